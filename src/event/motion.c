/* motion.c - whom an act befalls over a participle of motion, and whose move it answers: "[netake]
 * pechhone bose guli kore", "[shromikera] jete chaile police lathicharge kore". */
#include "event/fill.h"

/* "[pechhone bose] guli chalay", "[motorcycle-e asa] duijon hamla chalay": a participle that does
 * nothing to anybody. */
static bool touches_nobody(const gh_scene *s, int k)
{
    const gh_parse *p = s->parse;
    const gh_verb *v = p->clauses[k].verb >= 0 ? &p->verbs[p->clauses[k].verb] : NULL;
    if (!v || v->passive || v->functions || v->before_quotative ||
        !(v->kind == GH_VERB_CONVERB || (v->kind == GH_VERB_NOUN && v->attributive)))
        return false;
    for (uint16_t i = 0; i < s->acts.n; i++) {
        const gh_act *other = &s->acts.p[i];
        if (other->clause == k && !other->mentioned &&
            other->frame->operation != GH_OPERATOR_NONE && !(other->frame->traits & GH_FRAME_VISIT))
            return false;
    }
    return true;
}

/* "[thanay] dhuke hamla chalay", "[OC-r] kokshe gie hamla chalay": what they went into, or whose
 * it is; but "[dolti]r daka hortale base agun dey". */
static int entered(const gh_scene *s, int k, const gh_mention *agent, bool riot)
{
    const gh_verb *v = &s->parse->verbs[s->parse->clauses[k].verb];
    uint16_t verb = v->first;
    gh_query q = {.from = s->parse->clauses[k].first,
                  .to = verb,
                  .functions = v->kind == GH_VERB_NOUN ? (uint32_t)GH_FUNCTION_LOC
                                                       : GH_FUNCTION_LOC | GH_FUNCTION_GEN,
                  .nearest = true,
                  .not_this = agent};
    int found = gh_argument_find(s->mentions, &q);
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    if (!m || !m->kinds || m->bare_state)
        return -1;
    bool site =
        !riot || gh_refer_has_class(s->parse, (uint16_t)(verb - 1), s->parse->lexicon->class_site);
    return m->after == verb || (site && gh_fill_has_own_noun(s, m, verb)) ? found : -1;
}

/* "[shromikera] sochibaloyer dike jete chaile police lathicharge kore", "[police] badha dile
 * kormira it chhore": whose move it answers. */
static int whose_move(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    enum { SIDE = GH_KIND_CROWD | GH_KIND_GROUP | GH_KIND_PARTY | GH_KIND_BODY | GH_KIND_ARMED };
    const gh_parse *p = s->parse;
    int k = act->clause - 1;
    const gh_verb *v = k >= 0 && p->clauses[k].verb >= 0 ? &p->verbs[p->clauses[k].verb] : NULL;
    if (!agent || !v || v->kind != GH_VERB_CONDITIONAL || v->passive)
        return -1;
    int found = -1;
    uint16_t group = p->clauses[k].group;
    for (; k >= 0 && p->clauses[k].group == group && found < 0; k--) {
        gh_query q = {
            .from = p->clauses[k].first, .to = p->clauses[k].last, .functions = GH_FUNCTION_SUBJ};
        found = gh_argument_find(s->mentions, &q);
    }
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    bool police = m && gh_role_is(m->code.role, "COP MIL");
    bool riot = act->frame->traits & GH_FRAME_PROTEST;
    return m && (m->kinds & SIDE) && !m->named && (police || !riot) ? found : -1;
}

/* "[netar opor] motorcycle-e ese durbrittora guli kore", "[netake] pechhone bose guli kore":
 * whoever stands before such a participle undergoes what the next verb tells. */
int gh_fill_patient_over_motion(const gh_scene *s, const gh_act *act, uint32_t functions,
                                const gh_mention *agent)
{
    const gh_parse *p = s->parse;
    uint16_t group = p->clauses[act->clause].group;
    bool riot = act->frame->traits & GH_FRAME_PROTEST;
    int moved = whose_move(s, act, agent);
    if (moved >= 0)
        return moved;
    for (int k = act->clause - 1; k >= 0 && p->clauses[k].group == group; k--) {
        if (!touches_nobody(s, k))
            return -1;
        int site = k < act->clause - 1 ? -1 : entered(s, k, agent, riot);
        if (site >= 0)
            return site;
        gh_query q = {.from = p->clauses[k].first,
                      .to = p->verbs[p->clauses[k].verb].first,
                      .functions = functions,
                      .nearest = true,
                      .not_this = agent};
        int found = gh_argument_find(s->mentions, &q);
        if (found >= 0)
            return s->mentions.p[found].functions & GH_FUNCTION_GEN ? -1 : found;
    }
    return -1;
}
