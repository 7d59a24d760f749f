/* acled.c - ACLED's columns. Every record has a line; lexicon/ontology/acled.tsv says which CAMEO
 * codes have an event type of ACLED's, and what it does not say stays empty. */
#include "write/acled.h"

#include "write/columns.h"

/* "BGD1234": the country of the place, else of the one who acts. */
static void put_id_country(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_actor_parts parts;
    gh_column_parts(x, GH_SOURCE, &parts);
    gh_str place = x->record->place.country;
    gh_put_str(field, place.n ? place : parts.country.iso);
}

/* 1 the day is known, 3 no more than the month. */
static void put_time_precision(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    if (x->record->date.year)
        gh_put_char(field, x->record->date.day ? '1' : '3');
}

/* ---- What -------------------------------------------------------------------------------- */

enum { DISORDER, TYPE, SUB_TYPE };

static void put_type(gh_buffer *field, const gh_export *x, int which)
{
    gh_acled acled;
    gh_facts_acled(x->facts, x->record->code, &acled);
    gh_put_str(field, which == DISORDER ? acled.disorder_type
                      : which == TYPE   ? acled.event_type
                                        : acled.sub_event_type);
}

/* ---- Who --------------------------------------------------------------------------------- */

static const gh_str state_forces = {"1", 1};
static const gh_str civilians = {"7", 1};
static const gh_str others = {"8", 1};

static bool is_civil(gh_str inter)
{
    return inter.n == 0 || gh_str_equal(inter, civilians);
}

/* The kind of an actor. Protesters and rioters are known by what they do; the forces of another
 * country than the place's are external. */
static gh_str inter_of(const gh_export *x, int which)
{
    gh_acled acled;
    gh_actor_parts parts;
    gh_facts_acled(x->facts, x->record->code, &acled);
    gh_column_parts(x, which, &parts);
    gh_str inter = parts.role_count ? parts.roles[0].inter : (gh_str){0};
    if (which == GH_SOURCE && acled.inter.n && is_civil(inter))
        return acled.inter;
    gh_str place = x->record->place.country, home = parts.country.iso;
    if (gh_str_equal(inter, state_forces) && place.n && home.n && !gh_str_equal(place, home))
        return others;
    return inter;
}

static void put_inter(gh_buffer *field, const gh_export *x, int which)
{
    gh_put_str(field, inter_of(x, which));
}

/* The two kinds as one number, the lower first; 0 stands for nobody. */
static void put_interaction(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_str a = inter_of(x, GH_SOURCE), b = inter_of(x, GH_TARGET);
    if (a.n == 0 && b.n == 0)
        return;
    if (a.n == 0 || (b.n && b.p[0] < a.p[0])) {
        gh_str swap = a;
        a = b;
        b = swap;
    }
    gh_put_str(field, a);
    gh_put_str(field, b.n ? b : GH_STR("0"));
}

static void put_civilian_targeting(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_acled acled;
    gh_facts_acled(x->facts, x->record->code, &acled);
    if (gh_str_equal(acled.disorder_type, GH_STR("Political violence")) &&
        gh_str_equal(inter_of(x, GH_TARGET), civilians))
        gh_put_text(field, "Civilian targeting");
}

/* ---- Where ------------------------------------------------------------------------------- */

static gh_country country_of(const gh_export *x)
{
    gh_country country;
    gh_facts_country(x->facts, x->record->place.country, &country);
    return country;
}

/* A number: "050" of ISO is 50. */
static void put_iso(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_str numeric = country_of(x).numeric;
    while (numeric.n > 1 && numeric.p[0] == '0')
        numeric = gh_str_slice(numeric, 1, numeric.n);
    gh_put_str(field, numeric);
}

static void put_region(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_str(field, country_of(x).region);
}

/* 1 a town or part of one, 2 the area around a town, 3 a larger region. */
static void put_geo_precision(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    const gh_place *place = &x->record->place;
    if (place->name.n == 0)
        return;
    bool wide = gh_str_equal(place->precision, GH_STR("country")) ||
                gh_str_equal(place->precision, GH_STR("admin1"));
    bool area = gh_str_equal(place->precision, GH_STR("admin2")) ||
                gh_str_equal(place->precision, GH_STR("admin3"));
    gh_put_char(field, wide ? '3' : area ? '2' : '1');
}

/* ---- The rest ---------------------------------------------------------------------------- */

/* ACLED counts no deaths where none are told. */
static void put_fatalities(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_count killed = x->record->casualties.killed;
    gh_put_unsigned(field, killed.known ? killed.least : 0);
}

/* What ACLED has no column for. */
static void put_tags(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_format(field, "cameo=%.*s; status=%s", (int)x->record->code.n, x->record->code.p,
                  gh_record_status_name(x->record->status));
}

static const gh_column columns[] = {
    {.name = "event_id_cnty", .put = put_id_country, .number = GH_RECORD_NUMBER},
    GH_COLUMN("event_date", gh_column_date),
    GH_COLUMN("year", gh_column_year),
    GH_COLUMN("time_precision", put_time_precision),
    GH_COLUMN_OF("disorder_type", put_type, DISORDER),
    GH_COLUMN_OF("event_type", put_type, TYPE),
    GH_COLUMN_OF("sub_event_type", put_type, SUB_TYPE),
    GH_COLUMN_OF("actor1", gh_column_actor_name, GH_SOURCE),
    GH_COLUMN_EMPTY("assoc_actor_1"),
    GH_COLUMN_OF("inter1", put_inter, GH_SOURCE),
    GH_COLUMN_OF("actor2", gh_column_actor_name, GH_TARGET),
    GH_COLUMN_EMPTY("assoc_actor_2"),
    GH_COLUMN_OF("inter2", put_inter, GH_TARGET),
    GH_COLUMN("interaction", put_interaction),
    GH_COLUMN("civilian_targeting", put_civilian_targeting),
    GH_COLUMN("iso", put_iso),
    GH_COLUMN("region", put_region),
    GH_COLUMN("country", gh_column_place_country),
    GH_COLUMN("admin1", gh_column_admin1),
    GH_COLUMN("admin2", gh_column_admin2),
    GH_COLUMN("admin3", gh_column_admin3),
    GH_COLUMN("location", gh_column_place_name),
    GH_COLUMN("latitude", gh_column_lat),
    GH_COLUMN("longitude", gh_column_lon),
    GH_COLUMN("geo_precision", put_geo_precision),
    GH_COLUMN("source", gh_column_outlet),
    GH_COLUMN_EMPTY("source_scale"),
    GH_COLUMN("notes", gh_column_sentence),
    GH_COLUMN("fatalities", put_fatalities),
    GH_COLUMN("tags", put_tags),
    GH_COLUMN_EMPTY("timestamp"),
};

const gh_sheet gh_sheet_acled = GH_SHEET(columns, ',');
