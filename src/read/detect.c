#include "read/detect.h"

#include "read/folded.h"

/* Signatures of formats that would be read as nonsense. */
static const struct signature {
    const char *bytes;
    uint32_t length;
    const char *what;
} signatures[] = {
    {"PK\x03\x04", 4, "is an office document or an e-book; extract its text first"},
    {"7z\xbc\xaf\x27\x1c", 6, "is a 7-Zip archive; unpack it first"},
    {"Rar!\x1a\x07", 6, "is a RAR archive; unpack it first"},
    {"%PDF-", 5, "is a PDF; extract its text first"},
    {"\x89PNG\r\n", 6, "is an image"},
    {"\xff\xd8\xff", 3, "is an image"},
    {"GIF8", 4, "is an image"},
    {"SQLite format 3", 16, "is an SQLite database"},
};

/* Documents by the name of their outermost element. Every letter may be of either case. */
static const struct root {
    const char *name;
    gh_input_format format;
} roots[] = {
    {"html", GH_INPUT_HTML},          {"head", GH_INPUT_HTML}, {"body", GH_INPUT_HTML},
    {"rss", GH_INPUT_FEED},           {"feed", GH_INPUT_FEED}, {"rdf:rdf", GH_INPUT_FEED},
    {"sentences", GH_INPUT_PETRARCH},
};

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static gh_str skip_space(gh_str s)
{
    uint32_t at = 0;
    while (at < s.n && is_space(s.p[at]))
        at++;
    return gh_str_slice(s, at, s.n);
}

/* What follows the first `end`; nothing if it does not come. */
static gh_str after(gh_str s, gh_str end)
{
    const char *found = memmem(s.p, s.n, end.p, end.n);
    uint32_t at = found ? (uint32_t)(found - s.p) + end.n : s.n;
    return gh_str_slice(s, at, s.n);
}

/* ---- Markup ----------------------------------------------------------------------------- */

/* Passes over an XML declaration, comments and processing instructions. */
static gh_str skip_prolog(gh_str s)
{
    for (;;) {
        s = skip_space(s);
        if (gh_str_starts(s, GH_STR("<!--")))
            s = after(s, GH_STR("-->"));
        else if (gh_str_starts(s, GH_STR("<?")))
            s = after(s, GH_STR("?>"));
        else
            return s;
    }
}

static gh_input_format format_of_root(gh_str s)
{
    for (size_t i = 0; i < sizeof roots / sizeof roots[0]; i++) {
        gh_str name = gh_str_of(roots[i].name);
        if (!gh_folded_starts(gh_str_slice(s, 1, s.n), name))
            continue;
        char next = s.n > name.n + 1 ? s.p[name.n + 1] : '>';
        if (is_space(next) || next == '>' || next == '/' || next == '[')
            return roots[i].format;
    }
    return GH_INPUT_AUTO;
}

/* The format of a document that begins with '<'. A text may begin so, too. */
static gh_input_format detect_markup(gh_str s, const char **ret_refusal)
{
    gh_str root = skip_prolog(s);
    if (gh_folded_starts(root, GH_STR("<!doctype html")))
        return GH_INPUT_HTML;
    gh_input_format format = GH_INPUT_AUTO;
    if (gh_folded_starts(root, GH_STR("<!doctype "))) { /* its word is the name of the root */
        gh_str word = skip_space(gh_str_slice(root, 10, root.n));
        format = format_of_root((gh_str){word.p - 1, word.n + 1});
    } else if (gh_str_starts(root, GH_STR("<"))) {
        format = format_of_root(root);
    }
    if (format != GH_INPUT_AUTO)
        return format;
    if (gh_folded_starts(s, GH_STR("<?xml")))
        *ret_refusal = "looks like XML that is no feed, page or PETRARCH file";
    return GH_INPUT_TEXT;
}

/* ---- JSON ------------------------------------------------------------------------------- */

static gh_input_format detect_json(gh_str s, const char **ret_refusal)
{
    gh_str rest = skip_space(gh_str_slice(s, 1, s.n));
    if (rest.n == 0)
        return GH_INPUT_TEXT;
    if (s.p[0] == '[' && rest.p[0] == '{')
        *ret_refusal = "looks like a JSON array; one object a line is expected";
    if (s.p[0] == '[' || (rest.p[0] != '"' && rest.p[0] != '}'))
        return GH_INPUT_TEXT;
    if (memchr(s.p, '\n', (size_t)(rest.p - s.p)))
        *ret_refusal = "looks like JSON over several lines; one object a line is expected";
    return GH_INPUT_NDJSON;
}

gh_input_format gh_input_detect(gh_str head, const char **ret_refusal)
{
    *ret_refusal = NULL;
    gh_str s = skip_space(head);
    for (size_t i = 0; i < sizeof signatures / sizeof signatures[0]; i++)
        if (gh_str_starts(s, (gh_str){signatures[i].bytes, signatures[i].length}))
            *ret_refusal = signatures[i].what;
    if (gh_str_starts(s, GH_STR("WARC/")))
        return GH_INPUT_WARC;
    if (gh_str_starts(s, GH_STR("<")))
        return detect_markup(s, ret_refusal);
    if (gh_str_starts(s, GH_STR("{")) || gh_str_starts(s, GH_STR("[")))
        return detect_json(s, ret_refusal);
    return GH_INPUT_TEXT;
}
