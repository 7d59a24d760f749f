/* agent.c - who did it.
 *
 * The agent is looked for in the order of the design: its own place in the clause, the shared
 * subject of the chain, the genitive of an act told as a noun, the speaker, the subject of the
 * sentence before, the only possible doer. */
#include "event/fill.h"

/* "dofay dofay": a noun told twice in one case says how often. */
static bool is_twice(const gh_parse *p, uint16_t i, uint16_t to)
{
    return i + 1 < to && p->items[i + 1].part == GH_PART_NOMINAL &&
           p->items[i].analysis->lemma == p->items[i + 1].analysis->lemma &&
           gh_item_case(&p->items[i]) == gh_item_case(&p->items[i + 1]);
}

/* A noun with a case of its own stands between the genitive and the act. */
bool gh_fill_has_own_noun(const gh_scene *s, const gh_mention *owner, uint16_t to)
{
    for (uint16_t i = owner->after; i < to; i++) {
        const gh_item *item = &s->parse->items[i];
        if (item->part != GH_PART_NOMINAL || gh_item_case(item) <= GH_NOM)
            continue;
        if (!is_twice(s->parse, i, to))
            return true;
        i++;
    }
    return false;
}

/* "[sorkarer] potoner por hamla": the genitive belongs to an act that is only mentioned. */
bool gh_fill_is_of_other_act(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    if (m->functions != GH_FUNCTION_GEN)
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other->mentioned && act->content != k && other->first == m->after &&
            other->last < act->first && gh_item_case(&s->parse->items[other->last]) > GH_NOM)
            return true;
    }
    return false;
}

/* "zila porishoder [boithoke] ... ashonka prokash koren": where it was said. */
bool gh_fill_is_of_meeting(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const uint32_t events = GH_FRAME_MUTUAL | GH_FRAME_PROTEST | GH_FRAME_VISIT;
    for (uint16_t k = 0; m->functions == GH_FUNCTION_GEN && k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other->mentioned && act->content != k && other->first == m->after &&
            other->last < act->first && (other->frame->traits & events) &&
            gh_item_case(&s->parse->items[other->last]) == GH_LOC)
            return true;
    }
    return false;
}

static bool is_head_of_act(const gh_scene *s, uint16_t at)
{
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].first <= at && at <= s->acts.p[k].last)
            return true;
    return false;
}

/* "[montri] o [songsod sodosyoder] barite": the last of them is the one before the noun. */
static const gh_mention *last_joined(const gh_scene *s, const gh_mention *m)
{
    const gh_mention *last = m;
    for (uint16_t k = 0; m->coordination && k < s->mentions.n; k++)
        if (s->mentions.p[k].coordination == m->coordination &&
            s->mentions.p[k].after > last->after)
            last = &s->mentions.p[k];
    return last;
}

/* "[andoloner] osohojog kormosuchir prothom dine hamla": the genitive belongs to a noun that stands
 * in the genitive itself; "[montrider] barite hamla": to what was attacked. */
static bool is_of_chain(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    if (!(m->functions & GH_FUNCTION_GEN) || m->adjectival)
        return false;
    bool owner = m->functions == GH_FUNCTION_GEN;
    m = last_joined(s, m);
    for (uint16_t i = m->after; i < act->first; i++) {
        const gh_item *item = &s->parse->items[i];
        if (item->part == GH_PART_PARTICLE && item->particle == GH_PARTICLE_AND)
            return i > m->after && !is_head_of_act(s, (uint16_t)(i - 1));
        if (item->part != GH_PART_NOMINAL)
            return false;
        bool site = gh_refer_has_class(s->parse, i, s->coding->lexicon->class_site);
        if (gh_item_case(item) > GH_NOM) /* "[union porishod] karjaloye bhangchur" */
            return (owner && gh_item_case(item) == GH_GEN) ||
                   (site && gh_item_case(item) == GH_LOC);
    }
    return false;
}

/* "[sontrasider] chhora gulite": the participle before the noun is what the owner did with it. */
static uint16_t start_of_owner(const gh_parse *p, const gh_act *act)
{
    const gh_clause *c = &p->clauses[act->clause];
    const gh_clause *before = act->clause > 0 ? c - 1 : NULL;
    bool participle = act->mentioned && act->first == c->first && before && before->verb >= 0 &&
                      p->verbs[before->verb].attributive && before->last + 1 == act->first;
    return participle ? before->first : c->first;
}

