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

/* "[Durbrittora] agun dey. E ghotonar ninda janiyechhen nayok": those are condemned who did it. */
static const gh_record *find_deed(const gh_coding *coding, uint32_t i)
{
    enum { NEAR = 4 };
    const gh_record *r = &coding->records.p[i], *best = NULL;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        bool outlaws = coding->origins.p[i].of_attack &&
                       gh_role_is(gh_code_split(other->source.code).role, "CRM UAF INS");
        if (is_violent_doer(other) && (outlaws || gh_share_distance(r, other) <= NEAR) &&
            !gh_str_equal(other->source.code, r->source.code) &&
            (!best || gh_share_distance(r, other) < gh_share_distance(r, best)))
            best = other;
    }
    return best;
}

/* "[sangbadikder] upor hamla chalano hoy. E ghotonar ninda janay [samiti]": of nobody known, told
 * just before. */
static bool is_of_unknown_hands(const gh_coding *coding, uint32_t i)
{
    enum { JUST_BEFORE = 2 };
    const gh_record *r = &coding->records.p[i];
    for (uint32_t k = i; coding->origins.p[i].of_matter && k-- > gh_share_from(i);) {
        const gh_record *other = &coding->records.p[k];
        if (gh_share_distance(r, other) <= JUST_BEFORE && gh_share_is_nobody(&other->source) &&
            !gh_share_is_nobody(&other->target) && gh_str_starts_any(other->code, "145 18"))
            return true;
    }
    return false;
}

/* "[mondire] hamlar ninda janay [porishod]": at home, where nobody knows them, those who did it are
 * criminals; what the police alone do, they did. */
static void condemn_unknown(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    const gh_origin *o = &coding->origins.p[i];
    gh_actor_code who = gh_code_split(r->source.code);
    gh_str role = gh_lexicon_string(coding->lexicon, o->of_role);
    if (!(role.n || o->of_attack || is_of_unknown_hands(coding, i)) || !who.role[0] ||
        !who.country[0] || strcmp(who.country, coding->setting.country) != 0)
        return;
    gh_code_set_role(&who, role.n ? role : GH_STR("CRM"));
    gh_actor them = {.code = gh_code_join(coding->arena, who), .inferred = true};
    if (gh_str_equal(them.code, r->source.code))
        return;
    r->target = them;
    r->link = 'd';
}

void gh_event_take_condemned(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    if (!gh_str_starts(r->code, GH_STR("111")) || !gh_share_is_nobody(&r->target) ||
        gh_share_is_nobody(&r->source))
        return;
    const gh_record *deed = find_deed(coding, i);
    if (deed)
        gh_share_actor(r, &r->target, &deed->source);
    else
        condemn_unknown(coding, i);
}
