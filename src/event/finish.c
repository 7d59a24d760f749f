/* finish.c - records of a whole article: order, numbers, repeats. */
#include <stdlib.h>

#include "event/record.h"
#include "event/share.h"

static int compare_spans(gh_span a, gh_span b)
{
    if (a.begin != b.begin)
        return a.begin < b.begin ? -1 : 1;
    return (a.end > b.end) - (a.end < b.end);
}

/* Ordered by anchor, then source, then target, then code. */
static int compare(const void *left, const void *right)
{
    const gh_record *a = left, *b = right;
    int c = compare_spans(a->anchor, b->anchor);
    if (c == 0)
        c = gh_str_compare(a->source.code, b->source.code);
    if (c == 0)
        c = gh_str_compare(a->target.code, b->target.code);
    return c ? c : gh_str_compare(a->code, b->code);
}

/* Those alike keep the order in which they were made. */
static int compare_total(const void *left, const void *right)
{
    const gh_record *a = left, *b = right;
    int c = compare(a, b);
    return c ? c : (a->event > b->event) - (a->event < b->event);
}

static bool same_record(const gh_record *a, const gh_record *b)
{
    return compare(a, b) == 0;
}

/* "5 jonke atok kore, pore aro 7 jonke atok kore": those counted apart are others. */
static bool counts_differ(gh_count a, gh_count b)
{
    return a.known && b.known && (a.least != b.least || a.most != b.most);
}

static bool are_counted_apart(const gh_record *a, const gh_record *b)
{
    const gh_casualties *c = &a->casualties, *d = &b->casualties;
    return counts_differ(c->killed, d->killed) || counts_differ(c->injured, d->injured) ||
           counts_differ(c->arrested, d->arrested) || counts_differ(c->missing, d->missing);
}

/* "kupiye jokhom koreche", "asami kore mamla korechhe": one act told by a participle and a verb, or
 * violence by its means and by its outcome. */
static bool is_one_act(const gh_record *a, const gh_record *b)
{
    bool violence =
        (gh_str_starts(a->code, GH_STR("18")) && gh_str_equal(b->code, GH_STR("180"))) ||
        (gh_str_starts(a->code, GH_STR("19")) && gh_str_equal(b->code, GH_STR("190")));
    return a->sentence == b->sentence && a->status == b->status &&
           (violence || gh_str_equal(a->code, b->code)) &&
           gh_str_equal(a->source.code, b->source.code) &&
           gh_str_equal(a->source.name, b->source.name) &&
           gh_str_equal(a->target.code, b->target.code) &&
           gh_str_equal(a->target.name, b->target.name) &&
           gh_day_number(a->date) == gh_day_number(b->date) &&
           gh_str_equal(a->place.name, b->place.name) && !are_counted_apart(a, b);
}

/* "police petay bole obhijog koren", "mamla deya hoyechhe bole obhijog": the accusation takes up
 * the deed that it is of. */
static bool is_accused_of(const gh_record *accusation, const gh_record *deed)
{
    bool his = accusation->source.code.n && deed->by.code.n &&
               gh_str_equal(accusation->source.code, deed->by.code) && accusation != deed;
    bool nobody = gh_str_equal(deed->source.code, GH_STR("---"));
    /* "[tader] chap den bole obhijog uthechhe": what is said is never alleged */
    his |= gh_str_equal(accusation->source.code, GH_STR("---")) &&
           gh_str_starts_any(deed->code, "10 13") && deed->anchor.end < accusation->anchor.begin;
    return gh_str_starts(accusation->code, GH_STR("112")) && (deed->status == GH_ALLEGED || his) &&
           accusation->sentence == deed->sentence &&
           (nobody ? his && deed->status == GH_ALLEGED
                   : gh_str_equal(accusation->target.code, deed->source.code));
}

/* "[boithoke] sohojogita barate ekmot hoyechhe A o B": where the two were agreed. */
static bool is_setting_of(const gh_record *meeting, const gh_record *r)
{
    bool agreed =
        r->mutual && gh_str_starts(r->code, GH_STR("03")) && !gh_str_equal(r->code, GH_STR("036"));
    return agreed && gh_str_starts(meeting->code, GH_STR("04")) && meeting->mutual &&
           meeting->link != 'a' && meeting->sentence == r->sentence &&
           meeting->anchor.end < r->anchor.begin &&
           gh_str_equal(meeting->source.code, r->source.code) &&
           gh_str_equal(meeting->target.code, r->target.code);
}

