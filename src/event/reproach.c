/* reproach.c - who is praised, blamed or accused by what is told of him: who did it, whose it is,
 * who was blamed before, or some circle. Blame of nobody is no more than an opinion. */
#include "event/tone.h"

static const char praise[] = "051";

/* The subject of a clause, if it has one; "[ekti mohol] desh dhongser cheshta korchhe": where the
 * act stands; "desh dhongso korte [ekti shokti] kaj korchhe": of what follows. */
static const gh_mention *subject_of(const gh_scene *s, const gh_act *act)
{
    int own = gh_parse_clause_at(s->parse, act->first);
    const gh_clause *c = &s->parse->clauses[act->raised && own >= 0 ? own : act->clause];
    const gh_verb *last = act->kind == GH_VERB_FINITE ? NULL : gh_event_time_verb(s, act);
    uint16_t end = last && last->first > act->first ? last->first : act->first;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first >= c->first && m->last < end && (m->functions & GH_FUNCTION_SUBJ))
            return m;
    }
    return NULL;
}

/* "sorok [noshto hochchhe]": as things go, and by nobody; but "shorojontro cholchhe", "bhangar
 * cheshta hochchhe", "[ekti mohol] ...": by somebody. */
static bool goes_by_itself(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    if (!act->passive || act->verb < 0 || p->verbs[act->verb].passive)
        return false;
    if (act->mentioned || act->negated)
        return true;
    const gh_mention *m = subject_of(s, act);
    if (m)
        return m->person != 3 || gh_code_is_set(m->code);
    if (act->raised && act->governor >= 0 &&
        s->acts.p[act->governor].frame->operation == GH_OPERATOR_TRY)
        return false;
    return act->head < 0 || p->items[act->head].analysis->pos != GH_UPOS_NOUN ||
           !gh_refer_has_class(p, (uint16_t)act->head, p->lexicon->class_blame);
}

/* "[ekti mohol] (bhangar) shorojontro korchhe": he blames somebody, though he does not say whom. */
static bool is_by_some_circle(const gh_scene *s, const gh_act *act)
{
    const gh_mention *m = act->mentioned || act->negated ? NULL : subject_of(s, act);
    uint16_t from = gh_tone_start(s->parse, act->clause);
    for (uint16_t k = 0; !m && !act->mentioned && !act->negated && k < s->mentions.n; k++)
        if (s->mentions.p[k].first >= from && s->mentions.p[k].last < act->first &&
            (s->mentions.p[k].functions & GH_FUNCTION_SUBJ))
            m = &s->mentions.p[k];
    return m && m->person == 3 && !m->plural && !m->pronoun && !gh_code_is_set(m->code);
}

/* "shorojontro cholchhe", "prosnobiddho korar cheshta hochchhe": somebody does it, whom he leaves
 * unnamed; but "khoti hochchhe" is nobody's doing. */
static bool is_by_somebody(const gh_scene *s, const gh_act *act, const gh_voice *voice)
{
    const gh_parse *p = s->parse;
    const gh_verb *v = act->verb >= 0 ? &p->verbs[act->verb] : NULL;
    bool tried = act->raised && act->governor >= 0 && act->passive &&
                 s->acts.p[act->governor].frame->operation == GH_OPERATOR_TRY;
    uint32_t by = gh_act_functions(p->lexicon, act, GH_SLOT_AGENT);
    bool happens =
        v && (v->passive || v->exists || v->occurs || v->lasts || (by && !(by & GH_FUNCTION_SUBJ)));
    bool plotted = act->head >= 0 && happens && p->items[act->head].analysis->pos == GH_UPOS_NOUN &&
                   gh_refer_has_class(p, (uint16_t)act->head, p->lexicon->class_blame);
    return (tried || plotted) && act->kind == GH_VERB_FINITE && !act->mentioned && !act->negated &&
           !act->possible && gh_event_is_political(voice->code);
}

/* Another than he who speaks; one praises one's own people, though not oneself. */
static bool is_another(const gh_scene *s, const gh_filler *f, const gh_voice *voice, bool praised)
{
    const gh_mention *m = gh_event_mention(s, f);
    bool apart = m && (gh_code_is_set(m->now) || gh_tone_is_bad_name(s, m));
    return apart || gh_event_is_other_side(s, voice, f->entity, f->code, f->name) ||
           (praised && (f->entity < 0 || f->entity != voice->entity));
}

/* "jokhoni kono [soirshasok] odhikar kere niyechhe" (whenever any despot took rights away), "kono
 * [sorkar] udyog neyni" (no government): nobody in particular, unlike "kichhu [songbadmadhyom]". */
