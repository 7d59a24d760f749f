/* mutual.c - what two do with or to one another. */
#include "event/fill.h"

/* "[eke onyoke]": one another, in two words. */
static bool is_this_other(const gh_parse *p, uint16_t i)
{
    const gh_item *item = &p->items[i];
    return i > 0 && item->pronoun == GH_PRONOUN_INDEFINITE && gh_item_case(item) > GH_NOM &&
           item[-1].pronoun == GH_PRONOUN_DEMONSTRATIVE && gh_item_case(&item[-1]) == GH_ACC;
}

/* "dui desh [eke oporke] dayi korechhe", "dui dol [paltapalti] mamla korechhe": each does it to the
 * other; but rival marches are not held against each other. */
bool gh_fill_is_to_one_another(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    for (uint16_t i = c->first; i < act->first; i++)
        if (s->parse->items[i].pronoun == GH_PRONOUN_RECIPROCAL || is_this_other(s->parse, i) ||
            (!gh_event_is_protest(s, act) &&
             gh_refer_word_has_class(s->parse, i, s->parse->lexicon->class_versus)))
            return true;
    return false;
}

/* "poroporer opor chorao hoy [dui pokkho]"; "poropor jogsajoshe", with no ending, is how. */
static bool befalls_themselves(const gh_scene *s, const gh_act *act, const gh_fillers *agents)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    const gh_mention *m = agents->n == 1 ? gh_event_mention(s, &agents->p[0]) : NULL;
    for (uint16_t i = c->first; i < act->first && m && (m->plural || m->two); i++)
        if (s->parse->items[i].pronoun == GH_PRONOUN_RECIPROCAL &&
            gh_item_case(&s->parse->items[i]) > GH_NOM)
            return true;
    return false;
}

/* "[BNP o Jamaat] eke oporke dayi korchhe": the second of two of one side; -1 when there is one. */
static int second_of_one_side(const gh_scene *s, const gh_act *act, const gh_filler *f)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (k != f->mention && m->first >= c->first && m->last < act->first && !m->pronoun &&
            (m->functions & GH_FUNCTION_SUBJ) && gh_code_equal(m->code, f->code))
            return k;
    }
    return -1;
}

/* "A o B [joutho] mohora shuru kore": what is an exercise of one is cooperation of two. */
static bool is_joint(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                     const gh_fillers *patients)
{
    gh_str alone = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool planned;
    return agents->n == 2 && patients->n == 0 && gh_str_starts(alone, GH_STR("15")) &&
           gh_str_starts(gh_event_code(s, act, &agents->p[0], NULL, &planned), GH_STR("06"));
}

/* "[rohingader] firiye neoyar jonno Bangladesh o Myanmar boithok kore": two who do it do it with
 * one another, not with whoever stands in a plural that is an object or a genitive. */
bool gh_fill_is_between_doers(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                              const gh_fillers *patients)
{
    const uint32_t either = GH_FUNCTION_OBJ | GH_FUNCTION_GEN;
    if (!(act->frame->traits & GH_FRAME_MUTUAL) || agents->n != 2 || patients->n == 0 ||
        strcmp(agents->p[0].code.country, agents->p[1].code.country) == 0)
        return false;
    for (uint16_t i = 0; i < patients->n; i++)
        if (patients->p[i].mention < 0 || s->mentions.p[patients->p[i].mention].functions != either)
            return false;
    return true;
}

/* "dui neta ... korte sommoto hoyechhen": what two promise together they promise each other, and
 * "A o B sommoto hoyechhe" what they assent to. */
static bool agree(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                  const gh_fillers *patients)
{
    /* "A o B juddhobirotike swagoto janay": but not one another */
    bool praise =
        gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("051"));
    bool assent = (act->frame->traits & GH_FRAME_ASSENT) && !act->negated && !praise;
    if (patients->n || agents->n != 2 || (!assent && act->frame->operation != GH_OPERATOR_PLAN))
        return false;
    if (assent && agents->p[0].mention >= 0 && s->mentions.p[agents->p[0].mention].coordination)
        return true;
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if (s->mentions.p[k].set && s->mentions.p[k].span.begin == agents->p[0].span.begin)
            return true;
    return false;
}

/* "[polish o shromikder] bish jon", "[BNP o Jamaater bish kormi]": people of two sides, counted
 * together; the press and doctors are on neither. */
