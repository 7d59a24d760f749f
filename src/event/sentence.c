/* sentence.c - all acts of a sentence, in the order in which they shadow one another. */
#include "base/bounds.h"
#include "event/fill.h"
#include "event/record.h"

/* "[chairman] o tar stri": what was done to both is public for both. */
static bool have_weight(const gh_fillers *patients)
{
    bool any = false;
    for (uint16_t b = 0; b < patients->n && patients->n > 1; b++)
        any |= gh_event_has_weight(&patients->p[b]);
    return any;
}

/* "[USA, Canada] tader [nagorikder] ... bolechhe": each its own. */
static const gh_filler *as_own(const gh_filler *agent, const gh_filler *patient, gh_filler *room)
{
    bool state = !agent->code.role[0] || gh_role_is(agent->code.role, "GOV MIL");
    if (!patient->their_own || !state)
        return patient;
    *room = *patient;
    memcpy(room->code.country, agent->code.country, sizeof room->code.country);
    return room;
}

/* "[Russia o Ukraine] bondider mukti diyechhe": of two states each frees those of the other, save
 * its own opponents. */
static const gh_filler *as_of_other(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                    uint16_t a, const gh_filler *patient, gh_filler *room)
{
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    const gh_mention *m = gh_event_mention(s, patient);
    if (agents->n != 2 || !gh_str_equal(yields, GH_STR("yield.release")) || !m || m->named ||
        m->country_given || agents->p[0].code.role[0] || agents->p[1].code.role[0] ||
        !patient->code.role[0])
        return patient;
    bool own = gh_role_is(patient->code.role, "OPP PTY LEG GOV");
    *room = *patient;
    memcpy(room->code.country, agents->p[own ? a : 1 - a].code.country, sizeof room->code.country);
    return room;
}

/* "[Putiner] songe boithoker por [Moskow] janay": whoever meets his own capital is only told of
 * it. */
static bool is_own_seat(const gh_scene *s, const gh_filler *agent, const gh_filler *patient)
{
    const gh_mention *a = gh_event_mention(s, agent), *p = gh_event_mention(s, patient);
    return a && p && a->bare_state != p->bare_state && !a->coordination && !p->coordination;
}

/* "[dui neta] boithok koren": who stands in one phrase meets one another, if they are several. */
static bool is_of_several(const gh_scene *s, const gh_filler *f)
{
    const gh_mention *m = gh_event_mention(s, f);
    return !m || m->plural || m->two || m->set || m->gathers || !m->named;
}

/* Two of one code who are one: whoever was only found elsewhere does not do it to himself. */
static bool are_one(const gh_scene *s, bool mutual, const gh_filler *agent,
                    const gh_filler *patient)
{
    return agent->entity >= 0 && agent->entity == patient->entity &&
           (!mutual || agent->mention != patient->mention || !is_of_several(s, agent)) &&
           !gh_fill_are_two_phrases(s, agent, patient);
}

/* "[Rizvi] bolen, Jamat ... Tini ei obhijog koren": of whom he spoke before. */
static bool is_accused_again(const gh_act *act, const gh_filler *agent, const gh_filler *patient)
{
    return act->frame->operation == GH_OPERATOR_ACCUSE && patient->mention < 0 &&
           patient->entity < 0 && !gh_str_equal(agent->name, patient->name);
}

/* Two of one code known to be two; "[OC] greptar hon": the police arrest one of their own. */
static bool are_two(const gh_scene *s, const gh_act *act, bool blames, const gh_filler *agent,
                    const gh_filler *patient)
{
    bool usual = agent->inferred && agent->link == 'd' &&
                 (patient->kinds & (GH_KIND_PERSON | GH_KIND_OFFICE));
    /* "sthaniyora [tader] atok kore": whom people catch are others */
    bool caught = (act->frame->traits & GH_FRAME_ARRESTED) && agent->link == 'a' &&
                  strcmp(patient->code.role, "CVL") == 0;
    return usual || caught || patient->inferred || blames ||
           gh_event_are_rivals(s, agent->entity, patient->entity) ||
           is_accused_again(act, agent, patient) ||
           (act->frame->operation == GH_OPERATOR_ACCUSE && patient->link == 'a' &&
            agent->entity != patient->entity) ||
           gh_fill_is_object_of_its_own(s, act, agent, patient) ||
           gh_fill_is_another_of_them(s, act, agent, patient) ||
           gh_fill_are_apart(s, agent, patient);
}

