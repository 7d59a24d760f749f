/* genitive.c - whose the genitive before an act is: its own, or that of a noun between; and what
 * stands bare before it. */
#include "event/fill.h"

/* "dofay dofay": a noun told twice in one case says how often. */
static bool is_twice(const gh_parse *p, uint16_t i, uint16_t to)
{
    return i + 1 < to && p->items[i + 1].part == GH_PART_NOMINAL &&
           p->items[i].analysis->lemma == p->items[i + 1].analysis->lemma &&
           gh_item_case(&p->items[i]) == gh_item_case(&p->items[i + 1]);
}

/* Only adjectives stand between: "[netar] protyokkho modode". */
static bool is_next_noun(const gh_parse *p, uint16_t from, uint16_t to)
{
    while (from < to && p->items[from].part == GH_PART_NOMINAL &&
           p->items[from].analysis->pos == GH_UPOS_ADJ)
        from++;
    return from == to;
}

/* "[shromikder] dui ghontar oborodh" (two hours'): how long it lasts. */
static bool is_how_long(const gh_parse *p, uint16_t i)
{
    const gh_item *item = &p->items[i], *before = i > 0 ? item - 1 : NULL;
    return before && (before->form->flags & GH_FORM_NUMBER) && gh_item_is_word(item) &&
           (item->form->flags & GH_FORM_TIME) && gh_item_case(item) == GH_GEN;
}

/* A noun with a case of its own stands between the genitive and the act, or one that is a certain
 * thing: "[netar] bariti andolon cholakale". A counted one is, unless it is itself what is meant to
 * be taken: "[tar] duiti bari jobder adesh"; or it is the act: "[chhatroder] ekti michhil". */
static bool has_own_noun(const gh_scene *s, const gh_mention *owner, uint16_t to, bool counted)
{
    for (uint16_t i = owner->after; i < to; i++) {
        const gh_item *item = &s->parse->items[i];
        bool number = item->form->flags & GH_FORM_NUMBER;
        bool certain = item->part == GH_PART_NOMINAL && item->pronoun == GH_PRONOUN_ABSENT_VALUE &&
                       gh_feature(item->analysis->features, DEFINITE) &&
                       !(number && (!counted || is_next_noun(s->parse, (uint16_t)(i + 1), to)));
        /* "[Kuwaiter] Mushrif elaka theke greptar": a postposition is as good as a case */
        bool placed = i + 1 < to && s->parse->items[i + 1].part == GH_PART_MARKER;
        if (item->part != GH_PART_NOMINAL || (gh_item_case(item) <= GH_NOM && !certain && !placed))
            continue;
        if (is_how_long(s->parse, i))
            continue;
        if (!is_twice(s->parse, i, to))
            return true;
        i++;
    }
    return false;
}

bool gh_fill_has_own_noun(const gh_scene *s, const gh_mention *owner, uint16_t to)
{
    return has_own_noun(s, owner, to, true);
}

bool gh_fill_has_noun_of_content(const gh_scene *s, const gh_mention *owner, uint16_t to)
{
    return has_own_noun(s, owner, to, false);
}

/* "[amader] (onek) kormi hamlar shikar hon": theirs are the workers. */
static bool is_of_next(const gh_scene *s, const gh_act *act, const gh_mention *owner)
{
    const uint32_t people = GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_GROUP;
    const gh_mention *next = owner + 1;
    return owner->functions == GH_FUNCTION_GEN && !owner->coordination && !act->mentioned &&
           next < s->mentions.p + s->mentions.n && next->last < act->first &&
           (next->functions & GH_FUNCTION_SUBJ) && (next->kinds & people) && next->person == 3 &&
           !next->pronoun &&
           (next->first == owner->after ||
            (next->first == owner->after + 1 &&
             gh_refer_says_how_many(&s->parse->items[owner->after])));
}

/* "[BGB-r] gari bhangchur", but "[kormider] hamla o bhangchur": the genitive belongs to the thing
 * it is done to. */
