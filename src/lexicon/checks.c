/* checks.c - faults that one line alone does not show. */
#include "lexicon/compiler.h"

#define COLUMN_OF(tag, member) (uint32_t)(offsetof(gh_##tag##_row, member) / 4)

/* ---- The same line twice ------------------------------------------------------------------ */

static bool same_rows(const gh_compilation *c, enum gh_table table, uint32_t a, uint32_t b)
{
    for (uint32_t column = 0; column < gh_schemas[table].column_count; column++)
        if (gh_schemas[table].columns[column].kind != GH_CELL_SOURCE &&
            !gh_str_equal(gh_source_row_cell(c, table, a, column),
                          gh_source_row_cell(c, table, b, column)))
            return false;
    return true;
}

/* List cells hold offsets, which differ: what they say is compared by same_rows(). */
static uint64_t hash_row(const gh_compilation *c, enum gh_table table, uint32_t row)
{
    const uint32_t *cells = c->tables[table].cells.p + (size_t)row * gh_schemas[table].column_count;
    uint64_t hash = 0;
    for (uint32_t i = 0; i < gh_schemas[table].column_count; i++) {
        enum gh_cell_kind kind = gh_schemas[table].columns[i].kind;
        if (kind != GH_CELL_LIST && kind != GH_CELL_PATTERN && kind != GH_CELL_WHEN)
            hash = gh_hash_mix(hash + cells[i]);
    }
    return hash | 1;
}

/* Only the last row of each hash is kept: enough to find a line pasted twice. */
static void check_repeated(gh_compilation *c, enum gh_table table)
{
    gh_map seen = {0};
    for (uint32_t row = 0; row < c->tables[table].lines.n && !c->full; row++) {
        uint32_t *other = gh_map_put(&seen, &c->arena, hash_row(c, table, row));
        if (*other && same_rows(c, table, *other - 1, row))
            gh_diagnose_row(c, table, row, gh_source_row_cell(c, table, row, 0).p,
                            "says the same as line %u", c->tables[table].lines.p[*other - 1]);
        *other = row + 1;
    }
}

/* ---- Codes -------------------------------------------------------------------------------- */

/* "173" is a code; "02+" a root that a family completes. */
static bool is_full_code(gh_str code)
{
    for (uint32_t i = 0; i < code.n; i++)
        if (code.p[i] < '0' || code.p[i] > '9')
            return false;
    return code.n > 0;
}

/* True if `text` is a key of `table`. */
static bool is_key(gh_compilation *c, enum gh_table table, gh_str text)
{
    uint32_t words, id = gh_intern_find(c, gh_canonical(c, text, &words));
    return id && gh_map_find(&c->key_map, gh_table_key(table, id));
}

static void check_code(gh_compilation *c, enum gh_table table, uint32_t row, gh_str code)
{
    if (is_full_code(code) && !is_key(c, GH_TABLE_CODE, code))
        gh_diagnose_row(c, table, row, code.p, "there is no code \"%.*s\" in %s", GH_ARG(code),
                        gh_schemas[GH_TABLE_CODE].file);
}

static void check_column_codes(gh_compilation *c, enum gh_table table, uint32_t column)
{
    for (uint32_t row = 0; row < c->tables[table].lines.n; row++)
        check_code(c, table, row, gh_source_row_cell(c, table, row, column));
}

static void check_when_codes(gh_compilation *c)
{
    for (uint32_t row = 0; row < c->tables[GH_TABLE_FRAME].lines.n; row++) {
        gh_str when = gh_source_row_cell(c, GH_TABLE_FRAME, row, COLUMN_OF(frame, when));
        gh_str rule, code;
        while (gh_split(&when, ';', &rule)) {
            gh_split(&rule, ':', &code);
            check_code(c, GH_TABLE_FRAME, row, code);
        }
    }
}

static void check_codes(gh_compilation *c)
{
    check_column_codes(c, GH_TABLE_PLOVER, COLUMN_OF(plover, code));
    check_column_codes(c, GH_TABLE_ACLED, COLUMN_OF(acled, code));
    for (uint32_t column = 1; column < gh_schemas[GH_TABLE_FAMILY].column_count; column++)
        check_column_codes(c, GH_TABLE_FAMILY, column);
    check_column_codes(c, GH_TABLE_FRAME, COLUMN_OF(frame, code));
    check_when_codes(c);
}

/* ---- Names of other tables in STR cells --------------------------------------------------- */

static void check_families_of(gh_compilation *c, enum gh_table table, uint32_t column)
{
    for (uint32_t row = 0; row < c->tables[table].lines.n; row++) {
        gh_str name = gh_source_row_cell(c, table, row, column);
        if (!gh_is_absent(name) && !is_key(c, GH_TABLE_FAMILY, name))
            gh_diagnose_row(c, table, row, name.p, "there is no \"%.*s\" in %s", GH_ARG(name),
                            gh_schemas[GH_TABLE_FAMILY].file);
    }
}

