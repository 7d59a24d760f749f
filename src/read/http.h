/* http.h - an HTTP answer as an archive keeps it. */
#ifndef GH_READ_HTTP_H
#define GH_READ_HTTP_H

#include "read/bytes.h"

/* Slices of the message. */
typedef struct gh_http {
    unsigned status; /* 200 */
    gh_str type;     /* "text/html"; empty if not said */
    gh_str charset;  /* of the type; empty if not said */
    gh_str encoding; /* of the content: "gzip"; empty if it has none */
    bool is_chunked;
    gh_str body; /* as it was sent */
} gh_http;

/* Memory for bodies, kept from one to the next. */
typedef struct gh_http_room {
    gh_bytes joined, unpacked;
} gh_http_room;

/* Reads the head of `message`; false if it is no HTTP answer. */
bool gh_http_read(gh_str message, gh_http *ret_http);

/* The body without its transfer and content encodings. What is named as an encoding but plainly
 * was not used (archives store bodies decoded, with the headers as they were) is passed over.
 * GH_FORMAT for damaged data or an encoding that is not known; GH_LIMIT for more than `limit`
 * bytes; GH_MEMORY. */
gh_status gh_http_body(const gh_http *http, size_t limit, gh_http_room *room, gh_str *ret_body,
                       gh_error *error);

void gh_http_room_done(gh_http_room *room);

/* The media type and charset of a Content-Type. */
void gh_http_type(gh_str value, gh_str *ret_type, gh_str *ret_charset);

/* ---- Lines of a head, of HTTP and WARC alike ------------------------------------------------ */

/* The bytes up to the empty line that ends a head, with it; 0 if none comes. */
uint32_t gh_http_head_length(gh_str message);

/* Takes the next line of *head as "name: value"; false at the end. A line without a colon has an
 * empty name. */
bool gh_http_next_line(gh_str *head, gh_str *ret_name, gh_str *ret_value);

/* True for the same letters, of any case. */
bool gh_http_is(gh_str text, const char *name);

#endif
