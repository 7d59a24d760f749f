/* recipient.c - toward whom, where the sentence does not say it: as told before, or whoever such
 * acts are done to. */
#include "event/fill.h"

/* The state itself, its government or its army: in what states do to one another these are one. */
static bool is_of_state(gh_actor_code code)
{
    return !code.role[0] || gh_role_is(code.role, "GOV MIL");
}

bool gh_fill_is_same_side(gh_actor_code a, gh_actor_code b)
{
    return strcmp(a.country, b.country) == 0 &&
           (strcmp(a.role, b.role) == 0 || (is_of_state(a) && is_of_state(b)));
}

/* "tara kothay ... [amader] atok kore", "jara jorito [tader] greptar kora hobe", "[Agamir] biruddhe
 * mamla": whoever it is done to is named, if not known. */
bool gh_fill_has_object(const gh_scene *s, const gh_act *act)
{
    const uint32_t against = GH_FUNCTION_AGAINST | GH_FUNCTION_ON | GH_FUNCTION_TOWARD;
    if (gh_argument_is_unknown(s->parse, s->mentions, act, against))
        return true;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->pronoun && (m->person < 3 || !gh_code_is_set(m->code)) &&
            (m->functions & GH_FUNCTION_OBJ) &&
            gh_parse_clause_at(s->parse, m->first) == act->clause)
            return true;
    }
    return false;
}

/* "koyekti [gari] bhangchur kora hoy": a thing of nobody that is named. */
static bool wrecks_a_thing(const gh_scene *s, const gh_act *act)
{
    const uint32_t riot = GH_FRAME_PROTEST | GH_FRAME_VIOLENT;
    const gh_item *item = act->first > 0 ? &s->parse->items[act->first - 1] : NULL;
    bool thing = item && item->part == GH_PART_NOMINAL && item->analysis->pos == GH_UPOS_NOUN &&
                 gh_item_case(item) <= GH_ACC &&
                 gh_parse_clause_at(s->parse, (uint16_t)(act->first - 1)) == act->clause;
    return (act->frame->traits & riot) == riot && thing;
}

/* The same measure told again ("e nishedhagga") is against the same as before. */
void gh_fill_patient_told_before(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                 gh_fillers *patients)
{
    const gh_told *told = gh_event_told(s->coding, act->frame_row);
    gh_fill_mourned_before(s, act, patients);
    if (patients->n || !told || !told->has_patient || gh_fill_has_object(s, act) ||
        wrecks_a_thing(s, act) || gh_act_has_no(s->coding->lexicon, act, GH_SLOT_PATIENT) ||
        told->sentence + GH_TOLD_RECENTLY < s->parse->sentence ||
        !((act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT)) ||
          (gh_event_tells_again(s, act) && !(act->frame->traits & GH_FRAME_PROTEST))) ||
        (act->negated && act->frame->operation == GH_OPERATOR_ACCUSE)) /* "obhijog paini" */
        return;
    bool same = agents->n == 0 ||
                (told->has_agent && gh_fill_is_same_side(agents->p[0].code, told->agent.code));
    bool answer =
        agents->n && told->has_agent && gh_fill_is_same_side(agents->p[0].code, told->patient.code);
    if (!same && !answer)
        return;
    /* "er jobabe Delhi-o ...": in return */
    gh_fill_add_told(patients, same ? told->patient : told->agent);
}

/* "[er] ninda janiyechhe", "[ei porikolpona] nakoch korechhe": the act points at what was told; but
 * "[ei mashe]", and "[ei ninda] janan" is the condemnation itself. */
static bool points_back(const gh_scene *s, const gh_act *act, bool blames, bool against)
{
    enum { NEAR = 5 };
    const gh_parse *p = s->parse;
    uint16_t first = p->clauses[act->clause].first;
    for (int i = act->first - 1; i >= first && i + NEAR >= act->first; i--) {
        const gh_item *next = &p->items[i + 1];
        bool of_it =
            gh_item_case(&p->items[i]) == GH_GEN ||
            ((act->verdict || !against) && gh_item_case(&p->items[i]) == GH_ACC); /* "[eke]" */
        bool that_noun = gh_item_case(&p->items[i]) <= GH_NOM && next->part == GH_PART_NOMINAL &&
                         !(next->form->flags & GH_FORM_TIME) && (!blames || i + 1 < act->first);
        if (p->items[i].pronoun == GH_PRONOUN_DEMONSTRATIVE && (of_it || that_noun))
            return true;
        /* "[bilti]-r somalochona korechhe" */
        if (against && p->items[i].part == GH_PART_NOMINAL && gh_item_case(&p->items[i]) > GH_NOM &&
            gh_feature(p->items[i].analysis->features, DEFINITE))
            return true;
    }
    return false;
}

