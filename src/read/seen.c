#include "read/seen.h"

#include <stdlib.h>

#include "base/bounds.h"
#include "base/hash.h"

enum { SLOTS = 2 * GH_BOUND_SEEN_IDS };

bool gh_seen_add(gh_seen *seen, gh_str id)
{
    if (!seen->slots)
        seen->slots = calloc(SLOTS, sizeof *seen->slots);
    if (!seen->slots)
        return false;
    if (seen->count == GH_BOUND_SEEN_IDS) {
        memset(seen->slots, 0, SLOTS * sizeof *seen->slots);
        seen->count = 0;
    }
    uint64_t hash = gh_hash_str(id);
    uint32_t at = (uint32_t)hash & (SLOTS - 1), content = (uint32_t)(hash >> 32) | 1;
    while (seen->slots[at] && seen->slots[at] != content)
        at = (at + 1) & (SLOTS - 1);
    if (seen->slots[at])
        return true;
    seen->slots[at] = content;
    seen->count++;
    return false;
}

void gh_seen_done(gh_seen *seen)
{
    free(seen->slots);
    *seen = (gh_seen){0};
}
