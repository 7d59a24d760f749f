/* act.c - the acts of a sentence: of its verbs, of its nouns, and what the frames ask of them. */
#include "parse/finder.h"

gh_act *gh_act_new(gh_act_finder *f, const gh_hit *hit)
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

void gh_act_fill_verb(gh_act_finder *f, gh_act *act, int16_t number)
{
    const gh_verb *v = &f->p->verbs[number];
    act->verb = number;
    act->features = v->features;
    act->kind = v->kind;
    act->passive |= v->passive || v->occurs;
    act->negated = v->operation ? v->not_to : v->negated;
    act->possible = v->possible;
    act->want = v->want;
    act->must = v->must;
    act->ought = v->ought;
    act->about_to = v->about_to;
    act->functions = v->functions;
    act->last = v->last;
    act->clause = (int16_t)gh_parse_clause_at(f->p, v->first);
}

int gh_parse_listed_before(const gh_parse *p, int at, bool comma)
{
    if (at < 2 || p->items[at - 2].part != GH_PART_NOMINAL)
        return -1;
    const gh_item *between = &p->items[at - 1];
    bool joined =
        between->particle == GH_PARTICLE_AND || (comma && (between->token->flags & GH_TOKEN_COMMA));
    return joined ? at - 2 : -1;
}

/* From its noun to its verb, or the other way round: "shuru hoyechhe [obhijan]". */
static void place_head(const gh_parse *p, gh_act *act, int16_t number)
{
    const gh_verb *v = &p->verbs[number];
    bool behind = act->head > v->last;
    act->first = act->head >= 0 && !behind ? (uint16_t)act->head : v->first;
    act->last = behind ? (uint16_t)act->head : v->last;
}

/* "ninda o protibad janay", "hamla, bhangchur o lutpat chalay", "shok o udbeg prokash kore": the
 * nouns before "and" make predicates with the same verb. */
static void add_coordinates(gh_act_finder *f, const gh_act *act, uint32_t middle, uint32_t verb)
{
    const gh_parse *p = f->p;
    int16_t number = act->verb;
    uint32_t frame_row = act->frame_row;
    bool passive = act->passive;
    for (int at = act->head, k = 0; (at = gh_parse_listed_before(p, at, k > 0)) >= 0; k++) {
        gh_hit hit;
        if (f->taken[at] || !gh_predicate_of_head(p, at, middle, verb, &hit))
            return;
        if (gh_row(p->lexicon, PREDICATE, predicate, hit.row)->frame == frame_row + 1)
            continue;
        gh_act *other = gh_act_new(f, &hit);
        other->passive = passive;
        gh_act_fill_verb(f, other, number);
        other->head = (int16_t)at;
        place_head(p, other, number);
        f->taken[at] = true;
    }
}

/* The act of an auxiliary: of its row + 1, with its first word. */
static gh_act *add_operator(gh_act_finder *f, int16_t number, uint32_t row, uint16_t first)
{
    uint32_t frame = gh_row(f->p->lexicon, AUXILIARY, auxiliary, row - 1)->frame;
    gh_act *act = &f->acts.p[f->acts.n++];
    *act = (gh_act){.predicate = UINT32_MAX,
                    .auxiliary = row - 1,
                    .frame_row = frame - 1,
                    .frame = gh_row(f->p->lexicon, FRAME, frame, frame - 1),
                    .head = -1,
                    .first = first,
                    .content = -1,
                    .governor = -1};
    gh_act_fill_verb(f, act, number);
    return act;
}

/* "[korte dey]": others do it, whatever the acts of the verb are from `own` on; "[jete bolen]":
 * others are to do it. */
