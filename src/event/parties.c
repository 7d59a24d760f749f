/* parties.c - who did it and toward whom, where the article says so of the same act in another
 * sentence. */
#include "event/share.h"

bool gh_share_same_root(const gh_record *a, const gh_record *b)
{
    return memcmp(a->code.p, b->code.p, 2) == 0;
}

void gh_share_actor(gh_record *r, gh_actor *actor, const gh_actor *other)
{
    *actor = *other;
    if (gh_span_is_set(other->span))
        actor->antecedent = other->span;
    actor->span = (gh_span){0, 0};
    r->link = r->link > 'c' ? r->link : 'c';
}

/* Told with different days or places: no one happening. */
bool gh_share_is_elsewhere(const gh_coding *coding, uint32_t i, uint32_t k)
{
    const gh_record *r = &coding->records.p[i], *other = &coding->records.p[k];
    const gh_origin *o = &coding->origins.p[i], *p = &coding->origins.p[k];
    return (o->day_given && p->day_given && gh_day_number(r->date) != gh_day_number(other->date)) ||
           (o->place_given && p->place_given && !gh_str_equal(r->place.name, other->place.name));
}

void gh_share_code(gh_record *r, const gh_record *other)
{
    r->code = other->code;
    r->label = other->label;
    r->goldstein = other->goldstein;
    r->quad = other->quad;
    r->plover = other->plover;
}

static bool is_coercion(const gh_record *r)
{
    return r->code.p[0] == '2' || (r->code.p[0] == '1' && r->code.p[1] >= '7');
}

/* Who killed, struck or arrested him is told in another sentence. */
static void take_doer(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    if (!gh_share_is_nobody(&r->source) || !is_coercion(r) || r->target.name.n == 0)
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (k == i || !is_coercion(other) || gh_share_is_nobody(&other->source) ||
            other->source.inferred || !gh_str_equal(other->target.code, r->target.code) ||
            !gh_str_equal(other->target.name, r->target.name) || !gh_share_same_root(r, other))
            continue;
        gh_share_actor(r, &r->source, &other->source);
        return;
    }
}

/* Sentences to either side in which one deed is told; what was burnt or taken in the next one is
 * often another's. */
static uint32_t reach_of_deed(const gh_record *r)
{
    enum { DEED = 3, DAMAGE = 1 };
    if (gh_str_starts_any(r->code, "145 171"))
        return DAMAGE;
    bool deed = is_coercion(r) || gh_str_starts_any(r->code, "14 115 116 083");
    return deed ? DEED : 0;
}

static bool is_same_deed(const gh_coding *coding, uint32_t i, uint32_t k)
{
    const gh_record *r = &coding->records.p[i], *other = &coding->records.p[k];
    return gh_str_equal(other->code, r->code) && other->status == r->status &&
           gh_str_equal(other->source.code, r->source.code) && !gh_share_is_elsewhere(coding, i, k);
}

static void take_its_target(gh_record *r, const gh_record *other)
{
    gh_share_actor(r, &r->target, &other->target);
}

/* Against whom the same party did the same is told in another sentence, though it may only be told
 * later who "the protesters" there are. */
static void take_target(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    const gh_record *best = NULL;
    if (!gh_share_is_nobody(&r->target) || gh_share_is_nobody(&r->source))
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (is_same_deed(coding, i, k) && !gh_share_is_nobody(&other->target) &&
            other->sentence != r->sentence && gh_share_distance(r, other) <= reach_of_deed(r) &&
            (!best || gh_share_distance(r, other) < gh_share_distance(r, best)))
            best = other;
    }
    if (!best)
        return;
    take_its_target(r, best);
    coding->origins.p[i].crowd[1] = coding->origins.p[best - coding->records.p].crowd[1];
}

/* A state or its army. */
static bool is_at_war(const gh_actor *actor)
{
    const gh_actor_code code = gh_code_split(actor->code);
    return !gh_share_is_nobody(actor) && !gh_str_starts(actor->code, GH_STR("IGO")) &&
           (!code.role[0] || gh_role_is(code.role, "GOV MIL"));
}

static bool same_country(const gh_actor *a, const gh_actor *b)
{
    return strcmp(gh_code_split(a->code).country, gh_code_split(b->code).country) == 0;
}

static bool is_fight(const gh_record *r)
{
    return gh_str_starts(r->code, GH_STR("19")) && is_at_war(&r->source);
}

/* "Ukraine Russiay hamla chalay. ... Ukraine akromon chaliyechhilo": a state that fights a single
 * one in the article fights it where none is named. */
