/* meant.c - toward whom, where what the act is about says it: "[khunider] greptarer dabi". */
#include "event/fill.h"

/* "[adalot] jele pathanor adesh den", "mukti-r adesh", "jobd korar nirdesh": the court's order is
 * the act. */
static bool is_courts_own(const gh_scene *s, const gh_act *content, gh_str doer)
{
    gh_str yields = gh_lexicon_string(s->coding->lexicon, content->frame->yields);
    return gh_str_equal(doer, GH_STR("JUD")) || gh_str_equal(yields, GH_STR("arrest")) ||
           gh_str_equal(yields, GH_STR("seizure")) || gh_str_equal(yields, GH_STR("yield.release"));
}

bool gh_fill_asks(const gh_act *act)
{
    return act->frame->operation == GH_OPERATOR_DEMAND ||
           act->frame->operation == GH_OPERATOR_APPEAL;
}

/* "[khunider] greptarer dabi": it is made of whoever alone can do it, not of whoever it is done to.
 */
const gh_act *gh_fill_act_of_one_doer(const gh_scene *s, const gh_act *act, const char *asker)
{
    if (!gh_fill_asks(act) || act->content < 0)
        return NULL;
    const gh_act *content = &s->acts.p[act->content];
    gh_str doer = gh_lexicon_string(s->coding->lexicon, content->frame->doer);
    /* "[prosecutor] obhijog amole neoyar abedan koren": but what he asks for, another does */
    bool own = act->frame->operation == GH_OPERATOR_DEMAND && strcmp(asker, "JUD") == 0 &&
               !content->negated && is_courts_own(s, content, doer);
    return doer.n && !own ? content : NULL;
}

/* As what the doer of the content may stand before it. */
static uint32_t functions_of_doer(const gh_scene *s, const gh_act *act, const gh_act *content,
                                  bool wrong)
{
    const uint32_t places = GH_FUNCTION_ON | GH_FUNCTION_FROM | GH_FUNCTION_AT | GH_FUNCTION_FOR;
    uint32_t functions = GH_FUNCTION_OBJ | GH_FUNCTION_GEN | GH_FUNCTION_AGAINST |
                         GH_FUNCTION_WITH | GH_FUNCTION_TOWARD;
    functions |= gh_act_functions(s->coding->lexicon, content, GH_SLOT_PATIENT) & places;
    /* "[netake] hotyar obhijog", "[netake] hotyar ninda": his is the harm, not the blame. */
    if (wrong && (act->frame->operation == GH_OPERATOR_ACCUSE ||
                  act->frame->operation == GH_OPERATOR_ABSENT_VALUE))
        functions &= ~(uint32_t)GH_FUNCTION_OBJ;
    if (gh_fill_asks(act) && gh_fill_passes_on(s, content))
        functions &= ~(uint32_t)(GH_FUNCTION_OBJ | GH_FUNCTION_GEN);
    /* "[sangbadikder] opor hamla bondher ahban", "[sorkarer] opor chap baraner ahban": nor is it
     * asked of them. */
    if (gh_fill_asks(act))
        functions &= ~(uint32_t)(GH_FUNCTION_ON | GH_FUNCTION_AGAINST);
    /* "[asamike] hajir korar abedon": nor is he asked whom one does not ask with an object. */
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    if (act->frame->operation == GH_OPERATOR_APPEAL && pattern && !(pattern & GH_FUNCTION_OBJ))
        functions &= ~(uint32_t)GH_FUNCTION_OBJ;
    return functions;
}

/* "[songsoder] nirbachon prokriyake ... korar ongikar": the genitive is another noun's. What is
 * done in the affairs of a state is done toward it. */
static bool is_of_another_noun(const gh_scene *s, const gh_act *content, const gh_mention *m,
                               bool wrong)
{
    bool genitive = m->functions == GH_FUNCTION_GEN || (wrong && (m->functions & GH_FUNCTION_GEN));
    return genitive && (!m->bare_state || m->place) &&
           gh_fill_has_noun_of_content(s, m, content->first);
}

/* "[Philippiner] pashe thakar ashwas"; but "[uposonaloye] hamlar obhijog" is where it was */
static int find_beside(const gh_scene *s, const gh_act *content, gh_query q)
{
    q.functions = gh_act_functions(s->coding->lexicon, content, GH_SLOT_PATIENT) & GH_FUNCTION_LOC;
    q.places = true;
    int found = q.functions ? gh_argument_find(s->mentions, &q) : -1;
    return found >= 0 && s->mentions.p[found].grammatical_case == GH_GEN ? found : -1;
}

