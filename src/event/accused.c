/* accused.c - whom an act of courts and police befalls where the sentence does not say it. */
#include "event/fill.h"

/* Acts of courts and police that are about a deed. */
static bool is_about_deed(const gh_scene *s, const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    return gh_str_starts_any(code, "115 116") || (act->frame->traits & GH_FRAME_ARRESTED);
}

/* "[netake] gulir ghotonay", "[ekjon-ke] apohoroner daye": the deed that was done to him and that
 * the act is about, with the word for the matter or the charge behind it. */
static const gh_act *deed_done_to(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *deed = &s->acts.p[k];
        /* "[narike hotyar] daye": a predicate may hold the victim */
        bool holds = deed->first == m->first && deed->last > m->last;
        bool behind = deed->first >= m->after && deed->first <= m->after + 2;
        if ((holds || behind) && deed->last < act->first &&
            (deed->mentioned || deed->kind == GH_VERB_NOUN) &&
            !(deed->first > m->after && gh_scene_is_in_act(s, m->after)) &&
            ((deed->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE)) ||
             deed->frame->operation == GH_OPERATOR_THREATEN || gh_event_is_misdeed(s, deed)))
            return deed;
    }
    return NULL;
}

/* "[jubokke] ek shishuke hotyar daye dondo", "stri-ke hotyar daye [swamir] fashi": another whom the
 * act befalls, before the victim or right before the act. -1: none. */
static int other_than_victim(const gh_scene *s, const gh_act *act, const gh_act *deed, int victim,
                             const gh_mention *agent)
{
    enum { DESCRIBED = 3 }; /* "ekjon nabalok [meyeke]" */
    uint16_t from = s->parse->clauses[act->clause].first;
    int before = -1, behind = -1;
    for (int k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        bool someone = m != agent && k != victim && m->kinds && !m->thing &&
                       !gh_role_is(m->code.role, "JUD COP");
        if (someone && k < victim && m->first >= from && (m->functions & GH_FUNCTION_OBJ) &&
            m->after <= s->mentions.p[victim].first &&
            m->after + DESCRIBED >= s->mentions.p[victim].first)
            before = k;
        if (someone && m->first > deed->last && m->after == act->first &&
            (m->functions & (GH_FUNCTION_GEN | GH_FUNCTION_OBJ | GH_FUNCTION_SUBJ)))
            behind = k;
    }
    return behind >= 0 ? behind : before;
}

/* "netake [hotya mamlay] greptar": the case is only called so, and he is held in it; not "Hadike
 * hotya mamlay greptar dekhiye [Kobirke] adalote neya hoy". */
static bool is_case_of_accused(const gh_scene *s, const gh_act *act, const gh_act *deed)
{
    uint16_t group = s->parse->clauses[act->clause].group;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first > act->last && m->functions == GH_FUNCTION_OBJ &&
            s->parse->clauses[gh_parse_clause_at(s->parse, m->first)].group == group)
            return false;
    }
    return deed->mentioned && gh_item_case(&s->parse->items[deed->last]) <= GH_NOM &&
           gh_refer_has_class(s->parse, (uint16_t)(deed->last + 1), s->coding->lexicon->class_case);
}

/* "[netake] gulir ghotonay mamla", "[netake] gulir ghotonay ekjon greptar": the one to whom it was
 * done is not the one who is sued, held or sentenced; but "[take] dhorshoner obhijoge greptar" is.
 */
