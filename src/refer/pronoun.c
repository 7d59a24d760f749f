/* pronoun.c - whom a pronoun means.
 *
 * Every mention that was bound leaves a trace. A pronoun takes the trace that weighs most: one
 * near by, a subject, of its number, and not an argument of its own verb. Whoever speaks is meant
 * by the subject of the next verb of speaking ("[tini] aro bolen"), hardly by a pronoun in what he
 * says of others ("[take] greptar kora hoy"). */
#include "refer/refer.h"

enum {
    BODIES = GH_KIND_STATE | GH_KIND_BODY | GH_KIND_ARMED | GH_KIND_COURT | GH_KIND_PARTY |
             GH_KIND_COMPANY | GH_KIND_IGO,
    MANY = GH_KIND_CROWD | GH_KIND_GROUP,
    NOBODY = -10000,
};

static bool arrests_in(gh_acts acts, int clause)
{
    for (uint16_t i = 0; i < acts.n; i++)
        if (acts.p[i].clause == clause && (acts.p[i].frame->traits & GH_FRAME_ARRESTED))
            return true;
    return false;
}

/* "[tara] slogan den": what those do who protest. */
static bool protests_in(gh_acts acts, int clause)
{
    for (uint16_t k = 0; k < acts.n; k++)
        if (acts.p[k].clause == clause && !acts.p[k].mentioned &&
            (acts.p[k].frame->traits & (GH_FRAME_PROTEST | GH_FRAME_VIOLENT)) == GH_FRAME_PROTEST)
            return true;
    return false;
}

/* "OC bolen, ... [take] opohoron kora hoy": he tells of others. */
static bool harms_in(gh_acts acts, int clause)
{
    for (uint16_t k = 0; k < acts.n; k++)
        if (acts.p[k].clause == clause && !acts.p[k].mentioned &&
            (acts.p[k].frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_EFFECT)))
            return true;
    return false;
}

/* "adalot [take] karadondo den": the clause tells what the police or a court does to somebody. */
static bool judges_in(const gh_refer *r, gh_acts acts, int clause)
{
    for (uint16_t i = 0; i < acts.n; i++) {
        const gh_frame_row *frame = acts.p[i].frame;
        gh_str doer = gh_lexicon_string(r->lexicon, frame->doer);
        if (acts.p[i].clause == clause && (frame->traits & GH_FRAME_HOSTILE) &&
            (gh_str_equal(doer, GH_STR("COP")) || gh_str_equal(doer, GH_STR("JUD"))))
            return true;
    }
    return false;
}

static bool is_several(const gh_trace *t)
{
    return t->member_count > 1 || t->plural || (t->kinds & MANY);
}

/* "netara ... koray [polish] [tader] atok kore": the clause has a subject of its own. */
static bool has_own_subject(const gh_parse *p, gh_mentions list, const gh_mention *m, int clause)
{
    for (const gh_mention *k = list.p; k < m; k++)
        if (k->kinds && (k->functions & GH_FUNCTION_SUBJ) &&
            gh_parse_clause_at(p, k->first) == clause)
            return true;
    return false;
}

/* One verb has no argument twice: "[X] [take] bolen" are two. */
static bool is_coargument(const gh_parse *p, gh_mentions list, const gh_trace *t,
                          const gh_mention *m, int clause)
{
    if (t->sentence != p->sentence || m->functions == GH_FUNCTION_GEN ||
        t->functions == GH_FUNCTION_GEN || t->clause < 0 || clause < 0)
        return false;
    if (t->functions & GH_FUNCTION_SUBJ)
        return t->clause == clause || (p->clauses[t->clause].group == p->clauses[clause].group &&
                                       !has_own_subject(p, list, m, clause));
    return t->clause == clause && !(m->functions & GH_FUNCTION_GEN);
}

/* "[Mobarak] khela korar somoy [take] opohoron kora hoy"; but "[prarthi] hoyar por [take] ...". */
static bool is_undergone(const gh_parse *p, const gh_trace *t, const gh_entity *e,
                         const gh_mention *m, int clause)
{
    int16_t v = clause >= 0 ? p->clauses[clause].verb : -1;
    return v >= 0 && p->verbs[v].passive && t->clause != clause &&
           (m->functions & GH_FUNCTION_OBJ) &&
           (e->name.n || m->plural || !(t->kinds & GH_KIND_PERSON));
}

