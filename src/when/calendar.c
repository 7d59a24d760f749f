/* calendar.c - calendar arithmetic; no word of any language. */
#include "when/calendar.h"

#include "when/when.h"

/* Years that the program reads: ISO 8601 with four digits. */
enum { FIRST_YEAR = 1, LAST_YEAR = 9999 };

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int gh_month_days(int year, int month)
{
    static const uint8_t days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool gh_date_is_valid(gh_date date)
{
    return date.year >= FIRST_YEAR && date.year <= LAST_YEAR && date.month >= 1 &&
           date.month <= 12 && date.day >= 1 && date.day <= gh_month_days(date.year, date.month);
}

/* Days are counted in years that begin in March, so that the leap day comes last. */
int32_t gh_day_number(gh_date date)
{
    int year = date.year - (date.month <= 2);
    int era = (year >= 0 ? year : year - 399) / 400;
    int of_era = year - era * 400;
    int of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    int day = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    return era * 146097 + day - 719468;
}

gh_date gh_day_date(int32_t number)
{
    int32_t days = number + 719468;
    int32_t era = (days >= 0 ? days : days - 146096) / 146097;
    int32_t of_era = days - era * 146097;
    int32_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int32_t of_year = of_era - (365 * year + year / 4 - year / 100);
    int32_t month = (5 * of_year + 2) / 153;
    int32_t day = of_year - (153 * month + 2) / 5 + 1;
    month += month < 10 ? 3 : -9;
    year += era * 400 + (month <= 2);
    return (gh_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
}

int gh_day_weekday(int32_t number)
{
    return (int)(((number + 4) % 7 + 7) % 7);
}

int32_t gh_week_start(int32_t number)
{
    return number - (gh_day_weekday(number) + 6) % 7;
}

/* A week belongs to the year that holds its Thursday. */
void gh_day_week(int32_t number, int *ret_year, int *ret_week)
{
    int32_t thursday = gh_week_start(number) + 3;
    int year = gh_day_date(thursday).year;
    int32_t first = gh_day_number((gh_date){(int16_t)year, 1, 1});
    *ret_year = year;
    *ret_week = (int)((thursday - first) / 7) + 1;
}

gh_date gh_date_add_months(gh_date date, int months)
{
    int count = date.year * 12 + date.month - 1 + months;
    int year = count / 12;
    int month = count % 12 + 1;
    if (count < 12 || year > LAST_YEAR)
        return (gh_date){0};
    int last = gh_month_days(year, month);
    return (gh_date){(int16_t)year, (uint8_t)month, (uint8_t)(date.day < last ? date.day : last)};
}

/* The Bengali year begins on 14 April, this many Gregorian years behind. */
enum { BENGALI_ERA = 593, NEW_YEAR_MONTH = 4, NEW_YEAR_DAY = 14 };

static bool has_begun(int month, int day)
{
    return month > NEW_YEAR_MONTH || (month == NEW_YEAR_MONTH && day >= NEW_YEAR_DAY);
}

/* Six months of 31 days, then 30; the eleventh has 29, and 30 when
 * its end falls into a Gregorian leap year. */
bool gh_bengali_day(int year, int month, int day, int32_t *ret_number)
{
    int gregorian = year + BENGALI_ERA;
    if (year < 1 || gregorian >= LAST_YEAR || month < 1 || month > 12)
        return false;
    int length = month <= 6 ? 31 : month != 11 ? 30 : is_leap(gregorian + 1) ? 30 : 29;
    if (day < 1 || day > length)
        return false;
    int32_t before = 30 * (month - 1) + (month <= 6 ? month - 1 : 6);
    if (month == 12)
        before -= !is_leap(gregorian + 1);
    *ret_number = gh_day_number((gh_date){(int16_t)gregorian, NEW_YEAR_MONTH, NEW_YEAR_DAY}) +
                  before + day - 1;
    return true;
}

int gh_bengali_year(int32_t number)
{
    gh_date date = gh_day_date(number);
    return date.year - BENGALI_ERA - !has_begun(date.month, date.day);
}

int gh_bengali_to_gregorian(int year, int month, int day)
{
    bool first = month == 0 || has_begun(month, day ? day : NEW_YEAR_DAY);
    return year + BENGALI_ERA + !first;
}
