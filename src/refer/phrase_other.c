/* phrase_other.c - after a bare unit of a noun phrase: somebody or something besides it. */
#include "refer/phrase.h"

/* "polish [ghatok] Sohelke atok kore": nobody of these is an officer of a body of the state. */
static bool is_outsider(gh_str role)
{
    return !gh_role_is_in(role, "GOV MIL COP JUD LEG SPY ELI");
}

static bool is_name_of_person(const gh_noun_phrase *ph, uint16_t at)
{
    gh_unit u;
    if (at >= ph->p->n)
        return false;
    if (!gh_refer_unit(ph->r, ph->p, at, &u) || !u.actor)
        return gh_phrase_is_name_word(ph, at);
    return gh_row(ph->r->lexicon, ACTOR, actor, u.actor - 1)->kind & GH_KIND_PERSON;
}

/* "Bharotiyo haikomishonar [prodhanmontri] Sheikh Hasinar songe": who holds an office of the state
 * is not the holder of another who is named behind it; nor is "BNP-r protinidhi dol [CEC] X-er
 * songe". */
static bool holds_other_office(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role,
                               uint16_t next)
{
    bool title = (role->kind & GH_KIND_PERSON) && (role->traits & GH_ROLE_TITLE) && !u->plural &&
                 u->grammatical_case <= GH_NOM;
    if (!ph->role_before || ph->last_case > GH_NOM || !title)
        return false;
    bool delegation = ph->member && (ph->m->kinds & GH_KIND_GROUP) &&
                      !(ph->m->kinds & GH_KIND_PERSON) && strcmp(ph->m->otherwise, "GOV") == 0;
    if (delegation)
        return role->role && !(role->traits & GH_ROLE_MEMBER);
    return ph->is_title && ph->national && !ph->former && (role->traits & GH_ROLE_NATIONAL) &&
           is_name_of_person(ph, next);
}

/* "koyekjon shikkhok [upacharjo] X-er songe", "ekti chokro [byabosayi] X-er kachhe": several are no
 * title of one, nor is a body. */
static bool follows_several(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role,
                            uint16_t next)
{
    const unsigned holder = GH_KIND_OFFICE | GH_KIND_PERSON;
    if (!ph->several || ph->last_case > GH_NOM || u->plural || !role->role ||
        !(role->kind & GH_KIND_PERSON) || !(role->traits & GH_ROLE_TITLE))
        return false;
    /* "koyekjon shikkhok [upacharjo] o proktorer podotyag": he has the case of the next */
    const gh_item *behind = next < ph->p->n ? &ph->p->items[next] : NULL;
    bool in_row =
        behind && (behind->particle == GH_PARTICLE_AND ||
                   (behind->part == GH_PART_MARK && (behind->token->flags & GH_TOKEN_COMMA)));
    bool office = (role->kind & holder) == holder && (u->grammatical_case > GH_NOM || in_row);
    return (office && !ph->attribute) || is_name_of_person(ph, next);
}

