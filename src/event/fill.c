/* fill.c - who did it and toward whom: the order of the steps. */
#include "event/fill.h"

static bool says_next(const gh_scene *s, const gh_act *act)
{
    uint16_t group = s->parse->clauses[act->clause].group;
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].first > act->last &&
            s->parse->clauses[s->acts.p[k].clause].group == group &&
            s->acts.p[k].frame->operation == GH_OPERATOR_SAY)
            return true;
    return false;
}

/* "desher sorbonash hochchhe bole obhijog koren [neta]", "obhijog kore bolen": of nobody in
 * particular; but "obhijog tule bikkhobh kore" only tells why, and "eke oporer biruddhe" they do.
 */
static bool accuses_nobody(const gh_scene *s, const gh_act *act, const gh_fillers *agents)
{
    bool told = gh_event_voice_of_noun(s, act) ||
                (!act->mentioned && (act->kind == GH_VERB_FINITE ||
                                     (act->kind == GH_VERB_CONVERB && says_next(s, act))));
    return act->frame->operation == GH_OPERATOR_ACCUSE && told && !act->negated && !act->possible &&
           !gh_fill_is_to_one_another(s, act) && agents->n && gh_event_is_vocal(agents->p[0].code);
}

/* "[netar] biruddhe obhijog uthechhe. Shromikera [ei] obhijog koren": theirs is the one that was
 * told. */
static void accused_by_whomever(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    enum { NEAR = 3 };
    const gh_coding *coding = s->coding;
    if (act->frame->operation != GH_OPERATOR_ACCUSE || !gh_event_points_back(s, act))
        return;
    for (uint32_t i = coding->records.n; i-- > 0 && patients->n == 0;) {
        const gh_record *r = &coding->records.p[i];
        if (r->sentence + NEAR < s->parse->sentence)
            return;
        if (gh_str_starts(r->code, GH_STR("112")) && gh_str_starts(r->source.code, GH_STR("---")) &&
            !gh_str_starts(r->target.code, GH_STR("---")))
            gh_fill_add_actor(&r->target, patients);
    }
}

/* "[tini] ei obhijog koren": of whoever he blamed before. */
static void accused_before(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                           gh_fillers *patients)
{
    /* "[tini] e obhijog koren": not of himself */
    if (act->frame->operation == GH_OPERATOR_ACCUSE && agents->n == 1 && patients->n == 1 &&
        !gh_fill_is_to_one_another(s, act) && agents->p[0].entity >= 0 &&
        agents->p[0].entity == patients->p[0].entity)
        patients->n = 0;
    if (patients->n == 0 && agents->n)
        accused_by_whomever(s, act, patients);
    if (patients->n == 0 && accuses_nobody(s, act, agents) && !gh_fill_blames_somebody(s, act)) {
        gh_voice voice = {.code = agents->p[0].code};
        gh_fill_blamed_before(s, &voice, patients);
    }
}

/* "[Iraner] bibhinno shohore ... protibade bikkhobh": one's country is where, not against whom. */
static bool is_at_home(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                       const gh_fillers *patients)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    const char *home = agents->n ? agents->p[0].code.country : s->coding->setting.country;
    return gh_str_starts(code, GH_STR("14")) && patients->n == 1 && !patients->p[0].code.role[0] &&
           strcmp(patients->p[0].code.country, home) == 0;
}

/* "[amra apnader] pashe thakbo": to whoever is spoken to; "sorkar sob dhoroner sohojogita korbe",
 * "sohayota korte chay Australia": whomever it may concern. */
static bool is_promised_to_all(const gh_scene *s, const gh_act *act, const gh_fillers *agents)
{
    bool future = gh_feature(act->features, TENSE) == GH_FUT && !act->must;
    bool own = future && gh_feature(act->features, PERSON) == 1 && gh_event_voice(s, act);
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool support = (future || act->want) && gh_str_starts_any(code, "05 060 07");
    return agents->n && (act->frame->traits & GH_FRAME_COOPERATIVE) && !act->negated &&
           !act->possible && act->kind == GH_VERB_FINITE && (own || support) &&
           gh_event_is_vocal(agents->p[0].code) && !gh_event_is_game(s);
}

