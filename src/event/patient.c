/* patient.c - toward whom: the object of the clause, and the order in which others are looked for.
 */
#include "event/fill.h"

/* "[Boguray] montrir barite hamla": the town is where it happened, as long as nobody is named. */
static bool is_only_where(const gh_scene *s, int found, uint32_t functions)
{
    const gh_mention *m = &s->mentions.p[found];
    return !m->kinds && (m->functions & functions & GH_FUNCTION_LOC);
}

static const gh_mention *agent_mention(const gh_scene *s, const gh_fillers *agents)
{
    return agents->n && agents->p[0].mention >= 0 ? &s->mentions.p[agents->p[0].mention] : NULL;
}

/* "[sorkarke] cheshta chaliye jaoyar ahban janiyechhen": the one spoken to stands before the whole
 * content, in the clauses of the verbal nouns that lead up to the verb of speaking. */
static uint16_t first_item(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    int k = act->clause;
    if (act->frame->traits & GH_FRAME_SPEECH)
        while (k > 0 && p->clauses[k - 1].group == p->clauses[act->clause].group &&
               p->clauses[k - 1].verb >= 0 &&
               p->verbs[p->clauses[k - 1].verb].kind != GH_VERB_CONDITIONAL &&
               !p->verbs[p->clauses[k - 1].verb].before_quotative)
            k--;
    /* "[protipokkhoke] atok korte byartho hoy": before the infinitive, not before the operator. */
    while (k > 0 && act->raised && p->clauses[k].first > act->first)
        k--;
    return p->clauses[k].first;
}

static int find_patient_by(const gh_scene *s, const gh_act *act, uint32_t functions,
                           const gh_mention *agent)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query q = {.from = first_item(s, act),
                  .to = act->verb >= 0 ? s->parse->verbs[act->verb].first : act->first,
                  .functions = functions,
                  .places =
                      (act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_VISIT)) ||
                      ((functions & GH_FUNCTION_LOC) && !(act->frame->traits & GH_FRAME_MUTUAL)),
                  .nearest = true,
                  .not_this = agent};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0 && c->tail > c->last + 1) { /* "... arop kora hoyechhe palestiner opor" */
        q.from = (uint16_t)(c->last + 1);
        q.to = c->tail;
        q.functions &= ~(uint32_t)(GH_FUNCTION_SUBJ | GH_FUNCTION_BARE);
        found = gh_argument_find(s->mentions, &q);
    }
    return found;
}

/* "[Khaledar] mrityute kormosuchi ghoshona koren": the genitive belongs to a noun that says when or
 * why. What is said can be said of it: "[Khaledar] mrityute shok", "[adaloter] rayke swagoto";
 * but not of whose base it happens in. */
static bool is_of_circumstance(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const uint32_t deeds = GH_FRAME_VIOLENT | GH_FRAME_VISIT;
    bool does = !(act->frame->traits & GH_FRAME_SPEECH);
    if ((does && gh_fill_is_of_other_act(s, act, m)) || gh_fill_is_of_meeting(s, act, m))
        return true;
    if (m->functions != GH_FUNCTION_GEN || (act->frame->traits & deeds))
        return false;
    bool said = (act->frame->traits & GH_FRAME_SPEECH) && act->frame->operation != GH_OPERATOR_PLAN;
    for (uint16_t i = m->after; i < act->first; i++) {
        const gh_item *item = &s->parse->items[i];
        if (item->part == GH_PART_NOMINAL && gh_item_case(item) == GH_LOC)
            return !said || gh_refer_has_class(s->parse, i, s->coding->lexicon->class_site);
    }
    return false;
}

/* "[sontrasider] guli korar nirdesh": whoever it is to be done to is not told to do it; but
 * "[pulishke] guli chalanor nirdesh". */
static bool is_object_of_content(const gh_scene *s, const gh_act *act, int found)
{
    const uint32_t bodies = GH_KIND_STATE | GH_KIND_OFFICE | GH_KIND_BODY | GH_KIND_ARMED |
                            GH_KIND_COURT | GH_KIND_PARTY | GH_KIND_IGO;
    const gh_mention *m = &s->mentions.p[found];
    if (!(act->frame->traits & GH_FRAME_SPEECH) || act->mentioned || m->person != 3 ||
        !(m->functions & GH_FUNCTION_OBJ) || (m->kinds & bodies))
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *content = &s->acts.p[k];
        bool next = content->first <= m->after + 1 && content->last + 1 == act->first;
        /* "[take] hotyar obhijoge ... adesh": the order is about more than that. */
        next |= content->first == m->after && act->frame->operation == GH_OPERATOR_DEMAND;
        if (content->first >= m->after && content->last < act->first &&
            ((content->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT)) ||
             content->frame->doer) && /* "[bondider] muktir ahban" */
            (content->mentioned ? next : content->kind == GH_VERB_NOUN) &&
            !gh_act_has_no(s->coding->lexicon, content, GH_SLOT_PATIENT))
            return true;
    }
    return false;
}

