/* fill.c - who did it, toward whom.
 *
 * The agent is looked for in the order of the design: its own place in the clause, the shared
 * subject of the chain, the genitive of an act told as a noun, the speaker, the subject of the
 * sentence before, the only possible doer. */
#include "event/event.h"

static bool hears(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    /* The speaker of a statement is no argument of what is said in it, unless he says so. */
    int16_t v = act->clause >= 0 ? s->voices.of_clause[act->clause] : -1;
    return v >= 0 && s->voices.p[v].known && s->voices.p[v].span.begin == m->span.begin &&
           s->voices.p[v].span.end == m->span.end;
}

static void add(gh_fillers *f, const gh_filler *filler)
{
    for (uint16_t i = 0; i < f->n; i++)
        if (gh_code_equal(f->p[i].code, filler->code))
            return;
    if (f->n < GH_MAX_FILLERS)
        f->p[f->n++] = *filler;
}

static void add_entity(const gh_scene *s, gh_fillers *f, int32_t e, gh_span span, char link)
{
    const gh_entity *x = &s->coding->refer.entities.p[e];
    add(f, &(gh_filler){.mention = -1,
                        .entity = e,
                        .code = x->code,
                        .kinds = x->kinds,
                        .name = x->name,
                        .span = span,
                        .antecedent = x->last,
                        .link = link});
}

static void add_one(const gh_scene *s, gh_fillers *f, int number, char link)
{
    const gh_mention *m = &s->mentions.p[number];
    if (m->set) {
        for (uint8_t i = 0; i < m->member_count; i++)
            add_entity(s, f, m->members[i], m->span, 'c');
        return;
    }
    if (m->pronoun && m->entity < 0)
        return;
    bool elsewhere = gh_span_is_set(m->antecedent) &&
                     !gh_span_holds(s->span, m->antecedent);
    gh_actor_code code = m->code;
    add(f, &(gh_filler){.mention = number,
                        .entity = m->entity,
                        .code = code,
                        .kinds = m->kinds,
                        .name = m->name,
                        .span = m->span,
                        .antecedent = m->pronoun ? m->antecedent : (gh_span){0, 0},
                        .link = m->pronoun && elsewhere ? 'c' : link});
}

/* A mention and those joined to it by "and". */
static void add_mention(const gh_scene *s, gh_fillers *f, int number, char link)
{
    const gh_mention *m = &s->mentions.p[number];
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *other = &s->mentions.p[k];
        if (k == number || (m->coordination && other->coordination == m->coordination))
            add_one(s, f, k, link);
    }
}

static bool kinds_fit(const gh_fillers *f, uint32_t wanted)
{
    uint32_t kinds = wanted & ~GH_REQUIRED;
    return f->n == 0 || kinds == 0 || (f->p[0].kinds & kinds) || f->p[0].kinds == 0;
}

/* ---- agent ---- */

/* "rashiyar hamla", "israyeli hamla", "pulisher gulite": the genitive right before the noun. */
static int owner_of_noun(const gh_scene *s, const gh_act *act, uint32_t functions)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query q = {.from = c->first, .to = act->first, .functions = functions, .nearest = true};
    int found = gh_argument_find(s->mentions, &q);
    return found >= 0 && s->mentions.p[found].after + 3 >= act->first ? found : -1;
}

static int marked_agent(const gh_scene *s, const gh_act *act, uint32_t functions)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query q = {.from = c->first, .to = act->first, .functions = functions, .nearest = true};
    return gh_argument_find(s->mentions, &q);
}

static int subject_agent(const gh_scene *s, const gh_act *act, char *link)
{
    int found = gh_argument_subject(s->parse, s->mentions, act, NULL, link);
    if (found >= 0 && hears(s, act, &s->mentions.p[found])) {
        int other = gh_argument_subject(s->parse, s->mentions, act, &s->mentions.p[found], link);
        if (other >= 0)
            return other;
    }
    return found;
}

/* "amra … ahban janai": in what somebody says, "we" is he. */
static void speaker_as_agent(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_voice *voice = gh_event_voice(s, act);
    if (!voice || voice->medium || gh_feature(act->features, PERSON) != 1)
        return;
    add(agents, &(gh_filler){.mention = -1,
                             .entity = voice->entity,
                             .code = voice->code,
                             .kinds = GH_KIND_PERSON,
                             .name = voice->name,
                             .span = gh_span_holds(s->span, voice->span) ? voice->span
                                                                        : (gh_span){0, 0},
                             .antecedent = voice->span,
                             .link = gh_span_holds(s->span, voice->span) ? 'b' : 'c'});
}

