/* pair.c - acts that two do together, and answers. */
#include "event/fill.h"

/* "[tader] songe polish kotha bole": they are two, and somebody else talks with them. */
static bool are_partners(const gh_scene *s, const gh_fillers *agents, const gh_fillers *patients)
{
    for (uint16_t k = 0; agents->n && k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->span.begin == patients->p[0].span.begin)
            return (m->functions & GH_FUNCTION_WITH) && !(m->functions & GH_FUNCTION_BETWEEN);
    }
    return false;
}

/* "A o B-r moddhe songhorsho": both parties stand in one phrase, and nobody else is one. */
static void spread_between(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                           gh_fillers *patients)
{
    if (patients->n == 2 && patients->p[0].mention < 0 &&
        patients->p[0].span.begin == patients->p[1].span.begin &&
        !are_partners(s, agents, patients))
        *agents = *patients; /* "[dui desher] moddhe" */
    if (patients->n == 0 || patients->p[0].mention < 0)
        return;
    const gh_mention *m = &s->mentions.p[patients->p[0].mention];
    bool several = patients->n > 1 || m->two || m->coordination;
    if (!(m->functions & GH_FUNCTION_BETWEEN) || !(several || m->plural))
        return;
    /* "[tader] moddhe alochona": of the two who were told of before; but "nijeder moddhe" */
    bool they = m->pronoun && s->parse->items[m->head].pronoun != GH_PRONOUN_REFLEXIVE;
    if (they && !several && !(act->frame->traits & GH_FRAME_VIOLENT))
        patients->n = 0;
    else
        *agents = *patients;
}

/* "[BNPr dui grupe] songhorsho": the two stand in the locative. */
static void take_two_sides(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->after == act->first && m->two && (m->functions & GH_FUNCTION_LOC) &&
            (m->kinds & (GH_KIND_GROUP | GH_KIND_PARTY)))
            gh_fill_add_one(s, agents, k, 'a');
    }
}

static gh_filler side(const gh_actor *who)
{
    gh_filler f = gh_fill_of_actor(who);
    f.kinds = f.code.role[0] ? GH_KIND_GROUP : GH_KIND_STATE;
    return f;
}

static bool is_violence(gh_str code)
{
    return gh_str_starts_any(code, "145 175 18 19") && !gh_str_starts(code, GH_STR("192"));
}

/* Not those who only came in the way: a court, a body of the world, one out of office. */
static bool can_be_side(gh_actor_code code)
{
    return strncmp(code.country, "IGO", 3) != 0 &&
           !gh_role_is(code.role, "JUD MED HLH ELI NGO HRI IGO REF LAB BUS");
}

/* Nor a government and its own people, or two names of one. */
static bool can_fight(const gh_fillers *both)
{
    const gh_actor_code *a = &both->p[0].code, *b = &both->p[1].code;
    return can_be_side(*a) && can_be_side(*b) &&
           (strcmp(a->country, b->country) != 0 || (a->role[0] && b->role[0]));
}

/* The two who were last told to have used force. */
bool gh_fill_sides_of_fight(const gh_scene *s, gh_fillers *both)
{
    enum { GOES_ON = 6 };
    for (uint32_t i = s->coding->records.n; i-- > 0;) {
        const gh_record *r = &s->coding->records.p[i];
        if (r->sentence + GOES_ON < s->parse->sentence)
            return false;
        if (r->sentence == s->parse->sentence || !is_violence(r->code) ||
            gh_str_equal(r->source.code, GH_STR("---")) ||
            gh_str_equal(r->target.code, GH_STR("---")) ||
            (!r->mutual && (!can_be_side(gh_code_split(r->source.code)) ||
                            !can_be_side(gh_code_split(r->target.code)))))
            continue;
        both->p[0] = side(&r->source);
        both->p[1] = side(&r->target);
        both->n = 2;
        return true;
    }
    return false;
}

/* "pore [dui pokkher] moddhe songhorsho hoy": between those who were at it before. */
static bool pair_of_violence(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                             gh_fillers *both)
{
    if (!(act->frame->traits & GH_FRAME_VIOLENT) ||
        (agents->n && agents->p[0].mention >= 0 && gh_code_is_set(agents->p[0].code)))
        return false;
    return gh_fill_sides_of_fight(s, both);
}

/* "BNP o [Jamaater] netara boithok koren": two of one side with one another; -1 when he stands
 * alone. */
static int other_of_coordination(const gh_scene *s, const gh_filler *f)
{
    const gh_mention *m = &s->mentions.p[f->mention];
    for (int k = 0; m->coordination && k < s->mentions.n; k++) {
        const gh_mention *other = &s->mentions.p[k];
        if (k != f->mention && other->coordination == m->coordination &&
            gh_code_equal(other->code, f->code))
            return k;
    }
    return -1;
}

