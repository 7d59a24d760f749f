/* unknown.c - subjects and other arguments of which nothing is known: "[onekei] bolen", "[ja]
 * ghotechhe", "[tara] dabi kore". They are there, so nobody who was named before is meant. */
#include "refer/argument.h"

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
    bool relative = item->pronoun == GH_PRONOUN_RELATIVE || item->particle == GH_PARTICLE_RELATIVE;
    for (uint16_t i = 0; relative && i < item->form->count; i++) {
        gh_features f = item->form->analyses[i].features;
        if (gh_feature(f, PERSON) == 3 && !gh_feature(f, ANIMACY) && gh_feature(f, CASE) <= GH_NOM)
            return true;
    }
    return false;
}

bool gh_argument_has_relative_thing(const gh_parse *p, gh_mentions mentions, const gh_act *act)
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

static bool in_mention(gh_mentions mentions, uint16_t item)
{
    for (uint16_t k = 0; k < mentions.n; k++)
        if ((item >= mentions.p[k].first && item < mentions.p[k].after) ||
            (item >= mentions.p[k].called && item < mentions.p[k].called_to))
            return true;
    return false;
}

/* "[onekei] ...", "[keu keu] ...": some, everybody, nobody. */
bool gh_argument_is_anybody(const gh_parse *p, uint16_t at)
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

/* "[Jobbar Ali] mamla koren": a name or unknown noun that begins the clause, with more between it
 * and the act than itself. */
static bool is_unknown_name(const gh_parse *p, gh_mentions mentions, uint16_t from, uint16_t to)
{
    uint16_t at = from;
    while (at < to && (p->items[at].part == GH_PART_PARTICLE || p->items[at].part == GH_PART_MARK ||
                       (p->items[at].form->flags & GH_FORM_TIME)))
        at++;
    uint16_t first = at;
    while (at < to && p->items[at].part == GH_PART_NOMINAL && gh_item_is_name(&p->items[at]) &&
           !in_mention(mentions, at) && gh_item_case(&p->items[at]) == GH_NOM)
        at++;
    return at > first && at < to && p->items[at].part != GH_PART_MARKER &&
           p->items[at].part != GH_PART_MARK;
}

/* "[Sanjit] bolen, ...": a name right before a verb of speaking that has no noun of its own. */
static bool is_unknown_speaker(const gh_parse *p, gh_mentions mentions, const gh_act *act)
{
    int at = act->first - 1;
    bool speaks = act->frame->operation == GH_OPERATOR_SAY ||
                  act->frame->operation == GH_OPERATOR_REPORT ||
                  act->frame->operation == GH_OPERATOR_CLAIM;
    while (at > 0 && p->items[at].part == GH_PART_PARTICLE)
        at--;
    return speaks && act->head < 0 && at >= p->clauses[act->clause].first &&
           p->items[at].part == GH_PART_NOMINAL && gh_item_is_name(&p->items[at]) &&
           gh_item_case(&p->items[at]) == GH_NOM && !in_mention(mentions, (uint16_t)at);
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
    if (gh_argument_has_relative_thing(p, mentions, act))
        return true;
    /* "[keu] ese mamla koreni": the participle before it has the same subject */
    uint16_t from = c->first;
    for (int k = act->clause - 1;
         k >= 0 && p->clauses[k].group == c->group && p->clauses[k].verb >= 0 &&
         p->verbs[p->clauses[k].verb].kind == GH_VERB_CONVERB;
         k--)
        from = p->clauses[k].first;
    for (uint16_t i = from; i < act->first; i++)
        if (!in_mention(mentions, i) && gh_argument_is_anybody(p, i))
            return true;
    if (is_unknown_name(p, mentions, c->first, act->first) ||
        is_unknown_speaker(p, mentions, act) || has_uncoded_subject(mentions, c->first, act->first))
        return true;
    uint16_t next = (uint16_t)(c->last + 1);
    if (next >= c->tail || in_mention(mentions, next))
        return false;
    const gh_item *item = &p->items[next];
    return gh_argument_is_anybody(p, next) ||
           (item->part == GH_PART_NOMINAL && gh_item_case(item) == GH_NOM &&
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

/* "[Asiar nana desher] kachhe kshoma chan": who that is, is not known. */
bool gh_argument_is_unbound(const gh_parse *p, gh_mentions mentions, const gh_act *act,
                            uint32_t functions)
{
    for (const gh_mention *m = mentions.p; m < mentions.p + mentions.n; m++)
        if ((m->functions & functions) && !m->pronoun && !m->set && !gh_code_is_set(m->code) &&
            gh_parse_clause_at(p, m->first) == act->clause)
            return true;
    return false;
}
