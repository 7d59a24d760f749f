/* phrase_role.c - what a role noun adds to the phrase: "[BNPr] sodosyo", "[Dhakar] polish". */
#include "refer/phrase.h"

/* "[CAB-er] jwalani upodeshta", "[songothontir] shikkha upodeshta": of a society, by an office that
 * the state has too. */
static bool is_office_of_society(const gh_noun_phrase *ph, const gh_role_row *role)
{
    const uint32_t bodies = GH_KIND_GROUP | GH_KIND_COMPANY | GH_KIND_MEDIUM;
    bool society = (ph->body_kinds | ph->m->that_body) & bodies;
    return society && ph->last_case == GH_GEN && (role->kind & GH_KIND_OFFICE) &&
           (role->traits & GH_ROLE_NATIONAL) && !(role->traits & GH_ROLE_ELECTED) &&
           gh_str_equal(gh_lexicon_string(ph->r->lexicon, role->role), GH_STR("GOV"));
}

/* "BNPr sodosyo", "pulisher kormokorta": whoever belongs to a body acts in its role. */
static bool keeps_body_role(const gh_noun_phrase *ph, const gh_role_row *role)
{
    gh_str code = gh_lexicon_string(ph->r->lexicon, role->role);
    if (!role->role || is_office_of_society(ph, role))
        return true;
    /* "Rohingya [jubok]" are refugees, "Rohingya [dakat]" robbers. */
    if (ph->of_actor && strcmp(ph->m->code.role, "REF") == 0 && !gh_str_equal(code, GH_STR("CRM")))
        return true;
    if (!ph->body_kinds || !ph->m->code.role[0])
        return false;
    /* "Supreme Courter [ainjibi]": a lawyer who pleads there is none of its judges. */
    if ((ph->body_kinds & GH_KIND_COURT) && gh_str_equal(code, GH_STR("CVL")))
        return false;
    return role->traits & (GH_ROLE_MEMBER | GH_ROLE_SPOKESMAN);
}

enum {
    OTHERWISE =
        GH_ROLE_OFFICIAL | GH_ROLE_MANAGER | GH_ROLE_COMMANDER | GH_ROLE_SOCIETY | GH_ROLE_FOLK,
};

/* A director of nothing that is named is the state's, a manager a company's. */
static const char *role_otherwise(const gh_role_row *role)
{
    if (role->traits & GH_ROLE_OFFICIAL)
        return "GOV";
    if (role->traits & GH_ROLE_MANAGER)
        return "BUS";
    if (role->traits & GH_ROLE_FOLK)
        return "CVL";
    return role->traits & GH_ROLE_COMMANDER ? "MIL" : "NGO";
}

/* "[desh]-tir sorkar", "[se] desher sorkar"; "ei desh" is the speaker's own. */
static bool points_back(const gh_noun_phrase *ph, const gh_unit *u, uint16_t at)
{
    const gh_item *before = at ? &ph->p->items[at - 1] : NULL;
    bool definite = u->analysis && gh_feature(u->analysis->features, DEFINITE) && !u->plural;
    return definite || (before && before->pronoun == GH_PRONOUN_PERSONAL &&
                        gh_feature(before->analysis->features, PERSON) == 3);
}

/* "[songothoner] sobhapoti X": it has no name of its own here. */
static bool is_nameless(const gh_noun_phrase *ph, const gh_unit *u, uint16_t at)
{
    const gh_item *before = at ? &ph->p->items[at - 1] : NULL;
    return u->grammatical_case == GH_GEN && at == ph->m->first && !u->plural &&
           (!before || before->pronoun != GH_PRONOUN_INDEFINITE) &&
           (!before || before->part != GH_PART_NOMINAL || gh_item_case(before) > GH_NOM ||
            (before->form->flags & GH_FORM_TIME)); /* "budhbar [songothoner]" */
}

/* "Sheikh Hasina [sorkar]", "potito [sorkar]", after its fall: those who ruled are the opposition.
 */
