/* side.c - of which side those are whom a sentence leaves without one: of the party, the state or
 * the force of him they act with or against. */
#include "event/fill.h"

/* A word of the act, or of the clauses that lead to it, is of a class: "[guli] kore hotya kore",
 * but not "[guli] na kore pitiyechhe". */
static bool is_done_with(const gh_scene *s, const gh_act *act, uint32_t class)
{
    const gh_parse *p = s->parse;
    int k = act->clause;
    while (k > 0 && p->clauses[k - 1].group == p->clauses[act->clause].group)
        k--;
    for (uint16_t i = p->clauses[k].first; i <= act->last; i++) {
        int clause = gh_parse_clause_at(p, i);
        int verb = clause >= 0 ? p->clauses[clause].verb : -1;
        if (gh_refer_word_has_class(p, i, class) && (verb < 0 || !p->verbs[verb].negated))
            return true;
    }
    return false;
}

/* "durbrittora [guli kore]", "durbrittora [kupiye] jokhom kore": those of whom nothing is known but
 * that they shoot are armed men, and so are miscreants with a blade. */
void gh_fill_arm_unknown(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    bool gun = is_done_with(s, act, s->coding->lexicon->class_gun);
    bool blade = !gun && is_done_with(s, act, s->coding->lexicon->class_knife);
    for (uint16_t i = 0; (gun || blade) && i < agents->n; i++) {
        gh_filler *f = &agents->p[i];
        const gh_mention *m = f->mention >= 0 ? &s->mentions.p[f->mention] : NULL;
        bool gang = m && m->militant && strcmp(f->code.role, "CRM") == 0; /* "sontrasira" */
        gang |= m && m->named && strcmp(f->code.role, "CRM") == 0; /* known for nothing else */
        bool one = m && gun && m->victim_count && strcmp(f->code.role, "CVL") == 0;
        bool told = !m && !f->inferred && strcmp(f->code.role, "CRM") == 0; /* just before */
        bool nobody = told || (m && (m->unknown || gang || one));
        if (!nobody || f->kinds & GH_KIND_ARMED)
            continue;
        memcpy(f->code.role, "UAF", 4);
        if (m)
            s->mentions.p[f->mention].code = f->code;
        if (f->entity >= 0)
            s->coding->refer.entities.p[f->entity].code = f->code;
    }
}

/* "gulite [Bangladeshi] nihoto": one of its people; but "[Irani] ghatite hamla". */
static bool is_one_who_fell(const gh_scene *s, const gh_act *act, const gh_filler *f)
{
    const gh_mention *m = gh_event_mention(s, f);
    for (uint16_t k = 0; m && m->adjectival && k < s->acts.n; k++)
        if (s->acts.p[k].clause == act->clause && s->acts.p[k].first == m->after &&
            (s->acts.p[k].frame->traits & (GH_FRAME_EFFECT | GH_FRAME_KILLED)))
            return true;
    return false;
}

/* "[Rafay] hamlay nihoter songkhya bere 30": those who fell there, and not whoever rules it. */
void gh_fill_people_who_fell(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    const gh_parse *p = s->parse;
    bool fell = false;
    for (const gh_act *end = act + 1; end < s->acts.p + s->acts.n && act->mentioned; end++) {
        bool outcome = end->clause == act->clause && (end->frame->traits & GH_FRAME_EFFECT);
        for (uint16_t i = end->first; outcome && i <= end->last + 1u && i < p->n; i++)
            fell |= gh_refer_word_has_class(p, i, p->lexicon->class_tally);
    }
    for (uint16_t i = 0; (act->frame->traits & GH_FRAME_VIOLENT) && i < patients->n; i++)
        if (!patients->p[i].code.role[0] && patients->p[i].code.country[3] == 0 &&
            (fell || is_one_who_fell(s, act, &patients->p[i])))
            memcpy(patients->p[i].code.role, "CVL", 4);
}

/* "[sangbadikder] opor hamlay [paanchjon] ahoto" (five were hurt in an attack on journalists),
 * "[thanay] hamlay [tinjon] ahoto": of whom only the number is told, they are of those attacked. */
