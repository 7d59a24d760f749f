/* warc.c - WARC 1.0 and 1.1: the pages that a crawler has kept.
 *
 * Articles come from HTTP answers of status 200 with HTML, from HTML kept without HTTP (resource),
 * and from text or HTML that something was converted to. Everything else (requests, images, moved
 * pages, other languages) is no article by its kind and is passed over. Records that are packed one
 * by one are one stream here: gunzip.c has joined them.
 *
 * A record ends where its Content-Length says, if the end of the file or another record follows
 * there. If not, the length lies, and the next record is searched from the beginning of this one.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/bounds.h"
#include "base/utf8.h"
#include "read/fields.h"
#include "read/html_file.h"
#include "read/http.h"

enum record_type { OTHER, RESPONSE, RESOURCE, CONVERSION };

typedef struct record {
    enum record_type type;
    gh_str uri, content_type, language;
    uint64_t length;
    bool has_length;
} record;

typedef struct archive {
    gh_pages pages;
    gh_http_room room;
    gh_bytes head;  /* of the record, to which the record's slices point */
    uint64_t count; /* records met */
} archive;

/* What comes between two records, and a little of the next: enough to know it for one. */
enum { BETWEEN = 4, VERSION = 8, AHEAD = BETWEEN + VERSION, MARK = 24 };

/* ---- The head of a record ----------------------------------------------------------------- */

static uint64_t number_of(gh_str value)
{
    uint64_t number = 0;
    for (uint32_t i = 0; i < value.n && value.p[i] >= '0' && value.p[i] <= '9'; i++)
        number = number < UINT64_MAX / 16 ? number * 10 + (uint64_t)(value.p[i] - '0') : number;
    return number;
}

static enum record_type type_of(gh_str name)
{
    return gh_http_is(name, "response")     ? RESPONSE
           : gh_http_is(name, "resource")   ? RESOURCE
           : gh_http_is(name, "conversion") ? CONVERSION
                                            : OTHER;
}

static record read_head(gh_str head)
{
    record r = {0};
    gh_str name, value;
    while (gh_http_next_line(&head, &name, &value)) {
        if (gh_http_is(name, "warc-type"))
            r.type = type_of(value);
        else if (gh_http_is(name, "warc-target-uri"))
            r.uri = value;
        else if (gh_http_is(name, "content-type"))
            r.content_type = value;
        else if (gh_http_is(name, "warc-identified-content-language"))
            r.language = value;
        else if (gh_http_is(name, "content-length")) {
            r.length = number_of(value);
            r.has_length = value.n && value.p[0] >= '0' && value.p[0] <= '9';
        }
    }
    if (gh_str_starts(r.uri, GH_STR("<")) && gh_str_ends(r.uri, GH_STR(">")))
        r.uri = gh_str_slice(r.uri, 1, r.uri.n - 1); /* as version 1.0 was understood by some */
    if (gh_utf8_check(r.uri) < r.uri.n)
        r.uri = (gh_str){0};
    return r;
}

/* ---- Finding the next record -------------------------------------------------------------- */

/* The first place at or after `from` where a record begins; bytes.n if there is none. */
static size_t find_record(gh_str bytes, size_t from)
{
    static const char version[] = "WARC/1.";
    while (from < bytes.n) {
        const char *found = memmem(bytes.p + from, bytes.n - from, version, sizeof version - 1);
        if (!found)
            return bytes.n;
        size_t at = (size_t)(found - bytes.p);
        gh_str rest = gh_str_slice(bytes, (uint32_t)at, bytes.n);
        const char *lf = memchr(rest.p, '\n', rest.n < VERSION + 2u ? rest.n : VERSION + 2u);
        if (lf) {
            gh_str line = gh_str_slice(rest, (uint32_t)(lf + 1 - rest.p), rest.n);
            if (gh_str_starts(line, GH_STR("WARC-")) || gh_str_starts(line, GH_STR("Content-")))
                return at;
        }
        from = at + 1;
    }
    return bytes.n;
}

