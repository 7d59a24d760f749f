/* one_word.c - a word of no table that is made of two: "[peyara-chashi]", "[BNP-karmi]". */
#include "base/utf8.h"
#include "refer/refer.h"

enum { TWO_LETTERS = 6, LONGEST = 120 }; /* bytes */

static uint32_t role_of(const gh_lexicon *lexicon, uint32_t word, uint32_t class)
{
    uint32_t n;
    if (!gh_lexicon_has_class(lexicon, word, class))
        return 0;
    const gh_entry *entries = gh_lexicon_entries(lexicon, gh_lexicon_primary(lexicon, word), &n);
    for (uint32_t i = 0; i < n; i++)
        if (entries[i].table == GH_TABLE_ROLE)
            return entries[i].row + 1;
    return 0;
}

/* "jog[proshikkhok]": ends in no shorter word. */
static bool is_word(const gh_lexicon *lexicon, uint32_t word)
{
    uint32_t n;
    const gh_entry *entries = gh_lexicon_entries(lexicon, word, &n);
    for (uint32_t i = 0; i < n; i++)
        if (entries[i].table == GH_TABLE_WORD || entries[i].table == GH_TABLE_ROLE)
            return true;
    return false;
}

/* Without the hyphen that it may end in. */
static gh_str without_hyphen(gh_str word)
{
    return word.n && word.p[word.n - 1] == '-' ? gh_str_slice(word, 0, word.n - 1) : word;
}

/* "[BNP-karmira]", "[RAB-sodosyora]", "[Tehran-basi]": who belong to what the word begins with, a
 * body, a state or a place. */
static bool take_belonging(const gh_refer *r, gh_str body, uint32_t role, gh_unit *unit)
{
    const unsigned bodies = GH_KIND_BODY | GH_KIND_ARMED | GH_KIND_COURT | GH_KIND_PARTY |
                            GH_KIND_GROUP | GH_KIND_IGO | GH_KIND_COMPANY;
    if (!role || !gh_refer_named(r, without_hyphen(body), unit))
        return false;
    if (unit->actor)
        unit->state = unit->place = unit->role = 0;
    unsigned kind = unit->actor  ? gh_row(r->lexicon, ACTOR, actor, unit->actor - 1)->kind
                    : unit->role ? gh_row(r->lexicon, ROLE, role, unit->role - 1)->kind
                                 : GH_KIND_BODY;
    unit->belongs = role;
    unit->is_short = unit->ambiguous = false; /* with its people no other word of that spelling */
    return (kind & bodies) && !(kind & GH_KIND_PERSON);
}

/* "[peyarachashira] khotipuron chan", "[kalojira-byabosayike] atok": a word that ends in a trade is
 * one for those who have it. */
static bool take_closed(uint32_t role, gh_unit *unit)
{
    *unit = (gh_unit){.length = 1, .role = role};
    return role != 0;
}

/* Is it a word of two, the second of them `last`? */
static bool split(const gh_refer *r, gh_str first, uint32_t last, gh_unit *unit)
{
    const gh_lexicon *lexicon = r->lexicon;
    return last &&
           (take_belonging(r, first, role_of(lexicon, last, lexicon->class_belonging), unit) ||
            take_closed(role_of(lexicon, last, lexicon->class_closing), unit));
}

/* The same where morphology has cut the second word off, as an ending that makes a noun. */
static bool split_derived(const gh_refer *r, gh_str word, uint32_t stem, gh_unit *unit)
{
    for (uint32_t end = word.n; stem >= TWO_LETTERS && end > stem; end--)
        if ((end == word.n || !gh_utf8_continues(word.p[end])) &&
            split(r, gh_str_slice(word, 0, stem),
                  gh_lexicon_find(r->lexicon, gh_str_slice(word, stem, end)), unit))
            return true;
    return false;
}

bool gh_refer_in_one_word(const gh_refer *r, const gh_item *item, gh_unit *ret_unit)
{
    const gh_analysis *a = item->analysis;
    if (item->part != GH_PART_NOMINAL || (a->pos != GH_UPOS_NOUN && a->pos != GH_UPOS_PROPN) ||
        a->stem_length > LONGEST || a->stem_length > item->form->canonical.n)
        return false;
    gh_str word = item->form->canonical;
    bool found = split_derived(r, word, a->stem_length, ret_unit);
    /* "[prodhanmontritwo]-kale" (while she was prime minister): no minister */
    bool whole = !gh_refer_is_derived(r->lexicon, a);
    for (uint32_t i = TWO_LETTERS; whole && i < a->stem_length && !found; i++) {
        if (gh_utf8_continues(word.p[i]))
            continue;
        uint32_t last = gh_lexicon_find(r->lexicon, gh_str_slice(word, i, a->stem_length));
        found = split(r, gh_str_slice(word, 0, i), last, ret_unit);
        if (last && !found && is_word(r->lexicon, last))
            return false;
    }
    unsigned grammatical_case = gh_feature(a->features, CASE);
    ret_unit->analysis = a;
    ret_unit->plural = gh_feature(a->features, NUMBER) == GH_PLUR;
    ret_unit->grammatical_case = grammatical_case ? grammatical_case : GH_NOM;
    return found;
}
