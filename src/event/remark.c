/* remark.c - the plain statement (010): toward whom it is, and where it is none. */
#include "event/fill.h"
#include "event/record.h"

/* "[tar lekha] boi", "[post kora] bibrititey": which words are meant. */
static bool only_names_words(const gh_scene *s, const gh_act *act)
{
    return act->verb >= 0 && s->parse->verbs[act->verb].attributive;
}

/* "tini [ki] bolechhen?", "jani, tara [ki] likhbe", "[keno] bollen?": whether, what and why he says
 * it is only asked; but "[Kader] Siddiqui" is a name. */
static bool is_only_asked(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    const gh_item *items = p->items;
    bool question = gh_str_equal(gh_parse_slice(p, (uint16_t)(p->n - 1)), GH_STR("?"));
    for (uint16_t i = p->clauses[act->clause].first; i < act->first; i++) {
        const gh_mention *m = gh_argument_at(s->mentions, i);
        bool why = question && items[i].particle == GH_PARTICLE_QUESTION;
        if ((items[i].pronoun == GH_PRONOUN_INTERROGATIVE || why) && !(m && m->named) &&
            items[i].quote == items[act->first].quote)
            return true;
    }
    return false;
}

/* The clause in which somebody says it that the mention stands in, -1 where it stands in none. */
static int clause_of_content(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    int clause = gh_parse_clause_at(s->parse, m->first);
    return clause >= 0 && clause != act->clause && s->voices.of_clause[clause] >= 0 ? clause : -1;
}

/* Of whom a statement is a public matter: states, offices, courts, parties, and neither one's own
 * side nor all that are of a kind. */
static bool is_public_other(const gh_scene *s, const gh_filler *agent, const gh_mention *m)
{
    gh_voice speaker = {.code = agent->code, .entity = agent->entity, .act = -1, .outer = -1};
    bool own_country = m->bare_state && strcmp(agent->code.country, m->code.country) == 0;
    bool office = gh_role_is(m->code.role, "GOV OPP MIL COP JUD SPY") && m->kinds;
    return (m->bare_state || office || (m->kinds & GH_KIND_IGO)) && m->person == 3 && !m->common &&
           !m->medium && !m->pronoun && !m->thing && !m->adjectival &&
           !gh_role_starts(m->code.role, "CVL") && !own_country &&
           gh_event_is_other_side(s, &speaker, m->entity, m->code, m->name);
}

/* "[jatisongher] sommelone": whose the occasion is. */
static bool owns_occasion(const gh_scene *s, const gh_mention *m)
{
    enum { WORDS = 3 };
    const gh_parse *p = s->parse;
    for (uint16_t i = m->after; i < p->n && i < m->after + WORDS; i++)
        if (gh_refer_has_class(p, i, p->lexicon->class_occasion))
            return true;
    return false;
}

/* "montri bolen, [Bharoter] podokkhep ..." opens with whose doings it is about; but not "[BNPr]
 * poton hole", what may be. */
static bool opens_with_topic(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                             const gh_mention *m, int clause)
{
    return act->kind == GH_VERB_FINITE && (m->functions & GH_FUNCTION_GEN) &&
           !s->parse->clauses[clause].conditional && !owns_occasion(s, m) && agent &&
           is_public_other(s, agent, m);
}

/* "montri bolen, [Hasina] ghore ghore bidyut diyechhen": what one says that another did is praise,
 * blame or an accusation, though no word that is known makes it so. */
static bool tells_of_another(const gh_scene *s, const gh_act *act, gh_pair who)
{
    const gh_mention *m = gh_event_mention(s, who.patient);
    int clause = m ? clause_of_content(s, act, m) : -1;
    return clause >= 0 && (m->functions & (GH_FUNCTION_SUBJ | GH_FUNCTION_GEN)) &&
           !opens_with_topic(s, act, who.agent, m, clause);
}

/* "montri bolen, khela shuru hobe": of matches, prices or the weather only parties say what is
 * politics. */
static bool is_off_subject(const gh_scene *s, const gh_filler *agent)
{
    return s->coding->domain && agent && !gh_role_starts(agent->code.role, "OPP PTY");
}

/* "ami [jokhon] boli je ...", "amra juddho [jokhon] ghoshona korechhilam": when something else was.
 */
static bool only_says_when(const gh_scene *s, const gh_act *act)
{
    const gh_item *items = s->parse->items;
    for (uint16_t i = s->parse->clauses[act->clause].first; i < act->first; i++)
        if (items[i].particle == GH_PARTICLE_WHEN && items[i].quote == items[act->first].quote)
            return true;
    return false;
}

