#include "read/seen.h"

#include <stdlib.h>

#include "base/bounds.h"
#include "base/hash.h"

static uint64_t *slot_of(const gh_seen *seen, uint64_t hash)
{
    uint32_t at = (uint32_t)hash & (seen->cap - 1);
    while (seen->slots[at] && seen->slots[at] != hash)
        at = (at + 1) & (seen->cap - 1);
    return &seen->slots[at];
}

static bool grow(gh_seen *seen)
{
    gh_seen old = *seen;
    uint32_t cap = old.cap ? 2 * old.cap : 1024;
    uint64_t *slots = calloc(cap, sizeof *slots);
    if (!slots)
        return false;
    *seen = (gh_seen){slots, old.count, cap};
    for (uint32_t i = 0; i < old.cap; i++)
        if (old.slots[i])
            *slot_of(seen, old.slots[i]) = old.slots[i];
    free(old.slots);
    return true;
}

bool gh_seen_add(gh_seen *seen, gh_str id)
{
    if (seen->count == GH_BOUND_SEEN_IDS) {
        memset(seen->slots, 0, seen->cap * sizeof *seen->slots);
        seen->count = 0;
    }
    if (seen->count >= seen->cap / 2 && !grow(seen))
        return false;
    uint64_t hash = gh_hash_str(id) | 1;
    uint64_t *slot = slot_of(seen, hash);
    if (*slot)
        return true;
    *slot = hash;
    seen->count++;
    return false;
}

void gh_seen_done(gh_seen *seen)
{
    free(seen->slots);
    *seen = (gh_seen){0};
}
