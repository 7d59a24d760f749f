/* initials.c - letters before a personal name that are words of their own elsewhere. */
#include "morph/readings.h"
#include "refer/refer.h"

/* One Bengali letter, or the name of a Latin one. */
static bool is_letter(const gh_parse *p, uint16_t at)
{
    enum { LETTER = 3 }; /* bytes */
    const gh_item *item = &p->items[at];
    return gh_item_is_word(item) && !(item->token->flags & GH_TOKEN_NUMBER) && item->length == 1 &&
           (item->form->canonical.n == LETTER ||
            gh_word_is_letter_name(p->lexicon, item->form->id));
}

static bool is_and(const gh_parse *p, uint16_t at)
{
    return p->items[at].particle == GH_PARTICLE_AND;
}

/* "e [ar] em Rohman": "and" is a letter between two others. */
static bool is_initial(const gh_parse *p, uint16_t at)
{
    if (!is_letter(p, at))
        return false;
    return !is_and(p, at) || (at > 0 && at + 1 < p->n && is_letter(p, (uint16_t)(at - 1)) &&
                              is_letter(p, (uint16_t)(at + 1)) && !is_and(p, (uint16_t)(at + 1)));
}

uint16_t gh_refer_initials(const gh_refer *r, const gh_parse *p, uint16_t at)
{
    uint16_t n = 0;
    gh_unit u;
    while (at + n < p->n && is_initial(p, (uint16_t)(at + n)))
        n++;
    uint16_t next = (uint16_t)(at + n);
    if (n == 0 || next >= p->n || (n == 1 && p->items[at].part != GH_PART_NOMINAL))
        return 0; /* "[e] Rohman": this Rahman */
    const gh_item *item = &p->items[next];
    bool name = item->part == GH_PART_NOMINAL && gh_item_is_name(item) &&
                !(item->token->flags & GH_TOKEN_NUMBER) &&
                !(item->form->flags & (GH_FORM_HEAD | GH_FORM_TIME));
    if (!name || !gh_refer_unit(r, p, next, &u))
        return name ? n : 0;
    /* "em e [Tajul Islam]" is another man than the known one, "em pi [Tajul Islam]" is he */
    bool person = u.actor && !u.role && !u.state && !u.place &&
                  (gh_row(r->lexicon, ACTOR, actor, u.actor - 1)->kind & GH_KIND_PERSON);
    return person && u.length > 1 ? n : 0;
}
