/* naming.c - names that are said to be names: "[Kabir Hosen (25)] name ek [dakat]". */
#include "refer/refer.h"

enum {
    LONGEST_NAME = 5,
    BETWEEN = 3 /* "name [sthaniyo ek] jubok" */
};

/* "Rahim Mia [name] ek dakat": the item after the name that the mention is called by, 0: it is not.
 */
static uint16_t end_of_name(const gh_parse *p, const gh_mention *m)
{
    enum { LONGEST_BRACKET = 4 };
    int i = m->first - 1;
    for (int n = 0; n < BETWEEN && i > 0 && p->items[i].part != GH_PART_MARKER; n++, i--)
        if (!gh_refer_says_how_many(&p->items[i]))
            return 0;
    if (i <= 0 || p->items[i].part != GH_PART_MARKER ||
        !(p->items[i].functions & GH_FUNCTION_CALLED))
        return 0;
    if (!(p->items[i - 1].token->flags & GH_TOKEN_BRACKET_CLOSE))
        return (uint16_t)i;
    uint16_t open = gh_parse_open_of_bracket(p, (uint16_t)(i - 1), LONGEST_BRACKET);
    return open + 1 < i ? open : 0;
}

/* "[S M Amir] Hamza", "[Kabir] Hosen": initials, and words that are names too. */
static bool is_part_of_name(const gh_parse *p, uint16_t at)
{
    const gh_item *item = &p->items[at];
    bool part = (item->token->flags & (GH_TOKEN_ABBREVIATION | GH_TOKEN_LATIN)) != 0;
    for (uint16_t i = 0; gh_item_is_word(item) && !part && i < item->form->count; i++) {
        const gh_analysis *a = &item->form->analyses[i];
        part = a->pos == GH_UPOS_PROPN && gh_feature(a->features, CASE) <= GH_NOM;
    }
    return part && item->part == GH_PART_NOMINAL;
}

/* "bari theke [Rahim Mia] name ...": where the words before `end` that can be a person's name
 * begin. */
static uint16_t start_of_name(const gh_refer *r, const gh_parse *p, uint16_t end)
{
    uint16_t first = end;
    /* "Niyamul Islam [Nirob] name": an everyday word, where what stands before it is a name. */
    if (end > 1 && p->items[end - 1].part == GH_PART_NOMINAL &&
        gh_item_case(&p->items[end - 1]) == GH_NOM && gh_item_is_name(&p->items[end - 2]) &&
        gh_refer_may_be_name(r, p, (uint16_t)(end - 2)))
        first--;
    for (; first > 0 && end - first < LONGEST_NAME; first--) {
        uint16_t at = (uint16_t)(first - 1);
        bool bare =
            first == end || gh_item_case(&p->items[at]) == GH_NOM || gh_item_is_name(&p->items[at]);
        if (!(gh_refer_may_be_name(r, p, at) && bare) && !(first < end && is_part_of_name(p, at)))
            break;
    }
    return first;
}

/* "[sochib porjayer] boithok", a meeting at the level of secretaries, is theirs; "[sochib porjaye]
 * boithok" says only what it is. */
static bool take_level(const gh_parse *p, gh_mention *m)
{
    uint16_t level = (uint16_t)(m->last + 1);
    if (gh_item_case(&p->items[level]) != GH_GEN)
        return false;
    m->last = level;
    m->span = gh_parse_span(p, m->first, m->last);
    gh_refer_set_functions(p, m, GH_GEN);
    return true;
}

void gh_refer_drop_posts(const gh_parse *p, gh_mentions *list)
{
    for (uint16_t k = 0; k < list->n; k++) {
        gh_mention *m = &list->p[k];
        uint16_t next = (uint16_t)(m->last + 1);
        bool title = (m->kinds & GH_KIND_OFFICE) || m->honorific;
        bool office =
            title && (m->kinds & GH_KIND_PERSON) && !m->named && !m->name.n && !m->pronoun;
        if (office && m->functions == (GH_FUNCTION_SUBJ | GH_FUNCTION_BARE) && next < p->n &&
            gh_refer_has_class(p, next, p->lexicon->class_level)) {
            if (!take_level(p, m))
                gh_mentions_drop(list, k--);
            continue;
        }
        if (!office || m->grammatical_case > GH_GEN || next >= p->n ||
            !gh_refer_has_class(p, next, p->lexicon->class_post))
            continue;
        /* but "[IGP] dayitto newar por": he takes his up; "Mukul Rayer [bidhayok] pod": his own */
        bool marked = next + 1u < p->n && p->items[next + 1].part == GH_PART_MARKER;
        bool his =
            k > 0 && m[-1].named && m[-1].grammatical_case == GH_GEN && m[-1].after == m->first;
        if (m->grammatical_case == GH_GEN || marked || his ||
            gh_item_case(&p->items[next]) > GH_NOM)
            gh_mentions_drop(list, k--);
    }
}

/* "magistrate [Jewel Deber] adalot", "[jela jojer] adalot": his court, and not he. */
void gh_refer_drop_judges(gh_mentions *list)
{
    for (uint16_t k = 0; k + 1 < list->n; k++) {
        const gh_mention *judge = &list->p[k];
        gh_mention *court = &list->p[k + 1];
        bool bare = judge->grammatical_case == GH_NOM && !judge->named && !judge->plural;
        if (!(judge->kinds & GH_KIND_COURT) || !(judge->kinds & GH_KIND_PERSON) ||
            !(court->kinds & GH_KIND_COURT) || (court->kinds & GH_KIND_PERSON) ||
            court->first != judge->last + 1 || !(judge->grammatical_case == GH_GEN || bare))
            continue;
        if (!court->country_given) {
            memcpy(court->code.country, judge->code.country, sizeof court->code.country);
            court->country_given = judge->country_given;
        }
        if (!court->seat)
            court->seat = judge->seat;
        gh_mentions_drop(list, k--);
    }
}

