/* behalf.c - of what is told in the passive, on whose behalf it was said and under whose rule it
 * was done; of what is told without a subject, whoever tells of it, was spoken of or closes it. */
#include "event/fill.h"

/* "[polisher] pokkho theke sotorko thakar onurodh janano hoyechhe": on whose behalf it is said, the
 * clauses of what is said between them. */
static int spokesman_of_passive(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    int first = act->clause;
    while (first > 0 && p->clauses[first - 1].group == p->clauses[act->clause].group)
        first--;
    gh_query q = {.from = p->clauses[first].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_SIDE,
                  .nearest = true};
    /* "[doler] pokkho theke mamla kora hoyechhe" */
    const uint32_t either = GH_FRAME_SPEECH | GH_FRAME_JUSTICE;
    int found = act->frame->traits & either ? gh_argument_find(s->mentions, &q) : -1;
    /* "[asamir] pokkhe ainjibi niyoger adesh deya hoy": in whose favour */
    return found >= 0 && (s->mentions.p[found].functions & GH_FUNCTION_FOR) ? -1 : found;
}

/* "[Awami Leaguer] amole manushke gum kora hoyechhe": what was done under a party's rule it did. */
static int ruler_of_the_time(const gh_scene *s, const gh_act *act)
{
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_DURING,
                  .kinds = GH_KIND_PARTY | GH_KIND_PERSON | GH_KIND_BODY};
    const gh_voice *voice = gh_event_voice(s, act);
    bool wrong = act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE);
    int found = voice && wrong ? gh_argument_find(s->mentions, &q) : -1;
    return found >= 0 && gh_event_is_political(s->mentions.p[found].code) ? found : -1;
}

int gh_fill_behalf(const gh_scene *s, const gh_act *act)
{
    int found = spokesman_of_passive(s, act);
    return found < 0 ? ruler_of_the_time(s, act) : found;
}

/* "Ukraineke ostro debe bole janiyechhe [Germany]": what is to come and has no subject is what he
 * who tells of it will do. */
void gh_fill_teller_of_future(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_voice *voice = gh_event_voice(s, act);
    bool reported = act->verb >= 0 && (s->parse->verbs[act->verb].before_quotative ||
                                       (act->frame->traits & GH_FRAME_PROTEST));
    if (voice && !voice->medium && reported && gh_event_is_future(s, act) &&
        !gh_argument_has_unknown_subject(s->parse, s->mentions, act))
        gh_fill_add_voice(s, agents, voice, GH_KIND_ANY);
}

/* "[dekha kore] dole jog den": the act as the finite verb of its chain would have it. */
static gh_act at_end_of_chain(const gh_parse *p, const gh_act *act)
{
    gh_act end = *act;
    bool harms = act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE);
    uint16_t group = p->clauses[act->clause].group;
    if (act->kind != GH_VERB_CONVERB || act->mentioned || harms)
        return end;
    for (int k = act->clause + 1; k < p->clause_count && p->clauses[k].group == group; k++) {
        int16_t v = p->clauses[k].verb;
        if (v < 0 || p->verbs[v].kind != GH_VERB_FINITE)
            continue;
        end.kind = GH_VERB_FINITE;
        end.clause = (int16_t)k;
        end.verb = v;
        end.first = p->verbs[v].first;
        end.features = p->verbs[v].features;
        return end;
    }
    return end;
}

/* "[Hadike] guli korar ghotonay grepter dabi koren": whoever else stands in the sentence is not the
 * one that it leaves out. */
static bool is_another(const gh_scene *s, int32_t entity)
{
    enum { OWN = GH_FUNCTION_SUBJ | GH_FUNCTION_BY | GH_FUNCTION_SIDE };
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k]; /* "[sangbadik] gele take marodhor koren" */
        bool met = gh_argument_is_met(s->parse, s->mentions, k, s->parse->clause_count - 1);
        if (m->entity == entity && (met || (m->named && !(m->functions & OWN))))
            return true;
    }
    return false;
}

/* "likhito abedon diyechhen bole janiyechhen [porichalok]": he who then says so has done it. NULL
 * where nobody does. */
