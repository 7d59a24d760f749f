/* dates.c - written dates to days: "14 September 2023", "1430 soner 1 boishakh". */
#include "when/written.h"

enum {
    GREGORIAN_FIRST = 1700, /* no Bengali year is as high */
    LEAP_YEAR = 2000,       /* has every day of a month */
};

/* ---- From gh_written to days ---- */

/* The Bengali year that has the day, or the first of the month, in this Gregorian year: half of
 * the ninth month lies in December. */
static int bengali_year_in(int gregorian, int month, int day)
{
    int year = gregorian - gh_bengali_to_gregorian(0, 0, 0);
    int32_t number;
    bool found = gh_bengali_day(year, month, day ? day : 1, &number);
    return found && gh_day_date(number).year > gregorian ? year - 1 : year;
}

static gh_date day_of(const gh_parser *p, const gh_written *d, int month, int day, uint32_t from,
                      gh_direction direction)
{
    int tense = gh_tense_after(p, from);
    if (!d->bengali && d->year != 0) {
        int year = d->bengali_year ? gh_bengali_to_gregorian(d->year, month, day) : d->year;
        gh_date date = {(int16_t)year, (uint8_t)month, (uint8_t)day};
        return day == 0 || gh_date_is_valid(date) ? date : (gh_date){0};
    }
    if (!d->bengali) {
        if (day > gh_month_days(LEAP_YEAR, month))
            return (gh_date){0};
        return day == 0 ? gh_resolve_month(p, month, direction, tense)
                        : gh_resolve_yearless(p, month, day, direction, d->weekday, tense);
    }
    gh_date reference = p->when->reference;
    int year = d->year;
    int32_t number = 0;
    if (year == 0 && !gh_date_known(reference))
        return (gh_date){0};
    if (year == 0)
        year = gh_bengali_year(gh_day_number(reference));
    else if (year > GREGORIAN_FIRST) /* with a Bengali month */
        year = bengali_year_in(year, month, day);
    if (!gh_bengali_day(year, month, day ? day : 1, &number))
        return (gh_date){0};
    bool later = d->year == 0 && number > gh_day_number(reference) + 1 && tense != GH_FUT &&
                 direction != GH_TOWARD_NEXT;
    if (later && !gh_bengali_day(year - 1, month, day ? day : 1, &number))
        return (gh_date){0};
    return gh_day_date(number);
}

/* "1 theke 3 june", "julai-agoste": the first of them is the day; but what is done in half a year
 * is done on no day. */
static bool is_few(const gh_reading *r, const gh_written *d)
{
    enum { DAYS = 6, MONTHS = 1 };
    if (d->last_day == 0)
        return d->last_month == d->month + MONTHS;
    return gh_date_is_valid(r->from) && gh_date_is_valid(r->to) &&
           gh_day_number(r->to) - gh_day_number(r->from) < DAYS;
}

static void set_range(gh_parser *p, const gh_written *d, gh_direction direction, gh_reading *r)
{
    int month = d->last_month ? d->last_month : d->month;
    gh_written end = *d;
    if (end.year == 0 && gh_date_known(r->from) && !d->bengali)
        end.year = r->from.year; /* one range, one year; it may run over its end */
    if (end.year != 0 && d->last_month != 0 && d->last_month < d->month) {
        if (d->year != 0)
            r->from.year--;
        else
            end.year++;
    }
    r->to = day_of(p, &end, month, d->last_day, d->end, direction);
    bool known = r->to.month != 0 || r->to.year != 0;
    bool ordered = !gh_date_known(r->from) || !gh_date_known(r->to) || d->last_day == 0 ||
                   gh_day_number(r->from) < gh_day_number(r->to);
    r->interval = known && ordered;
    r->few = is_few(r, d);
}

/* "2004 saler [ei] dine", "1971 saler [ei] rate": the article's own day, in that year. */
static void match_anniversary(gh_parser *p, uint32_t at, gh_reading *r)
{
    gh_date day = p->when->reference;
    bool part = GH_IS(p, at + 1, DAY_PART); /* is read with the time */
    if (!GH_IS(p, at, THIS) || gh_atom_value(p, at, GH_CALENDAR_THIS) != 0 || !gh_date_known(day) ||
        !(part || GH_IS(p, at + 1, UNIT_DAY)))
        return;
    day.year = r->from.year;
    if (gh_date_is_valid(day))
        gh_reading_day(r, r->atoms + 1 + !part, day);
    r->year_written = true;
}

