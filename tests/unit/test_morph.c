/* test_morph.c - every form that the tables make is read back, and the cache keeps its promises. */
#include "unit.h"

#include "base/bounds.h"
#include "morph/morph.h"

typedef struct fixture {
    gh_lexicon *lexicon;
    gh_forms *forms;
    gh_arena arena;
    gh_escape escape;
} fixture;

static int set_up(void **state)
{
    fixture *f = calloc(1, sizeof *f);
    gh_error error;
    if (!f || gh_lexicon_open(NULL, &f->lexicon, &error) != GH_OK)
        return -1;
    f->forms = gh_forms_new(f->lexicon);
    gh_arena_init(&f->arena, 64u << 20, "forms", &f->escape);
    *state = f;
    return f->forms ? 0 : -1;
}

static int tear_down(void **state)
{
    fixture *f = *state;
    gh_arena_done(&f->arena);
    gh_forms_free(f->forms);
    gh_lexicon_close(f->lexicon);
    free(f);
    return 0;
}

static const gh_form *form_of(fixture *f, gh_str word)
{
    gh_token token = {.length = (uint16_t)word.n, .flags = GH_TOKEN_WORD};
    assert_int_equal(gh_forms_resolve(f->forms, word, &token, 1, NULL), GH_OK);
    return gh_forms_get(f->forms, token.form);
}

static void check_reads(fixture *f, gh_str word, gh_str lemma, gh_features features)
{
    const gh_form *form = form_of(f, word);
    for (uint32_t i = 0; i < form->count; i++)
        if (form->analyses[i].features == features &&
            gh_str_equal(gh_forms_word(f->forms, form->analyses[i].lemma), lemma))
            return;
    fail_msg("%.*s is not read as a form of %.*s", (int)word.n, word.p, (int)lemma.n, lemma.p);
}

/* The number of forms made, each of which was read back. */
static uint32_t check_forms(fixture *f, gh_str lemma, enum gh_upos pos, gh_features features)
{
    gh_str made[32];
    uint32_t n = gh_morph_generate(f->lexicon, &f->arena, lemma, pos, features, made, 32);
    for (uint32_t i = 0; i < n; i++)
        check_reads(f, made[i], lemma, features);
    gh_arena_reset(&f->arena);
    return n;
}

static void test_verbs(void **state)
{
    fixture *f = *state;
    uint32_t made = 0;
    for (uint32_t v = 0; v < gh_lexicon_row_count(f->lexicon, GH_TABLE_VERB); v += 5) {
        gh_str lemma = gh_lexicon_string(f->lexicon, gh_row(f->lexicon, VERB, verb, v)->lemma);
        for (uint32_t e = 0; e < gh_lexicon_row_count(f->lexicon, GH_TABLE_ENDING); e += 4)
            made +=
                check_forms(f, lemma, GH_UPOS_VERB, gh_row(f->lexicon, ENDING, ending, e)->feats);
    }
    assert_true(made > 5000);
}

static void test_nouns(void **state)
{
    static const char *const wanted[] = {"Case=Gen",
                                         "Case=Acc",
                                         "Case=Loc",
                                         "Case=Gen|Definite=Def",
                                         "Case=Loc|Definite=Def",
                                         "Animacy=Hum|Case=Gen|Number=Plur",
                                         "Case=Acc|Clitic=O|Definite=Def|Number=Plur"};
    fixture *f = *state;
    for (uint32_t w = 0; w < gh_lexicon_row_count(f->lexicon, GH_TABLE_WORD); w += 31) {
        const gh_word_row *row = gh_row(f->lexicon, WORD, word, w);
        gh_str lemma = gh_lexicon_string(f->lexicon, row->forms);
        for (size_t i = 0; row->pos == GH_UPOS_NOUN && i < sizeof wanted / sizeof *wanted; i++) {
            gh_features features;
            gh_str bad;
            assert_true(gh_features_parse(gh_str_of(wanted[i]), &features, &bad));
            assert_true(check_forms(f, lemma, GH_UPOS_NOUN, features) > 0);
        }
    }
}

/* Every word and number has a reading, of whatever bytes it is made. */
static void test_any_bytes(void **state)
{
    fixture *f = *state;
    uint64_t seed = 1;
    for (int i = 0; i < 3000; i++) {
        char bytes[64];
        uint32_t n = 1 + (uint32_t)i % sizeof bytes;
        for (uint32_t k = 0; k < n; k++) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            bytes[k] = (char)(seed >> 33);
        }
        const gh_form *form = form_of(f, (gh_str){bytes, n});
        assert_true(form->count > 0 || form->canonical.n == 0);
    }
}

/* One form a spelling, and forms stay where they are while others are added. */
static void test_cache(void **state)
{
    fixture *f = *state;
    const gh_form *first = form_of(f, GH_STR("FIR"));
    char word[16];
    for (int i = 0; i < 20000; i++)
        form_of(f, (gh_str){word, (uint32_t)snprintf(word, sizeof word, "w%d", i)});
    assert_ptr_equal(form_of(f, GH_STR("FIR")), first);
    assert_str(first->canonical, "FIR");
    assert_int_equal(first->flags & GH_FORM_ACRONYM, GH_FORM_ACRONYM);
    assert_int_equal(gh_forms_settle(f->forms, NULL), GH_OK); /* not full: nothing is forgotten */
    assert_ptr_equal(form_of(f, GH_STR("FIR")), first);
}

static void test_settling(void **state)
{
    fixture *f = *state;
    char word[16];
    for (uint32_t i = 0; i <= GH_BOUND_FORMS; i++)
        form_of(f, (gh_str){word, (uint32_t)snprintf(word, sizeof word, "%u", i)});
    assert_int_equal(gh_forms_settle(f->forms, NULL), GH_OK);
    const gh_form *form = form_of(f, GH_STR("77"));
    assert_str(form->canonical, "77");
    assert_int_equal(form->count, 1);
    assert_int_equal(form->analyses[0].pos, GH_UPOS_NUM);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_verbs, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_nouns, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_any_bytes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_cache, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_settling, set_up, tear_down),
    };
    return cmocka_run_group_tests_name("morph", tests, NULL, NULL);
}
