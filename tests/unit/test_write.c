/* test_write.c - JSON, buffers, tables of columns, and what the lexicon knows of other formats. */
#include "unit.h"

#include "write/columns.h"
#include "write/json.h"

static gh_buffer out;

static int empty(void **state)
{
    (void)state;
    gh_buffer_done(&out);
    out = (gh_buffer){0};
    return 0;
}

static gh_str written(void)
{
    return (gh_str){out.p ? out.p : "", (uint32_t)out.n};
}

static void test_strings(void **state)
{
    (void)state;
    gh_json_string(&out, GH_STR("a\"b\\c\n\r\t\b\f\x01\x7f\0z"));
    assert_str(written(), "\"a\\\"b\\\\c\\n\\r\\t\\b\\f\\u0001\x7f\\u0000z\"");
}

/* What is no UTF-8 becomes U+FFFD, one for each maximal bad part. */
static void test_bad_bytes(void **state)
{
    (void)state;
    gh_json_string(&out, GH_STR("\xE0\xA6\x95|\xFF|\xE0\xA6|\xED\xA0\x80"));
    assert_str(written(), "\"\xE0\xA6\x95|\\ufffd|\\ufffd|\\ufffd\\ufffd\\ufffd\"");
}

static void check_number(double value, int decimals, const char *expected)
{
    out.n = 0;
    gh_json_number(&out, value, decimals);
    assert_str(written(), expected);
}

static void test_numbers(void **state)
{
    (void)state;
    check_number(4, 1, "4.0");
    check_number(-2.5, 1, "-2.5");
    check_number(0, 0, "0");
    check_number(23.8103, 0, "23.8103");
    check_number(1500000000000, 0, "1500000000000");
    check_number(0.1 + 0.2, 1, "0.30000000000000004");
}

static void test_members(void **state)
{
    (void)state;
    gh_put_char(&out, '{');
    gh_json_member(&out, "a", GH_STR("x"));
    gh_json_member(&out, "b", GH_STR(""));
    gh_json_member_span(&out, "c", (gh_span){0, 0});
    gh_json_member_span(&out, "d", (gh_span){3, 9});
    gh_put_char(&out, '}');
    assert_str(written(), "{\"a\":\"x\",\"d\":[3,9]}");
}

static void test_dates(void **state)
{
    (void)state;
    gh_put_date(&out, (gh_date){2023, 9, 4});
    gh_put_date(&out, (gh_date){2023, 9, 0});
    gh_put_date(&out, (gh_date){2023, 0, 0});
    gh_put_date(&out, (gh_date){0, 0, 0});
    assert_str(written(), "2023-09-042023-092023");
}

static void test_growth(void **state)
{
    (void)state;
    for (int i = 0; i < 100000; i++)
        gh_put_unsigned(&out, (uint64_t)i % 10);
    gh_put_repeat(&out, '-', 5);
    gh_put_format(&out, "%s%d", "x", 7);
    assert_int_equal(out.n, 100007);
    assert_false(out.failed);
    assert_memory_equal(out.p + 99998, "89-----x7", 9);
}

/* ---- Tables of columns ------------------------------------------------------------------- */

static void put_name(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_str(field, x->record->source.name);
}

static const gh_column names[] = {
    GH_COLUMN("a", put_name),
    GH_COLUMN_EMPTY("b"),
    {.name = "c", .put = put_name, .number = GH_RECORD_NUMBER},
    {.name = "d", .number = GH_STORY_NUMBER},
};

static void check_row(char separator, gh_str name, const char *expected)
{
    const gh_sheet sheet = GH_SHEET(names, separator);
    gh_record record = {.source = {.name = name}};
    gh_export x = {.record = &record, .story = 7, .id = 12};
    out.n = 0;
    gh_sheet_row(&out, &sheet, &x);
    assert_str(written(), expected);
}

static void test_fields(void **state)
{
    (void)state;
    check_row(',', GH_STR("plain"), "plain,,plain12,7\n");
    check_row(',', GH_STR("a,b"), "\"a,b\",,\"a,b\"12,7\n");
    check_row(',', GH_STR("a\"b"), "\"a\"\"b\",,\"a\"\"b\"12,7\n");
    check_row(',', GH_STR("a\r\nb\tc"), "\"a\r\nb\tc\",,\"a\r\nb\tc\"12,7\n");
    check_row(',', GH_STR(" a"), "\" a\",,\" a\"12,7\n");
    check_row(',', GH_STR("a\x01\x02\x03\x7f."), "a    .,,a    .12,7\n");
    check_row('\t', GH_STR("a\tb\r\nc"), "a b  c\t\ta b  c12\t7\n");
    check_row('\t', GH_STR("\"a\",'b'\x01\x03"), "'a','b'  \t\t'a','b'  12\t7\n");
    check_row('\t', GH_STR(""), "\t\t12\t7\n");
}

