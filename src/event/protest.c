/* protest.c - what a protest is held for, and how it goes on in the sentences after. */
#include "event/fill.h"

bool gh_event_is_protest(const gh_scene *s, const gh_act *act)
{
    const uint32_t peaceful = GH_FRAME_VIOLENT | GH_FRAME_PROTEST;
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    return (act->frame->traits & peaceful) == GH_FRAME_PROTEST ||
           ((act->frame->traits & GH_FRAME_SPEECH) && gh_str_equal(yields, GH_STR("protest")));
}

/* "[dabi] adaye", "[dabi] adayer jonyo", "[dabi] niye": the claim is what it is done for. */
static bool is_pursued(const gh_parse *p, int claim)
{
    const uint32_t aim = GH_FUNCTION_PURPOSE | GH_FUNCTION_FOR | GH_FUNCTION_ABOUT;
    int next = claim + 1;
    if (next >= p->n || gh_item_case(&p->items[claim]) > GH_NOM)
        return false;
    if (p->items[next].part == GH_PART_NOMINAL) {
        if (gh_item_case(&p->items[next]) != GH_GEN)
            return gh_item_case(&p->items[next]) == GH_LOC;
        next++;
    }
    return next < p->n && p->items[next].part == GH_PART_MARKER && (p->items[next].functions & aim);
}

/* "notun [ainer] protibade", "[bajeter] biruddhe", "[chhantaier] ...": against what only whoever
 * rules or employs does. */
static bool is_against_measure(const gh_parse *p, int first, int grievance)
{
    enum { NEAR = 3 };
    const gh_lexicon *lexicon = p->lexicon;
    const gh_item *item = &p->items[grievance];
    bool against = item->part == GH_PART_MARKER && (item->functions & GH_FUNCTION_AGAINST);
    if (!against && !gh_refer_word_has_class(p, (uint16_t)grievance, lexicon->class_grievance))
        return false;
    for (int i = grievance - 1; i >= first && i + NEAR >= grievance; i--)
        if (gh_refer_has_class(p, (uint16_t)i, lexicon->class_measure) ||
            gh_refer_has_class(p, (uint16_t)i, lexicon->class_wage))
            return true;
    return false;
}

/* The item behind what a protest is held for or against; that may be a part of its predicate:
 * "[protibade michhil] kore". */
int gh_event_end_of_grounds(const gh_scene *s, const gh_act *act)
{
    int noun = act->verb >= 0 ? s->parse->verbs[act->verb].first - 1 : -1;
    return noun > act->first ? noun : act->first;
}

/* "tin dofa [dabite] bikkhobh", "betoner [dabite]": the word for what a protest is held for. */
int gh_event_claim(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    if (!gh_event_is_protest(s, act))
        return -1;
    /* "dam [komanor] dabite bikkhobh", "betoner dabite dokan [bondho rekhe] dhormoghot": in the
     * clause of a verbal noun, of a participle */
    int first = act->clause;
    while (first > 0 && p->clauses[first - 1].group == p->clauses[act->clause].group &&
           p->clauses[first - 1].verb >= 0 &&
           (p->verbs[p->clauses[first - 1].verb].kind == GH_VERB_NOUN ||
            p->verbs[p->clauses[first - 1].verb].kind == GH_VERB_CONVERB))
        first--;
    for (int i = gh_event_end_of_grounds(s, act) - 1; i >= p->clauses[first].first; i--) {
        bool aims = p->items[i].part == GH_PART_MARKER ? p->items[i].functions & GH_FUNCTION_PURPOSE
                                                       : gh_item_case(&p->items[i]) == GH_LOC;
        if (is_against_measure(p, p->clauses[first].first, i) ||
            ((aims || is_pursued(p, i)) &&
             gh_refer_word_has_class(p, (uint16_t)i, p->lexicon->class_claim)))
            return i;
    }
    return -1;
}

/* "['dalalera, hushiyar', 'ek dofa, ek dabi'] ityadi slogan": where the quotations before begin. */
uint16_t gh_event_start_of_quotes(const gh_parse *p, uint16_t first)
{
    enum { BETWEEN = 3 };
    for (uint16_t i = first, gap = 0; i > 0 && gap <= BETWEEN; gap++)
        if (p->items[--i].quote) {
            first = i;
            gap = 0;
        }
    return first;
}

static bool is_of_state(const char *role)
{
    return gh_role_starts(role, "GOV COP MIL JUD");
}

/* Sentences for which one protest is told. */
enum { GOES_ON = 3 };

static bool is_near(const gh_scene *s, const gh_record *r)
{
    return r->sentence < s->parse->sentence && r->sentence + GOES_ON >= s->parse->sentence &&
           r->status == GH_ACTUAL && !gh_str_equal(r->source.code, GH_STR("---"));
}

