#include "store/writer.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/date.h"
#include "base/status.h"
#include "store/clock.h"
#include "store/copies.h"
#include "store/derive.h"
#include "store/handle.h"
#include "store/incident.h"
#include "store/schema.h"
#include "store/search.h"

struct gh_writer {
    gh_store *store;
    gh_sql *sql;
    gh_str lexicon, lexicon_version;
    int64_t run;  /* 0: not yet found */
    bool is_open; /* a batch is */
    sqlite3_stmt *knows, *find_outlet, *add_outlet, *add_article, *add_to_index;
    gh_deriver deriver;
    char problem[4500];
};

gh_status gh_writer_new(gh_store *store, const gh_lexicon *lexicon, gh_writer **ret_writer,
                        gh_error *error)
{
    gh_writer *w = calloc(1, sizeof *w);
    if (!w)
        return gh_error_set(error, GH_MEMORY, 0, "out of memory");
    gh_sql *sql = w->sql = &store->sql;
    w->store = store;
    w->lexicon = gh_str_of(gh_lexicon_hash(lexicon));
    w->lexicon_version = gh_str_of(gh_lexicon_version(lexicon));
    w->knows = gh_sql_prepare(sql, "SELECT id FROM article WHERE hash = ?");
    w->find_outlet = gh_sql_prepare(sql, "SELECT id FROM outlet WHERE name = ?");
    w->add_outlet = gh_sql_prepare(sql, "INSERT INTO outlet(name) VALUES(?)");
    w->add_article = gh_sql_prepare(
        sql, "INSERT INTO article(hash, doc, outlet_id, home, date, lang, url, title, text,"
             " found_at, ingested_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (gh_search_open(store, lexicon, error) == GH_OK)
        gh_search_make(sql);
    w->add_to_index = gh_sql_prepare(sql, gh_search_add_sql);
    gh_deriver_open(&w->deriver, sql);
    if (sql->status != GH_OK) {
        gh_writer_free(w);
        return gh_sql_failure(sql, error);
    }
    *ret_writer = w;
    return GH_OK;
}

void gh_writer_free(gh_writer *writer)
{
    if (!writer)
        return;
    sqlite3_finalize(writer->knows);
    sqlite3_finalize(writer->find_outlet);
    sqlite3_finalize(writer->add_outlet);
    sqlite3_finalize(writer->add_article);
    sqlite3_finalize(writer->add_to_index);
    gh_deriver_close(&writer->deriver);
    if (writer->is_open)
        sqlite3_exec(writer->sql->db, "ROLLBACK", NULL, NULL, NULL);
    free(writer);
}

const char *gh_writer_problem(gh_writer *writer)
{
    snprintf(writer->problem, sizeof writer->problem, "%s: %s", writer->store->path,
             writer->sql->error.message);
    return writer->problem;
}

/* ---- Batches ----------------------------------------------------------------------------- */

/* SQLite goes on writing to a file that has no name any more; nobody would ever see it. */
static void check_file(gh_writer *w)
{
    struct stat st;
    if (w->sql->status != GH_OK)
        return;
    if (stat(w->store->path, &st) != 0 || st.st_dev != w->store->device ||
        st.st_ino != w->store->inode)
        gh_sql_fail(w->sql, SQLITE_READONLY_DBMOVED);
}

static void find_run(gh_writer *w)
{
    gh_str version = gh_str_of(gh_version());
    sqlite3_stmt *s = gh_sql_prepare(w->sql, "INSERT OR IGNORE INTO run(version, lexicon,"
                                             " lexicon_version) VALUES(?, ?, ?)");
    sqlite3_stmt *find =
        gh_sql_prepare(w->sql, "SELECT id FROM run WHERE version = ? AND lexicon = ?");
    if (w->sql->status == GH_OK) {
        gh_sql_text_or_empty(s, 1, version);
        gh_sql_text_or_empty(s, 2, w->lexicon);
        gh_sql_text_or_empty(s, 3, w->lexicon_version);
        gh_sql_do(w->sql, s);
        gh_sql_text_or_empty(find, 1, version);
        gh_sql_text_or_empty(find, 2, w->lexicon);
        if (gh_sql_step(w->sql, find))
            w->run = sqlite3_column_int64(find, 0);
    }
    sqlite3_finalize(s);
    sqlite3_finalize(find);
}

static void begin(gh_writer *w)
{
    if (w->is_open)
        return;
    check_file(w);
    gh_sql_run(w->sql, "BEGIN IMMEDIATE");
    w->is_open = w->sql->status == GH_OK;
}

bool gh_writer_settle(gh_writer *writer)
{
    gh_incidents_settle(&writer->deriver.incidents);
    return writer->sql->status == GH_OK;
}

bool gh_writer_commit(gh_writer *writer)
{
    if (!writer->is_open)
        return writer->sql->status == GH_OK;
    gh_writer_settle(writer);
    check_file(writer);
    gh_sql_run(writer->sql, "COMMIT");
    writer->is_open = writer->sql->status != GH_OK;
    return !writer->is_open;
}

bool gh_writer_clear(gh_writer *writer)
{
    char text[64];
    begin(writer);
    for (const char *const *table = gh_store_derived; *table; table++) {
        snprintf(text, sizeof text, "DELETE FROM %s", *table);
        gh_sql_run(writer->sql, text);
    }
    gh_search_clear(writer->sql);
    writer->run = 0;
    return writer->sql->status == GH_OK;
}

/* ---- Articles ---------------------------------------------------------------------------- */

enum { HASH_ROOM = 33 };

static gh_str write_hash(char *room, gh_hash128 hash)
{
    snprintf(room, HASH_ROOM, "%016llx%016llx", (unsigned long long)hash.high,
             (unsigned long long)hash.low);
    return gh_str_of(room);
}

/* The id of the article, 0 if there is none. */
static int64_t article_of(gh_writer *w, gh_hash128 hash)
{
    char room[HASH_ROOM];
    int64_t id = 0;
    gh_sql_text(w->knows, 1, write_hash(room, hash));
    if (gh_sql_step(w->sql, w->knows)) {
        id = sqlite3_column_int64(w->knows, 0);
        gh_sql_reset(w->knows);
    }
    return id;
}

bool gh_writer_knows(gh_writer *writer, gh_hash128 hash)
{
    return article_of(writer, hash) != 0;
}

static int64_t outlet_of(gh_writer *w, gh_str name)
{
    int64_t id = 0;
    gh_sql_text(w->find_outlet, 1, name);
    if (gh_sql_step(w->sql, w->find_outlet)) {
        id = sqlite3_column_int64(w->find_outlet, 0);
        gh_sql_reset(w->find_outlet);
        return id;
    }
    gh_sql_text(w->add_outlet, 1, name);
    gh_sql_do(w->sql, w->add_outlet);
    return sqlite3_last_insert_rowid(w->sql->db);
}

static int64_t add_article(gh_writer *w, const gh_parcel *parcel)
{
    const gh_article *a = &parcel->article;
    char hash[HASH_ROOM], date[GH_DATE_ROOM], now[GH_CLOCK_ROOM];
    gh_clock_now(now);
    int64_t outlet = a->source.n ? outlet_of(w, a->source) : 0;
    sqlite3_stmt *s = w->add_article;
    gh_sql_text(s, 1, write_hash(hash, parcel->hash));
    gh_sql_text_or_empty(s, 2, a->id);
    if (outlet)
        sqlite3_bind_int64(s, 3, outlet);
    gh_sql_text(s, 4, a->home);
    gh_sql_text(s, 5, gh_date_text(a->date, date));
    gh_sql_text(s, 6, a->lang);
    gh_sql_text(s, 7, a->url);
    gh_sql_text(s, 8, a->title);
    gh_sql_text_or_empty(s, 9, a->text);
    gh_sql_text_or_empty(s, 10, parcel->where);
    gh_sql_text_or_empty(s, 11, gh_str_of(now));
    gh_sql_do(w->sql, s);
    return sqlite3_last_insert_rowid(w->sql->db);
}

static void add_to_index(gh_writer *w, const gh_parcel *parcel, int64_t article)
{
    gh_lemmas *lemmas = &w->store->lemmas;
    lemmas->text = parcel->article.text;
    lemmas->tokens = parcel->tokens;
    sqlite3_bind_int64(w->add_to_index, 1, article);
    gh_sql_do(w->sql, w->add_to_index);
    lemmas->text = lemmas->tokens = (gh_str){0};
}

static gh_put derive(gh_writer *w, gh_parcel *parcel, int64_t article)
{
    if (w->run == 0)
        find_run(w);
    gh_deriver_add(&w->deriver, parcel, article, w->run);
    add_to_index(w, parcel, article);
    return w->sql->status == GH_OK ? GH_PUT_STORED : GH_PUT_FAILED;
}

gh_put gh_writer_add(gh_writer *writer, gh_parcel *parcel)
{
    begin(writer);
    if (gh_writer_knows(writer, parcel->hash))
        return GH_PUT_REPEATED;
    return derive(writer, parcel, add_article(writer, parcel));
}

gh_put gh_writer_derive(gh_writer *writer, gh_parcel *parcel)
{
    begin(writer);
    int64_t article = article_of(writer, parcel->hash);
    return article ? derive(writer, parcel, article) : GH_PUT_REPEATED;
}
