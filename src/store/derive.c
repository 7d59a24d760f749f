#include "store/derive.h"

#include "base/bounds.h"
#include "base/date.h"

/* All columns of `record` but the last, the incident, which is found out later. */
static const char add_record_sql[] =
    "INSERT INTO record VALUES("
    "?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,"
    "'')";

void gh_deriver_open(gh_deriver *d, gh_sql *sql)
{
    *d = (gh_deriver){.sql = sql};
    d->add_coding = gh_sql_prepare(sql, "INSERT INTO coding VALUES(?, ?, ?, ?, ?, ?, ?)");
    d->add_act = gh_sql_prepare(sql, "INSERT OR IGNORE INTO act VALUES(?, ?, ?)");
    d->find_actor = gh_sql_prepare(sql, "SELECT id FROM actor WHERE code = ? AND name = ?");
    d->add_actor = gh_sql_prepare(sql, "INSERT INTO actor(run_id, code, name, country, role)"
                                       " VALUES(?, ?, ?, ?, ?)");
    d->find_place = gh_sql_prepare(
        sql, "SELECT id FROM place WHERE name = ? AND country = ? AND precision = ?"
             " AND ifnull(lat, 999) = ifnull(?, 999) AND ifnull(lon, 999) = ifnull(?, 999)");
    d->add_place = gh_sql_prepare(sql, "INSERT INTO place(name, country, precision, lat, lon,"
                                       " run_id) VALUES(?, ?, ?, ?, ?, ?)");
    d->find_quotation = gh_sql_prepare(
        sql, "SELECT id FROM quotation WHERE article_id = ? AND span_begin = ? AND span_end = ?");
    d->add_quotation = gh_sql_prepare(sql, "INSERT INTO quotation(article_id, span_begin, span_end,"
                                           " run_id) VALUES(?, ?, ?, ?)");
    d->add_record = gh_sql_prepare(sql, add_record_sql);
    d->add_link = gh_sql_prepare(sql, "INSERT INTO link VALUES(?, ?, ?, ?, ?, ?, ?)");
    gh_incidents_open(&d->incidents, sql);
    gh_copies_open(&d->copies, sql);
}

void gh_deriver_close(gh_deriver *d)
{
    sqlite3_stmt *all[] = {d->add_coding, d->add_act,   d->find_actor,     d->add_actor,
                           d->find_place, d->add_place, d->find_quotation, d->add_quotation,
                           d->add_record, d->add_link};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        sqlite3_finalize(all[i]);
    gh_incidents_close(&d->incidents);
    gh_copies_close(&d->copies);
}

/* ---- What several records share ---------------------------------------------------------- */

/* The id that `find` gives, or 0. */
static int64_t find_id(gh_deriver *d, sqlite3_stmt *find)
{
    int64_t id = 0;
    if (gh_sql_step(d->sql, find)) {
        id = sqlite3_column_int64(find, 0);
        gh_sql_reset(find);
    }
    return id;
}

static int64_t insert(gh_deriver *d, sqlite3_stmt *statement)
{
    gh_sql_do(d->sql, statement);
    return sqlite3_last_insert_rowid(d->sql->db);
}

static int64_t actor_of(gh_deriver *d, gh_str code, gh_str name)
{
    gh_sql_text_or_empty(d->find_actor, 1, code);
    gh_sql_text_or_empty(d->find_actor, 2, name);
    int64_t id = find_id(d, d->find_actor);
    if (id)
        return id;
    uint32_t country = code.n < 3 ? code.n : 3;
    sqlite3_bind_int64(d->add_actor, 1, d->run);
    gh_sql_text_or_empty(d->add_actor, 2, code);
    gh_sql_text_or_empty(d->add_actor, 3, name);
    if (code.n && code.p[0] != '-')
        gh_sql_text(d->add_actor, 4, gh_str_slice(code, 0, country));
    gh_sql_text(d->add_actor, 5, gh_str_slice(code, country, code.n));
    return insert(d, d->add_actor);
}

static void bind_place(sqlite3_stmt *s, const gh_place *place)
{
    gh_sql_text_or_empty(s, 1, place->name);
    gh_sql_text_or_empty(s, 2, place->country);
    gh_sql_text_or_empty(s, 3, place->precision);
    if (place->located) {
        sqlite3_bind_double(s, 4, place->lat);
        sqlite3_bind_double(s, 5, place->lon);
    }
}

