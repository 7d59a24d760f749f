/* mention.c - all mentions of a sentence, and their entities. */
#include "refer/argument.h"

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

uint32_t gh_refer_functions_of(unsigned grammatical_case)
{
    static const uint32_t by_case[] = {
        [0] = GH_FUNCTION_SUBJ | GH_FUNCTION_BARE,
        [GH_NOM] = GH_FUNCTION_SUBJ | GH_FUNCTION_BARE,
        [GH_GEN] = GH_FUNCTION_GEN,
        [GH_ACC] = GH_FUNCTION_OBJ,
        [GH_LOC] = GH_FUNCTION_LOC,
        [GH_COM] = GH_FUNCTION_SUBJ | GH_FUNCTION_BARE, /* "X-soho": until it is joined */
    };
    return by_case[grammatical_case];
}

void gh_refer_set_functions(const gh_parse *p, gh_mention *m, unsigned grammatical_case)
{
    m->grammatical_case = (uint8_t)(grammatical_case ? grammatical_case : GH_NOM);
    m->functions = gh_refer_functions_of(grammatical_case);
    m->after = (uint16_t)(m->last + 1);
    gh_refer_take_marker(p, m);
}

static bool is_people(const gh_mention *m)
{
    return (m->kinds & (GH_KIND_PERSON | GH_KIND_CROWD)) && !m->named && !m->place;
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
    /* but "dujon [adalote] janan": where; "tinjon [Bharotiyo jeleke]", but "tinjon [Bharot] jan" */
    if (open && next < p->n && gh_refer_phrase(r, p, next, ret_mention) && ret_mention->kinds &&
        (!ret_mention->country_given || is_people(ret_mention)) &&
        ret_mention->grammatical_case != GH_LOC) {
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
    gh_refer_set_functions(p, &m, gh_item_case(&p->items[m.head]));
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
    if (item->pronoun != GH_PRONOUN_PERSONAL && item->pronoun != GH_PRONOUN_REFLEXIVE &&
        !gh_refer_is_relative(item))
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
                    .relative = gh_refer_is_relative(item),
                    .honorific = gh_feature(f, POLITE) == GH_HONORIFIC,
                    .plural = gh_feature(f, NUMBER) == GH_PLUR,
                    .person = (uint8_t)(person ? person : 3),
                    .entity = -1};
    m.span = gh_parse_span(p, at, at);
    gh_refer_set_functions(p, &m, gh_feature(f, CASE));
    const gh_item *next = at + 1 < p->n && p->items[at + 1].form ? &p->items[at + 1] : NULL;
    bool predicate = next && (next->part == GH_PART_VERB ||
                              ((next->form->flags & GH_FORM_HEAD) && gh_item_case(next) == GH_NOM));
    if (m.plural && m.functions == GH_FUNCTION_GEN && predicate)
        m.functions |= GH_FUNCTION_OBJ; /* "tader atok kore": -der is genitive and object */
    if (item->pronoun == GH_PRONOUN_PERSONAL)
        gh_refer_take_some_of_them(r, p, &m);
    /* "[nij] elakay", "[nij nij] kormosthole": one's own. */
    if (item->pronoun == GH_PRONOUN_REFLEXIVE && m.grammatical_case == GH_NOM && at + 1 < p->n &&
        (p->items[at + 1].part == GH_PART_NOMINAL ||
         p->items[at + 1].pronoun == GH_PRONOUN_REFLEXIVE))
        m.functions = GH_FUNCTION_GEN;
    *ret_mention = m;
    return true;
}

/* "[sobaike] shanto thakar ahban", "[sokoler] proti", "[sobar] sohojogita chan": everybody, who is
 * nobody in particular, else those of the body whose they are: "doler [sobaike]". */
static bool read_everybody(const gh_parse *p, uint16_t at, gh_mention *ret_mention)
{
    const gh_item *item = &p->items[at];
    if (item->pronoun != GH_PRONOUN_ALL || gh_feature(item->analysis->features, NUMBER) != GH_PLUR)
        return false;
    unsigned ending = gh_feature(item->analysis->features, CASE);
    /* "amader sobaike", but "ami sobaike bolchhi", "apnader sokoler kachhe" */
    const gh_item *before = at && p->items[at - 1].part == GH_PART_PRONOUN ? item - 1 : NULL;
    bool ours = before && gh_item_case(before) > GH_NOM &&
                (ending == GH_ACC || gh_feature(before->analysis->features, PERSON) != 2);
    if ((ending != GH_ACC && ending != GH_GEN) || ours)
        return false;
    gh_mention m = {.first = at,
                    .last = at,
                    .head = at,
                    .otherwise = "CVL",
                    .kinds = GH_KIND_CROWD,
                    .member = true,
                    .common = true,
                    .plural = true,
                    .entity = -1,
                    .person = 3};
    m.span = gh_parse_span(p, at, at);
    gh_refer_set_functions(p, &m, ending);
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
    uint16_t next = (uint16_t)(at + length);
    if (gh_refer_is_surname(r, p, at, next) &&
        gh_str_ends(entity->name, gh_lexicon_string(r->lexicon, p->items[next].analysis->lemma)))
        length++;
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
    gh_refer_set_functions(p, &m, gh_item_case(&p->items[m.head]));
    *ret_mention = m;
    return true;
}

/* "[Kabir]-ke greptar dekhiye", "[Razu Ahmed] janan": a private person, known by nothing but a
 * name: two names in a row of which one is listed, or one with the ending of a person's object. */
