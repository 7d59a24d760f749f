/* salience.c - how much what was told of somebody speaks for a pronoun to mean him: near by, a
 * subject, of its number, and no argument of its own verb. */
#include "refer/refer.h"

enum {
    BODIES = GH_KIND_STATE | GH_KIND_BODY | GH_KIND_ARMED | GH_KIND_COURT | GH_KIND_PARTY |
             GH_KIND_COMPANY | GH_KIND_IGO,
    MANY = GH_KIND_CROWD | GH_KIND_GROUP,
};

static bool arrests_in(gh_acts acts, int clause)
{
    for (uint16_t i = 0; i < acts.n; i++)
        if (acts.p[i].clause == clause && (acts.p[i].frame->traits & GH_FRAME_ARRESTED))
            return true;
    return false;
}

bool gh_refer_is_officer(const gh_entity *e)
{
    return strcmp(e->code.role, "COP") == 0 || strcmp(e->code.role, "JUD") == 0;
}

/* "[tara] slogan den": what those do who protest. */
static bool protests_in(gh_acts acts, int clause)
{
    for (uint16_t k = 0; k < acts.n; k++)
        if (acts.p[k].clause == clause && !acts.p[k].mentioned &&
            (acts.p[k].frame->traits & (GH_FRAME_PROTEST | GH_FRAME_VIOLENT)) == GH_FRAME_PROTEST)
            return true;
    return false;
}

/* "[tara] oborodh tule nen": what nobody else can end. */
static bool ends_protest_in(const gh_refer *r, gh_acts acts, int clause)
{
    for (uint16_t k = 0; k < acts.n; k++)
        if (acts.p[k].clause == clause && !acts.p[k].mentioned &&
            gh_str_equal(gh_lexicon_string(r->lexicon, acts.p[k].frame->code), GH_STR("082")))
            return true;
    return false;
}

/* "OC bolen, ... [take] opohoron kora hoy": he tells of others. */
static bool harms_in(gh_acts acts, int clause)
{
    for (uint16_t k = 0; k < acts.n; k++)
        if (acts.p[k].clause == clause && !acts.p[k].mentioned &&
            (acts.p[k].frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_EFFECT)))
            return true;
    return false;
}

/* "adalot [take] karadondo den", "[tar] barite obhijan chalano hoy": the clause tells what the
 * police or a court does to somebody. */
static bool judges_in(const gh_refer *r, gh_acts acts, int clause)
{
    for (uint16_t i = 0; i < acts.n; i++) {
        const gh_frame_row *frame = acts.p[i].frame;
        gh_str doer = gh_lexicon_string(r->lexicon, frame->doer);
        if (acts.p[i].clause == clause && (frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_PRELUDE)) &&
            (gh_str_equal(doer, GH_STR("COP")) || gh_str_equal(doer, GH_STR("JUD"))))
            return true;
    }
    return false;
}

static bool is_several(const gh_trace *t)
{
    return t->member_count > 1 || t->plural || (t->kinds & MANY);
}

/* "netara ... koray [polish] [tader] atok kore", "... koray [tader] abhinondon janan [montri]": the
 * clause has a subject of its own. */
static bool has_own_subject(const gh_parse *p, gh_mentions list, const gh_mention *m, int clause)
{
    for (const gh_mention *k = list.p; k < list.p + list.n; k++)
        if (k != m && k->kinds && (k->functions & GH_FUNCTION_SUBJ) &&
            gh_parse_clause_at(p, k->first) == clause)
            return true;
    return false;
}

/* "chhatrora oborodh korle [polish] giye [tader] sorte onurodh kore": who is told of in the clause
 * in -le, and then another in one of the clauses that lead up to this. */
static bool subject_changes(const gh_parse *p, gh_mentions list, const gh_mention *m, int from,
                            int clause)
{
    int16_t v = p->clauses[from].verb;
    if (v < 0 || p->verbs[v].kind != GH_VERB_CONDITIONAL)
        return false;
    for (int k = from + 1; k < clause; k++)
        if (has_own_subject(p, list, m, k))
            return true;
    return false;
}

/* "[Rofik] badha dile [take] marodhor kore": the clause in -le has a subject of its own; but in
 * "[X] gele [tader] greptarer ahban janay" nothing is done. */
