/* demand.c - what an actor says and does by saying it: that somebody must or ought to do
 * something. */
#include "event/fill.h"

int gh_fill_spoken_to(const gh_scene *s, const gh_act *speech)
{
    const gh_clause *c = &s->parse->clauses[speech->clause];
    gh_query q = {.from = c->first,
                  .to = c->tail,
                  .functions = GH_FUNCTION_OBJ | GH_FUNCTION_TO | GH_FUNCTION_TOWARD,
                  .kinds = GH_KIND_ANY & ~(uint32_t)GH_KIND_MEDIUM};
    int found = gh_argument_find(s->mentions, &q);
    return found >= 0 && strcmp(s->mentions.p[found].code.role, "MED") != 0 ? found : -1;
}

static int addressee(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    int found = -1;
    if (voice->act >= 0) {
        const gh_act *said = &s->acts.p[voice->act];
        bool is = said->verb >= 0 && s->parse->verbs[said->verb].exists;
        if (!said->mentioned && !is) /* "[shikkharthider] dabi, ...", "... dabi holo, ..." */
            found = gh_fill_spoken_to(s, said);
    }
    /* "tini bolen, amra [sorkarke] bolte chai, ..." */
    for (uint16_t k = 0; found < 0 && k < s->acts.n && s->acts.p[k].clause < act->clause; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other->kind == GH_VERB_FINITE && gh_feature(other->features, PERSON) == 1 &&
            other->frame->operation == GH_OPERATOR_SAY && !other->mentioned)
            found = gh_fill_spoken_to(s, other);
    }
    return found;
}

/* "[amader] ekta dabi, ...": whose demand it is, not who must do it. */
static bool owns_a_call(const gh_scene *s, const gh_mention *m)
{
    enum { NEAR = 2 };
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *act = &s->acts.p[k];
        if (act->mentioned && (act->frame->traits & GH_FRAME_SPEECH) && act->first >= m->after &&
            act->first <= m->after + NEAR)
            return true;
    }
    return false;
}

/* "[amader] bhai Hadir hotyakarider greptar korte hobe": whose he is, not who must do it. */
static bool owns_somebody(const gh_scene *s, const gh_mention *m)
{
    const gh_mention *next = m + 1 < s->mentions.p + s->mentions.n ? m + 1 : NULL;
    return next && next->first == m->after && next->named && (next->kinds & GH_KIND_PERSON);
}

/* "amader ... korte hobe", "[amader] oikyoboddho theke ... korte hobe": we must do it. */
static bool is_for_oneself(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause], *start = c;
    while (start > s->parse->clauses && start[-1].group == c->group)
        start--;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->pronoun && m->person == 1 && m->first >= start->first && m->last <= c->last &&
            !owns_a_call(s, m) && !(act->frame->doer && owns_somebody(s, m)))
            return true;
    }
    return false;
}

/* "[jonogonke] oikyoboddho theke nirbachon sofol korte hobe": who must be so must do the rest. */
static int doer_of_chain(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    int found = -1;
    for (int c = act->clause - 1; act->must && found < 0 && c >= 0; c--) {
        const gh_clause *before = &p->clauses[c];
        if (before->group != p->clauses[act->clause].group || before->verb < 0 ||
            !(p->verbs[before->verb].exists || p->verbs[before->verb].lasts))
            break;
        gh_query q = {.from = before->first, .to = before->last, .functions = GH_FUNCTION_OBJ};
        found = gh_argument_find(s->mentions, &q);
    }
    return found;
}

/* "[shikkhok] niyog korte hobe", "[komiti] gothon kora dorkar": bare stands what is done, for who
 * must do it has a case. */
static bool is_bare_object(const gh_act *act, const gh_mention *m)
{
    const uint32_t marked = GH_FUNCTION_OBJ | GH_FUNCTION_GEN;
    return (act->must || act->ought) && !(m->functions & marked) && !m->pronoun &&
           !(m->kinds & GH_KIND_PARTY);
}

/* Who must do it: "sorkar-ke ... korte hobe", "sorkarer ... kora uchit". Of an act that is done to
 * somebody the object can be he: "dayider greptar korte hobe". */
