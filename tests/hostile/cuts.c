/* cuts FILE...: files cut short at every byte and with every byte changed, through the reader.
 *
 * A cut file gives the articles of the whole one, in order, but for those behind the cut; the last
 * may be cut itself where its format cannot see that. Any file comes to an end in not many more
 * steps than it has bytes, and what it gives is within bounds. In a sanitizer build every access is
 * checked. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/bounds.h"
#include "base/hash.h"
#include "read/reader.h"

enum { MOST_ARTICLES = 64 };

/* What a reading gave. */
typedef struct harvest {
    uint32_t articles, refused, steps;
    uint64_t hashes[MOST_ARTICLES]; /* of id and text */
} harvest;

typedef struct run {
    const gh_lexicon *lexicon;
    int file; /* in memory */
    char path[40];
    char *bytes;
    size_t n;
    harvest whole;
    uint32_t runs, failed;
} run;

static bool put_bytes(run *r, size_t n)
{
    return ftruncate(r->file, 0) == 0 && pwrite(r->file, r->bytes, n, 0) == (ssize_t)n;
}

static bool is_sound(const gh_article *article)
{
    return article->text.n > 0 && article->text.n <= GH_BOUND_ARTICLE_BYTES && article->id.n > 0;
}

/* Reads the file in memory; false if that is not sound. */
static bool harvest_file(run *r, size_t n, harvest *ret_harvest)
{
    char *paths[] = {r->path};
    gh_reader_options options = {.lexicon = r->lexicon, .warns = true};
    gh_reader *reader = gh_reader_new(paths, 1, &options);
    gh_input input;
    harvest *h = ret_harvest;
    *h = (harvest){0};
    bool sound = reader != NULL;
    while (sound && gh_reader_next(reader, &input)) {
        sound = ++h->steps <= n + 2 && strlen(input.message) < 5000;
        h->refused += input.refusal != GH_REFUSAL_NONE;
        if (!input.article)
            continue;
        sound = sound && is_sound(input.article);
        if (h->articles < MOST_ARTICLES)
            h->hashes[h->articles] =
                gh_hash_mix(gh_hash_str(input.article->id)) ^ gh_hash_str(input.article->text);
        h->articles++;
    }
    gh_reader_free(reader);
    r->runs++;
    return sound;
}

/* True if `cut` begins like `whole`, its last article left out of account. */
static bool is_beginning(const harvest *cut, const harvest *whole)
{
    if (cut->articles > whole->articles + 1)
        return false;
    for (uint32_t i = 0; i + 1 < cut->articles && i < MOST_ARTICLES; i++)
        if (cut->hashes[i] != whole->hashes[i])
            return false;
    return true;
}

static void fail(run *r, const char *name, const char *what, size_t at)
{
    printf("%s: %s at byte %zu\n", name, what, at);
    r->failed++;
}

static void cut_everywhere(run *r, const char *name)
{
    harvest h;
    uint32_t before = 0;
    for (size_t n = 0; n < r->n; n++) {
        if (!put_bytes(r, n) || !harvest_file(r, n, &h))
            fail(r, name, "not sound, cut", n);
        else if (!is_beginning(&h, &r->whole))
            fail(r, name, "other articles, cut", n);
        else if (h.articles + 1 < before)
            fail(r, name, "less than of a shorter piece, cut", n);
        before = h.articles > before ? h.articles : before;
    }
}

static void change_everywhere(run *r, const char *name)
{
    static const unsigned char changes[] = {0xff, 0x01, 0x0a, 0x80};
    harvest h;
    for (size_t at = 0; at < r->n; at++)
        for (size_t i = 0; i < sizeof changes; i++) {
            r->bytes[at] = (char)(r->bytes[at] ^ changes[i]);
            if (!put_bytes(r, r->n) || !harvest_file(r, r->n, &h))
                fail(r, name, "not sound, changed", at);
            r->bytes[at] = (char)(r->bytes[at] ^ changes[i]);
        }
}

static bool load(run *r, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    r->n = fread(r->bytes, 1, 1 << 20, file);
    fclose(file);
    return r->n > 0 && put_bytes(r, r->n) && harvest_file(r, r->n, &r->whole) &&
           r->whole.articles > 1 && r->whole.articles <= MOST_ARTICLES && r->whole.refused == 0;
}

int main(int argc, char **argv)
{
    gh_lexicon *lexicon;
    gh_error error;
    run r = {.file = memfd_create("cuts", MFD_CLOEXEC), .bytes = malloc(1 << 20)};
    if (r.file < 0 || !r.bytes || gh_lexicon_open(NULL, &lexicon, &error) != GH_OK) {
        fputs("cuts: no memory, or no lexicon\n", stderr);
        free(r.bytes);
        return 3;
    }
    r.lexicon = lexicon;
    snprintf(r.path, sizeof r.path, "/proc/self/fd/%d", r.file);
    for (int i = 1; i < argc; i++) {
        if (!load(&r, argv[i])) {
            fail(&r, argv[i], "cannot be read whole", 0);
            continue;
        }
        cut_everywhere(&r, argv[i]);
        change_everywhere(&r, argv[i]);
    }
    printf("%u runs\n", r.runs);
    printf("%u passed, %u failed, 0 skipped\n", r.runs > r.failed ? r.runs - r.failed : 0,
           r.failed);
    gh_lexicon_close(lexicon);
    free(r.bytes);
    close(r.file);
    return r.failed ? 1 : 0;
}
