/* compound.c - names and nouns that an act has taken: "[Mamun] hatyar protibade". */
#include "refer/argument.h"

/* The noun stands in an oblique case, or first in a compound that does: "[hotya] mamlay". */
static bool is_oblique_noun(const gh_parse *p, const gh_act *act)
{
    if (!act->mentioned || act->head < 0)
        return false;
    if (gh_item_case(&p->items[act->head]) > GH_NOM)
        return true;
    uint16_t next = (uint16_t)(act->last + 1);
    return act->head == act->last && next < p->n && p->items[next].part == GH_PART_NOMINAL &&
           p->items[next].analysis->pos == GH_UPOS_NOUN && gh_item_case(&p->items[next]) > GH_NOM;
}

/* "[sromik] bikkhobhe", "[sontrasi] hamlar": one of many, with nothing to single him out. */
static bool is_one_of_a_kind(const gh_mention *m)
{
    return m->first == m->last && (m->functions & GH_FUNCTION_BARE) && !m->named && !m->plural &&
           !m->honorific && !m->pronoun && (m->kinds & (GH_KIND_PERSON | GH_KIND_CROWD)) &&
           !(m->kinds & (GH_KIND_ARMED | GH_KIND_BODY | GH_KIND_OFFICE | GH_KIND_PARTY));
}

/* "[Bharot] hamlar ninda janay": whoever stands before a genitive speaks of it, unless it is told
 * with the name of whoever suffers it: "[Hadi] hotyar bichar". */
static bool is_spoken_of(const gh_parse *p, const gh_act *act)
{
    const gh_clause *c = &p->clauses[act->clause];
    return gh_item_case(&p->items[act->head]) == GH_GEN && c->verb >= 0 &&
           !p->verbs[c->verb].passive &&
           !(gh_act_functions(p->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_GEN);
}

/* "tinjonke [asami kore] mamla koren": the noun of a predicate is nobody who does what follows. */
static void bind_noun_of_verb(const gh_parse *p, const gh_act *act, gh_mentions mentions)
{
    for (uint16_t i = 0; act->verb >= 0 && !act->mentioned && i < mentions.n; i++)
        if (mentions.p[i].first == act->head && mentions.p[i].last == act->head &&
            mentions.p[i].common && !mentions.p[i].named &&
            gh_item_case(&p->items[act->head]) <= GH_NOM &&
            !gh_feature(p->items[act->head].analysis->features, NUMBER))
            mentions.p[i].functions = 0;
}

/* "Rassiar [Ukren] akromon", "Israeler [Gaza] obhijan": between whoever does it and the noun of a
 * deed stands where or to whom. */
static void bind_goal(gh_mentions mentions, const gh_act *act)
{
    bool deed = act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_VISIT | GH_FRAME_PRELUDE);
    for (uint16_t k = 1; k < mentions.n && deed && act->mentioned; k++) {
        gh_mention *m = &mentions.p[k];
        const gh_mention *owner = m - 1;
        if (m->after == act->first && (m->bare_state || m->place) && !m->set &&
            (m->functions & (GH_FUNCTION_BARE | GH_FUNCTION_GEN)) && !m->adjectival &&
            m->grammatical_case <= GH_NOM && owner->after == m->first && owner->kinds &&
            owner->functions == GH_FUNCTION_GEN &&
            strcmp(owner->code.country, m->code.country) != 0)
            m->functions = GH_FUNCTION_LOC;
    }
}

/* "[Rashiya-Ukren] juddher karone", "[Bharot-Pakistan] simanto songghat": two in one word, right
 * before what is between them. */
static void bind_sides(const gh_parse *p, gh_mentions mentions, const gh_act *act)
{
    bool between = act->mentioned && (act->frame->traits & (GH_FRAME_MUTUAL | GH_FRAME_VIOLENT));
    for (uint16_t i = 0; between && i < mentions.n; i++) {
        gh_mention *m = &mentions.p[i];
        uint16_t next = (uint16_t)(m->last + 1);
        bool border = next + 1 == act->first && p->items[next].part == GH_PART_NOMINAL &&
                      p->items[next].analysis->pos == GH_UPOS_NOUN;
        if (m->set && m->first == m->last && (m->functions & GH_FUNCTION_GEN) &&
            (p->items[m->first].token->flags & GH_TOKEN_HYPHEN) && (next == act->first || border))
            m->functions = GH_FUNCTION_GEN;
    }
}

/* "[Iran o Israeler] moddhe songghater age Washington o Tehran kotha bole" (talked before the
 * conflict between Iran and Israel): those two are of the noun, where others are the subject. */
