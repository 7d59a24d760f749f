/* test_base.c - arenas, vectors, UTF-8, mapped files. */
#include "unit.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/utf8.h"
#include "base/vec.h"

/* ---- Arena -------------------------------------------------------------------------------- */

static void test_arena_zeroed_and_aligned(void **state)
{
    (void)state;
    gh_escape escape;
    gh_arena arena;
    gh_arena_init(&arena, 1 << 20, "bytes", &escape);
    for (size_t size = 0; size < 300; size++) {
        unsigned char *p = gh_arena_alloc(&arena, 1, size);
        assert_non_null(p);
        assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(p[i], 0);
        memset(p, 0xAB, size);
    }
    gh_arena_reset(&arena);
    assert_int_equal(arena.used, 0);
    const unsigned char *again = gh_arena_alloc(&arena, 1, 300);
    for (size_t i = 0; i < 300; i++)
        assert_int_equal(again[i], 0);
    gh_arena_done(&arena);
    gh_arena_done(&arena);
}

/* Larger than any block, and many blocks. */
static void test_arena_blocks(void **state)
{
    (void)state;
    gh_escape escape;
    gh_arena arena;
    gh_arena_init(&arena, (size_t)64 << 20, "bytes", &escape);
    char *big = gh_arena_alloc(&arena, 1, (size_t)3 << 20);
    memset(big, 1, (size_t)3 << 20);
    for (int i = 0; i < 100; i++)
        memset(gh_arena_alloc(&arena, 1, 100000), 2, 100000);
    assert_int_equal(big[(3 << 20) - 1], 1);
    gh_arena_reset(&arena);
    gh_arena_done(&arena);
}

static void test_arena_cap(void **state)
{
    (void)state;
    gh_escape escape = {0};
    gh_arena arena;
    gh_arena_init(&arena, 1000, "bytes of memory for one test", &escape);
    if (setjmp(escape.jump) == 0) {
        for (;;)
            gh_arena_alloc(&arena, 10, 1);
    }
    assert_int_equal(escape.error.status, GH_LIMIT);
    assert_string_equal(escape.error.message,
                        "too many bytes of memory for one test (the limit is 1000)");
    assert_true(arena.used <= 1000);
    if (setjmp(escape.jump) == 0) {
        gh_arena_alloc(&arena, SIZE_MAX / 2, 3); /* the product overflows */
        fail();
    }
    assert_int_equal(escape.error.status, GH_LIMIT);
    gh_arena_done(&arena);
}

static void test_arena_fail_after(void **state)
{
    (void)state;
    for (volatile int64_t n = 0; n < 20; n++) {
        gh_escape escape = {0};
        gh_arena arena;
        volatile int64_t done = 0;
        gh_arena_init(&arena, 1 << 20, "bytes", &escape);
        arena.fail_after = n;
        if (setjmp(escape.jump) == 0) {
            for (;;) {
                gh_arena_alloc(&arena, 8, 1);
                done++;
            }
        }
        assert_int_equal(done, n);
        assert_int_equal(escape.error.status, GH_MEMORY);
        assert_string_equal(escape.error.message, "out of memory");
        gh_arena_done(&arena);
    }
}

static void test_arena_copy(void **state)
{
    (void)state;
    gh_escape escape;
    gh_arena arena;
    gh_arena_init(&arena, 1 << 20, "bytes", &escape);
    char text[] = "abc";
    gh_str copy = gh_arena_copy(&arena, gh_str_of(text));
    text[0] = 'x';
    assert_str(copy, "abc");
    assert_int_equal(copy.p[3], '\0');
    assert_int_equal(gh_arena_copy(&arena, (gh_str){NULL, 0}).n, 0);
    gh_arena_done(&arena);
}

/* ---- Vectors ------------------------------------------------------------------------------ */

