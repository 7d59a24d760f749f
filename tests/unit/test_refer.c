/* test_refer.c - the arithmetic of actor codes. */
#include "unit.h"

#include "refer/refer.h"

static gh_escape escape;
static gh_arena arena;

static int start(void **state)
{
    (void)state;
    gh_arena_init(&arena, 1 << 20, "bytes", &escape);
    return 0;
}

static int end(void **state)
{
    (void)state;
    gh_arena_done(&arena);
    return 0;
}

static void check(const char *code, const char *country, const char *role)
{
    gh_actor_code split = gh_code_split(gh_str_of(code));
    assert_string_equal(split.country, country);
    assert_string_equal(split.role, role);
    assert_str(gh_code_join(&arena, split), code);
}

static void test_split_and_join(void **state)
{
    (void)state;
    check("RUSGOV", "RUS", "GOV");
    check("IND", "IND", "");
    check("---COP", "", "COP");
    check("---", "", "");
    check("PSEINSHMS", "PSE", "INSHMS");
    check("IGOUNO", "IGOUNO", "");
    check("IGO", "IGO", "");
    assert_string_equal(gh_code_split(GH_STR("")).country, "");
    assert_str(gh_code_join(&arena, gh_code_split(GH_STR(""))), "---");
}

/* What is too long is cut, never written beyond the end. */
static void test_long_codes(void **state)
{
    (void)state;
    gh_actor_code c = gh_code_split(GH_STR("BGDABCDEFGHIJKLMNOPQRST"));
    assert_string_equal(c.country, "BGD");
    assert_string_equal(c.role, "ABCDEFGHIJK");
}

static void test_equal(void **state)
{
    (void)state;
    gh_actor_code a = gh_code_split(GH_STR("BGDCOP")), b = gh_code_split(GH_STR("BGDGOV"));
    assert_true(gh_code_equal(a, gh_code_split(GH_STR("BGDCOP"))));
    assert_false(gh_code_equal(a, b));
    assert_false(gh_code_equal(a, gh_code_split(GH_STR("INDCOP"))));
    assert_true(gh_code_is_set(gh_code_split(GH_STR("---COP"))));
    assert_false(gh_code_is_set(gh_code_split(GH_STR("---"))));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_split_and_join),
        cmocka_unit_test(test_long_codes),
        cmocka_unit_test(test_equal),
    };
    return cmocka_run_group_tests(tests, start, end);
}
