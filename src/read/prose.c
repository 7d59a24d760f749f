#include "read/prose.h"

#include "base/hash.h"
#include "read/space.h"

bool gh_block_is_prose(const gh_block *block)
{
    return !block->is_outside && !block->is_heading && block->linked * 2 < block->text.n &&
           (block->ends ? block->words >= 4 : block->words >= 15);
}

gh_weight gh_blocks_weigh(const gh_blocks *blocks)
{
    gh_weight weight = {0};
    for (uint32_t i = 0; i < blocks->of.n; i++) {
        weight.words += blocks->of.p[i].words;
        weight.ends += blocks->of.p[i].ends;
    }
    return weight;
}

bool gh_block_is_link(const gh_block *block)
{
    return block->linked * 2 > block->text.n &&
           (block->words < 30 || (uint64_t)block->linked * 5 > (uint64_t)block->text.n * 4);
}

static bool is_same_words(gh_str a, gh_str b)
{
    uint32_t i = 0, j = 0;
    for (;;) {
        while (i < a.n && gh_space_at(a, i))
            i += gh_space_at(a, i);
        while (j < b.n && gh_space_at(b, j))
            j += gh_space_at(b, j);
        if (i == a.n || j == b.n)
            return i == a.n && j == b.n;
        if (a.p[i++] != b.p[j++])
            return false;
    }
}

/* The lines that have come, by hash. A place in the table holds the last of those that share it: a
 * line told twice is seldom far from itself. */
enum { SEEN = 1 << 12 };

static bool was_seen(uint64_t *seen, gh_str text)
{
    uint64_t hash = gh_hash_str(text) | 1;
    uint64_t *slot = &seen[hash >> 8 & (SEEN - 1)];
    bool is_same = *slot == hash;
    *slot = hash;
    return is_same;
}

static void drop_foreign(gh_blocks *blocks, gh_str title)
{
    uint64_t seen[SEEN] = {0};
    uint32_t n = 0;
    for (uint32_t i = 0; i < blocks->of.n; i++) {
        const gh_block *block = &blocks->of.p[i];
        if (block->is_outside || gh_block_is_link(block) || block->words == 0)
            continue;
        if (!gh_block_is_prose(block) && is_same_words(block->text, title))
            continue;
        bool is_short = block->words < 4; /* "Yes," he says more than once */
        if (is_short || !was_seen(seen, block->text))
            blocks->of.p[n++] = *block;
    }
    blocks->of.n = n;
}

/* A heading counts with the text below it; scraps of one word (tags, times) do not count. */
static void drop_scraps(gh_blocks *blocks)
{
    uint32_t n = 0, first = blocks->of.n, last = 0;
    for (uint32_t i = 0; i < blocks->of.n; i++)
        if (gh_block_is_prose(&blocks->of.p[i])) {
            first = i < first ? i : first;
            last = i;
        }
    for (uint32_t i = 0; first == blocks->of.n && i < blocks->of.n; i++)
        if (blocks->of.p[i].ends) { /* nothing but a sentence of three words is an article, too */
            first = i;
            last = blocks->of.n - 1;
        }
    for (uint32_t i = first; i < blocks->of.n && i <= last; i++) {
        const gh_block *block = &blocks->of.p[i];
        bool is_scrap = !block->is_heading && !block->ends && block->words < 2;
        if (!is_scrap)
            blocks->of.p[n++] = *block;
    }
    while (n > 1 && !blocks->of.p[n - 1].ends && strchr("([", blocks->of.p[n - 1].text.p[0]))
        n--; /* agencies, addresses of the app */
    blocks->of.n = n;
}

void gh_blocks_filter(gh_blocks *blocks, gh_str title)
{
    drop_foreign(blocks, title);
    drop_scraps(blocks);
}

/* In a list a headline, which is a link, and a short text take turns; in an article texts follow
 * one another. */
bool gh_blocks_are_list(const gh_blocks *blocks)
{
    enum { TEASER_WORDS = 40 };
    uint32_t headlines = 0, prose = 0, teasers = 0;
    for (uint32_t i = 0; i < blocks->of.n; i++) {
        const gh_block *block = &blocks->of.p[i];
        headlines += block->words >= 3 && gh_block_is_link(block);
        if (!gh_block_is_prose(block))
            continue;
        prose++;
        teasers += block->words < TEASER_WORDS && i > 0 && gh_block_is_link(&blocks->of.p[i - 1]);
    }
    return headlines >= 3 && (prose == 0 || (teasers >= 2 && teasers * 2 >= prose));
}

gh_str gh_blocks_join(gh_arena *arena, const gh_blocks *blocks)
{
    size_t size = 1;
    for (uint32_t i = 0; i < blocks->of.n; i++)
        size += blocks->of.p[i].text.n + 1;
    char *out = GH_NEW(arena, char, size);
    uint32_t n = 0;
    for (uint32_t i = 0; i < blocks->of.n; i++) {
        gh_str text = blocks->of.p[i].text;
        if (n)
            out[n++] = '\n';
        memcpy(out + n, text.p, text.n);
        n += text.n;
    }
    return (gh_str){out, n};
}