/* "[hamlakarike] ainer aotay ene bebostha neyar nirdesh": those wanted are not ordered about. */
static bool is_wanted(const gh_scene *s, const gh_act *act, int found)
{
    const char *role = s->mentions.p[found].code.role;
    return act->frame->operation == GH_OPERATOR_DEMAND &&
           (s->mentions.p[found].functions & GH_FUNCTION_OBJ) &&
           (strcmp(role, "CRM") == 0 || strcmp(role, "UAF") == 0);
}

/* "[polishke] sontrasider dhorar nirdesh": the one before it. */
static int other_addressee(const gh_scene *s, const gh_act *act, int found)
{
    gh_query q = {.from = first_item(s, act),
                  .to = s->mentions.p[found].first,
                  .functions = GH_FUNCTION_OBJ | GH_FUNCTION_TO | GH_FUNCTION_TOWARD,
                  .not_this = &s->mentions.p[found]};
    return gh_argument_find(s->mentions, &q);
}

/* "grahokder sbarthorokkhay ... [komishoner] podotyager dabi": -der may be of a noun, and who
 * stands in the genitive right before the act is its own. */
static int owner_at_hand(const gh_scene *s, const gh_act *act, uint32_t functions, int found)
{
    const uint32_t both = GH_FUNCTION_OBJ | GH_FUNCTION_GEN;
    const gh_act *content = act->content >= 0 ? &s->acts.p[act->content] : NULL;
    if (content && (content->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT)))
        return -1;
    if (content)
        act = content->mentioned ? content : act;
    else if (!(functions & GH_FUNCTION_GEN))
        return -1;
    if (found < 0 || (s->mentions.p[found].functions & both) != both)
        return -1;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->after == act->first && m->functions == GH_FUNCTION_GEN && gh_code_is_set(m->code))
            return k;
    }
    return -1;
}

/* "[sorkarke] shikkharthider dabi mene neoyar ahban": -ke is the object, -der may be of a noun. */
static int plain_object(const gh_scene *s, const gh_act *act, int found)
{
    const uint32_t both = GH_FUNCTION_OBJ | GH_FUNCTION_GEN;
    if (found < 0 || !(act->frame->traits & GH_FRAME_SPEECH) ||
        (s->mentions.p[found].functions & both) != both)
        return found;
    /* "[sorkarer] proti ihudider surokkhar ahban" */
    gh_query q = {.from = first_item(s, act),
                  .to = s->mentions.p[found].first,
                  .functions = GH_FUNCTION_TOWARD};
    int toward = gh_argument_find(s->mentions, &q);
    if (toward >= 0 && gh_code_is_set(s->mentions.p[toward].code))
        return toward;
    int clause = gh_parse_clause_at(s->parse, s->mentions.p[found].first);
    for (int k = found - 1; k >= 0; k--) {
        const gh_mention *m = &s->mentions.p[k];
        if (gh_parse_clause_at(s->parse, m->first) != clause)
            break;
        if ((m->functions & both) == GH_FUNCTION_OBJ && m->kinds && gh_code_is_set(m->code))
            return k;
    }
    return found;
}

/* "[Myanmar] theke ana yaba uddhar": where the goods are from. */
static bool is_origin(const gh_scene *s, const gh_act *act, int found)
{
    const gh_mention *m = &s->mentions.p[found];
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    bool seized = gh_str_equal(yields, GH_STR("seizure")) || gh_str_equal(yields, GH_STR("ban"));
    return seized && m->bare_state && (m->functions & GH_FUNCTION_FROM);
}

