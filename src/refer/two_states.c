/* two_states.c - "[Rashiya-Ukren] juddho": two states in one word. */
#include "base/utf8.h"
#include "refer/refer.h"

static uint32_t state_named(const gh_refer *r, gh_str spelling)
{
    uint32_t n;
    const gh_entry *entries =
        gh_lexicon_entries(r->lexicon, gh_lexicon_find(r->lexicon, spelling), &n);
    for (uint32_t i = 0; i < n; i++)
        if (entries[i].table == GH_TABLE_STATE_NAME)
            return gh_row(r->lexicon, STATE_NAME, state_name, entries[i].row)->state;
    return 0;
}

/* The state that a word names, with what is left of it: an ending. */
static uint32_t state_at_start(const gh_refer *r, gh_str word, gh_str *ret_ending)
{
    for (uint32_t n = word.n; n > 2; n--) {
        if (n < word.n && gh_utf8_continues(word.p[n]))
            continue;
        uint32_t state = state_named(r, gh_str_slice(word, 0, n));
        if (state) {
            *ret_ending = gh_str_slice(word, n, word.n);
            return state;
        }
    }
    return 0;
}

static int32_t bind_state(gh_refer *r, const gh_parse *p, uint32_t state, gh_mention *like)
{
    const gh_state_row *row = gh_row(r->lexicon, STATE, state, state - 1);
    gh_mention m = *like;
    m.set = false;
    m.kinds = GH_KIND_STATE;
    m.name = gh_lexicon_string(r->lexicon, row->name);
    gh_str iso = gh_lexicon_string(r->lexicon, row->iso);
    memcpy(m.code.country, iso.p, iso.n < 7 ? iso.n : 7);
    gh_refer_bind(r, p, &m);
    return m.entity;
}

/* "[Rashiya-Ukren] juddho": two states in one word. */
bool gh_refer_two_states(gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *ret_mention)
{
    const gh_item *item = &p->items[at];
    if (!(item->token->flags & GH_TOKEN_HYPHEN) || !item->form)
        return false;
    gh_str word = item->form->canonical, ending;
    const char *hyphen = memchr(word.p, '-', word.n);
    if (!hyphen)
        return false;
    uint32_t split = (uint32_t)(hyphen - word.p);
    uint32_t first = state_named(r, gh_str_slice(word, 0, split));
    uint32_t second = first ? state_at_start(r, gh_str_slice(word, split + 1, word.n), &ending) : 0;
    if (!second)
        return false;
    gh_mention m = {.first = at,
                    .last = at,
                    .head = at,
                    .kinds = GH_KIND_STATE,
                    .set = true,
                    .entity = -1,
                    .person = 3};
    m.span = gh_parse_span(p, at, at);
    gh_refer_set_functions(p, &m, ending.n ? gh_item_case(item) : 0);
    if (ending.n == 0)
        m.functions |= GH_FUNCTION_GEN;
    m.members[0] = bind_state(r, p, first, &m);
    m.members[1] = bind_state(r, p, second, &m);
    m.member_count = 2;
    *ret_mention = m;
    return true;
}
