/* verbs.c - verbs with their auxiliaries; verb_tail.c adds what stands behind them.
 *
 *     sarbaraha [korte parbe na]      supply can not      one group, possible, negated
 *     greptar [kora hoyechhe]         arrest was made     one group, passive
 *     [tule niyechhe]                 has lifted          one group, vector
 *     alochona [korar pore]           after talking       a verbal noun with its postposition */
#include "parse/verbs.h"
#include "parse/finder.h"
#include "parse/number.h"

uint32_t gh_verb_auxiliary(const gh_parse *p, gh_features before, uint32_t lemma)
{
    uint32_t n = gh_lexicon_row_count(p->lexicon, GH_TABLE_AUXILIARY);
    for (uint32_t i = 0; i < n; i++) {
        const gh_auxiliary_row *row = gh_row(p->lexicon, AUXILIARY, auxiliary, i);
        if (row->verb == lemma && gh_feature(row->after, VERBFORM) == gh_feature(before, VERBFORM))
            return i;
    }
    return UINT32_MAX;
}

static bool is_kind(const gh_parse *p, uint32_t lemma, uint32_t kind)
{
    uint32_t n = gh_lexicon_row_count(p->lexicon, GH_TABLE_AUXILIARY);
    for (uint32_t i = 0; i < n; i++) {
        const gh_auxiliary_row *row = gh_row(p->lexicon, AUXILIARY, auxiliary, i);
        if (row->kind == kind && row->verb == lemma)
            return true;
    }
    return false;
}

/* "asha kore [achhe]": a form of "stay" that is one of "be" too says that it is so now. */
static bool is_being(const gh_form *form)
{
    for (uint16_t i = 0; form && i < form->count; i++)
        if (form->analyses[i].pos == GH_UPOS_VERB &&
            form->analyses[i].lemma != form->analyses[0].lemma)
            return true;
    return false;
}

static void apply(const gh_parse *p, gh_verb *v, uint32_t auxiliary, uint32_t lemma)
{
    const gh_auxiliary_row *row = gh_row(p->lexicon, AUXILIARY, auxiliary, auxiliary);
    switch ((enum gh_auxiliary)row->kind) {
    case GH_AUXILIARY_VECTOR:
        v->vector = lemma;
        break;
    case GH_AUXILIARY_PASSIVE:
        v->passive = true;
        break;
    case GH_AUXILIARY_POSSIBLE:
        v->possible = !v->seen; /* "korte dekha [jay]" */
        break;
    case GH_AUXILIARY_SEEN:
        v->seen = true;
        break;
    case GH_AUXILIARY_MUST:
        v->must = true;
        v->must_row = auxiliary + 1;
        break;
    case GH_AUXILIARY_WANT:
        v->want = true;
        break;
    case GH_AUXILIARY_ABOUT:
    case GH_AUXILIARY_GOES:
        v->about_to = true;
        v->goes = row->kind == GH_AUXILIARY_GOES;
        break;
    case GH_AUXILIARY_OPERATOR:
        v->operation = true;
        v->operator_row = auxiliary + 1;
        break;
    case GH_AUXILIARY_ALLOW:
        v->lets = true;
        v->let_row = auxiliary + 1;
        break;
    case GH_AUXILIARY_HABIT:
        v->always = true;
        break;
    case GH_AUXILIARY_BEGIN:
    case GH_AUXILIARY_CONTINUE:
    case GH_AUXILIARY_LIGHT:
    case GH_AUXILIARY_UNSAID:
    case GH_AUXILIARY_GIVE:
    case GH_AUXILIARY_OUGHT: /* no verb: see take_ought() of verb_tail.c */
    case GH_AUXILIARY_OCCUR:
    case GH_AUXILIARY_ABSENT_VALUE:
    case GH_AUXILIARY_MAX:
        break;
    }
}

/* "korte na parle", "kora-o hoyni": a negation or emphasis may stand between verb and auxiliary. */
static uint16_t next_verb(const gh_parse *p, uint16_t after, bool *ret_negated)
{
    uint16_t at = after;
    *ret_negated = false;
    while (at < p->n && p->items[at].part == GH_PART_PARTICLE && at < after + 2) {
        *ret_negated |= gh_item_is_negation(&p->items[at]);
        at++;
    }
    return at < p->n && p->items[at].part == GH_PART_VERB ? at : p->n;
}

static const gh_analysis *reading_with(const gh_item *item, unsigned form, bool bare)
{
    for (uint16_t i = 0; i < item->form->count; i++) {
        const gh_analysis *a = &item->form->analyses[i];
        if ((a->pos == GH_UPOS_VERB || a->pos == GH_UPOS_AUX) &&
            gh_feature(a->features, VERBFORM) == form &&
            (!bare || gh_feature(a->features, CASE) <= GH_NOM) &&
            gh_feature(a->features, MOOD) != GH_CND)
            return a;
    }
    return NULL;
}

