/* owner.c - whose somebody is: a member of a body, a follower, an adviser, "their" army. */
#include "refer/refer.h"

/* "[Soudi Arober netrittwadhin] jot", "[Rahmaner netritte] ekti protinidhidol", "[BNP netar
 * netritte] ekdol torun": an alliance, a delegation, people led by somebody. */
static bool is_led_by(const gh_mention *leader, const gh_mention *m)
{
    bool alliance =
        (m->kinds & ~(uint32_t)GH_KIND_IGO) == GH_KIND_PARTY && leader->after == m->first;
    bool delegation = (m->kinds & GH_KIND_GROUP) && m->member;
    bool people = (m->kinds & (GH_KIND_PERSON | GH_KIND_CROWD)) && m->plural && m->common &&
                  !m->named && strcmp(m->code.role, "CVL") == 0 && leader->of_party;
    return ((alliance || delegation) ? !m->code.role[0] : people) &&
           leader->functions == GH_FUNCTION_BY;
}

/* Who stands in the genitive right before it: "[Bidener] upodeshta", "[prarthi Kabirer] somorthok".
 */
static const gh_mention *owner_of(const gh_parse *p, gh_mentions list, const gh_mention *m)
{
    const gh_mention *owner = m > list.p ? m - 1 : NULL;
    uint16_t before = m->first;
    /* "[jatisongher] Sudan bishoyok dut": his, not that of which he is in charge. */
    if (owner && owner > list.p && owner->functions == GH_FUNCTION_ABOUT &&
        owner->after == m->first) {
        before = owner->first;
        owner--;
    }
    /* "[Inur pokkhe] ainjibi" */
    bool pleads = owner && m->aide && (owner->functions & GH_FUNCTION_SIDE);
    if (!owner || owner->grammatical_case != GH_GEN ||
        (owner->after != owner->last + 1 && !is_led_by(owner, m) && !pleads))
        return NULL;
    enum { BETWEEN = 2 }; /* "Arifer [tin] somorthok" */
    for (uint16_t i = owner->after; i < before; i++)
        if (i >= owner->after + BETWEEN || !gh_refer_says_how_many(&p->items[i]))
            return NULL;
    return owner;
}

/* Sentences after which "the members" are no longer those of a party named before: a common noun
 * is the next one's, a leader may be named later. */
enum { MEMBER_NEAR = 2, MEMBER_FAR = 10 };

/* The one of a kind that was told of last, -1. */
static int32_t last_told(const gh_refer *r, uint32_t sentence, uint32_t reach,
                         bool (*is_of_kind)(const gh_entity *x))
{
    int32_t best = -1;
    for (int32_t e = 0; e < (int32_t)r->entities.n; e++) {
        const gh_entity *x = &r->entities.p[e];
        if (is_of_kind(x) && x->last_sentence + reach >= sentence &&
            (best < 0 || x->last.begin > r->entities.p[best].last.begin))
            best = e;
    }
    return best;
}

static bool is_of_party(const gh_entity *x)
{
    return x->of_party;
}

static bool is_politician_out_of_power(const gh_entity *x)
{
    return (x->kinds & GH_KIND_PERSON) && x->name.n && gh_role_is(x->code.role, "OPP PTY");
}

static bool is_society(const gh_entity *x)
{
    return (x->kinds & GH_KIND_GROUP) && !(x->kinds & GH_KIND_PERSON) && !x->of_party &&
           gh_role_is(x->code.role, "NGO LAB EDU REL BUS HLH MED HRI AGR");
}

/* "[Amchamer] sobhapoti Nurul Islam": of a body that the lexicon does not know. */
static bool is_of_unknown_body(const gh_parse *p, const gh_mention *m)
{
    if (m->first == 0 || !m->honorific || m->common || m->plural)
        return false;
    const gh_item *item = &p->items[m->first - 1];
    return item->part == GH_PART_NOMINAL && gh_item_case(item) == GH_GEN &&
           !(item->form->flags & GH_FORM_KNOWN);
}

