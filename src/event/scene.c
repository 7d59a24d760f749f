/* scene.c - the day and the place of an act. */
#include "event/event.h"

static bool names_a_day(const gh_moment *m)
{
    return m->day.year != 0 && !m->span_of_time;
}

/* "[goto maser] bonyay ...": the day of a noun, unless the noun is the act itself. */
static bool belongs_to_noun(const gh_scene *s, const gh_act *act, const gh_moment *m)
{
    uint32_t last = m->first + m->count - 1 - s->parse->first, next = last + 1;
    if (next >= s->parse->n || s->parse->items[next].part != GH_PART_NOMINAL ||
        !s->parse->items[last].form || gh_item_case(&s->parse->items[last]) != GH_GEN)
        return false;
    return !(s->parse->items[next].form->flags & GH_FORM_TIME) &&
           !(next >= act->first && next <= act->last);
}

/* Items [from, to) of the sentence. */
static const gh_moment *moment_in(const gh_scene *s, const gh_act *act, uint16_t from, uint16_t to)
{
    const gh_moment *best = NULL;
    for (uint32_t i = 0; i < s->moments.n; i++) {
        const gh_moment *m = &s->moments.p[i];
        uint32_t item = m->first - s->parse->first;
        if (names_a_day(m) && !belongs_to_noun(s, act, m) && item >= from && item < to &&
            (!best || m->precise || !best->precise))
            best = m;
    }
    return best;
}

/* In the clause, then in the clauses that share its verb, then anywhere before it. */
static const gh_moment *find_moment(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    const gh_clause *c = &p->clauses[act->clause];
    const gh_moment *m =
        moment_in(s, act, c->first, c->tail > c->last + 1 ? c->tail : (uint16_t)(c->last + 1));
    for (int k = act->clause - 1; !m && k >= 0 && p->clauses[k].group == c->group; k--)
        m = moment_in(s, act, p->clauses[k].first, (uint16_t)(p->clauses[k].last + 1));
    for (int k = act->clause + 1; !m && k < p->clause_count && p->clauses[k].group == c->group; k++)
        m = moment_in(s, act, p->clauses[k].first, (uint16_t)(p->clauses[k].last + 1));
    return m ? m : moment_in(s, act, 0, act->last);
}

gh_date gh_event_day(const gh_scene *s, const gh_act *act, bool *ret_given, bool *ret_background)
{
    *ret_background = *ret_given = false;
    const gh_moment *m = find_moment(s, act);
    if (!m)
        return s->coding->day;
    *ret_given = true;
    *ret_background = m->background;
    if (m->weekday_only && !m->future && gh_event_is_future(s, act)) {
        int32_t day = gh_day_number(m->day);
        if (s->coding->day.year && day < gh_day_number(s->coding->day))
            return gh_day_date(day + 7);
    }
    return m->day;
}

/* ---- place ---- */

static bool sets_a_scene(const gh_mention *m)
{
    return (m->place || (m->state && m->bare_state)) && !m->adjectival &&
           (m->functions & GH_FUNCTION_LOC);
}

static uint32_t depth(const gh_scene *s, const gh_mention *m)
{
    return m->place ? gh_row(s->coding->lexicon, PLACE, place, m->place - 1)->level
                    : (uint32_t)GH_LEVEL_COUNTRY;
}

static const gh_mention *place_in(const gh_scene *s, uint16_t from, uint16_t to)
{
    const gh_mention *best = NULL;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first >= from && m->last < to && sets_a_scene(m) &&
            (!best || depth(s, m) >= depth(s, best)))
            best = m;
    }
    return best;
}

gh_place gh_event_place(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    const gh_mention *m = place_in(s, c->first, (uint16_t)(c->last + 1));
    if (!m)
        m = place_in(s, 0, act->first);
    if (!m)
        return (gh_place){0};
    return m->place ? gh_where_place(s->coding->lexicon, m->place - 1, m->span)
                    : gh_where_state(s->coding->lexicon, m->state - 1, m->span);
}
