/* test_read.c - rows of NDJSON, formats by their first bytes, charsets, streams, ids seen. */
#include "unit.h"

#include <unistd.h>

#include "read/charset.h"
#include "read/detect.h"
#include "read/row.h"
#include "read/seen.h"
#include "read/stream.h"

/* ---- Rows --------------------------------------------------------------------------------- */

static void check_row(const char *line, gh_row_key key, const char *value)
{
    gh_row row = {0};
    gh_error error = {0};
    if (gh_row_read(&row, gh_str_of(line), &error) != GH_OK)
        fail_msg("%s: %s", line, error.message);
    assert_str(row.fields[key], value);
    gh_row_done(&row);
}

static void test_rows(void **state)
{
    (void)state;
    check_row("{\"text\":\"a\"}", GH_ROW_TEXT, "a");
    check_row(" { \"x\" : [1,{\"text\":2}] , \"text\" : \"a\" } \r", GH_ROW_TEXT, "a");
    check_row("{\"text\":\"a\",\"id\":17}", GH_ROW_ID, "17");
    check_row("{\"text\":\"a\",\"id\":null}", GH_ROW_ID, "");
    check_row("{\"text\":\"a\",\"home\":\"BGD\"}", GH_ROW_HOME, "BGD");
    check_row("{\"text\":\"\\u0995\\n\\\"\\\\\\/\\t\"}", GH_ROW_TEXT, "\xE0\xA6\x95\n\"\\/\t");
    check_row("{\"text\":\"\\ud83d\\ude00\"}", GH_ROW_TEXT, "\xF0\x9F\x98\x80");
    check_row("{\"\\u0074ext\":\"a\"}", GH_ROW_TEXT, "a"); /* an escaped key is the same key */
}

#define ANYWHERE UINT64_MAX

static const struct refusal {
    const char *line, *message;
    uint64_t byte;
} refusals[] = {
    {"{}", "\"text\" is missing or empty", 0},
    {"{\"text\":\"\"}", "\"text\" is missing or empty", 0},
    {"{\"text\":null}", "\"text\" is missing or empty", 0},
    {"{\"text\":1}", "\"text\" must be a string", 8},
    {"{\"text\":\"a\",\"text\":\"b\"}", "stands twice", 12},
    {"[]", "a row must be an object", 0},
    {"\"text\"", "a row must be an object", 0},
    {"{\"text\":\"a\"", "not JSON", ANYWHERE},
    {"{\"text\":\"a\"} x", "not JSON", ANYWHERE},
    {"{\"text\":\"\\ud83d\"}", "half of a surrogate pair", 9},
    {"{\"text\":\"\\ude00\\ud83d\"}", "half of a surrogate pair", 9},
    {"{\"id\":\"\xFF\",\"text\":\"a\"}", "is not valid UTF-8", 6},
};

static void test_row_refusals(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        gh_row row = {0};
        gh_error error = {0};
        gh_status status = gh_row_read(&row, gh_str_of(refusals[i].line), &error);
        if (status != GH_FORMAT || !strstr(error.message, refusals[i].message) ||
            (refusals[i].byte != ANYWHERE && error.byte != refusals[i].byte))
            fail_msg("%s: %s at byte %d", refusals[i].line, error.message, (int)error.byte);
        gh_row_done(&row);
    }
}

/* Every prefix of a good row is refused, and one row is read after any failure. */
static void test_row_prefixes(void **state)
{
    (void)state;
    const char line[] =
        "{\"id\":\"a\\u0995\",\"n\":[1.5e3,{}],\"text\":\"x\\ny\",\"date\":\"2024-01-02\"}";
    gh_row row = {0};
    gh_error error;
    for (uint32_t n = 0; n + 1 < sizeof line; n++) {
        char *exact = malloc(n ? n : 1);
        assert_non_null(exact);
        memcpy(exact, line, n);
        assert_int_equal(gh_row_read(&row, (gh_str){exact, n}, &error), GH_FORMAT);
        free(exact);
    }
    assert_int_equal(gh_row_read(&row, gh_str_of(line), &error), GH_OK);
    assert_str(row.fields[GH_ROW_TEXT], "x\ny");
    gh_row_done(&row);
}

static void test_row_depth(void **state)
{
    (void)state;
    char line[2200] = "{\"text\":\"a\",\"x\":";
    size_t n = strlen(line);
    memset(line + n, '[', 1000);
    memset(line + n + 1000, ']', 1000);
    memcpy(line + n + 2000, "}", 2);
    gh_row row = {0};
    gh_error error;
    assert_int_equal(gh_row_read(&row, gh_str_of(line), &error), GH_FORMAT);
    gh_row_done(&row);
}