static int owner_of_noun(const gh_scene *s, const gh_act *act, uint32_t functions)
{
    uint16_t from = start_of_owner(s->parse, act);
    gh_query q = {.from = from, .to = act->first, .functions = functions, .nearest = true};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0 || s->mentions.p[found].after + 3 < act->first)
        return -1;
    return gh_fill_has_own_noun(s, &s->mentions.p[found], act->first) ? -1 : found;
}

static int marked_agent(const gh_scene *s, const gh_act *act, uint32_t functions)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query q = {.from = c->first, .to = act->first, .functions = functions, .nearest = true};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0)
        return -1;
    const gh_mention *m = &s->mentions.p[found];
    return gh_fill_is_of_other_act(s, act, m) || is_of_chain(s, act, m) ? -1 : found;
}

static int subject_agent(const gh_scene *s, const gh_act *act, char *link)
{
    enum { NEAR = 2 };
    int found = gh_argument_subject(s->parse, s->mentions, act, NULL, link);
    /* "[Hadike] guli kora byaktike ... ghoshona diyechhen [upodeshta]": the subject of what
     * follows a relative participle is not its own, but "protisruti deoya [Trump] ..." is. */
    if (found >= 0 && act->verb >= 0 && s->parse->verbs[act->verb].attributive &&
        s->mentions.p[found].first > s->parse->verbs[act->verb].after + NEAR)
        return -1;
    if (found >= 0 && gh_fill_is_speaker(s, act, &s->mentions.p[found])) {
        int other = gh_argument_subject(s->parse, s->mentions, act, &s->mentions.p[found], link);
        if (other >= 0)
            return other;
    }
    return found;
}

/* "amra ... ahban janai": in what somebody says, "we" is he; so is whoever "will" do it. */
static void speaker_as_agent(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_voice *voice = gh_event_voice(s, act);
    bool undertaken = gh_event_is_undertaken(s, act);
    bool his = gh_feature(act->features, PERSON) == 1 || undertaken ||
               (act->passive && (gh_event_is_intended(s, act) || gh_event_is_merciless(s, act)));
    if (!voice || voice->medium || !his)
        return;
    gh_fill_add(agents, &(gh_filler){.mention = -1,
                                     .entity = voice->entity,
                                     .code = voice->code,
                                     .kinds = undertaken ? GH_KIND_ANY : GH_KIND_PERSON,
                                     .name = voice->name,
                                     .span = gh_span_holds(s->span, voice->span) ? voice->span
                                                                                 : (gh_span){0, 0},
                                     .antecedent = voice->span,
                                     .link = gh_span_holds(s->span, voice->span) ? 'b' : 'c'});
}

/* "Kim ... bolechhen ... ebong ... ichchha prokash korechhe": a later verb of the sentence without
 * a subject goes on about the one before. But who says "[polish] janay, take shahajjo kore" tells
 * what another did; of talks, raids and protests, and of what is to come, he is part. True where
 * the subject is thereby nobody that was named. */
static bool agent_of_sentence(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_parse *p = s->parse;
    bool own_affair =
        (act->frame->traits & (GH_FRAME_MUTUAL | GH_FRAME_PRELUDE | GH_FRAME_PROTEST)) ||
        gh_event_is_future(s, act);
    if (act->kind != GH_VERB_FINITE || gh_argument_has_unknown_subject(p, s->mentions, act))
        return false;
    for (int k = act->clause - 1; k >= 0; k--) {
        gh_query q = {
            .from = p->clauses[k].first, .to = p->clauses[k].tail, .functions = GH_FUNCTION_SUBJ};
        int found = gh_argument_find(s->mentions, &q);
        if (found >= 0 && !own_affair && gh_fill_is_speaker(s, act, &s->mentions.p[found]))
            return true;
        if (found >= 0 && !s->mentions.p[found].medium && !s->mentions.p[found].common) {
            gh_fill_add_mention(s, agents, found, 'b');
            return false;
        }
    }
    return false;
}

/* A finite verb without a subject goes on about the subject of the sentence before. */
static void dropped_agent(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_refer *r = &s->coding->refer;
    int32_t e = s->coding->last_subject;
    bool polite = gh_feature(act->features, POLITE) == GH_HONORIFIC;
    if (act->kind != GH_VERB_FINITE || gh_feature(act->features, PERSON) == 1 ||
        gh_argument_has_unknown_subject(s->parse, s->mentions, act))
        return;
    if (polite && (e < 0 || !(r->entities.p[e].kinds & GH_KIND_PERSON)))
        e = r->person;
    if (e < 0 || (!polite && (r->entities.p[e].kinds & GH_KIND_PERSON) && !r->entities.p[e].plural))
        return;
    gh_fill_add_entity(s, agents, e, (gh_span){0, 0}, 'c');
}

