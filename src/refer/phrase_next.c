/* phrase_next.c - the next unit of a noun phrase, and whether it belongs to it. */
#include "refer/phrase.h"

enum { MAX_BETWEEN = 4 }; /* "Partyr [jyeshtho jugmo] sodosyo sochib" */

static bool is_event_noun(const gh_parse *p, const gh_item *item)
{
    uint32_t n = 0;
    if ((item->form->flags & GH_FORM_HEAD) &&
        item->analysis->lemma < gh_lexicon_string_count(p->lexicon))
        gh_lexicon_predicates(p->lexicon, item->analysis->lemma, 0, 0, &n);
    return n > 0;
}

/* "porishoder [boktobyo] jonogoner ...": the genitive belongs to the noun, and the noun ends it. */
static bool is_plain_noun(const gh_item *item)
{
    return item->part == GH_PART_NOMINAL && item->analysis->pos == GH_UPOS_NOUN &&
           item->analysis->certainty != GH_GUESSED && gh_item_case(item) == GH_NOM;
}

/* "[Awami League-er] Magura jela [shakhar] sobhapoti": where the branch is interrupts nothing. */
static bool is_place_of_branch(const gh_noun_phrase *ph, const gh_unit *u)
{
    return ph->body_kinds && ph->last_case == GH_GEN && u->place && !u->state && !u->actor &&
           !u->role;
}

/* "Bangladesh [Financial Intelligence] Unit": nouns in a row, or words that are in no list. */
static bool is_after_names(const gh_noun_phrase *ph, uint16_t at)
{
    bool unknown = at > ph->at + 1;
    for (uint16_t i = ph->at; i < at; i++) {
        const gh_item *item = &ph->p->items[i];
        if (item->part != GH_PART_NOMINAL || item->analysis->pos == GH_UPOS_ADJ ||
            gh_item_case(item) != GH_NOM)
            return false;
        unknown |= !(item->form->flags & GH_FORM_KNOWN);
    }
    return unknown;
}

/* "Bangladesh muthophone grahok [association]": a name that begins with the country's. */
bool gh_phrase_is_society(const gh_noun_phrase *ph, const gh_unit *u, uint16_t at)
{
    if (!ph->m->bare_state || ph->m->adjectival || ph->last_case != GH_NOM || !u->role)
        return false;
    const gh_role_row *role = gh_row(ph->r->lexicon, ROLE, role, u->role - 1);
    bool body = (role->traits & GH_ROLE_MEMBER) && (role->kind & GH_KIND_BODY);
    return !(role->kind & GH_KIND_PERSON) &&
           ((role->traits & GH_ROLE_SOCIETY) || (body && is_after_names(ph, at)));
}

/* "Bangladesh [jatri] kolyan somiti": whom the society is for. */
static bool is_cause(const gh_noun_phrase *ph, const gh_unit *u, uint16_t at)
{
    const gh_mention *m = ph->m;
    gh_unit next;
    uint16_t after = (uint16_t)(at + u->length);
    return m->bare_state && !m->adjectival && ph->last_case == GH_NOM && u->role && !u->plural &&
           u->grammatical_case == GH_NOM && after < ph->p->n &&
           gh_refer_unit(ph->r, ph->p, after, &next) && gh_phrase_is_society(ph, &next, after);
}

/* "DUCSU-r somajseba [sompadok]": a nominal before somebody of a body says what he is there for. */
static bool is_portfolio(const gh_noun_phrase *ph, const gh_unit *u)
{
    if (!ph->body_kinds || ph->last_case != GH_GEN || !u->role)
        return false;
    const gh_role_row *role = gh_row(ph->r->lexicon, ROLE, role, u->role - 1);
    return !role->role && (role->kind & GH_KIND_PERSON) && (role->traits & GH_ROLE_MEMBER) &&
           (role->traits & GH_ROLE_TITLE) && !u->plural;
}

