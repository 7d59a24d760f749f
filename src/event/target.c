/* target.c - toward whom, where the genitive of a search or a demand says it. */
#include "event/fill.h"

/* "[hamlakarider] greptare obhijan", "[Rahimer] basay obhijan": those looked for. */
int gh_fill_target_of_operation(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    enum { BETWEEN = 5 };
    if (!(act->frame->traits & GH_FRAME_PRELUDE) || act->mentioned)
        return -1;
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_GEN,
                  .kinds = GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_GROUP | GH_KIND_PARTY,
                  .nearest = true,
                  .not_this = agent};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0 || s->mentions.p[found].after + BETWEEN < act->first)
        return -1;
    return gh_fill_has_own_noun(s, &s->mentions.p[found], act->first) ? found : -1;
}

/* "[montrir] karjaloy gherao kormosuchi ghoshona": a siege that is announced. */
bool gh_fill_besieged(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                      gh_fillers *patients)
{
    const uint32_t siege = GH_FRAME_PROTEST | GH_FRAME_HOSTILE;
    if (!gh_event_is_protest(s, act) || act->mentioned)
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other->mentioned && other->last + 1 == act->first &&
            (other->frame->traits & siege) == siege)
            gh_fill_patients(s, other, agents, patients);
    }
    return patients->n > 0;
}

/* "[Bharotiyo haikomishoner] samne bikkhobh": against the state whose mission it is. */
int gh_fill_mission_faced(const gh_scene *s, const gh_act *act, const gh_fillers *agents)
{
    const uint32_t before = GH_FUNCTION_AT | GH_FUNCTION_TOWARD;
    for (uint16_t k = 0; k < s->mentions.n && agents->n && gh_event_is_protest(s, act); k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->mission && m->country_given && (m->functions & before) &&
            gh_parse_clause_at(s->parse, m->first) == act->clause &&
            strcmp(m->code.country, agents->p[0].code.country) != 0)
            return k;
    }
    return -1;
}

/* Somebody is to go: "podotyag", "oposaron". */
static bool is_removal(const gh_scene *s, const gh_act *act)
{
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    return gh_str_equal(yields, GH_STR("reform.leadership")) ||
           (gh_str_equal(yields, GH_STR("ban")) && (act->frame->patient & GH_REQUIRED) &&
            (act->frame->patient & GH_KIND_OFFICE));
}

/* "[montrir] podotyager dabite bikkhobh", "[shikkhokke] oposaroner dabite": who is to go is
 * protested against. */
int gh_fill_target_of_demand(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    bool protest = (act->frame->traits & GH_FRAME_PROTEST) || gh_event_is_protest(s, act);
    if (!protest || !act->frame->code || act->content >= 0)
        return -1;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *demand = &s->acts.p[k];
        uint16_t claim = (uint16_t)(demand->last + 1);
        if (claim >= act->first || demand->clause > act->clause || !is_removal(s, demand) ||
            !(s->parse->items[claim].functions & GH_FUNCTION_PURPOSE ||
              (gh_refer_has_class(s->parse, claim, s->coding->lexicon->class_claim) &&
               gh_item_case(&s->parse->items[claim]) == GH_LOC))) /* "[podotyag] dabite" */
            continue;
        gh_query q = {.from = s->parse->clauses[demand->clause].first,
                      .to = demand->first,
                      .functions = GH_FUNCTION_GEN | GH_FUNCTION_OBJ,
                      .nearest = true,
                      .not_this = agent};
        int found = gh_argument_find(s->mentions, &q);
        if (found >= 0 && s->mentions.p[found].after == demand->first)
            return found;
    }
    return -1;
}

/* "[Hadir] hotyacheshta": the genitive right before it is his whom it was done to. */
static bool has_own_victim(const gh_scene *s, const gh_act *act)
{
    bool doers = !(act->frame->traits & GH_FRAME_PROTEST) && /* "[polisher] pitunite" */
                 (gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT) & GH_FUNCTION_GEN);
    bool own =
        !doers && (gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_GEN);
    for (uint16_t k = 0; own && k < s->mentions.n; k++)
        if (s->mentions.p[k].after == act->first && (s->mentions.p[k].functions & GH_FUNCTION_GEN))
            return true;
    return false;
}

/* "nihoto [12 jon] chhatro", "nihoto [Begum] Rokeya bishwobidyaloyer chhatro": what may stand
 * before a noun; but not "nihoto [o] 30 jon ahoto", which is listed with the numbers for what it
 * joins. */
static bool may_lead_to_head(const gh_item *item)
{
    if (item->part == GH_PART_PARTICLE)
        return item->particle == GH_PARTICLE_DEGREE || item->particle == GH_PARTICLE_HONORIFIC;
    return gh_refer_says_how_many(item) ||
           (item->part == GH_PART_NOMINAL && gh_item_case(item) <= GH_NOM);
}

