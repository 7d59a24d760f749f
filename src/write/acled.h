/* acled.h - a CSV file with the columns of ACLED. */
#ifndef GH_WRITE_ACLED_H
#define GH_WRITE_ACLED_H

#include "write/sheet.h"

extern const gh_sheet gh_sheet_acled;

#endif
