/* tone.h - words that praise or blame, between the files that find them, that ask of whom they are
 * said, and that record it. */
#ifndef GH_EVENT_TONE_H
#define GH_EVENT_TONE_H

#include "event/fill.h"

typedef struct gh_tone {
    int item, last, clause;
    uint16_t from, to; /* where those stand of whom it can be said */
    uint32_t class;
    bool predicate; /* the clause says that something is this */
    bool called;    /* he calls somebody so */
} gh_tone;

/* tone.c: what a word says of somebody, 0 nothing, where he is said to be `it` or only called so;
 * and the word of a clause that judges. */
uint32_t gh_tone_class(const gh_scene *s, const gh_voice *voice, const gh_clause *c, uint16_t at,
                       bool it);
bool gh_tone_of_clause(const gh_scene *s, const gh_voice *voice, const gh_clause *c, gh_tone *tone);
bool gh_tone_is_of_struck(const gh_scene *s, const gh_mention *m, const gh_tone *tone);

/* judged.c: somebody is called by a bad name; of whom a word is said, -1 nobody; who stands so in
 * its clause, from an item on. */
bool gh_tone_speaks_too(const gh_scene *s, const gh_voice *voice, const gh_mention *m);
bool gh_tone_is_bad_name(const gh_scene *s, const gh_mention *m);
int gh_tone_judged(const gh_scene *s, const gh_voice *voice, const gh_tone *tone);
int gh_tone_find(const gh_scene *s, const gh_voice *voice, const gh_tone *tone, uint32_t functions,
                 int from);

/* verdict.c: where what a clause says begins; records what is said of a mention, -1 nobody who is
 * told; false: it is left out. */
uint16_t gh_tone_start(const gh_parse *p, int clause);
bool gh_tone_record(const gh_scene *s, const gh_voice *voice, const gh_tone *tone, int found);

/* called.c: records what he who speaks calls somebody; false: nothing that judges. */
bool gh_tone_judge_by_name(const gh_scene *s, const gh_voice *voice);

#endif
