#include "store/migrate.h"

#include <stdio.h>

#include "base/status.h"

static const gh_migration *step_from(const gh_migration *steps, uint32_t step_count, int from)
{
    for (uint32_t i = 0; i < step_count; i++)
        if (steps[i].from == from)
            return &steps[i];
    return NULL;
}

static void set_schema(gh_sql *sql, int schema)
{
    char text[120];
    snprintf(text, sizeof text, "PRAGMA user_version = %d; UPDATE meta SET schema = %d", schema,
             schema);
    gh_sql_run(sql, text);
}

bool gh_store_has_steps(const gh_migration *steps, uint32_t step_count, int from, int to)
{
    while (from < to && step_from(steps, step_count, from))
        from++;
    return from >= to;
}

void gh_store_migrate(gh_sql *sql, const gh_migration *steps, uint32_t step_count, int from, int to)
{
    if (!gh_store_has_steps(steps, step_count, from, to)) {
        sql->status = gh_error_set(&sql->error, GH_FORMAT, 0,
                                   "its schema is %d, this version needs %d and cannot bring it "
                                   "there; ingest the articles into a new store",
                                   from, to);
        return;
    }
    gh_sql_run(sql, "BEGIN IMMEDIATE");
    for (int at = from; at < to; at++)
        for (const char *const *s = step_from(steps, step_count, at)->statements; *s; s++)
            gh_sql_run(sql, *s);
    set_schema(sql, to);
    gh_sql_run(sql, "COMMIT");
    if (sql->status != GH_OK)
        sqlite3_exec(sql->db, "ROLLBACK", NULL, NULL, NULL);
}
