/* aftermath.c - "ete dujon nihoto hon": what came of the violence told just before. */
#include "event/fill.h"
#include "event/record.h"

/* "[ete] ...", "[e ghotonay] ...": the clause begins by pointing at what was just told. */
static bool points_back(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    int clause = act->clause; /* "[ete] sekhane ashroy neoya manushera hotahoto hon" */
    while (clause > 0 && p->clauses[clause - 1].verb >= 0 &&
           p->clauses[clause - 1].group == p->clauses[clause].group &&
           p->verbs[p->clauses[clause - 1].verb].kind == GH_VERB_NOUN)
        clause--;
    uint16_t at = p->clauses[clause].first;
    if (at + 1u >= p->n || p->items[at].pronoun != GH_PRONOUN_DEMONSTRATIVE)
        return false;
    const gh_item *next = &p->items[at + 1];
    return gh_item_case(&p->items[at]) == GH_LOC ||
           (next->part == GH_PART_MARKER && (next->functions & GH_FUNCTION_CAUSE));
}

/* "[ahoto hoyechhen] aro 77 jon": the sentence goes on with what the one before told. */
static bool begins_with_outcome(const gh_scene *s, const gh_act *act)
{
    return act->clause == 0 && act->first == s->parse->clauses[0].first && act->verb >= 0;
}

static bool is_plural(const gh_item *item)
{
    return gh_feature(item->analysis->features, NUMBER) == GH_PLUR;
}

/* "[ahoto] byaktira holen X o Y", "4 August [nihoto] chhatrara holen X": an adjective of those who
 * are named. */
static bool describes_victims(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    int16_t verb = p->clauses[0].verb;
    uint16_t first = p->clauses[0].first;
    while (first < act->first &&
           (p->items[first].part == GH_PART_NUMBER || (p->items[first].form->flags & GH_FORM_TIME)))
        first++;
    return act->mentioned && act->verb < 0 && act->first == first && verb >= 0 &&
           p->verbs[verb].exists && is_plural(&p->items[act->last + 1]) &&
           gh_item_case(&p->items[act->last + 1]) <= GH_NOM;
}

/* "[nihotoder] moddhe tinjon nari", "e ghotonay [ahotoder] moddhe achhen X": what some of them are.
 */
static bool is_said_of_some(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    int16_t verb = p->clauses[0].verb;
    const gh_item *next = act->last + 1u < p->n ? &p->items[act->last + 1] : NULL;
    bool opens = act->first == p->clauses[0].first || (act->clause == 0 && points_back(s, act));
    return act->mentioned && opens && is_plural(&p->items[act->last]) && next &&
           next->part == GH_PART_MARKER && (next->functions & GH_FUNCTION_BETWEEN) &&
           (verb < 0 || p->verbs[verb].exists || p->verbs[verb].lasts);
}

/* "[nihoter] nam X", "[nihoto] oi byaktir nam X": what he was called. */
static bool tells_name(const gh_scene *s, const gh_act *act)
{
    enum { BETWEEN = 3 };
    const gh_parse *p = s->parse;
    const gh_clause *c = &p->clauses[act->clause];
    uint16_t at = act->last;
    if (!act->mentioned || act->first != c->first || c->verb >= 0 || act->verb >= 0)
        return false;
    while (at < act->last + BETWEEN && gh_item_case(&p->items[at]) != GH_GEN && at + 2u < p->n)
        at++;
    return gh_item_case(&p->items[at]) == GH_GEN && at + 2u < c->tail &&
           gh_refer_has_class(p, (uint16_t)(at + 1), p->lexicon->class_naming) &&
           gh_item_is_word(&p->items[at + 2]);
}

/* "[ahotora] holen X o Y": those who were told of are named. */
bool gh_event_names_victims(const gh_scene *s, const gh_act *act)
{
    return describes_victims(s, act) || is_said_of_some(s, act) || tells_name(s, act) ||
           (begins_with_outcome(s, act) && act->head >= 0 &&
            is_plural(&s->parse->items[act->head]));
}

