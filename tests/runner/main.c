/* corpus_runner [-u] [-k NAME] [-a] FILE|FOLDER...: runs the cases of tests/corpus.
 *
 * -u writes the expectations of failing cases anew: read the difference before you keep it.
 * -k runs the cases whose name or file has NAME in it. -a shows what was found in every case. */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "runner.h"

enum { MAX_LAYERS = 16 };

typedef struct options {
    bool update, all;
    const char *only;
} options;

typedef struct tally {
    uint32_t passed, failed, skipped;
    struct {
        const char *name;
        uint32_t cases, negative;
    } layers[MAX_LAYERS];
    uint32_t layer_count;
} tally;

static void count_layer(tally *t, const test_layer *layer, const test_case *c)
{
    uint32_t i = 0;
    while (i < t->layer_count && strcmp(t->layers[i].name, layer->name) != 0)
        i++;
    if (i == t->layer_count) {
        t->layers[i].name = layer->name;
        t->layer_count++;
    }
    t->layers[i].cases++;
    t->layers[i].negative += test_case_is_negative(c);
}

static void report(const test_file *f, const test_case *c, const char *verdict,
                   const gh_buffer *why)
{
    printf("%s:%u: %.*s: %s\n", f->path, c->line, (int)c->name.n, c->name.p, verdict);
    if (why->n)
        fwrite(why->p, 1, why->n, stdout);
}

/* Runs one case; true when its expectation is to be written anew from *found. */
static bool run_case(const test_engine *engine, const options *o, const test_layer *layer,
                     const test_file *f, const test_case *c, tally *t, gh_buffer *found)
{
    const gh_str *todo = test_attribute_find(c, "todo");
    gh_buffer why = {0};
    bool broken, anew = false;
    test_judge(engine, layer, c, found, &why, &broken);
    if (todo && !broken && why.n) {
        t->skipped++;
    } else if (todo && !broken) {
        report(f, c, "FIXED: remove :todo", &why);
        t->failed++;
    } else if (why.n) {
        report(f, c, broken ? "the case is wrong" : "failed", &why);
        t->failed++;
        anew = o->update && !broken;
    } else {
        t->passed++;
    }
    if (o->all) {
        gh_buffer shown = {0};
        gh_str all = {found->p ? found->p : "", (uint32_t)found->n};
        test_put_found(layer, c, all, &shown);
        printf("==== %.*s\n%.*s\n%.*s\n", (int)c->name.n, c->name.p, (int)c->text.n, c->text.p,
               (int)shown.n, shown.p);
        gh_buffer_done(&shown);
    }
    gh_buffer_done(&why);
    return anew;
}

static bool is_wanted(const options *o, const test_file *f, const test_case *c)
{
    return !o->only || memmem(c->name.p, c->name.n, o->only, strlen(o->only)) ||
           strstr(f->path, o->only);
}

static bool write_file(const char *path, const gh_buffer *b)
{
    FILE *out = fopen(path, "w");
    if (!out || fwrite(b->p, 1, b->n, out) != b->n || fclose(out) != 0) {
        perror(path);
        return false;
    }
    return true;
}

static void run_file(const test_engine *engine, const options *o, const char *path, tally *t)
{
    test_file f;
    const test_layer *layer = test_layer_of(path);
    if (!layer || !test_file_read(path, engine->arena, &f)) {
        printf("%s: %s\n", path, layer ? "cannot be read" : "is in no layer's folder");
        t->failed++;
        return;
    }
    gh_buffer anew = {0};
    uint32_t kept = 0, rewritten = 0;
    for (uint32_t i = 0; i < f.count; i++) {
        const test_case *c = &f.cases[i];
        count_layer(t, layer, c);
        if (!is_wanted(o, &f, c))
            continue;
        gh_buffer found = {0};
        if (run_case(engine, o, layer, &f, c, t, &found)) {
            uint32_t begin = (uint32_t)(c->expected.p - f.bytes.p);
            gh_put_str(&anew, gh_str_slice(f.bytes, kept, begin));
            test_put_found(layer, c, (gh_str){found.p ? found.p : "", (uint32_t)found.n}, &anew);
            kept = begin + c->expected.n;
            rewritten++;
        }
        gh_buffer_done(&found);
    }
    gh_put_str(&anew, gh_str_slice(f.bytes, kept, f.bytes.n));
    if (rewritten && write_file(path, &anew))
        printf("%s: %u expectations written anew\n", path, rewritten);
    gh_buffer_done(&anew);
}

