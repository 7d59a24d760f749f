/* foreign.c - numbers and Latin words with endings: "10-ti", "2023-er", "FIR-er". */
#include "morph/readings.h"
#include "text/text.h"

static uint32_t latin_length(gh_str s)
{
    uint32_t n = 0;
    while (n < s.n && (unsigned char)s.p[n] < 0x80)
        n++;
    return n;
}

static void add(gh_readings *readings, gh_str stem, gh_cut cut, int rank)
{
    uint32_t id = gh_spellings_id(readings->spellings, stem);
    gh_analysis analysis = {.lemma = id,
                            .stem = id,
                            .features = cut.features,
                            .pos = readings->digits ? GH_UPOS_NUM : GH_UPOS_PROPN,
                            .certainty = readings->digits ? GH_EXACT : GH_GUESSED,
                            .stem_length = (uint16_t)stem.n};
    gh_readings_add(readings, analysis, rank - cut.penalty);
}

static void read_cut(gh_readings *readings, gh_str stem, const gh_suffix_row *row, gh_cut cut,
                     void *context)
{
    if (row->restore)
        return;
    if (readings->digits ? stem.n == readings->digits : stem.n == latin_length(stem))
        add(readings, stem, cut, GH_RANK_BARE);
    else
        gh_suffixes_visit(readings, stem, cut, read_cut, context);
}

static bool is_capitals(gh_str s)
{
    uint32_t capitals = 0;
    for (uint32_t i = 0; i < s.n && (unsigned char)s.p[i] < 0x80; i++) {
        if (s.p[i] >= 'a' && s.p[i] <= 'z')
            return false;
        capitals += s.p[i] >= 'A' && s.p[i] <= 'Z';
    }
    return capitals > 1;
}

void gh_read_foreign(gh_readings *readings)
{
    gh_str form = readings->form;
    gh_digits_value(form, &readings->digits);
    uint32_t latin = readings->digits ? 0 : latin_length(form);
    if (!readings->digits && !latin)
        return;
    if (readings->digits)
        readings->flags |= GH_FORM_NUMBER;
    else if (is_capitals(form))
        readings->flags |= GH_FORM_ACRONYM;
    gh_cut cut = {.slot = GH_SUFFIX_MAX};
    if (form.n == readings->digits || form.n == latin)
        add(readings, form, cut, GH_RANK_BARE);
    else
        gh_suffixes_visit(readings, form, cut, read_cut, NULL);
    if (readings->n == 0)
        add(readings, form, cut, GH_RANK_GUESS);
}
