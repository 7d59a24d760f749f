/* participle.c - the noun behind a relative participle: who did it. */
#include "event/fill.h"

/* "[Hadike] guli kora byakti": it is said to whom it is done. */
static bool has_own_target(const gh_scene *s, const gh_act *act)
{
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_OBJ | GH_FUNCTION_ON | GH_FUNCTION_AGAINST};
    return (act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE)) &&
           gh_argument_find(s->mentions, &q) >= 0;
}

/* "[andolon kora] shikkhok": the noun after a relative participle did it, where the act has no
 * target that it could be instead ("greptar kora tinjon"). */
int gh_fill_head_of_relative(const gh_scene *s, const gh_act *act)
{
    enum { NEAR = 3, FAR = 6 };
    const uint32_t told_alone = GH_FRAME_PROTEST | GH_FRAME_VISIT | GH_FRAME_MUTUAL;
    if (act->verb < 0 || !s->parse->verbs[act->verb].attributive)
        return -1;
    uint16_t from = s->parse->verbs[act->verb].after;
    bool own = has_own_target(s, act);
    if (!own && !(act->frame->traits & told_alone))
        return -1;
    gh_query q = {.from = from,
                  .to = (uint16_t)(from + (own ? NEAR : FAR)),
                  .functions = ~(own ? (uint32_t)GH_FUNCTION_FOR : 0u),
                  .kinds =
                      own ? GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_GROUP | GH_KIND_ARMED : 0u};
    return gh_argument_find(s->mentions, &q);
}
