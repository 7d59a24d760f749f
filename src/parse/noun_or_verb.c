/* noun_or_verb.c - forms that can be noun or verb, and what each is in its sentence. */
#include "parse/finder.h"
#include "parse/tag.h"

bool gh_tag_is_verb(uint8_t pos)
{
    return pos == GH_UPOS_VERB || pos == GH_UPOS_AUX;
}

const gh_analysis *gh_tag_verb_reading(const gh_form *form)
{
    for (uint16_t i = 0; i < form->count; i++)
        if (gh_tag_is_verb(form->analyses[i].pos) && form->analyses[i].certainty != GH_GUESSED)
            return &form->analyses[i];
    return NULL;
}

const gh_analysis *gh_tag_noun_reading(const gh_form *form)
{
    for (uint16_t i = 0; i < form->count; i++)
        if (!gh_tag_is_verb(form->analyses[i].pos))
            return &form->analyses[i];
    return NULL;
}

/* "... kaj [kore].", "... kaj [kore] na.": nothing follows but a mark, or a negation and a mark:
 * the place of a finite verb. */
bool gh_tag_closes_clause(const gh_parse *p, uint16_t at)
{
    uint16_t next = (uint16_t)(at + 1);
    while (next < p->n && (p->items[next].form->flags & GH_FORM_PARTICLE))
        next++;
    return !gh_item_is_word(&p->items[next]);
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
    if (!(form->flags & GH_FORM_HEAD))
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
bool gh_tag_completes_predicate(const gh_parse *p, uint16_t at, const gh_analysis *verb, bool event)
{
    if (at == 0 || !gh_item_is_word(&p->items[at - 1]))
        return false;
    if (is_predicate(p, (uint16_t)(at - 1), 0, verb->lemma, event))
        return true;
    const gh_form *middle = p->items[at - 1].form;
    for (uint16_t i = 0; at > 1 && i < middle->count; i++)
        if (is_predicate(p, (uint16_t)(at - 2), middle->analyses[i].lemma, verb->lemma, event))
            return true;
    return false;
}

/* "ghire rekhechhe", "dhore niyechhe": with the verb after it the word makes a predicate. */
bool gh_tag_begins_predicate(const gh_parse *p, uint16_t at, const gh_analysis *verb)
{
    const gh_analysis *after = gh_tag_verb_reading(p->items[at + 1].form);
    uint32_t n = 0;
    if (after && gh_feature(verb->features, VERBFORM) == GH_CONV)
        gh_lexicon_predicates(p->lexicon, 0, verb->lemma, after->lemma, &n);
    return n > 0;
}

/* "siddhanto niye [alochona] kore", "dokhol niye [songhorsho] hoy": what several do with one
 * another is about what stands before; but "sobhay ongsho niye [alochona] kore". */
bool gh_tag_leads_to_talk(const gh_parse *p, uint16_t at)
{
    const gh_form *next = p->items[at + 1].form;
    if (!(next->flags & GH_FORM_HEAD) || (at > 1 && p->items[at - 2].part == GH_PART_NOMINAL &&
                                          gh_item_case(&p->items[at - 2]) == GH_LOC))
        return false;
    for (uint16_t i = 0; i < next->count; i++) {
        uint32_t n;
        const uint32_t *rows = gh_lexicon_predicates(p->lexicon, next->analyses[i].lemma, 0, 0, &n);
        for (uint32_t k = 0; k < n; k++) {
            uint32_t frame = gh_row(p->lexicon, PREDICATE, predicate, rows[k])->frame - 1;
            if (gh_row(p->lexicon, FRAME, frame, frame)->traits & GH_FRAME_MUTUAL)
                return true;
        }
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

/* "tran [chalan] pathay", "sanjoya [jan] motayen kore": the noun before it makes a predicate with
 * it, the verb, and the noun between, if any. */
static bool is_middle(const gh_parse *p, uint16_t at, uint32_t middle, const gh_analysis *verb)
{
    return at > 0 && middle && verb &&
           is_predicate(p, (uint16_t)(at - 1), middle, verb->lemma, false);
}

/* "modher [chalan] jobdo kora hoy", "[pan] koren": what follows needs the noun. */
static bool leads_to_predicate(const gh_parse *p, uint16_t at, const gh_analysis *noun)
{
    uint16_t next = (uint16_t)(at + 1);
    const gh_form *form = p->items[next].form;
    const gh_analysis *verb = gh_tag_verb_reading(form), *best = &form->analyses[0];
    if (verb && (is_predicate(p, at, 0, verb->lemma, false) || is_middle(p, at, noun->lemma, verb)))
        return true;
    if (!gh_item_is_word(&p->items[next]))
        return false;
    const gh_analysis *second = gh_tag_verb_reading(p->items[next + 1].form);
    return second && !gh_tag_is_verb(best->pos) && gh_feature(best->features, CASE) <= GH_NOM &&
           (is_predicate(p, next, 0, second->lemma, false) ||
            is_middle(p, at, gh_predicate_middle(p, noun->lemma, best->lemma), second));
}

/* "[hol] theke": out of the hall; no finite verb stands before a postposition. */
static bool before_marker(const gh_parse *p, uint16_t at)
{
    const gh_form *next = p->items[at + 1].form;
    return (next->flags & GH_FORM_MARKER) && !(next->flags & GH_FORM_PARTICLE) &&
           !(p->items[at].token->flags & GH_TOKEN_COMMA);
}

static const gh_analysis *bare_reading(const gh_form *form)
{
    for (uint16_t i = 0; i < form->count; i++)
        if (!gh_tag_is_verb(form->analyses[i].pos) &&
            gh_feature(form->analyses[i].features, CASE) <= GH_NOM)
            return &form->analyses[i];
    return &form->analyses[0];
}

/* "Nurul [Absar], ...", "Gregory [Shearar] bolen": the last word of a name, which the table does
 * not have and which ends like a genitive, is none where nothing follows that could be his. */
static bool owns_nothing(const gh_parse *p, uint16_t at)
{
    const gh_item *item = &p->items[at], *before = at > 0 ? item - 1 : NULL;
    if (item->analysis->certainty != GH_GUESSED ||
        gh_feature(item->analysis->features, CASE) != GH_GEN || !before ||
        before->part != GH_PART_NOMINAL || gh_item_case(before) > GH_NOM ||
        !(before->analysis->pos == GH_UPOS_PROPN || before->analysis->certainty == GH_GUESSED ||
          (before->token->flags & GH_TOKEN_ABBREVIATION)))
        return false;
    if (at + 1u >= p->n)
        return true;
    const gh_item *next = item + 1;
    if (!gh_item_is_word(next))
        return next->token->flags & (GH_TOKEN_COMMA | GH_TOKEN_END);
    const gh_analysis *a = &next->form->analyses[0];
    return gh_tag_is_verb(a->pos) && a->certainty != GH_GUESSED &&
           gh_feature(a->features, VERBFORM) == GH_FIN;
}

/* A noun or name of the tables, though the form could be of a verb: "obhijoge [Anis] Alomgirer
 * namey", and not "you bring"; "asone [chhar] diyechhe". */
static bool is_listed_noun(const gh_parse *p, uint16_t at, const gh_analysis *noun,
                           const gh_analysis *verb)
{
    if (!noun || noun->certainty != GH_EXACT)
        return false;
    return (is_intimate(verb) && !gh_tag_closes_clause(p, at)) ||
           (gh_feature(verb->features, VERBFORM) == GH_FIN && leads_to_predicate(p, at, noun));
}

/* "rocket [hana] chalay", "rocket [hanay] tinjon nihoto": a strike, and no striking of a rocket. */
static bool belongs_to_noun(const gh_parse *p, uint16_t at, const gh_analysis *noun,
                            const gh_analysis *verb)
{
    return noun && at > 0 && gh_feature(verb->features, VERBFORM) == GH_VNOUN &&
           (is_middle(p, at, noun->lemma, gh_tag_verb_reading(p->items[at + 1].form)) ||
            is_predicate(p, (uint16_t)(at - 1), noun->lemma, 0, false));
}

/* The noun is the likely reading: a verb after all, behind the noun it makes a predicate with, or
 * in the place of a finite verb. */
static bool is_verb_instead(const gh_parse *p, uint16_t at, const gh_analysis *noun,
                            const gh_analysis *verb)
{
    const gh_analysis *best = &p->items[at].form->analyses[0];
    /* "lokjonke [hotay].": makes them go */
    bool governs = at > 0 && best->pos != GH_UPOS_PROPN && gh_item_ends_object(&p->items[at - 1]);
    bool last = gh_tag_closes_clause(p, at) && gh_feature(verb->features, VERBFORM) == GH_FIN &&
                (best->certainty != GH_EXACT || governs);
    return last || (!belongs_to_noun(p, at, noun, verb) && !is_listed_noun(p, at, noun, verb) &&
                    gh_tag_completes_predicate(p, at, verb, false));
}

/* "chhatrader [hol] tyager nirdesh": for the students to leave the hall; "[hol] chharar": what
 * somebody has, or what is done something to, and no verb that ends the clause. */
static bool is_owned_or_object(const gh_parse *p, uint16_t at, const gh_analysis *noun)
{
    const gh_item *next = &p->items[at + 1];
    if (!gh_item_is_word(next) || (p->items[at].token->flags & GH_TOKEN_COMMA) ||
        gh_feature(noun->features, CASE) > GH_NOM)
        return false;
    return after_genitive(p, at) ||
           gh_feature(next->form->analyses[0].features, VERBFORM) == GH_VNOUN;
}

/* The verb is the likely reading: a noun after all, where what follows or precedes needs one. */
static bool is_noun_instead(const gh_parse *p, uint16_t at, const gh_analysis *noun,
                            const gh_analysis *verb)
{
    return noun && noun->certainty == GH_EXACT && gh_feature(verb->features, VERBFORM) == GH_FIN &&
           !gh_tag_completes_predicate(p, at, verb, false) &&
           (leads_to_predicate(p, at, noun) || before_marker(p, at) ||
            is_owned_or_object(p, at, noun));
}

/* "durbritter [gulite]": by the shots of miscreants; "tader [khonje]": in search of them; but
 * "pulis chhatroder [petay].": beats them. */
static bool is_means(const gh_parse *p, uint16_t at, const gh_analysis *noun,
                     const gh_analysis *verb)
{
    bool finite = gh_feature(verb->features, VERBFORM) == GH_FIN && gh_tag_closes_clause(p, at);
    return noun && !finite && after_genitive(p, at) && gh_feature(noun->features, CASE) == GH_LOC &&
           noun->certainty != GH_GUESSED && !gh_tag_begins_predicate(p, at, verb);
}

/* "lokjonke [taray]." drives them off, "dosh [chapay]." lays the blame, and not "in driving", "in
 * pressing", where nothing follows. */
static const gh_analysis *verb_in_place(const gh_parse *p, uint16_t at)
{
    const gh_form *form = p->items[at].form;
    const gh_analysis *verb = gh_tag_verb_reading(form);
    if (!verb || gh_feature(verb->features, VERBFORM) != GH_VNOUN || at == 0 ||
        !gh_tag_closes_clause(p, at))
        return verb;
    for (uint16_t i = 0; i < form->count; i++) {
        const gh_analysis *a = &form->analyses[i];
        if (gh_feature(a->features, VERBFORM) == GH_FIN && a->certainty != GH_GUESSED &&
            (gh_item_ends_object(&p->items[at - 1]) || gh_tag_completes_predicate(p, at, a, false)))
            return a;
    }
    return verb;
}

/* "sob [bangk]-ke", "panchti [bangk]-ke", "dealer (AD) [bangk]-ke": behind what says which, the
 * object is one of the things called so, and not in Bangkok; but "prodhanmontri [Bangkok-e] jan".
 */
static const gh_analysis *thing_instead(const gh_parse *p, uint16_t at)
{
    const gh_item *item = &p->items[at];
    const gh_item *before = at > 0 ? gh_tag_before_bracket(p, (uint16_t)(at - 1)) : NULL;
    const gh_analysis *place = item->analysis;
    if (place->pos != GH_UPOS_PROPN || gh_feature(place->features, CASE) != GH_LOC || !before)
        return place;
    bool noun = before->part == GH_PART_NOMINAL && gh_item_case(before) <= GH_NOM &&
                before->analysis->pos != GH_UPOS_ADV &&
                (!(before->form->flags & GH_FORM_NAME) || before != item - 1);
    if (!noun && before->part != GH_PART_PRONOUN && !gh_parse_is_number(p, at - 1))
        return place;
    for (uint16_t i = 0; i < item->form->count; i++) {
        const gh_analysis *a = &item->form->analyses[i];
        if (a->pos == GH_UPOS_NOUN && a->certainty != GH_GUESSED &&
            gh_feature(a->features, CASE) == GH_ACC)
            return a;
    }
    return place;
}

/* A form that can be noun or verb is a verb where a verb belongs: before a mark, or behind the
 * noun it makes a predicate with. */
void gh_tag_word(gh_parse *p, uint16_t at)
{
    gh_item *item = &p->items[at];
    const gh_analysis *best = &item->form->analyses[0];
    const gh_analysis *verb = verb_in_place(p, at);
    const gh_analysis *noun = gh_tag_noun_reading(item->form);
    bool rare = is_intimate(best) || gh_feature(best->features, STYLE);
    bool is_verb = gh_tag_is_verb(best->pos) && !(noun && rare && !gh_tag_closes_clause(p, at));
    if (is_verb)
        is_verb = !is_noun_instead(p, at, noun, best);
    else if (verb)
        is_verb = is_verb_instead(p, at, noun, verb);
    if (!verb)
        verb = best;
    is_verb = is_verb && !is_means(p, at, noun, verb);
    item->part = is_verb ? GH_PART_VERB : GH_PART_NOMINAL;
    item->analysis = is_verb ? verb : noun; /* a form without a noun reading is a verb */
    if (!is_verb && owns_nothing(p, at))
        item->analysis = bare_reading(item->form);
    if (!is_verb)
        item->analysis = thing_instead(p, at);
}
