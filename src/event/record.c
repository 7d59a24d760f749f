/* record.c - one act between two to one record. */
#include "base/bounds.h"
#include "event/event.h"

gh_span gh_act_span(const gh_scene *s, const gh_act *act)
{
    return gh_parse_span(s->parse, act->first, act->last);
}

static gh_actor actor_of(const gh_scene *s, const gh_filler *f)
{
    if (!f)
        return (gh_actor){.code = GH_STR("---")};
    return (gh_actor){.code = gh_code_join(s->coding->arena, f->code),
                      .name = f->name,
                      .span = f->span,
                      .antecedent = f->antecedent,
                      .inferred = f->inferred,
                      .person = f->name.n && (f->kinds & GH_KIND_PERSON)};
}

static void set_ontology(const gh_lexicon *lexicon, gh_record *r, gh_str code)
{
    uint32_t id = gh_lexicon_find(lexicon, code);
    uint32_t row = gh_lexicon_key(lexicon, GH_TABLE_CODE, id);
    r->code = code;
    if (row != UINT32_MAX) {
        const gh_code_row *c = gh_row(lexicon, CODE, code, row);
        r->label = gh_lexicon_string(lexicon, c->label);
        r->goldstein = (double)(int32_t)c->goldstein / 1e6;
        r->quad = (uint8_t)c->quad;
    }
    row = gh_lexicon_key(lexicon, GH_TABLE_PLOVER, id);
    if (row != UINT32_MAX)
        r->plover = gh_lexicon_string(lexicon, gh_row(lexicon, PLOVER, plover, row)->plover);
}

static void set_rule(const gh_scene *s, gh_record *r, const gh_act *act)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    r->frame_file = gh_lexicon_file(lexicon, GH_TABLE_FRAME);
    r->frame_line = gh_lexicon_line(lexicon, GH_TABLE_FRAME, act->frame_row);
    gh_act_rule(s->parse, act, &r->rule_file, &r->rule_line);
}

gh_speaker gh_event_speaker(const gh_scene *s, const gh_voice *v)
{
    if (v->medium)
        return (gh_speaker){.name = v->name, .span = v->span};
    return (gh_speaker){
        .code = gh_code_join(s->coding->arena, v->code), .name = v->name, .span = v->span};
}

/* The quotation that the act stands in, without its marks. */
static gh_span quote_of(const gh_scene *s, const gh_act *act)
{
    uint16_t q = s->parse->items[act->last].quote;
    if (!q)
        return (gh_span){0, 0};
    const gh_quotation *quotation = &s->parse->quotations[q - 1];
    uint16_t first = quotation->first, last = quotation->last;
    if (s->parse->items[first].token->flags & GH_TOKEN_OPEN)
        first++;
    if ((s->parse->items[last].token->flags & GH_TOKEN_CLOSE) && last > first)
        last--;
    return gh_parse_span(s->parse, first, last);
}

/* "[e] adesh den": what is ordered, asked or threatened was told before. */
static bool points_back(const gh_scene *s, const gh_act *act)
{
    if (act->head <= 0 || act->content >= 0)
        return false;
    switch ((enum gh_operator)act->frame->operation) {
    case GH_OPERATOR_DEMAND:
    case GH_OPERATOR_APPEAL:
    case GH_OPERATOR_THREATEN:
    case GH_OPERATOR_PLAN:
    case GH_OPERATOR_ABSENT_VALUE: {
        const gh_item *before = &s->parse->items[act->head - 1];
        return before->part == GH_PART_PRONOUN && before->pronoun == GH_PRONOUN_DEMONSTRATIVE;
    }
    default:
        return false;
    }
}

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

/* The worst grade that the predicate, else its frame, accepts. */
static char accepted_grade(const gh_scene *s, const gh_act *act)
{
    uint32_t grade = act->frame->grade;
    if (act->predicate != UINT32_MAX && !act->raised) {
        uint32_t own = gh_row(s->coding->lexicon, PREDICATE, predicate, act->predicate)->grade;
        grade = own ? own : grade;
    }
    char accepted = (char)('a' + (grade ? grade - 1 : 2));
    if (accepted < 'c' && has_outcome(s, act))
        return 'c';
    /* What is asked for is not done yet: who could do it says nothing of who asks. */
    return accepted < 'c' && act->head >= 0 && gh_event_directive(s, act) ? 'c' : accepted;
}

