#include "write/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"

enum { FIRST_ROOM = 1 << 14 };

void gh_buffer_done(gh_buffer *buffer)
{
    free(buffer->p);
    *buffer = (gh_buffer){0};
}

static bool grow(gh_buffer *buffer, size_t count)
{
    size_t cap = buffer->cap ? buffer->cap : FIRST_ROOM;
    while (cap - buffer->n < count)
        cap *= 2;
    char *p = realloc(buffer->p, cap);
    if (!p) {
        buffer->failed = true;
        return false;
    }
    buffer->p = p;
    buffer->cap = cap;
    return true;
}

char *gh_buffer_room(gh_buffer *buffer, size_t count)
{
    if (buffer->cap - buffer->n < count && !grow(buffer, count))
        return NULL;
    return buffer->p + buffer->n;
}

void gh_put_bytes(gh_buffer *buffer, const char *p, size_t n)
{
    char *room = n ? gh_buffer_room(buffer, n) : NULL;
    if (!room)
        return;
    memcpy(room, p, n);
    buffer->n += n;
}

void gh_put_char(gh_buffer *buffer, char c)
{
    gh_put_bytes(buffer, &c, 1);
}

void gh_put_repeat(gh_buffer *buffer, char c, size_t count)
{
    char *room = count ? gh_buffer_room(buffer, count) : NULL;
    if (!room)
        return;
    memset(room, c, count);
    buffer->n += count;
}

void gh_put_unsigned(gh_buffer *buffer, uint64_t value)
{
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    gh_put_bytes(buffer, digits + at, sizeof digits - at);
}

void gh_put_format(gh_buffer *buffer, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    char *room = n > 0 ? gh_buffer_room(buffer, (size_t)n + 1) : NULL;
    if (room) {
        vsnprintf(room, (size_t)n + 1, format, again);
        buffer->n += (size_t)n;
    }
    va_end(again);
    va_end(args);
}

void gh_put_date(gh_buffer *buffer, gh_date date)
{
    char room[GH_DATE_ROOM];
    gh_put_str(buffer, gh_date_text(date, room));
}
