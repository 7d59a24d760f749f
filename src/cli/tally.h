/* tally.h - what happened to the inputs, and how it is told at the end. */
#ifndef GH_CLI_TALLY_H
#define GH_CLI_TALLY_H

#include "read/reader.h"

typedef struct gh_tally {
    uint64_t read, coded, empty, records, refused, left_out;
    uint64_t repeated;                          /* known before: neither read nor coded */
    uint64_t bytes;                             /* of the texts that were read */
    uint64_t silences[GH_SILENCE_NO_EVENT + 1]; /* why the empty ones are empty */
    uint64_t refusals[GH_REFUSALS];             /* why the refused ones are refused */
    gh_passed passed;                           /* no articles by their kind */
    bool is_fatal; /* the system gave no memory: told, and nothing more can be done */
} gh_tally;

void gh_tally_add(gh_tally *sum, const gh_tally *other);

/* Counts an input of which no article came. */
void gh_tally_refuse(gh_tally *tally, gh_refusal why);

/* ---- On standard error ------------------------------------------------------------------ */

/* ", empty 4 (no act 3, no event 1)" */
void gh_show_empty(uint64_t empty, const uint64_t *silences);

/* ", refused 2 (malformed 1, too large 1)" */
void gh_show_refused(const gh_tally *tally);

/* ", left out in part 1, passed over 5 (no page 5)", as far as there is something to tell, and the
 * end of the line. */
void gh_show_rest(const gh_tally *tally);

#endif
