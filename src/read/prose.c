#include "read/prose.h"

#include "base/bounds.h"
#include "base/hash.h"
#include "read/folded.h"
#include "read/selector.h"
#include "read/space.h"

/* ---- What is left out by its element ----------------------------------------------------- */

static bool is_hidden(const gh_html_node *node)
{
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        const gh_html_attribute *a = &node->attributes[i];
        if (gh_str_equal(a->name, GH_STR("hidden")) ||
            (gh_str_equal(a->name, GH_STR("aria-hidden")) &&
             gh_str_equal(a->value, GH_STR("true"))))
            return true;
        if (gh_str_equal(a->name, GH_STR("style")) &&
            (gh_folded_holds(a->value, GH_STR("display:none")) ||
             gh_folded_holds(a->value, GH_STR("display: none"))))
            return true;
    }
    return false;
}

/* Landmarks of ARIA that are no text. */
static bool has_aside_role(const gh_html_node *node)
{
    static const char *const roles[] = {"navigation", "complementary", "contentinfo", "dialog",
                                        "search",     "alert",         "banner"};
    gh_str role = gh_html_attribute_of(node, "role");
    for (size_t i = 0; role.n && i < sizeof roles / sizeof roles[0]; i++)
        if (gh_str_equal(role, gh_str_of(roles[i])))
            return true;
    return false;
}

/* The whole page hangs on these: a class never takes them away. */
static bool is_page(const gh_html_node *node)
{
    return gh_html_is(node, "html") || gh_html_is(node, "body") || gh_html_is(node, "main") ||
           gh_html_is(node, "article");
}

enum { LONG_TEXT = 100 }; /* bytes: a dozen words of running Bengali */

gh_prose gh_prose_of(const gh_lexicon *lexicon, gh_arena *arena, const gh_html *html)
{
    uint32_t n = html->nodes.n, skipped = 0;
    gh_before *before = GH_NEW(arena, gh_before, (size_t)n + 1);
    for (uint32_t i = 0; i < n; i++) {
        const gh_html_node *node = &html->nodes.p[i];
        before[i + 1] = before[i];
        if ((node->flags & (GH_HTML_ASIDE | GH_HTML_LINK)) && node->end > skipped)
            skipped = node->end;
        if ((node->flags & GH_HTML_TEXT) && i >= skipped && node->text.n >= LONG_TEXT)
            before[i + 1].text += node->text.n;
        before[i + 1].headlines += (node->flags & GH_HTML_HEADING) && gh_html_is(node, "h1");
    }
    return (gh_prose){.lexicon = lexicon, .arena = arena, .html = html, .before = before};
}

/* Themes name what is around the whole article after what stands beside it ("has-sidebar"), after
 * the keywords of the article ("tag-police"), or call every part of a page a widget. */
static bool holds_article(const gh_prose *prose, uint32_t at)
{
    const gh_before *before = prose->before, *all = &before[prose->html->nodes.n];
    uint32_t end = prose->html->nodes.p[at].end;
    return before[end].text - before[at].text > all->text / 2 ||
           before[end].headlines > before[at].headlines;
}

static bool is_aside(const gh_prose *prose, uint32_t at)
{
    const gh_html_node *node = &prose->html->nodes.p[at];
    if (node->flags & GH_HTML_TEXT)
        return false;
    if (node->flags & GH_HTML_ASIDE)
        return true;
    if (prose->aside.n && gh_selector_matches(prose->html, prose->aside, at))
        return true;
    bool is_named = is_hidden(node) || has_aside_role(node) ||
                    (!is_page(node) && gh_markup_of(prose->lexicon, node) == GH_MARKUP_ASIDE);
    return is_named && !holds_article(prose, at);
}

/* ---- Lines ------------------------------------------------------------------------------- */

static bool is_function_word(const gh_lexicon *lexicon, gh_str word)
{
    char folded[256];
    if (word.n > sizeof folded / 4)
        return false;
    uint32_t n = gh_fold_word(lexicon->text, word, folded), count;
    uint32_t id = gh_lexicon_find(lexicon, (gh_str){folded, n});
    const gh_entry *entries = gh_lexicon_entries(lexicon, id, &count);
    for (uint32_t i = 0; id && i < count; i++)
        if (entries[i].table == GH_TABLE_PARTICLE || entries[i].table == GH_TABLE_PRONOUN ||
            entries[i].table == GH_TABLE_MARKER)
            return true;
    return false;
}

static bool is_outside(const gh_text *text)
{
    for (uint32_t i = 0; i < text->sentences.n; i++)
        if (text->sentences.p[i].kind != GH_SENTENCE_PUBLICATION &&
            text->sentences.p[i].kind != GH_SENTENCE_CREDIT)
            return false;
    return true;
}

