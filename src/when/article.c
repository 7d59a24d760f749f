/* article.c - the day of an article whose input gives none. */
#include "when/when.h"

#include "base/bounds.h"
#include "when/parser.h"

#include <stdlib.h>

enum {
    DATELINE_ATOMS = 14, /* place, agency and date stand before this many words */
    BARE_DAYS = 2,       /* a bare weekday lies at most so many days before the dateline */
    CYCLE_YEARS = 28,    /* after that, weekdays fall on the same days again */
};

/* A weekday of the text, with the day of the month it is written beside (month 0: bare). */
typedef struct named_day {
    uint8_t weekday, month, day;
} named_day;

typedef GH_VEC(named_day) named_days;

/* A possible day of the article: the day written, less the offset of the word beside it
 * ("yesterday, 12 September"). */
typedef struct candidate {
    gh_date date; /* year 0: not written */
    int offset;
} candidate;

typedef struct survey {
    gh_when when;
    gh_arena *arena;
    const gh_text *text;
    named_days days;
    candidate dateline, pointed, named;
} survey;

static void open_sentence(survey *s, const gh_sentence *sentence, gh_parser *p)
{
    gh_quantities numbers = gh_numbers_find(s->when.lexicon, s->when.forms, s->arena, s->text,
                                            sentence->first_token, sentence->token_count);
    s->when.last = (gh_date){0};
    gh_parser_open(p, &s->when, s->arena, s->text, sentence->first_token, sentence->token_count,
                   numbers);
}

/* A day with its month at an atom, in words or figures; *ret_end: the atom behind it. */
static gh_date read_day(gh_parser *p, uint32_t at, uint32_t *ret_end)
{
    gh_reading r = {.weekday = -1};
    gh_match_numeric(p, at, &r);
    if (r.atoms == 0)
        gh_match_date(p, at, &r);
    *ret_end = at + r.atoms;
    bool day = r.atoms > 0 && r.grain == GH_GRAIN_DAY && !r.interval && !r.silent;
    return day && r.from.day != 0 ? r.from : (gh_date){0};
}

/* Behind the date of a dateline: a dash, a colon, a bracket ("(Reuters)"), or the end. */
static bool closes_dateline(const gh_parser *p, uint32_t at)
{
    return at >= p->n || p->atoms[at].mark == GH_ATOM_DASH || p->atoms[at].mark == GH_ATOM_OPEN ||
           p->atoms[at].mark == GH_ATOM_CLOSE || p->atoms[at].mark == GH_ATOM_COLON;
}

/* "Seoul, September 14 -", "Dhaka, 12 September (BSS):" */
static void find_dateline(survey *s, gh_parser *p)
{
    for (uint32_t at = 0; at < p->n && at < DATELINE_ATOMS; at++) {
        uint32_t end;
        bool begins = at == 0 || p->atoms[at - 1].mark == GH_ATOM_COMMA ||
                      p->atoms[at - 1].mark == GH_ATOM_OPEN;
        gh_date date = begins ? read_day(p, at, &end) : (gh_date){0};
        if (date.month != 0 && closes_dateline(p, end)) {
            s->dateline.date = date;
            return;
        }
    }
}

static void add_day(survey *s, int weekday, gh_date date)
{
    if (s->days.n < GH_BOUND_WEEKDAYS)
        *gh_vec_push(s->arena, &s->days, GH_BOUND_WEEKDAYS, "weekdays of an article") =
            (named_day){(uint8_t)weekday, date.month, date.day};
    if (date.month != 0 && s->named.date.month == 0)
        s->named.date = date;
}

/* The weekday among atoms [at, end), or -1. */
static int weekday_within(const gh_parser *p, uint32_t at, uint32_t end)
{
    for (; at < end; at++)
        if (GH_IS(p, at, WEEKDAY))
            return gh_atom_value(p, at, GH_CALENDAR_WEEKDAY);
    return -1;
}

/* "aj (14 September)", "gotokal budhbar, 13 September": a day of the month beside a word that
 * counts from the day of writing. */
static void read_pointed(survey *s, gh_parser *p, uint32_t at)
{
    gh_date date;
    uint32_t weekday = GH_IS(p, at + 1, WEEKDAY);
    uint32_t taken = gh_match_explicit(p, at + 1 + weekday, -1, &date);
    if (taken == 0 || s->pointed.date.month != 0)
        return;
    s->pointed = (candidate){date, gh_atom_value(p, at, GH_CALENDAR_DAY)};
}

static void read_weekday(survey *s, gh_parser *p, uint32_t at)
{
    bool directed = at > 0 && (GH_IS(p, at - 1, LAST) || GH_IS(p, at - 1, NEXT));
    gh_date written;
    int weekday = gh_atom_value(p, at, GH_CALENDAR_WEEKDAY);
    if (gh_match_explicit(p, at + 1, -1, &written) > 0)
        add_day(s, weekday, written);
    else if (!directed)
        add_day(s, weekday, (gh_date){0});
}

