/* will.c - what somebody says that he or his side will do. */
#include "event/code.h"

/* The state, its government and its forces. */
static bool is_of_state(gh_actor_code code)
{
    if (gh_role_starts(code.role, "GOV MIL COP JUD"))
        return true;
    return !code.role[0];
}

bool gh_event_speaks_for(gh_actor_code speaker, gh_actor_code doer)
{
    bool for_it = is_of_state(speaker) && is_of_state(doer) && doer.country[0] &&
                  strcmp(speaker.country, doer.country) == 0;
    return for_it || gh_code_equal(speaker, doer);
}

/* "[kaje phirben na] bole janan shromikera": nobody else is told to be the one who will not. */
static bool is_left_to_speaker(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    const gh_act *says = voice->act >= 0 ? &s->acts.p[voice->act] : NULL;
    return says && act->verb >= 0 && s->parse->verbs[act->verb].before_quotative &&
           gh_feature(says->features, POLITE) == gh_feature(act->features, POLITE) &&
           !gh_argument_has_unknown_subject(s->parse, s->mentions, act);
}

/* "[tini] bolen, [tini] kaj korte chan": of himself in the third person; "[Putin] bolen, [Rassia]
 * ongsho nebe na": of the state for which he speaks. */
static bool speaks_of_himself(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    char link;
    int found = gh_argument_subject(s->parse, s->mentions, act, NULL, &link);
    return found >= 0 ? gh_event_speaks_for(voice->code, s->mentions.p[found].code)
                      : is_left_to_speaker(s, act, voice);
}

/* "[jonogon] tader protihoto korbe": with what the people will do threatens who says so. The
 * people, or -1. */
int gh_event_people(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    char link;
    bool passive = act->passive || act->verb < 0 || s->parse->verbs[act->verb].passive;
    bool will = act->kind == GH_VERB_FINITE && !act->must && !passive && !act->possible &&
                gh_feature(act->features, TENSE) == GH_FUT &&
                gh_feature(act->features, PERSON) == 3 &&
                (act->negated ? gh_event_is_merciless(s, act) : gh_event_is_threatening(s, act));
    if (!will || !voice || voice->medium || !gh_event_is_political(voice->code))
        return -1;
    int found = gh_argument_subject(s->parse, s->mentions, act, NULL, &link);
    bool people = found >= 0 && strcmp(s->mentions.p[found].code.role, "CVL") == 0 &&
                  s->mentions.p[found].name.n == 0 && s->mentions.p[found].person == 3 &&
                  !s->mentions.p[found].pronoun &&
                  strcmp(s->mentions.p[found].code.country, voice->code.country) == 0;
    return people ? found : -1;
}

/* "[khomotay gele] ain kayem korbo", "[nirbachito hole] rasta kora hobe": once they rule. */
static bool is_in_power(const gh_scene *s, const gh_clause *c)
{
    const gh_parse *p = s->parse;
    for (uint16_t i = c->first; i < c->last && i < p->n; i++) {
        bool office =
            gh_refer_has_class(p, i, p->lexicon->class_power) &&
            (p->items[i].analysis->pos == GH_UPOS_ADJ || gh_item_case(&p->items[i]) == GH_LOC);
        /* "sorkar [gothon] korle" */
        if (office || (gh_refer_has_class(p, i, p->lexicon->class_forming) && i > c->first &&
                       gh_refer_has_class(p, (uint16_t)(i - 1), p->lexicon->class_power)))
            return true;
    }
    return false;
}

/* "[BNP] khomotay gele [tara] ...": is it his side that is told of between these items? Nobody, -1;
 * others, 0. */
static int is_of_his_side(const gh_scene *s, const gh_voice *voice, uint16_t from, uint16_t to)
{
    int told = -1;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first < from || m->last >= to || !(m->functions & GH_FUNCTION_SUBJ))
            continue;
        bool himself = m->person == 1 || (m->pronoun && !gh_code_is_set(m->code)) ||
                       (m->entity >= 0 && m->entity == voice->entity);
        if (!himself && (!gh_event_speaks_for(voice->code, m->code) ||
                         gh_event_are_rivals(s, voice->entity, m->entity)))
            return 0;
        told = 1;
    }
    return told;
}

