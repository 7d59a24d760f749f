#include "read/moment.h"

#include <stdio.h>
#include <time.h>

#include "read/space.h"

/* The months as RFC 822 writes them: a format, not a language. */
static const char month_names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

enum { NUMBERS_YEAR_FIRST = 1900, NUMBERS_YEAR_LAST = 2200 };

static bool make_date(int year, int month, int day, gh_date *ret_date)
{
    char text[32];
    int n = snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
    return year >= NUMBERS_YEAR_FIRST && year < NUMBERS_YEAR_LAST && n == 10 &&
           gh_date_parse((gh_str){text, 10}, ret_date) == GH_OK;
}

/* ---- Written for machines ---------------------------------------------------------------- */

/* A number of `least` to `most` ASCII digits at *at. */
static bool read_number(gh_str s, uint32_t *at, uint32_t least, uint32_t most, int *ret_value)
{
    uint32_t n = 0;
    *ret_value = 0;
    for (; n < most && *at < s.n && s.p[*at] >= '0' && s.p[*at] <= '9'; n++)
        *ret_value = *ret_value * 10 + (s.p[(*at)++] - '0');
    return n >= least;
}

static bool take(gh_str s, uint32_t *at, char c)
{
    bool is_there = *at < s.n && s.p[*at] == c;
    *at += is_there;
    return is_there;
}

static void skip_spaces(gh_str s, uint32_t *at)
{
    while (*at < s.n && gh_space_at(s, *at) == 1)
        ++*at;
}

/* "20:30[:59[.123]]" */
static bool read_clock(gh_str s, uint32_t *at, int *ret_minutes)
{
    int hour, minute, rest;
    if (!read_number(s, at, 1, 2, &hour) || !take(s, at, ':') || !read_number(s, at, 2, 2, &minute))
        return false;
    if (take(s, at, ':'))
        read_number(s, at, 2, 2, &rest);
    if (take(s, at, '.'))
        read_number(s, at, 1, 9, &rest);
    *ret_minutes = hour * 60 + minute;
    return hour < 25 && minute < 60;
}

/* "Z", "GMT", "+06:00", "+0600"; false: the time has no offset. */
static bool read_offset(gh_str s, uint32_t at, int *ret_minutes)
{
    skip_spaces(s, &at);
    gh_str rest = gh_str_slice(s, at, s.n);
    *ret_minutes = 0;
    if (gh_str_starts(rest, GH_STR("Z")) || gh_str_starts(rest, GH_STR("GMT")) ||
        gh_str_starts(rest, GH_STR("UT")))
        return true;
    int sign = take(s, &at, '-') ? -1 : 1, hours, minutes = 0;
    if (sign == 1 && !take(s, &at, '+'))
        return false;
    if (!read_number(s, &at, 2, 2, &hours))
        return false;
    take(s, &at, ':');
    read_number(s, &at, 2, 2, &minutes);
    *ret_minutes = sign * (hours * 60 + minutes);
    return true;
}

/* The day `minutes` after midnight of `date`. */
static gh_date day_after(gh_date date, int minutes)
{
    struct tm tm = {.tm_year = date.year - 1900, .tm_mon = date.month - 1, .tm_mday = date.day};
    time_t moment = timegm(&tm) + (time_t)minutes * 60;
    gmtime_r(&moment, &tm);
    return (gh_date){(int16_t)(tm.tm_year + 1900), (uint8_t)(tm.tm_mon + 1), (uint8_t)tm.tm_mday};
}

static bool read_iso_day(gh_str s, uint32_t *at, gh_date *ret_date)
{
    int year, month, day;
    if (!read_number(s, at, 4, 4, &year))
        return false;
    bool is_dashed = take(s, at, '-') || take(s, at, '/');
    if (!read_number(s, at, is_dashed ? 1 : 2, 2, &month))
        return false;
    if (is_dashed && !take(s, at, '-') && !take(s, at, '/'))
        return false;
    return read_number(s, at, is_dashed ? 1 : 2, 2, &day) && make_date(year, month, day, ret_date);
}

static int month_of(gh_str s, uint32_t *at)
{
    if (s.n - *at < 3)
        return 0;
    for (int i = 0; i < 12; i++)
        if (strncasecmp(s.p + *at, month_names + 3 * i, 3) == 0) {
            while (*at < s.n && ((s.p[*at] | 32) >= 'a' && (s.p[*at] | 32) <= 'z'))
                ++*at;
            return i + 1;
        }
    return 0;
}