static bool is_over(gh_features f)
{
    return gh_feature(f, ASPECT) == GH_PERF ||
           (gh_feature(f, TENSE) == GH_PAST && gh_feature(f, ASPECT) != GH_HAB);
}

/* "tader guli korte [dekhi]": the finite verb has a subject of its own, who sees it. */
static bool is_seen_by_somebody(const gh_parse *p, uint32_t auxiliary, const gh_item *item)
{
    return gh_row(p->lexicon, AUXILIARY, auxiliary, auxiliary)->kind == GH_AUXILIARY_SEEN &&
           gh_feature(item->analysis->features, VERBFORM) != GH_VNOUN;
}

/* "tran pathate [dey]": lets it be sent; "pathiye [dey]" sends it. */
static bool is_letting(const gh_parse *p, uint32_t auxiliary)
{
    return auxiliary != UINT32_MAX &&
           gh_row(p->lexicon, AUXILIARY, auxiliary, auxiliary)->kind == GH_AUXILIARY_ALLOW;
}

static uint32_t lemma_of(const gh_parse *p, int at, unsigned part)
{
    return at >= 0 && at < p->n && p->items[at].part == part ? p->items[at].analysis->lemma : 0;
}

/* How many predicates these two verbs make: "tule dhoren"; where the second is no auxiliary also
 * with the noun before them: "bhaskorjo tene namay". */
static uint32_t count_of_two(const gh_parse *p, const gh_verb *v, uint32_t first, uint32_t second,
                             bool noun)
{
    uint32_t n, head = lemma_of(p, v->first - 1, GH_PART_NOMINAL);
    gh_lexicon_predicates(p->lexicon, 0, first, second, &n);
    if (n == 0 && noun && head)
        gh_lexicon_predicates(p->lexicon, head, first, second, &n);
    return n;
}

/* "jor kore [tule ney]": the next two verbs are one of two words, and no auxiliaries. */
static bool begins_compound(const gh_parse *p, uint16_t at)
{
    const gh_analysis *first = reading_with(&p->items[at], GH_CONV, false);
    uint16_t next = (uint16_t)(at + 1);
    uint32_t n = 0;
    if (first && next < p->n && p->items[next].part == GH_PART_VERB)
        gh_lexicon_predicates(p->lexicon, 0, first->lemma, p->items[next].analysis->lemma, &n);
    return n > 0;
}

/* The auxiliary decides which reading of the verb before it holds: "kore felechhe": participle. */
static bool absorb(gh_parse *p, gh_verb *v, const gh_analysis **reading)
{
    static const unsigned forms[] = {GH_CONV, GH_INF, GH_VNOUN};
    bool negated;
    uint16_t next = next_verb(p, (uint16_t)(v->last + 1), &negated);
    if (next == p->n)
        return false;
    const gh_item *item = &p->items[next];
    for (unsigned i = 0; i < 3; i++) {
        const gh_analysis *left = reading_with(&p->items[v->last], forms[i], forms[i] == GH_VNOUN);
        /* "kore na [felechhe]" has not done; but "phiriye na [dile]", if one does not return it. */
        bool finite = gh_feature(item->analysis->features, VERBFORM) == GH_FIN;
        if (!left || (forms[i] == GH_CONV && next != v->last + 1 && finite))
            continue;
        uint32_t auxiliary = gh_verb_auxiliary(p, left->features, item->analysis->lemma);
        if (auxiliary != UINT32_MAX && is_seen_by_somebody(p, auxiliary, item))
            continue;
        uint32_t n = count_of_two(p, v, left->lemma, item->analysis->lemma,
                                  auxiliary == UINT32_MAX && forms[i] == GH_CONV);
        /* "tule [dhoren]" sets out: a verb of two words, though "hold" is no auxiliary. */
        bool compound = n && forms[i] == GH_CONV && v->first == v->last && !negated;
        if (auxiliary == UINT32_MAX && !compound)
            continue;
        if (n == 0 && forms[i] == GH_CONV && begins_compound(p, next))
            continue;
        if (v->first == v->last)
            v->lemma = left->lemma;
        /* "mara yan" dies: a verb of two words, whatever its second is elsewhere; but "jete bola
         * hoy", they are told to. */
        bool seen =
            forms[i] == GH_VNOUN && gh_predicate_is_no_event(p, left->lemma, item->analysis->lemma);
        if (n && !seen && !v->operation && !(forms[i] == GH_INF && is_letting(p, auxiliary)))
            v->vector = item->analysis->lemma;
        else
            apply(p, v, auxiliary, item->analysis->lemma);
        v->always &= !is_being(item->form);
        /* "take greptar kora jayni": it could not be done, whoever it was to do. */
        v->passive |= forms[i] == GH_VNOUN && v->possible && is_over(item->analysis->features);
        v->negated |= negated;
        if (v->operation && !v->operated_at) {
            v->operated_at = next;
            v->not_to = v->negated; /* "korte [na dite] bolen": they do tell them */
            v->negated = false;
        }
        v->last = next;
        *reading = item->analysis;
        return true;
    }
    return false;
}

