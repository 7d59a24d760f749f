/* run.h - articles through coders to output, in the order of the input. */
#ifndef GH_CLI_RUN_H
#define GH_CLI_RUN_H

#include "cli/cli.h"
#include "write/buffer.h"

/* What a command does with a document: adds to `out`. Several threads call it at once. */
typedef struct gh_emitter {
    void (*call)(void *context, gh_buffer *out, const gh_document *document);
    void *context;
    unsigned wants;  /* GH_WANT_* */
    gh_buffer *head; /* what comes before the first document, or NULL */
} gh_emitter;

/* What happened to the inputs. */
typedef struct gh_tally {
    uint64_t read, coded, empty, records, refused, left_out;
    bool is_fatal; /* the system gave no memory: told, and nothing more can be done */
} gh_tally;

/* Reads the files of the options, codes and writes. The exit status. */
int gh_run(const gh_options *options, const gh_lexicon *lexicon, const gh_emitter *emitter);

/* The same for commands that keep what they need of each document in the context of the emitter:
 * nothing is written, one coder is used. */
int gh_run_silent(const gh_options *options, const gh_lexicon *lexicon, const gh_emitter *emitter);

/* ---- For run.c and workers.c ----------------------------------------------------------- */

/* Codes one input: output to `out`, refusals as lines to `err`. */
void gh_run_input(gh_coder *coder, const gh_input *input, const gh_emitter *emitter, gh_buffer *out,
                  gh_buffer *err, gh_tally *tally);

void gh_tally_add(gh_tally *sum, const gh_tally *other);

#endif
