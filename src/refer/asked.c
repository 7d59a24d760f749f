/* asked.c - of a clause that says what somebody was asked or told ("X-ke janano hole tini ..."):
 * who that is. */
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
