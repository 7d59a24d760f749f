#include "cli/run.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/sink.h"
#include "cli/workers.h"

/* Output is written when so much has gathered, or when the input keeps us waiting. */
enum { WRITE_AT = 1 << 16 };

/* ---- One article ------------------------------------------------------------------------ */

static void put_message(gh_buffer *err, const char *text)
{
    for (const char *p = text; *p; p++) {
        bool control = (unsigned char)*p < 0x20 || *p == 0x7f;
        gh_put_char(err, control ? '?' : *p);
    }
    gh_put_char(err, '\n');
}

static void tell_left_out(const gh_document *document, const char *where, gh_buffer *err,
                          gh_tally *tally)
{
    for (uint32_t i = 0; i < document->sentence_count; i++) {
        const gh_sentence *sentence = &document->sentences[i];
        char text[4400];
        if (sentence->kind == GH_SENTENCE_INVALID)
            snprintf(text, sizeof text, "%s: byte %u: not valid UTF-8; sentence %u is left out",
                     where, sentence->bad_byte, i);
        else if (sentence->kind == GH_SENTENCE_TOO_LONG)
            snprintf(text, sizeof text,
                     "%s: byte %u: sentence %u has too many words and is left out", where,
                     sentence->span.begin, i);
        else
            continue;
        put_message(err, text);
        tally->left_out++;
    }
}

void gh_run_input(gh_coder *coder, const gh_input *input, const gh_emitter *emitter, gh_buffer *out,
                  gh_buffer *err, gh_tally *tally)
{
    if (input->message[0])
        put_message(err, input->message);
    tally->left_out += input->refused && input->article;
    if (!input->article) {
        tally->refused++;
        return;
    }
    tally->read++;
    const gh_document *document;
    gh_error error;
    gh_status status = gh_coder_run(coder, input->article, &document, &error);
    if (status != GH_OK) {
        char text[4700];
        snprintf(text, sizeof text, "%s: %s", input->where, error.message);
        put_message(err, text);
        tally->refused++;
        tally->is_fatal = tally->is_fatal || status == GH_MEMORY;
        return;
    }
    tally->records += document->record_count;
    tally->coded += document->record_count > 0;
    tally->empty += document->record_count == 0;
    tell_left_out(document, input->where, err, tally);
    emitter->call(emitter->context, out, document);
    if (out->failed) {
        put_message(err, "ghotona: no memory for the output");
        tally->is_fatal = true;
    }
}

void gh_tally_add(gh_tally *sum, const gh_tally *other)
{
    sum->read += other->read;
    sum->coded += other->coded;
    sum->empty += other->empty;
    sum->records += other->records;
    sum->refused += other->refused;
    sum->left_out += other->left_out;
    sum->is_fatal = sum->is_fatal || other->is_fatal;
}

/* ---- All of them, one after the other --------------------------------------------------- */

struct alone {
    gh_sink *sink;
    gh_buffer out, err;
};

static void write_errors(gh_buffer *err)
{
    if (err->n)
        fwrite(err->p, 1, err->n, stderr);
    err->n = 0;
}

static void flush_alone(void *context)
{
    struct alone *alone = context;
    gh_sink_write(alone->sink, &alone->out);
}

