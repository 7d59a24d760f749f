/* definite.c - titles and nouns that point back: "montri", "deshti", "songothonti". */
#include "refer/refer.h"

enum {
    MANY_BODIES = GH_KIND_PARTY | GH_KIND_GROUP | GH_KIND_COMPANY | GH_KIND_IGO,
};

/* "ek montri", "kono montri": any one, and nobody who was named. */
bool gh_refer_is_indefinite(const gh_parse *p, const gh_mention *m)
{
    for (uint32_t i = 0; i < p->numbers.n; i++) {
        const gh_quantity *q = &p->numbers.p[i];
        if (q->first + q->count == p->first + m->first)
            return !q->ordinal;
    }
    return m->first > 0 && p->items[m->first - 1].pronoun == GH_PRONOUN_INDEFINITE;
}

/* "montri" of "shikkhamontri" too; but no "chalok" (driver) of "porichalok" (director): who has
 * another role. */
static bool is_title_of(const gh_refer *r, const gh_mention *m, const gh_entity *x)
{
    if (m->role_word == x->role_word)
        return true;
    uint32_t n = gh_lexicon_string_count(r->lexicon);
    bool left = strcmp(x->code.role, "ELI") == 0;
    return m->role_word < n && x->role_word < n &&
           (left || !m->code.role[0] || strncmp(m->code.role, x->code.role, 3) == 0) &&
           gh_str_ends(gh_lexicon_string(r->lexicon, x->role_word),
                       gh_lexicon_string(r->lexicon, m->role_word));
}

/* "nirbachon komishonar ... [polish komishonar]", "BNPr sobhapoti X ... [byabosayi somitir
 * sobhapoti]": of another body, which is named, or of another of the state. */
static bool is_of_other_body(const gh_mention *m, const gh_entity *x)
{
    const char *bodies = "COP MIL JUD GOV";
    bool of_state = gh_role_is(m->code.role, bodies) && gh_role_is(x->code.role, bodies);
    return m->first != m->last && m->code.role[0] && strcmp(m->code.role, x->code.role) != 0 &&
           (of_state || m->body_kinds);
}

/* "[Markin president] Mexico-r biruddhe ... [deshtir] opor": whoever does it does it to another;
 * "[Bharoter] proti ahban janiyechhe [deshti]", "[mondire] hamlar ninda janay [songothonti]": so
 * does the country, or the body; "[BNP]-ke dayi korechhe [dolti]". */
static bool is_coargument(const gh_parse *p, const gh_mention *k, const gh_mention *m)
{
    const uint32_t toward = GH_FUNCTION_TOWARD | GH_FUNCTION_AGAINST | GH_FUNCTION_WITH |
                            GH_FUNCTION_ON | GH_FUNCTION_TO | GH_FUNCTION_LOC | GH_FUNCTION_OBJ;
    /* "Myanmarer [dol] [deshtite] ... joy peyechhe": its own */
    if ((k->kinds & (GH_KIND_PARTY | GH_KIND_GROUP)) && m->functions == GH_FUNCTION_LOC)
        return false;
    int a = gh_parse_clause_at(p, k->first), b = gh_parse_clause_at(p, m->first);
    /* "[USA] obhijog enechhe, ja osshikar korechhe [deshti]": another than he who said it */
    uint16_t first = b > 0 ? p->clauses[b].first : 0;
    while (first < m->first && p->items[first].part == GH_PART_MARK)
        first++;
    bool answers = b > 0 && a == b - 1 && (k->functions & m->functions & GH_FUNCTION_SUBJ) &&
                   (p->items[first].pronoun == GH_PRONOUN_RELATIVE ||
                    p->items[first].particle == GH_PARTICLE_RELATIVE);
    if (answers)
        return true;
    /* "[sorkar] [songsthatir] proshongsa kore": right behind the subject it is another's */
    bool beside = k->after == m->first && !(m->functions & GH_FUNCTION_SUBJ);
    bool others = (k->functions & GH_FUNCTION_SUBJ)
                      ? beside || !(m->functions & (GH_FUNCTION_SUBJ | GH_FUNCTION_GEN))
                      : (m->functions & GH_FUNCTION_SUBJ) && (k->functions & toward);
    return others && a >= 0 && b >= 0 && p->clauses[a].group == p->clauses[b].group;
}

