/* share.c - an event has one day and one place: told again without them, it takes those that the
 * article gives for the same act elsewhere (coding guide, 4a). */
#include "event/event.h"

/* A country and its government are one. */
static gh_str without_government(gh_str code)
{
    return gh_str_ends(code, GH_STR("GOV")) ? gh_str_slice(code, 0, code.n - 3) : code;
}

static bool same_party(const gh_actor *a, const gh_actor *b)
{
    return gh_str_equal(without_government(a->code), without_government(b->code));
}

static bool same_dyad(const gh_record *a, const gh_record *b)
{
    return (same_party(&a->source, &b->source) && same_party(&a->target, &b->target)) ||
           (same_party(&a->source, &b->target) && same_party(&a->target, &b->source));
}

static bool same_root(const gh_record *a, const gh_record *b)
{
    return memcmp(a->code.p, b->code.p, 2) == 0;
}

static bool is_talk(const gh_record *r)
{
    return gh_str_starts(r->code, GH_STR("04"));
}

/* The same act between the same two: one code and one standing, or two words for talks. */
static bool same_act(const gh_record *a, const gh_record *b)
{
    return same_dyad(a, b) && a->status == b->status &&
           (gh_str_equal(a->code, b->code) || (is_talk(a) && is_talk(b)));
}

/* What the same two did in the same sentence they did on the same day. */
static bool same_scene(const gh_record *a, const gh_record *b)
{
    return same_dyad(a, b) && a->sentence == b->sentence && a->status == b->status;
}

static uint32_t distance(const gh_record *a, const gh_record *b)
{
    return a->sentence > b->sentence ? a->sentence - b->sentence : b->sentence - a->sentence;
}

enum { REACH = 40 /* records to either side: sentences far apart tell other events */ };

static uint32_t reach_from(uint32_t i)
{
    return i > REACH ? i - REACH : 0;
}

static uint32_t reach_to(const gh_coding *coding, uint32_t i)
{
    return i + REACH + 1 < coding->records.n ? i + REACH + 1 : coding->records.n;
}

/* What the first sentences tell is news: a day of long ago is that of something else. */
static bool is_too_old(const gh_coding *coding, const gh_record *r, const gh_record *other)
{
    enum { LEAD = 3, NEWS_DAYS = 31 };
    return r->sentence < LEAD && coding->day.year && other->date.year &&
           gh_day_number(other->date) < gh_day_number(coding->day) - NEWS_DAYS;
}

static void take_from(gh_coding *coding, uint32_t i,
                      bool (*shares)(const gh_record *, const gh_record *))
{
    gh_record *r = &coding->records.p[i];
    gh_origin *o = &coding->origins.p[i];
    const gh_record *day = NULL, *place = NULL;
    for (uint32_t k = reach_from(i); k < reach_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (k == i || !shares(r, other))
            continue;
        if (coding->origins.p[k].day_given && !is_too_old(coding, r, other) &&
            (!day || distance(r, other) < distance(r, day)))
            day = other;
        if (coding->origins.p[k].place_given && (!place || distance(r, other) < distance(r, place)))
            place = other;
    }
    if (!o->day_given && day) {
        r->date = day->date;
        o->day_given = true;
    }
    if (!o->place_given && place) {
        r->place = place->place;
        o->place_given = true;
        if (!gh_span_holds(r->span, r->place.span))
            r->place.span = (gh_span){0, 0};
    }
}

/* Sentences to either side that one statement reaches. */
enum { STATEMENT = 6 };

static bool is_of_speaker(const gh_record *r, const gh_briefing *briefing)
{
    if (r->sentence > briefing->sentence + STATEMENT ||
        r->sentence + STATEMENT < briefing->sentence)
        return false;
    gh_actor_code source = gh_code_split(r->source.code);
    gh_actor_code by = gh_code_split(r->by.code.n ? r->by.code : GH_STR("---"));
    return gh_code_equal(source, briefing->speaker) || gh_code_equal(by, briefing->speaker);
}

