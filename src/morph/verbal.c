/* verbal.c - stems and endings of verbs. */
#include "morph/readings.h"

#include <stddef.h>

/* Number of the column of VERB that holds the stems of this kind. */
enum { COLUMN_OF_LOW = 2 };
_Static_assert(offsetof(gh_verb_row, low) == COLUMN_OF_LOW * sizeof(uint32_t), "columns of VERB");

static uint32_t stem_column(const gh_verb_row *verb, uint32_t kind)
{
    uint32_t column = COLUMN_OF_LOW + kind - GH_STEM_LOW;
    /* A verb without a stem of its own for the past or the progressive uses the high one. */
    if ((kind == GH_STEM_PAST && !verb->past) || (kind == GH_STEM_PROG && !verb->prog))
        column = COLUMN_OF_LOW + GH_STEM_HIGH - GH_STEM_LOW;
    return column;
}

bool gh_ending_fits(const gh_lexicon *lexicon, const gh_ending_row *ending, const gh_verb_row *verb)
{
    if (!ending->conjugations)
        return true;
    const uint32_t *list = gh_lexicon_list(lexicon, ending->conjugations);
    for (uint32_t i = 1; i <= list[0]; i++)
        if (list[i] == verb->conjugation)
            return true;
    return false;
}

/* News is told in the third person; "balle" is "if (he) says" before it is "you said". Of a rare
 * verb, `noun_like` forms are rather a noun's: dale is "in the party" before "he tramples". */
static int rank_of(gh_features features, uint32_t traits, bool noun_like)
{
    int rank = traits & GH_VERB_COMMON ? GH_RANK_VERB
               : noun_like             ? GH_RANK_RARE_VERB
                                       : GH_RANK_VERB - 40;
    int lower = 0;
    if (gh_feature(features, PERSON) == 2)
        lower = GH_RANK_VERB - GH_RANK_FAMILIAR + (gh_feature(features, POLITE) ? 40 : 0);
    else if (gh_feature(features, PERSON) == 1)
        lower = GH_RANK_VERB - GH_RANK_PERSONAL;
    else if (gh_feature(features, MOOD) == GH_IMP)
        lower = GH_RANK_VERB - GH_RANK_PERSONAL + 10;
    if (gh_feature(features, VERBFORM) == GH_FIN)
        lower += 5; /* kare: "having done" stands oftener than "does" */
    if (gh_feature(features, STYLE) || gh_feature(features, VERBFORM) == GH_VNOUN)
        lower += GH_RANK_VERB - GH_RANK_RARE_VERB; /* gari-te, "in the car", is no gar-ite */
    return rank - lower;
}

static void add(gh_readings *readings, const gh_verb_row *verb, uint32_t stem, uint32_t length,
                const gh_ending_row *ending, gh_cut cut)
{
    enum { ONE_LETTER = 3 };
    gh_features features = ending->feats;
    bool noun_like = gh_lexicon_string(readings->lexicon, ending->ending).n <= ONE_LETTER &&
                     (stem == verb->low || gh_stem_is_nominal(readings->lexicon, stem));
    gh_analysis analysis = {.lemma = verb->lemma,
                            .stem = stem,
                            .features = features | cut.features,
                            .pos = GH_UPOS_VERB,
                            .certainty = GH_STEM,
                            .stem_length = (uint16_t)length};
    readings->flags |= GH_FORM_VERB;
    if (gh_feature(features, VERBFORM) == GH_FIN)
        readings->flags |= GH_FORM_FINITE;
    gh_readings_add(readings, analysis, rank_of(features, verb->traits, noun_like) - cut.penalty);
}

static void read_split(gh_readings *readings, uint32_t stem, uint32_t length,
                       const gh_affix *endings, uint32_t ending_count, gh_cut cut)
{
    const gh_lexicon *lexicon = readings->lexicon;
    uint32_t count;
    const gh_entry *entries = gh_lexicon_entries(lexicon, stem, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (entries[i].table != GH_TABLE_VERB || entries[i].column == 0)
            continue;
        const gh_verb_row *verb = gh_row(lexicon, VERB, verb, entries[i].row);
        for (uint32_t j = 0; j < ending_count; j++) {
            const gh_ending_row *ending = gh_row(lexicon, ENDING, ending, endings[j].row);
            if (stem_column(verb, ending->stem) == entries[i].column &&
                gh_ending_fits(lexicon, ending, verb))
                add(readings, verb, stem, length, ending, cut);
        }
    }
}

/* Every cut of `form` into a stem and an ending. */
static void read_form(gh_readings *readings, gh_str form, gh_cut cut)
{
    const gh_affixes *endings = &readings->paradigm->endings;
    uint32_t n = 0, none = gh_lexicon_find(readings->lexicon, GH_STR("0"));
    while (n < form.n && n <= endings->longest) {
        uint32_t count = 0, stem = 0;
        uint32_t id =
            n ? gh_lexicon_find(readings->lexicon, gh_str_slice(form, form.n - n, form.n)) : none;
        const gh_affix *rows = id ? gh_affixes_find(endings, id, &count) : NULL;
        if (count)
            stem = gh_lexicon_find(readings->lexicon, gh_str_slice(form, 0, form.n - n));
        if (stem)
            read_split(readings, stem, form.n - n, rows, count, cut);
        n += gh_utf8_last(gh_str_slice(form, 0, form.n - n));
    }
}

/* karleo, "even if (he) does": clitics stand after any form. */
static void read_without_clitic(gh_readings *readings, gh_str stem, const gh_suffix_row *row,
                                gh_cut cut, void *context)
{
    (void)context;
    if (row->slot == GH_SUFFIX_CLITIC && !row->restore)
        read_form(readings, stem, cut);
}

void gh_read_verbal(gh_readings *readings)
{
    gh_cut cut = {.slot = GH_SUFFIX_MAX};
    read_form(readings, readings->form, cut);
    gh_suffixes_visit(readings, readings->form, cut, read_without_clitic, NULL);
}
