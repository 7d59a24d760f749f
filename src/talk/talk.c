/* talk.c - who says what in a sentence: its verbs and nouns of speaking, and its sources. */
#include "talk/talk.h"

/* How something is said where no verb has said how yet: by the first predicate of speaking. */
static void say_plainly(const gh_lexicon *lexicon, gh_voice *manner)
{
    uint32_t n = gh_lexicon_row_count(lexicon, GH_TABLE_PREDICATE);
    for (uint32_t row = 0; row < n && !manner->say; row++) {
        uint32_t frame = gh_row(lexicon, PREDICATE, predicate, row)->frame - 1;
        const gh_frame_row *say = gh_row(lexicon, FRAME, frame, frame);
        if (say->operation != GH_OPERATOR_SAY)
            continue;
        manner->say = say;
        manner->say_row = frame;
        manner->say_predicate = row;
        manner->plain = true;
    }
}

void gh_talk_start(gh_talk *talk, const gh_lexicon *lexicon)
{
    *talk = (gh_talk){.open = GH_VOICE_NONE,
                      .last_medium = GH_VOICE_NONE,
                      .answer = GH_VOICE_NONE,
                      .paper = GH_VOICE_NONE,
                      .lead = GH_VOICE_NONE,
                      .teller = GH_VOICE_NONE};
    say_plainly(lexicon, &talk->manner);
}

void gh_voice_is(gh_voice *v, const gh_mention *m)
{
    v->known = gh_code_is_set(m->code) || m->medium;
    v->medium = m->medium;
    v->code = m->code;
    v->name = m->name;
    v->span = m->span;
    v->entity = m->entity;
}

void gh_voice_goes_on(gh_voice *voice, const gh_voice *before)
{
    int16_t act = voice->act;
    bool claim = voice->claim, denial = voice->denial;
    *voice = *before;
    voice->act = act;
    voice->claim = claim;
    voice->denial = denial;
    voice->outer = -1;
}

void gh_voice_take_manner(gh_voice *voice, const gh_talk *talk)
{
    voice->say = talk->manner.say;
    voice->say_row = talk->manner.say_row;
    voice->say_predicate = talk->manner.say_predicate;
    voice->plain = talk->manner.plain;
}

/* "[polish] ... nihoto hoyechhe bole janiyechhe": the speaker may stand before what is said. The
 * first subject of the content is he when the content has another subject or needs none. */
static int speaker_before_content(const gh_parse *p, gh_mentions mentions, const gh_act *act)
{
    int k = act->clause - 1;
    if (k < 0 || p->clauses[k].verb < 0 || !p->verbs[p->clauses[k].verb].before_quotative)
        return -1;
    uint16_t group = p->clauses[k].group;
    while (k > 0 && p->clauses[k - 1].group == group)
        k--;
    gh_query q = {.from = p->clauses[k].first,
                  .to = p->clauses[act->clause].first,
                  .functions = GH_FUNCTION_SUBJ};
    int first = gh_argument_find(mentions, &q);
    if (first < 0 || mentions.p[first].common)
        return -1;
    q.not_this = &mentions.p[first];
    bool other_subject = gh_argument_find(mentions, &q) >= 0;
    bool content_passive = p->verbs[p->clauses[act->clause - 1].verb].passive;
    return other_subject || content_passive ? first : -1;
}