static void add_operators(gh_act_finder *f, int16_t number, uint16_t own)
{
    const gh_verb *v = &f->p->verbs[number];
    bool matched = f->acts.n > own;
    if (v->lets) {
        for (uint16_t k = own; k < f->acts.n; k++)
            f->acts.p[k].governed = true;
        add_operator(f, number, v->let_row, v->first);
    }
    if (v->operation) { /* "[na jete] bolen": he does tell them; what he tells them is not to */
        uint16_t first = v->must ? v->first : v->operated_at;
        add_operator(f, number, v->operator_row, first)->negated = v->negated;
    }
    if (!matched && v->must && !v->operation && !v->lets &&
        !v->exists) /* "rajpothe [thakte hobe]" */
        add_operator(f, number, v->must_row, v->first);
}

/* "[sofor]-er kono porikolpona nei": where there is no plan, wish or chance of a visit or talk,
 * there is none. Returns where that is said, -1 when it is not. */
static int absence_of(const gh_parse *p, const gh_act *act, uint16_t at)
{
    uint32_t shared = GH_FRAME_VISIT | GH_FRAME_MUTUAL;
    if (!(act->frame->traits & shared) || gh_item_case(&p->items[at]) != GH_GEN)
        return -1;
    uint16_t i = (uint16_t)(at + 1);
    while (i < p->n &&
           (p->items[i].part == GH_PART_PRONOUN || p->items[i].part == GH_PART_PARTICLE))
        i++;
    bool thing =
        i + 1 < p->n && p->items[i].part == GH_PART_NOMINAL && gh_item_case(&p->items[i]) <= GH_NOM;
    return thing && p->items[i + 1].particle == GH_PARTICLE_ABSENT ? i + 1 : -1;
}

static void deny_absent(const gh_parse *p, gh_act *act, uint16_t at)
{
    int absent = absence_of(p, act, at);
    if (absent < 0)
        return;
    act->negated = true;
    act->last = (uint16_t)absent;
}

static void add_verb(gh_act_finder *f, int16_t number)
{
    const gh_parse *p = f->p;
    const gh_verb *v = &p->verbs[number];
    gh_hit hit;
    uint16_t before = f->acts.n;
    if (gh_predicate_of_verb(p, v, &hit)) {
        gh_act *act = gh_act_new(f, &hit);
        act->passive = hit.passive;
        act->head = (int16_t)hit.head;
        gh_act_fill_verb(f, act, number);
        place_head(p, act, number);
        /* "[jari] kora hoyechhe karfiu": the second noun of one whose first stands behind */
        if (act->head > v->last && hit.middle >= 0 && hit.middle < (int)act->first)
            act->first = (uint16_t)hit.middle;
        if (hit.head >= 0)
            f->taken[hit.head] = true;
        if (hit.middle >= 0)
            f->taken[hit.middle] = true;
        bool pair = hit.middle >= 0 && !gh_parse_is_carrier(p, hit.middle);
        deny_absent(p, act, v->last);
        gh_act_add_protests(f, act);
        if (hit.head >= 0 && (!pair || (act->frame->traits & GH_FRAME_SPEECH)))
            add_coordinates(f, act, pair ? p->items[hit.middle].analysis->lemma : 0, v->lemma);
        if (hit.head >= 0) {
            uint16_t own = (uint16_t)(act - f->acts.p);
            gh_act_add_gapped(f, act, v->lemma, hit.middle >= 0);
            gh_act_add_measures(f, own, v->lemma);
            gh_act_add_struck(f, act);
        }
    }
    add_operators(f, number, before);
}

/* "[hotya] mamla", "[alochona] sobha": a bare noun right before another says what kind it is; so
 * does one with an adverb between that makes an act with it: "[mamla] druto prottahar". */
