/* patient.c - toward whom. */
#include "event/fill.h"

/* "[jatisongher] ghatite hamla", "[upacharjer] karjaloye tala": the genitive belongs to the base,
 * which is what was attacked or shut. */
static int target_of_site(const gh_scene *s, const gh_act *act)
{
    unsigned siege = GH_FRAME_PROTEST | GH_FRAME_HOSTILE;
    bool at_site = (act->frame->traits & GH_FRAME_VIOLENT) || (act->frame->traits & siege) == siege;
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query q = {
        .from = c->first, .to = act->first, .functions = GH_FUNCTION_GEN, .nearest = true};
    int found = at_site ? gh_argument_find(s->mentions, &q) : -1;
    if (found < 0 || s->mentions.p[found].after + 4 < act->first)
        return -1;
    const gh_mention *m = &s->mentions.p[found];
    return gh_fill_has_own_noun(s, m, act->first) && !gh_fill_is_of_other_act(s, act, m) ? found
                                                                                         : -1;
}

/* "[Boguray] montrir barite hamla": the town is where it happened, as long as nobody is named. */
static bool is_only_where(const gh_scene *s, int found, uint32_t functions)
{
    const gh_mention *m = &s->mentions.p[found];
    return !m->kinds && (m->functions & functions & GH_FUNCTION_LOC);
}

/* "[hamlakarider] greptare obhijan", "[Rahimer] basay obhijan": those looked for. */
static int target_of_operation(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    enum { BETWEEN = 5 };
    if (!(act->frame->traits & GH_FRAME_PRELUDE) || act->mentioned)
        return -1;
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_GEN,
                  .kinds = GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_GROUP | GH_KIND_PARTY,
                  .nearest = true,
                  .not_this = agent};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0 || s->mentions.p[found].after + BETWEEN < act->first)
        return -1;
    return gh_fill_has_own_noun(s, &s->mentions.p[found], act->first) ? found : -1;
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
            (content->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT)) &&
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

/* An object or a postposition says more than a genitive or locative, which may be another's. */
static int find_marked_patient(const gh_scene *s, const gh_act *act, uint32_t functions,
                               const gh_mention *agent)
{
    const uint32_t weak = GH_FUNCTION_GEN | GH_FUNCTION_LOC | GH_FUNCTION_BARE | GH_FUNCTION_SUBJ;
    int found = plain_object(s, act, find_patient_by(s, act, functions & ~weak, agent));
    int owner = owner_at_hand(s, act, functions, found);
    if (owner >= 0)
        return owner;
    if (found >= 0)
        return is_object_of_content(s, act, found) || is_wanted(s, act, found)
                   ? other_addressee(s, act, found)
                   : found;
    /* "[Hadir] gulibiddho hoyar ghotonay": what happened to whom, told as a noun. */
    bool happened = (act->frame->traits & GH_FRAME_EFFECT) && act->kind == GH_VERB_NOUN;
    if (happened)
        found = find_patient_by(s, act, GH_FUNCTION_GEN, agent);
    if (found < 0 || gh_fill_has_own_noun(s, &s->mentions.p[found], act->first))
        found = find_patient_by(s, act, functions & weak, agent);
    return found >= 0 && is_of_circumstance(s, act, &s->mentions.p[found]) ? -1 : found;
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

/* "[khunider] greptarer dabi": it is made of whoever alone can do it, not of whoever it is done to.
 */
static const gh_act *act_of_one_doer(const gh_scene *s, const gh_act *act, const char *asker)
{
    bool asks =
        act->frame->operation == GH_OPERATOR_DEMAND || act->frame->operation == GH_OPERATOR_APPEAL;
    if (!asks || act->content < 0)
        return NULL;
    const gh_act *content = &s->acts.p[act->content];
    gh_str doer = gh_lexicon_string(s->coding->lexicon, content->frame->doer);
    /* "[adalot] jele pathanor adesh den": the court's order is its act. */
    bool own = strcmp(asker, "JUD") == 0 && gh_str_equal(doer, GH_STR("JUD"));
    return doer.n && !own ? content : NULL;
}

/* "ninda (hamlar)": what is condemned, demanded, denied is an act: its doer is meant. */
static int patient_of_content(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    bool does = !(act->frame->traits & GH_FRAME_SPEECH) &&
                (act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE)) &&
                act->frame->operation == GH_OPERATOR_NONE;
    if (act->content < 0 || does || act_of_one_doer(s, act, agent ? agent->code.role : ""))
        return -1;
    const gh_act *content = &s->acts.p[act->content];
    const gh_clause *c = &s->parse->clauses[content->clause];
    gh_query q = {.from = c->first,
                  .to = content->first,
                  .functions = GH_FUNCTION_OBJ | GH_FUNCTION_GEN | GH_FUNCTION_AGAINST |
                               GH_FUNCTION_WITH | GH_FUNCTION_TOWARD,
                  .nearest = true,
                  .not_this = agent};
    /* "[netake] hotyar obhijog", "[netake] hotyar ninda": his is the harm, not the blame. */
    if ((content->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE)) &&
        (act->frame->operation == GH_OPERATOR_ACCUSE ||
         act->frame->operation == GH_OPERATOR_ABSENT_VALUE))
        q.functions &= ~(uint32_t)GH_FUNCTION_OBJ;
    int found = gh_argument_find(s->mentions, &q);
    /* "[songsoder] nirbachon prokriyake ... korar ongikar": the genitive is another noun's. What is
     * done in the affairs of a state is done toward it. */
    if (found >= 0 && s->mentions.p[found].functions == GH_FUNCTION_GEN &&
        !s->mentions.p[found].bare_state &&
        gh_fill_has_own_noun(s, &s->mentions.p[found], content->first)) {
        q.functions &= ~(uint32_t)GH_FUNCTION_GEN;
        found = gh_argument_find(s->mentions, &q);
    }
    if (found >= 0 || act->frame->operation != GH_OPERATOR_THREATEN)
        return found;
    /* "[Irane] hamlar humki": the state where it would be done. */
    q.functions = gh_act_functions(s->coding->lexicon, content, GH_SLOT_PATIENT) & GH_FUNCTION_LOC;
    q.kinds = GH_KIND_STATE;
    q.places = true;
    found = q.functions ? gh_argument_find(s->mentions, &q) : -1;
    bool own =
        found >= 0 && agent && strcmp(agent->code.country, s->mentions.p[found].code.country) == 0;
    return found >= 0 && s->mentions.p[found].bare_state && !own ? found : -1;
}

