#include "read/html_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

#include "base/bounds.h"
#include "base/utf8.h"
#include "read/charset.h"

bool gh_pages_init(gh_pages *pages, const gh_lexicon *lexicon)
{
    *pages = (gh_pages){.reader = gh_page_reader_new(lexicon)};
    return pages->reader != NULL;
}

void gh_pages_done(gh_pages *pages)
{
    gh_page_reader_free(pages->reader);
    gh_bytes_done(&pages->decoded);
}

/* ---- The charset -------------------------------------------------------------------------- */

/* Where a page may say its charset: HTML has 1,024 bytes, real pages put scripts before it. */
enum { SNIFFED = 8192 };

static bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
}

/* The value behind the first "charset=" in a <meta> of the head. */
static gh_str declared_charset(gh_str bytes)
{
    static const char key[] = "charset=";
    uint32_t n = bytes.n < SNIFFED ? bytes.n : SNIFFED;
    for (uint32_t i = 0; i + sizeof key < n; i++) {
        if (strncasecmp(bytes.p + i, key, sizeof key - 1) != 0)
            continue;
        uint32_t begin = i + (uint32_t)sizeof key - 1;
        while (begin < n &&
               (bytes.p[begin] == '"' || bytes.p[begin] == '\'' || bytes.p[begin] == ' '))
            begin++;
        uint32_t end = begin;
        while (end < n && is_name(bytes.p[end]))
            end++;
        if (end > begin)
            return gh_str_slice(bytes, begin, end);
    }
    return (gh_str){"", 0};
}

static bool is_ascii(gh_str s)
{
    for (uint32_t i = 0; i < s.n; i++)
        if ((unsigned char)s.p[i] >= 0x80)
            return false;
    return true;
}

/* The bytes as UTF-8. What is valid UTF-8 beyond ASCII is that, whatever is declared: no other
 * charset makes it by chance. UTF-16 was seen by its mark before; a page that declares it in
 * readable letters is not in it (so says HTML). False: the fault is told. */
static bool decode(gh_pages *pages, gh_intake *intake, gh_str *bytes, gh_str charset)
{
    if (gh_str_starts(*bytes, GH_BYTE_ORDER_MARK))
        return true;
    if (gh_utf8_check(*bytes) == bytes->n && !is_ascii(*bytes))
        return true;
    if (charset.n == 0)
        charset = declared_charset(*bytes);
    bool is_utf16 = charset.n >= 6 && strncasecmp(charset.p, "utf-16", 6) == 0;
    if (gh_charset_is_utf8(charset) || is_utf16 || is_ascii(*bytes))
        return true;
    pages->decoded.n = 0;
    gh_error error = {0};
    gh_status status =
        gh_charset_decode(*bytes, charset, GH_BOUND_ARTICLE_BYTES, &pages->decoded, &error);
    if (status == GH_ENCODING)
        gh_intake_fault(intake, "byte %llu is not in the charset that the page declares, %.*s",
                        (unsigned long long)error.byte, (int)charset.n, charset.p);
    else if (status != GH_OK)
        gh_intake_fault(intake, "%s", error.message[0] ? error.message : "is too large");
    *bytes = (gh_str){pages->decoded.p, (uint32_t)pages->decoded.n};
    return status == GH_OK;
}

/* ---- The page -------------------------------------------------------------------------------- */

gh_str gh_day_text(gh_date date, char *out)
{
    if (date.year == 0)
        return (gh_str){"", 0};
    int n =
        snprintf(out, 16, "%04d-%02u-%02u", date.year % 10000, date.month % 100u, date.day % 100u);
    return (gh_str){out, (uint32_t)n};
}

gh_found gh_pages_take(gh_pages *pages, gh_intake *intake, gh_str bytes, gh_str url, gh_str charset)
{
    if (!decode(pages, intake, &bytes, charset))
        return GH_FOUND_FAULT;
    gh_page page;
    gh_error error = {0};
    gh_page_input input = {.bytes = bytes, .url = url};
    if (gh_page_read(pages->reader, &input, &page, &error) != GH_OK)
        return gh_intake_fault(intake, "%s", error.message);
    intake->fields[GH_ROW_TEXT] = page.text;
    intake->fields[GH_ROW_TITLE] = page.title;
    intake->fields[GH_ROW_SOURCE] = page.source;
    intake->fields[GH_ROW_HOME] = page.home;
    intake->fields[GH_ROW_URL] = page.url;
    intake->fields[GH_ROW_LANG] = page.lang;
    intake->fields[GH_ROW_DATE] = gh_day_text(page.date, pages->date);
    if (page.note)
        gh_intake_fault(intake, "%s", page.note);
    return page.note ? GH_FOUND_PART : GH_FOUND_ARTICLE;
}

/* ---- A file of one page ------------------------------------------------------------------------
 */

static bool open(gh_intake *intake)
{
    gh_pages *pages = calloc(1, sizeof *pages);
    intake->state = pages;
    return pages && gh_pages_init(pages, intake->options->lexicon);
}

static void close(gh_intake *intake)
{
    if (intake->state)
        gh_pages_done(intake->state);
    free(intake->state);
}

static gh_found next(gh_intake *intake)
{
    gh_pages *pages = intake->state;
    if (pages->is_done)
        return GH_FOUND_END;
    gh_str bytes;
    uint64_t size;
    gh_chunk chunk = gh_stream_rest(intake->stream, GH_BOUND_ARTICLE_BYTES, &bytes, &size);
    if (chunk == GH_CHUNK_END)
        return GH_FOUND_END;
    pages->is_done = true;
    if (chunk == GH_CHUNK_LONG)
        return gh_intake_too_long(intake, "a page", size, GH_BOUND_ARTICLE_BYTES);
    if (chunk == GH_CHUNK_FAILED)
        return gh_intake_failed(intake);
    intake->fields[GH_ROW_ID] = gh_str_of(intake->base);
    return gh_pages_take(pages, intake, bytes, (gh_str){"", 0}, (gh_str){"", 0});
}

const gh_format gh_format_html = {open, next, close};
