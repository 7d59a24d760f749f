/* force.c - by whom force was used where a sentence names nobody. */
#include "event/share.h"

static bool is_assault(const gh_record *r)
{
    return gh_str_starts_any(r->code, "18 145 171");
}

/* A lawful seizure: whoever took a thing from somebody did not attack him. */
static bool is_seizure(const gh_record *r)
{
    return gh_str_equal(r->code, GH_STR("1711"));
}

/* "durbrittora [neta Rahimer] upor hamla chalay. [Take] kupiye ahoto kora hoy", "[Thanay] hamlar
 * ghotona ghote. Janata [thanay] agun dey": whoever struck that side just before or after. */
void gh_event_take_doer_near(gh_coding *coding, uint32_t i)
{
    enum { NEAR = 3 };
    gh_record *r = &coding->records.p[i];
    const gh_record *best = NULL;
    if (!gh_share_is_nobody(&r->source) || gh_share_is_nobody(&r->target) || !is_assault(r) ||
        coding->origins.p[i].effect)
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (is_assault(other) && is_seizure(other) == is_seizure(r) &&
            !gh_share_is_nobody(&other->source) && !other->source.inferred &&
            other->status == r->status && gh_str_equal(other->target.code, r->target.code) &&
            gh_share_distance(r, other) <= NEAR &&
            (!best || gh_share_distance(r, other) < gh_share_distance(r, best)))
            best = other;
    }
    if (best)
        gh_share_actor(r, &r->source, &best->source);
}

static bool is_violence(const gh_record *r)
{
    return gh_str_starts_any(r->code, "18 19 20 175 145");
}

/* "Polish michhile guli chhore, dujon nihoto hoy. ... Nihotora holen Rahim o Karim" (police fired
 * at the march, two died; the dead are ...): of those whom a single party strikes in all the
 * article that one struck those who fell too, and as told there. */
void gh_event_take_only_doer(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    const gh_record *best = NULL;
    if (!gh_share_is_nobody(&r->source) || gh_share_is_nobody(&r->target) || !is_violence(r) ||
        !coding->origins.p[i].effect || r->status != GH_ACTUAL)
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (!is_violence(other) || gh_share_is_nobody(&other->source) ||
            !gh_str_equal(other->target.code, r->target.code) ||
            gh_share_is_elsewhere(coding, i, k))
            continue;
        if (other->source.inferred || other->status != GH_ACTUAL ||
            (best && !gh_str_equal(best->source.code, other->source.code)))
            return;
        if (!best || gh_share_distance(r, other) < gh_share_distance(r, best))
            best = other;
    }
    if (!best)
        return;
    gh_share_actor(r, &r->source, &best->source);
    if (gh_str_equal(r->code, GH_STR("180")) && gh_str_starts_any(best->code, "175 19 20"))
        gh_share_code(r, best);
}

/* Force that may be what a record tells without its doer: for a riot only a riot, for those who
 * fell also that of the police, but not what they did to gunmen. */
static bool is_such_force(const gh_record *r, const gh_record *other, bool fell)
{
    if (gh_str_starts(other->code, GH_STR("175")) &&
        gh_role_is(gh_code_split(other->target.code).role, "UAF CRM INS"))
        return false;
    /* "[dolti]r hortal cholakale base agun deya hoy": nor did whoever called a strike do it */
    if (gh_str_starts(r->code, GH_STR("145")) && !gh_str_starts(other->code, GH_STR("145")) &&
        gh_role_is(gh_code_split(other->source.code).role, "OPP PTY GOV"))
        return false;
    return gh_share_same_root(r, other) ||
           (gh_str_starts_any(r->code, "18 19") &&
            gh_str_starts_any(other->code, fell ? "175 18 19" : "18 19"));
}

/* "Bondukdharira soikote guli chalay. ... Ahoto hon dui pulish" (gunmen fire on a beach; hurt are
 * two policemen): in an article that names only one who used force, and tells of no fight of two,
 * he did it to others than those he is told to have struck, save to his own side. But students who
 * riot somewhere are not those of every fire. */
void gh_event_take_only_attacker(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    const gh_actor *only = NULL;
    bool fell = coding->origins.p[i].effect || r->casualties.killed.known;
    if (!gh_share_is_nobody(&r->source) || !gh_str_starts_any(r->code, "18 19 145") ||
        r->status != GH_ACTUAL)
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (!is_such_force(r, other, fell) || other->status != GH_ACTUAL ||
            gh_share_is_nobody(&other->source) ||
            gh_str_equal(other->source.code, r->target.code) || gh_share_is_elsewhere(coding, i, k))
            continue;
        if (other->mutual || (only && !gh_str_equal(only->code, other->source.code)) ||
            !gh_share_same_root(r, other) || other->source.inferred)
            return;
        only = &other->source;
    }
    bool students = only && gh_str_starts(r->code, GH_STR("145")) && gh_share_has_role(only, "EDU");
    if (only && !students)
        gh_share_actor(r, &r->source, only);
}

/* "Jonota neta Rahimer barite hamla chalay. ... Tara agun dhoriye dey" (the crowd attacked the
 * house of leader Rahim; they set fire): what the same people wreck just before or after, where
 * they are told to have attacked one side only. */
void gh_event_take_wrecked(gh_coding *coding, uint32_t i)
{
    enum { NEAR = 4 };
    gh_record *r = &coding->records.p[i];
    const gh_actor *only = NULL;
    /* one party's men need not be those who were told of before */
    bool party = r->link == 'a' && gh_role_is(gh_code_split(r->source.code).role, "OPP PTY GOV");
    if (!gh_share_is_nobody(&r->target) || gh_share_is_nobody(&r->source) ||
        !gh_str_starts(r->code, GH_STR("145")) || coding->origins.p[i].to_some || party)
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (!gh_str_starts_any(other->code, "145 18") || other->status != GH_ACTUAL ||
            gh_share_is_nobody(&other->target) ||
            !gh_str_equal(other->source.code, r->source.code) ||
            !gh_str_equal(other->source.name, r->source.name) || other->sentence == r->sentence ||
            gh_share_distance(r, other) > NEAR || gh_share_is_elsewhere(coding, i, k))
            continue;
        if (other->mutual || (only && !gh_str_equal(only->code, other->target.code)))
            return;
        only = &other->target;
    }
    if (only && !gh_str_equal(only->code, r->source.code))
        gh_share_actor(r, &r->target, only);
}

/* "Sydneyr soikote hamla hoy. Bondukdharira ..." (a beach in Sydney was attacked; gunmen ...): who
 * strikes in his own land, or whoever it is that does so with no army, strikes its people. */
void gh_event_take_people(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    gh_actor_code source = gh_code_split(r->source.code), target = gh_code_split(r->target.code);
    bool own = strcmp(source.country, target.country) == 0;
    if (!gh_str_starts(r->code, GH_STR("18")) || gh_share_is_nobody(&r->target) || target.role[0] ||
        r->status == GH_NEGATED || gh_str_starts(r->target.code, GH_STR("IGO")) ||
        !(own || gh_share_is_nobody(&r->source) || gh_role_is(source.role, "CRM UAF")))
        return;
    memcpy(target.role, "CVL", 4);
    r->target.code = gh_code_join(coding->arena, target);
}
