/* facts.h - what the lexicon knows that a record does not say: the names and codes that other
 * formats have for its countries, roles, groups, places and acts. */
#ifndef GH_WRITE_FACTS_H
#define GH_WRITE_FACTS_H

#include "lexicon/lexicon.h"

typedef struct gh_facts gh_facts;

/* The facts of `lexicon`, which must outlive them. Never changed: threads may share them. NULL
 * without memory. */
gh_facts *gh_facts_new(const gh_lexicon *lexicon);

/* Accepts NULL. */
void gh_facts_free(gh_facts *facts);

/* A country. Strings are empty where there is none. */
typedef struct gh_country {
    gh_str iso, name, region, numeric, fips;
    gh_str cameo; /* the ISO code where CAMEO has the same */
} gh_country;

/* False, and everything empty, when the lexicon knows no such country. */
bool gh_facts_country(const gh_facts *facts, gh_str iso, gh_country *ret_country);

/* A role, and what it is called elsewhere. */
typedef struct gh_role {
    gh_str code, name, sector, inter;
} gh_role;

enum { GH_ACTOR_ROLES = 3 };

/* An actor code taken apart: "BGDCOP" is a country and a role, "PSEINSHMS" also a group. What is
 * none of these is in none of them. */
typedef struct gh_actor_parts {
    gh_country country;
    gh_role roles[GH_ACTOR_ROLES];
    uint32_t role_count;
    gh_str group; /* as in the code */
    gh_str group_name;
    gh_str group_cameo; /* CAMEO's code of the group; ours where it has none */
} gh_actor_parts;

void gh_facts_actor(const gh_facts *facts, gh_str code, gh_actor_parts *ret_parts);

/* Where a place lies: the names of what it is in, itself included. */
typedef struct gh_place_parts {
    gh_country country;
    gh_str city; /* a town or a site in one */
    gh_str admin3, admin2, admin1;
    gh_str fips;     /* of the country or territory, two letters */
    gh_str division; /* FIPS code of the first-order division, with the country's */
} gh_place_parts;

void gh_facts_place(const gh_facts *facts, const gh_place *place, gh_place_parts *ret_parts);

/* PLOVER's event type, mode and context of a CAMEO code. */
typedef struct gh_plover {
    gh_str type, mode, context;
} gh_plover;

void gh_facts_plover(const gh_facts *facts, gh_str code, gh_plover *ret_plover);

/* True for an event type that some CAMEO code has. */
bool gh_facts_is_plover_type(const gh_facts *facts, gh_str type);

/* ACLED's event type of a CAMEO code; everything empty when there is none. */
typedef struct gh_acled {
    gh_str event_type, sub_event_type, disorder_type, inter;
} gh_acled;

void gh_facts_acled(const gh_facts *facts, gh_str code, gh_acled *ret_acled);

/* The quad class that GDELT's files carry, 1 to 4; 0 for an unknown code. */
int gh_facts_quad_gdelt(const gh_facts *facts, gh_str code);

#endif
