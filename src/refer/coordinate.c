/* coordinate.c - mentions that belong together: "A, B and C", a number and those named of it. */
#include "refer/refer.h"

/* "tin shikkharthi o [pach] shromikke", "polish o [sthaniyo] netara", "polisher [besh] koyekjon": a
 * number, an adjective or an adverb may stand before the second. */
bool gh_refer_says_how_many(const gh_item *item)
{
    if (!gh_item_is_word(item) || gh_item_case(item) != GH_NOM)
        return false;
    return (item->form->flags & GH_FORM_NUMBER) || item->pronoun == GH_PRONOUN_INDEFINITE ||
           item->pronoun == GH_PRONOUN_ALL || item->particle == GH_PARTICLE_DEGREE ||
           (item->part == GH_PART_NOMINAL &&
            (item->analysis->pos == GH_UPOS_ADJ || item->analysis->pos == GH_UPOS_ADV));
}

/* "Layla Afroz [(48)] o tar meyeke". */
static uint16_t behind_age(const gh_parse *p, const gh_mention *m)
{
    enum { LONGEST = 3 };
    return gh_parse_behind_bracket(p, (uint16_t)(m->last + 1), LONGEST);
}

/* "shikkharthi o onnanyo [peshar] lokjon", "montri o [noujan] malikder": of what people. */
static bool is_kind_of_people(const gh_parse *p, uint16_t at, const gh_mention *b)
{
    const gh_item *item = &p->items[at];
    unsigned its = gh_item_case(item);
    return at + 1 == b->first && b->common && !b->named && item->part == GH_PART_NOMINAL &&
           item->analysis->pos == GH_UPOS_NOUN &&
           (its == GH_GEN || (its == GH_NOM && b->plural && !(b->kinds & GH_KIND_BODY)));
}

/* "meyor o [upojela] Awami Liger sobhapoti X", "Jubolig o [zila] BNPr netara": how wide the branch
 * of a party is; but "thana o [word] BNPr netara" names two widths. */
static bool is_width_of_branch(const gh_parse *p, uint16_t at, const gh_mention *a,
                               const gh_mention *b)
{
    const gh_item *item = &p->items[at];
    return b->of_party && ((a->kinds & GH_KIND_PERSON) || a->of_party) &&
           item->part == GH_PART_NOMINAL && gh_item_case(item) <= GH_NOM &&
           gh_refer_has_class(p, at, p->lexicon->class_locality);
}

static bool is_and(const gh_item *item)
{
    return item->particle == GH_PARTICLE_AND;
}

bool gh_refer_joined(const gh_parse *p, const gh_mention *a, const gh_mention *b, bool *ret_and)
{
    enum { BEFORE = 2 };
    uint16_t at = behind_age(p, a);
    if (at + 1u > b->first || b->first > at + 1 + BEFORE)
        return false;
    const gh_item *between = &p->items[at];
    *ret_and = is_and(between);
    if (!*ret_and && !(between->token->flags & GH_TOKEN_COMMA))
        return false;
    for (at++; at < b->first; at++)
        if (!gh_refer_says_how_many(&p->items[at]) && !is_kind_of_people(p, at, b) &&
            !is_width_of_branch(p, at, a, b))
            return false;
    return true;
}

/* "markin o dokkhin koriyar [kormokortara]": the head noun belongs to both. */
static void share_head(gh_mention *a, const gh_mention *b)
{
    if (a->kinds == GH_KIND_STATE && a->bare_state && !b->bare_state && b->state && !b->named &&
        b->first == a->last + 2 && b->code.role[0] && strncmp(b->code.country, "IGO", 3) != 0) {
        memcpy(a->code.role, b->code.role, sizeof a->code.role);
        a->kinds = b->kinds;
        a->plural = b->plural;
        a->bare_state = false;
    }
}

/* "[biplobira], sorkarke": a subject by its ending stands in no row of objects. */
static bool can_join(const gh_parse *p, const gh_mention *a, const gh_mention *b)
{
    if (a->pronoun || b->pronoun || !a->kinds || !b->kinds || a->medium != b->medium)
        return false;
    return a->grammatical_case == b->grammatical_case ||
           (a->grammatical_case == GH_NOM &&
            !(b->grammatical_case == GH_ACC && gh_item_ends_subject(&p->items[a->last])));
}

