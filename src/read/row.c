#include "read/row.h"

#include <stddef.h>
#include <stdlib.h>
#include <yajl/yajl_parse.h>

#include "base/bounds.h"
#include "base/status.h"
#include "base/utf8.h"

static const gh_str key_names[GH_ROW_KEYS] = {
    [GH_ROW_ID] = {"id", 2},         [GH_ROW_TEXT] = {"text", 4}, [GH_ROW_DATE] = {"date", 4},
    [GH_ROW_SOURCE] = {"source", 6}, [GH_ROW_HOME] = {"home", 4}, [GH_ROW_TITLE] = {"title", 5},
    [GH_ROW_URL] = {"url", 3},       [GH_ROW_LANG] = {"lang", 4},
};

gh_str gh_row_key_name(gh_row_key key)
{
    return key_names[key];
}

gh_row_key gh_row_key_find(gh_str name)
{
    gh_row_key key = 0;
    while (key < GH_ROW_KEYS && !gh_str_equal(name, key_names[key]))
        key++;
    return key;
}

/* Where the parser stands. */
struct reading {
    gh_row *row;
    gh_str line;
    gh_error *error;
    yajl_handle parser;
    uint32_t depth;
    gh_row_key key;    /* GH_ROW_KEYS: one that we pass over */
    uint32_t seen;     /* one bit a key */
    size_t token_from; /* the token that is being read begins at or after this byte */
};

enum { STOP = 0, GO_ON = 1 };

/* The first byte of the token that the parser has just taken. */
static size_t token_begin(const struct reading *r)
{
    size_t at = r->token_from;
    while (at < r->line.n && memchr(" \t\r\n:,", r->line.p[at], 6))
        at++;
    return at;
}

static int token_ends(struct reading *r)
{
    r->token_from = yajl_get_bytes_consumed(r->parser);
    return GO_ON;
}

static int refuse(struct reading *r, const char *what)
{
    if (r->key < GH_ROW_KEYS && r->depth == 1)
        gh_error_set(r->error, GH_FORMAT, token_begin(r), "\"%s\" %s", key_names[r->key].p, what);
    else
        gh_error_set(r->error, GH_FORMAT, token_begin(r), "%s", what);
    return STOP;
}

static bool is_wanted(const struct reading *r)
{
    return r->depth == 1 && r->key < GH_ROW_KEYS;
}

/* Keeps a value: in place if it stands in the line as it is, else as a copy. */
static int keep(struct reading *r, const char *p, size_t n)
{
    gh_row *row = r->row;
    gh_str value = {p, (uint32_t)n};
    if (r->key != GH_ROW_TEXT && r->key != GH_ROW_TITLE && gh_utf8_check(value) < value.n)
        return refuse(r, "is not valid UTF-8");
    if (p < r->line.p || p >= r->line.p + r->line.n) {
        memcpy(row->decoded + row->used, p, n);
        value.p = row->decoded + row->used;
        row->used += n;
    }
    row->fields[r->key] = value;
    return token_ends(r);
}

static int on_string(void *context, const unsigned char *p, size_t n)
{
    struct reading *r = context;
    if (r->depth == 0)
        return refuse(r, "a row must be an object");
    return is_wanted(r) ? keep(r, (const char *)p, n) : token_ends(r);
}

static int on_number(void *context, const char *p, size_t n)
{
    struct reading *r = context;
    if (r->depth == 0)
        return refuse(r, "a row must be an object");
    if (is_wanted(r) && r->key == GH_ROW_ID)
        return keep(r, p, n);
    return is_wanted(r) ? refuse(r, "must be a string") : token_ends(r);
}

static int on_null(void *context)
{
    struct reading *r = context;
    return r->depth == 0 ? refuse(r, "a row must be an object") : token_ends(r);
}

static int on_boolean(void *context, int value)
{
    struct reading *r = context;
    (void)value;
    if (r->depth == 0)
        return refuse(r, "a row must be an object");
    return is_wanted(r) ? refuse(r, "must be a string") : token_ends(r);
}

static int open_nested(struct reading *r)
{
    if (is_wanted(r))
        return refuse(r, "must be a string");
    if (r->depth == GH_BOUND_JSON_DEPTH)
        return refuse(r, "is nested too deeply");
    r->depth++;
    return token_ends(r);
}

static int on_array(void *context)
{
    struct reading *r = context;
    return r->depth == 0 ? refuse(r, "a row must be an object") : open_nested(r);
}

static int on_map(void *context)
{
    return open_nested(context);
}

static int on_close(void *context)
{
    struct reading *r = context;
    r->depth--;
    return token_ends(r);
}

/* The key that a member of that name is, or GH_ROW_KEYS. */
static gh_row_key key_of(const gh_row *row, gh_str name)
{
    gh_row_key own = gh_row_key_find(name);
    if (!row->names)
        return own;
    for (gh_row_key key = 0; key < GH_ROW_KEYS; key++)
        if (row->names[key].n && gh_str_equal(name, row->names[key]))
            return key;
    return own < GH_ROW_KEYS && row->names[own].n ? GH_ROW_KEYS : own;
}

static int on_key(void *context, const unsigned char *p, size_t n)
{
    struct reading *r = context;
    gh_str name = {(const char *)p, (uint32_t)n};
    if (r->depth == 1)
        r->key = GH_ROW_KEYS;
    if (gh_utf8_check(name) < name.n)
        return refuse(r, "a key is not valid UTF-8");
    if (r->depth > 1)
        return token_ends(r);
    r->key = key_of(r->row, name);
    if (r->key == GH_ROW_KEYS)
        return token_ends(r);
    if (r->seen & 1u << r->key)
        return refuse(r, "stands twice");
    r->seen |= 1u << r->key;
    return token_ends(r);
}