static gh_actor_code what_they_are(const gh_noun_phrase *ph, const gh_role_row *role)
{
    gh_actor_code now = {.role = "OPP"};
    if (ph->of_actor && (ph->m->kinds & (GH_KIND_PARTY | GH_KIND_PERSON)))
        return strcmp(ph->m->code.role, "OPP") == 0 ? ph->m->code : (gh_actor_code){0};
    gh_str home = gh_str_of(ph->r->setting->home);
    bool fallen =
        (ph->former || (role->traits & GH_ROLE_FALLEN)) && !ph->of_actor &&
        (!ph->m->code.country[0] || strcmp(ph->m->code.country, ph->r->setting->home) == 0) &&
        gh_refer_has_fallen_party(ph->r, home);
    if (!fallen)
        return (gh_actor_code){0};
    gh_code_set_country(&now, home);
    return now;
}

/* "[BNP] sorkar": whose government it is, and what they are since it fell. */
static void take_party(gh_noun_phrase *ph, const gh_role_row *role, gh_str code)
{
    if (!(role->kind & GH_KIND_BODY))
        return;
    if (ph->of_actor && (ph->m->kinds & GH_KIND_PARTY) && !keeps_body_role(ph, role)) {
        ph->m->party = ph->m->name;
        ph->m->party_code = ph->m->code;
    }
    if (gh_str_equal(code, GH_STR("GOV")) || (role->traits & GH_ROLE_FALLEN))
        ph->m->now = what_they_are(ph, role);
}

/* "shorashtro upodeshta [leftenant general] X", "moha-porichalok [odhyapok] X": an office goes
 * before the rank or learned title that follows it. */
static bool is_second_title(const gh_noun_phrase *ph, const gh_role_row *role)
{
    bool armed = (role->kind & GH_KIND_ARMED) && (role->kind & GH_KIND_PERSON);
    bool anybody = strcmp(ph->m->code.role, "CVL") == 0; /* "[nari] sena sodosyo" */
    bool title = (role->traits & GH_ROLE_TITLE) && !(role->kind & GH_KIND_OFFICE) &&
                 ph->last_case <= GH_NOM && !anybody;
    bool learned = title && (role->traits & GH_ROLE_LEARNED);
    bool office =
        (ph->m->code.role[0] && !anybody) ||
        (learned && (ph->m->otherwise[0] || ph->m->member)); /* "sobhapoti [odhyapok] X" */
    return ph->role_before && ph->is_title && office && (armed || title || ph->once);
}

/* "[songsthati]r porichalok", "[deshti]r sorkar": the body or country that was spoken of before. */
static void take_reference(gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role)
{
    enum { BODIES = GH_KIND_BODY | GH_KIND_GROUP | GH_KIND_COMPANY | GH_KIND_PARTY };
    uint16_t at = ph->at;
    if ((role->kind & GH_KIND_STATE) && !ph->m->country_given)
        ph->m->that_country = points_back(ph, u, at);
    uint32_t body = role->role ? 0 : role->kind & BODIES;
    bool this_one = at && ph->p->items[at - 1].pronoun == GH_PRONOUN_DEMONSTRATIVE && !u->plural;
    if (body && (points_back(ph, u, at) || this_one)) /* "[ei dol]er neta" */
        ph->m->that_body = body;
    else if (body && !(body & GH_KIND_PARTY) && is_nameless(ph, u, at))
        ph->m->that_body = role->traits & GH_ROLE_SOCIETY ? GH_KIND_GROUP : body;
}

static void set_kinds(gh_noun_phrase *ph, const gh_role_row *role)
{
    gh_mention *m = ph->m;
    bool in_office = ph->is_title && !(m->kinds & GH_KIND_ACADEMIC); /* "upacharjo [odhyapok] X" */
    m->kinds = role->kind & ~(GH_REQUIRED | (in_office ? GH_KIND_ACADEMIC : 0u));
    if (!role->role) /* "[ED]-r ekti dol": a team of a body is that body */
        m->kinds |= ph->body_kinds;
    m->medium = role->kind == GH_KIND_MEDIUM;
    if (m->kinds & (GH_KIND_BODY | GH_KIND_ARMED | GH_KIND_COURT | GH_KIND_PARTY | GH_KIND_COMPANY |
                    GH_KIND_MEDIUM | GH_KIND_IGO | GH_KIND_GROUP))
        ph->body_kinds = m->kinds;
    ph->is_title = m->kinds & (GH_KIND_PERSON | GH_KIND_OFFICE);
}

/* "songothon" alone is one that was told of, or a party's; "nari [songothongulo]", "15ti
 * [songothon]" are none that has a name. */
