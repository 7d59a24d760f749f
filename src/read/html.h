/* html.h - a page as a flat tree: its elements and texts in the order of the document.
 *
 * The nodes of a subtree stand together, so that every walk is a loop over numbers and nothing
 * recurses. The parser is libxml2's for HTML, used as a stream of events with a tree of our own:
 * it reads 10 MB in a tenth of a second and forgives what browsers forgive. Its list of open
 * elements is searched at each end tag, which GH_BOUND_HTML_DEPTH keeps short. */
#ifndef GH_READ_HTML_H
#define GH_READ_HTML_H

#include "base/vec.h"

/* What is known of an element by its name alone. */
enum gh_html_flag {
    GH_HTML_TEXT = 1u << 0,    /* no element: text */
    GH_HTML_BLOCK = 1u << 1,   /* begins a new line */
    GH_HTML_ASIDE = 1u << 2,   /* never part of an article's words */
    GH_HTML_HEADING = 1u << 3, /* h1 to h6 */
    GH_HTML_LINK = 1u << 4,
    GH_HTML_BREAK = 1u << 5, /* br, hr */
};

typedef struct gh_html_attribute {
    gh_str name, value;
} gh_html_attribute;

typedef struct gh_html_node {
    gh_str text;     /* of an element: its name */
    uint32_t parent; /* of the root: itself */
    uint32_t end;    /* the subtree is [number of the node, end) */
    uint16_t flags;  /* enum gh_html_flag */
    uint16_t attribute_count;
    const gh_html_attribute *attributes;
} gh_html_node;

typedef struct gh_html {
    GH_VEC(gh_html_node) nodes; /* the first is the document, an element without a name */
    const char *cut;            /* why the end of the page was not read, or NULL */
} gh_html;

/* Reads `bytes`, which are valid UTF-8 without NUL, into `arena`. False without memory; the arena
 * leaves by its own escape. *parser holds what must be freed with gh_html_parser_free() after such
 * an escape. */
bool gh_html_read(gh_arena *arena, gh_str bytes, gh_html *ret_html, void **parser);
void gh_html_parser_free(void **parser);

/* The value of an attribute; empty if it is not there. */
gh_str gh_html_attribute_of(const gh_html_node *node, const char *name);

static inline bool gh_html_is(const gh_html_node *node, const char *name)
{
    return !(node->flags & GH_HTML_TEXT) && gh_str_equal(node->text, gh_str_of(name));
}

/* All text of the subtree at `at`, white space made one space. */
gh_str gh_html_text(gh_arena *arena, const gh_html *html, uint32_t at);

#endif
