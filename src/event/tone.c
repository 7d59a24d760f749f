/* tone.c - praise and blame that have no verb of their own: "X bolen, e nirbachon [tamasha]", "ei
 * [oboidho] sorkar ...". The words say it (classes `blame`, `slur`, `praise`), of whoever stands
 * with them. */
#include "event/tone.h"

/* "e bajet tamasha", "... dusshason chhilo": the verb of the clause is no act ("noitik odhikar
 * [nei]" is none); not "hoyechhe", what has come about. */
static bool says_what_it_is(const gh_scene *s, const gh_clause *c)
{
    if (c->verb < 0)
        return true;
    const gh_verb *verb = &s->parse->verbs[c->verb];
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *act = &s->acts.p[k];
        bool is_none = verb->exists && act->frame->operation == GH_OPERATOR_NONE &&
                       gh_lexicon_string(s->coding->lexicon, act->frame->code).n == 0;
        if (act->verb == c->verb && !is_none)
            return false;
    }
    return verb->kind == GH_VERB_FINITE && gh_feature(verb->features, ASPECT) != GH_PERF;
}

/* "eta onyay [noy]", "sorkar nyay bichar [kore na]"; but "prohoson [chhara] kichhu noy". */
static bool is_denied(const gh_parse *p, const gh_clause *c, uint16_t at)
{
    if (at + 1u < p->n && p->items[at + 1].part == GH_PART_MARKER &&
        p->items[at + 1].functions == 0)
        return false;
    if (c->verb >= 0 && p->verbs[c->verb].negated)
        return true;
    for (uint16_t i = (uint16_t)(at + 1); i < c->tail && i < p->n; i++) {
        bool adjective = i == at + 1 && c->verb < 0; /* "nirapekkho [na]" */
        if (p->items[i].particle == GH_PARTICLE_NOT || p->items[i].particle == GH_PARTICLE_ABSENT ||
            (adjective && p->items[i].particle == GH_PARTICLE_NEG))
            return true;
    }
    return false;
}

/* "[se] jorito noy" clears somebody else; "[amader keu] jorito noy", "obhijog sotyo noy" denies. */
static bool clears_another(const gh_scene *s, const gh_voice *voice, const gh_clause *c)
{
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first >= c->first && m->last < c->tail && (m->functions & GH_FUNCTION_SUBJ) &&
            m->person == 3 && m->kinds && !gh_code_equal(m->code, voice->code))
            return true;
    }
    return false;
}

/* What a word says of somebody; denied, praise is blame ("grohonjogyo noy"), blame is nothing. Some
 * do so only where that is `it`, what he is said to be: "dabi [jouktik]", not "jouktik somoye". */
uint32_t gh_tone_class(const gh_scene *s, const gh_voice *voice, const gh_clause *c, uint16_t at,
                       bool it)
{
    const gh_parse *p = s->parse;
    const gh_lexicon *lexicon = p->lexicon;
    const uint32_t plain[] = {lexicon->class_untrue, lexicon->class_slur, lexicon->class_blame,
                              lexicon->class_regret};
    if (p->items[at].part != GH_PART_NOMINAL)
        return 0;
    bool denied = is_denied(p, c, at);
    bool future = c->verb >= 0 && gh_feature(p->verbs[c->verb].features, TENSE) == GH_FUT;
    if (gh_refer_has_class(p, at, lexicon->class_praise))
        return denied && future ? 0 /* "tara sofol [hobe na]" foretells */
               : denied         ? lexicon->class_blame
                                : lexicon->class_praise;
    if (it && !denied && gh_refer_has_class(p, at, lexicon->class_virtue))
        return lexicon->class_praise;
    if (gh_refer_has_class(p, at, lexicon->class_worth)) /* not "jobabdihitar urdhe noy" */
        return denied && gh_item_case(&p->items[at]) != GH_GEN ? lexicon->class_blame : 0;
    if (gh_refer_has_class(p, at, lexicon->class_guilt))
        return denied && !clears_another(s, voice, c) ? lexicon->class_untrue : 0;
    if (it && !denied && gh_refer_has_class(p, at, lexicon->class_fault))
        return lexicon->class_blame;
    for (size_t k = 0; !denied && k < sizeof plain / sizeof plain[0]; k++)
        if (gh_refer_has_class(p, at, plain[k]))
            return plain[k];
    return 0;
}

/* "[dusshasoner] biruddhe", "[fyasibad] birodhi": what one is against is not what one says of
 * somebody. */
static bool is_opposed(const gh_parse *p, uint16_t at)
{
    const uint32_t apart = GH_FUNCTION_AGAINST | GH_FUNCTION_FOR | GH_FUNCTION_PURPOSE;
    uint16_t next = (uint16_t)(at + 1);
    return next < p->n &&
           ((p->items[next].part == GH_PART_MARKER && (p->items[next].functions & apart)) ||
            gh_refer_has_class(p, next, p->lexicon->class_anti));
}

