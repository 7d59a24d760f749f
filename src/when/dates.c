/* dates.c - days, months and years written out: "14 September 2023", "1430 soner 1 boishakh". */
#include "when/parser.h"

/* A date as far as it is written; 0 and false are "not written". */
typedef struct parts {
    int year, month, day;
    int last_day, last_month; /* end of a range */
    int weekday;              /* -1 */
    bool bengali, bengali_year, other_era;
    bool year_marked;
    uint32_t end; /* atom behind the date */
} parts;

enum { BARE_FIRST = 1800, BARE_LAST = 2199, YEAR_FIRST = 1000, YEAR_LAST = 2199 };

static bool has_ending(const gh_parser *p, uint32_t at)
{
    return p->atoms[at].ending == GH_GEN || p->atoms[at].ending == GH_LOC;
}

/* A number that can be a day of a month: "14", "21she", "ekushe". */
static bool is_day(const gh_parser *p, uint32_t at)
{
    if (GH_IS(p, at, DAY_NUMBER))
        return true;
    if (!gh_atom_is_number(p, at))
        return false;
    const gh_atom *a = &p->atoms[at];
    if (!a->whole || a->counted || a->foreign || a->digits > 2 || a->vague)
        return false;
    bool bare = a->suffix == 0 || GH_HAS(p, at, DAY_SUFFIX) || a->ending == GH_LOC;
    return bare && a->least >= 1 && a->most <= 32;
}

static int day_value(const gh_parser *p, uint32_t at)
{
    return GH_IS(p, at, DAY_NUMBER) ? gh_atom_value(p, at, GH_CALENDAR_DAY_NUMBER)
                                    : (int)p->atoms[at].least;
}

static bool is_month(const gh_parser *p, uint32_t at)
{
    return GH_IS(p, at, MONTH) || GH_IS(p, at, BENGALI_MONTH);
}

static int month_value(const gh_parser *p, uint32_t at, bool *ret_bengali)
{
    *ret_bengali = !GH_IS(p, at, MONTH);
    return gh_atom_value(p, at, *ret_bengali ? GH_CALENDAR_BENGALI_MONTH : GH_CALENDAR_MONTH);
}

/* "to", a dash, between the ends of a range. */
static bool is_through(const gh_parser *p, uint32_t at)
{
    return gh_atom_is_mark(p, at, GH_ATOM_DASH) ||
           (GH_IS(p, at, SINCE) && gh_atom_value(p, at, GH_CALENDAR_SINCE) == 1);
}

/* The word that says that a number is a year, with the era; it may stand before too. */
static uint32_t take_year_mark(const gh_parser *p, uint32_t at, parts *d)
{
    if (GH_IS(p, at, YEAR_MARK)) {
        int era = gh_atom_value(p, at, GH_CALENDAR_YEAR_MARK);
        d->bengali_year = era == 1;
        d->other_era = era == 2;
        d->year_marked = true;
        return 1;
    }
    return 0;
}

/* '71 is the latest year with these digits that lies not more than a few years ahead. */
static int expand_year(const gh_parser *p, int digits)
{
    int now = p->when->reference.year ? p->when->reference.year
                                      : gh_lexicon_release(p->when->lexicon).year;
    int year = now / 100 * 100 + digits;
    return year > now + 5 ? year - 100 : year;
}

/* A year with or without its mark. `bare`: four digits alone will do. Returns atoms taken. */
static uint32_t take_year(const gh_parser *p, uint32_t at, bool bare, parts *d)
{
    if (!gh_atom_is_number(p, at))
        return 0;
    const gh_atom *a = &p->atoms[at];
    parts mark = {0};
    uint32_t taken = 1 + take_year_mark(p, at + 1, &mark);
    if (!a->whole || a->counted || a->foreign || a->ordinal || a->vague || a->least != a->most)
        return 0;
    bool marked = taken > 1 || a->ending == GH_GEN || a->ending == GH_LOC;
    bool full = a->digits == 4 && a->least >= (bare && taken == 1 ? BARE_FIRST : YEAR_FIRST) &&
                a->least <= (bare && taken == 1 ? BARE_LAST : YEAR_LAST);
    bool era = taken > 1 && (mark.bengali_year || mark.other_era) && a->digits >= 3;
    bool pair = (a->apostrophe || (a->digits == 0 && taken > 1)) && a->least >= 10 && a->least < 100;
    if (a->suffix != 0 && a->ending == 0)
        return 0;
    if (!(full && (marked || bare)) && !era && !(pair && (marked || a->apostrophe)))
        return 0;
    if (!bare && full && !marked)
        return 0;
    d->year = full || era ? (int)a->least : expand_year(p, (int)a->least);
    d->year_marked = taken > 1;
    d->bengali_year = mark.bengali_year;
    d->other_era = mark.other_era;
    return taken;
}

