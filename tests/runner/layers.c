/* layers.c - the layers by the names of their folders, and what all of them need. */
#include <stdio.h>

#include "runner.h"

static const test_layer layers[] = {
    {.name = "tokens", .analyse = test_analyse_text, .is_verbatim = true},
    {.name = "sentences", .analyse = test_analyse_text, .is_verbatim = true},
    {.name = "morph", .analyse = test_analyse_morph, .in_order = true, .may_leave_out = true},
    {.name = "numbers", .analyse = test_analyse_numbers, .in_order = true},
    {.name = "dates", .analyse = test_analyse_dates, .in_order = true},
    {.name = "clauses", .analyse = test_analyse_clauses},
    {.name = "actors", .analyse = test_analyse_actors},
    {.name = "records", .analyse = test_analyse_records},
};

const test_layer *test_layer_of(const char *path)
{
    for (size_t i = 0; i < sizeof layers / sizeof *layers; i++) {
        char part[32];
        snprintf(part, sizeof part, "/%s/", layers[i].name);
        if (strstr(path, part))
            return &layers[i];
    }
    return NULL;
}

gh_article test_article(const test_case *c)
{
    gh_article article = {.id = c->name, .text = c->text};
    const gh_str *date = test_attribute_find(c, "date");
    const gh_str *home = test_attribute_find(c, "home");
    const gh_str *title = test_attribute_find(c, "title");
    if (date && gh_date_parse(*date, &article.date) != GH_OK)
        fprintf(stderr, "%.*s: :date %.*s is no day\n", (int)c->name.n, c->name.p, (int)date->n,
                date->p);
    if (home)
        article.home = *home;
    if (title)
        article.title = *title;
    return article;
}

void test_run(const test_engine *engine, const gh_article *article, unsigned wants, gh_watch watch,
              gh_buffer *out,
              void (*see)(const gh_coder *coder, const gh_document *document, gh_buffer *out))
{
    gh_coder *coder;
    gh_error error;
    const gh_document *document;
    if (gh_coder_new(engine->lexicon, wants, &coder, &error) != GH_OK) {
        gh_put_format(out, "error %s\n", error.message);
        return;
    }
    coder->watch = watch;
    if (gh_coder_run(coder, article, &document, &error) != GH_OK)
        gh_put_format(out, "error %s\n", error.message);
    else if (see)
        see(coder, document, out);
    gh_coder_free(coder);
}
