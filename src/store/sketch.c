#include "store/sketch.h"

#include "base/hash.h"

bool gh_sketch_make(gh_sketch *sketch, const uint64_t *words, uint32_t count)
{
    if (count < GH_SKETCH_LEAST_WORDS)
        return false;
    memset(sketch, 0xff, sizeof *sketch);
    for (uint32_t i = 0; i + GH_SHINGLE_WORDS <= count; i++) {
        uint64_t shingle = gh_hash_bytes(words + i, GH_SHINGLE_WORDS * sizeof *words);
        /* Multiply-shift (Dietzfelbinger et al. 1997): a function of its own for each place. */
        uint64_t factor = 0x9e3779b97f4a7c15u;
        for (uint32_t k = 0; k < GH_SKETCH_SIZE; k++) {
            uint32_t value = (uint32_t)((shingle * factor) >> 32);
            if (value < sketch->least[k])
                sketch->least[k] = value;
            factor = factor * 0xd1342543de82ef95u + 2; /* stays odd */
        }
    }
    return true;
}

double gh_sketch_similarity(const gh_sketch *a, const gh_sketch *b)
{
    uint32_t equal = 0;
    for (uint32_t k = 0; k < GH_SKETCH_SIZE; k++)
        equal += a->least[k] == b->least[k];
    return (double)equal / GH_SKETCH_SIZE;
}

uint64_t gh_sketch_band(const gh_sketch *sketch, uint32_t band)
{
    uint64_t rows = gh_hash_bytes(sketch->least + (size_t)band * GH_SKETCH_ROWS,
                                  GH_SKETCH_ROWS * sizeof *sketch->least);
    return gh_hash_mix(rows + band);
}