/* "Nepaler [prodhanmontri]-ke obhinondon janan [prodhanmontri]": another of that title. */
static bool is_other_than(const gh_parse *p, gh_mentions list, const gh_mention *m, int32_t entity)
{
    for (const gh_mention *k = list.p; k < m; k++)
        if (k->entity == entity && is_coargument(p, k, m))
            return true;
    return false;
}

/* "dokkhin koriyar [ekikoron montri] ... [montri] bolen": whose minister he is was said before; of
 * two, rather whoever is one than who was. */
int32_t gh_refer_of_title(const gh_refer *r, const gh_parse *p, gh_mentions list,
                          const gh_mention *m)
{
    int32_t best = -1;
    bool best_left = false;
    if (m->named || m->country_given || m->plural || !m->role_word || m->common ||
        !(m->kinds & (GH_KIND_PERSON | GH_KIND_OFFICE)) || gh_refer_is_indefinite(p, m))
        return -1;
    for (int32_t e = 0; e < (int32_t)r->entities.n; e++) {
        const gh_entity *x = &r->entities.p[e];
        bool told = x->name.n || (x->country_given && m->code.role[0] &&
                                  strcmp(x->code.role, m->code.role) == 0);
        bool left = strcmp(x->code.role, "ELI") == 0 && strcmp(m->code.role, "GOV") == 0;
        /* "haikomishonar ... [prodhan nirbachon komishonar]": he has a title of his own */
        bool own = (m->first != m->last && m->role_word != x->role_word) || is_of_other_body(m, x);
        if (told && x->role_word && !own && is_title_of(r, m, x) &&
            (best < 0 || left < best_left ||
             (left == best_left && x->last.begin >= r->entities.p[best].last.begin)) &&
            !is_other_than(p, list, m, e)) {
            best = e;
            best_left = left;
        }
    }
    return best;
}

/* "[bishwobidyaloy proshason] ... [proshason] dabi mene ney": the one that was named. -1 where none
 * was. */
int32_t gh_refer_same_body(const gh_refer *r, const gh_mention *m)
{
    const uint32_t bodies = GH_KIND_BODY | GH_KIND_GROUP;
    int32_t best = -1;
    if (m->named || m->country_given || m->plural || !m->role_word || m->first != m->last ||
        !(m->kinds & bodies) || (m->kinds & GH_KIND_PERSON))
        return -1;
    for (int32_t e = 0; e < (int32_t)r->entities.n; e++) {
        const gh_entity *x = &r->entities.p[e];
        if (x->role_word == m->role_word && (x->kinds & bodies) && gh_code_is_set(x->code) &&
            (best < 0 || x->last.begin >= r->entities.p[best].last.begin))
            best = e;
    }
    const gh_actor_code *code = best >= 0 ? &r->entities.p[best].code : NULL;
    bool at_home = code && strcmp(code->country, r->setting->country) == 0;
    return at_home && code->role[0] && strcmp(code->role, m->code.role) != 0 ? best : -1;
}

static int32_t by_distance(uint32_t sentences)
{
    return sentences == 0 ? 60 : sentences > 12 ? 0 : 48 - 4 * (int32_t)sentences;
}

/* "[BNP] dabi kore ... [dolti] bole": how much a trace speaks for it: near by, a subject. */
static int32_t weigh(const gh_parse *p, const gh_trace *t)
{
    return by_distance(p->sentence - t->sentence) + (t->functions & GH_FUNCTION_SUBJ ? 8 : 0) -
           (t->attribute ? 4 : 0);
}

