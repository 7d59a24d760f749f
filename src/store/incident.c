#include "store/incident.h"

#include <stdio.h>
#include <stdlib.h>

void gh_incidents_open(gh_incidents *in, gh_sql *sql)
{
    *in = (gh_incidents){.sql = sql};
    gh_sql_run(sql, "CREATE TEMP TABLE IF NOT EXISTS fresh(record_id INTEGER PRIMARY KEY);"
                    "CREATE TEMP TABLE IF NOT EXISTS touched(incident TEXT PRIMARY KEY)"
                    " WITHOUT ROWID");
    in->add_evidence = gh_sql_prepare(sql, "INSERT OR IGNORE INTO evidence VALUES(?, ?, ?)");
    in->add_theme = gh_sql_prepare(sql, "INSERT INTO theme VALUES(?, ?, ?, ?)");
    in->add_fresh = gh_sql_prepare(sql, "INSERT INTO fresh VALUES(?)");
    in->touch_evidence =
        gh_sql_prepare(sql, "INSERT OR IGNORE INTO touched SELECT r.incident FROM fresh AS f"
                            " JOIN evidence AS e ON e.record_id = f.record_id"
                            " JOIN evidence AS o ON o.key = e.key"
                            " JOIN record AS r ON r.id = o.record_id WHERE r.incident <> ''");
    /* Whether two days of a theme belong together depends on the days before and after them. */
    in->touch_theme = gh_sql_prepare(
        sql, "INSERT OR IGNORE INTO touched SELECT r.incident FROM fresh AS f"
             " JOIN theme AS t ON t.record_id = f.record_id"
             " JOIN theme AS o ON o.key = t.key AND o.day BETWEEN t.day - 2 AND t.day + 2"
             " JOIN record AS r ON r.id = o.record_id WHERE r.incident <> ''");
    in->members = gh_sql_prepare(
        sql, "SELECT m.id, e.key, t.key, t.day FROM"
             " (SELECT record_id AS id FROM fresh UNION"
             "  SELECT r.id FROM touched JOIN record AS r ON r.incident = touched.incident) AS m"
             " JOIN evidence AS e ON e.record_id = m.id"
             " LEFT JOIN theme AS t ON t.record_id = m.id ORDER BY m.id, e.key");
    in->theme_day = gh_sql_prepare(sql, "SELECT 1 FROM theme WHERE key = ? AND day = ? LIMIT 1");
    in->name = gh_sql_prepare(sql, "UPDATE record SET incident = ?1 WHERE id = ?2"
                                   " AND incident <> ?1");
}

void gh_incidents_close(gh_incidents *in)
{
    sqlite3_stmt *all[] = {in->add_evidence, in->add_theme, in->add_fresh, in->touch_evidence,
                           in->touch_theme,  in->members,   in->theme_day, in->name};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        sqlite3_finalize(all[i]);
}

void gh_incidents_add(gh_incidents *in, int64_t record, int64_t run, const gh_evidence *evidence)
{
    for (uint32_t i = 0; i < evidence->key_count; i++) {
        sqlite3_bind_int64(in->add_evidence, 1, evidence->keys[i]);
        sqlite3_bind_int64(in->add_evidence, 2, record);
        sqlite3_bind_int64(in->add_evidence, 3, run);
        gh_sql_do(in->sql, in->add_evidence);
    }
    if (evidence->has_theme) {
        sqlite3_bind_int64(in->add_theme, 1, evidence->theme);
        sqlite3_bind_int64(in->add_theme, 2, evidence->day);
        sqlite3_bind_int64(in->add_theme, 3, record);
        sqlite3_bind_int64(in->add_theme, 4, run);
        gh_sql_do(in->sql, in->add_theme);
    }
    sqlite3_bind_int64(in->add_fresh, 1, record);
    gh_sql_do(in->sql, in->add_fresh);
    in->fresh++;
}

/* ---- Days that belong together -----------------------------------------------------------------
 */

static bool has_day(gh_incidents *in, int64_t theme, int64_t day)
{
    sqlite3_bind_int64(in->theme_day, 1, theme);
    sqlite3_bind_int64(in->theme_day, 2, day);
    bool found = gh_sql_step(in->sql, in->theme_day);
    if (found)
        gh_sql_reset(in->theme_day);
    return found;
}

/* The first day of the happening that a theme tells on `day`. Two days in a row that stand alone
 * are one happening, dated by one paper to the day it was printed. Three and more are a series,
 * such as a strike or a siege, in which every day has its own. */
static int64_t first_day(gh_incidents *in, int64_t theme, int64_t day)
{
    if (!has_day(in, theme, day - 1) || has_day(in, theme, day + 1) || has_day(in, theme, day - 2))
        return day;
    return day - 1;
}

/* ---- Which records hang together ----------------------------------------------------------------
 */