/* "DUCSU-r sahityo [o] sangskritik sompadok": of two matters. */
static bool joins_portfolio(const gh_noun_phrase *ph, uint16_t from, uint16_t at)
{
    const gh_parse *p = ph->p;
    return p->items[at].particle == GH_PARTICLE_AND && ph->body_kinds && ph->last_case == GH_GEN &&
           at > from && at + 1u < p->n && p->items[at - 1].part == GH_PART_NOMINAL &&
           p->items[at + 1].part == GH_PART_NOMINAL && gh_item_case(&p->items[at - 1]) == GH_NOM &&
           gh_item_case(&p->items[at + 1]) == GH_NOM;
}

/* "pulisher [besh kichhu] sodosyo", "Hongkonger [pray] 30 lakh basinda": how many of them. */
static bool is_amount(const gh_noun_phrase *ph, uint16_t at)
{
    return ph->last_case == GH_GEN && ph->p->items[at].particle == GH_PARTICLE_DEGREE &&
           at + 1u < ph->p->n &&
           (ph->p->items[at + 1].pronoun == GH_PRONOUN_INDEFINITE ||
            gh_phrase_number(ph, (uint16_t)(at + 1)));
}

/* "RAB-er [oi] kormokorta": that one of them. */
static bool is_that_member(const gh_noun_phrase *ph, uint16_t at)
{
    const uint32_t members = GH_ROLE_MEMBER | GH_ROLE_OFFICIAL | GH_ROLE_COMMANDER;
    gh_unit u;
    bool that = ph->p->items[at].pronoun == GH_PRONOUN_DEMONSTRATIVE ||
                ph->p->items[at].pronoun == GH_PRONOUN_RELATIVE ||
                ph->p->items[at].particle == GH_PARTICLE_RELATIVE; /* "[jesob] sodosyo" */
    if (!that || !ph->body_kinds || at + 1 >= ph->p->n ||
        !gh_refer_unit(ph->r, ph->p, (uint16_t)(at + 1), &u) || !u.role)
        return false;
    const gh_role_row *role = gh_row(ph->r->lexicon, ROLE, role, u.role - 1);
    return (role->kind & GH_KIND_PERSON) && (role->traits & members) && !u.plural;
}

/* The next unit that the genitive or bare unit before it can belong to, over a few words. */
bool gh_phrase_find_next(const gh_noun_phrase *ph, uint16_t from, gh_unit *u, uint16_t *ret_at)
{
    bool joined = false;
    for (uint16_t at = from; at < ph->p->n && at <= from + MAX_BETWEEN; at++) {
        const gh_item *item = &ph->p->items[at];
        if (!item->form || item->part == GH_PART_VERB)
            return false;
        /* "CEC [ke em] Nurul Huda": "who" is a letter in a name that is known */
        if (item->part == GH_PART_PRONOUN && at == from && gh_refer_unit(ph->r, ph->p, at, u) &&
            u->actor && u->length > 1) {
            *ret_at = at;
            return true;
        }
        if (item->part == GH_PART_PRONOUN) { /* "bahinir [ekadhik] sodosyo" */
            if (ph->last_case != GH_GEN || gh_item_case(item) > GH_NOM ||
                (item->pronoun != GH_PRONOUN_INDEFINITE && item->pronoun != GH_PRONOUN_ALL &&
                 !is_that_member(ph, at)))
                return false;
            continue;
        }
        if (item->part == GH_PART_MARKER) { /* "orthoniti [bishoyok] sompadok" */
            if (item->functions != GH_FUNCTION_ABOUT || (ph->last_case == GH_GEN && at == from))
                return false; /* "byaktider [bishoye] elakabasike" */
            continue;
        }
        if (gh_refer_unit(ph->r, ph->p, at, u)) {
            if (is_place_of_branch(ph, u) || is_cause(ph, u, at)) {
                at = (uint16_t)(at + u->length - 1);
                continue;
            }
            *ret_at = at;
            if (at > from && is_portfolio(ph, u))
                return true;
            return !joined &&
                   (at == from || !is_plain_noun(&ph->p->items[at - 1]) ||
                    gh_phrase_is_society(ph, u, at) ||
                    gh_refer_has_class(ph->p, (uint16_t)(at - 1), ph->p->lexicon->class_locality));
        }
        if (item->part == GH_PART_PARTICLE) {
            joined |= joins_portfolio(ph, from, at);
            if (item->particle != GH_PARTICLE_FORMER && item->particle != GH_PARTICLE_ACTING &&
                item->particle != GH_PARTICLE_FUTURE && item->particle != GH_PARTICLE_HONORIFIC &&
                item->particle != GH_PARTICLE_POSSIBLE && !is_amount(ph, at) &&
                !joins_portfolio(ph, from, at) &&
                !(ph->last_case == GH_GEN && is_that_member(ph, at)))
                return false;
            continue;
        }
        if (item->part == GH_PART_NUMBER)
            continue;
        unsigned c = gh_item_case(item);
        if ((c != GH_NOM && c != GH_GEN) || is_event_noun(ph->p, item))
            return false;
        /* "bharatiyo [chorachaloner] koyla-soho dui byaktike": Indian is what stands next to it. */
        if (c == GH_GEN && ph->m->adjectival)
            return false;
    }
    return false;
}

