/* unit.c - what the tables of names know of the word or words at an item. */
#include "refer/refer.h"

enum {
    TABLES = 1u << GH_TABLE_STATE_NAME | 1u << GH_TABLE_PLACE_NAME | 1u << GH_TABLE_ACTOR_NAME |
             1u << GH_TABLE_ROLE,
    OTHER_NAMES = 1u << GH_TABLE_STATE_NAME | 1u << GH_TABLE_PLACE_NAME | 1u << GH_TABLE_ROLE,
    ROOM = 16,
};

bool gh_item_is_name(const gh_item *item)
{
    if (!gh_item_is_word(item) || (item->form->flags & GH_FORM_NUMBER))
        return false;
    return gh_form_may_be_proper(item->form) ||
           !(item->form->flags & (GH_FORM_KNOWN | GH_FORM_NAME));
}

bool gh_refer_word_has_class(const gh_parse *p, uint16_t at, uint32_t class)
{
    const gh_item *item = &p->items[at];
    return gh_item_is_word(item) &&
           gh_lexicon_has_class(p->lexicon, item->analysis->lemma, class);
}

bool gh_refer_has_class(const gh_parse *p, uint16_t at, uint32_t class)
{
    return p->items[at].part == GH_PART_NOMINAL && gh_refer_word_has_class(p, at, class);
}

/* "juboleader Ishak [sorkar], ...", "Shamim [sorkar] promukh": a list goes on, or the sentence
 * ends.
 */
static bool closes_name(const gh_parse *p, uint16_t next)
{
    if (next >= p->n)
        return true;
    const gh_item *item = &p->items[next];
    return (item->token->flags & (GH_TOKEN_COMMA | GH_TOKEN_END)) ||
           item->particle == GH_PARTICLE_ETC;
}

/* "... biruddhe", "... songe": what stands before it is somebody. */
static bool is_of_person(const gh_item *marker)
{
    return marker->functions & (GH_FUNCTION_AGAINST | GH_FUNCTION_WITH | GH_FUNCTION_TO |
                                GH_FUNCTION_BY | GH_FUNCTION_ON | GH_FUNCTION_TOWARD);
}

/* "Topon [Ray]-ke greptar", "Topon [Ray] o ...", "Topon [Rayer] biruddhe", "Tapasi [Biswas]
 * Antara": a word that is a surname too; but "bicharok Topon [ray] den" (gives the verdict),
 * "[rayer] por". */
static bool is_surname_word(const gh_parse *p, uint16_t first, uint16_t at)
{
    if (at >= p->n || at == first || !gh_refer_has_class(p, at, p->lexicon->class_surname) ||
        !gh_item_is_name(&p->items[at - 1]) || gh_item_case(&p->items[at - 1]) != GH_NOM)
        return false;
    const gh_item *item = &p->items[at], *next = at + 1u < p->n ? item + 1 : NULL;
    switch (gh_item_case(item)) {
    case GH_ACC:
        return !gh_feature(item->analysis->features, DEFINITE);
    case GH_GEN:
        return next && (next->part != GH_PART_MARKER || is_of_person(next));
    case GH_NOM:
        return !next || closes_name(p, (uint16_t)(at + 1)) ||
               (next->token->flags & GH_TOKEN_BRACKET_OPEN) || next->particle == GH_PARTICLE_AND ||
               (next->part == GH_PART_NOMINAL && gh_item_is_name(next));
    default:
        return false;
    }
}

/* "juboleague neta Rofik [sorkarke] greptar", "Rofik [sorkarer] biruddhe", "Rofik [sorkar] bolen":
 * behind a title one name is enough, unless he was called by that alone before; but "meyor Rofik
 * [sorkarer] somalochona koren". */
