/* two_in_one.c - "[Rashiya-Ukren] juddho", "[polish-BGB]-r gulite": two states or bodies in one
 * word. */
#include "base/utf8.h"
#include "refer/refer.h"

enum { LETTER = 3 /* bytes: no shorter beginning of a word is a name */ };

/* The next shorter beginning of a word that ends in a whole character. */
static uint32_t shorten(gh_str word, uint32_t n)
{
    do
        n--;
    while (n > 0 && gh_utf8_continues(word.p[n]));
    return n;
}

/* Where the first hyphen of a word is; 0: it joins no two. */
static uint32_t find_hyphen(const gh_item *item)
{
    if (!gh_item_is_word(item) || !(item->token->flags & GH_TOKEN_HYPHEN))
        return 0;
    gh_str word = item->form->canonical;
    const char *hyphen = memchr(word.p, '-', word.n);
    return hyphen ? (uint32_t)(hyphen - word.p) : 0;
}

static bool state_named(const gh_refer *r, const gh_entry *entry, gh_mention *ret)
{
    if (entry->table != GH_TABLE_STATE_NAME)
        return false;
    const gh_state_name_row *name = gh_row(r->lexicon, STATE_NAME, state_name, entry->row);
    uint32_t state = name->state;
    ret->adjectival = name->kind == GH_STATE_NAME_ADJECTIVE;
    const gh_state_row *row = gh_row(r->lexicon, STATE, state, state - 1);
    ret->kinds = GH_KIND_STATE;
    ret->name = gh_lexicon_string(r->lexicon, row->name);
    ret->code = gh_code_split(gh_lexicon_string(r->lexicon, row->iso));
    return true;
}

static bool is_ambiguous(const gh_refer *r, const gh_entry *entry)
{
    return gh_row(r->lexicon, ACTOR_NAME, actor_name, entry->row)->traits & GH_NAME_AMBIGUOUS;
}

/* The actor of an entry on the day of the article. */
static const gh_actor_row *actor_named(const gh_refer *r, const gh_entry *entry)
{
    if (entry->table != GH_TABLE_ACTOR_NAME)
        return NULL;
    const gh_actor_name_row *name = gh_row(r->lexicon, ACTOR_NAME, actor_name, entry->row);
    return gh_row(r->lexicon, ACTOR, actor, gh_refer_actor_row(r, name->actor - 1));
}

/* People of some trade, or a force: "[polish-shikkharthi]"; before a fight of two armed men too:
 * "[sena-jonggi] songhorshe" (in a clash of troops and militants). */
static bool role_named(const gh_refer *r, const gh_entry *entry, bool fray, gh_mention *ret)
{
    if (entry->table != GH_TABLE_ROLE)
        return false;
    const gh_role_row *role = gh_row(r->lexicon, ROLE, role, entry->row);
    bool people = (role->kind & (GH_KIND_PERSON | GH_KIND_CROWD)) &&
                  !(role->kind & (GH_KIND_OFFICE | GH_KIND_ARMED)) &&
                  !(role->traits & (GH_ROLE_MEMBER | GH_ROLE_OFFICIAL));
    bool force = (role->kind & GH_KIND_ARMED) && (fray || !(role->kind & GH_KIND_PERSON));
    if (!(people || force) || role->role == 0)
        return false;
    ret->kinds = role->kind;
    gh_code_set_country(&ret->code, gh_str_of(r->setting->country));
    gh_code_set_role(&ret->code, gh_lexicon_string(r->lexicon, role->role));
    return true;
}

static bool body_named(const gh_refer *r, const gh_entry *entry, bool fray, gh_mention *ret)
{
    const gh_actor_row *actor = actor_named(r, entry);
    if (!actor)
        return role_named(r, entry, fray, ret);
    bool party = actor->kind & GH_KIND_PARTY;
    if (is_ambiguous(r, entry) && !(fray && party)) /* the name may be another's */
        return false;
    ret->code = gh_code_split(gh_lexicon_string(r->lexicon, actor->code));
    ret->name = gh_lexicon_string(r->lexicon, actor->name);
    ret->kinds = actor->kind;
    ret->of_party = (actor->kind & GH_KIND_PARTY) != 0;
    return true;
}

enum side { BODY, STATE, FRAY };

static bool is_named(const gh_refer *r, gh_str spelling, enum side side, gh_mention *ret)
{
    uint32_t n;
    const gh_entry *entries =
        gh_lexicon_entries(r->lexicon, gh_lexicon_find(r->lexicon, spelling), &n);
    for (uint32_t i = 0; i < n; i++)
        if (side == STATE ? state_named(r, &entries[i], ret)
                          : body_named(r, &entries[i], side == FRAY, ret))
            return true;
    return false;
}

