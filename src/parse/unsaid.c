/* unsaid.c - acts whose verb is left out, as in a headline.
 *
 *     commissionke [kotakkho] Abhisheker          "mockery of the commission, by Abhishek"
 *     ... hoyechhe bole [obhijog] Momotar         "an accusation by Mamata that ..."
 *     onuprobesh niye [sorob] Modi                "vocal on infiltration (is) Modi"
 *     marodhorer [obhijog] Trinomuler biruddhe    "an accusation of beating, against Trinamool"
 *     chakri chheye [dhornay] shikkhokera         "in a sit-in (are) the teachers, for jobs"
 *     sorkar durnitite [lipto]                    "the government (is) engaged in corruption"
 *
 * Whoever it is said of ends the clause: in the genitive who does it, bare who is it or is in it,
 * before "against" whom it is for (the auxiliary's case is then the accusative).
 */
#include "parse/finder.h"

/* "udbigno jatisongho [(UN)]": what stands before a mark, and before the brackets that it closes.
 */
static int before_bracket(const gh_parse *p, const gh_clause *c, int at)
{
    enum { SHORT = 5 };
    int open = gh_parse_open_of_bracket(p, (uint16_t)at, SHORT);
    return open < at && open > c->first ? open - 1 : at - 1;
}

/* "alochonay [prostut]" tells what they are; "[Raji]", "[Sundor]" can be names as well, but not
 * behind what one is ready for: "alochonay [raji]". */
static bool is_said_of_somebody(const gh_parse *p, int at)
{
    const gh_item *item = &p->items[at];
    gh_hit what;
    if (item->analysis->pos != GH_UPOS_ADJ)
        return false;
    return !(item->form->flags & GH_FORM_NAME) || gh_predicate_unsaid(p, at, GH_NOM, &what);
}

/* The last word of the clause; -1 where it is no noun of this kind. */
static int closing_noun(const gh_parse *p, const gh_clause *c)
{
    int at = c->last;
    while (at > c->first && p->items[at].part == GH_PART_MARK)
        at = before_bracket(p, c, at);
    const gh_item *item = &p->items[at];
    bool noun = item->part == GH_PART_PRONOUN || item->part == GH_PART_NUMBER ||
                (item->part == GH_PART_NOMINAL && !is_said_of_somebody(p, at));
    return noun ? at : -1;
}

/* "[chhatroligh] nishiddho songothon", "BNP-r bohishkrito neta": what stands before it says that it
 * only describes, but "Hiralaler khune greptar [neta]" is one, and "commissioner dwarostho
 * [Trinomul]" (has turned to the commission), whom it asks for in the genitive. */
static bool is_attribute(const gh_parse *p, const gh_clause *c, const gh_hit *f)
{
    int at = f->head;
    const gh_item *before = at > c->first ? &p->items[at - 1] : NULL;
    const gh_act act = {.predicate = f->row};
    uint32_t patient = gh_act_functions(p->lexicon, &act, GH_SLOT_PATIENT);
    bool asked = before && gh_item_case(before) == GH_GEN && (patient & GH_FUNCTION_GEN) &&
                 !(patient & GH_FUNCTION_SUBJ);
    if (asked || gh_item_case(&p->items[at]) == GH_GEN) /* "Supreme [Courter] dwarostho ..." */
        return false;
    return before && before->part == GH_PART_NOMINAL && before->analysis->pos != GH_UPOS_ADV &&
           before->analysis->pos != GH_UPOS_ADJ && gh_item_case(before) <= GH_GEN;
}

static bool is_number(const gh_item *item)
{
    return item->part == GH_PART_NUMBER || (item->form->flags & GH_FORM_NUMBER);
}

/* "[dhornay] shikkhokera": what they are in; not "[Hefajote] Islamer neta", a name. Of
 * postpositions "polisher [jale] tinjon" is one. */
static bool is_state_in(const gh_parse *p, int at, gh_hit *f)
{
    gh_match name;
    bool named = gh_parse_match(p, (uint16_t)at, 1u << GH_TABLE_ACTOR_NAME, &name);
    if ((named && name.length > 1) || !gh_predicate_unsaid(p, at, GH_LOC, f))
        return false;
    uint32_t traits = gh_hit_frame(p, f)->traits;
    return p->items[at].part == GH_PART_MARKER ? (traits & GH_FRAME_ARRESTED) != 0
                                               : !(traits & GH_FRAME_VIOLENT);
}

/* "poristhiti niye [udbigno] deser byabsayira", "ei siddhante [khubdho] ...": what one feels about
 * something told right before it, and so nothing that only describes him who stands behind. */
