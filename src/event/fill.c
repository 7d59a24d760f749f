/* fill.c - who did it and toward whom: the order of the steps. */
#include "event/fill.h"

/* A magistrate may stand for the court, soldiers for the police. */
static bool is_of_state(const char *role)
{
    return strncmp(role, "GOV", 3) == 0 || strncmp(role, "JUD", 3) == 0 ||
           strncmp(role, "COP", 3) == 0 || strncmp(role, "MIL", 3) == 0;
}

/* "durbrittora [guli kore]": those of whom nothing is known but that they shoot are armed men. */
static void arm_unknown(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_parse *p = s->parse;
    int k = act->clause;
    bool armed = false;
    while (k > 0 && p->clauses[k - 1].group == p->clauses[act->clause].group)
        k--; /* "[guli kore] hotya kore" */
    for (uint16_t i = p->clauses[k].first; i <= act->last && !armed; i++)
        armed = gh_refer_has_class(p, i, s->coding->lexicon->class_gun);
    for (uint16_t i = 0; armed && i < agents->n; i++) {
        gh_filler *f = &agents->p[i];
        if (f->mention < 0 || !s->mentions.p[f->mention].unknown || f->kinds & GH_KIND_ARMED)
            continue;
        memcpy(f->code.role, "UAF", 4);
        if (f->entity >= 0)
            s->coding->refer.entities.p[f->entity].code = f->code;
    }
}

/* "BNPr 12 kormike greptar kora hoy. Er moddhe Dhaka theke [duijonke] ...": of those arrested
 * before. */
static void take_group_of_arrested(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    const gh_coding *coding = s->coding;
    const gh_filler *f = &patients->p[0];
    if (!(act->frame->traits & GH_FRAME_ARRESTED) || patients->n != 1 || f->mention < 0 ||
        !s->mentions.p[f->mention].victim_count || strcmp(f->code.role, "CVL") != 0)
        return;
    for (uint32_t i = coding->records.n; i-- > 0;) {
        const gh_record *r = &coding->records.p[i];
        if (r->sentence + GH_TOLD_RECENTLY < s->parse->sentence)
            return;
        gh_actor_code code = gh_code_split(r->target.code);
        if (!gh_str_starts(r->code, GH_STR("173")) || gh_str_equal(r->target.code, GH_STR("---")) ||
            strcmp(code.country, f->code.country) != 0)
            continue;
        if (r->target.name.n == 0) /* those of another case are not who one man is */
            patients->p[0].code = code;
        return;
    }
}

/* "dui desh [eke oporke] dayi korechhe": each does it to the other. */
static bool is_to_one_another(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    for (uint16_t i = c->first; i < act->first; i++)
        if (s->parse->items[i].pronoun == GH_PRONOUN_RECIPROCAL)
            return true;
    return false;
}

/* "[BNP o Jamaat] eke oporke dayi korchhe": the second of two of one side; -1 when there is one. */
static int second_of_one_side(const gh_scene *s, const gh_act *act, const gh_filler *f)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (k != f->mention && m->first >= c->first && m->last < act->first && !m->pronoun &&
            (m->functions & GH_FUNCTION_SUBJ) && gh_code_equal(m->code, f->code))
            return k;
    }
    return -1;
}

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
    const gh_clause *c = &s->parse->clauses[act->clause];
    bool told = gh_event_voice_of_noun(s, act) ||
                (!act->mentioned && (act->kind == GH_VERB_FINITE ||
                                     (act->kind == GH_VERB_CONVERB && says_next(s, act))));
    for (uint16_t i = c->first; i < act->first; i++)
        if (s->parse->items[i].pronoun == GH_PRONOUN_RECIPROCAL)
            return false;
    return act->frame->operation == GH_OPERATOR_ACCUSE && told && !act->negated && !act->possible &&
           agents->n && gh_event_is_vocal(agents->p[0].code);
}

