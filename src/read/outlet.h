/* outlet.h - what the lexicon knows of news sites and of the names that pages give to their parts
 * (world/outlets.tsv, world/markup.tsv). */
#ifndef GH_READ_OUTLET_H
#define GH_READ_OUTLET_H

#include "lexicon/lexicon.h"
#include "read/html.h"

/* A row of outlets.tsv; absent cells are empty. */
typedef struct gh_outlet {
    gh_str name; /* empty: a site that is not listed */
    gh_str home; /* ISO 3166 alpha-3 */
    int zone;    /* minutes east of Greenwich of its clock */
    bool has_zone;
    gh_str title, body, date, aside; /* selectors */
} gh_outlet;

/* The outlet of an address ("https://www.site.com/path" or "site.com/path"): the row whose site
 * is the longest that ends the host and begins the path. An address of no listed outlet gives
 * what is true of any site: the row of the site "*". */
gh_outlet gh_outlet_of(const gh_lexicon *lexicon, gh_str url);

/* The row of any site. */
gh_outlet gh_outlet_any(const gh_lexicon *lexicon);

/* The host of an address, without "www."; empty if there is none. */
gh_str gh_site_host(gh_str url);

/* True for a whole address: "http://..." or "https://..." */
bool gh_site_is_address(gh_str url);

/* The country of a host by its last part where that is a country's; empty otherwise. */
gh_str gh_host_home(const gh_lexicon *lexicon, gh_str host);

/* The country of pages in the lexicon's language that are dated by a clock so many minutes east of
 * Greenwich; empty where that says nothing. */
gh_str gh_zone_home(const gh_lexicon *lexicon, int minutes);

/* What an element's classes and id say of it by the list: 0, or an enum gh_markup_kind. An aside
 * wins over a body. */
enum gh_markup_kind gh_markup_of(const gh_lexicon *lexicon, const gh_html_node *node);

#endif
