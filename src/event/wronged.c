/* wronged.c - whom the deed was done to that one is accused of or condemned for. */
#include "event/fill.h"

/* "[byabosayike] dhore nirjatoner obhijog": the deed was done to him; an accusation is against
 * somebody. */
static bool is_object_of_deed(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    return act->frame->operation == GH_OPERATOR_ACCUSE && m->functions == GH_FUNCTION_OBJ &&
           pattern && !(pattern & GH_FUNCTION_OBJ);
}

/* "[kormokortar] opor hamlar obhijog uthechhe netar biruddhe": the deed that one is accused of was
 * done on him. */
static bool is_struck(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const uint32_t harm = GH_FRAME_VIOLENT | GH_FRAME_HOSTILE;
    for (uint16_t k = 0; k < s->acts.n && act->frame->operation == GH_OPERATOR_ACCUSE; k++)
        if (m->functions == GH_FUNCTION_ON && s->acts.p[k].first >= m->after &&
            s->acts.p[k].last < act->first && (s->acts.p[k].frame->traits & harm))
            return true;
    return false;
}

/* "[Iraner] poromanu sthaponay hamlar ninda", "[netader] barite agun deyar obhijog": theirs is what
 * was attacked. */
static bool owns_attacked_site(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    for (uint16_t k = 0; k < s->acts.n && (m->functions & GH_FUNCTION_GEN); k++) {
        const gh_act *deed = &s->acts.p[k];
        uint16_t site = (uint16_t)(deed->first - 1);
        if (deed->first > m->after && deed->last < act->first &&
            (deed->frame->traits & GH_FRAME_VIOLENT) &&
            gh_refer_has_class(s->parse, site, s->parse->lexicon->class_site) &&
            gh_item_case(&s->parse->items[site]) == GH_LOC)
            return true;
    }
    return false;
}

/* "[netar] biruddhe mithya mamlar protibade michhil": they march for him. */
static bool is_marched_for(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const gh_parse *p = s->parse;
    if (m->functions != GH_FUNCTION_AGAINST || !gh_event_is_protest(s, act))
        return false;
    for (int i = m->after + 1; i < gh_event_end_of_grounds(s, act); i++)
        if (gh_refer_word_has_class(p, (uint16_t)i, p->lexicon->class_grievance))
            return true;
    return false;
}

/* "[netar] greptarer ninda", "[shikkhokder] upor lathicharjer somalochona": as what only those
 * stand before the noun who are harmed. */
static bool is_harmed_by_noun(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const uint32_t harm = GH_FRAME_VIOLENT | GH_FRAME_HOSTILE;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *deed = &s->acts.p[k];
        if (!deed->mentioned || deed->first != m->after || deed->last >= act->first ||
            !(deed->frame->traits & harm))
            continue;
        uint32_t doer = gh_act_functions(s->coding->lexicon, deed, GH_SLOT_AGENT);
        uint32_t whom = gh_act_functions(s->coding->lexicon, deed, GH_SLOT_PATIENT);
        /* "[netar] mrityudonder ninda": as what one office alone does to others */
        gh_str office = gh_lexicon_string(s->coding->lexicon, deed->frame->doer);
        bool done_to = office.n && !gh_str_equal(office, GH_STR("=")) &&
                       !gh_role_is(m->code.role, "GOV COP JUD MIL") && m->code.role[0];
        if ((doer || done_to) && (m->functions & whom) && !(m->functions & doer))
            return true;
    }
    return false;
}

/* "[shishuder] ei proshikkhoner ninda": what is done with people is condemned, and they are not,
 * unless they did harm: "[jonotar] hamlar ninda". */
static bool is_owner_of_condemned(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const uint32_t harm = GH_FRAME_VIOLENT | GH_FRAME_HOSTILE | GH_FRAME_PROTEST;
    if (!(m->functions & GH_FUNCTION_GEN) || m->named || m->pronoun || !m->plural ||
        strcmp(m->code.role, "CVL") != 0 || m->after >= act->first)
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].first >= m->after && s->acts.p[k].last < act->first &&
            ((s->acts.p[k].frame->traits & harm) || gh_event_is_misdeed(s, &s->acts.p[k])))
            return false;
    return true;
}

/* "[netake] lanchhito korar ghotonay ninda", "[sangbadikke] humkir ninda", "[Hadi] hotyakander
 * ninda": the deed that is condemned was done to him. */
