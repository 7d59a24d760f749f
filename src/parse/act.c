/* act.c - matching predicates (lexicon/README.md, "Predicates"). */
#include "parse/act.h"

typedef struct finder {
    const gh_parse *p;
    gh_acts acts;
    bool *taken; /* items that a verb already made a predicate with */
} finder;

typedef struct found {
    uint32_t row;
    const uint32_t *rows; /* all rows of the same head and verb */
    uint32_t count;
    int head; /* items, -1 none */
    int middle;
    bool passive;
} found;

static bool lookup(const gh_parse *p, uint32_t head, uint32_t middle, uint32_t verb, found *f)
{
    uint32_t n;
    const uint32_t *rows = gh_lexicon_predicates(p->lexicon, head, middle, verb, &n);
    if (n == 0)
        return false;
    f->row = rows[0];
    f->rows = rows;
    f->count = n;
    return true;
}

/* The noun readings of an item, the chosen one first. */
static uint32_t noun_lemma(const gh_item *item, uint16_t k)
{
    if (k == 0)
        return item->analysis->lemma;
    const gh_analysis *a = &item->form->analyses[k - 1];
    return a == item->analysis || a->certainty == GH_GUESSED ? 0 : a->lemma;
}

static bool lookup_head(const gh_parse *p, int head, uint32_t middle, uint32_t verb, found *f)
{
    const gh_item *item = &p->items[head];
    if (!(item->form->flags & GH_FORM_HEAD))
        return false;
    for (uint16_t k = 0; k <= item->form->count; k++) {
        uint32_t lemma = noun_lemma(item, k);
        if (lemma && lookup(p, lemma, middle, verb, f))
            return true;
    }
    return false;
}

static bool lookup_pair(const gh_parse *p, int head, int middle, uint32_t verb, found *f)
{
    const gh_item *item = &p->items[middle];
    for (uint16_t k = 0; k <= item->form->count; k++) {
        uint32_t lemma = noun_lemma(item, k);
        if (lemma && lookup_head(p, head, lemma, verb, f))
            return true;
    }
    return false;
}

/* Where the bracket that closes at `at` opens; `at` itself when it does not. */
static int open_of(const gh_parse *p, int at)
{
    for (int i = at - 1; i >= 0; i--)
        if (p->items[i].token->flags & GH_TOKEN_BRACKET_OPEN)
            return i;
    return at;
}

/* The next word to the left that can be part of the predicate: adverbs, particles, numbers and what
 * stands in brackets may stand between ("ahban abaro janan", "karon dorshanor (shokoj) notish").
 * -1 when there is none in the same stretch. */
static int left_of(const gh_parse *p, int at, bool participles)
{
    for (int i = at - 1, skipped = 0; i >= 0 && skipped <= 3; i--, skipped++) {
        const gh_item *item = &p->items[i];
        if (item->part == GH_PART_MARK) {
            if (item->token->flags & GH_TOKEN_BRACKET_CLOSE) {
                i = open_of(p, i);
                continue;
            }
            if (item->token->flags & (GH_TOKEN_OPEN | GH_TOKEN_CLOSE))
                continue;
            return -1;
        }
        if (item->part == GH_PART_NOMINAL && item->analysis->pos != GH_UPOS_ADV)
            return i;
        if (item->part == GH_PART_VERB) {
            unsigned form = gh_feature(item->analysis->features, VERBFORM);
            return form == GH_VNOUN || (participles && form == GH_CONV) ? i : -1;
        }
        if (item->part == GH_PART_MARKER || item->part == GH_PART_PRONOUN)
            return -1;
        if (item->part == GH_PART_PARTICLE && item->particle == GH_PARTICLE_AND)
            return -1;
    }
    return -1;
}

static const gh_auxiliary_row *next_of_kind(const gh_parse *p, uint32_t kind, uint32_t *from)
{
    uint32_t n = gh_lexicon_row_count(p->lexicon, GH_TABLE_AUXILIARY);
    while (*from < n) {
        const gh_auxiliary_row *row = gh_row(p->lexicon, AUXILIARY, auxiliary, (*from)++);
        if (row->kind == kind)
            return row;
    }
    return NULL;
}