/* "[tini] ei obhijog koren": of whoever he blamed before. */
static void accused_before(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                           gh_fillers *patients)
{
    if (patients->n == 0 && accuses_nobody(s, act, agents)) {
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

/* "[Iraner] bibhinno shohore bikkhobh": states hold no rallies, their people do. */
static void take_people(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool rally = gh_str_starts(code, GH_STR("140")) || gh_str_starts(code, GH_STR("141"));
    for (uint16_t i = 0; rally && i < agents->n; i++)
        if (!agents->p[i].code.role[0] && agents->p[i].code.country[3] == 0)
            memcpy(agents->p[i].code.role, "CVL", 4);
}

/* "[tin netake] bohishkar korechhe BNP": whom a party expels is of it. */
static void take_party_of_own(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                              gh_fillers *patients)
{
    gh_str own = gh_lexicon_string(s->coding->lexicon, act->frame->recipient);
    if (!gh_str_equal(own, GH_STR("=")) || agents->n != 1 || agents->p[0].link > 'b' ||
        !(agents->p[0].kinds & GH_KIND_PARTY))
        return;
    for (uint16_t i = 0; i < patients->n; i++)
        if (strcmp(patients->p[i].code.role, "PTY") == 0)
            patients->p[i].code = agents->p[0].code;
}

/* "[BNP neta] kormider sotorko thakte bolen": whom a politician calls on are of his own party. */
static void take_own_members(const gh_scene *s, const gh_fillers *agents, gh_fillers *patients)
{
    bool party = agents->n == 1 && (strcmp(agents->p[0].code.role, "OPP") == 0 ||
                                    strcmp(agents->p[0].code.role, "PTY") == 0);
    for (uint16_t i = 0; party && i < patients->n; i++) {
        gh_filler *f = &patients->p[i];
        const gh_mention *m = f->mention >= 0 ? &s->mentions.p[f->mention] : NULL;
        if (m && m->member && !m->named && strcmp(f->code.role, "CVL") == 0 &&
            s->parse->items[m->last].pronoun != GH_PRONOUN_ALL)
            f->code = agents->p[0].code;
    }
}

/* "[Modi sorkarer] biruddhe sorob hoyechhen birodhira": its own opponents. */
static void take_state_of_opponent(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                                   const gh_fillers *patients)
{
    if (agents->n != 1 || patients->n != 1 || agents->p[0].mention < 0 ||
        patients->p[0].mention < 0 ||
        !gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("1")))
        return;
    const gh_mention *m = &s->mentions.p[agents->p[0].mention];
    const gh_mention *government = &s->mentions.p[patients->p[0].mention];
    if (!m->named && !m->country_given && strcmp(agents->p[0].code.role, "OPP") == 0 &&
        (government->named || government->country_given) &&
        strcmp(patients->p[0].code.role, "GOV") == 0)
        memcpy(agents->p[0].code.country, patients->p[0].code.country,
               sizeof agents->p[0].code.country);
}

/* "A o B [joutho] mohora shuru kore": what is an exercise of one is cooperation of two. */
static bool is_joint(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                     const gh_fillers *patients)
{
    gh_str alone = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool planned;
    return agents->n == 2 && patients->n == 0 && gh_str_starts(alone, GH_STR("15")) &&
           gh_str_starts(gh_event_code(s, act, &agents->p[0], NULL, &planned), GH_STR("06"));
}

/* Is everybody there whom the frame asks for? */
/* "[amra apnader] pashe thakbo": to whoever is spoken to. */
static bool is_promised_to_all(const gh_scene *s, const gh_act *act, const gh_fillers *agents)
{
    return agents->n && (act->frame->traits & GH_FRAME_COOPERATIVE) && !act->negated &&
           !act->possible && act->kind == GH_VERB_FINITE &&
           gh_feature(act->features, TENSE) == GH_FUT && gh_feature(act->features, PERSON) == 1 &&
           gh_event_voice(s, act) && gh_event_is_vocal(agents->p[0].code) && !gh_event_is_game(s);
}

static bool is_complete(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                        const gh_fillers *patients)
{
    if ((act->frame->agent & GH_REQUIRED) && agents->n == 0 &&
        !gh_fill_is_accused(s, act, patients) && !gh_fill_is_siege(act, patients))
        return false;
    /* "[jatisongho nirapotta porishod] boithoke bosechhe": a body of states meets as such. */
    const uint32_t fight = GH_FRAME_MUTUAL | GH_FRAME_VIOLENT;
    bool session = (act->frame->traits & fight) == GH_FRAME_MUTUAL && agents->n == 1 &&
                   !act->mentioned && agents->p[0].mention >= 0 &&
                   (s->mentions.p[agents->p[0].mention].functions & GH_FUNCTION_SUBJ) &&
                   (agents->p[0].kinds & GH_KIND_IGO);
    if ((act->frame->patient & GH_REQUIRED) && patients->n == 0 && !session &&
        !accuses_nobody(s, act, agents) && !gh_event_is_merciless(s, act) &&
        !is_promised_to_all(s, act, agents) &&
        !(gh_event_is_undertaken(s, act) && (act->frame->traits & GH_FRAME_HOSTILE)))
        return false;
    /* A trip within one's own country is no visit. */
    if ((act->frame->traits & GH_FRAME_VISIT) && agents->n && patients->n &&
        strcmp(agents->p[0].code.country, patients->p[0].code.country) == 0)
        return false;
    return agents->n > 0 || patients->n > 0;
}

/* "[Australiar] soikote duijon guli choren", "BSF [Bharoter] bhetore guli kore": where their own
 * country is no target, save of those who fight it: "jongira [Pakistane] hamla chalay". */
static bool is_on_own_ground(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                             const gh_fillers *patients)
{
    static const char *const at_war[] = {"INS", "REB", "SEP"};
    if (!(act->frame->traits & GH_FRAME_VIOLENT) || agents->n == 0 || patients->n != 1 ||
        patients->p[0].code.role[0] || !patients->p[0].code.country[0] ||
        strcmp(patients->p[0].code.country, agents->p[0].code.country) != 0)
        return false;
    int found = patients->p[0].mention;
    for (size_t i = 0; i < sizeof at_war / sizeof *at_war; i++)
        if (strncmp(agents->p[0].code.role, at_war[i], 3) == 0)
            return found >= 0 && !s->mentions.p[found].bare_state;
    return true;
}

/* "[michhilti] shohor prodokkhin kore": the one that was told. */
bool gh_fill_is_told_protest(const gh_scene *s, const gh_act *act)
{
    return act->mentioned && act->head >= 0 && (act->frame->traits & GH_FRAME_PROTEST) &&
           gh_feature(s->parse->items[act->head].analysis->features, DEFINITE);
}

/* "[rohingader] firiye neoyar jonno Bangladesh o Myanmar boithok kore": two who do it do it with
 * one another, not with whoever stands in a plural that is an object or a genitive. */
static bool is_between_doers(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                             const gh_fillers *patients)
{
    const uint32_t either = GH_FUNCTION_OBJ | GH_FUNCTION_GEN;
    if (!(act->frame->traits & GH_FRAME_MUTUAL) || agents->n != 2 || patients->n == 0 ||
        strcmp(agents->p[0].code.country, agents->p[1].code.country) == 0)
        return false;
    for (uint16_t i = 0; i < patients->n; i++)
        if (patients->p[i].mention < 0 || s->mentions.p[patients->p[i].mention].functions != either)
            return false;
    return true;
}

/* "[Ukrener bimanbahini] janiyechhe, Rassia 100ti dron chhurechhe": an army tells of what another
 * state does to its own. */
static void take_teller(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                        gh_fillers *patients)
{
    const gh_voice *voice = gh_event_voice(s, act);
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool force = gh_str_starts(code, GH_STR("18")) || gh_str_starts(code, GH_STR("19"));
    if (!voice || agents->n != 1 || patients->n || act->mentioned || act->negated || !force ||
        (act->frame->traits & GH_FRAME_EFFECT) || strcmp(voice->code.role, "MIL") != 0 ||
        strcmp(agents->p[0].code.country, voice->code.country) == 0 ||
        !(strcmp(agents->p[0].code.role, "MIL") == 0 || !agents->p[0].code.role[0]))
        return;
    gh_fill_add_voice(s, patients, voice, GH_KIND_STATE);
    if (patients->n)
        memset(patients->p[0].code.role, 0, sizeof patients->p[0].code.role);
}

bool gh_event_fill(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients)
{
    *agents = *patients = (gh_fillers){.n = 0};
    enum gh_operator directive = gh_event_directive(s, act);
    if (directive == GH_OPERATOR_ACCUSE)
        return gh_fill_reproach(s, act, agents, patients);
    if (directive) {
        bool filled = gh_fill_demand(s, act, agents, patients);
        take_own_members(s, agents, patients);
        return filled;
    }
    int named = gh_fill_named(s, act);
    if (named >= 0) {
        gh_fill_list(s, act, named, patients);
        gh_fill_default_agent(s, act, false, agents);
        return agents->n && patients->n;
    }
    gh_fill_agents(s, act, agents);
    arm_unknown(s, act, agents);
    gh_fill_put_back_in_office(s, act, agents);
    take_people(s, act, agents);
    gh_fill_drop_official(s, act, agents);
    bool fits = gh_fill_fits(agents, act->frame->agent);
    bool others = !fits && !is_of_state(agents->p[0].code.role) && /* "[jonota] take atok kore" */
                  !gh_fill_is_team(s, act);
    if (!fits) {
        agents->n = 0;
        gh_fill_doer_in_clause(s, act, agents);
    }
    gh_fill_patients(s, act, agents, patients);
    if (is_between_doers(s, act, agents, patients) || is_at_home(s, act, agents, patients))
        patients->n = 0;
    if (!gh_fill_fits(patients, act->frame->patient) || is_on_own_ground(s, act, agents, patients))
        patients->n = 0;
    gh_fill_seized(s, act, patients);
    take_group_of_arrested(s, act, patients);
    gh_fill_group_of_protest(s, act, patients);
    take_party_of_own(s, act, agents, patients);
    take_state_of_opponent(s, act, agents, patients);
    if (act->frame->traits & GH_FRAME_SPEECH)
        take_own_members(s, agents, patients);
    bool one_another = agents->n == 2 && is_to_one_another(s, act);
    if (one_another)
        patients->n = 0;
    int second = agents->n == 1 && patients->n == 0 && is_to_one_another(s, act)
                     ? second_of_one_side(s, act, &agents->p[0])
                     : -1;
    if (second >= 0)
        gh_fill_add_one(s, patients, second, 'a');
    if (one_another || is_joint(s, act, agents, patients) ||
        gh_fill_agree(s, act, agents, patients))
        agents->mutual = true;
    if ((act->frame->traits & GH_FRAME_VISIT) && patients->n == 0 && agents->n == 1)
        gh_fill_pair(s, act, agents, patients);
    if ((act->frame->traits & GH_FRAME_MUTUAL) || agents->mutual) {
        gh_fill_split_mutual(s, act, agents, patients);
        gh_fill_pair(s, act, agents, patients);
    }
    others &= !gh_fill_is_passive(s, act);
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
    if (others && agents->n == 0 && act->frame->doer)
        return false;
    /* "nishedhagga deyar por", "[michhilti] shohor prodokkhin kore": a verbal noun, and a protest
     * that was told, may take its doer from what was told before. */
    if (agents->n == 0 &&
        ((!act->mentioned && act->kind == GH_VERB_NOUN) || gh_fill_is_told_protest(s, act)))
        gh_fill_doer_told_before(s, act, agents);
    gh_fill_drop_official(s, act, agents); /* nor if only whoever was told of before is left */
    gh_fill_protesters(s, act, agents);
    gh_fill_pressure(s, act, agents, patients);
    if (agents->n == 0 && patients->n == 0 && gh_fill_is_passive(s, act))
        gh_fill_doer_of_violence(s, act, agents);
    gh_fill_patient_told_before(s, act, agents, patients);
    gh_fill_owner_told_before(s, act, agents, patients);
    gh_fill_accused(s, act, agents, patients);
    gh_fill_same_suit(s, act, agents, patients);
    gh_fill_partner_told_before(s, act, agents, patients);
    gh_fill_court_of_ruling(s, act, patients);
    gh_fill_author_told_before(s, act, agents, patients);
    gh_fill_aftermath(s, act, agents, patients);
    gh_fill_struck_back(s, act, agents, patients);
    gh_fill_state_fought(s, act, agents, patients);
    gh_fill_asked_to_go(s, act, agents, patients);
    gh_fill_captor(s, act, agents, patients);
    take_teller(s, act, agents, patients);
    if (agents->n)
        gh_fill_default_patient(s, act, agents, patients);
    gh_fill_protesters_struck(s, act, agents, patients);
    accused_before(s, act, agents, patients);
    return is_complete(s, act, agents, patients);
}