int gh_fill_not_victim(const gh_scene *s, const gh_act *act, int found, const gh_mention *agent)
{
    const gh_mention *m = &s->mentions.p[found];
    /* "[polisher] opor hamlar ghotonay mamla" */
    const gh_act *deed =
        (m->functions & (GH_FUNCTION_OBJ | GH_FUNCTION_ON)) && is_about_deed(s, act)
            ? deed_done_to(s, act, m)
            : NULL;
    if (!deed)
        return found;
    uint16_t next = (uint16_t)(deed->last + 1);
    int other = other_than_victim(s, act, deed, found, agent);
    bool sued =
        gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("115"));
    /* "[shishuke] dhorshoner ghotonay mamla", but "[take] dhorshoner daye mamla" */
    bool incident = gh_refer_word_has_class(s->parse, next, s->coding->lexicon->class_matter) &&
                    !gh_refer_word_has_class(s->parse, next, s->coding->lexicon->class_case);
    bool matter = incident || gh_refer_has_class(s->parse, next, s->coding->lexicon->class_matter);
    bool named = is_case_of_accused(s, act, deed);
    bool victim = ((deed->frame->traits & GH_FRAME_VIOLENT) && (sued || (matter && !named))) ||
                  (sued && incident && gh_event_is_misdeed(s, deed));
    return other < 0 && victim ? -1 : other < 0 ? found : other;
}

/* "[tin netar] nam ullekh kore mamla korechhe": those whose names are put down sue nobody, they are
 * sued. */
void gh_fill_named_in_suit(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    uint16_t group = s->parse->clauses[act->clause].group;
    if (act->mentioned ||
        !gh_str_equal(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("115")))
        return;
    for (const gh_act *names = s->acts.p; names < act && patients->n == 0; names++) {
        gh_fillers writers = {.n = 0};
        if (!names->negated && names->frame->operation == GH_OPERATOR_NONE &&
            (names->frame->traits & GH_FRAME_JUSTICE) &&
            s->parse->clauses[names->clause].group == group)
            gh_fill_patients(s, names, &writers, patients);
    }
}

/* "bicharok jele pathanor nirdesh den": what a court orders is what it does. */
static bool is_order_of_court(const gh_scene *s, const gh_act *act, const gh_fillers *agents)
{
    return act->frame->operation == GH_OPERATOR_DEMAND && act->content >= 0 && agents->n &&
           strcmp(agents->p[0].code.role, "JUD") == 0 &&
           gh_event_is_legal(s, &s->acts.p[act->content]);
}

/* "[Zafar Alamer] remand abedon kore police. Adalot remand monjur koren": whom the police asked the
 * court for. -1: nobody. */
static int32_t asked_for(const gh_scene *s, const gh_record *plea)
{
    int32_t e = s->coding->refer.person_before;
    if (!gh_str_starts(plea->code, GH_STR("020")) || e < 0 ||
        strcmp(gh_code_split(plea->source.code).role, "COP") != 0 ||
        strcmp(gh_code_split(plea->target.code).role, "JUD") != 0)
        return -1;
    const char *role = s->coding->refer.entities.p[e].code.role;
    return gh_role_is(role, "COP JUD") ? -1 : e;
}

/* "[sohokari komishonar] e dondo den": officials judge too. */
static bool is_judged(const gh_scene *s, const gh_act *act)
{
    return gh_str_equal(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("116"));
}

/* "adalot jamin monjur koren", "ei shunani hobe": in the affairs of courts and police it is whoever
 * was arrested, sued, sentenced or denied bail just before. */
void gh_fill_accused(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                     gh_fillers *patients)
{
    const gh_coding *coding = s->coding;
    if (patients->n || act->mentioned || act->negated || act->kind == GH_VERB_CONDITIONAL ||
        (act->frame->traits & GH_FRAME_TRANSFER) || /* "ostro thanay hostantor": maybe a thing */
        !(gh_event_is_legal(s, act) || is_order_of_court(s, act, agents)) ||
        gh_fill_has_object(s, act) || gh_act_has_no(coding->lexicon, act, GH_SLOT_PATIENT) ||
        (agents->n &&
         !gh_role_is(agents->p[0].code.role, is_judged(s, act) ? "JUD COP GOV" : "JUD COP")))
        return;
    for (uint32_t i = coding->records.n; i-- > 0;) {
        const gh_record *r = &coding->records.p[i];
        if (r->sentence + GH_TOLD_RECENTLY < s->parse->sentence)
            return;
        int32_t e = asked_for(s, r);
        if (e >= 0) {
            gh_fill_add_entity(s, patients, e, (gh_span){0, 0}, 'c');
            return;
        }
        bool known = gh_str_starts_any(r->code, "115 116 173 0841 1243");
        if (!known || gh_str_equal(r->target.code, GH_STR("---")) ||
            strcmp(gh_code_split(r->target.code).role, "JUD") == 0)
            continue;
        gh_fill_add_actor(&r->target, patients);
        return;
    }
}

