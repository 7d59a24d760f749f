/* filters.h - the filters that `export` and `search` share, from the options. */
#ifndef GH_CLI_FILTERS_H
#define GH_CLI_FILTERS_H

#include "cli/cli.h"
#include "store/search.h"

/* GH_EXIT_OK, or the exit status after a message; the caller frees the filter in any case. */
int gh_filters_read(const gh_options *options, const gh_facts *facts, gh_filter *ret_filter);

/* What needs the store: that --text is a query. Makes its index readable. */
int gh_filters_check(const gh_options *options, const gh_filter *filter, gh_store *store,
                     const gh_lexicon *lexicon);

/* Tells what is wrong with a query, or with the store: the exit status. */
int gh_query_error(const gh_options *options, const gh_error *error);

#endif
