/* speech.c - toward whom something is said: with, on or against whom, and not the victim of what it
 * is about. */
#include "event/fill.h"

/* "[Hadir opor] hamlake ullekh kore": the one on whom the violence was that is spoken of. */
static bool is_victim_mentioned(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].mentioned && act->content != k && s->acts.p[k].first == m->after &&
            s->acts.p[k].last < act->first && (m->functions & GH_FUNCTION_ON) &&
            (s->acts.p[k].frame->traits & GH_FRAME_VIOLENT))
            return true;
    return false;
}

/* "[jonogoner] uddeshe bhashon den": to whom a speech is made; but "[shohidder] proti sroddha
 * janiye bolen". "[Bharoter] kachhe udbeg janay": to whom one tells one's worry. */
static int addressee(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const uint32_t both = GH_FUNCTION_TOWARD | GH_FUNCTION_TO;
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    if (gh_str_equal(code, GH_STR("012")))
        return gh_fill_find_object(s, act, GH_FUNCTION_AT, agent);
    /* "[sorkarer] kachh theke byabostha asha koren": from whom it is hoped */
    if (gh_str_equal(code, GH_STR("013")))
        return gh_fill_find_object(s, act, GH_FUNCTION_AT | GH_FUNCTION_FROM, agent);
    int found = act->frame->operation == GH_OPERATOR_SAY
                    ? gh_fill_find_object(s, act, GH_FUNCTION_TOWARD, agent)
                    : -1;
    return found >= 0 && (s->mentions.p[found].functions & both) == both ? found : -1;
}

/* "[Bharoter] songe alochonar ahban": with, on or against whom something is said. */
int gh_fill_patient_of_speech(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    if (!(act->frame->traits & GH_FRAME_SPEECH) || act->mentioned)
        return -1;
    uint32_t functions = GH_FUNCTION_BETWEEN | GH_FUNCTION_WITH;
    /* "[khunider] biruddhe bebostha neyar nirdesh", "[asamir] biruddhe shastir dabi", "[Myanmarer]
     * opor chap barate bolen": against whom, not to whom. */
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool claims =
        act->frame->operation == GH_OPERATOR_ABSENT_VALUE && gh_str_starts(code, GH_STR("10"));
    bool orders = act->frame->operation == GH_OPERATOR_DEMAND && act->frame->recipient;
    if (!claims && !orders && (!gh_fill_asks(act) || act->content < 0))
        functions |= GH_FUNCTION_AGAINST | GH_FUNCTION_ON;
    if (act->frame->operation == GH_OPERATOR_DENY) /* "[netar] biruddhe ana obhijog": not his */
        functions &= ~(uint32_t)GH_FUNCTION_AGAINST;
    int found = gh_fill_find_object(s, act, functions, agent);
    if (found < 0)
        found = addressee(s, act, agent);
    /* "[sangbadikder] songe alapkale ... obhijog koren": they are only told. */
    if (found >= 0 && !s->mentions.p[found].named && !s->mentions.p[found].medium &&
        strcmp(s->mentions.p[found].code.role, "MED") == 0)
        return -1;
    /* "[Hadir] opor hamlake ... ullekh kore": the attack was on him, not the call. */
    return found >= 0 && is_victim_mentioned(s, act, &s->mentions.p[found]) ? -1 : found;
}

/* "[Hadir] gulibiddho howar ghotonay udbeg": he is what one worries for, not about. */
bool gh_fill_is_worried_for(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const uint32_t hurt = GH_FRAME_VIOLENT | GH_FRAME_EFFECT;
    if (!gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("012")))
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other->last < act->first && other->first == m->after &&
            (m->functions & (GH_FUNCTION_ON | GH_FUNCTION_GEN | GH_FUNCTION_AGAINST)) &&
            (other->frame->traits & hurt))
            return true;
    }
    return false;
}
