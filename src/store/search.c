#include "store/search.h"

#include <stdlib.h>

#include "base/status.h"
#include "store/handle.h"
#include "store/lemmas.h"

struct gh_search {
    gh_sql *sql;
    sqlite3_stmt *rows;
};

/* ---- The index --------------------------------------------------------------------------- */

static const char make_sql[] =
    "CREATE VIRTUAL TABLE search USING fts5(title, text, content = 'article', content_rowid = 'id',"
    " tokenize = 'ghotona')";

const char gh_search_add_sql[] =
    "INSERT INTO search(rowid, title, text) SELECT id, title, text FROM article WHERE id = ?";

static bool has_index(gh_sql *sql)
{
    return gh_sql_number(sql, "SELECT 1 FROM sqlite_schema WHERE name = 'search'", 0) == 1;
}

void gh_search_make(gh_sql *sql)
{
    if (sql->status != GH_OK || has_index(sql))
        return;
    gh_sql_run(sql, "BEGIN IMMEDIATE");
    if (!has_index(sql)) { /* another command may have made it while this one waited */
        gh_sql_run(sql, make_sql);
        gh_sql_run(sql, "INSERT INTO search(search) VALUES('rebuild')");
    }
    gh_sql_run(sql, "COMMIT");
}

void gh_search_clear(gh_sql *sql)
{
    gh_sql_run(sql, "INSERT INTO search(search) VALUES('delete-all')");
}

gh_status gh_search_open(gh_store *store, const gh_lexicon *lexicon, gh_error *error)
{
    store->lemmas.lexicon = lexicon;
    gh_lemmas_register(&store->sql, &store->lemmas);
    return gh_sql_status(&store->sql, error);
}

bool gh_search_is_current(gh_store *store)
{
    gh_sql *sql = &store->sql;
    sqlite3_stmt *others = gh_sql_prepare(sql, "SELECT 1 FROM run WHERE lexicon <> ? LIMIT 1");
    bool has_others = false;
    if (others) {
        gh_sql_text_or_empty(others, 1, gh_str_of(gh_lexicon_hash(store->lemmas.lexicon)));
        has_others = gh_sql_step(sql, others);
    }
    sqlite3_finalize(others);
    return !has_others;
}

/* ---- Queries ----------------------------------------------------------------------------- */

static bool is_blank(const char *query)
{
    return query[strspn(query, " \t\r\n")] == '\0';
}

/* What FTS5 says of a bad query, in words that help. */
static gh_status bad_query(const char *message, gh_error *error)
{
    static const char prefix[] = "fts5: ";
    if (strncmp(message, prefix, sizeof prefix - 1) == 0)
        message += sizeof prefix - 1;
    if (strstr(message, "near \"\""))
        return gh_error_set(error, GH_INVALID, 0, "the query ends too early");
    if (strcmp(message, "unterminated string") == 0)
        return gh_error_set(error, GH_INVALID, 0, "the query: a double quote has no other");
    return gh_error_set(error, GH_INVALID, 0, "the query: %s", message);
}

/* A bad query is no fault of the store, so this one does not keep its failure. */
gh_status gh_search_check(gh_store *store, const char *query, gh_error *error)
{
    sqlite3_stmt *statement;
    if (is_blank(query))
        return gh_error_set(error, GH_INVALID, 0, "the query is empty");
    if (query[0] == '*') /* a command to FTS5 itself, such as "*reads" */
        return gh_error_set(error, GH_INVALID, 0, "the query: a word is expected before \"*\"");
    if (!has_index(&store->sql))
        return gh_error_set(error, GH_FORMAT, 0,
                            "it has no index of its texts; ghotona rebuild "
                            "makes it");
    int code = sqlite3_prepare_v2(
        store->sql.db, "SELECT 1 FROM search WHERE search MATCH ? LIMIT 1", -1, &statement, NULL);
    if (code == SQLITE_OK) {
        sqlite3_bind_text(statement, 1, query, -1, SQLITE_STATIC);
        code = sqlite3_step(statement);
    }
    gh_status status = GH_OK;
    if ((code & 0xff) == SQLITE_ERROR)
        status = bad_query(sqlite3_errmsg(store->sql.db), error);
    else if (code != SQLITE_ROW && code != SQLITE_DONE)
        status = gh_error_set(error, GH_IO, 0, "the database: %s", sqlite3_errmsg(store->sql.db));
    sqlite3_finalize(statement);
    return status;
}

/* ---- What is found ----------------------------------------------------------------------- */

static void put_query(gh_buffer *sql, const gh_filter *filter)
{
    gh_put_format(sql,
                  "SELECT a.doc, a.date, o.name, a.title, a.url,"
                  " snippet(search, -1, char(%d), char(%d), '...', 24),"
                  " (SELECT count(*) FROM record WHERE article_id = a.id)"
                  " FROM search JOIN article AS a ON a.id = search.rowid"
                  " LEFT JOIN outlet AS o ON o.id = a.outlet_id WHERE search MATCH ?%u",
                  GH_HIT_BEGIN, GH_HIT_END, filter->count + 1);
    gh_filter_put_articles(sql, filter);
    gh_put_format(sql, " ORDER BY rank, a.id LIMIT ?%u", filter->count + 2);
    gh_put_char(sql, '\0');
}

static void bind_query(sqlite3_stmt *rows, const char *query, const gh_filter *filter,
                       uint64_t limit)
{
    gh_filter_bind(filter, rows);
    sqlite3_bind_text(rows, (int)filter->count + 1, query, -1, SQLITE_TRANSIENT);
    sqlite3_bind_int64(rows, (int)filter->count + 2,
                       limit && limit <= INT64_MAX ? (sqlite3_int64)limit : -1);
}

gh_status gh_search_new(gh_store *store, const char *query, const gh_filter *filter, uint64_t limit,
                        gh_search **ret_search, gh_error *error)
{
    gh_buffer sql = {0};
    gh_search *search = calloc(1, sizeof *search);
    put_query(&sql, filter);
    if (search && !sql.failed) {
        search->sql = &store->sql;
        search->rows = gh_sql_prepare(search->sql, sql.p);
    }
    gh_buffer_done(&sql);
    if (search && search->rows) {
        *ret_search = search;
        bind_query(search->rows, query, filter, limit);
        return GH_OK;
    }
    gh_search_free(search);
    return gh_sql_failure(&store->sql, error);
}

void gh_search_free(gh_search *search)
{
    if (!search)
        return;
    sqlite3_finalize(search->rows);
    free(search);
}

bool gh_search_next(gh_search *search, gh_hit *ret_hit, gh_status *ret_status, gh_error *error)
{
    sqlite3_stmt *row = search->rows;
    bool has_row = gh_sql_step(search->sql, row);
    *ret_status = gh_sql_status(search->sql, error);
    if (!has_row)
        return false;
    *ret_hit = (gh_hit){
        .doc = gh_sql_column(row, 0),
        .date = gh_sql_column(row, 1),
        .outlet = gh_sql_column(row, 2),
        .title = gh_sql_column(row, 3),
        .url = gh_sql_column(row, 4),
        .snippet = gh_sql_column(row, 5),
        .records = (uint64_t)sqlite3_column_int64(row, 6),
    };
    return true;
}
