/* gdelt.h - what both files of GDELT 2.0 have in common. */
#ifndef GH_WRITE_GDELT_H
#define GH_WRITE_GDELT_H

#include "write/columns.h"

/* The day the article was published, as GDELT's YYYYMMDDHHMMSS of the batch that found it: the
 * clock is no part of the output. */
gh_put_column gh_gdelt_added;

extern const gh_sheet gh_sheet_gdelt;          /* 61 columns, no line of names */
extern const gh_sheet gh_sheet_gdelt_mentions; /* 16 columns, no line of names */

#endif
