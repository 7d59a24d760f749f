/* apposition.c - mentions in a row that are one person or body: a title and whoever holds it. */
#include "refer/refer.h"

/* "sabek montri o doler sompadok [Hasan Mahmud]": one person with two titles. */
bool gh_refer_is_title_of(const gh_mention *a, const gh_mention *b)
{
    return (a->kinds & GH_KIND_PERSON) && (b->kinds & GH_KIND_PERSON) && !a->named && b->named &&
           !a->plural && !b->plural && !a->common && a->role_word && !a->victim_count &&
           a->grammatical_case == GH_NOM;
}

/* "BNP neta o byabosayi [Rahim]", "Juboliger sobhapoti o meyorer bhai [Rahim]": what he is in
 * private says less than what he is in public. */
static bool is_private(const gh_mention *m)
{
    return gh_role_is(m->code.role, "CVL BUS EDU HLH MED");
}

/* It becomes the beginning of the next. */
static void join_next(gh_mentions *list, int k)
{
    list->p[k + 1].first = list->p[k].first;
    list->p[k + 1].span.begin = list->p[k].span.begin;
    gh_mentions_drop(list, (uint16_t)k);
}

static bool in_same_chain(const gh_parse *p, int a, int b)
{
    return a >= 0 && b >= 0 && p->clauses[a].group == p->clauses[b].group;
}

/* "desher prothom nari [prodhanmontri], BNP cheyarparson [Khaleda Zia]-r": who was the first to be
 * something is whoever is named behind it, and acts not. */
static bool is_first_of_all(const gh_parse *p, const gh_mention *a, const gh_mention *b)
{
    bool first = false;
    for (uint32_t i = 0; i < p->numbers.n && !first; i++) {
        const gh_quantity *q = &p->numbers.p[i];
        first = q->ordinal && q->first + q->count == p->first + a->first &&
                gh_item_case(&p->items[a->first - 1]) <= GH_NOM; /* not "prothome" */
    }
    uint16_t next = (uint16_t)(a->last + 1);
    if (next < b->first && (p->items[next].token->flags & GH_TOKEN_COMMA))
        next++;
    if (next < b->first && p->items[next].part == GH_PART_NOMINAL &&
        p->items[next].analysis->pos == GH_UPOS_ADJ) /* "probin rajnitibid" */
        next++;
    return first && gh_refer_is_title_of(a, b) && b->first == next;
}

/* Is there a subject in the chain of mention `k`, besides it and the one behind it? */
static bool has_other_subject(const gh_parse *p, const gh_mentions *list, int k)
{
    int clause = gh_parse_clause_at(p, list->p[k].first);
    for (int i = 0; i < list->n; i++)
        if (i != k && i != k + 1 && list->p[i].kinds && (list->p[i].functions & GH_FUNCTION_SUBJ) &&
            in_same_chain(p, gh_parse_clause_at(p, list->p[i].first), clause))
            return true;
    return false;
}

/* "Inqilab Moncher ahbayok [gulibiddho] [Osman Hadi]-ke", "chikitsok [Rahim Uddin]": a title and
 * whoever it is. Before an object the title could be the subject ("OC [Rahim]-ke dhoren"), unless
 * it is said whose it is and another doer is there. */
static bool is_apposition(const gh_parse *p, const gh_mentions *list, int k)
{
    const gh_mention *a = &list->p[k], *b = &list->p[k + 1];
    enum { BETWEEN = 2 };
    /* "[hamlakari] Ukrener senara": what they are called before whose they are; but "[Houthi
     * bahini] Soudi Arober ghantite" is of somebody else */
    bool called =
        a->common || (gh_role_is(a->code.role, "REF CRM INS UAF") && !(a->kinds & GH_KIND_BODY) &&
                      b->plural && b->grammatical_case == GH_NOM);
    if (called && a->role_word && !a->plural && !a->country_given && !a->name.n &&
        a->grammatical_case == GH_NOM && b->state && b->kinds && !b->bare_state &&
        b->first == a->last + 1 && a->after == b->first)
        return true;
    if (is_first_of_all(p, a, b))
        return true;
    if (!gh_refer_is_title_of(a, b) || b->first > a->last + 1 + BETWEEN || a->after != a->last + 1)
        return false;
    for (uint16_t i = (uint16_t)(a->last + 1); i < b->first; i++)
        if (p->items[i].part != GH_PART_NOMINAL || gh_item_case(&p->items[i]) != GH_NOM)
            return false;
    if (b->grammatical_case == GH_NOM)
        return true;
    return (a->country_given || a->body_kinds) && has_other_subject(p, list, k);
}

/* "[BNP] Dhaka mohanogorer sobhapotike bohishkar korechhe": before an object it is the doer, unless
 * another one is there or none is told. */