static int find_speaker(const gh_parse *p, gh_mentions mentions, const gh_act *act)
{
    uint32_t functions = gh_act_functions(p->lexicon, act, GH_SLOT_AGENT);
    const gh_clause *c = &p->clauses[act->clause];
    char link;
    if (act->unsaid)
        return gh_argument_behind(p, mentions, act);
    if (functions & ~(uint32_t)GH_FUNCTION_SUBJ) {
        gh_query q = {.from = c->first, .to = act->first, .functions = functions, .nearest = true};
        int found = gh_argument_find(mentions, &q);
        if (found >= 0)
            return found;
    }
    /* "[sorkarer] pokkho theke bola hoyechhe" */
    gh_query side = {
        .from = c->first, .to = act->first, .functions = GH_FUNCTION_SIDE, .nearest = true};
    int found = act->passive ? gh_argument_find(mentions, &side) : -1;
    if (found < 0)
        found = gh_argument_subject(p, mentions, act, NULL, &link);
    if (found < 0)
        found = gh_argument_find(mentions, &side);
    if (found < 0)
        found = speaker_before_content(p, mentions, act);
    if (found < 0 && (act->passive || act->kind == GH_VERB_FINITE)) {
        /* "KCNA-r khobore bola hoy": the medium is a genitive. */
        gh_query q = {.from = c->first,
                      .to = act->first,
                      .functions = GH_FUNCTION_GEN | GH_FUNCTION_ACCORDING | GH_FUNCTION_LOC |
                                   GH_FUNCTION_FROM,
                      .kinds = GH_KIND_MEDIUM | GH_KIND_BODY | GH_KIND_ARMED | GH_KIND_IGO |
                               GH_KIND_OFFICE,
                      .nearest = true};
        found = gh_argument_find(mentions, &q);
        /* "[upodeshtar] kachhe chithi pathano hoyechhe": he is written to */
        if (found >= 0 && (mentions.p[found].functions & GH_FUNCTION_TO))
            found = -1;
    }
    return found;
}

/* "khobor Reuters-er", "Reuters-er borat diye": the source stands by itself. */
static void add_free_sources(const gh_talk *talk, gh_voices *v, const gh_parse *p,
                             gh_mentions mentions)
{
    for (uint16_t k = 0; k < mentions.n; k++) {
        const gh_mention *m = &mentions.p[k];
        bool according = (m->functions & GH_FUNCTION_ACCORDING) && (m->kinds || m->medium);
        if (!according && !(m->medium && (m->functions & GH_FUNCTION_GEN)))
            continue;
        int16_t s = (int16_t)v->n;
        gh_voice *voice = &v->p[v->n++];
        *voice = GH_VOICE_NONE;
        gh_voice_is(voice, m);
        if (m->pronoun && m->person == 3 && !m->plural && talk->teller.known) {
            *voice = talk->teller; /* "tar mote": of him who spoke */
            voice->span = m->span;
        }
        gh_voice_take_manner(voice, talk);
        gh_talk_claim_clauses(v, 0, p->clause_count - 1, s);
        return;
    }
}

/* "ete bola hoy": without a doer. */
static bool is_impersonal(const gh_act *act)
{
    return act->passive || (gh_feature(act->features, POLITE) != GH_HONORIFIC &&
                            gh_feature(act->features, PERSON) == 3);
}

/* "[...] bolen, upodeshtar kachhe chithi diyechhi": who speaks was told of before what is said. */
static int32_t person_before(const gh_refer *r, const gh_parse *p, gh_mentions mentions,
                             const gh_act *act)
{
    bool here = false;
    for (uint16_t k = 0; k < mentions.n; k++) {
        if (mentions.p[k].entity != r->person)
            continue;
        if (mentions.p[k].first < act->first)
            return r->person;
        here = true;
    }
    bool opens = act->clause == 0 && act->clause + 1 < p->clause_count;
    return here && opens ? r->person_before : r->person;
}

/* "[amra] sorkarke bolte chai, ...": he who speaks, and no other. */
static bool is_us(const gh_act *act)
{
    return act->kind == GH_VERB_FINITE && gh_feature(act->features, PERSON) == 1 &&
           act->frame->operation == GH_OPERATOR_SAY;
}

/* "[dabigulo holo], ... korte hobe" (the demands are, ... must be done). */
static bool lists_demands(const gh_parse *p, const gh_act *act)
{
    return act->frame->operation == GH_OPERATOR_CLAIM && act->head >= 0 && act->verb >= 0 &&
           p->verbs[act->verb].exists && act->kind == GH_VERB_FINITE;
}

/* "[shromikera] sorok oborodh koren. Dabigulo holo, ...": theirs who demanded, or else spoke
 * before.
 */