static bool suffered_condemned(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const uint32_t harm = GH_FRAME_VIOLENT | GH_FRAME_HOSTILE;
    const gh_parse *p = s->parse;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *deed = &s->acts.p[k];
        if (deed->first < m->after || deed->last >= act->first ||
            !((deed->frame->traits & harm) || gh_event_is_misdeed(s, deed) ||
              deed->frame->operation == GH_OPERATOR_THREATEN))
            continue;
        /* but "[Israelke] hamlar jonno ninda" */
        uint16_t next = (uint16_t)(deed->last + 1);
        bool noun = next == act->first || gh_refer_has_class(p, next, p->lexicon->class_matter) ||
                    (deed->kind == GH_VERB_NOUN && !deed->mentioned &&
                     !(deed->functions & GH_FUNCTION_FOR));
        bool slain = deed->first == m->after && m->grammatical_case <= GH_NOM && m->named &&
                     gh_refer_has_class(p, deed->first, p->lexicon->class_slaying);
        /* "[shromik] nihoter protibad" */
        bool fell = deed->first == m->after && m->grammatical_case <= GH_NOM && !m->pronoun &&
                    (deed->frame->traits & GH_FRAME_EFFECT);
        /* "[sangbadikder] humki deyar ghotonay": -der is the object's, too */
        uint32_t whom = gh_act_functions(s->coding->lexicon, deed, GH_SLOT_PATIENT);
        bool object = m->functions == GH_FUNCTION_OBJ ||
                      (deed->first == m->after && (m->functions & whom & GH_FUNCTION_OBJ));
        if (slain || fell || (noun && object))
            return true;
    }
    return false;
}

/* "[shikkhokder] beton baranor siddhanto", "[krishokder] rin moukufer siddhanto", "[rohingader]
 * firiye neyar siddhanto": people of whom it is decided what they get, or who decide nothing; but
 * "[shikkharthider] andolon sthogiter siddhanto" is theirs. */
static bool are_decided_on(const gh_scene *s, const gh_mention *m, uint16_t decision)
{
    const gh_parse *p = s->parse;
    if (!m->plural || m->named || m->pronoun || gh_item_case(&p->items[decision - 1]) != GH_GEN)
        return false;
    if (gh_role_is(m->code.role, "REF CVL") ||
        gh_refer_has_class(p, m->after, p->lexicon->class_wage))
        return true;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *deed = &s->acts.p[k];
        gh_str yields = gh_lexicon_string(s->coding->lexicon, deed->frame->yields);
        if (deed->first >= m->after && deed->last + 1 == decision &&
            gh_str_starts(yields, GH_STR("aid")))
            return gh_role_is(m->code.role, "EDU LAB AGR HLH MED BUS REL");
    }
    return false;
}

/* "[doler] nibondhon batiler siddhantoke swagoto", "[netar] mrityudonder ray": what is welcomed or
 * criticised is a decision on him, and another's; but "[Trumper] sena protyaharer siddhanto" is
 * his, and so is "[doler] nirbachon borjoner siddhanto", which is no office's. */
static bool is_decided_on(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const gh_parse *p = s->parse;
    if (!(m->functions & (GH_FUNCTION_GEN | GH_FUNCTION_OBJ)) || m->after >= act->first ||
        m->bare_state || (m->kinds & GH_KIND_IGO))
        return false;
    uint16_t at = m->after;
    while (at < act->first && !gh_refer_has_class(p, at, p->lexicon->class_decision) &&
           !gh_refer_has_class(p, at, p->lexicon->class_verdict))
        at++;
    if (at < act->first && are_decided_on(s, m, at))
        return true;
    /* "[montrir] khalaser ray": it is a court's, whoever he is */
    bool ruling = at < act->first && !gh_refer_has_class(p, at, p->lexicon->class_decision);
    if (gh_role_starts(m->code.role, ruling ? "JUD" : "GOV JUD MIL COP LEG"))
        return false;
    /* "[netar] rayer protibad": one man's ruling is the court's on him */
    if (ruling && at == m->after && m->named && (m->kinds & GH_KIND_PERSON))
        return true;
    if (ruling && at > m->after && gh_item_case(&p->items[at - 1]) == GH_GEN)
        return true;
    for (uint16_t k = 0; k < s->acts.n && at < act->first; k++) {
        const gh_act *deed = &s->acts.p[k];
        if (deed->first >= m->after && deed->last + 1 == at && deed->frame->doer &&
            (deed->mentioned || deed->kind == GH_VERB_NOUN) &&
            gh_item_case(&p->items[at - 1]) == GH_GEN)
            return true;
    }
    return false;
}