void gh_fill_counted_of_attacked(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    const uint32_t kind = GH_FRAME_VIOLENT | GH_FRAME_MUTUAL | GH_FRAME_EFFECT;
    const gh_mention *fell = patients->n == 1 ? gh_event_mention(s, &patients->p[0]) : NULL;
    if (!fell || !fell->victim_count || !act->mentioned ||
        (act->frame->traits & kind) != GH_FRAME_VIOLENT ||
        strcmp(patients->p[0].code.role, "CVL") != 0)
        return;
    gh_query on = {.from = s->parse->clauses[act->clause].first,
                   .to = act->first,
                   .functions = GH_FUNCTION_ON | GH_FUNCTION_LOC,
                   .nearest = true};
    int found = gh_argument_find(s->mentions, &on);
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    bool where = m && !(m->functions & GH_FUNCTION_ON) && /* "ekti [dokane] hamlay": a customer */
                 (m->after != act->first || gh_role_is(m->code.role, "BUS LAB AGR HLH CVL"));
    if (!m || !m->code.role[0] || m->place || where)
        return;
    patients->p[0].code = m->code;
    patients->p[0].kinds |= m->kinds;
}

/* "[Iraner] bibhinno shohore bikkhobh": states hold no rallies, their people do. */
void gh_fill_people_of_rally(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool rally = gh_str_starts_any(code, "140 141");
    for (uint16_t i = 0; rally && i < agents->n; i++)
        if (!agents->p[i].code.role[0] && agents->p[i].code.country[3] == 0)
            memcpy(agents->p[i].code.role, "CVL", 4);
}

/* "[montronaloy] o bibhager [kormocharira]": is it named together with those who work there? */
static bool is_joined_to_staff(const gh_scene *s, const gh_mention *m)
{
    for (uint16_t k = 0; m->coordination && k < s->mentions.n; k++)
        if (s->mentions.p[k].coordination == m->coordination && s->mentions.p[k].staff)
            return true;
    return false;
}

/* "[kormokortara] bhoboner samne obosthan nen": a protest only where they want something. */
static bool is_surely_protest(const gh_scene *s, const gh_act *act)
{
    return gh_event_is_protest(s, act) &&
           (gh_lexicon_string(s->coding->lexicon, act->frame->code).n ||
            gh_event_claim(s, act) >= 0 || gh_event_has_cause_in_chain(s, act));
}

/* Are they staff, who were told to be or are now, if they surely protest? "[Tara] slogan den". */
static bool are_staff(const gh_scene *s, const gh_mention *m, bool known, bool sure)
{
    if (m->pronoun || m->protesters)
        return known;
    return (sure || known) && !m->named && (m->staff || is_joined_to_staff(s, m));
}

/* "[kormocharira] MD-r podotyag dabi koren": unlike those who order something. */
static bool is_demand(const gh_scene *s, const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    return (act->frame->traits & GH_FRAME_SPEECH) && !act->frame->recipient &&
           gh_str_starts(code, GH_STR("10"));
}

/* "[kormokorta-kormochari-ra] bikkhobh koren": who serve an office or a company protest and make
 * demands as workers. */
void gh_fill_workers_of_office(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    bool demand = is_demand(s, act), sure = demand || is_surely_protest(s, act);
    for (uint16_t i = 0; (demand || gh_event_is_protest(s, act)) && i < agents->n; i++) {
        gh_filler *f = &agents->p[i];
        gh_entity *e = f->entity >= 0 ? &s->coding->refer.entities.p[f->entity] : NULL;
        if (f->mention < 0 || !gh_role_is(f->code.role, "GOV BUS") ||
            !are_staff(s, &s->mentions.p[f->mention], e && e->staff, sure))
            continue;
        memcpy(f->code.role, "LAB", 4);
        if (e)
            e->staff = true;
    }
}

/* "[andolon kora] 14 kormocharike borkhasto kora hoy", "kormocharira bikkhobh koren. ...": did
 * staff protest, in this sentence or before? */
static bool have_staff_protested(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].first < act->first && is_surely_protest(s, &s->acts.p[k]))
            return true;
    for (uint32_t i = s->coding->records.n; i-- > 0;) {
        const gh_record *r = &s->coding->records.p[i];
        if (gh_str_starts(r->code, GH_STR("14")) &&
            gh_role_is(gh_code_split(r->source.code).role, "LAB"))
            return true;
    }
    return false;
}

/* "[kormocharider] greptar kora hoy": staff who protested are dealt with as workers. */
static void take_protest_of_staff(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    if (!gh_str_starts_any(code, "172 173 175"))
        return;
    for (uint16_t i = 0; i < patients->n; i++) {
        gh_filler *f = &patients->p[i];
        const gh_mention *m = gh_event_mention(s, f);
        gh_entity *e = f->entity >= 0 ? &s->coding->refer.entities.p[f->entity] : NULL;
        if (!m || !gh_role_is(f->code.role, "GOV BUS") ||
            !are_staff(s, m, e && e->staff, m->plural && have_staff_protested(s, act)))
            continue;
        memcpy(f->code.role, "LAB", 4);
        if (e)
            e->staff = true;
    }
}

