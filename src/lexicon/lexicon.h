/* lexicon.h - the compiled lexicon, read in place.
 *
 * gh_lexicon_open() (ghotona.h) validates every offset, so the look-ups here are free of checks.
 * Words are string ids: two spellings are the same word when their ids are equal. Id 0 is the
 * empty string and means "absent". Ids from gh_lexicon_string_count() on are words that the
 * lexicon does not have (morph gives them out): they have no entries, phrases or predicates. */
#ifndef GH_LEXICON_LEXICON_H
#define GH_LEXICON_LEXICON_H

#include "lexicon/classes.h"
#include "lexicon/tables.h"
#include "text/tables.h"

/* A spelling stands in this row and column. */
typedef struct gh_entry {
    uint8_t table;  /* enum gh_table */
    uint8_t column; /* number of the FORMS column in the row */
    uint16_t pad;
    uint32_t row;
} gh_entry;

/* Several words that are one name or expression, as the text layer splits them: words[0] is the
 * word it is filed under. A mark ("," in the name of a ministry) is a word too. */
typedef struct gh_phrase {
    uint32_t words; /* offset in the list pool of n, n word ids, and the id of the whole */
    gh_entry entry;
} gh_phrase;

struct gh_predicate_slot;
struct gh_key_slot;

/* Views of the sections of the file (format.h). Read it through the functions below. */
struct gh_lexicon {
    uint32_t string_count;
    const uint32_t *string_offsets;
    const char *string_bytes;
    const uint32_t *entry_offsets;
    const gh_entry *entries;
    const uint32_t *phrase_offsets;
    const gh_phrase *phrases;
    const uint32_t *lists;
    const uint32_t *heads;
    const uint32_t *primaries;
    const uint32_t *string_slots;
    uint32_t string_mask; /* slots less one */
    const struct gh_predicate_slot *predicates;
    uint32_t predicate_mask;
    const uint32_t *predicate_rows;
    const struct gh_key_slot *keys;
    uint32_t key_mask;
    struct {
        const uint32_t *cells;
        const uint32_t *lines;
        uint32_t row_count;
        uint32_t columns;
        uint32_t file;
    } tables[GH_TABLE_MAX];

    gh_text_tables *text;
    gh_text_rule *rules; /* what `text` was made from */
    gh_date release;
    /* Words of the lexicon's own language that the engine asks for, found once. A class that no
     * word has is 0. */
    uint32_t word_content, word_locative, word_any, word_people;
#define GH_CLASS_FIELD(name) uint32_t class_##name;
    GH_CLASSES(GH_CLASS_FIELD)
#undef GH_CLASS_FIELD
    char version[16];
    char hash[13];
    const char *map; /* the mapped file, to be unmapped; NULL when the bytes are another's */
    size_t map_bytes;
};

/* Opens a lexicon in memory: `bytes` are aligned to 8 bytes and outlive the lexicon. */
gh_status gh_lexicon_open_bytes(const void *bytes, size_t size, gh_lexicon **ret_lexicon,
                                gh_error *error);

/* Opens the file at `path`. */
gh_status gh_lexicon_open_file(const char *path, gh_lexicon **ret_lexicon, gh_error *error);

static inline uint32_t gh_lexicon_row_count(const gh_lexicon *lexicon, enum gh_table table)
{
    return lexicon->tables[table].row_count;
}

static inline const void *gh_lexicon_row(const gh_lexicon *lexicon, enum gh_table table,
                                         uint32_t row)
{
    return lexicon->tables[table].cells + (size_t)row * lexicon->tables[table].columns;
}

