#include "cli/help.h"
#include "cli/run.h"
#include "cli/terminal.h"
#include "write/account.h"

static const char help[] =
    "usage: ghotona explain [OPTIONS] [FILE...]\n"
    "\n"
    "Codes articles and shows, sentence by sentence, how: what was found, what was rejected and\n"
    "why (lines with -), and the records that were made (lines with =), each with the line of\n"
    "the lexicon that made it.\n"
    "\n" GH_HELP_INPUT "\n" GH_HELP_EXIT;

static void emit(void *context, gh_buffer *out, const gh_document *document, const char *where)
{
    (void)where;
    gh_write_account(out, document, context);
}

static int run(const gh_options *options)
{
    gh_lexicon *lexicon;
    int status = gh_open_lexicon(options, &lexicon);
    if (status != GH_EXIT_OK)
        return status;
    gh_screen screen = gh_terminal_screen(options);
    gh_emitter emitter = {emit, &screen, GH_WANT_RECORDS | GH_WANT_TRACE, NULL, false};
    status = gh_run(options, lexicon, &emitter);
    gh_lexicon_close(lexicon);
    return status;
}

const gh_command gh_command_explain = {
    .name = "explain",
    .summary = "why each record was made, and what was rejected",
    .help = help,
    .takes = GH_TAKES_INPUT | GH_TAKES_JOBS | GH_TAKES_OUTPUT | GH_TAKES_LEXICON,
    .run = run,
};
