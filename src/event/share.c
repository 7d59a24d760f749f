/* share.c - an event has one day and one place: told again without them, it takes those that the
 * article gives for the same act elsewhere (docs/coding.md, 10). */
#include "event/share.h"

/* A country and its government are one. */
static gh_str without_government(gh_str code)
{
    return gh_str_ends(code, GH_STR("GOV")) ? gh_str_slice(code, 0, code.n - 3) : code;
}

static bool same_party(const gh_actor *a, const gh_actor *b)
{
    return gh_str_equal(without_government(a->code), without_government(b->code));
}

static bool same_dyad(const gh_record *a, const gh_record *b)
{
    return (same_party(&a->source, &b->source) && same_party(&a->target, &b->target)) ||
           (same_party(&a->source, &b->target) && same_party(&a->target, &b->source));
}

/* Not a visit: whoever arrives on one day may talk on the next. */
static bool is_talk(const gh_record *r)
{
    return gh_str_starts(r->code, GH_STR("04")) && !gh_str_starts(r->code, GH_STR("042"));
}

/* The same act between the same two: one code and one standing, or two words for talks. */
static bool same_act(const gh_record *a, const gh_record *b)
{
    return same_dyad(a, b) && a->status == b->status &&
           (gh_str_equal(a->code, b->code) || (is_talk(a) && is_talk(b)));
}

/* What the same two did in the same sentence they did on the same day. */
static bool same_scene(const gh_record *a, const gh_record *b)
{
    return same_dyad(a, b) && a->sentence == b->sentence && a->status == b->status;
}

/* What the first sentences tell, and what "has been done" or "is being done", is news: a day of
 * long ago is that of something else. */
static bool is_too_old(const gh_coding *coding, uint32_t i, const gh_record *other)
{
    enum { LEAD = 3, NEWS_DAYS = 31 };
    bool news = coding->records.p[i].sentence < LEAD || coding->origins.p[i].perfect;
    return news && coding->day.year && other->date.year &&
           gh_day_number(other->date) < gh_day_number(coding->day) - NEWS_DAYS;
}

/* "[5 August] bariti bhangchur hoy. ... Bariti purie dewa hoyechhe": what was wrecked and who was
 * hurt, again, was so on the day that its passage gave. */
static bool is_violence(const gh_record *r)
{
    return gh_str_starts_any(r->code, "145 175 18 19");
}

/* The nearer one, but rather a town than a whole country. */
static bool is_better_place(const gh_record *r, const gh_record *a, const gh_record *b)
{
    bool land = gh_str_equal(a->place.precision, GH_STR("country"));
    if (land != gh_str_equal(b->place.precision, GH_STR("country")))
        return !land;
    return gh_share_distance(r, a) < gh_share_distance(r, b);
}

static void take_from(gh_coding *coding, uint32_t i,
                      bool (*shares)(const gh_record *, const gh_record *))
{
    gh_record *r = &coding->records.p[i];
    gh_origin *o = &coding->origins.p[i];
    const gh_record *day = NULL, *place = NULL;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (k == i || !shares(r, other))
            continue;
        const gh_origin *from = &coding->origins.p[k];
        if ((from->day_given || (from->day_found && is_violence(r))) &&
            !is_too_old(coding, i, other) &&
            (!day || gh_share_distance(r, other) < gh_share_distance(r, day)))
            day = other;
        if (coding->origins.p[k].place_given && (!place || is_better_place(r, other, place)))
            place = other;
    }
    if (!o->day_given && !o->day_found && day) {
        r->date = day->date;
        o->day_given = true;
    }
    if (!o->place_given && place) {
        r->place = place->place;
        o->place_given = true;
        if (!gh_span_holds(r->span, r->place.span))
            r->place.span = (gh_span){0, 0};
    }
}

void gh_event_share(gh_coding *coding)
{
    bool (*const steps[])(const gh_record *, const gh_record *) = {same_act, same_scene, same_act};
    for (size_t step = 0; step < sizeof steps / sizeof *steps; step++)
        for (uint32_t i = 0; i < coding->records.n; i++)
            if (!coding->origins.p[i].day_given || !coding->origins.p[i].place_given)
                take_from(coding, i, steps[step]);
    for (uint32_t i = 0; i < coding->records.n; i++)
        gh_event_take_briefing(coding, i);
    gh_event_take_backdrop(coding);
    for (uint32_t i = 0; i < coding->records.n; i++) /* what is now known of its own passage */
        gh_event_take_briefing(coding, i);
    for (uint32_t i = 0; i < coding->records.n; i++)
        if (!coding->origins.p[i].day_given || !coding->origins.p[i].place_given)
            take_from(coding, i, same_act);
    gh_event_take_later(coding);
    gh_event_share_parties(coding);
    gh_event_take_role_of_day(coding);
    for (uint32_t i = 0; i < coding->records.n; i++)
        gh_event_take_land(coding, &coding->records.p[i], &coding->origins.p[i]);
    gh_event_take_credits(coding);
}
