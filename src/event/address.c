/* address.c - to whom a call, a threat or an answer is, where it does not say so, but what the same
 * two said to one another around it does. */
#include "event/fill.h"
#include "event/share.h"

static bool has_root(const gh_record *r, const char *roots)
{
    return gh_str_starts_any(r->code, roots);
}

/* A country and its government speak with one voice. */
static bool is_one_speaker(const gh_record *a, const gh_record *b)
{
    gh_actor_code one = gh_code_split(a->source.code), two = gh_code_split(b->source.code);
    bool states = (!one.role[0] || strcmp(one.role, "GOV") == 0) &&
                  (!two.role[0] || strcmp(two.role, "GOV") == 0);
    return strcmp(one.country, two.country) == 0 && (states || strcmp(one.role, two.role) == 0);
}

/* "[montri] bolen, Pakistan e kotha bhabe ki kore? Tini hunshiyari den": of the state that he spoke
 * of. */
static bool is_about_state(const gh_record *r, const gh_record *other)
{
    const char *threats = "130 138", *remark = "010";
    gh_actor_code he = gh_code_split(r->source.code), it = gh_code_split(other->target.code);
    return has_root(r, threats) && has_root(other, remark) && it.country[0] &&
           (!it.role[0] || strcmp(it.role, "GOV") == 0) && strcmp(he.country, it.country) != 0;
}

/* "[Sorkarke] ... dite hobe. Tini ... korar ahban janan": what goes on goes on to the same. Those
 * who are to be punished are not spoken to. */
static const gh_actor *spoken_to(const gh_record *r, const gh_record *other)
{
    const char *appeals = "02", *calls = "02 10", *threats = "13", *hostile = "10 11 13",
               *blame = "111", *undoing = "105 11", *charge = "112", *anybody = "130 131 138",
               *cuts = "16", *trial = "100";
    const gh_actor_code target = gh_code_split(other->target.code);
    /* "Tini sorkarer somalochona koren. Dhapachapa ... obhijog koren": those in power. */
    bool power = !target.role[0] || strcmp(target.role, "GOV") == 0;
    /* "Jarai shorojontro korbe, chhar deoya hobe na": at home whoever is warned so is anybody. */
    bool at_home = strcmp(gh_code_split(r->source.code).country, target.country) == 0;
    /* "Protarona kora hochchhe. Doshider bichar dabi koren" (he demands that the guilty be tried):
     * who alone can do that is not accused */
    bool asked = has_root(other, trial) && other->target.inferred;
    bool warns = has_root(r, threats) && !(at_home && has_root(r, anybody));
    bool goes_on = (has_root(r, appeals) && has_root(other, calls)) ||
                   (warns && has_root(other, hostile)) ||
                   (has_root(r, blame) && has_root(other, undoing)) ||
                   (has_root(r, cuts) && power && has_root(other, charge)) ||
                   (has_root(r, charge) && power && has_root(other, hostile) && !asked) ||
                   is_about_state(r, other);
    /* "[tader] greptar korte hobe": nor is whoever alone can do it asked for anything else */
    bool only = other->target.inferred && strcmp(target.role, "COP") == 0;
    bool wanted = strcmp(target.role, "CRM") == 0 || only;
    return goes_on && !wanted && is_one_speaker(r, other) ? &other->target : NULL;
}

/* "[Upacharjer] songe boithok koren chhatrora. Tara 13 dofa dabi janan": of whom they met. */
static const gh_actor *met(const gh_record *r, const gh_record *other, bool vows)
{
    const char *calls = "02 03 10", *promises = "03", *orders = "100", *meetings = "04";
    bool order = has_root(r, orders) && strcmp(gh_code_split(r->source.code).role, "GOV") == 0;
    bool press =
        has_root(r, promises) && strcmp(gh_code_split(other->target.code).role, "MED") == 0;
    /* "amra dolguloke niye boithok korechhi. Sob hottar bichar hobe": told to whoever hears both */
    bool retold = vows && gh_str_equal(other->by.code, r->source.code);
    return has_root(r, calls) && !order && !press && !retold && has_root(other, meetings) &&
                   gh_str_equal(other->source.code, r->source.code)
               ? &other->target
               : NULL;
}

/* Two of one code are two where each has a name of his own. */
static bool are_two(const gh_actor *a, const gh_actor *b)
{
    return !gh_str_equal(a->code, b->code) ||
           (a->name.n && b->name.n && !gh_str_equal(a->name, b->name));
}

/* "[Netara] mukti dabi koren. Sorkar ta nakoch kore dey", "[Kim] Putinke amontron janan. Putin
 * amontronti grohon koren", "[BNP] Jamayatke dosharop kore. Jamayat obhijog oswikar koreche",
 * "[jongira] hamla chalay. Palta guli chalay sena": who asked, invited, accused, reproved or struck
 * is answered. */