/* What a party says that it will do once in power it promises, whatever it is. */
bool gh_event_is_pledged(const gh_scene *s, const gh_voice *voice, int clause)
{
    enum { REACH = 2 };
    const gh_parse *p = s->parse;
    const gh_clause *c = &p->clauses[clause];
    const gh_verb *verb = c->verb >= 0 ? &p->verbs[c->verb] : NULL;
    if (!voice || voice->medium || !gh_role_starts(voice->code.role, "OPP PTY GOV LEG") || !verb ||
        verb->kind != GH_VERB_FINITE || verb->negated || verb->must || verb->possible ||
        (verb->exists && !verb->passive) || gh_feature(verb->features, TENSE) != GH_FUT)
        return false;
    int his = is_of_his_side(s, voice, c->first, c->tail);
    if (his == 0 || (his < 0 && !verb->passive && gh_feature(verb->features, PERSON) != 1))
        return false;
    for (int i = clause - 1; i >= 0 && i >= clause - REACH; i--)
        if (p->clauses[i].conditional && s->voices.of_clause[i] == s->voices.of_clause[clause])
            return is_in_power(s, &p->clauses[i]) &&
                   is_of_his_side(s, voice, p->clauses[i].first, p->clauses[i].tail) != 0;
    return false;
}

/* "amra ki korbo?", "bhul hole amra ...", "er mane ei noy amra ...": asked, on a condition, or what
 * is only spoken of. */
static bool is_no_vow(const gh_scene *s, int clause, const gh_verb *verb)
{
    const gh_parse *p = s->parse;
    for (int k = 0; k <= clause; k++)
        if (p->clauses[k].conditional)
            return true;
    for (uint16_t i = p->clauses[clause].first; i <= verb->last && i < p->n; i++)
        if (p->items[i].pronoun == GH_PRONOUN_INTERROGATIVE ||
            p->items[i].particle == GH_PARTICLE_WHETHER || p->items[i].particle == GH_PARTICLE_LINK)
            return true;
    for (uint16_t i = 1; i < verb->first; i++)
        if (gh_item_is_negation(&p->items[i]) && p->items[i - 1].part == GH_PART_PRONOUN)
            return true;
    uint16_t next = (uint16_t)(verb->last + 1);
    return next < p->n && gh_str_equal(gh_parse_slice(p, next), GH_STR("?"));
}

/* "[amra] manusher songe thakbo": who says it names himself. */
static bool names_oneself(const gh_scene *s, const gh_verb *verb)
{
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->pronoun && m->person == 1 && (m->functions & GH_FUNCTION_SUBJ) &&
            m->first < verb->first)
            return true;
    }
    return false;
}

/* "[neta] bolen, amra manusher songe [thakbo]": what politicians say that they will do, with a verb
 * that the lexicon has not, they promise; what they will be, or wanted, they do not. */
bool gh_event_is_vowed(const gh_scene *s, const gh_voice *voice, int clause)
{
    const gh_clause *c = &s->parse->clauses[clause];
    const gh_verb *verb = c->verb >= 0 ? &s->parse->verbs[c->verb] : NULL;
    if (!voice || voice->medium || !gh_role_starts(voice->code.role, "OPP PTY GOV LEG") || !verb ||
        verb->kind != GH_VERB_FINITE || verb->must || verb->possible || verb->passive ||
        verb->negated || (verb->exists && !verb->lasts) ||
        gh_feature(verb->features, PERSON) != 1 || gh_event_is_game(s) || !names_oneself(s, verb) ||
        is_no_vow(s, clause, verb))
        return false;
    bool wants = verb->want && gh_feature(verb->features, TENSE) == GH_PRES &&
                 gh_feature(verb->features, ASPECT) != GH_PERF;
    if (!wants && gh_feature(verb->features, TENSE) != GH_FUT)
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].clause == clause && s->acts.p[k].verb == c->verb)
            return false;
    return true;
}

