/* cases.c - a file of cases to its parts. */
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/utf8.h"
#include "runner.h"

enum { MAX_CASES = 4096, MAX_FILE = 64 << 20 };

typedef struct cursor {
    gh_str bytes;
    uint32_t at, line; /* `line` counts what was read */
} cursor;

static bool next_line(cursor *c, gh_str *ret_line)
{
    if (c->at >= c->bytes.n)
        return false;
    const char *p = c->bytes.p + c->at;
    const char *end = memchr(p, '\n', c->bytes.n - c->at);
    uint32_t n = end ? (uint32_t)(end - p) : c->bytes.n - c->at;
    *ret_line = (gh_str){p, n};
    c->at += n + (end ? 1 : 0);
    c->line++;
    return true;
}

static bool complain(const test_file *f, const cursor *c, const char *what)
{
    fprintf(stderr, "%s:%u: %s\n", f->path, c->line, what);
    return false;
}

static bool read_head(test_file *f, cursor *c, test_case *one)
{
    gh_str line;
    while (next_line(c, &line)) {
        if (gh_str_equal(line, GH_STR("====")))
            return true;
        if (!gh_str_starts(line, GH_STR(":")))
            return complain(f, c, "expected an attribute (:name value) or ====");
        if (one->attribute_count == MAX_ATTRIBUTES)
            return complain(f, c, "too many attributes");
        const char *space = memchr(line.p, ' ', line.n);
        uint32_t n = space ? (uint32_t)(space - line.p) : line.n;
        one->attributes[one->attribute_count++] =
            (test_attribute){gh_str_slice(line, 1, n),
                             space ? gh_str_slice(line, n + 1, line.n) : (gh_str){line.p + n, 0}};
    }
    return complain(f, c, "the case has no text");
}

/* Everything up to the line `----`; the last line break does not belong to it. */
static bool read_text(test_file *f, cursor *c, gh_arena *arena, test_case *one)
{
    gh_str line;
    uint32_t begin = c->at;
    while (next_line(c, &line) && !gh_str_starts(line, GH_STR("==== "))) {
        if (!gh_str_equal(line, GH_STR("----")))
            continue;
        uint32_t end = (uint32_t)(line.p - c->bytes.p);
        end = end > begin ? end - 1 : begin;
        one->text = test_unescape(arena, gh_str_slice(c->bytes, begin, end));
        return true;
    }
    return complain(f, c, "the case has no line ---- and no expectation");
}

static void read_expected(cursor *c, test_case *one)
{
    uint32_t begin = c->at, end = begin;
    cursor ahead = *c;
    gh_str line;
    while (next_line(&ahead, &line) && !gh_str_starts(line, GH_STR("==== "))) {
        *c = ahead;
        if (line.n)
            end = ahead.at;
    }
    one->expected = gh_str_slice(c->bytes, begin, end);
}

bool test_file_read(const char *path, gh_arena *arena, test_file *ret_file)
{
    gh_file map;
    gh_error error;
    *ret_file = (test_file){.path = path, .cases = GH_NEW(arena, test_case, MAX_CASES)};
    if (gh_file_map(path, MAX_FILE, &map, &error) != GH_OK) {
        fprintf(stderr, "%s: %s\n", path, error.message);
        return false;
    }
    ret_file->bytes = gh_arena_copy(arena, (gh_str){map.p, (uint32_t)map.n});
    gh_file_unmap(&map);
    cursor c = {.bytes = ret_file->bytes};
    gh_str line;
    while (next_line(&c, &line)) {
        if (!gh_str_starts(line, GH_STR("==== "))) {
            if (line.n && (line.p[0] != '#' || ret_file->count))
                return complain(ret_file, &c, "expected a case (==== name)");
            continue;
        }
        if (ret_file->count == MAX_CASES)
            return complain(ret_file, &c, "too many cases");
        test_case *one = &ret_file->cases[ret_file->count++];
        one->line = c.line;
        one->name = gh_str_slice(line, 5, line.n);
        if (!read_head(ret_file, &c, one) || !read_text(ret_file, &c, arena, one))
            return false;
        read_expected(&c, one);
        if (one->expected.n == 0)
            return complain(ret_file, &c, "the case expects nothing; (none) says so");
    }
    return true;
}

const gh_str *test_attribute_find(const test_case *c, const char *key)
{
    for (uint32_t i = 0; i < c->attribute_count; i++)
        if (gh_str_equal(c->attributes[i].key, gh_str_of(key)))
            return &c->attributes[i].value;
    return NULL;
}

bool test_case_is_negative(const test_case *c)
{
    gh_str lines[MAX_LINES];
    return test_attribute_find(c, "trap") || test_attribute_find(c, "negative") ||
           (test_lines(c->expected, lines) == 1 && gh_str_equal(lines[0], GH_STR("(none)")));
}

gh_str test_unescape(gh_arena *arena, gh_str s)
{
    char *out = GH_NEW(arena, char, s.n + 1u);
    uint32_t n = 0;
    for (uint32_t i = 0; i < s.n;) {
        char digits[5] = "", *end = digits;
        unsigned long point = 0;
        if (s.n - i >= 6 && s.p[i] == '\\' && s.p[i + 1] == 'u') {
            memcpy(digits, s.p + i + 2, 4);
            point = strtoul(digits, &end, 16);
        }
        if (end == digits + 4) {
            n += gh_utf8_put(out + n, (uint32_t)point);
            i += 6;
        } else {
            out[n++] = s.p[i++];
        }
    }
    return (gh_str){out, n};
}

uint32_t test_lines(gh_str s, gh_str out[MAX_LINES])
{
    cursor c = {.bytes = s};
    gh_str line;
    uint32_t n = 0;
    while (n < MAX_LINES && next_line(&c, &line))
        if (line.n)
            out[n++] = line;
    return n;
}