static bool is_met(const gh_parse *p, gh_acts acts, const gh_trace *t, const gh_mention *m,
                   int clause)
{
    const uint32_t people = GH_KIND_PERSON | MANY;
    int16_t v = t->sentence == p->sentence && t->clause >= 0 ? p->clauses[t->clause].verb : -1;
    bool on = m->functions & GH_FUNCTION_ON; /* "polish badha dile [tader] opor hamla kore" */
    if (v < 0 || p->verbs[v].kind != GH_VERB_CONDITIONAL || t->clause >= clause)
        return false;
    for (uint16_t k = 0; k < acts.n; k++)
        if (acts.p[k].clause >= clause && (acts.p[k].frame->operation == GH_OPERATOR_APPEAL ||
                                           acts.p[k].frame->operation == GH_OPERATOR_DEMAND))
            return false;
    return (t->functions & GH_FUNCTION_SUBJ) && (on || (m->functions & GH_FUNCTION_OBJ)) &&
           (t->kinds & (on ? people | GH_KIND_ARMED : people));
}

/* "[Putiner] songe [tar] boithok hobe" are two; but "[Susmar] songe [tar] doptore boithok". */
static bool meets(const gh_parse *p, gh_acts acts, const gh_trace *t, const gh_mention *m,
                  int clause)
{
    if (m->functions != GH_FUNCTION_GEN || !(t->functions & GH_FUNCTION_WITH) ||
        t->sentence != p->sentence || t->clause != clause)
        return false;
    uint16_t at = m->after;
    for (uint16_t k = 0; k < acts.n; k++) {
        const gh_act *act = &acts.p[k];
        if (act->clause != clause || !(act->frame->traits & GH_FRAME_MUTUAL) || act->first < at)
            continue;
        while (at < act->first && p->items[at].part == GH_PART_NOMINAL &&
               gh_item_case(&p->items[at]) <= GH_NOM)
            at++;
        return at == act->first;
    }
    return false;
}

/* One verb has no argument twice: "[X] [take] bolen" are two. */
static bool is_coargument(const gh_parse *p, gh_mentions list, gh_acts acts, const gh_trace *t,
                          const gh_mention *m, int clause)
{
    if (t->sentence != p->sentence || m->functions == GH_FUNCTION_GEN ||
        t->functions == GH_FUNCTION_GEN || t->clause < 0 || clause < 0)
        return false;
    if (t->functions & GH_FUNCTION_SUBJ)
        return t->clause == clause ||
               (p->clauses[t->clause].group == p->clauses[clause].group &&
                !has_own_subject(p, list, m, clause) && !is_met(p, acts, t, m, clause) &&
                !subject_changes(p, list, m, t->clause, clause));
    return t->clause == clause && !(m->functions & GH_FUNCTION_GEN);
}

/* "[Mobarak] khela korar somoy [take] opohoron kora hoy"; but "[prarthi] hoyar por [take] ...". */
static bool is_undergone(const gh_parse *p, const gh_trace *t, const gh_entity *e,
                         const gh_mention *m, int clause)
{
    int16_t v = clause >= 0 ? p->clauses[clause].verb : -1;
    return v >= 0 && p->verbs[v].passive && t->clause != clause &&
           (m->functions & GH_FUNCTION_OBJ) &&
           (e->name.n || m->plural || !(t->kinds & GH_KIND_PERSON));
}

/* "[Trump] ... [take] soirashashok akhya den [markin president]": his title, behind the pronoun. */
static bool is_title_behind(const gh_refer *r, const gh_parse *p, gh_mentions list,
                            const gh_trace *t, const gh_mention *m, int clause)
{
    const gh_entity *e = &r->entities.p[t->entity];
    for (const gh_mention *k = m + 1; k < list.p + list.n && clause >= 0; k++) {
        int at = gh_parse_clause_at(p, k->first);
        bool title = (k->functions & GH_FUNCTION_SUBJ) && (k->kinds & GH_KIND_OFFICE) &&
                     !k->plural && k->role_word && k->country_given;
        if (title && (m->functions & GH_FUNCTION_OBJ) && e->name.n && (e->kinds & GH_KIND_OFFICE) &&
            gh_code_equal(k->code, e->code) && (!e->role_word || e->role_word == k->role_word) &&
            at >= clause && p->clauses[at].group == p->clauses[clause].group)
            return true;
    }
    return false;
}

/* "[upodeshta X] ... [tini] [upodeshtar] biruddhe obhijog koren": another than he; but a deputy
 * reports to one who is called much as he is. */
