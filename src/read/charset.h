/* charset.h - text in other encodings, made UTF-8 by iconv. */
#ifndef GH_READ_CHARSET_H
#define GH_READ_CHARSET_H

#include "read/bytes.h"

/* True for a label of UTF-8 and for no label at all: such text is taken as it is. */
bool gh_charset_is_utf8(gh_str charset);

/* Appends `text`, which is in `charset` (a label as in HTML or HTTP, of any case), to *out as
 * UTF-8. GH_NOT_FOUND for an unknown charset; GH_ENCODING, with error->byte, for a byte that is
 * none in it; GH_LIMIT for more than `limit` bytes in *out; GH_MEMORY. */
gh_status gh_charset_decode(gh_str text, gh_str charset, size_t limit, gh_bytes *out,
                            gh_error *error);

#endif
