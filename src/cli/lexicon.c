#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/bounds.h"
#include "cli/cli.h"
#include "cli/sink.h"
#include "cli/suggest.h"
#include "lexicon/compile.h"
#include "lexicon/dump.h"

static const char help[] =
    "usage: ghotona lexicon compile FOLDER -o FILE\n"
    "       ghotona lexicon check FOLDER\n"
    "       ghotona lexicon lookup [--lexicon FILE] WORD...\n"
    "       ghotona lexicon suggest [OPTIONS] FILE...\n"
    "\n"
    "  compile           make a lexicon file of a folder of tables, for --lexicon\n"
    "  check             say what is wrong with the tables, by file, line and column\n"
    "  lookup            show the lines of the lexicon in which a word or name stands, whatever\n"
    "                    way it is spelt, or else its base form\n"
    "  suggest           list what articles hold at least twice and the lexicon lacks: verbs that\n"
    "                    no line of the predicates decides, names, and other words; by frequency,\n"
    "                    with sentences, as lines to paste (a ? is yours to decide)\n"
    "\n"
    "  --lexicon FILE    a compiled lexicon in place of the one built in\n"
    "  -o, --output FILE where the lexicon or the list goes\n"
    "  --input, --columns, --date, --home, --lang\n"
    "                    for suggest: how to read the articles; see ghotona code --help\n"
    "  -h, --help        show this\n"
    "\n"
    "Exit status: 0 done; 1 the tables have errors, or a word stands nowhere; 2 usage;\n"
    "3 internal or I/O error.\n";

/* ---- Compiling ----------------------------------------------------------------------------- */

/* Writes the compiled lexicon; nobody ever sees half of it. */
static int write_compiled(const gh_compilation *compilation, const char *path)
{
    gh_error error;
    size_t size;
    const void *bytes = gh_compilation_bytes(compilation, &size);
    if (gh_write_atomic(path, bytes, size, &error) == GH_OK)
        return GH_EXIT_OK;
    fprintf(stderr, "ghotona: %s\n", error.message);
    return GH_EXIT_FAILED;
}

/* The tables are not to be overwritten by what is made of them. */
static bool is_table(const gh_compilation *compilation, const char *path)
{
    struct stat output;
    uint32_t n;
    const gh_str *files = gh_compilation_files(compilation, &n);
    bool found = false, is_there = stat(path, &output) == 0;
    for (uint32_t i = 0; i < n && is_there && !found; i++)
        found = gh_is_at(&output, files[i].p);
    return found;
}

/* Compiles the tables; with a path also writes what came out. */
static int compile(const char *folder, const char *path)
{
    gh_compilation *compilation;
    gh_error error;
    if (gh_compile_folder(folder, &compilation, &error) != GH_OK) {
        fprintf(stderr, "ghotona: %s\n", error.message);
        return GH_EXIT_FAILED;
    }
    uint32_t faults;
    gh_compilation_diagnostics(compilation, &faults);
    gh_compilation_print(compilation, stderr);
    int status = faults ? GH_EXIT_REFUSED : GH_EXIT_OK;
    if (!faults && path && is_table(compilation, path))
        status = gh_usage_error(&gh_command_lexicon, "-o %s: the file is one of the tables", path);
    else if (!faults && path)
        status = write_compiled(compilation, path);
    gh_compilation_free(compilation);
    return status;
}

static int run_compile(const gh_options *options)
{
    if (options->argument_count != 2 || !options->output)
        return gh_usage_error(options->command, "compile: FOLDER and -o FILE expected");
    return compile(options->arguments[1], options->output);
}

static int run_check(const gh_options *options)
{
    if (options->argument_count != 2)
        return gh_usage_error(options->command, "check: FOLDER expected");
    return compile(options->arguments[1], NULL);
}

/* ---- Looking up ---------------------------------------------------------------------------- */

