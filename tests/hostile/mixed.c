/* mixed FILE...: sentences and words of all the cases, dealt into new articles.
 *
 * FILE is a corpus file (.ght). What follows what in these articles nobody would write: whatever a
 * rule takes for granted about the sentence before or the word beside is missing in some of them.
 * In a build with GH_CHECK every stage of every article is checked; in a sanitizer build every
 * access is. */
#include <stdio.h>
#include <stdlib.h>

#include "lexicon/compiler.h"
#include "runner/runner.h"

enum { ARTICLES = 20000, SENTENCES = 24, CHANGES = 12, MAX_POOL = 1 << 15, MAX_WORDS = 256 };

typedef struct pool {
    gh_str sentences[MAX_POOL];
    uint32_t n;
    uint64_t seed;
} pool;

/* Knuth's multiplier of 64 bits (The Art of Computer Programming, vol. 2, 3.3.4); the upper half.
 */
static uint32_t below(pool *p, uint32_t n)
{
    p->seed = p->seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(p->seed >> 33) % n;
}

/* Ends of sentences are danda, question mark, exclamation mark and the line. */
static uint32_t end_of_sentence(gh_str s, uint32_t at)
{
    gh_str danda = GH_STR("।");
    for (; at < s.n && s.p[at] != '\n'; at++) {
        if (s.p[at] == '?' || s.p[at] == '!')
            return at + 1;
        if (gh_str_starts(gh_str_slice(s, at, s.n), danda))
            return at + danda.n;
    }
    return at;
}

static void add_text(pool *p, gh_str text)
{
    for (uint32_t at = 0; at < text.n && p->n < MAX_POOL;) {
        uint32_t end = end_of_sentence(text, at);
        if (end > at)
            p->sentences[p->n++] = gh_str_slice(text, at, end);
        at = end > at ? end : at + 1;
    }
}

static uint32_t words_of(gh_str s, gh_str words[MAX_WORDS])
{
    uint32_t n = 0;
    for (gh_str word; n < MAX_WORDS && gh_split(&s, ' ', &word);)
        if (word.n)
            words[n++] = word;
    return n;
}

/* Drops a word, puts in another, puts one in its place, or changes two about. */
static uint32_t disturb(pool *p, gh_str words[MAX_WORDS], uint32_t n)
{
    gh_str others[MAX_WORDS];
    uint32_t count = words_of(p->sentences[below(p, p->n)], others);
    uint32_t at = below(p, n), with = below(p, n);
    gh_str word = words[at], other = count ? others[below(p, count)] : word;
    switch (below(p, 4)) {
    case 0:
        memmove(words + at, words + at + 1, (n - at - 1) * sizeof *words);
        return n - 1;
    case 1:
        if (n == MAX_WORDS)
            return n;
        memmove(words + at + 1, words + at, (n - at) * sizeof *words);
        words[at] = other;
        return n + 1;
    case 2:
        words[at] = other;
        return n;
    default:
        words[at] = words[with];
        words[with] = word;
        return n;
    }
}

static void put_sentence(pool *p, gh_buffer *out)
{
    gh_str words[MAX_WORDS];
    uint32_t n = words_of(p->sentences[below(p, p->n)], words);
    for (uint32_t times = below(p, 2) ? 1 + below(p, CHANGES) : 0; times > 0 && n > 0; times--)
        n = disturb(p, words, n);
    for (uint32_t i = 0; i < n; i++) {
        gh_put_str(out, words[i]);
        gh_put_char(out, i + 1 == n && below(p, 8) == 0 ? '\n' : ' ');
    }
}

static bool read_pool(pool *p, int argc, char **argv, gh_arena *arena)
{
    for (int i = 1; i < argc; i++) {
        test_file f;
        if (!test_file_read(argv[i], arena, &f))
            return false;
        for (uint32_t k = 0; k < f.count; k++)
            add_text(p, f.cases[k].text);
    }
    return p->n > 0;
}

/* From one to `most` sentences. The copy ends where the text ends, so that the sanitizer sees a
 * step too far; the caller frees it. */
static gh_str deal(pool *p, uint32_t most)
{
    gh_buffer text = {0};
    for (uint32_t left = 1 + below(p, most); left > 0; left--)
        put_sentence(p, &text);
    char *copy = malloc(text.n ? text.n : 1);
    if (!copy || text.failed)
        abort();
    if (text.n)
        memcpy(copy, text.p, text.n);
    gh_str dealt = {copy, (uint32_t)text.n};
    gh_buffer_done(&text);
    return dealt;
}

/* Codes one article, every other with a title; false after a message. */
static bool code_one(pool *p, gh_coder *coder, uint32_t number)
{
    enum { TITLE = 3 }; /* sentences */
    const gh_document *d;
    gh_error error;
    gh_article article = {.id = GH_STR("mixed"),
                          .text = deal(p, SENTENCES),
                          .home = below(p, 2) ? GH_STR("BGD") : GH_STR("IND"),
                          .date = {2023, 3, 10}};
    if (below(p, 2))
        article.title = deal(p, TITLE);
    bool good = gh_coder_run(coder, &article, &d, &error) == GH_OK;
    if (!good)
        printf("article %u: %s\n", number, error.message);
    free((char *)article.text.p);
    free((char *)article.title.p);
    return good;
}

static int run(pool *p, gh_coder *coder)
{
    uint32_t failed = 0;
    for (uint32_t i = 0; i < ARTICLES; i++)
        failed += !code_one(p, coder, i);
    printf("%u sentences in %d articles\n", p->n, ARTICLES);
    printf("%u passed, %u failed, 0 skipped\n", ARTICLES - failed, failed);
    return failed ? 1 : 0;
}

int main(int argc, char **argv)
{
    static pool p = {.seed = 1};
    gh_lexicon *lexicon;
    gh_coder *coder;
    gh_error error;
    gh_escape escape;
    gh_arena arena;
    if (gh_lexicon_open(NULL, &lexicon, &error) != GH_OK ||
        gh_coder_new(lexicon, GH_WANT_RECORDS | GH_WANT_TRACE, &coder, &error) != GH_OK) {
        fprintf(stderr, "mixed: %s\n", error.message);
        return 3;
    }
    gh_arena_init(&arena, (size_t)1 << 30, "bytes of memory for the cases", &escape);
    int status = 3;
    if (setjmp(escape.jump) == 0 && read_pool(&p, argc, argv, &arena))
        status = run(&p, coder);
    else
        printf("0 passed, 1 failed, 0 skipped\n");
    gh_coder_free(coder);
    gh_lexicon_close(lexicon);
    gh_arena_done(&arena);
    return status;
}
