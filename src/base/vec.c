#include "base/vec.h"

void *gh_vec_grow(gh_arena *arena, void *p, uint32_t n, uint32_t *cap, size_t size, uint32_t limit,
                  const char *noun)
{
    if (n >= limit)
        gh_arena_fail_limit(arena, noun, limit);
    uint32_t next = *cap ? *cap * 2 : 8;
    if (next > limit)
        next = limit;
    void *bigger = gh_arena_alloc(arena, size, next);
    if (n)
        memcpy(bigger, p, n * size);
    *cap = next;
    return bigger;
}
