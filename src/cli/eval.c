#include <stdio.h>
#include <stdlib.h>

#include "cli/gold.h"
#include "cli/run.h"
#include "cli/sink.h"

static const char help[] =
    "usage: ghotona eval [OPTIONS] GOLD [RECORDS]\n"
    "\n"
    "Holds records against a gold file of hand-coded articles: precision, recall and F1 at three\n"
    "levels. Without RECORDS the gold's own texts are coded; RECORDS is what code --format ndjson\n"
    "wrote, or another gold file.\n"
    "\n"
    "  --errors          list what was missed (-) and what was wrongly made (+)\n"
    "  --json            the figures as one JSON object\n"
    "  --only ID         one article\n"
    "  --lexicon FILE    a compiled lexicon in place of the one built in\n"
    "  -h, --help        show this\n"
    "\n"
    "GOLD has an article a line: id, text, sentences [{s, start, end}] and events [{s, src, tgt,\n"
    "code, status, by, date, place, anchor}]; date, source, home and title are read for coding.\n"
    "Exit status: 0 done; 1 a file is not what it should be; 2 usage; 3 internal or I/O error.\n";

/* ---- Coding the gold's own texts --------------------------------------------------------- */

struct keeping {
    gh_gold *gold;
    bool failed;
};

static void emit(void *context, gh_buffer *out, const gh_document *document, const char *where)
{
    (void)where;
    struct keeping *keeping = context;
    (void)out;
    keeping->failed = !gh_gold_add_document(keeping->gold, document) || keeping->failed;
}

static int code_gold(const gh_options *options, gh_gold *gold)
{
    gh_lexicon *lexicon;
    int status = gh_open_lexicon(options, &lexicon);
    if (status != GH_EXIT_OK)
        return status;
    gh_options coding = *options;
    coding.argument_count = 1;
    coding.input.format = GH_INPUT_NDJSON;
    struct keeping keeping = {gold, false};
    gh_emitter emitter = {emit, &keeping, GH_WANT_RECORDS, NULL, false};
    status = gh_run_silent(&coding, lexicon, &emitter);
    gh_lexicon_close(lexicon);
    if (!keeping.failed)
        return status;
    fputs("ghotona: no memory\n", stderr);
    return GH_EXIT_FAILED;
}

/* ---- Printing ----------------------------------------------------------------------------- */

static double share(uint64_t part, uint64_t whole)
{
    return (double)part / (double)(whole ? whole : 1);
}

static double place_f1(const gh_score *score)
{
    uint64_t both = score->place_gold + score->place_made;
    return 2.0 * (double)score->place_right / (double)(both ? both : 1);
}

static const char *const figure_names[] = {"L1", "L2", "L3", "sentence_has_event"};

static gh_figure figure_of(const gh_score *score, int i)
{
    return i < 3 ? gh_score_level(score, i + 1) : gh_score_sentences(score);
}

static void print_score(gh_buffer *out, const gh_score *score)
{
    gh_put_format(out, "articles %llu   records %llu   gold %llu\n",
                  (unsigned long long)score->articles, (unsigned long long)score->made,
                  (unsigned long long)score->gold);
    for (int i = 0; i < 4; i++) {
        gh_figure f = figure_of(score, i);
        gh_put_format(out, "%-20s precision %.4f   recall %.4f   F1 %.4f\n", figure_names[i],
                      f.precision, f.recall, f.f1);
    }
    gh_put_format(out, "on matched records: by %.4f   date %.4f   place F1 %.4f\n",
                  share(score->by_right, score->hits[0]), share(score->date_right, score->hits[0]),
                  place_f1(score));
    gh_put_format(out, "articles without events: %llu, of these with false records: %llu\n",
                  (unsigned long long)score->empty_articles,
                  (unsigned long long)score->noisy_articles);
    for (size_t i = 0; i < score->root_count; i++) {
        const gh_root_count *root = &score->roots[i];
        gh_put_format(out, "  %s   hit %4llu   made %4llu   gold %4llu\n", root->root,
                      (unsigned long long)root->hit, (unsigned long long)root->made,
                      (unsigned long long)root->gold);
    }
}

/* Four decimal places without the zeros at the end, but for the first. */
static void put_rounded(gh_buffer *out, const char *key, double value, const char *after)
{
    char text[32];
    int n = snprintf(text, sizeof text, "%.4f", value);
    while (n > 0 && text[n - 1] == '0' && text[n - 2] != '.')
        text[--n] = 0;
    gh_put_format(out, "\"%s\": %s%s", key, text, after);
}

static void print_json(gh_buffer *out, const gh_score *score)
{
    gh_put_char(out, '{');
    for (int i = 0; i < 4; i++) {
        gh_figure f = figure_of(score, i);
        gh_put_format(out, "\"%s\": {", figure_names[i]);
        put_rounded(out, "precision", f.precision, ", ");
        put_rounded(out, "recall", f.recall, ", ");
        put_rounded(out, "f1", f.f1, "}, ");
    }
    gh_put_format(out, "\"records\": %llu, \"gold_records\": %llu, \"articles\": %llu, ",
                  (unsigned long long)score->made, (unsigned long long)score->gold,
                  (unsigned long long)score->articles);
    gh_put_text(out, "\"matched\": {");
    put_rounded(out, "by", share(score->by_right, score->hits[0]), ", ");
    put_rounded(out, "date", share(score->date_right, score->hits[0]), ", ");
    put_rounded(out, "place", place_f1(score), "}, ");
    gh_put_format(out, "\"articles_without_events\": %llu, \"of_these_with_false_records\": %llu, ",
                  (unsigned long long)score->empty_articles,
                  (unsigned long long)score->noisy_articles);
    gh_put_text(out, "\"by_root\": {");
    for (size_t i = 0; i < score->root_count; i++) {
        const gh_root_count *root = &score->roots[i];
        gh_put_format(out, "%s\"%s\": {\"hit\": %llu, \"made\": %llu, \"gold\": %llu}",
                      i ? ", " : "", root->root, (unsigned long long)root->hit,
                      (unsigned long long)root->made, (unsigned long long)root->gold);
    }
    gh_put_text(out, "}}\n");
}