static const gh_actor *answered(const gh_record *r, const gh_record *other)
{
    const char *refusals = "12", *promises = "03", *calls = "02 10", *meetings = "036",
               *denials = "016", *blame = "111 112 115", *force = "175 18 19", *riot = "145",
               *beating = "175", *protests = "140 141 142 143 144", *apologies = "055",
               *reproof = "100 101 111 112 115 130 172";
    /* "[Kormocharira] sorkarer biruddhe bikkhobh koren. Sorkar dabi puroner ashwas dey" */
    bool grants = (has_root(r, promises) || has_root(r, "120 122 123")) &&
                  gh_role_is(gh_code_split(r->source.code).role, "GOV EDU BUS HLH COP");
    bool answer =
        (has_root(r, force) && (has_root(other, force) || has_root(other, riot))) ||
        (has_root(r, riot) && has_root(other, beating)) || (grants && has_root(other, protests)) ||
        (has_root(r, refusals) && has_root(other, calls)) ||
        (has_root(r, promises) && has_root(other, calls)) ||
        (has_root(r, meetings) && has_root(other, meetings)) ||
        (has_root(r, apologies) && has_root(other, reproof)) ||
        (has_root(r, denials) && has_root(other, blame) && are_two(&r->source, &other->source));
    return answer && other->sentence <= r->sentence &&
                   gh_str_equal(other->target.code, r->source.code)
               ? &other->source
               : NULL;
}

/* "[Bharotke] dhonyobad janan ebong sohojogitar asha byakto koren": thanks and hope go to one. */
static const gh_actor *thanked(const gh_record *r, const gh_record *other)
{
    const char *hopes = "013", *thanks = "051";
    return has_root(r, hopes) && has_root(other, thanks) && r->sentence == other->sentence &&
                   gh_str_equal(other->source.code, r->source.code)
               ? &other->target
               : NULL;
}

/* `vows`: r is what its source says that he will do. */
static const gh_actor *addressee(const gh_record *r, const gh_record *other, bool vows)
{
    enum { REACH = 2, ANSWER = 4 };
    uint32_t distance = gh_share_distance(r, other);
    const gh_actor *to = distance <= REACH ? spoken_to(r, other) : NULL;
    if (!to)
        to = thanked(r, other);
    if (to && gh_str_equal(to->code, r->source.code))
        to = NULL;
    if (!to && distance <= REACH)
        to = met(r, other, vows);
    if (!to && distance <= ANSWER)
        to = answered(r, other);
    return to && !gh_share_is_nobody(to) ? to : NULL;
}

/* "[neta] bolen, nirbachon borjon korun": what those who lead ask of nobody that is named they ask
 * of the people at home; so do those in office here, "[pulish] ostro joma deyar ahban janay". */
void gh_event_ask_public(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    gh_actor_code source = gh_code_split(r->source.code);
    const char *appeals = "02";
    const gh_origin *origin = &coding->origins.p[i];
    bool office = origin->calls && gh_role_is(source.role, "GOV MIL COP") &&
                  strcmp(source.country, coding->setting.home) == 0;
    if (!has_root(r, appeals) || !gh_share_is_nobody(&r->target) ||
        !(office || (origin->to_all && gh_event_leads(source))) ||
        strcmp(source.country, coding->setting.country) != 0)
        return;
    memcpy(source.role, "CVL", 4);
    r->target = (gh_actor){.code = gh_code_join(coding->arena, source), .inferred = true};
    r->link = 'd';
}

/* Held against his country, or against nobody that is named. What another country condemns is
 * another matter. */
static bool is_said_of(const gh_record *r, const gh_record *other)
{
    const char *blame = "111 112 115", *charge = "112";
    bool nobody = gh_share_is_nobody(&other->target);
    gh_actor_code he = gh_code_split(r->source.code),
                  of = gh_code_split(nobody ? other->source.code : other->target.code);
    return (nobody && has_root(other, charge)) ||
           (has_root(other, blame) && strcmp(of.country, he.country) == 0);
}

/* "[Biden] bolen, Israel badha. Israel obhijog oswikar kore", "[Tarek] bolen, BNP hamla kore. BNP
 * neta obhijog oswikar koren": who right before spoke of him, or told of a deed: "[Pakistaner
 * montri] bolen, jongira hamla chalay. Kabul obhijog oswikar kore". */
static bool find_accuser(const gh_record *r, const gh_record *other, gh_actor *accuser)
{
    const char *denials = "016", *wrongs = "14 18 19 20";
    enum { JUST_BEFORE = 2 };
    if (!has_root(r, denials) || other->sentence >= r->sentence ||
        gh_share_distance(r, other) > JUST_BEFORE)
        return false;
    if (is_said_of(r, other))
        *accuser = other->source;
    else if (has_root(other, wrongs))
        *accuser =
            (gh_actor){.code = other->by.code, .name = other->by.name, .span = other->by.span};
    else
        return false;
    return accuser->code.n && gh_event_is_political(gh_code_split(accuser->code)) &&
           are_two(&r->source, accuser);
}

static void take_accuser(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    gh_actor accuser;
    for (uint32_t k = i; k-- > gh_share_from(i);)
        if (find_accuser(r, &coding->records.p[k], &accuser)) {
            gh_share_actor(r, &r->target, &accuser);
            return;
        }
}

void gh_event_take_addressee(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    const gh_actor *best = NULL;
    uint32_t least = UINT32_MAX;
    if (!gh_share_is_nobody(&r->target) || gh_share_is_nobody(&r->source) ||
        coding->origins.p[i].of_some)
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        const gh_actor *to = k == i ? NULL : addressee(r, other, coding->origins.p[i].vows);
        if (to && gh_share_distance(r, other) < least) {
            best = to;
            least = gh_share_distance(r, other);
        }
    }
    if (best)
        gh_share_actor(r, &r->target, best);
    else
        take_accuser(coding, i);
}