/* A row stands in the case of its last. */
static void stand_beside(gh_mention *a, gh_mention *b, uint16_t *number)
{
    if (!b->coordination)
        b->coordination = ++*number;
    a->functions = b->functions;
    a->after = b->after;
    a->grammatical_case = b->grammatical_case;
    a->coordination = b->coordination;
}

static void join(gh_mention *a, gh_mention *b, uint16_t *number)
{
    share_head(a, b);
    /* "Awami League o sohojogi songothoner neta": the body that is named gives its code; but
     * "polish o [netakormira]" are two sides. */
    bool force = gh_role_is(a->code.role, "COP MIL JUD");
    if (!gh_code_is_set(b->code) && !force &&
        (a->kinds & (GH_KIND_PARTY | GH_KIND_BODY | GH_KIND_GROUP)))
        b->code = a->code;
    stand_beside(a, b, number);
}

/* "[Sheikh Hasina o Obaidul Quader]-soho [7 jon]-er biruddhe", "[neta]-soho tar [onusarider]":
 * those named are of the number, and stand in its case. */
static bool is_number_with(const gh_parse *p, const gh_mention *a, const gh_mention *b)
{
    enum { BETWEEN = 2 };
    if (a->grammatical_case != GH_COM || b->first > a->last + 1 + BETWEEN || b->pronoun ||
        !(b->kinds || b->victim_count))
        return false;
    for (uint16_t i = (uint16_t)(a->last + 1); i < b->first; i++)
        if (!gh_refer_says_how_many(&p->items[i]) && p->items[i].pronoun != GH_PRONOUN_PERSONAL)
            return false;
    return true;
}

/* "[shikkhok] o shubhanudhyayider obhinondon": -der, of the owner or the object. */
static bool is_of_several(const gh_item *item)
{
    return gh_item_case(item) == GH_GEN && gh_feature(item->analysis->features, NUMBER) == GH_PLUR;
}

static bool is_before_marker(const gh_parse *p, uint16_t at)
{
    return at + 1 < p->n && p->items[at + 1].part == GH_PART_MARKER;
}

/* May the case of a noun be that of whoever is joined to it? A person who is named has his own, but
 * not with -soho: "[polish]-soho songshlishtoder proti". */
static bool shares_case(const gh_parse *p, const gh_mention *m, uint16_t noun, bool body)
{
    const uint32_t toward = GH_FUNCTION_TOWARD | GH_FUNCTION_TO | GH_FUNCTION_AGAINST;
    const gh_item *item = &p->items[noun];
    unsigned ending = gh_item_case(item);
    if (m->grammatical_case == GH_COM)
        return ending == GH_ACC || (ending == GH_GEN && is_before_marker(p, noun) &&
                                    (p->items[noun + 1].functions & toward));
    if (ending == GH_LOC)
        return body;
    if (m->named)
        return false;
    return ending == GH_ACC || is_of_several(item) ||
           (ending == GH_GEN && is_before_marker(p, noun));
}

/* "[proshason] o hridoybander proti ahban", "[46 nari] o konyashishuke hotya", "[andolon] o
 * bibhinno mamlay greptar", "[Faisal]-soho puro sindiketke": the case stands with a noun that is
 * nobody's. */
static bool takes_case_of_noun(const gh_parse *p, const gh_mentions *list, int k)
{
    enum { BETWEEN = 2 };
    gh_mention *m = &list->p[k];
    uint16_t end = k + 1 < list->n ? list->p[k + 1].first : p->n;
    uint16_t at = behind_age(p, m);
    bool subject = k + 1 < list->n && (list->p[k + 1].functions & GH_FUNCTION_SUBJ);
    bool body = !subject && !(m->kinds & (GH_KIND_PERSON | GH_KIND_OFFICE));
    bool with = m->grammatical_case == GH_COM;
    bool and = m->grammatical_case == GH_NOM && at < p->n && is_and(&p->items[at]);
    if (m->pronoun || (m->named && !body && !with) || !m->kinds || !(with || and) || at + 1u >= end)
        return false;
    for (uint16_t i = (uint16_t)(with ? at : at + 1); i < end && i <= at + 1 + BETWEEN; i++) {
        const gh_item *item = &p->items[i];
        if (with && gh_refer_says_how_many(item))
            continue;
        if (item->part != GH_PART_NOMINAL)
            return false;
        if (gh_item_case(item) == GH_NOM)
            continue;
        gh_mention noun = {.first = i, .last = i, .head = i};
        gh_refer_set_functions(p, &noun, gh_item_case(item));
        /* "A o X-er moddhe": the other side is unknown */
        if (!shares_case(p, m, i, body) || (noun.functions & GH_FUNCTION_BETWEEN))
            return false;
        m->functions = noun.functions;
        if (is_of_several(item) && !is_before_marker(p, i))
            m->functions |= GH_FUNCTION_OBJ;
        m->after = noun.after;
        m->grammatical_case = (uint8_t)gh_item_case(item);
        return true;
    }
    return false;
}