/* "je siddhanto [Dilli] niyechhe, tar ninda janiyechhe", "je obhijog [Washington] tulechhe, ta
 * oswikar korechhe": condemned, denied or refused is what the relative clause before tells. */
static void add_doer_of_relative(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                 gh_fillers *patients)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    const gh_mention *m = gh_refer_doer_of_relative(s->parse, s->mentions, act->clause);
    if (m && agents->n && !patients->n && !act->mentioned &&
        (act->frame->traits & GH_FRAME_SPEECH) && gh_str_starts_any(code, "012 016 03 051 11 12") &&
        !gh_fill_is_same_side(m->code, agents->p[0].code) &&
        !gh_act_has_no(s->coding->lexicon, act, GH_SLOT_PATIENT))
        gh_fill_add_mention(s, patients, (int)(m - s->mentions.p), 'b');
}

/* "Macron ghoshona diyechhen ... [er] somalochona korechhen Netanyahu": what is condemned,
 * rejected or welcomed is what was just told, and its doer is meant. */
void gh_fill_author_told_before(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                gh_fillers *patients)
{
    const gh_coding *coding = s->coding;
    gh_str code = gh_lexicon_string(coding->lexicon, act->frame->code);
    bool blames = gh_str_starts(code, GH_STR("111")) || act->verdict;
    bool against = blames || gh_str_starts(code, GH_STR("12"));
    bool takes = gh_str_starts(code, GH_STR("037"));
    bool judges = against || takes || gh_str_starts(code, GH_STR("051"));
    add_doer_of_relative(s, act, agents, patients);
    if (patients->n || agents->n == 0 || !judges || act->mentioned || act->content >= 0 ||
        gh_fill_has_object(s, act) || !points_back(s, act, blames, against) ||
        gh_act_has_no(coding->lexicon, act, GH_SLOT_PATIENT))
        return;
    bool attack = gh_fill_blames_attack(s, act);
    for (uint32_t i = coding->before_to; i-- > coding->before_from;) {
        const gh_record *r = &coding->records.p[i];
        if (attack && !gh_str_starts_any(r->code, "18 19 20"))
            continue;
        gh_actor_code author = gh_code_split(r->source.code);
        /* "e chuktike swagot janiyechhe [France]": both who made it */
        if (r->mutual && !against && !takes && gh_str_starts_any(r->code, "03 05 08")) {
            if (gh_fill_is_same_side(author, agents->p[0].code))
                return;
            gh_fill_add_actor(&r->source, patients);
            continue;
        }
        if (patients->n || r->mutual || !gh_code_is_set(author) ||
            gh_str_starts(r->source.code, GH_STR("---")))
            return;
        bool speaks =
            !against && gh_str_equal(r->code, GH_STR("010")); /* what is welcome is done */
        if (speaks || gh_fill_is_same_side(author, agents->p[0].code))
            continue;
        gh_fill_add_actor(&r->source, patients);
        return;
    }
}

/* "montronaloy bidyaloyke nirdesh diyechhe. ... [ei] nirdesh den sochib", "BTRC [opereetorke]
 * nirdesh diyechhe. E chhara duti shorte nirdesh diyechhe" (and has ordered on two terms): to whom
 * it was. */
static bool add_told_before(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                            gh_fillers *patients)
{
    enum { POINTED_BACK = 4, NEXT = 1 };
    const gh_coding *coding = s->coding;
    bool again = gh_event_points_back(s, act);
    uint32_t reach = again ? POINTED_BACK : NEXT;
    for (uint32_t i = coding->records.n; i-- > 0;) {
        const gh_record *r = &coding->records.p[i];
        if (r->sentence + reach < s->parse->sentence)
            return false;
        bool told = again || !(r->target.inferred || gh_str_equal(r->source.code, r->target.code));
        if (told && gh_str_equal(r->code, GH_STR("100")) &&
            gh_code_equal(gh_code_split(r->source.code), agent->code) &&
            !gh_str_starts(r->target.code, GH_STR("---"))) {
            gh_fill_add_actor(&r->target, patients);
            return true;
        }
    }
    return false;
}

