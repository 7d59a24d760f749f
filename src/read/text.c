/* text.c - plain text: a member is one article. */
#include "base/bounds.h"
#include "read/format.h"

static gh_found next(gh_intake *intake)
{
    if (intake->place)
        return GH_FOUND_END;
    gh_str text;
    uint64_t size;
    gh_chunk chunk = gh_stream_rest(intake->stream, GH_BOUND_ARTICLE_BYTES, &text, &size);
    if (chunk == GH_CHUNK_END)
        return GH_FOUND_END;
    intake->place = 1;
    if (chunk == GH_CHUNK_LONG)
        return gh_intake_too_long(intake, "an article", size, GH_BOUND_ARTICLE_BYTES);
    if (chunk == GH_CHUNK_FAILED)
        return gh_intake_failed(intake);
    intake->fields[GH_ROW_ID] = gh_str_of(intake->base);
    intake->fields[GH_ROW_TEXT] = text;
    return GH_FOUND_ARTICLE;
}

const gh_format gh_format_text = {.next = next};
