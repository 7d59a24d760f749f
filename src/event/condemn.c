/* condemn.c - whoever did what is condemned, where the article tells of it around. */
#include "event/share.h"

/* Forces and fighters, and a state that is told to have used force; but of two who fight, neither
 * more than the other. */
static bool is_violent_doer(const gh_record *r)
{
    const gh_actor_code doer = gh_code_split(r->source.code);
    bool violent = gh_str_starts_any(r->code, "17 18 19 145");
    if (violent && !r->mutual &&
        (!doer.role[0] || gh_role_is(doer.role, "GOV COP MIL CRM UAF INS REB")))
        return !gh_share_is_nobody(&r->source);
    return false;
}

/* "polish satjonke greptar kore. Ghotonar ninda janay [sorkar]": no government condemns what its
 * own police do. */
static bool is_own_force(const gh_record *r, const gh_record *deed)
{
    const gh_actor_code who = gh_code_split(r->source.code);
    const gh_actor_code doer = gh_code_split(deed->source.code);
    return strcmp(who.role, "GOV") == 0 && gh_role_is(doer.role, "GOV COP MIL JUD") &&
           strcmp(who.country, doer.country) == 0;
}

/* "[Durbrittora] agun dey. E ghotonar ninda janiyechhen nayok": those are condemned who did it. */
void gh_event_take_condemned(gh_coding *coding, uint32_t i)
{
    enum { NEAR = 4 };
    gh_record *r = &coding->records.p[i];
    const gh_record *best = NULL;
    if (!gh_str_starts(r->code, GH_STR("111")) || !gh_share_is_nobody(&r->target) ||
        gh_share_is_nobody(&r->source))
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (is_violent_doer(other) && gh_share_distance(r, other) <= NEAR &&
            !gh_str_equal(other->source.code, r->source.code) && !is_own_force(r, other) &&
            (!best || gh_share_distance(r, other) < gh_share_distance(r, best)))
            best = other;
    }
    if (best)
        gh_share_actor(r, &r->target, &best->source);
}