/* "sob [biddaloye] klas chalur nirdesh", "[bankgulor] lenden bondher nirdesh", "[Chiner konsulet]
 * bondher nirdesh": an order about a body that is no office of the state is to that body. */
static int ordered_body(const gh_scene *s, const gh_act *act, const gh_filler *agent)
{
    const gh_parse *p = s->parse;
    int from = act->clause;
    while (from > 0 && p->clauses[from - 1].group == p->clauses[act->clause].group)
        from--;
    for (uint16_t k = s->mentions.n; k-- > 0;) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->after > act->first || m->first < p->clauses[from].first || m->named ||
            !(m->kinds & (GH_KIND_BODY | GH_KIND_COMPANY | GH_KIND_GROUP)) ||
            !(m->functions & (GH_FUNCTION_LOC | GH_FUNCTION_GEN | GH_FUNCTION_OBJ |
                              (m->after < act->first ? GH_FUNCTION_BARE : 0))))
            continue;
        bool abroad =
            m->mission && m->country_given && strcmp(m->code.country, agent->code.country) != 0;
        if (abroad || gh_role_is(m->code.role, "EDU BUS HLH MED NGO REL"))
            return k;
    }
    return -1;
}

/* "[greptar kore] byabostha neoyar nirdesh": the police's own work comes first. */
static bool begins_with_police(const gh_scene *s, const gh_act *act)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    const gh_clause *clauses = s->parse->clauses;
    const gh_act *content = act->content >= 0 ? &s->acts.p[act->content] : act;
    for (const gh_act *before = content; before-- > s->acts.p;)
        if (before->kind == GH_VERB_CONVERB && before->last < content->first &&
            clauses[before->clause].group == clauses[content->clause].group &&
            gh_str_equal(gh_lexicon_string(lexicon, before->frame->doer), GH_STR("COP")) &&
            !gh_str_starts(gh_lexicon_string(lexicon, before->frame->code), GH_STR("09")))
            return true;
    return false;
}

/* "[adalot] todonto protibedon dakhiler nirdesh den": the police inquire and register suits for a
 * court. */
static bool is_for_police(const gh_scene *s, const gh_act *act, const gh_filler *agent)
{
    if (begins_with_police(s, act))
        return true;
    if (act->content < 0 || strcmp(agent->code.role, "JUD") != 0)
        return false;
    /* "[ejahar] hishebe grohon korar nirdesh" */
    uint32_t docket = s->coding->lexicon->class_docket;
    int before = s->acts.p[act->content].clause;
    for (uint16_t i = s->parse->clauses[before].first; i < act->first; i++)
        if (gh_refer_word_has_class(s->parse, i, docket))
            return true;
    gh_str code = gh_lexicon_string(s->coding->lexicon, s->acts.p[act->content].frame->code);
    return gh_str_starts_any(code, "09 115");
}

/* "[Supreme Court-e] arji janay CBI": whoever asks in a court asks it. */
static int court_applied_to(const gh_scene *s, const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    if (act->mentioned || act->frame->operation != GH_OPERATOR_APPEAL ||
        !gh_str_starts(code, GH_STR("02")))
        return -1;
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_LOC,
                  .kinds = GH_KIND_COURT,
                  .nearest = true};
    int found = gh_argument_find(s->mentions, &q);
    return found >= 0 && !(s->mentions.p[found].kinds & GH_KIND_PERSON) ? found : -1;
}

/* "take hefajote neyar abedon janay [polish]": what police and prosecution need leave for, they ask
 * a court. */
static bool is_plea_of_police(const gh_scene *s, const gh_act *act, const gh_act *content,
                              const gh_filler *agent)
{
    return act->frame->operation == GH_OPERATOR_APPEAL && gh_role_is(agent->code.role, "COP JUD") &&
           gh_str_equal(gh_lexicon_string(s->coding->lexicon, content->frame->yields),
                        GH_STR("arrest"));
}

