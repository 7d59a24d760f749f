/* bench PROGRAM ARTICLES [ROUNDS]: how fast texts are coded, stage by stage, against ICU.
 *
 * ARTICLES is NDJSON. It is read, coded and written to memory ROUNDS times in this one process; ICU
 * cuts the same texts into words after each round. The best round of each counts: the rest is the
 * machine's noise. MB are millions of bytes of text (UTF-8), of the articles' `text` alone. */
#include <stdio.h>
#include <stdlib.h>

#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#include "bench.h"
#include "coder/coder.h"
#include "read/reader.h"
#include "write/formats.h"

enum { READ = GH_STAGE_MAX, WRITE, PART_MAX };

static const char *const names[PART_MAX] = {
    [GH_STAGE_SPLIT] = "split",
    [GH_STAGE_RESOLVE] = "resolve",
    [GH_STAGE_START] = "start",
    [GH_STAGE_PARSE] = "parse",
    [GH_STAGE_WHEN] = "when",
    [GH_STAGE_REFER] = "refer",
    [GH_STAGE_ACTS] = "acts",
    [GH_STAGE_TALK] = "talk",
    [GH_STAGE_EVENT] = "event",
    [GH_STAGE_FINISH] = "finish",
    [READ] = "read",
    [WRITE] = "write",
};
static const int order[] = {READ,           GH_STAGE_SPLIT, GH_STAGE_RESOLVE, GH_STAGE_START,
                            GH_STAGE_PARSE, GH_STAGE_WHEN,  GH_STAGE_REFER,   GH_STAGE_ACTS,
                            GH_STAGE_TALK,  GH_STAGE_EVENT, GH_STAGE_FINISH,  WRITE};

/* What one round took and did. */
typedef struct round_sum {
    double parts[PART_MAX], total;
    double last; /* when the last part ended */
    uint64_t bytes, articles, sentences, tokens, records, written;
} round_sum;

static void end_part(round_sum *sum, int part)
{
    double now = bench_now();
    sum->parts[part] += now - sum->last;
    sum->last = now;
}

static void watch(void *context, const gh_coder *coder, gh_stage done, const gh_scene *scene)
{
    (void)coder;
    (void)scene;
    end_part(context, (int)done);
}

static bool code_all(gh_coder *coder, const gh_lexicon *lexicon, char *path, round_sum *sum)
{
    gh_reader_options options = {.format = GH_INPUT_NDJSON};
    gh_reader *reader = gh_reader_new(&path, 1, &options);
    gh_buffer out = {0};
    gh_input input;
    if (!reader)
        return false;
    *sum = (round_sum){0};
    coder->watch = (gh_watch){watch, sum};
    double begin = sum->last = bench_now();
    while (gh_reader_next(reader, &input)) {
        const gh_document *document;
        end_part(sum, READ);
        if (!input.article || gh_coder_run(coder, input.article, &document, NULL) != GH_OK)
            continue;
        gh_format_document(&out, gh_format_find("ndjson"), document, lexicon, NULL);
        end_part(sum, WRITE);
        sum->articles++;
        sum->bytes += input.article->text.n;
        sum->sentences += document->sentence_count;
        sum->tokens += coder->text.tokens.n;
        sum->records += document->record_count;
        sum->written += out.n;
        out.n = 0;
    }
    sum->total = bench_now() - begin;
    gh_reader_free(reader);
    gh_buffer_done(&out);
    return sum->articles > 0;
}

/* ---- ICU ---------------------------------------------------------------------------------- */

/* All texts as ICU wants them, so that the conversion is not on its bill. */
typedef struct utf16_texts {
    UChar *p;
    int32_t *lengths;
    size_t n, used, cap, cap_lengths;
} utf16_texts;

static void add_text(utf16_texts *texts, gh_str text)
{
    if (texts->used + text.n + 1 > texts->cap) {
        texts->cap = 2 * (texts->cap + text.n + 1);
        texts->p = realloc(texts->p, texts->cap * sizeof *texts->p);
    }
    if (texts->n == texts->cap_lengths) {
        texts->cap_lengths = 2 * texts->cap_lengths + 1024;
        texts->lengths = realloc(texts->lengths, texts->cap_lengths * sizeof *texts->lengths);
    }
    if (!texts->p || !texts->lengths)
        abort();
    UErrorCode error = U_ZERO_ERROR;
    int32_t length = 0;
    u_strFromUTF8WithSub(texts->p + texts->used, (int32_t)(texts->cap - texts->used), &length,
                         text.p, (int32_t)text.n, 0xFFFD, NULL, &error);
    texts->lengths[texts->n++] = length;
    texts->used += (size_t)length;
}

