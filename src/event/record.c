/* record.c - one act between two to one record. */
#include "event/record.h"
#include "base/bounds.h"
#include "event/fill.h"

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

void gh_event_set_code(const gh_lexicon *lexicon, gh_record *r, gh_str code)
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
bool gh_event_points_back(const gh_scene *s, const gh_act *act)
{
    if (act->head <= 0 || act->content >= 0)
        return false;
    switch ((enum gh_operator)act->frame->operation) {
    case GH_OPERATOR_DEMAND:
    case GH_OPERATOR_APPEAL:
    case GH_OPERATOR_THREATEN:
    case GH_OPERATOR_PLAN:
    case GH_OPERATOR_ACCUSE:
    case GH_OPERATOR_ABSENT_VALUE: {
        const gh_item *before = &s->parse->items[act->head - 1];
        return before->part == GH_PART_PRONOUN && before->pronoun == GH_PRONOUN_DEMONSTRATIVE;
    }
    default:
        return false;
    }
}

/* "[e] onumoti dewa hoyechhe", "[e] boithok hoy": the act that was told. */
bool gh_event_tells_again(const gh_scene *s, const gh_act *act)
{
    return !act->mentioned && act->kind == GH_VERB_FINITE && !act->negated &&
           act->frame->operation == GH_OPERATOR_ABSENT_VALUE && gh_event_points_back(s, act);
}

/* "[Montri] bolen, sorkar alochonay bosbe na": what one's own side will do, or will not. */
static bool is_of_his_side(const gh_scene *s, const gh_act *act, const gh_voice *voice,
                           const gh_filler *agent, gh_str code)
{
    return agent && gh_str_starts_any(code, "03 12 13") && gh_event_is_future(s, act) &&
           gh_event_speaks_for(voice->code, agent->code) &&
           !gh_event_are_rivals(s, voice->entity, agent->entity);
}

/* "[Montri] bolen, tini byabostha neben": a demand, a promise, a threat is made by saying so. */
static bool is_own_word(const gh_scene *s, const gh_act *act, const gh_voice *voice,
                        const gh_filler *agent, gh_str code)
{
    bool said = (code.p[0] == '0' || code.p[0] == '1') && code.p[1] <= '3';
    bool himself =
        agent &&
        ((agent->entity >= 0 && agent->entity == voice->entity) ||
         (gh_span_is_set(agent->antecedent) && agent->antecedent.begin == voice->span.begin));
    return said && (himself || is_of_his_side(s, act, voice, agent, code));
}

/* On whose word: the innermost speaker, but nobody vouches for what he himself says or does when
 * there is somebody around him who reports it. */
static const gh_voice *reporter(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code)
{
    const gh_voice *voice = gh_event_voice(s, act);
    while (voice && !voice->medium) {
        bool own = (who.agent && gh_code_equal(voice->code, who.agent->code)) ||
                   is_of_his_side(s, act, voice, who.agent, code) ||
                   (who.mutual && who.patient && gh_code_equal(voice->code, who.patient->code));
        if (!own)
            return voice;
        const gh_voice *outer = voice->outer >= 0 ? &s->voices.p[voice->outer] : NULL;
        if (!outer && !(act->frame->traits & GH_FRAME_SPEECH) && !gh_event_directive(s, act) &&
            !gh_event_is_forbidden(s, act) && !is_own_word(s, act, voice, who.agent, code))
            return voice;
        voice = outer;
    }
    return voice;
}

/* "[polish o senabahini] 12 chhatro o 5 sromikke atok kore": each number stands on one record of
 * the act, whoever of them did it. `ret_first`: no record of the act stands before. */
static bool is_counted(const gh_coding *coding, const gh_record *r, bool *ret_first)
{
    bool counted = false;
    *ret_first = true;
    for (const gh_record *before = r; before-- > coding->records.p;) {
        if (before->anchor.begin != r->anchor.begin || before->anchor.end != r->anchor.end)
            break;
        *ret_first = false;
        counted |= r->mutual || gh_str_equal(before->target.code, r->target.code);
    }
    return counted;
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
    if (!(act->frame->traits & GH_FRAME_SPEECH) && !act->negated)
        gh_event_remember(coding, act->frame_row, s->parse->sentence, agent, who.patient);
}

/* "[kono (progyaban) neta] take somorthon korbe na": nobody does. */
static bool is_done_by_none(const gh_scene *s, const gh_act *act, gh_pair who)
{
    int found = act->negated && who.agent ? who.agent->mention : -1;
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    if (!m || m->named || m->country_given || !(m->functions & GH_FUNCTION_SUBJ))
        return false;
    uint16_t i = m->first;
    while (i > 0 && s->parse->items[i - 1].part == GH_PART_NOMINAL &&
           s->parse->items[i - 1].analysis->pos == GH_UPOS_ADJ)
        i--;
    return i > 0 && s->parse->items[i - 1].pronoun == GH_PRONOUN_INDEFINITE;
}

