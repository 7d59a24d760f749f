/* analysis.c - the public view of words, numbers and dates. */
#include <stdio.h>

#include "base/bounds.h"
#include "coder/coder.h"

static gh_str upos_name(uint8_t pos)
{
    static const char *const names[GH_UPOS_MAX] = {
        [GH_UPOS_NOUN] = "NOUN",   [GH_UPOS_PROPN] = "PROPN", [GH_UPOS_VERB] = "VERB",
        [GH_UPOS_ADJ] = "ADJ",     [GH_UPOS_ADV] = "ADV",     [GH_UPOS_PRON] = "PRON",
        [GH_UPOS_DET] = "DET",     [GH_UPOS_NUM] = "NUM",     [GH_UPOS_ADP] = "ADP",
        [GH_UPOS_CCONJ] = "CCONJ", [GH_UPOS_SCONJ] = "SCONJ", [GH_UPOS_PART] = "PART",
        [GH_UPOS_INTJ] = "INTJ",   [GH_UPOS_AUX] = "AUX",     [GH_UPOS_PUNCT] = "PUNCT",
        [GH_UPOS_SYM] = "SYM",     [GH_UPOS_OTHER] = "X",
    };
    return gh_str_of(names[pos] ? names[pos] : "X");
}

static bool is_light(const gh_lexicon *lexicon, uint32_t noun, uint32_t verb)
{
    uint32_t n;
    gh_lexicon_predicates(lexicon, noun, 0, verb, &n);
    if (n)
        return true;
    n = gh_lexicon_row_count(lexicon, GH_TABLE_AUXILIARY);
    for (uint32_t i = 0; i < n; i++) {
        const gh_auxiliary_row *row = gh_row(lexicon, AUXILIARY, auxiliary, i);
        if (row->kind == GH_AUXILIARY_LIGHT && row->verb == verb)
            return true;
    }
    return false;
}

/* "sahajya korechhe", "has helped": a word and the light verb after it are one verb of the
 * dictionary, "sahajya kora". NULL when no such verb follows. */
static const gh_analysis *verb_after(const gh_coder *c, const gh_sentence *s, const gh_token *token,
                                     uint32_t noun)
{
    const gh_token *next = token + 1, *end = c->text.tokens.p + s->first_token + s->token_count;
    if (next == end || !(next->flags & GH_TOKEN_WORD))
        return NULL;
    const gh_form *form = gh_forms_get(c->forms, next->form);
    const gh_analysis *verb = form->count ? &form->analyses[0] : NULL;
    return verb && verb->pos == GH_UPOS_VERB && is_light(c->lexicon, noun, verb->lemma) ? verb
                                                                                        : NULL;
}

/* "[sorkarer] somalochona kora": a noun with a genitive, an adjective or a number of its own is a
 * noun first; bare, it is the first half of the verb. */
static bool is_modified(const gh_coder *c, const gh_sentence *s, const gh_token *token)
{
    if (token == c->text.tokens.p + s->first_token)
        return false;
    const gh_token *before = token - 1;
    if (!(before->flags & GH_TOKEN_WORD))
        return before->flags & GH_TOKEN_NUMBER;
    const gh_form *form = gh_forms_get(c->forms, before->form);
    const gh_analysis *a = form->count ? &form->analyses[0] : NULL;
    return a && (gh_feature(a->features, CASE) == GH_GEN || a->pos == GH_UPOS_ADJ ||
                 a->pos == GH_UPOS_DET || a->pos == GH_UPOS_NUM);
}

enum { LEMMAS_MAX = 8 };

static void add_lemmas(gh_coder *c, const gh_sentence *s, const gh_token *token,
                       const gh_form *form, gh_word *word)
{
    gh_arena *arena = &c->document_arena;
    uint32_t ids[LEMMAS_MAX], n = gh_forms_lemmas(c->forms, form, ids, LEMMAS_MAX);
    gh_str *lemmas = GH_NEW(arena, gh_str, n + 1u);
    const gh_analysis *verb = verb_after(c, s, token, n ? ids[0] : 0);
    for (uint32_t i = 0; i < n; i++) {
        gh_str *own = &lemmas[word->lemma_count++];
        *own = gh_forms_word(c->forms, ids[i]);
        if (i > 0 || !verb)
            continue;
        gh_str lemma = gh_forms_word(c->forms, verb->lemma);
        char *both = GH_NEW(arena, char, form->canonical.n + lemma.n + 2u);
        int bytes = snprintf(both, form->canonical.n + lemma.n + 2u, "%.*s %.*s",
                             (int)form->canonical.n, form->canonical.p, (int)lemma.n, lemma.p);
        lemmas[word->lemma_count++] = (gh_str){both, (uint32_t)bytes};
        if (!is_modified(c, s, token)) {
            own[1] = own[0];
            own[0] = (gh_str){both, (uint32_t)bytes};
        }
    }
    word->lemmas = lemmas;
    word->lemma = n ? gh_forms_word(c->forms, ids[0]) : (gh_str){0};
}

