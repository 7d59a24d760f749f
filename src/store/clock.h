/* clock.h - the time of day, for columns that say when. */
#ifndef GH_STORE_CLOCK_H
#define GH_STORE_CLOCK_H

enum { GH_CLOCK_ROOM = 24 };

/* "2026-07-16T09:30:00Z" into `room` of GH_CLOCK_ROOM bytes. The variable SOURCE_DATE_EPOCH, in
 * seconds since 1970, stands in for the clock where a store must come out the same twice. */
void gh_clock_now(char *room);

#endif
