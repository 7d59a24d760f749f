#include "write/export.h"

static const char *next_mark(const char *p, const char *end)
{
    while (p < end && *p != GH_MARK_ARTICLE && *p != GH_MARK_STORY && *p != GH_MARK_RECORD)
        p++;
    return p;
}

void gh_put_numbered(gh_buffer *to, const gh_buffer *from, gh_numbers *numbers)
{
    const char *p = from->p, *end = from->p + from->n;
    while (p < end) {
        const char *mark = next_mark(p, end);
        gh_put_bytes(to, p, (size_t)(mark - p));
        if (mark == end)
            break;
        if (*mark == GH_MARK_ARTICLE)
            numbers->articles++;
        else if (*mark == GH_MARK_STORY)
            gh_put_unsigned(to, numbers->articles);
        else
            gh_put_unsigned(to, ++numbers->records);
        p = mark + 1;
    }
    to->failed = to->failed || from->failed;
}

/* Characters begin with a byte that continues none. */
static uint64_t count(gh_str text, uint32_t begin, uint32_t end)
{
    uint64_t n = 0;
    for (uint32_t i = begin; i < end; i++)
        n += ((unsigned char)text.p[i] & 0xc0) != 0x80;
    return n;
}

uint64_t gh_cursor_move(gh_cursor *cursor, gh_str text, uint32_t byte)
{
    if (byte > text.n) /* in a store that somebody else wrote to */
        byte = text.n;
    if (byte >= cursor->byte)
        cursor->characters += count(text, cursor->byte, byte);
    else
        cursor->characters -= count(text, byte, cursor->byte);
    cursor->byte = byte;
    return cursor->characters;
}

uint64_t gh_cursor_length(gh_cursor *cursor, gh_str text)
{
    if (cursor->length == 0)
        cursor->length = count(text, 0, text.n);
    return cursor->length;
}
