/* forms.c - the cache: raw spelling of a token -> form, analysed when it is first seen. */
#include <assert.h>
#include <stdlib.h>

#include "base/bounds.h"
#include "base/hash.h"
#include "morph/readings.h"

enum {
    CHUNK_FORMS = 1024, /* forms never move: they are kept in chunks */
    FIRST_SLOTS = 4096,
};

/* A raw spelling. Its bytes are compared, so that no two words share a slot by chance or design. */
typedef struct raw_slot {
    const char *p; /* NULL: free */
    uint32_t hash;
    uint32_t form;
    uint32_t length;
} raw_slot;

struct gh_forms {
    const gh_lexicon *lexicon;
    gh_paradigm paradigm;
    gh_affixes variants;
    gh_arena arena; /* of spellings, analyses, chunks and the tables below */
    gh_escape escape;
    gh_spellings spellings;
    gh_form **chunks;
    uint32_t count, chunk_room; /* form 0 is the form of punctuation */
    raw_slot *raw;
    uint32_t raw_count, raw_mask;
    uint32_t *by_word; /* form number of a word id, or 0; open addressing */
    uint32_t by_word_mask;
    bool damaged; /* memory ran out while a table was made: start anew */
};

static gh_form *form_at(const gh_forms *forms, uint32_t form)
{
    return &forms->chunks[form / CHUNK_FORMS][form % CHUNK_FORMS];
}

/* ---- Tables ---------------------------------------------------------------------------- */

static void grow_raw(gh_forms *forms)
{
    uint32_t mask = forms->raw ? forms->raw_mask * 2 + 1 : FIRST_SLOTS - 1;
    raw_slot *slots = GH_NEW(&forms->arena, raw_slot, mask + 1u);
    for (uint32_t i = 0; forms->raw && i <= forms->raw_mask; i++) {
        if (!forms->raw[i].p)
            continue;
        uint32_t at = forms->raw[i].hash & mask;
        while (slots[at].p)
            at = (at + 1) & mask;
        slots[at] = forms->raw[i];
    }
    forms->raw = slots;
    forms->raw_mask = mask;
}

static uint32_t *find_by_word(const gh_forms *forms, uint32_t word)
{
    uint32_t at = (uint32_t)gh_hash_mix(word) & forms->by_word_mask;
    while (forms->by_word[at] && form_at(forms, forms->by_word[at])->id != word)
        at = (at + 1) & forms->by_word_mask;
    return &forms->by_word[at];
}

static void grow_by_word(gh_forms *forms)
{
    forms->by_word_mask = forms->by_word ? forms->by_word_mask * 2 + 1 : FIRST_SLOTS - 1;
    forms->by_word = GH_NEW(&forms->arena, uint32_t, forms->by_word_mask + 1u);
    for (uint32_t i = 1; i < forms->count; i++)
        *find_by_word(forms, form_at(forms, i)->id) = i;
}

static gh_form *new_form(gh_forms *forms)
{
    uint32_t chunk = forms->count / CHUNK_FORMS;
    if (chunk == forms->chunk_room) {
        uint32_t room = forms->chunk_room ? forms->chunk_room * 2 : 64;
        gh_form **chunks = GH_NEW(&forms->arena, gh_form *, room);
        if (chunk)
            memcpy(chunks, forms->chunks, chunk * sizeof *chunks);
        forms->chunks = chunks;
        forms->chunk_room = room;
    }
    if (forms->count % CHUNK_FORMS == 0)
        forms->chunks[chunk] = GH_NEW(&forms->arena, gh_form, CHUNK_FORMS);
    return form_at(forms, forms->count++);
}

/* Everything from the start, in an empty arena. */
static void start(gh_forms *forms)
{
    forms->spellings = (gh_spellings){.lexicon = forms->lexicon, .arena = &forms->arena};
    forms->chunks = NULL;
    forms->count = forms->chunk_room = 0;
    forms->raw = NULL;
    forms->raw_count = 0;
    forms->by_word = NULL;
    grow_raw(forms);
    grow_by_word(forms);
    new_form(forms);
}

static bool try_start(gh_forms *forms)
{
    forms->damaged = true;
    if (setjmp(forms->escape.jump))
        return false;
    start(forms);
    forms->damaged = false;
    return true;
}

/* ---- One form -------------------------------------------------------------------------- */

static bool has_listed_stem(const gh_readings *readings)
{
    for (uint32_t i = 0; i < readings->n; i++)
        if (readings->p[i].analysis.certainty != GH_GUESSED)
            return true;
    return false;
}

