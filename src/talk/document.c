/* document.c - whose words a paper holds: "[BNP-r] ek bibritite bola hoy", "[ete] bola hoyechhe".
 */
#include "talk/talk.h"

enum { NOWHERE = -1 };

static bool is_demonstrative(const gh_item *item)
{
    return item->part == GH_PART_PRONOUN && item->pronoun == GH_PRONOUN_DEMONSTRATIVE &&
           gh_item_case(item) <= GH_NOM;
}

/* The noun in the locative right before the verb, or "ete"; "biggoptite [e] tothyo janano hoy". */
static int document_of(const gh_parse *p, const gh_act *act)
{
    int i = act->first - 1, first = p->clauses[act->clause].first;
    while (i >= first && (p->items[i].part == GH_PART_PARTICLE || /* "aro" */
                          is_demonstrative(&p->items[i])))
        i--;
    if (i < first)
        return NOWHERE;
    bool noun = p->items[i].part == GH_PART_PRONOUN || p->items[i].part == GH_PART_NOMINAL;
    return noun && gh_item_case(&p->items[i]) == GH_LOC ? i : NOWHERE;
}

/* "[bibritite] bola hoy", "[ete] bola hoy": a statement or letter; a report is rather a paper's. */
static bool is_statement(const gh_parse *p, int document)
{
    return p->items[document].part == GH_PART_PRONOUN ||
           gh_refer_has_class(p, (uint16_t)document, p->lexicon->class_paper);
}

/* "BNP-r [verified Facebook peje ek] poste", "ISPR theke [gonomadhyome pathano] biggoptite": of
 * what kind it is, where it stands, that it was sent. */
static bool is_of_document(const gh_parse *p, int i)
{
    const gh_item *item = &p->items[i];
    bool noun = item->part == GH_PART_NOMINAL;
    bool bare = noun && (gh_item_case(item) == GH_NOM || gh_item_case(item) == GH_LOC);
    return bare || item->part == GH_PART_VERB ||
           (item->token->flags & (GH_TOKEN_BRACKET_OPEN | GH_TOKEN_BRACKET_CLOSE)) ||
           gh_refer_says_how_many(item) ||
           gh_refer_has_class(p, (uint16_t)i, p->lexicon->class_paper);
}

/* "[BNP-r] bibriti", "[ISPR theke] pathano biggopti", "[Mujibul Alom] swakkhorito biggopti" */
static bool may_own(const gh_parse *p, const gh_mention *m)
{
    return m->functions == GH_FUNCTION_GEN || m->functions == GH_FUNCTION_FROM ||
           ((m->functions & GH_FUNCTION_SUBJ) && m->after < p->n &&
            gh_refer_has_class(p, m->after, p->lexicon->class_participle));
}

static int owner_of(const gh_parse *p, gh_mentions mentions, int document)
{
    enum { BETWEEN = 6 };
    for (int k = (int)mentions.n - 1; k >= 0; k--) {
        const gh_mention *m = &mentions.p[k];
        if (m->last >= document || m->after + BETWEEN < document || !may_own(p, m))
            continue;
        for (int i = m->after; i < document; i++)
            if (!is_of_document(p, i))
                return NOWHERE;
        return m->kinds || m->medium ? k : NOWHERE;
    }
    return NOWHERE;
}

/* Who spoke in the nearest sentence before, or else which body it was about: "[Sorkar] bigyapti
 * diyechhe. Bigyaptite bola hoy"; but "[Fokhrul] bolen, police ... Bibritite bola hoy". */
static const gh_trace *issuer(const gh_refer *r, uint32_t sentence)
{
    enum { NEAR = 2 };
    const uint32_t bodies = GH_KIND_STATE | GH_KIND_BODY | GH_KIND_ARMED | GH_KIND_COURT |
                            GH_KIND_PARTY | GH_KIND_COMPANY | GH_KIND_IGO | GH_KIND_GROUP;
    const gh_trace *body = NULL;
    for (uint32_t i = r->trace_count; i-- > 0 && r->trace_count - i <= GH_TRACES;) {
        const gh_trace *t = &r->traces[i % GH_TRACES];
        if (t->sentence + NEAR < sentence || (body && t->sentence < body->sentence))
            break;
        bool subject = t->sentence < sentence && (t->functions & GH_FUNCTION_SUBJ) && !t->quoted &&
                       !t->attribute && gh_code_is_set(r->entities.p[t->entity].code);
        if (subject && t->speaker)
            return t;
        if (subject && !body && (t->kinds & bodies))
            body = t;
    }
    return body;
}

enum { LATER = 4 };

/* "bibritite aro bola hoy": the statement of before, if it is not long ago. */
static bool goes_on(const gh_talk *talk, uint32_t sentence)
{
    return talk->paper.known && talk->paper_sentence + LATER >= sentence;
}

static bool find_issuer(const gh_talk *talk, const gh_refer *refer, uint32_t sentence,
                        gh_voice *voice)
{
    const gh_trace *t = issuer(refer, sentence);
    if (!t || (talk->last_medium.known && talk->medium_sentence >= t->sentence))
        return false;
    const gh_entity *e = &refer->entities.p[t->entity];
    voice->known = true;
    voice->code = e->code;
    voice->name = e->name;
    voice->entity = t->entity;
    voice->span = t->span;
    return true;
}

bool gh_talk_of_document(gh_talk *talk, const gh_parse *p, gh_mentions mentions, const gh_act *act,
                         const gh_refer *refer, gh_voice *voice)
{
    int document = document_of(p, act);
    int owner = document < 0 ? NOWHERE : owner_of(p, mentions, document);
    if (document < 0 || (owner < 0 && !is_statement(p, document)))
        return false;
    if (owner >= 0) {
        gh_voice_is(voice, &mentions.p[owner]);
    } else if (goes_on(talk, p->sentence)) {
        gh_voice_goes_on(voice, &talk->paper);
    } else if (!find_issuer(talk, refer, p->sentence, voice)) {
        return false;
    }
    if (voice->known && is_statement(p, document)) {
        talk->paper = *voice;
        talk->paper_sentence = p->sentence;
    }
    return voice->known;
}

/* "[Hefajoter amir] ek bibritite ninda janan. Bibritite bola hoy ...": whose statement it is that
 * the sentences after it quote. */
void gh_talk_note_paper(gh_talk *talk, const gh_parse *p, gh_mentions mentions)
{
    for (uint16_t i = 0; i < p->n; i++) {
        int clause = gh_parse_clause_at(p, i);
        if (clause < 0 || gh_item_case(&p->items[i]) != GH_LOC ||
            !gh_refer_has_class(p, i, p->lexicon->class_paper))
            continue;
        const gh_clause *c = &p->clauses[clause];
        gh_query q = {.from = c->first, .to = c->tail, .functions = GH_FUNCTION_SUBJ};
        int owner = owner_of(p, mentions, i);
        if (owner < 0)
            owner = gh_argument_find(mentions, &q);
        if (owner < 0 || mentions.p[owner].medium || mentions.p[owner].person != 3)
            continue;
        talk->paper = GH_VOICE_NONE;
        gh_voice_is(&talk->paper, &mentions.p[owner]);
        talk->paper_sentence = p->sentence;
        return;
    }
}
