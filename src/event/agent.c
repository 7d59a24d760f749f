/* agent.c - who did it.
 *
 * The agent is looked for in the order of the design: its own place in the clause, the shared
 * subject of the chain, the genitive of an act told as a noun, the speaker, the subject of the
 * sentence before, the only possible doer. */
#include "event/fill.h"

/* "[polisher] hate atok neta karagare mara gechhen": who holds him is all that it says. */
static bool is_only_captor(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *held = &s->acts.p[k];
        if (held != act && held->mentioned && held->last < act->first && held->first > m->last &&
            held->first <= m->after && (held->frame->traits & GH_FRAME_ARRESTED) &&
            gh_feature(held->features, CASE) <= GH_NOM)
            return (act->frame->traits & GH_FRAME_EFFECT) != 0;
    }
    return false;
}

/* "[sena]-der dwara ... hotya": whoever a case or postposition marks as the doer. */
static int marked_agent(const gh_scene *s, const gh_act *act, uint32_t functions)
{
    /* "[shikkhoker] hate lanchhito howar ghotona ghote": in the act's clause, not its verb's */
    int own = gh_parse_clause_at(s->parse, act->first);
    int clause = act->raised && own >= 0 && own < act->clause ? own : act->clause;
    const gh_clause *c = &s->parse->clauses[clause];
    gh_query q = {.from = c->first, .to = act->first, .functions = functions, .nearest = true};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0)
        return gh_fill_marked_behind(s, act, functions);
    const gh_mention *m = &s->mentions.p[found];
    /* "[bicharoker] netritte tribunal obhyutthaner somoy ...": the tribunal is led by him */
    gh_query led = {.from = m->after, .to = act->first, .functions = GH_FUNCTION_SUBJ};
    if (act->mentioned && gh_argument_find(s->mentions, &led) >= 0)
        return -1;
    return gh_fill_is_of_other_act(s, act, m) || gh_fill_is_of_chain(s, act, m) ||
                   is_only_captor(s, act, m)
               ? -1
               : found;
}

/* "[dol] trene agun diye [shishu] hotya kore": people with no ending right before the verb are whom
 * they killed who began. */
static bool is_bare_victim(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const char *victims = "CVL EDU MED HLH REL LAB AGR REF";
    return (act->frame->traits & GH_FRAME_KILLED) && !act->passive && m->common && !m->named &&
           m->grammatical_case == GH_NOM && m->after == act->first &&
           !gh_item_ends_subject(&s->parse->items[m->last]) && gh_role_is(m->code.role, victims);
}

/* "chhatrora jero hoye [thana] bhangchur kore", "[dol karjaloy] gherao kore": the bare place or
 * office right before the verb is what they wreck or besiege who began. */
static bool is_bare_site(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const uint32_t force = GH_FRAME_VIOLENT | GH_FRAME_HOSTILE;
    const uint32_t people = GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_ARMED | GH_KIND_STATE;
    const gh_parse *p = s->parse;
    gh_str code = gh_lexicon_string(p->lexicon, act->frame->code);
    bool wrecks = ((act->frame->traits & GH_FRAME_PROTEST) && (act->frame->traits & force)) ||
                  gh_str_starts(code, GH_STR("144"));
    /* "Ukraine [juddhobiman] bhupatito kore" */
    if (m->owned && (act->frame->traits & force))
        wrecks = gh_act_functions(p->lexicon, act, GH_SLOT_PATIENT) &
                 (GH_FUNCTION_OBJ | GH_FUNCTION_BARE);
    if (!wrecks || act->passive || act->mentioned || act->first == 0 ||
        m->grammatical_case > GH_NOM || m->pronoun || gh_item_ends_subject(&p->items[m->last]))
        return false;
    bool site = gh_refer_has_class(p, (uint16_t)(act->first - 1), p->lexicon->class_site);
    if (m->after + 1 == act->first)
        return site; /* "[Awami League] karjaloy" */
    return m->after == act->first &&
           (site || m->thing || ((m->kinds & GH_KIND_BODY) && !(m->kinds & people)));
}

/* The last word that stands in quotation marks right before: "['dalalera shabdhan'] ityadi slogan".
 */
static uint16_t last_quoted(const gh_parse *p, uint16_t at)
{
    enum { BETWEEN = 3 };
    for (uint16_t gap = 0; at > 0 && gap < BETWEEN && !p->items[at].quote; gap++)
        at--;
    return at;
}

