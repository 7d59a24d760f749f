/* seized.c - whom police and courts act against, where the lexicon does not know them: people of
 * whom a common noun or a name in no list is all that is told. */
#include "event/fill.h"

static bool is_force(const char *role)
{
    return gh_role_is(role, "COP MIL JUD");
}

/* Only persons are arrested, tried and freed, struck and abducted; but democracy is killed too. */
static bool is_done_to_persons(const gh_scene *s, const gh_act *act)
{
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    bool struck = gh_str_starts_any(code, "181 182");
    return !act->mentioned && (act->frame->patient & GH_REQUIRED) &&
           ((act->frame->traits & GH_FRAME_ARRESTED) || gh_str_equal(doer, GH_STR("JUD")) ||
            struck);
}

/* "[sotma]-ke", "char [sodosyo]-ke": somebody, for only people carry this ending here. */
static bool is_somebody(const gh_scene *s, uint16_t at)
{
    const gh_item *item = &s->parse->items[at];
    if (item->part != GH_PART_NOMINAL || gh_item_case(item) != GH_ACC ||
        (item->token->flags & GH_TOKEN_NUMBER) || gh_feature(item->analysis->features, DEFINITE))
        return false;
    const gh_mention *m = gh_argument_at(s->mentions, at);
    return !m || (!gh_code_is_set(m->code) && (m->kinds & GH_KIND_PERSON) && !m->medium);
}

static void add_somebody(const gh_scene *s, const gh_act *act, uint16_t at, gh_fillers *patients)
{
    gh_str here = gh_event_place(s, act).country;
    gh_filler f = {.mention = -1,
                   .entity = -1,
                   .code = {"", "CVL"},
                   .kinds = GH_KIND_PERSON,
                   .span = gh_parse_span(s->parse, at, at),
                   .link = 'a'};
    gh_str country = here.n == 3 ? here : gh_str_of(s->coding->setting.country);
    memcpy(f.code.country, country.p, country.n < 4 ? country.n : 3);
    gh_fill_add(patients, &f);
}

/* "tar phone-[ti] hefajote neya hoy": a thing is taken, and nobody; and "[polish] diye marano"
 * passes nobody on. */
bool gh_event_is_thing_taken(const gh_scene *s, const gh_act *act)
{
    if ((act->frame->traits & GH_FRAME_TRANSFER) && act->head >= 0 &&
        gh_argument_at(s->mentions, (uint16_t)act->head) &&
        gh_item_case(&s->parse->items[act->head]) <= GH_NOM)
        return true;
    uint16_t at = (uint16_t)(act->first - 1);
    if (!(act->frame->traits & GH_FRAME_ARRESTED) || act->first == 0 ||
        gh_argument_at(s->mentions, at))
        return false;
    const gh_item *item = &s->parse->items[at];
    return item->part == GH_PART_NOMINAL && gh_item_case(item) <= GH_NOM &&
           item->analysis->pos == GH_UPOS_NOUN && gh_feature(item->analysis->features, DEFINITE);
}

/* "[tader] ... dharay atok kora hoyechhe": the pronoun stands far from its verb. */
static int far_pronoun(const gh_scene *s, const gh_act *act)
{
    for (uint16_t k = 0; (act->frame->traits & GH_FRAME_ARRESTED) && k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->pronoun && m->plural && m->functions == GH_FUNCTION_GEN && m->last < act->first &&
            gh_code_is_set(m->code) && gh_parse_clause_at(s->parse, m->first) == act->clause)
            return k;
    }
    return -1;
}

/* Sentences back to whom something was done. */
enum { TOLD = 4 };

/* "polish ... [tader] atok kore": they are whom something was done to before, not another force,
 * unless that one has been in trouble. */
