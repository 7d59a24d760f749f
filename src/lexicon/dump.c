#include "lexicon/dump.h"

#include <stdlib.h>

#include "lexicon/schema.h"
#include "lexicon/spelling.h"

/* ---- Cells -------------------------------------------------------------------------------- */

static void print_str(gh_str s, FILE *out)
{
    fwrite(s.p, 1, s.n, out);
}

static void print_string(const gh_lexicon *l, uint32_t id, FILE *out)
{
    print_str(gh_lexicon_string(l, id), out);
}

static void print_words(const gh_lexicon *l, const uint32_t *list, char separator, FILE *out)
{
    for (uint32_t i = 1; i <= list[0]; i++) {
        if (i > 1)
            fputc(separator, out);
        print_string(l, list[i], out);
    }
}

static void print_flags(const gh_vocabulary *vocabulary, uint32_t flags, FILE *out)
{
    const char *separator = "";
    for (uint32_t i = 0; i < vocabulary->count; i++) {
        if ((flags >> i & 1) == 0)
            continue;
        fprintf(out, "%s%s", separator, vocabulary->names[i]);
        separator = "|";
    }
}

static void print_kinds(const gh_vocabulary *vocabulary, uint32_t kinds, FILE *out)
{
    if ((kinds & ~GH_REQUIRED) == GH_KIND_ANY)
        fputs("any", out);
    else
        print_flags(vocabulary, kinds & ~GH_REQUIRED, out);
    if (kinds & GH_REQUIRED)
        fputc('!', out);
}

static void print_decimal(uint32_t cell, FILE *out)
{
    int32_t millionths = (int32_t)cell;
    uint32_t size = millionths < 0 ? 0u - cell : cell;
    uint32_t fraction = size % 1000000;
    int digits = 6;
    while (digits > 1 && fraction % 10 == 0) {
        fraction /= 10;
        digits--;
    }
    fprintf(out, "%s%u.%0*u", millionths < 0 ? "-" : "", size / 1000000, digits, fraction);
}

static void print_pattern(const uint32_t *list, FILE *out)
{
    for (uint32_t i = 0; i < list[0]; i++) {
        const uint32_t *pair = list + 1 + 2 * i;
        fprintf(out, "%s%s=", i ? " " : "", gh_slot_names.names[pair[0] - 1]);
        if (pair[1])
            print_flags(&gh_function_names, pair[1], out);
        else
            fputc('-', out);
    }
}

static void print_when(const gh_lexicon *l, const uint32_t *list, FILE *out)
{
    const uint32_t *at = list + 1;
    for (uint32_t rule = 0; rule < list[0]; rule++) {
        fputs(rule ? "; " : "", out);
        print_string(l, *at++, out);
        fputc(':', out);
        for (uint32_t conditions = *at++; conditions; conditions--) {
            fprintf(out, " %s=", gh_condition_names.names[*at++ - 1]);
            print_words(l, at, '|', out);
            at += *at + 1;
        }
    }
}

/* ---- Spellings ---------------------------------------------------------------------------- */

static bool is_at(const gh_entry *e, enum gh_table table, uint32_t row, uint32_t column)
{
    return e->table == (uint32_t)table && e->row == row && e->column == column;
}

/* The string of a phrase stands behind its words. */
static uint32_t phrase_string(const gh_lexicon *l, const gh_phrase *phrase)
{
    const uint32_t *words = gh_lexicon_list(l, phrase->words);
    return words[words[0] + 1];
}

/* The row holds its first spelling only; the others are found by going through all entries. */
static void print_forms(const gh_lexicon *l, enum gh_table table, uint32_t row, uint32_t column,
                        FILE *out)
{
    const uint32_t *cells = gh_lexicon_row(l, table, row);
    print_string(l, cells[column], out);
    for (uint32_t word = 1; word < l->string_count; word++) {
        for (uint32_t i = l->entry_offsets[word]; i < l->entry_offsets[word + 1]; i++) {
            if (word == cells[column] || !is_at(&l->entries[i], table, row, column))
                continue;
            fputc('|', out);
            print_string(l, word, out);
        }
    }
    for (uint32_t i = 0; i < l->phrase_offsets[l->string_count]; i++) {
        uint32_t string = phrase_string(l, &l->phrases[i]);
        if (string == cells[column] || !is_at(&l->phrases[i].entry, table, row, column))
            continue;
        fputc('|', out);
        print_string(l, string, out);
    }
}