/* "[chhatrira] 'dalalera shabdhan' slogan den": who is named in what is called out does not call it
 * out, but whoever stands before it. */
static int caller_of_slogan(const gh_scene *s, const gh_act *act, int found)
{
    const gh_parse *p = s->parse;
    uint16_t quoted = found >= 0 ? s->mentions.p[found].first : last_quoted(p, act->first);
    if (!p->items[quoted].quote || p->items[act->first].quote || act->verb < 0 ||
        quoted > act->first || !gh_event_is_protest(s, act))
        return found;
    quoted = gh_event_start_of_quotes(p, quoted);
    gh_query q = {.to = quoted,
                  .functions = p->verbs[act->verb].seen ? GH_FUNCTION_SUBJ | GH_FUNCTION_OBJ
                                                        : GH_FUNCTION_SUBJ,
                  .nearest = true};
    return gh_argument_find(s->mentions, &q);
}

/* "Israel hamla chaliyechhe Lebanone, nihoto [5]": a number of victims that a headline adds. */
static bool is_added_number(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    for (const gh_act *end = act + 1; m->victim_count && end < s->acts.p + s->acts.n; end++)
        if (end->verb < 0 && (end->frame->traits & GH_FRAME_EFFECT) && end->first > act->last &&
            end->last + 1 == m->first)
            return true;
    return false;
}

/* "tala deoyar por oboruddho hoye poren [shikkhokra]" (after the lock was put on, the teachers were
 * shut in): whoever undergoes what a later verb tells did not do what led to it. */
static bool undergoes_what_follows(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const uint32_t harm = GH_FRAME_HOSTILE | GH_FRAME_VIOLENT;
    if (!(act->frame->traits & harm) || act->mentioned || act->kind != GH_VERB_NOUN ||
        m->first <= act->last)
        return false;
    for (const gh_act *next = act + 1; next < s->acts.p + s->acts.n; next++)
        if (next->kind == GH_VERB_FINITE && (next->frame->traits & harm) &&
            next->clause == gh_parse_clause_at(s->parse, m->first) &&
            (gh_act_functions(s->coding->lexicon, next, GH_SLOT_PATIENT) & GH_FUNCTION_SUBJ))
            return true;
    return false;
}

/* "[polish] tader atok kore": the subject of the clause or of its chain. */
static int subject_agent(const gh_scene *s, const gh_act *act, char *link)
{
    enum { NEAR = 2 };
    int found =
        caller_of_slogan(s, act, gh_argument_subject(s->parse, s->mentions, act, NULL, link));
    /* "[Hadike] guli kora byaktike ... ghoshona diyechhen [upodeshta]": the subject of what
     * follows a relative participle is not its own, but "protisruti deoya [Trump] ..." is. */
    if (found >= 0 && act->verb >= 0 && s->parse->verbs[act->verb].attributive &&
        s->mentions.p[found].first > s->parse->verbs[act->verb].after + NEAR)
        return -1;
    const gh_verb *verb = act->verb >= 0 ? &s->parse->verbs[act->verb] : NULL;
    bool added = found >= 0 && is_added_number(s, act, &s->mentions.p[found]);
    bool site = found >= 0 && is_bare_site(s, act, &s->mentions.p[found]);
    if (found >= 0 && (added || site || gh_fill_is_speaker(s, act, &s->mentions.p[found]) ||
                       is_bare_victim(s, act, &s->mentions.p[found]) ||
                       gh_fill_is_bare_object(s, act, &s->mentions.p[found]))) {
        char other_link;
        int other =
            gh_argument_subject(s->parse, s->mentions, act, &s->mentions.p[found], &other_link);
        if (other >= 0) {
            *link = other_link;
            return other;
        }
        /* "juddhobiman bhupatito korechhe bole dabi korechhe [Ukraine]": he who says it did it */
        if (site && verb && verb->before_quotative)
            return -1;
    }
    /* "dabi na manay oborodh korechhe [chhatrora]": why somebody does something he did not do */
    bool reason = found >= 0 && act->kind == GH_VERB_NOUN && verb && !verb->exists &&
                  !verb->occurs && gh_feature(act->features, CASE) == GH_LOC &&
                  s->mentions.p[found].first > act->last;
    if (reason || (found >= 0 && undergoes_what_follows(s, act, &s->mentions.p[found])))
        return -1;
    /* "notun [Bangladesh] gorbo", "[jonogon] o kormider proti kritogyota janai": what one says that
     * one does nobody else does; but "amra [shikkhokra] dabi janai". */
    if (found < 0 || gh_feature(act->features, PERSON) != 1 || !gh_event_voice(s, act) ||
        act->kind != GH_VERB_FINITE)
        return found;
    const gh_mention *m = &s->mentions.p[found];
    bool beside = found > 0 && s->mentions.p[found - 1].person == 1 &&
                  s->mentions.p[found - 1].after == m->first;
    bool label = m->first == 0 && m->after < s->parse->n &&
                 s->parse->items[m->after].part == GH_PART_MARK; /* "[Saki]: ... janiyechhi" */
    return m->person == 3 && !m->pronoun && !beside && !label ? -1 : found;
}

