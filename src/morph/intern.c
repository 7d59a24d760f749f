#include "morph/intern.h"

#include "base/hash.h"

enum { FIRST_WORDS = 512 };

static uint32_t *find_slot(const gh_intern *intern, gh_str word)
{
    uint32_t at = (uint32_t)gh_hash_str(word) & intern->mask;
    while (intern->slots[at] && !gh_str_equal(intern->p[intern->slots[at] - 1], word))
        at = (at + 1) & intern->mask;
    return &intern->slots[at];
}

/* Doubles the room; the old arrays stay in the arena until it is reset. */
static void grow(gh_intern *intern)
{
    uint32_t cap = intern->cap ? intern->cap * 2 : FIRST_WORDS;
    gh_str *p = GH_NEW(intern->arena, gh_str, cap);
    if (intern->n)
        memcpy(p, intern->p, intern->n * sizeof *p);
    intern->p = p;
    intern->cap = cap;
    intern->mask = cap * 2 - 1;
    intern->slots = GH_NEW(intern->arena, uint32_t, cap * 2u);
    for (uint32_t i = 0; i < intern->n; i++)
        *find_slot(intern, intern->p[i]) = i + 1;
}

uint32_t gh_intern_id(gh_intern *intern, gh_str word)
{
    uint32_t id = word.n ? gh_lexicon_find(intern->lexicon, word) : 0;
    if (id || word.n == 0)
        return id;
    if (intern->n == intern->cap)
        grow(intern);
    uint32_t *slot = find_slot(intern, word);
    if (!*slot) {
        intern->p[intern->n] = gh_arena_copy(intern->arena, word);
        *slot = ++intern->n;
    }
    return gh_lexicon_string_count(intern->lexicon) + *slot - 1;
}

gh_str gh_intern_text(const gh_intern *intern, uint32_t id)
{
    uint32_t known = gh_lexicon_string_count(intern->lexicon);
    return id < known ? gh_lexicon_string(intern->lexicon, id) : intern->p[id - known];
}