/* "[Bangladesh] grahok association", "[Chiner] protinidhidol": what those of a body are whose
 * country is said. */
static void take_role_of_kind(gh_mention *m)
{
    bool delegation = (m->kinds & GH_KIND_GROUP) && strcmp(m->otherwise, "GOV") == 0;
    if (m->state && (delegation || strcmp(m->otherwise, "NGO") == 0))
        memcpy(m->code.role, m->otherwise, 4);
    else if (m->state && (m->kinds & GH_KIND_ARMED) && !(m->kinds & GH_KIND_PERSON))
        /* "[Myanmar] bahini", but "[Bharot] odhinayok" may lead eleven players */
        memcpy(m->code.role, "MIL", 4);
    else if (m->proper)
        memcpy(m->code.role, "GOV", 4);
}

/* The helper of a robber who is named is not known to be one, nor are the people of a private
 * person: "[dakat Rahimer] sohojogi", "[Rahimer] somorthokra". */
static bool is_without_party(gh_actor_code owner)
{
    return gh_role_starts(owner.role, "CRM UAF HLH CVL");
}

static bool take_code_of_owner(gh_mention *m, const gh_mention *owner)
{
    if (!owner || !owner->kinds)
        return false;
    if (is_without_party(owner->code)) {
        if (!(m->kinds & GH_KIND_CROWD) && m->honorific)
            return false;
        memcpy(m->code.role, "CVL", 4); /* "[Rahimer] somorthokra" */
        return true;
    }
    if (owner->pronoun || owner->set || !owner->code.role[0])
        return false;
    m->code = owner->code;
    m->side = owner->side;
    m->country_given = true;
    return true;
}

/* "Rizvi-soho [panch neta]": of the party of the one who is named with them; "moncher neta o
 * [somorthokra]": of that of the others */
static bool take_code_of_company(gh_mentions list, gh_mention *m)
{
    const gh_mention *with = m > list.p ? m - 1 : NULL;
    if (!with || !m->coordination || with->coordination != m->coordination)
        return false;
    bool others = !with->named && !m->honorific && m->first == with->last + 2 &&
                  (with->member || (with->body_kinds & (GH_KIND_PARTY | GH_KIND_GROUP)));
    if (!((with->named && m->honorific) || others) || !with->code.role[0] ||
        strcmp(with->code.role, "CVL") == 0)
        return false;
    m->code = with->code;
    m->country_given = true;
    return true;
}

/* "moncher sobhapoti Rahim (50), [sadharon sompadok Karim], [porichalok Selim]": of one body, as
 * they stand in a row; but "BNP neta Rahim o [cheyarman Karim]". */
static bool take_body_of_row(const gh_parse *p, gh_mentions list, gh_mention *m)
{
    const gh_mention *with = m > list.p ? m - 1 : NULL;
    if (!with || !with->named || !m->named || !with->honorific || !m->honorific ||
        !with->body_kinds || !with->code.role[0] || strcmp(with->code.role, "CVL") == 0 ||
        (with->of_party && m->otherwise[0]))
        return false;
    uint16_t at = (uint16_t)(with->last + 1);
    while (at < m->first && !(p->items[at].token->flags & GH_TOKEN_COMMA) &&
           p->items[at].particle != GH_PARTICLE_AND)
        if (gh_item_is_word(&p->items[at++]) && !(p->items[at - 1].form->flags & GH_FORM_NUMBER))
            return false;
    if (at + 1u != m->first)
        return false;
    m->code = with->code;
    m->body_kinds |= with->body_kinds;
    m->of_party |= with->of_party;
    m->country_given = true;
    return true;
}