static bool is_modifier(const gh_parse *p, uint16_t at)
{
    const gh_item *item = &p->items[at];
    if (at + 1 >= p->n || item->analysis->pos != GH_UPOS_NOUN || gh_item_case(item) != GH_NOM)
        return false;
    const gh_item *next = &p->items[at + 1];
    gh_hit both;
    bool content_only;
    if (at + 2 < p->n && next->part == GH_PART_PARTICLE && next[1].part == GH_PART_NOMINAL &&
        gh_predicate_noun_before(p, at + 2) == at)
        return gh_predicate_of_noun(p, (uint16_t)(at + 2), &both, &content_only) && both.head == at;
    return next->part == GH_PART_NOMINAL && next->analysis->pos == GH_UPOS_NOUN &&
           gh_item_case(next) <= GH_GEN && !(next->form->flags & (GH_FORM_NAME | GH_FORM_TIME)) &&
           !(next->form->flags & GH_FORM_HEAD);
}

/* "[jamin] abedon kharij koren": so does what a court does before a noun that its verb made a plain
 * act with; not "[ghera'o] kormosuchi ghoshona koren", nor "[bichar] dabi koren", what is asked
 * for. */
static bool modifies_act(const gh_act_finder *f, uint16_t at, const gh_hit *hit)
{
    const gh_parse *p = f->p;
    gh_str doer = gh_lexicon_string(p->lexicon, gh_hit_frame(p, hit)->doer);
    if (!gh_str_equal(doer, GH_STR("JUD")) || at + 1u >= p->n || !f->taken[at + 1] ||
        gh_item_case(&p->items[at]) != GH_NOM)
        return false;
    for (uint16_t k = 0; k < f->acts.n; k++)
        if (f->acts.p[k].head == at + 1)
            return f->acts.p[k].frame->operation == GH_OPERATOR_ABSENT_VALUE;
    return false;
}

