/* incident.h - records that tell one happening carry one id. */
#ifndef GH_STORE_INCIDENT_H
#define GH_STORE_INCIDENT_H

#include "store/evidence.h"
#include "store/sql.h"

/* A record that was added and has no incident yet. */
typedef struct gh_fresh {
    int64_t record;
    gh_evidence evidence;
} gh_fresh;

/* An incident's name is the least key of evidence of its records, so that it does not depend on the
 * order in which they came. It is kept up to date from batch to batch: all records that share a key
 * are in one incident already, so that one of them stands for all, and only incidents that a new
 * day of a theme takes apart have to be read. */
typedef struct gh_incidents {
    gh_sql *sql;
    sqlite3_stmt *add_evidence, *add_theme;
    sqlite3_stmt *of_key, *of_theme; /* the incident of the oldest record with a key, on a day */
    sqlite3_stmt *members, *rename, *name;
    gh_fresh *fresh;
    uint32_t fresh_count, fresh_cap;
} gh_incidents;

void gh_incidents_open(gh_incidents *incidents, gh_sql *sql);
void gh_incidents_close(gh_incidents *incidents);

/* Adds what is known of a record that was just stored, with an empty incident. */
void gh_incidents_add(gh_incidents *incidents, int64_t record, int64_t run,
                      const gh_evidence *evidence);

/* Gives the records added, and those they bear on, their incidents. */
void gh_incidents_settle(gh_incidents *incidents);

#endif
