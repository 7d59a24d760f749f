/* talk.c - with whom one talks or fights who is named only as the subject of the sentence. */
#include "event/fill.h"

/* "songhorsher majhe [nirbachon commission] janay": between countries armies fight, not offices. */
bool gh_fill_can_fight(const gh_mention *m)
{
    if (gh_role_starts(m->code.role, "MIL REB INS SEP COP"))
        return true;
    return m->code.role[0] == '\0' || (m->kinds & (GH_KIND_STATE | GH_KIND_ARMED));
}

/* Whom the chain of a talk that is only mentioned is about. */
static int subject_of_talk(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query q = {.from = c->first, .to = act->first, .functions = GH_FUNCTION_SUBJ};
    int found = gh_argument_find(s->mentions, &q);
    q.from = (uint16_t)(act->last + 1);
    /* "X-er songe boithok sheshe sangbadikder samne ese ... bolen [mukhopatro]": of the chain */
    for (int k = act->clause; found < 0 && k < s->parse->clause_count; k++) {
        c = &s->parse->clauses[k];
        /* "boithoker porpekkhite [songsod] bilupto kora hoy": what is done to it is no talk */
        if (c->group != s->parse->clauses[act->clause].group ||
            (c->verb >= 0 && s->parse->verbs[c->verb].passive))
            break;
        /* "X-er songe boithoker por Washington chharen [Putin]": behind the verb, rather than what
         * stands bare before it */
        gh_query behind = {
            .from = (uint16_t)(c->last + 1), .to = c->tail, .functions = q.functions};
        found = behind.from < behind.to ? gh_argument_find(s->mentions, &behind) : -1;
        q.to = c->tail > c->last ? c->tail : (uint16_t)(c->last + 1);
        if (found < 0)
            found = gh_argument_find(s->mentions, &q);
    }
    return found;
}

/* "[rashtroduter] soujonyo sakkhat sheshe [upodeshta] bolen": whoever tells of it received him. */
void gh_fill_receive_guest(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                           gh_fillers *patients)
{
    const uint32_t people = GH_KIND_OFFICE | GH_KIND_PERSON;
    const uint32_t when = GH_FUNCTION_AFTER | GH_FUNCTION_DURING;
    const gh_mention *guest = agents->n == 1 ? gh_event_mention(s, &agents->p[0]) : NULL;
    if (!guest || !act->mentioned || !(act->functions & when) || !(guest->kinds & people) ||
        guest->plural || !(guest->functions & GH_FUNCTION_GEN))
        return;
    int host = subject_of_talk(s, act);
    if (host >= 0 && (s->mentions.p[host].kinds & people) && !s->mentions.p[host].medium)
        gh_fill_add_one(s, patients, host, 'b');
}

/* "[tader] songe boithok": a talk or a fight before which one party stands. */
static bool is_with_somebody(const gh_scene *s, const gh_act *act)
{
    gh_query with = {.from = s->parse->clauses[act->clause].first,
                     .to = act->first,
                     .functions = GH_FUNCTION_WITH};
    return (act->frame->traits & GH_FRAME_MUTUAL) && gh_argument_find(s->mentions, &with) >= 0;
}

/* "[polisher] songe songhorsher ghotonay mamla korechhe [polish]": a force does not fight itself.
 */
static bool fights_itself(const gh_scene *s, const gh_act *act, const gh_mention *subject)
{
    gh_query with = {.from = s->parse->clauses[act->clause].first,
                     .to = act->first,
                     .functions = GH_FUNCTION_WITH,
                     .nearest = true};
    int found = gh_argument_find(s->mentions, &with);
    return found >= 0 && subject && gh_role_is(subject->code.role, "COP MIL") &&
           gh_code_equal(subject->code, s->mentions.p[found].code);
}

/* "shromikder songe alochonar somoy [montri] ... bolen": whoever the sentence is about talked with
 * them. */
int gh_fill_partner_of_talk(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    if (!is_with_somebody(s, act))
        return -1;
    /* "polisher songe dhostadhosti [chakriprarthider]": behind it, where no verb is */
    gh_query behind = {.from = (uint16_t)(act->last + 1),
                       .to = (uint16_t)(c->last + 1),
                       .functions = GH_FUNCTION_GEN};
    int found = c->verb < 0 ? gh_argument_find(s->mentions, &behind) : -1;
    if (found >= 0)
        return found;
    int subject = subject_of_talk(s, act);
    const gh_mention *m = subject >= 0 ? &s->mentions.p[subject] : NULL;
    bool office = m && strcmp(m->code.role, "GOV") == 0 && !gh_fill_can_fight(m);
    bool fights = act->frame->traits & GH_FRAME_VIOLENT;
    /* "[bishwobidyaloy] bondho kore": nor does a school or a firm fight those who clash in it */
    bool house = m && (m->kinds & (GH_KIND_BODY | GH_KIND_COMPANY)) &&
                 !(m->kinds & (GH_KIND_CROWD | GH_KIND_PARTY | GH_KIND_ARMED)) && !m->plural;
    return fights && (office || house || fights_itself(s, act, m)) ? -1 : subject;
}

/* "[shikkhokder] songe beton baranor bishoye alochona koren": with whom, before what it is about;
 * but "[Bharoter] songe somporko unnoyoner bishoye alochona" is about India. */
int gh_fill_partner_over_issue(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_parse *p = s->parse;
    const gh_clause *issue = act->clause > 0 ? &p->clauses[act->clause - 1] : NULL;
    const gh_verb *verb = issue && issue->verb >= 0 ? &p->verbs[issue->verb] : NULL;
    if (!verb || verb->kind != GH_VERB_NOUN || !(verb->functions & GH_FUNCTION_ABOUT) ||
        (act->frame->traits & (GH_FRAME_MUTUAL | GH_FRAME_VIOLENT)) != GH_FRAME_MUTUAL ||
        act->mentioned)
        return -1;
    gh_query q = {.from = issue->first,
                  .to = verb->first,
                  .functions = GH_FUNCTION_WITH,
                  .kinds = GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_OFFICE,
                  .not_this = agent};
    return gh_argument_find(s->mentions, &q);
}

/* "[rashtroduter] songe tar shakkhatkale [montri] bolen": whose meeting it is, of the two who meet,
 * is whoever speaks. */
int gh_fill_speaker_at_meeting(const gh_scene *s, const gh_act *act, int owner)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query speaker = {
        .from = (uint16_t)(act->last + 1), .to = c->tail, .functions = GH_FUNCTION_SUBJ};
    if (owner < 0 || !s->mentions.p[owner].pronoun || s->mentions.p[owner].plural ||
        !is_with_somebody(s, act))
        return -1;
    return gh_argument_find(s->mentions, &speaker);
}
