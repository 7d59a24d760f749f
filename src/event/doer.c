/* doer.c - who did what is told without a doer: the speaker, whoever did it before, whoever alone
 * can. */
#include "event/fill.h"

enum { DOING = GH_FUNCTION_SUBJ | GH_FUNCTION_GEN | GH_FUNCTION_BY | GH_FUNCTION_SIDE };

/* Calls, orders and promises have somebody who makes them; hopes and fears are often nobody's:
 * "bole asha kora hochchhe". */
static bool asks(const gh_scene *s, const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    return (act->frame->traits & GH_FRAME_SPEECH) && gh_str_starts_any(code, "02 10");
}

/* "odhinayok bolen, BSF-er kachhe [protibad janano] hoyechhe": his side did. */
static bool voice_protests(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_voice *voice = gh_event_voice(s, act);
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    if (!voice || voice->medium || !gh_code_is_set(voice->code) || act->mentioned ||
        !(act->frame->traits & GH_FRAME_SPEECH) || !gh_str_starts(code, GH_STR("11")) ||
        act->verb < 0 || !s->parse->verbs[act->verb].passive)
        return false;
    gh_query to = {.from = s->parse->clauses[act->clause].first,
                   .to = act->first,
                   .functions = GH_FUNCTION_TO | GH_FUNCTION_TOWARD};
    bool prosecutes = strcmp(voice->code.role, "JUD") == 0;
    if (!prosecutes && gh_argument_find(s->mentions, &to) < 0)
        return false;
    gh_fill_add_voice(s, agents, voice, GH_KIND_BODY);
    return true;
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

/* Whoever only promised something a while ago goes on to ask where he is at home; nor do those who
 * bear a measure recommend one: "[643 jon] praman dekhate parenni. [Gejet batiler suparish kora
 * hoy]". */
static bool may_speak_on(const gh_scene *s, const gh_record *r)
{
    enum { JUST_BEFORE = 1 };
    gh_actor_code he = gh_code_split(r->source.code);
    bool near = r->sentence + JUST_BEFORE >= s->parse->sentence;
    return strcmp(he.role, "CVL") != 0 && (near || gh_str_starts_any(r->code, "01 02") ||
                                           strcmp(he.country, s->coding->setting.country) == 0);
}

/* "[sena sodor] bolechhe ... Jogajog korte onurodh kora hoyechhe": whoever spoke a while ago. */
static void add_last_speaker(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    enum { JUST_NOW = 4 };
    const gh_coding *coding = s->coding;
    for (uint32_t i = coding->records.n; i-- > 0;) {
        const gh_record *r = &coding->records.p[i];
        if (r->sentence + JUST_NOW < s->parse->sentence)
            break;
        if (gh_str_starts_any(r->code, "01 02 03 10") &&
            !gh_str_equal(r->source.code, GH_STR("---"))) {
            if (may_speak_on(s, r))
                gh_fill_add_actor(&r->source, agents);
            return;
        }
    }
    /* "[montronaloy] janay, ... Eki songe ahban janano hoy": he who told the sentence before */
    const gh_voice *before = s->voices.before;
    bool official = before && strcmp(before->code.role, "GOV") == 0;
    bool demand = act->frame->operation == GH_OPERATOR_DEMAND;
    if (before && !before->medium && gh_event_is_political(before->code) &&
        (!demand || official == (act->frame->doer != 0)))
        gh_fill_add_voice(s, agents, before, GH_KIND_ANY);
}

/* "manobbondhon korechhe tara. [dabi janano hoy] ...": a call, order or demand told in the passive
 * is made by him who speaks, or by whoever acted last. */
static void speaker_of_passive(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_coding *coding = s->coding;
    const gh_voice *voice = gh_event_voice(s, act);
    bool passive = gh_fill_is_passive(s, act), addressed = is_addressed(s, act);
    uint32_t doer = gh_act_functions(coding->lexicon, act, GH_SLOT_AGENT);
    bool by = doer && !(doer & GH_FUNCTION_SUBJ); /* "e kotha bola hoy" */
    if (voice_protests(s, act, agents) || act->mentioned)
        return;
    /* "[songothoner] ek bibritite udbeg prokash kora hoy", "[BNP-r] somabesh theke ninda janano
     * hoy": what is said in a paper, its author says, and at a rally those who hold it. */
    if (!addressed) {
        if ((passive || by) && (act->frame->traits & GH_FRAME_SPEECH))
            gh_fill_owner_of_forum(s, act, agents);
        return;
    }
    if (!passive || gh_fill_is_done_to_speaker(s, act) || gh_fill_owner_of_forum(s, act, agents))
        return;
    /* "ek bashinda bolen, shikkharthider soriye neyar nirdesh deya hoyechhe": not by him */
    bool powerless = voice && act->frame->doer && strcmp(voice->code.role, "CVL") == 0;
    /* "[montri] obhijog koren, take humki deya hochchhe": by those whom he accuses */
    if (voice && voice->act >= 0 && act->frame->operation == GH_OPERATOR_THREATEN &&
        s->acts.p[voice->act].frame->operation == GH_OPERATOR_ACCUSE)
        return;
    if (voice && !voice->medium && gh_code_is_set(voice->code) && !powerless)
        gh_fill_add_voice(s, agents, voice, GH_KIND_BODY);
    else if (gh_fill_holder_of_forum(s, act, agents))
        return;
    else if (coding->has_last_agent && coding->last_agent_sentence + 1 >= s->parse->sentence)
        gh_fill_add_told(agents, coding->last_agent);
    else if (asks(s, act) && coding->last_subject >= 0 &&
             (coding->refer.entities.p[coding->last_subject].kinds &
              (GH_KIND_OFFICE | GH_KIND_BODY | GH_KIND_COURT | GH_KIND_PARTY | GH_KIND_ARMED)))
        gh_fill_add_entity(s, agents, coding->last_subject, (gh_span){0, 0}, 'c');
    else if (asks(s, act))
        add_last_speaker(s, act, agents);
}

/* "DMP janay, [sobha-somabesh] nishiddho kora hoyechhe", "bishwobidyaloyer biggoptite bola hoy,
 * campus-e doler [karjokrom] nishiddho kora holo": what the government forbids elsewhere, the
 * police forbid in the streets and a university on its grounds. */
static bool can_forbid(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    const gh_entity *e = voice->entity >= 0 ? &s->coding->refer.entities.p[voice->entity] : NULL;
    bool campus = strcmp(voice->code.role, "EDU") == 0 && e && !(e->kinds & GH_KIND_CROWD);
    return campus
               ? gh_str_starts(yields, GH_STR("ban"))
               : strcmp(voice->code.role, "COP") == 0 && gh_str_equal(yields, GH_STR("ban.speech"));
}

/* A measure told in the passive by one who can take it is his own: "the ministry says ... has been
 * lifted". */
static bool speaker_as_doer(const gh_scene *s, const gh_act *act, gh_str doer, gh_fillers *agents)
{
    const gh_voice *voice = gh_event_voice(s, act);
    gh_str role = voice && gh_code_is_set(voice->code) && !voice->code.role[0]
                      ? GH_STR("GOV") /* a state speaks by its government */
                      : gh_str_of(voice ? voice->code.role : "");
    /* "prosecutor bolen, todonto cholchhe": those who prosecute inquire too */
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool inquires = gh_str_starts(code, GH_STR("09")) && gh_str_equal(role, GH_STR("JUD"));
    /* "[Putin] bolen, obhijan cholbe": that of his forces, and not of the police here */
    bool abroad = voice && (act->frame->traits & GH_FRAME_PRELUDE) &&
                  (gh_str_equal(role, GH_STR("GOV")) || gh_str_equal(role, GH_STR("MIL"))) &&
                  strcmp(voice->code.country, s->coding->setting.country) != 0;
    if (!voice || voice->medium ||
        !(gh_str_equal(role, doer) || inquires || abroad || can_forbid(s, act, voice)))
        return false;
    gh_fill_add_voice(s, agents, voice, GH_KIND_BODY);
    return true;
}

/* "[upodeshta] janan, Washingtoner songe alochona cholchhe": his side talks with them. */
static bool speaker_at_talks(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const uint32_t fight = GH_FRAME_MUTUAL | GH_FRAME_VIOLENT;
    const gh_voice *voice = gh_event_voice(s, act);
    gh_query with = {.from = s->parse->clauses[act->clause].first,
                     .to = act->first,
                     .functions = GH_FUNCTION_WITH,
                     .nearest = true};
    int found = gh_argument_find(s->mentions, &with);
    if ((act->frame->traits & fight) != GH_FRAME_MUTUAL || act->mentioned || act->negated ||
        found < 0 || s->mentions.p[found].person == 1 || !voice || voice->medium ||
        !gh_event_is_political(voice->code) ||
        gh_fill_is_same_side(voice->code, s->mentions.p[found].code))
        return false;
    gh_fill_add_voice(s, agents, voice, GH_KIND_BODY);
    return true;
}

/* An act told again without its doer has the one it was told with before. */
bool gh_fill_doer_told_before(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    enum { JUST_NOW = 2 };
    const gh_told *told = gh_event_told(s->coding, act->frame_row);
    const gh_violence *v = &s->coding->violence;
    /* "biman hamla chalay Israyel. [Hamlay] dujon nihoto hon": by a name of another kind */
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool attack = gh_str_equal(code, GH_STR("180")) || gh_str_starts(code, GH_STR("19"));
    if (!told && act->mentioned && attack && (act->frame->traits & GH_FRAME_VIOLENT) && v->code.n &&
        v->told.sentence + JUST_NOW >= s->parse->sentence)
        told = &v->told;
    if (!told || !told->has_agent)
        return false;
    /* Whoever is not the usual doer (a court that arrests) did it in the sentences around only. */
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    bool usual = doer.n == 0 || gh_str_equal(gh_str_of(told->agent.code.role), doer);
    if (told->sentence + (usual ? GH_TOLD_RECENTLY : JUST_NOW) < s->parse->sentence)
        return false;
    gh_fill_add_told(agents, told->agent);
    return true;
}

/* May one of this role do what `doer` usually does? Soldiers arrest too. */
static bool can_be_doer(const char *role, gh_str doer)
{
    if (gh_str_equal(doer, GH_STR("COP")))
        return gh_role_is(role, "COP MIL");
    return gh_str_equal(doer, GH_STR("JUD")) && strcmp(role, "JUD") == 0;
}

/* The country that the act is set in, else the article's. */
static gh_str country_of_scene(const gh_scene *s, const gh_act *act)
{
    gh_str here = gh_event_place(s, act).country;
    return here.n == 3 ? here : gh_str_of(s->coding->setting.country);
}

/* The foreign state that was told of last. */
static gh_str foreign_state(const gh_scene *s)
{
    const gh_entity *best = NULL;
    const gh_refer *r = &s->coding->refer;
    for (uint32_t e = 0; e < r->entities.n; e++) {
        const gh_entity *x = &r->entities.p[e];
        bool state = x->code.country[0] && strncmp(x->code.country, "IGO", 3) != 0 &&
                     (!x->code.role[0] || strcmp(x->code.role, "GOV") == 0) &&
                     strcmp(x->code.country, s->coding->setting.home) != 0;
        if (state && (!best || x->last.begin > best->last.begin))
            best = x;
    }
    return best ? gh_str_of(best->code.country) : (gh_str){0};
}

/* "[Imran Khanke] greptar kora hoyechhe" (was arrested): a politician abroad is, in his country. */
static bool is_held_abroad(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const uint32_t held = GH_FUNCTION_OBJ | GH_FUNCTION_GEN | GH_FUNCTION_AGAINST;
    gh_str doer = gh_fill_usual_doer(s, act);
    return (gh_str_equal(doer, GH_STR("COP")) || gh_str_equal(doer, GH_STR("JUD"))) && m->named &&
           (m->kinds & GH_KIND_PERSON) && !m->mission && !(m->functions & GH_FUNCTION_SUBJ) &&
           (m->functions & held) && gh_role_is(m->code.role, "GOV OPP PTY ELI") &&
           gh_parse_clause_at(s->parse, m->first) == act->clause && m->code.country[0] &&
           strcmp(m->code.country, s->coding->setting.home) != 0;
}

/* "[Bharoter haikomishonarke] tolob kora hoy", "[pakistani kutnitikke] bohishkar kora hoyechhe":
 * not by his own state, but at home; ours by the other that was told of. */
static gh_str country_of_host(const gh_scene *s, const gh_act *act)
{
    gh_str here = country_of_scene(s, act), home = gh_str_of(s->coding->setting.home);
    bool told = gh_event_place(s, act).country.n || gh_refer_knows_force_of_home(&s->coding->refer);
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool envoy = gh_str_starts(code, GH_STR("161"));
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (!told && gh_str_equal(here, home) && is_held_abroad(s, act, m))
            return gh_str_of(m->code.country);
        if ((m->mission || envoy) && m->country_given && (m->functions & GH_FUNCTION_OBJ) &&
            m->first <= act->first && m->after >= act->first &&
            gh_str_equal(here, gh_str_of(m->code.country)))
            return gh_str_equal(here, home) ? foreign_state(s) : home;
    }
    return here;
}