static void add_noun(gh_act_finder *f, uint16_t at)
{
    const gh_parse *p = f->p;
    gh_hit hit;
    bool content_only;
    if (f->taken[at] || p->items[at].part != GH_PART_NOMINAL ||
        !gh_predicate_of_noun(p, at, &hit, &content_only) || f->taken[hit.head])
        return;
    if (is_modifier(p, at) || modifies_act(f, at, &hit))
        return;
    gh_act *act = gh_act_new(f, &hit);
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
    /* "kono [porikolpona] nei", "korte [raji] noy" */
    bool adjective = p->items[at].analysis->pos == GH_UPOS_ADJ;
    if (at + 1 < p->n && (adjective ? gh_item_is_negation(&p->items[at + 1])
                                    : p->items[at + 1].particle == GH_PARTICLE_ABSENT)) {
        act->negated = true;
        act->last = (uint16_t)(at + 1);
    }
    deny_absent(p, act, at);
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

bool gh_act_wants_content(const gh_act *act)
{
    return act->frame->content && act->content < 0;
}

/* "[shikkhokder] niye boithok koren": people whom one has with him, and not, as in "juddho niye
 * boithok koren", what it is about. */
static bool are_people(const gh_parse *p, uint16_t marker)
{
    const gh_analysis *a = marker > 0 ? p->items[marker - 1].analysis : NULL;
    unsigned ending = a ? gh_feature(a->features, CASE) : 0;
    return (ending == GH_ACC || ending == GH_GEN) && gh_feature(a->features, NUMBER) == GH_PLUR;
}

/* A partner of the act stands before the postposition there. */
static bool marks_partner(const gh_parse *p, const gh_act *act, uint16_t at, uint32_t beside)
{
    bool about = beside == GH_FUNCTION_ABOUT && (act->frame->traits & GH_FRAME_MUTUAL);
    return (p->items[at].functions & beside) && (!about || are_people(p, at));
}

/* "[montrir songe] kotha bolen" is a talk, "e kotha bolen" a statement; "[tader songe] bosben"
 * meets them, "ofise bosben" sits; "[prarthir pokkhe] kaj koren" a campaign; "[tar biruddhe]
 * jobanbondi den" testifies, "e jobanbondi den" says what he has to say; "[Delhi theke] dutke deke
 * pathay" recalls an envoy, "dutke deke pathay" calls one in. */
static bool lacks_partner(const gh_parse *p, const gh_act *act)
{
    const uint32_t marked = GH_FUNCTION_WITH | GH_FUNCTION_SIDE | GH_FUNCTION_BETWEEN |
                            GH_FUNCTION_ABOUT | GH_FUNCTION_AGAINST | GH_FUNCTION_FROM;
    uint32_t beside = gh_act_functions(p->lexicon, act, GH_SLOT_PATIENT);
    if (!(act->frame->patient & GH_REQUIRED) || beside == 0 || (beside & ~marked))
        return false;
    const gh_clause *c = &p->clauses[act->clause];
    uint16_t head = act->head >= 0 ? (uint16_t)act->head : act->first;
    uint16_t end = head > 0 ? head : c->tail; /* "[kotha] bolechhen montri dutder songe" */
    bool points_back = act->head > 0 && !(beside & GH_FUNCTION_AGAINST) &&
                       p->items[head - 1].pronoun == GH_PRONOUN_DEMONSTRATIVE;
    for (uint16_t i = c->first; i < end && i < p->n && !points_back; i++)
        if (marks_partner(p, act, i, beside))
            return false;
    return true;
}

/* "bishoyti [nishchit korechhen]" confirms it; "shanti [nishchit korte hobe]" has it done. */
static bool is_no_report(const gh_act *act)
{
    bool told = act->kind == GH_VERB_CONVERB ||
                (act->kind == GH_VERB_FINITE && gh_feature(act->features, MOOD) != GH_IMP &&
                 gh_feature(act->features, TENSE) != GH_FUT);
    return act->frame->operation == GH_OPERATOR_REPORT &&
           (!told || act->must || act->ought || act->want);
}

/* A frame that asks for a content gives way to the next one of the same words: "[podotyager]
 * dabi janan" demands a resignation, "dabi janan" something. So does one that asks for somebody
 * with whom, about whom, or on whose side, it is done, and a report that is not made. */
static void try_next_frames(gh_act_finder *f)
{
    for (uint16_t k = 0; k < f->acts.n; k++) {
        gh_act *act = &f->acts.p[k];
        while (act->more_rows &&
               (gh_act_wants_content(act) || lacks_partner(f->p, act) || is_no_report(act))) {
            act->predicate = *act->rows++;
            act->more_rows--;
            act->frame_row = gh_row(f->p->lexicon, PREDICATE, predicate, act->predicate)->frame - 1;
            act->frame = gh_row(f->p->lexicon, FRAME, frame, act->frame_row);
        }
        act->lacks_content = gh_act_wants_content(act);
    }
}

gh_acts gh_parse_acts(const gh_parse *p)
{
    gh_act_finder f = {.p = p, .taken = GH_NEW(p->arena, bool, p->n + 1u)};
    f.acts.p = GH_NEW(p->arena, gh_act, p->n * 2u + 2u);
    for (int16_t k = 0; k < (int16_t)p->verb_count; k++)
        add_verb(&f, k);
    for (int k = 0; k < p->clause_count; k++)
        gh_act_add_unsaid(&f, k);
    for (uint16_t at = p->n; at-- > 0;)
        if (gh_item_is_word(&p->items[at]))
            add_noun(&f, at);
    sort_acts(f.acts);
    gh_act_link_contents(&f);
    try_next_frames(&f);
    gh_act_raise_last_noun(&f);
    return f.acts;
}

bool gh_act_speaks(const gh_act *act)
{
    switch ((enum gh_operator)act->frame->operation) {
    case GH_OPERATOR_SAY:
    case GH_OPERATOR_REPORT:
    case GH_OPERATOR_CLAIM:
    case GH_OPERATOR_DENY:
    case GH_OPERATOR_ACCUSE:
        return true;
    default:
        return false;
    }
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
    uint32_t row = auxiliary ? act->auxiliary : act->predicate;
    *ret_file = gh_lexicon_file(p->lexicon, table);
    *ret_line = gh_lexicon_line(p->lexicon, table, row);
}
