/* site.c - whose the base, the office, the head or the land is that somebody strikes or takes. */
#include "event/fill.h"

/* "[Rushiyar] ekti tel shodhonagare [drone diye] hamla": up to the act, or to what it is done with.
 */
static uint16_t before_means(const gh_parse *p, const gh_mention *owner, const gh_act *act)
{
    uint16_t at = act->first;
    bool means = at >= owner->after + 2 && p->items[at - 1].part == GH_PART_NOMINAL &&
                 p->items[at - 1].analysis->pos == GH_UPOS_ADP &&
                 p->items[at - 2].part == GH_PART_NOMINAL &&
                 gh_item_case(&p->items[at - 2]) <= GH_NOM;
    return means ? (uint16_t)(at - 2) : at;
}

/* "agun deoya hoyechhe [Jamaater] karjaloye": the same behind the verb. */
static int site_behind(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    for (uint16_t k = 0; k < s->mentions.n && act->kind == GH_VERB_FINITE; k++) {
        const gh_mention *m = &s->mentions.p[k];
        const gh_item *noun = m->after < c->tail ? &s->parse->items[m->after] : NULL;
        if (m->first > c->last && noun && m->functions == GH_FUNCTION_GEN && !m->place &&
            noun->part == GH_PART_NOMINAL && gh_item_case(noun) == GH_LOC)
            return k;
    }
    return -1;
}

/* "[hinduder] barighor o [byabosaprotishthane] bhangchur": the shops are theirs whose the houses
 * are. */
void gh_fill_drop_premises(const gh_scene *s, gh_fillers *patients)
{
    enum { BETWEEN = 4 };
    const gh_parse *p = s->parse;
    for (uint16_t i = 0; i < patients->n; i++) {
        const gh_mention *m = gh_event_mention(s, &patients->p[i]);
        bool owned = false;
        for (uint16_t j = 0; j < s->mentions.n && m && !m->named && !owned; j++) {
            const gh_mention *o = &s->mentions.p[j];
            owned = o != m && (m->kinds & GH_KIND_COMPANY) && !(o->kinds & GH_KIND_COMPANY) &&
                    gh_item_case(&p->items[o->last]) > GH_NOM &&
                    gh_item_case(&p->items[o->last]) < GH_LOC && o->last + 2 < m->first &&
                    m->first <= o->last + BETWEEN && p->items[o->last + 1].part == GH_PART_NOMINAL;
        }
        if (!owned)
            continue;
        for (uint16_t k = i--; k + 1u < patients->n; k++)
            patients->p[k] = patients->p[k + 1];
        patients->n--;
    }
}

/* "[pulisher] kaje badha deyo" (obstruct the work of the police): whose what it hinders is, where
 * the entry takes that as the object. */
bool gh_fill_hinders(const gh_scene *s, const gh_act *act)
{
    const uint32_t both = GH_FUNCTION_LOC | GH_FUNCTION_OBJ;
    uint32_t functions = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    return (act->frame->traits & GH_FRAME_HOSTILE) && (functions & both) == both && !act->mentioned;
}

/* "[jatisongher] ghatite hamla", "[upacharjer] karjaloye tala": the genitive belongs to the base,
 * which is what was attacked or shut. */
int gh_fill_target_of_site(const gh_scene *s, const gh_act *act, const gh_mention *not_this)
{
    unsigned siege = GH_FRAME_PROTEST | GH_FRAME_HOSTILE;
    bool strikes = (act->frame->traits & GH_FRAME_VIOLENT) || (act->frame->traits & siege) == siege;
    bool at_site = strikes || gh_fill_hinders(s, act);
    /* "[BNPr] karjaloye agun deoyar ghotona ghote": in the clause of the act, not of its verb */
    int own = gh_parse_clause_at(s->parse, act->first);
    const gh_clause *c = &s->parse->clauses[act->raised && own >= 0 ? own : act->clause];
    gh_query q = {.from = c->first,
                  .to = act->first,
                  .functions = GH_FUNCTION_GEN,
                  .nearest = true,
                  .not_this = not_this};
    int found = at_site ? gh_argument_find(s->mentions, &q) : -1;
    if (found < 0)
        return at_site ? site_behind(s, act) : -1;
    const gh_mention *m = &s->mentions.p[found];
    /* "[sontrasi] hamla nirbachone badha deyo": an attack by terrorists hinders an election */
    bool his = strikes || gh_item_case(&s->parse->items[m->last]) == GH_GEN;
    return his && m->after + 4 >= before_means(s->parse, m, act) &&
                   gh_fill_has_own_noun(s, m, act->first) && !gh_fill_is_of_other_act(s, act, m) &&
                   !gh_fill_is_of_opinion(s, act, m)
               ? found
               : -1;
}

