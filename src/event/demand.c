/* demand.c - "must", said by an actor. */
#include "event/fill.h"

/* What must be done is demanded by him who says so, of him who must do it. */
bool gh_fill_demand(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients)
{
    const gh_voice *voice = gh_event_voice(s, act);
    bool here = gh_span_holds(s->span, voice->span);
    char link = 'a';
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_OBJ,
                  .kinds = GH_KIND_STATE | GH_KIND_OFFICE | GH_KIND_BODY | GH_KIND_ARMED |
                           GH_KIND_PARTY | GH_KIND_COURT | GH_KIND_IGO | GH_KIND_GROUP};
    int found = gh_argument_find(s->mentions, &q);
    if (found < 0)
        found = gh_argument_subject(s->parse, s->mentions, act, NULL, &link);
    if (found >= 0 && !gh_fill_is_speaker(s, act, &s->mentions.p[found]))
        gh_fill_add_mention(s, patients, found, link);
    /* "we must ..." and what nobody in particular must do is no demand on anybody. */
    bool oneself = patients->n && gh_code_equal(patients->p[0].code, voice->code);
    if (oneself || (patients->n == 0 && !act->frame->yields))
        return false;
    gh_fill_add(agents, &(gh_filler){.mention = -1,
                                     .entity = voice->entity,
                                     .code = voice->code,
                                     .kinds = GH_KIND_ANY,
                                     .name = voice->name,
                                     .span = here ? voice->span : (gh_span){0, 0},
                                     .antecedent = here ? (gh_span){0, 0} : voice->span,
                                     .link = here ? 'b' : 'c'});
    return true;
}
