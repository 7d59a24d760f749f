/* morph.h - words to analyses: lemma, part of speech, features.
 *
 * Analyses depend on the spelling alone, so they are kept per form in a cache that outlives the
 * document (32,000 forms cover 97 % of running words). Above this layer words are compared by id:
 * the string id of the lexicon, or, for words that the lexicon does not have, an id above
 * gh_lexicon_string_count() that is good until the cache is cleared (between documents only). */
#ifndef GH_MORPH_MORPH_H
#define GH_MORPH_MORPH_H

#include "lexicon/lexicon.h"
#include "text/text.h"

typedef enum gh_certainty {
    GH_EXACT,   /* the whole form is listed */
    GH_STEM,    /* a listed stem with regular endings */
    GH_GUESSED, /* an unknown stem, endings cut by shape */
} gh_certainty;

typedef struct gh_analysis {
    uint32_t lemma; /* word id of the primary spelling; a verb's is its verbal noun */
    uint32_t stem;  /* word id of the stem as found (a name's spelling), before mapping */
    gh_features features;
    uint8_t pos;          /* enum gh_upos */
    uint8_t certainty;    /* gh_certainty */
    uint16_t stem_length; /* bytes of the canonical form that the stem covers */
} gh_analysis;

/* What a form can be, so that most tokens never leave the fast path. */
enum gh_form_flag {
    GH_FORM_NAME = 1u << 0,   /* some stem begins a state, place, actor or role name */
    GH_FORM_HEAD = 1u << 1,   /* some lemma is the head of a predicate */
    GH_FORM_VERB = 1u << 2,   /* has a verb analysis */
    GH_FORM_MARKER = 1u << 3, /* begins a postposition */
    GH_FORM_PARTICLE = 1u << 4,
    GH_FORM_PRONOUN = 1u << 5,
    GH_FORM_TIME = 1u << 6,   /* a calendar word */
    GH_FORM_NUMBER = 1u << 7, /* digits or a number word */
    GH_FORM_PHRASE = 1u << 8, /* the form or some stem begins a phrase of the lexicon */
    GH_FORM_FINITE = 1u << 9, /* has a finite verb analysis */
    GH_FORM_KNOWN = 1u << 10, /* has an analysis from a listed stem */
    GH_FORM_DOMAIN = 1u << 11,
    GH_FORM_ACRONYM = 1u << 12, /* spelt with the names of Latin letters, or Latin capitals */
};

typedef struct gh_form {
    gh_str canonical;
    uint32_t id;    /* word id of the canonical spelling */
    uint32_t flags; /* enum gh_form_flag */
    uint16_t count; /* analyses, best first; none for a sign alone, which folds to nothing */
    const gh_analysis *analyses;
} gh_form;

typedef struct gh_forms gh_forms;

/* The cache (heap). NULL when there is no memory. */
gh_forms *gh_forms_new(const gh_lexicon *lexicon);
void gh_forms_free(gh_forms *forms);

/* To be called between documents: clears the cache when it holds more than GH_BOUND_FORMS, or when
 * resolving failed. GH_MEMORY when there is none to start again. */
gh_status gh_forms_settle(gh_forms *forms, gh_error *error);

/* Sets tokens[i].form for words and numbers (punctuation: 0). GH_MEMORY, or GH_LIMIT when an
 * article's different words need more than GH_BOUND_FORMS_BYTES; then the cache must be settled. */
gh_status gh_forms_resolve(gh_forms *forms, gh_str text, gh_token *tokens, uint32_t count,
                           gh_error *error);

/* The form of a token that was resolved. Good until gh_forms_settle(). */
const gh_form *gh_forms_get(const gh_forms *forms, uint32_t form);

/* The spelling of a word id, whether of the lexicon or of the cache. */
gh_str gh_forms_word(const gh_forms *forms, uint32_t word);

/* The lemmas of a form as people are shown them: those of its readings, best first, the spelling of
 * the text and the other spellings of each, and last the guesses. Word ids; the number written. */
uint32_t gh_forms_lemmas(const gh_forms *forms, const gh_form *form, uint32_t *out, uint32_t room);

/* The tables in the other direction, for tests: the spellings of (lemma, pos, features), made from
 * primary spellings and allocated in `arena`; the number written. */
uint32_t gh_morph_generate(const gh_lexicon *lexicon, gh_arena *arena, gh_str lemma,
                           enum gh_upos pos, gh_features features, gh_str *out, uint32_t room);

#endif
