/* country.c - whose a body, an office or people are that no country is named with. */
#include "refer/refer.h"

/* "[Chin] protibad kore. [Dutabas] janay": the embassy that a report speaks of is that of the
 * foreign state named last. */
static bool take_sender(const gh_refer *r, gh_mention *m)
{
    int32_t best = -1;
    for (int32_t e = 0; e < (int32_t)r->entities.n; e++) {
        const gh_entity *x = &r->entities.p[e];
        bool state = x->code.country[0] && strncmp(x->code.country, "IGO", 3) != 0 &&
                     (!x->code.role[0] || strcmp(x->code.role, "GOV") == 0);
        if (state && strcmp(x->code.country, r->setting->country) != 0 &&
            (best < 0 || x->last.begin > r->entities.p[best].last.begin))
            best = e;
    }
    /* "Malaysiay Bangladeshi atok. [Dutabas] janay" (the embassy said): abroad, that of home */
    bool ours = strcmp(r->setting->country, r->setting->home) != 0 && r->setting->home[0] &&
                (m->functions & GH_FUNCTION_SUBJ);
    if (best < 0 && !ours)
        return false;
    gh_code_set_country(&m->code,
                        gh_str_of(best < 0 ? r->setting->home : r->entities.p[best].code.country));
    return true;
}

/* "[Abeyite] obosthito ekti ghantite": what is there is where it happened. */
static bool is_site_there(const gh_parse *p, uint16_t at)
{
    enum { LONGEST = 6 };
    for (uint16_t i = at; i < p->n && i < at + LONGEST && gh_item_is_word(&p->items[i]); i++)
        if (gh_refer_has_class(p, i, p->lexicon->class_site) ||
            gh_refer_has_class(p, i, p->lexicon->class_locality))
            return gh_item_case(&p->items[i]) == GH_LOC;
    return false;
}

/* "[Gazay] cholman gonohotya", "[Dhakay] nijukto rashtrodut": where that noun is, not the act. */
static bool is_of_next_noun(const gh_parse *p, gh_mentions list, const gh_mention *place)
{
    uint16_t at = place->after;
    if (at + 1u >= p->n || !gh_item_is_word(&p->items[at]) || is_site_there(p, (uint16_t)(at + 1)))
        return false;
    /* "Malaysiay [Bangladeshi obhibasike] atok kore polish", "Gazay [bastuchyuto manush] nihoto" */
    for (uint16_t k = 0; k < list.n; k++)
        if (list.p[k].first == at &&
            (list.p[k].country_given || strcmp(list.p[k].code.role, "REF") == 0))
            return false;
    const gh_item *item = &p->items[at];
    bool attributive = item->verb >= 0 && p->verbs[item->verb].attributive;
    return attributive || (item->part == GH_PART_NOMINAL && item->analysis->pos == GH_UPOS_ADJ &&
                           p->items[at + 1].part == GH_PART_NOMINAL);
}

/* "[Bharote] pacharer shomoy atok", "[Bharote] ilish roptani bondho", "[Italy]te pathanor kotha
 * bole": where something goes, not where that is done; but "senara [Ukraine] probesh koreche" took
 * place there, and "[Assam]-e dhokar somoy"
 * (when entering) may have. */
bool gh_refer_is_goal(const gh_parse *p, const gh_mention *place)
{
    enum { NEAR = 3 };
    for (uint16_t i = place->after; i + 1 < p->n && i < place->after + NEAR; i++) {
        const gh_analysis *word = p->items[i].analysis;
        if (p->items[i].verb >= 0 && word && gh_feature(word->features, VERBFORM) == GH_VNOUN &&
            gh_item_case(&p->items[i]) == GH_GEN && gh_where_moves(p->lexicon, word->lemma))
            return !(p->items[i + 1].functions & (GH_FUNCTION_AFTER | GH_FUNCTION_DURING));
        if (p->items[i].part != GH_PART_NOMINAL)
            return false;
        if (gh_refer_has_class(p, i, p->lexicon->class_passage))
            return p->items[i + 1].part != GH_PART_VERB;
    }
    return false;
}

