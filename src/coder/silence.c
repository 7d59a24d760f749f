/* silence.c - why an article has no record. */
#include "coder/coder.h"

/* Of Bengali news the lexicon knows nine words in ten; of another language, next to none. */
enum { LEAST_KNOWN_PERCENT = 25 };

static bool has_text(const gh_text *text)
{
    for (uint32_t i = 0; i < text->sentences.n; i++)
        if (text->sentences.p[i].kind == GH_SENTENCE_TEXT)
            return true;
    return false;
}

static bool is_other_language(const gh_coder *coder)
{
    uint32_t words = 0, known = 0;
    for (uint32_t i = 0; i < coder->text.tokens.n; i++) {
        const gh_token *token = &coder->text.tokens.p[i];
        if (!(token->flags & GH_TOKEN_WORD))
            continue;
        words++;
        known += (gh_forms_get(coder->forms, token->form)->flags & GH_FORM_KNOWN) != 0;
    }
    return (uint64_t)known * 100 < (uint64_t)words * LEAST_KNOWN_PERCENT;
}

gh_silence gh_coder_silence(const gh_coder *coder)
{
    if (coder->coding.records.n || !(coder->wants & GH_WANT_RECORDS))
        return GH_SILENCE_NONE;
    if (!has_text(&coder->text))
        return GH_SILENCE_NO_TEXT;
    if (is_other_language(coder))
        return GH_SILENCE_LANGUAGE;
    if (coder->coding.domain)
        return GH_SILENCE_DOMAIN;
    return coder->act_count == 0 ? GH_SILENCE_NO_ACT : GH_SILENCE_NO_EVENT;
}