/* "[songhorshe] ek sena nihoto hon": the fighting is named. */
static bool names_fighting(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *noun = &s->acts.p[k];
        if (noun->mentioned && noun->clause == act->clause && noun->last < act->first &&
            (noun->frame->traits & GH_FRAME_VIOLENT) && (noun->frame->traits & GH_FRAME_MUTUAL) &&
            gh_feature(noun->features, CASE) == GH_LOC)
            return true;
    }
    return false;
}

/* "[nihoto] o charjon ahoto hoyechhen": one outcome of the verb, or of the verb of the next one. */
static bool is_outcome(const gh_scene *s, const gh_act *act)
{
    if (!(act->frame->traits & GH_FRAME_EFFECT))
        return false;
    /* "dosjon [ahoto hoye] haspatale bhorti hoyechhen": told on the way to what came of it */
    bool told = act->kind == GH_VERB_FINITE || act->kind == GH_VERB_CONVERB;
    bool finite = (told && !act->mentioned) || describes_victims(s, act) ||
                  is_said_of_some(s, act) || tells_name(s, act) || gh_event_is_heard_of(s, act);
    for (uint16_t k = 0; k < s->acts.n && !finite && act->verb < 0; k++)
        finite = s->acts.p[k].clause == act->clause && s->acts.p[k].first > act->last &&
                 (s->acts.p[k].frame->traits & GH_FRAME_EFFECT) &&
                 s->acts.p[k].kind == GH_VERB_FINITE;
    return finite;
}

/* "janata barite agun dey. ahotora holen ...": not those who burnt it were hurt, nor its owner. */
static bool is_riot_alone(const gh_violence *v)
{
    return gh_str_starts(v->code, GH_STR("145")) && !v->mutual;
}

/* "[shorok durghotonay] tinjon ahoto hoyechhen", "[bhumikompe] duijon": that has its own cause. */
bool gh_event_tells_accident(const gh_parse *p, uint16_t from, uint16_t to)
{
    for (uint16_t i = from; i < to; i++) {
        uint32_t n = 0;
        const gh_entry *entries = gh_lexicon_entries(p->lexicon, p->items[i].analysis->lemma, &n);
        for (uint32_t k = 0; k < n; k++) {
            if (entries[k].table != GH_TABLE_DOMAIN)
                continue;
            uint32_t domain = gh_row(p->lexicon, DOMAIN, domain, entries[k].row)->domain;
            if (domain == GH_DOMAIN_ACCIDENT || domain == GH_DOMAIN_WEATHER)
                return true;
        }
    }
    return false;
}

/* "[paanchjon] nihoto hon", "[hajar hajar manush]": it is told how many. */
static bool counts_victims(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        bool whose = m->country_given || strcmp(m->code.role, "MIL") != 0; /* "25 hajar soinyo" */
        if (!m->pronoun && whose && (m->victim_count || m->plural) &&
            gh_parse_clause_at(s->parse, m->first) == act->clause)
            return true;
    }
    return false;
}

/* "haspatale [tini] mara jan": one who was told of before, or is named. */
static bool is_death_of_one(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if ((s->mentions.p[k].victim_count || s->mentions.p[k].plural) &&
            gh_parse_clause_at(s->parse, s->mentions.p[k].first) == act->clause)
            return false;
    return act->frame->traits & GH_FRAME_KILLED;
}

/* In an article that goes on about violence whoever is killed or hurt fell to it. */
static bool is_about_violence(const gh_scene *s)
{
    enum { PASSAGE = 15 };
    for (uint32_t i = s->coding->records.n; i-- > 0;) {
        const gh_record *r = &s->coding->records.p[i];
        if (r->sentence + PASSAGE < s->parse->sentence)
            return false;
        if (r->sentence < s->parse->sentence && gh_str_starts_any(r->code, "18 175 145"))
            return true;
    }
    return false;
}

