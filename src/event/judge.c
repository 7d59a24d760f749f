/* judge.c - what an actor tells of another to his credit or as a wrong: praise, criticism and
 * accusation without a verb of their own. */
#include "event/tone.h"

static const char praise[] = "051", criticism[] = "111", accusation[] = "112";

static bool is_clause_of_its_own(const gh_act *act)
{
    return !act->mentioned && (!act->governed || act->raised);
}

/* "[tara] deshke dhongso kore paliyechhe", "... dhongso korte mathe nemechhe": a wrong in a
 * participle, or what for, when what follows is told as done. */
static bool leads_to_deed(const gh_scene *s, const gh_act *act)
{
    const gh_verb *last = act->negated ? NULL : gh_event_time_verb(s, act);
    return last && !last->negated && !last->must && !last->ought && !last->possible &&
           gh_feature(last->features, PERSON) == 3 && gh_feature(last->features, MOOD) != GH_IMP &&
           (gh_feature(last->features, TENSE) == GH_PAST ||
            gh_feature(last->features, ASPECT) == GH_PERF ||
            gh_feature(last->features, ASPECT) == GH_PROG);
}

/* "[tar obodan] smoroniyo hoye thakbe", "[take] jati smoron korbe": as it is already; "chukti
 * jhukir mukhe porbe": feared. */
static bool remains(const gh_scene *s, const gh_act *act)
{
    const gh_verb *v = act->verb >= 0 ? &s->parse->verbs[act->verb] : NULL;
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool remembered = gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT) & GH_FUNCTION_OBJ;
    return gh_str_starts(code, GH_STR("01")) ||
           (gh_str_equal(code, gh_str_of(praise)) &&
            (remembered || (v && v->exists && v->first < v->last)));
}

/* "[sorkar] byartho howay e ghotona ghotechhe": what was done, as the cause of something. */
static bool is_told_cause(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query q = {.from = c->first, .to = act->first, .functions = GH_FUNCTION_SUBJ};
    return act->verb >= 0 && gh_feature(act->features, CASE) == GH_LOC && !act->functions &&
           !act->passive && gh_argument_find(s->mentions, &q) >= 0;
}

/* "[nirbachon banchal korte]", "[... korar jonno]": what something is done for. */
static bool is_aim(const gh_act *act)
{
    bool noun =
        act->kind == GH_VERB_NOUN && (act->functions & (GH_FUNCTION_FOR | GH_FUNCTION_PURPOSE));
    return act->governor < 0 && (act->kind == GH_VERB_INFINITIVE || noun);
}

/* "[DC-ra] nirbachone bhumika palon koren", "[tini] bhumika rakhten", "[desh] gore tulte ...": what
 * somebody is wont or meant to do is no merit of his. */
static bool is_no_merit(const gh_scene *s, const gh_act *act)
{
    const gh_verb *v = act->verb >= 0 ? &s->parse->verbs[act->verb] : NULL;
    bool present = act->kind == GH_VERB_FINITE && gh_feature(act->features, TENSE) == GH_PRES &&
                   gh_feature(act->features, ASPECT) == 0;
    bool wont = present || gh_feature(act->features, ASPECT) == GH_HAB;
    return is_aim(act) || (v && !v->exists && !v->lasts && wont);
}

/* "[sorkar] bhot churi korechhe", "... churir cheshta korchhe": a clause that says what was done.
 */
static bool is_told(const gh_scene *s, const gh_act *act)
{
    if (act->kind == GH_VERB_CONVERB || is_aim(act))
        return leads_to_deed(s, act);
    if (act->kind == GH_VERB_NOUN)
        return is_told_cause(s, act);
    /* "[sorkarer] kono udyog dekhini": it is not we of whom it is told */
    bool ours = gh_feature(act->features, PERSON) == 1 &&
                !(gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT) & GH_FUNCTION_GEN);
    return act->kind == GH_VERB_FINITE && !act->must && !act->ought && !ours &&
           gh_feature(act->features, MOOD) != GH_IMP &&
           (!gh_event_is_future(s, act) || remains(s, act));
}

/* Help, steps, reforms: what is looked for. */
static bool is_owed(const gh_scene *s, const gh_act *act)
{
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    return gh_str_starts_any(yields, "any legal aid yield reform material");
}

/* "[sorkar] kono podokkhep neyni", "[pulish] nirapotta dite pareni": what ought to have been done
 * and was not. */
