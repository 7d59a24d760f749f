/* seat.c - where a court, the police, a body in its house is. */
#include "event/place.h"

/* "[Dhaka polisher] karjaloye", "[adaloter] adeshe" */
static bool owns_a_locative(const gh_scene *s, const gh_mention *m)
{
    const gh_parse *p = s->parse;
    return (m->functions & GH_FUNCTION_GEN) && m->after < p->n &&
           p->items[m->after].part == GH_PART_NOMINAL &&
           gh_item_case(&p->items[m->after]) == GH_LOC;
}

/* The noun that is its own and stands in the locative or before "in front of", or UINT16_MAX. */
static uint16_t house_of(const gh_scene *s, const gh_mention *m)
{
    enum { LONGEST = 4 };
    const gh_parse *p = s->parse;
    for (uint16_t i = m->after; i < p->n && i < m->after + LONGEST; i++) {
        const gh_item *item = &p->items[i];
        bool before = i + 1u < p->n && p->items[i + 1].part == GH_PART_MARKER &&
                      (p->items[i + 1].functions & GH_FUNCTION_LOC);
        if (item->part != GH_PART_NOMINAL)
            return UINT16_MAX;
        if (gh_item_case(item) == GH_LOC || (before && gh_item_case(item) == GH_GEN))
            return i;
        if (gh_item_case(item) > GH_NOM)
            return UINT16_MAX;
    }
    return UINT16_MAX;
}

/* "[Narayangonjer] BKMEA bhobone", "[Norsingdi] jela proshasoker karjaloyer samne", "nirapotta
 * porishoder boithoke" */
bool gh_place_owns_a_house(const gh_scene *s, const gh_mention *m)
{
    uint16_t at = (m->functions & GH_FUNCTION_GEN) && !m->plural ? house_of(s, m) : UINT16_MAX;
    return at < UINT16_MAX &&
           (gh_place_is_venue(s, at) ||
            gh_refer_has_class(s->parse, at, s->coding->lexicon->class_occasion));
}

/* The place where somebody sits, 0 unknown: "[Savar] thanar polish", "[Dillir] ekti adalot". */
static uint32_t seat_of(const gh_scene *s, const gh_mention *m)
{
    const gh_parse *p = s->parse;
    uint16_t first = m->first;
    if (m->seat || !m->kinds || !gh_role_is(m->code.role, "JUD COP"))
        return m->seat;
    while (first > 0 && (p->items[first - 1].part == GH_PART_NUMBER ||
                         p->items[first - 1].part == GH_PART_PRONOUN ||
                         gh_refer_says_how_many(&p->items[first - 1])))
        first--;
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if (s->mentions.p[k].after == first && s->mentions.p[k].place &&
            s->mentions.p[k].functions == GH_FUNCTION_GEN)
            return s->mentions.p[k].place;
    return 0;
}

uint32_t gh_place_seat_behind(const gh_scene *s, const gh_mention *m)
{
    for (uint16_t k = 0; k < s->mentions.n && m->grammatical_case == GH_GEN; k++)
        if (s->mentions.p[k].first == m->after)
            return s->mentions.p[k].seat;
    return 0;
}

/* "[Dhakar] adalot ... adesh den", "[Savar] thanar polish bole, ...", "[Dhaka] polisher karjaloye":
 * what a court or the police of a place does, it does there, and of what happens there it tells;
 * "[Sylhet]-er sorkari bhobon bhangchur kore": the building stands there. */
gh_place gh_place_seat_in(const gh_scene *s, const gh_act *act, uint16_t from, uint16_t to,
                          bool *ret_court)
{
    uint32_t where = GH_FUNCTION_LOC;
    if (act && gh_place_is_found_there(s, act))
        where |= GH_FUNCTION_FROM;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        uint32_t seat = m->first >= from && m->last < to ? seat_of(s, m) : 0;
        bool thing = m->thing && m->grammatical_case != GH_GEN && m->after == m->last + 1;
        bool law = gh_role_is(m->code.role, "JUD COP"), house = seat && gh_place_owns_a_house(s, m);
        bool there = (m->functions & where) || thing || house ||
                     (law && ((m->functions & (GH_FUNCTION_SUBJ | GH_FUNCTION_BY)) ||
                              owns_a_locative(s, m)));
        if (seat && there && !gh_place_is_of_content(s, act, m)) {
            *ret_court = gh_role_is(m->code.role, "JUD");
            return gh_where_place(s->coding->lexicon, seat - 1, m->span);
        }
    }
    return (gh_place){0};
}

gh_place gh_event_seat_of_sentence(const gh_scene *s, bool *ret_court)
{
    return gh_place_seat_in(s, NULL, 0, s->parse->n, ret_court);
}
