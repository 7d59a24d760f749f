/* asked.c - what he who speaks asks of others by how he says it: "must be done", "please do", "let
 * us do", "do not". */
#include "event/fill.h"

/* "[montrike] byakhya dite hobe": of somebody who is named. */
static bool is_asked_of_somebody(const gh_scene *s, const gh_act *act)
{
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->last,
                  .functions = GH_FUNCTION_OBJ};
    int found = act->must || act->ought ? gh_argument_find(s->mentions, &q) : -1;
    return found >= 0 && s->mentions.p[found].person == 3 &&
           !(s->mentions.p[found].functions & GH_FUNCTION_GEN);
}

/* "mone rakhte hobe", "bolte hobe": to bear in mind or to tell is nothing that one asks for. */
static bool is_thought_or_told(const gh_scene *s, const gh_act *act)
{
    enum gh_operator operation = (enum gh_operator)act->frame->operation;
    return !is_asked_of_somebody(s, act) && (act->frame->traits & GH_FRAME_SPEECH) &&
           !act->frame->doer && /* "prognapon jari korte hobe": the state's to do */
           (operation == GH_OPERATOR_SAY || operation == GH_OPERATOR_REPORT ||
            operation == GH_OPERATOR_CLAIM || operation == GH_OPERATOR_NONE);
}

/* "andolon hote hobe [niyomtantrik]": what a protest must be like; nobody is to make one. */
static bool is_as_it_must_be(const gh_scene *s, const gh_act *act)
{
    return act->verb >= 0 && s->parse->verbs[act->verb].exists &&
           (act->frame->traits & (GH_FRAME_PROTEST | GH_FRAME_VIOLENT));
}

/* "[Allah] take dhoirjo din", "[Allah] khoma korun ebong dhoirjo din": a prayer asks nothing of
 * anybody on earth. */
static bool is_prayer(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    for (int c = act->clause; c >= 0; c--) {
        for (uint16_t i = p->clauses[c].first; i < act->first && i <= p->clauses[c].last; i++)
            if (gh_item_case(&p->items[i]) <= GH_NOM &&
                gh_refer_has_class(p, i, p->lexicon->class_deity))
                return true;
        bool goes_on = c > 0 && p->clauses[c - 1].verb >= 0 &&
                       gh_feature(p->verbs[p->clauses[c - 1].verb].features, MOOD) == GH_IMP;
        if (!goes_on)
            break;
    }
    return false;
}

/* "[apnara] shanto thakun. Gujobe kan deben na": what he asked just before, when he asks on. */
const gh_record *gh_event_asked_just_before(const gh_scene *s, const gh_act *act,
                                            const gh_voice *voice)
{
    enum { REACH = 2, SAME_QUOTATION = 5 };
    const char *appeals = "02";
    uint32_t reach = s->parse->items[0].quote ? SAME_QUOTATION : REACH;
    char link;
    if (s->voices.of_clause[act->clause] < 0 ||
        gh_argument_subject(s->parse, s->mentions, act, NULL, &link) >= 0)
        return NULL;
    for (uint32_t i = s->coding->records.n; i-- > 0;) {
        const gh_record *r = &s->coding->records.p[i];
        if (r->sentence + reach < s->parse->sentence)
            return NULL;
        if (gh_str_starts(r->code, gh_str_of(appeals)) &&
            gh_code_equal(gh_code_split(r->source.code), voice->code))
            return r;
    }
    return NULL;
}

static bool has_subject(const gh_scene *s, const gh_act *act)
{
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_SUBJ};
    return gh_argument_find(s->mentions, &q) >= 0;
}

/* "[keu] ain hate tule neben na", "[karo] opor hamla korben na": what nobody will do, and what no
 * one will do to anybody, nobody is to do; and so "gujobe kan deben na" where he who spoke before
 * goes on. */
