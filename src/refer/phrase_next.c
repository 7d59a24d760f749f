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

/* The next unit that the genitive or bare unit before it can belong to, over a few words. */
bool gh_phrase_find_next(const gh_noun_phrase *ph, uint16_t from, gh_unit *u, uint16_t *ret_at)
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
            return at == from || !is_plain_noun(&ph->p->items[at - 1]) ||
                   gh_phrase_is_society(ph, u, at) ||
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
bool gh_phrase_continues(const gh_noun_phrase *ph, const gh_unit *u, uint16_t gap)
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
        return gh_phrase_is_society(ph, u, at);
    bool bare = ph->last_case == GH_NOM && !ph->m->adjectival && !ph->m->place;
    /* "rashtropoti [prodhanmontrir] songe": two offices. */
    const unsigned holder = GH_KIND_OFFICE | GH_KIND_PERSON;
    if (bare && ph->role_before && ph->is_title && (ph->m->kinds & GH_KIND_OFFICE) &&
        ((role->kind & holder) == holder ||
         ((role->kind & GH_KIND_PERSON) && (role->traits & (GH_ROLE_NATIONAL | GH_ROLE_LOCAL)))) &&
        role->role && u->grammatical_case > GH_NOM)
        return false;
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
    /* "elakabasi [cheyarmyaner] bichar chay": the people of a place hold no office. */
    bool people = (ph->m->kinds & GH_KIND_CROWD) && !ph->m->honorific &&
                  strcmp(ph->m->code.role, "CVL") == 0;
    if (bare && ph->role_before && people && (other || (role->traits & GH_ROLE_TITLE)))
        return false;
    /* "OC [badi] Mizanur Rohmanke deken": an officer, and somebody of the people. */
    if (bare && ph->role_before && ph->is_title && other && gh_str_equal(code, GH_STR("CVL")))
        return false;
    return gap == 0 || ph->last_case == GH_GEN || ph->m->adjectival;
}
