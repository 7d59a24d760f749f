/* query.h - what people write to search for, in the query language of FTS5. */
#ifndef GH_STORE_QUERY_H
#define GH_STORE_QUERY_H

#include "write/buffer.h"

/* Adds `query` with words that have a sign in them ("a.lig", "kovid-19") in double quotes, which
 * FTS5 asks for, and a zero at the end. Everything else stays. */
void gh_query_put(gh_buffer *out, const char *query);

#endif
