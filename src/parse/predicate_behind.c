/* predicate_behind.c - a predicate whose noun stands behind its verb, as the last word. */
#include "parse/finder.h"

enum { LONGEST_NAME = 5 }; /* words */
enum {
    NAMES = 1u << GH_TABLE_STATE_NAME | 1u << GH_TABLE_PLACE_NAME | 1u << GH_TABLE_ACTOR_NAME |
            1u << GH_TABLE_ROLE
};

static bool is_bare(const gh_parse *p, int at)
{
    return gh_item_case(&p->items[at]) == GH_NOM;
}

/* The last word of what follows the verb; -1 when it is no noun of an act. */
static int last_noun(const gh_parse *p, const gh_verb *v)
{
    int clause = v->kind == GH_VERB_FINITE ? gh_parse_clause_at(p, v->first) : -1;
    int at = clause < 0 ? -1 : p->clauses[clause].tail - 1;
    while (at >= v->after && p->items[at].part == GH_PART_MARK)
        at--;
    if (at < v->after || p->items[at].part != GH_PART_NOMINAL)
        return -1;
    gh_match name;
    bool doer = false;
    for (int i = at; is_bare(p, at) && !doer && i >= v->after && i > at - LONGEST_NAME; i--)
        doer = gh_parse_match(p, (uint16_t)i, NAMES, &name) && i + name.length > at;
    /* "namano hoyechhe [senabahini]", "gothon kora hoyechhe [todonto komiti]": of a passive it is
     * what it is done to */
    return (!doer || v->passive) && (is_bare(p, at) || gh_item_case(&p->items[at]) == GH_LOC) ? at
                                                                                              : -1;
}

/* "take deya hoyechhe panch bochhorer [karadondo]": the noun stands behind its verb, as the last
 * word; not where one stands right before it ("[kormosuchi] ghoshona korechhe chhatro andolon"). */
bool gh_predicate_behind(const gh_parse *p, const gh_verb *v, int n1, gh_hit *f)
{
    int at = last_noun(p, v);
    if (at < 0 || v->exists || (n1 >= 0 && n1 == v->first - 1 && is_bare(p, n1)))
        return false;
    *f = (gh_hit){.head = at, .middle = -1};
    return ((v->vector && gh_predicate_of_head(p, at, v->lemma, v->vector, f)) ||
            gh_predicate_of_head(p, at, 0, v->lemma, f)) &&
           !gh_hit_is_no_event(p, f);
}

/* "[bondho] rakha hoyechhe [internet porisheba]" */
static bool match_two_behind(const gh_parse *p, const gh_verb *v, int n1, int at, gh_hit *f)
{
    uint32_t pair = is_bare(p, at) ? gh_predicate_middle(p, gh_predicate_lemma_at(p, at),
                                                         gh_predicate_lemma_at(p, n1))
                                   : 0;
    gh_hit both = {.head = at - 1, .middle = n1};
    if (!pair || at <= v->after || p->items[at - 1].part != GH_PART_NOMINAL ||
        !gh_predicate_of_head(p, at - 1, pair, v->lemma, &both))
        return false;
    *f = both;
    return true;
}

/* "[dhora] porlo polisher [jale]", "[thai] holo [karagare]": the noun that comes first in the
 * lexicon stands behind the verb, as the last word; a bare one where the words before it are no
 * event (`open`): "[jari] kora hoyechhe [curfew]", "[jari] hoyechhe [curfew]". */
bool gh_predicate_around(const gh_parse *p, const gh_verb *v, int n1, bool open, gh_hit *f)
{
    int at = last_noun(p, v);
    uint32_t from = 0;
    if (at < 0 || n1 < 0 || n1 != v->first - 1 || (!open && is_bare(p, at)))
        return false;
    const gh_auxiliary_row *light =
        v->exists && is_bare(p, at) ? gh_predicate_auxiliary(p, GH_AUXILIARY_LIGHT, &from) : NULL;
    *f = (gh_hit){.head = at, .middle = n1, .passive = light};
    return (match_two_behind(p, v, n1, at, f) ||
            (light && gh_predicate_of_pair(p, at, n1, light->verb, f)) ||
            gh_predicate_of_pair(p, at, n1, v->lemma, f)) &&
           !gh_hit_is_no_event(p, f);
}