/* "tader atok kore niye asa hoy": the participle shares the subject of a passive. */
static bool ends_in_passive(const gh_parse *p, const gh_act *act)
{
    uint16_t group = p->clauses[act->clause].group;
    if (act->kind != GH_VERB_CONVERB || act->mentioned)
        return false;
    for (int k = act->clause + 1; k < p->clause_count && p->clauses[k].group == group; k++)
        if (p->clauses[k].verb >= 0 && p->verbs[p->clauses[k].verb].kind == GH_VERB_FINITE)
            return p->verbs[p->clauses[k].verb].passive;
    return false;
}

/* "atok hon": the one it is done to is the subject, whether by form or by the predicate. */
bool gh_fill_is_passive(const gh_scene *s, const gh_act *act)
{
    return act->passive || ends_in_passive(s->parse, act) ||
           (gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_SUBJ);
}

/* "[Hadike] guli kora byakti": it is said to whom it is done. */
static bool has_own_target(const gh_scene *s, const gh_act *act)
{
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_OBJ | GH_FUNCTION_ON | GH_FUNCTION_AGAINST};
    return (act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE)) &&
           gh_argument_find(s->mentions, &q) >= 0;
}

/* "[andolon kora] shikkhok": the noun after a relative participle did it, where the act has no
 * target that it could be instead ("greptar kora tinjon"). */
static int head_of_relative(const gh_scene *s, const gh_act *act)
{
    if (act->verb < 0 || !s->parse->verbs[act->verb].attributive ||
        !((act->frame->traits & (GH_FRAME_PROTEST | GH_FRAME_VISIT | GH_FRAME_MUTUAL)) ||
          has_own_target(s, act)))
        return -1;
    uint16_t from = s->parse->verbs[act->verb].after;
    bool own = has_own_target(s, act);
    gh_query q = {.from = from,
                  .to = (uint16_t)(from + (own ? 3 : 6)),
                  .functions = ~(own ? (uint32_t)GH_FUNCTION_FOR : 0u),
                  .kinds =
                      own ? GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_GROUP | GH_KIND_ARMED : 0u};
    return gh_argument_find(s->mentions, &q);
}

/* "shromikder songe alochonar somoy [montri] ... bolen": whoever the sentence is about talked with
 * them. */
static int partner_of_talk(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query with = {.from = c->first, .to = act->first, .functions = GH_FUNCTION_WITH};
    if (!(act->frame->traits & GH_FRAME_MUTUAL) || gh_argument_find(s->mentions, &with) < 0)
        return -1;
    gh_query q = {.from = c->first, .to = act->first, .functions = GH_FUNCTION_SUBJ};
    int found = gh_argument_find(s->mentions, &q);
    if (found >= 0)
        return found;
    q.from = (uint16_t)(act->last + 1);
    q.to = c->tail > c->last ? c->tail : (uint16_t)(c->last + 1);
    return gh_argument_find(s->mentions, &q);
}

/* "[chhatroder] mardhor korar protibade": -der is the object's too, and nobody else is beaten. */
static bool is_only_object(const gh_scene *s, const gh_act *act, int found)
{
    const uint32_t both = GH_FUNCTION_OBJ | GH_FUNCTION_GEN;
    const gh_mention *m = &s->mentions.p[found];
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    if ((m->functions & both) != both || act->kind != GH_VERB_NOUN ||
        (pattern && !(pattern & GH_FUNCTION_OBJ)) ||
        !(act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT)))
        return false;
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_OBJ | GH_FUNCTION_ON | GH_FUNCTION_AGAINST |
                               GH_FUNCTION_WITH | GH_FUNCTION_LOC,
                  .not_this = m};
    return gh_argument_find(s->mentions, &q) < 0;
}

