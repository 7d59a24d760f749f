/* test_coder.c - the library's contract: misuse, limits, memory that runs out, same bytes twice. */
#include "unit.h"

#include "base/bounds.h"
#include "coder/coder.h"
#include "write/formats.h"

static const char sample[] =
    "ঢাকা, ৫ মার্চ ২০২৪ – মঙ্গলবার শহরের শাহবাগে সমাবেশ শেষে পুলিশ বিরোধী দলের তিন নেতাকে "
    "গ্রেপ্তার করেছে। ভারতের পররাষ্ট্রমন্ত্রী বলেন, ‘আমরা দুই দেশের আলোচনা চাই।’ তিনি গতকাল নেপালের "
    "প্রধানমন্ত্রীর সঙ্গে বৈঠক করেছেন। রয়টার্সের খবরে বলা হয়, হামলায় ১২ জন নিহত হয়েছে।";

static gh_lexicon *lexicon;

static int open_lexicon(void **state)
{
    (void)state;
    return gh_lexicon_open(NULL, &lexicon, NULL) == GH_OK ? 0 : 1;
}

static int close_lexicon(void **state)
{
    (void)state;
    gh_lexicon_close(lexicon);
    return 0;
}

static gh_article article(void)
{
    return (gh_article){
        .id = GH_STR("a"), .text = GH_STR(sample), .home = GH_STR("BGD"), .date = {2024, 3, 6}};
}

static gh_coder *new_coder(unsigned wants)
{
    gh_coder *coder = NULL;
    assert_int_equal(gh_coder_new(lexicon, wants, &coder, NULL), GH_OK);
    return coder;
}

enum { ALL = GH_WANT_RECORDS | GH_WANT_WORDS | GH_WANT_TRACE };

static void test_misuse(void **state)
{
    (void)state;
    gh_coder *coder = NULL;
    gh_error error;
    const gh_document *d;
    gh_article a = article();
    assert_int_equal(gh_coder_new(NULL, 0, &coder, &error), GH_INVALID);
    assert_int_equal(gh_coder_new(lexicon, 0, NULL, &error), GH_INVALID);
    coder = new_coder(ALL);
    assert_int_equal(gh_coder_run(NULL, &a, &d, &error), GH_INVALID);
    assert_int_equal(gh_coder_run(coder, NULL, &d, &error), GH_INVALID);
    assert_int_equal(gh_coder_run(coder, &a, NULL, &error), GH_INVALID);
    a.text.p = NULL;
    assert_int_equal(gh_coder_run(coder, &a, &d, NULL), GH_INVALID);
    gh_coder_free(coder);
    gh_coder_free(NULL);
}

static void test_too_long(void **state)
{
    (void)state;
    gh_coder *coder = new_coder(GH_WANT_RECORDS);
    gh_error error;
    const gh_document *d;
    gh_article a = article();
    a.text.n = GH_BOUND_ARTICLE_BYTES + 1; /* never read */
    assert_int_equal(gh_coder_run(coder, &a, &d, &error), GH_LIMIT);
    assert_string_equal(error.message, "the article has 16777217 bytes; the limit is 16777216");
    a = article();
    assert_int_equal(gh_coder_run(coder, &a, &d, &error), GH_OK); /* it can be used again */
    a.title = (gh_str){a.text.p, GH_BOUND_ARTICLE_BYTES + 1};
    assert_int_equal(gh_coder_run(coder, &a, &d, &error), GH_LIMIT);
    assert_string_equal(error.message, "the title has 16777217 bytes; the limit is 16777216");
    gh_coder_free(coder);
}