/* "[form] bitoron kora hobe", says an office, "[upokendro] nirman kora hobe" a bank of states: its
 * service, promised to nobody; "[talika] ghoshona korbe": nor is what is yet to be announced, nor
 * "[company] binyoge agrohi", its own business. */
static bool is_routine(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code)
{
    if (who.patient || !who.agent || !gh_str_starts(code, GH_STR("03")))
        return false;
    const uint32_t announcing = GH_FRAME_SPEECH | GH_FRAME_COOPERATIVE;
    bool announces = (act->frame->traits & announcing) == announcing;
    bool office = (gh_role_is(who.agent->code.role, "GOV EDU") &&
                   strcmp(who.agent->code.country, s->coding->setting.country) == 0) ||
                  gh_role_is(who.agent->code.role, "HLH NGO") ||
                  strncmp(who.agent->code.country, "IGO", 3) == 0;
    return gh_role_is(who.agent->code.role, "BUS") ||
           (gh_str_equal(code, GH_STR("030")) &&
            ((act->frame->operation == GH_OPERATOR_SAY && !act->verdict) ||
             (announces && gh_event_is_future(s, act)) ||
             (office && act->passive && act->frame->operation == GH_OPERATOR_NONE &&
              !gh_event_is_threatening(s, act))));
}

/* Why it makes no record with this status, NULL: it makes one. */
static const char *why_not_so(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code,
                              gh_record_status status, bool day_given)
{
    /* "[upodeshtader] boithoke siddhanto hobe": it has not been held */
    if (act->mentioned && gh_str_starts(code, GH_STR("04")) && !day_given &&
        gh_event_verb_is_future(gh_event_time_verb(s, act)))
        return "foretold, on no day";
    if (is_routine(s, act, who, code))
        return "routine of an office";
    /* "[dui desh] somjhotay pouchhate pare": nobody has said that he will */
    if ((status == GH_CONDITIONAL || status == GH_NEGATED) && gh_str_starts(code, GH_STR("03")))
        return "intended by nobody";
    if ((status == GH_PLANNED && gh_event_is_forecast(act, who, code, day_given)) ||
        (status == GH_CONDITIONAL && gh_event_is_only_feared(code)))
        return "foretold or feared, not announced";
    if ((status == GH_NEGATED || status == GH_DENIED) && !who.patient) /* "kono mamla koreni" */
        return "not done, to nobody";
    if (is_done_by_none(s, act, who))
        return "done by none";
    return NULL;
}

/* "[Sheikh Hasina sorkarer] somalochona": after its fall it is no government that is blamed. */
static gh_actor target_of(const gh_scene *s, const gh_filler *patient, gh_str code)
{
    gh_actor target = actor_of(s, patient);
    const gh_mention *m = gh_event_mention(s, patient);
    if (m && gh_code_is_set(m->now) && strcmp(patient->code.role, "GOV") == 0 &&
        gh_str_starts(code, GH_STR("11")) && !gh_str_starts(code, GH_STR("115")))
        target.code = gh_code_join(s->coding->arena, m->now);
    return target;
}

/* "[montronaloy] internet bondho rakhar nirdesh dey": it forbids that to all, whomever it told to
 * see to it. */
static bool forbids_all(const gh_act *act, gh_pair who, gh_str code)
{
    return act->frame->operation == GH_OPERATOR_DEMAND && who.agent && who.patient &&
           who.patient->inferred && gh_str_starts_any(code, "1721 1723") &&
           gh_fill_is_same_side(who.agent->code, who.patient->code);
}

static void note_why_not(const gh_scene *s, const gh_act *act, const char *why)
{
    gh_event_note(s->coding, s->parse->sentence, gh_act_span(s, act), "no record: %s", why);
}

static bool is_he(const gh_filler *f, const gh_voice *teller)
{
    return f && f->mention >= 0 && f->entity >= 0 && f->entity == teller->entity;
}

static bool is_of(const gh_filler *f, const gh_voice *teller)
{
    return f && strcmp(f->code.country, teller->code.country) == 0;
}

/* "[Rush montronaloy bolechhe], hamla hoyechhe. [Poland] jonggi biman motayen kore": what neither
 * his country did nor was done to it is not his to tell. */
static bool is_of_others(const gh_voice *teller, gh_pair who)
{
    return who.agent && gh_role_starts(teller->code.role, "GOV MIL") && !is_of(who.agent, teller) &&
           !is_of(who.patient, teller);
}

/* "[OC bolen], duijonke atok kora hoyechhe. [Ostro uddhar kora hoy]": he tells on what happened,
 * but not what he himself did. */