/* A "songothon" is a party or society, not an office of the state. */
static bool is_of_kind(const gh_refer *r, const gh_entity *x, const gh_mention *m)
{
    bool of_state = strcmp(x->code.role, "GOV") == 0 || strcmp(x->code.role, "JUD") == 0 ||
                    strcmp(x->code.role, "COP") == 0 || strcmp(x->code.role, "MIL") == 0;
    /* "Hamas ... [goshthiti]", but not the army */
    if (m->kinds == GH_KIND_GROUP)
        return (x->kinds & MANY_BODIES) || x->of_party ||
               ((x->kinds & (GH_KIND_BODY | (m->definite ? GH_KIND_ARMED : 0))) && !of_state);
    /* "porjobekkhok dol ... [dolti]"; "NATO ... [jotti]" */
    if ((m->kinds & ~(uint32_t)GH_KIND_IGO) == GH_KIND_PARTY)
        return (x->kinds & m->kinds) || x->of_party ||
               ((x->kinds & (GH_KIND_GROUP | GH_KIND_ARMED)) && x->role_word &&
                is_title_of(r, m, x));
    /* "songstha": the anti-corruption commission is one too, and so is the RAB. */
    uint32_t organs = m->kinds & GH_KIND_BODY ? GH_KIND_COURT | GH_KIND_ARMED : 0;
    return ((x->kinds & m->kinds) || ((x->kinds & organs) && !(x->kinds & GH_KIND_PERSON)));
}

/* "oikyo [porishoder] neta ... [porishoder] sodosyo": is what points back the last word of a name?
 */
static bool is_head_of_name(const gh_parse *p, const gh_mention *m, const gh_trace *t)
{
    const gh_item *item = &p->items[m->first];
    uint32_t stem = item->analysis->stem_length;
    if (stem == 0 || stem > item->form->canonical.n)
        return false;
    gh_str word = gh_str_slice(item->form->canonical, 0, stem);
    gh_str name = gh_text_slice(p->text, t->span);
    uint32_t at = name.n; /* of its last word */
    while (at > 0 && name.p[at - 1] != ' ')
        at--;
    return at > 0 && gh_str_starts(gh_str_slice(name, at, name.n), word);
}

typedef int32_t judge(const gh_refer *r, const gh_parse *p, const gh_mention *m, const gh_trace *t);

static int32_t judge_body(const gh_refer *r, const gh_parse *p, const gh_mention *m,
                          const gh_trace *t)
{
    const gh_entity *x = &r->entities.p[t->entity];
    /* "[songothontir] neta": no gang, though one was spoken of last */
    bool gang = strcmp(x->code.role, "CRM") == 0 || strcmp(x->code.role, "UAF") == 0;
    if (!gh_code_is_set(x->code) || !is_of_kind(r, x, m) || (gang && m->kinds == GH_KIND_GROUP))
        return GH_NOBODY;
    /* "[protishthantir] byabosthapona porichalok": rather of a firm than of an office, and not of
     * the police */
    bool firm = strcmp(m->otherwise, "BUS") == 0;
    if (firm && gh_role_is(x->code.role, "COP MIL JUD"))
        return GH_NOBODY;
    bool office = firm && strcmp(x->code.role, "GOV") == 0;
    return weigh(p, t) - (x->kinds & m->kinds ? 0 : 6) - (office ? 24 : 0) +
           (x->name.n && is_head_of_name(p, m, t) ? 32 : 0);
}

/* "deshti": the country in focus, and rather not the one at home, which needs no such word. */
static int32_t judge_country(const gh_refer *r, const gh_parse *p, const gh_mention *m,
                             const gh_trace *t)
{
    const gh_entity *x = &r->entities.p[t->entity];
    (void)m;
    if (!x->code.country[0] || strncmp(x->code.country, "IGO", 3) == 0)
        return GH_NOBODY;
    return weigh(p, t) + (x->kinds & GH_KIND_STATE ? 6 : 0) -
           (strcmp(x->code.country, r->setting->home) == 0 ? 24 : 0);
}

/* "[deshtir] upokule ronotori motayen korechhe [Washington]" (has sent warships to the coast of
 * that country): another country does it. */
