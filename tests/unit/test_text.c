/* test_text.c - digits, folding and splitting, where a corpus case would not say enough. */
#include "unit.h"

#include "base/bounds.h"
#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "text/text.h"

static gh_lexicon *lexicon;
static gh_escape escape;
static gh_arena arena;

static int open_all(void **state)
{
    (void)state;
    gh_arena_init(&arena, (size_t)1 << 30, "bytes", &escape);
    return gh_lexicon_open(NULL, &lexicon, NULL) == GH_OK ? 0 : 1;
}

static int close_all(void **state)
{
    (void)state;
    gh_arena_done(&arena);
    gh_lexicon_close(lexicon);
    return 0;
}

static void test_digits(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        double value;
        uint32_t length;
    } cases[] = {
        {"12", 12, 2},
        {"12ti", 12, 2},
        {"0", 0, 1},
        {"1,234", 1234, 5},
        {"12,34,567", 1234567, 9},
        {"3.5", 3.5, 3},
        {"3.", 3, 1},
        {"x", 0, 0},
        {"", 0, 0},
        {"১২,৩৪৫.৬ টাকা", 12345.6, 20},
        {"৭টি", 7, 3},
        {"99999999999999999999", 1e20, 20},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint32_t length = 99;
        double value = gh_digits_value(gh_str_of(cases[i].text), &length);
        double off = value - cases[i].value;
        if (length != cases[i].length ||
            (length && (off > 1e5 || off < -1e5 || (off != 0 && value < 1e9))))
            fail_msg("%s: %g in %u bytes", cases[i].text, value, length);
    }
}

/* Folding what is folded changes nothing, and the room that the header promises is enough. */
static void check_fold(gh_str raw)
{
    char once[4096], twice[4096];
    assert_true(raw.n <= 1024);
    uint32_t n = gh_fold_word(gh_lexicon_text(lexicon), raw, once);
    assert_true(n <= 3 * raw.n + 16);
    assert_int_equal(gh_utf8_check((gh_str){once, n}), n);
    uint32_t m = gh_fold_word(gh_lexicon_text(lexicon), (gh_str){once, n}, twice);
    if (m != n || memcmp(once, twice, n) != 0)
        fail_msg("%.*s -> %.*s -> %.*s", (int)raw.n, raw.p, (int)n, once, (int)m, twice);
}

static void test_fold_is_idempotent(void **state)
{
    (void)state;
    for (uint32_t row = 0; row < gh_lexicon_row_count(lexicon, GH_TABLE_WORD); row++) {
        gh_str s = gh_lexicon_string(lexicon, gh_row(lexicon, WORD, word, row)->forms);
        if (!memchr(s.p, ' ', s.n))
            check_fold(s);
    }
}

static void test_lexicon_strings_are_canonical(void **state)
{
    (void)state;
    char out[4096];
    for (uint32_t row = 0; row < gh_lexicon_row_count(lexicon, GH_TABLE_ROLE); row++) {
        gh_str s = gh_lexicon_string(lexicon, gh_row(lexicon, ROLE, role, row)->forms);
        uint32_t n = gh_fold_text(gh_lexicon_text(lexicon), s, out);
        assert_int_equal(n, s.n);
        assert_memory_equal(out, s.p, n);
    }
}

/* Any order of letters, signs and joiners: valid UTF-8 out, within the room. */
static void test_fold_of_nonsense(void **state)
{
    (void)state;
    uint32_t seed = 7;
    for (int round = 0; round < 20000; round++) {
        char raw[64];
        uint32_t n = 0;
        for (int i = 0; i < 12; i++) {
            seed = seed * 1664525u + 1013904223u;
            uint32_t pick = seed >> 16;
            uint32_t point = pick % 9 == 0 ? 0x200B + pick % 3 : 0x980 + pick % 128;
            n += gh_utf8_put(raw + n, point);
        }
        char once[256];
        uint32_t a = gh_fold_word(gh_lexicon_text(lexicon), (gh_str){raw, n}, once);
        assert_true(a <= 3 * n + 16);
        assert_int_equal(gh_utf8_check((gh_str){once, a}), a);
    }
}

static gh_text split(gh_str bytes)
{
    gh_text text = {0};
    gh_arena_reset(&arena);
    gh_text_split(gh_lexicon_text(lexicon), &arena, bytes, &text);
    return text;
}

static void test_split_of_nothing(void **state)
{
    (void)state;
    assert_int_equal(split((gh_str){NULL, 0}).sentences.n, 0);
    assert_int_equal(split(GH_STR(" \n\t\r\n ")).sentences.n, 0);
    assert_int_equal(split(GH_STR("\xEF\xBB\xBF")).tokens.n, 0); /* a byte order mark */
}

static void test_split_marks_bad_bytes(void **state)
{
    (void)state;
    gh_text text = split(GH_STR("এক দুই। তিন \xFF চার। পাঁচ।"));
    assert_int_equal(text.sentences.n, 3);
    assert_int_equal(text.sentences.p[0].kind, GH_SENTENCE_TEXT);
    assert_int_equal(text.sentences.p[1].kind, GH_SENTENCE_INVALID);
    assert_int_equal(text.sentences.p[1].token_count, 0);
    assert_int_equal((unsigned char)text.bytes.p[text.sentences.p[1].bad_byte], 0xFF);
    assert_int_equal(text.sentences.p[2].kind, GH_SENTENCE_TEXT);
}

static void test_split_leaves_out_long_sentences(void **state)
{
    (void)state;
    size_t words = GH_BOUND_SENTENCE_TOKENS;
    char *bytes = malloc(2 * words + 8);
    assert_non_null(bytes);
    for (size_t i = 0; i < words; i++)
        memcpy(bytes + 2 * i, "a ", 2);
    memcpy(bytes + 2 * words, "b?", 2);
    gh_text text = split((gh_str){bytes, (uint32_t)(2 * words + 2)});
    assert_int_equal(text.sentences.n, 1);
    assert_int_equal(text.sentences.p[0].kind, GH_SENTENCE_TOO_LONG);
    text = split((gh_str){bytes, (uint32_t)(2 * words - 2)});
    assert_int_equal(text.sentences.p[0].kind, GH_SENTENCE_TEXT);
    free(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_digits),
        cmocka_unit_test(test_fold_is_idempotent),
        cmocka_unit_test(test_lexicon_strings_are_canonical),
        cmocka_unit_test(test_fold_of_nonsense),
        cmocka_unit_test(test_split_of_nothing),
        cmocka_unit_test(test_split_marks_bad_bytes),
        cmocka_unit_test(test_split_leaves_out_long_sentences),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
