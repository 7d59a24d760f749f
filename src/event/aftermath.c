/* aftermath.c - "ete dujon nihoto hon": what came of the violence told just before. */
#include "event/fill.h"

/* "[ete] ...", "[e ghotonay] ...": the clause begins by pointing at what was just told. */
static bool points_back(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    uint16_t at = p->clauses[act->clause].first;
    if (at + 1u >= p->n || p->items[at].pronoun != GH_PRONOUN_DEMONSTRATIVE)
        return false;
    const gh_item *next = &p->items[at + 1];
    return gh_item_case(&p->items[at]) == GH_LOC ||
           (next->part == GH_PART_MARKER && (next->functions & GH_FUNCTION_CAUSE));
}

const gh_violence *gh_event_violence_of(const gh_scene *s, const gh_act *act)
{
    const gh_violence *v = &s->coding->violence;
    bool effect =
        (act->frame->traits & GH_FRAME_EFFECT) && !act->mentioned && act->kind == GH_VERB_FINITE;
    return effect && v->code.n && v->told.sentence + 1 == s->parse->sentence && points_back(s, act)
               ? v
               : NULL;
}

gh_str gh_event_code_of_violence(const gh_violence *v, const gh_filler *agent)
{
    bool back = v->mutual && v->back.n && agent && v->told.has_patient &&
                gh_code_equal(agent->code, v->told.patient.code);
    return back ? v->back : v->code;
}

void gh_event_remember_violence(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code)
{
    gh_violence *v = &s->coding->violence;
    uint32_t traits = act->frame->traits;
    bool again = v->code.n && v->told.sentence == s->parse->sentence;
    if (!(traits & GH_FRAME_VIOLENT) || (traits & GH_FRAME_EFFECT))
        return;
    if (again && who.mutual) { /* the other direction of a clash */
        if (who.agent && v->told.has_patient &&
            gh_code_equal(who.agent->code, v->told.patient.code))
            v->back = code;
        return;
    }
    *v =
        (gh_violence){.told = {.sentence = s->parse->sentence}, .code = code, .mutual = who.mutual};
    if (who.agent) {
        v->told.has_agent = true;
        v->told.agent = *who.agent;
    }
    if (who.patient) {
        v->told.has_patient = true;
        v->told.patient = *who.patient;
    }
}

/* The victims, where it is said who they are; those attacked, where they are only counted. */
void gh_fill_aftermath(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                       gh_fillers *patients)
{
    const gh_violence *v = gh_event_violence_of(s, act);
    if (!v || agents->n || patients->n == 0)
        return;
    if (strcmp(patients->p[0].code.role, "CVL") == 0 && patients->n == 1 && v->told.has_patient) {
        const gh_actor_code *attacked = &v->told.patient.code;
        bool country = !attacked->role[0] || strcmp(attacked->role, "GOV") == 0;
        bool by_people = v->told.has_agent && strcmp(v->told.agent.code.role, "CVL") == 0;
        if (country &&
            !by_people) { /* "[Kiyeve] hamla ... ete charjon nihoto": people of that country */
            memcpy(patients->p[0].code.country, attacked->country, sizeof attacked->country);
        } else {
            patients->n = 0;
            gh_fill_add_told(patients, v->told.patient);
        }
    }
    bool own = v->told.has_agent && gh_code_equal(v->told.agent.code, patients->p[0].code);
    /* "durbrittora tader kopay. Ete [tara] ahoto hon": not those who did it. */
    bool they = patients->p[0].mention >= 0 && s->mentions.p[patients->p[0].mention].pronoun;
    if (own && they && !v->mutual && v->told.has_patient) {
        patients->n = 0;
        gh_fill_add_told(patients, v->told.patient);
        own = false;
    }
    if (own && v->mutual && v->told.has_patient) /* of a clash, the other side's */
        gh_fill_add_told(agents, v->told.patient);
    else if (v->told.has_agent)
        gh_fill_add_told(agents, v->told.agent);
}
