/* clauses.c - the stretch of words that belongs to each verb.
 *
 * Bengali closes a clause with its verb, so a clause runs from the end of the one before it to its
 * own verb. After the last finite verb a subject may follow ("... bolen Putin"): the tail. Clauses
 * up to and including a finite one form a group, whose subject they can share. */
#include "parse/parse.h"

static bool more_verbs(const gh_parse *p, uint16_t from)
{
    for (uint16_t i = from; i < p->n; i++)
        if (p->items[i].part == GH_PART_VERB)
            return true;
    return false;
}

/* "janay ebong take ['khuni'] bole", "bikkhobh korechhe ['Odhikar, Khulna'] name ekti songothon": a
 * name in quotation marks is nothing that was said. Where it ends; `i` when no name opens there. */
static uint16_t end_of_name(const gh_parse *p, const gh_verb *v, uint16_t i)
{
    const uint16_t quote = p->items[i].quote;
    uint16_t end = i;
    if (!(p->items[i].token->flags & GH_TOKEN_OPEN) || !quote)
        return i;
    for (; end < p->n && p->items[end].quote == quote; end++)
        if (p->items[end].part == GH_PART_VERB || gh_item_is_negation(&p->items[end]))
            return i;
    return i == v->after || more_verbs(p, i) ? end : i;
}

/* A comma within a list after the last verb is no break: "bolen A, B o C"; one right after the verb
 * opens what is said, also without a verb: "bolechhen, safarer porikolpona nei". */
static bool is_break(const gh_parse *p, const gh_verb *v, uint16_t i)
{
    uint16_t flags = p->items[i].token->flags;
    if (flags & GH_TOKEN_COMMA)
        return i == v->after || more_verbs(p, i);
    return flags & (GH_TOKEN_END | GH_TOKEN_DASH | GH_TOKEN_COLON | GH_TOKEN_OPEN);
}

/* "hamla chalay [motorcycle-e asa] jongira": a verbal noun before its noun breaks nothing off. */
static bool starts_relative(const gh_parse *p, uint16_t i)
{
    return p->items[i].verb >= 0 && p->verbs[p->items[i].verb].attributive &&
           p->verbs[p->items[i].verb].kind == GH_VERB_NOUN;
}

/* "janiyechhe [polish].": up to the next mark, but only when no other verb comes before it. */
static uint16_t find_tail(const gh_parse *p, const gh_verb *v)
{
    uint16_t i = v->after;
    /* "hobe bole [asha jatisongher]": who hopes is another clause, without a verb. */
    if (v->before_quotative && !more_verbs(p, i))
        return i;
    while (i < p->n) {
        uint16_t end = end_of_name(p, v, i);
        if (end > i) {
            i = end;
            continue;
        }
        if (is_break(p, v, i))
            break;
        if (p->items[i].part == GH_PART_VERB && !starts_relative(p, i))
            return v->after;
        if (p->items[i].particle == GH_PARTICLE_THAT || p->items[i].particle == GH_PARTICLE_BUT)
            return i;
        /* "odhikar dite hobe [ebong dol-i ekmatro bhorsa]": a clause without a verb */
        if (p->items[i].particle == GH_PARTICLE_AND && i == v->after)
            return i;
        /* "boithok koren senaprodhan [ebong tini] ... bolen": the next clause has its own subject.
         */
        if (p->items[i].particle == GH_PARTICLE_AND && i > v->after && i + 1 < p->n &&
            p->items[i + 1].pronoun == GH_PRONOUN_PERSONAL &&
            gh_feature(p->items[i + 1].analysis->features, CASE) <= GH_NOM)
            return i;
        i++;
    }
    return i;
}

static bool is_past(const gh_verb *v)
{
    return gh_feature(v->features, TENSE) == GH_PAST || gh_feature(v->features, ASPECT) == GH_PERF;
}

static bool has_particle(const gh_parse *p, const gh_clause *c, uint8_t kind)
{
    for (uint16_t i = c->first; i <= c->last; i++)
        if (p->items[i].particle == kind)
            return true;
    return false;
}

/* "jodi ..." if; "jate ... na hoy" so that, but "hamla, jate dujon nihoto hoyechhe" in which;
 * "jokhon ... debe" when it comes to that. */
static bool marks_condition(const gh_parse *p, const gh_clause *c, const gh_verb *v)
{
    return v->irreal || has_particle(p, c, GH_PARTICLE_IF) ||
           (has_particle(p, c, GH_PARTICLE_INTENT) && !is_past(v)) ||
           (has_particle(p, c, GH_PARTICLE_WHEN) && v->kind == GH_VERB_FINITE && !v->due &&
            gh_feature(v->features, TENSE) == GH_FUT);
}

static bool has_words(const gh_parse *p, uint16_t from)
{
    for (uint16_t i = from; i < p->n; i++)
        if (gh_item_is_word(&p->items[i]))
            return true;
    return false;
}

/* "jodi agun day ar mardhor kore, [tahole] ...": all that stands before "then". */
static bool has_then(const gh_parse *p, uint16_t from)
{
    for (uint16_t i = from; i < p->n; i++)
        if (p->items[i].particle == GH_PARTICLE_THEN)
            return true;
    return false;
}