/* "[ahbayok Karim]-soho BNP-r 10 neta": of the party of those who come with him. */
static bool take_party_of_next(gh_mentions list, gh_mention *m)
{
    const gh_mention *next = m + 1 < list.p + list.n ? m + 1 : NULL;
    if (!next || !m->named || !m->coordination || next->coordination != m->coordination ||
        !next->of_party || !next->code.role[0])
        return false;
    m->code = next->code;
    m->country_given = true;
    return true;
}

/* "[netakormira] michhil koren": of the party that was named last, or of him who was; "nagorik
 * forum bibriti diyechhe. [Netribrindo] ...": of the society. */
static void take_last_party(const gh_refer *r, const gh_parse *p, gh_mention *m)
{
    int32_t best = last_told(r, p->sentence, m->common ? MEMBER_NEAR : MEMBER_FAR, is_of_party);
    /* "BNP mohasochib bolen ... [oi neta] bolen" */
    bool leader = !m->named && m->honorific && !m->common && (m->functions & GH_FUNCTION_SUBJ);
    if (best < 0 && (leader || (m->kinds & GH_KIND_CROWD) || (m->body_kinds & GH_KIND_PARTY)))
        best = last_told(r, p->sentence, MEMBER_NEAR, is_politician_out_of_power);
    if (best < 0 && m->honorific && !m->common && !(m->body_kinds & GH_KIND_PARTY))
        best = last_told(r, p->sentence, MEMBER_NEAR, is_society);
    if (best < 0) { /* of a party whose standing is unknown, or nobody in particular */
        bool society = m->that_body && !(m->that_body & GH_KIND_PARTY);
        if (!m->common || m->named)
            memcpy(m->code.role, society ? "NGO" : m->honorific && !m->common ? "PTY" : "CVL", 4);
        return;
    }
    m->code = r->entities.p[best].code;
    m->antecedent = r->entities.p[best].last;
    m->country_given = true;
}

/* "netakormira": those of the party that was named last; "[Kabirer] somorthokra": of whoever has
 * them; "porichalok": the state's. */
void gh_refer_resolve_member(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_mention *m)
{
    if (!m->member || m->code.role[0])
        return;
    /* A place gives the country only: "[Dhaka karjaloyer] porichalok". */
    if (m->country_given && !m->from_place) {
        take_role_of_kind(m);
        return;
    }
    if (take_code_of_owner(m, owner_of(p, list, m)) || take_body_of_row(p, list, m))
        return;
    if (m->otherwise[0]) {
        memcpy(m->code.role, m->named && is_of_unknown_body(p, m) ? "NGO" : m->otherwise, 4);
        return;
    }
    if ((m->body_kinds & (GH_KIND_ARMED | GH_KIND_COURT)) || take_code_of_company(list, m) ||
        take_party_of_next(list, m))
        return;
    if (is_of_unknown_body(p, m))
        memcpy(m->code.role, "NGO", 4);
    else
        take_last_party(r, p, m);
}

/* What somebody's is of his own side, or his own person. */
static bool is_one_with(const gh_mention *owner, const gh_mention *m)
{
    const uint32_t bodies = GH_KIND_PARTY | GH_KIND_BODY | GH_KIND_COMPANY | GH_KIND_ARMED;
    const uint32_t people = GH_KIND_PERSON | GH_KIND_CROWD;
    bool person = owner->kinds & GH_KIND_PERSON, beside = owner->after == m->first;
    if (is_led_by(owner, m))
        return true;
    if (!owner->code.role[0])
        return false;
    /* "[polisher] duijon": they are what those are of whom they are two */
    if (m->victim_count && !owner->pronoun && owner->kinds && (owner->plural || !person))
        return true;
    /* "[BNP-r] Saiful Alam": nothing is said of him but whose man he is */
    if (m->named && !m->role_word && (owner->kinds & bodies) && !person && beside)
        return true;
    /* "[netader] dokane agun": what is burnt of men of public life is burnt of them */
    bool thing = m->thing && strcmp(m->code.role, "BUS") == 0;
    if (thing && (owner->kinds & people) && gh_role_starts(owner->code.role, "OPP PTY GOV LEG REL"))
        return true;
    if (!person || !owner->named)
        return false;
    /* "[Su Chir] dol": a party is on its leader's side */
    bool party = m->kinds == GH_KIND_PARTY && !m->code.role[0];
    /* "[Khaleda Ziar] upodeshta X": his adviser is of his party */
    bool aide = m->aide && beside;
    bool shop = thing && !gh_role_starts(owner->code.role, "BUS CVL AGR LAB HLH CRM UAF NGO");
    return party || aide || shop;
}