static bool is_asked_of_anybody(const gh_scene *s, const gh_act *act)
{
    const gh_verb *v = act->verb >= 0 ? &s->parse->verbs[act->verb] : NULL;
    if (!v || !gh_verb_refrains(v) || !act->negated || (act->frame->traits & GH_FRAME_EFFECT))
        return false;
    bool subject = has_subject(s, act);
    for (uint16_t i = s->parse->clauses[act->clause].first; i < act->first; i++)
        if (s->parse->items[i].pronoun == GH_PRONOUN_INDEFINITE &&
            (gh_item_case(&s->parse->items[i]) <= GH_NOM || !subject) &&
            gh_feature(s->parse->items[i].analysis->features, PERSON) == 3) /* not "nothing" */
            return true;
    const gh_voice *voice = gh_event_voice(s, act);
    return voice && voice->act < 0 && !subject;
}

/* "[apnara] astha rakhen. Amader sohojogita koren": and asked it of the people. */
bool gh_event_asks_people_on(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    if (is_asked_of_anybody(s, act))
        return true;
    const gh_record *r = voice ? gh_event_asked_just_before(s, act, voice) : NULL;
    return r && gh_str_ends(r->target.code, GH_STR("CVL"));
}

/* "jonogoner [uddeshe] bolen, shanti bojay rakhen": in speech an honorific of the present, with
 * nobody who does it, is asked of those he speaks to. */
static bool speaks_to_somebody(const gh_scene *s, const gh_voice *voice)
{
    const gh_act *word = voice->act >= 0 ? &s->acts.p[voice->act] : NULL;
    if (!word)
        return false;
    gh_query q = {.from = s->parse->clauses[word->clause].first,
                  .to = word->first,
                  .functions = GH_FUNCTION_TO | GH_FUNCTION_TOWARD};
    int found = gh_argument_find(s->mentions, &q);
    return found >= 0 && gh_role_is(s->mentions.p[found].code.role, "CVL EDU LAB");
}

/* "[apnara] sotorko thakben", "[apnara] gujobe kan deben na": what those spoken to will do they are
 * asked to, and in speech "[apnara] sotorko thaken"; not what they will find, or be able to. */
static bool is_asked_of_you(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    bool polite = gh_feature(act->features, POLITE) == GH_HONORIFIC;
    bool now = polite && gh_feature(act->features, TENSE) != GH_PAST &&
               gh_feature(act->features, ASPECT) != GH_PROG &&
               gh_feature(act->features, ASPECT) != GH_PERF;
    bool will = act->kind == GH_VERB_FINITE &&
                (gh_feature(act->features, TENSE) == GH_FUT || now) &&
                gh_feature(act->features, PERSON) != 1;
    if (!will || act->possible || act->passive || act->want || act->must ||
        (gh_event_is_misdeed(s, act) && !is_asked_of_anybody(s, act)) ||
        !(gh_event_is_vocal(voice->code) || gh_event_leads(voice->code)))
        return false;
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_SUBJ,
                  .nearest = true};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0)
        return polite && (gh_event_asked_just_before(s, act, voice) ||
                          speaks_to_somebody(s, voice) || is_asked_of_anybody(s, act));
    return s->mentions.p[found].person == 2 && s->mentions.p[found].plural;
}

/* A clause that is but an imperative, of motion if it has a frame: "asun, cholun", not "dekhun". */
static bool is_come(const gh_scene *s, uint16_t clause)
{
    const gh_parse *p = s->parse;
    const gh_verb *verb = p->clauses[clause].verb >= 0 ? &p->verbs[p->clauses[clause].verb] : NULL;
    uint16_t i = p->clauses[clause].first;
    while (verb && i < verb->first && p->items[i].part == GH_PART_MARK)
        i++;
    bool come = verb && i == verb->first && gh_feature(verb->features, MOOD) == GH_IMP;
    for (size_t k = 0; come && k < s->acts.n; k++)
        come = s->acts.p[k].clause != clause || (s->acts.p[k].frame->traits & GH_FRAME_VISIT);
    return come;
}

/* "[asun] eksathe kaj kori": let us do it. */
static bool is_let_us(const gh_scene *s, const gh_act *act)
{
    bool ours = act->kind == GH_VERB_FINITE && gh_feature(act->features, PERSON) == 1 &&
                gh_feature(act->features, TENSE) != GH_PAST && !act->passive && !act->possible &&
                gh_feature(act->features, ASPECT) != GH_PROG &&
                gh_feature(act->features, ASPECT) != GH_PERF;
    for (uint16_t c = 0; ours && c < act->clause; c++)
        if (is_come(s, c))
            return true;
    return false;
}

