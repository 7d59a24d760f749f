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

/* The weight of a word that hardly speaks of anything but sport. */
static uint32_t weigh_sport(const gh_lexicon *lexicon, const gh_form *form)
{
    enum { LEAST = 2 };
    uint32_t n = 0;
    if (!(form->flags & GH_FORM_DOMAIN) || !form->count)
        return 0;
    const gh_entry *entries = gh_lexicon_entries(lexicon, form->analyses[0].lemma, &n);
    for (uint32_t i = 0; i < n; i++) {
        if (entries[i].table != GH_TABLE_DOMAIN)
            continue;
        const gh_domain_row *row = gh_row(lexicon, DOMAIN, domain, entries[i].row);
        return row->domain == GH_DOMAIN_SPORT && row->weight >= LEAST ? row->weight : 0;
    }
    return 0;
}

/* "bishwakap niye [ICC]-r boithok": the letters of the court are those of the cricket council too,
 * which an article does not name without a second word of the game. */
bool gh_refer_is_of_game(const gh_parse *p)
{
    enum { ENOUGH = 3 };
    uint32_t points = 0;
    for (uint32_t i = 0; i < p->text->tokens.n && points < ENOUGH; i++) {
        const gh_token *token = &p->text->tokens.p[i];
        if (token->flags & GH_TOKEN_WORD)
            points += weigh_sport(p->lexicon, gh_forms_get(p->forms, token->form));
    }
    return points >= ENOUGH;
}
