/* run.h - articles through coders to output, in the order of the input. */
#ifndef GH_CLI_RUN_H
#define GH_CLI_RUN_H

#include "cli/cli.h"
#include "cli/progress.h"
#include "cli/sink.h"
#include "cli/tally.h"

/* What a command does with a document: adds to `out`. Several threads call it at once. */
typedef struct gh_emitter {
    void (*call)(void *context, gh_buffer *out, const gh_document *document, const char *where);
    void *context;
    unsigned wants;   /* GH_WANT_* */
    gh_buffer *head;  /* what comes before the first document, or NULL */
    bool is_numbered; /* the output holds the marks of write/export.h */
} gh_emitter;

/* Inputs that do not come from the files of the options. */
typedef struct gh_feed {
    bool (*next)(void *context, gh_input *ret_input);
    void *context;
} gh_feed;

/* A run: where inputs come from, what is made of them, where it goes. Only the calling thread
 * reads, writes and asks; coding is done by as many others as there are jobs. */
typedef struct gh_run_plan {
    const gh_options *options;
    const gh_lexicon *lexicon;
    const gh_emitter *emitter;
    gh_sink *sink;
    gh_progress *progress;
    gh_feed feed; /* next == NULL: the files of the options are read */
    /* True if the article needs no coding, since it is known; NULL: none is. */
    bool (*is_known)(void *context, const gh_article *article);
    void (*wait)(void *context); /* the input keeps us waiting, all there is was written; or NULL */
    void *context;               /* of is_known and wait */
} gh_run_plan;

/* Reads the files of the options, codes and writes to their output. The exit status. */
int gh_run(const gh_options *options, const gh_lexicon *lexicon, const gh_emitter *emitter);

/* The same for commands that keep what they need of each document in the context of the emitter:
 * nothing is written, one coder is used. */
int gh_run_silent(const gh_options *options, const gh_lexicon *lexicon, const gh_emitter *emitter);

/* Carries out a plan: GH_EXIT_OK, or GH_EXIT_FAILED after a message. *tally is added to. Ends early
 * when the sink takes no more, or at an interrupt (cli/interrupt.h). */
int gh_run_through(const gh_run_plan *plan, gh_tally *tally);

/* Standard input where the options name no file. */
gh_options gh_with_inputs(const gh_options *options);

/* Bytes of all files of the options; 0 when one is no regular file. */
uint64_t gh_size_of_inputs(const gh_options *options);

/* ---- For run.c and workers.c ----------------------------------------------------------- */

/* Codes one input: output to `out`, refusals as lines to `err`. */
void gh_run_input(gh_coder *coder, const gh_input *input, const gh_emitter *emitter, gh_buffer *out,
                  gh_buffer *err, gh_tally *tally);

/* Writes and empties `err`. */
void gh_write_errors(gh_progress *progress, gh_buffer *err);

typedef struct gh_inputs {
    const gh_run_plan *plan;
    gh_reader *reader; /* NULL: there is a feed */
} gh_inputs;

/* Opens the inputs of the plan; `wait` is called before a read that has to wait. False after a
 * message; gh_inputs_close() takes them either way. */
bool gh_inputs_open(gh_inputs *inputs, const gh_run_plan *plan, gh_wait wait);
void gh_inputs_close(gh_inputs *inputs);

/* The next input that is not known; false at the end, at an interrupt, or when the sink takes no
 * more. */
bool gh_inputs_next(gh_inputs *inputs, gh_input *ret_input, gh_tally *tally);

#endif
