/* status.c - how the article stands toward an act (coding guide, section 5). */
#include "event/event.h"

const gh_voice *gh_event_voice(const gh_scene *s, const gh_act *act)
{
    int16_t v = act->clause >= 0 ? s->voices.of_clause[act->clause] : -1;
    if (v < 0 || !s->voices.p[v].known)
        return NULL;
    /* The act of speaking is not part of what is said. */
    if (s->voices.p[v].act >= 0 && &s->acts.p[s->voices.p[v].act] == act)
        return NULL;
    return &s->voices.p[v];
}

/* The finite verb that a participle or verbal noun leans on decides its time. */
static const gh_verb *time_verb(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    if (act->verb >= 0 && act->kind == GH_VERB_FINITE)
        return &p->verbs[act->verb];
    uint16_t group = p->clauses[act->clause].group;
    for (int k = act->clause; k < p->clause_count && p->clauses[k].group == group; k++)
        if (p->clauses[k].verb >= 0 && p->verbs[p->clauses[k].verb].kind == GH_VERB_FINITE)
            return &p->verbs[p->clauses[k].verb];
    return NULL;
}

static bool verb_is_future(const gh_verb *v)
{
    return v && (gh_feature(v->features, TENSE) == GH_FUT || v->about_to);
}

/* "nishedhagga obyahoto thakbe": what remains is there already. */
static bool remains(const gh_scene *s, const gh_act *act)
{
    return act->verb >= 0 && s->parse->verbs[act->verb].lasts &&
           (act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_PRELUDE));
}

bool gh_event_is_future(const gh_scene *s, const gh_act *act)
{
    if (remains(s, act))
        return false;
    if (act->kind == GH_VERB_FINITE)
        return gh_feature(act->features, TENSE) == GH_FUT || act->about_to;
    if (act->kind == GH_VERB_CONVERB && !act->mentioned)
        return verb_is_future(time_verb(s, act));
    return false;
}

bool gh_event_is_political(gh_actor_code code)
{
    static const char *const roles[] = {"GOV", "OPP", "PTY", "LEG", "REB", "INS", "SEP", "HRI"};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (strncmp(code.role, roles[i], 3) == 0)
            return true;
    return code.role[0] == 0 && gh_code_is_set(code);
}

/* "mone rakhte hobe", "bolte hobe": to bear in mind or to tell is nothing that one asks for. */
static bool is_thought_or_told(const gh_act *act)
{
    enum gh_operator operation = (enum gh_operator)act->frame->operation;
    return (act->frame->traits & GH_FRAME_SPEECH) &&
           (operation == GH_OPERATOR_SAY || operation == GH_OPERATOR_REPORT ||
            operation == GH_OPERATOR_CLAIM || operation == GH_OPERATOR_NONE);
}

/* "[sorkar] bhot churi korechhe", "... churir cheshta korchhe": a clause that blames. */
static bool is_clause_of_its_own(const gh_act *act)
{
    return !act->mentioned && (!act->governed || act->raised);
}

static bool is_told_as_fact(const gh_scene *s, const gh_act *act)
{
    return act->kind == GH_VERB_FINITE && !act->negated && !act->possible && !act->must &&
           !act->ought && gh_feature(act->features, PERSON) != 1 &&
           gh_feature(act->features, MOOD) != GH_IMP && !gh_event_is_future(s, act);
}

/* A misdeed that an actor tells of somebody else, or calls by a noun ("[sorkarer] nipiron-er
 * karone"). */
static bool is_reproach(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    bool noun = act->mentioned && act->governor < 0 && !act->negated;
    return act->frame->operation == GH_OPERATOR_NONE && act->frame->code &&
           (noun || (is_clause_of_its_own(act) && is_told_as_fact(s, act))) &&
           gh_event_is_political(voice->code) && !s->coding->domain &&
           /* "... bole obhijog korechhen": the accusation has a verb of its own */
           (voice->act < 0 || s->acts.p[voice->act].frame->operation != GH_OPERATOR_ACCUSE);
}

