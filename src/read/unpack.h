/* unpack.h - sources that make bytes of the packed bytes of another stream.
 *
 * gzip is unpacked by zlib itself, since what could still be read of a damaged file is wanted, and
 * a WARC file goes on in its next gzip member; libarchive, which has all the others, drops the last
 * block before the damage and ends there. */
#ifndef GH_READ_UNPACK_H
#define GH_READ_UNPACK_H

#include "read/stream.h"

typedef enum gh_wrapping {
    GH_WRAPPING_NONE,
    GH_WRAPPING_GZIP,
    GH_WRAPPING_PACKED,  /* zstd, xz or bzip2 */
    GH_WRAPPING_ARCHIVE, /* tar or zip */
    GH_WRAPPING_UTF16,
} gh_wrapping;

typedef struct gh_unpacker gh_unpacker;

/* Bytes that show compression and UTF-16; an archive needs some hundreds. */
#define GH_WRAPPING_MARK 6u

/* How the bytes that begin with `head` are packed. */
gh_wrapping gh_wrapping_detect(gh_str head);

/* Unpacks what `from` gives, which must outlive the unpacker. NULL without memory. */
gh_unpacker *gh_unpacker_new(gh_wrapping wrapping, gh_stream *from);

/* Accepts NULL. */
void gh_unpacker_free(gh_unpacker *unpacker);

/* The unpacked bytes; of an archive those of the member that was opened last. */
gh_source gh_unpacker_source(gh_unpacker *unpacker);

/* Of an archive: opens the next member that is a file. GH_CHUNK_OK with its name, valid until the
 * next call; GH_CHUNK_END; or GH_CHUNK_FAILED with *ret_problem. */
gh_chunk gh_unpacker_next(gh_unpacker *unpacker, const char **ret_name, const char **ret_problem);

#endif
