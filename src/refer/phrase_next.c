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

/* "[Chhatradoler] Dhaka bishwobidyaloy [shakhar] sobhapoti": at what school the branch is. */
static bool is_school_of_branch(const gh_noun_phrase *ph, const gh_unit *u, uint16_t at)
{
    uint16_t next = (uint16_t)(at + u->length);
    return (ph->body_kinds & GH_KIND_PARTY) && ph->last_case == GH_GEN && (u->actor || u->role) &&
           u->grammatical_case <= GH_NOM && next < ph->p->n &&
           gh_refer_word_has_class(ph->p, next, ph->p->lexicon->class_branch);
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

/* "Congresser [muslim] sangsad": which of them. */
static bool is_attribute(const gh_noun_phrase *ph, const gh_unit *u, uint16_t at)
{
    gh_unit next;
    uint16_t after = (uint16_t)(at + u->length);
    if (!u->role || u->plural || u->grammatical_case > GH_NOM || ph->last_case != GH_GEN ||
        !(gh_row(ph->r->lexicon, ROLE, role, u->role - 1)->traits & GH_ROLE_ATTRIBUTE) ||
        after >= ph->p->n || !gh_refer_unit(ph->r, ph->p, after, &next) || !next.role)
        return false;
    return gh_row(ph->r->lexicon, ROLE, role, next.role - 1)->kind & GH_KIND_PERSON;
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

/* "Sri Lankar ortho o [pororashtromontri]": a minister of the state, for two matters. */
static bool is_minister(const gh_noun_phrase *ph, const gh_unit *u)
{
    if (!ph->m->bare_state || ph->last_case != GH_GEN || !u->role || u->plural)
        return false;
    const gh_role_row *role = gh_row(ph->r->lexicon, ROLE, role, u->role - 1);
    return (role->kind & GH_KIND_OFFICE) && (role->kind & GH_KIND_PERSON) &&
           (role->traits & GH_ROLE_NATIONAL) && (role->traits & GH_ROLE_TITLE);
}

/* "DUCSU-r sahityo [o] sangskritik sompadok", "Sri Lankar ortho [o] pororashtromontri": of two
 * matters. */
static bool joins_portfolio(const gh_noun_phrase *ph, uint16_t from, uint16_t at)
{
    const gh_parse *p = ph->p;
    gh_unit u;
    if (p->items[at].particle != GH_PARTICLE_AND || ph->last_case != GH_GEN || at <= from ||
        at + 1u >= p->n || p->items[at - 1].part != GH_PART_NOMINAL ||
        p->items[at + 1].part != GH_PART_NOMINAL || gh_item_case(&p->items[at - 1]) != GH_NOM)
        return false;
    return (ph->body_kinds && gh_item_case(&p->items[at + 1]) == GH_NOM) ||
           (gh_refer_unit(ph->r, p, (uint16_t)(at + 1), &u) && is_minister(ph, &u));
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

/* "[markin] protirokkha [kompani]": the noun between says of what kind the firm or force is. */
static bool is_body_of_kind(const gh_noun_phrase *ph, const gh_unit *u, uint16_t from, uint16_t at)
{
    if (!ph->m->adjectival || ph->last_case != GH_NOM || at != from + 1 || !u->role)
        return false;
    const gh_role_row *role = gh_row(ph->r->lexicon, ROLE, role, u->role - 1);
    return role->role && (role->kind & (GH_KIND_COMPANY | GH_KIND_BODY | GH_KIND_ARMED)) &&
           !(role->kind & GH_KIND_PERSON);
}

/* "CEC [ke em] Nurul Huda": "who" is a letter in a name that is known. */
static bool opens_known_name(const gh_noun_phrase *ph, uint16_t at, gh_unit *u)
{
    return ph->p->items[at].part == GH_PART_PRONOUN && gh_refer_unit(ph->r, ph->p, at, u) &&
           u->actor && u->length > 1;
}

static bool passes_pronoun(const gh_noun_phrase *ph, uint16_t at)
{
    const gh_item *item = &ph->p->items[at];
    return ph->last_case == GH_GEN && gh_item_case(item) <= GH_NOM &&
           (item->pronoun == GH_PRONOUN_INDEFINITE || item->pronoun == GH_PRONOUN_ALL ||
            is_that_member(ph, at));
}

static bool passes_particle(const gh_noun_phrase *ph, uint16_t from, uint16_t at)
{
    switch (ph->p->items[at].particle) {
    case GH_PARTICLE_FORMER:
    case GH_PARTICLE_ACTING:
    case GH_PARTICLE_FUTURE:
    case GH_PARTICLE_HONORIFIC:
    case GH_PARTICLE_POSSIBLE:
        return true;
    default:
        return is_amount(ph, at) || joins_portfolio(ph, from, at) ||
               (ph->last_case == GH_GEN && is_that_member(ph, at));
    }
}

static bool passes_noun(const gh_noun_phrase *ph, uint16_t at)
{
    const gh_item *item = &ph->p->items[at];
    unsigned c = gh_item_case(item);
    if ((c != GH_NOM && c != GH_GEN) || is_event_noun(ph->p, item))
        return false;
    /* "bharatiyo [chorachaloner] koyla-soho dui byaktike": Indian is what stands next to it. */
    return c != GH_GEN || !ph->m->adjectival;
}

/* May a word that is no unit stand between two that belong together? */
static bool passes(const gh_noun_phrase *ph, uint16_t from, uint16_t at)
{
    const gh_item *item = &ph->p->items[at];
    switch (item->part) {
    case GH_PART_PRONOUN: /* "bahinir [ekadhik] sodosyo" */
        return passes_pronoun(ph, at);
    case GH_PART_MARKER: /* "orthoniti [bishoyok] sompadok"; but "neta boktobyo [niye] desher ..."
                          */
        return gh_refer_word_has_class(ph->p, at, ph->p->lexicon->class_relating) &&
               (ph->last_case != GH_GEN || at != from);
    case GH_PART_PARTICLE: /* "Britener [sabek] montri" */
        return passes_particle(ph, from, at);
    case GH_PART_NUMBER: /* "RAB-er [tin] sodosyo" */
        return true;
    default: /* "Partyr [jugmo] sochib" */
        return passes_noun(ph, at);
    }
}

/* "Bangladesh kolyan [somiti]", but "porishoder boktobyo [jonogon]": does the unit at `at` belong
 * to what was read, over the words since `from`? */
static bool is_reached(const gh_noun_phrase *ph, const gh_unit *u, uint16_t from, uint16_t at)
{
    return at == from || !is_plain_noun(&ph->p->items[at - 1]) || gh_phrase_is_society(ph, u, at) ||
           is_body_of_kind(ph, u, from, at) ||
           gh_refer_has_class(ph->p, (uint16_t)(at - 1), ph->p->lexicon->class_locality);
}

/* The next unit that the genitive or bare unit before it can belong to, over a few words. */
bool gh_phrase_find_next(const gh_noun_phrase *ph, uint16_t from, gh_unit *u, uint16_t *ret_at)
{
    bool joined = false;
    for (uint16_t at = from; at < ph->p->n && at <= from + MAX_BETWEEN; at++) {
        const gh_item *item = &ph->p->items[at];
        if (!gh_item_is_word(item) || item->part == GH_PART_VERB)
            return false;
        if (at == from && opens_known_name(ph, at, u)) {
            *ret_at = at;
            return true;
        }
        if (item->part == GH_PART_PRONOUN || item->part == GH_PART_MARKER ||
            !gh_refer_unit(ph->r, ph->p, at, u)) {
            if (!passes(ph, from, at))
                return false;
            joined |= item->part == GH_PART_PARTICLE && joins_portfolio(ph, from, at);
            continue;
        }
        bool attribute = is_attribute(ph, u, at), school = is_school_of_branch(ph, u, at);
        if (attribute || school || is_place_of_branch(ph, u) || is_cause(ph, u, at)) {
            at = (uint16_t)(at + u->length - 1);
            from = school || (attribute && at == from) ? (uint16_t)(at + 1) : from;
            continue;
        }
        *ret_at = at;
        return (at > from && is_portfolio(ph, u)) || (joined && is_minister(ph, u)) ||
               (!joined && is_reached(ph, u, from, at));
    }
    return false;
}

/* "kolej [Chhatradol]", "bishwobidyaloy shakha [Chhatra League]": the branch of a party there. */
static bool is_branch_at_school(const gh_noun_phrase *ph, uint32_t kinds)
{
    return (kinds & GH_KIND_PARTY) && ph->last_case == GH_NOM && !ph->m->plural &&
           (ph->body_kinds & GH_KIND_BODY) && strcmp(ph->m->code.role, "EDU") == 0;
}

/* "Pakistaner senabahini [TTP-r] ghantite hamla chalay": those who serve a state have no name of
 * others. */
static bool is_of_another_force(const gh_noun_phrase *ph, const gh_actor_row *actor)
{
    const char *role = ph->m->code.role;
    const gh_actor_code code = gh_code_split(gh_lexicon_string(ph->r->lexicon, actor->code));
    return (strcmp(role, "MIL") == 0 || strcmp(role, "COP") == 0) && strcmp(role, code.role) != 0;
}

static bool actor_continues(const gh_noun_phrase *ph, const gh_unit *u)
{
    uint32_t kinds = gh_row(ph->r->lexicon, ACTOR, actor, u->actor - 1)->kind;
    /* "[BNPr] [Tarique Rahman]", "president [Putin]"; but "[Rashiya] [NATO]-ke": two, and so are
     * "bahinir prodhanra [Sheikh Hasinake]". */
    bool person = kinds & GH_KIND_PERSON;
    if (person && ph->several) /* "koyekjon alem [Sheikh Hasinar] songe boithok koren" */
        return false;
    /* "barta songstha [KCNA]", "jongi songothon [Hamas]": a kind of body and its name. */
    uint32_t shared = kinds & ph->body_kinds & ~(uint32_t)GH_KIND_BODY;
    bool kind_and_name =
        ph->role_before && shared && !ph->m->plural && !person &&
        !is_of_another_force(ph, gh_row(ph->r->lexicon, ACTOR, actor, u->actor - 1));
    if (ph->is_title && !kind_and_name)
        return person && !ph->m->plural && !gh_phrase_is_not_holder(ph, u);
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
    return ph->last_case == GH_GEN || ph->m->adjectival || kind_and_name || of_place || of_state ||
           is_branch_at_school(ph, kinds);
}

/* "Rohingya [jubok]", "Rohingya [dakatra]": some of a people that is called by its name. */
static bool is_of_people(const gh_noun_phrase *ph, const gh_role_row *role)
{
    return ph->of_actor && ph->last_case == GH_NOM && !ph->m->plural &&
           (ph->m->kinds & GH_KIND_CROWD) && strcmp(ph->m->code.role, "REF") == 0 &&
           (role->kind & (GH_KIND_PERSON | GH_KIND_CROWD)) && !(role->kind & GH_KIND_OFFICE);
}

/* "[asami kora] hoyechhe": a noun and the verb behind it that are one act. */
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

/* "shotadhik [kormochari] sochibaloye bikkhobh koren", "dui shikkhok [press club-e] ...": some of
 * those who serve, or who were counted, and where they are; but "kormochari [union-e]". */
static bool is_where_they_are(const gh_noun_phrase *ph, const gh_unit *u, uint16_t gap)
{
    const gh_parse *p = ph->p;
    const gh_mention *m = ph->m;
    const gh_role_row *role = u->role ? gh_row(ph->r->lexicon, ROLE, role, u->role - 1) : NULL;
    bool counted = m->first > 0 && m->first + 1u == ph->at &&
                   gh_item_is_word(&p->items[m->first - 1]) &&
                   (p->items[m->first - 1].form->flags & GH_FORM_NUMBER);
    return gap == 0 && u->grammatical_case == GH_LOC && ph->last_case == GH_NOM && !m->named &&
           (m->staff || counted) && (m->kinds & GH_KIND_PERSON) &&
           !(role && (role->traits & GH_ROLE_SOCIETY));
}

/* Somebody else between `from` and the verb, or behind it, who could do it. */
static bool has_other_subject(const gh_noun_phrase *ph, uint16_t from, const gh_clause *c)
{
    gh_unit u;
    for (uint16_t i = from; i < c->tail && i < ph->p->n; i++)
        if (gh_refer_unit(ph->r, ph->p, i, &u) && (u.state || u.actor || u.role) &&
            u.grammatical_case == GH_NOM)
            return true;
    return false;
}

/* Behind nothing but a mark, a time or an adverb: "[gotokal] Rashiya ...", "Iraner dabi, [Israel]".
 */
static bool opens_clause(const gh_parse *p, uint16_t at, const gh_clause *c)
{
    while (at > c->first) {
        const gh_item *before = &p->items[--at];
        if (before->part == GH_PART_MARK)
            return true;
        bool time = before->form->flags & GH_FORM_TIME;
        bool adverb = before->part == GH_PART_NOMINAL && before->analysis->pos == GH_UPOS_ADV;
        bool particle = before->part == GH_PART_PARTICLE && before->particle != GH_PARTICLE_AND;
        if (!time && !adverb && !particle && before->part != GH_PART_NUMBER)
            return false;
    }
    return true;
}

/* "[Rashiya] hospitale hamla chaliyechhe": a state that opens the clause does it, and the hospital
 * is not its own; but "[Bharot] dutabase hamla hoyechhe", "... chaliyechhe ekdol jubok". */
static bool is_state_that_acts(const gh_noun_phrase *ph, const gh_unit *u, uint16_t gap)
{
    const gh_mention *m = ph->m;
    int k = gh_parse_clause_at(ph->p, m->first);
    if (gap > 0 || u->grammatical_case != GH_LOC || !m->bare_state || m->adjectival || m->place ||
        m->named || ph->last_case != GH_NOM || m->first + 1u != ph->at || k < 0)
        return false;
    const gh_clause *c = &ph->p->clauses[k];
    const gh_verb *v = c->verb >= 0 ? &ph->p->verbs[c->verb] : NULL;
    return v && v->kind == GH_VERB_FINITE && !v->passive && !v->exists && !v->occurs &&
           gh_feature(v->features, POLITE) != GH_HONORIFIC && opens_clause(ph->p, m->first, c) &&
           !has_other_subject(ph, (uint16_t)(ph->at + u->length), c);
}

/* May the unit `u`, `gap` words on, be governed by what was read so far? */
bool gh_phrase_continues(const gh_noun_phrase *ph, const gh_unit *u, uint16_t gap)
{
    const gh_mention *m = ph->m;
    if (is_where_they_are(ph, u, gap) || is_state_that_acts(ph, u, gap))
        return false;
    /* "Bangladeshira [jatisongher] samne": people in the plural, and where they are */
    if (ph->people && m->plural && ph->last_case <= GH_NOM)
        return false;
    if (u->actor && !u->role)
        return gap == 0 && actor_continues(ph, u);
    if (u->state || !u->role)
        return false;
    const gh_role_row *role = gh_row(ph->r->lexicon, ROLE, role, u->role - 1);
    if (!role->kind && !role->role) /* "S Alamer [bank hisab]": a thing, and not he */
        return false;
    /* "netader [byabosaprotishthane] hamla": theirs, and not they */
    if ((role->traits & GH_ROLE_VICTIM) && !(role->kind & GH_KIND_PERSON) &&
        ph->last_case == GH_GEN && (m->kinds & (GH_KIND_CROWD | GH_KIND_PERSON)) &&
        gh_role_is(m->code.role, "OPP PTY GOV LEG"))
        return false;
    uint16_t at = (uint16_t)(ph->at + gap), next = (uint16_t)(at + u->length);
    /* "sorkarer upodeshta [odhyapok] X", "BNPr sodosyo [advocate] Y": a second title of his. */
    if ((role->traits & GH_ROLE_LEARNED) && ph->role_before && ph->is_title && gap == 0 &&
        ph->last_case <= GH_NOM && !m->plural)
        return true;
    /* "malikder [asami] kora hoyechhe": what they are made, not who they are; but "bharotiyo
     * [dutke] deke" (calling in the Indian envoy) */
    if (u->length == 1 && u->grammatical_case != GH_ACC && makes_predicate(ph->p, at, next))
        return false;
    /* "shikkharthider [polish] lathipeta kore", "sromikder [thanay] atke": the police of nobody. */
    bool force = (role->kind & (GH_KIND_ARMED | GH_KIND_COURT)) ||
                 (u->grammatical_case == GH_LOC &&
                  gh_str_equal(gh_lexicon_string(ph->r->lexicon, role->role), GH_STR("COP")));
    bool bare_person = ph->last_case == GH_NOM && !m->honorific && !m->member && gap == 0 &&
                       strcmp(m->code.role, "CRM") == 0; /* "dui durbritto [bahini] atok kore" */
    if (((ph->last_case == GH_GEN && m->plural) || bare_person) &&
        (m->kinds & (GH_KIND_CROWD | GH_KIND_PERSON)) && force && !(role->kind & GH_KIND_PERSON))
        return false;
    /* "[chikitsokder] desher unnoyone kaj korar nirdesh": the country is not theirs */
    if (ph->last_case == GH_GEN && m->plural && (m->kinds & (GH_KIND_CROWD | GH_KIND_PERSON)) &&
        !role->role && (role->kind & GH_KIND_STATE))
        return false;
    if (m->bare_state && ph->last_case == GH_NOM && !m->adjectival && gap > 0)
        return gh_phrase_is_society(ph, u, at);
    if ((gap == 0 && is_of_people(ph, role)) || is_union_of(ph, role, gap))
        return true;
    bool bare = ph->last_case == GH_NOM && !m->adjectival && !m->place;
    if (bare && (m->plural || gh_phrase_is_another(ph, u, role, gap)))
        return false;
    return gap == 0 || ph->last_case == GH_GEN || m->adjectival;
}
