#include "read/html.h"

#include <libxml/HTMLparser.h>

#include "base/bounds.h"
#include "read/space.h"

/* ---- Names of elements ------------------------------------------------------------------- */

static const struct element {
    const char *name;
    uint16_t flags;
} elements[] = {
    {"a", GH_HTML_LINK},
    {"address", GH_HTML_BLOCK},
    {"article", GH_HTML_BLOCK},
    {"aside", GH_HTML_BLOCK | GH_HTML_ASIDE},
    {"audio", GH_HTML_BLOCK | GH_HTML_ASIDE},
    {"blockquote", GH_HTML_BLOCK},
    {"body", GH_HTML_BLOCK},
    {"br", GH_HTML_BREAK},
    {"button", GH_HTML_ASIDE},
    {"canvas", GH_HTML_ASIDE},
    {"center", GH_HTML_BLOCK},
    {"dd", GH_HTML_BLOCK},
    {"dialog", GH_HTML_BLOCK | GH_HTML_ASIDE},
    {"div", GH_HTML_BLOCK},
    {"dl", GH_HTML_BLOCK},
    {"dt", GH_HTML_BLOCK},
    {"embed", GH_HTML_ASIDE},
    {"fieldset", GH_HTML_BLOCK | GH_HTML_ASIDE},
    {"figcaption", GH_HTML_BLOCK | GH_HTML_ASIDE},
    {"figure", GH_HTML_BLOCK | GH_HTML_ASIDE},
    {"footer", GH_HTML_BLOCK | GH_HTML_ASIDE},
    {"form", GH_HTML_BLOCK},
    {"h1", GH_HTML_BLOCK | GH_HTML_HEADING},
    {"h2", GH_HTML_BLOCK | GH_HTML_HEADING},
    {"h3", GH_HTML_BLOCK | GH_HTML_HEADING},
    {"h4", GH_HTML_BLOCK | GH_HTML_HEADING},
    {"h5", GH_HTML_BLOCK | GH_HTML_HEADING},
    {"h6", GH_HTML_BLOCK | GH_HTML_HEADING},
    {"header", GH_HTML_BLOCK},
    {"hr", GH_HTML_BLOCK | GH_HTML_BREAK},
    {"html", GH_HTML_BLOCK},
    {"iframe", GH_HTML_BLOCK | GH_HTML_ASIDE},
    {"li", GH_HTML_BLOCK},
    {"main", GH_HTML_BLOCK},
    {"menu", GH_HTML_BLOCK | GH_HTML_ASIDE},
    {"nav", GH_HTML_BLOCK | GH_HTML_ASIDE},
    {"noscript", GH_HTML_BLOCK | GH_HTML_ASIDE},
    {"object", GH_HTML_ASIDE},
    {"ol", GH_HTML_BLOCK},
    {"option", GH_HTML_BLOCK | GH_HTML_ASIDE},
    {"p", GH_HTML_BLOCK},
    {"pre", GH_HTML_BLOCK},
    {"script", GH_HTML_ASIDE},
    {"section", GH_HTML_BLOCK},
    {"select", GH_HTML_ASIDE},
    {"style", GH_HTML_ASIDE},
    {"svg", GH_HTML_ASIDE},
    {"table", GH_HTML_BLOCK},
    {"tbody", GH_HTML_BLOCK},
    {"td", GH_HTML_BLOCK},
    {"template", GH_HTML_BLOCK | GH_HTML_ASIDE},
    {"textarea", GH_HTML_ASIDE},
    {"th", GH_HTML_BLOCK},
    {"title", GH_HTML_BLOCK | GH_HTML_ASIDE},
    {"tr", GH_HTML_BLOCK},
    {"ul", GH_HTML_BLOCK},
    {"video", GH_HTML_BLOCK | GH_HTML_ASIDE},
};

static uint16_t flags_of(const char *name)
{
    size_t low = 0, high = sizeof elements / sizeof elements[0];
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(name, elements[middle].name);
        if (order == 0)
            return elements[middle].flags;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return 0;
}

/* ---- Events to nodes --------------------------------------------------------------------- */

struct builder {
    gh_arena *arena;
    gh_html *html;
    htmlParserCtxtPtr parser;
    uint32_t open, depth; /* the innermost open element */
    char *bytes;          /* room for every text and value: none is longer than its source */
    size_t used, cap;
    bool in_text;   /* the last node is a text that may go on */
    bool is_failed; /* libxml2 has no memory */
};

static void stop(struct builder *b, const char *why)
{
    b->html->cut = why;
    xmlStopParser(b->parser);
}

static gh_str keep(struct builder *b, const char *p, size_t n)
{
    if (n > b->cap - b->used)
        n = b->cap - b->used;
    char *out = b->bytes + b->used;
    memcpy(out, p, n);
    b->used += n;
    return (gh_str){out, (uint32_t)n};
}

static gh_html_node *add_node(struct builder *b)
{
    if (b->html->nodes.n >= GH_BOUND_HTML_NODES) {
        stop(b, "has more elements than are read; the rest is left out");
        return NULL;
    }
    gh_html_node *node =
        gh_vec_push(b->arena, &b->html->nodes, GH_BOUND_HTML_NODES, "elements of a page");
    node->parent = b->open;
    node->end = b->html->nodes.n;
    return node;
}