/* "... songhorsho hoy. police ase. lok joro hoy. paanchjon ahoto hoyechhen": five were hurt. */
bool gh_event_is_near_violence(const gh_scene *s, const gh_act *act)
{
    enum { NEAR = 4 };
    const gh_violence *v = &s->coding->violence;
    uint32_t ago = s->parse->sentence - v->told.sentence;
    bool domestic = gh_str_starts_any(v->code, "18 175 145");
    for (uint16_t k = 0; k < s->acts.n; k++) { /* what came of that, then */
        const gh_act *other = &s->acts.p[k];
        gh_fillers sides = {.n = 0};
        bool fight = other->mentioned && (other->frame->traits & GH_FRAME_MUTUAL);
        if (fight) /* "police o jonotar songhorshe": is told itself */
            gh_fill_agents(s, other, &sides);
        fight = fight && sides.n == 0;
        if ((other->frame->traits & GH_FRAME_VIOLENT) &&
            !(other->frame->traits & GH_FRAME_EFFECT) && !fight)
            return false;
    }
    bool near = domestic && !v->private_matter && ago > 0 && ago <= NEAR;
    bool among = act->kind == GH_VERB_FINITE && is_about_violence(s) &&
                 (counts_victims(s, act) || is_death_of_one(s, act));
    return (near || among) && !act->negated && is_outcome(s, act) &&
           !gh_event_tells_accident(s->parse, 0, s->parse->n);
}

/* "... boma phele. dhongsostupe chapa pore mara gechhe [11 jon]": the next sentence counts the dead
 * or wounded, and tells no other cause and no other day. */
static bool only_counts_victims(const gh_scene *s, const gh_act *act)
{
    const uint32_t causes = GH_FUNCTION_BY | GH_FUNCTION_CAUSE | GH_FUNCTION_WITH;
    const gh_told *told = &s->coding->violence.told;
    for (const gh_act *other = s->acts.p; other < s->acts.p + s->acts.n; other++)
        if (other != act && ((other->frame->traits & GH_FRAME_EFFECT) ||
                             ((other->frame->traits & GH_FRAME_VIOLENT) && other->frame->code)))
            return false;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        bool doer = told->has_agent && gh_code_equal(m->code, told->agent.code);
        if (m->kinds && ((m->functions & causes) || doer)) /* not they themselves */
            return false;
    }
    return act->kind == GH_VERB_FINITE && !act->negated && s->moments.n == 0 &&
           counts_victims(s, act) && !gh_event_tells_accident(s->parse, 0, s->parse->n);
}

/* "polish guli chalay. [Gulibiddho] hoye dujon mara jan" (police fired; hit by bullets, two died):
 * the next sentence tells of wounds, and of no other cause and no other day. */
static bool tells_wounds(const gh_scene *s)
{
    const uint32_t wound = GH_FRAME_VIOLENT | GH_FRAME_EFFECT | GH_FRAME_INJURED;
    const uint32_t causes = GH_FUNCTION_BY | GH_FUNCTION_CAUSE | GH_FUNCTION_WITH;
    bool wounds = false;
    for (const gh_act *act = s->acts.p; act < s->acts.p + s->acts.n; act++) {
        wounds |= (act->frame->traits & wound) == wound && !act->negated;
        if ((act->frame->traits & GH_FRAME_VIOLENT) && !(act->frame->traits & GH_FRAME_EFFECT))
            return false;
    }
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if (s->mentions.p[k].kinds && (s->mentions.p[k].functions & causes))
            return false;
    const gh_told *told = &s->coding->violence.told;
    return wounds && s->moments.n == 0 && told->has_agent &&
           gh_role_is(told->agent.code.role, "COP MIL UAF CRM INS");
}