bool gh_refer_named_in_word(const gh_refer *r, gh_str spelling, gh_mention *ret)
{
    uint32_t n;
    if (is_named(r, spelling, STATE, ret) || is_named(r, spelling, BODY, ret))
        return true;
    const gh_entry *entries =
        gh_lexicon_entries(r->lexicon, gh_lexicon_find(r->lexicon, spelling), &n);
    for (uint32_t i = 0; i < n; i++) {
        if (entries[i].table != GH_TABLE_ROLE)
            continue;
        const gh_role_row *role = gh_row(r->lexicon, ROLE, role, entries[i].row);
        if (!(role->kind & GH_KIND_BODY) || !role->role)
            continue;
        ret->kinds = role->kind; /* "sorkar", "proshason" */
        gh_code_set_country(&ret->code, gh_str_of(r->setting->country));
        gh_code_set_role(&ret->code, gh_lexicon_string(r->lexicon, role->role));
        return true;
    }
    return false;
}

/* Whom a word begins to name, with what is left of it: an ending. */
static bool is_named_at_start(const gh_refer *r, gh_str word, enum side side, gh_mention *ret,
                              gh_str *ret_ending)
{
    for (uint32_t n = word.n; n >= LETTER; n = shorten(word, n)) {
        if (is_named(r, gh_str_slice(word, 0, n), side, ret)) {
            *ret_ending = gh_str_slice(word, n, word.n);
            return true;
        }
    }
    return false;
}

/* "[pahari-Bangali] songhorsho" (hill people and Bengalis): people, and no more is known of them.
 */
static bool is_community(const gh_mention *m)
{
    return (m->kinds & GH_KIND_CROWD) && strcmp(m->code.role, "CVL") == 0;
}

static bool are_armed(const gh_mention *a, const gh_mention *b)
{
    return (a->kinds & b->kinds & GH_KIND_ARMED) && !gh_code_equal(a->code, b->code);
}

/* "[BNP-Jamaat] songhorsho", "[BNP-Jamaater] moddhe hatahati": two parties or communities before a
 * fight of two, be they of one side and their names unclear when they stand alone. */
static bool are_sides_at_fray(const gh_refer *r, const gh_parse *p, uint16_t at, gh_str before,
                              gh_str behind, gh_mention *one, gh_str *ret_ending)
{
    uint32_t next = at + 1u;
    if (next < p->n && p->items[next].part == GH_PART_MARKER)
        next++;
    return next < p->n && gh_refer_has_class(p, (uint16_t)next, p->lexicon->class_fray) &&
           is_named(r, before, FRAY, &one[0]) &&
           is_named_at_start(r, behind, FRAY, &one[1], ret_ending) &&
           ((one[0].of_party && one[1].of_party) ||
            (is_community(&one[0]) && is_community(&one[1])) || are_armed(&one[0], &one[1]));
}

/* "[Trump-Putin] boithok", "[polish-shikkharthi] songhorsho"; but "[chhatro-jonota]" and
 * "[Chhatroligh-Juboligh]" are one side, and a party has people of its own. */
static bool are_two_sides(const gh_mention *a, const gh_mention *b)
{
    const uint32_t people = GH_KIND_PERSON | GH_KIND_CROWD;
    if (gh_code_equal(a->code, b->code))
        return false;
    if (a->name.n && b->name.n)
        return (a->kinds & GH_KIND_PERSON) == (b->kinds & GH_KIND_PERSON);
    bool crowd = !(a->name.n || b->name.n) && ((a->kinds ^ b->kinds) & GH_KIND_ARMED);
    return crowd || !((a->kinds | b->kinds) & people);
}

static bool is_armed_side(const gh_mention *m)
{
    return m->name.n && gh_role_starts(m->code.role, "REB INS SEP");
}

/* "[BNP-Jamaat] songhorsho": two of one code, as "two groups" of it are. */
static bool is_of_one_code(const gh_mention *one, gh_mention *ret)
{
    if (!gh_code_equal(one[0].code, one[1].code))
        return false;
    ret->set = false;
    ret->two = ret->plural = true;
    ret->of_party = one[0].of_party;
    ret->code = one[0].code;
    return true;
}

static int32_t bind_one(gh_refer *r, const gh_parse *p, gh_mention *one, const gh_mention *like)
{
    one->first = like->first;
    one->last = like->last;
    one->head = like->head;
    one->span = like->span;
    one->functions = like->functions;
    one->grammatical_case = like->grammatical_case;
    one->person = like->person;
    one->entity = -1;
    gh_refer_bind(r, p, one);
    return one->entity;
}

