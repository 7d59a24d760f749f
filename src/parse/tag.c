/* tag.c - which of its readings a word has in this sentence.
 *
 * The cache of forms gives the readings of a spelling, best first. Only a few hundred spellings
 * need the context; they are the ones that change events: participles that are also
 * postpositions, the quotative, "not" that is also "nine", verbs that are also nouns. */
#include "parse/tag.h"

enum { MARKERS = 1u << GH_TABLE_MARKER, PARTICLES = 1u << GH_TABLE_PARTICLE };
enum { ROLES = 1u << GH_TABLE_ROLE };

unsigned gh_item_case(const gh_item *item)
{
    unsigned c = gh_feature(item->analysis->features, CASE);
    return c ? c : GH_NOM;
}

bool gh_item_ends_object(const gh_item *item)
{
    enum { LETTER = 3, SYLLABLE = 2 * LETTER }; /* bytes; "[BK] Bijoykumar" */
    return gh_item_case(item) == GH_ACC && item->analysis->stem_length > SYLLABLE;
}

bool gh_item_ends_subject(const gh_item *item)
{
    gh_features f = item->analysis->features;
    return gh_feature(f, CASE) == GH_NOM && gh_feature(f, NUMBER) == GH_PLUR;
}

uint16_t gh_parse_behind_bracket(const gh_parse *p, uint16_t at, uint16_t longest)
{
    if (at >= p->n || !(p->items[at].token->flags & GH_TOKEN_BRACKET_OPEN))
        return at;
    for (uint16_t i = (uint16_t)(at + 1); i < p->n && i <= at + longest; i++)
        if (p->items[i].token->flags & GH_TOKEN_BRACKET_CLOSE)
            return (uint16_t)(i + 1);
    return at;
}

uint16_t gh_parse_open_of_bracket(const gh_parse *p, uint16_t at, uint16_t longest)
{
    if (!(p->items[at].token->flags & GH_TOKEN_BRACKET_CLOSE))
        return at;
    for (uint16_t i = at; i-- > 0 && i + longest >= at;)
        if (p->items[i].token->flags & GH_TOKEN_BRACKET_OPEN)
            return i;
    return at;
}

/* "Kabir Hosen [(25)] name": the word before a bracket carries the case. */
const gh_item *gh_tag_before_bracket(const gh_parse *p, uint16_t at)
{
    enum { LONGEST = 3 };
    uint16_t open = gh_parse_open_of_bracket(p, at, LONGEST);
    return open < at && open > 0 ? &p->items[open - 1] : &p->items[at];
}

