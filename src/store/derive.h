/* derive.h - the rows that coding gives for an article. */
#ifndef GH_STORE_DERIVE_H
#define GH_STORE_DERIVE_H

#include "store/copies.h"
#include "store/incident.h"
#include "store/parcel.h"

typedef struct gh_deriver {
    gh_sql *sql;
    sqlite3_stmt *add_coding, *add_act, *find_actor, *add_actor, *find_place, *add_place;
    sqlite3_stmt *find_quotation, *add_quotation, *add_record, *add_link;
    int64_t run; /* of the article being added */
    gh_incidents incidents;
    gh_copies copies;
} gh_deriver;

/* After a failure, kept in `sql`, it must be closed all the same. */
void gh_deriver_open(gh_deriver *deriver, gh_sql *sql);
void gh_deriver_close(gh_deriver *deriver);

void gh_deriver_add(gh_deriver *deriver, gh_parcel *parcel, int64_t article, int64_t run);

#endif
