/* group.h - what hangs together by shared keys: union-find. */
#ifndef GH_STORE_GROUP_H
#define GH_STORE_GROUP_H

#include <stdbool.h>
#include <stdint.h>

/* A record, or a whole incident that is as it was. */
typedef struct gh_group_node {
    int64_t record; /* 0: an incident */
    int64_t name;   /* of the record the least of its keys, of the incident its name */
    int64_t least;  /* of a root: the least name below it */
    uint32_t parent;
} gh_group_node;

typedef struct gh_group_tie {
    int64_t key;
    uint32_t node;
} gh_group_tie;

typedef struct gh_group {
    gh_group_node *nodes;
    gh_group_tie *ties;
    uint32_t node_count, node_cap, tie_count, tie_cap;
    bool failed; /* no memory: what is added is dropped */
} gh_group;

/* Adds a node and returns its number. */
uint32_t gh_group_add(gh_group *group, int64_t record, int64_t name);

/* Nodes with the same key hang together. */
void gh_group_tie_to(gh_group *group, uint32_t node, int64_t key);

/* Finds out what hangs together. */
void gh_group_join(gh_group *group);

/* The least name of all that hang together with the node, after joining. */
int64_t gh_group_name(gh_group *group, uint32_t node);

void gh_group_done(gh_group *group);

#endif
