/* layer_text.c - sentences, tokens, folding, words, numbers and dates. */
#include "runner.h"

static void put_escaping_breaks(gh_buffer *out, gh_str s)
{
    for (uint32_t i = 0; i < s.n; i++) {
        if (s.p[i] == '\n')
            gh_put_text(out, "\\n");
        else if (s.p[i] == '\r')
            gh_put_text(out, "\\r");
        else
            gh_put_char(out, s.p[i]);
    }
}

static void put_sentences(const gh_text *text, gh_buffer *out)
{
    for (uint32_t i = 0; i < text->sentences.n; i++) {
        put_escaping_breaks(out, gh_text_slice(text, text->sentences.p[i].span));
        gh_put_char(out, '\n');
    }
}

/* "kind words", with " >> " before the sentence's own words where something stands before them. */
static void put_kinds(const gh_text *text, gh_buffer *out)
{
    static const char *const names[] = {"text",     "publication", "credit",
                                        "repeated", "invalid",     "too-long"};
    for (uint32_t i = 0; i < text->sentences.n; i++) {
        const gh_sentence *s = &text->sentences.p[i];
        uint32_t own = s->token_count ? text->tokens.p[text->first_content.p[i]].begin : 0;
        gh_put_format(out, "%s ", names[s->kind]);
        if (own > s->span.begin) {
            gh_str head = gh_text_slice(text, (gh_span){s->span.begin, own});
            while (head.n && (unsigned char)head.p[head.n - 1] <= ' ')
                head.n--;
            put_escaping_breaks(out, head);
            gh_put_text(out, " >> ");
            put_escaping_breaks(out, gh_text_slice(text, (gh_span){own, s->span.end}));
        } else {
            put_escaping_breaks(out, gh_text_slice(text, s->span));
        }
        gh_put_char(out, '\n');
    }
}

static void put_tokens(const gh_text *text, gh_buffer *out)
{
    for (uint32_t i = 0; i < text->tokens.n; i++) {
        gh_put_text(out, i ? " | " : "");
        gh_put_str(out, gh_text_slice(text, gh_token_span(&text->tokens.p[i])));
    }
    gh_put_char(out, '\n');
}

void test_analyse_text(const test_engine *engine, const test_case *c, gh_buffer *out)
{
    const gh_str *given = test_attribute_find(c, "check");
    gh_str check = given ? *given : GH_STR("sentences");
    gh_text text = {0};
    gh_text_split(gh_lexicon_text(engine->lexicon), engine->arena, c->text, &text);
    if (gh_str_equal(check, GH_STR("sentences"))) {
        put_sentences(&text, out);
    } else if (gh_str_equal(check, GH_STR("kinds"))) {
        put_kinds(&text, out);
    } else if (gh_str_equal(check, GH_STR("tokens"))) {
        put_tokens(&text, out);
    } else if (gh_str_equal(check, GH_STR("fold"))) {
        char *room = GH_NEW(engine->arena, char, 3u * c->text.n + 16u);
        gh_put_bytes(out, room, gh_fold_text(gh_lexicon_text(engine->lexicon), c->text, room));
        gh_put_char(out, '\n');
    } else {
        gh_put_format(out, "no such check: %.*s\n", (int)check.n, check.p);
    }
}

/* ---- Words ---- */

static void put_analysis(gh_buffer *out, const gh_coder *coder, gh_span span, char sign,
                         const gh_analysis *a)
{
#define UPOS_NAME(P, name, text) #name,
    static const char *const upos[] = {"", GH_UPOS_NAMES(UPOS_NAME, P)};
#undef UPOS_NAME
    char features[GH_FEATURES_TEXT];
    uint32_t n = gh_features_format(a->features, features);
    for (char *bar = features; (bar = memchr(bar, '|', (size_t)(features + n - bar)));)
        *bar = ' '; /* so that a case can name some of them */
    test_put_mark(out, span);
    gh_put_format(out, " %c ", sign);
    gh_put_str(out, gh_forms_word(coder->forms, a->lemma));
    gh_put_format(out, " %s %.*s\n", upos[a->pos], (int)n, features);
}

/* "word" = the best analysis; "word" ~ every analysis. */
static void see_words(const gh_coder *coder, const gh_document *document, gh_buffer *out)
{
    (void)document;
    for (uint32_t i = 0; i < coder->text.tokens.n; i++) {
        const gh_token *t = &coder->text.tokens.p[i];
        if (!(t->flags & (GH_TOKEN_WORD | GH_TOKEN_NUMBER)))
            continue;
        const gh_form *form = gh_forms_get(coder->forms, t->form);
        for (uint16_t k = 0; k < form->count; k++) {
            if (k == 0)
                put_analysis(out, coder, gh_token_span(t), '=', &form->analyses[k]);
            put_analysis(out, coder, gh_token_span(t), '~', &form->analyses[k]);
        }
    }
}

void test_analyse_morph(const test_engine *engine, const test_case *c, gh_buffer *out)
{
    gh_article article = test_article(c);
    test_run(engine, &article, 0, (gh_watch){NULL, NULL}, out, see_words);
}

/* ---- Numbers and dates ---- */

static void see_numbers(const gh_coder *coder, const gh_document *document, gh_buffer *out)
{
    (void)coder;
    for (uint32_t i = 0; i < document->number_count; i++) {
        test_put_mark(out, document->numbers[i].span);
        gh_put_format(out, " = %.15g\n", document->numbers[i].value);
    }
}

void test_analyse_numbers(const test_engine *engine, const test_case *c, gh_buffer *out)
{
    gh_article article = test_article(c);
    test_run(engine, &article, GH_WANT_WORDS, (gh_watch){NULL, NULL}, out, see_numbers);
}

static void see_dates(const gh_coder *coder, const gh_document *document, gh_buffer *out)
{
    (void)coder;
    for (uint32_t i = 0; i < document->time_count; i++) {
        test_put_mark(out, document->times[i].span);
        gh_put_text(out, " = ");
        gh_put_str(out, document->times[i].value);
        gh_put_char(out, '\n');
    }
}

static void keep_day(void *context, const gh_coder *coder, gh_stage done, const gh_scene *scene)
{
    (void)scene;
    if (done == GH_STAGE_START)
        *(gh_date *)context = coder->coding.day;
}

/* ":article DAY": the day is worked out from the text, and the dates hang on it. */
void test_analyse_dates(const test_engine *engine, const test_case *c, gh_buffer *out)
{
    gh_article article = test_article(c);
    const gh_str *day = test_attribute_find(c, "article");
    if (day) {
        gh_date found = {0};
        char text[16] = "none";
        test_run(engine, &article, 0, (gh_watch){keep_day, &found}, out, NULL);
        gh_buffer written = {0};
        gh_put_date(&written, found);
        if (written.n && written.n < sizeof text)
            memcpy(text, written.p, written.n), text[written.n] = '\0';
        gh_buffer_done(&written);
        if (!gh_str_equal(gh_str_of(text), *day))
            gh_put_format(out, "article %s\n", text);
        article.date = found;
    }
    test_run(engine, &article, GH_WANT_WORDS, (gh_watch){NULL, NULL}, out, see_dates);
}