static int doer_to_be(const gh_scene *s, const gh_act *act, char *link)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    uint32_t bodies = GH_KIND_STATE | GH_KIND_OFFICE | GH_KIND_BODY | GH_KIND_ARMED |
                      GH_KIND_PARTY | GH_KIND_COURT | GH_KIND_IGO | GH_KIND_GROUP;
    /* "[torunder] jukto korte hobe": whom one makes something of does nothing */
    const gh_item *head = act->head >= 0 ? &s->parse->items[act->head] : NULL;
    bool made = head && head->analysis->pos == GH_UPOS_ADJ && act->verb >= 0 &&
                !s->parse->verbs[act->verb].exists && !s->parse->verbs[act->verb].lasts;
    /* "[jonogonke] sorkarer pashe thakte hobe": done to nobody who is its object */
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    /* "[prarthike] khoma chaite hobe", "[prarthike] boktobyo protyahar korte hobe": nor who speaks
     */
    bool speaks = (act->frame->traits & GH_FRAME_SPEECH) && (!pattern || pattern & GH_FUNCTION_TO);
    bool beside = act->frame->operation == GH_OPERATOR_ABSENT_VALUE &&
                  (speaks || (pattern && !(pattern & GH_FUNCTION_OBJ))) &&
                  !(act->frame->traits & GH_FRAME_EFFECT);
    bool acts_on = act->frame->operation != GH_OPERATOR_NONE && !beside;
    bool has_object = made || acts_on || (act->verb >= 0 && s->parse->verbs[act->verb].gives);
    gh_query q = {.from = c->first,
                  .to = c->tail > act->first ? c->tail : act->first,
                  .functions = GH_FUNCTION_OBJ,
                  .kinds = has_object ? bodies : 0};
    /* "[senabahinike] sahajjo korun": those spoken to must help it */
    int found = act->must || act->ought ? gh_argument_find(s->mentions, &q) : -1;
    if (found >= 0 && owns_a_call(s, &s->mentions.p[found])) {
        q.from = s->mentions.p[found].after;
        found = gh_argument_find(s->mentions, &q);
    }
    if (found < 0)
        found = doer_of_chain(s, act);
    if (found < 0 || s->mentions.p[found].person == 1)
        found = gh_argument_subject(s->parse, s->mentions, act, NULL, link);
    if (found >= 0 && is_bare_object(act, &s->mentions.p[found]))
        found = -1;
    /* "[neta] sorkarer podotyag kora uchit bole montobyo koren": not he who says so */
    const gh_voice *voice = gh_event_voice(s, act);
    bool himself = found >= 0 && voice && s->mentions.p[found].span.begin == voice->span.begin;
    if ((found < 0 || himself) && act->ought) {
        q.functions = GH_FUNCTION_GEN;
        q.nearest = true;
        q.to = act->first;
        found = gh_argument_find(s->mentions, &q);
    }
    return found;
}

/* "[Rahimsoho] sobaike greptar korte hobe": what only the state does is done to who is named. */
static bool is_done_to(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    /* "[khunir] bichar hoya uchit": the genitive is whom the noun is about */
    bool of = act->passive &&
              (gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_GEN);
    if (doer.n == 0 || gh_str_equal(doer, gh_str_of(m->code.role)) ||
        (m->functions == GH_FUNCTION_GEN && !of)) /* "[bahinir] byabostha neya uchit" */
        return false;
    if (!m->code.role[0] || gh_role_is(m->code.role, "GOV JUD LEG"))
        return false;
    return true;
}

/* "[Bangladeshke] egiye nite hobe": nobody asks something of his own country. */
static bool is_own_country(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const gh_voice *voice = gh_event_voice(s, act);
    return voice && voice->code.role[0] && m->bare_state && !m->code.role[0] &&
           strcmp(voice->code.country, m->code.country) == 0;
}

/* "[probasider] visar somosya somadhan korte hobe": -der is the genitive's too, and the nouns
 * between it and the act are theirs; but "[chikitsokder] (grame) kaj korte hobe". Of whom an office
 * speaks so, it gives orders to: "[prarthider] monoyonpotro joma dite hobe". */
