/* pages - reads every tests/pages/NAME.html and compares with NAME.txt beside it.
 *
 *     pages [-v] [FOLDER [NAME...]]
 *
 * NAME.txt has "title:", "date:", "source:" and "home:", an empty line and the body, a line a
 * paragraph; or "refused: WORDS" of the reason why there is no article. Title, date, outlet and
 * country must be the same, byte for byte; of the bodies the words are compared (F1), which must be
 * 0.95 in the mean of all pages and 0.80 in each. -v shows what was read. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "read/reader.h"
#include "read/space.h"

#define LEAST_MEAN 0.95
#define LEAST_EACH 0.80

static bool is_verbose;

/* ---- What is expected -------------------------------------------------------------------- */

typedef struct expectation {
    gh_str title, date, source, home, refused, body;
} expectation;

static gh_str take_line(gh_str *rest)
{
    const char *end = rest->n ? memchr(rest->p, '\n', rest->n) : NULL;
    uint32_t n = end ? (uint32_t)(end - rest->p) : rest->n;
    gh_str line = gh_str_slice(*rest, 0, n);
    *rest = gh_str_slice(*rest, end ? n + 1 : n, rest->n);
    return line;
}

static bool read_expectation(gh_str rest, expectation *ret)
{
    static const char *const keys[] = {"title: ", "date: ", "source: ", "home: ", "refused: "};
    gh_str *const fields[] = {&ret->title, &ret->date, &ret->source, &ret->home, &ret->refused};
    for (gh_str line = take_line(&rest); line.n; line = take_line(&rest)) {
        size_t i = 0;
        while (i < 5 && !gh_str_starts(line, gh_str_of(keys[i])))
            i++;
        if (i == 5)
            return false;
        *fields[i] = gh_str_slice(line, (uint32_t)strlen(keys[i]), line.n);
    }
    ret->body = gh_space_trim(rest);
    return true;
}

/* ---- Words in common --------------------------------------------------------------------- */

static int compare_words(const void *a, const void *b)
{
    return gh_str_compare(*(const gh_str *)a, *(const gh_str *)b);
}

static uint32_t split(gh_str s, gh_str **ret_words)
{
    *ret_words = calloc((size_t)s.n / 2 + 1, sizeof **ret_words);
    uint32_t n = 0;
    for (uint32_t at = 0; *ret_words && at < s.n;) {
        uint32_t begin = at;
        while (at < s.n && !gh_space_at(s, at))
            at++;
        if (at > begin)
            (*ret_words)[n++] = gh_str_slice(s, begin, at);
        at += at < s.n ? gh_space_at(s, at) : 0;
    }
    if (n)
        qsort(*ret_words, n, sizeof **ret_words, compare_words);
    return n;
}

static double f1_of(gh_str got, gh_str expected)
{
    gh_str *a, *b;
    uint32_t n = split(got, &a), m = split(expected, &b), i = 0, j = 0, common = 0;
    while (i < n && j < m) {
        int order = gh_str_compare(a[i], b[j]);
        common += order == 0;
        i += order <= 0;
        j += order >= 0;
    }
    free(a);
    free(b);
    return n + m ? 2.0 * common / (n + m) : 1;
}

static uint32_t count_lines(gh_str s)
{
    uint32_t n = s.n > 0;
    for (uint32_t i = 0; i < s.n; i++)
        n += s.p[i] == '\n';
    return n;
}

/* ---- One page ---------------------------------------------------------------------------- */

typedef struct sums {
    double f1;
    uint32_t pages, refusals, failures;
} sums;

static bool is_same(const char *name, const char *what, gh_str got, gh_str expected)
{
    if (gh_str_equal(got, expected))
        return true;
    printf("# %s: %s is \"%.*s\", not \"%.*s\"\n", name, what, (int)got.n, got.p, (int)expected.n,
           expected.p);
    return false;
}