static bool is_surname_behind_title(const gh_refer *r, const gh_parse *p, uint16_t first,
                                    uint16_t at, unsigned grammatical_case)
{
    uint16_t length, next = (uint16_t)(at + 1);
    int32_t e = gh_refer_find_name(r, p, first, &length);
    gh_str word = gh_lexicon_string(r->lexicon, p->items[at].analysis->lemma);
    if (at != first + 1 || next >= p->n || (e >= 0 && !gh_str_ends(r->entities.p[e].name, word)))
        return false;
    const gh_item *item = &p->items[next];
    switch (grammatical_case) {
    case GH_ACC:
        return true;
    case GH_GEN:
        return item->part == GH_PART_MARKER ? is_of_person(item)
                                            : !(item->form->flags & GH_FORM_HEAD);
    default:
        return gh_parse_tells(p, next) || (item->token->flags & GH_TOKEN_BRACKET_OPEN);
    }
}

bool gh_refer_is_surname(const gh_refer *r, const gh_parse *p, uint16_t first, uint16_t at,
                         bool titled)
{
    gh_unit u, before;
    if (is_surname_word(p, first, at))
        return true;
    if (at >= p->n || at == first || !gh_refer_unit(r, p, at, &u) || u.length != 1 || !u.role ||
        !(gh_row(r->lexicon, ROLE, role, u.role - 1)->traits & GH_ROLE_SURNAME))
        return false;
    uint16_t last = (uint16_t)(at - 1);
    /* "Mahmud Hasan [sorkarer somalochona] koren": no surname, but whom he criticizes. */
    if (u.grammatical_case == GH_GEN && at + 1u < p->n &&
        p->items[at + 1].part == GH_PART_NOMINAL && (p->items[at + 1].form->flags & GH_FORM_HEAD))
        return false;
    const gh_role_row *role = gh_row(r->lexicon, ROLE, role, u.role - 1);
    bool bare = u.grammatical_case <= GH_NOM, closed = closes_name(p, (uint16_t)(at + 1));
    /* "Sharif Uddin [prodhan], ...", but "Rahim Uddin [prodhan] songothok" */
    bool chief = role->traits & GH_ROLE_MEMBER;
    if (chief && bare && !closed)
        return false;
    /* "Moslem [member]": what he is, behind his name */
    bool office = (role->kind & GH_KIND_PERSON) && !chief;
    bool named = office || at >= first + 2 || (bare && closed && !chief) ||
                 gh_refer_has_class(p, last, p->lexicon->class_forename) ||
                 (titled && !chief && is_surname_behind_title(r, p, first, at, u.grammatical_case));
    return named && gh_item_case(&p->items[last]) == GH_NOM &&
           !(gh_refer_unit(r, p, last, &before) && before.actor);
}

bool gh_refer_is_locality(const gh_parse *p, uint16_t at)
{
    return gh_refer_has_class(p, at, p->lexicon->class_locality);
}

bool gh_refer_may_be_name(const gh_refer *r, const gh_parse *p, uint16_t at)
{
    if (at >= p->n)
        return false;
    const gh_item *item = &p->items[at];
    gh_unit u;
    return item->part == GH_PART_NOMINAL &&
           item->analysis->pos != GH_UPOS_ADV && /* "chacha [hothat] ..." */
           !(item->token->flags & (GH_TOKEN_NUMBER | GH_TOKEN_HYPHEN)) &&
           !(item->form->flags & (GH_FORM_HEAD | GH_FORM_TIME)) && !gh_refer_unit(r, p, at, &u);
}

/* "[shikkharthi] Kalpana Akterer ma": somebody whose name may follow. */
static bool is_behind_somebody(const gh_refer *r, const gh_parse *p, uint16_t at)
{
    gh_unit u;
    return at > 0 && gh_item_case(&p->items[at - 1]) <= GH_NOM && gh_refer_unit(r, p, at - 1, &u) &&
           u.role && (gh_row(r->lexicon, ROLE, role, u.role - 1)->kind & GH_KIND_PERSON);
}

/* "[Kalpana] Akter", "[Biplab] Hasan-ke": a common noun is a first name right before a second one
 * that ends the name; but "[mukti] Begum Ziar": hers. */
