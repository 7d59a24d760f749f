/* aggregate.h - records of a store counted by pair of actors, time and act. */
#ifndef GH_STORE_AGGREGATE_H
#define GH_STORE_AGGREGATE_H

#include "store/filter.h"
#include "store/store.h"

typedef enum gh_period { GH_BY_DAY, GH_BY_WEEK, GH_BY_MONTH } gh_period;
typedef enum gh_act_class { GH_OF_ROOT, GH_OF_QUAD } gh_act_class;

/* One group. Strings are valid until the next call. */
typedef struct gh_counts {
    gh_str begin; /* first day of the period (weeks begin on Monday), or empty: day not known */
    gh_str source, target; /* actor codes */
    gh_str act;            /* root or quad class */
    uint64_t records;
    uint64_t incidents; /* what is told twice counts once */
    double goldstein;   /* mean over the records */
} gh_counts;

typedef struct gh_aggregate gh_aggregate;

/* The groups of the records that pass `filter`, ordered by period, source, target and act. */
gh_status gh_aggregate_new(gh_store *store, const gh_filter *filter, gh_period period,
                           gh_act_class acts, gh_aggregate **ret_aggregate, gh_error *error);

/* Accepts NULL. */
void gh_aggregate_free(gh_aggregate *aggregate);

/* False at the end or after a failure: then *ret_status says which. */
bool gh_aggregate_next(gh_aggregate *aggregate, gh_counts *ret_counts, gh_status *ret_status,
                       gh_error *error);

#endif
