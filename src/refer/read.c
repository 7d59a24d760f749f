/* read.c - the mention that begins at a word: a number of people, a pronoun, a phrase, a name. */
#include "refer/refer.h"

/* "greptar [panch]", "dhrito aro [ek]": at the end of a headline a bare number is of people. */
static bool is_toll(const gh_parse *p, uint16_t at, const gh_quantity *q)
{
    uint16_t next = (uint16_t)(at + q->count);
    if (at > 1 && p->items[at - 1].part == GH_PART_PARTICLE)
        at--;
    return at > 0 && !q->percent && gh_refer_word_has_class(p, at - 1, p->lexicon->class_toll) &&
           (next >= p->n || p->items[next].part == GH_PART_MARK);
}

static const gh_quantity *people_at(const gh_parse *p, uint16_t at)
{
    for (uint32_t i = 0; i < p->numbers.n; i++) {
        const gh_quantity *q = &p->numbers.p[i];
        if (q->first == p->first + at && !q->ordinal && (q->people || is_toll(p, at, q)))
            return q;
    }
    return NULL;
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

/* "tader [se] bishoyti bujhte hobe", "[se] byabosthar dabi janan": "that", where a classifier
 * follows, but not at the beginning, or the verb is one that "he" cannot have. */
static bool is_determiner(const gh_parse *p, uint16_t at)
{
    const gh_item *next = &p->items[at + 1];
    int k = gh_parse_clause_at(p, at);
    bool inside = k >= 0 && p->clauses[k].first < at;
    if (inside && gh_feature(next->analysis->features, DEFINITE) && gh_item_case(next) <= GH_ACC &&
        !(next->form->flags & GH_FORM_NUMBER))
        return true;
    const gh_verb *verb = k >= 0 && p->clauses[k].verb >= 0 ? &p->verbs[p->clauses[k].verb] : NULL;
    if (!verb || verb->kind != GH_VERB_FINITE || verb->passive ||
        !(next->form->flags & GH_FORM_HEAD))
        return false;
    unsigned person = gh_feature(verb->features, PERSON);
    return person == 1 || person == 2 || gh_feature(verb->features, POLITE) == GH_HONORIFIC;
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
    return (next->form->flags & GH_FORM_TIME) || is_determiner(p, at) ||
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
    const gh_item *next =
        at + 1 < p->n && gh_item_is_word(&p->items[at + 1]) ? &p->items[at + 1] : NULL;
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
    if (gh_refer_is_surname(r, p, at, next, false) &&
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
    gh_refer_set_functions(p, &m, gh_refer_name_case(entity, &p->items[m.head]));
    *ret_mention = m;
    return true;
}

/* "[Faruk Khan]-ke atok kore": one of many of that name, as no phrase began there. */
static bool is_namesake(const gh_unit *u)
{
    return u->actor && u->is_short && u->ambiguous && !u->role && !u->place && !u->state;
}

/* "[Kabir]-ke greptar dekhiye", "[Razu Ahmed] janan": a private person, known by nothing but a
 * name: two names in a row of which one is listed, or one with the ending of a person's object. */
static bool read_private_person(const gh_refer *r, const gh_parse *p, uint16_t at,
                                gh_mention *ret_mention)
{
    uint16_t n = gh_refer_initials(r, p, at), known, led = n;
    bool listed = n > 0;
    gh_unit unit;
    while (at + n < p->n && n < 5) {
        const gh_item *item = &p->items[at + n];
        bool number = item->token->flags & GH_TOKEN_NUMBER;
        bool first = gh_refer_is_first_name(r, p, (uint16_t)(at + n));
        if (item->part != GH_PART_NOMINAL || number || !(first || gh_item_is_name(item)) ||
            (!first && (item->form->flags & (GH_FORM_HEAD | GH_FORM_TIME))) ||
            (!(led && n == led) && gh_refer_unit(r, p, (uint16_t)(at + n), &unit) &&
             !is_namesake(&unit)))
            break;
        if (n > 0 && n != led && gh_refer_find_name(r, p, (uint16_t)(at + n), &known) >= 0 &&
            known > 1)
            return false; /* what stands before a name that is known is no part of it */
        listed |=
            (item->form->flags & GH_FORM_KNOWN) || (item->token->flags & GH_TOKEN_ABBREVIATION);
        n++;
        if (gh_item_ends_object(item))
            break;
    }
    if (n == 0)
        return false;
    n = (uint16_t)(n + gh_refer_is_surname(r, p, at, (uint16_t)(at + n), false));
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

/* "[Amar Bangladesh Party]", "[Amar Desh] sompadok": a name that begins with a pronoun. */
static bool is_in_name(const gh_refer *r, const gh_parse *p, uint16_t at)
{
    gh_unit u, next;
    if (!gh_refer_unit(r, p, at, &u) || !u.actor || u.length < 2)
        return false;
    return u.length > 2 || (at + 2u < p->n && u.grammatical_case <= GH_NOM &&
                            gh_refer_unit(r, p, (uint16_t)(at + 2), &next) && next.role);
}

bool gh_refer_read(gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *ret_mention)
{
    const gh_item *item = &p->items[at];
    if (item->part == GH_PART_MARK || item->part == GH_PART_MARKER || !gh_item_is_word(item))
        return false;
    if ((item->part == GH_PART_PRONOUN || gh_refer_is_relative(item)) && !is_in_name(r, p, at) &&
        (read_pronoun(r, p, at, ret_mention) || read_everybody(p, at, ret_mention)))
        return true;
    if (p->numbers.n && read_people(r, p, at, ret_mention))
        return true;
    return gh_refer_two_in_one(r, p, at, ret_mention) || gh_refer_opposed(r, p, at, ret_mention) ||
           gh_refer_phrase(r, p, at, ret_mention) || read_bound_name(r, p, at, ret_mention) ||
           read_private_person(r, p, at, ret_mention);
}