static void bind_between(const gh_parse *p, gh_mentions mentions, gh_acts acts, const gh_act *act)
{
    enum { NEAR = 10 };
    const gh_clause *c = &p->clauses[act->clause];
    uint16_t marker = (uint16_t)(act->last + 1);
    if (!act->mentioned || !(act->frame->traits & (GH_FRAME_MUTUAL | GH_FRAME_VIOLENT)) ||
        act->head < 0 || gh_item_case(&p->items[act->head]) != GH_GEN || marker >= p->n ||
        p->items[marker].part != GH_PART_MARKER)
        return;
    gh_query q = {.from = marker, .to = (uint16_t)(c->last + 1), .functions = GH_FUNCTION_SUBJ};
    bool other = false;
    for (uint16_t k = 0; k < acts.n; k++)
        other |= acts.p[k].clause == act->clause && acts.p[k].first > act->last &&
                 (acts.p[k].frame->traits & GH_FRAME_MUTUAL);
    if (!other || gh_argument_find(mentions, &q) < 0)
        return;
    for (uint16_t k = 0; k < mentions.n; k++) {
        gh_mention *m = &mentions.p[k];
        if ((m->functions & GH_FUNCTION_BETWEEN) && !m->pronoun && m->first >= c->first &&
            m->last < act->first && m->last + NEAR >= act->first)
            m->functions = GH_FUNCTION_GEN;
    }
}

/* "[Awami League] nishiddher dabite bikkhobh" (a protest for banning it): what is to be banned does
 * not protest; but "[dol] nishiddher protibade". */
static void bind_banned(const gh_parse *p, gh_mentions mentions, const gh_act *act)
{
    uint16_t next = (uint16_t)(act->last + 1);
    if (!(act->frame->traits & GH_FRAME_HOSTILE) || !act->frame->doer || act->head < 0 ||
        gh_item_case(&p->items[act->head]) != GH_GEN || next >= p->n ||
        gh_item_case(&p->items[next]) != GH_LOC ||
        !gh_refer_word_has_class(p, next, p->lexicon->class_claim))
        return;
    for (uint16_t i = 0; i < mentions.n; i++) {
        gh_mention *m = &mentions.p[i];
        if (m->after == act->first && m->after == m->last + 1 && m->grammatical_case <= GH_NOM &&
            (m->functions & GH_FUNCTION_BARE) && !m->pronoun)
            m->functions = GH_FUNCTION_GEN;
    }
}

/* "[Ershadbirodhi] andoloner moto": only a protest that is told by a verb is told against him. */
static void bind_opposed(const gh_parse *p, gh_mentions mentions, gh_acts acts)
{
    enum { NEAR = 3 };
    for (uint16_t i = 0; i < mentions.n; i++) {
        gh_mention *m = &mentions.p[i];
        bool told = m->functions != GH_FUNCTION_AGAINST || !gh_argument_is_opposed(p, m);
        for (uint16_t k = 0; !told && k < acts.n; k++)
            told = acts.p[k].first > m->last && acts.p[k].first <= m->last + NEAR &&
                   !acts.p[k].mentioned && (acts.p[k].frame->traits & GH_FRAME_PROTEST);
        if (!told)
            m->functions = 0;
    }
}

void gh_argument_bind_compounds(const gh_parse *p, gh_mentions mentions, gh_acts acts)
{
    bind_opposed(p, mentions, acts);
    for (uint16_t k = 0; k < acts.n; k++) {
        const gh_act *act = &acts.p[k];
        bind_noun_of_verb(p, act, mentions);
        bind_banned(p, mentions, act);
        bind_goal(mentions, act);
        bind_sides(p, mentions, act);
        bind_between(p, mentions, acts, act);
        if (!is_oblique_noun(p, act))
            continue;
        const gh_clause *c = &p->clauses[act->clause];
        /* "[chhatro] andolone nihoto hon tinjon": the subject may follow the verb */
        bool tail = (act->frame->traits & GH_FRAME_PROTEST) && c->tail > c->last;
        gh_query q = {.from = act->last,
                      .to = tail ? c->tail : (uint16_t)(c->last + 1),
                      .functions = GH_FUNCTION_SUBJ};
        bool other = gh_argument_find(mentions, &q) >= 0;
        bool goes = act->frame->traits & GH_FRAME_VISIT;     /* "uttor Koriya soforer por" */
        bool killed = act->frame->traits & GH_FRAME_VIOLENT; /* "[Faruk Ahmed] hotya mamlay" */
        bool spoken_of = is_spoken_of(p, act);
        for (uint16_t i = 0; i < mentions.n; i++)
            if (mentions.p[i].after == act->first && is_one_of_a_kind(&mentions.p[i]) &&
                !(gh_act_functions(p->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_GEN))
                mentions.p[i].functions = GH_FUNCTION_GEN;
        if (!(act->frame->traits & GH_FRAME_EFFECT) && !killed && (!other || goes))
            continue;
        for (uint16_t i = 0; i < mentions.n; i++) {
            gh_mention *m = &mentions.p[i];
            /* "[sena sodosyo] hotya mamlay" */
            bool victim = killed && act->head == act->last &&
                          ((m->kinds & GH_KIND_PERSON) || m->first < m->last) &&
                          gh_item_case(&p->items[act->head]) <= GH_NOM;
            if (m->after == act->first && (m->functions & GH_FUNCTION_BARE) && !m->pronoun &&
                (other || victim ||
                 ((m->named || m->state) && !spoken_of))) /* "[Ukraine] songhate" */
                m->functions = GH_FUNCTION_GEN;
        }
    }
}
