/* value.c - readings as ISO 8601. */
#include "when/parser.h"

#include <stdarg.h>
#include <stdio.h>

enum { VALUE_BYTES = 96 };

typedef struct writer {
    char text[VALUE_BYTES];
    int n;
} writer;

__attribute__((format(printf, 2, 3))) static void put(writer *w, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    int room = VALUE_BYTES - w->n;
    int n = vsnprintf(w->text + w->n, (size_t)room, format, list);
    va_end(list);
    w->n += n < room ? n : room - 1;
}

static void put_date(writer *w, gh_date date, int grain)
{
    if (grain == GH_GRAIN_WEEK) {
        int year, week;
        gh_day_week(gh_day_number(date), &year, &week);
        put(w, "%04d-W%02d", year, week);
        return;
    }
    if (date.year == 0)
        put(w, "XXXX");
    else
        put(w, "%04d", date.year);
    if (grain != GH_GRAIN_YEAR && date.month != 0)
        put(w, "-%02d", date.month);
    if (grain == GH_GRAIN_DAY && date.day != 0)
        put(w, "-%02d", date.day);
}

static void put_time(writer *w, const gh_reading *r)
{
    put(w, "T%02d:%02d", r->hour, r->minute);
    if (r->has_second)
        put(w, ":%02d", r->second);
}

/* A broken number of one unit is given in the next smaller one: a year and a half is P1Y6M. */
static void put_length(writer *w, const gh_reading *r)
{
    static const char letters[] = {'Y', 'M', 'W', 'D', 'H', 'M', 'S'};
    static const int smaller[] = {12, 30, 7, 24, 60, 60, 1};
    double length[GH_UNIT_MAX];
    memcpy(length, r->length, sizeof length);
    length[GH_UNIT_YEAR] += 10 * length[GH_UNIT_DECADE] + 100 * length[GH_UNIT_CENTURY];
    if (length[GH_UNIT_WEEK] != (double)(int)length[GH_UNIT_WEEK]) {
        length[GH_UNIT_DAY] += length[GH_UNIT_WEEK] * 7;
        length[GH_UNIT_WEEK] = 0;
    }
    bool time = false;
    put(w, "P");
    for (int i = 0; i <= GH_UNIT_SECOND; i++) {
        double whole = (double)(int64_t)length[i];
        int next = i == GH_UNIT_MONTH ? GH_UNIT_DAY : i + 1;
        if (i < GH_UNIT_SECOND && length[i] != whole)
            length[next] += (double)(int64_t)((length[i] - whole) * smaller[i] + 0.5);
        if (whole == 0)
            continue;
        if (i >= GH_UNIT_HOUR && !time)
            put(w, "T");
        time |= i >= GH_UNIT_HOUR;
        put(w, "%.0f%c", whole, letters[i]);
    }
}

gh_str gh_reading_value(const gh_reading *r, gh_arena *arena)
{
    writer w = {.n = 0};
    if (r->grain == GH_GRAIN_DURATION)
        put_length(&w, r);
    else if (r->grain == GH_GRAIN_DECADE)
        put(&w, "%03dX", r->from.year / 10);
    else if (r->grain == GH_GRAIN_CENTURY)
        put(&w, "%02dXX", r->from.year / 100);
    else if (r->weekday >= 0)
        put(&w, "XXXX-WXX-%d", r->weekday == 0 ? 7 : r->weekday);
    else if (r->grain != GH_GRAIN_CLOCK)
        put_date(&w, r->from, r->grain);
    if (r->timed && r->grain != GH_GRAIN_DURATION)
        put_time(&w, r);
    if (r->interval) {
        put(&w, "/");
        put_date(&w, r->to, r->grain);
    }
    return gh_arena_copy(arena, (gh_str){w.text, (uint32_t)w.n});
}
