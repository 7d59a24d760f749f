/* text.h - an article's bytes to sentences and tokens.
 *
 * Nothing is rewritten: tokens and sentences are byte ranges of the caller's text. Canonical
 * spellings (gh_fold_word) are made once per distinct raw spelling, by the form cache of morph. */
#ifndef GH_TEXT_TEXT_H
#define GH_TEXT_TEXT_H

#include "base/vec.h"
#include "text/tables.h"

enum gh_token_flag {
    GH_TOKEN_WORD = 1u << 0,   /* letters of any script, hyphens between them included */
    GH_TOKEN_NUMBER = 1u << 1, /* begins with a digit; a suffix may follow ("10ti", "5-er") */
    GH_TOKEN_PUNCT = 1u << 2,  /* one mark */
    GH_TOKEN_LATIN = 1u << 3,  /* a word that begins with a Latin letter */
    GH_TOKEN_GLUED = 1u << 4,  /* no space before it */
    GH_TOKEN_HYPHEN = 1u << 5, /* a word with one between letters; a mark that hangs on to a word */
    GH_TOKEN_OPEN = 1u << 6,   /* an opening quotation mark, as classified */
    GH_TOKEN_CLOSE = 1u << 7,  /* a closing one */
    GH_TOKEN_BRACKET_OPEN = 1u << 8,
    GH_TOKEN_BRACKET_CLOSE = 1u << 9,
    GH_TOKEN_END = 1u << 10,   /* danda, question mark, ... */
    GH_TOKEN_COMMA = 1u << 11, /* comma or semicolon */
    GH_TOKEN_COLON = 1u << 12,
    GH_TOKEN_DASH = 1u << 13,         /* a dash that stands free */
    GH_TOKEN_ABBREVIATION = 1u << 14, /* ends in the dot of an abbreviation, which it holds */
};

typedef struct gh_token {
    uint32_t begin; /* byte of the text */
    uint16_t length;
    uint16_t flags;  /* enum gh_token_flag */
    uint32_t form;   /* set by morph: number of the form in the cache */
    uint32_t breaks; /* line breaks before it, while the text is split; 0 then */
} gh_token;

typedef struct gh_text {
    gh_str bytes;
    GH_VEC(gh_token) tokens;
    GH_VEC(gh_sentence) sentences; /* in order, not overlapping; ends without trailing space */
    /* Of each sentence the token with which its own words begin: later than first_token where a
     * publication line or photo credit is stored as the beginning of the sentence. */
    GH_VEC(uint32_t) first_content;
} gh_text;

/* Splits `bytes` (at most GH_BOUND_ARTICLE_BYTES) into sentences and tokens, in one pass where
 * possible, and marks publication lines, credits, passages stored twice, sentences with bad bytes
 * and sentences that are too long (these have no tokens). */
void gh_text_split(const gh_text_tables *tables, gh_arena *arena, gh_str bytes, gh_text *ret_text);

/* The canonical spelling of one token: composed and decomposed letters as one, joiners and
 * invisible characters settled, repairs applied. Writes at most 3 * raw.n + 16 bytes to `out`;
 * returns the length. Digits keep their script. */
uint32_t gh_fold_word(const gh_text_tables *tables, gh_str raw, char *out);

/* The canonical spelling of running text (marks and spaces too), for `analyse` and the compiler.
 * Same room as above. */
uint32_t gh_fold_text(const gh_text_tables *tables, gh_str raw, char *out);

/* The value of the run of digits (Bengali or ASCII, grouping commas allowed, one decimal point)
 * at the start of `s`; *ret_length its bytes, 0 when there is none. */
double gh_digits_value(gh_str s, uint32_t *ret_length);

static inline gh_span gh_token_span(const gh_token *t)
{
    return (gh_span){t->begin, t->begin + t->length};
}

static inline gh_str gh_text_slice(const gh_text *text, gh_span span)
{
    return (gh_str){text->bytes.p + span.begin, span.end - span.begin};
}

#endif
