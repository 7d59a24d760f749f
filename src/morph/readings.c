#include "morph/readings.h"

static gh_reading *find_same(gh_readings *readings, const gh_analysis *analysis)
{
    for (uint32_t i = 0; i < readings->n; i++) {
        gh_analysis *a = &readings->p[i].analysis;
        if (a->lemma == analysis->lemma && a->pos == analysis->pos &&
            a->features == analysis->features)
            return &readings->p[i];
    }
    return NULL;
}

void gh_readings_add(gh_readings *readings, gh_analysis analysis, int rank)
{
    gh_reading *same = find_same(readings, &analysis);
    if (!same) {
        if (readings->n == GH_READINGS_MAX)
            return;
        readings->p[readings->n++] = (gh_reading){analysis, rank};
    } else if (rank > same->rank) {
        *same = (gh_reading){analysis, rank};
    }
}

/* An insertion sort: a form has a handful of readings, and the order of equals must stay. */
void gh_readings_sort(gh_readings *readings)
{
    for (uint32_t i = 1; i < readings->n; i++) {
        gh_reading reading = readings->p[i];
        uint32_t at = i;
        for (; at > 0 && readings->p[at - 1].rank < reading.rank; at--)
            readings->p[at] = readings->p[at - 1];
        readings->p[at] = reading;
    }
}
