#include "store/store.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/bounds.h"
#include "base/status.h"
#include "store/clock.h"
#include "store/handle.h"
#include "store/migrate.h"
#include "store/schema.h"
#include "write/buffer.h"

/* ---- Making a store ---------------------------------------------------------------------- */

static bool is_empty(gh_sql *sql)
{
    return gh_sql_number(sql, "SELECT count(*) FROM sqlite_schema", 1) == 0 &&
           gh_sql_number(sql, "PRAGMA application_id", 1) == 0;
}

static void put_schema(gh_sql *sql)
{
    char now[GH_CLOCK_ROOM], text[200];
    gh_clock_now(now);
    for (const char *const *s = gh_store_schema; *s; s++)
        gh_sql_run(sql, *s);
    snprintf(text, sizeof text, "INSERT INTO meta VALUES(1, %d, 'ghotona %s', '%s')",
             GH_STORE_SCHEMA, gh_version(), now);
    gh_sql_run(sql, text);
    snprintf(text, sizeof text, "PRAGMA application_id = %d; PRAGMA user_version = %d",
             GH_STORE_APPLICATION, GH_STORE_SCHEMA);
    gh_sql_run(sql, text);
}

/* Another command may make the same store while this one waits for its turn. */
static void create(gh_sql *sql)
{
    gh_sql_run(sql, "PRAGMA journal_mode = WAL");
    gh_sql_run(sql, "BEGIN IMMEDIATE");
    if (is_empty(sql))
        put_schema(sql);
    gh_sql_run(sql, "COMMIT");
}

/* ---- Checking one that is there ---------------------------------------------------------- */

static void check_schema(gh_sql *sql, gh_store_mode mode)
{
    int64_t application = gh_sql_number(sql, "PRAGMA application_id", 0);
    int64_t schema = gh_sql_number(sql, "PRAGMA user_version", 0);
    if (sql->status != GH_OK)
        return;
    if (application != GH_STORE_APPLICATION)
        sql->status =
            gh_error_set(&sql->error, GH_FORMAT, 0, "it is a database, but no store of ghotona");
    else if (schema > GH_STORE_SCHEMA)
        sql->status = gh_error_set(&sql->error, GH_FORMAT, 0,
                                   "a newer version of ghotona wrote it (schema %lld); this "
                                   "version knows schema %d",
                                   (long long)schema, GH_STORE_SCHEMA);
    else if (schema < GH_STORE_SCHEMA && mode == GH_STORE_READ &&
             gh_store_has_steps(NULL, 0, (int)schema, GH_STORE_SCHEMA))
        sql->status = gh_error_set(&sql->error, GH_FORMAT, 0,
                                   "its schema is %lld, this version needs %d; ghotona rebuild "
                                   "brings it up to date",
                                   (long long)schema, GH_STORE_SCHEMA);
    else if (schema < GH_STORE_SCHEMA)
        gh_store_migrate(sql, NULL, 0, (int)schema, GH_STORE_SCHEMA);
}

/* ---- Opening ----------------------------------------------------------------------------- */

static gh_status find_file(const char *path, gh_store_mode mode, gh_error *error)
{
    struct stat st;
    if (!*path || strcmp(path, ":memory:") == 0) /* SQLite's names for what is gone at the end */
        return gh_error_set(error, GH_IO, 0, "a store is a file");
    if (stat(path, &st) == 0)
        return S_ISDIR(st.st_mode) ? gh_error_set(error, GH_IO, 0, "%s", strerror(EISDIR)) : GH_OK;
    if (errno == ENOENT && mode == GH_STORE_CREATE)
        return GH_OK;
    if (errno == ENOENT)
        return gh_error_set(error, GH_NOT_FOUND, 0, "there is no such store");
    return gh_error_set(error, GH_IO, 0, "%s", strerror(errno));
}

static void remember_file(gh_store *store)
{
    struct stat st;
    if (stat(store->path, &st) == 0) {
        store->device = st.st_dev;
        store->inode = st.st_ino;
    }
}

