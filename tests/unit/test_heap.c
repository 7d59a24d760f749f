/* test_heap.c - the system's memory runs out at the n-th request, for every n.
 *
 * Linked with --wrap for malloc, calloc and realloc: requests count down to a failure. */
#include "unit.h"

#include <unistd.h>

#include "read/reader.h"

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

static uint32_t record_count(gh_coder *coder, gh_str text, gh_status *ret_status)
{
    gh_article a = {.text = text, .home = GH_STR("BGD")};
    const gh_document *d = NULL;
    *ret_status = gh_coder_run(coder, &a, &d, NULL);
    return *ret_status == GH_OK ? d->record_count : 0;
}

/* A coder goes on after memory ran out in the midst of its cache of words. */
static void test_code_again(void **state)
{
    (void)state;
    enum { WORDS = 30000 };
    gh_lexicon *lexicon;
    assert_int_equal(gh_lexicon_open(NULL, &lexicon, NULL), GH_OK);
    char *words = test_malloc(WORDS * 8u);
    uint32_t length = 0;
    for (int i = 0; i < WORDS; i++)
        length += (uint32_t)sprintf(words + length, i % 9 ? "w%d " : "w%d. ", i);
    long n = 0;
    for (gh_status status = GH_MEMORY; status != GH_OK; n++) {
        gh_coder *coder;
        assert_int_equal(gh_coder_new(lexicon, GH_WANT_RECORDS, &coder, NULL), GH_OK);
        left = n;
        record_count(coder, (gh_str){words, length}, &status);
        left = -1;
        assert_true(status == GH_OK || status == GH_MEMORY);
        gh_status again;
        gh_str article = GH_STR("ঢাকায় পুলিশ তিন নেতাকে গ্রেপ্তার করেছে। নেপাল ও ভারত বৈঠক করেছে।");
        assert_int_equal(record_count(coder, article, &again), 3);
        assert_int_equal(again, GH_OK);
        gh_coder_free(coder);
    }
    assert_true(n > 20);
    test_free(words);
    gh_lexicon_close(lexicon);
}

/* ---- Readers ----------------------------------------------------------------------------- */

#define TEXT "ঢাকায় পুলিশ তিন নেতাকে আটক করেছে। তাঁদের থানায় নেওয়া হয়।"

#define ITEM(n)                                                                                    \
    "<item><title>A</title><link>https://a.example/" n "</link>"                                   \
    "<description>" TEXT "</description></item>\n"

#define SENTENCE(id)                                                                               \
    "<Sentence date=\"20260716\" id=\"" id "\" source=\"A\">"                                      \
    "<Text>" TEXT "</Text></Sentence>\n"

static const char *const inputs[] = {
    "{\"text\":\"ঢাকা\\n\",\"title\":\"ক\"}\n{\"text\":\"খুলনা\"}\n{\"id\":7,\"text\":\"\\u0995\"}"
    "\n",
    "id,text\n1,ঢাকা\n2,\"খু \"\"ল\"\" না\"\n",
    "<rss><channel><title>A</title>\n" ITEM("1") ITEM("2") "</channel></rss>\n",
    "<Sentences>\n" SENTENCE("a_1") SENTENCE("a_2") SENTENCE("b_1") "</Sentences>\n",
};

/* Articles that come out of the file while the n-th request fails; UINT32_MAX when something was
 * told to be missing. */
static uint32_t read_failing(const gh_lexicon *lexicon, char *path, long n)
{
    gh_reader_options options = {.lexicon = lexicon};
    gh_input input;
    uint32_t articles = 0;
    bool is_told = false;
    left = n;
    gh_reader *reader = gh_reader_new(&path, 1, &options);
    while (reader && gh_reader_next(reader, &input)) {
        articles += input.article != NULL;
        is_told = is_told || input.refusal;
    }
    n = left;
    left = -1;
    is_told = is_told || !reader;
    gh_reader_free(reader);
    left = n;
    return is_told ? UINT32_MAX : articles;
}

/* Nothing is lost without a word. */
static void test_read(void **state)
{
    (void)state;
    gh_lexicon *lexicon;
    assert_int_equal(gh_lexicon_open(NULL, &lexicon, NULL), GH_OK);
    for (size_t i = 0; i < sizeof inputs / sizeof inputs[0]; i++) {
        char path[] = "/tmp/gh-heap-XXXXXX";
        int fd = mkstemp(path);
        size_t size = strlen(inputs[i]);
        assert_int_equal(write(fd, inputs[i], size), size);
        close(fd);
        uint32_t whole = read_failing(lexicon, path, -1), told = 0;
        assert_in_range(whole, 2, 3);
        for (long n = 0; left < 0; n++) {
            uint32_t articles = read_failing(lexicon, path, n);
            told += articles == UINT32_MAX;
            assert_true(articles == UINT32_MAX || articles == whole);
        }
        assert_true(told > 2);
        left = -1;
        unlink(path);
    }
    gh_lexicon_close(lexicon);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_open),
        cmocka_unit_test(test_code),
        cmocka_unit_test(test_code_again),
        cmocka_unit_test(test_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