/* Leaves out one of two who would be the same; false when the act cannot be told without him. */
static bool tell_apart(const gh_scene *s, const gh_act *act, bool mutual, bool blames,
                       const gh_filler **agent, const gh_filler **patient)
{
    const gh_filler *a = *agent, *p = *patient;
    if (!a || !p)
        return true;
    bool same = gh_code_equal(a->code, p->code);
    bool one = same && (are_one(s, mutual, a, p) || (mutual && is_own_seat(s, a, p)));
    bool itself = gh_fill_is_state_itself(a, p);
    if (!one && !itself &&
        (!same || mutual || (a->link <= 'b' && p->link <= 'b') || are_two(s, act, blames, a, p)))
        return true;
    bool of_others = itself && p->link == 'a' && !(act->frame->traits & GH_FRAME_SPEECH);
    if (of_others && !a->inferred && a->link > 'a' && !(act->frame->agent & GH_REQUIRED)) {
        *agent = NULL;
        return true;
    }
    *patient = NULL;
    return !(act->frame->patient & GH_REQUIRED);
}

static bool leave_out(const gh_scene *s, const gh_act *act, const char *why)
{
    gh_str frame = gh_lexicon_string(s->coding->lexicon, act->frame->frame);
    gh_event_note(s->coding, s->parse->sentence, gh_act_span(s, act), "%.*s: %s", (int)frame.n,
                  frame.p, why);
    return false;
}

static bool make_pairs(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                       const gh_fillers *patients)
{
    /* Who demands, refuses or only wants a talk does not talk. */
    enum gh_operator directive = gh_event_directive(s, act);
    bool blames = directive == GH_OPERATOR_ACCUSE;
    bool wish = act->want && agents->n == 1 && !agents->mutual;
    bool one_sided = directive || wish || gh_event_is_refused(s, act);
    bool mutual = !one_sided && ((act->frame->traits & GH_FRAME_MUTUAL) || agents->mutual);
    bool any = false, recorded = false, in_company = have_weight(patients),
         many = patients->n + agents->n > 2;
    uint32_t made = 0;
    for (uint16_t a = 0; a < agents->n || a == 0; a++) {
        for (uint16_t b = 0; b < patients->n || b == 0; b++) {
            const gh_filler *agent = a < agents->n ? &agents->p[a] : NULL;
            const gh_filler *patient = b < patients->n ? &patients->p[b] : NULL;
            gh_filler own;
            if (agent && patient)
                patient = as_of_other(s, act, agents, a, as_own(agent, patient, &own), &own);
            bool same = agent && patient && gh_code_equal(agent->code, patient->code);
            if (many && agent && patient && gh_fill_is_state_itself(agent, patient))
                continue;
            if (!tell_apart(s, act, mutual, blames, &agent, &patient))
                continue;
            /* "[Chhatra Dal o chhatrara] [Jubo League neta]-ke atok kore" */
            bool rivals =
                agent && patient && gh_event_are_rivals(s, agent->entity, patient->entity);
            if (made++ >= GH_BOUND_RECORDS_PER_ACT || (same && !blames && !rivals && many))
                continue;
            recorded = true;
            any |= gh_event_record(s, act, (gh_pair){agent, patient, mutual, in_company});
            if (mutual && agent && patient && !same)
                any |= gh_event_record(s, act, (gh_pair){patient, agent, mutual, in_company});
        }
    }
    return recorded ? any : leave_out(s, act, "its doer and its target are one");
}

