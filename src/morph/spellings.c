#include "morph/spellings.h"

#include "base/hash.h"

enum { FIRST_WORDS = 512 };

static uint32_t *find_slot(const gh_spellings *spellings, gh_str word)
{
    uint32_t at = (uint32_t)gh_hash_str(word) & spellings->mask;
    while (spellings->slots[at] && !gh_str_equal(spellings->p[spellings->slots[at] - 1], word))
        at = (at + 1) & spellings->mask;
    return &spellings->slots[at];
}

/* Doubles the room; the old arrays stay in the arena until it is reset. */
static void grow(gh_spellings *spellings)
{
    uint32_t cap = spellings->cap ? spellings->cap * 2 : FIRST_WORDS;
    gh_str *p = GH_NEW(spellings->arena, gh_str, cap);
    if (spellings->n)
        memcpy(p, spellings->p, spellings->n * sizeof *p);
    spellings->p = p;
    spellings->cap = cap;
    spellings->mask = cap * 2 - 1;
    spellings->slots = GH_NEW(spellings->arena, uint32_t, cap * 2u);
    for (uint32_t i = 0; i < spellings->n; i++)
        *find_slot(spellings, spellings->p[i]) = i + 1;
}

uint32_t gh_spellings_id(gh_spellings *spellings, gh_str word)
{
    uint32_t id = word.n ? gh_lexicon_find(spellings->lexicon, word) : 0;
    if (id || word.n == 0)
        return id;
    if (spellings->n == spellings->cap)
        grow(spellings);
    uint32_t *slot = find_slot(spellings, word);
    if (!*slot) {
        spellings->p[spellings->n] = gh_arena_copy(spellings->arena, word);
        *slot = ++spellings->n;
    }
    return gh_lexicon_string_count(spellings->lexicon) + *slot - 1;
}

gh_str gh_spellings_text(const gh_spellings *spellings, uint32_t id)
{
    uint32_t known = gh_lexicon_string_count(spellings->lexicon);
    return id < known ? gh_lexicon_string(spellings->lexicon, id) : spellings->p[id - known];
}