static bool is_genitive(const gh_parse *p, int at)
{
    return gh_item_case(&p->items[at]) == GH_GEN;
}

/* "nishedhagger [meyad] barano": the term is looked through to what it is the term of. */
static bool is_carrier(const gh_parse *p, int at)
{
    uint32_t n;
    const gh_entry *entries = gh_lexicon_entries(p->lexicon, p->items[at].analysis->lemma, &n);
    for (uint32_t i = 0; i < n; i++)
        if (entries[i].table == GH_TABLE_CARRIER)
            return true;
    return false;
}

/* One verb against the one or two words to its left. */
static bool match_with(const gh_parse *p, const gh_verb *v, uint32_t verb, int n1, int n2, found *f)
{
    *f = (found){.head = n1, .middle = -1};
    if (n1 >= 0 && n2 >= 0 && lookup_pair(p, n2, n1, verb, f)) {
        f->head = n2;
        f->middle = n1;
        return true;
    }
    if (n1 >= 0 && n2 >= 0 && is_carrier(p, n1) && lookup_head(p, n2, 0, verb, f)) {
        f->head = n2;
        f->middle = n1;
        return true;
    }
    if (n1 >= 0 && v->vector && lookup_head(p, n1, v->lemma, v->vector, f))
        return true;
    return n1 >= 0 && !is_genitive(p, n1) && lookup_head(p, n1, 0, verb, f);
}

/* "boithok hoy": a noun with "be" is the passive of the noun with the light verb. */
static bool match_light(const gh_parse *p, const gh_verb *v, int n1, int n2, found *f)
{
    if (!v->exists)
        return false;
    uint32_t at = 0;
    for (const gh_auxiliary_row *row; (row = next_of_kind(p, GH_AUXILIARY_LIGHT, &at));) {
        if (match_with(p, v, row->verb, n1, n2, f)) {
            f->passive = true;
            return true;
        }
    }
    return false;
}

static bool is_no_event(const gh_parse *p, const found *f)
{
    uint32_t frame = gh_row(p->lexicon, PREDICATE, predicate, f->row)->frame - 1;
    return gh_row(p->lexicon, FRAME, frame, frame)->operation == GH_OPERATOR_NONE;
}

/* "nishedhagga aro ek mas bariyechhe": measures, times and places may stand between the noun and
 * its verb; the nearest noun that makes a predicate with the verb is it. */
static bool match_far(const gh_parse *p, const gh_verb *v, int n1, found *f)
{
    enum { FAR = 6 };
    /* "andolon [tibrotoro] hoy": what it is said to be stands right before "be". */
    if (v->exists && n1 >= 0 && p->items[n1].analysis->pos == GH_UPOS_ADJ)
        return false;
    for (int i = n1 - 1, steps = 0; i >= 0 && steps < FAR; i--, steps++) {
        const gh_item *item = &p->items[i];
        if (item->part == GH_PART_VERB || item->part == GH_PART_MARKER ||
            (item->token->flags & (GH_TOKEN_COMMA | GH_TOKEN_END | GH_TOKEN_DASH)))
            return false;
        if (item->part != GH_PART_NOMINAL || gh_item_case(item) != GH_NOM)
            continue;
        *f = (found){.head = i, .middle = -1};
        if (lookup_head(p, i, 0, v->lemma, f) && !is_no_event(p, f))
            return true;
        if (v->vector && lookup_head(p, i, v->lemma, v->vector, f) && !is_no_event(p, f))
            return true;
        f->middle = n1;
        if (lookup_pair(p, i, n1, v->lemma, f) && !is_no_event(p, f))
            return true;
    }
    return false;
}

/* "somalochonar [mukhe] porechhen", "manusher [pashe] daranor": a postposition right before the
 * verb is a noun after all where the two make a predicate. */
static bool match_marker(const gh_parse *p, const gh_verb *v, found *f)
{
    int at = v->first - 1;
    return at >= 0 && p->items[at].part == GH_PART_MARKER && p->items[at].form &&
           p->items[at].length == 1 && match_with(p, v, v->lemma, at, left_of(p, at, false), f);
}

