/* check.c - what has to be true of a file before the look-ups may follow its numbers. */
#include "lexicon/open.h"
#include "lexicon/schema.h"

static bool is_power_of_two(size_t n)
{
    return n != 0 && (n & (n - 1)) == 0 && n <= UINT32_MAX;
}

/* Strings lie one behind the other, each with its NUL; the first is the empty one. */
static bool check_strings(gh_lexicon *l, gh_section_view offsets, gh_section_view bytes)
{
    if (offsets.n < 2 || offsets.n > UINT32_MAX)
        return false;
    l->string_count = (uint32_t)offsets.n - 1;
    l->string_offsets = offsets.p;
    l->string_bytes = bytes.p;
    const uint32_t *o = l->string_offsets;
    if (o[0] != 0 || o[1] != 1 || o[l->string_count] != bytes.n)
        return false;
    for (uint32_t i = 0; i < l->string_count; i++)
        if (o[i + 1] <= o[i])
            return false;
    for (uint32_t i = 0; i < l->string_count; i++)
        if (l->string_bytes[o[i + 1] - 1] != '\0')
            return false;
    return true;
}

/* An empty slot ends every search. */
static bool check_string_hash(gh_lexicon *l, gh_section_view slots)
{
    if (!is_power_of_two(slots.n))
        return false;
    l->string_slots = slots.p;
    l->string_mask = (uint32_t)slots.n - 1;
    size_t empty = 0;
    for (size_t i = 0; i < slots.n; i++) {
        if (l->string_slots[i] % GH_STRINGS_MAX >= l->string_count)
            return false;
        empty += l->string_slots[i] == 0;
    }
    return empty > 0;
}

static bool check_tables(gh_lexicon *l, const gh_section_view sections[GH_SECTION_MAX])
{
    const gh_table_record *records = sections[GH_SECTION_TABLES].p;
    if (sections[GH_SECTION_TABLES].n != GH_TABLE_MAX)
        return false;
    for (uint32_t t = 0; t < GH_TABLE_MAX; t++) {
        const gh_table_record *r = &records[t];
        uint64_t cells = (uint64_t)r->row_count * r->columns;
        if (r->columns != gh_schemas[t].column_count || r->file >= l->string_count ||
            r->first_cell + cells > sections[GH_SECTION_CELLS].n ||
            (uint64_t)r->first_line + r->row_count > sections[GH_SECTION_LINES].n)
            return false;
        l->tables[t].cells = (const uint32_t *)sections[GH_SECTION_CELLS].p + r->first_cell;
        l->tables[t].lines = (const uint32_t *)sections[GH_SECTION_LINES].p + r->first_line;
        l->tables[t].row_count = r->row_count;
        l->tables[t].columns = r->columns;
        l->tables[t].file = r->file;
    }
    return true;
}

/* Offsets by string id into an array of `count` elements; the empty string has none. */
static bool check_offsets(const gh_lexicon *l, gh_section_view offsets, size_t count)
{
    const uint32_t *o = offsets.p;
    if (offsets.n != (size_t)l->string_count + 1 || o[0] != 0 || o[1] != 0 ||
        o[l->string_count] != count)
        return false;
    for (uint32_t i = 0; i < l->string_count; i++)
        if (o[i + 1] < o[i])
            return false;
    return true;
}

static bool check_entry(const gh_lexicon *l, const gh_entry *e)
{
    return e->table < GH_TABLE_MAX && e->column < gh_schemas[e->table].column_count &&
           gh_schemas[e->table].columns[e->column].kind == GH_CELL_FORMS &&
           e->row < l->tables[e->table].row_count && e->pad == 0;
}

static bool check_entries(gh_lexicon *l, gh_section_view offsets, gh_section_view entries)
{
    if (!check_offsets(l, offsets, entries.n))
        return false;
    l->entry_offsets = offsets.p;
    l->entries = entries.p;
    for (size_t i = 0; i < entries.n; i++)
        if (!check_entry(l, &l->entries[i]))
            return false;
    return true;
}

static bool check_phrase(const gh_lexicon *l, const gh_phrase *p, uint32_t first, size_t list_count)
{
    if (p->words >= list_count || !check_entry(l, &p->entry))
        return false;
    const uint32_t *words = l->lists + p->words;
    if (words[0] < 2 || list_count - p->words < 2 || words[0] > list_count - p->words - 2 ||
        words[1] != first)
        return false;
    for (uint32_t i = 1; i <= words[0] + 1; i++)
        if (words[i] >= l->string_count)
            return false;
    return true;
}