static void add_attributes(struct builder *b, gh_html_node *node, const xmlChar **attributes)
{
    uint32_t n = 0;
    while (attributes && attributes[2 * n] && n < GH_BOUND_HTML_ATTRIBUTES)
        n++;
    gh_html_attribute *all = n ? GH_NEW(b->arena, gh_html_attribute, n) : NULL;
    for (uint32_t i = 0; i < n; i++) {
        const char *name = (const char *)attributes[2 * i];
        const char *value = (const char *)attributes[2 * i + 1];
        all[i].name = keep(b, name, strlen(name));
        all[i].value = value ? keep(b, value, strlen(value)) : (gh_str){"", 0};
    }
    node->attributes = all;
    node->attribute_count = (uint16_t)n;
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes)
{
    struct builder *b = context;
    b->in_text = false;
    if (b->html->cut)
        return;
    if (b->depth == GH_BOUND_HTML_DEPTH) {
        stop(b, "has elements nested too deep; what follows is left out");
        return;
    }
    gh_html_node *node = add_node(b);
    if (!node)
        return;
    node->text = keep(b, (const char *)name, strlen((const char *)name));
    node->flags = flags_of((const char *)name);
    uint32_t number = b->html->nodes.n - 1;
    add_attributes(b, node, attributes);
    b->open = number;
    b->depth++;
}

static void on_end(void *context, const xmlChar *name)
{
    (void)name; /* libxml2 closes in order */
    struct builder *b = context;
    b->in_text = false;
    if (b->depth == 0)
        return;
    gh_html_node *node = &b->html->nodes.p[b->open];
    node->end = b->html->nodes.n;
    b->open = node->parent;
    b->depth--;
}

static void on_text(void *context, const xmlChar *bytes, int length)
{
    struct builder *b = context;
    if (b->html->cut || length <= 0)
        return;
    if (b->in_text) { /* long texts come in pieces; nothing else was kept in between */
        gh_str more = keep(b, (const char *)bytes, (size_t)length);
        b->html->nodes.p[b->html->nodes.n - 1].text.n += more.n;
        return;
    }
    gh_html_node *node = add_node(b);
    if (!node)
        return;
    node->flags = GH_HTML_TEXT;
    node->text = keep(b, (const char *)bytes, (size_t)length);
    b->in_text = true;
}

/* Every page has some errors. Without memory libxml2 would try the same tag again for ever. */
static void on_error(void *context, xmlErrorPtr error)
{
    struct builder *b = context;
    if (error->code != XML_ERR_NO_MEMORY)
        return;
    b->is_failed = true;
    xmlStopParser(b->parser);
}

/* ---- The page ---------------------------------------------------------------------------- */

enum { CHUNK = 1 << 14 };

static void close_all(gh_html *html, uint32_t open)
{
    for (;; open = html->nodes.p[open].parent) {
        html->nodes.p[open].end = html->nodes.n;
        if (open == 0)
            return;
    }
}

void gh_html_parser_free(void **parser)
{
    if (*parser)
        htmlFreeParserCtxt(*parser);
    *parser = NULL;
}

bool gh_html_read(gh_arena *arena, gh_str bytes, gh_html *ret_html, void **parser)
{
    *ret_html = (gh_html){0};
    struct builder b = {.arena = arena, .html = ret_html, .cap = (size_t)bytes.n + 64};
    b.bytes = GH_NEW(arena, char, b.cap);
    add_node(&b)->flags = GH_HTML_BLOCK;
    htmlSAXHandler events = {.startElement = on_start,
                             .endElement = on_end,
                             .characters = on_text,
                             .cdataBlock = on_text,
                             .ignorableWhitespace = on_text,
                             .serror = on_error,
                             .initialized = XML_SAX2_MAGIC};
    b.parser = htmlCreatePushParserCtxt(&events, &b, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    *parser = b.parser;
    if (!b.parser)
        return false;
    htmlCtxtUseOptions(b.parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                     HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    for (uint32_t at = 0; at < bytes.n && !ret_html->cut && !b.is_failed; at += CHUNK) {
        uint32_t n = bytes.n - at < CHUNK ? bytes.n - at : CHUNK;
        htmlParseChunk(b.parser, bytes.p + at, (int)n, at + n == bytes.n);
    }
    close_all(ret_html, b.open);
    gh_html_parser_free(parser);
    return !b.is_failed;
}

/* ---- Looking at it ----------------------------------------------------------------------- */

gh_str gh_html_attribute_of(const gh_html_node *node, const char *name)
{
    for (uint32_t i = 0; i < node->attribute_count; i++)
        if (gh_str_equal(node->attributes[i].name, gh_str_of(name)))
            return node->attributes[i].value;
    return (gh_str){"", 0};
}

gh_str gh_html_text(gh_arena *arena, const gh_html *html, uint32_t at)
{
    const gh_html_node *nodes = html->nodes.p;
    size_t size = 0;
    for (uint32_t i = at; i < nodes[at].end; i++)
        size += nodes[i].flags & GH_HTML_TEXT ? nodes[i].text.n + 1 : 1;
    char *out = GH_NEW(arena, char, size + 1);
    uint32_t n = 0;
    for (uint32_t i = at; i < nodes[at].end; i++)
        if (nodes[i].flags & GH_HTML_TEXT)
            n = gh_space_append(out, n, nodes[i].text);
        else if (nodes[i].flags & (GH_HTML_BLOCK | GH_HTML_BREAK))
            n = gh_space_append(out, n, GH_STR(" "));
    return gh_space_trim((gh_str){out, n});
}
