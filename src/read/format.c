#include "read/format.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/bounds.h"

static const gh_format *const formats[GH_INPUT_FORMATS] = {
    [GH_INPUT_TEXT] = &gh_format_text,         [GH_INPUT_NDJSON] = &gh_format_ndjson,
    [GH_INPUT_CSV] = &gh_format_csv,           [GH_INPUT_HTML] = &gh_format_html,
    [GH_INPUT_FEED] = &gh_format_feed,         [GH_INPUT_WARC] = &gh_format_warc,
    [GH_INPUT_PETRARCH] = &gh_format_petrarch,
};

const gh_format *gh_format_of(gh_input_format format)
{
    return formats[format];
}

gh_found gh_intake_fault(gh_intake *intake, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vsnprintf(intake->fault, sizeof intake->fault, format, args);
    va_end(args);
    intake->refusal = GH_REFUSAL_MALFORMED;
    return GH_FOUND_FAULT;
}

gh_found gh_intake_too_long(gh_intake *intake, const char *noun, uint64_t size, uint64_t limit)
{
    gh_intake_fault(intake, "%s of %llu bytes; the limit is %llu", noun, (unsigned long long)size,
                    (unsigned long long)limit);
    intake->refusal = GH_REFUSAL_TOO_LARGE;
    return GH_FOUND_FAULT;
}

gh_found gh_intake_too_much(gh_intake *intake, const char *noun)
{
    gh_intake_fault(intake, "%s with more than %u bytes of text", noun, GH_BOUND_ARTICLE_BYTES);
    intake->refusal = GH_REFUSAL_TOO_LARGE;
    return GH_FOUND_FAULT;
}

gh_found gh_intake_failed(gh_intake *intake)
{
    gh_intake_fault(intake, "%s", intake->stream->problem);
    intake->refusal = GH_REFUSAL_UNREADABLE;
    gh_stream_stop(intake->stream);
    return GH_FOUND_FAULT;
}

gh_found gh_intake_damaged(gh_intake *intake)
{
    gh_intake_failed(intake);
    gh_stream_resume(intake->stream);
    return GH_FOUND_FAULT;
}

gh_found gh_intake_pass(gh_intake *intake, gh_passed_kind kind)
{
    intake->passed.counts[kind]++;
    return GH_FOUND_OTHER;
}

void gh_intake_skip_mark(gh_intake *intake)
{
    gh_str head;
    if (gh_stream_peek(intake->stream, &head) == GH_CHUNK_OK &&
        gh_str_starts(head, GH_BYTE_ORDER_MARK))
        gh_stream_skip(intake->stream, GH_BYTE_ORDER_MARK.n);
}
