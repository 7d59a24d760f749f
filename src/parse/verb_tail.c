/* verb_tail.c - what stands behind a verb: "ought", negation, postposition, quotative, and the noun
 * that it describes: "[kora] uchit", "kore [na]", "korar [pore]", "korbe [bole]", "[kora] chukti".
 */
#include "parse/verbs.h"

bool gh_item_is_negation(const gh_item *item)
{
    return item->particle == GH_PARTICLE_NEG || item->particle == GH_PARTICLE_NOT ||
           item->particle == GH_PARTICLE_ABSENT;
}

static bool is_ought(const gh_parse *p, uint16_t at, gh_features before)
{
    const gh_item *item = &p->items[at];
    if (item->part != GH_PART_NOMINAL || gh_item_case(item) > GH_NOM)
        return false;
    uint32_t row = gh_verb_auxiliary(p, before, item->analysis->lemma);
    return row != UINT32_MAX &&
           gh_row(p->lexicon, AUXILIARY, auxiliary, row)->kind == GH_AUXILIARY_OUGHT;
}

/* "podotyag kora uchit [bole] montobyo koren": behind a noun the quotative looks like "as". */
static bool is_quoted_as(const gh_parse *p, uint16_t next)
{
    return next < p->n && p->items[next].part == GH_PART_MARKER &&
           (p->items[next].functions & GH_FUNCTION_AS);
}

static bool closes(const gh_parse *p, uint16_t next)
{
    return next >= p->n || p->items[next].part == GH_PART_MARK ||
           p->items[next].part == GH_PART_PARTICLE;
}

/* "sorkarer podotyag [kora uchit]": a verbal noun and "ought" close a clause as a finite verb
 * does, "sorkarer uchit podotyag [kora]" too; "uchit chhilo" blames for what was not done, and asks
 * for nothing. */
static void take_ought(gh_parse *p, gh_verb *v)
{
    uint16_t next = (uint16_t)(v->last + 1);
    if (v->kind != GH_VERB_NOUN || gh_feature(v->features, CASE) > GH_NOM)
        return;
    bool ought = next < p->n && is_ought(p, next, v->features);
    if (ought && (closes(p, (uint16_t)(next + 1)) || is_quoted_as(p, (uint16_t)(next + 1)))) {
        v->ought = true;
        v->last = next;
    } else if (closes(p, next)) {
        for (uint16_t i = v->first;
             i-- > 1 && p->items[i].part != GH_PART_MARK && p->items[i].verb < 0 && !v->ought;)
            v->ought = is_ought(p, i, v->features) && gh_item_case(&p->items[i - 1]) == GH_GEN;
    }
    if (v->ought)
        v->kind = GH_VERB_FINITE;
}

/* "motayen kora [kothin] hote pare", "prottahar kora [ekhon] shorto noy": what is said of the
 * doing, or when; "kora [notun] chukti" is of the treaty. */
static bool says_how(const gh_parse *p, uint16_t at)
{
    const gh_item *item = &p->items[at];
    if (item->analysis->pos == GH_UPOS_ADV)
        return true;
    return item->analysis->pos == GH_UPOS_ADJ && gh_item_case(item) == GH_NOM &&
           (at + 1u >= p->n ||
            (p->items[at + 1].part != GH_PART_NOMINAL && p->items[at + 1].part != GH_PART_NUMBER));
}

/* "hamla chalachchhe[, emon] obhijog": "such" in the place of a quotative. */
static bool is_before_such(const gh_parse *p, const gh_verb *v, uint16_t next)
{
    if (!gh_item_is_word(&p->items[next]) &&
        (p->items[next].token->flags & (GH_TOKEN_COMMA | GH_TOKEN_DASH | GH_TOKEN_HYPHEN)))
        next++;
    if (v->kind != GH_VERB_FINITE || next + 1u >= p->n ||
        p->items[next].particle != GH_PARTICLE_SUCH)
        return false;
    const gh_item *noun = &p->items[next + 1];
    return noun->part == GH_PART_NOMINAL && (noun->form->flags & GH_FORM_HEAD) &&
           gh_item_case(noun) <= GH_NOM; /* not "emon [proshner] jobabe" */
}

