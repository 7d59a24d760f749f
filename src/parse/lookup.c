/* lookup.c - predicates by their words (lexicon/README.md, "Predicates"). */
#include <string.h>

#include "parse/finder.h"

bool gh_predicate_find(const gh_parse *p, uint32_t head, uint32_t middle, uint32_t verb, gh_hit *f)
{
    uint32_t n;
    const uint32_t *rows = gh_lexicon_predicates(p->lexicon, head, middle, verb, &n);
    if (n == 0)
        return false;
    f->row = rows[0];
    f->rows = rows;
    f->count = n;
    return true;
}

/* The noun readings of an item, the chosen one first. */
static uint32_t noun_lemma(const gh_item *item, uint16_t k)
{
    if (k == 0)
        return item->analysis->lemma;
    const gh_analysis *a = &item->form->analyses[k - 1];
    return a == item->analysis || a->certainty == GH_GUESSED ? 0 : a->lemma;
}

bool gh_predicate_of_head(const gh_parse *p, int head, uint32_t middle, uint32_t verb, gh_hit *f)
{
    const gh_item *item = &p->items[head];
    if (!(item->form->flags & GH_FORM_HEAD))
        return false;
    for (uint16_t k = 0; k <= item->form->count; k++) {
        uint32_t lemma = noun_lemma(item, k);
        if (lemma && gh_predicate_find(p, lemma, middle, verb, f))
            return true;
    }
    return false;
}

/* "[bibritite] dabi kora hoy": in a statement something is claimed; what is asked for stands bare.
 */
static bool is_where_it_is_claimed(const gh_parse *p, int head, int middle, uint32_t verb)
{
    gh_hit claim = {.head = middle, .middle = -1};
    if (gh_item_case(&p->items[head]) != GH_LOC ||
        !gh_predicate_of_head(p, middle, 0, verb, &claim))
        return false;
    return gh_hit_frame(p, &claim)->operation == GH_OPERATOR_CLAIM;
}

/* "[sontrasira] hamla chalay": who does it, and not what kind of attack it is. */
static bool is_whoever_does_it(const gh_item *item)
{
    gh_features f = item->analysis->features;
    return gh_item_case(item) == GH_NOM && gh_feature(f, NUMBER) == GH_PLUR &&
           gh_feature(f, ANIMACY);
}

bool gh_predicate_of_pair(const gh_parse *p, int head, int middle, uint32_t verb, gh_hit *f)
{
    if (is_whoever_does_it(&p->items[head]) || is_where_it_is_claimed(p, head, middle, verb))
        return false;
    const gh_item *item = &p->items[middle];
    for (uint16_t k = 0; k <= item->form->count; k++) {
        uint32_t lemma = noun_lemma(item, k);
        if (lemma && gh_predicate_of_head(p, head, lemma, verb, f))
            return true;
    }
    return false;
}

const gh_frame_row *gh_hit_frame(const gh_parse *p, const gh_hit *f)
{
    uint32_t frame = gh_row(p->lexicon, PREDICATE, predicate, f->row)->frame - 1;
    return gh_row(p->lexicon, FRAME, frame, frame);
}

bool gh_hit_is_no_event(const gh_parse *p, const gh_hit *f)
{
    return gh_hit_frame(p, f)->operation == GH_OPERATOR_NONE;
}

bool gh_predicate_is_no_event(const gh_parse *p, uint32_t noun, uint32_t verb)
{
    gh_hit f;
    return gh_predicate_find(p, noun, 0, verb, &f) && gh_hit_is_no_event(p, &f);
}

bool gh_predicate_is_decided(const gh_parse *p, uint32_t noun, uint32_t verb)
{
    gh_hit f;
    return gh_predicate_find(p, noun, 0, verb, &f);
}

/* "jamin [abedon namonjur] kora", "somudropoth [bondho kore] deoya": the two words between a head
 * and its verb, as a line of the lexicon writes them. 0: in no line. */
uint32_t gh_predicate_middle(const gh_parse *p, uint32_t first, uint32_t second)
{
    enum { LONGEST = 128 }; /* bytes of the two words */
    const uint32_t known = gh_lexicon_string_count(p->lexicon);
    char joined[LONGEST];
    if (!first || !second || first >= known || second >= known)
        return 0;
    gh_str a = gh_lexicon_string(p->lexicon, first), b = gh_lexicon_string(p->lexicon, second);
    if (a.n + b.n + 1 > sizeof joined)
        return 0;
    memcpy(joined, a.p, a.n);
    joined[a.n] = '-';
    memcpy(joined + a.n + 1, b.p, b.n);
    return gh_lexicon_find(p->lexicon, (gh_str){joined, a.n + 1 + b.n});
}

/* "nishedhagger [meyad] barano": the term is looked through to what it is the term of. */
bool gh_parse_is_carrier(const gh_parse *p, int at)
{
    uint32_t n;
    const gh_entry *entries = gh_lexicon_entries(p->lexicon, p->items[at].analysis->lemma, &n);
    for (uint32_t i = 0; i < n; i++)
        if (entries[i].table == GH_TABLE_CARRIER)
            return true;
    return false;
}
