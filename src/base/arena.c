#include "base/arena.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#if defined(__SANITIZE_ADDRESS__)
#define GH_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GH_ASAN 1
#endif
#endif
#ifdef GH_ASAN
#include <sanitizer/asan_interface.h>
#define POISON(p, n) ASAN_POISON_MEMORY_REGION((p), (n))
#define UNPOISON(p, n) ASAN_UNPOISON_MEMORY_REGION((p), (n))
#define GAP 16u /* poisoned bytes between objects, so that an overrun is seen */
#else
#define POISON(p, n) ((void)0)
#define UNPOISON(p, n) ((void)0)
#define GAP 0u
#endif

#define BLOCK_BYTES (256u << 10)
#define ALIGNMENT _Alignof(max_align_t)

struct gh_arena_block {
    struct gh_arena_block *next;
    size_t size;
    size_t used;
    _Alignas(max_align_t) char bytes[];
};

void gh_arena_init(gh_arena *arena, size_t cap, const char *noun, gh_escape *escape)
{
    *arena = (gh_arena){.cap = cap, .escape = escape, .noun = noun, .fail_after = -1};
}

_Noreturn static void leave(gh_arena *arena, gh_status status)
{
    arena->escape->error.status = status;
    longjmp(arena->escape->jump, 1);
}

_Noreturn void gh_arena_fail_limit(gh_arena *arena, const char *noun, uint64_t limit)
{
    gh_error *error = &arena->escape->error;
    snprintf(error->message, sizeof error->message, "too many %s (the limit is %llu)", noun,
             (unsigned long long)limit);
    leave(arena, GH_LIMIT);
}

_Noreturn void gh_arena_fail_memory(gh_arena *arena)
{
    gh_error *error = &arena->escape->error;
    snprintf(error->message, sizeof error->message, "out of memory");
    leave(arena, GH_MEMORY);
}

static struct gh_arena_block *add_block(gh_arena *arena, size_t need)
{
    size_t size = need > BLOCK_BYTES ? need : BLOCK_BYTES;
    struct gh_arena_block *block = malloc(sizeof *block + size);
    if (!block)
        gh_arena_fail_memory(arena);
    *block = (struct gh_arena_block){.size = size};
    POISON(block->bytes, size);
    if (arena->current)
        arena->current->next = block;
    else
        arena->first = block;
    arena->current = block;
    return block;
}

void *gh_arena_alloc(gh_arena *arena, size_t size, size_t count)
{
    if (arena->fail_after >= 0 && arena->fail_after-- == 0)
        gh_arena_fail_memory(arena);
    if (count && size > arena->cap / count)
        gh_arena_fail_limit(arena, arena->noun, arena->cap);
    size_t want = (size * count + GAP + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (want > arena->cap - arena->used)
        gh_arena_fail_limit(arena, arena->noun, arena->cap);
    struct gh_arena_block *block = arena->current;
    if (!block || block->size - block->used < want)
        block = add_block(arena, want);
    char *p = block->bytes + block->used;
    block->used += want;
    arena->used += want;
    UNPOISON(p, size * count);
    memset(p, 0, size * count);
    return p;
}

gh_str gh_arena_copy(gh_arena *arena, gh_str s)
{
    char *p = GH_NEW(arena, char, s.n + 1u);
    if (s.n)
        memcpy(p, s.p, s.n);
    return (gh_str){p, s.n};
}

static void free_chain(struct gh_arena_block *block)
{
    while (block) {
        struct gh_arena_block *next = block->next;
        UNPOISON(block->bytes, block->size);
        free(block);
        block = next;
    }
}

void gh_arena_reset(gh_arena *arena)
{
    if (arena->first) {
        free_chain(arena->first->next);
        arena->first->next = NULL;
        arena->first->used = 0;
        POISON(arena->first->bytes, arena->first->size);
    }
    arena->current = arena->first;
    arena->used = 0;
}

void gh_arena_done(gh_arena *arena)
{
    free_chain(arena->first);
    arena->first = arena->current = NULL;
    arena->used = 0;
}