/* "[pulish sodor doptore] agun deya hoy": of whom the place is that was struck. */
void gh_fill_house_struck(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    const unsigned siege = GH_FRAME_PROTEST | GH_FRAME_HOSTILE;
    const uint32_t traits = act->frame->traits;
    bool at_site = (traits & GH_FRAME_VIOLENT) || (traits & siege) == siege;
    if (patients->n || act->mentioned || !at_site || (traits & (GH_FRAME_EFFECT | GH_FRAME_MUTUAL)))
        return;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (!m->house.role[0] || m->first > act->first ||
            gh_parse_clause_at(s->parse, m->first) != act->clause)
            continue;
        gh_filler f = {.mention = -1,
                       .entity = -1,
                       .code = m->house,
                       .span = m->span,
                       .kinds = GH_KIND_BODY,
                       .link = 'a'};
        if (!f.code.country[0])
            memcpy(f.code.country, s->coding->setting.country, sizeof f.code.country);
        gh_fill_add(patients, &f);
        return;
    }
}

/* "[Urite] golaborshon korechhe Pak sena" (Pakistan's army shelled Uri): a state that strikes a
 * place of another country strikes that country, at home too; "[Gaza] theke shore gechhe Israeli
 * sena": and one that leaves it leaves that country. */
void gh_fill_land_struck(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                         gh_fillers *patients)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    gh_str code = gh_lexicon_string(lexicon, act->frame->code);
    bool leaves =
        (gh_act_functions(lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_FROM) &&
        (act->frame->traits & GH_FRAME_COOPERATIVE) && agents->n &&
        (strcmp(agents->p[0].code.role, "MIL") == 0 ||
         gh_str_equal(gh_lexicon_string(lexicon, act->frame->yields), GH_STR("yield.deescalate")));
    uint32_t where = leaves ? GH_FUNCTION_FROM : GH_FUNCTION_LOC;
    if (patients->n || agents->n != 1 || act->mentioned || act->kind != GH_VERB_FINITE ||
        !(leaves || gh_str_starts_any(code, "18 19")) ||
        (act->frame->traits & (GH_FRAME_MUTUAL | GH_FRAME_KILLED)) ||
        (agents->p[0].code.role[0] && !gh_role_is(agents->p[0].code.role, "MIL GOV")) ||
        strncmp(agents->p[0].code.country, "IGO", 3) == 0)
        return;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (!m->place || m->kinds || !(m->functions & where) ||
            gh_parse_clause_at(s->parse, m->first) != act->clause ||
            !agents->p[0].code.country[0] || !m->code.country[0] ||
            strcmp(m->code.country, agents->p[0].code.country) == 0)
            continue;
        gh_filler f = {
            .mention = k, .entity = -1, .span = m->span, .kinds = GH_KIND_STATE, .link = 'a'};
        memcpy(f.code.country, m->code.country, sizeof f.code.country);
        gh_fill_add(patients, &f);
        return;
    }
}

/* "[bidrohira] shohor dokhol kore": those who rise against their state take from it, and a base
 * from its army. */
void gh_fill_state_fought(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                          gh_fillers *patients)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool base = false;
    if (agents->n != 1 || patients->n || !(act->frame->traits & GH_FRAME_HOSTILE))
        return;
    bool fights = gh_role_starts(agents->p[0].code.role, "REB INS SEP");
    for (uint16_t k = 0; k < s->mentions.n; k++)
        base |= s->mentions.p[k].owned && s->mentions.p[k].last < act->last &&
                s->mentions.p[k].first >= s->parse->clauses[act->clause].first;
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    bool land = gh_str_starts(code, GH_STR("192")) || gh_str_equal(yields, GH_STR("occupy"));
    if (!fights || !(base || land))
        return;
    gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = agents->p[0].link};
    memcpy(f.code.country, agents->p[0].code.country, sizeof f.code.country);
    if (base)
        memcpy(f.code.role, "MIL", 4);
    f.kinds = base ? GH_KIND_ARMED : GH_KIND_STATE;
    gh_fill_add(patients, &f);
}