static const gh_voice *says_so_of_himself(const gh_scene *s, const gh_act *end)
{
    int16_t v = s->voices.of_clause[end->clause];
    const gh_voice *voice = v >= 0 ? &s->voices.p[v] : NULL;
    if (!voice || !voice->known || voice->medium || end->verb < 0 ||
        !s->parse->verbs[end->verb].before_quotative)
        return NULL;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->span.begin == voice->span.begin && m->first > end->first)
            return (m->kinds & GH_KIND_PERSON) && !m->plural ? voice : NULL;
    }
    return NULL;
}

/* A finite verb without a subject, and the participles before it, go on about the subject of the
 * sentence before. */
void gh_fill_dropped_agent(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_refer *r = &s->coding->refer;
    int32_t e = s->coding->last_subject;
    gh_act end = at_end_of_chain(s->parse, act);
    bool polite = gh_feature(end.features, POLITE) == GH_HONORIFIC;
    if (end.kind != GH_VERB_FINITE || gh_feature(end.features, PERSON) == 1 ||
        gh_argument_has_unknown_subject(s->parse, s->mentions, act) ||
        gh_argument_has_unknown_subject(s->parse, s->mentions, &end))
        return;
    const gh_voice *himself = polite ? says_so_of_himself(s, &end) : NULL;
    if (himself) {
        gh_fill_add_voice(s, agents, himself, GH_KIND_PERSON);
        return;
    }
    const uint32_t people = GH_KIND_PERSON | GH_KIND_CROWD;
    if (polite && (e < 0 || !(r->entities.p[e].kinds & people)))
        e = r->person;
    if (e < 0 || is_another(s, e) ||
        (!polite && (r->entities.p[e].kinds & GH_KIND_PERSON) && !r->entities.p[e].plural))
        return;
    gh_fill_add_entity(s, agents, e, (gh_span){0, 0}, 'c');
}

/* "[Miraj] dhakay thakten. Pore michhile gulite ahoto hon": who is killed or hurt at the end of a
 * sentence that names nobody is whom the one before was about, unless he told of it. */
void gh_fill_dropped_victim(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    const gh_refer *r = &s->coding->refer;
    const gh_parse *p = s->parse;
    const gh_voice *teller = s->voices.before;
    bool befalls = (act->frame->traits & GH_FRAME_EFFECT) &&
                   (gh_act_functions(r->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_SUBJ);
    bool closes = act->verb >= 0 && p->verbs[act->verb].after + 1 >= p->n;
    if (!befalls || !closes || act->mentioned || act->negated || act->kind != GH_VERB_FINITE ||
        gh_feature(act->features, POLITE) != GH_HONORIFIC ||
        gh_feature(act->features, PERSON) != 3 || gh_event_voice(s, act) ||
        gh_argument_has_unknown_subject(p, s->mentions, act))
        return;
    int32_t e = s->coding->last_subject >= 0 ? s->coding->last_subject : r->person;
    if (e >= 0 && (r->entities.p[e].kinds & GH_KIND_PERSON) && !is_another(s, e) &&
        !(teller && teller->entity == e))
        gh_fill_add_entity(s, patients, e, (gh_span){0, 0}, 'c');
}

/* "abar hamla [polisher] garite": the next noun is theirs. */
static bool is_of_next_noun(const gh_scene *s, const gh_mention *m)
{
    return m->grammatical_case == GH_GEN && m->after < s->parse->n &&
           s->parse->items[m->after].part == GH_PART_NOMINAL;
}

/* "commissionke kotakkho [Abhisheker]": whoever closes a headline did it; but "greptar [neta]" it
 * was done to, and "jamin kharij [netar]" he could not have done. */
void gh_fill_closing_agent(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    int found = gh_argument_behind(s->parse, s->mentions, act);
    uint32_t kinds = act->frame->agent & ~(uint32_t)GH_REQUIRED;
    bool suffers = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_SUBJ;
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    if (m && !suffers && !is_of_next_noun(s, m) && (kinds == 0 || (m->kinds & kinds)))
        gh_fill_add_mention(s, agents, found, 'a');
}

/* "polisher songe songhorsho hoy [shikkharthider]", "dhormoghot cholchhe [shromikder]", "cholchhe
 * [shromikder] dhormoghot", "barano hoyechhe [RAB-er] tohol": whose it is ends the clause, or
 * stands before the noun that does. */
int gh_fill_owner_behind(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    const gh_verb *verb = act->verb >= 0 ? &s->parse->verbs[act->verb] : NULL;
    uint32_t its = gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT) & GH_FUNCTION_GEN;
    bool swapped = verb && act->head >= (int)verb->after;
    bool watch = swapped && act->passive && (act->frame->traits & GH_FRAME_PRELUDE);
    if (!verb || !(verb->exists || verb->occurs || its || watch) ||
        !(watch || (act->frame->traits & (GH_FRAME_MUTUAL | GH_FRAME_PROTEST))))
        return -1;
    gh_query q = {.from = swapped ? verb->after : (uint16_t)(act->last + 1),
                  .to = swapped ? (uint16_t)act->head : c->tail,
                  .functions = GH_FUNCTION_GEN};
    int found = gh_argument_find(s->mentions, &q);
    uint16_t after = found >= 0 ? s->mentions.p[found].after : 0;
    /* "cholchhe [shikkhokder] amoron onoshon" */
    while (swapped && found >= 0 && after < act->head &&
           s->parse->items[after].part == GH_PART_NOMINAL &&
           gh_item_case(&s->parse->items[after]) <= GH_NOM)
        after++;
    bool last = swapped ? after == (uint16_t)act->head
                        : after >= c->tail || s->parse->items[after].part == GH_PART_MARK;
    bool may = !watch || (found >= 0 && (s->mentions.p[found].kinds & GH_KIND_ARMED));
    return found >= 0 && last && may ? found : -1;
}