/* "chhatrora michhil kore ... [sadharon manush] jog dey": people join those who protest, or are
 * joined by them; who serves the state does not. */
static bool join(gh_actor_code a, gh_actor_code b)
{
    bool people = strcmp(a.role, "CVL") == 0 || strcmp(b.role, "CVL") == 0;
    return people && strcmp(a.country, b.country) == 0 && !is_of_state(a.role) &&
           !is_of_state(b.role);
}

bool gh_event_was_told(const gh_scene *s, const gh_filler *agent, gh_str code)
{
    for (uint32_t i = s->coding->records.n; agent && i-- > 0;) {
        const gh_record *r = &s->coding->records.p[i];
        if (r->sentence + GOES_ON < s->parse->sentence)
            break;
        gh_actor_code doer = gh_code_split(r->source.code);
        if (is_near(s, r) && gh_str_starts(r->code, code) &&
            (gh_code_equal(doer, agent->code) || join(doer, agent->code)))
            return true;
    }
    return false;
}

/* "chhatrora michhil kore. Pore sekhane [somabesh onusthito hoy]": of those whose protest it is
 * that goes on. */
static void take_protesters_before(const gh_scene *s, gh_fillers *agents)
{
    for (uint32_t i = s->coding->records.n; agents->n == 0 && i-- > 0;) {
        const gh_record *r = &s->coding->records.p[i];
        if (r->sentence + GOES_ON < s->parse->sentence)
            break;
        if (is_near(s, r) && gh_str_starts(r->code, GH_STR("14")))
            gh_fill_add_actor(&r->source, agents);
    }
}

/* Those of whom no more is told than that they are there. */
void gh_fill_add_people(const char *country, gh_fillers *fillers)
{
    gh_filler people = {.mention = -1, .entity = -1, .inferred = true, .link = 'b'};
    memcpy(people.code.country, country, 4);
    memcpy(people.code.role, "CVL", 4);
    people.kinds = GH_KIND_CROWD;
    if (people.code.country[0])
        gh_fill_add(fillers, &people);
}

/* "[Jubodoler] michhil theke dhaoya deoya hoy", "bikkhobher somoy agun deoya hoy": by those who
 * hold it. Whom others struck meanwhile, anybody may have struck. */
static void take_protesters_of_sentence(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    bool riot = act->frame->traits & GH_FRAME_PROTEST;
    const uint32_t source = GH_FUNCTION_FROM | (riot ? GH_FUNCTION_DURING : 0u);
    const gh_act *protest = NULL;
    for (const gh_act *other = s->acts.p; other < act; other++)
        if (other->clause + 1 >= act->clause && gh_event_is_protest(s, other) &&
            ((other->kind == GH_VERB_NOUN && riot) ||
             (other->mentioned && (other->functions & source))))
            protest = other;
    if (!protest)
        return;
    gh_fill_agents(s, protest, agents);
    /* "[dolti]r daka hortale base agun deya hoy": who called for it need not have done it */
    bool meanwhile = riot && !(protest->functions & GH_FUNCTION_FROM);
    const gh_mention *caller = agents->n ? gh_event_mention(s, &agents->p[0]) : NULL;
    if (meanwhile && caller && (caller->kinds & GH_KIND_PARTY) &&
        !(caller->kinds & (GH_KIND_PERSON | GH_KIND_CROWD))) {
        agents->n = 0;
        return;
    }
    take_protesters_before(s, agents);
    if (agents->n == 0)
        gh_fill_add_people(s->coding->setting.country, agents);
}

/* "michhile [polish] badha dey", "michhile [polisher] hamla": what stands before the act and
 * whoever does it. */
static uint16_t before_doer(const gh_scene *s, const gh_act *act, const gh_fillers *agents)
{
    int doer = agents->n ? agents->p[0].mention : -1;
    bool between = doer >= 0 && s->mentions.p[doer].last + 1 == act->first;
    uint16_t first = between ? s->mentions.p[doer].first : act->first;
    return first ? (uint16_t)(first - 1) : 0;
}

/* "[BNPr] somabeshe hamla chalay", "michhile guli kore": on those who hold it; "[BNPr] michhile
 * badha dey": to them, where they are named. */
void gh_fill_protesters_struck(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                               gh_fillers *patients)
{
    const uint32_t not_there = GH_FRAME_EFFECT | GH_FRAME_MUTUAL | GH_FRAME_PROTEST;
    uint16_t before = before_doer(s, act, agents);
    bool strikes = act->frame->traits & GH_FRAME_VIOLENT;
    bool harms = (act->frame->traits & GH_FRAME_HOSTILE) && !(act->frame->traits & GH_FRAME_SPEECH);
    if (patients->n || agents->n == 0 || act->first == 0 ||
        (act->verb >= 0 && gh_fill_is_passive(s, act)) || !(strikes || harms) ||
        (act->frame->traits & not_there) || gh_item_case(&s->parse->items[before]) != GH_LOC ||
        !gh_refer_has_class(s->parse, before, s->coding->lexicon->class_gathering))
        return;
    if (gh_fill_owner_of_forum(s, act, patients) || !strikes || act->mentioned)
        return;
    take_protesters_before(s, patients);
    if (patients->n == 0)
        gh_fill_add_people(s->coding->setting.country, patients);
    else if (gh_code_equal(patients->p[0].code, agents->p[0].code))
        patients->n = 0; /* the protest of others than was told */
}