static uint8_t kind_of(gh_features f)
{
    switch (gh_feature(f, VERBFORM)) {
    case GH_CONV:
        /* "-leo" concedes what happened: "bikkhobh shuru holeo". */
        return gh_feature(f, MOOD) == GH_CND && gh_feature(f, CLITIC) != GH_CLITIC_O
                   ? GH_VERB_CONDITIONAL
                   : GH_VERB_CONVERB;
    case GH_INF:
        return GH_VERB_INFINITIVE;
    case GH_VNOUN:
        return GH_VERB_NOUN;
    default:
        return GH_VERB_FINITE;
    }
}

static bool more_verbs(const gh_parse *p, uint16_t from)
{
    for (uint16_t i = from; i < p->n; i++) {
        if (p->items[i].part == GH_PART_VERB)
            return true;
        if (p->items[i].token->flags & GH_TOKEN_END)
            return false;
    }
    return false;
}

/* "jodi ... kore, ...", "je sahajyo dey, ta ...": the comma behind an if-clause or a relative one.
 */
static bool closes_dependent(const gh_parse *p, const gh_verb *v)
{
    uint16_t next = (uint16_t)(v->last + 1);
    bool after_finite = false;
    if (next >= p->n || !(p->items[next].token->flags & GH_TOKEN_COMMA))
        return false;
    for (uint16_t i = v->first; i-- > 0;) {
        const gh_item *item = &p->items[i];
        if (item->particle == GH_PARTICLE_IF)
            return true;
        if (item->verb >= 0 && p->verbs[item->verb].kind == GH_VERB_FINITE)
            after_finite = true;
        if (!after_finite &&
            (item->pronoun == GH_PRONOUN_RELATIVE || item->particle == GH_PARTICLE_INTENT))
            return true;
    }
    return false;
}

static bool is_bare_noun(const gh_item *item)
{
    return item->part == GH_PART_NOMINAL && gh_item_case(item) <= GH_NOM &&
           (item->analysis->pos == GH_UPOS_NOUN || item->analysis->pos == GH_UPOS_PROPN);
}

/* "guli kore [police], ete dujon ...": the subject stands behind the verb, and a comma behind that;
 * but "michhil kore [chhatrora], shikkhokera ... obosthan nen" lists those who sit down. */
static bool is_before_its_subject(const gh_parse *p, uint16_t next)
{
    enum { LONGEST = 3 };
    uint16_t end = next;
    while (end < p->n && end < next + LONGEST && is_bare_noun(&p->items[end]))
        end++;
    if (end == next || end + 1u >= p->n || !(p->items[end].token->flags & GH_TOKEN_COMMA))
        return false;
    const gh_item *subject = &p->items[end - 1], *then = &p->items[end + 1];
    bool plural = gh_feature(subject->analysis->features, NUMBER) == GH_PLUR;
    return plural && !is_bare_noun(then) && then->pronoun != GH_PRONOUN_RELATIVE;
}

/* "kore" is a participle or a narrative present: the last verb of its sentence is finite, and so
 * is one before the quotative or a closing mark. Two verbs of one form ("debe": will give, sinks;
 * "pete") are no such choice. */
static const gh_analysis *settle(const gh_parse *p, const gh_verb *v, const gh_analysis *reading)
{
    const gh_item *item = &p->items[v->last];
    const gh_analysis *conv = reading_with(item, GH_CONV, false);
    const gh_analysis *fin = reading_with(item, GH_FIN, false);
    if (!conv || !fin || conv->lemma != fin->lemma)
        return reading;
    uint16_t next = (uint16_t)(v->last + 1);
    bool quotative =
        next < p->n && (p->items[next].particle == GH_PARTICLE_QUOTATIVE ||
                        p->items[next].particle == GH_PARTICLE_THAT); /* "dabi kore [je] ..." */
    bool negation = next < p->n && gh_item_is_negation(&p->items[next]);
    bool closed = next >= p->n || (p->items[next].token->flags & (GH_TOKEN_END | GH_TOKEN_CLOSE));
    return quotative || negation || closed || closes_dependent(p, v) ||
                   is_before_its_subject(p, next) || !more_verbs(p, next)
               ? fin
               : conv;
}

