/* there.c - the country where what was told last took place. */
#include "refer/refer.h"

static bool is_of_land(const gh_mention *m)
{
    return (m->place || (m->state && m->bare_state)) && m->code.country[0] &&
           strncmp(m->code.country, "IGO", 3) != 0;
}

/* "[Libiyay] 30 jon jimmi": where that is; else the only country that the sentence names. */
void gh_refer_note_land(gh_refer *r, const gh_parse *p, gh_mentions list)
{
    const gh_mention *only = NULL, *where = NULL;
    bool several = false, places = false;
    for (const gh_mention *m = list.p; m < list.p + list.n; m++) {
        if (!is_of_land(m))
            continue;
        if ((m->functions & GH_FUNCTION_LOC) && !gh_refer_is_goal(p, m)) {
            places |= where && strcmp(where->code.country, m->code.country) != 0;
            where = m;
        }
        several |= only && strcmp(only->code.country, m->code.country) != 0;
        only = m;
    }
    const gh_mention *m = where ? where : several ? NULL : only;
    if (!m)
        return;
    memcpy(r->land, m->code.country, sizeof r->land);
    r->land_sentence = p->sentence;
    r->land_is_place = where && !places && !gh_refer_is_of_grievance(p, where, p->n);
}

/* "Libiyay 30 jon jimmi. [Sekhankar] polish dujonke greptar kore", "[sekhane] polish ..." (the
 * police of there, there the police): of the country where the sentences before are set. */
bool gh_refer_take_land(const gh_refer *r, const gh_parse *p, gh_mention *m)
{
    enum { NEAR = 3 };
    int clause = gh_parse_clause_at(p, m->first);
    if (!r->land[0] || r->land_sentence + NEAR < p->sentence || clause < 0)
        return false;
    bool there = m->first > 0 &&
                 gh_refer_word_has_class(p, (uint16_t)(m->first - 1), p->lexicon->class_local);
    for (uint16_t i = p->clauses[clause].first; i < m->first && !there; i++)
        there = gh_refer_word_has_class(p, i, p->lexicon->class_there);
    if (there)
        memcpy(m->code.country, r->land, sizeof r->land);
    return there;
}
