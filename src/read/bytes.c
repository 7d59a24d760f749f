#include "read/bytes.h"

#include <stdlib.h>

bool gh_bytes_reserve(gh_bytes *bytes, size_t count)
{
    if (bytes->cap - bytes->n >= count)
        return true;
    size_t cap = bytes->cap ? bytes->cap : 4096;
    while (cap - bytes->n < count)
        cap *= 2;
    char *p = realloc(bytes->p, cap);
    if (!p)
        return false;
    bytes->p = p;
    bytes->cap = cap;
    return true;
}

bool gh_bytes_put(gh_bytes *bytes, const char *p, size_t n)
{
    if (!gh_bytes_reserve(bytes, n))
        return false;
    if (n)
        memcpy(bytes->p + bytes->n, p, n);
    bytes->n += n;
    return true;
}

void gh_bytes_done(gh_bytes *bytes)
{
    free(bytes->p);
    *bytes = (gh_bytes){0};
}