static bool is_any(const gh_parse *p, const gh_mention *m)
{
    const gh_item *before = m->first > 0 ? &p->items[m->first - 1] : NULL;
    return before && before->pronoun == GH_PRONOUN_INDEFINITE && !m->plural &&
           gh_feature(before->analysis->features, NUMBER) != GH_PLUR &&
           gh_feature(before->analysis->features, PERSON) != 3;
}

/* Whose doings are public: nobody in particular is blamed, but a people is praised. */
static bool is_public(const gh_scene *s, const gh_filler *f, bool praised)
{
    const gh_mention *m = &s->mentions.p[f->mention];
    if (is_any(s->parse, m))
        return false;
    bool people = (m->plural || (m->kinds & GH_KIND_CROWD)) && !m->pronoun && !m->named;
    return strcmp(f->code.role, "CVL") != 0 || (praised && people);
}

/* "[sorkar] odhikar kere niyechhilo. Bhotadhikar-o horon kora hoyechhilo": by him who was accused
 * just before. True where that is "[ekti mohol]", nobody who is known. */
bool gh_fill_blamed_before(const gh_scene *s, const gh_voice *voice, gh_fillers *patients)
{
    enum { GOES_ON = 2 };
    for (uint32_t i = s->coding->records.n; i-- > 0;) {
        const gh_record *r = &s->coding->records.p[i];
        if (r->sentence + GOES_ON < s->parse->sentence)
            return false;
        if (!gh_str_starts(r->code, GH_STR("11")) ||
            !gh_code_equal(gh_code_split(r->source.code), voice->code))
            continue;
        if (s->coding->origins.p[i].of_some)
            return true;
        if (gh_str_equal(r->target.code, GH_STR("---")))
            continue;
        gh_fill_add_actor(&r->target, patients);
        return false;
    }
    return false;
}

/* "[montrir] kaj chhilo ta, kintu [tini] byartho hoyechhen", says another: not he himself, but
 * whom he spoke of. */
static void add_spoken_of(const gh_scene *s, const gh_act *act, const gh_voice *voice,
                          const gh_fillers *doers, gh_fillers *patients)
{
    const gh_filler *f = doers->n == 1 ? &doers->p[0] : NULL;
    if (!f || f->mention < 0 || !s->mentions.p[f->mention].pronoun ||
        s->mentions.p[f->mention].person != 3 || f->entity < 0 || f->entity != voice->entity)
        return;
    for (int k = f->mention - 1; k >= 0 && patients->n == 0; k--) {
        const gh_mention *m = &s->mentions.p[k];
        int clause = gh_parse_clause_at(s->parse, m->first);
        if (clause >= 0 && s->voices.of_clause[clause] == s->voices.of_clause[act->clause] &&
            !m->pronoun && !gh_code_equal(m->code, voice->code) &&
            (m->kinds & (GH_KIND_OFFICE | GH_KIND_PERSON | GH_KIND_PARTY)) &&
            strcmp(m->code.role, "CVL") != 0)
            gh_fill_add_mention(s, patients, k, 'b');
    }
    if (patients->n == 0)
        gh_fill_blamed_before(s, voice, patients);
}

/* "[fyasistra] bonchito korechhilo. [Tara] manusher odhikar kere niyechhilo": those who were
 * accused just before, rather than the people whom it was done to. */
static bool are_people_told_of(const gh_scene *s, const gh_fillers *doers)
{
    const gh_mention *m = doers->n == 1 ? gh_event_mention(s, &doers->p[0]) : NULL;
    return m && m->pronoun && m->person == 3 && m->plural &&
           strcmp(doers->p[0].code.role, "CVL") == 0;
}

/* "[A o B] mile chakranto korchhe": together. */
static void add_those_together(const gh_scene *s, const gh_act *act, gh_fillers *doers)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query q = {.from = c->first, .to = act->first, .functions = GH_FUNCTION_WITH};
    int found = doers->n == 0 ? gh_argument_find(s->mentions, &q) : -1;
    if (found >= 0 && s->mentions.p[found].grammatical_case <= GH_NOM)
        gh_fill_add_mention(s, doers, found, 'a');
}

/* "[BNP-r] amole durniti hoyechhe": who was in power. */
static void add_rulers(const gh_scene *s, const gh_act *act, gh_fillers *doers)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_query q = {.from = c->first, .to = act->first, .functions = GH_FUNCTION_DURING};
    bool nobody = doers->n == 0 || gh_fill_is_passive(s, act);
    int found = nobody && !act->mentioned ? gh_argument_find(s->mentions, &q) : -1;
    if (found < 0 || !gh_code_is_set(s->mentions.p[found].code) || s->mentions.p[found].thing)
        return;
    doers->n = 0;
    gh_fill_add_mention(s, doers, found, 'b');
}

