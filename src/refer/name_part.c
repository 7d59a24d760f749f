/* name_part.c - who is named again by more of his name, or by less. */
#include "refer/refer.h"

/* How many words of the name, from its last, are its own; `ret_common`: of these, how many `e` has
 * too. */
static uint16_t count_name_words(const gh_parse *p, const gh_mention *m, const gh_entity *e,
                                 uint16_t *ret_common)
{
    uint16_t n = 0;
    *ret_common = 0;
    for (int i = m->last; i >= m->first; i--) {
        const gh_item *item = &p->items[i];
        if (!gh_item_is_word(item) || !gh_item_is_name(item))
            break;
        if (item->token->flags & GH_TOKEN_ABBREVIATION)
            continue;
        n++;
        *ret_common += gh_refer_item_in_name(e, item);
    }
    return n;
}

/* "Abed Ali ... [UP chairman Sheikh Abed Ali]", "Sheikh Abed Ali ... [Abed Ali]": the same man. */
static bool has_part_of_name(const gh_parse *p, const gh_mention *m, const gh_entity *e)
{
    uint16_t common, n = count_name_words(p, m, e, &common);
    uint16_t least = n < e->word_count ? n : e->word_count;
    bool known = p->items[m->last].form->flags & GH_FORM_KNOWN;
    bool styled = p->items[m->first].token->flags & GH_TOKEN_ABBREVIATION; /* "[Dr.] Khalid" */
    return common && common == least && (common > 1 || (least == n && (styled || !known)));
}

int32_t gh_refer_named_in_part(const gh_refer *r, const gh_parse *p, const gh_mention *m)
{
    bool office = gh_refer_is_public(m->code);
    if (!m->named || m->called_to || !(m->kinds & GH_KIND_PERSON) || !m->code.role[0] ||
        gh_role_is(m->code.role, "COP JUD MIL HLH"))
        return -1;
    for (int32_t e = (int32_t)r->entities.n - 1; e >= 0; e--) {
        const gh_entity *x = &r->entities.p[e];
        if (x->word_count && (x->kinds & GH_KIND_PERSON) && x->code.role[0] &&
            (gh_refer_is_public(x->code) != office || m->learned) &&
            !gh_role_is(x->code.role, "COP JUD MIL HLH") &&
            strcmp(x->code.country, m->code.country) == 0 && has_part_of_name(p, m, x))
            return e;
    }
    return -1;
}
