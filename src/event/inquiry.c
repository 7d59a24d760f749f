/* inquiry.c - who inquired, and into whose doings, where an inquiry is told by its noun only:
 * "polisher todonte jana gechhe, ...", "jiggasabade [polish] jante pere". */
#include "event/fill.h"

static gh_str code_of(const gh_scene *s, const gh_act *act)
{
    return gh_lexicon_string(s->coding->lexicon, act->frame->code);
}

/* "todonte [sohojogita koren]", "jiggasabade [shikar koren]": what is told is another deed. */
static bool tells_deed(const gh_scene *s, const gh_act *noun)
{
    for (const gh_act *act = noun + 1; act < s->acts.p + s->acts.n; act++)
        if (gh_str_starts(code_of(s, act), GH_STR("015")) ||
            (act->clause == noun->clause && !act->mentioned && act->frame->code &&
             !gh_str_starts_any(code_of(s, act), "01 09 11 14 18 19")))
            return true;
    return false;
}

/* What came of it is told: the noun says who does it among others, its subject too. */
static bool is_finding(const gh_scene *s, const gh_act *act)
{
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT);
    int16_t verb = s->parse->clauses[act->clause].verb;
    bool ahead = verb >= 0 && gh_feature(s->parse->verbs[verb].features, TENSE) == GH_FUT;
    return !ahead && act->mentioned && (pattern & GH_FUNCTION_SUBJ) &&
           gh_str_starts(code_of(s, act), GH_STR("09")) && !tells_deed(s, act);
}

static bool inquires(const gh_mention *m)
{
    return !m->place && gh_role_is(m->code.role, "COP JUD");
}

/* "prathomik todonte [polisher] dharona": behind it in its clause. */
static int inquirer_in_clause(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first > act->last && m->last < c->tail && inquires(m) &&
            (m->functions & (GH_FUNCTION_SUBJ | GH_FUNCTION_GEN)) &&
            !(m->functions & GH_FUNCTION_OBJ))
            return k;
    }
    return -1;
}

/* "[polish] janay, prathomik todonte ...": those who tell what came of an inquiry made it. */
void gh_fill_inquirer(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    if (agents->n || !is_finding(s, act))
        return;
    int found = inquirer_in_clause(s, act);
    const gh_voice *voice = found < 0 ? gh_event_voice(s, act) : NULL;
    if (found >= 0)
        gh_fill_add_mention(s, agents, found, 'a');
    else if (voice && gh_role_is(voice->code.role, "COP JUD"))
        gh_fill_add_voice(s, agents, voice, GH_KIND_ANY);
}

/* "CID-r onusondhane dekha jay, [sabek MP] taka pachar korechhen", "todonte [tar] biruddhe proman
 * mele": of whom the finding tells. */
void gh_fill_inquired(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                      gh_fillers *patients)
{
    const uint32_t people = GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_PARTY | GH_KIND_COMPANY;
    if (agents->n == 0 || patients->n || !is_finding(s, act))
        return;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        bool against = m->functions & GH_FUNCTION_AGAINST;
        if (m->first > act->last && (m->kinds & people) && m->person == 3 && m->code.role[0] &&
            (against || ((m->functions & GH_FUNCTION_SUBJ) && !inquires(m)))) {
            gh_fill_add_mention(s, patients, k, 'b');
            return;
        }
    }
}
