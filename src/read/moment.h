/* moment.h - days as pages and feeds write them: ISO 8601, RFC 822, and lines for readers. */
#ifndef GH_READ_MOMENT_H
#define GH_READ_MOMENT_H

#include "lexicon/lexicon.h"
#include "text/text.h"

/* The day of "2024-08-07T20:30:00Z", "2024-08-07 20:30", "20240807" or "Wed, 07 Aug 2024 20:30:00
 * +0600". Where `has_zone`, a time with an offset is moved to the clock that is `zone` minutes east
 * of Greenwich: what was published at 20:30 UTC is of the next day in Dhaka. False if it is none
 * of these. */
bool gh_moment_read(gh_str text, bool has_zone, int zone, gh_date *ret_date);

/* The minutes east of Greenwich of a time that says them; false: it does not. Greenwich itself says
 * nothing of where it was written. */
bool gh_moment_offset(gh_str text, int *ret_minutes);

/* The first full date (day, name of a month, year, in any order that papers use) among the tokens
 * of a line. */
bool gh_moment_find(const gh_lexicon *lexicon, const gh_text *text, gh_date *ret_date);

#endif
