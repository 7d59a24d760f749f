/* parser.h - the grammar of date expressions: a sentence as atoms, and matchers over them.
 *
 * Nothing here knows a word: an atom carries the kinds that calendar.tsv gives to its word. */
#ifndef GH_WHEN_PARSER_H
#define GH_WHEN_PARSER_H

#include "when/calendar.h"
#include "when/when.h"

enum { GH_ATOM_ROWS = 4 };

typedef enum gh_atom_mark {
    GH_ATOM_PLAIN,
    GH_ATOM_COMMA,
    GH_ATOM_OPEN,  /* opening bracket */
    GH_ATOM_CLOSE, /* closing bracket */
    GH_ATOM_DASH,
    GH_ATOM_COLON,
    GH_ATOM_OTHER, /* any other mark */
} gh_atom_mark;

/* A word, a phrase of the calendar, a number of one or more tokens, or a mark. */
typedef struct gh_atom {
    uint32_t token, count;
    uint64_t kinds; /* 1 << enum gh_calendar_kind */
    const gh_calendar_row *rows[GH_ATOM_ROWS];
    uint8_t row_count;
    uint8_t mark;    /* gh_atom_mark */
    uint8_t ending;  /* case: GH_GEN, GH_LOC, ...; 0 unknown or none */
    uint8_t digits;  /* of a number of one token, 0 for words */
    uint8_t numeral; /* enum gh_number_kind of a word that is no number ("about", "from") */
    bool number, whole, vague, counted, ordinal;
    bool foreign;    /* something unknown is glued to the digits */
    bool apostrophe; /* right before the digits */
    double least, most;
    uint64_t glued; /* calendar kinds of what is glued to the number */
    uint32_t suffix;
    gh_span span;
} gh_atom;

typedef enum gh_grain {
    GH_GRAIN_NONE,
    GH_GRAIN_DAY,
    GH_GRAIN_WEEK,
    GH_GRAIN_MONTH,
    GH_GRAIN_YEAR,
    GH_GRAIN_DECADE,
    GH_GRAIN_CENTURY,
    GH_GRAIN_DURATION,
    GH_GRAIN_CLOCK, /* a time of day without a day */
} gh_grain;

enum gh_unit {
    GH_UNIT_YEAR,
    GH_UNIT_MONTH,
    GH_UNIT_WEEK,
    GH_UNIT_DAY,
    GH_UNIT_HOUR,
    GH_UNIT_MINUTE,
    GH_UNIT_SECOND,
    GH_UNIT_DECADE,
    GH_UNIT_CENTURY,
    GH_UNIT_MAX
};

/* What a matcher makes of the atoms from its start. */
typedef struct gh_reading {
    uint32_t atoms; /* 0: no match */
    uint8_t grain;  /* gh_grain */
    bool silent;    /* matched so that nothing else reads it, but no date */
    bool interval;
    bool few; /* an interval of a few days, or of two months in a row: its first is a day */
    bool relative, weekday_only, future, overnight;
    bool timed, has_second;
    bool year_written, yearless;
    int16_t hour, minute, second;
    int8_t weekday; /* of an unresolved weekday, else -1 */
    gh_date from, to;
    gh_date day;                /* set where it is not `from` */
    double length[GH_UNIT_MAX]; /* of a duration */
} gh_reading;

typedef struct gh_parser {
    gh_when *when;
    gh_arena *arena;
    const gh_text *text;
    uint32_t begin, end; /* tokens */
    gh_atom *atoms;
    uint32_t n;
    gh_date dated; /* the last day of this sentence that was written with its year */
} gh_parser;

/* The direction that a modifier gives. */
typedef enum gh_direction {
    GH_TOWARD_NONE,
    GH_TOWARD_LAST,
    GH_TOWARD_NEXT,
    GH_TOWARD_THIS,
} gh_direction;

/* ---- Atoms (atoms.c) ---- */
void gh_parser_open(gh_parser *p, gh_when *when, gh_arena *arena, const gh_text *text,
                    uint32_t first, uint32_t count, gh_quantities numbers);

#define GH_IS(p, at, KIND) ((at) < (p)->n && ((p)->atoms[at].kinds >> GH_CALENDAR_##KIND & 1) != 0)
#define GH_HAS(p, at, KIND) ((at) < (p)->n && ((p)->atoms[at].glued >> GH_CALENDAR_##KIND & 1) != 0)

