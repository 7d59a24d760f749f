/* refuse.c - acts that are told, but not well enough or not as news: no record. */
#include "event/fill.h"
#include "event/record.h"

/* "ami chai, manush sukhe thakuk": of nobody who could bring it about. */
static bool only_wishes(const gh_scene *s, const gh_act *act, gh_pair who)
{
    const gh_filler *patient = who.patient;
    bool bare = act->head < 0; /* "chai", unlike "onurodh kori" */
    bool own = patient && who.agent && !patient->code.role[0] &&
               strcmp(patient->code.country, who.agent->code.country) == 0;
    return bare && gh_event_wishes(s, act) &&
           (!patient || own || patient->inferred || !(patient->kinds & GH_KIND_POWERS));
}

static bool is_far(const gh_filler *f)
{
    return !f || f->link > 'b';
}

/* "[andolone ongsho neoya] shikkharthider": which; but "[andolon kora] 14 kormochari" did. */
static bool names_participants(const gh_scene *s, const gh_act *act, gh_pair who)
{
    const gh_mention *doer = gh_event_mention(s, who.agent);
    return (act->frame->traits & GH_FRAME_PROTEST) && act->verb >= 0 && doer && !who.patient &&
           s->parse->verbs[act->verb].attributive && doer->first == act->last + 1 &&
           !doer->victim_count && !doer->named &&
           !(s->parse->items[doer->first].form->flags & GH_FORM_NUMBER);
}

/* "andolone [ahoto] shikkharthider chikitsa", "[ahotoder] smoron koren": which people are meant,
 * not how many fell nor who they were. */
static bool says_which_victims(const gh_scene *s, const gh_act *act, gh_pair who)
{
    const gh_parse *p = s->parse;
    const gh_mention *m = gh_event_mention(s, who.patient);
    if (!act->mentioned || act->verb >= 0 || who.agent || !m ||
        !(act->frame->traits & GH_FRAME_EFFECT) || gh_event_names_victims(s, act))
        return false;
    bool themselves = gh_feature(p->items[act->last].analysis->features, NUMBER) == GH_PLUR;
    if (themselves && m->last < act->first) /* "[neta] ahotoder smoron koren": not he */
        return true;
    return (themselves || m->first == act->last + 1) && !m->named && !m->victim_count &&
           !(p->items[m->first].form->flags & GH_FORM_NUMBER);
}

/* "[lut hoya] ostro uddhar": a participle before a thing says which one is meant; what happened is
 * told where somebody of its own is named with it. */
static bool only_describes(const gh_scene *s, const gh_act *act, gh_pair who)
{
    const gh_mention *m = gh_event_mention(s, who.patient);
    bool counted = m && (m->named || m->victim_count || m->first > act->last + 1 ||
                         (s->parse->items[m->first].form->flags & GH_FORM_NUMBER));
    if (names_participants(s, act, who) || says_which_victims(s, act, who))
        return true;
    if (gh_fill_named(s, act) >= 0)
        return false;
    /* "[gulibiddho] Hadike hospatale nea hoy": who he is, it was told how he came to be shot. */
    bool called = act->mentioned && (act->frame->traits & GH_FRAME_INJURED) && m && m->named &&
                  m->first == act->last + 1;
    if (called && is_far(who.agent))
        return true;
    return act->verb >= 0 && s->parse->verbs[act->verb].attributive && is_far(who.agent) &&
           (is_far(who.patient) || ((!who.agent || who.agent->inferred) && !counted));
}

/* "[kota songskar andoloner] mukhe": a movement of that name. */
static bool is_named_for_act(const gh_scene *s, const gh_act *act, const gh_filler *f)
{
    const gh_mention *m = gh_event_mention(s, f);
    return m && m->first <= act->first && act->last <= m->last;
}

/* "jara jorito, [tader] bichar chai": what is said of them. */
static bool is_resumed(const gh_parse *p, uint16_t from, uint16_t to)
{
    for (uint16_t i = from; i < to; i++)
        if (p->items[i].pronoun == GH_PRONOUN_PERSONAL)
            return true;
    return false;
}

/* "[jara hamla koreche], tader bichar chai", "birodhita jara koren": a relative clause about nobody
 * who was named says which people are meant. */
