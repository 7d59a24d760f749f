/* verdict.c - the clauses of a statement that praise or blame, and what is recorded of each. */
#include "event/record.h"
#include "event/tone.h"

/* "amra naki rajakarer dol": what others are told to say of oneself. */
static bool is_of_himself(const gh_scene *s, const gh_clause *c)
{
    for (uint16_t i = c->first; i < c->tail && i < s->parse->n; i++)
        if (s->parse->items[i].particle == GH_PARTICLE_HEDGE)
            return true;
    gh_query q = {.from = c->first, .to = c->tail, .functions = GH_FUNCTION_SUBJ};
    int found = gh_argument_find(s->mentions, &q);
    return found >= 0 && s->mentions.p[found].person == 1;
}

/* Only what is there is judged: not what will, must or might be. */
static bool is_of_now(const gh_scene *s, const gh_clause *c)
{
    const gh_verb *verb = c->verb >= 0 ? &s->parse->verbs[c->verb] : NULL;
    return !c->conditional &&
           (!verb || ((!gh_event_verb_is_future(verb) || (verb->exists && verb->negated)) &&
                      !verb->must && !verb->ought && gh_feature(verb->features, MOOD) != GH_IMP &&
                      verb->kind != GH_VERB_CONDITIONAL));
}

/* "[tader] rajniti korar kono [odhikar] nei", "[sorkar] desh chalate [byartho]": a verbal noun or
 * an infinitive is part of what is said. */
uint16_t gh_tone_start(const gh_parse *p, int clause)
{
    while (clause > 0 && p->clauses[clause - 1].verb >= 0 &&
           (p->verbs[p->clauses[clause - 1].verb].kind == GH_VERB_NOUN ||
            p->verbs[p->clauses[clause - 1].verb].kind == GH_VERB_INFINITIVE) &&
           p->verbs[p->clauses[clause - 1].verb].after == p->clauses[clause].first)
        clause--;
    return p->clauses[clause].first;
}

/* "onek [probasi] bhot dite na pere byathito": whoever a participle tells of, the clause does. */
static uint16_t subject_from(const gh_parse *p, int clause)
{
    while (clause > 0 && p->clauses[clause - 1].group == p->clauses[clause].group &&
           p->clauses[clause - 1].verb >= 0 &&
           p->verbs[p->clauses[clause - 1].verb].kind == GH_VERB_CONVERB)
        clause--;
    return p->clauses[clause].first;
}

/* "eti shubho lokkhon noy" */
static bool is_pity(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    return act->verdict == s->parse->lexicon->class_regret && !voice->plain &&
           gh_event_is_political(voice->code);
}

/* "[hamlake] borborota bolechhen", "[greptar]ke onyay": of whoever did it, told here or elsewhere.
 */
static bool is_of_deed(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if (s->parse->clauses[other->clause].group == s->parse->clauses[act->clause].group &&
            other->last < act->first &&
            (other->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE)) &&
            !(other->frame->traits & GH_FRAME_PROTEST))
            return true;
    }
    return false;
}

/* What the speaker does by saying so. */
static gh_act act_of_saying(const gh_voice *voice, const gh_tone *tone)
{
    return (gh_act){.predicate = voice->say_predicate,
                    .frame = voice->say,
                    .frame_row = voice->say_row,
                    .verb = -1,
                    .head = -1,
                    .first = (uint16_t)tone->item,
                    .last = (uint16_t)tone->last,
                    .clause = (int16_t)tone->clause,
                    .content = -1,
                    .governor = -1,
                    .kind = GH_VERB_FINITE,
                    .verdict = tone->class};
}

/* "khomotay gele [krishokder] dayitto nebo": whom the clause tells, or else the people, whoever it
 * is that they will rule. */
static void add_promised(const gh_scene *s, const gh_voice *voice, const gh_tone *tone,
                         gh_fillers *patients)
{
    const gh_query q = {.from = tone->from,
                        .to = (uint16_t)tone->item,
                        .functions = GH_FUNCTION_GEN | GH_FUNCTION_OBJ | GH_FUNCTION_FOR,
                        .nearest = true};
    int found = gh_argument_find(s->mentions, &q);
    bool some = found >= 0 && s->mentions.p[found].person != 1 &&
                gh_role_is(s->mentions.p[found].code.role, "CVL EDU LAB AGR HLH BUS REL REF");
    if (some)
        gh_fill_add_mention(s, patients, found, 'a');
    else
        gh_fill_public(voice, patients);
}

