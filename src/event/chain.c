/* chain.c - what the verbs of a chain share: the object, the passive; whom a clause beside tells.
 */
#include "event/fill.h"

/* Is what clause `k` tells a part of the act: its purpose ("[chhotrobhongo korte] lathipeta kore"),
 * its content ("[nishiddho korar] cheshta kore"), the same ("[asami kore] mamla kore")? */
static bool is_part_of_act(const gh_scene *s, const gh_act *act, int k)
{
    const gh_clause *c = &s->parse->clauses[k];
    if (c->verb >= 0 && s->parse->verbs[c->verb].kind == GH_VERB_INFINITIVE)
        return true;
    if (act->raised && k + 1 == act->clause)
        return true;
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    for (uint16_t i = 0; i < s->acts.n; i++) {
        const gh_act *other = &s->acts.p[i];
        gh_str its = gh_lexicon_string(s->coding->lexicon, other->frame->code);
        if (other->clause == k && !other->mentioned &&
            (other->frame_row == act->frame_row ||
             (code.n >= 3 && its.n >= 3 && memcmp(code.p, its.p, 2) == 0)))
            return true;
    }
    return false;
}

/* "asami kore [SI badi hoye] mamla koren": what is told by no act of its own does not come between.
 */
static bool tells_nothing(const gh_scene *s, int k)
{
    bool nothing = false;
    for (uint16_t i = 0; i < s->acts.n; i++)
        if (s->acts.p[i].clause == k && !s->acts.p[i].mentioned) {
            if (s->acts.p[i].frame->operation != GH_OPERATOR_NONE ||
                s->acts.p[i].kind != GH_VERB_CONVERB)
                return false;
            nothing = true;
        }
    return nothing;
}

/* "[tinjonke] dhore ... kore [marodhor kore]": chain members share the object too. */
int gh_fill_patient_in_chain(const gh_scene *s, const gh_act *act, uint32_t functions,
                             const gh_mention *agent, bool parts_only)
{
    const gh_parse *p = s->parse;
    uint16_t group = p->clauses[act->clause].group;
    for (int k = act->clause - 1; k >= 0 && p->clauses[k].group == group; k--) {
        if (parts_only && tells_nothing(s, k))
            continue;
        if (parts_only && !is_part_of_act(s, act, k))
            return -1;
        gh_query q = {.from = p->clauses[k].first,
                      .to = (uint16_t)(p->clauses[k].last + 1),
                      .functions = functions,
                      .nearest = true,
                      .not_this = agent};
        int found = gh_fill_first_against(s, act, gh_argument_find(s->mentions, &q));
        if (found >= 0)
            return found;
    }
    return -1;
}

/* "[netar] poth rodh kore hamla chalay": the participle names them in a case that its own predicate
 * has for the one it is done to. */
int gh_fill_patient_of_earlier(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_clause *clauses = s->parse->clauses;
    for (uint16_t i = s->acts.n; i-- > 0;) {
        const gh_act *other = &s->acts.p[i];
        uint32_t its = gh_act_functions(s->coding->lexicon, other, GH_SLOT_PATIENT);
        uint32_t does = other->frame->operation;
        bool before = other->kind == GH_VERB_CONVERB && !other->mentioned &&
                      other->clause < act->clause &&
                      clauses[other->clause].group == clauses[act->clause].group;
        if (!before || !(its & GH_FUNCTION_GEN) || (does && does != GH_OPERATOR_NONE))
            continue;
        int found = gh_fill_marked_object(s, other, its, agent);
        if (found >= 0)
            return found;
    }
    return -1;
}

/* "protibad janiye [BSF-ke] chithi dey", "protibad janiye [dutke] tolob kore": a protest that is
 * written, or told to an envoy. */
static bool protests_to(const gh_scene *s, const gh_act *act, const gh_act *next)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    gh_str code = gh_lexicon_string(lexicon, next->frame->code);
    return gh_str_equal(gh_lexicon_string(lexicon, act->frame->code), GH_STR("111")) &&
           (act->frame->traits & GH_FRAME_SPEECH) && (next->frame->traits & GH_FRAME_SPEECH) &&
           next->head >= 0 &&
           (gh_str_equal(code, GH_STR("114")) || next->frame->operation == GH_OPERATOR_SAY ||
            next->frame->operation == GH_OPERATOR_APPEAL);
}

