/* fill.c - who did it, toward whom.
 *
 * The agent is looked for in the order of the design: its own place in the clause, the shared
 * subject of the chain, the genitive of an act told as a noun, the speaker, the subject of the
 * sentence before, the only possible doer. */
#include "event/event.h"

enum { TOLD_RECENTLY = 8 /* sentences; a longer article has gone on to something else */ };

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

/* "amake onurodh janiyechhen": in what somebody says, "me" and "us" are he. */
static void add_speaker(const gh_scene *s, gh_fillers *f, const gh_mention *m)
{
    int clause = gh_parse_clause_at(s->parse, m->first);
    int16_t v = clause >= 0 ? s->voices.of_clause[clause] : -1;
    if (v < 0 || !s->voices.p[v].known || s->voices.p[v].medium)
        return;
    const gh_voice *voice = &s->voices.p[v];
    add(f, &(gh_filler){.mention = -1,
                        .entity = voice->entity,
                        .code = voice->code,
                        .kinds = GH_KIND_ANY,
                        .name = voice->name,
                        .span = m->span,
                        .antecedent = voice->span,
                        .link = gh_span_holds(s->span, voice->span) ? 'b' : 'c'});
}

static void add_one(const gh_scene *s, gh_fillers *f, int number, char link)
{
    const gh_mention *m = &s->mentions.p[number];
    if (m->set) {
        for (uint8_t i = 0; i < m->member_count; i++)
            add_entity(s, f, m->members[i], m->span, 'c');
        return;
    }
    if (m->pronoun && m->person == 1) {
        add_speaker(s, f, m);
        return;
    }
    if (m->pronoun && m->entity < 0)
        return;
    if (!gh_code_is_set(m->code))
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
/* A noun with a case of its own stands between the genitive and the act. */
static bool has_own_noun(const gh_scene *s, const gh_mention *owner, uint16_t to)
{
    for (uint16_t i = owner->after; i < to; i++) {
        const gh_item *item = &s->parse->items[i];
        if (item->part == GH_PART_NOMINAL && gh_item_case(item) > GH_NOM)
            return true;
    }
    return false;
}

static int owner_of_noun(const gh_scene *s, const gh_act *act, uint32_t functions)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query q = {.from = c->first, .to = act->first, .functions = functions, .nearest = true};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0 || s->mentions.p[found].after + 3 < act->first)
        return -1;
    return has_own_noun(s, &s->mentions.p[found], act->first) ? -1 : found;
}

/* "[jatisongher] ghatite hamla": the genitive belongs to the base, which is what was attacked. */
static int target_of_site(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query q = {.from = c->first,
                  .to = act->first,
                  .functions = GH_FUNCTION_GEN,
                  .nearest = true};
    int found = (act->frame->traits & GH_FRAME_VIOLENT) ? gh_argument_find(s->mentions, &q) : -1;
    if (found < 0 || s->mentions.p[found].after + 4 < act->first)
        return -1;
    return has_own_noun(s, &s->mentions.p[found], act->first) ? found : -1;
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

/* "Kim … bolechhen … ebong … ichchha prokash korechhe": a later verb of the sentence without a
 * subject goes on about the one before. */
static void agent_of_sentence(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_parse *p = s->parse;
    if (act->kind != GH_VERB_FINITE)
        return;
    for (int k = act->clause - 1; k >= 0; k--) {
        gh_query q = {.from = p->clauses[k].first,
                      .to = p->clauses[k].tail,
                      .functions = GH_FUNCTION_SUBJ};
        int found = gh_argument_find(s->mentions, &q);
        if (found >= 0 && !s->mentions.p[found].medium && !s->mentions.p[found].common) {
            add_mention(s, agents, found, 'b');
            return;
        }
    }
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

/* "atok hon": the one it is done to is the subject, whether by form or by the predicate. */
static bool is_passive(const gh_scene *s, const gh_act *act)
{
    return act->passive || (gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) &
                            GH_FUNCTION_SUBJ);
}

/* What must be done is demanded by him who says so, of him who must do it. */
static bool fill_demand(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                        gh_fillers *patients)
{
    const gh_voice *voice = gh_event_voice(s, act);
    bool here = gh_span_holds(s->span, voice->span);
    char link;
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_OBJ | GH_FUNCTION_GEN};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0)
        found = gh_argument_subject(s->parse, s->mentions, act, NULL, &link);
    if (found >= 0 && !hears(s, act, &s->mentions.p[found]))
        add_mention(s, patients, found, 'a');
    /* "we must …" and what nobody in particular must do is no demand on anybody. */
    bool oneself = patients->n && gh_code_equal(patients->p[0].code, voice->code);
    if (oneself || (patients->n == 0 && !act->frame->yields))
        return false;
    add(agents, &(gh_filler){.mention = -1,
                             .entity = voice->entity,
                             .code = voice->code,
                             .kinds = GH_KIND_ANY,
                             .name = voice->name,
                             .span = here ? voice->span : (gh_span){0, 0},
                             .antecedent = here ? (gh_span){0, 0} : voice->span,
                             .link = here ? 'b' : 'c'});
    return true;
}

