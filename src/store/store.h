/* store.h - a store: articles as they were read, and what coding made of them, in SQLite.
 *
 * One program writes, others read at the same time (write-ahead log). docs/store.md describes the
 * tables. A gh_store belongs to one thread. */
#ifndef GH_STORE_STORE_H
#define GH_STORE_STORE_H

#include "ghotona.h"

typedef struct gh_store gh_store;

typedef enum gh_store_mode {
    GH_STORE_READ,   /* must be there */
    GH_STORE_WRITE,  /* must be there; an older schema is brought up to date */
    GH_STORE_CREATE, /* made when it is not there */
} gh_store_mode;

/* Opens the store at `path`. Fails with GH_NOT_FOUND (there is none), GH_FORMAT (it is something
 * else, damaged, or of a schema that this version does not know) or GH_IO (not readable, not
 * writable, in use). */
gh_status gh_store_open(const char *path, gh_store_mode mode, gh_store **ret_store,
                        gh_error *error);

/* Accepts NULL. What was not committed is lost. */
void gh_store_close(gh_store *store);

#endif
