/* opposed.c - whom a protest is against, in the word before it: "[Bharotbirodhi] slogan", "[sorkar]
 * birodhi andolon" (anti-Indian slogans, the movement against the government). */
#include "base/utf8.h"
#include "refer/argument.h"

enum { LETTER = 3 /* bytes: no shorter part of a word is a name, or says "against" */ };

/* Where in a word the part begins that says "against": "Bharot|birodhi"; 0: it has none. */
static uint32_t find_anti(const gh_lexicon *lexicon, gh_str word)
{
    for (uint32_t n = LETTER; n + LETTER < word.n; n++) {
        if (gh_utf8_continues(word.p[n]))
            continue;
        uint32_t rest = gh_lexicon_find(lexicon, gh_str_slice(word, n, word.n));
        if (gh_lexicon_has_class(lexicon, rest, lexicon->class_anti))
            return n;
    }
    return 0;
}

/* "[Bharotbirodhi] (bibhinno) slogan": a protest comes next, or after one word more. */
static bool leads_to_protest(const gh_parse *p, uint16_t at)
{
    enum { NEAR = 2 };
    for (uint16_t i = (uint16_t)(at + 1); i < p->n && i <= at + NEAR; i++) {
        if (p->items[i].part != GH_PART_NOMINAL)
            return false;
        if (gh_refer_word_has_class(p, i, p->lexicon->class_outcry))
            return true;
        /* "[sorkarbirodhi] netara michhil koren": they are against it, whatever they march for */
        if (gh_item_case(&p->items[i]) > GH_NOM ||
            gh_feature(p->items[i].analysis->features, NUMBER))
            return false;
    }
    return false;
}

bool gh_refer_opposed(const gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *ret_mention)
{
    const gh_item *item = &p->items[at];
    if (item->part != GH_PART_NOMINAL || !leads_to_protest(p, at))
        return false;
    gh_str word = item->form->canonical;
    uint32_t n = find_anti(r->lexicon, word);
    if (n > LETTER && word.p[n - 1] == '-')
        n--;
    gh_mention m = {.entity = -1};
    if (n == 0 || !gh_refer_named_in_word(r, gh_str_slice(word, 0, n), &m))
        return false;
    m.first = m.last = m.head = at;
    m.after = (uint16_t)(at + 1);
    m.person = 3;
    m.country_given = m.name.n > 0;
    m.adjectival = true; /* nobody whom a pronoun could mean */
    m.functions = GH_FUNCTION_AGAINST;
    m.span = gh_parse_span(p, at, at);
    *ret_mention = m;
    return true;
}

/* "[sorkar] birodhi andolon", "[Awami Ligbirodhi] michhil". */
bool gh_argument_is_opposed(const gh_parse *p, const gh_mention *m)
{
    uint16_t next = m->after;
    if (m->pronoun || m->grammatical_case > GH_NOM || next != m->last + 1 || next >= p->n)
        return false;
    const gh_item *last = &p->items[m->last];
    bool apart = gh_refer_has_class(p, next, p->lexicon->class_anti) && leads_to_protest(p, next);
    return apart || (gh_item_is_word(last) && leads_to_protest(p, m->last) &&
                     find_anti(p->lexicon, last->form->canonical));
}
