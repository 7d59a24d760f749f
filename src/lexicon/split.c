#include "lexicon/compiler.h"

gh_str gh_trim(gh_str s)
{
    while (s.n && s.p[0] == ' ')
        s = gh_str_slice(s, 1, s.n);
    while (s.n && s.p[s.n - 1] == ' ')
        s.n--;
    return s;
}

bool gh_split(gh_str *rest, char separator, gh_str *ret_piece)
{
    if (!rest->p)
        return false;
    const char *end = rest->n ? memchr(rest->p, separator, rest->n) : NULL;
    uint32_t n = end ? (uint32_t)(end - rest->p) : rest->n;
    *ret_piece = gh_trim(gh_str_slice(*rest, 0, n));
    *rest = end ? gh_str_slice(*rest, n + 1, rest->n) : (gh_str){NULL, 0};
    return true;
}

bool gh_is_absent(gh_str cell)
{
    return cell.n == 0 || (cell.n == 1 && cell.p[0] == '-');
}

bool gh_split_last(gh_str s, char separator, gh_str *ret_before, gh_str *ret_after)
{
    uint32_t at = s.n;
    while (at && s.p[at - 1] != separator)
        at--;
    *ret_before = gh_str_slice(s, 0, at ? at - 1 : 0);
    *ret_after = gh_str_slice(s, at, s.n);
    return at > 0;
}
