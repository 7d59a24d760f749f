/* number.h - number words and digits to values: "10", "12,34,567", "sare tin lakh", ranges. */
#ifndef GH_PARSE_NUMBER_H
#define GH_PARSE_NUMBER_H

#include "morph/morph.h"

typedef struct gh_quantity {
    uint32_t first, count; /* tokens */
    gh_span span;          /* bytes, without a classifier or case suffix glued to the last token */
    double least, most;    /* equal unless the text gives a range; most == INFINITY: "at least" */
    bool people;           /* counted with the human classifier (jon) or a noun that needs it */
    bool ordinal;
    bool plain_digits; /* one token that begins with digits and has no suffix */
    bool vague;        /* "several hundred": a bound, not a number that the text names */
    bool percent;
    bool part;    /* "half", "two-thirds" with a hyphen */
    double value; /* the number named: that of "at least five" and "at most five" is 5 */
} gh_quantity;

typedef struct gh_quantities {
    gh_quantity *p;
    uint32_t n;
} gh_quantities;

/* The numbers among tokens [first, first + count), in order, longest reading first. */
gh_quantities gh_numbers_find(const gh_lexicon *lexicon, const gh_forms *forms, gh_arena *arena,
                              const gh_text *text, uint32_t first, uint32_t count);

/* What one token says: "12", "12ti" (twelve, classifier), "1971-er" (genitive), "tinjon" (three
 * persons), "du-tin" (two to three), "hajar" (thousand), "praay" (about). */
typedef struct gh_numeral {
    double value, high; /* equal unless the token is a range */
    uint8_t kind;       /* enum gh_number_kind; digits count as GH_NUMBER_UNIT */
    uint8_t digits;     /* digits written, 0 for a word */
    uint8_t ending;     /* case of what is glued to it (GH_GEN, ...), 0 when there is none */
    bool people;        /* the human classifier is glued to it */
    bool glued;         /* anything is glued to it */
    bool decimal;       /* digits with a fraction */
    uint16_t length;    /* bytes of the token that are the numeral itself */
    uint32_t suffix;    /* the word glued to it: "jon", "ti", "din"; 0 when there is none, or it is
                           not known */
} gh_numeral;

/* The kinds of calendar.tsv that are units of time, from minutes to decades. */
#define GH_CALENDAR_UNITS                                                                          \
    (1ull << GH_CALENDAR_UNIT_DAY | 1ull << GH_CALENDAR_UNIT_WEEK |                                \
     1ull << GH_CALENDAR_UNIT_MONTH | 1ull << GH_CALENDAR_UNIT_YEAR |                              \
     1ull << GH_CALENDAR_UNIT_HOUR | 1ull << GH_CALENDAR_UNIT_MINUTE |                             \
     1ull << GH_CALENDAR_UNIT_DECADE)

/* False when the token is no numeral. */
bool gh_numeral_read(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                     uint32_t token, gh_numeral *ret_numeral);

/* The first row of `word` whose kind is in the set (1 << kind; 0: any); NULL when there is none. */
const gh_number_row *gh_number_entry(const gh_lexicon *lexicon, uint32_t word, uint32_t kinds);
const gh_calendar_row *gh_calendar_entry(const gh_lexicon *lexicon, uint32_t word, uint64_t kinds);

/* The word glued to a number: the longest prefix of `text` that is a classifier, unit, mark or the
 * like, and the case of the ending behind it. False when neither is known. */
bool gh_numeral_suffix(const gh_lexicon *lexicon, gh_str text, uint32_t *ret_word,
                       uint8_t *ret_ending);

#endif