/* "[Franser] songe somporko chhinno korar ahban": it is asked of others. */
static bool is_broken_with(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    return gh_fill_asks(act) && act->content >= 0 && (m->functions & GH_FUNCTION_WITH) &&
           (s->acts.p[act->content].frame->traits & GH_FRAME_HOSTILE);
}

/* "[sontrasider] ashroy deyar obhijog oswikar kore", "[oi doler] songe alochonar khobor oswikar
 * kore": what is denied was done for them or with them; those whom it harmed may have said so. */
static bool is_of_denied_deed(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const uint32_t with = GH_FUNCTION_OBJ | GH_FUNCTION_WITH;
    const uint32_t harm = GH_FRAME_VIOLENT | GH_FRAME_HOSTILE | GH_FRAME_EFFECT;
    for (uint16_t k = 0; k < s->acts.n && act->frame->operation == GH_OPERATOR_DENY; k++) {
        const gh_act *deed = &s->acts.p[k];
        if ((m->functions & with) && deed->first >= m->after && deed->last < act->first &&
            (deed->mentioned || deed->kind == GH_VERB_NOUN))
            return gh_role_is(m->code.role, "CRM UAF INS REB SEP") ||
                   (!(deed->frame->traits & harm) && !gh_event_is_misdeed(s, deed));
    }
    /* "[sontrasider] ashroy deyar obhijog": what no predicate tells is done for outlaws, too */
    bool outlaws = gh_role_is(m->code.role, "CRM UAF INS REB SEP") &&
                   act->frame->operation == GH_OPERATOR_DENY && (m->functions & with);
    for (int v = 0; outlaws && v < s->parse->verb_count; v++)
        if (s->parse->verbs[v].kind == GH_VERB_NOUN && s->parse->verbs[v].first >= m->after &&
            s->parse->verbs[v].last < act->first)
            return true;
    return false;
}

/* Nothing between him and the act is what it is done to: no other object, no bare noun. */
static bool is_last_object(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const gh_parse *p = s->parse;
    if (m->first) {
        const gh_item *before = &p->items[m->first - 1]; /* "[day] sorkarke" */
        if (before->part == GH_PART_NOMINAL && before->analysis->pos == GH_UPOS_NOUN &&
            gh_item_case(before) <= GH_NOM)
            return false;
    }
    for (const gh_mention *next = m + 1; next < s->mentions.p + s->mentions.n; next++)
        if (next->first < act->first && (next->functions & GH_FUNCTION_OBJ))
            return false;
    for (uint16_t i = m->after; i < act->first; i++) {
        const gh_item *item = &p->items[i];
        bool governed = p->items[i + 1].part == GH_PART_MARKER; /* "sob [dik] theke" */
        if (item->part == GH_PART_NOMINAL && item->analysis->pos == GH_UPOS_NOUN &&
            !(item->form->flags & GH_FORM_TIME) && gh_item_case(item) <= GH_ACC && !governed)
            return false;
    }
    return true;
}

bool gh_fill_is_helped_or_fought(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    /* "[tader] boykot korte hobe" */
    const uint32_t done_to = GH_FRAME_COOPERATIVE | GH_FRAME_PROTEST;
    bool helps = (act->frame->traits & done_to) && (pattern & GH_FUNCTION_OBJ) && act->must;
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    bool fights = gh_event_is_fight(s, act) && gh_str_equal(yields, GH_STR("resist"));
    return (helps || fights) && (m->functions & GH_FUNCTION_OBJ) && m->person == 3 &&
           is_last_object(s, act, m);
}

/* "[rohingader] hotya kora hochchhe", "[sangbadikder] humki, [prarthider] chap deya hochchhe". */
static bool is_put_upon(const gh_act *deed)
{
    return deed->passive && ((deed->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE)) ||
                             deed->frame->operation == GH_OPERATOR_THREATEN ||
                             deed->frame->operation == GH_OPERATOR_DEMAND);
}

/* "[chikitsok] mara gechhen bole obhijog", "[rohingader] hotya kora hochchhe bole obhijog":
 * what the clause tells befell him. */