/* Value of the atom's row of this kind. */
int gh_atom_value(const gh_parser *p, uint32_t at, enum gh_calendar_kind kind);

static inline bool gh_atom_is_mark(const gh_parser *p, uint32_t at, gh_atom_mark mark)
{
    return at < p->n && p->atoms[at].mark == mark;
}

/* Byte behind the last token. */
static inline uint32_t gh_parser_byte_end(const gh_parser *p)
{
    const gh_token *last = &p->text->tokens.p[p->end - 1];
    return last->begin + last->length;
}

static inline bool gh_atom_is_number(const gh_parser *p, uint32_t at)
{
    return at < p->n && p->atoms[at].number;
}

/* The unit of time that the atom names, or GH_UNIT_MAX. */
enum gh_unit gh_atom_unit(uint64_t kinds);

/* ---- Directions and years (resolve.c) ---- */
/* GH_FUT when the next finite verb behind the atom speaks of the future, GH_PAST, or 0 when the
 * sentence has no finite verb there. */
int gh_tense_after(const gh_parser *p, uint32_t atom);

/* Day and month without a year. `weekday` (-1: none) settles the year if it can. Year 0 when the
 * day of writing is not known. */
gh_date gh_resolve_yearless(const gh_parser *p, int month, int day, gh_direction direction,
                            int weekday, int tense);
gh_date gh_resolve_month(const gh_parser *p, int month, gh_direction direction, int tense);
gh_date gh_resolve_weekday(gh_date reference, int weekday, gh_direction direction, int tense);

/* The base of relative expressions: the last day mentioned, else the day of writing. */
gh_date gh_base_day(const gh_parser *p);

static inline bool gh_date_known(gh_date date)
{
    return date.year != 0;
}

static inline gh_date gh_date_shift(gh_date date, int32_t days)
{
    return gh_day_date(gh_day_number(date) + days);
}

void gh_reading_day(gh_reading *r, uint32_t atoms, gh_date day);

/* ---- Matchers: each fills *r from atom `at`, or leaves r->atoms 0 ---- */
typedef void gh_matcher(gh_parser *p, uint32_t at, gh_reading *r);

gh_matcher gh_match_numeric;  /* numeric.c: 14/9/2023, 2022-23 year of accounts */
gh_matcher gh_match_date;     /* dates.c: day, month, year in words and digits */
gh_matcher gh_match_weekday;  /* words.c */
gh_matcher gh_match_day_word; /* words.c: today, yesterday, the same day */
gh_matcher gh_match_modified; /* modified.c: last month, next Monday, this year */
gh_matcher gh_match_span;     /* spans.c: three days, two years ago */
gh_matcher gh_match_era;      /* spans.c: the nineties, the 20th century */
gh_matcher gh_match_clock;    /* clock.c: a time of day */

/* A time of day behind a date: sets the time fields; returns the atoms taken. */
uint32_t gh_match_time(gh_parser *p, uint32_t at, bool after_date, gh_reading *r);

/* A date with day and month written out, in brackets or behind a comma if need be. Returns the
 * atoms taken; *ret has year 0 if none is written. Used behind a weekday or "today". */
uint32_t gh_match_explicit(gh_parser *p, uint32_t at, int weekday, gh_date *ret);

/* The time in figures: 22:27, 4.15 before an hour mark. */
uint32_t gh_match_figures_time(gh_parser *p, uint32_t at, gh_reading *r);

/* A length of time in r->length; returns the atoms taken. */
uint32_t gh_take_length(const gh_parser *p, uint32_t at, gh_reading *r);
uint8_t gh_shift_by_length(gh_date base, const double *length, int step, gh_date *ret);

/* The year of accounts that begins in `first` with this month. */
gh_reading gh_fiscal_year(int first, int month);

/* Behind a modifier: "[goto] 12 june", "[goto bochhorer] december". */
void gh_match_directed(gh_parser *p, uint32_t at, gh_direction direction, gh_reading *r);
void gh_match_in_year(gh_parser *p, uint32_t at, int year, gh_reading *r);
/* "12 tarikh": the day of the month, 0 for none. */
int gh_match_day_number(const gh_parser *p, uint32_t at, uint32_t *ret_atoms);

/* ---- Values (value.c) ---- */
gh_str gh_reading_value(const gh_reading *r, gh_arena *arena);

#endif
