/* status.c - how the article stands toward an act (docs/coding.md, 9). */
#include "event/fill.h"
#include "event/record.h"

const gh_voice *gh_event_voice(const gh_scene *s, const gh_act *act)
{
    int16_t v = act->clause >= 0 ? s->voices.of_clause[act->clause] : -1;
    if (v < 0 || !s->voices.p[v].known)
        return NULL;
    /* The act of speaking is not part of what is said. */
    if (s->voices.p[v].act >= 0 && &s->acts.p[s->voices.p[v].act] == act)
        return NULL;
    return &s->voices.p[v];
}

const gh_voice *gh_event_voice_of_noun(const gh_scene *s, const gh_act *act)
{
    for (uint16_t v = 0; act->mentioned && v < s->voices.n; v++)
        if (s->voices.p[v].act >= 0 && &s->acts.p[s->voices.p[v].act] == act)
            return &s->voices.p[v];
    return NULL;
}

/* The finite verb that a participle or verbal noun leans on decides its time. */
const gh_verb *gh_event_time_verb(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    if (act->verb >= 0 && act->kind == GH_VERB_FINITE)
        return &p->verbs[act->verb];
    uint16_t group = p->clauses[act->clause].group;
    for (int k = act->clause; k < p->clause_count && p->clauses[k].group == group; k++)
        if (p->clauses[k].verb >= 0 && p->verbs[p->clauses[k].verb].kind == GH_VERB_FINITE)
            return &p->verbs[p->clauses[k].verb];
    return NULL;
}

bool gh_event_verb_is_future(const gh_verb *v)
{
    return v && (gh_feature(v->features, TENSE) == GH_FUT || v->about_to);
}

/* "dekha korte [giyechhilen]": whom he went to see he saw, but "dekha korte [jachchhen]". */
static bool went(const gh_scene *s, const gh_act *act)
{
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    return act->verb >= 0 && s->parse->verbs[act->verb].goes &&
           gh_feature(act->features, ASPECT) != GH_PROG && gh_str_equal(yields, GH_STR("meet"));
}

/* "nishedhagga obyahoto thakbe", "[amar] onurodh thakbe": what remains is there already; but
 * "obhijan obyahoto thakbe" is announced. */
static bool remains(const gh_scene *s, const gh_act *act)
{
    return act->verb >= 0 && s->parse->verbs[act->verb].lasts &&
           (act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_SPEECH));
}

/* "agamikal hortal shuru hochchhe", "hortal diyechhe": a protest of a day to come is told of as
 * any other. */
static bool is_called_for_later(const gh_scene *s, const gh_act *act)
{
    return (act->frame->traits & GH_FRAME_PROTEST) && !act->mentioned &&
           gh_feature(act->features, TENSE) != GH_PAST && gh_event_is_set_ahead(s, act);
}

/* "Dilli sofore [jachchhen]", "aj Dhaka [aschhen]": he is not there yet; but rebels who march in.
 */
static bool sets_out(const gh_act *act)
{
    return (act->frame->traits & GH_FRAME_VISIT) && !(act->frame->traits & GH_FRAME_VIOLENT) &&
           !act->mentioned && gh_feature(act->features, ASPECT) == GH_PROG &&
           gh_feature(act->features, TENSE) == GH_PRES;
}

bool gh_event_is_future(const gh_scene *s, const gh_act *act)
{
    if (remains(s, act))
        return false;
    if (act->kind == GH_VERB_FINITE && sets_out(act))
        return true;
    if (act->kind == GH_VERB_FINITE)
        return gh_feature(act->features, TENSE) == GH_FUT || (act->about_to && !went(s, act)) ||
               is_called_for_later(s, act);
    if (act->kind == GH_VERB_CONVERB && !act->mentioned)
        return gh_event_verb_is_future(gh_event_time_verb(s, act));
    return false;
}

static gh_str side_of(const gh_scene *s, int32_t entity)
{
    return entity >= 0 ? s->coding->refer.entities.p[entity].side : (gh_str){0};
}

bool gh_event_are_rivals(const gh_scene *s, int32_t a, int32_t b)
{
    gh_str one = side_of(s, a), other = side_of(s, b);
    return one.n && other.n && !gh_str_equal(one, other);
}