static void leave_forces_alone(const gh_scene *s, const char *forces, gh_fillers *patients)
{
    const gh_coding *coding = s->coding;
    gh_filler *f = &patients->p[0];
    if (f->mention < 0 || !s->mentions.p[f->mention].pronoun || !gh_role_is(f->code.role, forces))
        return;
    gh_actor_code other = {"", ""};
    for (uint32_t i = 0; i < coding->records.n; i++) {
        const gh_record *r = &coding->records.p[i];
        gh_actor_code code = gh_code_split(r->target.code);
        bool tried = gh_str_starts_any(r->code, "115 116");
        if (!tried && (r->code.p[0] != '1' || r->code.p[1] < '7'))
            continue;
        if (gh_code_equal(code, f->code))
            return;
        if (code.role[0] && !is_force(code.role) && (tried || r->code.p[1] == '7') &&
            r->sentence + TOLD >= s->parse->sentence)
            other = code;
    }
    if (!other.country[0]) {
        memcpy(other.country, f->code.country, sizeof other.country);
        memcpy(other.role, "CVL", 4);
    }
    f->code = other;
    f->entity = -1;
    f->name = (gh_str){"", 0};
    f->antecedent = (gh_span){0, 0};
}

/* "[Nurer] barite obhijan chaliye ostro uddhar", "[tader] deho tollashi kore yaba jobdo": things
 * are seized from those who are looked for in the same chain. */
static void take_searched(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    uint16_t group = s->parse->clauses[act->clause].group;
    const gh_act *raid = NULL; /* the last one before it */
    for (const gh_act *k = s->acts.p; gh_str_equal(code, GH_STR("1711")) && k < act; k++)
        if (!k->mentioned && (k->frame->traits & GH_FRAME_PRELUDE) &&
            s->parse->clauses[k->clause].group == group)
            raid = k;
    gh_fillers agents, searched;
    if (raid && patients->n == 0 && gh_event_fill(s, raid, &agents, &searched))
        *patients = searched;
}

/* "[tar] barir pechhon theke", "[tader] hefajot theke", "[netar] (Bananir) basha theke": up to the
 * postposition nothing but nouns, the first of them a place or keeping that somebody has. */
static bool is_taken_from(const gh_scene *s, const gh_mention *owner)
{
    enum { LONGEST = 6 };
    const gh_parse *p = s->parse;
    uint16_t at = owner->after;
    for (const gh_mention *m = owner + 1; m < s->mentions.p + s->mentions.n; m++)
        if (m->first == at && m->place && m->functions == GH_FUNCTION_GEN)
            at = m->after;
    if (at >= p->n || !(gh_refer_has_class(p, at, p->lexicon->class_site) ||
                        gh_refer_has_class(p, at, p->lexicon->class_inside) ||
                        gh_refer_has_class(p, at, p->lexicon->class_keeping)))
        return false;
    uint16_t end = (uint16_t)(at + LONGEST);
    while (at < p->n && at < end && p->items[at].part != GH_PART_MARKER &&
           p->items[at].part != GH_PART_VERB && !(p->items[at].token->flags & GH_TOKEN_COMMA))
        at++;
    return at < p->n && p->items[at].part == GH_PART_MARKER &&
           (p->items[at].functions & GH_FUNCTION_FROM);
}

/* "[byabosayir] bari theke taka uddhar hoy": from him; but "[tar] bari theke shishutike uddhar kora
 * hoy" takes nothing. */
static void take_owner_of_house(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    const uint32_t whose = GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_GROUP | GH_KIND_PARTY |
                           GH_KIND_COMPANY | GH_KIND_OFFICE;
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    uint32_t stands = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    const gh_clause *c = &s->parse->clauses[act->clause];
    if (patients->n || act->mentioned || !(stands & GH_FUNCTION_FROM) ||
        !gh_str_equal(doer, GH_STR("COP")))
        return;
    int found = -1;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first >= c->first && m->last < c->tail && (m->functions & GH_FUNCTION_OBJ))
            return;
        if (m->first >= c->first && m->last < act->first && (m->functions & GH_FUNCTION_GEN) &&
            (m->kinds & whose) && !m->bare_state && is_taken_from(s, m))
            found = k;
    }
    if (found >= 0)
        gh_fill_add_mention(s, patients, found, 'a');
}

/* "[joritoder] greptare", "[bakider] dhorte": people, of whom nothing else is told. */
static bool is_plural_noun(const gh_scene *s, uint16_t at)
{
    const gh_item *item = &s->parse->items[at];
    bool word = item->part == GH_PART_NOMINAL || item->part == GH_PART_PRONOUN;
    return word && !gh_argument_at(s->mentions, at) &&
           gh_feature(item->analysis->features, NUMBER) == GH_PLUR &&
           (gh_item_case(item) == GH_GEN || gh_item_case(item) == GH_ACC);
}