/* What several coders wrote is numbered in the order in which it goes out. */
static void test_numbering(void **state)
{
    (void)state;
    const gh_sheet sheet = GH_SHEET(names, ',');
    gh_record record = {0};
    gh_export x = {.record = &record};
    gh_buffer marked = {0};
    gh_numbers numbers = {0};
    gh_put_char(&marked, GH_MARK_ARTICLE);
    gh_put_char(&marked, GH_MARK_ARTICLE);
    gh_sheet_row(&marked, &sheet, &x);
    gh_sheet_row(&marked, &sheet, &x);
    gh_put_numbered(&out, &marked, &numbers);
    marked.n = 0;
    gh_put_char(&marked, GH_MARK_ARTICLE);
    gh_sheet_row(&marked, &sheet, &x);
    gh_put_numbered(&out, &marked, &numbers);
    assert_str(written(), ",,1,2\n,,2,2\n,,3,3\n");
    gh_buffer_done(&marked);
}

static void test_cursor(void **state)
{
    (void)state;
    gh_str text = GH_STR("a\xE0\xA6\x95"
                         "b\xE0\xA6\x96"
                         "c");
    gh_cursor cursor = {0};
    assert_int_equal(gh_cursor_move(&cursor, text, 4), 2);
    assert_int_equal(gh_cursor_move(&cursor, text, 9), 5);
    assert_int_equal(gh_cursor_move(&cursor, text, 0), 0);
    assert_int_equal(gh_cursor_move(&cursor, text, 5), 3);
    assert_int_equal(gh_cursor_length(&cursor, text), 5);
    assert_int_equal(gh_cursor_move(&cursor, text, 4), 2);
}

static void test_hosts(void **state)
{
    (void)state;
    assert_str(gh_url_host(GH_STR("https://www.example.org:80/a?b")), "www.example.org");
    assert_str(gh_url_host(GH_STR("http://example.org")), "example.org");
    assert_int_equal(gh_url_host(GH_STR("example.org/a")).n, 0);
    assert_int_equal(gh_url_host(GH_STR("")).n, 0);
}

/* ---- What the lexicon knows -------------------------------------------------------------- */

static gh_lexicon *lexicon;
static gh_facts *facts;

static int open_facts(void **state)
{
    (void)state;
    if (gh_lexicon_open(NULL, &lexicon, NULL) != GH_OK)
        return 1;
    facts = gh_facts_new(lexicon);
    return facts == NULL;
}

static int close_facts(void **state)
{
    (void)state;
    gh_facts_free(facts);
    gh_lexicon_close(lexicon);
    return 0;
}

static void check_actor(gh_str code, const char *country, const char *roles, const char *group)
{
    gh_actor_parts parts;
    gh_facts_actor(facts, code, &parts);
    assert_str(parts.country.cameo, country);
    out.n = 0;
    for (uint32_t i = 0; i < parts.role_count; i++)
        gh_put_str(&out, parts.roles[i].code);
    assert_str(written(), roles);
    assert_str(parts.group_cameo, group);
}

static void test_actors(void **state)
{
    (void)state;
    check_actor(GH_STR("BGDCOP"), "BGD", "COP", "");
    check_actor(GH_STR("ROUGOV"), "ROM", "GOV", "");
    check_actor(GH_STR("PSEINSHMS"), "PSE", "INS", "HMS");
    check_actor(GH_STR("IGOEUR"), "", "IGO", "EEC");
    check_actor(GH_STR("IGOUNOGOV"), "", "IGOGOV", "UNO");
    check_actor(GH_STR("WSTGOV"), "WST", "GOV", "");
    check_actor(GH_STR("---COP"), "", "COP", "");
    check_actor(GH_STR("---"), "", "", "");
    check_actor(GH_STR(""), "", "", "");
    check_actor(GH_STR("BG"), "", "", "");
    check_actor(GH_STR("ZZZYYYXXX"), "", "", "");
    check_actor(GH_STR("COPBGD"), "", "COP", ""); /* a country stands first */
}

/* Every chunk of every code in the lexicon is a country, a role or a group: nothing is lost. */
static void test_all_codes(void **state)
{
    (void)state;
    uint32_t count = gh_lexicon_row_count(lexicon, GH_TABLE_ACTOR);
    assert_true(count > 1000);
    for (uint32_t i = 0; i < count; i++) {
        gh_actor_parts parts;
        uint32_t id = gh_row(lexicon, ACTOR, actor, i)->code;
        gh_str code = gh_lexicon_string(lexicon, id);
        gh_facts_actor(facts, code, &parts);
        uint32_t bytes = parts.country.iso.n + 3 * parts.role_count + parts.group.n;
        if (gh_str_starts(code, GH_STR("---")))
            bytes += 3;
        if (bytes != code.n)
            fail_msg("%.*s has a part that no table knows", (int)code.n, code.p);
    }
}

