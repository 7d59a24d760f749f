/* words.h - a set of spellings, each with bits that say what it is listed as. */
#ifndef GH_TEXT_WORDS_H
#define GH_TEXT_WORDS_H

#include "base/str.h"

typedef struct gh_words_slot {
    gh_str key; /* p == NULL: empty */
    uint32_t bits;
} gh_words_slot;

typedef struct gh_words {
    gh_words_slot *slots;
    uint32_t capacity; /* a power of two */
    char *bytes;       /* the spellings */
    uint32_t used;
} gh_words;

/* Room for `count` spellings of `bytes` bytes together. False when there is no memory. */
bool gh_words_init(gh_words *words, uint32_t count, uint32_t bytes);
void gh_words_done(gh_words *words);

/* Adds `bits` to those of `key`; within the room asked for. */
void gh_words_add(gh_words *words, gh_str key, uint32_t bits);

/* The bits of `key`, 0 when it is not listed. */
uint32_t gh_words_find(const gh_words *words, gh_str key);

#endif
