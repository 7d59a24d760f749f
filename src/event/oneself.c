/* oneself.c - whether those of one code who act and undergo are one and the same. */
#include "event/fill.h"

/* "tini [netakormider] ... ahban janan": the leader calls on his own, who are not he. */
bool gh_fill_is_object_of_its_own(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                                  const gh_filler *patient)
{
    const uint32_t toward = GH_FUNCTION_OBJ | GH_FUNCTION_TO | GH_FUNCTION_TOWARD |
                            GH_FUNCTION_AGAINST | GH_FUNCTION_ON;
    const gh_mention *m = gh_event_mention(s, patient);
    if (!m || m->pronoun || patient->link != 'a' || agent->entity == patient->entity)
        return false;
    bool object = (m->functions & toward) && !(m->functions & GH_FUNCTION_GEN);
    /* "[shikkhok-der] nirdesh deya hoyechhe": -der is the object's too */
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool demand = gh_str_starts(code, GH_STR("10")) && !act->frame->doer;
    bool addressed = act->frame->operation == GH_OPERATOR_APPEAL ||
                     ((act->frame->traits & GH_FRAME_ADDRESSED) && !demand);
    return object || ((m->functions & GH_FUNCTION_OBJ) && addressed);
}

/* "[Putin] boleche, [Rassiake] ...": a state does nothing to its own government. */
bool gh_fill_is_state_itself(const gh_filler *a, const gh_filler *b)
{
    bool state = a->code.role[0] == '\0' || strcmp(a->code.role, "GOV") == 0;
    bool government = b->code.role[0] == '\0' || strcmp(b->code.role, "GOV") == 0;
    return state && government && strcmp(a->code.country, b->code.country) == 0 &&
           strcmp(a->code.role, b->code.role) != 0 && (a->link > 'a' || b->link > 'a');
}

/* "[Jamayat kormira] giye [BNPr kormider] opor hamla chalay": those who are called alike in two
 * places of a clause, or of a chain, are not the same. */
bool gh_fill_are_two_phrases(const gh_scene *s, const gh_filler *agent, const gh_filler *patient)
{
    if (agent->mention < 0 || patient->mention < 0 || agent->mention == patient->mention)
        return false;
    const gh_mention *doer = &s->mentions.p[agent->mention];
    const gh_mention *other = &s->mentions.p[patient->mention];
    int one = gh_parse_clause_at(s->parse, doer->first);
    int two = gh_parse_clause_at(s->parse, other->first);
    return !doer->name.n && !doer->pronoun && !other->pronoun && one >= 0 && two >= 0 &&
           s->parse->clauses[one].group == s->parse->clauses[two].group;
}

/* "[dol] [take] bohishkar kore", "[tar] biruddhe mamla korbe [montronaloy]": a body is nobody's
 * "him"; nor are several one: "[somorthokra] [take] oboruddho kore". */
static bool cannot_be_him(const gh_scene *s, const gh_filler *agent, const gh_mention *doer,
                          const gh_mention *him)
{
    const uint32_t toward = GH_FUNCTION_OBJ | GH_FUNCTION_TO | GH_FUNCTION_TOWARD |
                            GH_FUNCTION_AGAINST | GH_FUNCTION_ON;
    bool body = agent->kinds && !(agent->kinds & (GH_KIND_PERSON | GH_KIND_CROWD));
    bool several = doer && doer->plural && (doer->functions & GH_FUNCTION_SUBJ);
    return (body || several) && !him->plural && (him->functions & toward) &&
           s->parse->items[him->first].pronoun == GH_PRONOUN_PERSONAL;
}

/* "[polish] [take] atok kore", "[chhatrora] mob kore [take] atok kore": nor is he whose office it
 * is. */
static bool does_it_to_him(const gh_scene *s, const gh_act *act, const gh_mention *doer,
                           const gh_mention *him)
{
    const gh_clause *c = s->parse->clauses;
    int one = gh_parse_clause_at(s->parse, doer->first);
    int two = gh_parse_clause_at(s->parse, him->first);
    bool held = act->frame->traits & GH_FRAME_ARRESTED; /* "[tader] jiggasabader jonyo neyay" */
    uint32_t object = held ? GH_FUNCTION_OBJ | GH_FUNCTION_GEN : GH_FUNCTION_OBJ;
    return (doer->functions & GH_FUNCTION_SUBJ) && (him->functions & object) &&
           (act->frame->doer || !(doer->kinds & (GH_KIND_PERSON | GH_KIND_CROWD))) &&
           s->parse->items[him->first].pronoun == GH_PRONOUN_PERSONAL && one >= 0 && two >= 0 &&
           c[one].group == c[two].group;
}

/* "[tara] [prarthir] pokkhe kaj korchhe", "tini [tader] biruddhe mamla koren": whoever is told of
 * elsewhere, and somebody in the clause whose case says that it is done to him. */
bool gh_fill_are_apart(const gh_scene *s, const gh_filler *agent, const gh_filler *patient)
{
    const uint32_t toward = GH_FUNCTION_OBJ | GH_FUNCTION_TO | GH_FUNCTION_TOWARD |
                            GH_FUNCTION_AGAINST | GH_FUNCTION_ON | GH_FUNCTION_FOR |
                            GH_FUNCTION_SIDE;
    const gh_mention *him = gh_event_mention(s, patient);
    return him && (him->functions & toward) && !agent->inferred &&
           (agent->link <= 'b' || !him->pronoun) && agent->entity >= 0 && patient->entity >= 0 &&
           agent->entity != patient->entity;
}

/* "[tar] mrityute shok janan [Fakhrul]": a pronoun that stands for another named person of his. */
bool gh_fill_is_another_of_them(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                                const gh_filler *patient)
{
    const gh_mention *doer = gh_event_mention(s, agent);
    const gh_mention *him = gh_event_mention(s, patient);
    if (!him || !him->pronoun || him->person != 3)
        return false;
    if (cannot_be_him(s, agent, doer, him))
        return true;
    if (doer && agent->link <= 'b' && does_it_to_him(s, act, doer, him))
        return true;
    return doer && doer->named && patient->entity >= 0 && agent->entity != patient->entity;
}

/* "X bolen, [amake] humki deya hoyechhe", "[amader] onurodh kora hoyechhe": to him, and not by him.
 */
bool gh_fill_is_done_to_speaker(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->pronoun && m->person == 1 && m->last < act->first &&
            gh_parse_clause_at(s->parse, m->first) == act->clause &&
            ((m->functions & GH_FUNCTION_OBJ) ||
             (m->plural && m->functions == GH_FUNCTION_GEN && m->after == act->first)))
            return true;
    }
    return false;
}

static bool is_like(const gh_scene *s, const gh_mention *m, int32_t entity)
{
    return entity >= 0 && (m->entity == entity ||
                           gh_code_equal(m->code, s->coding->refer.entities.p[entity].code));
}

/* "[dui polish sodosyo] greptar hon", "[tader] atok kora hoy": those who undergo it in the clause,
 * who do not do it too, nor others of their kind who were told of. */
bool gh_fill_undergoes(const gh_scene *s, const gh_act *act, int32_t entity)
{
    uint32_t slot = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    for (uint16_t k = 0; k < s->mentions.n && !act->mentioned; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (is_like(s, m, entity) && (m->functions & slot) && (m->kinds & GH_KIND_PERSON) &&
            m->last < act->first && gh_parse_clause_at(s->parse, m->first) == act->clause)
            return true;
    }
    return false;
}
