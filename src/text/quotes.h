/* quotes.h - which quotation marks belong together. */
#ifndef GH_TEXT_QUOTES_H
#define GH_TEXT_QUOTES_H

#include "text/point_map.h"
#include "text/tables.h"

#define GH_QUOTE_FAMILIES 16u

/* Gives each quotation mark of marks.tsv the number of its family (from 1), which it shares with
 * its partner, and sets `neutral` for those that are their own partner: they open and close.
 * False when there is no memory. */
bool gh_quote_families_fill(gh_point_map *families, gh_point_map *neutral, gh_text_rules marks);

#endif
