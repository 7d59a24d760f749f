/* protest.c - a protest that goes on: what was told of it in the sentences just before. */
#include "event/fill.h"

/* Sentences for which one protest is told. */
enum { GOES_ON = 3 };

static bool is_near(const gh_scene *s, const gh_record *r)
{
    return r->sentence < s->parse->sentence && r->sentence + GOES_ON >= s->parse->sentence &&
           r->status == GH_ACTUAL && !gh_str_equal(r->source.code, GH_STR("---"));
}

bool gh_event_was_told(const gh_scene *s, const gh_filler *agent, gh_str code)
{
    for (uint32_t i = s->coding->records.n; agent && i-- > 0;) {
        const gh_record *r = &s->coding->records.p[i];
        if (is_near(s, r) && gh_str_starts(r->code, code) &&
            gh_code_equal(gh_code_split(r->source.code), agent->code))
            return true;
    }
    return false;
}

/* "chhatrora michhil kore. Pore sekhane [somabesh onusthito hoy]": of those whose protest it is
 * that goes on. */
void gh_fill_protesters(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT);
    bool owned = pattern && !(pattern & GH_FUNCTION_SUBJ);
    if (agents->n || act->mentioned || act->negated || act->kind != GH_VERB_FINITE ||
        !(act->frame->traits & GH_FRAME_PROTEST) || (act->frame->traits & GH_FRAME_VIOLENT) ||
        !(owned || gh_fill_is_passive(s, act)))
        return;
    for (uint32_t i = s->coding->records.n; i-- > 0;) {
        const gh_record *r = &s->coding->records.p[i];
        if (is_near(s, r) && gh_str_starts(r->code, GH_STR("14"))) {
            gh_fill_add_actor(&r->source, agents);
            return;
        }
    }
}
