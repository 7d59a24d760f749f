/* mention.c - all mentions of a sentence, their coordination, and their entities. */
#include "refer/refer.h"

static const gh_quantity *people_at(const gh_parse *p, uint16_t at)
{
    for (uint32_t i = 0; i < p->numbers.n; i++) {
        const gh_quantity *q = &p->numbers.p[i];
        if (q->first == p->first + at && q->people && !q->ordinal)
            return q;
    }
    return NULL;
}

void gh_refer_take_marker(const gh_parse *p, gh_mention *m)
{
    enum { LONGEST = 4 };
    uint16_t at = m->after;
    if (at < p->n && (p->items[at].token->flags & GH_TOKEN_BRACKET_OPEN)) {
        uint16_t end = at;
        while (end < p->n && end <= at + LONGEST &&
               !(p->items[end].token->flags & GH_TOKEN_BRACKET_CLOSE))
            end++;
        at = (uint16_t)(end + 1);
    }
    if (at >= p->n || p->items[at].part != GH_PART_MARKER)
        return;
    m->functions = p->items[at].functions;
    m->after = (uint16_t)(at + p->items[at].length);
}

static void set_functions(const gh_parse *p, gh_mention *m, unsigned grammatical_case)
{
    static const uint32_t by_case[] = {
        [0] = GH_FUNCTION_SUBJ | GH_FUNCTION_BARE,
        [GH_NOM] = GH_FUNCTION_SUBJ | GH_FUNCTION_BARE,
        [GH_GEN] = GH_FUNCTION_GEN,
        [GH_ACC] = GH_FUNCTION_OBJ,
        [GH_LOC] = GH_FUNCTION_LOC,
        [GH_COM] = GH_FUNCTION_SUBJ | GH_FUNCTION_BARE, /* "X-soho": until it is joined */
    };
    m->grammatical_case = (uint8_t)(grammatical_case ? grammatical_case : GH_NOM);
    m->functions = by_case[grammatical_case];
    m->after = (uint16_t)(m->last + 1);
    gh_refer_take_marker(p, m);
}

/* "[pachjon] nihoto hoyechhe": five people, with or without a noun after the number. */
static bool read_people(const gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *ret_mention)
{
    const gh_quantity *q = people_at(p, at);
    if (!q)
        return false;
    uint16_t next = (uint16_t)(at + q->count);
    /* "dujonke [polish] atok kore": a number with a case of its own has no noun. */
    bool open = gh_item_case(&p->items[next - 1]) == GH_NOM;
    if (open && next < p->n && gh_refer_phrase(r, p, next, ret_mention) && ret_mention->kinds &&
        !ret_mention->country_given) {
        ret_mention->first = at;
        ret_mention->span = gh_parse_span(p, at, ret_mention->last);
        ret_mention->plural = q->most > 1;
        return true;
    }
    gh_mention m = {.first = at,
                    .last = (uint16_t)(next - 1),
                    .head = (uint16_t)(next - 1),
                    .code = {"", "CVL"},
                    .kinds = GH_KIND_PERSON,
                    .common = true,
                    .victim_count = true,
                    .plural = q->most > 1,
                    .entity = -1,
                    .person = 3};
    m.span = gh_parse_span(p, m.first, m.last);
    set_functions(p, &m, gh_item_case(&p->items[m.head]));
    *ret_mention = m;
    return true;
}

/* "[se] desher adalot", "[se] somoy": that country, that time, and no person. */
static bool points_at_noun(const gh_refer *r, const gh_parse *p, uint16_t at)
{
    const gh_item *item = &p->items[at];
    gh_unit unit;
    if (item->pronoun != GH_PRONOUN_PERSONAL || gh_item_case(item) != GH_NOM || at + 1 >= p->n ||
        gh_feature(item->analysis->features, POLITE) == GH_HONORIFIC ||
        gh_feature(item->analysis->features, NUMBER) == GH_PLUR)
        return false;
    const gh_item *next = &p->items[at + 1];
    if (next->part == GH_PART_MARKER)
        return true;
    if (next->part != GH_PART_NOMINAL)
        return false;
    return (next->form->flags & GH_FORM_TIME) ||
           (gh_refer_unit(r, p, (uint16_t)(at + 1), &unit) && unit.role &&
            (gh_row(r->lexicon, ROLE, role, unit.role - 1)->kind & GH_KIND_STATE));
}

