#include "read/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/bounds.h"
#include "base/utf8.h"
#include "read/row.h"
#include "read/seen.h"

enum { WHERE_ROOM = 4200, MESSAGE_ROOM = WHERE_ROOM + 400 };

struct gh_reader {
    gh_reader_options options;
    char *const *paths;
    uint32_t path_count, path_next;
    bool is_open;
    gh_stream stream;
    gh_input_format format; /* of the open file */
    const char *name;       /* of the open file, for messages */
    const char *base;       /* its last part, for ids */
    uint64_t line, row;     /* lines and rows read of the open file */
    gh_row fields;
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

static gh_input refused(gh_reader *reader)
{
    return (gh_input){NULL, true, reader->message, reader->where};
}

static void set_where(gh_reader *reader, uint64_t line)
{
    if (line)
        snprintf(reader->where, sizeof reader->where, "%s:%llu", reader->name,
                 (unsigned long long)line);
    else
        snprintf(reader->where, sizeof reader->where, "%s", reader->name);
}

/* An article as the input gave it: options fill the gaps, an id that came before is told of. */
static gh_input accepted(gh_reader *reader, bool partly)
{
    gh_article *article = &reader->article;
    if (!partly)
        reader->message[0] = 0;
    if (article->date.year == 0)
        article->date = reader->options.date;
    if (article->home.n == 0)
        article->home = reader->options.home;
    if (gh_seen_add(&reader->seen, article->id) && reader->options.warn_twice && !partly)
        tell(reader, "warning: the id \"%.*s\" was given before", (int)article->id.n,
             article->id.p);
    return (gh_input){article, partly, reader->message, reader->where};
}

static gh_input too_long(gh_reader *reader, const char *noun, uint64_t size, uint64_t limit)
{
    tell(reader, "%s of %llu bytes; the limit is %llu", noun, (unsigned long long)size,
         (unsigned long long)limit);
    return refused(reader);
}

/* ---- Plain text ----------------------------------------------------------------------- */

static gh_str cut_to(gh_str s, uint32_t limit)
{
    return (gh_str){s.p, s.n < limit ? s.n : limit};
}

static bool next_text(gh_reader *reader, gh_input *ret_input)
{
    if (reader->row > 0)
        return false;
    reader->row = 1;
    set_where(reader, 1);
    gh_str text;
    uint64_t size;
    gh_chunk chunk = gh_stream_rest(&reader->stream, GH_BOUND_ARTICLE_BYTES, &text, &size);
    if (chunk == GH_CHUNK_END)
        return false;
    if (chunk == GH_CHUNK_LONG) {
        *ret_input = too_long(reader, "an article", size, GH_BOUND_ARTICLE_BYTES);
    } else if (chunk == GH_CHUNK_FAILED) {
        tell(reader, "%s", strerror(errno));
        *ret_input = refused(reader);
    } else {
        reader->article = (gh_article){.id = gh_str_of(reader->base), .text = text};
        *ret_input = accepted(reader, false);
    }
    return true;
}

/* ---- NDJSON --------------------------------------------------------------------------- */

/* The day of "2023-09-14" and of a date with a time behind it. */
static bool read_date(gh_str text, gh_date *ret_date)
{
    if (text.n > 10 && (text.p[10] == 'T' || text.p[10] == ' '))
        text.n = 10;
    return gh_date_parse(text, ret_date) == GH_OK;
}

bool gh_is_country_code(gh_str text)
{
    for (uint32_t i = 0; i < text.n; i++)
        if (text.p[i] < 'A' || text.p[i] > 'Z')
            return false;
    return text.n == 3;
}

static bool is_our_language(const gh_reader *reader, gh_str lang)
{
    return lang.n == 0 || reader->options.any_lang || gh_str_starts(lang, GH_STR("bn")) ||
           gh_str_starts(lang, GH_STR("ben")) || gh_str_equal(lang, GH_STR("und"));
}

/* What is wrong with the values of a row, told; false if nothing is. */
static bool has_bad_value(gh_reader *reader, const gh_str *f)
{
    gh_date *date = &reader->article.date;
    gh_str shown;
    if (f[GH_ROW_TEXT].n > GH_BOUND_ARTICLE_BYTES) {
        too_long(reader, "an article", f[GH_ROW_TEXT].n, GH_BOUND_ARTICLE_BYTES);
        return true;
    }
    if (f[GH_ROW_DATE].n && !read_date(f[GH_ROW_DATE], date)) {
        shown = cut_to(f[GH_ROW_DATE], 40);
        tell(reader, "\"date\" is no day written YYYY-MM-DD: \"%.*s\"", (int)shown.n, shown.p);
        return true;
    }
    if (f[GH_ROW_HOME].n && !gh_is_country_code(f[GH_ROW_HOME])) {
        shown = cut_to(f[GH_ROW_HOME], 40);
        tell(reader, "\"home\" is no ISO 3166 alpha-3 code: \"%.*s\"", (int)shown.n, shown.p);
        return true;
    }
    if (!is_our_language(reader, f[GH_ROW_LANG])) {
        shown = cut_to(f[GH_ROW_LANG], 40);
        tell(reader,
             "\"lang\" is \"%.*s\": there is no lexicon of it (--lang bn codes it all the "
             "same)",
             (int)shown.n, shown.p);
        return true;
    }
    return false;
}

static gh_str row_id(gh_reader *reader, gh_str given)
{
    if (given.n)
        return given;
    int n = snprintf(reader->id, sizeof reader->id, "%.255s#%llu", reader->base,
                     (unsigned long long)reader->row);
    return (gh_str){reader->id, (uint32_t)n};
}

static gh_input row_article(gh_reader *reader)
{
    const gh_str *f = reader->fields.fields;
    reader->article = (gh_article){0};
    if (has_bad_value(reader, f))
        return refused(reader);
    gh_article *article = &reader->article;
    article->id = row_id(reader, f[GH_ROW_ID]);
    article->text = f[GH_ROW_TEXT];
    article->source = f[GH_ROW_SOURCE];
    article->home = f[GH_ROW_HOME];
    article->url = f[GH_ROW_URL];
    article->lang = f[GH_ROW_LANG];
    uint32_t bad = gh_utf8_check(f[GH_ROW_TITLE]);
    if (bad == f[GH_ROW_TITLE].n) {
        article->title = f[GH_ROW_TITLE];
        return accepted(reader, false);
    }
    tell(reader, "byte %u of the title: not valid UTF-8; the title is left out", bad);
    return accepted(reader, true);
}

static bool is_blank(gh_str line)
{
    for (uint32_t i = 0; i < line.n; i++)
        if (line.p[i] != ' ' && line.p[i] != '\t' && line.p[i] != '\r')
            return false;
    return true;
}

static gh_input read_row(gh_reader *reader, gh_str line)
{
    gh_error error = {0};
    if (gh_row_read(&reader->fields, line, &error) == GH_OK)
        return row_article(reader);
    if (error.byte == 0)
        tell(reader, "%s", error.message);
    else
        tell(reader, "column %llu: %s", (unsigned long long)error.byte + 1, error.message);
    return refused(reader);
}

static bool next_row(gh_reader *reader, gh_input *ret_input)
{
    gh_str line;
    uint64_t size;
    gh_chunk chunk;
    do {
        chunk = gh_stream_line(&reader->stream, GH_BOUND_LINE_BYTES, &line, &size);
        reader->line++;
    } while (chunk == GH_CHUNK_OK && is_blank(line));
    if (chunk == GH_CHUNK_END)
        return false;
    reader->row++;
    set_where(reader, reader->line);
    if (chunk == GH_CHUNK_OK) {
        *ret_input = read_row(reader, line);
    } else if (chunk == GH_CHUNK_LONG) {
        *ret_input = too_long(reader, "a line", size, GH_BOUND_LINE_BYTES);
    } else {
        tell(reader, "%s", strerror(errno));
        *ret_input = refused(reader);
        gh_stream_stop(&reader->stream);
    }
    return true;
}

/* ---- Files ---------------------------------------------------------------------------- */

static void close_file(gh_reader *reader)
{
    if (reader->stream.fd > 0)
        close(reader->stream.fd);
    reader->is_open = false;
}

static int open_path(gh_reader *reader, const char *path)
{
    if (strcmp(path, "-") == 0) {
        reader->name = reader->base = "stdin";
        return STDIN_FILENO;
    }
    const char *slash = strrchr(path, '/');
    reader->name = path;
    reader->base = slash ? slash + 1 : path;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat st;
    if (fd >= 0 && fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
        close(fd);
        errno = EISDIR;
        return -1;
    }
    return fd;
}

#define BYTE_ORDER_MARK GH_STR("\xEF\xBB\xBF")

/* Finds out what the open file is; NULL, or why it is refused. */
static const char *find_format(gh_reader *reader)
{
    gh_str head;
    gh_chunk chunk = gh_stream_peek(&reader->stream, &head);
    if (chunk == GH_CHUNK_FAILED)
        return strerror(errno);
    if (chunk == GH_CHUNK_END)
        return "is empty";
    uint32_t mark = gh_str_starts(head, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.n : 0;
    const char *refusal = NULL;
    reader->format = reader->options.format;
    if (reader->format == GH_INPUT_AUTO)
        reader->format = gh_input_detect(gh_str_slice(head, mark, head.n), &refusal);
    if (reader->format == GH_INPUT_NDJSON)
        gh_stream_skip(&reader->stream, mark);
    return refusal;
}

/* Opens the next file; false with *ret_input filled if it is refused. */
static bool open_file(gh_reader *reader, gh_input *ret_input)
{
    int fd = open_path(reader, reader->paths[reader->path_next++]);
    reader->line = reader->row = 0;
    set_where(reader, 0);
    const char *problem = NULL;
    if (fd < 0) {
        problem = strerror(errno);
    } else {
        gh_stream_start(&reader->stream, fd, reader->options.wait);
        reader->is_open = true;
        problem = find_format(reader);
    }
    if (!problem)
        return true;
    tell(reader, "%s", problem);
    if (reader->is_open)
        close_file(reader);
    *ret_input = refused(reader);
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
        if (reader->format == GH_INPUT_NDJSON ? next_row(reader, ret_input)
                                              : next_text(reader, ret_input))
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
    return reader;
}

void gh_reader_free(gh_reader *reader)
{
    if (!reader)
        return;
    if (reader->is_open)
        close_file(reader);
    gh_stream_done(&reader->stream);
    gh_row_done(&reader->fields);
    gh_seen_done(&reader->seen);
    free(reader);
}