/* "hamla chaliye [netake] ahoto kore", "jamin namonjur kore [take] jele pathay": the object of what
 * the participle leads up to is its own, where that is coercion too; so is, of what is asked, that
 * of what is said: "jeleder pherot cheye [Myanmar-ke] chithi dey". */
static uint32_t functions_ahead(const gh_scene *s, const gh_act *act, const gh_act *next)
{
    if ((next->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT)) && !next->frame->operation)
        return GH_FUNCTION_OBJ;
    bool asks = act->frame->operation == GH_OPERATOR_APPEAL;
    bool says = next->frame->operation == GH_OPERATOR_SAY;
    const uint32_t toward = GH_FUNCTION_OBJ | GH_FUNCTION_TO | GH_FUNCTION_TOWARD;
    if (protests_to(s, act, next))
        return gh_act_functions(s->coding->lexicon, next, GH_SLOT_PATIENT) & toward;
    /* "protibad janiye [Bharotke] chithi dey": to whom it is written; but "ninda janiye
     * [sangbadikder] bolen" */
    if (says && !asks && (act->frame->traits & GH_FRAME_SPEECH) && act->frame->code &&
        next->head >= 0)
        return gh_act_functions(s->coding->lexicon, next, GH_SLOT_PATIENT) & GH_FUNCTION_OBJ;
    return asks && says ? toward : 0;
}

int gh_fill_patient_ahead(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_parse *p = s->parse;
    int k = act->clause + 1;
    if (act->kind != GH_VERB_CONVERB || act->mentioned || k >= p->clause_count ||
        p->clauses[k].group != p->clauses[act->clause].group)
        return -1;
    for (uint16_t i = 0; i < s->acts.n; i++) {
        const gh_act *next = &s->acts.p[i];
        uint32_t functions = functions_ahead(s, act, next);
        if (next->clause != k || !functions)
            continue;
        gh_query q = {.from = p->clauses[k].first,
                      .to = protests_to(s, act, next) ? (uint16_t)(next->last + 1) : next->first,
                      .functions = functions,
                      .nearest = true,
                      .not_this = agent};
        int found = gh_argument_find(s->mentions, &q);
        /* "ninda janiye [montrike] smaroklipi dey", "[jatisonghoke] chithi dey": others did it */
        const char *of = found >= 0 ? s->mentions.p[found].code.country : "";
        bool here = strcmp(of, s->coding->setting.home) == 0 || strncmp(of, "IGO", 3) == 0;
        return here && next->frame->operation != GH_OPERATOR_SAY && protests_to(s, act, next)
                   ? -1
                   : found;
    }
    return -1;
}

/* "tader atok kore niye asa hoy": the participle shares the subject of a passive; but "[montri]
 * ashwas dileo mamla tule neoya hoyni". */
bool gh_fill_ends_in_passive(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    uint16_t group = p->clauses[act->clause].group;
    if (act->kind != GH_VERB_CONVERB || act->mentioned || gh_feature(act->features, MOOD) == GH_CND)
        return false;
    for (int k = act->clause + 1; k < p->clause_count && p->clauses[k].group == group; k++) {
        const gh_verb *v = p->clauses[k].verb >= 0 ? &p->verbs[p->clauses[k].verb] : NULL;
        if (v && (v->kind == GH_VERB_FINITE || (v->kind == GH_VERB_CONDITIONAL && v->passive)))
            return v->passive; /* "take greptar kore adalote [neoya hole] ..." */
    }
    return false;
}

/* "atok hon": the one it is done to is the subject, whether by form or by the predicate. */
bool gh_fill_is_passive(const gh_scene *s, const gh_act *act)
{
    return act->passive || gh_fill_ends_in_passive(s, act) ||
           (gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_SUBJ);
}

/* "andolone namben", "rajpothe namar hunshiyari den": a threat, or its announcement. */
static bool is_threat(const gh_scene *s, const gh_act *act)
{
    if (act->frame->operation == GH_OPERATOR_THREATEN)
        return true;
    bool hostile = gh_event_is_merciless(s, act) || gh_event_is_threatening(s, act);
    bool to_come = (act->frame->traits & (GH_FRAME_PROTEST | GH_FRAME_HOSTILE)) &&
                   gh_event_is_future(s, act) && gh_event_voice(s, act);
    return hostile && (to_come || gh_event_is_intended(s, act));
}

