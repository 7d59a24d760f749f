#include "store/evidence.h"

#include <stdio.h>

/* A number of victims that several papers give is hardly another happening's number: from so many
 * on if the place is the same too, and from so many on without it. */
enum { LEAST_AT_PLACE = 3, LEAST_ALONE = 10 };

/* Shorter sentences are alike by chance. */
enum { LEAST_WORDS = 6 };

int32_t gh_julian_day(gh_date date)
{
    if (date.year <= 0 || date.month == 0 || date.day == 0)
        return 0;
    /* Fliegel and Van Flandern 1968 */
    int32_t y = date.year, m = date.month, d = date.day, a = (m - 14) / 12;
    return (1461 * (y + 4800 + a)) / 4 + (367 * (m - 2 - 12 * a)) / 12 -
           (3 * ((y + 4900 + a) / 100)) / 4 + d - 32075;
}

/* ---- Words of a sentence ----------------------------------------------------------------- */

void gh_wording_make(gh_wording *wording, const uint64_t *words, uint32_t count)
{
    *wording = (gh_wording){.counts = count >= LEAST_WORDS};
    if (!wording->counts)
        return;
    wording->whole = gh_hash_bytes(words, count * sizeof *words);
    for (uint32_t band = 0; band < GH_WORDING_BANDS; band++) {
        uint64_t least[GH_WORDING_ROWS];
        memset(least, 0xff, sizeof least);
        for (uint32_t i = 0; i < count; i++) {
            for (uint32_t row = 0; row < GH_WORDING_ROWS; row++) {
                uint64_t value = gh_hash_mix(words[i] + band * GH_WORDING_ROWS + row + 1);
                least[row] = value < least[row] ? value : least[row];
            }
        }
        wording->bands[band] = gh_hash_bytes(least, sizeof least) + band;
    }
}

/* ---- Keys -------------------------------------------------------------------------------- */

static gh_str number(char *room, size_t size, int64_t value)
{
    int n = snprintf(room, size, "%lld", (long long)value);
    return (gh_str){room, (uint32_t)n};
}

static int64_t key_of(const gh_str *parts, uint32_t count)
{
    return (int64_t)gh_hash_row(parts, count).low;
}

static void add_key(gh_evidence *e, const gh_str *parts, uint32_t count)
{
    if (e->key_count < GH_EVIDENCE_KEYS)
        e->keys[e->key_count++] = key_of(parts, count);
}

/* A key for each of the two windows of two days that a day lies in: what happens on neighbouring
 * days shares one of them. */
static void add_windows(gh_evidence *e, gh_str *parts, uint32_t count)
{
    char room[24];
    for (int32_t i = 0; i < 2; i++) {
        parts[count] = number(room, sizeof room, e->day + i);
        add_key(e, parts, count + 1);
    }
    parts[count] = (gh_str){"", 0}; /* `room` ends here */
}

/* ---- What is compared -------------------------------------------------------------------- */

static gh_str root_of(const gh_record *record)
{
    return gh_str_slice(record->code, 0, record->code.n < 2 ? record->code.n : 2);
}

/* "Said something": whether two of these are the same cannot be known from who said it to whom. */
static bool says_what(const gh_record *record)
{
    return !gh_str_equal(record->code, GH_STR("010"));
}

/* What is told as done, as to come, or as not so: a plan is not its fulfilment. */
static gh_str class_of(const gh_record *record)
{
    switch (record->status) {
    case GH_PLANNED:
    case GH_CONDITIONAL:
        return GH_STR("to come");
    case GH_DENIED:
    case GH_NEGATED:
        return GH_STR("not so");
    default:
        return GH_STR("done");
    }
}

/* Country and first role; a government is its state, as one paper writes "Delhi" and another "the
 * government of India". */
static gh_str side_of(const gh_actor *actor)
{
    gh_str code = actor->code;
    if (code.n > 6)
        code.n = 6;
    if (code.n == 6 && memcmp(code.p + 3, "GOV", 3) == 0)
        code.n = 3;
    return code;
}

/* The name of a person; of bodies and states the code says enough. */
static gh_str person_of(const gh_actor *actor)
{
    return actor->person ? actor->name : (gh_str){"", 0};
}

static bool is_named(gh_str code)
{
    return code.n >= 3 && !gh_str_equal(code, GH_STR("---"));
}

static bool has_country(gh_str code)
{
    return code.n >= 3 && code.p[0] != '-';
}

/* A place that two happenings of one day hardly share. */
static bool is_narrow(const gh_place *place)
{
    return place->name.n && !gh_str_equal(place->precision, GH_STR("country")) &&
           !gh_str_equal(place->precision, GH_STR("admin1"));
}

/* ---- The kinds of evidence --------------------------------------------------------------- */

/* All records of one act in one article; what is told again in it. */
static void add_act(gh_evidence *e, const gh_record *record, gh_str root, gh_hash128 article)
{
    char room[24];
    gh_str parts[] = {GH_STR("act"),
                      {(const char *)&article, sizeof article},
                      root,
                      number(room, sizeof room, record->anchor.begin)};
    add_key(e, parts, 4);
}

/* The same sentence. Of a plain statement the speaker counts too: "he said this when he met
 * journalists" is said of many. */
