/* homograph.c - words that look like a role and are none. */
#include "refer/refer.h"

/* "[Kabir] Hosen": a name of the list as it stands, and not "of the poet". */
bool gh_refer_is_name_instead(const gh_form *form, const gh_match *m)
{
    const gh_analysis *a = &form->analyses[0];
    return m->entry.table == GH_TABLE_ROLE && m->length == 1 && m->analysis &&
           m->analysis->stem != form->id && a->pos == GH_UPOS_PROPN && a->certainty == GH_EXACT;
}

/* "sob [bangk]-ke": the tagger took it for an object, and not for "in Bangkok". */
bool gh_refer_is_thing_instead(const gh_item *item, const gh_match *m)
{
    bool place = m->entry.table == GH_TABLE_PLACE_NAME || m->entry.table == GH_TABLE_STATE_NAME;
    return place && m->length == 1 && m->analysis && item->part == GH_PART_NOMINAL &&
           item->analysis->pos == GH_UPOS_NOUN && item->analysis->stem != m->analysis->stem &&
           gh_item_case(item) == GH_ACC && gh_feature(m->analysis->features, CASE) == GH_LOC;
}

/* "songsthar [prodhan] jogajog kormokorta": the main one, and no chief. */
bool gh_refer_is_adjective(const gh_refer *r, const gh_parse *p, uint16_t at)
{
    enum { BETWEEN = 1 };
    const gh_form *form = p->items[at].form;
    bool adjective = false;
    for (uint16_t i = 0; i < form->count; i++)
        adjective |= form->analyses[i].pos == GH_UPOS_ADJ && form->analyses[i].stem == form->id;
    if (!adjective || at == 0 || gh_item_case(&p->items[at - 1]) != GH_GEN)
        return false;
    gh_unit u;
    for (uint16_t i = (uint16_t)(at + 1); i < p->n && i <= at + 1 + BETWEEN; i++) {
        const gh_item *item = &p->items[i];
        if (item->part != GH_PART_NOMINAL || gh_item_case(item) > GH_NOM || gh_item_is_name(item))
            return false;
        if (gh_refer_unit(r, p, i, &u))
            return u.role && !u.actor && !u.state && u.grammatical_case <= GH_NOM && !u.plural &&
                   (gh_row(r->lexicon, ROLE, role, u.role - 1)->kind & GH_KIND_PERSON);
    }
    return false;
}
