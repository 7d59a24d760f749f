#include "store/records.h"

#include <stdlib.h>

#include "base/status.h"
#include "store/handle.h"

/* Columns of the query, in its order. */
enum column {
    ARTICLE,
    EVENT,
    SENTENCE,
    SPAN,
    DATE = SPAN + 2,
    CODE,
    LABEL,
    QUAD,
    GOLDSTEIN,
    PLOVER,
    STATUS,
    LINK,
    MUTUAL,
    SOURCE,               /* code, name, begin, end, inferred, antecedent begin and end */
    TARGET = SOURCE + 7,  /* the same */
    SPEAKER = TARGET + 7, /* code, name, begin, end */
    PLACE = SPEAKER + 4,  /* name, country, precision, lat, lon, begin, end */
    ANCHOR = PLACE + 7,
    QUOTE = ANCHOR + 2,
    KILLED = QUOTE + 2,
    INJURED = KILLED + 2,
    ARRESTED = INJURED + 2,
    MISSING = ARRESTED + 2,
    REPEATS = MISSING + 2,
    RULE,
    INCIDENT,
    LEXICON,
    VERSION,
    FIRST, /* this and what follows only where a record stands for its incident */
    MENTIONS,
    OUTLETS,
    ARTICLES,
};

static const char select_sql[] =
    "SELECT r.article_id, r.event, r.sentence, r.span_begin, r.span_end, r.date, r.code, act.label,"
    " r.quad, r.goldstein, r.plover, r.status, r.link, r.mutual,"
    " s.code, s.name, r.source_begin, r.source_end, r.source_inferred,"
    " sl.antecedent_begin, sl.antecedent_end,"
    " t.code, t.name, r.target_begin, r.target_end, r.target_inferred,"
    " tl.antecedent_begin, tl.antecedent_end,"
    " b.code, b.name, r.speaker_begin, r.speaker_end,"
    " p.name, p.country, p.precision, p.lat, p.lon, r.place_begin, r.place_end,"
    " r.anchor_begin, r.anchor_end, q.span_begin, q.span_end,"
    " r.killed_least, r.killed_most, r.injured_least, r.injured_most,"
    " r.arrested_least, r.arrested_most, r.missing_least, r.missing_most,"
    " r.repeats, r.rule, r.incident, run.lexicon, run.version";

/* With min() SQLite takes the other columns from the row that has the least. */
static const char once_sql[] = ", min(r.id), count(*), count(DISTINCT a.outlet_id),"
                               " count(DISTINCT r.article_id)";

static const char from_sql[] =
    " FROM record AS r"
    " JOIN article AS a ON a.id = r.article_id"
    " JOIN run ON run.id = r.run_id"
    " JOIN act ON act.code = r.code"
    " JOIN actor AS s ON s.id = r.source_id"
    " JOIN actor AS t ON t.id = r.target_id"
    " LEFT JOIN actor AS b ON b.id = r.speaker_id"
    " LEFT JOIN place AS p ON p.id = r.place_id"
    " LEFT JOIN quotation AS q ON q.id = r.quotation_id"
    " LEFT JOIN link AS sl ON sl.record_id = r.id AND sl.role = 'source'"
    " LEFT JOIN link AS tl ON tl.record_id = r.id AND tl.role = 'target'";

static const char article_sql[] =
    "SELECT a.doc, a.text, a.title, o.name, a.home, a.url, a.lang, a.date FROM article AS a"
    " LEFT JOIN outlet AS o ON o.id = a.outlet_id WHERE a.id = ?";

static const char count_sql[] = "SELECT article_id, records FROM coding ORDER BY article_id";

struct gh_records {
    gh_sql *sql;
    const gh_facts *facts;
    bool once;
    sqlite3_stmt *rows, *article_row, *counts;
    int64_t counted;    /* article that `counts` stands at; all before it are in `before` */
    uint64_t count;     /* its records */
    uint64_t before;    /* records of the articles before it, wanted or not */
    int64_t article_id; /* of `article`; 0: none yet */
    int64_t last_article;
    gh_article article;
    gh_record record;
    gh_cursor cursor;
};

/* ---- Beginning and end ------------------------------------------------------------------- */

