/* casualties.c - how many were killed, injured, arrested or are missing. */
#include <math.h>

#include "base/bounds.h"
#include "event/fill.h"
#include "event/record.h"

enum { OUTCOMES = GH_FRAME_KILLED | GH_FRAME_INJURED | GH_FRAME_ARRESTED | GH_FRAME_MISSING };
enum { HURT = GH_FUNCTION_SUBJ | GH_FUNCTION_OBJ | GH_FUNCTION_GEN }; /* where they stand */

static gh_count count_of(const gh_quantity *q)
{
    if (q->ordinal || q->percent || q->part || q->least < 1 || q->least > GH_BOUND_PEOPLE ||
        q->least != floor(q->least)) /* "sho [derek] lok": not one and a half */
        return (gh_count){0};
    bool open = isinf(q->most) || q->most > GH_BOUND_PEOPLE;
    return (gh_count){
        .known = true, .least = (uint32_t)q->least, .most = open ? UINT32_MAX : (uint32_t)q->most};
}

/* "26 jon [sadharon] nagorik", "67 hajarer [beshi] manush": what may stand between the number and
 * those it counts. */
static bool are_adjectives(const gh_parse *p, uint32_t from, uint32_t to)
{
    for (; from < to; from++)
        if (!gh_refer_says_how_many(&p->items[from]))
            return false;
    return true;
}

/* The number of a mention: the last within it ("dui shishu-soho [17 jon]"), else the one before it
 * ("[baro] Philistini"). */
static gh_count number_of(const gh_scene *s, const gh_mention *m)
{
    const gh_parse *p = s->parse;
    gh_count count = {0};
    for (uint32_t i = 0; i < p->numbers.n; i++) {
        const gh_quantity *q = &p->numbers.p[i];
        uint32_t first = q->first - p->first, end = first + q->count;
        bool before = end <= m->first && are_adjectives(p, end, m->first);
        bool within = first >= m->first && end <= m->last + 1u;
        if ((before || within) && count_of(q).known)
            count = count_of(q);
    }
    return count;
}

/* The words behind an outcome up to the next one, within its clause. */
static uint16_t end_behind(const gh_scene *s, const gh_act *outcome)
{
    const gh_clause *c = &s->parse->clauses[outcome->clause];
    uint16_t to = c->tail > c->last ? c->tail : (uint16_t)(c->last + 1);
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if ((other->frame->traits & OUTCOMES) && other->first > outcome->last && other->first < to)
            to = other->first;
    }
    return to;
}

/* "nihoto [42]", "ahoto aro [shotadhik]": a number behind the outcome, of nobody that is named. */
static gh_count bare_number(const gh_scene *s, uint16_t from, uint16_t to)
{
    const gh_parse *p = s->parse;
    for (uint32_t i = 0; i < p->numbers.n; i++) {
        const gh_quantity *q = &p->numbers.p[i];
        uint16_t first = (uint16_t)(q->first - p->first), end = (uint16_t)(first + q->count);
        bool next =
            first == from || (first == from + 1u && p->items[from].part == GH_PART_PARTICLE);
        bool alone =
            end >= p->n || p->items[end].part == GH_PART_MARK || p->items[end].part == GH_PART_VERB;
        if (next && end <= to && alone)
            return count_of(q);
    }
    return (gh_count){0};
}

static gh_count last_number(const gh_scene *s, uint16_t from, uint16_t to)
{
    const gh_parse *p = s->parse;
    gh_count count = {0};
    for (uint32_t i = 0; i < p->numbers.n; i++) {
        uint32_t first = p->numbers.p[i].first - p->first;
        if (first >= from && first < to && count_of(&p->numbers.p[i]).known)
            count = count_of(&p->numbers.p[i]);
    }
    return count;
}

/* "nihoter [songkhya] bere 31 jone daranyo": the number that the total has come to. */
static gh_count total(const gh_scene *s, const gh_act *outcome)
{
    const gh_parse *p = s->parse;
    uint32_t tally = p->lexicon->class_tally;
    bool told = gh_refer_word_has_class(p, (uint16_t)(outcome->last + 1), tally);
    for (uint16_t i = outcome->first; i <= outcome->last && !told; i++)
        told = gh_refer_word_has_class(p, i, tally);
    uint16_t to = p->n;
    for (int k = outcome->clause; k < p->clause_count && to == p->n; k++)
        if (p->clauses[k].verb >= 0 && p->verbs[p->clauses[k].verb].kind == GH_VERB_FINITE)
            to = (uint16_t)(p->clauses[k].last + 1);
    return told ? last_number(s, outcome->first, to) : (gh_count){0};
}