static bool read_pronoun(const gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *ret_mention)
{
    const gh_item *item = &p->items[at];
    if (item->pronoun != GH_PRONOUN_PERSONAL && item->pronoun != GH_PRONOUN_REFLEXIVE)
        return false;
    if (points_at_noun(r, p, at))
        return false;
    gh_features f = item->analysis->features;
    unsigned person = gh_feature(f, PERSON);
    gh_mention m = {.first = at,
                    .last = at,
                    .head = at,
                    .kinds = GH_KIND_PERSON,
                    .pronoun = true,
                    .honorific = gh_feature(f, POLITE) == GH_HONORIFIC,
                    .plural = gh_feature(f, NUMBER) == GH_PLUR,
                    .person = (uint8_t)(person ? person : 3),
                    .entity = -1};
    m.span = gh_parse_span(p, at, at);
    set_functions(p, &m, gh_feature(f, CASE));
    const gh_item *next = at + 1 < p->n && p->items[at + 1].form ? &p->items[at + 1] : NULL;
    bool predicate = next && (next->part == GH_PART_VERB ||
                              ((next->form->flags & GH_FORM_HEAD) && gh_item_case(next) == GH_NOM));
    if (m.plural && m.functions == GH_FUNCTION_GEN && predicate)
        m.functions |= GH_FUNCTION_OBJ; /* "tader atok kore": -der is genitive and object */
    /* "[nij] elakay", "[nij nij] kormosthole": one's own. */
    if (item->pronoun == GH_PRONOUN_REFLEXIVE && m.grammatical_case == GH_NOM && at + 1 < p->n &&
        (p->items[at + 1].part == GH_PART_NOMINAL ||
         p->items[at + 1].pronoun == GH_PRONOUN_REFLEXIVE))
        m.functions = GH_FUNCTION_GEN;
    *ret_mention = m;
    return true;
}

/* "[sobaike] shanto thakar ahban", "[sokoler] proti": everybody, who is nobody in particular. */
static bool read_everybody(const gh_parse *p, uint16_t at, gh_mention *ret_mention)
{
    const gh_item *item = &p->items[at];
    if (item->pronoun != GH_PRONOUN_ALL || gh_feature(item->analysis->features, NUMBER) != GH_PLUR)
        return false;
    unsigned ending = gh_feature(item->analysis->features, CASE);
    bool marked = at + 1u < p->n && p->items[at + 1].part == GH_PART_MARKER;
    bool ours = at && p->items[at - 1].part == GH_PART_PRONOUN; /* "amader sobaike" */
    if (!(ending == GH_ACC || (ending == GH_GEN && marked)) || ours)
        return false;
    gh_mention m = {.first = at,
                    .last = at,
                    .head = at,
                    .code = {"", "CVL"},
                    .kinds = GH_KIND_CROWD,
                    .common = true,
                    .plural = true,
                    .entity = -1,
                    .person = 3};
    m.span = gh_parse_span(p, at, at);
    set_functions(p, &m, ending);
    *ret_mention = m;
    return true;
}

static bool read_bound_name(const gh_refer *r, const gh_parse *p, uint16_t at,
                            gh_mention *ret_mention)
{
    uint16_t length;
    int32_t e = gh_refer_find_name(r, p, at, &length);
    if (e < 0)
        return false;
    const gh_entity *entity = &r->entities.p[e];
    gh_mention m = {.first = at,
                    .last = (uint16_t)(at + length - 1),
                    .head = (uint16_t)(at + length - 1),
                    .code = entity->code,
                    .kinds = entity->kinds,
                    .name = entity->name,
                    .named = true,
                    .country_given = true,
                    .entity = e,
                    .antecedent = entity->last,
                    .person = 3};
    m.span = gh_parse_span(p, m.first, m.last);
    set_functions(p, &m, gh_item_case(&p->items[m.head]));
    *ret_mention = m;
    return true;
}

/* "[Kabir]-ke greptar dekhiye", "[Razu Ahmed] janan": a private person, known by nothing but a
 * name: two names in a row of which one is listed, or one with the ending of a person's object. */