/* "[Irane] hamlar humki", "[Dhaka] sofore asar agroho", "[Bangladeshe] biniyoger ghoshona": the
 * state where it would be done. */
static int find_state(const gh_scene *s, const gh_act *act, const gh_act *content, gh_query q)
{
    const gh_mention *agent = q.not_this;
    gh_str yields = gh_lexicon_string(s->coding->lexicon, content->frame->yields);
    bool goes = act->frame->operation == GH_OPERATOR_PLAN && content->first < act->first && agent &&
                (gh_str_equal(yields, GH_STR("economic")) ||
                 ((content->frame->traits & GH_FRAME_VISIT) &&
                  gh_role_starts(agent->code.role, "GOV OPP PTY LEG MIL")));
    /* "[Greenland] dokholer humki": the land itself, right before it */
    bool takes = gh_str_starts(yields, GH_STR("occupy"));
    if (takes) {
        q.functions = GH_FUNCTION_BARE;
        q.places = true;
        int land = gh_argument_find(s->mentions, &q);
        const gh_mention *x = land >= 0 ? &s->mentions.p[land] : NULL;
        return x && x->after == content->first && (x->place || x->state) ? land : -1;
    }
    if (act->frame->operation != GH_OPERATOR_THREATEN && !goes)
        return -1;
    q.functions =
        goes ? (uint32_t)(GH_FUNCTION_LOC | GH_FUNCTION_BARE)
             : gh_act_functions(s->coding->lexicon, content, GH_SLOT_PATIENT) & GH_FUNCTION_LOC;
    q.kinds = goes ? 0 : GH_KIND_STATE;
    q.places = true;
    int found = q.functions ? gh_argument_find(s->mentions, &q) : -1;
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    bool own = m && agent && strcmp(agent->code.country, m->code.country) == 0;
    return m && m->code.country[0] && (goes || m->bare_state) && !own ? found : -1;
}

/* "ninda (hamlar)": what is condemned, demanded, denied is an act: its doer is meant. */
int gh_fill_patient_of_content(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    bool does = !(act->frame->traits & GH_FRAME_SPEECH) &&
                (act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE)) &&
                act->frame->operation == GH_OPERATOR_NONE;
    if (act->content < 0 || does || gh_fill_act_of_one_doer(s, act, agent ? agent->code.role : ""))
        return -1;
    const gh_act *content = &s->acts.p[act->content];
    char link;
    if (gh_fill_asks(act) &&
        content->first > act->last) /* "onurodh, [proshason] jeno hol khule dey" */
        return content->passive ? -1
                                : gh_argument_subject(s->parse, s->mentions, content, agent, &link);
    /* "[khunider] greptarer dabite kormosuchi ghoshona": against whoever alone can do it */
    if (content->frame->doer && gh_event_claim(s, act) == content->last + 1)
        return -1;
    bool wrong = (content->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE)) ||
                 gh_event_is_misdeed(s, content);
    if (act->frame->operation == GH_OPERATOR_DENY)
        return -1; /* "[songkhyaloghu] nirjatoner obhijog oswikar kore" */
    gh_query q = {.from = s->parse->clauses[content->clause].first,
                  .to = content->first,
                  .functions = functions_of_doer(s, act, content, wrong),
                  .nearest = true,
                  .not_this = agent};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0) {
        int beside = find_beside(s, content, q);
        if (beside >= 0)
            return beside;
    }
    if (found >= 0 && is_of_another_noun(s, content, &s->mentions.p[found], wrong)) {
        q.functions &= ~(uint32_t)GH_FUNCTION_GEN;
        found = gh_argument_find(s->mentions, &q);
    }
    return found < 0 ? find_state(s, act, content, q) : found;
}

static bool is_hope(const gh_scene *s, const gh_act *act)
{
    return gh_str_equal(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("013"));
}

/* "[prodhan bicharpoti] nyay korben bole asha koren attorney general": a person of one's own side
 * is somebody else. */
static bool is_hoped_of(const gh_scene *s, const gh_act *act, const gh_mention *agent,
                        const gh_mention *m)
{
    return is_hope(s, act) && (m->kinds & GH_KIND_PERSON) && m->person == 3 && !m->pronoun &&
           !m->plural && m->entity >= 0 && m->entity != agent->entity;
}