static void read_form(gh_readings *readings)
{
    gh_read_foreign(readings);
    gh_read_nominal(readings);
    if (!readings->digits) {
        gh_read_verbal(readings);
        if (!has_listed_stem(readings))
            gh_read_phrase_word(readings);
        bool known = has_listed_stem(readings);
        if ((unsigned char)readings->form.p[0] >= 0x80)
            gh_read_guesses(readings, known);
    }
    if (has_listed_stem(readings))
        readings->flags |= GH_FORM_KNOWN;
    gh_readings_sort(readings);
}

static uint32_t head_flags(const gh_readings *readings, uint32_t kept)
{
    for (uint32_t i = 0; i < kept; i++) {
        const gh_analysis *a = &readings->p[i].analysis;
        if (gh_lexicon_is_head(readings->lexicon, a->lemma) ||
            gh_lexicon_is_head(readings->lexicon, a->stem))
            return GH_FORM_HEAD;
    }
    return 0;
}

/* Letter by letter, and no word of the language that happens to look so (e-i, "this"). */
static uint32_t acronym_flag(const gh_readings *readings)
{
    const gh_analysis *best = &readings->p[0].analysis;
    bool found =
        readings->n && best->pos == GH_UPOS_PROPN &&
        gh_word_is_acronym(readings->lexicon, gh_spellings_text(readings->spellings, best->stem));
    return found ? (uint32_t)GH_FORM_ACRONYM : 0;
}

static uint32_t irregular_verb_flags(const gh_readings *readings, uint32_t kept)
{
    uint32_t flags = 0;
    for (uint32_t i = 0; i < kept; i++) {
        const gh_analysis *a = &readings->p[i].analysis;
        if (a->pos == GH_UPOS_VERB || a->pos == GH_UPOS_AUX)
            flags |= GH_FORM_VERB |
                     (gh_feature(a->features, VERBFORM) == GH_FIN ? (uint32_t)GH_FORM_FINITE : 0);
    }
    return flags;
}

static void analyse(gh_forms *forms, gh_form *form)
{
    gh_readings readings = {.lexicon = forms->lexicon,
                            .paradigm = &forms->paradigm,
                            .spellings = &forms->spellings,
                            .form = form->canonical};
    read_form(&readings);
    uint32_t kept = readings.n < GH_BOUND_ANALYSES ? readings.n : GH_BOUND_ANALYSES;
    gh_analysis *analyses = GH_NEW(&forms->arena, gh_analysis, kept);
    for (uint32_t i = 0; i < kept; i++)
        analyses[i] = readings.p[i].analysis;
    form->analyses = analyses;
    form->count = (uint16_t)kept;
    form->flags = readings.flags | head_flags(&readings, kept) |
                  irregular_verb_flags(&readings, kept) | acronym_flag(&readings);
}

/* The form of a canonical spelling. */
static uint32_t form_of(gh_forms *forms, gh_str canonical)
{
    uint32_t word = gh_spellings_id(&forms->spellings, canonical);
    uint32_t found = *find_by_word(forms, word);
    if (found || word == 0)
        return found;
    if (forms->count * 2 > forms->by_word_mask)
        grow_by_word(forms);
    uint32_t number = forms->count;
    gh_form *form = new_form(forms);
    form->canonical = gh_spellings_text(&forms->spellings, word);
    form->id = word;
    analyse(forms, form);
    *find_by_word(forms, word) = number;
    return number;
}

/* Is it a word of the lexicon, if only of some phrase ("Saad Hossain [Rijbhi]"), bare or with
 * endings? */
static bool is_of_lexicon(const gh_forms *forms, const gh_form *form)
{
    const uint32_t known = GH_FORM_KNOWN | GH_FORM_NAME | GH_FORM_PHRASE;
    const uint32_t strings = gh_lexicon_string_count(forms->lexicon);
    bool found = (form->flags & known) || form->id < strings;
    for (uint16_t i = 0; i < form->count; i++)
        found |= form->analyses[i].stem < strings;
    return found;
}

/* The form of a canonical spelling, or of one that sounds alike where nothing is known of it. */
static uint32_t form_of_sound(gh_forms *forms, gh_str canonical)
{
    char alike[GH_BOUND_TOKEN_BYTES];
    uint32_t form = form_of(forms, canonical);
    if (form == 0 || is_of_lexicon(forms, form_at(forms, form)))
        return form;
    gh_readings readings = {.lexicon = forms->lexicon,
                            .paradigm = &forms->paradigm,
                            .spellings = &forms->spellings,
                            .form = canonical};
    if (!gh_respell(&readings, alike))
        return form;
    /* "majlum" has a name in it, and is more often read as a verb */
    uint32_t other = form_of(forms, (gh_str){alike, canonical.n});
    return form_at(forms, other)->analyses[0].pos == GH_UPOS_VERB ? form : other;
}

