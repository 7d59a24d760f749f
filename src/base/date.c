#include "base/date.h"

#include <stdio.h>

gh_str gh_date_text(gh_date date, char room[GH_DATE_ROOM])
{
    int n = 0;
    if (date.year && date.month && date.day)
        n = snprintf(room, GH_DATE_ROOM, "%04d-%02u-%02u", date.year, date.month, date.day);
    else if (date.year && date.month)
        n = snprintf(room, GH_DATE_ROOM, "%04d-%02u", date.year, date.month);
    else if (date.year)
        n = snprintf(room, GH_DATE_ROOM, "%04d", date.year);
    return (gh_str){room, (uint32_t)n};
}