/* "[coast guard]-er obhijane ... uddhar kora hoyechhe", "[BGB] obosthan ney. Pore ... uddhar kora
 * hoy": whoever of that trade the sentence names, else whom the one before was about. */
static bool doer_at_hand(const gh_scene *s, const gh_act *act, gh_str doer, bool others,
                         gh_fillers *agents)
{
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->entity >= 0 && m->last < act->first && (m->functions & DOING) &&
            !(m->functions & GH_FUNCTION_OBJ) && !m->pronoun && can_be_doer(m->code.role, doer) &&
            !gh_fill_undergoes(s, act, m->entity)) {
            gh_fill_add_one(s, agents, k, 'b');
            return true;
        }
    }
    int32_t e = s->coding->last_subject;
    if (e < 0 || others || gh_fill_undergoes(s, act, e))
        return false;
    const gh_actor_code *code = &s->coding->refer.entities.p[e].code;
    if (!can_be_doer(code->role, doer) ||
        !gh_str_equal(gh_str_of(code->country), country_of_scene(s, act)))
        return false;
    gh_fill_add_entity(s, agents, e, (gh_span){0, 0}, 'c');
    return true;
}

void gh_fill_doer_in_clause(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    for (uint16_t k = 0; doer.n && !act->mentioned && k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if ((m->functions & GH_FUNCTION_SUBJ) && !m->pronoun && can_be_doer(m->code.role, doer) &&
            gh_parse_clause_at(s->parse, m->first) == act->clause &&
            !gh_fill_undergoes(s, act, m->entity)) {
            gh_fill_add_one(s, agents, k, 'a');
            return;
        }
    }
}

