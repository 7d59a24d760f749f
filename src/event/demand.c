/* demand.c - what an actor says and does by saying it: that somebody must or ought to do
 * something. */
#include "event/fill.h"
#include "event/record.h"
#include "event/share.h"

/* "sobaike uddesh kore [bolen]": those spoken to, where the verb of speaking stands. The press is
 * only told. */
static int spoken_to(const gh_scene *s, const gh_act *speech)
{
    const gh_clause *c = &s->parse->clauses[speech->clause];
    gh_query q = {.from = c->first,
                  .to = c->tail,
                  .functions = GH_FUNCTION_OBJ | GH_FUNCTION_TO | GH_FUNCTION_TOWARD,
                  .kinds = GH_KIND_ANY & ~(uint32_t)GH_KIND_MEDIUM};
    int found = gh_argument_find(s->mentions, &q);
    return found >= 0 && strcmp(s->mentions.p[found].code.role, "MED") != 0 ? found : -1;
}

/* "[chhatroder] proti songothoner ahban, ...": whom a call by its noun is to. */
static int called_upon(const gh_scene *s, const gh_act *call)
{
    gh_query q = {.from = s->parse->clauses[call->clause].first,
                  .to = call->first,
                  .functions = GH_FUNCTION_TO | GH_FUNCTION_TOWARD};
    return gh_argument_find(s->mentions, &q);
}

/* Whom `voice` speaks to in the clauses before `clause`, or -1. */
int gh_fill_spoken_to(const gh_scene *s, const gh_voice *voice, int clause)
{
    int found = -1;
    if (voice->act >= 0) {
        const gh_act *said = &s->acts.p[voice->act];
        bool is = said->verb >= 0 && s->parse->verbs[said->verb].exists;
        if (!said->mentioned && !is) /* "[shikkharthider] dabi, ...", "... dabi holo, ..." */
            found = spoken_to(s, said);
        else if (said->frame->operation == GH_OPERATOR_APPEAL)
            found = called_upon(s, said);
    }
    /* "tini bolen, amra [sorkarke] bolte chai, ..." */
    for (uint16_t k = 0; found < 0 && k < s->acts.n && s->acts.p[k].clause < clause; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other->kind == GH_VERB_FINITE && gh_feature(other->features, PERSON) == 1 &&
            other->frame->operation == GH_OPERATOR_SAY && !other->mentioned)
            found = spoken_to(s, other);
    }
    return found;
}

/* "[sorkarke] tader mukti dite hobe ebong mamla tule nite hobe": both are asked of the same. */
static int asked_before(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    char link;
    for (int k = s->acts.n; k-- > 0;) {
        const gh_act *other = &s->acts.p[k];
        if (other->last >= act->first || gh_event_directive(s, other) != GH_OPERATOR_DEMAND ||
            gh_event_voice(s, other) != voice)
            continue;
        int found = gh_fill_doer_to_be(s, other, &link);
        bool whom = gh_fill_is_asked_of(s, other, found) && s->mentions.p[found].person == 3 &&
                    s->mentions.p[found].functions == GH_FUNCTION_OBJ;
        return whom ? found : -1;
    }
    return -1;
}

/* Did the same demand this just before, of somebody who can be asked for more? */
static bool is_demand_before(const gh_scene *s, const gh_record *r, const gh_voice *voice)
{
    gh_actor_code target = gh_code_split(r->target.code);
    return r->sentence < s->parse->sentence && gh_str_starts(r->code, GH_STR("10")) &&
           target.country[0] && !gh_role_is(target.role, "COP JUD CRM") &&
           gh_code_equal(gh_code_split(r->source.code), voice->code) &&
           !gh_code_equal(target, voice->code);
}

/* "[Dui pokkhoke] juddho bondho korte hobe. Tran dhukte dite hobe": what goes on is asked of those
 * of whom the sentences before asked. */
static void add_asked_before(const gh_scene *s, const gh_voice *voice, gh_fillers *patients)
{
    enum { REACH = 2 };
    const gh_coding *coding = s->coding;
    const gh_record *last = NULL;
    for (uint32_t i = coding->records.n; i-- > 0;) {
        const gh_record *r = &coding->records.p[i];
        if (r->sentence + REACH < s->parse->sentence || (last && r->sentence < last->sentence))
            return;
        if (!is_demand_before(s, r, voice) || (last && last->anchor.begin != r->anchor.begin))
            continue;
        last = r;
        gh_fill_add_actor(&r->target, patients);
    }
}

