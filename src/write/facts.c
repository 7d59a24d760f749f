#include "write/facts.h"

#include <math.h>
#include <stdlib.h>

/* A chain of parents in places.tsv: site, town, district, division, and room to spare. */
enum { PARENTS = 8, CHUNK = 3 };

struct gh_facts {
    const gh_lexicon *lexicon;
    uint32_t *places; /* rows of PLACE, sorted by name */
    uint32_t place_count;
};

static gh_str string(const gh_facts *facts, uint32_t id)
{
    return gh_lexicon_string(facts->lexicon, id);
}

/* The row of `table` whose key is `key`; UINT32_MAX when there is none. */
static uint32_t find(const gh_facts *facts, enum gh_table table, gh_str key)
{
    uint32_t id = key.n ? gh_lexicon_find(facts->lexicon, key) : 0;
    return id ? gh_lexicon_key(facts->lexicon, table, id) : UINT32_MAX;
}

/* ---- The index of places ---------------------------------------------------------------- */

static const gh_place_row *place_row(const gh_facts *facts, uint32_t row)
{
    return gh_row(facts->lexicon, PLACE, place, row);
}

static int by_name(const void *a, const void *b, void *context)
{
    const gh_facts *facts = context;
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    uint32_t name_x = place_row(facts, x)->name, name_y = place_row(facts, y)->name;
    if (name_x != name_y)
        return name_x < name_y ? -1 : 1;
    return (x > y) - (x < y);
}

gh_facts *gh_facts_new(const gh_lexicon *lexicon)
{
    uint32_t count = gh_lexicon_row_count(lexicon, GH_TABLE_PLACE);
    gh_facts *facts = calloc(1, sizeof *facts);
    uint32_t *places = malloc((count + 1) * sizeof *places);
    if (!facts || !places) {
        free(facts);
        free(places);
        return NULL;
    }
    *facts = (gh_facts){lexicon, places, count};
    for (uint32_t i = 0; i < count; i++)
        places[i] = i;
    qsort_r(places, count, sizeof *places, by_name, facts);
    return facts;
}

void gh_facts_free(gh_facts *facts)
{
    if (!facts)
        return;
    free(facts->places);
    free(facts);
}