/* "[noubahini] bot thamay ... [atok kora hoy]": the forces that the article spoke of last do what
 * the police do elsewhere; what a mobile court finds, it seizes. */
static bool force_named_last(const gh_scene *s, const gh_act *act, gh_str doer, gh_fillers *agents)
{
    enum { NEAR = 3 };
    const gh_refer *r = &s->coding->refer;
    bool seizes = gh_str_starts(gh_lexicon_string(r->lexicon, act->frame->code), GH_STR("171"));
    if (!gh_str_equal(doer, GH_STR("COP")))
        return false;
    gh_str here = country_of_scene(s, act);
    for (uint32_t i = r->trace_count; i-- > 0 && r->trace_count - i <= GH_TRACES;) {
        const gh_trace *t = &r->traces[i % GH_TRACES];
        if (t->sentence + NEAR < s->parse->sentence)
            return false;
        const gh_actor_code *code = t->entity >= 0 ? &r->entities.p[t->entity].code : NULL;
        if (!code || t->attribute || !(t->functions & DOING) ||
            !gh_str_equal(gh_str_of(code->country), here))
            continue;
        if (strcmp(code->role, "COP") == 0)
            return false;
        if (gh_fill_undergoes(s, act, t->entity))
            continue;
        if (strcmp(code->role, "MIL") == 0 || (seizes && strcmp(code->role, "JUD") == 0)) {
            gh_fill_add_entity(s, agents, t->entity, (gh_span){0, 0}, 'c');
            return true;
        }
    }
    return false;
}