static void configure(gh_sql *sql, gh_store_mode mode)
{
    sqlite3_extended_result_codes(sql->db, 1);
    sqlite3_busy_timeout(sql->db, GH_BOUND_BUSY_MS);
    gh_sql_run(sql, "PRAGMA foreign_keys = ON");
    if (mode == GH_STORE_READ) {
        gh_sql_run(sql, "PRAGMA query_only = ON");
        return;
    }
    if (sqlite3_db_readonly(sql->db, "main") == 1)
        gh_sql_fail(sql, SQLITE_READONLY);
    gh_sql_run(sql, "PRAGMA synchronous = NORMAL");
    /* Keys of evidence land anywhere in their index: more pages in memory, and fewer times written
     * back from the log. */
    gh_sql_run(sql, "PRAGMA cache_size = -16000");
    gh_sql_run(sql, "PRAGMA wal_autocheckpoint = 4000");
}

/* To read a store SQLite makes a file beside it, but where the folder cannot be written to, as on a
 * disk that is mounted read-only, and no log of a writer is there. Then it is read as it stands. */
static bool is_frozen(const char *path)
{
    gh_buffer name = {0};
    struct stat log;
    gh_put_text(&name, path);
    gh_put_bytes(&name, "-wal", sizeof "-wal");
    bool is_idle = !name.failed && stat(name.p, &log) != 0 && errno == ENOENT;
    if (is_idle) /* a resolved path has a slash */
        name.p[strrchr(path, '/') - path + 1] = '\0';
    bool is_shut = is_idle && access(name.p, W_OK) != 0;
    gh_buffer_done(&name);
    return is_shut;
}

/* A name for SQLite that says so. */
static void put_frozen_name(gh_buffer *uri, const char *path)
{
    gh_put_text(uri, "file://");
    for (const char *p = path; *p; p++) {
        bool is_sign = (unsigned char)*p <= ' ' || strchr("%?#\\", *p);
        if (is_sign)
            gh_put_format(uri, "%%%02X", (unsigned char)*p);
        else
            gh_put_char(uri, *p);
    }
    gh_put_text(uri, "?immutable=1");
    gh_put_char(uri, '\0');
}

/* SQLITE_OK, or why it cannot be opened. */
static int open_to_read(gh_sql *sql, const char *path)
{
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
    char *resolved = realpath(path, NULL);
    gh_buffer uri = {0};
    if (resolved && is_frozen(resolved)) {
        put_frozen_name(&uri, resolved);
        path = uri.p;
        flags |= SQLITE_OPEN_URI;
    }
    int code = uri.failed ? SQLITE_NOMEM : sqlite3_open_v2(path, &sql->db, flags, NULL);
    gh_buffer_done(&uri);
    free(resolved);
    return code;
}

static int open_to_write(gh_sql *sql, const char *path, gh_store_mode mode)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    return sqlite3_open_v2(path, &sql->db,
                           mode == GH_STORE_CREATE ? flags | SQLITE_OPEN_CREATE : flags, NULL);
}

static void open_database(gh_store *store, gh_store_mode mode)
{
    gh_sql *sql = &store->sql;
    int code = mode == GH_STORE_READ ? open_to_read(sql, store->path)
                                     : open_to_write(sql, store->path, mode);
    if (code != SQLITE_OK) { /* without memory there is not even a handle */
        gh_sql_fail(sql, code);
        return;
    }
    configure(sql, mode);
    if (mode == GH_STORE_CREATE && is_empty(sql))
        create(sql);
    check_schema(sql, mode);
    if (mode != GH_STORE_READ) /* only now: a database of somebody else stays as it is */
        gh_sql_run(sql, "PRAGMA journal_mode = WAL");
    remember_file(store);
}

gh_status gh_store_open(const char *path, gh_store_mode mode, gh_store **ret_store, gh_error *error)
{
    gh_status status = find_file(path, mode, error);
    if (status != GH_OK)
        return status;
    gh_store *store = calloc(1, sizeof *store);
    if (!store || !(store->path = strdup(path))) {
        free(store);
        return gh_error_set(error, GH_MEMORY, 0, "out of memory");
    }
    open_database(store, mode);
    if (store->sql.status == GH_OK) {
        *ret_store = store;
        return GH_OK;
    }
    status = gh_sql_failure(&store->sql, error);
    gh_store_close(store);
    return status;
}

void gh_store_close(gh_store *store)
{
    if (!store)
        return;
    sqlite3_close(store->sql.db);
    free(store->path);
    free(store);
}