static void take_from_briefing(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    gh_origin *o = &coding->origins.p[i];
    for (uint32_t k = 0; k < coding->briefings.n; k++) {
        const gh_briefing *briefing = &coding->briefings.p[k];
        if (!is_of_speaker(r, briefing))
            continue;
        if (!o->day_given && briefing->day.year) {
            r->date = briefing->day;
            o->day_given = true;
        }
        if (!o->place_given && briefing->place.name.n) {
            r->place = briefing->place;
            o->place_given = true;
            if (!gh_span_holds(r->span, r->place.span))
                r->place.span = (gh_span){0, 0};
        }
    }
}

static bool is_coercion(const gh_record *r)
{
    return r->code.p[0] == '2' || (r->code.p[0] == '1' && r->code.p[1] >= '7');
}

/* Who killed, struck or arrested him is told in another sentence. */
static void take_doer(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    if (!gh_str_equal(r->source.code, GH_STR("---")) || !is_coercion(r) || r->target.name.n == 0)
        return;
    for (uint32_t k = reach_from(i); k < reach_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (k == i || !is_coercion(other) || gh_str_equal(other->source.code, GH_STR("---")) ||
            other->source.inferred || !gh_str_equal(other->target.code, r->target.code) ||
            !gh_str_equal(other->target.name, r->target.name) || !same_root(r, other))
            continue;
        r->source = other->source;
        if (gh_span_is_set(r->source.span))
            r->source.antecedent = r->source.span;
        r->source.span = (gh_span){0, 0};
        r->link = r->link > 'c' ? r->link : 'c';
        return;
    }
}

/* Sentences to either side in which one deed is told; what was burnt or taken in the next one is
 * often another's. */
static uint32_t reach_of_deed(const gh_record *r)
{
    enum { DEED = 3, DAMAGE = 1 };
    if (gh_str_starts(r->code, GH_STR("145")) || gh_str_starts(r->code, GH_STR("171")))
        return DAMAGE;
    bool deed = is_coercion(r) || gh_str_starts(r->code, GH_STR("14")) ||
                gh_str_starts(r->code, GH_STR("115")) || gh_str_starts(r->code, GH_STR("116"));
    return deed ? DEED : 0;
}

static bool is_same_deed(const gh_coding *coding, uint32_t i, uint32_t k)
{
    const gh_record *r = &coding->records.p[i], *other = &coding->records.p[k];
    const gh_origin *o = &coding->origins.p[i], *p = &coding->origins.p[k];
    bool other_day =
        o->day_given && p->day_given && gh_day_number(r->date) != gh_day_number(other->date);
    bool other_place =
        o->place_given && p->place_given && !gh_str_equal(r->place.name, other->place.name);
    return gh_str_equal(other->code, r->code) && other->status == r->status &&
           gh_str_equal(other->source.code, r->source.code) && !other_day && !other_place;
}

static void take_its_target(gh_record *r, const gh_record *other)
{
    r->target = other->target;
    if (gh_span_is_set(r->target.span))
        r->target.antecedent = r->target.span;
    r->target.span = (gh_span){0, 0};
    r->link = r->link > 'c' ? r->link : 'c';
}

/* Against whom the same party did the same is told in another sentence. */
static void take_target(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    const gh_record *best = NULL;
    if (!gh_str_equal(r->target.code, GH_STR("---")) || gh_str_equal(r->source.code, GH_STR("---")))
        return;
    for (uint32_t k = reach_from(i); k < reach_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (is_same_deed(coding, i, k) && !gh_str_equal(other->target.code, GH_STR("---")) &&
            other->sentence != r->sentence && distance(r, other) <= reach_of_deed(r) &&
            (!best || distance(r, other) < distance(r, best)))
            best = other;
    }
    if (best)
        take_its_target(r, best);
}

static bool is_protest(const gh_record *r)
{
    return gh_str_starts(r->code, GH_STR("14")) && !gh_str_starts(r->code, GH_STR("145"));
}