/* "[asamider] dhorte obhijan", "[tader] greptarer jonno obhijan": those who are to be arrested. */
static void take_hunted(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    const uint32_t aim = GH_FUNCTION_PURPOSE | GH_FUNCTION_FOR;
    bool told = !act->mentioned || act->governor >= 0; /* "obhijan obyahoto royechhe" */
    if (patients->n || !told || !(act->frame->traits & GH_FRAME_PRELUDE))
        return;
    uint16_t group = s->parse->clauses[act->clause].group;
    for (const gh_act *hunt = act; hunt-- > s->acts.p;) {
        gh_str yields = gh_lexicon_string(s->coding->lexicon, hunt->frame->yields);
        bool to_come = hunt->kind == GH_VERB_INFINITIVE || (hunt->functions & aim) ||
                       (hunt->mentioned && gh_feature(hunt->features, CASE) == GH_LOC);
        if (s->parse->clauses[hunt->clause].group != group || !to_come ||
            !gh_str_starts_any(yields, "arrest legal"))
            continue;
        gh_fillers nobody = {.n = 0};
        gh_fill_patients(s, hunt, &nobody, patients);
        if (!gh_fill_fits(patients, hunt->frame->patient))
            patients->n = 0;
        if (patients->n == 0 && hunt->first > 0 && is_plural_noun(s, (uint16_t)(hunt->first - 1)))
            add_somebody(s, act, (uint16_t)(hunt->first - 1), patients);
        return;
    }
}

/* "[lutpat] kore palanor somoy dhora [satjonke]", "[dakatir] mamlay [pach byaktike]": several who
 * are held or tried for robbery are a gang, where nothing else is told of them; not who fell prey
 * to it.
 */
static void take_gang(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    const gh_parse *p = s->parse;
    gh_filler *f = &patients->p[0];
    gh_mention *m = patients->n == 1 && f->mention >= 0 ? &s->mentions.p[f->mention] : NULL;
    if (!m || m->named || m->pronoun || strcmp(f->code.role, "CVL") != 0 ||
        !(m->plural || gh_refer_count_of(p, m) > 1))
        return;
    for (uint16_t i = 0; i + 1u < act->first; i++) {
        if (!gh_refer_has_class(p, i, p->lexicon->class_racket) ||
            gh_refer_has_class(p, (uint16_t)(i + 1), p->lexicon->class_prey))
            continue;
        memcpy(f->code.role, "CRM", 4);
        m->code = f->code;
        if (f->entity >= 0)
            s->coding->refer.entities.p[f->entity].code = f->code;
        return;
    }
}

void gh_fill_seized(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    take_searched(s, act, patients);
    take_owner_of_house(s, act, patients);
    take_hunted(s, act, patients);
    if (!is_done_to_persons(s, act))
        return;
    if (patients->n) {
        gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
        /* officers stand before courts, but "[taderke] bideshe jete nishedh korechhe adalot" is not
         * of who sued them */
        if (gh_str_equal(doer, GH_STR("COP")))
            leave_forces_alone(s, "COP MIL JUD", patients);
        else if (gh_str_equal(doer, GH_STR("JUD")))
            leave_forces_alone(s, "JUD", patients);
        if (!gh_str_starts_any(gh_lexicon_string(s->coding->lexicon, act->frame->code), "181 182"))
            take_gang(s, act, patients);
        return;
    }
    const gh_clause *c = &s->parse->clauses[act->clause];
    for (uint16_t i = c->tail; i-- > c->first;)
        if ((i < act->first || i > act->last) && is_somebody(s, i)) {
            add_somebody(s, act, i, patients);
            return;
        }
    int found = far_pronoun(s, act);
    if (found >= 0)
        gh_fill_add_mention(s, patients, found, 'a');
}

/* Who was arrested last, and by whom; of somebody in particular, unless "held" is NULL. */
static const gh_record *last_arrest(const gh_scene *s, const gh_filler *held)
{
    const gh_coding *coding = s->coding;
    for (uint32_t i = coding->records.n; i-- > 0;) {
        const gh_record *r = &coding->records.p[i];
        if (r->sentence + TOLD < s->parse->sentence)
            return NULL;
        if (gh_str_starts(r->code, GH_STR("173")) && gh_code_split(r->source.code).country[0] &&
            (!held || gh_code_equal(gh_code_split(r->target.code), held->code)))
            return r;
    }
    return NULL;
}

