/* honorific.c - "Begum", "shohid": before a name a title, else a word like others. */
#include "parse/parse.h"

bool gh_form_may_be_proper(const gh_form *form)
{
    for (uint16_t i = 0; i < form->count; i++)
        if (form->analyses[i].pos == GH_UPOS_PROPN)
            return true;
    return false;
}

/* "Rohima [Begum] badi hon": her last name, but "[Begum] Khaleda". */
static bool ends_name(const gh_parse *p, uint16_t at)
{
    const gh_item *before = at > 0 ? &p->items[at - 1] : NULL;
    return before && before->part == GH_PART_NOMINAL && gh_form_may_be_proper(p->items[at].form) &&
           (gh_form_may_be_proper(before->form) || !(before->form->flags & GH_FORM_KNOWN)) &&
           gh_item_case(before) == GH_NOM &&
           !(at + 1 < p->n && gh_form_may_be_proper(p->items[at + 1].form));
}

/* "tini [shohid] hoyechhen": what he became. */
static bool is_of_predicate(const gh_parse *p, uint16_t at)
{
    return (p->items[at].form->flags & GH_FORM_HEAD) &&
           (p->items[at + 1].form->flags & GH_FORM_FINITE);
}

bool gh_parse_is_no_honorific(const gh_parse *p, uint16_t at)
{
    return ends_name(p, at) || is_of_predicate(p, at);
}