static bool is_one_society(const gh_role_row *role, const gh_unit *u, bool counted)
{
    return role->kind == GH_KIND_GROUP && (role->traits & GH_ROLE_SOCIETY) && !role->role &&
           !u->plural && !counted;
}

/* "15ti [songothon]", "15ti poribeshbadi [songothon]" */
static bool is_some(const gh_noun_phrase *ph, const gh_role_row *role)
{
    const gh_item *before = ph->at ? &ph->p->items[ph->at - 1] : NULL;
    return gh_phrase_is_counted(ph, ph->at, role) ||
           (before && before->part == GH_PART_NOMINAL && gh_item_case(before) <= GH_NOM &&
            gh_phrase_is_counted(ph, (uint16_t)(ph->at - 1), role));
}

/* What the noun says of whoever is called by it. */
static void set_traits(gh_mention *m, const gh_unit *u, const gh_role_row *role, bool counted)
{
    const uint32_t traits = role->traits;
    bool person = role->kind & GH_KIND_PERSON;
    m->common = (traits & GH_ROLE_COMMON) != 0;
    m->local = (traits & GH_ROLE_LOCAL) && !person;
    m->accused = (traits & GH_ROLE_ACCUSED) != 0;
    m->anybody = u->anybody;
    m->staff = (traits & GH_ROLE_OFFICIAL) && role->role;
    m->chief = (traits & GH_ROLE_NATIONAL) && (role->kind & GH_KIND_ARMED) && person;
    m->speakers = (traits & GH_ROLE_SPEAKER) != 0;
    m->protesters = (traits & GH_ROLE_PROTESTER) != 0;
    m->unknown = (traits & GH_ROLE_UNKNOWN) != 0;
    m->militant = (traits & GH_ROLE_MILITANT) != 0;
    m->thing = (traits & GH_ROLE_VICTIM) && !person;
    m->and_people = (traits & GH_ROLE_PEOPLE) != 0;
    m->attackers = (traits & GH_ROLE_ATTACKER) != 0;
    /* "[haikomishoner] ek kormokorta": those who serve there are sent, too */
    bool serves = m->mission && (traits & (GH_ROLE_OFFICIAL | GH_ROLE_MEMBER));
    m->mission = serves || (traits & GH_ROLE_MISSION);
    m->owned = (traits & GH_ROLE_OWNED) != 0;
    m->aide = (traits & GH_ROLE_SPOKESMAN) != 0;
    m->honorific = (traits & GH_ROLE_TITLE) != 0;
    if ((traits & OTHERWISE) && !m->staff && !is_one_society(role, u, counted))
        memcpy(m->otherwise, role_otherwise(role), 4);
}

/* What it says of the phrase, for the units that follow. */
static void set_phrase_traits(gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role)
{
    const uint32_t traits = role->traits;
    ph->member = (traits & GH_ROLE_MEMBER) != 0;
    ph->of_local |= (traits & GH_ROLE_LOCAL) != 0;
    ph->national = (traits & GH_ROLE_NATIONAL) && (role->kind & GH_KIND_PERSON);
    ph->elected |= (traits & GH_ROLE_ELECTED) != 0;
    ph->hand |= (traits & GH_ROLE_HAND) && !u->plural;
    ph->attribute = (traits & GH_ROLE_ATTRIBUTE) && !u->plural && u->grammatical_case <= GH_NOM;
    /* "lokjon [montrir] bari pore": people have neither name nor office. */
    ph->closed = (traits & GH_ROLE_FOLK) && u->grammatical_case <= GH_NOM;
    ph->role_before = true;
    bool still = ph->several && ph->last_case <= GH_NOM; /* "ek [dol jubok] meyor X-er ..." */
    ph->several = still || gh_phrase_is_counted(ph, ph->at, role);
}

/* "[dupokkher] moddhe", "dui desher [montrira]": of two, and whether they stand for both. */
static void set_two(gh_noun_phrase *ph, const gh_role_row *role, bool two_states)
{
    gh_mention *m = ph->m;
    ph->number_two |= (role->traits & GH_ROLE_TWO) != 0;
    m->two = ph->number_two;
    m->gathers = (role->traits & GH_ROLE_SET) != 0;
    /* "[shikkharthider] dui pokkho": it is said of whom they are. */
    m->of_states = ph->number_two && two_states && (role->role || (role->kind & GH_KIND_ARMED));
    m->set = m->of_states ||
             (ph->number_two && (role->traits & GH_ROLE_SET) && (role->role || !m->code.role[0]));
}

