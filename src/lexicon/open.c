#include "lexicon/open.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/bounds.h"
#include "base/file.h"
#include "base/status.h"

/* A lexicon of a hundred languages' size; more is no lexicon. */
#define FILE_LIMIT ((size_t)GH_BOUND_LEXICON_FILE)

static bool set_identity(gh_lexicon *lexicon, const gh_lexicon_header *header)
{
    uint32_t r = header->release;
    if (header->version[sizeof header->version - 1] != '\0' || r / 10000 > 9999 ||
        r / 100 % 100 < 1 || r / 100 % 100 > 12 || r % 100 < 1 || r % 100 > 31)
        return false;
    memcpy(lexicon->version, header->version, sizeof lexicon->version);
    lexicon->release =
        (gh_date){(int16_t)(r / 10000), (uint8_t)(r / 100 % 100), (uint8_t)(r % 100)};
    snprintf(lexicon->hash, sizeof lexicon->hash, "%012llx",
             (unsigned long long)(header->content >> 16));
    return true;
}

/* The rules of one text table from `first` on; `to` and `kind` are columns, or -1. */
static gh_text_rules fill_rules(const gh_lexicon *lexicon, enum gh_table table, int to, int kind,
                                gh_text_rule *first)
{
    uint32_t n = gh_lexicon_row_count(lexicon, table);
    for (uint32_t row = 0; row < n; row++) {
        const uint32_t *cells = gh_lexicon_row(lexicon, table, row);
        first[row] = (gh_text_rule){.from = gh_lexicon_string(lexicon, cells[0])};
        if (to >= 0)
            first[row].to = gh_lexicon_string(lexicon, cells[to]);
        if (kind >= 0)
            first[row].kind = cells[kind];
    }
    return (gh_text_rules){first, n};
}

static bool build_text_tables(gh_lexicon *lexicon)
{
    uint32_t n[GH_TABLE_LINE + 1], sum = 0;
    for (uint32_t t = GH_TABLE_FOLD; t <= GH_TABLE_LINE; t++)
        sum += n[t] = gh_lexicon_row_count(lexicon, t);
    gh_text_rule *rule = calloc((size_t)sum + 1, sizeof *rule);
    if (!rule)
        return false;
    lexicon->rules = rule;
    gh_text_rules folds = fill_rules(lexicon, GH_TABLE_FOLD, 1, 2, rule);
    rule += n[GH_TABLE_FOLD];
    gh_text_rules marks = fill_rules(lexicon, GH_TABLE_MARK, 2, 1, rule);
    rule += n[GH_TABLE_MARK];
    gh_text_rules abbreviations = fill_rules(lexicon, GH_TABLE_ABBREVIATION, -1, -1, rule);
    rule += n[GH_TABLE_ABBREVIATION];
    gh_text_rules lines = fill_rules(lexicon, GH_TABLE_LINE, -1, 1, rule);
    lexicon->text = gh_text_tables_new(folds, marks, abbreviations, lines);
    return lexicon->text != NULL;
}

static void find_words(gh_lexicon *lexicon)
{
    lexicon->word_content = gh_lexicon_find(lexicon, GH_STR("content"));
    lexicon->word_locative = gh_lexicon_find(lexicon, GH_STR("loc"));
    lexicon->word_any = gh_lexicon_find(lexicon, GH_STR("any"));
    lexicon->word_people = gh_lexicon_find(lexicon, GH_STR("*"));
#define GH_FIND_CLASS(name) lexicon->class_##name = gh_lexicon_find(lexicon, GH_STR(#name));
    GH_CLASSES(GH_FIND_CLASS)
#undef GH_FIND_CLASS
}

static gh_status fill(gh_lexicon *lexicon, const void *bytes, size_t size, gh_error *error)
{
    gh_section_view sections[GH_SECTION_MAX];
    gh_status status = gh_lexicon_check_header(bytes, size, sections, error);
    if (status != GH_OK)
        return status;
    const char *what = "version and day of release";
    if (!set_identity(lexicon, bytes) || !gh_lexicon_check(lexicon, sections, &what))
        return gh_error_set(error, GH_FORMAT, 0, "the lexicon is damaged: %s", what);
    if (!build_text_tables(lexicon))
        return gh_error_set(error, GH_MEMORY, 0, "out of memory");
    find_words(lexicon);
    return GH_OK;
}

gh_status gh_lexicon_open_bytes(const void *bytes, size_t size, gh_lexicon **ret_lexicon,
                                gh_error *error)
{
    if ((uintptr_t)bytes % GH_LEXICON_ALIGNMENT != 0)
        return gh_error_set(error, GH_INVALID, 0, "the lexicon's bytes are not aligned");
    gh_lexicon *lexicon = calloc(1, sizeof *lexicon);
    if (!lexicon)
        return gh_error_set(error, GH_MEMORY, 0, "out of memory");
    gh_status status = fill(lexicon, bytes, size, error);
    if (status != GH_OK) {
        gh_lexicon_close(lexicon);
        return status;
    }
    *ret_lexicon = lexicon;
    return GH_OK;
}

gh_status gh_lexicon_open_file(const char *path, gh_lexicon **ret_lexicon, gh_error *error)
{
    gh_file file;
    gh_status status = gh_file_map(path, FILE_LIMIT, &file, error);
    if (status != GH_OK)
        return status;
    if (file.n == 0)
        return gh_error_set(error, GH_FORMAT, 0, "is empty");
    gh_lexicon *lexicon = NULL;
    status = gh_lexicon_open_bytes(file.p, file.n, &lexicon, error);
    if (status != GH_OK) {
        gh_file_unmap(&file);
        return status;
    }
    lexicon->map = file.p; /* NOLINT(clang-analyzer-core.NullDereference): set with GH_OK */
    lexicon->map_bytes = file.n;
    *ret_lexicon = lexicon;
    return GH_OK;
}

void gh_lexicon_close(gh_lexicon *lexicon)
{
    if (!lexicon)
        return;
    gh_text_tables_free(lexicon->text);
    free(lexicon->rules);
    gh_file_unmap(&(gh_file){lexicon->map, lexicon->map_bytes});
    free(lexicon);
}

const char *gh_lexicon_version(const gh_lexicon *lexicon)
{
    return lexicon->version;
}

const char *gh_lexicon_hash(const gh_lexicon *lexicon)
{
    return lexicon->hash;
}