/* "[gonobikkhobher] mukhe prodhanmontri podotyag koren", "[andoloner] toper mukhe": a protest that
 * somebody gives way to. */
bool gh_event_is_faced(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    uint16_t next = (uint16_t)(act->last + 1);
    if (!act->mentioned || !gh_event_is_protest(s, act) ||
        gh_item_case(&p->items[act->last]) != GH_GEN)
        return false;
    if (next + 1u < p->n && p->items[next].part == GH_PART_NOMINAL &&
        gh_item_case(&p->items[next]) == GH_GEN)
        next++;
    return next < p->n && p->items[next].part == GH_PART_MARKER &&
           (p->items[next].functions & GH_FUNCTION_CAUSE) &&
           gh_refer_word_has_class(p, next, p->lexicon->class_facing);
}

/* "[gonobbhutthane] shorkarer poton hoy", "[andoloner] moddho diye": what brought those in power
 * down, as its clause tells. */
bool gh_event_brings_down(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    uint16_t next = (uint16_t)(act->last + 1);
    if (!act->mentioned || !gh_event_is_protest(s, act) || next >= p->n)
        return false;
    bool by = gh_item_case(&p->items[act->last]) == GH_LOC ||
              (p->items[next].part == GH_PART_MARKER &&
               (p->items[next].functions & (GH_FUNCTION_BY | GH_FUNCTION_CAUSE)));
    /* but "[obhyutthane] khomotachyuto dol" only says which party */
    for (uint16_t i = next; by && i < p->clauses[act->clause].tail; i++)
        if (p->items[i].part == GH_PART_NOMINAL && p->items[i].analysis->pos == GH_UPOS_NOUN &&
            gh_refer_word_has_class(p, i, p->lexicon->class_downfall) &&
            gh_refer_word_has_class(p, i, p->lexicon->class_overthrow))
            return true;
    return false;
}

/* "[Boishommobirodhi Chhatra Andoloner] mukhe": the movement is its own. -1: it has no name. */
static int named_movement(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if (s->mentions.p[k].first < act->head && s->mentions.p[k].last == act->head)
            return k;
    return -1;
}

/* That he goes, as the clause tells; NULL: it does not. */
static const gh_act *going(const gh_scene *s, const gh_act *act)
{
    for (const gh_act *other = act + 1; other < s->acts.p + s->acts.n; other++)
        if (other->clause == act->clause && (other->frame->traits & GH_FRAME_OFFICE))
            return other;
    return NULL;
}

/* "shorkarer [poton]", "[Hasina] palaye jan": the sentence tells of those who fell, or that they
 * did. */
static bool tells_fall(const gh_scene *s)
{
    const gh_parse *p = s->parse;
    for (uint16_t i = 0; i < p->n; i++)
        if (gh_refer_word_has_class(p, i, p->lexicon->class_downfall))
            return true;
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if (gh_event_fell_from_power(p->lexicon, &s->mentions.p[k]))
            return true;
    return false;
}

/* "[andolone] shorkarer poton", "[andoloner] karone bondor bondho": what brought about a fall or
 * something else took place; "[andoloner] somoy", "[andolone] nihoto" only say when and of whom. */
bool gh_event_has_effect(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    uint16_t next = (uint16_t)(act->last + 1);
    return tells_fall(s) || (next < p->n && p->items[next].part == GH_PART_MARKER &&
                             (p->items[next].functions & GH_FUNCTION_CAUSE));
}

/* It is the people's, where nobody else is named, and against him who goes. "[Kota songskar
 * andoloner] mukhe tren bondho": what is named only says why. */
void gh_fill_pressure(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                      gh_fillers *patients)
{
    const gh_parse *p = s->parse;
    if (!gh_event_is_faced(s, act) && !gh_event_brings_down(s, act))
        return;
    gh_query q = {.from = (uint16_t)(act->last + 1),
                  .to = p->clauses[act->clause].tail,
                  .functions = GH_FUNCTION_SUBJ | GH_FUNCTION_GEN,
                  .kinds = GH_KIND_OFFICE | GH_KIND_BODY | GH_KIND_PERSON | GH_KIND_PARTY};
    int found = gh_argument_find(s->mentions, &q);
    gh_actor_code whose = found >= 0 ? s->mentions.p[found].code : (gh_actor_code){0};
    const gh_act *goes = going(s, act);
    if (found >= 0 && patients->n == 0 && (goes || is_of_state(whose.role)))
        gh_fill_add_one(s, patients, found, 'a');
    if (goes)
        gh_fill_put_back_in_office(s, goes, patients);
    int movement = goes || tells_fall(s) ? named_movement(s, act) : -1;
    if (agents->n == 0 && movement >= 0)
        gh_fill_add_one(s, agents, movement, 'a');
    if (agents->n == 0)
        gh_fill_add_people(whose.country[0] ? whose.country : s->coding->setting.country, agents);
}

