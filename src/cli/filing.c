#include "cli/filing.h"

#include <stdio.h>

/* A batch is committed when so much has gathered: a commit costs some milliseconds. */
enum { BATCH_ARTICLES = 256, BATCH_BYTES = 4 << 20 };

int gh_filing_open(gh_filing *filing, const gh_options *options, gh_store_mode mode,
                   const gh_lexicon *lexicon)
{
    *filing = (gh_filing){0};
    gh_error error;
    gh_status status = gh_store_open(options->db, mode, &filing->store, &error);
    if (status == GH_OK)
        status = gh_writer_new(filing->store, lexicon, &filing->writer, &error);
    if (status == GH_OK)
        return GH_EXIT_OK;
    fprintf(stderr, "ghotona: %s: %s\n", options->db, error.message);
    gh_store_close(filing->store);
    return GH_EXIT_FAILED;
}

void gh_filing_close(gh_filing *filing)
{
    gh_writer_free(filing->writer);
    gh_store_close(filing->store);
}

void gh_filing_pack(void *context, gh_buffer *out, const gh_document *document, const char *where)
{
    (void)context;
    gh_parcel_pack(out, document, where);
}

static void count_parcel(gh_filing *filing, const gh_parcel *parcel, gh_put put)
{
    if (put == GH_PUT_REPEATED) {
        filing->repeated++;
        return;
    }
    filing->coded += parcel->record_count > 0;
    filing->empty += parcel->record_count == 0;
    filing->records += parcel->record_count;
    filing->silences[parcel->silence]++;
    filing->batch_articles++;
    filing->batch_bytes += parcel->article.text.n;
}

/* The derived rows of a rebuild stay in one transaction; only incidents are settled on the way. */
static bool end_batch(gh_filing *filing)
{
    filing->batch_articles = 0;
    filing->batch_bytes = 0;
    return filing->is_rebuild ? gh_writer_settle(filing->writer) : gh_writer_commit(filing->writer);
}

bool gh_filing_take(void *context, const gh_buffer *buffer)
{
    gh_filing *filing = context;
    const char *p = buffer->p, *end = p + buffer->n;
    gh_parcel parcel;
    while (!filing->failed && buffer->n && gh_parcel_next(&p, end, &parcel)) {
        gh_put put = filing->is_rebuild ? gh_writer_derive(filing->writer, &parcel)
                                        : gh_writer_add(filing->writer, &parcel);
        filing->failed = put == GH_PUT_FAILED;
        count_parcel(filing, &parcel, put);
        if (filing->batch_articles >= BATCH_ARTICLES || filing->batch_bytes >= BATCH_BYTES)
            filing->failed = filing->failed || !end_batch(filing);
    }
    return !filing->failed;
}

bool gh_filing_end(gh_filing *filing)
{
    filing->failed = filing->failed || !gh_writer_commit(filing->writer);
    if (filing->failed && !filing->is_told)
        fprintf(stderr, "ghotona: %s\n", gh_writer_problem(filing->writer));
    filing->is_told = filing->failed;
    return !filing->failed;
}

void gh_filing_summary(const gh_filing *filing, const gh_tally *tally)
{
    fprintf(stderr, "read %llu, coded %llu (records %llu)",
            (unsigned long long)tally->read + tally->repeated, (unsigned long long)filing->coded,
            (unsigned long long)filing->records);
    gh_show_empty(filing->empty, filing->silences);
    gh_show_refused(tally);
    fprintf(stderr, ", repeated %llu", (unsigned long long)tally->repeated + filing->repeated);
    gh_show_rest(tally);
}