const char *gh_event_why_no_remark(const gh_scene *s, const gh_act *act, gh_pair who)
{
    if (only_names_words(s, act))
        return "says which words are meant";
    if (is_only_asked(s, act))
        return "only asked";
    if (only_says_when(s, act))
        return "when something else was";
    if (tells_of_another(s, act, who))
        return "tells what another does, in praise or blame that is not known";
    if (is_off_subject(s, who.agent))
        return "an article of sport, weather, accidents, markets or entertainment";
    return NULL;
}

/* "[netar] boktobyo niye bolen", "[montrir] nirdeshona prosonge bolen": what somebody speaks about
 * is somebody's. */
static bool owns_topic(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    enum { MATTER = 4 };
    const gh_parse *p = s->parse;
    for (uint16_t i = m->after; i < act->first && i <= m->after + MATTER; i++) {
        const gh_item *item = &p->items[i];
        if (item->part == GH_PART_MARKER && (item->functions & GH_FUNCTION_ABOUT))
            return i > m->after;
        if (item->part != GH_PART_NOMINAL && item->part != GH_PART_PRONOUN)
            return false;
    }
    return false;
}

/* "[jatir] uddeshe bhashon den", "[netakormider] uddeshe bolen": the people and one's own side are
 * only spoken to; but "[Bharoter] uddeshe bolen", "[montrike] chithi den". */
static bool is_audience(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                        const gh_mention *m)
{
    bool own = agent && gh_code_equal(agent->code, m->code);
    bool many = m->plural && !m->named && (own || gh_role_is(m->code.role, "PTY"));
    return (m->functions & GH_FUNCTION_TOWARD) && (many || gh_role_starts(m->code.role, "CVL")) &&
           !(gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_TOWARD);
}

/* "[procharabhijaner] somabeshe montobyo koren", "[shikkharthider] porikkhar somoysuchi ghoshona":
 * -der is the object's case too, but a noun follows that it belongs to; but "[Iraner] boktobyo
 * khandan koren": whose words are spoken about. */
static bool owns_other_noun(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    uint32_t pattern = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    bool noun = m->after < act->first && s->parse->items[m->after].part == GH_PART_NOMINAL &&
                !(pattern & GH_FUNCTION_OBJ); /* "[kormider] notun barta den" */
    bool genitive = m->functions == GH_FUNCTION_GEN ||
                    (noun && m->functions == (GH_FUNCTION_GEN | GH_FUNCTION_OBJ));
    bool words = (pattern & GH_FUNCTION_GEN) && m->after == act->first && act->head == act->first;
    return genitive && !words && clause_of_content(s, act, m) < 0 && !owns_topic(s, act, m);
}

/* "[sangbadikder] bolen": the press is only told, and so is he to whom the speaker turned in the
 * sentence before; a statement is toward whom it is about, not whoever owns some other noun. */
void gh_event_trim_remark(const gh_scene *s, const gh_act *act, gh_pair *who)
{
    const gh_mention *m = gh_event_mention(s, who->patient);
    if (!m || owns_other_noun(s, act, m) || gh_role_is(m->code.role, "MED") ||
        is_audience(s, act, who->agent, m))
        who->patient = NULL;
}

/* "bolen, [Bharoter] songe chukti hobe", "eta [sorkarer] dayitwo": of whom something is said,
 * rather than where it was, whose opening it is or who does it. */
static bool is_spoken_of(const gh_scene *s, const gh_mention *m)
{
    const uint32_t marked = GH_FUNCTION_GEN | GH_FUNCTION_OBJ | GH_FUNCTION_WITH | GH_FUNCTION_TO |
                            GH_FUNCTION_TOWARD | GH_FUNCTION_FROM | GH_FUNCTION_ON |
                            GH_FUNCTION_AGAINST | GH_FUNCTION_FOR | GH_FUNCTION_ABOUT |
                            GH_FUNCTION_BETWEEN;
    bool forming = m->after < s->parse->n && /* "[sorkar] gothon" */
                   gh_refer_has_class(s->parse, m->after, s->parse->lexicon->class_forming);
    return (m->functions & marked) && !m->place && !forming && !owns_occasion(s, m);
}

static bool is_of_long_ago(const gh_parse *p)
{
    for (uint16_t i = 0; i < p->n; i++)
        if (gh_refer_has_class(p, i, p->lexicon->class_bygone))
            return true;
    return false;
}

/* Is it in a clause of what this act says, and not of what says when it was said? */
static bool is_said_by(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const gh_parse *p = s->parse;
    int clause = clause_of_content(s, act, m);
    const gh_voice *voice = clause >= 0 ? &s->voices.p[s->voices.of_clause[clause]] : NULL;
    const gh_verb *v =
        voice && p->clauses[clause].verb >= 0 ? &p->verbs[p->clauses[clause].verb] : NULL;
    bool apart =
        clause >= 0 && (p->clauses[clause].group != p->clauses[act->clause].group ||
                        gh_parse_is_told(p, clause) || (v && (v->functions & GH_FUNCTION_ABOUT)));
    return voice && apart && voice->act >= 0 && &s->acts.p[voice->act] == act;
}