static uint32_t skip_comma(const gh_parser *p, uint32_t at)
{
    return at + gh_atom_is_mark(p, at, GH_ATOM_COMMA);
}

/* "14", "12-14": first and last day. */
static uint32_t take_days(const gh_parser *p, uint32_t at, parts *d)
{
    if (!is_day(p, at))
        return at;
    d->day = day_value(p, at);
    if (!GH_IS(p, at, DAY_NUMBER) && p->atoms[at].most > p->atoms[at].least)
        d->last_day = (int)p->atoms[at].most;
    else if (is_through(p, at + 1) && is_day(p, at + 2) && is_month(p, at + 3) &&
             day_value(p, at + 2) > d->day) {
        d->last_day = day_value(p, at + 2);
        return at + 3;
    }
    return at + 1;
}

/* "12 o 13 june": the month of a day in a list is that of its last member. */
static uint32_t find_list_month(const gh_parser *p, uint32_t at)
{
    bool joined = false;
    uint32_t i = at + 1;
    for (int k = 0; k < 6 && is_day(p, i + 1); k++, i += 2) {
        if (GH_IS(p, i, JOIN))
            joined = true;
        else if (!gh_atom_is_mark(p, i, GH_ATOM_COMMA))
            return 0;
        if (is_month(p, i + 2))
            return joined ? i + 2 : 0;
    }
    return 0;
}

static uint32_t take_month(const gh_parser *p, uint32_t at, parts *d)
{
    d->month = month_value(p, at, &d->bengali);
    return at + 1 + GH_IS(p, at + 1, UNIT_MONTH);
}

/* Behind a month: "[,] 2023", unless the month is inflected ("June's 2,000 voters"). */
static uint32_t take_tail_year(const gh_parser *p, uint32_t at, parts *d)
{
    if (has_ending(p, at - 1) && !GH_IS(p, at - 1, UNIT_MONTH))
        return at;
    uint32_t i = skip_comma(p, at);
    uint32_t taken = take_year(p, i, true, d);
    return taken > 0 ? i + taken : at;
}

/* day month [to day month] [year] */
static bool read_day_month(const gh_parser *p, uint32_t at, parts *d)
{
    uint32_t list = is_day(p, at) ? find_list_month(p, at) : 0;
    if (list > 0) {
        d->day = day_value(p, at);
        uint32_t end = take_month(p, list, d);
        take_tail_year(p, end, d);
        d->end = at + 1;
        return true;
    }
    uint32_t i = take_days(p, at, d);
    if (i == at || !is_month(p, i))
        return false;
    i = take_month(p, i, d);
    if (d->last_day == 0 && is_through(p, i) && is_day(p, i + 1) && is_month(p, i + 2)) {
        parts to = {0};
        uint32_t end = take_month(p, i + 2, &to);
        if (to.bengali == d->bengali) {
            d->last_day = day_value(p, i + 1);
            d->last_month = to.month;
            i = end;
        }
    }
    d->end = take_tail_year(p, i, d);
    return true;
}

static bool closes_date(const gh_parser *p, uint32_t at)
{
    return at >= p->n || p->atoms[at].mark != GH_ATOM_PLAIN;
}

/* month day [year]; "September 14 -", "November's 29th [date]" */
static bool read_month_day(const gh_parser *p, uint32_t at, parts *d)
{
    if (!is_month(p, at))
        return false;
    uint32_t i = take_month(p, at, d);
    bool genitive = p->atoms[i - 1].ending == GH_GEN;
    if (!is_day(p, i) || is_month(p, i + 1))
        return false;
    uint32_t end = take_days(p, i, d);
    if (GH_IS(p, end, DATE_MARK)) {
        d->end = end + 1;
        return true;
    }
    bool plain = p->atoms[i].suffix == 0 && p->atoms[i].digits > 0;
    d->end = take_tail_year(p, end, d);
    bool dated = d->end > end && !genitive;
    return dated || (plain && !genitive && closes_date(p, end)) ||
           GH_HAS(p, i, DAY_SUFFIX);
}

/* month [to month] [year]; a month alone needs an ending or the word "month". */
static bool read_month(const gh_parser *p, uint32_t at, parts *d)
{
    if (!is_month(p, at))
        return false;
    uint32_t i = take_month(p, at, d);
    bool evident = has_ending(p, i - 1) || GH_IS(p, i - 1, UNIT_MONTH);
    if (is_through(p, i) && is_month(p, i + 1)) {
        parts to = {0};
        i = take_month(p, i + 1, &to);
        evident = to.bengali == d->bengali;
        d->last_month = to.month;
    }
    d->end = take_tail_year(p, i, d);
    return evident || d->end > i;
}

