#include "cli/filters.h"

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
