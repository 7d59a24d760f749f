#include "store/clock.h"

#include <stdlib.h>
#include <time.h>

void gh_clock_now(char *room)
{
    const char *fixed = getenv("SOURCE_DATE_EPOCH");
    time_t now = fixed && *fixed ? (time_t)strtoll(fixed, NULL, 10) : time(NULL);
    struct tm day;
    if (!gmtime_r(&now, &day))
        day = (struct tm){.tm_mday = 1, .tm_year = 70};
    strftime(room, GH_CLOCK_ROOM, "%Y-%m-%dT%H:%M:%SZ", &day);
}