/* "[montrir] nirdeshona prosonge tini bolen": whose doings he says that he speaks about. */
static int owner_of_topic(const gh_scene *s, const gh_act *act, const gh_filler *agent)
{
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if ((m->functions & GH_FUNCTION_GEN) && is_public_other(s, agent, m) &&
            gh_parse_clause_at(s->parse, m->first) == act->clause && owns_topic(s, act, m))
            return k;
    }
    return -1;
}

/* "[Bangladesh-Nepal] somporko", "[Pakistan o Afghanistan] protibeshi": whom his own country has to
 * do with, -1 nobody. */
static int32_t partner_of_own(const gh_scene *s, const gh_filler *agent, const gh_mention *m)
{
    const gh_entity *entities = s->coding->refer.entities.p;
    for (uint8_t k = 0; m->set && m->member_count == 2 && k < 2; k++)
        if (strcmp(entities[m->members[k]].code.country, agent->code.country) == 0 &&
            (entities[m->members[1 - k]].kinds & GH_KIND_STATE))
            return m->members[1 - k];
    for (uint16_t k = 0; m->coordination && m->bare_state && k < s->mentions.n; k++) {
        const gh_mention *other = &s->mentions.p[k];
        if (other->coordination == m->coordination && other->bare_state && other != m &&
            strcmp(m->code.country, agent->code.country) == 0)
            return other->entity;
    }
    return -1;
}

/* "montri bolen, [Shekh Hasina] ghore ghore bidyut diyechhen": a leader of one's own is told of by
 * his doings too, for he is not judged. */
static bool is_own_leader(const gh_scene *s, const gh_filler *agent, const gh_mention *m)
{
    bool person = m->named && !m->pronoun && (m->kinds & GH_KIND_PERSON) && m->person == 3;
    return person && gh_code_equal(m->code, agent->code) && gh_role_is(m->code.role, "GOV OPP") &&
           m->entity >= 0 && m->entity != agent->entity &&
           s->coding->refer.entities.p[m->entity].name.n > 0;
}

/* Several offices or party people of one kind are one target; a leader is somebody else. */
static bool are_two(const gh_scene *s, const gh_filler *agent, const gh_mention *a,
                    const gh_mention *b)
{
    bool leader = is_own_leader(s, agent, a) || is_own_leader(s, agent, b);
    return !gh_code_equal(a->code, b->code) || (leader && a->entity != b->entity);
}

/* "tini [e] kotha bolen", "[ei] montobyo koren": this one thing, told just before; not "esob". */
static bool repeats_words(const gh_scene *s, const gh_act *act)
{
    const gh_item *item = act->head > 0 ? &s->parse->items[act->head - 1] : NULL;
    return item && item->pronoun == GH_PRONOUN_DEMONSTRATIVE &&
           gh_feature(item->analysis->features, NUMBER) != GH_PLUR;
}

/* "'jatike sochetan thakte hobe.' Tini e kotha bolen": they are only spoken to. */
static bool is_call_to_people(const gh_record *r)
{
    return gh_str_starts_any(r->code, "02 10") &&
           gh_role_starts(gh_code_split(r->target.code).role, "CVL");
}

/* What one says of whom may be told again as said: not what was done to them. */
static bool is_repeatable(const gh_record *r, gh_str code)
{
    const char *words = "010 012 013 018 02 030 031 032 033 034 035 036 05 10 11 12 13";
    const char *fears = "012 11 12 13", *hopes = "013 02 03 05";
    if (gh_str_equal(code, GH_STR("012")))
        return gh_str_starts_any(r->code, fears);
    return gh_str_starts_any(r->code, gh_str_equal(code, GH_STR("013")) ? hopes : words);
}

/* "[neta] montobyo korechhen, [montri] cheshta korchhen. Dhakay tini e montobyo koren": and where
 * that told of somebody but was no event, it is about him. */
static void add_topic_before(const gh_scene *s, const gh_filler *agent, gh_fillers *patients)
{
    const gh_coding *coding = s->coding;
    if (coding->topic < 0 || !gh_fill_is_same_side(coding->topic_of, agent->code))
        return;
    const gh_entity *topic = &coding->refer.entities.p[coding->topic];
    bool state = (topic->kinds & GH_KIND_STATE) && !topic->code.role[0];
    bool own = state ? strcmp(topic->code.country, agent->code.country) == 0
                     : gh_code_equal(topic->code, agent->code) && topic->name.n == 0;
    bool office = gh_role_is(topic->code.role, "GOV OPP MIL COP JUD");
    if ((state || office) && !own && coding->topic != agent->entity)
        gh_fill_add_entity(s, patients, coding->topic, (gh_span){0, 0}, 'c');
}