/* "[jonogon] pashe thakbe bole asha koren": of whom one hopes. */
static bool is_the_people(const gh_parse *p, const gh_mention *m, int k, int next)
{
    return m->common && p->clauses[k].group == p->clauses[next].group;
}

/* One of those in power, named, of whom another of them speaks. */
static bool within_power(const gh_act *act, const gh_mention *agent, const gh_mention *m)
{
    return act->frame->operation == GH_OPERATOR_ACCUSE && (m->functions & GH_FUNCTION_SUBJ) &&
           strcmp(m->code.role, "GOV") == 0 && m->person == 3 && !m->pronoun && m->entity >= 0 &&
           m->entity != agent->entity && (m->named || (m->kinds & (GH_KIND_BODY | GH_KIND_PARTY)));
}

/* Pupils accuse their teacher, though both are of the school. */
static bool is_one_with(const gh_scene *s, const gh_act *act, const gh_mention *agent,
                        const gh_mention *m)
{
    if (gh_event_are_rivals(s, agent->entity, m->entity))
        return false;
    bool within = act->frame->operation == GH_OPERATOR_ACCUSE &&
                  (m->functions & GH_FUNCTION_SUBJ) &&
                  ((m->named && !agent->named && m->first > act->last) ||
                   (m->honorific && !m->pronoun && m->entity != agent->entity));
    if (within && gh_role_is(m->code.role, "EDU HLH BUS LAB OPP"))
        return false;
    /* "[Trinamul] modot dichchhe bole obhijog koren kendriyo montri" (a union minister says that
     * the party that rules the state abets them): those in power accuse others of them too */
    if (within_power(act, agent, m))
        return false;
    /* "sthaniyoder obhijog, [Rahim Mia] jomi dokhol korechhen" */
    if (within && m->named && !agent->named && strcmp(m->code.role, "CVL") == 0)
        return false;
    return gh_code_equal(agent->code, m->code) && !is_hoped_of(s, act, agent, m);
}

static bool may_be_meant(const gh_scene *s, const gh_act *act, const gh_mention *agent,
                         const gh_mention *m)
{
    /* "... bole obhijog, Reuters janay": it tells; but "obhijog korechhen, BBC ..." is about it. */
    bool tells =
        m->medium && (m->first < act->first || act->frame->operation != GH_OPERATOR_ACCUSE);
    /* "[Bharoter montri] hunshiyari diye bolen, [Bharot] ...": his own country is his side. */
    bool own = agent && m->bare_state && strcmp(agent->code.country, m->code.country) == 0;
    /* "obhijog koren, [amra] jenechhi, jel supar ..." */
    bool himself = m->pronoun && m->person < 3 && act->frame->operation == GH_OPERATOR_ACCUSE;
    /* "[lokera] ..."; but "[Chhatroliger kormira] ..." are somebody's */
    bool anybody = m->common && (act->frame->operation != GH_OPERATOR_ACCUSE ||
                                 strcmp(m->code.role, "CVL") == 0);
    return !tells && !own && !himself && !anybody && !(agent && is_one_with(s, act, agent, m)) &&
           !gh_fill_is_speaker(s, act, m);
}

/* "netara apotti janiyechhen, [ar] ...": another sentence, and not what was said. */
static bool starts_another(const gh_parse *p, int clause)
{
    for (uint16_t i = clause < p->clause_count ? p->clauses[clause].first : p->n; i < p->n; i++)
        if (p->items[i].part != GH_PART_MARK)
            return p->items[i].particle == GH_PARTICLE_AND ||
                   p->items[i].particle == GH_PARTICLE_BUT;
    return false;
}

/* "[fol batiler] dabi janan porikkharthira; polish lathipeta kore": what is asked stands before it,
 * and what follows is another matter. */
static bool names_its_matter(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    int at = act->head;
    if (at < 0 || !gh_str_starts(code, GH_STR("10")))
        return false;
    if (gh_item_case(&p->items[at]) <= GH_NOM) /* unless the predicate has the genitive in it */
        at--;
    const gh_item *item = at >= 0 ? &p->items[at] : NULL;
    if (item && item->verb >= 0) /* "porikkha [pechhanor] dabi" */
        return p->verbs[item->verb].kind == GH_VERB_NOUN &&
               gh_feature(p->verbs[item->verb].features, CASE) == GH_GEN;
    return item && item->part == GH_PART_NOMINAL && item->pronoun == GH_PRONOUN_ABSENT_VALUE &&
           gh_item_case(item) == GH_GEN && !gh_argument_at(s->mentions, (uint16_t)at);
}