static bool check_article(const char *name, const gh_article *article, const expectation *expected,
                          sums *tally)
{
    char date[16];
    int n = snprintf(date, sizeof date, "%04d-%02d-%02d", article->date.year, article->date.month,
                     article->date.day);
    double f1 = f1_of(article->text, expected->body);
    tally->f1 += f1;
    tally->pages++;
    printf("# %s: F1 %.3f, %u lines of %u\n", name, f1, count_lines(article->text),
           count_lines(expected->body));
    bool is_good = is_same(name, "the title", article->title, expected->title);
    is_good &= is_same(name, "the date", (gh_str){date, (uint32_t)n}, expected->date);
    is_good &= is_same(name, "the outlet", article->source, expected->source);
    is_good &= is_same(name, "the country", article->home, expected->home);
    return is_good && f1 >= LEAST_EACH;
}

static bool check(const char *name, const gh_input *input, const expectation *expected, sums *tally)
{
    const gh_article *article = input->article;
    if (is_verbose && article)
        printf("%.*s\n", (int)article->text.n, article->text.p);
    if (!expected->refused.n) {
        if (article && !input->refusal)
            return check_article(name, article, expected, tally);
        printf("# %s\n", input->message);
        return false;
    }
    tally->refusals++;
    gh_str message = gh_str_of(input->message);
    bool is_told =
        !article && memmem(message.p, message.n, expected->refused.p, expected->refused.n);
    if (!is_told)
        printf("# %s: %s, not refused for \"%.*s\"\n", name,
               article ? "an article" : input->message, (int)expected->refused.n,
               expected->refused.p);
    return is_told;
}

static void run(const gh_lexicon *lexicon, const char *folder, const char *name, sums *tally)
{
    char path[4096];
    gh_file text = {0};
    gh_error error;
    expectation expected = {0};
    snprintf(path, sizeof path, "%s/%s.txt", folder, name);
    bool is_good = gh_file_map(path, (size_t)1 << 24, &text, &error) == GH_OK &&
                   read_expectation((gh_str){text.p, (uint32_t)text.n}, &expected);
    snprintf(path, sizeof path, "%s/%s.html", folder, name);
    gh_reader_options options = {.format = GH_INPUT_AUTO, .lexicon = lexicon};
    gh_input input;
    gh_reader *reader = gh_reader_new((char *const[]){path}, 1, &options);
    is_good = is_good && gh_reader_next(reader, &input) && check(name, &input, &expected, tally);
    printf("%s - %s\n", is_good ? "ok" : "not ok", name);
    tally->failures += !is_good;
    gh_reader_free(reader);
    gh_file_unmap(&text);
}

/* ---- All of them ------------------------------------------------------------------------- */

static int is_page(const struct dirent *entry)
{
    size_t n = strlen(entry->d_name);
    return n > 5 && strcmp(entry->d_name + n - 5, ".html") == 0;
}

static void run_folder(const gh_lexicon *lexicon, const char *folder, sums *tally)
{
    struct dirent **entries;
    int n = scandir(folder, &entries, is_page, alphasort);
    for (int i = 0; i < n; i++) {
        entries[i]->d_name[strlen(entries[i]->d_name) - 5] = 0;
        run(lexicon, folder, entries[i]->d_name, tally);
        free(entries[i]);
    }
    if (n >= 0)
        free(entries);
}

int main(int argc, char **argv)
{
    is_verbose = argc > 1 && strcmp(argv[1], "-v") == 0;
    argv += is_verbose;
    argc -= is_verbose;
    const char *folder = argc > 1 ? argv[1] : "tests/pages";
    gh_lexicon *lexicon;
    gh_error error;
    if (gh_lexicon_open(NULL, &lexicon, &error) != GH_OK) {
        fprintf(stderr, "pages: %s\n", error.message);
        return 2;
    }
    sums tally = {0};
    for (int i = 2; i < argc; i++)
        run(lexicon, folder, argv[i], &tally);
    if (argc <= 2)
        run_folder(lexicon, folder, &tally);
    double mean = tally.pages ? tally.f1 / tally.pages : 0;
    printf("# pages: %u articles, mean F1 %.4f (at least %.2f); %u without; %u failed\n",
           tally.pages, mean, LEAST_MEAN, tally.refusals, tally.failures);
    gh_lexicon_close(lexicon);
    return tally.failures || tally.pages == 0 || mean < LEAST_MEAN;
}
