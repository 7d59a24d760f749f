/* spellings.h - words that the lexicon does not have get ids of their own. */
#ifndef GH_MORPH_SPELLINGS_H
#define GH_MORPH_SPELLINGS_H

#include "base/arena.h"
#include "lexicon/lexicon.h"

/* Ids count up from gh_lexicon_string_count(). Everything lies in the arena. */
typedef struct gh_spellings {
    const gh_lexicon *lexicon;
    gh_arena *arena;
    gh_str *p;
    uint32_t n, cap;
    uint32_t *slots; /* number of the word + 1, or 0 */
    uint32_t mask;
} gh_spellings;

/* The id of `word`, made if need be; leaves through the arena's escape when there is no memory. */
uint32_t gh_spellings_id(gh_spellings *spellings, gh_str word);

gh_str gh_spellings_text(const gh_spellings *spellings, uint32_t id);

#endif
