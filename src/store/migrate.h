/* migrate.h - stores of an older schema brought up to date. */
#ifndef GH_STORE_MIGRATE_H
#define GH_STORE_MIGRATE_H

#include "store/sql.h"

/* How to get from schema `from` to the next: statements, NULL at the end. What they cannot derive
 * from the old tables is left to a rebuild. */
typedef struct gh_migration {
    int from;
    const char *const *statements;
} gh_migration;

/* Is there a way from schema `from` to `to`? */
bool gh_store_has_steps(const gh_migration *steps, uint32_t step_count, int from, int to);

/* Brings the open database from schema `from` to `to` in one transaction. GH_FORMAT when a step is
 * missing; then nothing is changed. */
void gh_store_migrate(gh_sql *sql, const gh_migration *steps, uint32_t step_count, int from,
                      int to);

#endif
