/* test_lexicon.c FOLDER - the compiled form of the lexicon in FOLDER: it is the same every time,
 * says what the sources say, and refuses to open when it is damaged. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "lexicon/compile.h"
#include "lexicon/dump.h"
#include "lexicon/format.h"
#include "lexicon/schema.h"

static const char *folder;
static gh_compilation *compilation;
static const char *bytes;
static size_t size;
static gh_lexicon *lexicon;

static int compile_and_open(void **state)
{
    (void)state;
    gh_error error;
    if (gh_compile_folder(folder, &compilation, &error) != GH_OK)
        fail_msg("%s", error.message);
    bytes = gh_compilation_bytes(compilation, &size);
    if (!bytes)
        gh_compilation_print(compilation, stderr);
    assert_non_null(bytes);
    if (gh_lexicon_open_bytes(bytes, size, &lexicon, &error) != GH_OK)
        fail_msg("%s", error.message);
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    gh_lexicon_close(lexicon);
    gh_compilation_free(compilation);
    return 0;
}

/* ---- Compiling ---------------------------------------------------------------------------- */

static void test_same_bytes(void **state)
{
    (void)state;
    gh_compilation *again;
    gh_error error;
    size_t again_size;
    assert_int_equal(gh_compile_folder(folder, &again, &error), GH_OK);
    const void *again_bytes = gh_compilation_bytes(again, &again_size);
    assert_int_equal(again_size, size);
    assert_memory_equal(again_bytes, bytes, size);
    gh_compilation_free(again);
}

static void test_no_folder(void **state)
{
    (void)state;
    gh_compilation *none = NULL;
    gh_error error;
    assert_int_equal(gh_compile_folder("/dev/null/none", &none, &error), GH_IO);
    assert_int_equal(gh_compile_folder("/dev/null", &none, &error), GH_IO);
    assert_string_equal(error.message, "/dev/null: is not a folder");
    assert_null(none);
}

/* ---- Look-ups ----------------------------------------------------------------------------- */

static void test_strings_are_found(void **state)
{
    (void)state;
    for (uint32_t id = 0; id < gh_lexicon_string_count(lexicon); id++)
        assert_int_equal(gh_lexicon_find(lexicon, gh_lexicon_string(lexicon, id)), id);
    assert_int_equal(gh_lexicon_find(lexicon, GH_STR("\x01 not there")), 0);
}

/* Each row's spellings lead back to it, and none leads anywhere else. */
static void test_entries(void **state)
{
    (void)state;
    uint32_t n, sum = 0, outside = gh_lexicon_string_count(lexicon);
    for (uint32_t word = 0; word < outside; word++) {
        const gh_entry *entries = gh_lexicon_entries(lexicon, word, &n);
        for (uint32_t i = 1; i < n; i++)
            assert_true(
                entries[i - 1].table < entries[i].table ||
                (entries[i - 1].table == entries[i].table && entries[i - 1].row <= entries[i].row));
        sum += n;
    }
    assert_true(sum > 0);
    gh_lexicon_entries(lexicon, outside, &n);
    assert_int_equal(n, 0);
    gh_lexicon_phrases(lexicon, UINT32_MAX, &n);
    assert_int_equal(n, 0);
    assert_false(gh_lexicon_is_head(lexicon, outside));
    assert_int_equal(gh_lexicon_primary(lexicon, outside + 7), outside + 7);
}

static void test_first_spelling_is_indexed(void **state)
{
    (void)state;
    for (uint32_t row = 0; row < gh_lexicon_row_count(lexicon, GH_TABLE_ROLE); row++) {
        gh_str spelling = gh_lexicon_string(lexicon, gh_row(lexicon, ROLE, role, row)->forms);
        FILE *out = tmpfile();
        assert_non_null(out);
        assert_true(gh_dump_lookup(lexicon, spelling, out) > 0);
        fclose(out);
        row += row / 8; /* a sample */
    }
}

static void test_phrases(void **state)
{
    (void)state;
    for (uint32_t word = 0; word < gh_lexicon_string_count(lexicon); word++) {
        uint32_t n, longest = UINT32_MAX;
        const gh_phrase *phrases = gh_lexicon_phrases(lexicon, word, &n);
        for (uint32_t i = 0; i < n; i++) {
            const uint32_t *words = gh_lexicon_list(lexicon, phrases[i].words);
            assert_int_equal(words[1], word);
            assert_in_range(words[0], 2, longest);
            longest = words[0];
        }
    }
}

static void check_key(enum gh_table table, uint32_t row)
{
    uint32_t key = *(const uint32_t *)gh_lexicon_row(lexicon, table, row);
    uint32_t found = gh_lexicon_key(lexicon, table, key);
    assert_in_range(found, 0, row);
    assert_int_equal(*(const uint32_t *)gh_lexicon_row(lexicon, table, found), key);
}

static void test_keys(void **state)
{
    (void)state;
    for (enum gh_table table = 0; table < GH_TABLE_MAX; table++)
        if (gh_schemas[table].columns[0].kind == GH_CELL_KEY)
            for (uint32_t row = 0; row < gh_lexicon_row_count(lexicon, table); row++)
                check_key(table, row);
    uint32_t none = gh_lexicon_string_count(lexicon);
    assert_int_equal(gh_lexicon_key(lexicon, GH_TABLE_CODE, none), UINT32_MAX);
}

