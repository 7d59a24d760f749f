/* phrase_name.c - the personal name behind a title. */
#include "refer/phrase.h"

enum { MAX_NAME_WORDS = 6 }; /* "Mo. Abul Kashem Fazlul Haque Khan" */

/* Of what the tables know only a person can follow an office as its name: no country, place, role
 * or body, and nobody of another country than the office. */
static bool may_be_named(const gh_noun_phrase *ph, const gh_unit *u)
{
    if (!u->actor)
        return !u->state && !(u->place && !u->ambiguous) && !(u->role && !u->ambiguous);
    const gh_actor_row *actor = gh_row(ph->r->lexicon, ACTOR, actor, u->actor - 1);
    gh_str code = gh_lexicon_string(ph->r->lexicon, actor->code);
    if (!(actor->kind & GH_KIND_PERSON) || gh_phrase_is_not_holder(ph, u))
        return false;
    return !ph->m->country_given || ph->m->place || u->ambiguous ||
           gh_str_starts(code, gh_str_of(ph->m->code.country));
}

bool gh_phrase_is_name_word(const gh_noun_phrase *ph, uint16_t at)
{
    const gh_item *item = &ph->p->items[at];
    gh_unit u;
    if (!gh_item_is_word(item) || (item->token->flags & GH_TOKEN_NUMBER))
        return false;
    /* "odhinayok [lt. kornel] Rahim": a title, not the first word of his name. */
    if (item->token->flags & GH_TOKEN_ABBREVIATION)
        return !(gh_refer_unit(ph->r, ph->p, at, &u) && u.role && !u.actor && u.length > 1);
    if (item->token->flags & GH_TOKEN_LATIN)
        return true;
    if (item->part != GH_PART_NOMINAL && item->part != GH_PART_VERB)
        return false;
    /* "montri [Nepal]-ke": a country is nobody's name. */
    if (gh_refer_unit(ph->r, ph->p, at, &u) && !may_be_named(ph, &u))
        return false;
    if (gh_form_may_be_proper(item->form))
        return true;
    if (item->part != GH_PART_NOMINAL || (item->form->flags & GH_FORM_KNOWN))
        return false;
    return !gh_refer_unit(ph->r, ph->p, at, &u) || u.actor || u.ambiguous;
}

gh_str gh_refer_base_form(gh_arena *arena, const gh_parse *p, uint16_t first, uint16_t last)
{
    const gh_item *item = &p->items[last];
    gh_span span = gh_parse_span(p, first, last);
    gh_str text = gh_text_slice(p->text, span), end = gh_parse_slice(p, last);
    gh_str canonical = item->form->canonical;
    uint32_t stem = item->analysis->stem_length;
    if (gh_item_case(item) == GH_NOM || stem == 0 || stem >= canonical.n)
        return text;
    if (gh_str_equal(end, canonical))
        return gh_str_slice(text, 0, text.n - (canonical.n - stem));
    /* Spelt otherwise than canonical: the words before it as they are, its stem canonical. */
    uint32_t before = text.n - end.n;
    char *name = GH_NEW(arena, char, before + stem + 1u);
    memcpy(name, text.p, before);
    memcpy(name + before, canonical.p, stem);
    return (gh_str){name, before + stem};
}

/* "neta Horipod [Ray] bolen", "bolen chikitsok Pronoy [Rudro].": a noun between the name and a verb
 * of telling that needs none, or the end of a sentence that had its verb. */
