/* records.h - the records of a store, one after the other, as they were when they were coded, but
 * for `person` of the actors and the lines of the lexicon behind `rule`. */
#ifndef GH_STORE_RECORDS_H
#define GH_STORE_RECORDS_H

#include "store/filter.h"
#include "store/store.h"
#include "write/export.h"

typedef struct gh_records gh_records;

/* The records that pass `filter`, in the order of their articles' ingestion and of the text; with
 * `once` the first of each incident, which says how many it stands for. The store, the filter and
 * the facts must outlive it. Memory is that of one article. */
gh_status gh_records_new(gh_store *store, const gh_filter *filter, bool once, const gh_facts *facts,
                         gh_records **ret_records, gh_error *error);

/* Accepts NULL. */
void gh_records_free(gh_records *records);

/* The articles of the store are numbered from 1: the one that the last record is of (0 before the
 * first), and the last there is. For showing progress. */
uint64_t gh_records_article(const gh_records *records);
uint64_t gh_records_last_article(const gh_records *records);

/* The next record, valid until the next call. False at the end or after a failure: then *ret_status
 * says which. */
bool gh_records_next(gh_records *records, gh_export *ret_export, gh_status *ret_status,
                     gh_error *error);

#endif