/* "[polish] take petay bole obhijog uthechhe": who is told to have done the deed. */
static int doer_of_alleged_deed(const gh_scene *s, int clause)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *deed = &s->acts.p[k];
        bool wrong = gh_event_is_misdeed(s, deed) || (deed->frame->operation != GH_OPERATOR_NONE &&
                                                      !(deed->frame->traits & GH_FRAME_EFFECT));
        char link;
        if (deed->clause == clause && wrong && !deed->mentioned && !deed->negated &&
            !gh_fill_is_passive(s, deed))
            return gh_argument_subject(s->parse, s->mentions, deed, NULL, &link);
    }
    return -1;
}

/* "[Kiev] ... chhurechhe bole obhijog Rassiar", "Rassiar obhijog, [Kiev] ...": he whom the clauses
 * of a statement are about that a noun opens or closes. */
static int subject_of_statement(const gh_scene *s, const gh_act *noun, const gh_voice *voice)
{
    int16_t number = (int16_t)(voice - s->voices.p);
    const gh_mention *owner = NULL;
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if (s->mentions.p[k].span.begin == voice->span.begin)
            owner = &s->mentions.p[k];
    uint16_t behind = (uint16_t)(noun->last + 1);
    bool closes = (owner && owner->first > noun->last) || behind >= s->parse->n ||
                  (s->parse->items[behind].token->flags & GH_TOKEN_END);
    /* "lokjoner obhijog, [proshasoner] naker dogay cholchhe": else whose they are */
    const uint32_t functions[] = {GH_FUNCTION_SUBJ, GH_FUNCTION_GEN};
    for (size_t f = 0; f < sizeof functions / sizeof *functions; f++)
        for (int k = 0; k < s->parse->clause_count; k++) {
            const gh_clause *c = &s->parse->clauses[k];
            gh_query q = {.from = closes || c->first > noun->last ? c->first : noun->last,
                          .to = closes && c->tail > noun->first ? noun->first : c->tail,
                          .functions = functions[f],
                          .not_this = owner};
            int found = s->voices.of_clause[k] == number ? gh_argument_find(s->mentions, &q) : -1;
            if (found >= 0 && (f == 0 || s->mentions.p[found].grammatical_case == GH_GEN) &&
                may_be_meant(s, noun, owner, &s->mentions.p[found]))
                return found;
        }
    return -1;
}

/* "bolen, [Israeler] ei siddhanto bhul": what is said opens with him, and it is no private person;
 * "bolen, [krishoker] odhikar [manusher] hate": else the owner of something is not spoken of. */
static bool is_topic(const gh_scene *s, const gh_act *act, int clause, const gh_mention *m)
{
    const gh_parse *p = s->parse;
    uint16_t first = p->clauses[clause].first;
    while (first < m->first && p->items[first].part == GH_PART_MARK)
        first++;
    return act->frame->operation != GH_OPERATOR_SAY ||
           (m->first == first && strcmp(m->code.role, "CVL") != 0);
}

/* "[sorkar] byartho bole abhijog koren neta": the subject of what is said without a verb, before
 * the quotative in the clause of the act itself. */
static int topic_of_verbless(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_parse *p = s->parse;
    uint16_t at = p->clauses[act->clause].first;
    gh_query q = {.from = at, .functions = GH_FUNCTION_SUBJ, .not_this = agent};
    while (at < act->first &&
           !(p->items[at].part == GH_PART_MARKER && (p->items[at].functions & GH_FUNCTION_AS)))
        at++;
    q.to = at;
    int found = at < act->first ? gh_argument_find(s->mentions, &q) : -1;
    return found >= 0 && may_be_meant(s, act, agent, &s->mentions.p[found]) ? found : -1;
}

/* "'[Iranke] muchhe debo', shasalen Trump", "[tader] tarano hobe bole hunkar chharen": whom he says
 * that he will do it to. */
