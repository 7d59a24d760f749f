/* judged.c - of whom a word of praise or blame is said: its subject, its owner, whom it stands
 * with.
 */
#include "event/tone.h"

/* "[fyasistra] nirbachon chay na", "[dosorra] sokriyo. [Tara] ...": no one calls his own people so.
 */
bool gh_tone_is_bad_name(const gh_scene *s, const gh_mention *m)
{
    const gh_lexicon *lexicon = s->parse->lexicon;
    if (m->pronoun)
        return m->entity >= 0 &&
               gh_lexicon_has_class(lexicon, s->coding->refer.entities.p[m->entity].role_word,
                                    lexicon->class_slur);
    for (uint16_t i = m->first; i <= m->last; i++)
        if (gh_refer_has_class(s->parse, i, lexicon->class_slur))
            return true;
    return false;
}

/* "[Misor] o Qatar eke longghon bole akhya diyechhe": he is joined to him who speaks. */
bool gh_tone_speaks_too(const gh_scene *s, const gh_voice *voice, const gh_mention *m)
{
    for (uint16_t k = 0; m->coordination && k < s->mentions.n; k++)
        if (s->mentions.p[k].coordination == m->coordination &&
            s->mentions.p[k].span.begin == voice->span.begin)
            return true;
    return false;
}

/* Somebody else than he who speaks, whose doings are public. */
static bool is_another(const gh_scene *s, const gh_voice *voice, const gh_tone *tone,
                       const gh_mention *m)
{
    bool himself = (voice->entity >= 0 && m->entity == voice->entity) ||
                   (m->span.begin == voice->span.begin && m->span.end == voice->span.end) ||
                   gh_tone_speaks_too(s, voice, m);
    bool own_country = m->bare_state && strcmp(m->code.country, voice->code.country) == 0;
    /* one praises one's own people */
    bool own =
        tone->class == s->parse->lexicon->class_praise && m->entity >= 0 && voice->entity >= 0;
    /* "[muslimder] borbor bole akhya den": anybody can be called something */
    bool public = (!m->medium || (m->functions & GH_FUNCTION_OBJ)) &&
                  (!m->common || m->kinds == GH_KIND_BODY) && strcmp(m->code.role, "CVL") != 0;
    return !himself && !own_country && m->person == 3 && (public || tone->called) && !m->thing &&
           gh_code_is_set(m->code) && (m->kinds || m->bare_state) &&
           (own || gh_code_is_set(m->now) || gh_tone_is_bad_name(s, m) ||
            gh_event_is_other_side(s, voice, m->entity, m->code, m->name)) &&
           s->coding->domain == 0;
}

/* "[fyasist] Awami League": the word stands in the phrase, or right before it; not a noun for
 * criminals that is no more than that. */
static int named_by(const gh_scene *s, const gh_voice *voice, const gh_tone *tone)
{
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        bool villain = gh_role_starts(m->code.role, "CRM UAF INS");
        if (!villain && m->first <= tone->item + 1 && tone->item <= m->last &&
            is_another(s, voice, tone, m))
            return k;
    }
    return -1;
}

/* "[netake] greptarke beaini bole": the arrest is called so, and not he. */
static bool is_object_of_noun(const gh_scene *s, const gh_mention *m, const gh_tone *tone)
{
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].mentioned && s->acts.p[k].first == m->after &&
            s->acts.p[k].last < tone->item &&
            (s->acts.p[k].frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE)))
            return true;
    return false;
}

/* "[komishoner] bidhimalar longghon" (a breach of the commission's rules), "[adaloter] rayer proti
 * obomanonakor" (an insult to the court's ruling): whose it is that is broken. */
static bool is_of_broken(const gh_parse *p, const gh_mention *m, const gh_tone *tone)
{
    uint16_t i = m->after;
    if (!gh_refer_has_class(p, (uint16_t)tone->item, p->lexicon->class_breach))
        return false;
    while (i < tone->item && p->items[i].part == GH_PART_NOMINAL &&
           gh_item_case(&p->items[i]) <= GH_NOM)
        i++;
    return i < tone->item && p->items[i].part == GH_PART_NOMINAL &&
           gh_item_case(&p->items[i]) == GH_GEN;
}