bool gh_fill_owns_object(const gh_scene *s, const gh_act *act, const gh_mention *owner)
{
    bool harms = act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE);
    const gh_item *item = act->first > owner->after ? &s->parse->items[act->first - 1] : NULL;
    if (is_of_next(s, act, owner))
        return true;
    if (!item || !harms || item->part != GH_PART_NOMINAL || item->analysis->pos != GH_UPOS_NOUN ||
        gh_item_case(item) > GH_NOM ||
        !(gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_GEN))
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].last + 1 == act->first)
            return false;
    return true;
}

/* "[shromikder] michhile hamla": whoever marches is attacked; but "[dolti]r oborodhe base agun".
 * "[pulisher] obhijane badha": whoever is out on an operation is hindered. */
static bool is_attacked_march(const gh_scene *s, const gh_act *act, const gh_act *other)
{
    for (uint16_t i = (uint16_t)(other->last + 1); i < act->first; i++)
        if (s->parse->items[i].part == GH_PART_NOMINAL &&
            gh_item_case(&s->parse->items[i]) == GH_LOC)
            return false;
    const uint32_t held = other->frame->traits & (GH_FRAME_PROTEST | GH_FRAME_PRELUDE);
    bool struck = (act->frame->traits & GH_FRAME_VIOLENT) && (held & GH_FRAME_PROTEST);
    return (struck || (held && gh_fill_hinders(s, act))) &&
           gh_item_case(&s->parse->items[other->last]) == GH_LOC;
}

/* "[oporadhider] greptarer dabite somabesh" is another's, "[chhatroder] andoloner tope" theirs. */
static bool is_their_protest(const gh_act *act, const gh_act *other, const gh_mention *m)
{
    return m->functions != GH_FUNCTION_GEN && other->last + 1 == act->first &&
           (other->frame->traits & GH_FRAME_PROTEST);
}

/* Right before it, or "[dolti]r daka hortal": before the participle that it stands behind. */
static bool stands_before(const gh_parse *p, const gh_mention *m, const gh_act *noun)
{
    int16_t verb = m->after < p->n ? p->items[m->after].verb : -1;
    return is_next_noun(p, m->after, noun->first) ||
           (verb >= 0 && p->verbs[verb].attributive && p->verbs[verb].after == noun->first);
}

/* "[khunider] bichar dabite": with no ending of its own, by the claim right behind it. */
static bool is_marked(const gh_scene *s, const gh_act *act, const gh_act *other)
{
    const gh_parse *p = s->parse;
    uint16_t claim = (uint16_t)(other->last + 1);
    return gh_item_case(&p->items[other->last]) > GH_NOM ||
           (claim < act->first && gh_item_case(&p->items[claim]) == GH_LOC &&
            gh_refer_word_has_class(p, claim, p->lexicon->class_claim));
}

/* "[sorkarer] potoner por hamla": the genitive belongs to an act that is only mentioned, or to
 * somebody. */
bool gh_fill_is_of_other_act(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const uint32_t either = GH_FUNCTION_GEN | GH_FUNCTION_OBJ;
    if (m->functions != GH_FUNCTION_GEN && m->functions != either)
        return false;
    if (is_of_next(s, act, m))
        return true;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other->mentioned && act->content != k && stands_before(s->parse, m, other) &&
            other->last < act->first && is_marked(s, act, other) &&
            !is_attacked_march(s, act, other) && !is_their_protest(act, other, m))
            return true;
    }
    return false;
}

/* "[polisher] onuman, birodher jerei ei khun": whose opinion opens a sentence without a verb. */
bool gh_fill_is_of_opinion(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const gh_item *noun = m->after < act->first ? &s->parse->items[m->after] : NULL;
    return noun && s->parse->clauses[act->clause].verb < 0 && (m->functions & GH_FUNCTION_GEN) &&
           noun->part == GH_PART_NOMINAL && gh_item_case(noun) <= GH_NOM &&
           m->after + 1u < act->first && (noun[1].token->flags & GH_TOKEN_COMMA);
}