static bool ends_name(const gh_noun_phrase *ph, uint16_t at)
{
    const gh_parse *p = ph->p;
    const gh_item *item = &p->items[at];
    gh_unit u;
    if (item->part != GH_PART_NOMINAL || item->analysis->pos != GH_UPOS_NOUN ||
        gh_item_case(item) != GH_NOM || (item->form->flags & GH_FORM_TIME) ||
        (item->token->flags & (GH_TOKEN_NUMBER | GH_TOKEN_HYPHEN)) ||
        gh_refer_unit(ph->r, p, at, &u))
        return false;
    uint16_t next = (uint16_t)(at + 1);
    if (gh_item_is_word(&p->items[next]))
        return gh_parse_tells(p, next);
    if (item->form->flags & GH_FORM_HEAD)
        return false;
    for (uint16_t v = 0; v < p->verb_count; v++)
        if (p->verbs[v].kind == GH_VERB_FINITE && p->verbs[v].last < ph->m->first)
            return true;
    return false;
}

/* "[Shofiqul Islam] Ujjolke", "[Shofiqul Islam] Ujjol o Swaponke" (bright): an adjective that can
 * be said of somebody is his name where he stands in the object's case, or in a row that does; but
 * "[Shofiqul Islam] ahoto o Rahim nihoto" (wounded). */
static bool is_bright(const gh_noun_phrase *ph, uint16_t at)
{
    const gh_parse *p = ph->p;
    const gh_item *item = &p->items[at];
    gh_unit u;
    if (item->part != GH_PART_NOMINAL || item->analysis->pos != GH_UPOS_ADJ ||
        (item->form->flags & GH_FORM_TIME) || gh_feature(item->analysis->features, DEFINITE) ||
        gh_refer_unit(ph->r, p, at, &u))
        return false;
    if (gh_item_case(item) != GH_NOM || at + 2u >= p->n)
        return gh_item_ends_object(item);
    return p->items[at + 1].particle == GH_PARTICLE_AND && gh_item_is_word(&p->items[at + 2]) &&
           gh_item_ends_object(&p->items[at + 2]);
}

/* Names are made of words: "Tripti Kona [Mondol]" (contentment, grain), "[Humayun] Kobir" (poet).
 * Before the name began such words must lead up to a listed name; after it they must end it, by a
 * mark, "and", or the ending of a person's object.
 */
static bool is_word_of_name(const gh_noun_phrase *ph, uint16_t at, bool begun)
{
    const gh_parse *p = ph->p;
    gh_unit u;
    const gh_item *item = &p->items[at];
    if (begun && item->part == GH_PART_NOMINAL && gh_form_may_be_proper(item->form) && at > 0 &&
        gh_item_case(&p->items[at - 1]) == GH_NOM && gh_refer_unit(ph->r, p, at, &u) &&
        u.length == 1 && u.role && !u.actor && !u.state)
        return true;
    if (begun && (ends_name(ph, at) || is_bright(ph, at)))
        return true;
    if (!gh_refer_may_be_name(ph->r, ph->p, at))
        return false;
    bool bare = gh_item_case(item) == GH_NOM;
    if (!begun) {
        uint16_t next = (uint16_t)(at + 1);
        if (bare && gh_refer_may_be_name(ph->r, ph->p, next) &&
            !gh_form_may_be_proper(p->items[next].form) && gh_item_case(&p->items[next]) == GH_NOM)
            next++;
        return bare && next < p->n && gh_form_may_be_proper(p->items[next].form) &&
               gh_refer_may_be_name(ph->r, ph->p, next);
    }
    if (gh_item_case(item) == GH_ACC)
        return !gh_feature(item->analysis->features, DEFINITE);
    if (!bare || at + 1u >= p->n)
        return false;
    const gh_item *after = &p->items[at + 1];
    if (gh_form_may_be_proper(after->form) &&
        gh_refer_may_be_name(ph->r, ph->p, (uint16_t)(at + 1)))
        return true;
    return (after->token->flags & (GH_TOKEN_COMMA | GH_TOKEN_BRACKET_OPEN)) ||
           after->particle == GH_PARTICLE_AND || after->particle == GH_PARTICLE_ALIAS;
}

bool gh_phrase_begins_name(const gh_noun_phrase *ph, uint16_t at)
{
    return gh_refer_initials(ph->r, ph->p, at) || gh_phrase_is_name_word(ph, at) ||
           is_word_of_name(ph, at, false);
}