/* "[tar] bahini"; "[mowlana] jan. [tar] lokjon obosthan ney": people are what he is whose they are.
 */
static void take_code_of_told(gh_mention *m, const gh_entity *owner)
{
    bool people = m->member && strcmp(m->code.role, "CVL") == 0 && !is_without_party(owner->code);
    bool aide = m->aide && gh_role_is(m->code.role, "PTY"); /* "[tanr] mukhopatro": on his side */
    memcpy(m->code.country, owner->code.country, sizeof m->code.country);
    if ((!m->code.role[0] || people || aide) && !(m->kinds & GH_KIND_STATE))
        memcpy(m->code.role, owner->code.role, sizeof m->code.role);
}

/* "[tader] bahini", "[Putiner] mukhopatro": a body or office that is somebody's has his country,
 * and his role if it has none. */
void gh_refer_take_owner(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_mention *m)
{
    const gh_mention *owner = owner_of(p, list, m);
    if (!owner || m->country_given || owner->set)
        return;
    bool of_states = strncmp(owner->code.country, "IGO", 3) == 0;
    if (is_one_with(owner, m)) {
        m->code = owner->code;
    } else if (owner->pronoun) {
        if (owner->entity < 0 || m->named)
            return;
        take_code_of_told(m, &r->entities.p[owner->entity]);
    } else if (of_states) {
        /* "[Jatisongher] dut": nobody's government */
        if (m->named || strcmp(m->code.role, "GOV") != 0)
            return;
        m->code = owner->code;
    } else if (m->code.role[0] && owner->kinds && owner->country_given && owner->code.country[0]) {
        memcpy(m->code.country, owner->code.country, sizeof m->code.country);
    } else {
        return;
    }
    m->country_given = true;
}

/* "bishwobidyaloyer shikkhokder borkhasto kore [kortripokkho]", "proshason" of a university: whose
 * authority it is was just said; but "[jela] proshason", "[urdhoton] kortripokkho". */
static bool may_run(const gh_mention *m, const gh_entity *x)
{
    return x->of_body && gh_role_is(x->code.role, m->common ? "EDU HLH BUS" : "EDU");
}

/* "polish hamla chalay ... [kormokortara] bolen": of whose staff they are. */
static bool may_employ(const gh_entity *x)
{
    return (x->kinds & (GH_KIND_BODY | GH_KIND_COMPANY | GH_KIND_ARMED)) &&
           !(x->kinds & GH_KIND_OFFICE) &&
           !gh_role_starts(x->code.role, "CRM UAF OPP PTY LEG LAB NGO INS REB");
}

/* "[jela] proshason", "[tar] kormochari", "[senar ekjon] kormokorta": the words before it say
 * whose. */
static bool says_whose(const gh_parse *p, gh_mentions list, const gh_mention *m)
{
    uint16_t at = m->first;
    while (at > 0 && (p->items[at - 1].form->flags & GH_FORM_NUMBER))
        at--;
    if (at == 0)
        return false;
    const gh_item *before = &p->items[at - 1];
    if (owner_of(p, list, m))
        return true;
    if (before->part == GH_PART_PRONOUN)
        return gh_item_case(before) == GH_GEN;
    return before->part == GH_PART_NOMINAL && gh_item_case(before) <= GH_NOM &&
           !(before->form->flags & GH_FORM_TIME) && before->analysis->pos != GH_UPOS_ADV &&
           before->analysis->pos != GH_UPOS_ADJ;
}