enum gh_operator gh_event_directive(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    if (!voice || voice->medium || !gh_code_is_set(voice->code) || is_thought_or_told(act) ||
        (act->must && act->negated))
        return GH_OPERATOR_ABSENT_VALUE;
    if (is_reproach(s, act, voice))
        return GH_OPERATOR_ACCUSE;
    if (act->governed || act->mentioned)
        return GH_OPERATOR_ABSENT_VALUE;
    if (act->must && gh_feature(act->features, TENSE) == GH_FUT)
        return GH_OPERATOR_DEMAND;
    bool imperative = act->kind == GH_VERB_FINITE && gh_feature(act->features, MOOD) == GH_IMP;
    return act->ought || imperative ? GH_OPERATOR_APPEAL : GH_OPERATOR_ABSENT_VALUE;
}

/* The state, its government and its forces. */
static bool is_of_state(gh_actor_code code)
{
    static const char *const roles[] = {"GOV", "MIL", "COP", "JUD"};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (strncmp(code.role, roles[i], 3) == 0)
            return true;
    return !code.role[0];
}

bool gh_event_speaks_for(gh_actor_code speaker, gh_actor_code doer)
{
    bool for_it = is_of_state(speaker) && is_of_state(doer) && doer.country[0] &&
                  strcmp(speaker.country, doer.country) == 0;
    return for_it || gh_code_equal(speaker, doer);
}

/* "[tini] bolen, [tini] kaj korte chan": of himself in the third person; "[Putin] bolen, [Rassia]
 * ongsho nebe na": of the state for which he speaks. */
static bool speaks_of_himself(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    char link;
    int found = gh_argument_subject(s->parse, s->mentions, act, NULL, &link);
    return found >= 0 && gh_event_speaks_for(voice->code, s->mentions.p[found].code);
}

bool gh_event_is_intended(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    if (act->frame->operation != GH_OPERATOR_NONE || act->frame->code || !act->frame->yields ||
        act->governed || act->mentioned || act->possible || !gh_event_can_be_meant(s, act) ||
        act->kind != GH_VERB_FINITE || s->coding->domain)
        return false;
    if (!voice || voice->medium || !gh_event_is_political(voice->code))
        return false;
    bool future = gh_feature(act->features, TENSE) == GH_FUT && !act->must;
    bool passive = act->verb >= 0 && (s->parse->verbs[act->verb].passive ||
                                      (act->passive && gh_event_is_threatening(s, act)));
    if (gh_feature(act->features, PERSON) == 1)
        return future || act->want;
    return passive ? future : (future || act->want) && speaks_of_himself(s, act, voice);
}

bool gh_event_is_undertaken(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    uint32_t traits = act->frame->traits;
    if (act->frame->operation != GH_OPERATOR_ABSENT_VALUE || act->governed || act->mentioned ||
        act->negated || act->possible || act->must || act->kind != GH_VERB_FINITE ||
        s->coding->domain || !voice || voice->medium)
        return false;
    const char *role = voice->code.role;
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    bool able = traits & (GH_FRAME_HOSTILE | GH_FRAME_PRELUDE)
                    ? strncmp(role, "COP", 3) == 0 || strncmp(role, "GOV", 3) == 0
                    : gh_event_is_political(voice->code) &&
                          (doer.n == 0 || gh_str_equal(gh_str_of(role), doer));
    return able && act->frame->yields && !(traits & GH_FRAME_EFFECT) && act->verb >= 0 &&
           (s->parse->verbs[act->verb].passive ||
            (s->parse->verbs[act->verb].exists && (traits & GH_FRAME_HOSTILE) &&
             !(traits & (GH_FRAME_VIOLENT | GH_FRAME_MUTUAL)))) &&
           gh_feature(act->features, TENSE) == GH_FUT;
}

enum {
    PURPOSES = GH_FUNCTION_FOR | GH_FUNCTION_PURPOSE | GH_FUNCTION_BEFORE,
    REAL = GH_FUNCTION_AFTER | GH_FUNCTION_DURING | GH_FUNCTION_CAUSE | GH_FUNCTION_ABOUT |
           GH_FUNCTION_ON | GH_FUNCTION_WITH | GH_FUNCTION_AGAINST | GH_FUNCTION_FROM,
};