/* "[Sorkarke] bichar korte hobe. Amader kotha bolar odhikar [dite hobe]": he demands on, whatever
 * it is. */
bool gh_event_demands_on(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    gh_fillers asked = {.n = 0};
    add_asked_before(s, voice, &asked);
    return asked.n > 0 && !gh_fill_is_for_oneself(s, act);
}

/* "[IGP] pulish kormokortader nirdesh den. Tini bolen, tohol barate hobe" (orders his officers;
 * they must patrol more): who has told his own what to do goes on telling them. */
static bool add_own_men(const gh_scene *s, const gh_voice *voice, gh_fillers *patients)
{
    enum { REACH = 5 };
    const gh_coding *coding = s->coding;
    if (!gh_role_is(voice->code.role, "COP MIL GOV EDU"))
        return false;
    for (uint32_t i = coding->records.n; i-- > 0;) {
        const gh_record *r = &coding->records.p[i];
        if (r->sentence + REACH < s->parse->sentence)
            return false;
        if (gh_str_equal(r->code, GH_STR("100")) && !r->target.inferred &&
            gh_code_equal(gh_code_split(r->source.code), voice->code) &&
            gh_code_equal(gh_code_split(r->target.code), voice->code)) {
            gh_filler men = {.mention = -1, .entity = -1, .inferred = true, .link = 'c'};
            men.code = voice->code;
            men.kinds = GH_KIND_BODY;
            gh_fill_add(patients, &men);
            return true;
        }
    }
    return false;
}

/* "[apnara] sohojogita korun": the people, when somebody of political weight speaks to nobody that
 * is named. */
void gh_fill_public(const gh_voice *voice, gh_fillers *patients)
{
    if (!(gh_event_is_political(voice->code) || gh_event_leads(voice->code)) ||
        !voice->code.country[0] || strncmp(voice->code.country, "IGO", 3) == 0)
        return; /* nobody is of a body of states */
    gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = 'c'};
    memcpy(f.code.country, voice->code.country, sizeof f.code.country);
    memcpy(f.code.role, "CVL", 4);
    f.kinds = GH_KIND_GROUP;
    gh_fill_add(patients, &f);
}

/* "[bisheshoggo] bolen, songbidhan bodlate hobe" (an expert says that the constitution must be
 * changed): what those hold to be needed who study a matter, or held an office once, they demand
 * of nobody; but those do who protest. */
static bool only_holds(const gh_scene *s, const gh_voice *voice)
{
    const gh_entity *e = voice->entity >= 0 ? &s->coding->refer.entities.p[voice->entity] : NULL;
    if (e && (e->rallied || e->marched))
        return false;
    bool studies = strcmp(voice->code.role, "EDU") == 0 && e && (e->kinds & GH_KIND_ACADEMIC) &&
                   !(e->kinds & GH_KIND_CROWD);
    return studies || gh_role_is(voice->code.role, "ELI NGO MED");
}

/* Reforms, help, "udyog nite hobe": nothing in particular. */
static bool is_step(const gh_scene *s, const gh_act *act)
{
    bool step = act->frame->operation == GH_OPERATOR_PLAN ||
                (act->frame->operation == GH_OPERATOR_NONE && act->frame->yields);
    return step && !gh_fill_is_political_act(s, act);
}

/* "[birodhi neta] bolen, tader mukti dite hobe": whoever alone can do it is asked. */
static void add_only_doer(const gh_scene *s, const gh_act *act, const gh_voice *voice,
                          gh_fillers *patients)
{
    gh_str doer = gh_fill_role_in_charge(s, act, voice->code.role);
    gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = 'a'};
    bool own = gh_str_equal(doer, GH_STR("=")); /* his own party */
    if (doer.n == 0 || own || s->coding->setting.country[0] == 0 ||
        gh_fill_is_for_oneself(s, act) || (is_step(s, act) && only_holds(s, voice)))
        return;
    memcpy(f.code.country, s->coding->setting.country, 4);
    memcpy(f.code.role, doer.p, doer.n < 11 ? doer.n : 11);
    f.kinds = GH_KIND_BODY;
    if (!gh_code_equal(f.code, voice->code))
        gh_fill_add(patients, &f);
}

