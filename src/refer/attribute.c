/* attribute.c - names that belong to the word behind them, and are no argument of the verb. */
#include "refer/argument.h"

/* "kupiye [hotyar] ghotonay", "guli kore [hotya] mamlay": the participle goes with the noun. */
bool gh_argument_goes_with_noun(const gh_parse *p, uint16_t at)
{
    if (at + 1 >= p->n || !gh_refer_has_class(p, at, p->lexicon->class_killing))
        return false;
    return gh_item_case(&p->items[at]) > GH_NOM || p->items[at + 1].part == GH_PART_MARKER ||
           (p->items[at + 1].part == GH_PART_NOMINAL && gh_item_case(&p->items[at + 1]) > GH_NOM);
}

bool gh_argument_takes_no_subject(const gh_parse *p, const gh_clause *c)
{
    return c->verb >= 0 &&
           (p->verbs[c->verb].passive || p->verbs[c->verb].exists || p->verbs[c->verb].occurs);
}

/* "[Hadi] hotyar bichar", "[Hadi] hotya mamlay": a name right before the noun is the victim's; but
 * "[Rohim] hamlar ninda janan". */
static bool is_of_killing(const gh_parse *p, const gh_mention *m)
{
    return m->named && !m->pronoun && (m->kinds & GH_KIND_PERSON) &&
           m->grammatical_case <= GH_NOM && m->after == m->last + 1 && m->after + 1 < p->n &&
           gh_refer_has_class(p, m->after, p->lexicon->class_slaying) &&
           gh_argument_goes_with_noun(p, m->after) &&
           p->items[m->after + 1].part == GH_PART_NOMINAL &&
           gh_refer_has_class(p, (uint16_t)(m->after + 1), p->lexicon->class_matter);
}

/* "[UNO] karjaloyer samne obosthan neya": it happens before the office; who does it is not said. */
static bool is_of_site(const gh_parse *p, const gh_mention *m)
{
    uint16_t next = (uint16_t)(m->after + 1);
    return (m->kinds & (GH_KIND_OFFICE | GH_KIND_BODY | GH_KIND_COURT)) && next < p->n &&
           gh_refer_has_class(p, m->after, p->lexicon->class_site) &&
           gh_item_case(&p->items[m->after]) == GH_GEN && p->items[next].part == GH_PART_MARKER &&
           (p->items[next].functions & GH_FUNCTION_AT);
}

/* "[sorkar] potoner ek dofa dabite": the fall is the government's, and what follows another's. */
static bool is_of_fall(const gh_parse *p, const gh_mention *m)
{
    return !m->named && !m->pronoun && (m->kinds & GH_KIND_BODY) && m->grammatical_case <= GH_NOM &&
           strcmp(m->code.role, "GOV") == 0 && m->after == m->last + 1 && m->after < p->n &&
           p->items[m->after].part == GH_PART_NOMINAL &&
           gh_item_case(&p->items[m->after]) == GH_GEN &&
           gh_refer_has_class(p, m->after, p->lexicon->class_overthrow);
}

/* "[staf riportar] agami nirbachone ...": whose article it is, run into its first sentence;
 * but "[sangbadikera] sorkarer somalochona koren". */
static bool is_byline(const gh_parse *p, const gh_mention *m)
{
    return p->sentence == 0 && m->first == 0 && m->kinds == GH_KIND_PERSON && !m->named &&
           !m->plural && m->grammatical_case <= GH_NOM && strcmp(m->code.role, "MED") == 0;
}

/* "[Filistin] somossar somadhan": what the issue is about has no part in the act. */
static bool is_of_issue(const gh_parse *p, const gh_mention *m)
{
    return !m->pronoun && m->grammatical_case <= GH_NOM && m->after == m->last + 1 &&
           m->after < p->n && p->items[m->after].part == GH_PART_NOMINAL &&
           gh_refer_has_class(p, m->after, p->lexicon->class_issue);
}

