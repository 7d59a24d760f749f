#include "write/formats.h"

#include "write/acled.h"
#include "write/flat.h"
#include "write/gdelt.h"
#include "write/geojson.h"
#include "write/icews.h"
#include "write/plover.h"
#include "write/records.h"

static const gh_format formats[] = {
    {.name = "ndjson", .put = gh_put_record},
    {.name = "csv", .sheet = &gh_sheet_flat, .has_head = true},
    {.name = "gdelt", .sheet = &gh_sheet_gdelt, .is_numbered = true},
    {.name = "gdelt-mentions", .sheet = &gh_sheet_gdelt_mentions, .is_numbered = true},
    {.name = "icews", .sheet = &gh_sheet_icews, .has_head = true, .is_numbered = true},
    {.name = "plover", .put = gh_put_plover},
    {.name = "acled", .sheet = &gh_sheet_acled, .has_head = true, .is_numbered = true},
    {.name = "geojson",
     .put = gh_put_feature,
     .begin = "{\"type\":\"FeatureCollection\",\"features\":[\n",
     .between = ",\n",
     .end = "\n]}\n",
     .only_located = true},
};

const gh_format *gh_format_find(const char *name)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (strcmp(formats[i].name, name) == 0)
            return &formats[i];
    return NULL;
}

void gh_format_begin(gh_buffer *out, const gh_format *format)
{
    if (format->begin)
        gh_put_text(out, format->begin);
    if (format->has_head)
        gh_sheet_head(out, format->sheet);
}

void gh_format_end(gh_buffer *out, const gh_format *format)
{
    if (format->end)
        gh_put_text(out, format->end);
}

bool gh_format_put(gh_buffer *out, const gh_format *format, const gh_export *x, bool is_first)
{
    if (format->only_located && !x->record->place.located)
        return false;
    if (format->between && !is_first)
        gh_put_text(out, format->between);
    if (format->sheet)
        gh_sheet_row(out, format->sheet, x);
    else
        format->put(out, x);
    return true;
}

void gh_format_document(gh_buffer *out, const gh_format *format, const gh_document *document,
                        const gh_lexicon *lexicon, const gh_facts *facts)
{
    gh_cursor cursor = {0};
    gh_export x = {.article = document->article,
                   .facts = facts,
                   .lexicon = gh_str_of(gh_lexicon_hash(lexicon)),
                   .version = gh_str_of(gh_version()),
                   .cursor = &cursor};
    if (format->is_numbered)
        gh_put_char(out, GH_MARK_ARTICLE);
    for (uint32_t i = 0; i < document->record_count; i++) {
        x.record = &document->records[i];
        gh_format_put(out, format, &x, false);
    }
}
