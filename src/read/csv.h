/* csv.h - tables with a header: fields separated by comma, tab or semicolon, as in RFC 4180. */
#ifndef GH_READ_CSV_H
#define GH_READ_CSV_H

#include "read/reader.h"

/* True if the first line of `head` (without a byte order mark) is a header that names a field of an
 * article, as the formats call it or as options->columns says. */
bool gh_csv_detect(gh_str head, const gh_reader_options *options);

#endif
