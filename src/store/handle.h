/* handle.h - what a gh_store is, for the files of this folder. */
#ifndef GH_STORE_HANDLE_H
#define GH_STORE_HANDLE_H

#include <sys/types.h>

#include "store/lemmas.h"
#include "store/store.h"

struct gh_store {
    gh_sql sql;
    char *path;
    gh_lemmas lemmas;
    dev_t device; /* of the file as opened: to see that it is still the one at `path` */
    ino_t inode;
};

#endif
