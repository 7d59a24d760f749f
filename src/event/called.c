/* called.c - praise and blame by the name that he who speaks gives somebody, or what is somebody's:
 * "[fyasist] bolen", "nirbachonke [prohoson] bole ullekh koren". */
#include "event/tone.h"

enum { WORDS_OF_NAME = 3 }; /* "[ekti bicharik prohoson] bole" */

/* The last item that is no mark, from `at` back. */
static int before_marks(const gh_parse *p, int at)
{
    while (at >= 0 && p->items[at].part == GH_PART_MARK)
        at--;
    return at;
}

/* "... ke [gonohotya] bole ullekh koren": what a deed is accused of being. */
static uint32_t charge_of(const gh_parse *p, uint16_t at)
{
    if (gh_refer_has_class(p, at, p->lexicon->class_warcrime))
        return p->lexicon->class_warcrime;
    return gh_refer_has_class(p, at, p->lexicon->class_wrong) ? p->lexicon->class_wrong : 0;
}

/* "[hotyay] jorito": the clause names what somebody would be guilty of. */
static bool tells_crime(const gh_scene *s, int clause)
{
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].clause == clause && s->acts.p[k].mentioned &&
            (s->acts.p[k].frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE)))
            return true;
    return false;
}

/* "moharake uskanimulok [akhya diye] bole": before the verb of speaking he calls it so too. */
static bool is_label_before(const gh_act *act)
{
    return act->kind == GH_VERB_CONVERB && !act->mentioned && act->head >= 0 &&
           (act->frame->traits & GH_FRAME_LABEL);
}

/* "[fyasist] bolen", "[prohoson] bole ullekh koren", "['shotru'] hisebe dekhen": the item that ends
 * the name, or the word that marks it as one, -1 none; `bare`: nothing marks it. */
static int end_of_name(const gh_scene *s, const gh_act *act, bool *ret_bare)
{
    const gh_parse *p = s->parse;
    const gh_clause *c = &p->clauses[act->clause];
    /* "[longghon] bolechhe": the predicate has it */
    if (act->head >= 0 && act->head < (int)p->n && (act->frame->traits & GH_FRAME_LABEL) &&
        act->kind == GH_VERB_FINITE && charge_of(p, (uint16_t)act->head)) {
        *ret_bare = true;
        return act->head;
    }
    bool seen = act->head >= 0 && (p->items[act->head].functions & GH_FUNCTION_AS);
    int as = seen ? act->head : before_marks(p, act->first - 1);
    if (as < c->first)
        return -1;
    bool names =
        act->head < 0 || (act->frame->traits & GH_FRAME_LABEL); /* "[prohoson] akhya den" */
    bool told = act->kind == GH_VERB_FINITE || is_label_before(act);
    *ret_bare = names && told && p->items[as].part == GH_PART_NOMINAL &&
                gh_item_case(&p->items[as]) <= GH_NOM;
    return *ret_bare || (p->items[as].functions & GH_FUNCTION_AS) ||
                   p->items[as].particle == GH_PARTICLE_QUOTATIVE
               ? as
               : -1;
}

/* What a word of the name says of whoever is called so, 0 nothing. */
static uint32_t class_of_name(const gh_scene *s, const gh_voice *voice, const gh_act *act,
                              uint16_t i)
{
    const gh_parse *p = s->parse;
    uint32_t class = charge_of(p, i);
    /* "hotyay [jorito] bole dabi koren"; but "obodan otoproto bhabe [jorito]" */
    if (class && gh_refer_has_class(p, i, p->lexicon->class_guilt) && !tells_crime(s, act->clause))
        class = 0;
    return class ? class : gh_tone_class(s, voice, &p->clauses[act->clause], i, true);
}

/* "[shulkoke] onyajyo o ojouktik bolechhe": the item that stands before all that he calls it. */
static int before_name(const gh_parse *p, const gh_tone *tone)
{
    int at = before_marks(p, tone->item - 1);
    while (at > tone->from &&
           (p->items[at].particle == GH_PARTICLE_AND ||
            p->items[at].particle == GH_PARTICLE_DEGREE ||
            (p->items[at].part == GH_PART_NOMINAL && p->items[at].analysis->pos == GH_UPOS_ADJ &&
             gh_item_case(&p->items[at]) <= GH_NOM)))
        at = before_marks(p, at - 1);
    return at;
}

/* "[bajetke] gonobirodhi akhya diyechhe dolti": whoever rules made it. */
static bool calls_a_measure(const gh_scene *s, const gh_tone *tone)
{
    const gh_parse *p = s->parse;
    int thing = before_name(p, tone);
    return thing >= tone->from && gh_item_case(&p->items[thing]) == GH_ACC &&
           gh_refer_has_class(p, (uint16_t)thing, p->lexicon->class_measure);
}