static int object_of_threat(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_parse *p = s->parse;
    int told = act->clause - 1;
    int16_t v = told >= 0 ? p->clauses[told].verb : -1;
    bool ahead = v >= 0 && gh_feature(p->verbs[v].features, TENSE) == GH_FUT;
    if (act->frame->operation != GH_OPERATOR_THREATEN || act->mentioned || !agent)
        return -1;
    for (int k = p->clause_count - 1; k >= 0; k--) {
        int n = s->voices.of_clause[k];
        bool his = n >= 0 && s->voices.p[n].span.begin == agent->span.begin;
        bool before = ahead && k <= told && p->clauses[k].group == p->clauses[told].group;
        gh_query q = {.from = p->clauses[k].first,
                      .to = p->clauses[k].tail,
                      .functions = GH_FUNCTION_OBJ,
                      .not_this = agent};
        int found = his || before ? gh_argument_find(s->mentions, &q) : -1;
        if (found >= 0 && may_be_meant(s, act, agent, &s->mentions.p[found]))
            return found;
    }
    return -1;
}

/* "'[sorkar] protarona korchhe' bole obhijog koren": what he says stands before it, quoted. */
static bool was_quoted(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    int c = act->clause, n = c > 0 ? s->voices.of_clause[c - 1] : -1;
    uint16_t quote = c > 0 ? p->items[p->clauses[c - 1].last].quote : 0;
    return n >= 0 && s->voices.p[n].act >= 0 && &s->acts.p[s->voices.p[n].act] == act && quote &&
           quote != p->items[act->first].quote &&
           (c + 1 >= s->parse->clause_count || s->voices.of_clause[c + 1] != n);
}

/* "[Trinamul] vote lut korchhe, obhijog BJP-r": what he says stands before the noun alone. */
static bool was_told_before(const gh_scene *s, const gh_act *act)
{
    int n = act->clause > 0 ? s->voices.of_clause[act->clause - 1] : -1;
    return act->unsaid && n >= 0 && s->voices.p[n].act >= 0 &&
           &s->acts.p[s->voices.p[n].act] == act;
}

/* "amra ashabadi [sorkar] dabi puron korbe": he whom the rest of the clause is about. */
static int hoped_behind(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query q = {.from = (uint16_t)(act->last + 1),
                  .to = c->last,
                  .functions = GH_FUNCTION_SUBJ,
                  .not_this = agent};
    bool ahead = c->verb >= 0 && gh_event_verb_is_future(&s->parse->verbs[c->verb]);
    int found = ahead ? gh_argument_find(s->mentions, &q) : -1;
    return found >= 0 && may_be_meant(s, act, agent, &s->mentions.p[found]) ? found : -1;
}

/* "[polisher] obohelay" (through the police's neglect), "[sorkarer] modode" (with the government's
 * help): a fault that others did something by. */
static bool has_fault(const gh_scene *s, const gh_mention *m)
{
    const gh_item *fault = m->after < s->parse->n ? &s->parse->items[m->after] : NULL;
    if (!fault || !(m->functions & GH_FUNCTION_GEN) || fault->part != GH_PART_NOMINAL ||
        gh_item_case(fault) != GH_LOC)
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].mentioned && s->acts.p[k].first == m->after &&
            gh_event_is_misdeed(s, &s->acts.p[k]))
            return true;
    return gh_refer_has_class(s->parse, m->after, s->parse->lexicon->class_blame);
}

/* "obhijog koren, [polisher] obohelay oporadhira palachchhe": he is accused, and not those whom he
 * let do it. */
static int whose_fault(const gh_scene *s, const gh_act *act, const gh_mention *agent, int from,
                       int to)
{
    for (uint16_t i = 0; i < s->mentions.n; i++) {
        const gh_mention *m = &s->mentions.p[i];
        int clause = gh_parse_clause_at(s->parse, m->first);
        if (clause >= from && clause <= to && m->kinds && has_fault(s, m) &&
            may_be_meant(s, act, agent, m))
            return i;
    }
    return -1;
}

/* "obhijog uthechhe, jonota khobor deyar poro [polish] dere korechhe" (though the people told them,
 * the police were late): what went before is not what anybody is accused of. */
static bool says_when(const gh_parse *p, int clause)
{
    const uint32_t when = GH_FUNCTION_AFTER | GH_FUNCTION_BEFORE | GH_FUNCTION_DURING;
    int16_t v = p->clauses[clause].verb;
    return v >= 0 && p->verbs[v].kind == GH_VERB_NOUN && (p->verbs[v].functions & when);
}

/* "obhijog koren, [oporadhira] utsahito hochchhe" (the criminals are encouraged): criminals of whom
 * no crime is told are not accused. */
