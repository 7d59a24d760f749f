/* test_unpack.c - packed bytes, whole, cut off and damaged; HTTP answers; windows of a stream. */
#include "unit.h"

#include <unistd.h>
#include <zlib.h>

#include "read/http.h"
#include "read/unpack.h"

/* ---- Streams over memory ------------------------------------------------------------------ */

/* A source that gives `step` bytes at a time. */
typedef struct memory {
    const char *p;
    size_t n, step;
} memory;

static ptrdiff_t read_memory(void *self, char *to, size_t room, const char **ret_problem)
{
    (void)ret_problem;
    memory *m = self;
    size_t n = m->n < m->step ? m->n : m->step;
    n = n < room ? n : room;
    if (n)
        memcpy(to, m->p, n);
    m->p += n;
    m->n -= n;
    return (ptrdiff_t)n;
}

/* Everything that can be read of `bytes`; the number of failures on the way. */
static int unpack_all(const char *bytes, size_t n, size_t step, gh_wrapping wrapping, gh_bytes *out)
{
    memory m = {bytes, n, step};
    gh_stream below = {0}, above = {0};
    gh_stream_start_at(&below, (gh_source){read_memory, &m});
    gh_unpacker *unpacker = gh_unpacker_new(wrapping, &below);
    assert_non_null(unpacker);
    gh_stream_start_at(&above, gh_unpacker_source(unpacker));
    int failures = 0;
    out->n = 0;
    for (;;) {
        gh_str got;
        gh_chunk chunk = gh_stream_window(&above, 1, &got);
        if (chunk == GH_CHUNK_END)
            break;
        if (chunk == GH_CHUNK_FAILED) {
            failures++;
            gh_stream_resume(&above);
            continue;
        }
        assert_true(gh_bytes_put(out, got.p, got.n));
        gh_stream_skip(&above, got.n);
    }
    gh_stream_done(&above);
    gh_unpacker_free(unpacker);
    gh_stream_done(&below);
    return failures;
}

/* Appends `text` as a gzip member. */
static void pack(gh_bytes *out, const char *text)
{
    z_stream z = {.next_in = (Bytef *)(uintptr_t)text, .avail_in = (uInt)strlen(text)};
    assert_int_equal(deflateInit2(&z, 9, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY), Z_OK);
    assert_true(gh_bytes_reserve(out, 1000));
    z.next_out = (Bytef *)out->p + out->n;
    z.avail_out = 1000;
    assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
    out->n += 1000 - z.avail_out;
    deflateEnd(&z);
}

static const char *const members[] = {"the first line\n", "", "the second, second, second line\n"};
static const char whole[] = "the first line\nthe second, second, second line\n";

static void test_gzip_cut(void **state)
{
    (void)state;
    gh_bytes packed = {0}, out = {0};
    size_t ends[4] = {0};
    for (int i = 0; i < 3; i++) {
        pack(&packed, members[i]);
        ends[i + 1] = packed.n;
    }
    for (size_t step = 1; step < 100; step += 49)
        for (size_t n = 0; n <= packed.n; n++) {
            char *exact = malloc(n ? n : 1);
            assert_non_null(exact);
            memcpy(exact, packed.p, n);
            bool at_end = n == ends[0] || n == ends[1] || n == ends[2] || n == ends[3];
            int failures = unpack_all(exact, n, step, GH_WRAPPING_GZIP, &out);
            assert_int_equal(failures, at_end ? 0 : 1);
            assert_memory_equal(out.p ? out.p : "", whole, out.n);
            if (n >= ends[1])
                assert_true(out.n >= strlen(members[0]));
            free(exact);
        }
    assert_int_equal(out.n, strlen(whole));
    gh_bytes_done(&packed);
    gh_bytes_done(&out);
}

/* Whatever byte is changed: the other member is read. */
static void test_gzip_damage(void **state)
{
    (void)state;
    gh_bytes packed = {0}, out = {0};
    pack(&packed, members[0]);
    size_t first = packed.n;
    pack(&packed, members[2]);
    for (size_t at = 0; at < packed.n; at++) {
        packed.p[at] ^= 0x5a;
        int failures = unpack_all(packed.p, packed.n, 1000, GH_WRAPPING_GZIP, &out);
        packed.p[at] ^= 0x5a;
        assert_true(failures <= 1);
        const char *other = at < first ? members[2] : members[0];
        /* Damage in the header's flags may swallow the member, but no more than that. */
        if (at != 3 && !memmem(out.p, out.n, other, strlen(other)))
            fail_msg("byte %zu", at);
    }
    gh_bytes_done(&packed);
    gh_bytes_done(&out);
}

