/* possessor.c - whose a noun is that tells an act: "[Israeler] hamla" is by Israel, where it is not
 * what befalls him: "[tader] greptar". */
#include "event/fill.h"

/* "[sontrasider] chhora gulite": the participle before the noun is what the owner did with it. */
uint16_t gh_fill_start_of_noun(const gh_parse *p, const gh_act *act)
{
    const gh_clause *c = &p->clauses[act->clause];
    const gh_clause *before = act->clause > 0 ? c - 1 : NULL;
    bool participle = act->mentioned && act->first == c->first && before && before->verb >= 0 &&
                      p->verbs[before->verb].attributive && before->last + 1 == act->first;
    return participle ? before->first : c->first;
}

/* "[Israeler] hamla": the genitive right before a noun, with no noun between that it could be of.
 */
int gh_fill_owner_of_noun(const gh_scene *s, const gh_act *act, uint32_t functions)
{
    enum { BETWEEN = 3 };
    uint16_t from = gh_fill_start_of_noun(s->parse, act);
    gh_query q = {.from = from, .to = act->first, .functions = functions, .nearest = true};
    int found = gh_argument_find(s->mentions, &q);
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    if (!m || m->after + BETWEEN < act->first || gh_fill_owns_object(s, act, m))
        return -1;
    /* "[poribarer] dabi, nirjatone mara gechhen": of what they say; "[Hadi] khuner ghotona": a name
     * without a case is his who was killed */
    bool claims = m->after + 1 < act->first && gh_fill_is_speaker(s, act, m);
    bool killed = (act->frame->traits & GH_FRAME_KILLED) && m->grammatical_case <= GH_NOM &&
                  m->functions == GH_FUNCTION_GEN && !m->adjectival;
    return claims || killed || gh_fill_has_own_noun(s, m, act->first) ? -1 : found;
}

/* "[chhatroder] mardhor korar protibade", "[amlader] poramorsho diye bolen": -der is the object's
 * too, and nobody else is beaten. */
bool gh_fill_is_only_object(const gh_scene *s, const gh_act *act, int found)
{
    const uint32_t both = GH_FUNCTION_OBJ | GH_FUNCTION_GEN;
    const gh_mention *m = &s->mentions.p[found];
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    bool hostile = (act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT)) != 0;
    bool owned = (gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT) & GH_FUNCTION_GEN) != 0;
    if ((m->functions & both) != both || act->mentioned || owned ||
        !(pattern ? (pattern & GH_FUNCTION_OBJ) != 0 : hostile))
        return false;
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_OBJ | GH_FUNCTION_ON | GH_FUNCTION_AGAINST |
                               GH_FUNCTION_WITH | GH_FUNCTION_LOC,
                  .not_this = m};
    return gh_argument_find(s->mentions, &q) < 0;
}

/* "[senabahinir] obhijane tin jongi nihoto": whose operation it was. */
int gh_fill_owner_of_operation(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other->clause == act->clause && other->mentioned && other->last < act->first &&
            (other->frame->traits & GH_FRAME_PRELUDE) &&
            gh_item_case(&s->parse->items[other->last]) == GH_LOC)
            return gh_fill_owner_of_noun(s, other, GH_FUNCTION_GEN | GH_FUNCTION_BY);
    }
    return -1;
}

/* "[tader] michhil shuru hoy": the owner of the noun that a verb makes an act of. */
int gh_fill_owner_of_head(const gh_scene *s, const gh_act *act, bool passive)
{
    if (act->head < 0 || act->mentioned ||
        (act->frame->traits & (GH_FRAME_EFFECT | GH_FRAME_TRANSFER)) ||
        (gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_GEN))
        return -1;
    const gh_verb *verb = act->verb >= 0 ? &s->parse->verbs[act->verb] : NULL;
    bool happens = verb && (verb->exists || verb->occurs);
    /* "[khunir] bichar dabi kore": whoever demands it is not he whose it is */
    if ((act->frame->traits & GH_FRAME_ADDRESSED) && verb && !happens && !passive)
        return -1;
    int found = gh_fill_owner_of_noun(s, act, GH_FUNCTION_GEN);
    int behind = found < 0 ? gh_fill_owner_behind(s, act) : -1;
    if (behind >= 0)
        return behind;
    /* "[Bangladesher] sobaike shubhechchha janachchhi": what I do is nobody else's. */
    if (found >= 0 && act->kind == GH_VERB_FINITE && gh_feature(act->features, PERSON) == 1 &&
        s->mentions.p[found].person == 3)
        return -1;
    /* "[tader] greptar kora hobe", "[tader] humki den", "ebong [tader] tran den": -der is the
     * object's too. */
    /* "polisher songe [chhatroder] songhorsho badhe": a clash has no object */
    bool gives = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_OBJ;
    happens |= (act->frame->traits & GH_FRAME_MUTUAL) && !gives;
    bool dative =
        passive || (act->kind == GH_VERB_FINITE && !happens &&
                    (gives || (act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_SPEECH))));
    bool object = found >= 0 && dative && (s->mentions.p[found].functions & GH_FUNCTION_OBJ);
    /* "[Bharotiyo] chini jobdo kora hoy": where the goods are from */
    object |=
        found >= 0 && passive && s->mentions.p[found].bare_state &&
        gh_str_equal(gh_lexicon_string(s->coding->lexicon, act->frame->yields), GH_STR("seizure"));
    return object || (found >= 0 && gh_fill_is_only_object(s, act, found)) ? -1 : found;
}
