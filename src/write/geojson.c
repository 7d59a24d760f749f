#include "write/geojson.h"

#include "base/date.h"
#include "write/columns.h"
#include "write/json.h"

/* RFC 7946: longitude first. */
static void put_geometry(gh_buffer *out, const gh_place *place)
{
    gh_json_key(out, "geometry");
    gh_put_text(out, "{\"type\":\"Point\",\"coordinates\":[");
    gh_json_number(out, place->lon, 1);
    gh_put_char(out, ',');
    gh_json_number(out, place->lat, 1);
    gh_put_text(out, "]}");
}

static void put_actor(gh_buffer *out, const gh_export *x, int which)
{
    const gh_actor *actor = gh_column_actor(x, which);
    gh_json_member(out, which == GH_SOURCE ? "source" : "target", actor->code);
    gh_json_member(out, which == GH_SOURCE ? "source_name" : "target_name", actor->name);
}

static void put_place(gh_buffer *out, const gh_place *place)
{
    gh_json_member(out, "place", place->name);
    gh_json_member(out, "country", place->country);
    gh_json_member(out, "precision", place->precision);
}

/* Flat, since most programs of maps show a table of properties. */
static void put_properties(gh_buffer *out, const gh_export *x)
{
    const gh_record *record = x->record;
    char date[GH_DATE_ROOM];
    gh_json_key(out, "properties");
    gh_put_char(out, '{');
    gh_json_member(out, "doc", x->article->id);
    gh_json_key(out, "event");
    gh_put_unsigned(out, record->event);
    gh_json_member(out, "date", gh_date_text(record->date, date));
    put_actor(out, x, GH_SOURCE);
    put_actor(out, x, GH_TARGET);
    gh_json_member(out, "code", record->code);
    gh_json_member(out, "label", record->label);
    gh_json_member(out, "plover", record->plover);
    gh_json_key(out, "quad");
    gh_put_unsigned(out, record->quad);
    gh_json_key(out, "goldstein");
    gh_json_number(out, record->goldstein, 1);
    gh_json_member(out, "status", gh_str_of(gh_record_status_name(record->status)));
    gh_json_member(out, "by", record->by.code.n ? record->by.code : record->by.name);
    put_place(out, &record->place);
    gh_json_member_least(out, "killed", record->casualties.killed);
    gh_json_member_least(out, "injured", record->casualties.injured);
    gh_json_member_least(out, "arrested", record->casualties.arrested);
    gh_json_member_least(out, "missing", record->casualties.missing);
    gh_json_member(out, "anchor", gh_export_words(x, record->anchor));
    gh_json_member(out, "text", gh_export_words(x, record->span));
    gh_json_member(out, "outlet", x->article->source);
    gh_json_member(out, "url", x->article->url);
    gh_json_member(out, "incident", x->incident);
    gh_put_char(out, '}');
}

void gh_put_feature(gh_buffer *out, const gh_export *x)
{
    gh_put_char(out, '{');
    gh_json_member(out, "type", GH_STR("Feature"));
    put_geometry(out, &x->record->place);
    put_properties(out, x);
    gh_put_char(out, '}');
}