/* "[commission] pokkhopat korle ta bordasto kora hobe na": whoever is told what would follow. */
int gh_fill_whoever_would(const gh_scene *s, const gh_act *act)
{
    if (!is_threat(s, act))
        return -1;
    for (int c = act->clause - 1; c >= 0; c--) {
        const gh_clause *condition = &s->parse->clauses[c];
        gh_query q = {
            .from = condition->first, .to = condition->tail, .functions = GH_FUNCTION_SUBJ};
        int found = condition->conditional ? gh_argument_find(s->mentions, &q) : -1;
        /* "Trump [Rashiake] juddho bondho na korle shulker humki den" */
        q.functions = GH_FUNCTION_OBJ;
        int told = condition->conditional ? gh_argument_find(s->mentions, &q) : -1;
        bool direct = told >= 0 && s->mentions.p[told].bare_state &&
                      s->mentions.p[told].functions == GH_FUNCTION_OBJ;
        if (direct && !gh_event_voice(s, act))
            return told;
        if (found < 0)
            continue;
        const gh_mention *m = &s->mentions.p[found];
        bool another = m->person == 3 && (m->kinds || m->bare_state) && gh_code_is_set(m->code) &&
                       strcmp(m->code.role, "CVL") != 0 && !gh_fill_is_speaker(s, act, m);
        return another ? found : -1;
    }
    return -1;
}

/* "[chhatrora] sochibaloye dhukte gele polish badha dey": who does what brings it about. */
int gh_fill_whoever_did(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const uint32_t harm = GH_FRAME_HOSTILE | GH_FRAME_VIOLENT;
    const uint32_t people = GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_GROUP | GH_KIND_PARTY;
    int c = act->clause - 1;
    const gh_verb *verb = c >= 0 && s->parse->clauses[c].verb >= 0
                              ? &s->parse->verbs[s->parse->clauses[c].verb]
                              : NULL;
    if (!verb || verb->kind != GH_VERB_CONDITIONAL || !agent || !(act->frame->traits & harm) ||
        act->kind != GH_VERB_FINITE || act->mentioned || act->passive || gh_event_is_future(s, act))
        return -1;
    uint16_t to = s->parse->clauses[c].tail;
    while (c > 0 && s->parse->clauses[c - 1].group == s->parse->clauses[c].group)
        c--; /* "[chhatrora] dhokar cheshta korle" */
    gh_query q = {.from = s->parse->clauses[c].first, .to = to, .functions = GH_FUNCTION_SUBJ};
    int found = gh_argument_find(s->mentions, &q);
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    return m && m != agent && m->person == 3 && (m->kinds & people) && gh_code_is_set(m->code) &&
                   !gh_code_equal(m->code, agent->code) && !gh_fill_is_speaker(s, act, m)
               ? found
               : -1;
}

/* "obhijog tolay [Trudo]r somalochona kore Dilli", "raji hoyay [Erdoganke] dhonnobad janan": who is
 * thanked, blamed or punished for it did it. */
int gh_fill_whoever_is_judged(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    int next = act->clause + 1;
    if (act->kind != GH_VERB_NOUN || act->mentioned || act->passive || act->verb < 0 ||
        gh_feature(act->features, CASE) != GH_LOC || next >= p->clause_count ||
        p->clauses[next].group != p->clauses[act->clause].group)
        return -1;
    for (const gh_act *judge = act + 1; judge < s->acts.p + s->acts.n; judge++) {
        gh_str code = gh_lexicon_string(s->coding->lexicon, judge->frame->code);
        uint32_t functions = gh_act_functions(s->coding->lexicon, judge, GH_SLOT_PATIENT);
        if (judge->clause != next || judge->passive || judge->mentioned ||
            !gh_str_starts_any(code, "051 111 112 115 116 16 17"))
            continue;
        if (!functions)
            functions = GH_FUNCTION_OBJ;
        int found = gh_fill_marked_object(s, judge, functions, NULL);
        const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
        return m && m->person == 3 && m->first > act->last && gh_code_is_set(m->code) ? found : -1;
    }
    return -1;
}