bool gh_refer_is_first_name(const gh_refer *r, const gh_parse *p, uint16_t at)
{
    const gh_item *item = &p->items[at], *next = at + 1 < p->n ? item + 1 : NULL;
    gh_unit u;
    if (!next || !gh_item_is_word(item) || !gh_item_is_word(next) ||
        item->part != GH_PART_NOMINAL || next->part != GH_PART_NOMINAL ||
        item->analysis->pos != GH_UPOS_NOUN ||
        item->analysis->stem_length != item->form->canonical.n ||
        (item->form->flags & (GH_FORM_TIME | GH_FORM_NUMBER)) || gh_refer_unit(r, p, at, &u) ||
        !gh_refer_has_class(p, (uint16_t)(at + 1), p->lexicon->class_family) ||
        ((item->form->flags & GH_FORM_HEAD) && gh_item_case(next) == GH_GEN &&
         !is_behind_somebody(r, p, at)))
        return false;
    return gh_item_case(next) > GH_NOM || at + 2u >= p->n ||
           p->items[at + 2].part != GH_PART_NOMINAL || !gh_item_is_name(&p->items[at + 2]);
}

uint16_t gh_refer_alias_end(const gh_refer *r, const gh_parse *p, uint16_t at)
{
    enum { LONGEST = 3 };
    uint16_t end = at;
    while (end + 1u < p->n && p->items[end].particle == GH_PARTICLE_ALIAS) {
        uint16_t i = (uint16_t)(end + 1);
        bool closed = false;
        while (i <= end + LONGEST && !closed && gh_refer_may_be_name(r, p, i))
            closed = gh_item_case(&p->items[i++]) > GH_NOM;
        if (i == end + 1)
            break;
        end = i;
    }
    return end;
}

/* "[Congress]-er onumodon": of two bodies of one name that of the country the article is about. */
static bool is_of_setting(const gh_refer *r, uint32_t actor)
{
    gh_str code = gh_lexicon_string(r->lexicon, gh_row(r->lexicon, ACTOR, actor, actor - 1)->code);
    return r->setting->country[0] && gh_str_starts(code, gh_str_of(r->setting->country));
}

static void take_actor(const gh_refer *r, const gh_actor_name_row *name, gh_unit *u)
{
    if (name->traits & GH_NAME_SEAT) {
        u->seated = gh_refer_actor_row(r, name->actor - 1) + 1;
        return;
    }
    if (u->actor && !(is_of_setting(r, name->actor) && !is_of_setting(r, u->actor))) {
        /* two people of one name: the first row wins, but needs support */
        const gh_actor_row *first = gh_row(r->lexicon, ACTOR, actor, u->actor - 1);
        u->ambiguous |= (first->kind & GH_KIND_PERSON) != 0;
        return;
    }
    u->actor = gh_refer_actor_row(r, name->actor - 1) + 1;
    u->is_short = name->traits & GH_NAME_SHORT;
    u->ambiguous = name->traits & GH_NAME_AMBIGUOUS;
}

static bool is_home_federation(const gh_refer *r)
{
    uint32_t iso = gh_lexicon_find(r->lexicon, gh_str_of(r->setting->home));
    uint32_t row = iso ? gh_lexicon_key(r->lexicon, GH_TABLE_STATE, iso) : UINT32_MAX;
    return row != UINT32_MAX &&
           (gh_row(r->lexicon, STATE, state, row)->traits & GH_STATE_FEDERATION);
}

/* "[rajyoke] bhortsona korlo haikort" (the High Court rebuked the state): at home in a federation,
 * whoever rules a part of it; but "[rajye]" is where, and "[rajyogulo]" all of them. */