/* "[chhatroder] andoloner karone": in the year of a fall against the government that fell, but
 * that is not what the sentence tells; "chhatroder andolone [sorkarer poton]" does. */
bool gh_event_is_assumed(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code)
{
    return act->mentioned && who.patient && who.patient->inferred && who.patient->fallen &&
           gh_str_equal(code, GH_STR("140")) && !tells_fall(s);
}

/* "[upacharjo] oboruddho hoye poren" (is besieged): whoever stands as the subject undergoes it. */
static bool is_undergone(const gh_scene *s, const gh_act *act)
{
    return gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) == GH_FUNCTION_SUBJ;
}

/* "[upacharjoke] oboruddho kore rakha hoy", "[upacharjo] oboruddho hoye poren", "[upacharjoke]
 * oboruddho korar por": by whomever. */
bool gh_fill_is_siege(const gh_scene *s, const gh_act *act, const gh_fillers *patients)
{
    bool suffers = is_undergone(s, act);
    const uint32_t siege = GH_FRAME_PROTEST | GH_FRAME_HOSTILE;
    return (act->frame->traits & siege) == siege && !act->mentioned &&
           (act->passive || suffers || act->kind == GH_VERB_NOUN) && patients->n &&
           patients->p[0].link == 'a';
}

/* "kormobiroti paloner [hunshiari deoya hoy]": threatens with it. */
static bool threatens_protest(const gh_scene *s, const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    return act->content >= 0 && gh_str_starts(code, GH_STR("13")) &&
           gh_event_is_protest(s, &s->acts.p[act->content]);
}

/* "OC bolen, ... [oborodh thakay] jan cholachol bondho": whoever the sentence before was about is
 * not who blocks the road, if he is of the state and did not march. */
void gh_fill_drop_official(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_filler *f = agents->n == 1 ? &agents->p[0] : NULL;
    bool own = gh_feature(act->features, PERSON) == 1 || gh_event_is_future(s, act);
    bool protest = gh_event_is_protest(s, act) || threatens_protest(s, act);
    if (!f || f->mention >= 0 || f->inferred || f->link < 'c' || !protest || own ||
        !is_of_state(f->code.role) ||
        (f->entity >= 0 && s->coding->refer.entities.p[f->entity].marched))
        return;
    agents->n = 0;
    take_protesters_before(s, agents);
}

/* "[sromikera] kaje jan ni; bagane cholchhe kormobiroti": those of a trade whom the sentence was
 * about. */
static void take_trade_of_sentence(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    for (uint16_t k = 0; k < s->mentions.n && agents->n == 0; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->last < act->first && (m->functions & GH_FUNCTION_SUBJ) && !m->pronoun &&
            gh_role_is(m->code.role, "LAB EDU HLH AGR OPP") &&
            (m->kinds & (GH_KIND_CROWD | GH_KIND_PERSON | GH_KIND_PARTY)))
            gh_fill_add_mention(s, agents, k, 'b');
    }
}

/* "sorok oborodh kora hoy", "bikkhobher somoy agun deoya hoy": in the passive, of those whose
 * protest was told just before; else of whomever ("shohore [michhil] ber kora hoy"). */
void gh_fill_protesters(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_AGENT);
    bool owned = pattern && !(pattern & GH_FUNCTION_SUBJ), passive = gh_fill_is_passive(s, act);
    bool told = act->kind == GH_VERB_FINITE || act->kind == GH_VERB_CONVERB;
    if (agents->n || act->mentioned || act->negated || !told ||
        !(act->frame->traits & (GH_FRAME_PROTEST | GH_FRAME_VIOLENT)) ||
        (act->frame->traits & GH_FRAME_EFFECT))
        return;
    if (gh_event_is_protest(s, act) && (owned || passive)) {
        if (!is_undergone(s, act))
            take_trade_of_sentence(s, act, agents);
        if (agents->n == 0)
            take_protesters_before(s, agents);
        bool held = !(act->frame->traits & GH_FRAME_HOSTILE) && !gh_event_is_future(s, act);
        if (agents->n == 0 && act->frame->code && held)
            gh_fill_add_people(s->coding->setting.country, agents);
    } else if (passive)
        take_protesters_of_sentence(s, act, agents);
}
