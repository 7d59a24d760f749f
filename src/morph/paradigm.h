/* paradigm.h - the tables of endings, suffixes and letters, arranged for looking up. */
#ifndef GH_MORPH_PARADIGM_H
#define GH_MORPH_PARADIGM_H

#include "lexicon/lexicon.h"

/* Rows of a table by the string id of one of their cells, sorted by id, then row. */
typedef struct gh_affix {
    uint32_t id;
    uint32_t row;
} gh_affix;

typedef struct gh_affixes {
    gh_affix *p;
    uint32_t n;
    uint32_t longest; /* bytes */
} gh_affixes;

typedef struct gh_letter {
    uint32_t point;
    uint32_t classes; /* GH_LETTER_* */
    gh_str alike;     /* letters that sound like it */
} gh_letter;

typedef struct gh_paradigm {
    gh_affixes endings;  /* rows of ENDING; the absent ending is "0" */
    gh_affixes suffixes; /* rows of SUFFIX */
    gh_letter *letters;  /* sorted by point */
    uint32_t letter_count;
    gh_letter *joiners; /* what joins a suffix: hyphens, apostrophes, dashes, quotation marks */
    uint32_t joiner_count;
} gh_paradigm;

/* False when there is no memory; gh_paradigm_done() accepts the result either way. */
bool gh_paradigm_init(gh_paradigm *paradigm, const gh_lexicon *lexicon);
void gh_paradigm_done(gh_paradigm *paradigm);

/* By id, then by row. */
void gh_affixes_sort(gh_affixes *affixes);

/* The rows with this text, possibly none. */
const gh_affix *gh_affixes_find(const gh_affixes *affixes, uint32_t id, uint32_t *ret_count);

/* Classes of the last letter of `s`; GH_LETTER_FOREIGN for anything that is not in the table
 * (digits, Latin) and for the empty string. */
uint32_t gh_letter_last(const gh_paradigm *paradigm, gh_str s);

/* The letters that sound like this one. */
gh_str gh_letters_alike(const gh_paradigm *paradigm, uint32_t point);

/* `s` without the joiners at its end. */
gh_str gh_joiners_cut(const gh_paradigm *paradigm, gh_str s);

/* Bytes of the last code point of `s`, 0 for the empty string. */
uint32_t gh_utf8_last(gh_str s);

#endif
