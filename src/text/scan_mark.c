/* scan_mark.c - marks, and which way quotation marks face. */
#include "text/scan.h"

#define LOOK_AHEAD 300u   /* bytes: a quoted name is short */
#define NAME_LETTERS 5u   /* a word with an apostrophe has fewer before it, ... */
#define ELIDED_LETTERS 2u /* ... nearly always one or two: "ha'la", "du'jan", "ma'r" */

/* ---- Quotation marks -------------------------------------------------------------------- */

static uint32_t mark_of(uint8_t class)
{
    return class >= GH_CLASS_MARK ? class - GH_CLASS_MARK : 0;
}

static uint32_t family_at(const gh_scan *scan, uint32_t at)
{
    uint32_t length;
    return gh_point_map_get(&scan->tables->families, gh_scan_point(scan, at, &length));
}

static uint32_t last_mark(const gh_scan *scan)
{
    uint32_t n = scan->text->tokens.n;
    return n ? scan->text->tokens.p[n - 1].form & GH_HINT_MARK : 0;
}

/* True if the next mark of this family behind `at` closes a quotation: no letter or digit ("'71")
 * follows it. */
static bool closes_later(const gh_scan *scan, uint32_t at, uint32_t family)
{
    uint32_t length, after;
    for (uint32_t end = at + LOOK_AHEAD; at < scan->s.n && at < end; at += length) {
        uint32_t mark = mark_of(gh_scan_class(scan, at, &length));
        if (!mark || mark > GH_TEXT_MARK_APOSTROPHE || family_at(scan, at) != family)
            continue;
        return mark != GH_TEXT_MARK_OPEN &&
               gh_scan_class(scan, at + length, &after) > GH_CLASS_DIGIT;
    }
    return false;
}

/* "ha'la", "ma'r" against "'JMB'r": with no quotation open it is an apostrophe; in one, so it is
 * behind one or two letters that do not stand first in it; the end of a long part is that of the
 * quotation, the end of a short part only if no other end follows. */
bool gh_scan_joins(const gh_scan *scan, uint32_t begin, uint32_t at, uint32_t length)
{
    uint32_t step, letters = 0;
    if (!gh_class_is_letter(gh_scan_class(scan, at + length, &step)))
        return false;
    uint32_t family = family_at(scan, at);
    if (!scan->open[family])
        return true;
    for (uint32_t i = begin; i < at; i += step, letters++)
        gh_scan_point(scan, i, &step);
    if (letters <= ELIDED_LETTERS && last_mark(scan) != GH_TEXT_MARK_OPEN)
        return true;
    return letters < NAME_LETTERS && closes_later(scan, at + length, family);
}

static bool is_blank(uint8_t class)
{
    return class == GH_CLASS_SPACE || class == GH_CLASS_NEWLINE;
}

/* A mark that can face both ways, from what stands beside it, else from what is open. */
static uint32_t facing_of_neutral(const gh_scan *scan, uint8_t next, bool is_open)
{
    bool right_blank = is_blank(next);
    uint32_t before = last_mark(scan), after = mark_of(next);
    if (scan->spaced && !right_blank)
        return GH_TOKEN_OPEN;
    if (!scan->spaced && right_blank)
        return GH_TOKEN_CLOSE;
    if (scan->spaced)
        return is_open ? GH_TOKEN_CLOSE : GH_TOKEN_OPEN;
    if (before == GH_TEXT_MARK_BRACKET_OPEN || before == GH_TEXT_MARK_OPEN)
        return GH_TOKEN_OPEN;
    if (after == GH_TEXT_MARK_END || after == GH_TEXT_MARK_COMMA ||
        after == GH_TEXT_MARK_BRACKET_CLOSE)
        return GH_TOKEN_CLOSE;
    return is_open ? GH_TOKEN_CLOSE : GH_TOKEN_OPEN;
}

/* "'71" written for 1971: an apostrophe before two digits; the marks that also open quotations
 * are one only where no quotation ends later. */
static bool is_short_year(const gh_scan *scan, uint32_t mark, uint32_t family, bool opens,
                          uint32_t end)
{
    uint32_t length, digits = 0, at = end;
    while (gh_scan_class(scan, at, &length) == GH_CLASS_DIGIT) {
        at += length;
        digits++;
    }
    if (digits != 2 || !scan->spaced || mark == GH_TEXT_MARK_QUOTE)
        return false;
    return !opens || (!scan->open[family] && !closes_later(scan, at, family));
}

static uint32_t facing(const gh_scan *scan, uint32_t mark, uint32_t family, bool own_partner,
                       uint32_t end)
{
    uint32_t length;
    uint8_t next = gh_scan_class(scan, end, &length);
    bool is_open = scan->open[family] > 0;
    bool opens = own_partner || mark == GH_TEXT_MARK_OPEN;
    if (next == GH_CLASS_DIGIT && is_short_year(scan, mark, family, opens, end))
        return 0;
    if (own_partner)
        return facing_of_neutral(scan, next, is_open);
    if (mark == GH_TEXT_MARK_OPEN)
        return !scan->spaced && is_blank(next) && is_open ? GH_TOKEN_CLOSE : GH_TOKEN_OPEN;
    return scan->spaced && !is_open && gh_class_is_letter(next) ? GH_TOKEN_OPEN : GH_TOKEN_CLOSE;
}