void gh_fill_agents(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT);
    bool effect = act->frame->traits & GH_FRAME_EFFECT;
    bool passive = gh_fill_is_passive(s, act);
    /* "tar biruddhe mamla hoy": what takes place has no subject that does it. */
    bool no_subject = pattern && !(pattern & GH_FUNCTION_SUBJ) && !act->raised;
    char link = 'a';
    int found = -1;
    bool threat =
        act->verb >= 0 && s->parse->verbs[act->verb].exists && gh_event_is_undertaken(s, act);
    if (threat || (passive && (gh_event_is_intended(s, act) || gh_event_is_merciless(s, act))))
        speaker_as_agent(s, act, agents);
    /* "[A] korechhe bole obhijog royechhe": no one's accusation */
    if (agents->n || gh_act_has_no(s->coding->lexicon, act, GH_SLOT_AGENT))
        return;
    if (act->mentioned || effect) {
        uint32_t functions =
            pattern ? pattern : GH_FUNCTION_GEN | GH_FUNCTION_BY | GH_FUNCTION_SIDE;
        found = effect && !pattern ? marked_agent(s, act, GH_FUNCTION_BY)
                                   : owner_of_noun(s, act, functions);
        if (found < 0)
            found = marked_agent(s, act, GH_FUNCTION_BY | GH_FUNCTION_SIDE);
        if (found < 0)
            found = partner_of_talk(s, act);
    } else if (passive) {
        found = marked_agent(
            s, act, (pattern & ~(uint32_t)GH_FUNCTION_SUBJ) | GH_FUNCTION_BY | GH_FUNCTION_SIDE);
        /* "netader boithok hoy": what takes place is its owner's. */
        if (found < 0 && act->head >= 0 && act->verb >= 0 && act->passive &&
            !s->parse->verbs[act->verb].passive)
            found = owner_of_noun(s, act, GH_FUNCTION_GEN);
        if (found < 0 && gh_event_is_undertaken(s, act))
            speaker_as_agent(s, act, agents);
    } else {
        if (pattern & ~(uint32_t)GH_FUNCTION_SUBJ)
            found = marked_agent(s, act, pattern);
        if (found < 0)
            found = head_of_relative(s, act);
        if (found < 0 && act->kind == GH_VERB_NOUN)
            found = owner_of_noun(s, act, GH_FUNCTION_GEN | GH_FUNCTION_SUBJ | GH_FUNCTION_BY);
        if (found >= 0 && is_only_object(s, act, found))
            found = -1;
        if (found < 0 && !no_subject)
            found = subject_agent(s, act, &link);
    }
    if (found < 0 && act->head >= 0 && !act->mentioned && !effect &&
        !(gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_GEN)) {
        found = owner_of_noun(s, act, GH_FUNCTION_GEN);
        /* "[tader] greptar kora hobe", "[tader] humki den": -der is the object's too. */
        const gh_verb *verb = act->verb >= 0 ? &s->parse->verbs[act->verb] : NULL;
        bool happens = verb && (verb->exists || verb->occurs);
        bool dative = passive || (act->kind == GH_VERB_FINITE && !happens &&
                                  (act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_SPEECH)));
        if (found >= 0 && dative && (s->mentions.p[found].functions & GH_FUNCTION_OBJ))
            found = -1;
    }
    if (found >= 0 && !s->mentions.p[found].victim_count && !s->mentions.p[found].thing)
        gh_fill_add_mention(s, agents, found, link);
    if (passive || act->mentioned || effect || no_subject)
        return;
    if (agents->n == 0)
        speaker_as_agent(s, act, agents);
    bool another = agents->n == 0 && found < 0 && agent_of_sentence(s, act, agents);
    if (agents->n == 0 && found < 0 && !another)
        dropped_agent(s, act, agents);
}

static void add_speaker(const gh_scene *s, const gh_voice *voice, gh_fillers *agents)
{
    bool here = gh_span_holds(s->span, voice->span);
    gh_fill_add(agents, &(gh_filler){.mention = -1,
                                     .entity = voice->entity,
                                     .code = voice->code,
                                     .kinds = GH_KIND_BODY,
                                     .name = voice->name,
                                     .span = here ? voice->span : (gh_span){0, 0},
                                     .antecedent = here ? (gh_span){0, 0} : voice->span,
                                     .link = here ? 'b' : 'c'});
}

static void add_told_filler(gh_filler f, gh_fillers *agents)
{
    f.link = 'c';
    f.mention = -1;
    if (!gh_span_is_set(f.antecedent))
        f.antecedent = f.span;
    f.span = (gh_span){0, 0};
    gh_fill_add(agents, &f);
}

/* Calls, orders and promises have somebody who makes them; hopes and fears are often nobody's:
 * "bole asha kora hochchhe". */
