/* utf16.c - UTF-16 that begins with its mark, made UTF-8. */
#include <errno.h>
#include <iconv.h>
#include <stdlib.h>

#include "base/str.h"
#include "read/unpacker.h"

typedef struct utf16 {
    gh_unpacker base;
    iconv_t converter;
    bool is_over;
} utf16;

enum { ONE_POINT = 4 }; /* the most bytes of a code point in either encoding */

/* Converts from `bytes` what there is room for; -1 for what is no UTF-16. */
static ptrdiff_t convert(utf16 *u, gh_str bytes, char *to, size_t room)
{
    char *from = (char *)(uintptr_t)bytes.p, *begin = to;
    size_t left = bytes.n;
    size_t status = iconv(u->converter, &from, &left, &to, &room);
    uint32_t used = bytes.n - (uint32_t)left;
    gh_stream_skip(u->base.from, used);
    u->base.taken += used;
    if (to > begin || used > 0 || (status == (size_t)-1 && errno == E2BIG))
        return to - begin;
    u->is_over = true;
    return gh_unpacker_fail(&u->base, "byte %llu: not valid UTF-16",
                            (unsigned long long)u->base.taken);
}

static ptrdiff_t read_some(gh_unpacker *unpacker, char *to, size_t room)
{
    utf16 *u = (utf16 *)unpacker;
    while (!u->is_over) {
        gh_str bytes;
        gh_chunk chunk = gh_stream_window(unpacker->from, ONE_POINT, &bytes);
        u->is_over = chunk != GH_CHUNK_OK;
        if (chunk == GH_CHUNK_FAILED)
            return gh_unpacker_fail(unpacker, "%s", unpacker->from->problem);
        if (chunk == GH_CHUNK_END)
            break;
        ptrdiff_t made = convert(u, bytes, to, room);
        if (made != 0)
            return made;
    }
    return 0;
}

static void free_utf16(gh_unpacker *unpacker)
{
    utf16 *u = (utf16 *)unpacker;
    iconv_close(u->converter);
    free(u);
}

static const gh_unpacker_kind kind = {.read = read_some, .free = free_utf16};

gh_unpacker *gh_utf16_new(void)
{
    utf16 *u = calloc(1, sizeof *u);
    if (!u)
        return NULL;
    u->base.kind = &kind;
    u->converter = iconv_open("UTF-8", "UTF-16");
    if (u->converter != (iconv_t)-1)
        return &u->base;
    free(u);
    return NULL;
}
