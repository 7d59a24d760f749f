/* lead.c - what an article opens with before it tells whose words they are. */
#include "talk/talk.h"

/* "[esob] kotha bolen", "[emon] montobyo koren": what was said before. */
static bool points_back(const gh_parse *p, const gh_act *act)
{
    return act->head > 0 && act->frame->operation == GH_OPERATOR_SAY && !act->negated &&
           p->items[act->head - 1].pronoun == GH_PRONOUN_DEMONSTRATIVE;
}

void gh_talk_note_lead(gh_talk *talk, const gh_voices *v, const gh_parse *p, gh_acts acts)
{
    enum { LONGEST = 8 }; /* sentences */
    if (talk->heard || v->n == 0)
        return;
    talk->heard = true;
    const gh_voice *voice = &v->p[0];
    if (p->sentence == 0 || p->sentence > LONGEST || v->n > 1 || !voice->known || voice->medium ||
        voice->act < 0 || !points_back(p, &acts.p[voice->act]))
        return;
    talk->lead = *voice;
    talk->lead.act = talk->lead.outer = -1;
    talk->lead.entity = -1; /* he is named only later */
}

void gh_talk_start_with(gh_talk *talk, const gh_voice *lead)
{
    talk->teller = *lead;
    talk->heard = true;
}
