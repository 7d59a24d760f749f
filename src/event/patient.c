/* patient.c - toward whom: the object of the clause, and in which order others are looked for. */
#include "event/fill.h"

/* "[Boguray] montrir barite hamla", "[Kuwaite] markin ghatite hamla": the town or country is where
 * it happened, as long as nobody is named. */
static bool is_only_where(const gh_scene *s, int found, uint32_t functions)
{
    const gh_mention *m = &s->mentions.p[found];
    return (!m->kinds || m->bare_state) && (m->functions & functions & GH_FUNCTION_LOC);
}

/* "[haspataler] samne polish guli chhore": near it, and not at it; but "[girjar] samne bisphoron".
 */
static bool is_in_front_of(const gh_scene *s, const gh_act *act, int found, uint32_t functions)
{
    return found >= 0 && !(functions & GH_FUNCTION_AT) && !gh_fill_is_passive(s, act) &&
           act->kind == GH_VERB_FINITE && !(act->frame->traits & GH_FRAME_EFFECT) &&
           s->mentions.p[found].functions == (GH_FUNCTION_LOC | GH_FUNCTION_AT);
}

/* "[bicharpotir] basbhoboner samne sobha nishiddho korechhe polish": whose house it is near. */
static bool is_near_house_of(const gh_scene *s, const gh_act *act, int found, uint32_t functions)
{
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    const gh_item *house = m && m->after + 1u < act->first ? &s->parse->items[m->after] : NULL;
    if (house && m->after + 2u < act->first && house->part == GH_PART_NOMINAL &&
        house->analysis->pos == GH_UPOS_ADJ)
        house++; /* "[bicharpotir] sorkari basbhoboner samne" */
    return house && m->functions == GH_FUNCTION_GEN &&
           !(functions & (GH_FUNCTION_AT | GH_FUNCTION_LOC)) &&
           !(act->frame->traits & (GH_FRAME_PROTEST | GH_FRAME_VIOLENT)) &&
           house->part == GH_PART_NOMINAL && gh_item_case(house) == GH_GEN &&
           house[1].part == GH_PART_MARKER && (house[1].functions & GH_FUNCTION_AT) &&
           !(house[1].functions & functions); /* "[Americar] chaper kachhe noti swikar kore" */
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
        return GH_FUNCTION_OBJ | GH_FUNCTION_TO | GH_FUNCTION_WITH | GH_FUNCTION_TOWARD |
               GH_FUNCTION_FOR;
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
    /* "chhatrora [shohor] prodokkhin kore"; but "mondir bhangchur kore", "thana gherao kore" */
    bool protest = (act->frame->traits & GH_FRAME_PROTEST) &&
                   !(act->frame->traits & GH_FRAME_HOSTILE) && !(act->frame->patient & GH_REQUIRED);
    gh_query q = {.from = c->first,
                  .to = act->first,
                  .functions = GH_FUNCTION_BARE | GH_FUNCTION_SUBJ,
                  .nearest = true,
                  .not_this = agent};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0 && act->passive && act->kind == GH_VERB_FINITE) {
        q.from = (uint16_t)(act->last + 1); /* "silgala kora hoyechhe tinti [dokan]" */
        q.to = c->tail;
        found = q.from < q.to ? gh_argument_find(s->mentions, &q) : -1;
    }
    if (found < 0 || gh_fill_is_speaker(s, act, &s->mentions.p[found]) ||
        s->mentions.p[found].person == 1)
        return -1;
    /* "Hindu [netara] nirjaton korechhilo": they did it */
    if (!act->passive && gh_item_ends_subject(&s->parse->items[s->mentions.p[found].last]))
        return -1;
    /* "jonota [thana] bhangchur kore", "[dol] karjaloy bhangchur kore": right before it, where
     * another did it */
    uint16_t after = s->mentions.p[found].after;
    bool struck = (act->frame->traits & GH_FRAME_VIOLENT) && agent &&
                  (after == act->first ||
                   (after + 1 == act->first &&
                    gh_refer_has_class(s->parse, after, s->parse->lexicon->class_site)));
    return protest && !s->mentions.p[found].thing && !struck ? -1 : found;
}

