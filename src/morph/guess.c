/* guess.c - readings by shape, for words whose stem no table lists.
 *
 * `trust` of a suffix row says how many of a hundred unknown words that could end in the suffix do.
 * A stem is as likely as all its suffixes are, and as no further suffix is. */
#include "morph/readings.h"

enum {
    CERTAIN = 1000, /* weights are thousandths */
    GUESSES_MAX = 24,
    CUTS_MAX = 8,     /* suffixes that fit one word */
    KEPT_UNKNOWN = 6, /* of a word without a listed stem */
    KEPT_KNOWN = 2,   /* of another, in case it is a homograph of a name */
};

typedef struct guess {
    gh_str stem;
    gh_cut cut;
    int weight;
    uint8_t pos; /* enum gh_upos */
} guess;

typedef struct guesses {
    uint32_t n;
    guess p[GUESSES_MAX + 1]; /* the last is for the form as it stands */
} guesses;

/* The suffixes that a stem could end in, shortest first. */
typedef struct cuts {
    gh_str whole; /* the stem with them */
    uint32_t n;
    guess p[CUTS_MAX]; /* weight: trust of the suffix */
} cuts;

/* A stem has two letters or more and does not end in half a conjunct. */
static bool is_possible(const gh_readings *readings, gh_str stem)
{
    return stem.n > gh_utf8_last(stem) &&
           !(gh_letter_last(readings->paradigm, stem) & GH_LETTER_VIRAMA);
}

static void collect(gh_readings *readings, gh_str stem, const gh_suffix_row *row, gh_cut cut,
                    void *context)
{
    cuts *found = context;
    if (row->restore || !row->trust || row->slot == GH_SUFFIX_COUNTER ||
        !is_possible(readings, stem) || found->n == CUTS_MAX)
        return;
    if (row->pos) { /* it makes a new word, whose lemma it belongs to */
        stem = found->whole;
        cut.slot = GH_SUFFIX_DERIVATION;
    }
    found->p[found->n++] = (guess){stem, cut, (int)row->trust * (CERTAIN / 100),
                                   (uint8_t)(row->pos ? row->pos : GH_UPOS_NOUN)};
}

/* Of the suffixes that fit, the longest has the first claim; the stem keeps what is left. */
static void guess_stem(gh_readings *readings, const guess *at, guesses *g)
{
    gh_str stem = at->stem;
    int weight = at->weight;
    if (weight < 10 || g->n == GUESSES_MAX)
        return;
    cuts found = {.whole = stem};
    gh_suffixes_visit(readings, stem, at->cut, collect, &found);
    int left = weight;
    for (uint32_t i = found.n; i-- > 0;) {
        found.p[i].weight = left * found.p[i].weight / CERTAIN;
        left -= found.p[i].weight;
        guess_stem(readings, &found.p[i], g);
    }
    if (gh_word_is_acronym(readings->lexicon, stem)) {
        /* bi-en-pi + ke rather than B, N, P, K; but en-ji-o is no en-ji + o. */
        enum { UNLESS_TRUSTED = CERTAIN - 100 };
        left = CERTAIN + (at->cut.slot == GH_SUFFIX_MAX ? (int)UNLESS_TRUSTED : weight);
    }
    if (g->n < GUESSES_MAX || at->cut.slot == GH_SUFFIX_MAX)
        g->p[g->n++] = (guess){stem, at->cut, left, at->pos};
}

static bool is_listed_noun(const gh_lexicon *lexicon, gh_str word)
{
    uint32_t id = gh_lexicon_find(lexicon, word);
    return id && gh_stem_is_nominal(lexicon, id);
}

/* juddha-biman, "war plane": two listed nouns of three letters or more, or a hyphen before one. */
static bool is_compound(const gh_readings *readings, gh_str stem)
{
    enum { THREE_LETTERS = 9, LONGEST = 120 };
    if (stem.n > LONGEST)
        return false;
    for (uint32_t n = gh_utf8_last(stem); n + 3 <= stem.n;
         n += gh_utf8_last(gh_str_slice(stem, 0, stem.n - n))) {
        gh_str left = gh_str_slice(stem, 0, stem.n - n), right = gh_str_slice(stem, left.n, stem.n);
        gh_str cut = gh_joiners_cut(readings->paradigm, left);
        if (right.n < (cut.n < left.n ? THREE_LETTERS - 3 : THREE_LETTERS))
            continue;
        if (is_listed_noun(readings->lexicon, right) &&
            (cut.n < left.n ||
             (left.n >= THREE_LETTERS && is_listed_noun(readings->lexicon, left))))
            return true;
    }
    return false;
}

/* A listed reading says the same and more. */
static bool is_told(const gh_readings *readings, uint32_t lemma, gh_features features)
{
    for (uint32_t i = 0; i < readings->n; i++)
        if (readings->p[i].analysis.lemma == lemma && readings->p[i].analysis.features == features)
            return true;
    return false;
}

static void add_guess(gh_readings *readings, const guess *g, bool known)
{
    bool acronym = gh_word_is_acronym(readings->lexicon, g->stem);
    uint32_t id = gh_spellings_id(readings->spellings, g->stem);
    gh_analysis analysis = {.lemma = gh_lexicon_primary(readings->lexicon, id),
                            .stem = id,
                            .features = g->cut.features,
                            .pos = acronym ? (uint8_t)GH_UPOS_PROPN : g->pos,
                            .certainty = GH_GUESSED,
                            .stem_length = (uint16_t)g->stem.n};
    if (is_told(readings, analysis.lemma, analysis.features))
        return;
    int rank = GH_RANK_GUESS + g->weight / 5;
    if (!acronym && !known && is_compound(readings, g->stem))
        rank = GH_RANK_COMPOUND + g->weight / 10;
    gh_readings_add(readings, analysis, rank);
}

void gh_read_guesses(gh_readings *readings, bool known)
{
    guesses g = {0};
    guess_stem(readings, &(guess){readings->form, {.slot = GH_SUFFIX_MAX}, CERTAIN, GH_UPOS_NOUN},
               &g);
    uint32_t first = 0;
    if (known && g.n > 1) { /* the form as it stands, which was pushed last, is always one */
        guess bare = g.p[g.n - 1];
        g.p[g.n - 1] = g.p[0];
        g.p[0] = bare;
        add_guess(readings, &g.p[first++], known);
    }
    for (uint32_t kept = first; kept < (known ? KEPT_KNOWN : KEPT_UNKNOWN) && kept < g.n; kept++) {
        uint32_t best = kept;
        for (uint32_t i = kept + 1; i < g.n; i++)
            if (g.p[i].weight > g.p[best].weight)
                best = i;
        guess swap = g.p[kept];
        g.p[kept] = g.p[best];
        g.p[best] = swap;
        add_guess(readings, &g.p[kept], known);
    }
}