static bool fell_apart(const gh_scene *s, const gh_mention *a, const gh_mention *b)
{
    bool counted = b + 1 < s->mentions.p + s->mentions.n && b[1].first >= b->after &&
                   b[1].victim_count && (a->functions & b->functions & GH_FUNCTION_GEN);
    bool parties = (a->kinds & GH_KIND_PARTY) && b->of_party && b->plural;
    return (counted || parties) && !gh_code_equal(a->code, b->code) &&
           !gh_role_is(a->code.role, "MED HLH") && !gh_role_is(b->code.role, "MED HLH");
}

/* "songhorshe [polish o shromikder] bish jon ahoto hon" (twenty of the police and the workers were
 * hurt in clashes): those of two sides who fell in a fight fought each other. */
static void fallen_of_both(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_act *end = act + 1;
    while (end < s->acts.p + s->acts.n &&
           (end->clause != act->clause || !(end->frame->traits & GH_FRAME_EFFECT)))
        end++;
    if (!act->mentioned || !(act->frame->traits & GH_FRAME_VIOLENT) ||
        end == s->acts.p + s->acts.n || gh_item_case(&s->parse->items[act->last]) != GH_LOC)
        return;
    for (uint16_t k = 0; k + 1 < s->mentions.n; k++) {
        const gh_mention *a = &s->mentions.p[k], *b = a + 1;
        if (a->first == act->last + 1 && a->coordination && a->coordination == b->coordination &&
            b->last < end->first && fell_apart(s, a, b)) {
            gh_fill_add_one(s, agents, k, 'a');
            gh_fill_add_one(s, agents, k + 1, 'a');
            return;
        }
    }
}

/* "[dupokkher] netakormira": one word for the two. */
static bool says_two_sides(const gh_parse *p, const gh_item *item)
{
    uint32_t n = 0;
    const gh_entry *entries =
        item->analysis ? gh_lexicon_entries(p->lexicon, item->analysis->lemma, &n) : NULL;
    for (uint32_t k = 0; k < n; k++)
        if (entries[k].table == GH_TABLE_ROLE &&
            (gh_row(p->lexicon, ROLE, role, entries[k].row)->traits & GH_ROLE_TWO))
            return true;
    return false;
}

/* "[dui pokkher] netakormira", "[ubhoy doler] lokjon": the people of two who were told of. */
bool gh_fill_are_of_two(const gh_scene *s, const gh_mention *m)
{
    const gh_item *first = &s->parse->items[m->first];
    if (!m->two || m->named || m->set || m->last == m->first)
        return false;
    if (gh_item_case(first) == GH_GEN)
        return says_two_sides(s->parse, first);
    return m->last > m->first + 1 &&
           (first->pronoun == GH_PRONOUN_BOTH || first->part == GH_PART_NUMBER ||
            (first->form->flags & GH_FORM_NUMBER)) &&
           gh_item_case(&first[1]) == GH_GEN;
}

/* "[dui pokkho] eke oporke dayi kore": those who fought, before the act. */
static bool take_two_who_fought(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_fillers both = {.n = 0};
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first >= c->first && m->last < act->first && (m->functions & GH_FUNCTION_SUBJ) &&
            m->two && !gh_code_is_set(m->code) && (m->kinds & GH_KIND_GROUP) &&
            gh_fill_sides_of_fight(s, &both)) {
            *agents = both;
            return true;
        }
    }
    return false;
}

void gh_fill_mutual(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients)
{
    bool one_another = gh_fill_is_to_one_another(s, act);
    /* "[dui pokkhoi] mamla kore" */
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool against = one_another || gh_str_starts(code, GH_STR("115"));
    bool fought = against && agents->n == 0 && patients->n == 0 && !act->mentioned &&
                  take_two_who_fought(s, act, agents);
    bool two = (one_another || fought) && agents->n == 2;
    if (two)
        patients->n = 0;
    int second = one_another && agents->n == 1 && patients->n == 0
                     ? second_of_one_side(s, act, &agents->p[0])
                     : -1;
    if (second >= 0)
        gh_fill_add_one(s, patients, second, 'a');
    if (patients->n == 0 && befalls_themselves(s, act, agents))
        agents->mutual = true;
    if (two || is_joint(s, act, agents, patients) || agree(s, act, agents, patients))
        agents->mutual = true;
    if ((act->frame->traits & GH_FRAME_VISIT) && patients->n == 0 && agents->n == 1)
        gh_fill_pair(s, act, agents, patients);
    gh_fill_holder_of_talks(s, act, agents, patients);
    if ((act->frame->traits & GH_FRAME_MUTUAL) && agents->n == 0 && patients->n == 0)
        fallen_of_both(s, act, agents);
    if ((act->frame->traits & GH_FRAME_MUTUAL) || agents->mutual) {
        gh_fill_split_mutual(s, act, agents, patients);
        gh_fill_pair(s, act, agents, patients);
    }
}
