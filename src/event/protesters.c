/* protesters.c - who protested, rioted and was given way to, and against whom, where another
 * sentence tells it. */
#include "event/share.h"

/* Held or announced. */
static bool is_protest(const gh_record *r)
{
    return (gh_str_starts(r->code, GH_STR("14")) && !gh_str_starts(r->code, GH_STR("145"))) ||
           gh_str_starts(r->code, GH_STR("133"));
}

/* "[mohasomabesh] sthogit": one that is put off or given up is told like one that is held. */
static bool ends_protest(const gh_record *r)
{
    return gh_str_starts(r->code, GH_STR("082"));
}

/* Demands, blame, refusals, threats. */
static bool is_claim(const gh_record *r)
{
    return r->code.p[0] == '1' && r->code.p[1] <= '3';
}

/* A state, its offices, a firm or a school: they have something to grant. */
static bool is_in_charge(const gh_actor *actor)
{
    const gh_actor_code code = gh_code_split(actor->code);
    return !code.role[0] || gh_role_is(code.role, "GOV COP JUD LEG EDU BUS HLH");
}

/* Pupils are against their school, members against their party, where both have one code. */
static bool are_at_odds(const gh_record *r)
{
    return !gh_str_equal(r->source.code, r->target.code) ||
           gh_role_is(gh_code_split(r->source.code).role, "EDU HLH OPP PTY");
}

/* "prarthi poriborton er dabite": members of a party are against it, wherever they are told of. */
static bool is_own(const gh_record *r)
{
    return gh_str_equal(r->source.code, r->target.code);
}

/* "[Odhyokkher] podotyager dabite chhatrora michhil kore. ... Tara abar bikkhobh kore": one protest
 * told over the whole article is against the same; NULL where the article tells of two. */
static const gh_record *same_protest(const gh_coding *coding, uint32_t i)
{
    enum { NEAR = 3 };
    const gh_record *r = &coding->records.p[i], *best = NULL;
    bool two = false;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (k == i || !is_protest(other) || gh_share_is_nobody(&other->target) ||
            gh_share_has_role(&other->target, "MIL") || !are_at_odds(other) ||
            !gh_str_equal(other->source.code, r->source.code) ||
            (coding->origins.p[i].assumed && is_own(other)) ||
            !(is_in_charge(&other->target) || is_own(other) || gh_share_distance(r, other) <= NEAR))
            continue;
        two |= best && !gh_str_equal(best->target.code, other->target.code);
        if (!best || gh_share_distance(r, other) < gh_share_distance(r, best))
            best = other;
    }
    return best && two && gh_share_distance(r, best) > NEAR ? NULL : best;
}

/* Whoever protests does so against those in power of whom he, or who protests with him, demands. */
static const gh_record *demand_of_protesters(const gh_coding *coding, uint32_t i)
{
    enum { FAR = 8 };
    const gh_record *r = &coding->records.p[i], *best = NULL;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        bool together = is_protest(other) && other->anchor.begin == r->anchor.begin;
        if (k == i || !(is_claim(other) || is_protest(other)) ||
            gh_share_distance(r, other) > FAR || gh_share_is_nobody(&other->target) ||
            (!together && !gh_str_equal(other->source.code, r->source.code)) ||
            gh_str_equal(other->target.code, r->source.code))
            continue;
        if (best && !together && !gh_str_equal(best->target.code, other->target.code))
            return NULL;
        best = other;
        if (together)
            break;
    }
    bool power =
        best &&
        (gh_share_has_role(&best->target, "GOV") || gh_share_has_role(&best->target, "COP") ||
         (gh_share_has_role(&r->source, "LAB") && gh_share_has_role(&best->target, "BUS")));
    return power ? best : NULL;
}

/* "sorok oborodh kore [tayare agun] den": what is burnt beside the blockade is against the same. */
static const gh_record *blockade_beside(const gh_coding *coding, uint32_t i)
{
    const gh_record *r = &coding->records.p[i];
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (is_protest(other) && !gh_share_is_nobody(&other->target) &&
            gh_str_equal(other->source.code, r->source.code) && other->status == r->status &&
            gh_share_distance(r, other) <= 1)
            return other;
    }
    return NULL;
}

/* "[chhatroder] andoloner somoy": against whom is known if the article tells it. */
void gh_event_forget_assumed(gh_coding *coding, uint32_t i)
{
    if (coding->origins.p[i].assumed)
        coding->records.p[i].target = (gh_actor){.code = GH_STR("---")};
}

void gh_event_take_target_of_protest(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    bool riot = gh_str_starts(r->code, GH_STR("145")) && gh_share_is_nobody(&r->target);
    const gh_record *beside =
        riot && !gh_share_is_nobody(&r->source) ? blockade_beside(coding, i) : NULL;
    if (beside)
        gh_share_actor(r, &r->target, &beside->target);
    if (!(is_protest(r) || ends_protest(r)) || !gh_share_is_nobody(&r->target) ||
        gh_share_is_nobody(&r->source) || gh_share_has_role(&r->source, "GOV"))
        return;
    const gh_record *other = same_protest(coding, i);
    if (!other)
        other = demand_of_protesters(coding, i);
    if (other)
        gh_share_actor(r, &r->target, &other->target);
}

/* The same people, of the country of another. */
static gh_str of_country(gh_coding *coding, gh_str code, gh_str other)
{
    gh_actor_code people = gh_code_split(code);
    memcpy(people.country, gh_code_split(other).country, sizeof people.country);
    return gh_code_join(coding->arena, people);
}

/* "Chhatroder andoloner mukhe [podotyag koren] bicharpoti": they are given way to who protest in
 * the same sentence, and it was against him. */