static int32_t by_distance(uint32_t sentences)
{
    static const int32_t points[] = {60, 50, 32, 22, 16, 12, 8};
    uint32_t last = sizeof points / sizeof *points - 1;
    return sentences <= last ? points[sentences] : 0;
}

/* "tara" are several people or a body; "tader", to whom something is done, are hardly the police
 * or the court that does it. */
static int32_t by_number(const gh_trace *t, const gh_entity *e, const gh_mention *m)
{
    /* "shikkharthi" may be one or many, but one who has a name is one. */
    if (!m->plural && t->set)
        return NOBODY;
    if (!m->plural)
        return (t->kinds & GH_KIND_PERSON) && !t->plural && (!(t->kinds & MANY) || e->name.n)
                   ? 0
                   : NOBODY;
    if (is_several(t))
        return 12;
    if (!(t->kinds & BODIES))
        return NOBODY;
    bool coerces = strcmp(e->code.role, "COP") == 0 || strcmp(e->code.role, "JUD") == 0;
    return m->functions & GH_FUNCTION_SUBJ ? 4 : coerces ? -24 : -4;
}

/* "[Bharot] songshodhon korbe bole asha korchhe [tara]": whoever hopes is hardly the one of whom it
 * is hoped. */
static bool is_in_own_content(const gh_parse *p, const gh_trace *t, const gh_mention *m, int clause)
{
    return t->sentence == p->sentence && (m->functions & GH_FUNCTION_SUBJ) && clause > 0 &&
           t->clause == clause - 1 && p->clauses[t->clause].verb >= 0 &&
           p->verbs[p->clauses[t->clause].verb].before_quotative &&
           m->first > p->clauses[clause].first;
}

/* "[X]-ke proshno kora hole [tini] bolen": whoever was asked answers. */
static bool in_condition(const gh_parse *p, int clause)
{
    return clause >= 0 && p->clauses[clause].verb >= 0 &&
           p->verbs[p->clauses[clause].verb].kind == GH_VERB_CONDITIONAL;
}

/* "[tader] nagorikder": people follow whose they say they are. */
static bool owns_people(gh_mentions list, const gh_mention *m)
{
    const gh_mention *next = m + 1;
    return m->functions == GH_FUNCTION_GEN && next < list.p + list.n &&
           next->first == m->last + 1 && next->kinds;
}

/* "tara bol[en]": people; of a country or a body it would be "tara bolche". */
static bool is_polite_subject(const gh_parse *p, const gh_mention *m, int clause)
{
    const gh_verb *v =
        clause >= 0 && p->clauses[clause].verb >= 0 ? &p->verbs[p->clauses[clause].verb] : NULL;
    return v && (m->functions & GH_FUNCTION_SUBJ) && v->kind == GH_VERB_FINITE &&
           gh_feature(v->features, POLITE) == GH_HONORIFIC;
}