static bool owns_what_is_done(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const uint32_t both = GH_FUNCTION_OBJ | GH_FUNCTION_GEN;
    const gh_voice *voice = gh_event_voice(s, act);
    bool office = !voice || gh_role_is(voice->code.role, "GOV COP JUD MIL");
    bool noun = false;
    if (office || !act->must || act->frame->code || (m->functions & both) != both)
        return false;
    for (uint16_t i = m->after; i < act->first; i++) {
        const gh_item *item = &s->parse->items[i];
        bool joins = item->part == GH_PART_PARTICLE && item->particle == GH_PARTICLE_AND;
        if (!joins && (item->part != GH_PART_NOMINAL ||
                       (gh_item_case(item) > GH_NOM && gh_item_case(item) != GH_GEN)))
            return false;
        noun |= !joins && item->analysis->pos == GH_UPOS_NOUN &&
                !(item->form->flags & (GH_FORM_TIME | GH_FORM_NUMBER));
    }
    return noun;
}

/* Of nobody in particular: only an act that the lexicon knows to be political is asked for. */
static bool is_public(const gh_scene *s, const gh_act *act)
{
    uint32_t yields = act->frame->yields;
    return yields && yields != s->coding->lexicon->word_any;
}

/* Is it somebody else than he who speaks, no criminal, and not whoever it is done to? */
static bool is_asked(const gh_scene *s, const gh_act *act, int found)
{
    return found >= 0 && !is_own_country(s, act, &s->mentions.p[found]) &&
           !gh_fill_is_helped_or_fought(s, act, &s->mentions.p[found]) &&
           !owns_what_is_done(s, act, &s->mentions.p[found]) &&
           strcmp(s->mentions.p[found].code.role, "CRM") != 0 &&
           !gh_fill_is_speaker(s, act, &s->mentions.p[found]) &&
           !is_done_to(s, act, &s->mentions.p[found]) &&
           /* "[Hadir] nyaybichar nischit howa joruri": nobody does what happens */
           !(act->passive && act->ought && !is_public(s, act) &&
             s->mentions.p[found].functions == GH_FUNCTION_GEN);
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
        int found = doer_to_be(s, other, &link);
        bool whom = is_asked(s, other, found) && s->mentions.p[found].person == 3 &&
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

/* "[Sorkarke] bichar korte hobe. Amader kotha bolar odhikar [dite hobe]": he demands on, whatever
 * it is. */
bool gh_event_demands_on(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    enum { REACH = 2 };
    if (is_for_oneself(s, act))
        return false;
    for (uint32_t i = s->coding->records.n; i-- > 0;) {
        const gh_record *r = &s->coding->records.p[i];
        if (r->sentence + REACH < s->parse->sentence)
            return false;
        if (is_demand_before(s, r, voice))
            return true;
    }
    return false;
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

/* "[apnara] sohojogita korun": the people, when somebody of political weight speaks to nobody that
 * is named. */
void gh_fill_public(const gh_voice *voice, gh_fillers *patients)
{
    if (!(gh_event_is_political(voice->code) || gh_event_leads(voice->code)) ||
        !voice->code.country[0])
        return;
    gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = 'c'};
    memcpy(f.code.country, voice->code.country, 4);
    memcpy(f.code.role, "CVL", 4);
    f.kinds = GH_KIND_GROUP;
    gh_fill_add(patients, &f);
}

/* "[birodhi neta] bolen, tader mukti dite hobe": whoever alone can do it is asked. */
static void add_only_doer(const gh_scene *s, const gh_act *act, const gh_voice *voice,
                          gh_fillers *patients)
{
    gh_str doer = gh_fill_role_in_charge(s, act, voice->code.role);
    gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = 'a'};
    bool own = gh_str_equal(doer, GH_STR("=")); /* his own party */
    if (doer.n == 0 || own || s->coding->setting.country[0] == 0 || is_for_oneself(s, act))
        return;
    memcpy(f.code.country, s->coding->setting.country, 4);
    memcpy(f.code.role, doer.p, doer.n < 11 ? doer.n : 11);
    f.kinds = GH_KIND_BODY;
    if (!gh_code_equal(f.code, voice->code))
        gh_fill_add(patients, &f);
}

