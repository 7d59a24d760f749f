/* two_states.c - "[Rashiya-Ukren] juddho", "[polish-BGB]-r gulite": two states or bodies in one
 * word. */
#include "base/utf8.h"
#include "refer/refer.h"

/* A short name is only his whom the article told of. */
static bool is_told_of(const gh_refer *r, gh_str name)
{
    for (uint32_t e = 0; e < r->entities.n; e++)
        if (gh_str_equal(r->entities.p[e].name, name))
            return true;
    return false;
}

/* A body or person that is called by the entry: a party, a force, people. False: it is none. */
static bool body_named(const gh_refer *r, const gh_entry *entry, gh_mention *ret)
{
    if (entry->table == GH_TABLE_ACTOR_NAME) {
        const gh_actor_name_row *name = gh_row(r->lexicon, ACTOR_NAME, actor_name, entry->row);
        uint32_t row = gh_refer_actor_row(r, name->actor - 1);
        const gh_actor_row *actor = gh_row(r->lexicon, ACTOR, actor, row);
        gh_str called = gh_lexicon_string(r->lexicon, actor->name);
        if ((name->traits & GH_NAME_AMBIGUOUS) ||
            ((name->traits & GH_NAME_SHORT) && (actor->kind & GH_KIND_PERSON) &&
             !is_told_of(r, called)))
            return false;
        ret->code = gh_code_split(gh_lexicon_string(r->lexicon, actor->code));
        ret->name = called;
        ret->kinds = actor->kind;
        ret->of_party = (actor->kind & GH_KIND_PARTY) != 0;
        return true;
    }
    if (entry->table != GH_TABLE_ROLE)
        return false;
    const gh_role_row *role = gh_row(r->lexicon, ROLE, role, entry->row);
    gh_str code = gh_lexicon_string(r->lexicon, role->role);
    bool people = (role->kind & (GH_KIND_PERSON | GH_KIND_CROWD)) &&
                  !(role->kind & (GH_KIND_OFFICE | GH_KIND_ARMED)) &&
                  !(role->traits & (GH_ROLE_MEMBER | GH_ROLE_OFFICIAL));
    bool force = (role->kind & GH_KIND_ARMED) && !(role->kind & GH_KIND_PERSON);
    if (!(people || force) || code.n == 0)
        return false;
    ret->kinds = role->kind;
    memcpy(ret->code.country, r->setting->country, sizeof ret->code.country);
    gh_code_set_role(&ret->code, code);
    return true;
}

/* "[Trump-Putin] boithok", "[polish-shikkharthi] songhorsho"; but "[chhatro-jonota]" are one side,
 * and a party has people of its own. */
static bool are_two_sides(const gh_mention *a, const gh_mention *b)
{
    const uint32_t people = GH_KIND_PERSON | GH_KIND_CROWD;
    if (a->name.n && b->name.n)
        return (a->kinds & GH_KIND_PERSON) == (b->kinds & GH_KIND_PERSON);
    bool crowd = !(a->name.n || b->name.n) && ((a->kinds ^ b->kinds) & GH_KIND_ARMED);
    return crowd || !((a->kinds | b->kinds) & people);
}

static bool state_named(const gh_refer *r, const gh_entry *entry, gh_mention *ret)
{
    if (entry->table != GH_TABLE_STATE_NAME)
        return false;
    uint32_t state = gh_row(r->lexicon, STATE_NAME, state_name, entry->row)->state;
    const gh_state_row *row = gh_row(r->lexicon, STATE, state, state - 1);
    gh_str iso = gh_lexicon_string(r->lexicon, row->iso);
    ret->kinds = GH_KIND_STATE;
    ret->name = gh_lexicon_string(r->lexicon, row->name);
    memcpy(ret->code.country, iso.p, iso.n < 7 ? iso.n : 7);
    return true;
}

static bool is_named(const gh_refer *r, gh_str spelling, bool state, gh_mention *ret)
{
    uint32_t n;
    const gh_entry *entries =
        gh_lexicon_entries(r->lexicon, gh_lexicon_find(r->lexicon, spelling), &n);
    for (uint32_t i = 0; i < n; i++)
        if (state ? state_named(r, &entries[i], ret) : body_named(r, &entries[i], ret))
            return true;
    return false;
}

