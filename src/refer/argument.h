/* argument.h - the mention that stands in a clause in a given function. */
#ifndef GH_REFER_ARGUMENT_H
#define GH_REFER_ARGUMENT_H

#include "parse/act.h"
#include "refer/refer.h"

typedef struct gh_query {
    uint16_t from, to;          /* items [from, to) */
    uint32_t functions;         /* any of these */
    uint32_t kinds;             /* any of these; 0: any actor */
    bool places;                /* places and states count too */
    bool nearest;               /* the last one, next to the verb; else the first */
    const gh_mention *not_this; /* neither this one nor those joined to it */
} gh_query;

/* The number of a mention, or -1. */
int gh_argument_find(gh_mentions mentions, const gh_query *query);

/* The mention that an item is part of, NULL. */
const gh_mention *gh_argument_at(gh_mentions mentions, uint16_t item);

/* "[Rofik] badha dile [take] marodhor kore": is the mention the subject of a clause in -le, whom a
 * pronoun means to whom something is done up to `clause`? */
bool gh_argument_is_met(const gh_parse *p, gh_mentions mentions, int found, int clause);

/* Where a relative stands within a clause ("[Macron] je kotha bolechhen"), not before everything
 * else as in "bolen, je ...": its item, -1. */
int gh_argument_relative(const gh_parse *p, const gh_clause *c);

/* The subject of an act's clause: in the clause before the verb, after a final verb, or in an
 * earlier clause of the chain (*ret_link is 'a' or 'b'). A subject that agrees with the verb's
 * politeness goes before one that does not. -1 when there is none. */
int gh_argument_subject(const gh_parse *p, gh_mentions mentions, const gh_act *act,
                        const gh_mention *not_this, char *ret_link);

/* "commissionke kotakkho [Abhisheker]": whoever ends the clause of an act without its verb; -1. */
int gh_argument_behind(const gh_parse *p, gh_mentions mentions, const gh_act *act);

/* A passive, and what exists or happens, have nobody for a subject who does it. */
bool gh_argument_takes_no_subject(const gh_parse *p, const gh_clause *c);

/* "kupiye [hotyar] ghotonay": a participle before `at` goes with the noun there. */
bool gh_argument_goes_with_noun(const gh_parse *p, uint16_t at);

/* opposed.c: "[sorkar] birodhi andolon": the protest behind it is against it. */
bool gh_argument_is_opposed(const gh_parse *p, const gh_mention *m);

/* attribute.c: "upojela [proshason] ayojito sobhay X bolen", "[adalot] bhoboner samne": where the
 * clause has another subject, a bare name belongs to the word that follows it. */
void gh_argument_take_labels(const gh_parse *p, gh_acts acts, gh_mentions mentions);
void gh_argument_bind_attributes(const gh_parse *p, gh_mentions mentions);

/* Whoever is seen doing something, or had to do it, does it, though he stands as an object. */
void gh_argument_bind_doers(const gh_parse *p, gh_mentions mentions);

/* unknown.c: "[tara] ... Awami Leaguer sodosyoder greptar dabi kore": true if the first subject
 * within these items is a pronoun of which nobody knows whom it means; yet it is they. */
bool gh_argument_is_unresolved(const gh_parse *p, gh_mentions mentions, uint16_t from, uint16_t to);

/* "rashiya ebong koriya kotha bolchhe [ja] prostab longhon korbe": what does it is a matter, no
 * actor; but "[ja] polish oswikar korechhe" is its object. */
bool gh_argument_has_relative_thing(const gh_parse *p, gh_mentions mentions, const gh_act *act);

/* "[onekei] ...", "[keu keu] ...": a pronoun of nobody in particular that is a subject. */
bool gh_argument_is_anybody(const gh_parse *p, uint16_t at);

/* "[onekei] ashonka korchhen", "... dhonnobad janan [Nabila]": somebody of whom nothing else is
 * known is the subject, so nobody who was named before. */
bool gh_argument_has_unknown_subject(const gh_parse *p, gh_mentions mentions, const gh_act *act);

/* "[Agamir] songe boithok": the argument is there, but nothing is known of it. */
bool gh_argument_is_unknown(const gh_parse *p, gh_mentions mentions, const gh_act *act,
                            uint32_t functions);

/* ... by people or states of whom no more is known: "to several countries". */
bool gh_argument_is_unbound(const gh_parse *p, gh_mentions mentions, const gh_act *act,
                            uint32_t functions);

/* "[Mamun] hatyar protibade": a bare name right before a noun of an act in an oblique case is that
 * noun's, not the subject of the sentence. */
void gh_argument_bind_compounds(const gh_parse *p, gh_mentions mentions, gh_acts acts);

/* attribute.c: "[Soudi Arob] jaowar": no subject, but where somebody goes. */
void gh_argument_bind_goals(gh_mentions mentions, gh_acts acts);

/* "Rashtro Songskar [Andoloner] dabi": a noun within a name is not what the act is about. */
void gh_argument_free_names(gh_mentions mentions, gh_acts acts);

#endif