/* "sorkarer [bhumikake] prosnobiddho bolen", "sorkarer krishi [nitike] ...": what he calls so is
 * somebody's. */
static bool calls_a_thing(const gh_scene *s, const gh_tone *tone)
{
    enum { WORDS = 2 };
    const gh_parse *p = s->parse;
    int thing = before_name(p, tone);
    if (thing <= tone->from || p->items[thing].part != GH_PART_NOMINAL ||
        gh_item_case(&p->items[thing]) != GH_ACC)
        return false;
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if ((s->mentions.p[k].functions & GH_FUNCTION_GEN) && s->mentions.p[k].last < thing &&
            s->mentions.p[k].last + WORDS >= thing)
            return true;
    return false;
}

/* "[eke] juddhoporadh bolechhe", "take [atok korake] longghon bolechhe": what was told, or the deed
 * that the clause before tells. */
static bool calls_a_deed(const gh_scene *s, const gh_tone *tone)
{
    const gh_parse *p = s->parse;
    for (int i = tone->item - 1; i >= tone->from; i--)
        if (p->items[i].pronoun == GH_PRONOUN_DEMONSTRATIVE && gh_item_case(&p->items[i]) == GH_ACC)
            return true;
    const gh_clause *before = tone->clause > 0 ? &p->clauses[tone->clause - 1] : NULL;
    const gh_verb *verb = before && before->verb >= 0 ? &p->verbs[before->verb] : NULL;
    return verb && verb->kind == GH_VERB_NOUN && gh_feature(verb->features, CASE) == GH_ACC &&
           verb->after == p->clauses[tone->clause].first;
}

/* Whom he calls so: "[take] fyasist bolen"; "e hamlar jonyo [Israel] dayi bole ullekh koren". */
static bool record_called(const gh_scene *s, const gh_voice *voice, gh_tone *tone, bool bare)
{
    const uint32_t others[] = {GH_FUNCTION_SUBJ, GH_FUNCTION_GEN};
    tone->called = true;
    int found = gh_tone_find(s, voice, tone, GH_FUNCTION_OBJ, 0);
    if (bare && found < 0 && !calls_a_thing(s, tone) && !calls_a_measure(s, tone) &&
        !calls_a_deed(s, tone))
        return false;
    tone->called = false;
    for (size_t f = bare ? 1 : 0; f < sizeof others / sizeof *others && found < 0; f++)
        found = gh_tone_find(s, voice, tone, others[f], 0);
    return gh_tone_record(s, voice, tone, found);
}

/* "purashkar ghoshonake [prohoson] bole ullekh koren", "... ['shotru'] hisebe dekhen": what he
 * calls it. */
static bool judge_by_name(const gh_scene *s, const gh_voice *voice, const gh_act *act)
{
    const gh_parse *p = s->parse;
    if (act->first == 0)
        return false;
    const gh_clause *c = &p->clauses[act->clause];
    bool bare = false;
    int as = end_of_name(s, act, &bare);
    if (as < 0)
        return false;
    int words = bare ? 1 : WORDS_OF_NAME;
    int last = before_marks(p, bare ? as : as - 1);
    /* "pode thakar [odhikar] nei bole montobyo koren" */
    bool is_not = last > c->first && (p->items[last].particle == GH_PARTICLE_ABSENT ||
                                      p->items[last].particle == GH_PARTICLE_NOT);
    if (is_not)
        last--;
    for (int i = last, k = 0; i >= c->first && k < words; k++, i--) {
        i = before_marks(p, i);
        if (i < c->first ||
            (p->items[i].part != GH_PART_NOMINAL && p->items[i].particle != GH_PARTICLE_AND))
            return false;
        gh_tone tone = {.item = i,
                        .last = act->last,
                        .clause = act->clause,
                        .from = is_not ? gh_tone_start(p, act->clause) : c->first,
                        .to = c->tail,
                        .class = class_of_name(s, voice, act, (uint16_t)i),
                        .predicate = true};
        if (tone.class)
            return record_called(s, voice, &tone, bare);
    }
    return false;
}

bool gh_tone_judge_by_name(const gh_scene *s, const gh_voice *voice)
{
    if (voice->act < 0 || !voice->say || !voice->known || voice->medium)
        return false;
    const gh_act *said = &s->acts.p[voice->act];
    if (judge_by_name(s, voice, said))
        return true;
    for (const gh_act *act = s->acts.p; act < said; act++)
        if (is_label_before(act) && gh_event_voice(s, act) == voice &&
            s->parse->clauses[act->clause].group == s->parse->clauses[said->clause].group)
            return judge_by_name(s, voice, act);
    return false;
}