/* "'[Bharot] sahajjo korbe.' Tini e kotha bolen", "[America] humki diyechhe. Biden e hunshiyari
 * den": it is about whomever his words before it were. */
static bool add_whom_it_repeats(const gh_scene *s, const gh_act *act, gh_str code,
                                const gh_filler *agent, gh_fillers *patients)
{
    const gh_coding *coding = s->coding;
    const gh_actor *whom = NULL;
    if (!repeats_words(s, act))
        return false;
    bool told = false;
    for (uint32_t i = coding->records.n; i-- > 0;) {
        const gh_record *r = &coding->records.p[i];
        if (r->sentence + 1 < s->parse->sentence)
            break;
        told |= r->sentence + 1 == s->parse->sentence &&
                gh_fill_is_same_side(gh_code_split(r->source.code), agent->code) &&
                !gh_str_equal(r->code, GH_STR("010"));
        if (r->sentence + 1 != s->parse->sentence || !is_repeatable(r, code) ||
            !gh_fill_is_same_side(gh_code_split(r->source.code), agent->code) ||
            gh_str_starts(r->target.code, GH_STR("---")) || is_call_to_people(r))
            continue;
        if (whom && !gh_str_equal(whom->code, r->target.code))
            return false;
        whom = &r->target;
    }
    if (whom)
        gh_fill_add_actor(whom, patients);
    else if (!told && gh_str_equal(code, GH_STR("010")))
        add_topic_before(s, agent, patients);
    return patients->n > 0;
}

/* "bolen, 'boktobyo [Bharoter] kachh theke esechhe'": a plain statement that tells of one other
 * state, office, court or party, and of no more, is about it. */
static void find_one_told_of(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                             gh_fillers *patients)
{
    int topic = owner_of_topic(s, act, agent), found = topic;
    for (uint16_t k = 0; k < s->mentions.n && topic < 0; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (!is_said_by(s, act, m))
            continue;
        int32_t partner = partner_of_own(s, agent, m);
        if (partner >= 0) {
            gh_fill_add_entity(s, patients, partner, m->span, 'b');
            return;
        }
        if (!is_own_leader(s, agent, m) && !is_public_other(s, agent, m))
            continue;
        if (found >= 0 && are_two(s, agent, &s->mentions.p[found], m))
            return;
        if (found < 0 || !is_spoken_of(s, &s->mentions.p[found]))
            found = k;
    }
    const gh_mention *one = found >= 0 ? &s->mentions.p[found] : NULL;
    if (one && (topic >= 0 || is_own_leader(s, agent, one) || is_spoken_of(s, one)))
        gh_fill_add_one(s, patients, found, 'b');
}

/* "[Bangladeshe] sushthu nirbachon hobe bole asha korchhe EU", "[Rakhaine] sohingsotay udbeg
 * janay Bangladesh": whose affairs another state hopes and fears for; but not where it says so. */
static void find_land_of_hope(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                              gh_fillers *patients)
{
    const uint32_t where = GH_FUNCTION_LOC | GH_FUNCTION_GEN;
    int found = -1;
    for (uint16_t k = 0; k < s->acts.n; k++) /* "[Australiay] hamlay": nor where others struck */
        if (s->acts.p[k].frame->traits & GH_FRAME_VIOLENT)
            return;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (!m->bare_state || m->place || !(m->functions & where) || m->first > act->first ||
            strcmp(m->code.country, agent->code.country) == 0)
            continue;
        if (found >= 0 && strcmp(s->mentions.p[found].code.country, m->code.country) != 0)
            return;
        found = k;
    }
    if (found >= 0)
        gh_fill_add_one(s, patients, found, 'b');
}

void gh_event_find_spoken_of(const gh_scene *s, const gh_act *act, gh_str code,
                             const gh_filler *agent, gh_fillers *patients)
{
    bool plain = gh_str_equal(code, GH_STR("010"));
    bool feels = gh_str_equal(code, GH_STR("012")) || gh_str_equal(code, GH_STR("013"));
    bool state = agent && ((agent->kinds & GH_KIND_IGO) || !agent->code.role[0] ||
                           strcmp(agent->code.role, "GOV") == 0);
    if (!agent || !(plain || feels) || is_of_long_ago(s->parse) ||
        add_whom_it_repeats(s, act, code, agent, patients))
        return;
    if (plain)
        find_one_told_of(s, act, agent, patients);
    else if (state)
        find_land_of_hope(s, act, agent, patients);
}
