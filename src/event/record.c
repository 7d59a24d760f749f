/* record.c - acts with their fillers to records. */
#include <stdarg.h>
#include <stdio.h>

#include "base/bounds.h"
#include "event/event.h"

void gh_event_note(gh_coding *coding, uint32_t sentence, gh_span span, const char *format, ...)
{
    if (!coding->trace)
        return;
    va_list args;
    va_start(args, format);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (n < 0)
        return;
    char *line = GH_NEW(coding->arena, char, (size_t)n + 1);
    va_start(args, format);
    vsnprintf(line, (size_t)n + 1, format, args);
    va_end(args);
    gh_note *note = gh_vec_push(coding->arena, &coding->notes, GH_BOUND_NOTES, "notes");
    *note = (gh_note){.sentence = sentence, .span = span, .text = {line, (uint32_t)n}};
}

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
                      .inferred = f->inferred};
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
    r->rule_file = r->frame_file;
    r->rule_line = r->frame_line;
    if (act->predicate != UINT32_MAX) {
        r->rule_file = gh_lexicon_file(lexicon, GH_TABLE_PREDICATE);
        r->rule_line = gh_lexicon_line(lexicon, GH_TABLE_PREDICATE, act->predicate);
    }
}

static gh_speaker speaker_of(const gh_scene *s, const gh_voice *v)
{
    if (v->medium)
        return (gh_speaker){.name = v->name, .span = v->span};
    return (gh_speaker){.code = gh_code_join(s->coding->arena, v->code),
                        .name = v->name,
                        .span = v->span};
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

/* The worst grade that the predicate, else its frame, accepts. */
static char accepted_grade(const gh_scene *s, const gh_act *act)
{
    uint32_t grade = act->frame->grade;
    if (act->predicate != UINT32_MAX && !act->raised) {
        uint32_t own =
            gh_row(s->coding->lexicon, PREDICATE, predicate, act->predicate)->grade;
        grade = own ? own : grade;
    }
    return (char)('a' + (grade ? grade - 1 : 2));
}

static bool is_armed_or_official(const gh_filler *f)
{
    static const char *const roles[] = {"GOV", "MIL", "COP", "REB", "INS", "JUD", "OPP", "SEP"};
    for (size_t i = 0; f && i < sizeof roles / sizeof *roles; i++)
        if (strncmp(f->code.role, roles[i], 3) == 0)
            return true;
    return false;
}

typedef struct pair {
    const gh_filler *agent, *patient;
    bool mutual;
} pair;

static bool is_private(const gh_filler *f)
{
    return !f || strcmp(f->code.role, "CVL") == 0;
}

/* Crime between private persons with no group, office or political motive is no event (guide, 2). */
static bool is_private_crime(gh_str code, pair who)
{
    return gh_str_starts(code, GH_STR("18")) && is_private(who.agent) && is_private(who.patient);
}

/* On whose word: the innermost speaker, but nobody vouches for what he himself says or does when
 * there is somebody around him who reports it. */
static const gh_voice *reporter(const gh_scene *s, const gh_act *act, pair who)
{
    const gh_voice *voice = gh_event_voice(s, act);
    while (voice && !voice->medium) {
        bool own = (who.agent && gh_code_equal(voice->code, who.agent->code)) ||
                   (who.mutual && who.patient && gh_code_equal(voice->code, who.patient->code));
        if (!own)
            return voice;
        const gh_voice *outer = voice->outer >= 0 ? &s->voices.p[voice->outer] : NULL;
        if (!outer && !(act->frame->traits & GH_FRAME_SPEECH))
            return voice;
        voice = outer;
    }
    return voice;
}

static bool make_record(const gh_scene *s, const gh_act *act, pair who)
{
    gh_coding *coding = s->coding;
    bool planned, background, day_given;
    gh_str code = gh_event_code(s, act, who.agent, who.patient, &planned);
    if (code.n == 0)
        return false;
    char link = weaker(who.agent ? who.agent->link : 'a', who.patient ? who.patient->link : 'a');
    gh_date day = gh_event_day(s, act, &day_given, &background);
    const char *why = NULL;
    if (weaker(link_to_grade(s, who.agent), link_to_grade(s, who.patient)) > accepted_grade(s, act))
        why = "its weakest link is below what the frame accepts";
    else if (background)
        why = "lies years back";
    else if (is_private_crime(code, who))
        why = "violence between private persons";
    else if (who.agent && who.patient && who.agent->inferred &&
             gh_code_equal(who.agent->code, who.patient->code))
        why = "the only possible doer would have done it to himself";
    else if (coding->quiet && (link > 'a' || !(is_armed_or_official(who.agent) ||
                                               is_armed_or_official(who.patient))))
        why = "an article of sport, weather, accidents, markets or entertainment";
    if (why) {
        gh_event_note(coding, s->parse->sentence, gh_act_span(s, act), "no record: %s", why);
        return false;
    }
    gh_record *r = gh_vec_push(coding->arena, &coding->records, GH_BOUND_RECORDS, "records");
    *r = (gh_record){.sentence = s->parse->sentence,
                     .span = s->span,
                     .date = day,
                     .source = actor_of(s, who.agent),
                     .target = actor_of(s, who.patient),
                     .status = gh_event_status(s, act, planned),
                     .link = link,
                     .mutual = who.mutual,
                     .place = gh_event_place(s, act),
                     .anchor = gh_act_span(s, act),
                     .quote = quote_of(s, act)};
    set_ontology(coding->lexicon, r, code);
    set_rule(s, r, act);
    const gh_voice *voice = reporter(s, act, who);
    if (voice)
        r->by = speaker_of(s, voice);
    gh_origin *origin = gh_vec_push(coding->arena, &coding->origins, GH_BOUND_RECORDS, "records");
    *origin = (gh_origin){.day_given = day_given,
                          .place_given = r->place.name.n > 0,
                          .unnamed_medium = voice && voice->medium && voice->name.n == 0,
                          .mutual = who.mutual};
    if (!(act->frame->traits & GH_FRAME_SPEECH))
        gh_event_remember(coding, act->frame_row, s->parse->sentence,
                          who.agent && !who.agent->inferred ? who.agent : NULL, who.patient);
    return true;
}

/* ---- one act ---- */

static bool make_pairs(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                       const gh_fillers *patients)
{
    bool mutual = (act->frame->traits & GH_FRAME_MUTUAL) || agents->mutual, any = false;
    uint32_t made = 0;
    for (uint16_t a = 0; a < agents->n || a == 0; a++) {
        const gh_filler *agent = a < agents->n ? &agents->p[a] : NULL;
        for (uint16_t b = 0; b < patients->n || b == 0; b++) {
            const gh_filler *patient = b < patients->n ? &patients->p[b] : NULL;
            bool same = agent && patient && gh_code_equal(agent->code, patient->code);
            if (made++ >= GH_BOUND_RECORDS_PER_ACT || (same && patients->n + agents->n > 2))
                continue;
            any |= make_record(s, act, (pair){agent, patient, mutual});
            if (mutual && agent && patient && !same)
                any |= make_record(s, act, (pair){patient, agent, mutual});
        }
    }
    return any;
}

/* "gulite dujon nihoto": the outcome tells that the act took place. */
static bool has_outcome(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].clause == act->clause && s->acts.p[k].last > act->last &&
            (s->acts.p[k].frame->traits & GH_FRAME_EFFECT))
            return true;
    return false;
}

