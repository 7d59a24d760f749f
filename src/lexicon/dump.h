/* dump.h - rows of a compiled lexicon as text again, for `ghotona lexicon lookup`. */
#ifndef GH_LEXICON_DUMP_H
#define GH_LEXICON_DUMP_H

#include <stdio.h>

#include "lexicon/lexicon.h"

/* Prints the rows in which `spelling` stands as a spelling, a key or a cell, those of the phrases
 * that begin with it, and those of the predicates that it heads:
 *
 *     lexicon/bn/roles.tsv:12: forms=... role=GOV kind=office|person
 *
 * Returns the number of rows; 0 also when there is no memory. */
uint32_t gh_dump_lookup(const gh_lexicon *lexicon, gh_str spelling, FILE *out);

/* Prints one row like that, without the place. */
void gh_dump_row(const gh_lexicon *lexicon, enum gh_table table, uint32_t row, FILE *out);

#endif