static bool match_verb(const gh_parse *p, const gh_verb *v, found *f)
{
    if (match_marker(p, v, f))
        return true;
    int n1 = left_of(p, v->first, false);
    int n2 = n1 >= 0 ? left_of(p, n1, true) : -1; /* "[kupiye] hotya kore" */
    if (match_with(p, v, v->lemma, n1, n2, f) || match_light(p, v, n1, n2, f) ||
        match_far(p, v, n1, f))
        return true;
    *f = (found){.head = -1, .middle = -1};
    return (v->vector && lookup(p, 0, v->lemma, v->vector, f)) || lookup(p, 0, 0, v->lemma, f);
}

static gh_act *new_act(finder *f, const found *hit)
{
    uint32_t row = hit->row;
    const gh_predicate_row *predicate = gh_row(f->p->lexicon, PREDICATE, predicate, row);
    gh_act *act = &f->acts.p[f->acts.n++];
    *act = (gh_act){.predicate = row,
                    .rows = hit->rows + 1,
                    .more_rows = hit->count - 1,
                    .frame_row = predicate->frame - 1,
                    .frame = gh_row(f->p->lexicon, FRAME, frame, predicate->frame - 1),
                    .verb = -1,
                    .head = -1,
                    .content = -1,
                    .governor = -1};
    return act;
}

static void fill_verb(finder *f, gh_act *act, int16_t number)
{
    const gh_verb *v = &f->p->verbs[number];
    act->verb = number;
    act->features = v->features;
    act->kind = v->kind;
    act->passive |= v->passive || v->occurs;
    act->negated = v->negated;
    act->possible = v->possible;
    act->want = v->want;
    act->must = v->must;
    act->ought = v->ought;
    act->about_to = v->about_to;
    act->functions = v->functions;
    act->last = v->last;
    act->clause = (int16_t)gh_parse_clause_at(f->p, v->first);
}

/* The noun that stands beside this one in a list: before "and", or a comma once there was an "and".
 * -1 when there is none. */
static int listed_before(const gh_parse *p, int at, bool comma)
{
    if (at < 2 || p->items[at - 2].part != GH_PART_NOMINAL)
        return -1;
    const gh_item *between = &p->items[at - 1];
    bool joined =
        between->particle == GH_PARTICLE_AND || (comma && (between->token->flags & GH_TOKEN_COMMA));
    return joined ? at - 2 : -1;
}

/* "ninda o protibad janay", "hamla, bhangchur o lutpat chalay": the nouns before "and" make
 * predicates with the same verb. */
static void add_coordinates(finder *f, const gh_act *act, uint32_t verb)
{
    const gh_parse *p = f->p;
    int16_t number = act->verb;
    uint32_t frame_row = act->frame_row;
    bool passive = act->passive;
    for (int at = act->head, k = 0; (at = listed_before(p, at, k > 0)) >= 0; k++) {
        found hit;
        if (f->taken[at] || !lookup_head(p, at, 0, verb, &hit))
            return;
        if (gh_row(p->lexicon, PREDICATE, predicate, hit.row)->frame == frame_row + 1)
            continue;
        gh_act *other = new_act(f, &hit);
        other->passive = passive;
        fill_verb(f, other, number);
        other->head = (int16_t)at;
        other->first = (uint16_t)at;
        f->taken[at] = true;
    }
}

static void add_operator(finder *f, int16_t number)
{
    const gh_verb *v = &f->p->verbs[number];
    gh_act *act = &f->acts.p[f->acts.n++];
    *act = (gh_act){.predicate = UINT32_MAX,
                    .frame_row = v->frame - 1,
                    .frame = gh_row(f->p->lexicon, FRAME, frame, v->frame - 1),
                    .head = -1,
                    .first = v->operated_at ? v->operated_at : v->last,
                    .content = -1,
                    .governor = -1};
    fill_verb(f, act, number);
}

static void add_verb(finder *f, int16_t number)
{
    const gh_parse *p = f->p;
    const gh_verb *v = &p->verbs[number];
    found hit;
    bool matched = match_verb(p, v, &hit);
    if (matched) {
        gh_act *act = new_act(f, &hit);
        act->passive = hit.passive;
        act->head = (int16_t)hit.head;
        act->first = hit.head >= 0 ? (uint16_t)hit.head : v->first;
        fill_verb(f, act, number);
        if (hit.head >= 0)
            f->taken[hit.head] = true;
        if (hit.middle >= 0)
            f->taken[hit.middle] = true;
        if (hit.head >= 0 && (hit.middle < 0 || is_carrier(p, hit.middle)))
            add_coordinates(f, act, v->lemma);
    }
    if (v->operation && v->frame)
        add_operator(f, number);
}

