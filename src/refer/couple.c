/* couple.c - "dui desh", "ubhoy neta": the two who were told of together. */
#include "refer/refer.h"

/* "[Ukren] juddho": the name of a war, not of who takes part in what is told. */
static bool names_war(const gh_parse *p, const gh_mention *m)
{
    return m->bare_state && m->grammatical_case == GH_NOM && m->last + 1u < p->n &&
           gh_refer_has_class(p, (uint16_t)(m->last + 1), p->lexicon->class_violence);
}

/* "[A] o [B simante] dui desher senara": the border of the two. */
bool gh_refer_names_border(const gh_parse *p, const gh_mention *m)
{
    enum { REACH = 3 };
    if (!m->coordination)
        return false;
    uint16_t last = m->first < m->last ? m->last : (uint16_t)(m->last + 1);
    bool closed = false;
    for (uint16_t i = last; i < p->n && i <= last + REACH && !closed; i++) {
        if (p->items[i].part == GH_PART_NOMINAL &&
            gh_refer_has_class(p, i, p->lexicon->class_passage))
            return true;
        closed = p->items[i].part != GH_PART_NOMINAL && p->items[i].particle != GH_PARTICLE_AND;
    }
    return false;
}

/* "[Syria o Libya-soho] nana deshe", "Trump o Shi [dokkhin Koriyay] boithok koren": only where; so
 * is a town where two who were told of meet: "[Dohay] dui pokkher moddhe chukti hoy". */
static bool is_only_where(const gh_refer *r, const gh_parse *p, const gh_mention *m)
{
    enum { NEAR = 3 };
    bool two = r->pair[0] >= 0 && r->pair[1] >= 0 &&
               r->entities.p[r->pair[0]].last_sentence + NEAR >= p->sentence &&
               r->entities.p[r->pair[1]].last_sentence + NEAR >= p->sentence;
    if (two && m->place && m->functions == GH_FUNCTION_LOC)
        return true;
    bool told = r->pair[0] >= 0 && r->pair[1] >= 0 &&
                r->entities.p[r->pair[0]].last_sentence == p->sentence &&
                r->entities.p[r->pair[1]].last_sentence == p->sentence;
    return !(m->functions & ~(uint32_t)GH_FUNCTION_LOC) && (m->coordination || told) &&
           !gh_refer_names_border(p, m);
}

/* "[A o B-r senara] ... dui desh", "[Israel o Hamas] ... dui pokkho" */
static bool is_armed(const gh_entity *x)
{
    return gh_role_starts(x->code.role, "MIL INS REB SEP");
}

/* "[Turoshker] Istambule dui desher moddhe alochona": whose town it is where the two met. */
static bool owns_place(const gh_parse *p, const gh_mention *m)
{
    const gh_item *next = m->last + 1u < p->n ? &p->items[m->last + 1] : NULL;
    return m->bare_state && m->grammatical_case == GH_GEN && next &&
           next->part == GH_PART_NOMINAL && next->analysis->pos == GH_UPOS_PROPN &&
           gh_item_case(next) == GH_LOC;
}

void gh_refer_note_pair(gh_refer *r, const gh_parse *p, const gh_mention *m, int32_t e)
{
    if (names_war(p, m) || is_only_where(r, p, m) || owns_place(p, m))
        return;
    const gh_entity *x = &r->entities.p[e];
    bool state = !x->code.role[0] || strcmp(x->code.role, "GOV") == 0;
    bool political = (x->kinds & (GH_KIND_STATE | GH_KIND_PERSON | GH_KIND_OFFICE)) && state;
    if (!x->code.country[0] || !(political || is_armed(x)))
        return;
    if (r->pair[1] >= 0 && strcmp(r->entities.p[r->pair[1]].code.country, x->code.country) == 0) {
        if (political || is_armed(&r->entities.p[r->pair[1]])) /* soldiers are no "leaders" */
            r->pair[1] = e;
        return;
    }
    r->third = r->pair[0];
    r->pair[0] = r->pair[1];
    r->pair[1] = e;
}

static bool is_body(unsigned kinds)
{
    return kinds & (GH_KIND_PARTY | GH_KIND_COMPANY);
}

/* "Anisul o Salman greptar hon. [Dui neta] ...", "CPB o Basad jabe na. [Dol duti] ...": two who
 * were named together, if nobody else was since. */
static bool take_couple(const gh_refer *r, gh_mention *m)
{
    enum { COUPLE = 2 };
    for (uint32_t i = r->trace_count; i-- > 0 && r->trace_count - i <= GH_TRACES;) {
        const gh_trace *t = &r->traces[i % GH_TRACES];
        bool alike = (m->kinds & GH_KIND_PERSON) && (t->kinds & GH_KIND_PERSON);
        if (t->member_count != COUPLE || !(alike || (is_body(m->kinds) && is_body(t->kinds))))
            continue;
        bool later = r->pair[0] < 0 || r->pair[1] < 0 ||
                     t->span.begin >= r->entities.p[r->pair[1]].last.begin;
        if (!later || !r->entities.p[t->members[0]].name.n || !r->entities.p[t->members[1]].name.n)
            return false;
        m->member_count = COUPLE;
        memcpy(m->members, t->members, COUPLE * sizeof *m->members);
        m->antecedent = t->span;
        return true;
    }
    return false;
}

/* "[Trumper] moddhosthotay dui desh ...", "[Chin] dui deshke ahban janay", "[Anwar] dui netar songe
 * kotha bolen": whoever brings them together or speaks to them is neither. */
static bool is_third(const gh_refer *r, gh_mentions list, const gh_mention *set, int32_t e)
{
    const uint32_t toward =
        GH_FUNCTION_OBJ | GH_FUNCTION_TO | GH_FUNCTION_TOWARD | GH_FUNCTION_WITH;
    const char *country = r->entities.p[e].code.country;
    for (const gh_mention *m = list.p; m < list.p + list.n; m++) {
        bool mediates = (m->functions & GH_FUNCTION_BY) && m->grammatical_case == GH_GEN;
        bool speaks = m < set && (m->functions & GH_FUNCTION_SUBJ) && !m->pronoun &&
                      (set->functions & toward);
        if ((mediates || speaks) && m->entity >= 0 &&
            strcmp(r->entities.p[m->entity].code.country, country) == 0)
            return true;
    }
    return false;
}

void gh_refer_resolve_set(const gh_refer *r, gh_mentions list, gh_mention *m)
{
    if (m->member_count ||
        (((m->kinds & GH_KIND_PERSON) || is_body(m->kinds)) && take_couple(r, m)))
        return;
    if (r->pair[0] < 0 || r->pair[1] < 0)
        return;
    int32_t told[] = {r->pair[1], r->pair[0], r->third}, two[2];
    int found = 0;
    for (size_t i = 0; i < sizeof told / sizeof *told && found < 2; i++)
        if (told[i] >= 0 && !is_third(r, list, m, told[i]))
            two[found++] = told[i];
    if (found < 2)
        return;
    m->members[m->member_count++] = two[1];
    m->members[m->member_count++] = two[0];
    m->antecedent = r->entities.p[two[1]].last;
}