/* "[shikkharthider] shahajje ... bittobander proti ahban": asked are people of whom nothing is
 * known. */
static bool is_to_unknown(const gh_scene *s, const gh_act *act, int found)
{
    const uint32_t toward = GH_FUNCTION_TOWARD | GH_FUNCTION_TO;
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool marked = found >= 0 && (s->mentions.p[found].functions & toward);
    return gh_str_starts(code, GH_STR("02")) && !act->mentioned && !marked &&
           gh_argument_is_unknown(s->parse, s->mentions, act, GH_FUNCTION_TOWARD);
}

/* "[tinjon] atok hon", "[tinjonke] atok kora hoy": the subject or object of a passive. */
static int patient_of_passive(const gh_scene *s, const gh_act *act, uint32_t pattern,
                              const gh_mention *agent, char *link)
{
    /* "[Kuddus]-ke greptarer dabi janano hoy": not he is asked; "[school] math theke michhil ber
     * kora hoy": the march is the subject. */
    const uint32_t told = GH_FRAME_SPEECH | GH_FRAME_PROTEST;
    uint32_t own = GH_FUNCTION_OBJ;
    if (!(act->frame->traits & told))
        own |= GH_FUNCTION_SUBJ | GH_FUNCTION_GEN;
    if (pattern && !(pattern & own))
        return -1;
    /* "[ainjibi] niyoger adesh deya hoy" (ordered is that a lawyer be appointed): who is told has a
     * case. */
    if (act->frame->operation == GH_OPERATOR_DEMAND)
        return -1;
    int found = act->passive
                    ? gh_fill_marked_object(s, act, GH_FUNCTION_OBJ | GH_FUNCTION_SUBJ, agent)
                    : -1;
    /* "[guli-borshoner ghotona ghotle-o] police ...": the subject is of what follows. */
    bool occurs = act->verb >= 0 && s->parse->verbs[act->verb].occurs;
    if (found >= 0 || occurs || act->mentioned || !gh_fill_is_passive(s, act))
        return found;
    found = gh_argument_subject(s->parse, s->mentions, act, agent, link);
    if (found >= 0 && (act->frame->traits & GH_FRAME_EFFECT) && gh_fill_is_attacker(s, act, found))
        return -1;
    /* "[durbrittora] Monirke petay o kopano hoy": the same is done to the same. */
    int object = found >= 0 && *link == 'b'
                     ? gh_fill_patient_in_chain(s, act, GH_FUNCTION_OBJ, agent, false)
                     : -1;
    return object >= 0 ? object : found;
}

/* "[khunider] bicharer dabite michhil", "[doshider] shastir ashwas": nobody orders criminals about,
 * calls on them, protests to them or promises them anything; but "[chandabajder] biruddhe byabostha
 * neoyar ghoshona" threatens them, though "... neoyar protisruti" does not. */
static bool is_to_criminals(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    bool asks =
        gh_fill_asks(act) || (act->frame->traits & GH_FRAME_PROTEST) ||
        (act->content >= 0 && (s->acts.p[act->content].frame->traits & GH_FRAME_PROTEST)) ||
        (gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("03")) &&
         !((m->functions & GH_FUNCTION_AGAINST) && !gh_event_code_by_rules(s, act, NULL, NULL)));
    return asks && strcmp(m->code.role, "CRM") == 0;
}

bool gh_fill_is_own_country(const gh_actor_code *who, const gh_mention *m)
{
    return who->role[0] && m->bare_state && !m->code.role[0] &&
           strcmp(who->country, m->code.country) == 0;
}

/* "ei [Banglay] bichar chai", "amra manobik [Bangladesh] gorbo": nobody asks something of his own
 * country, or promises it to it. */
