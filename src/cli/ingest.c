#include <stdio.h>

#include "cli/filing.h"
#include "cli/help.h"
#include "cli/interrupt.h"

static const char help[] =
    "usage: ghotona ingest --db DB [OPTIONS] [FILE...]\n"
    "\n"
    "Reads articles into a store, with their records. DB is made when it is not there. An article\n"
    "that the store has is passed over, so that a command that was killed can be given again.\n"
    "Without FILE, or where FILE is -, standard input is read.\n"
    "\n" GH_HELP_DB GH_HELP_READING GH_HELP_RUNNING GH_HELP_HELP "\n"
    "Ctrl-C ends after the current batch; a second one at once. Others can read the store all\n"
    "the time.\n" GH_HELP_EXIT;

static bool is_known(void *context, const gh_article *article)
{
    gh_filing *filing = context;
    return gh_writer_knows(filing->writer, gh_article_hash(article));
}

/* Waiting for more: everything is stored, and can be seen by others. */
static void wait(void *context)
{
    gh_filing *filing = context;
    if (gh_filing_end(filing))
        gh_interrupt_waits("ghotona: interrupted; everything that was read is stored\n",
                           GH_EXIT_REFUSED);
    else
        gh_interrupt_waits("ghotona: interrupted; what was read last is not stored\n",
                           GH_EXIT_FAILED);
}

static int finish(gh_filing *filing, const gh_options *options, const gh_tally *tally, int status)
{
    if (!gh_filing_end(filing) || status != GH_EXIT_OK)
        return GH_EXIT_FAILED;
    if (gh_interrupted())
        fputs("ghotona: interrupted; everything that was read is stored, and the same command goes "
              "on from there\n",
              stderr);
    if (!options->quiet)
        gh_filing_summary(filing, tally);
    return tally->refused || tally->left_out || gh_interrupted() ? GH_EXIT_REFUSED : GH_EXIT_OK;
}

static int ingest_with(const gh_options *options, const gh_lexicon *lexicon)
{
    gh_filing filing;
    int status = gh_filing_open(&filing, options, GH_STORE_CREATE, lexicon);
    if (status != GH_EXIT_OK)
        return status;
    gh_emitter emitter = {gh_filing_pack, NULL, GH_PARCEL_WANTS, NULL, false};
    gh_sink sink = {.fd = -1, .name = "the store", .take = gh_filing_take, .context = &filing};
    gh_progress progress;
    gh_progress_start(&progress, options->quiet, gh_size_of_inputs(options));
    gh_run_plan plan = {.options = options,
                        .lexicon = lexicon,
                        .emitter = &emitter,
                        .sink = &sink,
                        .progress = &progress,
                        .is_known = is_known,
                        .wait = wait,
                        .context = &filing};
    gh_tally tally = {0};
    gh_interrupt_catch();
    status = finish(&filing, options, &tally, gh_run_through(&plan, &tally));
    gh_filing_close(&filing);
    return status;
}

static int run(const gh_options *options)
{
    gh_options all = gh_with_inputs(options);
    gh_lexicon *lexicon;
    int status = gh_open_lexicon(&all, &lexicon);
    if (status != GH_EXIT_OK)
        return status;
    status = ingest_with(&all, lexicon);
    gh_lexicon_close(lexicon);
    return status;
}

const gh_command gh_command_ingest = {
    .name = "ingest",
    .summary = "articles and their records into a store",
    .help = help,
    .takes = GH_TAKES_DB | GH_TAKES_INPUT | GH_TAKES_JOBS | GH_TAKES_LEXICON,
    .run = run,
};