/* An event noun: with the noun before it ("rasta oborodh"), alone, or one that is an act only as
 * the content of an operator. */
static bool match_noun(const gh_parse *p, uint16_t at, found *f, bool *ret_content_only)
{
    int before = at > 0 && p->items[at - 1].part == GH_PART_NOMINAL ? at - 1 : -1;
    uint32_t content = p->lexicon->word_content;
    *f = (found){.head = at, .middle = -1};
    *ret_content_only = false;
    if (before >= 0 && lookup_pair(p, before, at, 0, f)) {
        f->head = before;
        return true;
    }
    if (lookup_head(p, at, 0, 0, f))
        return true;
    *ret_content_only = true;
    if (before >= 0 && lookup_pair(p, before, at, content, f)) {
        f->head = before;
        return true;
    }
    return lookup_head(p, at, 0, content, f);
}

/* "[hotya] mamla", "[alochona] sobha": a bare noun right before another says what kind it is. */
static bool is_modifier(const gh_parse *p, uint16_t at)
{
    const gh_item *item = &p->items[at];
    if (at + 1 >= p->n || item->analysis->pos != GH_UPOS_NOUN || gh_item_case(item) != GH_NOM)
        return false;
    const gh_item *next = &p->items[at + 1];
    return next->part == GH_PART_NOMINAL && next->analysis->pos == GH_UPOS_NOUN &&
           gh_item_case(next) <= GH_GEN && !(next->form->flags & (GH_FORM_NAME | GH_FORM_TIME)) &&
           !(next->form->flags & GH_FORM_HEAD);
}

static void add_noun(finder *f, uint16_t at)
{
    const gh_parse *p = f->p;
    found hit;
    bool content_only;
    if (f->taken[at] || p->items[at].part != GH_PART_NOMINAL ||
        !match_noun(p, at, &hit, &content_only))
        return;
    if (is_modifier(p, at))
        return;
    gh_act *act = new_act(f, &hit);
    act->head = (int16_t)at;
    act->first = (uint16_t)hit.head;
    act->last = at;
    act->mentioned = true;
    act->governed = content_only;
    if (hit.head != at)
        f->taken[hit.head] = true;
    act->kind = GH_VERB_NOUN;
    act->features = p->items[at].analysis->features;
    act->clause = (int16_t)gh_parse_clause_at(p, at);
    if (at + 1 < p->n && p->items[at + 1].part == GH_PART_MARKER)
        act->functions = p->items[at + 1].functions;
    if (at + 1 < p->n && p->items[at + 1].particle == GH_PARTICLE_ABSENT) {
        act->negated = true;
        act->last = (uint16_t)(at + 1);
    }
}

static void sort_acts(gh_acts acts)
{
    for (uint16_t i = 1; i < acts.n; i++) {
        gh_act act = acts.p[i];
        uint16_t k = i;
        for (; k > 0 && acts.p[k - 1].last > act.last; k--)
            acts.p[k] = acts.p[k - 1];
        acts.p[k] = act;
    }
}

/* ---- operators ---- */

static bool is_operator(const gh_act *act)
{
    switch ((enum gh_operator)act->frame->operation) {
    case GH_OPERATOR_SAY:
    case GH_OPERATOR_CLAIM:
    case GH_OPERATOR_REPORT:
    case GH_OPERATOR_NONE:
    case GH_OPERATOR_ABSENT_VALUE:
    case GH_OPERATOR_MAX:
        return false;
    default:
        return true;
    }
}

/* "[soforer] kono porikolpona nei": what is not planned is the visit. */
static bool plans_nothing(const gh_act *act)
{
    return act->frame->operation == GH_OPERATOR_PLAN && act->negated && act->mentioned;
}

