/* predicate.c - which of the words around a verb or a noun make a predicate with it. */
#include "parse/finder.h"

/* "shulko [dosh shotangsho theke] baralo": where the measure begins that the postposition at `at`
 * goes with; -1 where there is none. */
static int measure_before(const gh_parse *p, int at)
{
    int i = at - 1;
    bool unit = i > 0 && p->items[i].part == GH_PART_NOMINAL && !gh_parse_is_number(p, i);
    if (!(p->items[at].functions & GH_FUNCTION_FROM) || !gh_parse_is_number(p, unit ? --i : i))
        return -1;
    while (gh_parse_is_number(p, i - 1))
        i--;
    return i;
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
                i = gh_parse_open_of_bracket(p, (uint16_t)i, p->n);
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
        int measure = item->part == GH_PART_MARKER ? measure_before(p, i) : -1;
        if (measure > 0) {
            i = measure;
            continue;
        }
        bool subject = item->part == GH_PART_PRONOUN && gh_item_case(item) <= GH_NOM &&
                       gh_feature(item->analysis->features, PERSON) == 1; /* "dabi [amra] janai" */
        if (item->part == GH_PART_MARKER || (item->part == GH_PART_PRONOUN && !subject))
            return -1;
        bool more = i + 1 == at && p->items[at].part == GH_PART_VERB; /* "boithoke [ar] bosbe na" */
        if (item->particle == GH_PARTICLE_AND && !more)
            return -1;
        /* "astha [nei bole] janan": what there is none of */
        if (item->particle == GH_PARTICLE_ABSENT && i + 1 < at &&
            p->items[i + 1].particle == GH_PARTICLE_QUOTATIVE)
            return -1;
    }
    return -1;
}

const gh_auxiliary_row *gh_predicate_auxiliary(const gh_parse *p, uint32_t kind, uint32_t *from)
{
    uint32_t n = gh_lexicon_row_count(p->lexicon, GH_TABLE_AUXILIARY);
    while (*from < n) {
        const gh_auxiliary_row *row = gh_row(p->lexicon, AUXILIARY, auxiliary, (*from)++);
        if (row->kind == kind)
            return row;
    }
    return NULL;
}

static bool is_marker(const gh_parse *p, int at)
{
    return at >= 0 && p->items[at].part == GH_PART_MARKER && gh_item_is_word(&p->items[at]) &&
           p->items[at].length == 1;
}

uint32_t gh_predicate_lemma_at(const gh_parse *p, int at)
{
    gh_match match;
    if (is_marker(p, at)) /* "[theke-i] rehai pan": as it is without the emphasis */
        return gh_parse_match(p, (uint16_t)at, 1u << GH_TABLE_MARKER, &match) && match.analysis
                   ? match.analysis->stem
                   : p->items[at].form->id;
    return p->items[at].analysis->lemma;
}

/* A verb against the three words to its left, or two and the verb that it is made of. */
static bool match_three(const gh_parse *p, const gh_verb *v, uint32_t verb, int n1, int n2,
                        gh_hit *f)
{
    if (n1 < 0 || n2 < 0)
        return false;
    uint32_t near = gh_predicate_lemma_at(p, n1),
             middle = v->vector ? gh_predicate_middle(p, near, v->lemma) : 0;
    *f = (gh_hit){.head = n2, .middle = n1};
    if (middle && gh_predicate_of_head(p, n2, middle, v->vector, f))
        return true;
    middle = gh_predicate_middle(p, gh_predicate_lemma_at(p, n2), near);
    f->head = middle ? left_of(p, n2, true) : -1;
    return f->head >= 0 && gh_predicate_of_head(p, f->head, middle, verb, f);
}

/* One verb against the words to its left. */
static bool match_with(const gh_parse *p, const gh_verb *v, uint32_t verb, int n1, int n2,
                       gh_hit *f)
{
    if (match_three(p, v, verb, n1, n2, f))
        return true;
    *f = (gh_hit){.head = n1, .middle = -1};
    /* "[ostrosoho] atok kora": with what he was caught, and not what was */
    if (n2 >= 0 && gh_item_case(&p->items[n2]) == GH_COM && p->items[n2].length == 1)
        n2 = -1;
    if (n1 >= 0 && n2 >= 0 && gh_predicate_of_pair(p, n2, n1, verb, f)) {
        f->head = n2;
        f->middle = n1;
        return true;
    }
    if (n1 >= 0 && n2 >= 0 && gh_parse_is_carrier(p, n1) &&
        gh_predicate_of_head(p, n2, 0, verb, f)) {
        f->head = n2;
        f->middle = n1;
        return true;
    }
    if (n1 >= 0 && v->vector && gh_predicate_of_head(p, n1, v->lemma, v->vector, f))
        return true;
    return n1 >= 0 && gh_item_case(&p->items[n1]) != GH_GEN &&
           gh_predicate_of_head(p, n1, 0, verb, f);
}

