/* test_damage.c - a compiled lexicon that was cut short or changed is refused, or harmless. */
#include "unit.h"

#include "lexicon/format.h"
#include "lexicon/lexicon.h"

extern const char gh_builtin_lexicon[], gh_builtin_lexicon_end[];

static char *copy;
static size_t size;

static int make_copy(void **state)
{
    (void)state;
    size = (size_t)(gh_builtin_lexicon_end - gh_builtin_lexicon);
    copy = malloc(size);
    if (!copy)
        return 1;
    memcpy(copy, gh_builtin_lexicon, size);
    return 0;
}

static int free_copy(void **state)
{
    (void)state;
    free(copy);
    return 0;
}

static gh_status open_bytes(size_t n, gh_lexicon **ret_lexicon)
{
    *ret_lexicon = NULL;
    return gh_lexicon_open_bytes(copy, n, ret_lexicon, NULL);
}

static void test_every_truncation(void **state)
{
    (void)state;
    gh_lexicon *lexicon;
    for (size_t n = 0; n < size; n += n < 600 ? 1 : 9973)
        assert_int_equal(open_bytes(n, &lexicon), GH_FORMAT);
    assert_int_equal(open_bytes(size - 1, &lexicon), GH_FORMAT);
}

static void test_every_byte_of_the_header(void **state)
{
    (void)state;
    gh_lexicon *lexicon;
    for (size_t at = 0; at < sizeof(gh_lexicon_header); at++) {
        copy[at] ^= 0x41;
        assert_int_equal(open_bytes(size, &lexicon), GH_FORMAT);
        copy[at] ^= 0x41;
    }
    assert_int_equal(open_bytes(size, &lexicon), GH_OK);
    gh_lexicon_close(lexicon);
}

static void test_flipped_bytes(void **state)
{
    (void)state;
    gh_lexicon *lexicon;
    for (size_t at = GH_LEXICON_CHECKED_FROM; at < size; at += 40009) {
        copy[at] ^= 1;
        assert_int_equal(open_bytes(size, &lexicon), GH_FORMAT);
        copy[at] ^= 1;
    }
}

/* With the checksum mended the checks behind it decide: what they let pass is coded with. */
static void test_flips_with_mended_checksum(void **state)
{
    (void)state;
    gh_lexicon_header *header = (void *)copy;
    uint64_t good = header->checksum;
    gh_article article = {.text = GH_STR("ঢাকায় মঙ্গলবার পুলিশ তিন নেতাকে গ্রেপ্তার করেছে।"),
                          .home = GH_STR("BGD")};
    uint32_t seed = 3, opened = 0;
    for (int round = 0; round < 150; round++) {
        seed = seed * 1664525u + 1013904223u;
        size_t at = sizeof *header + seed % (size - sizeof *header);
        char was = copy[at];
        copy[at] = (char)(was ^ (1 << (seed >> 28 & 7)));
        header->checksum =
            gh_hash_bytes(copy + GH_LEXICON_CHECKED_FROM, size - GH_LEXICON_CHECKED_FROM);
        gh_lexicon *lexicon;
        gh_coder *coder;
        const gh_document *document;
        if (open_bytes(size, &lexicon) == GH_OK) {
            opened++;
            if (gh_coder_new(lexicon, GH_WANT_RECORDS, &coder, NULL) == GH_OK) {
                gh_coder_run(coder, &article, &document, NULL);
                gh_coder_free(coder);
            }
            gh_lexicon_close(lexicon);
        }
        copy[at] = was;
    }
    header->checksum = good;
    assert_in_range(opened, 1, 149); /* both the checks and the coder had their turn */
}

static void test_files(void **state)
{
    (void)state;
    gh_lexicon *lexicon = NULL;
    gh_error error;
    assert_int_equal(gh_lexicon_open("/nowhere/at/all", &lexicon, &error), GH_IO);
    assert_int_equal(gh_lexicon_open("/tmp", &lexicon, &error), GH_IO);
    assert_int_equal(gh_lexicon_open("/dev/null", &lexicon, &error), GH_IO);
    assert_null(lexicon);
    gh_lexicon_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_truncation),
        cmocka_unit_test(test_every_byte_of_the_header),
        cmocka_unit_test(test_flipped_bytes),
        cmocka_unit_test(test_flips_with_mended_checksum),
        cmocka_unit_test(test_files),
    };
    return cmocka_run_group_tests(tests, make_copy, free_copy);
}