/* Aspect: the act itself happens, or does not; the operator leaves no record of its own. */
static bool sees_through(const gh_act *act)
{
    switch ((enum gh_operator)act->frame->operation) {
    case GH_OPERATOR_BEGIN:
    case GH_OPERATOR_CONTINUE:
    case GH_OPERATOR_FAIL:
    case GH_OPERATOR_TRY:
    case GH_OPERATOR_ALLOW:
        return true;
    default:
        return false;
    }
}

/* The content stands right before the operator: "prottaharer ahban", "korte raji". */
static bool is_content_form(const gh_act *act)
{
    if (act->kind == GH_VERB_INFINITIVE)
        return true;
    if (act->kind == GH_VERB_NOUN && !act->mentioned)
        return !act->functions ||
               (act->functions & (GH_FUNCTION_FOR | GH_FUNCTION_PURPOSE | GH_FUNCTION_ABOUT));
    return act->mentioned;
}

static void take_over(gh_act *content, const gh_act *act)
{
    content->raised = true;
    content->negated |= act->negated || act->frame->operation == GH_OPERATOR_FAIL;
    content->possible |= act->possible;
    content->want |= act->want;
    content->must |= act->must;
    content->ought |= act->ought;
    content->about_to |= act->about_to;
    content->features = act->features;
    content->kind = act->kind;
    content->functions = act->functions;
    content->last = act->last;
    content->mentioned = act->mentioned;
    if (act->verb >= 0) {
        content->verb = act->verb;
        content->passive |= act->passive;
        content->clause = act->clause;
    }
}

/* "hamla, bhangchur o [lutpater] ghotona ghote": what happens is the whole list. */
static void raise_listed(finder *f, const gh_act *act, const gh_act *content)
{
    int at = content->first;
    for (int k = 0; (at = listed_before(f->p, at, k > 0)) >= 0; k++)
        for (uint16_t i = 0; i < f->acts.n; i++) {
            gh_act *other = &f->acts.p[i];
            if (other->head != at || !other->mentioned || other->governor >= 0)
                continue;
            uint16_t last = other->last;
            take_over(other, act);
            other->last = last;
        }
}

static bool is_joined(const gh_parse *p, const gh_act *first, const gh_act *second)
{
    uint16_t next = (uint16_t)(first->last + 1);
    return next < second->first && p->items[next].particle == GH_PARTICLE_AND;
}

/* "[hamla bondho korte] ebong ain mene cholar ahban": of two contents the one that gives digits is
 * what is asked for. */
static void prefer_listed(finder *f, int16_t number)
{
    gh_act *act = &f->acts.p[number];
    uint32_t any = f->p->lexicon->word_any;
    for (int16_t c = (int16_t)(act->content - 1); c >= 0; c--) {
        gh_act *last = &f->acts.p[act->content], *other = &f->acts.p[c];
        bool known = other->frame->yields && other->frame->yields != any;
        if (other->governor >= 0 || other->mentioned || !is_content_form(other) ||
            !is_joined(f->p, other, last))
            continue;
        other->governor = number;
        other->governed = true;
        if (known && (!last->frame->yields || last->frame->yields == any))
            act->content = c;
        return;
    }
}

/* "[oborodh tule niye] alochonay bosar ahban": the participle is part of what is asked for, unless
 * it is how they ask ("[michhil kore] podotyager dabi janay"). */
static void govern_participle(finder *f, int16_t number)
{
    const gh_parse *p = f->p;
    const gh_act *content = &f->acts.p[f->acts.p[number].content];
    if (content->mentioned || content->clause < 1)
        return;
    for (int16_t c = 0; c < (int16_t)f->acts.n; c++) {
        gh_act *other = &f->acts.p[c];
        if (other->kind == GH_VERB_CONVERB && !other->mentioned && other->governor < 0 &&
            other->clause == content->clause - 1 &&
            p->clauses[other->clause].group == p->clauses[content->clause].group &&
            p->verbs[other->verb].after == p->clauses[content->clause].first &&
            ((other->frame->traits & GH_FRAME_COOPERATIVE) ||
             (other->frame->doer && (other->frame->traits & GH_FRAME_HOSTILE) &&
              f->acts.p[number].frame->operation == GH_OPERATOR_DEMAND))) {
            other->governor = number;
            other->governed = true;
        }
    }
}

