/* compile.c - the order of the compiler's work. */
#include "lexicon/compile.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/status.h"
#include "lexicon/compiler.h"
#include "lexicon/spelling.h"

/* ---- Tables ------------------------------------------------------------------------------- */

static void read_row(gh_compilation *c, void *context, const gh_str *cells)
{
    enum gh_table table = *(const enum gh_table *)context;
    gh_table_source *source = &c->tables[table];
    uint32_t row = source->lines.n;
    *gh_vec_push(&c->arena, &source->lines, GH_BOUND_LEXICON_ROWS, "lines in a file") =
        c->here.number;
    *gh_vec_push(&c->arena, &source->begins, GH_BOUND_LEXICON_ROWS, "lines in a file") =
        (uint32_t)(c->here.line.p - source->text.p);
    for (uint32_t i = 0; i < gh_schemas[table].column_count; i++)
        *gh_vec_push(&c->arena, &source->cells, GH_BOUND_LEXICON_ROWS * GH_COLUMNS_MAX, "cells") =
            gh_cell_read(c, table, row, i, cells[i]);
}

static gh_text_rules rules_of(gh_compilation *c, enum gh_table table, int to, int kind)
{
    const gh_table_source *source = &c->tables[table];
    gh_text_rule *rules = GH_NEW(&c->arena, gh_text_rule, source->lines.n);
    for (uint32_t row = 0; row < source->lines.n; row++) {
        const uint32_t *cells = source->cells.p + (size_t)row * gh_schemas[table].column_count;
        rules[row] = (gh_text_rule){.from = c->strings.p[cells[0]]};
        if (to >= 0)
            rules[row].to = c->strings.p[cells[to]];
        if (kind >= 0)
            rules[row].kind = cells[kind];
    }
    return (gh_text_rules){rules, source->lines.n};
}

/* text/tables.h repeats the numbers of three lists. */
_Static_assert((int)GH_FOLD_CLASS == (int)GH_TEXT_FOLD_CLASS, "kinds of folds.tsv");
_Static_assert((int)GH_MARK_MAX == (int)GH_TEXT_MARK_MAX, "kinds of marks.tsv");
_Static_assert((int)GH_LINE_MAX == (int)GH_TEXT_LINE_MAX, "kinds of lines.tsv");

/* The text tables come first: every later cell is folded with them. */
static void make_text_tables(gh_compilation *c)
{
    gh_text_rules folds = rules_of(c, GH_TABLE_FOLD, 1, 2);
    gh_text_rules marks = rules_of(c, GH_TABLE_MARK, 2, 1);
    gh_text_rules abbreviations = rules_of(c, GH_TABLE_ABBREVIATION, -1, -1);
    gh_text_rules lines = rules_of(c, GH_TABLE_LINE, -1, 1);
    c->text = gh_text_tables_new(folds, marks, abbreviations, lines);
    c->words_text = gh_text_tables_new(folds, marks, abbreviations, (gh_text_rules){NULL, 0});
    if (!c->text || !c->words_text) {
        gh_error_set(&c->escape.error, GH_MEMORY, 0, "out of memory");
        longjmp(c->escape.jump, 1);
    }
    if (gh_text_folds_are_full(c->text)) {
        gh_error_set(&c->escape.error, GH_LIMIT, 0, "%s: too many different characters",
                     gh_schemas[GH_TABLE_FOLD].file);
        longjmp(c->escape.jump, 1);
    }
}

static void read_tables(gh_compilation *c)
{
    for (enum gh_table table = 0; table < GH_TABLE_MAX && !c->full; table++) {
        if (table == GH_TABLE_LINE + 1)
            make_text_tables(c);
        const gh_schema *schema = &gh_schemas[table];
        gh_source_read(c, schema->file, schema->columns, schema->column_count, read_row, &table,
                       &c->tables[table].path, &c->tables[table].text);
    }
}

/* ---- The release -------------------------------------------------------------------------- */

/* MAJOR.MINOR.PATCH, short enough for the header. */
static void read_version(gh_compilation *c, gh_str text)
{
    uint32_t points = 0;
    bool good = text.n && text.n < sizeof c->version;
    for (uint32_t i = 0; good && i < text.n; i++) {
        points += text.p[i] == '.';
        good = text.p[i] == '.' || (text.p[i] >= '0' && text.p[i] <= '9');
    }
    if (!good || points != 2) {
        gh_diagnose(c, text.p, "\"%.*s\" is no version MAJOR.MINOR.PATCH", GH_ARG(text));
        return;
    }
    memset(c->version, 0, sizeof c->version);
    memcpy(c->version, text.p, text.n);
}

static void read_release_row(gh_compilation *c, void *context, const gh_str *cells)
{
    (void)context;
    if (gh_str_equal(cells[0], GH_STR("version")))
        read_version(c, cells[1]);
    else if (gh_str_equal(cells[0], GH_STR("release")))
        c->release = gh_read_date(c, cells[1]);
    else
        gh_diagnose(c, cells[0].p, "unknown key \"%.*s\"", GH_ARG(cells[0]));
}

