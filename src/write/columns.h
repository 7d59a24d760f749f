/* columns.h - columns that several formats have. */
#ifndef GH_WRITE_COLUMNS_H
#define GH_WRITE_COLUMNS_H

#include "write/sheet.h"

/* `which` of columns about an actor. */
enum { GH_SOURCE, GH_TARGET };

static inline const gh_actor *gh_column_actor(const gh_export *x, int which)
{
    return which == GH_SOURCE ? &x->record->source : &x->record->target;
}

static inline void gh_column_parts(const gh_export *x, int which, gh_actor_parts *ret_parts)
{
    gh_facts_actor(x->facts, gh_column_actor(x, which)->code, ret_parts);
}

/* "Sheikh Hasina"; of an actor without a name what its role is called, with the country where there
 * is one: "Police (Bangladesh)"; of a bare country its name. Empty where nobody is named. */
gh_put_column gh_column_actor_name;

gh_put_column gh_column_actor_code;
gh_put_column gh_column_actor_country_name;

gh_put_column gh_column_date; /* YYYY-MM-DD */
gh_put_column gh_column_year;

gh_put_column gh_column_code;
gh_put_column gh_column_root; /* two digits */
gh_put_column gh_column_label;
gh_put_column gh_column_goldstein;

gh_put_column gh_column_city; /* a town; of an upazila, its name */
gh_put_column gh_column_admin1;
gh_put_column gh_column_admin2;
gh_put_column gh_column_admin3;
gh_put_column gh_column_place_country; /* its name */
gh_put_column gh_column_place_name;
gh_put_column gh_column_lat;
gh_put_column gh_column_lon;

gh_put_column gh_column_outlet;
gh_put_column gh_column_url;
gh_put_column gh_column_sentence_number; /* from 1 */
gh_put_column gh_column_sentence;        /* its words */

/* The host of an address: "www.example.org". Empty when it is none. */
gh_str gh_url_host(gh_str url);

#endif