/* "gulite dujon nihoto": the outcome tells that the act took place. */
static bool has_outcome(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].clause == act->clause && s->acts.p[k].last > act->last &&
            (s->acts.p[k].frame->traits & GH_FRAME_EFFECT))
            return true;
    return gh_fill_outcome_before(s, act) != NULL;
}

/* "Rashtro Songskar [Andolon]": the noun is part of the name of a body; but "[...] andoloner mukhe"
 * one gives way to what it does. */
static bool is_in_a_name(const gh_scene *s, const gh_act *act)
{
    if (gh_event_is_faced(s, act) || gh_event_brings_down(s, act))
        return false;
    for (uint16_t k = 0; act->mentioned && k < s->mentions.n; k++)
        if (s->mentions.p[k].first < act->head && act->head <= s->mentions.p[k].last)
            return true;
    return false;
}

/* "[Washingtoner songe] boithoke [tini] bolen": he was there, wherever it is told who he is. */
static bool is_met_by_him(const gh_scene *s, const gh_act *act, const gh_fillers *agents)
{
    const gh_mention *m = agents->n == 1 ? gh_event_mention(s, &agents->p[0]) : NULL;
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_WITH};
    if (!m || !m->pronoun || !(m->functions & GH_FUNCTION_SUBJ) ||
        !(act->frame->traits & GH_FRAME_MUTUAL))
        return false;
    int partner = gh_argument_find(s->mentions, &q);
    return partner >= 0 && (m->first < s->mentions.p[partner].first || m->first > act->last);
}

/* "[tader] obhijog, polish ...": the noun opens what they say. */
static bool opens_statement(const gh_scene *s, const gh_act *act)
{
    for (uint16_t v = 0; v < s->voices.n; v++)
        if (s->voices.p[v].act >= 0 && &s->acts.p[s->voices.p[v].act] == act)
            return true;
    return false;
}

/* A bare noun needs its doer in the same sentence. */
static bool lacks_doer(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                       const gh_fillers *patients)
{
    if (!act->mentioned || (act->frame->traits & GH_FRAME_EFFECT) ||
        (agents->n && (agents->p[0].link <= 'b' || opens_statement(s, act))))
        return false;
    bool with_victims =
        (act->frame->traits & GH_FRAME_VIOLENT) && patients->n && has_outcome(s, act);
    bool named =
        gh_fill_named(s, act) >= 0 || gh_fill_is_as_verb(s, act) || gh_fill_is_told_protest(s, act);
    return !with_victims && !named && !is_met_by_him(s, act, agents);
}

/* "[take atok kora]ke longghon bolechhe Chin": what is called something abroad is no news of its
 * own, where the sentence names nobody who did it. */
static bool is_only_judged(const gh_scene *s, const gh_act *act, const gh_fillers *agents)
{
    const gh_voice *voice = gh_event_voice(s, act);
    return act->kind == GH_VERB_NOUN && !act->mentioned &&
           gh_feature(act->features, CASE) == GH_ACC && voice &&
           (agents->n == 0 || gh_code_equal(agents->p[0].code, voice->code) ||
            (agents->p[0].inferred &&
             strcmp(agents->p[0].code.country, s->coding->setting.home) != 0));
}