static void check_families(gh_compilation *c)
{
    check_families_of(c, GH_TABLE_FRAME, COLUMN_OF(frame, yields));
    check_families_of(c, GH_TABLE_FAMILY, COLUMN_OF(family, undone));
}

/* A verb that is not in verbs.tsv is never found in a text, nor is the predicate it makes. */
static void check_verb(gh_compilation *c, enum gh_table table, uint32_t row, gh_str verb)
{
    uint32_t words, id = gh_intern_find(c, gh_canonical(c, verb, &words));
    if (!id || !gh_map_find(&c->spelling_map, gh_table_key(GH_TABLE_VERB, id)))
        gh_diagnose_row(c, table, row, verb.p, "there is no \"%.*s\" in %s", GH_ARG(verb),
                        gh_schemas[GH_TABLE_VERB].file);
}

static void check_predicate_verbs(gh_compilation *c, uint32_t row)
{
    gh_str verbs = gh_source_row_cell(c, GH_TABLE_PREDICATE, row, COLUMN_OF(predicate, verbs));
    gh_str item, middle, verb;
    while (gh_split(&verbs, ' ', &item)) {
        gh_split_last(item, '-', &middle, &verb);
        bool none = gh_str_equal(verb, GH_STR("noun")) || gh_str_equal(verb, GH_STR("content")) ||
                    gh_str_equal(verb, GH_STR("loc"));
        if (verb.n && !none)
            check_verb(c, GH_TABLE_PREDICATE, row, verb);
    }
}

static void check_verbs(gh_compilation *c)
{
    for (uint32_t row = 0; row < c->tables[GH_TABLE_PREDICATE].lines.n; row++)
        check_predicate_verbs(c, row);
    for (uint32_t row = 0; row < c->tables[GH_TABLE_AUXILIARY].lines.n; row++) {
        gh_str kind = gh_source_row_cell(c, GH_TABLE_AUXILIARY, row, COLUMN_OF(auxiliary, kind));
        if (!gh_str_equal(kind, GH_STR("ought"))) /* an adjective or noun */
            check_verb(c, GH_TABLE_AUXILIARY, row,
                       gh_source_row_cell(c, GH_TABLE_AUXILIARY, row, COLUMN_OF(auxiliary, verb)));
    }
}

/* ---- Classes ------------------------------------------------------------------------------ */

static gh_map classes_of_words(gh_compilation *c)
{
    gh_map classes = {0};
    for (uint32_t row = 0; row < c->tables[GH_TABLE_WORD].lines.n; row++) {
        gh_str cell = gh_source_row_cell(c, GH_TABLE_WORD, row, COLUMN_OF(word, classes)), class;
        while (gh_split(&cell, ' ', &class))
            *gh_map_put(&classes, &c->arena, gh_hash_str(class) | 1) = 1;
    }
    return classes;
}

/* A rule that asks for a class that no word has never holds. */
static void check_condition(gh_compilation *c, const gh_map *classes, uint32_t row, gh_str values)
{
    gh_str value;
    while (gh_split(&values, '|', &value))
        if (!gh_str_equal(value, GH_STR("any")) && !gh_map_find(classes, gh_hash_str(value) | 1))
            gh_diagnose_row(c, GH_TABLE_FRAME, row, value.p, "no word has the class \"%.*s\" in %s",
                            GH_ARG(value), gh_schemas[GH_TABLE_WORD].file);
}

static void check_classes(gh_compilation *c)
{
    gh_map classes = classes_of_words(c);
    for (uint32_t row = 0; row < c->tables[GH_TABLE_FRAME].lines.n; row++) {
        gh_str when = gh_source_row_cell(c, GH_TABLE_FRAME, row, COLUMN_OF(frame, when));
        gh_str rule, code, condition, key;
        while (gh_split(&when, ';', &rule)) {
            gh_split(&rule, ':', &code);
            while (gh_split(&rule, ' ', &condition)) {
                gh_split(&condition, '=', &key);
                if (gh_str_equal(key, GH_STR("object")) || gh_str_equal(key, GH_STR("manner")))
                    check_condition(c, &classes, row, condition);
            }
        }
    }
}

void gh_check_tables(gh_compilation *c)
{
    /* A lexicon whose table is empty has nothing to compare with. */
    if (c->tables[GH_TABLE_CODE].lines.n)
        check_codes(c);
    if (c->tables[GH_TABLE_FAMILY].lines.n)
        check_families(c);
    if (c->tables[GH_TABLE_VERB].lines.n)
        check_verbs(c);
    if (c->tables[GH_TABLE_WORD].lines.n)
        check_classes(c);
    for (uint32_t table = 0; table < GH_TABLE_MAX; table++)
        check_repeated(c, table);
}