/* "[amra] sorbochcho cheshta korbo", "[bhangon thekate] cheshta kora hobe": whatever it is. */
static bool is_tried(const gh_scene *s, const gh_act *act)
{
    return (act->frame->operation == GH_OPERATOR_TRY && act->content < 0) ||
           (act->governor >= 0 && s->acts.p[act->governor].frame->operation == GH_OPERATOR_TRY);
}

/* A deed that is no event by itself, told as one that somebody may intend. */
static bool can_be_intended(const gh_scene *s, const gh_act *act)
{
    /* "[amra] gonotontro protishtha korbo": told of another it is praise */
    bool merit =
        gh_str_equal(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("051"));
    bool tried = is_tried(s, act);
    bool plain =
        !act->frame->yields && !tried && !(merit && gh_feature(act->features, PERSON) == 1);
    plain &= !gh_event_is_pledged(s, gh_event_voice(s, act), act->clause);
    bool coded = act->frame->code && !merit;
    coded &= !gh_event_is_merciless(s, act); /* "[amra] apos korbo na": nor does he who says so */
    bool deed =
        act->frame->operation == GH_OPERATOR_NONE || act->frame->operation == GH_OPERATOR_TRY;
    return deed && !coded && !plain && !act->governed && !act->mentioned &&
           (!act->possible || gh_event_is_merciless(s, act)) && gh_event_can_be_meant(s, act) &&
           act->kind == GH_VERB_FINITE && !gh_event_is_game(s);
}

/* "[OC] bolen, tader biruddhe byabostha neoa hobe", "nirapotta nishchit kora hobe": the police too
 * threaten and protect, and soldiers promise. */
static bool may_intend(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    bool police = strcmp(voice->code.role, "COP") == 0;
    bool army = strcmp(voice->code.role, "MIL") == 0;
    bool helps =
        gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->yields), GH_STR("aid"));
    return gh_event_is_vocal(voice->code) || army ||
           (police && (gh_event_is_threatening(s, act) || gh_event_is_merciless(s, act) || helps ||
                       !act->passive));
}

/* "[songothon] dabi mene nebe na": what a body refuses or threatens it does so in. That it "will
 * present its plan tomorrow" is how things go on, or what the reporter expects. "dabi aday na hole
 * [shromikera] kaje phirben na": a crowd, too, says on what condition it will not. */
static bool is_told_of_body(const gh_scene *s, const gh_act *act)
{
    const uint32_t bodies =
        GH_KIND_STATE | GH_KIND_BODY | GH_KIND_ARMED | GH_KIND_PARTY | GH_KIND_IGO | GH_KIND_GROUP;
    char link;
    bool said = act->negated || gh_event_is_threatening(s, act);
    if (!said || s->voices.of_clause[act->clause] >= 0 || !can_be_intended(s, act) ||
        act->passive || act->must || act->possible || gh_feature(act->features, TENSE) != GH_FUT ||
        gh_feature(act->features, PERSON) != 3)
        return false;
    int found = gh_argument_subject(s->parse, s->mentions, act, NULL, &link);
    const gh_mention *m = found >= 0 && link == 'a' ? &s->mentions.p[found] : NULL;
    bool several = m && ((m->kinds & GH_KIND_CROWD) ||
                         (m->plural && !m->named && (m->kinds & GH_KIND_PERSON)));
    bool crowd = several && gh_event_is_merciless(s, act);
    bool body = m && (m->kinds & bodies) && !(m->kinds & GH_KIND_PERSON);
    return (body || crowd) &&
           (gh_event_is_vocal(m->code) || m->protesters || gh_role_is(m->code.role, "MIL COP") ||
            (crowd && gh_role_is(m->code.role, "HLH")));
}