/* "[sorkar] alochonay bosbe na" (will not sit down to talks), says its minister: with whoever asked
 * for it. */
static bool is_refused_to_all(const gh_scene *s, const gh_act *act, const gh_fillers *agents)
{
    const uint32_t fight = GH_FRAME_MUTUAL | GH_FRAME_VIOLENT;
    const gh_voice *voice = gh_event_voice(s, act);
    return agents->n == 1 && voice && !voice->medium &&
           (act->frame->traits & fight) == GH_FRAME_MUTUAL && gh_event_is_refused(s, act) &&
           gh_event_speaks_for(voice->code, agents->p[0].code) &&
           gh_event_is_vocal(agents->p[0].code);
}

/* "[netake] humki deoya hochchhe": by whom is seldom known. */
static bool is_threatened(const gh_scene *s, const gh_act *act, const gh_fillers *patients)
{
    const gh_mention *m = patients->n ? gh_event_mention(s, &patients->p[0]) : NULL;
    return m && act->frame->operation == GH_OPERATOR_THREATEN && act->passive && !act->mentioned &&
           (m->functions & (GH_FUNCTION_OBJ | GH_FUNCTION_TO));
}

/* "[montri] Rangamati sofore jan": a trip within one's own country is no visit, save to others who
 * are found there: "[upodeshta] haspatal poridorshon koren". But rebels march in. */
static bool is_trip_at_home(const gh_act *act, const gh_fillers *agents, const gh_fillers *patients)
{
    enum {
        HOSTS = GH_KIND_CROWD | GH_KIND_GROUP | GH_KIND_PERSON | GH_KIND_COMPANY | GH_KIND_BODY
    };
    const uint32_t march = GH_FRAME_VISIT | GH_FRAME_VIOLENT;
    if ((act->frame->traits & march) != GH_FRAME_VISIT || agents->n == 0 || patients->n == 0 ||
        strcmp(agents->p[0].code.country, patients->p[0].code.country) != 0)
        return false;
    return !(patients->p[0].kinds & HOSTS) ||
           strcmp(agents->p[0].code.role, patients->p[0].code.role) == 0;
}

/* "[dolti]r daka hortale base agun deya hoy": what is told along with a protest. */
static bool is_beside_protest(const gh_scene *s, const gh_act *act)
{
    for (const gh_act *other = s->acts.p; other < act; other++)
        if (other->mentioned && gh_event_is_protest(s, other))
            return true;
    return false;
}

/* "shohor jure bhangchur hoy", "tinti gari puriye deoya hoy", in an article that told of a riot or
 * an attack: done by nobody named to nobody named, and told all the same. */
static bool is_riot_of_nobody(const gh_scene *s, const gh_act *act)
{
    const uint32_t riot = GH_FRAME_PROTEST | GH_FRAME_VIOLENT;
    if ((act->frame->traits & riot) != riot || act->mentioned || act->negated ||
        act->kind != GH_VERB_FINITE || act->verb < 0 || gh_event_is_future(s, act) ||
        !(gh_fill_is_passive(s, act) || s->parse->verbs[act->verb].occurs))
        return false;
    if (is_beside_protest(s, act))
        return true;
    for (uint32_t i = 0; i < s->coding->records.n; i++)
        if (gh_str_starts_any(s->coding->records.p[i].code, "14 180 19"))
            return true;
    return false;
}

/* "[kauke] bishrinkhola korte deoya hobe na": whoever tries is meant. */
static bool names_anybody(const gh_scene *s, const gh_act *act)
{
    for (uint16_t i = s->parse->clauses[act->clause].first; i < act->first; i++)
        if (s->parse->items[i].pronoun == GH_PRONOUN_INDEFINITE &&
            gh_item_case(&s->parse->items[i]) == GH_ACC)
            return true;
    return false;
}