static void find_agents(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT);
    bool effect = act->frame->traits & GH_FRAME_EFFECT;
    bool passive = is_passive(s, act);
    char link = 'a';
    int found = -1;
    if (act->mentioned || effect) {
        uint32_t functions = pattern ? pattern : GH_FUNCTION_GEN | GH_FUNCTION_BY |
                                                     GH_FUNCTION_SIDE;
        found = effect && !pattern ? marked_agent(s, act, GH_FUNCTION_BY)
                                   : owner_of_noun(s, act, functions);
        if (found < 0)
            found = marked_agent(s, act, GH_FUNCTION_BY | GH_FUNCTION_SIDE);
    } else if (passive) {
        found = marked_agent(s, act, (pattern & ~(uint32_t)GH_FUNCTION_SUBJ) | GH_FUNCTION_BY |
                                         GH_FUNCTION_SIDE);
        /* "netader boithok hoy": what takes place is its owner's. */
        if (found < 0 && act->head >= 0 && act->verb >= 0 && act->passive &&
            !s->parse->verbs[act->verb].passive)
            found = owner_of_noun(s, act, GH_FUNCTION_GEN);
    } else {
        if (pattern & ~(uint32_t)GH_FUNCTION_SUBJ)
            found = marked_agent(s, act, pattern);
        if (found < 0 && act->kind == GH_VERB_NOUN)
            found = owner_of_noun(s, act, GH_FUNCTION_GEN | GH_FUNCTION_SUBJ | GH_FUNCTION_BY);
        if (found < 0)
            found = subject_agent(s, act, &link);
    }
    if (found < 0 && act->head >= 0 && !act->mentioned && !effect &&
        !(gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_GEN))
        found = owner_of_noun(s, act, GH_FUNCTION_GEN);
    if (found >= 0 && !s->mentions.p[found].victim_count)
        add_mention(s, agents, found, link);
    if (agents->n == 0 && !passive && !act->mentioned && !effect)
        speaker_as_agent(s, act, agents);
    if (agents->n == 0 && found < 0 && !passive && !act->mentioned && !effect)
        agent_of_sentence(s, act, agents);
    if (agents->n == 0 && found < 0 && !passive && !act->mentioned && !effect)
        dropped_agent(s, act, agents);
}

/* A measure told in the passive by one who can take it is his own: "the ministry says … has been
 * lifted". */
static bool speaker_as_doer(const gh_scene *s, const gh_act *act, gh_str doer, gh_fillers *agents)
{
    const gh_voice *voice = gh_event_voice(s, act);
    if (!voice || voice->medium || !gh_str_equal(gh_str_of(voice->code.role), doer))
        return false;
    bool here = gh_span_holds(s->span, voice->span);
    add(agents, &(gh_filler){.mention = -1,
                             .entity = voice->entity,
                             .code = voice->code,
                             .kinds = GH_KIND_BODY,
                             .name = voice->name,
                             .span = here ? voice->span : (gh_span){0, 0},
                             .antecedent = here ? (gh_span){0, 0} : voice->span,
                             .link = here ? 'b' : 'c'});
    return true;
}

/* An act told again without its doer has the one it was told with before. */
static bool doer_told_before(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_told *told = gh_event_told(s->coding, act->frame_row);
    if (!told || !told->has_agent || told->sentence + TOLD_RECENTLY < s->parse->sentence)
        return false;
    gh_filler f = told->agent;
    f.link = 'c';
    f.mention = -1;
    if (!gh_span_is_set(f.antecedent))
        f.antecedent = f.span;
    f.span = (gh_span){0, 0};
    add(agents, &f);
    return true;
}

