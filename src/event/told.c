/* told.c - what the article has told of an act so far. */
#include "base/bounds.h"
#include "event/act.h"

static gh_told *find_told(const gh_coding *coding, uint32_t frame_row)
{
    for (uint32_t i = 0; i < coding->told.n; i++)
        if (coding->told.p[i].frame_row == frame_row)
            return &coding->told.p[i];
    return NULL;
}

const gh_told *gh_event_told(const gh_coding *coding, uint32_t frame_row)
{
    return find_told(coding, frame_row);
}

void gh_event_remember(gh_coding *coding, uint32_t frame_row, uint32_t sentence,
                       const gh_filler *agent, const gh_filler *patient)
{
    gh_told *told = find_told(coding, frame_row);
    if (!told)
        told = gh_vec_push(coding->arena, &coding->told, GH_BOUND_LEXICON_ROWS, "frames");
    told->frame_row = frame_row;
    told->sentence = sentence;
    if (agent) {
        told->has_agent = true;
        told->agent = *agent;
    }
    if (patient) {
        told->has_patient = true;
        told->patient = *patient;
    }
}

void gh_event_mark(const gh_scene *s, const gh_filler *agent, const gh_filler *patient, gh_str code)
{
    uint32_t number = s->parse->sentence + 1;
    gh_entity *entities = s->coding->refer.entities.p;
    if (patient && patient->entity >= 0 && gh_str_starts_any(code, "173 115 116 1243 0841"))
        entities[patient->entity].held = number;
    /* "durbrittora agun dey": they do not protest */
    if (!agent || agent->entity < 0 || gh_role_is(agent->code.role, "CRM UAF"))
        return;
    gh_entity *doer = &entities[agent->entity];
    if (gh_str_starts_any(code, "10 11 14"))
        doer->rallied = number;
    if (gh_str_starts_any(code, "18 145"))
        doer->struck = number;
    /* "[chhatro-jonota] hamla kore. Pore bikkhobhkarira ...": not the students alone */
    const gh_mention *m = gh_event_mention(s, agent);
    if (gh_str_starts(code, GH_STR("14")) && !(m && m->and_people))
        doer->marched = number;
}