static void take_enemy(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    const gh_actor *enemy = NULL;
    uint32_t least = UINT32_MAX;
    if (!is_fight(r) || !gh_share_is_nobody(&r->target))
        return;
    for (uint32_t k = 0; k < coding->records.n; k++) {
        const gh_record *other = &coding->records.p[k];
        if (!is_fight(other) || !is_at_war(&other->target) ||
            same_country(&other->source, &other->target))
            continue;
        bool attacks = same_country(&other->source, &r->source);
        if (!attacks && !same_country(&other->target, &r->source))
            continue;
        const gh_actor *side = attacks ? &other->target : &other->source;
        if (enemy && !same_country(enemy, side))
            return;
        if (gh_share_distance(r, other) < least) {
            least = gh_share_distance(r, other);
            enemy = side;
        }
    }
    if (enemy)
        gh_share_actor(r, &r->target, enemy);
}

/* Sentences back to what "this order" or "this demand" is. */
enum { POINTED_BACK = 3 };

static bool is_court(gh_str code)
{
    return strcmp(gh_code_split(code).role, "JUD") == 0;
}

/* What courts order: to hold, sue, sentence, free or ban somebody, to do or not to do something. */
static bool is_ordered(gh_str code)
{
    return gh_str_starts_any(code, "17 11 08 10 12");
}

/* "[adalot] thanake nirdesh den. [Rajesh Chowdhury] e adesh den", "chithite e nirdesh deoya hoy":
 * whoever gives "this order" gave it. */
static bool gives_it_again(const gh_record *r, const gh_record *other)
{
    bool judge =
        gh_share_has_role(&r->source, "CVL") && r->source.name.n && is_court(other->source.code);
    return gh_str_equal(r->code, GH_STR("100")) && gh_str_equal(other->code, r->code) &&
           (judge || gh_share_is_nobody(&r->source));
}

static bool is_meant(const gh_record *r, const gh_record *other)
{
    if (other->sentence >= r->sentence || other->sentence + POINTED_BACK < r->sentence)
        return false;
    if (!gh_str_equal(other->source.code, r->source.code))
        return gives_it_again(r, other);
    /* "ta khariz hoy": what a court turns down it does not order */
    return is_court(r->source.code) && !gh_str_starts(r->code, GH_STR("12"))
               ? is_ordered(other->code)
               : gh_share_same_root(r, other) && !gh_str_starts(r->code, GH_STR("01"));
}

/* "[tara] hamla korechhe bole obhijog. [Neta] sommelone e dabi janan": where nothing was demanded
 * before, what is claimed is the accusation. */
static const gh_record *claimed_before(const gh_coding *coding, uint32_t i)
{
    const gh_record *r = &coding->records.p[i], *claim = NULL;
    if (!coding->origins.p[i].points_back || !coding->origins.p[i].asked ||
        !gh_str_equal(r->code, GH_STR("100")) || is_court(r->source.code))
        return NULL;
    for (uint32_t k = 0; k < i; k++) {
        const gh_record *other = &coding->records.p[k];
        if (other->sentence < r->sentence && other->sentence + POINTED_BACK >= r->sentence &&
            gh_str_starts(other->code, GH_STR("112")) &&
            gh_str_equal(other->source.code, r->source.code))
            claim = other;
    }
    return claim;
}

/* "Take jele pathano hoy. Bicharok e adesh den": the order of a court is the act that it orders,
 * and "this demand" is the one made before. */
static void take_content(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    const gh_record *meant = NULL;
    for (uint32_t k = 0; k < i && coding->origins.p[i].points_back; k++) {
        const gh_record *other = &coding->records.p[k];
        bool same = meant && gh_str_equal(meant->code, r->code);
        if (is_meant(r, other) && (!same || gh_str_equal(other->code, r->code)))
            meant = other;
    }
    if (!meant && (meant = claimed_before(coding, i)))
        coding->origins.p[i].asked = false; /* of nobody, then */
    if (!meant)
        return;
    /* a root says less than what it points at; a ruling frees too */
    bool frees =
        gh_str_starts(r->code, GH_STR("116")) && gh_str_starts(meant->code, GH_STR("0841"));
    if (gives_it_again(r, meant))
        r->source.code = meant->source.code;
    if (r->code.p[2] == '0' || frees) {
        gh_share_code(r, meant);
        /* what it is known to be needs no more of whom than where it was told first */
        coding->origins.p[i].addressed &= gh_str_equal(r->code, GH_STR("100"));
    }
    /* "[tar] jamin cheyechhen [ainjibi]. Adalot namonjur kore e adesh den": nobody who is only told
     * of before is whom it says */
    bool only_before = is_court(r->source.code) && !gh_span_is_set(r->target.span) &&
                       !gh_share_is_nobody(&meant->target);
    if (gh_share_is_nobody(&r->target) || only_before)
        take_its_target(r, meant);
}

