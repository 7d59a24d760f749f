#include "base/bounds.h"
#include "read/align.h"
#include "read/reading.h"
#include "read/selector.h"

/* ---- The body ---------------------------------------------------------------------------- */

/* All elements that the selector means, but not those inside another. */
static void gather_selected(gh_reading *r, gh_str selector, gh_blocks *blocks)
{
    uint32_t at = gh_selector_find(&r->html, selector, 0);
    while (at < r->html.nodes.n) {
        gh_blocks_gather(&r->prose, at, blocks);
        at = gh_selector_find(&r->html, selector, r->html.nodes.p[at].end);
    }
}

/* Of several elements, such as <article> around each teaser, the one with the most running text. */
static void gather_largest(gh_reading *r, gh_str selector, gh_blocks *best)
{
    uint32_t most = 0, at = gh_selector_find(&r->html, selector, 0);
    for (uint32_t tries = 0; at < r->html.nodes.n && tries < GH_BOUND_PAGE_ARTICLES; tries++) {
        gh_blocks one = {0};
        gh_blocks_gather(&r->prose, at, &one);
        gh_blocks kept = {0};
        for (uint32_t i = 0; i < one.of.n; i++)
            *gh_vec_push(r->arena, &kept.of, GH_BOUND_HTML_NODES, "lines of a page") = one.of.p[i];
        gh_blocks_filter(&kept, r->page->title);
        uint32_t words = gh_blocks_weigh(&kept).words;
        if (words > most) {
            most = words;
            *best = one;
        }
        at = gh_selector_find(&r->html, selector, r->html.nodes.p[at].end);
    }
}

/* Where the outlet has its articles, a sentence is enough. */
enum { FEW_WORDS = 5 };

/* Takes the lines as the body if they are of one text with so many words at least. */
static bool settle(gh_reading *r, gh_blocks *blocks, uint32_t least)
{
    if (gh_blocks_are_list(blocks))
        return false;
    gh_blocks_filter(blocks, r->page->title);
    gh_weight weight = gh_blocks_weigh(blocks);
    if (weight.words < least || weight.ends == 0)
        return false;
    r->body = *blocks;
    return true;
}

/* The body as the page shows it: where the outlet has it, else where sites usually have it. */
static bool find_shown(gh_reading *r)
{
    gh_blocks blocks = {0};
    if (r->outlet.name.n)
        gather_selected(r, r->outlet.body, &blocks);
    r->by_selector = settle(r, &blocks, FEW_WORDS);
    if (r->by_selector)
        return true;
    const gh_str usual[] = {gh_outlet_any(r->reader->lexicon).body, GH_STR("article")};
    for (size_t i = 0; i < sizeof usual / sizeof usual[0]; i++) {
        blocks = (gh_blocks){0};
        gather_largest(r, usual[i], &blocks);
        if (settle(r, &blocks, GH_ENOUGH_WORDS)) {
            r->by_selector = i == 0;
            return true;
        }
    }
    blocks = (gh_blocks){0};
    gh_prose_best(&r->prose, &r->lines, &blocks);
    return settle(r, &blocks, 1);
}

/* Lines that JSON-LD has and the page has not, or not as part of the text: sentences stay, a few
 * words ("read also" and a headline) go. */
static void settle_gaps(gh_reading *r)
{
    enum { FEW = 15 };
    uint32_t n = 0;
    for (uint32_t i = 0; i < r->body.of.n; i++) {
        gh_block *line = &r->body.of.p[i];
        bool is_gap = line->words == 0;
        if (is_gap)
            gh_block_count(&r->prose, line);
        if (!is_gap || (!line->is_outside && (line->ends || line->words >= FEW)))
            r->body.of.p[n++] = *line;
    }
    r->body.of.n = n;
}

/* The words of JSON-LD, in the paragraphs of the page where it has the same. Where JSON-LD breaks
 * off or has less than half of a text that was found by name, the page's is taken. */
void gh_reading_find_body(gh_reading *r)
{
    bool is_shown = find_shown(r);
    if (!is_shown)
        r->body.of.n = 0;
    gh_blocks told = {0};
    if (r->linked.body.n)
        gh_reading_lines(r, r->linked.body, &told);
    gh_str text = gh_blocks_join(r->arena, &told);
    gh_weight weight = gh_blocks_weigh(&told), shown = gh_blocks_weigh(&r->body);
    if (weight.words < FEW_WORDS || !weight.ends)
        return;
    if (is_shown) {
        if (gh_align(r->arena, text, &r->body) != GH_ALIGN_NONE) {
            settle_gaps(r);
            return;
        }
        if (r->by_selector && weight.words * 2 < shown.words)
            return;
    }
    gh_blocks_filter(&told, r->page->title);
    if (gh_blocks_weigh(&told).words)
        r->body = told;
}
