/* predicates.c - from (head, middle, verb) to the rows of predicates.tsv. */
#include <stdlib.h>

#include "lexicon/compiler.h"

/* ---- Items of the column `verbs` ---------------------------------------------------------- */

/* "a-b" are two words; nothing looks for three. */
static bool is_too_long(gh_str middle)
{
    uint32_t hyphens = 0;
    for (uint32_t i = 0; i < middle.n; i++)
        hyphens += middle.p[i] == '-';
    return hyphens > 1;
}

/* "x-y" is x before the verb y; "noun" the head alone, "x-noun" the head with x after it. */
static void add_use(gh_compilation *c, uint32_t row, uint32_t head, gh_str item)
{
    gh_predicate_use use = {.head = head, .row = row, .at = item.p};
    gh_str middle, verb;
    bool is_pair = gh_split_last(item, '-', &middle, &verb);
    if (head == 0 && gh_str_equal(item, GH_STR("noun")))
        gh_diagnose_row(c, GH_TABLE_PREDICATE, row, item.p, "\"noun\" without a head");
    if (is_pair && (middle.n == 0 || verb.n == 0)) {
        gh_diagnose_row(c, GH_TABLE_PREDICATE, row, item.p, "nothing on one side of the hyphen");
        return;
    }
    if (is_pair && is_too_long(middle))
        gh_diagnose_row(c, GH_TABLE_PREDICATE, row, item.p,
                        "\"%.*s\": more than two words before the verb", GH_ARG(item));
    if (is_pair)
        use.middle = gh_intern_canonical(c, middle);
    if (!gh_str_equal(verb, GH_STR("noun")))
        use.verb = gh_intern_canonical(c, verb);
    *gh_vec_push(&c->arena, &c->uses, GH_BOUND_LEXICON_ROWS * 4, "predicates") = use;
}

void gh_index_prepare(gh_compilation *c)
{
    enum { VERBS = offsetof(gh_predicate_row, verbs) / 4 };
    const gh_table_source *source = &c->tables[GH_TABLE_PREDICATE];
    for (uint32_t row = 0; row < source->lines.n; row++) {
        const gh_predicate_row *cells =
            (const void *)(source->cells.p + (size_t)row * (sizeof *cells / 4));
        gh_str verbs = gh_source_row_cell(c, GH_TABLE_PREDICATE, row, VERBS), item;
        if (gh_is_absent(verbs))
            gh_diagnose_row(c, GH_TABLE_PREDICATE, row, verbs.p, "the cell \"verbs\" is empty");
        else
            while (gh_split(&verbs, ' ', &item))
                if (item.n)
                    add_use(c, row, cells->head, item);
    }
}

/* ---- Primary spellings -------------------------------------------------------------------- */

/* The first spelling of each row of `table` stands for the others, unless one of them is itself
 * a first spelling or was mapped before. */
static void map_variants(const gh_compilation *c, enum gh_table table, const bool *is_primary,
                         uint32_t *primaries)
{
    for (uint32_t i = 0; i < c->spellings.n; i++) {
        const gh_spelling *s = &c->spellings.p[i];
        if (s->entry.table != table || s->entry.column != 0 || is_primary[s->string] ||
            primaries[s->string] != s->string)
            continue;
        uint32_t columns = gh_schemas[table].column_count;
        primaries[s->string] = c->tables[table].cells.p[(size_t)s->entry.row * columns];
    }
}

static void mark_primaries(const gh_compilation *c, enum gh_table table, bool *is_primary)
{
    uint32_t columns = gh_schemas[table].column_count;
    for (uint32_t row = 0; row < c->tables[table].lines.n; row++)
        is_primary[c->tables[table].cells.p[(size_t)row * columns]] = true;
}

static uint32_t *find_primaries(gh_compilation *c)
{
    bool *is_primary = GH_NEW(&c->arena, bool, c->strings.n);
    mark_primaries(c, GH_TABLE_WORD, is_primary);
    mark_primaries(c, GH_TABLE_VERB, is_primary);
    uint32_t *primaries = GH_NEW(&c->arena, uint32_t, c->strings.n);
    for (uint32_t id = 0; id < c->strings.n; id++)
        primaries[id] = id;
    map_variants(c, GH_TABLE_WORD, is_primary, primaries);
    map_variants(c, GH_TABLE_VERB, is_primary, primaries);
    return primaries;
}

