/* tag.h - between the files that choose the reading of a word. */
#ifndef GH_PARSE_TAG_H
#define GH_PARSE_TAG_H

#include "parse/parse.h"

bool gh_tag_is_verb(uint8_t pos);

/* The first reading of the kind; NULL when there is none. */
const gh_analysis *gh_tag_verb_reading(const gh_form *form);
const gh_analysis *gh_tag_noun_reading(const gh_form *form);

/* Nothing follows but a mark, or a negation and a mark: the place of a finite verb. */
bool gh_tag_closes_clause(const gh_parse *p, uint16_t at);

/* With the one or two words to the left, or the verb to the right, it makes a predicate. */
bool gh_tag_completes_predicate(const gh_parse *p, uint16_t at, const gh_analysis *verb,
                                bool event);
bool gh_tag_begins_predicate(const gh_parse *p, uint16_t at, const gh_analysis *verb);

/* The word to the right is a noun of a talk or a clash. */
bool gh_tag_leads_to_talk(const gh_parse *p, uint16_t at);

/* The item, or where it closes a bracket the word before that. */
const gh_item *gh_tag_before_bracket(const gh_parse *p, uint16_t at);

/* Makes the item a verb or a nominal. */
void gh_tag_word(gh_parse *p, uint16_t at);

#endif
