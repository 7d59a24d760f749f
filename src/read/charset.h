/* charset.h - text in other encodings, made UTF-8 by iconv. */
#ifndef GH_READ_CHARSET_H
#define GH_READ_CHARSET_H

#include "read/bytes.h"

/* True for a label of UTF-8 and for no label at all: such text is taken as it is. */
bool gh_charset_is_utf8(gh_str charset);

/* Appends `text`, which is in `charset` (a label as in HTML or HTTP, of any case), to *out as
 * UTF-8. GH_FORMAT for an unknown charset; GH_ENCODING, with error->byte, for a byte that is
 * none in it; GH_LIMIT for more than `limit` bytes in *out; GH_MEMORY. */
gh_status gh_charset_decode(gh_str text, gh_str charset, size_t limit, gh_bytes *out,
                            gh_error *error);

/* The text of a page as UTF-8, without a byte order mark: `page` itself, or converted in `room`.
 * Its charset is told by a byte order mark, else by `declared` (what HTTP said; may be empty), else
 * by the page's <meta> or XML declaration. But bytes that are UTF-8 beyond ASCII are that whatever
 * is declared: by chance they are not. Fails as gh_charset_decode does. */
gh_status gh_charset_read_page(gh_str page, gh_str declared, size_t limit, gh_bytes *room,
                               gh_str *ret_text, gh_error *error);

#endif
