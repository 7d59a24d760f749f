/* quotes.c - words in quotation marks to byte ranges and back. */
#include <stdio.h>
#include <stdlib.h>

#include "runner.h"

void test_put_mark(gh_buffer *out, gh_span span)
{
    gh_put_format(out, "\x01%u,%u\x02", span.begin, span.end);
}

/* The first place of `words` from `from` on, or text.n. */
static uint32_t find(gh_str text, gh_str words, uint32_t from)
{
    if (words.n == 0 || from > text.n)
        return text.n;
    const char *p = memmem(text.p + from, text.n - from, words.p, words.n);
    return p ? (uint32_t)(p - text.p) : text.n;
}

/* The place of the n-th occurrence, from 1. */
static uint32_t find_nth(gh_str text, gh_str words, uint32_t n)
{
    uint32_t at = find(text, words, 0);
    while (--n && at < text.n)
        at = find(text, words, at + 1);
    return at;
}

/* "#2" at the start of `rest`: 2, and its length; else 0. */
static uint32_t read_count(gh_str rest, uint32_t *ret_length)
{
    uint32_t n = 0, i = 1;
    *ret_length = 0;
    if (rest.n < 2 || rest.p[0] != '#')
        return 0;
    for (; i < rest.n && rest.p[i] >= '0' && rest.p[i] <= '9'; i++)
        n = n * 10 + (uint32_t)(rest.p[i] - '0');
    *ret_length = n ? i : 0;
    return n;
}

/* Where the quote's words stand; `from` is UINT32_MAX for all but the first of a line. */
static uint32_t resolve(gh_str text, gh_str words, uint32_t nth, uint32_t from)
{
    if (nth)
        return find_nth(text, words, nth);
    uint32_t at = from == UINT32_MAX ? text.n : find(text, words, from);
    return at < text.n ? at : find(text, words, 0);
}

bool test_mark_line(gh_arena *arena, gh_str text, gh_str line, uint32_t from, gh_str *ret_line,
                    uint32_t *ret_end, gh_str *ret_missing)
{
    char *out = GH_NEW(arena, char, line.n + 32u * (line.n + 1));
    uint32_t n = 0, i = 0, quotes = 0;
    while (i < line.n) {
        const char *close = line.p[i] == '"' ? memchr(line.p + i + 1, '"', line.n - i - 1) : NULL;
        if (!close) {
            out[n++] = line.p[i++];
            continue;
        }
        uint32_t end = (uint32_t)(close - line.p), length;
        gh_str words = gh_str_slice(line, i + 1, end);
        uint32_t nth = read_count(gh_str_slice(line, end + 1, line.n), &length);
        uint32_t at = resolve(text, words, nth, quotes ? UINT32_MAX : from);
        *ret_missing = words;
        if (at == text.n)
            return false;
        if (quotes++ == 0)
            *ret_end = at + words.n;
        n += (uint32_t)sprintf(out + n, "\x01%u,%u\x02", at, at + words.n);
        i = end + 1 + length;
    }
    *ret_line = (gh_str){out, n};
    return true;
}

static void put_quote(gh_buffer *out, gh_str text, gh_span span, uint32_t from)
{
    gh_str words = gh_str_slice(text, span.begin, span.end);
    gh_put_char(out, '"');
    gh_put_str(out, words);
    gh_put_char(out, '"');
    if (resolve(text, words, 0, from) == span.begin)
        return;
    uint32_t nth = 1;
    while (find_nth(text, words, nth) < span.begin)
        nth++;
    gh_put_format(out, "#%u", nth);
}

void test_put_quoted(gh_buffer *out, gh_str text, gh_str line, uint32_t from, uint32_t *ret_end)
{
    uint32_t quotes = 0;
    for (uint32_t i = 0; i < line.n;) {
        if (line.p[i] != '\x01') {
            gh_put_char(out, line.p[i++]);
            continue;
        }
        char *end;
        gh_span span;
        span.begin = (uint32_t)strtoul(line.p + i + 1, &end, 10);
        span.end = (uint32_t)strtoul(end + 1, &end, 10);
        put_quote(out, text, span, quotes ? UINT32_MAX : from);
        if (quotes++ == 0)
            *ret_end = span.end;
        i = (uint32_t)(end + 1 - line.p);
    }
}