static bool is_part_of_federation(const gh_refer *r, const gh_match *m)
{
    const gh_role_row *role = gh_row(r->lexicon, ROLE, role, m->entry.row);
    return m->length == 1 && m->analysis && role->role && (role->kind & GH_KIND_BODY) &&
           (role->traits & GH_ROLE_COMMON) &&
           gh_lexicon_has_class(r->lexicon, m->analysis->lemma, r->lexicon->class_locality);
}

/* "ahotora": the injured; "ahoto hoyechhen": were injured. Some participles name people only in the
 * plural. */
static bool is_role(const gh_refer *r, const gh_match *m)
{
    const gh_role_row *role = gh_row(r->lexicon, ROLE, role, m->entry.row);
    const uint32_t features = m->analysis ? m->analysis->features : 0;
    bool plural = gh_feature(features, NUMBER) == GH_PLUR;
    if (is_part_of_federation(r, m))
        return !plural && gh_feature(features, CASE) != GH_LOC && is_home_federation(r);
    return !(role->traits & GH_ROLE_PLURAL) || plural;
}

bool gh_refer_is_derived(const gh_lexicon *lexicon, const gh_analysis *a)
{
    return a->lemma != gh_lexicon_primary(lexicon, a->stem);
}

/* "[Iran-somorthito] bidrohira", "[soudi-somorthito] sorkar" (Saudi-backed): on its side, and no
 * part of it. */
static bool is_on_its_side(const gh_refer *r, const gh_match *m)
{
    const gh_analysis *a = m->analysis;
    if (m->length > 1 || !a || a->pos != GH_UPOS_ADJ)
        return false;
    return gh_row(r->lexicon, STATE_NAME, state_name, m->entry.row)->kind == GH_STATE_NAME_NOUN ||
           gh_refer_is_derived(r->lexicon, a);
}

/* "[Biharer] mukhyomontri": of a word that may be no place, before an office of a state or a town.
 */
static bool is_of_office(const gh_parse *p, uint32_t next, const gh_match *m)
{
    gh_match other;
    if (next >= p->n || !m->analysis || gh_feature(m->analysis->features, CASE) != GH_GEN ||
        !gh_parse_match(p, (uint16_t)next, 1u << GH_TABLE_ROLE, &other))
        return false;
    const gh_role_row *role = gh_row(p->lexicon, ROLE, role, other.entry.row);
    return (role->kind & GH_KIND_OFFICE) && (role->traits & (GH_ROLE_NATIONAL | GH_ROLE_LOCAL));
}

/* "[Bongobhobon]": of two seats of one name, in Dhaka and Delhi, that of the home of the article.
 */
static bool is_home(const gh_refer *r, uint32_t state)
{
    gh_str iso = gh_lexicon_string(r->lexicon, gh_row(r->lexicon, STATE, state, state - 1)->iso);
    return gh_str_equal(iso, gh_str_of(r->setting->home));
}

static void take(const gh_refer *r, const gh_match *m, bool of_office, gh_unit *u, uint32_t *places,
                 uint32_t *place_count)
{
    switch (m->entry.table) {
    case GH_TABLE_STATE_NAME: {
        const gh_state_name_row *name = gh_row(r->lexicon, STATE_NAME, state_name, m->entry.row);
        bool other = u->state && u->state != name->state && is_home(r, name->state);
        if ((!u->state || other) && !is_on_its_side(r, m)) {
            u->state = name->state;
            u->state_kind = name->kind;
        }
        break;
    }
    case GH_TABLE_PLACE_NAME: {
        const gh_place_name_row *name = gh_row(r->lexicon, PLACE_NAME, place_name, m->entry.row);
        if (!(name->traits & GH_NAME_AMBIGUOUS) || of_office ||
            gh_feature(m->analysis ? m->analysis->features : 0, CASE) == GH_LOC)
            places[(*place_count)++] = name->place - 1;
        break;
    }
    case GH_TABLE_ACTOR_NAME:
        take_actor(r, gh_row(r->lexicon, ACTOR_NAME, actor_name, m->entry.row), u);
        break;
    default:
        if (!u->role && is_role(r, m))
            u->role = m->entry.row + 1;
    }
}