static bool is_doers_own(const gh_refer *r, const gh_parse *p, gh_mentions list,
                         const gh_mention *m, int32_t entity)
{
    int clause = gh_parse_clause_at(p, m->first);
    if (clause < 0 || p->clauses[clause].verb < 0 || !(m->kinds & GH_KIND_STATE) || entity < 0)
        return false;
    uint16_t verb = p->verbs[p->clauses[clause].verb].after;
    for (const gh_mention *k = m + 1; k < list.p + list.n; k++)
        if (k->first >= verb && gh_parse_clause_at(p, k->first) == clause &&
            (k->kinds & (GH_KIND_STATE | GH_KIND_BODY)) && (k->functions & GH_FUNCTION_SUBJ) &&
            strcmp(k->code.country, r->entities.p[entity].code.country) == 0)
            return true;
    return false;
}

/* The trace that weighs most, in this sentence before the mention or in those before; entity -1:
 * there is none. */
static gh_trace find(const gh_refer *r, const gh_parse *p, gh_mentions list, const gh_mention *m,
                     judge *judges)
{
    gh_trace best = {.entity = -1};
    int32_t points = GH_NOBODY;
    uint32_t from = r->trace_count > GH_TRACES ? r->trace_count - GH_TRACES : 0;
    for (uint32_t i = from; i < r->trace_count; i++) {
        const gh_trace *t = &r->traces[i % GH_TRACES];
        bool none = t->set || is_doers_own(r, p, list, m, t->entity);
        int32_t w = none ? GH_NOBODY : judges(r, p, m, t);
        if (w > GH_NOBODY && w >= points) {
            best = *t;
            points = w;
        }
    }
    for (const gh_mention *k = list.p; k < m; k++) {
        if (is_coargument(p, k, m))
            continue;
        gh_trace t = {.entity = k->entity,
                      .functions = k->functions,
                      .span = k->span,
                      .sentence = p->sentence};
        int32_t w = k->entity >= 0 && !k->medium ? judges(r, p, m, &t) : GH_NOBODY;
        if (w > GH_NOBODY && w >= points) {
            best = t;
            points = w;
        }
    }
    return best;
}

bool gh_refer_definite(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_mention *m)
{
    bool members = m->kinds == GH_KIND_IGO && m->plural; /* "sodosyo deshgulo" */
    if (!(m->definite || members) || (m->plural && !members) || m->country_given)
        return false;
    bool country = m->kinds & GH_KIND_STATE;
    gh_trace t = find(r, p, list, m, country ? judge_country : judge_body);
    if (t.entity < 0)
        return false;
    const gh_entity *x = &r->entities.p[t.entity];
    bool itself = (x->kinds & m->kinds) != 0; /* not one of its people */
    m->code = x->code;
    if (country)
        memset(m->code.role, 0, sizeof m->code.role);
    m->antecedent = t.span;
    m->country_given = true;
    if (itself) {
        m->entity = t.entity;
        m->kinds = x->kinds;
        m->name = x->name;
    }
    return true;
}

/* "[songsthatir] porichalok Kamal", "[doltir] protinidhidol": of the body spoken of last. */
bool gh_refer_that_body(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_mention *m)
{
    const uint32_t kinds = m->kinds;
    bool of_it =
        (kinds & GH_KIND_PERSON) || ((kinds & GH_KIND_GROUP) && m->member && m->last > m->first);
    /* "doltir [prarthi]": the party is named, so he is not of any */
    bool candidate = strcmp(m->code.role, "PTY") == 0 && (m->that_body & GH_KIND_PARTY);
    if (!m->that_body || (m->code.role[0] && !candidate) || m->country_given || !of_it)
        return false;
    m->kinds = m->that_body;
    gh_trace t = find(r, p, list, m, judge_body);
    m->kinds = kinds;
    if (t.entity < 0)
        return false;
    m->code = r->entities.p[t.entity].code;
    m->country_given = true;
    return true;
}

bool gh_refer_that_country(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_mention *m)
{
    if (!m->that_country || m->country_given)
        return false;
    gh_trace t = find(r, p, list, m, judge_country);
    if (t.entity < 0)
        return false;
    memcpy(m->code.country, r->entities.p[t.entity].code.country, sizeof m->code.country);
    m->country_given = true;
    return true;
}