/* "michhil korar somoy [Chhatroliger dujonke] atok kore polish" (while marching, two of Chhatra
 * League are held by police): those marched whom it befell, unless they are the state's: "michhil
 * korar somoy [polisher opor] hamla kore" (attack the police). -1: nobody did. */
static int marched_when_held(const gh_scene *s, const gh_act *act, int subject)
{
    enum { BEFELL = GH_FUNCTION_OBJ | GH_FUNCTION_ON };
    const uint32_t harm = GH_FRAME_VIOLENT | GH_FRAME_HOSTILE | GH_FRAME_ARRESTED;
    const gh_mention *doer = &s->mentions.p[subject];
    if (act->kind != GH_VERB_NOUN || !(act->functions & GH_FUNCTION_DURING) ||
        !(act->frame->traits & GH_FRAME_PROTEST) || doer->first < act->last)
        return subject;
    for (const gh_act *then = act + 1; then < s->acts.p + s->acts.n; then++) {
        gh_query q = {.from = act->last, .to = then->first, .functions = BEFELL};
        int befell = gh_argument_find(s->mentions, &q);
        if (befell < 0 || !(then->frame->traits & harm) || then->mentioned ||
            (then->frame->traits & (GH_FRAME_MUTUAL | GH_FRAME_PROTEST)) ||
            s->parse->clauses[then->clause].group != s->parse->clauses[act->clause].group)
            continue;
        return gh_role_is(s->mentions.p[befell].code.role, "COP MIL GOV JUD") ? subject : befell;
    }
    return gh_role_is(doer->code.role, "COP MIL") ? -1 : subject;
}

/* "[bokta] bolen, andolon gore tola hobe": what will be done is done by him who threatens it. */
static bool is_threatened_protest(const gh_scene *s, const gh_act *act)
{
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    return act->passive && gh_str_equal(yields, GH_STR("protest")) && gh_event_is_future(s, act);
}

/* "amra ... ahban janai": in what somebody says, "we" is he; so is whoever "will" do it. Who says
 * "nirapotta amra debo" speaks for those who can. */
static void speaker_as_agent(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_voice *voice = gh_event_voice(s, act);
    bool undertaken = gh_event_is_undertaken(s, act);
    bool his = gh_feature(act->features, PERSON) == 1 || undertaken ||
               gh_event_people(s, act) >= 0 || is_threatened_protest(s, act) ||
               (act->passive && gh_event_is_intended(s, act)) || gh_event_gets_no_mercy(s, act);
    if (!voice || voice->medium || !his)
        return;
    bool vowed = gh_feature(act->features, PERSON) == 1 && gh_event_is_future(s, act);
    gh_fill_add_voice(s, agents, voice, undertaken || vowed ? GH_KIND_ANY : GH_KIND_PERSON);
}

/* "chiner senar songe songhorshe pran gechhe [tin jowaner]": those who fell in a fight with
 * somebody fought him, though they stand in the genitive. */
static int fallen_in_fight(const gh_scene *s, const gh_act *act)
{
    const uint32_t fight = GH_FRAME_MUTUAL | GH_FRAME_VIOLENT;
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query with = {.from = c->first, .to = act->first, .functions = GH_FUNCTION_WITH};
    if ((act->frame->traits & fight) != fight || gh_argument_find(s->mentions, &with) < 0)
        return -1;
    int found = -1;
    for (const gh_act *end = act + 1; found < 0 && end < s->acts.p + s->acts.n; end++)
        if (end->clause == act->clause && (end->frame->traits & GH_FRAME_EFFECT))
            found = gh_fill_whose_end(s, act, end);
    return found;
}

/* "[hamasher] hamla", "[polisher] gulite nihoto": of a noun its owner, of an outcome whoever is
 * said to have brought it about. */
