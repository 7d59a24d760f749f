/* bytes.h - a growing run of bytes, for what is made of the input's own bytes. */
#ifndef GH_READ_BYTES_H
#define GH_READ_BYTES_H

#include "base/str.h"

typedef struct gh_bytes {
    char *p;
    size_t n, cap;
} gh_bytes;

/* Makes room for `count` more; false without memory. */
bool gh_bytes_reserve(gh_bytes *bytes, size_t count);

/* Appends; false without memory. `p` must not point into `bytes`. */
bool gh_bytes_put(gh_bytes *bytes, const char *p, size_t n);

void gh_bytes_done(gh_bytes *bytes);

#endif