static bool goes_on(const gh_scene *s, const gh_act *act, gh_pair who)
{
    const gh_voice *teller = s->voices.before;
    bool himself = is_he(who.agent, teller) || (who.mutual && is_he(who.patient, teller));
    return !teller->medium && teller->code.role[0] && !himself && !act->mentioned &&
           !is_of_others(teller, who);
}

/* "[Gaza] o [Lebanone] hamla": each of several lands is struck there. */
static gh_place place_of(const gh_scene *s, const gh_act *act, const gh_filler *patient)
{
    const gh_mention *m = patient ? gh_event_mention(s, patient) : NULL;
    bool there = m && m->coordination && m->functions == GH_FUNCTION_LOC &&
                 ((m->bare_state && m->state) || (m->place && !m->kinds));
    return there ? gh_event_place_of_mention(s, m) : gh_event_place(s, act);
}

static void put_record(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code,
                       gh_record_status status, gh_date day, bool day_given)
{
    gh_coding *coding = s->coding;
    gh_record *r = gh_vec_push(coding->arena, &coding->records, GH_BOUND_RECORDS, "records");
    *r = (gh_record){.sentence = s->parse->sentence,
                     .span = s->span,
                     .date = day,
                     .source = actor_of(s, who.agent),
                     .target = target_of(s, who.patient, code),
                     .status = status,
                     .link = gh_event_link(who),
                     .mutual = who.mutual,
                     .place = place_of(s, act, who.patient),
                     .anchor = gh_act_span(s, act),
                     .quote = quote_of(s, act)};
    bool first, counted = is_counted(coding, r, &first);
    if (!counted || r->mutual)
        r->casualties = gh_event_casualties(s, act, who, first);
    gh_event_set_code(coding->lexicon, r, code);
    set_rule(s, r, act);
    const gh_voice *voice = reporter(s, act, who, code);
    if (voice)
        r->by = gh_event_speaker(s, voice);
    else if (s->voices.goes_on && !day_given && gh_event_is_deed(code) && goes_on(s, act, who))
        r->by = gh_event_speaker(s, s->voices.before);
    gh_origin *origin = gh_vec_push(coding->arena, &coding->origins, GH_BOUND_RECORDS, "records");
    *origin = gh_event_origin(s, act, who, code);
    origin->addressed &= !gh_str_starts_any(code, "1721 1723"); /* forbidden to all */
    origin->day_given = day_given;
    origin->place_given = r->place.name.n > 0;
    origin->ruled[0] = gh_event_ruled(s, who.agent);
    origin->ruled[1] = gh_event_ruled(s, who.patient);
    if (voice && voice->medium)
        memcpy(origin->medium, voice->code.country, sizeof origin->medium);
    gh_event_note_occasion(s, act, r);
}

bool gh_event_record(const gh_scene *s, const gh_act *act, gh_pair who)
{
    gh_event_drop_guesses(s, act, &who);
    bool planned, background, day_given;
    gh_str code = gh_event_code(s, act, who.agent, who.patient, &planned);
    if (code.n == 0) {
        note_why_not(s, act, "the frame has no code for it");
        return false;
    }
    if (gh_str_equal(code, GH_STR("010")))
        gh_event_trim_remark(s, act, &who);
    /* "[dui desh] shulko biroti barate sommoto": what two agree on is no threat of either */
    if (who.mutual && act->frame->operation == GH_OPERATOR_PLAN &&
        gh_str_starts(code, GH_STR("13")))
        code = GH_STR("030");
    gh_date day = gh_event_day(s, act, &day_given, &background);
    const char *why = gh_event_why_not(s, act, who, code, background);
    if (why) {
        note_why_not(s, act, why);
        /* "durbrittora hamla chalay. Ete [BNPr] dujon ahoto hon": on whom, the next one says */
        if (who.agent && !who.patient && !background &&
            gh_event_is_private_matter(s, act, code, who))
            gh_event_remember_crime(s, act, who, code);
        return false;
    }
    gh_record_status status = gh_event_status(s, act, planned);
    if (!gh_event_settle_meeting(s, act, &who, day_given, &code, &status)) {
        note_why_not(s, act, "he sets out to talk, and not the other");
        return false;
    }
    why = why_not_so(s, act, who, code, status, day_given);
    if (why) {
        note_why_not(s, act, why);
        return false;
    }
    if (status != GH_PLANNED && status != GH_CONDITIONAL && gh_event_is_to_come(s->coding, day)) {
        day = s->coding->day; /* "25 December-er moddhe ... dite ahban janan": he calls today */
        day_given = false;
    }
    gh_fillers of = {.n = 0};
    if (!who.patient)
        gh_event_find_spoken_of(s, act, code, who.agent, &of);
    if (of.n)
        who.patient = &of.p[0];
    if (forbids_all(act, who, code))
        who.patient = NULL;
    put_record(s, act, who, code, status, day, day_given);
    remember(s, act, who, code);
    return true;
}
