/* code.c - the CAMEO code of an act: its frame's, changed by arguments, operators and mood. */
#include "event/code.h"

static gh_str string(const gh_scene *s, uint32_t id)
{
    return gh_lexicon_string(s->coding->lexicon, id);
}

/* ---- conditions ---- */

static bool kind_is(uint32_t kinds, gh_str name)
{
#define KIND_NAME(P, kind, text) {text, P##kind},
    static const struct {
        const char *text;
        uint32_t bit;
    } names[] = {GH_KIND_NAMES(KIND_NAME, GH_KIND_)};
#undef KIND_NAME
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (gh_str_equal(name, gh_str_of(names[i].text)))
            return kinds & names[i].bit;
    return false;
}

/* `other` is the other party: "foreign" is of another country than he. "none": there is nobody. */
static bool actor_is(const gh_scene *s, const gh_filler *f, const gh_filler *other, gh_str value)
{
    if (gh_str_equal(value, GH_STR("none")))
        return !f;
    if (!f)
        return false;
    const char *home =
        other && other->code.country[0] ? other->code.country : s->coding->setting.home;
    if (gh_str_equal(value, GH_STR("any")))
        return true;
    if (gh_str_equal(value, GH_STR("foreign")))
        return f->code.country[0] && strcmp(f->code.country, home) != 0;
    if (gh_str_equal(value, GH_STR("home")))
        return strcmp(f->code.country, home) == 0;
    if (gh_str_equal(value, GH_STR("fallen")))
        return f->fallen;
    if (value.p[0] >= 'A' && value.p[0] <= 'Z')
        return gh_str_starts(gh_str_of(f->code.role), value);
    return kind_is(f->kinds, value) || /* the head of an international body speaks for it */
           (gh_str_equal(value, GH_STR("igo")) && strncmp(f->code.country, "IGO", 3) == 0);
}

/* "songhorshe", "andoloner mukhe": what the act came about by stands in the locative, or in the
 * genitive before a postposition. */
static bool tells_manner(const gh_scene *s, uint16_t at)
{
    const gh_parse *p = s->parse;
    return gh_item_case(&p->items[at]) == GH_LOC ||
           (at + 1 < p->n && p->items[at + 1].part == GH_PART_MARKER);
}

/* "kalo byaj dharon kore [protibad] janan", "opsaron [dabi] kore pothe namen": another verb of the
 * chain tells what a deed is done for that may be a protest. */
static bool chain_has_class(const gh_scene *s, const gh_act *act, uint32_t class)
{
    if (act->frame->code || act->clause < 0 || act->mentioned || !gh_event_is_protest(s, act))
        return false;
    for (const gh_act *other = s->acts.p; other < s->acts.p + s->acts.n; other++) {
        if (other == act || other->clause < 0 || other->mentioned ||
            gh_event_is_protest(s, other) ||
            s->parse->clauses[other->clause].group != s->parse->clauses[act->clause].group)
            continue;
        bool demands = (other->frame->traits & GH_FRAME_SPEECH) && other->clause <= act->clause &&
                       gh_str_starts(string(s, other->frame->code), GH_STR("10"));
        if (demands && class == s->parse->lexicon->class_cause)
            return true;
        /* "tader [dabir] kotha janan" */
        const gh_clause *c = &s->parse->clauses[other->clause];
        bool says = (other->frame->traits & GH_FRAME_SPEECH) != 0;
        for (uint16_t i = says ? c->first : other->first; i <= other->last; i++)
            if (gh_refer_word_has_class(s->parse, i, class))
                return true;
    }
    return false;
}

bool gh_event_has_cause_in_chain(const gh_scene *s, const gh_act *act)
{
    return chain_has_class(s, act, s->parse->lexicon->class_cause);
}

