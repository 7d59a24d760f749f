/* carry.c - what goes on from sentence to sentence: a quotation that is not closed, a statement
 * that sounds like its speaker still. */
#include "talk/talk.h"
#include <string.h>

void gh_talk_carry_quotation(gh_talk *talk, gh_voices *v, const gh_parse *p)
{
    if (!talk->in_quotation || !talk->open.known)
        return;
    int16_t s = (int16_t)v->n;
    v->p[v->n] = talk->open;
    v->p[v->n++].act = -1;
    uint16_t end = p->quotation_count ? p->quotations[0].last : (uint16_t)(p->n - 1);
    for (uint16_t k = 0; k < p->clause_count; k++)
        if (p->clauses[k].first <= end && v->of_clause[k] < 0)
            v->of_clause[k] = s;
}

/* "ukil bolen, 'post [koren] X. ...": who speaks in what is quoted. */
static bool is_quoted(const gh_voice *voice, const gh_parse *p, gh_acts acts)
{
    return voice->act >= 0 && p->items[acts.p[voice->act].first].quote;
}

/* "OC bolen, 'duijonke atok korechhi[.']": behind what is quoted the newspaper tells on. */
static bool closes(const gh_talk *talk, const gh_voices *v, const gh_parse *p)
{
    if (!p->quotation_count)
        return false;
    const gh_quotation *q = &p->quotations[p->quotation_count - 1];
    if (talk->in_quotation && p->quotation_count == 1)
        return !q->open_after;
    for (uint16_t k = 0; k < p->clause_count; k++)
        if (v->of_clause[k] >= 0 && p->clauses[k].verb >= 0 && p->clauses[k].last > q->first)
            return !q->open_after && q->last + 1u >= p->n;
    return false;
}

void gh_talk_leave_quotation(gh_talk *talk, const gh_voices *v, const gh_parse *p, gh_acts acts)
{
    bool goes_on = p->quotation_count && p->quotations[p->quotation_count - 1].open_after;
    /* "... hamla chaliyechhe', [ar Quader bolen], '...": another has begun to speak */
    if (goes_on && (!talk->in_quotation || p->quotation_count > 1)) {
        talk->open = GH_VOICE_NONE;
        bool quotes = false;
        for (uint16_t s = 0; s < v->n; s++)
            if (v->p[s].known && !(quotes && is_quoted(&v->p[s], p, acts))) {
                talk->open = v->p[s];
                quotes |= !is_quoted(&v->p[s], p, acts);
            }
        talk->open.outer = -1; /* a number of this sentence, not of the next */
    }
    talk->goes_on &= !closes(talk, v, p);
    talk->in_quotation = goes_on;
}

/* Sentences after a statement, or after the last that sounds like it, in which what happened is
 * still told by its speaker, "must" is still what he says, and "I" still he. */
enum { TELLING_GOES_ON = 2, STATEMENT_GOES_ON = 5, SPEECH_GOES_ON = 12 };

/* "bondho [kora jabe na]": nobody may; but "[korte parbe na]" says what somebody is able to. */
static bool forbids(const gh_parse *p, const gh_verb *v)
{
    return v->possible && v->negated &&
           gh_feature(p->items[v->first].analysis->features, VERBFORM) == GH_VNOUN;
}

/* What a newspaper does not say in its own voice: what must, will or may not be done, "we", "do!".
 */
static bool sounds_said(const gh_parse *p, const gh_verb *v)
{
    bool future = gh_feature(v->features, TENSE) == GH_FUT && v->kind == GH_VERB_FINITE;
    /* Many a name looks like an imperative; the verb closes the sentence. */
    bool asks = gh_feature(v->features, MOOD) == GH_IMP &&
                (v->after >= p->n || (p->items[v->after].token->flags & GH_TOKEN_END));
    return v->must || v->ought || (v->lets && v->negated) || gh_feature(v->features, PERSON) == 1 ||
           asks || (future && (v->passive || forbids(p, v)));
}

/* "[amra] udbigno", "[amader] dabi", "[apnara] pahara dicchen": nor does it speak of itself, or to
 * its readers. */
static bool speaks_of_us(const gh_parse *p, const gh_clause *c)
{
    for (uint16_t i = c->first; i < c->tail && i < p->n; i++)
        if (p->items[i].part == GH_PART_PRONOUN && p->items[i].pronoun == GH_PRONOUN_PERSONAL &&
            (gh_feature(p->items[i].analysis->features, PERSON) == 1 ||
             gh_feature(p->items[i].analysis->features, PERSON) == 2))
            return true;
    return false;
}

/* "[sorkar] odhikar kere niyechhe": blame, which a newspaper leaves to others. */
static bool blames(gh_acts acts, int clause)
{
    for (uint16_t i = 0; i < acts.n; i++)
        if (acts.p[i].clause == clause && acts.p[i].frame->operation == GH_OPERATOR_NONE &&
            acts.p[i].frame->code && acts.p[i].kind == GH_VERB_FINITE && !acts.p[i].mentioned)
            return true;
    return false;
}

/* "gujobe kan deben na", "[keu] ain hate tule neben na": nor does it ask its readers not to do
 * something; but "[montri] jaben na" tells of him. */
