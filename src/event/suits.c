/* suits.c - who sued, and who was sued, where the article says so of a suit in another sentence. */
#include "event/share.h"

static bool is_suit(const gh_record *r)
{
    return gh_str_starts(r->code, GH_STR("115"));
}

/* Nobody sues himself, but people of whom nothing more is known sue one another. */
static bool are_two(const gh_actor *a, const gh_actor *b)
{
    bool one = a->name.n && gh_str_equal(a->name, b->name);
    return !gh_str_equal(a->code, b->code) || (gh_share_has_role(a, "CVL") && !one);
}

/* "[Baba] mamla koren. ... mamlar onno asamira holen Rahim": whoever filed it; those who prosecute
 * where the accused are listed ("[DUDOK] mamla kore. ... asamira holen"), for elsewhere a court may
 * hear suits of others. */
void gh_event_take_plaintiff(gh_coding *coding, uint32_t i)
{
    enum { NEAR = 4 };
    gh_record *r = &coding->records.p[i];
    const gh_record *best = NULL;
    bool listed = coding->origins.p[i].listed, several = false;
    if (!is_suit(r) || !gh_share_is_nobody(&r->source) || gh_share_is_nobody(&r->target))
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (!is_suit(other) || gh_share_is_nobody(&other->source) ||
            (!listed && gh_share_has_role(&other->source, "JUD")) || other->status != r->status ||
            !are_two(&other->source, &r->target))
            continue;
        several |= best && !gh_str_equal(best->source.code, other->source.code);
        if (!best || gh_share_distance(r, other) < gh_share_distance(r, best))
            best = other;
    }
    /* of a list the only one who sues in the article, however far */
    if (best && (gh_share_distance(r, best) <= NEAR || (listed && !several)))
        gh_share_actor(r, &r->source, &best->source);
}

/* "Agami robibar [adalot] mamlar ray ghoshona korben". */
static bool is_judgement(const gh_record *r)
{
    return gh_str_starts(r->code, GH_STR("116"));
}

/* What a court does with those who are sued, and suits that say whom. */
static bool is_of_suit(const gh_record *r)
{
    return is_suit(r) || is_judgement(r) ||
           (gh_share_has_role(&r->source, "JUD") && gh_str_starts_any(r->code, "173 0841"));
}

/* "Adalot Yunus-ke dondo diyechhen. ... Mamla korechhen shromikera", "ray hobe": against the one of
 * whom the courts are told to have judged, or who is told to have been sued. */
void gh_event_take_target_of_suit(gh_coding *coding, uint32_t i)
{
    enum { FAR = 8 };
    gh_record *r = &coding->records.p[i];
    const gh_record *best = NULL;
    if (!(is_suit(r) || is_judgement(r)) || !gh_share_is_nobody(&r->target))
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (k == i || !is_of_suit(other) || gh_share_distance(r, other) > FAR ||
            gh_share_is_nobody(&other->target))
            continue;
        if (best && !gh_str_equal(best->target.code, other->target.code))
            return;
        best = other;
    }
    if (best && are_two(&best->target, &r->source))
        gh_share_actor(r, &r->target, &best->target);
}

/* "Malekke hotya kore [Parvez]. E ghotonay mamla korechhen tar bhai", "mamla korle police
 * [Parvezke] greptar kore": a suit over violence is against whoever is told to have done it, or to
 * have been arrested. */
void gh_event_take_culprit(gh_coding *coding, uint32_t i)
{
    enum { NEAR = 4 };
    gh_record *r = &coding->records.p[i];
    const gh_actor *best = NULL;
    uint32_t least = NEAR + 1;
    if (!is_suit(r) || !gh_share_is_nobody(&r->target))
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        bool arrest = gh_str_starts(other->code, GH_STR("173"));
        bool violence = gh_str_starts(other->code, GH_STR("18")) && other->sentence <= r->sentence;
        const gh_actor *culprit = arrest ? &other->target : &other->source;
        bool other_side = are_two(culprit, &r->source);
        if ((arrest || violence) && !gh_share_is_nobody(culprit) && other_side &&
            gh_share_distance(r, other) < least) {
            best = culprit;
            least = gh_share_distance(r, other);
        }
    }
    if (best)
        gh_share_actor(r, &r->target, best);
}

/* "[Prosikiushon] abhijog dakhil kore. ... tar biruddhe hotyar abhijog ana hoyechhe": whoever sued
 * him or had him charged accuses him; but "abhijog uthechhe" is nobody's. */
void gh_event_take_accuser(gh_coding *coding, uint32_t i)
{
    enum { NEAR = 6 };
    gh_record *r = &coding->records.p[i];
    const gh_record *best = NULL;
    if (!gh_str_starts(r->code, GH_STR("112")) || !coding->origins.p[i].addressed ||
        !gh_share_is_nobody(&r->source) || gh_share_is_nobody(&r->target))
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        bool charge = is_suit(other) || (gh_share_has_role(&other->source, "JUD") &&
                                         gh_str_starts(other->code, GH_STR("173")));
        if (charge && !gh_share_is_nobody(&other->source) &&
            gh_str_equal(other->target.code, r->target.code) &&
            gh_share_distance(r, other) <= NEAR &&
            (!best || gh_share_distance(r, other) < gh_share_distance(r, best)))
            best = other;
    }
    if (best)
        gh_share_actor(r, &r->source, &best->source);
}

/* "Bhramyoman adalot dujonke dondo diyechhen. [Sohokari komishonar] e jorimana koren", "[UNO]
 * bhramyoman adaloter maddhome jorimana koren": whoever sits as a court is one. */
void gh_event_take_bench(gh_coding *coding, uint32_t i)
{
    enum { NEAR = 4 };
    gh_record *r = &coding->records.p[i];
    bool sits = coding->origins.p[i].bench;
    /* "[UNO] jorimana korben bole janan": what is only announced is no judgement yet */
    if (!coding->origins.p[i].tries || !gh_share_has_role(&r->source, "GOV") ||
        gh_str_starts_any(r->code, "03 13"))
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i) && !sits; k++) {
        const gh_record *other = &coding->records.p[k];
        sits = is_judgement(other) && gh_share_has_role(&other->source, "JUD") &&
               gh_share_distance(r, other) <= NEAR;
    }
    if (!sits && !is_judgement(r))
        return;
    gh_actor_code court = gh_code_split(r->source.code);
    memcpy(court.role, "JUD", 4);
    r->source.code = gh_code_join(coding->arena, court);
    if (!is_judgement(r))
        gh_event_set_code(coding->lexicon, r, GH_STR("116"));
}