bool gh_event_is_other_side(const gh_scene *s, const gh_voice *voice, int32_t entity,
                            gh_actor_code code, gh_str name)
{
    if (!gh_code_equal(code, voice->code))
        return true;
    if (side_of(s, entity).n && side_of(s, voice->entity).n)
        return gh_event_are_rivals(s, entity, voice->entity);
    /* "chhatrara bolen, [bishwobidyaloy proshason] byartho": they do not run it themselves */
    if (strcmp(code.role, "EDU") == 0 && entity >= 0 && entity != voice->entity)
        return s->coding->refer.entities.p[entity].kinds & (GH_KIND_BODY | GH_KIND_OFFICE);
    /* "[Mirza Fakhrul] bolen, [Jamater kormira] ...": named, of whom no party was told */
    gh_str called = name.n ? name : side_of(s, entity);
    return strcmp(code.role, "OPP") == 0 && called.n && voice->name.n &&
           !gh_str_equal(called, voice->name);
}

bool gh_event_is_political(gh_actor_code code)
{
    if (gh_role_starts(code.role, "GOV OPP PTY LEG REB INS SEP HRI"))
        return true;
    return code.role[0] == 0 && gh_code_is_set(code);
}

bool gh_event_leads(gh_actor_code code)
{
    return gh_role_is(code.role, "GOV OPP PTY MIL COP REL LEG");
}

bool gh_event_is_game(const gh_scene *s)
{
    return s->coding->domain == GH_DOMAIN_SPORT || s->coding->domain == GH_DOMAIN_ENTERTAINMENT;
}

bool gh_event_is_vocal(gh_actor_code code)
{
    if (gh_role_starts(code.role, "EDU LAB NGO REL AGR ELI"))
        return true;
    return gh_event_is_political(code);
}

bool gh_event_is_legal(const gh_scene *s, const gh_act *act)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    gh_str yields = gh_lexicon_string(lexicon, act->frame->yields);
    gh_str doer = gh_lexicon_string(lexicon, act->frame->doer);
    bool office = gh_str_equal(doer, GH_STR("JUD")) || gh_str_equal(doer, GH_STR("COP"));
    return office && gh_str_starts_any(yields, "legal arrest yield.release");
}

/* "... bole obhijog uthechhe": claimed, whether or not it is told by whom. */
static bool is_claimed(const gh_scene *s, const gh_act *act)
{
    int16_t v = act->clause >= 0 ? s->voices.of_clause[act->clause] : -1;
    return v >= 0 && s->voices.p[v].claim &&
           !(s->voices.p[v].act >= 0 && &s->acts.p[s->voices.p[v].act] == act);
}

/* "[kothito] bondukjuddhe nihoto": the newspaper does not vouch for what it calls so. */
static bool is_called_so(const gh_scene *s, const gh_act *act)
{
    const gh_item *first = &s->parse->items[act->first];
    bool as = first->form->flags & GH_FORM_MARKER; /* "[sondehobhajon] hisebe chihnito" */
    uint8_t before = act->first > 0 && !as ? first[-1].particle : 0;
    return before == GH_PARTICLE_ALLEGED || before == GH_PARTICLE_SO_CALLED;
}

/* "shonakto kora gechhe": what one could do one did. */
static bool was_managed(const gh_act *act)
{
    return gh_feature(act->features, ASPECT) == GH_PERF ||
           (gh_feature(act->features, TENSE) == GH_PAST &&
            gh_feature(act->features, ASPECT) != GH_HAB);
}

/* "[amra] asha korbo", "dhonnobad janate chai": who says so does so. */
static bool is_said_now(const gh_scene *s, const gh_act *act)
{
    return (act->frame->traits & GH_FRAME_SPEECH) && act->kind == GH_VERB_FINITE &&
           gh_feature(act->features, PERSON) == 1 && gh_event_voice(s, act) &&
           (act->want || gh_event_is_future(s, act));
}

/* "[boithoker] kotha royechhe": it is to be held. */
static bool is_due(const gh_scene *s, const gh_act *act)
{
    uint16_t next = (uint16_t)(act->last + 1);
    return act->mentioned && next < s->parse->n &&
           gh_item_case(&s->parse->items[act->last]) == GH_GEN &&
           s->parse->items[next].particle == GH_PARTICLE_PLAN;
}

