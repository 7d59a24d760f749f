/* phrase_unit.c - what one unit of the tables (a state, place or actor) adds to the phrase. */
#include "refer/phrase.h"

static void set_country(gh_noun_phrase *ph, uint32_t iso)
{
    gh_str s = gh_lexicon_string(ph->r->lexicon, iso);
    if (strncmp(ph->m->code.country, "IGO", 3) == 0)
        return;
    gh_code_set_country(&ph->m->code, s);
    ph->m->country_given = true;
    ph->m->from_place = false;
}

/* "[25] Bangladeshi nihoto", "[26] Bangladeshir", "[25] Bangladeshi atok hoyechhen": whoever is
 * counted is a person; but "[59ti] Chinese app". */
static bool is_counted(const gh_noun_phrase *ph, const gh_unit *u)
{
    uint16_t next = (uint16_t)(ph->at + u->length);
    if (ph->at == 0)
        return false;
    const gh_item *before = &ph->p->items[ph->at - 1];
    /* "[duti] barmij chaku": the classifier counts things. */
    bool number =
        (before->form->flags & GH_FORM_NUMBER) && !gh_feature(before->analysis->features, DEFINITE);
    bool of_noun = next < ph->p->n && ph->p->items[next].part == GH_PART_NOMINAL &&
                   ph->p->items[next].analysis->pos == GH_UPOS_NOUN;
    bool of_verb = of_noun && next + 1 < ph->p->n && ph->p->items[next + 1].part == GH_PART_VERB &&
                   (ph->p->items[next].form->flags & GH_FORM_HEAD);
    /* "[at] Bangladeshi atok": what they are, with no verb */
    bool of_end = of_noun && (ph->p->items[next].form->flags & GH_FORM_HEAD) &&
                  (next + 1 == ph->p->n || ph->p->items[next + 1].part == GH_PART_MARK);
    of_noun &= !of_verb && !of_end;
    return number && (u->grammatical_case > GH_NOM || !of_noun);
}

static void apply_state(gh_noun_phrase *ph, const gh_unit *u)
{
    const gh_state_row *state = gh_row(ph->r->lexicon, STATE, state, u->state - 1);
    set_country(ph, state->iso);
    ph->m->state = u->state;
    ph->m->name = gh_lexicon_string(ph->r->lexicon, state->name);
    ph->m->kinds = GH_KIND_STATE;
    ph->m->bare_state = true;
    ph->m->adjectival = u->state_kind == GH_STATE_NAME_ADJECTIVE;
    ph->seat = u->state_kind == GH_STATE_NAME_CAPITAL || u->state_kind == GH_STATE_NAME_SEAT;
    ph->seated = u->seated;
    ph->counted = u->grammatical_case == GH_ACC || is_counted(ph, u);
    ph->people = u->state_kind == GH_STATE_NAME_PEOPLE ||
                 (u->state_kind == GH_STATE_NAME_ADJECTIVE && (u->plural || ph->counted));
}

static void apply_place(gh_noun_phrase *ph, const gh_unit *u)
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
void gh_phrase_leave_place(gh_noun_phrase *ph)
{
    if (ph->m->place)
        ph->m->seat = ph->m->place;
    ph->m->place = 0;
}

static void apply_actor(gh_noun_phrase *ph, const gh_unit *u)
{
    const gh_actor_row *actor = gh_row(ph->r->lexicon, ACTOR, actor, u->actor - 1);
    gh_actor_code code = gh_code_split(gh_lexicon_string(ph->r->lexicon, actor->code));
    bool person = actor->kind & GH_KIND_PERSON;
    bool undated = !ph->r->day || ph->r->estimated;
    /* "sabek president [Zardari]": not in office then, whatever he is now. */
    if (person && undated && ph->former && strcmp(code.role, "GOV") == 0) {
        actor = gh_row(ph->r->lexicon, ACTOR, actor, gh_refer_out_of_office(ph->r, u->actor - 1));
        code = gh_code_split(gh_lexicon_string(ph->r->lexicon, actor->code));
    }
    /* "Europiyo Commissioner vice president [Kallas]": the office that she has had of this body */
    if (person && undated && ph->role_before && !ph->former) {
        uint32_t row = gh_refer_row_of_code(ph->r, u->actor - 1, ph->m->code);
        actor = gh_row(ph->r->lexicon, ACTOR, actor, row);
        code = gh_code_split(gh_lexicon_string(ph->r->lexicon, actor->code));
    }
    /* In an undated article the office named with a person says more than the last row of dates. */
    bool office_holds =
        person && undated && ph->role_before && !ph->former && ph->m->code.role[0] &&
        !gh_role_starts(ph->m->code.role, "CRM BUS EDU REL LAB ELI HLH AGR CVL UAF MIL");
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
    ph->governed = !person || gh_refer_has_governed(ph->r, u->actor - 1);
    ph->m->medium = (actor->kind & GH_KIND_MEDIUM) != 0;
    ph->m->named |= person;
    ph->m->two |= u->allied; /* "[Jamaat-BNP]-r songhorsho": with each other */
    if (actor->kind & GH_KIND_PARTY) {
        ph->m->side = ph->m->name;
        ph->party = ph->m->code;
    }
    gh_phrase_leave_place(ph);
    ph->body_kinds = person ? 0 : ph->m->kinds;
    ph->is_title = false;
    ph->closed = person;
}

