/* numbers.c - integers, decimals and days. */
#include "lexicon/compiler.h"

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Takes the sign off the front of *text. */
static bool take_minus(gh_str *text)
{
    bool minus = text->n && text->p[0] == '-';
    if (text->n && (text->p[0] == '-' || text->p[0] == '+'))
        *text = gh_str_slice(*text, 1, text->n);
    return minus;
}

/* The digits at the front of *text, which moves behind them; their number in *ret_digits. */
static int64_t take_digits(gh_str *text, uint32_t *ret_digits)
{
    int64_t value = 0;
    uint32_t n = 0;
    while (n < text->n && is_digit(text->p[n]) && value < INT32_MAX)
        value = value * 10 + (text->p[n++] - '0');
    *text = gh_str_slice(*text, n, text->n);
    *ret_digits = n;
    return value;
}

uint32_t gh_read_int(gh_compilation *c, gh_str text)
{
    gh_str rest = text;
    bool minus = take_minus(&rest);
    uint32_t digits;
    int64_t value = take_digits(&rest, &digits);
    if (digits == 0 || rest.n != 0 || value > INT32_MAX) {
        gh_diagnose(c, text.p, "\"%.*s\" is no whole number between -2147483647 and 2147483647",
                    GH_ARG(text));
        return 0;
    }
    return (uint32_t)(minus ? -value : value);
}

/* The part after the point, in millionths. */
static bool take_fraction(gh_str *rest, int64_t *millionths)
{
    if (rest->n == 0 || rest->p[0] != '.')
        return true;
    *rest = gh_str_slice(*rest, 1, rest->n);
    uint32_t digits;
    int64_t value = take_digits(rest, &digits);
    if (digits == 0 || digits > 6)
        return false;
    for (; digits < 6; digits++)
        value *= 10;
    *millionths += value;
    return true;
}

uint32_t gh_read_decimal(gh_compilation *c, gh_str text)
{
    gh_str rest = text;
    bool minus = take_minus(&rest);
    uint32_t digits;
    int64_t value = take_digits(&rest, &digits) * 1000000;
    if (digits == 0 || !take_fraction(&rest, &value) || rest.n != 0 || value > INT32_MAX) {
        gh_diagnose(c, text.p,
                    "\"%.*s\" is no decimal number between -2147 and 2147 with at most 6 decimals",
                    GH_ARG(text));
        return 0;
    }
    return (uint32_t)(minus ? -value : value);
}

static uint32_t days_in_month(uint32_t year, uint32_t month)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

uint32_t gh_read_date(gh_compilation *c, gh_str text)
{
    static const char shape[] = "dddd-dd-dd";
    bool good = text.n == sizeof shape - 1;
    uint32_t value = 0;
    for (uint32_t i = 0; good && i < text.n; i++) {
        good = shape[i] == 'd' ? is_digit(text.p[i]) : text.p[i] == '-';
        if (shape[i] == 'd')
            value = value * 10 + (uint32_t)(text.p[i] - '0');
    }
    uint32_t year = value / 10000, month = value / 100 % 100, day = value % 100;
    if (!good || year == 0 || month < 1 || month > 12 || day < 1 ||
        day > days_in_month(year, month)) {
        gh_diagnose(c, text.p, "\"%.*s\" is no day written YYYY-MM-DD", GH_ARG(text));
        return 0;
    }
    return value;
}
