/* resolve.c - which year, which week: directions from the day of writing. */
#include "base/bounds.h"
#include "when/parser.h"

enum {
    /* A date without year and tense is taken for a coming one up to this many days ahead: what
     * papers announce lies within a season; older dates are told with the past. */
    AHEAD_DAYS = 120,
    /* What lies closer than this is news even in an article that tells an old story. */
    NEWS_DAYS = 60,
    /* Articles are dated by their last change; "today" may be a day later. */
    SLACK_DAYS = 1,
    /* A day of the month this close is meant, whatever weekday stands beside it. */
    SLIP_DAYS = 14,
    MONTHS = 12,
};

/* "kal boithok hobe" (tomorrow the meeting will be) against "kal boithok hoy" (was yesterday). */
int gh_tense_after(const gh_parser *p, uint32_t atom)
{
    if (atom >= p->n)
        return 0;
    uint32_t end = p->n - atom > GH_BOUND_TENSE_WORDS ? atom + GH_BOUND_TENSE_WORDS : p->n;
    for (; atom < end; atom++) {
        if (GH_IS(p, atom, AHEAD))
            return GH_FUT;
        const gh_token *t = &p->text->tokens.p[p->atoms[atom].token];
        if (!(t->flags & GH_TOKEN_WORD))
            continue;
        const gh_form *form = gh_forms_get(p->when->forms, t->form);
        if (!(form->flags & GH_FORM_FINITE))
            continue;
        gh_features f = form->count > 0 ? form->analyses[0].features : 0;
        if (gh_feature(f, VERBFORM) != GH_FIN)
            continue;
        /* "is coming": as often tomorrow as today */
        if (gh_feature(f, TENSE) == GH_PRES && gh_feature(f, ASPECT) == GH_PROG)
            return 0;
        return gh_feature(f, TENSE) == GH_FUT ? GH_FUT : GH_PAST;
    }
    return 0;
}

gh_date gh_base_day(const gh_parser *p)
{
    return gh_date_known(p->when->last) ? p->when->last : p->when->reference;
}

void gh_reading_day(gh_reading *r, uint32_t atoms, gh_date day)
{
    r->atoms = atoms;
    r->grain = GH_GRAIN_DAY;
    r->from = day;
    r->silent = !gh_date_known(day);
}

/* The day in the first year from `year` on, going by `step`, that has it (29 February). */
static gh_date in_year(int year, int month, int day, int step)
{
    for (int i = 0; i < 9; i++, year += step) {
        gh_date date = {(int16_t)year, (uint8_t)month, (uint8_t)day};
        if (gh_date_is_valid(date))
            return date;
    }
    return (gh_date){0};
}

static gh_date latest_until(int32_t limit, int month, int day)
{
    int year = gh_day_date(limit).year;
    gh_date date = in_year(year, month, day, -1);
    if (gh_date_known(date) && gh_day_number(date) > limit)
        date = in_year(date.year - 1, month, day, -1);
    return date;
}

static gh_date earliest_from(int32_t limit, int month, int day)
{
    int year = gh_day_date(limit).year;
    gh_date date = in_year(year, month, day, 1);
    if (gh_date_known(date) && gh_day_number(date) < limit)
        date = in_year(date.year + 1, month, day, 1);
    return date;
}

/* The year near the day of writing in which the day has that weekday. */
static gh_date by_weekday(int32_t reference, int month, int day, int weekday)
{
    static const int8_t steps[] = {0, -1, 1};
    gh_date best = {0};
    int32_t distance = 400;
    for (int i = 0; i < 3; i++) {
        gh_date date = {(int16_t)(gh_day_date(reference).year + steps[i]), (uint8_t)month,
                        (uint8_t)day};
        if (!gh_date_is_valid(date) || gh_day_weekday(gh_day_number(date)) != weekday)
            continue;
        int32_t away = gh_day_number(date) - reference;
        away = away < 0 ? -away : away;
        if (away < distance) {
            distance = away;
            best = date;
        }
    }
    return best;
}

/* The past, unless the coming day is much nearer: "until 5 January", said on the second. */
static gh_date nearest(int32_t reference, int month, int day, int32_t most)
{
    gh_date past = latest_until(reference + SLACK_DAYS, month, day);
    gh_date next = earliest_from(reference + 1, month, day);
    if (!gh_date_known(past) || !gh_date_known(next))
        return past;
    int32_t ahead = gh_day_number(next) - reference;
    return ahead <= most && ahead < reference - gh_day_number(past) ? next : past;
}

