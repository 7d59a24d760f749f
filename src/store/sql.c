#include "store/sql.h"

#include <time.h>

#include "base/bounds.h"
#include "base/status.h"

static gh_status status_of(int code)
{
    switch (code & 0xff) {
    case SQLITE_NOMEM:
        return GH_MEMORY;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_SCHEMA:
        return GH_FORMAT;
    default:
        return GH_IO;
    }
}

/* What people can do something about is said in their words. */
static const char *explain(sqlite3 *db, int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "another program is writing to it";
    case SQLITE_FULL:
        return "the disk is full";
    case SQLITE_READONLY:
        return code == SQLITE_READONLY_DBMOVED ? "it was moved or deleted while it was open"
                                               : "it cannot be written: read-only";
    case SQLITE_NOTADB:
        return "it is no SQLite database";
    case SQLITE_CORRUPT:
        return "it is damaged";
    case SQLITE_CANTOPEN:
        return "it cannot be opened";
    case SQLITE_NOMEM:
        return "out of memory";
    default:
        return db ? sqlite3_errmsg(db) : sqlite3_errstr(code);
    }
}

void gh_sql_fail(gh_sql *sql, int code)
{
    if (sql->status != GH_OK)
        return;
    sql->status = status_of(code);
    int system = sql->db ? sqlite3_system_errno(sql->db) : 0;
    bool is_system = (code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_CANTOPEN;
    if (is_system && system)
        gh_error_set(&sql->error, sql->status, 0, "%s", strerror(system));
    else
        gh_error_set(&sql->error, sql->status, 0, "%s", explain(sql->db, code));
}

gh_status gh_sql_status(const gh_sql *sql, gh_error *error)
{
    if (sql->status != GH_OK && error)
        *error = sql->error;
    return sql->status;
}

gh_status gh_sql_failure(const gh_sql *sql, gh_error *error)
{
    if (sql->status == GH_OK)
        return gh_error_set(error, GH_MEMORY, 0, "no memory");
    return gh_sql_status(sql, error);
}

static int64_t now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Where two connections wait for one another, as when both turn a new database to a log, SQLite
 * refuses one of them at once, whatever its timeout is; that one has let go and may ask again. */
void gh_sql_run(gh_sql *sql, const char *text)
{
    enum { PAUSE_MS = 10 };
    if (sql->status != GH_OK)
        return;
    int64_t begin = now_ms();
    int code = sqlite3_exec(sql->db, text, NULL, NULL, NULL);
    while ((code & 0xff) == SQLITE_BUSY && now_ms() - begin < GH_BOUND_BUSY_MS) {
        sqlite3_sleep(PAUSE_MS);
        code = sqlite3_exec(sql->db, text, NULL, NULL, NULL);
    }
    if (code != SQLITE_OK)
        gh_sql_fail(sql, sqlite3_extended_errcode(sql->db));
}

sqlite3_stmt *gh_sql_prepare(gh_sql *sql, const char *text)
{
    sqlite3_stmt *statement = NULL;
    if (sql->status != GH_OK)
        return NULL;
    int code = sqlite3_prepare_v3(sql->db, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
    if (code != SQLITE_OK)
        gh_sql_fail(sql, code);
    return statement;
}

void gh_sql_reset(sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
}

bool gh_sql_step(gh_sql *sql, sqlite3_stmt *statement)
{
    if (sql->status != GH_OK || !statement)
        return false;
    int code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        gh_sql_fail(sql, sqlite3_extended_errcode(sql->db));
    gh_sql_reset(statement);
    return false;
}

void gh_sql_do(gh_sql *sql, sqlite3_stmt *statement)
{
    while (gh_sql_step(sql, statement))
        ;
}

int64_t gh_sql_number(gh_sql *sql, const char *text, int64_t otherwise)
{
    sqlite3_stmt *statement = gh_sql_prepare(sql, text);
    if (gh_sql_step(sql, statement))
        otherwise = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return otherwise;
}

/* A failing bind leaves NULL behind; SQLite reports it only for lack of memory, at the step. */
void gh_sql_text_or_empty(sqlite3_stmt *statement, int at, gh_str value)
{
    sqlite3_bind_text(statement, at, value.n ? value.p : "", (int)value.n, SQLITE_STATIC);
}

void gh_sql_text(sqlite3_stmt *statement, int at, gh_str value)
{
    if (value.n)
        gh_sql_text_or_empty(statement, at, value);
}

void gh_sql_span(sqlite3_stmt *statement, int at, gh_span span)
{
    if (span.end <= span.begin)
        return;
    sqlite3_bind_int64(statement, at, span.begin);
    sqlite3_bind_int64(statement, at + 1, span.end);
}

gh_str gh_sql_column(sqlite3_stmt *statement, int at)
{
    const unsigned char *p = sqlite3_column_text(statement, at);
    return (gh_str){(const char *)p, p ? (uint32_t)sqlite3_column_bytes(statement, at) : 0};
}
