/* workers.h - several coders at once; output in the order of the input. */
#ifndef GH_CLI_WORKERS_H
#define GH_CLI_WORKERS_H

#include "cli/run.h"
#include "cli/sink.h"

/* Reads and writes in the calling thread, codes in `options->jobs` others. The exit status. */
int gh_run_workers(const gh_options *options, const gh_lexicon *lexicon, const gh_emitter *emitter,
                   gh_sink *sink, gh_tally *tally);

#endif