/* "[polish]-soho": told beside those who are counted. */
static bool is_beside(const gh_scene *s, int mention)
{
    return gh_item_case(&s->parse->items[s->mentions.p[mention].last]) == GH_COM;
}

/* "[OC]-soho tinjonke", "[duijon]-soho nihoto 16 jon": the number of all of them stands behind. */
static gh_count number_with(const gh_scene *s, int mention, uint16_t to)
{
    gh_count all = {0};
    for (uint16_t k = (uint16_t)(mention + 1); k < s->mentions.n && !all.known; k++)
        if (s->mentions.p[k].last < to)
            all = number_of(s, &s->mentions.p[k]);
    return all;
}

/* How many were killed or hurt: those next before the word, after the outcome before it; where
 * nobody is counted there, those behind it: "hamlay pran harayechhen [26 jon]". */
static gh_count number_of_outcome(const gh_scene *s, const gh_act *outcome, uint32_t whose)
{
    uint16_t from = s->parse->clauses[outcome->clause].first;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if ((other->frame->traits & OUTCOMES) && other->last < outcome->first &&
            other->last >= from)
            from = other->last;
    }
    uint16_t behind = (uint16_t)(outcome->last + 1), to = end_behind(s, outcome);
    gh_count bare = total(s, outcome);
    if (!bare.known)
        bare = bare_number(s, behind, to);
    gh_query q = {.from = from, .to = outcome->first, .functions = whose, .nearest = true};
    int found = bare.known ? -1 : gh_argument_find(s->mentions, &q);
    /* "[polish]-soho pran gechhe 22 joner", "dui shishu-soho [17 jon] nihoto": one of all those */
    if (found >= 0 && is_beside(s, found)) {
        bare = number_with(s, found, outcome->first);
        if (!bare.known)
            bare = last_number(s, (uint16_t)(s->mentions.p[found].last + 1), outcome->first);
        found = -1;
    }
    gh_count before = found >= 0 ? number_of(s, &s->mentions.p[found]) : bare;
    /* "[neta] nihoto o 5 jon ahoto hon": those behind "and" are of the next outcome */
    const gh_item *next = behind < s->parse->n ? &s->parse->items[behind] : NULL;
    if (before.known || (next && next->particle == GH_PARTICLE_AND))
        return before;
    q.from = behind;
    q.to = to;
    q.nearest = false;
    found = gh_argument_find(s->mentions, &q);
    if (found < 0)
        return before;
    return is_beside(s, found) ? number_with(s, found, to) : number_of(s, &s->mentions.p[found]);
}

static void put(gh_casualties *c, uint32_t traits, gh_count count)
{
    if (!count.known)
        return;
    if (traits & GH_FRAME_KILLED)
        c->killed = count;
    if (traits & GH_FRAME_INJURED)
        c->injured = count;
    if (traits & GH_FRAME_ARRESTED)
        c->arrested = count;
    if (traits & GH_FRAME_MISSING)
        c->missing = count;
}

/* "hamlay pran harayechhen 12 jon, [ahoto hoyechhen 34 jon]": the sentence goes on with what came
 * of the act, and tells no other deed between. */
static bool comes_of(const gh_scene *s, const gh_act *act, const gh_act *outcome)
{
    if (!(act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_EFFECT)) || outcome == act ||
        !(outcome->frame->traits & GH_FRAME_EFFECT) || outcome->negated)
        return false;
    if (outcome->clause == act->clause)
        return act->frame->traits & GH_FRAME_VIOLENT;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other != act && other->clause > act->clause && other->first < outcome->first &&
            other->frame->code)
            return false;
    }
    return outcome->clause > act->clause && outcome->kind == GH_VERB_FINITE;
}

/* "ete [12 jon nihoto] o 30 jon ahoto hon": two outcomes for people of one code share a verb, and
 * so one record. */
static bool shares_verb(const gh_scene *s, const gh_act *act, const gh_act *other,
                        const gh_mention *patient)
{
    const uint32_t hurt = GH_FRAME_KILLED | GH_FRAME_INJURED;
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = other->first,
                  .functions = HURT,
                  .nearest = true};
    if (!patient || other->clause != act->clause || other->last >= act->first || other->negated ||
        !(other->frame->traits & hurt) || !(act->frame->traits & hurt) ||
        (other->frame->traits & hurt) == (act->frame->traits & hurt) ||
        !(other->frame->traits & act->frame->traits & GH_FRAME_EFFECT))
        return false;
    int found = gh_argument_find(s->mentions, &q);
    return found >= 0 && gh_code_equal(s->mentions.p[found].code, patient->code);
}

