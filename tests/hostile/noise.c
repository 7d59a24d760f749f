/* noise FILE...: texts cut short and with one byte changed, through the whole library.
 *
 * FILE is a corpus file (.ght) or articles (.ndjson). In a build with GH_CHECK every stage of every
 * text is checked; in a sanitizer build every access is. Each text is also coded whole by two
 * coders, which must agree. */
#include <stdio.h>
#include <stdlib.h>

#include "read/reader.h"
#include "runner/runner.h"
#include "write/formats.h"

/* Primes, so that cuts and changes wander over letters, words and sentences. */
enum { CUT_EVERY = 97, CHANGE_EVERY = 7, ALL = GH_WANT_RECORDS | GH_WANT_WORDS | GH_WANT_TRACE };

typedef struct noise {
    const gh_lexicon *lexicon;
    gh_coder *coder, *other;
    uint32_t seed;
    uint32_t texts, runs, failed;
} noise;

static void run(noise *n, const gh_article *article)
{
    const gh_document *d;
    gh_error error;
    n->runs++;
    if (gh_coder_run(n->coder, article, &d, &error) == GH_OK)
        return;
    printf("%.*s: %s\n", (int)article->id.n, article->id.p, error.message);
    n->failed++;
}

/* A copy that ends where the text ends, so that the sanitizer sees a step too far. */
static char *copy_of(gh_str s)
{
    char *p = malloc(s.n ? s.n : 1);
    if (!p)
        abort();
    if (s.n)
        memcpy(p, s.p, s.n);
    return p;
}

static void cut(noise *n, gh_article article)
{
    gh_str whole = article.text;
    for (uint32_t length = 0; length < whole.n; length += CUT_EVERY) {
        char *p = copy_of(gh_str_slice(whole, 0, length));
        article.text = (gh_str){p, length};
        run(n, &article);
        free(p);
    }
}

static void change(noise *n, gh_article article)
{
    char *p = copy_of(article.text);
    article.text.p = p;
    for (uint32_t at = 0; at < article.text.n; at += CHANGE_EVERY) {
        char was = p[at];
        n->seed = n->seed * 1664525u + 1013904223u;
        p[at] = (char)(n->seed >> 24);
        run(n, &article);
        p[at] = was;
    }
    free(p);
}

static void agree(noise *n, const gh_article *article)
{
    const gh_document *d;
    gh_buffer one = {0}, two = {0};
    if (gh_coder_run(n->coder, article, &d, NULL) == GH_OK)
        gh_format_document(&one, gh_format_find("ndjson"), d, n->lexicon, NULL);
    if (gh_coder_run(n->other, article, &d, NULL) == GH_OK)
        gh_format_document(&two, gh_format_find("ndjson"), d, n->lexicon, NULL);
    if (one.n != two.n || (one.n && memcmp(one.p, two.p, one.n) != 0)) {
        printf("%.*s: two coders disagree\n", (int)article->id.n, article->id.p);
        n->failed++;
    }
    gh_buffer_done(&one);
    gh_buffer_done(&two);
}

static void disturb(noise *n, const gh_article *article)
{
    n->texts++;
    agree(n, article);
    cut(n, *article);
    change(n, *article);
}

static bool disturb_cases(noise *n, const char *path, gh_arena *arena)
{
    test_file f;
    if (!test_file_read(path, arena, &f))
        return false;
    for (uint32_t i = 0; i < f.count; i++) {
        gh_article article = test_article(&f.cases[i]);
        disturb(n, &article);
    }
    return true;
}

static bool disturb_articles(noise *n, char *path)
{
    gh_reader_options options = {.format = GH_INPUT_NDJSON};
    gh_input input;
    gh_reader *reader = gh_reader_new(&path, 1, &options);
    bool good = reader != NULL;
    while (reader && gh_reader_next(reader, &input)) {
        if (input.article)
            disturb(n, input.article);
        else
            good = false;
    }
    gh_reader_free(reader);
    return good;
}

static bool start(noise *n, gh_lexicon **ret_lexicon)
{
    gh_error error;
    if (gh_lexicon_open(NULL, ret_lexicon, &error) != GH_OK ||
        gh_coder_new(*ret_lexicon, ALL, &n->coder, &error) != GH_OK ||
        gh_coder_new(*ret_lexicon, GH_WANT_RECORDS, &n->other, &error) != GH_OK) {
        fprintf(stderr, "noise: %s\n", error.message);
        return false;
    }
    n->lexicon = *ret_lexicon;
    return true;
}

int main(int argc, char **argv)
{
    noise n = {.seed = 1};
    gh_lexicon *lexicon = NULL;
    gh_escape escape;
    gh_arena arena;
    if (!start(&n, &lexicon))
        return 3;
    gh_arena_init(&arena, (size_t)1 << 30, "bytes of memory for one file of cases", &escape);
    for (volatile int i = 1; i < argc; i++) {
        bool is_cases = strstr(argv[i], ".ght") != NULL;
        gh_arena_reset(&arena);
        if (setjmp(escape.jump) != 0 ||
            !(is_cases ? disturb_cases(&n, argv[i], &arena) : disturb_articles(&n, argv[i]))) {
            printf("%s: cannot be read\n", argv[i]);
            n.failed++;
        }
    }
    printf("%u texts, %u runs\n", n.texts, n.runs);
    printf("%u passed, %u failed, 0 skipped\n", n.texts > n.failed ? n.texts - n.failed : 0,
           n.failed);
    gh_coder_free(n.coder);
    gh_coder_free(n.other);
    gh_lexicon_close(lexicon);
    gh_arena_done(&arena);
    return n.failed ? 1 : 0;
}