static void read_sentence(survey *s, gh_parser *p)
{
    for (uint32_t at = 0; at < p->n;) {
        uint32_t end = at;
        if (GH_IS(p, at, DAY))
            read_pointed(s, p, at);
        if (GH_IS(p, at, WEEKDAY)) {
            read_weekday(s, p, at);
        } else if (p->atoms[at].number || p->atoms[at].kinds != 0) {
            gh_date date = read_day(p, at, &end);
            int weekday = date.month != 0 ? weekday_within(p, at, end) : -1;
            if (weekday >= 0)
                add_day(s, weekday, date);
        }
        at = end > at ? end : at + 1;
    }
}

/* The day nearest to `day` with this day and month. */
static int32_t nearest(int32_t day, const named_day *named)
{
    int year = gh_day_date(day).year;
    int32_t best = INT32_MAX;
    for (int y = year - 1; y <= year + 1; y++) {
        gh_date date = {(int16_t)y, named->month, named->day};
        if (!gh_date_is_valid(date))
            continue;
        int32_t number = gh_day_number(date);
        if (best == INT32_MAX || labs((long)number - day) < labs((long)best - day))
            best = number;
    }
    return best;
}

static bool agrees(const survey *s, int32_t day, bool bare)
{
    for (uint32_t i = 0; i < s->days.n; i++) {
        const named_day *named = &s->days.p[i];
        if (named->month != 0) {
            int32_t number = nearest(day, named);
            if (number != INT32_MAX && gh_day_weekday(number) != named->weekday)
                return false;
        } else if (bare && (gh_day_weekday(day) - named->weekday + 7) % 7 > BARE_DAYS) {
            return false;
        }
    }
    return true;
}

/* The latest year not after the release in which the weekdays agree; year 0 if none does. */
static gh_date find_year(const survey *s, const candidate *c, bool bare)
{
    gh_date release = gh_lexicon_release(s->when.lexicon);
    if (c->date.year != 0)
        return gh_day_date(gh_day_number(c->date) - c->offset);
    for (int year = release.year; year > release.year - CYCLE_YEARS; year--) {
        gh_date date = {(int16_t)year, c->date.month, c->date.day};
        if (!gh_date_is_valid(date))
            continue;
        int32_t day = gh_day_number(date) - c->offset;
        if (day <= gh_day_number(release) && agrees(s, day, bare))
            return gh_day_date(day);
    }
    return (gh_date){0};
}

/* "Published: 12 December 2025 ..." */
static gh_date find_publication(gh_parser *p)
{
    uint32_t at = 0;
    while (at < p->n) {
        uint32_t end = at;
        gh_date date = {0};
        if (p->atoms[at].number || p->atoms[at].kinds)
            date = read_day(p, at, &end);
        if (gh_date_is_valid(date))
            return date;
        at = end > at ? end : at + 1;
    }
    return (gh_date){0};
}

/* Most sentences name no day and are passed over. */
static bool has_time_word(const survey *s, const gh_sentence *sentence)
{
    for (uint32_t i = 0; i < sentence->token_count; i++) {
        const gh_token *t = &s->text->tokens.p[sentence->first_token + i];
        if (t->flags & GH_TOKEN_WORD && gh_forms_get(s->when.forms, t->form)->flags & GH_FORM_TIME)
            return true;
    }
    return false;
}

/* The last day with this day and month that is not after the release. */
static gh_date latest(gh_date date, gh_date release)
{
    bool ahead =
        date.month > release.month || (date.month == release.month && date.day > release.day);
    return (gh_date){(int16_t)(release.year - ahead), date.month, date.day};
}

static gh_date choose(const survey *s)
{
    gh_date release = gh_lexicon_release(s->when.lexicon), date = {0};
    if (s->dateline.date.month != 0) {
        date = find_year(s, &s->dateline, true);
        if (date.year == 0)
            date = latest(s->dateline.date, release);
        if (gh_date_is_valid(date))
            return date;
    }
    if (s->pointed.date.month != 0 && s->days.n > 0)
        date = find_year(s, &s->pointed, true);
    if (date.year == 0 && s->named.date.month != 0)
        date = find_year(s, &s->named, false);
    return date;
}

gh_date gh_when_article(const gh_lexicon *lexicon, const gh_forms *forms, gh_arena *arena,
                        const gh_text *text)
{
    survey s = {.when = {.lexicon = lexicon, .forms = forms}, .arena = arena, .text = text};
    bool begun = false;
    gh_parser p;
    for (uint32_t i = 0; i < text->sentences.n; i++) {
        const gh_sentence *sentence = &text->sentences.p[i];
        if (sentence->token_count == 0 || sentence->kind == GH_SENTENCE_CREDIT ||
            sentence->kind == GH_SENTENCE_REPEATED ||
            (s.days.n == GH_BOUND_WEEKDAYS && sentence->kind != GH_SENTENCE_PUBLICATION))
            continue;
        if (begun && sentence->kind == GH_SENTENCE_TEXT && !has_time_word(&s, sentence))
            continue;
        open_sentence(&s, sentence, &p);
        if (sentence->kind == GH_SENTENCE_PUBLICATION) {
            gh_date date = find_publication(&p);
            if (date.year != 0)
                return date;
            continue;
        }
        if (!begun)
            find_dateline(&s, &p);
        begun = true;
        if (s.dateline.date.year != 0)
            return s.dateline.date;
        read_sentence(&s, &p);
    }
    return choose(&s);
}
