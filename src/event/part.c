/* part.c - acts that are part of another of their sentence, which is the one to record. */
#include "event/fill.h"
#include "event/record.h"

static bool is_riot(const gh_act *act)
{
    const uint32_t riot = GH_FRAME_PROTEST | GH_FRAME_VIOLENT;
    return (act->frame->traits & riot) == riot;
}

bool gh_event_is_fight_of_two(const gh_scene *s, const gh_act *act)
{
    const uint32_t fight = GH_FRAME_VIOLENT | GH_FRAME_MUTUAL;
    gh_fillers agents, patients;
    return (act->frame->traits & fight) == fight && !(act->frame->traits & GH_FRAME_EFFECT) &&
           gh_event_fill(s, act, &agents, &patients) && agents.n && patients.n &&
           agents.p[0].link == 'a' && patients.p[0].link == 'a';
}

/* "hamla, bhangchur o lutpat chalay": one outbreak of violence, a riot where one of its names says
 * so, else what its first name says; but "A o B-r moddhe [songhorsho], bhangchur o lutpat hoy": the
 * two fought. */
static bool is_listed_with(const gh_scene *s, const gh_act *act, const gh_act *other)
{
    bool same = other->verb >= 0 && other->verb == act->verb && other->head >= 0 &&
                act->head >= 0 && (act->frame->traits & GH_FRAME_VIOLENT) &&
                (other->frame->traits & GH_FRAME_VIOLENT);
    if (!same || is_riot(act) == is_riot(other))
        return same && other->head < act->head;
    return gh_event_is_fight_of_two(s, is_riot(act) ? other : act) ? is_riot(act) : is_riot(other);
}

/* "[kupiye] ahoto kora hoy": the participle is half of the predicate. */
static bool is_part_of_predicate(const gh_act *act, const gh_act *other)
{
    return !act->mentioned && !act->raised && !other->mentioned && act->kind == GH_VERB_CONVERB &&
           other->last >= act->last && other->head >= act->first && other->head <= act->last;
}

/* "tinjonke [asami kore] mamla koren", "... obhijogpotro den": one suit, where the second verb has
 * nobody of its own. */
static bool is_same_suit(const gh_scene *s, const gh_act *act, const gh_act *other)
{
    gh_query q = {.from = s->parse->clauses[other->clause].first,
                  .to = other->first,
                  .functions = GH_FUNCTION_OBJ | GH_FUNCTION_AGAINST | GH_FUNCTION_GEN};
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    return act->kind == GH_VERB_CONVERB && other->last > act->last && !other->mentioned &&
           (act->frame->traits & GH_FRAME_JUSTICE) &&
           gh_str_equal(gh_lexicon_string(s->coding->lexicon, other->frame->code), code) &&
           gh_argument_find(s->mentions, &q) < 0;
}

/* "[hamlay] tinjon nihoto": who is killed is the target of the attack that is named. */
static bool is_outcome_of(const gh_scene *s, const gh_act *act, const gh_act *other)
{
    if (!(act->frame->traits & GH_FRAME_EFFECT) || other->clause != act->clause ||
        !other->mentioned)
        return false;
    bool attack = (other->frame->traits & GH_FRAME_VIOLENT) &&
                  !(other->frame->traits & (GH_FRAME_EFFECT | GH_FRAME_MUTUAL));
    return (attack && other->last < act->last) || gh_fill_outcome_before(s, other) == act ||
           (other->last < act->first && gh_event_is_fight_of_two(s, other));
}

/* "obhijane tinjon greptar", "obhijan chaliye ostro uddhar", "... sthapona uchchhed", "obhijane
 * tinjon nihoto": an operation that ends in an arrest, or in what it is held to take, pull down or
 * close, is that. */
static bool ends_in(const gh_scene *s, const gh_act *act, const gh_act *other)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, other->frame->code);
    bool kills = act->mentioned && other->clause == act->clause && !other->mentioned &&
                 (other->frame->traits & GH_FRAME_KILLED);
    /* "dhore niye jay": an arrest where an office does it */
    bool taken = gh_str_equal(gh_lexicon_string(s->coding->lexicon, other->frame->yields),
                              GH_STR("arrest")) &&
                 other->kind == GH_VERB_FINITE;
    return (act->frame->traits & GH_FRAME_PRELUDE) && other->last > act->last &&
           (taken || gh_str_starts_any(code, "173 116 171 172") || kills);
}

