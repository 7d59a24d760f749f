#include "write/records.h"

#include "base/date.h"
#include "write/json.h"

static void put_words(gh_buffer *out, const gh_export *x, gh_span span)
{
    if (!gh_span_is_set(span))
        return;
    gh_json_member(out, "text", gh_export_words(x, span));
    gh_json_member_span(out, "span", span);
}

static void put_actor(gh_buffer *out, const char *key, const gh_export *x, const gh_actor *actor)
{
    gh_json_key(out, key);
    gh_put_char(out, '{');
    gh_json_member(out, "code", actor->code);
    gh_json_member(out, "name", actor->name);
    put_words(out, x, actor->span);
    gh_json_member_span(out, "antecedent", actor->antecedent);
    if (actor->inferred)
        gh_json_member(out, "inferred", GH_STR("doer"));
    gh_put_char(out, '}');
}

static void put_speaker(gh_buffer *out, const gh_export *x, const gh_speaker *by)
{
    if (by->code.n == 0 && by->name.n == 0)
        return;
    gh_json_key(out, "by");
    gh_put_char(out, '{');
    gh_json_member(out, "code", by->code);
    gh_json_member(out, "name", by->name);
    put_words(out, x, by->span);
    gh_put_char(out, '}');
}

static void put_place(gh_buffer *out, const gh_export *x, const gh_place *place)
{
    if (place->name.n == 0)
        return;
    gh_json_key(out, "place");
    gh_put_char(out, '{');
    gh_json_member(out, "name", place->name);
    gh_json_member(out, "country", place->country);
    if (place->located) {
        gh_json_key(out, "lat");
        gh_json_number(out, place->lat, 1);
        gh_json_key(out, "lon");
        gh_json_number(out, place->lon, 1);
    }
    gh_json_member(out, "precision", place->precision);
    put_words(out, x, place->span);
    gh_put_char(out, '}');
}

static void put_quoted(gh_buffer *out, const char *key, const gh_export *x, gh_span span)
{
    if (!gh_span_is_set(span))
        return;
    gh_json_key(out, key);
    gh_put_char(out, '{');
    put_words(out, x, span);
    gh_put_char(out, '}');
}

static void put_count(gh_buffer *out, const char *key, gh_count count)
{
    if (!count.known)
        return;
    gh_json_key(out, key);
    gh_put_char(out, '[');
    gh_put_unsigned(out, count.least);
    gh_put_char(out, ',');
    if (count.most == UINT32_MAX)
        gh_put_text(out, "null");
    else
        gh_put_unsigned(out, count.most);
    gh_put_char(out, ']');
}

static void put_casualties(gh_buffer *out, const gh_casualties *c)
{
    if (!c->killed.known && !c->injured.known && !c->arrested.known && !c->missing.known)
        return;
    gh_json_key(out, "casualties");
    gh_put_char(out, '{');
    put_count(out, "killed", c->killed);
    put_count(out, "injured", c->injured);
    put_count(out, "arrested", c->arrested);
    put_count(out, "missing", c->missing);
    gh_put_char(out, '}');
}

static void put_act(gh_buffer *out, const gh_record *record)
{
    gh_json_member(out, "code", record->code);
    gh_json_member(out, "label", record->label);
    gh_json_key(out, "goldstein");
    gh_json_number(out, record->goldstein, 1);
    gh_json_key(out, "quad");
    gh_put_unsigned(out, record->quad);
    gh_json_member(out, "plover", record->plover);
    gh_json_member(out, "status", gh_str_of(gh_record_status_name(record->status)));
    gh_json_member(out, "link", (gh_str){&record->link, 1});
    if (record->mutual) {
        gh_json_key(out, "mutual");
        gh_put_text(out, "true");
    }
}

static void put_origin(gh_buffer *out, const gh_export *x)
{
    gh_json_key(out, "rule");
    gh_put_char(out, '"');
    gh_put_str(out, x->record->rule_file);
    gh_put_char(out, ':');
    gh_put_unsigned(out, x->record->rule_line);
    gh_put_char(out, '"');
    gh_json_member(out, "lexicon", x->lexicon);
    gh_json_member(out, "version", x->version);
}

void gh_put_record(gh_buffer *out, const gh_export *x)
{
    const gh_record *record = x->record;
    char date[GH_DATE_ROOM];
    gh_put_char(out, '{');
    gh_json_key(out, "doc");
    gh_json_string(out, x->article->id);
    gh_json_key(out, "event");
    gh_put_unsigned(out, record->event);
    gh_json_key(out, "sentence");
    gh_put_unsigned(out, record->sentence);
    gh_json_member_span(out, "span", record->span);
    gh_json_member(out, "date", gh_date_text(record->date, date));
    put_actor(out, "source", x, &record->source);
    put_actor(out, "target", x, &record->target);
    put_act(out, record);
    put_speaker(out, x, &record->by);
    put_place(out, x, &record->place);
    put_quoted(out, "anchor", x, record->anchor);
    put_quoted(out, "quote", x, record->quote);
    put_casualties(out, &record->casualties);
    if (record->is_repeat) {
        gh_json_key(out, "repeats");
        gh_put_unsigned(out, record->repeats);
    }
    gh_json_member(out, "incident", x->incident);
    put_origin(out, x);
    gh_put_text(out, "}\n");
}
