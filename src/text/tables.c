#include "text/tables.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "text/tables_impl.h"
#include "text/text.h"

#define LISTED_BYTES 96u /* longer spellings are not looked up */

static void list(gh_text_tables *tables, gh_str raw, uint32_t bits)
{
    char room[3 * LISTED_BYTES + 16];
    if (raw.n <= LISTED_BYTES)
        gh_words_add(&tables->words, (gh_str){room, gh_fold_word(tables, raw, room)}, bits);
}

/* "mo." and "mo:" are abbreviations, "ki.mi." has inner dots, "em" is the name of a letter. */
static void list_abbreviation(gh_text_tables *tables, gh_str form)
{
    char last = form.n ? form.p[form.n - 1] : 0;
    if (last != '.' && last != ':') {
        bool inner = form.n && memchr(form.p, '.', form.n);
        list(tables, form, inner ? GH_LISTED_INNER : GH_LISTED_LETTER);
        return;
    }
    list(tables, form, GH_LISTED_ABBREVIATION);
    gh_str stem = gh_str_slice(form, 0, form.n - 1);
    if (memchr(stem.p, '.', stem.n))
        list(tables, stem, GH_LISTED_INNER);
}

/* Of "read also" the first word too, so that few sentences are looked at closely. */
static void list_line(gh_text_tables *tables, const gh_text_rule *row)
{
    if (!row->kind || row->kind >= GH_TEXT_LINE_MAX)
        return;
    list(tables, row->from, (uint32_t)GH_LISTED_LINE << row->kind);
    const char *space = memchr(row->from.p, ' ', row->from.n);
    if (row->kind != GH_TEXT_LINE_LINK || !space)
        return;
    uint32_t length, first = gh_utf8_next(row->from, 0, &length);
    tables->link_starts[first % 256 / 8] |= (uint8_t)(1u << first % 8);
    list(tables, (gh_str){row->from.p, (uint32_t)(space - row->from.p)}, GH_LISTED_LINK_WORD);
}

static bool list_words(gh_text_tables *tables, gh_text_rules abbreviations, gh_text_rules lines)
{
    uint32_t bytes = 0;
    for (uint32_t i = 0; i < abbreviations.n; i++)
        bytes += 2 * (3 * abbreviations.p[i].from.n + 16);
    for (uint32_t i = 0; i < lines.n; i++)
        bytes += 2 * (3 * lines.p[i].from.n + 16);
    if (!gh_words_init(&tables->words, 2 * (abbreviations.n + lines.n), bytes))
        return false;
    for (uint32_t i = 0; i < abbreviations.n; i++)
        list_abbreviation(tables, abbreviations.p[i].from);
    for (uint32_t i = 0; i < lines.n; i++)
        list_line(tables, &lines.p[i]);
    return true;
}

gh_text_tables *gh_text_tables_new(gh_text_rules folds, gh_text_rules marks,
                                   gh_text_rules abbreviations, gh_text_rules lines)
{
    gh_text_tables *tables = calloc(1, sizeof *tables);
    if (!tables)
        return NULL;
    if (gh_classes_fill(&tables->classes, folds, marks) &&
        gh_quote_families_fill(&tables->families, &tables->neutral, marks) &&
        gh_folds_fill(&tables->folds, folds) && list_words(tables, abbreviations, lines))
        return tables;
    gh_text_tables_free(tables);
    return NULL;
}

bool gh_text_folds_are_full(const gh_text_tables *tables)
{
    return tables->folds.is_full;
}

void gh_text_tables_free(gh_text_tables *tables)
{
    if (!tables)
        return;
    gh_point_map_done(&tables->classes);
    gh_point_map_done(&tables->families);
    gh_point_map_done(&tables->neutral);
    gh_folds_done(&tables->folds);
    gh_words_done(&tables->words);
    free(tables);
}

uint32_t gh_listed(const gh_text_tables *tables, gh_str raw)
{
    char room[3 * LISTED_BYTES + 16];
    if (raw.n > LISTED_BYTES)
        return 0;
    return gh_words_find(&tables->words, (gh_str){room, gh_fold_word(tables, raw, room)});
}