static int run_alone(const gh_options *options, const gh_lexicon *lexicon,
                     const gh_emitter *emitter, gh_sink *sink, gh_tally *tally)
{
    gh_error error;
    gh_coder *coder;
    if (gh_coder_new(lexicon, emitter->wants, &coder, &error) != GH_OK) {
        fprintf(stderr, "ghotona: %s\n", error.message);
        return GH_EXIT_FAILED;
    }
    struct alone alone = {.sink = sink};
    gh_reader_options input_options = options->input;
    input_options.wait = (gh_wait){flush_alone, &alone};
    gh_reader *reader = gh_reader_new(options->arguments, options->argument_count, &input_options);
    gh_input input;
    tally->is_fatal = reader == NULL;
    while (!tally->is_fatal && gh_reader_next(reader, &input)) {
        gh_run_input(coder, &input, emitter, &alone.out, &alone.err, tally);
        write_errors(&alone.err);
        if (alone.out.n >= WRITE_AT)
            gh_sink_write(sink, &alone.out);
        if (sink->is_closed || sink->error)
            break;
    }
    gh_sink_write(sink, &alone.out);
    gh_buffer_done(&alone.out);
    gh_buffer_done(&alone.err);
    gh_reader_free(reader);
    gh_coder_free(coder);
    return tally->is_fatal ? GH_EXIT_FAILED : GH_EXIT_OK;
}

/* ---- The end ---------------------------------------------------------------------------- */

static void put_summary(const gh_tally *tally, unsigned wants)
{
    fprintf(stderr, "read %llu", (unsigned long long)tally->read);
    if (wants & GH_WANT_RECORDS)
        fprintf(stderr, ", coded %llu (records %llu), empty %llu", (unsigned long long)tally->coded,
                (unsigned long long)tally->records, (unsigned long long)tally->empty);
    fprintf(stderr, ", refused %llu", (unsigned long long)tally->refused);
    if (tally->left_out)
        fprintf(stderr, ", left out in part %llu", (unsigned long long)tally->left_out);
    fputc('\n', stderr);
}

static int run_to(const gh_options *options, const gh_lexicon *lexicon, const gh_emitter *emitter,
                  gh_sink *sink)
{
    gh_tally tally = {0};
    if (emitter->head)
        gh_sink_write(sink, emitter->head);
    int status = options->jobs > 1 ? gh_run_workers(options, lexicon, emitter, sink, &tally)
                                   : run_alone(options, lexicon, emitter, sink, &tally);
    bool is_closed = sink->is_closed;
    int written = gh_sink_close(sink);
    if (status != GH_EXIT_OK || written != GH_EXIT_OK)
        return GH_EXIT_FAILED;
    if (is_closed)
        return GH_EXIT_OK;
    if (!options->quiet)
        put_summary(&tally, emitter->wants);
    return tally.refused || tally.left_out ? GH_EXIT_REFUSED : GH_EXIT_OK;
}

/* Opening the output would empty the file before it is read. */
static bool is_input_too(const gh_options *options)
{
    struct stat output, input;
    if (!options->output || stat(options->output, &output) != 0 || !S_ISREG(output.st_mode))
        return false;
    for (uint32_t i = 0; i < options->argument_count; i++)
        if (stat(options->arguments[i], &input) == 0 && input.st_dev == output.st_dev &&
            input.st_ino == output.st_ino)
            return true;
    return false;
}

static char *standard_input[] = {"-"};

int gh_run(const gh_options *options, const gh_lexicon *lexicon, const gh_emitter *emitter)
{
    gh_options all = *options;
    if (all.argument_count == 0) {
        all.arguments = standard_input;
        all.argument_count = 1;
        if (isatty(STDIN_FILENO) && !all.quiet)
            fputs("reading standard input; Ctrl-D ends it\n", stderr);
    }
    if (is_input_too(&all))
        return gh_usage_error(all.command, "-o %s: the file is also an input", all.output);
    gh_sink sink;
    if (!gh_sink_open(&sink, all.output))
        return GH_EXIT_FAILED;
    return run_to(&all, lexicon, emitter, &sink);
}

int gh_run_silent(const gh_options *options, const gh_lexicon *lexicon, const gh_emitter *emitter)
{
    gh_sink none = {.fd = -1, .name = "nothing"};
    gh_tally tally = {0};
    int status = run_alone(options, lexicon, emitter, &none, &tally);
    if (status != GH_EXIT_OK)
        return status;
    return tally.refused || tally.left_out ? GH_EXIT_REFUSED : GH_EXIT_OK;
}
