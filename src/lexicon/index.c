/* index.c - the sections that lead from strings and keys to rows. */
#include <stdlib.h>

#include "lexicon/compiler.h"

static uint32_t slots_for(uint32_t count)
{
    uint32_t slots = 8;
    while (slots / 2 <= count)
        slots *= 2;
    return slots;
}

static void set(gh_section_source *sections, enum gh_section section, const void *p, size_t n)
{
    sections[section] = (gh_section_source){p, n};
}

/* ---- Strings ---------------------------------------------------------------------------- */

static void index_string_hash(gh_compilation *c, gh_section_source *sections)
{
    uint32_t count = slots_for(c->strings.n);
    uint32_t *slots = GH_NEW(&c->arena, uint32_t, count);
    for (uint32_t id = 1; id < c->strings.n; id++) {
        uint64_t hash = gh_hash_str(c->strings.p[id]);
        uint32_t at = (uint32_t)hash & (count - 1);
        while (slots[at])
            at = (at + 1) & (count - 1);
        slots[at] = gh_string_slot(hash, id);
    }
    set(sections, GH_SECTION_STRING_HASH, slots, count);
}

void gh_index_strings(gh_compilation *c, gh_section_source *sections)
{
    uint32_t n = c->strings.n;
    uint32_t *offsets = GH_NEW(&c->arena, uint32_t, n + 1u);
    for (uint32_t id = 0; id < n; id++)
        offsets[id + 1] = offsets[id] + c->strings.p[id].n + 1;
    char *bytes = GH_NEW(&c->arena, char, offsets[n]);
    for (uint32_t id = 1; id < n; id++)
        memcpy(bytes + offsets[id], c->strings.p[id].p, c->strings.p[id].n);
    set(sections, GH_SECTION_STRING_OFFSETS, offsets, n + 1u);
    set(sections, GH_SECTION_STRING_BYTES, bytes, offsets[n]);
    index_string_hash(c, sections);
}

/* ---- Rows ------------------------------------------------------------------------------- */

void gh_index_rows(gh_compilation *c, gh_section_source *sections)
{
    gh_table_record *records = GH_NEW(&c->arena, gh_table_record, GH_TABLE_MAX);
    uint32_t cell_count = 0, row_count = 0;
    for (uint32_t t = 0; t < GH_TABLE_MAX; t++) {
        char file[128];
        int n = snprintf(file, sizeof file, "lexicon/%s", gh_schemas[t].file);
        records[t] = (gh_table_record){
            .row_count = c->tables[t].lines.n,
            .columns = gh_schemas[t].column_count,
            .first_cell = cell_count,
            .first_line = row_count,
            .file = gh_intern(c, (gh_str){file, (uint32_t)n}),
        };
        cell_count += c->tables[t].cells.n;
        row_count += c->tables[t].lines.n;
    }
    uint32_t *cells = GH_NEW(&c->arena, uint32_t, cell_count);
    uint32_t *lines = GH_NEW(&c->arena, uint32_t, row_count);
    for (uint32_t t = 0; t < GH_TABLE_MAX; t++) {
        const gh_table_source *source = &c->tables[t];
        if (source->lines.n == 0)
            continue;
        memcpy(cells + records[t].first_cell, source->cells.p, 4u * (size_t)source->cells.n);
        memcpy(lines + records[t].first_line, source->lines.p, 4u * (size_t)source->lines.n);
    }
    set(sections, GH_SECTION_TABLES, records, GH_TABLE_MAX);
    set(sections, GH_SECTION_CELLS, cells, cell_count);
    set(sections, GH_SECTION_LINES, lines, row_count);
    set(sections, GH_SECTION_LISTS, c->lists.p, c->lists.n);
}

/* ---- Spellings -------------------------------------------------------------------------- */

/* Turns counts in offsets[id + 1] into offsets. */
static void sum_up(uint32_t *offsets, uint32_t n)
{
    for (uint32_t id = 0; id < n; id++)
        offsets[id + 1] += offsets[id];
}