static bool will_be(const gh_verb *v)
{
    return v->kind == GH_VERB_FINITE && gh_feature(v->features, TENSE) == GH_FUT && !v->must &&
           !v->possible && !v->exists;
}

/* What is not to be is no plan, unless the act has digits. */
static int16_t act_of_verb(const finder *f, int16_t verb)
{
    uint32_t any = f->p->lexicon->word_any;
    for (int16_t k = 0; k < (int16_t)f->acts.n; k++) {
        const gh_act *act = &f->acts.p[k];
        bool known = act->frame->yields && act->frame->yields != any;
        if (act->verb == verb && !act->mentioned && act->governor < 0)
            return act->negated && !known ? -1 : k;
    }
    return -1;
}

/* "[alochonay bosbe] bole ghoshona diyechhe", "siddhanto niyechhe, [alochonay bosbe]": what one
 * says that one will do is the content of the plan. */
static int16_t finite_content(const finder *f, const gh_act *act)
{
    const gh_parse *p = f->p;
    bool takes_place =
        act->verb >= 0 && (p->verbs[act->verb].passive || p->verbs[act->verb].exists);
    if (act->frame->operation != GH_OPERATOR_PLAN || act->mentioned || takes_place ||
        gh_feature(act->features, TENSE) == GH_FUT)
        return -1;
    int16_t before = act->clause > 0 ? p->clauses[act->clause - 1].verb : -1;
    if (before >= 0 && p->verbs[before].before_quotative)
        return will_be(&p->verbs[before]) ? act_of_verb(f, before) : -1;
    for (int c = act->clause + 1; act->kind == GH_VERB_FINITE && c < p->clause_count; c++) {
        int16_t v = p->clauses[c].verb;
        if (v >= 0 && p->verbs[v].kind == GH_VERB_FINITE)
            return will_be(&p->verbs[v]) ? act_of_verb(f, v) : -1;
    }
    return -1;
}

static bool can_be_said_at(const gh_act *act)
{
    enum gh_operator operation = (enum gh_operator)act->frame->operation;
    return operation == GH_OPERATOR_PLAN || operation == GH_OPERATOR_DEMAND ||
           operation == GH_OPERATOR_APPEAL || operation == GH_OPERATOR_ACCUSE ||
           operation == GH_OPERATOR_THREATEN;
}

static void link_contents(finder *f)
{
    for (int16_t k = 0; k < (int16_t)f->acts.n; k++) {
        gh_act *act = &f->acts.p[k];
        if (!is_operator(act))
            continue;
        for (int16_t c = (int16_t)(k - 1); c >= 0 && act->content < 0; c--) {
            const gh_act *other = &f->acts.p[c];
            /* "greptarer jonno kaj shuru kore": what begins is the work. */
            if (sees_through(act) && (other->functions & (GH_FUNCTION_FOR | GH_FUNCTION_PURPOSE)))
                continue;
            /* "[boithoke] siddhanto hoy", "[alochonay] dabi tolen": that is where it was done. */
            if (can_be_said_at(act) && other->mentioned &&
                (other->frame->traits & GH_FRAME_MUTUAL) &&
                gh_item_case(&f->p->items[other->last]) == GH_LOC)
                continue;
            if (act->first > other->last + 4 &&
                !(sees_through(act) && other->clause == act->clause && other->mentioned))
                break;
            bool same_group = act->predicate == UINT32_MAX && other->verb == act->verb;
            if (other->governor < 0 &&
                (same_group || (other->last < act->first && is_content_form(other))))
                act->content = c;
        }
        if (act->content < 0)
            act->content = finite_content(f, act);
        if (act->content < 0)
            continue;
        gh_act *content = &f->acts.p[act->content];
        content->governor = k;
        if (sees_through(act) || plans_nothing(act)) {
            if (content->mentioned)
                raise_listed(f, act, content);
            take_over(content, act);
            act->governed = true;
        } else {
            content->governed = true;
            govern_participle(f, k);
            prefer_listed(f, k);
        }
    }
}

bool gh_act_wants_content(const gh_lexicon *lexicon, const gh_act *act)
{
    const uint32_t *list = gh_lexicon_list(lexicon, act->frame->content);
    for (uint32_t i = 0; act->frame->content && i < list[0]; i++)
        if (gh_str_equal(gh_lexicon_string(lexicon, list[1 + i]), GH_STR("!")))
            return act->content < 0;
    return false;
}

