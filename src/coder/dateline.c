/* dateline.c - "Seoul, September 14 - ": place, day and agency before the first sentence. */
#include "coder/coder.h"

enum { MAX_WORDS = 10 };

static bool belongs(const gh_coder *c, const gh_token *token, uint32_t *words)
{
    if (token->flags & (GH_TOKEN_COMMA | GH_TOKEN_BRACKET_OPEN | GH_TOKEN_BRACKET_CLOSE))
        return true;
    if (!(token->flags & (GH_TOKEN_WORD | GH_TOKEN_NUMBER)))
        return false;
    ++*words;
    const gh_form *form = gh_forms_get(c->forms, token->form);
    return (token->flags & GH_TOKEN_NUMBER) ||
           (form->flags & (GH_FORM_NAME | GH_FORM_TIME | GH_FORM_NUMBER | GH_FORM_ACRONYM));
}

/* "Mirza Fakhrul [bolen]: ...": whoever speaks is no place that a report is from, though his verb
 * may look like a name. */
static bool is_verb(const gh_coder *c, const gh_token *token)
{
    const gh_form *form = token->flags & GH_TOKEN_WORD ? gh_forms_get(c->forms, token->form) : NULL;
    return form && form->count && (form->flags & GH_FORM_FINITE) &&
           form->analyses[0].pos == GH_UPOS_VERB;
}

uint32_t gh_coder_skip_dateline(const gh_coder *c, uint32_t first, uint32_t end)
{
    uint32_t words = 0;
    for (uint32_t i = first; i < end && words <= MAX_WORDS; i++) {
        const gh_token *token = &c->text.tokens.p[i];
        if (words && (token->flags & (GH_TOKEN_DASH | GH_TOKEN_COLON)))
            return i + 1 < end && !is_verb(c, token - 1) ? i + 1 : first;
        if (!belongs(c, token, &words))
            return first;
    }
    return first;
}