/* ---- Errors ------------------------------------------------------------------------------- */

static void put_by(gh_buffer *out, const char *const by[2])
{
    const char *first = by[0], *second = by[1];
    if (strcmp(first, second) > 0) {
        first = by[1];
        second = by[0];
    }
    gh_put_format(out, "by=%s%s%s", first, *first && strcmp(first, second) != 0 ? "/" : "",
                  strcmp(first, second) != 0 ? second : "");
}

static void put_error(gh_buffer *out, const char *what, const gh_scored *r)
{
    gh_put_format(out, "   %s %s %s %s %s ", what, r->source, r->target, r->code, r->status);
    put_by(out, r->by);
    gh_put_format(out, " \xC2\xAB%s\xC2\xBB\n", r->words);
}

/* Which records of a list had no match. */
static bool *unmatched(const gh_scored_list *list, const gh_match *matches, size_t count, bool gold)
{
    bool *left = calloc(list->n + 1, sizeof *left);
    for (size_t i = 0; left && i < list->n; i++)
        left[i] = strcmp(list->p[i].code, "010") != 0;
    for (size_t k = 0; left && k < count; k++)
        left[gold ? matches[k].gold : matches[k].made] = false;
    return left;
}

static void put_list(gh_buffer *out, const char *what, const gh_scored_list *list, const bool *left,
                     int64_t sentence)
{
    for (size_t i = 0; i < list->n; i++)
        if (left[i] && list->p[i].sentence == sentence)
            put_error(out, what, &list->p[i]);
}

static bool print_errors(gh_buffer *out, const gh_gold_article *article, const gh_match *matches,
                         size_t count)
{
    bool *missed = unmatched(&article->gold, matches, count, true);
    bool *made = unmatched(&article->made, matches, count, false);
    bool ok = missed && made;
    gh_buffer lines = {0};
    for (size_t k = 0; ok && k < article->sentence_count; k++) {
        const gh_gold_sentence *s = &article->sentences[k];
        lines.n = 0;
        put_list(&lines, "- missed ", &article->gold, missed, s->number);
        put_list(&lines, "+ made   ", &article->made, made, s->number);
        if (lines.n == 0)
            continue;
        gh_put_format(out, "\n%s [%lld:%lld] ", article->id, (long long)s->begin,
                      (long long)s->end);
        gh_put_bytes(out, article->text.p + s->begin, (size_t)(s->end - s->begin));
        gh_put_char(out, '\n');
        gh_put_bytes(out, lines.p, lines.n);
    }
    ok = ok && !lines.failed;
    gh_buffer_done(&lines);
    free(missed);
    free(made);
    return ok;
}

/* ---- The command -------------------------------------------------------------------------- */

static bool score_all(const gh_options *options, const gh_gold *gold, gh_score *score,
                      gh_buffer *out)
{
    for (size_t i = 0; i < gold->count; i++) {
        gh_match *matches = NULL;
        size_t count = 0;
        bool ok = gh_score_article(score, &gold->articles[i], &matches, &count);
        if (ok && options->errors)
            ok = print_errors(out, &gold->articles[i], matches, count);
        free(matches);
        if (!ok)
            return false;
    }
    return true;
}

static int report(const gh_options *options, const gh_gold *gold)
{
    gh_score score = {0};
    gh_buffer out = {0};
    bool ok = score_all(options, gold, &score, &out);
    if (options->json)
        print_json(&out, &score);
    else
        print_score(&out, &score);
    gh_score_done(&score);
    if (!ok || out.failed) {
        fputs("ghotona: no memory\n", stderr);
        gh_buffer_done(&out);
        return GH_EXIT_FAILED;
    }
    gh_sink sink;
    gh_sink_open(&sink, NULL);
    gh_sink_write(&sink, &out);
    gh_buffer_done(&out);
    return gh_sink_close(&sink);
}

static int evaluate(const gh_options *options, gh_gold *gold)
{
    if (!gh_gold_read(gold, options->arguments[0], options->only))
        return GH_EXIT_REFUSED;
    int status = GH_EXIT_OK;
    if (options->argument_count == 1)
        status = code_gold(options, gold);
    else if (!gh_gold_read_made(gold, options->arguments[1]))
        return GH_EXIT_REFUSED;
    if (status == GH_EXIT_FAILED || status == GH_EXIT_USAGE)
        return status;
    if (gold->lost && !options->only)
        fprintf(stderr, "%llu records name no gold article, such as '%s'\n",
                (unsigned long long)gold->lost, gold->lost_name);
    int reported = report(options, gold);
    return reported ? reported : status;
}

static int run(const gh_options *options)
{
    if (options->argument_count < 1 || options->argument_count > 2)
        return gh_usage_error(options->command, "GOLD, and at most one file of RECORDS, expected");
    gh_gold gold = {0};
    int status = evaluate(options, &gold);
    gh_gold_done(&gold);
    return status;
}

const gh_command gh_command_eval = {
    .name = "eval",
    .summary = "precision, recall and F1 against a gold file",
    .help = help,
    .takes = GH_TAKES_LEXICON | GH_TAKES_SCORE,
    .run = run,
};
