/* seen.h - which ids a run has met, as hashes in memory that does not grow. */
#ifndef GH_READ_SEEN_H
#define GH_READ_SEEN_H

#include "base/str.h"

typedef struct gh_seen {
    uint32_t
        *slots; /* open addressing: place and content are different bits of a hash; 0 is free */
    uint32_t count;
} gh_seen;

/* True if `id` was added before (of a thousand full tables one is wrong about one id). After
 * GH_BOUND_SEEN_IDS ids the set starts anew; without memory it stays empty. */
bool gh_seen_add(gh_seen *seen, gh_str id);

void gh_seen_done(gh_seen *seen);

#endif
