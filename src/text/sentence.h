/* sentence.h - tokens to sentences, and what is set aside of them. */
#ifndef GH_TEXT_SENTENCE_H
#define GH_TEXT_SENTENCE_H

#include "text/scan.h"

/* Fills the sentences from the tokens that the scanner left. */
void gh_sentences_split(gh_scan *scan);

/* Marks publication lines, credits and footers, and where glued ones end. */
void gh_lines_mark(gh_scan *scan);

/* Marks passages that the text stores a second time. */
void gh_repeats_mark(gh_scan *scan);

#endif
