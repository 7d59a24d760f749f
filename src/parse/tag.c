/* tag.c - which of its readings a word has in this sentence.
 *
 * The cache of forms gives the readings of a spelling, best first. Only a few hundred spellings
 * need the context; they are the ones that change events: participles that are also
 * postpositions, the quotative, "not" that is also "nine", verbs that are also nouns. */
#include "parse/parse.h"

enum { MARKERS = 1u << GH_TABLE_MARKER, PARTICLES = 1u << GH_TABLE_PARTICLE };
enum { ROLES = 1u << GH_TABLE_ROLE };

unsigned gh_item_case(const gh_item *item)
{
    unsigned c = item->analysis ? gh_feature(item->analysis->features, CASE) : 0;
    return c ? c : GH_NOM;
}

static bool is_verb_pos(uint8_t pos)
{
    return pos == GH_UPOS_VERB || pos == GH_UPOS_AUX;
}

static const gh_analysis *verb_reading(const gh_form *form)
{
    for (uint16_t i = 0; i < form->count; i++)
        if (is_verb_pos(form->analyses[i].pos) && form->analyses[i].certainty != GH_GUESSED)
            return &form->analyses[i];
    return NULL;
}

static const gh_analysis *noun_reading(const gh_form *form)
{
    for (uint16_t i = 0; i < form->count; i++)
        if (!is_verb_pos(form->analyses[i].pos))
            return &form->analyses[i];
    return NULL;
}

/* "... kaj [kore].", "... kaj [kore] na.": nothing follows but a mark, or a negation and a mark:
 * the place of a finite verb. */
static bool closes_clause(const gh_parse *p, uint16_t at)
{
    uint16_t next = (uint16_t)(at + 1);
    while (next < p->n && p->items[next].form && (p->items[next].form->flags & GH_FORM_PARTICLE))
        next++;
    return next >= p->n || !p->items[next].form;
}

/* True when a row of the list is an act, or can be what an act is about. */
static bool has_event(const gh_parse *p, const uint32_t *rows, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        const gh_predicate_row *row = gh_row(p->lexicon, PREDICATE, predicate, rows[i]);
        const gh_frame_row *frame = gh_row(p->lexicon, FRAME, frame, row->frame - 1);
        if (frame->operation != GH_OPERATOR_NONE || frame->yields)
            return true;
    }
    return false;
}

static bool is_predicate(const gh_parse *p, uint16_t head, uint32_t middle, uint32_t verb,
                         bool event)
{
    const gh_form *form = p->items[head].form;
    if (!form || !(form->flags & GH_FORM_HEAD))
        return false;
    for (uint16_t i = 0; i < form->count; i++) {
        uint32_t n;
        if (middle == 0 && gh_feature(form->analyses[i].features, CASE) == GH_GEN)
            continue; /* "andoloner dake": at the call of the movement */
        const uint32_t *rows =
            gh_lexicon_predicates(p->lexicon, form->analyses[i].lemma, middle, verb, &n);
        if (n && (!event || has_event(p, rows, n)))
            return true;
    }
    return false;
}

/* Do the one or two words to the left make a predicate with this verb ("guli kore": shoots,
 * "nishedhagga arop kore": imposes a ban)? For a word that is a postposition too, a predicate
 * that is no event proves nothing ("elaka theke": from the area, hardly "the area staying"). */
static bool completes_predicate(const gh_parse *p, uint16_t at, const gh_analysis *verb, bool event)
{
    if (at == 0 || !p->items[at - 1].form)
        return false;
    if (is_predicate(p, (uint16_t)(at - 1), 0, verb->lemma, event))
        return true;
    const gh_form *middle = p->items[at - 1].form;
    for (uint16_t i = 0; at > 1 && i < middle->count; i++)
        if (is_predicate(p, (uint16_t)(at - 2), middle->analyses[i].lemma, verb->lemma, event))
            return true;
    return false;
}

/* "Kabir Hosen [(25)] name": the word before a bracket carries the case. */
static const gh_item *before_bracket(const gh_parse *p, uint16_t at)
{
    enum { LONGEST = 4 };
    if (!(p->items[at].token->flags & GH_TOKEN_BRACKET_CLOSE))
        return &p->items[at];
    for (uint16_t i = at; i > 0 && i + LONGEST > at; i--)
        if (p->items[i].token->flags & GH_TOKEN_BRACKET_OPEN)
            return &p->items[i - 1];
    return &p->items[at];
}