static bool read_private_person(const gh_refer *r, const gh_parse *p, uint16_t at,
                                gh_mention *ret_mention)
{
    uint16_t n = 0, known;
    bool listed = false;
    gh_unit unit;
    while (at + n < p->n && n < 5) {
        const gh_item *item = &p->items[at + n];
        bool number = item->token->flags & GH_TOKEN_NUMBER;
        if (item->part != GH_PART_NOMINAL || number || !gh_item_is_name(item) ||
            (item->form->flags & (GH_FORM_HEAD | GH_FORM_TIME)) ||
            gh_refer_unit(r, p, (uint16_t)(at + n), &unit))
            break;
        if (n > 0 && gh_refer_find_name(r, p, (uint16_t)(at + n), &known) >= 0 && known > 1)
            return false; /* what stands before a name that is known is no part of it */
        listed |=
            (item->form->flags & GH_FORM_KNOWN) || (item->token->flags & GH_TOKEN_ABBREVIATION);
        n++;
    }
    if (n == 0)
        return false;
    uint16_t end = gh_refer_alias_end(r, p, (uint16_t)(at + n));
    unsigned ending = gh_item_case(&p->items[end - 1]);
    if (!(n >= 2 && listed) && ending != GH_ACC)
        return false;
    /* "[Aman Ullahpur] union": a place, whose name is not listed. */
    if (end < p->n && gh_refer_has_class(p, end, p->lexicon->class_locality))
        return false;
    gh_mention m = {.first = at,
                    .last = (uint16_t)(end - 1),
                    .head = (uint16_t)(end - 1),
                    .code = {"", "CVL"},
                    .kinds = GH_KIND_PERSON,
                    .named = true,
                    .entity = -1,
                    .person = 3};
    m.span = gh_parse_span(p, m.first, m.last);
    m.name = gh_refer_base_form(r->arena, p, m.first, m.last);
    set_functions(p, &m, ending);
    *ret_mention = m;
    return true;
}

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
        if (n < word.n && ((unsigned char)word.p[n] & 0xC0) == 0x80)
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
static bool read_two_states(gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *ret_mention)
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
    set_functions(p, &m, ending.n ? gh_item_case(item) : 0);
    if (ending.n == 0)
        m.functions |= GH_FUNCTION_GEN;
    m.members[0] = bind_state(r, p, first, &m);
    m.members[1] = bind_state(r, p, second, &m);
    m.member_count = 2;
    *ret_mention = m;
    return true;
}

static bool read_mention(gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *m)
{
    const gh_item *item = &p->items[at];
    if (item->part == GH_PART_MARK || item->part == GH_PART_MARKER || !item->form)
        return false;
    if (item->part == GH_PART_PRONOUN && (read_pronoun(r, p, at, m) || read_everybody(p, at, m)))
        return true;
    if (p->numbers.n && read_people(r, p, at, m))
        return true;
    return read_two_states(r, p, at, m) || gh_refer_phrase(r, p, at, m) ||
           read_bound_name(r, p, at, m) || read_private_person(r, p, at, m);
}

/* ---- coordination ---- */

/* "tin shikkharthi o [pach] shromikke", "polish o [sthaniyo] netara": a number or an adjective may
 * stand before the second. */
bool gh_refer_says_how_many(const gh_item *item)
{
    if (!item->form || gh_item_case(item) != GH_NOM)
        return false;
    return (item->form->flags & GH_FORM_NUMBER) || item->pronoun == GH_PRONOUN_INDEFINITE ||
           (item->part == GH_PART_NOMINAL && item->analysis->pos == GH_UPOS_ADJ);
}

/* "Amanur o [tar] bhaiyer": whose the second is. */
static bool is_owner(const gh_item *item)
{
    return item->pronoun == GH_PRONOUN_PERSONAL && gh_item_case(item) == GH_GEN;
}

/* "Layla Afroz [(48)] o tar meyeke". */
static uint16_t skip_bracket(const gh_parse *p, uint16_t at)
{
    enum { LONGEST = 4 };
    if (at >= p->n || !(p->items[at].token->flags & GH_TOKEN_BRACKET_OPEN))
        return at;
    for (uint16_t i = at; i < p->n && i < at + LONGEST; i++)
        if (p->items[i].token->flags & GH_TOKEN_BRACKET_CLOSE)
            return (uint16_t)(i + 1);
    return at;
}

static bool joined_by(const gh_parse *p, const gh_mention *a, const gh_mention *b, bool *ret_and)
{
    enum { BEFORE = 2 };
    uint16_t at = skip_bracket(p, (uint16_t)(a->last + 1));
    if (at + 1u > b->first || b->first > at + 1 + BEFORE)
        return false;
    const gh_item *between = &p->items[at];
    *ret_and = between->part == GH_PART_PARTICLE && between->particle == GH_PARTICLE_AND;
    if (!*ret_and && !(between->token->flags & GH_TOKEN_COMMA))
        return false;
    for (at++; at < b->first; at++)
        if (!gh_refer_says_how_many(&p->items[at]) && !is_owner(&p->items[at]))
            return false;
    return true;
}