static bool is_doer(const gh_parse *p, const gh_mentions *list, int k, const gh_mention *b)
{
    int clause = gh_parse_clause_at(p, list->p[k].first);
    int verb = clause >= 0 ? p->clauses[clause].verb : -1;
    return b->grammatical_case == GH_ACC && verb >= 0 && !p->verbs[verb].passive &&
           !has_other_subject(p, list, k);
}

/* "[Chhatrodol] Dhaka shakhar sobhapoti Rahim", "[Dudok (ACC)] Foridpurer porichalok": the body
 * comes first, bare, and then the place of its branch. */
static bool is_office_of_body(const gh_parse *p, const gh_mentions *list, int k,
                              const gh_mention *b)
{
    const gh_mention *a = &list->p[k];
    const uint32_t bodies =
        GH_KIND_PARTY | GH_KIND_BODY | GH_KIND_ARMED | GH_KIND_COURT | GH_KIND_GROUP;
    uint16_t next = gh_parse_behind_bracket(p, (uint16_t)(a->last + 1), p->n);
    return (a->kinds & bodies) && a->code.role[0] && !a->plural && !a->named &&
           a->grammatical_case == GH_NOM && b->named && b->member && !b->code.role[0] &&
           (b->from_place || b->seat) && b->first == next && !is_doer(p, list, k, b);
}

/* "[Sinha Mohammod] [Rashed Khan]-ke": whoever has names before a known name is another man. */
static bool is_first_name(const gh_mention *a, const gh_mention *b)
{
    return a->named && !a->role_word && strcmp(a->code.role, "CVL") == 0 && a->name.n &&
           a->grammatical_case == GH_NOM && a->after == b->first && b->named && b->name.n &&
           !b->role_word && (b->kinds & GH_KIND_PERSON) && strcmp(b->code.role, "CVL") != 0;
}

/* "Trumper [jamata] o upodeshta X", "tar [swami] doler ahbayok X": whose relative somebody is says
 * less than his office. */
static bool is_relative(const gh_mentions *list, int k, const gh_mention *b)
{
    const gh_mention *a = &list->p[k], *owner = k > 0 ? a - 1 : NULL;
    return owner && owner->grammatical_case == GH_GEN && owner->after == a->first && a->common &&
           (a->kinds & GH_KIND_PERSON) && !a->plural && !a->named && !a->victim_count &&
           a->grammatical_case == GH_NOM && strcmp(a->code.role, "CVL") == 0 && b->named &&
           b->honorific && !b->plural;
}

bool gh_refer_appose(const gh_refer *r, const gh_parse *p, gh_mentions *list, int k)
{
    gh_mention *a = &list->p[k], *b = a + 1;
    if (is_office_of_body(p, list, k, b)) {
        memcpy(b->code.role, a->code.role, sizeof b->code.role);
        b->body_kinds |= a->body_kinds | a->kinds;
        b->of_party |= a->of_party;
    } else if (is_first_name(a, b)) {
        memcpy(b->code.role, "CVL", 4);
        b->kinds = a->kinds;
        b->name = gh_refer_base_form(r->arena, p, a->first, b->last);
        b->first = a->first;
        b->span.begin = a->span.begin;
    } else if (is_apposition(p, list, k)) {
        if (!gh_code_is_set(b->code) || strcmp(b->code.role, "CVL") == 0) {
            b->code = a->code;
            b->kinds |= a->kinds;
            b->member = a->member;
            b->country_given = a->country_given;
        }
    } else if (!is_relative(list, k, b) || b->first != a->last + 1 ||
               b->grammatical_case != GH_NOM) {
        return false;
    }
    join_next(list, k);
    return true;
}

/* "[Bangladesher] rashtrodut o OIC-r protinidhi X": he is his country's; "[doler] neta o sabek
 * sochib X": his party's; "[banker] porichalok o mukhopatro X": of one body. */
static void take_first_title(const gh_mention *a, gh_mention *b)
{
    if (b->member && !b->code.role[0] && !b->that_body) {
        b->code = a->code;
        b->country_given = a->country_given;
        b->that_body = a->that_body;
        memcpy(b->otherwise, a->otherwise, sizeof b->otherwise);
    }
    bool his = strncmp(b->code.country, "IGO", 3) == 0 && a->country_given;
    bool public = is_private(b) && !is_private(a);
    /* "[Jamaater] secretary o doliyo prarthi X" */
    bool party = a->of_party && (public || gh_role_is(b->code.role, "ELI PTY"));
    /* "[FAS-er] sabek MD o polatok asami X": what he is charged with says less. */
    bool accused = b->accused && strcmp(a->code.role, "CVL") != 0;
    if ((his || party || public || accused) && a->code.role[0])
        b->code = a->code;
    if (party) {
        b->of_party = true;
        b->side = a->side;
    }
}

