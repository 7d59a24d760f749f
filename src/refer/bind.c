/* bind.c - mentions to the entities of the document. */
#include "base/bounds.h"
#include "refer/refer.h"

/* ---- names ---- */

static bool entity_has_word(const gh_entity *e, uint32_t word)
{
    for (uint16_t i = 0; i < e->word_count; i++)
        if (e->words[i] == word)
            return true;
    return false;
}

static uint32_t name_word(const gh_item *item)
{
    return item->analysis->stem ? item->analysis->stem : item->form->id;
}

bool gh_refer_item_in_name(const gh_entity *e, const gh_item *item)
{
    if (!gh_item_is_word(item) || entity_has_word(e, item->form->id))
        return gh_item_is_word(item);
    for (uint16_t i = 0; i < item->form->count; i++)
        if (entity_has_word(e, item->form->analyses[i].stem))
            return true;
    return false;
}

/* "Saeed Khatibzade ... [Khatibzade] bolen": a name that ends as the locative does has no case
 * where it stands as it was told with its title. */
unsigned gh_refer_name_case(const gh_entity *e, const gh_item *item)
{
    bool whole = gh_item_is_word(item) && item->analysis->stem != item->form->id &&
                 entity_has_word(e, item->form->id);
    return whole ? GH_NOM : gh_item_case(item);
}

/* "Ahsan Nobel ... [Nobel]-ke jamin deya hoy": a common noun in the case of a person's object is
 * whose name ends in it. */
static int32_t find_common_name(const gh_refer *r, const gh_parse *p, uint16_t at)
{
    const gh_item *item = &p->items[at];
    if (item->part != GH_PART_NOMINAL || gh_item_case(item) != GH_ACC ||
        gh_feature(item->analysis->features, DEFINITE) || !gh_refer_may_be_name(r, p, at))
        return -1;
    for (int32_t e = (int32_t)r->entities.n - 1; e >= 0; e--)
        if (r->entities.p[e].common && r->entities.p[e].common == name_word(item))
            return e;
    return -1;
}

int32_t gh_refer_find_name(const gh_refer *r, const gh_parse *p, uint16_t at, uint16_t *ret_length)
{
    const gh_item *item = &p->items[at];
    int32_t common = find_common_name(r, p, at);
    if (common >= 0) {
        *ret_length = 1;
        return common;
    }
    if (item->part != GH_PART_NOMINAL || !gh_item_is_name(item) ||
        (item->token->flags & GH_TOKEN_NUMBER))
        return -1;
    for (int32_t e = (int32_t)r->entities.n - 1; e >= 0; e--) {
        const gh_entity *entity = &r->entities.p[e];
        if (!entity->word_count || !gh_refer_item_in_name(entity, item))
            continue;
        uint16_t length = 1;
        while (at + length < p->n && p->items[at + length].part == GH_PART_NOMINAL &&
               gh_refer_item_in_name(entity, &p->items[at + length]))
            length++;
        /* A common name alone is somebody else when another name follows it; but "Hanif [BBC-ke]
         * bolen". */
        gh_unit u;
        if (length == 1 && (item->form->flags & GH_FORM_KNOWN) && at + 1 < p->n &&
            p->items[at + 1].part == GH_PART_NOMINAL && gh_item_is_name(&p->items[at + 1]) &&
            !(gh_refer_unit(r, p, (uint16_t)(at + 1), &u) && (u.state || u.actor)))
            continue;
        *ret_length = length;
        return e;
    }
    return -1;
}

/* "montri Saeed [Khatibzade] bolen": no locative. */
static bool is_whole(const gh_mention *m, const gh_item *item)
{
    return m->grammatical_case <= GH_NOM && gh_item_case(item) == GH_LOC;
}

/* The trailing words of a named mention that the lexicon has no other use for are its name. */
static void learn_words(gh_entity *e, const gh_parse *p, const gh_mention *m)
{
    int first = m->called_to ? m->called : m->first,
        last = m->called_to ? m->called_to - 1 : m->last;
    for (int i = last; i >= first && e->word_count < 6; i--) {
        const gh_item *item = &p->items[i];
        if (i == last && i > first && gh_item_is_word(item) && !gh_item_is_name(item)) {
            e->common = name_word(item);
            continue; /* "Abul [Sorkar]": a word that is a surname too */
        }
        if (!gh_item_is_word(item) || !gh_item_is_name(item))
            break;
        if (!(item->token->flags & GH_TOKEN_ABBREVIATION)) /* "Mahi [B.] Chowdhury" */
            e->words[e->word_count++] = is_whole(m, item) ? item->form->id : name_word(item);
    }
}

/* ---- entities ---- */

