/* mourned.c - whose death somebody is sorry for, where no word says so. */
#include "event/fill.h"

void gh_fill_mourned(const gh_scene *s, gh_fillers *patients)
{
    const gh_coding *coding = s->coding;
    const gh_record *found = NULL;
    for (uint32_t i = 0; i < coding->records.n && !found; i++) {
        const gh_record *r = &coding->records.p[i];
        if (gh_str_equal(r->code, GH_STR("018")) && !gh_str_equal(r->target.code, GH_STR("---")))
            found = r;
    }
    if (found)
        gh_fill_add_actor(&found->target, patients);
}

/* "[choy sena] nihoter ghotonay shok prokash koren": those whose death the clause tells of. */
static void mourned_here(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    for (uint16_t k = 0; k < s->acts.n && patients->n == 0; k++) {
        const gh_act *death = &s->acts.p[k];
        if (death->clause != act->clause || death->last >= act->first ||
            !(death->frame->traits & GH_FRAME_EFFECT))
            continue;
        for (uint16_t m = 0; m < s->mentions.n; m++)
            if (s->mentions.p[m].after == death->first && !s->mentions.p[m].thing)
                gh_fill_add_mention(s, patients, m, 'a');
    }
}

/* "gobhir shok prokash koren [tini]": for whoever is mourned in the article, and so is "[tar]
 * mrityute", which would stand for somebody that was told of later. */
void gh_fill_mourned_before(const gh_scene *s, const gh_act *act, gh_fillers *patients)
{
    const gh_filler *f = patients->n == 1 ? &patients->p[0] : NULL;
    const gh_mention *m = f && f->mention >= 0 ? &s->mentions.p[f->mention] : NULL;
    /* "[nijer] page-e shok prokash koren": nor is it himself */
    bool himself = m && s->parse->items[m->head].pronoun == GH_PRONOUN_REFLEXIVE;
    bool anybody = himself || (m && m->pronoun && m->person == 3 && !m->plural);
    if ((patients->n && !anybody) ||
        !gh_str_equal(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("018")))
        return;
    gh_fillers mourned = {.n = 0};
    mourned_here(s, act, &mourned);
    /* "[tar] mrityute ami shokahoto": nor is it he who speaks */
    const gh_voice *voice = gh_event_voice(s, act);
    if (mourned.n && voice && mourned.p[0].entity >= 0 && mourned.p[0].entity == voice->entity)
        mourned.n = 0;
    if (mourned.n == 0)
        gh_fill_mourned(s, &mourned);
    if (mourned.n)
        *patients = mourned;
}