/* ---- Formats ------------------------------------------------------------------------------ */

static void test_detect(void **state)
{
    (void)state;
    const char *refusal;
    assert_int_equal(gh_input_detect(GH_STR("{\"id\":1}"), &refusal), GH_INPUT_NDJSON);
    assert_null(refusal);
    assert_int_equal(gh_input_detect(GH_STR("  \n{ \"id\":1}"), &refusal), GH_INPUT_NDJSON);
    assert_int_equal(gh_input_detect(GH_STR("{not json}"), &refusal), GH_INPUT_TEXT);
    assert_int_equal(gh_input_detect(GH_STR(""), &refusal), GH_INPUT_TEXT);
    assert_null(refusal);
    const char *const refused[] = {"\x89PNG\r\n",  "PK\x03\x04",   "%PDF-1.7",      "<?xml version",
                                   "<?xml?><svg>", "[{\"id\":1}]", "{\n  \"id\": 1"};
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        gh_input_detect(gh_str_of(refused[i]), &refusal);
        assert_non_null(refusal);
    }
}

static void test_detect_markup(void **state)
{
    (void)state;
    static const struct {
        const char *head;
        gh_input_format format;
    } cases[] = {
        {"<!DOCTYPE HTML>", GH_INPUT_HTML},
        {" <!-- x --> <HTML lang=bn>", GH_INPUT_HTML},
        {"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC \"x\">", GH_INPUT_HTML},
        {"<head>", GH_INPUT_HTML},
        {"<?xml version='1.0'?><!-- <html> --><rss version='2.0'>", GH_INPUT_FEED},
        {"<feed xmlns='http://www.w3.org/2005/Atom'>", GH_INPUT_FEED},
        {"<rdf:RDF>", GH_INPUT_FEED},
        {"<?xml version='1.0'?><!DOCTYPE Sentences><Sentences>", GH_INPUT_PETRARCH},
        {"<Sentence", GH_INPUT_TEXT},
        {"<header>", GH_INPUT_TEXT},
        {"< html>", GH_INPUT_TEXT},
        {"<", GH_INPUT_TEXT},
        {"<!--", GH_INPUT_TEXT},
        {"WARC/1.1\r\n", GH_INPUT_WARC},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *refusal;
        gh_input_format found = gh_input_detect(gh_str_of(cases[i].head), &refusal);
        if (found != cases[i].format || refusal)
            fail_msg("%s: %d", cases[i].head, (int)found);
    }
}

/* ---- Charsets ----------------------------------------------------------------------------- */

static void check_charset(gh_str text, const char *charset, gh_status status, const char *expected)
{
    gh_bytes out = {0};
    gh_error error = {0};
    gh_status got = gh_charset_decode(text, gh_str_of(charset), 1000, &out, &error);
    if (got != status)
        fail_msg("%s: %s", charset, error.message);
    if (status == GH_OK)
        assert_str(((gh_str){out.p, (uint32_t)out.n}), expected);
    else
        assert_non_null(strstr(error.message, expected));
    gh_bytes_done(&out);
}

static void test_charsets(void **state)
{
    (void)state;
    check_charset(GH_STR("\x95\x09 \x00"), "UTF-16le", GH_OK, "\xE0\xA6\x95 ");
    check_charset(GH_STR("\x09\x95"), "utf-16BE", GH_OK, "\xE0\xA6\x95");
    check_charset(GH_STR("caf\xe9 \x93"), "ISO-8859-1", GH_OK, "caf\xC3\xA9 \xE2\x80\x9C");
    check_charset(GH_STR("x"), "x-no-such", GH_FORMAT, "\"x-no-such\" is unknown");
    check_charset(GH_STR("x"), "utf-8//IGNORE", GH_FORMAT, "is unknown");
    check_charset(GH_STR("ab\x00\xd8\x20\x00"), "utf-16le", GH_ENCODING, "byte 2: not valid");
    check_charset(GH_STR("ab\x00"), "utf-16le", GH_ENCODING, "byte 2: not valid");
    char many[2000];
    memset(many, 'a', sizeof many);
    check_charset((gh_str){many, sizeof many}, "latin1", GH_LIMIT, "more than 1000 bytes");
    assert_true(gh_charset_is_utf8(GH_STR("UTF-8")));
    assert_true(gh_charset_is_utf8(GH_STR("")));
    assert_false(gh_charset_is_utf8(GH_STR("utf-16")));
}

