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

/* A protest that breaks nothing. */
enum { PEACEFUL = GH_FRAME_VIOLENT | GH_FRAME_PROTEST };

/* "tin dofa [dabite] bikkhobh", "betoner [dabite]": the word that says what a protest is held for.
 */
int gh_event_claim(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    if ((act->frame->traits & PEACEFUL) != GH_FRAME_PROTEST)
        return -1;
    for (int i = act->first - 1; i >= p->clauses[act->clause].first; i--) {
        bool aims = p->items[i].part == GH_PART_MARKER
                        ? p->items[i].functions & GH_FUNCTION_PURPOSE
                        : gh_item_case(&p->items[i]) == GH_LOC;
        if (aims && gh_refer_word_has_class(p, (uint16_t)i, p->lexicon->class_claim))
            return i;
    }
    return -1;
}

/* "[sorkarer] domoner protibade dhormoghot", "netake [greptarer] protibade": against whoever did
 * it, if he is named, else whoever alone can. */
bool gh_fill_cause_of_grievance(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                gh_fillers *patients)
{
    const gh_parse *p = s->parse;
    if (agents->n == 0 || (act->frame->traits & PEACEFUL) != GH_FRAME_PROTEST)
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *wrong = &s->acts.p[k];
        uint16_t next = (uint16_t)(wrong->last + 1);
        if (next >= act->first || p->clauses[act->clause].first > wrong->first ||
            !gh_refer_word_has_class(p, next, p->lexicon->class_grievance))
            continue;
        gh_fillers doers = {.n = 0};
        gh_fill_agents(s, wrong, &doers);
        if (doers.n && gh_code_equal(doers.p[0].code, agents->p[0].code))
            doers.n = 0;
        if (doers.n == 0)
            gh_fill_default_agent(s, wrong, false, &doers);
        for (uint16_t i = 0; i < doers.n; i++) {
            doers.p[i].link = doers.p[i].inferred ? 'a' : doers.p[i].link;
            if (!gh_code_equal(doers.p[i].code, agents->p[0].code))
                gh_fill_add(patients, &doers.p[i]);
        }
        return patients->n > 0;
    }
    return false;
}

/* Somebody is to go: "podotyag", "oposaron". */
static bool is_removal(const gh_scene *s, const gh_act *act)
{
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    return gh_str_equal(yields, GH_STR("reform.leadership")) ||
           (gh_str_equal(yields, GH_STR("ban")) && (act->frame->patient & GH_REQUIRED) &&
            (act->frame->patient & GH_KIND_OFFICE));
}

/* "[montrir] podotyager dabite bikkhobh", "[shikkhokke] oposaroner dabite": who is to go is
 * protested against. */
int gh_fill_target_of_demand(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    if (!(act->frame->traits & GH_FRAME_PROTEST) || !act->frame->code || act->content >= 0)
        return -1;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *demand = &s->acts.p[k];
        uint16_t claim = (uint16_t)(demand->last + 1);
        if (claim >= act->first || demand->clause > act->clause || !is_removal(s, demand) ||
            !(s->parse->items[claim].functions & GH_FUNCTION_PURPOSE))
            continue;
        gh_query q = {.from = s->parse->clauses[demand->clause].first,
                      .to = demand->first,
                      .functions = GH_FUNCTION_GEN | GH_FUNCTION_OBJ,
                      .nearest = true,
                      .not_this = agent};
        int found = gh_argument_find(s->mentions, &q);
        if (found >= 0 && s->mentions.p[found].after == demand->first)
            return found;
    }
    return -1;
}
