#include "cli/run.h"

#include <stdio.h>
#include <unistd.h>

#include "cli/interrupt.h"
#include "cli/terminal.h"
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
    tally->left_out += input->refusal && input->article;
    if (!input->article) {
        gh_tally_refuse(tally, input->refusal);
        return;
    }
    tally->read++;
    tally->bytes += input->article->text.n;
    const gh_document *document;
    gh_error error;
    gh_status status = gh_coder_run(coder, input->article, &document, &error);
    if (status != GH_OK) {
        char text[4700];
        snprintf(text, sizeof text, "%s: %s", input->where, error.message);
        put_message(err, text);
        gh_tally_refuse(tally, GH_REFUSAL_TOO_LARGE);
        tally->is_fatal = tally->is_fatal || status == GH_MEMORY;
        return;
    }
    tally->records += document->record_count;
    tally->coded += document->record_count > 0;
    tally->empty += document->record_count == 0;
    tally->silences[document->silence]++;
    tell_left_out(document, input->where, err, tally);
    emitter->call(emitter->context, out, document, input->where);
    if (out->failed) {
        put_message(err, "ghotona: no memory for the output");
        tally->is_fatal = true;
    }
}

/* ---- The inputs ------------------------------------------------------------------------- */

bool gh_inputs_open(gh_inputs *inputs, const gh_run_plan *plan, gh_wait wait)
{
    *inputs = (gh_inputs){.plan = plan};
    if (plan->feed.next)
        return true;
    const gh_options *options = plan->options;
    gh_reader_options reading = options->input;
    reading.lexicon = plan->lexicon;
    reading.wait = wait;
    inputs->reader = gh_reader_new(options->arguments, options->argument_count, &reading);
    if (!inputs->reader)
        fputs("ghotona: no memory\n", stderr);
    return inputs->reader != NULL;
}

void gh_inputs_close(gh_inputs *inputs)
{
    gh_reader_free(inputs->reader);
}

static bool next_of_any(gh_inputs *inputs, gh_input *ret_input)
{
    const gh_feed *feed = &inputs->plan->feed;
    bool found = feed->next ? feed->next(feed->context, ret_input)
                            : gh_reader_next(inputs->reader, ret_input);
    gh_interrupt_waits(NULL, 0);
    return found;
}

static void show_progress(const gh_inputs *inputs, const gh_tally *tally)
{
    gh_progress_state state = {.articles = tally->read + tally->repeated,
                               .bytes = tally->bytes,
                               .records = tally->records};
    state.done = inputs->reader ? gh_reader_position(inputs->reader) : state.articles;
    gh_progress_step(inputs->plan->progress, &state);
}

bool gh_inputs_next(gh_inputs *inputs, gh_input *ret_input, gh_tally *tally)
{
    const gh_run_plan *plan = inputs->plan;
    while (!gh_interrupted() && !plan->sink->is_closed && !plan->sink->error) {
        show_progress(inputs, tally);
        bool found = next_of_any(inputs, ret_input);
        if (inputs->reader)
            tally->passed = gh_reader_passed(inputs->reader);
        if (!found)
            return false;
        if (!plan->is_known || !ret_input->article ||
            !plan->is_known(plan->context, ret_input->article))
            return true;
        tally->repeated++;
        tally->bytes += ret_input->article->text.n;
    }
    return false;
}

/* ---- All of them, one after the other --------------------------------------------------- */

struct alone {
    const gh_run_plan *plan;
    gh_buffer out, err;
};

void gh_write_errors(gh_progress *progress, gh_buffer *err)
{
    if (err->n) {
        gh_progress_clear(progress);
        fwrite(err->p, 1, err->n, stderr);
    }
    if (err->failed)
        fputs("ghotona: no memory for a message\n", stderr);
    err->n = 0;
    err->failed = false;
}

static void flush_alone(void *context)
{
    struct alone *alone = context;
    gh_sink_write(alone->plan->sink, &alone->out);
    if (alone->plan->wait)
        alone->plan->wait(alone->plan->context);
}

static int run_alone(const gh_run_plan *plan, gh_tally *tally)
{
    gh_error error;
    gh_coder *coder;
    if (gh_coder_new(plan->lexicon, plan->emitter->wants, &coder, &error) != GH_OK) {
        fprintf(stderr, "ghotona: %s\n", error.message);
        return GH_EXIT_FAILED;
    }
    struct alone alone = {.plan = plan};
    gh_inputs inputs;
    gh_input input;
    tally->is_fatal = !gh_inputs_open(&inputs, plan, (gh_wait){flush_alone, &alone});
    while (!tally->is_fatal && gh_inputs_next(&inputs, &input, tally)) {
        gh_run_input(coder, &input, plan->emitter, &alone.out, &alone.err, tally);
        gh_write_errors(plan->progress, &alone.err);
        if (alone.out.n >= WRITE_AT)
            gh_sink_write(plan->sink, &alone.out);
    }
    gh_sink_write(plan->sink, &alone.out);
    gh_buffer_done(&alone.out);
    gh_buffer_done(&alone.err);
    gh_inputs_close(&inputs);
    gh_coder_free(coder);
    return tally->is_fatal ? GH_EXIT_FAILED : GH_EXIT_OK;
}

