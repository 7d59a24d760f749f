/* reading.h - one page while it is read: what page.c and its parts share. */
#ifndef GH_READ_READING_H
#define GH_READ_READING_H

#include "read/linked.h"
#include "read/page.h"
#include "read/prose.h"

struct gh_page_reader {
    const gh_lexicon *lexicon;
    gh_arena arena;
    gh_escape escape;
    void *parser, *json; /* what is freed after an escape */
};

typedef struct gh_reading {
    gh_page_reader *reader;
    gh_arena *arena;
    gh_html html;
    gh_linked linked;
    gh_outlet outlet;
    gh_prose prose;
    gh_page *page;       /* what is found */
    gh_blocks lines;     /* of the whole page */
    gh_blocks body;      /* of the article, chosen */
    gh_str moment;       /* what gave the day */
    uint32_t body_first; /* the first node of the body */
    bool by_selector;    /* the body was found by name, not by its density */
    gh_error *error;
} gh_reading;

/* A body has so many words for certain; with fewer there has to be other evidence. */
enum { GH_ENOUGH_WORDS = 40 };

/* ---- reading_text.c: strings ----------------------------------------------------------------- */

/* `s` itself where it is UTF-8 without NUL, else a copy in the arena in which a bad sequence is
 * U+FFFD. *ret_bad counts them. */
gh_str gh_reading_clean(gh_arena *arena, gh_str s, uint32_t *ret_bad);

/* The lines of a string that may hold markup or entities, or entities of entities. */
void gh_reading_lines(gh_reading *r, gh_str text, gh_blocks *blocks);

/* The same as one line. */
gh_str gh_reading_plain(gh_reading *r, gh_str text);

/* ---- reading_head.c: what the page says of itself -------------------------------------------- */

/* The content of the first <meta> whose property, name or itemprop is `key`; empty: none. */
gh_str gh_reading_meta(const gh_html *html, const char *key);

/* The first that is not empty. */
gh_str gh_first_of(const gh_str *all, size_t n);

/* Fill the page: address, outlet and country; title; day (after the body was found). */
void gh_reading_find_outlet(gh_reading *r, gh_str url);
void gh_reading_find_title(gh_reading *r);
void gh_reading_find_day(gh_reading *r);

/* The country of an outlet that is not listed, of a page in the lexicon's language: by the clock
 * that it is dated by, or the region of its language. After day and language were found. */
void gh_reading_find_home(gh_reading *r);

/* ---- reading_body.c -------------------------------------------------------------------------- */

/* Fills r->body; it may be no article's. */
void gh_reading_find_body(gh_reading *r);

#endif