/* "Wed, 07 Aug 2024", "07 August 2024", "August 7, 2024" */
static bool read_named_day(gh_str s, uint32_t *at, gh_date *ret_date)
{
    int day, year, month;
    uint32_t start = *at;
    while (*at < s.n && *at < start + 12 && s.p[*at] != ',')
        ++*at;
    bool has_weekday = *at < s.n && s.p[*at] == ',' && month_of(s, &start) == 0;
    *at = has_weekday ? *at + 1 : 0;
    skip_spaces(s, at);
    month = month_of(s, at);
    skip_spaces(s, at);
    if (!read_number(s, at, 1, 2, &day))
        return false;
    take(s, at, ',');
    skip_spaces(s, at);
    if (!month) {
        take(s, at, '-');
        month = month_of(s, at);
        take(s, at, ',');
        take(s, at, '-');
        skip_spaces(s, at);
    }
    return month && read_number(s, at, 4, 4, &year) && make_date(year, month, day, ret_date);
}

/* A day and, behind it, perhaps a time; *ret_at is behind the day. */
static bool read_day(gh_str s, uint32_t *ret_at, gh_date *ret_date)
{
    *ret_at = 0;
    if (!read_iso_day(s, ret_at, ret_date)) {
        *ret_at = 0;
        if (!read_named_day(s, ret_at, ret_date))
            return false;
    }
    skip_spaces(s, ret_at);
    if (!take(s, ret_at, 'T'))
        take(s, ret_at, 't');
    return true;
}

bool gh_moment_read(gh_str text, bool has_zone, int zone, gh_date *ret_date)
{
    gh_str s = gh_space_trim(text);
    uint32_t at;
    int minutes, offset;
    if (!read_day(s, &at, ret_date))
        return false;
    if (has_zone && read_clock(s, &at, &minutes) && read_offset(s, at, &offset))
        *ret_date = day_after(*ret_date, minutes - offset + zone);
    return true;
}

bool gh_moment_offset(gh_str text, int *ret_minutes)
{
    gh_str s = gh_space_trim(text);
    uint32_t at;
    int minutes;
    gh_date date;
    return read_day(s, &at, &date) && read_clock(s, &at, &minutes) &&
           read_offset(s, at, ret_minutes) && *ret_minutes != 0;
}

/* ---- Written for readers ----------------------------------------------------------------- */

static int month_of_word(const gh_lexicon *lexicon, gh_str word)
{
    char folded[256];
    uint32_t at = 0;
    if (word.n > sizeof folded / 4)
        return 0;
    int month = month_of(word, &at);
    if (month && at == word.n)
        return month;
    uint32_t n = gh_fold_word(lexicon->text, word, folded), count;
    uint32_t id = gh_lexicon_find(lexicon, (gh_str){folded, n});
    const gh_entry *entries = gh_lexicon_entries(lexicon, id, &count);
    for (uint32_t i = 0; id && i < count; i++) {
        if (entries[i].table != GH_TABLE_CALENDAR)
            continue;
        const gh_calendar_row *row = gh_row(lexicon, CALENDAR, calendar, entries[i].row);
        if (row->kind == GH_CALENDAR_MONTH)
            return (int)row->value;
    }
    return 0;
}

static int number_of_token(const gh_text *text, uint32_t at)
{
    uint32_t n;
    if (at >= text->tokens.n || !(text->tokens.p[at].flags & GH_TOKEN_NUMBER))
        return 0;
    double value = gh_digits_value(gh_text_slice(text, gh_token_span(&text->tokens.p[at])), &n);
    return value > 0 && value < 10000 ? (int)value : 0;
}

static bool is_comma(const gh_text *text, uint32_t at)
{
    return at < text->tokens.n && (text->tokens.p[at].flags & GH_TOKEN_COMMA);
}

/* The year behind a month or a day: the next token, or the one after a comma. */
static int year_behind(const gh_text *text, uint32_t at)
{
    return number_of_token(text, at + is_comma(text, at));
}

bool gh_moment_find(const gh_lexicon *lexicon, const gh_text *text, gh_date *ret_date)
{
    for (uint32_t i = 0; i < text->tokens.n; i++) {
        if (!(text->tokens.p[i].flags & GH_TOKEN_WORD))
            continue;
        int month = month_of_word(lexicon, gh_text_slice(text, gh_token_span(&text->tokens.p[i])));
        if (!month)
            continue;
        int before = i > 0 ? number_of_token(text, i - 1) : 0, after = number_of_token(text, i + 1);
        if (before && make_date(year_behind(text, i + 1), month, before, ret_date))
            return true; /* 7 August 2024, 7 August, 2024 */
        if (after && make_date(year_behind(text, i + 2), month, after, ret_date))
            return true; /* August 7, 2024 */
    }
    return false;
}