/* Spellings were read in order of table, row and column: a stable sort by word keeps that. */
static void index_entries(gh_compilation *c, gh_section_source *sections)
{
    uint32_t n = c->strings.n;
    uint32_t *offsets = GH_NEW(&c->arena, uint32_t, n + 1u);
    for (uint32_t i = 0; i < c->spellings.n; i++)
        if (c->spellings.p[i].words == 0)
            offsets[c->spellings.p[i].string + 1]++;
    sum_up(offsets, n);
    uint32_t *next = GH_NEW(&c->arena, uint32_t, n + 1u);
    memcpy(next, offsets, 4u * (n + 1u));
    gh_entry *entries = GH_NEW(&c->arena, gh_entry, offsets[n]);
    for (uint32_t i = 0; i < c->spellings.n; i++)
        if (c->spellings.p[i].words == 0)
            entries[next[c->spellings.p[i].string]++] = c->spellings.p[i].entry;
    set(sections, GH_SECTION_ENTRY_OFFSETS, offsets, n + 1u);
    set(sections, GH_SECTION_ENTRIES, entries, offsets[n]);
}

typedef struct sortable {
    const uint32_t *words; /* n, then n ids */
    uint32_t order;        /* number of the spelling */
} sortable;

static int compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

/* By first word, the longest first, equal phrases together, then in order of reading. */
static int compare_phrases(const void *left, const void *right)
{
    const sortable *a = left, *b = right;
    int order = compare_numbers(a->words[1], b->words[1]);
    if (order == 0)
        order = compare_numbers(b->words[0], a->words[0]);
    for (uint32_t i = 2; order == 0 && i <= a->words[0]; i++)
        order = compare_numbers(a->words[i], b->words[i]);
    return order ? order : compare_numbers(a->order, b->order);
}

static sortable *sort_phrases(gh_compilation *c, uint32_t *ret_count)
{
    sortable *items = GH_NEW(&c->arena, sortable, c->spellings.n);
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->spellings.n; i++)
        if (c->spellings.p[i].words)
            items[n++] = (sortable){c->lists.p + c->spellings.p[i].words, i};
    qsort(items, n, sizeof *items, compare_phrases);
    *ret_count = n;
    return items;
}

void gh_index_spellings(gh_compilation *c, gh_section_source *sections)
{
    index_entries(c, sections);
    uint32_t n;
    const sortable *items = sort_phrases(c, &n);
    gh_phrase *phrases = GH_NEW(&c->arena, gh_phrase, n);
    uint32_t *offsets = GH_NEW(&c->arena, uint32_t, c->strings.n + 1u);
    for (uint32_t i = 0; i < n; i++) {
        const gh_spelling *s = &c->spellings.p[items[i].order];
        phrases[i] = (gh_phrase){.words = s->words, .entry = s->entry};
        offsets[items[i].words[1] + 1]++;
    }
    sum_up(offsets, c->strings.n);
    set(sections, GH_SECTION_PHRASE_OFFSETS, offsets, c->strings.n + 1u);
    set(sections, GH_SECTION_PHRASES, phrases, n);
}

/* ---- Keys ------------------------------------------------------------------------------- */

void gh_index_keys(gh_compilation *c, gh_section_source *sections)
{
    uint32_t count = slots_for(c->keys.n);
    gh_key_slot *slots = GH_NEW(&c->arena, gh_key_slot, count);
    for (uint32_t i = 0; i < count; i++)
        slots[i].table = GH_KEY_EMPTY;
    for (uint32_t i = 0; i < c->keys.n; i++) {
        const gh_row_key *k = &c->keys.p[i];
        uint32_t at = gh_key_hash(k->table, k->key) & (count - 1);
        while (slots[at].table != GH_KEY_EMPTY)
            at = (at + 1) & (count - 1);
        slots[at] = (gh_key_slot){k->table, k->key, k->row};
    }
    set(sections, GH_SECTION_KEYS, slots, count);
}
