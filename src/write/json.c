#include "write/json.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"

static void put_escape(gh_buffer *out, unsigned char c)
{
    static const char shorts[] = {['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f',
                                  ['\r'] = 'r', ['"'] = '"',  ['\\'] = '\\'};
    if (shorts[c])
        gh_put_format(out, "\\%c", shorts[c]);
    else
        gh_put_format(out, "\\u%04x", c);
}

/* Valid UTF-8, escaped where JSON wants it. */
static void put_valid(gh_buffer *out, const char *p, size_t n)
{
    size_t plain = 0;
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)p[i];
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        gh_put_bytes(out, p + plain, i - plain);
        put_escape(out, c);
        plain = i + 1;
    }
    gh_put_bytes(out, p + plain, n - plain);
}

void gh_json_string(gh_buffer *out, gh_str s)
{
    gh_put_char(out, '"');
    while (s.n) {
        uint32_t good = gh_utf8_check(s);
        put_valid(out, s.p, good);
        if (good == s.n)
            break;
        uint32_t length;
        gh_utf8_next(s, good, &length);
        gh_put_text(out, "\\ufffd");
        s = gh_str_slice(s, good + length, s.n);
    }
    gh_put_char(out, '"');
}

void gh_json_number(gh_buffer *out, double value, int decimals)
{
    char text[400];
    if (fabs(value) < 1e15) {
        for (int places = decimals; places <= 9; places++) {
            snprintf(text, sizeof text, "%.*f", places, value);
            if (strtod(text, NULL) == value)
                break;
        }
    }
    if (!(fabs(value) < 1e15) || strtod(text, NULL) != value)
        snprintf(text, sizeof text, "%.17g", value);
    gh_put_text(out, text);
}

void gh_json_span(gh_buffer *out, gh_span span)
{
    gh_put_char(out, '[');
    gh_put_unsigned(out, span.begin);
    gh_put_char(out, ',');
    gh_put_unsigned(out, span.end);
    gh_put_char(out, ']');
}

void gh_json_key(gh_buffer *out, const char *key)
{
    if (out->n && out->p[out->n - 1] != '{')
        gh_put_char(out, ',');
    gh_put_char(out, '"');
    gh_put_text(out, key);
    gh_put_text(out, "\":");
}

void gh_json_member(gh_buffer *out, const char *key, gh_str value)
{
    if (value.n == 0)
        return;
    gh_json_key(out, key);
    gh_json_string(out, value);
}

void gh_json_member_least(gh_buffer *out, const char *key, gh_count count)
{
    if (!count.known)
        return;
    gh_json_key(out, key);
    gh_put_unsigned(out, count.least);
}

void gh_json_member_span(gh_buffer *out, const char *key, gh_span span)
{
    if (!gh_span_is_set(span))
        return;
    gh_json_key(out, key);
    gh_json_span(out, span);
}