/* "polish badha dile [chhatrora] rastay boshe poren": who answers what is done by what comes next.
 */
int gh_fill_whoever_answers(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const uint32_t people = GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_GROUP | GH_KIND_PARTY;
    const gh_parse *p = s->parse;
    bool harm = (act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT)) &&
                !(act->frame->traits & (GH_FRAME_PROTEST | GH_FRAME_PRELUDE));
    if (!harm || !agent || act->mentioned || act->passive || act->frame->operation ||
        act->kind != GH_VERB_CONDITIONAL)
        return -1;
    for (int k = act->clause + 1;
         k < p->clause_count && p->clauses[k].group == p->clauses[act->clause].group; k++) {
        gh_query q = {
            .from = p->clauses[k].first, .to = p->clauses[k].tail, .functions = GH_FUNCTION_SUBJ};
        int found = gh_argument_find(s->mentions, &q);
        const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
        if (m)
            return m->person == 3 && (m->kinds & people) && gh_code_is_set(m->code) &&
                           !gh_code_equal(m->code, agent->code)
                       ? found
                       : -1;
    }
    return -1;
}

/* "[nihoto hon] polisher gulite": the outcome whose cause closes the statement, behind the verb;
 * NULL where there is none. */
const gh_act *gh_fill_outcome_before(const gh_scene *s, const gh_act *cause)
{
    const gh_act *verb = cause;
    if (!cause->mentioned || gh_item_case(&s->parse->items[cause->last]) != GH_LOC ||
        !(cause->frame->traits & GH_FRAME_VIOLENT) ||
        (cause->frame->traits & (GH_FRAME_EFFECT | GH_FRAME_MUTUAL)))
        return NULL;
    while (verb > s->acts.p && verb[-1].clause == cause->clause && verb->kind != GH_VERB_FINITE)
        verb--;
    return verb != cause && verb->kind == GH_VERB_FINITE && (verb->frame->traits & GH_FRAME_EFFECT)
               ? verb
               : NULL;
}

/* "[charjoner] mrityu hoy", "mrityu hoyechhe [kormir]": whose death it is, between an act before it
 * and the end of its clause. */
int gh_fill_whose_end(const gh_scene *s, const gh_act *act, const gh_act *end)
{
    const gh_clause *c = &s->parse->clauses[end->clause];
    if (!(gh_act_functions(s->coding->lexicon, end, GH_SLOT_PATIENT) & GH_FUNCTION_GEN))
        return -1;
    gh_query q = {.from = (uint16_t)(act->last + 1),
                  .to = end->first,
                  .functions = GH_FUNCTION_GEN,
                  .nearest = true};
    int found = gh_argument_find(s->mentions, &q);
    q.from = (uint16_t)(end->last + 1);
    q.to = c->tail > c->last ? c->tail : (uint16_t)(c->last + 1);
    return found >= 0 ? found : gh_argument_find(s->mentions, &q);
}

/* "gulibiddho hoye [charjoner] mrityu": whose death the participle leads to, though they stand in
 * the genitive. */
int gh_fill_whose_death(const gh_scene *s, const gh_act *act)
{
    const gh_act *end = act + 1;
    if (act->kind != GH_VERB_CONVERB || !(act->frame->traits & GH_FRAME_EFFECT) ||
        end >= s->acts.p + s->acts.n || end->clause <= act->clause ||
        !(end->frame->traits & GH_FRAME_KILLED) || !(end->frame->traits & GH_FRAME_EFFECT))
        return -1;
    return gh_fill_whose_end(s, act, end);
}

/* "[BGB] guli chalale tin gramobasi ahoto hon": those whom a later clause tells to be hurt by it,
 * or what a headline adds: "guli chhurechhe BSF, ahoto [dui Bangladeshi]". */
