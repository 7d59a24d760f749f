/* search.h - the full-text index of a store's articles, by lemma, and what is found in it.
 *
 * The index is derived: `rebuild` makes it anew. It is an FTS5 table over `article`, whose text it
 * does not repeat. */
#ifndef GH_STORE_SEARCH_H
#define GH_STORE_SEARCH_H

#include "store/filter.h"
#include "store/store.h"

/* Lets this connection read and write the index. Whoever filters by text, searches or writes calls
 * it first; `lexicon` must outlive the store. */
gh_status gh_search_open(gh_store *store, const gh_lexicon *lexicon, gh_error *error);

/* Queries are those of FTS5; gh_query_put() (query.h) makes them of what people write.
 *
 * GH_INVALID, and why, when the query makes no sense; GH_FORMAT when the store has no index. */
gh_status gh_search_check(gh_store *store, const char *query, gh_error *error);

/* False when some of the index was made with another lexicon than the one that was opened: words
 * may be missed. */
bool gh_search_is_current(gh_store *store);

enum { GH_HIT_BEGIN = '\001', GH_HIT_END = '\002' }; /* around what was found, in a snippet */

/* An article that was found. Strings are valid until the next call. */
typedef struct gh_hit {
    gh_str doc, date, outlet, title, url;
    gh_str snippet;
    uint64_t records;
} gh_hit;

typedef struct gh_search gh_search;

/* Articles that `query` finds and that pass `filter` (a record of them, where it speaks of
 * records), the best first; at most `limit`, 0 for all. The query was checked. */
gh_status gh_search_new(gh_store *store, const char *query, const gh_filter *filter, uint64_t limit,
                        gh_search **ret_search, gh_error *error);

/* Accepts NULL. */
void gh_search_free(gh_search *search);

/* False at the end or after a failure: then *ret_status says which. */
bool gh_search_next(gh_search *search, gh_hit *ret_hit, gh_status *ret_status, gh_error *error);

/* ---- For the writer ---------------------------------------------------------------------- */

/* Makes the index where there is none, of all articles. Failures are kept in `sql`. */
void gh_search_make(gh_sql *sql);

/* Empties it. */
void gh_search_clear(gh_sql *sql);

/* The statement that adds an article by its id. */
extern const char gh_search_add_sql[];

#endif
