/* spelling.h - the canonical spelling of what a person wrote: a cell, a word to look up. */
#ifndef GH_LEXICON_SPELLING_H
#define GH_LEXICON_SPELLING_H

#include "text/tables.h"

/* Bytes of room that gh_spelling_fold() needs for `n` bytes. */
#define GH_SPELLING_ROOM(n) (4u * (n) + 16u)

/* Each word of `raw` folded, one space between them. Returns the length; *ret_words counts the
 * words, of which those that fold to nothing are left out. */
uint32_t gh_spelling_fold(const gh_text_tables *tables, gh_str raw, char *out, uint32_t *ret_words);

#endif
