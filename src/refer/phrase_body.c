/* phrase_body.c - after a bare unit of a noun phrase: a body that the one before is no part of. */
#include "refer/phrase.h"

/* "[BNP] sorkarer podotyag dabi kore", "[BNP] sorkarke ... ahban janay", but "Awami League sorkarer
 * poton hoy" and "... somalochona koren [Fakhrul]": a party out of power that begins an active
 * clause is its subject. */
static bool is_opponent(const gh_noun_phrase *ph, const gh_unit *u, uint16_t next)
{
    const gh_parse *p = ph->p;
    int k = gh_parse_clause_at(p, ph->m->first);
    const gh_clause *c = k >= 0 ? &p->clauses[k] : NULL;
    if (!c || c->first != ph->m->first || c->verb < 0 || next >= p->n ||
        strcmp(ph->m->code.role, "OPP") != 0)
        return false;
    const gh_verb *v = &p->verbs[c->verb];
    if (v->passive || v->occurs || v->exists)
        return false;
    bool noun =
        (p->items[next].form->flags & GH_FORM_HEAD) && gh_item_case(&p->items[next]) <= GH_NOM;
    if (u->grammatical_case == GH_GEN && noun)
        return c->tail <= c->last + 1 && v->kind == GH_VERB_FINITE;
    const uint32_t toward = GH_FUNCTION_AGAINST | GH_FUNCTION_TO | GH_FUNCTION_FROM |
                            GH_FUNCTION_TOWARD | GH_FUNCTION_WITH | GH_FUNCTION_ON;
    return u->grammatical_case == GH_ACC ||
           (u->grammatical_case == GH_GEN && p->items[next].part == GH_PART_MARKER &&
            (p->items[next].functions & toward));
}

static bool tells_of_party(const gh_noun_phrase *ph)
{
    enum { NEAR = 3 };
    for (uint32_t e = 0; e < ph->r->entities.n; e++) {
        const gh_entity *x = &ph->r->entities.p[e];
        if (x->of_party && x->last_sentence + NEAR >= ph->p->sentence)
            return true;
    }
    return false;
}

/* "sorkar [doltir] somalochona kore", "adalot [songothontike] nishiddho kore": the one that was
 * told of; but "polish [doltir] upor hamla", where no other was. */
static bool points_to_body(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role,
                           uint16_t gap)
{
    const uint32_t official = GH_KIND_BODY | GH_KIND_COURT;
    const gh_item *last = &ph->p->items[ph->at + gap + u->length - 1];
    if (!(ph->role_before || ph->of_actor) || ph->m->plural || role->role ||
        (role->kind & GH_KIND_PERSON) || !(role->kind & (GH_KIND_PARTY | GH_KIND_GROUP)) ||
        u->grammatical_case <= GH_NOM || ph->last_case > GH_NOM ||
        !gh_feature(last->analysis->features, DEFINITE))
        return false;
    return ph->body_kinds & GH_KIND_ARMED ? tells_of_party(ph) : (ph->body_kinds & official) != 0;
}

/* "imam [somitir] sobhapoti", "sohokari shikkhok [songothon]": a society of those who have that
 * trade; but "ek shikkhok [somitir] somalochona koren". */
static bool is_society_of(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role,
                          uint16_t gap)
{
    const gh_mention *m = ph->m;
    bool society = (role->traits & GH_ROLE_SOCIETY) || role->kind == GH_KIND_GROUP;
    return gap == 0 && ph->role_before && ph->last_case <= GH_NOM && !m->plural && !ph->several &&
           !m->named && !(m->kinds & GH_KIND_OFFICE) && !role->role && society &&
           !(u->analysis && gh_feature(u->analysis->features, DEFINITE));
}

/* "Rashiya [NATO]-ke doshe": after a bare unit: a body that the one before is no part of. */
bool gh_phrase_is_other_body(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role,
                             uint16_t gap)
{
    const gh_mention *m = ph->m;
    gh_str code = gh_lexicon_string(ph->r->lexicon, role->role);
    /* "Bharot [deshtir] senabahinike ostro dey", "sorkar [desher] manushke ...". */
    if ((role->kind & GH_KIND_STATE) && u->grammatical_case == GH_GEN && !u->plural &&
        (m->bare_state || ph->body_kinds))
        return true;
    if (points_to_body(ph, u, role, gap))
        return true;
    bool person = role->kind & GH_KIND_PERSON;
    /* "polish [thanay] niye jay", "BNP-r protinidhi dol [komishone] jay": where. */
    if (ph->role_before && ph->body_kinds && !person &&
        ((u->grammatical_case == GH_LOC && (role->traits & GH_ROLE_LOCAL)) ||
         (u->grammatical_case > GH_NOM && (m->kinds & GH_KIND_GROUP) && ph->last_case <= GH_NOM &&
          !is_society_of(ph, u, role, gap))))
        return true;
    /* "rajnoitik dol [pulishke] bebohar kore": no party has a force or a court. */
    if (ph->role_before && (ph->body_kinds & GH_KIND_PARTY) && !person && ph->last_case <= GH_NOM &&
        u->grammatical_case > GH_NOM && (role->kind & (GH_KIND_ARMED | GH_KIND_COURT)))
        return true;
    /* "BBC [doler] netader songe kotha bole": a medium has no party. */
    if (m->medium && (role->kind & GH_KIND_PARTY))
        return true;
    /* "sorkar [desher] orthoniti ...": no body is of the country that is named after it. */
    if ((role->kind & GH_KIND_STATE) && ph->last_case <= GH_NOM && !m->adjectival &&
        (ph->body_kinds || m->bare_state))
        return true;
    /* "montri [pulisher] somalochona koren", "Bharat [jeleder] atok koreche". */
    if (m->honorific && !person && !is_society_of(ph, u, role, gap))
        return true;
    if (person || (role->kind & GH_KIND_CROWD) || code.n == 0 || !ph->body_kinds)
        return false;
    /* "BGB [battalion]": a unit of the same force */
    if (ph->of_actor && gap == 0 && (role->kind & GH_KIND_ARMED) &&
        gh_str_equal(code, gh_str_of(m->code.role)))
        return false;
    /* "Red Crescent [kortripokkho]": its own */
    bool authority = (role->traits & GH_ROLE_AUTHORITY) && (role->traits & GH_ROLE_MEMBER);
    if (ph->of_actor && gap == 0 && authority && !(ph->body_kinds & GH_KIND_PARTY))
        return false;
    /* "Jamaat-somorthito [shikkhok songothon]": one that it backs */
    const gh_item *last = ph->at > 0 ? &ph->p->items[ph->at - 1] : NULL;
    if ((role->traits & GH_ROLE_SOCIETY) && last && last->part == GH_PART_NOMINAL &&
        last->analysis->pos == GH_UPOS_ADJ)
        return false;
    if (m->member && strcmp(m->otherwise, "NGO") == 0)
        return true; /* "somiti [sorkarer] ..." */
    /* "BNP [nirbachon komisoner] ...": two bodies, but "Awami League [sorkar]" is one. */
    bool its_government = (ph->body_kinds & GH_KIND_PARTY) && (role->kind & GH_KIND_BODY) &&
                          gh_str_equal(code, GH_STR("GOV")) && gap == 0 && u->length == 1 &&
                          !is_opponent(ph, u, (uint16_t)(ph->at + u->length));
    return !ph->role_before && !its_government;
}