bool gh_fill_is_victim_in(const gh_scene *s, int clause, const gh_mention *m)
{
    const uint32_t harm = GH_FRAME_VIOLENT | GH_FRAME_HOSTILE;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *deed = &s->acts.p[k];
        const uint32_t traits = deed->frame->traits;
        if (deed->clause != clause || deed->mentioned || deed->kind != GH_VERB_FINITE ||
            m->first >= deed->first || !((traits & (harm | GH_FRAME_EFFECT)) || is_put_upon(deed)))
            continue;
        uint32_t befalls = gh_act_functions(s->coding->lexicon, deed, GH_SLOT_PATIENT);
        uint32_t undergoing = traits & GH_FRAME_EFFECT ? GH_FUNCTION_SUBJ : 0u;
        undergoing |= befalls & GH_FUNCTION_SUBJ; /* "hamlar shikar hoyechhe" */
        if (is_put_upon(deed))
            undergoing |= GH_FUNCTION_OBJ;
        if (m->functions & undergoing)
            return true;
    }
    return false;
}

/* Somebody at all. */
static bool has_victim(const gh_scene *s, int clause)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *deed = &s->acts.p[k];
        if (deed->clause == clause && !deed->mentioned && deed->kind == GH_VERB_FINITE &&
            (deed->frame->traits & GH_FRAME_VIOLENT) &&
            (deed->passive || (deed->frame->traits & GH_FRAME_EFFECT) ||
             (deed->verb >= 0 && s->parse->verbs[deed->verb].occurs)))
            return true;
    }
    return false;
}

/* "[Myanmare] rohingader hotya kora hochchhe bole obhijog korechhe Amnesty": where people are
 * wronged and nobody is told to do it, the state is accused, if that is not the accuser's own. */
int gh_fill_state_of_victims(const gh_scene *s, const gh_act *act, const gh_mention *agent,
                             int from, int to)
{
    for (int k = from; k <= to && act->frame->operation == GH_OPERATOR_ACCUSE; k++) {
        const gh_clause *c = &s->parse->clauses[k];
        gh_query q = {.from = c->first,
                      .to = c->last,
                      .functions = GH_FUNCTION_LOC,
                      .kinds = GH_KIND_STATE,
                      .places = true};
        int found = has_victim(s, k) ? gh_argument_find(s->mentions, &q) : -1;
        const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
        if (m && m->bare_state && agent && strcmp(agent->code.country, m->code.country) != 0)
            return found;
    }
    return -1;
}

/* "[sorkarer] potoner por hamlar protibad" (after the fall of the government, protests against the
 * attacks): it only says when that was which is condemned. */
static bool says_when(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const uint32_t when = GH_FUNCTION_AFTER | GH_FUNCTION_BEFORE | GH_FUNCTION_DURING;
    bool after = false;
    if (m->functions != GH_FUNCTION_GEN)
        return false;
    for (uint16_t i = m->after; i < act->first; i++) {
        const gh_item *item = &s->parse->items[i];
        if (after && item->part == GH_PART_NOMINAL && gh_item_case(item) == GH_GEN)
            return true;
        after |= item->part == GH_PART_MARKER && (item->functions & when);
    }
    return false;
}

/* "[manobadhikar kormider] biruddhe domon-pironer somalochona": they are wronged, not blamed. */
bool gh_fill_is_wronged(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    if (is_object_of_deed(s, act, m) || is_struck(s, act, m) || is_marched_for(s, act, m) ||
        (act->frame->operation == GH_OPERATOR_ACCUSE && owns_attacked_site(s, act, m)) ||
        is_broken_with(s, act, m) || is_of_denied_deed(s, act, m))
        return true;
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    /* "[sangbadiker] biruddhe mamla protyahar o tar muktir dabi": it is asked for him */
    if (gh_str_starts(code, GH_STR("105")) && m->functions == GH_FUNCTION_AGAINST)
        return true;
    if (gh_str_starts_any(code, "111 051") && is_decided_on(s, act, m))
        return true;
    if (!gh_str_equal(code, GH_STR("111")))
        return false;
    if (suffered_condemned(s, act, m) || owns_attacked_site(s, act, m) ||
        is_harmed_by_noun(s, act, m) || is_owner_of_condemned(s, act, m) || says_when(s, act, m))
        return true;
    if ((m->functions & GH_FUNCTION_OBJ) ||
        !(m->functions & (GH_FUNCTION_ON | GH_FUNCTION_AGAINST)))
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].mentioned && s->acts.p[k].first == m->after &&
            s->acts.p[k].last < act->first && gh_event_is_misdeed(s, &s->acts.p[k]))
            return true;
    return false;
}