/* Whom it is against or for: whom the clause tells, `found`, or else the sentences before. */
static void add_judged(const gh_scene *s, const gh_voice *voice, const gh_tone *tone,
                       const gh_act *act, int found, const gh_fillers *agents, gh_fillers *patients)
{
    const gh_lexicon *lexicon = s->parse->lexicon;
    if (tone->class == lexicon->class_regret)
        return; /* "eta udbegjonok": of nobody */
    if (tone->class == lexicon->class_power) {
        add_promised(s, voice, tone, patients);
        return;
    }
    bool blames = tone->predicate && tone->class != lexicon->class_untrue;
    if (found >= 0)
        gh_fill_add_mention(s, patients, found, 'b');
    else if (tone->class == lexicon->class_praise)
        gh_fill_mourned(s, patients); /* "tar obodan [oporisim]" */
    else if (blames)
        gh_fill_author_told_before(s, act, agents, patients); /* "[eke] dossyuta bolechhe" */
    if (patients->n == 0 && found < 0 && blames && tone->class != lexicon->class_praise)
        gh_fill_blamed_before(s, voice, patients); /* "[eta] grohonjogyo noy" */
    if (tone->class != lexicon->class_untrue)
        gh_fill_maker_of_judged(s, act, agents, patients);
}

bool gh_tone_record(const gh_scene *s, const gh_voice *voice, const gh_tone *tone, int found)
{
    const gh_lexicon *lexicon = s->parse->lexicon;
    gh_act act = act_of_saying(voice, tone);
    gh_fillers agents = {.n = 0}, patients = {.n = 0};
    gh_fill_add_voice(s, &agents, voice,
                      voice->entity >= 0 ? s->coding->refer.entities.p[voice->entity].kinds
                                         : GH_KIND_PERSON);
    add_judged(s, voice, tone, &act, found, &agents, &patients);
    const gh_filler *patient = patients.n ? &patients.p[0] : NULL;
    /* "eta dukkhojonok": a pity, where nobody is to blame */
    if (!patient && tone->predicate &&
        gh_refer_has_class(s->parse, (uint16_t)tone->item, lexicon->class_regret))
        act.verdict = lexicon->class_regret;
    /* "eta tamasha": of nobody, and so no more than an opinion; but "[hamla] borborota" */
    bool pity =
        act.verdict == lexicon->class_regret && (voice->act >= 0 || is_pity(s, &act, voice));
    bool condemns = tone->class != lexicon->class_praise && is_of_deed(s, &act);
    if (!patient && tone->class != lexicon->class_untrue && tone->class != lexicon->class_power &&
        !pity && !condemns)
        return false;
    bool planned;
    gh_str said = gh_lexicon_string(s->coding->lexicon, voice->say->code);
    if (gh_str_equal(gh_event_code(s, &act, &agents.p[0], patient, &planned), said))
        return false;
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if (!(s->mentions.p[k].kinds & (GH_KIND_PERSON | GH_KIND_OFFICE)) &&
            gh_tone_speaks_too(s, voice, &s->mentions.p[k]))
            gh_fill_add_one(s, &agents, k, 'a');
    bool any = false;
    for (uint16_t i = 0; i < agents.n; i++)
        any |= gh_event_record(s, &act, (gh_pair){&agents.p[i], patient, false, false});
    return any;
}

/* "[sorkar] byartho", "[mamlati] mithya": a word of the clause judges. */
static bool judge_by_word(const gh_scene *s, const gh_voice *voice, int clause)
{
    const gh_clause *c = &s->parse->clauses[clause];
    gh_tone tone;
    if (!gh_tone_of_clause(s, voice, c, &tone))
        return false;
    tone.clause = clause;
    tone.from = gh_tone_start(s->parse, clause);
    if (tone.class != s->parse->lexicon->class_untrue &&
        tone.class != s->parse->lexicon->class_regret && is_of_himself(s, c))
        return false;
    int found = gh_tone_judged(s, voice, &tone);
    gh_query q = {
        .from = subject_from(s->parse, clause), .to = c->tail, .functions = GH_FUNCTION_SUBJ};
    int subject = gh_argument_find(s->mentions, &q);
    const gh_mention *m = subject >= 0 ? &s->mentions.p[subject] : NULL;
    if (tone.class == s->parse->lexicon->class_regret && m && m->person == 3 &&
        !(m->pronoun && m->entity >= 0 && m->entity == voice->entity))
        return false; /* "[tara] shongkito": others, and not he who speaks */
    bool weak = tone.class == s->parse->lexicon->class_blame &&
                s->parse->items[tone.item].analysis->pos == GH_UPOS_ADJ;
    if (!tone.predicate && tone.class == s->parse->lexicon->class_untrue)
        tone.class = s->parse->lexicon->class_blame; /* "[bhittihin] khobor chhorachchhe" */
    /* what goes on with a statement may be the reporter's own words */
    if (!tone.predicate && (found < 0 || (weak && voice == s->voices.before)))
        return false;
    return gh_tone_record(s, voice, &tone, found);
}