static bool asks(const gh_scene *s, const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    return (act->frame->traits & GH_FRAME_SPEECH) &&
           (gh_str_starts(code, GH_STR("02")) || gh_str_starts(code, GH_STR("10")));
}

static bool is_addressed(const gh_scene *s, const gh_act *act)
{
    if (asks(s, act))
        return true;
    switch ((enum gh_operator)act->frame->operation) {
    case GH_OPERATOR_APPEAL:
    case GH_OPERATOR_DEMAND:
    case GH_OPERATOR_PLAN:
    case GH_OPERATOR_REFUSE:
    case GH_OPERATOR_THREATEN:
        return true;
    default:
        return false;
    }
}

/* "manobbondhon korechhe tara. [dabi janano hoy] ...": a call, order or demand told in the passive
 * is made by him who speaks, or by whoever acted last. */
static void speaker_of_passive(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_coding *coding = s->coding;
    const gh_voice *voice = gh_event_voice(s, act);
    if (!is_addressed(s, act) || act->mentioned || !gh_fill_is_passive(s, act))
        return;
    if (voice && !voice->medium && gh_code_is_set(voice->code))
        add_speaker(s, voice, agents);
    else if (coding->has_last_agent && coding->last_agent_sentence + 1 >= s->parse->sentence)
        add_told_filler(coding->last_agent, agents);
    else if (asks(s, act) && coding->last_subject >= 0 &&
             (coding->refer.entities.p[coding->last_subject].kinds &
              (GH_KIND_OFFICE | GH_KIND_BODY | GH_KIND_COURT | GH_KIND_PARTY | GH_KIND_ARMED)))
        gh_fill_add_entity(s, agents, coding->last_subject, (gh_span){0, 0}, 'c');
}

/* A measure told in the passive by one who can take it is his own: "the ministry says ... has been
 * lifted". */
static bool speaker_as_doer(const gh_scene *s, const gh_act *act, gh_str doer, gh_fillers *agents)
{
    const gh_voice *voice = gh_event_voice(s, act);
    gh_str role = voice && gh_code_is_set(voice->code) && !voice->code.role[0]
                      ? GH_STR("GOV") /* a state speaks by its government */
                      : gh_str_of(voice ? voice->code.role : "");
    if (!voice || voice->medium || !gh_str_equal(role, doer))
        return false;
    add_speaker(s, voice, agents);
    return true;
}

/* An act told again without its doer has the one it was told with before. */
bool gh_fill_doer_told_before(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    enum { JUST_NOW = 2 };
    const gh_told *told = gh_event_told(s->coding, act->frame_row);
    if (!told || !told->has_agent)
        return false;
    /* Whoever is not the usual doer (a court that arrests) did it in the sentences around only. */
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    bool usual = doer.n == 0 || gh_str_equal(gh_str_of(told->agent.code.role), doer);
    if (told->sentence + (usual ? GH_TOLD_RECENTLY : JUST_NOW) < s->parse->sentence)
        return false;
    add_told_filler(told->agent, agents);
    return true;
}

/* May one of this role do what `doer` usually does? Soldiers arrest too. */
static bool can_be_doer(const char *role, gh_str doer)
{
    if (gh_str_equal(doer, GH_STR("COP")))
        return strcmp(role, "COP") == 0 || strcmp(role, "MIL") == 0;
    return gh_str_equal(doer, GH_STR("JUD")) && strcmp(role, "JUD") == 0;
}

/* The country that the act is set in, else the article's. */
static gh_str country_of_scene(const gh_scene *s, const gh_act *act)
{
    gh_str here = gh_event_place(s, act).country;
    return here.n == 3 ? here : gh_str_of(s->coding->setting.country);
}

/* "[coast guard]-er obhijane ... uddhar kora hoyechhe", "[BGB] obosthan ney. Pore ... uddhar kora
 * hoy": whoever of that trade the sentence names, else whom the one before was about. */
static bool doer_at_hand(const gh_scene *s, const gh_act *act, gh_str doer, bool others,
                         gh_fillers *agents)
{
    const uint32_t roles = GH_FUNCTION_SUBJ | GH_FUNCTION_GEN | GH_FUNCTION_BY | GH_FUNCTION_SIDE;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->entity >= 0 && m->last < act->first && (m->functions & roles) &&
            !(m->functions & GH_FUNCTION_OBJ) && !m->pronoun && can_be_doer(m->code.role, doer)) {
            gh_fill_add_one(s, agents, k, 'b');
            return true;
        }
    }
    int32_t e = s->coding->last_subject;
    if (e < 0 || others)
        return false;
    const gh_actor_code *code = &s->coding->refer.entities.p[e].code;
    if (!can_be_doer(code->role, doer) ||
        !gh_str_equal(gh_str_of(code->country), country_of_scene(s, act)))
        return false;
    gh_fill_add_entity(s, agents, e, (gh_span){0, 0}, 'c');
    return true;
}

