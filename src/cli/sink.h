/* sink.h - where the output goes, and what became of it. */
#ifndef GH_CLI_SINK_H
#define GH_CLI_SINK_H

#include "write/export.h"

typedef struct gh_sink {
    int fd;
    const char *name; /* for messages */
    /* Takes what was gathered in place of `fd`; false: takes no more. NULL: it is written. */
    bool (*take)(void *context, const gh_buffer *buffer);
    void *context;
    bool is_numbered; /* what is written holds the marks of export.h */
    gh_numbers numbers;
    bool is_closed; /* the reader of our pipe went away, or `take` takes no more */
    int error;      /* errno of a failed write, 0 for none */
} gh_sink;

/* Standard output, or the file at `path` made anew. False with a message on standard error. */
bool gh_sink_open(gh_sink *sink, const char *path);

/* Writes everything in `buffer` and empties it; false when nothing more can be written. */
bool gh_sink_write(gh_sink *sink, gh_buffer *buffer);

/* Closes, and says what went wrong; the exit status: 0 or 3. */
int gh_sink_close(gh_sink *sink);

#endif
