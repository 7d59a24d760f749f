/* written.h - a date as far as it is written out. */
#ifndef GH_WHEN_WRITTEN_H
#define GH_WHEN_WRITTEN_H

#include "when/parser.h"

/* A date as far as it is written; 0 and false are "not written". */
typedef struct gh_written {
    int year, month, day;
    int last_day, last_month; /* end of a range */
    int weekday;              /* -1 */
    bool bengali, bengali_year, other_era;
    uint32_t end; /* atom behind the date */
} gh_written;

enum { GH_YEAR_FIRST = 1000, GH_YEAR_LAST = 2199 };

/* A number or word that can be a day of a month: "14", "21she", "ekushe". */
bool gh_written_is_day(const gh_parser *p, uint32_t at);
int gh_written_day_value(const gh_parser *p, uint32_t at);
bool gh_written_is_month(const gh_parser *p, uint32_t at);

/* Between the ends of a range: a dash, "to". */
bool gh_written_is_through(const gh_parser *p, uint32_t at);

/* In the genitive or locative. */
bool gh_written_is_inflected(const gh_parser *p, uint32_t at);

/* '71 is the latest year with these digits that lies not more than a few years ahead. */
int gh_expand_year(const gh_parser *p, int digits);

/* Reads a month with the word "month" behind it; the atom behind them. */
uint32_t gh_written_month(const gh_parser *p, uint32_t at, gh_written *d);

/* A weekday in brackets, behind a comma or bare: the atoms taken. */
uint32_t gh_written_weekday(const gh_parser *p, uint32_t at, gh_written *d);

/* Day and month: "14 September [2023]", "September 14 [2023]"; false when there is none. */
bool gh_written_full(const gh_parser *p, uint32_t at, gh_written *d);

/* Any of the above, a month or a year. */
bool gh_written_read(const gh_parser *p, uint32_t at, gh_written *d);

#endif
