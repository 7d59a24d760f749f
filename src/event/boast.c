/* boast.c - "commandarke hotyar dabi korechhe senabahini": what a force says that it did. */
#include "event/fill.h"

/* The claim right behind the act, that is made of nothing else. */
static const gh_act *claim_behind(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *claim = &s->acts.p[k];
        if (claim->first == act->last + 1 && claim->kind == GH_VERB_FINITE && !claim->mentioned &&
            claim->frame->operation == GH_OPERATOR_CLAIM)
            return claim;
    }
    return NULL;
}

static bool has_force(gh_actor_code code)
{
    static const char *const roles[] = {"GOV", "MIL", "REB", "INS", "SEP"};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (strncmp(code.role, roles[i], 3) == 0)
            return true;
    return code.country[0] && !code.role[0];
}

int gh_event_boast(const gh_scene *s, const gh_act *act)
{
    char link;
    bool deed = (act->mentioned || act->kind == GH_VERB_NOUN) && !act->functions &&
                gh_feature(act->features, CASE) == GH_GEN &&
                (act->frame->traits & GH_FRAME_VIOLENT) && !(act->frame->traits & GH_FRAME_EFFECT);
    const gh_act *claim = deed ? claim_behind(s, act) : NULL;
    int who = claim ? gh_argument_subject(s->parse, s->mentions, claim, NULL, &link) : -1;
    return who >= 0 && has_force(s->mentions.p[who].code) ? who : -1;
}
