/* compiler.h - the parts of the compiler. All memory but the mapped files comes from one arena. */
#ifndef GH_LEXICON_COMPILER_H
#define GH_LEXICON_COMPILER_H

#include "base/bounds.h"
#include "base/file.h"
#include "base/vec.h"
#include "lexicon/compile.h"
#include "lexicon/format.h"
#include "lexicon/lexicon.h"
#include "lexicon/map.h"
#include "lexicon/schema.h"

/* One spelling of a FORMS cell. */
typedef struct gh_spelling {
    uint32_t string; /* the whole spelling */
    uint32_t words;  /* offset of its words in the list pool; 0 for a single word */
    gh_entry entry;
} gh_spelling;

/* A key of a table and the first row that has it. */
typedef struct gh_row_key {
    uint32_t table;
    uint32_t key;
    uint32_t row;
} gh_row_key;

/* One item of the verbs of a predicate, as written. */
typedef struct gh_predicate_use {
    uint32_t head, middle, verb;
    uint32_t row;
    const char *at;
} gh_predicate_use;

typedef struct gh_table_source {
    gh_str path; /* FOLDER/file */
    gh_str text; /* of the file */
    GH_VEC(uint32_t) cells;
    GH_VEC(uint32_t) lines;  /* of each row */
    GH_VEC(uint32_t) begins; /* byte of the file where each row's line begins */
} gh_table_source;

/* A line of a file being read, for diagnostics. */
typedef struct gh_place_in_source {
    gh_str path;
    gh_str line;
    uint32_t number; /* 0: the whole file */
} gh_place_in_source;

struct gh_compilation {
    gh_escape escape;
    gh_arena arena;
    const char *folder;
    gh_file maps[GH_TABLE_MAX + 1];
    uint32_t map_count;
    GH_VEC(gh_str) files;
    gh_text_tables *text;       /* made when the text tables have been read */
    char *scratch;              /* room for folding a line */
    gh_text_tables *words_text; /* the same without lines that are set aside: for spellings */
    gh_arena words_arena;       /* for one spelling */

    GH_VEC(gh_diagnostic) diagnostics;
    bool full; /* GH_BOUND_DIAGNOSTICS are there: nothing more is read */
    gh_place_in_source here;

    GH_VEC(gh_str) strings;
    gh_map string_map;            /* hash of a string -> id of the first string with it */
    GH_VEC(uint32_t) string_next; /* id of the next string with the same hash, 0 none */
    GH_VEC(uint32_t) lists;
    gh_table_source tables[GH_TABLE_MAX];
    GH_VEC(gh_spelling) spellings;
    GH_VEC(gh_row_key) keys;
    GH_VEC(gh_predicate_use) uses;
    gh_map key_map;      /* table and key -> row */
    gh_map spelling_map; /* table and string -> row + 1 of the spelling's last line */

    char version[16];
    uint32_t release;
    char *bytes;
    size_t size;
};

/* ---- diagnose.c ------------------------------------------------------------------------- */

/* A fault at byte `at` (a pointer into c->here.line, or NULL for the line or file as a whole). */
__attribute__((format(printf, 3, 4))) void gh_diagnose(gh_compilation *c, const char *at,
                                                       const char *format, ...);

/* A fault in a row that was read before; `at` points into its line. */
__attribute__((format(printf, 5, 6))) void gh_diagnose_row(gh_compilation *c, enum gh_table table,
                                                           uint32_t row, const char *at,
                                                           const char *format, ...);

/* ---- source.c --------------------------------------------------------------------------- */

/* Called for each line that is an entry, with its cells. */
typedef void gh_row_reader(gh_compilation *c, void *context, const gh_str *cells);

/* Maps FOLDER/file and hands its entries to `reader` when the header names `columns`. */
void gh_source_read(gh_compilation *c, const char *file, const gh_column *columns,
                    uint32_t column_count, gh_row_reader *reader, void *context, gh_str *ret_path,
                    gh_str *ret_text);

/* Cell `column` of a line. */
gh_str gh_source_cell(gh_str line, uint32_t column);

/* The line that begins at byte `begin`. */
gh_str gh_source_line(gh_str text, uint32_t begin);

