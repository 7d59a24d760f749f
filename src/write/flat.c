#include "write/flat.h"

#include "write/columns.h"

/* ---- The record -------------------------------------------------------------------------- */

/* "arrest.txt#0": the article and the number of the record in it. */
static void put_id(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_str(field, x->article->id);
    gh_put_char(field, '#');
    gh_put_unsigned(field, x->record->event);
}

enum { WORD_PLOVER, WORD_STATUS, WORD_LINK, WORD_INCIDENT, WORD_LEXICON, WORD_VERSION };

static void put_word(gh_buffer *field, const gh_export *x, int which)
{
    const gh_record *record = x->record;
    switch (which) {
    case WORD_PLOVER:
        gh_put_str(field, record->plover);
        break;
    case WORD_STATUS:
        gh_put_text(field, gh_record_status_name(record->status));
        break;
    case WORD_LINK:
        gh_put_char(field, record->link);
        break;
    case WORD_INCIDENT:
        gh_put_str(field, x->incident);
        break;
    case WORD_LEXICON:
        gh_put_str(field, x->lexicon);
        break;
    default:
        gh_put_str(field, x->version);
        break;
    }
}

static void put_quad(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_unsigned(field, x->record->quad);
}

static void put_mutual(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_text(field, x->record->mutual ? "true" : "false");
}

static void put_repeats(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    if (x->record->is_repeat)
        gh_put_unsigned(field, x->record->repeats);
}

static void put_rule(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_str(field, x->record->rule_file);
    gh_put_char(field, ':');
    gh_put_unsigned(field, x->record->rule_line);
}

/* ---- Actors ------------------------------------------------------------------------------ */

static void put_name(gh_buffer *field, const gh_export *x, int which)
{
    gh_put_str(field, gh_column_actor(x, which)->name);
}

static void put_country(gh_buffer *field, const gh_export *x, int which)
{
    gh_actor_parts parts;
    gh_column_parts(x, which, &parts);
    gh_put_str(field, parts.country.iso);
}

static void put_role(gh_buffer *field, const gh_export *x, int which)
{
    gh_actor_parts parts;
    gh_column_parts(x, which, &parts);
    if (parts.role_count)
        gh_put_str(field, parts.roles[0].code);
}

static void put_actor_words(gh_buffer *field, const gh_export *x, int which)
{
    gh_put_str(field, gh_export_words(x, gh_column_actor(x, which)->span));
}

enum { BY_CODE, BY_NAME };

static void put_by(gh_buffer *field, const gh_export *x, int which)
{
    gh_put_str(field, which == BY_CODE ? x->record->by.code : x->record->by.name);
}

/* ---- Where, how many --------------------------------------------------------------------- */

enum { PLACE_COUNTRY, PLACE_PRECISION };

static void put_place(gh_buffer *field, const gh_export *x, int which)
{
    const gh_place *place = &x->record->place;
    gh_put_str(field, which == PLACE_COUNTRY ? place->country : place->precision);
}

/* Twice the number of the count, and one more for its upper end. */
enum { KILLED = 0, INJURED = 2, ARRESTED = 4, MISSING = 6, MOST = 1 };

static void put_count(gh_buffer *field, const gh_export *x, int which)
{
    const gh_casualties *c = &x->record->casualties;
    const gh_count counts[] = {c->killed, c->injured, c->arrested, c->missing};
    gh_count count = counts[which / 2];
    uint32_t value = which % 2 == MOST ? count.most : count.least;
    if (count.known && value != UINT32_MAX)
        gh_put_unsigned(field, value);
}

/* ---- The words and the article ----------------------------------------------------------- */

enum { SENTENCE_BEGIN, SENTENCE_END, ANCHOR_BEGIN, ANCHOR_END };

static void put_byte(gh_buffer *field, const gh_export *x, int which)
{
    const gh_record *record = x->record;
    const uint32_t bytes[] = {record->span.begin, record->span.end, record->anchor.begin,
                              record->anchor.end};
    gh_put_unsigned(field, bytes[which]);
}

enum { WORDS_ANCHOR, WORDS_QUOTE };

static void put_words(gh_buffer *field, const gh_export *x, int which)
{
    gh_span span = which == WORDS_ANCHOR ? x->record->anchor : x->record->quote;
    gh_put_str(field, gh_export_words(x, span));
}

