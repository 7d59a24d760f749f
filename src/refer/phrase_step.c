/* phrase_step.c - words between the units of a noun phrase: "former", brackets, a second title. */
#include "refer/phrase.h"

/* "BNP-r sodosyo [sabek] montri X", "chairman [oboshorprapto] mejor X": he is what was said first.
 */
static bool holds_title(const gh_noun_phrase *ph)
{
    return ph->role_before && ph->is_title && ph->last_case <= GH_NOM && ph->m->code.role[0] &&
           strcmp(ph->m->code.role, "CVL") != 0;
}

void gh_phrase_take_modifiers(gh_noun_phrase *ph)
{
    gh_unit u;
    while (ph->at < ph->p->n && ph->p->items[ph->at].part == GH_PART_PARTICLE &&
           !gh_refer_unit(ph->r, ph->p, ph->at, &u)) {
        uint8_t kind = ph->p->items[ph->at].particle;
        if (kind == GH_PARTICLE_FORMER)
            *(holds_title(ph) ? &ph->once : &ph->former) = true;
        else if (kind != GH_PARTICLE_ACTING && kind != GH_PARTICLE_FUTURE &&
                 kind != GH_PARTICLE_HONORIFIC && kind != GH_PARTICLE_SO_CALLED)
            return;
        ph->at++;
    }
}

/* "karmakarta [(OC)] Shafiqul", "pulisher [(DMP)] komishonar": an abbreviation in brackets
 * interrupts nothing, when what follows belongs to the phrase. */
void gh_phrase_step_over_brackets(gh_noun_phrase *ph)
{
    const gh_parse *p = ph->p;
    enum { LONGEST = 6 };
    uint16_t end = gh_parse_behind_bracket(p, ph->at, LONGEST), next = end;
    gh_unit u;
    if (end == ph->at)
        return;
    /* "association-er (BTMA) [sabek] sobhapoti" */
    while (next < p->n && (p->items[next].particle == GH_PARTICLE_FORMER ||
                           p->items[next].particle == GH_PARTICLE_ACTING))
        next++;
    /* "dol-er (BNP) [nobonijukto] mukhopatro" */
    uint16_t over = next;
    bool further = ph->last_case == GH_GEN && gh_phrase_find_next(ph, next, &u, &over) && u.role;
    if (next >= p->n ||
        !(further || (gh_refer_unit(ph->r, p, next, &u) && (u.role || u.actor)) ||
          (ph->is_title && ph->last_case == GH_NOM && gh_phrase_begins_name(ph, next))))
        return;
    /* "mejor [(ob.)] Sinha": an officer no more */
    ph->former |=
        p->items[ph->at + 1].particle == GH_PARTICLE_FORMER && strcmp(ph->m->code.role, "MIL") == 0;
    ph->at = end;
}

/* "BNP [monoito] prarthi", "Jamaat [somorthito] prarthi": who stands for a party. */
void gh_phrase_step_over_nomination(gh_noun_phrase *ph)
{
    const gh_parse *p = ph->p;
    uint16_t next = (uint16_t)(ph->at + 1);
    gh_unit u;
    if (!(ph->m->kinds & GH_KIND_PARTY) || ph->last_case != GH_NOM || next >= p->n ||
        !(gh_refer_has_class(p, ph->at, p->lexicon->class_participle) ||
          p->items[ph->at].particle == GH_PARTICLE_FUTURE) ||
        !gh_refer_unit(ph->r, p, next, &u) || !u.role)
        return;
    const gh_role_row *role = gh_row(ph->r->lexicon, ROLE, role, u.role - 1);
    if ((role->kind & GH_KIND_PERSON) && (role->traits & GH_ROLE_MEMBER)) {
        ph->at = next;
        ph->last_case = GH_GEN;
    }
}
