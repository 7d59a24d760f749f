#include "write/icews.h"

#include "write/columns.h"

/* A list with commas, as ICEWS has it. */
static void put_sectors(gh_buffer *field, const gh_export *x, int which)
{
    gh_actor_parts parts;
    gh_column_parts(x, which, &parts);
    for (uint32_t i = 0; i < parts.role_count; i++) {
        if (i)
            gh_put_char(field, ',');
        gh_put_str(field, parts.roles[i].sector);
    }
}

static const gh_column columns[] = {
    {.name = "Event ID", .number = GH_RECORD_NUMBER},
    GH_COLUMN("Event Date", gh_column_date),
    GH_COLUMN_OF("Source Name", gh_column_actor_name, GH_SOURCE),
    GH_COLUMN_OF("Source Sectors", put_sectors, GH_SOURCE),
    GH_COLUMN_OF("Source Country", gh_column_actor_country_name, GH_SOURCE),
    GH_COLUMN("Event Text", gh_column_label),
    GH_COLUMN("CAMEO Code", gh_column_code),
    GH_COLUMN("Intensity", gh_column_goldstein),
    GH_COLUMN_OF("Target Name", gh_column_actor_name, GH_TARGET),
    GH_COLUMN_OF("Target Sectors", put_sectors, GH_TARGET),
    GH_COLUMN_OF("Target Country", gh_column_actor_country_name, GH_TARGET),
    {.name = "Story ID", .number = GH_STORY_NUMBER},
    GH_COLUMN("Sentence Number", gh_column_sentence_number),
    GH_COLUMN("Publisher", gh_column_outlet),
    GH_COLUMN("City", gh_column_city),
    GH_COLUMN("District", gh_column_admin2),
    GH_COLUMN("Province", gh_column_admin1),
    GH_COLUMN("Country", gh_column_place_country),
    GH_COLUMN("Latitude", gh_column_lat),
    GH_COLUMN("Longitude", gh_column_lon),
};

const gh_sheet gh_sheet_icews = GH_SHEET(columns, '\t');