/* "markin o dokkhin koriyar [kormokortara]": the head noun belongs to both. */
static void share_head(gh_mention *a, const gh_mention *b)
{
    if (a->kinds == GH_KIND_STATE && a->bare_state && !b->bare_state && b->state && !b->named &&
        b->first == a->last + 2 && b->code.role[0] && strncmp(b->code.country, "IGO", 3) != 0) {
        memcpy(a->code.role, b->code.role, sizeof a->code.role);
        a->kinds = b->kinds;
        a->plural = b->plural;
        a->bare_state = false;
    }
}

static bool can_join(const gh_mention *a, const gh_mention *b)
{
    if (a->pronoun || b->pronoun || !a->kinds || !b->kinds || a->medium != b->medium)
        return false;
    return a->grammatical_case == GH_NOM || a->grammatical_case == b->grammatical_case;
}

static void join(gh_mention *a, gh_mention *b)
{
    share_head(a, b);
    /* "Awami League o sohojogi songothoner neta": the body that is named gives its code. */
    if (!gh_code_is_set(b->code) && (a->kinds & (GH_KIND_PARTY | GH_KIND_BODY | GH_KIND_GROUP)))
        b->code = a->code;
    a->functions = b->functions;
    a->after = b->after;
    a->grammatical_case = b->grammatical_case;
    a->coordination = b->coordination;
}

/* "sabek montri o doler sompadok [Hasan Mahmud]": one person with two titles. */
static bool is_title_of(const gh_mention *a, const gh_mention *b)
{
    return (a->kinds & GH_KIND_PERSON) && (b->kinds & GH_KIND_PERSON) && !a->named && b->named &&
           !a->plural && !b->plural && !a->common && a->role_word && !a->victim_count &&
           a->grammatical_case == GH_NOM;
}

static void drop_mention(gh_mentions *list, int k)
{
    list->p[k + 1].first = list->p[k].first;
    list->p[k + 1].span.begin = list->p[k].span.begin;
    memmove(&list->p[k], &list->p[k + 1], (size_t)(list->n - k - 1) * sizeof *list->p);
    list->n--;
}

/* "Inqilab Moncher ahbayok [gulibiddho] [Osman Hadi]-ke", "chikitsok [Rahim Uddin]": a title and
 * whoever it is. Before an object the title could be the subject ("OC [Rahim]-ke dhoren"), unless
 * it is said whose it is and another doer is there. */
static bool is_apposition(const gh_parse *p, const gh_mentions *list, int k)
{
    const gh_mention *a = &list->p[k], *b = &list->p[k + 1];
    enum { BETWEEN = 2 };
    /* "[onuprobeshkari] Ukrener senara": what they are called before whose they are. */
    if (a->common && a->role_word && !a->plural && a->grammatical_case == GH_NOM && b->state &&
        b->kinds && !b->bare_state && b->first == a->last + 1 && a->after == b->first)
        return true;
    if (!is_title_of(a, b) || b->first > a->last + 1 + BETWEEN || a->after != a->last + 1)
        return false;
    for (uint16_t i = (uint16_t)(a->last + 1); i < b->first; i++)
        if (p->items[i].part != GH_PART_NOMINAL || gh_item_case(&p->items[i]) != GH_NOM)
            return false;
    if (b->grammatical_case == GH_NOM)
        return true;
    bool described = a->country_given || a->body_kinds;
    int clause = gh_parse_clause_at(p, a->first);
    for (int i = 0; described && i < list->n; i++)
        if (i != k && i != k + 1 && list->p[i].kinds && (list->p[i].functions & GH_FUNCTION_SUBJ) &&
            gh_parse_clause_at(p, list->p[i].first) == clause)
            return true;
    return false;
}

/* "[Chhatrodol] Dhaka shakhar sobhapoti Rahim", "[Dudok (ACC)] Foridpurer porichalok": the body
 * comes first, bare, and then the place of its branch. */