/* "korar jonno", "korar lokkhe": only meant; "korar pore", "koray": done. */
static const char *why_verbal_noun(const gh_scene *s, const gh_act *act)
{
    if (act->functions & REAL)
        return NULL;
    if (act->functions & PURPOSES)
        return "only a purpose";
    if (gh_feature(act->features, CASE) == GH_GEN)
        return "the complement of another noun";
    /* "kora uchit", "lokkho ... pouchhano": but "[greptar howa] 14 jon" were arrested. */
    bool attributive = act->verb >= 0 && s->parse->verbs[act->verb].attributive;
    if (gh_feature(act->features, CASE) <= GH_NOM && !act->possible && !attributive)
        return "named, not told";
    return NULL;
}

/* What is looked into is asked, the looking is not: "jorito kina [ta] khotiye dekhchhe police". */
static bool points_at_question(const gh_parse *p, uint16_t next)
{
    return next < p->n && (p->items[next].part == GH_PART_PRONOUN ||
                           (p->items[next].token->flags & GH_TOKEN_COMMA));
}

/* "Kivabe hamla holo, ta ...": an indirect question tells no event. */
static bool is_asked(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    const gh_clause *c = &p->clauses[act->clause];
    bool speech = act->frame->traits & GH_FRAME_SPEECH;
    uint16_t end =
        act->verb >= 0 ? (uint16_t)(p->verbs[act->verb].after + 1) : 0; /* "... korben ki na" */
    if (end <= c->last)
        end = (uint16_t)(c->last + 1);
    for (uint16_t i = c->first; i < end && i < p->n; i++) {
        if (p->items[i].part != GH_PART_PARTICLE)
            continue;
        if (p->items[i].particle == GH_PARTICLE_WHETHER && i > act->first)
            return true;
        if ((p->items[i].particle == GH_PARTICLE_WHETHER ||
             p->items[i].particle == GH_PARTICLE_QUESTION) &&
            i < act->first)
            return !speech && !points_at_question(p, (uint16_t)(i + p->items[i].length));
    }
    return !speech && gh_str_equal(gh_parse_slice(p, (uint16_t)(p->n - 1)), GH_STR("?"));
}

/* "hamlakarider [greptare] obhijan chaliyechhe": what an operation is for. */
static bool is_aim_of_operation(const gh_scene *s, const gh_act *act)
{
    enum { BETWEEN = 3 };
    if (act->head < 0 || gh_item_case(&s->parse->items[act->head]) != GH_LOC)
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *next = &s->acts.p[k];
        if (next->clause == act->clause && (next->frame->traits & GH_FRAME_PRELUDE) &&
            next->first > act->last && next->first <= act->last + 1 + BETWEEN)
            return true;
    }
    return false;
}

/* "abedon korte parben", "byakhya chaite paren": what one is able or free to say; but "janano
 * jachchhe" does. */
static bool is_ability(const gh_act *act)
{
    return act->possible && !act->passive && !act->negated && act->kind == GH_VERB_FINITE &&
           (act->frame->traits & GH_FRAME_SPEECH) && gh_feature(act->features, TENSE) != GH_PAST &&
           gh_feature(act->features, ASPECT) != GH_PERF &&
           gh_feature(act->features, ASPECT) != GH_PROG;
}

static bool is_done(gh_features f)
{
    return gh_feature(f, ASPECT) == GH_PERF || gh_feature(f, TENSE) == GH_PAST;
}

/* "bichar korte hobe", "kora uchit"; and "[mamla kore] bichar korte hobe": what leads up to an
 * obligation is part of it. */
static bool is_obligation(const gh_scene *s, const gh_act *act)
{
    if (!gh_event_directive(s, act) && (act->ought || (act->must && !is_done(act->features))))
        return true;
    const gh_verb *last =
        act->kind == GH_VERB_CONVERB && !act->mentioned ? time_verb(s, act) : NULL;
    return last && (last->must || last->ought) && !is_done(last->features);
}

/* Of a noun: why it tells nothing, NULL: it tells that it was done. */
static const char *why_noun(const gh_scene *s, const gh_act *act)
{
    if (!act->mentioned)
        return act->kind == GH_VERB_NOUN ? why_verbal_noun(s, act) : NULL;
    if ((act->frame->traits & GH_FRAME_SPEECH) && !act->functions)
        return "a word for speaking, but nobody speaks";
    if ((act->functions & PURPOSES) || is_aim_of_operation(s, act))
        return "only a purpose";
    return NULL;
}

