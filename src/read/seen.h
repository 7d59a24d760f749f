/* seen.h - which ids a run has met, as hashes in bounded memory. */
#ifndef GH_READ_SEEN_H
#define GH_READ_SEEN_H

#include "base/str.h"

typedef struct gh_seen {
    uint64_t *slots; /* open addressing; 0 is free */
    uint32_t count, cap;
} gh_seen;

/* True if `id` was added before. After GH_BOUND_SEEN_IDS ids the set starts anew; without memory
 * it stays as it is. */
bool gh_seen_add(gh_seen *seen, gh_str id);

void gh_seen_done(gh_seen *seen);

#endif
