#include "text/point_map.h"

#include <stdlib.h>

bool gh_point_map_set(gh_point_map *map, uint32_t point, uint8_t value)
{
    uint8_t **page = &map->pages[point / GH_POINT_PAGE];
    if (!*page && !(*page = calloc(1, GH_POINT_PAGE)))
        return false;
    (*page)[point % GH_POINT_PAGE] = value;
    return true;
}

void gh_point_map_done(gh_point_map *map)
{
    for (uint32_t i = 0; i < GH_POINT_PAGES; i++)
        free(map->pages[i]);
}
