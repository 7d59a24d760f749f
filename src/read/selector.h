/* selector.h - which elements of a page are meant: a small part of CSS.
 *
 *     .story-element-text p, #content [itemprop=articleBody]
 *
 * An element's name, classes, an id, attributes with =, ^= (begins with) or *= (holds); a space
 * says "somewhere in", a comma "or". Selectors are read where they are used: they are short, and a
 * page asks for a handful. */
#ifndef GH_READ_SELECTOR_H
#define GH_READ_SELECTOR_H

#include "read/html.h"

/* The first element from `from` on that is meant, or the number of nodes. */
uint32_t gh_selector_find(const gh_html *html, gh_str selector, uint32_t from);

/* True if `at` is meant. */
bool gh_selector_matches(const gh_html *html, gh_str selector, uint32_t at);

/* True if `list`, words separated by white space, holds `word`. */
bool gh_words_hold(gh_str list, gh_str word);

#endif