static bool clause_has_class(const gh_scene *s, const gh_act *act, uint32_t class, bool manner)
{
    enum { NEXT = 2, BEHIND = 3 }; /* behind the dash; the marks and "etc." */
    const gh_clause *c = &s->parse->clauses[act->clause];
    /* "Japane aghat hane [bhumikompo]": the subject may follow the verb. */
    uint16_t end = manner || c->tail <= act->last ? (uint16_t)(act->last + 1) : c->tail;
    /* "jobdo kore - [67-ti pistol]": a list, with no verb of its own */
    int next = act->clause + 1;
    bool list = !manner && next < s->parse->clause_count && s->parse->clauses[next].verb < 0 &&
                act->last == c->last && s->parse->clauses[next].first <= c->last + NEXT;
    if (list)
        end = (uint16_t)(s->parse->clauses[next].last + 1);
    /* "ghotona todonte OC-ke prodhan kore komiti gothon": what the whole chain is for */
    bool official = !manner && !act->frame->code && act->frame->doer;
    uint16_t first = c->first;
    if (official && act->clause > 0 && c[-1].group == c->group)
        first = c[-1].first;
    /* "[bhuya bhuya] slogan den": what is called out stands before, as a clause of its own */
    const gh_lexicon *lexicon = s->parse->lexicon;
    bool slogan = !manner && act->clause > 0 && act->first <= c->first + BEHIND && act->head >= 0 &&
                  !act->frame->code && gh_event_is_protest(s, act) &&
                  gh_refer_word_has_class(s->parse, (uint16_t)act->head, lexicon->class_outcry) &&
                  !gh_refer_word_has_class(s->parse, (uint16_t)act->head, lexicon->class_gathering);
    if (slogan) {
        uint16_t quotes = gh_event_start_of_quotes(s->parse, act->first);
        first = quotes < c[-1].first ? quotes : c[-1].first;
    }
    for (uint16_t i = first; i < end && i < s->parse->n; i++)
        if (gh_refer_word_has_class(s->parse, i, class) && (!manner || tells_manner(s, i)))
            return true;
    /* "khoma chaoyar [dabite] kormosuchi palon kore": what a protest is held for */
    int claim = manner ? -1 : gh_event_claim(s, act);
    return (claim >= 0 && gh_refer_word_has_class(s->parse, (uint16_t)claim, class)) ||
           (!manner && chain_has_class(s, act, class));
}

/* "[bikkhobhkarira] deyal topke ... dhuke poren": the doer is one, in whatever clause he stands. */
static bool doer_has_class(const gh_scene *s, const gh_filler *agent, uint32_t class)
{
    const gh_mention *m = agent ? gh_event_mention(s, agent) : NULL;
    for (uint16_t i = m ? m->first : 1; m && i <= m->last; i++)
        if (gh_refer_word_has_class(s->parse, i, class))
            return true;
    return false;
}

/* "baniyjo niye alochona": talk about something named, not "e bishoye". */
static bool names_an_issue(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    const gh_clause *c = &p->clauses[act->clause];
    for (uint16_t i = (uint16_t)(c->first + 1); i <= act->last && i < p->n; i++)
        if (p->items[i].part == GH_PART_MARKER && (p->items[i].functions & GH_FUNCTION_ABOUT) &&
            (p->items[i - 1].part == GH_PART_NOMINAL || p->items[i - 1].part == GH_PART_VERB))
            return true;
    return false;
}

/* "reform" holds for "reform.leadership" too. */
static bool family_matches(gh_str yields, gh_str wanted)
{
    return gh_str_starts(yields, wanted) && (yields.n == wanted.n || yields.p[wanted.n] == '.');
}

/* The act that this one is about: its content, or for a protest the demand told with it. */
static bool content_is(const gh_scene *s, const gh_act *act, gh_str wanted)
{
    if (gh_str_equal(wanted, GH_STR("any")))
        return act->content >= 0;
    if (gh_str_equal(wanted, GH_STR("none")))
        return act->content < 0 || string(s, s->acts.p[act->content].frame->yields).n == 0;
    /* "[greptar na] korar nirdesh" is no arrest */
    if (act->content >= 0)
        return !(s->acts.p[act->content].negated && act->frame->operation == GH_OPERATOR_DEMAND) &&
               family_matches(string(s, s->acts.p[act->content].frame->yields), wanted);
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other != act && other->clause == act->clause && other->last < act->first &&
            family_matches(string(s, other->frame->yields), wanted))
            return true;
    }
    return false;
}

