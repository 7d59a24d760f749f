/* date.h - days as text. */
#ifndef GH_BASE_DATE_H
#define GH_BASE_DATE_H

#include "ghotona.h"

/* The longest is "-32768-255-255", which no valid date is. */
enum { GH_DATE_ROOM = 16 };

/* "2023-09-14", or as much of it as is known, in `room`; empty for an unknown year. */
gh_str gh_date_text(gh_date date, char room[GH_DATE_ROOM]);

#endif
