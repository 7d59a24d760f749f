/* rules.c - the `when` rules of a frame: the code that the arguments of an act, its words and what
 * it is about choose. */
#include "event/code.h"

static gh_str string(const gh_scene *s, uint32_t id)
{
    return gh_lexicon_string(s->coding->lexicon, id);
}

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

/* "[commissioner] kachhe, [commissione] likhito obhijog": with whom something is lodged. */
static bool is_told(const gh_scene *s, const gh_filler *f)
{
    const gh_mention *m = gh_event_mention(s, f);
    return m && m->code.role[0] && (m->functions & (GH_FUNCTION_TO | GH_FUNCTION_LOC));
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
    if (gh_str_equal(value, GH_STR("told")))
        return is_told(s, f);
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

/* "ghotona [todonte] OC-ke prodhan kore komiti gothon", "ghotona [khotiye] dekhte komiti koren":
 * what the whole chain is for stands first. */
static uint16_t start_of_purpose(const gh_scene *s, const gh_clause *c)
{
    const gh_parse *p = s->parse;
    for (; c > p->clauses; c--) {
        const gh_verb *before = c[-1].verb >= 0 ? &p->verbs[c[-1].verb] : NULL;
        bool aim = before && (before->kind == GH_VERB_INFINITIVE ||
                              (before->functions & (GH_FUNCTION_FOR | GH_FUNCTION_PURPOSE)));
        if (c[-1].group != c->group && !aim)
            break;
    }
    return c->first;
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
    bool official = !manner && !act->frame->code && act->frame->doer;
    uint16_t first = official ? start_of_purpose(s, c) : c->first;
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
    /* "baniyjo [baranor bishoye] alochona": a clause of its own */
    bool clause = c->first > 1 && p->items[c->first - 2].part == GH_PART_VERB;
    uint16_t from = (uint16_t)(clause ? c->first - 1 : c->first + 1);
    for (uint16_t i = from; i <= act->last && i < p->n; i++)
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
    gh_str family =
        act->content < 0 ? (gh_str){0} : string(s, s->acts.p[act->content].frame->yields);
    if (gh_str_equal(wanted, GH_STR("any")))
        return act->content >= 0;
    if (gh_str_equal(wanted, GH_STR("none")))
        return family.n == 0;
    if (gh_str_equal(wanted, GH_STR("plain")))
        return family.n == 0 || gh_str_equal(family, GH_STR("any"));
    /* "[greptar na] korar nirdesh" is no arrest */
    if (act->content >= 0)
        return !(s->acts.p[act->content].negated && act->frame->operation == GH_OPERATOR_DEMAND) &&
               family_matches(family, wanted);
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
uint32_t gh_event_code_by_rules(const gh_scene *s, const gh_act *act, const gh_filler *agent,
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
