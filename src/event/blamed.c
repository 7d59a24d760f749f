/* blamed.c - whom an accusation is against that nobody in particular makes; what is condemned. */
#include "event/fill.h"

/* "[tar] biruddhe ... obhijog ana hoyechhe", "protibedone obhijog kora hoy, [sorkar] ...": against
 * him, by whomever; but not of one's own country, "[Bangladesh] shromo ain". */
bool gh_fill_is_accused(const gh_scene *s, const gh_act *act, const gh_fillers *patients)
{
    if (act->frame->operation != GH_OPERATOR_ACCUSE || !act->passive || !patients->n ||
        patients->p[0].mention < 0)
        return false;
    const gh_mention *m = &s->mentions.p[patients->p[0].mention];
    bool own = m->first >= s->parse->clauses[act->clause].first;
    bool behind = m->first > act->last && (m->functions & GH_FUNCTION_SUBJ) &&
                  gh_event_is_political(m->code) &&
                  !(m->bare_state && strcmp(m->code.country, s->coding->setting.home) == 0);
    return (m->functions & GH_FUNCTION_AGAINST) || behind ||
           (own && (m->functions & GH_FUNCTION_OBJ));
}

/* "e [hamlar] ninda janiyechhe": what is condemned is an attack. */
bool gh_fill_blames_attack(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other->clause == act->clause && other->mentioned && other->last < act->first &&
            (other->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_PROTEST)) == GH_FRAME_VIOLENT)
            return true;
    }
    return false;
}

/* "[sangbadiker] opor hamlar ninda janay", "[netake] greptarer ninda": a deed of violence is
 * condemned, or what police or courts alone do, whose role `ret_office` then is, a string of the
 * lexicon; else 0. */
bool gh_fill_condemns_deed(const gh_scene *s, const gh_act *act, uint32_t *ret_office)
{
    const uint32_t violence = GH_FRAME_VIOLENT | GH_FRAME_HOSTILE;
    bool deed = false;
    *ret_office = 0;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        gh_str code = gh_lexicon_string(s->coding->lexicon, other->frame->code);
        gh_str doer = gh_lexicon_string(s->coding->lexicon, other->frame->doer);
        bool coercion = gh_str_starts(code, GH_STR("17")) &&
                        (gh_str_equal(doer, GH_STR("COP")) || gh_str_equal(doer, GH_STR("JUD")));
        /* "[simanto] hotyar protibad": done by those beyond it */
        bool beyond =
            other->first > 0 && gh_refer_word_has_class(s->parse, (uint16_t)(other->first - 1),
                                                        s->parse->lexicon->class_passage);
        if (other->clause != act->clause || !other->mentioned || other->last >= act->first ||
            beyond || !((other->frame->traits & violence) == violence || coercion))
            continue;
        deed = true;
        *ret_office = coercion ? other->frame->doer : 0;
    }
    return deed;
}

/* "e [ghotonar] ninda janan" (condemns this incident) */
bool gh_fill_is_of_matter(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    for (uint16_t i = p->clauses[act->clause].first; i < act->first; i++)
        if (gh_item_case(&p->items[i]) > GH_NOM &&
            gh_refer_has_class(p, i, p->lexicon->class_matter))
            return true;
    return false;
}

/* "[ekti mohol] shorojontro korchhe bole obhijog koren": of whom nothing is known, and so nobody
 * who was blamed before. */
bool gh_fill_blames_somebody(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        int clause = gh_parse_clause_at(s->parse, m->first);
        int voice = clause >= 0 ? s->voices.of_clause[clause] : -1;
        bool said =
            voice >= 0 && s->voices.p[voice].act >= 0 && &s->acts.p[s->voices.p[voice].act] == act;
        bool own = clause >= 0 && clause <= act->clause &&
                   s->parse->clauses[clause].group == s->parse->clauses[act->clause].group;
        if ((said || own) && (m->functions & GH_FUNCTION_SUBJ) && m->person == 3 && !m->pronoun &&
            !m->set && !m->medium && !gh_code_is_set(m->code))
            return true;
    }
    return false;
}

/* "[oi shikkhoker] obhijogguli sothik noy": whose accusation stands between two items. -1 for none
 * and for his own. */
int gh_fill_whose_charge(const gh_scene *s, const gh_voice *voice, uint16_t from, uint16_t to)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *charge = &s->acts.p[k];
        if (charge->frame->operation != GH_OPERATOR_ACCUSE || !charge->mentioned ||
            charge->first < from || charge->last >= to)
            continue;
        for (uint16_t i = 0; i < s->mentions.n; i++) {
            const gh_mention *m = &s->mentions.p[i];
            bool himself = m->person != 3 || (voice->entity >= 0 && m->entity == voice->entity);
            if (m->after == charge->first && m->functions == GH_FUNCTION_GEN && m->kinds &&
                gh_code_is_set(m->code) && !himself)
                return i;
        }
    }
    return -1;
}

/* "[Bharoter] obhijog oswikar koreche", "[Bharoter] ei dabike mithya boleche": whose claim is
 * denied. */
int gh_fill_whose_claim(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    enum { BETWEEN = 2 };
    const gh_parse *p = s->parse;
    int head = act->first;
    if (act->frame->operation != GH_OPERATOR_DENY || act->mentioned || act->head < 0)
        return -1;
    if (act->first > 0 && gh_item_case(&p->items[act->first - 1]) == GH_ACC)
        head--; /* what is called untrue */
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        bool near = m->after <= head && m->after + BETWEEN > head &&
                    m->first >= p->clauses[act->clause].first;
        bool other = m->after < head && p->items[m->after].pronoun != GH_PRONOUN_DEMONSTRATIVE;
        if (near && !other && m != agent && (m->functions & GH_FUNCTION_GEN) && m->kinds &&
            !(m->pronoun && agent && m->entity == agent->entity))
            return k;
    }
    return -1;
}

/* "ostro deyar [obhijog tule] Amirater songe somporko chhinno kore": whom he then acts against is
 * whom he accuses. */
void gh_fill_accused_ahead(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                           gh_fillers *patients)
{
    const gh_parse *p = s->parse;
    if (patients->n || agents->n == 0 || act->frame->operation != GH_OPERATOR_ACCUSE ||
        act->mentioned || act->kind != GH_VERB_CONVERB)
        return;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *next = &s->acts.p[k];
        const gh_clause *c = &p->clauses[next->clause];
        if (next->clause != act->clause + 1 || next->mentioned || next->negated ||
            c->group != p->clauses[act->clause].group || !(next->frame->traits & GH_FRAME_HOSTILE))
            continue;
        gh_query q = {.from = c->first,
                      .to = c->tail,
                      .functions = GH_FUNCTION_WITH | GH_FUNCTION_AGAINST | GH_FUNCTION_ON |
                                   GH_FUNCTION_FROM | GH_FUNCTION_OBJ};
        int found = gh_argument_find(s->mentions, &q);
        if (found >= 0 && !gh_fill_is_same_side(s->mentions.p[found].code, agents->p[0].code))
            gh_fill_add_mention(s, patients, found, 'b');
        return;
    }
}