/* "[birodhi neta] bolen, nodir ghat nirman korte hobe": what those who are not in power say must
 * be done, and by nobody in particular, the government must do. */
static void add_government(const gh_scene *s, const gh_act *act, const gh_voice *voice,
                           gh_fillers *patients)
{
    const char *home = s->coding->setting.country;
    bool in_power = !voice->code.role[0] || strcmp(voice->code.role, "GOV") == 0 ||
                    strncmp(voice->code.country, "IGO", 3) == 0;
    if (in_power || !gh_event_is_vocal(voice->code) || gh_event_is_game(s) || !home[0] ||
        strcmp(voice->code.country, home) != 0 || act->head < 0 || gh_fill_is_for_oneself(s, act) ||
        gh_event_is_fight(s, act) ||
        ((!is_step(s, act) || only_holds(s, voice)) && !gh_event_is_called_demand(s, act)))
        return;
    gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = 'c'};
    memcpy(f.code.country, home, 4);
    memcpy(f.code.role, "GOV", 4);
    f.kinds = GH_KIND_BODY;
    gh_fill_add(patients, &f);
}

/* "[sobaike] sotorko thakte hobe": exhorted are all, and nobody. */
static bool is_everybody(const gh_scene *s, const gh_mention *m)
{
    return s->parse->items[m->first].pronoun == GH_PRONOUN_ALL;
}

/* "[ei] boktobyo prottahar korte hobe": what was told of just before, by whomever. */
static bool points_at(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    for (uint16_t i = c->first; i < act->first; i++)
        if (s->parse->items[i].pronoun == GH_PRONOUN_DEMONSTRATIVE)
            return true;
    return false;
}

/* "[take] dayitto chharte hobe": him of whom he just spoke, not himself. */
static bool is_himself(const gh_mention *m, const gh_voice *voice)
{
    return m->pronoun && m->entity >= 0 && m->entity == voice->entity;
}

/* "[bahinir] proti ahban, chandabajder protihoto korun. Byabostha nin": what is asked right behind
 * it is asked of the same, unless those are the people, who can seldom do it. */
static bool add_asked_on(const gh_scene *s, const gh_act *act, const gh_voice *voice,
                         gh_fillers *patients)
{
    const gh_record *r = gh_event_asked_just_before(s, act, voice);
    bool please = gh_feature(act->features, MOOD) == GH_IMP &&
                  gh_feature(act->features, POLITE) == GH_HONORIFIC;
    bool on = r && please && r->sentence + 1 >= s->parse->sentence &&
              gh_code_is_set(gh_code_split(r->target.code)) &&
              !gh_str_ends(r->target.code, GH_STR("CVL"));
    if (on)
        gh_fill_add_actor(&r->target, patients);
    return on;
}

/* "montri bolen, [kormokortader] kaj korte hobe": he tells people of his own party or office; and
 * "chhatrera bole, [upacharjoke] podotyag korte hobe": who teaches is no fellow of theirs. */
static bool are_own_people(const gh_act *act, const gh_mention *m, const gh_voice *voice)
{
    bool people = m && !m->pronoun && !m->named && (m->functions & GH_FUNCTION_OBJ) &&
                  m->entity != voice->entity;
    bool others = gh_role_is(voice->code.role, "GOV COP MIL") ||
                  (gh_role_is(voice->code.role, "EDU") && m && (m->kinds & GH_KIND_OFFICE));
    return people && ((m->member && m->plural) || (act->must && m->role_word && others));
}

/* "[jatrider] barti bhara dite hobe" (passengers will have to pay a higher fare), "[chhatroder]
 * poth bechhe nite hobe": what people will have to do nobody demands of them, unless it is politics
 * to do it. */
static bool is_lot_of_people(const gh_scene *s, const gh_act *act, const gh_filler *f)
{
    const gh_mention *m = gh_event_mention(s, f);
    const uint32_t bodies = GH_KIND_BODY | GH_KIND_OFFICE | GH_KIND_GROUP;
    bool people = gh_role_is(f->code.role, "CVL AGR") ||
                  (gh_role_is(f->code.role, "EDU") && m && m->plural && !(m->kinds & bodies));
    return people && !gh_fill_is_political_act(s, act);
}

/* "[BNP neta] bolen, netakormider proshtut thakte hobe" is no demand, "Jamatke kshoma chaite hobe"
 * is one, though both parties are in the opposition. */