/* "['khuni keno Dillite', 'dalalera hushiyar'] ityadi slogan den": nobody of whom is only shouted
 * acts, nor is that where it is shouted. */
static bool is_shouted(const gh_parse *p, const gh_mention *m)
{
    enum { BETWEEN = 4 }; /* the marks, "etc.", "such" */
    for (uint16_t i = m->first, gap = 0; p->items[m->first].quote && i < p->n; i++) {
        gap = p->items[i].quote ? 0 : (uint16_t)(gap + 1);
        if (gap > BETWEEN)
            return false;
        if (gap && p->items[i].part == GH_PART_NOMINAL &&
            gh_refer_word_has_class(p, i, p->lexicon->class_shout))
            return true;
    }
    return false;
}

/* "Netanyahuke [juddhoporadhi] akhya diyechhen": what one is called is nobody else. */
void gh_argument_take_labels(const gh_parse *p, gh_acts acts, gh_mentions mentions)
{
    for (uint16_t k = 0; k < mentions.n; k++)
        if (is_shouted(p, &mentions.p[k]))
            mentions.p[k].functions = 0;
    for (uint16_t a = 0; a < acts.n; a++) {
        const gh_act *act = &acts.p[a];
        if (act->mentioned || act->clause < 0 || !(act->frame->traits & GH_FRAME_LABEL))
            continue;
        gh_query q = {
            .from = p->clauses[act->clause].first, .to = act->first, .functions = GH_FUNCTION_OBJ};
        int object = gh_argument_find(mentions, &q);
        for (uint16_t k = 0; object >= 0 && k < mentions.n; k++) {
            gh_mention *m = &mentions.p[k];
            uint16_t end = m->after;
            while (end < act->first && p->items[end].part != GH_PART_NOMINAL)
                end++; /* closing marks, "bole" */
            if (m->first > mentions.p[object].last && end == act->first && !m->named &&
                m->grammatical_case <= GH_NOM)
                m->functions = GH_FUNCTION_AS;
        }
    }
}

/* "[modhyosthotakari] Qatar ahban janay", "[protibeshi] Bharat", "[Iyoroper desh] Spain": what the
 * country behind it is. */
static bool is_epithet(const gh_parse *p, gh_mentions mentions, uint16_t i)
{
    const gh_mention *m = &mentions.p[i], *next = m + 1;
    bool one = i + 1u < mentions.n && m->grammatical_case <= GH_NOM && next->first == m->after &&
               !m->plural && !m->definite && !m->victim_count;
    return one && ((next->state && gh_refer_word_has_class(p, m->last, p->lexicon->class_land)) ||
                   (next->bare_state && m->first == m->last &&
                    gh_refer_word_has_class(p, m->first, p->lexicon->class_epithet)));
}

/* "[sontrasi] nishiddho Awami League": what the party behind it is called, and nobody besides. */
static bool is_name_called(const gh_parse *p, gh_mentions mentions, uint16_t i)
{
    const gh_mention *m = &mentions.p[i], *next = m + 1;
    if (i + 1u >= mentions.n || m->named || m->pronoun || m->plural || m->victim_count ||
        m->grammatical_case > GH_NOM || m->after != m->last + 1 ||
        !gh_role_is(m->code.role, "CRM INS UAF") || !(next->kinds & GH_KIND_PARTY) ||
        !next->name.n || next->coordination)
        return false;
    uint16_t at = m->after;
    if (at < next->first && p->items[at].part == GH_PART_NOMINAL &&
        p->items[at].analysis->pos == GH_UPOS_ADJ)
        at++;
    return at == next->first;
}