static bool is_office_of_body(const gh_parse *p, const gh_mention *a, const gh_mention *b)
{
    const uint32_t bodies =
        GH_KIND_PARTY | GH_KIND_BODY | GH_KIND_ARMED | GH_KIND_COURT | GH_KIND_GROUP;
    uint16_t next = (uint16_t)(a->last + 1);
    if (next < p->n && (p->items[next].token->flags & GH_TOKEN_BRACKET_OPEN))
        while (next < b->first && !(p->items[next++].token->flags & GH_TOKEN_BRACKET_CLOSE))
            ;
    return (a->kinds & bodies) && a->code.role[0] && !a->plural && !a->named &&
           a->grammatical_case == GH_NOM && b->named && b->member && !b->code.role[0] &&
           b->from_place && b->first == next;
}

/* "[Sheikh Hasina o Kader]-soho [7 jon]-er biruddhe": those named are of the number, and stand in
 * its case. */
static bool is_number_with(const gh_parse *p, const gh_mention *a, const gh_mention *b)
{
    enum { BETWEEN = 2 };
    if (a->grammatical_case != GH_COM || b->first > a->last + 1 + BETWEEN || b->pronoun ||
        !(b->kinds || b->victim_count))
        return false;
    for (uint16_t i = (uint16_t)(a->last + 1); i < b->first; i++)
        if (!gh_refer_says_how_many(&p->items[i]))
            return false;
    return true;
}

/* "[Sinha Mohammod] [Rashed Khan]-ke": whoever has names before a known name is another man. */
static bool is_first_name(const gh_mention *a, const gh_mention *b)
{
    return a->named && !a->role_word && strcmp(a->code.role, "CVL") == 0 && a->name.n &&
           a->grammatical_case == GH_NOM && a->after == b->first && b->named && b->name.n &&
           !b->role_word && (b->kinds & GH_KIND_PERSON) && strcmp(b->code.role, "CVL") != 0;
}

/* From right to left: "A, B o C-ke": all three carry the case of the last. */
static void coordinate(const gh_refer *r, const gh_parse *p, gh_mentions *list)
{
    uint16_t number = 0;
    for (int k = (int)list->n - 2; k >= 0; k--) {
        gh_mention *a = &list->p[k], *b = &list->p[k + 1];
        bool by_and;
        if (b->pronoun && b->grammatical_case == GH_GEN && k + 2 < list->n &&
            b[1].first == b->last + 1)
            b++;
        if (is_number_with(p, a, b)) {
            if (!b->coordination)
                b->coordination = ++number;
            join(a, b);
            if (b->victim_count)
                memset(&b->code, 0, sizeof b->code);
            continue;
        }
        if (is_office_of_body(p, a, b)) {
            memcpy(b->code.role, a->code.role, sizeof b->code.role);
            b->body_kinds |= a->body_kinds | a->kinds;
            b->of_party |= a->of_party;
            drop_mention(list, k);
            continue;
        }
        if (is_first_name(a, b)) {
            memcpy(b->code.role, "CVL", 4);
            b->kinds = a->kinds;
            b->name = gh_refer_base_form(r->arena, p, a->first, b->last);
            b->first = a->first;
            b->span.begin = a->span.begin;
            drop_mention(list, k);
            continue;
        }
        if (is_apposition(p, list, k)) {
            if (!gh_code_is_set(b->code) || strcmp(b->code.role, "CVL") == 0) {
                b->code = a->code;
                b->kinds |= a->kinds;
                b->member = a->member;
                b->country_given = a->country_given;
            }
            drop_mention(list, k);
            continue;
        }
        if (!joined_by(p, a, b, &by_and) || !can_join(a, b) || (!by_and && !b->coordination))
            continue;
        if (by_and && !b->coordination && is_title_of(a, b)) {
            drop_mention(list, k);
            continue;
        }
        if (!b->coordination)
            b->coordination = ++number;
        join(a, b);
    }
}

/* "Chhatroliger neta [Tahdid] o [Sukumar]-ke": whoever follows by name alone is one of them. */
static void share_title(gh_mentions *list)
{
    for (uint16_t k = 1; k < list->n; k++) {
        gh_mention *b = &list->p[k];
        const gh_mention *a = b - 1;
        if (!b->coordination || b->coordination != a->coordination || !b->named || b->role_word ||
            b->country_given || strcmp(b->code.role, "CVL") != 0)
            continue;
        if (a->named && a->of_party && a->code.role[0]) {
            b->code = a->code;
            b->country_given = a->country_given;
            b->of_party = true;
        }
    }
}

