/* unpacker.h - what the unpackers have in common. For gunzip.c, archive.c, utf16.c, unpack.c. */
#ifndef GH_READ_UNPACKER_H
#define GH_READ_UNPACKER_H

#include "read/unpack.h"

typedef struct gh_unpacker_kind {
    /* As gh_source's; self is the unpacker. */
    ptrdiff_t (*read)(gh_unpacker *unpacker, char *to, size_t room);
    gh_chunk (*next)(gh_unpacker *unpacker, const char **ret_name); /* archives only */
    void (*free)(gh_unpacker *unpacker);
} gh_unpacker_kind;

/* The first member of each kind's own struct. */
struct gh_unpacker {
    const gh_unpacker_kind *kind;
    gh_stream *from;
    uint64_t taken, made; /* bytes of `from`, and those made of them */
    char problem[200];
};

gh_unpacker *gh_gunzip_new(void);
gh_unpacker *gh_archive_new(gh_wrapping wrapping);
gh_unpacker *gh_utf16_new(void);

/* Says what is wrong: -1, for `read` to return. */
__attribute__((format(printf, 2, 3))) int gh_unpacker_fail(gh_unpacker *unpacker,
                                                           const char *format, ...);

#endif