/* "polish [ghatok] Sohelke atok kore": nobody of these is an officer of a body of the state. */
static bool is_outsider(gh_str role)
{
    static const char *const state[] = {"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "ELI"};
    for (size_t i = 0; i < sizeof state / sizeof *state; i++)
        if (gh_str_equal(role, gh_str_of(state[i])))
            return false;
    return true;
}

static bool actor_continues(const gh_noun_phrase *ph, const gh_unit *u)
{
    uint32_t kinds = gh_row(ph->r->lexicon, ACTOR, actor, u->actor - 1)->kind;
    /* "[BNPr] [Tarique Rahman]", "president [Putin]"; but "[Rashiya] [NATO]-ke": two, and so are
     * "bahinir prodhanra [Sheikh Hasinake]". */
    bool person = kinds & GH_KIND_PERSON;
    /* "barta songstha [KCNA]", "jongi songothon [Hamas]": a kind of body and its name. */
    uint32_t shared = kinds & ph->body_kinds & ~(uint32_t)GH_KIND_BODY;
    bool kind_and_name = ph->role_before && shared && !ph->m->plural && !person;
    if (ph->is_title && !kind_and_name)
        return person && !ph->m->plural;
    /* "BNP-r protinidhi dol [EC-te] jay", "... [EC-r] songe bose": where they go, whom they meet.
     */
    kind_and_name &= u->grammatical_case <= GH_NOM || !ph->member;
    /* "Sylhet mohanagar [Juboligh]": the branch of a place. */
    bool of_place = ph->m->place && !ph->m->kinds && !person;
    /* "Bangladesh [noujan sromik federation]", but "Rashiya [NATO]-ke", "Bharat [BSF]-ke" */
    gh_str code =
        gh_lexicon_string(ph->r->lexicon, gh_row(ph->r->lexicon, ACTOR, actor, u->actor - 1)->code);
    bool of_state = ph->m->bare_state && !person && u->grammatical_case == GH_NOM &&
                    (kinds & GH_KIND_GROUP) && gh_str_starts(code, gh_str_of(ph->m->code.country));
    return ph->last_case == GH_GEN || ph->m->adjectival || kind_and_name || of_place || of_state;
}

/* "[BNP] sorkarer podotyag dabi kore", but "Awami League sorkarer poton hoy" and "... somalochona
 * koren [Fakhrul]": a party out of power that begins an active clause is its subject. */
static bool is_opponent(const gh_noun_phrase *ph, const gh_unit *u, uint16_t next)
{
    const gh_parse *p = ph->p;
    int k = gh_parse_clause_at(p, ph->m->first);
    const gh_clause *c = k >= 0 ? &p->clauses[k] : NULL;
    if (!c || c->first != ph->m->first || c->verb < 0 || c->tail > c->last + 1 || next >= p->n ||
        u->grammatical_case != GH_GEN || strcmp(ph->m->code.role, "OPP") != 0)
        return false;
    const gh_verb *v = &p->verbs[c->verb];
    return v->kind == GH_VERB_FINITE && !v->passive && !v->occurs && !v->exists &&
           p->items[next].form && (p->items[next].form->flags & GH_FORM_HEAD) &&
           gh_item_case(&p->items[next]) <= GH_NOM;
}

/* After a bare unit: a body that the one before is no part of. */
static bool is_other_body(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role,
                          uint16_t gap)
{
    const gh_mention *m = ph->m;
    gh_str code = gh_lexicon_string(ph->r->lexicon, role->role);
    /* "Bharot [deshtir] senabahinike ostro dey", "sorkar [desher] manushke ...". */
    if ((role->kind & GH_KIND_STATE) && u->grammatical_case == GH_GEN && !u->plural &&
        (m->bare_state || ph->body_kinds))
        return true;
    bool person = role->kind & GH_KIND_PERSON;
    /* "polish [thanay] niye jay", "BNP-r protinidhi dol [komishone] jay": where. */
    if (ph->role_before && ph->body_kinds && !person &&
        ((u->grammatical_case == GH_LOC && (role->traits & GH_ROLE_LOCAL)) ||
         (u->grammatical_case > GH_NOM && (m->kinds & GH_KIND_GROUP) && ph->last_case <= GH_NOM)))
        return true;
    /* "sorkar [desher] orthoniti ...": no body is of the country that is named after it. */
    if ((role->kind & GH_KIND_STATE) && ph->last_case <= GH_NOM && !m->adjectival &&
        (ph->body_kinds || m->bare_state))
        return true;
    /* "montri [pulisher] somalochona koren", "Bharat [jeleder] atok koreche". */
    if (m->honorific && !person)
        return true;
    if (person || (role->kind & GH_KIND_CROWD) || code.n == 0 || !ph->body_kinds)
        return false;
    /* "BGB [battalion]": a unit of the same force */
    if (ph->of_actor && gap == 0 && (role->kind & GH_KIND_ARMED) &&
        gh_str_equal(code, gh_str_of(m->code.role)))
        return false;
    if (m->member && strcmp(m->otherwise, "NGO") == 0)
        return true; /* "somiti [sorkarer] ..." */
    /* "BNP [nirbachon komisoner] ...": two bodies, but "Awami League [sorkar]" is one. */
    bool its_government = (ph->body_kinds & GH_KIND_PARTY) && (role->kind & GH_KIND_BODY) &&
                          gh_str_equal(code, GH_STR("GOV")) && gap == 0 && u->length == 1 &&
                          !is_opponent(ph, u, (uint16_t)(ph->at + u->length));
    return !ph->role_before && !its_government;
}

/* "Rohingya [jubok]", "Rohingya [dakatra]": some of a people that is called by its name. */
static bool is_of_people(const gh_noun_phrase *ph, const gh_role_row *role)
{
    return ph->of_actor && ph->last_case == GH_NOM && !ph->m->plural &&
           (ph->m->kinds & GH_KIND_CROWD) && strcmp(ph->m->code.role, "REF") == 0 &&
           (role->kind & (GH_KIND_PERSON | GH_KIND_CROWD)) && !(role->kind & GH_KIND_OFFICE);
}

/* After a bare unit: one or more persons besides the one before. */
static bool is_other_person(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role,
                            uint16_t next)
{
    const gh_mention *m = ph->m;
    const unsigned holder = GH_KIND_OFFICE | GH_KIND_PERSON;
    bool person = role->kind & GH_KIND_PERSON;
    bool has_case = role->role && u->grammatical_case > GH_NOM;
    /* "rashtropoti [prodhanmontrir] songe": two offices. */
    if (ph->role_before && ph->is_title && (m->kinds & GH_KIND_OFFICE) && has_case &&
        ((role->kind & holder) == holder ||
         (person && (role->traits & (GH_ROLE_NATIONAL | GH_ROLE_LOCAL)))))
        return true;
    /* "EU-r protinidhi dol [CEC-r] songe": whom they see. */
    if (ph->role_before && ph->member && (m->kinds & GH_KIND_GROUP) &&
        (role->kind & GH_KIND_OFFICE) && has_case)
        return true;
    /* "polish [lokjonke] soriye dey": whom it moves away. */
    if ((role->traits & GH_ROLE_FOLK) && u->grammatical_case == GH_ACC && ph->body_kinds)
        return true;
    /* "montri [sangbadikder] bolen", "polish [hamlakarider] grepta...": somebody else. */
    if (ph->is_title && !m->plural && u->plural && person)
        return true;
    /* "montri [sontrasi] hamlar ninda janan": what attack it was. */
    if ((m->kinds & GH_KIND_OFFICE) && !u->plural && person && next < ph->p->n &&
        ph->p->items[next].part == GH_PART_NOMINAL && ph->p->items[next].form &&
        (ph->p->items[next].form->flags & GH_FORM_HEAD))
        return true;
    /* "senara [deshtir] bhetore": a plural ending closes the phrase. */
    if (m->bare_state && u->plural && (role->kind & (GH_KIND_PERSON | GH_KIND_CROWD)))
        return true;
    /* So is a crowd, also in the singular: "senabahini [grambasir] opor". */
    bool many = u->plural || ((role->kind & GH_KIND_CROWD) && !(role->traits & GH_ROLE_TITLE));
    return ph->body_kinds && many && (role->kind & (GH_KIND_CROWD | GH_KIND_PERSON)) &&
           !(role->traits & GH_ROLE_MEMBER);
}

/* "[BNP] prodhan upodeshtar songe boithok kore", "[Chhatrodol] upacharjer podotyag chay": an office
 * of the state that no party gives; but "[BNP] mayor-er". */
static bool is_no_party_office(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role)
{
    static const char *const state[] = {"GOV", "MIL", "COP", "JUD", "EDU"};
    gh_str code = gh_lexicon_string(ph->r->lexicon, role->role);
    if (!(ph->body_kinds & GH_KIND_PARTY) || u->grammatical_case <= GH_NOM ||
        !(role->kind & GH_KIND_PERSON) || u->plural ||
        gh_str_starts(gh_str_of(ph->m->code.role), code) ||
        ((role->traits & GH_ROLE_ELECTED) && !(role->traits & GH_ROLE_NATIONAL)))
        return false;
    for (size_t i = 0; i < sizeof state / sizeof *state; i++)
        if (gh_str_equal(code, gh_str_of(state[i])))
            return true;
    return false;
}

/* "[Congress-o] mukhyomontrir podotyag chay": "too" ends the phrase. */
static bool ends_with_too(const gh_noun_phrase *ph)
{
    const gh_item *last = ph->at > ph->m->first ? &ph->p->items[ph->at - 1] : NULL;
    return last && last->analysis && last->part == GH_PART_NOMINAL &&
           gh_feature(last->analysis->features, CLITIC) == GH_CLITIC_O;
}

/* After a bare unit: a role that who stands before it cannot have. */
static bool has_other_role(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role)
{
    const gh_mention *m = ph->m;
    gh_str code = gh_lexicon_string(ph->r->lexicon, role->role);
    bool other = code.n && m->code.role[0] && !gh_str_starts(gh_str_of(m->code.role), code);
    /* "adalot [meyorke] ...": whoever has another role than the body is not of it. */
    if ((ph->body_kinds & (GH_KIND_COURT | GH_KIND_ARMED | GH_KIND_BODY)) && other &&
        (u->grammatical_case > GH_NOM || is_outsider(code)))
        return true;
    /* "adalot [meyor Rofikke] ...": nor does anybody of the government belong to a court. */
    if ((ph->body_kinds & GH_KIND_COURT) && !(m->kinds & GH_KIND_PERSON) && other &&
        (role->traits & GH_ROLE_TITLE))
        return true;
    /* "elakabasi [cheyarmyaner] bichar chay": the people of a place hold no office. */
    bool people = (m->kinds & GH_KIND_CROWD) && !m->honorific && strcmp(m->code.role, "CVL") == 0;
    if (ph->role_before && people && (other || (role->traits & GH_ROLE_TITLE)))
        return true;
    /* "[ek jubok] pulisher gulite ...", "baba [thanay] ovijog koren": nor is anybody of the people
     * an armed body's. */
    bool place = u->grammatical_case == GH_LOC && (role->traits & GH_ROLE_LOCAL);
    bool somebody = m->common && (m->kinds & GH_KIND_PERSON) && strcmp(m->code.role, "CVL") == 0;
    if (somebody && other && ph->last_case <= GH_NOM && u->grammatical_case > GH_NOM &&
        ((role->kind & (GH_KIND_ARMED | GH_KIND_COURT)) || place) && !(role->kind & GH_KIND_PERSON))
        return true;
    /* "OC [badi] Mizanur Rohmanke deken": an officer, and somebody of the people. */
    return ph->role_before && ph->is_title && other && gh_str_equal(code, GH_STR("CVL"));
}

/* A noun and the verb behind it that are one act. */
static bool makes_predicate(const gh_parse *p, uint16_t at, uint16_t next)
{
    uint32_t n;
    if (next >= p->n || p->items[next].part != GH_PART_VERB ||
        !(p->items[at].form->flags & GH_FORM_HEAD))
        return false;
    gh_lexicon_predicates(p->lexicon, p->items[at].analysis->lemma, 0,
                          p->items[next].analysis->lemma, &n);
    return n > 0;
}

/* "RAJUK [kormochari somiti]": the union of those who work there. */
static bool is_union_of(const gh_noun_phrase *ph, const gh_role_row *role, uint16_t gap)
{
    return gap == 0 && role->role && (role->traits & GH_ROLE_SOCIETY) && ph->last_case == GH_NOM &&
           !ph->m->plural && (ph->body_kinds & (GH_KIND_BODY | GH_KIND_COMPANY));
}

/* May the unit `u`, `gap` words on, be governed by what was read so far? */
bool gh_phrase_continues(const gh_noun_phrase *ph, const gh_unit *u, uint16_t gap)
{
    const gh_mention *m = ph->m;
    if (u->actor && !u->role)
        return gap == 0 && actor_continues(ph, u);
    if (u->state || !u->role)
        return false;
    const gh_role_row *role = gh_row(ph->r->lexicon, ROLE, role, u->role - 1);
    uint16_t at = (uint16_t)(ph->at + gap), next = (uint16_t)(at + u->length);
    /* "sorkarer upodeshta [odhyapok] X", "BNPr sodosyo [advocate] Y": a second title of his. */
    if ((role->traits & GH_ROLE_LEARNED) && ph->role_before && ph->is_title && gap == 0 &&
        ph->last_case <= GH_NOM && !m->plural)
        return true;
    /* "malikder [asami] kora hoyechhe": what they are made, not who they are. */
    if (u->length == 1 && makes_predicate(ph->p, at, next))
        return false;
    /* "shikkharthider [polish] lathipeta kore": the police of nobody. */
    bool bare_person = ph->last_case == GH_NOM && !m->honorific && !m->member && gap == 0 &&
                       strcmp(m->code.role, "CRM") == 0; /* "dui durbritto [bahini] atok kore" */
    if (((ph->last_case == GH_GEN && m->plural) || bare_person) &&
        (m->kinds & (GH_KIND_CROWD | GH_KIND_PERSON)) &&
        (role->kind & (GH_KIND_ARMED | GH_KIND_COURT)) && !(role->kind & GH_KIND_PERSON))
        return false;
    if (m->bare_state && ph->last_case == GH_NOM && !m->adjectival && gap > 0)
        return gh_phrase_is_society(ph, u, at);
    if ((gap == 0 && is_of_people(ph, role)) || is_union_of(ph, role, gap))
        return true;
    bool bare = ph->last_case == GH_NOM && !m->adjectival && !m->place;
    if (bare && (m->plural || ends_with_too(ph) || is_other_body(ph, u, role, gap) ||
                 is_no_party_office(ph, u, role) || is_other_person(ph, u, role, next) ||
                 has_other_role(ph, u, role)))
        return false;
    return gap == 0 || ph->last_case == GH_GEN || m->adjectival;
}
