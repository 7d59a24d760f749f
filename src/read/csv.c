#include "read/csv.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/bounds.h"
#include "base/utf8.h"
#include "read/bytes.h"
#include "read/folded.h"
#include "read/format.h"

typedef struct table {
    char separator;
    bool has_header;
    uint32_t columns;
    uint32_t column_of[GH_ROW_KEYS]; /* columns: there is none */
    gh_bytes decoded;                /* fields that hold quotation marks, without the doubling */
    uint64_t line;                   /* lines of the rows that were read */
} table;

static const char separators[] = {',', '\t', ';'};

/* ---- Where a row ends --------------------------------------------------------------------- */

enum place { AT_START, IN_PLAIN, IN_QUOTES, AFTER_QUOTES };

enum scan { SCAN_ON, SCAN_END, SCAN_BAD };

/* A row as far as it was looked at. A mark in the middle of a plain field is a letter like others;
 * behind the closing mark of a quoted one nothing but the end of the field may follow. */
struct row_end {
    char separator;
    enum place place;
    size_t at;      /* bytes looked at; of a whole row its length with the line end */
    uint32_t lines; /* line ends among them */
};

static enum scan scan_byte(struct row_end *row, char c)
{
    bool is_end = c == '\n' || c == row->separator;
    if (row->place == IN_QUOTES) {
        row->place = c == '"' ? AFTER_QUOTES : IN_QUOTES;
    } else if (row->place == AFTER_QUOTES && c == '"') {
        row->place = IN_QUOTES;
    } else if (row->place == AFTER_QUOTES && !is_end && c != '\r') {
        return SCAN_BAD;
    } else if (is_end) {
        row->place = AT_START;
        return c == '\n' ? SCAN_END : SCAN_ON;
    } else if (row->place == AT_START) {
        row->place = c == '"' ? IN_QUOTES : IN_PLAIN;
    }
    return SCAN_ON;
}

static enum scan scan_row(struct row_end *row, gh_str bytes)
{
    while (row->at < bytes.n) {
        char c = bytes.p[row->at];
        if (row->place == IN_QUOTES && c != '"' && c != '\n') {
            row->at++; /* what most bytes are */
            continue;
        }
        enum scan result = scan_byte(row, c);
        if (result == SCAN_BAD)
            return result;
        row->at++;
        row->lines += c == '\n';
        if (result == SCAN_END)
            return result;
    }
    return SCAN_ON;
}

/* ---- Fields of a row ---------------------------------------------------------------------- */

/* The next field of `row` from *at on, as it stands; *at moves behind its separator, or to
 * UINT32_MAX behind the last. */
static gh_str next_field(gh_str row, char separator, uint32_t *at)
{
    struct row_end end = {.separator = separator};
    uint32_t begin = *at, i = begin;
    while (i < row.n && !(row.p[i] == separator && end.place != IN_QUOTES)) {
        const char *mark = end.place == IN_QUOTES ? memchr(row.p + i, '"', row.n - i) : row.p + i;
        i = mark ? (uint32_t)(mark - row.p) : row.n;
        if (i < row.n)
            scan_byte(&end, row.p[i++]);
    }
    *at = i < row.n ? i + 1 : UINT32_MAX;
    return gh_str_slice(row, begin, i);
}

/* The value of a field: without its marks, doubled marks made single in `decoded`, which has room.
 */
static gh_str value_of(gh_str field, gh_bytes *decoded)
{
    if (field.n < 2 || field.p[0] != '"')
        return field;
    gh_str inner = gh_str_slice(field, 1, field.n - 1);
    if (!memchr(inner.p, '"', inner.n))
        return inner;
    gh_str value = {decoded->p + decoded->n, 0};
    for (uint32_t i = 0; i < inner.n; i++) {
        decoded->p[decoded->n++] = inner.p[i];
        i += inner.p[i] == '"';
    }
    value.n = (uint32_t)(decoded->p + decoded->n - value.p);
    return value;
}

/* The row without its line end. */
static gh_str without_end(gh_str row)
{
    if (gh_str_ends(row, GH_STR("\n")))
        row.n--;
    if (gh_str_ends(row, GH_STR("\r")))
        row.n--;
    return row;
}

static gh_str trimmed(gh_str s)
{
    while (s.n && (s.p[0] == ' ' || s.p[0] == '"'))
        s = gh_str_slice(s, 1, s.n);
    while (s.n && (s.p[s.n - 1] == ' ' || s.p[s.n - 1] == '"'))
        s.n--;
    return s;
}