static bool code_act(const gh_scene *s, const gh_act *act)
{
    const char *why = "";
    bool none = act->frame->operation == GH_OPERATOR_NONE; /* unless a rule makes it one */
    bool own = act->frame->when || (act->frame->code && !none);
    if (!own && !gh_event_directive(s, act) && !gh_event_is_intended(s, act) &&
        !gh_event_is_withheld(s, act))
        return leave_out(s, act, "no event by itself");
    if (!gh_event_is_told(s, act, &why))
        return leave_out(s, act, why);
    if (is_in_a_name(s, act))
        return leave_out(s, act, "part of a name");
    if (gh_event_is_part_of_another(s, act))
        return leave_out(s, act, "told with another act of the clause");
    gh_fillers agents, patients;
    if (!gh_event_fill(s, act, &agents, &patients)) {
        gh_str frame = gh_lexicon_string(s->coding->lexicon, act->frame->frame);
        gh_event_note(s->coding, s->parse->sentence, gh_act_span(s, act),
                      "%.*s: nobody that the frame asks for (%s, %s)", (int)frame.n, frame.p,
                      agents.n ? "a doer" : "no doer", patients.n ? "a target" : "no target");
        return false;
    }
    if (lacks_doer(s, act, &agents, &patients))
        return leave_out(s, act, "a noun without its doer");
    if (is_only_judged(s, act, &agents))
        return leave_out(s, act, "only judged, and nobody is told to have done it");
    return make_pairs(s, act, &agents, &patients);
}

static bool is_say(const gh_scene *s, const gh_act *act)
{
    bool to_come = gh_feature(act->features, TENSE) == GH_FUT;
    bool asked = (act->must && to_come) || act->ought;
    /* "[amra] talika prokash korbo": a promise */
    bool promised = to_come && act->kind == GH_VERB_FINITE && !act->negated &&
                    (act->frame->traits & GH_FRAME_COOPERATIVE);
    /* "ei kotha bole tini ar [montobyo korte chanoni]" (would not comment): more than words */
    bool silent = act->kind == GH_VERB_FINITE && gh_event_is_withheld(s, act);
    return act->frame->operation == GH_OPERATOR_SAY && !asked && !promised && !silent;
}

/* "[take] fyasist akhya diye": not only said, but praise or blame. */
static bool labels_somebody(const gh_scene *s, const gh_act *act)
{
    gh_fillers agents, patients;
    bool planned;
    if (!(act->frame->traits & GH_FRAME_LABEL) || !gh_event_fill(s, act, &agents, &patients) ||
        agents.n == 0)
        return false;
    gh_str code = gh_event_code(s, act, &agents.p[0], patients.n ? &patients.p[0] : NULL, &planned);
    return !gh_str_starts(code, GH_STR("01"));
}

/* "hamla chaliye ... [hamla]": what is told already by a verb is not told again by a noun. */
static bool root_was_coded(const gh_coding *coding, uint32_t from, const gh_act *act)
{
    gh_str code = gh_lexicon_string(coding->lexicon, act->frame->code);
    for (uint32_t i = from; i < coding->records.n; i++)
        if (code.n >= 2 && memcmp(coding->records.p[i].code.p, code.p, 2) == 0)
            return true;
    return false;
}

/* "A o B-r [songhorsher] somoy thanay hamla hoy": but a fight that names its sides is another,
 * though what is told after it is of the attack; and so is what was done to somebody before
 * something else, "[take greptarer] por karagare pathano hoy". */
static void code_noun(const gh_scene *s, uint32_t from, const gh_act *act)
{
    gh_violence told = s->coding->violence;
    bool again = root_was_coded(s->coding, from, act) && !gh_fill_is_as_verb(s, act);
    if (!again || gh_event_is_fight_of_two(s, act))
        code_act(s, act);
    else
        leave_out(s, act, "the sentence tells such an act already");
    if (again)
        s->coding->violence = told;
}

/* "[sorkarke] dayi kore bolen, sorkar byartho": whom he blames once a word does not blame again. */
static bool blamed_somebody(const gh_coding *coding, uint32_t from)
{
    for (uint32_t i = from; i < coding->records.n; i++)
        if (gh_str_starts(coding->records.p[i].code, GH_STR("11")))
            return true;
    return false;
}

