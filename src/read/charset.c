#include "read/charset.h"

#include <errno.h>
#include <iconv.h>

#include "base/status.h"
#include "base/utf8.h"
#include "read/folded.h"

enum {
    NAME_ROOM = 40,
    STEP = 1 << 16,
    HEAD = 1 << 14, /* the standard says 1,024 bytes; pages that put scripts first are many */
};

/* Labels that the web takes for a wider charset than their name says (WHATWG Encoding), and such
 * as iconv does not know. */
static const struct alias {
    const char *label, *charset;
} aliases[] = {
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"l1", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"tis-620", "windows-874"},
    {"x-cp1252", "windows-1252"},
    {"utf-16", "UTF-16LE"},
    {"unicode", "UTF-16LE"},
    {"gb2312", "GB18030"},
    {"gbk", "GB18030"},
};

bool gh_charset_is_utf8(gh_str charset)
{
    static const char *const labels[] = {"utf-8", "utf8", "unicode-1-1-utf-8"};
    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++)
        if (gh_folded_equal(charset, gh_str_of(labels[i])))
            return true;
    return charset.n == 0;
}

static iconv_t open_charset(gh_str label)
{
    char name[NAME_ROOM];
    if (label.n >= sizeof name || memchr(label.p, '/', label.n) || memchr(label.p, 0, label.n))
        return (iconv_t)-1;
    memcpy(name, label.p, label.n);
    name[label.n] = 0;
    const char *charset = name;
    for (size_t i = 0; i < sizeof aliases / sizeof aliases[0]; i++)
        if (strcasecmp(name, aliases[i].label) == 0)
            charset = aliases[i].charset;
    return iconv_open("UTF-8", charset);
}

/* Converts what is left of `text` from *at on, as far as one step goes. */
static gh_status decode_step(iconv_t converter, gh_str text, size_t *at, gh_bytes *out)
{
    if (!gh_bytes_reserve(out, STEP))
        return GH_MEMORY;
    char *from = (char *)(uintptr_t)(text.p + *at), *to = out->p + out->n;
    size_t left = text.n - *at, room = out->cap - out->n;
    size_t done = iconv(converter, &from, &left, &to, &room);
    *at = text.n - left;
    out->n = (size_t)(to - out->p);
    return done != (size_t)-1 || errno == E2BIG ? GH_OK : GH_ENCODING;
}

gh_status gh_charset_decode(gh_str text, gh_str charset, size_t limit, gh_bytes *out,
                            gh_error *error)
{
    iconv_t converter = open_charset(charset);
    if (converter == (iconv_t)-1)
        return gh_error_set(error, GH_FORMAT, 0, "the charset \"%.*s\" is unknown",
                            charset.n < NAME_ROOM ? (int)charset.n : NAME_ROOM, charset.p);
    gh_status status = GH_OK;
    size_t at = 0;
    while (status == GH_OK && at < text.n) {
        status = decode_step(converter, text, &at, out);
        if (status == GH_OK && out->n > limit)
            status = GH_LIMIT;
    }
    iconv_close(converter);
    if (status == GH_MEMORY)
        return gh_error_set(error, status, at, "no memory for the text");
    if (status == GH_LIMIT)
        return gh_error_set(error, status, at, "more than %zu bytes of text", limit);
    if (status != GH_OK)
        return gh_error_set(error, status, at, "byte %zu: not valid %.*s", at, (int)charset.n,
                            charset.p);
    return GH_OK;
}

/* ---- Pages ------------------------------------------------------------------------------ */

static bool is_space_or(char c, const char *others)
{
    return c != 0 && (strchr(" \t\r\n\f", c) || strchr(others, c));
}

/* The value behind `name` and "=" in a tag; empty if there is none. */
static gh_str value_in(gh_str tag, gh_str name)
{
    for (uint32_t i = 0; i + name.n < tag.n; i++) {
        if (strncasecmp(tag.p + i, name.p, name.n) != 0)
            continue;
        uint32_t at = i + name.n;
        while (at < tag.n && is_space_or(tag.p[at], ""))
            at++;
        if (at == tag.n || tag.p[at] != '=')
            continue;
        at++;
        while (at < tag.n && is_space_or(tag.p[at], "\"'"))
            at++;
        uint32_t end = at;
        while (end < tag.n && !is_space_or(tag.p[end], "\"';/?"))
            end++;
        return gh_str_slice(tag, at, end);
    }
    return (gh_str){0};
}

/* What the head of a page says of its charset. It can be read, so that UTF-16 is not true. */
static gh_str declared_in(gh_str page)
{
    static const struct {
        gh_str tag, name;
    } places[] = {{{"<?xml", 5}, {"encoding", 8}}, {{"<meta", 5}, {"charset", 7}}};
    gh_str found = {0};
    for (uint32_t i = 0; i + 5 < page.n && i < HEAD && found.n == 0; i++)
        for (size_t k = 0; page.p[i] == '<' && k < 2 && found.n == 0; k++) {
            if (strncasecmp(page.p + i, places[k].tag.p, places[k].tag.n) != 0)
                continue;
            const char *end = memchr(page.p + i, '>', page.n - i);
            uint32_t at = end ? (uint32_t)(end - page.p) : page.n;
            found = value_in(gh_str_slice(page, i + 5, at), places[k].name);
        }
    return gh_folded_starts(found, GH_STR("utf-16")) ? (gh_str){0} : found;
}

static gh_str charset_of(gh_str page, gh_str declared)
{
    if (gh_str_starts(page, GH_STR("\xFF\xFE")))
        return GH_STR("UTF-16LE");
    if (gh_str_starts(page, GH_STR("\xFE\xFF")))
        return GH_STR("UTF-16BE");
    bool is_ascii = true;
    for (uint32_t i = 0; i < page.n && is_ascii; i++)
        is_ascii = (unsigned char)page.p[i] < 0x80;
    if (!is_ascii && gh_utf8_check(page) == page.n)
        return (gh_str){0};
    return declared.n ? declared : declared_in(page);
}

gh_status gh_charset_read_page(gh_str page, gh_str declared, size_t limit, gh_bytes *room,
                               gh_str *ret_text, gh_error *error)
{
    gh_str charset = charset_of(page, declared);
    *ret_text = page;
    if (!gh_charset_is_utf8(charset)) {
        room->n = 0;
        gh_status status = gh_charset_decode(page, charset, limit, room, error);
        if (status != GH_OK)
            return status;
        *ret_text = (gh_str){room->p, (uint32_t)room->n};
    }
    if (gh_str_starts(*ret_text, GH_STR("\xEF\xBB\xBF")))
        *ret_text = gh_str_slice(*ret_text, 3, ret_text->n);
    return GH_OK;
}
