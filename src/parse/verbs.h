/* verbs.h - between the files that read a verb group. */
#ifndef GH_PARSE_VERBS_H
#define GH_PARSE_VERBS_H

#include "parse/parse.h"

/* The row of AUXILIARY for a verb after a form; UINT32_MAX when there is none. */
uint32_t gh_verb_auxiliary(const gh_parse *p, gh_features before, uint32_t lemma);

/* verb_tail.c: the words behind the group that belong to it or say how it stands in its sentence.
 */
void gh_verb_take_tail(gh_parse *p, gh_verb *v);

#endif