static int32_t find_entity(const gh_refer *r, const gh_mention *m)
{
    for (int32_t e = (int32_t)r->entities.n - 1; e >= 0; e--) {
        const gh_entity *x = &r->entities.p[e];
        if (m->name.n
                ? gh_str_equal(x->name, m->name)
                : !x->name.n && x->role_word == m->role_word && gh_code_equal(x->code, m->code))
            return e;
    }
    return -1;
}

static int32_t add_entity(gh_refer *r, const gh_parse *p, const gh_mention *m)
{
    gh_entity *e = gh_vec_push(r->arena, &r->entities, GH_BOUND_ENTITIES, "actors");
    *e = (gh_entity){.code = m->code,
                     .kinds = m->kinds,
                     .name = m->name,
                     .role_word = m->role_word,
                     .plural = m->plural,
                     .of_party = m->of_party,
                     .mission = m->mission,
                     .of_body = (m->body_kinds & (GH_KIND_BODY | GH_KIND_COMPANY)) != 0,
                     .country_given = m->country_given};
    if (m->named)
        learn_words(e, p, m);
    return (int32_t)r->entities.n - 1;
}

/* "[BNP] sorkar": the party has been named with its government. */
static void bind_party(gh_refer *r, const gh_parse *p, const gh_mention *m)
{
    gh_mention party = {.code = m->party_code,
                        .kinds = GH_KIND_PARTY,
                        .name = m->party,
                        .of_party = true,
                        .span = m->span,
                        .first = m->first,
                        .last = m->last,
                        .entity = -1};
    gh_refer_bind(r, p, &party);
}

bool gh_refer_is_public(gh_actor_code code)
{
    return code.role[0] && strcmp(code.role, "CVL") != 0;
}

/* "dakat Rahim ... [asami Rahim]-ke", "protimontri Murad ... [dr. Murad]", "BNPr MP Rahim ... [MP
 * Rahim]", "[odhyapok Rahim]", "[bhai Rahim]": he is still what he was. */
static bool says_less(const gh_parse *p, const gh_mention *m, const gh_entity *e)
{
    const gh_item *title = &p->items[m->first];
    bool doctor = (title->token->flags & GH_TOKEN_ABBREVIATION) && gh_item_is_word(title) &&
                  (m->role_word == title->form->id || m->role_word == title->analysis->lemma);
    bool member = strcmp(m->code.role, "LEG") == 0 && gh_role_is(e->code.role, "GOV OPP PTY");
    bool candidate = strcmp(m->code.role, "PTY") == 0 && gh_role_is(e->code.role, "GOV OPP");
    bool private = m->role_word && strcmp(m->code.role, "CVL") == 0;
    bool plain = m->accused || doctor || member || candidate || private || m->learned;
    return plain && m->named && gh_refer_is_public(e->code);
}

/* "Rahim nihoto ... chhatrodol neta Rahim": a private person turns out to be more, and the text
 * says more than the title. */
static void settle_code(const gh_parse *p, gh_mention *m, gh_entity *e)
{
    if (says_less(p, m, e))
        m->code = e->code;
    if (!m->named || !gh_refer_is_public(m->code) ||
        !(e->of_title || strcmp(e->code.role, "CVL") == 0))
        return;
    e->code = m->code;
    if (!e->of_title)
        e->became = m->span;
    e->of_title = false;
}

/* "porrashtromontri Sushma Swaraj ... [Sushma Swaraj]": where no date says when, the article does,
 * and not the last row of dates. */
static bool is_in_office(const gh_refer *r, const gh_mention *m, const gh_entity *e)
{
    bool undated = !r->day || r->estimated;
    return undated && gh_role_is(m->code.role, "ELI OPP") && gh_role_is(e->code.role, "GOV");
}

void gh_refer_bind(gh_refer *r, const gh_parse *p, gh_mention *m)
{
    /* "jatisongher bishesh dut": a body of states has no government of its own. */
    if (strncmp(m->code.country, "IGO", 3) == 0 && strcmp(m->code.role, "GOV") == 0)
        memset(m->code.role, 0, sizeof m->code.role);
    if (m->party.n)
        bind_party(r, p, m);
    int32_t found = m->entity >= 0 ? m->entity : find_entity(r, m);
    if (found < 0)
        found = gh_refer_named_in_part(r, p, m);
    if (found < 0)
        found = add_entity(r, p, m);
    gh_entity *e = &r->entities.p[found];
    if (m->named && !m->role_word && (!gh_refer_is_public(m->code) || is_in_office(r, m, e)) &&
        gh_refer_is_public(e->code))
        m->code = e->code; /* "[MP A. K. Azad] ... [A. K. Azad]" */
    settle_code(p, m, e);
    if (m->role_word && !e->role_word)
        e->role_word = m->role_word;
    if (m->side.n)
        e->side = m->side;
    if (!e->name.n)
        e->plural = m->plural; /* "a student" and "the students" share a role, not a number */
    e->alone |=
        m->named && ((!m->role_word && m->first == m->last) || !memchr(m->name.p, ' ', m->name.n));
    e->last = m->span;
    e->last_sentence = p->sentence;
    e->count = gh_refer_count_of(p, m);
    m->entity = found;
    gh_refer_note_pair(r, p, m, found);
}

