/* filler.c - what stands in a slot: mentions, entities, the speaker. */
#include "event/fill.h"

/* "onurodh janiye chithi pathiyechhe [montronaloy]": what leads up to the verb of speaking is no
 * content of it. */
static bool leads_up_to_speech(const gh_scene *s, const gh_act *act)
{
    const gh_clause *clauses = s->parse->clauses;
    int16_t v = s->voices.of_clause[act->clause];
    int16_t speech = v >= 0 ? s->voices.p[v].act : -1;
    return act->kind == GH_VERB_CONVERB && speech >= 0 &&
           clauses[s->acts.p[speech].clause].group == clauses[act->clause].group;
}

bool gh_fill_is_speaker(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    /* The speaker of a statement is no argument of what is said in it, unless he says so. */
    int16_t v = act->clause >= 0 ? s->voices.of_clause[act->clause] : -1;
    return v >= 0 && s->voices.p[v].known && s->voices.p[v].span.begin == m->span.begin &&
           s->voices.p[v].span.end == m->span.end && !leads_up_to_speech(s, act);
}

void gh_fill_add(gh_fillers *f, const gh_filler *filler)
{
    for (uint16_t i = 0; i < f->n; i++)
        if (gh_code_equal(f->p[i].code, filler->code))
            return;
    if (f->n < GH_MAX_FILLERS)
        f->p[f->n++] = *filler;
}

static gh_filler of_entity(const gh_scene *s, int32_t e, gh_span span, char link)
{
    const gh_entity *x = &s->coding->refer.entities.p[e];
    return (gh_filler){.mention = -1,
                       .entity = e,
                       .code = x->code,
                       .kinds = x->kinds,
                       .name = x->name,
                       .span = span,
                       .antecedent = x->last,
                       .link = link};
}

void gh_fill_add_entity(const gh_scene *s, gh_fillers *f, int32_t e, gh_span span, char link)
{
    gh_filler one = of_entity(s, e, span, link);
    gh_fill_add(f, &one);
}

static gh_filler of_voice(const gh_scene *s, const gh_voice *voice, uint32_t kinds)
{
    bool here = gh_span_holds(s->span, voice->span);
    return (gh_filler){.mention = -1,
                       .entity = voice->entity,
                       .code = voice->code,
                       .kinds = kinds,
                       .name = voice->name,
                       .span = here ? voice->span : (gh_span){0, 0},
                       .antecedent = here ? (gh_span){0, 0} : voice->span,
                       .link = here ? 'b' : 'c'};
}

void gh_fill_add_voice(const gh_scene *s, gh_fillers *f, const gh_voice *voice, uint32_t kinds)
{
    gh_filler one = of_voice(s, voice, kinds);
    gh_fill_add(f, &one);
}

void gh_fill_add_told(gh_fillers *f, gh_filler told)
{
    told.link = 'c';
    told.mention = -1;
    if (!gh_span_is_set(told.antecedent))
        told.antecedent = told.span;
    told.span = (gh_span){0, 0};
    gh_fill_add(f, &told);
}

/* What one of a record can be: a state is no party, nor is an army or a crowd. */
static uint32_t kinds_of_code(gh_actor_code code)
{
    if (!code.role[0])
        return strncmp(code.country, "IGO", 3) == 0 ? GH_KIND_IGO : GH_KIND_STATE;
    uint32_t party = gh_role_is(code.role, "GOV OPP PTY LEG") ? 0 : GH_KIND_PARTY;
    return GH_KIND_ANY & ~(GH_KIND_STATE | party);
}

gh_filler gh_fill_of_actor(const gh_actor *who)
{
    gh_actor_code code = gh_code_split(who->code);
    return (gh_filler){.mention = -1,
                       .entity = -1,
                       .code = code,
                       .kinds = kinds_of_code(code),
                       .name = who->name,
                       .antecedent = gh_span_is_set(who->span) ? who->span : who->antecedent,
                       .link = 'c'};
}

void gh_fill_add_actor(const gh_actor *who, gh_fillers *f)
{
    gh_filler one = gh_fill_of_actor(who);
    gh_fill_add(f, &one);
}

