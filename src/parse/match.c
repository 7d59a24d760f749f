/* match.c - names and expressions of the lexicon in a sentence. */
#include "parse/tag.h"

typedef struct matches {
    gh_match *out;
    uint16_t n, room, longest;
    uint32_t tables;
} matches;

static bool has_case(const gh_analysis *a)
{
    return a && gh_feature(a->features, CASE) > GH_NOM;
}

/* Listed as "Albanij" and "Albanije", the longer one is he, and not "in Albanij"; but "Dhakay" is
 * in Dhaka, and not "he covers". */
static bool is_longer(const gh_analysis *a, const gh_analysis *other)
{
    return has_case(other) && !has_case(a) && !(a && gh_tag_is_verb(a->pos));
}

static void add(matches *m, gh_entry entry, uint16_t length, const gh_analysis *analysis)
{
    if (!(m->tables >> entry.table & 1) || length < m->longest)
        return;
    if (length > m->longest) {
        m->longest = length;
        m->n = 0;
    }
    for (uint16_t i = 0; i < m->n; i++)
        if (m->out[i].entry.table == entry.table && m->out[i].entry.row == entry.row) {
            if (is_longer(analysis, m->out[i].analysis))
                m->out[i].analysis = analysis;
            return;
        }
    if (m->n < m->room)
        m->out[m->n++] = (gh_match){entry, length, analysis};
}

/* The last word of a phrase may carry a case: "uttar Koriya-r". As it is listed it has none:
 * "Obaidul [Kader]" is no "of whom". */
static const gh_analysis *inflected(const gh_form *form, uint32_t word, bool *ret_found)
{
    *ret_found = form->id == word;
    for (uint16_t i = 0; i < form->count; i++) {
        const gh_analysis *a = &form->analyses[i];
        bool is_it = a->stem == word || a->lemma == word;
        if (is_it && !(*ret_found && has_case(a))) {
            *ret_found = true;
            return a;
        }
    }
    return NULL;
}

/* Marks are words of a phrase too: "ain, bichar o songsod montri". */
static bool is_word(const gh_parse *p, uint16_t at, uint32_t word)
{
    const gh_item *item = &p->items[at];
    return gh_item_is_word(item)
               ? item->form->id == word
               : gh_str_equal(gh_lexicon_string(p->lexicon, word), gh_parse_slice(p, at));
}

static void match_phrase(const gh_parse *p, uint16_t at, const gh_phrase *phrase, matches *m)
{
    const uint32_t *words = gh_lexicon_list(p->lexicon, phrase->words);
    uint32_t n = words[0];
    if (!(m->tables >> phrase->entry.table & 1) || at + n > p->n || n < m->longest)
        return;
    for (uint32_t i = 1; i + 1 < n; i++)
        if (!is_word(p, (uint16_t)(at + i), words[1 + i]))
            return;
    uint16_t end = (uint16_t)(at + n - 1);
    const gh_item *last = &p->items[end];
    bool mark = !gh_item_is_word(last), found = mark && is_word(p, end, words[n]);
    /* "Jonota Dol (United)" */
    const gh_analysis *analysis = mark ? NULL : inflected(last->form, words[n], &found);
    if (found)
        add(m, phrase->entry, (uint16_t)n, analysis);
}

static void match_word(const gh_parse *p, uint32_t word, const gh_analysis *analysis, matches *m)
{
    if (word == 0 || word >= gh_lexicon_string_count(p->lexicon))
        return;
    uint32_t n;
    const gh_entry *entries = gh_lexicon_entries(p->lexicon, word, &n);
    for (uint32_t i = 0; i < n; i++)
        add(m, entries[i], 1, analysis);
}

uint16_t gh_parse_matches(const gh_parse *p, uint16_t at, uint32_t tables, gh_match *out,
                          uint16_t room)
{
    matches m = {out, 0, room, 1, tables};
    const gh_form *form = p->items[at].form;
    if ((form->flags & GH_FORM_PHRASE) && form->id < gh_lexicon_string_count(p->lexicon)) {
        uint32_t n;
        const gh_phrase *phrases = gh_lexicon_phrases(p->lexicon, form->id, &n);
        for (uint32_t i = 0; i < n; i++)
            match_phrase(p, at, &phrases[i], &m);
    }
    if (m.longest > 1)
        return m.n;
    for (uint16_t i = 0; i < form->count; i++)
        match_word(p, form->analyses[i].stem, &form->analyses[i], &m);
    if (m.n == 0)
        match_word(p, form->id, NULL, &m);
    return m.n;
}

bool gh_parse_match(const gh_parse *p, uint16_t at, uint32_t tables, gh_match *ret_match)
{
    gh_match found[8];
    uint16_t n = gh_parse_matches(p, at, tables, found, 8);
    if (n == 0)
        return false;
    uint16_t best = 0;
    for (uint16_t i = 1; i < n; i++)
        if (found[i].entry.table < found[best].entry.table)
            best = i;
    *ret_match = found[best];
    return true;
}
