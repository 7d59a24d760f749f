/* copies.h - articles that print the same text. */
#ifndef GH_STORE_COPIES_H
#define GH_STORE_COPIES_H

#include "store/sketch.h"
#include "store/sql.h"

typedef struct gh_copies {
    gh_sql *sql;
    sqlite3_stmt *find, *sketch, *add_band, *add_copy;
} gh_copies;

void gh_copies_open(gh_copies *copies, gh_sql *sql);
void gh_copies_close(gh_copies *copies);

/* Links the article to earlier ones that are like it, and makes it known to later ones. */
void gh_copies_add(gh_copies *copies, int64_t article, int64_t run, const gh_sketch *sketch);

#endif
