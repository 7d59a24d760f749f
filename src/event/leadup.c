/* leadup.c - participles that lead up to what the sentence does not tell: they are part of it. */
#include "event/record.h"

enum { PURPOSES = GH_FUNCTION_FOR | GH_FUNCTION_PURPOSE | GH_FUNCTION_BEFORE };

/* "[bichar cheye] mamla koren", "[remand cheye] abedon koren": the plea is one act, not two. */
static bool is_ground_of_plea(const gh_scene *s, const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    uint16_t group = s->parse->clauses[act->clause].group;
    bool accuses = act->frame->operation == GH_OPERATOR_ACCUSE; /* "[obhijog ene] mamla koren" */
    if (act->kind != GH_VERB_CONVERB || act->mentioned ||
        !(accuses || gh_str_starts(code, GH_STR("10"))) ||
        gh_str_starts(code, GH_STR("101"))) /* who is summoned, is */
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *plea = &s->acts.p[k];
        gh_str its = gh_lexicon_string(s->coding->lexicon, plea->frame->code);
        if (plea->first > act->last && s->parse->clauses[plea->clause].group == group &&
            gh_str_starts_any(its, accuses ? "115" : "115 02"))
            return true;
    }
    return false;
}

/* "[firiye ene] ray karjokor kora", "[guli kore] stobdho korar shorojontro": what is listed or only
 * plotted has not been done. */
static bool is_listed(const gh_scene *s, const gh_act *act, const gh_verb *end)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    int named = gh_feature(end->features, CASE);
    if (named == GH_GEN)
        return end->after < s->parse->n &&
               gh_refer_has_class(s->parse, end->after, lexicon->class_prospect) &&
               gh_refer_has_class(s->parse, end->after, lexicon->class_blame);
    return named <= GH_NOM && !end->functions && !end->attributive && !end->possible &&
           !gh_event_time_verb(s, act);
}

/* The first clause of the chain behind this one that is told by no participle, -1 none. */
static int behind_participles(const gh_parse *p, int clause)
{
    uint16_t group = p->clauses[clause].group;
    for (int k = clause + 1; k < p->clause_count && p->clauses[k].group == group; k++)
        if (p->clauses[k].verb < 0 || p->verbs[p->clauses[k].verb].kind != GH_VERB_CONVERB)
            return k;
    return -1;
}

/* "[sakkhat kore] sorkarke ... deyar poramorsho den": he met them, and advises them; but nobody
 * advises whoever did wrong: "[todonto kore] doshider shasti deya o ... korar dabi". */
static bool names_addressee(const gh_scene *s, const gh_clause *c)
{
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first >= c->first && m->first < c->tail && (m->functions & GH_FUNCTION_OBJ) &&
            !m->accused && !gh_role_is(m->code.role, "CRM UAF"))
            return true;
    }
    return false;
}

/* "... doshider [chihnito kora] ebong bichar shuru korar dabi": does it begin in this clause? */
static bool is_asked_within(const gh_scene *s, const gh_act *act, const gh_clause *c)
{
    uint32_t operation =
        act->governor >= 0 ? s->acts.p[act->governor].frame->operation : GH_OPERATOR_ABSENT_VALUE;
    return act->first >= c->first && act->first < c->tail &&
           (operation == GH_OPERATOR_DEMAND || operation == GH_OPERATOR_APPEAL);
}

/* "[mamla tule niye] mukti deoyar dabite", "[mamla tule niye] mukti deoyar ahban": what leads up to
 * a purpose, or to what is asked for, is part of it. */
static bool leads_to_untold(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    /* "ahban [janiye] ... onurodh koren": what he says he does; "jamin [namonjur kore] jele
     * pathanor adesh den": so does a court */
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool speech = (act->frame->traits & GH_FRAME_SPEECH) &&
                  !gh_str_equal(code, GH_STR("055")); /* "[khoma cheye] podotyag korar ahban" */
    if (act->kind != GH_VERB_CONVERB || act->mentioned || speech ||
        gh_str_equal(doer, GH_STR("JUD")))
        return false;
    int k = behind_participles(p, act->clause);
    if (k < 0)
        return false;
    const gh_verb *last = p->clauses[k].verb >= 0 ? &p->verbs[p->clauses[k].verb] : NULL;
    if (!last || last->kind != GH_VERB_NOUN)
        return false;
    if (is_listed(s, act, last))
        return true;
    bool addressed = names_addressee(s, &p->clauses[k]);
    for (uint16_t i = 0; i < s->acts.n; i++) {
        const gh_act *end = &s->acts.p[i];
        if ((end->clause == k || is_asked_within(s, end, &p->clauses[k])) && !end->mentioned &&
            ((end->governor >= 0 && !addressed) || (end->functions & PURPOSES)))
            return true;
    }
    return false;
}

