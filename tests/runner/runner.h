/* runner.h - corpus cases: a text and its analysis, written as lines with quoted words.
 *
 * The form of a file is told in tests/corpus/README.md. Inside the runner a quote stands as a mark
 * for a byte range of the text, so that lines of the file and lines of the program compare by
 * place and not by wording:
 *
 *     "police" = BGDCOP        \x01 0 , 18 \x02 = BGDCOP
 */
#ifndef RUNNER_H
#define RUNNER_H

#include "coder/coder.h"
#include "write/buffer.h"

enum { MAX_ATTRIBUTES = 12, MAX_LINES = 512 };

typedef struct test_attribute {
    gh_str key, value;
} test_attribute;

typedef struct test_case {
    uint32_t line; /* of the file */
    gh_str name;
    test_attribute attributes[MAX_ATTRIBUTES];
    uint32_t attribute_count;
    gh_str text;     /* escapes resolved */
    gh_str expected; /* the lines as the file has them */
} test_case;

typedef struct test_file {
    const char *path;
    gh_str bytes;
    test_case *cases;
    uint32_t count;
} test_file;

/* Reads the cases of a file into the arena; false after a message when the file is malformed. */
bool test_file_read(const char *path, gh_arena *arena, test_file *ret_file);

/* The value of an attribute, or NULL. */
const gh_str *test_attribute_find(const test_case *c, const char *key);

/* True when the case says what must not be found. */
bool test_case_is_negative(const test_case *c);

/* Replaces \uXXXX by the code point. */
gh_str test_unescape(gh_arena *arena, gh_str s);

/* The lines of `s`, empty ones left out; at most MAX_LINES. */
uint32_t test_lines(gh_str s, gh_str out[MAX_LINES]);

/* ---- Quotes ---- */

/* A mark for [span.begin, span.end). */
void test_put_mark(gh_buffer *out, gh_span span);

/* A line of the file with its quotes replaced by marks. `from`: where the search for the first
 * quote of the line begins; where there is none behind it, it begins at the start. Quotes that
 * say which one they mean ("word"#2) count from the start. *ret_end is the end of the first.
 * False: *ret_missing is the quote that the text does not have. */
bool test_mark_line(gh_arena *arena, gh_str text, gh_str line, uint32_t from, gh_str *ret_line,
                    uint32_t *ret_end, gh_str *ret_missing);

/* A line with marks as the file would have it. */
void test_put_quoted(gh_buffer *out, gh_str text, gh_str line, uint32_t from, uint32_t *ret_end);

/* ---- Layers ---- */

typedef struct test_engine {
    const gh_lexicon *lexicon;
    gh_arena *arena; /* of the case */
} test_engine;

/* Writes the analysis of the case's text, a line each with marks for words. */
typedef void test_analyse(const test_engine *engine, const test_case *c, gh_buffer *out);

typedef struct test_layer {
    const char *name; /* the folder */
    test_analyse *analyse;
    bool is_verbatim;   /* lines are text, without quotes */
    bool in_order;      /* quotes follow one another in the text */
    bool may_leave_out; /* what the case does not list is not compared */
} test_layer;

/* The layer of a file by its folder, or NULL. */
const test_layer *test_layer_of(const char *path);

test_analyse test_analyse_text, test_analyse_morph, test_analyse_numbers, test_analyse_dates,
    test_analyse_clauses, test_analyse_actors, test_analyse_records;

/* The article of a case. */
gh_article test_article(const test_case *c);

/* Codes the article and calls `see` with the document; tells of failures in `out`. */
void test_run(const test_engine *engine, const gh_article *article, unsigned wants, gh_watch watch,
              gh_buffer *out,
              void (*see)(const gh_coder *coder, const gh_document *document, gh_buffer *out));

/* ---- Judgement ---- */

/* Holds the case against what was found: "" when it passes, else what is wrong, to be freed with
 * the buffer. *ret_broken: the case itself is wrong. */
void test_judge(const test_engine *engine, const test_layer *layer, const test_case *c,
                gh_buffer *found, gh_buffer *out, bool *ret_broken);

/* What was found in the form of the file. */
void test_put_found(const test_layer *layer, const test_case *c, gh_str found, gh_buffer *out);

#endif
