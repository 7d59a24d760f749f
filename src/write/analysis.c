#include "write/analysis.h"

#include "write/json.h"

static void put_sentences(gh_buffer *out, const gh_document *document)
{
    gh_json_key(out, "sentences");
    gh_put_char(out, '[');
    for (uint32_t i = 0; i < document->sentence_count; i++) {
        gh_put_text(out, i ? ",{" : "{");
        gh_json_key(out, "span");
        gh_json_span(out, document->sentences[i].span);
        gh_put_char(out, '}');
    }
    gh_put_char(out, ']');
}

static void put_lemmas(gh_buffer *out, const gh_word *word)
{
    if (word->lemma_count == 0)
        return;
    gh_json_member(out, "lemma", word->lemma);
    gh_json_key(out, "lemmas");
    gh_put_char(out, '[');
    for (uint32_t i = 0; i < word->lemma_count; i++) {
        if (i)
            gh_put_char(out, ',');
        gh_json_string(out, word->lemmas[i]);
    }
    gh_put_char(out, ']');
}

static void put_tokens(gh_buffer *out, const gh_document *document)
{
    gh_json_key(out, "tokens");
    gh_put_char(out, '[');
    for (uint32_t i = 0; i < document->word_count; i++) {
        const gh_word *word = &document->words[i];
        gh_put_text(out, i ? ",{" : "{");
        gh_json_key(out, "span");
        gh_json_span(out, word->span);
        gh_json_member(out, "form", word->form);
        put_lemmas(out, word);
        gh_json_member(out, "upos", word->upos);
        if (!gh_str_equal(word->feats, GH_STR("_")))
            gh_json_member(out, "feats", word->feats);
        gh_put_char(out, '}');
    }
    gh_put_char(out, ']');
}

static void put_numbers(gh_buffer *out, const gh_document *document)
{
    gh_json_key(out, "numbers");
    gh_put_char(out, '[');
    for (uint32_t i = 0; i < document->number_count; i++) {
        gh_put_text(out, i ? ",{" : "{");
        gh_json_key(out, "span");
        gh_json_span(out, document->numbers[i].span);
        gh_json_key(out, "value");
        gh_json_number(out, document->numbers[i].value, 0);
        gh_put_char(out, '}');
    }
    gh_put_char(out, ']');
}

static void put_dates(gh_buffer *out, const gh_document *document)
{
    gh_json_key(out, "dates");
    gh_put_char(out, '[');
    for (uint32_t i = 0; i < document->time_count; i++) {
        gh_put_text(out, i ? ",{" : "{");
        gh_json_key(out, "span");
        gh_json_span(out, document->times[i].span);
        gh_json_member(out, "value", document->times[i].value);
        gh_put_char(out, '}');
    }
    gh_put_char(out, ']');
}

void gh_write_analysis(gh_buffer *out, const gh_document *document)
{
    gh_put_char(out, '{');
    gh_json_key(out, "doc");
    gh_json_string(out, document->article->id);
    gh_json_key(out, "normalised");
    gh_json_string(out, document->normalised);
    put_sentences(out, document);
    put_tokens(out, document);
    put_numbers(out, document);
    put_dates(out, document);
    gh_put_text(out, "}\n");
}