/* Passes over at most `most` bytes, up to the next record, the end or damage: how many. */
static uint64_t skip_to_record(gh_stream *stream, uint64_t most)
{
    uint64_t passed = 0;
    gh_str bytes;
    while (passed < most) {
        gh_chunk chunk = gh_stream_window(stream, MARK + 1, &bytes);
        if (chunk == GH_CHUNK_FAILED && gh_stream_window(stream, 0, &bytes) != GH_CHUNK_OK)
            break; /* the failure is met by the next step */
        if (chunk == GH_CHUNK_END)
            break;
        size_t found = find_record(bytes, 0);
        size_t n = found < bytes.n ? found : bytes.n > MARK ? bytes.n - MARK : bytes.n;
        if (n > most - passed)
            n = (size_t)(most - passed);
        gh_stream_skip(stream, n);
        passed += n;
        if (n == found && n < bytes.n)
            break;
    }
    return passed;
}

/* Goes on at the next record: what is there cannot be read. */
static gh_found lost(gh_intake *intake, const char *what)
{
    skip_to_record(intake->stream, UINT64_MAX);
    return gh_intake_fault(intake, "%s", what);
}

/* True if `bytes` are what follows a record: line ends, then another record or nothing. */
static bool is_boundary(gh_str bytes)
{
    uint32_t at = 0;
    while (at < bytes.n && at < BETWEEN && (bytes.p[at] == '\r' || bytes.p[at] == '\n'))
        at++;
    gh_str rest = gh_str_slice(bytes, at, bytes.n < at + VERSION ? bytes.n : at + VERSION);
    gh_str version = gh_str_slice(GH_STR("WARC/1.0"), 0, rest.n < 5 ? rest.n : 5);
    return gh_str_starts(rest, version);
}

/* Goes to the next record, which is not where the length of this one says. */
static gh_found lies(gh_intake *intake, uint64_t declared, uint64_t passed)
{
    gh_str bytes;
    passed += skip_to_record(intake->stream, UINT64_MAX);
    bool is_end = gh_stream_window(intake->stream, 1, &bytes) != GH_CHUNK_OK;
    return gh_intake_fault(intake, "Content-Length is %llu, but the %s after %llu bytes",
                           (unsigned long long)declared,
                           is_end ? "file ends" : "next record begins", (unsigned long long)passed);
}

/* ---- What a record holds ------------------------------------------------------------------ */

static gh_found of_record(gh_intake *intake, const record *r, const char *what)
{
    char why[sizeof intake->fault];
    snprintf(why, sizeof why, "%s", what);
    int n = r->uri.n < 200 ? (int)r->uri.n : 200;
    return gh_intake_fault(intake, "%.*s: %s", n, r->uri.p ? r->uri.p : "", why);
}

static bool is_html(gh_str type)
{
    return gh_http_is(type, "text/html") || gh_http_is(type, "application/xhtml+xml");
}

static bool is_ours(const gh_intake *intake, gh_str language)
{
    return intake->options->any_lang || gh_fields_is_ours(language);
}

static gh_found take_page(gh_intake *intake, const record *r, gh_str body, gh_str charset)
{
    archive *a = intake->state;
    if (body.n == 0)
        return gh_intake_pass(intake, GH_PASSED_PAGE);
    gh_found found = gh_pages_take(&a->pages, intake, body, r->uri, charset);
    if (a->pages.status == GH_NOT_FOUND) /* the front page of a site, a list of articles */
        return gh_intake_pass(intake, GH_PASSED_PAGE);
    if (found == GH_FOUND_FAULT)
        return of_record(intake, r, intake->fault);
    if (!is_ours(intake, intake->fields[GH_ROW_LANG]))
        return gh_intake_pass(intake, GH_PASSED_LANGUAGE);
    intake->fields[GH_ROW_ID] = r->uri;
    return found;
}