/* Those who serve the state and search, question, arrest or seize by their own right, as customs
 * do. */
static bool polices(const gh_record *r)
{
    return gh_str_starts_any(r->code, "091 173 1711") &&
           strcmp(gh_code_split(r->source.code).role, "GOV") == 0;
}

/* "CDA bhobonmalikder jorimana kore. ... [obhijan chalano hoy]", "UNO drejar jobdo koren. ...
 * [balu jobdo kora hoy]", "ED tollashi chalay. ... [taka uddhar hoy]" (searches, finds money),
 * "odhidoptor madok jobdo kore. ... [tinjonke atok kora hoy]": an operation, a search and what is
 * seized in it are of the office whose measure was told just before, and so is an arrest where that
 * polices. */
static bool office_at_work(const gh_scene *s, const gh_act *act, gh_str doer, gh_fillers *agents)
{
    enum { NEAR = 3 };
    const gh_coding *coding = s->coding;
    gh_str code = gh_lexicon_string(coding->lexicon, act->frame->code);
    bool arrest = gh_str_starts(code, GH_STR("173"));
    bool shared = arrest || code.n == 0 || gh_str_starts_any(code, "153 1711 091");
    if (!shared || !gh_str_equal(doer, GH_STR("COP")))
        return false;
    gh_str here = country_of_scene(s, act);
    for (uint32_t i = coding->records.n; i-- > 0;) {
        const gh_record *r = &coding->records.p[i];
        gh_actor_code by = gh_code_split(r->source.code);
        bool measure =
            polices(r) || (!arrest && gh_str_starts_any(r->code, "091 101 116 153 171 172"));
        if (r->sentence + NEAR < s->parse->sentence || strcmp(by.role, "COP") == 0)
            return false;
        if (!measure || r->source.inferred || r->status != GH_ACTUAL ||
            !gh_str_equal(gh_str_of(by.country), here) || !gh_role_is(by.role, "GOV JUD"))
            continue;
        gh_fill_add_actor(&r->source, agents);
        return true;
    }
    return false;
}

