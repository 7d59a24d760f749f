/* nominal.c - case, number, classifiers and what else stands at the end of a noun. */
#include "base/bounds.h"
#include "morph/readings.h"

static gh_features merge(gh_features inner, gh_features outer)
{
    /* The outer suffix decides: -der is genitive, -derke objective. */
#define GH_X(field, first, bits, name, ...)                                                        \
    if (outer & (gh_features)GH_MASK_##field)                                                      \
        inner &= ~(gh_features)GH_MASK_##field;
    GH_FEATURE_FIELDS(GH_X)
#undef GH_X
    return inner | outer;
}

/* A suffix that carries a case closes the place of the case: no -der after -ke; but "with" stands
 * after one too: kormi-der-saha. */
static bool fits(const gh_readings *readings, gh_str stem, bool joined, const gh_suffix_row *row,
                 gh_cut cut)
{
    if (row->slot >= cut.slot)
        return false;
    unsigned closed = gh_feature(cut.features, CASE);
    if (gh_feature(row->feats, CASE) && closed && closed != GH_COM)
        return false;
    uint32_t classes =
        joined ? (uint32_t)GH_LETTER_FOREIGN : gh_letter_last(readings->paradigm, stem);
    return !row->after || (row->after & classes);
}

/* Of two ways to cut, the one that cuts more at once: par-er rather than pare-r. */
static int penalty_of(const gh_suffix_row *row)
{
    return row->slot == GH_SUFFIX_CLITIC ? 20 : row->slot == GH_SUFFIX_CASE ? 6 : 5;
}

static gh_cut deepen(gh_cut cut, const gh_suffix_row *row)
{
    return (gh_cut){.features = merge(row->feats, cut.features),
                    .penalty = cut.penalty + penalty_of(row),
                    .slot = (enum gh_suffix_slot)row->slot,
                    .clitic_only = (cut.slot == GH_SUFFIX_MAX || cut.clitic_only) &&
                                   row->slot == GH_SUFFIX_CLITIC};
}

void gh_suffixes_visit(gh_readings *readings, gh_str form, gh_cut cut, gh_suffix_visit *visit,
                       void *context)
{
    const gh_affixes *suffixes = &readings->paradigm->suffixes;
    for (uint32_t n = gh_utf8_last(form); n < form.n && n <= suffixes->longest;
         n += gh_utf8_last(gh_str_slice(form, 0, form.n - n))) {
        uint32_t count,
            id = gh_lexicon_find(readings->lexicon, gh_str_slice(form, form.n - n, form.n));
        if (!id)
            continue;
        gh_str rest = gh_str_slice(form, 0, form.n - n);
        gh_str stem = gh_joiners_cut(readings->paradigm, rest);
        const gh_affix *rows = gh_affixes_find(suffixes, id, &count);
        for (uint32_t i = 0; i < count && stem.n; i++) {
            const gh_suffix_row *row = gh_row(readings->lexicon, SUFFIX, suffix, rows[i].row);
            if (fits(readings, stem, stem.n < rest.n, row, cut))
                visit(readings, stem, row, deepen(cut, row), context);
        }
    }
}

/* Where the suffix after a stem ends: a hyphen may stand between ("neta-kormi-ra"). */
static uint32_t end_of_suffix(gh_str form, gh_str stem, gh_str suffix)
{
    uint32_t at = stem.n;
    while (at + suffix.n < form.n && memcmp(form.p + at, suffix.p, suffix.n) != 0)
        at++;
    return at + suffix.n;
}

/* bidyut-er: the letter before the suffix is another than the stem's. */
static uint32_t find_stem(const gh_readings *readings, gh_str stem, const gh_suffix_row *row)
{
    char bytes[GH_BOUND_TOKEN_BYTES];
    gh_str ending = gh_lexicon_string(readings->lexicon, row->restore);
    if (!row->restore)
        return gh_lexicon_find(readings->lexicon, stem);
    if (stem.n + ending.n > sizeof bytes)
        return 0;
    memcpy(bytes, stem.p, stem.n);
    memcpy(bytes + stem.n, ending.p, ending.n);
    return gh_lexicon_find(readings->lexicon, (gh_str){bytes, stem.n + ending.n});
}

/* The lemma of a derived word is the word with the suffix: hamla + kari. */
static void read_derived(gh_readings *readings, gh_str stem, const gh_suffix_row *row, gh_cut cut)
{
    uint32_t id = find_stem(readings, stem, row);
    if (!id || !gh_stem_is_nominal(readings->lexicon, id))
        return;
    uint32_t length =
        end_of_suffix(readings->form, stem, gh_lexicon_string(readings->lexicon, row->suffix));
    gh_analysis analysis = {
        .lemma = gh_spellings_id(readings->spellings, gh_str_slice(readings->form, 0, length)),
        .stem = id,
        .features = cut.features,
        .pos = (uint8_t)row->pos,
        .certainty = GH_STEM,
        .stem_length = (uint16_t)stem.n};
    gh_readings_add(readings, analysis, GH_RANK_DERIVED - cut.penalty);
}

/* Counters stand after numbers only: tin-jan, "three persons". */
static bool is_number(const gh_lexicon *lexicon, uint32_t stem)
{
    uint32_t count;
    const gh_entry *entries = gh_lexicon_entries(lexicon, stem, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (entries[i].table == GH_TABLE_NUMBER ||
            (entries[i].table == GH_TABLE_PRONOUN &&
             gh_row(lexicon, PRONOUN, pronoun, entries[i].row)->kind != GH_PRONOUN_PERSONAL))
            return true;
    }
    return false;
}

static void read_cut(gh_readings *readings, gh_str stem, const gh_suffix_row *row, gh_cut cut,
                     void *context)
{
    if (row->pos && row->slot <= GH_SUFFIX_POST) {
        read_derived(readings, stem, row, cut);
        if (row->slot == GH_SUFFIX_DERIVATION)
            return;
    } else {
        uint32_t id = find_stem(readings, stem, row);
        if (id && (row->restore || stem.n > gh_utf8_last(stem)) &&
            (row->slot != GH_SUFFIX_COUNTER || is_number(readings->lexicon, id)))
            gh_read_stem(readings, id, stem.n, cut);
        if (row->restore)
            return;
    }
    gh_suffixes_visit(readings, stem, cut, read_cut, context);
}

void gh_read_nominal(gh_readings *readings)
{
    gh_cut cut = {.slot = GH_SUFFIX_MAX};
    uint32_t id = gh_lexicon_find(readings->lexicon, readings->form);
    if (id)
        gh_read_stem(readings, id, readings->form.n, cut);
    gh_suffixes_visit(readings, readings->form, cut, read_cut, NULL);
}