static void read_release(gh_compilation *c)
{
    static const gh_column columns[] = {
        {.name = "key", .kind = GH_CELL_KEY},
        {.name = "value", .kind = GH_CELL_STR},
    };
    gh_str path, text;
    uint32_t before = c->diagnostics.n;
    gh_source_read(c, "release.tsv", columns, 2, read_release_row, NULL, &path, &text);
    c->here.number = 0;
    c->here.line.n = 0;
    if (c->diagnostics.n == before && !(c->version[0] && c->release))
        gh_diagnose(c, NULL, "the keys \"version\" and \"release\" belong here");
}

/* ---- All together ------------------------------------------------------------------------- */

static void start(gh_compilation *c)
{
    c->scratch = GH_NEW(&c->arena, char, GH_SPELLING_ROOM(GH_BOUND_LEXICON_LINE));
    *gh_vec_push(&c->arena, &c->strings, 1, "strings") = (gh_str){"", 0};
    *gh_vec_push(&c->arena, &c->string_next, 1, "strings") = 0;
    gh_list_add(c, 0);
}

/* The files are read in the order of the tables, and the checks come after them: the faults are
 * shown file by file and line by line. */
static uint32_t rank_of(const gh_compilation *c, const gh_diagnostic *d)
{
    uint32_t table = 0;
    while (table < GH_TABLE_MAX && c->tables[table].path.p != d->file.p)
        table++;
    return table == GH_TABLE_MAX ? 0 : table + 1;
}

static bool is_before(const gh_compilation *c, const gh_diagnostic *a, const gh_diagnostic *b)
{
    uint32_t left = rank_of(c, a), right = rank_of(c, b);
    if (left != right)
        return left < right;
    return a->line != b->line ? a->line < b->line : a->column < b->column;
}

static void sort_diagnostics(gh_compilation *c)
{
    gh_diagnostic *d = c->diagnostics.p;
    for (uint32_t i = 1; i < c->diagnostics.n; i++) {
        gh_diagnostic one = d[i];
        uint32_t at = i;
        for (; at > 0 && is_before(c, &one, &d[at - 1]); at--)
            d[at] = d[at - 1];
        d[at] = one;
    }
}

static void read_all(gh_compilation *c)
{
    read_release(c);
    read_tables(c);
    if (!c->full)
        gh_check_tables(c);
    if (!c->full)
        gh_index_prepare(c);
}

static void compile(gh_compilation *c)
{
    start(c);
    read_all(c);
    if (c->full)
        return;
    gh_section_source sections[GH_SECTION_MAX] = {0};
    gh_index_rows(c, sections);
    gh_index_strings(c, sections);
    gh_index_spellings(c, sections);
    gh_index_keys(c, sections);
    gh_index_predicates(c, sections);
    if (c->diagnostics.n == 0)
        gh_lay_out(c, sections);
}

static gh_status check_folder(const char *folder, gh_error *error)
{
    struct stat st;
    if (stat(folder, &st) != 0)
        return gh_error_set(error, GH_IO, 0, "%s: %s", folder, strerror(errno));
    if (!S_ISDIR(st.st_mode))
        return gh_error_set(error, GH_IO, 0, "%s: is not a folder", folder);
    return GH_OK;
}

gh_status gh_compile_folder(const char *folder, gh_compilation **ret_compilation, gh_error *error)
{
    gh_status found = check_folder(folder, error);
    if (found != GH_OK)
        return found;
    gh_compilation *c = calloc(1, sizeof *c);
    if (!c)
        return gh_error_set(error, GH_MEMORY, 0, "out of memory");
    c->folder = folder;
    gh_arena_init(&c->arena, GH_BOUND_COMPILER_BYTES, "bytes for a lexicon", &c->escape);
    gh_arena_init(&c->words_arena, GH_BOUND_SCRATCH_BYTES, "bytes for a spelling", &c->escape);
    if (setjmp(c->escape.jump)) {
        gh_status status = c->escape.error.status;
        gh_error_set(error, status, 0, "%s: %s", folder, c->escape.error.message);
        gh_compilation_free(c);
        return status;
    }
    compile(c);
    sort_diagnostics(c);
    *ret_compilation = c;
    return GH_OK;
}

void gh_compilation_free(gh_compilation *c)
{
    if (!c)
        return;
    gh_text_tables_free(c->text);
    gh_text_tables_free(c->words_text);
    for (uint32_t i = 0; i < c->map_count; i++)
        gh_file_unmap(&c->maps[i]);
    gh_arena_done(&c->words_arena);
    gh_arena_done(&c->arena);
    free(c);
}

const void *gh_compilation_bytes(const gh_compilation *c, size_t *ret_size)
{
    *ret_size = c->size;
    return c->bytes;
}

const gh_diagnostic *gh_compilation_diagnostics(const gh_compilation *c, uint32_t *ret_count)
{
    *ret_count = c->diagnostics.n;
    return c->diagnostics.p;
}

const gh_str *gh_compilation_files(const gh_compilation *c, uint32_t *ret_count)
{
    *ret_count = c->files.n;
    return c->files.p;
}