static void add_sentence(gh_evidence *e, const gh_record *r, const gh_wording *wording)
{
    if (!wording->counts || (!e->day && !says_what(r)))
        return;
    gh_str parts[7] = {GH_STR("sentence"),
                       {(const char *)&wording->whole, sizeof wording->whole},
                       r->code,
                       side_of(&r->source),
                       side_of(&r->target)};
    if (!says_what(r))
        parts[5] = r->source.name;
    if (e->day)
        add_windows(e, parts, 6);
    else
        add_key(e, parts, 6);
}

/* Much the same words, as papers print one agency's report. Reports of two arrests are alike too:
 * the persons must be the same. */
static void add_words(gh_evidence *e, const gh_record *r, const gh_wording *wording)
{
    for (uint32_t i = 0; e->day && wording->counts && i < GH_WORDING_BANDS; i++) {
        gh_str parts[9] = {GH_STR("words"),
                           {(const char *)&wording->bands[i], sizeof wording->bands[i]},
                           root_of(r),
                           class_of(r),
                           side_of(&r->source),
                           side_of(&r->target),
                           person_of(&r->source),
                           person_of(&r->target)};
        add_windows(e, parts, 8);
    }
}

/* One state toward another: one a day of each code, the "one-a-day filter" of KEDS and ICEWS. */
static void add_dyad(gh_evidence *e, const gh_record *r)
{
    gh_str source = side_of(&r->source), target = side_of(&r->target);
    if (!e->day || !has_country(source) || !has_country(target) ||
        memcmp(source.p, target.p, 3) == 0)
        return;
    char room[24];
    gh_str parts[] = {GH_STR("dyad"), r->code, class_of(r),
                      source,         target,  number(room, sizeof room, e->day)};
    add_key(e, parts, 6);
}

/* What the same person says to the same side on the same day. What somebody does needs a place too:
 * the same commander can make many arrests in one day. */
static void add_speaker(gh_evidence *e, const gh_record *r)
{
    gh_str target = side_of(&r->target);
    bool is_verbal = r->quad == 1 || r->quad == 3;
    if (!e->day || !is_verbal || !r->source.person || !is_named(target))
        return;
    char room[24];
    gh_str parts[] = {GH_STR("speaker"), root_of(r), class_of(r),
                      r->source.name,    target,     number(room, sizeof room, e->day)};
    add_key(e, parts, 6);
}

/* What is done to the same person on the same day, whoever is said to have done it. */
static void add_sufferer(gh_evidence *e, const gh_record *r)
{
    bool is_material = r->quad == 2 || r->quad == 4;
    if (!e->day || !is_material || !r->target.person)
        return;
    char room[24];
    gh_str parts[] = {GH_STR("sufferer"), root_of(r), class_of(r), r->target.name,
                      number(room, sizeof room, e->day)};
    add_key(e, parts, 5);
}

/* The same number of victims. Who did it may be told differently, or not at all. */
static void add_figure(gh_evidence *e, const gh_record *r, gh_str kind, gh_count count)
{
    if (!e->day || !count.known || count.least < LEAST_AT_PLACE)
        return;
    char least[24], most[24];
    gh_str parts[9] = {GH_STR("figure"),
                       root_of(r),
                       class_of(r),
                       kind,
                       number(least, sizeof least, count.least),
                       number(most, sizeof most, count.most)};
    if (is_narrow(&r->place)) {
        parts[6] = r->place.name;
        parts[7] = r->place.country;
        add_windows(e, parts, 8);
    }
    gh_str target = side_of(&r->target);
    if (count.least >= LEAST_ALONE && has_country(target)) {
        parts[6] = gh_str_slice(target, 0, 3);
        add_windows(e, parts, 7);
    }
}

/* The same root, sides, persons and place. */
static void find_theme(gh_evidence *e, const gh_record *r)
{
    gh_str target = side_of(&r->target);
    if (!e->day || !is_narrow(&r->place) || !is_named(target))
        return;
    gh_str parts[] = {GH_STR("theme"),       root_of(r),    class_of(r),
                      side_of(&r->source),   target,        person_of(&r->source),
                      person_of(&r->target), r->place.name, r->place.country};
    e->has_theme = true;
    e->theme = key_of(parts, 9);
}

int64_t gh_evidence_theme_key(int64_t theme, int32_t day)
{
    return (int64_t)gh_hash_mix((uint64_t)theme ^ gh_hash_mix((uint64_t)day));
}

void gh_evidence_find(gh_evidence *evidence, const gh_document *document, uint32_t record,
                      gh_hash128 article, const gh_wording *wording)
{
    const gh_record *r = &document->records[record];
    *evidence = (gh_evidence){.day = gh_julian_day(r->date)};
    add_act(evidence, r, root_of(r), article);
    if (r->is_repeat && r->repeats < document->record_count)
        add_act(evidence, &document->records[r->repeats], root_of(&document->records[r->repeats]),
                article);
    if (!says_what(r) || !evidence->day)
        add_sentence(evidence, r, wording);
    if (says_what(r)) {
        add_words(evidence, r, wording);
        add_dyad(evidence, r);
        add_speaker(evidence, r);
        add_sufferer(evidence, r);
        find_theme(evidence, r);
    }
    add_figure(evidence, r, GH_STR("killed"), r->casualties.killed);
    add_figure(evidence, r, GH_STR("injured"), r->casualties.injured);
    add_figure(evidence, r, GH_STR("arrested"), r->casualties.arrested);
    add_figure(evidence, r, GH_STR("missing"), r->casualties.missing);
}