/* "['Sacheton Nagorik Moncho'] namer ekti songothon": what stands in quotation marks before it. */
static uint16_t start_of_quoted(const gh_parse *p, uint16_t *end)
{
    enum { LONGEST_QUOTED = 8 };
    uint16_t close = (uint16_t)(*end - 1);
    for (uint16_t at = close; at > 0 && close - at < LONGEST_QUOTED;) {
        at--;
        if (!(p->items[close].token->flags & GH_TOKEN_CLOSE) ||
            (p->items[at].token->flags & GH_TOKEN_CLOSE))
            break;
        if (p->items[at].token->flags & GH_TOKEN_OPEN) {
            *end = close;
            return (uint16_t)(at + 1);
        }
    }
    return *end;
}

/* "[Bijoy] Chakmake": the name of a people is a surname behind a first name; "ek Chakma" has none.
 */
static void take_first_names(const gh_refer *r, const gh_parse *p, gh_mention *m)
{
    if (m->first != m->last || m->first == 0 || m->plural || m->named ||
        !(m->kinds & GH_KIND_CROWD) || !gh_refer_has_class(p, m->first, p->lexicon->class_family))
        return;
    uint16_t first = start_of_name(r, p, m->first);
    if (first == m->first && gh_refer_is_first_name(r, p, (uint16_t)(first - 1)))
        first--;
    if (first == m->first)
        return;
    m->first = first;
    m->span = gh_parse_span(p, m->first, m->last);
    m->name = gh_refer_base_form(r->arena, p, m->first, m->last);
    m->named = true;
    m->attribute = false;
    m->kinds = GH_KIND_PERSON;
}

void gh_refer_take_names(const gh_refer *r, const gh_parse *p, gh_mentions *list)
{
    const uint32_t bodies = GH_KIND_BODY | GH_KIND_ARMED | GH_KIND_PARTY | GH_KIND_GROUP;
    for (uint16_t k = 0; k < list->n; k++) {
        gh_mention *m = &list->p[k];
        take_first_names(r, p, m);
        bool person = (m->kinds & GH_KIND_PERSON) != 0;
        if (!(person || (m->kinds & bodies)) || m->named || m->pronoun || m->set || !m->role_word)
            continue;
        uint16_t end = end_of_name(p, m), first = end;
        if (end)
            first = person ? start_of_name(r, p, end) : start_of_quoted(p, &end);
        if (first >= end)
            continue;
        gh_mention *before = k > 0 ? m - 1 : NULL;
        bool read = before && before->last < end && before->last >= first;
        if (read && before->first < first)
            continue;
        m->called = first;
        m->called_to = end;
        m->named = true;
        m->name = gh_refer_base_form(r->arena, p, first, (uint16_t)(end - 1));
        while (k > 0 && list->p[k - 1].first >= first && list->p[k - 1].last < end)
            gh_mentions_drop(list, (uint16_t)(k-- - 1));
    }
}

/* "Hadi [bhaike] guli kora hoy": how one is called stands behind the name, with its case. */
void gh_refer_take_style(const gh_parse *p, gh_mention *m)
{
    uint16_t at = (uint16_t)(m->last + 1);
    if (!(m->named || m->name.n) || !(m->kinds & GH_KIND_PERSON) || m->plural ||
        m->grammatical_case != GH_NOM || !(m->functions & GH_FUNCTION_BARE) || at >= p->n ||
        !gh_refer_has_class(p, at, p->lexicon->class_style))
        return;
    m->last = at;
    m->span = gh_parse_span(p, m->first, m->last);
    gh_refer_set_functions(p, m, gh_item_case(&p->items[at]));
}

/* "Grahok Association [(BMPCA)]": letters that no table has. */
static bool is_short_name(const gh_refer *r, const gh_parse *p, uint16_t open)
{
    return open + 2u < p->n && (p->items[open].token->flags & GH_TOKEN_BRACKET_OPEN) &&
           (p->items[open + 2].token->flags & GH_TOKEN_BRACKET_CLOSE) &&
           (p->items[open + 1].form->flags & GH_FORM_ACRONYM) &&
           gh_refer_may_be_name(r, p, (uint16_t)(open + 1));
}

/* "Grahok Association (BMPCA) ... [BMPCA] dabi janay", "Association-er (BMPCA) sobhapoti": the body
 * is called so from there on. */
void gh_refer_learn_short_names(gh_refer *r, const gh_parse *p, gh_mentions list)
{
    const uint32_t bodies = GH_KIND_BODY | GH_KIND_ARMED | GH_KIND_PARTY | GH_KIND_COMPANY |
                            GH_KIND_GROUP | GH_KIND_IGO;
    for (uint16_t k = 0; k < list.n; k++) {
        const gh_mention *m = &list.p[k];
        uint32_t kinds = (m->body_kinds ? m->body_kinds : m->kinds) & bodies;
        if (!kinds || m->pronoun || !gh_code_is_set(m->code))
            continue;
        for (uint16_t open = (uint16_t)(m->first + 1); open <= m->last + 1u; open++) {
            if (!is_short_name(r, p, open))
                continue;
            uint16_t at = (uint16_t)(open + 1);
            gh_mention body = {.code = m->code,
                               .kinds = kinds,
                               .name = gh_refer_base_form(r->arena, p, at, at),
                               .named = true,
                               .span = gh_parse_span(p, at, at),
                               .first = at,
                               .last = at,
                               .entity = -1};
            gh_refer_bind(r, p, &body);
            break;
        }
    }
}
