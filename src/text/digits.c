/* digits.c - the value of a run of digits. */
#include "base/utf8.h"
#include "text/classes.h"
#include "text/text.h"

static uint32_t digit_at(gh_str s, uint32_t at, uint32_t *ret_length)
{
    *ret_length = 0;
    if (at >= s.n)
        return 10;
    uint32_t point = gh_utf8_next(s, at, ret_length);
    return point == GH_UTF8_BAD ? 10 : gh_digit_value(point);
}

/* Digits from `at`, behind the value so far; *ret_end is behind the last. Returns how many. */
static uint32_t read_digits(gh_str s, uint32_t at, double *value, uint32_t *ret_end)
{
    uint32_t count = 0, length, digit;
    while ((digit = digit_at(s, at, &length)) < 10) {
        *value = *value * 10 + digit;
        at += length;
        count++;
    }
    *ret_end = at;
    return count;
}

double gh_digits_value(gh_str s, uint32_t *ret_length)
{
    double value = 0;
    uint32_t at, end;
    *ret_length = 0;
    if (!read_digits(s, 0, &value, &at))
        return 0;
    while (at < s.n && s.p[at] == ',') {
        double longer = value;
        if (read_digits(s, at + 1, &longer, &end) < 2)
            break;
        value = longer;
        at = end;
    }
    if (at < s.n && s.p[at] == '.') {
        uint32_t count = read_digits(s, at + 1, &value, &end);
        double scale = 1;
        for (uint32_t i = 0; i < count; i++)
            scale *= 10;
        value /= scale; /* one rounding: 29 / 10, not 2 + 9 * 0.1 */
        at = count ? end : at;
    }
    *ret_length = at;
    return value;
}