/* A title takes memory as a text does: a whole feed may stand there by mistake. */
static void test_long_title(void **state)
{
    (void)state;
    enum { TIMES = 2000 };
    gh_coder *coder = new_coder(ALL);
    char *title = test_malloc(TIMES * sizeof sample);
    for (int i = 0; i < TIMES; i++)
        memcpy(title + (size_t)i * (sizeof sample - 1), sample, sizeof sample - 1);
    gh_article a = article();
    a.title = (gh_str){title, TIMES * (uint32_t)(sizeof sample - 1)};
    const gh_document *d;
    assert_int_equal(gh_coder_run(coder, &a, &d, NULL), GH_OK);
    assert_true(d->record_count > 0);
    test_free(title);
    gh_coder_free(coder);
}

/* A noun and the light verb behind it have a lemma together, in one sentence only. */
static void test_words_of_sentence(void **state)
{
    (void)state;
    gh_coder *coder = new_coder(GH_WANT_WORDS);
    const gh_document *d;
    gh_article a = {.text = GH_STR("সাহায্য করেছে পুলিশ")};
    assert_int_equal(gh_coder_run(coder, &a, &d, NULL), GH_OK);
    assert_int_equal(d->word_count, 3);
    assert_str(d->words[0].lemmas[0], "সাহায্য করা");
    a.text = GH_STR("সাহায্য\nকরেছে পুলিশ");
    assert_int_equal(gh_coder_run(coder, &a, &d, NULL), GH_OK);
    assert_int_equal(d->word_count, 3);
    assert_str(d->words[0].lemmas[0], "সাহায্য");
    gh_coder_free(coder);
}

static void test_empty_texts(void **state)
{
    (void)state;
    gh_coder *coder = new_coder(ALL);
    const gh_document *d;
    const char *const texts[] = {"", " ", "\n\n", "।", "?!", "‘’", "\xFF", "৫"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        gh_article a = {.text = gh_str_of(texts[i])};
        assert_int_equal(gh_coder_run(coder, &a, &d, NULL), GH_OK);
        assert_int_equal(d->record_count, 0);
    }
    gh_article none = {0};
    assert_int_equal(gh_coder_run(coder, &none, &d, NULL), GH_OK);
    gh_coder_free(coder);
}

static void write_all(gh_coder *coder, gh_buffer *out)
{
    gh_article a = article();
    const gh_document *d;
    assert_int_equal(gh_coder_run(coder, &a, &d, NULL), GH_OK);
    gh_format_document(out, gh_format_find("ndjson"), d, lexicon, NULL);
}

/* The same document from a new coder, a used one, and whatever else it is to make. */
static void test_same_bytes(void **state)
{
    (void)state;
    gh_buffer first = {0}, other = {0};
    gh_coder *coder = new_coder(GH_WANT_RECORDS), *full = new_coder(ALL);
    write_all(coder, &first);
    write_all(coder, &other);
    write_all(full, &other);
    assert_true(first.n > 0);
    assert_int_equal(other.n, 2 * first.n);
    assert_memory_equal(other.p, first.p, first.n);
    assert_memory_equal(other.p + first.n, first.p, first.n);
    gh_buffer_done(&first);
    gh_buffer_done(&other);
    gh_coder_free(coder);
    gh_coder_free(full);
}

/* Fails the n-th allocation of one arena for every n; the coder can be used again after each. */
static void fail_every(bool of_document)
{
    gh_coder *coder = new_coder(ALL);
    gh_arena *arena = of_document ? &coder->document_arena : &coder->scratch;
    gh_article a = article();
    const gh_document *d;
    gh_error error;
    int64_t n = 0;
    for (;; n++) {
        error = (gh_error){0};
        arena->fail_after = n;
        gh_status status = gh_coder_run(coder, &a, &d, &error);
        arena->fail_after = -1;
        if (status == GH_OK)
            break;
        assert_int_equal(status, GH_MEMORY);
        assert_int_equal(error.status, GH_MEMORY);
        assert_string_equal(error.message, "out of memory");
    }
    assert_true(n > 20); /* the loop did something */
    assert_true(d->record_count > 0);
    gh_coder_free(coder);
}

static void test_document_memory(void **state)
{
    (void)state;
    fail_every(true);
}

static void test_scratch_memory(void **state)
{
    (void)state;
    fail_every(false);
}