static bool says_who(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    for (uint16_t k = 0; k < s->mentions.n && act->clause >= 0; k++) {
        const gh_mention *m = &s->mentions.p[k];
        int clause = m->relative && m->entity < 0 ? gh_parse_clause_at(p, m->first) : -1;
        if (clause >= 0 && clause <= act->clause && m->first < act->last &&
            p->clauses[clause].group == p->clauses[act->clause].group &&
            !is_resumed(p, m->first, act->first))
            return true;
    }
    return false;
}

/* "[Israeli hamlar] protibade Dhakay bikkhobh", "[gulite] Bangladeshi nihoter protibade": what they
 * protest against was told elsewhere, if it was, and is not where they are. */
static bool is_protested(const gh_parse *p, const gh_act *act)
{
    enum { NEAR = 3 };
    if (!act->mentioned && act->kind != GH_VERB_NOUN)
        return false;
    for (uint16_t i = (uint16_t)(act->last + 1); i < p->n && i <= act->last + NEAR; i++) {
        bool loc = p->items[i].part == GH_PART_MARKER || gh_item_case(&p->items[i]) == GH_LOC;
        if (loc && gh_refer_word_has_class(p, i, p->lexicon->class_grievance))
            return gh_item_case(&p->items[i - 1]) == GH_GEN;
        if (p->items[i].part != GH_PART_NOMINAL)
            return false;
    }
    return false;
}

/* "[Hadike guli korar] ghotonay mamla": the ground of another act, told without its doer. */
static bool is_ground(const gh_scene *s, const gh_act *act, gh_pair who)
{
    const gh_parse *p = s->parse;
    uint16_t next = (uint16_t)(act->last + 1);
    /* "[protibeshir agrasoner] biruddhe slogan": what one is against */
    if (act->mentioned && act->functions == GH_FUNCTION_AGAINST &&
        !(act->frame->traits & GH_FRAME_ARRESTED))
        return true;
    /* "[Hadi hotyar] bichar dabite": it was told before, by whomever */
    if (act->mentioned && (act->frame->traits & GH_FRAME_VIOLENT) && is_far(who.agent) &&
        gh_feature(act->features, CASE) == GH_GEN && next < p->n &&
        gh_refer_has_class(p, next, p->lexicon->class_matter))
        return true;
    if (act->kind != GH_VERB_NOUN || act->verb < 0 || gh_event_is_heard_of(s, act))
        return false;
    bool matter = (next < p->n && gh_refer_has_class(p, next, p->lexicon->class_matter)) ||
                  (p->verbs[act->verb].functions & GH_FUNCTION_CAUSE) ||
                  gh_feature(act->features, CASE) == GH_ACC; /* "hamla koroake somorthon kore na" */
    /* "[Hadir] gulibiddho hoyar ghotonay": it was told; "gulibiddho hoyay": the victim's own */
    bool named = gh_feature(act->features, CASE) == GH_GEN;
    if (who.agent && (!named || who.agent->inferred || !is_far(who.agent)))
        return false;
    return matter && (named || !(act->frame->traits & GH_FRAME_EFFECT));
}

/* "2014 sale ... greptar kore": of a case that has now been judged all is told that led to it. */
static bool is_of_trial(const gh_scene *s, gh_str code)
{
    enum { HEAD = 3 }; /* sentences in which an article says what it is about */
    if (!gh_str_starts(code, GH_STR("115")) && !gh_str_starts(code, GH_STR("116")) &&
        !gh_str_starts(code, GH_STR("173")))
        return false;
    for (uint32_t i = 0; i < s->coding->records.n && s->coding->records.p[i].sentence < HEAD; i++)
        if (gh_str_starts(s->coding->records.p[i].code, GH_STR("116")))
            return true;
    return false;
}

/* "[keu ain bhangle] byabostha neoa hobe"; but "[obhijog pele]", "[proyojon hole] ...", as the
 * police always do. */
