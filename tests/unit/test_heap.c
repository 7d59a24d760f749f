/* test_heap.c - the system's memory runs out at the n-th request, for every n.
 *
 * Linked with --wrap for malloc, calloc and realloc: requests count down to a failure. */
#include "unit.h"

#include "ghotona.h"

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *p, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *p, size_t size);

static long left = -1; /* requests until the failure; negative: never */

static bool fails(void)
{
    return left >= 0 && left-- == 0;
}

void *__wrap_malloc(size_t size)
{
    return fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *p, size_t size)
{
    return fails() ? NULL : __real_realloc(p, size);
}

static void test_open(void **state)
{
    (void)state;
    for (long n = 0;; n++) {
        gh_lexicon *lexicon = NULL;
        gh_error error = {0};
        left = n;
        gh_status status = gh_lexicon_open(NULL, &lexicon, &error);
        left = -1;
        gh_lexicon_close(lexicon);
        if (status == GH_OK) {
            assert_true(n > 2);
            return;
        }
        assert_int_equal(status, GH_MEMORY);
    }
}

static gh_status run_failing(const gh_lexicon *lexicon, long n)
{
    gh_article a = {.text = GH_STR("ঢাকায় পুলিশ তিন নেতাকে গ্রেপ্তার করেছে। নেপাল ও ভারত বৈঠক করেছে।"),
                    .home = GH_STR("BGD")};
    const gh_document *d;
    gh_coder *coder = NULL;
    left = n;
    gh_status status = gh_coder_new(lexicon, GH_WANT_RECORDS | GH_WANT_WORDS, &coder, NULL);
    if (status == GH_OK)
        status = gh_coder_run(coder, &a, &d, NULL);
    left = -1;
    gh_coder_free(coder);
    return status;
}

static void test_code(void **state)
{
    (void)state;
    gh_lexicon *lexicon;
    assert_int_equal(gh_lexicon_open(NULL, &lexicon, NULL), GH_OK);
    long n = 0;
    gh_status status;
    while ((status = run_failing(lexicon, n)) != GH_OK) {
        assert_int_equal(status, GH_MEMORY);
        n++;
    }
    assert_true(n > 4);
    gh_lexicon_close(lexicon);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_open),
        cmocka_unit_test(test_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