static int64_t place_of(gh_deriver *d, const gh_place *place)
{
    bind_place(d->find_place, place);
    int64_t id = find_id(d, d->find_place);
    if (id)
        return id;
    bind_place(d->add_place, place);
    sqlite3_bind_int64(d->add_place, 6, d->run);
    return insert(d, d->add_place);
}

static int64_t quotation_of(gh_deriver *d, int64_t article, gh_span span)
{
    sqlite3_bind_int64(d->find_quotation, 1, article);
    gh_sql_span(d->find_quotation, 2, span);
    int64_t id = find_id(d, d->find_quotation);
    if (id)
        return id;
    sqlite3_bind_int64(d->add_quotation, 1, article);
    gh_sql_span(d->add_quotation, 2, span);
    sqlite3_bind_int64(d->add_quotation, 4, d->run);
    return insert(d, d->add_quotation);
}

static void add_act(gh_deriver *d, const gh_record *r)
{
    gh_sql_text_or_empty(d->add_act, 1, r->code);
    sqlite3_bind_int64(d->add_act, 2, d->run);
    gh_sql_text_or_empty(d->add_act, 3, r->label);
    gh_sql_do(d->sql, d->add_act);
}

static void add_link(gh_deriver *d, int64_t record, const char *role, const gh_actor *actor)
{
    if (!gh_span_is_set(actor->antecedent))
        return;
    sqlite3_bind_int64(d->add_link, 1, record);
    sqlite3_bind_int64(d->add_link, 2, d->run);
    gh_sql_text(d->add_link, 3, gh_str_of(role));
    gh_sql_span(d->add_link, 4, actor->span);
    gh_sql_span(d->add_link, 6, actor->antecedent);
    gh_sql_do(d->sql, d->add_link);
}

/* ---- A record ---------------------------------------------------------------------------- */

/* Columns of `record`, in their order, as far as they are counted by name here. */
enum column {
    ID = 1,
    ARTICLE,
    EVENT,
    RUN,
    SENTENCE,
    SPAN,
    DATE = SPAN + 2,
    DAY,
    CODE,
    ROOT,
    QUAD,
    GOLDSTEIN,
    PLOVER,
    STATUS,
    LINK,
    MUTUAL,
    SOURCE,
    TARGET = SOURCE + 4,
    SPEAKER = TARGET + 4,
    PLACE = SPEAKER + 3,
    ANCHOR = PLACE + 3,
    QUOTATION = ANCHOR + 2,
    KILLED,
    INJURED = KILLED + 2,
    ARRESTED = INJURED + 2,
    MISSING = ARRESTED + 2,
    REPEATS = MISSING + 2,
    RULE,
    FRAME,
};

static void bind_act(sqlite3_stmt *s, const gh_record *r)
{
    gh_sql_text_or_empty(s, CODE, r->code);
    gh_sql_text_or_empty(s, ROOT, gh_str_slice(r->code, 0, r->code.n < 2 ? r->code.n : 2));
    sqlite3_bind_int64(s, QUAD, r->quad);
    sqlite3_bind_double(s, GOLDSTEIN, r->goldstein);
    gh_sql_text(s, PLOVER, r->plover);
    gh_sql_text(s, STATUS, gh_str_of(gh_record_status_name(r->status)));
    gh_sql_text(s, LINK, (gh_str){&r->link, 1});
    sqlite3_bind_int64(s, MUTUAL, r->mutual);
    gh_sql_span(s, ANCHOR, r->anchor);
}

static void bind_actor(gh_deriver *d, int at, const gh_actor *actor)
{
    sqlite3_bind_int64(d->add_record, at, actor_of(d, actor->code, actor->name));
    gh_sql_span(d->add_record, at + 1, actor->span);
    sqlite3_bind_int64(d->add_record, at + 3, actor->inferred);
}

static void bind_count(sqlite3_stmt *s, int at, gh_count count)
{
    if (!count.known)
        return;
    sqlite3_bind_int64(s, at, count.least);
    if (count.most != UINT32_MAX)
        sqlite3_bind_int64(s, at + 1, count.most);
}