/* "protihingsar [shikar]": what one suffers is not what one is. */
static bool is_suffered(const gh_parse *p, uint16_t at)
{
    return at + 1u < p->n && gh_item_case(&p->items[at]) == GH_GEN &&
           gh_refer_has_class(p, (uint16_t)(at + 1), p->lexicon->class_prey);
}

/* "[dusshason] rodh kora": a noun that is not the object of the verb itself; but "sorkarer
 * [byarthotar] karone", "[obohelay] ...", by it. */
static bool is_of_a_thing(const gh_parse *p, uint16_t at)
{
    unsigned its = gh_item_case(&p->items[at]);
    const gh_item *next = at + 1 < p->n ? &p->items[at + 1] : NULL;
    bool cause = its == GH_LOC ||
                 (next && next->part == GH_PART_MARKER && (next->functions & GH_FUNCTION_CAUSE));
    return p->items[at].analysis->pos == GH_UPOS_NOUN && !cause &&
           (its > GH_NOM || !next || next->verb < 0);
}

/* "[tranokorta] hisebe ashen": what one is seen as. */
static bool is_as(const gh_parse *p, const gh_clause *c, uint16_t at)
{
    return c->verb >= 0 && at + 1u < p->n && p->items[at + 1].part == GH_PART_MARKER &&
           (p->items[at + 1].functions & GH_FUNCTION_AS);
}

/* "[dol] desher [shotru]", "eti jouktik [dabi]": what something is said to be ends the clause, or
 * stands before the noun that does; not "badha [toiri] hoy", "[humkir] mukhe". */
static bool ends_clause(const gh_parse *p, const gh_clause *c, uint16_t at, int after)
{
    const gh_verb *verb = c->verb >= 0 ? &p->verbs[c->verb] : NULL;
    if ((verb && !verb->exists && !verb->lasts) || gh_item_case(&p->items[at]) > GH_NOM)
        return false;
    return after < 0 || (p->items[at].analysis->pos == GH_UPOS_ADJ && after == at + 1 &&
                         p->items[after].analysis->pos == GH_UPOS_NOUN &&
                         gh_item_case(&p->items[after]) <= GH_NOM);
}

/* "[sot] o adorsho neta", "[sofol], sot neta": it stands in one row with the next word. */
static bool is_in_row(const gh_parse *p, uint16_t at)
{
    return p->items[at].analysis->pos == GH_UPOS_ADJ && at + 1u < p->n &&
           ((p->items[at].token->flags & GH_TOKEN_COMMA) || !gh_item_is_word(&p->items[at + 1]) ||
            p->items[at + 1].particle == GH_PARTICLE_AND);
}

/* The judging word of a clause: the last of what it says that something is, else any. */
bool gh_tone_of_clause(const gh_scene *s, const gh_voice *voice, const gh_clause *c, gh_tone *tone)
{
    enum { WORDS = 2 }; /* the noun and what is said of it */
    const gh_parse *p = s->parse;
    int last = c->verb >= 0 && c->tail > c->last + 1 ? c->tail - 1 : c->last, seen = 0, after = -1;
    bool says = says_what_it_is(s, c), before = false; /* was the word behind it of what it is? */
    for (int i = last; i >= c->first; i--) {
        if (p->items[i].part != GH_PART_NOMINAL)
            continue;
        bool as = is_as(p, c, (uint16_t)i), row = before && is_in_row(p, (uint16_t)i);
        bool predicate = (says && (row || seen++ < WORDS)) || as;
        before = predicate;
        bool it = as || (predicate && ends_clause(p, c, (uint16_t)i, after));
        uint32_t class = gh_tone_class(s, voice, c, (uint16_t)i, it);
        /* "protik [chhilen]" praises; "ki oporadh [chhilo]" asks */
        bool was = it && !as && c->verb >= 0 && p->verbs[c->verb].lasts;
        if (was && class != p->lexicon->class_praise)
            class = gh_tone_class(s, voice, c, (uint16_t)i, false);
        after = seen == 1 ? i : 0;
        if (!class || is_opposed(p, (uint16_t)i) || is_suffered(p, (uint16_t)i) ||
            (!predicate && is_of_a_thing(p, (uint16_t)i)))
            continue;
        if (class == p->lexicon->class_regret && !predicate)
            continue; /* "[hotash] manush" */
        *tone = (gh_tone){.item = i,
                          .last = i,
                          .from = c->first,
                          .to = c->tail,
                          .class = class,
                          .predicate = predicate};
        return true;
    }
    return false;
}

/* "[jatisongher] ghantite hamla chorom obogga": his is what was struck; but "[Israeler] hamla",
 * "[Israeler] ei hamla". */
bool gh_tone_is_of_struck(const gh_scene *s, const gh_mention *m, const gh_tone *tone)
{
    uint16_t after = m->after;
    if (after < s->parse->n && s->parse->items[after].pronoun == GH_PRONOUN_DEMONSTRATIVE)
        after++;
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].mentioned && (s->acts.p[k].frame->traits & GH_FRAME_VIOLENT) &&
            s->acts.p[k].first > after && s->acts.p[k].last < tone->item)
            return true;
    return false;
}
