/* spans.c - numbers with units of time: "tin din", "dui bochhor age", and decades, centuries. */
#include "when/written.h"

enum { LONGEST = 10000 };

/* "soptahkhanek" (a week or so), "din dosek" (some ten days): the unit comes first. */
static uint32_t take_about(const gh_parser *p, uint32_t at, double *ret_amount, enum gh_unit *unit)
{
    *unit = at < p->n ? gh_atom_unit(p->atoms[at].kinds) : GH_UNIT_MAX;
    if (*unit == GH_UNIT_MAX)
        return 0;
    *ret_amount = 0;
    for (uint32_t i = 0; i < p->atoms[at].row_count; i++)
        if (p->atoms[at].rows[i]->value != 0)
            *ret_amount = (double)p->atoms[at].rows[i]->value;
    if (*ret_amount != 0 && *unit != GH_UNIT_CENTURY)
        return 1;
    if (!gh_atom_is_number(p, at + 1) || p->atoms[at + 1].numeral != GH_NUMBER_POSTPOSED)
        return 0;
    *ret_amount = p->atoms[at + 1].least;
    return 2;
}

/* One number and its unit, glued or apart. Returns the atoms taken. */
static uint32_t take_part(const gh_parser *p, uint32_t at, double *ret_amount, enum gh_unit *unit)
{
    uint32_t taken = take_about(p, at, ret_amount, unit);
    if (taken > 0)
        return taken;
    if (!gh_atom_is_number(p, at))
        return 0;
    const gh_atom *a = &p->atoms[at];
    if (a->ordinal || a->foreign || a->least > LONGEST)
        return 0;
    *ret_amount = a->least;
    *unit = gh_atom_unit(a->glued);
    if (*unit != GH_UNIT_MAX)
        return 1;
    if (a->suffix != 0 || at + 1 >= p->n)
        return 0;
    *unit = gh_atom_unit(p->atoms[at + 1].kinds);
    return *unit != GH_UNIT_MAX ? 2 : 0;
}

/* "2 bochhor 3 mas", "1 ghonta 20 minit": units that grow smaller. */
uint32_t gh_take_length(const gh_parser *p, uint32_t at, gh_reading *r)
{
    uint32_t taken = 0;
    int last = -1;
    for (int k = 0; k < 4; k++) {
        double amount;
        enum gh_unit unit = GH_UNIT_MAX;
        uint32_t more = take_part(p, at + taken, &amount, &unit);
        if (more == 0)
            break;
        int size = unit == GH_UNIT_CENTURY ? -1 : (int)unit;
        if (k > 0 && (size <= last || size > GH_UNIT_SECOND))
            break;
        r->silent |= p->atoms[at + taken].vague;
        r->length[unit] = amount;
        taken += more;
        last = size;
    }
    if (taken > 0)
        r->grain = GH_GRAIN_DURATION;
    return taken;
}

/* `base` moved by a length; the grain is as exact as the unit. */
uint8_t gh_shift_by_length(gh_date base, const double *length, int step, gh_date *ret)
{
    double months =
        12 * (length[GH_UNIT_YEAR] + 10 * length[GH_UNIT_DECADE] + 100 * length[GH_UNIT_CENTURY]) +
        length[GH_UNIT_MONTH];
    double hours = length[GH_UNIT_HOUR] + length[GH_UNIT_MINUTE] / 60;
    int32_t days = (int32_t)(length[GH_UNIT_WEEK] * 7 + length[GH_UNIT_DAY] + hours / 24);
    int whole = (int)months;
    days += (int32_t)((months - whole) * 30);
    gh_date moved = gh_date_add_months(base, step * whole);
    *ret = gh_date_known(moved) ? gh_date_shift(moved, step * days) : base;
    if (length[GH_UNIT_DAY] != 0 || length[GH_UNIT_WEEK] != 0 || months == 0)
        return GH_GRAIN_DAY;
    return length[GH_UNIT_MONTH] != 0 ? GH_GRAIN_MONTH : GH_GRAIN_YEAR;
}

/* "32 bochhor boyosi", "boyos 32 bochhor": an age. */
static bool is_age(const gh_parser *p, uint32_t at, uint32_t end)
{
    if (GH_IS(p, end, AGE))
        return true;
    for (uint32_t i = at; i > 0 && at - i < 3; i--) {
        if (GH_IS(p, i - 1, AGE))
            return true;
        if (p->atoms[i - 1].numeral == 0 && p->atoms[i - 1].mark == GH_ATOM_PLAIN)
            break;
    }
    return false;
}

/* What the length is counted from: a date before it in the genitive, a pronoun, or nothing. */
typedef enum anchor { FREE, POINTED, UNKNOWN } anchor;

/* "nirbachoner dui din age" is counted from the election, which has no date here; "er dui din
 * por" (two days after that) from the last day mentioned. */
static anchor find_anchor(const gh_parser *p, uint32_t at)
{
    while (at > 0 && (p->atoms[at - 1].numeral == GH_NUMBER_ABOUT ||
                      p->atoms[at - 1].numeral == GH_NUMBER_LEAST))
        at--;
    if (at == 0 || p->atoms[at - 1].mark != GH_ATOM_PLAIN)
        return FREE;
    const gh_atom *before = &p->atoms[at - 1];
    const gh_token *t = &p->text->tokens.p[before->token];
    if (before->kinds != 0 || before->number || !(t->flags & GH_TOKEN_WORD))
        return before->ending == GH_GEN && before->kinds != 0 ? POINTED : FREE;
    const gh_form *form = gh_forms_get(p->when->forms, t->form);
    if (form->count == 0 || gh_feature(form->analyses[0].features, CASE) != GH_GEN)
        return FREE;
    bool pronoun = form->analyses[0].pos == GH_UPOS_PRON || form->flags & GH_FORM_PRONOUN;
    return pronoun ? POINTED : UNKNOWN;
}