static bool left_governed(const gh_parse *p, uint16_t at, uint32_t governs)
{
    if (at == 0)
        return false;
    const gh_item *left = before_bracket(p, (uint16_t)(at - 1));
    if (left->part == GH_PART_MARK)
        return left->token->flags & (GH_TOKEN_CLOSE | GH_TOKEN_BRACKET_CLOSE);
    if (left->part == GH_PART_VERB)
        return left->analysis && gh_feature(left->analysis->features, VERBFORM) == GH_VNOUN;
    if (left->part != GH_PART_NOMINAL && left->part != GH_PART_PRONOUN &&
        left->part != GH_PART_NUMBER)
        return false;
    /* "take dhore": caught him; an ending that only one case has decides. */
    unsigned own = left->analysis ? gh_feature(left->analysis->features, CASE) : 0;
    if (own == GH_ACC)
        return governs >> (GH_ACC - 1) & 1;
    /* "[tader] dhore ene": so does "-der", the genitive and the object of several. */
    if (own == GH_GEN && gh_feature(left->analysis->features, NUMBER) == GH_PLUR)
        return (governs >> (GH_GEN - 1) & 1) || (governs >> (GH_ACC - 1) & 1);
    for (uint16_t i = 0; i < left->form->count; i++) {
        unsigned c = gh_feature(left->form->analyses[i].features, CASE);
        if (governs >> (c ? c - 1 : 0) & 1)
            return true;
    }
    return false;
}

/* "ghire rekhechhe", "dhore niyechhe": with the verb after it the word makes a predicate. */
static bool begins_predicate(const gh_parse *p, uint16_t at, const gh_analysis *verb)
{
    const gh_form *next = at + 1 < p->n ? p->items[at + 1].form : NULL;
    const gh_analysis *after = next ? verb_reading(next) : NULL;
    uint32_t n = 0;
    if (after && gh_feature(verb->features, VERBFORM) == GH_CONV)
        gh_lexicon_predicates(p->lexicon, 0, verb->lemma, after->lemma, &n);
    return n > 0;
}

/* "jete": to go, and no form of "je"; "Rahimer [poribar]": the family, and no form of "por". A
 * verb's stem may look like a word of function, which takes a clitic at most: "chharai". */
static bool only_shares_stem(const gh_item *item, const gh_analysis *a)
{
    return is_verb_pos(a->pos) && a->stem != item->form->id &&
           (!gh_feature(a->features, CLITIC) || gh_feature(a->features, CASE));
}

static bool is_denied_after(const gh_parse *p, uint16_t at)
{
    enum { NEAR = 2 }; /* "dewa hobe na" */
    for (uint16_t i = (uint16_t)(at + 1); i < p->n && i <= at + NEAR; i++) {
        gh_match m;
        if (p->items[i].form && gh_parse_match(p, i, PARTICLES, &m) &&
            gh_row(p->lexicon, PARTICLE, particle, m.entry.row)->kind == GH_PARTICLE_NEG)
            return true;
    }
    return false;
}

/* "[hote] debo na", "[hote] parbe", "bichar [hote] hobe": an infinitive with its auxiliary; "bank
 * [hote] dewa rin" was given by the bank. */
static bool leads_to_auxiliary(const gh_parse *p, uint16_t at, const gh_analysis *verb)
{
    const gh_form *next = at + 1 < p->n ? p->items[at + 1].form : NULL;
    const gh_analysis *after = next ? verb_reading(next) : NULL;
    uint32_t n = gh_lexicon_row_count(p->lexicon, GH_TABLE_AUXILIARY);
    for (uint32_t i = 0; after && gh_feature(verb->features, VERBFORM) == GH_INF && i < n; i++) {
        const gh_auxiliary_row *row = gh_row(p->lexicon, AUXILIARY, auxiliary, i);
        if (row->verb == after->lemma && gh_feature(row->after, VERBFORM) == GH_INF &&
            (row->kind == GH_AUXILIARY_POSSIBLE ||
             (row->kind == GH_AUXILIARY_MUST && verb->lemma == after->lemma) ||
             (row->kind == GH_AUXILIARY_ALLOW && is_denied_after(p, (uint16_t)(at + 1)))))
            return true;
    }
    return false;
}

/* One spelling may govern several cases: "Rahimer [name]" is against him, "Rahim [name]" what he is
 * called. */
