/* code.c - the arithmetic of actor codes (coding guide, section 3). */
#include "refer/refer.h"

static void put(char *out, size_t room, gh_str s)
{
    size_t n = s.n < room - 1 ? s.n : room - 1;
    memset(out, 0, room);
    memcpy(out, s.p, n);
}

gh_actor_code gh_code_split(gh_str code)
{
    gh_actor_code c = {"", ""};
    uint32_t country = gh_str_starts(code, GH_STR("IGO")) ? 6 : 3;
    if (country > code.n)
        country = code.n;
    if (!gh_str_starts(code, GH_STR("---")))
        put(c.country, sizeof c.country, gh_str_slice(code, 0, country));
    put(c.role, sizeof c.role, gh_str_slice(code, country, code.n));
    return c;
}

void gh_code_set_role(gh_actor_code *code, gh_str role)
{
    put(code->role, sizeof code->role, role);
}

void gh_code_set_country(gh_actor_code *code, gh_str country)
{
    put(code->country, sizeof code->country, country);
}

bool gh_role_is_in(gh_str role, const char *roles)
{
    return role.n == 3 && gh_str_starts_any(role, roles);
}

bool gh_code_is_set(gh_actor_code code)
{
    return code.country[0] || code.role[0];
}

gh_str gh_code_join(gh_arena *arena, gh_actor_code code)
{
    if (!gh_code_is_set(code))
        return GH_STR("---");
    gh_str country = code.country[0] ? gh_str_of(code.country) : GH_STR("---");
    gh_str role = gh_str_of(code.role);
    char *p = GH_NEW(arena, char, country.n + role.n + 1u);
    memcpy(p, country.p, country.n);
    memcpy(p + country.n, role.p, role.n);
    return (gh_str){p, country.n + role.n};
}

bool gh_role_starts(const char *role, const char *roles)
{
    return gh_str_starts_any(gh_str_of(role), roles);
}

bool gh_role_is(const char *role, const char *roles)
{
    return gh_role_is_in(gh_str_of(role), roles);
}

bool gh_code_equal(gh_actor_code a, gh_actor_code b)
{
    return strcmp(a.country, b.country) == 0 && strcmp(a.role, b.role) == 0;
}
