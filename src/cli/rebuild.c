#include <stdio.h>

#include "cli/filing.h"
#include "cli/help.h"
#include "cli/interrupt.h"
#include "store/articles.h"

static const char help[] =
    "usage: ghotona rebuild --db DB [OPTIONS]\n"
    "\n"
    "Codes all articles of a store anew, with the lexicon of today, and replaces what was made of\n"
    "them before. It happens in one step: until the end, and when it is interrupted, the store\n"
    "is as it was.\n"
    "\n" GH_HELP_DB GH_HELP_RUNNING GH_HELP_HELP "\n" GH_HELP_EXIT;

/* The articles of the store as inputs. */
struct feed {
    gh_articles *articles;
    gh_article article;
};

static bool next(void *context, gh_input *ret_input)
{
    struct feed *feed = context;
    *ret_input = (gh_input){.article = &feed->article, .message = ""};
    return gh_articles_next(feed->articles, &feed->article, &ret_input->where);
}

static int finish(gh_filing *filing, const gh_options *options, const gh_tally *tally, int status)
{
    if (gh_interrupted() && !filing->failed && status == GH_EXIT_OK) {
        fputs("ghotona: interrupted; the store is as it was\n", stderr);
        return GH_EXIT_REFUSED;
    }
    if (!gh_filing_end(filing) || status != GH_EXIT_OK)
        return GH_EXIT_FAILED;
    if (!options->quiet)
        gh_filing_summary(filing, tally);
    return tally->refused || tally->left_out ? GH_EXIT_REFUSED : GH_EXIT_OK;
}

static int rebuild_from(gh_filing *filing, gh_articles *articles, const gh_options *options,
                        const gh_lexicon *lexicon)
{
    struct feed feed = {.articles = articles};
    gh_emitter emitter = {gh_filing_pack, NULL, GH_PARCEL_WANTS, NULL, false};
    gh_sink sink = {.fd = -1, .name = "the store", .take = gh_filing_take, .context = filing};
    gh_progress progress;
    gh_progress_start(&progress, options->quiet, gh_articles_count(articles));
    gh_run_plan plan = {.options = options,
                        .lexicon = lexicon,
                        .emitter = &emitter,
                        .sink = &sink,
                        .progress = &progress,
                        .feed = {next, &feed}};
    gh_tally tally = {0};
    gh_interrupt_catch();
    filing->is_rebuild = true;
    filing->failed = !gh_writer_clear(filing->writer);
    int status = filing->failed ? GH_EXIT_FAILED : gh_run_through(&plan, &tally);
    return finish(filing, options, &tally, status);
}

static int rebuild_with(const gh_options *options, const gh_lexicon *lexicon)
{
    gh_filing filing;
    int status = gh_filing_open(&filing, options, GH_STORE_WRITE, lexicon);
    if (status != GH_EXIT_OK)
        return status;
    gh_articles *articles;
    gh_error error;
    if (gh_articles_new(filing.store, &articles, &error) == GH_OK) {
        status = rebuild_from(&filing, articles, options, lexicon);
        gh_articles_free(articles);
    } else {
        fprintf(stderr, "ghotona: %s: %s\n", options->db, error.message);
        status = GH_EXIT_FAILED;
    }
    gh_filing_close(&filing);
    return status;
}

static int run(const gh_options *options)
{
    if (options->argument_count)
        return gh_usage_error(options->command, "no FILE is expected: the articles are those of %s",
                              options->db);
    gh_lexicon *lexicon;
    int status = gh_open_lexicon(options, &lexicon);
    if (status != GH_EXIT_OK)
        return status;
    status = rebuild_with(options, lexicon);
    gh_lexicon_close(lexicon);
    return status;
}

const gh_command gh_command_rebuild = {
    .name = "rebuild",
    .summary = "the records of a store made anew with the lexicon of today",
    .help = help,
    .takes = GH_TAKES_DB | GH_TAKES_JOBS | GH_TAKES_LEXICON,
    .run = run,
};