/* "[bichar cheye] mamla koren", "[remand cheye] abedon koren": the plea is one act, not two. */
static bool is_ground_of_plea(const gh_scene *s, const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    uint16_t group = s->parse->clauses[act->clause].group;
    if (act->kind != GH_VERB_CONVERB || act->mentioned || !gh_str_starts(code, GH_STR("10")) ||
        gh_str_starts(code, GH_STR("101"))) /* who is summoned, is */
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *plea = &s->acts.p[k];
        gh_str its = gh_lexicon_string(s->coding->lexicon, plea->frame->code);
        if (plea->first > act->last && s->parse->clauses[plea->clause].group == group &&
            (gh_str_starts(its, GH_STR("115")) || gh_str_starts(its, GH_STR("02"))))
            return true;
    }
    return false;
}

static const char *why_untold(const gh_scene *s, const gh_act *act)
{
    enum gh_operator directive = gh_event_directive(s, act);
    if (act->lacks_content && !directive)
        return "without the content that the frame asks for";
    if (act->governed && directive != GH_OPERATOR_ACCUSE)
        return act->governor >= 0 ? "the content of another act"
                                  : "an act only where another act is about it";
    if (is_asked(s, act))
        return "only a question";
    if (act->kind == GH_VERB_INFINITIVE && !act->mentioned && !act->possible && !act->want)
        return "an infinitive: not done yet";
    const char *why = why_noun(s, act);
    if (why)
        return why;
    /* "mukti na dile ...": what was not done is only a condition. */
    if (act->kind == GH_VERB_CONDITIONAL && (act->negated || verb_is_future(time_verb(s, act))))
        return "a condition";
    if (s->parse->clauses[act->clause].conditional && act->kind != GH_VERB_CONDITIONAL)
        return "in an if-clause";
    if (act->kind == GH_VERB_FINITE && gh_feature(act->features, MOOD) == GH_IMP && !directive)
        return "only wished for";
    if (is_ability(act) && !directive)
        return "what can be done, not an act";
    if (is_ground_of_plea(s, act))
        return "what a plea or lawsuit is for";
    return is_obligation(s, act) ? "an obligation, not an act" : NULL;
}

bool gh_event_is_told(const gh_scene *s, const gh_act *act, const char **ret_why)
{
    const char *why = why_untold(s, act);
    *ret_why = why ? why : "";
    return !why;
}

/* "... bole obhijog uthechhe": claimed, whether or not it is told by whom. */
static bool is_claimed(const gh_scene *s, const gh_act *act)
{
    int16_t v = act->clause >= 0 ? s->voices.of_clause[act->clause] : -1;
    return v >= 0 && s->voices.p[v].claim &&
           !(s->voices.p[v].act >= 0 && &s->acts.p[s->voices.p[v].act] == act);
}

/* "shonakto kora gechhe": what one could do one did. */
static bool was_managed(const gh_act *act)
{
    return gh_feature(act->features, ASPECT) == GH_PERF ||
           (gh_feature(act->features, TENSE) == GH_PAST &&
            gh_feature(act->features, ASPECT) != GH_HAB);
}

gh_record_status gh_event_status(const gh_scene *s, const gh_act *act, bool planned_by_code)
{
    const gh_voice *voice = gh_event_voice(s, act);
    bool own_word = act->frame->traits & GH_FRAME_SPEECH;
    if (gh_event_directive(s, act) || gh_event_is_refused(s, act) ||
        gh_event_is_merciless(s, act) || (act->negated && gh_event_is_intended(s, act)))
        return GH_ACTUAL;
    if (voice && voice->denial)
        return GH_DENIED;
    if (act->negated)
        return voice && !voice->medium ? GH_DENIED : GH_NEGATED;
    if (act->possible && !was_managed(act))
        return GH_CONDITIONAL;
    if (is_claimed(s, act) && !own_word)
        return GH_ALLEGED;
    if (planned_by_code)
        return GH_ACTUAL;
    return gh_event_is_future(s, act) || act->want ? GH_PLANNED : GH_ACTUAL;
}