/* gh_row(lexicon, ROLE, role, 7)->kind */
#define gh_row(lexicon, TABLE, tag, row)                                                           \
    ((const gh_##tag##_row *)gh_lexicon_row((lexicon), GH_TABLE_##TABLE, (row)))

static inline gh_str gh_lexicon_string(const gh_lexicon *lexicon, uint32_t id)
{
    const uint32_t *offset = lexicon->string_offsets + id;
    return (gh_str){lexicon->string_bytes + offset[0], offset[1] - offset[0] - 1};
}

static inline uint32_t gh_lexicon_string_count(const gh_lexicon *lexicon)
{
    return lexicon->string_count;
}

/* Where a row was written: the file as users know it ("lexicon/bn/roles.tsv") and the line. */
static inline gh_str gh_lexicon_file(const gh_lexicon *lexicon, enum gh_table table)
{
    return gh_lexicon_string(lexicon, lexicon->tables[table].file);
}

static inline uint32_t gh_lexicon_line(const gh_lexicon *lexicon, enum gh_table table, uint32_t row)
{
    return lexicon->tables[table].lines[row];
}

/* The list at an offset: the first integer counts what follows. */
static inline const uint32_t *gh_lexicon_list(const gh_lexicon *lexicon, uint32_t offset)
{
    return lexicon->lists + offset;
}

/* The id of a canonical spelling, or 0. */
uint32_t gh_lexicon_find(const gh_lexicon *lexicon, gh_str canonical);

/* The entries of a single word, in order of table, row and column. */
static inline const gh_entry *gh_lexicon_entries(const gh_lexicon *lexicon, uint32_t word,
                                                 uint32_t *ret_count)
{
    if (word >= lexicon->string_count)
        word = 0;
    uint32_t first = lexicon->entry_offsets[word];
    *ret_count = lexicon->entry_offsets[word + 1] - first;
    return lexicon->entries + first;
}

/* The phrases whose first word is `word`, longest first. */
static inline const gh_phrase *gh_lexicon_phrases(const gh_lexicon *lexicon, uint32_t word,
                                                  uint32_t *ret_count)
{
    if (word >= lexicon->string_count)
        word = 0;
    uint32_t first = lexicon->phrase_offsets[word];
    *ret_count = lexicon->phrase_offsets[word + 1] - first;
    return lexicon->phrases + first;
}

/* The rows of PREDICATE for (head, middle, verb), 0 standing for an absent word, in the order of
 * the file; they are row numbers. In predicates.tsv the verbs item "x-y" has middle x and verb y.
 * Words are primary spellings: variants in words.tsv and verbs.tsv are mapped by the compiler. */
const uint32_t *gh_lexicon_predicates(const gh_lexicon *lexicon, uint32_t head, uint32_t middle,
                                      uint32_t verb, uint32_t *ret_count);

/* True if some predicate has `word` as its head (a quick test before the look-up). */
static inline bool gh_lexicon_is_head(const gh_lexicon *lexicon, uint32_t word)
{
    return word < lexicon->string_count && (lexicon->heads[word / 32] >> word % 32 & 1) != 0;
}

/* The id of the primary spelling of a variant (first of its FORMS in WORD or VERB), or `word`. */
static inline uint32_t gh_lexicon_primary(const gh_lexicon *lexicon, uint32_t word)
{
    return word < lexicon->string_count ? lexicon->primaries[word] : word;
}

/* The (first) row of `table` with the string `key` in its KEY column; UINT32_MAX when there is
 * none. */
uint32_t gh_lexicon_key(const gh_lexicon *lexicon, enum gh_table table, uint32_t key);

/* Has the lemma a class of words.tsv? `class` is one of lexicon->class_..., or 0. */
bool gh_lexicon_has_class(const gh_lexicon *lexicon, uint32_t lemma, uint32_t class);

/* The family of codes that a frame yields (its cell), NULL where it names none. */
const gh_family_row *gh_lexicon_family(const gh_lexicon *lexicon, uint32_t yields);

/* The tables that the text layer works with, filled at opening. */
static inline const gh_text_tables *gh_lexicon_text(const gh_lexicon *lexicon)
{
    return lexicon->text;
}

/* The day the lexicon was released (undated datelines lie before it). */
static inline gh_date gh_lexicon_release(const gh_lexicon *lexicon)
{
    return lexicon->release;
}

#endif
