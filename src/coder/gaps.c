/* gaps.c - what the lexicon lacks in a sentence, for people who extend it.
 *
 *     Prime Minister [Xyz Abc] ... [tolpar kore]      a name bound to BGDGOV; a noun and its verb
 *                                                     that no line of the predicates decides */
#include "base/bounds.h"
#include "coder/coder.h"

static void add_gap(gh_coder *c, const gh_parse *p, gh_gap gap)
{
    gap.sentence = p->sentence;
    *gh_vec_push(&c->document_arena, &c->gaps, GH_BOUND_RECORDS, "gaps of the lexicon") = gap;
}

/* ---- Predicates ---- */

static bool is_decided(const gh_scene *s, int16_t verb)
{
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].verb == verb)
            return true;
    return s->parse->verbs[verb].operation;
}

/* "be", "do", "go": verbs that other verbs take as auxiliaries say nothing alone. */
static bool is_auxiliary(const gh_parse *p, uint32_t lemma)
{
    uint32_t n = gh_lexicon_row_count(p->lexicon, GH_TABLE_AUXILIARY);
    for (uint32_t i = 0; i < n; i++)
        if (gh_row(p->lexicon, AUXILIARY, auxiliary, i)->verb == lemma)
            return true;
    return false;
}

/* The bare noun right before a verb may be half of its predicate; a known actor or place is not. */
static const gh_item *noun_before(const gh_scene *s, uint16_t verb_first)
{
    const gh_item *item = verb_first ? &s->parse->items[verb_first - 1] : NULL;
    if (!item || item->part != GH_PART_NOMINAL || gh_item_case(item) != GH_NOM ||
        (item->analysis->pos != GH_UPOS_NOUN && item->analysis->pos != GH_UPOS_ADJ))
        return NULL;
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if (s->mentions.p[k].first < verb_first && s->mentions.p[k].last + 1 >= verb_first)
            return NULL;
    return item;
}

static void find_predicates(gh_coder *c, const gh_scene *s)
{
    const gh_parse *p = s->parse;
    for (int16_t v = 0; v < (int16_t)p->verb_count; v++) {
        const gh_verb *verb = &p->verbs[v];
        bool copula = p->items[verb->first].analysis->pos == GH_UPOS_AUX; /* "sombhob [noy]" */
        if (copula || is_decided(s, v))
            continue;
        const gh_item *noun = noun_before(s, verb->first);
        if (!noun && is_auxiliary(p, verb->lemma))
            continue;
        /* "[ghure dnarate] shuru kore": known, and part of another predicate here */
        if (gh_predicate_is_decided(p, noun ? noun->analysis->lemma : 0, verb->lemma))
            continue;
        uint16_t first = noun ? (uint16_t)(verb->first - 1) : verb->first;
        gh_gap gap = {.kind = GH_GAP_PREDICATE,
                      .span = gh_parse_span(p, first, verb->last),
                      .verb = gh_forms_word(c->forms, verb->lemma)};
        if (noun)
            gap.words = gh_forms_word(c->forms, noun->analysis->lemma);
        add_gap(c, p, gap);
    }
}

/* ---- Names ---- */

/* The code of the mention that holds the item, empty when it is no actor's. */
static gh_str code_at(gh_coder *c, const gh_scene *s, uint16_t item)
{
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first <= item && item <= m->last && m->kinds && gh_code_is_set(m->code))
            return gh_code_join(&c->document_arena, m->code);
    }
    return (gh_str){"", 0};
}

static bool may_be_name(const gh_item *item)
{
    return item->part == GH_PART_NOMINAL && gh_item_is_name(item) &&
           !(item->token->flags & (GH_TOKEN_NUMBER | GH_TOKEN_ABBREVIATION));
}

/* The name that begins at an item: its last item. Unlisted words must be in it, or an actor's
 * words around it: the elements of names are listed, and alone say nothing. */
static uint16_t name_at(const gh_coder *c, const gh_parse *p, uint16_t at, bool *ret_unlisted)
{
    uint16_t last = at;
    gh_unit unit;
    *ret_unlisted = false;
    for (uint16_t i = at; i < p->n && may_be_name(&p->items[i]); i++) {
        if (i > at && gh_refer_unit(&c->coding.refer, p, i, &unit))
            break;
        *ret_unlisted = *ret_unlisted || !(p->items[i].form->flags & GH_FORM_KNOWN);
        last = i;
        if (gh_item_case(&p->items[i]) != GH_NOM)
            break;
    }
    return last;
}

static void find_names(gh_coder *c, const gh_scene *s)
{
    const gh_parse *p = s->parse;
    for (uint16_t at = 0; at < p->n; at++) {
        gh_unit unit;
        bool unlisted;
        if (gh_item_is_word(&p->items[at]) && gh_refer_unit(&c->coding.refer, p, at, &unit)) {
            at = (uint16_t)(at + unit.length - 1);
            continue;
        }
        if (!may_be_name(&p->items[at]))
            continue;
        uint16_t last = name_at(c, p, at, &unlisted);
        gh_str code = code_at(c, s, last);
        if (unlisted || code.n)
            add_gap(c, p,
                    (gh_gap){.kind = GH_GAP_NAME,
                             .span = gh_parse_span(p, at, last),
                             .words = gh_refer_base_form(&c->document_arena, p, at, last),
                             .code = code});
        at = last;
    }
}

void gh_coder_gaps(gh_coder *coder, const gh_scene *scene)
{
    find_predicates(coder, scene);
    find_names(coder, scene);
}

void gh_coder_coverage(gh_coder *coder)
{
    gh_document *d = &coder->document;
    for (uint32_t i = 0; i < coder->text.tokens.n; i++) {
        const gh_token *token = &coder->text.tokens.p[i];
        if (!(token->flags & GH_TOKEN_WORD))
            continue;
        d->running_words++;
        if (gh_forms_get(coder->forms, token->form)->flags & (GH_FORM_KNOWN | GH_FORM_NUMBER))
            d->listed_words++;
    }
}
