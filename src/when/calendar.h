/* calendar.h - days, weeks and the Bengali calendar as arithmetic on day numbers. */
#ifndef GH_WHEN_CALENDAR_H
#define GH_WHEN_CALENDAR_H

#include "base/str.h"

int gh_month_days(int year, int month);

/* The year and number (1 to 53) of the ISO 8601 week that holds the day. */
void gh_day_week(int32_t number, int *ret_year, int *ret_week);

/* The Monday of the week that holds the day. */
int32_t gh_week_start(int32_t number);

/* The same day of the month `months` later (earlier when negative); the last of the month when
 * that month is shorter. */
gh_date gh_date_add_months(gh_date date, int months);

/* Civil Bengali calendar of Bangladesh as reformed in 2019: day of month (1 ..) and month (1 ..
 * 12) of a year to a day number; false when there is no such day. */
bool gh_bengali_day(int year, int month, int day, int32_t *ret_number);

/* The Bengali year that holds the day. */
int gh_bengali_year(int32_t number);

/* The Gregorian year in which a Bengali year has this Gregorian day and month (0: the year begins
 * in it). */
int gh_bengali_to_gregorian(int year, int month, int day);

#endif
