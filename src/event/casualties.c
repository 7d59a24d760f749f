/* casualties.c - how many were killed, injured, arrested or are missing. */
#include <math.h>

#include "base/bounds.h"
#include "event/record.h"

enum { OUTCOMES = GH_FRAME_KILLED | GH_FRAME_INJURED | GH_FRAME_ARRESTED | GH_FRAME_MISSING };

/* The number of a mention: within it, or right before it ("[baro] Philistini"). */
static gh_count number_of(const gh_scene *s, const gh_mention *m)
{
    const gh_parse *p = s->parse;
    for (uint32_t i = 0; i < p->numbers.n; i++) {
        const gh_quantity *q = &p->numbers.p[i];
        uint32_t first = q->first - p->first, end = first + q->count;
        bool counts = end == m->first || (first >= m->first && end <= m->last + 1u);
        if (!counts || q->ordinal || q->percent || q->part || q->least < 1 ||
            q->least > GH_BOUND_CASUALTIES)
            continue;
        bool open = isinf(q->most) || q->most > GH_BOUND_CASUALTIES;
        return (gh_count){.known = true,
                          .least = (uint32_t)q->least,
                          .most = open ? UINT32_MAX : (uint32_t)q->most};
    }
    return (gh_count){0};
}

/* Who was killed or hurt: the mention next before the word, after the outcome before it. */
static const gh_mention *undergoer(const gh_scene *s, const gh_act *outcome)
{
    uint16_t from = s->parse->clauses[outcome->clause].first;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if ((other->frame->traits & OUTCOMES) && other->last < outcome->first &&
            other->last >= from)
            from = other->last;
    }
    gh_query q = {.from = from,
                  .to = outcome->first,
                  .functions = GH_FUNCTION_SUBJ | GH_FUNCTION_OBJ | GH_FUNCTION_GEN,
                  .nearest = true};
    int found = gh_argument_find(s->mentions, &q);
    return found >= 0 ? &s->mentions.p[found] : NULL;
}

static void put(gh_casualties *c, uint32_t traits, gh_count count)
{
    if (!count.known)
        return;
    if (traits & GH_FRAME_KILLED)
        c->killed = count;
    if (traits & GH_FRAME_INJURED)
        c->injured = count;
    if (traits & GH_FRAME_ARRESTED)
        c->arrested = count;
    if (traits & GH_FRAME_MISSING)
        c->missing = count;
}

/* "Israeler hamlay [12 Philistini nihoto] o [30 jon ahoto]": the outcomes told with the attack are
 * numbers of its record; an act that is an outcome itself counts its own target. */
gh_casualties gh_event_casualties(const gh_scene *s, const gh_act *act, const gh_mention *patient)
{
    gh_casualties c = {0};
    if (patient && (act->frame->traits & OUTCOMES))
        put(&c, act->frame->traits, number_of(s, patient));
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        bool with_act = other != act && other->clause == act->clause &&
                        (act->frame->traits & GH_FRAME_VIOLENT) &&
                        (other->frame->traits & GH_FRAME_EFFECT);
        const gh_mention *who = with_act ? undergoer(s, other) : NULL;
        if (who)
            put(&c, other->frame->traits, number_of(s, who));
    }
    return c;
}
