#include "write/screen.h"

#include <utf8proc.h>

#include "base/utf8.h"

static const char *const style_codes[] = {
    [GH_PLAIN] = "",         [GH_BOLD] = "\x1b[1m",  [GH_DIM] = "\x1b[2m",
    [GH_GREEN] = "\x1b[32m", [GH_CYAN] = "\x1b[36m", [GH_YELLOW] = "\x1b[33m",
    [GH_RED] = "\x1b[31m",
};

static const char ellipsis[] = "\xE2\x80\xA6";

/* The end of the cluster that begins at `at`, and in *ret_width its columns. A letter with its
 * vowel signs and marks is one cluster and as wide as its widest code point: Bengali vowel signs
 * are drawn in the space of their consonant. */
static uint32_t next_cluster(gh_str s, uint32_t at, uint32_t *ret_width)
{
    utf8proc_int32_t state = 0, before = 0;
    int width = 0;
    for (bool first = true; at < s.n; first = false) {
        uint32_t length;
        uint32_t point = gh_utf8_next(s, at, &length);
        utf8proc_int32_t c = point == GH_UTF8_BAD ? 0xFFFD : (utf8proc_int32_t)point;
        if (!first && utf8proc_grapheme_break_stateful(before, c, &state))
            break;
        int wide = utf8proc_charwidth(c);
        width = wide > width ? wide : width;
        before = c;
        at += length;
    }
    *ret_width = width > 2 ? 2 : width < 1 ? 1 : (uint32_t)width;
    return at;
}

/* The bytes of `s` that fit into `width` columns. */
static uint32_t fitting(gh_str s, uint32_t width, uint32_t *ret_width)
{
    uint32_t at = 0;
    *ret_width = 0;
    while (at < s.n) {
        uint32_t wide;
        uint32_t end = next_cluster(s, at, &wide);
        if (*ret_width + wide > width)
            break;
        *ret_width += wide;
        at = end;
    }
    return at;
}

uint32_t gh_control_at(gh_str s, uint32_t at)
{
    unsigned char c = (unsigned char)s.p[at], next = at + 1 < s.n ? (unsigned char)s.p[at + 1] : 0;
    if (c < 0x20 || c == 0x7f)
        return 1;
    return c == 0xC2 && next >= 0x80 && next < 0xA0 ? 2 : 0;
}

static void put_printable(gh_buffer *out, gh_str s)
{
    char *room = s.n ? gh_buffer_room(out, s.n) : NULL;
    if (!room)
        return;
    memcpy(room, s.p, s.n);
    for (uint32_t i = 0; i < s.n; i++)
        memset(room + i, ' ', gh_control_at(s, i));
    out->n += s.n;
}

void gh_put_styled(gh_buffer *out, const gh_screen *screen, gh_str s, gh_style style)
{
    bool coloured = screen->colour && style != GH_PLAIN && s.n;
    if (coloured)
        gh_put_text(out, style_codes[style]);
    put_printable(out, s);
    if (coloured)
        gh_put_text(out, "\x1b[0m");
}

void gh_put_cell(gh_buffer *out, const gh_screen *screen, gh_str s, uint32_t width, bool fill,
                 gh_style style)
{
    if (s.n == 0)
        s.p = ""; /* an absent text has no address to count from */
    uint32_t used;
    uint32_t n = fitting(s, width, &used);
    bool cut = n < s.n;
    if (cut && width > 0)
        n = fitting(s, width - 1, &used);
    gh_put_styled(out, screen, gh_str_slice(s, 0, n), style);
    if (cut && width > 0) {
        gh_put_text(out, ellipsis);
        used++;
    }
    if (fill && used < width)
        gh_put_repeat(out, ' ', width - used);
}
