/* cells.c - a cell of a source file to the integer that a compiled row holds. */
#include "lexicon/compiler.h"

static uint32_t read_enum(gh_compilation *c, const gh_vocabulary *vocabulary, gh_str text)
{
    uint32_t i = gh_vocabulary_find(vocabulary, text);
    if (i < vocabulary->count)
        return i + 1;
    gh_diagnose(c, text.p, "unknown name \"%.*s\"", GH_ARG(text));
    return 0;
}

uint32_t gh_read_flags(gh_compilation *c, const gh_vocabulary *vocabulary, gh_str text)
{
    uint32_t flags = 0;
    gh_str name;
    while (gh_split(&text, '|', &name)) {
        uint32_t i = gh_vocabulary_find(vocabulary, name);
        if (i == vocabulary->count)
            gh_diagnose(c, name.p, "unknown name \"%.*s\"", GH_ARG(name));
        else if (flags >> i & 1)
            gh_diagnose(c, name.p, "\"%.*s\" is given twice", GH_ARG(name));
        else
            flags |= 1u << i;
    }
    return flags;
}

/* state|office!, any! */
static uint32_t read_kinds(gh_compilation *c, const gh_vocabulary *vocabulary, gh_str text)
{
    uint32_t required = 0;
    if (text.p[text.n - 1] == '!') {
        required = GH_REQUIRED;
        text = gh_trim(gh_str_slice(text, 0, text.n - 1));
    }
    if (gh_str_equal(text, GH_STR("any")))
        return required | GH_KIND_ANY;
    return required | gh_read_flags(c, vocabulary, text);
}

static uint32_t read_feats(gh_compilation *c, gh_str text)
{
    gh_features features = 0;
    gh_str bad;
    if (!gh_features_parse(text, &features, &bad))
        gh_diagnose(c, bad.p, "unknown or repeated feature \"%.*s\"", GH_ARG(bad));
    return features;
}

static uint32_t read_ref(gh_compilation *c, enum gh_table table, gh_str text)
{
    uint32_t words;
    uint32_t key = gh_intern_find(c, gh_canonical(c, text, &words));
    const uint32_t *row = key ? gh_map_find(&c->key_map, gh_table_key(table, key)) : NULL;
    if (row)
        return *row + 1;
    gh_diagnose(c, text.p, "there is no \"%.*s\" in %s", GH_ARG(text), gh_schemas[table].file);
    return 0;
}

/* A key may be repeated on consecutive lines (an actor's spans of time): they are one thing. */
static uint32_t read_key(gh_compilation *c, enum gh_table table, uint32_t row, uint32_t column,
                         gh_str text)
{
    uint32_t key = gh_intern_canonical(c, text);
    const uint32_t *first = gh_map_find(&c->key_map, gh_table_key(table, key));
    if (!first) {
        *gh_map_put(&c->key_map, &c->arena, gh_table_key(table, key)) = row;
        *gh_vec_push(&c->arena, &c->keys, GH_BOUND_LEXICON_ROWS, "keys") =
            (gh_row_key){table, key, row};
        return key;
    }
    uint32_t columns = gh_schemas[table].column_count;
    uint32_t before = c->tables[table].cells.p[(row - 1) * columns + column];
    if (before != key)
        gh_diagnose(c, text.p, "\"%.*s\" stands already in line %u", GH_ARG(text),
                    c->tables[table].lines.p[*first]);
    return key;
}

static uint32_t read_string(gh_compilation *c, const gh_column *column, gh_str text)
{
    const char *bar = memchr(text.p, '|', text.n);
    if (bar)
        gh_diagnose(c, bar, "\"%s\" holds one spelling: a bar separates several only in \"forms\"",
                    column->name);
    return gh_intern_canonical(c, text);
}

static uint32_t read_present(gh_compilation *c, enum gh_table table, uint32_t row, uint32_t column,
                             gh_str text)
{
    const gh_column *schema = &gh_schemas[table].columns[column];
    switch (schema->kind) {
    case GH_CELL_KEY:
        return read_key(c, table, row, column, text);
    case GH_CELL_STR:
        return read_string(c, schema, text);
    case GH_CELL_RAW:
        return gh_read_raw(c, text);
    case GH_CELL_FORMS:
        return gh_read_forms(c, table, row, column, text);
    case GH_CELL_LIST:
        return gh_read_list(c, text);
    case GH_CELL_INT:
        return gh_read_int(c, text);
    case GH_CELL_DECIMAL:
        return gh_read_decimal(c, text);
    case GH_CELL_DATE:
        return gh_read_date(c, text);
    case GH_CELL_ENUM:
        return read_enum(c, &schema->vocabulary, text);
    case GH_CELL_FLAGS:
        return gh_read_flags(c, &schema->vocabulary, text);
    case GH_CELL_KINDS:
        return read_kinds(c, &schema->vocabulary, text);
    case GH_CELL_FEATS:
        return read_feats(c, text);
    case GH_CELL_REF:
        return read_ref(c, schema->table, text);
    case GH_CELL_PATTERN:
        return gh_read_pattern(c, text);
    case GH_CELL_WHEN:
        return gh_read_when(c, text);
    case GH_CELL_SOURCE:
    case GH_CELL_MAX:
        break;
    }
    return 0;
}

/* Without these a line says nothing. */
static bool is_needed(enum gh_cell_kind kind, enum gh_table table, uint32_t column)
{
    return kind == GH_CELL_SOURCE || kind == GH_CELL_KEY ||
           (column == 0 && kind == GH_CELL_FORMS) ||
           (column == 0 && kind == GH_CELL_RAW && table <= GH_TABLE_LINE) ||
           (table == GH_TABLE_PREDICATE && kind == GH_CELL_REF);
}

uint32_t gh_cell_read(gh_compilation *c, enum gh_table table, uint32_t row, uint32_t column,
                      gh_str text)
{
    const gh_column *schema = &gh_schemas[table].columns[column];
    if (!gh_is_absent(text))
        return read_present(c, table, row, column, text);
    if (is_needed(schema->kind, table, column))
        gh_diagnose(c, text.p, "the cell \"%s\" is empty", schema->name);
    return 0;
}
