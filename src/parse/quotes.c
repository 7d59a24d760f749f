/* quotes.c - which words of a sentence stand inside quotation marks. */
#include "base/bounds.h"
#include "parse/parse.h"

/* A mark that opens and is not closed in the sentence opens a longer quotation only if a closing
 * mark comes before the next opening one; else it was stray. */
static bool closes_later(const gh_parse *p)
{
    uint32_t end = p->text->tokens.n;
    uint32_t from = p->first + p->n;
    if (end - from > GH_BOUND_SENTENCE_TOKENS)
        end = from + GH_BOUND_SENTENCE_TOKENS;
    for (uint32_t t = from; t < end; t++) {
        uint16_t flags = p->text->tokens.p[t].flags;
        if (flags & GH_TOKEN_CLOSE)
            return true;
        if (flags & GH_TOKEN_OPEN)
            return false;
    }
    return false;
}

static void mark(gh_parse *p, uint16_t first, uint16_t last, bool after)
{
    gh_quotation *q = &p->quotations[p->quotation_count++];
    *q = (gh_quotation){first, last, after};
    for (uint16_t i = first; i <= last; i++)
        p->items[i].quote = p->quotation_count;
}

void gh_parse_quotes(gh_parse *p, bool in_quotation)
{
    uint16_t marks = 1;
    for (uint16_t i = 0; i < p->n; i++)
        if (p->items[i].token->flags & (GH_TOKEN_OPEN | GH_TOKEN_CLOSE))
            marks++;
    p->quotations = GH_NEW(p->arena, gh_quotation, marks);
    int open = in_quotation ? 0 : -1;
    unsigned depth = in_quotation;
    for (uint16_t i = 0; i < p->n; i++) {
        uint16_t flags = p->items[i].token->flags;
        if (flags & GH_TOKEN_OPEN) {
            if (depth++ == 0)
                open = i;
        } else if ((flags & GH_TOKEN_CLOSE) && depth > 0 && --depth == 0) {
            mark(p, (uint16_t)open, i, false);
        }
    }
    if (depth > 0 && p->n > 0 && closes_later(p))
        mark(p, (uint16_t)open, (uint16_t)(p->n - 1), true);
}
