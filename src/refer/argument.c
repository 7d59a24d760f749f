/* argument.c - the mention that stands in a clause in a given function, above all its subject. */
#include "refer/argument.h"

static bool joined(const gh_mention *a, const gh_mention *b)
{
    return a == b || (a && a->coordination && a->coordination == b->coordination);
}

static bool fits(const gh_mention *m, const gh_query *q)
{
    if (m->first < q->from || m->last >= q->to || !(m->functions & q->functions))
        return false;
    if (q->not_this && joined(q->not_this, m))
        return false;
    if (m->kinds && !m->set && m->person == 3 && !gh_code_is_set(m->code) && !m->medium)
        return false;
    bool is_place = m->place || (m->state && m->bare_state);
    if (!m->kinds)
        return q->places && is_place;
    if ((m->functions & GH_FUNCTION_LOC) && !m->coordination && is_place && !q->places)
        return false;
    return !q->kinds || (m->kinds & q->kinds) || m->pronoun || m->set;
}

int gh_argument_find(gh_mentions mentions, const gh_query *query)
{
    int best = -1;
    for (uint16_t k = 0; k < mentions.n; k++) {
        if (!fits(&mentions.p[k], query))
            continue;
        best = k;
        if (!query->nearest)
            break;
    }
    return best;
}

const gh_mention *gh_argument_at(gh_mentions mentions, uint16_t item)
{
    uint16_t from = 0, to = mentions.n;
    while (from < to) {
        uint16_t middle = (uint16_t)(from + (to - from) / 2);
        const gh_mention *m = &mentions.p[middle];
        if (m->first <= item && item <= m->last)
            return m;
        if (m->first > item)
            to = middle;
        else
            from = (uint16_t)(middle + 1);
    }
    return NULL;
}

enum {
    BODIES = GH_KIND_STATE | GH_KIND_BODY | GH_KIND_ARMED | GH_KIND_COURT | GH_KIND_PARTY |
             GH_KIND_COMPANY | GH_KIND_MEDIUM | GH_KIND_IGO,
};

/* Only the verb shows politeness: "sorkar janiyechhe", "montri janiyechhen"; "amra ashabadi
 * [sorkar] dabi puron korbe": we would "korbo". */
static bool agrees(const gh_mention *m, gh_features verb)
{
    if (m->pronoun && m->person == 1 && gh_feature(verb, PERSON) > 1)
        return false;
    bool polite = gh_feature(verb, POLITE) == GH_HONORIFIC;
    bool body = !(m->kinds & (GH_KIND_PERSON | GH_KIND_OFFICE | GH_KIND_CROWD | GH_KIND_GROUP)) &&
                (m->kinds & BODIES);
    if (m->pronoun && !m->plural)
        return polite == m->honorific || m->person != 3;
    return polite ? !body : body || m->plural || m->common || !m->named;
}

static int pick_subject(gh_mentions mentions, uint16_t from, uint16_t to, gh_features verb,
                        bool finite, const gh_mention *not_this)
{
    gh_query q = {.from = from, .to = to, .functions = GH_FUNCTION_SUBJ, .not_this = not_this};
    int first = gh_argument_find(mentions, &q);
    if (first < 0 || !finite)
        return first;
    /* "byabosayi o karkhanar nirapottar jonno [tara] dekha korben": a pronoun is nothing else, a
     * bare noun may belong to another; but "[montri] tini bolen" is one. */
    const gh_mention *noun = &mentions.p[first];
    for (uint16_t k = (uint16_t)(first + 1); k < mentions.n && !noun->named; k++)
        if (mentions.p[k].pronoun && !mentions.p[k].relative && mentions.p[k].person == 3 &&
            mentions.p[k].first > noun->after && fits(&mentions.p[k], &q) &&
            agrees(&mentions.p[k], verb))
            return k;
    for (uint16_t k = (uint16_t)first; k < mentions.n; k++)
        if (fits(&mentions.p[k], &q) && agrees(&mentions.p[k], verb))
            return k;
    return first;
}

