/* house.c - measures of a house or a party in its own affairs, against its own. */
#include "event/fill.h"

/* A school, a hospital, a firm, a force, a court: bodies that deal with their own. */
static bool is_house(const char *role)
{
    return gh_role_is(role, "EDU HLH BUS COP MIL JUD");
}

/* "bohishkar": by the party whose he is. */
bool gh_fill_is_to_own(const gh_scene *s, const gh_act *act)
{
    return gh_str_equal(gh_lexicon_string(s->coding->lexicon, act->frame->recipient), GH_STR("="));
}

static void add_body_of(const gh_filler *member, const char *roles, char link, gh_fillers *fillers)
{
    if (!gh_role_is(member->code.role, roles))
        return;
    gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = link};
    f.code = member->code;
    f.kinds = GH_KIND_BODY;
    gh_fill_add(fillers, &f);
}

void gh_fill_own_body(const gh_filler *member, gh_fillers *agents)
{
    add_body_of(member, "OPP PTY GOV EDU LAB MED NGO REL", 'd', agents);
}

/* "police komishonar ... nirdesh den", "[dolti] banner na anar nirdesh dey": an order to nobody
 * that is named is to one's own people. */
void gh_fill_own_people(const gh_filler *agent, gh_fillers *patients)
{
    add_body_of(agent, "GOV COP MIL OPP PTY", 'a', patients);
}

/* "[dol] netake bohishkar kore. Eki songe tar ongshogrohon nishiddho kora hoy": a
 * measure against the same is of the same hand. */
static bool goes_on(const gh_scene *s, gh_str code, const gh_filler *against, gh_fillers *agents)
{
    bool arrested = gh_str_equal(code, GH_STR("173"));
    const gh_coding *coding = s->coding;
    for (uint32_t i = coding->records.n; i-- > 0;) {
        const gh_record *r = &coding->records.p[i];
        if (r->sentence + 1 < s->parse->sentence)
            return false;
        gh_actor_code by = gh_code_split(r->source.code);
        if (!gh_str_starts(r->code, code) || (r->source.inferred && !arrested) || by.role[0] == 0 ||
            !gh_code_equal(gh_code_split(r->target.code), against->code))
            continue;
        agents->n = 0;
        gh_fill_add_actor(&r->source, agents);
        return true;
    }
    return false;
}

/* "[OC-ke] protyahar kora hoy", "[netake] bohishkar kora hoy": a measure in the passive against a
 * force, a house or a party is its own. */
void gh_fill_own_side(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                      const gh_fillers *patients)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    gh_str code = gh_lexicon_string(lexicon, act->frame->code);
    bool discipline = gh_str_equal(code, GH_STR("172")) || (code.n == 0 && act->frame->doer);
    bool nobody = agents->n == 0 && gh_fill_is_passive(s, act) && !act->frame->doer;
    bool assumed = agents->n == 1 && agents->p[0].inferred && agents->p[0].link == 'd';
    if (nobody && patients->n == 1 && gh_str_equal(code, GH_STR("170")) &&
        goes_on(s, GH_STR("173"), &patients->p[0], agents))
        return;
    if (!gh_str_equal(gh_lexicon_string(lexicon, act->frame->yields), GH_STR("ban")) ||
        !discipline || !(nobody || assumed) || patients->n != 1)
        return;
    const gh_filler *f = &patients->p[0];
    if (goes_on(s, GH_STR("172"), f, agents))
        return;
    /* "[IGP-ke] oposaron kora hoy": but not he whom the government appoints */
    const gh_mention *whom = gh_event_mention(s, f);
    bool force = gh_role_is(f->code.role, "COP MIL") && !(whom && whom->chief);
    bool party = gh_role_is(f->code.role, "OPP PTY");
    /* "[odhyokkho] janan, oi shikkhok-ke notish deya hoyechhe" */
    const gh_voice *voice = gh_event_voice(s, act);
    bool house = voice && !voice->medium && voice->entity >= 0 &&
                 !s->coding->refer.entities.p[voice->entity].plural && is_house(f->code.role) &&
                 gh_code_equal(voice->code, f->code);
    /* "[dui netake] shokoj kora hoyechhe": what a party does to its own as an office does */
    bool of_party = party && (nobody || gh_fill_is_to_own(s, act));
    if (!(assumed && (force || house)) && !of_party)
        return;
    gh_filler own = {.mention = -1, .entity = -1, .inferred = true, .link = 'd'};
    own.code = f->code;
    own.kinds = GH_KIND_BODY;
    agents->n = 0;
    gh_fill_add(agents, &own);
}
