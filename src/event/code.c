/* code.c - the CAMEO code of an act: its frame's, changed by operators and mood. */
#include "event/code.h"

static gh_str string(const gh_scene *s, uint32_t id)
{
    return gh_lexicon_string(s->coding->lexicon, id);
}

/* "onumoti deyni", "dhukte dichchhe na", "amra songskar chai na", "kichhu bolte chanoni": whoever
 * does not assent refuses, and whoever does not want; but "[bari] jete dey na" tells no event that
 * took place. */
bool gh_event_is_withheld(const gh_scene *s, const gh_act *act)
{
    bool unwanted = gh_str_starts(string(s, act->frame->code), GH_STR("10")) &&
                    gh_feature(act->features, PERSON) == 1;
    unwanted |= act->want && act->frame->operation == GH_OPERATOR_SAY &&
                !(act->frame->traits & GH_FRAME_COOPERATIVE);
    unsigned aspect = gh_feature(act->features, ASPECT);
    bool once = aspect != GH_HAB && gh_feature(act->features, TENSE) == GH_PAST; /* "dilo na" */
    /* "[amra] e ray mani na" */
    bool own = gh_feature(act->features, PERSON) == 1 && gh_event_voice(s, act) &&
               gh_feature(act->features, TENSE) != GH_FUT;
    bool open = act->frame->operation == GH_OPERATOR_NONE && aspect != GH_PERF &&
                aspect != GH_PROG && !once && !own;
    return act->negated && !open && ((act->frame->traits & GH_FRAME_ASSENT) || unwanted) &&
           !act->mentioned && !act->governed && !act->possible;
}

bool gh_event_is_threatening(const gh_scene *s, const gh_act *act)
{
    const gh_family_row *row = gh_lexicon_family(s->coding->lexicon, act->frame->yields);
    return row && row->threaten && row->plan == row->threaten;
}

/* "dabi aday na hole [kaje phirben na]", "... aday na hoya porjonto": it need not be said who says
 * so. */
static bool hangs_on_condition(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = act->clause > 0 ? &s->parse->clauses[act->clause - 1] : NULL;
    const gh_verb *v = c && c->verb >= 0 ? &s->parse->verbs[c->verb] : NULL;
    return c && (c->conditional || (v && v->kind == GH_VERB_NOUN && v->negated));
}

bool gh_event_is_merciless(const gh_scene *s, const gh_act *act)
{
    const gh_family_row *row = gh_lexicon_family(s->coding->lexicon, act->frame->yields);
    const gh_family_row *undone =
        row && act->negated ? gh_lexicon_family(s->coding->lexicon, row->undone) : NULL;
    bool lets = act->verb >= 0 && s->parse->verbs[act->verb].lets;
    return undone && undone->plan == undone->threaten && gh_event_is_future(s, act) &&
           (!act->possible || lets) && (gh_event_voice(s, act) || hangs_on_condition(s, act));
}

bool gh_event_can_be_meant(const gh_scene *s, const gh_act *act)
{
    const gh_family_row *row = gh_lexicon_family(s->coding->lexicon, act->frame->yields);
    if (!act->negated)
        return !row || row->plan;
    /* "e siddhanto [mene neoa hobe na]": nor by him who says so */
    bool forgone = row && row->refuse && !row->undone &&
                   (!act->passive || (act->frame->traits & GH_FRAME_ASSENT));
    return (forgone && gh_event_is_future(s, act)) || gh_event_is_merciless(s, act);
}

/* "dabi [mana jabe na], bolen montri", "amra [mante parbo na]": what whoever could do it says
 * cannot be done he refuses; of others, or of all, it is a fear or a ban. */
static bool is_declined(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    bool helps = act->frame->traits & (GH_FRAME_COOPERATIVE | GH_FRAME_ASSENT);
    char link;
    if (!act->possible || act->kind != GH_VERB_FINITE || !voice || voice->medium)
        return false;
    const uint32_t fight = GH_FRAME_MUTUAL | GH_FRAME_VIOLENT;
    if (gh_feature(act->features, PERSON) == 1)
        return (helps || (act->frame->traits & fight) == GH_FRAME_MUTUAL) &&
               gh_event_is_vocal(voice->code);
    bool power = !voice->code.role[0] || gh_role_is(voice->code.role, "GOV JUD");
    int found = gh_argument_subject(s->parse, s->mentions, act, NULL, &link);
    return power && helps &&
           (found < 0 || gh_event_speaks_for(voice->code, s->mentions.p[found].code));
}

