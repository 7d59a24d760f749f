/* relative.c - relative words and what they stand for: "jara", "jini", "jesob [chhatra]". */
#include "refer/refer.h"

/* "jara", "jini", "jake": a relative that means people; "ja" and "jar" mean things as often. */
static bool is_relative_person(const gh_item *item, bool several)
{
    bool relative = item->pronoun == GH_PRONOUN_RELATIVE || item->particle == GH_PARTICLE_RELATIVE;
    for (uint16_t i = 0; relative && i < item->form->count; i++) {
        gh_features f = item->form->analyses[i].features;
        bool plural = gh_feature(f, NUMBER) == GH_PLUR;
        bool person =
            plural || gh_feature(f, POLITE) == GH_HONORIFIC || gh_feature(f, CASE) == GH_ACC;
        if (gh_feature(f, PERSON) == 3 && !gh_feature(f, DEFINITE) && person && plural == several)
            return true;
    }
    return false;
}

bool gh_refer_is_relative(const gh_item *item)
{
    return gh_item_is_word(item) &&
           (is_relative_person(item, true) || is_relative_person(item, false));
}

/* "[Jara] ... chay, [tader] ...": those of the relative clause, and nobody named before; but the
 * relative itself may follow a name: "[X], jini ... chhilen, [tini] ...". Its item, or -1. */
int gh_refer_relative_before(const gh_parse *p, const gh_mention *m)
{
    bool verb = false;
    for (int i = m->first - 1; i >= 0; i--) {
        verb |= p->items[i].part == GH_PART_VERB;
        if (verb && is_relative_person(&p->items[i], m->plural))
            return i;
    }
    return -1;
}

/* "[neta], jini ..."; but in "[neta] jara mereche tader bichar chan", "[netara] andolone jara mara
 * gechhen" he or they stand outside of it. */
const gh_mention *gh_refer_head_of_relative(const gh_parse *p, gh_mentions list, int relative)
{
    enum { COMMA_AND_RELATIVE = 2 };
    for (uint16_t k = 0; k < list.n; k++) {
        const gh_mention *m = &list.p[k];
        if (m->last >= relative || m->last + COMMA_AND_RELATIVE < relative)
            continue;
        const gh_item *between = &p->items[relative - 1];
        bool apart = m->last + 1 < relative && between->part == GH_PART_NOMINAL &&
                     gh_item_case(between) == GH_LOC;
        bool one = m->named && m->grammatical_case <= GH_NOM && !m->plural && !m->set &&
                   (m->kinds & GH_KIND_PERSON) && !(between->token->flags & GH_TOKEN_COMMA) &&
                   is_relative_person(&p->items[relative], true);
        return apart || one ? NULL : m;
    }
    return NULL;
}

static bool is_determiner(const gh_item *item)
{
    bool relative = item->pronoun == GH_PRONOUN_RELATIVE || item->particle == GH_PARTICLE_RELATIVE;
    for (uint16_t i = 0; relative && gh_item_is_word(item) && i < item->form->count; i++)
        if (item->form->analyses[i].pos == GH_UPOS_DET)
            return true;
    return false;
}

/* "[jesob] polish sodosyo ahoto hoyechhen, [tader] ...": the noun that the relative word is of. */
const gh_mention *gh_refer_noun_of_relative(const gh_parse *p, gh_mentions list,
                                            const gh_mention *m)
{
    enum { NEAR = 2 }; /* "je sob" */
    bool verb = false;
    for (int i = m->first - 1; i >= 0; i--) {
        verb |= p->items[i].part == GH_PART_VERB;
        if (!verb || !is_determiner(&p->items[i]))
            continue;
        for (uint16_t k = 0; k < list.n; k++)
            if (list.p[k].first <= i + NEAR && list.p[k].last > i && list.p[k].last < m->first &&
                (list.p[k].functions & GH_FUNCTION_SUBJ) && !list.p[k].pronoun &&
                list.p[k].grammatical_case == GH_NOM)
                return &list.p[k];
        return NULL;
    }
    return NULL;
}

/* "ta", "tate", and "tar", which is "of it" as well as "his" */
static bool points_at_thing(const gh_item *item)
{
    gh_features f = item->part == GH_PART_PRONOUN ? item->analysis->features : 0;
    return item->pronoun == GH_PRONOUN_DEMONSTRATIVE ||
           (item->pronoun == GH_PRONOUN_PERSONAL && gh_feature(f, PERSON) == 3 &&
            gh_feature(f, NUMBER) != GH_PLUR && gh_feature(f, POLITE) != GH_HONORIFIC &&
            gh_feature(f, CASE) == GH_GEN);
}

static bool is_finite(const gh_item *item)
{
    return item->part == GH_PART_VERB && gh_feature(item->analysis->features, VERBFORM) == GH_FIN;
}

/* "je siddhanto [Dilli] niyechhe, tar ninda": who did what the clause points back at, as the
 * relative clause right before it tells. */
const gh_mention *gh_refer_doer_of_relative(const gh_parse *p, gh_mentions list, int clause)
{
    enum { NEAR = 2 }; /* "kintu ta" */
    const gh_clause *c = &p->clauses[clause];
    bool points = false, relative = false;
    for (uint16_t i = c->first; i <= c->last && i < c->first + NEAR; i++)
        points |= points_at_thing(&p->items[i]);
    if (clause < 1 || !points)
        return NULL;
    const gh_clause *before = c - 1;
    for (uint16_t i = before->first; i <= before->last; i++)
        relative |=
            i < before->last && p->items[i + 1].part == GH_PART_NOMINAL &&
            (is_determiner(&p->items[i]) ||
             (i > 0 && p->items[i].particle == GH_PARTICLE_THAT && !is_finite(&p->items[i - 1])));
    for (uint16_t k = 0; relative && k < list.n; k++)
        if (list.p[k].first >= before->first && list.p[k].last <= before->last &&
            (list.p[k].functions & GH_FUNCTION_SUBJ) && list.p[k].kinds)
            return &list.p[k];
    return NULL;
}