static sqlite3_stmt *prepare_rows(gh_records *records, const gh_filter *filter, bool once)
{
    gh_buffer sql = {0};
    gh_put_text(&sql, select_sql);
    gh_put_text(&sql, once ? once_sql : "");
    gh_put_text(&sql, from_sql);
    gh_filter_put(&sql, filter);
    gh_put_text(&sql, once ? " GROUP BY r.incident ORDER BY min(r.id)" : " ORDER BY r.id");
    gh_put_char(&sql, '\0');
    sqlite3_stmt *rows = sql.failed ? NULL : gh_sql_prepare(records->sql, sql.p);
    gh_buffer_done(&sql);
    if (rows)
        gh_filter_bind(filter, rows);
    return rows;
}

gh_status gh_records_new(gh_store *store, const gh_filter *filter, bool once, const gh_facts *facts,
                         gh_records **ret_records, gh_error *error)
{
    gh_records *records = calloc(1, sizeof *records);
    if (!records)
        return gh_error_set(error, GH_MEMORY, 0, "no memory");
    records->sql = &store->sql;
    records->facts = facts;
    records->once = once;
    gh_sql_run(records->sql, "BEGIN"); /* all these queries see the store as it is now */
    records->last_article = gh_sql_number(records->sql, "SELECT max(id) FROM article", 0);
    records->rows = prepare_rows(records, filter, once);
    records->article_row = gh_sql_prepare(records->sql, article_sql);
    records->counts = gh_sql_prepare(records->sql, count_sql);
    if (records->rows && records->article_row && records->counts) {
        *ret_records = records;
        return GH_OK;
    }
    gh_records_free(records);
    return gh_sql_failure(&store->sql, error);
}

void gh_records_free(gh_records *records)
{
    if (!records)
        return;
    sqlite3_finalize(records->rows);
    sqlite3_finalize(records->article_row);
    sqlite3_finalize(records->counts);
    gh_sql_run(records->sql, "COMMIT");
    free(records);
}

uint64_t gh_records_article(const gh_records *records)
{
    return (uint64_t)records->article_id;
}

uint64_t gh_records_last_article(const gh_records *records)
{
    return (uint64_t)records->last_article;
}

/* ---- Columns ----------------------------------------------------------------------------- */

static bool is_there(sqlite3_stmt *row, int at)
{
    return sqlite3_column_type(row, at) != SQLITE_NULL;
}

static uint32_t number(sqlite3_stmt *row, int at)
{
    return (uint32_t)sqlite3_column_int64(row, at);
}

static gh_span span(sqlite3_stmt *row, int at)
{
    return (gh_span){number(row, at), number(row, at + 1)};
}

static gh_actor actor(sqlite3_stmt *row, int at)
{
    return (gh_actor){.code = gh_sql_column(row, at),
                      .name = gh_sql_column(row, at + 1),
                      .span = span(row, at + 2),
                      .inferred = number(row, at + 4) != 0,
                      .antecedent = span(row, at + 5)};
}

static gh_place place(sqlite3_stmt *row, int at)
{
    return (gh_place){.name = gh_sql_column(row, at),
                      .country = gh_sql_column(row, at + 1),
                      .precision = gh_sql_column(row, at + 2),
                      .lat = sqlite3_column_double(row, at + 3),
                      .lon = sqlite3_column_double(row, at + 4),
                      .located = is_there(row, at + 3),
                      .span = span(row, at + 5)};
}

static gh_count count(sqlite3_stmt *row, int at)
{
    return (gh_count){.known = is_there(row, at),
                      .least = number(row, at),
                      .most = is_there(row, at + 1) ? number(row, at + 1) : UINT32_MAX};
}

/* As much of a date as is known: "2023-09-14", "2023-09", "2023". */
static gh_date date(gh_str text)
{
    static const char first[] = "0000-01-01";
    char whole[sizeof first];
    gh_date date = {0};
    if (text.n == 0 || text.n >= sizeof whole)
        return date;
    memcpy(whole, first, sizeof first);
    memcpy(whole, text.p, text.n);
    if (gh_date_parse(gh_str_of(whole), &date) != GH_OK)
        return (gh_date){0};
    date.month = text.n > 4 ? date.month : 0;
    date.day = text.n > 7 ? date.day : 0;
    return date;
}

static gh_record_status status_of(gh_str name)
{
    for (int status = GH_ACTUAL; status <= GH_NEGATED; status++)
        if (gh_str_equal(name, gh_str_of(gh_record_status_name((gh_record_status)status))))
            return (gh_record_status)status;
    return GH_ACTUAL;
}