/* "... korar obhijoge", "... chalanor songe [jorito] sondehe". */
static bool is_cause(const gh_parse *p, const gh_clause *c)
{
    uint16_t next = p->verbs[c->verb].after;
    bool involved = (p->verbs[c->verb].functions & GH_FUNCTION_WITH) && next < p->n &&
                    p->items[next].part == GH_PART_NOMINAL &&
                    p->items[next].analysis->pos == GH_UPOS_ADJ;
    return (p->verbs[c->verb].functions & GH_FUNCTION_CAUSE) || involved;
}

/* "guli kore [jubodol netake hotyar] ghotonay BNP ninda janay": the participle goes with the noun
 * behind whoever it was done to, where that noun says what happened; but "guli kore [netake hotyar]
 * por palay tara". */
static bool goes_with_deed(const gh_parse *p, uint16_t at)
{
    enum { WORDS = 6 }; /* of whoever it was done to */
    for (uint16_t i = at; i + 2u < p->n && i < at + WORDS; i++) {
        if (p->items[i].part == GH_PART_MARK || p->items[i].part == GH_PART_VERB)
            return false;
        if (gh_item_case(&p->items[i]) == GH_ACC)
            return gh_argument_goes_with_noun(p, (uint16_t)(i + 1)) &&
                   (gh_refer_has_class(p, (uint16_t)(i + 2), p->lexicon->class_matter) ||
                    (p->items[i + 2].functions & (GH_FUNCTION_CAUSE | GH_FUNCTION_ABOUT)));
    }
    return false;
}

/* "[guli korar] ghotonay polish ...", "[hamla chalanor] protibade chhatrora ...": what happened is
 * told by its victims and judges, not by whoever did it. */
static bool is_matter(const gh_parse *p, const gh_clause *c)
{
    uint16_t at = (uint16_t)(c->last + 1);
    if (c->verb < 0)
        return false;
    if (p->verbs[c->verb].kind == GH_VERB_CONVERB)
        return gh_argument_goes_with_noun(p, at) || goes_with_deed(p, at);
    if (p->verbs[c->verb].kind != GH_VERB_NOUN)
        return false;
    /* "[Maduroke] greptar kora niye mukh khullo Bharot": it speaks about it; "humki deoyake
     * duHkhojonok bole X": it judges it */
    return is_cause(p, c) || (p->verbs[c->verb].functions & GH_FUNCTION_ABOUT) ||
           gh_feature(p->verbs[c->verb].features, CASE) == GH_ACC ||
           (at < p->n && gh_refer_has_class(p, at, p->lexicon->class_matter));
}

/* "[polish] hamla chalanor obhijoge dujonke atok kore": the subject before it all is the finite
 * verb's, where that has no other. */
static bool is_subject_of_next(const gh_parse *p, gh_mentions mentions, int k)
{
    const gh_clause *c = &p->clauses[k];
    if (c->verb < 0 || p->verbs[c->verb].kind != GH_VERB_NOUN || !is_cause(p, c))
        return false;
    for (k++; k < p->clause_count && p->clauses[k].group == c->group; k++) {
        const gh_clause *next = &p->clauses[k];
        gh_query q = {.from = next->first, .to = next->tail, .functions = GH_FUNCTION_SUBJ};
        if (gh_argument_takes_no_subject(p, next) || gh_argument_find(mentions, &q) >= 0)
            return false;
        if (next->verb >= 0 && p->verbs[next->verb].kind == GH_VERB_FINITE)
            return true;
    }
    return false;
}

int gh_argument_relative(const gh_parse *p, const gh_clause *c)
{
    for (uint16_t i = (uint16_t)(c->first + 1); i < c->last && !c->conditional; i++) {
        const gh_item *item = &p->items[i];
        bool particle =
            item->particle == GH_PARTICLE_RELATIVE || item->particle == GH_PARTICLE_THAT;
        if (item->pronoun == GH_PRONOUN_RELATIVE || particle)
            return i;
    }
    return -1;
}

/* "[Putin] [Macron] je kotha bolechhen ...": whoever stands right before the relative is the one
 * of whom it is told. -1 where nobody does. */