/* "karagare pathanor [bishoyti nishchit koren]", "shonakto korar [kotha janan]": what is passed on
 * so was done, work of the police too; but "asar [kotha janan]" is still to come. */
bool gh_fill_is_passed_on(const gh_scene *s, const gh_act *act)
{
    const uint32_t traits = act->frame->traits;
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    bool done = ((traits & GH_FRAME_HOSTILE) && !(traits & GH_FRAME_VIOLENT)) ||
                ((gh_str_equal(doer, GH_STR("COP")) || gh_str_equal(doer, GH_STR("JUD"))) &&
                 !(traits & GH_FRAME_SPEECH));
    for (uint16_t k = 0; k < s->acts.n && done; k++)
        if (s->acts.p[k].first == act->last + 1 && !s->acts.p[k].negated &&
            s->acts.p[k].frame->operation == GH_OPERATOR_REPORT)
            return true;
    return false;
}

/* "[take] greptarer por", "[take] greptarer bishoyti nishchit koren": a noun with an object is as
 * good as its verb, "take greptar korar por". */
bool gh_fill_is_as_verb(const gh_scene *s, const gh_act *act)
{
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_OBJ,
                  .nearest = true};
    int object = gh_argument_find(s->mentions, &q);
    return act->mentioned && act->frame->doer &&
           ((act->functions & (GH_FUNCTION_AFTER | GH_FUNCTION_DURING)) ||
            gh_fill_is_passed_on(s, act)) &&
           object >= 0 && !(s->mentions.p[object].functions & GH_FUNCTION_GEN);
}

/* "dhora porlen [polisher hate]": the doer closes the statement, behind its verb. */
int gh_fill_marked_behind(const gh_scene *s, const gh_act *act, uint32_t functions)
{
    gh_query q = {.from = (uint16_t)(act->last + 1),
                  .to = s->parse->clauses[act->clause].tail,
                  .functions = functions & (GH_FUNCTION_BY | GH_FUNCTION_FROM)};
    return act->kind == GH_VERB_FINITE && q.functions ? gh_argument_find(s->mentions, &q) : -1;
}

/* "[karagare pathanor] adesh deya hoy": an order of what only a court does. */
static bool is_court_order(const gh_scene *s, const gh_act *act)
{
    if (act->frame->operation != GH_OPERATOR_DEMAND || act->content < 0 || act->mentioned ||
        !act->frame->doer)
        return false;
    uint32_t doer = s->acts.p[act->content].frame->doer;
    return gh_str_equal(gh_lexicon_string(s->coding->lexicon, doer), GH_STR("JUD"));
}

