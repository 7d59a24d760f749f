/* verdict.c - of whom a word of praise or blame is said: its subject, its owner, whom it calls so.
 */
#include "event/tone.h"

/* "amra naki rajakarer dol": what others are told to say of oneself. */
static bool is_of_himself(const gh_scene *s, const gh_clause *c)
{
    for (uint16_t i = c->first; i < c->tail && i < s->parse->n; i++)
        if (s->parse->items[i].part == GH_PART_PARTICLE &&
            s->parse->items[i].particle == GH_PARTICLE_HEDGE)
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

/* Somebody else than he who speaks, whose doings are public. */
static bool is_another(const gh_scene *s, const gh_voice *voice, const gh_tone *tone,
                       const gh_mention *m)
{
    bool himself = (voice->entity >= 0 && m->entity == voice->entity) ||
                   (m->span.begin == voice->span.begin && m->span.end == voice->span.end);
    bool own_country = m->bare_state && strcmp(m->code.country, voice->code.country) == 0;
    /* one praises one's own people */
    bool own =
        tone->class == s->parse->lexicon->class_praise && m->entity >= 0 && voice->entity >= 0;
    /* "[muslimder] borbor bole akhya den": anybody can be called something */
    bool public = (!m->medium || (m->functions & GH_FUNCTION_OBJ)) &&
                  (!m->common || m->kinds == GH_KIND_BODY) && strcmp(m->code.role, "CVL") != 0;
    return !himself && !own_country && m->person == 3 && (public || tone->called) && !m->thing &&
           gh_code_is_set(m->code) && (m->kinds || m->bare_state) &&
           (own || gh_code_is_set(m->now) ||
            gh_event_is_other_side(s, voice, m->entity, m->code, m->name)) &&
           s->coding->domain == 0;
}

/* "[fyasist] Awami League": the word stands in the phrase, or right before it; not a noun for
 * criminals that is no more than that. */
static int named_by(const gh_scene *s, const gh_voice *voice, const gh_tone *tone)
{
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        bool villain = gh_role_starts(m->code.role, "CRM UAF INS");
        if (!villain && m->first <= tone->item + 1 && tone->item <= m->last &&
            is_another(s, voice, tone, m))
            return k;
    }
    return -1;
}

/* "[tader] rajniti korar kono [odhikar] nei": a verbal noun is part of what is said. */
static uint16_t start_of(const gh_parse *p, int clause)
{
    while (clause > 0 && p->clauses[clause - 1].verb >= 0 &&
           p->verbs[p->clauses[clause - 1].verb].kind == GH_VERB_NOUN &&
           p->verbs[p->clauses[clause - 1].verb].after == p->clauses[clause].first)
        clause--;
    return p->clauses[clause].first;
}

static int with_function(const gh_scene *s, const gh_voice *voice, const gh_tone *tone,
                         uint32_t functions, int from)
{
    int found = -1; /* the first subject, the last owner */
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        bool itself = m->first <= tone->item + 1 && tone->item <= m->last;
        if (m->first >= tone->from && m->last < tone->to && m->after >= from && !itself &&
            !((functions & GH_FUNCTION_GEN) && gh_tone_is_of_struck(s, m, tone)) &&
            (m->functions & functions) && is_another(s, voice, tone, m))
            found = k;
        if (found >= 0 && !(functions & GH_FUNCTION_GEN))
            break;
    }
    return found;
}

/* Of whom it is said: the subject ("[montri] byartho", "[fyasist sorkar] desh chalay"), the owner
 * ("[sorkarer] byarthota"). */
