/* only_place.c - capitals and countries that act for nobody: parts of another name, datelines. */
#include "base/utf8.h"
#include "refer/refer.h"
#include "text/classes.h"

bool gh_refer_ends_in_digit(gh_str s)
{
    uint32_t point = 0, length;
    for (uint32_t at = 0; at < s.n; at += length)
        point = gh_utf8_next(s, at, &length);
    return s.n && gh_digit_value(point) < 10;
}

/* "[Dhaka-8] asoner prarthi": a constituency of the capital governs nobody. */
static void drop_constituencies(const gh_parse *p, gh_mentions *list)
{
    uint16_t n = 0;
    for (uint16_t k = 0; k < list->n; k++) {
        const gh_mention *m = &list->p[k];
        if (!(m->state && m->place && gh_refer_ends_in_digit(gh_parse_slice(p, m->last))))
            list->p[n++] = *m;
    }
    list->n = n;
}

/* "[Dhaka], 15 December": where a report or a picture is from. */
static void drop_dateline(const gh_parse *p, gh_mentions *list)
{
    const gh_mention *m = &list->p[0];
    if (list->n == 0 || m->first > 0 || m->last > 0 || !m->state || !m->place || p->n < 3 ||
        !(p->items[1].token->flags & GH_TOKEN_COMMA) ||
        !(p->items[2].token->flags & GH_TOKEN_NUMBER))
        return;
    gh_mentions_drop(list, 0);
}

/* "[Bangladesh] Nezam-e-Islam Partir mohasochib", "[Juktorajyo] BNP-r sobhapoti": the country
 * belongs to the name of a body, or says where that part of a party is; but "[Bharot] BNP-ke". */
static bool is_country_of_body(const gh_mention *m, const gh_mention *next)
{
    const uint32_t free = GH_FUNCTION_SUBJ | GH_FUNCTION_BARE | GH_FUNCTION_GEN;
    const uint32_t bodies =
        GH_KIND_BODY | GH_KIND_PARTY | GH_KIND_GROUP | GH_KIND_COMPANY | GH_KIND_ARMED;
    bool same = !next->code.country[0] || strcmp(m->code.country, next->code.country) == 0;
    return m->bare_state && !m->adjectival && !(m->kinds & GH_KIND_CROWD) &&
           (same ? (next->body_kinds & bodies) && !(next->functions & ~free)
                 : next->of_party && (next->functions & GH_FUNCTION_SUBJ));
}

/* "Shahbag [thana] Chhatradoler neta", "[shakha] Chhatroliger sobhapoti": which part of a party. */
static bool is_branch_of_party(const gh_parse *p, const gh_mention *m, const gh_mention *next)
{
    return next->of_party && (m->local || gh_refer_has_class(p, m->last, p->lexicon->class_branch));
}

static bool counts(const gh_item *item)
{
    return item->part == GH_PART_NUMBER || item->pronoun == GH_PRONOUN_INDEFINITE ||
           (item->form->flags & GH_FORM_NUMBER);
}

/* The number may stand in the mention or before it. */
static bool is_counted(const gh_parse *p, const gh_mention *m)
{
    return m->victim_count || (m->first != m->head && counts(&p->items[m->first])) ||
           (m->first > 0 && counts(&p->items[m->first - 1]));
}

/* "[probasi] BNP netara", "[probasi] Bangladeshira" (emigrants): what people those are; but
 * "kayekjon [jubok] Jamaater karjaloye" (some youths, at the office of the Jamaat) are others. */
static bool is_kind_of_people(const gh_parse *p, const gh_mention *m, const gh_mention *next)
{
    if (is_counted(p, m) && next->of_party && !(next->kinds & GH_KIND_PERSON))
        return false;
    return m->attribute && (next->of_party || (next->plural && next->country_given));
}

static void drop_attributes(const gh_parse *p, gh_mentions *list)
{
    uint16_t n = 0;
    for (uint16_t k = 0; k < list->n; k++) {
        const gh_mention *m = &list->p[k], *next = m + 1;
        bool before = k + 1 < list->n && next->first == m->last + 1 && !next->pronoun &&
                      m->grammatical_case <= GH_NOM && !m->named &&
                      !(p->items[m->last].token->flags & GH_TOKEN_COMMA);
        if (!before || !(is_country_of_body(m, next) || is_branch_of_party(p, m, next) ||
                         is_kind_of_people(p, m, next)))
            list->p[n++] = *m;
    }
    list->n = n;
}

/* "[Dhaka] sofororto markin protinidhi": where a guest is, and nobody who does anything. */
static void drop_hosts(const gh_parse *p, gh_mentions *list)
{
    uint16_t n = 0;
    for (uint16_t k = 0; k < list->n; k++) {
        const gh_mention *m = &list->p[k];
        bool host = (m->state || m->place) && !m->named && m->grammatical_case <= GH_NOM &&
                    m->after < p->n && gh_refer_has_class(p, m->after, p->lexicon->class_guest);
        if (!host)
            list->p[n++] = *m;
    }
    list->n = n;
}

/* "jatisongher [Dhaka] karjaloy" (its Dhaka office): where a body's office is; the office is the
 * body, wherever it acts or is struck. */
