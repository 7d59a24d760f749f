/* finish.c - records of a whole article: order, numbers, repeats. */
#include <stdlib.h>

#include "event/event.h"

static int compare_spans(gh_span a, gh_span b)
{
    if (a.begin != b.begin)
        return a.begin < b.begin ? -1 : 1;
    return (a.end > b.end) - (a.end < b.end);
}

/* Ordered by anchor, then source, then target; the rest makes the order total. */
static int compare(const void *left, const void *right)
{
    const gh_record *a = left, *b = right;
    int c = compare_spans(a->anchor, b->anchor);
    if (c == 0)
        c = gh_str_compare(a->source.code, b->source.code);
    if (c == 0)
        c = gh_str_compare(a->target.code, b->target.code);
    return c ? c : gh_str_compare(a->code, b->code);
}

static bool same_record(const gh_record *a, const gh_record *b)
{
    return compare(a, b) == 0;
}

static bool same_act(const gh_record *a, const gh_record *b)
{
    return a->sentence != b->sentence && gh_str_equal(a->code, b->code) &&
           gh_str_equal(a->source.code, b->source.code) &&
           gh_str_equal(a->target.code, b->target.code) && a->date.year == b->date.year &&
           a->date.month == b->date.month && a->date.day == b->date.day;
}

void gh_event_finish(gh_coding *coding)
{
    gh_event_share(coding);
    gh_record *r = coding->records.p;
    uint32_t n = 0;
    if (coding->records.n)
        qsort(r, coding->records.n, sizeof *r, compare);
    for (uint32_t i = 0; i < coding->records.n; i++)
        if (n == 0 || !same_record(&r[n - 1], &r[i]))
            r[n++] = r[i];
    coding->records.n = n;
    for (uint32_t i = 0; i < n; i++) {
        r[i].event = i;
        for (uint32_t k = 0; k < i && !r[i].is_repeat; k++) {
            if (same_act(&r[k], &r[i])) {
                r[i].is_repeat = true;
                r[i].repeats = r[k].is_repeat ? r[k].repeats : k;
            }
        }
    }
}
