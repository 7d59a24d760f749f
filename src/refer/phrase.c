/* phrase.c - one noun phrase to one mention.
 *
 *     [rashiyar] [president] [Vladimir Putin]-ke      state, title, name: RUSGOV
 *     [markin] [poroshtro doptorer] [mukhopatro] [Matthew Miller]
 *     [BNPr] sthayi komitir [sodosyo] Begum [Selima Rahman]
 *
 * Attributes come first and are genitive or bare; the last unit carries the case. The country
 * comes from states and places, the role from bodies and offices; "member", "leader",
 * "spokesman" and "official" keep the role of the body they belong to. */
#include "refer/phrase.h"

/* "Mathurar [jela magistrate]": the district belongs to the title. */
static bool begins_office(const gh_noun_phrase *ph)
{
    gh_unit u;
    return gh_refer_unit(ph->r, ph->p, ph->at, &u) && u.role && u.length > 1;
}

/* "Kursk [onchole]", "Beirut-er [upokonthe]": what kind of place it is carries the case. */
static void take_locality(gh_noun_phrase *ph)
{
    gh_mention *m = ph->m;
    /* "pourosobha [elakay]": where, not who. */
    if (m->local && ph->last_case == GH_NOM && !m->named && ph->at < ph->p->n &&
        gh_refer_is_locality(ph->p, ph->at)) {
        ph->last_case = gh_item_case(&ph->p->items[ph->at]);
        m->last = m->head = ph->at++;
        m->kinds = 0;
        memset(&m->code, 0, sizeof m->code);
        ph->closed = true;
        return;
    }
    if (!(m->place || (m->state && m->bare_state)) || m->adjectival || ph->last_case > GH_GEN ||
        ph->at >= ph->p->n || !gh_refer_is_locality(ph->p, ph->at) || begins_office(ph))
        return;
    ph->last_case = gh_item_case(&ph->p->items[ph->at]);
    m->last = m->head = ph->at++;
    if (!m->place)
        m->kinds = 0;
}

const gh_quantity *gh_phrase_number(const gh_noun_phrase *ph, uint16_t at)
{
    for (uint32_t i = 0; i < ph->p->numbers.n; i++) {
        const gh_quantity *q = &ph->p->numbers.p[i];
        if (q->first == ph->p->first + at)
            return q->ordinal ? NULL : q;
    }
    return NULL;
}

/* "[panch] shikkharthi": the number ends right before the phrase; "[onek] manush", "[kichhu] lok";
 * but "[12tay] shikkharthi". */
static bool is_counted_before(const gh_noun_phrase *ph, uint16_t first)
{
    const gh_item *before = first ? &ph->p->items[first - 1] : NULL;
    if (before && gh_item_is_word(before) && gh_item_case(before) > GH_NOM)
        return false;
    if (before && gh_item_is_word(before) &&
        (gh_refer_word_has_class(ph->p, (uint16_t)(first - 1), ph->p->lexicon->class_many) ||
         ((before->pronoun == GH_PRONOUN_INDEFINITE || before->pronoun == GH_PRONOUN_ALL) &&
          gh_feature(before->analysis->features, NUMBER) == GH_PLUR)))
        return true;
    for (uint32_t i = 0; i < ph->p->numbers.n; i++) {
        const gh_quantity *q = &ph->p->numbers.p[i];
        if (q->first + q->count == ph->p->first + first)
            return !q->ordinal && q->most > 1;
    }
    return false;
}

/* "12ti [desher nagorik]", "onek [desher manush]": of no country in particular. */
static bool is_of_many_states(const gh_noun_phrase *ph, uint16_t first)
{
    gh_unit u;
    return is_counted_before(ph, first) && gh_refer_unit(ph->r, ph->p, first, &u) && u.role &&
           !u.state && (gh_row(ph->r->lexicon, ROLE, role, u.role - 1)->kind & GH_KIND_STATE);
}

static bool counts_two(const gh_noun_phrase *ph, uint16_t at)
{
    const gh_quantity *q = gh_phrase_number(ph, at);
    return ph->p->items[at].pronoun == GH_PRONOUN_BOTH || (q && q->least == 2 && q->most == 2);
}

/* "songothoner [13] netakormi": a number before the noun makes it plural. */
static bool counts_many(const gh_noun_phrase *ph, uint16_t at)
{
    const gh_quantity *q = gh_phrase_number(ph, at);
    return ph->p->items[at].pronoun == GH_PRONOUN_BOTH || (q && q->most > 1);
}

