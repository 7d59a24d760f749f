/* grant.c - who alone can grant what is asked, and who granted that for which a protest was held.
 */
#include "event/fill.h"

/* "betoner dabite [sochibaloyer kormocharira]": the state's own people want it of the state. */
static gh_str employer_of(const gh_scene *s, const gh_filler *agent)
{
    const gh_mention *m = gh_event_mention(s, agent);
    return m && gh_role_is(m->code.role, "GOV") ? GH_STR("GOV") : GH_STR("BUS");
}

static bool names_class(const gh_parse *p, int from, int to, uint32_t class)
{
    for (int i = from; i < to; i++)
        if (gh_refer_has_class(p, (uint16_t)i, class))
            return true;
    return false;
}

/* "[betoner] dabite", "[somabortoner] tarikh badoler dabi": [from, to) names what workers want of
 * whoever employs them, students of whoever teaches them. */
static gh_str role_for_matter(const gh_scene *s, const gh_filler *agent, int from, int to)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    if (strcmp(agent->code.role, "LAB") == 0 &&
        names_class(s->parse, from, to, lexicon->class_wage))
        return employer_of(s, agent);
    if (strcmp(agent->code.role, "EDU") == 0 &&
        names_class(s->parse, from, to, lexicon->class_campus))
        return GH_STR("EDU");
    return (gh_str){0};
}

/* "[greptarer] dabite bikkhobh": of whoever alone can do it; "[betoner] dabite", "[bonus] dabi
 * kore": of whoever employs those who want it. */
gh_str gh_fill_role_to_grant(const gh_scene *s, const gh_act *act, const gh_filler *agent)
{
    if (strcmp(agent->code.role, "GOV") == 0)
        return (gh_str){0};
    bool asks =
        gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("10"));
    bool pupils = strcmp(agent->code.role, "EDU") == 0;
    int claim = gh_event_claim(s, act), end = asks ? act->last + 1 : claim;
    gh_str role = asks || (pupils && claim >= 0) ? role_for_matter(s, agent, 0, end) : (gh_str){0};
    if (role.n || claim < 0)
        return role;
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].last + 1 == claim && s->acts.p[k].frame->doer)
            return gh_lexicon_string(s->coding->lexicon, s->acts.p[k].frame->doer);
    int clause = gh_parse_clause_at(s->parse, (uint16_t)claim);
    return clause >= 0 ? role_for_matter(s, agent, s->parse->clauses[clause].first, claim)
                       : (gh_str){0};
}

/* What is asked for, or what a protest is held for, -1 none. */
static int act_wanted(const gh_scene *s, const gh_act *act)
{
    if (gh_fill_asks(act))
        return act->content;
    int claim = gh_event_claim(s, act);
    for (uint16_t k = 0; claim >= 0 && k < s->acts.n; k++)
        if (s->acts.p[k].last + 1 == claim)
            return k;
    return -1;
}

/* "Lebanon theke [Israeli] sena protyaharer dabi" (demands that Israeli troops be withdrawn from
 * Lebanon): it is made of whoever's they are, and not of where they are. */
void gh_fill_owner_of_troops(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    int wanted = act_wanted(s, act);
    const gh_act *content = wanted >= 0 ? &s->acts.p[wanted] : NULL;
    if (!content ||
        !gh_str_equal(gh_lexicon_string(s->coding->lexicon, content->frame->doer), GH_STR("MIL")))
        return;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first > content->first || m->after < content->first || !m->country_given ||
            !gh_role_is(m->code.role, "MIL"))
            continue;
        patients->n = 0;
        gh_fill_add_mention(s, patients, k, 'a');
        return;
    }
}

/* Has he something to grant, and is it he who grants it, or talks of it? But "[doler] boithoker por
 * netara hortal prottahar koren": their own; "[upacharjer] ashwase chhatrora": not so. */
static bool can_grant(const gh_mention *m, const gh_filler *agent)
{
    bool own = gh_code_equal(m->code, agent->code);
    if (own && !((m->kinds & GH_KIND_OFFICE) && !m->plural && gh_role_is(m->code.role, "EDU HLH")))
        return false;
    return gh_role_is(m->code.role, "GOV COP JUD LEG EDU BUS HLH");
}

/* "[montrir] ashwase dhormoghot prottahar", "[upacharjer] songge boithoker por onoshon bhange":
 * given up is what is held against whoever gave way, or was talked to, just before. */
