/* origin.c - what of the act that a record comes from counts once the whole article is read. */
#include "event/fill.h"
#include "event/record.h"

static bool is_perfect(const gh_act *act)
{
    return !act->mentioned && act->kind == GH_VERB_FINITE &&
           gh_feature(act->features, TENSE) == GH_PRES &&
           (gh_feature(act->features, ASPECT) == GH_PERF ||
            gh_feature(act->features, ASPECT) == GH_PROG);
}

/* "adalot notish jarir nirdesh den": a court's order is one, whomever it concerns, if it is told
 * here: "[ei] adesh den". */
static bool is_order_of_court(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code)
{
    return !act->mentioned && !gh_event_points_back(s, act) && who.agent &&
           strcmp(who.agent->code.role, "JUD") == 0 && gh_str_equal(code, GH_STR("100"));
}

/* "[ekti mohol] chakranto korchhe bole obhijog": of whom it tells no more. */
static bool is_of_unnamed(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->mentions.n && act->verb >= 0; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if ((m->functions & GH_FUNCTION_SUBJ) && m->person == 3 && !m->pronoun && m->kinds &&
            !gh_code_is_set(m->code) && gh_parse_clause_at(s->parse, m->first) != act->clause)
            return act->frame->operation == GH_OPERATOR_ACCUSE;
    }
    return false;
}

/* "amra protibad janai", "[ekti mohol] chakranto korchhe bole obhijog": told of nobody named. */
static bool may_be_of_nobody(const gh_scene *s, const gh_act *act, gh_pair who)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool own = gh_feature(act->features, PERSON) == 1 && gh_event_voice(s, act) &&
               gh_str_equal(code, GH_STR("111"));
    return who.agent && !act->mentioned && gh_event_is_political(who.agent->code) &&
           (own || is_of_unnamed(s, act) || gh_fill_blames_in_words(s, act));
}

/* "dabi na manle [andolon kora hobe]": a threat to those who can grant something; not so "netar
 * [mrityute] tin diner kormosuchi". */
static bool is_threat_of_protest(const gh_scene *s, const gh_act *act, gh_str code)
{
    if (!gh_str_starts_any(code, "133 139"))
        return false;
    for (size_t i = 0; i < s->acts.n; i++) {
        const gh_act *other = &s->acts.p[i];
        if (other->mentioned && other->clause == act->clause && other->last < act->first &&
            (other->frame->traits & GH_FRAME_KILLED))
            return false;
    }
    return true;
}

/* "[e somoy] tara bichar dabi koren": when what the sentence before tells happened. */
static bool is_then(const gh_parse *p)
{
    const gh_item *first = &p->items[0];
    return first->particle == GH_PARTICLE_MEANWHILE;
}

gh_origin gh_event_origin(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code)
{
    bool addressed = (act->frame->traits & GH_FRAME_ADDRESSED) && !may_be_of_nobody(s, act, who) &&
                     !is_order_of_court(s, act, who, code) && !gh_str_starts(code, GH_STR("12")) &&
                     !gh_act_has_no(s->coding->lexicon, act, GH_SLOT_PATIENT);
    bool asked =
        gh_event_claim(s, act) >= 0 || is_threat_of_protest(s, act, code) ||
        (gh_str_starts(code, GH_STR("10")) && !act->frame->doer && !gh_event_directive(s, act));
    uint32_t office = 0;
    bool deed = !who.patient && gh_str_starts(code, GH_STR("111")) &&
                gh_fill_condemns_deed(s, act, &office);
    return (gh_origin){.mentioned = act->mentioned,
                       .led_up = gh_event_led_up(act),
                       .effect = (act->frame->traits & GH_FRAME_EFFECT) != 0,
                       .perfect = is_perfect(act),
                       .then = is_then(s->parse),
                       .points_back = gh_event_points_back(s, act),
                       .addressed = addressed,
                       .to_some =
                           gh_fill_wrecks_several(s, act) ||
                           gh_argument_is_unbound(s->parse, s->mentions, act, GH_FUNCTION_TO),
                       .of_some = !who.patient && gh_str_starts(code, GH_STR("11")) &&
                                  gh_fill_blames_somebody(s, act),
                       .asked = asked,
                       .assumed = gh_event_is_assumed(s, act, who, code),
                       .warns = act->frame->operation == GH_OPERATOR_THREATEN &&
                                (act->frame->traits & GH_FRAME_SPEECH),
                       .to_all = gh_event_is_call_to_all(s, act),
                       .some_held = gh_event_is_some_held(gh_event_mention(s, who.patient)),
                       .sought = (act->frame->traits & GH_FRAME_SEEKS) != 0,
                       .listed = (act->frame->traits & GH_FRAME_LISTED) != 0,
                       .crowd = {gh_fill_is_crowd(s, who.agent), gh_fill_is_crowd(s, who.patient)},
                       .tries = gh_fill_is_trial_by_official(s, act, who.agent),
                       .bench = gh_fill_is_court_told(s),
                       .calls = act->frame->operation == GH_OPERATOR_APPEAL &&
                                !act->frame->recipient && !addressed,
                       .vows = act->frame->operation == GH_OPERATOR_NONE && !act->frame->code,
                       .of_attack = deed && !office,
                       .of_matter = !who.patient && gh_fill_is_of_matter(s, act),
                       .of_role = office};
}