/* "[Ukrainer] netara", "[Misorer] protinidhira": those who speak for a state govern it. */
static bool speaks_for_state(const gh_mention *m, const gh_role_row *role)
{
    const uint32_t spokesmen = GH_ROLE_MEMBER | GH_ROLE_SET;
    return (m->kinds & GH_KIND_STATE) && m->code.country[0] && !m->code.role[0] && !m->set &&
           !role->role && (role->kind & GH_KIND_PERSON) && (role->traits & spokesmen) == spokesmen;
}

/* "[Boeinger kormira] dhormoghot koren": those who work there; but "BNP-r [kormira]". */
static bool works_there(const gh_noun_phrase *ph, const gh_role_row *role)
{
    const uint32_t hand = GH_ROLE_MEMBER | GH_ROLE_COMMON;
    return !role->role && (role->kind & ~GH_REQUIRED) == GH_KIND_PERSON &&
           (role->traits & hand) == hand && (ph->body_kinds & (GH_KIND_COMPANY | GH_KIND_BODY)) &&
           !(ph->body_kinds & (GH_KIND_PARTY | GH_KIND_GROUP));
}

/* "[Soudi] probasi Rahim", "[Italy] probasira": where he lives, and not whose citizen he is; but
 * "[Nepali] probasira". */
static void leave_land_of_emigrant(gh_noun_phrase *ph)
{
    gh_mention *m = ph->m;
    if (!m->country_given || m->adjectival || ph->at == m->first || ph->body_kinds ||
        !gh_refer_word_has_class(ph->p, ph->at, ph->p->lexicon->class_emigrant))
        return;
    gh_code_set_country(&m->code, gh_str_of(ph->r->setting->home));
}

void gh_phrase_apply_role(gh_noun_phrase *ph, const gh_unit *u)
{
    const gh_role_row *role = gh_row(ph->r->lexicon, ROLE, role, u->role - 1);
    gh_str code = gh_lexicon_string(ph->r->lexicon, role->role);
    gh_mention *m = ph->m;
    bool international = strncmp(m->code.country, "IGO", 3) == 0;
    /* "dui [pokkher] senara": soldiers of two sides are of two states */
    bool sides =
        (m->kinds & GH_KIND_GROUP) && !m->code.role[0] && gh_str_equal(code, GH_STR("MIL"));
    bool two_states = m->set && (sides || (m->kinds & GH_KIND_STATE)) && !m->code.country[0];
    bool second = is_second_title(ph, role);
    ph->once = false;
    take_party(ph, role, code);
    bool staff_union = m->staff && !code.n && (role->traits & GH_ROLE_SOCIETY);
    if (staff_union) /* "kormokorta [kolyan somiti]": of those who work there */
        gh_code_set_role(&m->code, GH_STR("LAB"));
    else if (!international && !second && !keeps_body_role(ph, role))
        gh_code_set_role(&m->code, code);
    else if (speaks_for_state(m, role))
        gh_code_set_role(&m->code, GH_STR("GOV"));
    if (!m->code.role[0] && !m->code.country[0] && gh_phrase_counts_parties(ph, role))
        gh_code_set_role(&m->code, GH_STR("PTY"));
    take_reference(ph, u, role);
    bool worker = works_there(ph, role);
    bool own = (role->traits & GH_ROLE_MEMBER) || is_office_of_society(ph, role);
    if (role->role && !second && !own) /* "doler [kormochari]" */
        m->that_body = 0;
    set_kinds(ph, role);
    set_traits(m, u, role, is_some(ph, role));
    m->staff |= worker;
    m->learned = (role->traits & GH_ROLE_LEARNED) && !second;
    set_phrase_traits(ph, u, role);
    leave_land_of_emigrant(ph);
    m->bare_state = m->adjectival = false;
    m->name = (gh_str){"", 0};
    gh_phrase_leave_place(ph);
    if (!second || m->code.role[0])
        m->member = (role->traits & GH_ROLE_MEMBER) && !role->role;
    m->authority = (role->traits & GH_ROLE_AUTHORITY) && ph->at == m->first &&
                   (!u->plural || (role->kind & GH_KIND_PERSON));
    set_two(ph, role, two_states);
    m->role_word = u->analysis ? u->analysis->lemma : ph->p->items[ph->at].form->id;
}