/* Reforms, help, "udyog nite hobe". */
static bool is_step(const gh_act *act)
{
    return act->frame->operation == GH_OPERATOR_PLAN ||
           (act->frame->operation == GH_OPERATOR_NONE && act->frame->yields);
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
        strcmp(voice->code.country, home) != 0 || act->head < 0 || is_for_oneself(s, act) ||
        gh_event_is_fight(s, act) ||
        ((!is_step(act) || is_public(s, act)) && !gh_event_is_called_demand(s, act)))
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

/* "montri bolen, [kormokortader] kaj korte hobe": he tells people of his own party or office. */
static bool are_own_people(const gh_act *act, const gh_mention *m, const gh_voice *voice)
{
    bool people = m && !m->pronoun && !m->named && (m->functions & GH_FUNCTION_OBJ) &&
                  m->entity != voice->entity;
    return people && ((m->member && m->plural) ||
                      (act->must && m->role_word && gh_role_is(voice->code.role, "GOV COP MIL")));
}

static bool is_of_another_party(const gh_scene *s, const gh_mention *m, const gh_voice *voice)
{
    return strcmp(m->code.role, "OPP") == 0 &&
           gh_event_is_other_side(s, voice, m->entity, m->code, m->name);
}

/* "[chhatrora] bolen, [upacharjoke] podotyag korte hobe": whoever is at the head of those who learn
 * and teach is told so by the others. */
static bool is_head_of_ours(const gh_mention *m, const gh_voice *voice)
{
    return m->functions == GH_FUNCTION_OBJ && (m->kinds & GH_KIND_OFFICE) && m->person == 3 &&
           strcmp(m->code.role, "EDU") == 0 && gh_code_equal(m->code, voice->code);
}

/* What must be done is demanded by him who says so, of him who must do it. */
bool gh_fill_demand(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients)
{
    const gh_voice *voice = gh_event_voice(s, act);
    char link = 'a';
    int found = doer_to_be(s, act, &link);
    bool fought = found >= 0 && gh_fill_is_helped_or_fought(s, act, &s->mentions.p[found]);
    found = is_asked(s, act, found) ? found : -1;
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    /* "[shohidder] rokter rin amader shodh korte hobe": -der is the genitive's too. */
    bool weak = !m || (m->functions & GH_FUNCTION_GEN);
    bool you = m && m->person == 2;
    bool told = you || (m && (m->functions & GH_FUNCTION_OBJ));
    bool he = m && m->person == 3 && (m->functions & GH_FUNCTION_SUBJ);
    bool all = !he && gh_event_is_call_to_all(s, act);
    if ((weak || !told) && is_for_oneself(s, act) && !all)
        return false;
    bool all_of_you = m && ((you && m->plural) || is_everybody(s, m));
    /* to others of his own code: "[BNPr netader] bolte chai, ..." */
    bool spoken = are_own_people(act, m, voice);
    if (!m || you || all_of_you || all) {
        found = addressee(s, act, voice);
        link = 'b';
        spoken |= found >= 0 && s->mentions.p[found].entity != voice->entity;
    }
    /* "[BNP neta] bolen, [Jamatke] khoma chaite hobe": another party out of power */
    spoken |= m && found >= 0 && is_of_another_party(s, m, voice);
    bool must = gh_event_directive(s, act) == GH_OPERATOR_DEMAND;
    if (found < 0 && !you && must)
        found = asked_before(s, act);
    if (found >= 0)
        gh_fill_add_mention(s, patients, found, link);
    else if (all_of_you || (all && gh_event_asks_people_on(s, act)))
        gh_fill_public(voice, patients);
    else
        add_only_doer(s, act, voice, patients);
    if (patients->n == 0 && !you && must)
        add_asked_before(s, voice, patients);
    bool himself = found >= 0 && is_himself(&s->mentions.p[found], voice);
    spoken |= m && found >= 0 && !himself && is_head_of_ours(m, voice);
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
    if (patients->n ? !spoken && gh_code_equal(patients->p[0].code, voice->code)
                    : (must && !points_at(s, act) && !fights) || !(is_public(s, act) || all))
        return false;
    gh_fill_add_voice(s, agents, voice, GH_KIND_ANY);
    return true;
}