/* "[noubahini] bot thamay ... [atok kora hoy]": the forces that the article spoke of last do what the
 * police do elsewhere; what a mobile court finds, it seizes. */
static bool force_named_last(const gh_scene *s, const gh_act *act, gh_str doer, gh_fillers *agents)
{
    enum { NEAR = 3 };
    const uint32_t roles = GH_FUNCTION_SUBJ | GH_FUNCTION_GEN | GH_FUNCTION_BY | GH_FUNCTION_SIDE;
    const gh_refer *r = &s->coding->refer;
    bool seizes = gh_str_starts(gh_lexicon_string(r->lexicon, act->frame->code), GH_STR("171"));
    if (!gh_str_equal(doer, GH_STR("COP")))
        return false;
    for (uint32_t i = r->trace_count; i-- > 0 && r->trace_count - i <= GH_TRACES;) {
        const gh_trace *t = &r->traces[i % GH_TRACES];
        if (t->sentence + NEAR < s->parse->sentence)
            return false;
        const gh_actor_code *code = t->entity >= 0 ? &r->entities.p[t->entity].code : NULL;
        if (!code || t->attribute || !(t->functions & roles) ||
            !gh_str_equal(gh_str_of(code->country), country_of_scene(s, act)))
            continue;
        if (strcmp(code->role, "COP") == 0)
            return false;
        if (strcmp(code->role, "MIL") == 0 || (seizes && strcmp(code->role, "JUD") == 0)) {
            gh_fill_add_entity(s, agents, t->entity, (gh_span){0, 0}, 'c');
            return true;
        }
    }
    return false;
}

/* The only possible doer: an arrest is the police's, in the country where the scene is set. */
void gh_fill_default_agent(const gh_scene *s, const gh_act *act, bool others, gh_fillers *agents)
{
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    if (agents->n == 0 && (act->frame->agent & GH_REQUIRED))
        speaker_of_passive(s, act, agents);
    if (agents->n || (doer.n && speaker_as_doer(s, act, doer, agents)) ||
        doer_at_hand(s, act, doer, others, agents) || others ||
        gh_fill_doer_told_before(s, act, agents) || doer.n == 0 ||
        s->coding->setting.country[0] == 0 || force_named_last(s, act, doer, agents))
        return;
    /* "[jonota] ... atok kore": somebody did it, but not whoever does it usually. */
    if (!gh_fill_is_passive(s, act) && act->kind == GH_VERB_FINITE &&
        gh_argument_has_unknown_subject(s->parse, s->mentions, act))
        return;
    gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = 'd'};
    gh_str country = country_of_scene(s, act);
    memcpy(f.code.country, country.p, country.n < 4 ? country.n : 3);
    memcpy(f.code.role, doer.p, doer.n < 11 ? doer.n : 11);
    f.kinds = GH_KIND_BODY;
    gh_fill_add(agents, &f);
}

/* "[greptarkritora] holen ...", "[greptarkrito] byaktir nam ...": those who were arrested are
 * named, and their arrest is told again. -1 where nobody is. */
int gh_fill_named(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    const gh_clause *c = &p->clauses[act->clause];
    if (!act->mentioned || !act->frame->doer || act->first != c->first)
        return -1;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first > act->head || act->head > m->last)
            continue;
        bool are = c->verb >= 0 && p->verbs[c->verb].exists && p->verbs[c->verb].first == m->after;
        bool name = c->verb < 0 && m->functions == GH_FUNCTION_GEN;
        return are || name ? k : -1;
    }
    return -1;
}

/* "hamla chalay durbrittora. [bhangchur kora hoy]": violence of which nothing else is told goes on
 * at the same hands. */
void gh_fill_doer_of_violence(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_coding *coding = s->coding;
    if ((act->frame->traits & GH_FRAME_VIOLENT) && !(act->frame->traits & GH_FRAME_EFFECT) &&
        !act->mentioned && coding->has_last_agent && coding->last_was_violent &&
        coding->last_agent_sentence + 2 >= s->parse->sentence)
        add_told_filler(coding->last_agent, agents);
}
