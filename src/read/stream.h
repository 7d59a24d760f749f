/* stream.h - bytes read in lines or as a whole, in bounded memory.
 *
 * The bytes come from a file or pipe, or from a source that makes them of other bytes (unpacks,
 * converts). The buffer grows up to the bound of a line. What is longer is counted and skipped,
 * never held. */
#ifndef GH_READ_STREAM_H
#define GH_READ_STREAM_H

#include "base/str.h"

/* Called before a read that would have to wait, so that what was written so far can be seen. */
typedef struct gh_wait {
    void (*call)(void *context);
    void *context;
} gh_wait;

/* Where the bytes of a stream come from when it is no file. */
typedef struct gh_source {
    /* Up to `room` bytes to `to`, where there is room for a code point: their number, 0 at the end,
     * or -1 with *ret_problem saying why, in words that stay valid as long as the source. After a
     * failure comes the end, or what can be read behind the damage. */
    ptrdiff_t (*read)(void *self, char *to, size_t room, const char **ret_problem);
    void *self;
} gh_source;

typedef struct gh_stream {
    int fd;           /* where there is no source */
    gh_source source; /* read == NULL: there is none */
    gh_wait wait;
    const char *problem; /* what the last failure was */
    char *p;
    size_t begin, end, cap; /* [begin, end) is read and not yet given out */
    size_t scanned;         /* no line end in [begin, scanned) */
    uint64_t fetched;       /* bytes read since the start */
    bool eof, failed;
} gh_stream;

typedef enum gh_chunk {
    GH_CHUNK_OK,
    GH_CHUNK_END,    /* nothing is left */
    GH_CHUNK_LONG,   /* over the limit: skipped; *ret_size says how long it was */
    GH_CHUNK_FAILED, /* the stream's `problem` says why; again and again until stop or resume */
} gh_chunk;

/* Starts reading `fd`; the buffer of an earlier file is kept. */
void gh_stream_start(gh_stream *stream, int fd, gh_wait wait);

/* The same for a source, which must outlive the reading. */
void gh_stream_start_at(gh_stream *stream, gh_source source);

/* Frees the buffer; the descriptor or source is the caller's. */
void gh_stream_done(gh_stream *stream);

/* The first bytes without taking them: at least a line, at most as much as one buffer holds. */
gh_chunk gh_stream_peek(gh_stream *stream, gh_str *ret_bytes);

/* Drops what is left, after a failure. */
void gh_stream_stop(gh_stream *stream);

/* Drops what was read, after a failure, to go on behind the damage where the source can. */
void gh_stream_resume(gh_stream *stream);

/* Passes over `count` bytes that were seen by a peek. */
void gh_stream_skip(gh_stream *stream, size_t count);

/* Bytes without taking them: at least `least` unless the end is nearer, and what else was read
 * already. Valid until the next call. */
gh_chunk gh_stream_window(gh_stream *stream, size_t least, gh_str *ret_bytes);

/* True if the stream reads a file that can be read from any place. */
bool gh_stream_can_seek(const gh_stream *stream);

/* Goes on reading at another place of the file, as lseek does; the place, or -1. */
int64_t gh_stream_seek(gh_stream *stream, int64_t offset, int whence);

/* The next line without its LF, CR LF or the end of the file. Valid until the next call. */
gh_chunk gh_stream_line(gh_stream *stream, size_t limit, gh_str *ret_line, uint64_t *ret_size);

/* Everything that is left. Valid until the next call. */
gh_chunk gh_stream_rest(gh_stream *stream, size_t limit, gh_str *ret_bytes, uint64_t *ret_size);

#endif
