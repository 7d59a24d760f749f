/* repeats.c - passages that a crawler stored twice: coded once, where they stand first. */
#include "base/hash.h"
#include "text/sentence.h"

#define LONE_TOKENS 8u /* a single sentence as long as this is not said twice by chance */

/* Hash table of the sentences seen, by content: positions + 1. */
typedef struct seen {
    const uint64_t *hashes;
    uint32_t *slots;
    uint32_t mask;
} seen;

/* The words and numbers alone: quotation marks and spaces differ between the two copies. */
static uint64_t content_hash(const gh_scan *scan, uint32_t first, const gh_sentence *sentence)
{
    uint64_t hash = 0;
    for (uint32_t i = first; i < sentence->first_token + sentence->token_count; i++) {
        const gh_token *t = &scan->text->tokens.p[i];
        if (t->flags & (GH_TOKEN_WORD | GH_TOKEN_NUMBER))
            hash = gh_hash_mix(hash ^ gh_hash_bytes(scan->s.p + t->begin, t->length));
    }
    return hash;
}

/* The earlier sentence with the hash of sentence i, or i itself, which is then kept. */
static uint32_t find_or_keep(const seen *s, uint32_t i)
{
    uint32_t slot = (uint32_t)s->hashes[i] & s->mask;
    while (s->slots[slot]) {
        if (s->hashes[s->slots[slot] - 1] == s->hashes[i])
            return s->slots[slot] - 1;
        slot = (slot + 1) & s->mask;
    }
    s->slots[slot] = i + 1;
    return i;
}

static bool is_text(const gh_sentence *sentence)
{
    return sentence->kind == GH_SENTENCE_TEXT || sentence->kind == GH_SENTENCE_REPEATED;
}

void gh_repeats_mark(gh_scan *scan)
{
    gh_text *text = scan->text;
    uint32_t n = text->sentences.n, capacity = 16;
    while (capacity < 2 * n)
        capacity *= 2;
    uint64_t *hashes = GH_NEW(scan->arena, uint64_t, n + 1u);
    seen s = {hashes, GH_NEW(scan->arena, uint32_t, capacity), capacity - 1};
    bool before = false; /* the sentence before is a copy, too short to be marked alone */
    for (uint32_t i = 0; i < n; i++) {
        gh_sentence *sentence = &text->sentences.p[i];
        if (!is_text(sentence)) {
            before = false;
            continue;
        }
        hashes[i] = content_hash(scan, text->first_content.p[i], sentence);
        bool copy = hashes[i] && find_or_keep(&s, i) != i;
        if (copy && (sentence->token_count >= LONE_TOKENS || before)) {
            sentence->kind = GH_SENTENCE_REPEATED;
            if (before)
                sentence[-1].kind = GH_SENTENCE_REPEATED;
        }
        before = copy;
    }
}