static bool is_feeling(const gh_parse *p, const gh_clause *c, int at, gh_hit *f)
{
    const gh_item *before = at > c->first ? &p->items[at - 1] : NULL;
    bool about =
        before && ((before->part == GH_PART_MARKER && (before->functions & GH_FUNCTION_ABOUT)) ||
                   (before->part == GH_PART_NOMINAL && gh_item_case(before) == GH_LOC));
    return about && p->items[at].analysis->pos == GH_UPOS_ADJ &&
           gh_predicate_unsaid(p, at, GH_NOM, f) && (gh_hit_frame(p, f)->traits & GH_FRAME_SPEECH);
}

/* "marodhorer [obhijog] Trinomuler netar biruddhe": the noun of the act before whom it is against.
 * -1 none. */
static int find_against(const gh_parse *p, const gh_clause *c, gh_hit *f)
{
    enum { REACH = 7 };
    int end = c->last;
    while (end > c->first && p->items[end].part == GH_PART_MARK)
        end--;
    const gh_item *marker = &p->items[end];
    if (marker->part != GH_PART_MARKER || !(marker->functions & GH_FUNCTION_AGAINST))
        return -1;
    for (int at = end - 2; at >= c->first && at + REACH >= end; at--) {
        const gh_item *item = &p->items[at];
        if (item->part != GH_PART_NOMINAL && item->part != GH_PART_NUMBER)
            return -1;
        if (item->part == GH_PART_NOMINAL && gh_item_case(item) == GH_NOM &&
            gh_predicate_unsaid(p, at, GH_ACC, f))
            return at;
    }
    return -1;
}

/* The noun of the act, right before a number ("[greptar] aro panch"): "greptar byakti [ekjon]
 * chalok" says who he is. -1 none. */
static int find_unsaid(const gh_parse *p, const gh_clause *c, gh_hit *f)
{
    enum { REACH = 6 }; /* "... montri Shri Rajnath Singher" */
    int doer = c->verb < 0 ? closing_noun(p, c) : -1;
    unsigned its = doer < 0 ? GH_ACC : gh_item_case(&p->items[doer]);
    if (its != GH_GEN && its != GH_NOM)
        return -1;
    bool owned = false; /* "[shrighore] Trinomuler neta" */
    for (int at = doer - 1; at >= c->first && at + REACH >= doer; at--) {
        const gh_item *item = &p->items[at];
        bool owner = item->part == GH_PART_NOMINAL && gh_item_case(item) == GH_GEN;
        bool more = item->particle == GH_PARTICLE_DEGREE && is_number(&p->items[at + 1]);
        owned = owned || owner;
        if (item->part == GH_PART_NUMBER || item->particle == GH_PARTICLE_FORMER || owner || more ||
            gh_item_is_negation(item))
            continue;
        bool within = item->part == GH_PART_MARKER ||
                      (item->part == GH_PART_NOMINAL && gh_item_case(item) == GH_LOC);
        if (within && its == GH_NOM)
            return is_state_in(p, at, f) ? at : -1;
        if (item->part != GH_PART_NOMINAL || gh_item_case(item) != GH_NOM)
            return -1;
        if (owned && its == GH_NOM && !is_feeling(p, c, at, f))
            continue;
        if (gh_predicate_unsaid(p, at, its, f))
            return its == GH_GEN || !is_attribute(p, c, f) ? at : -1;
        if (its == GH_NOM && !is_number(item) && is_number(&p->items[at + 1]))
            return -1;
    }
    return -1;
}

/* "sorkar durnitite [lipto]": what somebody is said to be, which ends the clause. -1 none. */
static int find_closing_state(const gh_act_finder *f, const gh_clause *c, gh_hit *hit)
{
    const gh_parse *p = f->p;
    int at = c->last;
    while (at > c->first && p->items[at].part == GH_PART_MARK)
        at--;
    const gh_item *item = &p->items[at];
    bool state = at > c->first && item->part == GH_PART_NOMINAL && !f->taken[at] &&
                 item->analysis->pos == GH_UPOS_ADJ && gh_item_case(item) == GH_NOM;
    return state && gh_predicate_of_state(p, at, hit) ? at : -1;
}

void gh_act_add_unsaid(gh_act_finder *f, int clause)
{
    gh_hit hit;
    const gh_clause *c = &f->p->clauses[clause];
    int at = c->verb < 0 ? find_against(f->p, c, &hit) : -1;
    if (at < 0)
        at = find_unsaid(f->p, c, &hit);
    bool state = at < 0 && c->verb < 0;
    if (state)
        at = find_closing_state(f, c, &hit);
    if (at < 0)
        return;
    gh_act *act = gh_act_new(f, &hit);
    act->unsaid = !state; /* of a state, whoever it is said of stands before it */
    act->raised = true;
    act->kind = GH_VERB_FINITE;
    act->clause = (int16_t)clause;
    act->head = (int16_t)at;
    act->first = (uint16_t)hit.head;
    /* "chhar dite raji [non] Mamata" */
    act->negated = at + 1 <= c->last && gh_item_is_negation(&f->p->items[at + 1]);
    act->last = (uint16_t)(act->negated ? at + 1 : at);
    f->taken[hit.head] = f->taken[at] = true;
}
