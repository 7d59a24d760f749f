/* interview.c - "[Name]: amra nirbachon chai. Sorkar byartho hoyechhe.": who answers speaks until
 * the next one is named so. */
#include "talk/talk.h"

/* Whoever stands before a colon at the beginning of a sentence. */
static const gh_mention *named_before_colon(const gh_parse *p, gh_mentions mentions)
{
    uint16_t first = 0;
    while (first < p->n && p->items[first].part == GH_PART_MARK)
        first++;
    const gh_mention *m = mentions.n ? &mentions.p[0] : NULL;
    bool opens = m && m->first == first && m->last + 2u < p->n &&
                 (p->items[m->last + 1].token->flags & GH_TOKEN_COLON);
    return opens && ((m->named && (m->kinds & GH_KIND_PERSON)) || m->medium) ? m : NULL;
}

void gh_talk_carry_interview(gh_talk *talk, gh_voices *v, const gh_parse *p, gh_mentions mentions)
{
    const gh_mention *m = named_before_colon(p, mentions);
    if (m) {
        talk->answer = GH_VOICE_NONE;
        gh_voice_is(&talk->answer, m);
        gh_voice_take_manner(&talk->answer, talk);
    }
    /* "[Sampadak] bolen, ...": the answer is over */
    for (uint16_t s = 0; s < v->n && !m; s++)
        if (v->p[s].known && v->p[s].act >= 0 && v->p[s].entity != talk->answer.entity)
            talk->answer.known = false;
    if (!talk->answer.known || talk->answer.medium)
        return;
    for (uint16_t k = 0; k < p->clause_count; k++)
        if (v->of_clause[k] < 0)
            v->of_clause[k] = (int16_t)v->n;
    v->p[v->n++] = talk->answer;
    talk->teller = talk->answer;
    talk->silence = 0;
}