/* ---- The header --------------------------------------------------------------------------- */

static gh_str name_of(gh_row_key key, const gh_reader_options *options)
{
    return options->columns[key].n ? options->columns[key] : gh_row_key_name(key);
}

static uint32_t count_fields(gh_str line, char separator)
{
    uint32_t count = 0;
    for (uint32_t at = 0; at != UINT32_MAX; count++)
        next_field(line, separator, &at);
    return count;
}

/* The separator that makes most fields of the line. */
static char find_separator(gh_str line)
{
    char best = ',';
    uint32_t most = 0;
    for (size_t i = 0; i < sizeof separators; i++) {
        uint32_t count = count_fields(line, separators[i]);
        if (count > most) {
            most = count;
            best = separators[i];
        }
    }
    return best;
}

static gh_str first_line(gh_str head)
{
    const char *lf = head.n ? memchr(head.p, '\n', head.n) : NULL;
    return without_end(gh_str_slice(head, 0, lf ? (uint32_t)(lf - head.p) : head.n));
}

bool gh_csv_detect(gh_str head, const gh_reader_options *options)
{
    gh_str line = first_line(head);
    char separator = find_separator(line);
    if (count_fields(line, separator) < 2)
        return false;
    for (uint32_t at = 0; at != UINT32_MAX;) {
        gh_str name = trimmed(next_field(line, separator, &at));
        for (gh_row_key key = 0; key < GH_ROW_KEYS; key++)
            if (gh_folded_equal(name, name_of(key, options)))
                return true;
    }
    return false;
}

/* The names of the header, for messages. */
static const char *list_names(gh_str row, char separator, char *room, size_t size)
{
    room[0] = 0;
    size_t n = 0;
    for (uint32_t at = 0; at != UINT32_MAX && n < size;) {
        gh_str name = trimmed(next_field(row, separator, &at));
        n += (size_t)snprintf(room + n, size - n, "%s%.*s", n ? ", " : "", (int)name.n, name.p);
    }
    return room;
}

/* Finds the columns by the names in the header; GH_FOUND_ARTICLE when all is well. */
static gh_found read_header(gh_intake *intake, gh_str row)
{
    table *t = intake->state;
    const gh_reader_options *options = intake->options;
    t->columns = count_fields(row, t->separator);
    for (gh_row_key key = 0; key < GH_ROW_KEYS; key++) {
        gh_str wanted = name_of(key, options);
        char names[200];
        t->column_of[key] = t->columns;
        uint32_t at = 0;
        for (uint32_t i = 0; i < t->columns; i++) {
            if (!gh_folded_equal(trimmed(next_field(row, t->separator, &at)), wanted))
                continue;
            if (t->column_of[key] < t->columns)
                return gh_intake_fault(intake, "the column \"%.*s\" stands twice", (int)wanted.n,
                                       wanted.p);
            t->column_of[key] = i;
        }
        if (t->column_of[key] < t->columns || (!options->columns[key].n && key != GH_ROW_TEXT))
            continue;
        return gh_intake_fault(intake, "there is no column \"%.*s\"%s; the columns are: %s",
                               (int)wanted.n, wanted.p,
                               options->columns[key].n ? "" : " (--columns text=NAME names it)",
                               list_names(row, t->separator, names, sizeof names));
    }
    return GH_FOUND_ARTICLE;
}

/* ---- Rows --------------------------------------------------------------------------------- */

/* Puts the value of the field in column `i` to the keys that it has. */
static gh_found read_field(gh_intake *intake, gh_str field, uint32_t i)
{
    table *t = intake->state;
    gh_str value = {0};
    for (gh_row_key key = 0; key < GH_ROW_KEYS; key++) {
        if (t->column_of[key] != i)
            continue;
        if (!value.p)
            value = value_of(field, &t->decoded);
        if (key != GH_ROW_TEXT && key != GH_ROW_TITLE && gh_utf8_check(value) < value.n)
            return gh_intake_fault(intake, "\"%s\" is not valid UTF-8", gh_row_key_name(key).p);
        intake->fields[key] = value;
    }
    return GH_FOUND_ARTICLE;
}