static bool is_opposed_behind(const gh_parse *p, gh_mentions list, const gh_entity *e,
                              const gh_mention *m, int clause)
{
    const uint32_t toward = GH_FUNCTION_AGAINST | GH_FUNCTION_TOWARD | GH_FUNCTION_WITH |
                            GH_FUNCTION_ON | GH_FUNCTION_OBJ;
    for (const gh_mention *k = m + 1; k < list.p + list.n; k++)
        if (e->name.n && (m->functions & GH_FUNCTION_SUBJ) && (k->functions & toward) &&
            !k->plural && k->role_word && k->role_word == e->role_word &&
            gh_code_equal(k->code, e->code) && gh_parse_clause_at(p, k->first) == clause)
            return true;
    return false;
}

/* "[Trump] ... [tini] [take] bolen": the same holds of whoever was told of before. */
static bool is_subject_here(const gh_parse *p, gh_mentions list, const gh_trace *t,
                            const gh_mention *m, int clause)
{
    for (const gh_mention *other = list.p; other < m; other++)
        if (other->entity == t->entity && other->kinds && (other->functions & GH_FUNCTION_SUBJ) &&
            gh_parse_clause_at(p, other->first) == clause)
            return (m->functions & GH_FUNCTION_OBJ) && t->sentence != p->sentence;
    return false;
}

/* "goyenda" eight sentences before is nobody whom "[tini] bolen" means, as the reader has been told
 * of others since; a speaker with a name may go on that long. */
enum { NAMELESS = 6 };

static int32_t by_distance(uint32_t sentences)
{
    static const int32_t points[] = {60, 50, 32, 22, 16, 12, 8};
    uint32_t last = sizeof points / sizeof *points - 1;
    return sentences <= last ? points[sentences] : 0;
}

/* "[sangbadikder] proshner jobabe bolen, tara ...": the press asks and is told, and is hardly
 * spoken of. */
static bool is_audience(const gh_trace *t, const gh_entity *e)
{
    return strcmp(e->code.role, "MED") == 0 && e->name.n == 0 && !t->pronoun &&
           !(t->functions & (GH_FUNCTION_SUBJ | GH_FUNCTION_ON | GH_FUNCTION_AGAINST));
}

/* "tara" are several people or a body; "tader", to whom something is done, are hardly the police
 * or the court that does it. */
int32_t gh_refer_weigh_number(const gh_trace *t, const gh_entity *e, const gh_mention *m)
{
    /* "shikkharthi" may be one or many, but one who has a name is one. */
    if (!m->plural && t->set)
        return GH_NOBODY;
    if (!m->plural)
        return (t->kinds & GH_KIND_PERSON) && !t->plural &&
                       (!(t->kinds & MANY) || e->name.n || e->count == 1)
                   ? 0
                   : GH_NOBODY;
    if (is_several(t))
        return is_audience(t, e) ? -24 : 12;
    if (!(t->kinds & BODIES))
        return GH_NOBODY;
    return m->functions & GH_FUNCTION_SUBJ ? 4 : gh_refer_is_officer(e) ? -24 : -4;
}

/* "[tader] nagorikder": people follow whose they say they are. */
static bool owns_people(gh_mentions list, const gh_mention *m)
{
    const gh_mention *next = m + 1;
    return m->functions == GH_FUNCTION_GEN && next < list.p + list.n &&
           next->first == m->last + 1 && next->kinds;
}

/* "tara bol[en]": people; of a country or a body it would be "tara bolche". */
static bool is_polite_subject(const gh_parse *p, const gh_mention *m, int clause)
{
    const gh_verb *v =
        clause >= 0 && p->clauses[clause].verb >= 0 ? &p->verbs[p->clauses[clause].verb] : NULL;
    return v && (m->functions & GH_FUNCTION_SUBJ) && v->kind == GH_VERB_FINITE &&
           gh_feature(v->features, POLITE) == GH_HONORIFIC;
}

/* In the affairs of police and courts: "[take] karagare pathano hoy", "[tader] biruddhe mamla hoy"
 * is whoever was arrested or sued, not the officer who tells of it: "[DC] janan, police [take]
 * greptar kore". */
static int32_t by_charge(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_acts acts,
                         const gh_trace *t, const gh_mention *m)
{
    int clause = gh_parse_clause_at(p, m->first);
    const gh_entity *e = &r->entities.p[t->entity];
    bool subject = m->functions & GH_FUNCTION_SUBJ, here = t->sentence == p->sentence;
    bool judged = !subject && (arrests_in(acts, clause) || judges_in(r, acts, clause));
    judged |= t->speaker && here && !subject && !m->plural && harms_in(acts, clause);
    /* "[senara] grame agun dey. [Tader] hotya kora hoy": not those whose violence was told just
     * before, unless another does it to them */
    bool victims = !subject && t->sentence + 1 == p->sentence && e->struck == p->sentence &&
                   harms_in(acts, clause) && !has_own_subject(p, list, m, clause);
    if (victims)
        return -24;
    if (e->held && (judged || (m->functions & GH_FUNCTION_AGAINST)))
        return 20;
    if (judged && here && t->clause < clause && t->speaker && !p->items[m->first].quote)
        return -40;
    return judged && gh_refer_is_officer(e) ? -24 : 0;
}

