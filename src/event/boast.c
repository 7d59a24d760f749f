/* boast.c - "commandarke hotyar dabi korechhe senabahini", "bohishkarer kotha janiyechhe Prague":
 * what somebody says that he did. */
#include "event/fill.h"

/* The claim or report right behind the act, that is made of nothing else. */
static const gh_act *claim_behind(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *claim = &s->acts.p[k];
        bool told = claim->frame->operation == GH_OPERATOR_CLAIM ||
                    claim->frame->operation == GH_OPERATOR_REPORT;
        if (claim->first == act->last + 1 && told &&
            (claim->unsaid || (claim->kind == GH_VERB_FINITE && !claim->mentioned)))
            return claim;
    }
    return NULL;
}

static bool has_force(gh_actor_code code)
{
    if (gh_role_starts(code.role, "GOV MIL REB INS SEP"))
        return true;
    return code.country[0] && !code.role[0];
}

/* An attack, or land taken: nobody asks for it ("muktir dabi korechhe"). */
static bool is_deed_of_war(const gh_scene *s, const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    return !(act->frame->traits & GH_FRAME_EFFECT) &&
           ((act->frame->traits & GH_FRAME_VIOLENT) || gh_str_starts(code, GH_STR("19")));
}

/* Sanctions, an end of ties, a refusal, an assent: what one tells of oneself where nobody else is
 * named as whose it is ("[Amerikar] nishedhagga aroper kotha janan"). */
static bool is_own_measure(const gh_scene *s, const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    if (!gh_str_starts_any(code, "03 12 16") && !gh_str_equal(yields, GH_STR("sanction")))
        return false;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->after == act->first && m->functions == GH_FUNCTION_GEN)
            return false;
    }
    return true;
}

static bool decides(gh_actor_code code)
{
    return has_force(code) || gh_role_starts(code.role, "OPP PTY LEG") ||
           strncmp(code.country, "IGO", 3) == 0;
}

int gh_event_boast(const gh_scene *s, const gh_act *act)
{
    char link;
    bool told = (act->mentioned || act->kind == GH_VERB_NOUN) && !act->functions &&
                gh_feature(act->features, CASE) == GH_GEN;
    bool measure = told && is_own_measure(s, act);
    bool deed = measure || (told && is_deed_of_war(s, act));
    const gh_act *claim = deed ? claim_behind(s, act) : NULL;
    int who = !claim          ? -1
              : claim->unsaid ? gh_argument_behind(s->parse, s->mentions, claim)
                              : gh_argument_subject(s->parse, s->mentions, claim, NULL, &link);
    if (measure)
        return who >= 0 && decides(s->mentions.p[who].code) ? who : -1;
    if (who < 0 || !has_force(s->mentions.p[who].code))
        return -1;
    /* "[montri] hotyar kotha janan": but not of his own */
    bool reported = claim->frame->operation == GH_OPERATOR_REPORT;
    return reported && !gh_role_starts(s->mentions.p[who].code.role, "MIL REB INS SEP") ? -1 : who;
}

/* "Bharote [muslimder] nirjaton kora hochchhe bole obhijog korechhe Pakistan": who accuses others
 * of it. */
static bool accuses_of_it(const gh_scene *s, const gh_voice *voice)
{
    return voice->act >= 0 && s->acts.p[voice->act].frame->operation == GH_OPERATOR_ACCUSE;
}

/* "[Hamaser commanderke] hotya korechhe bole janiyechhe Israel": whoever is said to have done it is
 * not named, and so is whoever says it. */
static bool leaves_out_doer(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    return act->kind == GH_VERB_FINITE && act->verb >= 0 && !act->negated &&
           (voice->claim || s->parse->verbs[act->verb].before_quotative) &&
           !gh_argument_has_unknown_subject(s->parse, s->mentions, act);
}

/* "senabahini bolechhe, [Hamaser] ghatite hamla chalano hoyechhe", "[Iraner] jahaj dhongso korechhe
 * bole dabi korechhe America": a force that tells of an attack on others, or a state that claims
 * it, and nobody who made it, made it. */
bool gh_event_is_own_attack(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    if (!voice || voice->medium || !is_deed_of_war(s, act) || accuses_of_it(s, voice))
        return false;
    bool dropped = leaves_out_doer(s, act, voice);
    bool force = ((voice->claim || dropped) && has_force(voice->code)) ||
                 gh_role_starts(voice->code.role, "MIL REB INS SEP");
    if (!force || !(act->passive || dropped))
        return false;
    uint32_t whom = GH_FUNCTION_ON | GH_FUNCTION_OBJ | GH_FUNCTION_LOC | GH_FUNCTION_GEN;
    if (gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) &
        (GH_FUNCTION_OBJ | GH_FUNCTION_BARE)) /* "[juddhobiman] bhupatito korechhe" */
        whom |= GH_FUNCTION_BARE;
    int target = gh_fill_find_object(s, act, whom, NULL);
    if (target < 0 || !s->mentions.p[target].code.country[0])
        return false;
    gh_actor_code enemy = s->mentions.p[target].code;
    return strcmp(enemy.country, voice->code.country) != 0 ||
           gh_role_starts(enemy.role, "REB INS SEP");
}

/* "Ukraine drone hamla chaliyechhe bole dabi korechhe [Mosko]": a state that claims that another
 * attacked, with no word of whom, means itself. */
void gh_fill_who_claims(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                        gh_fillers *patients)
{
    const gh_voice *voice = gh_event_voice(s, act);
    const uint32_t other = GH_FRAME_MUTUAL | GH_FRAME_EFFECT;
    if (patients->n || agents->n != 1 || !voice || voice->medium || !voice->claim ||
        !is_deed_of_war(s, act) || (act->frame->traits & other) || act->mentioned || act->negated ||
        act->kind != GH_VERB_FINITE || gh_event_is_future(s, act) || gh_fill_has_object(s, act))
        return;
    const gh_mention *m = gh_event_mention(s, &agents->p[0]);
    gh_actor_code doer = agents->p[0].code;
    if (m && (m->functions & GH_FUNCTION_SUBJ) && has_force(doer) && has_force(voice->code) &&
        doer.country[0] && voice->code.country[0] && strncmp(voice->code.country, "IGO", 3) != 0 &&
        strcmp(doer.country, voice->code.country) != 0)
        gh_fill_add_voice(s, patients, voice, GH_KIND_STATE);
}
