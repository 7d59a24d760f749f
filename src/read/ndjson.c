/* ndjson.c - a line is one article, a flat JSON object. */
#include <stdlib.h>

#include "base/bounds.h"
#include "read/format.h"

typedef struct lines {
    gh_row row;
    uint64_t count; /* lines read */
} lines;

static bool open(gh_intake *intake)
{
    lines *state = intake->state = calloc(1, sizeof *state);
    gh_intake_skip_mark(intake);
    if (state)
        state->row.names = intake->options->columns;
    return state != NULL;
}

static void close(gh_intake *intake)
{
    lines *state = intake->state;
    if (state)
        gh_row_done(&state->row);
    free(state);
}

static bool is_blank(gh_str line)
{
    for (uint32_t i = 0; i < line.n; i++)
        if (line.p[i] != ' ' && line.p[i] != '\t' && line.p[i] != '\r')
            return false;
    return true;
}

static gh_found read_row(gh_intake *intake, gh_row *row, gh_str line)
{
    gh_error error = {0};
    if (gh_row_read(row, line, &error) == GH_OK) {
        memcpy(intake->fields, row->fields, sizeof row->fields);
        return GH_FOUND_ARTICLE;
    }
    if (error.byte == 0)
        return gh_intake_fault(intake, "%s", error.message);
    return gh_intake_fault(intake, "column %llu: %s", (unsigned long long)error.byte + 1,
                           error.message);
}

static gh_found next(gh_intake *intake)
{
    lines *state = intake->state;
    gh_str line;
    uint64_t size;
    gh_chunk chunk;
    do {
        chunk = gh_stream_line(intake->stream, GH_BOUND_LINE_BYTES, &line, &size);
        state->count++;
    } while (chunk == GH_CHUNK_OK && is_blank(line));
    if (chunk == GH_CHUNK_END)
        return GH_FOUND_END;
    intake->place = state->count;
    if (chunk == GH_CHUNK_LONG)
        return gh_intake_too_long(intake, "a line", size, GH_BOUND_LINE_BYTES);
    return chunk == GH_CHUNK_OK ? read_row(intake, &state->row, line) : gh_intake_damaged(intake);
}

const gh_format gh_format_ndjson = {open, next, close};