/* "[police] bolen, rastay mela boste deoya hobe na" (no fairs will be allowed on the road): what an
 * office will not let happen is how it keeps order, and no threat. */
static bool is_keeping_order(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                             const gh_fillers *patients)
{
    bool lets = act->verb >= 0 && s->parse->verbs[act->verb].lets;
    return lets && gh_event_is_merciless(s, act) && patients->n == 0 && agents->n &&
           !names_anybody(s, act) &&
           (!agents->p[0].code.role[0] || gh_role_is(agents->p[0].code.role, "GOV COP MIL JUD"));
}

/* Is everybody there whom the frame asks for? */
static bool is_complete(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                        const gh_fillers *patients)
{
    if ((act->frame->agent & GH_REQUIRED) && agents->n == 0 &&
        !gh_fill_is_accused(s, act, patients) && !gh_fill_is_siege(s, act, patients) &&
        !is_threatened(s, act, patients))
        return false;
    /* "[jatisongho nirapotta porishod] boithoke bosechhe": a body of states meets as such. */
    const uint32_t fight = GH_FRAME_MUTUAL | GH_FRAME_VIOLENT;
    bool session = (act->frame->traits & fight) == GH_FRAME_MUTUAL && agents->n == 1 &&
                   !act->mentioned && agents->p[0].mention >= 0 &&
                   (s->mentions.p[agents->p[0].mention].functions & GH_FUNCTION_SUBJ) &&
                   (agents->p[0].kinds & GH_KIND_IGO);
    if ((act->frame->patient & GH_REQUIRED) && patients->n == 0 && !session &&
        !accuses_nobody(s, act, agents) && !gh_event_is_merciless(s, act) &&
        !is_promised_to_all(s, act, agents) && !is_refused_to_all(s, act, agents) &&
        !(gh_event_is_undertaken(s, act) && (act->frame->traits & GH_FRAME_HOSTILE)))
        return false;
    return !is_trip_at_home(act, agents, patients) && !is_keeping_order(s, act, agents, patients) &&
           (agents->n > 0 || patients->n > 0 || is_riot_of_nobody(s, act));
}

/* "[Australiar] soikote duijon guli choren", "BSF [Bharoter] bhetore guli kore": where their own
 * country is no target, save of those who fight it: "jongira [Pakistane] hamla chalay". */
static bool is_on_own_ground(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                             const gh_fillers *patients)
{
    if (!(act->frame->traits & GH_FRAME_VIOLENT) || agents->n == 0 || patients->n != 1 ||
        patients->p[0].code.role[0] || !patients->p[0].code.country[0] ||
        strcmp(patients->p[0].code.country, agents->p[0].code.country) != 0)
        return false;
    int found = patients->p[0].mention;
    if (gh_role_starts(agents->p[0].code.role, "INS REB SEP"))
        return found >= 0 && !s->mentions.p[found].bare_state;
    return true;
}

/* "[Rassia] ekti haspatale hamla chaliyechhe": a state as such strikes no house of its own, though
 * nothing says of which country it is; but "haspataltite", the one that was told of. */
static bool is_on_own_house(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                            const gh_fillers *patients)
{
    const gh_mention *state = agents->n == 1 ? gh_event_mention(s, &agents->p[0]) : NULL;
    const gh_mention *house = patients->n == 1 ? gh_event_mention(s, &patients->p[0]) : NULL;
    return state && house && (act->frame->traits & GH_FRAME_VIOLENT) && state->bare_state &&
           !agents->p[0].code.role[0] && !house->country_given && !house->named &&
           !house->pronoun && (house->functions & GH_FUNCTION_LOC) && house->code.role[0] &&
           !gh_feature(s->parse->items[house->last].analysis->features, DEFINITE) &&
           strcmp(state->code.country, patients->p[0].code.country) == 0;
}