/* Whom a word begins to name, with what is left of it: an ending. */
static bool is_named_at_start(const gh_refer *r, gh_str word, bool state, gh_mention *ret,
                              gh_str *ret_ending)
{
    for (uint32_t n = word.n; n > 2; n--) {
        if (n < word.n && gh_utf8_continues(word.p[n]))
            continue;
        if (is_named(r, gh_str_slice(word, 0, n), state, ret)) {
            *ret_ending = gh_str_slice(word, n, word.n);
            return true;
        }
    }
    return false;
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

/* "[Rashiya-Ukren] juddho", "[polish-BGB]": two in one word; but "[Chhatroligh-Juboligh]" are one
 * side. */
bool gh_refer_two_states(gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *ret_mention)
{
    const gh_item *item = &p->items[at];
    if (!(item->token->flags & GH_TOKEN_HYPHEN) || !item->form)
        return false;
    gh_str word = item->form->canonical, ending = {"", 0};
    const char *hyphen = memchr(word.p, '-', word.n);
    if (!hyphen)
        return false;
    uint32_t split = (uint32_t)(hyphen - word.p);
    gh_mention one[2] = {{0}, {0}};
    gh_str before = gh_str_slice(word, 0, split), behind = gh_str_slice(word, split + 1, word.n);
    bool states = is_named(r, before, true, &one[0]);
    if (!(states || is_named(r, before, false, &one[0])) ||
        !is_named_at_start(r, behind, states, &one[1], &ending))
        return false;
    if (!states && (gh_code_equal(one[0].code, one[1].code) || !are_two_sides(&one[0], &one[1]) ||
                    (ending.n && !gh_refer_suffix(r->lexicon, ending))))
        return false;
    gh_mention m = {.first = at,
                    .last = at,
                    .head = at,
                    .kinds = states ? GH_KIND_STATE : one[1].kinds,
                    .set = true,
                    .entity = -1,
                    .person = 3};
    m.span = gh_parse_span(p, at, at);
    gh_refer_set_functions(p, &m, ending.n ? gh_item_case(item) : 0);
    if (ending.n == 0)
        m.functions |= GH_FUNCTION_GEN;
    m.members[0] = bind_one(r, p, &one[0], &m);
    m.members[1] = bind_one(r, p, &one[1], &m);
    m.member_count = 2;
    *ret_mention = m;
    return true;
}

/* A party, by one of its names: the entry, NULL. */
static const gh_entry *party_named(const gh_refer *r, gh_str spelling, gh_str *ret_code)
{
    uint32_t n;
    const gh_entry *entries =
        gh_lexicon_entries(r->lexicon, gh_lexicon_find(r->lexicon, spelling), &n);
    for (uint32_t i = 0; i < n; i++) {
        if (entries[i].table != GH_TABLE_ACTOR_NAME)
            continue;
        const gh_actor_name_row *name = gh_row(r->lexicon, ACTOR_NAME, actor_name, entries[i].row);
        const gh_actor_row *actor =
            gh_row(r->lexicon, ACTOR, actor, gh_refer_actor_row(r, name->actor - 1));
        if (!(actor->kind & GH_KIND_PARTY) || (name->traits & GH_NAME_AMBIGUOUS))
            continue;
        *ret_code = gh_lexicon_string(r->lexicon, actor->code);
        return &entries[i];
    }
    return NULL;
}

/* "[Chhatroligh-Juboligher] hamla", "[Jamaat-Shibir] kormi": parties of one side in one word. */
bool gh_refer_allied(const gh_refer *r, const gh_item *item, gh_match *ret_match,
                     gh_features *ret_features)
{
    if (!(item->token->flags & GH_TOKEN_HYPHEN))
        return false;
    gh_str word = item->form->canonical, one, other;
    uint32_t split = word.n, last = 0;
    for (uint32_t i = 0; i < word.n; i++)
        if (word.p[i] == '-') {
            split = split == word.n ? i : split;
            last = i + 1;
        }
    if (split == word.n || !party_named(r, gh_str_slice(word, 0, split), &one))
        return false;
    for (uint32_t end = word.n; end > last + 2; end--) {
        if (end < word.n && gh_utf8_continues(word.p[end]))
            continue;
        const gh_entry *entry = party_named(r, gh_str_slice(word, last, end), &other);
        gh_features suffix = gh_feature_with(0, CASE, GH_NOM);
        if (end < word.n)
            suffix = gh_refer_suffix(r->lexicon, gh_str_slice(word, end, word.n));
        if (!entry || !suffix || !gh_str_equal(one, other))
            continue;
        *ret_features = suffix;
        *ret_match = (gh_match){*entry, 1, NULL};
        return true;
    }
    return false;
}