/* The role of those such acts are done to, "=" one's own people, empty where nobody is known. */
static gh_str role_asked(const gh_scene *s, const gh_act *act, const gh_act *content,
                         const gh_filler *agent)
{
    gh_str role = gh_lexicon_string(s->coding->lexicon, act->frame->recipient);
    if (content && is_plea_of_police(s, act, content, agent))
        return GH_STR("JUD");
    /* "[greptarer] nirdesh": to the police; but an appeal against a sentence goes to the court. */
    if (gh_str_equal(role, GH_STR("=")) && is_for_police(s, act, agent))
        return GH_STR("COP");
    if (content && (role.n == 0 || gh_str_equal(role, GH_STR("="))))
        role = gh_fill_role_in_charge(s, content, agent->code.role);
    return role.n ? role : gh_fill_role_to_grant(s, act, agent);
}

/* "[sorkar] simanto hotya bondho chay" (the government wants the killings at the border to end): no
 * state calls on its own government, though it orders its offices about. */
static bool is_of_itself(const gh_scene *s, const gh_act *act, const gh_filler *agent)
{
    const uint32_t people = GH_KIND_PERSON | GH_KIND_GROUP | GH_KIND_CROWD;
    bool demand =
        gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("10"));
    bool government = strcmp(agent->code.role, "GOV") == 0 && !(agent->kinds & people);
    return !agent->code.role[0] || (government && demand && !act->frame->doer);
}

/* An office of the country that the article is about, as long as it is another than who asks. */
static void add_office(const gh_scene *s, const gh_act *act, gh_str role, bool content,
                       const gh_filler *agent, gh_fillers *patients)
{
    gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = 'a'};
    /* "[Boeinger] kormira": of the country of those who work or study there */
    bool theirs = agent->code.country[0] && gh_role_is(agent->code.role, "LAB EDU") &&
                  (gh_str_equal(role, GH_STR("BUS")) || gh_str_equal(role, GH_STR("EDU")));
    memcpy(f.code.country, theirs ? agent->code.country : s->coding->setting.country, 4);
    memcpy(f.code.role, role.p, role.n < 11 ? role.n : 11);
    /* "[ICC-r] kousuli poroana cheyechhen": of the court that he serves */
    if (strncmp(agent->code.country, "IGO", 3) == 0 && gh_str_equal(role, GH_STR("JUD"))) {
        f.code = agent->code;
        gh_fill_add(patients, &f);
        return;
    }
    /* "[chhatroder] andoloner por": against those who fell then */
    f.fallen = strcmp(f.code.role, "GOV") == 0 &&
               gh_refer_fell_of_late(&s->coding->refer, gh_str_of(f.code.country), s->coding->day);
    bool own = gh_fill_is_same_side(f.code, agent->code) && is_of_itself(s, act, agent);
    /* "[Dudok] adalote abedan kore", "tadonto komiti suparish kore": to others of their kind. */
    bool court_itself =
        (agent->kinds & GH_KIND_COURT) && !(agent->kinds & (GH_KIND_BODY | GH_KIND_PERSON));
    /* "bishwobidyaloy chhatrorajniti nishiddho kore": and schools, to theirs; "chhatrora
     * [somaborton] pechhanor dabi janay": and pupils, to their school */
    bool school = gh_str_equal(role, GH_STR("EDU"));
    bool named = (act->frame->recipient && !court_itself) || school;
    if (!own && (content || named || !gh_code_equal(f.code, agent->code)))
        gh_fill_add(patients, &f);
}

/* "[neta] bolen, [sorkar] ashwas diyechhilo": who tells of a promise or a threat and names nobody
 * to whom it was made, had it made to him, and so had a state with what another asks; but an
 * onlooker tells what others were told. */