static bool asks_to_refrain(const gh_parse *p, gh_mentions mentions, const gh_clause *c)
{
    const gh_verb *v = c->verb < 0 ? NULL : &p->verbs[c->verb];
    if (!v || !gh_verb_refrains(v))
        return false;
    gh_query q = {.from = c->first, .to = v->first, .functions = GH_FUNCTION_SUBJ};
    return gh_argument_find(mentions, &q) < 0;
}

/* "[jonogon] ta mene nebe na", "[manush] take protihoto korbe": nor does it threaten. */
static bool threatens(const gh_parse *p, gh_acts acts, int clause)
{
    for (uint16_t i = 0; i < acts.n; i++) {
        const gh_act *act = &acts.p[i];
        if (act->clause != clause || act->kind != GH_VERB_FINITE || act->mentioned ||
            act->governed || act->frame->code || act->frame->operation != GH_OPERATOR_NONE ||
            gh_feature(act->features, TENSE) != GH_FUT)
            continue;
        const gh_family_row *row = gh_lexicon_family(p->lexicon, act->frame->yields);
        if (row && act->negated)
            row = gh_lexicon_family(p->lexicon, row->undone);
        if (row && row->plan && row->plan == row->threaten)
            return true;
    }
    return false;
}

static bool begins_paragraph(const gh_parse *p)
{
    if (p->first == 0)
        return true;
    const gh_token *before = &p->text->tokens.p[p->first - 1];
    uint32_t from = before->begin + before->length, to = p->items[0].token->begin;
    return memchr(p->text->bytes.p + from, '\n', to - from) != NULL;
}

/* "[er age] ...", "[edike] ...": something else than what was told before. */
static bool turns_away(const gh_parse *p)
{
    return p->items[0].particle == GH_PARTICLE_BACKGROUND ||
           gh_refer_word_has_class(p, 0, p->lexicon->class_turn);
}

/* "[OC bolen], duijonke atok kora hoyechhe. [Tader kachh theke ostro uddhar kora hoy]." */
static bool tells_on(const gh_voices *v, const gh_parse *p, gh_acts acts, uint16_t voice)
{
    int16_t act = v->p[voice].act;
    for (uint16_t k = 0; act >= 0 && k < p->clause_count; k++)
        if (v->of_clause[k] == (int16_t)voice && k > acts.p[act].clause)
            return true;
    return false;
}

void gh_talk_of_teller(const gh_talk *talk, gh_voice *voice)
{
    if (talk->teller.known && talk->silence < SPEECH_GOES_ON)
        gh_voice_goes_on(voice, &talk->teller);
}

/* "Montri bolen, nirbachon hobe. Police-ke dayitto palon korte hobe.": what must be done is still
 * his demand; but in a column it is the writer's. */
void gh_talk_carry_statement(gh_talk *talk, gh_voices *v, const gh_parse *p, gh_acts acts,
                             gh_mentions mentions)
{
    if (talk->argues || !talk->teller.known || v->n || ++talk->silence > SPEECH_GOES_ON)
        return;
    bool any = false, near = talk->silence <= STATEMENT_GOES_ON;
    for (uint16_t k = 0; k < p->clause_count; k++) {
        const gh_verb *verb = p->clauses[k].verb < 0 ? NULL : &p->verbs[p->clauses[k].verb];
        bool said = near && verb &&
                    (sounds_said(p, verb) || blames(acts, k) || threatens(p, acts, k) ||
                     asks_to_refrain(p, mentions, &p->clauses[k]));
        if (!said && !speaks_of_us(p, &p->clauses[k]))
            continue;
        v->of_clause[k] = 0;
        any = true;
    }
    if (any) {
        talk->silence = 0;
        v->p[v->n++] = talk->teller;
    }
    if (near)
        v->before = &talk->teller;
    talk->goes_on &= !begins_paragraph(p) && !turns_away(p);
    v->goes_on = near && talk->goes_on && talk->silence <= TELLING_GOES_ON;
}

/* "[CID-r pokkho theke] kichhui janano hoyni", "[amra] dabi korchhi", "obhijog paoya gechhe": what
 * is not told, what "we" say and what nobody is told to accuse of is no one else's statement. */
static bool says_nothing_new(const gh_voice *voice, gh_acts acts)
{
    const gh_act *act = voice->act < 0 ? NULL : &acts.p[voice->act];
    bool nobody =
        act && !voice->known &&
        (gh_feature(act->features, PERSON) == 1 || act->frame->operation == GH_OPERATOR_ACCUSE);
    return act && (act->negated || nobody);
}

/* The last one who speaks in the sentence, before or after what he says. */
void gh_talk_remember_teller(gh_talk *talk, const gh_voices *v, const gh_parse *p, gh_acts acts)
{
    if (v->n && v->p[v->n - 1].act < 0)
        return; /* carried from a sentence before */
    if (v->n)
        talk->goes_on = false;
    for (uint16_t s = v->n; s-- > 0;) {
        if (says_nothing_new(&v->p[s], acts))
            continue;
        talk->teller = v->p[s];
        /* "[Bharot] bole ... Ami shekhane jachchhi": a state as such says one thing and no more. */
        gh_actor_code code = v->p[s].code;
        bool state = code.country[0] && !code.role[0] && strncmp(code.country, "IGO", 3) != 0;
        talk->teller.known &= !v->p[s].medium && !state;
        talk->teller.act = talk->teller.outer = -1;
        talk->silence = 0;
        talk->goes_on = talk->teller.known && tells_on(v, p, acts, s);
        if (talk->teller.known)
            return;
    }
}