static int agent_of_noun(const gh_scene *s, const gh_act *act, uint32_t pattern)
{
    /* "[Filistiner] pokkhe bikkhobh": not theirs */
    uint32_t side = act->frame->traits & GH_FRAME_PROTEST ? 0u : GH_FUNCTION_SIDE;
    uint32_t usual = GH_FUNCTION_GEN | GH_FUNCTION_BY | side;
    int found = (act->frame->traits & GH_FRAME_EFFECT) && !pattern
                    ? marked_agent(s, act, GH_FUNCTION_BY)
                    : gh_fill_owner_of_noun(s, act, pattern ? pattern : usual);
    if (found < 0)
        found = marked_agent(s, act, GH_FUNCTION_BY | side);
    if (found < 0 && (act->frame->traits & GH_FRAME_KILLED))
        found = gh_fill_owner_of_operation(s, act);
    if (found < 0)
        found = fallen_in_fight(s, act);
    int speaker = gh_fill_speaker_at_meeting(s, act, found);
    if (speaker >= 0)
        return speaker;
    return found < 0 ? gh_fill_partner_of_talk(s, act) : found;
}

/* "ninda janiye [UN-er] pokkho theke ahban janano hoy": whoever the passive that it leads up to is
 * done by. */
static int agent_of_chain(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    if (!(act->frame->traits & GH_FRAME_SPEECH) || !gh_fill_ends_in_passive(s, act))
        return -1;
    for (const gh_act *next = act + 1; next < s->acts.p + s->acts.n; next++) {
        gh_query q = {.from = (uint16_t)(act->last + 1),
                      .to = next->first,
                      .functions = GH_FUNCTION_SIDE,
                      .nearest = true};
        if (next->passive && !next->mentioned && next->clause > act->clause &&
            (next->frame->traits & GH_FRAME_SPEECH) &&
            s->parse->clauses[next->clause].group == c->group)
            return gh_argument_find(s->mentions, &q);
    }
    return -1;
}

/* "[chhatroder] dabi puron holo" (the students' demand was met): what is theirs, somebody else does
 * it to; but "[montrir] sofor holo", "[netader] boithok holo". */
static bool is_done_to_owner(const gh_scene *s, const gh_act *act)
{
    uint32_t to = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    return to == GH_FUNCTION_GEN || to == (GH_FUNCTION_GEN | GH_FUNCTION_OBJ);
}

/* "[polisher] hate atok hon": by whom it is done. */
static int agent_of_passive(const gh_scene *s, const gh_act *act, uint32_t pattern)
{
    const uint32_t bodies =
        GH_KIND_BODY | GH_KIND_ARMED | GH_KIND_PARTY | GH_KIND_COMPANY | GH_KIND_IGO;
    uint32_t functions =
        (pattern & ~(uint32_t)GH_FUNCTION_SUBJ) | GH_FUNCTION_BY | GH_FUNCTION_SIDE;
    int found = marked_agent(s, act, functions);
    if (found >= 0 && (s->mentions.p[found].functions & GH_FUNCTION_FOR))
        found = -1; /* "[asamir] pokkhe ainjibi niyoger adesh deya hoy": in whose favour */
    /* "[dol] theke obhijog kora hoy": the body that speaks. */
    if (found < 0 && (act->frame->traits & GH_FRAME_SPEECH)) {
        found = marked_agent(s, act, GH_FUNCTION_FROM);
        const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
        found = m && (m->kinds & bodies) && !(m->functions & GH_FUNCTION_TO) ? found : -1;
    }
    /* "[polish o BGB] motayen kora hoy", "[BGB-keo] motayen kora hoy": the lexicon says that those
     * who are sent act. */
    if (found < 0 && (pattern & GH_FUNCTION_SUBJ))
        found = marked_agent(s, act, GH_FUNCTION_SUBJ);
    if (found < 0 && pattern == GH_FUNCTION_SUBJ)
        found = marked_agent(s, act, GH_FUNCTION_OBJ);
    /* "netader boithok hoy": what takes place is its owner's, and so is "shikkhokder dhormoghot
     * prottahar kora hoyechhe" (the teachers' strike was called off). */
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    if (found < 0 && act->head >= 0 && act->verb >= 0 && act->passive &&
        !is_done_to_owner(s, act) &&
        (!s->parse->verbs[act->verb].passive || gh_str_equal(yields, GH_STR("yield.dissent"))))
        found = gh_fill_owner_of_noun(s, act, GH_FUNCTION_GEN);
    if (found < 0)
        found = agent_of_chain(s, act);
    return found < 0 ? gh_fill_behalf(s, act) : found;
}

