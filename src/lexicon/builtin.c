/* builtin.c - the door to the lexicon, and the one that the build puts into the library. */
#include "base/status.h"
#include "lexicon/lexicon.h"

/* Defined by the assembler file that the build makes around the compiled lexicon. */
extern const char gh_builtin_lexicon[];
extern const char gh_builtin_lexicon_end[];

gh_status gh_lexicon_open(const char *path, gh_lexicon **ret_lexicon, gh_error *error)
{
    if (!ret_lexicon)
        return gh_error_set(error, GH_INVALID, 0, "no place for the lexicon");
    if (path)
        return gh_lexicon_open_file(path, ret_lexicon, error);
    size_t size = (size_t)(gh_builtin_lexicon_end - gh_builtin_lexicon);
    return gh_lexicon_open_bytes(gh_builtin_lexicon, size, ret_lexicon, error);
}