static bool holds(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                  const gh_filler *patient, uint32_t key, uint32_t value)
{
    switch ((enum gh_condition)key) {
    case GH_CONDITION_AGENT:
        return actor_is(s, agent, patient, string(s, value));
    case GH_CONDITION_PATIENT:
        return actor_is(s, patient, agent, string(s, value)) &&
               (!act->mentioned || !gh_str_equal(string(s, value), GH_STR("fallen")) ||
                gh_event_has_effect(s, act));
    case GH_CONDITION_OBJECT:
    case GH_CONDITION_MANNER:
        return gh_str_equal(string(s, value), GH_STR("any"))
                   ? names_an_issue(s, act)
                   : clause_has_class(s, act, value, key == GH_CONDITION_MANNER) ||
                         (key == GH_CONDITION_OBJECT && doer_has_class(s, agent, value));
    case GH_CONDITION_CONTENT:
        return content_is(s, act, string(s, value));
    case GH_CONDITION_VERDICT:
        return act->verdict && act->verdict == value;
    case GH_CONDITION_BEFORE:
        return gh_event_was_told(s, agent, string(s, value));
    case GH_CONDITION_ABSENT_VALUE:
    case GH_CONDITION_MAX:
        break;
    }
    return false;
}

/* The first rule whose conditions all hold; a condition holds when one of its values does. */
static uint32_t code_by_rules(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                              const gh_filler *patient)
{
    if (!act->frame->when)
        return 0;
    const uint32_t *at = gh_lexicon_list(s->coding->lexicon, act->frame->when);
    uint32_t rules = *at++;
    for (uint32_t r = 0; r < rules; r++) {
        uint32_t code = *at++, conditions = *at++;
        bool all = true;
        for (uint32_t c = 0; c < conditions; c++) {
            uint32_t key = *at++, values = *at++;
            bool one = false;
            for (uint32_t v = 0; v < values; v++)
                one = one || holds(s, act, agent, patient, key, at[v]);
            at += values;
            all = all && one;
        }
        if (all)
            return code;
    }
    return 0;
}

/* ---- mood ---- */

/* "onumoti deyni", "dhukte dichchhe na", "amra songskar chai na", "kichhu bolte chanoni": whoever
 * does not assent refuses, and whoever does not want; but "[bari] jete dey na" tells no event that
 * took place. */
bool gh_event_is_withheld(const gh_scene *s, const gh_act *act)
{
    bool unwanted = gh_str_starts(string(s, act->frame->code), GH_STR("10")) &&
                    gh_feature(act->features, PERSON) == 1;
    unwanted |= act->want && act->frame->operation == GH_OPERATOR_SAY &&
                !(act->frame->traits & GH_FRAME_COOPERATIVE);
    unsigned aspect = gh_feature(act->features, ASPECT);
    bool once = aspect != GH_HAB && gh_feature(act->features, TENSE) == GH_PAST; /* "dilo na" */
    bool open = act->frame->operation == GH_OPERATOR_NONE && aspect != GH_PERF &&
                aspect != GH_PROG && !once;
    return act->negated && !open && ((act->frame->traits & GH_FRAME_ASSENT) || unwanted) &&
           !act->mentioned && !act->governed && !act->possible;
}

bool gh_event_is_threatening(const gh_scene *s, const gh_act *act)
{
    const gh_family_row *row = gh_event_family(s, act->frame->yields);
    return row && row->threaten && row->plan == row->threaten;
}

bool gh_event_is_merciless(const gh_scene *s, const gh_act *act)
{
    const gh_family_row *row = gh_event_family(s, act->frame->yields);
    const gh_family_row *undone = row && act->negated ? gh_event_family(s, row->undone) : NULL;
    bool lets = act->verb >= 0 && s->parse->verbs[act->verb].lets;
    return undone && undone->plan == undone->threaten && gh_event_is_future(s, act) &&
           (!act->possible || lets) && gh_event_voice(s, act);
}

bool gh_event_can_be_meant(const gh_scene *s, const gh_act *act)
{
    const gh_family_row *row = gh_event_family(s, act->frame->yields);
    if (!act->negated)
        return !row || row->plan;
    /* "e siddhanto [mene neoa hobe na]": nor by him who says so */
    bool forgone = row && row->refuse && !row->undone &&
                   (!act->passive || (act->frame->traits & GH_FRAME_ASSENT));
    return (forgone && gh_event_is_future(s, act)) || gh_event_is_merciless(s, act);
}