static bool is_failure(const gh_scene *s, const gh_act *act)
{
    bool able = act->frame->operation == GH_OPERATOR_NONE && !act->frame->code;
    /* "kono udyog neyni": nothing was even begun */
    bool plans = act->frame->operation == GH_OPERATOR_PLAN && act->content < 0;
    bool owed = plans || (is_owed(s, act) && (able || (act->frame->traits & GH_FRAME_COOPERATIVE)));
    if (!act->negated || act->passive || act->verb < 0 || !owed ||
        (act->frame->traits & GH_FRAME_ASSENT))
        return false;
    return gh_feature(act->features, TENSE) == GH_PAST ||
           gh_feature(act->features, ASPECT) == GH_PERF ||
           gh_feature(act->features, ASPECT) == GH_PROG; /* "byabostha [nichchhe na]" */
}

/* "[tara] gonotontre bishwas kore na", "unnoyon sojhyo korte pare na". */
static bool is_expected(const gh_act *act)
{
    return act->frame->operation == GH_OPERATOR_NONE && !act->frame->code &&
           (act->frame->traits & GH_FRAME_COOPERATIVE) && !act->passive;
}

/* "[sorkar] day erate pare na": must not; "parenini" was not able to. */
static bool is_reproach(const gh_scene *s, const gh_act *act, gh_str code)
{
    bool wrong = gh_str_starts(code, GH_STR("11")) && !act->passive && act->verb >= 0 &&
                 !s->parse->verbs[act->verb].irreal;
    return wrong && gh_feature(act->features, TENSE) != GH_PAST &&
           gh_feature(act->features, ASPECT) != GH_PERF && gh_event_voice(s, act)->act >= 0;
}

/* "[nirob] bhumika palon korechhe": what would be a merit is none. */
static bool is_bad_one(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    int before = act->head - 1;
    return before >= p->clauses[act->clause].first &&
           (gh_refer_has_class(p, (uint16_t)before, p->lexicon->class_blame) ||
            gh_refer_has_class(p, (uint16_t)before, p->lexicon->class_slur));
}

/* The code of what a clause tells of its subject: the frame's, of a merit or a failing that is
 * denied the other one ("[tini] apos korenni"). */
static gh_str code_of_clause(const gh_scene *s, const gh_act *act)
{
    gh_str code = act->frame->operation == GH_OPERATOR_NONE
                      ? gh_lexicon_string(s->coding->lexicon, act->frame->code)
                      : (gh_str){0};
    if (!is_told(s, act))
        return (gh_str){0};
    /* "[oi dol] songskar chay na": what another does not want */
    gh_str frame = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    if (gh_str_starts(frame, GH_STR("10")) && act->negated && !act->passive && act->verb >= 0)
        return gh_str_of(criticism);
    if (act->negated && (is_expected(act) || (act->possible && is_reproach(s, act, code))))
        return gh_str_of(criticism);
    if (gh_str_equal(code, gh_str_of(praise)) && !act->negated && is_bad_one(s, act))
        return gh_str_of(criticism);
    if (gh_str_equal(code, gh_str_of(praise)) && !act->negated && is_no_merit(s, act))
        return (gh_str){0};
    if (code.n && !act->negated)
        return act->possible ? (gh_str){0} : code;
    if (gh_str_equal(code, gh_str_of(praise)) || (!code.n && is_failure(s, act)))
        return gh_str_of(criticism);
    return gh_str_equal(code, gh_str_of(criticism)) && !act->possible ? gh_str_of(praise)
                                                                      : (gh_str){0};
}

/* "[sorkar] songbidhan longhon korechhe", says the opposition: an act that is a wrong where those
 * of another side tell of it. */
static bool is_wrong_of_another(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    char link;
    if (!(act->frame->traits & GH_FRAME_WRONG) || !is_clause_of_its_own(act) || act->negated ||
        act->possible || act->passive || !is_told(s, act) || !gh_event_is_political(voice->code))
        return false;
    int found = gh_argument_subject(s->parse, s->mentions, act, NULL, &link);
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    return m && gh_event_is_political(m->code) &&
           gh_event_is_other_side(s, voice, m->entity, m->code, m->name);
}

