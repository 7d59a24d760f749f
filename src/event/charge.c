/* charge.c - "hamlake [gonohotya] bole ullekh koren": what a deed is accused of being. */
#include "event/act.h"

int gh_event_before_marks(const gh_parse *p, int at)
{
    while (at >= 0 && p->items[at].part == GH_PART_MARK)
        at--;
    return at;
}

/* "... ke [gonohotya] bole ullekh koren": what a deed is accused of being. */
uint32_t gh_event_charge_of(const gh_parse *p, uint16_t at)
{
    if (gh_refer_has_class(p, at, p->lexicon->class_warcrime))
        return p->lexicon->class_warcrime;
    return gh_refer_has_class(p, at, p->lexicon->class_wrong) ? p->lexicon->class_wrong : 0;
}

/* "[hamlake] ainer longhon bole ullekh koren": the accusation names it, nothing else tells it. */
bool gh_event_is_charged(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    if (!act->mentioned || gh_feature(act->features, CASE) != GH_ACC)
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *name = &s->acts.p[k];
        if (name->clause != act->clause || name->first <= act->last || name->mentioned ||
            !(name->frame->traits & GH_FRAME_SPEECH))
            continue;
        int as = gh_event_before_marks(p, name->first - 1);
        for (int i = as - 1; i > act->last && i >= as - GH_WORDS_OF_NAME; i--)
            if (gh_event_charge_of(p, (uint16_t)i))
                return true;
    }
    return false;
}
