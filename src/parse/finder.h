/* finder.h - between the files that find the acts of a sentence. */
#ifndef GH_PARSE_FINDER_H
#define GH_PARSE_FINDER_H

#include "parse/act.h"

/* The acts found so far. */
typedef struct gh_act_finder {
    const gh_parse *p;
    gh_acts acts;
    bool *taken; /* items that make a predicate already */
} gh_act_finder;

/* Rows of PREDICATE that fit, and the words they fit. */
typedef struct gh_hit {
    uint32_t row;
    const uint32_t *rows; /* all rows of the same head and verb */
    uint32_t count;
    int head; /* items, -1 none */
    int middle;
    bool passive;
} gh_hit;

/* lookup.c: the rows of a predicate by the lemmas of its head, of a noun or verb between, and of
 * its verb (0: it has none); the same with items for head and middle, by any of their readings. */
bool gh_predicate_find(const gh_parse *p, uint32_t head, uint32_t middle, uint32_t verb, gh_hit *f);
bool gh_predicate_of_head(const gh_parse *p, int head, uint32_t middle, uint32_t verb, gh_hit *f);
bool gh_predicate_of_pair(const gh_parse *p, int head, int middle, uint32_t verb, gh_hit *f);

/* Two words between a head and its verb as one; 0 when no line of the lexicon has them. */
uint32_t gh_predicate_middle(const gh_parse *p, uint32_t first, uint32_t second);

const gh_frame_row *gh_hit_frame(const gh_parse *p, const gh_hit *f);
bool gh_hit_is_no_event(const gh_parse *p, const gh_hit *f);

/* A noun that is looked through to what it is of. */
bool gh_parse_is_carrier(const gh_parse *p, int at);

/* predicate.c: the predicate of a verb group, of an event noun. */
bool gh_predicate_of_verb(const gh_parse *p, const gh_verb *v, gh_hit *f);
bool gh_predicate_of_noun(const gh_parse *p, uint16_t at, gh_hit *f, bool *ret_content_only);
int gh_predicate_noun_before(const gh_parse *p, int at);
/* the next auxiliary of this kind, from row `from` on */
const gh_auxiliary_row *gh_predicate_auxiliary(const gh_parse *p, uint32_t kind, uint32_t *from);
/* the noun at `at` with this verb, or with a light verb, which is thought there ("[block] o tyre-e
 * agun diyechhe") */
typedef bool gh_noun_test(const gh_parse *p, int at, uint32_t verb, gh_hit *ret);
bool gh_predicate_with_light(const gh_parse *p, int at, uint32_t verb, gh_noun_test *test,
                             gh_hit *ret);
/* with a verb that is left out, before whoever stands in this case */
bool gh_predicate_unsaid(const gh_parse *p, int at, unsigned doer, gh_hit *f);
/* what whoever stands before it is said to be, with such a verb too */
bool gh_predicate_of_state(const gh_parse *p, int at, gh_hit *f);

/* as the lexicon has it: a postposition too, which may be the noun of an expression */
uint32_t gh_predicate_lemma_at(const gh_parse *p, int at);

/* predicate_far.c: its noun stands further left than the one at `n1`, right before the verb; the two
 * are nouns of one predicate with it, where that alone would be no event. */
bool gh_predicate_far(const gh_parse *p, const gh_verb *v, int n1, gh_hit *f);
bool gh_predicate_split(const gh_parse *p, const gh_verb *v, int n1, gh_hit *f);

/* predicate_behind.c: its noun stands behind the verb; the first of its two nouns does. */
bool gh_predicate_behind(const gh_parse *p, const gh_verb *v, int n1, gh_hit *f);
bool gh_predicate_around(const gh_parse *p, const gh_verb *v, int n1, bool open, gh_hit *f);

bool gh_parse_is_number(const gh_parse *p, int at); /* verbs.c */

/* The noun that stands beside this one in a list: before "and", or a comma once there was an "and".
 * -1 when there is none. */
int gh_parse_listed_before(const gh_parse *p, int at, bool comma);

/* listed.c: the protests that share the verb of this one. */
void gh_act_add_protests(gh_act_finder *f, const gh_act *act);

/* gapped.c: the act of a noun that shares the verb of this one, which its head makes a predicate
 * with, or a pair of words. */
void gh_act_add_gapped(gh_act_finder *f, const gh_act *act, uint32_t verb, bool pair);
void gh_act_add_measures(gh_act_finder *f, uint16_t number, uint32_t verb);
/* the act of a noun before "and" with those it is done to */
void gh_act_add_struck(gh_act_finder *f, const gh_act *act);

/* last_noun.c: a noun or adjective that says what is done without a verb. */
void gh_act_raise_last_noun(gh_act_finder *f);

/* act.c: one more act, of a predicate; what its verb tells. */
gh_act *gh_act_new(gh_act_finder *f, const gh_hit *hit);
void gh_act_fill_verb(gh_act_finder *f, gh_act *act, int16_t number);

/* unsaid.c: the act of a clause without a verb, where whoever it is said of ends it. */
void gh_act_add_unsaid(gh_act_finder *f, int clause);

/* content.c */
bool gh_act_is_operator(const gh_act *act);
void gh_act_link_contents(gh_act_finder *f);

#endif
