/* accused.c - whom an act of courts and police befalls where the sentence does not say it. */
#include "event/fill.h"

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

/* "adalot jamin monjur koren", "ei shunani hobe": in the affairs of courts and police it is whoever
 * was arrested, sued, sentenced or denied bail just before. */
void gh_fill_accused(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                     gh_fillers *patients)
{
    const gh_coding *coding = s->coding;
    if (patients->n || act->mentioned || act->negated || act->kind == GH_VERB_CONDITIONAL ||
        !(gh_event_is_legal(s, act) || is_order_of_court(s, act, agents)) ||
        gh_fill_has_object(s, act) || gh_act_has_no(coding->lexicon, act, GH_SLOT_PATIENT) ||
        (agents->n && strcmp(agents->p[0].code.role, "JUD") != 0 &&
         strcmp(agents->p[0].code.role, "COP") != 0))
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