/* "[Mahmudur Rahman] Sumon" is not Mahmudur Rahman: a name that goes on is another name. */
static bool goes_on(const gh_refer *r, const gh_parse *p, uint16_t next, const gh_match *m)
{
    if (m->entry.table != GH_TABLE_ACTOR_NAME || next >= p->n)
        return false;
    const gh_actor_name_row *name = gh_row(r->lexicon, ACTOR_NAME, actor_name, m->entry.row);
    const gh_item *item = &p->items[next];
    bool person = gh_row(r->lexicon, ACTOR, actor, name->actor - 1)->kind & GH_KIND_PERSON;
    bool bare = !m->analysis || gh_feature(m->analysis->features, CASE) <= GH_NOM;
    if (!person || !bare || item->part != GH_PART_NOMINAL || (item->token->flags & GH_TOKEN_NUMBER))
        return false;
    gh_match other;
    if (!gh_item_is_name(item) || gh_parse_match(p, next, OTHER_NAMES, &other))
        return false;
    return !gh_parse_match(p, next, 1u << GH_TABLE_ACTOR_NAME, &other) ||
           (gh_row(r->lexicon, ACTOR_NAME, actor_name, other.entry.row)->traits & GH_NAME_SHORT);
}

gh_features gh_refer_suffix(const gh_lexicon *lexicon, gh_str suffix)
{
    uint32_t id = gh_lexicon_find(lexicon, suffix);
    uint32_t rows = id ? gh_lexicon_row_count(lexicon, GH_TABLE_SUFFIX) : 0;
    for (uint32_t r = 0; r < rows; r++) {
        const gh_suffix_row *row = gh_row(lexicon, SUFFIX, suffix, r);
        if (row->suffix == id && gh_feature(row->feats, CASE))
            return row->feats;
    }
    return 0;
}

/* "RAB-11", "RAB-11-er": a body and its number. */
static uint16_t match_numbered(const gh_refer *r, const gh_item *item, gh_match *out,
                               gh_features *ret_features)
{
    gh_str word = item->form->canonical;
    const char *hyphen = memchr(word.p, '-', word.n);
    uint32_t split = hyphen ? (uint32_t)(hyphen - word.p) : word.n, digits;
    if (split + 1 >= word.n)
        return 0;
    gh_digits_value(gh_str_slice(word, split + 1, word.n), &digits);
    if (digits == 0)
        return 0;
    uint32_t end = split + 1 + digits, n;
    if (end < word.n && word.p[end] == '-')
        end++;
    *ret_features = gh_refer_suffix(r->lexicon, gh_str_slice(word, end, word.n));
    const gh_entry *entries = gh_lexicon_entries(
        r->lexicon, gh_lexicon_find(r->lexicon, gh_str_slice(word, 0, split)), &n);
    uint16_t found = 0;
    for (uint32_t i = 0; i < n && found < ROOM; i++)
        if (TABLES >> entries[i].table & 1)
            out[found++] = (gh_match){entries[i], 1, NULL};
    return found;
}

/* "[songskritikormira] manobbondhon koren": a noun that no table has, in the plural of people, as
 * a subject. */
static bool take_people(const gh_refer *r, const gh_item *item, gh_unit *ret_unit)
{
    uint32_t n;
    const gh_analysis *a = item->analysis;
    if (item->part != GH_PART_NOMINAL || a->certainty == GH_GUESSED || a->pos != GH_UPOS_NOUN ||
        !gh_feature(a->features, ANIMACY) || gh_feature(a->features, NUMBER) != GH_PLUR ||
        gh_feature(a->features, CASE) > GH_NOM)
        return false;
    const gh_entry *entries = gh_lexicon_entries(r->lexicon, r->lexicon->word_people, &n);
    for (uint32_t i = 0; i < n; i++)
        if (entries[i].table == GH_TABLE_ROLE) {
            *ret_unit = (gh_unit){.length = 1,
                                  .role = entries[i].row + 1,
                                  .analysis = a,
                                  .plural = true,
                                  .anybody = true,
                                  .grammatical_case = GH_NOM};
            return true;
        }
    return false;
}

