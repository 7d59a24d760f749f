/* file.h - files mapped read-only. */
#ifndef GH_BASE_FILE_H
#define GH_BASE_FILE_H

#include "base/str.h"

typedef struct gh_file {
    const char *p;
    size_t n;
} gh_file;

/* Maps the regular file at `path`. GH_IO with a message when it is missing, not readable, not a
 * regular file (a directory, a pipe); GH_LIMIT when it has more than `limit` bytes. */
gh_status gh_file_map(const char *path, size_t limit, gh_file *ret_file, gh_error *error);

/* Accepts a zeroed file. */
void gh_file_unmap(gh_file *file);

#endif