static bool may_be_meant(const gh_scene *s, const gh_act *act, const gh_mention *agent,
                         const gh_mention *m)
{
    /* "... bole obhijog, Reuters janay": it tells; but "obhijog korechhen, BBC ..." is about it. */
    bool tells =
        m->medium && (m->first < act->first || act->frame->operation != GH_OPERATOR_ACCUSE);
    /* "[Bharoter montri] hunshiyari diye bolen, [Bharot] ...": his own country is his side. */
    bool own = agent && m->bare_state && strcmp(agent->code.country, m->code.country) == 0;
    return !tells && !own && !m->common && !(agent && gh_code_equal(agent->code, m->code)) &&
           !gh_fill_is_speaker(s, act, m);
}

/* "udbeg prokash korechhen je [Kim] ...", "[Kiev] ... cheshta korchhe bole obhijog korechhen": who
 * is spoken about is the subject of what is said. */
static int patient_of_statement(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_parse *p = s->parse;
    int c = act->clause;
    bool speaks =
        (act->frame->traits & GH_FRAME_SPEECH) || act->frame->operation == GH_OPERATOR_ACCUSE;
    if (!speaks || act->mentioned || (act->kind != GH_VERB_FINITE && act->kind != GH_VERB_CONVERB))
        return -1;
    /* "obhijog kore [X] bolen, 'sorkar ...'": the participle is about what the finite verb says. */
    while (act->kind == GH_VERB_CONVERB && c + 1 < p->clause_count &&
           p->clauses[c + 1].group == p->clauses[act->clause].group)
        c++;
    bool quotative =
        c > 0 && p->clauses[c - 1].verb >= 0 && p->verbs[p->clauses[c - 1].verb].before_quotative;
    int from = quotative ? 0 : c + 1, to = quotative ? c - 1 : p->clause_count - 1;
    const uint32_t functions[] = {GH_FUNCTION_SUBJ, GH_FUNCTION_GEN};
    for (size_t f = 0; f < sizeof functions / sizeof *functions; f++)
        for (int k = from; k <= to; k++) {
            gh_query q = {.from = p->clauses[k].first,
                          .to = p->clauses[k].tail,
                          .functions = functions[f],
                          .not_this = agent};
            int found = gh_argument_find(s->mentions, &q);
            if (found >= 0 && may_be_meant(s, act, agent, &s->mentions.p[found]))
                return found;
        }
    return -1;
}

