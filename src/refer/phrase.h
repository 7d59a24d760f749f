/* phrase.h - between the files that read a noun phrase. */
#ifndef GH_REFER_PHRASE_H
#define GH_REFER_PHRASE_H

#include "refer/refer.h"

typedef struct gh_noun_phrase {
    const gh_refer *r;
    const gh_parse *p;
    gh_mention *m;
    uint16_t at; /* next item */
    bool former, seat, people, number_two;
    bool once;        /* "sobhapoti [sabek] montri": the next title says what he was besides */
    bool counted;     /* "[25] Bangladeshi", "Bangladeshi[ke]": one or more of the people */
    bool of_local;    /* a local office or body was named */
    bool national;    /* the title is of an office of the whole state */
    bool elected;     /* the title is a politician's */
    bool hand;        /* a driver, a maid: alone a private person */
    bool attribute;   /* the last unit only says what people the next ones are of */
    bool of_actor;    /* the code is that of a person or body of the lexicon */
    bool governed;    /* of the lexicon: he or it was in the government by the article's day */
    bool role_before; /* the last unit was a role noun */
    bool is_title;    /* the last unit can stand before a personal name */
    bool several;     /* the last unit was counted: people, or a body, and no title of one */
    bool closed;      /* nothing may follow */
    unsigned last_case;
    uint32_t body_kinds; /* kinds of a body that gave the role */
    gh_actor_code party; /* of a party of the lexicon that was named */
    bool member;
    uint32_t seated; /* the ACTOR row of the body that this capital stands for, + 1 */
    uint32_t house;  /* place by whose name the last unit, a body, is called: its row + 1 */
} gh_noun_phrase;

/* "[13] netakormi": the number that begins at an item, no ordinal; else NULL. */
const gh_quantity *gh_phrase_number(const gh_noun_phrase *ph, uint16_t at);

/* phrase_unit.c: takes the unit at `at` into the phrase; false when it says nothing there. */
bool gh_phrase_apply(gh_noun_phrase *ph, const gh_unit *u);

/* "[Dhakar] adalot": what follows a place is no place, but may have its seat there. */
void gh_phrase_leave_place(gh_noun_phrase *ph);

/* "RAB-11 [er] odhinayok": the case that is a word of its own behind a unit; moves *at past it. */
unsigned gh_phrase_case_apart(const gh_noun_phrase *ph, uint16_t last, uint16_t *at);

/* phrase_role.c: the same for a role noun. */
void gh_phrase_apply_role(gh_noun_phrase *ph, const gh_unit *u);

/* phrase_next.c: the next unit, over a few words; may it be governed, `gap` words on, by what was
 * read so far? */
bool gh_phrase_find_next(const gh_noun_phrase *ph, uint16_t from, gh_unit *u, uint16_t *ret_at);
bool gh_phrase_continues(const gh_noun_phrase *ph, const gh_unit *u, uint16_t gap);
bool gh_phrase_is_society(const gh_noun_phrase *ph, const gh_unit *u, uint16_t at);

/* phrase_body.c: after a bare unit, a body that it is no part of. */
bool gh_phrase_is_other_body(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role,
                             uint16_t gap);

/* phrase_other.c: after a bare unit, one besides it. */
bool gh_phrase_is_another(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role,
                          uint16_t gap);

/* "Farasi president [Netanyahur] somalochona koren": a person of the tables who cannot hold the
 * office that stands before his name. */
bool gh_phrase_is_not_holder(const gh_noun_phrase *ph, const gh_unit *u);

/* phrase_step.c: takes "former", "acting" and the like; steps over what interrupts the phrase. */
void gh_phrase_take_modifiers(gh_noun_phrase *ph);
void gh_phrase_step_over_brackets(gh_noun_phrase *ph);
void gh_phrase_step_over_nomination(gh_noun_phrase *ph);

/* phrase_some.c: "koyekjon [shikkhok]", "ekti [dol]": some people, or a body, that were counted. */
bool gh_phrase_counts_parties(const gh_noun_phrase *ph, const gh_role_row *role);
bool gh_phrase_is_counted(const gh_noun_phrase *ph, uint16_t at, const gh_role_row *role);

/* phrase_some.c: "[netader] keu keu": goes on to the word that says how many of them; true then. */
bool gh_phrase_take_some(gh_noun_phrase *ph);

/* phrase_name.c: takes the personal name that begins at `at`, if one does. */
bool gh_phrase_is_name_word(const gh_noun_phrase *ph, uint16_t at);
bool gh_phrase_begins_name(const gh_noun_phrase *ph, uint16_t at);
void gh_phrase_take_name(gh_noun_phrase *ph);

/* phrase_settle.c */
void gh_phrase_settle_code(gh_noun_phrase *ph);
void gh_phrase_settle_functions(gh_noun_phrase *ph);

#endif