static void set_shifted(gh_reading *r, gh_date base, int step)
{
    gh_date moved;
    if (!gh_date_known(base)) {
        r->silent = true;
        return;
    }
    base.month = base.month ? base.month : 1;
    base.day = base.day ? base.day : 1;
    r->grain = gh_shift_by_length(base, r->length, step, &moved);
    r->from = moved;
    r->day = moved;
}

/* "tin din age": from the day of writing, unless the words point back. */
static void match_ago(gh_parser *p, uint32_t at, uint32_t end, gh_reading *r)
{
    anchor from = find_anchor(p, at);
    r->atoms = end + 1 - at;
    if (from == UNKNOWN)
        return; /* stays a duration */
    r->relative = from == POINTED;
    set_shifted(r, from == POINTED ? gh_base_day(p) : p->when->reference, -1);
}

static bool is_past(const gh_parser *p, gh_date date)
{
    gh_date reference = p->when->reference;
    return gh_date_known(date) && gh_date_known(reference) &&
           gh_day_number(date) < gh_day_number(reference);
}

/* "tin din por hobe" counts from the day of writing, "tin din por mara jan" from the last day
 * mentioned; "dosh bochhor por phirlen" (came back after ten years) dates nothing. */
static void match_later(gh_parser *p, uint32_t at, uint32_t end, gh_reading *r)
{
    anchor from = find_anchor(p, at);
    int tense = gh_tense_after(p, end);
    bool days = r->length[GH_UNIT_DAY] != 0 || r->length[GH_UNIT_WEEK] != 0;
    r->atoms = end + 1 - at;
    if (from == UNKNOWN)
        return;
    if (from == POINTED) {
        r->relative = true;
        set_shifted(r, gh_base_day(p), 1);
    } else if (tense == GH_FUT || (days && tense == 0)) {
        r->future = true;
        set_shifted(r, p->when->reference, 1);
    } else if (days && is_past(p, p->when->last)) {
        r->relative = true;
        set_shifted(r, p->when->last, 1);
    }
}

/* "[ekdin] sob thik hobe": some day, in one word without an ending. */
static bool is_some_day(const gh_parser *p, uint32_t at, uint32_t taken)
{
    const gh_atom *a = &p->atoms[at];
    return taken == 1 && a->number && a->digits == 0 && a->least == 1 && a->most == 1 &&
           (a->glued >> GH_CALENDAR_UNIT_DAY & 1) && a->ending <= GH_NOM;
}

void gh_match_span(gh_parser *p, uint32_t at, gh_reading *r)
{
    gh_reading span = {.weekday = -1};
    uint32_t taken = gh_take_length(p, at, &span);
    if (taken == 0)
        return;
    *r = span;
    r->atoms = taken;
    uint32_t end = at + taken;
    if (is_age(p, at, end))
        r->silent = true;
    else if (GH_IS(p, end, AGO))
        match_ago(p, at, end, r);
    else if (GH_IS(p, end, LATER))
        match_later(p, at, end, r);
    else if (is_some_day(p, at, taken))
        r->silent = true;
}

/* "nobboiyer doshok", "1990-er doshok", "'90-er doshok": a decade. */
static bool match_decade(const gh_parser *p, uint32_t at, gh_reading *r)
{
    const gh_atom *a = &p->atoms[at];
    if (!GH_IS(p, at + 1, UNIT_DECADE) || !a->whole || a->least > GH_YEAR_LAST || a->vague)
        return false;
    int year = (int)a->least;
    if (year % 10 != 0)
        return false;
    bool two = year >= 10 && year < 100 && (a->ending == GH_GEN || a->digits == 2 || year >= 30);
    if (!two && a->digits != 4)
        return false;
    gh_date now = p->when->reference;
    int this_year = now.year ? now.year : gh_lexicon_release(p->when->lexicon).year;
    if (two)
        year += this_year / 100 * 100;
    if (two && year > this_year)
        year -= 100;
    *r = (gh_reading){.atoms = 2, .grain = GH_GRAIN_DECADE, .weekday = -1};
    r->from = (gh_date){(int16_t)year, 0, 0};
    return true;
}

/* "ekobingsho shotabdi", "unish shotoke". */
static bool match_century(const gh_parser *p, uint32_t at, gh_reading *r)
{
    const gh_atom *a = &p->atoms[at];
    if (!GH_IS(p, at + 1, UNIT_CENTURY) || !a->whole || a->least < 1 || a->least > 30)
        return false;
    bool weak = gh_atom_value(p, at + 1, GH_CALENDAR_UNIT_CENTURY) == 1;
    uint8_t ending = p->atoms[at + 1].ending;
    bool inflected = ending == GH_LOC || ending == GH_GEN;
    if ((weak && (!inflected || a->least < 10)) || (!a->ordinal && a->least < 10))
        return false;
    *r = (gh_reading){.atoms = 2, .grain = GH_GRAIN_CENTURY, .weekday = -1};
    r->from = (gh_date){(int16_t)((a->least - 1) * 100), 0, 0};
    return true;
}

void gh_match_era(gh_parser *p, uint32_t at, gh_reading *r)
{
    if (!gh_atom_is_number(p, at))
        return;
    if (!match_decade(p, at, r))
        match_century(p, at, r);
}