static void bind_shared(gh_deriver *d, const gh_record *r, int64_t article)
{
    sqlite3_stmt *s = d->add_record;
    bind_actor(d, SOURCE, &r->source);
    bind_actor(d, TARGET, &r->target);
    if (r->by.code.n || r->by.name.n) {
        sqlite3_bind_int64(s, SPEAKER, actor_of(d, r->by.code, r->by.name));
        gh_sql_span(s, SPEAKER + 1, r->by.span);
    }
    if (r->place.name.n) {
        sqlite3_bind_int64(s, PLACE, place_of(d, &r->place));
        gh_sql_span(s, PLACE + 1, r->place.span);
    }
    if (gh_span_is_set(r->quote))
        sqlite3_bind_int64(s, QUOTATION, quotation_of(d, article, r->quote));
}

static gh_str put_line(gh_buffer *out, gh_str file, uint32_t line)
{
    out->n = 0;
    gh_put_format(out, "%.*s:%u", (int)file.n, file.p, line);
    return (gh_str){out->p, (uint32_t)out->n};
}

static void add_record(gh_deriver *d, const gh_record *r, int64_t article, int64_t id)
{
    sqlite3_stmt *s = d->add_record;
    char date[GH_DATE_ROOM];
    gh_buffer rule = {0}, frame = {0};
    int32_t day = gh_julian_day(r->date);
    add_act(d, r);
    bind_act(s, r);
    bind_shared(d, r, article);
    sqlite3_bind_int64(s, ID, id);
    sqlite3_bind_int64(s, ARTICLE, article);
    sqlite3_bind_int64(s, EVENT, r->event);
    sqlite3_bind_int64(s, RUN, d->run);
    sqlite3_bind_int64(s, SENTENCE, r->sentence);
    gh_sql_span(s, SPAN, r->span);
    gh_sql_text(s, DATE, gh_date_text(r->date, date));
    if (day)
        sqlite3_bind_int64(s, DAY, day);
    bind_count(s, KILLED, r->casualties.killed);
    bind_count(s, INJURED, r->casualties.injured);
    bind_count(s, ARRESTED, r->casualties.arrested);
    bind_count(s, MISSING, r->casualties.missing);
    if (r->is_repeat)
        sqlite3_bind_int64(s, REPEATS, r->repeats);
    gh_sql_text(s, RULE, put_line(&rule, r->rule_file, r->rule_line));
    gh_sql_text(s, FRAME, put_line(&frame, r->frame_file, r->frame_line));
    if (rule.failed || frame.failed)
        gh_sql_fail(d->sql, SQLITE_NOMEM);
    gh_sql_do(d->sql, s);
    gh_buffer_done(&rule);
    gh_buffer_done(&frame);
}

/* ---- An article -------------------------------------------------------------------------- */

static void add_coding(gh_deriver *d, const gh_parcel *parcel, int64_t article)
{
    sqlite3_stmt *s = d->add_coding;
    sqlite3_bind_int64(s, 1, article);
    sqlite3_bind_int64(s, 2, d->run);
    sqlite3_bind_int64(s, 3, parcel->sentence_count);
    sqlite3_bind_int64(s, 4, parcel->left_out);
    sqlite3_bind_int64(s, 5, parcel->record_count);
    gh_sql_text(s, 6, gh_str_of(gh_silence_name(parcel->silence)));
    if (parcel->has_sketch)
        sqlite3_bind_blob(s, 7, &parcel->sketch, sizeof parcel->sketch, SQLITE_STATIC);
    gh_sql_do(d->sql, s);
}

void gh_deriver_add(gh_deriver *d, gh_parcel *parcel, int64_t article, int64_t run)
{
    d->run = run;
    add_coding(d, parcel, article);
    if (parcel->has_sketch)
        gh_copies_add(&d->copies, article, run, &parcel->sketch);
    for (uint32_t i = 0; i < parcel->record_count && d->sql->status == GH_OK; i++) {
        gh_parcel_record record;
        gh_parcel_take(parcel, &record);
        int64_t id = article * GH_BOUND_RECORDS + record.record.event;
        add_record(d, &record.record, article, id);
        add_link(d, id, "source", &record.record.source);
        add_link(d, id, "target", &record.record.target);
        gh_incidents_add(&d->incidents, id, run, &record.evidence);
    }
}
