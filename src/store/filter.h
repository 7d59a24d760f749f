/* filter.h - which records of a store are wanted: the same terms for export and search.
 *
 * Terms of one key are alternatives, terms of different keys must all hold. docs/filters.md says
 * what each compares. A filter becomes part of one SQL statement, its values parameters of it. */
#ifndef GH_STORE_FILTER_H
#define GH_STORE_FILTER_H

#include "base/bounds.h"
#include "store/sql.h"
#include "write/buffer.h"
#include "write/facts.h"

typedef enum gh_filter_key {
    GH_FILTER_FROM,
    GH_FILTER_TO,
    GH_FILTER_OUTLET,
    GH_FILTER_LANGUAGE,
    GH_FILTER_COUNTRY,
    GH_FILTER_ACTOR,
    GH_FILTER_ROLE,
    GH_FILTER_CODE,
    GH_FILTER_PLOVER,
    GH_FILTER_STATUS,
    GH_FILTER_PLACE,
    GH_FILTER_TEXT,
    GH_FILTER_KEYS,
} gh_filter_key;

/* The name of a key, as options have it: "from", "to" */
extern const char *const gh_filter_names[GH_FILTER_KEYS];

typedef struct gh_term {
    gh_filter_key key;
    char value[2 * GH_BOUND_FILTER_BYTES]; /* as it is bound; queries grow by quotation marks */
} gh_term;

/* Zeroed: everything is wanted. */
typedef struct gh_filter {
    gh_term *terms;
    uint32_t count;
} gh_filter;

void gh_filter_done(gh_filter *filter);

/* Adds a term. GH_INVALID, and a message that names the value and what is expected, when the value
 * makes no sense: a day that is none, a code, country, role or type that `facts` do not know, a
 * second end of the dates, more terms or bytes than the bounds. */
gh_status gh_filter_add(gh_filter *filter, gh_filter_key key, const char *value,
                        const gh_facts *facts, gh_error *error);

/* Adds " WHERE" and the conditions over the tables record r and article a; nothing for
 * an empty filter. The parameters are numbered from 1. */
void gh_filter_put(gh_buffer *sql, const gh_filter *filter);

/* The same for articles, as conditions that each begin with " AND", over article a: days are those
 * of publication, and what a filter says of records one record of the article must be. */
void gh_filter_put_articles(gh_buffer *sql, const gh_filter *filter);

/* Binds what gh_filter_put() left open. The filter must stay while the statement is used. */
void gh_filter_bind(const gh_filter *filter, sqlite3_stmt *statement);

#endif
