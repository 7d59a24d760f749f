/* phrase_settle.c - the code of a finished phrase, and what it can be in its clause. */
#include "refer/phrase.h"

/* "sabek [sochib]" is no more than known, and so is "sabek [montri]", but where a government has
 * fallen: whoever lost the office lost it with his party. */
static void settle_former(gh_noun_phrase *ph)
{
    gh_mention *m = ph->m;
    /* "sabek [odhinayok]": of what is not said. */
    if (ph->former && (strcmp(m->otherwise, "MIL") == 0 || strcmp(m->otherwise, "GOV") == 0))
        memcpy(m->otherwise, "ELI", 4);
    /* "sabek [upacharjo]" held an office, "sabek [shikkharthi]" did not */
    bool office = (ph->member && !m->plural && strcmp(m->code.role, "EDU") == 0) ||
                  gh_role_starts(m->code.role, "GOV LEG COP MIL JUD SPY");
    if (!ph->former || !(m->kinds & (GH_KIND_PERSON | GH_KIND_OFFICE)) || !office)
        return;
    bool home = !m->code.country[0] || strcmp(m->code.country, ph->r->setting->home) == 0;
    bool ranks = ph->member && m->plural && gh_role_is(m->code.role, "MIL COP");
    /* "[NBR-er] sabek cheyarman": an organ of the state has no former men */
    bool of_organ = (ph->body_kinds & GH_KIND_BODY) && gh_role_is(m->code.role, "GOV JUD");
    /* "[Awami Leager] sabek montri": what the party is now */
    if (ph->of_actor && !ranks && !of_organ) {
        if (ph->elected && ph->party.role[0] && home)
            m->code = ph->party;
        return;
    }
    if (ph->elected && home && gh_refer_has_fallen_party(ph->r, gh_str_of(ph->r->setting->home)))
        gh_code_set_role(&m->code, GH_STR("OPP"));
    else {
        /* "BDR-er chakrichyuto [sodosyora]": men of the ranks are people again */
        gh_code_set_role(&m->code, ranks ? GH_STR("CVL") : GH_STR("ELI"));
    }
}

/* "[songsod sodosyer] bari bhangchur" (the MP's house was wrecked), while no party rules after one
 * has fallen: the parliament fell with it, and its members are of the party that lost. */
static void settle_dissolved(gh_noun_phrase *ph)
{
    gh_mention *m = ph->m;
    gh_str home = gh_str_of(ph->r->setting->home);
    bool lawmaker = ph->elected && strcmp(m->code.role, "LEG") == 0 && !ph->of_actor;
    const char *country = m->code.country[0] ? m->code.country : ph->r->setting->country;
    if (lawmaker && ph->r->day && !ph->r->estimated && gh_str_equal(home, gh_str_of(country)) &&
        gh_refer_has_fallen_party(ph->r, home) && !gh_refer_has_ruling_party(ph->r, home))
        gh_code_set_role(&m->code, GH_STR("OPP"));
}

/* "[chalokke] greptar": one driver is nobody but himself, drivers and "tin chalok" are workers. */
static void settle_hand(gh_noun_phrase *ph)
{
    if (!ph->hand || ph->m->plural || strcmp(ph->m->code.role, "LAB") != 0)
        return;
    gh_code_set_role(&ph->m->code, GH_STR("CVL"));
    ph->m->kinds &= ~(uint32_t)GH_KIND_CROWD;
}

/* "[Brussels] nishedhaggya arop korechhe" (imposed sanctions): the union that sits there, where the
 * article is not about the country; but "[Brusselse] boithok", "[Brusselser] polish". */
static bool take_seated(gh_noun_phrase *ph)
{
    gh_mention *m = ph->m;
    if (!ph->seated || ph->last_case == GH_LOC ||
        strcmp(m->code.country, ph->r->setting->country) == 0)
        return false;
    const gh_actor_row *body = gh_row(ph->r->lexicon, ACTOR, actor, ph->seated - 1);
    m->code = gh_code_split(gh_lexicon_string(ph->r->lexicon, body->code));
    m->kinds = body->kind & ~GH_REQUIRED;
    m->name = gh_lexicon_string(ph->r->lexicon, body->name);
    m->state = m->place = 0;
    m->bare_state = false;
    return true;
}