static bool is_on_condition(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    for (int k = act->clause - 1; k >= 0 && p->clauses[k].group == p->clauses[act->clause].group;
         k--) {
        const gh_clause *c = &p->clauses[k];
        bool condition =
            c->conditional || (c->verb >= 0 && p->verbs[c->verb].kind == GH_VERB_CONDITIONAL);
        gh_query who = {.from = c->first, .to = c->tail, .functions = GH_FUNCTION_SUBJ};
        bool somebody = gh_argument_find(s->mentions, &who) >= 0, deed = false, wrong = false;
        for (uint16_t i = c->first; i < c->tail && i < p->n; i++)
            somebody |= p->items[i].pronoun == GH_PRONOUN_INDEFINITE;
        for (uint16_t i = 0; i < s->acts.n; i++)
            if (s->acts.p[i].clause == k) {
                wrong |=
                    s->acts.p[i].frame->operation == GH_OPERATOR_ACCUSE; /* "chandabaji korle" */
                deed |= s->acts.p[i].frame->code != 0;
            }
        if (condition && (somebody || deed) && !wrong)
            return true;
    }
    return false;
}

/* "(aingoto) byabostha neoa hobe", "[todonto] sapekkhe ...": measures, but against nobody;
 * "[kothor] byabostha ...": those whom it concerns understand. */
static bool is_against_nobody(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code)
{
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    const gh_clause *c = &s->parse->clauses[act->clause];
    if (who.patient || !gh_str_equal(code, GH_STR("130")) ||
        !gh_str_equal(yields, GH_STR("legal.measure")) ||
        !(gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_AGAINST))
        return false;
    for (uint16_t i = c->first; i <= act->last; i++)
        if (gh_refer_has_class(s->parse, i, s->coding->lexicon->class_harsh) ||
            (s->parse->items[i].part == GH_PART_MARKER &&
             (s->parse->items[i].functions & GH_FUNCTION_AGAINST)))
            return false;
    return !is_on_condition(s, act);
}

/* "oikyoboddho hote hobe", "sonkot mokabila korte hobe": what anybody and nobody has to do. To stop
 * what goes on, to release or to resign is a step which those whom it concerns understand. */
static bool exhorts_nobody(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code)
{
    return !who.patient &&
           (gh_str_equal(code, GH_STR("100")) || gh_str_equal(code, GH_STR("102"))) &&
           !gh_event_is_fight(s, act) && gh_event_directive(s, act) == GH_OPERATOR_DEMAND;
}

/* "obhijog korenni", "ninda janay na": words that were not said. What one does not grant or take up
 * is refused, which has a code of its own. */
static bool is_unsaid(const gh_scene *s, const gh_act *act, gh_str code)
{
    gh_str own = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    return act->negated && !act->mentioned && (act->frame->traits & GH_FRAME_SPEECH) &&
           !gh_str_equal(code, GH_STR("011")) && own.n >= 2 && code.n >= 2 &&
           memcmp(own.p, code.p, 2) == 0;
}

/* "packet jachai korte hobe", "apnara doya korben": what is no event is none when it is asked for,
 * save of those in whose power it is: "[sorkarke] niropekkho thakte hobe". */
static bool asks_for_nothing(const gh_scene *s, const gh_act *act, gh_pair who)
{
    enum gh_operator directive = gh_event_directive(s, act);
    if (act->frame->operation != GH_OPERATOR_NONE || act->frame->yields || act->frame->code ||
        (directive != GH_OPERATOR_DEMAND && directive != GH_OPERATOR_APPEAL) ||
        gh_event_is_called_demand(s, act))
        return false;
    const gh_filler *f = who.patient;
    if (!f)
        return !gh_event_is_call_to_all(s, act);
    if (strcmp(f->code.role, "CVL") == 0) {        /* what those who lead tell the people to do */
        bool wish = !act->must && !act->negated && /* "doya korben" */
                    gh_feature(act->features, TENSE) == GH_FUT;
        /* "[apnara] amader bijoyi korun", "[apnara] gujobe kan deben na" */
        bool unnamed = f->inferred && !act->negated && !gh_event_is_call_to_all(s, act);
        return unnamed || !who.agent || !gh_event_leads(who.agent->code) ||
               (wish && strcmp(who.agent->code.role, "GOV") != 0);
    }
    return f->inferred ||
           (f->mention >= 0 && !(s->mentions.p[f->mention].functions & GH_FUNCTION_OBJ));
}

/* "[poribarke] taka niye jete bola hoy": by whom is not said, and no office has to do with it. */
static bool is_told_by_nobody(const gh_act *act, gh_pair who)
{
    return act->frame->operation == GH_OPERATOR_APPEAL && who.agent && who.agent->inferred &&
           who.patient && strcmp(who.patient->code.role, "CVL") == 0;
}