static bool is_far(int32_t reference, gh_date date)
{
    int32_t away = gh_day_number(date) - reference;
    return away < -SLIP_DAYS || away > SLIP_DAYS;
}

/* "brihosspotibar (12 December)" in the paper of the 14th, when the 12th was a Friday: one of the
 * two is a slip, and the news not a year old. Year 0: it is none. */
static gh_date without_slip(int32_t reference, int month, int day, int weekday, bool past)
{
    gh_date date = nearest(reference, month, day, SLIP_DAYS);
    if (weekday < 0 || !gh_date_known(date) || is_far(reference, date))
        return (gh_date){0};
    if (gh_day_number(date) > reference && past) /* nor can it lie ahead */
        return gh_day_date(reference - (gh_day_weekday(reference) - weekday + 7) % 7);
    return date;
}

/* In a story of another year, told in this sentence or the one before, days have that year: "in
 * 1971 he left school. On 6 May he crossed the border." Year 0 when there is no such story. */
static gh_date in_story(const gh_parser *p, int month, int day)
{
    const gh_when *when = p->when;
    int32_t reference = gh_day_number(when->reference);
    gh_date news = latest_until(reference + SLACK_DAYS, month, day);
    if (gh_date_known(p->dated) && p->dated.year < when->reference.year)
        return earliest_from(gh_day_number(p->dated), month, day);
    if (when->age > 1 || !gh_date_known(when->mentioned) ||
        when->mentioned.year >= when->reference.year || !gh_date_known(news) ||
        reference - gh_day_number(news) <= NEWS_DAYS)
        return (gh_date){0};
    gh_date date = earliest_from(gh_day_number(when->mentioned), month, day);
    return gh_date_known(date) && gh_day_number(date) < reference ? date : (gh_date){0};
}

gh_date gh_resolve_yearless(const gh_parser *p, int month, int day, gh_direction direction,
                            int weekday, int tense)
{
    if (!gh_date_known(p->when->reference))
        return (gh_date){0, (uint8_t)month, (uint8_t)day};
    int32_t reference = gh_day_number(p->when->reference);
    if (direction == GH_TOWARD_LAST)
        return latest_until(reference - 1, month, day);
    if (direction == GH_TOWARD_NEXT)
        return earliest_from(reference + 1, month, day);
    if (direction == GH_TOWARD_THIS)
        return in_year(p->when->reference.year, month, day, -1);
    gh_date date = weekday >= 0 ? by_weekday(reference, month, day, weekday) : (gh_date){0};
    gh_date near = without_slip(reference, month, day, weekday, tense == GH_PAST);
    if (gh_date_known(near) && (!gh_date_known(date) || is_far(reference, date)))
        return near;
    if (gh_date_known(date))
        return date;
    if (tense == GH_FUT)
        return earliest_from(reference, month, day);
    date = in_story(p, month, day);
    if (gh_date_known(date))
        return date;
    return nearest(reference, month, day, tense == GH_PAST ? NEWS_DAYS : AHEAD_DAYS);
}

gh_date gh_resolve_month(const gh_parser *p, int month, gh_direction direction, int tense)
{
    gh_date reference = p->when->reference;
    if (!gh_date_known(reference))
        return (gh_date){0, (uint8_t)month, 0};
    int year = reference.year, ahead = month - reference.month;
    if (direction == GH_TOWARD_LAST)
        year -= ahead >= 0;
    else if (direction == GH_TOWARD_NEXT)
        year += ahead <= 0;
    else if (direction == GH_TOWARD_NONE && tense == GH_FUT)
        year += ahead < 0;
    else if (direction == GH_TOWARD_NONE && (tense == GH_PAST || ahead > NEWS_DAYS / 30))
        year -= ahead > 0;
    else if (direction == GH_TOWARD_NONE)
        year += ahead + MONTHS <= 3; /* in December, "January" is next month */
    return (gh_date){(int16_t)year, (uint8_t)month, 0};
}

gh_date gh_resolve_weekday(gh_date reference, int weekday, gh_direction direction, int tense)
{
    if (!gh_date_known(reference))
        return reference;
    int32_t day = gh_day_number(reference);
    int back = (gh_day_weekday(day) - weekday + 7) % 7;
    int ahead = (7 - back) % 7;
    if (direction == GH_TOWARD_LAST)
        return gh_day_date(day - (back ? back : 7));
    if (direction == GH_TOWARD_NEXT)
        return gh_day_date(day + (ahead ? ahead : 7));
    if (direction == GH_TOWARD_NONE && tense == GH_FUT)
        return gh_day_date(day + ahead);
    return gh_day_date(day - back);
}
