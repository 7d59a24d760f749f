/* asked.c - of a clause that says what somebody was asked or told ("X-ke janano hole tini ..."):
 * who that is, and of whom he was only asked. */
#include "refer/refer.h"

/* "[X]-ke proshno kora hole [tini] bolen": whoever was asked answers. */
static bool in_condition(const gh_parse *p, int clause)
{
    return clause >= 0 && p->clauses[clause].verb >= 0 &&
           p->verbs[p->clauses[clause].verb].kind == GH_VERB_CONDITIONAL;
}

/* "[X]-er songe jogajog kora hole [tini] bolen": with whom somebody wanted to speak. */
static bool is_called_up(const gh_trace *t)
{
    return (t->functions & GH_FUNCTION_WITH) && (t->kinds & GH_KIND_PERSON);
}

/* ... and what he was asked about may come between. */
bool gh_refer_is_asked(const gh_parse *p, const gh_trace *t)
{
    int k = t->sentence == p->sentence ? t->clause : -1;
    while (k >= 0 && !in_condition(p, k) && k + 1 < p->clause_count &&
           p->clauses[k + 1].group == p->clauses[k].group)
        k++;
    return in_condition(p, k) &&
           ((t->functions & (GH_FUNCTION_OBJ | GH_FUNCTION_TO)) || is_called_up(t)) &&
           !(t->functions & GH_FUNCTION_SUBJ);
}

/* "[prarthir] obhijog niye jante chaile tini bolen", "[amirer] biruddhe lore chap bodh koren ki na
 * jante chaile tini bolen": whom he was asked about does not answer. */
bool gh_refer_is_asked_about(const gh_parse *p, const gh_trace *t, int clause)
{
    int k = t->sentence == p->sentence && t->clause >= 0 ? t->clause : clause;
    uint16_t at = k < clause ? p->clauses[k].first : p->n;
    while (k < clause && !in_condition(p, k))
        k++;
    if (k >= clause || (t->functions & ~(uint32_t)(GH_FUNCTION_GEN | GH_FUNCTION_ABOUT |
                                                   GH_FUNCTION_AGAINST | GH_FUNCTION_FOR)))
        return false;
    while (at < p->clauses[k].last && gh_parse_span(p, at, at).begin < t->span.end)
        at++;
    bool topic = (t->functions & (GH_FUNCTION_ABOUT | GH_FUNCTION_AGAINST)) != 0;
    for (; !topic && at < p->clauses[k].last; at++)
        topic = p->items[at].part == GH_PART_MARKER && (p->items[at].functions & GH_FUNCTION_ABOUT);
    return topic;
}
