/* only_place.c - capitals that act for nobody: parts of another name, datelines. */
#include "base/utf8.h"
#include "refer/refer.h"
#include "text/classes.h"

bool gh_refer_ends_in_digit(gh_str s)
{
    uint32_t point = 0, length;
    for (uint32_t at = 0; at < s.n; at += length)
        point = gh_utf8_next(s, at, &length);
    return s.n && gh_digit_value(point) < 10;
}

/* "[Dhaka-8] asoner prarthi": a constituency of the capital governs nobody. */
static void drop_constituencies(const gh_parse *p, gh_mentions *list)
{
    uint16_t n = 0;
    for (uint16_t k = 0; k < list->n; k++) {
        const gh_mention *m = &list->p[k];
        if (!(m->state && m->place && gh_refer_ends_in_digit(gh_parse_slice(p, m->last))))
            list->p[n++] = *m;
    }
    list->n = n;
}

/* "[Dhaka], 15 December": where a report or a picture is from. */
static void drop_dateline(const gh_parse *p, gh_mentions *list)
{
    const gh_mention *m = &list->p[0];
    if (list->n == 0 || m->first > 0 || m->last > 0 || !m->state || !m->place || p->n < 3 ||
        !(p->items[1].token->flags & GH_TOKEN_COMMA) ||
        !(p->items[2].token->flags & GH_TOKEN_NUMBER))
        return;
    list->n--;
    memmove(&list->p[0], &list->p[1], list->n * sizeof *list->p);
}

void gh_refer_drop_places(const gh_parse *p, gh_mentions *list)
{
    drop_constituencies(p, list);
    drop_dateline(p, list);
}