static bool is_nobody_told(const gh_fillers *agents)
{
    return agents->n == 0 || (agents->n == 1 && agents->p[0].inferred);
}

/* One of those of whom the arrest tells. */
static void set_told(gh_fillers *fillers, gh_str code, uint32_t kinds, char link)
{
    *fillers = (gh_fillers){.n = 0};
    gh_fill_add(fillers, &(gh_filler){.mention = -1,
                                      .entity = -1,
                                      .code = gh_code_split(code),
                                      .inferred = true,
                                      .kinds = kinds,
                                      .link = link});
}

/* "polish tinjonke atok kore. Pore [tader] chhere deya hoy", "... thanay soporddo kora hoy":
 * whoever seized them sets them free or passes them on. */
void gh_fill_captor(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                    const gh_fillers *patients)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    gh_str code = gh_lexicon_string(lexicon, act->frame->code);
    bool freed = !act->negated && gh_str_equal(code, GH_STR("0841")) &&
                 gh_str_equal(gh_lexicon_string(lexicon, act->frame->doer), GH_STR("GOV"));
    bool passed_on = !act->negated && (act->frame->traits & GH_FRAME_TRANSFER);
    if (!(freed || passed_on) || !is_nobody_told(agents) || patients->n != 1)
        return;
    const gh_record *arrest = last_arrest(s, &patients->p[0]);
    if (arrest)
        set_told(agents, arrest->source.code, GH_KIND_BODY, 'b');
}

/* "polish [tinjonke] atok kore. E somoy yaba jobdo kora hoy": what is seized with an arrest is
 * seized from whoever was arrested; but not what was found "malikbihin obosthay". */
void gh_fill_goods_of_held(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                           gh_fillers *patients)
{
    enum { NEAR = 2 };
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    const gh_clause *c = &s->parse->clauses[act->clause];
    if (patients->n || act->mentioned || act->negated || !gh_str_equal(code, GH_STR("1711")) ||
        !gh_str_equal(gh_lexicon_string(s->coding->lexicon, act->frame->doer), GH_STR("COP")))
        return;
    const gh_record *arrest = last_arrest(s, NULL);
    if (!arrest || arrest->status != GH_ACTUAL || arrest->sentence + NEAR < s->parse->sentence ||
        arrest->target.code.n == 0 || !gh_code_split(arrest->target.code).country[0])
        return;
    for (uint16_t i = c->first; i < c->tail; i++)
        if (gh_refer_has_class(s->parse, i, s->parse->lexicon->class_ownerless))
            return;
    gh_actor_code by = gh_code_split(arrest->source.code);
    if (!is_nobody_told(agents) && !gh_code_equal(agents->p[0].code, by))
        return;
    if (is_nobody_told(agents))
        set_told(agents, arrest->source.code, GH_KIND_BODY, 'b');
    set_told(patients, arrest->target.code, GH_KIND_PERSON, 'c');
}

/* But "grihokormi [kortrik] khuner ghotonay greptar kora hoy": by whom that was done. */
bool gh_fill_is_by_another(const gh_scene *s, const gh_act *act)
{
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_BY,
                  .nearest = true};
    int found = gh_fill_is_passive(s, act) ? gh_argument_find(s->mentions, &q) : -1;
    for (uint16_t k = 0; found >= 0 && k < s->acts.n; k++)
        if (s->acts.p[k].first >= s->mentions.p[found].after && s->acts.p[k].last < act->first)
            return false;
    return found >= 0;
}

/* "[Bangladeshi] atok korechhe BSF": the adjective of a people right before an arrest is one of it.
 */
void gh_fill_countryman(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    if (patients->n || !(act->frame->traits & GH_FRAME_ARRESTED))
        return;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (!m->adjectival || m->after != act->first || m->code.role[0] || !m->code.country[0])
            continue;
        gh_filler f = {.mention = k,
                       .entity = -1,
                       .code = m->code,
                       .span = m->span,
                       .kinds = GH_KIND_PERSON,
                       .link = 'a'};
        memcpy(f.code.role, "CVL", 4);
        gh_fill_add(patients, &f);
        return;
    }
}
