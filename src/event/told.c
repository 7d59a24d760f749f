/* told.c - what the article has told of an act so far. */
#include "base/bounds.h"
#include "event/event.h"

const gh_told *gh_event_told(const gh_coding *coding, uint32_t frame_row)
{
    for (uint32_t i = 0; i < coding->told.n; i++)
        if (coding->told.p[i].frame_row == frame_row)
            return &coding->told.p[i];
    return NULL;
}

void gh_event_remember(gh_coding *coding, uint32_t frame_row, uint32_t sentence,
                       const gh_filler *agent, const gh_filler *patient)
{
    gh_told *told = NULL;
    for (uint32_t i = 0; i < coding->told.n && !told; i++)
        if (coding->told.p[i].frame_row == frame_row)
            told = &coding->told.p[i];
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
