/* scan_word.c - words: letters of any script with hyphens and apostrophes inside, abbreviations
 * with their dots, addresses of the net. */
#include "text/scan.h"

#define SHORT_URL 4u
#define ADDRESS_BYTES 2048u /* longer runs without a space are no addresses */

/* ---- Dots ------------------------------------------------------------------------------- */

typedef enum dot {
    DOT_OUTSIDE, /* a mark of its own */
    DOT_LAST,    /* the word ends with it */
    DOT_INSIDE,  /* the word goes on behind it */
} dot;

static bool is_one_letter(const gh_scan *scan, uint32_t begin, uint32_t end)
{
    uint32_t length;
    gh_scan_point(scan, begin, &length);
    return begin + length == end;
}

static bool is_letter_name(const gh_scan *scan, uint32_t begin, uint32_t end)
{
    return is_one_letter(scan, begin, end) ||
           gh_listed(scan->tables, gh_str_slice(scan->s, begin, end)) & GH_LISTED_LETTER;
}

static bool is_listed(const gh_scan *scan, uint32_t begin, uint32_t end, uint32_t bits)
{
    return (gh_listed(scan->tables, gh_str_slice(scan->s, begin, end)) & bits) != 0;
}

static bool is_latin(const gh_scan *scan, uint32_t at)
{
    uint32_t length;
    return gh_scan_class(scan, at, &length) == GH_CLASS_LATIN;
}

/* The dot at `at` behind the letters [segment, at) of the word that begins at `begin`:
 *   "e.ke.em. fajlul"  names of letters are joined by dots; the last one belongs to them too
 *   "ki.mi.", "a.lig"  listed with inner dots
 *   "mo. rahim"        listed; so also where the space is missing: "mo.rahim"
 *   "samakal.com"      Latin on both sides */
static dot judge_dot(const gh_scan *scan, uint32_t begin, uint32_t segment, uint32_t at)
{
    uint32_t length;
    uint8_t next = gh_scan_class(scan, at + 1, &length);
    bool letter = is_letter_name(scan, segment, at);
    if (gh_class_is_letter(next)) {
        uint32_t end = gh_scan_letters(scan, at + 1);
        if (letter && is_letter_name(scan, at + 1, end))
            return DOT_INSIDE;
        if (is_listed(scan, begin, end, GH_LISTED_INNER))
            return DOT_INSIDE;
        if (is_latin(scan, at - 1) && next == GH_CLASS_LATIN && !letter)
            return DOT_INSIDE;
    } else if (next == GH_CLASS_MARK + GH_TEXT_MARK_MAYBE_END) {
        return DOT_OUTSIDE;
    }
    if (letter || is_listed(scan, begin, at + 1, GH_LISTED_ABBREVIATION) ||
        is_listed(scan, begin, at, GH_LISTED_INNER))
        return DOT_LAST;
    return DOT_OUTSIDE;
}

/* ---- Addresses -------------------------------------------------------------------------- */

static bool is_url_byte(unsigned char c)
{
    return c > ' ' && c < 0x7F && !strchr("\"'<>()[]{}|\\^`,;", c);
}

/* The end of the run of address characters at `at`, without marks that end a sentence. */
static uint32_t address_end(const gh_scan *scan)
{
    uint32_t end = scan->at;
    while (end < scan->s.n && end - scan->at < ADDRESS_BYTES &&
           is_url_byte((unsigned char)scan->s.p[end]))
        end++;
    while (end > scan->at && strchr(".?!:", scan->s.p[end - 1]))
        end--;
    return end;
}

/* No address begins in the middle of a run of its characters ("mail:name@host" is no run). */
static bool may_begin_address(const gh_scan *scan)
{
    uint32_t at = scan->at;
    if (at > 0 && scan->s.p[at - 1] == ':')
        at--;
    return at == 0 || !is_url_byte((unsigned char)scan->s.p[at - 1]);
}

/* "https://...", "www....", "name@host": one token. */
static bool scan_address(gh_scan *scan)
{
    if (!may_begin_address(scan))
        return false;
    uint32_t end = address_end(scan);
    gh_str run = gh_str_slice(scan->s, scan->at, end);
    const char *at_sign = run.n ? memchr(run.p, '@', run.n) : NULL;
    bool mail = at_sign && at_sign + 1 < run.p + run.n;
    bool url = run.n > SHORT_URL &&
               (memmem(run.p, run.n, "://", 3) || memcmp(run.p, "www.", SHORT_URL) == 0);
    if (!mail && !url)
        return false;
    gh_scan_emit(scan, scan->at, end, GH_TOKEN_WORD | GH_TOKEN_LATIN, 0);
    return true;
}

/* ---- Words ------------------------------------------------------------------------------ */

/* Letters or digits follow at `at`. */
static bool is_inside(const gh_scan *scan, uint32_t at)
{
    uint32_t length;
    return gh_scan_class(scan, at, &length) <= GH_CLASS_DIGIT;
}

void gh_scan_word(gh_scan *scan)
{
    uint32_t begin = scan->at, segment = begin, length;
    uint32_t flags = GH_TOKEN_WORD;
    if (is_latin(scan, begin)) {
        if (scan_address(scan))
            return;
        flags |= GH_TOKEN_LATIN;
    }
    uint32_t end = gh_scan_letters(scan, begin);
    for (;;) {
        uint32_t mark = gh_scan_class(scan, end, &length);
        if (mark == GH_CLASS_SPACE)
            break;
        if (mark == GH_CLASS_MARK + GH_TEXT_MARK_HYPHEN && is_inside(scan, end + length)) {
            /* "atokkritora [holen]-Rahim o Karim" (the arrested are: ...) */
            if (is_listed(scan, begin, end, GH_LISTED_LINE << GH_TEXT_LINE_APART))
                break;
            flags |= GH_TOKEN_HYPHEN;
        } else if (mark == GH_CLASS_MARK + GH_TEXT_MARK_APOSTROPHE) {
            if (!gh_scan_joins(scan, begin, end, length))
                break;
        } else if (mark == GH_CLASS_MARK + GH_TEXT_MARK_MAYBE_END && scan->s.p[end] == '.') {
            dot verdict = judge_dot(scan, begin, segment, end);
            if (verdict == DOT_LAST) {
                flags |= GH_TOKEN_ABBREVIATION;
                end++;
            }
            if (verdict != DOT_INSIDE)
                break;
            segment = end + 1;
        } else {
            if (mark == GH_CLASS_MARK + GH_TEXT_MARK_COLON &&
                is_listed(scan, begin, end + length, GH_LISTED_ABBREVIATION)) {
                flags |= GH_TOKEN_ABBREVIATION;
                end += length;
            }
            break;
        }
        end = gh_scan_letters(scan, end + length);
    }
    gh_scan_emit(scan, begin, end, flags, 0);
}