/* "[kobi] o sangbadik Rahim": what he is besides. */
static bool is_calling_of(const gh_mention *a, const gh_mention *b)
{
    return (a->kinds & GH_KIND_PERSON) && a->common && !a->plural && !a->victim_count &&
           a->grammatical_case == GH_NOM && b->named && b->role_word && !b->plural &&
           gh_role_is(a->code.role, "ELI EDU MED HRI BUS");
}

static bool is_abroad(const gh_refer *r, const gh_mention *a, const gh_mention *b)
{
    const char *of = a->country_given ? a->code.country : r->setting->country;
    return b->country_given && of[0] && strncmp(b->code.country, of, 3) != 0;
}

/* "[markin president] o rush president Putin", "[prodhanmontri] o Chiner president Xi", "[meyor] o
 * OC Karim", "[montri] o Modi": who governs one state, or is a mayor, has no office of another
 * state or of the police; but "Americar [rashtrodut] o jatisongher dut X" is one man. */
static bool are_two(const gh_refer *r, const gh_mention *a, const gh_mention *b)
{
    const char *offices = "GOV MIL LEG JUD";
    bool governs = gh_role_starts(a->code.role, offices), police = gh_role_is(b->code.role, "COP");
    bool other = strncmp(b->code.country, "IGO", 3) == 0;
    if (!b->role_word)
        return true;
    if (a->of_party || b->of_party || !governs)
        return false;
    if (police)
        return gh_role_is(a->code.role, "GOV LEG");
    if (!other && !b->national && !gh_role_starts(b->code.role, offices))
        return false;
    if (a->mission)
        return b->national && (other ? false : !b->country_given || is_abroad(r, a, b));
    return (a->national || (a->country_given && !other)) && is_abroad(r, a, b);
}

/* "Hasinar [chhele] o tar upodeshta X": the pronoun is of the same owner. */
bool gh_refer_drop_relative(const gh_parse *p, gh_mentions *list, int k, const gh_mention *b)
{
    bool by_and;
    if (!list->p[k + 1].pronoun || !is_relative(list, k, b) || is_private(b) ||
        !gh_refer_joined(p, &list->p[k], &list->p[k + 1], &by_and) || !by_and)
        return false;
    gh_mentions_drop(list, (uint16_t)k);
    return true;
}

bool gh_refer_join_titles(const gh_refer *r, gh_mentions *list, int k)
{
    gh_mention *b = &list->p[k + 1];
    if (is_relative(list, k, b)) {
        join_next(list, k);
        return true;
    }
    if (!gh_refer_is_title_of(&list->p[k], b) && !is_calling_of(&list->p[k], b))
        return false;
    if (are_two(r, &list->p[k], b))
        return false;
    take_first_title(&list->p[k], b);
    join_next(list, k);
    return true;
}

/* The one with an office whose row of names he stands in, NULL: "kormi [Tahdid] (28), [Sukumar]
 * (30) o [Tamim]-ke". */
static const gh_mention *head_of_row(const gh_parse *p, gh_mentions list, const gh_mention *m)
{
    bool and;
    for (const gh_mention *b = m; b > list.p; b--) {
        const gh_mention *a = b - 1;
        if (!a->named || !gh_refer_joined(p, a, b, &and))
            return NULL;
        if (a->role_word || a->of_party || a->country_given)
            return a;
    }
    return NULL;
}

/* "Chhatroliger neta [Tahdid] o [Sukumar]-ke": whoever follows by name alone is one of them. */
void gh_refer_take_title_of_row(const gh_parse *p, gh_mentions list, gh_mention *m)
{
    if (!m->named || m->role_word || m->country_given || strcmp(m->code.role, "CVL") != 0)
        return;
    const gh_mention *head = head_of_row(p, list, m);
    if (head && head->code.role[0] && (head->of_party || head->role_word)) {
        m->code = head->code;
        m->of_party = head->of_party;
    }
}

/* "moncher [mukhopatro] o Dhaka-8 asoner prarthi [Hadike] guli kora": two titles of one man, who is
 * named after the second; the first stands in his case, and tells of him: "[liger sompadok] o
 * Phulsara porishoder sabek cheyarman [X-ke]". */
void gh_refer_settle_second_titles(const gh_parse *p, gh_mentions *list)
{
    enum { BETWEEN = 6 };
    for (uint16_t k = 0; k + 1 < list->n; k++) {
        gh_mention *a = &list->p[k];
        gh_mention *b = a + 1;
        uint16_t and = (uint16_t)(a->last + 1);
        bool titles = a->honorific && b->honorific && !a->named && b->named && !a->plural &&
                      !a->pronoun && a->grammatical_case == GH_NOM;
        if (!titles || a->coordination || b->first > and+BETWEEN ||
            p->items[and].particle != GH_PARTICLE_AND)
            continue;
        bool verb = false;
        for (uint16_t i = and; i < b->first; i++)
            verb = verb || p->items[i].part == GH_PART_VERB;
        if (verb)
            continue;
        a->functions = b->functions;
        take_first_title(a, b);
    }
}
