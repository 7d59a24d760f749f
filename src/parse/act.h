/* act.h - predicates in a sentence: a noun with its verb, a verb, or an event noun alone.
 *
 *     nishedhagga [tule niyechhe]      head nishedhagga, verb group with participle and vector
 *     nishedhagga prottahar [korar] ahban [janiyechhe]    ahban's content is prottahar
 *     [hamlay] pachjon [nihoto hoyechhe]                  an event noun, and an outcome */
#ifndef GH_PARSE_ACT_H
#define GH_PARSE_ACT_H

#include "parse/parse.h"

typedef struct gh_act {
    const uint32_t *rows; /* rows of PREDICATE not tried yet, for frames that lack content */
    uint32_t more_rows;
    uint32_t predicate; /* row of PREDICATE, UINT32_MAX for an auxiliary's operator */
    uint32_t auxiliary; /* its row of AUXILIARY */
    const gh_frame_row *frame;
    uint32_t frame_row;
    int16_t verb;         /* verb group, -1 for a noun alone */
    int16_t head;         /* item of the head noun, -1 for a verb alone */
    uint16_t first, last; /* the words of the act */
    int16_t clause;
    int16_t content;  /* the act that this operator is about, -1 */
    int16_t governor; /* the operator over this act, -1 */
    bool passive;
    /* of the verb and of operators seen through */
    bool negated, possible, want, must, ought, about_to;
    bool governed;        /* the content of an operator with a code: no record of its own */
    bool mentioned;       /* a noun alone */
    bool lacks_content;   /* the frame asks for a content that is not there */
    uint32_t verdict;     /* of a statement: the word class of what it says of somebody, 0 */
    bool raised;          /* a verb of aspect over it makes it more than a noun */
    bool unsaid;          /* its verb is left out, whoever it is said of ends its clause */
    gh_features features; /* tense and person that hold for it */
    uint8_t kind;         /* gh_verb_kind that holds for it */
    uint32_t functions;   /* postposition after its verbal noun or noun */
} gh_act;

typedef struct gh_acts {
    gh_act *p;
    uint16_t n;
} gh_acts;

gh_acts gh_parse_acts(const gh_parse *p);

/* The line of the lexicon that makes the words an act: of a predicate, or of an auxiliary. */
void gh_act_rule(const gh_parse *p, const gh_act *act, gh_str *ret_file, uint32_t *ret_line);

/* The functions that a predicate demands of a slot (its `arguments`), 0 when it names none. */
uint32_t gh_act_functions(const gh_lexicon *lexicon, const gh_act *act, enum gh_slot slot);

/* True when the predicate says that nothing in the sentence fills the slot ("patient=-"). */
bool gh_act_has_no(const gh_lexicon *lexicon, const gh_act *act, enum gh_slot slot);

/* To say, report, claim, deny, accuse. */
bool gh_act_speaks(const gh_act *act);

/* Does the frame ask for an act that this one is about, and there is none? */
bool gh_act_wants_content(const gh_act *act);

/* predicate.c: a finite verb of telling, without a noun: "[bolen]". */
bool gh_parse_tells(const gh_parse *p, uint16_t at);

#endif
