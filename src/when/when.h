/* when.h - date expressions and the day an article was written. */
#ifndef GH_WHEN_WHEN_H
#define GH_WHEN_WHEN_H

#include "parse/number.h"

typedef struct gh_moment {
    uint32_t first, count; /* tokens */
    gh_span span;
    gh_str value;      /* ISO 8601 as interfaces (shared by `analyse`) say it */
    gh_date day;       /* the day (or first day of the month or year) it names; year 0: none,
                          as for durations */
    bool relative;     /* counted from the last date mentioned (same day, next day ...) */
    bool weekday_only; /* a bare weekday: the verb's tense decides the direction */
    bool future;       /* marked as yet to come ("next Monday") */
    bool span_of_time; /* a duration or a long interval: no day of an event */
    bool precise;      /* a day, not only a month or year */
    bool background;   /* more than five years before the reference */
    bool yearless;     /* a day or month without a year, which was worked out */
} gh_moment;

typedef struct gh_moments {
    gh_moment *p;
    uint32_t n;
} gh_moments;

typedef struct gh_when {
    const gh_lexicon *lexicon;
    const gh_forms *forms;
    gh_date reference; /* the article's day; year 0: unknown, then yearless values stay XXXX-... */
    gh_date last;      /* the last day mentioned, for relative expressions; updated by find */
    gh_date mentioned; /* the same, or the first day of a month or year mentioned since */
    uint32_t age;      /* sentences since then */
} gh_when;

/* The date expressions among tokens [first, first + count), in order, not overlapping.
 * `numbers` are those of the same range. */
gh_moments gh_when_find(gh_when *when, gh_arena *arena, const gh_text *text, uint32_t first,
                        uint32_t count, gh_quantities numbers);

/* The article's own day when the input gives none: a publication line, else a dateline ("Seoul,
 * September 14 -") with the year worked out from the weekdays that the text names (coding guide,
 * section 6): the latest year, not after the lexicon's release, in which every weekday written
 * with a day of the month names that day and every bare weekday lies at most two days before; the
 * latest of all where there is none. Without a dateline the day written beside "today" or
 * "yesterday", else the first beside a weekday, where a year agrees. Year 0 when the text gives no
 * day at all. */
gh_date gh_when_article(const gh_lexicon *lexicon, const gh_forms *forms, gh_arena *arena,
                        const gh_text *text);

/* Days since 1970-01-01 (proleptic Gregorian), and back. */
int32_t gh_day_number(gh_date date);
gh_date gh_day_date(int32_t number);

/* 0 Sunday ... 6 Saturday. */
int gh_day_weekday(int32_t number);

bool gh_date_is_valid(gh_date date);

#endif