/* Who is killed is the target of the attack that is named, and an operation that ends in an arrest
 * is the arrest (guide, 4a). */
static bool is_told_with_another(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other == act || other->governed)
            continue;
        bool attack = other->clause == act->clause && other->mentioned && other->last < act->last &&
                      (other->frame->traits & GH_FRAME_VIOLENT) &&
                      !(other->frame->traits & GH_FRAME_EFFECT);
        if ((act->frame->traits & GH_FRAME_EFFECT) && attack)
            return true;
        bool same_chain = s->parse->clauses[other->clause].group ==
                          s->parse->clauses[act->clause].group;
        gh_str code = gh_lexicon_string(s->coding->lexicon, other->frame->code);
        if ((act->frame->traits & GH_FRAME_PRELUDE) && same_chain && other->last > act->last &&
            gh_str_starts(code, GH_STR("173")))
            return true;
    }
    return false;
}

static bool code_act(const gh_scene *s, const gh_act *act)
{
    gh_coding *coding = s->coding;
    gh_str frame = gh_lexicon_string(coding->lexicon, act->frame->frame);
    const char *why = "";
    bool coded = act->frame->code || act->frame->when || gh_event_is_demanded(s, act);
    if (!coded || !gh_event_is_told(s, act, &why)) {
        gh_event_note(coding, s->parse->sentence, gh_act_span(s, act), "%.*s: %s", (int)frame.n,
                      frame.p, coded ? why : "no event by itself");
        return false;
    }
    if (is_told_with_another(s, act)) {
        gh_event_note(coding, s->parse->sentence, gh_act_span(s, act),
                      "%.*s: told with another act of the clause", (int)frame.n, frame.p);
        return false;
    }
    gh_fillers agents, patients;
    if (!gh_event_fill(s, act, &agents, &patients)) {
        gh_event_note(coding, s->parse->sentence, gh_act_span(s, act),
                      "%.*s: nobody that the frame asks for (%s, %s)", (int)frame.n, frame.p,
                      agents.n ? "a doer" : "no doer", patients.n ? "a target" : "no target");
        return false;
    }
    /* A bare noun needs its doer in the same sentence (guide, 4a, "Nominal acts"). */
    bool with_victims = (act->frame->traits & GH_FRAME_VIOLENT) && patients.n &&
                        has_outcome(s, act);
    if (act->mentioned && !(act->frame->traits & GH_FRAME_EFFECT) && !with_victims &&
        (agents.n == 0 || agents.p[0].link > 'b')) {
        gh_event_note(coding, s->parse->sentence, gh_act_span(s, act),
                      "%.*s: a noun without its doer", (int)frame.n, frame.p);
        return false;
    }
    return make_pairs(s, act, &agents, &patients);
}

