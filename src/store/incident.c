#include "store/incident.h"

#include <stdio.h>
#include <stdlib.h>

#include "store/group.h"

void gh_incidents_open(gh_incidents *in, gh_sql *sql)
{
    *in = (gh_incidents){.sql = sql};
    in->add_evidence = gh_sql_prepare(sql, "INSERT OR IGNORE INTO evidence VALUES(?, ?, ?)");
    in->add_theme = gh_sql_prepare(sql, "INSERT INTO theme VALUES(?, ?, ?, ?)");
    in->of_key = gh_sql_prepare(
        sql, "SELECT r.incident FROM evidence AS e JOIN record AS r ON r.id = e.record_id"
             " WHERE e.key = ? ORDER BY e.record_id LIMIT 1");
    in->of_theme = gh_sql_prepare(
        sql, "SELECT r.incident FROM theme AS t JOIN record AS r ON r.id = t.record_id"
             " WHERE t.key = ? AND t.day = ? ORDER BY t.record_id LIMIT 1");
    in->members = gh_sql_prepare(
        sql, "SELECT r.id, e.key, t.key, t.day FROM record AS r"
             " JOIN evidence AS e ON e.record_id = r.id"
             " LEFT JOIN theme AS t ON t.record_id = r.id WHERE r.incident = ? ORDER BY r.id");
    in->rename = gh_sql_prepare(sql, "UPDATE record SET incident = ? WHERE incident = ?");
    in->name = gh_sql_prepare(sql, "UPDATE record SET incident = ?1 WHERE id = ?2"
                                   " AND incident <> ?1");
}

void gh_incidents_close(gh_incidents *in)
{
    sqlite3_stmt *all[] = {in->add_evidence, in->add_theme, in->of_key, in->of_theme,
                           in->members,      in->rename,    in->name};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        sqlite3_finalize(all[i]);
    free(in->fresh);
}

/* ---- Adding ------------------------------------------------------------------------------ */

static bool keep_fresh(gh_incidents *in, int64_t record, const gh_evidence *evidence)
{
    if (in->fresh_count == in->fresh_cap) {
        uint32_t cap = in->fresh_cap ? 2 * in->fresh_cap : 1024;
        gh_fresh *fresh = realloc(in->fresh, cap * sizeof *fresh);
        if (!fresh)
            return false;
        in->fresh = fresh;
        in->fresh_cap = cap;
    }
    in->fresh[in->fresh_count++] = (gh_fresh){record, *evidence};
    return true;
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
    if (!keep_fresh(in, record, evidence))
        gh_sql_fail(in->sql, SQLITE_NOMEM);
}

/* ---- Names ------------------------------------------------------------------------------- */

enum { NAME_ROOM = 20 };

static gh_str write_name(char *room, int64_t name)
{
    snprintf(room, NAME_ROOM, "%016llx", (unsigned long long)name);
    return gh_str_of(room);
}

/* What a query for one incident says: that of an older record (its name in *ret_name), of a fresh
 * one, or there is none. */
enum found { NONE, FRESH, OLDER };

static enum found find_incident(gh_incidents *in, sqlite3_stmt *query, int64_t *ret_name)
{
    if (!gh_sql_step(in->sql, query))
        return NONE;
    gh_str text = gh_sql_column(query, 0);
    *ret_name = text.n ? (int64_t)strtoull(text.p, NULL, 16) : 0;
    enum found found = text.n ? OLDER : FRESH;
    gh_sql_reset(query);
    return found;
}

static enum found find_by_key(gh_incidents *in, int64_t key, int64_t *ret_name)
{
    sqlite3_bind_int64(in->of_key, 1, key);
    return find_incident(in, in->of_key, ret_name);
}

static enum found find_by_theme(gh_incidents *in, int64_t theme, int64_t day, int64_t *ret_name)
{
    sqlite3_bind_int64(in->of_theme, 1, theme);
    sqlite3_bind_int64(in->of_theme, 2, day);
    return find_incident(in, in->of_theme, ret_name);
}

/* ---- Days that belong together ----------------------------------------------------------- */

