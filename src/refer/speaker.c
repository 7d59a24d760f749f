/* speaker.c - how much it speaks for a pronoun, or against, that somebody spoke before: he is meant
 * by the subject of the next verb of speaking ("[tini] aro bolen"), hardly by a pronoun in what he
 * says of others ("[take] greptar kora hoy"). */
#include "refer/refer.h"

/* "[tini] ahban janan": who spoke before; but "[tini] shikar koren" is no officer who tells it. */
static bool appeals_in(gh_acts acts, const gh_entity *e, int clause)
{
    if (gh_refer_is_officer(e))
        return false;
    for (uint16_t k = 0; k < acts.n; k++)
        if (acts.p[k].clause == clause && !acts.p[k].mentioned &&
            (acts.p[k].frame->traits & GH_FRAME_SPEECH))
            return true;
    return false;
}

/* "[tini] aro bolen": who spoke before. */
static bool goes_on(const gh_parse *p, const gh_mention *m)
{
    return m->after < p->n && gh_refer_word_has_class(p, m->after, p->lexicon->class_further);
}

/* "[tar] obhijog, ...": what he says. */
static bool owns_words(gh_acts acts, const gh_mention *m)
{
    for (uint16_t k = 0; k < acts.n && m->functions == GH_FUNCTION_GEN; k++)
        if (acts.p[k].first == m->last + 1 && acts.p[k].mentioned &&
            (acts.p[k].frame->traits & GH_FRAME_SPEECH))
            return true;
    return false;
}

/* Whoever spoke goes on to speak, and is told of by others less: `too`, "[takeo]", is himself. */
int32_t gh_refer_weigh_speech(const gh_parse *p, gh_acts acts, const gh_entity *e,
                              const gh_trace *t, const gh_mention *m, bool too)
{
    enum { LATELY = 3 }; /* sentences */
    int clause = gh_parse_clause_at(p, m->first);
    uint32_t distance = p->sentence - t->sentence;
    bool subject = m->functions & GH_FUNCTION_SUBJ, quoted = p->items[m->first].quote != 0;
    /* "'... post koren X. Police [take] atok kore'": whoever is quoted tells it, not X */
    bool teller = t->speaker && !(quoted && t->quoted && distance > 0);
    if (quoted && t->speaker && !t->quoted && distance <= LATELY)
        return -30; /* he calls himself "I" */
    if (distance == 1 && owns_words(acts, m))
        return t->speaker || t->calls ? 24 : 0;
    if (subject && gh_refer_is_asked(p, t) && t->clause < clause)
        return 30;
    if (subject && (gh_refer_tells_in(acts, clause) || appeals_in(acts, e, clause))) {
        if (goes_on(p, m))
            return t->speaker ? 44 : -30;
        /* "[sampadak] ninda janan. [Tini] bolen" */
        return t->speaker || (t->calls && distance == 1) ? 24 : -6;
    }
    if (teller && distance > 0 && distance <= LATELY)
        return subject ? -10 : -30;
    if (teller && m->functions == GH_FUNCTION_OBJ && !m->plural && !too)
        return -18; /* "[tini] bolen, X-er kotha ... [take] hotya kora hoy" */
    return t->addressee ? -16 : 0;
}
