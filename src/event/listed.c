/* listed.c - those who are named one after the other: "[greptarkritora] holen Rahim, Karim ...". */
#include "event/fill.h"

/* Done by one who need not be named, or to one's own. */
static bool names_people(const gh_scene *s, const gh_act *act)
{
    return act->frame->doer || (act->frame->traits & GH_FRAME_LISTED) || gh_fill_is_to_own(s, act);
}

/* "[khalas paoya] asamira holen": what was done to those who are named stands right before; but
 * "[mamlar] asamira holen": they are those of that case. */
static bool said_before(const gh_scene *s, const gh_act *act)
{
    enum { NEAR = 3 };
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        bool participle = other->verb >= 0 && s->parse->verbs[other->verb].attributive;
        bool of_case = (act->frame->traits & GH_FRAME_LISTED) && other->mentioned &&
                       gh_item_case(&s->parse->items[other->last]) == GH_GEN;
        if (other->first < act->first && other->last + NEAR > act->first && !of_case &&
            (participle || (other->mentioned && !other->governed)))
            return true;
    }
    return false;
}

/* "... holen [BNP neta Rahim]". */
static bool names_after(const gh_scene *s, uint16_t at)
{
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if (s->mentions.p[k].first >= at && s->mentions.p[k].named)
            return true;
    return false;
}

/* "... modhye [achhen]": the verb tells no act. */
static bool only_are(const gh_scene *s, int16_t verb)
{
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].verb == verb)
            return false;
    return verb >= 0 && s->parse->verbs[verb].kind == GH_VERB_FINITE;
}

/* "[atok] Fahad Mia oi gramer Korim Miar [chhele]": a sentence that goes on to say who he is. */
static bool says_who(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    const gh_mention *last = &s->mentions.p[s->mentions.n - 1];
    uint16_t end = c->tail;
    while (end > 0 && s->parse->items[end - 1].part == GH_PART_MARK)
        end--;
    return act->mentioned && act->first == c->first && c->verb < 0 && m->named &&
           (m->functions & GH_FUNCTION_SUBJ) && m->first == act->last + 1 && last != m &&
           last->after == end && (last->functions & GH_FUNCTION_SUBJ) &&
           (last->kinds & GH_KIND_PERSON);
}

/* "[greptarkritora] holen ...", "[greptarkrito] byaktir nam ...", "[greptar howa] neta holen ...",
 * "[greptarkritoder] modhye achhen ...": those who were arrested are named, and their arrest is
 * told again. -1 where nobody is. */
int gh_fill_named(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    bool verbal = act->verb >= 0;
    const gh_verb *v = verbal ? &p->verbs[act->verb] : NULL;
    enum { BEFORE = 2 };  /* "[jabojjibon] dondoprapto asamira holen", */
    enum { OF_CASE = 4 }; /* "[abedone mamlar onno] asamira holen" */
    uint16_t before = act->frame->traits & GH_FRAME_LISTED ? OF_CASE : BEFORE;
    bool participle = verbal && v->attributive;
    bool copula = verbal && v->exists && v->kind == GH_VERB_FINITE && names_after(s, v->after) &&
                  !said_before(s, act);
    if (!(act->mentioned || participle || copula) || !names_people(s, act) ||
        act->first > p->clauses[act->clause].first + before)
        return -1;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        const gh_clause *c = &p->clauses[gh_parse_clause_at(p, m->first)];
        bool among = !participle && m->first <= act->head && act->head <= m->last;
        bool behind = (m->first > act->last && m->first <= act->last + BEFORE) ||
                      (copula && m->after == v->first);
        bool named = behind && gh_refer_has_class(p, m->after, p->lexicon->class_naming);
        bool are = c->verb >= 0 && p->verbs[c->verb].exists && p->verbs[c->verb].first == m->after;
        bool some = (m->functions & GH_FUNCTION_BETWEEN) && only_are(s, c->verb);
        if (says_who(s, act, m))
            return k;
        if (!among && !named && !(behind && (are || some)))
            continue;
        bool called = gh_refer_has_class(p, m->after, p->lexicon->class_naming);
        bool name = c->verb < 0 && (m->functions == GH_FUNCTION_GEN ||
                                    (called && (m->functions & GH_FUNCTION_GEN)));
        /* "[atokkrito] dui jubok holen": the participle and the people may be two mentions */
        if (are || some || name)
            return k;
    }
    return -1;
}

/* "[atokkritora] holen BNP neta Rahim, ...": those who are named, where it is told what they are.
 */
void gh_fill_list(const gh_scene *s, const gh_act *act, int head, gh_fillers *patients)
{
    gh_fillers list = {.n = 0};
    bool known = false;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        bool described = m->role_word || m->body_kinds || m->of_party;
        bool other = strcmp(m->code.role, "CVL") != 0; /* one of a famous name is not he */
        if (m->first <= act->last || !m->named || m->pronoun ||
            !(m->functions & GH_FUNCTION_SUBJ) || (other && !described))
            continue;
        gh_fill_add_one(s, &list, k, 'b');
        known |= other;
    }
    gh_fill_add_one(s, patients, head, 'b');
    if (known && patients->n == 1 && gh_role_is(patients->p[0].code.role, "CVL PTY"))
        *patients = list;
}
