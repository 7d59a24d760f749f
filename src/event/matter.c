/* matter.c - whom a reproach or thanks are for where what he did is told: "[sorkarer] bhumika niye
 * khobh". */
#include "event/fill.h"

/* Who answers for what he does: those of the state and of politics. */
static bool is_answerable(const gh_mention *m)
{
    if (gh_role_is(m->code.role, "GOV OPP PTY COP MIL JUD LEG SPY ELI"))
        return true;
    return m->bare_state;
}

static bool has_case(const gh_item *item, unsigned number)
{
    return gh_feature(item->analysis->features, CASE) == number;
}

/* "[pulisher] bhumikay khobh", "[commissioner] niropekkhota niye prosno", "[shikkhokder] dabir
 * songe ekmot": the matter ends right before the word of speaking. */
static int owner_of_matter(const gh_scene *s, const gh_act *act, bool agrees)
{
    enum { MATTER = 3, BETWEEN = 2 };
    const uint32_t with = GH_FUNCTION_WITH | GH_FUNCTION_TOWARD;
    const gh_parse *p = s->parse;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (!(m->functions & GH_FUNCTION_GEN) || m->after >= act->first ||
            !(is_answerable(m) || (agrees && m->kinds)) ||
            gh_parse_clause_at(p, m->first) != act->clause)
            continue;
        for (uint16_t i = m->after; i < act->first && i <= m->after + MATTER; i++) {
            const gh_item *item = &p->items[i];
            bool about = i > m->after && item->part == GH_PART_MARKER &&
                         (item->functions & (agrees ? with : GH_FUNCTION_ABOUT));
            bool at = item->part == GH_PART_NOMINAL && has_case(item, GH_LOC) &&
                      i + BETWEEN >= act->first;
            if (about || at)
                return k;
            bool such = item->part == GH_PART_PRONOUN || item->particle == GH_PARTICLE_SUCH;
            if (item->part != GH_PART_NOMINAL && !such)
                break;
        }
    }
    return -1;
}

/* "[polish] mamla na neoyay khobh": who did, or did not do, what the clause before tells. */
static int doer_of_cause(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_parse *p = s->parse;
    int c = act->clause - 1;
    if (c < 0 || p->clauses[c].verb < 0)
        return -1;
    const gh_verb *v = &p->verbs[p->clauses[c].verb];
    if (v->kind != GH_VERB_NOUN || v->passive || v->exists || v->occurs ||
        gh_feature(v->features, CASE) != GH_LOC)
        return -1;
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].clause == c && (s->acts.p[k].frame->traits & GH_FRAME_EFFECT))
            return -1;
    gh_query q = {
        .from = p->clauses[c].first, .to = p->clauses[c].tail, .functions = GH_FUNCTION_SUBJ};
    int found = gh_argument_find(s->mentions, &q);
    return found >= 0 && &s->mentions.p[found] != agent && is_answerable(&s->mentions.p[found])
               ? found
               : -1;
}

/* "[polisher] bhumikay khobh", "[commissioner] niropekkhota niye prosno": whose doing it is that a
 * reproach, thanks or a worry is about, and whose word it is that somebody agrees to. */
int gh_fill_whose_matter(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool judges = gh_str_starts_any(code, "111 051");
    bool worries = gh_str_starts(code, GH_STR("012"));
    /* "sommoti", "ekmot": with somebody */
    bool agrees = gh_str_starts_any(code, "019 03") && !(act->frame->traits & GH_FRAME_MUTUAL) &&
                  (gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_WITH);
    bool speech = act->frame->traits & GH_FRAME_SPEECH;
    if (!(((judges || worries) && speech) || agrees) || act->mentioned)
        return -1;
    int found = judges || agrees ? owner_of_matter(s, act, agrees) : -1;
    return found >= 0 || agrees ? found : doer_of_cause(s, act, agent);
}

/* "[dol] nishiddho korar siddhanto": whoever alone can do what is decided. */
static const char *who_decides(const gh_scene *s, uint16_t i)
{
    const gh_parse *p = s->parse;
    if (!gh_refer_has_class(p, i, p->lexicon->class_decision))
        return NULL;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *deed = &s->acts.p[k];
        gh_str doer = gh_lexicon_string(s->coding->lexicon, deed->frame->doer);
        if (deed->last + 1 == i && (deed->mentioned || deed->kind == GH_VERB_NOUN))
            return gh_str_equal(doer, GH_STR("GOV")) ? "GOV" : NULL;
    }
    return NULL;
}

/* Whoever alone makes what stands at `i`: a court a ruling, a government a budget. */
static const char *maker_of(const gh_scene *s, uint16_t i)
{
    const gh_parse *p = s->parse;
    const char *decides = who_decides(s, i);
    if (decides)
        return decides;
    if (gh_refer_has_class(p, i, p->lexicon->class_verdict))
        return "JUD";
    return gh_refer_has_class(p, i, p->lexicon->class_measure) ? "GOV" : NULL;
}

/* A ruling; or a measure of the government of his own country, at home, which is not his own. */
static bool can_judge(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                      const char *maker, uint16_t at)
{
    const char *country = s->coding->setting.country;
    const gh_actor_code *judge = agents->n ? &agents->p[0].code : NULL;
    if (strcmp(maker, "JUD") == 0)
        return true;
    /* "bajet [gonobirodhi]" is an opinion, "bajetke gonobirodhi [akhya den]" an act */
    bool says = !act->verdict || ((act->frame->traits & GH_FRAME_LABEL) &&
                                  gh_item_case(&s->parse->items[at]) == GH_ACC);
    return judge && says && strcmp(country, s->coding->setting.home) == 0 &&
           strcmp(country, judge->country) == 0 && judge->role[0] &&
           !gh_role_is(judge->role, "GOV LEG");
}

/* "ei [ray] pratyakhyan korechhe [dol]", "[bajeter] somalochona": whoever judges a ruling of nobody
 * named or on one man means a court, a budget the government; but "[jonogoner] ray", "Sougata
 * [Ray]". */
void gh_fill_maker_of_judged(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                             gh_fillers *patients)
{
    const gh_parse *p = s->parse;
    const gh_clause *c = &p->clauses[act->clause];
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool judges = act->verdict || gh_str_starts_any(code, "111 051 12");
    if (patients->n || !judges || act->mentioned || s->coding->setting.country[0] == 0)
        return;
    for (uint16_t i = c->first; i < c->tail && i < p->n; i++) {
        const char *maker = maker_of(s, i);
        const gh_mention *owner = i > c->first ? gh_argument_at(s->mentions, i - 1) : NULL;
        bool judged = owner && owner->named && (owner->kinds & GH_KIND_PERSON) && maker &&
                      strcmp(maker, "JUD") == 0;
        bool owned = owner && !judged && (owner->functions & GH_FUNCTION_GEN);
        if (!maker || owned || gh_argument_at(s->mentions, i) ||
            !can_judge(s, act, agents, maker, i))
            continue;
        gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = 'b'};
        memcpy(f.code.country, s->coding->setting.country, 4);
        memcpy(f.code.role, maker, 4);
        f.kinds = strcmp(maker, "JUD") == 0 ? GH_KIND_COURT : GH_KIND_BODY;
        gh_fill_add(patients, &f);
        return;
    }
}
