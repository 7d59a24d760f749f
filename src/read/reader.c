#include "read/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "read/fields.h"
#include "read/seen.h"

enum { WHERE_ROOM = 4200, MESSAGE_ROOM = WHERE_ROOM + 400 };

struct gh_reader {
    gh_reader_options options;
    char *const *paths;
    uint32_t path_count, path_next;
    bool is_open;
    gh_stream stream;
    const gh_format *format; /* of the open file */
    gh_intake intake;
    const char *name; /* of the open file, for messages */
    uint64_t row;     /* articles found in the open file, with those refused */
    uint64_t passed;  /* bytes of the files that were read before */
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
        snprintf(reader->where, sizeof reader->where, "%s:%llu", reader->name,
                 (unsigned long long)place);
    else
        snprintf(reader->where, sizeof reader->where, "%s", reader->name);
}

static gh_input refused(gh_reader *reader, const char *what)
{
    tell(reader, "%s", what);
    return (gh_input){
        .refused = true,
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

static gh_input article_of(gh_reader *reader)
{
    gh_article *article = &reader->article;
    gh_fit fit = gh_fields_article(&reader->intake, article);
    if (fit == GH_FIT_REFUSED)
        return refused(reader, reader->intake.fault);
    article->id = id_of(reader);
    reader->message[0] = 0;
    bool is_twice = gh_seen_add(&reader->seen, article->id);
    if (fit == GH_FIT_PARTLY)
        tell(reader, "%s", reader->intake.fault);
    else if (is_twice && reader->options.warn_twice)
        tell(reader, "warning: the id \"%.*s\" was given before", (int)article->id.n,
             article->id.p);
    return (gh_input){
        .article = article,
        .refused = fit == GH_FIT_PARTLY,
        .message = reader->message,
        .where = reader->where,
    };
}

/* The next step in the open file; false at its end. */
static bool next_of_file(gh_reader *reader, gh_input *ret_input)
{
    gh_intake *intake = &reader->intake;
    gh_found found;
    do {
        memset(intake->fields, 0, sizeof intake->fields);
        found = reader->format->next(intake);
    } while (found == GH_FOUND_OTHER);
    if (found == GH_FOUND_END)
        return false;
    reader->row++;
    set_where(reader, intake->place);
    *ret_input = found == GH_FOUND_ARTICLE ? article_of(reader) : refused(reader, intake->fault);
    return true;
}

/* ---- Files ---------------------------------------------------------------------------- */

/* Bytes read of the open file; 0 of a pipe. */
static uint64_t position_in_file(const gh_reader *reader)
{
    off_t at = reader->stream.fd >= 0 ? lseek(reader->stream.fd, 0, SEEK_CUR) : -1;
    return at > 0 ? (uint64_t)at : 0;
}

uint64_t gh_reader_position(const gh_reader *reader)
{
    return reader->passed + (reader->is_open ? position_in_file(reader) : 0);
}

static void close_file(gh_reader *reader)
{
    reader->passed += position_in_file(reader);
    if (reader->format && reader->format->close)
        reader->format->close(&reader->intake);
    if (reader->stream.fd > 0)
        close(reader->stream.fd);
    reader->format = NULL;
    reader->is_open = false;
}

static int open_path(gh_reader *reader, const char *path)
{
    if (strcmp(path, "-") == 0) {
        reader->name = reader->intake.base = "stdin";
        return STDIN_FILENO;
    }
    const char *slash = strrchr(path, '/');
    reader->name = path;
    reader->intake.base = slash ? slash + 1 : path;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat st;
    if (fd >= 0 && fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
        close(fd);
        errno = EISDIR;
        return -1;
    }
    return fd;
}

/* Finds out what the open file is; NULL, or why it is refused. */
static const char *find_format(gh_reader *reader)
{
    gh_str head;
    gh_chunk chunk = gh_stream_peek(&reader->stream, &head);
    if (chunk == GH_CHUNK_FAILED)
        return reader->stream.problem;
    if (chunk == GH_CHUNK_END)
        return "is empty";
    uint32_t mark = gh_str_starts(head, GH_BYTE_ORDER_MARK) ? GH_BYTE_ORDER_MARK.n : 0;
    const char *refusal = NULL;
    gh_input_format format = reader->options.format;
    if (format == GH_INPUT_AUTO)
        format = gh_input_detect(gh_str_slice(head, mark, head.n), &refusal);
    reader->format = refusal ? NULL : gh_format_of(format);
    if (!refusal && !reader->format)
        refusal = "has a format that this version does not read";
    return refusal;
}

static const char *start_format(gh_reader *reader)
{
    const char *problem = find_format(reader);
    if (problem)
        return problem;
    bool is_ready = !reader->format->open || reader->format->open(&reader->intake);
    return is_ready ? NULL : strerror(ENOMEM);
}

/* Opens the next file; false with *ret_input filled if it is refused. */
static bool open_file(gh_reader *reader, gh_input *ret_input)
{
    int fd = open_path(reader, reader->paths[reader->path_next++]);
    reader->row = 0;
    reader->intake.place = 0;
    set_where(reader, 0);
    const char *problem = NULL;
    if (fd < 0) {
        problem = strerror(errno);
    } else {
        gh_stream_start(&reader->stream, fd, reader->options.wait);
        reader->is_open = true;
        problem = start_format(reader);
    }
    if (!problem)
        return true;
    *ret_input = refused(reader, problem);
    if (reader->is_open)
        close_file(reader);
    return false;
}

bool gh_reader_next(gh_reader *reader, gh_input *ret_input)
{
    for (;;) {
        if (!reader->is_open) {
            if (reader->path_next == reader->path_count)
                return false;
            if (!open_file(reader, ret_input))
                return true;
        }
        if (next_of_file(reader, ret_input))
            return true;
        close_file(reader);
    }
}

gh_reader *gh_reader_new(char *const *paths, uint32_t path_count, const gh_reader_options *options)
{
    gh_reader *reader = calloc(1, sizeof *reader);
    if (!reader)
        return NULL;
    reader->options = *options;
    reader->paths = paths;
    reader->path_count = path_count;
    reader->stream.fd = -1;
    reader->intake.stream = &reader->stream;
    reader->intake.options = &reader->options;
    return reader;
}

void gh_reader_free(gh_reader *reader)
{
    if (!reader)
        return;
    if (reader->is_open)
        close_file(reader);
    gh_stream_done(&reader->stream);
    gh_seen_done(&reader->seen);
    free(reader);
}
