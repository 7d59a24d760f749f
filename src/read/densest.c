#include "read/prose.h"

/* A line's weight: its words, less its links, fully where it has function words as running text
 * has: one word in eight. Sentences of names and lists of tags have fewer. */
static double weight_of(const gh_block *block)
{
    if (!gh_block_is_prose(block))
        return 0;
    double share = block->words ? 8.0 * block->functions / block->words : 0;
    double own = 1 - (double)block->linked / block->text.n;
    return block->words * own * (share < 0.25 ? 0.25 : share > 1 ? 1 : share);
}

/* What an element gets of the weight of a line so many elements below. */
static const double shares[] = {1, 0.75, 0.6, 0.45, 0.3};

static double favour(const gh_prose *prose, uint32_t at)
{
    const gh_html_node *node = &prose->html->nodes.p[at];
    if (gh_html_is(node, "body") || gh_html_is(node, "html") || at == 0)
        return 0.6;
    double favour = gh_markup_of(prose->lexicon, node) == GH_MARKUP_BODY ? 1.3 : 1;
    return gh_html_is(node, "article") || gh_html_is(node, "main") ? favour * 1.1 : favour;
}

static uint32_t densest(const gh_prose *prose, const gh_blocks *page)
{
    const gh_html_node *nodes = prose->html->nodes.p;
    double *scores = GH_NEW(prose->arena, double, prose->html->nodes.n);
    for (uint32_t i = 0; i < page->of.n; i++) {
        double weight = weight_of(&page->of.p[i]);
        uint32_t at = page->of.p[i].owner;
        bool is_own = !gh_html_is(&nodes[at], "p"); /* text right in a div */
        for (size_t up = 0; weight > 0 && up < sizeof shares / sizeof shares[0]; up++) {
            if (up > 0 || !is_own)
                at = nodes[at].parent;
            scores[at] += weight * shares[up];
            if (at == 0)
                break;
        }
    }
    uint32_t best = 0;
    double most = 0;
    for (uint32_t i = 0; i < prose->html->nodes.n; i++) {
        double score = scores[i] > 0 ? scores[i] * favour(prose, i) : 0;
        if (score > most) {
            most = score;
            best = i;
        }
    }
    return best;
}

/* Paragraphs that are packed one by one stand equally deep in one element. */
static bool are_alike(const gh_html_node *nodes, uint32_t a, uint32_t b)
{
    for (int height = 0; height < 3; height++) {
        a = nodes[a].parent;
        b = nodes[b].parent;
        if (a == b)
            return true;
    }
    return false;
}

/* True if the next line that way, or the one behind a heading, goes on with the text of line `at`.
 */
static bool goes_on(const gh_html_node *nodes, const gh_blocks *page, uint32_t at, int step)
{
    const gh_block *lines = page->of.p;
    int64_t next = (int64_t)at + step;
    if (next >= 0 && next < page->of.n && lines[next].is_heading && !gh_block_is_link(&lines[next]))
        next += step;
    return next >= 0 && next < page->of.n && gh_block_is_prose(&lines[next]) &&
           are_alike(nodes, lines[next].owner, lines[at].owner);
}

void gh_prose_best(const gh_prose *prose, const gh_blocks *page, gh_blocks *ret_blocks)
{
    const gh_html_node *nodes = prose->html->nodes.p;
    const gh_block *lines = page->of.p;
    uint32_t best = densest(prose, page), first = 0, n = page->of.n;
    while (first < n && lines[first].first < best)
        first++;
    uint32_t end = first;
    while (end < n && lines[end].first < nodes[best].end)
        end++;
    if (end == first)
        return;
    while (goes_on(nodes, page, first, -1))
        first -= 1 + lines[first - 1].is_heading;
    while (goes_on(nodes, page, end - 1, 1))
        end += 1 + lines[end].is_heading;
    ret_blocks->of.n = ret_blocks->of.cap = end - first;
    ret_blocks->of.p = GH_NEW(prose->arena, gh_block, end - first);
    memcpy(ret_blocks->of.p, lines + first, (end - first) * sizeof *lines);
}