/* "[sangsader] barite agun deya hoy": a member of parliament whose party is not told is attacked as
 * one of those who rule. */
void gh_fill_party_of_member(const gh_act *act, gh_fillers *patients)
{
    const uint32_t deeds = GH_FRAME_VIOLENT | GH_FRAME_EFFECT;
    for (uint16_t i = 0; (act->frame->traits & deeds) && i < patients->n; i++)
        if (strcmp(patients->p[i].code.role, "LEG") == 0 && (patients->p[i].kinds & GH_KIND_PERSON))
            memcpy(patients->p[i].code.role, "GOV", 4);
}

/* "BNPr 12 kormike greptar kora hoy. Er moddhe Dhaka theke [duijonke] ...": of those arrested
 * before. */
static void take_group_of_arrested(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    const gh_coding *coding = s->coding;
    const gh_filler *f = &patients->p[0];
    gh_str code = gh_lexicon_string(coding->lexicon, act->frame->code);
    if (!gh_str_starts_any(code, "172 173 115 116") || patients->n != 1 || f->mention < 0 ||
        !s->mentions.p[f->mention].victim_count || strcmp(f->code.role, "CVL") != 0)
        return;
    for (uint32_t i = coding->records.n; i-- > 0;) {
        const gh_record *r = &coding->records.p[i];
        if (r->sentence + GH_TOLD_RECENTLY < s->parse->sentence)
            return;
        gh_actor_code who = gh_code_split(r->target.code);
        bool same = code.n > 2 && strncmp(r->code.p, code.p, 3) == 0;
        if (!same || gh_str_equal(r->target.code, GH_STR("---")) ||
            strcmp(who.country, f->code.country) != 0)
            continue;
        if (r->target.name.n == 0) /* those of another case are not who one man is */
            patients->p[0].code = who;
        return;
    }
}

/* "[tin netake] bohishkar korechhe BNP": whom a party expels is of it. */
static void take_party_of_own(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                              gh_fillers *patients)
{
    gh_str own = gh_lexicon_string(s->coding->lexicon, act->frame->recipient);
    if (!gh_str_equal(own, GH_STR("=")) || agents->n != 1 || agents->p[0].link > 'b' ||
        !(agents->p[0].kinds & GH_KIND_PARTY))
        return;
    for (uint16_t i = 0; i < patients->n; i++)
        if (strcmp(patients->p[i].code.role, "PTY") == 0)
            patients->p[i].code = agents->p[0].code;
}

/* "[BNP neta] kormider sotorko thakte bolen": whom a politician calls on are of his own party. */
void gh_fill_own_members(const gh_scene *s, const gh_fillers *agents, gh_fillers *patients)
{
    bool party = agents->n == 1 && gh_role_is(agents->p[0].code.role, "OPP PTY");
    for (uint16_t i = 0; party && i < patients->n; i++) {
        gh_filler *f = &patients->p[i];
        const gh_mention *m = gh_event_mention(s, f);
        /* "[netakormider]"; but "[rajnoitik doler netader]" */
        bool party_told = m && m->first == m->last && strcmp(f->code.role, "PTY") == 0;
        if (m && m->member && !m->named && (party_told || strcmp(f->code.role, "CVL") == 0) &&
            s->parse->items[m->last].pronoun != GH_PRONOUN_ALL)
            f->code = agents->p[0].code;
    }
}

/* "dol theke [bohishkar] kora hobe": what is done to one's own only. */
static bool is_done_to_own(const gh_scene *s, const gh_act *act)
{
    return (act->frame->traits & GH_FRAME_HOSTILE) &&
           gh_str_equal(gh_lexicon_string(s->coding->lexicon, act->frame->recipient), GH_STR("="));
}

/* "[netara] hunshiyari den, keu chandabaji korle dol theke bohishkar kora hobe", "[netara] bolen,
 * ... byabostha neoa hobe": a party has no power but over its own people. */
void gh_fill_own_culprits(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                          gh_fillers *patients)
{
    bool party = agents->n == 1 && gh_role_is(agents->p[0].code.role, "OPP PTY");
    if (!party || patients->n || act->mentioned || act->negated)
        return;
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    bool own = act->passive && gh_feature(act->features, TENSE) == GH_FUT && !act->must &&
               act->frame->operation == GH_OPERATOR_NONE &&
               gh_str_equal(yields, GH_STR("legal.measure")) &&
               (gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_AGAINST);
    for (uint16_t k = 0; k < s->acts.n && act->frame->operation == GH_OPERATOR_THREATEN; k++)
        own |= is_done_to_own(s, &s->acts.p[k]);
    if (own)
        gh_fill_own_people(&agents->p[0], patients);
}

