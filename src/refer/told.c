/* told.c - who is called by what was told of him: "the accused", "the nine", "the speakers", "the
 * attackers". */
#include "base/bounds.h"
#include "refer/refer.h"

/* False: nobody is meant. */
static bool stand_for(const gh_refer *r, gh_mention *m, const gh_entity *e)
{
    if (!e)
        return false;
    m->code = e->code;
    m->antecedent = e->last;
    m->country_given = true;
    m->entity = (int32_t)(e - r->entities.p);
    return true;
}

/* "[Greptarkritoder] adalote neoya hoy": those whose arrest was told, and what they are. */
bool gh_refer_accused(const gh_refer *r, const gh_parse *p, gh_mention *m)
{
    const gh_entity *best = NULL;
    /* "[asami] kora hoy", "se [asami]"; but "[greptar byakti] ekjon chalok" */
    bool before_noun = m->after < p->n && (p->items[m->after].part == GH_PART_NOMINAL ||
                                           p->items[m->after].part == GH_PART_PRONOUN);
    bool those =
        m->two || (m->first > 0 && p->items[m->first - 1].pronoun == GH_PRONOUN_DEMONSTRATIVE);
    bool called_so =
        m->grammatical_case == GH_NOM && !m->plural && !those && !(before_noun && m->first == 0);
    if (!m->accused || m->named || m->country_given || called_so || gh_refer_is_indefinite(p, m))
        return false;
    for (uint32_t e = 0; e < r->entities.n; e++) {
        const gh_entity *x = &r->entities.p[e];
        bool known = gh_code_is_set(x->code) && strcmp(x->code.role, "JUD") != 0;
        if (x->held && known && (!best || x->held >= best->held))
            best = x;
    }
    if (!stand_for(r, m, best))
        return false;
    if (m->plural == best->plural)
        m->name = best->name;
    return true;
}

/* The number in a mention or right before it, 0: none. */
uint32_t gh_refer_count_of(const gh_parse *p, const gh_mention *m)
{
    uint32_t first = p->first + m->first, last = p->first + m->last;
    for (uint32_t i = 0; i < p->numbers.n; i++) {
        const gh_quantity *q = &p->numbers.p[i];
        bool inside = q->first >= first && q->first <= last;
        if ((inside || q->first + q->count == first) && !q->ordinal && q->least == q->most)
            return q->least > 0 && q->least <= GH_BOUND_PEOPLE ? (uint32_t)q->least : 0;
    }
    return 0;
}

/* "police Juboliger [noyjon] netake atok kore ... [noyjonke] thanay neoya hoy": as many as were
 * arrested are those; so are "[oi tinjon]", "[ei dui kormokorta]". */
bool gh_refer_counted(const gh_refer *r, const gh_parse *p, gh_mention *m)
{
    enum { TOLD_RECENTLY = 6 };
    const gh_entity *best = NULL;
    bool those = m->first > 0 && p->items[m->first - 1].pronoun == GH_PRONOUN_DEMONSTRATIVE;
    bool people = m->victim_count && strcmp(m->code.role, "CVL") == 0;
    bool officials = those && (m->kinds & GH_KIND_PERSON) && !m->named && !m->country_given;
    uint32_t count = people || officials ? gh_refer_count_of(p, m) : 0;
    for (uint32_t e = 0; e < r->entities.n && count > 1; e++) {
        const gh_entity *x = &r->entities.p[e];
        if (x->count == count && (x->held || those) && gh_code_is_set(x->code) &&
            strcmp(x->code.role, "CVL") != 0 && x->last_sentence < p->sentence &&
            x->last_sentence + TOLD_RECENTLY > p->sentence &&
            (!best || x->last.begin > best->last.begin))
            best = x;
    }
    return stand_for(r, m, best);
}

/* "[neta Rahim o Karim]": as many as are named together. */
static uint32_t count_named(gh_mentions list, uint16_t coordination)
{
    uint32_t count = 0;
    for (uint16_t k = 0; k < list.n; k++)
        count += list.p[k].coordination == coordination && list.p[k].named;
    return count;
}

