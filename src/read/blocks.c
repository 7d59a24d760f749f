#include "read/prose.h"

#include "base/bounds.h"
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
