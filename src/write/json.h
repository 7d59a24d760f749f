/* json.h - JSON straight into a buffer. */
#ifndef GH_WRITE_JSON_H
#define GH_WRITE_JSON_H

#include "write/buffer.h"

/* A quoted string. What is not UTF-8 becomes U+FFFD, so that the output always is. */
void gh_json_string(gh_buffer *out, gh_str s);

/* The shortest decimal that is the same number, with at least `decimals` places. */
void gh_json_number(gh_buffer *out, double value, int decimals);

/* [begin,end] */
void gh_json_span(gh_buffer *out, gh_span span);

/* "key": preceded by a comma unless the object was opened just now. */
void gh_json_key(gh_buffer *out, const char *key);

/* A member with a string value, left out when it is empty. */
void gh_json_member(gh_buffer *out, const char *key, gh_str value);

/* A member with the least of a count, left out when it is not known. */
void gh_json_member_least(gh_buffer *out, const char *key, gh_count count);

/* A member with a span, left out when it is absent. */
void gh_json_member_span(gh_buffer *out, const char *key, gh_span span);

#endif