static gh_found take_answer(gh_intake *intake, const record *r, gh_str body)
{
    archive *a = intake->state;
    gh_http http;
    gh_str page;
    gh_error error;
    if (!gh_http_read(body, &http))
        return of_record(intake, r, "holds no HTTP answer");
    if (gh_http_body(&http, GH_BOUND_ARTICLE_BYTES, &a->room, &page, &error) != GH_OK)
        return of_record(intake, r, error.message);
    return take_page(intake, r, page, http.charset);
}

/* Text without its page, as Common Crawl's WET files have it. */
static gh_found take_text(gh_intake *intake, const record *r, gh_str body)
{
    gh_str language = gh_str_slice(r->language, 0, r->language.n < 3 ? r->language.n : 3);
    if (body.n == 0)
        return gh_intake_pass(intake, GH_PASSED_PAGE);
    if (!is_ours(intake, language))
        return gh_intake_pass(intake, GH_PASSED_LANGUAGE);
    intake->fields[GH_ROW_ID] = intake->fields[GH_ROW_URL] = r->uri;
    intake->fields[GH_ROW_TEXT] = body;
    return GH_FOUND_ARTICLE;
}

/* ---- What is wanted ----------------------------------------------------------------------- */

/* GH_FOUND_ARTICLE if there may be an article in the record whose body begins with `start`. */
static gh_found look_at(gh_intake *intake, const record *r, gh_str start)
{
    gh_str type, charset;
    gh_http http;
    gh_http_type(r->content_type, &type, &charset);
    if (r->type == OTHER)
        return GH_FOUND_OTHER;
    if (r->type != RESPONSE)
        return is_html(type) || (r->type == CONVERSION && gh_http_is(type, "text/plain"))
                   ? GH_FOUND_ARTICLE
                   : gh_intake_pass(intake, GH_PASSED_KIND);
    if (type.n && !gh_http_is(type, "application/http"))
        return GH_FOUND_OTHER; /* such as an answer of the DNS */
    if (!gh_http_read(start, &http))
        return GH_FOUND_ARTICLE; /* it is told what is wrong with it */
    if (http.status != 200)
        return gh_intake_pass(intake, GH_PASSED_ANSWER);
    return is_html(http.type) ? GH_FOUND_ARTICLE : gh_intake_pass(intake, GH_PASSED_KIND);
}

static gh_found take_body(gh_intake *intake, const record *r, gh_str body)
{
    gh_found found = look_at(intake, r, body);
    if (found != GH_FOUND_ARTICLE)
        return found;
    if (r->type == RESPONSE)
        return take_answer(intake, r, body);
    gh_str type, charset;
    gh_http_type(r->content_type, &type, &charset);
    return is_html(type) ? take_page(intake, r, body, charset) : take_text(intake, r, body);
}

/* ---- Records ------------------------------------------------------------------------------ */

/* A record that is too long to be held. */
static gh_found long_record(gh_intake *intake, const record *r)
{
    gh_str bytes = {0};
    if (gh_stream_window(intake->stream, GH_BOUND_WARC_HEAD, &bytes) == GH_CHUNK_FAILED)
        return gh_intake_damaged(intake);
    gh_found found = look_at(intake, r, bytes);
    uint64_t passed = skip_to_record(intake->stream, r->length);
    bytes = (gh_str){0};
    gh_stream_window(intake->stream, AHEAD, &bytes);
    if (passed < r->length || !is_boundary(bytes))
        return lies(intake, r->length, passed);
    return found == GH_FOUND_ARTICLE
               ? gh_intake_too_long(intake, "a record", r->length, GH_BOUND_LINE_BYTES)
               : found;
}

