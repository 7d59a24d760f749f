/* stems.c - what the tables say of a listed word. */
#include "morph/readings.h"

/* Parts of speech of the kinds of particles; kinds not named here are PART. */
static uint8_t particle_pos(uint32_t kind)
{
    switch (kind) {
    case GH_PARTICLE_AND:
    case GH_PARTICLE_OR:
    case GH_PARTICLE_BUT:
        return GH_UPOS_CCONJ;
    case GH_PARTICLE_THAT:
    case GH_PARTICLE_IF:
    case GH_PARTICLE_ELSE:
    case GH_PARTICLE_BECAUSE:
    case GH_PARTICLE_WHEN:
        return GH_UPOS_SCONJ;
    case GH_PARTICLE_FORMER:
    case GH_PARTICLE_FUTURE:
    case GH_PARTICLE_ACTING:
    case GH_PARTICLE_SO_CALLED:
        return GH_UPOS_ADJ;
    case GH_PARTICLE_HONORIFIC:
        return GH_UPOS_NOUN;
    case GH_PARTICLE_THEN:
    case GH_PARTICLE_ALSO:
    case GH_PARTICLE_LINK:
    case GH_PARTICLE_MEANWHILE:
    case GH_PARTICLE_QUESTION:
    case GH_PARTICLE_WHETHER:
    case GH_PARTICLE_POSSIBLE:
    case GH_PARTICLE_BACKGROUND:
    case GH_PARTICLE_DEGREE:
        return GH_UPOS_ADV;
    default:
        return GH_UPOS_PART;
    }
}

/* Words that make or name a number; the rest of the table are words of other kinds that can stand
 * with one ("at least", "from ... to"). */
static bool is_number_word(uint32_t kind)
{
    switch (kind) {
    case GH_NUMBER_UNIT:
    case GH_NUMBER_SCALE:
    case GH_NUMBER_FRACTION:
    case GH_NUMBER_MULTIPLY:
    case GH_NUMBER_ORDINAL:
    case GH_NUMBER_DIGIT:
    case GH_NUMBER_MORE:
    case GH_NUMBER_VAGUE:
        return true;
    default:
        return false;
    }
}

static uint8_t state_name_pos(uint32_t kind)
{
    return kind == GH_STATE_NAME_ADJECTIVE ? GH_UPOS_ADJ
           : kind == GH_STATE_NAME_PEOPLE  ? GH_UPOS_NOUN
                                           : GH_UPOS_PROPN;
}

/* "This" and "all" mostly stand before a noun; what has a person stands for one. */
static uint8_t pronoun_pos(const gh_pronoun_row *row)
{
    switch (row->kind) {
    case GH_PRONOUN_ALL:
    case GH_PRONOUN_INDEFINITE:
    case GH_PRONOUN_BOTH:
    case GH_PRONOUN_DEMONSTRATIVE:
        return gh_feature(row->feats, PERSON) ? GH_UPOS_PRON : GH_UPOS_DET;
    default:
        return GH_UPOS_PRON;
    }
}

static uint32_t entry_flag(const gh_entry *entry)
{
    switch (entry->table) {
    case GH_TABLE_ROLE:
    case GH_TABLE_STATE_NAME:
    case GH_TABLE_PLACE_NAME:
    case GH_TABLE_ACTOR_NAME:
        return GH_FORM_NAME;
    case GH_TABLE_MARKER:
        return GH_FORM_MARKER;
    case GH_TABLE_PARTICLE:
        return GH_FORM_PARTICLE;
    case GH_TABLE_PRONOUN:
        return GH_FORM_PRONOUN;
    case GH_TABLE_CALENDAR:
        return GH_FORM_TIME;
    case GH_TABLE_NUMBER:
        return GH_FORM_NUMBER;
    case GH_TABLE_DOMAIN:
        return GH_FORM_DOMAIN;
    case GH_TABLE_VERB:
        return GH_FORM_VERB;
    default:
        return 0;
    }
}

static uint32_t phrase_flags(const gh_readings *readings, uint32_t stem)
{
    uint32_t count, flags = 0;
    const gh_phrase *phrases = gh_lexicon_phrases(readings->lexicon, stem, &count);
    for (uint32_t i = 0; i < count; i++)
        flags |= GH_FORM_PHRASE | entry_flag(&phrases[i].entry);
    return flags;
}

/* jai is "I go" before it is ja + i, "just what": a clitic is the last thing to think of. */
static int rank_cut(const gh_readings *readings, const gh_analysis *analysis, gh_cut cut, int rank)
{
    enum { TWO_LETTERS = 6 };
    if (cut.slot == GH_SUFFIX_MAX)
        return rank;
    gh_str stem = gh_lexicon_string(readings->lexicon, analysis->stem);
    if (stem.n <= TWO_LETTERS && analysis->pos != GH_UPOS_VERB &&
        !(gh_letter_last(readings->paradigm, stem) & GH_LETTER_CONSONANT))
        return cut.clitic_only ? GH_RANK_SHORT : GH_RANK_CLITIC;
    if (cut.clitic_only &&
        (rank > GH_RANK_BARE + 10 || rank == GH_RANK_MARKER || analysis->pos == GH_UPOS_VERB))
        return GH_RANK_CLITIC;
    return rank > GH_RANK_VERB ? GH_RANK_NOUN : rank - 100;
}

