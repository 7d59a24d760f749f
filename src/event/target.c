/* target.c - toward whom, where the genitive of a site, a search or a demand says it. */
#include "event/fill.h"

/* "[jatisongher] ghatite hamla", "[upacharjer] karjaloye tala": the genitive belongs to the base,
 * which is what was attacked or shut. */
int gh_fill_target_of_site(const gh_scene *s, const gh_act *act)
{
    unsigned siege = GH_FRAME_PROTEST | GH_FRAME_HOSTILE;
    bool at_site = (act->frame->traits & GH_FRAME_VIOLENT) || (act->frame->traits & siege) == siege;
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query q = {
        .from = c->first, .to = act->first, .functions = GH_FUNCTION_GEN, .nearest = true};
    int found = at_site ? gh_argument_find(s->mentions, &q) : -1;
    if (found < 0 || s->mentions.p[found].after + 4 < act->first)
        return -1;
    const gh_mention *m = &s->mentions.p[found];
    return gh_fill_has_own_noun(s, m, act->first) && !gh_fill_is_of_other_act(s, act, m) ? found
                                                                                         : -1;
}

/* "[hamlakarider] greptare obhijan", "[Rahimer] basay obhijan": those looked for. */
int gh_fill_target_of_operation(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    enum { BETWEEN = 5 };
    if (!(act->frame->traits & GH_FRAME_PRELUDE) || act->mentioned)
        return -1;
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_GEN,
                  .kinds = GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_GROUP | GH_KIND_PARTY,
                  .nearest = true,
                  .not_this = agent};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0 || s->mentions.p[found].after + BETWEEN < act->first)
        return -1;
    return gh_fill_has_own_noun(s, &s->mentions.p[found], act->first) ? found : -1;
}

/* "[montrir] podotyager dabite bikkhobh": who is to go is protested against. */
int gh_fill_target_of_demand(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    if (!(act->frame->traits & GH_FRAME_PROTEST) || !act->frame->code || act->content >= 0)
        return -1;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *demand = &s->acts.p[k];
        gh_str yields = gh_lexicon_string(lexicon, demand->frame->yields);
        uint16_t claim = (uint16_t)(demand->last + 1);
        if (demand->clause != act->clause || claim >= act->first || !demand->mentioned ||
            !gh_str_equal(yields, GH_STR("reform.leadership")) ||
            !(s->parse->items[claim].functions & GH_FUNCTION_PURPOSE))
            continue;
        gh_query q = {.from = s->parse->clauses[act->clause].first,
                      .to = demand->first,
                      .functions = GH_FUNCTION_GEN,
                      .nearest = true,
                      .not_this = agent};
        int found = gh_argument_find(s->mentions, &q);
        if (found >= 0 && s->mentions.p[found].after == demand->first)
            return found;
    }
    return -1;
}