static gh_found read_body(gh_intake *intake, const record *r)
{
    gh_stream *stream = intake->stream;
    gh_str bytes = {0};
    if (r->length > GH_BOUND_LINE_BYTES)
        return long_record(intake, r);
    /* Behind damage there may be the whole of this record, but nothing of the next. */
    if (gh_stream_window(stream, (size_t)r->length + AHEAD, &bytes) == GH_CHUNK_FAILED &&
        gh_stream_window(stream, (size_t)r->length, &bytes) == GH_CHUNK_FAILED)
        return gh_intake_damaged(intake);
    if (bytes.n < r->length && find_record(bytes, 0) == bytes.n) {
        gh_stream_skip(stream, bytes.n);
        return gh_intake_fault(intake, "the record is cut off: %u of %llu bytes", bytes.n,
                               (unsigned long long)r->length);
    }
    uint32_t length = (uint32_t)r->length;
    if (bytes.n < length || !is_boundary(gh_str_slice(bytes, length, bytes.n)))
        return lies(intake, r->length, 0);
    gh_stream_skip(stream, length); /* its bytes stay until the next call */
    return take_body(intake, r, gh_str_slice(bytes, 0, length));
}

/* Goes to the first byte that is no line end. */
static gh_chunk skip_line_ends(gh_stream *stream)
{
    for (;;) {
        gh_str bytes;
        gh_chunk chunk = gh_stream_window(stream, 1, &bytes);
        if (chunk != GH_CHUNK_OK)
            return chunk;
        uint32_t at = 0;
        while (at < bytes.n && (bytes.p[at] == '\r' || bytes.p[at] == '\n'))
            at++;
        gh_stream_skip(stream, at);
        if (at < bytes.n)
            return GH_CHUNK_OK;
    }
}

/* Takes the head of a record into `head`; *ret_is_whole is false if it has no end. */
static gh_chunk take_head(gh_stream *stream, gh_bytes *head, bool *ret_is_whole)
{
    uint32_t length = 0, before = 0;
    head->n = 0;
    *ret_is_whole = false;
    while (length == 0) {
        gh_str bytes;
        gh_chunk chunk = gh_stream_window(stream, (size_t)before + 1, &bytes);
        if (chunk == GH_CHUNK_FAILED)
            return chunk;
        if (bytes.n == before || before >= GH_BOUND_WARC_HEAD)
            return GH_CHUNK_OK;
        uint32_t other = (uint32_t)find_record(bytes, 1); /* no head goes on there */
        length = gh_http_head_length(gh_str_slice(bytes, 0, other));
        before = bytes.n;
        if (length > GH_BOUND_WARC_HEAD || (length == 0 && other < bytes.n))
            return GH_CHUNK_OK;
        if (length > 0 && !gh_bytes_put(head, bytes.p, length))
            return GH_CHUNK_FAILED;
    }
    gh_stream_skip(stream, length);
    *ret_is_whole = true;
    return GH_CHUNK_OK;
}

static gh_found next(gh_intake *intake)
{
    archive *a = intake->state;
    gh_str bytes = {0};
    gh_chunk chunk = skip_line_ends(intake->stream);
    if (chunk == GH_CHUNK_END)
        return GH_FOUND_END;
    intake->place = ++a->count;
    if (chunk == GH_CHUNK_OK)
        chunk = gh_stream_window(intake->stream, VERSION, &bytes);
    if (chunk == GH_CHUNK_FAILED)
        return gh_intake_damaged(intake);
    if (!gh_str_starts(bytes, GH_STR("WARC/")))
        return lost(intake, "no WARC record begins here");
    bool is_whole;
    if (take_head(intake->stream, &a->head, &is_whole) == GH_CHUNK_FAILED)
        return gh_intake_damaged(intake);
    if (!is_whole) {
        gh_stream_skip(intake->stream, 1);
        return lost(intake, "the head of the record has no end");
    }
    record r = read_head((gh_str){a->head.p, (uint32_t)a->head.n});
    return r.has_length ? read_body(intake, &r) : lost(intake, "the record has no Content-Length");
}

static bool open(gh_intake *intake)
{
    archive *a = intake->state = calloc(1, sizeof *a);
    gh_intake_skip_mark(intake);
    return a && gh_pages_init(&a->pages, intake->options->lexicon);
}

static void close(gh_intake *intake)
{
    archive *a = intake->state;
    if (a) {
        gh_pages_done(&a->pages);
        gh_http_room_done(&a->room);
        gh_bytes_done(&a->head);
    }
    free(a);
}

const gh_format gh_format_warc = {open, next, close};