const gh_violence *gh_event_violence_of(const gh_scene *s, const gh_act *act)
{
    enum { NEAR = 3 };
    const gh_violence *v = &s->coding->violence;
    uint32_t ago = s->parse->sentence - v->told.sentence;
    if (!is_outcome(s, act) || !v->code.n || ago == 0 || ago > NEAR)
        return NULL;
    bool next =
        ago == 1 && (begins_with_outcome(s, act) || only_counts_victims(s, act) || tells_wounds(s));
    if (gh_event_names_victims(s, act) || points_back(s, act) || next)
        return is_riot_alone(v) ? NULL : v; /* a riot may be against things */
    bool two_sides =
        v->mutual || (v->told.has_agent && v->told.agent.code.role[0] && v->told.has_patient);
    return two_sides && names_fighting(s, act) ? v : NULL;
}

/* "[dui pokkher] moddhe juddho chole", "[songhorshe] tinjon nihoto": of two who were told of
 * before. */
bool gh_event_goes_on_between(const gh_scene *s, const gh_act *act)
{
    const uint32_t where = GH_FUNCTION_BETWEEN | GH_FUNCTION_LOC | GH_FUNCTION_GEN;
    const uint32_t fight = GH_FRAME_VIOLENT | GH_FRAME_MUTUAL;
    if ((act->frame->traits & fight) != fight)
        return false;
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if (s->mentions.p[k].two && (s->mentions.p[k].functions & where) &&
            !gh_code_is_set(s->mentions.p[k].code) &&
            gh_parse_clause_at(s->parse, s->mentions.p[k].first) == act->clause)
            return true;
    for (uint16_t k = 0; k < s->acts.n && act->mentioned; k++) {
        const gh_act *next = &s->acts.p[k];
        if (next->clause != act->clause || next->first <= act->last)
            continue;
        if (next->frame->traits & (GH_FRAME_EFFECT | GH_FRAME_VIOLENT))
            return (next->frame->traits & GH_FRAME_EFFECT) && !gh_event_violence_of(s, next);
    }
    return false;
}

gh_str gh_event_code_of_violence(const gh_violence *v, const gh_filler *agent)
{
    bool back = v->mutual && v->back.n && agent && v->told.has_patient &&
                gh_code_equal(agent->code, v->told.patient.code);
    return back ? v->back : v->code;
}

void gh_event_remember_violence(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code)
{
    gh_violence *v = &s->coding->violence;
    uint32_t traits = act->frame->traits;
    bool again = v->code.n && v->told.sentence == s->parse->sentence;
    if (!(traits & GH_FRAME_VIOLENT) || (traits & GH_FRAME_EFFECT))
        return;
    if (again && who.mutual) { /* the other direction of a clash */
        if (who.agent && v->told.has_patient &&
            gh_code_equal(who.agent->code, v->told.patient.code))
            v->back = code;
        return;
    }
    *v =
        (gh_violence){.told = {.sentence = s->parse->sentence}, .code = code, .mutual = who.mutual};
    if (who.agent) {
        v->told.has_agent = true;
        v->told.agent = *who.agent;
    }
    if (who.patient) {
        v->told.has_patient = true;
        v->told.patient = *who.patient;
    }
    if (who.mutual && who.agent && who.patient &&
        gh_code_equal(who.agent->code, who.patient->code) &&
        gh_role_is(who.agent->code.role, "GOV OPP PTY"))
        s->coding->own_fight = v->told;
}

/* "durbrittora barite hamla chalay": no record, but the next sentence may say on whom. */
void gh_event_remember_crime(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code)
{
    const gh_violence before = s->coding->violence;
    s->coding->violence.told.sentence = UINT32_MAX;
    gh_event_remember_violence(s, act, who, code);
    if (s->coding->violence.told.sentence == UINT32_MAX)
        s->coding->violence = before;
    else
        s->coding->violence.private_matter = true;
}

/* "nihotora holen [jela BNPr sobhapoti] X": the first of those who are named, if more is told of
 * him than that he is one of them. */
