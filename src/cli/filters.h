/* filters.h - the filters that `export` and `search` share, from the options. */
#ifndef GH_CLI_FILTERS_H
#define GH_CLI_FILTERS_H

#include "cli/cli.h"
#include "store/filter.h"

/* GH_EXIT_OK, or the exit status after a message; the caller frees the filter in any case. */
int gh_filters_read(const gh_options *options, const gh_facts *facts, gh_filter *ret_filter);

#endif
