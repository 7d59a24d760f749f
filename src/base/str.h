/* str.h - slices of text. A slice borrows; it is never NUL-terminated. */
#ifndef GH_BASE_STR_H
#define GH_BASE_STR_H

#include <string.h>

#include "ghotona.h"

#define GH_STR(literal) ((gh_str){(literal), (uint32_t)(sizeof(literal) - 1)})

static inline gh_str gh_str_of(const char *text)
{
    return (gh_str){text, (uint32_t)strlen(text)};
}

static inline gh_str gh_str_slice(gh_str s, uint32_t begin, uint32_t end)
{
    return (gh_str){s.p + begin, end - begin};
}

static inline bool gh_str_equal(gh_str a, gh_str b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

static inline bool gh_str_starts(gh_str s, gh_str prefix)
{
    return prefix.n == 0 || (s.n >= prefix.n && memcmp(s.p, prefix.p, prefix.n) == 0);
}

/* Does it begin with one of a list of words, "10 11 145"? */
static inline bool gh_str_starts_any(gh_str s, const char *list)
{
    for (const char *p = list; *p; p += *p == ' ') {
        const char *end = p + strcspn(p, " ");
        if (gh_str_starts(s, (gh_str){p, (uint32_t)(end - p)}))
            return true;
        p = end;
    }
    return false;
}

static inline bool gh_str_ends(gh_str s, gh_str suffix)
{
    return suffix.n == 0 ||
           (s.n >= suffix.n && memcmp(s.p + (s.n - suffix.n), suffix.p, suffix.n) == 0);
}

/* Order of bytes, which for UTF-8 is the order of code points. */
static inline int gh_str_compare(gh_str a, gh_str b)
{
    uint32_t n = a.n < b.n ? a.n : b.n;
    int c = n ? memcmp(a.p, b.p, n) : 0;
    return c != 0 ? c : (a.n > b.n) - (a.n < b.n);
}

static inline bool gh_span_is_set(gh_span s)
{
    return s.end > s.begin;
}

static inline bool gh_span_holds(gh_span outer, gh_span inner)
{
    return outer.begin <= inner.begin && inner.end <= outer.end;
}

#endif
