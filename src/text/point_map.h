/* point_map.h - a byte for each Unicode code point; 0 where nothing was set. */
#ifndef GH_TEXT_POINT_MAP_H
#define GH_TEXT_POINT_MAP_H

#include "base/str.h"

#define GH_POINT_PAGE 4096u
#define GH_POINT_PAGES (0x110000u / GH_POINT_PAGE)

typedef struct gh_point_map {
    uint8_t *pages[GH_POINT_PAGES]; /* NULL: all zero */
} gh_point_map;

/* False when there is no memory. `point` must be below 0x110000. */
bool gh_point_map_set(gh_point_map *map, uint32_t point, uint8_t value);
void gh_point_map_done(gh_point_map *map);

static inline uint8_t gh_point_map_get(const gh_point_map *map, uint32_t point)
{
    const uint8_t *page = map->pages[point / GH_POINT_PAGE];
    return page ? page[point % GH_POINT_PAGE] : 0;
}

#endif