static bool is_say(const gh_act *act)
{
    return act->frame->operation == GH_OPERATOR_SAY;
}

static bool root_was_coded(const gh_coding *coding, uint32_t from, const gh_scene *s,
                           const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    for (uint32_t i = from; i < coding->records.n; i++)
        if (code.n >= 2 && memcmp(coding->records.p[i].code.p, code.p, 2) == 0)
            return true;
    return false;
}

/* A statement whose content was coded is not an act of its own (guide, section 4). */
static bool said_something_coded(const gh_scene *s, const gh_act *say, uint32_t from)
{
    const gh_coding *coding = s->coding;
    for (uint32_t i = from; i < coding->records.n; i++) {
        if (gh_span_is_set(coding->records.p[i].by.span))
            return true;
        if (coding->records.p[i].source.span.begin && say->clause >= 0)
            return true;
    }
    return false;
}

static bool has_content(const gh_scene *s, uint16_t voice)
{
    for (uint16_t k = 0; k < s->parse->clause_count; k++)
        if (s->voices.of_clause[k] == (int16_t)voice)
            return true;
    return false;
}

/* "e tothyo janan": what was told in the sentences before is on his word. */
static void point_back(const gh_scene *s, uint32_t from)
{
    gh_coding *coding = s->coding;
    for (uint16_t v = 0; v < s->voices.n; v++) {
        const gh_voice *voice = &s->voices.p[v];
        if (!voice->known || has_content(s, v) || voice->act < 0 ||
            s->acts.p[voice->act].frame->operation != GH_OPERATOR_REPORT)
            continue;
        for (uint32_t i = from; i-- > 0;) {
            gh_record *r = &coding->records.p[i];
            if (r->sentence + 1 < s->parse->sentence || gh_span_is_set(r->by.span))
                break;
            r->by = speaker_of(s, voice);
        }
    }
}

/* "gotokal … songbad sommelone e kotha bolen": day and place hold for the whole statement. */
static void remember_session(const gh_scene *s, const gh_act *act)
{
    gh_coding *coding = s->coding;
    const gh_voice *voice = NULL;
    for (uint16_t v = 0; v < s->voices.n; v++)
        if (s->voices.p[v].act >= 0 && &s->acts.p[s->voices.p[v].act] == act &&
            !has_content(s, v))
            voice = &s->voices.p[v];
    bool given, background;
    gh_date day = gh_event_day(s, act, &given, &background);
    gh_place place = gh_event_place(s, act);
    if (!voice || !voice->known || voice->medium || (!given && place.name.n == 0))
        return;
    gh_session *session = gh_vec_push(coding->arena, &coding->sessions, GH_BOUND_RECORDS,
                                      "statements");
    *session = (gh_session){.speaker = voice->code,
                            .day = given ? day : (gh_date){0},
                            .place = place,
                            .sentence = s->parse->sentence};
}

static void remember(const gh_scene *s)
{
    gh_coding *coding = s->coding;
    for (uint16_t k = 0; k < s->acts.n; k++)
        if ((is_say(&s->acts.p[k]) || s->acts.p[k].frame->operation == GH_OPERATOR_REPORT) &&
            s->acts.p[k].kind == GH_VERB_FINITE)
            remember_session(s, &s->acts.p[k]);
    coding->last_subject = -1;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if ((m->functions & GH_FUNCTION_SUBJ) && m->entity >= 0 && !m->common && !m->medium) {
            coding->last_subject = m->entity;
            break;
        }
    }
}

void gh_event_sentence(gh_coding *coding, const gh_parse *parse, gh_mentions mentions,
                       gh_acts acts, gh_voices voices, gh_moments moments, gh_span span)
{
    gh_scene s = {coding, parse, mentions, acts, voices, moments, span};
    uint32_t from = coding->records.n;
    coding->before_from = coding->before_to;
    coding->before_to = from;
    for (uint16_t k = 0; k < acts.n; k++)
        if (!acts.p[k].mentioned && !is_say(&acts.p[k]))
            code_act(&s, &acts.p[k]);
    for (uint16_t k = 0; k < acts.n; k++)
        if (acts.p[k].mentioned && !is_say(&acts.p[k]) &&
            !root_was_coded(coding, from, &s, &acts.p[k]))
            code_act(&s, &acts.p[k]);
    for (uint16_t k = 0; k < acts.n; k++)
        if (is_say(&acts.p[k]) && !acts.p[k].mentioned && !said_something_coded(&s, &acts.p[k],
                                                                              from))
            code_act(&s, &acts.p[k]);
    point_back(&s, from);
    remember(&s);
}