/* A frame that asks for a content ("!") gives way to the next one of the same words: "dabi kora"
 * demands where something is asked for, and claims elsewhere. */
static void try_next_frames(finder *f)
{
    for (uint16_t k = 0; k < f->acts.n; k++) {
        gh_act *act = &f->acts.p[k];
        while (gh_act_wants_content(f->p->lexicon, act) && act->more_rows) {
            act->predicate = *act->rows++;
            act->more_rows--;
            act->frame_row = gh_row(f->p->lexicon, PREDICATE, predicate, act->predicate)->frame - 1;
            act->frame = gh_row(f->p->lexicon, FRAME, frame, act->frame_row);
        }
        act->lacks_content = gh_act_wants_content(f->p->lexicon, act);
    }
}

/* "tin jon greptar." at the end of a sentence is said as with a verb; "Bharot kaj korte agrohi."
 * is active, what the subject is ready for. */
static void raise_last_noun(finder *f)
{
    const gh_parse *p = f->p;
    for (uint16_t k = 0; k < f->acts.n; k++) {
        gh_act *act = &f->acts.p[k];
        uint16_t next = (uint16_t)(act->last + 1);
        bool ends = next >= p->n || (p->items[next].token->flags & GH_TOKEN_END);
        if (!act->mentioned || !ends || act->governed || p->clauses[act->clause].verb >= 0 ||
            gh_item_case(&p->items[act->head]) != GH_NOM)
            continue;
        if (act->frame->operation == GH_OPERATOR_THREATEN)
            continue; /* "eta humki": a danger */
        bool ready = p->items[act->head].analysis->pos == GH_UPOS_ADJ && is_operator(act);
        act->mentioned = false;
        act->raised = true;
        act->passive = !ready;
        act->kind = GH_VERB_FINITE;
    }
}

gh_acts gh_parse_acts(const gh_parse *p)
{
    finder f = {.p = p, .taken = GH_NEW(p->arena, bool, p->n + 1u)};
    f.acts.p = GH_NEW(p->arena, gh_act, p->n * 2u + 2u);
    for (int16_t k = 0; k < (int16_t)p->verb_count; k++)
        add_verb(&f, k);
    for (uint16_t at = p->n; at-- > 0;)
        if (p->items[at].form)
            add_noun(&f, at);
    sort_acts(f.acts);
    link_contents(&f);
    try_next_frames(&f);
    raise_last_noun(&f);
    return f.acts;
}

/* What the predicate says of a slot, NULL when it does not name it. */
static const uint32_t *find_argument(const gh_lexicon *lexicon, const gh_act *act,
                                     enum gh_slot slot)
{
    if (act->predicate == UINT32_MAX)
        return NULL;
    uint32_t pattern = gh_row(lexicon, PREDICATE, predicate, act->predicate)->arguments;
    const uint32_t *list = gh_lexicon_list(lexicon, pattern);
    for (uint32_t i = 0; pattern && i < list[0]; i++)
        if (list[1 + 2 * i] == slot)
            return &list[2 + 2 * i];
    return NULL;
}

uint32_t gh_act_functions(const gh_lexicon *lexicon, const gh_act *act, enum gh_slot slot)
{
    const uint32_t *functions = find_argument(lexicon, act, slot);
    return functions ? *functions : 0;
}

bool gh_act_has_no(const gh_lexicon *lexicon, const gh_act *act, enum gh_slot slot)
{
    const uint32_t *functions = find_argument(lexicon, act, slot);
    return functions && *functions == 0;
}

void gh_act_rule(const gh_parse *p, const gh_act *act, gh_str *ret_file, uint32_t *ret_line)
{
    bool auxiliary = act->predicate == UINT32_MAX && act->verb >= 0;
    enum gh_table table = auxiliary ? GH_TABLE_AUXILIARY : GH_TABLE_PREDICATE;
    uint32_t row = auxiliary ? p->verbs[act->verb].auxiliary : act->predicate;
    *ret_file = gh_lexicon_file(p->lexicon, table);
    *ret_line = gh_lexicon_line(p->lexicon, table, row);
}
