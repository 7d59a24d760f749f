#include "cli/help.h"
#include "cli/run.h"
#include "write/analysis.h"

static const char *const formats[] = {"conllu", "ndjson", NULL};
enum { CONLLU, NDJSON };

static const char help[] =
    "usage: ghotona analyse [OPTIONS] [FILE...]\n"
    "\n"
    "Shows what the language stages make of a text: sentences, words with lemma, part of\n"
    "speech and features, numbers and dates.\n"
    "\n"
    "  --format FORMAT   conllu (Universal Dependencies, the default) or ndjson (one JSON\n"
    "                    object an article)\n" GH_HELP_INPUT "\n" GH_HELP_EXIT;

static void emit_ndjson(void *context, gh_buffer *out, const gh_document *document,
                        const char *where)
{
    (void)context;
    (void)where;
    gh_write_analysis(out, document);
}

static void emit_conllu(void *context, gh_buffer *out, const gh_document *document,
                        const char *where)
{
    (void)context;
    (void)where;
    gh_write_conllu(out, document);
}

static int run(const gh_options *options)
{
    gh_lexicon *lexicon;
    int status = gh_open_lexicon(options, &lexicon);
    if (status != GH_EXIT_OK)
        return status;
    gh_emitter emitter = {options->format == NDJSON ? emit_ndjson : emit_conllu, NULL,
                          GH_WANT_WORDS, NULL, false};
    status = gh_run(options, lexicon, &emitter);
    gh_lexicon_close(lexicon);
    return status;
}

const gh_command gh_command_analyse = {
    .name = "analyse",
    .summary = "sentences, words, numbers and dates of a text",
    .help = help,
    .takes = GH_TAKES_INPUT | GH_TAKES_JOBS | GH_TAKES_OUTPUT | GH_TAKES_FORMAT | GH_TAKES_LEXICON,
    .formats = formats,
    .run = run,
};
