/* question.c - acts that are only asked about: "[ki kore] hamla holo, ta khotiye dekha hochchhe".
 */
#include "event/fill.h"
#include "event/record.h"

/* What is looked into is asked, the looking is not: "jorito kina [ta] khotiye dekhchhe police". */
static bool points_at_question(const gh_parse *p, uint16_t next)
{
    return next < p->n && (p->items[next].part == GH_PART_PRONOUN ||
                           (p->items[next].token->flags & GH_TOKEN_COMMA));
}

/* "[Kara] hamla korechhe, [ta] ...": what is asked is taken up behind it; but "[kon] hamla hoyni":
 * none, "[ke ba kara] hamla kore": somebody did. */
static bool is_question_word(const gh_scene *s, const gh_clause *c, uint16_t at)
{
    enum { NEAR = 3 }; /* "..., sangbadikder [e] proshner" */
    const gh_parse *p = s->parse;
    if (p->items[at].pronoun != GH_PRONOUN_INTERROGATIVE)
        return false;
    const gh_mention *name = gh_argument_at(s->mentions, at); /* "A [K] Azad" */
    if (name && !name->pronoun)
        return false;
    for (uint16_t i = (uint16_t)(c->last + 1); i < p->n && i <= c->last + NEAR; i++)
        if (p->items[i].part == GH_PART_PRONOUN && p->items[i].pronoun != GH_PRONOUN_INTERROGATIVE)
            return true;
    const gh_item *next = c->last + 1 < p->n ? &p->items[c->last + 1] : NULL; /* "se bishoye" */
    return next && next->particle == GH_PARTICLE_LINK;
}

/* "Kivabe hamla holo, ta ...": an indirect question tells no event. */
bool gh_event_is_asked(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    const gh_clause *c = &p->clauses[act->clause];
    /* "Ora ki raji hobe?": but "Ki holo, [janotey chaile] tini bolen" */
    bool speech = (act->frame->traits & (GH_FRAME_SPEECH | GH_FRAME_MUTUAL)) == GH_FRAME_SPEECH &&
                  !gh_event_is_future(s, act);
    /* "... raji hobe?": asked, whatever stands before it */
    bool last = act->verb >= 0 && p->verbs[act->verb].after + 1 >= p->n;
    last = last && gh_str_equal(gh_parse_slice(p, (uint16_t)(p->n - 1)), GH_STR("?"));
    if (!speech && last)
        return true;
    /* "jorito kina todonto cholchhe": what is looked into is asked */
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool inquires = gh_str_starts(code, GH_STR("09"));
    uint16_t end =
        act->verb >= 0 ? (uint16_t)(p->verbs[act->verb].after + 1) : 0; /* "... korben ki na" */
    if (end <= c->last)
        end = (uint16_t)(c->last + 1);
    /* "'[keno] amar bhai morlo' slogan den": what is called out may ask */
    bool calls = gh_event_is_protest(s, act) && !p->items[act->first].quote;
    for (uint16_t i = c->first; i < end && i < p->n; i++) {
        if (calls && p->items[i].quote)
            continue;
        if (i <= act->last && !speech && !act->negated && is_question_word(s, c, i))
            return true;
        if (p->items[i].particle == GH_PARTICLE_WHETHER && i > act->first)
            return true;
        bool why = p->items[i].particle == GH_PARTICLE_QUESTION; /* "abedon [kothay] korbe, ta" */
        if (why && last && i < act->first) /* "ami [kibhabe] ta protyakhyan kori?" */
            return true;
        if ((why ? i <= act->last
                 : p->items[i].particle == GH_PARTICLE_WHETHER && i < act->first) &&
            !inquires)
            return !speech && !points_at_question(p, (uint16_t)(i + p->items[i].length));
    }
    return !speech && gh_str_equal(gh_parse_slice(p, (uint16_t)(p->n - 1)), GH_STR("?"));
}