static bool is_to_own_country(const gh_scene *s, const gh_act *act, const gh_mention *agent,
                              const gh_mention *m)
{
    const gh_voice *voice = gh_event_is_intended(s, act) ? gh_event_voice(s, act) : NULL;
    if (voice)
        return gh_fill_is_own_country(&voice->code, m);
    return agent && gh_fill_asks(act) && gh_fill_is_own_country(&agent->code, m);
}

/* "[krishokder] jonyo card chalu kora hobe": what is promised or planned is for somebody. */
static int beneficiary(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    if (act->mentioned ||
        !(act->frame->operation == GH_OPERATOR_PLAN || gh_str_starts(code, GH_STR("03"))))
        return -1;
    int found = gh_fill_find_object(s, act, GH_FUNCTION_FOR, agent);
    const uint32_t people = GH_KIND_PERSON | GH_KIND_CROWD;
    return found >= 0 && (s->mentions.p[found].kinds & people) ? found : -1;
}

/* "[tar kachh] theke byabohrito phone jobdo kora hoy", "[Bharot] theke ana ponye shulko boshay":
 * from whom, before what else is told of the thing. */
static int taken_from(const gh_scene *s, const gh_act *act, uint32_t functions,
                      const gh_mention *agent)
{
    const uint32_t people = GH_KIND_PERSON | GH_KIND_CROWD;
    if (act->mentioned || !(functions & GH_FUNCTION_FROM) ||
        !(act->frame->traits & GH_FRAME_HOSTILE))
        return -1;
    int found = gh_fill_patient_in_chain(s, act, GH_FUNCTION_FROM, agent, false);
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    bool owner = m && (m->pronoun || (m->kinds & people) || m->bare_state);
    return owner && !gh_fill_is_origin(s, act, found) ? found : -1;
}

enum {
    AIMED_AT = GH_FUNCTION_OBJ | GH_FUNCTION_ON | GH_FUNCTION_AGAINST | GH_FUNCTION_TOWARD,
};

/* "adalot [tader] mamlar day theke obyahoti den": -der is the object's case too, though a noun
 * follows that it could belong to. */
static int find_them(const gh_scene *s, const gh_act *act, uint32_t functions,
                     const gh_mention *agent)
{
    const uint32_t required = act->frame->patient & GH_REQUIRED;
    if (act->mentioned || !required || !(functions & GH_FUNCTION_OBJ) ||
        !(act->frame->traits & GH_FRAME_HOSTILE))
        return -1;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m != agent && m->pronoun && m->plural && m->person == 3 && !m->relative &&
            m->functions == GH_FUNCTION_GEN && m->last < act->first && gh_code_is_set(m->code) &&
            gh_parse_clause_at(s->parse, m->first) == act->clause)
            return k;
    }
    return -1;
}

/* Where the clause tells nobody: by the verbs before it and behind it. */
static int find_in_sentence(const gh_scene *s, const gh_act *act, uint32_t functions,
                            const gh_mention *agent)
{
    bool required = act->frame->patient & GH_REQUIRED;
    bool harms = act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT);
    int found = -1;
    if (act->frame->operation == GH_OPERATOR_APPEAL || (act->frame->traits & GH_FRAME_SPEECH))
        found = gh_fill_patient_ahead(s, act, agent);
    /* "[bhotarder] bhot dite na deyar obhijog koren" (of not letting the voters vote): the object
     * of what he accuses somebody of, though -der is the genitive's, too */
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    bool of_deed =
        act->frame->operation == GH_OPERATOR_ACCUSE && pattern && !(pattern & GH_FUNCTION_OBJ);
    if (found < 0 && !act->mentioned && (required || harms) && !of_deed) {
        found = gh_fill_patient_in_chain(s, act, GH_FUNCTION_OBJ, agent, !required);
        if (found < 0 && (act->frame->traits & GH_FRAME_VIOLENT))
            found = gh_fill_patient_over_motion(s, act, functions & AIMED_AT, agent);
        if (found < 0 && harms)
            found = gh_fill_patient_of_earlier(s, act, agent);
        if (found < 0)
            found = gh_fill_patient_ahead(s, act, agent);
        if (found < 0)
            found = gh_fill_owner_of_house(s, act, agent);
    }
    if (found < 0)
        found = gh_fill_whoever_would(s, act);
    if (found < 0)
        found = gh_fill_whoever_did(s, act, agent);
    return found < 0 ? gh_fill_whoever_answers(s, act, agent) : found;
}