/* Is what clause `k` tells a part of the act: its purpose ("[chhotrobhongo korte] lathipeta kore"),
 * its content ("[nishiddho korar] cheshta kore"), the same ("[asami kore] mamla kore")? */
static bool is_part_of_act(const gh_scene *s, const gh_act *act, int k)
{
    const gh_clause *c = &s->parse->clauses[k];
    if (c->verb >= 0 && s->parse->verbs[c->verb].kind == GH_VERB_INFINITIVE)
        return true;
    if (act->raised && k + 1 == act->clause)
        return true;
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    for (uint16_t i = 0; i < s->acts.n; i++) {
        const gh_act *other = &s->acts.p[i];
        gh_str its = gh_lexicon_string(s->coding->lexicon, other->frame->code);
        if (other->clause == k && !other->mentioned &&
            (other->frame_row == act->frame_row ||
             (code.n >= 3 && its.n >= 3 && memcmp(code.p, its.p, 2) == 0)))
            return true;
    }
    return false;
}

/* "[tinjonke] dhore ... kore [marodhor kore]": chain members share the object too. */
static int patient_in_chain(const gh_scene *s, const gh_act *act, uint32_t functions,
                            const gh_mention *agent, bool parts_only)
{
    const gh_parse *p = s->parse;
    uint16_t group = p->clauses[act->clause].group;
    for (int k = act->clause - 1; k >= 0 && p->clauses[k].group == group; k--) {
        if (parts_only && !is_part_of_act(s, act, k))
            return -1;
        gh_query q = {.from = p->clauses[k].first,
                      .to = (uint16_t)(p->clauses[k].last + 1),
                      .functions = functions,
                      .nearest = true,
                      .not_this = agent};
        int found = gh_argument_find(s->mentions, &q);
        if (found >= 0)
            return found;
    }
    return -1;
}

/* "[dron hamlay] ... nihoto hoyechhen": who is killed or hurt is the target of the attack. */
static bool patients_of_outcome(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                gh_fillers *patients)
{
    if (!act->mentioned || !(act->frame->traits & GH_FRAME_VIOLENT) ||
        (act->frame->traits & (GH_FRAME_EFFECT | GH_FRAME_MUTUAL)))
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *outcome = &s->acts.p[k];
        if (outcome->clause != act->clause || outcome->last <= act->last ||
            !(outcome->frame->traits & GH_FRAME_EFFECT))
            continue;
        gh_fill_patients(s, outcome, agents, patients);
        return patients->n > 0;
    }
    return false;
}

/* "[montrir] podotyager dabite bikkhobh": who is to go is protested against. */
static int target_of_demand(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    if (!(act->frame->traits & GH_FRAME_PROTEST) || !act->frame->code || act->content >= 0)
        return -1;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *demand = &s->acts.p[k];
        gh_str yields = gh_lexicon_string(lexicon, demand->frame->yields);
        uint16_t claim = (uint16_t)(demand->last + 1);
        if (demand->clause != act->clause || claim >= act->first || !demand->mentioned ||
            !gh_str_equal(yields, GH_STR("reform.leadership")) ||
            !(s->parse->items[claim].functions & GH_FUNCTION_PURPOSE))
            continue;
        gh_query q = {.from = s->parse->clauses[act->clause].first,
                      .to = demand->first,
                      .functions = GH_FUNCTION_GEN,
                      .nearest = true,
                      .not_this = agent};
        int found = gh_argument_find(s->mentions, &q);
        if (found >= 0 && s->mentions.p[found].after == demand->first)
            return found;
    }
    return -1;
}

static bool is_victim_mentioned(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].mentioned && act->content != k && s->acts.p[k].first == m->after &&
            s->acts.p[k].last < act->first && (m->functions & GH_FUNCTION_ON) &&
            (s->acts.p[k].frame->traits & GH_FRAME_VIOLENT))
            return true;
    return false;
}