static void test_vec(void **state)
{
    (void)state;
    gh_escape escape = {0};
    gh_arena arena;
    gh_arena_init(&arena, 1 << 20, "bytes", &escape);
    GH_VEC(int) *numbers = gh_arena_alloc(&arena, sizeof *numbers, 1);
    volatile int pushed = 0;
    if (setjmp(escape.jump) == 0) {
        for (;; pushed++)
            *gh_vec_push(&arena, numbers, 37, "numbers in a test") = pushed;
    }
    assert_int_equal(pushed, 37);
    assert_int_equal(numbers->n, 37);
    for (int i = 0; i < 37; i++)
        assert_int_equal(numbers->p[i], i);
    assert_int_equal(escape.error.status, GH_LIMIT);
    assert_string_equal(escape.error.message, "too many numbers in a test (the limit is 37)");
    gh_arena_done(&arena);
}

/* ---- UTF-8 -------------------------------------------------------------------------------- */

static const struct decoding {
    const char *bytes;
    uint32_t n, point, length;
} decodings[] = {
    {"a", 1, 'a', 1},
    {"\0", 1, 0, 1},
    {"\xC2\x80", 2, 0x80, 2},
    {"\xDF\xBF", 2, 0x7FF, 2},
    {"\xE0\xA0\x80", 3, 0x800, 3},
    {"\xED\x9F\xBF", 3, 0xD7FF, 3},
    {"\xEE\x80\x80", 3, 0xE000, 3},
    {"\xEF\xBF\xBF", 3, 0xFFFF, 3},
    {"\xF0\x90\x80\x80", 4, 0x10000, 4},
    {"\xF4\x8F\xBF\xBF", 4, 0x10FFFF, 4},
    /* a tail without a head, and heads that never were any */
    {"\x80", 1, GH_UTF8_BAD, 1},
    {"\xBF\xBF", 2, GH_UTF8_BAD, 1},
    {"\xC0\x80", 2, GH_UTF8_BAD, 1},
    {"\xC1\xBF", 2, GH_UTF8_BAD, 1},
    {"\xF5\x80\x80\x80", 4, GH_UTF8_BAD, 1},
    {"\xFF", 1, GH_UTF8_BAD, 1},
    /* overlong forms, surrogates, beyond the last code point: the head alone is bad */
    {"\xE0\x9F\xBF", 3, GH_UTF8_BAD, 1},
    {"\xED\xA0\x80", 3, GH_UTF8_BAD, 1},
    {"\xF0\x8F\xBF\xBF", 4, GH_UTF8_BAD, 1},
    {"\xF4\x90\x80\x80", 4, GH_UTF8_BAD, 1},
    /* cut short: the longest prefix that could have been good */
    {"\xC2", 1, GH_UTF8_BAD, 1},
    {"\xE0\xA6", 2, GH_UTF8_BAD, 2},
    {"\xE0\xA6z", 3, GH_UTF8_BAD, 2},
    {"\xF0\x90\x80", 3, GH_UTF8_BAD, 3},
    {"\xF0\x90\x80z", 4, GH_UTF8_BAD, 3},
    {"\xE0z", 2, GH_UTF8_BAD, 1},
};

static void test_utf8_next(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof decodings / sizeof *decodings; i++) {
        uint32_t length = 99;
        gh_str s = {decodings[i].bytes, decodings[i].n};
        assert_int_equal(gh_utf8_next(s, 0, &length), decodings[i].point);
        assert_int_equal(length, decodings[i].length);
        bool good = decodings[i].point != GH_UTF8_BAD;
        assert_int_equal(gh_utf8_check(s), good ? s.n : 0);
    }
    assert_int_equal(gh_utf8_check((gh_str){"ab\xE0\xA6\x95\xFFz", 7}), 5);
    assert_int_equal(gh_utf8_check((gh_str){"", 0}), 0);
}

/* Every code point goes out and comes back; surrogates do not come back. */
static void test_utf8_round_trip(void **state)
{
    (void)state;
    for (uint32_t point = 0; point <= 0x10FFFF; point++) {
        char bytes[4];
        uint32_t length, n = gh_utf8_put(bytes, point);
        uint32_t back = gh_utf8_next((gh_str){bytes, n}, 0, &length);
        if (point >= 0xD800 && point <= 0xDFFF) {
            assert_int_equal(back, GH_UTF8_BAD);
        } else if (back != point || length != n) {
            fail_msg("U+%04X came back as %X", point, back);
        }
    }
}

