#include "write/analysis.h"

/* A cell or comment must not hold a tab or line end. */
static void put_line(gh_buffer *out, gh_str s)
{
    char *room = s.n ? gh_buffer_room(out, s.n) : NULL;
    if (!room)
        return;
    for (uint32_t i = 0; i < s.n; i++)
        room[i] = s.p[i] == '\t' || s.p[i] == '\n' || s.p[i] == '\r' ? ' ' : s.p[i];
    out->n += s.n;
}

static void put_cell(gh_buffer *out, gh_str s)
{
    if (s.n)
        put_line(out, s);
    else
        gh_put_char(out, '_');
    gh_put_char(out, '\t');
}

static void put_misc(gh_buffer *out, gh_str text, const gh_word *word, bool space_after)
{
    gh_str surface = gh_str_slice(text, word->span.begin, word->span.end);
    if (!gh_str_equal(surface, word->form)) {
        gh_put_text(out, "Norm=");
        put_line(out, word->form);
        gh_put_char(out, '|');
    }
    if (!space_after)
        gh_put_text(out, "SpaceAfter=No|");
    gh_put_format(out, "Span=%u:%u\n", word->span.begin, word->span.end);
}

static void put_word(gh_buffer *out, gh_str text, const gh_word *word, uint32_t number,
                     bool space_after)
{
    gh_put_unsigned(out, number);
    gh_put_char(out, '\t');
    put_cell(out, gh_str_slice(text, word->span.begin, word->span.end));
    put_cell(out, word->lemma);
    put_cell(out, word->upos);
    gh_put_text(out, "_\t");
    put_cell(out, word->feats);
    gh_put_text(out, "_\t_\t_\t");
    put_misc(out, text, word, space_after);
}

/* How far the document is written. */
struct progress {
    uint32_t word, number, time;
};

/* Numbers and dates that begin in the sentence, as comments. */
static void put_values(gh_buffer *out, const gh_document *document, gh_span sentence,
                       struct progress *at)
{
    for (; at->number < document->number_count; at->number++) {
        const gh_number *number = &document->numbers[at->number];
        if (number->span.begin >= sentence.end)
            break;
        gh_put_format(out, "# number = %u:%u %.15g\n", number->span.begin, number->span.end,
                      number->value);
    }
    for (; at->time < document->time_count; at->time++) {
        const gh_time *time = &document->times[at->time];
        if (time->span.begin >= sentence.end)
            break;
        gh_put_format(out, "# date = %u:%u %.*s\n", time->span.begin, time->span.end,
                      (int)time->value.n, time->value.p);
    }
}

static void put_head(gh_buffer *out, const gh_document *document, uint32_t sentence,
                     struct progress *at)
{
    gh_span span = document->sentences[sentence].span;
    gh_put_text(out, "# sent_id = ");
    put_line(out, document->article->id);
    gh_put_format(out, ":%u\n# text = ", sentence);
    put_line(out, gh_str_slice(document->article->text, span.begin, span.end));
    gh_put_char(out, '\n');
    put_values(out, document, span, at);
}

static void put_sentence(gh_buffer *out, const gh_document *document, uint32_t sentence,
                         struct progress *at)
{
    uint32_t end = document->sentences[sentence].span.end;
    if (at->word == document->word_count || document->words[at->word].span.begin >= end)
        return;
    put_head(out, document, sentence, at);
    for (uint32_t n = 1; at->word < document->word_count; n++, at->word++) {
        const gh_word *word = &document->words[at->word];
        if (word->span.begin >= end)
            break;
        bool is_last = at->word + 1 == document->word_count || word[1].span.begin >= end;
        put_word(out, document->article->text, word, n,
                 is_last || word[1].span.begin > word->span.end);
    }
    gh_put_char(out, '\n');
}

void gh_write_conllu(gh_buffer *out, const gh_document *document)
{
    struct progress at = {0};
    gh_put_text(out, "# newdoc id = ");
    put_line(out, document->article->id);
    gh_put_char(out, '\n');
    for (uint32_t s = 0; s < document->sentence_count; s++)
        put_sentence(out, document, s, &at);
}