/* A mutual act of a plural subject is between its members: "A o B boithok koren". */
void gh_fill_split_mutual(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                          gh_fillers *patients)
{
    spread_between(s, act, agents, patients);
    if (patients->n == 0 && agents->n == 0)
        take_two_sides(s, act, agents);
    /* "boithoke [mohasochib o kendriyo neta] upasthit chhilen": with the other side; but "sob
     * [doler prarthi o netara] boithoke ongsho nen" */
    const gh_mention *first = agents->n == 1 ? gh_event_mention(s, &agents->p[0]) : NULL;
    if (gh_fill_is_audience(act, agents) && !(first && first->plural))
        return;
    if (patients->n == 0 && agents->n == 1 && agents->p[0].mention >= 0) {
        const gh_mention *m = &s->mentions.p[agents->p[0].mention];
        /* who wants to talk has a partner */
        bool many = m->plural && !m->pronoun && !act->want && !gh_fill_is_audience(act, agents);
        int other = other_of_coordination(s, &agents->p[0]);
        gh_fillers none = {.n = 0}, both = {.n = 0};
        if (other >= 0) {
            gh_fill_add_one(s, patients, other, agents->p[0].link);
        } else if (gh_fill_are_of_two(s, m) && pair_of_violence(s, act, &none, &both)) {
            agents->p[0] = both.p[0];
            patients->p[0] = both.p[1];
            patients->n = 1;
        } else if (m->two || m->coordination || many) { /* "BNPr dui grouper songhorsho" */
            patients->p[0] = agents->p[0];
            patients->n = 1;
        }
    }
    if (patients->n || agents->n < 2)
        return;
    bool mutual = patients->mutual;
    *patients = *agents;
    patients->mutual = mutual;
}

/* But "[Soudi Arab] chhara sob desh chukti korechhe": all save it; "[Hutider] moto Hezbollah-o
 * juddhe nemechhe": like them. Nor do those who fled make a truce. */
static bool is_principal(const gh_mention *m)
{
    return m->kinds && !m->common && !m->medium && !m->adjectival && !m->set && m->functions &&
           !(m->functions & (GH_FUNCTION_LOC | GH_FUNCTION_AS)) && gh_code_is_set(m->code) &&
           strcmp(m->code.role, "REF") != 0;
}

/* "alochonar por [Trumper] porikolpona": whose something else is. */
static bool owns_else(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    return act->mentioned && m->first > act->last && m->functions == GH_FUNCTION_GEN &&
           gh_fill_has_own_noun(s, m, s->parse->n);
}

/* "boithoke bola hoy, [Bharoter] tothyo osotyo": of whom it was spoken there. */
static bool is_spoken_of(const gh_scene *s, const gh_act *act, int clause)
{
    int16_t v = clause >= 0 ? s->voices.of_clause[clause] : -1;
    int16_t said = v >= 0 ? s->voices.p[v].act : -1;
    return act->mentioned && said >= 0 && s->acts.p[said].clause == act->clause;
}

/* "ek boithoke netara [Iraner] biruddhe byabostha nen": against whom, or about whom, they meet. */
static bool is_subject_of_talk(const gh_act *act, const gh_mention *m)
{
    return !(act->frame->traits & GH_FRAME_VIOLENT) &&
           (m->functions & (GH_FUNCTION_AGAINST | GH_FUNCTION_ABOUT)) &&
           !(m->functions & (GH_FUNCTION_WITH | GH_FUNCTION_BETWEEN));
}

/* "[Ukraine] juddher karone bipade [Bangladesh]", "... juddho niye udbigno [Bharot]": who suffers
 * by a fight or speaks of it is no side of it. */
static bool stands_apart(const gh_act *act, const gh_mention *m)
{
    return act->mentioned && m->first > act->last &&
           (act->functions & (GH_FUNCTION_CAUSE | GH_FUNCTION_ABOUT));
}

/* "kim ... tader alochona ... putin-ke": a meeting told without its parties is between the two that
 * the sentence names. */
