/* trace.c - what a mention leaves behind for the pronouns after it. */
#include "refer/argument.h"

/* Not "sorkarke [oboidho akhya diye]": of him, not to him. */
static bool tells(const gh_act *act)
{
    return !act->mentioned && gh_act_speaks(act) && !(act->frame->traits & GH_FRAME_LABEL);
}

bool gh_refer_tells_in(gh_acts acts, int clause)
{
    for (uint16_t i = 0; i < acts.n; i++)
        if (acts.p[i].clause == clause && tells(&acts.p[i]))
            return true;
    return false;
}

/* "[tini] ninda janan", "[tini] ahban janan", "[tini] eke hotya akhya den": that is spoken, too. */
static bool speaks_in(gh_acts acts, int clause)
{
    for (uint16_t i = 0; i < acts.n; i++) {
        const gh_act *act = &acts.p[i];
        bool said = act->clause == clause && !act->mentioned && act->kind == GH_VERB_FINITE;
        if (said && (act->frame->traits & GH_FRAME_SPEECH) &&
            (act->frame->code || (act->frame->traits & GH_FRAME_LABEL)))
            return true;
    }
    return false;
}

/* Where what somebody is said to be stands: "mamlar [asami].", "neta [chhilen]", "chhilen ekjon
 * [neta]". */
static bool closes_clause(const gh_parse *p, const gh_clause *c, const gh_mention *m)
{
    if (c->verb < 0)
        return m->after >= c->last;
    const gh_verb *v = &p->verbs[c->verb];
    bool copula = v->kind == GH_VERB_FINITE && (v->exists || v->lasts);
    return copula && (m->after == v->first || m->first > c->last);
}

/* "Rezaul Haque mamlar [asami].", "tini chhilen ekjon [neta]": what he is; of somebody of whom no
 * more is known than that, what he was tells more than his name. */
static bool is_predicate_noun(const gh_parse *p, gh_mentions list, const gh_mention *m)
{
    int k = gh_parse_clause_at(p, m->first);
    if (k < 0 || m->named || m->plural || m->pronoun || m->grammatical_case > GH_NOM ||
        !closes_clause(p, &p->clauses[k], m))
        return false;
    for (const gh_mention *x = list.p; x < m; x++)
        if ((x->named || x->pronoun) && (x->kinds & GH_KIND_PERSON) &&
            (x->functions & GH_FUNCTION_SUBJ) && gh_parse_clause_at(p, x->first) == k)
            return p->clauses[k].verb < 0 || strcmp(x->code.role, "CVL") != 0;
    return false;
}

/* "[Khokoner] songe kotha hoy. Tini bolen, ...": nobody else is told to talk with him, and so the
 * press does. */
static bool is_interviewed(const gh_parse *p, gh_mentions list, gh_acts acts, const gh_mention *m)
{
    int clause = gh_parse_clause_at(p, m->first);
    if (!m->named || m->plural || !(m->kinds & GH_KIND_PERSON) || m->functions != GH_FUNCTION_WITH)
        return false;
    for (const gh_mention *x = list.p; x < list.p + list.n; x++)
        if (x != m && !x->medium && (x->functions & GH_FUNCTION_SUBJ) &&
            gh_parse_clause_at(p, x->first) == clause)
            return false;
    for (uint16_t k = 0; k < acts.n; k++)
        if (acts.p[k].clause == clause && acts.p[k].kind == GH_VERB_FINITE && !acts.p[k].negated &&
            (acts.p[k].frame->traits & (GH_FRAME_MUTUAL | GH_FRAME_VIOLENT)) == GH_FRAME_MUTUAL)
            return true;
    return false;
}

gh_trace gh_refer_trace_of(const gh_parse *p, gh_mentions list, gh_acts acts, const gh_mention *m)
{
    gh_trace t = {.entity = m->entity,
                  .kinds = m->kinds,
                  .functions = m->functions,
                  .span = m->pronoun ? m->antecedent : m->span,
                  .sentence = p->sentence,
                  .clause = (int16_t)gh_parse_clause_at(p, m->first),
                  .plural = m->plural};
    bool told = gh_refer_tells_in(acts, t.clause);
    t.speaker = told && (m->functions & GH_FUNCTION_SUBJ);
    if (is_interviewed(p, list, acts, m)) {
        t.functions |= GH_FUNCTION_SUBJ;
        t.speaker = true;
    }
    t.calls = !m->plural && (m->functions & GH_FUNCTION_SUBJ) && speaks_in(acts, t.clause);
    t.addressee = told && (m->functions & GH_FUNCTION_OBJ);
    const gh_mention *next = m + 1 < list.p + list.n ? m + 1 : NULL;
    t.attribute =
        m->functions == GH_FUNCTION_AS || is_predicate_noun(p, list, m) ||
        (!m->named && !m->pronoun && !m->plural && m->first == m->last &&
         m->grammatical_case == GH_NOM && next && next->first == m->after && next->named &&
         (next->kinds & GH_KIND_PERSON) && next->functions != GH_FUNCTION_GEN);
    t.quoted = p->items[m->first].quote != 0;
    t.pronoun = m->pronoun && m->person == 3;
    if (m->set && m->member_count > 1 && m->entity < 0) {
        t.set = true;
        t.entity = m->members[0];
        t.member_count = m->member_count;
        memcpy(t.members, m->members, sizeof t.members);
    }
    for (uint16_t k = 0; m->coordination && k < list.n; k++)
        if (list.p[k].coordination == m->coordination && list.p[k].entity >= 0 &&
            t.member_count < 4)
            t.members[t.member_count++] = list.p[k].entity;
    return t;
}