static bool read_texts(utf16_texts *texts, char *path)
{
    gh_reader_options options = {.format = GH_INPUT_NDJSON};
    gh_reader *reader = gh_reader_new(&path, 1, &options);
    gh_input input;
    while (reader && gh_reader_next(reader, &input))
        if (input.article)
            add_text(texts, input.article->text);
    gh_reader_free(reader);
    return texts->n > 0;
}

static double segment_all(const utf16_texts *texts, uint64_t *ret_words)
{
    UErrorCode error = U_ZERO_ERROR;
    UBreakIterator *words = ubrk_open(UBRK_WORD, "bn", NULL, 0, &error);
    uint64_t count = 0;
    double begin = bench_now();
    const UChar *p = texts->p;
    for (size_t i = 0; i < texts->n && U_SUCCESS(error); i++) {
        ubrk_setText(words, p, texts->lengths[i], &error);
        while (ubrk_next(words) != UBRK_DONE)
            count++;
        p += texts->lengths[i];
    }
    double seconds = bench_now() - begin;
    ubrk_close(words);
    *ret_words = count;
    return U_SUCCESS(error) ? seconds : -1;
}

/* ---- The report --------------------------------------------------------------------------- */

static void print_parts(const round_sum *best)
{
    printf("\n  %-8s %7s %9s %9s\n", "stage", "share", "MB/s", "ns/token");
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        double t = best->parts[order[i]];
        printf("  %-8s %6.1f%% %9.1f %9.1f\n", names[order[i]], 100 * t / best->total,
               (double)best->bytes / t / 1e6, t * 1e9 / (double)best->tokens);
    }
}

static void print_report(const round_sum *first, const round_sum *best, double icu, uint64_t words)
{
    double speed = (double)best->bytes / best->total / 1e6,
           yardstick = (double)best->bytes / icu / 1e6;
    printf("articles %llu, %.1f MB of text, %llu sentences, %llu tokens, %llu records\n",
           (unsigned long long)best->articles, (double)best->bytes / 1e6,
           (unsigned long long)best->sentences, (unsigned long long)best->tokens,
           (unsigned long long)best->records);
    printf("code     %.1f MB/s, %.0f sentences/s on one core (first pass %.1f MB/s)\n", speed,
           (double)best->sentences / best->total, (double)first->bytes / first->total / 1e6);
    printf("icu      %.1f MB/s word segmentation (%llu pieces)\n", yardstick,
           (unsigned long long)words);
    printf("ratio    %.3f\n", speed / yardstick);
}

static bool measure(gh_coder *coder, const gh_lexicon *lexicon, char *path, int rounds)
{
    round_sum first = {0}, best = {0}, sum;
    utf16_texts texts = {0};
    uint64_t words = 0;
    double icu = -1;
    bool good = read_texts(&texts, path);
    for (int i = 0; i < rounds && good; i++) {
        good = code_all(coder, lexicon, path, &sum);
        double seconds = segment_all(&texts, &words);
        if (i == 0)
            first = sum;
        if (i == 0 || sum.total < best.total)
            best = sum;
        if (icu < 0 || seconds < icu)
            icu = seconds;
    }
    free(texts.p);
    free(texts.lengths);
    if (!good || icu <= 0) {
        fprintf(stderr, "bench: nothing could be measured\n");
        return false;
    }
    print_report(&first, &best, icu, words);
    print_parts(&best);
    return true;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fprintf(stderr, "usage: bench PROGRAM ARTICLES [ROUNDS]\n");
        return 2;
    }
    gh_lexicon *lexicon;
    gh_coder *coder;
    gh_error error;
    if (gh_lexicon_open(NULL, &lexicon, &error) != GH_OK ||
        gh_coder_new(lexicon, GH_WANT_RECORDS, &coder, &error) != GH_OK) {
        fprintf(stderr, "bench: %s\n", error.message);
        return 3;
    }
    bool good = measure(coder, lexicon, argv[2], argc > 3 ? atoi(argv[3]) : 5);
    double start_up = bench_start_up(argv[1]), peak = bench_peak(argv[1], argv[2]);
    printf("\nstart-up %.1f ms\n", start_up);
    printf("peak     %.0f MB of a stream of all articles\n", peak);
    good = good && start_up >= 0 && peak >= 0;
    gh_coder_free(coder);
    gh_lexicon_close(lexicon);
    return good ? 0 : 1;
}