static const gh_marker_row *find_governing(const gh_parse *p, uint16_t at, const gh_match *found,
                                           uint16_t n, uint16_t *ret_length)
{
    for (uint16_t i = 0; i < n; i++) {
        const gh_analysis *a = found[i].analysis;
        if (a && (gh_feature(a->features, DEFINITE) || only_shares_stem(&p->items[at], a)))
            continue; /* "desher [protiti] manush": every one, not towards it */
        const gh_marker_row *row = gh_row(p->lexicon, MARKER, marker, found[i].entry.row);
        if (a && gh_feature(a->features, CLITIC) == GH_CLITIC_I && row->functions == GH_FUNCTION_TO)
            continue; /* "sarkar [baraboroi]": all along, not to the government */
        *ret_length = found[i].length;
        if (left_governed(p, at, row->governs))
            return row;
    }
    return NULL;
}

/* "dhaka theke": from Dhaka, but "thekechhen": stayed. "[boithok] niye": about the meeting, but
 * "byabostha niye": having taken measures. */
static bool tag_marker(gh_parse *p, uint16_t at)
{
    gh_item *item = &p->items[at];
    gh_match found[4];
    uint16_t length, n = gh_parse_matches(p, at, MARKERS, found, 4);
    const gh_marker_row *row = find_governing(p, at, found, n, &length);
    if (!row || (gh_parse_matches(p, at, ROLES, found, 4) && found[0].length > length))
        return false; /* "doler [soho sobhapoti]" */
    const gh_analysis *verb = verb_reading(item->form);
    if (verb && length == 1 &&
        (closes_clause(p, at) || completes_predicate(p, at, verb, true) ||
         begins_predicate(p, at, verb) || leads_to_auxiliary(p, at, verb)))
        return false;
    item->part = GH_PART_MARKER;
    item->functions = row->functions;
    item->length = (uint8_t)length;
    return true;
}

/* The next word is a verb that has a frame of speaking or thinking? Any verb will do: after a
 * finite verb "bole" is the quotative before "janan", "dabi koren", "mone koren". */
static bool is_quotative(const gh_parse *p, uint16_t at)
{
    if (at == 0 || at + 1 >= p->n || !p->items[at + 1].form)
        return false;
    const gh_item *left = &p->items[at - 1];
    if (left->part == GH_PART_MARK)
        return left->token->flags & GH_TOKEN_CLOSE;
    if (left->part == GH_PART_PARTICLE)
        return gh_item_is_negation(left);
    return left->part == GH_PART_VERB || (left->form->flags & (GH_FORM_FINITE | GH_FORM_HEAD)) != 0;
}

static bool tag_particle(gh_parse *p, uint16_t at)
{
    gh_item *item = &p->items[at];
    gh_match m[4];
    uint16_t n = gh_parse_matches(p, at, PARTICLES, m, 4);
    for (uint16_t i = 0; i < n; i++) {
        const gh_analysis *a = m[i].analysis;
        uint8_t kind = (uint8_t)gh_row(p->lexicon, PARTICLE, particle, m[i].entry.row)->kind;
        /* "tara [jate] hamla kore" so that; but "hamla kore, [jate] dujon nihoto hoy" in which */
        bool aim = a && kind == GH_PARTICLE_INTENT && a->stem == item->form->id && at > 0 &&
                   !(p->items[at - 1].token->flags & GH_TOKEN_COMMA);
        if (a && !aim &&
            (gh_feature(a->features, CASE) > GH_NOM ||
             (m[i].length == 1 && only_shares_stem(item, a)))) /* but "ta hole": then */
            continue;
        if (kind == GH_PARTICLE_QUOTATIVE && !is_quotative(p, at))
            continue;
        if (kind == GH_PARTICLE_NOT && !closes_clause(p, at))
            continue;
        if (kind == GH_PARTICLE_HONORIFIC && gh_parse_is_no_honorific(p, at))
            continue;
        item->part = GH_PART_PARTICLE;
        item->particle = kind;
        item->length = (uint8_t)m[i].length;
        return true;
    }
    return false;
}

static bool tag_pronoun(gh_parse *p, gh_item *item)
{
    if (is_verb_pos(item->form->analyses[0].pos))
        return false; /* "jay": goes, and not "in which" */
    for (uint16_t i = 0; i < item->form->count; i++) {
        const gh_analysis *a = &item->form->analyses[i];
        if (a->pos != GH_UPOS_PRON && a->pos != GH_UPOS_DET)
            continue;
        uint32_t n;
        if (a->lemma >= gh_lexicon_string_count(p->lexicon))
            continue;
        const gh_entry *entries = gh_lexicon_entries(p->lexicon, a->lemma, &n);
        for (uint32_t k = 0; k < n; k++) {
            if (entries[k].table != GH_TABLE_PRONOUN)
                continue;
            item->part = GH_PART_PRONOUN;
            item->pronoun = (uint8_t)gh_row(p->lexicon, PRONOUN, pronoun, entries[k].row)->kind;
            item->analysis = a;
            return true;
        }
    }
    return false;
}