static void take_alias(gh_noun_phrase *ph)
{
    uint16_t end = gh_refer_alias_end(ph->r, ph->p, ph->at);
    if (end == ph->at)
        return;
    ph->at = end;
    ph->m->last = ph->m->head = (uint16_t)(end - 1);
    ph->last_case = gh_item_case(&ph->p->items[ph->m->head]);
}

/* "Maksudul Hasan [intercom-e] bolen", "Mezbah Chowdhury [sochibaloye] bolen": an unknown word or a
 * place in the locative is no part of a name. */
static bool is_place_of_act(const gh_noun_phrase *ph, uint16_t at)
{
    const gh_analysis *a = ph->p->items[at].analysis;
    gh_unit u;
    return gh_feature(a->features, CASE) == GH_LOC &&
           (a->certainty == GH_GUESSED || (gh_refer_unit(ph->r, ph->p, at, &u) && u.place));
}

/* "doler mukhopatro [Rahul]-ke khoma chaite bolen": at the beginning of a clause the object is
 * somebody else, where he has been named with another title. */
static bool is_known_object(const gh_noun_phrase *ph)
{
    uint16_t length, at = ph->at;
    int clause = gh_parse_clause_at(ph->p, ph->m->first);
    int32_t e = at < ph->p->n ? gh_refer_find_name(ph->r, ph->p, at, &length) : -1;
    if (e < 0 || clause < 0 || ph->p->clauses[clause].first != ph->m->first)
        return false;
    const gh_entity *x = &ph->r->entities.p[e];
    const gh_item *title = &ph->p->items[at - 1];
    return x->role_word && gh_item_is_word(title) && title->analysis->lemma != x->role_word &&
           gh_item_case(&ph->p->items[at + length - 1]) == GH_ACC;
}

/* "protimontri [dr.] Murad Hasan" is Murad Hasan when he is named again; but "[Md.] Murad". */
static uint16_t after_title(const gh_noun_phrase *ph, uint16_t first, uint16_t last)
{
    gh_unit u;
    bool title = first < last && (ph->p->items[first].token->flags & GH_TOKEN_ABBREVIATION) &&
                 gh_refer_unit(ph->r, ph->p, first, &u) && !u.actor;
    return title ? (uint16_t)(first + 1) : first;
}

/* May the word at `at` go on the name that begins at `first`? */
static bool goes_on_name(const gh_noun_phrase *ph, uint16_t first, uint16_t at, bool begun)
{
    const gh_parse *p = ph->p;
    if (gh_phrase_number(ph, at) || (at > first + 1 && is_place_of_act(ph, at)))
        return false;
    bool abbreviated = at > first && (p->items[at - 1].token->flags & GH_TOKEN_ABBREVIATION);
    /* "Md. [Kabir] Ahmed", "Md. [Israel]": whatever else the word is */
    if (abbreviated && gh_item_is_word(&p->items[at]) && gh_form_may_be_proper(p->items[at].form))
        return true;
    bool after_title =
        abbreviated ||
        (at > first && gh_refer_has_class(p, (uint16_t)(at - 1), p->lexicon->class_forename));
    return gh_phrase_is_name_word(ph, at) || is_word_of_name(ph, at, begun) ||
           (after_title && gh_refer_may_be_name(ph->r, p, at)) ||
           gh_refer_is_surname(ph->r, p, first, at, ph->m->role_word != 0) ||
           gh_refer_is_first_name(ph->r, p, at);
}

/* "prodhanmontri [Narendra Modi]": a name of the tables, which carries a case of its own. */
static bool take_known_person(gh_noun_phrase *ph)
{
    gh_unit u;
    return gh_refer_unit(ph->r, ph->p, ph->at, &u) && u.actor &&
           (!u.ambiguous || (ph->national && gh_refer_has_governed(ph->r, u.actor - 1))) &&
           (gh_row(ph->r->lexicon, ACTOR, actor, u.actor - 1)->kind & GH_KIND_PERSON) &&
           gh_phrase_apply(ph, &u);
}