/* "[Montri] bolen, tini byabostha neben": a demand, a promise, a threat is made by saying so. */
static bool is_own_word(const gh_voice *voice, const gh_filler *agent, gh_str code)
{
    bool said = (code.p[0] == '0' || code.p[0] == '1') && code.p[1] <= '3';
    bool himself =
        agent &&
        ((agent->entity >= 0 && agent->entity == voice->entity) ||
         (gh_span_is_set(agent->antecedent) && agent->antecedent.begin == voice->span.begin));
    return said && himself;
}

/* On whose word: the innermost speaker, but nobody vouches for what he himself says or does when
 * there is somebody around him who reports it. */
static const gh_voice *reporter(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code)
{
    const gh_voice *voice = gh_event_voice(s, act);
    while (voice && !voice->medium) {
        bool own = (who.agent && gh_code_equal(voice->code, who.agent->code)) ||
                   (who.mutual && who.patient && gh_code_equal(voice->code, who.patient->code));
        if (!own)
            return voice;
        const gh_voice *outer = voice->outer >= 0 ? &s->voices.p[voice->outer] : NULL;
        if (!outer && !(act->frame->traits & GH_FRAME_SPEECH) && !gh_event_directive(s, act) &&
            !is_own_word(voice, who.agent, code))
            return voice;
        voice = outer;
    }
    return voice;
}

/* The numbers stand on one record of the act. */
static bool is_counted(const gh_coding *coding, const gh_record *r)
{
    const gh_record *before = coding->records.n > 1 ? r - 1 : NULL;
    return before && before->anchor.begin == r->anchor.begin &&
           before->anchor.end == r->anchor.end &&
           (r->mutual || gh_str_equal(before->target.code, r->target.code));
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
    bool of_state = !role[0] || strcmp(role, "GOV") == 0 || strcmp(role, "MIL") == 0;
    return of_state && strcmp(agent->code.country, patient->code.country) == 0;
}

/* "[neta-r barite] agun deoya hoy": so is a guess at who did violence that is told in the passive.
 */
static void drop_weak_agent(const gh_scene *s, const gh_act *act, gh_pair *who)
{
    if (who->agent && who->patient && who->agent->link > 'b' && has_outcome(s, act) &&
        strikes_his_own(who->agent, who->patient))
        who->agent = NULL;
    if (who->agent && who->patient && who->patient->link == 'a' && act->passive &&
        !act->mentioned && (act->frame->traits & GH_FRAME_VIOLENT) &&
        !(act->frame->agent & GH_REQUIRED) && link_to_grade(s, who->agent) > accepted_grade(s, act))
        who->agent = NULL;
}

static bool is_perfect(const gh_act *act)
{
    return !act->mentioned && act->kind == GH_VERB_FINITE &&
           gh_feature(act->features, TENSE) == GH_PRES &&
           (gh_feature(act->features, ASPECT) == GH_PERF ||
            gh_feature(act->features, ASPECT) == GH_PROG);
}

static bool is_far(const gh_filler *f)
{
    return !f || f->link > 'b';
}

/* "[lut hoya] ostro uddhar": a participle before a thing says which one is meant; what happened is
 * told where somebody of its own is named with it. */
static bool only_describes(const gh_scene *s, const gh_act *act, gh_pair who)
{
    const gh_mention *m =
        who.patient && who.patient->mention >= 0 ? &s->mentions.p[who.patient->mention] : NULL;
    bool counted = m && (m->named || m->victim_count || m->first > act->last + 1 ||
                         (s->parse->items[m->first].form->flags & GH_FORM_NUMBER));
    return act->verb >= 0 && s->parse->verbs[act->verb].attributive && is_far(who.agent) &&
           (is_far(who.patient) || ((!who.agent || who.agent->inferred) && !counted));
}

/* "jara jorito, [tader] bichar chai": what is said of them. */
static bool is_resumed(const gh_parse *p, uint16_t from, uint16_t to)
{
    for (uint16_t i = from; i < to; i++)
        if (p->items[i].pronoun == GH_PRONOUN_PERSONAL)
            return true;
    return false;
}

