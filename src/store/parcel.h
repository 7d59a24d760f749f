/* parcel.h - a coded article as one block of bytes, so that it can be coded in one thread and
 * stored in another. */
#ifndef GH_STORE_PARCEL_H
#define GH_STORE_PARCEL_H

#include "store/evidence.h"
#include "store/sketch.h"
#include "write/buffer.h"

/* What the coder must be asked for, so that a parcel can be made of its document. */
#define GH_PARCEL_WANTS (GH_WANT_RECORDS | GH_WANT_WORDS)

typedef struct gh_parcel {
    gh_article article;
    gh_str where;  /* "file:line" */
    gh_str tokens; /* of the text, for the index (lemmas.h) */
    gh_hash128 hash;
    uint32_t sentence_count, left_out, record_count;
    gh_silence silence;
    bool has_sketch;
    gh_sketch sketch;
    const char *rest; /* the records, for gh_parcel_take() */
} gh_parcel;

typedef struct gh_parcel_record {
    gh_record record;
    gh_evidence evidence;
} gh_parcel_record;

/* By what an article is known: text, title, date, country, outlet. */
gh_hash128 gh_article_hash(const gh_article *article);

/* Adds the article and its records to `out`, which has failed where there is no memory. */
void gh_parcel_pack(gh_buffer *out, const gh_document *document, const char *where);

/* Takes the parcel that begins at *p and advances *p; false at `end`. Its strings point into the
 * bytes, or into the lexicon. */
bool gh_parcel_next(const char **p, const char *end, gh_parcel *ret_parcel);

/* Takes the next of the record_count records. */
void gh_parcel_take(gh_parcel *parcel, gh_parcel_record *ret_record);

#endif
