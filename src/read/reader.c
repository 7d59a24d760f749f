#include "read/reader.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "read/csv.h"
#include "read/fields.h"
#include "read/layers.h"
#include "read/seen.h"

enum { WHERE_ROOM = 4200, MESSAGE_ROOM = WHERE_ROOM + 400 };

struct gh_reader {
    gh_reader_options options;
    char *const *paths;
    uint32_t path_count, path_next;
    gh_layers layers;        /* the open file and its members */
    const gh_format *format; /* of the open member; NULL: none is open */
    gh_intake intake;
    uint64_t row; /* articles found in the open member, with those refused */
    gh_seen seen;
    gh_article article;
    char id[300];
    char where[WHERE_ROOM];
    char message[MESSAGE_ROOM];
};

/* ---- What is told --------------------------------------------------------------------- */

__attribute__((format(printf, 2, 3))) static void tell(gh_reader *reader, const char *format, ...)
{
    int n = snprintf(reader->message, sizeof reader->message, "%s: ", reader->where);
    va_list args;
    va_start(args, format);
    if (n > 0 && (size_t)n < sizeof reader->message)
        vsnprintf(reader->message + n, sizeof reader->message - (size_t)n, format, args);
    va_end(args);
}

static void set_where(gh_reader *reader, uint64_t place)
{
    if (place)
        snprintf(reader->where, sizeof reader->where, "%s:%llu", reader->layers.name,
                 (unsigned long long)place);
    else
        snprintf(reader->where, sizeof reader->where, "%s", reader->layers.name);
}

static gh_input refused(gh_reader *reader, const char *what, gh_refusal why)
{
    tell(reader, "%s", what);
    return (gh_input){
        .refusal = why,
        .message = reader->message,
        .where = reader->where,
    };
}

/* ---- What a format found -------------------------------------------------------------- */

static gh_str id_of(gh_reader *reader)
{
    gh_str given = reader->intake.fields[GH_ROW_ID];
    if (given.n)
        return given;
    int n = snprintf(reader->id, sizeof reader->id, "%.255s#%llu", reader->intake.base,
                     (unsigned long long)reader->row);
    return (gh_str){reader->id, (uint32_t)n};
}

static gh_input article_of(gh_reader *reader, bool is_part)
{
    gh_article *article = &reader->article;
    gh_fit fit = gh_fields_article(&reader->intake, article);
    if (fit == GH_FIT_REFUSED)
        return refused(reader, reader->intake.fault, reader->intake.refusal);
    article->id = id_of(reader);
    reader->message[0] = 0;
    bool is_twice = gh_seen_add(&reader->seen, article->id);
    if (fit != GH_FIT_WHOLE || is_part)
        tell(reader, "%s", reader->intake.fault);
    else if (is_twice && reader->options.warns)
        tell(reader, "warning: the id \"%.*s\" was given before", (int)article->id.n,
             article->id.p);
    return (gh_input){
        .article = article,
        .refusal = fit == GH_FIT_PARTLY || is_part ? reader->intake.refusal : GH_REFUSAL_NONE,
        .message = reader->message,
        .where = reader->where,
    };
}

/* The next step in the open member; false at its end. */
static bool next_of_member(gh_reader *reader, gh_input *ret_input)
{
    gh_intake *intake = &reader->intake;
    gh_found found;
    do {
        memset(intake->fields, 0, sizeof intake->fields);
        intake->fault[0] = 0;
        found = reader->format->next(intake);
    } while (found == GH_FOUND_OTHER);
    if (found == GH_FOUND_END)
        return false;
    reader->row++;
    set_where(reader, intake->place);
    *ret_input = found == GH_FOUND_FAULT ? refused(reader, intake->fault, intake->refusal)
                                         : article_of(reader, found == GH_FOUND_PART);
    return true;
}

/* ---- Members -------------------------------------------------------------------------- */

uint64_t gh_reader_position(const gh_reader *reader)
{
    return gh_layers_position(&reader->layers);
}