/* "michhil niye ... fotoke obosthan nen": one protest, of which one verb tells the target. */
static bool is_same_protest(const gh_record *r, const gh_record *other)
{
    return r != other && gh_str_starts(r->code, GH_STR("14")) &&
           gh_str_equal(r->code, other->code) && r->sentence == other->sentence &&
           gh_str_equal(r->source.code, other->source.code) &&
           gh_str_equal(r->target.code, GH_STR("---")) &&
           !gh_str_equal(other->target.code, GH_STR("---"));
}

/* Records stand in the order of the text. */
static uint32_t first_of_sentence(const gh_record *r, uint32_t i)
{
    while (i > 0 && r[i - 1].sentence == r[i].sentence)
        i--;
    return i;
}

/* "ete [12 Philistini nihoto] ebong 30 jon ahoto hon": those are counted in the second one too. */
static bool is_counted_in(const gh_record *whole, const gh_record *r)
{
    const gh_casualties *a = &whole->casualties, *b = &r->casualties;
    bool counted = !b->killed.known || b->killed.least == a->killed.least;
    return whole->sentence == r->sentence && whole->status == r->status && a->killed.known &&
           a->injured.known && counted && !b->injured.known && !b->arrested.known &&
           gh_str_equal(whole->source.code, r->source.code) &&
           gh_str_equal(whole->target.code, r->target.code);
}

/* "... [nihoto] o 10 jon gulibiddho hon": the first tells better what was done, and counts all. */
static bool takes_count_of(gh_record *r, const gh_record *whole)
{
    if (!r->casualties.killed.known || !is_counted_in(whole, r) ||
        !gh_str_equal(whole->code, GH_STR("180")) || !gh_str_starts(r->code, GH_STR("19")))
        return false;
    r->casualties = whole->casualties;
    return true;
}

/* "[hashyokor bole uriye diyechhe]": who dismisses what he scorns does so once. */
static bool is_scorned(const gh_record *blame, const gh_record *denial)
{
    return gh_str_equal(denial->code, GH_STR("016")) && gh_str_equal(blame->code, GH_STR("111")) &&
           blame->anchor.begin <= denial->anchor.begin && denial->anchor.end <= blame->anchor.end &&
           gh_str_equal(blame->source.code, denial->source.code);
}

/* Of two alike the last one stays, which has the finite verb. */
static bool is_told_twice(const gh_record *r, uint32_t n, uint32_t i)
{
    for (uint32_t k = first_of_sentence(r, i); k < n && r[k].sentence == r[i].sentence; k++)
        if (is_accused_of(&r[k], &r[i]) || is_setting_of(&r[i], &r[k]) ||
            is_same_protest(&r[i], &r[k]) || is_scorned(&r[k], &r[i]) ||
            (k > i && gh_str_equal(r[k].code, r[i].code) && is_counted_in(&r[k], &r[i])))
            return true;
    for (uint32_t k = i; k-- > 0 && r[k].sentence == r[i].sentence;)
        if (is_one_act(&r[k], &r[i]) && !gh_str_equal(r[k].code, r[i].code))
            return true;
    for (uint32_t k = i + 1; k < n && r[k].sentence == r[i].sentence; k++)
        if (is_one_act(&r[k], &r[i]))
            return true;
    return false;
}

static int compare_days(gh_date a, gh_date b)
{
    int32_t left = a.year * 10000 + a.month * 100 + a.day;
    int32_t right = b.year * 10000 + b.month * 100 + b.day;
    return (left > right) - (left < right);
}

static bool was_not_done(const gh_record *r)
{
    return r->status == GH_NEGATED || r->status == GH_DENIED;
}

/* Ordered by code, source, target, day and whether it was done. */
static int compare_acts(const gh_record *a, const gh_record *b)
{
    int c = gh_str_compare(a->code, b->code);
    if (c == 0)
        c = gh_str_compare(a->source.code, b->source.code);
    if (c == 0)
        c = gh_str_compare(a->target.code, b->target.code);
    if (c == 0)
        c = compare_days(a->date, b->date);
    return c ? c : was_not_done(a) - was_not_done(b);
}

/* Those alike keep the order of the text. */
static int compare_in_order(const void *left, const void *right)
{
    const gh_record *a = *(gh_record *const *)left, *b = *(gh_record *const *)right;
    int c = compare_acts(a, b);
    return c ? c : (a > b) - (a < b);
}

static int compare_named(const gh_record *a, const gh_record *b)
{
    int c = compare_acts(a, b);
    if (c == 0)
        c = gh_str_compare(a->source.name, b->source.name);
    return c ? c : gh_str_compare(a->target.name, b->target.name);
}