/* Demands, blame, refusals, threats. */
static bool is_claim(const gh_record *r)
{
    return r->code.p[0] == '1' && r->code.p[1] <= '3';
}

static bool has_role(const gh_actor *actor, const char *role)
{
    return strcmp(gh_code_split(actor->code).role, role) == 0;
}

/* Whoever protests does so against those in power of whom he demands, when that is one. */
static void take_target_of_protest(gh_coding *coding, uint32_t i)
{
    enum { FAR = 8 };
    gh_record *r = &coding->records.p[i];
    const gh_record *best = NULL;
    if (!is_protest(r) || !gh_str_equal(r->target.code, GH_STR("---")) ||
        gh_str_equal(r->source.code, GH_STR("---")) || has_role(&r->source, "GOV"))
        return;
    for (uint32_t k = reach_from(i); k < reach_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (k == i || !(is_claim(other) || is_protest(other)) || distance(r, other) > FAR ||
            gh_str_equal(other->target.code, GH_STR("---")) ||
            !gh_str_equal(other->source.code, r->source.code) ||
            gh_str_equal(other->target.code, r->source.code))
            continue;
        if (best && !gh_str_equal(best->target.code, other->target.code))
            return;
        best = other;
    }
    if (best && (has_role(&best->target, "GOV") || has_role(&best->target, "COP")))
        take_its_target(r, best);
}

static bool is_suit(const gh_record *r)
{
    return gh_str_starts(r->code, GH_STR("115"));
}

/* "[inspector] mamla record koren", "ei mamla korechhen [kormirai]": a suit is against those whom
 * the suit told before is against, whoever it is that files it or goes on with it. */
static void take_sued(gh_coding *coding, uint32_t i)
{
    enum { SUIT = 3 };
    gh_record *r = &coding->records.p[i];
    if (!is_suit(r) || !gh_str_equal(r->target.code, GH_STR("---")))
        return;
    for (uint32_t k = i; k-- > reach_from(i);) {
        const gh_record *other = &coding->records.p[k];
        if (!is_suit(other) || gh_str_equal(other->target.code, GH_STR("---")) ||
            gh_str_equal(other->target.code, r->source.code))
            continue;
        if (distance(r, other) > SUIT)
            return;
        r->target = other->target;
        r->target.antecedent =
            gh_span_is_set(other->target.span) ? other->target.span : other->target.antecedent;
        r->target.span = (gh_span){0, 0};
        r->link = r->link > 'c' ? r->link : 'c';
        return;
    }
}

/* What a court does with those who are sued, and suits that say whom. */
static bool is_of_suit(const gh_record *r)
{
    return gh_str_starts(r->code, GH_STR("115")) || gh_str_starts(r->code, GH_STR("116")) ||
           (has_role(&r->source, "JUD") &&
            (gh_str_starts(r->code, GH_STR("173")) || gh_str_starts(r->code, GH_STR("0841"))));
}

/* "Adalot Yunus-ke dondo diyechhen. ... Mamla korechhen shromikera": against the one of whom the
 * courts are told to have judged. */
static void take_target_of_suit(gh_coding *coding, uint32_t i)
{
    enum { FAR = 8 };
    gh_record *r = &coding->records.p[i];
    const gh_record *best = NULL;
    if (!gh_str_starts(r->code, GH_STR("115")) || !gh_str_equal(r->target.code, GH_STR("---")))
        return;
    for (uint32_t k = reach_from(i); k < reach_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (k == i || !is_of_suit(other) || distance(r, other) > FAR ||
            gh_str_equal(other->target.code, GH_STR("---")))
            continue;
        if (best && !gh_str_equal(best->target.code, other->target.code))
            return;
        best = other;
    }
    if (best && !gh_str_equal(best->target.code, r->source.code))
        take_its_target(r, best);
}

/* Sentences back to what "this order" or "this demand" is. */
enum { POINTED_BACK = 3 };

static bool is_court(gh_str code)
{
    return strcmp(gh_code_split(code).role, "JUD") == 0;
}