/* "Obaidul [Kader]": behind a name what can be one is one, and not "of whom". */
static bool tag_name(const gh_parse *p, uint16_t at)
{
    gh_item *item = &p->items[at];
    const gh_item *before = at > 0 ? &p->items[at - 1] : NULL;
    if (!before || before->part != GH_PART_NOMINAL || before->analysis->pos != GH_UPOS_PROPN ||
        gh_item_case(before) > GH_NOM || (before->token->flags & GH_TOKEN_COMMA))
        return false;
    for (uint16_t i = 0; i < item->form->count; i++)
        if (item->form->analyses[i].pos == GH_UPOS_PROPN &&
            item->form->analyses[i].certainty != GH_GUESSED) {
            item->part = GH_PART_NOMINAL;
            item->analysis = &item->form->analyses[i];
            return true;
        }
    return false;
}

/* "tui" forms and old ones are rare in news, and many are names: "Anis", "Mariya". */
static bool is_intimate(const gh_analysis *verb)
{
    return gh_feature(verb->features, PERSON) == 2 &&
           gh_feature(verb->features, POLITE) == GH_INTIMATE;
}

static bool after_genitive(const gh_parse *p, uint16_t at)
{
    return at > 0 &&
           (p->items[at - 1].part == GH_PART_NOMINAL || p->items[at - 1].part == GH_PART_PRONOUN) &&
           gh_item_case(&p->items[at - 1]) == GH_GEN;
}

/* A form that can be noun or verb is a verb where a verb belongs: before a mark, or behind the
 * noun it makes a predicate with. */
static void tag_word(gh_parse *p, uint16_t at)
{
    gh_item *item = &p->items[at];
    const gh_analysis *best = &item->form->analyses[0];
    const gh_analysis *verb = verb_reading(item->form), *noun = noun_reading(item->form);
    bool rare = is_intimate(best) || gh_feature(best->features, STYLE);
    bool is_verb = is_verb_pos(best->pos) && !(noun && rare && !closes_clause(p, at));
    if (verb && !is_verb)
        is_verb = completes_predicate(p, at, verb, false) ||
                  (closes_clause(p, at) && gh_feature(verb->features, VERBFORM) == GH_FIN &&
                   best->certainty != GH_EXACT);
    if (is_verb && noun && after_genitive(p, at) && gh_feature(noun->features, CASE) == GH_LOC &&
        noun->certainty != GH_GUESSED && !begins_predicate(p, at, verb ? verb : best))
        is_verb = false; /* "durbritter [gulite]": by the shots of miscreants */
    item->part = is_verb ? GH_PART_VERB : GH_PART_NOMINAL;
    item->analysis = is_verb ? (verb ? verb : best) : (noun ? noun : best);
}

static void cover(gh_parse *p, uint16_t at)
{
    const gh_item *head = &p->items[at];
    for (uint16_t k = 1; k < head->length && at + k < p->n; k++) {
        gh_item *item = &p->items[at + k];
        item->part = head->part;
        item->particle = head->particle;
        item->functions = head->functions;
        item->length = 1;
        item->analysis = item->form ? &item->form->analyses[0] : NULL;
    }
}

static void tag_item(gh_parse *p, uint16_t at)
{
    gh_item *item = &p->items[at];
    item->length = 1;
    item->verb = -1;
    if (!item->form) {
        item->part = GH_PART_MARK;
        return;
    }
    item->analysis = &item->form->analyses[0];
    uint32_t flags = item->form->flags;
    if (item->token->flags & GH_TOKEN_NUMBER)
        item->part = GH_PART_NUMBER;
    else if ((flags & (GH_FORM_MARKER | GH_FORM_PHRASE)) && tag_marker(p, at))
        return;
    else if ((flags & (GH_FORM_PARTICLE | GH_FORM_PHRASE)) && tag_particle(p, at))
        return;
    else if ((flags & GH_FORM_PRONOUN) && (tag_name(p, at) || tag_pronoun(p, item)))
        return;
    else
        tag_word(p, at);
}

void gh_parse_tag(gh_parse *p)
{
    for (uint16_t at = 0; at < p->n; at += p->items[at].length) {
        tag_item(p, at);
        cover(p, at);
    }
}