static void add(gh_readings *readings, gh_analysis analysis, gh_cut cut, int rank)
{
    analysis.features |= cut.features;
    gh_readings_add(readings, analysis, rank_cut(readings, &analysis, cut, rank) - cut.penalty);
}

/* ay is "income" before it is "come!" to a child. */
static void read_irregular(gh_readings *readings, gh_analysis analysis, uint32_t row, gh_cut cut)
{
    const gh_irregular_row *r = gh_row(readings->lexicon, IRREGULAR, irregular, row);
    if (cut.slot != GH_SUFFIX_MAX && !cut.clitic_only)
        return;
    analysis.lemma = r->lemma;
    analysis.pos = (uint8_t)r->pos;
    analysis.features = r->feats;
    if (r->pos == GH_UPOS_PRON || r->pos == GH_UPOS_DET)
        readings->flags |= GH_FORM_PRONOUN;
    else if (r->pos == GH_UPOS_NUM)
        readings->flags |= GH_FORM_NUMBER;
    bool intimate = r->pos == GH_UPOS_VERB && gh_feature(r->feats, POLITE) == GH_INTIMATE;
    add(readings, analysis, cut, intimate ? GH_RANK_FAMILIAR : GH_RANK_IRREGULAR);
}

/* Words of function; false for entries of other tables. They take no case endings: what looks like
 * one belongs to another word (mat+e is "by vote", mate "according to"). */
static bool classify_function(const gh_lexicon *lexicon, const gh_entry *entry, bool cased,
                              gh_analysis *analysis, int *rank)
{
    switch (entry->table) {
    case GH_TABLE_PARTICLE:
        analysis->pos = particle_pos(gh_row(lexicon, PARTICLE, particle, entry->row)->kind);
        if (analysis->pos != GH_UPOS_ADV && analysis->pos != GH_UPOS_NOUN)
            *rank = GH_RANK_FUNCTION;
        return !cased;
    case GH_TABLE_MARKER:
        analysis->pos = GH_UPOS_ADP;
        *rank = GH_RANK_MARKER;
        return !cased;
    case GH_TABLE_PRONOUN:
        analysis->pos = pronoun_pos(gh_row(lexicon, PRONOUN, pronoun, entry->row));
        analysis->features = gh_row(lexicon, PRONOUN, pronoun, entry->row)->feats;
        *rank = GH_RANK_FUNCTION - 5;
        /* "amar", "tar" are listed: "ami" takes no ending, and "amir" is an emir. */
        return !cased || gh_row(lexicon, PRONOUN, pronoun, entry->row)->kind != GH_PRONOUN_PERSONAL;
    default:
        return false;
    }
}

static bool classify_name(const gh_lexicon *lexicon, const gh_entry *entry, bool bare,
                          gh_analysis *analysis, int *rank)
{
    switch (entry->table) {
    case GH_TABLE_STATE_NAME:
        analysis->pos = state_name_pos(gh_row(lexicon, STATE_NAME, state_name, entry->row)->kind);
        return true;
    case GH_TABLE_PLACE_NAME:
    case GH_TABLE_ACTOR_NAME:
        analysis->pos = GH_UPOS_PROPN;
        *rank -= 20;
        return true;
    case GH_TABLE_LETTER_NAME: /* an initial: "A K M" */
        analysis->pos = GH_UPOS_PROPN;
        *rank -= 60;
        return bare;
    default:
        return false;
    }
}

static bool classify_noun(const gh_lexicon *lexicon, const gh_entry *entry, gh_analysis *analysis,
                          int *rank)
{
    uint32_t kind;
    switch (entry->table) {
    case GH_TABLE_WORD:
        analysis->pos = (uint8_t)gh_row(lexicon, WORD, word, entry->row)->pos;
        return true;
    case GH_TABLE_NUMBER:
        kind = gh_row(lexicon, NUMBER, number, entry->row)->kind;
        analysis->pos = kind == GH_NUMBER_ORDINAL ? GH_UPOS_ADJ : GH_UPOS_NUM;
        *rank += is_number_word(kind) ? 5 : -40;
        return true;
    case GH_TABLE_ROLE:
        analysis->pos = GH_UPOS_NOUN;
        return true;
    case GH_TABLE_CALENDAR:
    case GH_TABLE_CARRIER:
    case GH_TABLE_DOMAIN:
        analysis->pos = GH_UPOS_NOUN;
        *rank -= 40;
        return true;
    case GH_TABLE_VERB: /* the verbal noun */
        analysis->pos = GH_UPOS_VERB;
        analysis->features = gh_feature_with(0, VERBFORM, GH_VNOUN);
        *rank = GH_RANK_VERB - 10;
        return entry->column == 0;
    default:
        return false;
    }
}

