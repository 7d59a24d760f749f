#include "base/hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

uint64_t gh_hash_bytes(const void *bytes, size_t count)
{
    return XXH3_64bits(bytes, count);
}

gh_hash128 gh_hash_row(const gh_str *strings, uint32_t count)
{
    XXH3_state_t state;
    XXH3_INITSTATE(&state);
    XXH3_128bits_reset(&state);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t n = strings[i].n;
        unsigned char length[4] = {(unsigned char)n, (unsigned char)(n >> 8),
                                   (unsigned char)(n >> 16), (unsigned char)(n >> 24)};
        XXH3_128bits_update(&state, length, sizeof length);
        XXH3_128bits_update(&state, n ? strings[i].p : "", n);
    }
    XXH128_hash_t hash = XXH3_128bits_digest(&state);
    return (gh_hash128){hash.high64, hash.low64};
}