/* ---- Rows --------------------------------------------------------------------------------- */

static void print_ref(const gh_lexicon *l, enum gh_table table, uint32_t row, FILE *out)
{
    print_string(l, *(const uint32_t *)gh_lexicon_row(l, table, row), out);
}

static void print_feats(gh_features features, FILE *out)
{
    char text[GH_FEATURES_TEXT];
    print_str((gh_str){text, gh_features_format(features, text)}, out);
}

/* A cell that is not absent. */
static void print_cell(const gh_lexicon *l, const gh_column *column, uint32_t cell, FILE *out)
{
    switch (column->kind) {
    case GH_CELL_KEY:
    case GH_CELL_STR:
    case GH_CELL_RAW:
    case GH_CELL_FORMS:
        print_string(l, cell, out);
        break;
    case GH_CELL_LIST:
        print_words(l, gh_lexicon_list(l, cell), ' ', out);
        break;
    case GH_CELL_INT:
        fprintf(out, "%d", (int32_t)cell);
        break;
    case GH_CELL_DECIMAL:
        print_decimal(cell, out);
        break;
    case GH_CELL_DATE:
        fprintf(out, "%04u-%02u-%02u", cell / 10000, cell / 100 % 100, cell % 100);
        break;
    case GH_CELL_ENUM:
        fputs(column->vocabulary.names[cell - 1], out);
        break;
    case GH_CELL_FLAGS:
        print_flags(&column->vocabulary, cell, out);
        break;
    case GH_CELL_KINDS:
        print_kinds(&column->vocabulary, cell, out);
        break;
    case GH_CELL_FEATS:
        print_feats(cell, out);
        break;
    case GH_CELL_REF:
        print_ref(l, column->table, cell - 1, out);
        break;
    case GH_CELL_PATTERN:
        print_pattern(gh_lexicon_list(l, cell), out);
        break;
    case GH_CELL_WHEN:
        print_when(l, gh_lexicon_list(l, cell), out);
        break;
    case GH_CELL_SOURCE:
    case GH_CELL_MAX:
        break;
    }
}

/* A number of 0 is written out: it may be the value, and is the same as absent. */
static bool is_shown(enum gh_cell_kind kind, uint32_t cell)
{
    return cell != 0 || kind == GH_CELL_INT || kind == GH_CELL_DECIMAL;
}

void gh_dump_row(const gh_lexicon *lexicon, enum gh_table table, uint32_t row, FILE *out)
{
    const gh_schema *schema = &gh_schemas[table];
    const uint32_t *cells = gh_lexicon_row(lexicon, table, row);
    for (uint32_t i = 0; i < schema->column_count; i++) {
        const gh_column *column = &schema->columns[i];
        if (!is_shown(column->kind, cells[i]))
            continue;
        fprintf(out, i ? "  %s=" : "%s=", column->name);
        if (column->kind == GH_CELL_FORMS)
            print_forms(lexicon, table, row, i, out);
        else
            print_cell(lexicon, column, cells[i], out);
    }
    fputc('\n', out);
}

/* ---- Look-up ------------------------------------------------------------------------------ */

/* The rows to print: one bit a row of each table. */
typedef struct selection {
    uint8_t *bits;
    uint32_t first[GH_TABLE_MAX + 1]; /* number of each table's first row among all rows */
} selection;

static bool selection_init(selection *s, const gh_lexicon *l)
{
    s->first[0] = 0;
    for (uint32_t t = 0; t < GH_TABLE_MAX; t++)
        s->first[t + 1] = s->first[t] + gh_lexicon_row_count(l, t);
    s->bits = calloc(s->first[GH_TABLE_MAX] / 8 + 1, 1);
    return s->bits != NULL;
}

