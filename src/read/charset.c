#include "read/charset.h"

#include <errno.h>
#include <iconv.h>
#include <strings.h>

#include "base/status.h"

enum { NAME_ROOM = 40, STEP = 1 << 16 };

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
        if (charset.n == strlen(labels[i]) && strncasecmp(charset.p, labels[i], charset.n) == 0)
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
        return gh_error_set(error, GH_NOT_FOUND, 0, "the charset \"%.*s\" is unknown",
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
