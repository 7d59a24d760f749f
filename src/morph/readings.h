/* readings.h - collecting and ranking the analyses of one form (internal to morph). */
#ifndef GH_MORPH_READINGS_H
#define GH_MORPH_READINGS_H

#include "morph/morph.h"
#include "morph/paradigm.h"
#include "morph/spellings.h"

/* More candidates than are kept, so that the best of them are. */
enum { GH_READINGS_MAX = 96 };

/* Where a reading stands among others of the same form; a reading of an affix subtracts. */
enum gh_rank {
    GH_RANK_IRREGULAR = 1000, /* listed whole, in the order of the file */
    GH_RANK_FUNCTION = 900,   /* particles and pronouns */
    GH_RANK_BARE = 800,       /* a noun as it stands */
    GH_RANK_VERB = 700,       /* forms of common verbs that news is told with */
    GH_RANK_NOUN = 600,       /* a noun with endings */
    GH_RANK_MARKER = 585,     /* postpositions, most of which are such nouns: hat-e, din-e */
    GH_RANK_PERSONAL = 560,   /* first person, imperatives */
    GH_RANK_RARE_VERB = 555,  /* short forms of rare verbs: more often a noun's */
    GH_RANK_CLITIC = 540,     /* a word of function, or a verbal noun, with a clitic */
    GH_RANK_DERIVED = 500,
    GH_RANK_FAMILIAR = 420, /* second person, familiar and intimate */
    GH_RANK_SHORT = 410,    /* two letters with a clitic */
    GH_RANK_PHRASE = 400,   /* known only as the first word of a phrase */
    GH_RANK_COMPOUND = 300, /* two known nouns written as one */
    GH_RANK_GUESS = 0,      /* plus a fifth of its weight: 200, an acronym up to 400 */
};

typedef struct gh_reading {
    gh_analysis analysis;
    int rank;
} gh_reading;

/* The form under analysis and what was found for it so far. */
typedef struct gh_readings {
    const gh_lexicon *lexicon;
    const gh_paradigm *paradigm;
    gh_spellings *spellings;
    gh_str form;     /* canonical */
    uint32_t digits; /* bytes of the number that it begins with */
    uint32_t flags;  /* GH_FORM_* */
    uint32_t n;
    gh_reading p[GH_READINGS_MAX];
} gh_readings;

/* What a stem contributes besides itself: the affixes cut from it. */
typedef struct gh_cut {
    gh_features features;
    int penalty;              /* of the rank */
    enum gh_suffix_slot slot; /* the innermost slot cut so far; GH_SUFFIX_MAX: nothing cut */
    bool clitic_only;         /* nothing but clitics were cut */
} gh_cut;

/* Adds a reading, or raises the rank of the same one. */
void gh_readings_add(gh_readings *readings, gh_analysis analysis, int rank);

/* Best first, stable. */
void gh_readings_sort(gh_readings *readings);

/* The readings that the tables give for `stem`, a word id of the lexicon, bare or after a cut.
 * `length`: bytes of the form that the stem covers. */
void gh_read_stem(gh_readings *readings, uint32_t stem, uint32_t length, gh_cut cut);

/* A reading of a form that nothing is known of but that it begins a phrase ("white" of a house). */
void gh_read_phrase_word(gh_readings *readings);

/* True when some nominal table lists `stem` (so that a derivation can stand on it). */
bool gh_stem_is_nominal(const gh_lexicon *lexicon, uint32_t stem);

/* Stems below the suffix chains of the form. */
void gh_read_nominal(gh_readings *readings);

/* Does the ending go with the verb's conjugation? */
bool gh_ending_fits(const gh_lexicon *lexicon, const gh_ending_row *ending,
                    const gh_verb_row *verb);

/* Verb stems with endings. */
void gh_read_verbal(gh_readings *readings);

/* Numbers and Latin words with suffixes. */
void gh_read_foreign(gh_readings *readings);

/* Readings by shape: several for a form without a listed stem, else the likeliest only. */
void gh_read_guesses(gh_readings *readings, bool known);

/* The spelling with one letter changed for one that sounds alike that a long word of the lexicon
 * has, bare or with its endings. `out` has room for the form; false: none has. */
bool gh_respell(const gh_readings *readings, char *out);

/* The spellings that are variants of another, by that one (`row` is the variant's word id). */
bool gh_variants_fill(gh_affixes *variants, const gh_lexicon *lexicon);

/* gh_forms_lemmas() */
uint32_t gh_lemmas_list(const gh_affixes *variants, const gh_form *form, uint32_t *out,
                        uint32_t room);

/* True when the string of the lexicon is the name of one Latin letter: "em", "ke". */
bool gh_word_is_letter_name(const gh_lexicon *lexicon, uint32_t id);

/* True when `word` is spelt with the names of two or more Latin letters. */
bool gh_word_is_acronym(const gh_lexicon *lexicon, gh_str word);

/* Calls back for every row of SUFFIX at the end of `form` below `slot`, given what is cut: the
 * remaining stem (joiners cut, restored letters not yet added), the row and the new cut. */
typedef void gh_suffix_visit(gh_readings *readings, gh_str stem, const gh_suffix_row *row,
                             gh_cut cut, void *context);
void gh_suffixes_visit(gh_readings *readings, gh_str form, gh_cut cut, gh_suffix_visit *visit,
                       void *context);

#endif