bool gh_predicate_with_light(const gh_parse *p, int at, uint32_t verb, gh_noun_test *test,
                             gh_hit *ret)
{
    uint32_t from = 0;
    if (test(p, at, verb, ret))
        return true;
    for (const gh_auxiliary_row *row; (row = gh_predicate_auxiliary(p, GH_AUXILIARY_LIGHT, &from));)
        if (test(p, at, row->verb, ret))
            return true;
    return false;
}

/* "boithok hoy": a noun with "be" is the passive of the noun with the light verb. */
static bool match_light(const gh_parse *p, const gh_verb *v, int n1, int n2, gh_hit *f)
{
    if (!v->exists)
        return false;
    uint32_t at = 0;
    for (const gh_auxiliary_row *row; (row = gh_predicate_auxiliary(p, GH_AUXILIARY_LIGHT, &at));) {
        if (match_with(p, v, row->verb, n1, n2, f)) {
            f->passive = true;
            return true;
        }
    }
    return false;
}

/* "somalochonar [mukhe] porechhen", "manusher [pashe] daranor": a postposition right before the
 * verb is a noun after all where the two make a predicate. */
static bool match_marker(const gh_parse *p, const gh_verb *v, gh_hit *f)
{
    int at = v->first - 1;
    return is_marker(p, at) && match_with(p, v, v->lemma, at, left_of(p, at, false), f);
}

/* "[bikkhobh] somabesh onushthito hoy": the noun before the one that takes place says what kind it
 * is. */
static void name_kind(const gh_parse *p, const gh_verb *v, gh_hit *f)
{
    int before = f->head - 1;
    gh_hit kind = {.head = before, .middle = f->head, .passive = f->passive};
    bool protest = gh_hit_frame(p, f)->traits & GH_FRAME_PROTEST;
    if (protest && v->exists && f->middle >= 0 && before >= 0 &&
        p->items[before].part == GH_PART_NOMINAL && gh_item_case(&p->items[before]) == GH_NOM &&
        gh_predicate_of_pair(p, before, f->head, 0, &kind))
        *f = kind;
}

/* The noun right before the verb makes a predicate with it, but one further left may be meant. */
static bool gives_way(const gh_parse *p, const gh_verb *v, int n1, const gh_hit *f)
{
    if (f->head != n1 || f->middle >= 0)
        return false;
    /* "nirdesh [polishke] den": not an object, the noun before it */
    if (gh_item_case(&p->items[n1]) == GH_ACC)
        return true;
    /* "shunani agami budhbar [onushthito hobe]": what takes place */
    return v->exists && gh_hit_is_no_event(p, f) && p->items[n1].analysis->pos == GH_UPOS_ADJ;
}

/* "byay sorkar [bohon korbe]": no event, or one by its object alone. */
static bool tells_little(const gh_parse *p, const gh_hit *f)
{
    const gh_frame_row *frame = gh_hit_frame(p, f);
    return gh_hit_is_no_event(p, f) || (!frame->code && !frame->yields && !frame->operation);
}

bool gh_predicate_of_verb(const gh_parse *p, const gh_verb *v, gh_hit *f)
{
    if (match_marker(p, v, f))
        return true;
    int n1 = left_of(p, v->first, false);
    int n2 = n1 >= 0 ? left_of(p, n1, true) : -1; /* "[kupiye] hotya kore" */
    if (n2 < 0 && is_marker(p, n1 - 1))
        n2 = n1 - 1; /* "shorkarer [pokkhe] obosthan neye": takes a stand for */
    gh_hit other;
    bool found = match_with(p, v, v->lemma, n1, n2, f) || match_light(p, v, n1, n2, f) ||
                 gh_predicate_far(p, v, n1, f);
    if (found && gives_way(p, v, n1, f) && gh_predicate_far(p, v, n1, &other))
        *f = other;
    if (found && f->head == n1 && f->middle < 0 && tells_little(p, f) &&
        gh_predicate_split(p, v, n1, &other))
        *f = other;
    bool open = !found || gh_hit_is_no_event(p, f);
    if ((open && gh_predicate_behind(p, v, n1, &other)) ||
        gh_predicate_around(p, v, n1, open, &other)) {
        *f = other;
        return true;
    }
    if (found) {
        name_kind(p, v, f);
        return true;
    }
    *f = (gh_hit){.head = -1, .middle = -1};
    return (v->vector && gh_predicate_find(p, 0, v->lemma, v->vector, f)) ||
           gh_predicate_find(p, 0, 0, v->lemma, f);
}

