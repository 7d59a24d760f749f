#include "cli/score.h"

#include <stdlib.h>

#include "base/utf8.h"

/* ---- Actors ----------------------------------------------------------------------------- */

/* The bytes of `s` that hold its first `count` characters. */
static size_t characters(const char *s, size_t count)
{
    size_t at = 0;
    while (s[at] && count > 0) {
        do
            at++;
        while (gh_utf8_continues(s[at]));
        count--;
    }
    return at;
}

static size_t character_count(const char *s)
{
    size_t n = 0;
    for (; *s; s++)
        n += ((unsigned char)*s & 0xC0) != 0x80;
    return n;
}

/* Country (of an international body all six letters) and first role; a government's is empty. */
struct actor {
    gh_str country, role;
};

static struct actor split(const char *code)
{
    size_t n = characters(code, strncmp(code, "IGO", 3) == 0 ? 6 : 3);
    struct actor actor = {{code, (uint32_t)n}, {code + n, (uint32_t)characters(code + n, 3)}};
    if (n == 0)
        actor.country = GH_STR("---");
    if (gh_str_equal(actor.role, GH_STR("GOV")))
        actor.role.n = 0;
    return actor;
}

static bool same_actor(const char *a, const char *b)
{
    struct actor x = split(a), y = split(b);
    return gh_str_equal(x.country, y.country) && gh_str_equal(x.role, y.role);
}

static bool same_root(const char *a, const char *b)
{
    size_t n = characters(a, 2);
    return n == characters(b, 2) && memcmp(a, b, n) == 0;
}

/* 0 for different records, else the level up to which they agree. */
static int level_of(const gh_scored *p, const gh_scored *g)
{
    if (p->sentence != g->sentence || !same_root(p->code, g->code))
        return 0;
    struct actor ps = split(p->source), gs = split(g->source);
    struct actor pt = split(p->target), gt = split(g->target);
    if (!gh_str_equal(ps.country, gs.country) || !gh_str_equal(pt.country, gt.country))
        return 0;
    if (!gh_str_equal(ps.role, gs.role) || !gh_str_equal(pt.role, gt.role))
        return 1;
    return strcmp(p->code, g->code) == 0 && strcmp(p->status, g->status) == 0 ? 3 : 2;
}

/* Nobody on both sides, a name in common, or codes of one country and role. */
static bool same_by(const gh_scored *p, const gh_scored *g)
{
    bool p_none = !p->by[0][0] && !p->by[1][0], g_none = !g->by[0][0] && !g->by[1][0];
    if (p_none || g_none)
        return p_none && g_none;
    for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
            const char *x = p->by[i], *y = g->by[j];
            if (!*x || !*y)
                continue;
            if (strcmp(x, y) == 0 ||
                (character_count(x) % 3 == 0 && character_count(y) % 3 == 0 && same_actor(x, y)))
                return true;
        }
    }
    return false;
}

/* ---- Matching --------------------------------------------------------------------------- */

/* Better pairs have smaller keys, compared from the first to the last. */
struct pair {
    int64_t key[7];
};

static int compare_pairs(const void *a, const void *b)
{
    const struct pair *x = a, *y = b;
    for (int i = 0; i < 7; i++)
        if (x->key[i] != y->key[i])
            return x->key[i] < y->key[i] ? -1 : 1;
    return 0;
}

static struct pair make_pair(const gh_scored *p, const gh_scored *g, int level, size_t i, size_t j)
{
    int64_t rest =
        same_by(p, g) + (strcmp(p->date, g->date) == 0) + (strcmp(p->country, g->country) == 0);
    int64_t end = p->end < g->end ? p->end : g->end;
    int64_t begin = p->begin > g->begin ? p->begin : g->begin;
    return (struct pair){{-level, -(strcmp(p->code, g->code) == 0),
                          -(strcmp(p->status, g->status) == 0), -rest, begin - end, (int64_t)i,
                          (int64_t)j}};
}

static bool counts(const gh_scored *record)
{
    return strcmp(record->code, "010") != 0;
}

static struct pair *all_pairs(const gh_scored_list *made, const gh_scored_list *gold,
                              size_t *ret_count)
{
    struct pair *pairs = NULL;
    size_t n = 0, cap = 0;
    for (size_t i = 0; i < made->n; i++) {
        for (size_t j = 0; j < gold->n; j++) {
            const gh_scored *p = &made->p[i], *g = &gold->p[j];
            int level = counts(p) && counts(g) ? level_of(p, g) : 0;
            if (!level)
                continue;
            if (n == cap) {
                cap = cap ? 2 * cap : 64;
                struct pair *grown = realloc(pairs, cap * sizeof *pairs);
                if (!grown) {
                    free(pairs);
                    *ret_count = SIZE_MAX;
                    return NULL;
                }
                pairs = grown;
            }
            pairs[n++] = make_pair(p, g, level, i, j);
        }
    }
    *ret_count = n;
    return pairs;
}

/* Takes pairs, the best first, of which neither record is used yet. */
static size_t take_best(const struct pair *pairs, size_t count, size_t made, bool *used,
                        gh_match *matches)
{
    size_t n = 0;
    for (size_t k = 0; k < count; k++) {
        size_t i = (size_t)pairs[k].key[5], j = (size_t)pairs[k].key[6];
        if (used[i] || used[made + j])
            continue;
        used[i] = used[made + j] = true;
        matches[n++] = (gh_match){i, j, (int)-pairs[k].key[0]};
    }
    return n;
}