/* A raw spelling that was not seen before. */
static uint32_t meet(gh_forms *forms, gh_str raw, uint32_t hash)
{
    char canonical[3 * GH_BOUND_TOKEN_BYTES + 16];
    uint32_t n = gh_fold_word(gh_lexicon_text(forms->lexicon), raw, canonical);
    if (n > GH_BOUND_TOKEN_BYTES) /* only a run of letters that is no word grows so long */
        n = 0;
    uint32_t form = form_of_sound(forms, (gh_str){canonical, n});
    if (forms->raw_count * 2 > forms->raw_mask)
        grow_raw(forms);
    uint32_t at = hash & forms->raw_mask;
    while (forms->raw[at].p)
        at = (at + 1) & forms->raw_mask;
    gh_str copy = gh_arena_copy(&forms->arena, raw);
    forms->raw[at] = (raw_slot){copy.p, hash, form, raw.n};
    forms->raw_count++;
    return form;
}

/* ---- Interface -------------------------------------------------------------------------- */

gh_forms *gh_forms_new(const gh_lexicon *lexicon)
{
    gh_forms *forms = calloc(1, sizeof *forms);
    if (!forms)
        return NULL;
    forms->lexicon = lexicon;
    gh_arena_init(&forms->arena, GH_BOUND_FORMS_BYTES, "different words", &forms->escape);
    if (!gh_paradigm_init(&forms->paradigm, lexicon) ||
        !gh_variants_fill(&forms->variants, lexicon) || !try_start(forms)) {
        gh_forms_free(forms);
        return NULL;
    }
    return forms;
}

void gh_forms_free(gh_forms *forms)
{
    if (!forms)
        return;
    gh_paradigm_done(&forms->paradigm);
    free(forms->variants.p);
    gh_arena_done(&forms->arena);
    free(forms);
}

static gh_status failed(const gh_forms *forms, gh_error *error)
{
    if (error)
        *error = forms->escape.error;
    return forms->escape.error.status;
}

gh_status gh_forms_settle(gh_forms *forms, gh_error *error)
{
    if (!forms->damaged && forms->count <= GH_BOUND_FORMS && forms->raw_count <= 2 * GH_BOUND_FORMS)
        return GH_OK;
    gh_arena_reset(&forms->arena);
    return try_start(forms) ? GH_OK : failed(forms, error);
}

static bool resolve_new(gh_forms *forms, gh_str raw, uint32_t hash, uint32_t *ret_form)
{
    forms->damaged = true;
    if (setjmp(forms->escape.jump))
        return false;
    *ret_form = meet(forms, raw, hash);
    forms->damaged = false;
    return true;
}

gh_status gh_forms_resolve(gh_forms *forms, gh_str text, gh_token *tokens, uint32_t count,
                           gh_error *error)
{
    assert(!forms->damaged);
    for (uint32_t i = 0; i < count; i++) {
        gh_token *token = &tokens[i];
        token->form = 0;
        if (!(token->flags & (GH_TOKEN_WORD | GH_TOKEN_NUMBER)))
            continue;
        gh_str raw = {text.p + token->begin, token->length};
        uint32_t hash = (uint32_t)gh_hash_str(raw);
        uint32_t at = hash & forms->raw_mask;
        const raw_slot *slot = &forms->raw[at];
        while (slot->p && (slot->hash != hash || slot->length != raw.n ||
                           memcmp(slot->p, raw.p, raw.n) != 0)) {
            at = (at + 1) & forms->raw_mask;
            slot = &forms->raw[at];
        }
        if (slot->p)
            token->form = slot->form;
        else if (!resolve_new(forms, raw, hash, &token->form))
            return failed(forms, error);
    }
    return GH_OK;
}

const gh_form *gh_forms_get(const gh_forms *forms, uint32_t form)
{
    return form_at(forms, form);
}

gh_str gh_forms_word(const gh_forms *forms, uint32_t word)
{
    return gh_spellings_text(&forms->spellings, word);
}

uint32_t gh_forms_lemmas(const gh_forms *forms, const gh_form *form, uint32_t *out, uint32_t room)
{
    return gh_lemmas_list(&forms->variants, form, out, room);
}