/* Every item of a predicate leads to its row; "x-y" by its middle and verb. */
static void check_predicate(uint32_t row, uint32_t head, gh_str item)
{
    uint32_t hyphen = item.n, n, middle = 0, verb = 0;
    while (hyphen && item.p[hyphen - 1] != '-')
        hyphen--;
    gh_str last = gh_str_slice(item, hyphen, item.n);
    if (hyphen)
        middle = gh_lexicon_find(lexicon, gh_str_slice(item, 0, hyphen - 1));
    if (!gh_str_equal(last, GH_STR("noun")))
        verb = gh_lexicon_find(lexicon, last);
    const uint32_t *rows = gh_lexicon_predicates(lexicon, gh_lexicon_primary(lexicon, head),
                                                 gh_lexicon_primary(lexicon, middle),
                                                 gh_lexicon_primary(lexicon, verb), &n);
    uint32_t found = 0;
    for (uint32_t i = 0; i < n; i++)
        found += rows[i] == row;
    assert_int_equal(found, 1);
}

static void test_predicates(void **state)
{
    (void)state;
    uint32_t n;
    for (uint32_t row = 0; row < gh_lexicon_row_count(lexicon, GH_TABLE_PREDICATE); row++) {
        const gh_predicate_row *p = gh_row(lexicon, PREDICATE, predicate, row);
        const uint32_t *verbs = gh_lexicon_list(lexicon, p->verbs);
        for (uint32_t i = 1; i <= verbs[0]; i++)
            check_predicate(row, p->head, gh_lexicon_string(lexicon, verbs[i]));
        if (p->head)
            assert_true(gh_lexicon_is_head(lexicon, gh_lexicon_primary(lexicon, p->head)));
    }
    gh_lexicon_predicates(lexicon, 0, 0, 0, &n);
    assert_int_equal(n, 0);
}

/* ---- Damage ------------------------------------------------------------------------------- */

static char *copy;

static const char *refusal(size_t n)
{
    static gh_error error;
    gh_lexicon *none = NULL;
    assert_int_equal(gh_lexicon_open_bytes(copy, n, &none, &error), GH_FORMAT);
    assert_null(none);
    return error.message;
}

static void test_refusals(void **state)
{
    (void)state;
    copy = malloc(size + 1);
    assert_non_null(copy);
    gh_lexicon_header *header = (void *)copy;
    memcpy(copy, bytes, size);
    copy[size] = '\n';
    assert_string_equal(refusal(0), "is not a compiled lexicon");
    assert_string_equal(refusal(40), "the lexicon is cut short");
    assert_non_null(strstr(refusal(size - 1), "cut short"));
    assert_non_null(strstr(refusal(size + 1), "followed by bytes"));
    header->probe = 0x04030201;
    assert_non_null(strstr(refusal(size), "byte order"));
    header->probe = GH_LEXICON_PROBE;
    header->format++;
    assert_non_null(strstr(refusal(size), "format version"));
    header->format--;
    copy[size / 2] ^= 1;
    assert_string_equal(refusal(size), "the lexicon is damaged: its checksum is wrong");
    copy[size / 2] ^= 1;
    header->schema++;
    header->checksum =
        gh_hash_bytes(copy + GH_LEXICON_CHECKED_FROM, size - GH_LEXICON_CHECKED_FROM);
    assert_non_null(strstr(refusal(size), "another version of the program"));
    memcpy(copy, "GIF89a\r\n", 8);
    assert_string_equal(refusal(size), "is not a compiled lexicon");
    free(copy);
}

/* ---- Features ----------------------------------------------------------------------------- */

static void check_features(const char *text, const char *expected)
{
    gh_features features;
    gh_str bad;
    char out[GH_FEATURES_TEXT];
    assert_true(gh_features_parse(gh_str_of(text), &features, &bad));
    assert_true(gh_features_valid(features));
    uint32_t n = gh_features_format(features, out);
    assert_int_equal(n, strlen(expected));
    assert_memory_equal(out, expected, n);
}

static void test_features(void **state)
{
    (void)state;
    check_features("", "_");
    check_features("_", "_");
    check_features("Number=Plur|Case=Gen", "Case=Gen|Number=Plur");
    check_features("VerbForm=Vnoun|Voice=Cau|Clitic=O|Style=Arch|Animacy=Hum|Polarity=Neg",
                   "Animacy=Hum|Clitic=O|Polarity=Neg|Style=Arch|VerbForm=Vnoun|Voice=Cau");
    const char *const bad[] = {
        "Case",      "Case=",     "Case=Dat",          "case=Gen",
        "Case=Gen|", "|Case=Gen", "Case=Gen|Case=Nom", "Case=Gen Number=Sing"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        gh_features features = 77;
        gh_str rest;
        assert_false(gh_features_parse(gh_str_of(bad[i]), &features, &rest));
        assert_int_equal(features, 77);
    }
    assert_false(gh_features_valid(GH_MASK_CASE));
    assert_false(gh_features_valid(1u << 31));
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_same_bytes),
        cmocka_unit_test(test_no_folder),
        cmocka_unit_test(test_strings_are_found),
        cmocka_unit_test(test_entries),
        cmocka_unit_test(test_first_spelling_is_indexed),
        cmocka_unit_test(test_phrases),
        cmocka_unit_test(test_keys),
        cmocka_unit_test(test_predicates),
        cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_features),
    };
    if (argc != 2) {
        fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
        return 2;
    }
    folder = argv[1];
    return cmocka_run_group_tests(tests, compile_and_open, close_all);
}