/* "Upacharjoke oboruddho koren [chhatrora]. ... Tara sat dofa dabi janan": the article is about
 * what goes on in their school, and of no government. */
static bool is_within_school(const gh_coding *coding, gh_str source)
{
    bool own = false, school = strcmp(gh_code_split(source).role, "EDU") == 0;
    for (uint32_t k = 0; school && k < coding->records.n; k++) {
        const gh_record *other = &coding->records.p[k];
        if (!gh_str_equal(other->source.code, source))
            continue;
        if (gh_share_has_role(&other->target, "GOV") && !other->target.inferred)
            return false;
        own |= gh_str_equal(other->target.code, source) && !gh_str_starts_any(other->code, "01 05");
    }
    return own;
}

/* "BSF BGB-r kachhe lash hostantor kore. ... [BSF] lash ferot dey", "BGB o BSF-er patka boithok.
 * ...": what the force or office of one state hands over to nobody named, it hands to that of the
 * other state to whom it was told to, or else with whom it met. */
static void take_receiver(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    const gh_actor *best = NULL;
    bool handed = false;
    if (!gh_str_starts(r->code, GH_STR("084")) || !gh_share_is_nobody(&r->target) ||
        !gh_role_is(gh_code_split(r->source.code).role, "MIL GOV COP"))
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        bool hands = gh_str_starts(other->code, GH_STR("084"));
        if (!(hands || (gh_str_starts(other->code, GH_STR("04")) && other->mutual)) ||
            !gh_str_equal(other->source.code, r->source.code) || (handed && !hands) ||
            !gh_role_is(gh_code_split(other->target.code).role, "MIL GOV COP") ||
            strncmp(other->target.code.p, r->source.code.p, 3) == 0)
            continue;
        best = &other->target;
        handed = hands;
    }
    if (best)
        gh_share_actor(r, &r->target, best);
}

/* What the public demands at home of nobody that is named, it demands of the government. */
static void ask_government(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    gh_actor_code source = gh_code_split(r->source.code);
    bool demands = gh_role_is(source.role, "OPP PTY EDU LAB NGO HRI REL BUS HLH AGR MED CVL ELI");
    /* Police say what must be done; on strike or with a list of demands they ask for something. */
    demands |= strcmp(source.role, "COP") == 0 &&
               (gh_str_starts(r->code, GH_STR("14")) || coding->origins.p[i].addressed);
    /* "[Amnesty] doshider bichar cheyechhe": of the government where it happened */
    bool abroad = strcmp(source.country, coding->setting.country) != 0;
    bool watches = gh_role_is(source.role, "HRI NGO") && gh_str_equal(r->code, GH_STR("100"));
    if (!(abroad ? watches && coding->setting.country[0] : demands) ||
        !coding->origins.p[i].asked || !gh_share_is_nobody(&r->target))
        return;
    gh_actor_code asked = source;
    memcpy(asked.country, coding->setting.country, sizeof asked.country);
    if (!is_within_school(coding, r->source.code))
        memcpy(asked.role, "GOV", 4);
    r->target = (gh_actor){.code = gh_code_join(coding->arena, asked), .inferred = true};
    r->link = 'd';
}

void gh_event_share_parties(gh_coding *coding)
{
    /* Each looks at what those before it have found. */
    void (*const steps[])(gh_coding *, uint32_t) = {
        gh_event_forget_assumed,
        gh_event_take_bench,
        take_doer,
        gh_event_take_doer_near,
        gh_event_take_only_doer,
        gh_event_take_only_attacker,
        gh_event_take_wrecked,
        gh_event_take_people,
        take_target,
        gh_event_take_crowd,
        gh_event_take_plaintiff,
        gh_event_take_rioters,
        gh_event_take_besiegers,
        gh_event_take_target_of_protest,
        gh_event_take_target_of_suit,
        gh_event_take_role_of_held,
        gh_event_take_role_of_sought,
        gh_event_take_culprit,
        gh_event_take_accuser,
        gh_event_take_condemned,
        gh_event_take_pressure,
        take_enemy,
        take_content,
        gh_event_take_target_of_seizure,
        take_receiver,
        gh_event_take_addressee,
        gh_event_ask_public,
        ask_government,
        gh_event_take_target_of_protest, /* now that it is known of whom they demand, */
        gh_event_take_target_of_protest, /* and then those with whom they do */
        gh_event_take_presser,
    };
    for (size_t step = 0; step < sizeof steps / sizeof *steps; step++)
        for (uint32_t i = 0; i < coding->records.n; i++)
            steps[step](coding, i);
}
