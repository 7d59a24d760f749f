/* gdelt.c - GDELT 2.0 events: 61 columns, tab-separated, no line of names. docs/formats.md says
 * what each column is made of. */
#include "write/gdelt.h"

#include <ctype.h>

/* GDELT calls an event a root event when the lead of the story tells it; most Bengali articles come
 * without paragraphs, so the lead is so many sentences. */
enum { LEAD_SENTENCES = 3 };

/* ---- When -------------------------------------------------------------------------------- */

static void put_day(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_date date = x->record->date;
    if (date.year && date.month && date.day)
        gh_put_format(field, "%04d%02u%02u", date.year, date.month, date.day);
}

static void put_month(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_date date = x->record->date;
    if (date.year && date.month)
        gh_put_format(field, "%04d%02u", date.year, date.month);
}

/* The codebook's formula, (month x 30 + day) / 365, with months counted from 0, as in GDELT's
 * files: from 1 the last days of a year would lie in the next. */
static void put_fraction(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_date date = x->record->date;
    if (date.year && date.month && date.day)
        gh_put_format(field, "%.4f", date.year + ((date.month - 1) * 30 + date.day) / 365.0);
}

void gh_gdelt_added(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_date date = x->article->date;
    if (date.year)
        gh_put_format(field, "%04d%02u%02u000000", date.year, date.month, date.day);
}

/* ---- Who --------------------------------------------------------------------------------- */

/* Where nobody is named all columns of the actor are empty. */
static gh_str code_of(const gh_export *x, int which)
{
    gh_str code = gh_column_actor(x, which)->code;
    gh_str nobody = GH_STR("---");
    return gh_str_starts(code, nobody) ? gh_str_slice(code, nobody.n, code.n) : code;
}

static void put_actor(gh_buffer *field, const gh_export *x, int which)
{
    gh_actor_parts parts;
    gh_column_parts(x, which, &parts);
    gh_str code = code_of(x, which);
    uint32_t skip = parts.country.iso.n;
    gh_put_str(field, parts.country.cameo);
    gh_put_str(field, gh_str_slice(code, skip, code.n));
}

static void put_name(gh_buffer *field, const gh_export *x, int which)
{
    size_t begin = field->n;
    gh_column_actor_name(field, x, which);
    for (size_t i = begin; i < field->n; i++)
        field->p[i] =
            (char)((unsigned char)field->p[i] < 0x80 ? toupper(field->p[i]) : field->p[i]);
}

static void put_country(gh_buffer *field, const gh_export *x, int which)
{
    gh_actor_parts parts;
    gh_column_parts(x, which, &parts);
    gh_put_str(field, parts.country.cameo);
}

static void put_group(gh_buffer *field, const gh_export *x, int which)
{
    gh_actor_parts parts;
    gh_column_parts(x, which, &parts);
    gh_put_str(field, parts.group_cameo);
}

/* `which` is the actor and, times two, the number of the role. */
static void put_role(gh_buffer *field, const gh_export *x, int which)
{
    gh_actor_parts parts;
    gh_column_parts(x, which % 2, &parts);
    uint32_t number = (uint32_t)which / 2;
    if (number < parts.role_count)
        gh_put_str(field, parts.roles[number].code);
}

/* ---- What -------------------------------------------------------------------------------- */

static void put_is_root(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_char(field, x->record->sentence < LEAD_SENTENCES ? '1' : '0');
}

/* Three digits; of a root its two. */
static void put_base(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_str code = x->record->code;
    gh_put_bytes(field, code.p, code.n < 3 ? code.n : 3);
}

static void put_quad(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    int quad = gh_facts_quad_gdelt(x->facts, x->record->code);
    if (quad)
        gh_put_unsigned(field, (uint64_t)quad);
}

enum { MENTIONS, OUTLETS, ARTICLES };

static void put_told(gh_buffer *field, const gh_export *x, int which)
{
    const uint64_t counts[] = {x->mentions, x->outlets, x->articles};
    gh_put_unsigned(field, counts[which] ? counts[which] : 1);
}

/* ---- Where ------------------------------------------------------------------------------- */

enum geo_type { GEO_NONE, GEO_COUNTRY, GEO_US_STATE, GEO_US_CITY, GEO_WORLD_CITY, GEO_WORLD_STATE };

/* Areas below a first-order division are found by their towns. */
static enum geo_type geo_type(const gh_place *place)
{
    bool american = gh_str_equal(place->country, GH_STR("USA"));
    if (place->name.n == 0)
        return GEO_NONE;
    if (gh_str_equal(place->precision, GH_STR("country")))
        return GEO_COUNTRY;
    if (gh_str_equal(place->precision, GH_STR("admin1")))
        return american ? GEO_US_STATE : GEO_WORLD_STATE;
    return american ? GEO_US_CITY : GEO_WORLD_CITY;
}

static void put_geo_type(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_unsigned(field, geo_type(&x->record->place));
}