static bool pair_in_sentence(const gh_scene *s, const gh_act *act, gh_fillers *both)
{
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        int clause = gh_parse_clause_at(s->parse, s->mentions.p[k].first);
        bool here = clause == act->clause;
        /* "boithok sheshe montri [sangbadikder] janan": whoever is told of it was not there. */
        if (!s->mentions.p[k].medium && strcmp(s->mentions.p[k].code.role, "MED") == 0)
            return false;
        if (!is_principal(&s->mentions.p[k]) || is_subject_of_talk(act, &s->mentions.p[k]))
            continue;
        if (is_spoken_of(s, act, clause))
            return false;
        bool fights = act->frame->traits & GH_FRAME_VIOLENT;
        if (fights ? !gh_fill_can_fight(&s->mentions.p[k]) : owns_else(s, act, &s->mentions.p[k]))
            return false;
        if (fights && both->n == 1 && stands_apart(act, &s->mentions.p[k]))
            return false;
        gh_fill_add_one(s, both, k, here ? 'a' : 'b');
    }
    return both->n == 2 && strcmp(both->p[0].code.country, both->p[1].code.country) != 0;
}

static bool is_meeting(gh_str code)
{
    return gh_str_starts_any(code, "04 036 057");
}

/* Have these two been told to meet, or to do anything to one another just before? "[E] boithok"
 * says itself that it was told. */
static bool have_met(const gh_scene *s, const gh_act *act, const gh_fillers *both)
{
    enum { MEETING = 12, ANYTHING = 3 };
    if (act->head > 0 && s->parse->items[act->head - 1].pronoun == GH_PRONOUN_DEMONSTRATIVE)
        return true;
    const gh_coding *coding = s->coding;
    for (uint32_t i = coding->records.n; i-- > 0;) {
        const gh_record *r = &coding->records.p[i];
        uint32_t ago = s->parse->sentence - r->sentence;
        if (ago > MEETING)
            return false;
        if (ago > ANYTHING && !is_meeting(r->code))
            continue;
        gh_actor_code source = gh_code_split(r->source.code),
                      target = gh_code_split(r->target.code);
        for (int k = 0; k < 2; k++)
            if (strcmp(source.country, both->p[k].code.country) == 0 &&
                strcmp(target.country, both->p[1 - k].code.country) == 0)
                return true;
    }
    return false;
}

/* One party is named: it must be of this pair, and the other is its partner. Two of one country are
 * told apart by their roles. */
static bool fits_agent(const gh_fillers *agents, gh_fillers *both)
{
    bool compatriots = strcmp(both->p[0].code.country, both->p[1].code.country) == 0;
    for (int i = 0; agents->n == 1 && i < 2; i++) {
        if (strcmp(both->p[i].code.country, agents->p[0].code.country) != 0 ||
            (compatriots && strcmp(both->p[i].code.role, agents->p[0].code.role) != 0))
            continue;
        gh_filler partner = both->p[1 - i];
        both->p[0] = agents->p[0];
        both->p[1] = partner;
        return true;
    }
    return agents->n == 0;
}

/* Of two who can be told of again as "the meeting"; `joined`: as one that others joined, which may
 * be of two of one side. */
static bool is_of_two(const gh_record *r, bool joined)
{
    const gh_str nobody = GH_STR("---"), people = GH_STR("CVL");
    return is_meeting(r->code) && !gh_str_equal(r->source.code, nobody) &&
           !gh_str_equal(r->target.code, nobody) && !gh_str_ends(r->source.code, people) &&
           !gh_str_ends(r->target.code, people) &&
           (joined || !gh_str_equal(r->source.code, r->target.code));
}

/* "[A o B-r moddhe] alochona cholchhe. ... Kono somadhan chharai [oi alochona] shesh hoyechhe",
 * "boithoke [montri] upasthit chhilen": between the two whose meeting was told last. "Dol boithok
 * kore" is one of its own. */
static bool pair_told(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                      gh_fillers *both)
{
    enum { NEAR = 4 };
    const gh_coding *coding = s->coding;
    bool joined = act->frame->traits & GH_FRAME_JOIN;
    bool told = act->mentioned || gh_fill_is_passive(s, act) || joined;
    if (agents->n > 1 || (agents->n && !told) || !(act->frame->traits & GH_FRAME_MUTUAL))
        return false;
    for (uint32_t i = coding->records.n; i-- > 0;) {
        const gh_record *r = &coding->records.p[i];
        if (r->sentence + NEAR < s->parse->sentence)
            return false;
        if (!is_of_two(r, joined))
            continue;
        *both =
            (gh_fillers){.p = {gh_fill_of_actor(&r->source), gh_fill_of_actor(&r->target)}, .n = 2};
        return fits_agent(agents, both);
    }
    return false;
}

