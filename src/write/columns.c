#include "write/columns.h"

#include "write/json.h"

/* ---- Actors ------------------------------------------------------------------------------ */

void gh_column_actor_code(gh_buffer *field, const gh_export *x, int which)
{
    gh_put_str(field, gh_column_actor(x, which)->code);
}

static void put_role_name(gh_buffer *field, const gh_actor_parts *parts)
{
    gh_str name = parts->group.n ? parts->group_name : parts->roles[0].name;
    gh_put_str(field, name);
    if (parts->country.name.n)
        gh_put_format(field, " (%.*s)", (int)parts->country.name.n, parts->country.name.p);
}

void gh_column_actor_name(gh_buffer *field, const gh_export *x, int which)
{
    gh_actor_parts parts;
    gh_str name = gh_column_actor(x, which)->name;
    if (name.n) {
        gh_put_str(field, name);
        return;
    }
    gh_column_parts(x, which, &parts);
    if (parts.role_count || parts.group.n)
        put_role_name(field, &parts);
    else
        gh_put_str(field, parts.country.name);
}

void gh_column_actor_country_name(gh_buffer *field, const gh_export *x, int which)
{
    gh_actor_parts parts;
    gh_column_parts(x, which, &parts);
    gh_put_str(field, parts.country.name);
}

/* ---- When and what ----------------------------------------------------------------------- */

void gh_column_date(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_date(field, x->record->date);
}

void gh_column_year(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    if (x->record->date.year)
        gh_put_format(field, "%04d", x->record->date.year);
}

void gh_column_code(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_str(field, x->record->code);
}

void gh_column_root(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_str code = x->record->code;
    gh_put_bytes(field, code.p, code.n < 2 ? code.n : 2);
}

void gh_column_label(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_str(field, x->record->label);
}

void gh_column_goldstein(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_json_number(field, x->record->goldstein, 1);
}

/* ---- Where ------------------------------------------------------------------------------- */

static gh_place_parts place_of(const gh_export *x)
{
    gh_place_parts parts;
    gh_facts_place(x->facts, &x->record->place, &parts);
    return parts;
}

void gh_column_city(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_place_parts parts = place_of(x);
    gh_put_str(field, parts.city.n ? parts.city : parts.admin3);
}

void gh_column_admin1(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_str(field, place_of(x).admin1);
}

void gh_column_admin2(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_str(field, place_of(x).admin2);
}

void gh_column_admin3(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_str(field, place_of(x).admin3);
}

void gh_column_place_country(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_str(field, place_of(x).country.name);
}

void gh_column_place_name(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_str(field, x->record->place.name);
}

void gh_column_lat(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    if (x->record->place.located)
        gh_json_number(field, x->record->place.lat, 1);
}

void gh_column_lon(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    if (x->record->place.located)
        gh_json_number(field, x->record->place.lon, 1);
}

/* ---- The article ------------------------------------------------------------------------- */

void gh_column_outlet(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_str(field, x->article->source);
}

void gh_column_url(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_str(field, x->article->url);
}

void gh_column_sentence_number(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_unsigned(field, x->record->sentence + 1u);
}

void gh_column_sentence(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_str(field, gh_export_words(x, x->record->span));
}

gh_str gh_url_host(gh_str url)
{
    const char *mark = url.n ? memmem(url.p, url.n, "://", 3) : NULL;
    if (!mark)
        return (gh_str){0};
    uint32_t begin = (uint32_t)(mark - url.p) + 3, end = begin;
    while (end < url.n && !strchr("/?#:", url.p[end]))
        end++;
    return gh_str_slice(url, begin, end);
}
