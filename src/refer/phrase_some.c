/* phrase_some.c - some of those who are told of: "[netader] keu keu", "[tader] moddhe ekjon". */
#include "refer/phrase.h"

/* "[13] netakormi": the number that ends right before an item; else NULL. */
static const gh_quantity *number_before(const gh_noun_phrase *ph, uint16_t at)
{
    for (uint32_t i = 0; i < ph->p->numbers.n; i++) {
        const gh_quantity *q = &ph->p->numbers.p[i];
        if (q->first + q->count == ph->p->first + at)
            return q->ordinal ? NULL : q;
    }
    return NULL;
}

/* But "dui [shikkhok] odhyapok X o Y": as many as are named. */
bool gh_phrase_is_counted(const gh_noun_phrase *ph, uint16_t at, const gh_role_row *role)
{
    enum { NAMED = 9 };
    const uint32_t bodies = GH_KIND_GROUP | GH_KIND_PARTY | GH_KIND_ARMED;
    const gh_parse *p = ph->p;
    const gh_quantity *q = number_before(ph, at);
    const gh_item *before = at ? &p->items[at - 1] : NULL;
    if (!before || !gh_item_is_word(before) || gh_item_case(before) > GH_NOM ||
        gh_feature(before->analysis->features, PERSON) == 3) /* "oneke [sochib] X-er ..." */
        return false;
    if (!(role->kind & GH_KIND_PERSON))
        return q && (role->kind & bodies) && (role->traits & GH_ROLE_COMMON);
    if (q)
        return q->most > NAMED || q->most > q->least;
    return gh_refer_word_has_class(p, (uint16_t)(at - 1), p->lexicon->class_many) ||
           (before->pronoun == GH_PRONOUN_INDEFINITE &&
            gh_feature(before->analysis->features, NUMBER) == GH_PLUR);
}

/* "[teroti] doler protinidhi": so many who are called no more than parties; but "[10] dol" are
 * one alliance. */
bool gh_phrase_counts_parties(const gh_noun_phrase *ph, const gh_role_row *role)
{
    enum { SIDES = 2 }; /* of a match, a quarrel */
    const gh_quantity *q = number_before(ph, ph->at);
    return !role->role && (role->kind & GH_KIND_PARTY) && q && !q->plain_digits && q->least > SIDES;
}

/* "[netader] keu keu", "[ahotoder] ekjon", "[chhatroder] ekangsho": the word behind that ends what
 * tells some of them; but "soinyoder ekjon [komandar]". 0: there is none. */
static uint16_t find_some(const gh_noun_phrase *ph, uint16_t at)
{
    const gh_parse *p = ph->p;
    gh_unit u;
    if (at >= p->n)
        return 0;
    bool some = p->items[at].pronoun == GH_PRONOUN_INDEFINITE &&
                gh_feature(p->items[at].analysis->features, PERSON) == 3; /* not "onno", "kichhu" */
    if (some && at + 1u < p->n && p->items[at + 1].pronoun == GH_PRONOUN_INDEFINITE)
        at++;
    const gh_quantity *q = some ? NULL : gh_phrase_number(ph, at);
    if (q)
        at = (uint16_t)(at + q->count - 1);
    if (at >= p->n || !gh_item_is_word(&p->items[at]))
        return 0;
    bool persons = q && gh_feature(p->items[at].analysis->features, ANIMACY);
    uint16_t next = (uint16_t)(at + 1);
    if (q && !persons && next < p->n && gh_refer_has_class(p, next, p->lexicon->class_share))
        return next;
    if (!some && !persons && !gh_refer_has_class(p, at, p->lexicon->class_share))
        return 0;
    bool many = next < p->n && gh_item_is_word(&p->items[next]) &&
                gh_feature(p->items[next].analysis->features, NUMBER) == GH_PLUR;
    /* but "tader ekjon [shikkharthider] opor guli chhore": one is not several */
    bool open = persons && gh_item_case(&p->items[at]) <= GH_NOM && !(many && q->most == 1);
    if (open && next < p->n && gh_refer_unit(ph->r, p, next, &u) && u.role &&
        (gh_row(ph->r->lexicon, ROLE, role, u.role - 1)->kind & GH_KIND_PERSON))
        return 0;
    return at;
}

/* They are told in the case of the word behind. */
bool gh_phrase_take_some(gh_noun_phrase *ph)
{
    if (ph->last_case != GH_GEN || !ph->m->plural ||
        !(ph->m->kinds & (GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_GROUP)))
        return false;
    uint16_t last = find_some(ph, ph->at);
    if (!last)
        return false;
    ph->at = (uint16_t)(last + 1);
    ph->m->last = last;
    ph->last_case = gh_item_case(&ph->p->items[last]);
    ph->closed = true;
    return true;
}

/* "[tader] keu keu", "[tader] moddhe ekjon" */
void gh_refer_take_some_of_them(const gh_refer *r, const gh_parse *p, gh_mention *m)
{
    const gh_noun_phrase ph = {.r = r, .p = p};
    uint16_t at = (uint16_t)(m->last + 1);
    if (m->person != 3 || !m->plural || m->relative || m->grammatical_case != GH_GEN)
        return;
    if (m->functions & GH_FUNCTION_BETWEEN)
        at++;
    uint16_t last = find_some(&ph, at);
    /* but "[tader] keu onnay korle": whoever of them that may be */
    if (!last || (last == at && p->items[at].pronoun == GH_PRONOUN_INDEFINITE &&
                  gh_feature(p->items[at].analysis->features, NUMBER) != GH_PLUR))
        return;
    m->last = last;
    m->span = gh_parse_span(p, m->first, last);
    gh_refer_set_functions(p, m, gh_item_case(&p->items[last]));
    m->some = m->functions;
    m->functions = GH_FUNCTION_GEN; /* as long as it is asked who they are */
}
