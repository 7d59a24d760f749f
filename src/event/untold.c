/* untold.c - acts that the sentence names but does not tell: purposes, conditions,
 * obligations, what another act is about. */
#include "event/fill.h"
#include "event/record.h"

enum {
    PURPOSES = GH_FUNCTION_FOR | GH_FUNCTION_PURPOSE | GH_FUNCTION_BEFORE,
    REAL = GH_FUNCTION_AFTER | GH_FUNCTION_DURING | GH_FUNCTION_CAUSE | GH_FUNCTION_ABOUT |
           GH_FUNCTION_WITH | GH_FUNCTION_AGAINST | GH_FUNCTION_FROM,
};

/* "dosjon ahoto [hoyar] khobor paowa gechhe" (that ten were hurt is heard): it is told. */
bool gh_event_is_heard_of(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    uint16_t next = (uint16_t)(act->last + 1);
    if (!(act->frame->traits & GH_FRAME_EFFECT) || next + 1u >= p->n ||
        gh_feature(act->features, CASE) != GH_GEN ||
        !gh_refer_has_class(p, next, p->lexicon->class_matter) ||
        gh_item_case(&p->items[next]) > GH_NOM)
        return false;
    for (uint16_t i = 0; i < p->verb_count; i++) {
        const gh_verb *v = &p->verbs[i];
        if (v->first == next + 1)
            return v->kind == GH_VERB_FINITE && (v->passive || v->occurs || v->exists) &&
                   !v->negated;
    }
    return false;
}

/* "korar jonno", "korar lokkhe": only meant; "korar pore", "koray": done. */
static const char *why_verbal_noun(const gh_scene *s, const gh_act *act)
{
    /* "hamla [chalano theke] biroto thaka"; but "hamla chalanor por theke" */
    if ((act->functions & GH_FUNCTION_FROM) && !(act->functions & GH_FUNCTION_AFTER) &&
        gh_feature(act->features, CASE) <= GH_NOM)
        return "what somebody keeps from";
    if ((act->functions & REAL) || gh_event_boast(s, act) >= 0 || gh_fill_is_passed_on(s, act) ||
        gh_event_is_called_demand(s, act) || gh_event_is_heard_of(s, act))
        return NULL;
    if (act->functions & PURPOSES)
        return "only a purpose";
    /* "alochonay [bosar] kono agroho nei" denies it */
    bool absent = act->negated && act->verb >= 0 && act->last > s->parse->verbs[act->verb].last;
    if (gh_feature(act->features, CASE) == GH_GEN)
        return absent ? NULL : "the complement of another noun";
    /* "kora uchit", "lokkho ... pouchhano": but "[greptar howa] 14 jon" were arrested. */
    bool attributive = act->verb >= 0 && s->parse->verbs[act->verb].attributive;
    if (gh_feature(act->features, CASE) <= GH_NOM && !act->possible && !attributive)
        return "named, not told";
    return NULL;
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

/* "[Ukraine] dor-kashakoshi korte parbe", "[amra] asha rakhi": in a column what its writer thinks
 * may come, and what he says himself. */
static bool is_of_writer(const gh_scene *s, const gh_act *act)
{
    bool may = act->possible && !act->negated && gh_feature(act->features, ASPECT) != GH_PERF;
    return s->coding->talk.argues && !act->mentioned && act->kind == GH_VERB_FINITE &&
           (may || gh_feature(act->features, PERSON) == 1) && !gh_event_voice(s, act);
}

static bool is_done(gh_features f)
{
    return gh_feature(f, ASPECT) == GH_PERF || gh_feature(f, TENSE) == GH_PAST;
}

/* "bichar korte hobe", "kora uchit"; and "[mamla kore] bichar korte hobe", "[bad diye] bichar kora
 * hok": what leads up to an obligation or a call is part of it. */
static bool is_obligation(const gh_scene *s, const gh_act *act)
{
    if (!gh_event_directive(s, act) && (act->ought || (act->must && !is_done(act->features))))
        return true;
    const gh_verb *last =
        act->kind == GH_VERB_CONVERB && !act->mentioned ? gh_event_time_verb(s, act) : NULL;
    bool asked = last && (last->must || last->ought || gh_feature(last->features, MOOD) == GH_IMP);
    return asked && !is_done(last->features);
}

/* "sorkarer kachhe amader [ahban], ...", "sorkarke [dhonnobad]": a noun of calling that the call
 * follows is the speaker's, and so is one that closes what he says. */
bool gh_event_is_own_call(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    uint16_t next = act->last + 1;
    bool noun = act->mentioned || (act->passive && act->verb < 0);
    if (!(act->frame->traits & GH_FRAME_SPEECH) || next >= p->n || !gh_event_voice(s, act))
        return false;
    /* "polisher proti ahban thakbe": whose it is goes without saying */
    if (!noun)
        return act->kind == GH_VERB_FINITE && !act->passive &&
               gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT) == GH_FUNCTION_GEN;
    uint32_t flags = p->items[next].token->flags;
    /* "amader [prottasha], sobai ashbe" */
    const gh_item *whose = act->first > 0 ? &p->items[act->first - 1] : NULL;
    bool ours = whose && whose->pronoun == GH_PRONOUN_PERSONAL &&
                gh_feature(whose->analysis->features, PERSON) == 1 && gh_item_case(whose) == GH_GEN;
    if (act->frame->operation != GH_OPERATOR_ABSENT_VALUE || ours)
        return flags & (GH_TOKEN_COMMA | GH_TOKEN_DASH);
    return act->frame->code && p->clauses[act->clause].verb < 0 && (flags & GH_TOKEN_END);
}