/* "[Londone] giye prodhan upodeshta ...": whoever goes there is not of it; but "[Rakhaine]
 * songhater mukhe palano": where he flees from is told before. */
static bool goes_there(gh_acts acts, int clause, const gh_mention *place)
{
    enum { NEAR = 2 };
    for (uint16_t k = 0; k < acts.n; k++) {
        const gh_act *act = &acts.p[k];
        bool flees =
            act->frame->operation == GH_OPERATOR_NONE || (act->frame->traits & GH_FRAME_OFFICE);
        if (act->clause == clause && (act->frame->traits & GH_FRAME_VISIT) &&
            (!flees || place->after + NEAR >= act->first))
            return true;
    }
    return false;
}

/* "[Israeli] senara ... senabahini": abroad, an army that no country is named with is the one that
 * was just named; where it fights is seldom its home. So is "[Poshchimbongo] polish ... polish", at
 * home too. */
static bool take_army(const gh_refer *r, const gh_parse *p, gh_mention *m)
{
    enum { NEAR = 1 };
    const gh_entity *best = NULL;
    bool army = strcmp(m->code.role, "MIL") == 0;
    bool abroad = strcmp(r->setting->country, r->setting->home) != 0;
    bool bare = m->first == m->last && !m->plural && !(m->kinds & GH_KIND_PERSON);
    if (!(army && abroad) && !(bare && strcmp(m->code.role, "COP") == 0))
        return false;
    for (uint32_t e = 0; e < r->entities.n; e++) {
        const gh_entity *x = &r->entities.p[e];
        if (strcmp(x->code.role, m->code.role) == 0 && x->last_sentence + NEAR >= p->sentence &&
            x->code.country[0] && (!best || x->last.begin > best->last.begin))
            best = x;
    }
    if (best)
        memcpy(m->code.country, best->code.country, sizeof m->code.country);
    return best != NULL;
}

/* "[Uttar Koriyar prokoushali] o [senara]": of several people in a row the first says whose. */
static bool take_first_of_row(gh_mentions list, gh_mention *m)
{
    const gh_mention *a = m > list.p ? m - 1 : NULL;
    if (!a || !m->coordination || a->coordination != m->coordination || m->first != a->last + 2 ||
        m->named || !m->plural || (m->kinds & GH_KIND_OFFICE) || !a->country_given ||
        a->from_place || !a->role_word || a->named || a->bare_state || !a->code.country[0])
        return false;
    memcpy(m->code.country, a->code.country, sizeof m->code.country);
    return true;
}

/* "[Frans-e] byangochitrer protibade olamader michhil": where what they protest against was. */
bool gh_refer_is_of_grievance(const gh_parse *p, const gh_mention *place, uint16_t to)
{
    for (uint16_t i = (uint16_t)(place->last + 1); i < to; i++)
        if (gh_refer_word_has_class(p, i, p->lexicon->class_grievance))
            return true;
    return false;
}

/* "[Japaner rashtrodut] orthomontrir songe boithok koren", "... [nirbachon komisoner] songe",
 * "[Bharotiyo haikomishoner] samne jonotar bikkhobh", "[markin dutabas] sromikder proti somorthon
 * janiyechhe": whoever is sent here meets those of here, and speaks to them. */
