#include "read/layers.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"

static gh_layer *top_of(gh_layers *layers)
{
    return &layers->layers[layers->count - 1];
}

gh_stream *gh_layers_stream(gh_layers *layers)
{
    return &top_of(layers)->stream;
}

/* ---- The file --------------------------------------------------------------------------- */

static void set_name(gh_layers *layers, const char *path)
{
    bool is_stdin = strcmp(path, "-") == 0;
    snprintf(layers->name, sizeof layers->name, "%s", is_stdin ? "stdin" : path);
    const char *slash = strrchr(layers->name, '/');
    layers->base = slash && !is_stdin ? slash + 1 : layers->name;
}

static int open_path(const char *path)
{
    if (strcmp(path, "-") == 0)
        return STDIN_FILENO;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat st;
    if (fd >= 0 && fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
        close(fd);
        errno = EISDIR;
        return -1;
    }
    return fd;
}

const char *gh_layers_open(gh_layers *layers, const char *path, gh_wait wait)
{
    set_name(layers, path);
    int fd = open_path(path);
    if (fd < 0)
        return strerror(errno);
    layers->count = 1;
    layers->is_fresh = true;
    gh_stream_start(gh_layers_stream(layers), fd, wait);
    return NULL;
}

static void pop(gh_layers *layers)
{
    gh_layer *layer = top_of(layers);
    gh_unpacker_free(layer->unpacker);
    layer->unpacker = NULL;
    layers->count--;
    if (layers->count > 0)
        return;
    layers->passed += layer->stream.fetched;
    if (layer->stream.fd > STDIN_FILENO)
        close(layer->stream.fd);
}

uint64_t gh_layers_position(const gh_layers *layers)
{
    return layers->passed + (layers->count ? layers->layers[0].stream.fetched : 0);
}

void gh_layers_done(gh_layers *layers)
{
    while (layers->count)
        pop(layers);
    for (uint32_t i = 0; i < GH_BOUND_LAYERS; i++)
        gh_stream_done(&layers->layers[i].stream);
}

/* ---- What is in it ---------------------------------------------------------------------- */

/* Goes to the next member of the archive on top. */
static gh_chunk next_in_archive(gh_layers *layers, const char **ret_problem)
{
    gh_layer *layer = top_of(layers);
    const char *member;
    layers->name[layer->name_length] = 0;
    gh_chunk chunk = gh_unpacker_next(layer->unpacker, &member, ret_problem);
    if (chunk != GH_CHUNK_OK)
        return chunk;
    size_t room = sizeof layers->name - layer->name_length;
    snprintf(layers->name + layer->name_length, room, ":%s", member);
    layers->base = layers->name + layer->name_length + (room > 1);
    gh_stream_start_at(&layer->stream, gh_unpacker_source(layer->unpacker));
    return GH_CHUNK_OK;
}

/* Puts a layer on top that unpacks the one below. */
static bool push(gh_layers *layers, gh_wrapping wrapping)
{
    gh_unpacker *unpacker = gh_unpacker_new(wrapping, gh_layers_stream(layers));
    if (!unpacker)
        return false;
    layers->count++;
    gh_layer *layer = top_of(layers);
    layer->unpacker = unpacker;
    layer->is_archive = wrapping == GH_WRAPPING_ARCHIVE;
    layer->name_length = strlen(layers->name);
    gh_stream_start_at(&layer->stream, gh_unpacker_source(unpacker));
    return true;
}

static gh_chunk fail(const char *what, const char **ret_problem)
{
    *ret_problem = what;
    return GH_CHUNK_FAILED;
}

/* Leaves a nest that is too deep for the member after it in the outermost archive: nests that are
 * made to harm branch at each level, and would give thousands of refusals. */
static void leave_nest(gh_layers *layers)
{
    uint32_t outermost = 0;
    while (outermost < layers->count && !layers->layers[outermost].is_archive)
        outermost++;
    while (layers->count > outermost + 1)
        pop(layers);
}

/* How the bytes on top are packed. Compressed bytes have no lines to wait for: what a pipe has
 * given so far is to be read at once. */
static gh_chunk look_at(gh_stream *stream, gh_wrapping *ret_wrapping)
{
    gh_str head;
    gh_chunk chunk = gh_stream_window(stream, GH_WRAPPING_MARK, &head);
    *ret_wrapping = chunk == GH_CHUNK_OK ? gh_wrapping_detect(head) : GH_WRAPPING_NONE;
    if (*ret_wrapping != GH_WRAPPING_NONE && *ret_wrapping != GH_WRAPPING_ARCHIVE)
        return chunk;
    chunk = gh_stream_peek(stream, &head);
    *ret_wrapping = chunk == GH_CHUNK_OK ? gh_wrapping_detect(head) : GH_WRAPPING_NONE;
    return chunk;
}

/* Unpacks what is on top until it is packed no more. */
static gh_chunk unwrap(gh_layers *layers, const char **ret_problem)
{
    for (;;) {
        gh_wrapping wrapping;
        gh_chunk chunk = look_at(gh_layers_stream(layers), &wrapping);
        if (chunk == GH_CHUNK_FAILED)
            return fail(gh_layers_stream(layers)->problem, ret_problem);
        if (chunk == GH_CHUNK_END)
            return fail("is empty", ret_problem);
        if (wrapping == GH_WRAPPING_NONE)
            return GH_CHUNK_OK;
        if (layers->count == GH_BOUND_LAYERS) {
            leave_nest(layers);
            return fail("is packed too many times over", ret_problem);
        }
        if (!push(layers, wrapping))
            return fail(strerror(ENOMEM), ret_problem);
        if (wrapping != GH_WRAPPING_ARCHIVE)
            continue;
        chunk = next_in_archive(layers, ret_problem);
        if (chunk == GH_CHUNK_END)
            return fail("holds no files", ret_problem);
        if (chunk == GH_CHUNK_FAILED)
            return chunk;
    }
}

gh_chunk gh_layers_next(gh_layers *layers, const char **ret_problem)
{
    if (layers->is_fresh) {
        layers->is_fresh = false;
        return unwrap(layers, ret_problem);
    }
    for (; layers->count; pop(layers)) {
        if (!top_of(layers)->is_archive)
            continue;
        gh_chunk chunk = next_in_archive(layers, ret_problem);
        if (chunk != GH_CHUNK_END)
            return chunk == GH_CHUNK_OK ? unwrap(layers, ret_problem) : chunk;
    }
    return GH_CHUNK_END;
}