/* "amake onurodh janiyechhen": in what somebody says, "me" and "us" are he. */
static void add_speaker(const gh_scene *s, gh_fillers *f, const gh_mention *m)
{
    int clause = gh_parse_clause_at(s->parse, m->first);
    int16_t v = clause >= 0 ? s->voices.of_clause[clause] : -1;
    if (v < 0 || !s->voices.p[v].known || s->voices.p[v].medium)
        return;
    gh_filler one = of_voice(s, &s->voices.p[v], GH_KIND_ANY);
    one.span = m->span;
    one.antecedent = s->voices.p[v].span;
    gh_fill_add(f, &one);
}

/* "[shromikder] bolen, ami [apnader] kotha dichchhi": "you" are those he speaks to. */
static void add_spoken_to(const gh_scene *s, gh_fillers *f, const gh_mention *m, char link)
{
    int clause = gh_parse_clause_at(s->parse, m->first);
    int16_t v = clause >= 0 ? s->voices.of_clause[clause] : -1;
    int found = v >= 0 ? gh_fill_spoken_to(s, &s->voices.p[v], clause) : -1;
    if (found >= 0 && s->mentions.p[found].person == 3)
        gh_fill_add_mention(s, f, found, link > 'b' ? link : 'b');
}

static bool says_how_many(const gh_item *item)
{
    return item->part == GH_PART_NUMBER || item->part == GH_PART_PRONOUN ||
           item->particle == GH_PARTICLE_DEGREE ||
           (item->part == GH_PART_NOMINAL && item->analysis->pos != GH_UPOS_NOUN &&
            gh_item_case(item) <= GH_NOM);
}

/* "amar [somorthokder] opor": whose they are stands right before them, or before how many. */
static const gh_mention *owner_of(const gh_scene *s, const gh_mention *m)
{
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *owner = &s->mentions.p[k];
        bool person = owner->pronoun || owner->named;
        if (!person || !(owner->functions & GH_FUNCTION_GEN) || owner->after > m->first)
            continue;
        uint16_t at = owner->after;
        while (at < m->first && says_how_many(&s->parse->items[at]))
            at++;
        if (at == m->first)
            return owner;
    }
    return NULL;
}

/* Followers of whom nothing else is said take the side of the one they follow. */
static void take_side(const gh_scene *s, const gh_mention *m, gh_actor_code *code)
{
    bool alone = m->member && !m->named &&
                 (m->last == m->first ||
                  (m->last == m->first + 1 && says_how_many(&s->parse->items[m->first])));
    const gh_mention *owner = alone ? owner_of(s, m) : NULL;
    if (!owner)
        return;
    gh_fillers whose = {.n = 0};
    gh_fill_add_one(s, &whose, (int)(owner - s->mentions.p), 'a');
    if (whose.n && gh_role_starts(whose.p[0].code.role, "GOV OPP PTY LEG REB INS REL EDU"))
        *code = whose.p[0].code;
}

/* "[tader] nagorikder chharte bolechhe": citizens and soldiers whose country nothing says but a
 * pronoun before them. */
static bool is_their_own(const gh_scene *s, const gh_mention *m)
{
    if (m->pronoun || m->set || m->named || m->country_given || !m->code.role[0])
        return false;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *owner = &s->mentions.p[k];
        if (owner->after == m->first && owner->pronoun && owner->person == 3 &&
            (owner->functions & GH_FUNCTION_GEN))
            return true;
    }
    return false;
}

/* "[A-B] songghate joriyechhe", "... joriyechhe [A-B]", "[A-B-r] moddhe": the two do it; but
 * "[A-B] songghat niye" tells of it only in passing. */
static bool are_doers_here(const gh_scene *s, const gh_mention *m)
{
    enum { NEAR = 3 };
    const gh_parse *p = s->parse;
    if (m->first != m->last || m->member_count != 2 || m->pronoun ||
        !(p->items[m->first].token->flags & GH_TOKEN_HYPHEN))
        return false;
    for (uint16_t i = (uint16_t)(m->last + 1); i < p->n && i <= m->last + NEAR + 1; i++) {
        const gh_item *item = &p->items[i];
        if (!gh_item_is_word(item) || item->part == GH_PART_VERB)
            return true;
        if (item->part == GH_PART_MARKER)
            return item->functions & GH_FUNCTION_BETWEEN;
        bool head = (item->form->flags & GH_FORM_HEAD) && gh_item_case(item) != GH_GEN;
        if (!(item->part == GH_PART_PARTICLE || head) || i == m->last + NEAR + 1)
            return false;
    }
    return true;
}

