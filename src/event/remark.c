/* remark.c - the plain statement (010): toward whom it is, and where it is none. */
#include "event/record.h"

/* "[dada] bolten": what somebody used to say. */
static bool is_old_saying(const gh_act *act)
{
    return gh_feature(act->features, TENSE) == GH_PAST &&
           gh_feature(act->features, ASPECT) == GH_HAB;
}

/* "[tar lekha] boi", "[post kora] bibrititey": which words are meant. */
static bool only_names_words(const gh_scene *s, const gh_act *act)
{
    return act->verb >= 0 && s->parse->verbs[act->verb].attributive;
}

/* "montri bolen, [Hasina] ghore ghore bidyut diyechhen": what one says that another did is praise,
 * blame or an accusation, though no word that is known makes it so. */
static bool tells_of_another(const gh_scene *s, const gh_act *act, const gh_filler *patient)
{
    const gh_mention *m = gh_event_mention(s, patient);
    int clause = m ? gh_parse_clause_at(s->parse, m->first) : -1;
    return clause >= 0 && clause != act->clause && s->voices.of_clause[clause] >= 0 &&
           (m->functions & (GH_FUNCTION_SUBJ | GH_FUNCTION_GEN));
}

/* "montri bolen, khela shuru hobe": of matches, prices or the weather only parties say what is
 * politics. */
static bool is_off_subject(const gh_scene *s, const gh_filler *agent)
{
    return s->coding->domain && agent && !gh_role_starts(agent->code.role, "OPP PTY");
}

const char *gh_event_why_no_remark(const gh_scene *s, const gh_act *act, gh_pair who)
{
    if (is_old_saying(act))
        return "what somebody used to say";
    if (only_names_words(s, act))
        return "says which words are meant";
    if (tells_of_another(s, act, who.patient))
        return "tells what another does, in praise or blame that is not known";
    if (is_off_subject(s, who.agent))
        return "an article of sport, weather, accidents, markets or entertainment";
    return NULL;
}

/* "[sangbadikder] bolen": the press is only told, and so is he to whom the speaker turned in the
 * sentence before; a statement is toward whom it is about (guide, section 4). */
void gh_event_trim_remark(const gh_scene *s, gh_pair *who)
{
    const gh_mention *m = gh_event_mention(s, who->patient);
    if (!m || gh_role_is(m->code.role, "MED"))
        who->patient = NULL;
}
