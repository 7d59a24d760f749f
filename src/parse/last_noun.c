/* last_noun.c - a noun or adjective that closes a statement, without a verb. */
#include "parse/finder.h"

/* "sorkar [protisrutiboddho] bole janan": what somebody says that the subject is. */
static bool is_quoted(const gh_act_finder *f, const gh_act *act)
{
    for (uint16_t k = 0; (act->functions & GH_FUNCTION_AS) && k < f->acts.n; k++) {
        const gh_act *verb = &f->acts.p[k];
        if (verb->clause == act->clause && verb->first > act->last &&
            (verb->frame->operation == GH_OPERATOR_SAY ||
             verb->frame->operation == GH_OPERATOR_REPORT))
            return true;
    }
    return false;
}

/* "tader biruddhe obhijog gothoner [shunani] aj.": what a court will do closes the statement with
 * its day. */
static bool closes_with_day(const gh_parse *p, const gh_act *act)
{
    uint16_t next = (uint16_t)(act->last + 1);
    if (!(act->frame->traits & GH_FRAME_AHEAD) || act->governor >= 0)
        return false;
    while (next < p->n && (p->items[next].form->flags & GH_FORM_TIME))
        next++;
    return next > act->last + 1 && (next >= p->n || (p->items[next].token->flags & GH_TOKEN_END));
}

/* "nirbachon hobe bole [amra] ashabadi", "[amra] ashabadi, nirbachon hobe": what we feel, beside
 * what we feel it of. */
static bool is_felt(const gh_parse *p, const gh_act *act)
{
    int16_t v = p->clauses[act->clause].verb;
    const gh_item *before = act->first > 0 ? &p->items[act->first - 1] : NULL;
    return v >= 0 && before && before->pronoun == GH_PRONOUN_PERSONAL &&
           gh_feature(before->analysis->features, PERSON) == 1 && gh_item_case(before) <= GH_NOM &&
           (p->verbs[v].first > act->last || p->verbs[v].before_quotative);
}

/* "tin jon greptar." at the end of a sentence is said as with a verb; "Bharot kaj korte agrohi",
 * "amra udbigno" are active, what the subject is ready for or feels. */
void gh_act_raise_last_noun(gh_act_finder *f)
{
    const gh_parse *p = f->p;
    for (uint16_t k = 0; k < f->acts.n; k++) {
        gh_act *act = &f->acts.p[k];
        uint16_t next = (uint16_t)(act->last + 1);
        bool ready = act->head >= 0 && p->items[act->head].analysis->pos == GH_UPOS_ADJ &&
                     (gh_act_is_operator(act) || (act->frame->traits & GH_FRAME_SPEECH));
        bool ends = next >= p->n || (p->items[next].token->flags & GH_TOKEN_END);
        bool quoted = ready && (is_quoted(f, act) || is_felt(p, act));
        bool today = act->mentioned && p->clauses[act->clause].verb < 0 && closes_with_day(p, act);
        if (today) {
            act->governed = false;
            act->about_to = ends = true;
        }
        if (!act->mentioned || act->governed || gh_item_case(&p->items[act->head]) != GH_NOM ||
            (!quoted && (!ends || p->clauses[act->clause].verb >= 0)))
            continue;
        if (act->frame->operation == GH_OPERATOR_THREATEN)
            continue; /* "eta humki": a danger */
        act->mentioned = false;
        act->raised = true;
        act->passive = !ready;
        act->kind = GH_VERB_FINITE;
    }
}