/* "[commandarke] hotyar dabi korechhe senabahini": what one boasts of was not done to one's own. */
static bool is_boast_of_own(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                            const gh_fillers *patients)
{
    return agents->n == 1 && patients->n == 1 && gh_event_boast(s, act) >= 0 &&
           gh_code_equal(agents->p[0].code, patients->p[0].code);
}

/* "[Khartoum] dokhol korechhe Sudaner senabahini": what the forces of a state take or guard is a
 * town of it, and not its government. */
static void drop_own_capital(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                             gh_fillers *patients)
{
    const gh_mention *m = patients->n == 1 ? gh_event_mention(s, &patients->p[0]) : NULL;
    if (m && agents->n && !(act->frame->traits & GH_FRAME_SPEECH) && m->bare_state && m->place &&
        gh_role_is(m->code.role, "GOV") && gh_role_is(agents->p[0].code.role, "MIL COP") &&
        strcmp(m->code.country, agents->p[0].code.country) == 0)
        patients->n = 0;
}

/* "[michhilti] shohor prodokkhin kore": the one that was told. */
bool gh_fill_is_told_protest(const gh_scene *s, const gh_act *act)
{
    return act->mentioned && act->head >= 0 && (act->frame->traits & GH_FRAME_PROTEST) &&
           gh_feature(s->parse->items[act->head].analysis->features, DEFINITE);
}

/* Who does it, as the clause tells; `others`: it names somebody who cannot have done it. */
static void find_agents(const gh_scene *s, const gh_act *act, gh_fillers *agents, bool *ret_others)
{
    *ret_others = false;
    gh_fill_agents(s, act, agents);
    gh_fill_arm_unknown(s, act, agents);
    gh_fill_put_back_in_office(s, act, agents);
    gh_fill_people_of_rally(s, act, agents);
    gh_fill_drop_official(s, act, agents);
    gh_fill_workers_of_office(s, act, agents);
    /* "karadondo deyar por take niye jay [polish]": no verdict of theirs */
    bool verdict =
        gh_str_equal(gh_lexicon_string(s->coding->lexicon, act->frame->doer), GH_STR("JUD")) &&
        gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("116"));
    if (verdict && agents->n && gh_role_is(agents->p[0].code.role, "COP"))
        agents->n = 0;
    if (gh_fill_fits(agents, act->frame->agent))
        return;
    /* "[jonota] take atok kore"; but a magistrate may stand for the court, soldiers for the police
     */
    *ret_others = !gh_role_starts(agents->p[0].code.role, "GOV JUD COP MIL") &&
                  !gh_fill_is_passive(s, act) && !gh_fill_is_passed_on(s, act);
    agents->n = 0;
    gh_fill_doer_in_clause(s, act, agents);
}

/* "[thanay], [polisher] kachhe obhijog den": who is told of somebody is not accused, and a town is
 * only where. */
static bool is_only_told(const gh_scene *s, const gh_act *act, const gh_fillers *patients)
{
    const gh_mention *m = patients->n ? gh_event_mention(s, &patients->p[0]) : NULL;
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    uint32_t where = gh_str_equal(code, GH_STR("115"))   ? GH_FUNCTION_TO | GH_FUNCTION_LOC
                     : gh_str_equal(code, GH_STR("114")) ? GH_FUNCTION_LOC
                                                         : 0u;
    return m && (m->functions & where) && (!m->code.role[0] || gh_role_is(m->code.role, "COP JUD"));
}

