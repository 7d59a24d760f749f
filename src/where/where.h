/* where.h - names of places to rows of the gazetteer. */
#ifndef GH_WHERE_WHERE_H
#define GH_WHERE_WHERE_H

#include "parse/parse.h"

/* What the article says of where it is set: counted once before its sentences are coded. */
typedef struct gh_setting {
    char home[4];    /* country of the outlet or dateline; "" unknown */
    char country[4]; /* country that the article is about; home where nothing else is named */
} gh_setting;

/* Of several rows with one name the best: in the country of the article, then in the country of
 * its home, then the larger. `rows` are PLACE row numbers. */
uint32_t gh_where_choose(const gh_lexicon *lexicon, const gh_setting *setting, const uint32_t *rows,
                         uint32_t count);

/* Counts the countries that the article names (states and places) and decides. */
gh_setting gh_where_setting(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                            gh_str home);

/* The land named by these tokens is told of from elsewhere: it is the other side of a deal, or
 * where somebody goes, comes from, or what he has feelings about. */
bool gh_where_is_elsewhere(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                           uint32_t first, uint32_t last);

/* "[bharotiyoder] pherot pathano": those named by the token go home. */
bool gh_where_returns(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                      uint32_t last);

/* "jaoya", "palano", "pathano": a verb of going or sending. */
bool gh_where_moves(const gh_lexicon *lexicon, uint32_t lemma);

/* The place as it is written into records. */
gh_place gh_where_place(const gh_lexicon *lexicon, uint32_t place_row, gh_span span);
gh_place gh_where_state(const gh_lexicon *lexicon, uint32_t state_row, gh_span span);
gh_place gh_where_capital(const gh_lexicon *lexicon, uint32_t state_row, gh_span span);

/* The state of an ISO code: number of its row + 1, 0 none. */
uint32_t gh_where_state_of(const gh_lexicon *lexicon, gh_str iso);

#endif
