/* content.c - operators and what they are about: "[prottahar] korar ahban". */
#include "parse/finder.h"

bool gh_act_is_operator(const gh_act *act)
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

/* Aspect: the act itself happens, or does not; the operator leaves no record of its own. */
static bool sees_through(const gh_act *act)
{
    switch ((enum gh_operator)act->frame->operation) {
    case GH_OPERATOR_BEGIN:
    case GH_OPERATOR_CONTINUE:
    case GH_OPERATOR_FAIL:
    case GH_OPERATOR_TRY:
        return true;
    case GH_OPERATOR_PLAN: /* "[soforer] kono porikolpona nei": it is denied */
        return act->negated && !act->frame->code;
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
        return act->functions
                   ? act->functions & (GH_FUNCTION_FOR | GH_FUNCTION_PURPOSE | GH_FUNCTION_ABOUT)
                   : gh_feature(act->features, CASE) != GH_LOC; /* "[oborodh cholakale]": when */
    /* "[CID-r] abedoner poriprekkhite e adesh": why, and not what */
    return act->mentioned && !(act->functions & GH_FUNCTION_CAUSE) &&
           gh_feature(act->features, CASE) != GH_ACC;
}

static void take_over(gh_act *content, const gh_act *act)
{
    enum { NEAR = 2 };
    /* "alochona byartho hoyechhe": talks that fail were held. */
    bool held = content->mentioned && (content->frame->traits & GH_FRAME_MUTUAL);
    content->raised = true;
    /* "gherao [kormosuchi] shuru kore": only as a content an act, and one with the verb */
    content->governed &= act->verb < 0 || content->last + NEAR < act->first;
    /* "korte byartho hoy": not done; "korte dwidha korbe na": done */
    content->negated |= act->negated != (act->frame->operation == GH_OPERATOR_FAIL && !held);
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
static void raise_listed(gh_act_finder *f, const gh_act *act, const gh_act *content)
{
    int at = content->first;
    for (int k = 0; (at = gh_parse_listed_before(f->p, at, k > 0)) >= 0; k++)
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
static void prefer_listed(gh_act_finder *f, int16_t number)
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

/* Work of one office that an order or demand is about, "[todonto kore] protibedon dite nirdesh";
 * but what a court does, it does before it orders: "[jamin namonjur kore] jele pathanor nirdesh".
 */
static bool is_ordered_too(const gh_act_finder *f, const gh_act *order, const gh_act *work)
{
    /* "[todonto kore] protibedon dite bolen"; but "[lathipeta kore] sore jete bole":
     * "having [inquired] told to report", "having [beaten them] tells them to go" */
    bool told = (order->frame->traits & GH_FRAME_ADDRESSED) && order->frame->doer &&
                !(work->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT | GH_FRAME_PRELUDE));
    if ((order->frame->operation != GH_OPERATOR_DEMAND && !told) || !work->frame->doer)
        return false;
    gh_str doer = gh_lexicon_string(f->p->lexicon, work->frame->doer);
    return !order->frame->doer || !gh_str_equal(doer, GH_STR("JUD"));
}

/* "[oborodh tule niye] alochonay bosar ahban": the participle is part of what is asked for, unless
 * it is how they ask ("[michhil kore] podotyager dabi janay"). */
static void govern_participle(gh_act_finder *f, int16_t number)
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
             is_ordered_too(f, &f->acts.p[number], other))) {
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

/* "[hamla] obyahoto rakhar ghoshona": what goes on, begins or is tried is what is announced. */
static int16_t seen_through(const gh_act_finder *f, int16_t c)
{
    const gh_act *act = &f->acts.p[c];
    return sees_through(act) && act->content >= 0 ? act->content : c;
}

/* What is not to be is no plan, unless the act has digits. */
static int16_t act_of_verb(const gh_act_finder *f, int16_t verb)
{
    uint32_t any = f->p->lexicon->word_any;
    for (int16_t k = 0; k < (int16_t)f->acts.n; k++) {
        const gh_act *act = &f->acts.p[k];
        bool known = act->frame->yields && act->frame->yields != any;
        if (act->verb == verb && !act->mentioned && act->governor < 0)
            return act->negated && !known ? -1 : seen_through(f, k);
    }
    return -1;
}

/* "[alochonay bosbe] bole ghoshona diyechhe", "siddhanto niyechhe, [alochonay bosbe]": what one
 * says that one will do is the content of the plan; "[nishedhagga dewa hobe] bole hunshiyari": of
 * the threat. */
static int16_t finite_content(const gh_act_finder *f, const gh_act *act)
{
    const gh_parse *p = f->p;
    bool takes_place =
        act->verb >= 0 && (p->verbs[act->verb].passive || p->verbs[act->verb].exists);
    bool plans = act->frame->operation == GH_OPERATOR_PLAN;
    if (!(plans || act->frame->operation == GH_OPERATOR_THREATEN) || act->mentioned ||
        takes_place || gh_feature(act->features, TENSE) == GH_FUT)
        return -1;
    int16_t before = act->clause > 0 ? p->clauses[act->clause - 1].verb : -1;
    if (before >= 0 && p->verbs[before].before_quotative)
        return will_be(&p->verbs[before]) ? act_of_verb(f, before) : -1;
    if (!plans)
        return -1;
    for (int c = act->clause + 1; act->kind == GH_VERB_FINITE && c < p->clause_count; c++) {
        int16_t v = p->clauses[c].verb;
        if (v >= 0 && p->verbs[v].kind == GH_VERB_FINITE)
            return will_be(&p->verbs[v]) ? act_of_verb(f, v) : -1;
    }
    return -1;
}

/* "[tara] jeno chharte raji hoy": what is wished or feared. */
static bool is_wish(const gh_parse *p, uint16_t from, const gh_verb *v)
{
    if (v->kind != GH_VERB_FINITE)
        return false;
    for (uint16_t i = from; i < v->first; i++)
        if (p->items[i].particle == GH_PARTICLE_INTENT)
            return true;
    return gh_feature(v->features, MOOD) == GH_IMP && gh_feature(v->features, PERSON) == 3 &&
           gh_feature(v->features, POLITE) != GH_HONORIFIC; /* "apnara [korun]" */
}

/* "amra chai, [karkhana chalu kora hok]", "onurodh, tara jeno [khule dey]": what one wants to be so
 * is the content of the demand or the call. */
static int16_t wished_content(const gh_act_finder *f, const gh_act *act)
{
    const gh_parse *p = f->p;
    bool asks =
        act->frame->operation == GH_OPERATOR_DEMAND || act->frame->operation == GH_OPERATOR_APPEAL;
    /* "... korar ahban janai, jeno ...": there it is what for */
    bool bare = act->head < 0 && act->kind == GH_VERB_FINITE;
    if (!asks || act->negated || !(bare || act->mentioned))
        return -1;
    for (int c = act->mentioned ? act->clause : act->clause + 1; c < p->clause_count; c++) {
        int16_t v = p->clauses[c].verb;
        if (v >= 0 && p->verbs[v].kind == GH_VERB_FINITE)
            return is_wish(p, (uint16_t)(act->last + 1), &p->verbs[v]) ? act_of_verb(f, v) : -1;
    }
    return -1;
}

static bool asks_for_an_act(const gh_act *act)
{
    return act->frame->operation == GH_OPERATOR_APPEAL &&
           (act->frame->content == GH_CONTENT_ACT || act->frame->content == GH_CONTENT_TOLD);
}

static bool says_in(const gh_act_finder *f, int16_t verb)
{
    for (int16_t k = 0; k < (int16_t)f->acts.n; k++)
        if (f->acts.p[k].verb == verb && (f->acts.p[k].frame->traits & GH_FRAME_SPEECH))
            return true;
    return false;
}

/* "sorkarer [proti] ahban", "netader [kache] onurodh", "[shobaike] ahban" */
static bool is_whom(const gh_item *item)
{
    return (item->part == GH_PART_MARKER &&
            (item->functions & (GH_FUNCTION_TO | GH_FUNCTION_TOWARD))) ||
           (item->part == GH_PART_NOMINAL && gh_item_case(item) == GH_ACC);
}

static bool names_addressee(const gh_parse *p, const gh_act *act)
{
    for (uint16_t i = p->clauses[act->clause].first; i < act->first; i++)
        if (is_whom(&p->items[i]))
            return true;
    return false;
}

/* "[sorkarer proti] ahban janiye bolen, [bichar korte hobe]": what he then says must be done is
 * what he calls for, and no demand beside the call. */
static int16_t said_content(const gh_act_finder *f, const gh_act *act)
{
    const gh_parse *p = f->p;
    bool asks =
        act->frame->operation == GH_OPERATOR_DEMAND || act->frame->operation == GH_OPERATOR_APPEAL;
    int c = act->clause + 1;
    if (!asks || asks_for_an_act(act) || act->negated || act->mentioned ||
        act->kind != GH_VERB_CONVERB || c + 1 >= p->clause_count ||
        p->clauses[c].group != p->clauses[act->clause].group || !says_in(f, p->clauses[c].verb) ||
        !names_addressee(p, act))
        return -1;
    for (c++; c < p->clause_count; c++) {
        const gh_verb *v = p->clauses[c].verb >= 0 ? &p->verbs[p->clauses[c].verb] : NULL;
        if (!v || v->kind != GH_VERB_FINITE)
            continue;
        bool told = (v->must && gh_feature(v->features, TENSE) == GH_FUT) ||
                    gh_feature(v->features, MOOD) == GH_IMP;
        int16_t content = told && !v->negated ? act_of_verb(f, p->clauses[c].verb) : -1;
        if (content >= 0 || !told)
            return content;
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

/* "[ahotoder] chikitsar ashwas": those who were hurt, and not that they will be. */
static bool is_victims(const gh_parse *p, const gh_act *act)
{
    return act->mentioned && act->head >= 0 && (act->frame->traits & GH_FRAME_EFFECT) &&
           gh_feature(p->items[act->head].analysis->features, NUMBER) == GH_PLUR;
}

/* "hamlar rohosyo [udghatoner] cheshta kore": what is tried is the genitive before it. */
static bool tries_something_else(const gh_parse *p, const gh_act *act, const gh_act *other)
{
    const gh_item *before = act->first > 0 ? &p->items[act->first - 1] : NULL;
    return act->frame->operation == GH_OPERATOR_TRY && before && act->first > other->last + 1 &&
           before->part == GH_PART_NOMINAL && gh_item_case(before) == GH_GEN;
}

/* "[alochonay] raji", "[songlape] sommoti den": what stands right before who is ready, willing or
 * loath is what he is to do, and not where he is. */
static bool is_willing_to(const gh_parse *p, const gh_act *act, const gh_act *other)
{
    if (act->head < 0 || act->head != other->last + 1)
        return false;
    const gh_item *head = &p->items[act->head];
    return (act->frame->traits & GH_FRAME_ASSENT) ||
           (head->part == GH_PART_NOMINAL && head->analysis->pos == GH_UPOS_ADJ);
}

/* "greptarer jonno kaj shuru kore": what begins is the work; "[boithoke] siddhanto hoy",
 * "[alochonay] dabi tolen", "[manobbondhone] dabi janay", "[mamlay] nirdesh den": that is where it
 * was done. */
static bool is_beside(const gh_parse *p, const gh_act *act, const gh_act *other)
{
    if (is_victims(p, other))
        return true;
    if (sees_through(act) && (other->functions & (GH_FUNCTION_FOR | GH_FUNCTION_PURPOSE)))
        return true;
    /* "[paharay] campus charen": it is how he leaves it, and not what he gives up */
    if (sees_through(act) && act->head < 0 && other->mentioned && other->last + 1 < act->first &&
        gh_item_case(&p->items[other->last]) == GH_LOC)
        return true;
    return can_be_said_at(act) && other->mentioned && !is_willing_to(p, act, other) &&
           (other->frame->traits & (GH_FRAME_MUTUAL | GH_FRAME_PROTEST | GH_FRAME_JUSTICE)) &&
           gh_item_case(&p->items[other->last]) == GH_LOC;
}

/* "[alochonay boste] sob rajnoitik doler proti ahban", "[songlaper jonno] dui desher sorkarke
 * onurodh": however long who is asked is told, nothing else stands between. */
static bool tells_whom_between(const gh_parse *p, const gh_act *act, const gh_act *other)
{
    bool what = other->kind == GH_VERB_INFINITIVE ||
                (other->functions & (GH_FUNCTION_FOR | GH_FUNCTION_PURPOSE));
    bool whom = false;
    if (act->frame->operation != GH_OPERATOR_APPEAL || !what)
        return false;
    for (uint16_t i = (uint16_t)(other->last + 1); i < act->first; i++) {
        const gh_item *item = &p->items[i];
        if (item->part == GH_PART_VERB)
            return false;
        whom |= is_whom(item);
    }
    return whom;
}

/* Nothing before the other act is the content of this one. */
static bool is_barrier(const gh_parse *p, const gh_act *act, const gh_act *other)
{
    enum { MARKED = 2, FAR = 4 }; /* words */
    /* "hamlar [karone] ... shuru hoya": the attack is not what begins. */
    if (sees_through(act) && other->mentioned && other->functions &&
        act->first > other->last + MARKED)
        return true;
    bool in_clause = sees_through(act) && other->clause == act->clause && other->mentioned;
    return act->first > other->last + FAR && !in_clause && !tells_whom_between(p, act, other);
}

/* "sofore [asar] kotha janan", "[prottaharer] kotha janan": who tells of it has not done it yet;
 * "[atok korar] kotha janan", "[boithok hoyar] kotha janan": what was done. */
static bool can_be_willed(const gh_act_finder *f, const gh_act *act)
{
    const uint32_t done =
        GH_FRAME_HOSTILE | GH_FRAME_VIOLENT | GH_FRAME_EFFECT | GH_FRAME_JUSTICE | GH_FRAME_SPEECH;
    uint32_t yields = act->frame->yields;
    bool occurs =
        act->verb >= 0 && (f->p->verbs[act->verb].occurs || f->p->verbs[act->verb].exists);
    return yields && yields != f->p->lexicon->word_any && !(act->frame->traits & done) &&
           !act->passive && !occurs && (!act->mentioned || act->governed);
}

/* The nearest act before it that can be its content; -1 none. */
static int16_t content_before(const gh_act_finder *f, int16_t k)
{
    const gh_act *act = &f->acts.p[k];
    for (int16_t c = (int16_t)(k - 1); c >= 0; c--) {
        const gh_act *other = &f->acts.p[c];
        if (tries_something_else(f->p, act, other))
            break;
        if (is_beside(f->p, act, other))
            continue;
        if (is_barrier(f->p, act, other))
            break;
        bool same_group = act->predicate == UINT32_MAX && other->verb == act->verb;
        if (other->governor < 0 &&
            (same_group || (other->last < act->first && is_content_form(other)))) {
            int16_t content = sees_through(act) ? c : seen_through(f, c);
            bool will = act->frame->content == GH_CONTENT_WILL;
            bool next = f->acts.p[content].last + 1 == act->first;
            return will && !(next && can_be_willed(f, &f->acts.p[content])) ? -1 : content;
        }
    }
    return -1;
}

/* "[protibedon dite] PBI-ke bolen": whoever is told stands between, right behind what he is told to
 * do; "[jante] amake bolen, ..." says something. -1 where it is no such order. */
static int16_t told_content(const gh_act_finder *f, const gh_act *act)
{
    const gh_parse *p = f->p;
    const gh_clause *clause = &p->clauses[act->clause];
    int16_t before = act->clause > 0 ? p->clauses[act->clause - 1].verb : -1;
    if (before < 0 || p->verbs[before].kind != GH_VERB_INFINITIVE ||
        p->verbs[before].after != clause->first || clause[-1].group != clause->group ||
        (act->last + 1 < p->n && (p->items[act->last + 1].token->flags & GH_TOKEN_COMMA)))
        return -1;
    /* "[tothyo dite] songsthay chithi den" */
    bool writes = gh_act_functions(p->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_LOC;
    for (uint16_t i = clause->first; i < act->first; i++)
        if (gh_item_case(&p->items[i]) == GH_ACC ||
            (writes && gh_item_case(&p->items[i]) == GH_LOC))
            return act_of_verb(f, before);
    return -1;
}

/* "Bharote shuru hoy [bikkhobh]" (protests begin in India): what begins stands behind the verb, as
 * the last word. -1 where nothing does. */
static int16_t begun_behind(const gh_act_finder *f, int16_t k)
{
    const gh_parse *p = f->p;
    const gh_act *act = &f->acts.p[k], *next = act + 1;
    if (act->frame->operation != GH_OPERATOR_BEGIN || act->kind != GH_VERB_FINITE ||
        (uint32_t)k + 1 >= f->acts.n || next->governor >= 0 || !next->mentioned ||
        next->clause != act->clause || next->first != act->last + 1 || !next->frame->code ||
        gh_feature(next->features, CASE) > GH_NOM)
        return -1;
    uint16_t end = p->clauses[act->clause].tail;
    while (end > next->last + 1 && p->items[end - 1].part == GH_PART_MARK)
        end--;
    return end == next->last + 1 ? (int16_t)(k + 1) : -1;
}

/* Told by the verb before it and its own noun, in one. */
static void begin_behind(gh_act *content, const gh_act *act)
{
    uint16_t last = content->last;
    take_over(content, act);
    content->first = act->first;
    content->last = last;
}

void gh_act_link_contents(gh_act_finder *f)
{
    for (int16_t k = 0; k < (int16_t)f->acts.n; k++) {
        gh_act *act = &f->acts.p[k];
        if (!gh_act_is_operator(act))
            continue;
        bool tells = act->frame->content == GH_CONTENT_TOLD;
        int16_t behind = begun_behind(f, k);
        if (behind >= 0) {
            act->content = behind;
            act->governed = true;
            f->acts.p[behind].governor = k;
            begin_behind(&f->acts.p[behind], act);
            continue;
        }
        if (act->content < 0)
            act->content = tells ? told_content(f, act) : content_before(f, k);
        /* "[rasta meramot korte] ... bibhager sochibke chithi diyechhe" */
        if (act->content < 0 && !tells && asks_for_an_act(act))
            act->content = told_content(f, act);
        if (act->content < 0 && !tells)
            act->content = finite_content(f, act);
        if (act->content < 0 && !tells)
            act->content = wished_content(f, act);
        if (act->content < 0 && !tells)
            act->content = said_content(f, act);
        if (act->content < 0)
            continue;
        gh_act *content = &f->acts.p[act->content];
        content->governor = k;
        if (sees_through(act)) {
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