void gh_fill_who_gave_way(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                          gh_fillers *patients)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    if (patients->n || agents->n == 0 || act->mentioned || act->negated ||
        !gh_str_equal(code, GH_STR("082")))
        return;
    for (int i = (int)act->first - 1; i >= 0; i--) {
        if (!gh_refer_word_has_class(s->parse, (uint16_t)i, s->coding->lexicon->class_settling))
            continue;
        for (uint16_t k = s->mentions.n; k-- > 0;) {
            const gh_mention *m = &s->mentions.p[k];
            if (m->first >= i || k == agents->p[0].mention)
                continue;
            if (can_grant(m, &agents->p[0])) {
                int clause = gh_parse_clause_at(s->parse, m->first);
                gh_fill_add_mention(s, patients, k, clause == act->clause ? 'a' : 'b');
            }
            return;
        }
    }
}

/* "[sorkarer] ashwase shikkhokra klase feren" (on the assurance of the government teachers return
 * to class): an assurance that a protest ends on was given, though the noun alone tells it. */
const gh_act *gh_event_ended_on(const gh_scene *s, const gh_act *act)
{
    if (!act->mentioned || !(act->frame->traits & GH_FRAME_SPEECH) || act->negated ||
        !gh_refer_word_has_class(s->parse, act->last, s->coding->lexicon->class_settling))
        return NULL;
    for (const gh_act *end = act + 1; end < s->acts.p + s->acts.n; end++) {
        gh_str code = gh_lexicon_string(s->coding->lexicon, end->frame->code);
        gh_str yields = gh_lexicon_string(s->coding->lexicon, end->frame->yields);
        if (end->clause == act->clause && !end->mentioned && !end->negated &&
            end->kind != GH_VERB_NOUN &&
            (gh_str_equal(code, GH_STR("082")) || gh_str_equal(yields, GH_STR("return"))))
            return end;
    }
    return NULL;
}

/* It was given to those who end it. */
void gh_fill_assured(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    const gh_act *end = patients->n ? NULL : gh_event_ended_on(s, act);
    if (end)
        gh_fill_agents(s, end, patients);
}

/* "andoloner [mukhe]", "gono-obhyutthan[e]", "chap[e]": he who goes then was made to go. */
static bool says_pressed(const gh_parse *p, uint16_t at)
{
    const gh_lexicon *lexicon = p->lexicon;
    const gh_item *item = &p->items[at];
    bool why = item->part == GH_PART_MARKER ? item->functions & GH_FUNCTION_CAUSE
                                            : gh_item_case(item) == GH_LOC;
    return gh_refer_word_has_class(p, at, lexicon->class_facing) ||
           (why && gh_refer_word_has_class(p, at, lexicon->class_pressure));
}

/* "[gonobikkhobher] mukhe", "[gono-obhyutthane]" */
static bool is_revolt(const gh_parse *p, int at)
{
    uint32_t class = p->lexicon->class_upheaval;
    return gh_refer_word_has_class(p, (uint16_t)at, class) ||
           (at > 0 && gh_refer_word_has_class(p, (uint16_t)(at - 1), class));
}

/* "[chhatroder] toper mukhe podotyag koren", "[chhatro-jonotar] obhyutthane Hasinar podotyag": they
 * are yielded to whose anger, demand or revolt it is. */
void gh_fill_who_pressed(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                         gh_fillers *patients)
{
    enum { NEAR = 4 };
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    if (patients->n || agents->n == 0 || act->negated ||
        !(gh_str_starts(code, GH_STR("083")) || (act->frame->traits & GH_FRAME_OFFICE)))
        return;
    for (int i = (int)act->first - 1; i >= 0; i--) {
        if (!says_pressed(s->parse, (uint16_t)i))
            continue;
        for (uint16_t k = s->mentions.n; k-- > 0;) {
            const gh_mention *m = &s->mentions.p[k];
            if (m->last > i || m->last + NEAR < i || k == agents->p[0].mention)
                continue;
            if (gh_role_is(m->code.role, "EDU CVL OPP LAB PTY REL HLH AGR") &&
                !gh_code_equal(m->code, agents->p[0].code)) {
                gh_fill_add_mention(s, patients, k,
                                    gh_parse_clause_at(s->parse, m->first) == act->clause ? 'a'
                                                                                          : 'b');
                /* "jonotar chape [podotyag kore] Bharote jan": his own people */
                for (uint16_t n = 0; n < patients->n; n++)
                    memcpy(patients->p[n].code.country, agents->p[0].code.country,
                           sizeof patients->p[n].code.country);
            }
            return;
        }
        /* "[gonobikkhobher] mukhe palan": a revolt of nobody in particular is the people's */
        if (agents->p[0].fallen && is_revolt(s->parse, i)) {
            gh_fill_add_people(agents->p[0].code.country, patients);
            return;
        }
    }
}
