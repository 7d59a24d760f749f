#include "text/words.h"

#include <stdlib.h>

#include "base/hash.h"

bool gh_words_init(gh_words *words, uint32_t count, uint32_t bytes)
{
    uint32_t capacity = 16;
    while (capacity < 2 * count)
        capacity *= 2;
    words->slots = calloc(capacity, sizeof *words->slots);
    words->bytes = malloc(bytes + 1u);
    words->capacity = capacity;
    return words->slots && words->bytes;
}

void gh_words_done(gh_words *words)
{
    free(words->slots);
    free(words->bytes);
}

static gh_words_slot *slot_of(const gh_words *words, gh_str key)
{
    uint32_t mask = words->capacity - 1;
    uint32_t i = (uint32_t)gh_hash_str(key) & mask;
    while (words->slots[i].key.p && !gh_str_equal(words->slots[i].key, key))
        i = (i + 1) & mask;
    return &words->slots[i];
}

void gh_words_add(gh_words *words, gh_str key, uint32_t bits)
{
    if (!key.n)
        return;
    gh_words_slot *slot = slot_of(words, key);
    if (!slot->key.p) {
        slot->key = (gh_str){words->bytes + words->used, key.n};
        memcpy(words->bytes + words->used, key.p, key.n);
        words->used += key.n;
    }
    slot->bits |= bits;
}

uint32_t gh_words_find(const gh_words *words, gh_str key)
{
    return key.n ? slot_of(words, key)->bits : 0;
}