/* "Kuwaite [markin] ghatite hamla", but "Ukraine [Rashiar] notun dofar hamla": a site there. */
bool gh_fill_is_owner_of_site(const gh_scene *s, const gh_act *act, int found)
{
    const gh_mention *m = &s->mentions.p[found];
    for (uint16_t i = m->after; i < act->first; i++)
        if (s->parse->items[i].part == GH_PART_NOMINAL &&
            gh_item_case(&s->parse->items[i]) > GH_NOM)
            return gh_item_case(&s->parse->items[i]) == GH_LOC &&
                   gh_refer_has_class(s->parse, i, s->coding->lexicon->class_site);
    return false;
}

/* "[Donetsker] duti gram dokhol", "[Aleppo] shohorer niyontron": land is taken from the country
 * that it lies in. */
int gh_fill_land(const gh_scene *s, const gh_act *act)
{
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    bool claimed = act->mentioned && gh_event_boast(s, act) >= 0; /* "[gram] dokholer dabi" */
    if ((act->mentioned && !claimed) || !gh_str_equal(yields, GH_STR("occupy")))
        return -1;
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = (uint16_t)(act->last + 1),
                  .functions = GH_FUNCTION_GEN | GH_FUNCTION_SUBJ | GH_FUNCTION_BARE |
                               GH_FUNCTION_OBJ | GH_FUNCTION_LOC,
                  .places = true,
                  .nearest = true};
    int found = gh_argument_find(s->mentions, &q);
    return found >= 0 && s->mentions.p[found].place && !s->mentions.p[found].kinds ? found : -1;
}

/* "[erpor] agun dey", "[pore] [abar] bhangchur kore": it says nothing of what was struck. */
static bool is_when(const gh_item *item)
{
    bool time = item->form->flags & GH_FORM_TIME;
    bool how = item->part == GH_PART_NOMINAL && item->analysis->pos != GH_UPOS_NOUN &&
               item->analysis->pos != GH_UPOS_PROPN;
    return time || how || item->part == GH_PART_PARTICLE || item->part == GH_PART_MARK;
}

/* "pore [barititte], [oi barite], [sekhane] agun dey": the place that was told of just before;
 * "nichtolay agun dey": of a part of it; "barite bhangchur chalay ebong agun dey": and that of
 * which nothing else is told. */
static bool is_same_place(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    uint32_t inside = p->lexicon->class_inside;
    bool other = false, street = false, parked = false, then = false;
    bool riot = (act->frame->traits & GH_FRAME_PROTEST) != 0;
    int k = act->clause; /* "[barir bhetore] dhuke bhangchur chalay" */
    while (k > 0 && p->clauses[k - 1].group == p->clauses[k].group && p->clauses[k - 1].verb >= 0 &&
           p->verbs[p->clauses[k - 1].verb].kind == GH_VERB_CONVERB)
        k--;
    for (uint16_t i = p->clauses[k].first; i < act->first; i++) {
        other = other || (i >= p->clauses[act->clause].first && !is_when(&p->items[i]));
        bool that = i > 0 && p->items[i - 1].pronoun == GH_PRONOUN_DEMONSTRATIVE;
        bool alone = i == p->clauses[k].first || p->items[i - 1].part != GH_PART_NOMINAL;
        bool site = gh_refer_has_class(p, i, p->lexicon->class_site) &&
                    (that || alone || gh_feature(p->items[i].analysis->features, DEFINITE));
        if (site || gh_refer_word_has_class(p, i, p->lexicon->class_there) ||
            gh_refer_word_has_class(p, i, inside))
            return true;
        then = then || is_when(&p->items[i]);
        /* "[e somoy] duti [motorcycle] bhangchur kora hoy", unlike "[rastay] ..." */
        street = street || gh_refer_word_has_class(p, i, p->lexicon->class_venue);
        parked = parked || gh_refer_word_has_class(p, i, p->lexicon->class_vehicle);
    }
    if (riot && then && parked && !street && s->coding->violence.told.sentence + 1 >= p->sentence)
        return true;
    for (uint16_t i = (uint16_t)(act->last + 1); i < p->clauses[act->clause].tail; i++) {
        const gh_mention *m = gh_argument_at(s->mentions, i); /* "agun dey [durbrittora]" */
        other = other || !(is_when(&p->items[i]) || (m && (m->functions & GH_FUNCTION_SUBJ)));
    }
    other = other || act->clause + 1 < p->clause_count;
    return !other && s->coding->violence.told.sentence + 1 >= p->sentence;
}

