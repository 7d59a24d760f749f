/* filing.h - what `ingest` and `rebuild` share: parcels into a store, and an account. */
#ifndef GH_CLI_FILING_H
#define GH_CLI_FILING_H

#include "cli/run.h"
#include "store/writer.h"

typedef struct gh_filing {
    gh_store *store;
    gh_writer *writer;
    bool is_rebuild; /* only derived rows, all in one transaction */
    bool failed;
    bool is_told; /* the failure was */
    uint32_t batch_articles;
    size_t batch_bytes;
    uint64_t coded, empty, records, repeated;
    uint64_t silences[GH_SILENCE_NO_EVENT + 1];
} gh_filing;

/* Opens the store of the options; GH_EXIT_OK, or the exit status after a message. */
int gh_filing_open(gh_filing *filing, const gh_options *options, gh_store_mode mode,
                   const gh_lexicon *lexicon);
void gh_filing_close(gh_filing *filing);

/* Makes parcels: the emitter of both. */
void gh_filing_pack(void *context, gh_buffer *out, const gh_document *document, const char *where);

/* Stores parcels: the `take` of a sink whose context is a gh_filing. */
bool gh_filing_take(void *context, const gh_buffer *buffer);

/* Ends the last batch, or takes it back after a failure, and tells a failure. False after one. */
bool gh_filing_end(gh_filing *filing);

/* "read 9, coded 6 (records 31), empty 3 (no event 2, another subject 1), refused 1 (malformed 1),
 * repeated 0" */
void gh_filing_summary(const gh_filing *filing, const gh_tally *tally);

#endif