/* The reading of one entry of `analysis.stem`. */
static void read_entry(gh_readings *readings, gh_analysis analysis, const gh_entry *entry,
                       gh_cut cut)
{
    enum { NAMED_OBJECT = 2 }; /* how much an object speaks for a name */
    const gh_lexicon *lexicon = readings->lexicon;
    bool bare = cut.slot == GH_SUFFIX_MAX, cased = !bare && !cut.clitic_only;
    int rank = GH_RANK_BARE;
    if (entry->table == GH_TABLE_IRREGULAR) {
        read_irregular(readings, analysis, entry->row, cut);
    } else if (classify_function(lexicon, entry, cased, &analysis, &rank) ||
               classify_name(lexicon, entry, bare, &analysis, &rank) ||
               classify_noun(lexicon, entry, &analysis, &rank)) {
        readings->flags |= entry_flag(entry);
        /* ghoshke is Ghosh as an object before it is ghoshok+e, "in the announcer" */
        if (entry->table == GH_TABLE_WORD && analysis.pos == GH_UPOS_PROPN &&
            gh_feature(cut.features, CASE) == GH_ACC)
            cut.penalty -= NAMED_OBJECT;
        add(readings, analysis, cut, rank);
    }
}

/* Calendar words, carriers, domain words and the like are listed for what they mean: they make a
 * reading only where no other table gives the part of speech. */
static bool is_secondary(const gh_lexicon *lexicon, const gh_entry *entry)
{
    if (entry->table == GH_TABLE_NUMBER)
        return !is_number_word(gh_row(lexicon, NUMBER, number, entry->row)->kind);
    return entry->table == GH_TABLE_CALENDAR || entry->table == GH_TABLE_CARRIER ||
           entry->table == GH_TABLE_DOMAIN || entry->table == GH_TABLE_LETTER_NAME;
}

static bool is_primary(const gh_lexicon *lexicon, const gh_entry *entry)
{
    switch (entry->table) {
    case GH_TABLE_IRREGULAR:
    case GH_TABLE_PARTICLE:
    case GH_TABLE_MARKER:
    case GH_TABLE_PRONOUN:
    case GH_TABLE_WORD:
    case GH_TABLE_STATE_NAME:
    case GH_TABLE_PLACE_NAME:
    case GH_TABLE_ACTOR_NAME:
    case GH_TABLE_ROLE:
        return true;
    case GH_TABLE_NUMBER:
        return is_number_word(gh_row(lexicon, NUMBER, number, entry->row)->kind);
    case GH_TABLE_VERB:
        return entry->column == 0;
    default:
        return false;
    }
}

static bool has_primary(const gh_lexicon *lexicon, const gh_entry *entries, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (is_primary(lexicon, &entries[i]))
            return true;
    return false;
}

bool gh_stem_is_nominal(const gh_lexicon *lexicon, uint32_t stem)
{
    uint32_t count;
    const gh_entry *entries = gh_lexicon_entries(lexicon, stem, &count);
    for (uint32_t i = 0; i < count; i++)
        if ((is_primary(lexicon, &entries[i]) && entries[i].table != GH_TABLE_PARTICLE &&
             entries[i].table != GH_TABLE_MARKER && entries[i].table != GH_TABLE_IRREGULAR) ||
            (is_secondary(lexicon, &entries[i]) && entries[i].table != GH_TABLE_LETTER_NAME))
            return true;
    return gh_lexicon_is_head(lexicon, stem);
}

void gh_read_stem(gh_readings *readings, uint32_t stem, uint32_t length, gh_cut cut)
{
    uint32_t count;
    const gh_entry *entries = gh_lexicon_entries(readings->lexicon, stem, &count);
    bool primary = has_primary(readings->lexicon, entries, count);
    bool head = gh_lexicon_is_head(readings->lexicon, stem);
    gh_analysis analysis = {.lemma = gh_lexicon_primary(readings->lexicon, stem),
                            .stem = stem,
                            .certainty = cut.slot == GH_SUFFIX_MAX ? GH_EXACT : GH_STEM,
                            .stem_length = (uint16_t)length};
    for (uint32_t i = 0; i < count; i++) {
        if (!primary || !is_secondary(readings->lexicon, &entries[i]))
            read_entry(readings, analysis, &entries[i], cut);
        else
            readings->flags |= entry_flag(&entries[i]);
    }
    if (head && !primary) {
        analysis.pos = GH_UPOS_NOUN;
        add(readings, analysis, cut, GH_RANK_BARE);
    }
    readings->flags |= phrase_flags(readings, stem);
}

void gh_read_phrase_word(gh_readings *readings)
{
    uint32_t id = gh_lexicon_find(readings->lexicon, readings->form);
    uint32_t flags = id ? phrase_flags(readings, id) : 0;
    gh_analysis analysis = {.lemma = id,
                            .stem = id,
                            .pos = flags & GH_FORM_NAME ? GH_UPOS_PROPN : GH_UPOS_NOUN,
                            .certainty = GH_EXACT,
                            .stem_length = (uint16_t)readings->form.n};
    if (flags)
        gh_readings_add(readings, analysis, GH_RANK_PHRASE);
}
