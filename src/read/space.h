/* space.h - white space of markup: any run of it is one space. */
#ifndef GH_READ_SPACE_H
#define GH_READ_SPACE_H

#include "base/str.h"

/* Bytes of the white space at `at`, 0 if there is none: ASCII, and the no-break space. */
static inline uint32_t gh_space_at(gh_str s, uint32_t at)
{
    unsigned char c = (unsigned char)s.p[at];
    if (c == ' ' || (c >= '\t' && c <= '\r'))
        return 1;
    return c == 0xC2 && at + 1 < s.n && (unsigned char)s.p[at + 1] == 0xA0 ? 2 : 0;
}

/* Appends `s` at `n` of `out`, which has room for all of it; no space at the beginning and never
 * two in a row. The new length. */
static inline uint32_t gh_space_append(char *out, uint32_t n, gh_str s)
{
    for (uint32_t at = 0; at < s.n;) {
        uint32_t space = gh_space_at(s, at);
        if (!space)
            out[n++] = s.p[at++];
        else if (n > 0 && out[n - 1] != ' ')
            out[n++] = ' ';
        at += space;
    }
    return n;
}

static inline gh_str gh_space_trim(gh_str s)
{
    uint32_t n;
    while (s.n > 0 && (n = gh_space_at(s, 0)) > 0)
        s = gh_str_slice(s, n, s.n);
    while (s.n > 0 && (gh_space_at(s, s.n - 1) == 1 || (s.n > 1 && gh_space_at(s, s.n - 2) == 2)))
        s.n -= gh_space_at(s, s.n - 1) == 1 ? 1 : 2;
    return s;
}

#endif