static int judged(const gh_scene *s, const gh_voice *voice, const gh_tone *tone)
{
    enum { BETWEEN = 2, FACE = 4 };
    const gh_parse *p = s->parse;
    bool blames = tone->class == p->lexicon->class_blame;
    bool untrue = tone->class == p->lexicon->class_untrue;
    int accuser = untrue ? gh_fill_whose_charge(s, voice, tone->from, tone->to) : -1;
    if (accuser >= 0)
        return accuser;
    if (!tone->predicate && !blames) {
        int found = named_by(s, voice, tone);
        bool acts = found >= 0 && (s->mentions.p[found].functions & GH_FUNCTION_SUBJ);
        return acts ? found : -1;
    }
    bool attribute = !tone->predicate && p->items[tone->item].analysis->pos == GH_UPOS_ADJ;
    int found = with_function(s, voice, tone, GH_FUNCTION_SUBJ, 0);
    /* "ray [Modir] mukhe ek boro chopetaghat" */
    if (found < 0 && tone->predicate)
        found = with_function(s, voice, tone, GH_FUNCTION_CAUSE, tone->item - FACE);
    /* "[sorkarer] bibhrantikor boktobyo" */
    int owner =
        attribute && found < 0 ? with_function(s, voice, tone, GH_FUNCTION_GEN, tone->item) : -1;
    if (owner >= 0 && s->mentions.p[owner].after == tone->item)
        return owner;
    if (found < 0 && (tone->predicate || p->items[tone->item].analysis->pos == GH_UPOS_NOUN))
        found = with_function(s, voice, tone, GH_FUNCTION_GEN,
                              tone->predicate ? 0 : tone->item - BETWEEN);
    /* "[sorkarer] opor jonogoner astha nei" */
    if (found < 0 && tone->predicate && blames &&
        gh_refer_has_class(p, (uint16_t)tone->item, p->lexicon->class_worth))
        found = with_function(s, voice, tone, GH_FUNCTION_ON | GH_FUNCTION_TOWARD, 0);
    bool own = found >= 0 && gh_code_equal(s->mentions.p[found].code, voice->code);
    return own && untrue ? -1 : found;
}

/* "eti shubho lokkhon noy" */
static bool is_pity(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    return act->verdict == s->parse->lexicon->class_regret && !voice->plain &&
           gh_event_is_political(voice->code);
}

static bool record_verdict(const gh_scene *s, const gh_voice *voice, const gh_tone *tone, int found)
{
    gh_act act = {.predicate = voice->say_predicate,
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
    gh_fillers agents = {.n = 0}, patients = {.n = 0};
    gh_fill_add_voice(s, &agents, voice,
                      voice->entity >= 0 ? s->coding->refer.entities.p[voice->entity].kinds
                                         : GH_KIND_PERSON);
    bool denies = tone->class == s->parse->lexicon->class_untrue;
    bool regrets = tone->class == s->parse->lexicon->class_regret;
    if (regrets)
        found = -1; /* "eta udbegjonok": of nobody */
    else if (found >= 0)
        gh_fill_add_mention(s, &patients, found, 'b');
    else if (tone->class == s->parse->lexicon->class_praise)
        gh_fill_mourned(s, &patients); /* "tar obodan [oporisim]" */
    else if (tone->predicate && !denies)
        gh_fill_author_told_before(s, &act, &agents, &patients); /* "[eke] dossyuta bolechhe" */
    if (patients.n == 0 && found < 0 && tone->predicate && !denies && !regrets &&
        tone->class != s->parse->lexicon->class_praise)
        gh_fill_blamed_before(s, voice, &patients); /* "[eta] grohonjogyo noy" */
    if (!denies && !regrets)
        gh_fill_court_of_ruling(s, &act, &patients);
    const gh_filler *patient = patients.n ? &patients.p[0] : NULL;
    /* "eta dukkhojonok": a pity, where nobody is to blame */
    if (!patient && tone->predicate &&
        gh_refer_has_class(s->parse, (uint16_t)tone->item, s->parse->lexicon->class_regret))
        act.verdict = s->parse->lexicon->class_regret;
    if (!patient && !denies &&
        ((voice->act < 0 && !gh_tone_is_of_this(s, voice, tone) && !is_pity(s, &act, voice)) ||
         tone->class == s->parse->lexicon->class_praise))
        return false; /* of nothing in particular */
    bool planned;
    gh_str said = gh_lexicon_string(s->coding->lexicon, voice->say->code);
    if (gh_str_equal(gh_event_code(s, &act, &agents.p[0], patient, &planned), said))
        return false;
    return gh_event_record(s, &act, (gh_pair){&agents.p[0], patient, false, false});
}

static bool judge_by_word(const gh_scene *s, const gh_voice *voice, int clause)
{
    const gh_clause *c = &s->parse->clauses[clause];
    gh_tone tone;
    if (!gh_tone_of_clause(s, voice, c, &tone))
        return false;
    tone.clause = clause;
    tone.from = start_of(s->parse, clause);
    if (tone.class != s->parse->lexicon->class_untrue &&
        tone.class != s->parse->lexicon->class_regret && is_of_himself(s, c))
        return false;
    int found = judged(s, voice, &tone);
    gh_query q = {.from = c->first, .to = c->tail, .functions = GH_FUNCTION_SUBJ};
    int subject = gh_argument_find(s->mentions, &q);
    if (tone.class == s->parse->lexicon->class_regret && subject >= 0 &&
        s->mentions.p[subject].person == 3)
        return false; /* "[tara] shongkito": others */
    bool weak = tone.class == s->parse->lexicon->class_blame &&
                s->parse->items[tone.item].analysis->pos == GH_UPOS_ADJ;
    if (!tone.predicate && (tone.class == s->parse->lexicon->class_untrue ||
                            tone.class == s->parse->lexicon->class_regret))
        return false; /* "[mithya] mamla" */
    /* what goes on with a statement may be the reporter's own words */
    if (!tone.predicate && (found < 0 || (weak && voice == s->voices.before)))
        return false;
    return record_verdict(s, voice, &tone, found);
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
        int found = judged(s, voice, &tone);
        return found >= 0 && record_verdict(s, voice, &tone, found);
    }
    return false;
}