/* A finite verb without a subject goes on about the subject of the sentence before. */
static void dropped_agent(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_refer *r = &s->coding->refer;
    int32_t e = s->coding->last_subject;
    bool polite = gh_feature(act->features, POLITE) == GH_HONORIFIC;
    if (act->kind != GH_VERB_FINITE || gh_feature(act->features, PERSON) == 1)
        return;
    if (polite && (e < 0 || !(r->entities.p[e].kinds & GH_KIND_PERSON)))
        e = r->person;
    if (e < 0 || (!polite && (r->entities.p[e].kinds & GH_KIND_PERSON) &&
                  !r->entities.p[e].plural))
        return;
    add_entity(s, agents, e, (gh_span){0, 0}, 'c');
}

static void find_agents(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT);
    bool effect = act->frame->traits & GH_FRAME_EFFECT;
    char link = 'a';
    int found = -1;
    if (act->mentioned || effect) {
        uint32_t functions = pattern ? pattern : GH_FUNCTION_GEN | GH_FUNCTION_BY |
                                                     GH_FUNCTION_SIDE;
        found = effect && !pattern ? marked_agent(s, act, GH_FUNCTION_BY)
                                   : owner_of_noun(s, act, functions);
        if (found < 0)
            found = marked_agent(s, act, GH_FUNCTION_BY | GH_FUNCTION_SIDE);
    } else if (act->passive) {
        found = marked_agent(s, act, (pattern & ~(uint32_t)GH_FUNCTION_SUBJ) | GH_FUNCTION_BY |
                                         GH_FUNCTION_SIDE);
    } else {
        if (pattern & ~(uint32_t)GH_FUNCTION_SUBJ)
            found = marked_agent(s, act, pattern);
        if (found < 0 && act->kind == GH_VERB_NOUN)
            found = owner_of_noun(s, act, GH_FUNCTION_GEN | GH_FUNCTION_SUBJ | GH_FUNCTION_BY);
        if (found < 0)
            found = subject_agent(s, act, &link);
    }
    if (found >= 0)
        add_mention(s, agents, found, link);
    if (agents->n == 0 && !act->passive && !act->mentioned && !effect)
        speaker_as_agent(s, act, agents);
    if (agents->n == 0 && found < 0 && !act->passive && !act->mentioned && !effect)
        dropped_agent(s, act, agents);
}

/* The only possible doer: an arrest is the police's, in the country where the scene is set. */
static void default_agent(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    if (agents->n || doer.n == 0 || s->coding->setting.country[0] == 0)
        return;
    gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = 'd'};
    memcpy(f.code.country, s->coding->setting.country, 4);
    memcpy(f.code.role, doer.p, doer.n < 11 ? doer.n : 11);
    f.kinds = GH_KIND_BODY;
    add(agents, &f);
}

/* ---- patient ---- */

static const gh_mention *agent_mention(const gh_scene *s, const gh_fillers *agents)
{
    return agents->n && agents->p[0].mention >= 0 ? &s->mentions.p[agents->p[0].mention] : NULL;
}

static int find_marked_patient(const gh_scene *s, const gh_act *act, uint32_t functions,
                               const gh_mention *agent)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query q = {.from = c->first,
                  .to = act->verb >= 0 ? s->parse->verbs[act->verb].first : act->first,
                  .functions = functions,
                  .places = (act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_VISIT)) ||
                            (functions & GH_FUNCTION_LOC),
                  .nearest = true,
                  .not_this = agent};
    return gh_argument_find(s->mentions, &q);
}

static uint32_t default_patient_functions(const gh_act *act)
{
    if (act->frame->traits & GH_FRAME_EFFECT)
        return GH_FUNCTION_SUBJ | GH_FUNCTION_OBJ;
    if (act->frame->traits & GH_FRAME_MUTUAL)
        return GH_FUNCTION_WITH | GH_FUNCTION_BETWEEN | GH_FUNCTION_OBJ;
    if (act->frame->traits & GH_FRAME_VISIT)
        return GH_FUNCTION_BARE | GH_FUNCTION_LOC | GH_FUNCTION_GEN | GH_FUNCTION_OBJ;
    if (act->mentioned)
        return GH_FUNCTION_ON | GH_FUNCTION_AGAINST | GH_FUNCTION_WITH | GH_FUNCTION_TOWARD |
               GH_FUNCTION_AT | GH_FUNCTION_OBJ;
    return GH_FUNCTION_OBJ | GH_FUNCTION_TO;
}

