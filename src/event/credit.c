/* credit.c - whose report the article passes on: "e tothyo janiyechhe [BBC]", "sutro: [BSS]". It
 * holds for the sentences before it; that of a medium which opens the article also for those after
 * it, where the article goes on with the same report. */
#include "base/bounds.h"
#include "event/share.h"

static void note(const gh_scene *s, gh_speaker speaker, bool medium)
{
    gh_coding *coding = s->coding;
    gh_credit *credit = gh_vec_push(coding->arena, &coding->credits, GH_BOUND_RECORDS, "credits");
    *credit = (gh_credit){.speaker = speaker, .medium = medium, .sentence = s->parse->sentence};
}

/* "khobor [Reuters]-er", "sutro: [BSS]": a sentence that only names where the report is from. */
static const gh_mention *credited(const gh_scene *s)
{
    const gh_parse *p = s->parse;
    const gh_mention *medium = NULL;
    for (uint16_t k = 0; k < s->mentions.n && !medium; k++)
        if (s->mentions.p[k].medium && s->mentions.p[k].name.n)
            medium = &s->mentions.p[k];
    bool begins = p->n && gh_refer_has_class(p, 0, p->lexicon->class_credit);
    return begins && p->verb_count == 0 ? medium : NULL;
}

bool gh_event_refers_back(const gh_parse *p, const gh_act *act)
{
    if (act->head < 0)
        return false;
    const gh_item *noun = &p->items[act->head];
    if (gh_feature(noun->analysis->features, DEFINITE))
        return true;
    uint16_t before = (uint16_t)(act->head - 1);
    return act->head > 0 &&
           ((p->items[before].part == GH_PART_PRONOUN &&
             p->items[before].pronoun == GH_PRONOUN_DEMONSTRATIVE &&
             gh_item_case(&p->items[before]) <= GH_NOM) || /* not "[ete] boktobyo den" */
            (gh_item_case(&p->items[before]) == GH_GEN &&
             gh_refer_has_class(p, before, p->lexicon->class_matter)));
}

/* "[polish] e tothyo janay": who adds nothing to what was told before. */
static bool only_confirms(const gh_scene *s, uint16_t v)
{
    const gh_voice *voice = &s->voices.p[v];
    return voice->known && voice->act >= 0 && !gh_event_has_content(s, v) &&
           s->acts.p[voice->act].frame->operation == GH_OPERATOR_REPORT &&
           gh_event_refers_back(s->parse, &s->acts.p[voice->act]) &&
           !(voice->medium && voice->name.n == 0);
}

void gh_event_note_credits(const gh_scene *s)
{
    const gh_mention *medium = credited(s);
    if (medium)
        note(s, (gh_speaker){.name = medium->name, .span = medium->span}, true);
    for (uint16_t v = 0; v < s->voices.n && !medium; v++)
        if (only_confirms(s, v))
            note(s, gh_event_speaker(s, &s->voices.p[v]), s->voices.p[v].medium);
}

/* Nobody vouches for what he himself says. */
static bool is_own_word(const gh_credit *c, const gh_record *r)
{
    return !c->medium && gh_str_starts_any(r->code, "01 02 03 05 10 11 12 13") &&
           gh_str_equal(r->source.code, c->speaker.code);
}

static bool covers(const gh_credit *c, const gh_record *r)
{
    enum { TOLD = 3, OPENING = 6 };
    if (r->sentence > c->sentence)
        return c->medium && c->sentence <= OPENING;
    return r->sentence < c->sentence && (c->medium || c->sentence - r->sentence <= TOLD) &&
           !is_own_word(c, r);
}

void gh_event_take_credits(gh_coding *coding)
{
    for (uint32_t i = 0; i < coding->records.n; i++) {
        gh_record *r = &coding->records.p[i];
        const gh_credit *best = NULL;
        bool told = r->by.code.n || r->by.name.n;
        for (uint32_t k = 0; !told && k < coding->credits.n; k++) {
            const gh_credit *c = &coding->credits.p[k];
            /* the next one after it, else the last before it */
            if (covers(c, r) && (!best || best->sentence < r->sentence))
                best = c;
        }
        if (best)
            r->by = best->speaker;
    }
}