bool gh_event_gets_no_mercy(const gh_scene *s, const gh_act *act)
{
    uint32_t doer = gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT);
    bool gets = act->passive || act->possible || (doer && !(doer & GH_FUNCTION_SUBJ));
    return gets && gh_event_is_merciless(s, act);
}

bool gh_event_is_intended(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    if (is_told_of_body(s, act))
        return true;
    if (!voice || voice->medium || !can_be_intended(s, act) || !may_intend(s, act, voice))
        return false;
    bool future = gh_feature(act->features, TENSE) == GH_FUT && !act->must;
    bool passive = act->verb >= 0 && (s->parse->verbs[act->verb].passive || act->possible ||
                                      (act->passive && gh_event_is_threatening(s, act)) ||
                                      gh_event_gets_no_mercy(s, act));
    if (gh_feature(act->features, PERSON) == 1)
        return future || act->want;
    return passive ? future
                   : gh_event_people(s, act) >= 0 ||
                         ((future || act->want) && speaks_of_himself(s, act, voice));
}

/* "ami kal rupprekha [ghoshona korbo]": a plan told in the future by him whose it is. */
bool gh_event_is_announced(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    return act->frame->operation == GH_OPERATOR_PLAN && act->content < 0 && !act->governed &&
           !act->mentioned && !act->negated && !act->possible && act->kind == GH_VERB_FINITE &&
           gh_feature(act->features, TENSE) == GH_FUT && gh_feature(act->features, PERSON) == 1 &&
           !gh_event_is_game(s) && voice && !voice->medium && gh_event_is_vocal(voice->code);
}

/* "OC bolen, asamider [greptar kora hobe]": his who can do it and says that it will be; "chhatrora
 * bolen, take podotyage [badhyo kora hobe]": what is left to no office a party or a crowd can. */
bool gh_event_is_undertaken(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    uint32_t traits = act->frame->traits;
    if (act->frame->operation != GH_OPERATOR_ABSENT_VALUE || act->governed || act->mentioned ||
        act->negated || act->possible || act->must || act->kind != GH_VERB_FINITE ||
        gh_event_is_game(s) || !voice || voice->medium)
        return false;
    const char *role = voice->code.role;
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    bool anybody = doer.n == 0 && !(traits & (GH_FRAME_VIOLENT | GH_FRAME_PRELUDE)) &&
                   gh_feature(act->features, PERSON) == 3 && gh_event_is_political(voice->code);
    bool able = traits & (GH_FRAME_HOSTILE | GH_FRAME_PRELUDE)
                    ? anybody || gh_role_starts(role, "COP GOV")
                    : gh_event_is_political(voice->code) &&
                          (doer.n == 0 || gh_str_equal(gh_str_of(role), doer));
    return able && act->frame->yields && !(traits & GH_FRAME_EFFECT) && act->verb >= 0 &&
           (s->parse->verbs[act->verb].passive ||
            (s->parse->verbs[act->verb].exists && (traits & GH_FRAME_HOSTILE) &&
             !(traits & (GH_FRAME_VIOLENT | GH_FRAME_MUTUAL)))) &&
           gh_feature(act->features, TENSE) == GH_FUT;
}

/* "amra bishwas kori, sorkar dabi [mene nebe]", "... [mene nebe] bole amra nischit": a belief is a
 * hope where what is believed lies ahead; "bishwas kori, manush soman" only tells what he thinks.
 */
bool gh_event_foresees_nothing(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    if (!(act->frame->traits & GH_FRAME_FORESEES))
        return false;
    for (int k = 0; k < p->clause_count; k++) {
        const gh_verb *v = p->clauses[k].verb >= 0 ? &p->verbs[p->clauses[k].verb] : NULL;
        bool said = v && (v->first > act->last || (k == act->clause - 1 && v->before_quotative));
        if (said && v->kind == GH_VERB_FINITE && !v->must && gh_event_verb_is_future(v))
            return false;
    }
    return true;
}