/* "[jara hamla koreche], tader bichar chai": a relative clause about nobody who was named says
 * which people are meant. */
static bool says_who(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    for (uint16_t k = 0; k < s->mentions.n && act->clause >= 0; k++) {
        const gh_mention *m = &s->mentions.p[k];
        int clause = m->relative && m->entity < 0 ? gh_parse_clause_at(p, m->first) : -1;
        if (clause >= 0 && clause <= act->clause && m->first < act->first &&
            p->clauses[clause].group == p->clauses[act->clause].group &&
            !is_resumed(p, m->first, act->first))
            return true;
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
    if (act->kind != GH_VERB_NOUN || act->verb < 0)
        return false;
    bool matter = (next < p->n && gh_refer_has_class(p, next, p->lexicon->class_matter)) ||
                  (p->verbs[act->verb].functions & GH_FUNCTION_CAUSE);
    /* "[Hadir] gulibiddho hoyar ghotonay": it was told; "gulibiddho hoyay": the victim's own */
    bool named = gh_feature(act->features, CASE) == GH_GEN;
    if (who.agent && (!named || who.agent->inferred || !is_far(who.agent)))
        return false;
    return matter && (named || !(act->frame->traits & GH_FRAME_EFFECT));
}

static char link_of(gh_pair who)
{
    return weaker(who.agent ? who.agent->link : 'a', who.patient ? who.patient->link : 'a');
}

/* "2014 sale ... greptar kore": of a case that has now been judged all is told that led to it. */
static bool is_of_trial(const gh_scene *s, gh_str code)
{
    enum { HEAD = 3 }; /* sentences in which an article says what it is about */
    if (!gh_str_starts(code, GH_STR("115")) && !gh_str_starts(code, GH_STR("116")) &&
        !gh_str_starts(code, GH_STR("173")))
        return false;
    for (uint32_t i = 0; i < s->coding->records.n; i++) {
        const gh_record *r = &s->coding->records.p[i];
        if (r->sentence < HEAD && gh_str_starts(r->code, GH_STR("116")))
            return true;
    }
    return false;
}

/* Why it makes no record, NULL: it makes one. */
static const char *why_not(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code,
                           bool background)
{
    if (weaker(link_to_grade(s, who.agent), link_to_grade(s, who.patient)) > accepted_grade(s, act))
        return "its weakest link is below what the frame accepts";
    if (background && !is_of_trial(s, code))
        return "lies years back";
    if (only_describes(s, act, who))
        return "says which thing is meant";
    /* "[andolon cholakale] gulite nihoto hon X": when it was. */
    if ((act->frame->traits & (GH_FRAME_PROTEST | GH_FRAME_PRELUDE)) &&
        (act->functions & GH_FUNCTION_DURING) &&
        !act->mentioned && is_far(who.agent) && is_far(who.patient))
        return "a circumstance without its doer";
    if (act->mentioned && !who.patient && who.agent && who.agent->mention >= 0 &&
        s->mentions.p[who.agent->mention].deed)
        return "a kind of deed, with nobody else"; /* "[sontrasi] hamlar somoy" */
    if (says_who(s, act))
        return "says which people are meant";
    if (is_ground(s, act, who))
        return "the ground of another act, without a doer";
    if (!gh_event_violence_of(s, act) && gh_event_is_private_matter(s, act, code, who))
        return "between private persons";
    if (who.agent && who.patient && who.agent->inferred && !gh_str_starts(code, GH_STR("172")) &&
        !(who.patient->kinds & (GH_KIND_PERSON | GH_KIND_OFFICE)) &&
        gh_code_equal(who.agent->code, who.patient->code))
        return "the only possible doer would have done it to himself";
    if (s->coding->domain && gh_event_is_off_subject(s, who, code, link_of(who)))
        return "an article of sport, weather, accidents, markets or entertainment";
    return NULL;
}

/* "[ballu tulle] dondito hoben", "tara hamla chalabe": a rule, or what others foretell or fear. Who
 * announces force threatens, with a code of its own; a trial can be set for a day. */
static bool is_forecast(const gh_act *act, gh_pair who, gh_str code, bool day_given)
{
    bool force = gh_str_starts(code, GH_STR("18")) || gh_str_starts(code, GH_STR("19")) ||
                 gh_str_starts(code, GH_STR("20"));
    bool nobody = who.agent && who.agent->inferred;
    bool words = act->kind == GH_VERB_FINITE && gh_event_is_only_words(code, who.patient);
    return force || words || nobody || (gh_str_starts(code, GH_STR("17")) && !day_given);
}

/* What the sentences behind may go on with. */
static void remember(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code)
{
    gh_coding *coding = s->coding;
    if (gh_event_violence_of(s, act)) /* nothing that was not told before */
        return;
    const gh_filler *agent = who.agent && !who.agent->inferred ? who.agent : NULL;
    if (agent) {
        coding->last_agent = *agent;
        coding->last_agent_sentence = s->parse->sentence;
        coding->has_last_agent = true;
        coding->last_was_violent = act->frame->traits & GH_FRAME_VIOLENT;
    }
    gh_event_mark(s, agent, who.patient, code);
    gh_event_remember_violence(s, act, who, code);
    if (!(act->frame->traits & GH_FRAME_SPEECH))
        gh_event_remember(coding, act->frame_row, s->parse->sentence, agent, who.patient);
}

bool gh_event_record(const gh_scene *s, const gh_act *act, gh_pair who)
{
    gh_coding *coding = s->coding;
    drop_weak_patient(s, act, &who);
    drop_weak_agent(s, act, &who);
    bool planned, background, day_given;
    gh_str code = gh_event_code(s, act, who.agent, who.patient, &planned);
    if (code.n == 0)
        return false;
    gh_date day = gh_event_day(s, act, &day_given, &background);
    const char *why = why_not(s, act, who, code, background);
    if (why) {
        gh_event_note(coding, s->parse->sentence, gh_act_span(s, act), "no record: %s", why);
        return false;
    }
    gh_record_status status = gh_event_status(s, act, planned);
    if (!gh_event_settle_meeting(s, act, who, day_given, &code, &status))
        return false;
    if (status == GH_PLANNED && is_forecast(act, who, code, day_given)) {
        gh_event_note(coding, s->parse->sentence, gh_act_span(s, act),
                      "no record: foretold or feared, not announced");
        return false;
    }
    if (status != GH_PLANNED && status != GH_CONDITIONAL && gh_event_is_to_come(coding, day)) {
        day = coding->day; /* "25 December-er moddhe ... dite ahban janan": he calls today */
        day_given = false;
    }
    gh_record *r = gh_vec_push(coding->arena, &coding->records, GH_BOUND_RECORDS, "records");
    *r = (gh_record){.sentence = s->parse->sentence,
                     .span = s->span,
                     .date = day,
                     .source = actor_of(s, who.agent),
                     .target = actor_of(s, who.patient),
                     .status = status,
                     .link = link_of(who),
                     .mutual = who.mutual,
                     .place = gh_event_place(s, act),
                     .anchor = gh_act_span(s, act),
                     .quote = quote_of(s, act)};
    if (!is_counted(coding, r))
        r->casualties = gh_event_casualties(
            s, act,
            who.patient && who.patient->mention >= 0 ? &s->mentions.p[who.patient->mention] : NULL);
    set_ontology(coding->lexicon, r, code);
    set_rule(s, r, act);
    const gh_voice *voice = reporter(s, act, who, code);
    if (voice)
        r->by = gh_event_speaker(s, voice);
    gh_origin *origin = gh_vec_push(coding->arena, &coding->origins, GH_BOUND_RECORDS, "records");
    *origin = (gh_origin){.day_given = day_given,
                          .perfect = is_perfect(act),
                          .place_given = r->place.name.n > 0,
                          .unnamed_medium = voice && voice->medium && voice->name.n == 0,
                          .points_back = points_back(s, act),
                          .addressed = (act->frame->traits & GH_FRAME_ADDRESSED) &&
                                       !gh_str_starts(code, GH_STR("12")) &&
                                       !gh_act_has_no(coding->lexicon, act, GH_SLOT_PATIENT),
                          .asked = gh_event_claim(s, act) >= 0 ||
                                   (gh_str_starts(code, GH_STR("10")) && !act->frame->doer &&
                                    !gh_event_directive(s, act))};
    remember(s, act, who, code);
    return true;
}
