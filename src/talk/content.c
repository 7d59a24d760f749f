/* content.c - what somebody says: the clauses that a statement tells, and statements told in it. */
#include "talk/talk.h"

/* Not "kotha [bolar] odhikar": the complement of a noun says nothing; nor does "byakhya dite hobe",
 * "smoron kora hobe", "jati smoron korbe", "[amra] talika prokash korbo"; but "ami bolbo, ...".
 * What is done "[obhijog] pele" nobody has accused of. */
bool gh_talk_is_statement(const gh_act *act)
{
    bool to_come =
        ((act->frame->traits & GH_FRAME_COOPERATIVE) || gh_feature(act->features, PERSON) != 1) &&
        act->kind == GH_VERB_FINITE && gh_feature(act->features, TENSE) == GH_FUT;
    bool complement =
        act->kind == GH_VERB_NOUN && gh_feature(act->features, CASE) == GH_GEN && !act->functions;
    bool asked =
        ((act->must || act->passive) && gh_feature(act->features, TENSE) == GH_FUT) || act->ought;
    bool unsaid = act->kind == GH_VERB_CONDITIONAL && act->frame->operation == GH_OPERATOR_ACCUSE;
    return gh_act_speaks(act) && !act->governed && !act->mentioned && !complement && !asked &&
           !to_come && !unsaid;
}

/* True when statement `inner` is told in statement `outer`, or is the same. */
static bool is_told_in(const gh_voices *v, int16_t inner, int16_t outer)
{
    while (inner >= 0 && inner != outer)
        inner = v->p[inner].outer;
    return inner == outer;
}

/* Clauses [first, last] are said by statement s; one that an inner statement already claims makes
 * s the statement around it. */
void gh_talk_claim_clauses(gh_voices *v, int first, int last, int16_t s)
{
    for (int k = first; k <= last; k++) {
        int16_t inner = v->of_clause[k];
        if (inner < 0)
            v->of_clause[k] = s;
        else if (v->p[inner].outer < 0 && !is_told_in(v, s, inner))
            v->p[inner].outer = s;
    }
}

static bool is_particle(const gh_parse *p, uint16_t i, uint8_t kind)
{
    return i < p->n && p->items[i].particle == kind;
}

/* "... obhijog korechhe[,] ...", "... bolechhe [je] ...", and no relative ("[jini] kotha bolechhen,
 * [tini] ...") or content before it: what follows the comma is what is said. */
static bool opens_content(const gh_parse *p, const gh_act *act)
{
    const gh_clause *c = &p->clauses[act->clause];
    uint16_t next = (uint16_t)(act->last + 1);
    bool opens = (p->items[act->last].token->flags & (GH_TOKEN_COMMA | GH_TOKEN_DASH)) ||
                 p->items[next].part == GH_PART_MARK || is_particle(p, next, GH_PARTICLE_THAT);
    bool quotative = c > p->clauses && c[-1].verb >= 0 && p->verbs[c[-1].verb].before_quotative;
    for (uint16_t i = c->first; opens && i < act->first; i++)
        opens = p->items[i].pronoun != GH_PRONOUN_RELATIVE &&
                p->items[i].particle != GH_PARTICLE_RELATIVE;
    return opens && !quotative;
}

static bool starts_against(const gh_parse *p, int clause)
{
    uint16_t i = p->clauses[clause].first;
    while (i < p->n && p->items[i].part == GH_PART_MARK)
        i++;
    return is_particle(p, i, GH_PARTICLE_BUT) && !p->items[i].quote;
}

/* "Reuters janiyechhe, [polish] obhijog korechhe, [...]": of clauses [first, last] those that the
 * statement around an act tells are told by its own statement s in it. */
static void claim_within(gh_voices *v, const gh_act *act, int first, int last, int16_t s)
{
    int16_t around = act->clause > 0 ? v->of_clause[act->clause] : -1;
    if (around < 0 || is_told_in(v, around, s))
        return;
    for (int k = first; k <= last; k++)
        if (v->of_clause[k] == around)
            v->of_clause[k] = s;
    v->p[s].outer = around;
}

/* What is said behind a verb or noun of speaking, up to what starts against it: "..., tobe ...". */
void gh_talk_claim_behind(const gh_parse *p, gh_voices *v, const gh_act *act, int from, int16_t s)
{
    int last = act->clause;
    while (last + 1 < p->clause_count && !starts_against(p, last + 1))
        last++;
    /* "[montri] bolen, tarikh ghoshona kora hoyechhe, ...": what nobody says tells nothing in it */
    bool told = v->p[s].known || v->p[s].claim || v->p[s].denial;
    if (told && opens_content(p, act))
        claim_within(v, act, from, last, s);
    gh_talk_claim_clauses(v, from, p->clause_count - 1, s);
}

