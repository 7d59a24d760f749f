/* forum.c - who calls for something, or talks with somebody, in the passive, by where it is done:
 * "[songothoner] ek bibritite e dabi janano hoy", "somabeshe ahban janano hoy". */
#include "event/fill.h"
#include "event/place.h"

enum { NOWHERE = -1 };

static bool is_paper(const gh_parse *p, int at)
{
    return at >= 0 && gh_refer_word_has_class(p, (uint16_t)at, p->lexicon->class_paper);
}

/* "somabeshe", "somabesh theke": at it, from it. */
static bool is_where(const gh_parse *p, int at)
{
    if (gh_item_case(&p->items[at]) == GH_LOC)
        return true;
    return at + 1 < p->n && p->items[at + 1].part == GH_PART_MARKER &&
           (p->items[at + 1].functions & GH_FUNCTION_FROM);
}

/* The last word before the act that is a paper or a gathering where it was done. */
static int forum_before(const gh_parse *p, const gh_act *act)
{
    for (int i = act->first - 1; i >= 0; i--)
        if (gh_item_is_word(&p->items[i]) && is_where(p, i) &&
            (is_paper(p, i) || gh_refer_has_class(p, (uint16_t)i, p->lexicon->class_gathering)))
            return i;
    return NOWHERE;
}

static bool describes(const gh_parse *p, int at)
{
    const gh_item *item = &p->items[at];
    /* "[BNP-r] gonomadhyome pathano ek bibritite" */
    bool sent = item->verb >= 0 && p->verbs[item->verb].kind == GH_VERB_NOUN;
    bool where = item->part == GH_PART_NOMINAL && gh_item_case(item) == GH_LOC;
    return gh_refer_says_how_many(item) || item->part == GH_PART_NUMBER || sent || where ||
           (item->part == GH_PART_NOMINAL && item->analysis->pos == GH_UPOS_ADJ) ||
           gh_refer_has_class(p, (uint16_t)at, p->lexicon->class_participle) ||
           gh_refer_has_class(p, (uint16_t)at, p->lexicon->class_gathering);
}

/* Behind the brackets that open at `at`. */
static uint16_t behind_brackets(const gh_parse *p, uint16_t at)
{
    if (at >= p->n || !(p->items[at].token->flags & GH_TOKEN_BRACKET_OPEN))
        return at;
    for (uint16_t i = at; i < p->n; i++)
        if (p->items[i].token->flags & GH_TOKEN_BRACKET_CLOSE)
            return (uint16_t)(i + 1);
    return at;
}

/* "[Udichir] protibad somabeshe": whose it is, next to it but for words that describe it. */
static int owner_of(const gh_scene *s, int forum)
{
    const gh_parse *p = s->parse;
    for (int k = (int)s->mentions.n - 1; k >= 0; k--) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->last >= forum || (m->medium && (m->functions & GH_FUNCTION_LOC)))
            continue;
        uint16_t after = behind_brackets(p, m->after);
        /* "[registrar] sakkhorito bigyoptite" */
        bool signs = (m->functions & GH_FUNCTION_SUBJ) && after < forum &&
                     gh_refer_has_class(p, after, p->lexicon->class_participle);
        bool owns = m->kinds && ((m->functions & GH_FUNCTION_GEN) || signs) &&
                    gh_code_is_set(m->code) && !m->common && !m->adjectival;
        for (int i = after; owns && i + 1 < forum; i++) /* "[songbad] sommelon": its kind */
            owns = describes(p, i);
        return owns ? k : NOWHERE;
    }
    return NOWHERE;
}

/* Those who hold the rally that the article told of last. */
static const gh_actor *protesters(const gh_coding *coding)
{
    for (uint32_t i = coding->records.n; i-- > 0;) {
        const gh_record *r = &coding->records.p[i];
        if (gh_str_starts(r->code, GH_STR("14")) && !gh_str_equal(r->source.code, GH_STR("---")))
            return &r->source;
    }
    return NULL;
}

bool gh_fill_owner_of_forum(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    int forum = forum_before(s->parse, act);
    /* "andoloner kormosuchite gulir ghotonay ... nirdesh deoya hoyechhe": who gives orders has his
     * own people; they are not those of a rally. */
    bool order =
        gh_str_equal(gh_lexicon_string(s->coding->lexicon, act->frame->recipient), GH_STR("="));
    int owner = forum < 0 || (order && !is_paper(s->parse, forum)) ? NOWHERE : owner_of(s, forum);
    if (owner >= 0)
        gh_fill_add_mention(s, agents, owner, 'b');
    return owner >= 0;
}

bool gh_fill_holder_of_forum(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    int forum = forum_before(s->parse, act);
    const gh_actor *holder = forum >= 0 && gh_refer_has_class(s->parse, (uint16_t)forum,
                                                              s->parse->lexicon->class_gathering)
                                 ? protesters(s->coding)
                                 : NULL;
    if (holder)
        gh_fill_add_actor(holder, agents);
    return holder != NULL;
}

/* A ministry, a seat of power, the house of a party; but a university or a club may be anybody's.
 */
static bool is_in_house(const gh_scene *s, const gh_mention *m)
{
    const uint32_t bodies = GH_KIND_BODY | GH_KIND_PARTY | GH_KIND_ARMED;
    bool in = (m->functions & GH_FUNCTION_LOC) && (m->kinds & bodies) && !m->bare_state &&
              gh_role_starts(m->code.role, "GOV OPP PTY MIL COP");
    return in || (m->kinds && !m->common && !m->adjectival && gh_place_owns_a_house(s, m));
}

/* "[BNP-r] karjaloye byabosayider songe motobinimoy sobha onushthito hoy": in whose house it is
 * held is who talks with them. */
void gh_fill_holder_of_talks(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                             const gh_fillers *patients)
{
    const uint32_t fight = GH_FRAME_MUTUAL | GH_FRAME_VIOLENT;
    const gh_clause *c = &s->parse->clauses[act->clause];
    const gh_mention *with = patients->n == 1 ? gh_event_mention(s, &patients->p[0]) : NULL;
    if ((act->frame->traits & fight) != GH_FRAME_MUTUAL || agents->n || act->mentioned || !with ||
        !(with->functions & GH_FUNCTION_WITH) || act->verb < 0 ||
        !(gh_fill_is_passive(s, act) || s->parse->verbs[act->verb].exists))
        return;
    for (uint16_t k = 0; k < s->mentions.n && s->mentions.p[k].last < act->first; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m != with && m->first >= c->first && gh_code_is_set(m->code) && is_in_house(s, m) &&
            !gh_code_equal(m->code, with->code)) {
            gh_fill_add_one(s, agents, k, 'a');
            return;
        }
    }
}