/* The only possible doer: an arrest is the police's, in the country where the scene is set. */
void gh_fill_default_agent(const gh_scene *s, const gh_act *act, bool others, gh_fillers *agents)
{
    gh_str doer = gh_fill_usual_doer(s, act);
    if (gh_str_equal(doer, GH_STR("="))) /* some party, and nobody knows which */
        doer = (gh_str){0};
    if (agents->n == 0 && (act->frame->agent & GH_REQUIRED))
        speaker_of_passive(s, act, agents);
    if (agents->n || gh_fill_mover_of_troops(s, act, doer, agents) ||
        speaker_at_talks(s, act, agents) || (doer.n && speaker_as_doer(s, act, doer, agents)) ||
        doer_at_hand(s, act, doer, others, agents) || others ||
        gh_fill_doer_told_before(s, act, agents) || doer.n == 0 ||
        s->coding->setting.country[0] == 0 || force_named_last(s, act, doer, agents) ||
        office_at_work(s, act, doer, agents))
        return;
    /* "[jonota] ... atok kore": somebody did it, but not whoever does it usually; "uddhar hoyechhe
     * [tinti boma]" (found were three bombs): of what happens, no subject is the doer. */
    uint32_t by = gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT);
    bool happens = by && !(by & GH_FUNCTION_SUBJ);
    if (!happens && !gh_fill_is_passive(s, act) && act->kind == GH_VERB_FINITE &&
        gh_argument_has_unknown_subject(s->parse, s->mentions, act))
        return;
    gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = 'd'};
    gh_str country = country_of_host(s, act);
    if (country.n == 0 || gh_fill_is_by_another(s, act))
        return;
    memcpy(f.code.country, country.p, country.n < 4 ? country.n : 3);
    memcpy(f.code.role, doer.p, doer.n < 11 ? doer.n : 11);
    f.kinds = GH_KIND_BODY;
    gh_fill_add(agents, &f);
}