void gh_event_take_pressure(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    if (!gh_str_starts(r->code, GH_STR("083")) || coding->origins.p[i].mentioned)
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        gh_record *other = &coding->records.p[k];
        bool against = other->target.inferred || gh_str_equal(other->target.code, r->source.code) ||
                       (gh_share_is_nobody(&other->target) && coding->origins.p[k].mentioned);
        if (other->sentence != r->sentence || !against ||
            !gh_str_starts_any(other->code, "140 141 143") || gh_share_is_nobody(&other->source))
            continue;
        if (other->target.inferred) /* and they are of his country, wherever the article is set */
            other->source.code = of_country(coding, other->source.code, r->source.code);
        bool assumed = gh_share_has_role(&r->target, "CVL") && !gh_span_is_set(r->target.span);
        if (gh_share_is_nobody(&r->target) || assumed) /* else "chhatro-[jonota]" */
            gh_share_actor(r, &r->target, &other->source);
        if (!gh_str_equal(other->target.code, r->source.code))
            gh_share_actor(other, &other->target, &r->source);
    }
}

/* "[chhatrora] montrir podotyager dabite bikkhobh kore. ... Montri podotyag koren": told without
 * those who pressed him, he gave way to whoever the article says protested against him. */
void gh_event_take_presser(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    const gh_record *best = NULL;
    if (!gh_str_starts(r->code, GH_STR("083")) || !gh_share_is_nobody(&r->target) ||
        gh_share_is_nobody(&r->source) || coding->origins.p[i].mentioned)
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        bool pressed = gh_str_starts_any(other->code, "14 104") && !other->source.inferred &&
                       gh_role_is(gh_code_split(other->source.code).role, "EDU OPP CVL") &&
                       gh_str_equal(other->target.code, r->source.code) &&
                       !gh_str_equal(other->source.code, r->source.code);
        if (pressed && (!best || gh_share_distance(r, other) < gh_share_distance(r, best)))
            best = other;
    }
    if (best)
        gh_share_actor(r, &r->target, &best->source);
}

/* Who protests in the sentences behind, or also before, where that is one group only; NULL. */
static const gh_actor *known_protesters(const gh_coding *coding, uint32_t i, bool crowd)
{
    enum { NEAR = 3 };
    /* what students call for, people at large take part in */
    const char *groups = crowd ? "LAB OPP REL HLH AGR" : "EDU LAB OPP REL HLH AGR";
    const gh_record *r = &coding->records.p[i];
    const gh_actor *best = NULL;
    for (uint32_t k = crowd ? i : gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (k == i || !is_protest(other) || other->source.inferred || other->status != GH_ACTUAL ||
            gh_share_distance(r, other) > NEAR ||
            !gh_role_is(gh_code_split(other->source.code).role, groups))
            continue;
        if (best && !gh_str_equal(best->code, other->source.code))
            return NULL;
        best = &other->source;
    }
    return best;
}

/* "Police [andolonkarider] badha dey. ... Kormocharira obosthan nen", "[bikkhobh] hoy. ...": the
 * crowd is those of whom the article tells soon after that they protest; whoever was not named at
 * all, also those of just before. */
void gh_event_take_crowd(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    const gh_origin *origin = &coding->origins.p[i];
    bool nobody = gh_str_starts_any(r->code, "141 143") && r->source.inferred;
    bool source = (origin->crowd[0] || nobody) && gh_share_has_role(&r->source, "CVL");
    bool target = origin->crowd[1] && gh_share_has_role(&r->target, "CVL");
    const gh_actor *known = source || target ? known_protesters(coding, i, !nobody) : NULL;
    if (!known || strncmp(known->code.p, coding->setting.country, 3) != 0)
        return;
    if (source)
        gh_share_actor(r, &r->source, known);
    if (target)
        gh_share_actor(r, &r->target, known);
}

/* Those who protest, not those of a crime: "bikkhubdho jonota", "shikkharthira", "shromikera". */
static bool are_many(const gh_actor *actor)
{
    return gh_role_is(gh_code_split(actor->code).role, "CVL EDU LAB");
}

/* "Bikkhobhkarira pulish boxe agun dey. ... [Thanay] agun deoya hoy": in an article that tells of
 * rioters, what is burnt by nobody named was burnt by those told of nearest to it. */
void gh_event_take_rioters(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i], *best = NULL;
    if (!gh_str_starts(r->code, GH_STR("145")) || !gh_share_is_nobody(&r->source))
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        gh_record *other = &coding->records.p[k];
        if (gh_str_starts(other->code, GH_STR("145")) && are_many(&other->source) &&
            other->status == r->status &&
            (!best || gh_share_distance(r, other) < gh_share_distance(r, best)))
            best = other;
    }
    if (best)
        gh_share_actor(r, &r->source, &best->source);
}

/* "Kormocharira bikkhobh koren. ... Upodeshtake [oboruddho korar] por": in an article that tells of
 * one group that protests, it is theirs whom nobody named held somebody up or shut a gate. */
void gh_event_take_besiegers(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    const gh_actor *best = NULL;
    if (!gh_str_starts(r->code, GH_STR("144")) || !gh_share_is_nobody(&r->source))
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (k == i || !is_protest(other) || gh_share_is_nobody(&other->source) ||
            other->source.inferred ||
            !gh_role_is(gh_code_split(other->source.code).role, "EDU LAB OPP REL HLH AGR CVL"))
            continue;
        if (best && !gh_str_equal(best->code, other->source.code))
            return;
        best = &other->source;
    }
    if (best)
        gh_share_actor(r, &r->source, best);
}
