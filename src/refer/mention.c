/* mention.c - all mentions of a sentence, and their entities. */
#include "refer/argument.h"

void gh_mentions_drop(gh_mentions *list, uint16_t k)
{
    list->n--;
    memmove(&list->p[k], &list->p[k + 1], (size_t)(list->n - k) * sizeof *list->p);
}

void gh_refer_take_marker(const gh_parse *p, gh_mention *m)
{
    enum { LONGEST = 8 };
    uint16_t at = gh_parse_behind_bracket(p, m->after, LONGEST);
    if (at >= p->n || p->items[at].part != GH_PART_MARKER)
        return;
    m->functions = p->items[at].functions;
    m->after = (uint16_t)(at + p->items[at].length);
}

uint32_t gh_refer_functions_of(unsigned grammatical_case)
{
    static const uint32_t by_case[] = {
        [0] = GH_FUNCTION_SUBJ | GH_FUNCTION_BARE,
        [GH_NOM] = GH_FUNCTION_SUBJ | GH_FUNCTION_BARE,
        [GH_GEN] = GH_FUNCTION_GEN,
        [GH_ACC] = GH_FUNCTION_OBJ,
        [GH_LOC] = GH_FUNCTION_LOC,
        [GH_COM] = GH_FUNCTION_SUBJ | GH_FUNCTION_BARE, /* "X-soho": until it is joined */
    };
    return by_case[grammatical_case];
}

void gh_refer_set_functions(const gh_parse *p, gh_mention *m, unsigned grammatical_case)
{
    m->grammatical_case = (uint8_t)(grammatical_case ? grammatical_case : GH_NOM);
    m->functions = gh_refer_functions_of(grammatical_case);
    m->after = (uint16_t)(m->last + 1);
    gh_refer_take_marker(p, m);
}

/* "[Malir] uttoranchole": the part is that country's, whatever place of the name there is at home.
 */
static void settle_abroad(const gh_refer *r, gh_mentions *list)
{
    for (uint16_t k = 1; k < list->n; k++) {
        gh_mention *m = &list->p[k];
        gh_mention *owner = m - 1;
        /* "[Dhakar] Gulshan elaka": the capital is a place here, no government. */
        if (owner->state && owner->place && m->place && !m->kinds && owner->after == m->first &&
            (owner->functions & GH_FUNCTION_GEN) &&
            strcmp(owner->code.country, m->code.country) == 0) {
            owner->kinds = 0;
            memset(owner->code.role, 0, sizeof owner->code.role);
        }
        if (!m->place || m->kinds || !owner->state || owner->after != m->first ||
            !(owner->functions & GH_FUNCTION_GEN) ||
            strcmp(owner->code.country, m->code.country) == 0 ||
            strcmp(m->code.country, r->setting->home) != 0) /* "[Israeler] Gaza hamla" */
            continue;
        m->place = 0;
        m->state = owner->state;
        m->bare_state = true;
        m->code = owner->code;
        m->name = owner->name;
    }
}

void gh_refer_start(gh_refer *r, const gh_lexicon *lexicon, const gh_forms *forms, gh_arena *arena,
                    const gh_setting *setting, gh_date day)
{
    *r = (gh_refer){.lexicon = lexicon,
                    .forms = forms,
                    .arena = arena,
                    .setting = setting,
                    .day = day.year ? day.year * 10000 + day.month * 100 + day.day : 0,
                    .person = -1,
                    .person_before = -1,
                    .pair = {-1, -1},
                    .third = -1};
}

static void promote(gh_refer *r, const gh_mention *m)
{
    if (m->entity >= 0 && !m->common && (m->kinds & GH_KIND_PERSON) && !m->plural)
        r->person = m->entity;
}

