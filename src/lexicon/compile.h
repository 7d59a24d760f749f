/* compile.h - a folder of tables to the bytes of a compiled lexicon, for the commands
 * `ghotona lexicon compile|check` and for the build.
 *
 * Faults of the sources are data: a list of diagnostics, not a failure of the function. */
#ifndef GH_LEXICON_COMPILE_H
#define GH_LEXICON_COMPILE_H

#include <stdio.h>

#include "base/str.h"

/* One fault. Strings live as long as the compilation. */
typedef struct gh_diagnostic {
    gh_str file;     /* FOLDER/bn/roles.tsv */
    uint32_t line;   /* from 1; 0: the file as a whole */
    uint32_t column; /* in characters, from 1; 0: the line as a whole */
    uint32_t byte;   /* of the line, where the caret belongs */
    gh_str message;
    gh_str source; /* the line; empty without one */
} gh_diagnostic;

typedef struct gh_compilation gh_compilation;

/* Reads FOLDER and compiles it. GH_OK also when there are diagnostics; then there are no bytes.
 * Fails with GH_IO (there is no such folder), GH_MEMORY or GH_LIMIT. The caller frees the
 * compilation. */
gh_status gh_compile_folder(const char *folder, gh_compilation **ret_compilation, gh_error *error);

/* Accepts NULL. */
void gh_compilation_free(gh_compilation *compilation);

/* The compiled lexicon, or {NULL, 0} when there are diagnostics. Aligned for
 * gh_lexicon_open_bytes(). */
const void *gh_compilation_bytes(const gh_compilation *compilation, size_t *ret_size);

/* In the order of tables and lines; at most GH_BOUND_DIAGNOSTICS. */
const gh_diagnostic *gh_compilation_diagnostics(const gh_compilation *compilation,
                                                uint32_t *ret_count);

/* Prints all of them: `file:line:column: message`, the line, a caret under the place. */
void gh_compilation_print(const gh_compilation *compilation, FILE *out);

/* The files that were read, for a depfile. */
const gh_str *gh_compilation_files(const gh_compilation *compilation, uint32_t *ret_count);

/* Writes to a temporary file beside `path`, syncs it and renames it, so that nobody ever sees
 * half a file. What is no regular file (a pipe) is written to directly. GH_IO. */
gh_status gh_write_atomic(const char *path, const void *bytes, size_t size, gh_error *error);

#endif