/* "[Malir] uttoranchole": the part is that country's, whatever place of the name there is at home.
 */
static void settle_abroad(gh_mentions *list)
{
    for (uint16_t k = 1; k < list->n; k++) {
        gh_mention *m = &list->p[k];
        gh_mention *owner = m - 1;
        /* "[Dhakar] Gulshan elaka": the capital is a place here, no government. */
        if (owner->state && owner->place && m->place && !m->kinds && owner->after == m->first &&
            (owner->functions & GH_FUNCTION_GEN) &&
            strcmp(owner->code.country, m->code.country) == 0) {
            owner->kinds = 0;
            memset(owner->code.role, 0, sizeof owner->code.role);
        }
        if (!m->place || m->kinds || !owner->state || owner->after != m->first ||
            !(owner->functions & GH_FUNCTION_GEN) ||
            strcmp(owner->code.country, m->code.country) == 0)
            continue;
        m->place = 0;
        m->state = owner->state;
        m->bare_state = true;
        m->code = owner->code;
        m->name = owner->name;
    }
}

/* ---- the document ---- */

void gh_refer_start(gh_refer *r, const gh_lexicon *lexicon, const gh_forms *forms, gh_arena *arena,
                    const gh_setting *setting, gh_date day)
{
    *r = (gh_refer){.lexicon = lexicon,
                    .forms = forms,
                    .arena = arena,
                    .setting = setting,
                    .day = day.year ? day.year * 10000 + day.month * 100 + day.day : 0,
                    .person = -1,
                    .pair = {-1, -1}};
}

static void promote(gh_refer *r, const gh_mention *m)
{
    if (m->entity >= 0 && !m->common && (m->kinds & GH_KIND_PERSON) && !m->plural)
        r->person = m->entity;
}

/* The subject of a sentence is what the next one most likely goes on about. */
static void update_prominence(gh_refer *r, gh_mentions list)
{
    for (int k = (int)list.n - 1; k >= 0; k--)
        if (!(list.p[k].functions & GH_FUNCTION_SUBJ))
            promote(r, &list.p[k]);
    for (int k = (int)list.n - 1; k >= 0; k--)
        if (list.p[k].functions & GH_FUNCTION_SUBJ)
            promote(r, &list.p[k]);
}

/* "[tader] senara": whose they are must be known first. */
static bool is_owned(const gh_mentions *list, uint16_t k)
{
    return k > 0 && list->p[k - 1].pronoun && list->p[k - 1].grammatical_case == GH_GEN &&
           list->p[k - 1].last + 1 == list->p[k].first;
}

/* "goyenda polish [(DB)]": its abbreviation says nothing new. */
static uint16_t skip_short_name(const gh_parse *p, uint16_t at)
{
    bool brackets = at + 2u < p->n && (p->items[at].token->flags & GH_TOKEN_BRACKET_OPEN) &&
                    (p->items[at + 2].token->flags & GH_TOKEN_BRACKET_CLOSE);
    return brackets ? (uint16_t)(at + 3) : at;
}

gh_mentions gh_refer_mentions(gh_refer *r, const gh_parse *p, gh_acts acts)
{
    gh_mentions list = {GH_NEW(p->arena, gh_mention, p->n + 1u), 0};
    for (uint16_t at = 0; at < p->n;) {
        gh_mention *m = &list.p[list.n];
        if (!read_mention(r, p, at, m)) {
            at++;
            continue;
        }
        list.n++;
        at = m->pronoun ? (uint16_t)(m->last + 1) : skip_short_name(p, (uint16_t)(m->last + 1));
    }
    gh_refer_take_names(r, p, &list);
    coordinate(r, p, &list);
    share_title(&list);
    settle_abroad(&list);
    /* A pronoun may stand before whoever it means: names first. */
    for (uint16_t k = 0; k < list.n; k++)
        if (!list.p[k].pronoun && !is_owned(&list, k))
            gh_refer_resolve(r, p, list, acts, &list.p[k]);
    for (uint16_t k = 0; k < list.n; k++) {
        if (list.p[k].pronoun)
            gh_refer_pronoun(r, p, list, acts, &list.p[k]);
        else if (is_owned(&list, k))
            gh_refer_resolve(r, p, list, acts, &list.p[k]);
    }
    update_prominence(r, list);
    gh_refer_remember(r, p, list, acts);
    return list;
}
