/* gdelt_mentions.c - GDELT 2.0 mentions: 16 columns, tab-separated, no line of names. A record is
 * mentioned once, where it was coded. */
#include "write/gdelt.h"

enum { TYPE_WEB = 1, TYPE_CITATION = 2 };

static void put_type(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_unsigned(field, x->article->url.n ? TYPE_WEB : TYPE_CITATION);
}

static void put_source(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_str host = gh_url_host(x->article->url);
    gh_put_str(field, host.n ? host : x->article->source);
}

static void put_identifier(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_str(field, x->article->url.n ? x->article->url : x->article->id);
}

/* ---- Offsets in characters --------------------------------------------------------------- */

enum { ACTION = GH_TARGET + 1 };

/* -1 where the sentence has no words for it. */
static void put_offset(gh_buffer *field, const gh_export *x, int which)
{
    gh_span span = which == ACTION ? x->record->anchor : gh_column_actor(x, which)->span;
    if (gh_span_is_set(span))
        gh_put_unsigned(field, gh_cursor_move(x->cursor, x->article->text, span.begin));
    else
        gh_put_text(field, "-1");
}

static void put_length(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    gh_put_unsigned(field, gh_cursor_length(x->cursor, x->article->text));
}

/* ---- How sure ---------------------------------------------------------------------------- */

/* 1: all words stand in one sentence. */
static void put_in_raw_text(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    bool in_sentence = x->record->link == 'a' || x->record->link == 'b';
    gh_put_char(field, in_sentence ? '1' : '0');
}

/* Links are an order of trust, from all in one clause to a doer who is not named; GDELT counts
 * percents in tens. */
static void put_confidence(gh_buffer *field, const gh_export *x, int which)
{
    (void)which;
    switch (x->record->link) {
    case 'a':
        gh_put_text(field, "100");
        break;
    case 'b':
        gh_put_text(field, "80");
        break;
    case 'c':
        gh_put_text(field, "60");
        break;
    default:
        gh_put_text(field, "40");
        break;
    }
}

/* The text is read in its own language: there is no engine to name. */
static void put_language(gh_buffer *field, const gh_export *x, int which)
{
    (void)x;
    (void)which;
    gh_put_text(field, "srclc:ben");
}

static const gh_column columns[] = {
    {.name = "GLOBALEVENTID", .number = GH_RECORD_NUMBER},
    GH_COLUMN("EventTimeDate", gh_gdelt_added),
    GH_COLUMN("MentionTimeDate", gh_gdelt_added),
    GH_COLUMN("MentionType", put_type),
    GH_COLUMN("MentionSourceName", put_source),
    GH_COLUMN("MentionIdentifier", put_identifier),
    GH_COLUMN("SentenceID", gh_column_sentence_number),
    GH_COLUMN_OF("Actor1CharOffset", put_offset, GH_SOURCE),
    GH_COLUMN_OF("Actor2CharOffset", put_offset, GH_TARGET),
    GH_COLUMN_OF("ActionCharOffset", put_offset, ACTION),
    GH_COLUMN("InRawText", put_in_raw_text),
    GH_COLUMN("Confidence", put_confidence),
    GH_COLUMN("MentionDocLen", put_length),
    GH_COLUMN_EMPTY("MentionDocTone"),
    GH_COLUMN("MentionDocTranslationInfo", put_language),
    GH_COLUMN_EMPTY("Extras"),
};

const gh_sheet gh_sheet_gdelt_mentions = GH_SHEET(columns, '\t');
