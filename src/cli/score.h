/* score.h - records against a gold file: precision, recall and F1.
 *
 * A record of the program and one of the gold are the same when the program's anchor begins in
 * the gold record's sentence and, at level 1, the CAMEO roots and the countries of both actors
 * agree; at level 2 also the first roles (a bare country is its government); at level 3 also the
 * full code and the status. Best match first, each record once. Records of code 010 do not count
 * on either side. */
#ifndef GH_CLI_SCORE_H
#define GH_CLI_SCORE_H

#include "base/str.h"

/* One record of either side. Strings are NUL-terminated, never NULL, and not owned. */
typedef struct gh_scored {
    int64_t sentence;
    const char *source, *target, *code, *status;
    const char *by[2]; /* code and name; a missing one is empty */
    const char *date, *country, *words;
    int64_t begin, end; /* of the words */
} gh_scored;

typedef struct gh_scored_list {
    gh_scored *p;
    size_t n, cap;
} gh_scored_list;

typedef struct gh_gold_sentence {
    int64_t number, begin, end;
} gh_gold_sentence;

typedef struct gh_gold_article {
    const char *id;
    gh_str text;
    gh_gold_sentence *sentences;
    size_t sentence_count;
    gh_scored_list gold, made;
} gh_gold_article;

/* Three levels and the two halves of each figure. */
typedef struct gh_figure {
    double precision, recall, f1;
} gh_figure;

typedef struct gh_root_count {
    char root[12]; /* first two characters of a code */
    uint64_t hit, made, gold;
} gh_root_count;

typedef struct gh_score {
    uint64_t articles, made, gold, hits[3];
    uint64_t by_right, date_right, place_right, place_gold, place_made;
    uint64_t empty_articles, noisy_articles;
    uint64_t sentences_right, sentences_false, sentences_missed;
    gh_root_count *roots; /* in order; freed by gh_score_done() */
    size_t root_count;
} gh_score;

/* A pair of matched records: numbers in the two lists. */
typedef struct gh_match {
    size_t made, gold;
    int level; /* 1 to 3 */
} gh_match;

/* Adds an article to the score. *ret_matches gets its matches for a list of errors (freed by the
 * caller); records of code 010 are never in them. False without memory. */
bool gh_score_article(gh_score *score, const gh_gold_article *article, gh_match **ret_matches,
                      size_t *ret_count);

/* The number of the annotated sentence that a record belongs to: the one in which the words
 * begin, or, where there are none (begin == end), the one that the span covers most. False when
 * it belongs to none. */
bool gh_score_sentence(const gh_gold_article *article, gh_span span, gh_span words,
                       int64_t *ret_number);

gh_figure gh_score_level(const gh_score *score, int level);
gh_figure gh_score_sentences(const gh_score *score);

void gh_score_done(gh_score *score);

#endif
