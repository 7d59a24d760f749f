/* layers.h - a file as its members: opened, and unpacked as often as it is packed. */
#ifndef GH_READ_LAYERS_H
#define GH_READ_LAYERS_H

#include "base/bounds.h"
#include "read/unpack.h"

typedef struct gh_layer {
    gh_stream stream;      /* what comes out of this layer */
    gh_unpacker *unpacker; /* what makes it of the layer below; NULL for the file itself */
    bool is_archive;
    size_t name_length; /* of an archive: its own name, without its member's */
} gh_layer;

typedef struct gh_layers {
    gh_layer layers[GH_BOUND_LAYERS];
    uint32_t count;   /* 0: no file is open */
    bool is_fresh;    /* nothing was asked for yet */
    uint64_t passed;  /* bytes of the files that were read before */
    char name[4096];  /* of the member, for messages: "file" or "archive:member" */
    const char *base; /* the same without folders: the last part of "file", or "member" */
} gh_layers;

/* Opens the file at `path` ("-" is standard input). NULL, or why it cannot be read; then the name
 * is set and nothing is open. */
const char *gh_layers_open(gh_layers *layers, const char *path, gh_wait wait);

/* Goes to the first or next member, which is the file itself if it is no archive. GH_CHUNK_END
 * when there is none left: the file is closed. GH_CHUNK_FAILED: the member that is named cannot be
 * read, the next call goes on. */
gh_chunk gh_layers_next(gh_layers *layers, const char **ret_problem);

/* The bytes of the member. */
gh_stream *gh_layers_stream(gh_layers *layers);

/* Bytes read of all files so far. */
uint64_t gh_layers_position(const gh_layers *layers);

/* Closes the file, if one is open, and frees all memory. */
void gh_layers_done(gh_layers *layers);

#endif