static bool is_or_stays(const gh_scene *s, int16_t verb)
{
    return verb >= 0 && (s->parse->verbs[verb].exists || s->parse->verbs[verb].lasts);
}

/* "[sobaike] sotorko thakte hobe", "[deshbasike] sojag thakte hobe", "[netakormider] prostut thakte
 * hobe": what all must do, the people or one's own, one calls on them to do. */
static bool is_asked_of_all(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query q = {.from = c->first,
                  .to = act->first,
                  .functions = GH_FUNCTION_OBJ | GH_FUNCTION_SUBJ,
                  .nearest = true};
    int found = gh_argument_find(s->mentions, &q);
    bool here = found >= 0;
    /* "[jonogonke] oikyoboddho theke nirbachon sofol korte hobe" */
    if (!here && act->clause > 0 && c[-1].group == c->group && is_or_stays(s, c[-1].verb)) {
        q.from = c[-1].first;
        found = gh_argument_find(s->mentions, &q);
    }
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    if (!m)
        return false;
    if (s->parse->items[m->first].pronoun == GH_PRONOUN_ALL)
        return here;
    const gh_verb *verb = act->verb >= 0 ? &s->parse->verbs[act->verb] : NULL;
    bool is = !here || is_or_stays(s, act->verb);
    /* "[manushke] morte hobe", "[poribarke] khotipuron dite hobe", "[probasider] visa batil korte
     * hobe": what they suffer, get or own */
    bool other = (act->frame->traits & GH_FRAME_EFFECT) || (verb && verb->gives) ||
                 ((m->functions & GH_FUNCTION_GEN) && !is && m->after < act->first);
    bool whom =
        (m->functions & GH_FUNCTION_OBJ) && !m->pronoun && !m->named && m->person == 3 && !other;
    bool own = m->member && m->plural && gh_code_equal(m->code, voice->code);
    /* "[chhatrosomajke] sochchar hote hobe" */
    bool youth = gh_role_is(m->code.role, "EDU") && (m->kinds & GH_KIND_CROWD);
    return whom && (strcmp(m->code.role, "CVL") == 0 || own || youth) &&
           (gh_event_leads(voice->code) || (is && gh_event_is_vocal(voice->code)));
}

/* "[neta] bolen, oposhoktike protihoto korte hobe", "pulishke sohojogita korte hobe": whoever leads
 * calls on the people to hold somebody off or to help him; but "[bondike] mukti dite hobe" only the
 * state can do. */
bool gh_event_is_call_to_people(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    if (!act->must || act->negated || act->frame->doer || !voice || !gh_event_leads(voice->code) ||
        gh_role_is(voice->code.role, "COP MIL"))
        return false;
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_OBJ};
    int found = gh_argument_find(s->mentions, &q);
    /* "[sorkarke] guzob protihoto korte hobe": it is told to do so */
    if (found >= 0)
        return gh_fill_is_helped_or_fought(s, act, &s->mentions.p[found]);
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    return gh_event_is_fight(s, act) && gh_str_equal(yields, GH_STR("resist"));
}

bool gh_event_is_called_demand(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    const gh_act *word = voice && voice->act >= 0 ? &s->acts.p[voice->act] : NULL;
    bool is = word && word->head >= 0 && word->verb >= 0 && s->parse->verbs[word->verb].exists;
    /* "[tader dabi holo] hamlakarider greptar kora": what is demanded is named */
    return word && (is ? act->must || act->kind == GH_VERB_NOUN : act->must && word->mentioned) &&
           word->last < act->first && word->frame->operation == GH_OPERATOR_CLAIM;
}