/* "[netake] greptarer protibade thana gherao": his arrest is what it is about, and not he. */
bool gh_fill_is_of_ground(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const gh_parse *p = s->parse;
    if (m->functions != GH_FUNCTION_OBJ || !(act->frame->traits & GH_FRAME_PROTEST))
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *deed = &s->acts.p[k];
        uint16_t ground = (uint16_t)(deed->last + 1);
        if (deed != act && deed->mentioned && deed->first == m->after && ground < act->first &&
            gh_item_case(&p->items[deed->last]) == GH_GEN &&
            (gh_refer_word_has_class(p, ground, p->lexicon->class_grievance) ||
             gh_refer_word_has_class(p, ground, p->lexicon->class_claim)))
            return true;
    }
    return false;
}

/* "zila porishoder [boithoke] ... ashonka prokash koren": where it was said. */
bool gh_fill_is_of_meeting(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const uint32_t events = GH_FRAME_MUTUAL | GH_FRAME_PROTEST | GH_FRAME_VISIT;
    for (uint16_t k = 0; m->functions == GH_FUNCTION_GEN && k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other->mentioned && act->content != k && other->first == m->after &&
            other->last < act->first && (other->frame->traits & events) &&
            gh_item_case(&s->parse->items[other->last]) == GH_LOC)
            return true;
    }
    return false;
}

/* "[netar] garite hamla", "[doler] shobhay hamla": what goes or gathers with him is struck as his
 * house is. */
static bool is_attended(const gh_scene *s, const gh_act *act, uint16_t at)
{
    const gh_lexicon *l = s->coding->lexicon;
    const gh_mention *firm = gh_argument_at(s->mentions, at); /* "[netar] byabsa protishthane" */
    return (act->frame->traits & GH_FRAME_VIOLENT) &&
           (gh_refer_has_class(s->parse, at, l->class_vehicle) ||
            gh_refer_has_class(s->parse, at, l->class_gathering) ||
            (firm && firm->last == at && (firm->kinds & GH_KIND_COMPANY)));
}

/* "[montrir] boktobbo ghire bikkhobh", "[netar] bari lokkho kore boma": of what it is about or
 * aimed at; but "[shromikder] dabi niye bikkhobh", "[doler] ason niye alochona cholchhe". */
static bool is_of_topic(const gh_scene *s, const gh_act *act, uint16_t marker)
{
    const gh_item *item = &s->parse->items[marker];
    return item->part == GH_PART_MARKER && !(act->frame->traits & GH_FRAME_MUTUAL) &&
           (act->frame->traits & (GH_FRAME_PROTEST | GH_FRAME_VIOLENT)) &&
           (item->functions & (GH_FUNCTION_ABOUT | GH_FUNCTION_ON)) &&
           !gh_refer_has_class(s->parse, (uint16_t)(marker - 1), s->parse->lexicon->class_claim);
}

/* "[andoloner] osohojog kormosuchir prothom dine hamla": the genitive belongs to a noun that stands
 * in the genitive itself; "[montrider] barite hamla": to what was attacked. */
bool gh_fill_is_of_chain(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    if (!(m->functions & GH_FUNCTION_GEN) || m->adjectival)
        return false;
    bool owner = m->functions == GH_FUNCTION_GEN;
    if (owner && gh_fill_owns_object(s, act, m))
        return true;
    for (uint16_t i = m->after; i < act->first; i++) {
        const gh_item *item = &s->parse->items[i];
        if (item->particle == GH_PARTICLE_AND ||
            (item->token->flags & GH_TOKEN_COMMA)) /* "[netar] karjaloy, ... bhobone hamla" */
            return i > m->after && !gh_scene_is_in_act(s, (uint16_t)(i - 1));
        if (item->part != GH_PART_NOMINAL)
            return owner && i > m->after && is_of_topic(s, act, i);
        bool site = gh_refer_has_class(s->parse, i, s->coding->lexicon->class_site) ||
                    is_attended(s, act, i);
        if (gh_item_case(item) > GH_NOM) /* "[union porishod] karjaloye bhangchur" */
            return (owner && gh_item_case(item) == GH_GEN) ||
                   (site && gh_item_case(item) == GH_LOC);
    }
    return false;
}