/* Toward whom, as the clause tells. */
static void find_patients(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                          gh_fillers *patients)
{
    gh_fill_patients(s, act, agents, patients);
    bool own_ground = is_on_own_ground(s, act, agents, patients);
    if (gh_fill_is_between_doers(s, act, agents, patients) ||
        is_at_home(s, act, agents, patients) || !gh_fill_fits(patients, act->frame->patient) ||
        own_ground || is_only_told(s, act, patients))
        patients->n = 0;
    /* "janta Rakhaine biman hamla chaliye [18 jonke] hotya kore" */
    int struck = own_ground ? gh_fill_patient_ahead(s, act, NULL) : -1;
    if (struck >= 0)
        gh_fill_add_mention(s, patients, struck, 'b');
    gh_fill_owner_of_troops(s, act, patients);
    gh_fill_named_in_suit(s, act, patients);
    gh_fill_seized(s, act, patients);
    gh_fill_countryman(s, act, patients);
    gh_fill_party_of_member(act, patients);
    gh_fill_people_who_fell(s, act, patients);
    gh_fill_counted_of_attacked(s, act, patients);
    gh_fill_assured(s, act, patients);
    if (act->frame->traits & GH_FRAME_VIOLENT)
        gh_fill_drop_premises(s, patients);
}

/* Those that such an act has where the sentence leaves them out. */
static void find_default_agents(const gh_scene *s, const gh_act *act, bool others,
                                gh_fillers *agents, const gh_fillers *patients)
{
    /* "deshe andolon hoyechhe", "todonto cholchhe": what takes place has the doer that such acts
     * have. */
    bool exists = act->head >= 0 && act->verb >= 0 &&
                  (s->parse->verbs[act->verb].exists || s->parse->verbs[act->verb].lasts ||
                   (gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT) & GH_FUNCTION_BY));
    /* "[remand cheye] adalote pathale": what one office alone asks of a court */
    bool sought =
        act->frame->doer && !act->mentioned &&
        gh_str_equal(gh_lexicon_string(s->coding->lexicon, act->frame->recipient), GH_STR("JUD"));
    if (sought && agents->n && strcmp(agents->p[0].code.role, "JUD") == 0)
        agents->n = 0; /* "pathale [bicharok] monjur koren": not who grants it */
    if (patients->n || exists || sought || gh_fill_is_passive(s, act))
        gh_fill_default_agent(s, act, others, agents);
    gh_fill_own_side(s, act, agents, patients);
}

/* Who does it, as the sentences before tell. */
static void find_agents_told_before(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                                    gh_fillers *patients)
{
    /* "nishedhagga deyar por", "[michhilti] shohor prodokkhin kore", "[e] onumoti dewa hoyechhe": a
     * verbal noun, a protest that was told, and what is told again, may take its doer from what was
     * told before. */
    if (agents->n == 0 &&
        ((!act->mentioned && act->kind == GH_VERB_NOUN) || gh_fill_is_told_protest(s, act) ||
         (gh_event_tells_again(s, act) && gh_fill_is_passive(s, act))))
        gh_fill_doer_told_before(s, act, agents);
    gh_fill_drop_official(s, act, agents); /* nor if only whoever was told of before is left */
    gh_fill_protesters(s, act, agents);
    gh_fill_pressure(s, act, agents, patients);
    if (agents->n == 0 && patients->n == 0 && gh_fill_is_passive(s, act))
        gh_fill_doer_of_violence(s, act, agents);
}

