/* written.c - days, months and years as they are written: "14 September 2023", "1986 saler
 * november". What year an unwritten year is, is not decided here. */
#include "when/written.h"

/* Four digits without a mark are a year in this range only. */
enum { BARE_FIRST = 1800, BARE_LAST = GH_YEAR_LAST };

bool gh_written_is_inflected(const gh_parser *p, uint32_t at)
{
    return p->atoms[at].ending == GH_GEN || p->atoms[at].ending == GH_LOC;
}

/* A number that can be a day of a month: "14", "21she", "ekushe". */
bool gh_written_is_day(const gh_parser *p, uint32_t at)
{
    /* "chobbisher july": the July of that year, see year_of_next() */
    if (at < p->n && p->atoms[at].ending == GH_GEN)
        return false;
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

int gh_written_day_value(const gh_parser *p, uint32_t at)
{
    return GH_IS(p, at, DAY_NUMBER) ? gh_atom_value(p, at, GH_CALENDAR_DAY_NUMBER)
                                    : (int)p->atoms[at].least;
}

bool gh_written_is_month(const gh_parser *p, uint32_t at)
{
    return GH_IS(p, at, MONTH) || GH_IS(p, at, BENGALI_MONTH);
}

static int month_value(const gh_parser *p, uint32_t at, bool *ret_bengali)
{
    *ret_bengali = !GH_IS(p, at, MONTH);
    return gh_atom_value(p, at, *ret_bengali ? GH_CALENDAR_BENGALI_MONTH : GH_CALENDAR_MONTH);
}

/* "to", a dash, between the ends of a range. */
bool gh_written_is_through(const gh_parser *p, uint32_t at)
{
    return gh_atom_is_mark(p, at, GH_ATOM_DASH) ||
           (GH_IS(p, at, SINCE) && gh_atom_value(p, at, GH_CALENDAR_SINCE) == 1);
}

/* The word that says that a number is a year, with the era; it may stand before too. */
static uint32_t take_year_mark(const gh_parser *p, uint32_t at, gh_written *d)
{
    if (GH_IS(p, at, YEAR_MARK)) {
        int era = gh_atom_value(p, at, GH_CALENDAR_YEAR_MARK);
        d->bengali_year = era == 1;
        d->other_era = era == 2;
        return 1;
    }
    return 0;
}

int gh_expand_year(const gh_parser *p, int digits)
{
    enum { AHEAD = 5 };
    int now = p->when->reference.year ? p->when->reference.year
                                      : gh_lexicon_release(p->when->lexicon).year;
    int year = now / 100 * 100 + digits;
    return year > now + AHEAD ? year - 100 : year;
}

/* "[chobbisher] julaiye", "[ekattorer] 25 march": a year told by two digits, before month or day;
 * 0 for none. */
static int year_of_next(const gh_parser *p, uint32_t at)
{
    if (at + 1 >= p->n || p->atoms[at].ending != GH_GEN)
        return 0;
    bool day = gh_written_is_day(p, at + 1) && gh_written_is_month(p, at + 2);
    if (!day && !gh_written_is_month(p, at + 1))
        return 0;
    if (GH_IS(p, at, YEAR))
        return gh_atom_value(p, at, GH_CALENDAR_YEAR);
    int digits = GH_IS(p, at, DAY_NUMBER) ? gh_atom_value(p, at, GH_CALENDAR_DAY_NUMBER) : 0;
    return digits >= 10 ? gh_expand_year(p, digits) : 0;
}

/* A year with or without its mark. `bare`: four digits alone will do. Returns atoms taken. */
static uint32_t take_year(const gh_parser *p, uint32_t at, bool bare, gh_written *d)
{
    d->year = year_of_next(p, at);
    if (d->year != 0)
        return 1;
    if (!gh_atom_is_number(p, at))
        return 0;
    const gh_atom *a = &p->atoms[at];
    gh_written mark = {0};
    uint32_t taken = 1 + take_year_mark(p, at + 1, &mark);
    if (!a->whole || a->counted || a->foreign || a->ordinal || a->vague || a->least != a->most)
        return 0;
    bool marked = taken > 1 || a->ending == GH_GEN || a->ending == GH_LOC;
    /* "unishsho ekattor sale", "unishsho ekattore"; but "dui hajare" */
    bool words = a->digits == 0 && (taken > 1 || (a->ending == GH_LOC && (int)a->least % 100 != 0));
    bool full = (a->digits == 4 || words) &&
                a->least >= (bare && taken == 1 ? BARE_FIRST : GH_YEAR_FIRST) &&
                a->least <= (bare && taken == 1 ? BARE_LAST : GH_YEAR_LAST);
    bool era =
        taken > 1 && (mark.bengali_year || mark.other_era) && a->digits >= 3 && a->digits <= 4;
    bool month =
        a->ending == GH_GEN && (gh_written_is_month(p, at + 1) ||
                                (gh_written_is_day(p, at + 1) && gh_written_is_month(p, at + 2)));
    bool pair = (a->apostrophe || (a->digits == 0 && (taken > 1 || month))) && a->least >= 10 &&
                a->least < 100;
    if (a->suffix != 0 && a->ending == 0)
        return 0;
    if (!(full && (marked || bare)) && !era && !(pair && (marked || a->apostrophe)))
        return 0;
    if (!bare && full && !marked)
        return 0;
    d->year = full || era ? (int)a->least : gh_expand_year(p, (int)a->least);
    d->bengali_year = mark.bengali_year;
    d->other_era = mark.other_era;
    return taken;
}

static uint32_t skip_comma(const gh_parser *p, uint32_t at)
{
    return at + gh_atom_is_mark(p, at, GH_ATOM_COMMA);
}

/* "14", "12-14": first and last day. */
static uint32_t take_days(const gh_parser *p, uint32_t at, gh_written *d)
{
    if (!gh_written_is_day(p, at))
        return at;
    d->day = gh_written_day_value(p, at);
    if (!GH_IS(p, at, DAY_NUMBER) && p->atoms[at].most > p->atoms[at].least)
        d->last_day = (int)p->atoms[at].most;
    else if (gh_written_is_through(p, at + 1) && gh_written_is_day(p, at + 2) &&
             gh_written_is_month(p, at + 3) && gh_written_day_value(p, at + 2) > d->day) {
        d->last_day = gh_written_day_value(p, at + 2);
        return at + 3;
    }
    return at + 1;
}

/* "12 o 13 june": the month of a day in a list is that of its last member. */
static uint32_t find_list_month(const gh_parser *p, uint32_t at)
{
    bool joined = false;
    uint32_t i = at + 1;
    for (int k = 0; k < 6 && gh_written_is_day(p, i + 1); k++, i += 2) {
        if (GH_IS(p, i, JOIN))
            joined = true;
        else if (!gh_atom_is_mark(p, i, GH_ATOM_COMMA))
            return 0;
        if (gh_written_is_month(p, i + 2))
            return joined ? i + 2 : 0;
    }
    return 0;
}

uint32_t gh_written_month(const gh_parser *p, uint32_t at, gh_written *d)
{
    d->month = month_value(p, at, &d->bengali);
    return at + 1 + GH_IS(p, at + 1, UNIT_MONTH);
}

/* Behind a month: "[,] 2023", unless the month is inflected ("June's 2,000 voters"). */
static uint32_t take_tail_year(const gh_parser *p, uint32_t at, gh_written *d)
{
    if (gh_written_is_inflected(p, at - 1) && !GH_IS(p, at - 1, UNIT_MONTH))
        return at;
    uint32_t i = skip_comma(p, at);
    uint32_t taken = take_year(p, i, true, d);
    return taken > 0 ? i + taken : at;
}

/* day month [to day month] [year] */
static bool read_day_month(const gh_parser *p, uint32_t at, gh_written *d)
{
    uint32_t list = gh_written_is_day(p, at) ? find_list_month(p, at) : 0;
    if (list > 0) {
        d->day = gh_written_day_value(p, at);
        uint32_t end = gh_written_month(p, list, d);
        take_tail_year(p, end, d);
        d->end = at + 1;
        return true;
    }
    uint32_t i = take_days(p, at, d);
    if (i == at || !gh_written_is_month(p, i))
        return false;
    i = gh_written_month(p, i, d);
    if (d->last_day == 0 && gh_written_is_through(p, i) && gh_written_is_day(p, i + 1) &&
        gh_written_is_month(p, i + 2)) {
        gh_written to = {0};
        uint32_t end = gh_written_month(p, i + 2, &to);
        if (to.bengali == d->bengali) {
            d->last_day = gh_written_day_value(p, i + 1);
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
static bool read_month_day(const gh_parser *p, uint32_t at, gh_written *d)
{
    if (!gh_written_is_month(p, at))
        return false;
    uint32_t i = gh_written_month(p, at, d);
    bool genitive = p->atoms[i - 1].ending == GH_GEN;
    if (!gh_written_is_day(p, i) || gh_written_is_month(p, i + 1))
        return false;
    uint32_t end = take_days(p, i, d);
    if (GH_IS(p, end, DATE_MARK)) {
        d->end = end + 1;
        return true;
    }
    bool plain = p->atoms[i].suffix == 0 && p->atoms[i].digits > 0;
    d->end = take_tail_year(p, end, d);
    bool dated = d->end > end && !genitive;
    return dated || (plain && !genitive && closes_date(p, end)) || GH_HAS(p, i, DAY_SUFFIX);
}

bool gh_written_full(const gh_parser *p, uint32_t at, gh_written *d)
{
    *d = (gh_written){.weekday = -1};
    if (read_day_month(p, at, d))
        return true;
    *d = (gh_written){.weekday = -1};
    return read_month_day(p, at, d);
}

/* month [to month] [year]; a month alone needs an ending or the word "month". */
static bool read_month(const gh_parser *p, uint32_t at, gh_written *d)
{
    if (!gh_written_is_month(p, at))
        return false;
    uint32_t i = gh_written_month(p, at, d);
    bool evident = gh_written_is_inflected(p, i - 1) || GH_IS(p, i - 1, UNIT_MONTH);
    if (gh_written_is_through(p, i) && gh_written_is_month(p, i + 1)) {
        gh_written to = {0};
        i = gh_written_month(p, i + 1, &to);
        evident = to.bengali == d->bengali;
        d->last_month = to.month;
    }
    d->end = take_tail_year(p, i, d);
    return evident || d->end > i;
}

/* year day month, year month [day]: "2023 saler 14 September", "1986 saler november". */
static bool read_year_first(const gh_parser *p, uint32_t at, gh_written *d)
{
    gh_written year = {0};
    uint32_t taken = take_year(p, at, false, &year);
    if (taken == 0)
        return false;
    uint32_t i = skip_comma(p, at + taken);
    if (gh_written_full(p, i, d)) {
        i = d->end;
    } else if (gh_written_is_month(p, i)) {
        *d = (gh_written){.weekday = -1};
        i = gh_written_month(p, i, d);
        if (gh_written_is_through(p, i) && gh_written_is_month(p, i + 1)) {
            gh_written to = {0};
            i = gh_written_month(p, i + 1, &to);
            d->last_month = to.month;
        }
    } else {
        *d = (gh_written){.weekday = -1};
        i = at + taken;
    }
    d->year = year.year;
    d->bengali_year = year.bengali_year;
    d->other_era = year.other_era;
    d->end = i;
    return true;
}

/* A weekday before or behind the date: "[,|(] budhbar [)]". */
uint32_t gh_written_weekday(const gh_parser *p, uint32_t at, gh_written *d)
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

bool gh_written_read(const gh_parser *p, uint32_t at, gh_written *d)
{
    static bool (*const readers[])(const gh_parser *, uint32_t,
                                   gh_written *) = {read_year_first, gh_written_full, read_month};
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        *d = (gh_written){.weekday = -1};
        if (readers[i](p, at, d))
            return true;
    }
    return false;
}