static gh_place_parts place(gh_str name, gh_str country, gh_str precision, double lat, double lon)
{
    gh_place_parts parts;
    gh_place p = {.name = name, .country = country, .precision = precision};
    p.located = lat != 0;
    p.lat = lat;
    p.lon = lon;
    gh_facts_place(facts, &p, &parts);
    return parts;
}

static void test_places(void **state)
{
    (void)state;
    gh_place_parts p = place(GH_STR("Khulna"), GH_STR("BGD"), GH_STR("city"), 22.82, 89.55);
    assert_str(p.city, "Khulna");
    assert_str(p.admin2, "Khulna District");
    assert_str(p.admin1, "Khulna Division");
    assert_str(p.division, "BG82");
    /* Two upazilas of one name. */
    p = place(GH_STR("Daulatpur"), GH_STR("BGD"), GH_STR("admin3"), 0, 0);
    assert_str(p.admin3, "Daulatpur");
    assert_true(p.admin2.n > 0);
    /* Gaza is a country of FIPS 10-4. */
    p = place(GH_STR("Gaza Strip"), GH_STR("PSE"), GH_STR("admin1"), 0, 0);
    assert_str(p.fips, "GZ");
    p = place(GH_STR("Bangladesh"), GH_STR("BGD"), GH_STR("country"), 23.81, 90.41);
    assert_str(p.division, "BG");
    assert_int_equal(p.city.n, 0);
    /* A place that the lexicon has not, or has elsewhere, is in its country and no more. */
    p = place(GH_STR("Nowhere"), GH_STR("BGD"), GH_STR("city"), 1, 1);
    assert_str(p.division, "BG");
    p = place(GH_STR("Khulna"), GH_STR("BGD"), GH_STR("city"), 1, 1);
    assert_int_equal(p.admin1.n, 0);
    p = place(GH_STR("Nowhere"), GH_STR("ZZZ"), GH_STR("city"), 1, 1);
    assert_int_equal(p.fips.n, 0);
}

static void test_acts(void **state)
{
    (void)state;
    gh_acled acled;
    gh_facts_acled(facts, GH_STR("1831"), &acled);
    assert_str(acled.sub_event_type, "Suicide bomb");
    gh_facts_acled(facts, GH_STR("1411"), &acled);
    assert_str(acled.event_type, "Protests");
    gh_facts_acled(facts, GH_STR("010"), &acled);
    assert_int_equal(acled.event_type.n, 0);
    gh_facts_acled(facts, GH_STR(""), &acled);
    assert_int_equal(acled.event_type.n, 0);
    gh_plover plover;
    gh_facts_plover(facts, GH_STR("173"), &plover);
    assert_str(plover.mode, "arrest");
    gh_facts_plover(facts, GH_STR("999"), &plover);
    assert_int_equal(plover.type.n, 0);
    /* GDELT draws its lines elsewhere. */
    assert_int_equal(gh_facts_quad_gdelt(facts, GH_STR("090")), 2);
    assert_int_equal(gh_facts_quad_gdelt(facts, GH_STR("145")), 3);
    assert_int_equal(gh_facts_quad_gdelt(facts, GH_STR("999")), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_strings, empty, empty),
        cmocka_unit_test_setup_teardown(test_bad_bytes, empty, empty),
        cmocka_unit_test_setup_teardown(test_numbers, empty, empty),
        cmocka_unit_test_setup_teardown(test_members, empty, empty),
        cmocka_unit_test_setup_teardown(test_dates, empty, empty),
        cmocka_unit_test_setup_teardown(test_growth, empty, empty),
        cmocka_unit_test_setup_teardown(test_fields, empty, empty),
        cmocka_unit_test_setup_teardown(test_numbering, empty, empty),
        cmocka_unit_test_setup_teardown(test_cursor, empty, empty),
        cmocka_unit_test_setup_teardown(test_hosts, empty, empty),
        cmocka_unit_test_setup_teardown(test_actors, empty, empty),
        cmocka_unit_test_setup_teardown(test_all_codes, empty, empty),
        cmocka_unit_test_setup_teardown(test_places, empty, empty),
        cmocka_unit_test_setup_teardown(test_acts, empty, empty),
    };
    return cmocka_run_group_tests(tests, open_facts, close_facts);
}