/* "[sangbadikder] bolen, apnader dhonyobad": only the press hears it. */
static bool is_told_press(const gh_scene *s, const gh_voice *voice)
{
    const gh_act *said = voice->act >= 0 ? &s->acts.p[voice->act] : NULL;
    gh_query q = {.from = said ? s->parse->clauses[said->clause].first : 0,
                  .to = said ? said->first : 0,
                  .functions = GH_FUNCTION_OBJ | GH_FUNCTION_TO};
    int found = said ? gh_argument_find(s->mentions, &q) : -1;
    return found >= 0 && strcmp(s->mentions.p[found].code.role, "MED") == 0;
}

/* "[ami apnader] kotha dichchhi", "[apnader] dhonyobad janai": said to all who hear it. */
static bool is_said_to_you(const gh_scene *s, const gh_act *act)
{
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_OBJ | GH_FUNCTION_TO | GH_FUNCTION_TOWARD,
                  .nearest = true};
    int found = gh_argument_find(s->mentions, &q);
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    const gh_voice *voice = gh_event_voice(s, act);
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    return m && m->pronoun && m->person == 2 && m->plural && voice && !is_told_press(s, voice) &&
           (act->frame->traits & GH_FRAME_SPEECH) && gh_str_starts_any(code, "02 03 05") &&
           gh_feature(act->features, PERSON) == 1;
}

/* "[neta] bolen, [amra apnader] pashe achhi", "[amra] nirapotta debo", "khomotay gele ain badlabo":
 * to the people, said by whoever leads at home. */
void gh_fill_people_helped(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                           gh_fillers *patients)
{
    bool leads = agents->n == 1 && gh_event_leads(agents->p[0].code) &&
                 strcmp(agents->p[0].code.country, s->coding->setting.home) == 0;
    const gh_verb *verb = act->verb >= 0 ? &s->parse->verbs[act->verb] : NULL;
    bool beside = verb && (verb->exists || verb->lasts);
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    bool pledged = gh_event_is_pledged(s, gh_event_voice(s, act), act->clause) &&
                   !(act->frame->traits & GH_FRAME_HOSTILE);
    bool said = (beside || gh_str_starts(yields, GH_STR("aid"))) &&
                gh_feature(act->features, PERSON) == 1 &&
                gh_feature(act->features, TENSE) != GH_PAST &&
                (act->frame->traits & GH_FRAME_COOPERATIVE) && (act->frame->patient & GH_REQUIRED);
    if (!leads || patients->n || act->mentioned || act->negated || act->possible ||
        act->kind != GH_VERB_FINITE || !(pledged || said || is_said_to_you(s, act)))
        return;
    gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = 'b'};
    memcpy(f.code.country, agents->p[0].code.country, 4);
    memcpy(f.code.role, "CVL", 4);
    f.kinds = GH_KIND_GROUP;
    gh_fill_add(patients, &f);
}

/* "[Modi sorkarer] biruddhe sorob hoyechhen birodhira": its own opponents. */
static void take_state_of_opponent(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                                   const gh_fillers *patients)
{
    if (agents->n != 1 || patients->n != 1 || agents->p[0].mention < 0 ||
        patients->p[0].mention < 0 ||
        !gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("1")))
        return;
    const gh_mention *m = &s->mentions.p[agents->p[0].mention];
    const gh_mention *government = &s->mentions.p[patients->p[0].mention];
    if (!m->named && !m->country_given && strcmp(agents->p[0].code.role, "OPP") == 0 &&
        (government->named || government->country_given) &&
        strcmp(patients->p[0].code.role, "GOV") == 0)
        memcpy(agents->p[0].code.country, patients->p[0].code.country,
               sizeof agents->p[0].code.country);
}

/* "[Khokoner] lokjon", "Arif o [Khokon] group", of a man of whom nothing else is told. */
static bool follow_somebody(const gh_scene *s, const gh_act *act, const gh_filler *f)
{
    const gh_mention *m = gh_event_mention(s, f);
    if (!m)
        return false;
    const gh_mention *of = f->mention > 0 ? m - 1 : NULL;
    bool his = of && of->after == m->first && of->named && (of->functions & GH_FUNCTION_GEN) &&
               strcmp(of->code.role, "CVL") == 0;
    bool some = (m->kinds & (GH_KIND_CROWD | GH_KIND_GROUP)) || m->member; /* not "his son" */
    bool side = m->named && (act->frame->traits & GH_FRAME_MUTUAL);
    return strcmp(m->code.role, "CVL") == 0 && !m->pronoun && ((some && (his || m->named)) || side);
}