/* "bank ... bonchito [kormokortara] bikkhobh koren": its workers, when they act on their own. */
static void take_body(gh_mention *m, const gh_entity *body, bool staff)
{
    m->code = body->code;
    m->country_given = true;
    if (staff && m->plural && !m->coordination && strcmp(body->code.role, "BUS") == 0 &&
        (m->functions & GH_FUNCTION_SUBJ))
        memcpy(m->code.role, "LAB", 4);
}

/* "[at kormokortake] borkhasto kore Titas Gas": a company deals with its own. */
static bool take_employer(const gh_parse *p, gh_mentions list, gh_mention *m)
{
    int clause = gh_parse_clause_at(p, m->first);
    for (uint16_t k = 0; k < list.n && !(m->functions & GH_FUNCTION_SUBJ); k++) {
        const gh_mention *x = &list.p[k];
        if (!(x->functions & GH_FUNCTION_SUBJ) || !(x->kinds & (GH_KIND_BODY | GH_KIND_COMPANY)) ||
            !gh_role_is(x->code.role, "EDU HLH BUS") || gh_parse_clause_at(p, x->first) != clause)
            continue;
        m->code = x->code;
        return true;
    }
    return false;
}

/* "Titaser kormokorta o [kormocharider]": of the body of those they stand with. */
static bool take_body_of_fellows(gh_mentions list, gh_mention *m)
{
    const gh_mention *with = m > list.p ? m - 1 : NULL;
    if (!with || !m->coordination || with->coordination != m->coordination || with->named ||
        !(with->kinds & GH_KIND_PERSON) || m->first > with->last + 2 || !with->code.role[0] ||
        !(with->body_kinds || gh_role_is(with->code.role, "EDU HLH COP MIL")))
        return false;
    m->code = with->code;
    m->body_kinds |= with->body_kinds;
    m->country_given = true;
    return true;
}

void gh_refer_take_authority(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_mention *m)
{
    enum { JUST_NOW = 2 };
    const gh_entity *best = NULL;
    bool staff = m->kinds & GH_KIND_PERSON;
    if (!m->authority || m->country_given || m->named || (!staff && m->first != m->last) ||
        (staff && take_body_of_fellows(list, m)) || says_whose(p, list, m) ||
        (staff && take_employer(p, list, m)))
        return;
    for (uint32_t e = 0; e < r->entities.n; e++) {
        const gh_entity *x = &r->entities.p[e];
        if ((staff ? may_employ(x) : may_run(m, x)) && x->last_sentence + JUST_NOW >= p->sentence &&
            (!best || x->last.begin > best->last.begin))
            best = x;
    }
    if (best && gh_span_is_set(best->last) && best->last.begin < m->span.begin)
        take_body(m, best, staff);
}

/* "[tader] moddhe Ramlalke karagare pathano hoy", "[tader] moddhe ekjon ahoto": one of them is what
 * they are. */
void gh_refer_take_of_them(gh_refer *r, const gh_parse *p, gh_mentions list)
{
    for (uint16_t k = 0; k + 1 < list.n; k++) {
        const gh_mention *them = &list.p[k];
        if (!them->pronoun || them->person != 3 || !(them->functions & GH_FUNCTION_BETWEEN) ||
            !them->code.role[0])
            continue;
        int clause = gh_parse_clause_at(p, them->first);
        for (uint16_t i = (uint16_t)(k + 1); i < list.n; i++) {
            gh_mention *m = &list.p[i];
            if (gh_parse_clause_at(p, m->first) != clause || m->role_word || m->country_given ||
                !(m->named || m->victim_count) || strcmp(m->code.role, "CVL") != 0)
                continue;
            m->code = them->code;
            m->country_given = true;
            if (m->named && m->entity >= 0)
                r->entities.p[m->entity].code = m->code;
        }
    }
}
