/* test_write.c - JSON and buffers. */
#include "unit.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_strings, empty, empty),
        cmocka_unit_test_setup_teardown(test_bad_bytes, empty, empty),
        cmocka_unit_test_setup_teardown(test_numbers, empty, empty),
        cmocka_unit_test_setup_teardown(test_members, empty, empty),
        cmocka_unit_test_setup_teardown(test_dates, empty, empty),
        cmocka_unit_test_setup_teardown(test_growth, empty, empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