/* "prodhanmontri Anthony Albanese [Ahmed]-ke birer moto bolen", "Javed Akhtar [Kanganar] biruddhe
 * mamla koren": behind a name of two words or more the case is that of somebody else, who was
 * called by that word alone before, or whom the article knows besides the one named before him. */
static bool is_somebody_else(const gh_noun_phrase *ph, uint16_t first)
{
    const gh_refer *r = ph->r;
    const gh_parse *p = ph->p;
    uint16_t at = ph->at, length, words = 0;
    unsigned ending = gh_item_case(&p->items[at]);
    for (uint16_t i = first; i < at; i++)
        if (!(p->items[i].token->flags & GH_TOKEN_ABBREVIATION))
            words++;
    if (words < 2 || (ending != GH_ACC && ending != GH_GEN))
        return false;
    int32_t other = gh_refer_find_name(r, p, at, &length);
    if (other < 0 || gh_refer_item_in_name(&r->entities.p[other], &p->items[at - 1]))
        return false;
    int32_t he = gh_refer_find_name(r, p, first, &length);
    bool whole =
        he >= 0 && he != other && length == at - first && r->entities.p[he].word_count == words;
    return whole || r->entities.p[other].alone;
}

/* Reads the words of the name. True: it is one of the tables. */
static bool read_name(gh_noun_phrase *ph, uint16_t first)
{
    const gh_parse *p = ph->p;
    bool begun = false; /* "[Sinha] Md. Rashed Khan" is not Rashed Khan */
    uint16_t led = 0;   /* the word that letters lead up to */
    while (ph->at < p->n && ph->at < first + MAX_NAME_WORDS) {
        uint16_t initials = gh_refer_initials(ph->r, p, ph->at);
        if (initials && !begun && take_known_person(ph)) /* "sodosyo [A Z M Zahid Hossain]" */
            return true;
        if (initials) { /* "[M A] Mannan" */
            begun = true;
            led = ph->at = (uint16_t)(ph->at + initials);
            continue;
        }
        if (!(led == ph->at && begun) &&
            (!goes_on_name(ph, first, ph->at, begun) || is_somebody_else(ph, first)))
            break;
        if (!begun && take_known_person(ph))
            return true;
        begun |= !(p->items[ph->at].token->flags & GH_TOKEN_ABBREVIATION);
        const gh_item *item = &p->items[ph->at++];
        const gh_analysis *a = item->analysis;
        if ((a->certainty != GH_GUESSED && gh_feature(a->features, CASE) > GH_NOM) ||
            gh_item_ends_object(item))
            break; /* "Kamal [Miyar] Dhakar bari": nothing of the name follows its case */
    }
    return false;
}

void gh_phrase_take_name(gh_noun_phrase *ph)
{
    const gh_parse *p = ph->p;
    uint16_t first = ph->at;
    if (is_known_object(ph))
        return;
    bool known = read_name(ph, first);
    if (ph->at == first)
        return;
    gh_mention *m = ph->m;
    if (!known)
        m->last = m->head = (uint16_t)(ph->at - 1);
    /* "somorthok [Dorbeshpur] union Chhatroliger sobhapoti": a place, whose name is not listed. */
    if (!ph->closed && gh_item_case(&p->items[m->head]) == GH_NOM && ph->at < p->n &&
        gh_refer_is_locality(p, ph->at)) {
        ph->at = first;
        m->last = m->head = (uint16_t)(first - 1);
        return;
    }
    m->named = true;
    if (m->name.n == 0)
        m->name = gh_refer_base_form(ph->r->arena, p, after_title(ph, first, m->last), m->last);
    if (!known)
        ph->last_case = gh_item_case(&p->items[m->head]);
    ph->closed = true;
    m->common = false;
    take_alias(ph);
}
