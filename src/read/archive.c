/* archive.c - what libarchive unpacks: zstd, xz and bzip2, and the members of tar and zip. */
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/str.h"
#include "read/unpacker.h"

typedef struct unarchiver {
    gh_unpacker base;
    struct archive *archive;
    bool is_packed; /* one file without a name, not an archive of members */
    bool is_open, is_over;
    uint64_t members;
    locale_t utf8;     /* libarchive converts names to the locale's charset */
    const char *block; /* of the member, not yet given out */
    size_t block_size;
    char name[1024];
} unarchiver;

/* ---- What libarchive calls -------------------------------------------------------------- */

static la_ssize_t take_bytes(struct archive *archive, void *context, const void **ret_bytes)
{
    unarchiver *u = context;
    gh_str bytes;
    gh_chunk chunk = gh_stream_window(u->base.from, 1, &bytes);
    if (chunk == GH_CHUNK_FAILED) {
        archive_set_error(archive, EIO, "%s", u->base.from->problem);
        return -1;
    }
    gh_stream_skip(u->base.from, bytes.n);
    u->base.taken += bytes.n;
    *ret_bytes = bytes.p;
    return bytes.n;
}

/* The list of a zip archive's members stands at its end. */
static la_int64_t seek(struct archive *archive, void *context, la_int64_t offset, int whence)
{
    (void)archive;
    unarchiver *u = context;
    int64_t place = gh_stream_seek(u->base.from, offset, whence);
    return place < 0 ? ARCHIVE_FATAL : place;
}

/* ---- Opening ---------------------------------------------------------------------------- */

static int failed(unarchiver *u, int status)
{
    const char *said = archive_error_string(u->archive);
    u->is_over = status == ARCHIVE_FATAL || u->is_packed;
    return gh_unpacker_fail(&u->base, "cannot be unpacked: %s", said ? said : "no memory");
}

static void support(unarchiver *u)
{
    struct archive *a = u->archive;
    if (u->is_packed) {
        archive_read_support_filter_zstd(a);
        archive_read_support_filter_xz(a);
        archive_read_support_filter_bzip2(a);
        archive_read_support_format_raw(a);
        archive_read_support_format_empty(a);
    } else {
        archive_read_support_format_tar(a);
        archive_read_support_format_zip(a);
    }
}

/* Opens what `from` gives, once; 0 or -1. */
static int open_archive(unarchiver *u)
{
    if (u->is_open)
        return 0;
    u->is_open = true;
    support(u);
    if (!u->is_packed && gh_stream_can_seek(u->base.from))
        archive_read_set_seek_callback(u->archive, seek);
    int status = archive_read_open(u->archive, u, NULL, take_bytes, NULL);
    return status == ARCHIVE_OK ? 0 : failed(u, ARCHIVE_FATAL);
}

/* ---- Members ---------------------------------------------------------------------------- */

/* Folders and links hold no text; nor do the files that the Mac adds to zip archives, in a folder
 * of their own or with names that begin "._". */
static bool is_file(struct archive_entry *entry, const char *name)
{
    const char *slash = strrchr(name, '/');
    const char *base = slash ? slash + 1 : name;
    return archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry) &&
           strncmp(name, "__MACOSX/", 9) != 0 && strncmp(base, "._", 2) != 0;
}

static void set_name(unarchiver *u, struct archive_entry *entry)
{
    const char *name = archive_entry_pathname_utf8(entry);
    if (!name)
        name = archive_entry_pathname(entry);
    if (name && *name)
        snprintf(u->name, sizeof u->name, "%s", name);
    else
        snprintf(u->name, sizeof u->name, "member %llu", (unsigned long long)u->members);
}

static int next_header(unarchiver *u, struct archive_entry **ret_entry)
{
    locale_t before = u->utf8 ? uselocale(u->utf8) : (locale_t)0;
    int status = archive_read_next_header(u->archive, ret_entry);
    u->members++;
    if (status == ARCHIVE_OK || status == ARCHIVE_WARN)
        set_name(u, *ret_entry);
    if (before)
        uselocale(before);
    return status;
}

static gh_chunk next_member(gh_unpacker *unpacker, const char **ret_name)
{
    unarchiver *u = (unarchiver *)unpacker;
    u->block_size = 0;
    if (!u->is_over && open_archive(u) < 0)
        return GH_CHUNK_FAILED;
    while (!u->is_over) {
        struct archive_entry *entry;
        int status = next_header(u, &entry);
        if (status == ARCHIVE_EOF)
            break;
        if (status < ARCHIVE_WARN) {
            failed(u, status);
            return GH_CHUNK_FAILED;
        }
        *ret_name = u->name;
        if (is_file(entry, u->name))
            return GH_CHUNK_OK;
    }
    u->is_over = true;
    return GH_CHUNK_END;
}

static ptrdiff_t read_some(gh_unpacker *unpacker, char *to, size_t room)
{
    unarchiver *u = (unarchiver *)unpacker;
    const char *name;
    if (u->is_packed && !u->is_open && next_member(unpacker, &name) == GH_CHUNK_FAILED)
        return -1;
    while (u->block_size == 0) {
        if (u->is_over)
            return 0;
        const void *block;
        la_int64_t offset; /* holes are not filled: no text has any */
        int status = archive_read_data_block(u->archive, &block, &u->block_size, &offset);
        if (status == ARCHIVE_EOF)
            return 0;
        if (status < ARCHIVE_OK) {
            u->block_size = 0;
            return failed(u, status);
        }
        u->block = block;
    }
    size_t n = u->block_size < room ? u->block_size : room;
    memcpy(to, u->block, n);
    u->block += n;
    u->block_size -= n;
    return (ptrdiff_t)n;
}

static void free_archive(gh_unpacker *unpacker)
{
    unarchiver *u = (unarchiver *)unpacker;
    archive_read_free(u->archive);
    if (u->utf8)
        freelocale(u->utf8);
    free(u);
}

static const gh_unpacker_kind kind = {read_some, next_member, free_archive};

gh_unpacker *gh_archive_new(gh_wrapping wrapping)
{
    unarchiver *u = calloc(1, sizeof *u);
    if (!u)
        return NULL;
    u->base.kind = &kind;
    u->is_packed = wrapping == GH_WRAPPING_PACKED;
    u->utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    u->archive = archive_read_new();
    if (u->archive)
        return &u->base;
    free_archive(&u->base);
    return NULL;
}
