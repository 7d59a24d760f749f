/* hash.h - hashing of byte strings: XXH3 (Collet 2019), inlined from libxxhash. */
#ifndef GH_BASE_HASH_H
#define GH_BASE_HASH_H

#include "base/str.h"

uint64_t gh_hash_bytes(const void *bytes, size_t count);

static inline uint64_t gh_hash_str(gh_str s)
{
    return gh_hash_bytes(s.p, s.n);
}

typedef struct gh_hash128 {
    uint64_t high, low;
} gh_hash128;

/* Of a row of strings, each with its length, so that {"ab", "c"} differs from {"a", "bc"}. */
gh_hash128 gh_hash_row(const gh_str *strings, uint32_t count);

/* Mixes a 64-bit key (finaliser of SplitMix64, Steele et al. 2014). */
static inline uint64_t gh_hash_mix(uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

#endif