/* "tahole ...": what follows from the condition; so does "jodi ... kore, [tobe] ...". */
static bool follows_from_it(const gh_parse *p, const gh_clause *c)
{
    const gh_item *first = &p->items[c->first];
    bool but = first->particle == GH_PARTICLE_BUT && !has_particle(p, c, GH_PARTICLE_IF);
    return has_particle(p, c, GH_PARTICLE_THEN) || (but && !has_then(p, c->tail));
}

/* "[hamlay tader hat nei] bole janan": what "is not" is said without a verb; the item behind the
 * quotative, 0. */
static uint16_t end_of_absence(const gh_parse *p, uint16_t from, uint16_t to)
{
    for (uint16_t i = from; i + 2u <= to; i++)
        if (p->items[i].particle == GH_PARTICLE_ABSENT &&
            p->items[i + 1].particle == GH_PARTICLE_QUOTATIVE)
            return (uint16_t)(i + 2);
    return 0;
}

/* Where two overlap, an item is of the first. */
static void number_items(gh_parse *p)
{
    for (int k = p->clause_count - 1; k >= 0; k--) {
        const gh_clause *c = &p->clauses[k];
        for (uint16_t i = c->first; i <= c->last || i < c->tail; i++)
            p->items[i].clause = (int16_t)k;
    }
}

static void find_clauses(gh_parse *p)
{
    p->clauses = GH_NEW(p->arena, gh_clause, 2u * p->verb_count + 1u);
    uint16_t start = 0, group = 0;
    bool condition = false; /* holds for the chain: "jodi birodh mitiye ... kore" */
    for (uint16_t k = 0; k < p->verb_count; k++) {
        const gh_verb *v = &p->verbs[k];
        /* not "[alochonay boshar] agroho nei bole": that is of the verbal noun */
        bool noun = k > 0 && p->verbs[k - 1].kind == GH_VERB_NOUN && p->verbs[k - 1].after == start;
        uint16_t absent = noun ? 0 : end_of_absence(p, start, v->first);
        if (absent) {
            p->clauses[p->clause_count++] = (gh_clause){.first = start,
                                                        .last = (uint16_t)(absent - 1),
                                                        .verb = -1,
                                                        .tail = absent,
                                                        .group = group++};
            start = absent;
        }
        gh_clause *c = &p->clauses[p->clause_count++];
        *c = (gh_clause){.first = start < v->first ? start : v->first,
                         .last = (uint16_t)(v->after - 1),
                         .verb = (int16_t)k,
                         .tail = v->after,
                         .group = group};
        condition |= marks_condition(p, c, v);
        condition &= !follows_from_it(p, c);
        c->conditional =
            v->kind == GH_VERB_CONDITIONAL || condition || has_particle(p, c, GH_PARTICLE_PERHAPS);
        if (v->kind == GH_VERB_FINITE && !v->attributive) {
            c->tail = find_tail(p, v);
            group++;
            condition &= has_then(p, c->tail);
        }
        if (c->tail > start)
            start = c->tail;
    }
    if (p->clause_count == 0 || has_words(p, start)) {
        gh_clause *c = &p->clauses[p->clause_count++];
        *c = (gh_clause){.first = start < p->n ? start : 0,
                         .last = (uint16_t)(p->n ? p->n - 1 : 0),
                         .verb = -1,
                         .tail = p->n,
                         .group = group};
    }
    number_items(p);
}

bool gh_parse_is_told(const gh_parse *p, int clause)
{
    const gh_clause *c = &p->clauses[clause];
    return c->verb >= 0 ? p->verbs[c->verb].before_quotative
                        : p->items[c->last].particle == GH_PARTICLE_QUOTATIVE;
}

const gh_analysis gh_no_analysis = {.pos = GH_UPOS_PUNCT, .certainty = GH_GUESSED};
const gh_form gh_no_form = {.analyses = &gh_no_analysis};
static const gh_token no_token = {0};

gh_parse *gh_parse_sentence(const gh_lexicon *lexicon, const gh_forms *forms, gh_arena *arena,
                            const gh_text *text, uint32_t sentence, uint32_t first, uint32_t count,
                            bool in_quotation)
{
    gh_parse *p = GH_NEW(arena, gh_parse, 1);
    *p = (gh_parse){.lexicon = lexicon,
                    .forms = forms,
                    .arena = arena,
                    .text = text,
                    .sentence = sentence,
                    .first = first,
                    .n = (uint16_t)count};
    p->items = GH_NEW(arena, gh_item, count + 1);
    p->items[count] = (gh_item){.token = &no_token,
                                .form = &gh_no_form,
                                .analysis = &gh_no_analysis,
                                .verb = -1,
                                .clause = -1};
    for (uint32_t i = 0; i < count; i++) {
        const gh_token *token = &text->tokens.p[first + i];
        p->items[i] = (gh_item){.token = token,
                                .form = &gh_no_form,
                                .analysis = &gh_no_analysis,
                                .verb = -1,
                                .clause = -1};
        /* a sign that adds to a letter, alone, folds to nothing, and has no reading */
        if ((token->flags & (GH_TOKEN_WORD | GH_TOKEN_NUMBER)) &&
            gh_forms_get(forms, token->form)->count)
            p->items[i].form = gh_forms_get(forms, token->form);
    }
    gh_parse_tag(p);
    gh_parse_quotes(p, in_quotation);
    gh_parse_verbs(p);
    find_clauses(p);
    p->numbers = gh_numbers_find(lexicon, forms, arena, text, first, count);
    return p;
}
