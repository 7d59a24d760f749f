#include "read/stream.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/bounds.h"

enum { FIRST_BUFFER = 1 << 16, LEAST_ROOM = 4 };

static void start(gh_stream *stream, int fd, gh_source source, gh_wait wait)
{
    stream->fd = fd;
    stream->source = source;
    stream->wait = wait;
    stream->begin = stream->end = stream->scanned = 0;
    stream->fetched = 0;
    stream->eof = stream->failed = false;
}

void gh_stream_start(gh_stream *stream, int fd, gh_wait wait)
{
    start(stream, fd, (gh_source){NULL, NULL}, wait);
}

void gh_stream_start_at(gh_stream *stream, gh_source source)
{
    start(stream, -1, source, (gh_wait){NULL, NULL});
}

void gh_stream_done(gh_stream *stream)
{
    free(stream->p);
    *stream = (gh_stream){.fd = -1};
}

void gh_stream_stop(gh_stream *stream)
{
    stream->begin = stream->end = stream->scanned = 0;
    stream->eof = true;
    stream->failed = false;
}

void gh_stream_resume(gh_stream *stream)
{
    gh_stream_stop(stream);
    stream->eof = stream->source.read == NULL;
}

/* Makes room for at least one more code point. */
static bool make_room(gh_stream *stream)
{
    if (stream->begin > 0) {
        memmove(stream->p, stream->p + stream->begin, stream->end - stream->begin);
        stream->end -= stream->begin;
        stream->scanned -= stream->begin;
        stream->begin = 0;
    }
    if (stream->cap - stream->end >= LEAST_ROOM)
        return true;
    size_t cap = stream->cap ? 2 * stream->cap : FIRST_BUFFER;
    if (cap > GH_BOUND_LINE_BYTES)
        cap = stream->cap + FIRST_BUFFER; /* a little over the bound is all that is ever needed */
    char *p = realloc(stream->p, cap);
    if (!p)
        return false;
    stream->p = p;
    stream->cap = cap;
    return true;
}

static void tell_if_waiting(const gh_stream *stream)
{
    if (!stream->wait.call)
        return;
    struct pollfd ready = {.fd = stream->fd, .events = POLLIN};
    if (poll(&ready, 1, 0) == 0)
        stream->wait.call(stream->wait.context);
}

static ptrdiff_t read_file(gh_stream *stream, char *to, size_t room)
{
    tell_if_waiting(stream);
    ssize_t n;
    do
        n = read(stream->fd, to, room);
    while (n < 0 && errno == EINTR);
    if (n < 0)
        stream->problem = strerror(errno);
    return n;
}

/* Reads more bytes behind those that are there; sets eof at the end. */
static bool fill(gh_stream *stream)
{
    if (stream->failed)
        return false;
    stream->failed = true;
    if (!make_room(stream)) {
        stream->problem = strerror(errno);
        return false;
    }
    char *to = stream->p + stream->end;
    size_t room = stream->cap - stream->end;
    ptrdiff_t n = stream->source.read
                      ? stream->source.read(stream->source.self, to, room, &stream->problem)
                      : read_file(stream, to, room);
    if (n < 0)
        return false;
    stream->failed = false;
    stream->eof = n == 0;
    stream->end += (size_t)n;
    stream->fetched += (uint64_t)n;
    return true;
}

/* True if there is a line that is not blank. */
static bool has_line(const gh_stream *stream)
{
    size_t at = stream->begin;
    while (at < stream->end && strchr(" \t\r\n", stream->p[at]) && stream->p[at])
        at++;
    return at < stream->end && memchr(stream->p + at, '\n', stream->end - at);
}

gh_chunk gh_stream_peek(gh_stream *stream, gh_str *ret_bytes)
{
    /* One line is enough to know what it is, and a pipe may have no more yet. */
    while (!stream->eof && stream->end - stream->begin < FIRST_BUFFER / 2 && !has_line(stream))
        if (!fill(stream))
            break;
    *ret_bytes = (gh_str){stream->p + stream->begin, (uint32_t)(stream->end - stream->begin)};
    if (ret_bytes->n)
        return GH_CHUNK_OK;
    return stream->failed ? GH_CHUNK_FAILED : GH_CHUNK_END;
}

gh_chunk gh_stream_window(gh_stream *stream, size_t least, gh_str *ret_bytes)
{
    while (!stream->eof && stream->end - stream->begin < least)
        if (!fill(stream))
            return GH_CHUNK_FAILED;
    *ret_bytes = (gh_str){stream->p + stream->begin, (uint32_t)(stream->end - stream->begin)};
    return ret_bytes->n ? GH_CHUNK_OK : GH_CHUNK_END;
}

bool gh_stream_can_seek(const gh_stream *stream)
{
    return !stream->source.read && lseek(stream->fd, 0, SEEK_CUR) >= 0;
}

int64_t gh_stream_seek(gh_stream *stream, int64_t offset, int whence)
{
    int64_t place = lseek(stream->fd, offset, whence);
    gh_stream_stop(stream);
    stream->eof = false;
    return place;
}

void gh_stream_skip(gh_stream *stream, size_t count)
{
    stream->begin += count;
    stream->scanned = stream->begin;
}

/* Counts and drops up to the next line end, or up to the end of the file if `whole`. */
static gh_chunk skip_long(gh_stream *stream, bool whole, uint64_t *ret_size)
{
    uint64_t size = 0;
    for (;;) {
        size_t n = stream->end - stream->begin;
        char *lf = !whole && n ? memchr(stream->p + stream->begin, '\n', n) : NULL;
        if (lf) {
            *ret_size = size + (uint64_t)(lf - (stream->p + stream->begin));
            gh_stream_skip(stream, (size_t)(lf + 1 - (stream->p + stream->begin)));
            return GH_CHUNK_LONG;
        }
        size += n;
        gh_stream_skip(stream, n);
        if (stream->eof) {
            *ret_size = size;
            return GH_CHUNK_LONG;
        }
        if (!fill(stream))
            return GH_CHUNK_FAILED;
    }
}

static gh_str without_cr(const char *p, size_t n)
{
    return (gh_str){p, (uint32_t)(n - (n > 0 && p[n - 1] == '\r'))};
}

gh_chunk gh_stream_line(gh_stream *stream, size_t limit, gh_str *ret_line, uint64_t *ret_size)
{
    for (;;) {
        size_t left = stream->end - stream->scanned;
        const char *lf = left ? memchr(stream->p + stream->scanned, '\n', left) : NULL;
        size_t n = (lf ? (size_t)(lf - stream->p) : stream->end) - stream->begin;
        if (n > limit)
            return skip_long(stream, false, ret_size);
        if (lf || (stream->eof && n > 0)) {
            *ret_line = without_cr(stream->p + stream->begin, n);
            gh_stream_skip(stream, n + (lf != NULL));
            return GH_CHUNK_OK;
        }
        if (stream->eof)
            return GH_CHUNK_END;
        stream->scanned = stream->end;
        if (!fill(stream))
            return GH_CHUNK_FAILED;
    }
}

gh_chunk gh_stream_rest(gh_stream *stream, size_t limit, gh_str *ret_bytes, uint64_t *ret_size)
{
    while (!stream->eof && stream->end - stream->begin <= limit)
        if (!fill(stream))
            return GH_CHUNK_FAILED;
    size_t n = stream->end - stream->begin;
    if (n > limit)
        return skip_long(stream, true, ret_size);
    *ret_bytes = (gh_str){stream->p + stream->begin, (uint32_t)n};
    gh_stream_skip(stream, n);
    return n ? GH_CHUNK_OK : GH_CHUNK_END;
}