/* "shulko [komano hobe na] bole janiyechhe EU": what whoever rules says will not be done for
 * somebody he refuses. */
static bool is_refused_by_speaker(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    return act->passive && (act->frame->traits & GH_FRAME_COOPERATIVE) && voice && !voice->medium &&
           gh_event_is_future(s, act) &&
           (!voice->code.role[0] || gh_role_is(voice->code.role, "GOV MIL REB INS"));
}

bool gh_event_is_refused(const gh_scene *s, const gh_act *act)
{
    if (gh_event_is_withheld(s, act))
        return true;
    const gh_family_row *row = gh_event_family(s, act->frame->yields);
    bool unwilling = act->want && row && !row->undone;
    return row && act->negated && (gh_event_is_future(s, act) || unwilling) && !act->possible &&
           (!act->passive || gh_event_is_merciless(s, act) || is_refused_by_speaker(s, act)) &&
           !act->mentioned && !act->governed && act->frame->operation == GH_OPERATOR_ABSENT_VALUE &&
           !(act->frame->traits & (GH_FRAME_SPEECH | GH_FRAME_EFFECT));
}

/* "[take] adaloter maddhome karagare pathano hobe": no threat to one who was arrested already. */
static bool is_held(const gh_scene *s, const gh_act *act, const gh_filler *patient)
{
    enum { TOLD = 8 };
    bool known = patient && (patient->entity >= 0 ||
                             (patient->mention >= 0 && s->mentions.p[patient->mention].pronoun));
    for (uint32_t i = s->coding->records.n;
         known && (act->frame->traits & GH_FRAME_ARRESTED) && i-- > 0;) {
        const gh_record *r = &s->coding->records.p[i];
        if (r->sentence + TOLD < s->parse->sentence)
            return false;
        if (gh_str_starts(r->code, GH_STR("173")) && r->sentence < s->parse->sentence &&
            gh_code_equal(gh_code_split(r->target.code), patient->code))
            return true;
    }
    return false;
}

/* The future of a cooperative act is a plan, of a hostile one a threat (guide, section 4). */
static gh_str code_of_mood(const gh_scene *s, const gh_act *act, gh_str code,
                           const gh_filler *agent, bool *ret_planned)
{
    *ret_planned = gh_event_is_refused(s, act);
    if (*ret_planned)
        return gh_event_code_of_content(s, act, GH_OPERATOR_PLAN, NULL);
    if (!act->frame->yields || !(gh_event_is_future(s, act) || act->want) || act->negated)
        return code;
    const gh_family_row *row = gh_event_family(s, act->frame->yields);
    uint32_t cell = 0;
    /* "chukti korte chay" */
    bool wants_pact = act->want && (act->frame->traits & GH_FRAME_MUTUAL) &&
                      !(act->frame->traits & GH_FRAME_VIOLENT);
    /* "[talika prokash kore] ... korben": the rest of what is announced is not */
    bool announces = act->frame->traits & GH_FRAME_SPEECH;
    if (row && (wants_pact || ((act->frame->traits & GH_FRAME_COOPERATIVE) &&
                               (!announces || act->kind == GH_VERB_FINITE))))
        cell = row->plan;
    bool undertaken = gh_event_is_undertaken(s, act);
    /* "[Rassia] hamla chalabe, bolen Zelensky": he fears it, he does not threaten. */
    const gh_voice *voice = gh_event_voice(s, act);
    bool own = voice && (gh_feature(act->features, PERSON) == 1 ||
                         (agent && gh_event_speaks_for(voice->code, agent->code)));
    /* "[Dudok] mamla korbe": it is announced, whoever passes it on */
    own |= agent && gh_str_starts(code, GH_STR("115")) && !act->frame->doer && !act->want &&
           act->kind == GH_VERB_FINITE;
    bool hostile = (act->frame->traits & GH_FRAME_HOSTILE) && !act->passive && own;
    bool sues = agent && act->kind == GH_VERB_FINITE && (act->frame->traits & GH_FRAME_JUSTICE);
    /* "obhijan obyahoto rakhbe", "andolon chaliye jabe", "[commission] mamla korbe": whoever tells
     * it, an operation, a protest or a lawsuit to come is announced. */
    if (row && (sues || (act->frame->traits & (GH_FRAME_PRELUDE | GH_FRAME_PROTEST))))
        cell = row->threaten;
    if (row && (voice || hostile) &&
        (hostile || (undertaken && (act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_PRELUDE)))))
        cell = row->threaten;
    if (!cell)
        return code;
    *ret_planned = true;
    return string(s, cell);
}

