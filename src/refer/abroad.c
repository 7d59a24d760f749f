/* abroad.c - whose those are that somebody abroad deals with, or strikes. */
#include "refer/refer.h"

static bool is_of_group(const gh_parse *p, uint16_t at, int clause)
{
    int own = gh_parse_clause_at(p, at);
    return own >= 0 && p->clauses[own].group == p->clauses[clause].group;
}

static bool is_foreign(const gh_refer *r, const gh_mention *x)
{
    return x->code.country[0] && strncmp(x->code.country, "IGO", 3) != 0 &&
           strcmp(x->code.country, r->setting->home) != 0;
}

/* Has one of the clauses that share a verb with this one an act with such a code? */
static bool does_in_group(const gh_parse *p, gh_acts acts, int clause, const char *codes)
{
    for (uint16_t k = 0; k < acts.n; k++) {
        gh_str code = gh_lexicon_string(p->lexicon, acts.p[k].frame->code);
        if (code.n && gh_str_starts_any(code, codes) &&
            p->clauses[acts.p[k].clause].group == p->clauses[clause].group)
            return true;
    }
    return false;
}

/* "[Zelensky] senaprodhanke soriye diyechhen", "[Erdogan] birodhi doler somalochona korechhen"
 * (removed the army chief, criticised the opposition): whoever rules abroad deals with those of his
 * own country; with a guest's equals he may meet anywhere. "[Rahul Gandhi] sorkarer somalochona
 * koren" (criticised the government): and so do politicians, with their government. */
static bool deals_with(const gh_parse *p, gh_acts acts, int clause, const gh_mention *x,
                       const gh_mention *m)
{
    const uint32_t done_to = GH_FUNCTION_OBJ | GH_FUNCTION_TO | GH_FUNCTION_GEN |
                             GH_FUNCTION_AGAINST | GH_FUNCTION_TOWARD;
    /* "[Putin] parlament bhenge diyechhen": a bare house is no subject behind one */
    bool house = gh_role_is(m->code.role, "LEG") && (m->functions & GH_FUNCTION_BARE) &&
                 x->last + 1 == m->first;
    if ((m->functions & GH_FUNCTION_SUBJ ? !house : !(m->functions & done_to)) || m->mission ||
        !(x->functions & GH_FUNCTION_SUBJ) ||
        !((x->kinds & GH_KIND_OFFICE) || x->named || x->country_given))
        return false;
    bool government = gh_role_is(m->code.role, "GOV");
    if (gh_role_is(x->code.role, "OPP PTY ELI MIL"))
        return gh_role_is(m->code.role, "GOV MIL JUD") &&
               does_in_group(p, acts, clause, "02 10 111 112");
    if (!gh_role_is(x->code.role, "GOV"))
        return false;
    bool army = gh_role_is(m->code.role, "MIL") && (m->functions & GH_FUNCTION_OBJ) &&
                !does_in_group(p, acts, clause, "04");
    return army || does_in_group(p, acts, clause, government ? "172 080" : "172 02 051 111");
}

bool gh_refer_knows_force_of_home(const gh_refer *r)
{
    for (uint32_t e = 0; e < r->entities.n; e++)
        if (gh_role_is(r->entities.p[e].code.role, "COP JUD") &&
            strcmp(r->entities.p[e].code.country, r->setting->home) == 0)
            return true;
    return false;
}

/* "[Imran Khanke] karagare pathiyechhen adalot" (a court sent him to jail), "[Malir
 * presidentke] atok korechhe senabahini" (the army detained): a politician abroad is judged, held
 * and removed by those of his own country. */
static bool is_held_by(const gh_parse *p, gh_acts acts, int clause, const gh_mention *x,
                       const gh_mention *m)
{
    const uint32_t done_to = GH_FUNCTION_OBJ | GH_FUNCTION_GEN | GH_FUNCTION_AGAINST;
    if (!(m->functions & GH_FUNCTION_SUBJ) || (x->functions & GH_FUNCTION_SUBJ) ||
        !(x->functions & done_to) || !gh_role_is(x->code.role, "GOV OPP PTY ELI"))
        return false;
    bool office = (x->kinds & GH_KIND_OFFICE) && gh_role_is(x->code.role, "GOV ELI");
    if (office && gh_role_is(m->code.role, "MIL JUD") && does_in_group(p, acts, clause, "172 173"))
        return true;
    return gh_role_is(m->code.role, "COP JUD") && (x->named || office) &&
           does_in_group(p, acts, clause, "0841 09 100 115 116 173");
}

const gh_mention *gh_refer_compatriot(const gh_refer *r, const gh_parse *p, gh_mentions list,
                                      gh_acts acts, const gh_mention *m)
{
    int clause = gh_parse_clause_at(p, m->first);
    if (clause < 0 || m->named || !gh_role_is(m->code.role, "GOV MIL OPP COP JUD LEG"))
        return NULL;
    for (uint16_t k = 0; k < list.n; k++) {
        const gh_mention *x = &list.p[k];
        if (x != m && (x->kinds & GH_KIND_PERSON) && !x->mission && !x->plural &&
            is_foreign(r, x) && is_of_group(p, x->first, clause) &&
            (deals_with(p, acts, clause, x, m) ||
             (!gh_refer_knows_force_of_home(r) && is_held_by(p, acts, clause, x, m))))
            return x;
    }
    return NULL;
}

static bool is_violent(const gh_parse *p, gh_acts acts, int clause)
{
    for (uint16_t k = 0; k < acts.n; k++) {
        const gh_act *act = &acts.p[k];
        gh_str code = gh_lexicon_string(p->lexicon, act->frame->code);
        bool force = (act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_EFFECT)) &&
                     !gh_str_starts(code, GH_STR("181"));
        if (force && p->clauses[act->clause].group == p->clauses[clause].group)
            return true;
    }
    return false;
}