static uint32_t first_of_name(const gh_facts *facts, uint32_t name)
{
    uint32_t low = 0, high = facts->place_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (place_row(facts, facts->places[middle])->name < name)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static double degrees(uint32_t cell)
{
    return (int32_t)cell / 1e6;
}

static const char *const level_names[] = {
#define GH_NAME(P, name, text) [P##name] = text,
    GH_LEVEL_NAMES(GH_NAME, GH_LEVEL_)
#undef GH_NAME
};

/* A region that is no division ("Sundarbans") is as precise as one. */
static gh_str precision_of(const gh_place_row *row)
{
    return gh_str_of(level_names[row->level == GH_LEVEL_REGION ? GH_LEVEL_ADMIN1 : row->level]);
}

/* A record names its place, country, level and coordinates: two upazilas of one name differ in the
 * last. */
static bool is_row(const gh_facts *facts, const gh_place_row *row, const gh_place *place)
{
    return gh_str_equal(string(facts, row->country), place->country) &&
           gh_str_equal(precision_of(row), place->precision) &&
           (!place->located || (fabs(degrees(row->lat) - place->lat) < 1e-6 &&
                                fabs(degrees(row->lon) - place->lon) < 1e-6));
}

static uint32_t find_place(const gh_facts *facts, const gh_place *place)
{
    uint32_t name = place->name.n ? gh_lexicon_find(facts->lexicon, place->name) : 0;
    if (!name)
        return UINT32_MAX;
    for (uint32_t i = first_of_name(facts, name); i < facts->place_count; i++) {
        const gh_place_row *row = place_row(facts, facts->places[i]);
        if (row->name != name)
            break;
        if (is_row(facts, row, place))
            return facts->places[i];
    }
    return UINT32_MAX;
}

/* ---- Countries and actors --------------------------------------------------------------- */

bool gh_facts_country(const gh_facts *facts, gh_str iso, gh_country *ret_country)
{
    *ret_country = (gh_country){0};
    uint32_t row = find(facts, GH_TABLE_STATE, iso);
    if (row == UINT32_MAX)
        return false;
    const gh_state_row *state = gh_row(facts->lexicon, STATE, state, row);
    gh_str own = string(facts, state->iso);
    *ret_country = (gh_country){
        .iso = own,
        .name = string(facts, state->name),
        .region = string(facts, state->region),
        .numeric = string(facts, state->numeric),
        .fips = string(facts, state->fips),
        .cameo = state->cameo ? string(facts, state->cameo) : own,
    };
    return true;
}

static bool add_role(const gh_facts *facts, gh_str chunk, gh_actor_parts *parts)
{
    uint32_t row = find(facts, GH_TABLE_ROLE_CODE, chunk);
    if (row == UINT32_MAX || parts->role_count == GH_ACTOR_ROLES)
        return false;
    const gh_role_code_row *role = gh_row(facts->lexicon, ROLE_CODE, role_code, row);
    parts->roles[parts->role_count++] =
        (gh_role){string(facts, role->code), string(facts, role->name), string(facts, role->sector),
                  string(facts, role->inter)};
    return true;
}

static void add_group(const gh_facts *facts, gh_str chunk, gh_actor_parts *parts)
{
    uint32_t row = find(facts, GH_TABLE_GROUP, chunk);
    if (row == UINT32_MAX || parts->group.n)
        return;
    const gh_group_row *group = gh_row(facts->lexicon, GROUP, group, row);
    parts->group = string(facts, group->code);
    parts->group_name = string(facts, group->name);
    parts->group_cameo = group->cameo ? string(facts, group->cameo) : parts->group;
}

/* "WSTGOV": a part of the world stands where a country would, as in CAMEO's list of countries. */
static bool add_region(const gh_facts *facts, gh_str chunk, gh_actor_parts *parts)
{
    uint32_t row = find(facts, GH_TABLE_GROUP, chunk);
    if (row == UINT32_MAX)
        return false;
    const gh_group_row *region = gh_row(facts->lexicon, GROUP, group, row);
    parts->country = (gh_country){.iso = string(facts, region->code),
                                  .name = string(facts, region->name),
                                  .cameo = string(facts, region->code)};
    return true;
}

void gh_facts_actor(const gh_facts *facts, gh_str code, gh_actor_parts *ret_parts)
{
    *ret_parts = (gh_actor_parts){0};
    for (uint32_t at = 0; at + CHUNK <= code.n; at += CHUNK) {
        gh_str chunk = gh_str_slice(code, at, at + CHUNK);
        if (at == 0 && (gh_facts_country(facts, chunk, &ret_parts->country) ||
                        add_region(facts, chunk, ret_parts)))
            continue;
        if (!add_role(facts, chunk, ret_parts))
            add_group(facts, chunk, ret_parts);
    }
}

/* ---- Places ----------------------------------------------------------------------------- */

/* There are some two hundred divisions with a code. */
static gh_str division_code(const gh_facts *facts, uint32_t place)
{
    for (uint32_t i = 0; i < gh_lexicon_row_count(facts->lexicon, GH_TABLE_DIVISION); i++) {
        const gh_division_row *division = gh_row(facts->lexicon, DIVISION, division, i);
        if (division->place == place + 1)
            return string(facts, division->fips);
    }
    return (gh_str){0};
}

static void add_level(const gh_facts *facts, uint32_t row, gh_place_parts *parts)
{
    const gh_place_row *place = place_row(facts, row);
    gh_str name = string(facts, place->name);
    switch ((enum gh_level)place->level) {
    case GH_LEVEL_ADMIN1:
        parts->admin1 = name;
        parts->division = division_code(facts, row);
        break;
    case GH_LEVEL_ADMIN2:
        parts->admin2 = name;
        break;
    case GH_LEVEL_ADMIN3:
        parts->admin3 = name;
        break;
    case GH_LEVEL_CITY:
        parts->city = name;
        break;
    case GH_LEVEL_SITE:
    case GH_LEVEL_COUNTRY:
    case GH_LEVEL_REGION:
    case GH_LEVEL_ABSENT_VALUE:
    case GH_LEVEL_MAX:
        break;
    }
}

void gh_facts_place(const gh_facts *facts, const gh_place *place, gh_place_parts *ret_parts)
{
    *ret_parts = (gh_place_parts){0};
    if (place->name.n == 0)
        return;
    gh_facts_country(facts, place->country, &ret_parts->country);
    uint32_t row = find_place(facts, place);
    for (int i = 0; row != UINT32_MAX && i < PARENTS; i++) {
        add_level(facts, row, ret_parts);
        uint32_t parent = place_row(facts, row)->parent;
        row = parent ? gh_lexicon_key(facts->lexicon, GH_TABLE_PLACE, parent) : UINT32_MAX;
    }
    /* The first letters of a division are those of its country, or of a territory with its own. */
    gh_str division = ret_parts->division;
    ret_parts->fips = division.n >= 2 ? gh_str_slice(division, 0, 2) : ret_parts->country.fips;
    if (division.n == 0)
        ret_parts->division = ret_parts->fips;
}

/* ---- Acts ------------------------------------------------------------------------------- */

void gh_facts_plover(const gh_facts *facts, gh_str code, gh_plover *ret_plover)
{
    *ret_plover = (gh_plover){0};
    uint32_t row = find(facts, GH_TABLE_PLOVER, code);
    if (row == UINT32_MAX)
        return;
    const gh_plover_row *plover = gh_row(facts->lexicon, PLOVER, plover, row);
    *ret_plover = (gh_plover){string(facts, plover->plover), string(facts, plover->mode),
                              string(facts, plover->context)};
}

bool gh_facts_is_plover_type(const gh_facts *facts, gh_str type)
{
    uint32_t count = gh_lexicon_row_count(facts->lexicon, GH_TABLE_PLOVER);
    for (uint32_t i = 0; type.n && i < count; i++)
        if (gh_str_equal(string(facts, gh_row(facts->lexicon, PLOVER, plover, i)->plover), type))
            return true;
    return false;
}

void gh_facts_acled(const gh_facts *facts, gh_str code, gh_acled *ret_acled)
{
    *ret_acled = (gh_acled){0};
    uint32_t row = UINT32_MAX;
    for (uint32_t n = code.n; n >= 2 && row == UINT32_MAX; n--)
        row = find(facts, GH_TABLE_ACLED, gh_str_slice(code, 0, n));
    if (row == UINT32_MAX)
        return;
    const gh_acled_row *acled = gh_row(facts->lexicon, ACLED, acled, row);
    *ret_acled = (gh_acled){string(facts, acled->event_type), string(facts, acled->sub_event_type),
                            string(facts, acled->disorder_type), string(facts, acled->inter)};
}

int gh_facts_quad_gdelt(const gh_facts *facts, gh_str code)
{
    uint32_t row = find(facts, GH_TABLE_CODE, code);
    return row == UINT32_MAX ? 0 : (int)gh_row(facts->lexicon, CODE, code, row)->quad_gdelt;
}