/* "[Kuddus]-soho 5 jon", "[Chhatrolig] o Juboliger noyjon neta": the number is of all of them. */
void gh_refer_share_count(gh_refer *r, const gh_parse *p, gh_mentions list)
{
    for (uint16_t k = 0; k < list.n; k++)
        if (list.p[k].coordination && list.p[k].named && list.p[k].entity >= 0)
            r->entities.p[list.p[k].entity].count = count_named(list, list.p[k].coordination);
    for (uint16_t k = 1; k < list.n; k++) {
        const gh_mention *m = &list.p[k];
        uint32_t count = m->coordination ? gh_refer_count_of(p, m) : 0;
        for (uint16_t i = 0; i < k && count > 1; i++)
            if (list.p[i].coordination == m->coordination && list.p[i].entity >= 0)
                r->entities.p[list.p[i].entity].count = count;
    }
}

/* "manobbondhone [boktara] bolen": those whose protest or demand was told, or their people. */
bool gh_refer_speakers(const gh_refer *r, const gh_parse *p, gh_mention *m)
{
    enum { TOLD_RECENTLY = 12 };
    const gh_entity *best = NULL;
    if (!m->speakers || !m->plural || m->country_given || gh_code_is_set(m->code))
        return false;
    for (uint32_t e = 0; e < r->entities.n; e++) {
        const gh_entity *x = &r->entities.p[e];
        bool public = gh_code_is_set(x->code) && !gh_role_is(x->code.role, "GOV COP MIL JUD");
        if (x->rallied && x->rallied + TOLD_RECENTLY > p->sentence && public &&
            (!best || x->rallied >= best->rallied))
            best = x;
    }
    if (!stand_for(r, m, best))
        return false;
    m->common = false;
    return true;
}

/* Students, workers, a party: but not the state's own people, nor those who take up arms. */
static bool may_protest(const gh_entity *x)
{
    return x->staff || (x->code.role[0] &&
                        !gh_role_starts(x->code.role, "GOV COP MIL JUD LEG CVL CRM UAF INS REB"));
}

/* "shikkharthira sorok oborodh koren. [Andolonkarira] ...": those whose protest was told, else the
 * movement that the article names; but "[Chhatra Andoloner] kormosuchite koyek hajar bikkhobhkari":
 * what students called for, people at large took part in. */
bool gh_refer_protesters(const gh_refer *r, const gh_parse *p, gh_mention *m)
{
    enum { TOLD_RECENTLY = 20 };
    const gh_entity *best = NULL;
    if (!m->protesters || m->country_given || m->named)
        return false;
    for (uint32_t e = 0; e < r->entities.n; e++) {
        const gh_entity *x = &r->entities.p[e];
        bool movement = x->name.n && x->kinds == GH_KIND_GROUP && (!best || !best->marched) &&
                        strcmp(x->code.role, "EDU") != 0;
        bool told = x->marched && x->marched + TOLD_RECENTLY > p->sentence;
        if (may_protest(x) && ((told && (!best || x->marched >= best->marched)) || movement))
            best = x;
    }
    return stand_for(r, m, best);
}

/* "BNP kormira hamla chalan. [Hamlakarira] ...": those whose violence was told last. */
bool gh_refer_attackers(const gh_refer *r, const gh_parse *p, gh_mention *m)
{
    enum { TOLD_RECENTLY = 6 };
    const gh_entity *best = NULL;
    if (!m->attackers || m->country_given || m->named)
        return false;
    for (uint32_t e = 0; e < r->entities.n; e++) {
        const gh_entity *x = &r->entities.p[e];
        if (x->struck && x->struck + TOLD_RECENTLY > p->sentence && gh_code_is_set(x->code) &&
            (!best || x->struck >= best->struck))
            best = x;
    }
    return stand_for(r, m, best);
}
