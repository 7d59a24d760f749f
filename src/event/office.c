/* office.c - those who give up an office. */
#include "event/fill.h"

/* Did a party lose the power on this day? */
static bool fell_with_party(const gh_lexicon *lexicon, const gh_actor_row *office)
{
    uint32_t n = gh_lexicon_row_count(lexicon, GH_TABLE_ACTOR);
    for (uint32_t row = 0; office->to && row < n; row++) {
        const gh_actor_row *a = gh_row(lexicon, ACTOR, actor, row);
        if ((a->kind & GH_KIND_PARTY) && a->to == office->to && a->code == office->code)
            return true;
    }
    return false;
}

/* The last office of his that the lexicon knows; NULL none. */
static const gh_actor_row *last_office(const gh_lexicon *lexicon, gh_str name)
{
    const gh_actor_row *found = NULL;
    uint32_t n = name.n ? gh_lexicon_row_count(lexicon, GH_TABLE_ACTOR) : 0;
    for (uint32_t row = 0; row < n; row++) {
        const gh_actor_row *a = gh_row(lexicon, ACTOR, actor, row);
        gh_actor_code code = gh_code_split(gh_lexicon_string(lexicon, a->code));
        if (gh_role_is(code.role, "GOV JUD MIL COP") &&
            gh_str_equal(gh_lexicon_string(lexicon, a->name), name))
            found = a;
    }
    return found;
}

bool gh_event_fell_from_power(const gh_lexicon *lexicon, const gh_mention *m)
{
    const gh_actor_row *office = m->kinds & GH_KIND_PERSON ? last_office(lexicon, m->name) : NULL;
    return office && fell_with_party(lexicon, office);
}

/* "sabek prodhanmontri [Sheikh Hasina] podotyag koren": whoever gives up an office still had it. */
void gh_fill_put_back_in_office(const gh_scene *s, const gh_act *act, gh_fillers *agents)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    for (uint16_t i = 0; (act->frame->traits & GH_FRAME_OFFICE) && i < agents->n; i++) {
        gh_filler *f = &agents->p[i];
        const gh_actor_row *office =
            f->kinds & GH_KIND_PERSON ? last_office(lexicon, f->name) : NULL;
        bool out = gh_role_is(f->code.role, "OPP ELI");
        if (office && out)
            f->code = gh_code_split(gh_lexicon_string(lexicon, office->code));
        f->fallen = office && fell_with_party(lexicon, office);
    }
}

/* Is he out of an office that he lost with his party? Its code, else none. */
static gh_actor_code lost_office(const gh_scene *s, const gh_filler *f)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    const gh_actor_row *office = f->kinds & GH_KIND_PERSON ? last_office(lexicon, f->name) : NULL;
    bool out = office && gh_role_is(f->code.role, "OPP ELI") && fell_with_party(lexicon, office);
    return out ? gh_code_split(gh_lexicon_string(lexicon, office->code))
               : (gh_actor_code){.role = ""};
}

/* "sabek prodhanmontri [Hasina] andolon domoner nirdesh den" (former prime minister Hasina ordered
 * the protests to be put down): to forces and officials, to have somebody attacked and to nobody
 * in particular he gave orders who still ruled; to his party he may give them now. */
void gh_fill_ordered_in_office(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                               gh_fillers *patients)
{
    gh_str doer = gh_lexicon_string(s->coding->lexicon, act->frame->doer);
    if (act->frame->operation != GH_OPERATOR_DEMAND || !gh_str_equal(doer, GH_STR("GOV")) ||
        agents->n != 1 || patients->n == 0)
        return;
    gh_actor_code office = lost_office(s, &agents->p[0]);
    bool forces = gh_role_is(patients->p[0].code.role, "GOV MIL COP");
    bool attack = act->content >= 0 && (s->acts.p[act->content].frame->traits & GH_FRAME_VIOLENT);
    if (!office.role[0] || !(forces || attack || patients->p[0].inferred))
        return;
    agents->p[0].code = office;
    if (forces)
        return;
    /* "[chhatroder] hotyar nirdesh": not those to whom it is done */
    *patients = (gh_fillers){.n = 0};
    gh_filler f = {.mention = -1, .entity = -1, .inferred = true, .link = 'a', .code = office};
    f.kinds = GH_KIND_BODY;
    gh_fill_add(patients, &f);
}

/* "montronaloy tader podotyag korte bole. [Tara] podotyagpotro joma den": those who were told to go
 * give way to whoever told them. */
void gh_fill_asked_to_go(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                         gh_fillers *patients)
{
    enum { NEAR = 8 };
    const gh_coding *coding = s->coding;
    if (!(act->frame->traits & GH_FRAME_OFFICE) || agents->n == 0 || patients->n || act->negated)
        return;
    int32_t m = agents->n == 1 ? agents->p[0].mention : -1;
    bool another = m >= 0 && !s->mentions.p[m].pronoun; /* "[cheyarman] podotyag koren" */
    if (agents->n != 1 || another)
        return;
    for (uint32_t i = coding->records.n; i-- > 0;) {
        const gh_record *r = &coding->records.p[i];
        if (r->sentence + NEAR < s->parse->sentence)
            return;
        if (!gh_str_starts_any(r->code, "0241 1041") ||
            !gh_code_equal(gh_code_split(r->target.code), agents->p[0].code))
            continue;
        agents->p[0].fallen = true;
        gh_fill_add_actor(&r->source, patients);
        if (patients->n) /* an office asks one of its own */
            patients->p[0].inferred = true;
        return;
    }
}