/* "[doler bhetor sontrasider jayga nei], jara ... tara ...": what a comma ends after "is not" says
 * something of its own. */
static bool judge_part(const gh_scene *s, const gh_voice *voice, int clause)
{
    const gh_parse *p = s->parse;
    const gh_clause *c = &p->clauses[clause];
    for (uint16_t i = (uint16_t)(c->first + 1); i < c->tail && i < p->n; i++) {
        uint8_t before = p->items[i - 1].particle;
        if (!(p->items[i].token->flags & GH_TOKEN_COMMA) ||
            (before != GH_PARTICLE_NOT && before != GH_PARTICLE_ABSENT))
            continue;
        gh_clause part = *c;
        part.verb = -1;
        part.tail = i;
        part.last = (uint16_t)(i - 1);
        gh_tone tone;
        if (!gh_tone_of_clause(s, voice, &part, &tone) || !tone.predicate)
            return false;
        tone.clause = clause;
        int found = gh_tone_judged(s, voice, &tone);
        return found >= 0 && gh_tone_record(s, voice, &tone, found);
    }
    return false;
}

/* "sorkar [kono] podokkhep ney ni": nothing of the kind; but not to know ("[kichhui] janten na") is
 * no failing. */
static bool is_none_at_all(const gh_scene *s, const gh_clause *c, const gh_mention *subject)
{
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].verb == c->verb && (s->acts.p[k].frame->traits & GH_FRAME_SPEECH) &&
            s->acts.p[k].frame->operation == GH_OPERATOR_NONE)
            return false;
    for (uint16_t i = c->first; i < c->tail && i < s->parse->n; i++)
        if (i > subject->last && s->parse->items[i].pronoun == GH_PRONOUN_INDEFINITE)
            return true;
    return false;
}

/* "policer emon achoron [mene neoa jay na]": what cannot be put up with is blamed. */
static bool judge_by_intolerance(const gh_scene *s, const gh_voice *voice, int clause)
{
    const gh_clause *c = &s->parse->clauses[clause];
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *act = &s->acts.p[k];
        if (act->clause != clause || act->verb != c->verb || act->kind != GH_VERB_FINITE ||
            !(act->frame->traits & GH_FRAME_ASSENT) || !act->possible || !act->negated ||
            act->frame->code || s->parse->verbs[act->verb].lets ||
            gh_feature(act->features, TENSE) != GH_PRES)
            continue;
        gh_tone tone = {.item = act->first,
                        .last = act->last,
                        .clause = clause,
                        .from = gh_tone_start(s->parse, clause),
                        .to = act->first,
                        .class = s->parse->lexicon->class_blame,
                        .predicate = true};
        return gh_tone_record(s, voice, &tone, gh_tone_judged(s, voice, &tone));
    }
    return false;
}

/* "[sorkar] kono podokkhep ney ni", "[prosason] nirapotta dite parchhe na": that another of one's
 * own country cannot, and that somebody does nothing at all, is held against him. */