enum gh_operator gh_event_directive(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    if (!voice || voice->medium || !gh_code_is_set(voice->code) || is_thought_or_told(s, act) ||
        (act->frame->traits & GH_FRAME_PRAYER) ||
        (act->must && (act->negated || is_as_it_must_be(s, act))))
        return GH_OPERATOR_ABSENT_VALUE;
    /* "[sorkarke] nirapekkho thakte hobe": a verb that the lexicon does not know, of somebody */
    if (act->must && act->predicate == UINT32_MAX &&
        !(is_asked_of_somebody(s, act) && gh_event_is_vocal(voice->code)) &&
        !gh_event_demands_on(s, act, voice))
        return GH_OPERATOR_ABSENT_VALUE;
    if (gh_event_judgement(s, act).n)
        return GH_OPERATOR_ACCUSE;
    if (act->governed || act->mentioned)
        return GH_OPERATOR_ABSENT_VALUE;
    if (act->must && gh_feature(act->features, TENSE) == GH_FUT)
        return is_asked_of_all(s, act, voice) || gh_event_is_call_to_people(s, act)
                   ? GH_OPERATOR_APPEAL
                   : GH_OPERATOR_DEMAND;
    if (gh_event_is_called_demand(s, act))
        return GH_OPERATOR_DEMAND;
    bool imperative = act->kind == GH_VERB_FINITE && gh_feature(act->features, MOOD) == GH_IMP;
    bool asked = act->ought || imperative || is_let_us(s, act) || is_asked_of_you(s, act, voice);
    return asked && (act->ought || !is_prayer(s, act)) ? GH_OPERATOR_APPEAL
                                                       : GH_OPERATOR_ABSENT_VALUE;
}

/* "Allah take jannat [nosib korun]", "Allah [jeno] take jannat nosib koren": he prays for him. */
bool gh_event_is_prayed_for(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    return (act->frame->traits & GH_FRAME_PRAYER) && voice && !voice->medium && !act->mentioned &&
           !act->negated && act->kind == GH_VERB_FINITE &&
           (gh_feature(act->features, MOOD) == GH_IMP ||
            s->parse->clauses[act->clause].conditional);
}

bool gh_event_is_forbidden(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    bool protest =
        (act->frame->traits & GH_FRAME_PROTEST) || gh_str_equal(yields, GH_STR("protest"));
    if (!voice || voice->medium || !protest || !act->negated || !act->possible || act->governed ||
        act->mentioned || act->kind != GH_VERB_FINITE || gh_feature(act->features, TENSE) != GH_FUT)
        return false;
    /* "erokom andolon kora jabe na, [bolen] montri" is his view of it */
    const gh_act *word = voice->act >= 0 ? &s->acts.p[voice->act] : NULL;
    bool office =
        gh_role_is(voice->code.role, "GOV") && word && word->frame->operation == GH_OPERATOR_REPORT;
    return office || gh_role_is(voice->code.role, "COP");
}

bool gh_event_is_call_to_all(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    bool polite = gh_feature(act->features, POLITE) == GH_HONORIFIC; /* "[torko] thamuk": a wish */
    return voice && gh_event_leads(voice->code) && act->kind == GH_VERB_FINITE &&
           ((polite &&
             (gh_feature(act->features, MOOD) == GH_IMP || gh_event_asks_people_on(s, act))) ||
            is_let_us(s, act)) &&
           gh_event_directive(s, act) == GH_OPERATOR_APPEAL;
}

bool gh_event_is_fight(const gh_scene *s, const gh_act *act)
{
    return act->frame->operation == GH_OPERATOR_NONE && act->frame->doer == 0 &&
           gh_event_is_threatening(s, act);
}

/* "[neta] todonto dabi koren", "bicharbibhagiyo todonto korte hobe": who is no office and no court
 * asks the government for an inquiry, which it has others hold; a court has the police do it. */
gh_str gh_fill_role_in_charge(const gh_scene *s, const gh_act *content, const char *asker)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    if (content->frame->traits & GH_FRAME_TRANSFER) /* "take pulishe soporddo korar ahban" */
        return (gh_str){0};
    gh_str doer = gh_lexicon_string(lexicon, content->frame->doer);
    bool inquiry = gh_str_starts(gh_lexicon_string(lexicon, content->frame->code), GH_STR("090"));
    return inquiry && gh_str_equal(doer, GH_STR("COP")) && asker[0] &&
                   !gh_role_is(asker, "GOV COP JUD MIL")
               ? GH_STR("GOV")
               : doer;
}