/* year day month, year month [day]: "2023 saler 14 September", "1986 saler november". */
static bool read_year_first(const gh_parser *p, uint32_t at, parts *d)
{
    parts year = {0};
    uint32_t taken = take_year(p, at, false, &year);
    if (taken == 0)
        return false;
    uint32_t i = skip_comma(p, at + taken);
    if (read_day_month(p, i, d) || read_month_day(p, i, d)) {
        i = d->end;
    } else if (is_month(p, i)) {
        *d = (parts){0};
        i = take_month(p, i, d);
        if (is_through(p, i) && is_month(p, i + 1)) {
            parts to = {0};
            i = take_month(p, i + 1, &to);
            d->last_month = to.month;
        }
    } else {
        *d = (parts){0};
        i = at + taken;
    }
    d->year = year.year;
    d->bengali_year = year.bengali_year;
    d->other_era = year.other_era;
    d->end = i;
    return true;
}

/* ---- From parts to days ---- */

static gh_date day_of(const gh_parser *p, const parts *d, int month, int day, uint32_t from,
                      gh_direction direction)
{
    int tense = gh_tense_after(p, from);
    if (!d->bengali && d->year != 0) {
        gh_date date = {(int16_t)d->year, (uint8_t)month, (uint8_t)day};
        return day == 0 || gh_date_is_valid(date) ? date : (gh_date){0};
    }
    if (!d->bengali) {
        if (day > gh_month_days(2000, month))
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
    else if (year > 1700)
        year -= month >= 9 ? 594 : 593; /* a Gregorian year with a Bengali month */
    if (!gh_bengali_day(year, month, day ? day : 1, &number))
        return (gh_date){0};
    bool later = d->year == 0 && number > gh_day_number(reference) + 1 && tense != GH_FUT &&
                 direction != GH_TOWARD_NEXT;
    if (later && !gh_bengali_day(year - 1, month, day ? day : 1, &number))
        return (gh_date){0};
    return gh_day_date(number);
}

static void set_range(gh_parser *p, const parts *d, gh_direction direction, gh_reading *r)
{
    int month = d->last_month ? d->last_month : d->month;
    parts end = *d;
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
}

static void set_reading(gh_parser *p, uint32_t at, const parts *d, gh_direction direction,
                        gh_reading *r)
{
    r->atoms = d->end - at;
    if (d->other_era) {
        r->silent = true;
        return;
    }
    if (d->month == 0) {
        r->grain = GH_GRAIN_YEAR;
        r->from = (gh_date){(int16_t)(d->bengali_year ? d->year + 593 : d->year), 0, 0};
        return;
    }
    r->grain = d->day ? GH_GRAIN_DAY : GH_GRAIN_MONTH;
    r->from = day_of(p, d, d->month, d->day, d->end, direction);
    r->silent = r->from.month == 0;
    r->future = direction == GH_TOWARD_NEXT;
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
    if (!gh_atom_is_number(p, at) || !a->whole || a->counted || a->least < YEAR_FIRST)
        return false;
    double last = a->most;
    if (last == a->least && a->digits == 4 && is_through(p, at + 1) &&
        gh_atom_is_number(p, at + 2) && p->atoms[at + 2].digits == 4) {
        last = p->atoms[at + 2].least;
        mark = 3;
    }
    if (last <= a->least || last > YEAR_LAST || !GH_IS(p, at + mark, YEAR_MARK) ||
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
            p->atoms[i].least < YEAR_FIRST || p->atoms[i].least > YEAR_LAST)
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
    if (!GH_IS(p, at, YEAR) || (!mark && !has_ending(p, at)) || GH_IS(p, at + 1, UNIT_DECADE))
        return false;
    r->atoms = 1 + mark;
    r->grain = GH_GRAIN_YEAR;
    r->from = (gh_date){(int16_t)gh_atom_value(p, at, GH_CALENDAR_YEAR), 0, 0};
    return true;
}

/* "14 tarikhe": a day of the present month, or the nearest that fits the tense. */
static bool match_day_of_month(const gh_parser *p, uint32_t at, gh_reading *r)
{
    if (!is_day(p, at) || !GH_IS(p, at + 1, DATE_MARK) || !gh_date_known(p->when->reference))
        return false;
    int day = day_value(p, at), tense = gh_tense_after(p, at);
    gh_date date = p->when->reference;
    int step = tense == GH_FUT ? 1 : -1;
    for (int i = 0; i < 3; i++) {
        gh_date found = {date.year, date.month, (uint8_t)day};
        int32_t ahead = gh_date_is_valid(found)
                            ? gh_day_number(found) - gh_day_number(p->when->reference)
                            : 0;
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

/* A weekday before or behind the date: "[,|(] budhbar [)]". */
static uint32_t take_weekday(const gh_parser *p, uint32_t at, parts *d)
{
    uint32_t open = gh_atom_is_mark(p, at, GH_ATOM_OPEN) || gh_atom_is_mark(p, at, GH_ATOM_COMMA);
    bool bracket = open && gh_atom_is_mark(p, at, GH_ATOM_OPEN);
    if (!GH_IS(p, at + open, WEEKDAY))
        return 0;
    if (bracket && !gh_atom_is_mark(p, at + 2, GH_ATOM_CLOSE))
        return 0;
    /* A comma may begin something new: ", budhbar (15 june)". */
    if (open && !bracket && gh_atom_is_mark(p, at + 2, GH_ATOM_OPEN))
        return 0;
    d->weekday = gh_atom_value(p, at + open, GH_CALENDAR_WEEKDAY);
    return open + 1 + bracket;
}

static bool read_written(const gh_parser *p, uint32_t at, parts *d)
{
    static bool (*const readers[])(const gh_parser *, uint32_t, parts *) = {
        read_year_first, read_day_month, read_month_day, read_month};
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        *d = (parts){.weekday = -1};
        if (readers[i](p, at, d))
            return true;
    }
    return false;
}

void gh_match_date(gh_parser *p, uint32_t at, gh_reading *r)
{
    parts d;
    if (match_before_era(p, at, r) || match_years(p, at, r) || match_year_list(p, at, r) ||
        match_named_year(p, at, r) || match_day_of_month(p, at, r))
        return;
    if (!read_written(p, at, &d))
        return;
    d.weekday = -1;
    if (d.day != 0)
        d.end += take_weekday(p, d.end, &d);
    set_reading(p, at, &d, GH_TOWARD_NONE, r);
}

/* "goto 12 june", "agami januyarite", "goto juner 12 tarikh". */
void gh_match_directed(gh_parser *p, uint32_t at, gh_direction direction, gh_reading *r)
{
    parts d;
    if (at >= p->n || !(is_day(p, at) || is_month(p, at)))
        return;
    d = (parts){.weekday = -1};
    bool read = read_day_month(p, at, &d);
    if (!read) {
        d = (parts){.weekday = -1};
        read = read_month_day(p, at, &d);
    }
    if (!read && is_month(p, at)) {
        d = (parts){.weekday = -1};
        d.end = take_month(p, at, &d);
        read = true;
    }
    if (!read)
        return;
    if (d.day != 0)
        d.end += take_weekday(p, d.end, &d);
    set_reading(p, at, &d, direction, r);
}

/* Behind "last year's", "this year's": day and month, or month, of that year. */
void gh_match_in_year(gh_parser *p, uint32_t at, int year, gh_reading *r)
{
    parts d;
    if (at >= p->n || !(is_day(p, at) || is_month(p, at)))
        return;
    d = (parts){.weekday = -1};
    bool read = read_day_month(p, at, &d);
    if (!read) {
        d = (parts){.weekday = -1};
        read = read_month_day(p, at, &d);
    }
    if (!read && is_month(p, at)) {
        d = (parts){.weekday = -1};
        d.end = take_month(p, at, &d);
        read = true;
    }
    if (!read)
        return;
    if (d.year == 0)
        d.year = year;
    set_reading(p, at, &d, GH_TOWARD_NONE, r);
}

/* Behind "last month's": "12 tarikh". Returns the day of the month, 0 for none. */
int gh_match_day_number(const gh_parser *p, uint32_t at, uint32_t *ret_atoms)
{
    if (!is_day(p, at) || !GH_IS(p, at + 1, DATE_MARK))
        return 0;
    *ret_atoms = 2;
    return day_value(p, at);
}

uint32_t gh_match_explicit(gh_parser *p, uint32_t at, int weekday, gh_date *ret)
{
    *ret = (gh_date){0};
    bool bracket = gh_atom_is_mark(p, at, GH_ATOM_OPEN);
    uint32_t i = at + (bracket || gh_atom_is_mark(p, at, GH_ATOM_COMMA));
    parts d;
    if (!read_written(p, i, &d) || d.day == 0 || d.last_day != 0 || d.other_era)
        return 0;
    uint32_t end = d.end;
    if (bracket)
        end += gh_atom_is_mark(p, end, GH_ATOM_COMMA);
    if (bracket && !gh_atom_is_mark(p, end, GH_ATOM_CLOSE)) {
        end += take_weekday(p, end, &d);
        if (!gh_atom_is_mark(p, end, GH_ATOM_CLOSE))
            return 0;
    }
    d.weekday = weekday;
    *ret = day_of(p, &d, d.month, d.day, end, GH_TOWARD_NONE);
    return ret->month != 0 ? end + bracket - at : 0;
}
