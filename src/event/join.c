/* join.c - taking part in talks that another holds. */
#include "event/fill.h"

/* "alochonay ongsho nen [odhyapok X, lekhok Y]": those who join talks that another holds do not
 * talk with each other, but countries do. */
bool gh_fill_is_audience(const gh_act *act, const gh_fillers *agents)
{
    return (act->frame->traits & GH_FRAME_JOIN) && agents->n &&
           !(agents->p[0].kinds & GH_KIND_STATE);
}

/* "[prodhanmontrir] daka boithoke jog den songsodera": those who join talks do so with whoever
 * called them. */
int gh_fill_host_of_talks(const gh_scene *s, const gh_act *act)
{
    enum { BETWEEN = 3 };
    if (!(act->frame->traits & GH_FRAME_JOIN))
        return -1;
    const gh_clause *c = &s->parse->clauses[act->clause];
    bool called = act->clause > 0 && c[-1].verb >= 0 && s->parse->verbs[c[-1].verb].attributive &&
                  c[-1].last + 1 == c->first;
    gh_query q = {.from = called ? c[-1].first : c->first,
                  .to = act->first,
                  .functions = GH_FUNCTION_GEN,
                  .kinds = called ? 0 : GH_KIND_OFFICE | GH_KIND_PERSON,
                  .nearest = true};
    int found = gh_argument_find(s->mentions, &q);
    return found >= 0 && s->mentions.p[found].after + BETWEEN >= act->first ? found : -1;
}