/* "nagorik komitir": what is copied out of an article may have an ending; it stands in the lexicon
 * without. */
static uint32_t look_up_lemma(const gh_lexicon *lexicon, gh_str words, FILE *out)
{
    gh_coder *coder;
    const gh_document *document;
    gh_article article = {.text = words};
    gh_buffer lemma = {0};
    if (gh_coder_new(lexicon, GH_WANT_WORDS, &coder, NULL) != GH_OK)
        return 0;
    if (gh_coder_run(coder, &article, &document, NULL) == GH_OK && document->word_count) {
        const gh_word *last = &document->words[document->word_count - 1];
        gh_put_str(&lemma, (gh_str){words.p, last->span.begin});
        gh_put_str(&lemma, last->lemma);
    }
    uint32_t found =
        lemma.n ? gh_dump_lookup(lexicon, (gh_str){lemma.p, (uint32_t)lemma.n}, out) : 0;
    gh_buffer_done(&lemma);
    gh_coder_free(coder);
    return found;
}

static int look_up(const gh_lexicon *lexicon, const gh_options *options, FILE *out)
{
    int status = GH_EXIT_OK;
    for (uint32_t i = 1; i < options->argument_count; i++) {
        gh_str words = gh_str_of(options->arguments[i]);
        if (gh_dump_lookup(lexicon, words, out) || look_up_lemma(lexicon, words, out))
            continue;
        fprintf(stderr, "ghotona lexicon: no entry for %s\n", words.p);
        status = GH_EXIT_REFUSED;
    }
    return status;
}

/* The rows are gathered first, so that a closed pipe is the sink's business. */
static int print_lookups(const gh_lexicon *lexicon, const gh_options *options)
{
    gh_buffer text = {0};
    FILE *out = open_memstream(&text.p, &text.n);
    if (!out) {
        fprintf(stderr, "ghotona: %s\n", strerror(errno));
        return GH_EXIT_FAILED;
    }
    int status = look_up(lexicon, options, out);
    gh_sink sink;
    if (fclose(out) != 0 || !gh_sink_open(&sink, options->output)) {
        gh_buffer_done(&text);
        return GH_EXIT_FAILED;
    }
    gh_sink_write(&sink, &text);
    int written = gh_sink_close(&sink);
    gh_buffer_done(&text);
    return written ? written : status;
}

static int run_lookup(const gh_options *options)
{
    if (options->argument_count < 2)
        return gh_usage_error(options->command, "lookup: WORD expected");
    gh_lexicon *lexicon;
    int status = gh_check_output(options, NULL, 0);
    if (status == GH_EXIT_OK)
        status = gh_open_lexicon(options, &lexicon);
    if (status != GH_EXIT_OK)
        return status;
    status = print_lookups(lexicon, options);
    gh_lexicon_close(lexicon);
    return status;
}

static int run_suggest(const gh_options *options)
{
    if (options->argument_count < 2)
        return gh_usage_error(options->command, "suggest: FILE expected");
    gh_options files = *options;
    files.arguments++;
    files.argument_count--;
    return gh_suggest(&files);
}

static int run(const gh_options *options)
{
    const char *verb = options->argument_count ? options->arguments[0] : "";
    if (strcmp(verb, "compile") == 0)
        return run_compile(options);
    if (strcmp(verb, "check") == 0)
        return run_check(options);
    if (strcmp(verb, "lookup") == 0)
        return run_lookup(options);
    if (strcmp(verb, "suggest") == 0)
        return run_suggest(options);
    return gh_usage_error(options->command, "compile, check, lookup or suggest expected");
}

const gh_command gh_command_lexicon = {
    .name = "lexicon",
    .summary = "compile and check a lexicon, look up words, find gaps",
    .help = help,
    .takes = GH_TAKES_LEXICON | GH_TAKES_OUTPUT | GH_TAKES_INPUT | GH_TAKES_JOBS,
    .run = run,
};
