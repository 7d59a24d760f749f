/* words.c - weekdays and words for days: today, yesterday, the day after, the same day. */
#include "when/parser.h"

/* "gotokal shombar": the weekday is a check; when an article was dated later than it was written,
 * the weekday is right. */
static gh_date settle_weekday(gh_date date, int weekday)
{
    if (!gh_date_known(date) || weekday < 0)
        return date;
    int32_t day = gh_day_number(date);
    int back = (gh_day_weekday(day) - weekday + 7) % 7;
    return gh_day_date(back <= 3 ? day - back : day + 7 - back);
}

/* What may follow a word for a day: "[(] budhbar [, 12 august] [)]", "12 august budhbar". */
static uint32_t take_check(gh_parser *p, uint32_t at, gh_date *date)
{
    gh_date written;
    bool bracket = gh_atom_is_mark(p, at, GH_ATOM_OPEN);
    bool comma = gh_atom_is_mark(p, at, GH_ATOM_COMMA);
    uint32_t i = at + (bracket || comma);
    if (!GH_IS(p, i, WEEKDAY)) {
        uint32_t taken = gh_match_explicit(p, at, -1, &written);
        if (taken > 0)
            *date = written;
        if (taken > 0 && GH_IS(p, at + taken, WEEKDAY))
            taken++;
        return taken;
    }
    int weekday = gh_atom_value(p, i, GH_CALENDAR_WEEKDAY);
    uint32_t taken = gh_match_explicit(p, i + 1, weekday, &written);
    if (bracket && taken == 0 && !gh_atom_is_mark(p, i + 1, GH_ATOM_CLOSE))
        return 0;
    *date = taken > 0 ? written : settle_weekday(*date, weekday);
    i += 1 + taken;
    return i + (bracket && gh_atom_is_mark(p, i, GH_ATOM_CLOSE)) - at;
}

/* "aj theke tin bochhor age": "today" is only the point to count from. */
static bool is_starting_point(const gh_parser *p, uint32_t at)
{
    if (!GH_IS(p, at, SINCE) || !gh_atom_is_number(p, at + 1))
        return false;
    for (uint32_t i = at + 2; i < p->n && i < at + 5; i++)
        if (GH_IS(p, i, AGO))
            return true;
    return false;
}

static void match_fixed(gh_parser *p, uint32_t at, gh_reading *r)
{
    int offset = gh_atom_value(p, at, GH_CALENDAR_DAY);
    gh_date date = p->when->reference;
    if (gh_date_known(date))
        date = gh_date_shift(date, offset);
    uint32_t taken = 1 + take_check(p, at + 1, &date);
    gh_reading_day(r, taken, date);
    r->future = offset > 0;
    if (offset == 0 && taken == 1 && is_starting_point(p, at + 1))
        r->silent = true;
}

/* "kal", "porshu": before or behind, as the tense says. */
static void match_either(gh_parser *p, uint32_t at, gh_reading *r)
{
    int offset = gh_atom_value(p, at, GH_CALENDAR_DAY_EITHER);
    bool ahead = gh_tense_after(p, at) == GH_FUT;
    gh_date date = p->when->reference;
    if (gh_date_known(date))
        date = gh_date_shift(date, ahead ? offset : -offset);
    uint32_t taken = 1 + take_check(p, at + 1, &date);
    gh_reading_day(r, taken, date);
    r->future = ahead;
}

static void match_relative(gh_parser *p, uint32_t at, int offset, gh_reading *r)
{
    gh_date date = gh_base_day(p);
    if (gh_date_known(date) && date.month != 0 && date.day != 0)
        date = gh_date_shift(date, offset);
    else
        date = (gh_date){0};
    /* A day written beside it has the year of the story, not that of writing. */
    gh_when told = *p->when, *when = p->when;
    told.reference = gh_date_known(date) ? date : when->reference;
    p->when = &told;
    uint32_t taken = 1 + take_check(p, at + 1, &date);
    p->when = when;
    gh_reading_day(r, taken, date);
    r->relative = true;
}

/* "bijoy dibose": a fixed day, when the name stands in the locative. */
static void match_holiday(gh_parser *p, uint32_t at, gh_reading *r)
{
    uint32_t taken = 1;
    if (p->atoms[at].ending == GH_GEN && GH_IS(p, at + 1, UNIT_DAY))
        taken = 2;
    else if (p->atoms[at].ending != GH_LOC)
        return;
    int value = gh_atom_value(p, at, GH_CALENDAR_HOLIDAY);
    gh_date date =
        gh_resolve_yearless(p, value / 100, value % 100, GH_TOWARD_NONE, -1, gh_tense_after(p, at));
    gh_reading_day(r, taken, date);
    r->silent = date.month == 0;
}

void gh_match_day_word(gh_parser *p, uint32_t at, gh_reading *r)
{
    if (GH_IS(p, at, OTHER)) {
        r->atoms = 1;
        r->silent = true;
    } else if (GH_IS(p, at, DAY)) {
        match_fixed(p, at, r);
    } else if (GH_IS(p, at, DAY_EITHER)) {
        match_either(p, at, r);
    } else if (GH_IS(p, at, SAME_DAY)) {
        match_relative(p, at, 0, r);
    } else if (GH_IS(p, at, NEXT_DAY)) {
        match_relative(p, at, 1, r);
    } else if (GH_IS(p, at, DAY_BEFORE)) {
        match_relative(p, at, -1, r);
    } else if (GH_IS(p, at, HOLIDAY)) {
        match_holiday(p, at, r);
    }
}

/* A short name ("shoni o robbar") counts when a full one or another short one is joined to it. */
static bool is_short(const gh_parser *p, uint32_t at)
{
    if (!GH_IS(p, at, WEEKDAY_SHORT))
        return false;
    bool joined = GH_IS(p, at + 1, JOIN) || GH_IS(p, at + 1, SINCE) ||
                  gh_atom_is_mark(p, at + 1, GH_ATOM_DASH) ||
                  gh_atom_is_mark(p, at + 1, GH_ATOM_COMMA);
    return joined && (GH_IS(p, at + 2, WEEKDAY) || is_short(p, at + 2));
}

void gh_match_weekday(gh_parser *p, uint32_t at, gh_reading *r)
{
    bool full = GH_IS(p, at, WEEKDAY);
    if (!full && !is_short(p, at))
        return;
    int weekday = gh_atom_value(p, at, full ? GH_CALENDAR_WEEKDAY : GH_CALENDAR_WEEKDAY_SHORT);
    gh_date written = {0};
    uint32_t taken = full ? gh_match_explicit(p, at + 1, weekday, &written) : 0;
    if (taken > 0) {
        gh_reading_day(r, 1 + taken, written);
        r->silent = written.month == 0;
        return;
    }
    gh_date date =
        gh_resolve_weekday(p->when->reference, weekday, GH_TOWARD_NONE, gh_tense_after(p, at));
    gh_reading_day(r, 1, date);
    r->silent = false;
    r->weekday = gh_date_known(date) ? -1 : (int8_t)weekday;
    r->weekday_only = true;
}
