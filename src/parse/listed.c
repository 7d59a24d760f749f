/* listed.c - several protests with one verb. */
#include "parse/finder.h"

/* A protest that the noun at `at` tells with this verb. */
static bool is_protest_with(const gh_parse *p, int at, uint32_t verb, gh_hit *hit)
{
    int before = gh_predicate_noun_before(p, at);
    *hit = (gh_hit){.head = at, .middle = -1};
    if (before >= 0 && gh_predicate_of_pair(p, before, at, verb, hit))
        hit->head = before;
    else if (!gh_predicate_of_head(p, at, 0, verb, hit))
        return false;
    const gh_frame_row *frame = gh_hit_frame(p, hit);
    return (frame->traits & GH_FRAME_PROTEST) && !(frame->traits & GH_FRAME_VIOLENT) && frame->code;
}

static bool is_protest(const gh_parse *p, int at, uint32_t verb, gh_hit *hit)
{
    return gh_predicate_with_light(p, at, verb, is_protest_with, hit);
}

/* The noun before the "and" or comma that stands before `at`, past what belongs to the noun at
 * `at`; -1 when there is none. */
static int listed_before(const gh_parse *p, int at, bool comma)
{
    enum { FAR = 6 };
    for (int i = at - 1, steps = 0; i > 0 && steps <= FAR; i--, steps++) {
        const gh_item *item = &p->items[i], *last = &p->items[i - 1];
        if (item->particle == GH_PARTICLE_AND || (comma && (item->token->flags & GH_TOKEN_COMMA)))
            return last->part == GH_PART_NOMINAL && last->verb < 0 && gh_item_case(last) == GH_NOM
                       ? i - 1
                       : -1;
        if (item->part != GH_PART_NOMINAL || item->verb >= 0)
            return -1;
    }
    return -1;
}

/* One more protest with the verb of `act`, unless one of its code is told with it. */
static void add(gh_act_finder *f, const gh_act *act, const gh_hit *hit, int at)
{
    const gh_frame_row *frame = gh_hit_frame(f->p, hit);
    for (uint16_t k = 0; k < f->acts.n; k++)
        if (f->acts.p[k].verb == act->verb && f->acts.p[k].frame->code == frame->code)
            return;
    f->taken[at] = f->taken[hit->head] = true;
    gh_act *other = gh_act_new(f, hit);
    other->passive = act->passive;
    gh_act_fill_verb(f, other, act->verb);
    other->head = (int16_t)at;
    other->first = (uint16_t)hit->head;
    other->last = (uint16_t)at;
}

/* "manobbondhon, [bikkhobh michhil] o [sorok oborodh] koren", "[hortal] o [bikkhobh] kormosuchi
 * palon koren": each is a protest of those who hold the last. */
void gh_act_add_protests(gh_act_finder *f, const gh_act *act)
{
    const gh_parse *p = f->p;
    uint32_t verb = p->verbs[act->verb].lemma;
    int head = act->head, kind = head > 0 ? gh_predicate_noun_before(p, head) : -1;
    if (!(act->frame->traits & GH_FRAME_PROTEST) || head < 0 || head > act->last)
        return;
    gh_hit hit, own = {.head = kind, .middle = -1};
    bool named = !act->frame->code && kind >= 0 &&
                 (is_protest(p, kind, verb, &own) || is_protest(p, head, verb, &own));
    int from = named && own.head < head ? own.head : head;
    for (int k = 0; (from = listed_before(p, from, k > 0)) >= 0; k++) {
        if (f->taken[from] || !is_protest(p, from, verb, &hit))
            return;
        if (named && k == 0)
            add(f, act, &own, kind);
        add(f, act, &hit, from);
        from = hit.head;
    }
}