/* "thanar [hotya] mamlay greptar": which case it is. */
static bool names_a_case(const gh_scene *s, const gh_act *act)
{
    uint16_t next = (uint16_t)(act->last + 1);
    /* "[gulibiddho] lash": what state it is in */
    if (act->mentioned && (act->frame->traits & GH_FRAME_EFFECT) && next < s->parse->n &&
        gh_refer_has_class(s->parse, next, s->coding->lexicon->class_corpse))
        return true;
    return act->mentioned && (act->frame->traits & GH_FRAME_VIOLENT) && act->governor < 0 &&
           next < s->parse->n && gh_item_case(&s->parse->items[act->last]) <= GH_NOM &&
           gh_refer_has_class(s->parse, next, s->coding->lexicon->class_case);
}

/* "chukti [holo] churanto bishoy": says what it is, not that it took place. */
static bool is_copula(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    uint16_t next = (uint16_t)(act->last + 1);
    if (act->verb < 0 || !p->verbs[act->verb].exists || act->kind != GH_VERB_FINITE ||
        act->head < 0 || gh_feature(act->features, ASPECT) == GH_PERF ||
        next >= p->clauses[act->clause].tail || next + 1 >= p->n)
        return false;
    const gh_item *item = &p->items[next];
    return item->part == GH_PART_NOMINAL && item->analysis->pos == GH_UPOS_ADJ &&
           gh_item_case(item) <= GH_NOM && p->items[next + 1].part == GH_PART_NOMINAL &&
           gh_item_case(&p->items[next + 1]) <= GH_NOM &&
           (next + 2 >= p->n || p->items[next + 2].part == GH_PART_MARK);
}

/* Of a noun: why it tells nothing, NULL: it tells that it was done. */
static const char *why_noun(const gh_scene *s, const gh_act *act)
{
    if (names_a_case(s, act))
        return "names a case";
    if (!act->mentioned)
        return act->kind == GH_VERB_NOUN ? why_verbal_noun(s, act) : NULL;
    if ((act->frame->traits & GH_FRAME_SPEECH) && !act->functions &&
        !gh_event_is_own_call(s, act) && !gh_event_voice_of_noun(s, act) &&
        !gh_event_ended_on(s, act))
        return "a word for speaking, but nobody speaks";
    if ((act->functions & PURPOSES) || is_aim_of_operation(s, act))
        return "only a purpose";
    if (act->functions & GH_FUNCTION_AS)
        /* "[hamla] hisebe todonto" */
        return "only what something is called";
    /* "alochonar [prostab]", "hamlar [ashonka]": nothing yet */
    uint16_t next = (uint16_t)(act->last + 1);
    if (act->governor < 0 && next < s->parse->n && gh_feature(act->features, CASE) == GH_GEN &&
        gh_refer_has_class(s->parse, next, s->coding->lexicon->class_prospect))
        return "only in prospect";
    /* "[podotyag] dabite bikkhobh" */
    if (next < s->parse->n && !act->functions &&
        gh_refer_has_class(s->parse, next, s->coding->lexicon->class_claim) &&
        gh_item_case(&s->parse->items[next]) == GH_LOC)
        return "only demanded";
    /* "[sombhabbo] hamla" */
    if (act->first > 0 && gh_refer_word_has_class(s->parse, (uint16_t)(act->first - 1),
                                                  s->coding->lexicon->class_prospect))
        return "only in prospect";
    return NULL;
}

/* "toiri korte [sokkhom] hobo": foreseen, not promised. */
static bool is_within_power(const gh_scene *s, const gh_act *act)
{
    uint32_t able = s->coding->lexicon->class_able;
    for (uint16_t i = act->first; i <= act->last && gh_event_is_future(s, act); i++)
        if (gh_refer_word_has_class(s->parse, i, able))
            return true;
    return false;
}

