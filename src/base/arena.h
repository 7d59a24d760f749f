/* arena.h - memory that is freed all at once.
 *
 * A document's memory comes from one arena with a cap. gh_arena_alloc() never returns NULL: when
 * the cap is reached or the system has no memory it leaves through the arena's escape, a jump to
 * the one protected call of the coder. The price is one rule: code below the coder owns nothing
 * outside an arena (no file, no lock, no heap block), so there is nothing to release on the way.
 *
 * Memory is zeroed. A reset keeps the first block, so that a stream of documents or sentences
 * settles without asking the system again. */
#ifndef GH_BASE_ARENA_H
#define GH_BASE_ARENA_H

#include <setjmp.h>

#include "base/str.h"

/* Where a failing arena jumps to, and what it tells there. */
typedef struct gh_escape {
    jmp_buf jump;
    gh_error error;
} gh_escape;

struct gh_arena_block;

typedef struct gh_arena {
    struct gh_arena_block *first;   /* kept over resets */
    struct gh_arena_block *current; /* allocations come from here */
    size_t used;                    /* bytes handed out by all blocks since the last reset */
    size_t cap;                     /* limit of `used` */
    gh_escape *escape;
    const char *noun;   /* what is too large when the cap is reached, for the message */
    int64_t fail_after; /* tests: fail at this many allocations from now; negative: never */
} gh_arena;

void gh_arena_init(gh_arena *arena, size_t cap, const char *noun, gh_escape *escape);
void gh_arena_reset(gh_arena *arena);
void gh_arena_done(gh_arena *arena);

/* `count` objects of `size` bytes, zeroed and aligned for any type. Never NULL. */
void *gh_arena_alloc(gh_arena *arena, size_t size, size_t count);

/* A copy of `s` in the arena. */
gh_str gh_arena_copy(gh_arena *arena, gh_str s);

/* Leaves the pipeline for want of memory. */
_Noreturn void gh_arena_fail_memory(gh_arena *arena);

/* Leaves the pipeline: the message says what was too much and what the limit is. */
_Noreturn void gh_arena_fail_limit(gh_arena *arena, const char *noun, uint64_t limit);

#define GH_NEW(arena, type, count) ((type *)gh_arena_alloc((arena), sizeof(type), (count)))

#endif