int gh_run_through(const gh_run_plan *plan, gh_tally *tally)
{
    if (plan->emitter->head)
        gh_sink_write(plan->sink, plan->emitter->head);
    int status = plan->options->jobs > 1 ? gh_run_workers(plan, tally) : run_alone(plan, tally);
    gh_progress_clear(plan->progress);
    return status;
}

/* ---- The end ---------------------------------------------------------------------------- */

static void put_summary(const gh_tally *tally, unsigned wants)
{
    fprintf(stderr, "read %llu", (unsigned long long)tally->read);
    if (wants & GH_WANT_RECORDS) {
        fprintf(stderr, ", coded %llu (records %llu)", (unsigned long long)tally->coded,
                (unsigned long long)tally->records);
        gh_show_empty(tally->empty, tally->silences);
    }
    gh_show_refused(tally);
    gh_show_rest(tally);
}

static int run_to(const gh_options *options, const gh_lexicon *lexicon, const gh_emitter *emitter,
                  gh_sink *sink)
{
    gh_tally tally = {0};
    gh_progress progress;
    sink->is_numbered = emitter->is_numbered;
    gh_progress_start(&progress, options->quiet || gh_is_terminal(options),
                      gh_size_of_inputs(options));
    gh_run_plan plan = {.options = options,
                        .lexicon = lexicon,
                        .emitter = emitter,
                        .sink = sink,
                        .progress = &progress};
    int status = gh_run_through(&plan, &tally);
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

static bool find_input(const char *path, struct stat *st)
{
    return strcmp(path, "-") == 0 ? fstat(STDIN_FILENO, st) == 0 : stat(path, st) == 0;
}

bool gh_is_at(const struct stat *output, const char *path)
{
    struct stat other;
    return path && find_input(path, &other) && other.st_dev == output->st_dev &&
           other.st_ino == output->st_ino;
}

int gh_check_output(const gh_options *options, char *const *inputs, uint32_t input_count)
{
    struct stat output;
    if (!options->output || stat(options->output, &output) != 0 || !S_ISREG(output.st_mode))
        return GH_EXIT_OK;
    const char *what = gh_is_at(&output, options->db)        ? "the store"
                       : gh_is_at(&output, options->lexicon) ? "the lexicon"
                                                             : NULL;
    for (uint32_t i = 0; i < input_count && !what; i++)
        if (gh_is_at(&output, inputs[i]))
            what = "also an input";
    return what ? gh_usage_error(options->command, "-o %s: the file is %s", options->output, what)
                : GH_EXIT_OK;
}

static char *standard_input[] = {"-"};

gh_options gh_with_inputs(const gh_options *options)
{
    gh_options all = *options;
    if (all.argument_count)
        return all;
    all.arguments = standard_input;
    all.argument_count = 1;
    if (isatty(STDIN_FILENO) && !all.quiet)
        fputs("reading standard input; Ctrl-D ends it\n", stderr);
    return all;
}

uint64_t gh_size_of_inputs(const gh_options *options)
{
    uint64_t sum = 0;
    struct stat st;
    for (uint32_t i = 0; i < options->argument_count; i++) {
        if (!find_input(options->arguments[i], &st))
            continue; /* told when it is read */
        if (!S_ISREG(st.st_mode))
            return 0;
        sum += (uint64_t)st.st_size;
    }
    return sum;
}

int gh_run(const gh_options *options, const gh_lexicon *lexicon, const gh_emitter *emitter)
{
    gh_options all = gh_with_inputs(options);
    int status = gh_check_output(&all, all.arguments, all.argument_count);
    if (status != GH_EXIT_OK)
        return status;
    gh_sink sink;
    if (!gh_sink_open(&sink, all.output))
        return GH_EXIT_FAILED;
    return run_to(&all, lexicon, emitter, &sink);
}

int gh_run_silent(const gh_options *options, const gh_lexicon *lexicon, const gh_emitter *emitter)
{
    gh_sink none = {.fd = -1, .name = "nothing"};
    gh_progress quiet = {0};
    gh_run_plan plan = {.options = options,
                        .lexicon = lexicon,
                        .emitter = emitter,
                        .sink = &none,
                        .progress = &quiet};
    gh_tally tally = {0};
    int status = run_alone(&plan, &tally);
    if (status != GH_EXIT_OK)
        return status;
    return tally.refused || tally.left_out ? GH_EXIT_REFUSED : GH_EXIT_OK;
}
