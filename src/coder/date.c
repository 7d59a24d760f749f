#include "when/when.h"

static bool digits(gh_str s, uint32_t from, uint32_t count, int *ret_value)
{
    int value = 0;
    for (uint32_t i = from; i < from + count; i++) {
        if (s.p[i] < '0' || s.p[i] > '9')
            return false;
        value = value * 10 + (s.p[i] - '0');
    }
    *ret_value = value;
    return true;
}

gh_status gh_date_parse(gh_str text, gh_date *ret_date)
{
    int year, month, day;
    if (text.n != 10 || text.p[4] != '-' || text.p[7] != '-' || !digits(text, 0, 4, &year) ||
        !digits(text, 5, 2, &month) || !digits(text, 8, 2, &day))
        return GH_INVALID;
    gh_date date = {(int16_t)year, (uint8_t)month, (uint8_t)day};
    if (!gh_date_is_valid(date))
        return GH_INVALID;
    *ret_date = date;
    return GH_OK;
}
