#include "write/plover.h"

#include "base/date.h"
#include "write/columns.h"
#include "write/json.h"

/* "source":[{"actorText":...,"actorName":...,"code":"BGD","sector":"COP"}]; left out where nobody
 * is named. */
static void put_actor(gh_buffer *out, const gh_export *x, const char *key, int which)
{
    gh_actor_parts parts;
    const gh_actor *actor = gh_column_actor(x, which);
    if (gh_str_equal(actor->code, GH_STR("---")))
        return;
    gh_column_parts(x, which, &parts);
    bool has_country = parts.country.iso.n > 0;
    gh_str first = parts.role_count ? parts.roles[0].code : (gh_str){0};
    gh_json_key(out, key);
    gh_put_text(out, "[{");
    gh_json_member(out, "actorText", gh_export_words(x, actor->span));
    gh_json_member(out, "actorName", actor->name);
    gh_json_member(out, "code", has_country ? parts.country.iso : first);
    gh_json_member(out, "sector", has_country ? first : (gh_str){0});
    gh_json_member(out, "group", parts.group);
    gh_put_text(out, "}]");
}

/* PLOVER's gold records have an empty mode and context rather than none. */
static void put_always(gh_buffer *out, const char *key, gh_str value)
{
    gh_json_key(out, key);
    gh_json_string(out, value);
}

static void put_id(gh_buffer *out, const gh_export *x)
{
    gh_buffer id = {0};
    gh_put_str(&id, x->article->id);
    gh_put_format(&id, "#%u", x->record->event);
    put_always(out, "id", (gh_str){id.p, (uint32_t)id.n});
    out->failed = out->failed || id.failed;
    gh_buffer_done(&id);
}

static void put_location(gh_buffer *out, const gh_place *place)
{
    if (place->name.n == 0)
        return;
    gh_json_key(out, "location");
    gh_put_char(out, '{');
    gh_json_member(out, "name", place->name);
    gh_json_member(out, "country", place->country);
    gh_json_member(out, "precision", place->precision);
    if (place->located) {
        gh_json_key(out, "latitude");
        gh_json_number(out, place->lat, 1);
        gh_json_key(out, "longitude");
        gh_json_number(out, place->lon, 1);
    }
    gh_put_char(out, '}');
}

static void put_act(gh_buffer *out, const gh_export *x)
{
    const gh_record *record = x->record;
    gh_plover plover;
    gh_facts_plover(x->facts, record->code, &plover);
    put_always(out, "event", plover.type);
    gh_json_member(out, "eventText", gh_export_words(x, record->anchor));
    put_always(out, "mode", plover.mode);
    put_always(out, "context", plover.context);
    gh_json_member(out, "cameo", record->code);
    gh_json_key(out, "quad");
    gh_put_unsigned(out, record->quad);
    gh_json_key(out, "goldstein");
    gh_json_number(out, record->goldstein, 1);
    gh_json_member(out, "status", gh_str_of(gh_record_status_name(record->status)));
}

void gh_put_plover(gh_buffer *out, const gh_export *x)
{
    const gh_article *article = x->article;
    char date[GH_DATE_ROOM];
    gh_put_char(out, '{');
    put_id(out, x);
    gh_json_member(out, "date", gh_date_text(x->record->date, date));
    put_actor(out, x, "source", GH_SOURCE);
    put_actor(out, x, "target", GH_TARGET);
    put_act(out, x);
    gh_json_member_least(out, "dead", x->record->casualties.killed);
    gh_json_member_least(out, "injured", x->record->casualties.injured);
    put_location(out, &x->record->place);
    gh_json_member(out, "text", gh_export_words(x, x->record->span));
    gh_json_member(out, "language", article->lang.n ? article->lang : GH_STR("bn"));
    gh_json_member(out, "publication", article->source);
    gh_json_member(out, "url", article->url);
    gh_json_member(out, "coder", GH_STR("ghotona"));
    gh_json_member(out, "version", x->version);
    gh_put_text(out, "}\n");
}