/* "lexicon/bn/predicates.tsv:123" */
static void split_rule(gh_str rule, gh_record *record)
{
    uint32_t colon = rule.n;
    while (colon && rule.p[colon - 1] != ':')
        colon--;
    record->rule_file = gh_str_slice(rule, 0, colon ? colon - 1 : rule.n);
    record->rule_line = colon ? (uint32_t)strtoul(rule.p + colon, NULL, 10) : 0;
}

static void read_act(sqlite3_stmt *row, gh_record *record)
{
    record->code = gh_sql_column(row, CODE);
    record->label = gh_sql_column(row, LABEL);
    record->quad = (uint8_t)number(row, QUAD);
    record->goldstein = sqlite3_column_double(row, GOLDSTEIN);
    record->plover = gh_sql_column(row, PLOVER);
    record->status = status_of(gh_sql_column(row, STATUS));
    record->mutual = number(row, MUTUAL) != 0;
    gh_str link = gh_sql_column(row, LINK);
    record->link = link.n ? link.p[0] : 'd';
}

static void read_record(sqlite3_stmt *row, gh_record *record)
{
    *record = (gh_record){
        .event = number(row, EVENT),
        .sentence = number(row, SENTENCE),
        .span = span(row, SPAN),
        .date = date(gh_sql_column(row, DATE)),
        .source = actor(row, SOURCE),
        .target = actor(row, TARGET),
        .by = {gh_sql_column(row, SPEAKER), gh_sql_column(row, SPEAKER + 1),
               span(row, SPEAKER + 2)},
        .place = place(row, PLACE),
        .anchor = span(row, ANCHOR),
        .quote = span(row, QUOTE),
        .casualties = {count(row, KILLED), count(row, INJURED), count(row, ARRESTED),
                       count(row, MISSING)},
        .is_repeat = is_there(row, REPEATS),
        .repeats = number(row, REPEATS),
    };
    read_act(row, record);
    split_rule(gh_sql_column(row, RULE), record);
}

/* ---- Articles ---------------------------------------------------------------------------- */

/* Its strings stay until the next article is read. */
static bool read_article(gh_records *records, int64_t id)
{
    sqlite3_stmt *row = records->article_row;
    if (records->article_id == id)
        return true;
    gh_sql_reset(row);
    sqlite3_bind_int64(row, 1, id);
    if (!gh_sql_step(records->sql, row))
        return false;
    records->article = (gh_article){.id = gh_sql_column(row, 0),
                                    .text = gh_sql_column(row, 1),
                                    .title = gh_sql_column(row, 2),
                                    .source = gh_sql_column(row, 3),
                                    .home = gh_sql_column(row, 4),
                                    .url = gh_sql_column(row, 5),
                                    .lang = gh_sql_column(row, 6),
                                    .date = date(gh_sql_column(row, 7))};
    records->article_id = id;
    records->cursor = (gh_cursor){0};
    return true;
}

/* Records are numbered through the whole store, whatever is wanted of them: the numbers stay as
 * they are when articles are added. */
static uint64_t number_of(gh_records *records, int64_t article, uint32_t event)
{
    while (records->counted < article && gh_sql_step(records->sql, records->counts)) {
        records->before += records->count;
        records->counted = sqlite3_column_int64(records->counts, 0);
        records->count = (uint64_t)sqlite3_column_int64(records->counts, 1);
    }
    return records->before + event + 1;
}

bool gh_records_next(gh_records *records, gh_export *ret_export, gh_status *ret_status,
                     gh_error *error)
{
    sqlite3_stmt *row = records->rows;
    bool has_row = gh_sql_step(records->sql, row);
    int64_t id = has_row ? sqlite3_column_int64(row, ARTICLE) : 0;
    has_row = has_row && read_article(records, id);
    *ret_status = gh_sql_status(records->sql, error);
    if (!has_row)
        return false;
    read_record(row, &records->record);
    *ret_export = (gh_export){
        .article = &records->article,
        .record = &records->record,
        .facts = records->facts,
        .lexicon = gh_sql_column(row, LEXICON),
        .version = gh_sql_column(row, VERSION),
        .incident = gh_sql_column(row, INCIDENT),
        .cursor = &records->cursor,
        .story = (uint64_t)id,
        .id = number_of(records, id, records->record.event),
    };
    if (records->once) {
        ret_export->mentions = (uint64_t)sqlite3_column_int64(row, MENTIONS);
        ret_export->outlets = (uint64_t)sqlite3_column_int64(row, OUTLETS);
        ret_export->articles = (uint64_t)sqlite3_column_int64(row, ARTICLES);
    }
    return true;
}