static bool read_private_person(const gh_refer *r, const gh_parse *p, uint16_t at,
                                gh_mention *ret_mention)
{
    uint16_t n = gh_refer_initials(r, p, at), known;
    bool listed = n > 0;
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
        if (gh_item_ends_object(item))
            break;
    }
    if (n == 0)
        return false;
    n = (uint16_t)(n + gh_refer_is_surname(r, p, at, (uint16_t)(at + n)));
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
    gh_refer_set_functions(p, &m, ending);
    *ret_mention = m;
    return true;
}

static bool read_mention(gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *m)
{
    const gh_item *item = &p->items[at];
    if (item->part == GH_PART_MARK || item->part == GH_PART_MARKER || !item->form)
        return false;
    if ((item->part == GH_PART_PRONOUN || gh_refer_is_relative(item)) &&
        (read_pronoun(r, p, at, m) || read_everybody(p, at, m)))
        return true;
    if (p->numbers.n && read_people(r, p, at, m))
        return true;
    return gh_refer_two_in_one(r, p, at, m) || gh_refer_phrase(r, p, at, m) ||
           read_bound_name(r, p, at, m) || read_private_person(r, p, at, m);
}

/* "[Malir] uttoranchole": the part is that country's, whatever place of the name there is at home.
 */
static void settle_abroad(const gh_refer *r, gh_mentions *list)
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
            strcmp(owner->code.country, m->code.country) == 0 ||
            strcmp(m->code.country, r->setting->home) != 0) /* "[Israeler] Gaza hamla" */
            continue;
        m->place = 0;
        m->state = owner->state;
        m->bare_state = true;
        m->code = owner->code;
        m->name = owner->name;
    }
}

void gh_refer_start(gh_refer *r, const gh_lexicon *lexicon, const gh_forms *forms, gh_arena *arena,
                    const gh_setting *setting, gh_date day)
{
    *r = (gh_refer){.lexicon = lexicon,
                    .forms = forms,
                    .arena = arena,
                    .setting = setting,
                    .day = day.year ? day.year * 10000 + day.month * 100 + day.day : 0,
                    .person = -1,
                    .person_before = -1,
                    .pair = {-1, -1},
                    .third = -1};
}

static void promote(gh_refer *r, const gh_mention *m)
{
    if (m->entity >= 0 && !m->common && (m->kinds & GH_KIND_PERSON) && !m->plural)
        r->person = m->entity;
}

/* The subject of a sentence is what the next one most likely goes on about. */
static void update_prominence(gh_refer *r, gh_mentions list)
{
    r->person_before = r->person;
    for (int k = (int)list.n - 1; k >= 0; k--)
        if (!(list.p[k].functions & GH_FUNCTION_SUBJ))
            promote(r, &list.p[k]);
    for (int k = (int)list.n - 1; k >= 0; k--)
        if (list.p[k].functions & GH_FUNCTION_SUBJ)
            promote(r, &list.p[k]);
}

/* "[tader] senara", "[tar] moddhosthotay dui desh": who that is must be known first. */
static bool waits_for_pronoun(const gh_mentions *list, uint16_t k)
{
    for (uint16_t i = 0; list->p[k].set && i < k; i++)
        if (list->p[i].pronoun && (list->p[i].functions & GH_FUNCTION_BY))
            return true;
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

/* "sodosyora [hotahoto] hoyechhen", "[jimmi] kore": what happens to somebody, and nobody else. */
static bool is_head_of_act(const gh_parse *p, gh_acts acts, const gh_mention *m)
{
    for (uint16_t k = 0; k < acts.n; k++)
        if (acts.p[k].verb >= 0 && acts.p[k].head == m->first && m->first == m->last &&
            !m->plural && m->grammatical_case <= GH_NOM &&
            p->verbs[acts.p[k].verb].first == m->first + 1)
            return true;
    return false;
}

gh_mentions gh_refer_mentions(gh_refer *r, const gh_parse *p, gh_acts acts)
{
    gh_mentions list = {GH_NEW(p->arena, gh_mention, p->n + 1u), 0};
    for (uint16_t at = 0; at < p->n;) {
        gh_mention *m = &list.p[list.n];
        if (!read_mention(r, p, at, m) || is_head_of_act(p, acts, m)) {
            at++;
            continue;
        }
        gh_refer_take_style(p, m);
        list.n++;
        at = m->pronoun ? (uint16_t)(m->last + 1) : skip_short_name(p, (uint16_t)(m->last + 1));
    }
    gh_refer_drop_places(p, &list);
    gh_refer_drop_posts(p, &list);
    gh_refer_drop_judges(&list);
    gh_refer_take_names(r, p, &list);
    gh_refer_coordinate(r, p, &list);
    gh_refer_share_title(&list);
    settle_abroad(r, &list);
    gh_refer_settle_second_titles(p, &list);
    gh_argument_take_labels(p, acts, list);
    /* A pronoun may stand before whoever it means: names first. */
    for (uint16_t k = 0; k < list.n; k++)
        if (!list.p[k].pronoun && !waits_for_pronoun(&list, k))
            gh_refer_resolve(r, p, list, acts, &list.p[k]);
    for (uint16_t k = 0; k < list.n; k++) {
        if (list.p[k].pronoun)
            gh_refer_pronoun(r, p, list, acts, &list.p[k]);
        else if (waits_for_pronoun(&list, k))
            gh_refer_resolve(r, p, list, acts, &list.p[k]);
    }
    gh_refer_take_being(r, p, list);
    gh_refer_share_count(r, p, list);
    gh_refer_take_of_them(r, p, list);
    update_prominence(r, list);
    gh_refer_remember(r, p, list, acts);
    for (uint16_t k = 0; k < list.n; k++)
        if (list.p[k].some)
            list.p[k].functions = list.p[k].some;
    return list;
}
