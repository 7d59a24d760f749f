/* grade.c - how sure it is who did it to whom: the weakest link that a frame accepts, and parties
 * that are guessed below it. */
#include "event/fill.h"
#include "event/record.h"

static char weaker(char a, char b)
{
    return a > b ? a : b;
}

/* A pronoun stands in the sentence, wherever he is named whom it means. */
static char link_to_grade(const gh_scene *s, const gh_filler *f)
{
    if (!f)
        return 'a';
    bool pronoun = f->mention >= 0 && s->mentions.p[f->mention].pronoun;
    return pronoun && f->link == 'c' ? 'b' : f->link;
}

/* "[hamlay] tinjon nihoto hon": what came of it shows that the attack is one that was told. */
static bool has_outcome(const gh_scene *s, const gh_act *act)
{
    if (!act->mentioned || !(act->frame->traits & GH_FRAME_VIOLENT) ||
        (act->frame->traits & GH_FRAME_MUTUAL))
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other->clause == act->clause && other->last > act->last && !other->mentioned &&
            other->kind == GH_VERB_FINITE && (other->frame->traits & GH_FRAME_EFFECT))
            return true;
    }
    return false;
}

bool gh_event_wishes(const gh_scene *s, const gh_act *act)
{
    return gh_fill_asks(act) && act->content >= 0 && s->acts.p[act->content].first > act->last;
}

/* The worst grade that the predicate, else its frame, accepts. */
static char accepted_grade(const gh_scene *s, const gh_act *act)
{
    uint32_t grade = act->frame->grade;
    /* "[e] ray den": of whoever was told before */
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    bool this_one =
        !act->mentioned && gh_str_equal(doer, GH_STR("JUD")) && gh_event_points_back(s, act);
    if (act->predicate != UINT32_MAX && !act->raised && !this_one) {
        uint32_t own = gh_row(s->coding->lexicon, PREDICATE, predicate, act->predicate)->grade;
        grade = own ? own : grade;
    }
    char accepted = (char)('a' + (grade ? grade - 1 : 2));
    /* "[apnara] bhotkendre jaben na": of those spoken to, not "[notun sorkar] asuk" */
    bool of_you = gh_feature(act->features, MOOD) != GH_IMP && !act->ought &&
                  gh_event_directive(s, act) == GH_OPERATOR_APPEAL;
    if (gh_event_wishes(s, act) || of_you)
        return 'c';
    /* "[greptar] narir nam ...": by whoever arrests */
    if (gh_fill_named(s, act) >= 0 || gh_fill_is_as_verb(s, act))
        return (char)('a' + (act->frame->grade ? act->frame->grade - 1 : 2));
    if (accepted < 'c' &&
        (has_outcome(s, act) || gh_event_goes_on_between(s, act) || gh_event_violence_of(s, act)))
        return 'c';
    /* "pore [agun dhoriye dey]": they who were told of before */
    if (accepted == 'b' && (act->frame->traits & GH_FRAME_PROTEST) && !act->passive &&
        act->kind == GH_VERB_FINITE && gh_feature(act->features, PERSON) == 3 &&
        !gh_event_is_future(s, act))
        return 'c';
    /* "[amra] pashe thakbo", "krishokder bhortuki dewa hobe": he who says so, wherever it is told
     * who that is */
    if (accepted < 'c' && gh_event_is_undertaken(s, act))
        return 'c';
    if (accepted < 'c' && act->kind == GH_VERB_FINITE && gh_event_voice(s, act) && !act->negated &&
        act->frame->operation == GH_OPERATOR_ABSENT_VALUE &&
        gh_feature(act->features, TENSE) == GH_FUT && gh_feature(act->features, PERSON) == 1)
        return 'c';
    /* What is asked for is not done yet: who could do it says nothing of who asks. */
    return accepted < 'c' && act->head >= 0 &&
                   (gh_event_directive(s, act) || gh_event_is_forbidden(s, act))
               ? 'c'
               : accepted;
}

/* A guess at the target that is too weak is left out where the act can be told without it. */
static void drop_weak_patient(const gh_scene *s, const gh_act *act, gh_pair *who)
{
    if (who->agent && !act->mentioned && !(act->frame->patient & GH_REQUIRED) &&
        link_to_grade(s, who->patient) > accepted_grade(s, act))
        who->patient = NULL;
}

/* "[Tel Abibe] chhuri hamlay dujon nihoto": those told to have attacked before are not the ones who
 * struck their own people. */
static bool strikes_his_own(const gh_filler *agent, const gh_filler *patient)
{
    const char *role = agent->code.role;
    bool of_state = !role[0] || gh_role_is(role, "GOV MIL");
    return of_state && strcmp(agent->code.country, patient->code.country) == 0;
}

/* "[neta-r barite] agun deoya hoy": so is a guess at who did violence told in the passive; what is
 * burnt counts though nobody is named at all. */
static void drop_weak_agent(const gh_scene *s, const gh_act *act, gh_pair *who)
{
    if (who->agent && who->patient && who->agent->link > 'b' && has_outcome(s, act) &&
        strikes_his_own(who->agent, who->patient))
        who->agent = NULL;
    bool riot = act->frame->traits & GH_FRAME_PROTEST;
    if (who->agent && (who->patient ? who->patient->link == 'a' : riot) && act->passive &&
        !act->mentioned && (act->frame->traits & GH_FRAME_VIOLENT) &&
        !(act->frame->agent & GH_REQUIRED) && link_to_grade(s, who->agent) > accepted_grade(s, act))
        who->agent = NULL;
}

/* "[Trump] [Los Angeles-e] sena motayen koren": one's own country is where officials do it. */
static void drop_own_country(gh_pair *who)
{
    bool official = who->agent && gh_role_is(who->agent->code.role, "GOV MIL COP JUD");
    if (official && who->patient && !who->patient->code.role[0] &&
        strcmp(who->agent->code.country, who->patient->code.country) == 0)
        who->patient = NULL;
}

void gh_event_drop_guesses(const gh_scene *s, const gh_act *act, gh_pair *who)
{
    drop_weak_patient(s, act, who);
    drop_weak_agent(s, act, who);
    drop_own_country(who);
}

char gh_event_link(gh_pair who)
{
    return weaker(who.agent ? who.agent->link : 'a', who.patient ? who.patient->link : 'a');
}

bool gh_event_is_too_weak(const gh_scene *s, const gh_act *act, gh_pair who)
{
    return weaker(link_to_grade(s, who.agent), link_to_grade(s, who.patient)) >
           accepted_grade(s, act);
}