/* "sorkar [kono] podokkhep ney ni": nothing of the kind. */
static bool is_none_at_all(const gh_scene *s, const gh_clause *c, const gh_mention *subject)
{
    for (uint16_t i = c->first; i < c->tail && i < s->parse->n; i++)
        if (i > subject->last && s->parse->items[i].pronoun == GH_PRONOUN_INDEFINITE)
            return true;
    return false;
}

static bool has_subject(const gh_scene *s, const gh_clause *c)
{
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if (s->mentions.p[k].first >= c->first && s->mentions.p[k].last < c->tail &&
            (s->mentions.p[k].functions & GH_FUNCTION_SUBJ))
            return true;
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
    int found = with_function(s, voice, &tone, GH_FUNCTION_SUBJ, 0);
    if (found < 0) {
        /* "kauke nirapotta dite pareni": he whom he blamed just now */
        tone.predicate = true;
        return verb->possible && voice == s->voices.before && !has_subject(s, c) &&
               gh_feature(verb->features, ASPECT) == GH_PERF && record_verdict(s, voice, &tone, -1);
    }
    const gh_mention *m = &s->mentions.p[found];
    bool answers = !m->code.role[0] || gh_role_is(m->code.role, "GOV OPP PTY COP JUD MIL");
    /* "bosthe pare na": must not; "dite parchhe na", "pareni": cannot */
    bool now = gh_feature(verb->features, ASPECT) == GH_PROG ||
               gh_feature(verb->features, ASPECT) == GH_PERF ||
               gh_feature(verb->features, TENSE) == GH_PAST;
    bool unable = verb->possible && now && strcmp(m->code.country, voice->code.country) == 0;
    return answers && !gh_code_equal(m->code, voice->code) && (unable || is_none_at_all(s, c, m)) &&
           record_verdict(s, voice, &tone, found);
}

static bool tells_crime(const gh_scene *s, int clause)
{
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].clause == clause && s->acts.p[k].mentioned &&
            (s->acts.p[k].frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE)))
            return true;
    return false;
}

/* "purashkar ghoshonake [prohoson] bole ullekh koren", "... ['shotru'] hisebe dekhen": what he
 * calls it. */