/* An article that needs more than its share of memory is refused with the limit's name. */
static void test_memory_cap(void **state)
{
    (void)state;
    gh_coder *coder = new_coder(ALL);
    gh_article a = article();
    const gh_document *d;
    gh_error error;
    size_t cap = coder->scratch.cap;
    coder->scratch.cap = 2000;
    assert_int_equal(gh_coder_run(coder, &a, &d, &error), GH_LIMIT);
    assert_non_null(strstr(error.message, "bytes of memory for one sentence"));
    coder->scratch.cap = cap;
    assert_int_equal(gh_coder_run(coder, &a, &d, &error), GH_OK);
    gh_coder_free(coder);
}

static void count_stage(void *context, const gh_coder *coder, gh_stage done, const gh_scene *scene)
{
    (void)coder;
    (void)scene;
    ((unsigned *)context)[done]++;
}

static void test_watch(void **state)
{
    (void)state;
    unsigned counts[GH_STAGE_MAX] = {0};
    gh_coder *coder = new_coder(ALL);
    gh_article a = article();
    const gh_document *d;
    coder->watch = (gh_watch){count_stage, counts};
    assert_int_equal(gh_coder_run(coder, &a, &d, NULL), GH_OK);
    for (int stage = 0; stage < GH_STAGE_MAX; stage++) {
        bool of_sentence = stage >= GH_STAGE_PARSE && stage <= GH_STAGE_EVENT;
        assert_int_equal(counts[stage], of_sentence ? d->sentence_count : 1);
    }
    gh_coder_free(coder);
}

/* Weekdays that agree with no year: the latest day there is, and none after the lexicon. */
static void test_undated(void **state)
{
    (void)state;
    gh_date release = gh_lexicon_release(lexicon);
    gh_coder *coder = new_coder(GH_WANT_RECORDS);
    gh_article a = article();
    const gh_document *d;
    a.date = (gh_date){0};
    a.text = GH_STR(
        "ঢাকা, ৩১ ডিসেম্বর (বাসস): পুলিশ রবিবার পাঁচ শ্রমিককে আটক করেছে। বিএনপি বুধবার মিছিল করেছে। "
        "জামায়াত শুক্রবার সরকারের নিন্দা জানিয়েছে।");
    assert_int_equal(gh_coder_run(coder, &a, &d, NULL), GH_OK);
    assert_true(d->record_count > 0);
    for (uint32_t i = 0; i < d->record_count; i++) {
        gh_date date = d->records[i].date;
        assert_true(date.year > release.year - 2 && date.year <= release.year);
        assert_true(gh_day_number(date) <= gh_day_number(release));
    }
    gh_coder_free(coder);
}

static void test_names(void **state)
{
    (void)state;
    for (gh_status s = GH_OK; s <= GH_NOT_FOUND; s++)
        assert_string_not_equal(gh_status_name(s), "unknown");
    for (gh_record_status s = GH_ACTUAL; s <= GH_NEGATED; s++)
        assert_string_not_equal(gh_record_status_name(s), "unknown");
    assert_string_equal(gh_status_name((gh_status)99), "unknown");
    assert_int_equal(strlen(gh_lexicon_hash(lexicon)), 12);
    assert_true(strlen(gh_lexicon_version(lexicon)) > 0 && strlen(gh_version()) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_misuse),          cmocka_unit_test(test_too_long),
        cmocka_unit_test(test_empty_texts),     cmocka_unit_test(test_same_bytes),
        cmocka_unit_test(test_document_memory), cmocka_unit_test(test_scratch_memory),
        cmocka_unit_test(test_memory_cap),      cmocka_unit_test(test_watch),
        cmocka_unit_test(test_undated),         cmocka_unit_test(test_names),
        cmocka_unit_test(test_long_title),      cmocka_unit_test(test_words_of_sentence),
    };
    return cmocka_run_group_tests(tests, open_lexicon, close_lexicon);
}