/* "janta biman hamla chaliye dosh jonke [hotya kore]": the strike killed them. */
static bool is_end_of_strike(const gh_scene *s, const gh_act *act, const gh_act *other)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, other->frame->code);
    return (act->frame->traits & GH_FRAME_KILLED) && !(act->frame->traits & GH_FRAME_EFFECT) &&
           act->kind == GH_VERB_FINITE && other->kind == GH_VERB_CONVERB && !other->mentioned &&
           other->last < act->first && gh_str_starts(code, GH_STR("19"));
}

/* "juddhobiroti longghon kore [hamla] chalay": one breach. */
static bool is_breach(const gh_scene *s, const gh_act *act, const gh_act *other)
{
    return other->kind == GH_VERB_CONVERB && !other->mentioned && !other->negated &&
           other->last < act->first && act->kind == GH_VERB_FINITE && !act->mentioned &&
           (act->frame->traits & GH_FRAME_VIOLENT) &&
           gh_str_starts_any(gh_lexicon_string(s->coding->lexicon, act->frame->code), "18 19") &&
           gh_str_equal(gh_lexicon_string(s->coding->lexicon, other->frame->code), GH_STR("196"));
}

/* "footage bishleshon kore [shonakto kora] hoy": one inquiry. */
static bool is_same_inquiry(const gh_scene *s, const gh_act *act, const gh_act *other)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    return act->kind == GH_VERB_CONVERB && other->last > act->last && !other->mentioned &&
           gh_str_starts(gh_lexicon_string(lexicon, other->frame->code), GH_STR("09")) &&
           gh_str_starts(gh_lexicon_string(lexicon, act->frame->code), GH_STR("09"));
}

/* "[jonotar] hate atok": others than the police hold him. */
static bool is_of_captor(const gh_scene *s, const gh_act *held)
{
    for (uint16_t k = 0; k < s->mentions.n && held->mentioned; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if ((m->functions & GH_FUNCTION_BY) && m->last < held->first && held->first <= m->after &&
            gh_feature(held->features, CASE) <= GH_NOM)
            return !gh_role_is(m->code.role, "COP");
    }
    return false;
}

/* "atok kore [polishe soporddo] kore": the end of one arrest; but "jonotar hate [atok] juboke
 * polishe soporddo kora hoy" only says who he is. */
static bool is_end_of_arrest(const gh_scene *s, const gh_act *act, const gh_act *other)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    return (act->frame->traits & GH_FRAME_TRANSFER) && other->last < act->first &&
           !act->mentioned && !is_of_captor(s, other) &&
           gh_str_starts(gh_lexicon_string(lexicon, other->frame->code), GH_STR("173"));
}

/* "[jamin peye] karagar theke mukto hon": a release that the bail is told with. */
static bool is_same_release(const gh_scene *s, const gh_act *act, const gh_act *bail)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    gh_str code = gh_lexicon_string(lexicon, act->frame->code);
    gh_str doer = gh_lexicon_string(lexicon, bail->frame->doer);
    bool befalls = gh_act_functions(lexicon, act, GH_SLOT_PATIENT) &
                   gh_act_functions(lexicon, bail, GH_SLOT_PATIENT) & GH_FUNCTION_SUBJ;
    return befalls && bail->kind == GH_VERB_CONVERB && bail->last < act->last && !act->mentioned &&
           !act->negated && !bail->negated && gh_str_equal(code, GH_STR("0841")) &&
           gh_str_equal(gh_lexicon_string(lexicon, bail->frame->code), code) &&
           gh_str_equal(doer, GH_STR("JUD"));
}

/* "jonota [khubdho hoye] thana gherao kore": in what mood they do it. */
static bool is_mood(const gh_scene *s, const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    return act->kind == GH_VERB_CONVERB && !act->mentioned && act->head >= 0 && act->verb >= 0 &&
           s->parse->verbs[act->verb].exists && gh_str_starts(code, GH_STR("111")) &&
           s->parse->items[act->head].analysis->pos == GH_UPOS_ADJ;
}

bool gh_event_is_part_of_another(const gh_scene *s, const gh_act *act)
{
    const gh_clause *clauses = s->parse->clauses;
    if (is_mood(s, act))
        return true;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other == act)
            continue;
        if (is_part_of_predicate(act, other))
            return true;
        if (other->governed)
            continue;
        if (is_listed_with(s, act, other) || is_outcome_of(s, act, other))
            return true;
        if (clauses[other->clause].group == clauses[act->clause].group &&
            (ends_in(s, act, other) || is_same_suit(s, act, other) ||
             is_same_inquiry(s, act, other) || is_end_of_strike(s, act, other) ||
             is_breach(s, act, other) || is_same_release(s, act, other) ||
             is_end_of_arrest(s, act, other)))
            return true;
    }
    return false;
}
