/* utf8.h - decoding that always advances and never rewrites the caller's bytes. */
#ifndef GH_BASE_UTF8_H
#define GH_BASE_UTF8_H

#include "base/str.h"

#define GH_UTF8_BAD 0xFFFFFFFFu

/* True for a byte inside a sequence, which begins no code point. */
static inline bool gh_utf8_continues(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* The code point at byte `at` of `s` (at < s.n) and in *ret_length its bytes. Of a bad sequence
 * the longest prefix that could have been good is skipped (Unicode 15, 3.9, "maximal subparts"):
 * the result is GH_UTF8_BAD and *ret_length at least 1. */
uint32_t gh_utf8_next(gh_str s, uint32_t at, uint32_t *ret_length);

/* Writes `point` to `out` (4 bytes of room); the number of bytes written. */
uint32_t gh_utf8_put(char *out, uint32_t point);

/* Position of the first byte that is not valid UTF-8, or s.n. */
uint32_t gh_utf8_check(gh_str s);

#endif