/* A misdeed called by a noun: "[sorkarer] nipiron-er karone". */
static gh_str code_of_noun(const gh_scene *s, const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool wrong = act->frame->operation == GH_OPERATOR_NONE && act->governor < 0 && !act->negated &&
                 !gh_str_equal(code, gh_str_of(praise));
    return wrong ? code : (gh_str){0};
}

/* "... bole [obhijog koren]", "[obhijog kore] bolen, ...": the accusation has a verb of its own. */
static bool is_accusation(const gh_scene *s, const gh_voice *voice)
{
    if (voice->act < 0)
        return false;
    const gh_act *said = &s->acts.p[voice->act];
    for (const gh_act *act = s->acts.p; act <= said; act++)
        if (act->frame->operation == GH_OPERATOR_ACCUSE &&
            (act == said || (act->kind == GH_VERB_CONVERB && act->clause + 1 == said->clause)))
            return true;
    return false;
}

/* "nihoter baba bolen, [pulish] byabostha neyni": those who bear it. */
static bool is_concerned(const gh_voice *voice)
{
    return gh_role_is(voice->code.role, "CVL BUS HLH");
}

/* "[amra] karo opor hamla korini", "ami kono durniti korini", "kauke humki diini". */
static bool is_not_ours(const gh_scene *s, const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool wrong = (act->frame->traits & GH_FRAME_VIOLENT) ||
                 act->frame->operation == GH_OPERATOR_THREATEN ||
                 (act->frame->operation == GH_OPERATOR_NONE && gh_str_starts(code, GH_STR("11")));
    return wrong && act->negated && !act->possible && act->kind == GH_VERB_FINITE &&
           gh_feature(act->features, PERSON) == 1 &&
           (gh_feature(act->features, ASPECT) == GH_PERF ||
            gh_feature(act->features, TENSE) == GH_PAST);
}

/* "[pulish] khunider greptar korte pareni": what is theirs to do and was not done, but for those
 * who say so of themselves. */
static bool is_undone(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    bool duty = gh_str_equal(doer, GH_STR("COP")) || gh_str_equal(doer, GH_STR("GOV"));
    bool own = gh_role_is(voice->code.role, "GOV COP JUD MIL");
    return duty && !own && act->negated && act->possible && act->kind == GH_VERB_FINITE &&
           !act->passive && gh_feature(act->features, PERSON) != 1 && !act->must &&
           gh_feature(act->features, TENSE) != GH_FUT;
}

/* "[shikkhokera] shonkay achhen bole janan X": it is their fear, and not that of X. */
static bool fears_himself(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    char link;
    int found = gh_argument_subject(s->parse, s->mentions, act, NULL, &link);
    const gh_mention *m = found >= 0 && link == 'a' ? &s->mentions.p[found] : NULL;
    return m && m->person == 3 && (m->kinds & (GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_GROUP)) &&
           !(m->entity >= 0 && m->entity == voice->entity);
}

/* "[jara] osthirota korte chay, tader mokabila korbo": it only says who is meant. */
static bool says_which(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    for (uint16_t i = c->first; i < act->first; i++)
        if (gh_refer_is_relative(&s->parse->items[i]))
            return true;
    return false;
}

gh_str gh_event_judgement(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    bool judges = voice && (gh_event_is_vocal(voice->code) || is_concerned(voice) ||
                            strcmp(voice->code.role, "JUD") == 0); /* the prosecution */
    if (!judges || voice->medium || gh_event_is_game(s) || is_accusation(s, voice) ||
        says_which(s, act))
        return (gh_str){0};
    if (act->mentioned)
        return is_concerned(voice) ? (gh_str){0} : code_of_noun(s, act);
    if (is_wrong_of_another(s, act, voice))
        return gh_str_of(accusation);
    if (is_not_ours(s, act))
        return GH_STR("016");
    if (is_undone(s, act, voice))
        return GH_STR("111");
    gh_str code = is_clause_of_its_own(act) ? code_of_clause(s, act) : (gh_str){0};
    /* "... [bolen], ashonka royechhe": a newspaper too says so */
    bool misgiving = gh_str_starts(code, GH_STR("01"));
    if (is_concerned(voice) && !gh_str_starts(code, GH_STR("11")))
        return (gh_str){0};
    bool here = voice->act >= 0 || voice->span.begin >= s->span.begin;
    return misgiving && (!here || fears_himself(s, act, voice)) ? (gh_str){0} : code;
}
