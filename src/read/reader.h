/* reader.h - articles out of files, one after the other, in constant memory. */
#ifndef GH_READ_READER_H
#define GH_READ_READER_H

#include "read/detect.h"
#include "read/row.h"
#include "read/stream.h"

typedef struct gh_reader gh_reader;

typedef struct gh_reader_options {
    gh_input_format format;
    const gh_lexicon *lexicon;   /* what pages are read with; it must outlive the reader */
    gh_date date;                /* for articles that do not say; year 0: none */
    gh_str home;                 /* the same; empty: none */
    gh_str columns[GH_ROW_KEYS]; /* what tables and JSON call the fields; empty: as we do */
    bool any_lang; /* take articles that say they are in another language than Bengali */
    bool warns;    /* tell of what is kept all the same: an id given twice, a date to come */
    gh_wait wait;  /* called before a read that has to wait */
} gh_reader_options;

/* Why some input was left out; the message says it in full. */
typedef enum gh_refusal {
    GH_REFUSAL_NONE,
    GH_REFUSAL_UNREADABLE, /* a file, or what is in it, from some byte on */
    GH_REFUSAL_MALFORMED,  /* a row, record or item that breaks the format */
    GH_REFUSAL_FIELD,      /* one without a field that it needs, or with a wrong value */
    GH_REFUSAL_TOO_LARGE,
    GH_REFUSALS,
} gh_refusal;

/* One step of the reader: an article, or what was wrong instead of one, or both (an article of
 * which a part was left out). Strings are valid until the next step. */
typedef struct gh_input {
    const gh_article *article; /* NULL: none came of this input */
    gh_refusal refusal;        /* why some input was left out */
    const char *message;       /* "file:line: what is wrong"; empty when all is well */
    const char *where;         /* "file:line" of the article */
} gh_input;

/* A reader of `paths` ("-" is standard input); they must stay valid. NULL without memory. */
gh_reader *gh_reader_new(char *const *paths, uint32_t path_count, const gh_reader_options *options);

/* Accepts NULL. */
void gh_reader_free(gh_reader *reader);

/* Why something that could have been an article is none by its kind; a crawl is full of it. */
typedef enum gh_passed_kind {
    GH_PASSED_ANSWER,   /* the server had no page there */
    GH_PASSED_KIND,     /* an image, a script, a feed */
    GH_PASSED_PAGE,     /* a page without an article */
    GH_PASSED_LANGUAGE, /* in a language of which there is no lexicon */
    GH_PASSED_KINDS,
} gh_passed_kind;

/* What was passed over without a word. */
typedef struct gh_passed {
    uint64_t counts[GH_PASSED_KINDS];
} gh_passed;

/* The next step; false at the end of the last file. */
bool gh_reader_next(gh_reader *reader, gh_input *ret_input);

/* What was passed over so far. */
gh_passed gh_reader_passed(const gh_reader *reader);

/* Bytes of the files that were read so far, as far as can be known: for showing progress. */
uint64_t gh_reader_position(const gh_reader *reader);

/* True for three capital letters, the shape of an ISO 3166 alpha-3 code. */
bool gh_is_country_code(gh_str text);

#endif
