/* phrase.c - one noun phrase to one mention.
 *
 *     [rashiyar] [president] [Vladimir Putin]-ke      state, title, name: RUSGOV
 *     [markin] [poroshtro doptorer] [mukhopatro] [Matthew Miller]
 *     [BNPr] sthayi komitir [sodosyo] Begum [Selima Rahman]
 *
 * Attributes come first and are genitive or bare; the last unit carries the case. The country
 * comes from states and places, the role from bodies and offices; "member", "leader",
 * "spokesman" and "official" keep the role of the body they belong to. */
#include "refer/refer.h"

enum {
    MAX_NAME_WORDS = 6, /* "Mo. Abul Kashem Fazlul Haque Khan" */
    MAX_BETWEEN = 4,    /* "Partyr [jyeshtho jugmo] sodosyo sochib" */
};

typedef struct phrase {
    const gh_refer *r;
    const gh_parse *p;
    gh_mention *m;
    uint16_t at; /* next item */
    bool former, seat, people, number_two;
    bool counted;     /* "[25] Bangladeshi", "Bangladeshi[ke]": one or more of the people */
    bool local_title; /* the title is of a local office */
    bool of_actor;    /* the code is that of a person or body of the lexicon */
    bool role_before; /* the last unit was a role noun */
    bool is_title;    /* the last unit can stand before a personal name */
    bool closed;      /* nothing may follow */
    unsigned last_case;
    uint32_t body_kinds; /* kinds of a body that gave the role */
    bool member;
} phrase;

static void set_country(phrase *ph, uint32_t iso)
{
    gh_str s = gh_lexicon_string(ph->r->lexicon, iso);
    if (strncmp(ph->m->code.country, "IGO", 3) == 0)
        return;
    memset(ph->m->code.country, 0, sizeof ph->m->code.country);
    memcpy(ph->m->code.country, s.p, s.n < 7 ? s.n : 7);
    ph->m->country_given = true;
    ph->m->from_place = false;
}

static void set_role(gh_actor_code *code, gh_str role)
{
    memset(code->role, 0, sizeof code->role);
    memcpy(code->role, role.p, role.n < 11 ? role.n : 11);
}

/* "[25] Bangladeshi nihoto", "[26] Bangladeshir": whoever is counted is a person; but "[59ti]
 * Chinese app". */
static bool is_counted(const phrase *ph, const gh_unit *u)
{
    uint16_t next = (uint16_t)(ph->at + u->length);
    const gh_item *before = ph->at ? &ph->p->items[ph->at - 1] : NULL;
    /* "[duti] barmij chaku": the classifier counts things. */
    bool number = before && before->form && (before->form->flags & GH_FORM_NUMBER) &&
                  !gh_feature(before->analysis->features, DEFINITE);
    bool of_noun = next < ph->p->n && ph->p->items[next].part == GH_PART_NOMINAL &&
                   ph->p->items[next].analysis->pos == GH_UPOS_NOUN;
    return number && (u->grammatical_case > GH_NOM || !of_noun);
}

static void apply_state(phrase *ph, const gh_unit *u)
{
    const gh_state_row *state = gh_row(ph->r->lexicon, STATE, state, u->state - 1);
    set_country(ph, state->iso);
    ph->m->state = u->state;
    ph->m->name = gh_lexicon_string(ph->r->lexicon, state->name);
    ph->m->kinds = GH_KIND_STATE;
    ph->m->bare_state = true;
    ph->m->adjectival = u->state_kind == GH_STATE_NAME_ADJECTIVE;
    ph->seat = u->state_kind == GH_STATE_NAME_CAPITAL || u->state_kind == GH_STATE_NAME_SEAT;
    ph->counted = u->grammatical_case == GH_ACC || is_counted(ph, u);
    ph->people = u->state_kind == GH_STATE_NAME_PEOPLE ||
                 (u->state_kind == GH_STATE_NAME_ADJECTIVE && (u->plural || ph->counted));
}

static void apply_place(phrase *ph, const gh_unit *u)
{
    const gh_place_row *place = gh_row(ph->r->lexicon, PLACE, place, u->place - 1);
    if (!ph->m->country_given) {
        set_country(ph, place->country);
        ph->m->from_place = true;
    }
    ph->m->place = u->place;
    ph->m->name = gh_lexicon_string(ph->r->lexicon, place->name);
    ph->m->kinds = 0;
}

/* What follows a place is no place, but may have its seat there. */
static void leave_place(phrase *ph)
{
    if (ph->m->place)
        ph->m->seat = ph->m->place;
    ph->m->place = 0;
}

static void apply_actor(phrase *ph, const gh_unit *u)
{
    const gh_actor_row *actor = gh_row(ph->r->lexicon, ACTOR, actor, u->actor - 1);
    gh_actor_code code = gh_code_split(gh_lexicon_string(ph->r->lexicon, actor->code));
    bool person = actor->kind & GH_KIND_PERSON;
    /* In an undated article the office named with a person says more than the last row of dates. */
    bool office_holds = person && (!ph->r->day || ph->r->estimated) && ph->role_before &&
                        !ph->former && ph->m->code.role[0];
    if (code.country[0] || person)
        memcpy(ph->m->code.country, code.country, sizeof code.country);
    if (!office_holds)
        memcpy(ph->m->code.role, code.role, sizeof code.role);
    ph->m->country_given = code.country[0] != 0;
    ph->m->from_place = false;
    ph->m->kinds = actor->kind & ~GH_REQUIRED;
    ph->m->name = gh_lexicon_string(ph->r->lexicon, actor->name);
    ph->m->bare_state = ph->m->adjectival = false;
    ph->role_before = false;
    ph->of_actor = true;
    ph->m->medium = (actor->kind & GH_KIND_MEDIUM) != 0;
    ph->m->named |= person;
    leave_place(ph);
    ph->body_kinds = person ? 0 : ph->m->kinds;
    ph->is_title = false;
    ph->closed = person;
}