bool gh_parse_tells(const gh_parse *p, uint16_t at)
{
    gh_hit hit;
    const gh_verb *v = p->items[at].verb >= 0 ? &p->verbs[p->items[at].verb] : NULL;
    if (!v || v->kind != GH_VERB_FINITE || !gh_predicate_of_verb(p, v, &hit) || hit.head >= 0)
        return false;
    return gh_hit_frame(p, &hit)->traits & GH_FRAME_SPEECH;
}

/* "vocal", "arrested", "suspended": what somebody is, and no act that takes place. */
static bool is_state(const gh_parse *p, int at, const gh_hit *f)
{
    const gh_act act = {.predicate = f->row};
    return p->items[at].analysis->pos == GH_UPOS_ADJ ||
           (gh_act_functions(p->lexicon, &act, GH_SLOT_PATIENT) & GH_FUNCTION_SUBJ);
}

/* As with one of the verbs that are left out before whoever stands in that case, or behind a noun
 * in the locative; an event, or what is none by itself. */
static bool match_unsaid(const gh_parse *p, int at, unsigned doer, bool event, gh_hit *f)
{
    const gh_verb none = {.vector = 0};
    int before = left_of(p, at, true);
    uint32_t from = 0;
    for (const gh_auxiliary_row *row;
         (row = gh_predicate_auxiliary(p, GH_AUXILIARY_UNSAID, &from));)
        if (gh_feature(row->after, CASE) == doer &&
            match_with(p, &none, row->verb, at, before, f) && gh_hit_is_no_event(p, f) != event)
            return true;
    return false;
}

/* "commissionke [kotakkho] Abhisheker" (mockery of the commission by Abhishek), "[sorob] Modi"
 * (vocal is Modi), "[dhornay] Modi" (in a sit-in is Modi). */
bool gh_predicate_unsaid(const gh_parse *p, int at, unsigned doer, gh_hit *f)
{
    return match_unsaid(p, at, doer, true, f) && (doer != GH_NOM || is_state(p, at, f));
}

/* "sorkar durnitite [lipto]" (the government is engaged in corruption): an event only where
 * somebody says it. Needs the noun: what one is bound up with may be good ("orjoner songe
 * [jorito]"). */
bool gh_predicate_of_state(const gh_parse *p, int at, gh_hit *f)
{
    return (match_unsaid(p, at, GH_NOM, false, f) || match_unsaid(p, at, GH_LOC, false, f)) &&
           f->middle >= 0 && gh_lexicon_string(p->lexicon, gh_hit_frame(p, f)->code).n > 0;
}

/* The noun before, where at most a word between says how: "mamla [druto] prottahar". -1: none. */
int gh_predicate_noun_before(const gh_parse *p, int at)
{
    int before = at - 1;
    if (before > 0 && p->items[before].particle == GH_PARTICLE_DEGREE)
        before--;
    return before >= 0 && p->items[before].part == GH_PART_NOMINAL ? before : -1;
}

/* An event noun: with the noun before it ("rasta oborodh"), alone, or one that is an act only as
 * the content of an operator. */
bool gh_predicate_of_noun(const gh_parse *p, uint16_t at, gh_hit *f, bool *ret_content_only)
{
    int before = gh_predicate_noun_before(p, at);
    uint32_t content = p->lexicon->word_content;
    *f = (gh_hit){.head = at, .middle = -1};
    *ret_content_only = false;
    if (before >= 0 && gh_predicate_of_pair(p, before, at, 0, f)) {
        f->head = before;
        return true;
    }
    if (gh_predicate_of_head(p, at, 0, 0, f))
        return true;
    /* "dakatder [koktele] tinjon ahoto": by what, which is no act in another case */
    uint32_t locative = p->lexicon->word_locative;
    if (gh_item_case(&p->items[at]) == GH_LOC && gh_predicate_of_head(p, at, 0, locative, f))
        return true;
    *ret_content_only = true;
    if (before >= 0 && gh_predicate_of_pair(p, before, at, content, f)) {
        f->head = before;
        return true;
    }
    return gh_predicate_of_head(p, at, 0, content, f);
}
