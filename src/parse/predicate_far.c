/* predicate_far.c - a predicate whose noun stands further left than right before its verb. */
#include "parse/finder.h"

enum { FAR = 6 }; /* words between a noun and its verb */

/* "[ahoto] senader susthota kamona kori": an adjective right before a noun or a name is that
 * noun's. */
static bool is_attribute(const gh_parse *p, int at)
{
    if (p->items[at].analysis->pos != GH_UPOS_ADJ || p->items[at + 1].part != GH_PART_NOMINAL)
        return false;
    unsigned next = p->items[at + 1].analysis->pos;
    return next == GH_UPOS_NOUN || next == GH_UPOS_PROPN ||
           gh_item_case(&p->items[at + 1]) == GH_GEN;
}

/* "[sofore] Chin gechhen", "[boithoke] ... montri upasthit chhilen": in the locative stands what
 * one goes on or takes part in. */
static bool is_told_in(const gh_parse *p, const gh_hit *f, unsigned grammatical_case)
{
    if (grammatical_case != GH_LOC)
        return !gh_hit_is_no_event(p, f) || gh_hit_frame(p, f)->code; /* "[lutpat] tara korechhe" */
    return gh_hit_frame(p, f)->traits & (GH_FRAME_VISIT | GH_FRAME_JOIN);
}

/* "kormobiroti [tin diner jonyo] sthogit koren", "[sombar porjonto] sthogit": how long. */
static bool ends_time(const gh_parse *p, const gh_item *item)
{
    return item > p->items && item->part == GH_PART_MARKER &&
           !(item->functions & GH_FUNCTION_FROM) &&
           gh_calendar_entry(p->lexicon, item[-1].analysis->lemma, 0);
}

/* Whether a word left of `n1` is something that a noun may stand behind, and far from its verb. */
static bool ends_reach(const gh_parse *p, int n1, const gh_item *item)
{
    if (item->part == GH_PART_VERB || (item->part == GH_PART_MARKER && !ends_time(p, item)) ||
        (item->token->flags & (GH_TOKEN_COMMA | GH_TOKEN_END | GH_TOKEN_DASH)))
        return true;
    /* "hamla [kauke] bismito kore": the adjective makes the predicate, of that object */
    return p->items[n1].analysis->pos == GH_UPOS_ADJ && gh_item_is_word(item) &&
           gh_item_case(item) == GH_ACC;
}

/* A noun that can be the head of a predicate whose verb stands further right. */
static bool is_far_head(const gh_parse *p, int at)
{
    const gh_item *item = &p->items[at];
    unsigned form = gh_item_case(item);
    return item->part == GH_PART_NOMINAL && (form == GH_NOM || form == GH_LOC) &&
           !is_attribute(p, at);
}

/* "[madok] karbarike dhore phele": the noun before an object only says what it is, where the verb
 * needs no noun; but "[nirdesh] polishke den". */
static bool is_of_object(const gh_parse *p, const gh_verb *v, int at, int n1)
{
    gh_hit alone = {.head = -1, .middle = -1};
    unsigned form = gh_item_case(&p->items[n1]);
    return at + 1 == n1 && (form == GH_ACC || form == GH_GEN) && /* "karbarider dhorte" */
           gh_predicate_find(p, 0, 0, v->lemma, &alone) && !gh_hit_is_no_event(p, &alone);
}

/* "[curfewr] meyad aro dui din bariyechhe": what the noun at `i` is the term of. */
static bool match_term(const gh_parse *p, const gh_verb *v, int i, gh_hit *f)
{
    if (i == 0 || p->items[i - 1].part != GH_PART_NOMINAL ||
        gh_item_case(&p->items[i - 1]) != GH_GEN || !gh_parse_is_carrier(p, i))
        return false;
    *f = (gh_hit){.head = i - 1, .middle = i};
    return gh_predicate_of_head(p, i - 1, 0, v->lemma, f) && !gh_hit_is_no_event(p, f) &&
           !(gh_hit_frame(p, f)->traits & GH_FRAME_SPEECH); /* "udbeger bishoy janan" */
}

/* "nishedhagga aro ek mas bariyechhe": measures, times and places may stand between the noun and
 * its verb; the nearest noun that makes a predicate with the verb is it. */
bool gh_predicate_far(const gh_parse *p, const gh_verb *v, int n1, gh_hit *f)
{
    /* "curfew [shonibar porjonto] barano hoyechhe": how long, right before the verb */
    if (n1 < 0 && v->first > 1 && ends_time(p, &p->items[v->first - 1]))
        n1 = v->first - 2;
    /* "andolon [tibrotoro] hoy", or a word that is in no list: what it is said to be stands right
     * before "be"; but "shunani agami budhbar [onushthito] hobe". */
    bool described =
        v->exists && n1 >= 0 &&
        (p->items[n1].analysis->pos == GH_UPOS_ADJ || !(p->items[n1].form->flags & GH_FORM_KNOWN));
    for (int i = n1 - 1; i >= 0 && i >= n1 - FAR && !ends_reach(p, n1, &p->items[i]); i--) {
        if (!is_far_head(p, i) || is_of_object(p, v, i, n1))
            continue;
        unsigned form = gh_item_case(&p->items[i]);
        if (!described && match_term(p, v, i, f))
            return true;
        /* "shunani sombar porjonto [multobi kore]": with the word at the verb, before the verb
         * alone */
        *f = (gh_hit){.head = i, .middle = n1};
        if (gh_predicate_of_pair(p, i, n1, v->lemma, f))
            return true;
        *f = (gh_hit){.head = i, .middle = -1};
        if (!described && gh_predicate_of_head(p, i, 0, v->lemma, f) && is_told_in(p, f, form))
            return true;
        if (!described && v->vector && gh_predicate_of_head(p, i, v->lemma, v->vector, f) &&
            is_told_in(p, f, form))
            return true;
    }
    return false;
}

/* "mrityudondo aj [karyokor korechhe]": what is no event by itself is one of the noun further left.
 */
bool gh_predicate_split(const gh_parse *p, const gh_verb *v, int n1, gh_hit *f)
{
    uint32_t verb = v->lemma, at = 0;
    const gh_auxiliary_row *light =
        v->exists ? gh_predicate_auxiliary(p, GH_AUXILIARY_LIGHT, &at) : NULL;
    for (int i = n1 - 1; i >= 0 && i >= n1 - FAR && !ends_reach(p, n1, &p->items[i]); i--) {
        *f = (gh_hit){.head = i, .middle = n1};
        if (!is_far_head(p, i))
            continue;
        if (gh_predicate_of_pair(p, i, n1, verb, f) && !gh_hit_is_no_event(p, f))
            return true;
        f->passive = light;
        if (light && gh_predicate_of_pair(p, i, n1, light->verb, f) && !gh_hit_is_no_event(p, f))
            return true;
    }
    return false;
}