static void check_page(gh_str page, const char *declared, const char *expected)
{
    gh_bytes room = {0};
    gh_str text;
    gh_error error = {0};
    gh_status status = gh_charset_read_page(page, gh_str_of(declared), 1000, &room, &text, &error);
    if (status != GH_OK)
        text = gh_str_of(error.message);
    assert_str(text, expected);
    gh_bytes_done(&room);
}

static void test_page_charsets(void **state)
{
    (void)state;
    check_page(GH_STR("<p>x"), "", "<p>x");
    check_page(GH_STR("\xEF\xBB\xBFx"), "latin1", "x");
    check_page(GH_STR("\xFF\xFEx\0"), "utf-8", "x");
    check_page(GH_STR("\xE9"), "ISO-8859-1", "\xC3\xA9");
    check_page(GH_STR("<META CHARSET=windows-1251>\xE9"), "",
               "<META CHARSET=windows-1251>\xD0\xB9");
    check_page(GH_STR("<meta content='text/html; charset = koi8-r'>\xC9"), "",
               "<meta content='text/html; charset = koi8-r'>\xD0\xB8");
    check_page(GH_STR("<?xml version='1.0' encoding='latin1'?>\xE9"), "",
               "<?xml version='1.0' encoding='latin1'?>\xC3\xA9");
    /* What HTTP says goes before what the page says, valid UTF-8 before both. */
    check_page(GH_STR("<meta charset=koi8-r>\xE9"), "latin1", "<meta charset=koi8-r>\xC3\xA9");
    check_page(GH_STR("\xE0\xA6\x95"), "latin1", "\xE0\xA6\x95");
    check_page(GH_STR("<meta charset=utf-16>x"), "", "<meta charset=utf-16>x");
    check_page(GH_STR("<metacharset='latin1'"), "", "<metacharset='latin1'");
    check_page(GH_STR("<meta charset"), "", "<meta charset");
    check_page(GH_STR("<meta charset="), "", "<meta charset=");
    check_page(GH_STR("x\xE9"), "bangla", "the charset \"bangla\" is unknown");
}

/* ---- Streams ------------------------------------------------------------------------------ */

static int pipe_with(const char *bytes, size_t n)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], bytes, n), n);
    close(ends[1]);
    return ends[0];
}

static void test_stream_lines(void **state)
{
    (void)state;
    const char bytes[] = "one\ntwo\r\n\nthis one is too long\nlast";
    int fd = pipe_with(bytes, sizeof bytes - 1);
    gh_stream stream = {0};
    gh_str line;
    uint64_t size;
    gh_stream_start(&stream, fd, (gh_wait){NULL, NULL});
    assert_int_equal(gh_stream_peek(&stream, &line), GH_CHUNK_OK);
    assert_true(gh_str_starts(line, GH_STR("one\n")));
    const char *const expected[] = {"one", "two", ""};
    for (int i = 0; i < 3; i++) {
        assert_int_equal(gh_stream_line(&stream, 10, &line, &size), GH_CHUNK_OK);
        assert_str(line, expected[i]);
    }
    assert_int_equal(gh_stream_line(&stream, 10, &line, &size), GH_CHUNK_LONG);
    assert_int_equal(size, 20);
    assert_int_equal(gh_stream_line(&stream, 10, &line, &size), GH_CHUNK_OK);
    assert_str(line, "last");
    assert_int_equal(gh_stream_line(&stream, 10, &line, &size), GH_CHUNK_END);
    gh_stream_done(&stream);
    close(fd);
}

static void test_stream_failure(void **state)
{
    (void)state;
    gh_stream stream = {0};
    gh_str line;
    uint64_t size;
    gh_stream_start(&stream, -1, (gh_wait){NULL, NULL});
    assert_int_equal(gh_stream_line(&stream, 10, &line, &size), GH_CHUNK_FAILED);
    gh_stream_done(&stream);
}

/* ---- Ids ---------------------------------------------------------------------------------- */

static void test_seen(void **state)
{
    (void)state;
    gh_seen seen = {0};
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < 5000; i++) {
            char id[16];
            snprintf(id, sizeof id, "%d", i);
            assert_int_equal(gh_seen_add(&seen, gh_str_of(id)), round);
        }
    gh_seen_done(&seen);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),         cmocka_unit_test(test_row_refusals),
        cmocka_unit_test(test_row_prefixes), cmocka_unit_test(test_row_depth),
        cmocka_unit_test(test_detect),       cmocka_unit_test(test_detect_markup),
        cmocka_unit_test(test_charsets),     cmocka_unit_test(test_page_charsets),
        cmocka_unit_test(test_stream_lines), cmocka_unit_test(test_stream_failure),
        cmocka_unit_test(test_seen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
