/* words.c - a spelling to the words that the text layer would find in an article. */
#include "lexicon/compiler.h"
#include "text/text.h"

/* An article never ends with the name: a dot at its end is an abbreviation's rather than the
 * sentence's. So the spelling is split with a copy of itself behind it. */
static gh_str doubled(gh_compilation *c, gh_str text)
{
    char *p = GH_NEW(&c->words_arena, char, 2u * text.n + 1u);
    memcpy(p, text.p, text.n);
    p[text.n] = ' ';
    memcpy(p + text.n + 1, text.p, text.n);
    return (gh_str){p, 2 * text.n + 1};
}

uint32_t gh_split_words(gh_compilation *c, gh_str text, uint32_t *words, uint32_t room)
{
    gh_arena_reset(&c->words_arena);
    gh_text split = {0};
    gh_str bytes = doubled(c, text);
    gh_text_split(c->words_text, &c->words_arena, bytes, &split);
    uint32_t n = 0;
    for (uint32_t i = 0; i < split.tokens.n && split.tokens.p[i].begin < text.n; i++) {
        const gh_token *token = &split.tokens.p[i];
        gh_str raw = gh_str_slice(bytes, token->begin, token->begin + token->length);
        uint32_t length = gh_fold_word(c->text, raw, c->scratch);
        if (length && n++ < room)
            words[n - 1] = gh_intern(c, (gh_str){c->scratch, length});
    }
    return n;
}
