/* parse.h - the tokens of one sentence to words with a part, verb groups, and clauses.
 *
 * Everything lives in the scratch arena of the sentence. Positions here are numbers of items, and
 * item i is token first + i of the document. */
#ifndef GH_PARSE_PARSE_H
#define GH_PARSE_PARSE_H

#include "parse/number.h"

/* What a token does in the sentence. */
typedef enum gh_part {
    GH_PART_MARK,    /* punctuation */
    GH_PART_NOMINAL, /* noun, name, adjective, adverb: whatever can stand in a noun phrase */
    GH_PART_VERB,
    GH_PART_MARKER,   /* postposition */
    GH_PART_PARTICLE, /* function word */
    GH_PART_PRONOUN,
    GH_PART_NUMBER, /* begins with a digit */
} gh_part;

/* What a mark, and the item behind the last, has in place of a form and a reading: whoever asks it
 * for a word, a flag or a case finds none. */
extern const gh_form gh_no_form;
extern const gh_analysis gh_no_analysis;

typedef struct gh_item {
    const gh_token *token;
    const gh_form *form;         /* gh_no_form for marks */
    const gh_analysis *analysis; /* the reading chosen; gh_no_analysis for marks */
    uint8_t part;                /* gh_part */
    uint8_t particle;            /* enum gh_particle of a particle, 0 of any other part */
    uint8_t pronoun;             /* enum gh_pronoun of a pronoun, else 0 */
    uint8_t length;              /* items of a marker or particle phrase that starts here, else 1 */
    uint32_t functions;          /* enum gh_function bits of a marker */
    uint16_t quote;              /* 1 + number of the quotation it stands in, 0 outside */
    int16_t verb;                /* number of its verb group, -1 */
    int16_t clause;              /* number of its clause, -1 */
} gh_item;

typedef enum gh_verb_kind {
    GH_VERB_FINITE,
    GH_VERB_CONVERB,     /* -e: "having done" */
    GH_VERB_CONDITIONAL, /* -le: "if, when" */
    GH_VERB_INFINITIVE,  /* -te without a modal verb after it */
    GH_VERB_NOUN,        /* verbal noun */
} gh_verb_kind;

/* One verb with its auxiliaries: "sarbaraha [korte parbe na]", "[kora hoyechhe]". */
typedef struct gh_verb {
    uint16_t first, last; /* items, the negation after the verb included */
    uint32_t lemma;       /* the act: lemma of the first verb */
    uint32_t vector;      /* lemma of a vector verb after a participle, else 0 */
    gh_features features; /* of the last verb form: tense, person, politeness, case */
    uint8_t kind;         /* gh_verb_kind */
    bool passive;         /* verbal noun + "be" */
    bool exists;          /* the verb "be": with an event noun "takes place" */
    bool gives;           /* "give": its object gets something */
    bool lasts;           /* "stay": what stays is there already */
    bool always;          /* "diye [thake]": again and again */
    bool occurs;          /* the verb "happen": what happens is its subject, it has no doer */
    bool negated;
    bool irreal; /* "na kore", the negation before a finite verb: only in if and so-that clauses */
    bool possible; /* can, may */
    bool must, ought, want, about_to;
    bool seen;      /* "guli korte dekha jay": is seen doing it, in the case of an object */
    bool goes;      /* "dekha korte jan": goes to do it, "about to" only while he is on his way */
    bool due;       /* "jaoyar kotha royechhe": is set for later; whoever does it may own it */
    bool lets;      /* an ALLOW follows: somebody else does it. What is not let be is fought */
    bool operation; /* an OPERATOR follows */
    bool not_to; /* what it says is that it should not be: "[na jete] bolen", "jete [na] bolen" */
    uint32_t must_row, let_row, operator_row; /* rows of AUXILIARY that say so, + 1; or 0 */
    uint16_t operated_at;                     /* item of the operator, 0 without one */
    uint32_t functions;    /* of the postposition after a verbal noun ("after", "for") */
    uint16_t after;        /* first item after the group and its postposition */
    bool before_quotative; /* "... bole" follows: the clause is what somebody said or thought */
    bool attributive;      /* a bare verbal noun right before a noun: "signed agreement" */
} gh_verb;

/* The stretch of items whose head is one verb group: [first, last], the verb group included. */
typedef struct gh_clause {
    uint16_t first, last;
    int16_t verb;     /* number of the verb group, -1 for a verbless rest */
    uint16_t tail;    /* a subject may follow the verb up to here (exclusive); else last + 1 */
    uint16_t group;   /* clauses that share a finite verb (a chain) have one group */
    bool conditional; /* if-clause, or so-that */
} gh_clause;