/* The only possible doer: an arrest is the police's, in the country where the scene is set. */
static void default_agent(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    if (agents->n || (doer.n && speaker_as_doer(s, act, doer, agents)) ||
        doer_told_before(s, act, agents) || doer.n == 0 || s->coding->setting.country[0] == 0)
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
                  .places = (act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_VISIT)) ||
                            (functions & GH_FUNCTION_LOC),
                  .nearest = true,
                  .not_this = agent};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0 && c->tail > c->last + 1) { /* "… arop kora hoyechhe palestiner opor" */
        q.from = (uint16_t)(c->last + 1);
        q.to = c->tail;
        q.functions &= ~(uint32_t)(GH_FUNCTION_SUBJ | GH_FUNCTION_BARE);
        found = gh_argument_find(s->mentions, &q);
    }
    return found;
}

/* An object or a postposition says more than a genitive or locative, which may be another's. */
static int find_marked_patient(const gh_scene *s, const gh_act *act, uint32_t functions,
                               const gh_mention *agent)
{
    const uint32_t weak = GH_FUNCTION_GEN | GH_FUNCTION_LOC | GH_FUNCTION_BARE | GH_FUNCTION_SUBJ;
    int found = find_patient_by(s, act, functions & ~weak, agent);
    return found >= 0 ? found : find_patient_by(s, act, functions & weak, agent);
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
    if (act->frame->traits & (GH_FRAME_SPEECH | GH_FRAME_MUTUAL | GH_FRAME_PROTEST))
        return -1;
    gh_query q = {.from = c->first, .to = act->first, .functions = GH_FUNCTION_BARE |
                  GH_FUNCTION_SUBJ, .nearest = true, .not_this = agent};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0 || hears(s, act, &s->mentions.p[found]) || s->mentions.p[found].person == 1)
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
                               GH_FUNCTION_WITH | GH_FUNCTION_TOWARD,
                  .nearest = true, .not_this = agent};
    return gh_argument_find(s->mentions, &q);
}

/* "udbeg prokash korechhen je [Kim] …", "[Kiev] … cheshta korchhe bole obhijog korechhen": who is
 * spoken about is the subject of what is said. */
static int patient_of_statement(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_parse *p = s->parse;
    int c = act->clause;
    if (!(act->frame->traits & GH_FRAME_SPEECH) || act->kind != GH_VERB_FINITE)
        return -1;
    bool quotative = c > 0 && p->clauses[c - 1].verb >= 0 &&
                     p->verbs[p->clauses[c - 1].verb].before_quotative;
    int from = quotative ? 0 : c + 1, to = quotative ? c - 1 : p->clause_count - 1;
    for (int k = from; k <= to; k++) {
        gh_query q = {.from = p->clauses[k].first,
                      .to = p->clauses[k].tail,
                      .functions = GH_FUNCTION_SUBJ,
                      .not_this = agent};
        int found = gh_argument_find(s->mentions, &q);
        if (found >= 0 && !s->mentions.p[found].medium && !s->mentions.p[found].common &&
            !(agent && gh_code_equal(agent->code, s->mentions.p[found].code)) &&
            !hears(s, act, &s->mentions.p[found]))
            return found;
    }
    return -1;
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
                          gh_fillers *patients);

/* "[dron hamlay] … nihoto hoyechhen": who is killed or hurt is the target of the attack. */
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
        find_patients(s, outcome, agents, patients);
        return patients->n > 0;
    }
    return false;
}