static bool meets_envoy(const gh_refer *r, gh_mentions list, const gh_mention *m)
{
    const uint32_t bodies = GH_KIND_BODY | GH_KIND_COURT | GH_KIND_ARMED;
    const uint32_t there = GH_FUNCTION_AT | GH_FUNCTION_LOC | GH_FUNCTION_TOWARD;
    const uint32_t spoken_to = GH_FUNCTION_TOWARD | GH_FUNCTION_TO | GH_FUNCTION_OBJ;
    bool crowd = (m->kinds & GH_KIND_CROWD) != 0;
    bool told = !m->named && (m->functions & spoken_to);
    bool body = (m->kinds & bodies) != 0;
    bool met = (m->kinds & GH_KIND_OFFICE) || (body && (m->functions & GH_FUNCTION_WITH));
    for (uint16_t k = 0; k < list.n && (met || crowd || body || told); k++)
        if (list.p[k].mission && list.p[k].country_given &&
            (met || (list.p[k].functions & there) ||
             (told && (list.p[k].functions & GH_FUNCTION_SUBJ)) ||
             (body && (m->functions & GH_FUNCTION_SUBJ) && /* "[...ke] tolob kore montronaloy" */
              (list.p[k].functions & GH_FUNCTION_OBJ))) &&
            strcmp(list.p[k].code.country, r->setting->country) == 0 &&
            strcmp(list.p[k].code.country, r->setting->home) != 0)
            return true;
    return false;
}

/* "[Londone] prodhan upodeshta boithok koren": whose title is used at home only is not of a place
 * abroad where he is. */
static bool is_native(const gh_parse *p, const gh_mention *m)
{
    bool native = false;
    for (uint16_t i = m->first; i <= m->last && (m->kinds & GH_KIND_OFFICE) && !native; i++)
        native = gh_refer_has_class(p, i, p->lexicon->class_native);
    return native;
}

/* "[Tokyo-te] Japaner prodhanmontrir songe boithok koren [prodhanmontri]" (met Japan's prime
 * minister in Tokyo), "[prodhan upodeshtar] songe boithok koren Japaner prodhanmontri": one of that
 * land is met, and so he is of home. */
static bool meets_host(const gh_parse *p, gh_mentions list, gh_acts acts, const char *land,
                       const gh_mention *m)
{
    int clause = gh_parse_clause_at(p, m->first);
    bool meets = false;
    for (uint16_t k = 0; k < acts.n; k++)
        meets |= acts.p[k].clause == clause &&
                 gh_str_starts(gh_lexicon_string(p->lexicon, acts.p[k].frame->code), GH_STR("04"));
    bool subject = m->functions & GH_FUNCTION_SUBJ;
    uint32_t host = subject ? GH_FUNCTION_WITH : GH_FUNCTION_SUBJ;
    if (!meets || !(subject || is_native(p, m)) || !(m->kinds & GH_KIND_OFFICE))
        return false;
    for (const gh_mention *x = list.p; x < list.p + list.n; x++)
        if (x != m && (x->functions & host) && x->country_given &&
            (x->kinds & (GH_KIND_OFFICE | GH_KIND_PERSON)) && strcmp(x->code.country, land) == 0)
            return true;
    return false;
}

/* "[Chin simante] nojordari barachchhe sena": the border with another state is not in it. */
static bool is_border(const gh_parse *p, const gh_mention *place)
{
    return place->first < place->last &&
           gh_refer_has_class(p, place->last, p->lexicon->class_passage);
}

/* "[Myanmar-e] sohingsota niye udbeg janay montronaloy": where that is which somebody abroad has
 * feelings about; not "[London-e] songbad sommelone", where he tells of them. */
static bool is_felt_about(const gh_refer *r, const gh_parse *p, gh_acts acts,
                          const gh_mention *place, const gh_mention *m)
{
    if (strcmp(place->code.country, r->setting->country) == 0 || m->first < place->last ||
        !(m->functions & GH_FUNCTION_SUBJ))
        return false;
    for (uint16_t k = 0; k < acts.n; k++) {
        const gh_act *act = &acts.p[k];
        gh_str code = gh_lexicon_string(p->lexicon, act->frame->code);
        if (!gh_str_starts_any(code, "012 013 018 051 111") || act->first < place->last ||
            !(act->frame->traits & GH_FRAME_SPEECH) ||
            act->clause != gh_parse_clause_at(p, m->first))
            continue;
        for (uint16_t i = place->after; i < act->first; i++)
            if (gh_refer_word_has_class(p, i, p->lexicon->class_occasion))
                return false;
        return act->first > place->after;
    }
    return false;
}

/* "[amader] haikomishonarke tolob korechhe Bharot" (India summoned our high commissioner): of where
 * the article is set, or of its home where that is the state that he is sent to. */