static void take_demander(const gh_talk *talk, const gh_parse *p, gh_voice *voice)
{
    enum { NEAR = 6 };
    if (talk->demander.known && p->sentence <= talk->demand_sentence + NEAR)
        gh_voice_goes_on(voice, &talk->demander);
    else
        gh_talk_of_teller(talk, voice);
}

static void add_statement(gh_talk *talk, gh_voices *v, const gh_parse *p, gh_acts acts,
                          gh_mentions mentions, int16_t number, const gh_refer *refer)
{
    const gh_act *act = &acts.p[number];
    gh_voice *voice = &v->p[v->n];
    *voice = (gh_voice){.entity = -1,
                        .outer = -1,
                        .act = number,
                        .claim = act->frame->operation == GH_OPERATOR_CLAIM ||
                                 act->frame->operation == GH_OPERATOR_ACCUSE,
                        .denial = act->frame->operation == GH_OPERATOR_DENY};
    int speaker = find_speaker(p, mentions, act);
    int32_t person = person_before(refer, p, mentions, act);
    if (speaker >= 0) {
        gh_voice_is(voice, &mentions.p[speaker]);
    } else if (!act->passive && gh_feature(act->features, POLITE) == GH_HONORIFIC && person >= 0 &&
               !gh_argument_has_unknown_subject(p, mentions, act)) {
        const gh_entity *e = &refer->entities.p[person];
        voice->known = true;
        voice->code = e->code;
        voice->name = e->name;
        voice->entity = person;
    }
    if (!voice->known && is_us(act))
        gh_talk_of_teller(talk, voice);
    if (!voice->known && lists_demands(p, act))
        take_demander(talk, p, voice);
    if (!voice->known && is_impersonal(act))
        gh_talk_of_document(talk, p, mentions, act, refer, voice);
    /* "ete bola hoyechhe": in the report that was spoken of. */
    if (!voice->known && is_impersonal(act) && talk->last_medium.known) {
        gh_voice_goes_on(voice, &talk->last_medium);
        voice->span = (gh_span){0, 0};
    }
    if (act->frame->operation == GH_OPERATOR_SAY) {
        voice->say = act->frame;
        voice->say_row = act->frame_row;
        voice->say_predicate = act->predicate;
        talk->manner = *voice;
    } else {
        gh_voice_take_manner(voice, talk);
    }
    if (voice->known && voice->medium && voice->name.n) {
        talk->last_medium = *voice;
        talk->medium_sentence = p->sentence;
    }
    int16_t s = (int16_t)v->n++;
    gh_talk_claim_content(p, acts, v, act, s);
}

/* "[Iraner] dabi, ...", "[Iraner] dabi - ...": whose the noun is that opens what is said; -1 where
 * it opens nothing. */
static int owner_of_opener(const gh_parse *p, gh_mentions mentions, const gh_act *act)
{
    uint16_t next = (uint16_t)(act->last + 1);
    if (next >= p->n || !(p->items[next].token->flags & (GH_TOKEN_COMMA | GH_TOKEN_DASH)))
        return -1;
    gh_query q = {.from = p->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_GEN,
                  .nearest = true};
    int owner = gh_argument_find(mentions, &q);
    if (owner < 0)
        return -1;
    uint16_t after = mentions.p[owner].after; /* "tader [mul] dabi" */
    if (after + 1 == act->first && p->items[after].analysis->pos == GH_UPOS_ADJ)
        after++;
    return after == act->first ? owner : -1;
}

static bool ends_at(const gh_parse *p, uint16_t i)
{
    return i >= p->n || (p->items[i].token->flags & GH_TOKEN_END);
}