/* The decoder always advances and never reads behind the end, whatever the bytes are. */
static void test_utf8_any_bytes(void **state)
{
    (void)state;
    uint32_t seed = 1;
    for (int round = 0; round < 2000; round++) {
        uint32_t n = seed % 9;
        char *bytes = malloc(n + 1); /* exact, so that the sanitizer sees an overrun */
        assert_non_null(bytes);
        char *exact = realloc(bytes, n ? n : 1);
        for (uint32_t i = 0; i < n; i++) {
            seed = seed * 1664525u + 1013904223u;
            exact[i] = (char)(seed >> 24);
        }
        for (uint32_t at = 0, length; at < n; at += length) {
            gh_utf8_next((gh_str){exact, n}, at, &length);
            assert_in_range(length, 1, 4);
            assert_true(at + length <= n);
        }
        free(exact);
        seed = seed * 1664525u + 1013904223u;
        seed = (seed >> 8) ^ (uint32_t)round * 7919u;
    }
}

/* ---- Files -------------------------------------------------------------------------------- */

static void check_refused(const char *path, size_t limit, gh_status status, const char *message)
{
    gh_file file;
    gh_error error;
    assert_int_equal(gh_file_map(path, limit, &file, &error), status);
    assert_non_null(strstr(error.message, message));
}

static void test_files(void **state)
{
    (void)state;
    char path[] = "/tmp/ghotona-test-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    gh_file file;
    gh_error error;
    assert_int_equal(gh_file_map(path, 10, &file, &error), GH_OK);
    assert_int_equal(file.n, 0);
    gh_file_unmap(&file);
    assert_int_equal(write(fd, "0123456789", 10), 10);
    close(fd);
    assert_int_equal(gh_file_map(path, 10, &file, &error), GH_OK);
    assert_int_equal(file.n, 10);
    assert_memory_equal(file.p, "0123456789", 10);
    gh_file_unmap(&file);
    gh_file_unmap(&file);
    check_refused(path, 9, GH_LIMIT, "has 10 bytes; the limit is 9");
    unlink(path);
    check_refused(path, 9, GH_IO, "No such file");
    check_refused("/tmp", 9, GH_IO, "is a directory");
    check_refused("/dev/null", 9, GH_IO, "is not a regular file");
    assert_int_equal(gh_file_map("/tmp", 9, &file, NULL), GH_IO); /* nobody wants the message */
}

/* ---- Slices ------------------------------------------------------------------------------- */

static void test_slices(void **state)
{
    (void)state;
    gh_str s = GH_STR("abcdef"), empty = {NULL, 0};
    assert_str(gh_str_slice(s, 2, 4), "cd");
    assert_true(gh_str_equal(empty, GH_STR("")));
    assert_false(gh_str_equal(s, GH_STR("abcdeg")));
    assert_true(gh_str_starts(s, GH_STR("abc")) && gh_str_starts(s, GH_STR("")));
    assert_false(gh_str_starts(GH_STR("ab"), GH_STR("abc")));
    assert_true(gh_str_ends(s, GH_STR("def")));
    assert_false(gh_str_ends(GH_STR("f"), GH_STR("ef")));
    assert_true(gh_str_compare(GH_STR("ab"), GH_STR("abc")) < 0);
    assert_true(gh_str_compare(GH_STR("b"), GH_STR("abc")) > 0);
    assert_int_equal(gh_str_compare(s, s), 0);
    assert_true(gh_str_compare(GH_STR("a"), GH_STR("\xE0")) < 0); /* bytes are unsigned */
    assert_false(gh_span_is_set((gh_span){3, 3}));
    assert_true(gh_span_holds((gh_span){1, 5}, (gh_span){1, 5}));
    assert_false(gh_span_holds((gh_span){1, 5}, (gh_span){0, 5}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arena_zeroed_and_aligned),
        cmocka_unit_test(test_arena_blocks),
        cmocka_unit_test(test_arena_cap),
        cmocka_unit_test(test_arena_fail_after),
        cmocka_unit_test(test_arena_copy),
        cmocka_unit_test(test_vec),
        cmocka_unit_test(test_utf8_next),
        cmocka_unit_test(test_utf8_round_trip),
        cmocka_unit_test(test_utf8_any_bytes),
        cmocka_unit_test(test_files),
        cmocka_unit_test(test_slices),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