static bool are_at_large(const gh_scene *s, int clause, const gh_mention *m)
{
    const uint32_t harm = GH_FRAME_VIOLENT | GH_FRAME_HOSTILE;
    if (!gh_role_is(m->code.role, "CRM") || m->named)
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].clause >= clause && s->acts.p[k].first >= m->after &&
            ((s->acts.p[k].frame->traits & harm) || gh_event_is_misdeed(s, &s->acts.p[k])))
            return false;
    return true;
}

/* Whom the statement may be about in one of its clauses: an accusation is about none to whom it
 * happened, and not about when. */
static int spoken_about_in(const gh_scene *s, const gh_act *act, const gh_mention *agent,
                           uint32_t functions, int clause)
{
    const gh_clause *c = &s->parse->clauses[clause];
    bool accuses = act->frame->operation == GH_OPERATOR_ACCUSE;
    gh_query q = {.from = c->first, .to = c->tail, .functions = functions, .not_this = agent};
    if (accuses && says_when(s->parse, clause))
        return -1;
    int found = gh_argument_find(s->mentions, &q);
    while (found >= 0 && accuses && agent &&
           (gh_fill_is_victim_in(s, clause, &s->mentions.p[found]) ||
            are_at_large(s, clause, &s->mentions.p[found]))) {
        q.from = s->mentions.p[found].after;
        found = gh_argument_find(s->mentions, &q);
    }
    return found;
}

/* "udbeg prokash korechhen je [Kim] ...", "[Kiev] ... cheshta korchhe bole obhijog korechhen": who
 * is spoken about is the subject of what is said. */
int gh_fill_patient_of_statement(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_parse *p = s->parse;
    int c = act->clause;
    bool speaks =
        (act->frame->traits & GH_FRAME_SPEECH) || act->frame->operation == GH_OPERATOR_ACCUSE;
    const gh_voice *opened = gh_event_voice_of_noun(s, act);
    if (speaks && opened)
        return subject_of_statement(s, act, opened);
    if (act->verb < 0 && !act->unsaid && is_hope(s, act))
        return hoped_behind(s, act, agent);
    if (!speaks || act->mentioned || (act->kind != GH_VERB_FINITE && act->kind != GH_VERB_CONVERB))
        return -1;
    /* "obhijog kore [X] bolen, 'sorkar ...'": the participle is about what the finite verb says. */
    while (act->kind == GH_VERB_CONVERB && c + 1 < p->clause_count &&
           p->clauses[c + 1].group == p->clauses[act->clause].group)
        c++;
    bool quotative =
        c > 0 && (was_quoted(s, act) || was_told_before(s, act) || gh_parse_is_told(p, c - 1));
    if (quotative && gh_act_has_no(s->coding->lexicon, act, GH_SLOT_AGENT))
        return doer_of_alleged_deed(s, c - 1);
    int topic = object_of_threat(s, act, agent);
    if (topic < 0 && !quotative)
        topic = topic_of_verbless(s, act, agent);
    if (topic >= 0)
        return topic;
    int from = quotative ? 0 : c + 1, to = quotative ? c - 1 : p->clause_count - 1;
    /* "A o B [raji hoyechhe bole] janan X": nor is X, who says so, part of it */
    bool told = act->verb >= 0 && p->verbs[act->verb].before_quotative;
    if (!quotative && (told || starts_another(p, from) || names_its_matter(s, act)))
        return -1;
    const uint32_t functions[] = {GH_FUNCTION_SUBJ, GH_FUNCTION_GEN, GH_FUNCTION_SUBJ};
    /* "[sontrasider] ashroy dey, emon obhijog oswikar kore": it is not denied to them */
    bool nobody = act->frame->operation == GH_OPERATOR_DENY;
    if (act->frame->operation == GH_OPERATOR_ACCUSE)
        topic = whose_fault(s, act, agent, from, to);
    if (topic >= 0)
        return topic;
    for (size_t f = 0; f < (nobody ? 1u : 2u + is_hope(s, act)); f++)
        for (int k = from; k <= to; k++) {
            int found = spoken_about_in(s, act, agent, functions[f], k);
            const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
            if (found >= 0 && (f == 0 || is_topic(s, act, k, m)) &&
                (f == 2 ? is_the_people(p, m, k, quotative ? to : from)
                        : may_be_meant(s, act, agent, m)))
                return found;
        }
    return gh_fill_state_of_victims(s, act, agent, from, to);
}