bool gh_event_is_refused(const gh_scene *s, const gh_act *act)
{
    if (gh_event_is_withheld(s, act))
        return true;
    const gh_family_row *row = gh_lexicon_family(s->coding->lexicon, act->frame->yields);
    bool unwilling = act->want && row && !row->undone;
    /* "songlape jachchhe na": is not going to; but "alochona egochchhe na", makes no headway */
    unwilling |= (act->frame->traits & (GH_FRAME_JOIN | GH_FRAME_OFFICE)) &&
                 gh_feature(act->features, ASPECT) == GH_PROG &&
                 gh_feature(act->features, TENSE) != GH_PAST;
    return row && act->negated && (gh_event_is_future(s, act) || unwilling) &&
           (!act->possible || is_declined(s, act)) &&
           (!act->passive || gh_event_is_merciless(s, act)) && !act->mentioned && !act->governed &&
           act->frame->operation == GH_OPERATOR_ABSENT_VALUE &&
           !(act->frame->traits & (GH_FRAME_SPEECH | GH_FRAME_EFFECT));
}

/* "[take] adaloter maddhome karagare pathano hobe": no threat to one who was arrested already. */
static bool is_held(const gh_scene *s, const gh_act *act, const gh_filler *patient)
{
    enum { TOLD = 8 };
    bool known = patient && (patient->entity >= 0 ||
                             (patient->mention >= 0 && s->mentions.p[patient->mention].pronoun));
    for (uint32_t i = s->coding->records.n;
         known && (act->frame->traits & GH_FRAME_ARRESTED) && i-- > 0;) {
        const gh_record *r = &s->coding->records.p[i];
        if (r->sentence + TOLD < s->parse->sentence)
            return false;
        if (gh_str_starts(r->code, GH_STR("173")) && r->sentence < s->parse->sentence &&
            gh_code_equal(gh_code_split(r->target.code), patient->code))
            return true;
    }
    return false;
}

/* The future of a cooperative act is a plan, of a hostile one a threat. */
static gh_str code_of_mood(const gh_scene *s, const gh_act *act, gh_str code, gh_pair who,
                           bool *ret_planned)
{
    const gh_filler *agent = who.agent;
    *ret_planned = gh_event_is_refused(s, act);
    if (*ret_planned)
        return gh_event_code_of_content(s, act, GH_OPERATOR_PLAN, (gh_pair){0});
    if (!act->frame->yields || !(gh_event_is_future(s, act) || act->want) || act->negated)
        return code;
    const gh_family_row *row = gh_lexicon_family(s->coding->lexicon, gh_event_yields(s, act, who));
    uint32_t cell = 0;
    /* "chukti korte chay" */
    bool wants_pact = act->want && (act->frame->traits & GH_FRAME_MUTUAL) &&
                      !(act->frame->traits & GH_FRAME_VIOLENT);
    /* "[talika prokash kore] ... korben": the rest of what is announced is not */
    bool announces = act->frame->traits & GH_FRAME_SPEECH;
    if (row && (wants_pact || ((act->frame->traits & GH_FRAME_COOPERATIVE) &&
                               (!announces || act->kind == GH_VERB_FINITE))))
        cell = row->plan;
    bool undertaken = gh_event_is_undertaken(s, act);
    /* "[Rassia] hamla chalabe, bolen Zelensky": he fears it, he does not threaten. */
    const gh_voice *voice = gh_event_voice(s, act);
    bool own = voice && (gh_feature(act->features, PERSON) == 1 ||
                         (agent && gh_event_speaks_for(voice->code, agent->code)));
    /* "[Dudok] mamla korbe": it is announced, whoever passes it on */
    own |= agent && gh_str_starts(code, GH_STR("115")) && !act->frame->doer && !act->want &&
           act->kind == GH_VERB_FINITE;
    bool hostile = (act->frame->traits & GH_FRAME_HOSTILE) && !act->passive && own;
    bool sues = agent && act->kind == GH_VERB_FINITE && (act->frame->traits & GH_FRAME_JUSTICE);
    /* "obhijan obyahoto rakhbe", "andolon chaliye jabe", "[commission] mamla korbe": whoever tells
     * it, an operation, a protest or a lawsuit to come is announced. */
    if (row && (sues || (act->frame->traits & (GH_FRAME_PRELUDE | GH_FRAME_PROTEST))))
        cell = row->threaten;
    if (row && (voice || hostile) &&
        (hostile || (undertaken && (act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_PRELUDE)))))
        cell = row->threaten;
    if (!cell)
        return code;
    *ret_planned = true;
    return string(s, cell);
}

bool gh_event_is_misdeed(const gh_scene *s, const gh_act *act)
{
    const gh_family_row *row = gh_lexicon_family(s->coding->lexicon, act->frame->yields);
    return row && row->accuse && act->frame->yields != s->coding->lexicon->word_any;
}

/* "hamla chaliye ... obhijog koren", "pachar korechhe bole obhijog": what one is accused of need
 * not stand next to the word. */
