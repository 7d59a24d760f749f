/* reply.c - "jobabe ...", "palta ...": who strikes back, and at whom. */
#include "event/fill.h"
#include "event/record.h"

/* "[jobabe] boma fela hoy", "[palta] obhijane": the clause says that it answers what was done. */
static bool answers(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    for (uint16_t i = p->clauses[act->clause].first; i <= act->last && i < p->n; i++) {
        const gh_item *item = &p->items[i];
        if (gh_refer_word_has_class(p, i, p->lexicon->class_reply) &&
            (item->analysis->pos == GH_UPOS_ADJ || gh_item_case(item) == GH_LOC))
            return true;
    }
    return false;
}

static bool can_strike(const gh_filler *f)
{
    return !f->code.role[0] || gh_role_is(f->code.role, "GOV MIL COP REB INS SEP");
}

/* "GOV", and "GOVTAL" of those who rule there. */
static bool serves_state(const char *role)
{
    return !role[0] || gh_str_starts_any(gh_str_of(role), "GOV MIL COP");
}

/* "Israel [Iraner ghatite] hamla chalay ... palta kheponastro chhore [Iran]" */
static bool is_of_side(const gh_filler *f, const gh_filler *side)
{
    const char *a = f->code.role, *b = side->code.role;
    bool state = serves_state(a) && serves_state(b);
    return strcmp(f->code.country, side->code.country) == 0 && (state || strcmp(a, b) == 0);
}

/* "er kothor [jobab] deoar humki", "[protisodher] ongikar": what is threatened is an answer. */
static bool threatens_reply(const gh_scene *s, const gh_act *act)
{
    const gh_act *content = act->content >= 0 ? &s->acts.p[act->content] : NULL;
    gh_str yields =
        content ? gh_lexicon_string(s->coding->lexicon, content->frame->yields) : GH_STR("");
    if (!gh_str_equal(yields, GH_STR("resist")) && act->frame->operation != GH_OPERATOR_THREATEN)
        return false;
    uint16_t from = content && content->first < act->first ? content->first : act->first;
    uint16_t first = s->parse->clauses[s->parse->items[from].clause].first;
    for (uint16_t i = first; i <= act->last && i < s->parse->n; i++)
        if (gh_refer_word_has_class(s->parse, i, s->parse->lexicon->class_reply))
            return true;
    return false;
}

/* Whoever was struck threatens whoever struck him. */
static void fill_threat(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                        gh_fillers *patients)
{
    const gh_violence *v = &s->coding->violence;
    if (agents->n == 1 && patients->n == 0 && can_strike(&v->told.agent) &&
        is_of_side(&agents->p[0], &v->told.patient) && threatens_reply(s, act))
        gh_fill_add_told(patients, v->told.agent);
}

/* Whoever was struck strikes back, at whoever struck him. */
void gh_fill_reply(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients)
{
    enum { JUST_NOW = 2 };
    const gh_violence *v = &s->coding->violence;
    if (v->mutual || v->private_matter || !v->told.has_agent || !v->told.has_patient ||
        v->told.sentence + JUST_NOW < s->parse->sentence ||
        is_of_side(&v->told.agent, &v->told.patient))
        return;
    fill_threat(s, act, agents, patients);
    if (!(act->frame->traits & GH_FRAME_VIOLENT) ||
        (act->frame->traits & (GH_FRAME_EFFECT | GH_FRAME_MUTUAL)) || !answers(s, act))
        return;
    bool passive = gh_fill_is_passive(s, act) || act->mentioned;
    if (agents->n == 0 && passive && can_strike(&v->told.patient) &&
        !(patients->n && is_of_side(&patients->p[0], &v->told.patient))) {
        gh_fill_add_told(agents, v->told.patient);
        agents->p[0].link = 'b'; /* the word for it says by whom */
    }
    if (patients->n == 0 && agents->n == 1 && can_strike(&v->told.agent) &&
        is_of_side(&agents->p[0], &v->told.patient))
        gh_fill_add_told(patients, v->told.agent);
}
