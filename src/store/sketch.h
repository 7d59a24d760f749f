/* sketch.h - how alike two texts are, from a few hundred bytes each: MinHash (Broder 1997) over
 * shingles of words, with bands to find candidates (Indyk and Motwani 1998). */
#ifndef GH_STORE_SKETCH_H
#define GH_STORE_SKETCH_H

#include "base/str.h"

enum {
    GH_SHINGLE_WORDS = 4, /* a word changed breaks four shingles; three words alike are chance */
    GH_SKETCH_BANDS = 32,
    GH_SKETCH_ROWS = 3, /* with 32 bands: texts alike by 0.45 meet with 95 %, by 0.1 with 3 % */
    GH_SKETCH_SIZE = GH_SKETCH_BANDS * GH_SKETCH_ROWS,
    GH_SKETCH_LEAST_WORDS = 20, /* shorter texts are captions, alike by chance */
};

typedef struct gh_sketch {
    uint32_t least[GH_SKETCH_SIZE];
} gh_sketch;

/* From the hashes of the words of a text; false when there are too few. */
bool gh_sketch_make(gh_sketch *sketch, const uint64_t *words, uint32_t count);

/* Share of equal places: an estimate of the Jaccard index of the sets of shingles. */
double gh_sketch_similarity(const gh_sketch *a, const gh_sketch *b);

/* Texts that share one key are candidates. */
uint64_t gh_sketch_band(const gh_sketch *sketch, uint32_t band);

#endif