/* The subject of a sentence is what the next one most likely goes on about. */
static void update_prominence(gh_refer *r, gh_mentions list)
{
    r->person_before = r->person;
    for (int k = (int)list.n - 1; k >= 0; k--)
        if (!(list.p[k].functions & GH_FUNCTION_SUBJ))
            promote(r, &list.p[k]);
    for (int k = (int)list.n - 1; k >= 0; k--)
        if (list.p[k].functions & GH_FUNCTION_SUBJ)
            promote(r, &list.p[k]);
}

/* "[tader] senara", "[tar] moddhosthotay dui desh": who that is must be known first. */
static bool waits_for_pronoun(const gh_mentions *list, uint16_t k)
{
    for (uint16_t i = 0; list->p[k].set && i < k; i++)
        if (list->p[i].pronoun && (list->p[i].functions & GH_FUNCTION_BY))
            return true;
    return k > 0 && list->p[k - 1].pronoun && list->p[k - 1].grammatical_case == GH_GEN &&
           list->p[k - 1].last + 1 == list->p[k].first;
}

/* "goyenda polish [(DB)]": its abbreviation is no other actor. */
static uint16_t skip_short_name(const gh_parse *p, uint16_t at)
{
    return gh_parse_behind_bracket(p, at, 2);
}

/* "sodosyora [hotahoto] hoyechhen", "[jimmi] kore": what happens to somebody, and nobody else. */
static bool is_head_of_act(const gh_parse *p, gh_acts acts, const gh_mention *m)
{
    for (uint16_t k = 0; k < acts.n; k++)
        if (acts.p[k].verb >= 0 && acts.p[k].head == m->first && m->first == m->last &&
            !m->plural && m->grammatical_case <= GH_NOM &&
            p->verbs[acts.p[k].verb].first == m->first + 1)
            return true;
    return false;
}

/* "[tader] moddhe ekjon ahoto": who they are is known now, one of them is what the verb tells of.
 */
static void settle_some(gh_mentions list)
{
    for (uint16_t k = 0; k < list.n; k++)
        if (list.p[k].some)
            list.p[k].functions = list.p[k].some;
}

gh_mentions gh_refer_mentions(gh_refer *r, const gh_parse *p, gh_acts acts)
{
    gh_mentions list = {GH_NEW(p->arena, gh_mention, p->n + 1u), 0};
    for (uint16_t at = 0; at < p->n;) {
        gh_mention *m = &list.p[list.n];
        if (!gh_refer_read(r, p, at, m) || is_head_of_act(p, acts, m)) {
            at++;
            continue;
        }
        gh_refer_take_style(p, m);
        list.n++;
        at = m->pronoun ? (uint16_t)(m->last + 1) : skip_short_name(p, (uint16_t)(m->last + 1));
    }
    gh_refer_drop_places(r, p, &list);
    gh_refer_drop_posts(p, &list);
    gh_refer_drop_judges(&list);
    gh_refer_take_names(r, p, &list);
    gh_refer_coordinate(r, p, &list);
    settle_abroad(r, &list);
    gh_refer_settle_second_titles(p, &list);
    gh_argument_take_labels(p, acts, list);
    /* A pronoun may stand before whoever it means: names first. */
    for (uint16_t k = 0; k < list.n; k++)
        if (!list.p[k].pronoun && !waits_for_pronoun(&list, k))
            gh_refer_resolve(r, p, list, acts, &list.p[k]);
    for (uint16_t k = 0; k < list.n; k++) {
        if (list.p[k].pronoun)
            gh_refer_pronoun(r, p, list, acts, &list.p[k]);
        else if (waits_for_pronoun(&list, k))
            gh_refer_resolve(r, p, list, acts, &list.p[k]);
    }
    gh_refer_learn_short_names(r, p, list);
    gh_refer_take_being(r, p, list);
    gh_refer_share_count(r, p, list);
    gh_refer_take_of_them(r, p, list);
    update_prominence(r, list);
    gh_refer_remember(r, p, list, acts);
    gh_refer_note_land(r, p, list);
    settle_some(list);
    return list;
}