/* "... hamla chaliyechhe bole dabi [Iraner]", "bole [Iraner] dabi": and that closes it. */
static int owner_of_closer(const gh_parse *p, gh_mentions mentions, const gh_act *act)
{
    const gh_clause *c = &p->clauses[act->clause];
    bool content = (c->verb >= 0 && c->last < act->first) || (c->verb < 0 && act->clause > 0);
    for (uint16_t k = 0; content && k < mentions.n; k++) {
        const gh_mention *m = &mentions.p[k];
        if ((m->functions & GH_FUNCTION_GEN) &&
            ((m->first == act->last + 1 && ends_at(p, m->after)) ||
             (m->after == act->first && ends_at(p, (uint16_t)(act->last + 1)))))
            return k;
    }
    return -1;
}

/* "BNP-r [ashonka], ...", "[tader] dabi, ...": a noun of speaking is his whose it is; not "sorkarer
 * [somalochona], ...", which may be of him. */
static bool is_owned(const gh_act *act)
{
    return act->mentioned && (act->frame->traits & GH_FRAME_SPEECH) &&
           (act->frame->operation == GH_OPERATOR_ACCUSE ||
            !(act->frame->traits & GH_FRAME_ADDRESSED));
}

/* "Iraner [dabi], Israel ... hamla chaliyechhe": a noun of speaking with its owner opens or closes
 * what is said. */
static void add_noun(const gh_talk *talk, gh_voices *v, const gh_parse *p, gh_acts acts,
                     gh_mentions mentions, int16_t number)
{
    const gh_act *act = &acts.p[number];
    int owner = owner_of_opener(p, mentions, act);
    bool opens = owner >= 0;
    if (!opens)
        owner = owner_of_closer(p, mentions, act);
    if (owner < 0 || mentions.p[owner].person == 1) /* "[amader] dabi": his who speaks anyway */
        return;
    gh_voice *voice = &v->p[v->n];
    bool claim = act->frame->operation == GH_OPERATOR_CLAIM ||
                 act->frame->operation == GH_OPERATOR_ACCUSE ||
                 act->frame->operation == GH_OPERATOR_DEMAND;
    *voice = (gh_voice){.entity = -1, .outer = -1, .act = number, .claim = claim};
    gh_voice_is(voice, &mentions.p[owner]);
    gh_voice_take_manner(voice, talk);
    int16_t s = (int16_t)v->n++;
    if (opens)
        gh_talk_claim_behind(p, v, act, act->clause, s);
    else
        gh_talk_claim_clauses(v, 0, act->clause, s);
}

static bool is_of_known(const gh_voices *v, int clause)
{
    int16_t s = v->of_clause[clause];
    return s >= 0 && v->p[s].known && !v->p[s].medium;
}

gh_voices gh_talk_sentence(gh_talk *talk, const gh_parse *p, gh_acts acts, gh_mentions mentions,
                           const gh_refer *refer)
{
    gh_voices v = {.p = GH_NEW(p->arena, gh_voice, acts.n + 5u),
                   .of_clause = GH_NEW(p->arena, int16_t, p->clause_count + 1u)};
    for (uint16_t k = 0; k < p->clause_count; k++)
        v.of_clause[k] = -1;
    gh_talk_carry_quotation(talk, &v, p);
    /* In order: the inner of two reporters stands nearer to the content. */
    for (int k = 0; k < acts.n; k++)
        if (gh_talk_is_statement(&acts.p[k]) && !gh_talk_is_taken_up(p, &acts.p[k]) &&
            !(is_us(&acts.p[k]) && is_of_known(&v, acts.p[k].clause)))
            add_statement(talk, &v, p, acts, mentions, (int16_t)k, refer);
    for (int k = 0; k < acts.n; k++)
        if (is_owned(&acts.p[k]))
            add_noun(talk, &v, p, acts, mentions, (int16_t)k);
    gh_talk_remember_teller(talk, &v, p, acts);
    gh_talk_note_lead(talk, &v, p, acts);
    add_free_sources(talk, &v, p, mentions);
    gh_talk_carry_interview(talk, &v, p, mentions);
    gh_talk_carry_statement(talk, &v, p, acts, mentions);
    gh_talk_leave_quotation(talk, &v, p, acts);
    gh_talk_note_paper(talk, p, mentions);
    return v;
}