static uint16_t take_group(gh_parse *p, uint16_t at)
{
    gh_verb *v = &p->verbs[p->verb_count];
    const gh_analysis *reading = p->items[at].analysis;
    *v = (gh_verb){.first = at, .last = at, .lemma = reading->lemma};
    while (absorb(p, v, &reading))
        ;
    reading = settle(p, v, reading);
    if (v->first == v->last)
        v->lemma = reading->lemma;
    v->features = reading->features;
    v->negated |= gh_feature(reading->features, POLARITY) != 0;
    v->exists = is_kind(p, v->lemma, GH_AUXILIARY_PASSIVE);
    v->gives = is_kind(p, v->lemma, GH_AUXILIARY_GIVE);
    v->lasts = is_kind(p, v->lemma, GH_AUXILIARY_CONTINUE);
    v->occurs = is_kind(p, v->lemma, GH_AUXILIARY_OCCUR);
    v->kind = kind_of(reading->features);
    gh_verb_take_tail(p, v);
    for (uint16_t i = v->first; i <= v->last; i++)
        p->items[i].verb = (int16_t)p->verb_count;
    p->verb_count++;
    return (uint16_t)(v->last + 1);
}

/* "tar songe [dekha] koren": a verbal noun that makes a predicate with the verb right behind it,
 * and is governed by no auxiliary, is the noun of that predicate: one clause, not two. */
static bool is_noun_of_next(const gh_parse *p, uint16_t at)
{
    if (at + 1u >= p->n || p->items[at + 1].part != GH_PART_VERB)
        return false;
    const gh_item *item = &p->items[at];
    const gh_analysis *noun = reading_with(item, GH_VNOUN, true);
    uint32_t verb = p->items[at + 1].analysis->lemma, n;
    if (!noun || !(item->form->flags & GH_FORM_HEAD) ||
        gh_verb_auxiliary(p, noun->features, verb) != UINT32_MAX)
        return false;
    gh_lexicon_predicates(p->lexicon, noun->lemma, 0, verb, &n);
    return n > 0;
}

/* "ostro [pathano] sthogit kore", "[dhoka] nishiddho kore": a verbal noun within a predicate of
 * several words, or at its head: one clause, not two. */
static bool is_noun_within(const gh_parse *p, uint16_t at)
{
    uint32_t noun = p->items[at].analysis->lemma, n = 0,
             head = lemma_of(p, at - 1, GH_PART_NOMINAL),
             next = lemma_of(p, at + 1, GH_PART_NOMINAL), verb = lemma_of(p, at + 2, GH_PART_VERB);
    if (!next || !verb || gh_feature(p->items[at].analysis->features, VERBFORM) != GH_VNOUN)
        return false;
    uint32_t middle = head ? gh_predicate_middle(p, noun, next) : 0;
    if (middle)
        gh_lexicon_predicates(p->lexicon, head, middle, verb, &n);
    if (n == 0)
        gh_lexicon_predicates(p->lexicon, noun, next, verb, &n);
    return n > 0;
}

bool gh_parse_is_number(const gh_parse *p, int at)
{
    return at >= 0 && (p->items[at].part == GH_PART_NUMBER ||
                       (gh_item_is_word(&p->items[at]) &&
                        gh_number_entry(p->lexicon, p->items[at].form->id, 0)));
}

/* "dosh keji [kore] chal den", "dui bochhor [kore] karadondo": so much to each, and nobody makes
 * anything. */
static bool is_apiece(const gh_parse *p, uint16_t at)
{
    const gh_item *item = &p->items[at], *unit = at > 0 ? &p->items[at - 1] : NULL;
    return gh_parse_is_number(p, at - 2) && unit->part == GH_PART_NOMINAL && at + 1u < p->n &&
           (p->items[at + 1].part == GH_PART_NOMINAL || p->items[at + 1].part == GH_PART_NUMBER) &&
           gh_item_case(unit) <= GH_NOM && reading_with(item, GH_CONV, false) &&
           is_kind(p, item->analysis->lemma, GH_AUXILIARY_LIGHT) &&
           gh_predicate_is_no_event(p, unit->analysis->lemma, item->analysis->lemma);
}

void gh_parse_verbs(gh_parse *p)
{
    uint16_t verbs = 0;
    for (uint16_t i = 0; i < p->n; i++) {
        if (p->items[i].part == GH_PART_VERB && is_apiece(p, i)) {
            p->items[i].part = GH_PART_PARTICLE;
            p->items[i].particle = GH_PARTICLE_DEGREE;
        }
        if (p->items[i].part == GH_PART_VERB)
            verbs++;
    }
    p->verbs = GH_NEW(p->arena, gh_verb, verbs);
    for (uint16_t at = 0; at < p->n;) {
        if (p->items[at].part == GH_PART_VERB && (is_noun_of_next(p, at) || is_noun_within(p, at)))
            p->items[at].part = GH_PART_NOMINAL;
        at = p->items[at].part == GH_PART_VERB ? take_group(p, at) : (uint16_t)(at + 1);
    }
}