/* "montrir amontrone [duti dol] boithoke bose", "polishi paharay [take] ber kore ana hoy": whoever
 * did what the clause tells by its verb, or to whom it was done. */
static int subject_of_verb(const gh_scene *s, const gh_act *noun, const gh_mention *agent)
{
    char link;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *act = &s->acts.p[k];
        if (act->clause != noun->clause || act->mentioned)
            continue;
        return act->passive ? gh_fill_marked_object(s, act, GH_FUNCTION_OBJ, agent)
                            : gh_argument_subject(s->parse, s->mentions, act, agent, &link);
    }
    return -1;
}

/* "badhar mukhe poren [upacharjo]", "oboruddho hoye poren [upacharjo]": whom it befalls stands
 * behind the verb too. */
static int befallen(const gh_scene *s, const gh_act *act, uint32_t pattern, const gh_mention *agent)
{
    char link;
    uint32_t doer = gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT);
    if (pattern == GH_FUNCTION_SUBJ && act->mentioned && doer == GH_FUNCTION_GEN)
        return subject_of_verb(s, act, agent);
    if (!(pattern & GH_FUNCTION_SUBJ) || act->mentioned || act->kind != GH_VERB_FINITE)
        return -1;
    int found = gh_argument_subject(s->parse, s->mentions, act, agent, &link);
    return found >= 0 && link == 'a' && s->mentions.p[found].first > act->last ? found : -1;
}

/* "[bhotarder] bhot dite na deyar obhijog" (of not letting the voters vote), "[prarthider] bhoy
 * dekhanor": the object of what one is accused of, though -der is the genitive's, too. */
static bool suffers_content(const gh_scene *s, const gh_act *act, int found)
{
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    const gh_act *content = act->content >= 0 ? &s->acts.p[act->content] : NULL;
    bool done_to =
        content && (content->negated || content->frame->operation == GH_OPERATOR_THREATEN ||
                    content->frame->operation == GH_OPERATOR_DEMAND);
    return m && act->frame->operation == GH_OPERATOR_ACCUSE && done_to &&
           content->kind == GH_VERB_NOUN && m->after <= content->first &&
           (m->functions & GH_FUNCTION_OBJ);
}

/* Where the clause marks nobody: by the voice, the content, the words said, the chain. */
static int find_further(const gh_scene *s, const gh_act *act, uint32_t functions,
                        const gh_mention *agent, char *link)
{
    int (*const finders[])(const gh_scene *, const gh_act *, const gh_mention *) = {
        gh_fill_whose_claim,        gh_fill_patient_of_content, gh_fill_patient_of_statement,
        gh_fill_whose_matter,       gh_fill_patient_of_speech,  beneficiary,
        gh_fill_partner_over_issue,
    };
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    int found = taken_from(s, act, functions, agent);
    if (found < 0)
        found = patient_of_passive(s, act, pattern, agent, link);
    if (found < 0)
        found = befallen(s, act, pattern, agent);
    if (found < 0)
        found = gh_fill_owner_of_rally(s, act, agent);
    if (found < 0)
        found = gh_fill_turned_down(s, act);
    if (found < 0)
        found = gh_fill_who_fired(s, act);
    for (size_t k = 0; found < 0 && k < sizeof finders / sizeof *finders; k++) {
        found = finders[k](s, act, agent);
        if (suffers_content(s, act, found))
            found = -1;
    }
    if (found < 0 && !act->mentioned && (!pattern || (pattern & GH_FUNCTION_OBJ)))
        found = find_bare_patient(s, act, agent);
    if (found < 0)
        found = find_them(s, act, functions, agent);
    if (found >= 0)
        return found;
    *link = 'b';
    return find_in_sentence(s, act, functions, agent);
}

