/* duty.c - "[sorkarke] bichar korte hobe": who is to do what must be done, if the clause says so.
 */
#include "event/fill.h"

/* "[amader] bhai Hadir hotyakarider greptar korte hobe": whose he is, not who must do it. */
static bool owns_somebody(const gh_scene *s, const gh_mention *m)
{
    const gh_mention *next = m + 1 < s->mentions.p + s->mentions.n ? m + 1 : NULL;
    return next && next->first == m->after && next->named && (next->kinds & GH_KIND_PERSON);
}

/* "amader ... korte hobe", "[amader] oikyoboddho theke ... korte hobe": we must do it. */
bool gh_fill_is_for_oneself(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause], *start = c;
    while (start > s->parse->clauses && start[-1].group == c->group)
        start--;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->pronoun && m->person == 1 && m->first >= start->first && m->last <= c->last &&
            !(act->frame->doer && owns_somebody(s, m)))
            return true;
    }
    return false;
}

/* "[jonogonke] oikyoboddho theke nirbachon sofol korte hobe": who must be so must do the rest. */
static int doer_of_chain(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    int found = -1;
    for (int c = act->clause - 1; act->must && found < 0 && c >= 0; c--) {
        const gh_clause *before = &p->clauses[c];
        if (before->group != p->clauses[act->clause].group || before->verb < 0 ||
            !(p->verbs[before->verb].exists || p->verbs[before->verb].lasts))
            break;
        gh_query q = {.from = before->first, .to = before->last, .functions = GH_FUNCTION_OBJ};
        found = gh_argument_find(s->mentions, &q);
    }
    return found;
}

/* "[shikkhok] niyog korte hobe", "[komiti] gothon kora dorkar": bare stands what is done, for who
 * must do it has a case. */
static bool is_bare_object(const gh_act *act, const gh_mention *m)
{
    const uint32_t marked = GH_FUNCTION_OBJ | GH_FUNCTION_GEN;
    return (act->must || act->ought) && !(m->functions & marked) && !m->pronoun &&
           !(m->kinds & GH_KIND_PARTY);
}

/* "[kormokortader] bodli korte hobe", "[senabahinike] janate hobe": it is done to people who hold a
 * post, or told them; "[sorkarke] niyog dite hobe": a body does it. */
static bool is_done_to_people(const gh_act *act, uint32_t pattern)
{
    const uint32_t both = GH_FUNCTION_OBJ | GH_FUNCTION_TO;
    return (act->frame->operation == GH_OPERATOR_NONE && (pattern & both) == GH_FUNCTION_OBJ) ||
           (act->frame->operation == GH_OPERATOR_REPORT && act->head < 0);
}

/* Who must do it: "sorkar-ke ... korte hobe", "sorkarer ... kora uchit". Of an act that is done to
 * somebody the object can be he: "dayider greptar korte hobe". */
int gh_fill_doer_to_be(const gh_scene *s, const gh_act *act, char *link)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    uint32_t bodies = GH_KIND_STATE | GH_KIND_OFFICE | GH_KIND_BODY | GH_KIND_ARMED |
                      GH_KIND_PARTY | GH_KIND_COURT | GH_KIND_IGO | GH_KIND_GROUP;
    /* "[torunder] jukto korte hobe": whom one makes something of does nothing */
    const gh_item *head = act->head >= 0 ? &s->parse->items[act->head] : NULL;
    bool made = head && head->analysis->pos == GH_UPOS_ADJ && act->verb >= 0 &&
                !s->parse->verbs[act->verb].exists && !s->parse->verbs[act->verb].lasts;
    /* "[jonogonke] sorkarer pashe thakte hobe": done to nobody who is its object */
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    /* "[prarthike] khoma chaite hobe", "[prarthike] boktobyo protyahar korte hobe": nor who speaks
     */
    bool speaks = (act->frame->traits & GH_FRAME_SPEECH) && (!pattern || pattern & GH_FUNCTION_TO);
    bool beside = act->frame->operation == GH_OPERATOR_ABSENT_VALUE &&
                  (speaks || (pattern && !(pattern & GH_FUNCTION_OBJ))) &&
                  !(act->frame->traits & GH_FRAME_EFFECT);
    bool acts_on = act->frame->operation != GH_OPERATOR_NONE && !beside;
    bool has_object = made || acts_on || (act->verb >= 0 && s->parse->verbs[act->verb].gives);
    gh_query q = {.from = c->first,
                  .to = c->tail > act->first ? c->tail : act->first,
                  .functions = GH_FUNCTION_OBJ,
                  .kinds = has_object ? bodies : 0};
    if (is_done_to_people(act, pattern))
        q.kinds = GH_KIND_STATE | GH_KIND_BODY | GH_KIND_COURT | GH_KIND_PARTY | GH_KIND_IGO;
    /* "[senabahinike] sahajjo korun": those spoken to must help it */
    int found = act->must || act->ought ? gh_argument_find(s->mentions, &q) : -1;
    if (found < 0)
        found = doer_of_chain(s, act);
    if (found < 0 || s->mentions.p[found].person == 1)
        found = gh_argument_subject(s->parse, s->mentions, act, NULL, link);
    if (found >= 0 && is_bare_object(act, &s->mentions.p[found]))
        found = -1;
    if (found < 0 && act->ought) {
        q.functions = GH_FUNCTION_GEN;
        q.nearest = true;
        q.to = act->first;
        found = gh_argument_find(s->mentions, &q);
    }
    return found;
}