static int subject_of_relative(const gh_parse *p, gh_mentions mentions, const gh_act *act)
{
    const gh_clause *c = &p->clauses[act->clause];
    int relative = gh_argument_relative(p, c);
    gh_query q = {
        .from = c->first, .to = (uint16_t)relative, .functions = GH_FUNCTION_SUBJ, .nearest = true};
    int found = relative > 0 && relative < act->first ? gh_argument_find(mentions, &q) : -1;
    return found >= 0 && mentions.p[found].after == relative ? found : -1;
}

/* "[tara] lut hoya ostro uddhar, [Awami League] nishiddho kora-soho dabi janay": what stands bare
 * before a verbal noun is its object, where a pronoun or name stands before that; but -ra is a
 * subject's. */
static bool is_object_of_noun(const gh_parse *p, gh_mentions mentions, int found, int clause)
{
    const gh_clause *c = &p->clauses[clause];
    const gh_mention *m = &mentions.p[found];
    if (m->plural || m->pronoun || c->verb < 0 || p->verbs[c->verb].kind != GH_VERB_NOUN)
        return false;
    while (--clause >= 0 && p->clauses[clause].group == c->group) {
        gh_query q = {.from = p->clauses[clause].first,
                      .to = p->clauses[clause].last,
                      .functions = GH_FUNCTION_SUBJ};
        int before = gh_argument_find(mentions, &q);
        if (before >= 0)
            return mentions.p[before].pronoun || mentions.p[before].named;
    }
    return false;
}

/* "50 jon [chikitsok]", "1000 juddho [prokousholi]": how many stands before them. */
static bool is_counted(const gh_parse *p, const gh_mention *m)
{
    enum { BETWEEN = 2 };
    if (p->items[m->first].part == GH_PART_NUMBER)
        return true;
    for (int i = m->first - 1; i >= 0 && i >= m->first - 1 - BETWEEN; i--) {
        const gh_item *item = &p->items[i];
        if (item->part == GH_PART_NUMBER || (item->form->flags & GH_FORM_NUMBER))
            return true;
        if (item->part != GH_PART_NOMINAL || gh_item_case(item) > GH_NOM)
            return false;
    }
    return false;
}

static bool is_verbal_noun(const gh_parse *p, uint16_t at)
{
    return at < p->n && p->items[at].verb >= 0 && p->verbs[p->items[at].verb].kind == GH_VERB_NOUN;
}

/* "[Kim] take sahajjo korar jonno 5000 [sromik] pathanor siddhanto niyechhen": of several counted
 * people right before a verbal noun, or a noun of which something is told, it is done to them,
 * where somebody stands before that who does it. */
static bool is_counted_object(const gh_parse *p, gh_mentions mentions, int found, int clause)
{
    const uint32_t people = GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_GROUP | GH_KIND_ARMED;
    const gh_mention *m = &mentions.p[found];
    if (m->pronoun || m->named || m->set || m->after >= p->n || !(m->kinds & people) ||
        !is_counted(p, m))
        return false;
    bool noun = is_verbal_noun(p, m->after) || ((p->items[m->after].form->flags & GH_FORM_HEAD) &&
                                                (gh_item_case(&p->items[m->after]) == GH_GEN ||
                                                 is_verbal_noun(p, (uint16_t)(m->after + 1))));
    uint16_t group = p->clauses[clause].group;
    while (noun && --clause >= 0 && p->clauses[clause].group == group) {
        const gh_clause *c = &p->clauses[clause];
        gh_query q = {.from = c->first, .to = c->last, .functions = GH_FUNCTION_SUBJ};
        if (!c->conditional && gh_argument_find(mentions, &q) >= 0)
            return true;
    }
    return false;
}

/* "[kormisongkot] niye dabi tule michhil koren [tara]": what a chain of participles and its finite
 * verb do, the same one does, who stands behind them. -1: nobody does. */
