/* rows.c - the rows of an actor by their dates: who was in office that day, which parties rule. */
#include "refer/refer.h"

/* A person's rows stand in order of time; "from" is the first day, "to" the last. */
uint32_t gh_refer_actor_row(const gh_refer *r, uint32_t first_row)
{
    uint32_t n = gh_lexicon_row_count(r->lexicon, GH_TABLE_ACTOR);
    uint32_t id = gh_row(r->lexicon, ACTOR, actor, first_row)->id, best = first_row;
    for (uint32_t row = first_row; row < n; row++) {
        const gh_actor_row *a = gh_row(r->lexicon, ACTOR, actor, row);
        if (a->id != id)
            break;
        best = row;
        if (r->day && (a->to == 0 || (int32_t)a->to >= r->day))
            break;
    }
    return best;
}

uint32_t gh_refer_rows_of_actor(const gh_refer *r, uint32_t row, uint32_t *ret_end)
{
    uint32_t n = gh_lexicon_row_count(r->lexicon, GH_TABLE_ACTOR), first = row, end = row;
    uint32_t id = gh_row(r->lexicon, ACTOR, actor, row)->id;
    while (first > 0 && gh_row(r->lexicon, ACTOR, actor, first - 1)->id == id)
        first--;
    while (end < n && gh_row(r->lexicon, ACTOR, actor, end)->id == id)
        end++;
    *ret_end = end;
    return first;
}

bool gh_refer_row_has_role(const gh_refer *r, uint32_t row, const char *roles)
{
    uint32_t code = gh_row(r->lexicon, ACTOR, actor, row)->code;
    return gh_role_is(gh_code_split(gh_lexicon_string(r->lexicon, code)).role, roles);
}

bool gh_refer_has_governed(const gh_refer *r, uint32_t row)
{
    uint32_t end;
    for (uint32_t i = gh_refer_rows_of_actor(r, row, &end); i < end; i++) {
        bool begun = !r->day || (int32_t)gh_row(r->lexicon, ACTOR, actor, i)->from <= r->day;
        if (begun && gh_refer_row_has_role(r, i, "GOV"))
            return true;
    }
    return false;
}

uint32_t gh_refer_out_of_office(const gh_refer *r, uint32_t row)
{
    uint32_t end, best = row;
    for (uint32_t i = gh_refer_rows_of_actor(r, row, &end); i < end; i++)
        if (gh_refer_row_has_role(r, i, "OPP ELI"))
            best = i;
    return best;
}

uint32_t gh_refer_row_of_code(const gh_refer *r, uint32_t row, gh_actor_code code)
{
    uint32_t end;
    for (uint32_t i = gh_refer_rows_of_actor(r, row, &end); i < end; i++) {
        gh_str text = gh_lexicon_string(r->lexicon, gh_row(r->lexicon, ACTOR, actor, i)->code);
        if (gh_code_equal(gh_code_split(text), code))
            return i;
    }
    return row;
}

/* The day since which the party that ruled there is in opposition; 0: none fell. */
static int32_t day_of_fall(const gh_refer *r, gh_str country)
{
    uint32_t n = gh_lexicon_row_count(r->lexicon, GH_TABLE_ACTOR);
    for (uint32_t row = 1; row < n; row++) {
        const gh_actor_row *a = gh_row(r->lexicon, ACTOR, actor, row), *before = a - 1;
        if (!(a->kind & GH_KIND_PARTY) || before->id != a->id ||
            gh_refer_actor_row(r, row - 1) != row ||
            !gh_str_starts(gh_lexicon_string(r->lexicon, a->code), country))
            continue;
        gh_actor_code now = gh_code_split(gh_lexicon_string(r->lexicon, a->code));
        gh_actor_code then = gh_code_split(gh_lexicon_string(r->lexicon, before->code));
        if (strcmp(now.role, "OPP") == 0 && strcmp(then.role, "GOV") == 0)
            return (int32_t)a->from;
    }
    return 0;
}

uint32_t gh_refer_ruled_before(const gh_refer *r, gh_str name)
{
    uint32_t n = gh_lexicon_row_count(r->lexicon, GH_TABLE_ACTOR);
    for (uint32_t row = 1; name.n && row < n; row++) {
        const gh_actor_row *a = gh_row(r->lexicon, ACTOR, actor, row), *before = a - 1;
        if (before->id == a->id && gh_str_equal(gh_lexicon_string(r->lexicon, a->name), name) &&
            gh_refer_row_has_role(r, row, "OPP") && gh_refer_row_has_role(r, row - 1, "GOV") &&
            gh_refer_actor_row(r, row - 1) == row)
            return row; /* of the one before it, + 1 */
    }
    return 0;
}

bool gh_refer_has_fallen_party(const gh_refer *r, gh_str country)
{
    return day_of_fall(r, country) != 0;
}

bool gh_refer_fell_of_late(const gh_refer *r, gh_str country, gh_date day)
{
    enum { A_YEAR = 10000 }; /* of days as numbers: 20240805 */
    int32_t fall = day_of_fall(r, country);
    return fall && day.year && day.year * 10000 + day.month * 100 + day.day < fall + A_YEAR;
}

bool gh_refer_has_ruling_party(const gh_refer *r, gh_str country)
{
    uint32_t n = gh_lexicon_row_count(r->lexicon, GH_TABLE_ACTOR);
    for (uint32_t row = 0; row < n; row++) {
        const gh_actor_row *a = gh_row(r->lexicon, ACTOR, actor, row);
        gh_str code = gh_lexicon_string(r->lexicon, a->code);
        bool now = (int32_t)a->from <= r->day && (a->to == 0 || (int32_t)a->to >= r->day);
        if ((a->kind & GH_KIND_PARTY) && gh_str_starts(code, country) && now &&
            strcmp(gh_code_split(code).role, "GOV") == 0)
            return true;
    }
    return false;
}
