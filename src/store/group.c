#include "store/group.h"

#include <stdlib.h>

/* Room for one more element of `size`; false without memory. */
static bool make_room(void **p, uint32_t count, uint32_t *cap, size_t size)
{
    if (count < *cap)
        return true;
    uint32_t more = *cap ? 2 * *cap : 1024;
    void *grown = realloc(*p, more * size);
    if (!grown)
        return false;
    *p = grown;
    *cap = more;
    return true;
}

uint32_t gh_group_add(gh_group *group, int64_t record, int64_t name)
{
    void *p = group->nodes;
    if (!make_room(&p, group->node_count, &group->node_cap, sizeof *group->nodes)) {
        group->failed = true;
        return 0;
    }
    group->nodes = p;
    group->nodes[group->node_count] =
        (gh_group_node){.record = record, .name = name, .parent = group->node_count};
    return group->node_count++;
}

void gh_group_tie_to(gh_group *group, uint32_t node, int64_t key)
{
    void *p = group->ties;
    if (!make_room(&p, group->tie_count, &group->tie_cap, sizeof *group->ties)) {
        group->failed = true;
        return;
    }
    group->ties = p;
    group->ties[group->tie_count++] = (gh_group_tie){key, node};
}

static uint32_t root_of(gh_group *group, uint32_t node)
{
    gh_group_node *nodes = group->nodes;
    while (nodes[node].parent != node) {
        nodes[node].parent = nodes[nodes[node].parent].parent;
        node = nodes[node].parent;
    }
    return node;
}

static void join(gh_group *group, uint32_t a, uint32_t b)
{
    a = root_of(group, a);
    b = root_of(group, b);
    uint32_t root = a < b ? a : b, other = a < b ? b : a;
    group->nodes[other].parent = root;
    if (group->nodes[other].least < group->nodes[root].least)
        group->nodes[root].least = group->nodes[other].least;
}

static int by_key(const void *x, const void *y)
{
    const gh_group_tie *a = x, *b = y;
    return (a->key > b->key) - (a->key < b->key);
}

void gh_group_join(gh_group *group)
{
    if (group->failed || group->tie_count == 0)
        return;
    for (uint32_t i = 0; i < group->node_count; i++)
        group->nodes[i].least = group->nodes[i].name;
    qsort(group->ties, group->tie_count, sizeof *group->ties, by_key);
    for (uint32_t i = 1; i < group->tie_count; i++)
        if (group->ties[i].key == group->ties[i - 1].key)
            join(group, group->ties[i].node, group->ties[i - 1].node);
}

int64_t gh_group_name(gh_group *group, uint32_t node)
{
    return group->nodes[root_of(group, node)].least;
}

void gh_group_done(gh_group *group)
{
    free(group->nodes);
    free(group->ties);
    *group = (gh_group){0};
}