/* "[todonto kore] bichar dabi korchhi": what only the state does is done by none who demands. */
static bool is_demanded_with(const gh_scene *s, const gh_act *act)
{
    enum { NEAR = 2 };
    uint16_t group = s->parse->clauses[act->clause].group;
    if (act->kind != GH_VERB_CONVERB || act->mentioned || !act->frame->doer)
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *end = &s->acts.p[k];
        gh_str code = gh_lexicon_string(s->coding->lexicon, end->frame->code);
        if (end->first > act->last && end->first <= act->last + NEAR && end->content < 0 &&
            s->parse->clauses[end->clause].group == group && gh_str_equal(code, GH_STR("100")))
            return true;
    }
    return false;
}

/* Nothing in it has been done at [from, to) but what is named there. */
static bool only_names(const gh_parse *p, uint16_t from, uint16_t to)
{
    for (uint16_t i = from; i < to; i++) {
        const gh_item *item = &p->items[i];
        const gh_verb *verb = item->verb >= 0 ? &p->verbs[item->verb] : NULL;
        bool when = item->part == GH_PART_MARKER && (item->functions & GH_FUNCTION_AFTER);
        if (item->part == GH_PART_MARK || when ||
            (verb && verb->kind != GH_VERB_NOUN && verb->kind != GH_VERB_CONVERB))
            return false;
    }
    return true;
}

/* "[pitiye] hotyar obhijog", "[marodhor kore] tule neyar obhijog", "[dhaoya] ebong hamlar obhijog":
 * the accusation takes up what it is of; but "hamlar [ghotonay] oniyomer obhijog". */
static bool is_in_accusation(const gh_scene *s, const gh_act *act)
{
    enum { FAR = 16 };
    const gh_parse *p = s->parse;
    bool noun = act->mentioned || act->kind == GH_VERB_NOUN;
    bool aside = act->functions & ~(uint32_t)GH_FUNCTION_WITH; /* "agun [deoyasoho]" */
    unsigned named = gh_item_case(&p->items[act->last]);
    if (!(act->frame->traits & GH_FRAME_VIOLENT) ||
        (noun ? aside || named == GH_GEN || named == GH_LOC : act->kind != GH_VERB_CONVERB))
        return false;
    for (uint16_t i = (uint16_t)(act->last + 1); i < p->n && i <= act->last + FAR; i++)
        if (gh_refer_has_class(p, i, s->coding->lexicon->class_accusation))
            return gh_item_case(&p->items[i - 1]) == GH_GEN &&
                   only_names(p, (uint16_t)(act->last + 1), i);
    return false;
}

/* "shompod [niyontron niye] birodh", "shohorer [niyontron niye] lorai korchhe": what they quarrel
 * about is not taken; but "[niyontron niye] senader atok kore". */
static bool is_fought_about(const gh_scene *s, const gh_act *act)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    uint16_t next = (uint16_t)(act->last + 1), group = s->parse->clauses[act->clause].group;
    if (act->kind != GH_VERB_CONVERB || act->mentioned ||
        !gh_str_equal(gh_lexicon_string(lexicon, act->frame->yields), GH_STR("occupy")))
        return false;
    if (next < s->parse->n && (gh_refer_word_has_class(s->parse, next, lexicon->class_strife) ||
                               gh_refer_word_has_class(s->parse, next, lexicon->class_fray)))
        return true;
    const gh_act *end = act + 1; /* "gram [dokhol kore] juddho korchhe": that is taken */
    return !act->frame->code && end < s->acts.p + s->acts.n &&
           (end->frame->traits & GH_FRAME_MUTUAL) && s->parse->clauses[end->clause].group == group;
}

const char *gh_event_why_leadup(const gh_scene *s, const gh_act *act)
{
    if (leads_to_untold(s, act) || is_demanded_with(s, act))
        return "part of a purpose";
    if (is_in_accusation(s, act))
        return "what an accusation is of";
    if (is_fought_about(s, act))
        return "what is quarrelled about";
    return is_ground_of_plea(s, act) ? "what a plea or lawsuit is for" : NULL;
}
