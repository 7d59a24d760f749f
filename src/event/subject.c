/* subject.c - the subject of an earlier clause, where a verb goes on without one. */
#include "event/fill.h"

/* The subject of a clause; in "[Putin] [Macron] je kotha bolechhen tar ..." that of the sentence,
 * not that of the relative clause, which stands last before the relative. */
static int subject_of_clause(const gh_scene *s, const gh_clause *c)
{
    gh_query q = {.from = c->first, .to = c->tail, .functions = GH_FUNCTION_SUBJ};
    int relative = gh_argument_relative(s->parse, c);
    if (relative < 0)
        return gh_argument_find(s->mentions, &q);
    q.to = (uint16_t)relative;
    q.nearest = true;
    int inner = gh_argument_find(s->mentions, &q);
    if (inner < 0)
        return -1;
    q.to = s->mentions.p[inner].first;
    q.nearest = false;
    return gh_argument_find(s->mentions, &q);
}

/* "polisher kichhu sodosyo ghire rakhe [ebong] (slogan na diye) onurodh janay": one and the same.
 */
static bool goes_on(const gh_parse *p, const gh_act *act, int clause)
{
    const gh_clause *start = &p->clauses[act->clause];
    while (start > p->clauses && start[-1].group == start->group)
        start--;
    const gh_item *first = &p->items[start->first];
    return start - p->clauses == clause + 1 && first->particle == GH_PARTICLE_AND;
}

/* "[neta] jara mereche tader bichar chan": he who stands before those of the relative clause. */
static int subject_around(const gh_scene *s, const gh_clause *c)
{
    int relative = gh_argument_relative(s->parse, c);
    if (relative < 0 || !gh_refer_is_relative(&s->parse->items[relative]) ||
        gh_refer_head_of_relative(s->parse, s->mentions, relative))
        return -1;
    gh_query q = {
        .from = c->first, .to = (uint16_t)relative, .functions = GH_FUNCTION_SUBJ, .nearest = true};
    return gh_argument_find(s->mentions, &q);
}

/* "Kim ... bolechhen ... ebong ... ichchha prokash korechhe": a later verb of the sentence without
 * a subject goes on about the one before. But who says "[polish] janay, take shahajjo kore" tells
 * what another did; of talks, raids and protests, and of what is to come, he is part. True where
 * the subject is thereby nobody that was named. */
bool gh_fill_agent_of_sentence(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_parse *p = s->parse;
    const uint32_t own = GH_FRAME_MUTUAL | GH_FRAME_PRELUDE | GH_FRAME_PROTEST;
    const uint32_t riot = GH_FRAME_PROTEST | GH_FRAME_VIOLENT;
    bool rioting = (act->frame->traits & riot) == riot; /* "guard janan, agun dhoriye dey" */
    bool own_affair = ((act->frame->traits & own) && !rioting) || gh_event_is_future(s, act);
    if (act->kind != GH_VERB_FINITE || gh_argument_has_unknown_subject(p, s->mentions, act))
        return false;
    for (int k = act->clause - 1; k >= 0; k--) {
        if (gh_argument_is_unresolved(p, s->mentions, p->clauses[k].first, p->clauses[k].tail))
            return true;
        int around = k == act->clause - 1 ? subject_around(s, &p->clauses[k]) : -1;
        int found = around >= 0 ? around : subject_of_clause(s, &p->clauses[k]);
        if (found >= 0 && !own_affair && gh_fill_is_speaker(s, act, &s->mentions.p[found]))
            return true;
        bool some = found >= 0 && around < 0 && s->mentions.p[found].common && !goes_on(p, act, k);
        bool met = found >= 0 && gh_argument_is_met(p, s->mentions, found, act->clause);
        if (found >= 0 && !s->mentions.p[found].medium && !some && !met) {
            gh_fill_add_mention(s, agents, found, 'b');
            /* "jara ahoto hoyechhen [tara] asenni, mamla korenni": nobody who is named. */
            return agents->n == 0 && s->mentions.p[found].person != 1;
        }
    }
    return false;
}
