/* fold.h - the rules of folds.tsv, compiled: see the head of that file for what they say.
 *
 * The rules rewrite the end of what has been written so far. Code points become symbols (a byte;
 * 0 for those that no rule names), and a bitmap of pairs of symbols says whether any rule ends in
 * that pair, so that most letters of most words cost one bit. */
#ifndef GH_TEXT_FOLD_H
#define GH_TEXT_FOLD_H

#include "text/point_map.h"
#include "text/tables.h"

#define GH_FOLD_PATTERN 16u /* letters of one rule; the longest in use has 6 */
#define GH_FOLD_CLASSES 16u
#define GH_FOLD_SYMBOLS 256u
#define GH_FOLD_BOUNDARY 255u        /* the symbol of both ends of a word */
#define GH_FOLD_REFERENCE (1u << 31) /* in `to`: the letter met at this place of the pattern */

typedef struct gh_fold_rule {
    uint16_t from[GH_FOLD_PATTERN]; /* a symbol, or GH_FOLD_SYMBOLS + number of a class */
    uint32_t to[GH_FOLD_PATTERN];   /* a code point or a reference */
    uint8_t from_count;
    uint8_t to_count;
} gh_fold_rule;

typedef struct gh_folds {
    gh_point_map symbols;
    uint32_t points[GH_FOLD_SYMBOLS]; /* the code point of a symbol */
    uint32_t symbol_count;
    gh_fold_rule *rules; /* longest first */
    uint32_t rule_count;
    uint8_t pairs[GH_FOLD_SYMBOLS][GH_FOLD_SYMBOLS / 8];
    uint8_t members[GH_FOLD_CLASSES][GH_FOLD_SYMBOLS / 8];
    gh_str class_names[GH_FOLD_CLASSES]; /* while compiling only */
    uint32_t class_count;
    uint16_t *last[GH_FOLD_SYMBOLS]; /* rules that end in this symbol, in order */
    uint16_t last_count[GH_FOLD_SYMBOLS];
    uint16_t *last_pool;
    uint32_t singles[GH_FOLD_SYMBOLS]; /* outside words: what a lone character becomes, or 0 */
    uint32_t words[GH_FOLD_SYMBOLS];   /* the same for marks inside a word */
    bool is_full;                      /* the rules name more characters than there are symbols */
    bool failed;                       /* no memory */
} gh_folds;

/* False when there is no memory. Rows that are no rule (too long, unknown class) are passed over:
 * the lexicon's checks name them; so are those that name one character too many (is_full). */
bool gh_folds_fill(gh_folds *folds, gh_text_rules rows);
void gh_folds_done(gh_folds *folds);

static inline bool gh_fold_bit(const uint8_t *bits, uint32_t i)
{
    return bits[i / 8] >> (i % 8) & 1;
}

#endif