static void set_reading(gh_parser *p, uint32_t at, const gh_written *d, gh_direction direction,
                        gh_reading *r)
{
    r->atoms = d->end - at;
    if (d->other_era) {
        r->silent = true;
        return;
    }
    if (d->month == 0) {
        r->grain = GH_GRAIN_YEAR;
        int year = d->bengali_year ? gh_bengali_to_gregorian(d->year, 0, 0) : d->year;
        r->from = (gh_date){(int16_t)year, 0, 0};
        match_anniversary(p, d->end, r);
        return;
    }
    r->grain = d->day ? GH_GRAIN_DAY : GH_GRAIN_MONTH;
    r->from = day_of(p, d, d->month, d->day, d->end, direction);
    r->silent = r->from.month == 0;
    r->future = direction == GH_TOWARD_NEXT;
    r->year_written = d->year != 0;
    r->yearless = d->year == 0 && direction == GH_TOWARD_NONE;
    if (d->bengali && d->day == 0)
        r->from.day = 0;
    if (!r->silent && (d->last_day != 0 || (d->last_month != 0 && d->day == 0)))
        set_range(p, d, direction, r);
}

/* "2014 theke 2019 sal": a range of years. */
static bool match_years(const gh_parser *p, uint32_t at, gh_reading *r)
{
    const gh_atom *a = &p->atoms[at];
    uint32_t mark = 1;
    if (!gh_atom_is_number(p, at) || !a->whole || a->counted || a->least < GH_YEAR_FIRST)
        return false;
    double last = a->most;
    if (last == a->least && a->digits == 4 && gh_written_is_through(p, at + 1) &&
        gh_atom_is_number(p, at + 2) && p->atoms[at + 2].digits == 4) {
        last = p->atoms[at + 2].least;
        mark = 3;
    }
    if (last <= a->least || last > GH_YEAR_LAST || !GH_IS(p, at + mark, YEAR_MARK) ||
        gh_atom_value(p, at + mark, GH_CALENDAR_YEAR_MARK) != 0)
        return false;
    r->atoms = mark + 1;
    r->grain = GH_GRAIN_YEAR;
    r->interval = true;
    r->from = (gh_date){(int16_t)a->least, 0, 0};
    r->to = (gh_date){(int16_t)last, 0, 0};
    return true;
}

/* "2023 o 2024 sale": the mark behind the last year of a list holds for all. */
static bool match_year_list(const gh_parser *p, uint32_t at, gh_reading *r)
{
    uint32_t i = at;
    for (int k = 0; k < 6; k++, i += 2) {
        if (!gh_atom_is_number(p, i) || p->atoms[i].digits != 4 || p->atoms[i].glued != 0 ||
            p->atoms[i].least < GH_YEAR_FIRST || p->atoms[i].least > GH_YEAR_LAST)
            return false;
        if (i > at && GH_IS(p, i + 1, YEAR_MARK))
            break;
        if (!GH_IS(p, i + 1, JOIN) && !gh_atom_is_mark(p, i + 1, GH_ATOM_COMMA))
            return false;
    }
    if (!GH_IS(p, i + 1, YEAR_MARK) || gh_atom_value(p, i + 1, GH_CALENDAR_YEAR_MARK) != 0)
        return false;
    r->atoms = 1;
    r->grain = GH_GRAIN_YEAR;
    r->from = (gh_date){(int16_t)p->atoms[at].least, 0, 0};
    return true;
}

/* "ekattore", "ekattorer": a year that is known by two digits. */
static bool match_named_year(const gh_parser *p, uint32_t at, gh_reading *r)
{
    uint32_t mark = GH_IS(p, at + 1, YEAR_MARK);
    if (!GH_IS(p, at, YEAR) || (!mark && !gh_written_is_inflected(p, at)) ||
        GH_IS(p, at + 1, UNIT_DECADE))
        return false;
    r->atoms = 1 + mark;
    r->grain = GH_GRAIN_YEAR;
    r->from = (gh_date){(int16_t)gh_atom_value(p, at, GH_CALENDAR_YEAR), 0, 0};
    return true;
}