/* A statement whose content was coded is not an act of its own. */
static bool said_something_coded(const gh_coding *coding, uint32_t from)
{
    for (uint32_t i = from; i < coding->records.n; i++)
        if (gh_span_is_set(coding->records.p[i].by.span) ||
            gh_span_is_set(coding->records.p[i].source.span) ||
            gh_str_starts(coding->records.p[i].code, GH_STR("11")))
            return true;
    return false;
}

/* "neta bolen, [sorkar] ...": of whom he speaks, and may go on to speak without naming him. */
static void remember_topic(const gh_scene *s)
{
    gh_coding *coding = s->coding;
    coding->topic = -1;
    for (uint16_t k = 0; k < s->mentions.n && coding->topic < 0; k++) {
        const gh_mention *m = &s->mentions.p[k];
        int clause = gh_parse_clause_at(s->parse, m->first);
        int voice = clause >= 0 ? s->voices.of_clause[clause] : -1;
        if (voice < 0 || !(m->functions & GH_FUNCTION_SUBJ) || m->person != 3 || m->entity < 0 ||
            m->entity == s->voices.p[voice].entity ||
            m->span.begin == s->voices.p[voice].span.begin)
            continue;
        coding->topic = m->entity;
        coding->topic_of = s->voices.p[voice].code;
    }
}

static void remember(const gh_scene *s)
{
    gh_coding *coding = s->coding;
    for (uint16_t k = 0; k < s->acts.n; k++)
        if ((is_say(s, &s->acts.p[k]) || s->acts.p[k].frame->operation == GH_OPERATOR_REPORT) &&
            s->acts.p[k].kind == GH_VERB_FINITE)
            gh_event_note_briefing(s, &s->acts.p[k]);
    gh_event_note_gathering(s);
    remember_topic(s);
    coding->last_subject = -1;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if ((m->functions & GH_FUNCTION_SUBJ) && m->entity >= 0 && !m->common && !m->medium) {
            coding->last_subject = m->entity;
            break;
        }
    }
    if (coding->last_subject < 0)
        coding->last_subject = gh_refer_left_out(&coding->refer, s->parse->sentence);
}

/* "[durghotona ghote]. ete 14 joner mrityu hoy": not of the fighting told before. */
static void forget_violence(const gh_scene *s)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *act = &s->acts.p[k];
        if (act->kind == GH_VERB_FINITE && !act->mentioned &&
            gh_event_tells_accident(s->parse, act->first, act->last + 1))
            s->coding->violence.code.n = 0;
    }
}

void gh_event_sentence(gh_coding *coding, const gh_parse *parse, gh_mentions mentions, gh_acts acts,
                       gh_voices voices, gh_moments moments, gh_span span)
{
    gh_scene s = {coding, parse, mentions, acts, voices, moments, span};
    uint32_t from = coding->records.n;
    coding->before_from = coding->before_to;
    coding->before_to = from;
    for (uint16_t k = 0; k < acts.n; k++)
        if (!acts.p[k].mentioned && (!is_say(&s, &acts.p[k]) || labels_somebody(&s, &acts.p[k])))
            code_act(&s, &acts.p[k]);
    for (uint16_t k = 0; k < acts.n; k++)
        if (acts.p[k].mentioned && !is_say(&s, &acts.p[k]))
            code_noun(&s, from, &acts.p[k]);
    bool judged =
        !blamed_somebody(coding, from) && gh_event_verdicts(&s, said_something_coded(coding, from));
    for (uint16_t k = 0; k < acts.n; k++) {
        if (!is_say(&s, &acts.p[k]) || acts.p[k].mentioned)
            continue;
        if (judged || said_something_coded(coding, from))
            leave_out(&s, &acts.p[k], "what is said was coded");
        else
            code_act(&s, &acts.p[k]);
    }
    gh_event_note_credits(&s);
    remember(&s);
    forget_violence(&s);
    gh_event_note_backdrop(&s);
    gh_event_note_place(&s);
    gh_event_note_past(&s);
    gh_event_note_held(&s);
    gh_event_note_demander(&s, from);
}