/* "[X]-er mrityute jati obhibhabok haralo": whose death it is; "[X]-er netritto prerona
 * jugiyechhe": whose doing. */
static void add_owner(const gh_scene *s, const gh_act *act, const gh_voice *voice,
                      const gh_fillers *doers, gh_fillers *patients)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    bool lost = gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT) & GH_FUNCTION_GEN;
    if (act->mentioned)
        return;
    bool speaker = false; /* "[tar] obodan ...": of whom he speaks */
    for (uint16_t k = 0; k < s->mentions.n && patients->n == 0; k++) {
        const gh_mention *m = &s->mentions.p[k];
        const gh_item *next = &s->parse->items[m->after < act->first ? m->after : act->first];
        bool his = doers->n == 0 && m->first >= c->first && next->part == GH_PART_NOMINAL &&
                   gh_item_case(next) == GH_NOM;
        bool person = m->named || (m->pronoun && m->person == 3 && !m->plural);
        bool body = his && !lost && (m->kinds & GH_KIND_BODY) && !m->common;
        if (m->last >= act->first || m->grammatical_case != GH_GEN || !(person || body) ||
            !(lost || his))
            continue;
        speaker |= m->pronoun && m->entity >= 0 && m->entity == voice->entity;
        if (((m->kinds & GH_KIND_PERSON) || body) && m->entity != voice->entity &&
            strcmp(m->code.role, "CVL") != 0)
            gh_fill_add_mention(s, patients, k, 'b');
    }
    if (patients->n == 0 && (lost || speaker))
        gh_fill_mourned(s, patients);
}

/* "[sorkar] tike thakte chay. E jonyo mamlar poth beche niyechhe": without a subject he goes on
 * about the one of whom he spoke. */
static void add_topic(const gh_scene *s, const gh_act *act, const gh_voice *voice,
                      gh_fillers *patients)
{
    const gh_coding *coding = s->coding;
    gh_fillers topic = {.n = 0};
    if (coding->topic < 0 || act->kind != GH_VERB_FINITE || act->passive ||
        gh_feature(act->features, PERSON) != 3 || subject_of(s, act) ||
        !gh_code_equal(coding->topic_of, voice->code) ||
        gh_argument_has_unknown_subject(s->parse, s->mentions, act))
        return;
    gh_fill_add_entity(s, &topic, coding->topic, (gh_span){0, 0}, 'c');
    if (topic.n && strcmp(topic.p[0].code.role, "CVL") != 0 &&
        is_another(s, &topic.p[0], voice, false))
        gh_fill_add(patients, &topic.p[0]);
}

/* Those whom the speaker blamed or spoke of before, where the clause names nobody who did it: not
 * "[ekti mohol]-o shorojontro korchhe". */
static void add_carried(const gh_scene *s, const gh_act *act, const gh_voice *voice,
                        const gh_fillers *doers, gh_fillers *patients)
{
    bool somebody = false;
    if (is_by_some_circle(s, act) || is_by_somebody(s, act, voice))
        return;
    if (doers->n == 0 || gh_fill_is_passive(s, act) || are_people_told_of(s, doers))
        somebody = gh_fill_blamed_before(s, voice, patients);
    if (patients->n == 0 && doers->n == 0 && !somebody)
        add_topic(s, act, voice, patients);
}

/* "ei podokkhep [songsthar] bidhi longhon korchhe", "[doler] khoti korchhe": whose it is that is
 * wronged; but "[sorkarer] shorojontro cholchhe". */
static bool is_whose_harm(const gh_scene *s, const gh_act *act, const gh_filler *f)
{
    const gh_mention *m = gh_event_mention(s, f);
    const gh_verb *v = act->verb >= 0 && !act->mentioned ? &s->parse->verbs[act->verb] : NULL;
    bool doer = gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT) & GH_FUNCTION_GEN;
    return m && v && !doer && act->head >= 0 && m->functions == GH_FUNCTION_GEN &&
           m->after == act->first && !v->passive && !v->exists && !v->occurs && !v->lasts;
}

/* Whoever has done wrong is accused by him who says so. Of a noun he is the owner: "[sorkarer]
 * nipiron". */