/* "AL-er dui pokkher songhorsho ... [Khokoner lokjon] guli kore": both sides of a party's own fight
 * are of that party. */
static void take_party_of_fight(const gh_scene *s, const gh_act *act, gh_fillers *f)
{
    enum { PASSAGE = 10 };
    const gh_told *own = &s->coding->own_fight;
    bool near = own->has_agent && own->sentence + PASSAGE >= s->parse->sentence;
    bool fight = (act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_ARRESTED)) != 0;
    for (uint16_t i = 0; near && fight && i < f->n; i++)
        if (follow_somebody(s, act, &f->p[i])) {
            f->p[i].code = own->agent.code;
            f->p[i].kinds |= GH_KIND_PARTY;
        }
}

/* "Israel Gazay hamla chalay. ... Israel [manush] hotya korchhe": people of no country whom a state
 * abroad kills are of the one that it struck. */
static void take_country_struck(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                gh_fillers *patients)
{
    enum { PASSAGE = 10 };
    const gh_told *v = &s->coding->violence.told;
    const char *from = agents->n == 1 ? agents->p[0].code.country : "";
    bool abroad = from[0] && strcmp(from, s->coding->setting.home) != 0 &&
                  (!agents->p[0].code.role[0] || gh_role_is(agents->p[0].code.role, "MIL GOV"));
    if (!abroad || !(act->frame->traits & GH_FRAME_VIOLENT) || !v->has_agent || !v->has_patient ||
        v->sentence + PASSAGE < s->parse->sentence || strcmp(v->agent.code.country, from) != 0 ||
        strcmp(v->patient.code.country, from) == 0 || !v->patient.code.country[0])
        return;
    for (uint16_t i = 0; i < patients->n; i++) {
        gh_filler *f = &patients->p[i];
        const gh_mention *m = gh_event_mention(s, f);
        /* but "Beirute dron hamlay [chhoyjon] nihoto": of where that is */
        bool here = !f->code.country[0] || strcmp(f->code.country, from) == 0 ||
                    strcmp(f->code.country, s->coding->setting.home) == 0;
        if (here && m && !m->country_given && !m->named && !m->pronoun &&
            gh_role_is(f->code.role, "CVL REF EDU MED HLH LAB"))
            memcpy(f->code.country, v->patient.code.country, sizeof f->code.country);
    }
}

/* "Tripura polish [satjonke] greptar kore": people of no country whom the police or a court abroad
 * deal with are of that country. */
static void take_country_of_police(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                   gh_fillers *patients)
{
    const char *home = s->coding->setting.home;
    const char *from = agents->n == 1 ? agents->p[0].code.country : "";
    bool police =
        from[0] && strcmp(from, home) != 0 && gh_role_is(agents->p[0].code.role, "COP JUD");
    for (uint16_t i = 0; police && i < patients->n; i++) {
        gh_filler *f = &patients->p[i];
        const gh_mention *m = gh_event_mention(s, f);
        if ((act->frame->traits & GH_FRAME_HOSTILE) && m && !m->country_given && !m->named &&
            !m->pronoun && strcmp(f->code.country, home) == 0)
            memcpy(f->code.country, from, sizeof f->code.country);
    }
}

/* "[malik] karkhana bondho ghoshona koren": whoever shuts his own works shuts out those who work
 * there. */
static void take_workers_shut_out(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                  gh_fillers *patients)
{
    const gh_mention *m = patients->n == 1 ? gh_event_mention(s, &patients->p[0]) : NULL;
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    if (!m || agents->n != 1 || act->mentioned || m->named || m->pronoun ||
        !gh_str_equal(code, GH_STR("172")) || (m->kinds & (GH_KIND_PERSON | GH_KIND_CROWD)) ||
        !gh_role_starts(m->code.role, "BUS") ||
        !gh_code_equal(agents->p[0].code, patients->p[0].code))
        return;
    memcpy(patients->p[0].code.role, "LAB", 4);
    patients->p[0].entity = -1;
    patients->p[0].kinds = GH_KIND_CROWD;
}

void gh_fill_sides(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients)
{
    take_country_struck(s, act, agents, patients);
    take_country_of_police(s, act, agents, patients);
    take_party_of_fight(s, act, agents);
    take_party_of_fight(s, act, patients);
    take_protest_of_staff(s, act, patients);
    take_group_of_arrested(s, act, patients);
    take_party_of_own(s, act, agents, patients);
    take_state_of_opponent(s, act, agents, patients);
    take_workers_shut_out(s, act, agents, patients);
    if (act->frame->traits & GH_FRAME_SPEECH)
        gh_fill_own_members(s, agents, patients);
}
