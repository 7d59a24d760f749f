/* being.c - "Rahim [jubodoler sobhapoti] chhilen", "tini [Chhatroliger neta].": what somebody who
 * has only been named is said to be. */
#include "refer/refer.h"

/* Closes its clause, before "was" or a mark. */
static bool is_predicate(const gh_parse *p, const gh_mention *m, int clause)
{
    const gh_clause *c = &p->clauses[clause];
    uint16_t end = m->after;
    while (end <= c->last && p->items[end].part == GH_PART_MARK)
        end++;
    if (c->verb < 0)
        return end > c->last;
    const gh_verb *v = &p->verbs[c->verb];
    return (v->exists || v->lasts) && v->kind == GH_VERB_FINITE && !v->negated &&
           m->after == v->first && m->of_party; /* but "Rahima shikkhok chhilen": long ago */
}

static bool is_office(const gh_mention *m)
{
    return m->code.role[0] &&
           !gh_role_is(m->code.role, "COP JUD MIL CVL CRM UAF REF BUS AGR LAB HLH") &&
           (m->kinds & (GH_KIND_PERSON | GH_KIND_OFFICE)) && !m->named && !m->pronoun &&
           !m->plural && !m->accused && m->grammatical_case <= GH_NOM;
}

/* "[asami] Juboliger neta": what he is accused of is no politics. */
static void become(gh_refer *r, const gh_mention *who, const gh_mention *m)
{
    if (who->entity < 0 || who->plural || who->accused)
        return;
    gh_entity *e = &r->entities.p[who->entity];
    if (!e->name.n || strcmp(e->code.role, "CVL") != 0)
        return;
    e->code = m->code;
    e->became = m->span;
}

void gh_refer_take_being(gh_refer *r, const gh_parse *p, gh_mentions list)
{
    for (uint16_t k = 1; k < list.n; k++) {
        const gh_mention *m = &list.p[k], *who = NULL;
        int clause = gh_parse_clause_at(p, m->first);
        if (clause < 0 || !is_office(m) || !is_predicate(p, m, clause))
            continue;
        /* "[Rahim] o [Karim] BNP neta": each of them */
        for (uint16_t i = 0; i < k; i++) {
            const gh_mention *other = &list.p[i];
            bool beside = who && who->coordination && other->coordination == who->coordination;
            if ((other->functions & GH_FUNCTION_SUBJ) && other->kinds && (!who || beside) &&
                gh_parse_clause_at(p, other->first) == clause) {
                who = other;
                become(r, who, m);
            }
        }
    }
}
