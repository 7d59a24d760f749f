/* grievance.c - against whom a protest is, where what it is against says it: "[sorkarer] domoner
 * protibade". */
#include "event/fill.h"

/* "[sorkarer] ei nitir protibade": whose it is, if not what befell somebody. */
static int owner_of_grievance(const gh_scene *s, uint16_t from, uint16_t grievance)
{
    enum { BETWEEN = 3, HARM = GH_FRAME_EFFECT | GH_FRAME_VIOLENT | GH_FRAME_HOSTILE };
    gh_query q = {.from = from,
                  .to = grievance,
                  .functions = GH_FUNCTION_GEN,
                  .kinds = GH_KIND_POWERS,
                  .nearest = true};
    /* "[odhyokkher] boktobyer protibade", unlike "[chhatrer] mrityur ..." */
    if (gh_refer_word_has_class(s->parse, (uint16_t)(grievance - 1),
                                s->coding->lexicon->class_conduct))
        q.kinds |= GH_KIND_PERSON;
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0 || s->mentions.p[found].after + BETWEEN < grievance)
        return -1;
    for (uint16_t k = 0; k < s->acts.n; k++) /* "[netar] hotyar protibade" */
        if (s->acts.p[k].last + 1 == grievance && (s->acts.p[k].frame->traits & HARM))
            return -1;
    return found;
}

/* "[Gajay] hamlar protibade": an attack of which no victim is told struck those who live there. */
static bool is_attack_there(const gh_scene *s, uint16_t place, uint16_t grievance)
{
    for (const gh_act *deed = s->acts.p; deed < s->acts.p + s->acts.n; deed++)
        if (deed->last + 1 == grievance && (deed->frame->traits & GH_FRAME_VIOLENT) &&
            deed->first == place + 1u)
            return true;
    return false;
}

/* "[France] byangochitro prodorshoner protibade": what is done in another country is done by it,
 * unless it is done to those who live there: "[Gajay] gonohotya". */
static int country_of_grievance(const gh_scene *s, const gh_act *act, uint16_t grievance,
                                const gh_filler *protester)
{
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = grievance,
                  .functions = GH_FUNCTION_LOC,
                  .places = true};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0 || !(s->mentions.p[found].place || s->mentions.p[found].bare_state) ||
        !s->mentions.p[found].code.country[0] ||
        strcmp(s->mentions.p[found].code.country, s->coding->setting.home) == 0 ||
        (protester && strcmp(s->mentions.p[found].code.country, protester->code.country) == 0) ||
        is_attack_there(s, s->mentions.p[found].last, grievance))
        return -1;
    for (uint16_t i = s->mentions.p[found].last; i < grievance; i++)
        if (gh_refer_word_has_class(s->parse, i, s->coding->lexicon->class_warcrime))
            return -1;
    return found;
}

/* Adds whoever did the wrong, if he is named, else whoever alone can have: "[police-er] hamlar
 * protibade", "netake [greptarer] protibade". */
static void add_wrongdoers(const gh_scene *s, const gh_act *wrong, const gh_filler *protester,
                           gh_fillers *patients)
{
    enum {
        DOER = GH_FUNCTION_GEN | GH_FUNCTION_BY | GH_FUNCTION_SIDE,
        OTHER = GH_FUNCTION_SUBJ | GH_FUNCTION_OBJ /* "[neta] hotyar protibade" */
    };
    gh_fillers doers = {.n = 0};
    gh_fill_agents(s, wrong, &doers);
    if (doers.n == 0)
        gh_fill_default_agent(s, wrong, false, &doers);
    for (uint16_t i = 0; i < doers.n; i++) {
        gh_filler *f = &doers.p[i];
        f->link = f->inferred ? 'a' : f->link;
        uint32_t functions = f->mention < 0 ? DOER : s->mentions.p[f->mention].functions;
        bool marked = (functions & DOER) && !(functions & OTHER);
        /* "[Chhatroliger] hamlar protibade [Chhatrodoler] michhil": two of one kind */
        bool two = f->mention >= 0 && protester && protester->mention >= 0 &&
                   f->mention != protester->mention;
        if (marked && (two || !protester || !gh_code_equal(f->code, protester->code)))
            gh_fill_add(patients, f);
    }
}

/* "domoner [protibade]", "agrasoner [biruddhe]": what is protested against stands before it. */
static bool is_grievance(const gh_scene *s, uint16_t at)
{
    const gh_item *item = &s->parse->items[at];
    if (gh_refer_word_has_class(s->parse, at, s->parse->lexicon->class_grievance))
        return true;
    bool against = item->part == GH_PART_MARKER && (item->functions & GH_FUNCTION_AGAINST) &&
                   s->parse->items[at - 1].part == GH_PART_NOMINAL;
    for (uint16_t k = 0; against && k < s->mentions.n; k++)
        if (s->mentions.p[k].last + 1 == at)
            return false;
    return against;
}

/* "[polisher gulite] chhatro nihoter protibade": the deed that had that outcome. */
static const gh_act *deed_behind(const gh_scene *s, const gh_act *outcome)
{
    for (const gh_act *deed = outcome; (outcome->frame->traits & GH_FRAME_EFFECT) &&
                                       deed-- > s->acts.p && deed->clause == outcome->clause;)
        if ((deed->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_EFFECT)) == GH_FRAME_VIOLENT)
            return deed;
    return outcome;
}

/* "[Awami Liger] shorojontro rukhe dite michhil": whose doings it is to keep down. */
static int owner_of_resisted(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *resisted = &s->acts.p[k];
        gh_str yields = gh_lexicon_string(s->coding->lexicon, resisted->frame->yields);
        if (resisted->kind != GH_VERB_INFINITIVE || resisted->last >= act->first ||
            !gh_str_equal(yields, GH_STR("resist")))
            continue;
        gh_query q = {.from = s->parse->clauses[resisted->clause].first,
                      .to = resisted->last,
                      .functions = GH_FUNCTION_GEN,
                      .kinds = GH_KIND_POWERS,
                      .nearest = true};
        return gh_argument_find(s->mentions, &q);
    }
    return -1;
}

/* "[sorkarer] domoner protibade dhormoghot": against whoever did it, or whose it is. */
bool gh_fill_cause_of_grievance(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                gh_fillers *patients)
{
    const gh_parse *p = s->parse;
    const gh_filler *protester = agents->n ? &agents->p[0] : NULL;
    if (!gh_event_is_protest(s, act) || (!protester && !act->frame->doer))
        return patients->n > 0;
    const int end = gh_event_end_of_grounds(s, act);
    uint16_t from = p->clauses[act->clause].first;
    for (int at = from + 1; at < end; at++) {
        uint16_t i = (uint16_t)at;
        if (!is_grievance(s, i))
            continue;
        for (uint16_t k = 0; k < s->acts.n && patients->n == 0; k++)
            if (s->acts.p[k].last + 1 == i)
                add_wrongdoers(s, deed_behind(s, &s->acts.p[k]), protester, patients);
        int owner = patients->n ? -1 : owner_of_grievance(s, from, i);
        if (owner < 0 && patients->n == 0)
            owner = country_of_grievance(s, act, i, protester);
        if (owner >= 0)
            gh_fill_add_mention(s, patients, owner, 'a');
        return patients->n > 0;
    }
    int owner = owner_of_resisted(s, act);
    if (owner >= 0)
        gh_fill_add_mention(s, patients, owner, 'b');
    return patients->n > 0;
}