static bool is_own_side(const gh_scene *s, const gh_voice *voice, const gh_filler *f)
{
    return gh_code_equal(f->code, voice->code) && !gh_event_are_rivals(s, f->entity, voice->entity);
}

/* What must be done is demanded by him who says so, of him who must do it. */
bool gh_fill_demand(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients)
{
    const gh_voice *voice = gh_event_voice(s, act);
    char link = 'a';
    int found = gh_fill_doer_to_be(s, act, &link);
    bool fought = found >= 0 && gh_fill_is_helped_or_fought(s, act, &s->mentions.p[found]);
    found = gh_fill_is_asked_of(s, act, found) ? found : -1;
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    /* "[shohidder] rokter rin amader shodh korte hobe": -der is the genitive's too. */
    bool weak = !m || (m->functions & GH_FUNCTION_GEN);
    bool you = m && m->person == 2;
    bool told = you || (m && (m->functions & GH_FUNCTION_OBJ));
    bool he = m && m->person == 3 && (m->functions & GH_FUNCTION_SUBJ);
    bool all = !he && gh_event_is_call_to_all(s, act);
    if ((weak || !told) && gh_fill_is_for_oneself(s, act) && !all)
        return false;
    bool all_of_you = m && ((you && m->plural) || is_everybody(s, m));
    /* to others of his own code: "[BNPr netader] bolte chai, ..." */
    bool spoken = are_own_people(act, m, voice);
    if (!m || you || all_of_you || all) {
        found = gh_fill_spoken_to(s, voice, act->clause);
        link = 'b';
        const gh_mention *to = found >= 0 ? &s->mentions.p[found] : NULL;
        spoken |= to && to->entity != voice->entity;
    }
    bool must = gh_event_directive(s, act) == GH_OPERATOR_DEMAND;
    if (found < 0 && !you && must)
        found = asked_before(s, act);
    if (found >= 0)
        gh_fill_add_mention(s, patients, found, link);
    else if (all_of_you || (all && !act->frame->doer && gh_event_asks_people_on(s, act)))
        gh_fill_public(voice, patients);
    else if (must && add_own_men(s, voice, patients))
        spoken = true;
    else if (!add_asked_on(s, act, voice, patients))
        add_only_doer(s, act, voice, patients);
    if (patients->n == 0 && !you && must)
        add_asked_before(s, voice, patients);
    bool himself = found >= 0 && is_himself(&s->mentions.p[found], voice);
    if (himself)
        patients->n = 0;
    if (patients->n == 0 && (himself || points_at(s, act)))
        gh_fill_blamed_before(s, voice, patients);
    if (patients->n == 0 && !you && must)
        add_government(s, act, voice, patients);
    if (patients->n == 0 && gh_event_is_call_to_people(s, act))
        gh_fill_public(voice, patients);
    /* "odhikar nischit [korte hobe]": a wish; "[ei] dhongso bondho korte hobe": not */
    bool fights = must && gh_event_is_fight(s, act) && gh_event_is_political(voice->code);
    if (fought && patients->n == 0) /* "[ei sorkarke] protihoto korte hobe": by whomever */
        return false;
    if (must && patients->n && is_lot_of_people(s, act, &patients->p[0]))
        return false;
    if (patients->n
            ? !spoken && is_own_side(s, voice, &patients->p[0])
            : (must && !points_at(s, act) && !fights) || !(gh_fill_is_political_act(s, act) || all))
        return false;
    gh_fill_add_voice(s, agents, voice, GH_KIND_ANY);
    return true;
}

/* "[shromikera] sorok oborodh koren. Dabigulo holo, ...": whose the demands are that follow. */
void gh_event_note_demander(const gh_scene *s, uint32_t from)
{
    gh_coding *coding = s->coding;
    for (uint32_t i = from; i < coding->records.n; i++) {
        const gh_record *r = &coding->records.p[i];
        if (!gh_str_starts_any(r->code, "10 14") || gh_share_is_nobody(&r->source))
            continue;
        coding->talk.demander = GH_VOICE_NONE;
        coding->talk.demander.known = true;
        coding->talk.demander.code = gh_code_split(r->source.code);
        coding->talk.demander.name = r->source.name;
        coding->talk.demander.span = r->source.span;
        coding->talk.demand_sentence = s->parse->sentence;
    }
}
