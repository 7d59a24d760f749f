/* numeric.c - dates in figures, read from the bytes, however they were split into tokens:
 * 14/9/2023, 14-09-2023, 14.9.23, 2023-09-14, 22:27:05, and 2022-23 before a year of accounts. */
#include "when/written.h"

#include "base/utf8.h"
#include "text/classes.h"

/* Up to three numbers with the same mark between them. */
typedef struct figures {
    int value[3];
    uint32_t digits[3];
    uint32_t count;
    uint32_t mark; /* code point; dashes are '-' */
    uint32_t end;  /* byte behind them */
} figures;

static uint32_t read_number(gh_str s, uint32_t at, int *ret_value)
{
    uint32_t digits = 0, length;
    *ret_value = 0;
    for (; at < s.n && digits < 5; at += length, digits++) {
        uint32_t digit = gh_digit_value(gh_utf8_next(s, at, &length));
        if (digit > 9)
            break;
        *ret_value = *ret_value * 10 + (int)digit;
    }
    return digits;
}

static uint32_t skip_digits(gh_str s, uint32_t at, uint32_t digits)
{
    for (uint32_t length; digits > 0; digits--, at += length)
        gh_utf8_next(s, at, &length);
    return at;
}

static uint32_t mark_at(gh_str s, uint32_t at, uint32_t *ret_length)
{
    if (at >= s.n)
        return 0;
    uint32_t point = gh_utf8_next(s, at, ret_length);
    if (point >= 0x2010 && point <= 0x2015)
        return '-';
    return point == '-' || point == '/' || point == '.' || point == ':' ? point : 0;
}

static bool read_figures(gh_str s, uint32_t at, figures *f)
{
    *f = (figures){0};
    for (uint32_t length = 0; f->count < 3; f->count++) {
        f->digits[f->count] = read_number(s, at, &f->value[f->count]);
        if (f->digits[f->count] == 0 || f->digits[f->count] > 4)
            break;
        f->end = at = skip_digits(s, at, f->digits[f->count]);
        uint32_t mark = mark_at(s, at, &length);
        if (mark == 0 || (f->count > 0 && mark != f->mark)) {
            f->count++;
            break;
        }
        f->mark = mark;
        at += length;
    }
    return f->count > 1;
}

/* A digit or joining mark right before or behind makes it something else (a telephone number). */
static bool is_free(gh_str s, uint32_t begin, const figures *f)
{
    uint32_t length, mark;
    if (begin > 0) {
        char before = s.p[begin - 1];
        if (before == '-' || before == '/' || before == '.' || before == ':')
            return false;
    }
    mark = mark_at(s, f->end, &length);
    if (mark != 0 && f->end + length < s.n &&
        gh_digit_value(gh_utf8_next(s, f->end + length, &(uint32_t){0})) <= 9)
        return false;
    return f->end >= s.n || gh_digit_value(gh_utf8_next(s, f->end, &length)) > 9;
}

/* Atoms up to the byte behind the figures. */
static uint32_t atoms_until(const gh_parser *p, uint32_t at, uint32_t byte)
{
    uint32_t i = at;
    while (i < p->n && p->atoms[i].span.begin < byte)
        i++;
    return i - at;
}

static bool to_date(const gh_parser *p, const figures *f, gh_date *ret)
{
    if (f->count != 3 || f->mark == ':')
        return false;
    int day = f->value[0], month = f->value[1], year = f->value[2];
    if (f->digits[0] == 4) {
        day = f->value[2];
        year = f->value[0];
        if (f->digits[2] > 2)
            return false;
    } else if (f->digits[2] == 2 && f->mark != '-') {
        year = gh_expand_year(p, year);
    } else if (f->digits[2] != 4 || f->digits[0] > 2) {
        return false;
    }
    *ret = (gh_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
    return f->digits[1] <= 2 && month < 13 && day < 32 && year >= GH_YEAR_FIRST &&
           year <= GH_YEAR_LAST && gh_date_is_valid(*ret);
}

/* "2022-23 orthobochhor": from the first day of the year of accounts to the last. */
static bool match_fiscal(const gh_parser *p, uint32_t at, const figures *f, uint32_t atoms,
                         gh_reading *r)
{
    if (f->count != 2 || f->mark != '-' || f->digits[0] != 4 || !GH_IS(p, at + atoms, FISCAL))
        return false;
    int first = f->value[0];
    int second = f->digits[1] == 4 ? f->value[1] : first / 100 * 100 + f->value[1];
    if (f->digits[1] == 2 && second < first)
        second += 100;
    if (second != first + 1)
        return false;
    int month = gh_atom_value(p, at + atoms, GH_CALENDAR_FISCAL);
    *r = gh_fiscal_year(first, month);
    r->atoms = atoms + 1;
    return true;
}

void gh_match_numeric(gh_parser *p, uint32_t at, gh_reading *r)
{
    const gh_token *t = &p->text->tokens.p[p->atoms[at].token];
    figures f;
    if (!(t->flags & GH_TOKEN_NUMBER))
        return;
    gh_str s = gh_str_slice(p->text->bytes, 0, gh_parser_byte_end(p));
    if (!read_figures(s, t->begin, &f) || !is_free(s, t->begin, &f))
        return;
    uint32_t atoms = atoms_until(p, at, f.end);
    gh_date date;
    if (match_fiscal(p, at, &f, atoms, r) || !to_date(p, &f, &date))
        return;
    gh_reading_day(r, atoms, date);
    r->year_written = true;
}

/* hours:minutes[:seconds], or hours.minutes before an hour mark, in figures. */
uint32_t gh_match_figures_time(gh_parser *p, uint32_t at, gh_reading *r)
{
    if (at >= p->n)
        return 0;
    const gh_token *t = &p->text->tokens.p[p->atoms[at].token];
    figures f;
    if (!(t->flags & GH_TOKEN_NUMBER))
        return 0;
    gh_str s = gh_str_slice(p->text->bytes, 0, gh_parser_byte_end(p));
    if (!read_figures(s, t->begin, &f) || !is_free(s, t->begin, &f) || f.digits[0] > 2 ||
        f.digits[1] != 2 || f.value[0] > 24 || f.value[1] > 59)
        return 0;
    uint32_t atoms = atoms_until(p, at, f.end);
    bool marked = GH_HAS(p, at + atoms - 1, HOUR_MARK) || GH_IS(p, at + atoms, HOUR_MARK) ||
                  GH_IS(p, at + atoms, UNIT_MINUTE);
    bool colon = f.mark == ':' && (f.count == 2 || (f.digits[2] == 2 && f.value[2] < 60));
    if (!colon && !(f.mark == '.' && f.count == 2 && marked))
        return 0;
    r->hour = (int16_t)f.value[0];
    r->minute = (int16_t)f.value[1];
    r->has_second = colon && f.count == 3;
    r->second = r->has_second ? (int16_t)f.value[2] : 0;
    r->timed = true;
    return atoms + (GH_IS(p, at + atoms, HOUR_MARK) || GH_IS(p, at + atoms, UNIT_MINUTE));
}
