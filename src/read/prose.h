/* prose.h - the lines of a page, and which of them are an article's. */
#ifndef GH_READ_PROSE_H
#define GH_READ_PROSE_H

#include "read/html.h"
#include "read/outlet.h"
#include "text/text.h"

/* A line of text as a reader sees it: what stands between two breaks. */
typedef struct gh_block {
    gh_str text;     /* white space made one space */
    uint32_t owner;  /* the innermost element that begins a line */
    uint32_t first;  /* the node of its first text */
    uint32_t linked; /* bytes of the text that are links */
    uint32_t words;
    uint32_t functions; /* function words among them */
    uint32_t ends;      /* ends of sentences */
    bool is_heading;
    bool is_outside; /* a publication line, credit, "read also": by the lexicon's lines.tsv */
} gh_block;

typedef struct gh_blocks {
    GH_VEC(gh_block) of;
} gh_blocks;

/* What of a page stands before a node: bytes of long texts, headlines. */
typedef struct gh_before {
    uint32_t text, headlines;
} gh_before;

/* What a page is read with. */
typedef struct gh_prose {
    const gh_lexicon *lexicon;
    gh_arena *arena;
    const gh_html *html;
    gh_str aside;            /* the outlet's selector of what is no article */
    const gh_before *before; /* of each node, and of the end */
} gh_prose;

/* What is known of a page before its outlet is. */
gh_prose gh_prose_of(const gh_lexicon *lexicon, gh_arena *arena, const gh_html *html);

/* Adds the lines of the subtree at `root`, without elements that are never an article's: scripts,
 * captions, forms, what its class or role says is an aside, what is hidden; but never what holds
 * the headline or more than half of the page's running text. */
void gh_blocks_gather(const gh_prose *prose, uint32_t root, gh_blocks *blocks);

/* Counts the words of a line that has only its text. */
void gh_block_count(const gh_prose *prose, gh_block *block);

/* How much there is of some lines. */
typedef struct gh_weight {
    uint32_t words, ends;
} gh_weight;

gh_weight gh_blocks_weigh(const gh_blocks *blocks);

/* True for a line that can be of an article's running text. */
bool gh_block_is_prose(const gh_block *block);

/* True for a line that is a link to something else. */
bool gh_block_is_link(const gh_block *block);

/* Leaves those lines that are the article's: no links to other articles, no credits, nothing twice,
 * not the title, no scraps before the first and behind the last sentence. */
void gh_blocks_filter(gh_blocks *blocks, gh_str title);

/* Of the lines of a whole page those that are most likely the article: what stands in the element
 * with the densest text, and what goes on with it beside that element. */
void gh_prose_best(const gh_prose *prose, const gh_blocks *page, gh_blocks *ret_blocks);

/* True if the lines are headlines with teasers rather than one text. */
bool gh_blocks_are_list(const gh_blocks *blocks);

/* The lines as one text, a line end between them. */
gh_str gh_blocks_join(gh_arena *arena, const gh_blocks *blocks);

#endif
