/* icews.h - the files of ICEWS: 20 columns, tab-separated, a line of names. */
#ifndef GH_WRITE_ICEWS_H
#define GH_WRITE_ICEWS_H

#include "write/sheet.h"

extern const gh_sheet gh_sheet_icews;

#endif
