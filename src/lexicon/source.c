/* source.c - tab-separated files: lines, the header, cells. */
#include <errno.h>
#include <unistd.h>

#include "base/utf8.h"
#include "lexicon/compiler.h"

gh_str gh_source_line(gh_str text, uint32_t begin)
{
    const char *end = memchr(text.p + begin, '\n', text.n - begin);
    gh_str line = gh_str_slice(text, begin, end ? (uint32_t)(end - text.p) : text.n);
    if (line.n && line.p[line.n - 1] == '\r')
        line.n--;
    return line;
}

gh_str gh_source_cell(gh_str line, uint32_t column)
{
    gh_str cell = line;
    for (uint32_t i = 0; i <= column && gh_split(&line, '\t', &cell); i++)
        ;
    return cell;
}

gh_str gh_source_row_cell(const gh_compilation *c, enum gh_table table, uint32_t row,
                          uint32_t column)
{
    const gh_table_source *source = &c->tables[table];
    return gh_source_cell(gh_source_line(source->text, source->begins.p[row]), column);
}

/* Splits into at most GH_COLUMNS_MAX cells; the number that there are. */
static uint32_t split_cells(gh_str line, gh_str cells[GH_COLUMNS_MAX])
{
    uint32_t n = 0;
    gh_str cell;
    for (; gh_split(&line, '\t', &cell); n++)
        if (n < GH_COLUMNS_MAX)
            cells[n] = cell;
    return n;
}

/* False and a fault when the line is no line of text. */
static bool check_line(gh_compilation *c, gh_str line)
{
    if (line.n > GH_BOUND_LEXICON_LINE) {
        c->here.line.n = 0; /* not to be shown */
        gh_diagnose(c, NULL, "the line has %u bytes; the limit is %u", line.n,
                    GH_BOUND_LEXICON_LINE);
        return false;
    }
    uint32_t bad = gh_utf8_check(line);
    if (bad < line.n) {
        gh_diagnose(c, line.p + bad, "this byte (0x%02X) is not UTF-8", (unsigned char)line.p[bad]);
        return false;
    }
    for (uint32_t i = 0; i < line.n; i++) {
        unsigned char byte = (unsigned char)line.p[i];
        if ((byte < 0x20 && byte != '\t') || byte == 0x7F) {
            gh_diagnose(c, line.p + i, "control character U+%04X", byte);
            return false;
        }
    }
    return true;
}

static void diagnose_header(gh_compilation *c, const char *at, const gh_column *columns,
                            uint32_t count)
{
    char names[512];
    size_t n = 0;
    for (uint32_t i = 0; i < count && n < sizeof names; i++)
        n += (size_t)snprintf(names + n, sizeof names - n, i ? ", %s" : "%s", columns[i].name);
    gh_diagnose(c, at, "the columns of this file are: %s", names);
}

static bool check_header(gh_compilation *c, gh_str line, const gh_column *columns, uint32_t count)
{
    gh_str cells[GH_COLUMNS_MAX];
    uint32_t n = split_cells(line, cells);
    for (uint32_t i = 0; i < n && i < count; i++) {
        if (gh_str_equal(cells[i], gh_str_of(columns[i].name)))
            continue;
        diagnose_header(c, cells[i].p, columns, count);
        return false;
    }
    if (n != count)
        diagnose_header(c, n > count ? cells[count].p : line.p + line.n, columns, count);
    return n == count;
}

static bool check_count(gh_compilation *c, gh_str line, const gh_str *cells, uint32_t n,
                        uint32_t count)
{
    if (n == count)
        return true;
    gh_diagnose(c, n > count && count < GH_COLUMNS_MAX ? cells[count].p : line.p + line.n,
                "%u columns; %u belong here", n, count);
    return false;
}

static bool is_skipped(gh_str line)
{
    return gh_trim(line).n == 0 || line.p[0] == '#';
}

static void read_lines(gh_compilation *c, gh_str text, const gh_column *columns, uint32_t count,
                       gh_row_reader *reader, void *context)
{
    uint32_t begin = gh_str_starts(text, GH_STR("\xEF\xBB\xBF")) ? 3 : 0;
    bool in_body = false;
    for (uint32_t number = 1; begin < text.n && !c->full; number++) {
        gh_str line = gh_source_line(text, begin);
        c->here.line = line;
        c->here.number = number;
        const char *end = memchr(line.p + line.n, '\n', text.n - begin - line.n);
        begin = end ? (uint32_t)(end - text.p) + 1 : text.n;
        if (!check_line(c, line) || is_skipped(line))
            continue;
        gh_str cells[GH_COLUMNS_MAX];
        if (!in_body && !check_header(c, line, columns, count))
            return;
        if (in_body && check_count(c, line, cells, split_cells(line, cells), count))
            reader(c, context, cells);
        in_body = true;
    }
    c->here.number = 0;
    c->here.line.n = 0;
    if (!in_body && !c->full)
        gh_diagnose(c, NULL, "the file has no header line");
}

static gh_str join_path(gh_compilation *c, const char *file)
{
    gh_str folder = gh_str_of(c->folder);
    while (folder.n > 1 && folder.p[folder.n - 1] == '/')
        folder.n--;
    size_t room = folder.n + strlen(file) + 2;
    char *path = GH_NEW(&c->arena, char, room);
    int n = snprintf(path, room, "%.*s/%s", GH_ARG(folder), file);
    return (gh_str){path, (uint32_t)n};
}

void gh_source_read(gh_compilation *c, const char *file, const gh_column *columns,
                    uint32_t column_count, gh_row_reader *reader, void *context, gh_str *ret_path,
                    gh_str *ret_text)
{
    gh_str path = join_path(c, file);
    c->here = (gh_place_in_source){.path = path};
    *ret_path = path;
    gh_error error;
    gh_file map;
    if (access(path.p, F_OK) != 0 && errno == ENOENT) {
        gh_diagnose(c, NULL, "the file is missing (a table without entries has a header line)");
        return;
    }
    if (gh_file_map(path.p, GH_BOUND_LEXICON_FILE, &map, &error) != GH_OK) {
        gh_diagnose(c, NULL, "%s", error.message);
        return;
    }
    c->maps[c->map_count++] = map;
    *gh_vec_push(&c->arena, &c->files, GH_TABLE_MAX + 1, "files of the lexicon") = path;
    *ret_text = (gh_str){map.p, (uint32_t)map.n};
    read_lines(c, *ret_text, columns, column_count, reader, context);
}
