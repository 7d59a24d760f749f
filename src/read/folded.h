/* folded.h - names in markup and protocols: ASCII letters of either case are the same. */
#ifndef GH_READ_FOLDED_H
#define GH_READ_FOLDED_H

#include <strings.h>

#include "base/str.h"

static inline bool gh_folded_equal(gh_str a, gh_str b)
{
    return a.n == b.n && (a.n == 0 || strncasecmp(a.p, b.p, a.n) == 0);
}

static inline bool gh_folded_starts(gh_str s, gh_str prefix)
{
    return s.n >= prefix.n && strncasecmp(s.p, prefix.p, prefix.n) == 0;
}

static inline bool gh_folded_holds(gh_str s, gh_str part)
{
    for (uint32_t i = 0; i + part.n <= s.n; i++)
        if (strncasecmp(s.p + i, part.p, part.n) == 0)
            return true;
    return false;
}

#endif