static bool is_report_clause(gh_acts acts, int clause)
{
    for (uint16_t i = 0; i < acts.n; i++)
        if (acts.p[i].clause == clause && gh_talk_is_statement(&acts.p[i]))
            return true;
    return false;
}

/* "[sorkar] byartho hoyechhe ullekh kore neta bolen": a participle of speaking right after a finite
 * verb tells what that says, though nothing quotes it. */
static bool follows_bare(const gh_parse *p, const gh_act *act)
{
    int before = act->clause - 1;
    return act->kind == GH_VERB_CONVERB && before >= 0 && p->clauses[before].verb >= 0 &&
           p->verbs[p->clauses[before].verb].kind == GH_VERB_FINITE &&
           p->clauses[act->clause].first == act->first &&
           p->verbs[p->clauses[before].verb].after == act->first;
}

static uint16_t first_behind(const gh_parse *p, const gh_act *act)
{
    uint16_t next = p->clauses[act->clause + 1].first;
    while (next < p->n && p->items[next].part == GH_PART_MARK)
        next++;
    return next;
}

/* "[dolti jokhon] tarikh ghoshona korlo, [tokhon] ...": only when it was; but "jokhon bolen, polish
 * hamla chaliyechhe, tokhon ..." */
static bool is_when(const gh_parse *p, const gh_act *act, uint16_t next)
{
    uint16_t i = p->clauses[act->clause].first;
    while (i < act->last && !is_particle(p, i, GH_PARTICLE_WHEN))
        i++;
    return i < act->last && is_particle(p, next, GH_PARTICLE_THEN);
}

/* "Hasina [je boktobbo] diyechhen, [tar] ninda": which words are meant, and not what they say. */
bool gh_talk_is_taken_up(const gh_parse *p, const gh_act *act)
{
    if (act->clause + 1 >= p->clause_count)
        return false;
    uint16_t next = first_behind(p, act);
    if (is_when(p, act, next))
        return true;
    return act->first > 0 && is_particle(p, (uint16_t)(act->first - 1), GH_PARTICLE_THAT) &&
           next < p->n &&
           (p->items[next].pronoun == GH_PRONOUN_PERSONAL ||
            p->items[next].pronoun == GH_PRONOUN_DEMONSTRATIVE);
}

/* "ghusher [obhijog] utheche, take greptar kora hoy": an accusation that names its deed before it
 * has no more to say; "obhijog korechhen, [tobe] polish janay": nor does what starts against it. */
static bool has_said_all(const gh_parse *p, const gh_act *act)
{
    uint16_t next = first_behind(p, act);
    bool against = is_particle(p, next, GH_PARTICLE_BUT) && !p->items[next].quote;
    bool named = act->first > p->clauses[act->clause].first && act->head >= 0 &&
                 p->items[act->first - 1].part == GH_PART_NOMINAL &&
                 gh_item_case(&p->items[act->first - 1]) == GH_GEN;
    return act->frame->operation == GH_OPERATOR_ACCUSE && (against || named);
}

/* "[hamla chalanor] dabi korechhe": not "[somalochona kore] bolechhen", which is how he says it. */
static bool names_content(const gh_parse *p, int clause)
{
    int16_t verb = p->clauses[clause].verb;
    return verb >= 0 && p->verbs[verb].kind == GH_VERB_NOUN;
}

static int first_of_chain(const gh_parse *p, int from, int clause)
{
    while (clause > from && p->clauses[clause - 1].group == p->clauses[clause].group)
        clause--;
    return clause;
}

/* What a verb of speaking has for content: with the quotative the chain before it; after the verb
 * whatever follows in the sentence; a final verb of speaking closes what went before. */
void gh_talk_claim_content(const gh_parse *p, gh_acts acts, gh_voices *v, const gh_act *act,
                           int16_t s)
{
    int c = act->clause, before = c - 1;
    bool quotative = before >= 0 && p->clauses[before].verb >= 0 &&
                     p->verbs[p->clauses[before].verb].before_quotative;
    bool is_last = c + 1 >= p->clause_count || p->clauses[c + 1].verb < 0;
    bool medium = v->p[s].medium;
    if (quotative || follows_bare(p, act) || (act->kind == GH_VERB_FINITE && (is_last || medium))) {
        /* A medium at the end of a sentence passes on all of it, speakers included. */
        int first = v->p[s].medium ? 0 : before;
        while (first > 0 && !is_report_clause(acts, first - 1))
            first--;
        if (before >= 0 && !medium && !act->negated && (quotative || names_content(p, before)))
            claim_within(v, act, first_of_chain(p, first, before), before, s);
        if (before >= 0)
            gh_talk_claim_clauses(v, first, before, s);
    }
    if (c + 1 < p->clause_count && act->kind == GH_VERB_FINITE && !has_said_all(p, act))
        gh_talk_claim_behind(p, v, act, c + 1, s);
}