static void find_patients(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                          gh_fillers *patients)
{
    if (patients_of_outcome(s, act, agents, patients))
        return;
    const gh_mention *agent = agent_mention(s, agents);
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    uint32_t functions = pattern ? pattern : default_patient_functions(act);
    char link = 'a';
    bool passive = is_passive(s, act);
    int found = find_marked_patient(s, act, functions, agent);
    if (found < 0)
        found = target_of_site(s, act);
    if (found < 0 && act->passive)
        found = find_marked_patient(s, act, GH_FUNCTION_OBJ | GH_FUNCTION_SUBJ, agent);
    if (found < 0 && passive && !act->mentioned)
        found = gh_argument_subject(s->parse, s->mentions, act, agent, &link);
    if (found < 0)
        found = patient_of_content(s, act, agent);
    if (found < 0)
        found = patient_of_statement(s, act, agent);
    if (found < 0 && (act->frame->traits & GH_FRAME_SPEECH) && !act->mentioned)
        found = find_patient_by(s, act, GH_FUNCTION_BETWEEN | GH_FUNCTION_AGAINST |
                                            GH_FUNCTION_WITH | GH_FUNCTION_ON, agent);
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
static void split_mutual(const gh_scene *s, gh_fillers *agents, gh_fillers *patients)
{
    if (patients->n == 0 && agents->n == 1 && agents->p[0].mention >= 0) {
        const gh_mention *m = &s->mentions.p[agents->p[0].mention];
        if (m->two || (m->plural && !m->pronoun)) { /* "BNPr dui grouper songhorsho" */
            patients->p[0] = agents->p[0];
            patients->n = 1;
        }
    }
    if (patients->n || agents->n < 2)
        return;
    bool mutual = patients->mutual;
    *patients = *agents;
    patients->mutual = mutual;
}

/* "dui neta … korte sommoto hoyechhen": what two promise together they promise each other. */
static bool agree_with_one_another(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                   const gh_fillers *patients)
{
    if (patients->n || agents->n != 2 || act->frame->operation != GH_OPERATOR_PLAN)
        return false;
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if (s->mentions.p[k].set && s->mentions.p[k].span.begin == agents->p[0].span.begin)
            return true;
    return false;
}

static bool is_principal(const gh_mention *m)
{
    return m->kinds && !m->common && !m->medium && !m->adjectival && !m->set &&
           !(m->functions & GH_FUNCTION_LOC) && gh_code_is_set(m->code);
}

/* "kim … tader alochona … putin-ke": a meeting told without its parties is between the two that
 * the sentence names. */
static bool pair_in_sentence(const gh_scene *s, const gh_act *act, gh_fillers *both)
{
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        bool here = gh_parse_clause_at(s->parse, s->mentions.p[k].first) == act->clause;
        if (is_principal(&s->mentions.p[k]))
            add_one(s, both, k, here ? 'a' : 'b');
    }
    return both->n == 2 && strcmp(both->p[0].code.country, both->p[1].code.country) != 0;
}

/* Else between the two that the article is about. */
static bool pair_of_article(const gh_scene *s, const gh_fillers *agents, gh_fillers *both)
{
    const int32_t *pair = s->coding->refer.pair;
    if (pair[0] < 0 || pair[1] < 0)
        return false;
    for (int i = 0; i < 2; i++) /* somebody named pages ago is no party to this */
        if (s->coding->refer.entities.p[pair[i]].last_sentence + 3 < s->parse->sentence)
            return false;
    both->n = 0;
    for (int i = 0; i < 2; i++)
        add_entity(s, both, pair[i], (gh_span){0, 0}, 'c');
    if (both->n != 2 || agents->n > 1)
        return false;
    /* One party is named: it must be of this pair, and the other is its partner. */
    for (int i = 0; agents->n == 1 && i < 2; i++) {
        if (strcmp(both->p[i].code.country, agents->p[0].code.country) == 0) {
            gh_filler partner = both->p[1 - i];
            both->p[0] = agents->p[0];
            both->p[1] = partner;
            return true;
        }
    }
    return agents->n == 0;
}

static void fill_pair(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                      gh_fillers *patients)
{
    gh_fillers both = {.n = 0};
    const gh_mention *owner = agents->n && agents->p[0].mention >= 0
                                  ? &s->mentions.p[agents->p[0].mention]
                                  : NULL;
    bool theirs = owner && owner->pronoun && owner->plural;
    if (patients->n)
        return;
    bool found = (agents->n == 0 || theirs) && pair_in_sentence(s, act, &both);
    if (!found && (!act->mentioned || theirs || agents->n == 1))
        found = pair_of_article(s, agents, &both);
    if (!found)
        return;
    agents->p[0] = both.p[0];
    patients->p[0] = both.p[1];
    agents->n = patients->n = 1;
}