/* "[Rahimsoho] sobaike greptar korte hobe": what only the state does is done to who is named. */
static bool is_done_to(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    /* "[khunir] bichar hoya uchit": the genitive is whom the noun is about */
    bool of = act->passive &&
              (gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_GEN);
    if (doer.n == 0 || gh_str_equal(doer, gh_str_of(m->code.role)) ||
        (m->functions == GH_FUNCTION_GEN && !of)) /* "[bahinir] byabostha neya uchit" */
        return false;
    if (!m->code.role[0] || gh_role_is(m->code.role, "GOV JUD LEG"))
        return false;
    return true;
}

/* "[probasider] visar somosya somadhan korte hobe": -der is the genitive's too, and the nouns
 * between it and the act are theirs; but "[chikitsokder] (grame) kaj korte hobe". Of whom an office
 * speaks so, it gives orders to: "[prarthider] monoyonpotro joma dite hobe". */
static bool owns_what_is_done(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const uint32_t both = GH_FUNCTION_OBJ | GH_FUNCTION_GEN;
    const gh_voice *voice = gh_event_voice(s, act);
    bool office = !voice || gh_role_is(voice->code.role, "GOV COP JUD MIL");
    bool noun = false;
    if (office || !act->must || act->frame->code || (m->functions & both) != both)
        return false;
    for (uint16_t i = m->after; i < act->first; i++) {
        const gh_item *item = &s->parse->items[i];
        bool joins = item->particle == GH_PARTICLE_AND;
        if (!joins && (item->part != GH_PART_NOMINAL ||
                       (gh_item_case(item) > GH_NOM && gh_item_case(item) != GH_GEN)))
            return false;
        noun |= !joins && item->analysis->pos == GH_UPOS_NOUN &&
                !(item->form->flags & (GH_FORM_TIME | GH_FORM_NUMBER));
    }
    return noun;
}

bool gh_fill_is_political_act(const gh_scene *s, const gh_act *act)
{
    uint32_t yields = act->frame->yields;
    return yields && yields != s->coding->lexicon->word_any;
}

/* Is it somebody else than he who speaks, no criminal, and not whoever it is done to? */
bool gh_fill_is_asked_of(const gh_scene *s, const gh_act *act, int found)
{
    const gh_voice *voice = gh_event_voice(s, act);
    return found >= 0 &&
           /* "[Bangladeshke] egiye nite hobe": nobody asks something of his own country */
           !(voice && gh_fill_is_own_country(&voice->code, &s->mentions.p[found])) &&
           !gh_fill_is_helped_or_fought(s, act, &s->mentions.p[found]) &&
           !owns_what_is_done(s, act, &s->mentions.p[found]) &&
           strcmp(s->mentions.p[found].code.role, "CRM") != 0 &&
           !gh_fill_is_speaker(s, act, &s->mentions.p[found]) &&
           !is_done_to(s, act, &s->mentions.p[found]) &&
           /* "[Hadir] nyaybichar nischit howa joruri": nobody does what happens */
           !(act->passive && act->ought && !gh_fill_is_political_act(s, act) &&
             s->mentions.p[found].functions == GH_FUNCTION_GEN);
}
