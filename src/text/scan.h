/* scan.h - bytes to tokens: the state of the scanner and what its parts share.
 *
 * While a document is being split, two fields of a token that later layers own are used for hints:
 * `form` holds the token's mark (GH_HINT_...), `breaks` the line breaks before it. */
#ifndef GH_TEXT_SCAN_H
#define GH_TEXT_SCAN_H

#include "base/bounds.h"
#include "base/utf8.h"
#include "text/tables_impl.h"
#include "text/text.h"

enum gh_hint {
    GH_HINT_MARK = 0xFF,        /* enum gh_text_mark, 0 for words and numbers */
    GH_HINT_BAD = 1u << 8,      /* bytes that are not UTF-8 */
    GH_HINT_ELLIPSIS = 1u << 9, /* several dots */
    GH_HINT_DANDA = 1u << 10,   /* an end beyond ASCII */
};

typedef struct gh_scan {
    const gh_text_tables *tables;
    gh_arena *arena;
    gh_text *text;
    gh_str s;
    uint32_t at;
    uint32_t newlines; /* since the last token */
    bool spaced;       /* white space since the last token, or the start of the text */
    bool has_danda;
    bool has_bad;
    uint8_t open[GH_QUOTE_FAMILIES]; /* quotations not yet closed */
} gh_scan;

void gh_scan_tokens(gh_scan *scan);

/* Adds the token [begin, end), cut where it is longer than the bound; moves on to `end`. */
void gh_scan_emit(gh_scan *scan, uint32_t begin, uint32_t end, uint32_t flags, uint32_t hint);

/* A word or number that begins at `at`. */
void gh_scan_word(gh_scan *scan);
void gh_scan_number(gh_scan *scan);

/* A mark of kind `mark` that begins at `at`. */
void gh_scan_mark(gh_scan *scan, uint32_t mark);

/* True if the apostrophe at `at`, `length` bytes long, with letters on both sides is part of the
 * word that begins at `begin`, false if it closes a quotation with a suffix glued on. */
bool gh_scan_joins(const gh_scan *scan, uint32_t begin, uint32_t at, uint32_t length);

/* The code point at `at` (below s.n), GH_UTF8_BAD for a fault, and its bytes. */
static inline uint32_t gh_scan_point(const gh_scan *scan, uint32_t at, uint32_t *ret_length)
{
    const unsigned char *p = (const unsigned char *)scan->s.p + at;
    if (p[0] < 0x80) {
        *ret_length = 1;
        return p[0];
    }
    if (p[0] == 0xE0 && scan->s.n - at >= 3) {
        uint32_t second = p[1] ^ 0xA0u, third = p[2] ^ 0x80u;
        if (second < 0x20 && third < 0x40) {
            *ret_length = 3;
            return 0x800 | second << 6 | third;
        }
    }
    return gh_utf8_next(scan->s, at, ret_length);
}

/* The class at `at`; behind the end of the text it is a line break. */
static inline uint8_t gh_scan_class(const gh_scan *scan, uint32_t at, uint32_t *ret_length)
{
    if (at >= scan->s.n) {
        *ret_length = 0;
        return GH_CLASS_NEWLINE;
    }
    uint32_t point = gh_scan_point(scan, at, ret_length);
    return point == GH_UTF8_BAD ? GH_CLASS_BAD : gh_point_map_get(&scan->tables->classes, point);
}

/* Behind the letters, digits and invisible characters that begin at `at`. */
static inline uint32_t gh_scan_letters(const gh_scan *scan, uint32_t at)
{
    uint32_t length;
    while (gh_scan_class(scan, at, &length) <= GH_CLASS_INVISIBLE)
        at += length;
    return at;
}

static inline uint32_t gh_scan_digits(const gh_scan *scan, uint32_t at)
{
    uint32_t length;
    while (gh_scan_class(scan, at, &length) == GH_CLASS_DIGIT)
        at += length;
    return at;
}

#endif
