/* flat.h - our own CSV: everything that a record says, a line a record. */
#ifndef GH_WRITE_FLAT_H
#define GH_WRITE_FLAT_H

#include "write/sheet.h"

extern const gh_sheet gh_sheet_flat;

#endif
