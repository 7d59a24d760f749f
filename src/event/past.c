/* past.c - passages set many years back, what used to be or was not foreseen, the dead of an old
 * war.
 *
 * "1971 saler 3 Disembor ... akromon kore. Muktijoddhara thana dokhol kore." A year holds for the
 * sentences behind it, until one names a newer day or tells what has been done. */
#include "event/fill.h"
#include "event/record.h"

enum { LASTS = 5 }; /* sentences for which a year goes on */

/* "korechhe", "korchhe", "korbe" are told of today. */
bool gh_event_is_of_today(gh_features f)
{
    return gh_feature(f, TENSE) == GH_FUT ||
           (gh_feature(f, TENSE) == GH_PRES &&
            (gh_feature(f, ASPECT) == GH_PERF || gh_feature(f, ASPECT) == GH_PROG));
}

/* Days that the sentence names: a recent one, or else one of long ago. */
static void find_days(const gh_scene *s, bool *ret_old, bool *ret_recent)
{
    *ret_old = *ret_recent = false;
    for (uint32_t i = 0; i < s->moments.n; i++) {
        const gh_moment *m = &s->moments.p[i];
        bool unsure = m->yearless && s->coding->remembers; /* "3 December": of which year? */
        bool old = gh_event_is_long_ago(s, m);
        if (m->day.year && !m->span_of_time && !unsure && !(old && gh_event_is_year_of_law(s, m)))
            *(old ? ret_old : ret_recent) = true;
    }
}

/* "[hanadar] bahini guli kore": the sentence names forces or a war of the past. */
static bool names_bygone(const gh_scene *s)
{
    for (uint16_t i = 0; i < s->parse->n; i++)
        if (gh_refer_has_class(s->parse, i, s->parse->lexicon->class_bygone))
            return true;
    return false;
}

static bool names_foreign_army(const gh_scene *s)
{
    gh_str home = gh_str_of(s->coding->setting.country);
    for (uint16_t k = 0; k < s->mentions.n && home.n; k++)
        if (strcmp(s->mentions.p[k].code.role, "MIL") == 0 &&
            !gh_str_equal(gh_str_of(s->mentions.p[k].code.country), home))
            return true;
    return false;
}

/* "Pakistani bahini ei desher manusher opor ... chaliyechhilo": in an article that recalls a war,
 * what a foreign army had done in the article's country was done in it. */
static bool is_of_war(const gh_scene *s, const gh_act *act)
{
    return s->coding->recalls && gh_feature(act->features, TENSE) == GH_PAST &&
           names_foreign_army(s);
}

/* Whoever speaks does so today, whatever he speaks of. */
static bool is_told_of_past(const gh_scene *s, const gh_act *act)
{
    const gh_verb *verb = gh_event_time_verb(s, act);
    return verb && !gh_event_is_of_today(verb->features) &&
           !(act->frame->traits & GH_FRAME_SPEECH) && !gh_event_directive(s, act);
}

static bool is_bygone_force(const gh_scene *s, const gh_act *act)
{
    const uint32_t force =
        GH_FRAME_VIOLENT | GH_FRAME_EFFECT | GH_FRAME_PRELUDE | GH_FRAME_ARRESTED;
    return (act->frame->traits & force) && is_told_of_past(s, act) &&
           (names_bygone(s) || is_of_war(s, act));
}

/* "Bharotiyo bimanbahini akromon shuru kore diyechhe": so tells an article about that war, too. */
static bool is_of_its_war(const gh_scene *s, const gh_act *act)
{
    return s->coding->remembers && (act->frame->traits & GH_FRAME_VIOLENT) &&
           !gh_event_is_future(s, act) && names_foreign_army(s);
}

bool gh_event_is_in_past(const gh_scene *s, const gh_act *act)
{
    bool old, recent, passage = s->parse->sentence < s->coding->past_until;
    find_days(s, &old, &recent);
    if (!recent && is_of_its_war(s, act))
        return true;
    return !recent && is_told_of_past(s, act) &&
           (passage || s->coding->remembers || is_bygone_force(s, act));
}

static bool tells_of_today(const gh_scene *s)
{
    for (uint16_t k = 0; k < s->parse->clause_count; k++) {
        int16_t v = s->parse->clauses[k].verb;
        if (v >= 0 && s->parse->verbs[v].kind == GH_VERB_FINITE &&
            gh_event_is_of_today(s->parse->verbs[v].features))
            return true;
    }
    return false;
}

void gh_event_note_past(const gh_scene *s)
{
    bool old, recent;
    find_days(s, &old, &recent);
    for (uint16_t k = 0; k < s->acts.n; k++)
        old |= is_bygone_force(s, &s->acts.p[k]);
    if (recent || tells_of_today(s))
        s->coding->past_until = 0;
    else if (old)
        s->coding->past_until = s->parse->sentence + LASTS + 1;
}

/* "tini poramorsho [diten]", "egiye [asto]": what somebody used to do, or would have done, is no
 * deed of one day. But praise, force, protest and threats that went on are told as such. */
static bool used_to_be(const gh_scene *s, const gh_act *act, gh_str code)
{
    /* "sorkar bhortuki [diye thake]", "polish obhijan [chaliye thake]" */
    bool always = act->verb >= 0 && s->parse->verbs[act->verb].always &&
                  gh_feature(act->features, TENSE) == GH_PRES && !gh_feature(act->features, ASPECT);
    if (always && act->kind == GH_VERB_FINITE && !act->mentioned)
        return true;
    return act->kind == GH_VERB_FINITE && !act->mentioned &&
           gh_feature(act->features, TENSE) == GH_PAST &&
           gh_feature(act->features, ASPECT) == GH_HAB &&
           !gh_str_starts_any(code, "051 112 13 14 17 18 19 20");
}

/* "[shohidder] atmar magfirat kamona koren": in an article that recalls a war, for its dead, whom
 * nobody has to name. */
static bool are_its_dead(const gh_scene *s, gh_pair who, gh_str code)
{
    const gh_mention *m = gh_event_mention(s, who.patient);
    return s->coding->recalls && gh_str_equal(code, GH_STR("018")) && m && !m->named;
}

/* "[jantam na], tara somjhota korbe", "[kolpona korini] je ...": what somebody did not know or
 * think would come is no plan that he tells of. */
static bool is_unforeseen(const gh_scene *s, const gh_act *act)
{
    for (const gh_act *other = s->acts.p; other < act && gh_event_is_future(s, act); other++) {
        const gh_frame_row *frame = other->frame;
        bool thinks = (frame->traits & GH_FRAME_SPEECH) && !frame->code &&
                      frame->operation == GH_OPERATOR_NONE;
        if (thinks && other->negated && other->kind == GH_VERB_FINITE &&
            act->clause == other->clause + 1)
            return true;
    }
    return false;
}

const char *gh_event_why_of_old(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code)
{
    if (used_to_be(s, act, code))
        return "what used to be";
    if (is_unforeseen(s, act))
        return "what nobody knew or thought would come";
    return are_its_dead(s, who, code) ? "the dead of long ago" : NULL;
}