/* "hamla chalay durbrittora. [bhangchur kora hoy]": violence of which nothing else is told goes on
 * at the same hands. */
void gh_fill_doer_of_violence(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    enum { JUST_NOW = 2 };
    const gh_coding *coding = s->coding;
    const uint32_t people = GH_KIND_CROWD | GH_KIND_GROUP | GH_KIND_PARTY;
    bool police = (act->frame->traits & GH_FRAME_PROTEST) && !(coding->last_agent.kinds & people) &&
                  gh_role_is(coding->last_agent.code.role, "COP GOV"); /* no rioters */
    if ((act->frame->traits & GH_FRAME_VIOLENT) && !(act->frame->traits & GH_FRAME_EFFECT) &&
        !act->mentioned && coding->has_last_agent && coding->last_was_violent && !police &&
        coding->last_agent_sentence + JUST_NOW >= s->parse->sentence) {
        bool another = act->first > 1 && gh_refer_says_how_many(&s->parse->items[act->first - 2]);
        gh_fill_add_told(agents, coding->last_agent);
        agents->p[0].link = another ? 'c' : 'b'; /* "rate [ekti bhobone] agun deya hoy" */
    }
}

/* "[chhatrora] thanay hamla chalay. Karjaloyeo agun deya hoy", "[tara] take mare. Take kupiye
 * jokhom kora hoy": one is told of after another at the same hands, as long as it is not done to
 * their own. */
void gh_fill_same_hands(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                        const gh_fillers *patients)
{
    enum { JUST_NOW = 2 };
    const uint32_t other = GH_FRAME_EFFECT | GH_FRAME_MUTUAL;
    const gh_violence *v = &s->coding->violence;
    bool riot = act->frame->traits & GH_FRAME_PROTEST;
    if (agents->n || patients->n == 0 || act->verb < 0 || !gh_fill_is_passive(s, act) ||
        !(act->frame->traits & GH_FRAME_VIOLENT) || (act->frame->traits & other) ||
        !v->told.has_agent || v->mutual || v->private_matter ||
        v->told.sentence + JUST_NOW < s->parse->sentence)
        return;
    if (riot && gh_role_is(v->told.agent.code.role, "COP MIL GOV"))
        return;
    bool same_victim = false, person = false;
    for (uint16_t i = 0; i < patients->n; i++) {
        const gh_mention *m = gh_event_mention(s, &patients->p[i]);
        if (gh_code_equal(patients->p[i].code, v->told.agent.code))
            return;
        same_victim |=
            v->told.has_patient && gh_code_equal(patients->p[i].code, v->told.patient.code);
        /* "[sangbadikke] kopano hoy"; but "tar [babakeo] mardhor kora hoy": him too */
        const gh_item *last = m ? &s->parse->items[m->last] : NULL;
        bool too = last && gh_feature(last->analysis->features, CLITIC) == GH_CLITIC_O;
        person |= m && (m->functions & GH_FUNCTION_OBJ) && !too;
    }
    if (person && !same_victim)
        return;
    gh_fill_add_told(agents, v->told.agent);
    agents->p[0].link = 'b';
}