static void test_utf16(void **state)
{
    (void)state;
    static const char bytes[] = "\xff\xfe\x95\x09 \0\x3d\xd8\x00\xde";
    static const char text[] = "\xE0\xA6\x95 \xF0\x9F\x98\x80";
    gh_bytes out = {0};
    for (size_t n = 2; n < sizeof bytes; n++) {
        int failures = unpack_all(bytes, n, 1, GH_WRAPPING_UTF16, &out);
        assert_int_equal(failures, n % 2 || n == 8 ? 1 : 0);
        assert_memory_equal(out.p ? out.p : "", text, out.n);
    }
    assert_int_equal(out.n, sizeof text - 1);
    gh_bytes_done(&out);
}

/* ---- HTTP --------------------------------------------------------------------------------- */

static void check_body(const char *message, size_t n, const char *expected)
{
    gh_http http;
    gh_http_room room = {0};
    gh_str body;
    gh_error error = {0};
    assert_true(gh_http_read((gh_str){message, (uint32_t)n}, &http));
    if (gh_http_body(&http, 100, &room, &body, &error) != GH_OK)
        body = gh_str_of(error.message);
    assert_str(body, expected);
    gh_http_room_done(&room);
}

#define CHECK_BODY(message, expected) check_body(message, sizeof(message) - 1, expected)
#define CHUNKED "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"

static void test_http_bodies(void **state)
{
    (void)state;
    CHECK_BODY("HTTP/1.1 200 OK\r\n\r\nx", "x");
    CHECK_BODY("HTTP/1.0 200\nA: b\n\nx\n\ny", "x\n\ny");
    CHECK_BODY("HTTP/1.1 200 OK\r\nA: b", "");
    CHECK_BODY(CHUNKED "3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n", "abc0123456789");
    CHECK_BODY(CHUNKED "<p>not in chunks", "<p>not in chunks");
    CHECK_BODY(CHUNKED "<p>3\r\nabc", "<p>3\r\nabc");
    CHECK_BODY(CHUNKED "5\r\nabc", "the chunked body is cut off");
    CHECK_BODY(CHUNKED "3\r\nabc", "the chunked body is damaged");
    CHECK_BODY(CHUNKED "FFFFFFFFFFFFFFFF\r\nabc", "the chunked body is cut off");
    CHECK_BODY("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nx",
               "the content encoding \"br\" is not known");
    CHECK_BODY("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n<p>plain", "<p>plain");
    CHECK_BODY("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08",
               "the packed body is cut off");
    CHECK_BODY("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n\x4b\x4c\x4a\x06\x00", "abc");
    CHECK_BODY("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n\xff\xff\xff",
               "the packed body is damaged");
    gh_http http;
    assert_false(gh_http_read(GH_STR("<html>"), &http));
    assert_false(gh_http_read(GH_STR(""), &http));
}

static void check_zipped(const char *text, const char *expected)
{
    static const char head[] = "HTTP/1.1 200 OK\r\nContent-Encoding: x-gzip\r\n\r\n";
    gh_bytes message = {0};
    assert_true(gh_bytes_put(&message, head, sizeof head - 1));
    pack(&message, text);
    check_body(message.p, message.n, expected);
    gh_bytes_done(&message);
}

static void test_http_gzip(void **state)
{
    (void)state;
    char long_text[400];
    memset(long_text, 'x', sizeof long_text - 1);
    long_text[sizeof long_text - 1] = 0;
    check_zipped("abc", "abc");
    check_zipped(long_text, "a body of more than 100 bytes");
}

static void test_http_types(void **state)
{
    (void)state;
    gh_str type, charset;
    gh_http_type(GH_STR("Text/HTML ; Charset=\"utf-8\"; x"), &type, &charset);
    assert_true(gh_http_is(type, "text/html"));
    assert_str(charset, "utf-8");
    gh_http_type(GH_STR("text/plain"), &type, &charset);
    assert_str(type, "text/plain");
    assert_int_equal(charset.n, 0);
    gh_http_type(GH_STR("text/html;charset="), &type, &charset);
    assert_int_equal(charset.n, 0);
    gh_http_type(GH_STR(""), &type, &charset);
    assert_int_equal(type.n, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_gzip_cut),  cmocka_unit_test(test_gzip_damage),
        cmocka_unit_test(test_utf16),     cmocka_unit_test(test_http_bodies),
        cmocka_unit_test(test_http_gzip), cmocka_unit_test(test_http_types),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