/* An object or a postposition says more than a genitive or locative, which may be another's. */
static int find_marked_patient(const gh_scene *s, const gh_act *act, uint32_t functions,
                               const gh_mention *agent)
{
    const uint32_t weak = GH_FUNCTION_GEN | GH_FUNCTION_LOC | GH_FUNCTION_BARE | GH_FUNCTION_SUBJ;
    int found = plain_object(s, act, find_patient_by(s, act, functions & ~weak, agent));
    /* "[Prothom Alo-ke] greptarer bishoy nishchit koren": to whom it is told. */
    if (found >= 0 && act->mentioned && s->mentions.p[found].medium &&
        s->mentions.p[found].functions == GH_FUNCTION_OBJ)
        found = -1;
    if (found >= 0 && is_origin(s, act, found))
        found = -1;
    int owner = owner_at_hand(s, act, functions, found);
    if (owner >= 0)
        return owner;
    if (found >= 0)
        return is_object_of_content(s, act, found) || is_wanted(s, act, found)
                   ? other_addressee(s, act, found)
                   : found;
    /* "[Hadir] gulibiddho hoyar ghotonay": what happened to whom, told as a noun. */
    bool undergone = (act->frame->traits & (GH_FRAME_EFFECT | GH_FRAME_ARRESTED)) != 0;
    bool happened = undergone && act->kind == GH_VERB_NOUN && gh_fill_is_passive(s, act);
    if (happened)
        found = find_patient_by(s, act, GH_FUNCTION_GEN, agent);
    if (found < 0 || gh_fill_has_own_noun(s, &s->mentions.p[found], act->first))
        found = find_patient_by(s, act, functions & weak, agent);
    /* "[hakim Hosener] adalot remand adesh den": whose court it is. */
    bool owns = found >= 0 && agent && s->mentions.p[found].functions == GH_FUNCTION_GEN &&
                s->mentions.p[found].after == agent->first;
    return owns || (found >= 0 && is_of_circumstance(s, act, &s->mentions.p[found])) ? -1 : found;
}

static uint32_t default_patient_functions(const gh_act *act)
{
    if (act->frame->traits & GH_FRAME_EFFECT)
        return GH_FUNCTION_SUBJ | GH_FUNCTION_OBJ;
    if (act->frame->traits & GH_FRAME_MUTUAL)
        return GH_FUNCTION_WITH | GH_FUNCTION_BETWEEN | GH_FUNCTION_OBJ;
    if (act->frame->traits & GH_FRAME_VISIT)
        return GH_FUNCTION_BARE | GH_FUNCTION_LOC | GH_FUNCTION_GEN | GH_FUNCTION_OBJ;
    if (act->frame->operation == GH_OPERATOR_PLAN)
        return GH_FUNCTION_OBJ | GH_FUNCTION_TO | GH_FUNCTION_WITH | GH_FUNCTION_TOWARD;
    if ((act->frame->traits & GH_FRAME_VIOLENT) && !act->mentioned)
        return GH_FUNCTION_OBJ | GH_FUNCTION_ON | GH_FUNCTION_AT | GH_FUNCTION_GEN;
    if (act->mentioned)
        return GH_FUNCTION_ON | GH_FUNCTION_AGAINST | GH_FUNCTION_WITH | GH_FUNCTION_TOWARD |
               GH_FUNCTION_AT | GH_FUNCTION_OBJ;
    return GH_FUNCTION_OBJ | GH_FUNCTION_TO;
}

/* The object may be bare: "polish tin shromik ke / tin shromik atok kore". */
static int find_bare_patient(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    if (act->frame->traits & (GH_FRAME_SPEECH | GH_FRAME_MUTUAL))
        return -1;
    /* "chhatrora sochiboloy gherao kore"; "mondir bhangchur kore" */
    bool protest = (act->frame->traits & GH_FRAME_PROTEST) && !(act->frame->patient & GH_REQUIRED);
    gh_query q = {.from = c->first,
                  .to = act->first,
                  .functions = GH_FUNCTION_BARE | GH_FUNCTION_SUBJ,
                  .nearest = true,
                  .not_this = agent};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0 || gh_fill_is_speaker(s, act, &s->mentions.p[found]) ||
        s->mentions.p[found].person == 1 || (protest && !s->mentions.p[found].thing))
        return -1;
    return found;
}

/* "[Hadir opor] hamlake ullekh kore": the one on whom the violence was that is spoken of. */
static bool is_victim_mentioned(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].mentioned && act->content != k && s->acts.p[k].first == m->after &&
            s->acts.p[k].last < act->first && (m->functions & GH_FUNCTION_ON) &&
            (s->acts.p[k].frame->traits & GH_FRAME_VIOLENT))
            return true;
    return false;
}

/* "[shikkharthider] shahajje ... bittobander proti ahban": asked are people of whom nothing is
 * known. */
static bool is_to_unknown(const gh_scene *s, const gh_act *act, int found)
{
    const uint32_t toward = GH_FUNCTION_TOWARD | GH_FUNCTION_TO;
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool marked = found >= 0 && (s->mentions.p[found].functions & toward);
    return gh_str_starts(code, GH_STR("02")) && !act->mentioned && !marked &&
           gh_argument_is_unknown(s->parse, s->mentions, act, GH_FUNCTION_TOWARD);
}