void gh_block_count(const gh_prose *prose, gh_block *block)
{
    gh_text text = {0};
    gh_text_split(prose->lexicon->text, prose->arena, block->text, &text);
    for (uint32_t i = 0; i < text.tokens.n; i++) {
        const gh_token *token = &text.tokens.p[i];
        block->ends += (token->flags & GH_TOKEN_END) != 0;
        if (!(token->flags & GH_TOKEN_WORD))
            continue;
        block->words++;
        block->functions +=
            is_function_word(prose->lexicon, gh_text_slice(&text, gh_token_span(token)));
    }
    block->is_outside = is_outside(&text);
}

struct gatherer {
    const gh_prose *prose;
    gh_blocks *blocks;
    char *line; /* room for all text of the subtree */
    uint32_t n; /* of the line that is being made */
    uint32_t owner, first, linked;
};

static void end_line(struct gatherer *g)
{
    gh_str text = gh_space_trim((gh_str){g->line, g->n});
    if (text.n) {
        gh_block *block =
            gh_vec_push(g->prose->arena, &g->blocks->of, GH_BOUND_HTML_NODES, "lines of a page");
        const gh_html_node *owner = &g->prose->html->nodes.p[g->owner];
        *block = (gh_block){.text = text, .owner = g->owner, .first = g->first};
        block->linked = g->linked < text.n ? g->linked : text.n;
        block->is_heading = (owner->flags & GH_HTML_HEADING) != 0;
        block->is_item = (owner->flags & GH_HTML_ITEM) != 0;
        gh_block_count(g->prose, block);
        g->line += g->n;
    }
    g->n = g->linked = 0;
}

/* The innermost element around a text that begins a line, and whether a link is on the way. */
static uint32_t owner_of(const gh_html *html, uint32_t at, bool *ret_linked)
{
    *ret_linked = false;
    do {
        at = html->nodes.p[at].parent;
        *ret_linked = *ret_linked || (html->nodes.p[at].flags & GH_HTML_LINK);
    } while (!(html->nodes.p[at].flags & GH_HTML_BLOCK));
    uint32_t owner = at; /* a link may be around the whole line */
    for (int i = 0; i < 3 && at > 0 && !*ret_linked; i++) {
        at = html->nodes.p[at].parent;
        *ret_linked = (html->nodes.p[at].flags & GH_HTML_LINK) != 0;
    }
    return owner;
}

static void add_text(struct gatherer *g, uint32_t at)
{
    const gh_html *html = g->prose->html;
    bool is_linked;
    uint32_t owner = owner_of(html, at, &is_linked);
    if (owner != g->owner)
        end_line(g);
    if (g->n == 0) {
        g->owner = owner;
        g->first = at;
    }
    uint32_t before = g->n;
    g->n = gh_space_append(g->line, g->n, html->nodes.p[at].text);
    if (is_linked)
        g->linked += g->n - before;
}

void gh_blocks_gather(const gh_prose *prose, uint32_t root, gh_blocks *blocks)
{
    const gh_html_node *nodes = prose->html->nodes.p;
    size_t size = 1;
    for (uint32_t i = root; i < nodes[root].end; i++)
        size += nodes[i].flags & GH_HTML_TEXT ? nodes[i].text.n : 0;
    struct gatherer g = {.prose = prose, .blocks = blocks};
    g.line = GH_NEW(prose->arena, char, size);
    for (uint32_t i = root; i < nodes[root].end;) {
        if (i != root && is_aside(prose, i)) {
            if (nodes[i].flags & GH_HTML_BLOCK)
                end_line(&g);
            i = nodes[i].end;
            continue;
        }
        if (nodes[i].flags & GH_HTML_TEXT)
            add_text(&g, i);
        else if (nodes[i].flags & (GH_HTML_BLOCK | GH_HTML_BREAK))
            end_line(&g);
        i++;
    }
    end_line(&g);
}

/* ---- Which lines are the article's ------------------------------------------------------- */

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

static bool is_link_line(const gh_block *block)
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
        if (block->is_outside || is_link_line(block) || block->words == 0)
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

/* ---- Where the article stands ------------------------------------------------------------ */

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
    if (next >= 0 && next < page->of.n && lines[next].is_heading && !is_link_line(&lines[next]))
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

/* In a list a headline, which is a link, and a short text take turns; in an article texts follow
 * one another. */
bool gh_blocks_are_list(const gh_blocks *blocks)
{
    enum { TEASER_WORDS = 40 };
    uint32_t headlines = 0, prose = 0, teasers = 0;
    for (uint32_t i = 0; i < blocks->of.n; i++) {
        const gh_block *block = &blocks->of.p[i];
        headlines += block->words >= 3 && is_link_line(block);
        if (!gh_block_is_prose(block))
            continue;
        prose++;
        teasers += block->words < TEASER_WORDS && i > 0 && is_link_line(&blocks->of.p[i - 1]);
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