void gh_phrase_settle_code(gh_noun_phrase *ph)
{
    gh_mention *m = ph->m;
    bool persons = ph->people && (m->plural || ph->counted);
    m->of_party = ((ph->body_kinds | m->kinds) & GH_KIND_PARTY) != 0;
    m->body_kinds = ph->body_kinds;
    m->national = ph->national && !ph->former;
    /* "[Dhakar] dutabas": in Dhaka, but whose? */
    if (m->mission && m->country_given && (ph->seat || m->from_place) && !ph->of_actor &&
        !m->named) {
        memset(m->code.country, 0, sizeof m->code.country);
        m->country_given = false;
    }
    if (m->kinds == GH_KIND_STATE && m->bare_state) {
        if (ph->seat && ph->last_case == GH_COM && m->place)
            m->kinds = 0; /* "[Dhaka]-soho sara desh": places */
        else if (ph->seat && !take_seated(ph))
            gh_code_set_role(&m->code, GH_STR("GOV"));
        else if (persons)
            gh_code_set_role(&m->code, GH_STR("CVL"));
        if (persons) {
            m->kinds = GH_KIND_CROWD;
            m->adjectival = false;
        }
    }
    settle_former(ph);
    settle_dissolved(ph);
    settle_hand(ph);
    /* "potito sorkarer [lokjon]" */
    if (gh_code_is_set(m->now) && strcmp(m->code.role, "GOV") == 0 && !(m->kinds & GH_KIND_BODY) &&
        (m->kinds & (GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_GROUP)))
        m->code = m->now;
}

/* "upojela proshason [ayojito] onushthane", "adalot [bhoboner] samne": what stands before such a
 * word can belong to it. */
static bool is_attributive(const gh_parse *p, uint16_t at)
{
    if (at >= p->n)
        return false;
    if (gh_refer_has_class(p, at, p->lexicon->class_participle))
        return at + 1 < p->n && gh_item_is_word(&p->items[at + 1]) &&
               (p->items[at + 1].part == GH_PART_NOMINAL ||
                p->items[at + 1].part == GH_PART_PRONOUN ||
                (p->items[at + 1].form->flags & GH_FORM_NUMBER));
    return gh_refer_has_class(p, at, p->lexicon->class_site);
}

/* "[sontrasi] hamlar ghotona", "[jongi] totporota": the kind of deed, and nobody who does another.
 */
static bool is_kind_of_deed(const gh_noun_phrase *ph)
{
    const gh_mention *m = ph->m;
    bool outlaw = gh_role_is(m->code.role, "CRM INS UAF");
    /* "[ekdol] durbritto hamla kore": some of them, who do it. */
    if (m->first > 0 && gh_refer_says_how_many(&ph->p->items[m->first - 1]))
        return false;
    return outlaw && m->first == m->last && !m->plural && !m->named && !m->name.n &&
           ph->last_case == GH_NOM && m->last + 1u < ph->p->n &&
           gh_refer_has_class(ph->p, (uint16_t)(m->last + 1), ph->p->lexicon->class_deed);
}

/* "[bharatiyo] urojahajer jonyo akashsima bondho": whom a measure for, on or against a thing of a
 * country means; "[mantrir] gari ghire bikkhov": whose car it is that a protest is around. */
static void take_marker_of_noun(const gh_parse *p, gh_mention *m)
{
    const uint32_t toward =
        GH_FUNCTION_FOR | GH_FUNCTION_ON | GH_FUNCTION_AGAINST | GH_FUNCTION_TOWARD;
    uint16_t noun = m->after, marker = (uint16_t)(noun + 1);
    if (m->adjectival && marker < p->n && p->items[noun].part == GH_PART_NOMINAL &&
        gh_item_case(&p->items[noun]) == GH_GEN && p->items[marker].part == GH_PART_MARKER)
        m->functions |= p->items[marker].functions & toward;
    if ((m->functions & GH_FUNCTION_GEN) && (m->kinds & GH_KIND_PERSON) && marker < p->n &&
        p->items[marker].part == GH_PART_MARKER &&
        (p->items[marker].functions & GH_FUNCTION_ABOUT) &&
        gh_refer_has_class(p, noun, p->lexicon->class_vehicle))
        m->functions |= GH_FUNCTION_AGAINST;
}

/* "prarthi [Miguel Uribe] bolen": nothing is in a person, so what could be an ending is of his
 * name, which is in no list. */