typedef struct tie {
    int64_t key;
    uint32_t member;
} tie;

typedef struct group {
    int64_t *records;  /* of the members, ascending */
    uint32_t *parents; /* union-find */
    int64_t *names;    /* of the root: the least key of evidence */
    uint32_t count, cap;
    tie *ties;
    uint32_t tie_count, tie_cap;
} group;

static void free_group(group *g)
{
    free(g->records);
    free(g->parents);
    free(g->names);
    free(g->ties);
}

static bool grow_members(group *g)
{
    uint32_t cap = g->cap ? 2 * g->cap : 1024;
    int64_t *records = realloc(g->records, cap * sizeof *records);
    if (records)
        g->records = records;
    uint32_t *parents = realloc(g->parents, cap * sizeof *parents);
    if (parents)
        g->parents = parents;
    int64_t *names = realloc(g->names, cap * sizeof *names);
    if (names)
        g->names = names;
    if (!records || !parents || !names)
        return false;
    g->cap = cap;
    return true;
}

static bool add_member(group *g, int64_t record)
{
    if (g->count == g->cap && !grow_members(g))
        return false;
    g->records[g->count] = record;
    g->parents[g->count] = g->count;
    g->names[g->count] = INT64_MAX;
    g->count++;
    return true;
}

static bool add_tie(group *g, int64_t key)
{
    if (g->tie_count == g->tie_cap) {
        uint32_t cap = g->tie_cap ? 2 * g->tie_cap : 4096;
        tie *ties = realloc(g->ties, cap * sizeof *ties);
        if (!ties)
            return false;
        g->ties = ties;
        g->tie_cap = cap;
    }
    g->ties[g->tie_count++] = (tie){key, g->count - 1};
    return true;
}

static uint32_t root_of(group *g, uint32_t member)
{
    while (g->parents[member] != member) {
        g->parents[member] = g->parents[g->parents[member]];
        member = g->parents[member];
    }
    return member;
}

static void join(group *g, uint32_t a, uint32_t b)
{
    a = root_of(g, a);
    b = root_of(g, b);
    uint32_t root = a < b ? a : b, other = a < b ? b : a;
    g->parents[other] = root;
    if (g->names[other] < g->names[root])
        g->names[root] = g->names[other];
}

static int by_key(const void *x, const void *y)
{
    const tie *a = x, *b = y;
    return a->key != b->key ? (a->key > b->key) - (a->key < b->key)
                            : (a->member > b->member) - (a->member < b->member);
}

static void join_ties(group *g)
{
    if (g->tie_count)
        qsort(g->ties, g->tie_count, sizeof *g->ties, by_key);
    for (uint32_t i = 1; i < g->tie_count; i++)
        if (g->ties[i].key == g->ties[i - 1].key)
            join(g, g->ties[i].member, g->ties[i - 1].member);
}

/* ---- Settling ----------------------------------------------------------------------------------
 */

static bool load_row(gh_incidents *in, group *g)
{
    sqlite3_stmt *s = in->members;
    int64_t record = sqlite3_column_int64(s, 0), key = sqlite3_column_int64(s, 1);
    if (g->count == 0 || g->records[g->count - 1] != record) {
        if (!add_member(g, record))
            return false;
        if (sqlite3_column_type(s, 2) != SQLITE_NULL) {
            int64_t theme = sqlite3_column_int64(s, 2), day = sqlite3_column_int64(s, 3);
            if (!add_tie(g, gh_evidence_theme_key(theme, (int32_t)first_day(in, theme, day))))
                return false;
        }
    }
    if (key < g->names[g->count - 1])
        g->names[g->count - 1] = key;
    return add_tie(g, key);
}

static void name_members(gh_incidents *in, group *g)
{
    char name[20];
    for (uint32_t i = 0; i < g->count; i++) {
        snprintf(name, sizeof name, "%016llx", (unsigned long long)g->names[root_of(g, i)]);
        gh_sql_text(in->name, 1, gh_str_of(name));
        sqlite3_bind_int64(in->name, 2, g->records[i]);
        gh_sql_do(in->sql, in->name);
    }
}

void gh_incidents_settle(gh_incidents *in)
{
    if (in->fresh == 0)
        return;
    group g = {0};
    gh_sql_do(in->sql, in->touch_evidence);
    gh_sql_do(in->sql, in->touch_theme);
    bool ok = true;
    while (ok && gh_sql_step(in->sql, in->members))
        ok = load_row(in, &g);
    if (!ok) {
        gh_sql_reset(in->members);
        gh_sql_fail(in->sql, SQLITE_NOMEM, "the database");
    }
    join_ties(&g);
    name_members(in, &g);
    gh_sql_run(in->sql, "DELETE FROM fresh; DELETE FROM touched");
    in->fresh = 0;
    free_group(&g);
}