/* One mark, or the same one twice (West Bengal doubles single ones). */
static void scan_quote(gh_scan *scan, uint32_t mark)
{
    uint32_t length, twice;
    uint32_t begin = scan->at, point = gh_scan_point(scan, begin, &length);
    uint32_t family = gh_point_map_get(&scan->tables->families, point);
    uint32_t end = begin + length;
    if (end < scan->s.n && gh_scan_point(scan, end, &twice) == point)
        end += twice;
    bool own_partner = gh_point_map_get(&scan->tables->neutral, point) != 0;
    uint32_t flags = facing(scan, mark, family, own_partner, end);
    if (flags == GH_TOKEN_OPEN && scan->open[family] < GH_BOUND_QUOTE_DEPTH)
        scan->open[family]++;
    if (flags == GH_TOKEN_CLOSE && scan->open[family])
        scan->open[family]--;
    uint32_t hint = flags == GH_TOKEN_OPEN    ? GH_TEXT_MARK_OPEN
                    : flags == GH_TOKEN_CLOSE ? GH_TEXT_MARK_CLOSE
                                              : GH_TEXT_MARK_SYMBOL;
    gh_scan_emit(scan, begin, end, GH_TOKEN_PUNCT | flags, hint);
}

/* ---- Others ----------------------------------------------------------------------------- */

/* Behind the marks of the same kind that begin at `at`; *ret_count of them. */
static uint32_t run_end(const gh_scan *scan, uint32_t mark, uint32_t *ret_count)
{
    uint32_t at = scan->at, length;
    *ret_count = 0;
    while (mark_of(gh_scan_class(scan, at, &length)) == mark) {
        at += length;
        ++*ret_count;
    }
    return at;
}

static void scan_end(gh_scan *scan)
{
    uint32_t count, hint = GH_TEXT_MARK_END;
    uint32_t end = run_end(scan, GH_TEXT_MARK_END, &count);
    if ((unsigned char)scan->s.p[scan->at] >= 0x80) {
        hint |= GH_HINT_DANDA;
        scan->has_danda = true;
    }
    gh_scan_emit(scan, scan->at, end, GH_TOKEN_PUNCT | GH_TOKEN_END, hint);
}

static void scan_maybe_end(gh_scan *scan)
{
    uint32_t count, hint = GH_TEXT_MARK_MAYBE_END;
    uint32_t end = run_end(scan, GH_TEXT_MARK_MAYBE_END, &count);
    if (count > 1 || (unsigned char)scan->s.p[scan->at] >= 0x80)
        hint |= GH_HINT_ELLIPSIS;
    gh_scan_emit(scan, scan->at, end, GH_TOKEN_PUNCT, hint);
}

/* A hyphen that joins nothing is a dash, unless it hangs on to something ("'JMB'-ke"). */
static void scan_dash(gh_scan *scan, uint32_t mark)
{
    uint32_t count, length;
    uint32_t end = run_end(scan, mark, &count);
    bool hangs = mark == GH_TEXT_MARK_HYPHEN && count == 1 && !scan->spaced &&
                 gh_scan_class(scan, end, &length) <= GH_CLASS_DIGIT;
    gh_scan_emit(scan, scan->at, end, GH_TOKEN_PUNCT | (hangs ? GH_TOKEN_HYPHEN : GH_TOKEN_DASH),
                 mark);
}

static uint32_t flag_of(uint32_t mark)
{
    switch (mark) {
    case GH_TEXT_MARK_COMMA:
        return GH_TOKEN_COMMA;
    case GH_TEXT_MARK_COLON:
        return GH_TOKEN_COLON;
    case GH_TEXT_MARK_BRACKET_OPEN:
        return GH_TOKEN_BRACKET_OPEN;
    case GH_TEXT_MARK_BRACKET_CLOSE:
        return GH_TOKEN_BRACKET_CLOSE;
    default:
        return 0;
    }
}

void gh_scan_mark(gh_scan *scan, uint32_t mark)
{
    uint32_t length;
    if (mark == GH_TEXT_MARK_END) {
        scan_end(scan);
    } else if (mark == GH_TEXT_MARK_MAYBE_END) {
        scan_maybe_end(scan);
    } else if (mark <= GH_TEXT_MARK_APOSTROPHE) {
        scan_quote(scan, mark);
    } else if (mark == GH_TEXT_MARK_DASH || mark == GH_TEXT_MARK_HYPHEN) {
        scan_dash(scan, mark);
    } else {
        gh_scan_class(scan, scan->at, &length);
        gh_scan_emit(scan, scan->at, scan->at + length, GH_TOKEN_PUNCT | flag_of(mark), mark);
    }
}
