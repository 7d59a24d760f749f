/* ghlex_main.c - the compiler as the build runs it: ghlex FOLDER OUTPUT DEPFILE */
#include <stdio.h>
#include <stdlib.h>

#include "lexicon/compile.h"
#include "lexicon/lexicon.h"

enum { DONE, FAULTS, USAGE, FAILURE };

static int fail(const gh_error *error)
{
    fprintf(stderr, "ghlex: %s\n", error->message);
    return FAILURE;
}

/* A path as make and ninja read it in a depfile. */
static void print_path(gh_str path, FILE *out)
{
    for (uint32_t i = 0; i < path.n; i++) {
        if (path.p[i] == ' ' || path.p[i] == '#' || path.p[i] == '\\')
            fputc('\\', out);
        if (path.p[i] == '$')
            fputc('$', out);
        fputc(path.p[i], out);
    }
}

static int write_depfile(const gh_compilation *compilation, const char *output, const char *path)
{
    char *bytes = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&bytes, &size);
    gh_error error = {.message = "no memory"};
    if (!out) {
        fprintf(stderr, "ghlex: %s: %s\n", path, error.message);
        return FAILURE;
    }
    print_path(gh_str_of(output), out);
    fputc(':', out);
    uint32_t n;
    const gh_str *files = gh_compilation_files(compilation, &n);
    for (uint32_t i = 0; i < n; i++) {
        fputs(" \\\n  ", out);
        print_path(files[i], out);
    }
    fputc('\n', out);
    bool good = fclose(out) == 0;
    int result = good && gh_write_atomic(path, bytes, size, &error) == GH_OK ? DONE : FAILURE;
    if (result == FAILURE)
        fprintf(stderr, "ghlex: %s\n", error.message);
    free(bytes);
    return result;
}

/* The bytes must open: the built-in lexicon is proved good when the program is built. */
static gh_status check_opening(const void *bytes, size_t size, gh_error *error)
{
    gh_lexicon *lexicon;
    gh_status status = gh_lexicon_open_bytes(bytes, size, &lexicon, error);
    if (status == GH_OK)
        gh_lexicon_close(lexicon);
    return status;
}

static int write_output(const gh_compilation *compilation, const char *output, const char *depfile)
{
    size_t size;
    const void *bytes = gh_compilation_bytes(compilation, &size);
    if (!bytes) {
        gh_compilation_print(compilation, stderr);
        return FAULTS;
    }
    gh_error error;
    if (check_opening(bytes, size, &error) != GH_OK ||
        gh_write_atomic(output, bytes, size, &error) != GH_OK)
        return fail(&error);
    return write_depfile(compilation, output, depfile);
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fputs("usage: ghlex FOLDER OUTPUT DEPFILE\n", stderr);
        return USAGE;
    }
    gh_compilation *compilation;
    gh_error error;
    if (gh_compile_folder(argv[1], &compilation, &error) != GH_OK)
        return fail(&error);
    int result = write_output(compilation, argv[2], argv[3]);
    gh_compilation_free(compilation);
    return result;
}