void gh_fill_patients(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                      gh_fillers *patients)
{
    if (gh_act_has_no(s->coding->lexicon, act, GH_SLOT_PATIENT) ||
        patients_of_outcome(s, act, agents, patients))
        return;
    const gh_mention *agent = agent_mention(s, agents);
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    uint32_t functions = pattern ? pattern : default_patient_functions(act);
    char link = 'a';
    bool passive = gh_fill_is_passive(s, act);
    int found = find_marked_patient(s, act, functions, agent);
    /* "[shikkharthider] shahajje ... bittobander proti ahban": of people of whom nothing is known. */
    const uint32_t toward = GH_FUNCTION_TOWARD | GH_FUNCTION_TO;
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    if (gh_str_starts(code, GH_STR("02")) && !act->mentioned &&
        !(found >= 0 && (s->mentions.p[found].functions & toward)) &&
        gh_argument_is_unknown(s->parse, s->mentions, act, GH_FUNCTION_TOWARD))
        return;
    if (found < 0 || is_only_where(s, found, functions)) {
        int site = target_of_site(s, act);
        found = site > found ? site : found;
    }
    if (found < 0)
        found = target_of_operation(s, act, agent);
    if (found < 0)
        found = target_of_demand(s, act, agent);
    if (found < 0 && !act->mentioned && (functions & GH_FUNCTION_AGAINST)) {
        found = patient_in_chain(s, act, GH_FUNCTION_AGAINST, agent, false);
        link = found >= 0 ? 'b' : link;
    }
    /* "[guli-borshoner ghotona ghotle-o] police ...": the subject is of what follows. */
    bool occurs = act->verb >= 0 && s->parse->verbs[act->verb].occurs;
    passive &= !occurs;
    /* "[Kuddus]-ke greptarer dabi janano hoy": not he is asked. */
    bool asks = (act->frame->traits & GH_FRAME_SPEECH) && pattern && !(pattern & GH_FUNCTION_OBJ);
    if (found < 0 && act->passive && !asks)
        found = find_marked_patient(s, act, GH_FUNCTION_OBJ | GH_FUNCTION_SUBJ, agent);
    if (found < 0 && passive && !act->mentioned && !asks) {
        found = gh_argument_subject(s->parse, s->mentions, act, agent, &link);
        /* "[durbrittora] Monirke petay o kopano hoy": the same is done to the same. */
        int object = found >= 0 && link == 'b'
                         ? patient_in_chain(s, act, GH_FUNCTION_OBJ, agent, false)
                         : -1;
        found = object >= 0 ? object : found;
    }
    if (found < 0)
        found = patient_of_content(s, act, agent);
    if (found < 0)
        found = patient_of_statement(s, act, agent);
    /* "[khunider] biruddhe bebostha neyar nirdesh": against whom, not to whom. */
    bool ordered = act->frame->operation == GH_OPERATOR_DEMAND && act->content >= 0;
    if (found < 0 && (act->frame->traits & GH_FRAME_SPEECH) && !act->mentioned) {
        found = find_patient_by(s, act,
                                GH_FUNCTION_BETWEEN | GH_FUNCTION_WITH | GH_FUNCTION_ON |
                                    (ordered ? 0 : GH_FUNCTION_AGAINST),
                                agent);
        /* "[Hadir] opor hamlake ... ullekh kore": the attack was on him, not the call. */
        found = found >= 0 && is_victim_mentioned(s, act, &s->mentions.p[found]) ? -1 : found;
    }
    if (found < 0 && !act->mentioned && (!pattern || (pattern & GH_FUNCTION_OBJ)))
        found = find_bare_patient(s, act, agent);
    bool harms = act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT);
    if (found < 0 && !act->mentioned && ((act->frame->patient & GH_REQUIRED) || harms)) {
        link = 'b';
        found =
            patient_in_chain(s, act, GH_FUNCTION_OBJ, agent, !(act->frame->patient & GH_REQUIRED));
    }
    /* Nobody orders criminals about. */
    bool obeys = found < 0 || act->frame->operation != GH_OPERATOR_DEMAND ||
                 strcmp(s->mentions.p[found].code.role, "CRM") != 0;
    if (found >= 0 && obeys)
        gh_fill_add_mention(s, patients, found, link);
}

/* The state itself, its government or its army: in what states do to one another these are one. */
static bool is_of_state(gh_actor_code code)
{
    return !code.role[0] || strcmp(code.role, "GOV") == 0 || strcmp(code.role, "MIL") == 0;
}

static bool is_same_side(gh_actor_code a, gh_actor_code b)
{
    return strcmp(a.country, b.country) == 0 &&
           (strcmp(a.role, b.role) == 0 || (is_of_state(a) && is_of_state(b)));
}

