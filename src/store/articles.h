/* articles.h - the articles of a store, one after the other. */
#ifndef GH_STORE_ARTICLES_H
#define GH_STORE_ARTICLES_H

#include "store/store.h"

typedef struct gh_articles gh_articles;

/* All articles in the order in which they were ingested. The store must outlive it. */
gh_status gh_articles_new(gh_store *store, gh_articles **ret_articles, gh_error *error);

/* Accepts NULL. */
void gh_articles_free(gh_articles *articles);

/* The next article and where it was found, both valid until the next call; false at the end or
 * after a failure, which the store keeps. */
bool gh_articles_next(gh_articles *articles, gh_article *ret_article, const char **ret_where);

/* How many there are. */
uint64_t gh_articles_count(gh_articles *articles);

#endif