static int subject_behind_chain(const gh_parse *p, gh_mentions mentions, const gh_act *act,
                                const gh_mention *not_this)
{
    int k = act->clause;
    uint16_t group = p->clauses[k].group, next = (uint16_t)(act->last + 1);
    /* "asha prokash [kore], ... darabe Bharot": a finite verb that looks the same; "gulibiddho hoye
     * [nihoto] chhatrer kobor jiyarot koren proshasok": what befell another */
    if (next + 1u >= p->n || (p->items[act->last].token->flags & GH_TOKEN_COMMA) ||
        (p->items[next].token->flags & GH_TOKEN_COMMA) ||
        (p->items[next].part == GH_PART_NOMINAL && p->items[next].analysis->pos == GH_UPOS_ADJ &&
         (p->items[next].form->flags & GH_FORM_HEAD) && p->items[next + 1].part == GH_PART_NOMINAL))
        return -1;
    /* but "[lut kore] palanor somoy dhora satjonke dondo diyechhen adalot" */
    while (k + 1 < p->clause_count && p->clauses[k + 1].group == group && p->clauses[k].verb >= 0 &&
           p->verbs[p->clauses[k].verb].kind == GH_VERB_CONVERB && !is_matter(p, &p->clauses[k]) &&
           !(p->items[p->clauses[k].last + 1].token->flags & GH_TOKEN_COMMA))
        k++;
    const gh_clause *c = &p->clauses[k];
    if (k == act->clause || c->tail <= c->last + 1 || gh_argument_takes_no_subject(p, c) ||
        c->verb < 0 || p->verbs[c->verb].kind != GH_VERB_FINITE)
        return -1;
    return pick_subject(mentions, (uint16_t)(c->last + 1), c->tail, p->verbs[c->verb].features,
                        true, not_this);
}

/* "netri [X]-er proyane [ami] shokahoto": I who stand right before it. */
static int speaker_before(gh_mentions mentions, const gh_act *act, const gh_mention *not_this)
{
    for (uint16_t k = 0; k < mentions.n; k++) {
        const gh_mention *m = &mentions.p[k];
        if (m->after == act->first && m->pronoun && m->person == 1 && m != not_this &&
            (m->functions & GH_FUNCTION_SUBJ))
            return k;
    }
    return -1;
}

/* "hamla [Israyel] chaliyechhe": between the noun and its verb, right before that; but "jatike
 * [jimmi] korechhe" is all of it the act. */
static int subject_within(const gh_parse *p, gh_mentions mentions, const gh_act *act,
                          const gh_mention *not_this)
{
    if (act->verb < 0 || act->head < 0 || act->passive || act->kind != GH_VERB_FINITE)
        return -1;
    gh_query q = {.from = (uint16_t)(act->head + 1),
                  .to = p->verbs[act->verb].first,
                  .functions = GH_FUNCTION_SUBJ,
                  .nearest = true,
                  .not_this = not_this};
    int found = gh_argument_find(mentions, &q);
    const gh_mention *m = found >= 0 ? &mentions.p[found] : NULL;
    bool actor = m && m->person == 3 &&
                 (m->pronoun || m->named || !(m->kinds & (GH_KIND_PERSON | GH_KIND_CROWD)));
    return actor && m->after == q.to ? found : -1;
}

/* "[montri] janan", "janan [montri]": in the act's own clause, behind the verb or before it. */
static int subject_of_clause(const gh_parse *p, gh_mentions mentions, const gh_act *act,
                             const gh_mention *not_this)
{
    const gh_clause *c = &p->clauses[act->clause];
    bool finite = act->kind == GH_VERB_FINITE;
    int found = -1;
    if (c->tail > c->last + 1)
        found = pick_subject(mentions, (uint16_t)(c->last + 1), c->tail, act->features, finite,
                             not_this);
    if (found < 0)
        found = speaker_before(mentions, act, not_this);
    if (found < 0)
        found = pick_subject(mentions, c->first, act->first, act->features, finite, not_this);
    if (found >= 0 && is_counted_object(p, mentions, found, act->clause))
        return -1;
    /* "bishrinkhola korte [tara] totpor royechhe": within it */
    if (found < 0 && act->raised && act->first < c->first)
        found = pick_subject(mentions, c->first, act->last, act->features, finite, not_this);
    return found < 0 ? subject_within(p, mentions, act, not_this) : found;
}

/* "[polish] sorke thaka chhatroder soriye dey": what tells more about a noun of the clause stands
 * between its subject and its verb. */
static bool is_relative_noun(const gh_parse *p, const gh_clause *c)
{
    return c->verb >= 0 && p->verbs[c->verb].kind == GH_VERB_NOUN && p->verbs[c->verb].attributive;
}

