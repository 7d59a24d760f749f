/* share.h - between the files that let the records of one act share what the article tells of it.
 */
#ifndef GH_EVENT_SHARE_H
#define GH_EVENT_SHARE_H

#include "event/record.h"

/* In sentences. */
static inline uint32_t gh_share_distance(const gh_record *a, const gh_record *b)
{
    return a->sentence > b->sentence ? a->sentence - b->sentence : b->sentence - a->sentence;
}

static inline bool gh_share_is_nobody(const gh_actor *actor)
{
    return gh_str_equal(actor->code, GH_STR("---"));
}

static inline bool gh_share_has_role(const gh_actor *actor, const char *role)
{
    return strcmp(gh_code_split(actor->code).role, role) == 0;
}

enum { GH_SHARE_REACH = 40 /* records to either side: sentences far apart tell other events */ };

static inline uint32_t gh_share_from(uint32_t i)
{
    return i > GH_SHARE_REACH ? i - GH_SHARE_REACH : 0;
}

static inline uint32_t gh_share_to(const gh_coding *coding, uint32_t i)
{
    return i + GH_SHARE_REACH + 1 < coding->records.n ? i + GH_SHARE_REACH + 1 : coding->records.n;
}

/* parties.c; an actor that another sentence names. */
void gh_event_share_parties(gh_coding *coding);
bool gh_share_same_root(const gh_record *a, const gh_record *b);
bool gh_share_is_elsewhere(const gh_coding *coding, uint32_t i, uint32_t k);
void gh_share_code(gh_record *r, const gh_record *other);
void gh_share_actor(gh_record *r, gh_actor *actor, const gh_actor *other);

/* force.c; whoever struck that side just before or after, or alone in all the article, or alone
 * used such force; whose what is wrecked after an attack is; whom an attack by no army strikes. */
void gh_event_take_doer_near(gh_coding *coding, uint32_t i);
void gh_event_take_only_doer(gh_coding *coding, uint32_t i);
void gh_event_take_only_attacker(gh_coding *coding, uint32_t i);
void gh_event_take_wrecked(gh_coding *coding, uint32_t i);
void gh_event_take_people(gh_coding *coding, uint32_t i);

/* address.c */
void gh_event_take_addressee(gh_coding *coding, uint32_t i);
void gh_event_ask_public(gh_coding *coding, uint32_t i);

/* protesters.c */
void gh_event_take_crowd(gh_coding *coding, uint32_t i);
void gh_event_take_rioters(gh_coding *coding, uint32_t i);
void gh_event_take_besiegers(gh_coding *coding, uint32_t i);
void gh_event_forget_assumed(gh_coding *coding, uint32_t i);
void gh_event_take_target_of_protest(gh_coding *coding, uint32_t i);
void gh_event_take_pressure(gh_coding *coding, uint32_t i);
void gh_event_take_presser(gh_coding *coding, uint32_t i);

/* held.c: what those are who were arrested; from whom things are seized. */
void gh_event_take_role_of_held(gh_coding *coding, uint32_t i);
void gh_event_take_role_of_sought(gh_coding *coding, uint32_t i);
void gh_event_take_target_of_seizure(gh_coding *coding, uint32_t i);

/* condemn.c: whoever did what the record condemns. */
void gh_event_take_condemned(gh_coding *coding, uint32_t i);
/* suits.c: whom a suit is against, who filed it. */
void gh_event_take_plaintiff(gh_coding *coding, uint32_t i);
void gh_event_take_target_of_suit(gh_coding *coding, uint32_t i);
void gh_event_take_bench(gh_coding *coding, uint32_t i);
void gh_event_take_culprit(gh_coding *coding, uint32_t i);
void gh_event_take_accuser(gh_coding *coding, uint32_t i);

#endif