typedef struct gh_quotation {
    uint16_t first, last; /* items, marks included */
    bool open_after;      /* goes on in the next sentence */
} gh_quotation;

typedef struct gh_parse {
    const gh_lexicon *lexicon;
    const gh_forms *forms;
    gh_arena *arena;
    const gh_text *text;
    uint32_t sentence; /* number in the document */
    uint32_t first;    /* token of the document that is item 0 */
    uint16_t n;
    gh_item *items;
    gh_verb *verbs;
    uint16_t verb_count;
    gh_clause *clauses;
    uint16_t clause_count;
    gh_quotation *quotations;
    uint16_t quotation_count;
    gh_quantities numbers;
} gh_parse;

/* Parses tokens [first, first + count). `in_quotation`: the sentence before left one open. */
gh_parse *gh_parse_sentence(const gh_lexicon *lexicon, const gh_forms *forms, gh_arena *arena,
                            const gh_text *text, uint32_t sentence, uint32_t first, uint32_t count,
                            bool in_quotation);

/* The steps before its clauses, in order (each file one). */
void gh_parse_tag(gh_parse *p);
void gh_parse_quotes(gh_parse *p, bool in_quotation);
void gh_parse_verbs(gh_parse *p);

/* tag.c: behind the brackets that open at `at`; where those open that close there. `at` itself
 * where none do, or the other one is more than `longest` items away. */
uint16_t gh_parse_behind_bracket(const gh_parse *p, uint16_t at, uint16_t longest);
uint16_t gh_parse_open_of_bracket(const gh_parse *p, uint16_t at, uint16_t longest);

/* A name or expression of the lexicon that begins at an item. */
typedef struct gh_match {
    gh_entry entry;
    uint16_t length;             /* items */
    const gh_analysis *analysis; /* of the last item, with its case; NULL for an exact form */
} gh_match;

/* The longest match at item `at` among the tables of the set (1u << GH_TABLE_...); of equally long
 * ones the first in order of table and row. False when there is none. */
bool gh_parse_match(const gh_parse *p, uint16_t at, uint32_t tables, gh_match *ret_match);

/* Every match of the longest length, at most `room`; the number written. */
uint16_t gh_parse_matches(const gh_parse *p, uint16_t at, uint32_t tables, gh_match *out,
                          uint16_t room);

/* honorific.c: has a reading as a proper noun. */
bool gh_form_may_be_proper(const gh_form *form);

/* A word that can be a title is none here. */
bool gh_parse_is_no_honorific(const gh_parse *p, uint16_t at);

/* predicate.c. "[ahotoder] dekhte jan", they visit; but "dekha jay", it is seen: the noun with the
 * verb is a predicate, and no event. */
bool gh_predicate_is_no_event(const gh_parse *p, uint32_t noun, uint32_t verb);

/* Has the lexicon a line for a noun (0: none) with this verb? */
bool gh_predicate_is_decided(const gh_parse *p, uint32_t noun, uint32_t verb);

/* The clause that holds an item, or -1. */
static inline int gh_parse_clause_at(const gh_parse *p, uint16_t item)
{
    return item < p->n ? p->items[item].clause : -1;
}

/* Does a quotative close the clause? "[hamla hobe bole] janan", "[hat nei bole] janan". */
bool gh_parse_is_told(const gh_parse *p, int clause);

/* A word or a number, and no mark. */
static inline bool gh_item_is_word(const gh_item *item)
{
    return item->form != &gh_no_form;
}

/* The case of the reading chosen: GH_NOM for a bare form. */
unsigned gh_item_case(const gh_item *item);
/* "[Rahim-ke] Karim mare": the object of an act, so that what follows is somebody else. */
bool gh_item_ends_object(const gh_item *item);
/* "[kormira] ...": -ra is the ending of a subject. */
bool gh_item_ends_subject(const gh_item *item);

/* "kore [na]", "hoy [ni]", "[noy]": a particle that denies. */
bool gh_item_is_negation(const gh_item *item);

/* "gujobe kan [deben na]": what those spoken to will not do. */
static inline bool gh_verb_refrains(const gh_verb *v)
{
    return v->negated && !v->passive && !v->possible && v->kind == GH_VERB_FINITE &&
           gh_feature(v->features, TENSE) == GH_FUT &&
           gh_feature(v->features, POLITE) == GH_HONORIFIC;
}

static inline gh_span gh_parse_span(const gh_parse *p, uint16_t first, uint16_t last)
{
    const gh_token *a = p->items[first].token, *b = p->items[last].token;
    return (gh_span){a->begin, b->begin + b->length};
}

static inline gh_str gh_parse_slice(const gh_parse *p, uint16_t item)
{
    return gh_text_slice(p->text, gh_token_span(p->items[item].token));
}

#endif