static gh_found read_fields(gh_intake *intake, gh_str row)
{
    table *t = intake->state;
    gh_found found = GH_FOUND_ARTICLE;
    uint32_t count = 0;
    t->decoded.n = 0;
    if (!gh_bytes_reserve(&t->decoded, row.n))
        return gh_intake_fault(intake, "no memory for the row");
    for (uint32_t at = 0; at != UINT32_MAX; count++) {
        gh_str field = next_field(row, t->separator, &at);
        if (found == GH_FOUND_ARTICLE)
            found = read_field(intake, field, count);
    }
    if (count != t->columns)
        return gh_intake_fault(intake, "%u fields; the header has %u", count, t->columns);
    return found;
}

/* A row that is none is passed over up to its first line end: what follows may be good. */
static gh_found bad_row(gh_intake *intake, gh_str bytes, const char *what)
{
    table *t = intake->state;
    const char *lf = memchr(bytes.p, '\n', bytes.n);
    gh_stream_skip(intake->stream, lf ? (size_t)(lf + 1 - bytes.p) : bytes.n);
    t->line++;
    return gh_intake_fault(intake, "%s", what);
}

/* A row over the bound is passed over to its end. */
static gh_found long_row(gh_intake *intake, struct row_end *row)
{
    table *t = intake->state;
    uint64_t size = 0;
    gh_str bytes;
    enum scan result = SCAN_ON;
    while (result == SCAN_ON && gh_stream_window(intake->stream, 1, &bytes) == GH_CHUNK_OK) {
        result = scan_row(row, bytes);
        gh_stream_skip(intake->stream, row->at);
        size += row->at;
        row->at = 0;
    }
    t->line += row->lines;
    return gh_intake_too_long(intake, "a row", size, GH_BOUND_LINE_BYTES);
}

/* The next row: GH_FOUND_ARTICLE with *ret_row, without its line end and not yet passed over in the
 * stream; *ret_size says how much of the stream it takes. */
static gh_found find_row(gh_intake *intake, gh_str *ret_row, size_t *ret_size)
{
    table *t = intake->state;
    struct row_end row = {.separator = t->separator};
    gh_str bytes;
    enum scan result = SCAN_ON;
    intake->place = t->line + 1;
    while (result == SCAN_ON) {
        size_t before = row.at;
        gh_chunk chunk = gh_stream_window(intake->stream, before + 1, &bytes);
        if (chunk == GH_CHUNK_FAILED)
            return gh_intake_failed(intake);
        if (chunk == GH_CHUNK_END)
            return GH_FOUND_END;
        result = scan_row(&row, bytes);
        if (result == SCAN_ON && row.at == before)
            break;
        if (row.at > GH_BOUND_LINE_BYTES)
            return long_row(intake, &(struct row_end){.separator = t->separator});
    }
    if (result == SCAN_BAD)
        return bad_row(intake, bytes, "a quoted field goes on behind its closing mark");
    if (result == SCAN_ON && row.place == IN_QUOTES)
        return bad_row(intake, bytes, "a quoted field is not closed");
    t->line += row.lines;
    *ret_size = row.at;
    *ret_row = without_end(gh_str_slice(bytes, 0, (uint32_t)row.at));
    return GH_FOUND_ARTICLE;
}

static gh_found next(gh_intake *intake)
{
    table *t = intake->state;
    for (;;) {
        gh_str row = {0};
        size_t size = 0;
        gh_found found = find_row(intake, &row, &size);
        if (found != GH_FOUND_ARTICLE)
            return found;
        gh_stream_skip(intake->stream, size); /* its bytes stay until the next call */
        if (row.n == 0)
            continue;
        if (t->has_header)
            return read_fields(intake, row);
        t->has_header = true;
        found = read_header(intake, row);
        if (found == GH_FOUND_ARTICLE)
            continue;
        gh_stream_stop(intake->stream);
        return found;
    }
}

static bool open(gh_intake *intake)
{
    table *t = intake->state = calloc(1, sizeof *t);
    if (!t)
        return false;
    gh_str head;
    gh_intake_skip_mark(intake);
    if (gh_stream_peek(intake->stream, &head) == GH_CHUNK_OK)
        t->separator = find_separator(first_line(head));
    return true;
}

static void close(gh_intake *intake)
{
    table *t = intake->state;
    if (t)
        gh_bytes_done(&t->decoded);
    free(t);
}

const gh_format gh_format_csv = {open, next, close};