gh_record_status gh_event_status(const gh_scene *s, const gh_act *act, bool planned_by_code)
{
    const gh_voice *voice = gh_event_voice(s, act);
    /* "take [humki deya hoyechhe] bole obhijog koren": not his own */
    bool own_word = (act->frame->traits & GH_FRAME_SPEECH) &&
                    !(act->passive && act->frame->operation == GH_OPERATOR_THREATEN);
    if (gh_event_directive(s, act) || gh_event_is_forbidden(s, act) ||
        gh_event_is_refused(s, act) || gh_event_is_merciless(s, act) ||
        (act->negated && gh_event_is_intended(s, act)))
        return GH_ACTUAL;
    if (((act->frame->traits & GH_FRAME_AHEAD) && !act->negated) || is_due(s, act))
        return GH_PLANNED;
    /* "BNP tader dayi korechhe, ja osshikar korechhe songothonti": he was blamed all the same */
    bool blames = act->frame->operation == GH_OPERATOR_ACCUSE && act->kind == GH_VERB_FINITE &&
                  !act->mentioned && voice && voice->act >= 0 && &s->acts.p[voice->act] > act;
    if (voice && voice->denial && !blames)
        return GH_DENIED;
    /* "police janay, kauke greptar kora jayni": what has failed or is still to do is no denial */
    bool undone = act->possible || (act->frame->traits & GH_FRAME_ARRESTED);
    if (act->negated)
        return voice && !voice->medium && !undone ? GH_DENIED : GH_NEGATED;
    if (act->possible && !was_managed(act))
        return GH_CONDITIONAL;
    bool force =
        (act->frame->traits & GH_FRAME_VIOLENT) ||
        gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("19"));
    if (((is_claimed(s, act) || is_called_so(s, act)) && !own_word) ||
        (force && act->mentioned && gh_event_boast(s, act) >= 0))
        return GH_ALLEGED;
    if (planned_by_code || is_said_now(s, act))
        return GH_ACTUAL;
    return gh_event_is_future(s, act) || act->want ? GH_PLANNED : GH_ACTUAL;
}

/* "X-er songe kotha bolbo": who sets out to talk with somebody says so; it is no act of the
 * other's. A meeting on a set day is planned, and so is one that another tells of: "[netara]
 * rashtropotir songe alochonay bosben". False: seen from the other's side. */
bool gh_event_settle_meeting(const gh_scene *s, const gh_act *act, gh_pair *who, bool day_given,
                             gh_str *code, gh_record_status *status)
{
    bool meeting = gh_str_starts(*code, GH_STR("040")) || gh_str_starts(*code, GH_STR("041")) ||
                   gh_str_starts(*code, GH_STR("046"));
    if (*status == GH_PLANNED &&
        (gh_str_starts(*code, GH_STR("03")) || gh_str_starts(*code, GH_STR("13"))))
        *status = GH_ACTUAL; /* "udyog neoa hobe", "cooperation barate chay": that is the intent */
    const gh_voice *voice = gh_event_voice(s, act);
    bool his = voice && !voice->medium && who->agent && who->patient &&
               (gh_event_speaks_for(voice->code, who->agent->code) ||
                gh_event_speaks_for(voice->code, who->patient->code));
    bool due = !his || (act->verb >= 0 && s->parse->verbs[act->verb].due);
    if (*status != GH_PLANNED || day_given || due || !meeting || !who->agent || !who->patient ||
        act->mentioned || act->kind != GH_VERB_FINITE || gh_fill_is_passive(s, act) ||
        gh_feature(act->features, TENSE) == GH_PAST)
        return true;
    const gh_filler *ends[] = {who->agent, who->patient};
    bool partner[2];
    for (int i = 0; i < 2; i++)
        partner[i] = ends[i]->mention >= 0 &&
                     !(s->mentions.p[ends[i]->mention].functions & GH_FUNCTION_SUBJ);
    if (partner[0] && !partner[1])
        return false;
    if (partner[1]) { /* else "[dui neta] alochona korben" */
        *code = GH_STR("036");
        who->mutual = false; /* the other has said nothing yet */
        *status = GH_ACTUAL;
    }
    return true;
}

/* "somorthon korbe", "dabi janabe": what somebody is going to say is not said yet; but an address
 * is announced, and so is a plea in court. */
static bool is_only_words(gh_str code, const gh_filler *patient)
{
    if (patient && strcmp(patient->code.role, "JUD") == 0)
        return false;
    return gh_str_starts_any(code, "011 012 013 014 015 016 017 018 019 02 051 052 055 10 111 12");
}

/* "[ballu tulle] dondito hoben", "tara hamla chalabe": a rule, or what others foretell or fear. Who
 * announces force threatens, with a code of its own; a trial can be set for a day. */
bool gh_event_is_forecast(const gh_act *act, gh_pair who, gh_str code, bool day_given)
{
    bool force = gh_str_starts_any(code, "18 19 20");
    bool trial = gh_str_starts_any(code, "115 116");
    bool nobody = who.agent && who.agent->inferred && !(trial && day_given);
    bool words = act->kind == GH_VERB_FINITE && is_only_words(code, who.patient);
    return force || words || nobody || (gh_str_starts(code, GH_STR("17")) && !day_given);
}

/* "hamla hote pare", "bikkhobh korte pare": what could come is told of meetings, visits, deals. */
bool gh_event_is_only_feared(gh_str code)
{
    return !gh_str_starts(code, GH_STR("0")) || gh_str_starts(code, GH_STR("02"));
}
