#include "read/detect.h"

#include <strings.h>

/* Signatures of formats that would be read as nonsense. `folded`: letters of either case. */
static const struct signature {
    const char *bytes;
    uint32_t length;
    bool folded;
    const char *what;
} signatures[] = {
    {"\x1f\x8b", 2, false, "is compressed (gzip); unpack it first"},
    {"\x28\xb5\x2f\xfd", 4, false, "is compressed (zstd); unpack it first"},
    {"\xfd\x37zXZ", 5, false, "is compressed (xz); unpack it first"},
    {"BZh", 3, false, "is compressed (bzip2); unpack it first"},
    {"PK\x03\x04", 4, false, "is a zip archive; unpack it first"},
    {"%PDF-", 5, false, "is a PDF; extract its text first"},
    {"\xff\xfe", 2, false, "is UTF-16; convert it to UTF-8 first"},
    {"\xfe\xff", 2, false, "is UTF-16; convert it to UTF-8 first"},
    {"SQLite format 3", 16, false, "is an SQLite database"},
    {"<!doctype html", 14, true, "looks like HTML, which this version does not read"},
    {"<html", 5, true, "looks like HTML, which this version does not read"},
    {"<?xml", 5, true, "looks like XML, which this version does not read"},
    {"WARC/", 5, false, "looks like a WARC archive, which this version does not read"},
};

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static uint32_t skip_space(gh_str s, uint32_t at)
{
    while (at < s.n && is_space(s.p[at]))
        at++;
    return at;
}

static bool has_signature(gh_str s, const struct signature *sign)
{
    if (s.n < sign->length)
        return false;
    return sign->folded ? strncasecmp(s.p, sign->bytes, sign->length) == 0
                        : memcmp(s.p, sign->bytes, sign->length) == 0;
}

gh_input_format gh_input_detect(gh_str head, const char **ret_refusal)
{
    *ret_refusal = NULL;
    gh_str rest = gh_str_slice(head, skip_space(head, 0), head.n);
    for (size_t i = 0; i < sizeof signatures / sizeof signatures[0]; i++)
        if (has_signature(rest, &signatures[i]))
            *ret_refusal = signatures[i].what;
    uint32_t next = skip_space(rest, rest.n > 0);
    if (next == rest.n || (rest.p[0] != '{' && rest.p[0] != '['))
        return GH_INPUT_TEXT;
    bool is_object = rest.p[0] == '{' && (rest.p[next] == '"' || rest.p[next] == '}');
    if (rest.p[0] == '[' && rest.p[next] == '{')
        *ret_refusal = "looks like a JSON array; one object a line is expected";
    if (is_object && memchr(rest.p, '\n', next))
        *ret_refusal = "looks like JSON over several lines; one object a line is expected";
    return is_object ? GH_INPUT_NDJSON : GH_INPUT_TEXT;
}