static bool is_place_of_office(const gh_parse *p, const gh_mention *m, const gh_mention *body)
{
    const uint32_t bodies = GH_KIND_BODY | GH_KIND_PARTY | GH_KIND_GROUP | GH_KIND_COMPANY |
                            GH_KIND_IGO | GH_KIND_ARMED;
    return (m->state || m->place) && !m->named && m->grammatical_case <= GH_NOM &&
           m->first == m->last && m->after == m->last + 1 && m->after < p->n &&
           body->last + 1 == m->first && body->grammatical_case == GH_GEN && !body->pronoun &&
           ((body->kinds & bodies) || body->medium) && !body->bare_state &&
           gh_refer_has_class(p, m->after, p->lexicon->class_bureau);
}

static void drop_places_of_offices(const gh_parse *p, gh_mentions *list)
{
    for (uint16_t k = 1; k < list->n; k++) {
        gh_mention *body = &list->p[k - 1];
        uint16_t office = list->p[k].after;
        if (!is_place_of_office(p, &list->p[k], body))
            continue;
        if (gh_item_case(&p->items[office]) > GH_NOM) {
            /* still where it happens, but no capital that stands for its government */
            list->p[k].functions = GH_FUNCTION_LOC;
            list->p[k].kinds = 0;
            list->p[k].bare_state = false;
            memset(list->p[k].code.role, 0, sizeof list->p[k].code.role);
            continue;
        }
        body->last = body->head = office;
        body->after = (uint16_t)(office + 1);
        body->grammatical_case = GH_NOM;
        body->functions = list->p[k].functions;
        body->span = gh_parse_span(p, body->first, body->last);
        gh_mentions_drop(list, k);
    }
}

/* A noun that can be an act: "[Pahalgam] hamlay" (in the attack of Pahalgam). */
static bool is_act(const gh_parse *p, const gh_item *item)
{
    uint32_t n = 0;
    if ((item->form->flags & GH_FORM_HEAD) &&
        item->analysis->lemma < gh_lexicon_string_count(p->lexicon))
        gh_lexicon_predicates(p->lexicon, item->analysis->lemma, 0, 0, &n);
    return n > 0;
}

/* The noun in the locative that ends the words of a thing behind a bare place; 0: none does. */
static uint16_t site_behind(const gh_parse *p, const gh_mention *m, uint16_t to)
{
    enum { LONGEST = 3 };
    for (uint16_t i = m->after; i < to && i < m->after + LONGEST; i++) {
        const gh_item *item = &p->items[i];
        if (item->part != GH_PART_NOMINAL || !gh_item_is_word(item) || is_act(p, item) ||
            (item->form->flags & (GH_FORM_TIME | GH_FORM_NUMBER)))
            return 0;
        if (gh_item_case(item) == GH_LOC)
            return i;
        if (gh_item_case(item) > GH_NOM)
            return 0;
    }
    return 0;
}

/* Names another state than that of the outlet: a town of such a name may well be abroad. */
static bool is_foreign_state(const gh_refer *r, const gh_mention *m)
{
    return m->state && !m->place && strcmp(m->code.country, r->setting->home) != 0;
}

static bool is_about_abroad(const gh_refer *r, const gh_mentions *list)
{
    bool abroad = strcmp(r->setting->country, r->setting->home) != 0;
    for (uint16_t k = 0; k < list->n && !abroad; k++)
        abroad = is_foreign_state(r, &list->p[k]);
    return abroad;
}

/* "jatisongher oddhin [Kadugli] ghantite": the base is theirs, wherever it is. */
static bool has_owner(const gh_mention *first, const gh_mention *m)
{
    enum { NEAR = 2 };
    const gh_mention *owner = m > first ? m - 1 : NULL;
    return owner && owner->kinds && (owner->functions & GH_FUNCTION_GEN) &&
           owner->last + NEAR >= m->first;
}

/* "[Kharkiv] bidyutkendre hamla" (an attack on Kharkiv's power plant), "[Tehran] bimanbondore":
 * abroad the bare name says where the thing is; but "[Delhi] chithite janay" (tells in a letter).
 */
static void place_sites(const gh_refer *r, const gh_parse *p, gh_mentions *list)
{
    for (uint16_t k = 0; k < list->n && is_about_abroad(r, list); k++) {
        gh_mention *m = &list->p[k];
        uint16_t to = k + 1 < list->n ? list->p[k + 1].first : p->n;
        bool bare = m->place && !m->named && m->grammatical_case <= GH_NOM &&
                    m->after == m->last + 1 && (!m->kinds || m->state);
        if (!bare || strcmp(m->code.country, r->setting->home) == 0 || has_owner(list->p, m))
            continue;
        uint16_t site = site_behind(p, m, to);
        if (!site || (m->state && !gh_refer_has_class(p, site, p->lexicon->class_venue)))
            continue;
        m->functions = GH_FUNCTION_LOC;
        m->kinds = 0;
        m->bare_state = false;
        memset(m->code.role, 0, sizeof m->code.role);
    }
}

void gh_refer_drop_places(const gh_refer *r, const gh_parse *p, gh_mentions *list)
{
    drop_constituencies(p, list);
    drop_dateline(p, list);
    drop_attributes(p, list);
    drop_hosts(p, list);
    drop_places_of_offices(p, list);
    place_sites(r, p, list);
}