bool gh_refer_named(const gh_refer *r, gh_str word, gh_unit *ret_unit)
{
    uint32_t n, places[ROOM], place_count = 0;
    const gh_entry *entries = gh_lexicon_entries(r->lexicon, gh_lexicon_find(r->lexicon, word), &n);
    *ret_unit = (gh_unit){.length = 1, .grammatical_case = GH_NOM};
    for (uint32_t i = 0; i < n && place_count < ROOM; i++)
        if (TABLES >> entries[i].table & 1)
            take(r, &(gh_match){entries[i], 1, NULL}, false, ret_unit, places, &place_count);
    if (place_count)
        ret_unit->place = gh_where_choose(r->lexicon, r->setting, places, place_count) + 1;
    return ret_unit->state || ret_unit->place || ret_unit->actor || ret_unit->role;
}

bool gh_refer_unit(const gh_refer *r, const gh_parse *p, uint16_t at, gh_unit *ret_unit)
{
    const gh_item *item = &p->items[at];
    bool may_be = gh_item_is_word(item) && ((item->form->flags & (GH_FORM_NAME | GH_FORM_PHRASE)) ||
                                            (item->token->flags & GH_TOKEN_HYPHEN));
    if (!may_be)
        return gh_refer_in_one_word(r, item, ret_unit) || take_people(r, item, ret_unit);
    bool particle = item->part == GH_PART_PARTICLE;
    if (item->part == GH_PART_MARKER || (particle && item->particle != GH_PARTICLE_ACTING))
        return false;
    gh_match m[ROOM];
    gh_features numbered = 0;
    uint16_t n = gh_parse_matches(p, at, TABLES, m, ROOM);
    if (n == 0 && (item->token->flags & GH_TOKEN_HYPHEN))
        n = match_numbered(r, item, m, &numbered);
    bool allied = n == 0 && gh_refer_allied(r, item, &m[0], &numbered);
    if (allied)
        n = 1;
    if (n == 0 && (item->token->flags & GH_TOKEN_HYPHEN))
        return gh_refer_in_one_word(r, item, ret_unit);
    /* "[bharprapto kormokorta]", the officer in charge of a police station, is no acting one. */
    if (n == 0 || ((particle || item->part == GH_PART_VERB) && m[0].length == 1))
        return false;
    gh_unit u = {.length = m[0].length, .allied = allied};
    uint32_t places[ROOM], place_count = 0;
    uint16_t first = n; /* that is taken */
    for (uint16_t i = 0; i < n; i++) {
        if (gh_refer_is_name_instead(item->form, &m[i]) || gh_refer_is_thing_instead(item, &m[i]))
            continue;
        take(r, &m[i], is_of_office(p, (uint32_t)at + m[i].length, &m[i]), &u, places,
             &place_count);
        first = first < n ? first : i;
    }
    if (place_count)
        u.place = gh_where_choose(r->lexicon, r->setting, places, place_count) + 1;
    if (!u.state && !u.place && !u.actor && !u.role)
        return false;
    if (u.actor && goes_on(r, p, (uint16_t)(at + u.length), &m[0]))
        u.actor = 0;
    if (u.role && m[0].length == 1 && gh_refer_is_adjective(r, p, at))
        u.role = 0;
    if (!u.state && !u.place && !u.actor && !u.role)
        return false;
    u.analysis = m[first].analysis;
    gh_features f = u.analysis ? u.analysis->features : numbered;
    u.grammatical_case = gh_feature(f, CASE) ? gh_feature(f, CASE) : GH_NOM;
    u.plural = gh_feature(f, NUMBER) == GH_PLUR;
    *ret_unit = u;
    return true;
}
