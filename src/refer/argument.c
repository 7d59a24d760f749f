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

/* "[guli korar] ghotonay polish ...", "[hamla chalanor] protibade chhatrora ...": what happened is
 * told by its victims and judges, not by whoever did it. */
static bool is_matter(const gh_parse *p, const gh_clause *c)
{
    uint16_t at = (uint16_t)(c->last + 1);
    if (c->verb < 0)
        return false;
    if (p->verbs[c->verb].kind == GH_VERB_CONVERB)
        return gh_argument_goes_with_noun(p, at);
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

bool gh_argument_is_unresolved(const gh_parse *p, gh_mentions mentions, uint16_t from, uint16_t to)
{
    for (uint16_t k = 0; k < mentions.n; k++) {
        const gh_mention *m = &mentions.p[k];
        if (m->first < from || m->last >= to || !(m->functions & GH_FUNCTION_SUBJ))
            continue;
        return m->pronoun && m->person == 3 && !gh_code_is_set(m->code) && !m->set &&
               p->items[m->first].pronoun == GH_PRONOUN_PERSONAL;
    }
    return false;
}

static bool is_relative_thing(const gh_item *item)
{
    bool relative = item->pronoun == GH_PRONOUN_RELATIVE ||
                    (item->part == GH_PART_PARTICLE && item->particle == GH_PARTICLE_RELATIVE);
    for (uint16_t i = 0; relative && i < item->form->count; i++) {
        gh_features f = item->form->analyses[i].features;
        if (gh_feature(f, PERSON) == 3 && !gh_feature(f, ANIMACY) && gh_feature(f, CASE) <= GH_NOM)
            return true;
    }
    return false;
}

/* "rashiya ebong koriya kotha bolchhe [ja] prostab longhon korbe": what does it is a matter, no
 * actor; but "[ja] polish oswikar korechhe" is its object. */
static bool has_relative_thing(const gh_parse *p, gh_mentions mentions, const gh_act *act)
{
    const gh_clause *c = &p->clauses[act->clause];
    gh_query q = {.from = c->first, .to = c->tail, .functions = GH_FUNCTION_SUBJ};
    uint16_t at = c->first;
    while (at < act->first && p->items[at].part == GH_PART_MARK)
        at++;
    return act->kind == GH_VERB_FINITE && !act->passive && at < act->first &&
           is_relative_thing(&p->items[at]) && p->items[at + 1].part != GH_PART_MARKER &&
           gh_argument_find(mentions, &q) < 0;
}

int gh_argument_relative(const gh_parse *p, const gh_clause *c)
{
    for (uint16_t i = (uint16_t)(c->first + 1); i < c->last && !c->conditional; i++) {
        const gh_item *item = &p->items[i];
        bool particle = item->part == GH_PART_PARTICLE && (item->particle == GH_PARTICLE_RELATIVE ||
                                                           item->particle == GH_PARTICLE_THAT);
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

int gh_argument_subject(const gh_parse *p, gh_mentions mentions, const gh_act *act,
                        const gh_mention *not_this, char *ret_link)
{
    const gh_clause *c = &p->clauses[act->clause];
    bool finite = act->kind == GH_VERB_FINITE;
    *ret_link = 'a';
    int found = -1;
    if (is_subject_of_next(p, mentions, act->clause) || has_relative_thing(p, mentions, act))
        return -1;
    bool behind = c->tail > c->last + 1;
    if ((behind && gh_argument_is_unresolved(p, mentions, (uint16_t)(c->last + 1), c->tail)) ||
        gh_argument_is_unresolved(p, mentions, c->first, act->first))
        return -1;
    found = subject_of_relative(p, mentions, act);
    if (found >= 0 && &mentions.p[found] != not_this)
        return found;
    found = act->kind == GH_VERB_CONVERB ? subject_behind_chain(p, mentions, act, not_this) : -1;
    if (found >= 0)
        *ret_link = 'b';
    if (found < 0 && behind)
        found = pick_subject(mentions, (uint16_t)(c->last + 1), c->tail, act->features, finite,
                             not_this);
    if (found < 0)
        found = speaker_before(mentions, act, not_this);
    if (found < 0)
        found = pick_subject(mentions, c->first, act->first, act->features, finite, not_this);
    /* "bishrinkhola korte [tara] totpor royechhe": within it */
    if (found < 0 && act->raised && act->first < c->first)
        found = pick_subject(mentions, c->first, act->last, act->features, finite, not_this);
    for (int k = act->clause - 1; found < 0 && k >= 0 && p->clauses[k].group == c->group; k--) {
        *ret_link = 'b';
        if (gh_argument_is_unresolved(p, mentions, p->clauses[k].first, p->clauses[k].last))
            return -1;
        found = pick_subject(mentions, p->clauses[k].first, p->clauses[k].last, act->features,
                             finite, not_this);
        if (found >= 0 && finite && is_object_of_noun(p, mentions, found, k))
            found = -1;
    }
    /* A participle shares the subject of the finite verb that follows it. */
    for (int k = act->clause + 1; found < 0 && k < p->clause_count; k++) {
        /* "ek ongsho protibad janale [UNO] ... sthogit koren": the clause in -le has its own. */
        if (p->clauses[k].group != c->group || act->kind == GH_VERB_FINITE ||
            act->kind == GH_VERB_CONDITIONAL || is_matter(p, c))
            break;
        const gh_clause *next = &p->clauses[k];
        *ret_link = 'b';
        found = pick_subject(mentions, next->first, next->tail, act->features, finite, not_this);
        /* "[lut kore] palanor somoy dhora satjonke dondo diyechhen adalot": theirs; "[atke rekhe]
         * mamla deyar ghotonay ninda janay porishod": not of whoever condemns it */
        if (found < 0 && next->verb >= 0 && p->verbs[next->verb].kind == GH_VERB_NOUN &&
            ((p->verbs[next->verb].functions & GH_FUNCTION_DURING) || is_matter(p, next)))
            break;
    }
    return found;
}

int gh_argument_behind(const gh_parse *p, gh_mentions mentions, const gh_act *act)
{
    gh_query q = {.from = (uint16_t)(act->last + 1),
                  .to = (uint16_t)(p->clauses[act->clause].last + 1),
                  .functions = GH_FUNCTION_GEN | GH_FUNCTION_SUBJ | GH_FUNCTION_BARE,
                  .nearest = true};
    return act->unsaid ? gh_argument_find(mentions, &q) : -1;
}

static bool in_mention(gh_mentions mentions, uint16_t item)
{
    for (uint16_t k = 0; k < mentions.n; k++)
        if (item >= mentions.p[k].first && item < mentions.p[k].after)
            return true;
    return false;
}

/* "[onekei] ...", "[keu keu] ...": some, everybody, nobody. */
static bool is_anybody(const gh_parse *p, uint16_t at)
{
    const gh_item *item = &p->items[at];
    if (item->pronoun != GH_PRONOUN_INDEFINITE && item->pronoun != GH_PRONOUN_ALL &&
        item->pronoun != GH_PRONOUN_INTERROGATIVE)
        return false;
    bool of_noun = at + 1 < p->n && p->items[at + 1].part == GH_PART_NOMINAL;
    unsigned c = gh_feature(item->analysis->features, CASE);
    return gh_feature(item->analysis->features, PERSON) == 3 ? c <= GH_NOM
                                                             : c == GH_LOC && !of_noun;
}

/* A name or unknown noun that begins the clause, with more between it and the act than itself. */
static bool is_unknown_name(const gh_parse *p, gh_mentions mentions, uint16_t from, uint16_t to)
{
    uint16_t at = from;
    while (at < to && (p->items[at].part == GH_PART_PARTICLE || p->items[at].part == GH_PART_MARK ||
                       (p->items[at].form && (p->items[at].form->flags & GH_FORM_TIME))))
        at++;
    uint16_t first = at;
    while (at < to && p->items[at].part == GH_PART_NOMINAL && gh_item_is_name(&p->items[at]) &&
           !in_mention(mentions, at) && gh_item_case(&p->items[at]) == GH_NOM)
        at++;
    return at > first && at < to && p->items[at].part != GH_PART_MARKER &&
           p->items[at].part != GH_PART_MARK;
}

/* "[boktara] shok janan", "[keu-i chine na emon netara] ...": people of whom nothing is known. */
static bool has_uncoded_subject(gh_mentions mentions, uint16_t from, uint16_t to)
{
    for (uint16_t k = 0; k < mentions.n; k++) {
        const gh_mention *m = &mentions.p[k];
        if (m->first >= from && m->last < to && (m->functions & GH_FUNCTION_SUBJ) && m->kinds &&
            !m->pronoun && !m->set && !m->medium && !gh_code_is_set(m->code))
            return true;
    }
    return false;
}

bool gh_argument_has_unknown_subject(const gh_parse *p, gh_mentions mentions, const gh_act *act)
{
    const gh_clause *c = &p->clauses[act->clause];
    if (has_relative_thing(p, mentions, act))
        return true;
    /* "[keu] ese mamla koreni": the participle before it has the same subject */
    uint16_t from = c->first;
    for (int k = act->clause - 1;
         k >= 0 && p->clauses[k].group == c->group && p->clauses[k].verb >= 0 &&
         p->verbs[p->clauses[k].verb].kind == GH_VERB_CONVERB;
         k--)
        from = p->clauses[k].first;
    for (uint16_t i = from; i < act->first; i++)
        if (!in_mention(mentions, i) && is_anybody(p, i))
            return true;
    if (is_unknown_name(p, mentions, c->first, act->first) ||
        has_uncoded_subject(mentions, c->first, act->first))
        return true;
    uint16_t next = (uint16_t)(c->last + 1);
    if (next >= c->tail || in_mention(mentions, next))
        return false;
    const gh_item *item = &p->items[next];
    return is_anybody(p, next) || (item->part == GH_PART_NOMINAL && gh_item_case(item) == GH_NOM &&
                                   !(item->form->flags & GH_FORM_TIME));
}

bool gh_argument_is_unknown(const gh_parse *p, gh_mentions mentions, const gh_act *act,
                            uint32_t functions)
{
    const gh_clause *c = &p->clauses[act->clause];
    for (uint16_t i = (uint16_t)(c->first + 1); i < act->first; i++) {
        const gh_item *before = &p->items[i - 1];
        bool noun = before->part == GH_PART_NOMINAL || before->pronoun == GH_PRONOUN_INDEFINITE;
        if (p->items[i].part != GH_PART_MARKER || !(p->items[i].functions & functions) || !noun ||
            (before->form->flags & (GH_FORM_TIME | GH_FORM_NUMBER))) /* "satta dike" */
            continue;
        bool known = false;
        for (uint16_t k = 0; k < mentions.n && !known; k++)
            known = mentions.p[k].after == i + p->items[i].length;
        if (!known)
            return true;
    }
    return false;
}
