/* format.h - the compiled lexicon: one file, read in place.
 *
 *   byte  size  what
 *      0     8  magic: 89 'G' 'H' 'L' 0D 0A 1A 0A (a copy in text mode damages it)
 *      8     4  byte-order probe 0x01020304
 *     12     4  format version
 *     16     8  size of the file
 *     24     8  checksum: XXH3 of everything from byte 32 on
 *     32     8  hash of the schema (tables.h) that the rows follow
 *     40     8  hash of the content: XXH3 of all sections, the version and the day of release
 *     48    16  lexicon version, "0.1.0", padded with NULs, at least one
 *     64     4  day of release, YYYYMMDD
 *     68     4  number of sections
 *     72     8  zero
 *     80   16n  sections, in the order of enum gh_section: { u64 offset, u64 bytes }
 *            ...  the sections, each aligned to 8 bytes, in order, zeros between them
 *
 * All integers are 32 bits wide in the machine's own order unless said otherwise.
 *
 *   STRING_OFFSETS  one more than there are strings: where each begins in STRING_BYTES
 *   STRING_BYTES    the strings, each followed by a NUL; string 0 is empty; no string stands twice
 *   STRING_HASH     a power of two of slots, each 0 or gh_string_slot(): a string id below the
 *                   highest byte of its XXH3; linear probing from the low bits of that
 *   TABLES          gh_table_record, one a table
 *   CELLS           the rows of all tables, `columns` integers a row (see tables.h)
 *   LINES           the source line of each row
 *   LISTS           the list pool; integer 0 is 0, the empty list
 *   ENTRY_OFFSETS   one more than there are strings: where each word's entries begin in ENTRIES
 *   ENTRIES         gh_entry, in order of word, table, row and column
 *   PHRASE_OFFSETS  the same for PHRASES, by first word
 *   PHRASES         gh_phrase, in order of first word, falling length, words, table, row, column
 *   PREDICATES      a power of two of gh_predicate_slot; linear probing from gh_predicate_hash()
 *   PREDICATE_ROWS  row numbers of PREDICATE, each slot's in rising order
 *   HEADS           one bit a string: is the head of a predicate
 *   PRIMARIES       one string id a string: its primary spelling, or itself
 *   KEYS            a power of two of gh_key_slot; linear probing from gh_key_hash() */
#ifndef GH_LEXICON_FORMAT_H
#define GH_LEXICON_FORMAT_H

#include "base/hash.h"

#define GH_LEXICON_MAGIC "\x89GHL\r\n\x1a\n"
#define GH_LEXICON_PROBE 0x01020304u
#define GH_LEXICON_FORMAT 2u
#define GH_LEXICON_CHECKED_FROM 32u /* the first byte under the checksum */
#define GH_LEXICON_ALIGNMENT 8u

/* X(SECTION, bytes of one element) */
/* clang-format off */
#define GH_SECTIONS(X)                                                                             \
    X(STRING_OFFSETS, 4) X(STRING_BYTES, 1) X(STRING_HASH, 4) X(TABLES, sizeof(gh_table_record))   \
    X(CELLS, 4) X(LINES, 4) X(LISTS, 4) X(ENTRY_OFFSETS, 4) X(ENTRIES, sizeof(gh_entry))           \
    X(PHRASE_OFFSETS, 4) X(PHRASES, sizeof(gh_phrase))                                             \
    X(PREDICATES, sizeof(gh_predicate_slot)) X(PREDICATE_ROWS, 4) X(HEADS, 4) X(PRIMARIES, 4)      \
    X(KEYS, sizeof(gh_key_slot))
/* clang-format on */

enum gh_section {
#define GH_X(SECTION, size) GH_SECTION_##SECTION,
    GH_SECTIONS(GH_X)
#undef GH_X
        GH_SECTION_MAX
};

typedef struct gh_section_record {
    uint64_t offset;
    uint64_t bytes;
} gh_section_record;

typedef struct gh_lexicon_header {
    char magic[8];
    uint32_t probe;
    uint32_t format;
    uint64_t size;
    uint64_t checksum;
    uint64_t schema;
    uint64_t content;
    char version[16];
    uint32_t release;
    uint32_t section_count;
    uint64_t zero;
    gh_section_record sections[GH_SECTION_MAX];
} gh_lexicon_header;

typedef struct gh_table_record {
    uint32_t row_count;
    uint32_t columns;
    uint32_t first_cell; /* in CELLS */
    uint32_t first_line; /* in LINES */
    uint32_t file;       /* string id */
    uint32_t zero;
} gh_table_record;

/* An empty slot has no rows. */
typedef struct gh_predicate_slot {
    uint32_t head, middle, verb;
    uint32_t first; /* in PREDICATE_ROWS */
    uint32_t count;
} gh_predicate_slot;

/* An empty slot has table UINT32_MAX. Of a key on consecutive lines, `row` is the first. */
typedef struct gh_key_slot {
    uint32_t table;
    uint32_t key;
    uint32_t row;
} gh_key_slot;

#define GH_KEY_EMPTY UINT32_MAX

#define GH_STRINGS_MAX (1u << 24) /* ids fit below the byte of the hash */

/* Most words that are looked up are no strings of the lexicon: the byte of the hash says so without
 * a look at the string in the slot. */
static inline uint32_t gh_string_slot(uint64_t hash, uint32_t id)
{
    return ((uint32_t)(hash >> 32) & ~(GH_STRINGS_MAX - 1)) | id;
}

static inline uint32_t gh_predicate_hash(uint32_t head, uint32_t middle, uint32_t verb)
{
    return (uint32_t)gh_hash_mix(gh_hash_mix((uint64_t)head << 32 | verb) + middle);
}

static inline uint32_t gh_key_hash(uint32_t table, uint32_t key)
{
    return (uint32_t)gh_hash_mix((uint64_t)table << 32 | key);
}

#endif