bool gh_fill_reproach(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                      gh_fillers *patients)
{
    const gh_voice *voice = gh_event_voice(s, act);
    gh_str code = gh_event_judgement(s, act);
    bool praised = gh_str_equal(code, gh_str_of(praise));
    gh_fillers doers = {.n = 0};
    /* "nirbachon niye shongshoy royechhe": of nobody */
    if (gh_str_starts(code, GH_STR("01"))) {
        gh_fill_add_voice(s, agents, voice, GH_KIND_ANY);
        return agents->n > 0;
    }
    gh_fill_agents(s, act, &doers);
    /* "[desher] sbadhinota noshyat korte chay": one's own country is not who does it */
    if (doers.n == 1 && !doers.p[0].code.role[0] &&
        strcmp(doers.p[0].code.country, voice->code.country) == 0)
        doers.n = 0;
    add_those_together(s, act, &doers);
    if (doers.n == 1 && is_whose_harm(s, act, &doers.p[0]))
        doers.n = 0;
    bool itself = !praised && goes_by_itself(s, act);
    /* "tar sahos [amader] mugdho korechhe": nor are we who does it */
    bool us = praised && doers.n == 1 && doers.p[0].mention < 0;
    if (itself || us)
        doers.n = 0;
    if (!praised)
        add_rulers(s, act, &doers);
    for (uint16_t i = 0; i < doers.n; i++) {
        const gh_filler *f = &doers.p[i];
        bool owner = f->mention >= 0 && s->mentions.p[f->mention].functions == GH_FUNCTION_GEN;
        if (f->mention >= 0 && is_another(s, f, voice, praised) && is_public(s, f, praised) &&
            (owner || !act->mentioned))
            gh_fill_add(patients, f);
    }
    if (patients->n == 0 && !praised && !itself && !act->mentioned && !act->negated)
        add_carried(s, act, voice, &doers, patients);
    if (patients->n == 0 && praised)
        add_owner(s, act, voice, &doers, patients);
    if (patients->n == 0 && !praised && !itself && !act->mentioned)
        add_spoken_of(s, act, voice, &doers, patients);
    bool unnamed =
        !praised && doers.n == 0 && (is_by_some_circle(s, act) || is_by_somebody(s, act, voice));
    if (patients->n || unnamed)
        gh_fill_add_voice(s, agents, voice, GH_KIND_ANY);
    return agents->n > 0;
}

/* The words before and behind the verb of the clause hold "some", "many", and not "who?". */
static bool is_of_some(const gh_parse *p, const gh_act *act)
{
    const gh_clause *c = &p->clauses[act->clause];
    for (uint16_t i = c->first; i < c->tail && i < p->n; i++)
        if ((i < act->first || i > act->last) && gh_argument_is_anybody(p, i) &&
            p->items[i].pronoun == GH_PRONOUN_INDEFINITE)
            return true;
    return false;
}

/* "[onekei] montrir somalochona korchhen" (many criticise the minister), "[keu keu] ... dabi janan"
 * (some demand): it is the public that blames, praises or demands, and not in private matters. */
void gh_fill_some_who_speak(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                            const gh_fillers *patients)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool judges = gh_str_starts_any(code, "111 112 05 10") || (act->frame->traits & GH_FRAME_LABEL);
    bool of_public = patients->n && (gh_event_is_political(patients->p[0].code) ||
                                     gh_role_is(patients->p[0].code.role, "COP MIL JUD"));
    if (agents->n || act->mentioned || act->negated || !judges || act->kind != GH_VERB_FINITE ||
        !(act->frame->traits & GH_FRAME_SPEECH) || gh_event_is_game(s) ||
        !is_of_some(s->parse, act) || (patients->n && !of_public))
        return;
    gh_filler people = {
        .mention = -1, .entity = -1, .inferred = true, .kinds = GH_KIND_CROWD, .link = 'b'};
    memcpy(people.code.country, s->coding->setting.country, 4);
    memcpy(people.code.role, "CVL", 4);
    if (people.code.country[0])
        gh_fill_add(agents, &people);
}

/* "neta [obhijog koren], prochare badha asche": tells what, unlike "thanay [obhijog korechhen]". */
static bool says_what(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->parse->clause_count; k++) {
        int v = s->voices.of_clause[k];
        if (v >= 0 && s->voices.p[v].act >= 0 && &s->acts.p[s->voices.p[v].act] == act)
            return true;
    }
    return act->content >= 0;
}

/* "bidhaner [apotti] janay dolti": words of blame are an act, whomever they mean. */
bool gh_fill_blames_in_words(const gh_scene *s, const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool accuses = act->frame->operation == GH_OPERATOR_ACCUSE;
    bool finite = act->kind == GH_VERB_FINITE && act->verb >= 0 && act->head >= 0 &&
                  !s->parse->verbs[act->verb].exists; /* but "sochchar hon", "khubdho" */
    return gh_str_starts(code, GH_STR("11")) && !act->possible && !act->negated &&
           (accuses ? (finite || act->kind == GH_VERB_CONVERB) && says_what(s, act) : finite) &&
           !gh_event_points_back(s, act);
}