static int compare_named_in_order(const void *left, const void *right)
{
    const gh_record *a = *(gh_record *const *)left, *b = *(gh_record *const *)right;
    int c = compare_named(a, b);
    return c ? c : (a > b) - (a < b);
}

/* "[neta Rahimke] greptar", "[neta Karimke] greptar": not the same one. */
static bool are_others(gh_str a, gh_str b)
{
    return a.n && b.n && !gh_str_equal(a, b);
}

static void set_repeat(gh_record *r, const gh_record *first)
{
    r->is_repeat = first->sentence != r->sentence;
    r->repeats = r->is_repeat ? first->event : 0;
}

/* What another sentence tells again points to the first record that tells it, or where that tells
 * of somebody else by name, to the first of those it names itself. */
static void mark_repeats(gh_coding *coding)
{
    uint32_t n = coding->records.n;
    gh_record **order = GH_NEW(coding->arena, gh_record *, n + 1u);
    for (uint32_t i = 0; i < n; i++)
        order[i] = &coding->records.p[i];
    qsort(order, n, sizeof *order, compare_named_in_order);
    for (uint32_t i = 0, first = 0; i < n; i++) {
        if (compare_named(order[first], order[i]) != 0)
            first = i;
        set_repeat(order[i], order[first]);
    }
    qsort(order, n, sizeof *order, compare_in_order);
    for (uint32_t i = 0, first = 0; i < n; i++) {
        if (compare_acts(order[first], order[i]) != 0)
            first = i;
        if (!are_others(order[first]->source.name, order[i]->source.name) &&
            !are_others(order[first]->target.name, order[i]->target.name))
            set_repeat(order[i], order[first]);
    }
}

static void drop_retold(gh_coding *coding)
{
    gh_record *r = coding->records.p;
    bool *drop = GH_NEW(coding->arena, bool, coding->records.n + 1u);
    for (uint32_t i = 0; i < coding->records.n; i++)
        drop[i] = is_told_twice(r, coding->records.n, i);
    for (uint32_t i = 0; i + 1 < coding->records.n; i++)
        if (!drop[i] && !drop[i + 1])
            drop[i + 1] = takes_count_of(&r[i], &r[i + 1]);
    uint32_t n = 0;
    for (uint32_t i = 0; i < coding->records.n; i++)
        if (drop[i])
            gh_event_note(coding, r[i].sentence, r[i].anchor,
                          "no record: the sentence tells such an act already");
        else
            r[n++] = r[i];
    coding->records.n = n;
}

/* Praise, trade, aid, violence: nobody does it to nobody. */
static bool is_toward_somebody(const gh_coding *coding, const gh_record *r)
{
    gh_str code = r->code;
    gh_actor_code by = gh_code_split(r->source.code);
    /* "Iran [Hormuz pronali] bondho korechhe", "... [Tehran]": toward all who sail */
    bool power = !by.role[0] ||
                 (gh_role_is(by.role, "GOV MIL") && strcmp(by.country, coding->setting.home) != 0);
    if (gh_str_equal(code, GH_STR("191")) && power)
        return false;
    /* "[Khartoum] punordokhol korechhe Sudaner senabahini": from whoever held it */
    if (gh_str_equal(code, GH_STR("192")) && gh_role_is(by.role, "MIL REB"))
        return false;
    /* "jolodosyura [jahaj] chhintai korechhe": whoever is aboard */
    if (gh_str_equal(code, GH_STR("181")) && !gh_share_is_nobody(&r->source))
        return false;
    return gh_str_starts_any(code, "05 06 07 175 18 19 20");
}

/* "[durbrittora] tinti koktel bisphoron ghotay" (set off three bombs): at whoever is near. */
static bool is_blast_by_somebody(const gh_coding *coding, uint32_t i)
{
    const gh_record *r = &coding->records.p[i];
    return gh_str_starts(r->code, GH_STR("183")) && !gh_share_is_nobody(&r->source) &&
           !coding->origins.p[i].mentioned;
}

/* "[Iran] hunshiyari diye bole, jobab debe [Tehran]": whoever speaks for a state threatens with
 * what it will do. */
static bool is_his_own(gh_str warning, gh_str doer)
{
    gh_actor_code a = gh_code_split(warning), b = gh_code_split(doer);
    bool power =
        (!a.role[0] || gh_role_is(a.role, "GOV")) && (!b.role[0] || gh_role_is(b.role, "GOV"));
    return gh_str_equal(warning, doer) ||
           (power && a.country[0] && strcmp(a.country, b.country) == 0);
}

/* "Tara [oborodh korbe] bole [hunshiyari diyechhe]": one threat; what it is with says more, and the
 * word for it may say to whom. */
