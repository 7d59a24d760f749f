/* gapped.c - a noun that has an object of its own, and shares the verb of the noun after it. */
#include "parse/finder.h"

/* An object stands right before `at`: "[chalok-ke]", "[trakti]", "[X-er biruddhe]"; or a participle
 * that has one: "X-ke guli kore [hotya]". */
static bool has_object(const gh_parse *p, int at)
{
    if (at < 1)
        return false;
    const gh_item *item = &p->items[at - 1];
    if (item->part == GH_PART_MARKER || item->part == GH_PART_PARTICLE || !gh_item_is_word(item))
        return item->part == GH_PART_MARKER;
    if (item->verb >= 0)
        return p->verbs[item->verb].kind == GH_VERB_CONVERB;
    return gh_item_case(item) == GH_ACC || gh_feature(item->analysis->features, DEFINITE);
}

/* "[madok] jobdo o dujon-ke atok kore": what is seized stands bare before it. */
static bool has_thing(const gh_parse *p, int at, const gh_frame_row *frame)
{
    const gh_item *thing = at > 0 ? &p->items[at - 1] : NULL;
    return thing && thing->part == GH_PART_NOMINAL && thing->analysis->pos == GH_UPOS_NOUN &&
           gh_item_case(thing) <= GH_NOM &&
           gh_str_equal(gh_lexicon_string(p->lexicon, frame->yields), GH_STR("seizure"));
}

/* A genitive stands before `at`, with at most an adjective between: "[hamlar] tibro ninda". */
static bool has_owner(const gh_parse *p, int at)
{
    while (at > 1 && p->items[at - 1].part == GH_PART_NOMINAL &&
           p->items[at - 1].analysis->pos == GH_UPOS_ADJ)
        at--;
    return at > 0 &&
           (p->items[at - 1].part == GH_PART_MARKER || (p->items[at - 1].part == GH_PART_NOMINAL &&
                                                        gh_item_case(&p->items[at - 1]) == GH_GEN));
}

/* The noun that may share the verb of an act, looked for before `from`: the one before "and", or
 * one that says along with what, maybe `over` commas; -1 where there is none. */
static int noun_before(const gh_parse *p, int from, bool over)
{
    const uint32_t around = GH_FUNCTION_FOR | GH_FUNCTION_CAUSE | GH_FUNCTION_ABOUT |
                            GH_FUNCTION_AFTER | GH_FUNCTION_DURING;
    for (int at = from - 1; at > 0; at--) {
        const gh_item *item = &p->items[at];
        if (item->particle == GH_PARTICLE_AND)
            return gh_item_case(&p->items[at - 1]) == GH_NOM ? at - 1 : -1;
        if (item->part == GH_PART_NOMINAL && gh_item_case(item) == GH_COM)
            return at;
        /* "[prostab] o sahajyer jonyo prosongsa": the reason is joined, not the acts */
        bool listed = over && (item->token->flags & GH_TOKEN_COMMA); /* "ostro, guli o madok" */
        if (item->verb >= 0 || (item->part == GH_PART_MARK && !listed) ||
            (item->part == GH_PART_MARKER && (item->functions & around)))
            return -1;
    }
    return -1;
}

static bool is_head(const gh_parse *p, int at, uint32_t verb, gh_hit *ret)
{
    return p->items[at].part == GH_PART_NOMINAL && p->items[at].verb < 0 &&
           gh_predicate_of_head(p, at, 0, verb, ret);
}

/* `other` is the act of the noun at `at`, which has the verb of `with`. */
static void share_verb(gh_act_finder *f, gh_act *other, const gh_act *with, int at)
{
    other->passive = with->passive;
    gh_act_fill_verb(f, other, with->verb);
    other->head = (int16_t)at;
    other->first = other->last = (uint16_t)at;
    f->taken[at] = true;
}

static bool is_counted(const gh_parse *p, int at)
{
    for (uint32_t i = 0; i < p->numbers.n; i++) {
        const gh_quantity *q = &p->numbers.p[i];
        int first = (int)q->first - (int)p->first;
        if (first <= at && at < first + (int)q->count)
            return true;
    }
    return false;
}

/* "[ekjon-ke] 20 hajar taka jorimana", "[tinti] dokan silgala": what it is done to, before an
 * amount or as what is counted. */
static bool has_own_object(const gh_parse *p, int at)
{
    enum { LONGEST = 5 };
    if (has_object(p, at))
        return true;
    for (int i = at - 1; i >= 0 && i >= at - LONGEST; i--) {
        const gh_item *item = &p->items[i];
        bool counted = is_counted(p, i);
        if (!counted && (item->part != GH_PART_NOMINAL || item->verb >= 0))
            return false;
        unsigned form = counted ? GH_NOM : gh_item_case(item);
        if (form > GH_NOM || (counted && (i == 0 || !is_counted(p, i - 1))))
            return form == GH_ACC || (form <= GH_NOM && i < at - 1);
    }
    return false;
}