/* "[netara] sorkarer somalochona korar por", "[kormir] hat bhenge deoya": the genitive is whom the
 * predicate is about. */
static bool takes_genitive(const gh_scene *s, const gh_act *act)
{
    return (gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_GEN) != 0;
}

/* "[chhatrora] michhil kore": the subject, where nothing before it says more. */
static int agent_of_active(const gh_scene *s, const gh_act *act, uint32_t pattern, bool no_subject,
                           char *link)
{
    int found = -1;
    if (pattern & ~(uint32_t)GH_FUNCTION_SUBJ)
        found = marked_agent(s, act, pattern);
    if (found < 0)
        found = gh_fill_head_of_relative(s, act);
    if (found < 0 && act->kind == GH_VERB_NOUN && !takes_genitive(s, act))
        found = gh_fill_first_of_two(
            s, act,
            gh_fill_owner_of_noun(s, act, GH_FUNCTION_GEN | GH_FUNCTION_SUBJ | GH_FUNCTION_BY));
    if (found >= 0 && gh_fill_is_only_object(s, act, found))
        found = -1;
    if (found < 0 && !no_subject)
        found = subject_agent(s, act, link);
    if (found >= 0)
        found = marched_when_held(s, act, found);
    int judged = gh_fill_whoever_is_judged(s, act);
    if (judged >= 0 && (found < 0 || s->mentions.p[found].first > act->last)) {
        *link = 'b';
        return judged;
    }
    /* "[montrir] Chin jaoyar kotha royechhe": he owns what he is to do */
    if (found < 0 && act->verb >= 0 && s->parse->verbs[act->verb].due)
        found = marked_agent(s, act, GH_FUNCTION_GEN);
    return found;
}

/* "[montrir] podotyag dabite andolon hoy", "[polisher] nirjatoner protibade": he does not protest;
 * but "[tader] dabite": it is theirs. */
static bool is_in_claim(const gh_scene *s, const gh_act *act, int found)
{
    const gh_parse *p = s->parse;
    int claim = gh_event_claim(s, act);
    for (int i = act->first - 1; claim < 0 && i > s->mentions.p[found].last; i--)
        if (gh_event_is_protest(s, act) && gh_item_case(&p->items[i]) == GH_LOC &&
            gh_refer_word_has_class(p, (uint16_t)i, p->lexicon->class_grievance))
            claim = i;
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].first > s->mentions.p[found].last && s->acts.p[k].last < claim)
            return true;
    return false;
}

/* Whose words alone make it his, before anybody else is looked for. */
static void add_by_his_words(const gh_scene *s, const gh_act *act, bool passive, gh_fillers *agents)
{
    bool threat =
        gh_event_people(s, act) >= 0 || gh_event_gets_no_mercy(s, act) ||
        (act->verb >= 0 && s->parse->verbs[act->verb].exists && gh_event_is_undertaken(s, act));
    if (threat || (passive && gh_event_is_intended(s, act)))
        speaker_as_agent(s, act, agents);
    int boast = gh_event_boast(s, act);
    if (boast >= 0)
        gh_fill_add_mention(s, agents, boast, 'a');
}

/* Whose statement, call or attack it is that a noun tells of. */
static void add_owner_of_words(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_voice *owner = gh_event_voice_of_noun(s, act);
    if (agents->n == 0 && owner) /* "... bole obhijog [Iraner]" */
        gh_fill_add_voice(s, agents, owner, GH_KIND_ANY);
    if (agents->n == 0 && (gh_event_is_own_call(s, act) || gh_event_is_own_attack(s, act))) {
        const gh_voice *voice = gh_event_voice(s, act);
        gh_fill_add_voice(s, agents, voice, voice->code.role[0] ? GH_KIND_ANY : GH_KIND_STATE);
    }
}

/* "[senader] sohayotay ahoto sangbadikke haspatale pathano hoy": who helps hurt nobody. */
static bool is_only_help(const gh_scene *s, const gh_act *act, int found)
{
    return found >= 0 && (act->frame->traits & GH_FRAME_EFFECT) &&
           (s->mentions.p[found].functions & GH_FUNCTION_WITH);
}

/* Where the clause has no subject: who says that it will be done, or did it just before. */
static void add_unsaid(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    gh_fill_teller_of_future(s, act, agents);
    if (agents->n == 0)
        gh_fill_dropped_agent(s, act, agents);
}

