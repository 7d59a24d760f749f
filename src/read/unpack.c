#include "read/unpack.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/bounds.h"
#include "read/unpacker.h"

static const struct signature {
    const char *bytes;
    uint32_t length, at;
    gh_wrapping wrapping;
} signatures[] = {
    {"\x1f\x8b\x08", 3, 0, GH_WRAPPING_GZIP},
    {"\x28\xb5\x2f\xfd", 4, 0, GH_WRAPPING_PACKED},    /* zstd */
    {"\xfd\x37zXZ\0", 6, 0, GH_WRAPPING_PACKED},       /* xz */
    {"BZh", 3, 0, GH_WRAPPING_PACKED},                 /* bzip2 */
    {"[Content_Types].xml", 19, 30, GH_WRAPPING_NONE}, /* the first name in office documents */
    {"mimetype", 8, 30, GH_WRAPPING_NONE},             /* the same, and in e-books */
    {"PK\x03\x04", 4, 0, GH_WRAPPING_ARCHIVE},         /* zip */
    {"PK\x05\x06", 4, 0, GH_WRAPPING_ARCHIVE},         /* one without members */
    {"ustar", 5, 257, GH_WRAPPING_ARCHIVE},            /* tar */
    {"\xff\xfe", 2, 0, GH_WRAPPING_UTF16},
    {"\xfe\xff", 2, 0, GH_WRAPPING_UTF16},
};

gh_wrapping gh_wrapping_detect(gh_str head)
{
    for (size_t i = 0; i < sizeof signatures / sizeof signatures[0]; i++) {
        const struct signature *sign = &signatures[i];
        if (head.n >= sign->at + sign->length &&
            memcmp(head.p + sign->at, sign->bytes, sign->length) == 0)
            return sign->wrapping;
    }
    return GH_WRAPPING_NONE;
}

gh_unpacker *gh_unpacker_new(gh_wrapping wrapping, gh_stream *from)
{
    gh_unpacker *unpacker = wrapping == GH_WRAPPING_GZIP    ? gh_gunzip_new()
                            : wrapping == GH_WRAPPING_UTF16 ? gh_utf16_new()
                                                            : gh_archive_new(wrapping);
    if (unpacker)
        unpacker->from = from;
    return unpacker;
}

void gh_unpacker_free(gh_unpacker *unpacker)
{
    if (unpacker)
        unpacker->kind->free(unpacker);
}

int gh_unpacker_fail(gh_unpacker *unpacker, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vsnprintf(unpacker->problem, sizeof unpacker->problem, format, args);
    va_end(args);
    return -1;
}

/* True if so much was made of so little that it is not meant to be read. */
static bool is_bomb(const gh_unpacker *unpacker)
{
    return unpacker->made > GH_BOUND_UNPACKED ||
           (unpacker->made > GH_BOUND_UNPACK_FREE &&
            unpacker->made / GH_BOUND_UNPACK_RATIO > unpacker->taken);
}

static ptrdiff_t read_unpacked(void *self, char *to, size_t room, const char **ret_problem)
{
    gh_unpacker *unpacker = self;
    *ret_problem = unpacker->problem;
    if (is_bomb(unpacker))
        return 0;
    ptrdiff_t n = unpacker->kind->read(unpacker, to, room);
    unpacker->made += n > 0 ? (uint64_t)n : 0;
    if (!is_bomb(unpacker))
        return n;
    return gh_unpacker_fail(unpacker,
                            "a bomb: %llu bytes unpack to more than %llu; the limit is %u times",
                            (unsigned long long)unpacker->taken, (unsigned long long)unpacker->made,
                            GH_BOUND_UNPACK_RATIO);
}

gh_source gh_unpacker_source(gh_unpacker *unpacker)
{
    return (gh_source){read_unpacked, unpacker};
}

gh_chunk gh_unpacker_next(gh_unpacker *unpacker, const char **ret_name, const char **ret_problem)
{
    *ret_problem = unpacker->problem;
    return is_bomb(unpacker) ? GH_CHUNK_END : unpacker->kind->next(unpacker, ret_name);
}