bool gh_argument_is_met(const gh_parse *p, gh_mentions mentions, int found, int clause)
{
    const gh_mention *m = &mentions.p[found];
    int k = gh_parse_clause_at(p, m->first);
    int16_t v = k >= 0 ? p->clauses[k].verb : -1;
    if (v < 0 || p->verbs[v].kind != GH_VERB_CONDITIONAL || m->entity < 0)
        return false;
    for (uint16_t i = (uint16_t)(found + 1); i < mentions.n; i++) {
        const gh_mention *other = &mentions.p[i];
        int at = gh_parse_clause_at(p, other->first);
        if (at > k && at <= clause && other->pronoun && other->entity == m->entity &&
            (other->functions & (GH_FUNCTION_OBJ | GH_FUNCTION_ON)))
            return true;
    }
    return false;
}

enum { UNRESOLVED = -2 };

/* "[netara] esechhen, kotha bolechhen": in an earlier clause of the chain. -1: in none;
 * UNRESOLVED: a pronoun of which nobody knows whom it means. */
static int subject_before(const gh_parse *p, gh_mentions mentions, const gh_act *act,
                          const gh_mention *not_this, char *ret_link)
{
    bool finite = act->kind == GH_VERB_FINITE;
    bool around = true;
    uint16_t group = p->clauses[act->clause].group;
    for (int k = act->clause - 1; k >= 0 && p->clauses[k].group == group; k--) {
        const gh_clause *c = &p->clauses[k];
        *ret_link = around && is_relative_noun(p, c) ? 'a' : 'b';
        around = *ret_link == 'a';
        if (gh_argument_is_unresolved(p, mentions, c->first, c->last))
            return UNRESOLVED;
        int found = pick_subject(mentions, c->first, c->last, act->features, finite, not_this);
        if (found >= 0 && !(finite && is_object_of_noun(p, mentions, found, k)) &&
            !is_counted_object(p, mentions, found, k) &&
            !gh_argument_is_met(p, mentions, found, act->clause))
            return found;
    }
    return -1;
}

/* "[obhijan chaliye] polish dujonke atok kore": a participle shares the subject of the finite verb
 * that follows it; but "ek ongsho protibad janale [UNO] ... sthogit koren": the clause in -le has
 * its own. */
static int subject_after(const gh_parse *p, gh_mentions mentions, const gh_act *act,
                         const gh_mention *not_this, char *ret_link)
{
    const gh_clause *c = &p->clauses[act->clause];
    if (act->kind == GH_VERB_FINITE || act->kind == GH_VERB_CONDITIONAL || is_matter(p, c))
        return -1;
    for (int k = act->clause + 1; k < p->clause_count && p->clauses[k].group == c->group; k++) {
        const gh_clause *next = &p->clauses[k];
        *ret_link = 'b';
        int found = pick_subject(mentions, next->first, next->tail, act->features, false, not_this);
        if (found >= 0)
            return found;
        /* "[lut kore] palanor somoy dhora satjonke dondo diyechhen adalot": theirs; "[atke rekhe]
         * mamla deyar ghotonay ninda janay porishod": not of whoever condemns it */
        if (next->verb >= 0 && p->verbs[next->verb].kind == GH_VERB_NOUN &&
            ((p->verbs[next->verb].functions & GH_FUNCTION_DURING) || is_matter(p, next)))
            break;
    }
    return -1;
}

/* "sorok oborodh koren ebong bikkhobh koren [shromikera]": of two finite verbs in a row who stands
 * behind the second does both. */
static int subject_behind_both(const gh_parse *p, gh_mentions mentions, const gh_act *act,
                               const gh_mention *not_this)
{
    const gh_clause *c = &p->clauses[act->clause], *next = c + 1;
    if (act->kind != GH_VERB_FINITE || act->passive || act->clause + 1 >= p->clause_count ||
        c->tail > c->last + 1 || next->tail <= next->last + 1 || next->verb < 0 ||
        p->verbs[next->verb].kind != GH_VERB_FINITE || p->verbs[next->verb].passive ||
        p->items[next->first].particle != GH_PARTICLE_AND ||
        pick_subject(mentions, next->first, next->last, act->features, true, not_this) >= 0)
        return -1;
    return pick_subject(mentions, (uint16_t)(next->last + 1), next->tail, act->features, true,
                        not_this);
}