static gh_word word_of(gh_coder *c, const gh_sentence *s, const gh_token *token)
{
    gh_arena *arena = &c->document_arena;
    gh_word w = {.span = gh_token_span(token), .upos = GH_STR("PUNCT"), .feats = GH_STR("_")};
    if (!(token->flags & (GH_TOKEN_WORD | GH_TOKEN_NUMBER))) {
        w.form = gh_text_slice(&c->text, w.span);
        gh_str *lemma = GH_NEW(arena, gh_str, 1);
        *lemma = w.form;
        w.lemmas = lemma;
        w.lemma = w.form;
        w.lemma_count = 1;
        return w;
    }
    const gh_form *form = gh_forms_get(c->forms, token->form);
    w.form = form->canonical;
    add_lemmas(c, s, token, form, &w);
    if (form->count) {
        char feats[GH_FEATURES_TEXT];
        uint32_t n = gh_features_format(form->analyses[0].features, feats);
        w.upos = upos_name(form->analyses[0].pos);
        w.feats = gh_arena_copy(arena, (gh_str){feats, n});
    }
    return w;
}

static void add_words(gh_coder *c)
{
    gh_word *words = GH_NEW(&c->document_arena, gh_word, c->text.tokens.n + 1u);
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->text.sentences.n; i++) {
        const gh_sentence *s = &c->text.sentences.p[i];
        for (uint32_t k = 0; k < s->token_count; k++)
            words[n++] = word_of(c, s, &c->text.tokens.p[s->first_token + k]);
    }
    c->document.words = words;
    c->document.word_count = n;
}

typedef GH_VEC(gh_number) numbers;
typedef GH_VEC(gh_time) times;

static void add_sentence(gh_coder *c, const gh_sentence *s, gh_when *when, numbers *ns, times *ts)
{
    gh_arena *arena = &c->document_arena;
    gh_quantities q = gh_numbers_find(c->lexicon, c->forms, &c->scratch, &c->text, s->first_token,
                                      s->token_count);
    for (uint32_t i = 0; i < q.n; i++)
        *gh_vec_push(arena, ns, GH_BOUND_ARTICLE_BYTES, "numbers") =
            (gh_number){q.p[i].span, q.p[i].value};
    gh_moments m = gh_when_find(when, &c->scratch, &c->text, s->first_token, s->token_count, q);
    for (uint32_t i = 0; i < m.n; i++)
        *gh_vec_push(arena, ts, GH_BOUND_ARTICLE_BYTES, "dates") =
            (gh_time){m.p[i].span, gh_arena_copy(arena, m.p[i].value)};
}

void gh_coder_analyse(gh_coder *c)
{
    numbers ns = {0};
    times ts = {0};
    /* The words of a date are read as of the input's day: none is worked out from the text. */
    gh_date day = c->coding.article->date;
    gh_when when = {.lexicon = c->lexicon, .forms = c->forms, .reference = day, .last = day};
    add_words(c);
    for (uint32_t i = 0; i < c->text.sentences.n; i++) {
        gh_arena_reset(&c->scratch);
        add_sentence(c, &c->text.sentences.p[i], &when, &ns, &ts);
    }
    gh_str text = c->coding.article->text;
    char *normal = GH_NEW(&c->document_arena, char, 3u * (size_t)text.n + 16u);
    c->document.normalised =
        (gh_str){normal, gh_fold_text(gh_lexicon_text(c->lexicon), text, normal)};
    c->document.numbers = ns.p;
    c->document.number_count = ns.n;
    c->document.times = ts.p;
    c->document.time_count = ts.n;
}