/* "e ghotonay mamla kora hoyechhe", told again far below: the suit that the article is about;
 * "[sorkar] mamla koreni": nor has he brought that one. */
void gh_fill_same_suit(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                       gh_fillers *patients)
{
    enum { HEAD = 3 }; /* sentences in which an article says what it is about */
    const gh_coding *coding = s->coding;
    gh_str suit = GH_STR("115");
    bool another = agents->n && act->negated;
    bool again = agents->n == 0 && !act->negated && gh_fill_is_passive(s, act);
    if (patients->n || act->mentioned || !(again || another) || gh_fill_has_object(s, act) ||
        !gh_str_equal(gh_lexicon_string(coding->lexicon, act->frame->code), suit))
        return;
    for (uint32_t i = 0; i < coding->records.n && coding->records.p[i].sentence < HEAD; i++) {
        const gh_record *r = &coding->records.p[i];
        bool tried = another && strcmp(gh_code_split(r->source.code).role, "JUD") == 0;
        if (!(gh_str_equal(r->code, suit) || tried) || gh_str_equal(r->target.code, GH_STR("---")))
            continue;
        if (again && !gh_str_equal(r->source.code, GH_STR("---")))
            gh_fill_add_actor(&r->source, agents);
        gh_fill_add_actor(&r->target, patients);
        return;
    }
}

/* "[Salmaner] biruddhe obhijog gothoner shunani aj. ... ei shunani hobe": whoever the sentences
 * before say that it is against. */
void gh_fill_told_against(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                          gh_fillers *patients)
{
    enum { NEAR = 2 };
    const gh_refer *refer = &s->coding->refer;
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    if (!agents->n || patients->n || act->mentioned || act->negated || gh_fill_has_object(s, act) ||
        !gh_str_equal(code, GH_STR("115")))
        return;
    gh_query here = {.to = s->parse->n, .functions = GH_FUNCTION_AGAINST, .nearest = true};
    if (gh_argument_find(s->mentions, &here) >= 0) /* "mamla kore [tar] biruddhe ..." */
        return;
    for (uint32_t i = refer->trace_count; i-- > 0 && refer->trace_count - i <= GH_TRACES;) {
        const gh_trace *t = &refer->traces[i % GH_TRACES];
        if (t->sentence + NEAR < s->parse->sentence)
            return;
        const gh_entity *x = &refer->entities.p[t->entity];
        if (t->sentence == s->parse->sentence || !(t->functions & GH_FUNCTION_AGAINST) ||
            !gh_code_is_set(x->code) || gh_role_is(x->code.role, "JUD COP") ||
            agents->p[0].entity == t->entity)
            continue;
        for (uint8_t k = 0; k < t->member_count; k++)
            gh_fill_add_entity(s, patients, t->members[k], t->span, 'c');
        if (!patients->n)
            gh_fill_add_entity(s, patients, t->entity, t->span, 'c');
        return;
    }
}

/* "[UNO] jorimana koren", "[sohokari komishonar] karadondo den". */
bool gh_fill_is_trial_by_official(const gh_scene *s, const gh_act *act, const gh_filler *agent)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    return gh_str_equal(code, GH_STR("116")) && agent &&
           (agent->kinds & (GH_KIND_OFFICE | GH_KIND_PERSON)) &&
           strcmp(agent->code.role, "GOV") == 0;
}

bool gh_fill_is_court_told(const gh_scene *s)
{
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if ((s->mentions.p[k].kinds & GH_KIND_COURT) &&
            strcmp(s->mentions.p[k].code.role, "JUD") == 0)
            return true;
    return false;
}