static bool left_governed(const gh_parse *p, uint16_t at, uint32_t governs)
{
    if (at == 0)
        return false;
    const gh_item *left = gh_tag_before_bracket(p, (uint16_t)(at - 1));
    if (left->part == GH_PART_MARK)
        return left->token->flags & (GH_TOKEN_CLOSE | GH_TOKEN_BRACKET_CLOSE);
    if (left->part == GH_PART_VERB)
        return gh_feature(left->analysis->features, VERBFORM) == GH_VNOUN;
    if (left->part != GH_PART_NOMINAL && left->part != GH_PART_PRONOUN &&
        left->part != GH_PART_NUMBER)
        return false;
    /* "take dhore": caught him; an ending that only one case has decides. */
    unsigned own = gh_feature(left->analysis->features, CASE);
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

/* "jete": to go, and no form of "je"; "Rahimer [poribar]": the family, and no form of "por". A
 * verb's stem may look like a word of function, which takes a clitic at most: "chharai". */
static bool only_shares_stem(const gh_item *item, const gh_analysis *a)
{
    return gh_tag_is_verb(a->pos) && a->stem != item->form->id &&
           (!gh_feature(a->features, CLITIC) || gh_feature(a->features, CASE));
}

static bool is_denied_after(const gh_parse *p, uint16_t at)
{
    enum { NEAR = 2 }; /* "dewa hobe na" */
    for (uint16_t i = (uint16_t)(at + 1); i < p->n && i <= at + NEAR; i++) {
        gh_match m;
        if (gh_item_is_word(&p->items[i]) && gh_parse_match(p, i, PARTICLES, &m) &&
            gh_row(p->lexicon, PARTICLE, particle, m.entry.row)->kind == GH_PARTICLE_NEG)
            return true;
    }
    return false;
}

/* "[hote] debo na", "[hote] parbe", "bichar [hote] hobe": an infinitive with its auxiliary; "bank
 * [hote] dewa rin" was given by the bank. */
static bool leads_to_auxiliary(const gh_parse *p, uint16_t at, const gh_analysis *verb)
{
    const gh_analysis *after = gh_tag_verb_reading(p->items[at + 1].form);
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

static bool governs_as_read(const gh_parse *p, uint16_t at, const gh_marker_row *row)
{
    const gh_item *left = gh_tag_before_bracket(p, (uint16_t)(at - 1));
    unsigned own = gh_item_is_word(left) ? gh_feature(left->analysis->features, CASE) : 0;
    return row->governs >> (own ? own - 1 : 0) & 1;
}

/* One spelling may govern several cases: "Rahimer [name]" is against him, "Rahim [name]" what he is
 * called; and so "Monir [name]", which could be "Moni-r" but is not read so. */
static const gh_marker_row *find_governing(const gh_parse *p, uint16_t at, const gh_match *found,
                                           uint16_t n, uint16_t *ret_length)
{
    const gh_marker_row *best = NULL;
    for (uint16_t i = 0; i < n; i++) {
        const gh_analysis *a = found[i].analysis;
        if (a && (gh_feature(a->features, DEFINITE) || only_shares_stem(&p->items[at], a)))
            continue; /* "desher [protiti] manush": every one, not towards it */
        const gh_marker_row *row = gh_row(p->lexicon, MARKER, marker, found[i].entry.row);
        if (a && gh_feature(a->features, CLITIC) == GH_CLITIC_I && row->functions == GH_FUNCTION_TO)
            continue; /* "sarkar [baraboroi]": all along, not to the government */
        if (!left_governed(p, at, row->governs) ||
            (best && !((row->functions & GH_FUNCTION_CALLED) && governs_as_read(p, at, row) &&
                       found[i].length == *ret_length)))
            continue;
        *ret_length = found[i].length;
        if (best || governs_as_read(p, at, row))
            return row;
        best = row;
    }
    return best;
}

/* "nirdesh [upekkha kore]." disregards it, "polishke [lokkho kore]." aims at them: at the end of a
 * sentence without another verb a postposition that holds a verb is that verb. */
static bool is_only_verb(const gh_parse *p, uint16_t at, uint16_t length)
{
    uint16_t last = (uint16_t)(at + length - 1);
    if (!gh_item_is_word(&p->items[last]) || !gh_tag_verb_reading(p->items[last].form) ||
        (last + 1u < p->n && !(p->items[last + 1].token->flags & GH_TOKEN_END)))
        return false;
    for (uint16_t i = at; i-- > 0 && !(p->items[i].token->flags & GH_TOKEN_END);)
        if (p->items[i].part == GH_PART_VERB)
            return false;
    return true;
}

static bool is_finite_form(const gh_form *form)
{
    for (uint16_t i = 0; i < form->count; i++)
        if (gh_tag_is_verb(form->analyses[i].pos) &&
            gh_feature(form->analyses[i].features, VERBFORM) == GH_FIN)
            return true;
    return false;
}

/* "dhaka theke": from Dhaka, but "thekechhen": stayed. "[boithok] niye": about the meeting, but
 * "byabostha niye": having taken measures. */
static bool tag_marker(gh_parse *p, uint16_t at)
{
    gh_item *item = &p->items[at];
    gh_match found[4];
    uint16_t length = 0, n = gh_parse_matches(p, at, MARKERS, found, 4);
    const gh_marker_row *row = find_governing(p, at, found, n, &length);
    if (!row || (gh_parse_matches(p, at, ROLES, found, 4) && found[0].length > length))
        return false; /* "doler [soho sobhapoti]" */
    if (length > 1 && is_only_verb(p, at, length))
        return false;
    const gh_analysis *verb = gh_tag_verb_reading(item->form);
    /* "obhijog [theke] obyahoti den": from a noun; but "birot [theke]": having kept from it */
    bool source = (row->functions & GH_FUNCTION_FROM) && verb && at > 0 &&
                  gh_feature(verb->features, VERBFORM) == GH_CONV &&
                  (p->items[at - 1].analysis->pos == GH_UPOS_NOUN ||
                   p->items[at - 1].analysis->pos == GH_UPOS_PROPN);
    /* "take atok kora hoy Gazipur [theke].": no participle ends a sentence */
    bool closes = gh_tag_closes_clause(p, at) && !(source && !is_finite_form(item->form));
    bool about = (row->functions & GH_FUNCTION_ABOUT) && gh_tag_leads_to_talk(p, at);
    /* "hamla chalanor [por], ...": after, and not "put on", which is no verb of anybody's */
    bool owned = verb && gh_feature(verb->features, VERBFORM) == GH_FIN &&
                 gh_item_case(&p->items[at - 1]) == GH_GEN;
    if (verb && length == 1 && !owned &&
        (closes || (!source && !about && gh_tag_completes_predicate(p, at, verb, true)) ||
         gh_tag_begins_predicate(p, at, verb) || leads_to_auxiliary(p, at, verb)))
        return false;
    item->part = GH_PART_MARKER;
    item->functions = row->functions;
    item->length = (uint8_t)length;
    return true;
}

/* "chhatroder songe kotha [bole] poristhiti shanto koren": the verb of a talk; but "kotha bole jana
 * gechhe" is how it is known. */
static bool ends_talk(const gh_parse *p, uint16_t at)
{
    const gh_analysis *verb = gh_tag_verb_reading(p->items[at].form);
    return verb && at > 1 && p->items[at - 2].part == GH_PART_MARKER &&
           (p->items[at - 2].functions & GH_FUNCTION_WITH) &&
           !gh_tag_verb_reading(p->items[at + 1].form) &&
           gh_tag_completes_predicate(p, at, verb, true);
}

/* The next word is a verb that has a frame of speaking or thinking? Any verb will do: after a
 * finite verb "bole" is the quotative before "janan", "dabi koren", "mone koren". */
static bool is_quotative(const gh_parse *p, uint16_t at)
{
    if (at == 0 || at + 1 >= p->n || !gh_item_is_word(&p->items[at + 1]) || ends_talk(p, at))
        return false;
    const gh_item *left = &p->items[at - 1];
    if (left->part == GH_PART_MARK)
        return left->token->flags & GH_TOKEN_CLOSE;
    if (left->part == GH_PART_PARTICLE)
        return gh_item_is_negation(left);
    return left->part == GH_PART_VERB || (left->form->flags & (GH_FORM_FINITE | GH_FORM_HEAD)) != 0;
}

/* "raji [non] Hasina": the adjective is what is said of her, also where she comes behind it. */
static bool follows_adjective(const gh_parse *p, uint16_t at)
{
    const gh_item *left = at > 0 ? &p->items[at - 1] : NULL;
    gh_match m[4];
    for (uint16_t i = 0, n = gh_parse_matches(p, (uint16_t)(at + 1), PARTICLES, m, 4); i < n; i++)
        if (gh_row(p->lexicon, PARTICLE, particle, m[i].entry.row)->kind == GH_PARTICLE_QUOTATIVE)
            return false;
    return left && left->part == GH_PART_NOMINAL && (left->form->flags & GH_FORM_HEAD) &&
           left->analysis->pos == GH_UPOS_ADJ && gh_item_case(left) <= GH_NOM;
}

static bool tag_particle(gh_parse *p, uint16_t at)
{
    gh_item *item = &p->items[at];
    gh_match m[4], name;
    uint16_t n = gh_parse_matches(p, at, PARTICLES, m, 4);
    /* "[shohid] Uddin Chowdhury Annie", "[ar] es es": the first word of a longer name */
    if (n && gh_parse_match(p, at, 1u << GH_TABLE_ACTOR_NAME, &name) && name.length > m[0].length)
        return false;
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
        if (kind == GH_PARTICLE_NOT && !gh_tag_closes_clause(p, at) && !follows_adjective(p, at))
            continue;
        /* "[bir muktijoddhara] michhil koren": several have no name that could follow. */
        bool several = a && gh_feature(a->features, NUMBER) == GH_PLUR;
        if (kind == GH_PARTICLE_HONORIFIC && (several || gh_parse_is_no_honorific(p, at)))
            continue;
        /* "take [khomotachyuto] kore": no word before a name */
        if (kind == GH_PARTICLE_FORMER && gh_tag_is_verb(p->items[at + 1].form->analyses[0].pos))
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
    const gh_analysis *best = &item->form->analyses[0];
    bool whole = best->pos == GH_UPOS_NOUN && best->stem_length == item->form->canonical.n;
    if (gh_tag_is_verb(best->pos))
        return false; /* "jay": goes, and not "in which" */
    for (uint16_t i = 0; i < item->form->count; i++) {
        const gh_analysis *a = &item->form->analyses[i];
        if ((a->pos != GH_UPOS_PRON && a->pos != GH_UPOS_DET) ||
            (whole &&
             a->stem_length < best->stem_length)) /* "sobji": vegetables, and no "all-ji" */
            continue;
        uint32_t n;
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

/* "cinema [hol]", "[jan] cholachol": a word of a name or expression is no verb. How many items it
 * has; 0 where no word of it looks like a verb. */
static uint16_t tag_phrase(gh_parse *p, uint16_t at)
{
    const uint32_t nominal = ROLES | 1u << GH_TABLE_WORD | 1u << GH_TABLE_STATE_NAME |
                             1u << GH_TABLE_PLACE_NAME | 1u << GH_TABLE_ACTOR_NAME;
    gh_match m;
    if (!gh_parse_match(p, at, nominal, &m) || m.length == 1 ||
        (m.analysis && only_shares_stem(&p->items[at + m.length - 1], m.analysis)))
        return 0; /* nor is "arji korechhen" the hospital of Arji Kar */
    bool verbal = false;
    for (uint16_t k = 0; k < m.length; k++)
        verbal |= gh_tag_verb_reading(p->items[at + k].form) != NULL;
    for (uint16_t k = 0; verbal && k < m.length; k++) {
        gh_item *item = &p->items[at + k];
        const gh_analysis *noun = gh_tag_noun_reading(item->form);
        item->length = 1;
        item->verb = -1;
        item->part = gh_item_is_word(item) ? GH_PART_NOMINAL : GH_PART_MARK;
        item->analysis = noun ? noun : &item->form->analyses[0];
        if (k + 1 == m.length && m.analysis && !gh_tag_is_verb(m.analysis->pos))
            item->analysis = m.analysis;
    }
    return verbal ? m.length : 0;
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
        item->analysis = &item->form->analyses[0];
    }
}

static void tag_item(gh_parse *p, uint16_t at)
{
    gh_item *item = &p->items[at];
    item->length = 1;
    item->verb = -1;
    if (!gh_item_is_word(item)) {
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
        gh_tag_word(p, at);
}

void gh_parse_tag(gh_parse *p)
{
    for (uint16_t at = 0; at < p->n;) {
        uint16_t words = p->items[at].form->flags & GH_FORM_PHRASE ? tag_phrase(p, at) : 0;
        if (words) {
            at = (uint16_t)(at + words);
            continue;
        }
        tag_item(p, at);
        cover(p, at);
        at = (uint16_t)(at + p->items[at].length);
    }
}