/* "[tinjon] atok hon", "[tinjonke] atok kora hoy": the subject or object of a passive. */
static int patient_of_passive(const gh_scene *s, const gh_act *act, uint32_t pattern,
                              const gh_mention *agent, char *link)
{
    /* "[Kuddus]-ke greptarer dabi janano hoy": not he is asked. */
    if ((act->frame->traits & GH_FRAME_SPEECH) && pattern && !(pattern & GH_FUNCTION_OBJ))
        return -1;
    int found =
        act->passive ? find_marked_patient(s, act, GH_FUNCTION_OBJ | GH_FUNCTION_SUBJ, agent) : -1;
    /* "[guli-borshoner ghotona ghotle-o] police ...": the subject is of what follows. */
    bool occurs = act->verb >= 0 && s->parse->verbs[act->verb].occurs;
    if (found >= 0 || occurs || act->mentioned || !gh_fill_is_passive(s, act))
        return found;
    found = gh_argument_subject(s->parse, s->mentions, act, agent, link);
    if (found >= 0 && (act->frame->traits & GH_FRAME_EFFECT) && gh_fill_is_attacker(s, act, found))
        return -1;
    /* "[durbrittora] Monirke petay o kopano hoy": the same is done to the same. */
    int object = found >= 0 && *link == 'b'
                     ? gh_fill_patient_in_chain(s, act, GH_FUNCTION_OBJ, agent, false)
                     : -1;
    return object >= 0 ? object : found;
}

/* "[Bharoter] songe alochonar ahban": with, on or against whom something is said. */
static int patient_of_speech(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    if (!(act->frame->traits & GH_FRAME_SPEECH) || act->mentioned)
        return -1;
    uint32_t functions = GH_FUNCTION_BETWEEN | GH_FUNCTION_WITH | GH_FUNCTION_ON;
    /* "[khunider] biruddhe bebostha neyar nirdesh": against whom, not to whom. */
    if (act->frame->operation != GH_OPERATOR_DEMAND || act->content < 0)
        functions |= GH_FUNCTION_AGAINST;
    int found = find_patient_by(s, act, functions, agent);
    /* "[sangbadikder] songe alapkale ... obhijog koren": they are only told. */
    if (found >= 0 && !s->mentions.p[found].named && !s->mentions.p[found].medium &&
        strcmp(s->mentions.p[found].code.role, "MED") == 0)
        return -1;
    /* "[Hadir] opor hamlake ... ullekh kore": the attack was on him, not the call. */
    return found >= 0 && is_victim_mentioned(s, act, &s->mentions.p[found]) ? -1 : found;
}

void gh_fill_patients(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                      gh_fillers *patients)
{
    if (gh_act_has_no(s->coding->lexicon, act, GH_SLOT_PATIENT) ||
        gh_fill_patients_of_outcome(s, act, agents, patients) ||
        gh_fill_besieged(s, act, agents, patients))
        return;
    const gh_mention *agent = agent_mention(s, agents);
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    uint32_t functions = pattern ? pattern : default_patient_functions(act);
    char link = 'a';
    int found = gh_fill_head_of_passive(s, act);
    if (found < 0)
        found = find_marked_patient(s, act, functions, agent);
    if (is_to_unknown(s, act, found))
        return;
    if (found < 0 || is_only_where(s, found, functions)) {
        int site = gh_fill_target_of_site(s, act);
        found = site > found ? site : found;
    }
    if (found < 0)
        found = gh_fill_target_of_operation(s, act, agent);
    if (found < 0)
        found = gh_fill_target_of_demand(s, act, agent);
    if (found < 0 && gh_fill_cause_of_grievance(s, act, agents, patients))
        return;
    if (found < 0 && !act->mentioned && (functions & GH_FUNCTION_AGAINST)) {
        found = gh_fill_patient_in_chain(s, act, GH_FUNCTION_AGAINST, agent, false);
        link = found >= 0 ? 'b' : link;
    }
    if (found < 0)
        found = patient_of_passive(s, act, pattern, agent, &link);
    if (found < 0)
        found = gh_fill_patient_of_content(s, act, agent);
    if (found < 0)
        found = gh_fill_patient_of_statement(s, act, agent);
    if (found < 0)
        found = patient_of_speech(s, act, agent);
    if (found < 0 && !act->mentioned && (!pattern || (pattern & GH_FUNCTION_OBJ)))
        found = find_bare_patient(s, act, agent);
    bool harms = act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT);
    if (found < 0 && !act->mentioned && ((act->frame->patient & GH_REQUIRED) || harms)) {
        link = 'b';
        found = gh_fill_patient_in_chain(s, act, GH_FUNCTION_OBJ, agent,
                                         !(act->frame->patient & GH_REQUIRED));
        if (found < 0)
            found = gh_fill_patient_ahead(s, act, agent);
    }
    /* Nobody orders criminals about. */
    bool obeys = found < 0 || act->frame->operation != GH_OPERATOR_DEMAND ||
                 strcmp(s->mentions.p[found].code.role, "CRM") != 0;
    if (found >= 0 && obeys)
        gh_fill_add_mention(s, patients, found, link);
}