void gh_refer_keep_names(gh_refer *r)
{
    uint32_t kept = 0;
    for (uint32_t e = 0; e < r->entities.n; e++) {
        gh_entity *x = &r->entities.p[e];
        if (!(x->kinds & GH_KIND_PERSON) || !x->word_count || strcmp(x->code.role, "CVL") == 0)
            continue;
        x->last = x->became = (gh_span){0, 0};
        x->last_sentence = 0;
        x->of_title = true;
        r->entities.p[kept++] = *x;
    }
    r->entities.n = kept;
    r->person = r->person_before = r->third = r->pair[0] = r->pair[1] = -1;
    r->trace_count = 0;
    r->land[0] = 0; /* "sekhankar polish" is of where the text is, and not the title */
}

static void take_entity(const gh_refer *r, gh_mention *m, int32_t e)
{
    const gh_entity *x = &r->entities.p[e];
    m->entity = e;
    m->code = x->code;
    m->kinds = x->kinds;
    m->name = x->name;
    m->antecedent = x->last;
    m->country_given = true;
}

/* "protirokkhamontri [Asif]", who was named in full before: no minister of the country that the
 * sentence is set in. -1: nobody of that name and office. */
static int32_t named_in_full(const gh_refer *r, const gh_parse *p, const gh_mention *m)
{
    if (!m->named || m->country_given || m->called_to || !(m->kinds & GH_KIND_PERSON) ||
        !m->code.role[0] || m->first == m->last || memchr(m->name.p, ' ', m->name.n))
        return -1;
    for (int32_t e = (int32_t)r->entities.n - 1; e >= 0; e--) {
        const gh_entity *x = &r->entities.p[e];
        if (x->word_count > 1 && (x->kinds & GH_KIND_PERSON) &&
            x->words[0] == name_word(&p->items[m->last]) &&
            strncmp(x->code.role, m->code.role, 3) == 0)
            return gh_str_equal(x->name, m->name) ? -1 : e;
    }
    return -1;
}

/* "Bangladesher rashtrodut Dr. Jabed Patwary ... [rashtrodut Jabed Patwary]": who has that name and
 * that role is of the country that was told with them. */
static void take_country_of_namesake(const gh_refer *r, const gh_parse *p, gh_mention *m)
{
    if (!m->named || m->country_given || m->called_to || !m->code.role[0])
        return;
    for (int32_t e = (int32_t)r->entities.n - 1; e >= 0; e--) {
        const gh_entity *x = &r->entities.p[e];
        uint16_t at = m->last, words = 0;
        while (words < x->word_count && gh_item_is_name(&p->items[at]) &&
               gh_refer_item_in_name(x, &p->items[at])) {
            words++;
            if (at-- == m->first)
                break;
        }
        if (words < 2 || !x->country_given || strcmp(x->code.role, m->code.role) != 0)
            continue;
        memcpy(m->code.country, x->code.country, sizeof m->code.country);
        m->country_given = true;
        return;
    }
}

/* "[markin rashtrodut] sakkhat koren. [Dutabas] janay": the embassy of whose envoy was named last.
 */
static void take_country_of_mission(const gh_refer *r, gh_mention *m)
{
    const gh_entity *best = NULL;
    if (!m->mission || m->country_given || (m->kinds & GH_KIND_PERSON))
        return;
    for (uint32_t e = 0; e < r->entities.n; e++) {
        const gh_entity *x = &r->entities.p[e];
        if (x->mission && x->country_given && (!best || x->last.begin >= best->last.begin))
            best = x;
    }
    if (!best)
        return;
    memcpy(m->code.country, best->code.country, sizeof m->code.country);
    m->country_given = true;
}

/* "[montri] bolen", "[Asif] bolen": who or what was named before and is meant again. False: the
 * mention stands for itself, and `ret_titled` says who has its title, -1. */
static bool take_known(gh_refer *r, const gh_parse *p, gh_mentions list, gh_mention *m,
                       int32_t *ret_titled)
{
    int32_t full = named_in_full(r, p, m);
    int32_t titled = full >= 0 ? full : gh_refer_of_title(r, p, list, m);
    *ret_titled = titled;
    if (titled >= 0 && r->entities.p[titled].name.n) {
        take_entity(r, m, titled);
        r->entities.p[titled].last_sentence = p->sentence;
        return true;
    }
    int32_t body = gh_refer_same_body(r, m);
    if (body >= 0)
        take_entity(r, m, body);
    return body >= 0;
}