/* A third of all cases say what must not be found. */
static void check_negatives(tally *t)
{
    for (uint32_t i = 0; i < t->layer_count; i++) {
        bool few = t->layers[i].negative * 3 < t->layers[i].cases;
        printf("%-10s %3u cases, %3u of them negative (%.0f %%)%s\n", t->layers[i].name,
               t->layers[i].cases, t->layers[i].negative,
               100.0 * t->layers[i].negative / t->layers[i].cases,
               few ? ": FAILED, a third must be" : "");
        t->failed += few;
    }
}

static int usage(void)
{
    fprintf(stderr, "usage: corpus_runner [-u] [-k NAME] [-a] FILE|FOLDER...\n");
    return 2;
}

/* A file that cannot be held in memory leaves through the escape; the others still run. */
static void run_safely(const test_engine *engine, const options *o, const char *path, tally *t)
{
    gh_arena_reset(engine->arena);
    if (setjmp(engine->arena->escape->jump) == 0) {
        run_file(engine, o, path, t);
        return;
    }
    printf("%s: %s\n", path, engine->arena->escape->error.message);
    t->failed++;
}

/* The files of a folder, or of the folders in it, in order; or the file itself. */
static void run_path(const test_engine *engine, const options *o, const char *path, tally *t)
{
    char pattern[2][4096];
    glob_t found;
    struct stat st;
    if (stat(path, &st) != 0 || !S_ISDIR(st.st_mode)) {
        run_safely(engine, o, path, t);
        return;
    }
    snprintf(pattern[0], sizeof pattern[0], "%s/*.ght", path);
    snprintf(pattern[1], sizeof pattern[1], "%s/*/*.ght", path);
    glob(pattern[0], 0, NULL, &found);
    glob(pattern[1], GLOB_APPEND, NULL, &found);
    for (size_t i = 0; i < found.gl_pathc; i++)
        run_safely(engine, o, found.gl_pathv[i], t);
    if (found.gl_pathc == 0) {
        printf("%s: there are no cases\n", path);
        t->failed++;
    }
    globfree(&found);
}

int main(int argc, char **argv)
{
    options o = {0};
    for (int c; (c = getopt(argc, argv, "uk:a")) != -1;) {
        if (c == '?')
            return usage();
        o.update |= c == 'u';
        o.all |= c == 'a';
        o.only = c == 'k' ? optarg : o.only;
    }
    if (optind == argc)
        return usage();
    gh_error error;
    gh_lexicon *lexicon;
    if (gh_lexicon_open(NULL, &lexicon, &error) != GH_OK) {
        fprintf(stderr, "corpus_runner: %s\n", error.message);
        return 3;
    }
    gh_escape escape;
    gh_arena arena;
    tally t = {0};
    test_engine engine = {lexicon, &arena};
    gh_arena_init(&arena, (size_t)1 << 30, "bytes of memory for one file of cases", &escape);
    for (int i = optind; i < argc; i++)
        run_path(&engine, &o, argv[i], &t);
    check_negatives(&t);
    printf("%u passed, %u failed, %u skipped\n", t.passed, t.failed, t.skipped);
    gh_arena_done(&arena);
    gh_lexicon_close(lexicon);
    return t.failed || t.passed + t.skipped == 0 ? 1 : 0; /* a name that no case has */
}
