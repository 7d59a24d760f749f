/* modified.c - "last", "next", "this" before a weekday, date, unit or part of the day. */
#include "when/parser.h"

typedef struct modifier {
    gh_direction direction;
    bool from_last; /* counted from the last day mentioned */
    int step;       /* -1, 0, 1 units */
} modifier;

static bool read_modifier(const gh_parser *p, uint32_t at, modifier *m)
{
    *m = (modifier){0};
    if (GH_IS(p, at, LAST)) {
        *m = (modifier){GH_TOWARD_LAST, gh_atom_value(p, at, GH_CALENDAR_LAST) != 0, -1};
    } else if (GH_IS(p, at, NEXT)) {
        *m = (modifier){GH_TOWARD_NEXT, gh_atom_value(p, at, GH_CALENDAR_NEXT) != 0, 1};
    } else if (GH_IS(p, at, THIS)) {
        *m = (modifier){GH_TOWARD_THIS, gh_atom_value(p, at, GH_CALENDAR_THIS) != 0, 0};
    }
    return m->direction != GH_TOWARD_NONE;
}

static gh_date base_of(const gh_parser *p, const modifier *m)
{
    return m->from_last ? gh_base_day(p) : p->when->reference;
}

/* "oi bochhor" (that year) goes back to a year that was mentioned without a day too. */
static gh_date base_of_unit(const gh_parser *p, const modifier *m, enum gh_unit unit)
{
    bool large = unit == GH_UNIT_MONTH || unit == GH_UNIT_YEAR;
    if (m->from_last && large && gh_date_known(p->when->mentioned))
        return p->when->mentioned;
    return base_of(p, m);
}

static gh_date whole_day(gh_date date)
{
    date.month = date.month ? date.month : 1;
    date.day = date.day ? date.day : 1;
    return date;
}

/* "goto bochhorer 24 february", "goto maser 28 tarikh", "goto soptaher budhbar". */
static void match_inside(gh_parser *p, uint32_t at, enum gh_unit unit, gh_reading *r)
{
    gh_reading inner = {.weekday = -1};
    uint32_t atoms = 0;
    if (unit == GH_UNIT_YEAR) {
        gh_match_in_year(p, at, r->from.year, &inner);
        if (inner.atoms == 0 || inner.silent)
            return;
        inner.atoms += r->atoms;
        inner.future = r->future;
        inner.relative = r->relative;
        *r = inner;
    } else if (unit == GH_UNIT_MONTH) {
        int day = gh_match_day_number(p, at, &atoms);
        gh_date date = {r->from.year, r->from.month, (uint8_t)day};
        if (day > 0 && gh_date_is_valid(date))
            gh_reading_day(r, r->atoms + atoms, date);
    } else if (unit == GH_UNIT_WEEK && GH_IS(p, at, WEEKDAY)) {
        int weekday = gh_atom_value(p, at, GH_CALENDAR_WEEKDAY);
        gh_reading_day(r, r->atoms + 1, gh_date_shift(r->from, (weekday + 6) % 7));
        r->day = (gh_date){0};
    }
}

/* The year, decade or century `step` units from that of `base`. */
static void set_years(gh_reading *r, gh_date base, gh_grain grain, int width, int step)
{
    r->grain = (uint8_t)grain;
    r->from = (gh_date){(int16_t)(base.year / width * width + step * width), 0, 0};
}

static void match_unit(gh_parser *p, uint32_t at, const modifier *m, enum gh_unit unit,
                       gh_reading *r)
{
    gh_date base = base_of_unit(p, m, unit);
    if (unit == GH_UNIT_HOUR || unit == GH_UNIT_MINUTE || unit == GH_UNIT_SECOND)
        return;
    r->atoms = 2;
    r->relative = m->from_last;
    r->future = m->step > 0;
    /* "the coming days" are no day */
    r->silent = !gh_date_known(base) || (unit == GH_UNIT_DAY && !m->from_last && m->step != 0);
    if (r->silent)
        return;
    base = whole_day(base);
    if (unit == GH_UNIT_DAY) {
        gh_reading_day(r, 2, gh_date_shift(base, m->step));
    } else if (unit == GH_UNIT_WEEK) {
        r->grain = GH_GRAIN_WEEK;
        r->from = gh_day_date(gh_week_start(gh_day_number(base) + 7 * m->step));
        r->day = gh_date_shift(base, 7 * m->step);
    } else if (unit == GH_UNIT_MONTH) {
        r->grain = GH_GRAIN_MONTH;
        base.day = 1;
        r->from = gh_date_add_months(base, m->step);
        r->from.day = 0;
    } else {
        int width = unit == GH_UNIT_YEAR ? 1 : unit == GH_UNIT_DECADE ? 10 : 100;
        gh_grain grain = unit == GH_UNIT_YEAR     ? GH_GRAIN_YEAR
                         : unit == GH_UNIT_DECADE ? GH_GRAIN_DECADE
                                                  : GH_GRAIN_CENTURY;
        set_years(r, base, grain, width, m->step);
    }
    match_inside(p, at + 2, unit, r);
}