/* "[Arakan Army] ... desher [soshostro goshthi]" (an armed group of the country): rebels, where
 * such were told of. */
static bool are_rebels(const gh_refer *r, const gh_mention *m)
{
    bool unknown = m->unknown && gh_role_is(m->code.role, "INS");
    for (uint32_t e = 0; unknown && e < r->entities.n; e++) {
        const gh_entity *x = &r->entities.p[e];
        if (gh_role_starts(x->code.role, "REB") && strcmp(x->code.country, m->code.country) == 0)
            return true;
    }
    return false;
}

/* What the mention itself says, with whose and of which country it is. */
static void resolve_own(gh_refer *r, const gh_parse *p, gh_mentions mentions, gh_acts acts,
                        gh_mention *m)
{
    if (!m->code.role[0])
        gh_refer_resolve_member(r, p, mentions, m);
    gh_refer_take_owner(r, p, mentions, m);
    if (m->owned && !m->country_given) {
        memset(&m->code, 0, sizeof m->code);
        return;
    }
    if (!m->code.country[0] && m->code.role[0])
        gh_refer_take_country(r, p, mentions, acts, m);
    if (m->militant && m->code.country[0] && strcmp(m->code.country, r->setting->home) != 0)
        gh_code_set_role(&m->code, GH_STR("INS")); /* "Pakistane [sontrasi]der hamla" */
    if (are_rebels(r, m))
        gh_code_set_role(&m->code, GH_STR("REB"));
    if (!m->adjectival && gh_code_is_set(m->code))
        gh_refer_bind(r, p, m);
}

/* "[dolgulor] songe alochona cholchhe": parties, where one was told of by its name; else they may
 * be teams. */
static bool are_parties(const gh_refer *r, const gh_mention *m)
{
    if (m->kinds != GH_KIND_PARTY || !m->plural || !m->gathers || gh_code_is_set(m->code))
        return false;
    for (uint32_t i = 0; i < r->entities.n; i++)
        if (r->entities.p[i].kinds == GH_KIND_PARTY && r->entities.p[i].name.n &&
            gh_code_is_set(r->entities.p[i].code))
            return true;
    return false;
}

/* "A o [B-r simante] dui desher senara": the country that it is the border of is told of. */
static void bind_border(gh_refer *r, const gh_parse *p, const gh_mention *border)
{
    gh_mention state = *border;
    if (!state.code.country[0])
        return;
    memset(state.code.role, 0, sizeof state.code.role);
    state.kinds = GH_KIND_STATE;
    state.place = 0;
    state.entity = -1;
    gh_refer_bind(r, p, &state);
}

void gh_refer_resolve(gh_refer *r, const gh_parse *p, gh_mentions mentions, gh_acts acts,
                      gh_mention *m)
{
    gh_refer_take_title_of_row(p, mentions, m);
    if (m->set) {
        gh_refer_resolve_set(r, mentions, m);
        /* "[dui montri]-ke atok kora hoy": two that were not told of before */
        if (m->member_count == 0 && !m->of_states && m->code.role[0] && !m->code.country[0])
            gh_refer_take_country(r, p, mentions, acts, m);
        return;
    }
    if (m->medium && m->code.role[0] && !m->code.country[0])
        gh_refer_take_country(r, p, mentions, acts, m);
    if (!m->kinds && m->first < m->last && gh_refer_names_border(p, m))
        bind_border(r, p, m);
    if (!m->kinds || m->medium)
        return;
    /* "[dui sodosyo]-soho [charjon]": of what they are members is not said */
    if (m->victim_count && !gh_code_is_set(m->code) && m > mentions.p &&
        !gh_code_is_set(m[-1].code))
        memcpy(m->code.role, "CVL", 4);
    if (!gh_code_is_set(m->code) && gh_refer_definite(r, p, mentions, m))
        return;
    if (gh_refer_counted(r, p, m) || gh_refer_accused(r, p, m) || gh_refer_speakers(r, p, m) ||
        gh_refer_protesters(r, p, m) || gh_refer_attackers(r, p, m))
        return;
    gh_refer_that_country(r, p, mentions, m);
    gh_refer_that_body(r, p, mentions, m);
    take_country_of_namesake(r, p, m);
    take_country_of_mission(r, m);
    int32_t titled;
    if (take_known(r, p, mentions, m, &titled))
        return;
    gh_refer_take_authority(r, p, mentions, m);
    if (titled >= 0) {
        memcpy(m->code.country, r->entities.p[titled].code.country, sizeof m->code.country);
        m->country_given = true;
    }
    if (are_parties(r, m))
        memcpy(m->code.role, "PTY", 4);
    resolve_own(r, p, mentions, acts, m);
}