/* "Trumper [sorkar]", "Biden [proshason]": a government called by a person. */
static bool starts_administration(const gh_noun_phrase *ph)
{
    gh_unit u;
    /* "[Hasina] sorkar", but "Fakhrul [sorkar]-ke": who never governed speaks of it. */
    bool compound = ph->last_case == GH_NOM && ph->of_actor && ph->governed;
    if (!(ph->last_case == GH_GEN || compound) || ph->at >= ph->p->n || !ph->m->code.country[0] ||
        !gh_refer_unit(ph->r, ph->p, ph->at, &u) || !u.role || u.actor || u.state)
        return false;
    /* "Guterres [ontorborti sorkar]-ke": a government with a name of its own is no part of his. */
    if (compound && (u.length > 1 || strncmp(ph->m->code.country, "IGO", 3) == 0))
        return false;
    const gh_role_row *role = gh_row(ph->r->lexicon, ROLE, role, u.role - 1);
    return (role->kind & GH_KIND_BODY) &&
           gh_str_equal(gh_lexicon_string(ph->r->lexicon, role->role), GH_STR("GOV"));
}

/* "Bangladesh [shikkhok] somiti": a society of people of some trade is of that trade. */
static void take_cause(gh_noun_phrase *ph, uint16_t from, uint16_t to)
{
    gh_unit u;
    for (uint16_t at = from; at < to && !ph->m->code.role[0]; at++) {
        if (!gh_refer_unit(ph->r, ph->p, at, &u) || !u.role)
            continue;
        gh_str role =
            gh_lexicon_string(ph->r->lexicon, gh_row(ph->r->lexicon, ROLE, role, u.role - 1)->role);
        if (gh_role_is_in(role, "EDU HLH MED BUS LAB AGR REL"))
            gh_code_set_role(&ph->m->code, role);
    }
}

/* "montri [Rahim]", "montri Dr. [Rahim]": the name behind a title. True: nothing can follow. */
static bool take_holder(gh_noun_phrase *ph)
{
    if (!ph->is_title || ph->m->plural || ph->several || ph->last_case != GH_NOM ||
        ph->at >= ph->p->n)
        return false;
    gh_phrase_take_modifiers(ph);
    gh_phrase_take_name(ph);
    return ph->closed;
}

/* "sorkarer [sabek dui] montri": the words before the next unit. True: they count several. */
static bool take_words_between(gh_noun_phrase *ph, uint16_t next)
{
    bool many = false;
    for (; ph->at < next; ph->at++) {
        const gh_item *item = &ph->p->items[ph->at];
        ph->number_two |= counts_two(ph, ph->at);
        many |= counts_many(ph, ph->at);
        ph->former |= item->particle == GH_PARTICLE_FORMER;
        /* "[2017-18] shikkhaborsher shikkharthi": what the years count is not he. */
        many &= item->part != GH_PART_NOMINAL || gh_item_case(item) != GH_GEN;
    }
    return many;
}

/* "sorkarer [montri]": the next unit, where what was read governs it; false: nothing follows. */
static bool take_governed(gh_noun_phrase *ph)
{
    gh_unit u;
    uint16_t next;
    if (!gh_phrase_find_next(ph, ph->at, &u, &next) ||
        !gh_phrase_continues(ph, &u, (uint16_t)(next - ph->at)))
        return false;
    gh_phrase_take_modifiers(ph);
    bool proper = next > ph->at && gh_phrase_is_society(ph, &u, next);
    uint16_t first = ph->at;
    bool many = take_words_between(ph, next);
    if (!gh_phrase_apply(ph, &u))
        return false;
    if (proper)
        take_cause(ph, first, next);
    ph->m->proper |= proper;
    ph->m->plural |= many && (ph->m->kinds & GH_KIND_PERSON);
    take_locality(ph);
    return true;
}

/* "desh [duti]-r netara", "dol [duti]": the number behind what is counted carries its case. */
static void take_number_behind(gh_noun_phrase *ph)
{
    gh_mention *m = ph->m;
    if (!m->gathers || m->set || ph->last_case > GH_NOM || ph->at != m->last + 1 ||
        ph->at >= ph->p->n || !counts_two(ph, ph->at) ||
        !gh_feature(ph->p->items[ph->at].analysis->features, DEFINITE))
        return;
    ph->number_two = m->two = m->set = true;
    ph->last_case = gh_item_case(&ph->p->items[ph->at]);
    m->last = m->head = ph->at++;
}