/* "tara kothay ... [amader] atok kore", "[Agamir] biruddhe mamla": whoever it is done to is named,
 * if not known. */
static bool has_object(const gh_scene *s, const gh_act *act)
{
    const uint32_t against = GH_FUNCTION_AGAINST | GH_FUNCTION_ON | GH_FUNCTION_TOWARD;
    if (gh_argument_is_unknown(s->parse, s->mentions, act, against))
        return true;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->pronoun && m->person < 3 && (m->functions & GH_FUNCTION_OBJ) &&
            gh_parse_clause_at(s->parse, m->first) == act->clause)
            return true;
    }
    return false;
}

/* The same measure told again ("e nishedhagga") is against the same as before. */
void gh_fill_patient_told_before(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                 gh_fillers *patients)
{
    const gh_told *told = gh_event_told(s->coding, act->frame_row);
    if (patients->n || !told || !told->has_patient || has_object(s, act) ||
        gh_act_has_no(s->coding->lexicon, act, GH_SLOT_PATIENT) ||
        told->sentence + GH_TOLD_RECENTLY < s->parse->sentence ||
        !(act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT)))
        return;
    bool same =
        agents->n == 0 || (told->has_agent && is_same_side(agents->p[0].code, told->agent.code));
    bool answer =
        agents->n && told->has_agent && is_same_side(agents->p[0].code, told->patient.code);
    if (!same && !answer)
        return;
    gh_filler f = same ? told->patient : told->agent; /* "er jobabe Delhi-o ...": in return */
    f.link = 'c';
    f.mention = -1;
    if (!gh_span_is_set(f.antecedent))
        f.antecedent = f.span;
    f.span = (gh_span){0, 0};
    gh_fill_add(patients, &f);
}

/* "police komishonar ... nirdesh den": an order to nobody that is named is to one's own people. */
static void add_own_people(const gh_filler *agent, gh_fillers *patients)
{
    static const char *const roles[] = {"GOV", "COP", "MIL"};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (strcmp(agent->code.role, roles[i]) == 0) {
            gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = 'a'};
            f.code = agent->code;
            f.kinds = GH_KIND_BODY;
            gh_fill_add(patients, &f);
        }
}

/* "chhatroder andoloner mukhe [upacharjo] podotyag koren": against him who gives way, when he is
 * the head of something other than the state. */
static int yields_to_pressure(const gh_scene *s, const gh_act *act)
{
    if (act->kind != GH_VERB_NOUN || !(act->frame->traits & GH_FRAME_PROTEST))
        return -1;
    gh_query q = {.from = act->last,
                  .to = s->parse->clauses[act->clause].tail,
                  .functions = GH_FUNCTION_SUBJ,
                  .kinds = GH_KIND_ANY};
    int found = gh_argument_find(s->mentions, &q);
    static const char *const own_heads[] = {"EDU", "BUS", "HLH", "LAB"};
    for (size_t i = 0; found >= 0 && i < sizeof own_heads / sizeof *own_heads; i++)
        if (strcmp(s->mentions.p[found].code.role, own_heads[i]) == 0)
            return found;
    return -1;
}

void gh_fill_default_patient(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                             gh_fillers *patients)
{
    const gh_act *content = act_of_one_doer(s, act, agents->p[0].code.role);
    gh_str role = gh_lexicon_string(s->coding->lexicon, act->frame->recipient);
    /* "[greptarer] nirdesh": to the police; but an appeal against a sentence goes to the court. */
    if (content && (role.n == 0 || gh_str_equal(role, GH_STR("="))))
        role = gh_lexicon_string(s->coding->lexicon, content->frame->doer);
    if (patients->n || role.n == 0 || s->coding->setting.country[0] == 0)
        return;
    int found = yields_to_pressure(s, act);
    if (found >= 0) {
        gh_fill_add_mention(s, patients, found, 'a');
        return;
    }
    if (gh_str_equal(role, GH_STR("="))) {
        add_own_people(&agents->p[0], patients);
        return;
    }
    gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = 'a'};
    memcpy(f.code.country, s->coding->setting.country, 4);
    memcpy(f.code.role, role.p, role.n < 11 ? role.n : 11);
    if (content || !gh_code_equal(f.code, agents->p[0].code)) /* what he wants of others */
        gh_fill_add(patients, &f);
}