/* "nihoter bhai [Tarek]", "stri [Hasina]", "chor [Kader]": what he is called before a name of one
 * word is nothing that an actor of that name is; but "odhyapok [Yunus]". */
static bool is_other_man(const gh_noun_phrase *ph, const gh_unit *u)
{
    const gh_mention *m = ph->m;
    const char *private = u->is_short ? "CVL LAB AGR REF CRM UAF" : "CVL";
    return u->length == 1 && !ph->body_kinds && ph->role_before && !m->learned &&
           !m->country_given && gh_role_is(m->code.role, private) &&
           (gh_row(ph->r->lexicon, ACTOR, actor, u->actor - 1)->kind & GH_KIND_PERSON);
}

/* Was he named in full before? */
static bool is_known(const gh_noun_phrase *ph, gh_str name)
{
    for (uint32_t e = 0; e < ph->r->entities.n; e++)
        if (gh_str_equal(ph->r->entities.p[e].name, name))
            return true;
    return false;
}

/* A short or ambiguous name is an actor's only with support: a title before it, the full name
 * earlier in the article, or, for one that is only ambiguous, the country that it speaks of; the
 * letters of an international body, that the article is not of sport. */
static bool is_supported(const gh_noun_phrase *ph, const gh_unit *u)
{
    const gh_actor_row *actor = gh_row(ph->r->lexicon, ACTOR, actor, u->actor - 1);
    gh_str name = gh_lexicon_string(ph->r->lexicon, actor->name);
    gh_str code = gh_lexicon_string(ph->r->lexicon, actor->code);
    bool other = is_other_man(ph, u);
    if ((!u->is_short && !u->ambiguous && !other) || (!other && (ph->is_title || ph->body_kinds)) ||
        is_known(ph, name))
        return true;
    if (u->ambiguous && !other && (actor->kind & GH_KIND_IGO))
        return !gh_refer_is_of_game(ph->p);
    return !other && !u->is_short && !u->role && !u->place && !u->state &&
           gh_str_starts(code, gh_str_of(ph->r->setting->country));
}

/* "jela proshasok [M A Mannan]": an office that the person of that name does not hold is another
 * man's, and so is a title within a body, "odhidoptorer porichalok [Harun-or-Roshid]"; "OC
 * [Shafiqur Rahman]": a policeman at any time; "[sabek] UP chairman [Elias Hossain]":
 * one of many. */
static bool is_namesake(const gh_noun_phrase *ph, const gh_unit *u)
{
    const gh_actor_row *actor = gh_row(ph->r->lexicon, ACTOR, actor, u->actor - 1);
    gh_actor_code code = gh_code_split(gh_lexicon_string(ph->r->lexicon, actor->code));
    const gh_mention *m = ph->m;
    bool dated = ph->r->day && !ph->r->estimated;
    bool office = (m->kinds & GH_KIND_OFFICE) && !m->honorific && dated;
    /* "[chhatrodoler] sobhapoti X": nor is whoever holds an office of the state of its youth wing;
     * but "[chhatrodoler] obhibhabok X" holds none there */
    bool of_party = ph->of_actor && (ph->body_kinds & GH_KIND_PARTY) &&
                    !gh_role_is(m->code.role, "GOV CVL") && strcmp(code.role, "GOV") != 0;
    bool local = ph->of_local && !ph->of_actor && !(ph->body_kinds & GH_KIND_PARTY) &&
                 strcmp(m->code.role, "GOV") == 0;
    bool of_body = (ph->body_kinds & (GH_KIND_BODY | GH_KIND_COURT)) && !ph->of_actor &&
                   !ph->national && !m->learned && dated;
    return (actor->kind & GH_KIND_PERSON) && ph->role_before && (!ph->former || local) &&
           (office || of_party || of_body || local || strcmp(m->code.role, "COP") == 0) &&
           m->code.role[0] && code.role[0] && strncmp(m->code.role, code.role, 3) != 0;
}

