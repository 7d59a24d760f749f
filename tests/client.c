/* client.c - the smallest program that uses the installed library, in C and in C++. */
#include <ghotona.h>

#include <stdio.h>
#include <string.h>

static const char text[] = "\xE0\xA6\xAD\xE0\xA6\xBE\xE0\xA6\xB0\xE0\xA6\xA4";

int main(void)
{
    gh_lexicon *lexicon = NULL;
    gh_coder *coder = NULL;
    gh_error error;
    const gh_document *document = NULL;
    gh_article article;
    memset(&article, 0, sizeof article);
    article.text.p = text;
    article.text.n = (uint32_t)strlen(text);
    if (gh_lexicon_open(NULL, &lexicon, &error) != GH_OK ||
        gh_coder_new(lexicon, GH_WANT_RECORDS | GH_WANT_WORDS, &coder, &error) != GH_OK ||
        gh_coder_run(coder, &article, &document, &error) != GH_OK) {
        fprintf(stderr, "%s\n", error.message);
        return 1;
    }
    printf("ghotona %s, lexicon %s: %u word\n", gh_version(), gh_lexicon_version(lexicon),
           (unsigned)document->word_count);
    int wrong = document->word_count != 1 || document->sentence_count != 1;
    gh_coder_free(coder);
    gh_lexicon_close(lexicon);
    return wrong;
}
