/* test_score.c - records against gold: which are the same, and the figures. */
#include "unit.h"

#include "cli/score.h"

static gh_scored record(const char *source, const char *target, const char *code)
{
    return (gh_scored){.source = source,
                       .target = target,
                       .code = code,
                       .status = "actual",
                       .by = {"", ""},
                       .date = "",
                       .country = "",
                       .words = ""};
}

/* The level at which one record of each side agrees. */
static int level(gh_scored made, gh_scored gold)
{
    gh_gold_article article = {.id = "a", .gold = {&gold, 1, 1}, .made = {&made, 1, 1}};
    gh_score score = {0};
    gh_match *matches = NULL;
    size_t n;
    assert_true(gh_score_article(&score, &article, &matches, &n));
    int found = n ? matches[0].level : 0;
    free(matches);
    gh_score_done(&score);
    return found;
}

static void test_levels(void **state)
{
    (void)state;
    gh_scored r = record("RUSGOV", "PRKGOV", "036");
    assert_int_equal(level(r, r), 3);
    assert_int_equal(level(record("RUS", "PRK", "036"), r), 3); /* a country is its government */
    assert_int_equal(level(record("RUSGOV", "PRKGOV", "0361"), r), 2);
    assert_int_equal(level(record("RUSMIL", "PRKGOV", "036"), r), 1);
    assert_int_equal(level(record("RUSGOV", "PRKGOV", "046"), r), 0);
    assert_int_equal(level(record("CHNGOV", "PRKGOV", "036"), r), 0);
    assert_int_equal(level(record("PSEINSHMS", "ISR", "190"), record("PSEINS", "ISR", "190")), 3);
    assert_int_equal(level(record("IGOUNO", "ISR", "111"), record("IGOEUR", "ISR", "111")), 0);
    assert_int_equal(level(record("", "BGDCOP", "173"), record("---", "BGDCOP", "173")), 3);
    gh_scored other = r;
    other.status = "alleged";
    assert_int_equal(level(other, r), 2);
    other.sentence = 1;
    assert_int_equal(level(other, r), 0);
}

static void test_statements_do_not_count(void **state)
{
    (void)state;
    gh_scored r = record("BGDGOV", "---", "010");
    assert_int_equal(level(r, r), 0);
}

/* Each record is used once, the best match first. */
static void test_best_match_first(void **state)
{
    (void)state;
    gh_scored gold[] = {record("BGDCOP", "BGDOPP", "173"), record("BGDCOP", "BGDOPP", "175")};
    gh_scored made[] = {record("BGDCOP", "BGDCVL", "173"), record("BGDCOP", "BGDOPP", "175"),
                        record("BGDCOP", "BGDOPP", "175")};
    gh_gold_article article = {.id = "a", .gold = {gold, 2, 2}, .made = {made, 3, 3}};
    gh_score score = {0};
    gh_match *matches = NULL;
    size_t n;
    assert_true(gh_score_article(&score, &article, &matches, &n));
    assert_int_equal(n, 2);
    assert_int_equal(score.made, 3);
    assert_int_equal(score.gold, 2);
    assert_int_equal(score.hits[0], 2);
    assert_int_equal(score.hits[1], 2); /* the second 175 is a 17 toward the opposition */
    assert_int_equal(score.hits[2], 1);
    gh_figure f = gh_score_level(&score, 1);
    assert_true(f.precision == 2.0 / 3 && f.recall == 1.0);
    assert_true(f.f1 > 0.799999 && f.f1 < 0.800001);
    free(matches);
    gh_score_done(&score);
}

static void test_empty_figures(void **state)
{
    (void)state;
    gh_score score = {0};
    gh_figure f = gh_score_level(&score, 1);
    assert_true(f.precision == 0 && f.recall == 0 && f.f1 == 0);
    f = gh_score_sentences(&score);
    assert_true(f.f1 == 0);
}

static void test_sentences(void **state)
{
    (void)state;
    gh_gold_sentence sentences[] = {{4, 0, 100}, {5, 101, 200}};
    gh_gold_article article = {.id = "a", .sentences = sentences, .sentence_count = 2};
    int64_t number = -1;
    assert_true(gh_score_sentence(&article, (gh_span){0, 200}, (gh_span){150, 160}, &number));
    assert_int_equal(number, 5);
    assert_false(gh_score_sentence(&article, (gh_span){0, 200}, (gh_span){100, 101}, &number));
    assert_true(gh_score_sentence(&article, (gh_span){80, 190}, (gh_span){0, 0}, &number));
    assert_int_equal(number, 5);
    assert_false(gh_score_sentence(&article, (gh_span){300, 310}, (gh_span){0, 0}, &number));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_levels),           cmocka_unit_test(test_statements_do_not_count),
        cmocka_unit_test(test_best_match_first), cmocka_unit_test(test_empty_figures),
        cmocka_unit_test(test_sentences),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