static void mark_warnings(gh_coding *coding)
{
    gh_record *r = coding->records.p;
    uint32_t n = coding->records.n;
    for (uint32_t i = 0; i < n; i++) {
        if (!coding->origins.p[i].warns || !gh_str_equal(r[i].code, GH_STR("130")))
            continue;
        for (uint32_t k = first_of_sentence(r, i); k < n && r[k].sentence == r[i].sentence; k++) {
            if (coding->origins.p[k].warns || !gh_str_starts(r[k].code, GH_STR("13")) ||
                r[k].status != r[i].status || !is_his_own(r[i].source.code, r[k].source.code))
                continue;
            if (gh_share_is_nobody(&r[k].target) && !gh_share_is_nobody(&r[i].target))
                gh_share_actor(&r[k], &r[k].target, &r[i].target);
            if (gh_str_equal(r[k].by.code, r[i].source.code)) /* he threatens, he does not report */
                r[k].by = (gh_speaker){0};
            coding->origins.p[i].told = true;
            break;
        }
    }
}

/* "[pulis] kandane gas chhore", "[sontrasira] guli chhore": whom police beat and fire at and whom
 * armed men and gangs attack are people of the country, where the article names nobody. */
static void strike_people(gh_coding *coding, gh_record *r)
{
    const char *country = coding->setting.country;
    gh_actor_code doer = gh_code_split(r->source.code);
    bool outlaws = gh_role_is(doer.role, "CRM UAF INS") && gh_str_starts_any(r->code, "180 182");
    if (!(gh_str_equal(r->code, GH_STR("175")) || outlaws) || !gh_share_is_nobody(&r->target) ||
        gh_share_is_nobody(&r->source) || !country[0] || strcmp(doer.country, country) != 0)
        return;
    gh_actor_code people = {.role = "CVL"};
    memcpy(people.country, country, 4);
    r->target = (gh_actor){.code = gh_code_join(coding->arena, people), .inferred = true};
    r->link = 'd';
}

/* "[adalot] ainjibi niyoger adesh den. ... ei [adesh den]": nobody is told the second time either.
 */
static bool is_told_again(const gh_coding *coding, uint32_t i, uint32_t before)
{
    const gh_record *r = &coding->records.p[i];
    bool again = false;
    for (uint32_t k = 0; k < before && coding->origins.p[i].points_back; k++) {
        const gh_record *other = &coding->records.p[k];
        again |= gh_str_equal(other->code, r->code) && gh_share_is_nobody(&other->target) &&
                 gh_str_equal(other->source.code, r->source.code);
    }
    return again;
}

/* "Tini bichar dabi koren", "hamla shuru hoy": who is not named in the whole article has nothing
 * asked of him, and nothing done to him. */
static void drop_unaddressed(gh_coding *coding)
{
    gh_record *r = coding->records.p;
    uint32_t n = 0;
    for (uint32_t i = 0; i < coding->records.n; i++) {
        if (coding->origins.p[i].told) {
            gh_event_note(coding, r[i].sentence, r[i].anchor,
                          "no record: what is threatened with was coded");
            continue;
        }
        if (!coding->origins.p[i].mentioned) /* "[polisher lathipetar] protibade" */
            strike_people(coding, &r[i]);
        bool toward = coding->origins.p[i].addressed ||
                      (is_toward_somebody(coding, &r[i]) && !coding->origins.p[i].to_some &&
                       !is_blast_by_somebody(coding, i));
        if (toward && gh_str_equal(r[i].target.code, GH_STR("---")) && !is_told_again(coding, i, n))
            gh_event_note(coding, r[i].sentence, r[i].anchor,
                          "no record: the article does not say to whom");
        else
            r[n++] = r[i];
    }
    coding->records.n = n;
}

void gh_event_finish(gh_coding *coding)
{
    gh_event_share(coding);
    mark_warnings(coding);
    drop_unaddressed(coding);
    gh_record *r = coding->records.p;
    uint32_t n = 0;
    for (uint32_t i = 0; i < coding->records.n; i++)
        r[i].event = i;
    if (coding->records.n)
        qsort(r, coding->records.n, sizeof *r, compare_total);
    for (uint32_t i = 0; i < coding->records.n; i++)
        if (n == 0 || !same_record(&r[n - 1], &r[i]))
            r[n++] = r[i];
    coding->records.n = n;
    drop_retold(coding);
    gh_event_drop_idle_talk(coding);
    for (uint32_t i = 0; i < coding->records.n; i++)
        r[i].event = i;
    mark_repeats(coding);
}
