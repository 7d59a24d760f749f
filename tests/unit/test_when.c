/* test_when.c - days, weeks and months as arithmetic. */
#include "unit.h"

#include "when/calendar.h"
#include "when/when.h"

static gh_date day(int year, int month, int of_month)
{
    return (gh_date){(int16_t)year, (uint8_t)month, (uint8_t)of_month};
}

static bool same(gh_date a, gh_date b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

/* Every day from 1890 to 2110, one after the other. */
static void test_day_numbers(void **state)
{
    (void)state;
    assert_int_equal(gh_day_number(day(1970, 1, 1)), 0);
    assert_int_equal(gh_day_number(day(2000, 3, 1)), 11017);
    int32_t expected = gh_day_number(day(1890, 1, 1));
    for (int year = 1890; year <= 2110; year++)
        for (int month = 1; month <= 12; month++)
            for (int d = 1; d <= gh_month_days(year, month); d++, expected++) {
                assert_int_equal(gh_day_number(day(year, month, d)), expected);
                assert_true(same(gh_day_date(expected), day(year, month, d)));
            }
}

static void test_weekdays(void **state)
{
    (void)state;
    assert_int_equal(gh_day_weekday(gh_day_number(day(1970, 1, 1))), 4);
    assert_int_equal(gh_day_weekday(gh_day_number(day(2023, 9, 14))), 4);
    assert_int_equal(gh_day_weekday(gh_day_number(day(2024, 2, 29))), 4);
    assert_int_equal(gh_day_weekday(gh_day_number(day(1899, 12, 31))), 0);
    for (int32_t n = -1000; n < 1000; n++)
        assert_int_equal((gh_day_weekday(n) + 1) % 7, gh_day_weekday(n + 1));
}

static void check_week(gh_date date, int year, int week)
{
    int found_year, found_week;
    gh_day_week(gh_day_number(date), &found_year, &found_week);
    assert_int_equal(found_year, year);
    assert_int_equal(found_week, week);
}

/* The examples of ISO 8601: the days around New Year belong to either year. */
static void test_weeks(void **state)
{
    (void)state;
    check_week(day(2005, 1, 1), 2004, 53);
    check_week(day(2005, 1, 2), 2004, 53);
    check_week(day(2005, 12, 31), 2005, 52);
    check_week(day(2007, 1, 1), 2007, 1);
    check_week(day(2008, 12, 29), 2009, 1);
    check_week(day(2010, 1, 3), 2009, 53);
    check_week(day(2023, 9, 14), 2023, 37);
    assert_int_equal(gh_week_start(gh_day_number(day(2023, 9, 17))),
                     gh_day_number(day(2023, 9, 11)));
}

static void test_months(void **state)
{
    (void)state;
    assert_true(same(gh_date_add_months(day(2024, 1, 31), 1), day(2024, 2, 29)));
    assert_true(same(gh_date_add_months(day(2023, 1, 31), 1), day(2023, 2, 28)));
    assert_true(same(gh_date_add_months(day(2023, 1, 15), -1), day(2022, 12, 15)));
    assert_true(same(gh_date_add_months(day(2023, 12, 1), 14), day(2025, 2, 1)));
    assert_true(same(gh_date_add_months(day(2023, 3, 31), -25), day(2021, 2, 28)));
}

static void test_validity(void **state)
{
    (void)state;
    assert_true(gh_date_is_valid(day(2024, 2, 29)));
    assert_false(gh_date_is_valid(day(2023, 2, 29)));
    assert_false(gh_date_is_valid(day(1900, 2, 29)));
    assert_true(gh_date_is_valid(day(2000, 2, 29)));
    assert_false(gh_date_is_valid(day(2023, 0, 1)));
    assert_false(gh_date_is_valid(day(2023, 13, 1)));
    assert_false(gh_date_is_valid(day(2023, 4, 31)));
    assert_false(gh_date_is_valid(day(0, 1, 1)));
}

static void test_parse(void **state)
{
    (void)state;
    gh_date date;
    assert_int_equal(gh_date_parse(GH_STR("2023-09-14"), &date), GH_OK);
    assert_true(same(date, day(2023, 9, 14)));
    const char *const bad[] = {"",           "2023",       "2023-9-14",   "2023-09-31",
                               "2023/09/14", "2023-09-1x", "2023-09-140", "-023-09-14",
                               "0000-01-01", "2023-02-29", " 2023-09-14"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_int_equal(gh_date_parse(gh_str_of(bad[i]), &date), GH_INVALID);
}

/* The Bengali year begins on 14 April, and 1 Falgun is 14 February (reform of 2019). */
static void test_bengali_calendar(void **state)
{
    (void)state;
    int32_t number;
    assert_true(gh_bengali_day(1430, 1, 1, &number));
    assert_true(same(gh_day_date(number), day(2023, 4, 14)));
    assert_true(gh_bengali_day(1430, 11, 1, &number));
    assert_true(same(gh_day_date(number), day(2024, 2, 14)));
    assert_true(gh_bengali_day(1430, 11, 8, &number)); /* the day of the language martyrs */
    assert_true(same(gh_day_date(number), day(2024, 2, 21)));
    assert_true(gh_bengali_day(1430, 9, 1, &number)); /* victory day */
    assert_true(same(gh_day_date(number), day(2023, 12, 16)));
    assert_false(gh_bengali_day(1430, 13, 1, &number));
    assert_false(gh_bengali_day(1430, 1, 32, &number));
    assert_int_equal(gh_bengali_year(gh_day_number(day(2023, 4, 13))), 1429);
    assert_int_equal(gh_bengali_year(gh_day_number(day(2023, 4, 14))), 1430);
    assert_int_equal(gh_bengali_to_gregorian(1430, 0, 0), 2023);
    assert_int_equal(gh_bengali_to_gregorian(1430, 4, 14), 2023);
    assert_int_equal(gh_bengali_to_gregorian(1430, 4, 13), 2024);
    assert_int_equal(gh_bengali_to_gregorian(1430, 1, 0), 2024);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_day_numbers),
        cmocka_unit_test(test_weekdays),
        cmocka_unit_test(test_weeks),
        cmocka_unit_test(test_months),
        cmocka_unit_test(test_validity),
        cmocka_unit_test(test_parse),
        cmocka_unit_test(test_bengali_calendar),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
