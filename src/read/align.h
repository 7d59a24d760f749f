/* align.h - the paragraphs of a page against the unbroken text of its JSON-LD. */
#ifndef GH_READ_ALIGN_H
#define GH_READ_ALIGN_H

#include "read/prose.h"

typedef enum gh_alignment {
    GH_ALIGN_NONE,   /* another text */
    GH_ALIGN_PARTS,  /* most of the text stands in the lines too */
    GH_ALIGN_PREFIX, /* the text breaks off where the lines go on */
} gh_alignment;

/* Compares without white space. With GH_ALIGN_PARTS `blocks` is the text, all of it and nothing
 * else, broken into the lines of the page where it has them (lines that the page does not have are
 * not counted: they have no words). Otherwise `blocks` is as it was. */
gh_alignment gh_align(gh_arena *arena, gh_str text, gh_blocks *blocks);

#endif