/* "boithok howar [kotha]." ends what it says; but "janalen boithok howar [kotha]" has its verb. */
static bool is_due_noun(const gh_parse *p, const gh_verb *v, uint16_t at)
{
    if (p->items[at].part != GH_PART_NOMINAL || !closes(p, (uint16_t)(at + 1)) ||
        gh_item_case(&p->items[at]) > GH_NOM ||
        !gh_lexicon_has_class(p->lexicon, p->items[at].analysis->lemma, p->lexicon->class_due))
        return false;
    for (uint16_t i = v->first; i-- > 0 && p->items[i].part != GH_PART_MARK;)
        if (p->items[i].verb >= 0 && p->verbs[p->items[i].verb].kind == GH_VERB_FINITE)
            return false;
    return true;
}

/* "boithok [korar kotha royechhe]": is to be held, as if it said that it will. */
static void take_due(const gh_parse *p, gh_verb *v)
{
    uint16_t next = (uint16_t)(v->last + 1);
    if (next >= p->n || v->kind != GH_VERB_NOUN || gh_feature(v->features, CASE) != GH_GEN)
        return;
    bool plan = p->items[next].particle == GH_PARTICLE_PLAN;
    if (!plan && !is_due_noun(p, v, next))
        return;
    v->last = (uint16_t)(next + p->items[next].length - 1);
    v->kind = GH_VERB_FINITE;
    v->due = true;
    v->features = gh_feature_with(v->features, CASE, 0);
    v->features = gh_feature_with(v->features, VERBFORM, GH_FIN);
    v->features = gh_feature_with(v->features, TENSE, GH_FUT);
    v->features = gh_feature_with(v->features, PERSON, 3);
}

/* "[oi] jubok", "[ei] dui neta": points at the noun behind it. */
static bool is_that(const gh_parse *p, uint16_t at)
{
    const gh_item *item = &p->items[at];
    return at + 1u < p->n && item->part == GH_PART_PRONOUN &&
           item->pronoun == GH_PRONOUN_DEMONSTRATIVE && gh_item_case(item) <= GH_NOM;
}

void gh_verb_take_tail(gh_parse *p, gh_verb *v)
{
    take_due(p, v);
    take_ought(p, v);
    uint16_t next = (uint16_t)(v->last + 1);
    while (next < p->n && (gh_item_is_negation(&p->items[next]) ||
                           p->items[next].particle == GH_PARTICLE_EMPHASIS)) {
        v->negated |= gh_item_is_negation(&p->items[next]);
        v->last = next++;
    }
    if (v->first > 0 && gh_item_is_negation(&p->items[v->first - 1]) &&
        p->items[v->first - 1].verb < 0) {
        *(v->operation ? &v->not_to : &v->negated) = true;
        /* "[na jete] bolen": what others are told is negated, and no condition */
        v->irreal = v->kind == GH_VERB_FINITE && !v->possible && !v->operation;
    }
    v->after = next;
    if (next >= p->n)
        return;
    const gh_item *item = &p->items[next];
    if (v->kind == GH_VERB_NOUN && item->part == GH_PART_MARKER) {
        v->functions = item->functions;
        v->after = (uint16_t)(next + item->length);
    } else if (item->particle == GH_PARTICLE_QUOTATIVE || (v->ought && is_quoted_as(p, next))) {
        v->before_quotative = true;
        v->after = (uint16_t)(next + 1);
    }
    v->before_quotative |= is_before_such(p, v, next);
    /* "[shakkhor kora] chukti", "[greptar howa] oi jubok" (that youth); "[pashchadposoron ghotay]
     * emon kaj": such work as ... */
    if (is_that(p, next) && !gh_feature(v->features, CLITIC)) /* "[chalanoi] ei obhijaner lokkho" */
        next++;
    bool noun = p->items[next].part == GH_PART_NUMBER ||
                (p->items[next].part == GH_PART_NOMINAL && !says_how(p, next));
    v->attributive =
        (v->kind == GH_VERB_NOUN && gh_feature(v->features, CASE) <= GH_NOM && noun) ||
        (v->kind == GH_VERB_FINITE && item->particle == GH_PARTICLE_SUCH && !v->before_quotative);
}
