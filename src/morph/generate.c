/* generate.c - the tables read in the other direction: a lemma and features to spellings. */
#include "morph/readings.h"

typedef struct gh_generation {
    const gh_lexicon *lexicon;
    gh_paradigm paradigm;
    gh_arena *arena;
    gh_features features; /* wanted */
    gh_str *out;
    uint32_t room, n;
} gh_generation;

static void put(gh_generation *g, gh_str word)
{
    for (uint32_t i = 0; i < g->n; i++)
        if (gh_str_equal(g->out[i], word))
            return;
    if (g->n < g->room)
        g->out[g->n++] = word;
}

static gh_str join(gh_generation *g, gh_str stem, gh_str ending)
{
    char *p = GH_NEW(g->arena, char, stem.n + ending.n + 1u);
    memcpy(p, stem.p, stem.n);
    memcpy(p + stem.n, ending.p, ending.n);
    return (gh_str){p, stem.n + ending.n};
}

static uint32_t open_case(gh_features features)
{
    return gh_feature(features, CASE);
}

/* Adds suffixes of rising slots until the features are those wanted. */
static void add_suffixes(gh_generation *g, gh_str stem, gh_features have, uint32_t slot)
{
    if (have == g->features)
        put(g, stem);
    for (uint32_t i = 0; i < gh_lexicon_row_count(g->lexicon, GH_TABLE_SUFFIX); i++) {
        const gh_suffix_row *row = gh_row(g->lexicon, SUFFIX, suffix, i);
        gh_str suffix = gh_lexicon_string(g->lexicon, row->suffix);
        gh_str restore = gh_lexicon_string(g->lexicon, row->restore), base = stem;
        if (row->slot <= slot || row->slot == GH_SUFFIX_COUNTER || row->pos || !row->feats ||
            (row->feats & ~g->features) || (open_case(have) && open_case(row->feats)))
            continue;
        if (row->restore) {
            if (!gh_str_ends(stem, restore))
                continue;
            base.n -= restore.n;
        } else if (row->after && !(row->after & gh_letter_last(&g->paradigm, stem))) {
            continue;
        }
        add_suffixes(g, join(g, base, suffix), have | row->feats, row->slot);
    }
}

static uint32_t stem_of(const gh_verb_row *verb, uint32_t kind)
{
    switch (kind) {
    case GH_STEM_LOW:
        return verb->low;
    case GH_STEM_PERFECT:
        return verb->perfect;
    case GH_STEM_PAST:
        return verb->past ? verb->past : verb->high;
    case GH_STEM_PROG:
        return verb->prog ? verb->prog : verb->high;
    default:
        return verb->high;
    }
}

static void conjugate(gh_generation *g, const gh_verb_row *verb)
{
    for (uint32_t i = 0; i < gh_lexicon_row_count(g->lexicon, GH_TABLE_ENDING); i++) {
        const gh_ending_row *row = gh_row(g->lexicon, ENDING, ending, i);
        gh_str ending = gh_lexicon_string(g->lexicon, row->ending);
        gh_str stem = gh_lexicon_string(g->lexicon, stem_of(verb, row->stem));
        if (row->feats == g->features && gh_ending_fits(g->lexicon, row, verb))
            put(g, gh_str_equal(ending, GH_STR("0")) ? stem : join(g, stem, ending));
    }
}

static void generate_verb(gh_generation *g, uint32_t lemma)
{
    for (uint32_t i = 0; i < gh_lexicon_row_count(g->lexicon, GH_TABLE_VERB); i++) {
        const gh_verb_row *verb = gh_row(g->lexicon, VERB, verb, i);
        if (verb->lemma == lemma)
            conjugate(g, verb);
    }
    if (gh_feature(g->features, VERBFORM) == GH_VNOUN)
        add_suffixes(g, gh_lexicon_string(g->lexicon, lemma),
                     gh_feature_with(0, VERBFORM, GH_VNOUN), 0);
}

static void generate_irregular(gh_generation *g, uint32_t lemma, enum gh_upos pos)
{
    for (uint32_t i = 0; i < gh_lexicon_row_count(g->lexicon, GH_TABLE_IRREGULAR); i++) {
        const gh_irregular_row *row = gh_row(g->lexicon, IRREGULAR, irregular, i);
        if (row->lemma == lemma && row->pos == (uint32_t)pos && row->feats == g->features)
            put(g, gh_lexicon_string(g->lexicon, row->forms));
    }
}

uint32_t gh_morph_generate(const gh_lexicon *lexicon, gh_arena *arena, gh_str lemma,
                           enum gh_upos pos, gh_features features, gh_str *out, uint32_t room)
{
    gh_generation g = {
        .lexicon = lexicon, .arena = arena, .features = features, .out = out, .room = room};
    uint32_t id = gh_lexicon_find(lexicon, lemma);
    if (id && gh_paradigm_init(&g.paradigm, lexicon)) {
        generate_irregular(&g, id, pos);
        if (pos == GH_UPOS_VERB)
            generate_verb(&g, id);
        else if (gh_stem_is_nominal(lexicon, id))
            add_suffixes(&g, lemma, 0, 0);
    }
    gh_paradigm_done(&g.paradigm);
    return g.n;
}