static void take_named_victim(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    gh_query q = {.from = (uint16_t)(act->last + 1),
                  .to = s->parse->n,
                  .functions = GH_FUNCTION_SUBJ | GH_FUNCTION_BARE,
                  .kinds = GH_KIND_PERSON | GH_KIND_OFFICE};
    int found = gh_argument_find(s->mentions, &q);
    gh_fillers named = {.n = 0};
    if (found < 0 || !gh_event_names_victims(s, act))
        return;
    gh_fill_add_one(s, &named, found, 'a');
    if (named.n && strcmp(named.p[0].code.role, "CVL") != 0)
        *patients = named;
}

/* "[Kiyeve] hamla ... ete [charjon] nihoto": people of the country attacked; "[BNPr michhile]
 * hamla": those attacked. */
static void count_attacked(const gh_violence *v, gh_fillers *patients)
{
    const gh_actor_code *attacked = &v->told.patient.code;
    bool country = !attacked->role[0] || strcmp(attacked->role, "GOV") == 0;
    bool by_people = v->told.has_agent && strcmp(v->told.agent.code.role, "CVL") == 0;
    if (!v->told.has_patient || patients->n != 1 || strcmp(patients->p[0].code.role, "CVL") != 0)
        return;
    if (country && !by_people) {
        memcpy(patients->p[0].code.country, attacked->country, sizeof attacked->country);
    } else {
        patients->n = 0;
        gh_fill_add_told(patients, v->told.patient);
    }
}

/* The victims, where it is said who they are; those attacked, where they are only counted. */
void gh_fill_aftermath(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                       gh_fillers *patients)
{
    const gh_violence *v = gh_event_violence_of(s, act);
    /* "[Kiyeve] hamla chalay. Ete bohu hotahoter ghotona ghote": nobody but those attacked */
    if (patients->n == 0 && agents->n == 0 && v && v->told.has_patient && !act->negated)
        gh_fill_add_told(patients, v->told.patient);
    if (agents->n || patients->n == 0)
        return;
    if (v || gh_event_is_near_violence(s, act))
        take_named_victim(s, act, patients);
    if (!v)
        return;
    count_attacked(v, patients);
    bool own = v->told.has_agent && gh_code_equal(v->told.agent.code, patients->p[0].code);
    /* "durbrittora tader kopay. Ete [tara] ahoto hon": not those who did it. */
    bool they = patients->p[0].mention >= 0 && s->mentions.p[patients->p[0].mention].pronoun;
    if (own && they && !v->mutual && v->told.has_patient) {
        patients->n = 0;
        gh_fill_add_told(patients, v->told.patient);
        own = false;
    }
    /* "Pakistan o Afganistaner songhorsho ... pakistani sena nihoto hon" */
    own |= v->mutual && v->told.has_agent && v->told.has_patient &&
           strcmp(v->told.agent.code.country, patients->p[0].code.country) == 0 &&
           strcmp(v->told.patient.code.country, patients->p[0].code.country) != 0;
    if (own && v->mutual && v->told.has_patient) /* of a clash, the other side's */
        gh_fill_add_told(agents, v->told.patient);
    else if (v->told.has_agent)
        gh_fill_add_told(agents, v->told.agent);
    /* "BNPr dui pokkhe songhorsho hoy. Ete dujon nihoto hon": both sides are called alike */
    bool alike = v->mutual || (v->told.has_agent && v->told.has_patient &&
                               gh_code_equal(v->told.agent.code, v->told.patient.code));
    if (alike && agents->n == 1 && gh_code_equal(agents->p[0].code, patients->p[0].code)) {
        agents->mutual = true;
        agents->p[0].entity = -1; /* nor are those of the other side the same people */
    }
}

static bool is_of_forces(const gh_filler *f)
{
    return gh_role_starts(f->code.role, "COP MIL");
}

