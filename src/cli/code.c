#include <stdio.h>

#include "cli/help.h"
#include "cli/run.h"
#include "cli/terminal.h"
#include "write/formats.h"
#include "write/table.h"

static const char *const formats[] = {"table", "ndjson", "csv",   "gdelt", "gdelt-mentions",
                                      "icews", "plover", "acled", NULL};
enum { TABLE, NDJSON };

static const char help[] =
    "usage: ghotona code [OPTIONS] [FILE...]\n"
    "\n"
    "Reads articles and writes one record for each event: who did what to whom, when, where\n"
    "and on whose word. Without FILE, or where FILE is -, standard input is read.\n"
    "\n"
    "  --format FORMAT   table (for people; the default on a terminal) or ndjson (one JSON\n"
    "                    object a record; the default elsewhere); csv (our own, with a line\n"
    "                    of names), gdelt and gdelt-mentions (GDELT 2.0), icews, plover (a\n"
    "                    JSON object a line), acled\n" GH_HELP_INPUT "\n"
    "Records are written in the order of the input. What is refused is told on standard\n"
    "error, one line each: file:line: what is wrong.\n" GH_HELP_EXIT;

struct coding {
    const gh_lexicon *lexicon;
    const gh_format *format;
    gh_facts *facts;
    gh_screen screen;
};

static void emit_records(void *context, gh_buffer *out, const gh_document *document,
                         const char *where)
{
    (void)where;
    const struct coding *coding = context;
    gh_format_document(out, coding->format, document, coding->lexicon, coding->facts);
}

static void emit_table(void *context, gh_buffer *out, const gh_document *document,
                       const char *where)
{
    (void)where;
    const struct coding *coding = context;
    gh_write_table(out, document, &coding->screen);
}

static int code_to_table(const gh_options *options, struct coding *coding)
{
    gh_buffer head = {0};
    gh_write_table_head(&head, &coding->screen);
    gh_emitter emitter = {emit_table, coding, GH_WANT_RECORDS, &head, false};
    int status = gh_run(options, coding->lexicon, &emitter);
    gh_buffer_done(&head);
    return status;
}

static int code_to_records(const gh_options *options, struct coding *coding, const char *name)
{
    gh_buffer head = {0};
    coding->format = gh_format_find(name);
    coding->facts = gh_facts_new(coding->lexicon);
    if (!coding->facts) {
        fputs("ghotona: no memory\n", stderr);
        return GH_EXIT_FAILED;
    }
    gh_format_begin(&head, coding->format);
    gh_emitter emitter = {emit_records, coding, GH_WANT_RECORDS, &head,
                          coding->format->is_numbered};
    int status = gh_run(options, coding->lexicon, &emitter);
    gh_buffer_done(&head);
    gh_facts_free(coding->facts);
    return status;
}

static int code_with(const gh_options *options, const gh_lexicon *lexicon)
{
    struct coding coding = {.lexicon = lexicon, .screen = gh_terminal_screen(options)};
    int format = options->format;
    if (format < 0)
        format = gh_is_terminal(options) ? TABLE : NDJSON;
    return format == TABLE ? code_to_table(options, &coding)
                           : code_to_records(options, &coding, formats[format]);
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
