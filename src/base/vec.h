/* vec.h - growing arrays in an arena.
 *
 *     GH_VEC(gh_token) tokens = {0};
 *     *gh_vec_push(arena, &tokens, GH_BOUND_X, "tokens in a sentence") = token;
 *
 * The limit and its noun make the message of the failure. Growth copies, so pointers into a
 * vector last until the next push. */
#ifndef GH_BASE_VEC_H
#define GH_BASE_VEC_H

#include "base/arena.h"

#define GH_VEC(type)                                                                               \
    struct {                                                                                       \
        type *p;                                                                                   \
        uint32_t n;                                                                                \
        uint32_t cap;                                                                              \
    }

void *gh_vec_grow(gh_arena *arena, void *p, uint32_t n, uint32_t *cap, size_t size, uint32_t limit,
                  const char *noun);

/* A pointer to a new, zeroed last element. */
/* clang-format off */
#define gh_vec_push(arena, vec, limit, noun)                                                       \
    ((vec)->n == (vec)->cap                                                                        \
         ? ((vec)->p = gh_vec_grow((arena), (vec)->p, (vec)->n, &(vec)->cap, sizeof *(vec)->p,     \
                                   (limit), (noun)))                                               \
         : (vec)->p,                                                                               \
     &(vec)->p[(vec)->n++])
/* clang-format on */

#endif
