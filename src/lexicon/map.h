/* map.h - a map from 64-bit keys to 32-bit values, in an arena, for the compiler. Key 0 stands for
 * an empty slot: it cannot be put. */
#ifndef GH_LEXICON_MAP_H
#define GH_LEXICON_MAP_H

#include "base/arena.h"

typedef struct gh_map_slot {
    uint64_t key;
    uint32_t value;
} gh_map_slot;

typedef struct gh_map {
    gh_map_slot *slots;
    uint32_t mask;
    uint32_t used;
} gh_map;

/* The value of `key`, or NULL. Good until the next put. */
uint32_t *gh_map_find(const gh_map *map, uint64_t key);

/* The value of `key`, which is put with value 0 when it is new. Good until the next put. */
uint32_t *gh_map_put(gh_map *map, gh_arena *arena, uint64_t key);

#endif