void gh_fill_teller(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                    gh_fillers *patients)
{
    const gh_voice *voice = gh_event_voice(s, act);
    enum gh_operator operation = (enum gh_operator)act->frame->operation;
    bool made = (act->frame->traits & GH_FRAME_SPEECH) &&
                !(act->frame->traits & GH_FRAME_COOPERATIVE) && act->kind == GH_VERB_FINITE &&
                !act->mentioned && !act->negated && gh_feature(act->features, TENSE) != GH_FUT &&
                (gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_OBJ);
    if (!made || patients->n || agents->n == 0 || !voice || voice->medium ||
        !gh_code_is_set(voice->code) || gh_role_is(voice->code.role, "ELI MED COP JUD") ||
        gh_fill_has_object(s, act))
        return;
    const gh_filler *agent = &agents->p[0];
    bool abroad = strcmp(agent->code.country, voice->code.country) != 0;
    bool other = gh_event_are_rivals(s, agent->entity, voice->entity) ||
                 !gh_fill_is_same_side(agent->code, voice->code);
    if (other && (operation == GH_OPERATOR_PLAN || operation == GH_OPERATOR_THREATEN ||
                  (operation == GH_OPERATOR_APPEAL && abroad)))
        gh_fill_add_voice(s, patients, voice, GH_KIND_PERSON);
}

/* Is it help, given or promised, or credit of a body of states? Not arms: those go to one side. */
static bool is_help(const gh_scene *s, const gh_act *act, const gh_filler *agent)
{
    bool promised = act->frame->operation == GH_OPERATOR_PLAN && act->content >= 0;
    const gh_act *of = promised ? &s->acts.p[act->content] : act;
    gh_str family = gh_lexicon_string(s->coding->lexicon, of->frame->yields);
    bool credit = gh_str_equal(family, GH_STR("economic")) && (agent->kinds & GH_KIND_IGO);
    bool help = credit || gh_str_equal(family, GH_STR("aid")) ||
                gh_str_equal(family, GH_STR("aid.economic")) ||
                gh_str_equal(family, GH_STR("material"));
    return help && act->kind == GH_VERB_FINITE && !act->must;
}

/* "[IMF] Bangladeshe sohojogita obyahoto rakhbe", "nirbachone [EU] sohayota debe": help of those
 * abroad that goes to nobody who is named goes to the country where it is put to use. */
static void add_helped_land(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                            gh_fillers *patients)
{
    gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = 'a'};
    const char *home = s->coding->setting.country;
    bool abroad = (agent->kinds & GH_KIND_IGO) ||
                  (is_of_state(agent->code) && strcmp(agent->code.role, "MIL") != 0);
    if (!abroad || !home[0] || strcmp(agent->code.country, home) == 0 || !is_help(s, act, agent) ||
        gh_fill_has_object(s, act))
        return;
    memcpy(f.code.country, home, 4);
    f.kinds = GH_KIND_STATE;
    int land = -1;
    for (uint16_t k = 0; k < s->mentions.n && s->mentions.p[k].first < act->first; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->bare_state && (m->functions & GH_FUNCTION_LOC) &&
            strcmp(m->code.country, agent->code.country) != 0)
            land = k;
    }
    if (land >= 0)
        gh_fill_add_mention(s, patients, land, 'a');
    else
        gh_fill_add(patients, &f);
}

void gh_fill_default_patient(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                             gh_fillers *patients)
{
    const gh_filler *agent = &agents->p[0];
    int court = patients->n ? -1 : court_applied_to(s, act);
    if (court >= 0) {
        gh_fill_add_mention(s, patients, court, 'a');
        return;
    }
    const gh_act *content = gh_fill_act_of_one_doer(s, act, agent->code.role);
    /* "[bishwonetader] proti podokkhep neyar ahban": it says to whom, though not who that is */
    const uint32_t to = GH_FUNCTION_TO | GH_FUNCTION_TOWARD;
    if (content && !patients->n &&
        (gh_argument_is_unbound(s->parse, s->mentions, act, to) ||
         gh_argument_is_unbound(s->parse, s->mentions, content, to)))
        return;
    gh_str role = role_asked(s, act, content, agent);
    if (patients->n == 0 && role.n == 0)
        add_helped_land(s, act, agent, patients);
    if (patients->n || role.n == 0 || s->coding->setting.country[0] == 0)
        return;
    bool own = gh_str_equal(role, GH_STR("="));
    bool rules = !agent->code.role[0] || strcmp(agent->code.role, "GOV") == 0;
    int found = own && rules ? ordered_body(s, act, agent) : -1;
    if (found >= 0)
        gh_fill_add_mention(s, patients, found, 'a');
    else if (!own)
        add_office(s, act, role, content != NULL, agent, patients);
    else if (!add_told_before(s, act, agent, patients))
        gh_fill_own_people(agent, patients);
}
