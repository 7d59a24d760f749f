/* workers.h - several coders at once; output in the order of the input. */
#ifndef GH_CLI_WORKERS_H
#define GH_CLI_WORKERS_H

#include "cli/run.h"

/* Reads and writes in the calling thread, codes in as many others as jobs. The exit status. */
int gh_run_workers(const gh_run_plan *plan, gh_tally *tally);

#endif
