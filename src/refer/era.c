/* era.c - when an undated article was written, as far as offices tell: who is called prime minister
 * in it without "former", and the last year that it names. */
#include "refer/refer.h"

enum { STILL = 99999999 };

static bool is_former(const gh_parse *p, uint16_t at)
{
    return at > 0 && p->items[at - 1].part == GH_PART_PARTICLE &&
           p->items[at - 1].particle == GH_PARTICLE_FORMER;
}

/* The last day on which the person held a government's office, STILL, or 0: he never did, or holds
 * another office now. */
static int32_t end_of_office(const gh_refer *r, uint32_t row)
{
    uint32_t n = gh_lexicon_row_count(r->lexicon, GH_TABLE_ACTOR);
    uint32_t id = gh_row(r->lexicon, ACTOR, actor, row)->id;
    int32_t end = 0;
    while (row > 0 && gh_row(r->lexicon, ACTOR, actor, row - 1)->id == id)
        row--;
    for (; row < n && gh_row(r->lexicon, ACTOR, actor, row)->id == id; row++) {
        const gh_actor_row *a = gh_row(r->lexicon, ACTOR, actor, row);
        gh_actor_code code = gh_code_split(gh_lexicon_string(r->lexicon, a->code));
        if (strcmp(code.role, "GOV") == 0)
            end = a->to ? (int32_t)a->to : STILL;
        else if ((a->kind & GH_KIND_OFFICE) && !a->to)
            end = 0;
    }
    return end;
}

/* "prodhanmontri [Sheikh Hasina]": in office. */
static void note_office(const gh_refer *r, const gh_parse *p, uint16_t at, gh_era *era)
{
    gh_unit title, name;
    if (!gh_refer_unit(r, p, at, &title) || !title.role || title.grammatical_case > GH_NOM)
        return;
    const gh_role_row *role = gh_row(r->lexicon, ROLE, role, title.role - 1);
    uint16_t next = (uint16_t)(at + title.length);
    if (!(role->kind & GH_KIND_OFFICE) || !(role->traits & GH_ROLE_NATIONAL) || next >= p->n ||
        !gh_refer_unit(r, p, next, &name) || !name.actor || name.ambiguous)
        return;
    int32_t end = end_of_office(r, name.actor - 1);
    bool former =
        is_former(p, at) || !gh_str_equal(gh_lexicon_string(r->lexicon, role->role), GH_STR("GOV"));
    int32_t *bound = former ? &era->after : &era->office;
    *bound = end > *bound ? end : *bound;
}

/* The year after which the lexicon knows nothing. */
static int32_t last_year(const gh_lexicon *lexicon)
{
    uint32_t n = gh_lexicon_row_count(lexicon, GH_TABLE_ACTOR);
    int32_t last = 0;
    for (uint32_t row = 0; row < n; row++) {
        int32_t from = (int32_t)gh_row(lexicon, ACTOR, actor, row)->from;
        last = from > last ? from : last;
    }
    return last / 10000;
}

void gh_refer_note_era(const gh_refer *r, const gh_parse *p, gh_era *era)
{
    enum { FIRST_YEAR = 1990 };
    if (!era->last_year)
        era->last_year = last_year(r->lexicon);
    for (uint16_t at = 0; at < p->n; at++)
        note_office(r, p, at, era);
    for (uint32_t i = 0; i < p->numbers.n; i++) {
        const gh_quantity *q = &p->numbers.p[i];
        if (!q->people && !q->percent && q->count == 1 && q->value >= FIRST_YEAR &&
            q->value <= era->last_year && (int32_t)q->value > era->year)
            era->year = (int32_t)q->value;
    }
}

/* Most of what there is to read is older than what came to office in the year before the release.
 */
static int32_t long_ago(const gh_lexicon *lexicon)
{
    gh_date day = gh_lexicon_release(lexicon);
    return (day.year - 1) * 10000 + day.month * 100 + day.day;
}

void gh_refer_take_era(gh_refer *r, const gh_era *era)
{
    bool dated = era->year && era->year < era->last_year;
    int32_t year = dated ? era->year * 10000 + 1231 : 0;
    if (era->office == STILL)
        return;
    if (era->office / 10000 >= era->year && era->office > era->after)
        r->day = era->office;
    else if (year > era->after)
        r->day = year;
    else
        r->day = long_ago(r->lexicon) > era->after ? long_ago(r->lexicon) : 0;
    r->estimated = r->day != 0;
}
