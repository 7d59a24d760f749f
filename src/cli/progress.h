/* progress.h - how far a long run is, on standard error.
 *
 * A bar that is drawn over itself on a terminal, a line every ten seconds elsewhere, nothing for
 * --quiet. Nothing is shown of a run that is over before the first ten seconds (on a terminal: the
 * first second). */
#ifndef GH_CLI_PROGRESS_H
#define GH_CLI_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

typedef struct gh_progress {
    bool is_on, is_terminal, is_drawn;
    uint64_t total; /* what `done` goes up to; 0: not known */
    double begin, next;
} gh_progress;

/* What is shown: articles with what came of them, or records alone where no articles are counted.
 * `done` counts as `total` does: bytes of files, articles or records. */
typedef struct gh_progress_state {
    uint64_t articles, bytes, records, done;
} gh_progress_state;

void gh_progress_start(gh_progress *progress, bool quiet, uint64_t total);

/* Called often; shows something when it is time. */
void gh_progress_step(gh_progress *progress, const gh_progress_state *state);

/* Takes the bar away, before a line of something else or at the end. */
void gh_progress_clear(gh_progress *progress);

#endif