bool gh_refer_two_in_one(gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *ret_mention)
{
    const gh_item *item = &p->items[at];
    uint32_t split = find_hyphen(item);
    if (!split)
        return false;
    gh_str word = item->form->canonical, ending = {"", 0};
    gh_str before = gh_str_slice(word, 0, split), behind = gh_str_slice(word, split + 1, word.n);
    gh_mention one[2] = {{0}, {0}};
    bool fray = are_sides_at_fray(r, p, at, before, behind, one, &ending);
    if (!fray)
        memset(one, 0, sizeof one);
    bool states = !fray && is_named(r, before, STATE, &one[0]);
    if (states && is_named_at_start(r, word, STATE, &one[1], &ending) && ending.n < behind.n)
        return false; /* "Guinea-Bissau": one name */
    if (!fray && !states && !is_named(r, before, BODY, &one[0]))
        return false;
    /* "[Israel-Hamas] juddho", "[Hamas-Israel]": a state, and who is armed against it */
    enum side same = states ? STATE : BODY, other = states ? BODY : STATE;
    bool like = fray || is_named_at_start(r, behind, same, &one[1], &ending);
    if (!like && (!is_named_at_start(r, behind, other, &one[1], &ending) ||
                  !is_armed_side(&one[states ? 1 : 0]) || one[states ? 0 : 1].adjectival))
        return false;
    if (!states && ((!fray && !are_two_sides(&one[0], &one[1])) ||
                    (ending.n && !gh_refer_suffix(r->lexicon, ending))))
        return false;
    gh_mention m = {.first = at,
                    .last = at,
                    .head = at,
                    .kinds = one[1].kinds,
                    .set = true,
                    .entity = -1,
                    .person = 3};
    m.span = gh_parse_span(p, at, at);
    gh_refer_set_functions(p, &m, ending.n ? gh_item_case(item) : 0);
    if (ending.n == 0)
        m.functions |= GH_FUNCTION_GEN;
    *ret_mention = m;
    if (is_of_one_code(one, ret_mention))
        return true;
    m.members[0] = bind_one(r, p, &one[0], &m);
    m.members[1] = bind_one(r, p, &one[1], &m);
    m.member_count = 2;
    *ret_mention = m;
    return true;
}

/* A party, by one of its names: the entry, NULL. */
static const gh_entry *party_named(const gh_refer *r, gh_str spelling, gh_str *ret_code,
                                   bool *ret_ambiguous)
{
    uint32_t n;
    const gh_entry *entries =
        gh_lexicon_entries(r->lexicon, gh_lexicon_find(r->lexicon, spelling), &n);
    for (uint32_t i = 0; i < n; i++) {
        const gh_actor_row *actor = actor_named(r, &entries[i]);
        if (!actor || !(actor->kind & GH_KIND_PARTY))
            continue;
        *ret_code = gh_lexicon_string(r->lexicon, actor->code);
        *ret_ambiguous = is_ambiguous(r, &entries[i]);
        return &entries[i];
    }
    return NULL;
}

/* "[Chhatroligh-Juboligher] hamla", "[Jamaat-Shibir] kormi": parties of one side in one word, be
 * they two or more. */
bool gh_refer_allied(const gh_refer *r, const gh_item *item, gh_match *ret_match,
                     gh_features *ret_features)
{
    uint32_t split = find_hyphen(item);
    gh_str code, other;
    bool first_unclear, unclear; /* "[Chhatrodol-Shibir]": beside a party a camp is one */
    if (!split ||
        !party_named(r, gh_str_slice(item->form->canonical, 0, split), &code, &first_unclear))
        return false;
    gh_str word = item->form->canonical;
    uint32_t last = word.n;
    while (word.p[last - 1] != '-')
        last--;
    word = gh_str_slice(word, last, word.n);
    for (uint32_t n = word.n; n >= LETTER; n = shorten(word, n)) {
        const gh_entry *entry = party_named(r, gh_str_slice(word, 0, n), &other, &unclear);
        gh_features suffix = n == word.n
                                 ? gh_feature_with(0, CASE, GH_NOM)
                                 : gh_refer_suffix(r->lexicon, gh_str_slice(word, n, word.n));
        if (!entry || !suffix || !gh_str_equal(code, other) || (first_unclear && unclear))
            continue;
        *ret_features = suffix;
        *ret_match = (gh_match){*entry, 1, NULL};
        return true;
    }
    return false;
}