/* The object may be bare: "polish tin shromik ke / tin shromik atok kore". */
static int find_bare_patient(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    if (act->frame->traits & (GH_FRAME_SPEECH | GH_FRAME_MUTUAL | GH_FRAME_PROTEST))
        return -1;
    gh_query q = {.from = c->first, .to = act->first, .functions = GH_FUNCTION_BARE |
                  GH_FUNCTION_SUBJ, .nearest = true, .not_this = agent};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0 || hears(s, act, &s->mentions.p[found]))
        return -1;
    return found;
}

/* "ninda (hamlar)": what is condemned, demanded, denied is an act: its doer is meant. */
static int patient_of_content(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    if (act->content < 0)
        return -1;
    const gh_act *content = &s->acts.p[act->content];
    const gh_clause *c = &s->parse->clauses[content->clause];
    gh_query q = {.from = c->first, .to = content->first,
                  .functions = GH_FUNCTION_OBJ | GH_FUNCTION_GEN | GH_FUNCTION_AGAINST |
                               GH_FUNCTION_ON | GH_FUNCTION_WITH | GH_FUNCTION_TOWARD,
                  .nearest = true, .not_this = agent};
    return gh_argument_find(s->mentions, &q);
}

/* "[tinjonke] dhore … kore [marodhor kore]": chain members share the object too. */
static int patient_in_chain(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_parse *p = s->parse;
    uint16_t group = p->clauses[act->clause].group;
    for (int k = act->clause - 1; k >= 0 && p->clauses[k].group == group; k--) {
        gh_query q = {.from = p->clauses[k].first, .to = p->clauses[k].last,
                      .functions = GH_FUNCTION_OBJ, .nearest = true, .not_this = agent};
        int found = gh_argument_find(s->mentions, &q);
        if (found >= 0)
            return found;
    }
    return -1;
}

static void find_patients(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                          gh_fillers *patients)
{
    const gh_mention *agent = agent_mention(s, agents);
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    uint32_t functions = pattern ? pattern : default_patient_functions(act);
    char link = 'a';
    int found = find_marked_patient(s, act, functions, agent);
    if (found < 0 && act->passive)
        found = find_marked_patient(s, act, GH_FUNCTION_OBJ | GH_FUNCTION_SUBJ, agent);
    if (found < 0)
        found = patient_of_content(s, act, agent);
    if (found < 0 && !act->mentioned && (!pattern || (pattern & GH_FUNCTION_OBJ)))
        found = find_bare_patient(s, act, agent);
    if (found < 0 && !act->mentioned && (act->frame->patient & GH_REQUIRED)) {
        link = 'b';
        found = patient_in_chain(s, act, agent);
    }
    if (found >= 0)
        add_mention(s, patients, found, link);
}

/* A mutual act of a plural subject is between its members: "A o B boithok koren". */
static void split_mutual(gh_fillers *agents, gh_fillers *patients)
{
    if (patients->n || agents->n < 2)
        return;
    patients->p[0] = agents->p[agents->n - 1];
    patients->n = 1;
    agents->n--;
}

static void default_patient(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    gh_str role = gh_lexicon_string(s->coding->lexicon, act->frame->recipient);
    if (patients->n || role.n == 0 || s->coding->setting.country[0] == 0)
        return;
    gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = 'a'};
    memcpy(f.code.country, s->coding->setting.country, 4);
    memcpy(f.code.role, role.p, role.n < 11 ? role.n : 11);
    add(patients, &f);
}

bool gh_event_fill(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients)
{
    agents->n = patients->n = 0;
    find_agents(s, act, agents);
    if (!kinds_fit(agents, act->frame->agent))
        agents->n = 0;
    find_patients(s, act, agents, patients);
    if (!kinds_fit(patients, act->frame->patient))
        patients->n = 0;
    if (act->frame->traits & GH_FRAME_MUTUAL)
        split_mutual(agents, patients);
    if (patients->n)
        default_agent(s, act, agents);
    if (agents->n)
        default_patient(s, act, patients);
    if ((act->frame->agent & GH_REQUIRED) && agents->n == 0)
        return false;
    if ((act->frame->patient & GH_REQUIRED) && patients->n == 0)
        return false;
    return agents->n > 0 || patients->n > 0;
}