gh_reading gh_fiscal_year(int first, int month)
{
    gh_reading r = {.grain = GH_GRAIN_DAY, .interval = true, .weekday = -1};
    r.from = (gh_date){(int16_t)first, (uint8_t)month, 1};
    r.to = gh_date_shift(gh_date_add_months(r.from, 12), -1);
    return r;
}

static void match_fiscal(gh_parser *p, uint32_t at, const modifier *m, gh_reading *r)
{
    gh_date base = base_of(p, m);
    int month = gh_atom_value(p, at + 1, GH_CALENDAR_FISCAL);
    *r = (gh_reading){.atoms = 2, .silent = true, .weekday = -1};
    if (!gh_date_known(base))
        return;
    *r = gh_fiscal_year(base.year - (base.month < month) + m->step, month);
    r->atoms = 2;
}

/* "goto tin dine", "agami dosh bochhore": from here back or ahead. */
static void match_stretch(gh_parser *p, uint32_t at, const modifier *m, gh_reading *r)
{
    gh_reading span = {.weekday = -1};
    bool about = at + 1 < p->n && p->atoms[at + 1].numeral == GH_NUMBER_ABOUT;
    uint32_t number = at + 1 + about;
    uint32_t taken = m->step != 0 ? gh_take_length(p, number, &span) : 0;
    if (taken == 0)
        return;
    r->atoms = number + taken - at;
    gh_date base = base_of(p, m), other;
    if (!gh_date_known(base) || span.silent) {
        r->silent = true;
        return;
    }
    base = whole_day(base);
    r->grain = gh_shift_by_length(base, span.length, m->step, &other);
    r->interval = true;
    r->future = m->step > 0;
    r->relative = m->from_last;
    r->from = m->step > 0 ? base : other;
    r->to = m->step > 0 ? other : base;
}

static void match_weekday(gh_parser *p, uint32_t at, const modifier *m, gh_reading *r)
{
    int weekday = gh_atom_value(p, at + 1, GH_CALENDAR_WEEKDAY);
    gh_date written, date = base_of(p, m);
    if (gh_date_known(date))
        date = gh_resolve_weekday(whole_day(date), weekday, m->direction, 0);
    uint32_t taken = gh_match_explicit(p, at + 2, weekday, &written);
    if (taken > 0)
        date = written;
    gh_reading_day(r, 2 + taken, date);
    r->silent = date.month == 0;
    r->future = m->step > 0;
    r->relative = m->from_last && taken == 0;
}

/* "goto rate": yesterday's; "oi rate", "a rate": that day's. */
static void match_part(gh_parser *p, const modifier *m, gh_reading *r)
{
    gh_date base = base_of(p, m);
    if (gh_date_known(base))
        base = gh_date_shift(whole_day(base), m->step);
    gh_reading_day(r, 1, base); /* the part itself is read with the time */
    r->relative = m->from_last;
}

static void match_either(gh_parser *p, uint32_t at, const modifier *m, gh_reading *r)
{
    int offset = gh_atom_value(p, at + 1, GH_CALENDAR_DAY_EITHER);
    gh_date date = p->when->reference;
    if (gh_date_known(date))
        date = gh_date_shift(date, m->step * offset);
    gh_reading_day(r, 2, date);
    r->future = m->step > 0;
    if (GH_IS(p, at + 2, WEEKDAY))
        r->atoms++;
}

/* "goto 12 tarikh". */
static void match_day_number(gh_parser *p, uint32_t at, const modifier *m, gh_reading *r)
{
    uint32_t atoms;
    int day = gh_match_day_number(p, at + 1, &atoms);
    gh_date date = base_of(p, m);
    if (day == 0 || !gh_date_known(date))
        return;
    int32_t now = gh_day_number(date);
    date.day = 1;
    for (int i = 0; i < 3; i++, date = gh_date_add_months(date, m->step)) {
        gh_date found = {date.year, date.month, (uint8_t)day};
        if (!gh_date_is_valid(found) || (gh_day_number(found) - now) * m->step < (m->step != 0))
            continue;
        gh_reading_day(r, 1 + atoms, found);
        r->future = m->step > 0;
        return;
    }
}

void gh_match_modified(gh_parser *p, uint32_t at, gh_reading *r)
{
    modifier m;
    if (!read_modifier(p, at, &m) || at + 1 >= p->n)
        return;
    enum gh_unit unit = gh_atom_unit(p->atoms[at + 1].kinds);
    if (GH_IS(p, at + 1, WEEKDAY)) {
        match_weekday(p, at, &m, r);
    } else if (GH_IS(p, at + 1, FISCAL)) {
        match_fiscal(p, at, &m, r);
    } else if (unit != GH_UNIT_MAX) {
        match_unit(p, at, &m, unit, r);
    } else if (GH_IS(p, at + 1, DAY_EITHER)) {
        match_either(p, at, &m, r);
    } else if (GH_IS(p, at + 1, DAY_PART) && (m.step < 0 || m.direction == GH_TOWARD_THIS)) {
        match_part(p, &m, r);
    } else {
        match_stretch(p, at, &m, r);
        if (r->atoms == 0)
            match_day_number(p, at, &m, r);
        if (r->atoms == 0) {
            gh_match_directed(p, at + 1, m.direction, r);
            r->atoms += r->atoms > 0;
        }
    }
}
