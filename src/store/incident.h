/* incident.h - records that tell one happening carry one id. */
#ifndef GH_STORE_INCIDENT_H
#define GH_STORE_INCIDENT_H

#include "store/evidence.h"
#include "store/sql.h"

/* Incidents are kept up to date by their neighbourhood: `fresh` gathers the records that were added,
 * and settling reads only the incidents that these touch. */
typedef struct gh_incidents {
    gh_sql *sql;
    sqlite3_stmt *add_evidence, *add_theme, *add_fresh;
    sqlite3_stmt *touch_evidence, *touch_theme, *members, *theme_day, *name;
    uint32_t fresh; /* records added since the last settling */
} gh_incidents;

void gh_incidents_open(gh_incidents *incidents, gh_sql *sql);
void gh_incidents_close(gh_incidents *incidents);

/* Adds what is known of a record that was just stored, with an empty incident. */
void gh_incidents_add(gh_incidents *incidents, int64_t record, int64_t run,
                      const gh_evidence *evidence);

/* Gives the records added, and those they bear on, their incidents. */
void gh_incidents_settle(gh_incidents *incidents);

#endif
