/* reach: every predicate of the lexicon that has a verb must be found as an act in a sentence of
 * its own words, "the police have ... the students".
 *
 * A line that no sentence can reach says nothing, and nothing would say so: a word of it is read as
 * something else, or stands in a form that is never looked up. Another line may take the same words
 * where the arguments decide between the two, so that the line itself is not compared. */
#include <stdio.h>
#include <stdlib.h>

#include "coder/coder.h"
#include "lexicon/compiler.h"
#include "morph/morph.h"

enum { PARTS = 6, SENTENCE = 1024, FORMS = 32, TENSES = 2 };

typedef struct reach {
    const gh_lexicon *lexicon;
    gh_coder *coder;
    gh_arena arena;
    gh_features finite[TENSES], participle, genitive, locative;
    uint32_t passed, failed;
} reach;

/* "noun", "loc" and "content" stand for no verb. */
static bool has_verb(gh_str verbs)
{
    static const char *const ends[] = {"noun", "loc", "content"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (gh_str_ends(verbs, gh_str_of(ends[i])))
            return false;
    return true;
}

static gh_str form_of(reach *r, gh_str word, enum gh_upos pos, gh_features features)
{
    gh_str made[FORMS];
    return gh_morph_generate(r->lexicon, &r->arena, word, pos, features, made, FORMS) ? made[0]
                                                                                      : (gh_str){0};
}

static uint32_t add(char *text, uint32_t n, gh_str word)
{
    if (n + word.n + 2 > SENTENCE)
        abort();
    if (n && word.n)
        text[n++] = ' ';
    if (word.n)
        memcpy(text + n, word.p, word.n);
    return n + word.n;
}

static uint32_t parts_of(gh_str verbs, gh_str parts[PARTS])
{
    uint32_t n = 0;
    for (gh_str part; gh_split(&verbs, '-', &part);) {
        if (n == PARTS)
            abort();
        parts[n++] = part;
    }
    return n;
}

/* Is there an act that covers the words from `begin` to `end`? */
static bool has_act(const gh_document *d, uint32_t begin, uint32_t end)
{
    for (uint32_t i = 0; i < d->note_count; i++)
        if (gh_str_starts(d->notes[i].text, GH_STR("act ")) && d->notes[i].span.begin <= begin &&
            d->notes[i].span.end >= end)
            return true;
    return false;
}

/* The words between head and verb: as they are, as participles ("dhore niyechhe"), in the locative
 * ("dhongser kinare niyechhe"). */
enum between { AS_IS, PARTICIPLES, LOCATIVES, BETWEEN };

static gh_str middle_of(reach *r, gh_str word, enum between between)
{
    gh_str form = between == PARTICIPLES ? form_of(r, word, GH_UPOS_VERB, r->participle)
                  : between == LOCATIVES ? form_of(r, word, GH_UPOS_NOUN, r->locative)
                                         : (gh_str){0};
    return form.n ? form : word;
}

static bool is_found_as(reach *r, const gh_str head[2], gh_str verbs, enum between between,
                        gh_features tense)
{
    char text[SENTENCE];
    gh_str parts[PARTS];
    uint32_t count = parts_of(verbs, parts), n = add(text, 0, GH_STR("পুলিশ শিক্ষার্থীদের"));
    uint32_t begin = n + 1;
    n = add(text, n, head[0]);
    n = add(text, n, head[1]);
    for (uint32_t i = 0; i + 1 < count; i++)
        n = add(text, n, middle_of(r, parts[i], between));
    gh_str verb = form_of(r, parts[count - 1], GH_UPOS_VERB, tense);
    n = add(text, n, verb);
    uint32_t end = n;
    n = add(text, n, GH_STR("।"));
    const gh_document *d;
    gh_article article = {.id = GH_STR("reach"), .text = {text, n}, .home = GH_STR("BGD")};
    return verb.n && gh_coder_run(r->coder, &article, &d, NULL) == GH_OK && has_act(d, begin, end);
}

/* The head as it is, in the genitive ("redkroser kachhe ..."), a participle ("kupiye hotya") or
 * what one goes away from ("chukti theke hat gutiye niyechhe"). */
static bool is_found(reach *r, gh_str head, gh_str verbs)
{
    const gh_str heads[][2] = {{head, {0}},
                               {form_of(r, head, GH_UPOS_NOUN, r->genitive), {0}},
                               {form_of(r, head, GH_UPOS_VERB, r->participle), {0}},
                               {head, GH_STR("থেকে")}};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        for (enum between b = AS_IS; b < BETWEEN && (i == 0 || heads[i][0].n); b++)
            for (int t = 0; t < TENSES; t++) /* "royechhe" is "is there", "roilo" stays */
                if (is_found_as(r, heads[i], verbs, b, r->finite[t]))
                    return true;
    return false;
}

static void judge(reach *r, gh_str head, gh_str verbs)
{
    bool found = is_found(r, head, verbs);
    r->passed += found;
    r->failed += !found;
    if (!found)
        printf("not found: %.*s\t%.*s\n", (int)head.n, head.p, (int)verbs.n, verbs.p);
}

static void judge_all(reach *r)
{
    for (uint32_t i = 0; i < gh_lexicon_row_count(r->lexicon, GH_TABLE_PREDICATE); i++) {
        const gh_predicate_row *row = gh_row(r->lexicon, PREDICATE, predicate, i);
        const uint32_t *verbs = gh_lexicon_list(r->lexicon, row->verbs);
        for (uint32_t k = 1; k <= verbs[0]; k++) {
            if (has_verb(gh_lexicon_string(r->lexicon, verbs[k])))
                judge(r, gh_lexicon_string(r->lexicon, row->head),
                      gh_lexicon_string(r->lexicon, verbs[k]));
            gh_arena_reset(&r->arena);
        }
    }
}

static bool start(reach *r, gh_lexicon **ret_lexicon)
{
    const struct {
        const char *text;
        gh_features *features;
    } forms[] = {{"Aspect=Perf|Mood=Ind|Person=3|Tense=Pres|VerbForm=Fin", &r->finite[0]},
                 {"Mood=Ind|Person=3|Tense=Past|VerbForm=Fin", &r->finite[1]},
                 {"VerbForm=Conv", &r->participle},
                 {"Case=Gen", &r->genitive},
                 {"Case=Loc", &r->locative}};
    gh_str bad;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (!gh_features_parse(gh_str_of(forms[i].text), forms[i].features, &bad))
            return false;
    if (gh_lexicon_open(NULL, ret_lexicon, NULL) != GH_OK)
        return false;
    r->lexicon = *ret_lexicon;
    return gh_coder_new(r->lexicon, GH_WANT_TRACE | GH_WANT_RECORDS, &r->coder, NULL) == GH_OK;
}

int main(void)
{
    static reach r;
    static gh_lexicon *lexicon;
    gh_escape escape;
    gh_arena_init(&r.arena, (size_t)1 << 24, "forms", &escape);
    bool started = start(&r, &lexicon);
    if (started && setjmp(escape.jump) == 0)
        judge_all(&r);
    else
        r.failed++;
    printf("%u passed, %u failed, 0 skipped\n", r.passed, r.failed);
    gh_coder_free(r.coder);
    gh_lexicon_close(lexicon);
    gh_arena_done(&r.arena);
    return r.failed ? 1 : 0;
}
