#include "read/http.h"

#include <stdlib.h>
#include <zlib.h>

#include "base/status.h"
#include "read/folded.h"

/* ---- Heads ------------------------------------------------------------------------------ */

bool gh_http_is(gh_str text, const char *name)
{
    return gh_folded_equal(text, gh_str_of(name));
}

uint32_t gh_http_head_length(gh_str message)
{
    uint32_t at = 0;
    while (at < message.n) {
        const char *lf = memchr(message.p + at, '\n', message.n - at);
        if (!lf)
            return 0;
        uint32_t next = (uint32_t)(lf + 1 - message.p);
        if (next - at == 1 || (next - at == 2 && message.p[at] == '\r'))
            return next;
        at = next;
    }
    return 0;
}

static gh_str trim(gh_str s)
{
    while (s.n && strchr(" \t\r\n", s.p[0]) && s.p[0])
        s = gh_str_slice(s, 1, s.n);
    while (s.n && strchr(" \t\r\n", s.p[s.n - 1]) && s.p[s.n - 1])
        s.n--;
    return s;
}

bool gh_http_next_line(gh_str *head, gh_str *ret_name, gh_str *ret_value)
{
    if (head->n == 0)
        return false;
    const char *lf = memchr(head->p, '\n', head->n);
    uint32_t n = lf ? (uint32_t)(lf - head->p) : head->n;
    gh_str line = gh_str_slice(*head, 0, n);
    *head = gh_str_slice(*head, n + (lf != NULL), head->n);
    const char *colon = line.n ? memchr(line.p, ':', line.n) : NULL;
    uint32_t name = colon ? (uint32_t)(colon - line.p) : 0;
    *ret_name = trim(gh_str_slice(line, 0, name));
    *ret_value = trim(gh_str_slice(line, name + (colon != NULL), line.n));
    return true;
}

void gh_http_type(gh_str value, gh_str *ret_type, gh_str *ret_charset)
{
    const char *semicolon = value.n ? memchr(value.p, ';', value.n) : NULL;
    uint32_t n = semicolon ? (uint32_t)(semicolon - value.p) : value.n;
    *ret_type = trim(gh_str_slice(value, 0, n));
    *ret_charset = (gh_str){0};
    for (; n + 8 < value.n; n++) {
        if (strncasecmp(value.p + n, "charset=", 8) != 0)
            continue;
        uint32_t begin = n + 8, end;
        while (begin < value.n && strchr("\"' ", value.p[begin]) && value.p[begin])
            begin++;
        for (end = begin; end < value.n && !strchr("\"';, ", value.p[end]); end++)
            ;
        *ret_charset = gh_str_slice(value, begin, end);
        return;
    }
}

/* "HTTP/1.1 200 OK" */
static bool read_status(gh_str line, unsigned *ret_status)
{
    const char *space = line.n ? memchr(line.p, ' ', line.n) : NULL;
    if (!gh_str_starts(line, GH_STR("HTTP/")) || !space)
        return false;
    *ret_status = 0;
    for (const char *p = space + 1; p < line.p + line.n && *p >= '0' && *p <= '9'; p++)
        if (*ret_status < 1000)
            *ret_status = *ret_status * 10 + (unsigned)(*p - '0');
    return true;
}

bool gh_http_read(gh_str message, gh_http *ret_http)
{
    *ret_http = (gh_http){0};
    uint32_t length = gh_http_head_length(message);
    gh_str head = gh_str_slice(message, 0, length ? length : message.n);
    gh_str line = head, name, value;
    if (!gh_http_next_line(&head, &name, &value) || !read_status(line, &ret_http->status))
        return false;
    while (gh_http_next_line(&head, &name, &value)) {
        if (gh_http_is(name, "content-type"))
            gh_http_type(value, &ret_http->type, &ret_http->charset);
        else if (gh_http_is(name, "content-encoding") && !gh_http_is(value, "identity"))
            ret_http->encoding = value;
        else if (gh_http_is(name, "transfer-encoding"))
            ret_http->is_chunked = gh_http_is(value, "chunked");
    }
    ret_http->body = gh_str_slice(message, length ? length : message.n, message.n);
    return true;
}

/* ---- Chunks ----------------------------------------------------------------------------- */

/* The number at the beginning of a chunk, and *at behind its line; false if there is none. */
static bool read_chunk_size(gh_str body, uint32_t *at, uint64_t *ret_size)
{
    uint32_t i = *at;
    *ret_size = 0;
    for (; i < body.n; i++) {
        const char *digits = "0123456789abcdef", *digit;
        char c = (char)(body.p[i] | (body.p[i] >= 'A' ? 0x20 : 0));
        if (!c || !(digit = strchr(digits, c)))
            break;
        if (*ret_size <= UINT32_MAX) /* more is too much already */
            *ret_size = *ret_size * 16 + (uint64_t)(digit - digits);
    }
    const char *lf = i > *at && i < body.n ? memchr(body.p + i, '\n', body.n - i) : NULL;
    if (!lf || !strchr(" ;\r\n", body.p[i]))
        return false;
    *at = (uint32_t)(lf + 1 - body.p);
    return true;
}