static void select_row(selection *s, uint32_t table, uint32_t row)
{
    uint32_t i = s->first[table] + row;
    s->bits[i / 8] |= (uint8_t)(1u << i % 8);
}

static bool is_selected(const selection *s, uint32_t table, uint32_t row)
{
    uint32_t i = s->first[table] + row;
    return s->bits[i / 8] >> i % 8 & 1;
}

static void select_entries(selection *s, const gh_lexicon *l, uint32_t word)
{
    uint32_t n;
    const gh_entry *entries = gh_lexicon_entries(l, word, &n);
    for (uint32_t i = 0; i < n; i++)
        select_row(s, entries[i].table, entries[i].row);
    const gh_phrase *phrases = gh_lexicon_phrases(l, word, &n);
    for (uint32_t i = 0; i < n; i++)
        select_row(s, phrases[i].entry.table, phrases[i].entry.row);
}

static void select_phrases(selection *s, const gh_lexicon *l, uint32_t string)
{
    for (uint32_t i = 0; i < l->phrase_offsets[l->string_count]; i++)
        if (phrase_string(l, &l->phrases[i]) == string)
            select_row(s, l->phrases[i].entry.table, l->phrases[i].entry.row);
}

static bool is_string(enum gh_cell_kind kind)
{
    return kind == GH_CELL_KEY || kind == GH_CELL_STR || kind == GH_CELL_RAW;
}

/* Rows with the string itself in a cell. */
static void select_cells(selection *s, const gh_lexicon *l, uint32_t string)
{
    for (uint32_t t = 0; t < GH_TABLE_MAX; t++) {
        const uint32_t *cell = l->tables[t].cells;
        for (uint32_t row = 0; row < gh_lexicon_row_count(l, t); row++)
            for (uint32_t c = 0; c < gh_schemas[t].column_count; c++, cell++)
                if (*cell == string && is_string(gh_schemas[t].columns[c].kind))
                    select_row(s, t, row);
    }
}

/* The predicates that a variant heads are written with the primary spelling or another one. */
static void select_predicates(selection *s, const gh_lexicon *l, uint32_t word)
{
    uint32_t head = gh_lexicon_primary(l, word);
    for (uint32_t row = 0; row < gh_lexicon_row_count(l, GH_TABLE_PREDICATE); row++) {
        uint32_t other = gh_row(l, PREDICATE, predicate, row)->head;
        if (other && gh_lexicon_primary(l, other) == head)
            select_row(s, GH_TABLE_PREDICATE, row);
    }
}

static uint32_t print_selected(const selection *s, const gh_lexicon *l, FILE *out)
{
    uint32_t count = 0;
    for (uint32_t t = 0; t < GH_TABLE_MAX; t++) {
        for (uint32_t row = 0; row < gh_lexicon_row_count(l, t); row++) {
            if (!is_selected(s, t, row))
                continue;
            gh_str file = gh_lexicon_file(l, t);
            fprintf(out, "%.*s:%u: ", (int)file.n, file.p, gh_lexicon_line(l, t, row));
            gh_dump_row(l, t, row, out);
            count++;
        }
    }
    return count;
}

uint32_t gh_dump_lookup(const gh_lexicon *lexicon, gh_str spelling, FILE *out)
{
    selection s;
    char *room = malloc(GH_SPELLING_ROOM((size_t)spelling.n));
    if (!room || !selection_init(&s, lexicon)) {
        free(room);
        return 0;
    }
    uint32_t words;
    gh_str canonical = {room, 0};
    canonical.n = gh_spelling_fold(gh_lexicon_text(lexicon), spelling, room, &words);
    uint32_t string = gh_lexicon_find(lexicon, canonical);
    if (string) {
        select_entries(&s, lexicon, string);
        select_phrases(&s, lexicon, string);
        select_cells(&s, lexicon, string);
        select_predicates(&s, lexicon, string);
    }
    uint32_t count = print_selected(&s, lexicon, out);
    free(s.bits);
    free(room);
    return count;
}