/* One unit, then whatever it governs. */
static bool read_units(gh_noun_phrase *ph)
{
    gh_unit u;
    gh_phrase_take_modifiers(ph);
    if (ph->at >= ph->p->n || !gh_refer_unit(ph->r, ph->p, ph->at, &u) || !gh_phrase_apply(ph, &u))
        return false;
    take_number_behind(ph);
    take_locality(ph);
    while (ph->last_case <= GH_GEN && (!ph->closed || starts_administration(ph))) {
        gh_phrase_step_over_brackets(ph);
        gh_phrase_step_over_nomination(ph);
        if (gh_phrase_take_some(ph) || take_holder(ph) || !take_governed(ph))
            break;
    }
    return true;
}

/* "[torun] somajer proti": "young" says what kind of society; "[jubok] ahoto" is a young man. */
static bool is_adjective_here(const gh_noun_phrase *ph)
{
    const gh_mention *m = ph->m;
    uint16_t next = (uint16_t)(m->last + 1);
    if (!m->common || m->named || ph->last_case != GH_NOM || m->plural || next >= ph->p->n)
        return false;
    /* "[lokjon] barite agun dey": people are no kind of house */
    if ((m->kinds & GH_KIND_CROWD) && gh_item_case(&ph->p->items[next]) == GH_LOC)
        return false;
    /* "[bishwobidyaloy proshason] onirdishtokaler jonno ...": a body that two words name */
    if (m->last > m->first && (m->kinds & GH_KIND_BODY) && !(m->kinds & GH_KIND_PERSON))
        return false;
    const gh_item *item = &ph->p->items[next];
    return item->part == GH_PART_NOMINAL && item->analysis->pos == GH_UPOS_NOUN &&
           (item->form->flags & GH_FORM_KNOWN) &&
           !(item->form->flags & (GH_FORM_HEAD | GH_FORM_NAME | GH_FORM_TIME));
}

/* "[sabek] ei [sena kormokorta]", "[sabek] tin [montri]", "[sabek] koyekjon [sochib]": "former"
 * belongs to the noun behind the pronoun or the number too. */
static bool is_behind_former(const gh_noun_phrase *ph, uint16_t at)
{
    const gh_parse *p = ph->p;
    uint16_t first = at;
    for (uint32_t i = 0; i < p->numbers.n; i++) {
        const gh_quantity *q = &p->numbers.p[i];
        if (q->first + q->count == p->first + at && q->first >= p->first)
            first = (uint16_t)(q->first - p->first);
    }
    bool many = at > 0 && gh_item_is_word(&p->items[at - 1]) &&
                (p->items[at - 1].pronoun == GH_PRONOUN_DEMONSTRATIVE ||
                 gh_refer_word_has_class(p, (uint16_t)(at - 1), p->lexicon->class_many));
    if (first == at && many)
        first = (uint16_t)(at - 1);
    return (first < at || counts_two(ph, at)) && first > 0 &&
           p->items[first - 1].particle == GH_PARTICLE_FORMER;
}

bool gh_refer_phrase(const gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *ret_mention)
{
    gh_mention m = {.first = at, .entity = -1, .person = 3};
    gh_noun_phrase ph = {.r = r, .p = p, .m = &m, .at = at};
    ph.former = is_behind_former(&ph, at);
    bool of_many = is_of_many_states(&ph, at);
    if (counts_two(&ph, at)) {
        ph.number_two = true;
        ph.at++;
    }
    if (!read_units(&ph))
        return false;
    m.owned |= of_many && !m.country_given;
    if (is_adjective_here(&ph))
        return false;
    /* "[ei songothon] dabi kore", "[oi dol]ke"; but "e desh" is the speaker's own */
    m.definite |= at > 0 && p->items[at - 1].pronoun == GH_PRONOUN_DEMONSTRATIVE &&
                  m.first == m.last && !(m.kinds & (GH_KIND_STATE | GH_KIND_PERSON));
    if ((m.kinds & GH_KIND_PERSON) && !m.named)
        m.plural |= counts_two(&ph, at) || is_counted_before(&ph, at);
    gh_phrase_settle_code(&ph);
    gh_phrase_settle_functions(&ph);
    m.span = gh_parse_span(p, m.first, m.last);
    *ret_mention = m;
    return true;
}
