/* clock.c - times of day: "dupur 2tay", "rat 8ta 30 minite", "sare 10tay", "bikel 4:15". */
#include "when/parser.h"

enum { HALF_DAY = 12 };

/* How far the hour lies outside the part of the day [first, last], going round the clock. */
static int distance(int hour, int first, int last)
{
    int width = (last - first + 24) % 24;
    int offset = (hour - first + 24) % 24;
    if (offset <= width)
        return 0;
    int behind = offset - width, ahead = 24 - offset;
    return behind < ahead ? behind : ahead;
}

/* "rat 8ta" is 20 o'clock, "rat 1ta" is 1: of the two readings the one nearer to the part. */
static int place_hour(int hour, int part)
{
    if (hour > HALF_DAY || part < 0)
        return hour % 24;
    int early = hour % HALF_DAY, late = early + HALF_DAY;
    int first = part / 100, last = part % 100;
    return distance(late, first, last) < distance(early, first, last) ? late : early;
}

/* "10", "sare 10", "poune 7", "derta": hours with a broken part, and the mark of hours. */
static uint32_t take_hour(const gh_parser *p, uint32_t at, gh_reading *r, uint8_t *ret_ending)
{
    if (!gh_atom_is_number(p, at))
        return 0;
    const gh_atom *a = &p->atoms[at];
    bool glued = GH_HAS(p, at, HOUR_MARK);
    if (!(glued || GH_IS(p, at + 1, HOUR_MARK)) || a->least > 24 || a->least < 0 || a->vague)
        return 0;
    int minutes = (int)(a->least * 60 + 0.5);
    r->hour = (int16_t)(minutes / 60);
    r->minute = (int16_t)(minutes % 60);
    *ret_ending = glued ? a->ending : p->atoms[at + 1].ending;
    return glued ? 1 : 2;
}

/* "30 minite", or two digits right behind the hour. */
static uint32_t take_minutes(const gh_parser *p, uint32_t at, gh_reading *r)
{
    if (r->minute != 0 || !gh_atom_is_number(p, at))
        return 0;
    const gh_atom *a = &p->atoms[at];
    bool named = GH_IS(p, at + 1, UNIT_MINUTE), glued = GH_HAS(p, at, UNIT_MINUTE);
    if (!a->whole || a->least > 59 || !(named || glued || (a->digits == 2 && a->suffix == 0)))
        return 0;
    bool unit = at + 1 < p->n && gh_atom_unit(p->atoms[at + 1].kinds) != GH_UNIT_MAX;
    if (!named && (unit || (at + 1 < p->n && p->atoms[at + 1].mark == GH_ATOM_PLAIN &&
                            p->atoms[at].ending == 0 && !GH_IS(p, at + 1, SINCE))))
        return 0;
    r->minute = (int16_t)a->least;
    return named ? 2 : 1;
}

/* Words like "about" between the part of the day and the hour. */
static uint32_t skip_about(const gh_parser *p, uint32_t at)
{
    return at < p->n && p->atoms[at].numeral == GH_NUMBER_ABOUT;
}

uint32_t gh_match_time(gh_parser *p, uint32_t at, bool after_date, gh_reading *r)
{
    uint32_t i = at;
    int part = -1;
    uint8_t ending = 0;
    r->overnight |= GH_IS(p, i, OVERNIGHT);
    i += GH_IS(p, i, OVERNIGHT);
    uint32_t comma =
        after_date && i == at && gh_atom_is_mark(p, i, GH_ATOM_COMMA) && GH_IS(p, i + 1, DAY_PART);
    if (GH_IS(p, i + comma, DAY_PART)) {
        part = gh_atom_value(p, i + comma, GH_CALENDAR_DAY_PART);
        i += comma + 1;
    }
    uint32_t words = i - at, number = i + skip_about(p, i);
    gh_reading found = *r;
    uint32_t taken = gh_match_figures_time(p, number, &found);
    if (taken > 0 && !(after_date || part >= 0 || GH_IS(p, number + taken, DAY_PART)))
        taken = 0;
    if (taken == 0) {
        taken = take_hour(p, number, &found, &ending);
        uint32_t minutes = taken ? take_minutes(p, number + taken, &found) : 0;
        bool shown = part >= 0 || after_date || minutes > 0 || ending == GH_LOC;
        if (taken == 0 || !shown || found.hour > 24)
            return after_date ? words : 0;
        taken += minutes;
    }
    i = number + taken;
    if (part < 0 && GH_IS(p, i, DAY_PART)) {
        part = gh_atom_value(p, i, GH_CALENDAR_DAY_PART);
        i++;
    }
    *r = found;
    r->hour = (int16_t)place_hour(r->hour, part);
    r->timed = true;
    return i - at;
}

void gh_match_clock(gh_parser *p, uint32_t at, gh_reading *r)
{
    uint32_t taken = gh_match_time(p, at, false, r);
    if (taken == 0 || !r->timed)
        return;
    r->atoms = taken;
    r->grain = GH_GRAIN_CLOCK;
}