/* Whom the clause marks as the one it is done to. */
static int find_in_clause(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                          uint32_t functions, const gh_mention *agent)
{
    int found = gh_fill_head_of_passive(s, act);
    /* "jamin kharij [Sharjeel Imamer]", "jonotar hate prohrito [polish]" */
    bool before = agents->n && agents->p[0].mention >= 0 &&
                  s->mentions.p[agents->p[0].mention].last < act->first;
    if (found < 0 && act->unsaid && (agents->n == 0 || before))
        found = gh_argument_behind(s->parse, s->mentions, act);
    if (found < 0)
        found = gh_fill_called_in(s, act);
    if (found < 0)
        found = gh_fill_marked_object(s, act, functions, agent);
    return found < 0 ? gh_fill_host_of_talks(s, act) : found;
}

/* "[manobadhikar kormider] biruddhe domon-pironer somalochona": not those who are wronged, but
 * another whom it is against. */
static int spare_wronged(const gh_scene *s, const gh_act *act, int found, uint32_t functions,
                         const gh_mention *agent)
{
    if (found >= 0 && gh_fill_is_wronged(s, act, &s->mentions.p[found]))
        found = gh_fill_marked_object(s, act, functions & GH_FUNCTION_AGAINST, agent);
    return found >= 0 && gh_fill_is_wronged(s, act, &s->mentions.p[found]) ? -1 : found;
}

/* "[Iraner] bondore", "[Kataer] rajdhanite": the country that it lies in. */
static bool is_land_of(const gh_scene *s, const gh_mention *state, const gh_act *act)
{
    const gh_parse *p = s->parse;
    uint16_t i = state->after;
    while (i < act->first && p->items[i].part == GH_PART_NOMINAL &&
           gh_item_case(&p->items[i]) == GH_NOM)
        i++;
    return state->bare_state && i < act->first && gh_item_case(&p->items[i]) == GH_LOC &&
           (gh_refer_has_class(p, i, p->lexicon->class_venue) ||
            gh_refer_has_class(p, i, p->lexicon->class_locality) ||
            gh_refer_has_class(p, i, p->lexicon->class_capital));
}

/* "[netar] barite durbrittoder hamla": whose the site is, before whoever struck it. */
static int owner_before_doer(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    bool owns = agent && (agent->functions & GH_FUNCTION_GEN) && agent->after == act->first;
    int site = owns ? gh_fill_target_of_site(s, act, agent) : -1;
    bool his = site >= 0 &&
               (gh_fill_is_owner_of_site(s, act, site) || is_land_of(s, &s->mentions.p[site], act));
    return his ? site : -1;
}

/* "Boguray [montrir] barite hamla", "Khulnay [dokan] bhangchur": whose the site is or what was
 * struck, rather than where it stands. */
static int prefer_site(const gh_scene *s, const gh_act *act, int found, uint32_t functions,
                       const gh_mention *agent)
{
    if (found >= 0 && !is_only_where(s, found, functions))
        return found;
    int site = gh_fill_target_of_site(s, act, NULL);
    bool country = found >= 0 && s->mentions.p[found].bare_state;
    if (site < 0 && found < 0)
        return owner_before_doer(s, act, agent);
    if (site > found && (!country || gh_fill_is_owner_of_site(s, act, site)))
        return site;
    bool takes_bare = found >= 0 && !act->mentioned && (act->frame->traits & GH_FRAME_VIOLENT) &&
                      (functions & GH_FUNCTION_OBJ);
    int bare = takes_bare ? find_bare_patient(s, act, agent) : -1;
    bool riot = act->frame->traits & GH_FRAME_PROTEST;
    return bare > found && (riot || s->mentions.p[bare].thing) ? bare : found;
}