static bool is_name_in_e(const gh_noun_phrase *ph)
{
    const gh_mention *m = ph->m;
    const gh_item *head = &ph->p->items[m->head];
    return ph->last_case == GH_LOC && m->named && m->name.n && (m->kinds & GH_KIND_PERSON) &&
           !m->place && gh_item_is_word(head) && head->analysis->certainty == GH_GUESSED;
}

/* "nirdoliyo [sorkar] gothoner dabi": what is only to be formed does nothing. */
static bool is_to_be_formed(const gh_noun_phrase *ph, uint16_t end)
{
    const gh_mention *m = ph->m;
    const uint32_t bodies = GH_KIND_BODY | GH_KIND_GROUP | GH_KIND_PARTY | GH_KIND_COURT;
    return ph->last_case == GH_NOM && !m->named && m->name.n == 0 && (m->kinds & bodies) &&
           end < ph->p->n && gh_refer_has_class(ph->p, end, ph->p->lexicon->class_forming);
}

/* "[jatiyo press club]-er samne", "[sena sodor]-e": a body that is called by its house is no more
 * than the house where something is done in it or before it. */
static void settle_house(const gh_noun_phrase *ph)
{
    gh_mention *m = ph->m;
    uint16_t next = (uint16_t)(m->last + 1);
    bool within = next < ph->p->n && ph->p->items[next].part == GH_PART_NOMINAL &&
                  gh_item_case(&ph->p->items[next]) == GH_LOC;
    bool there = m->functions & GH_FUNCTION_LOC;
    bool court = gh_role_is(m->code.role, "JUD"); /* "[Kolkata] haikort": it is heard in its city */
    if (!ph->house || m->plural || (there && m->named && !court) ||
        !(there || within || court || (m->functions & GH_FUNCTION_GEN)))
        return;
    /* "sadharon porishode prostab": it is asked there, and acts; "[press club] milonayotone" */
    if ((m->kinds & GH_KIND_IGO) || court || !there) {
        m->seat = ph->house;
        return;
    }
    m->place = ph->house;
    m->house = m->code;
    m->name = gh_lexicon_string(ph->r->lexicon,
                                gh_row(ph->r->lexicon, PLACE, place, ph->house - 1)->name);
    m->kinds = 0;
    memset(&m->code, 0, sizeof m->code);
}

void gh_phrase_settle_functions(gh_noun_phrase *ph)
{
    gh_mention *m = ph->m;
    uint16_t end = (uint16_t)(m->last + 1);
    if (is_name_in_e(ph))
        ph->last_case = GH_NOM;
    unsigned apart = gh_phrase_case_apart(ph, m->last, &end); /* `end` is behind it as well */
    if (ph->last_case == GH_NOM)
        ph->last_case = apart;
    /* "[pulishi] nirjaton": the adjective of a body says whose it is. */
    m->attribute = ph->last_case == GH_NOM && ph->attribute && m->first == m->last;
    if (m->attribute && !(m->kinds & GH_KIND_PERSON))
        ph->last_case = GH_GEN;
    m->grammatical_case = (uint8_t)ph->last_case;
    m->deed = is_kind_of_deed(ph);
    m->functions = (m->adjectival && ph->last_case == GH_NOM) || m->deed
                       ? GH_FUNCTION_GEN
                       : gh_refer_functions_of(ph->last_case);
    if (m->thing) /* "[mondir] bhangchur kore": the object, if anything */
        m->functions &= ~(uint32_t)GH_FUNCTION_SUBJ;
    if (is_to_be_formed(ph, end)) {
        m->functions = GH_FUNCTION_OBJ;
        if (gh_item_case(&ph->p->items[end]) > GH_NOM) /* but "[komiti] gothon kora hoyechhe" */
            m->kinds = 0;
    }
    m->after = end;
    /* "shikkharthider chhotrobhongo kore": -der is both, but "shikkharthider [andolonke]". */
    bool owner = end < ph->p->n && ph->p->items[end].part == GH_PART_NOMINAL &&
                 gh_item_case(&ph->p->items[end]) == GH_ACC;
    if (ph->last_case == GH_GEN && m->plural && !m->place && !owner)
        m->functions |= GH_FUNCTION_OBJ;
    m->attributive = ph->last_case == GH_NOM && is_attributive(ph->p, m->after);
    gh_refer_take_marker(ph->p, m);
    take_marker_of_noun(ph->p, m);
    settle_house(ph);
}