/* "[chhatrora] sorok oborodh koren. Police lathipeta kore": told in the sentence before. */
static void take_protesters_before(const gh_coding *coding, gh_fillers *patients)
{
    for (uint32_t i = coding->before_to; i-- > coding->before_from && patients->n == 0;) {
        const gh_record *r = &coding->records.p[i];
        gh_actor_code source = gh_code_split(r->source.code);
        if (gh_str_starts(r->code, GH_STR("14")) && !r->source.inferred && source.role[0] &&
            strncmp(source.role, "COP", 3) != 0 && strncmp(source.role, "MIL", 3) != 0)
            gh_fill_add_actor(&r->source, patients);
    }
}

/* "[chhatrora] sorok oborodh korle police lathipeta kore": those against whose protest or attack,
 * told just before, the forces act. */
void gh_fill_struck_back(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                         gh_fillers *patients)
{
    if (patients->n || agents->n != 1 || !is_of_forces(&agents->p[0]) || act->mentioned ||
        act->negated || !(act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE)) ||
        (act->frame->traits & (GH_FRAME_EFFECT | GH_FRAME_SPEECH)))
        return;
    for (const gh_act *other = act; other-- > s->acts.p;) {
        gh_fillers doers = {.n = 0};
        if (other->mentioned || other->negated || other->kind == GH_VERB_NOUN ||
            !(other->frame->traits & (GH_FRAME_PROTEST | GH_FRAME_VIOLENT)) ||
            (other->frame->traits & GH_FRAME_EFFECT) || other->clause == act->clause)
            continue;
        gh_fill_agents(s, other, &doers);
        if (doers.n == 0 || is_of_forces(&doers.p[0]))
            continue;
        for (uint16_t i = 0; i < doers.n; i++) {
            gh_filler f = doers.p[i];
            f.link = f.link > 'b' ? f.link : 'b';
            gh_fill_add(patients, &f);
        }
        return;
    }
    if (act->kind == GH_VERB_FINITE || act->kind == GH_VERB_CONVERB)
        take_protesters_before(s->coding, patients);
}

/* "songhorshe [tinjon] nihoto hon": those who fell in the fight, of whom only the number is told;
 * -1 where some of the forces did ("pulishsoho bish jon"). */
static int fallen_in(const gh_scene *s, const gh_act *fight)
{
    int fallen = -1;
    bool fell = false;
    for (uint16_t k = 0; k < s->acts.n; k++)
        fell |= s->acts.p[k].clause == fight->clause && s->acts.p[k].first > fight->last &&
                (s->acts.p[k].frame->traits & GH_FRAME_EFFECT);
    for (uint16_t k = 0; k < s->mentions.n && fell; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first <= fight->last || gh_parse_clause_at(s->parse, m->first) != fight->clause)
            continue;
        if (gh_role_is(m->code.role, "COP MIL"))
            return -1;
        if (fallen < 0 && m->victim_count && (m->functions & GH_FUNCTION_SUBJ))
            fallen = k;
    }
    return fallen;
}

/* "[pulisher] songe songhorshe tinjon nihoto hon" (three were killed in a clash with the police):
 * the other side were those who protested just before, else those who fell. */
void gh_fill_fallen_to_forces(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                              const gh_fillers *patients)
{
    const uint32_t fight = GH_FRAME_VIOLENT | GH_FRAME_MUTUAL;
    const gh_mention *force = patients->n == 1 ? gh_event_mention(s, &patients->p[0]) : NULL;
    if (agents->n || !act->mentioned || (act->frame->traits & fight) != fight || !force ||
        !(force->functions & GH_FUNCTION_WITH) ||
        gh_item_case(&s->parse->items[act->last]) != GH_LOC)
        return;
    int fallen = fallen_in(s, act);
    bool forces = is_of_forces(&patients->p[0]);
    if (fallen < 0 || !(forces || (force->kinds & GH_KIND_PARTY) || force->of_party))
        return;
    take_protesters_before(s->coding, agents);
    if (agents->n == 0 && forces) /* of a clash with a party they may be of either side */
        gh_fill_add_one(s, agents, fallen, 'a');
}