static bool is_meant(const gh_record *r, const gh_record *other)
{
    if (other->sentence >= r->sentence || other->sentence + POINTED_BACK < r->sentence ||
        !gh_str_equal(other->source.code, r->source.code))
        return false;
    return is_court(r->source.code) ? !gh_str_starts(other->code, GH_STR("01"))
                                    : same_root(r, other) && !gh_str_starts(r->code, GH_STR("01"));
}

/* "Take jele pathano hoy. Bicharok e adesh den": the order of a court is the act that it orders,
 * and "this demand" is the one made before. */
static void take_content(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    const gh_record *meant = NULL;
    for (uint32_t k = 0; k < i; k++)
        if (is_meant(r, &coding->records.p[k]))
            meant = &coding->records.p[k];
    if (!meant)
        return;
    if (r->code.p[2] == '0') { /* a root says less than what it points at */
        r->code = meant->code;
        r->label = meant->label;
        r->goldstein = meant->goldstein;
        r->quad = meant->quad;
        r->plover = meant->plover;
    }
    if (gh_str_equal(r->target.code, GH_STR("---"))) {
        r->target = meant->target;
        r->target.antecedent =
            gh_span_is_set(meant->target.span) ? meant->target.span : meant->target.antecedent;
        r->target.span = (gh_span){0, 0};
        r->link = r->link > 'c' ? r->link : 'c';
    }
}

/* What the public demands at home of nobody that the article names, it demands of the government. */
static void ask_government(gh_coding *coding, uint32_t i)
{
    static const char *const public[] = {"OPP", "PTY", "EDU", "LAB", "NGO", "HRI",
                                         "REL", "BUS", "HLH", "AGR", "MED", "CVL"};
    gh_record *r = &coding->records.p[i];
    gh_actor_code source = gh_code_split(r->source.code);
    bool demands = false;
    for (size_t k = 0; k < sizeof public / sizeof *public; k++)
        demands = demands || strcmp(source.role, public[k]) == 0;
    if (!demands || !coding->origins.p[i].asked || !gh_str_equal(r->target.code, GH_STR("---")) ||
        strcmp(source.country, coding->setting.country) != 0)
        return;
    gh_actor_code government = source;
    memcpy(government.role, "GOV", 4);
    r->target = (gh_actor){.code = gh_code_join(coding->arena, government), .inferred = true};
    r->link = 'd';
}

/* A medium called by its kind ("state media") is the one that the article names. */
static void name_media(gh_coding *coding)
{
    const gh_voice *medium = &coding->talk.last_medium;
    for (uint32_t i = 0; medium->known && i < coding->records.n; i++)
        if (coding->origins.p[i].unnamed_medium)
            coding->records.p[i].by.name = medium->name;
}

void gh_event_share(gh_coding *coding)
{
    bool (*const steps[])(const gh_record *, const gh_record *) = {same_act, same_scene, same_act};
    for (size_t step = 0; step < sizeof steps / sizeof *steps; step++)
        for (uint32_t i = 0; i < coding->records.n; i++)
            if (!coding->origins.p[i].day_given || !coding->origins.p[i].place_given)
                take_from(coding, i, steps[step]);
    for (uint32_t i = 0; i < coding->records.n; i++)
        take_from_briefing(coding, i);
    gh_event_take_backdrop(coding);
    for (uint32_t i = 0; i < coding->records.n; i++)
        take_doer(coding, i);
    for (uint32_t i = 0; i < coding->records.n; i++)
        take_target(coding, i);
    for (uint32_t i = 0; i < coding->records.n; i++)
        take_sued(coding, i);
    for (uint32_t i = 0; i < coding->records.n; i++)
        take_target_of_protest(coding, i);
    for (uint32_t i = 0; i < coding->records.n; i++)
        take_target_of_suit(coding, i);
    for (uint32_t i = 0; i < coding->records.n; i++)
        if (coding->origins.p[i].points_back)
            take_content(coding, i);
    for (uint32_t i = 0; i < coding->records.n; i++)
        ask_government(coding, i);
    name_media(coding);
}