void gh_argument_bind_attributes(const gh_parse *p, gh_mentions mentions)
{
    for (uint16_t i = 0; i < mentions.n; i++) {
        gh_mention *m = &mentions.p[i];
        if (is_of_killing(p, m))
            m->functions = GH_FUNCTION_GEN;
        if (is_of_fall(p, m))
            m->functions = GH_FUNCTION_GEN;
        if (is_of_issue(p, m) || is_byline(p, m) || is_name_called(p, mentions, i) ||
            is_epithet(p, mentions, i))
            m->functions = 0;
        if (gh_argument_is_opposed(p, m)) {
            m->functions = GH_FUNCTION_AGAINST;
            continue;
        }
        /* but "[kormokortara] bhobone oboruddho hon" */
        bool owner = m->attributive && !gh_item_ends_subject(&p->items[m->last]);
        int k = owner ? gh_parse_clause_at(p, m->first) : -1;
        if (k < 0)
            continue;
        const gh_clause *c = &p->clauses[k];
        int end = k; /* "[DC] office-er samne oborodh kore ... bikkhobh koren tara" */
        while (end + 1 < p->clause_count && p->clauses[end + 1].group == c->group)
            end++;
        uint16_t to = p->clauses[end].tail > p->clauses[end].last
                          ? p->clauses[end].tail
                          : (uint16_t)(p->clauses[end].last + 1);
        gh_query q = {.from = c->first, .to = to, .functions = GH_FUNCTION_SUBJ, .not_this = m};
        if (gh_argument_takes_no_subject(p, c) || is_of_site(p, m) ||
            gh_argument_find(mentions, &q) >= 0)
            m->functions = GH_FUNCTION_GEN;
    }
}

/* "[polishke] guli korte dekha jay", "[tader] rastay namte hoyechhe": not "korte hobe", which is
 * asked of them. */
void gh_argument_bind_doers(const gh_parse *p, gh_mentions mentions)
{
    for (uint16_t k = 0; k < p->clause_count; k++) {
        const gh_clause *c = &p->clauses[k];
        const gh_verb *verb = c->verb >= 0 ? &p->verbs[c->verb] : NULL;
        bool had_to = verb && verb->must && gh_feature(verb->features, ASPECT) == GH_PERF;
        if (!verb || !(verb->seen || had_to))
            continue;
        gh_query q = {.from = c->first, .to = verb->first, .functions = GH_FUNCTION_OBJ};
        int found = gh_argument_find(mentions, &q);
        if (found < 0) { /* "guli korte dekha jay [polishke]" */
            q.from = verb->after;
            q.to = c->tail;
            found = gh_argument_find(mentions, &q);
        }
        if (found >= 0 && mentions.p[found].grammatical_case > GH_NOM)
            mentions.p[found].functions = GH_FUNCTION_SUBJ;
    }
}

/* "tini [Soudi Arob] jaowar prostuti nen": a country right before a visit is where it goes, if
 * anybody else can go. */
void gh_argument_bind_goals(gh_mentions mentions, gh_acts acts)
{
    for (uint16_t k = 0; k < acts.n; k++) {
        const gh_act *act = &acts.p[k];
        for (uint16_t i = 0; i < mentions.n; i++) {
            gh_mention *m = &mentions.p[i];
            if ((act->frame->traits & GH_FRAME_VISIT) && m->after == act->first &&
                m->grammatical_case <= GH_NOM && m->bare_state && m->after == m->last + 1 &&
                act->kind != GH_VERB_FINITE)
                m->functions &= ~(uint32_t)GH_FUNCTION_SUBJ;
        }
    }
}

void gh_argument_free_names(gh_mentions mentions, gh_acts acts)
{
    for (uint16_t k = 0; k < acts.n; k++) {
        gh_act *act = &acts.p[k];
        const gh_act *content = act->content >= 0 ? &acts.p[act->content] : NULL;
        for (uint16_t i = 0; content && content->mentioned && i < mentions.n; i++)
            if (mentions.p[i].first < content->first && content->head <= mentions.p[i].last) {
                act->content = -1;
                act->lacks_content = gh_act_wants_content(act);
                break;
            }
    }
}
