#include "base/utf8.h"

/* Table 3-7 of the Unicode standard: the second byte decides overlong forms and surrogates. */
static uint32_t tail_length(unsigned char lead, unsigned char *low, unsigned char *high)
{
    *low = 0x80;
    *high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 1;
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (lead == 0xE0)
            *low = 0xA0;
        if (lead == 0xED)
            *high = 0x9F;
        return 2;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (lead == 0xF0)
            *low = 0x90;
        if (lead == 0xF4)
            *high = 0x8F;
        return 3;
    }
    return 0;
}

uint32_t gh_utf8_next(gh_str s, uint32_t at, uint32_t *ret_length)
{
    const unsigned char *p = (const unsigned char *)s.p + at;
    uint32_t left = s.n - at;
    *ret_length = 1;
    if (p[0] < 0x80)
        return p[0];
    unsigned char low, high;
    uint32_t tail = tail_length(p[0], &low, &high);
    if (tail == 0)
        return GH_UTF8_BAD;
    uint32_t point = p[0] & (0x3Fu >> tail);
    for (uint32_t i = 1; i <= tail; i++) {
        if (i == left || p[i] < low || p[i] > high)
            return GH_UTF8_BAD;
        point = point << 6 | (p[i] & 0x3Fu);
        *ret_length = i + 1;
        low = 0x80;
        high = 0xBF;
    }
    return point;
}

uint32_t gh_utf8_put(char *out, uint32_t point)
{
    if (point < 0x80) {
        out[0] = (char)point;
        return 1;
    }
    if (point < 0x800) {
        out[0] = (char)(0xC0 | point >> 6);
        out[1] = (char)(0x80 | (point & 0x3F));
        return 2;
    }
    if (point < 0x10000) {
        out[0] = (char)(0xE0 | point >> 12);
        out[1] = (char)(0x80 | (point >> 6 & 0x3F));
        out[2] = (char)(0x80 | (point & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | point >> 18);
    out[1] = (char)(0x80 | (point >> 12 & 0x3F));
    out[2] = (char)(0x80 | (point >> 6 & 0x3F));
    out[3] = (char)(0x80 | (point & 0x3F));
    return 4;
}

uint32_t gh_utf8_check(gh_str s)
{
    uint32_t at = 0;
    while (at < s.n) {
        uint32_t length;
        if (gh_utf8_next(s, at, &length) == GH_UTF8_BAD)
            return at;
        at += length;
    }
    return s.n;
}
