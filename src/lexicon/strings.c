/* strings.c - the string pool: each string once, numbered in the order of its first use. */
#include "lexicon/compiler.h"
#include "lexicon/spelling.h"

static uint64_t key_of(gh_str s)
{
    return gh_hash_str(s) | 1;
}

uint32_t gh_intern_find(const gh_compilation *c, gh_str s)
{
    const uint32_t *first = gh_map_find(&c->string_map, key_of(s));
    uint32_t id = first ? *first : 0;
    while (id != 0 && !gh_str_equal(s, c->strings.p[id]))
        id = c->string_next.p[id];
    return id;
}

uint32_t gh_intern(gh_compilation *c, gh_str s)
{
    if (s.n == 0)
        return 0;
    uint32_t id = gh_intern_find(c, s);
    if (id != 0)
        return id;
    uint32_t *first = gh_map_put(&c->string_map, &c->arena, key_of(s));
    id = c->strings.n;
    *gh_vec_push(&c->arena, &c->string_next, GH_STRINGS_MAX, "strings in the lexicon") = *first;
    *gh_vec_push(&c->arena, &c->strings, GH_STRINGS_MAX, "strings in the lexicon") =
        gh_arena_copy(&c->arena, s);
    *first = id;
    return id;
}

gh_str gh_canonical(gh_compilation *c, gh_str raw, uint32_t *ret_words)
{
    uint32_t n = gh_spelling_fold(c->text, raw, c->scratch, ret_words);
    return (gh_str){c->scratch, n};
}

uint32_t gh_intern_canonical(gh_compilation *c, gh_str raw)
{
    uint32_t words;
    return gh_intern(c, gh_canonical(c, raw, &words));
}

uint32_t gh_list_add(gh_compilation *c, uint32_t value)
{
    *gh_vec_push(&c->arena, &c->lists, UINT32_MAX / 8, "words in the lists of the lexicon") = value;
    return c->lists.n - 1;
}