/* Else between the two that the passage is about. */
static bool pair_of_article(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                            gh_fillers *both)
{
    const int32_t *pair = s->coding->refer.pair;
    if (pair[0] < 0 || pair[1] < 0)
        return false;
    for (int i = 0; i < 2; i++) /* somebody named pages ago is no party to this */
        if (s->coding->refer.entities.p[pair[i]].last_sentence + 3 < s->parse->sentence)
            return false;
    both->n = 0;
    for (int i = 0; i < 2; i++)
        gh_fill_add_entity(s, both, pair[i], (gh_span){0, 0}, 'c');
    if (both->n != 2 || agents->n > 1 || !have_met(s, act, both))
        return false;
    return fits_agent(agents, both);
}

static bool has_unknown_partner(const gh_scene *s, const gh_act *act)
{
    return gh_argument_is_unknown(s->parse, s->mentions, act,
                                  GH_FUNCTION_WITH | GH_FUNCTION_BETWEEN);
}

/* "[dui pokkher] moddhe juddho chole": not the two who were named last, but those at war. */
static bool are_two_guessed(const gh_scene *s, const gh_fillers *agents, const gh_fillers *patients)
{
    if (agents->n == 0 || patients->n == 0 || patients->p[0].link != 'c')
        return false;
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if (s->mentions.p[k].two && !(s->mentions.p[k].kinds & GH_KIND_STATE) &&
            s->mentions.p[k].span.begin == patients->p[0].span.begin)
            return true;
    return false;
}

void gh_fill_pair(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients)
{
    gh_fillers both = {.n = 0};
    bool fights = act->frame->traits & GH_FRAME_VIOLENT;
    if (fights && are_two_guessed(s, agents, patients)) {
        gh_fillers none = {.n = 0};
        if (pair_of_violence(s, act, &none, &both)) {
            agents->p[0] = both.p[0];
            patients->p[0] = both.p[1];
            agents->n = patients->n = 1;
        }
        return;
    }
    const gh_mention *owner = agents->n ? gh_event_mention(s, &agents->p[0]) : NULL;
    bool theirs = owner && owner->pronoun && owner->plural;
    if (patients->n || has_unknown_partner(s, act))
        return;
    gh_fill_receive_guest(s, act, agents, patients);
    if (patients->n)
        return;
    bool found = (agents->n == 0 || theirs) && pair_in_sentence(s, act, &both);
    if (!found)
        found = pair_of_violence(s, act, agents, &both);
    if (!found && (!act->mentioned || theirs || agents->n == 1))
        found = pair_told(s, act, agents, &both) || pair_of_article(s, act, agents, &both);
    if (!found || (fights && !can_fight(&both)))
        return;
    agents->p[0] = both.p[0];
    patients->p[0] = both.p[1];
    agents->n = patients->n = 1;
}

static bool is_one_of(const gh_fillers *f, gh_actor_code code)
{
    for (uint16_t i = 0; i < f->n; i++)
        if (gh_fill_is_same_side(f->p[i].code, code))
            return true;
    return false;
}

/* What two were told to do in the sentence before goes on between them: "Putin accepted" answers
 * him who invited, "Moscow denied" those who accused. */
void gh_fill_partner_told_before(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                 gh_fillers *patients)
{
    const gh_coding *coding = s->coding;
    if (patients->n || agents->n == 0 || has_unknown_partner(s, act) ||
        !(act->frame->traits & (GH_FRAME_SPEECH | GH_FRAME_COOPERATIVE | GH_FRAME_MUTUAL)))
        return;
    /* one orders one's own, demands of those in power and pleads with a court, whoever it was that
     * dealt with him; only a court orders whom it deals with */
    gh_str code = gh_lexicon_string(coding->lexicon, act->frame->code);
    bool set = gh_str_starts(code, GH_STR("10")) || act->frame->recipient;
    if ((set && strcmp(agents->p[0].code.role, "JUD") != 0) || gh_str_starts(code, GH_STR("07")))
        return; /* nor do those who help as well help the helper */
    bool denies = act->frame->operation == GH_OPERATOR_DENY;
    for (uint32_t i = coding->before_from; i < coding->before_to; i++) {
        const gh_record *r = &coding->records.p[i];
        if (r->source.inferred || gh_str_equal(r->source.code, GH_STR("---")) ||
            gh_str_equal(r->target.code, GH_STR("---")))
            continue;
        gh_actor_code source = gh_code_split(r->source.code);
        gh_actor_code target = gh_code_split(r->target.code);
        if (denies && is_one_of(agents, source))
            continue;
        for (uint16_t a = 0; a < agents->n; a++)
            if ((gh_code_equal(target, agents->p[a].code) ||
                 (denies && gh_fill_is_same_side(target, agents->p[a].code))) &&
                !gh_code_equal(source, target))
                gh_fill_add_actor(&r->source, patients);
    }
}