/* Of an act that is an outcome itself: "ahoto hoyechhen aro [93 jon]" of whom the sentence before
 * tells; "[neta]-soho chhoyjonke atok kore". */
static gh_count number_of_own(const gh_scene *s, const gh_act *act, const gh_mention *patient)
{
    bool effect = act->frame->traits & GH_FRAME_EFFECT;
    if (!patient && act->mentioned)
        return (gh_count){0};
    if (!patient)
        return number_of_outcome(s, act, effect ? HURT : GH_FUNCTION_OBJ);
    int found = (int)(patient - s->mentions.p);
    if (!is_beside(s, found) || patient->last > act->first)
        return number_of(s, patient);
    gh_count all = number_with(s, found, act->first);
    return all.known || !effect ? all : number_with(s, found, end_behind(s, act));
}

/* Who is told to have been hurt in the sentence: next before the outcome, else behind it. */
static const gh_mention *victim_of(const gh_scene *s, const gh_act *act, const gh_act *outcome)
{
    uint16_t from = s->parse->clauses[outcome->clause].first;
    if (act->clause == outcome->clause && act->last < outcome->first)
        from = (uint16_t)(act->last + 1);
    gh_query before = {.from = from, .to = outcome->first, .functions = HURT, .nearest = true};
    gh_query behind = {
        .from = (uint16_t)(outcome->last + 1), .to = end_behind(s, outcome), .functions = HURT};
    int found = gh_argument_find(s->mentions, &before);
    if (found < 0)
        found = gh_argument_find(s->mentions, &behind);
    return found < 0 ? NULL : &s->mentions.p[found];
}

/* "songhorshe [26 jon Maobadi] nihoto": a number stands on the record of what was done to them, and
 * where they are of neither side, on the first. */
static bool is_done_to(const gh_scene *s, const gh_act *act, const gh_act *outcome, gh_pair who,
                       bool first)
{
    if (!who.mutual || !who.agent || !who.patient)
        return true;
    const gh_mention *victim = victim_of(s, act, outcome);
    return (victim && gh_code_equal(victim->code, who.patient->code)) ||
           (first && !(victim && gh_code_equal(victim->code, who.agent->code)));
}

/* "[12 jon chhatro] o 5 jon sromik nihoto": each record counts its own target where they stand in a
 * row; "chhatro o sromik-soho 12 jon" are counted once. */
static gh_count number_among(const gh_scene *s, const gh_act *act, const gh_act *outcome,
                             gh_pair who, bool first)
{
    const gh_mention *patient = gh_event_mention(s, who.patient);
    const gh_mention *victim = victim_of(s, act, outcome);
    gh_count all = {0}, own = {0};
    if (first || who.mutual)
        all = number_of_outcome(s, outcome, HURT);
    if (!patient || !victim || !patient->coordination ||
        patient->coordination != victim->coordination ||
        is_beside(s, (int)(patient - s->mentions.p)))
        return all;
    own = number_of(s, patient);
    return own.known || number_of(s, victim).known ? own : all;
}

/* "mejor-soho 16 sena ebong [OC]-soho tinjon ahoto": those with him, not with another before him.
 */
static bool has_own_number(const gh_scene *s, const gh_mention *patient)
{
    if (!is_beside(s, (int)(patient - s->mentions.p)))
        return number_of(s, patient).known;
    for (int k = 0; s->mentions.p + k < patient; k++)
        if (is_beside(s, k) && number_with(s, k, patient->first).known)
            return true;
    return false;
}

/* "Israeler hamlay [12 Philistini nihoto] o [30 jon ahoto]": the outcomes told with the attack are
 * numbers of its record; an act that is an outcome itself counts its own target. */
gh_casualties gh_event_casualties(const gh_scene *s, const gh_act *act, gh_pair who, bool first)
{
    gh_casualties c = {0};
    const gh_mention *patient = gh_event_mention(s, who.patient);
    bool own = first || who.mutual || (patient && has_own_number(s, patient));
    if (own && (act->frame->traits & OUTCOMES) && gh_fill_whose_death(s, act) < 0)
        put(&c, act->frame->traits, number_of_own(s, act, patient));
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        bool came = comes_of(s, act, other) && is_done_to(s, act, other, who, first);
        if (came)
            put(&c, other->frame->traits, number_among(s, act, other, who, first));
        else if (shares_verb(s, act, other, patient))
            put(&c, other->frame->traits, number_of_outcome(s, other, HURT));
    }
    return c;
}
