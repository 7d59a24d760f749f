/* family.c - the digits of an operator over a family of acts: appeal(meet) is 026. */
#include "event/code.h"

static uint32_t family_cell(const gh_family_row *row, enum gh_operator operation)
{
    switch (operation) {
    case GH_OPERATOR_PLAN:
        return row->plan;
    case GH_OPERATOR_APPEAL:
        return row->appeal;
    case GH_OPERATOR_DEMAND:
        return row->demand;
    case GH_OPERATOR_REFUSE:
        return row->refuse;
    case GH_OPERATOR_THREATEN:
        return row->threaten;
    case GH_OPERATOR_ACCUSE:
        return row->accuse;
    default:
        return 0;
    }
}

/* appeal(meet) is row "meet", column "appeal"; without a known content it is row "any". */
gh_str gh_event_code_of_family(const gh_scene *s, uint32_t yields, enum gh_operator operation)
{
    const gh_family_row *row = gh_lexicon_family(s->coding->lexicon, yields);
    uint32_t cell = row ? family_cell(row, operation) : 0;
    if (!cell) {
        row = gh_lexicon_family(s->coding->lexicon, s->coding->lexicon->word_any);
        cell = row ? family_cell(row, operation) : 0;
    }
    return gh_lexicon_string(s->coding->lexicon, cell);
}

/* "durnitir biruddhe [lorai] korar ongikar": to fight what is nobody is no threat. */
static bool is_against_an_evil(const gh_scene *s, const gh_act *fight)
{
    const uint32_t both = GH_FRAME_MUTUAL | GH_FRAME_VIOLENT;
    const gh_parse *p = s->parse;
    for (uint16_t i = p->clauses[fight->clause].first; i < fight->first; i++)
        if (p->items[i].part == GH_PART_MARKER && (p->items[i].functions & GH_FUNCTION_AGAINST))
            return (fight->frame->traits & both) == both;
    return false;
}

/* "montri bolen, sob [hotyar] bichar hobe": to try a deed is promised by those who can see to it;
 * to try a man threatens him. */
static bool is_justice_for_a_deed(const gh_scene *s, const gh_act *act)
{
    const gh_voice *voice = gh_event_voice(s, act);
    if (!voice || !gh_role_is(voice->code.role, "GOV MIL JUD") || !act->frame->doer ||
        !gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->yields),
                       GH_STR("legal")) ||
        act->first == 0)
        return false;
    uint16_t of = (uint16_t)(act->first - 1);
    const gh_item *deed = &s->parse->items[of];
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if (s->mentions.p[k].first <= of && s->mentions.p[k].last >= of)
            return false;
    return deed->part == GH_PART_NOMINAL && gh_item_case(deed) == GH_GEN &&
           deed->analysis->pos == GH_UPOS_NOUN;
}

/* "[songlaper] ahban prottakhyan": to turn a call down is to refuse what it is for. */
static const gh_act *what_is_refused(const gh_scene *s, const gh_act *content,
                                     enum gh_operator operation)
{
    bool call = content->frame->operation == GH_OPERATOR_APPEAL && content->content >= 0;
    return operation == GH_OPERATOR_REFUSE && call ? &s->acts.p[content->content] : content;
}

/* "[Siriar] opor theke nishedhagga tolar ghoshona": what lifts a ban at home eases a sanction where
 * it is of another state. */
uint32_t gh_event_yields(const gh_scene *s, const gh_act *act, gh_pair who)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    uint32_t code = gh_event_code_by_rules(s, act, who.agent, who.patient);
    return code && gh_str_equal(gh_lexicon_string(lexicon, code), GH_STR("085"))
               ? gh_lexicon_find(lexicon, GH_STR("yield.sanction"))
               : act->frame->yields;
}

/* "hamla na korar ahban": not to do what is hostile is to yield; "alochonay na bosar siddhanto": a
 * plan not to do what is not hostile refuses it. */
gh_str gh_event_code_of_content(const gh_scene *s, const gh_act *content,
                                enum gh_operator operation, gh_pair who)
{
    content = what_is_refused(s, content, operation);
    uint32_t yields = gh_event_yields(s, content, who);
    const gh_family_row *row = gh_lexicon_family(s->coding->lexicon, yields);
    if (operation == GH_OPERATOR_PLAN && !who.patient &&
        (is_against_an_evil(s, content) || is_justice_for_a_deed(s, content)))
        return gh_event_code_of_family(s, 0, operation);
    if (!content->negated)
        return gh_event_code_of_family(s, yields, operation);
    if (row && row->undone)
        return gh_event_code_of_family(s, row->undone, operation);
    if (operation == GH_OPERATOR_PLAN)
        return gh_event_code_of_family(s, yields, GH_OPERATOR_REFUSE);
    return gh_event_code_of_family(s, operation == GH_OPERATOR_THREATEN ? yields : 0, operation);
}