static bool match(const gh_gold_article *article, gh_match **ret_matches, size_t *ret_count)
{
    size_t made = article->made.n, gold = article->gold.n, count;
    struct pair *pairs = all_pairs(&article->made, &article->gold, &count);
    if (count == SIZE_MAX)
        return false;
    bool *used = calloc(made + gold + 1, sizeof *used);
    *ret_matches = calloc((made < gold ? made : gold) + 1, sizeof **ret_matches);
    bool ok = used && *ret_matches;
    if (ok) {
        if (count)
            qsort(pairs, count, sizeof *pairs, compare_pairs);
        *ret_count = take_best(pairs, count, made, used, *ret_matches);
    }
    free(used);
    free(pairs);
    return ok;
}

/* ---- Counting --------------------------------------------------------------------------- */

static gh_root_count *root_of(gh_score *score, const char *code)
{
    size_t n = characters(code, 2), at = 0;
    char root[sizeof score->roots->root] = {0};
    memcpy(root, code, n);
    while (at < score->root_count && strcmp(score->roots[at].root, root) < 0)
        at++;
    if (at < score->root_count && strcmp(score->roots[at].root, root) == 0)
        return &score->roots[at];
    gh_root_count *roots = realloc(score->roots, (score->root_count + 1) * sizeof *roots);
    if (!roots)
        return NULL;
    score->roots = roots;
    memmove(&roots[at + 1], &roots[at], (score->root_count - at) * sizeof *roots);
    roots[at] = (gh_root_count){0};
    memcpy(roots[at].root, root, sizeof root);
    score->root_count++;
    return &roots[at];
}

static bool count_roots(gh_score *score, const gh_scored_list *list, bool gold, uint64_t *total)
{
    for (size_t i = 0; i < list->n; i++) {
        if (!counts(&list->p[i]))
            continue;
        gh_root_count *root = root_of(score, list->p[i].code);
        if (!root)
            return false;
        (*total)++;
        root->gold += gold;
        root->made += !gold;
    }
    return true;
}

static bool has_event(const gh_scored_list *list, int64_t sentence)
{
    for (size_t i = 0; i < list->n; i++)
        if (list->p[i].sentence == sentence && counts(&list->p[i]))
            return true;
    return false;
}

static void count_sentences(gh_score *score, const gh_gold_article *article)
{
    for (size_t k = 0; k < article->sentence_count; k++) {
        bool gold = has_event(&article->gold, article->sentences[k].number);
        bool made = has_event(&article->made, article->sentences[k].number);
        score->sentences_right += gold && made;
        score->sentences_false += made && !gold;
        score->sentences_missed += gold && !made;
    }
}

static void count_match(gh_score *score, const gh_scored *p, const gh_scored *g, int level)
{
    for (int k = 0; k < level; k++)
        score->hits[k]++;
    gh_root_count *root = root_of(score, g->code);
    if (root)
        root->hit++;
    score->by_right += same_by(p, g);
    score->date_right += strcmp(p->date, g->date) == 0;
    score->place_gold += g->country[0] != 0;
    score->place_made += p->country[0] != 0;
    score->place_right += g->country[0] != 0 && strcmp(p->country, g->country) == 0;
}

bool gh_score_article(gh_score *score, const gh_gold_article *article, gh_match **ret_matches,
                      size_t *ret_count)
{
    uint64_t gold = 0, made = 0;
    if (!count_roots(score, &article->gold, true, &gold) ||
        !count_roots(score, &article->made, false, &made) ||
        !match(article, ret_matches, ret_count))
        return false;
    score->articles++;
    score->gold += gold;
    score->made += made;
    score->empty_articles += gold == 0;
    score->noisy_articles += gold == 0 && made > 0;
    count_sentences(score, article);
    for (size_t k = 0; k < *ret_count; k++) {
        const gh_match *m = &(*ret_matches)[k];
        count_match(score, &article->made.p[m->made], &article->gold.p[m->gold], m->level);
    }
    return true;
}

/* ---- Sentences -------------------------------------------------------------------------- */

bool gh_score_sentence(const gh_gold_article *article, gh_span span, gh_span words,
                       int64_t *ret_number)
{
    int64_t most = 0;
    for (size_t k = 0; k < article->sentence_count; k++) {
        const gh_gold_sentence *sentence = &article->sentences[k];
        if (gh_span_is_set(words)) {
            if (sentence->begin > words.begin || words.begin >= sentence->end)
                continue;
            *ret_number = sentence->number;
            return true;
        }
        int64_t end = span.end < sentence->end ? span.end : sentence->end;
        int64_t begin = span.begin > sentence->begin ? span.begin : sentence->begin;
        if (end - begin <= most)
            continue;
        most = end - begin;
        *ret_number = sentence->number;
    }
    return most > 0;
}

/* ---- Figures ---------------------------------------------------------------------------- */

static gh_figure figure(double precision, double recall)
{
    double sum = precision + recall;
    return (gh_figure){precision, recall, sum > 0 ? 2 * precision * recall / sum : 0.0};
}

gh_figure gh_score_level(const gh_score *score, int level)
{
    double hits = (double)score->hits[level - 1];
    return figure(score->made ? hits / (double)score->made : 0.0,
                  score->gold ? hits / (double)score->gold : 0.0);
}

gh_figure gh_score_sentences(const gh_score *score)
{
    uint64_t made = score->sentences_right + score->sentences_false;
    uint64_t gold = score->sentences_right + score->sentences_missed;
    double right = (double)score->sentences_right;
    return figure(made ? right / (double)made : 0.0, gold ? right / (double)gold : 0.0);
}

void gh_score_done(gh_score *score)
{
    free(score->roots);
    *score = (gh_score){0};
}