bool gh_refer_leaves_trace(const gh_mention *m)
{
    /* "[dui montri] ... tara", but of "dui desh" nothing is told that is not told of each */
    bool pair = m->set && m->member_count > 1 && !m->pronoun && (m->kinds & GH_KIND_PERSON);
    return (m->entity >= 0 || pair) && m->kinds && !m->medium && !m->adjectival;
}

/* "[esob byabostha] lenden nishiddho korechhe": a bare noun, not that right before the verb. */
static bool has_thing(const gh_parse *p, gh_mentions list, const gh_act *act)
{
    for (uint16_t i = p->clauses[act->clause].first; i + 1u < act->first; i++) {
        const gh_item *item = &p->items[i];
        if (item->part == GH_PART_NOMINAL && gh_item_case(item) <= GH_NOM &&
            item->analysis->pos != GH_UPOS_ADJ && item->analysis->pos != GH_UPOS_ADV &&
            !(item->form->flags & (GH_FORM_TIME | GH_FORM_NUMBER)) && !gh_argument_at(list, i))
            return true;
    }
    return false;
}

/* "[deshguli] ostro bikri kore. Shishuder mrittu niye kotha bole na. Tara ...": a sentence that
 * leaves its subject out tells of that of the one before. */
static bool leaves_out_subject(const gh_parse *p, gh_mentions list, gh_acts acts,
                               const gh_act **ret_act)
{
    for (uint16_t k = 0; k < list.n; k++)
        if (list.p[k].functions & GH_FUNCTION_SUBJ)
            return false;
    for (uint16_t k = 0; k < acts.n; k++) {
        const gh_act *act = &acts.p[k];
        const gh_verb *verb = act->verb >= 0 ? &p->verbs[act->verb] : NULL;
        if (!verb || act->mentioned || act->kind != GH_VERB_FINITE || act->passive ||
            verb->passive || verb->exists || verb->occurs || verb->seen || verb->must)
            continue;
        /* a polite verb is somebody's, another may be a thing's */
        bool polite = gh_feature(act->features, POLITE) == GH_HONORIFIC;
        if (!polite && ((act->frame->traits & GH_FRAME_EFFECT) || !act->frame->code ||
                        has_thing(p, list, act)))
            return false;
        *ret_act = act;
        return gh_feature(act->features, PERSON) != 1 &&
               !gh_argument_has_unknown_subject(p, list, act);
    }
    return false;
}

/* Does the verb fit him? "[tini] bolen", "[dol] bole", "[tara] bolen". */
static bool may_go_on(const gh_trace *t, const gh_act *act)
{
    const uint32_t people = GH_KIND_PERSON | GH_KIND_CROWD;
    bool polite = gh_feature(act->features, POLITE) == GH_HONORIFIC;
    bool one = (t->kinds & GH_KIND_PERSON) && !t->plural && t->member_count < 2;
    return polite ? (t->kinds & people) != 0 : !one;
}

static void remember_left_out(gh_refer *r, const gh_parse *p, gh_mentions list, gh_acts acts)
{
    const gh_act *act;
    if (!leaves_out_subject(p, list, acts, &act))
        return;
    const gh_trace *found = NULL;
    for (uint32_t i = r->trace_count; i-- > 0 && r->trace_count - i <= GH_TRACES;) {
        const gh_trace *t = &r->traces[i % GH_TRACES];
        if (t->sentence + 1 < p->sentence)
            break;
        if (t->sentence + 1 == p->sentence && (t->functions & GH_FUNCTION_SUBJ) && !t->quoted)
            found = t;
    }
    if (!found || !may_go_on(found, act))
        return;
    gh_trace t = *found;
    t.sentence = p->sentence;
    t.clause = act->clause;
    t.functions = GH_FUNCTION_SUBJ;
    t.pronoun = true;
    t.attribute = false;
    t.speaker &= gh_refer_tells_in(acts, t.clause);
    t.calls = false;
    t.left_out = true;
    r->traces[r->trace_count++ % GH_TRACES] = t;
}

void gh_refer_remember(gh_refer *r, const gh_parse *p, gh_mentions list, gh_acts acts)
{
    for (uint16_t k = 0; k < list.n; k++) {
        const gh_mention *m = &list.p[k];
        if (!gh_refer_leaves_trace(m))
            continue;
        if (m->entity >= 0 && !m->pronoun)
            r->entities.p[m->entity].and_people = m->and_people;
        r->traces[r->trace_count++ % GH_TRACES] = gh_refer_trace_of(p, list, acts, &list.p[k]);
    }
    remember_left_out(r, p, list, acts);
}

int32_t gh_refer_left_out(const gh_refer *r, uint32_t sentence)
{
    const gh_trace *t = r->trace_count ? &r->traces[(r->trace_count - 1) % GH_TRACES] : NULL;
    return t && t->sentence == sentence && t->left_out ? t->entity : -1;
}