static int32_t weigh(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_acts acts,
                     const gh_trace *t, const gh_mention *m)
{
    int clause = gh_parse_clause_at(p, m->first);
    const gh_entity *e = &r->entities.p[t->entity];
    /* "[Chin] [tar] nagorikder ... bolechhe" */
    bool own_state = !m->plural && owns_people(list, m) && t->kinds == GH_KIND_STATE &&
                     t->sentence == p->sentence && (t->functions & GH_FUNCTION_SUBJ);
    int32_t points = own_state ? 0 : by_number(t, e, m);
    bool twice = is_coargument(p, list, t, m, clause) && !is_undergone(p, t, e, m, clause);
    if (points == NOBODY || twice || is_in_own_content(p, t, m, clause))
        return NOBODY;
    bool subject = m->functions & GH_FUNCTION_SUBJ;
    uint32_t distance = p->sentence - t->sentence;
    points += by_distance(distance);
    points += t->functions & GH_FUNCTION_SUBJ ? 12 : t->functions & GH_FUNCTION_OBJ ? 6 : 0;
    /* "[juktorashtro] [tader] nagorikder ... bolechhe" */
    if (distance == 0 && m->plural && owns_people(list, m) && (t->functions & GH_FUNCTION_SUBJ) &&
        (t->kinds & BODIES))
        points += 12;
    if (subject && m->plural && e->marched && protests_in(acts, clause))
        points += 24;
    /* "[doler] obhijog, [tader] michhile hamla hoy": those who say so */
    if (distance == 0 && m->plural && (m->functions & t->functions & GH_FUNCTION_GEN) &&
        (p->items[m->first - 1].token->flags & GH_TOKEN_COMMA))
        points += 24;
    bool quoted = p->items[m->first].quote != 0;
    if (quoted && t->speaker && !t->quoted && distance <= 3)
        points -= 30; /* he calls himself "I" */
    else if (subject && gh_refer_tells_in(acts, clause))
        points += t->speaker ? 24 : -6;
    else if (t->speaker && distance > 0 && distance <= 3)
        points -= subject ? 10 : 30;
    else if (t->speaker && m->functions == GH_FUNCTION_OBJ && !m->plural)
        points -= 18; /* "[tini] bolen, X-er kotha ... [take] hotya kora hoy" */
    else if (t->addressee)
        points -= 16;
    points -= (t->quoted && !quoted ? 20 : 0) + (t->attribute ? 20 : 0);
    if (subject && distance == 0 && (t->functions & GH_FUNCTION_OBJ) && !in_condition(p, t->clause))
        points -= 16;
    /* "[Bangladesh] ... tara bol[en]" */
    if (m->plural && !is_several(t) && !(t->kinds & (GH_KIND_PERSON | GH_KIND_ARMED)) &&
        is_polite_subject(p, m, clause))
        points -= t->kinds == GH_KIND_STATE ? 60 : 24;
    bool judged = !subject && (arrests_in(acts, clause) || judges_in(r, acts, clause));
    judged |= t->speaker && distance == 0 && !subject && !m->plural && harms_in(acts, clause);
    /* "[take] karagare pathano hoy", "[tader] biruddhe mamla hoy" */
    if (e->held && (judged || (m->functions & GH_FUNCTION_AGAINST)))
        points += 20;
    else if (judged && distance == 0 && t->clause < clause && t->speaker && !quoted)
        points -= 40; /* "[DC] janan, police [take] greptar kore" */
    else if (judged && (strcmp(e->code.role, "COP") == 0 || strcmp(e->code.role, "JUD") == 0))
        points -= 24; /* the officer who tells of it */
    if (m->honorific && strncmp(e->code.role, "CRM", 3) == 0)
        points -= 20;
    /* "byakti bisheser oporadhe ...": anybody. */
    if (m->honorific && !m->plural && !e->name.n && !t->speaker && strcmp(e->code.role, "CVL") == 0)
        points -= 14;
    return points;
}

static void take_trace(const gh_refer *r, gh_mention *m, const gh_trace *t)
{
    const gh_entity *x = &r->entities.p[t->entity];
    m->entity = t->entity;
    m->code = x->code;
    m->kinds = x->kinds;
    m->name = x->name;
    m->antecedent = t->span;
    m->country_given = true;
    if (t->member_count < 2 || !m->plural)
        return;
    m->set = true;
    m->member_count = t->member_count;
    memcpy(m->members, t->members, sizeof m->members);
}

/* Of those that weigh the same the later. */
static void consider(const gh_trace *t, int32_t points, gh_trace *best, int32_t *best_points)
{
    if (points != NOBODY && points >= *best_points) {
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
        gh_trace t = gh_refer_trace_of(p, list, acts, found);
        take_trace(r, m, &t);
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
    const gh_mention *head = gh_refer_head_of_relative(list, m->first);
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
    if (by_number(&t, &r->entities.p[t.entity], m) != NOBODY)
        take_trace(r, m, &t);
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
        const gh_mention *head = gh_refer_head_of_relative(list, relative);
        if (head && gh_refer_leaves_trace(head)) {
            gh_trace t = gh_refer_trace_of(p, list, acts, head);
            take_trace(r, m, &t);
        }
        return;
    }
    const gh_mention *noun = gh_refer_noun_of_relative(p, list, m);
    if (noun && gh_refer_leaves_trace(noun)) {
        gh_trace t = gh_refer_trace_of(p, list, acts, noun);
        take_trace(r, m, &t);
        return;
    }
    gh_trace best = {.entity = -1};
    int32_t points = NOBODY;
    uint32_t from = r->trace_count > GH_TRACES ? r->trace_count - GH_TRACES : 0;
    for (uint32_t i = from; i < r->trace_count; i++) {
        const gh_trace *t = &r->traces[i % GH_TRACES];
        consider(t, weigh(r, p, list, acts, t, m), &best, &points);
    }
    for (const gh_mention *other = list.p; other < m; other++) {
        if (!gh_refer_leaves_trace(other))
            continue;
        gh_trace t = gh_refer_trace_of(p, list, acts, other);
        consider(&t, weigh(r, p, list, acts, &t, m), &best, &points);
    }
    if (best.entity >= 0)
        take_trace(r, m, &best);
}