bool gh_event_is_misdeed(const gh_scene *s, const gh_act *act)
{
    const gh_family_row *row = gh_event_family(s, act->frame->yields);
    return row && row->accuse && act->frame->yields != s->coding->lexicon->word_any;
}

/* "hamla chaliye ... obhijog koren", "pachar korechhe bole obhijog": what one is accused of need
 * not stand next to the word. */
static uint32_t misdeed_before(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; k < s->acts.n && act->frame->operation == GH_OPERATOR_ACCUSE; k++) {
        const gh_act *other = &s->acts.p[k];
        int16_t v = other->clause >= 0 ? s->voices.of_clause[other->clause] : -1;
        bool told = v >= 0 && s->voices.p[v].act >= 0 && &s->acts.p[s->voices.p[v].act] == act;
        bool before = other->clause == act->clause && other->last < act->first;
        bool deed = other->frame->operation == GH_OPERATOR_NONE ||
                    (other->frame->traits & GH_FRAME_VIOLENT);
        if ((told || before) && deed && gh_event_is_misdeed(s, other))
            return other->frame->yields;
    }
    return 0;
}

gh_str gh_event_code(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                     const gh_filler *patient, bool *ret_planned)
{
    gh_str code = string(s, act->frame->code);
    *ret_planned = false;
    enum gh_operator directive = gh_event_directive(s, act);
    if (directive == GH_OPERATOR_ACCUSE)
        return gh_event_judgement(s, act);
    if (directive)
        return gh_event_code_of_content(s, act, directive, patient);
    if (gh_event_is_withheld(s, act))
        return gh_event_code_of_family(
            s, (act->content >= 0 ? &s->acts.p[act->content] : act)->frame->yields,
            GH_OPERATOR_REFUSE);
    /* "boithok korte oswikar koren": he denies nothing, he refuses to. */
    if (act->frame->operation == GH_OPERATOR_DENY && act->content >= 0 &&
        s->acts.p[act->content].kind == GH_VERB_INFINITIVE)
        return gh_event_code_of_content(s, &s->acts.p[act->content], GH_OPERATOR_REFUSE, patient);
    /* "[Iraner songe] chukti chan": what one wants with somebody is no demand. */
    if (act->frame->operation == GH_OPERATOR_DEMAND && act->content >= 0 && patient &&
        patient->mention >= 0 && (s->mentions.p[patient->mention].functions & GH_FUNCTION_WITH))
        return gh_event_code_of_content(s, &s->acts.p[act->content], GH_OPERATOR_PLAN, patient);
    *ret_planned = gh_event_is_announced(s, act);
    if (*ret_planned)
        return gh_event_code_of_family(s, 0, GH_OPERATOR_PLAN);
    *ret_planned = gh_event_is_intended(s, act);
    if (*ret_planned)
        return gh_event_code_of_content(s, act, GH_OPERATOR_PLAN, patient);
    uint32_t special = code_by_rules(s, act, agent, patient);
    bool none = special && gh_str_equal(string(s, special), GH_STR("-"));
    const gh_violence *violence = code.n || none ? NULL : gh_event_violence_of(s, act);
    if (violence)
        return gh_event_code_of_violence(violence, agent);
    if (!code.n && !special && gh_event_is_near_violence(s, act))
        return GH_STR("180");
    if (special)
        code = none ? (gh_str){0} : string(s, special);
    else if (code.n == 3 && code.p[2] == '+') {
        enum gh_operator operation = (enum gh_operator)act->frame->operation;
        if (act->content >= 0)
            return gh_event_code_of_content(s, &s->acts.p[act->content], operation, patient);
        return gh_event_code_of_family(s, misdeed_before(s, act), operation);
    }
    if (code.n && is_held(s, act, patient))
        return code;
    return code.n ? code_of_mood(s, act, code, agent, ret_planned) : code;
}
