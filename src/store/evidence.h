/* evidence.h - what says that two records tell the same happening.
 *
 * Each record gets keys; records that share a key are one incident, and so on along the chain. A
 * key depends on the record and its article alone, so that the order of ingestion does not matter.
 * docs/store.md gives the rules and their reasons. */
#ifndef GH_STORE_EVIDENCE_H
#define GH_STORE_EVIDENCE_H

#include "base/hash.h"

enum {
    GH_EVIDENCE_KEYS = 36,
    GH_WORDING_BANDS = 6,
    GH_WORDING_ROWS = 3, /* sentences alike by 0.7 share a band with 92 %, by 0.5 with 55 %, by 0.2
                          * with 5 % */
};

/* The words of a sentence, to be compared with those of another. */
typedef struct gh_wording {
    bool counts; /* false: it has too few words to say anything */
    uint64_t whole;
    uint64_t bands[GH_WORDING_BANDS]; /* MinHash of the set of words, see sketch.h */
} gh_wording;

/* From the hashes of the sentence's words, in their order. */
void gh_wording_make(gh_wording *wording, const uint64_t *words, uint32_t count);

typedef struct gh_evidence {
    int64_t keys[GH_EVIDENCE_KEYS];
    uint32_t key_count; /* at least one: the act itself */
    bool has_theme;
    int64_t theme; /* same root, actors and place: the same happening on the same day */
    int32_t day;   /* Julian day number; 0: the date is not known in full */
} gh_evidence;

/* `wording` is that of the record's sentence. */
void gh_evidence_find(gh_evidence *evidence, const gh_document *document, uint32_t record,
                      gh_hash128 article, const gh_wording *wording);

/* The key of a theme's incident that begins on `day`. */
int64_t gh_evidence_theme_key(int64_t theme, int32_t day);

/* The Julian day number of a full date, else 0. */
int32_t gh_julian_day(gh_date date);

#endif