/* "Amanur o [tar] dui bhai", "Putin o [Trumper] dut Witkoff": who stands after the owner is joined.
 */
static bool is_owner_of_next(const gh_parse *p, const gh_mentions *list, int k)
{
    const gh_mention *owner = &list->p[k], *next = owner + 1;
    if (k + 1 >= list->n || owner->grammatical_case != GH_GEN)
        return false;
    if (owner->named)
        return next->first == owner->last + 1 && next->role_word && !next->pronoun &&
               (next->kinds & GH_KIND_PERSON);
    return owner->pronoun &&
           (next->first == owner->last + 1 ||
            (next->first == owner->last + 2 && gh_refer_says_how_many(&p->items[owner->last + 1])));
}

/* "tin jon-er [Rahim]": a number and those named of it. */
static void join_number(gh_mention *a, gh_mention *b, uint16_t *number)
{
    if (a->bare_state && b->code.role[0] && (b->kinds & GH_KIND_BODY)) {
        memcpy(a->code.role, b->code.role, sizeof a->code.role);
        a->kinds = b->kinds; /* "[Japan]-soho bideshi sorkargulo" */
        a->bare_state = false;
    }
    /* "[proktor X]-soho onyo kormokortara": of the same body */
    if (b->staff && !b->named && gh_code_is_set(a->code) && (a->kinds & GH_KIND_PERSON)) {
        b->code = a->code;
        b->staff = false;
    }
    join(a, b, number);
    if (b->victim_count)
        memset(&b->code, 0, sizeof b->code);
}

/* Past "[netar] bari", "[BNP] karjaloy": the nouns of the site that is somebody's, if any. */
static uint16_t skip_site(const gh_parse *p, const gh_mention *m, uint16_t to)
{
    enum { LONGEST = 3 };
    uint16_t at = (uint16_t)(m->last + 1);
    while (at < to && at <= m->last + LONGEST && p->items[at].part == GH_PART_NOMINAL &&
           gh_item_case(&p->items[at]) <= GH_NOM)
        at++;
    bool site =
        at > m->last + 1 && gh_refer_has_class(p, (uint16_t)(at - 1), p->lexicon->class_site);
    return site ? at : 0;
}

/* "[BNP] karjaloye", "[thanay]": it is a site, or stands in a row of them. */
static bool is_site_there(const gh_parse *p, const gh_mention *m)
{
    uint16_t end = skip_site(p, m, p->n);
    uint16_t site = end ? end : (uint16_t)(m->last + 1);
    return m->grammatical_case == GH_LOC || m->coordination ||
           (site < p->n && gh_item_case(&p->items[site]) == GH_LOC &&
            gh_refer_has_class(p, site, p->lexicon->class_site));
}

/* "[meyorer] bari o [BNPr] karjaloye hamla", "[BNP] karjaloy o [thanay] agun": whose sites stand in
 * one row, all in the case of the last. */
static bool join_sites(const gh_parse *p, gh_mention *a, gh_mention *b, uint16_t *number)
{
    if (!a->kinds || a->pronoun || !b->kinds || b->pronoun)
        return false;
    uint16_t at = skip_site(p, a, b->first);
    bool joined = at && at + 1 == b->first &&
                  (is_and(&p->items[at]) || (p->items[at].token->flags & GH_TOKEN_COMMA));
    if (!joined || !is_site_there(p, b))
        return false;
    stand_beside(a, b, number);
    return true;
}