static bool judge_by_failure(const gh_scene *s, const gh_voice *voice, int clause)
{
    const gh_clause *c = &s->parse->clauses[clause];
    const gh_verb *verb = c->verb >= 0 ? &s->parse->verbs[c->verb] : NULL;
    if (!verb || verb->kind != GH_VERB_FINITE || !verb->negated || verb->passive || verb->exists ||
        gh_feature(verb->features, PERSON) != 3)
        return false;
    gh_tone tone = {.item = verb->first,
                    .last = verb->last,
                    .clause = clause,
                    .from = c->first,
                    .to = c->tail,
                    .class = s->parse->lexicon->class_blame};
    int found = gh_tone_find(s, voice, &tone, GH_FUNCTION_SUBJ, 0);
    if (found < 0) {
        /* "kauke nirapotta dite pareni": he whom he blamed just now */
        tone.predicate = true;
        return verb->possible && voice == s->voices.before &&
               gh_feature(verb->features, ASPECT) == GH_PERF && gh_tone_record(s, voice, &tone, -1);
    }
    const gh_mention *m = &s->mentions.p[found];
    bool answers = !m->code.role[0] || gh_role_is(m->code.role, "GOV OPP PTY COP JUD MIL");
    /* "bosthe pare na": must not; "dite parchhe na", "pareni": cannot */
    bool now = gh_feature(verb->features, ASPECT) == GH_PROG ||
               gh_feature(verb->features, ASPECT) == GH_PERF ||
               gh_feature(verb->features, TENSE) == GH_PAST;
    bool unable = verb->possible && now && strcmp(m->code.country, voice->code.country) == 0;
    return answers && !gh_code_equal(m->code, voice->code) && (unable || is_none_at_all(s, c, m)) &&
           gh_tone_record(s, voice, &tone, found);
}

/* "khomotay gele [rastaghat paka korbo]", "amra songe [thakbo]": what his side will do, though the
 * lexicon has it not. */
static bool judge_by_pledge(const gh_scene *s, const gh_voice *voice, int clause)
{
    const gh_clause *c = &s->parse->clauses[clause];
    if (!gh_event_is_pledged(s, voice, clause) && !gh_event_is_vowed(s, voice, clause))
        return false;
    const gh_verb *verb = &s->parse->verbs[c->verb];
    gh_tone tone = {.item = verb->first,
                    .last = verb->last,
                    .clause = clause,
                    .from = c->first,
                    .to = c->tail,
                    .class = s->parse->lexicon->class_power};
    return gh_tone_record(s, voice, &tone, -1);
}

/* "'[ei ray prohoson],' bolen tini": what stands before the verb of speaking, with none itself. */
static bool judge_quoted(const gh_scene *s, const gh_voice *voice)
{
    const gh_parse *p = s->parse;
    const gh_act *act = voice->act >= 0 ? &s->acts.p[voice->act] : NULL;
    if (!act || act->mentioned || act->kind == GH_VERB_NOUN || !voice->say || !voice->known ||
        voice->medium)
        return false;
    const gh_clause *c = &p->clauses[act->clause];
    if (act->first <= c->first || p->items[act->first - 1].part != GH_PART_MARK)
        return false;
    gh_clause said = *c;
    said.verb = -1;
    said.tail = act->first;
    said.last = (uint16_t)(act->first - 1);
    gh_tone tone;
    if (!gh_tone_of_clause(s, voice, &said, &tone) || !tone.predicate)
        return false;
    tone.clause = act->clause;
    return gh_tone_record(s, voice, &tone, gh_tone_judged(s, voice, &tone));
}

static bool judge_clauses(const gh_scene *s, const gh_voice *voice, int16_t number)
{
    if (!voice->known || voice->medium || !voice->say)
        return false;
    for (int k = 0; k < s->parse->clause_count; k++)
        if (s->voices.of_clause[k] == number &&
            (judge_by_pledge(s, voice, k) ||
             (is_of_now(s, &s->parse->clauses[k]) &&
              (judge_part(s, voice, k) || judge_by_word(s, voice, k) ||
               judge_by_intolerance(s, voice, k) ||
               (!voice->plain && judge_by_failure(s, voice, k))))))
            return true;
    return false;
}

/* "'Israeler [hamla]ke [borborota] bolen": what is called so may have been coded. */
bool gh_event_verdicts(const gh_scene *s, bool coded)
{
    const gh_voice *before = s->voices.before;
    bool goes_on = before && !before->plain && before->code.role[0];
    bool any = !coded && goes_on && judge_clauses(s, before, -1);
    for (uint16_t v = 0; v < s->voices.n; v++)
        any |= gh_tone_judge_by_name(s, &s->voices.p[v]) ||
               (!coded && (judge_quoted(s, &s->voices.p[v]) ||
                           judge_clauses(s, &s->voices.p[v], (int16_t)v)));
    return any;
}