static bool has_day(gh_incidents *in, int64_t theme, int64_t day)
{
    int64_t name;
    return find_by_theme(in, theme, day, &name) != NONE;
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

/* ---- Settling ---------------------------------------------------------------------------- */

/* What is looked at: the fresh records, the records of incidents that are taken apart, and the
 * other incidents that fresh records belong to. */
typedef struct settling {
    gh_incidents *in;
    gh_group group;
    int64_t *apart; /* names of incidents taken apart */
    uint32_t apart_count, apart_cap;
} settling;

static bool is_apart(const settling *s, int64_t name)
{
    for (uint32_t i = 0; i < s->apart_count; i++)
        if (s->apart[i] == name)
            return true;
    return false;
}

static void tie_theme(settling *s, uint32_t node, int64_t theme, int64_t day)
{
    int64_t first = first_day(s->in, theme, day);
    gh_group_tie_to(&s->group, node, gh_evidence_theme_key(theme, (int32_t)first));
}

/* Adds the records of an incident one by one, as if they were fresh. */
static void take_apart(settling *s, int64_t name)
{
    if (is_apart(s, name))
        return;
    if (s->apart_count == s->apart_cap) {
        uint32_t cap = s->apart_cap ? 2 * s->apart_cap : 64;
        int64_t *apart = realloc(s->apart, cap * sizeof *apart);
        if (!apart) {
            s->group.failed = true;
            return;
        }
        s->apart = apart;
        s->apart_cap = cap;
    }
    s->apart[s->apart_count++] = name;
    char room[NAME_ROOM];
    sqlite3_stmt *rows = s->in->members;
    bool begun = false;
    int64_t last = 0;
    uint32_t node = 0;
    gh_sql_text(rows, 1, write_name(room, name));
    while (gh_sql_step(s->in->sql, rows) && !s->group.failed) {
        int64_t record = sqlite3_column_int64(rows, 0), key = sqlite3_column_int64(rows, 1);
        if (!begun || record != last) {
            node = gh_group_add(&s->group, record, key);
            if (s->group.failed)
                break; /* there is no such node */
            if (sqlite3_column_type(rows, 2) != SQLITE_NULL)
                tie_theme(s, node, sqlite3_column_int64(rows, 2), sqlite3_column_int64(rows, 3));
        }
        begun = true;
        last = record;
        if (key < s->group.nodes[node].name)
            s->group.nodes[node].name = key;
        gh_group_tie_to(&s->group, node, key);
    }
    gh_sql_reset(rows);
}

/* A day that a theme did not have may part two days beside it that stood alone. */
static void take_neighbours_apart(settling *s, const gh_evidence *e)
{
    int64_t name, names[2];
    if (find_by_theme(s->in, e->theme, e->day, &name) == OLDER)
        return;
    static const int pairs[][2] = {{-2, -1}, {1, 2}};
    for (int i = 0; i < 2; i++) {
        bool both = true;
        for (int k = 0; k < 2; k++)
            both = find_by_theme(s->in, e->theme, e->day + pairs[i][k], &names[k]) == OLDER && both;
        for (int k = 0; both && k < 2; k++)
            take_apart(s, names[k]);
    }
}

/* Ties an incident to a key, as a node of its own, unless its records are nodes themselves. Its
 * name is the key of one of its records: nodes of the same incident find each other by it. */
static void tie_incident(settling *s, int64_t name, int64_t key)
{
    if (is_apart(s, name))
        return;
    uint32_t node = gh_group_add(&s->group, 0, name);
    gh_group_tie_to(&s->group, node, name);
    gh_group_tie_to(&s->group, node, key);
}

static void add_fresh(settling *s, const gh_fresh *fresh)
{
    const gh_evidence *e = &fresh->evidence;
    int64_t name;
    uint32_t node = gh_group_add(&s->group, fresh->record, e->keys[0]);
    for (uint32_t i = 0; i < e->key_count && !s->group.failed; i++) {
        if (e->keys[i] < s->group.nodes[node].name)
            s->group.nodes[node].name = e->keys[i];
        gh_group_tie_to(&s->group, node, e->keys[i]);
        if (find_by_key(s->in, e->keys[i], &name) == OLDER)
            tie_incident(s, name, e->keys[i]);
    }
    if (!e->has_theme)
        return;
    int64_t first = first_day(s->in, e->theme, e->day);
    int64_t key = gh_evidence_theme_key(e->theme, (int32_t)first);
    gh_group_tie_to(&s->group, node, key);
    for (int64_t day = first; day <= first + 1; day++)
        if (find_by_theme(s->in, e->theme, day, &name) == OLDER &&
            first_day(s->in, e->theme, day) == first)
            tie_incident(s, name, key);
}

static void write_names(settling *s)
{
    char before[NAME_ROOM], after[NAME_ROOM];
    for (uint32_t i = 0; i < s->group.node_count; i++) {
        const gh_group_node *node = &s->group.nodes[i];
        int64_t name = gh_group_name(&s->group, i);
        if (node->record) {
            gh_sql_text(s->in->name, 1, write_name(after, name));
            sqlite3_bind_int64(s->in->name, 2, node->record);
            gh_sql_do(s->in->sql, s->in->name);
        } else if (name != node->name) {
            gh_sql_text(s->in->rename, 1, write_name(after, name));
            gh_sql_text(s->in->rename, 2, write_name(before, node->name));
            gh_sql_do(s->in->sql, s->in->rename);
        }
    }
}

void gh_incidents_settle(gh_incidents *in)
{
    settling s = {.in = in};
    for (uint32_t i = 0; i < in->fresh_count; i++)
        if (in->fresh[i].evidence.has_theme)
            take_neighbours_apart(&s, &in->fresh[i].evidence);
    for (uint32_t i = 0; i < in->fresh_count && !s.group.failed; i++)
        add_fresh(&s, &in->fresh[i]);
    gh_group_join(&s.group);
    if (s.group.failed)
        gh_sql_fail(in->sql, SQLITE_NOMEM);
    else
        write_names(&s);
    gh_group_done(&s.group);
    free(s.apart);
    in->fresh_count = 0;
}