/* "14 tarikhe": a day of the present month, or the nearest that fits the tense. */
static bool match_day_of_month(const gh_parser *p, uint32_t at, gh_reading *r)
{
    if (!gh_written_is_day(p, at) || !GH_IS(p, at + 1, DATE_MARK) ||
        !gh_date_known(p->when->reference))
        return false;
    int day = gh_written_day_value(p, at), tense = gh_tense_after(p, at);
    gh_date date = p->when->reference;
    int step = tense == GH_FUT ? 1 : -1;
    for (int i = 0; i < 3; i++) {
        gh_date found = {date.year, date.month, (uint8_t)day};
        int32_t ahead =
            gh_date_is_valid(found) ? gh_day_number(found) - gh_day_number(p->when->reference) : 0;
        if (gh_date_is_valid(found) && ahead * step >= 0) {
            gh_reading_day(r, 2, found);
            return true;
        }
        date.day = 1;
        date = gh_date_add_months(date, step);
    }
    return false;
}

/* "khrishtopurbo 300 sale": before the era; no date that can be written. */
static bool match_before_era(const gh_parser *p, uint32_t at, gh_reading *r)
{
    if (!GH_IS(p, at, ERA) || !gh_atom_is_number(p, at + 1))
        return false;
    r->atoms = 2u + GH_IS(p, at + 2, YEAR_MARK);
    r->silent = true;
    return true;
}

void gh_match_date(gh_parser *p, uint32_t at, gh_reading *r)
{
    gh_written d;
    if (match_before_era(p, at, r) || match_years(p, at, r) || match_year_list(p, at, r) ||
        match_day_of_month(p, at, r))
        return;
    if (!gh_written_read(p, at, &d)) {
        match_named_year(p, at, r);
        return;
    }
    d.weekday = -1;
    if (d.day != 0)
        d.end += gh_written_weekday(p, d.end, &d);
    set_reading(p, at, &d, GH_TOWARD_NONE, r);
}

/* "12 june", or the month alone. */
static bool read_day_or_month(gh_parser *p, uint32_t at, gh_written *ret_date)
{
    if (at >= p->n || !(gh_written_is_day(p, at) || gh_written_is_month(p, at)))
        return false;
    if (gh_written_full(p, at, ret_date))
        return true;
    if (!gh_written_is_month(p, at))
        return false;
    *ret_date = (gh_written){.weekday = -1};
    ret_date->end = gh_written_month(p, at, ret_date);
    return true;
}

/* "goto 12 june", "agami januyarite", "goto juner 12 tarikh". */
void gh_match_directed(gh_parser *p, uint32_t at, gh_direction direction, gh_reading *r)
{
    gh_written d;
    if (!read_day_or_month(p, at, &d))
        return;
    if (d.day != 0)
        d.end += gh_written_weekday(p, d.end, &d);
    set_reading(p, at, &d, direction, r);
}

/* Behind "last year's", "this year's": day and month, month, or "this day", of that year. */
void gh_match_in_year(gh_parser *p, uint32_t at, int year, gh_reading *r)
{
    gh_written d;
    if (!read_day_or_month(p, at, &d)) {
        r->from.year = (int16_t)year;
        match_anniversary(p, at, r);
        return;
    }
    if (d.year == 0)
        d.year = year;
    set_reading(p, at, &d, GH_TOWARD_NONE, r);
}

/* Behind "last month's": "12 tarikh". Returns the day of the month, 0 for none. */
int gh_match_day_number(const gh_parser *p, uint32_t at, uint32_t *ret_atoms)
{
    if (!gh_written_is_day(p, at) || !GH_IS(p, at + 1, DATE_MARK))
        return 0;
    *ret_atoms = 2;
    return gh_written_day_value(p, at);
}

uint32_t gh_match_explicit(gh_parser *p, uint32_t at, int weekday, gh_date *ret)
{
    *ret = (gh_date){0};
    bool bracket = gh_atom_is_mark(p, at, GH_ATOM_OPEN);
    uint32_t i = at + (bracket || gh_atom_is_mark(p, at, GH_ATOM_COMMA));
    gh_written d;
    if (!gh_written_read(p, i, &d) || d.day == 0 || d.last_day != 0 || d.other_era)
        return 0;
    uint32_t end = d.end;
    if (bracket)
        end += gh_atom_is_mark(p, end, GH_ATOM_COMMA);
    if (bracket && !gh_atom_is_mark(p, end, GH_ATOM_CLOSE)) {
        end += gh_written_weekday(p, end, &d);
        if (!gh_atom_is_mark(p, end, GH_ATOM_CLOSE))
            return 0;
    }
    d.weekday = weekday;
    *ret = day_of(p, &d, d.month, d.day, end, GH_TOWARD_NONE);
    return ret->month != 0 ? end + bracket - at : 0;
}