/* Joins the chunks of *body; a body that does not begin with one was joined before. */
static gh_status join_chunks(gh_str *body, gh_bytes *joined, gh_error *error)
{
    uint32_t at = 0;
    uint64_t size;
    joined->n = 0;
    if (!read_chunk_size(*body, &at, &size))
        return GH_OK;
    while (size > 0) {
        if (size > body->n - at)
            return gh_error_set(error, GH_FORMAT, at, "the chunked body is cut off");
        if (!gh_bytes_put(joined, body->p + at, size))
            return gh_error_set(error, GH_MEMORY, at, "no memory for the body");
        at += (uint32_t)size;
        at += at < body->n && body->p[at] == '\r';
        at += at < body->n && body->p[at] == '\n';
        if (!read_chunk_size(*body, &at, &size))
            return gh_error_set(error, GH_FORMAT, at, "the chunked body is damaged");
    }
    *body = (gh_str){joined->p, (uint32_t)joined->n};
    return GH_OK;
}

/* ---- Content encodings ------------------------------------------------------------------ */

enum { STEP = 1 << 16, RAW = -MAX_WBITS, WRAPPED = MAX_WBITS + 32 };

/* Unpacks gzip or deflate, which some servers send with and some without its wrapping. */
static gh_status inflate_body(gh_str *body, int window, size_t limit, gh_bytes *out,
                              gh_error *error)
{
    z_stream z = {.next_in = (Bytef *)(uintptr_t)body->p, .avail_in = body->n};
    if (inflateInit2(&z, window) != Z_OK)
        return gh_error_set(error, GH_MEMORY, 0, "no memory for the body");
    out->n = 0;
    int status = Z_OK;
    while (status == Z_OK && out->n <= limit) {
        if (!gh_bytes_reserve(out, STEP)) {
            status = Z_MEM_ERROR;
            break;
        }
        z.next_out = (Bytef *)out->p + out->n;
        z.avail_out = STEP;
        status = inflate(&z, Z_NO_FLUSH);
        out->n += STEP - z.avail_out;
    }
    inflateEnd(&z);
    *body = (gh_str){out->p, (uint32_t)out->n};
    if (out->n > limit)
        return gh_error_set(error, GH_LIMIT, 0, "a body of more than %zu bytes", limit);
    if (status == Z_MEM_ERROR)
        return gh_error_set(error, GH_MEMORY, 0, "no memory for the body");
    if (status == Z_BUF_ERROR)
        return gh_error_set(error, GH_FORMAT, 0, "the packed body is cut off");
    if (status != Z_STREAM_END)
        return gh_error_set(error, GH_FORMAT, 0, "the packed body is damaged");
    return GH_OK;
}

static gh_status unpack(gh_str *body, gh_str encoding, size_t limit, gh_bytes *out, gh_error *error)
{
    bool is_gzip = gh_http_is(encoding, "gzip") || gh_http_is(encoding, "x-gzip");
    if (is_gzip && !gh_str_starts(*body, GH_STR("\x1f\x8b")))
        return GH_OK;
    if (!is_gzip && !gh_http_is(encoding, "deflate"))
        return gh_error_set(error, GH_FORMAT, 0, "the content encoding \"%.*s\" is not known",
                            encoding.n < 40 ? (int)encoding.n : 40, encoding.p);
    gh_str packed = *body;
    gh_status status = inflate_body(body, WRAPPED, limit, out, error);
    if (status == GH_FORMAT && !is_gzip) {
        *body = packed;
        status = inflate_body(body, RAW, limit, out, error);
    }
    return status;
}

gh_status gh_http_body(const gh_http *http, size_t limit, gh_http_room *room, gh_str *ret_body,
                       gh_error *error)
{
    *ret_body = http->body;
    gh_status status = GH_OK;
    if (http->is_chunked)
        status = join_chunks(ret_body, &room->joined, error);
    if (status == GH_OK && http->encoding.n && ret_body->n)
        status = unpack(ret_body, http->encoding, limit, &room->unpacked, error);
    if (status == GH_OK && ret_body->n > limit)
        status = gh_error_set(error, GH_LIMIT, 0, "a body of %u bytes; the limit is %zu",
                              ret_body->n, limit);
    return status;
}

void gh_http_room_done(gh_http_room *room)
{
    gh_bytes_done(&room->joined);
    gh_bytes_done(&room->unpacked);
}
