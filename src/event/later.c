/* later.c - "[Rahim] name ek byakti ... chhatrodol neta [Rahim]": what the article says of somebody
 * only after it has told of him. */
#include "event/record.h"
#include "event/share.h"

/* "motorcycler [malik]", "[krishok]": what somebody owns or lives by is often said in passing. */
static bool is_office(gh_actor_code code)
{
    if (gh_role_starts(code.role, "CVL BUS AGR LAB HLH CRM UAF"))
        return false;
    return true;
}

static void take_later(gh_coding *coding, gh_record *r, gh_actor *a)
{
    const gh_refer *refer = &coding->refer;
    gh_actor_code code = gh_code_split(a->code);
    if (!a->person || strcmp(code.role, "CVL") != 0)
        return;
    for (uint32_t e = 0; e < refer->entities.n; e++) {
        const gh_entity *x = &refer->entities.p[e];
        if (!gh_span_is_set(x->became) || !is_office(x->code) || !gh_str_equal(x->name, a->name) ||
            strcmp(x->code.country, code.country) != 0)
            continue;
        a->code = gh_code_join(coding->arena, x->code);
        a->antecedent = x->became;
        if (r->link < 'c')
            r->link = 'c';
        return;
    }
}

static bool is_attack(const gh_record *r, const char *role)
{
    return gh_str_starts(r->code, GH_STR("18")) &&
           strcmp(gh_code_split(r->source.code).role, role) == 0;
}

/* "[durbrittora] tar opor hamla chalay. ... pore [durbrittora] take guli kore": those who shoot him
 * were armed from the beginning, and so are [dui byakti] who strike him (two persons). */
static void take_arms(gh_coding *coding, gh_record *r, uint32_t armed)
{
    bool nobody = is_attack(r, "CVL") && r->source.name.n == 0 &&
                  !gh_role_is(gh_code_split(r->target.code).role, "CVL COP MIL CRM UAF");
    if (!is_attack(r, "CRM") && !nobody)
        return;
    for (uint32_t i = armed; i < coding->records.n; i++) {
        const gh_record *shot = &coding->records.p[i];
        if (is_attack(shot, "UAF") && gh_str_equal(shot->target.code, r->target.code) &&
            strncmp(shot->source.code.p, r->source.code.p, 3) == 0) {
            r->source.code = shot->source.code;
            return;
        }
    }
}

static bool is_of_state(const gh_record *r, const char *country)
{
    return strcmp(gh_code_split(r->source.code).country, country) == 0 ||
           strcmp(gh_code_split(r->target.code).country, country) == 0;
}

/* "rashtriyo gonomadhyom janiyechhe, [Kim] ... KCNA janay": state media that nobody named are the
 * medium, named near by, of the state of which they tell. */
static void take_medium(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    if (r->by.name.n || !coding->origins.p[i].medium[0])
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++)
        if (coding->origins.p[k].medium[0] && coding->records.p[k].by.name.n &&
            is_of_state(r, coding->origins.p[k].medium)) {
            r->by.name = coding->records.p[k].by.name;
            return;
        }
}

void gh_event_take_later(gh_coding *coding)
{
    uint32_t armed = 0; /* the first attack by armed men: most articles have none */
    while (armed < coding->records.n && !is_attack(&coding->records.p[armed], "UAF"))
        armed++;
    for (uint32_t i = 0; i < coding->records.n; i++) {
        take_later(coding, &coding->records.p[i], &coding->records.p[i].source);
        take_later(coding, &coding->records.p[i], &coding->records.p[i].target);
        take_arms(coding, &coding->records.p[i], armed);
        take_medium(coding, i);
    }
}
