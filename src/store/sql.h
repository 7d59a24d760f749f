/* sql.h - SQLite as the store uses it: prepared statements, and the first failure kept.
 *
 * A gh_sql remembers its first failure and does nothing from then on, so that a row of calls needs
 * one check at the end. */
#ifndef GH_STORE_SQL_H
#define GH_STORE_SQL_H

#include <sqlite3.h>

#include "base/str.h"

typedef struct gh_sql {
    sqlite3 *db;
    gh_status status; /* GH_OK until something fails */
    gh_error error;   /* the first failure */
} gh_sql;

/* Keeps what SQLite says of `code`, unless something failed before. */
void gh_sql_fail(gh_sql *sql, int code);

/* GH_OK, or the failure that was kept, and then *error (which may be NULL) too. */
gh_status gh_sql_status(const gh_sql *sql, gh_error *error);

/* The same where something is known to have failed: lack of memory, if nothing was kept. */
gh_status gh_sql_failure(const gh_sql *sql, gh_error *error);

/* Runs statements without parameters and results, waiting while another connection has the file:
 * they must bear being run again. */
void gh_sql_run(gh_sql *sql, const char *text);

/* The first column of the first row of a query without parameters; `otherwise` if there is none. */
int64_t gh_sql_number(gh_sql *sql, const char *text, int64_t otherwise);

/* A statement that is kept: finalised by sqlite3_finalize(). NULL after a failure. */
sqlite3_stmt *gh_sql_prepare(gh_sql *sql, const char *text);

/* Steps; true for a row. At the end of the rows, or after a failure, the statement is reset and its
 * parameters cleared. */
bool gh_sql_step(gh_sql *sql, sqlite3_stmt *statement);

/* Steps a statement that gives no rows. */
void gh_sql_do(gh_sql *sql, sqlite3_stmt *statement);

/* Resets a statement whose rows are not all wanted. */
void gh_sql_reset(sqlite3_stmt *statement);

/* ---- Parameters, by number from 1; what a value is absent for becomes NULL ------------------- */

/* The bytes must stay until the step. */
void gh_sql_text(sqlite3_stmt *statement, int at, gh_str value); /* empty: NULL */
void gh_sql_text_or_empty(sqlite3_stmt *statement, int at, gh_str value);
void gh_sql_span(sqlite3_stmt *statement, int at, gh_span span); /* two parameters */

/* ---- Columns, by number from 0 ------------------------------------------------------------- */

/* Valid until the next step; empty for NULL. */
gh_str gh_sql_column(sqlite3_stmt *statement, int at);

#endif
