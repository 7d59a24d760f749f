#include "cli/help.h"
#include "cli/run.h"
#include "cli/terminal.h"
#include "write/records.h"
#include "write/table.h"

static const char *const formats[] = {"table", "ndjson", NULL};
enum { TABLE, NDJSON };

static const char help[] =
    "usage: ghotona code [OPTIONS] [FILE...]\n"
    "\n"
    "Reads articles and writes one record for each event: who did what to whom, when, where\n"
    "and on whose word. Without FILE, or where FILE is -, standard input is read.\n"
    "\n"
    "  --format FORMAT   table (for people; the default on a terminal) or ndjson (one JSON\n"
    "                    object a record; the default elsewhere)\n" GH_HELP_INPUT "\n"
    "Records are written in the order of the input. What is refused is told on standard\n"
    "error, one line each: file:line: what is wrong.\n" GH_HELP_EXIT;

struct coding {
    const gh_lexicon *lexicon;
    gh_screen screen;
};

static void emit_ndjson(void *context, gh_buffer *out, const gh_document *document,
                        const char *where)
{
    (void)where;
    const struct coding *coding = context;
    gh_write_records(out, document, coding->lexicon);
}

static void emit_table(void *context, gh_buffer *out, const gh_document *document,
                       const char *where)
{
    (void)where;
    const struct coding *coding = context;
    gh_write_table(out, document, &coding->screen);
}

static int code_with(const gh_options *options, const gh_lexicon *lexicon)
{
    struct coding coding = {lexicon, gh_terminal_screen(options)};
    int format = options->format;
    if (format < 0)
        format = gh_is_terminal(options) ? TABLE : NDJSON;
    gh_emitter emitter = {format == TABLE ? emit_table : emit_ndjson, &coding, GH_WANT_RECORDS,
                          NULL};
    gh_buffer head = {0};
    if (format == TABLE) {
        gh_write_table_head(&head, &coding.screen);
        emitter.head = &head;
    }
    int status = gh_run(options, lexicon, &emitter);
    gh_buffer_done(&head);
    return status;
}

static int run(const gh_options *options)
{
    gh_lexicon *lexicon;
    int status = gh_open_lexicon(options, &lexicon);
    if (status != GH_EXIT_OK)
        return status;
    status = code_with(options, lexicon);
    gh_lexicon_close(lexicon);
    return status;
}

const gh_command gh_command_code = {
    .name = "code",
    .summary = "articles in, event records out",
    .help = help,
    .takes = GH_TAKES_INPUT | GH_TAKES_JOBS | GH_TAKES_OUTPUT | GH_TAKES_FORMAT | GH_TAKES_LEXICON,
    .formats = formats,
    .run = run,
};