static void close_member(gh_reader *reader)
{
    if (reader->format->close)
        reader->format->close(&reader->intake);
    reader->format = NULL;
}

/* Finds out what the open member is; NULL, or why it is refused. */
static const char *find_format(gh_reader *reader, gh_stream *stream)
{
    gh_str head;
    if (gh_stream_peek(stream, &head) != GH_CHUNK_OK)
        return stream->problem;
    uint32_t mark = gh_str_starts(head, GH_BYTE_ORDER_MARK) ? GH_BYTE_ORDER_MARK.n : 0;
    const char *refusal = NULL;
    gh_input_format format = reader->options.format;
    head = gh_str_slice(head, mark, head.n);
    if (format == GH_INPUT_AUTO)
        format = gh_input_detect(head, &refusal);
    if (reader->options.format == GH_INPUT_AUTO && format == GH_INPUT_TEXT && !refusal &&
        gh_csv_detect(head, &reader->options))
        format = GH_INPUT_CSV;
    if (!refusal && !gh_format_of(format))
        refusal = "has a format that this version does not read";
    reader->format = refusal ? NULL : gh_format_of(format);
    return refusal;
}

/* Hands the open member to its format; NULL, or why it is refused. */
static const char *open_member(gh_reader *reader)
{
    gh_intake *intake = &reader->intake;
    intake->stream = gh_layers_stream(&reader->layers);
    intake->base = reader->layers.base;
    intake->state = NULL;
    reader->row = 0;
    const char *problem = find_format(reader, intake->stream);
    if (problem || !reader->format->open || reader->format->open(intake))
        return problem;
    close_member(reader);
    return strerror(ENOMEM);
}

/* Goes to the next member of any file: GH_CHUNK_FAILED if it is refused, GH_CHUNK_END if there is
 * none. */
static gh_chunk next_member(gh_reader *reader, const char **ret_problem)
{
    for (;;) {
        if (reader->layers.count == 0) {
            if (reader->path_next == reader->path_count)
                return GH_CHUNK_END;
            *ret_problem = gh_layers_open(&reader->layers, reader->paths[reader->path_next++],
                                          reader->options.wait);
            if (*ret_problem)
                return GH_CHUNK_FAILED;
        }
        gh_chunk chunk = gh_layers_next(&reader->layers, ret_problem);
        if (chunk == GH_CHUNK_END)
            continue;
        if (chunk == GH_CHUNK_OK)
            *ret_problem = open_member(reader);
        return chunk == GH_CHUNK_OK && !*ret_problem ? GH_CHUNK_OK : GH_CHUNK_FAILED;
    }
}

bool gh_reader_next(gh_reader *reader, gh_input *ret_input)
{
    for (;;) {
        if (reader->format) {
            if (next_of_member(reader, ret_input))
                return true;
            close_member(reader);
        }
        const char *problem;
        gh_chunk chunk = next_member(reader, &problem);
        if (chunk == GH_CHUNK_END)
            return false;
        set_where(reader, reader->intake.place = 0);
        if (chunk == GH_CHUNK_FAILED) {
            *ret_input = refused(reader, problem, GH_REFUSAL_UNREADABLE);
            return true;
        }
    }
}

gh_passed gh_reader_passed(const gh_reader *reader)
{
    return reader->intake.passed;
}

gh_reader *gh_reader_new(char *const *paths, uint32_t path_count, const gh_reader_options *options)
{
    gh_reader *reader = calloc(1, sizeof *reader);
    if (!reader)
        return NULL;
    reader->options = *options;
    reader->paths = paths;
    reader->path_count = path_count;
    reader->intake.options = &reader->options;
    return reader;
}

void gh_reader_free(gh_reader *reader)
{
    if (!reader)
        return;
    if (reader->format)
        close_member(reader);
    gh_layers_done(&reader->layers);
    gh_seen_done(&reader->seen);
    free(reader);
}