/* "amra chai [druto ... batil kore] ... deoya hoy": what is wanted. */
static bool is_wanted(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    if (act->kind != GH_VERB_CONVERB && !act->passive)
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *wish = &s->acts.p[k];
        if (wish->last < act->first && wish->clause < act->clause && wish->lacks_content &&
            wish->kind == GH_VERB_FINITE && wish->frame->operation == GH_OPERATOR_DEMAND &&
            gh_feature(wish->features, PERSON) == 1 &&
            wish->last + 1 == p->clauses[wish->clause + 1].first &&
            p->items[wish->last + 1].part != GH_PART_MARK)
            return true;
    }
    return false;
}

/* "bebsayider [ashonka], shulko barle ...", "ami [shonkito], erokom cholle ...": what is feared or
 * hoped is behind the comma, and the condition is of that. */
static bool is_before_condition(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    uint16_t next = (uint16_t)(act->last + 1);
    if (!act->mentioned && act->verb >= 0)
        return false;
    return (act->frame->traits & GH_FRAME_SPEECH) && act->first > p->clauses[act->clause].first &&
           next < p->n && p->items[next].part == GH_PART_MARK &&
           (p->items[next].token->flags & (GH_TOKEN_COMMA | GH_TOKEN_DASH)) &&
           (p->items[act->first - 1].pronoun == GH_PRONOUN_PERSONAL ||
            gh_item_case(&p->items[act->first - 1]) == GH_GEN);
}

/* "sena motayen hole bhot sushthu [hoto]": it would have been, and was not. */
static bool would_be(gh_features f)
{
    return gh_feature(f, ASPECT) == GH_HAB && gh_feature(f, TENSE) == GH_PAST;
}

/* "jodi [hamla] hoy"; but "[hamlar] jobab dile songhat bendhe jay": when it was done, if nothing
 * of it is to come. */
static bool is_in_if_clause(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    if (!c->conditional || act->kind == GH_VERB_CONDITIONAL || is_before_condition(s, act))
        return false;
    if (act->content >= 0 && s->acts.p[act->content].first > act->last) /* "onurodh, tara jeno" */
        return false;
    bool when = c->verb >= 0 && s->parse->verbs[c->verb].kind == GH_VERB_CONDITIONAL;
    const gh_verb *time = gh_event_time_verb(s, act);
    return !when || !act->mentioned || !time || gh_event_verb_is_future(time) ||
           would_be(time->features) || (time->possible && !is_done(time->features));
}

/* "[sorkarer kachhe] jor dabi korchhi": something is demanded of somebody, whatever it is. */
static bool is_put_to_somebody(const gh_scene *s, const gh_act *act)
{
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_TO | GH_FUNCTION_TOWARD,
                  .kinds = GH_KIND_POWERS};
    /* "[Pakistanke] juddhobiman bikrir prostab diyechhe": whatever it is that is offered */
    bool offers =
        act->frame->operation == GH_OPERATOR_PLAN && !act->mentioned &&
        (act->frame->traits & GH_FRAME_SPEECH) &&
        gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("03"));
    if (offers)
        q.functions = GH_FUNCTION_OBJ | GH_FUNCTION_WITH;
    return (act->frame->operation == GH_OPERATOR_DEMAND || offers) && !act->negated &&
           gh_argument_find(s->mentions, &q) >= 0;
}

static bool is_hope(const gh_scene *s, const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    return act->kind == GH_VERB_FINITE &&
           (gh_str_equal(code, GH_STR("012")) || gh_str_equal(code, GH_STR("013")));
}

/* "asha kori, [take pherot diye] ... somporko korbe", "... korbe bole asha koren": what is hoped
 * for or feared. */
static bool is_hoped(const gh_scene *s, const gh_act *act)
{
    const gh_verb *time = gh_event_time_verb(s, act);
    const gh_voice *voice = gh_event_voice(s, act);
    if (!time || !gh_event_verb_is_future(time) || is_hope(s, act))
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *hope = &s->acts.p[k];
        bool before = (hope->clause < act->clause || hope->last < act->first) &&
                      (!voice || gh_event_voice(s, hope) == voice);
        const gh_clause *c = &s->parse->clauses[hope->clause];
        bool behind = hope->clause > 0 && time->before_quotative && c[-1].verb >= 0 &&
                      &s->parse->verbs[c[-1].verb] == time;
        if (is_hope(s, hope) && (before || behind))
            return true;
    }
    return false;
}

/* "hamla bondho korle jimmider charte [raji] Hamas": under that condition, though no verb says so.
 */
static bool is_willing_then(const gh_scene *s, const gh_act *act)
{
    for (const gh_act *next = act + 1; next < s->acts.p + s->acts.n; next++)
        if (next->clause > act->clause && next->verb < 0 &&
            next->frame->operation == GH_OPERATOR_PLAN)
            return true;
    return false;
}