/* "[dol] hunshiyari diyechhe, sorkar chukti na korle [tara] andolon korbe": those who warn. */
static bool warns(gh_acts acts, const gh_trace *t)
{
    for (uint16_t k = 0; k < acts.n; k++)
        if (acts.p[k].clause == t->clause && acts.p[k].kind == GH_VERB_FINITE &&
            acts.p[k].frame->operation == GH_OPERATOR_THREATEN)
            return (t->functions & GH_FUNCTION_SUBJ) != 0;
    return false;
}

/* What a group did before, and whose they are: those who marched shout slogans. */
static int32_t by_group(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_acts acts,
                        const gh_trace *t, const gh_mention *m, const gh_entity *e)
{
    int32_t points = 0;
    int clause = gh_parse_clause_at(p, m->first);
    bool here = t->sentence == p->sentence;
    /* "[juktorashtro] [tader] nagorikder ... bolechhe" */
    if (here && owns_people(list, m) && (t->functions & GH_FUNCTION_SUBJ) && (t->kinds & BODIES))
        points += 12;
    if ((m->functions & GH_FUNCTION_SUBJ) && e->marched && protests_in(acts, clause))
        points += 24;
    if ((m->functions & GH_FUNCTION_SUBJ) && e->marched && ends_protest_in(r, acts, clause))
        points += 50;
    if (here && (m->functions & GH_FUNCTION_SUBJ) && t->clause < clause && warns(acts, t))
        points += 24;
    /* "[doler] obhijog, [tader] michhile hamla hoy": those who say so */
    if (here && m->first > 0 && (m->functions & t->functions & GH_FUNCTION_GEN) &&
        (p->items[m->first - 1].token->flags & GH_TOKEN_COMMA))
        points += 24;
    /* "[tader] moddhe ekjon": of several people */
    if ((m->functions & GH_FUNCTION_BETWEEN) && !is_several(t))
        points -= 30;
    /* "[Bangladesh] ... tara bol[en]" */
    if (!is_several(t) && !(t->kinds & (GH_KIND_PERSON | GH_KIND_ARMED)) &&
        is_polite_subject(p, m, clause))
        points -= t->kinds == GH_KIND_STATE ? 60 : 24;
    return points;
}

/* "[X] bolen, ... [tara] aro bolen": he and those with him, if it can be nobody else. */
static bool speaks_for_many(const gh_trace *t, const gh_mention *m)
{
    return m->plural && t->speaker && (m->functions & GH_FUNCTION_SUBJ) &&
           (t->kinds & (GH_KIND_PERSON | GH_KIND_OFFICE));
}

/* "[RAB] prosonge bolen, [tader] kaje ...": of whom it is said that he speaks. */
static int32_t by_topic(const gh_parse *p, gh_acts acts, const gh_trace *t, const gh_mention *m)
{
    bool topic = t->sentence == p->sentence && (t->functions & GH_FUNCTION_ABOUT) &&
                 !(t->functions & (GH_FUNCTION_SUBJ | GH_FUNCTION_OBJ | GH_FUNCTION_TOWARD)) &&
                 t->clause < gh_parse_clause_at(p, m->first) && gh_refer_tells_in(acts, t->clause);
    if (!topic)
        return 0;
    return m->plural && !is_several(t) ? 40 : 12;
}

/* "[tader] podotyag dabi": those who hold an office. */
static int32_t by_office(const gh_refer *r, gh_acts acts, const gh_entity *e, const gh_mention *m)
{
    if (!(m->functions & GH_FUNCTION_GEN))
        return 0;
    for (uint16_t k = 0; k < acts.n; k++) {
        gh_str code = gh_lexicon_string(r->lexicon, acts.p[k].frame->code);
        gh_str frame = gh_lexicon_string(r->lexicon, acts.p[k].frame->frame);
        if (acts.p[k].first != m->last + 1 ||
            !(gh_str_starts(code, GH_STR("1041")) || gh_str_equal(frame, GH_STR("resign"))))
            continue;
        if (strcmp(e->code.role, "CVL") == 0 || (e->kinds & GH_KIND_CROWD))
            return -30;
        return e->kinds & GH_KIND_OFFICE ? 20 : 0;
    }
    return 0;
}

