/* scan_number.c - numbers: grouping, decimals, ranges, dates, times, and suffixes glued on. */
#include "text/scan.h"

/* Behind the digits that follow `at`, and how many they are. */
static uint32_t count_digits(const gh_scan *scan, uint32_t at, uint32_t *ret_count)
{
    uint32_t length;
    *ret_count = 0;
    while (gh_scan_class(scan, at, &length) == GH_CLASS_DIGIT) {
        at += length;
        ++*ret_count;
    }
    return at;
}

/* The end of "12,34,567" or "1,234": a group of one to three digits, groups of two (or three), at
 * last one of three. Where the commas are no grouping ("10,12 people"), `end` itself. */
static uint32_t grouped_end(const gh_scan *scan, uint32_t begin, uint32_t end)
{
    uint32_t first, count, at = end, good = end;
    count_digits(scan, begin, &first);
    if (first > 3)
        return end;
    while (at < scan->s.n && scan->s.p[at] == ',') {
        at = count_digits(scan, at + 1, &count);
        if (count != 2 && count != 3)
            break;
        if (count == 3)
            good = at;
    }
    return good;
}

/* What may stand between digits: the end of the number with what follows the mark at `end`, or
 * `end`. "8.13", "12.9.2023", "14:30" (two digits only), "12/12/2025", "10-12". */
static uint32_t joined_end(const gh_scan *scan, uint32_t end, uint32_t *flags)
{
    uint32_t length, count;
    uint8_t class = gh_scan_class(scan, end, &length);
    if (!length)
        return end;
    char c = scan->s.p[end];
    uint32_t next = count_digits(scan, end + length, &count);
    if (!count)
        return end;
    if (class == GH_CLASS_MARK + GH_TEXT_MARK_HYPHEN) {
        *flags |= GH_TOKEN_HYPHEN;
        return grouped_end(scan, end + length, next);
    }
    if (c == '.' || c == '/' || (c == ':' && count == 2))
        return next;
    return end;
}

/* "5ti", "36-tam", "2023-er", "4'sho": the end with the suffix at `end`, or `end`. */
static uint32_t suffix_end(const gh_scan *scan, uint32_t begin, uint32_t end, uint32_t *flags)
{
    uint32_t length, after;
    uint8_t class = gh_scan_class(scan, end, &length);
    if (class <= GH_CLASS_INVISIBLE)
        return gh_scan_letters(scan, end);
    if (class == GH_CLASS_MARK + GH_TEXT_MARK_HYPHEN &&
        gh_class_is_letter(gh_scan_class(scan, end + length, &after))) {
        *flags |= GH_TOKEN_HYPHEN;
        return gh_scan_letters(scan, end + length);
    }
    if (class == GH_CLASS_MARK + GH_TEXT_MARK_APOSTROPHE && gh_scan_joins(scan, begin, end, length))
        return gh_scan_letters(scan, end + length);
    return end;
}

void gh_scan_number(gh_scan *scan)
{
    uint32_t begin = scan->at, flags = GH_TOKEN_NUMBER;
    uint32_t end = gh_scan_digits(scan, begin);
    uint32_t next = grouped_end(scan, begin, end);
    for (;;) {
        end = next;
        next = joined_end(scan, end, &flags);
        if (next == end)
            next = suffix_end(scan, begin, end, &flags);
        if (next == end)
            break;
    }
    gh_scan_emit(scan, begin, end, flags, 0);
}
