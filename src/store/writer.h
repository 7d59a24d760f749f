/* writer.h - articles and their records into a store, batch by batch.
 *
 * What is added up to a gh_writer_commit() is one transaction: after a kill it is there as a whole
 * or not at all. */
#ifndef GH_STORE_WRITER_H
#define GH_STORE_WRITER_H

#include "store/parcel.h"
#include "store/store.h"

typedef struct gh_writer gh_writer;

/* A writer of what `lexicon` makes. The store must outlive it. */
gh_status gh_writer_new(gh_store *store, const gh_lexicon *lexicon, gh_writer **ret_writer,
                        gh_error *error);

/* Accepts NULL. What was not committed is taken back. */
void gh_writer_free(gh_writer *writer);

/* True if the store has the article. */
bool gh_writer_knows(gh_writer *writer, gh_hash128 hash);

typedef enum gh_put {
    GH_PUT_STORED,
    GH_PUT_REPEATED, /* the article was there: nothing was changed */
    GH_PUT_FAILED,
} gh_put;

/* Adds an article with its records; begins a batch if none is open. */
gh_put gh_writer_add(gh_writer *writer, gh_parcel *parcel);

/* Adds only what is derived, to the article that is there (for a rebuild). */
gh_put gh_writer_derive(gh_writer *writer, gh_parcel *parcel);

/* Empties all derived tables, in the batch that this begins. */
bool gh_writer_clear(gh_writer *writer);

/* Brings incidents up to date with what was added since the last call. */
bool gh_writer_settle(gh_writer *writer);

/* Settles and ends the batch. */
bool gh_writer_commit(gh_writer *writer);

/* What went wrong, after a failure: "PATH: why". Nothing more can be written. */
const char *gh_writer_problem(gh_writer *writer);

#endif