/* "polisher gulite nihoto [chhatroder] poribar": the one behind the adjective. */
int gh_fill_head_of_adjective(const gh_scene *s, const gh_act *outcome)
{
    enum { WORDS_OF_NAME = 3 };
    bool adjective = outcome->verb < 0 && gh_feature(outcome->features, CASE) <= GH_NOM;
    for (uint16_t k = 0; adjective && k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        uint16_t next = (uint16_t)(outcome->last + 1);
        while (next < m->first && next <= outcome->last + WORDS_OF_NAME &&
               may_lead_to_head(&s->parse->items[next]))
            next++;
        if (m->first == next && !m->adjectival && !m->pronoun &&
            (m->kinds & (GH_KIND_PERSON | GH_KIND_CROWD)))
            return k;
    }
    return -1;
}

/* "hamlay [Ukrener] ekti bidyutkendro khotigrosto hoyechhe": whose it is, of another country than
 * whoever attacked. */
static int owner_of_damage(const gh_scene *s, const gh_act *act, uint16_t to, uint32_t functions,
                           const gh_fillers *agents)
{
    if (agents->n == 0 || !agents->p[0].code.country[0])
        return -1;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first > act->last && m->last < to && m->code.country[0] &&
            (m->functions & functions) && !m->pronoun && (m->place || m->kinds) &&
            strcmp(m->code.country, agents->p[0].code.country) != 0)
            return k;
    }
    return -1;
}

/* Whom or what the attack harmed: "nihoto hoyechhen", "dhongso hoyechhe". */
static bool is_outcome(const gh_scene *s, const gh_act *act)
{
    uint32_t harm = GH_FRAME_VIOLENT | GH_FRAME_HOSTILE;
    return (act->frame->traits & GH_FRAME_EFFECT) ||
           (!act->mentioned && gh_fill_is_passive(s, act) && (act->frame->traits & harm) == harm);
}

/* "Bharoter akromone [Pakistan] dishehara hoye jay", "hamlay [Gazay] biporjoy dekha diyechhe": what
 * came of it is no act of anybody. */
static int victim_of_state(const gh_scene *s, const gh_act *act, const gh_fillers *agents)
{
    uint16_t end = (uint16_t)(s->parse->clauses[act->clause].last + 1);
    if (gh_feature(act->features, CASE) != GH_LOC || act->verb >= 0)
        return -1;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other->clause == act->clause && other != act &&
            (other->frame->code || other->frame->operation != GH_OPERATOR_NONE))
            return -1;
    }
    return owner_of_damage(s, act, end, GH_FUNCTION_LOC | GH_FUNCTION_SUBJ, agents);
}

/* "[shikkharthider] dhaoyay paliye jay [polish]": whom it made flee. */
static int who_fled(const gh_scene *s, const gh_act *act, const gh_fillers *agents)
{
    const uint32_t flight = GH_FRAME_VISIT | GH_FRAME_OFFICE;
    const gh_mention *doer = agents->n ? gh_event_mention(s, &agents->p[0]) : NULL;
    char link;
    if (!doer || gh_feature(act->features, CASE) != GH_LOC || act->functions)
        return -1;
    for (const gh_act *flees = act + 1; flees < s->acts.p + s->acts.n; flees++) {
        if (flees->clause != act->clause || flees->mentioned || flees->negated ||
            (flees->frame->traits & flight) != flight)
            continue;
        int found = gh_argument_subject(s->parse, s->mentions, flees, doer, &link);
        const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
        return m && !m->pronoun && m->kinds && !gh_code_equal(m->code, doer->code) ? found : -1;
    }
    return -1;
}

/* "[BNP prarthir] gonosongjoge gulite tinjon ahoto": those who are only counted are of those whose
 * rally or office it was, not of whoever struck: "[Jamayater] somabeshe BNPr hamlay". */
static void count_among_struck(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                               gh_fillers *patients)
{
    const gh_mention *agent = agents->n ? gh_event_mention(s, &agents->p[0]) : NULL;
    const gh_mention *m = patients->n == 1 ? gh_event_mention(s, &patients->p[0]) : NULL;
    bool counted = m && m->victim_count && strcmp(patients->p[0].code.role, "CVL") == 0;
    bool struck = counted && !(act->frame->traits & GH_FRAME_PROTEST);
    int owner = struck ? gh_fill_target_of_site(s, act, NULL) : -1;
    bool his = struck && (owner < 0 || &s->mentions.p[owner] == agent);
    if (his)
        owner = gh_fill_target_of_site(s, act, agent);
    const gh_mention *of = owner >= 0 ? &s->mentions.p[owner] : NULL;
    /* but "[counsilorer] barite jonotar agune", "[Beiruter] upokonthe Israelir hamlay": who fell in
     * his house or near a capital need not be of it */
    const uint32_t others = GH_KIND_PERSON | GH_KIND_STATE;
    if (!of || (his && ((of->kinds & others) || of->place)) || !of->kinds || !of->code.role[0] ||
        strcmp(of->code.role, "CVL") == 0)
        return;
    patients->n = 0;
    gh_fill_add_mention(s, patients, owner, 'a');
}