static bool judge_by_name(const gh_scene *s, const gh_voice *voice)
{
    const gh_parse *p = s->parse;
    const gh_act *act = voice->act >= 0 ? &s->acts.p[voice->act] : NULL;
    if (!act || !voice->say || !voice->known || voice->medium || act->first == 0)
        return false;
    const gh_clause *c = &p->clauses[act->clause];
    bool seen = act->head >= 0 && (p->items[act->head].functions & GH_FUNCTION_AS);
    int as = seen ? act->head : gh_event_before_marks(p, act->first - 1);
    bool bare = as >= c->first && act->head < 0 && act->kind == GH_VERB_FINITE &&
                p->items[as].part == GH_PART_NOMINAL &&
                gh_item_case(&p->items[as]) <= GH_NOM; /* "take [fyasist] bolen" */
    if (as < c->first || !(bare || (p->items[as].functions & GH_FUNCTION_AS) ||
                           p->items[as].particle == GH_PARTICLE_QUOTATIVE))
        return false;
    int words = bare ? 1 : GH_WORDS_OF_NAME;
    for (int i = gh_event_before_marks(p, bare ? as : as - 1), k = 0; i >= c->first && k < words;
         k++, i--) {
        i = gh_event_before_marks(p, i);
        if (i < c->first ||
            (p->items[i].part != GH_PART_NOMINAL && p->items[i].particle != GH_PARTICLE_AND))
            return false;
        gh_tone tone = {.item = i,
                        .last = act->last,
                        .clause = act->clause,
                        .from = c->first,
                        .to = c->tail,
                        .predicate = true,
                        .called = true};
        tone.class = gh_event_charge_of(p, (uint16_t)i);
        /* "hotyay [jorito] bole dabi koren"; but "obodan otoproto bhabe [jorito]" */
        if (tone.class && gh_refer_has_class(p, (uint16_t)i, p->lexicon->class_guilt) &&
            !tells_crime(s, act->clause))
            tone.class = 0;
        if (!tone.class)
            tone.class = gh_tone_class(s, voice, c, (uint16_t)i);
        if (!tone.class)
            continue;
        int found = with_function(s, voice, &tone, GH_FUNCTION_OBJ, 0);
        if (bare && found < 0)
            return false;
        tone.called = false;
        /* "e hamlar jonyo [Israel] dayi bole ullekh koren" */
        const uint32_t others[] = {GH_FUNCTION_SUBJ, GH_FUNCTION_GEN};
        for (size_t f = 0; f < sizeof others / sizeof *others && found < 0; f++)
            found = with_function(s, voice, &tone, others[f], 0);
        return record_verdict(s, voice, &tone, found);
    }
    return false;
}

/* "'[ei ray prohoson],' bolen tini": what stands before the verb of speaking and has none itself.
 */
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
    return record_verdict(s, voice, &tone, judged(s, voice, &tone));
}

static bool judge_clauses(const gh_scene *s, const gh_voice *voice, int16_t number)
{
    if (!voice->known || voice->medium || !voice->say)
        return false;
    for (int k = 0; k < s->parse->clause_count; k++)
        if (s->voices.of_clause[k] == number && is_of_now(s, &s->parse->clauses[k]) &&
            (judge_part(s, voice, k) || judge_by_word(s, voice, k) ||
             (!voice->plain && judge_by_failure(s, voice, k))))
            return true;
    return false;
}

/* "'Israeler [hamla]ke [borborota] bolen": what is called so may have been coded. */
bool gh_event_verdicts(const gh_scene *s, bool coded)
{
    const gh_voice *before = s->voices.before;
    bool any = !coded && before && !before->plain && judge_clauses(s, before, -1);
    for (uint16_t v = 0; v < s->voices.n; v++)
        any |= judge_by_name(s, &s->voices.p[v]) ||
               (!coded && (judge_quoted(s, &s->voices.p[v]) ||
                           judge_clauses(s, &s->voices.p[v], (int16_t)v)));
    return any;
}