/* ---- The index ---------------------------------------------------------------------------- */

static int compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int compare_keys(const gh_predicate_use *a, const gh_predicate_use *b)
{
    int order = compare_numbers(a->head, b->head);
    if (order == 0)
        order = compare_numbers(a->middle, b->middle);
    return order ? order : compare_numbers(a->verb, b->verb);
}

static int compare_uses(const void *left, const void *right)
{
    const gh_predicate_use *a = left, *b = right;
    int order = compare_keys(a, b);
    if (order == 0)
        order = compare_numbers(a->row, b->row);
    return order ? order : (a->at > b->at) - (a->at < b->at);
}

static void map_uses(gh_compilation *c, const uint32_t *primaries)
{
    for (uint32_t i = 0; i < c->uses.n; i++) {
        gh_predicate_use *use = &c->uses.p[i];
        use->head = primaries[use->head];
        use->middle = primaries[use->middle];
        use->verb = primaries[use->verb];
    }
    if (c->uses.n)
        qsort(c->uses.p, c->uses.n, sizeof *c->uses.p, compare_uses);
}

/* One head and verb may have two frames, told apart by their arguments; but not one frame twice. */
static void check_twice(gh_compilation *c, uint32_t first, uint32_t last)
{
    const gh_table_source *source = &c->tables[GH_TABLE_PREDICATE];
    const gh_predicate_row *rows = (const void *)source->cells.p;
    const gh_predicate_use *use = &c->uses.p[last];
    for (uint32_t i = first; i < last; i++) {
        uint32_t other = c->uses.p[i].row;
        if (rows[other].frame != rows[use->row].frame)
            continue;
        gh_diagnose_row(c, GH_TABLE_PREDICATE, use->row, use->at,
                        "this head and verb have the same frame in line %u",
                        source->lines.p[other]);
        return;
    }
}

static void put_slot(gh_predicate_slot *slots, uint32_t mask, const gh_predicate_use *use,
                     uint32_t first, uint32_t count)
{
    uint32_t at = gh_predicate_hash(use->head, use->middle, use->verb) & mask;
    while (slots[at].count)
        at = (at + 1) & mask;
    slots[at] = (gh_predicate_slot){use->head, use->middle, use->verb, first, count};
}

void gh_index_predicates(gh_compilation *c, gh_section_source *sections)
{
    uint32_t *primaries = find_primaries(c);
    map_uses(c, primaries);
    uint32_t n = c->uses.n, slot_count = 8;
    while (slot_count / 2 <= n)
        slot_count *= 2;
    gh_predicate_slot *slots = GH_NEW(&c->arena, gh_predicate_slot, slot_count);
    uint32_t *rows = GH_NEW(&c->arena, uint32_t, n);
    uint32_t head_words = (c->strings.n + 31) / 32;
    uint32_t *heads = GH_NEW(&c->arena, uint32_t, head_words);
    for (uint32_t first = 0, end; first < n; first = end) {
        const gh_predicate_use *use = &c->uses.p[first];
        for (end = first; end < n && compare_keys(use, &c->uses.p[end]) == 0; end++) {
            check_twice(c, first, end);
            rows[end] = c->uses.p[end].row;
        }
        put_slot(slots, slot_count - 1, use, first, end - first);
        if (use->head)
            heads[use->head / 32] |= 1u << use->head % 32;
    }
    sections[GH_SECTION_PREDICATES] = (gh_section_source){slots, slot_count};
    sections[GH_SECTION_PREDICATE_ROWS] = (gh_section_source){rows, n};
    sections[GH_SECTION_HEADS] = (gh_section_source){heads, head_words};
    sections[GH_SECTION_PRIMARIES] = (gh_section_source){primaries, c->strings.n};
}