/* "BNPr sodosyo", "pulisher kormokorta": whoever belongs to a body acts in its role. */
static bool keeps_body_role(const phrase *ph, const gh_role_row *role)
{
    if (!role->role)
        return true;
    if (!ph->body_kinds || !ph->m->code.role[0])
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
static bool points_back(const phrase *ph, const gh_unit *u, uint16_t at)
{
    const gh_item *before = at ? &ph->p->items[at - 1] : NULL;
    bool definite = u->analysis && gh_feature(u->analysis->features, DEFINITE) && !u->plural;
    return definite || (before && before->pronoun == GH_PRONOUN_PERSONAL &&
                        gh_feature(before->analysis->features, PERSON) == 3);
}

static void apply_role(phrase *ph, const gh_unit *u, uint16_t at)
{
    const gh_role_row *role = gh_row(ph->r->lexicon, ROLE, role, u->role - 1);
    gh_str code = gh_lexicon_string(ph->r->lexicon, role->role);
    bool international = strncmp(ph->m->code.country, "IGO", 3) == 0;
    /* "shorashtro upodeshta [leftenant general] X": the office goes before the rank. */
    bool armed = (role->kind & GH_KIND_ARMED) && (role->kind & GH_KIND_PERSON);
    /* "moha-porichalok [odhyapok] X": so does it before a learned title. */
    bool title = (role->traits & GH_ROLE_TITLE) && !(role->kind & GH_KIND_OFFICE) &&
                 ph->last_case <= GH_NOM && strcmp(ph->m->code.role, "CVL") != 0;
    bool rank = ph->role_before && ph->is_title && ph->m->code.role[0] && (armed || title);
    if (ph->of_actor && (ph->m->kinds & GH_KIND_PARTY) && (role->kind & GH_KIND_BODY) &&
        !keeps_body_role(ph, role)) {
        ph->m->party = ph->m->name;
        ph->m->party_code = ph->m->code;
    }
    if (!international && !rank && !keeps_body_role(ph, role))
        set_role(&ph->m->code, code);
    ph->member = (role->traits & GH_ROLE_MEMBER) != 0;
    if ((role->kind & GH_KIND_STATE) && !ph->m->country_given)
        ph->m->that_country = points_back(ph, u, at);
    ph->m->kinds = role->kind & ~GH_REQUIRED;
    if (!role->role) /* "[ED]-r ekti dol": a team of a body is that body */
        ph->m->kinds |= ph->body_kinds;
    ph->m->bare_state = ph->m->adjectival = false;
    ph->m->medium = role->kind == GH_KIND_MEDIUM;
    ph->role_before = true;
    ph->m->name = (gh_str){"", 0};
    leave_place(ph);
    ph->m->common = (role->traits & GH_ROLE_COMMON) != 0;
    ph->m->member = (role->traits & GH_ROLE_MEMBER) && !role->role;
    ph->m->local = (role->traits & GH_ROLE_LOCAL) && !(role->kind & GH_KIND_PERSON);
    ph->m->accused = (role->traits & GH_ROLE_ACCUSED) != 0;
    ph->m->unknown = (role->traits & GH_ROLE_UNKNOWN) != 0;
    ph->local_title = (role->traits & GH_ROLE_LOCAL) && (role->traits & GH_ROLE_TITLE);
    ph->m->and_people = (role->traits & GH_ROLE_PEOPLE) != 0;
    ph->m->mission = (role->traits & GH_ROLE_MISSION) != 0;
    ph->m->owned = (role->traits & GH_ROLE_OWNED) != 0;
    if (role->traits & OTHERWISE)
        memcpy(ph->m->otherwise, role_otherwise(role), 4);
    ph->m->honorific = (role->traits & GH_ROLE_TITLE) != 0;
    ph->m->two = ph->number_two;
    ph->m->set = ph->number_two && (role->traits & GH_ROLE_SET);
    ph->m->role_word = u->analysis ? u->analysis->lemma : ph->p->items[at].form->id;
    if (ph->m->kinds & (GH_KIND_BODY | GH_KIND_ARMED | GH_KIND_COURT | GH_KIND_PARTY |
                        GH_KIND_COMPANY | GH_KIND_MEDIUM | GH_KIND_IGO | GH_KIND_GROUP))
        ph->body_kinds = ph->m->kinds;
    ph->is_title = ph->m->kinds & (GH_KIND_PERSON | GH_KIND_OFFICE);
}

/* A short or ambiguous name is an actor's only with support: a title before it, the full name
 * earlier in the article, or, for one that is only ambiguous, the country that it speaks of. */
static bool is_supported(const phrase *ph, const gh_unit *u)
{
    if (!u->is_short && !u->ambiguous)
        return true;
    const gh_actor_row *actor = gh_row(ph->r->lexicon, ACTOR, actor, u->actor - 1);
    gh_str name = gh_lexicon_string(ph->r->lexicon, actor->name);
    gh_str code = gh_lexicon_string(ph->r->lexicon, actor->code);
    if (ph->is_title || ph->body_kinds)
        return true;
    for (uint32_t e = 0; e < ph->r->entities.n; e++)
        if (gh_str_equal(ph->r->entities.p[e].name, name))
            return true;
    return !u->is_short && !u->role && !u->place && !u->state &&
           gh_str_starts(code, gh_str_of(ph->r->setting->country));
}

/* "jela proshasok [M A Mannan]": an office that the person of that name does not hold is another
 * man's. */
static bool is_namesake(const phrase *ph, const gh_unit *u)
{
    const gh_actor_row *actor = gh_row(ph->r->lexicon, ACTOR, actor, u->actor - 1);
    gh_actor_code code = gh_code_split(gh_lexicon_string(ph->r->lexicon, actor->code));
    const gh_mention *m = ph->m;
    return (actor->kind & GH_KIND_PERSON) && ph->r->day && !ph->r->estimated && ph->role_before &&
           !ph->former && (m->kinds & GH_KIND_OFFICE) && !m->honorific && m->code.role[0] &&
           code.role[0] && strncmp(m->code.role, code.role, 3) != 0;
}

static bool apply(phrase *ph, const gh_unit *u)
{
    gh_mention *m = ph->m;
    if (u->actor && is_namesake(ph, u))
        ph->closed = m->named = true;
    else if (u->actor && is_supported(ph, u))
        apply_actor(ph, u);
    else if (u->state)
        apply_state(ph, u);
    else if (u->role)
        apply_role(ph, u, ph->at);
    else if (u->place)
        apply_place(ph, u);
    else
        return false;
    if (u->state && u->place)
        m->place = u->place;
    m->last = (uint16_t)(ph->at + u->length - 1);
    m->head = m->last;
    m->plural = u->plural;
    m->definite = u->analysis && gh_feature(u->analysis->features, DEFINITE);
    ph->last_case = u->grammatical_case;
    ph->at = (uint16_t)(ph->at + u->length);
    return true;
}

/* "Kursk [onchole]", "Beirut-er [upokonthe]": what kind of place it is carries the case. */
static void take_locality(phrase *ph)
{
    gh_mention *m = ph->m;
    /* "pourosobha [elakay]": where, not who. */
    if (m->local && ph->last_case == GH_NOM && !m->named && ph->at < ph->p->n &&
        gh_refer_is_locality(ph->p, ph->at)) {
        ph->last_case = gh_item_case(&ph->p->items[ph->at]);
        m->last = m->head = ph->at++;
        m->kinds = 0;
        memset(&m->code, 0, sizeof m->code);
        ph->closed = true;
        return;
    }
    if (!(m->place || (m->state && m->bare_state)) || m->adjectival || ph->last_case > GH_GEN ||
        ph->at >= ph->p->n || !gh_refer_is_locality(ph->p, ph->at))
        return;
    ph->last_case = gh_item_case(&ph->p->items[ph->at]);
    m->last = m->head = ph->at++;
    if (!m->place)
        m->kinds = 0;
}

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

/* The next unit that the genitive or bare unit before it can belong to, over a few words. */
/* "[Awami League-er] Magura jela [shakhar] sobhapoti": where the branch is interrupts nothing. */
static bool is_place_of_branch(const phrase *ph, const gh_unit *u)
{
    return ph->body_kinds && ph->last_case == GH_GEN && u->place && !u->state && !u->actor &&
           !u->role;
}

/* "Bangladesh [Financial Intelligence] Unit": nouns in a row, or words that are in no list. */
static bool is_after_names(const phrase *ph, uint16_t at)
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
static bool is_society(const phrase *ph, const gh_unit *u, uint16_t at)
{
    if (!ph->m->bare_state || ph->m->adjectival || ph->last_case != GH_NOM || !u->role)
        return false;
    const gh_role_row *role = gh_row(ph->r->lexicon, ROLE, role, u->role - 1);
    bool body = (role->traits & GH_ROLE_MEMBER) && (role->kind & GH_KIND_BODY);
    return !(role->kind & GH_KIND_PERSON) &&
           ((role->traits & GH_ROLE_SOCIETY) || (body && is_after_names(ph, at)));
}

/* "Bangladesh [jatri] kolyan somiti": whom the society is for. */
static bool is_cause(const phrase *ph, const gh_unit *u, uint16_t at)
{
    const gh_mention *m = ph->m;
    gh_unit next;
    uint16_t after = (uint16_t)(at + u->length);
    return m->bare_state && !m->adjectival && ph->last_case == GH_NOM && u->role && !u->plural &&
           u->grammatical_case == GH_NOM && after < ph->p->n &&
           gh_refer_unit(ph->r, ph->p, after, &next) && is_society(ph, &next, after);
}

static bool find_next_unit(const phrase *ph, uint16_t from, gh_unit *u, uint16_t *ret_at)
{
    for (uint16_t at = from; at < ph->p->n && at <= from + MAX_BETWEEN; at++) {
        const gh_item *item = &ph->p->items[at];
        if (!item->form || item->part == GH_PART_VERB)
            return false;
        if (item->part == GH_PART_PRONOUN) { /* "bahinir [ekadhik] sodosyo" */
            if (ph->last_case != GH_GEN || gh_item_case(item) > GH_NOM ||
                (item->pronoun != GH_PRONOUN_INDEFINITE && item->pronoun != GH_PRONOUN_ALL))
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
            return at == from || !is_plain_noun(&ph->p->items[at - 1]) || is_society(ph, u, at) ||
                   gh_refer_has_class(ph->p, (uint16_t)(at - 1), ph->p->lexicon->class_locality);
        }
        if (item->part == GH_PART_PARTICLE) {
            if (item->particle != GH_PARTICLE_FORMER && item->particle != GH_PARTICLE_ACTING &&
                item->particle != GH_PARTICLE_FUTURE && item->particle != GH_PARTICLE_HONORIFIC)
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

/* May the unit `u`, `gap` words on, be governed by what was read so far? */
static bool continues(const phrase *ph, const gh_unit *u, uint16_t gap)
{
    if (u->actor && !u->role) {
        /* "[BNPr] [Tarique Rahman]", "president [Putin]"; but "[Rashiya] [NATO]-ke": two. */
        bool person = gh_row(ph->r->lexicon, ACTOR, actor, u->actor - 1)->kind & GH_KIND_PERSON;
        /* "barta songstha [KCNA]", "jongi songothon [Hamas]": a kind of body and its name. */
        uint32_t shared = gh_row(ph->r->lexicon, ACTOR, actor, u->actor - 1)->kind &
                          ph->body_kinds & ~(uint32_t)GH_KIND_BODY;
        bool kind_and_name = ph->role_before && shared && !ph->m->plural && !person;
        /* "Sylhet mohanagar [Juboligh]": the branch of a place. */
        bool of_place = ph->m->place && !ph->m->kinds && !person;
        return gap == 0 && (ph->is_title ? person
                                         : ph->last_case == GH_GEN || ph->m->adjectival ||
                                               kind_and_name || of_place);
    }
    if (u->state || !u->role)
        return false;
    const gh_role_row *role = gh_row(ph->r->lexicon, ROLE, role, u->role - 1);
    uint16_t at = (uint16_t)(ph->at + gap), next = (uint16_t)(at + u->length);
    /* "malikder [asami] kora hoyechhe": what they are made, not who they are. */
    if (u->length == 1 && (ph->p->items[at].form->flags & GH_FORM_HEAD) && next < ph->p->n &&
        ph->p->items[next].part == GH_PART_VERB)
        return false;
    /* "shikkharthider [polish] lathipeta kore": the police of nobody. */
    if (ph->last_case == GH_GEN && ph->m->plural &&
        (ph->m->kinds & (GH_KIND_CROWD | GH_KIND_PERSON)) &&
        (role->kind & (GH_KIND_ARMED | GH_KIND_COURT)) && !(role->kind & GH_KIND_PERSON))
        return false;
    if (ph->m->bare_state && ph->last_case == GH_NOM && !ph->m->adjectival && gap > 0)
        return is_society(ph, u, at);
    bool bare = ph->last_case == GH_NOM && !ph->m->adjectival && !ph->m->place;
    /* "EU-r protinidhi dol [CEC-r] songe": whom they see. */
    if (bare && ph->role_before && ph->member && (ph->m->kinds & GH_KIND_GROUP) &&
        (role->kind & GH_KIND_OFFICE) && role->role && u->grammatical_case > GH_NOM)
        return false;
    /* "polish [thanay] niye jay": where. */
    if (bare && ph->role_before && ph->body_kinds && (role->traits & GH_ROLE_LOCAL) &&
        !(role->kind & GH_KIND_PERSON) && u->grammatical_case == GH_LOC)
        return false;
    /* "BNP [nirbachon komisoner] ...": two bodies, but "Awami League [sorkar]" is one. */
    bool society = ph->body_kinds && ph->m->member && strcmp(ph->m->otherwise, "NGO") == 0;
    bool body = !(role->kind & (GH_KIND_PERSON | GH_KIND_CROWD)) &&
                !gh_str_equal(gh_lexicon_string(ph->r->lexicon, role->role), GH_STR(""));
    if (bare && body && society)
        return false; /* "somiti [sorkarer] ..." */
    if (bare && body && ph->body_kinds && !ph->role_before &&
        !((ph->body_kinds & GH_KIND_PARTY) && (role->kind & GH_KIND_BODY) &&
          gh_str_equal(gh_lexicon_string(ph->r->lexicon, role->role), GH_STR("GOV")) && gap == 0 &&
          u->length == 1))
        return false;
    if (bare && ph->m->plural)
        return false;
    /* "montri [pulisher] somalochona koren", "Bharat [jeleder] atok koreche". */
    if (bare && ph->m->honorific && !(role->kind & GH_KIND_PERSON))
        return false;
    if (bare && ph->m->bare_state && u->plural && (role->kind & (GH_KIND_PERSON | GH_KIND_CROWD)))
        return false; /* a plural ending closes the phrase: "senara [deshtir] bhetore" */
    /* "montri [sangbadikder] bolen", "polish [hamlakarider] grepta...": somebody else. */
    if (bare && ph->is_title && !ph->m->plural && u->plural && (role->kind & GH_KIND_PERSON))
        return false;
    /* "montri [sontrasi] hamlar ninda janan": what attack it was. */
    if (bare && (ph->m->kinds & GH_KIND_OFFICE) && !u->plural && (role->kind & GH_KIND_PERSON) &&
        next < ph->p->n && ph->p->items[next].part == GH_PART_NOMINAL && ph->p->items[next].form &&
        (ph->p->items[next].form->flags & GH_FORM_HEAD))
        return false;
    /* So is a crowd, also in the singular: "senabahini [grambasir] opor". */
    bool many = u->plural || ((role->kind & GH_KIND_CROWD) && !(role->traits & GH_ROLE_TITLE));
    if (bare && ph->body_kinds && many && (role->kind & (GH_KIND_CROWD | GH_KIND_PERSON)) &&
        !(role->traits & GH_ROLE_MEMBER))
        return false;
    /* "adalot [meyorke] ...": whoever has another role than the body is not of it. */
    gh_str code = gh_lexicon_string(ph->r->lexicon, role->role);
    bool other = code.n && ph->m->code.role[0] && !gh_str_starts(gh_str_of(ph->m->code.role), code);
    if (bare && (ph->body_kinds & (GH_KIND_COURT | GH_KIND_ARMED | GH_KIND_BODY)) && other &&
        (u->grammatical_case > GH_NOM || is_outsider(code)))
        return false;
    /* "OC [badi] Mizanur Rohmanke deken": an officer, and somebody of the people. */
    if (bare && ph->role_before && ph->is_title && other && gh_str_equal(code, GH_STR("CVL")))
        return false;
    return gap == 0 || ph->last_case == GH_GEN || ph->m->adjectival;
}

/* Of what the tables know only a person can follow an office as its name: no country, place, role
 * or body, and nobody of another country than the office. */
static bool may_be_named(const phrase *ph, const gh_unit *u)
{
    if (!u->actor)
        return !u->state && !(u->place && !u->ambiguous) && !(u->role && !u->ambiguous);
    const gh_actor_row *actor = gh_row(ph->r->lexicon, ACTOR, actor, u->actor - 1);
    gh_str code = gh_lexicon_string(ph->r->lexicon, actor->code);
    if (!(actor->kind & GH_KIND_PERSON))
        return false;
    return !ph->m->country_given || ph->m->place || u->ambiguous ||
           gh_str_starts(code, gh_str_of(ph->m->code.country));
}

static bool is_name_word(const phrase *ph, uint16_t at)
{
    const gh_item *item = &ph->p->items[at];
    gh_unit u;
    if (!item->form || (item->token->flags & GH_TOKEN_NUMBER))
        return false;
    if (item->token->flags & (GH_TOKEN_ABBREVIATION | GH_TOKEN_LATIN))
        return true;
    if (item->part != GH_PART_NOMINAL && item->part != GH_PART_VERB)
        return false;
    /* "montri [Nepal]-ke": a country is nobody's name. */
    if (gh_refer_unit(ph->r, ph->p, at, &u) && !may_be_named(ph, &u))
        return false;
    for (uint16_t i = 0; i < item->form->count; i++)
        if (item->form->analyses[i].pos == GH_UPOS_PROPN)
            return true;
    if (item->part != GH_PART_NOMINAL || (item->form->flags & GH_FORM_KNOWN))
        return false;
    return !gh_refer_unit(ph->r, ph->p, at, &u) || u.actor || u.ambiguous;
}

gh_str gh_refer_base_form(gh_arena *arena, const gh_parse *p, uint16_t first, uint16_t last)
{
    const gh_item *item = &p->items[last];
    gh_span span = gh_parse_span(p, first, last);
    gh_str text = gh_text_slice(p->text, span), end = gh_parse_slice(p, last);
    gh_str canonical = item->form->canonical;
    uint32_t stem = item->analysis->stem_length;
    if (gh_item_case(item) == GH_NOM || stem == 0 || stem >= canonical.n)
        return text;
    if (gh_str_equal(end, canonical))
        return gh_str_slice(text, 0, text.n - (canonical.n - stem));
    /* Spelt otherwise than canonical: the words before it as they are, its stem canonical. */
    uint32_t before = text.n - end.n;
    char *name = GH_NEW(arena, char, before + stem + 1u);
    memcpy(name, text.p, before);
    memcpy(name + before, canonical.p, stem);
    return (gh_str){name, before + stem};
}

static bool is_proper(const gh_item *item)
{
    for (uint16_t i = 0; item->form && i < item->form->count; i++)
        if (item->form->analyses[i].pos == GH_UPOS_PROPN)
            return true;
    return false;
}

/* Names are made of words: "[Shofiqul Islam] Ujjol o [Swapon]" (bright), "Tripti Kona [Mondol]"
 * (contentment, grain), "[Humayun] Kobir" (poet). Before the name began such words must lead up to
 * a listed name; after it they must end it, by a mark, "and", or the ending of a person's object.
 */
static bool is_word_of_name(const phrase *ph, uint16_t at, bool begun)
{
    const gh_parse *p = ph->p;
    gh_unit u;
    const gh_item *item = &p->items[at];
    if (begun && item->part == GH_PART_NOMINAL && is_proper(item) && at > 0 &&
        gh_item_case(&p->items[at - 1]) == GH_NOM && gh_refer_unit(ph->r, p, at, &u) &&
        u.length == 1 && u.role && !u.actor && !u.state)
        return true;
    if (!gh_refer_may_be_name(ph->r, ph->p, at))
        return false;
    bool bare = gh_item_case(item) == GH_NOM;
    if (!begun) {
        uint16_t next = (uint16_t)(at + 1);
        if (bare && gh_refer_may_be_name(ph->r, ph->p, next) && !is_proper(&p->items[next]) &&
            gh_item_case(&p->items[next]) == GH_NOM)
            next++;
        return bare && next < p->n && is_proper(&p->items[next]) &&
               gh_refer_may_be_name(ph->r, ph->p, next);
    }
    if (gh_item_case(item) == GH_ACC)
        return !gh_feature(item->analysis->features, DEFINITE);
    if (!bare || at + 1u >= p->n)
        return false;
    const gh_item *after = &p->items[at + 1];
    if (is_proper(after) && gh_refer_may_be_name(ph->r, ph->p, (uint16_t)(at + 1)))
        return true;
    return (after->token->flags & (GH_TOKEN_COMMA | GH_TOKEN_BRACKET_OPEN)) ||
           (after->part == GH_PART_PARTICLE &&
            (after->particle == GH_PARTICLE_AND || after->particle == GH_PARTICLE_ALIAS));
}

static void take_alias(phrase *ph)
{
    uint16_t end = gh_refer_alias_end(ph->r, ph->p, ph->at);
    if (end == ph->at)
        return;
    ph->at = end;
    ph->m->last = ph->m->head = (uint16_t)(end - 1);
    ph->last_case = gh_item_case(&ph->p->items[ph->m->head]);
}

static const gh_quantity *number_at(const phrase *ph, uint16_t at)
{
    for (uint32_t i = 0; i < ph->p->numbers.n; i++) {
        const gh_quantity *q = &ph->p->numbers.p[i];
        if (q->first == ph->p->first + at)
            return q->ordinal ? NULL : q;
    }
    return NULL;
}

/* "Maksudul Hasan [intercom-e] bolen": an unknown word in the locative is no part of a name. */
static bool is_place_of_act(const phrase *ph, uint16_t at)
{
    const gh_analysis *a = ph->p->items[at].analysis;
    return a && a->certainty == GH_GUESSED && gh_feature(a->features, CASE) == GH_LOC;
}

static void take_name(phrase *ph)
{
    const gh_parse *p = ph->p;
    uint16_t first = ph->at;
    bool begun = false; /* "[Sinha] Md. Rashed Khan" is not Rashed Khan */
    while (ph->at < p->n && ph->at < first + MAX_NAME_WORDS) {
        gh_unit u;
        bool after_title =
            ph->at > first &&
            ((p->items[ph->at - 1].token->flags & GH_TOKEN_ABBREVIATION) ||
             gh_refer_has_class(p, (uint16_t)(ph->at - 1), p->lexicon->class_forename));
        if (number_at(ph, ph->at) || (ph->at > first + 1 && is_place_of_act(ph, ph->at)))
            break;
        if (!is_name_word(ph, ph->at) && !is_word_of_name(ph, ph->at, begun) &&
            !(after_title && gh_refer_may_be_name(ph->r, ph->p, ph->at)))
            break;
        if (!begun && gh_refer_unit(ph->r, p, ph->at, &u) && u.actor && !u.ambiguous &&
            (gh_row(ph->r->lexicon, ACTOR, actor, u.actor - 1)->kind & GH_KIND_PERSON)) {
            if (apply(ph, &u))
                break;
        }
        begun |= !(p->items[ph->at].token->flags & GH_TOKEN_ABBREVIATION);
        const gh_analysis *a = p->items[ph->at++].analysis;
        if (a->certainty != GH_GUESSED && gh_feature(a->features, CASE) > GH_NOM)
            break; /* "Kamal [Miyar] Dhakar bari": nothing of the name follows its case */
    }
    if (ph->at == first)
        return;
    gh_mention *m = ph->m;
    m->last = m->head = (uint16_t)(ph->at - 1);
    /* "somorthok [Dorbeshpur] union Chhatroliger sobhapoti": a place, whose name is not listed. */
    if (!ph->closed && gh_item_case(&p->items[m->head]) == GH_NOM && ph->at < p->n &&
        gh_refer_is_locality(p, ph->at)) {
        ph->at = first;
        m->last = m->head = (uint16_t)(first - 1);
        return;
    }
    m->named = true;
    if (m->name.n == 0)
        m->name = gh_refer_base_form(ph->r->arena, p, first, m->last);
    ph->last_case = gh_item_case(&p->items[m->head]);
    ph->closed = true;
    m->common = false;
    take_alias(ph);
}

static void take_modifiers(phrase *ph)
{
    while (ph->at < ph->p->n && ph->p->items[ph->at].part == GH_PART_PARTICLE) {
        uint8_t kind = ph->p->items[ph->at].particle;
        if (kind == GH_PARTICLE_FORMER)
            ph->former = true;
        else if (kind != GH_PARTICLE_ACTING && kind != GH_PARTICLE_FUTURE &&
                 kind != GH_PARTICLE_HONORIFIC && kind != GH_PARTICLE_SO_CALLED)
            return;
        ph->at++;
    }
}

/* "[panch] shikkharthi": the number ends right before the phrase. */
static bool is_counted_before(const phrase *ph, uint16_t first)
{
    for (uint32_t i = 0; i < ph->p->numbers.n; i++) {
        const gh_quantity *q = &ph->p->numbers.p[i];
        if (q->first + q->count == ph->p->first + first)
            return !q->ordinal && q->most > 1;
    }
    return false;
}

static bool counts_two(const phrase *ph, uint16_t at)
{
    const gh_quantity *q = number_at(ph, at);
    return ph->p->items[at].pronoun == GH_PRONOUN_BOTH || (q && q->least == 2 && q->most == 2);
}

/* "songothoner [13] netakormi": a number before the noun makes it plural. */
static bool counts_many(const phrase *ph, uint16_t at)
{
    const gh_quantity *q = number_at(ph, at);
    return ph->p->items[at].pronoun == GH_PRONOUN_BOTH || (q && q->most > 1);
}

/* "Trumper [sorkar]", "Biden [proshason]": a government called by a person. */
static bool starts_administration(const phrase *ph)
{
    gh_unit u;
    bool compound = ph->last_case == GH_NOM && ph->of_actor;
    if (!(ph->last_case == GH_GEN || compound) || ph->at >= ph->p->n || !ph->m->code.country[0] ||
        !gh_refer_unit(ph->r, ph->p, ph->at, &u) || !u.role || u.actor || u.state)
        return false;
    /* "Guterres [ontorborti sorkar]-ke": a government with a name of its own is no part of his. */
    if (compound && (u.length > 1 || strncmp(ph->m->code.country, "IGO", 3) == 0))
        return false;
    const gh_role_row *role = gh_row(ph->r->lexicon, ROLE, role, u.role - 1);
    return (role->kind & GH_KIND_BODY) &&
           gh_str_equal(gh_lexicon_string(ph->r->lexicon, role->role), GH_STR("GOV"));
}

/* "karmakarta [(OC)] Shafiqul", "pulisher [(DMP)] komishonar": an abbreviation in brackets
 * interrupts nothing, when what follows belongs to the phrase. */
static void step_over_brackets(phrase *ph)
{
    const gh_parse *p = ph->p;
    enum { LONGEST = 6 };
    if (ph->at >= p->n || !(p->items[ph->at].token->flags & GH_TOKEN_BRACKET_OPEN))
        return;
    for (uint16_t i = (uint16_t)(ph->at + 1); i < p->n && i <= ph->at + LONGEST; i++) {
        if (!(p->items[i].token->flags & GH_TOKEN_BRACKET_CLOSE))
            continue;
        gh_unit u;
        uint16_t next = (uint16_t)(i + 1);
        if (next < p->n && ((gh_refer_unit(ph->r, p, next, &u) && (u.role || u.actor)) ||
                            (ph->is_title && ph->last_case == GH_NOM && is_name_word(ph, next))))
            ph->at = next;
        return;
    }
}

/* "sohokari komishonar (bhumi) [o nirbahi magistrate] Tripti Mondol": one local officer of two
 * titles, whose name stands behind both. */
static void step_over_second_title(phrase *ph)
{
    const gh_parse *p = ph->p;
    uint16_t at = ph->at;
    gh_unit u;
    if (at < p->n && (p->items[at].token->flags & GH_TOKEN_BRACKET_OPEN) && at + 3 < p->n &&
        (p->items[at + 2].token->flags & GH_TOKEN_BRACKET_CLOSE))
        at = (uint16_t)(at + 3);
    if (at + 2 >= p->n || p->items[at].part != GH_PART_PARTICLE ||
        p->items[at].particle != GH_PARTICLE_AND ||
        !gh_refer_unit(ph->r, p, (uint16_t)(at + 1), &u) || !u.role || u.plural ||
        u.grammatical_case > GH_NOM || !ph->local_title)
        return;
    const gh_role_row *role = gh_row(ph->r->lexicon, ROLE, role, u.role - 1);
    uint16_t name = (uint16_t)(at + 1 + u.length);
    if ((role->traits & GH_ROLE_LOCAL) && (role->traits & GH_ROLE_TITLE) && name < p->n &&
        gh_str_equal(gh_lexicon_string(ph->r->lexicon, role->role), gh_str_of(ph->m->code.role)) &&
        is_name_word(ph, name))
        ph->at = name;
}

/* "ahbayok [gulibiddho] Osman Hadi": what has become of him stands before his name. */
static void step_over_state(phrase *ph)
{
    const gh_parse *p = ph->p;
    uint16_t next = (uint16_t)(ph->at + 1);
    gh_unit u;
    if (next >= p->n || !p->items[ph->at].form || p->items[ph->at].part != GH_PART_NOMINAL ||
        p->items[ph->at].analysis->pos != GH_UPOS_ADJ || !gh_refer_unit(ph->r, p, next, &u))
        return;
    if (u.actor && !u.ambiguous &&
        (gh_row(ph->r->lexicon, ACTOR, actor, u.actor - 1)->kind & GH_KIND_PERSON))
        ph->at = next;
}

/* One unit, then whatever it governs. */
static bool read_units(phrase *ph)
{
    gh_unit u;
    uint16_t next;
    take_modifiers(ph);
    if (ph->at >= ph->p->n || !gh_refer_unit(ph->r, ph->p, ph->at, &u))
        return false;
    if (!apply(ph, &u))
        return false;
    take_locality(ph);
    while (ph->last_case <= GH_GEN) {
        if (ph->closed && !starts_administration(ph))
            break;
        step_over_brackets(ph);
        if (ph->is_title && !ph->m->plural && ph->last_case == GH_NOM && ph->at < ph->p->n) {
            step_over_second_title(ph);
            take_modifiers(ph);
            step_over_state(ph);
            take_name(ph);
            if (ph->closed)
                break;
        }
        if (!find_next_unit(ph, ph->at, &u, &next) || !continues(ph, &u, (uint16_t)(next - ph->at)))
            break;
        take_modifiers(ph);
        bool proper = next > ph->at && is_society(ph, &u, next);
        bool many = false;
        for (; ph->at < next; ph->at++) {
            ph->number_two |= counts_two(ph, ph->at);
            many |= counts_many(ph, ph->at);
        }
        if (!apply(ph, &u))
            break;
        ph->m->proper |= proper;
        ph->m->plural |= many && (ph->m->kinds & GH_KIND_PERSON);
        take_locality(ph);
    }
    return true;
}

static void settle_code(phrase *ph)
{
    gh_mention *m = ph->m;
    bool persons = ph->people && (m->plural || ph->counted);
    m->of_party = ((ph->body_kinds | m->kinds) & GH_KIND_PARTY) != 0;
    m->body_kinds = ph->body_kinds;
    /* "[Dhakar] dutabas": in Dhaka, but whose? */
    if (m->mission && m->country_given && (ph->seat || m->from_place) && !ph->of_actor &&
        !m->named) {
        memset(m->code.country, 0, sizeof m->code.country);
        m->country_given = false;
    }
    if (m->kinds == GH_KIND_STATE && m->bare_state) {
        if (ph->seat && ph->last_case == GH_COM && m->place)
            m->kinds = 0; /* "[Dhaka]-soho sara desh": places */
        else if (ph->seat)
            set_role(&m->code, GH_STR("GOV"));
        else if (persons)
            set_role(&m->code, GH_STR("CVL"));
        if (persons) {
            m->kinds = GH_KIND_CROWD;
            m->adjectival = false;
        }
    }
    if (ph->former && (m->kinds & (GH_KIND_PERSON | GH_KIND_OFFICE)) && !ph->of_actor &&
        strncmp(m->code.role, "GOV", 3) == 0)
        set_role(&m->code, GH_STR("ELI"));
}

/* "'potito sorkar'-er": the case stands behind the closing mark, as a word of its own. */
static unsigned case_behind_quote(const gh_parse *p, uint16_t *at)
{
    uint16_t i = *at;
    if (i >= p->n || !(p->items[i].token->flags & GH_TOKEN_CLOSE))
        return GH_NOM;
    i++;
    if (i < p->n && (p->items[i].token->flags & GH_TOKEN_HYPHEN) && !p->items[i].form)
        i++;
    if (i >= p->n || !p->items[i].form || !(p->items[i].token->flags & GH_TOKEN_GLUED))
        return GH_NOM;
    gh_features f = gh_refer_suffix(p->lexicon, p->items[i].form->canonical);
    if (f) {
        *at = (uint16_t)(i + 1);
        return gh_feature(f, CASE);
    }
    return GH_NOM;
}

/* "upojela proshason [ayojito] onushthane", "adalot [bhoboner] samne": what stands before such a
 * word can belong to it. */
static bool is_attributive(const gh_parse *p, uint16_t at)
{
    if (at >= p->n)
        return false;
    if (gh_refer_has_class(p, at, p->lexicon->class_participle))
        return at + 1 < p->n && p->items[at + 1].form &&
               (p->items[at + 1].part == GH_PART_NOMINAL ||
                p->items[at + 1].part == GH_PART_PRONOUN ||
                (p->items[at + 1].form->flags & GH_FORM_NUMBER));
    return gh_refer_has_class(p, at, p->lexicon->class_site);
}

static void settle_functions(phrase *ph)
{
    static const uint32_t by_case[] = {
        [GH_NOM] = GH_FUNCTION_SUBJ | GH_FUNCTION_BARE,
        [GH_GEN] = GH_FUNCTION_GEN,
        [GH_ACC] = GH_FUNCTION_OBJ,
        [GH_LOC] = GH_FUNCTION_LOC,
        [GH_COM] = GH_FUNCTION_SUBJ | GH_FUNCTION_BARE, /* "X-soho": until it is joined */
    };
    gh_mention *m = ph->m;
    uint16_t end = (uint16_t)(m->last + 1);
    if (ph->last_case == GH_NOM)
        ph->last_case = case_behind_quote(ph->p, &end);
    m->grammatical_case = (uint8_t)ph->last_case;
    m->functions =
        m->adjectival && ph->last_case == GH_NOM ? GH_FUNCTION_GEN : by_case[ph->last_case];
    m->after = end;
    if (ph->last_case == GH_GEN && m->plural && !m->place)
        m->functions |= GH_FUNCTION_OBJ; /* "shikkharthider chhotrobhongo kore": -der is both */
    m->attributive = ph->last_case == GH_NOM && is_attributive(ph->p, m->after);
    gh_refer_take_marker(ph->p, m);
}

/* "[torun] somajer proti": "young" says what kind of society; "[jubok] ahoto" is a young man. */
static bool is_adjective_here(const phrase *ph)
{
    const gh_mention *m = ph->m;
    uint16_t next = (uint16_t)(m->last + 1);
    if (!m->common || m->named || ph->last_case != GH_NOM || m->plural || next >= ph->p->n)
        return false;
    const gh_item *item = &ph->p->items[next];
    return item->part == GH_PART_NOMINAL && item->analysis->pos == GH_UPOS_NOUN &&
           (item->form->flags & GH_FORM_KNOWN) &&
           !(item->form->flags & (GH_FORM_HEAD | GH_FORM_NAME | GH_FORM_TIME));
}

bool gh_refer_phrase(const gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *ret_mention)
{
    gh_mention m = {.first = at, .entity = -1, .person = 3};
    phrase ph = {.r = r, .p = p, .m = &m, .at = at};
    if (counts_two(&ph, at)) {
        ph.number_two = true;
        ph.at++;
    }
    if (!read_units(&ph))
        return false;
    if (is_adjective_here(&ph))
        return false;
    if ((m.kinds & GH_KIND_PERSON) && !m.named)
        m.plural |= is_counted_before(&ph, at);
    settle_code(&ph);
    settle_functions(&ph);
    m.span = gh_parse_span(p, m.first, m.last);
    *ret_mention = m;
    return true;
}