/* "[montri, protimontri, malikder] songge": three or more in a row need no "and", where a marker or
 * the case of an object ends it. */
static bool is_bare_row(const gh_parse *p, const gh_mentions *list, int k)
{
    const uint32_t open = GH_FUNCTION_SUBJ | GH_FUNCTION_BARE | GH_FUNCTION_GEN | GH_FUNCTION_LOC;
    bool and;
    const gh_mention *a = &list->p[k], *b = a + 1;
    const gh_mention *before = k > 0 ? a - 1 : NULL;
    return before && b->grammatical_case > GH_NOM && (b->functions & ~open) &&
           a->grammatical_case == GH_NOM && before->grammatical_case == GH_NOM && before->kinds &&
           !before->pronoun && gh_refer_joined(p, before, a, &and) && !and;
}

/* "[Kiyev], Odesa o Kharkive hamla": in a row of towns of one country that ends in the locative
 * none is a government. */
static bool join_towns(const gh_parse *p, gh_mention *a, const gh_mention *b)
{
    bool by_and;
    bool town = a->place && a->grammatical_case == GH_NOM && (!a->kinds || a->bare_state);
    if (!town || !b->place || b->kinds || !(b->functions & GH_FUNCTION_LOC) ||
        strcmp(a->code.country, b->code.country) != 0 || !gh_refer_joined(p, a, b, &by_and))
        return false;
    a->functions = b->functions;
    a->after = b->after;
    a->grammatical_case = b->grammatical_case;
    a->kinds = 0;
    a->bare_state = false;
    memset(a->code.role, 0, sizeof a->code.role);
    return true;
}

static bool is_land_abroad(const gh_refer *r, const gh_mention *m)
{
    return (m->bare_state || (m->place && !m->kinds)) && m->code.country[0] &&
           strcmp(m->code.country, r->setting->home) != 0;
}

/* "[Gaza] o Lebanone hamla", "[Lebanone] o Gazay": a place of one country abroad and another state
 * in one row are both where it happens. */
static bool join_lands(const gh_refer *r, const gh_parse *p, gh_mention *a, gh_mention *b,
                       uint16_t *number)
{
    bool by_and;
    if (!is_land_abroad(r, a) || !is_land_abroad(r, b) || !a->kinds == !b->kinds ||
        !(b->functions & GH_FUNCTION_LOC) ||
        (a->grammatical_case > GH_NOM && a->grammatical_case != GH_LOC) ||
        !gh_refer_joined(p, a, b, &by_and) || (!by_and && !b->coordination))
        return false;
    stand_beside(a, b, number);
    return true;
}

/* From right to left: "A, B o C-ke": all three carry the case of the last. */
void gh_refer_coordinate(const gh_refer *r, const gh_parse *p, gh_mentions *list)
{
    uint16_t number = 0;
    for (int k = (int)list->n - 1; k >= 0; k--) {
        if (takes_case_of_noun(p, list, k))
            list->p[k].coordination = ++number;
        if (k + 1 == list->n)
            continue;
        gh_mention *a = &list->p[k], *b = &list->p[k + 1];
        bool by_and;
        /* "montri o [Modir] upodeshta X"; but "montri o [doler neta X]-er chhele" */
        bool owner =
            is_owner_of_next(p, list, k + 1) && !(b->role_word && gh_refer_is_title_of(a, b));
        if (owner && gh_refer_drop_relative(p, list, k, ++b))
            continue;
        if (join_sites(p, a, &list->p[k + 1], &number) || join_towns(p, a, &list->p[k + 1]) ||
            join_lands(r, p, a, &list->p[k + 1], &number))
            continue;
        if (is_number_with(p, a, b)) {
            join_number(a, b, &number);
            continue;
        }
        if (!owner && gh_refer_appose(r, p, list, k))
            continue;
        if (!gh_refer_joined(p, a, &list->p[k + 1], &by_and) || !can_join(p, a, b) ||
            (!by_and && !b->coordination && !is_bare_row(p, list, k)))
            continue;
        /* "dol-er neta o sabek montri [X]-soho dui kormi" */
        bool alone = !b->coordination || b->grammatical_case == GH_COM;
        if (by_and && alone && !owner && gh_refer_join_titles(r, list, k))
            continue;
        join(a, b, &number);
    }
}