enum { ARTICLE_ID, ARTICLE_TITLE };

static void put_article(gh_buffer *field, const gh_export *x, int which)
{
    gh_put_str(field, which == ARTICLE_ID ? x->article->id : x->article->title);
}

static void put_published(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_date(field, x->article->date);
}

enum { NUMBER_EVENT, NUMBER_SENTENCE };

static void put_number(gh_buffer *field, const gh_export *x, int which)
{
    gh_put_unsigned(field, which == NUMBER_EVENT ? x->record->event : x->record->sentence);
}

#define ACTOR(name, actor)                                                                         \
    GH_COLUMN_OF(name, gh_column_actor_code, actor), GH_COLUMN_OF(name "_name", put_name, actor),  \
        GH_COLUMN_OF(name "_country", put_country, actor),                                         \
        GH_COLUMN_OF(name "_role", put_role, actor),                                               \
        GH_COLUMN_OF(name "_text", put_actor_words, actor)

#define COUNT(name, count)                                                                         \
    GH_COLUMN_OF(name "_least", put_count, count),                                                 \
        GH_COLUMN_OF(name "_most", put_count, (count) + MOST)

static const gh_column columns[] = {
    GH_COLUMN("event_id", put_id),
    GH_COLUMN("event_date", gh_column_date),
    GH_COLUMN("year", gh_column_year),
    ACTOR("actor1", GH_SOURCE),
    ACTOR("actor2", GH_TARGET),
    GH_COLUMN("code", gh_column_code),
    GH_COLUMN("root", gh_column_root),
    GH_COLUMN("label", gh_column_label),
    GH_COLUMN_OF("plover", put_word, WORD_PLOVER),
    GH_COLUMN("quad", put_quad),
    GH_COLUMN("goldstein", gh_column_goldstein),
    GH_COLUMN_OF("status", put_word, WORD_STATUS),
    GH_COLUMN_OF("link", put_word, WORD_LINK),
    GH_COLUMN("mutual", put_mutual),
    GH_COLUMN_OF("by", put_by, BY_CODE),
    GH_COLUMN_OF("by_name", put_by, BY_NAME),
    GH_COLUMN("location", gh_column_place_name),
    GH_COLUMN_OF("country", put_place, PLACE_COUNTRY),
    GH_COLUMN("admin1", gh_column_admin1),
    GH_COLUMN("admin2", gh_column_admin2),
    GH_COLUMN("admin3", gh_column_admin3),
    GH_COLUMN("latitude", gh_column_lat),
    GH_COLUMN("longitude", gh_column_lon),
    GH_COLUMN_OF("geo_precision", put_place, PLACE_PRECISION),
    COUNT("killed", KILLED),
    COUNT("injured", INJURED),
    COUNT("arrested", ARRESTED),
    COUNT("missing", MISSING),
    GH_COLUMN_OF("anchor", put_words, WORDS_ANCHOR),
    GH_COLUMN_OF("quote", put_words, WORDS_QUOTE),
    GH_COLUMN("notes", gh_column_sentence),
    GH_COLUMN_OF("doc", put_article, ARTICLE_ID),
    GH_COLUMN_OF("event", put_number, NUMBER_EVENT),
    GH_COLUMN_OF("sentence", put_number, NUMBER_SENTENCE),
    GH_COLUMN_OF("sentence_begin", put_byte, SENTENCE_BEGIN),
    GH_COLUMN_OF("sentence_end", put_byte, SENTENCE_END),
    GH_COLUMN_OF("anchor_begin", put_byte, ANCHOR_BEGIN),
    GH_COLUMN_OF("anchor_end", put_byte, ANCHOR_END),
    GH_COLUMN("source", gh_column_outlet),
    GH_COLUMN("published", put_published),
    GH_COLUMN_OF("title", put_article, ARTICLE_TITLE),
    GH_COLUMN("url", gh_column_url),
    GH_COLUMN("repeats", put_repeats),
    GH_COLUMN_OF("incident", put_word, WORD_INCIDENT),
    GH_COLUMN("rule", put_rule),
    GH_COLUMN_OF("lexicon", put_word, WORD_LEXICON),
    GH_COLUMN_OF("version", put_word, WORD_VERSION),
};

const gh_sheet gh_sheet_flat = GH_SHEET(columns, ',');