/* Right behind "[netar] gramer bari", "[netar] alochito barite": the house that is theirs. */
static bool owns_site(const gh_scene *s, const gh_mention *owner)
{
    enum { LONGEST = 3 };
    const gh_parse *p = s->parse;
    for (uint16_t i = owner->after; i < p->n && i < owner->after + LONGEST; i++) {
        const gh_item *item = &p->items[i];
        bool marked = gh_item_case(item) > GH_NOM && gh_item_case(item) != GH_LOC;
        if (item->part != GH_PART_NOMINAL)
            return false;
        if (gh_refer_has_class(p, i, p->lexicon->class_site) && !marked)
            return true;
        if (gh_item_case(item) > GH_NOM && gh_item_case(item) != GH_GEN)
            return false;
    }
    return false;
}

/* "[netar] alochito barite shoto shoto lok chorao hoye bhangchur kore": of whom the house is, where
 * the clause and the participles before it tell of nobody else to whom it is done. */
int gh_fill_owner_of_house(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_parse *p = s->parse;
    if (act->mentioned || !(act->frame->traits & GH_FRAME_VIOLENT) ||
        (act->frame->traits & GH_FRAME_MUTUAL))
        return -1;
    uint16_t group = p->clauses[act->clause].group;
    for (int k = act->clause; k >= 0 && p->clauses[k].group == group; k--) {
        const gh_clause *c = &p->clauses[k];
        if (k < act->clause && (c->verb < 0 || p->verbs[c->verb].kind != GH_VERB_CONVERB))
            return -1;
        for (uint16_t i = s->mentions.n; i-- > 0;) {
            const gh_mention *m = &s->mentions.p[i];
            if (m != agent && m->first >= c->first && m->last < act->first && m->last < c->last &&
                (m->functions & GH_FUNCTION_GEN) && m->kinds && !m->bare_state && owns_site(s, m))
                return i;
        }
    }
    return -1;
}

/* "[netar] barite hamla chalay. Pore barititte agun deya hoy": it is his still, and at the same
 * hands, and as sure as if the sentence said so. */
void gh_fill_owner_told_before(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                               gh_fillers *patients)
{
    enum { NEAR = 3 };
    const uint32_t riot = GH_FRAME_PROTEST | GH_FRAME_VIOLENT;
    const uint32_t theft = GH_FRAME_VIOLENT | GH_FRAME_WRONG; /* "mulloban jinish lut kora hoy" */
    const gh_violence *v = &s->coding->violence;
    bool same = agents->n == 0 || !v->told.has_agent ||
                gh_code_equal(agents->p[0].code, v->told.agent.code);
    bool falls = (act->frame->traits & riot) == riot || (act->frame->traits & theft) == theft;
    if (patients->n || !same || !falls || v->mutual || !v->told.has_patient ||
        v->told.sentence + NEAR < s->parse->sentence || !is_same_place(s, act))
        return;
    gh_fill_add_told(patients, v->told.patient);
    patients->p[0].link = 'b';
    if (agents->n)
        agents->p[0].link = agents->p[0].link < 'b' ? agents->p[0].link : 'b';
}

/* "[koyekti barite] agun den", "bhangchur kora hoy [tinti] gari": so many things that no one before
 * need own. */
bool gh_fill_wrecks_several(const gh_scene *s, const gh_act *act)
{
    const uint32_t riot = GH_FRAME_PROTEST | GH_FRAME_VIOLENT;
    const gh_parse *p = s->parse;
    const gh_clause *c = &p->clauses[act->clause];
    for (uint32_t i = 0; (act->frame->traits & riot) == riot && i < p->numbers.n; i++) {
        const gh_quantity *q = &p->numbers.p[i];
        bool several = !q->ordinal && !q->percent && !q->part && q->most > 1;
        if (several && q->first >= p->first + c->first && q->first < p->first + c->tail)
            return true;
    }
    return false;
}

/* "polisher badhay pondo [Jamaater] somabesh" (foiled by police obstruction was Jamaat's rally):
 * whose rally it is, behind the verb. */
int gh_fill_owner_of_rally(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_parse *p = s->parse;
    bool brought = act->mentioned && (act->frame->traits & GH_FRAME_HOSTILE) &&
                   gh_item_case(&p->items[act->last]) == GH_LOC;
    for (uint16_t k = 0; brought && k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m != agent && m->first > act->last && (m->functions & GH_FUNCTION_GEN) &&
            m->after < p->n && gh_parse_clause_at(p, m->first) == act->clause &&
            gh_refer_has_class(p, m->after, p->lexicon->class_gathering) &&
            gh_item_case(&p->items[m->after]) <= GH_NOM)
            return k;
    }
    return -1;
}