/* "[thana] gheraoyer humki diye chhatrora bolen": what stands bare before the noun that tells what
 * is threatened is its object, where somebody else follows. */
bool gh_fill_is_bare_object(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const gh_act *content = act->content >= 0 ? &s->acts.p[act->content] : NULL;
    const gh_item *noun = m->after < s->parse->n ? &s->parse->items[m->after] : NULL;
    bool of_content =
        content && m->after == content->first && gh_feature(content->features, CASE) == GH_GEN;
    bool of_noun = (m->after == act->first || m->after + 1 == act->first) && noun &&
                   noun->part == GH_PART_NOMINAL && gh_item_case(noun) == GH_GEN;
    /* but "[Jatisongho] juddhobirotir ahban janaleo Rassia ...": it has a subject of its own */
    bool though = gh_feature(act->features, MOOD) == GH_CND;
    return (of_content || of_noun) && act->kind == GH_VERB_CONVERB && !though &&
           (act->frame->traits & GH_FRAME_SPEECH) && m->grammatical_case <= GH_NOM && !m->pronoun &&
           !gh_item_ends_subject(&s->parse->items[m->last]);
}

enum { PEOPLE = GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_GROUP | GH_KIND_ARMED };

/* "[tara] sangbadikder akromoner cheshta kore": he who has a subject before him is whom they try it
 * on; but "[senader] hamla obyahoto royechhe". -1: nobody. */
int gh_fill_tried_on(const gh_scene *s, const gh_act *act)
{
    const gh_verb *verb = act->verb >= 0 ? &s->parse->verbs[act->verb] : NULL;
    if (!act->raised || act->mentioned || act->passive || !verb || verb->passive || verb->exists ||
        verb->occurs || !(act->frame->traits & GH_FRAME_VIOLENT))
        return -1;
    const gh_clause *start = &s->parse->clauses[act->clause];
    while (start > s->parse->clauses && start[-1].group == start->group)
        start--; /* "[tara] dol bedhe ..." */
    for (uint16_t k = 1; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        gh_query q = {.from = start->first, .to = m->first, .functions = GH_FUNCTION_SUBJ};
        if (m->after == act->first && m->grammatical_case == GH_GEN && (m->kinds & PEOPLE) &&
            gh_argument_find(s->mentions, &q) >= 0)
            return k;
    }
    return -1;
}

/* Whose words or doings stand at `i`: the genitive before them; -1: nobody's. */
static int owner_of_conduct(const gh_scene *s, uint16_t i, const gh_mention *agent)
{
    enum { BETWEEN = 2 };
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m != agent && (m->functions & GH_FUNCTION_GEN) && m->after <= i &&
            m->after + BETWEEN >= i && gh_code_is_set(m->code))
            return k;
    }
    return -1;
}

/* "[montrir] emon montobye nindar jhor othe", "[montrir] boktobyo niye somalochona": of whose words
 * or doings a storm of blame is; one that arises may be told in another clause: "[upacharjer]
 * boktobyo chhoriye porle somalochona shuru hoy". -1: of nobody's. */
int gh_fill_whose_conduct(const gh_scene *s, const gh_act *act, const gh_mention *agent)
{
    const gh_parse *p = s->parse;
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    if (!gh_str_equal(code, GH_STR("111")) || act->mentioned)
        return -1;
    uint32_t about = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    bool arises = !(act->frame->traits & GH_FRAME_SPEECH) && (about & GH_FUNCTION_ABOUT);
    uint16_t first = arises ? 0 : p->clauses[act->clause].first;
    for (uint16_t i = (uint16_t)(first + 1); i < act->first; i++) {
        const gh_item *item = &p->items[i];
        bool cause =
            gh_item_case(item) == GH_LOC || (p->items[i + 1].part == GH_PART_MARKER &&
                                             (p->items[i + 1].functions & GH_FUNCTION_ABOUT));
        if (item->part != GH_PART_NOMINAL || !(cause || arises) ||
            !gh_refer_has_class(p, i, p->lexicon->class_conduct))
            continue;
        int found = owner_of_conduct(s, i, agent);
        if (found >= 0)
            return found;
    }
    return -1;
}
