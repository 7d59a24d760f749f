#include "base/bounds.h"
#include "base/utf8.h"
#include "read/reading.h"
#include "read/space.h"

/* ---- Bytes ------------------------------------------------------------------------------- */

#define BYTE_ORDER_MARK GH_STR("\xEF\xBB\xBF")
#define REPLACEMENT GH_STR("\xEF\xBF\xBD")

/* A copy that is UTF-8 without NUL: a bad sequence becomes U+FFFD. *ret_bad counts them. */
gh_str gh_reading_clean(gh_arena *arena, gh_str s, uint32_t *ret_bad)
{
    if (gh_str_starts(s, BYTE_ORDER_MARK))
        s = gh_str_slice(s, BYTE_ORDER_MARK.n, s.n);
    *ret_bad = 0;
    if (gh_utf8_check(s) == s.n && (s.n == 0 || !memchr(s.p, 0, s.n)))
        return s;
    char *out = GH_NEW(arena, char, (size_t)s.n * 3 + 1);
    uint32_t n = 0, length;
    for (uint32_t at = 0; at < s.n; at += length) {
        uint32_t point = gh_utf8_next(s, at, &length);
        bool is_bad = point == GH_UTF8_BAD;
        gh_str piece = is_bad ? REPLACEMENT : gh_str_slice(s, at, at + length);
        if (point == 0)
            piece = GH_STR(" ");
        memcpy(out + n, piece.p, piece.n);
        n += piece.n;
        *ret_bad += is_bad;
    }
    return (gh_str){out, n};
}

/* ---- Pieces of markup inside strings ----------------------------------------------------- */

static bool has_markup(gh_str s)
{
    for (uint32_t i = 0; i + 1 < s.n; i++) {
        char next = (char)(s.p[i + 1] | 32);
        if (s.p[i] == '<' && ((next >= 'a' && next <= 'z') || s.p[i + 1] == '/'))
            return true;
    }
    return false;
}

static bool has_entity(gh_str s)
{
    const char *at = s.n ? memchr(s.p, '&', s.n) : NULL;
    return at && memchr(at, ';', s.n - (size_t)(at - s.p));
}

/* Plain text keeps its lines: they become breaks. */
static gh_str lines_to_breaks(gh_arena *arena, gh_str s)
{
    char *out = GH_NEW(arena, char, (size_t)s.n * 4 + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < s.n; i++)
        if (s.p[i] == '\n') {
            memcpy(out + n, "<br>", 4);
            n += 4;
        } else {
            out[n++] = s.p[i];
        }
    return (gh_str){out, n};
}

static void read_piece(gh_reading *r, gh_str piece, gh_blocks *blocks)
{
    gh_html html;
    if (!gh_html_read(r->arena, piece, &html, &r->reader->parser))
        gh_arena_fail_memory(r->arena);
    gh_prose prose = gh_prose_of(r->reader->lexicon, r->arena, &html);
    prose.aside = r->outlet.aside;
    blocks->of.n = 0;
    gh_blocks_gather(&prose, 0, blocks);
}

void gh_reading_lines(gh_reading *r, gh_str text, gh_blocks *blocks)
{
    for (int pass = 0; pass < 2; pass++) {
        bool is_marked = has_markup(text);
        read_piece(r, is_marked ? text : lines_to_breaks(r->arena, text), blocks);
        gh_str result = gh_blocks_join(r->arena, blocks);
        if (!has_markup(result) && !has_entity(result))
            return;
        text = result;
    }
}

gh_str gh_reading_plain(gh_reading *r, gh_str text)
{
    if (!has_markup(text) && !has_entity(text)) {
        char *out = GH_NEW(r->arena, char, (size_t)text.n + 1);
        return gh_space_trim((gh_str){out, gh_space_append(out, 0, text)});
    }
    gh_blocks blocks = {0};
    gh_reading_lines(r, text, &blocks);
    gh_str joined = gh_blocks_join(r->arena, &blocks);
    char *out = GH_NEW(r->arena, char, (size_t)joined.n + 1);
    return gh_space_trim((gh_str){out, gh_space_append(out, 0, joined)});
}