/* The text of a cell in a row that was read before. */
gh_str gh_source_row_cell(const gh_compilation *c, enum gh_table table, uint32_t row,
                          uint32_t column);

/* ---- strings.c -------------------------------------------------------------------------- */

uint32_t gh_intern(gh_compilation *c, gh_str s);

/* The id of `s`, or 0. */
uint32_t gh_intern_find(const gh_compilation *c, gh_str s);

/* The canonical spelling of a text of words, each folded, one space between them. Lives until the
 * next call. *ret_words counts the words. */
gh_str gh_canonical(gh_compilation *c, gh_str raw, uint32_t *ret_words);

/* A string of a table, as a key of the maps. */
static inline uint64_t gh_table_key(enum gh_table table, uint32_t string)
{
    return (uint64_t)(table + 1) << 32 | string;
}

/* gh_canonical, interned. */
uint32_t gh_intern_canonical(gh_compilation *c, gh_str raw);

/* Adds an integer to the list pool; its offset. */
uint32_t gh_list_add(gh_compilation *c, uint32_t value);

/* ---- words.c ---------------------------------------------------------------------------- */

/* Interns the words of a spelling, at most `room`; how many there are. Marks are words too. */
uint32_t gh_split_words(gh_compilation *c, gh_str text, uint32_t *words, uint32_t room);

/* ---- split.c ---------------------------------------------------------------------------- */

/* The next piece of *rest up to `separator`, without the spaces around it; *rest moves on. False
 * when nothing is left. "a||b" gives an empty piece. */
bool gh_split(gh_str *rest, char separator, gh_str *ret_piece);

/* Splits at the last `separator`; without one everything is after it and the result false. */
bool gh_split_last(gh_str s, char separator, gh_str *ret_before, gh_str *ret_after);

gh_str gh_trim(gh_str s);

/* True for "-" and nothing. */
bool gh_is_absent(gh_str cell);

#define GH_ARG(s) (int)(s).n, (s).p

/* ---- cells.c, numbers.c, lists.c: the cell of a source text ------------------------------- */

uint32_t gh_cell_read(gh_compilation *c, enum gh_table table, uint32_t row, uint32_t column,
                      gh_str text);

uint32_t gh_read_int(gh_compilation *c, gh_str text);
uint32_t gh_read_decimal(gh_compilation *c, gh_str text);
uint32_t gh_read_date(gh_compilation *c, gh_str text);
uint32_t gh_read_list(gh_compilation *c, gh_str text);
uint32_t gh_read_pattern(gh_compilation *c, gh_str text);
uint32_t gh_read_when(gh_compilation *c, gh_str text);
uint32_t gh_read_forms(gh_compilation *c, enum gh_table table, uint32_t row, uint32_t column,
                       gh_str text);
uint32_t gh_read_raw(gh_compilation *c, gh_str text);

/* The bits of `name` in "a|b|c"; unknown names are faults. */
uint32_t gh_read_flags(gh_compilation *c, const gh_vocabulary *vocabulary, gh_str text);

/* ---- checks.c: faults that only the tables together show -------------------------------- */

void gh_check_tables(gh_compilation *c);

/* ---- index.c, predicates.c, write.c ----------------------------------------------------- */

/* What the sections of the file are made from. */
typedef struct gh_section_source {
    const void *p;
    size_t n; /* elements */
} gh_section_source;

/* Interns what the index of predicates needs besides the rows; to be called before the others. */
void gh_index_prepare(gh_compilation *c);

void gh_index_strings(gh_compilation *c, gh_section_source *sections);
void gh_index_rows(gh_compilation *c, gh_section_source *sections);
void gh_index_spellings(gh_compilation *c, gh_section_source *sections);
void gh_index_keys(gh_compilation *c, gh_section_source *sections);

/* PREDICATES, PREDICATE_ROWS, HEADS and PRIMARIES. Finds predicates that are given twice. */
void gh_index_predicates(gh_compilation *c, gh_section_source *sections);

/* Lays the sections out in c->bytes. */
void gh_lay_out(gh_compilation *c, gh_section_source *sections);

#endif