/* "[dron hamlay] ... nihoto hoyechhen": who is killed or hurt is the target of the attack. */
bool gh_fill_patients_of_outcome(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                 gh_fillers *patients)
{
    /* "[thanay agun deyar somoy] gulite ekjon nihoto": he was killed by something else */
    bool other = (act->frame->traits & GH_FRAME_PROTEST) && (act->functions & GH_FUNCTION_DURING);
    /* "[badhay] BNPr somabesh pondo hoy" */
    bool hinders = (act->frame->traits & GH_FRAME_HOSTILE) &&
                   gh_feature(act->features, CASE) == GH_LOC && !act->frame->code;
    if (!act->mentioned || other || !((act->frame->traits & GH_FRAME_VIOLENT) || hinders) ||
        (act->frame->traits & (GH_FRAME_EFFECT | GH_FRAME_MUTUAL)) || has_own_victim(s, act))
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *outcome = &s->acts.p[k];
        if (outcome->clause != act->clause || outcome->last <= act->last || !is_outcome(s, outcome))
            continue;
        int head = gh_fill_head_of_adjective(s, outcome);
        if (head >= 0)
            gh_fill_add_mention(s, patients, head, 'a');
        else
            gh_fill_patients(s, outcome, agents, patients);
        count_among_struck(s, act, agents, patients);
        int owner = patients->n ? -1
                                : owner_of_damage(s, act, outcome->first,
                                                  GH_FUNCTION_GEN | GH_FUNCTION_LOC, agents);
        if (owner >= 0)
            gh_fill_add_mention(s, patients, owner, 'a');
        return patients->n > 0;
    }
    int struck = who_fled(s, act, agents);
    if (struck < 0)
        struck = victim_of_state(s, act, agents);
    if (struck >= 0)
        gh_fill_add_mention(s, patients, struck, 'a');
    return patients->n > 0;
}

bool gh_fill_is_attacker(const gh_scene *s, const gh_act *act, int found)
{
    int clause = gh_parse_clause_at(s->parse, s->mentions.p[found].first);
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *deed = &s->acts.p[k];
        if (deed->clause == clause && deed->clause < act->clause && !deed->mentioned &&
            !gh_fill_is_passive(s, deed) && (deed->frame->traits & GH_FRAME_VIOLENT) &&
            !(deed->frame->traits & GH_FRAME_EFFECT))
            return true;
    }
    return false;
}

/* "tara [gulibiddho Hadir] opor hamlar": whom the bare noun before him calls a victim. */
static int victim_called_so(const gh_scene *s, const gh_act *act)
{
    if (!act->mentioned || !(act->frame->traits & GH_FRAME_EFFECT) || act->functions)
        return -1;
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if (s->mentions.p[k].first == act->last + 1 && !s->mentions.p[k].pronoun &&
            (s->mentions.p[k].kinds & GH_KIND_PERSON))
            return k;
    return -1;
}

/* "[greptar hoya] sangbadik Anis-ke", "[jamin paoya] Anis-ke": the noun behind a participle of what
 * is undergone, with what describes it. */
int gh_fill_head_of_passive(const gh_scene *s, const gh_act *act)
{
    enum { BETWEEN = 3 };
    const gh_parse *p = s->parse;
    int victim = victim_called_so(s, act);
    if (victim >= 0)
        return victim;
    bool suffers =
        gh_fill_is_passive(s, act) && (act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT));
    uint32_t stands = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    bool undergoes = (stands & GH_FUNCTION_SUBJ) && !(stands & GH_FUNCTION_OBJ);
    if (act->verb < 0 || act->mentioned || !p->verbs[act->verb].attributive ||
        p->verbs[act->verb].kind != GH_VERB_NOUN || !(suffers || undergoes))
        return -1;
    uint16_t from = p->verbs[act->verb].after;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first < from || m->adjectival)
            continue;
        for (uint16_t i = from; i < m->first; i++)
            if (p->items[i].part == GH_PART_VERB || p->items[i].part == GH_PART_MARKER ||
                p->items[i].part == GH_PART_MARK)
                return -1;
        return m->first <= from + BETWEEN && !m->pronoun ? k : -1;
    }
    return -1;
}
