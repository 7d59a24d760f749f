#include "lexicon/map.h"

#include "base/hash.h"

static gh_map_slot *find_slot(const gh_map *map, uint64_t key)
{
    uint32_t at = (uint32_t)gh_hash_mix(key) & map->mask;
    while (map->slots[at].key != 0 && map->slots[at].key != key)
        at = (at + 1) & map->mask;
    return &map->slots[at];
}

uint32_t *gh_map_find(const gh_map *map, uint64_t key)
{
    if (!map->slots)
        return NULL;
    gh_map_slot *slot = find_slot(map, key);
    return slot->key ? &slot->value : NULL;
}

static void grow(gh_map *map, gh_arena *arena)
{
    uint32_t count = map->slots ? (map->mask + 1) * 2 : 64;
    gh_map bigger = {GH_NEW(arena, gh_map_slot, count), count - 1, map->used};
    for (uint32_t i = 0; map->slots && i <= map->mask; i++)
        if (map->slots[i].key)
            *find_slot(&bigger, map->slots[i].key) = map->slots[i];
    *map = bigger;
}

uint32_t *gh_map_put(gh_map *map, gh_arena *arena, uint64_t key)
{
    if (!map->slots || map->used > map->mask / 2)
        grow(map, arena);
    gh_map_slot *slot = find_slot(map, key);
    if (slot->key == 0) {
        slot->key = key;
        map->used++;
    }
    return &slot->value;
}