/* Words that were not said, and what is asked of nobody or is no event. */
static const char *why_no_act(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code)
{
    if (is_unsaid(s, act, code))
        return "was not said";
    const char *no_remark =
        gh_str_equal(code, GH_STR("010")) ? gh_event_why_no_remark(s, act, who) : NULL;
    if (no_remark)
        return no_remark;
    if (is_against_nobody(s, act, who, code))
        return "measures against nobody";
    if (exhorts_nobody(s, act, who, code))
        return "what nobody in particular has to do";
    if (asks_for_nothing(s, act, who))
        return "an everyday act that is asked for";
    if (only_wishes(s, act, who))
        return "what is wanted";
    if (is_told_by_nobody(act, who))
        return "told by nobody that is named";
    /* who has nothing to answer for to the public may keep silent */
    if (gh_str_equal(code, GH_STR("011")) && who.agent &&
        gh_role_is(who.agent->code.role, "CVL ELI MED BUS NGO HLH EDU LAB REF AGR CRM"))
        return "declines to comment";
    return gh_event_is_thing_taken(s, act) ? "a thing is taken, and nobody" : NULL;
}

/* What is named to say when something else was, which thing is meant, or why. */
static const char *why_only_named(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code)
{
    if (only_describes(s, act, who))
        return "says which thing is meant";
    /* "[andolon cholakale] gulite nihoto hon X": when it was */
    if ((act->frame->traits & (GH_FRAME_PROTEST | GH_FRAME_PRELUDE)) &&
        (act->functions & GH_FUNCTION_DURING) && !act->mentioned && is_far(who.agent) &&
        is_far(who.patient))
        return "a circumstance without its doer";
    /* "[andoloner] mukhe tini desh chharen", "[kota songskar andoloner] mukhe": why something was,
     * with no one named who protested or was made to go */
    bool nobody = is_far(who.agent) || who.agent->inferred || is_named_for_act(s, act, who.agent);
    if ((act->frame->traits & GH_FRAME_PROTEST) && act->mentioned && nobody &&
        (act->functions & GH_FUNCTION_CAUSE) &&
        (!who.patient || who.patient->mention < 0 || is_far(who.patient)))
        return "a circumstance without its doer";
    /* "[sontrasi] hamlar somoy" */
    if (act->mentioned && !who.patient && who.agent && who.agent->mention >= 0 &&
        s->mentions.p[who.agent->mention].deed)
        return "a kind of deed, with nobody else";
    if (says_who(s, act))
        return "says which people are meant";
    return is_protested(s->parse, act) ? "what a protest is held against"
           : is_ground(s, act, who)    ? "the ground of another act, without a doer"
                                       : gh_event_why_of_old(s, act, who, code);
}

/* "police guli korle chhatra [gulibiddho hon]": what was just told to be done to him. */
static bool is_told_with_deed(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code)
{
    bool hurt = (act->frame->traits & GH_FRAME_EFFECT) && !who.agent && who.patient;
    for (uint32_t i = s->coding->records.n; hurt && i-- > 0;) {
        const gh_record *r = &s->coding->records.p[i];
        if (r->sentence != s->parse->sentence || !gh_str_starts(code, GH_STR("18")))
            return false;
        if (gh_str_starts_any(r->code, "175 18 19") &&
            !gh_str_equal(r->source.code, GH_STR("---")) &&
            gh_code_equal(gh_code_split(r->target.code), who.patient->code))
            return true;
    }
    return false;
}

const char *gh_event_why_not(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code,
                             bool background)
{
    if (gh_event_is_too_weak(s, act, who))
        return "its weakest link is below what the frame accepts";
    if (background && !is_of_trial(s, code))
        return "lies years back";
    const char *why =
        is_told_with_deed(s, act, who, code) ? "told with the deed" : why_no_act(s, act, who, code);
    if (!why)
        why = why_only_named(s, act, who, code);
    if (why)
        return why;
    if (!gh_event_violence_of(s, act) && !gh_event_is_near_violence(s, act) &&
        gh_event_is_private_matter(s, act, code, who))
        return "between private persons";
    if (s->coding->domain && gh_event_is_off_subject(s, who, code, gh_event_link(who)))
        return "an article of sport, weather, accidents, markets or entertainment";
    return NULL;
}