static const yajl_callbacks callbacks = {
    .yajl_null = on_null,
    .yajl_boolean = on_boolean,
    .yajl_number = on_number,
    .yajl_string = on_string,
    .yajl_start_map = on_map,
    .yajl_map_key = on_key,
    .yajl_end_map = on_close,
    .yajl_start_array = on_array,
    .yajl_end_array = on_close,
};

/* The number of the escape \uD8xx to \uDFxx at `at`, or 0 if there is none. */
static unsigned surrogate_at(gh_str line, uint32_t at)
{
    if (at + 6 > line.n || memcmp(line.p + at, "\\u", 2) != 0 || (line.p[at + 2] | 0x20) != 'd')
        return 0;
    char digits[5] = {0};
    memcpy(digits, line.p + at + 2, 4);
    unsigned unit = (unsigned)strtoul(digits, NULL, 16);
    return unit >= 0xD800 ? unit : 0;
}

/* The parser takes half of a surrogate pair for a letter, so we look for halves ourselves: the
 * position of the first, or the length of the line. */
static uint32_t lone_surrogate(gh_str line)
{
    uint32_t at = 0;
    while (at < line.n) {
        if (line.p[at] != '\\') {
            const char *slash = memchr(line.p + at, '\\', line.n - at);
            if (!slash)
                break;
            at = (uint32_t)(slash - line.p);
        }
        unsigned unit = surrogate_at(line, at);
        unsigned next = unit ? surrogate_at(line, at + 6) : 0;
        if (unit && (unit >= 0xDC00 || next < 0xDC00))
            return at;
        at += unit ? 12 : at + 1 < line.n && line.p[at + 1] == 'u' ? 6 : 2;
    }
    return line.n;
}

/* ---- Memory ------------------------------------------------------------------------------ */

/* The parser does not look whether it was given memory, so it gets its memory from an arena, which
 * leaves it at once when there is none. Before each block stands its size. */
enum { BLOCK_HEAD = _Alignof(max_align_t) };

static void *allocate(void *context, size_t size)
{
    char *block = gh_arena_alloc(context, 1, BLOCK_HEAD + size);
    memcpy(block, &size, sizeof size);
    return block + BLOCK_HEAD;
}

static void *reallocate(void *context, void *old, size_t size)
{
    void *block = allocate(context, size);
    size_t before = 0;
    if (old)
        memcpy(&before, (char *)old - BLOCK_HEAD, sizeof before);
    if (before)
        memcpy(block, old, before < size ? before : size);
    return block;
}

static void release(void *context, void *block)
{
    (void)context;
    (void)block;
}

/* ---- The line ---------------------------------------------------------------------------- */

static gh_status parse_error(struct reading *r, size_t at)
{
    const char *what = (const char *)yajl_get_error(r->parser, 0, NULL, 0);
    const char *colon = strstr(what, "error: ");
    what = colon ? colon + 7 : what;
    gh_error_set(r->error, GH_FORMAT, at, "not JSON: %.*s", (int)strcspn(what, "\n"), what);
    return GH_FORMAT;
}

static gh_status parse(struct reading *r)
{
    yajl_alloc_funcs memory = {allocate, reallocate, release, &r->row->arena};
    r->parser = yajl_alloc(&callbacks, &memory, r);
    yajl_config(r->parser, yajl_dont_validate_strings, 1);
    yajl_status status = yajl_parse(r->parser, (const unsigned char *)r->line.p, (size_t)r->line.n);
    size_t at = yajl_get_bytes_consumed(r->parser);
    if (status == yajl_status_ok) {
        status = yajl_complete_parse(r->parser); /* a number ends only here */
        at = r->line.n;
    }
    if (status == yajl_status_client_canceled)
        return r->error->status;
    if (status != yajl_status_ok)
        return parse_error(r, at);
    if (r->row->fields[GH_ROW_TEXT].n == 0)
        return gh_error_set(r->error, GH_FORMAT, 0, "\"text\" is missing or empty");
    return GH_OK;
}

gh_status gh_row_read(gh_row *row, gh_str line, gh_error *error)
{
    memset(row->fields, 0, sizeof row->fields);
    row->used = 0;
    if (row->cap < line.n) {
        free(row->decoded);
        row->cap = 0;
        row->decoded = malloc(line.n);
        if (!row->decoded)
            return gh_error_set(error, GH_MEMORY, 0, "no memory for the line");
        row->cap = line.n;
    }
    uint32_t lone = lone_surrogate(line);
    if (lone < line.n)
        return gh_error_set(error, GH_FORMAT, lone, "half of a surrogate pair");
    struct reading r = {.row = row, .line = line, .error = error, .key = GH_ROW_KEYS};
    if (!row->arena.escape)
        gh_arena_init(&row->arena, GH_BOUND_ROW_ARENA, "the JSON of a line", &row->escape);
    gh_arena_reset(&row->arena);
    if (setjmp(row->escape.jump))
        return gh_error_set(error, row->escape.error.status, 0, "%s", row->escape.error.message);
    return parse(&r);
}

void gh_row_done(gh_row *row)
{
    free(row->decoded);
    gh_arena_done(&row->arena);
    *row = (gh_row){0};
}
