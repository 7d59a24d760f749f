#include "read/html_file.h"

#include <stdlib.h>

#include "base/bounds.h"
#include "read/charset.h"

bool gh_pages_init(gh_pages *pages, const gh_lexicon *lexicon)
{
    *pages = (gh_pages){.reader = lexicon ? gh_page_reader_new(lexicon) : NULL};
    return pages->reader != NULL;
}

void gh_pages_done(gh_pages *pages)
{
    gh_page_reader_free(pages->reader);
    gh_bytes_done(&pages->decoded);
}

/* ---- The page ---------------------------------------------------------------------------- */

gh_found gh_pages_take(gh_pages *pages, gh_intake *intake, gh_str bytes, gh_str url, gh_str charset)
{
    gh_page page;
    gh_error error = {0};
    gh_page_input input = {.url = url};
    pages->status = gh_charset_read_page(bytes, charset, GH_BOUND_ARTICLE_BYTES, &pages->decoded,
                                         &input.bytes, &error);
    if (pages->status == GH_OK)
        pages->status = gh_page_read(pages->reader, &input, &page, &error);
    if (pages->status != GH_OK)
        return gh_intake_fault(intake, "%s", error.message);
    intake->fields[GH_ROW_TEXT] = page.text;
    intake->fields[GH_ROW_TITLE] = page.title;
    intake->fields[GH_ROW_SOURCE] = page.source;
    intake->fields[GH_ROW_HOME] = page.home;
    intake->fields[GH_ROW_URL] = page.url;
    intake->fields[GH_ROW_LANG] = page.lang;
    intake->fields[GH_ROW_DATE] = gh_date_text(page.date, pages->date);
    if (page.note)
        gh_intake_fault(intake, "%s", page.note);
    return page.note ? GH_FOUND_PART : GH_FOUND_ARTICLE;
}

/* ---- A file of one page ------------------------------------------------------------------ */

static bool open(gh_intake *intake)
{
    gh_pages *pages = calloc(1, sizeof *pages);
    intake->state = pages;
    return pages && gh_pages_init(pages, intake->options->lexicon);
}

static void close(gh_intake *intake)
{
    if (intake->state)
        gh_pages_done(intake->state);
    free(intake->state);
}

static gh_found next(gh_intake *intake)
{
    gh_pages *pages = intake->state;
    if (pages->is_done)
        return GH_FOUND_END;
    gh_str bytes;
    uint64_t size;
    gh_chunk chunk = gh_stream_rest(intake->stream, GH_BOUND_ARTICLE_BYTES, &bytes, &size);
    if (chunk == GH_CHUNK_END)
        return GH_FOUND_END;
    pages->is_done = true;
    if (chunk == GH_CHUNK_LONG)
        return gh_intake_too_long(intake, "a page", size, GH_BOUND_ARTICLE_BYTES);
    if (chunk == GH_CHUNK_FAILED)
        return gh_intake_failed(intake);
    intake->fields[GH_ROW_ID] = gh_str_of(intake->base);
    return gh_pages_take(pages, intake, bytes, (gh_str){"", 0}, (gh_str){"", 0});
}

const gh_format gh_format_html = {open, next, close};
