/* test_store.c - opening stores, migrations, sketches, parcels, evidence, incidents. */
#include "unit.h"

#include <unistd.h>

#include "store/articles.h"
#include "store/handle.h"
#include "store/migrate.h"
#include "store/parcel.h"
#include "store/schema.h"
#include "store/writer.h"

/* ---- Files -------------------------------------------------------------------------------- */

static char folder[] = "/tmp/test_store_XXXXXX";

static const char *path_of(const char *name)
{
    static char path[200];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static int make_folder(void **state)
{
    (void)state;
    return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
    (void)state;
    char command[200];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    return system(command);
}

/* A SQLite file made by other people. */
static void run_sql(const char *name, const char *text)
{
    sqlite3 *db;
    assert_int_equal(sqlite3_open(path_of(name), &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, text, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

static void check_open(const char *name, gh_store_mode mode, gh_status expected,
                       const char *message)
{
    gh_store *store = NULL;
    gh_error error = {0};
    assert_int_equal(gh_store_open(path_of(name), mode, &store, &error), expected);
    if (expected == GH_OK)
        gh_store_close(store);
    else if (!strstr(error.message, message))
        fail_msg("%s: %s", name, error.message);
}

static void test_open(void **state)
{
    (void)state;
    check_open("a.db", GH_STORE_READ, GH_NOT_FOUND, "no such store");
    check_open("a.db", GH_STORE_WRITE, GH_NOT_FOUND, "no such store");
    check_open("a.db", GH_STORE_CREATE, GH_OK, "");
    check_open("a.db", GH_STORE_CREATE, GH_OK, "");
    check_open("a.db", GH_STORE_READ, GH_OK, "");
    check_open(".", GH_STORE_CREATE, GH_IO, "directory");
    check_open("no/such.db", GH_STORE_CREATE, GH_IO, "No such file");
}

static void test_open_others(void **state)
{
    (void)state;
    FILE *text = fopen(path_of("text.db"), "w");
    assert_non_null(text);
    for (int i = 0; i < 100; i++)
        fputs("This is a letter and no database.\n", text);
    fclose(text);
    check_open("text.db", GH_STORE_CREATE, GH_FORMAT, "no SQLite database");
    run_sql("other.db", "CREATE TABLE t(a)");
    check_open("other.db", GH_STORE_CREATE, GH_FORMAT, "no store of ghotona");
    check_open("other.db", GH_STORE_READ, GH_FORMAT, "no store of ghotona");
    check_open("new.db", GH_STORE_CREATE, GH_OK, "");
    run_sql("new.db", "PRAGMA user_version = 99");
    check_open("new.db", GH_STORE_READ, GH_FORMAT, "newer version");
    run_sql("new.db", "PRAGMA user_version = 0");
    check_open("new.db", GH_STORE_READ, GH_FORMAT, "cannot bring it there");
    check_open("new.db", GH_STORE_WRITE, GH_FORMAT, "cannot bring it there");
}

/* ---- Migrations --------------------------------------------------------------------------- */

static const char *const add_column[] = {"ALTER TABLE t ADD COLUMN b", NULL};
static const char *const fill_column[] = {"UPDATE t SET b = a + 1", NULL};
static const char *const mistake[] = {"UPDATE t SET b = 7", "UPDATE nothing SET x = 1", NULL};
static const gh_migration steps[] = {{3, fill_column}, {2, add_column}, {5, mistake}};

static gh_sql open_old(int schema)
{
    gh_sql sql = {0};
    char text[200];
    assert_int_equal(sqlite3_open(":memory:", &sql.db), SQLITE_OK);
    snprintf(text, sizeof text,
             "CREATE TABLE meta(schema); INSERT INTO meta VALUES(%d); PRAGMA user_version = %d;"
             "CREATE TABLE t(a); INSERT INTO t VALUES(1)",
             schema, schema);
    gh_sql_run(&sql, text);
    assert_int_equal(sql.status, GH_OK);
    return sql;
}

static int64_t ask(gh_sql *sql, const char *text)
{
    gh_sql fresh = {.db = sql->db};
    return gh_sql_number(&fresh, text, -1);
}

static void test_migrate(void **state)
{
    (void)state;
    gh_sql sql = open_old(2);
    gh_store_migrate(&sql, steps, 3, 2, 4);
    assert_int_equal(sql.status, GH_OK);
    assert_int_equal(ask(&sql, "SELECT b FROM t"), 2);
    assert_int_equal(ask(&sql, "PRAGMA user_version"), 4);
    assert_int_equal(ask(&sql, "SELECT schema FROM meta"), 4);
    sqlite3_close(sql.db);
}

static void test_migrate_missing_step(void **state)
{
    (void)state;
    gh_sql sql = open_old(2);
    gh_store_migrate(&sql, steps, 3, 2, 5);
    assert_int_equal(sql.status, GH_FORMAT);
    assert_int_equal(ask(&sql, "PRAGMA user_version"), 2);
    assert_int_equal(ask(&sql, "SELECT count(*) FROM pragma_table_info('t')"), 1);
    sqlite3_close(sql.db);
}

static void test_migrate_failing_step(void **state)
{
    (void)state;
    gh_sql sql = open_old(5);
    gh_sql_run(&sql, "ALTER TABLE t ADD COLUMN b");
    gh_store_migrate(&sql, steps, 3, 5, 6);
    assert_int_not_equal(sql.status, GH_OK);
    assert_int_equal(ask(&sql, "PRAGMA user_version"), 5);
    assert_int_equal(ask(&sql, "SELECT count(*) FROM t WHERE b IS NULL"), 1);
    sqlite3_close(sql.db);
}

/* ---- Sketches ----------------------------------------------------------------------------- */

enum { WORDS = 400 };

static void make_words(uint64_t *words, uint32_t count, uint64_t seed)
{
    for (uint32_t i = 0; i < count; i++)
        words[i] = gh_hash_mix(seed * 1000 + i + 1);
}

static uint32_t shared_bands(const gh_sketch *a, const gh_sketch *b)
{
    uint32_t shared = 0;
    for (uint32_t i = 0; i < GH_SKETCH_BANDS; i++)
        shared += gh_sketch_band(a, i) == gh_sketch_band(b, i);
    return shared;
}

static void test_sketch(void **state)
{
    (void)state;
    uint64_t words[WORDS], other[WORDS];
    gh_sketch a, b;
    make_words(words, WORDS, 1);
    assert_false(gh_sketch_make(&a, words, GH_SKETCH_LEAST_WORDS - 1));
    assert_true(gh_sketch_make(&a, words, WORDS));
    assert_true(gh_sketch_make(&b, words, WORDS));
    assert_true(gh_sketch_similarity(&a, &b) == 1.0);
    assert_int_equal(shared_bands(&a, &b), GH_SKETCH_BANDS);

    make_words(other, WORDS, 2); /* another text */
    assert_true(gh_sketch_make(&b, other, WORDS));
    assert_true(gh_sketch_similarity(&a, &b) < 0.1);
    assert_int_equal(shared_bands(&a, &b), 0);

    memcpy(other, words, sizeof words); /* a quarter of the text is another */
    make_words(other, WORDS / 4, 3);
    assert_true(gh_sketch_make(&b, other, WORDS));
    double similarity = gh_sketch_similarity(&a, &b); /* 297 of 497 shingles */
    assert_true(similarity > 0.45 && similarity < 0.75);
    assert_true(shared_bands(&a, &b) > 0);
}

/* ---- Documents by hand -------------------------------------------------------------------- */

static const gh_record plain = {
    .span = {0, 20},
    .date = {2026, 7, 15},
    .source = {.code = {"BGDCOP", 6}},
    .target = {.code = {"BGDEDU", 6}, .span = {4, 8}},
    .code = {"173", 3},
    .label = {"Arrest", 6},
    .goldstein = -5.0,
    .quad = 4,
    .link = 'a',
    .place = {.name = {"Khulna", 6}, .country = {"BGD", 3}, .precision = {"city", 4}},
    .anchor = {9, 12},
    .rule_file = {"p.tsv", 5},
    .rule_line = 1,
    .frame_file = {"f.tsv", 5},
    .frame_line = 2,
};

static gh_article article_of(const char *text)
{
    return (gh_article){
        .id = gh_str_of("a"), .text = gh_str_of(text), .source = gh_str_of("Paper")};
}

static void test_article_hash(void **state)
{
    (void)state;
    gh_article a = article_of("one"), b = article_of("one");
    b.id = gh_str_of("b");
    b.url = gh_str_of("https://paper.example/b");
    gh_hash128 first = gh_article_hash(&a), second = gh_article_hash(&b);
    assert_memory_equal(&first, &second, sizeof first);
    b.source = gh_str_of("Other"); /* another paper that prints the same */
    second = gh_article_hash(&b);
    assert_memory_not_equal(&first, &second, sizeof first);
    b = article_of("on");
    b.title = gh_str_of("e");
    second = gh_article_hash(&b);
    assert_memory_not_equal(&first, &second, sizeof first);
}

static void test_parcel(void **state)
{
    (void)state;
    gh_article article = article_of("The police have held five.");
    gh_record records[2] = {plain, plain};
    records[1].event = 1;
    records[1].by.name = gh_str_of("AGENCY");
    gh_document document = {.article = &article, .records = records, .record_count = 2};
    gh_buffer out = {0};
    gh_parcel_pack(&out, &document, "file:7");
    document.record_count = 0;
    document.silence = GH_SILENCE_NO_ACT;
    gh_parcel_pack(&out, &document, "file:8");

    const char *p = out.p, *end = out.p + out.n;
    gh_parcel parcel;
    gh_parcel_record record;
    assert_true(gh_parcel_next(&p, end, &parcel));
    assert_str(parcel.article.text, "The police have held five.");
    assert_str(parcel.article.source, "Paper");
    assert_str(parcel.where, "file:7");
    assert_int_equal(parcel.record_count, 2);
    gh_parcel_take(&parcel, &record);
    assert_str(record.record.target.code, "BGDEDU");
    assert_int_equal(record.record.target.span.end, 8);
    gh_parcel_take(&parcel, &record);
    assert_str(record.record.by.name, "AGENCY");
    assert_str(record.record.frame_file, "f.tsv");
    assert_true(gh_parcel_next(&p, end, &parcel));
    assert_int_equal(parcel.silence, GH_SILENCE_NO_ACT);
    assert_false(gh_parcel_next(&p, end, &parcel));
    gh_buffer_done(&out);
}

/* ---- Evidence ----------------------------------------------------------------------------- */

static void test_julian_day(void **state)
{
    (void)state;
    assert_int_equal(gh_julian_day((gh_date){2000, 1, 1}), 2451545);
    assert_int_equal(gh_julian_day((gh_date){2024, 3, 1}),
                     gh_julian_day((gh_date){2024, 2, 29}) + 1);
    assert_int_equal(gh_julian_day((gh_date){2024, 2, 0}), 0);
    assert_int_equal(gh_julian_day((gh_date){0}), 0);
}

/* True if the first records of two articles share a key, or have one theme on one day. */
static bool hang_together(const gh_record *a, const gh_record *b, const gh_wording *wording)
{
    gh_document first = {.records = a, .record_count = 1},
                second = {.records = b, .record_count = 1};
    gh_evidence x, y;
    gh_evidence_find(&x, &first, 0, (gh_hash128){1, 1}, &wording[0]);
    gh_evidence_find(&y, &second, 0, (gh_hash128){2, 2}, &wording[1]);
    for (uint32_t i = 0; i < x.key_count; i++)
        for (uint32_t k = 0; k < y.key_count; k++)
            if (x.keys[i] == y.keys[k])
                return true;
    return x.has_theme && y.has_theme && x.theme == y.theme && x.day == y.day;
}

/* What another article says differently: an empty field is as in `plain`. */
static const struct variant {
    const char *what, *code, *source, *target, *place, *precision, *name;
    gh_record_status status;
    uint8_t day;
    uint32_t arrested;
    bool same;
} variants[] = {
    {.what = "the same", .same = true},
    {.what = "another digit of the code", .code = "175", .same = true},
    {.what = "another root", .code = "190"},
    {.what = "another place", .place = "Rajshahi"},
    {.what = "a division", .place = "Khulna", .precision = "admin1"},
    {.what = "another day", .day = 16}, /* one day on: not by its key, see test_series */
    {.what = "claimed", .status = GH_ALLEGED, .same = true},
    {.what = "planned", .status = GH_PLANNED},
    {.what = "denied", .status = GH_DENIED},
    {.what = "another side", .target = "BGDOPP"},
    {.what = "nobody named", .target = "---"},
    {.what = "the second role is a detail", .source = "BGDCOPMIL", .same = true},
    {.what = "a named person", .name = "Karim"},
};

static void test_evidence(void **state)
{
    (void)state;
    const gh_wording none[2] = {{0}};
    for (size_t i = 0; i < sizeof variants / sizeof *variants; i++) {
        const struct variant *v = &variants[i];
        gh_record other = plain;
        other.code = v->code ? gh_str_of(v->code) : other.code;
        other.source.code = v->source ? gh_str_of(v->source) : other.source.code;
        other.target.code = v->target ? gh_str_of(v->target) : other.target.code;
        other.place.name = v->place ? gh_str_of(v->place) : other.place.name;
        other.place.precision = v->precision ? gh_str_of(v->precision) : other.place.precision;
        other.date.day = v->day ? v->day : other.date.day;
        other.status = v->status;
        other.target.name = gh_str_of(v->name ? v->name : "");
        other.target.person = v->name != NULL;
        if (hang_together(&plain, &other, none) != v->same)
            fail_msg("%s", v->what);
    }
}

static void test_evidence_figures(void **state)
{
    (void)state;
    const gh_wording none[2] = {{0}};
    gh_record a = plain, b = plain;
    b.source.code = gh_str_of("---");
    b.date.day = 16;
    a.casualties.arrested = b.casualties.arrested = (gh_count){true, 5, 5};
    assert_true(hang_together(&a, &b, none)); /* five in Khulna, a day apart, by whomever */
    b.place.name = gh_str_of("Rajshahi");
    assert_false(hang_together(&a, &b, none)); /* five is met elsewhere too */
    a.casualties.arrested = b.casualties.arrested = (gh_count){true, 43, 43};
    assert_true(hang_together(&a, &b, none));
    b.casualties.arrested.least = 42;
    assert_false(hang_together(&a, &b, none));
    b.casualties.arrested.least = 43;
    b.date.day = 17;
    assert_false(hang_together(&a, &b, none));
}

static void test_evidence_words(void **state)
{
    (void)state;
    uint64_t words[20], others[20];
    gh_wording wording[2];
    gh_record a = plain, b = plain;
    a.place.name = b.place.name = gh_str_of("");
    make_words(words, 20, 5);
    memcpy(others, words, sizeof words);
    make_words(others, 2, 6); /* two words of twenty are others */
    gh_wording_make(&wording[0], words, 20);
    gh_wording_make(&wording[1], others, 20);
    assert_true(hang_together(&a, &b, wording));
    b.date.day = 17;
    assert_false(hang_together(&a, &b, wording));
    b.date.day = 15;
    a.target.name = gh_str_of("Karim");
    a.target.person = true;
    assert_false(hang_together(&a, &b, wording)); /* reports of two arrests are alike */
    a.target.person = false;
    make_words(others, 20, 7);
    gh_wording_make(&wording[1], others, 20);
    assert_false(hang_together(&a, &b, wording));
    gh_wording_make(&wording[0], words, 3);
    gh_wording_make(&wording[1], words, 3);
    assert_false(hang_together(&a, &b, wording)); /* three words say nothing */
}

static void test_evidence_persons(void **state)
{
    (void)state;
    const gh_wording none[2] = {{0}};
    gh_record a = plain, b = plain;
    a.place.name = b.place.name = gh_str_of("");
    a.target.name = b.target.name = gh_str_of("Karim");
    assert_false(hang_together(&a, &b, none)); /* a body: it is struck in many places */
    a.target.person = b.target.person = true;
    b.source.code = gh_str_of("---");
    assert_true(hang_together(&a, &b, none));
    a.code = b.code = gh_str_of("111"); /* to accuse him is no such thing */
    a.quad = b.quad = 3;
    assert_false(hang_together(&a, &b, none));
    b.source.code = a.source.code;
    a.source.name = b.source.name = gh_str_of("Rahim");
    a.source.person = b.source.person = true;
    assert_true(hang_together(&a, &b, none));
    a.code = b.code = gh_str_of("010"); /* but "said" does not say what */
    a.quad = b.quad = 1;
    assert_false(hang_together(&a, &b, none));
}

/* ---- Incidents ---------------------------------------------------------------------------- */

static gh_lexicon *lexicon;

/* Adds an article with one record like `plain` on a day of July. */
static void add_day(gh_writer *writer, uint8_t day, uint32_t number)
{
    char text[40];
    snprintf(text, sizeof text, "text %u of day %u", number, day);
    gh_article article = article_of(text);
    gh_record record = plain;
    record.date.day = day;
    gh_document document = {.article = &article, .records = &record, .record_count = 1};
    gh_buffer out = {0};
    gh_parcel parcel;
    gh_parcel_pack(&out, &document, "file:1");
    const char *p = out.p;
    assert_true(gh_parcel_next(&p, out.p + out.n, &parcel));
    assert_int_equal(gh_writer_add(writer, &parcel), GH_PUT_STORED);
    gh_buffer_done(&out);
}

/* The days, in the order of ingestion, and the incidents that they make, in the order of days: two
 * days are one if they have one letter. A dot ends a batch. */
static const struct series {
    const char *days;
    const char *incidents;
} series[] = {
    {"1", "a"},          {"1 1 1", "aaa"},       {"1.1.1", "aaa"},    {"1 2", "aa"},
    {"2.1", "aa"},       {"1 3", "ab"},          {"1.2.3", "abc"},    {"3.2.1", "abc"},
    {"2.3.1", "abc"},    {"1 2.3", "abc"},       {"1.2 4.5", "aabb"}, {"1.2 4.5.3", "abcde"},
    {"4 5.1 2", "aabb"}, {"1 2 1.3 2", "aabbc"}, {"1 2.4", "aab"},    {"5.3.4.1.2", "abcde"},
    {"1.2.9.8", "aabb"}, {"9 1.2.8 7", "aabcd"},
};

static int compare_bytes(const void *a, const void *b)
{
    return *(const uint8_t *)a - *(const uint8_t *)b;
}

/* The incidents of all records in the order of days, as letters. */
static void read_incidents(gh_store *store, char *letters)
{
    char names[20][20];
    uint32_t known = 0, count = 0;
    sqlite3_stmt *rows =
        gh_sql_prepare(&store->sql, "SELECT incident FROM record ORDER BY day, id");
    while (gh_sql_step(&store->sql, rows)) {
        gh_str name = gh_sql_column(rows, 0);
        uint32_t i = 0;
        while (i < known && strcmp(names[i], name.p) != 0)
            i++;
        if (i == known)
            snprintf(names[known++], sizeof names[0], "%s", name.p);
        letters[count++] = (char)('a' + i);
    }
    letters[count] = 0;
    sqlite3_finalize(rows);
}

static void test_series(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof series / sizeof *series; i++) {
        char name[20], letters[40];
        gh_store *store;
        gh_writer *writer;
        gh_error error;
        uint8_t days[20];
        uint32_t count = 0;
        snprintf(name, sizeof name, "series%zu.db", i);
        assert_int_equal(gh_store_open(path_of(name), GH_STORE_CREATE, &store, &error), GH_OK);
        assert_int_equal(gh_writer_new(store, lexicon, &writer, &error), GH_OK);
        for (const char *p = series[i].days; *p; p++) {
            if (*p == '.')
                assert_true(gh_writer_commit(writer));
            if (*p < '0')
                continue;
            days[count] = (uint8_t)(*p - '0');
            add_day(writer, days[count], count);
            count++;
        }
        assert_true(gh_writer_commit(writer));
        qsort(days, count, 1, compare_bytes);
        read_incidents(store, letters);
        if (strcmp(letters, series[i].incidents) != 0)
            fail_msg("%s: %s", series[i].days, letters);
        gh_writer_free(writer);
        gh_store_close(store);
    }
}

/* ---- Writing ------------------------------------------------------------------------------ */

static void test_uncommitted(void **state)
{
    (void)state;
    gh_store *store;
    gh_writer *writer;
    gh_error error;
    assert_int_equal(gh_store_open(path_of("u.db"), GH_STORE_CREATE, &store, &error), GH_OK);
    assert_int_equal(gh_writer_new(store, lexicon, &writer, &error), GH_OK);
    add_day(writer, 1, 1);
    assert_true(gh_writer_commit(writer));
    add_day(writer, 2, 2);
    gh_writer_free(writer); /* as if the program ended here */
    assert_int_equal(ask(&store->sql, "SELECT count(*) FROM article"), 1);
    assert_int_equal(ask(&store->sql, "SELECT count(*) FROM record"), 1);
    gh_store_close(store);
}

static void test_deleted_file(void **state)
{
    (void)state;
    gh_store *store;
    gh_writer *writer;
    gh_error error;
    assert_int_equal(gh_store_open(path_of("d.db"), GH_STORE_CREATE, &store, &error), GH_OK);
    assert_int_equal(gh_writer_new(store, lexicon, &writer, &error), GH_OK);
    add_day(writer, 1, 1);
    unlink(path_of("d.db"));
    assert_false(gh_writer_commit(writer));
    assert_non_null(strstr(gh_writer_problem(writer), "deleted"));
    gh_writer_free(writer);
    gh_store_close(store);
}

static int open_lexicon(void **state)
{
    gh_error error;
    return make_folder(state) || gh_lexicon_open(NULL, &lexicon, &error) != GH_OK;
}

static int close_lexicon(void **state)
{
    gh_lexicon_close(lexicon);
    return remove_folder(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_open),
        cmocka_unit_test(test_open_others),
        cmocka_unit_test(test_migrate),
        cmocka_unit_test(test_migrate_missing_step),
        cmocka_unit_test(test_migrate_failing_step),
        cmocka_unit_test(test_sketch),
        cmocka_unit_test(test_article_hash),
        cmocka_unit_test(test_parcel),
        cmocka_unit_test(test_julian_day),
        cmocka_unit_test(test_evidence),
        cmocka_unit_test(test_evidence_figures),
        cmocka_unit_test(test_evidence_words),
        cmocka_unit_test(test_evidence_persons),
        cmocka_unit_test(test_series),
        cmocka_unit_test(test_uncommitted),
        cmocka_unit_test(test_deleted_file),
    };
    return cmocka_run_group_tests(tests, open_lexicon, close_lexicon);
}
