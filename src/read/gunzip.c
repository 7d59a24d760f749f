/* gunzip.c - gzip, of one member or many. Behind a damaged member reading goes on at the next. */
#include <stdlib.h>
#include <zlib.h>

#include "read/unpacker.h"

typedef struct gunzip {
    gh_unpacker base;
    z_stream z;
    bool in_member;    /* at least a byte of a member was taken, and its end was not met */
    bool is_searching; /* for the next member, after damage */
    bool has_failed;   /* the failure was told; nothing was made since */
    bool is_over;
} gunzip;

static const char member_mark[] = {'\x1f', '\x8b', '\x08'};

/* Passes over bytes to where a member may begin; false if there is none in these. */
static bool find_member(gunzip *g, gh_str *bytes)
{
    const char *found = memmem(bytes->p, bytes->n, member_mark, sizeof member_mark);
    uint32_t kept = bytes->n < 2 ? bytes->n : 2; /* the mark may go on in what comes next */
    uint32_t skipped = found ? (uint32_t)(found - bytes->p) : bytes->n - kept;
    gh_stream_skip(g->base.from, skipped);
    g->base.taken += skipped;
    *bytes = gh_str_slice(*bytes, skipped, bytes->n);
    return found != NULL;
}

/* Zeros between members fill up the blocks of a tape. */
static void skip_zeros(gunzip *g, gh_str *bytes)
{
    uint32_t zeros = 0;
    while (zeros < bytes->n && bytes->p[zeros] == 0)
        zeros++;
    gh_stream_skip(g->base.from, zeros);
    *bytes = gh_str_slice(*bytes, zeros, bytes->n);
}

static int start_member(gunzip *g)
{
    g->in_member = true;
    g->is_searching = false;
    return inflateReset(&g->z);
}

/* Damage is told once for each stretch of good bytes. What comes behind it is searched. */
static ptrdiff_t damaged(gunzip *g, const char *what)
{
    g->in_member = false;
    g->is_searching = true;
    if (g->has_failed)
        return 0;
    g->has_failed = true;
    return gh_unpacker_fail(&g->base, "damaged gzip: %s", what);
}

static ptrdiff_t at_end(gunzip *g)
{
    g->is_over = true;
    bool is_cut = g->in_member && !g->has_failed;
    return is_cut ? gh_unpacker_fail(&g->base, "the gzip data is cut off") : 0;
}

/* Inflates from `bytes`: the number of bytes made, or -1. */
static ptrdiff_t inflate_some(gunzip *g, gh_str bytes, char *to, size_t room)
{
    g->z.next_in = (Bytef *)(uintptr_t)bytes.p;
    g->z.avail_in = bytes.n;
    g->z.next_out = (Bytef *)to;
    g->z.avail_out = room < UINT32_MAX ? (uInt)room : UINT32_MAX;
    uInt out = g->z.avail_out;
    int status = inflate(&g->z, Z_NO_FLUSH);
    uint32_t used = bytes.n - g->z.avail_in;
    gh_stream_skip(g->base.from, used);
    g->base.taken += used;
    ptrdiff_t made = (ptrdiff_t)(out - g->z.avail_out);
    if (made > 0)
        g->has_failed = false;
    if (status == Z_STREAM_END)
        g->in_member = false;
    if (status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR || made > 0)
        return made;
    g->is_over = status == Z_MEM_ERROR;
    return damaged(g, g->z.msg ? g->z.msg : "no memory");
}

static ptrdiff_t read_some(gh_unpacker *unpacker, char *to, size_t room)
{
    gunzip *g = (gunzip *)unpacker;
    while (!g->is_over) {
        gh_str bytes;
        gh_chunk chunk = gh_stream_window(unpacker->from, g->is_searching ? 3 : 1, &bytes);
        if (chunk == GH_CHUNK_FAILED) {
            g->is_over = true;
            return gh_unpacker_fail(unpacker, "%s", unpacker->from->problem);
        }
        if (chunk == GH_CHUNK_OK && !g->in_member && !g->is_searching)
            skip_zeros(g, &bytes);
        if (chunk == GH_CHUNK_END || (g->is_searching && bytes.n < 3))
            return at_end(g);
        if (bytes.n == 0 || (g->is_searching && !find_member(g, &bytes)))
            continue;
        if (!g->in_member)
            start_member(g);
        ptrdiff_t made = inflate_some(g, bytes, to, room);
        if (made != 0)
            return made;
    }
    return 0;
}

static void free_gunzip(gh_unpacker *unpacker)
{
    gunzip *g = (gunzip *)unpacker;
    inflateEnd(&g->z);
    free(g);
}

static const gh_unpacker_kind kind = {.read = read_some, .free = free_gunzip};

gh_unpacker *gh_gunzip_new(void)
{
    gunzip *g = calloc(1, sizeof *g);
    if (!g)
        return NULL;
    g->base.kind = &kind;
    if (inflateInit2(&g->z, MAX_WBITS + 16) == Z_OK)
        return &g->base;
    free(g);
    return NULL;
}