/* GDELT says where each actor is too; we do not, and 0 is GDELT's "no place". */
static void put_no_geo_type(gh_buffer *field, const gh_export *x, int which)
{
    (void)x;
    (void)which;
    gh_put_unsigned(field, GEO_NONE);
}

static void put_part(gh_buffer *field, gh_str part)
{
    if (field->n && part.n)
        gh_put_text(field, ", ");
    gh_put_str(field, part);
}

/* "Khulna, Khulna Division, Bangladesh" */
static void put_geo_name(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_place_parts parts;
    const gh_place *place = &x->record->place;
    enum geo_type type = geo_type(place);
    gh_facts_place(x->facts, place, &parts);
    if (type != GEO_COUNTRY)
        gh_put_str(field, place->name);
    if (type == GEO_US_CITY || type == GEO_WORLD_CITY)
        put_part(field, parts.admin1);
    put_part(field, parts.country.name);
}

static void put_geo_country(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_place_parts parts;
    gh_facts_place(x->facts, &x->record->place, &parts);
    gh_put_str(field, parts.fips);
}

static void put_geo_division(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_place_parts parts;
    gh_facts_place(x->facts, &x->record->place, &parts);
    gh_put_str(field, parts.division);
}

/* ---- The file ---------------------------------------------------------------------------- */

#define ACTOR(N, actor)                                                                            \
    GH_COLUMN_OF("Actor" N "Code", put_actor, actor),                                              \
        GH_COLUMN_OF("Actor" N "Name", put_name, actor),                                           \
        GH_COLUMN_OF("Actor" N "CountryCode", put_country, actor),                                 \
        GH_COLUMN_OF("Actor" N "KnownGroupCode", put_group, actor),                                \
        GH_COLUMN_EMPTY("Actor" N "EthnicCode"), GH_COLUMN_EMPTY("Actor" N "Religion1Code"),       \
        GH_COLUMN_EMPTY("Actor" N "Religion2Code"),                                                \
        GH_COLUMN_OF("Actor" N "Type1Code", put_role, actor),                                      \
        GH_COLUMN_OF("Actor" N "Type2Code", put_role, actor + 2),                                  \
        GH_COLUMN_OF("Actor" N "Type3Code", put_role, actor + 4)

#define ACTOR_GEO(N)                                                                               \
    GH_COLUMN("Actor" N "Geo_Type", put_no_geo_type), GH_COLUMN_EMPTY("Actor" N "Geo_FullName"),   \
        GH_COLUMN_EMPTY("Actor" N "Geo_CountryCode"), GH_COLUMN_EMPTY("Actor" N "Geo_ADM1Code"),   \
        GH_COLUMN_EMPTY("Actor" N "Geo_ADM2Code"), GH_COLUMN_EMPTY("Actor" N "Geo_Lat"),           \
        GH_COLUMN_EMPTY("Actor" N "Geo_Long"), GH_COLUMN_EMPTY("Actor" N "Geo_FeatureID")

static const gh_column columns[] = {
    {.name = "GLOBALEVENTID", .number = GH_RECORD_NUMBER},
    GH_COLUMN("SQLDATE", put_day),
    GH_COLUMN("MonthYear", put_month),
    GH_COLUMN("Year", gh_column_year),
    GH_COLUMN("FractionDate", put_fraction),
    ACTOR("1", GH_SOURCE),
    ACTOR("2", GH_TARGET),
    GH_COLUMN("IsRootEvent", put_is_root),
    GH_COLUMN("EventCode", gh_column_code),
    GH_COLUMN("EventBaseCode", put_base),
    GH_COLUMN("EventRootCode", gh_column_root),
    GH_COLUMN("QuadClass", put_quad),
    GH_COLUMN("GoldsteinScale", gh_column_goldstein),
    GH_COLUMN_OF("NumMentions", put_told, MENTIONS),
    GH_COLUMN_OF("NumSources", put_told, OUTLETS),
    GH_COLUMN_OF("NumArticles", put_told, ARTICLES),
    GH_COLUMN_EMPTY("AvgTone"),
    ACTOR_GEO("1"),
    ACTOR_GEO("2"),
    GH_COLUMN("ActionGeo_Type", put_geo_type),
    GH_COLUMN("ActionGeo_FullName", put_geo_name),
    GH_COLUMN("ActionGeo_CountryCode", put_geo_country),
    GH_COLUMN("ActionGeo_ADM1Code", put_geo_division),
    GH_COLUMN_EMPTY("ActionGeo_ADM2Code"),
    GH_COLUMN("ActionGeo_Lat", gh_column_lat),
    GH_COLUMN("ActionGeo_Long", gh_column_lon),
    GH_COLUMN_EMPTY("ActionGeo_FeatureID"),
    GH_COLUMN("DATEADDED", gh_gdelt_added),
    GH_COLUMN("SOURCEURL", gh_column_url),
};

const gh_sheet gh_sheet_gdelt = GH_SHEET(columns, '\t');