/* The phrases of one word: the longest first. */
static bool check_phrases_of(const gh_lexicon *l, uint32_t word, size_t list_count)
{
    uint32_t longest = UINT32_MAX;
    for (uint32_t i = l->phrase_offsets[word]; i < l->phrase_offsets[word + 1]; i++) {
        if (!check_phrase(l, &l->phrases[i], word, list_count) ||
            l->lists[l->phrases[i].words] > longest)
            return false;
        longest = l->lists[l->phrases[i].words];
    }
    return true;
}

static bool check_phrases(gh_lexicon *l, gh_section_view offsets, gh_section_view phrases,
                          size_t list_count)
{
    if (!check_offsets(l, offsets, phrases.n))
        return false;
    l->phrase_offsets = offsets.p;
    l->phrases = phrases.p;
    for (uint32_t word = 0; word < l->string_count; word++)
        if (!check_phrases_of(l, word, list_count))
            return false;
    return true;
}

static bool check_predicates(gh_lexicon *l, gh_section_view slots, gh_section_view rows)
{
    if (!is_power_of_two(slots.n))
        return false;
    l->predicates = slots.p;
    l->predicate_mask = (uint32_t)slots.n - 1;
    l->predicate_rows = rows.p;
    size_t empty = 0;
    for (size_t i = 0; i < slots.n; i++) {
        const gh_predicate_slot *s = &l->predicates[i];
        if (s->first > rows.n || s->count > rows.n - s->first)
            return false;
        empty += s->count == 0;
        for (uint32_t k = 1; k < s->count; k++)
            if (l->predicate_rows[s->first + k] < l->predicate_rows[s->first + k - 1])
                return false;
    }
    for (size_t i = 0; i < rows.n; i++)
        if (l->predicate_rows[i] >= l->tables[GH_TABLE_PREDICATE].row_count)
            return false;
    return empty > 0;
}

static bool check_words(gh_lexicon *l, gh_section_view heads, gh_section_view primaries)
{
    if (heads.n != ((size_t)l->string_count + 31) / 32 || primaries.n != l->string_count)
        return false;
    l->heads = heads.p;
    l->primaries = primaries.p;
    for (uint32_t i = 0; i < l->string_count; i++)
        if (l->primaries[i] >= l->string_count)
            return false;
    return true;
}

static bool check_keys(gh_lexicon *l, gh_section_view slots)
{
    if (!is_power_of_two(slots.n))
        return false;
    l->keys = slots.p;
    l->key_mask = (uint32_t)slots.n - 1;
    size_t empty = 0;
    for (size_t i = 0; i < slots.n; i++) {
        const gh_key_slot *s = &l->keys[i];
        if (s->table == GH_KEY_EMPTY)
            empty++;
        else if (s->table >= GH_TABLE_MAX || s->row >= l->tables[s->table].row_count)
            return false;
    }
    return empty > 0;
}

bool gh_lexicon_check(gh_lexicon *l, const gh_section_view s[GH_SECTION_MAX], const char **ret_what)
{
    size_t list_count = s[GH_SECTION_LISTS].n;
    l->lists = s[GH_SECTION_LISTS].p;
    *ret_what = "strings";
    if (!check_strings(l, s[GH_SECTION_STRING_OFFSETS], s[GH_SECTION_STRING_BYTES]) ||
        !check_string_hash(l, s[GH_SECTION_STRING_HASH]))
        return false;
    *ret_what = "rows";
    if (list_count == 0 || list_count > UINT32_MAX || l->lists[0] != 0 || !check_tables(l, s) ||
        !gh_lexicon_check_rows(l, list_count))
        return false;
    *ret_what = "entries";
    if (!check_entries(l, s[GH_SECTION_ENTRY_OFFSETS], s[GH_SECTION_ENTRIES]) ||
        !check_phrases(l, s[GH_SECTION_PHRASE_OFFSETS], s[GH_SECTION_PHRASES], list_count))
        return false;
    *ret_what = "predicates";
    if (!check_predicates(l, s[GH_SECTION_PREDICATES], s[GH_SECTION_PREDICATE_ROWS]) ||
        !check_words(l, s[GH_SECTION_HEADS], s[GH_SECTION_PRIMARIES]))
        return false;
    *ret_what = "keys";
    return check_keys(l, s[GH_SECTION_KEYS]);
}