/* "[dui desh]": each of those who have been named. */
static void add_members(const gh_scene *s, gh_fillers *f, const gh_mention *m)
{
    for (uint8_t i = 0; i < m->member_count; i++) {
        gh_filler one = of_entity(s, m->members[i], m->span, 'c');
        /* "A ... B ... [dui desh]", "[A-B-r] mohora", but "[A-B] songghat niye" tells of it only in
         * passing. */
        /* "[dui desher] songghat", but not "[dui grouper]" */
        if ((gh_span_holds(s->span, one.antecedent) && one.antecedent.end <= m->span.begin) ||
            (m->functions == GH_FUNCTION_GEN && (m->kinds & GH_KIND_STATE)))
            one.link = 'b';
        if ((m->first == m->last && m->functions == GH_FUNCTION_GEN) || are_doers_here(s, m))
            one.link = 'a';
        if (m->kinds & GH_KIND_STATE) /* "dui desh": the countries themselves */
            memset(one.code.role, 0, sizeof one.code.role);
        if (m->of_states) { /* "dui desher senara": either's */
            memcpy(one.code.role, m->code.role, sizeof one.code.role);
            if (!one.code.role[0] && (m->kinds & GH_KIND_ARMED))
                memcpy(one.code.role, "MIL", 4);
            one.kinds = m->kinds;
        }
        gh_fill_add(f, &one);
    }
}

void gh_fill_add_one(const gh_scene *s, gh_fillers *f, int number, char link)
{
    const gh_mention *m = &s->mentions.p[number];
    /* "BNPr dui grup" says whose they are; "dui desh" who has been named, and so does a pronoun of
     * those who were named together. */
    if (m->set && (!m->code.country[0] || m->pronoun)) {
        add_members(s, f, m);
        return;
    }
    if (m->pronoun && m->person == 1) {
        add_speaker(s, f, m);
        return;
    }
    if (m->pronoun && m->person == 2 && m->entity < 0) {
        add_spoken_to(s, f, m, link);
        return;
    }
    if (m->pronoun && m->entity < 0)
        return;
    gh_actor_code code = m->code;
    take_side(s, m, &code);
    if (!gh_code_is_set(code))
        return;
    /* A place at home is where it happened, no party to it. */
    if (!m->kinds && strcmp(m->code.country, s->coding->setting.home) == 0)
        return;
    bool elsewhere = gh_span_is_set(m->antecedent) && !gh_span_holds(s->span, m->antecedent);
    gh_filler one = {.mention = number,
                     .entity = m->entity,
                     .code = code,
                     .kinds = m->kinds,
                     .name = m->name,
                     .span = m->span,
                     .antecedent = m->pronoun ? m->antecedent : (gh_span){0, 0},
                     .their_own = is_their_own(s, m),
                     .link = m->pronoun && elsewhere ? 'c' : link};
    gh_fill_add(f, &one);
    if (m->and_people) {
        memcpy(one.code.role, "CVL", 4);
        gh_fill_add(f, &one);
    }
}

/* A mention and those joined to it by "and". */
void gh_fill_add_mention(const gh_scene *s, gh_fillers *f, int number, char link)
{
    const gh_mention *m = &s->mentions.p[number];
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *other = &s->mentions.p[k];
        if (k == number || (m->coordination && other->coordination == m->coordination))
            gh_fill_add_one(s, f, k, link);
    }
}

bool gh_fill_fits(const gh_fillers *f, uint32_t wanted)
{
    uint32_t kinds = wanted & ~GH_REQUIRED;
    return f->n == 0 || kinds == 0 || (f->p[0].kinds & kinds) || f->p[0].kinds == 0;
}

bool gh_fill_is_crowd(const gh_scene *s, const gh_filler *f)
{
    const gh_mention *m = gh_event_mention(s, f);
    return m && m->protesters && strcmp(m->code.role, "CVL") == 0;
}
