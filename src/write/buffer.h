/* buffer.h - output that is gathered in memory and written by somebody else. */
#ifndef GH_WRITE_BUFFER_H
#define GH_WRITE_BUFFER_H

#include "base/str.h"

/* Without memory `failed` is set and what is added from then on is dropped. */
typedef struct gh_buffer {
    char *p;
    size_t n, cap;
    bool failed;
} gh_buffer;

void gh_buffer_done(gh_buffer *buffer);

/* Room for `count` more bytes; NULL without memory. The caller advances `n`. */
char *gh_buffer_room(gh_buffer *buffer, size_t count);

void gh_put_bytes(gh_buffer *buffer, const char *p, size_t n);
void gh_put_char(gh_buffer *buffer, char c);
void gh_put_repeat(gh_buffer *buffer, char c, size_t count);
void gh_put_unsigned(gh_buffer *buffer, uint64_t value);
__attribute__((format(printf, 2, 3))) void gh_put_format(gh_buffer *buffer, const char *format,
                                                         ...);

/* "2023-09-14", or as much of it as is known. */
void gh_put_date(gh_buffer *buffer, gh_date date);

static inline void gh_put_str(gh_buffer *buffer, gh_str s)
{
    gh_put_bytes(buffer, s.p, s.n);
}

static inline void gh_put_text(gh_buffer *buffer, const char *text)
{
    gh_put_bytes(buffer, text, strlen(text));
}

#endif