/* "mukti na dile ...", "michhil korte chaile ...": what was not done is only a condition. "[jamin]
 * dile karyokor kora uchit", "[hamla] hole jobab deya hobe": so is what would have something
 * follow, not what had; "onumoti [na peleo] michhil korbe": nor was what will not keep them. */
static bool is_condition(const gh_scene *s, const gh_act *act)
{
    const gh_verb *time = gh_event_time_verb(s, act);
    if (act->kind != GH_VERB_CONDITIONAL)
        return act->negated && act->kind == GH_VERB_CONVERB &&
               gh_feature(act->features, MOOD) == GH_CND && gh_event_verb_is_future(time);
    if (act->negated || act->want || !time)
        return act->negated || act->want || is_willing_then(s, act);
    /* "'[Israel hamla korle]', bolen tini, 'jobab debo'": what he says of it goes on behind */
    uint16_t quote = s->parse->items[act->first].quote;
    if (quote && s->parse->items[time->first].quote != quote)
        return true;
    bool over = gh_feature(time->features, TENSE) == GH_PAST ||
                gh_feature(time->features, ASPECT) == GH_PERF;
    const gh_clause *c = &s->parse->clauses[gh_parse_clause_at(s->parse, time->first)];
    return gh_event_verb_is_future(time) || gh_feature(time->features, MOOD) == GH_IMP ||
           would_be(time->features) ||
           (!over && (time->possible || time->ought || time->must || time->negated)) ||
           c->conditional;
}

/* "tini karagare [chhilen]", "karagare [thaka] neta"; but "karagare achhen" is news. */
static bool is_state_over(const gh_act *act)
{
    return (act->frame->traits & GH_FRAME_LASTING) &&
           (act->kind != GH_VERB_FINITE || gh_feature(act->features, TENSE) == GH_PAST);
}

/* "take [greptarer] cheshta cholche": he is at large. */
static bool is_only_tried(const gh_scene *s, const gh_act *act)
{
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    return act->governor >= 0 && s->acts.p[act->governor].frame->operation == GH_OPERATOR_TRY &&
           gh_str_equal(yields, GH_STR("arrest"));
}

static const char *why_untold(const gh_scene *s, const gh_act *act)
{
    if (act->frame->traits & GH_FRAME_PRAYER)
        return gh_event_is_prayed_for(s, act) ? NULL : "nobody prays for it";
    enum gh_operator directive = gh_event_directive(s, act);
    if (act->lacks_content && !directive && !gh_event_is_announced(s, act) &&
        !gh_event_is_intended(s, act) && !is_put_to_somebody(s, act))
        return "without the content that the frame asks for";
    if (act->governed && directive != GH_OPERATOR_ACCUSE)
        return act->governor >= 0 ? "the content of another act"
                                  : "an act only where another act is about it";
    if (gh_event_is_asked(s, act))
        return "only a question";
    if (is_only_tried(s, act))
        return "only tried";
    /* "asha korechhilam", "asha korchhilam": it is over */
    if (gh_str_equal(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("013")) &&
        gh_feature(act->features, TENSE) == GH_PAST && gh_feature(act->features, ASPECT))
        return "a hope that is over";
    if (gh_event_foresees_nothing(s, act))
        return "a belief, and no hope of what lies ahead";
    if (is_state_over(act))
        return "a state that is over, or only says who is meant";
    if (is_hoped(s, act))
        return "what is hoped for or feared";
    if (is_within_power(s, act))
        return "what one will be able to do";
    if (is_wanted(s, act))
        return "what is wanted";
    /* "hamla [korte chay na]": it was never looked for */
    if (act->want && act->negated && !act->mentioned &&
        (act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE)))
        return "what is not wanted";
    if (is_copula(s, act))
        return "says what it is";
    bool accused = directive == GH_OPERATOR_ACCUSE; /* "[dhongso korte] ..." they did something */
    if (act->kind == GH_VERB_INFINITIVE && !act->mentioned && !act->possible && !act->want &&
        !accused)
        return "an infinitive: not done yet";
    const char *why = accused && !act->mentioned ? NULL : why_noun(s, act);
    if (why)
        return why;
    if (is_condition(s, act))
        return "a condition";
    if (is_in_if_clause(s, act))
        return "in an if-clause";
    if (act->kind == GH_VERB_FINITE && gh_feature(act->features, MOOD) == GH_IMP && !directive)
        return "only wished for";
    if (is_ability(act) && !directive)
        return "what can be done, not an act";
    if (is_of_writer(s, act))
        return "what a columnist thinks or says himself";
    const char *leads = gh_event_why_leadup(s, act);
    if (leads)
        return leads;
    return is_obligation(s, act) ? "an obligation, not an act" : NULL;
}

bool gh_event_is_told(const gh_scene *s, const gh_act *act, const char **ret_why)
{
    const char *why = why_untold(s, act);
    *ret_why = why ? why : "";
    return !why;
}