/* Behind a hyphen at `at` that is a word of its own. */
static uint16_t behind_hyphen(const gh_parse *p, uint16_t at)
{
    bool hyphen = at < p->n && !gh_item_is_word(&p->items[at]) &&
                  (p->items[at].token->flags & GH_TOKEN_HYPHEN);
    return (uint16_t)(at + hyphen);
}

/* Where the brackets that open at `at` are closed, or a quotation, and what follows a hyphen behind
 * them. */
static uint16_t behind_marks(const gh_parse *p, uint16_t at)
{
    enum { LONGEST = 6 };
    if (at < p->n && !gh_item_is_word(&p->items[at]) &&
        (p->items[at].token->flags & GH_TOKEN_CLOSE))
        return behind_hyphen(p, (uint16_t)(at + 1));
    uint16_t behind = gh_parse_behind_bracket(p, at, LONGEST);
    return behind > at && behind < p->n ? behind_hyphen(p, behind) : at;
}

/* "[dudok] er cheyarman", "[Abdul Kader] er baba": whose somebody is; but "[sorkar] er protibad
 * kore" protests against it. */
static bool is_before_role(const gh_noun_phrase *ph, uint16_t at)
{
    gh_unit u;
    return ph->m->name.n && at < ph->p->n && gh_refer_unit(ph->r, ph->p, at, &u) && u.role &&
           !u.actor && !u.place && !u.state;
}

/* "RAB-11 [er] odhinayok", "tribunal-1 [e]", "batalion (16 BGB) [-er] sodosyo", "'July Oikya' [er]
 * neta": the case of a number, and of what stands before brackets, is often a word of its own. */
unsigned gh_phrase_case_apart(const gh_noun_phrase *ph, uint16_t last, uint16_t *at)
{
    const gh_parse *p = ph->p;
    uint16_t end = behind_marks(p, *at);
    bool marked = end > *at, digits = gh_refer_ends_in_digit(gh_parse_slice(p, last));
    if (end >= p->n || !gh_item_is_word(&p->items[end]) || p->items[end].part == GH_PART_PARTICLE ||
        !(marked || digits || is_before_role(ph, (uint16_t)(end + 1))))
        return GH_NOM;
    gh_features f = gh_refer_suffix(p->lexicon, p->items[end].form->canonical);
    /* "(Dhaka) [e] onushthan": this one, unless it is glued on. */
    enum { LETTER = 3 }; /* bytes */
    bool is_short =
        p->items[end].form->canonical.n <= LETTER && !(p->items[end].token->flags & GH_TOKEN_GLUED);
    if (!f || (is_short && (marked || !digits)))
        return GH_NOM;
    *at = (uint16_t)(end + 1);
    return gh_feature(f, CASE);
}

/* "[nouka protiker prarthi] Rahim": the candidate of the party that is called by its symbol. */
static void apply_actor_and_role(gh_noun_phrase *ph, const gh_unit *u)
{
    apply_actor(ph, u);
    const gh_role_row *role = u->role ? gh_row(ph->r->lexicon, ROLE, role, u->role - 1) : NULL;
    if (role && (ph->m->kinds & GH_KIND_PARTY) && (role->kind & GH_KIND_PERSON) &&
        gh_str_equal(gh_lexicon_string(ph->r->lexicon, role->role), GH_STR("PTY")))
        gh_phrase_apply_role(ph, u);
}

bool gh_phrase_apply(gh_noun_phrase *ph, const gh_unit *u)
{
    gh_mention *m = ph->m;
    if (u->actor && is_namesake(ph, u))
        ph->closed = m->named = true;
    else if (u->actor && is_supported(ph, u))
        apply_actor_and_role(ph, u);
    else if (u->state)
        apply_state(ph, u);
    else if (u->role)
        gh_phrase_apply_role(ph, u);
    else if (u->place)
        apply_place(ph, u);
    else
        return false;
    if (u->state && u->place)
        m->place = u->place;
    if (u->belongs) /* "[BNP-karmira]": of the body, and then a member of it */
        gh_phrase_apply_role(ph, &(gh_unit){.role = u->belongs, .analysis = u->analysis});
    ph->house = (u->role || u->actor) && !u->state ? u->place : 0;
    m->last = (uint16_t)(ph->at + u->length - 1);
    m->head = m->last;
    m->plural = u->plural;
    m->definite = u->analysis && gh_feature(u->analysis->features, DEFINITE);
    ph->last_case = u->grammatical_case;
    ph->at = (uint16_t)(ph->at + u->length);
    if (ph->last_case <= GH_NOM)
        ph->last_case = gh_phrase_case_apart(ph, m->last, &ph->at);
    return true;
}
