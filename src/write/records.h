/* records.h - a record as a line of JSON, the output that says all. */
#ifndef GH_WRITE_RECORDS_H
#define GH_WRITE_RECORDS_H

#include "write/export.h"

void gh_put_record(gh_buffer *out, const gh_export *x);

#endif