/* The same measure told again ("e nishedhagga") is against the same as before. */
static void patient_told_before(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                gh_fillers *patients)
{
    const gh_told *told = gh_event_told(s->coding, act->frame_row);
    if (patients->n || !told || !told->has_patient ||
        told->sentence + TOLD_RECENTLY < s->parse->sentence ||
        !(act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT)))
        return;
    bool same = agents->n == 0 || (told->has_agent && strcmp(agents->p[0].code.country,
                                                             told->agent.code.country) == 0);
    bool answer = agents->n && told->has_agent && strcmp(agents->p[0].code.country,
                                                         told->patient.code.country) == 0;
    if (!same && !answer)
        return;
    gh_filler f = same ? told->patient : told->agent; /* "er jobabe Delhi-o …": in return */
    f.link = 'c';
    f.mention = -1;
    if (!gh_span_is_set(f.antecedent))
        f.antecedent = f.span;
    f.span = (gh_span){0, 0};
    add(patients, &f);
}

static void add_partner(const gh_actor *who, gh_fillers *patients)
{
    add(patients, &(gh_filler){.mention = -1,
                               .entity = -1,
                               .code = gh_code_split(who->code),
                               .kinds = GH_KIND_ANY,
                               .name = who->name,
                               .antecedent = gh_span_is_set(who->span) ? who->span
                                                                      : who->antecedent,
                               .link = 'c'});
}

/* What two were told to do in the sentence before goes on between them: "Putin accepted" answers
 * him who invited, "Moscow denied" those who accused. */
static void partner_told_before(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                gh_fillers *patients)
{
    const gh_coding *coding = s->coding;
    if (patients->n || agents->n == 0 ||
        !(act->frame->traits & (GH_FRAME_SPEECH | GH_FRAME_COOPERATIVE | GH_FRAME_MUTUAL)))
        return;
    for (uint32_t i = coding->before_from; i < coding->before_to; i++) {
        const gh_record *r = &coding->records.p[i];
        if (r->source.inferred || gh_str_equal(r->source.code, GH_STR("---")) ||
            gh_str_equal(r->target.code, GH_STR("---")))
            continue;
        gh_actor_code source = gh_code_split(r->source.code);
        gh_actor_code target = gh_code_split(r->target.code);
        for (uint16_t a = 0; a < agents->n; a++)
            if (strcmp(target.country, agents->p[a].code.country) == 0 &&
                strcmp(target.role, agents->p[a].code.role) == 0 &&
                !gh_code_equal(source, target))
                add_partner(&r->source, patients);
    }
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
    *agents = *patients = (gh_fillers){.n = 0};
    if (gh_event_is_demanded(s, act)) {
        return fill_demand(s, act, agents, patients);
    }
    find_agents(s, act, agents);
    if (!kinds_fit(agents, act->frame->agent))
        agents->n = 0;
    find_patients(s, act, agents, patients);
    if (!kinds_fit(patients, act->frame->patient))
        patients->n = 0;
    if (agree_with_one_another(s, act, agents, patients))
        agents->mutual = true;
    if ((act->frame->traits & GH_FRAME_VISIT) && patients->n == 0 && agents->n == 1)
        fill_pair(s, act, agents, patients);
    if ((act->frame->traits & GH_FRAME_MUTUAL) || agents->mutual) {
        split_mutual(s, agents, patients);
        fill_pair(s, act, agents, patients);
    }
    if (patients->n || is_passive(s, act))
        default_agent(s, act, agents);
    /* "nishedhagga deyar por": a verbal noun may take its doer from what was told before. */
    if (agents->n == 0 && !act->mentioned &&
        (act->kind == GH_VERB_NOUN ||
         (act->head >= 0 && act->verb >= 0 && s->parse->verbs[act->verb].exists)))
        doer_told_before(s, act, agents);
    patient_told_before(s, act, agents, patients);
    partner_told_before(s, act, agents, patients);
    if (agents->n)
        default_patient(s, act, patients);
    if ((act->frame->agent & GH_REQUIRED) && agents->n == 0)
        return false;
    if ((act->frame->patient & GH_REQUIRED) && patients->n == 0)
        return false;
    /* A trip within one's own country is no visit. */
    if ((act->frame->traits & GH_FRAME_VISIT) && agents->n && patients->n &&
        strcmp(agents->p[0].code.country, patients->p[0].code.country) == 0)
        return false;
    return agents->n > 0 || patients->n > 0;
}
