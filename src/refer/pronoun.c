/* pronoun.c - whom a pronoun means: the trace (trace.c) that weighs most (salience.c). */
#include "refer/refer.h"

static void take_trace(const gh_refer *r, gh_mention *m, const gh_trace *t)
{
    const gh_entity *x = &r->entities.p[t->entity];
    m->entity = t->entity;
    m->code = x->code;
    m->kinds = x->kinds;
    m->name = x->name;
    m->antecedent = t->span;
    m->country_given = true;
    m->and_people = x->and_people && m->plural;
    if (t->member_count < 2 || !m->plural)
        return;
    m->set = true;
    m->member_count = t->member_count;
    memcpy(m->members, t->members, sizeof m->members);
}

static void take_mention(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_acts acts,
                         gh_mention *m, const gh_mention *other)
{
    if (!other || !gh_refer_leaves_trace(other))
        return;
    gh_trace t = gh_refer_trace_of(p, list, acts, other);
    take_trace(r, m, &t);
}

/* Of those that weigh the same the later. */
static void consider(const gh_trace *t, int32_t points, gh_trace *best, int32_t *best_points)
{
    if (points != GH_NOBODY && points >= *best_points) {
        *best = *t;
        *best_points = points;
    }
}

/* "[nijer] bari": the subject's, before or after it, else that of the sentence before. */
static void resolve_reflexive(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_acts acts,
                              gh_mention *m)
{
    int here = gh_parse_clause_at(p, m->first);
    const gh_mention *found = NULL;
    for (uint16_t k = 0; k < list.n; k++) {
        const gh_mention *other = &list.p[k];
        int clause = gh_parse_clause_at(p, other->first);
        if (!gh_refer_leaves_trace(other) || !(other->functions & GH_FUNCTION_SUBJ))
            continue;
        bool same = here >= 0 && clause >= 0 && p->clauses[here].group == p->clauses[clause].group;
        if (other < m || (same && !found))
            found = other;
    }
    if (found) {
        take_mention(r, p, list, acts, m, found);
        return;
    }
    for (uint32_t i = r->trace_count; i-- > 0 && r->trace_count - i <= GH_TRACES;) {
        const gh_trace *t = &r->traces[i % GH_TRACES];
        if (t->sentence + 1 == p->sentence && (t->functions & GH_FUNCTION_SUBJ)) {
            take_trace(r, m, t);
            return;
        }
    }
}

/* "X-er nam ase, [jini] ... greptar hon": whoever stands right before the comma, or the one person
 * of the clause before. "[Jara] agun diyechhe": nobody who was named, nor "tini bolen, [jara] ..."
 */
static void resolve_relative(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_acts acts,
                             gh_mention *m)
{
    const gh_mention *head = gh_refer_head_of_relative(p, list, m->first);
    bool comma = m->first > 1 && (p->items[m->first - 1].token->flags & GH_TOKEN_COMMA);
    if (!comma || gh_refer_tells_in(acts, gh_parse_clause_at(p, (uint16_t)(m->first - 2))))
        return;
    for (uint16_t i = 0; i < m->first; i++) /* "[jara] mereche, [jara] pitiyeche": the same ones */
        if (gh_refer_is_relative(&p->items[i]))
            return;
    for (const gh_mention *k = m; !head && k-- > list.p;)
        if (k->entity >= 0 && (k->kinds & (GH_KIND_PERSON | GH_KIND_OFFICE)) && !k->pronoun &&
            k->plural == m->plural)
            head = k;
    if (!head || !gh_refer_leaves_trace(head))
        return;
    gh_trace t = gh_refer_trace_of(p, list, acts, head);
    if (gh_refer_weigh_number(&t, &r->entities.p[t.entity], m) != GH_NOBODY)
        take_trace(r, m, &t);
}

/* "[tara] (Jamaat) boleche", "[tini] (oi thanar sabek OC)": whom he means he says himself; NULL
 * where that is nobody of the tables. False: he does not. */
static bool is_explained(const gh_parse *p, gh_mentions list, const gh_mention *m,
                         const gh_mention **ret_other)
{
    uint16_t open = (uint16_t)(m->last + 1), behind = gh_parse_behind_bracket(p, open, p->n);
    *ret_other = NULL;
    for (const gh_mention *k = m + 1; k < list.p + list.n && k->last < behind; k++)
        *ret_other = k;
    return behind > open;
}

/* "[tini] bolen": the one of whom all that was told before speaks most for it. */
static void take_most_salient(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_acts acts,
                              gh_mention *m)
{
    gh_trace best = {.entity = -1};
    int32_t points = GH_NOBODY;
    uint32_t from = r->trace_count > GH_TRACES ? r->trace_count - GH_TRACES : 0;
    for (uint32_t i = from; i < r->trace_count; i++) {
        const gh_trace *t = &r->traces[i % GH_TRACES];
        consider(t, gh_refer_weigh(r, p, list, acts, t, m), &best, &points);
    }
    for (const gh_mention *other = list.p; other < m; other++) {
        if (!gh_refer_leaves_trace(other))
            continue;
        gh_trace t = gh_refer_trace_of(p, list, acts, other);
        consider(&t, gh_refer_weigh(r, p, list, acts, &t, m), &best, &points);
    }
    if (best.entity >= 0)
        take_trace(r, m, &best);
}

void gh_refer_pronoun(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_acts acts,
                      gh_mention *m)
{
    if (m->person != 3)
        return;
    if (p->items[m->head].pronoun == GH_PRONOUN_REFLEXIVE) {
        resolve_reflexive(r, p, list, acts, m);
        return;
    }
    if (m->relative) {
        resolve_relative(r, p, list, acts, m);
        return;
    }
    int relative = gh_refer_relative_before(p, m);
    if (relative >= 0) {
        const gh_mention *head = gh_refer_head_of_relative(p, list, relative);
        take_mention(r, p, list, acts, m, head);
        return;
    }
    const gh_mention *other = gh_refer_noun_of_relative(p, list, m);
    bool explained = !(other && gh_refer_leaves_trace(other)) && is_explained(p, list, m, &other);
    if (other && gh_refer_leaves_trace(other))
        take_mention(r, p, list, acts, m, other);
    else if (!explained)
        take_most_salient(r, p, list, acts, m);
}
