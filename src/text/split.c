/* split.c - the way from bytes to sentences. */
#include "text/sentence.h"
#include "text/text.h"

/* Drops the tokens of sentences that are left out and the hints in all others. */
static void clean_up(gh_text *text)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < text->sentences.n; i++) {
        gh_sentence *sentence = &text->sentences.p[i];
        uint32_t from = sentence->first_token, skip = text->first_content.p[i] - from;
        if (sentence->kind == GH_SENTENCE_INVALID || sentence->kind == GH_SENTENCE_TOO_LONG)
            sentence->token_count = skip = 0;
        sentence->first_token = n;
        text->first_content.p[i] = n + skip;
        for (uint32_t k = 0; k < sentence->token_count; k++) {
            gh_token token = text->tokens.p[from + k];
            token.form = token.breaks = 0;
            text->tokens.p[n++] = token;
        }
    }
    text->tokens.n = n;
}

void gh_text_split(const gh_text_tables *tables, gh_arena *arena, gh_str bytes, gh_text *ret_text)
{
    *ret_text = (gh_text){.bytes = bytes};
    gh_scan scan = {.tables = tables, .arena = arena, .text = ret_text, .s = bytes};
    gh_scan_tokens(&scan);
    gh_sentences_split(&scan);
    gh_lines_mark(&scan);
    gh_repeats_mark(&scan);
    clean_up(ret_text);
}