static uint32_t misdeed_before(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->acts.n && act->frame->operation == GH_OPERATOR_ACCUSE; k++) {
        const gh_act *other = &s->acts.p[k];
        int16_t v = other->clause >= 0 ? s->voices.of_clause[other->clause] : -1;
        bool told = v >= 0 && s->voices.p[v].act >= 0 && &s->acts.p[s->voices.p[v].act] == act;
        bool before = other->clause == act->clause && other->last < act->first;
        bool deed = other->frame->operation == GH_OPERATOR_NONE ||
                    (other->frame->traits & GH_FRAME_VIOLENT);
        if ((told || before) && deed && gh_event_is_misdeed(s, other))
            return other->frame->yields;
    }
    return 0;
}

/* "[alochonar] dake sara deyni", "[alochonay bosar] prostabe raji hoyechhe": who is for an offer or
 * a call, or is not, is so for what it is for. */
static const gh_act *what_is_offered(const gh_scene *s, const gh_act *act)
{
    if (act->content >= 0)
        return &s->acts.p[act->content];
    for (const gh_act *offer = s->acts.p; act->head >= 0 && offer < act; offer++) {
        gh_str yields = string(s, offer->frame->yields);
        bool genitive = gh_item_case(&s->parse->items[offer->last]) == GH_GEN;
        bool talks =
            gh_str_equal(yields, GH_STR("meet")) || gh_str_equal(yields, GH_STR("mediate"));
        if (offer->last + 1 == act->head && genitive && talks)
            return offer;
    }
    return act;
}

gh_str gh_event_code(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                     const gh_filler *patient, bool *ret_planned)
{
    gh_str code = string(s, act->frame->code);
    gh_pair who = {.agent = agent, .patient = patient};
    *ret_planned = false;
    if (gh_event_is_forbidden(s, act))
        return GH_STR("1721");
    enum gh_operator directive = gh_event_directive(s, act);
    if (directive == GH_OPERATOR_ACCUSE)
        return gh_event_judgement(s, act);
    if (directive)
        return gh_event_code_of_content(s, act, directive, who);
    if (gh_event_is_withheld(s, act))
        return gh_event_code_of_family(s, what_is_offered(s, act)->frame->yields,
                                       GH_OPERATOR_REFUSE);
    bool assents = (act->frame->traits & GH_FRAME_ASSENT) && gh_str_starts(code, GH_STR("03"));
    if (assents && act->content < 0 && !act->negated && what_is_offered(s, act) != act)
        return gh_event_code_of_family(s, what_is_offered(s, act)->frame->yields, GH_OPERATOR_PLAN);
    /* "boithok korte oswikar koren": he denies nothing, he refuses to. */
    if (act->frame->operation == GH_OPERATOR_DENY && act->content >= 0 &&
        s->acts.p[act->content].kind == GH_VERB_INFINITIVE)
        return gh_event_code_of_content(s, &s->acts.p[act->content], GH_OPERATOR_REFUSE, who);
    /* "[Iraner songe] chukti chan": what one wants with somebody is no demand. */
    if (act->frame->operation == GH_OPERATOR_DEMAND && act->content >= 0 && patient &&
        patient->mention >= 0 && (s->mentions.p[patient->mention].functions & GH_FUNCTION_WITH))
        return gh_event_code_of_content(s, &s->acts.p[act->content], GH_OPERATOR_PLAN, who);
    *ret_planned = gh_event_is_announced(s, act);
    if (*ret_planned)
        return gh_event_code_of_family(s, 0, GH_OPERATOR_PLAN);
    /* "songlape jabe na": whoever it is with, which is not always told */
    *ret_planned = gh_event_is_intended(s, act) ||
                   ((act->frame->traits & GH_FRAME_JOIN) && gh_event_is_refused(s, act));
    if (*ret_planned)
        return gh_event_code_of_content(s, act, GH_OPERATOR_PLAN, who);
    uint32_t special = gh_event_code_by_rules(s, act, agent, patient);
    bool none = special && gh_str_equal(string(s, special), GH_STR("-"));
    const gh_violence *violence = code.n || none ? NULL : gh_event_violence_of(s, act);
    if (violence)
        return gh_event_code_of_violence(violence, agent);
    if (!code.n && !special && gh_event_is_near_violence(s, act))
        return GH_STR("180");
    if (special)
        code = none ? (gh_str){0} : string(s, special);
    else if (code.n == 3 && code.p[2] == '+') {
        enum gh_operator operation = (enum gh_operator)act->frame->operation;
        if (act->content >= 0)
            return gh_event_code_of_content(s, &s->acts.p[act->content], operation, who);
        return gh_event_code_of_family(s, misdeed_before(s, act), operation);
    }
    if (code.n && is_held(s, act, patient))
        return code;
    /* "[podotyag korben na] bole janan": that one stays in office is told, that one leaves it is
     * by what drove him out */
    bool stays = (act->frame->traits & GH_FRAME_OFFICE) &&
                 gh_str_starts(string(s, act->frame->yields), GH_STR("reform")) &&
                 gh_event_is_refused(s, act);
    return code.n || stays ? code_of_mood(s, act, code, who, ret_planned) : code;
}