/* "[tinjon] nihoto", a thing: nobody who does it; but "dui atotayir [ekjon]" is one of those. */
static bool is_only_counted(const gh_scene *s, int found)
{
    const gh_mention *m = &s->mentions.p[found];
    bool of_them = found > 0 && m[-1].after == m->first && (m[-1].functions & GH_FUNCTION_GEN) &&
                   m[-1].victim_count;
    bool known = m->code.role[0] && strcmp(m->code.role, "CVL") != 0;
    return m->thing || (m->victim_count && !known && !of_them);
}

/* "[Bangladeshi] greptar hoyechhen": one of its people, who is held. */
static bool is_countryman_held(const gh_scene *s, const gh_act *act, int found)
{
    const gh_mention *m = &s->mentions.p[found];
    return m->adjectival && m->after == act->first && (act->frame->traits & GH_FRAME_ARRESTED);
}

/* "Japan [sofor sheshe] deshe phirechhen montri": he who is back was there; but "[tar] sofor sheshe
 * ... bolen": it is told whose visit it was. */
static bool is_visit_over(const gh_scene *s, const gh_act *act)
{
    const int16_t verb = s->parse->clauses[act->clause].verb;
    return act->mentioned && act->verb < 0 && (act->frame->traits & GH_FRAME_VISIT) &&
           (act->functions & GH_FUNCTION_AFTER) && verb >= 0 && !s->parse->verbs[verb].passive;
}

void gh_fill_agents(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    if (act->unsaid) {
        gh_fill_closing_agent(s, act, agents);
        /* "[shromikder] dhormoghote ochol bondor": not of what closes the line */
        int own = agents->n == 0 && gh_event_is_protest(s, act)
                      ? gh_fill_owner_of_noun(s, act, GH_FUNCTION_GEN)
                      : -1;
        if (own >= 0)
            gh_fill_add_mention(s, agents, own, 'a');
        return;
    }
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT);
    bool noun = act->mentioned || (act->frame->traits & GH_FRAME_EFFECT);
    bool passive = gh_fill_is_passive(s, act);
    /* "tar biruddhe mamla hoy": what takes place has no subject that does it. */
    bool no_subject = pattern && !(pattern & GH_FUNCTION_SUBJ) && !act->raised;
    char link = 'a';
    add_by_his_words(s, act, passive, agents);
    /* "[A] korechhe bole obhijog royechhe": no one's accusation */
    if (agents->n || gh_act_has_no(s->coding->lexicon, act, GH_SLOT_AGENT))
        return;
    int found = gh_fill_tried_on(s, act) >= 0 ? subject_agent(s, act, &link)
                : noun                        ? agent_of_noun(s, act, pattern)
                : passive                     ? agent_of_passive(s, act, pattern)
                                              : agent_of_active(s, act, pattern, no_subject, &link);
    bool threatened = gh_event_is_undertaken(s, act) || is_threatened_protest(s, act);
    if (found < 0 && passive && !noun && threatened)
        speaker_as_agent(s, act, agents);
    if (found < 0)
        found = gh_fill_owner_of_head(s, act, passive);
    if (found < 0)
        found = gh_fill_caller(s, act);
    if (found < 0 && is_visit_over(s, act))
        found = subject_agent(s, act, &link);
    if (found < 0 && !passive)
        found = gh_fill_owner_of_weapon(s, act);
    if (is_only_help(s, act, found) ||
        (found >= 0 && s->mentions.p[found].functions == GH_FUNCTION_GEN &&
         is_in_claim(s, act, found)))
        found = -1;
    if (found >= 0 && !is_only_counted(s, found) && !is_countryman_held(s, act, found))
        gh_fill_add_mention(s, agents, found, link);
    add_owner_of_words(s, act, agents);
    gh_fill_inquirer(s, act, agents);
    /* "[tini] bolen, andolon cholbe": the protest that goes on is of him who says so. */
    if (no_subject && !passive && found < 0 && (act->frame->traits & GH_FRAME_PROTEST))
        add_unsaid(s, act, agents);
    if (passive || noun || no_subject)
        return;
    if (agents->n == 0)
        speaker_as_agent(s, act, agents);
    if (agents->n == 0 && found < 0 && !gh_fill_agent_of_sentence(s, act, agents) && agents->n == 0)
        add_unsaid(s, act, agents);
}