/* "[UNO] komiti gothon koray kshobh prokash kore [senaprodhan] bolen", "[polish] badha dile
 * kshubdho hoye ...": what a clause tells that leads up to this one has a subject of its own. */
static bool subject_changes(const gh_parse *p, gh_mentions mentions, int clause)
{
    const gh_clause *before = clause > 0 ? &p->clauses[clause - 1] : NULL;
    const gh_verb *v = before && before->verb >= 0 ? &p->verbs[before->verb] : NULL;
    if (!v || before->group != p->clauses[clause].group)
        return false;
    bool reason = v->kind == GH_VERB_NOUN && gh_feature(v->features, CASE) == GH_LOC;
    gh_query q = {.from = before->first, .to = before->tail, .functions = GH_FUNCTION_SUBJ};
    return (reason || v->kind == GH_VERB_CONDITIONAL) && gh_argument_find(mentions, &q) >= 0;
}

int gh_argument_subject(const gh_parse *p, gh_mentions mentions, const gh_act *act,
                        const gh_mention *not_this, char *ret_link)
{
    const gh_clause *c = &p->clauses[act->clause];
    uint16_t behind = (uint16_t)(c->last + 1);
    *ret_link = 'a';
    if (is_subject_of_next(p, mentions, act->clause) ||
        gh_argument_has_relative_thing(p, mentions, act) ||
        (c->tail > behind && gh_argument_is_unresolved(p, mentions, behind, c->tail)) ||
        gh_argument_is_unresolved(p, mentions, c->first, act->first))
        return -1;
    int found = subject_of_relative(p, mentions, act);
    if (found >= 0 && &mentions.p[found] != not_this)
        return found;
    /* "[montri] beton baranor ashwas dileo shikkhokra klase ferenni": "though" has its own */
    bool though = gh_feature(act->features, MOOD) == GH_CND;
    found = act->kind == GH_VERB_CONVERB && !though
                ? subject_behind_chain(p, mentions, act, not_this)
                : -1;
    if (found >= 0) {
        *ret_link = 'b';
        return found;
    }
    found = subject_of_clause(p, mentions, act, not_this);
    if (found < 0 && act->kind == GH_VERB_CONVERB && subject_changes(p, mentions, act->clause))
        found = subject_after(p, mentions, act, not_this, ret_link);
    if (found < 0)
        found = subject_before(p, mentions, act, not_this, ret_link);
    if (found == UNRESOLVED)
        return -1;
    if (found < 0)
        found = subject_after(p, mentions, act, not_this, ret_link);
    if (found < 0 && (found = subject_behind_both(p, mentions, act, not_this)) >= 0)
        *ret_link = 'b';
    return found;
}

int gh_argument_behind(const gh_parse *p, gh_mentions mentions, const gh_act *act)
{
    gh_query q = {.from = (uint16_t)(act->last + 1),
                  .to = (uint16_t)(p->clauses[act->clause].last + 1),
                  .functions = GH_FUNCTION_GEN | GH_FUNCTION_SUBJ | GH_FUNCTION_BARE,
                  .nearest = true};
    /* "[michhile] polisher lathicharge": a gathering where something is done is not of who does it;
     * but "kathgoray [polisher] bhumika" */
    if ((act->frame->traits & GH_FRAME_PROTEST) && gh_item_case(&p->items[act->last]) == GH_LOC)
        q.functions &= ~(uint32_t)GH_FUNCTION_GEN;
    if (!act->unsaid)
        return -1;
    int found = gh_argument_find(mentions, &q);
    /* "durnitir obhijoge [dhrito jubok]": called by what was done to him */
    for (uint16_t k = 0; found < 0 && k < mentions.n; k++)
        if (mentions.p[k].first == act->first && mentions.p[k].last > act->last &&
            (mentions.p[k].kinds & GH_KIND_PERSON) && (mentions.p[k].functions & GH_FUNCTION_SUBJ))
            found = k;
    return found;
}