/* Whoever is still missing, as the article told before. */
static void find_told_before(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                             gh_fillers *patients)
{
    gh_fill_who_gave_way(s, act, agents, patients);
    gh_fill_who_pressed(s, act, agents, patients);
    gh_fill_inquired(s, act, agents, patients);
    gh_fill_house_struck(s, act, patients);
    gh_fill_land_struck(s, act, agents, patients);
    gh_fill_accused_ahead(s, act, agents, patients);
    gh_fill_owner_told_before(s, act, agents, patients);
    gh_fill_patient_told_before(s, act, agents, patients);
    gh_fill_accused(s, act, agents, patients);
    gh_fill_same_suit(s, act, agents, patients);
    gh_fill_partner_told_before(s, act, agents, patients);
    gh_fill_author_told_before(s, act, agents, patients);
    gh_fill_maker_of_judged(s, act, agents, patients);
    gh_fill_aftermath(s, act, agents, patients);
    gh_fill_same_hands(s, act, agents, patients);
    gh_fill_struck_back(s, act, agents, patients);
    gh_fill_fallen_to_forces(s, act, agents, patients);
    gh_fill_state_fought(s, act, agents, patients);
    gh_fill_asked_to_go(s, act, agents, patients);
    gh_fill_captor(s, act, agents, patients);
    gh_fill_goods_of_held(s, act, agents, patients);
    gh_fill_teller(s, act, agents, patients);
    if (agents->n)
        gh_fill_default_patient(s, act, agents, patients);
    gh_fill_protesters_struck(s, act, agents, patients);
    accused_before(s, act, agents, patients);
    gh_fill_told_against(s, act, agents, patients);
    gh_fill_who_claims(s, act, agents, patients);
}

/* "Allah take jannat nosib korun": he who says so, for whoever died or suffers. */
static bool fill_prayer(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                        gh_fillers *patients)
{
    gh_fill_add_voice(s, agents, gh_event_voice(s, act), GH_KIND_ANY);
    find_patients(s, act, agents, patients);
    gh_fill_mourned_before(s, act, patients);
    return agents->n > 0;
}

bool gh_event_fill(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients)
{
    *agents = *patients = (gh_fillers){.n = 0};
    if (gh_event_is_forbidden(s, act)) {
        gh_fill_add_voice(s, agents, gh_event_voice(s, act), GH_KIND_BODY);
        return true;
    }
    if (gh_event_is_prayed_for(s, act))
        return fill_prayer(s, act, agents, patients);
    enum gh_operator directive = gh_event_directive(s, act);
    if (directive == GH_OPERATOR_ACCUSE)
        return gh_fill_reproach(s, act, agents, patients);
    if (directive) {
        bool filled = gh_fill_demand(s, act, agents, patients);
        gh_fill_own_members(s, agents, patients);
        return filled;
    }
    int named = gh_fill_named(s, act);
    if (named >= 0) {
        gh_fill_list(s, act, named, patients);
        gh_fill_default_agent(s, act, false, agents);
        if (agents->n == 0 && patients->n && gh_fill_is_to_own(s, act))
            gh_fill_own_body(&patients->p[0], agents);
        return patients->n && (agents->n || !(act->frame->agent & GH_REQUIRED));
    }
    if (act->frame->traits & GH_FRAME_LISTED)
        return false;
    bool others;
    find_agents(s, act, agents, &others);
    gh_fill_court_order(s, act, agents, patients);
    if (patients->n == 0)
        find_patients(s, act, agents, patients);
    gh_fill_sides(s, act, agents, patients);
    if (is_on_own_house(s, act, agents, patients) || is_boast_of_own(s, act, agents, patients))
        patients->n = 0;
    gh_fill_mutual(s, act, agents, patients);
    gh_fill_reply(s, act, agents, patients);
    find_default_agents(s, act, others, agents, patients);
    gh_fill_some_who_speak(s, act, agents, patients);
    if (others && agents->n == 0 && act->frame->doer)
        return false;
    find_agents_told_before(s, act, agents, patients);
    find_told_before(s, act, agents, patients);
    if (agents->n == 0 && patients->n && !(act->frame->agent & GH_REQUIRED) &&
        (gh_fill_is_passive(s, act) || act->kind == GH_VERB_NOUN) && gh_fill_is_to_own(s, act))
        gh_fill_own_body(&patients->p[0], agents);
    gh_fill_ordered_in_office(s, act, agents, patients);
    drop_own_capital(s, act, agents, patients);
    gh_fill_arm_unknown(s, act, agents);
    gh_fill_own_culprits(s, act, agents, patients);
    gh_fill_people_helped(s, act, agents, patients);
    return is_complete(s, act, agents, patients);
}