/* "ahotoder dekhte [haspatale] jan": a house does not get hurt. */
static bool is_house_of_hurt(const gh_act *act, const gh_mention *m)
{
    return (act->frame->traits & GH_FRAME_EFFECT) && m->functions == GH_FUNCTION_LOC && !m->place &&
           !(m->kinds & GH_KIND_STATE);
}

/* "[Kiyeve] hamla": a foreign town, not whoever governs there. */
static bool is_attack_on_town(const gh_act *act, const gh_fillers *agents, const gh_mention *m)
{
    bool town = m->place && m->bare_state && (m->functions & GH_FUNCTION_LOC);
    bool foreign = agents->n && strcmp(agents->p[0].code.country, m->code.country) != 0;
    return town && foreign && (act->frame->traits & GH_FRAME_VIOLENT);
}

void gh_fill_patients(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                      gh_fillers *patients)
{
    if (gh_act_has_no(s->coding->lexicon, act, GH_SLOT_PATIENT) ||
        gh_fill_patients_of_outcome(s, act, agents, patients) ||
        gh_fill_besieged(s, act, agents, patients))
        return;
    int people = gh_event_people(s, act);
    const gh_mention *agent = people >= 0 ? &s->mentions.p[people]
                                          : gh_event_mention(s, agents->n ? &agents->p[0] : NULL);
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    uint32_t functions = pattern ? pattern : default_patient_functions(act);
    char link = 'a';
    int found = gh_fill_tried_on(s, act);
    if (found < 0)
        found = gh_fill_whose_death(s, act);
    if (found < 0)
        found = find_in_clause(s, act, agents, functions, agent);
    if (is_in_front_of(s, act, found, functions) || is_near_house_of(s, act, found, functions))
        found = -1;
    if (is_to_unknown(s, act, found) ||
        (found >= 0 && gh_fill_is_worried_for(s, act, &s->mentions.p[found])))
        return;
    found = spare_wronged(s, act, found, functions, agent);
    found = prefer_site(s, act, found, functions, agent);
    if (found < 0)
        found = gh_fill_land(s, act);
    if (found < 0)
        found = gh_fill_target_of_operation(s, act, agent);
    if (found < 0)
        found = gh_fill_target_of_demand(s, act, agent);
    if (found < 0 && gh_fill_cause_of_grievance(s, act, agents, patients))
        return;
    if (found < 0)
        found = gh_fill_mission_faced(s, act, agents);
    if (found < 0) {
        found = gh_fill_whose_conduct(s, act, agent);
        if (found >= 0 && gh_parse_clause_at(s->parse, s->mentions.p[found].first) != act->clause)
            link = 'b';
    }
    if (found < 0 && !act->mentioned && (functions & GH_FUNCTION_AGAINST)) {
        found = gh_fill_patient_in_chain(s, act, GH_FUNCTION_AGAINST, agent, false);
        link = found >= 0 ? 'b' : link;
    }
    if (found < 0)
        found = find_further(s, act, functions, agent, &link);
    if (found < 0)
        gh_fill_add_hurt(s, act, agents, patients);
    if (found < 0 && patients->n == 0)
        gh_fill_shared_by_and(s, act, agents, patients);
    if (found < 0 && patients->n == 0)
        gh_fill_dropped_victim(s, act, patients);
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    if (!m || is_to_criminals(s, act, m) || is_to_own_country(s, act, agent, m) ||
        gh_fill_is_wronged(s, act, m) || is_house_of_hurt(act, m) ||
        gh_fill_not_victim(s, act, found, agent) != found)
        return;
    gh_fill_add_mention(s, patients, found, link);
    if (patients->n && is_attack_on_town(act, agents, m))
        memset(patients->p[patients->n - 1].code.role, 0, sizeof patients->p[0].code.role);
}