void gh_fill_add_hurt(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                      gh_fillers *patients)
{
    const gh_act *outcome = gh_fill_outcome_before(s, act);
    if (outcome)
        gh_fill_patients(s, outcome, agents, patients);
    if (act->mentioned || !(act->frame->traits & GH_FRAME_VIOLENT) ||
        (act->frame->traits & (GH_FRAME_EFFECT | GH_FRAME_MUTUAL)))
        return;
    for (const gh_act *other = act + 1; other < s->acts.p + s->acts.n; other++) {
        bool added = other->verb < 0 && (other->frame->traits & GH_FRAME_EFFECT) &&
                     (s->parse->items[other->first - 1].token->flags & GH_TOKEN_COMMA);
        int head = added ? gh_fill_head_of_adjective(s, other) : -1;
        if (head >= 0) {
            gh_fill_add_mention(s, patients, head, 'b');
            return;
        }
        if (other->clause == act->clause)
            continue;
        if ((other->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_EFFECT)) == GH_FRAME_VIOLENT)
            return;
        bool told = other->kind == GH_VERB_FINITE || /* "tinjon nihoto o ekjon ahoto hon" */
                    (other->mentioned && gh_feature(other->features, CASE) <= GH_NOM);
        if (!(other->frame->traits & GH_FRAME_EFFECT) || !told)
            continue;
        gh_fill_patients(s, other, agents, patients);
        for (uint16_t i = 0; i < patients->n; i++)
            patients->p[i].link = patients->p[i].link > 'b' ? patients->p[i].link : 'b';
        return;
    }
}

/* "[dutke] tolob kore tader pherot pathanor ahban janano hoy": whoever was called in to be told. */
int gh_fill_called_in(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    if (!(act->frame->traits & GH_FRAME_SPEECH) || act->mentioned)
        return -1;
    for (const gh_act *before = s->acts.p; before < act; before++) {
        gh_str code = gh_lexicon_string(s->coding->lexicon, before->frame->code);
        if (before->kind != GH_VERB_CONVERB || before->mentioned ||
            !gh_str_equal(code, GH_STR("101")) ||
            p->clauses[before->clause].group != p->clauses[act->clause].group)
            continue;
        gh_query q = {.from = p->clauses[before->clause].first,
                      .to = before->first,
                      .functions = GH_FUNCTION_OBJ,
                      .nearest = true};
        return gh_argument_find(s->mentions, &q);
    }
    return -1;
}

/* "juddhobiroti longghon kore [Gazay] hamla chalay": whom the breach is against is whom the attack
 * that it is told with struck. */
static void add_struck_in_breach(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                 gh_fillers *patients)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    if (act->kind != GH_VERB_CONVERB || act->mentioned || !gh_str_equal(code, GH_STR("196")))
        return;
    for (const gh_act *next = act + 1; next < s->acts.p + s->acts.n && patients->n == 0; next++)
        if (next->kind == GH_VERB_FINITE && !next->mentioned &&
            (next->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_EFFECT)) == GH_FRAME_VIOLENT &&
            s->parse->clauses[next->clause].group == s->parse->clauses[act->clause].group)
            gh_fill_patients(s, next, agents, patients);
}

/* "[sangbadikder] camera kere nen ebong marodhor koren": harm that names nobody is done to those to
 * whom the verb before "and" is. */
void gh_fill_shared_by_and(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                           gh_fillers *patients)
{
    const uint32_t harm = GH_FRAME_HOSTILE | GH_FRAME_VIOLENT;
    const gh_parse *p = s->parse;
    const gh_item *first = &p->items[p->clauses[act->clause].first];
    add_struck_in_breach(s, act, agents, patients);
    if (patients->n || act->clause == 0 || act->mentioned || act->passive ||
        act->kind != GH_VERB_FINITE || !(act->frame->patient & GH_REQUIRED) ||
        (act->frame->traits & harm) != harm ||
        (act->frame->traits & (GH_FRAME_EFFECT | GH_FRAME_MUTUAL)) ||
        first->particle != GH_PARTICLE_AND)
        return;
    for (uint16_t k = 0; k < s->acts.n && patients->n == 0; k++) {
        const gh_act *before = &s->acts.p[k];
        if (before->clause + 1 == act->clause && before->kind == GH_VERB_FINITE &&
            !before->mentioned && !before->passive && !before->negated &&
            (before->frame->traits & harm) && !(before->frame->traits & GH_FRAME_MUTUAL))
            gh_fill_patients(s, before, agents, patients);
    }
    for (uint16_t i = 0; i < patients->n; i++)
        patients->p[i].link = patients->p[i].link > 'b' ? patients->p[i].link : 'b';
}