static bool is_suit(const gh_scene *s, const gh_act *act)
{
    return gh_str_equal(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("115"));
}

/* "ekti [mamlay] ainjibi niyoger adesh deya hoy" (in a case), "take [tribunal-e] hajirer nirdesh
 * deya hoy" (to be before the court): the court orders it, unless it is what the police do or that
 * somebody sue. */
static bool is_order_in_case(const gh_scene *s, const gh_act *act)
{
    const gh_act *content = act->content >= 0 ? &s->acts.p[act->content] : NULL;
    if (act->frame->operation != GH_OPERATOR_DEMAND || !act->frame->doer || act->mentioned ||
        act->kind != GH_VERB_FINITE || (content && (content->frame->doer || is_suit(s, content))))
        return false;
    uint16_t from = s->parse->clauses[content ? content->clause : act->clause].first;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *suit = &s->acts.p[k];
        if (is_suit(s, suit) && suit->first >= from && suit->last < act->first &&
            gh_item_case(&s->parse->items[suit->last]) == GH_LOC)
            return true;
    }
    gh_query q = {.from = from,
                  .to = act->first,
                  .functions = GH_FUNCTION_LOC,
                  .kinds = GH_KIND_COURT,
                  .places = true};
    return gh_argument_find(s->mentions, &q) >= 0;
}

/* "[haikomishoner kormike] bohishkar kora hoy": one who is sent here, and not by his own. */
static bool is_to_envoy(const gh_scene *s, const gh_act *act)
{
    for (const gh_mention *m = s->mentions.p; m < s->mentions.p + s->mentions.n; m++)
        if (m->mission && m->country_given && (m->functions & GH_FUNCTION_OBJ) &&
            gh_fill_is_to_own(s, act) && m->last < act->first && m->after >= act->first)
            return true;
    return false;
}

gh_str gh_fill_usual_doer(const gh_scene *s, const gh_act *act)
{
    if (is_to_envoy(s, act))
        return GH_STR("GOV");
    bool court = is_court_order(s, act) || is_order_in_case(s, act);
    return court && gh_fill_is_passive(s, act)
               ? GH_STR("JUD")
               : gh_lexicon_string(s->coding->lexicon, act->frame->doer);
}

/* The court that gives it, and those to whom it is done. */
void gh_fill_court_order(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                         gh_fillers *patients)
{
    if (!is_court_order(s, act))
        return;
    if (agents->n == 0 && gh_fill_is_passive(s, act))
        gh_fill_default_agent(s, act, false, agents);
    if (agents->n && strcmp(agents->p[0].code.role, "JUD") == 0)
        gh_fill_patients(s, &s->acts.p[act->content], agents, patients);
}

/* "[proshason] duti klinik silgala korar por": of two without a case the first does it. */
int gh_fill_first_of_two(const gh_scene *s, const gh_act *act, int found)
{
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    if (!m || m->grammatical_case > GH_NOM || !(m->functions & GH_FUNCTION_SUBJ) ||
        m->coordination || !act->frame->doer)
        return found;
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = m->first,
                  .functions = GH_FUNCTION_SUBJ};
    int first = gh_argument_find(s->mentions, &q);
    return first >= 0 && s->mentions.p[first].grammatical_case <= GH_NOM ? first : found;
}

/* "[Markin] sena prottahar kora hoyechhe": whose the troops are moves them; the adjective of their
 * people may stand alone, where the act has taken the noun. */
bool gh_fill_mover_of_troops(const gh_scene *s, const gh_act *act, gh_str doer, gh_fillers *agents)
{
    if (!gh_str_equal(doer, GH_STR("MIL")) || act->head < 0 || !gh_fill_is_passive(s, act))
        return false;
    for (int k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        bool whole =
            m->first <= act->head && act->head <= m->last && strcmp(m->code.role, "MIL") == 0;
        bool people = m->after == act->head && m->first == m->last && !m->place &&
                      m->grammatical_case <= GH_NOM;
        if (!m->country_given || !(whole || people))
            continue;
        gh_fill_add_mention(s, agents, k, 'a');
        if (people && agents->n)
            memcpy(agents->p[0].code.role, "MIL", 4);
        return agents->n > 0;
    }
    return false;
}