static int32_t by_function(const gh_trace *t)
{
    if (t->functions & GH_FUNCTION_SUBJ)
        return 12;
    return t->functions & GH_FUNCTION_OBJ ? 6 : 0;
}

/* "[X] bolen, '[take] atok kora hoy'": of himself he would say "I" there. */
static bool says_i(const gh_parse *p, const gh_trace *t, const gh_mention *m)
{
    return p->items[m->first].quote && m->person == 3 && t->speaker && !t->quoted &&
           t->sentence == p->sentence;
}

int32_t gh_refer_weigh(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_acts acts,
                       const gh_trace *t, const gh_mention *m)
{
    int clause = gh_parse_clause_at(p, m->first);
    const gh_entity *e = &r->entities.p[t->entity];
    /* "[Chin] [tar] nagorikder ... bolechhe"; but "Modi [Mosko] jachchhen, janan [tanr] mukhopatro"
     */
    bool own_state = !m->plural && !m->honorific && owns_people(list, m) &&
                     t->kinds == GH_KIND_STATE && t->sentence == p->sentence &&
                     (t->functions & GH_FUNCTION_SUBJ);
    int32_t points = own_state ? 0 : gh_refer_weigh_number(t, e, m);
    if (m->plural && is_audience(t, e) && t->sentence == p->sentence &&
        gh_refer_tells_in(acts, t->clause))
        return GH_NOBODY; /* "montri [sangbadikder] bolen, [tara] ...": it is told of others */
    if (points == GH_NOBODY && speaks_for_many(t, m) && gh_refer_tells_in(acts, clause))
        points = -40;
    /* "[montri] bolen, Bharoter songe alochonay [tara] prostut": he and his, and no country */
    if (points == GH_NOBODY && speaks_for_many(t, m) && m->honorific && t->sentence == p->sentence)
        points = -4;
    bool twice = is_coargument(p, list, acts, t, m, clause) && !is_undergone(p, t, e, m, clause);
    twice |= meets(p, acts, t, m, clause);
    twice |= is_subject_here(p, list, t, m, clause) || is_title_behind(r, p, list, t, m, clause) ||
             is_opposed_behind(p, list, e, m, clause);
    if (points == GH_NOBODY || twice || says_i(p, t, m))
        return GH_NOBODY;
    bool subject = m->functions & GH_FUNCTION_SUBJ;
    uint32_t distance = p->sentence - t->sentence;
    if (!m->plural && !e->name.n && distance > NAMELESS)
        return GH_NOBODY;
    points += by_distance(distance);
    points += by_function(t);
    /* "mohasochib [take] onurodh koren. BNP [tar] somalochona kore": it is about him still */
    if (t->pronoun && !subject && !t->speaker && distance == 1 && !m->plural)
        points += 8;
    if ((m->functions & GH_FUNCTION_ON) && is_met(p, acts, t, m, clause))
        points += 40;
    if (m->plural)
        points += by_group(r, p, list, acts, t, m, e);
    bool quoted = p->items[m->first].quote != 0;
    /* "X janan, [takeo] atok kora hoy": himself, like those who were told of */
    bool too = t->speaker && distance == 0 && !m->plural &&
               gh_feature(p->items[m->first].analysis->features, CLITIC) == GH_CLITIC_O;
    points += gh_refer_weigh_speech(p, acts, e, t, m, too);
    points -= (t->quoted && !quoted ? 20 : 0) + (t->attribute ? 20 : 0);
    if (subject && distance == 0 && (t->functions & GH_FUNCTION_OBJ) && !gh_refer_is_asked(p, t))
        points -= 16;
    points += too ? 20 : by_charge(r, p, list, acts, t, m);
    points += by_office(r, acts, e, m) + by_topic(p, acts, t, m);
    if (m->honorific && strncmp(e->code.role, "CRM", 3) == 0)
        points -= 20;
    /* "byakti bisheser oporadhe ...", "[manusher] chokh dekhe ...": anybody. */
    if (m->honorific && !m->plural && !e->name.n && !t->speaker && strcmp(e->code.role, "CVL") == 0)
        points -= t->functions & (GH_FUNCTION_SUBJ | GH_FUNCTION_OBJ) ? 14 : 30;
    return points;
}