static bool take_ours(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_mention *m)
{
    if (!m->mission || m->first == 0)
        return false;
    const gh_item *owner = &p->items[m->first - 1];
    if (owner->pronoun != GH_PRONOUN_PERSONAL || gh_item_case(owner) != GH_GEN ||
        gh_feature(owner->analysis->features, PERSON) != 1)
        return false;
    const char *ours = r->setting->country;
    for (const gh_mention *x = list.p; x < list.p + list.n; x++)
        if (x != m && x->state && strcmp(x->code.country, ours) == 0)
            ours = r->setting->home;
    gh_code_set_country(&m->code, gh_str_of(ours));
    return true;
}

/* "[New York-er] rastay namen manush", "[Londoner] rajpothe ...": in the street of that place. */
static bool is_street_there(const gh_parse *p, const gh_mention *place)
{
    return place->place && (place->functions & GH_FUNCTION_GEN) && place->after < p->n &&
           gh_item_case(&p->items[place->after]) == GH_LOC &&
           gh_refer_has_class(p, place->after, p->lexicon->class_venue);
}

/* "[Dilli] sofororto [porrashtrosochib]": a guest where the sentence is set, he is of home. */
static bool is_guest(const gh_parse *p, const gh_mention *m)
{
    return m->first > 0 && gh_refer_has_class(p, (uint16_t)(m->first - 1), p->lexicon->class_guest);
}

void gh_refer_take_country(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_acts acts,
                           gh_mention *m)
{
    if (take_ours(r, p, list, m) || (m->mission && take_sender(r, m)) ||
        take_first_of_row(list, m) || gh_refer_take_land(r, p, m) || take_army(r, p, m))
        return;
    /* "Nigere ... [rashtrodut Jabed Hosen] bolen": one who is named is where the article is set. */
    if (m->named && m->honorific) {
        gh_code_set_country(&m->code, gh_str_of(r->setting->country));
        return;
    }
    int clause = gh_parse_clause_at(p, m->first);
    const gh_mention *best = NULL;
    for (uint16_t k = 0; k < list.n; k++) {
        const gh_mention *place = &list.p[k];
        int at = gh_parse_clause_at(p, place->first);
        if ((place->place || (place->state && place->bare_state)) && place->code.country[0] &&
            ((place->functions & GH_FUNCTION_LOC) || is_street_there(p, place)) &&
            !is_of_next_noun(p, list, place) && at >= 0 && !goes_there(acts, at, place) &&
            !gh_refer_is_goal(p, place) && clause >= 0 &&
            !gh_refer_is_of_grievance(p, place, m->first) && !is_felt_about(r, p, acts, place, m) &&
            !is_border(p, place) && p->clauses[at].group == p->clauses[clause].group &&
            at <= clause && !(place->first > m->last && place->first > p->clauses[at].last)) {
            /* not "jonotar andolone podotyag kore chole jan [Bharote]"; the nearest before it:
             * "Gajay hamlar protibade [Londone] bikkhobh koren manush" */
            if (!best || place->last < m->first)
                best = place;
        }
    }
    const gh_mention *compatriot = best ? NULL : gh_refer_compatriot(r, p, list, acts, m);
    if (compatriot) {
        best = compatriot;
        m->country_given = true; /* for whenever his title is told again */
    }
    if (!best && gh_refer_is_struck_somewhere(r, p, list, acts, m))
        return;
    bool native = is_native(p, m);
    const char *land = best ? best->code.country : r->setting->country;
    bool hosted = (best ? best != compatriot : native) && meets_host(p, list, acts, land, m);
    bool of_home = hosted || meets_envoy(r, list, m) || is_guest(p, m);
    const char *here = of_home ? r->setting->home : gh_refer_home_or_there(r, p, acts, m);
    if (!here)
        here = r->setting->country;
    bool away = best && native && strcmp(best->code.country, r->setting->home) != 0;
    gh_code_set_country(&m->code, gh_str_of(best && !hosted && !away ? best->code.country : here));
}