/* "[sangbadikder] ek prosner jobabe ..." (in reply to a question of the journalists): -der is the
 * genitive's, too, of a noun that a postposition governs. */
static bool is_of_circumstance(const gh_parse *p, const gh_mention *m)
{
    enum { BETWEEN = 2 };
    if (!(m->functions & GH_FUNCTION_GEN))
        return false;
    for (uint16_t i = m->after; i + 1u < p->n && i <= m->after + BETWEEN; i++)
        if (p->items[i].part == GH_PART_NOMINAL && gh_item_case(&p->items[i]) == GH_GEN)
            return p->items[i + 1].part == GH_PART_MARKER;
    return false;
}

/* The first subject, the last owner, before the word and not the word itself. */
int gh_tone_find(const gh_scene *s, const gh_voice *voice, const gh_tone *tone, uint32_t functions,
                 int from)
{
    int found = -1;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        bool itself = m->first <= tone->item + 1 && tone->item <= m->last;
        if (m->first >= tone->from && m->last < tone->to && m->after >= from && !itself &&
            !((functions & GH_FUNCTION_GEN) &&
              (gh_tone_is_of_struck(s, m, tone) || is_of_broken(s->parse, m, tone))) &&
            !((functions & GH_FUNCTION_OBJ) &&
              (is_object_of_noun(s, m, tone) || is_of_circumstance(s->parse, m))) &&
            (m->functions & functions) && is_another(s, voice, tone, m))
            found = k;
        if (found >= 0 && !(functions & GH_FUNCTION_GEN))
            break;
    }
    return found;
}

/* Of whom it is said: the subject ("[montri] byartho", "[fyasist sorkar] desh chalay"), the owner
 * ("[sorkarer] byarthota"). */
int gh_tone_judged(const gh_scene *s, const gh_voice *voice, const gh_tone *tone)
{
    enum { BETWEEN = 2, FACE = 4 };
    const gh_parse *p = s->parse;
    bool blames = tone->class == p->lexicon->class_blame;
    bool untrue = tone->class == p->lexicon->class_untrue;
    int accuser = untrue ? gh_fill_whose_charge(s, voice, tone->from, tone->to) : -1;
    if (accuser >= 0)
        return accuser;
    if (!tone->predicate && !blames) {
        int found = named_by(s, voice, tone);
        bool acts = found >= 0 && (s->mentions.p[found].functions & GH_FUNCTION_SUBJ);
        return acts ? found : -1;
    }
    bool attribute = !tone->predicate && p->items[tone->item].analysis->pos == GH_UPOS_ADJ;
    int found = gh_tone_find(s, voice, tone, GH_FUNCTION_SUBJ, 0);
    /* "ray [Modir] mukhe ek boro chopetaghat" */
    if (found < 0 && tone->predicate)
        found = gh_tone_find(s, voice, tone, GH_FUNCTION_CAUSE, tone->item - FACE);
    /* "[sorkarer] bibhrantikor boktobyo" */
    int owner =
        attribute && found < 0 ? gh_tone_find(s, voice, tone, GH_FUNCTION_GEN, tone->item) : -1;
    if (owner >= 0 && s->mentions.p[owner].after == tone->item)
        return owner;
    if (found < 0 && (tone->predicate || p->items[tone->item].analysis->pos == GH_UPOS_NOUN))
        found = gh_tone_find(s, voice, tone, GH_FUNCTION_GEN,
                             tone->predicate ? 0 : tone->item - BETWEEN);
    /* "[sorkarer] opor jonogoner astha nei" */
    if (found < 0 && tone->predicate && blames &&
        gh_refer_has_class(p, (uint16_t)tone->item, p->lexicon->class_worth))
        found = gh_tone_find(s, voice, tone, GH_FUNCTION_ON | GH_FUNCTION_TOWARD, 0);
    bool own = found >= 0 && gh_code_equal(s->mentions.p[found].code, voice->code);
    return own && untrue ? -1 : found;
}
