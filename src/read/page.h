/* page.h - an article out of a page of a news site.
 *
 * What a page says of itself in JSON-LD comes first, then what the lexicon knows of the outlet
 * (world/outlets.tsv), then <article>, then the densest running text. The words of JSON-LD are
 * given the paragraphs that the page breaks them into. docs/pages.md tells it in full. */
#ifndef GH_READ_PAGE_H
#define GH_READ_PAGE_H

#include "base/str.h"

typedef struct gh_page_reader gh_page_reader;

typedef struct gh_page_input {
    gh_str bytes; /* UTF-8, or nearly: what is not is replaced */
    gh_str url;   /* where it was found, or empty */
    gh_str title; /* of a piece: what the feed calls it; may hold markup */
    gh_str date;  /* of a piece: when the feed says it was published */
} gh_page_input;

/* Strings are valid until the reader is used again. */
typedef struct gh_page {
    gh_str title, text;
    gh_str source; /* the outlet; of an unknown one what the page calls itself, or its host */
    gh_str home;   /* ISO 3166 alpha-3, or empty */
    gh_str url;
    gh_str lang;      /* "bn" for text in the lexicon's language, else what the page declares */
    gh_date date;     /* the day where the outlet is; year 0: the page does not say */
    bool is_listed;   /* the outlet is in the lexicon */
    const char *note; /* what was wrong with a page that was read all the same, or NULL */
} gh_page;

/* The lexicon must outlive the reader. NULL without memory. */
gh_page_reader *gh_page_reader_new(const gh_lexicon *lexicon);

/* Sets the memory that a page may take, in place of GH_BOUND_PAGE_ARENA: for tests. */
void gh_page_reader_limit(gh_page_reader *reader, size_t bytes);

/* Accepts NULL. */
void gh_page_reader_free(gh_page_reader *reader);

/* Reads one page. Fails with GH_NOT_FOUND when there is no article on it (the message says what
 * there is instead), GH_LIMIT or GH_MEMORY. */
gh_status gh_page_read(gh_page_reader *reader, const gh_page_input *input, gh_page *ret_page,
                       gh_error *error);

/* The words of a piece of HTML, as feeds hold it: all of it but captions and asides. `url` says
 * whose it is. The rest of ret_page is filled as far as it follows. */
gh_status gh_page_read_piece(gh_page_reader *reader, const gh_page_input *input, gh_page *ret_page,
                             gh_error *error);

#endif
