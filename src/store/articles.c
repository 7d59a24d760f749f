#include "store/articles.h"

#include <stdlib.h>

#include "base/status.h"
#include "store/handle.h"

struct gh_articles {
    gh_sql *sql;
    sqlite3_stmt *rows;
};

gh_status gh_articles_new(gh_store *store, gh_articles **ret_articles, gh_error *error)
{
    gh_articles *articles = calloc(1, sizeof *articles);
    if (!articles)
        return gh_error_set(error, GH_MEMORY, 0, "out of memory");
    articles->sql = &store->sql;
    articles->rows = gh_sql_prepare(
        articles->sql, "SELECT a.doc, a.text, a.title, o.name, a.home, a.url, a.lang, a.date,"
                       " a.found_at FROM article AS a LEFT JOIN outlet AS o ON o.id = a.outlet_id"
                       " ORDER BY a.id");
    if (articles->rows) {
        *ret_articles = articles;
        return GH_OK;
    }
    gh_articles_free(articles);
    return gh_sql_failure(&store->sql, error);
}

void gh_articles_free(gh_articles *articles)
{
    if (!articles)
        return;
    sqlite3_finalize(articles->rows);
    free(articles);
}

bool gh_articles_next(gh_articles *articles, gh_article *ret_article, const char **ret_where)
{
    sqlite3_stmt *s = articles->rows;
    if (!gh_sql_step(articles->sql, s))
        return false;
    *ret_article = (gh_article){.id = gh_sql_column(s, 0),
                                .text = gh_sql_column(s, 1),
                                .title = gh_sql_column(s, 2),
                                .source = gh_sql_column(s, 3),
                                .home = gh_sql_column(s, 4),
                                .url = gh_sql_column(s, 5),
                                .lang = gh_sql_column(s, 6)};
    gh_str date = gh_sql_column(s, 7);
    if (date.n)
        gh_date_parse(date, &ret_article->date);
    *ret_where = gh_sql_column(s, 8).p;
    return true;
}

uint64_t gh_articles_count(gh_articles *articles)
{
    return (uint64_t)gh_sql_number(articles->sql, "SELECT count(*) FROM article", 0);
}
