#include "store/aggregate.h"

#include <stdlib.h>

#include "store/handle.h"

struct gh_aggregate {
    gh_sql *sql;
    sqlite3_stmt *rows;
};

/* Of a record whose day is not known the month may be. */
static const char *const periods[] = {
    [GH_BY_DAY] = "CASE WHEN r.day IS NOT NULL THEN r.date END",
    [GH_BY_WEEK] = "CASE WHEN r.day IS NOT NULL THEN date(r.date, 'weekday 0', '-6 days') END",
    [GH_BY_MONTH] = "CASE WHEN length(r.date) >= 7 THEN substr(r.date, 1, 7) || '-01' END",
};

static const char *const acts_sql[] = {[GH_OF_ROOT] = "r.root", [GH_OF_QUAD] = "r.quad"};

static void put_query(gh_buffer *sql, const gh_filter *filter, gh_period period, gh_act_class acts)
{
    gh_put_text(sql, "SELECT ");
    gh_put_text(sql, periods[period]);
    gh_put_text(sql, " AS period, s.code AS source, t.code AS target, ");
    gh_put_text(sql, acts_sql[acts]);
    gh_put_text(sql, " AS act, count(*), count(DISTINCT r.incident), avg(r.goldstein)"
                     " FROM record AS r"
                     " JOIN article AS a ON a.id = r.article_id"
                     " JOIN actor AS s ON s.id = r.source_id"
                     " JOIN actor AS t ON t.id = r.target_id");
    gh_filter_put(sql, filter);
    gh_put_text(sql, " GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4");
    gh_put_char(sql, '\0');
}

gh_status gh_aggregate_new(gh_store *store, const gh_filter *filter, gh_period period,
                           gh_act_class acts, gh_aggregate **ret_aggregate, gh_error *error)
{
    gh_buffer sql = {0};
    gh_aggregate *aggregate = calloc(1, sizeof *aggregate);
    put_query(&sql, filter, period, acts);
    if (aggregate && !sql.failed) {
        aggregate->sql = &store->sql;
        aggregate->rows = gh_sql_prepare(aggregate->sql, sql.p);
    }
    gh_buffer_done(&sql);
    if (aggregate && aggregate->rows) {
        *ret_aggregate = aggregate;
        gh_filter_bind(filter, aggregate->rows);
        return GH_OK;
    }
    gh_aggregate_free(aggregate);
    return gh_sql_failure(&store->sql, error);
}

void gh_aggregate_free(gh_aggregate *aggregate)
{
    if (!aggregate)
        return;
    sqlite3_finalize(aggregate->rows);
    free(aggregate);
}

bool gh_aggregate_next(gh_aggregate *aggregate, gh_counts *ret_counts, gh_status *ret_status,
                       gh_error *error)
{
    sqlite3_stmt *row = aggregate->rows;
    bool has_row = gh_sql_step(aggregate->sql, row);
    *ret_status = gh_sql_status(aggregate->sql, error);
    if (!has_row)
        return false;
    *ret_counts = (gh_counts){
        .begin = gh_sql_column(row, 0),
        .source = gh_sql_column(row, 1),
        .target = gh_sql_column(row, 2),
        .act = gh_sql_column(row, 3),
        .records = (uint64_t)sqlite3_column_int64(row, 4),
        .incidents = (uint64_t)sqlite3_column_int64(row, 5),
        .goldstein = sqlite3_column_double(row, 6),
    };
    return true;
}