/* "polish [tin chhatro]-ke atok kore": after a bare unit: one or more persons besides the one
 * before.
 */
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
    /* "markin protinidhi [prodhanmontrir] songe": nobody sent by a state holds an office here. */
    if (ph->role_before && ph->member && m->country_given && (m->kinds & GH_KIND_PERSON) &&
        !(m->kinds & GH_KIND_OFFICE) && has_case && (role->kind & holder) == holder &&
        (role->traits & GH_ROLE_NATIONAL))
        return true;
    if (holds_other_office(ph, u, role, next))
        return true;
    /* "EU-r protinidhi dol [CEC-r] songe": whom they see. */
    if (ph->role_before && ph->member && (m->kinds & GH_KIND_GROUP) &&
        (role->kind & (GH_KIND_OFFICE | GH_KIND_PERSON)) && has_case && !u->actor)
        return true;
    /* "polish [lokjonke] soriye dey", "Bharot [manusher] odhikar kere ney": whom it moves, whose.
     */
    if ((role->traits & GH_ROLE_FOLK) && u->grammatical_case > GH_NOM &&
        (ph->body_kinds || m->bare_state))
        return true;
    /* "montri [sangbadikder] bolen", "polish [hamlakarider] grepta...": somebody else. */
    bool of_trade = (role->traits & GH_ROLE_MEMBER) && !role->role && next == ph->at + u->length &&
                    !(m->kinds & GH_KIND_OFFICE); /* but "byabosayi [protinidhira]" */
    if (ph->is_title && !m->plural && u->plural && person && !of_trade)
        return true;
    /* "montri [sontrasi] hamlar ninda janan": what attack it was. */
    if ((m->kinds & GH_KIND_OFFICE) && !u->plural && person && next < ph->p->n &&
        ph->p->items[next].part == GH_PART_NOMINAL &&
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
 * of the state that no party gives; but "[BNP] mayor-er". "[Chhatra League] sangbadik X-er opor
 * hamla chalay": nor has it journalists; but "[BNP] upodeshta X". */
static bool is_no_party_office(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role,
                               uint16_t next)
{
    const uint32_t its_own = GH_ROLE_ELECTED | GH_ROLE_SPOKESMAN;
    gh_str code = gh_lexicon_string(ph->r->lexicon, role->role);
    bool local = (role->traits & GH_ROLE_ELECTED) && !(role->traits & GH_ROLE_NATIONAL);
    bool named = !(role->traits & its_own) && is_name_of_person(ph, next);
    /* "shasok dol [rajyopaler] ninda kore": nor has the one that rules these */
    const uint32_t won = GH_ROLE_ELECTED | GH_ROLE_MEMBER | GH_ROLE_SPOKESMAN;
    bool of_all = (role->traits & GH_ROLE_NATIONAL) && !(role->traits & won);
    return (ph->body_kinds & GH_KIND_PARTY) && (u->grammatical_case > GH_NOM || named) &&
           (role->kind & GH_KIND_PERSON) && !u->plural && !local &&
           (of_all || !gh_str_starts(gh_str_of(ph->m->code.role), code)) &&
           gh_role_is_in(code, "GOV MIL COP JUD EDU MED HLH");
}

/* "[Congress-o] mukhyomontrir podotyag chay": "too" ends the phrase. */
static bool ends_with_too(const gh_noun_phrase *ph)
{
    const gh_item *last = ph->at > ph->m->first ? &ph->p->items[ph->at - 1] : NULL;
    return last && last->part == GH_PART_NOMINAL &&
           gh_feature(last->analysis->features, CLITIC) == GH_CLITIC_O;
}

/* "college kortripokkho [shikkhok] Rahimke borkhasto kore": those in charge are nobody's title. */
static bool follows_body(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role)
{
    gh_unit before;
    if (!(role->kind & GH_KIND_PERSON) || ph->last_case > GH_NOM || ph->at == 0 ||
        !gh_refer_unit(ph->r, ph->p, (uint16_t)(ph->at - 1), &before) || !before.role)
        return false;
    const gh_role_row *row = gh_row(ph->r->lexicon, ROLE, role, before.role - 1);
    /* "shikkhokder ekti dol [upacharjer] songe": some of them */
    if (!row->role && (row->kind & (GH_KIND_PARTY | GH_KIND_GROUP)) &&
        !(row->kind & GH_KIND_PERSON))
        return role->role && !u->actor;
    return (row->traits & GH_ROLE_AUTHORITY) && !(row->kind & GH_KIND_PERSON) &&
           !(role->traits & GH_ROLE_OFFICIAL);
}

/* "sorkar [meyor] Rahimke borkhasto kore", "RAB [UP cheyarmyan] Rahimke atok kore": an office
 * of a place, or a trade, that nobody of this body has. */
static bool has_no_such_officer(const gh_noun_phrase *ph, const gh_role_row *role)
{
    const uint32_t own = GH_ROLE_MEMBER | GH_ROLE_NATIONAL;
    const gh_mention *m = ph->m;
    gh_str code = gh_lexicon_string(ph->r->lexicon, role->role);
    bool title = (role->kind & GH_KIND_PERSON) && (role->traits & GH_ROLE_TITLE);
    if (!title || (role->traits & own) || ph->last_case > GH_NOM || m->honorific || ph->is_title ||
        !code.n || ph->of_local || (m->kinds & GH_KIND_PERSON) || (ph->body_kinds & GH_KIND_PARTY))
        return false;
    bool force = ph->body_kinds & GH_KIND_ARMED;
    bool state = ph->role_before && gh_role_is(m->code.role, "GOV");
    return (force && (role->traits & GH_ROLE_LOCAL)) ||
           (state &&
            ((role->traits & GH_ROLE_LOCAL) || gh_role_is_in(code, "MED EDU HLH COP MIL")));
}

/* "polish [sobhapotike] atok kore", "adalot [cheyarmanke] dondo dey": forces and courts of the
 * state have none of these. */
static bool has_no_chairman(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role)
{
    const uint32_t title = GH_ROLE_TITLE | GH_ROLE_MEMBER;
    bool court = (ph->body_kinds & GH_KIND_COURT) && !ph->of_actor; /* but "[dudok] porichalokke" */
    const uint32_t own = (court ? 0u : (uint32_t)GH_ROLE_OFFICIAL) | GH_ROLE_COMMANDER |
                         GH_ROLE_SPOKESMAN | GH_ROLE_SET;
    bool common = (role->traits & GH_ROLE_COMMON) && !(role->traits & GH_ROLE_MANAGER);
    return (ph->body_kinds & (GH_KIND_COURT | GH_KIND_ARMED)) &&
           gh_role_is(ph->m->code.role, "COP JUD MIL") && !(ph->m->kinds & GH_KIND_PERSON) &&
           ph->last_case <= GH_NOM && u->grammatical_case > GH_NOM && !role->role &&
           (role->kind & GH_KIND_PERSON) && (role->traits & title) == title &&
           !(role->traits & own) && !common;
}

/* The longest role that ends right before the next item, NULL: none does. */
static const gh_role_row *role_before(const gh_noun_phrase *ph)
{
    for (uint16_t at = ph->m->first; at < ph->at; at++) {
        gh_unit before;
        if (gh_refer_unit(ph->r, ph->p, at, &before) && before.role && at + before.length == ph->at)
            return gh_row(ph->r->lexicon, ROLE, role, before.role - 1);
    }
    return NULL;
}

/* "dolti [sorkarer] somalochona kore": a classifier ends the phrase; "tadanta komiti [sorkarer]
 * kachhe jay", "birodhi dol [sorkarer] ninda janay": nor has a committee, the press or the
 * opposition a government; but "jot [sorkar]", "dolti [sobhapoti]". */
static bool follows_whole_body(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role)
{
    const uint32_t bodies = GH_KIND_BODY | GH_KIND_GROUP | GH_KIND_PARTY | GH_KIND_MEDIUM;
    const uint32_t rules_nobody = GH_KIND_BODY | GH_KIND_MEDIUM;
    const gh_item *last = ph->at > ph->m->first ? &ph->p->items[ph->at - 1] : NULL;
    if (!last || ph->last_case > GH_NOM || u->grammatical_case <= GH_NOM || !ph->role_before ||
        (ph->m->kinds & GH_KIND_PERSON) || !(ph->m->kinds & bodies))
        return false;
    if (gh_feature(last->analysis->features, DEFINITE))
        return true;
    if (!(role->traits & GH_ROLE_SURNAME) || !(role->kind & GH_KIND_BODY))
        return false;
    const gh_role_row *body = role_before(ph);
    return body && ((body->kind & rules_nobody) || ((body->kind & GH_KIND_PARTY) && body->role));
}

/* "Hamas [joddhader]", "Taliban [joddhara]": whoever fights in an armed group is of it. */
static bool fights_for(const gh_noun_phrase *ph, const gh_role_row *role, gh_str code)
{
    return ph->of_actor && (ph->body_kinds & GH_KIND_ARMED) && (role->kind & GH_KIND_ARMED) &&
           (role->traits & GH_ROLE_MEMBER) && gh_role_is_in(code, "REB INS SEP") &&
           !gh_role_is(ph->m->code.role, "MIL COP");
}

/* After a bare unit: a role that who stands before it cannot have. */
static bool has_other_role(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role)
{
    const gh_mention *m = ph->m;
    gh_str code = gh_lexicon_string(ph->r->lexicon, role->role);
    bool other = code.n && m->code.role[0] && !gh_str_starts(gh_str_of(m->code.role), code) &&
                 !fights_for(ph, role, code);
    /* "adalot [meyorke] ...": whoever has another role than the body is not of it. */
    if ((ph->body_kinds & (GH_KIND_COURT | GH_KIND_ARMED | GH_KIND_BODY)) && other &&
        (u->grammatical_case > GH_NOM || is_outsider(code)))
        return true;
    /* "chember [sorkarer] proti ahban janay", "songgothon [police-ke] dosh dey": nor has a firm or
     * a society a body of the state. */
    if ((ph->body_kinds & (GH_KIND_COMPANY | GH_KIND_GROUP)) && other && ph->last_case <= GH_NOM &&
        !(m->kinds & GH_KIND_PERSON) && u->grammatical_case > GH_NOM &&
        (role->kind & (GH_KIND_BODY | GH_KIND_ARMED | GH_KIND_COURT)) &&
        !(role->kind & GH_KIND_PERSON) && !is_outsider(code))
        return true;
    /* "polish [netakormider] latthipeta kore": a force has no followers. */
    if ((ph->body_kinds & (GH_KIND_COURT | GH_KIND_ARMED)) && (role->kind & GH_KIND_CROWD) &&
        (role->traits & GH_ROLE_MEMBER) && code.n == 0)
        return true;
    /* "shikkhok somiti [upacharjoke] ...", "FBCCI [prodhanmontrir] songe ...": a society's people
     * have no role but its own. */
    bool society = ph->role_before || (ph->of_actor && other);
    if (society && (ph->body_kinds & (GH_KIND_GROUP | GH_KIND_COMPANY)) &&
        (role->kind & GH_KIND_PERSON) && !(m->kinds & GH_KIND_PERSON) && m->code.role[0] &&
        code.n && !u->actor && u->grammatical_case > GH_NOM)
        return true;
    /* "adalot [meyor Rofikke] ...": nor does anybody of the government belong to a court. */
    if ((ph->body_kinds & GH_KIND_COURT) && !(m->kinds & GH_KIND_PERSON) && other &&
        (role->traits & GH_ROLE_TITLE))
        return true;
    /* "elakabasi [cheyarmyaner] bichar chay": the people of a place hold no office. */
    bool people = (m->kinds & GH_KIND_CROWD) && !m->honorific && strcmp(m->code.role, "CVL") == 0;
    if (ph->role_before && people && (other || (role->traits & GH_ROLE_TITLE)))
        return true;
    /* "jonota [juboker] bari ghire rakhe", "elakabasi [asamir] shasti chay": nor are they one. */
    bool one = (role->kind & GH_KIND_PERSON) && !(role->traits & GH_ROLE_MEMBER) && !u->plural;
    if (ph->role_before && people && one && u->grammatical_case > GH_NOM)
        return true;
    /* "[ek jubok] pulisher gulite ...", "baba [thanay] ovijog koren": nor is anybody of the people
     * an armed body's. */
    bool place = u->grammatical_case == GH_LOC && (role->traits & GH_ROLE_LOCAL);
    bool somebody = m->common && (m->kinds & GH_KIND_PERSON) && strcmp(m->code.role, "CVL") == 0;
    if (somebody && other && ph->last_case <= GH_NOM && u->grammatical_case > GH_NOM &&
        ((role->kind & (GH_KIND_ARMED | GH_KIND_COURT)) || place) && !(role->kind & GH_KIND_PERSON))
        return true;
    /* "poribar [sorkarer] sohayota chay", "sromik neta [proshasoner] somalochona koren", "... neta
     * [malikpokkhoke] hunshiyar koren": nor the government's or an owner's; but "sena sorkar". */
    bool state = (role->kind & GH_KIND_BODY) && !(role->kind & GH_KIND_PERSON) &&
                 gh_str_equal(code, GH_STR("GOV"));
    state |= gh_str_equal(code, GH_STR("BUS")) && gh_role_is(m->code.role, "LAB EDU AGR");
    if (ph->role_before && (m->kinds & GH_KIND_PERSON) && !ph->attribute && state && other &&
        ph->last_case <= GH_NOM && u->grammatical_case > GH_NOM &&
        strncmp(m->code.role, "MIL", 3) != 0)
        return true;
    /* "OC [badi] Mizanur Rohmanke deken": an officer, and somebody of the people. */
    return ph->role_before && ph->is_title && other && gh_str_equal(code, GH_STR("CVL"));
}

/* "[Jatisongho] sangbadik hottar ninda kore": whom the deed that follows was done to. */
static bool is_done_to(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role,
                       uint16_t next)
{
    const unsigned bodies = GH_KIND_PARTY | GH_KIND_GROUP | GH_KIND_IGO;
    const gh_parse *p = ph->p;
    gh_str code = gh_lexicon_string(ph->r->lexicon, role->role);
    return ph->of_actor && (ph->body_kinds & bodies) && u->grammatical_case <= GH_NOM &&
           (role->kind & GH_KIND_PERSON) && !(role->traits & GH_ROLE_MEMBER) &&
           gh_role_is_in(code, "CVL EDU MED LAB") && next < p->n &&
           p->items[next].part == GH_PART_NOMINAL && (p->items[next].form->flags & GH_FORM_HEAD) &&
           gh_item_case(&p->items[next]) == GH_GEN;
}

/* "Farasi president [Netanyahur] somalochona koren": whoever is of another state holds no office of
 * this one. */
static bool is_of_other_state(const gh_noun_phrase *ph, uint32_t row)
{
    gh_str code =
        gh_lexicon_string(ph->r->lexicon, gh_row(ph->r->lexicon, ACTOR, actor, row)->code);
    return ph->national && ph->m->country_given && ph->m->code.country[0] &&
           !gh_str_starts(code, gh_str_of(ph->m->code.country));
}

/* "prodhan upodeshta [Mirza Fakhrulke] dhonnobad janan": nor does one of the opposition who never
 * held any. */
static bool is_out_of_office(const gh_noun_phrase *ph, uint32_t row)
{
    gh_str code =
        gh_lexicon_string(ph->r->lexicon, gh_row(ph->r->lexicon, ACTOR, actor, row)->code);
    const char *country = ph->m->country_given ? ph->m->code.country : ph->r->setting->home;
    return ph->national && !ph->of_actor && gh_str_starts(code, gh_str_of(country)) &&
           !gh_refer_has_governed(ph->r, row) &&
           gh_role_is_in(gh_str_of(gh_code_split(code).role), "OPP PTY") &&
           gh_role_is(ph->m->code.role, "GOV JUD MIL COP");
}

bool gh_phrase_is_not_holder(const gh_noun_phrase *ph, const gh_unit *u)
{
    uint32_t row = u->actor - 1;
    return u->actor && !u->ambiguous && !ph->former && u->grammatical_case > GH_NOM &&
           (gh_row(ph->r->lexicon, ACTOR, actor, row)->kind & GH_KIND_PERSON) &&
           (is_of_other_state(ph, row) || is_out_of_office(ph, row));
}

bool gh_phrase_is_another(const gh_noun_phrase *ph, const gh_unit *u, const gh_role_row *role,
                          uint16_t gap)
{
    uint16_t next = (uint16_t)(ph->at + gap + u->length);
    if (follows_several(ph, u, role, next))
        return true;
    /* "[pahari] chhatrora", "[nari] sangbadik": students, a journalist, of that people. */
    if (ph->attribute && gap == 0 && (role->kind & (GH_KIND_PERSON | GH_KIND_CROWD)))
        return false;
    return ends_with_too(ph) || gh_phrase_is_other_body(ph, u, role, gap) ||
           is_no_party_office(ph, u, role, next) || is_other_person(ph, u, role, next) ||
           is_done_to(ph, u, role, next) || follows_body(ph, u, role) ||
           has_no_such_officer(ph, role) || has_no_chairman(ph, u, role) ||
           has_other_role(ph, u, role) || follows_whole_body(ph, u, role);
}