/* The noun right before a comma, in the same stretch; -1: there is none. */
static int noun_before_comma(const gh_parse *p, int from)
{
    for (int i = from - 1; i > 0; i--) {
        if (p->items[i].verb >= 0)
            return -1;
        if (p->items[i].part == GH_PART_MARK)
            return (p->items[i].token->flags & GH_TOKEN_COMMA) &&
                           p->items[i - 1].part == GH_PART_NOMINAL &&
                           gh_item_case(&p->items[i - 1]) <= GH_NOM
                       ? i - 1
                       : -1;
    }
    return -1;
}

/* "dujon-ke [atok], ekjon-ke [jorimana] o tinti dokan silgala kora hoy": measures of offices, each
 * with an object of its own, and one verb for all. */
void gh_act_add_measures(gh_act_finder *f, uint16_t number, uint32_t verb)
{
    const gh_parse *p = f->p;
    const gh_act *act = &f->acts.p[number];
    if (act->head < 1 || act->head > act->last || !act->frame->doer ||
        (act->frame->traits & GH_FRAME_SPEECH) || !has_own_object(p, act->head))
        return;
    gh_hit hit;
    for (int at = noun_before(p, act->head, false);
         at > 0 && !f->taken[at] && is_head(p, at, verb, &hit) && has_own_object(p, at);
         at = noun_before_comma(p, at)) {
        const gh_frame_row *frame = gh_hit_frame(p, &hit);
        if (!frame->doer || (frame->traits & GH_FRAME_SPEECH))
            return;
        share_verb(f, gh_act_new(f, &hit), &f->acts.p[number], at);
    }
}

/* "trakti jobdo ebong chalok-ke atok kora hoyechhe", "ekjon-ke [hotya] o tinjon-ke ahoto kore",
 * "dujon-ke [atok]-soho duti pistol jobdo kore", "hamlar [ninda] o bicharer dabi janiyechhe": a
 * noun that has an object of its own shares the verb with the one after "and". */
void gh_act_add_gapped(gh_act_finder *f, const gh_act *act, uint32_t verb, bool pair)
{
    const gh_parse *p = f->p;
    bool speech = act->frame->traits & GH_FRAME_SPEECH;
    bool said = speech && has_owner(p, act->head);
    if (act->head > act->last || !(said || (pair && !speech) || has_object(p, act->head)))
        return;
    gh_hit hit;
    int at = noun_before(p, act->head, pair);
    /* "dujon-ke atok-soho [ostro] o guli jobdo": a thing that is listed is none */
    while (at > 0 && pair && !is_head(p, at, verb, &hit))
        at = noun_before(p, at, pair);
    if (at < 1 || f->taken[at] || !is_head(p, at, verb, &hit))
        return;
    const gh_frame_row *frame = gh_hit_frame(p, &hit);
    bool shares = said ? (frame->traits & GH_FRAME_SPEECH) && has_owner(p, at)
                       : has_object(p, at) || has_thing(p, at, frame);
    if (!shares || (pair && !speech && frame->doer != act->frame->doer))
        return;
    share_verb(f, gh_act_new(f, &hit), act, at);
}

/* "[sangbadikder] mardhor": -der before a noun of what is done to people, which this verb, or a
 * light verb that is thought there, tells. */
static bool is_done_to_them(const gh_parse *p, int at, uint32_t verb, gh_hit *hit)
{
    const gh_item *them = at > 0 ? &p->items[at - 1] : NULL;
    return them && them->part == GH_PART_NOMINAL && gh_item_case(them) == GH_GEN &&
           gh_feature(them->analysis->features, NUMBER) == GH_PLUR &&
           gh_predicate_with_light(p, at, verb, is_head, hit);
}

/* "sangbadikder [mardhor] o kyamera bhangchur koren", "tader [mardhor] ebong prochare badha den":
 * two acts of one doer, and the first is not theirs to whom it is done. */
void gh_act_add_struck(gh_act_finder *f, const gh_act *act)
{
    const uint32_t hostile = GH_FRAME_HOSTILE | GH_FRAME_VIOLENT;
    const gh_parse *p = f->p;
    gh_hit hit;
    int at = act->head > 0 && act->head <= act->last && (act->frame->traits & hostile)
                 ? noun_before(p, act->head, false)
                 : -1;
    if (at < 1 || f->taken[at] || !is_done_to_them(p, at, p->verbs[act->verb].lemma, &hit) ||
        !(gh_hit_frame(p, &hit)->traits & hostile))
        return;
    gh_act *other = gh_act_new(f, &hit);
    uint32_t whom = gh_act_functions(p->lexicon, other, GH_SLOT_PATIENT);
    if (!(whom & GH_FUNCTION_OBJ) || (whom & GH_FUNCTION_AGAINST)) {
        f->acts.n--; /* "sontrasider [hamla]": theirs */
        return;
    }
    share_verb(f, other, act, at);
}
