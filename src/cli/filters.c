#include "cli/filters.h"

#include <stdio.h>

int gh_filters_read(const gh_options *options, const gh_facts *facts, gh_filter *ret_filter)
{
    gh_error error;
    for (uint32_t i = 0; i < options->filter_count; i++) {
        gh_status status = gh_filter_add(ret_filter, options->filters[i].key,
                                         options->filters[i].value, facts, &error);
        if (status != GH_OK)
            return gh_usage_error(options->command, "%s", error.message);
    }
    return GH_EXIT_OK;
}

int gh_query_error(const gh_options *options, const gh_error *error)
{
    if (error->status == GH_INVALID)
        return gh_usage_error(options->command, "%s", error->message);
    fprintf(stderr, "ghotona: %s: %s\n", options->db, error->message);
    return GH_EXIT_FAILED;
}

int gh_filters_check(const gh_options *options, const gh_filter *filter, gh_store *store,
                     const gh_lexicon *lexicon)
{
    gh_error error;
    if (gh_search_open(store, lexicon, &error) != GH_OK)
        return gh_query_error(options, &error);
    for (uint32_t i = 0; i < filter->count; i++)
        if (filter->terms[i].key == GH_FILTER_TEXT &&
            gh_search_check(store, filter->terms[i].value, &error) != GH_OK)
            return gh_query_error(options, &error);
    return GH_EXIT_OK;
}