static uint32_t region_of(const gh_lexicon *lexicon, const char *country)
{
    uint32_t state = gh_where_state_of(lexicon, gh_str_of(country));
    return state ? gh_row(lexicon, STATE, state, state - 1)->region : 0;
}

/* Strikes those of another country, or of none that is known: a state or its army that is called
 * by the state's adjective, and not "[Myanmar-er] senabahini"; rebels of another part of the world,
 * where the article is not set. */
static bool strikes_abroad(const gh_refer *r, const gh_parse *p, const gh_mention *x)
{
    const gh_setting *setting = r->setting;
    if (x->place || !is_foreign(r, x) ||
        !(x->adjectival || (x->functions & (GH_FUNCTION_SUBJ | GH_FUNCTION_GEN | GH_FUNCTION_BY))))
        return false;
    if (gh_role_starts(x->code.role, "REB INS SEP"))
        return strcmp(setting->country, setting->home) == 0 && !x->militant &&
               region_of(p->lexicon, x->code.country) != region_of(p->lexicon, setting->home);
    bool army = gh_role_is(x->code.role, "MIL") &&
                (x->first == x->last || gh_item_case(&p->items[x->first]) != GH_GEN);
    return (army || !x->code.role[0]) && strcmp(setting->country, x->code.country) == 0;
}

/* "[Israeli] hamlay charjon nihoto", "[RSF] 70 jonke hotya korechhe" (four were killed in an
 * attack; killed 70): where nobody says of which country the victims are, they are of none. */
bool gh_refer_is_struck_somewhere(const gh_refer *r, const gh_parse *p, gh_mentions list,
                                  gh_acts acts, const gh_mention *m)
{
    int clause = gh_parse_clause_at(p, m->first);
    if (clause < 0 || m->named || !gh_role_is(m->code.role, "CVL") || !is_violent(p, acts, clause))
        return false;
    bool struck = false;
    for (uint16_t k = 0; k < list.n; k++) {
        const gh_mention *x = &list.p[k];
        bool attacker = x != m && is_of_group(p, x->first, clause) && strikes_abroad(r, p, x);
        if (!attacker && (x->place || x->state || x->seat)) /* it may be said where */
            return false;
        struck |= attacker;
    }
    return struck;
}

/* The sentence before told of a protest or of violence of somebody, or of an embassy. */
static bool was_unrest(const gh_refer *r, uint32_t sentence)
{
    for (uint32_t e = 0; e < r->entities.n; e++) {
        const gh_entity *x = &r->entities.p[e];
        if (x->marched == sentence || x->struck == sentence ||
            (x->mission && x->last_sentence + 1 == sentence))
            return true;
    }
    return false;
}

/* "[Dillite] haikomishone hamla hoyechhe. [Polish] panchjonke atok korechhe" (attacked in Delhi;
 * the police held five): where the sentence before was set, abroad. */
static bool is_police_there(const gh_refer *r, const gh_parse *p, const gh_mention *m)
{
    return strcmp(m->code.role, "COP") == 0 && m->first == m->last && r->land_is_place &&
           r->land[0] && r->land_sentence + 1 == p->sentence && was_unrest(r, p->sentence) &&
           strcmp(r->setting->country, r->setting->home) == 0 && !gh_refer_knows_force_of_home(r);
}

/* "Nepale ... [porrashtro montronaloy] udbeg janay": who deals with abroad is of home, where he was
 * not told of as of there. */
static bool is_diplomat(const gh_refer *r, const gh_parse *p, const gh_mention *m)
{
    return strcmp(m->code.role, "GOV") == 0 && !m->named &&
           strcmp(r->setting->country, r->setting->home) != 0 &&
           gh_refer_word_has_class(p, m->first, p->lexicon->class_diplomacy);
}

/* "[Bharot] roptani bondho korechhe. Banijyomontri [ete] udbeg janiyechhen" (India stopped exports;
 * the minister is concerned over that): of another state than did it. */
static bool reacts_to_state(const gh_refer *r, const gh_parse *p, gh_acts acts, const gh_mention *m)
{
    int clause = gh_parse_clause_at(p, m->first);
    if (clause < 0 || !(m->functions & GH_FUNCTION_SUBJ) || strcmp(m->code.role, "GOV") != 0 ||
        !does_in_group(p, acts, clause, "012 111"))
        return false;
    bool that = false;
    for (uint16_t i = p->clauses[clause].first; i <= p->clauses[clause].last; i++)
        that |= p->items[i].pronoun == GH_PRONOUN_DEMONSTRATIVE && gh_item_is_word(&p->items[i]) &&
                gh_item_case(&p->items[i]) > GH_NOM;
    for (uint32_t i = r->trace_count; that && i-- > 0 && r->trace_count - i <= GH_TRACES;) {
        const gh_trace *t = &r->traces[i % GH_TRACES];
        if (t->sentence + 1 < p->sentence)
            return false;
        if (t->entity >= 0 && (t->functions & GH_FUNCTION_SUBJ) && t->kinds == GH_KIND_STATE &&
            strcmp(r->entities.p[t->entity].code.country, r->setting->country) == 0)
            return true;
    }
    return false;
}

const char *gh_refer_home_or_there(const gh_refer *r, const gh_parse *p, gh_acts acts,
                                   const gh_mention *m)
{
    if (is_police_there(r, p, m))
        return r->land;
    return is_diplomat(r, p, m) || reacts_to_state(r, p, acts, m) ? r->setting->home : NULL;
}
