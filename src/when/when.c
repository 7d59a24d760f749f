/* when.c - the date expressions of a sentence. */
#include "when/when.h"

#include "base/bounds.h"
#include "when/parser.h"

enum {
    /* Older than this at the day of writing is background, not news. */
    BACKGROUND_YEARS = 5,
    OVERNIGHT_UNTIL = 5, /* "dibagoto rat" with an hour from 12 to 5 is the next day's */
    NIGHT_UNTIL = 4,     /* so is a plain "rat" from 12 to 4 behind a weekday */
};

static void match(gh_parser *p, uint32_t at, gh_reading *r)
{
    static gh_matcher *const matchers[] = {
        gh_match_numeric, gh_match_modified, gh_match_day_word, gh_match_weekday,
        gh_match_date,    gh_match_era,      gh_match_span,     gh_match_clock,
    };
    *r = (gh_reading){.weekday = -1};
    for (size_t i = 0; i < sizeof matchers / sizeof *matchers; i++) {
        gh_reading one = {.weekday = -1};
        matchers[i](p, at, &one);
        if (one.atoms > r->atoms)
            *r = one;
    }
}

/* "budhbar dibagoto rat sare 12tay": 00:30 of Thursday. */
static void turn_night(gh_parser *p, uint32_t at, uint32_t behind, gh_reading *r)
{
    bool night = false;
    for (uint32_t i = at; i < behind; i++)
        if (GH_IS(p, i, DAY_PART)) {
            int part = gh_atom_value(p, i, GH_CALENDAR_DAY_PART);
            night |= part / 100 > part % 100;
        }
    int until = r->overnight ? OVERNIGHT_UNTIL : NIGHT_UNTIL;
    bool small = r->hour < until || (r->hour == until && r->minute == 0);
    if (!r->timed || !small || !(r->overnight || (night && r->weekday_only)))
        return;
    if (gh_date_is_valid(r->from))
        r->from = gh_date_shift(r->from, 1);
}

static void add_time(gh_parser *p, uint32_t at, gh_reading *r)
{
    if (r->grain != GH_GRAIN_DAY || r->interval || r->silent)
        return;
    uint32_t taken = gh_match_time(p, at + r->atoms, true, r);
    r->atoms += taken;
    turn_night(p, at, at + r->atoms, r);
}

static gh_date first_day(gh_date date)
{
    if (date.year == 0)
        return (gh_date){0};
    date.month = date.month ? date.month : 1;
    date.day = date.day ? date.day : 1;
    return gh_date_is_valid(date) ? date : (gh_date){0};
}

static void set_day(const gh_parser *p, const gh_reading *r, gh_moment *m)
{
    m->span_of_time = (r->interval && !r->few) || r->grain == GH_GRAIN_DURATION;
    if (r->grain == GH_GRAIN_DURATION || r->grain == GH_GRAIN_CLOCK || r->weekday >= 0)
        return;
    m->day = first_day(gh_date_known(r->day) ? r->day : r->from);
    m->precise = r->grain == GH_GRAIN_DAY && gh_date_known(m->day);
    m->background = gh_date_known(m->day) && gh_date_known(p->when->reference) &&
                    m->day.year < p->when->reference.year - BACKGROUND_YEARS;
}

/* ISO 8601 has four digits for the year, and no length of nothing. */
static bool is_writable(const gh_reading *r)
{
    double length = 0;
    for (int i = 0; i < GH_UNIT_MAX; i++)
        length += r->length[i];
    if (r->grain == GH_GRAIN_DURATION)
        return length > 0;
    bool years = r->from.year >= 0 && r->from.year <= 9999 && r->to.year >= 0 && r->to.year <= 9999;
    return years && (!r->interval || gh_date_known(r->to) || r->to.month != 0);
}

static void set_moment(gh_parser *p, uint32_t at, const gh_reading *r, gh_moment *m)
{
    const gh_atom *first = &p->atoms[at], *last = &p->atoms[at + r->atoms - 1];
    m->first = first->token;
    m->count = last->token + last->count - first->token;
    m->span = (gh_span){first->span.begin, last->span.end};
    m->value = gh_reading_value(r, p->arena);
    m->relative = r->relative;
    m->weekday_only = r->weekday_only;
    m->future = r->future;
    m->yearless = r->yearless;
    set_day(p, r, m);
    if (m->precise && !m->span_of_time)
        p->when->last = m->day;
    if (gh_date_known(m->day) && !m->span_of_time) {
        p->when->mentioned = m->day;
        p->when->age = 0;
    }
    if (r->year_written && m->precise && !m->span_of_time)
        p->dated = m->day;
}

/* Most sentences hold no word of dates: they cost one look at each token's flags. */
static bool is_worth_reading(const gh_when *when, const gh_text *text, uint32_t first,
                             uint32_t count)
{
    for (uint32_t i = first; i < first + count; i++) {
        const gh_token *t = &text->tokens.p[i];
        if (t->flags & GH_TOKEN_NUMBER)
            return true;
        if (t->flags & GH_TOKEN_WORD &&
            (gh_forms_get(when->forms, t->form)->flags & (GH_FORM_TIME | GH_FORM_NUMBER)))
            return true;
        if (t->flags & GH_TOKEN_HYPHEN)
            return true;
    }
    return false;
}

gh_moments gh_when_find(gh_when *when, gh_arena *arena, const gh_text *text, uint32_t first,
                        uint32_t count, gh_quantities numbers)
{
    GH_VEC(gh_moment) found = {0};
    gh_parser p;
    when->age++;
    if (count == 0 || !is_worth_reading(when, text, first, count))
        return (gh_moments){0};
    gh_parser_open(&p, when, arena, text, first, count, numbers);
    for (uint32_t at = 0; at < p.n;) {
        gh_reading r = {0};
        if (p.atoms[at].kinds != 0 || p.atoms[at].number)
            match(&p, at, &r);
        if (r.atoms == 0) {
            at++;
            continue;
        }
        add_time(&p, at, &r);
        if (!r.silent && is_writable(&r))
            set_moment(
                &p, at, &r,
                gh_vec_push(arena, &found, 2 * GH_BOUND_SENTENCE_TOKENS, "dates in a sentence"));
        at += r.atoms;
    }
    return (gh_moments){found.p, found.n};
}
