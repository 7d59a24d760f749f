#include "write/account.h"

#include <stdlib.h>

#include "write/table.h"

/* A note shows at most so many columns of the words that it is about. */
enum { NOTE_WORDS = 48 };

static const char *const set_aside[] = {
    [GH_SENTENCE_TEXT] = NULL,
    [GH_SENTENCE_PUBLICATION] = "set aside: a line about the publication",
    [GH_SENTENCE_CREDIT] = "set aside: a credit or footer",
    [GH_SENTENCE_REPEATED] = "set aside: the article has this passage before",
    [GH_SENTENCE_INVALID] = "left out: not valid UTF-8",
    [GH_SENTENCE_TOO_LONG] = "left out: too many words",
};

static gh_str words_at(const gh_document *document, gh_span span)
{
    return gh_str_slice(document->article->text, span.begin, span.end);
}

/* Most notes quote the words they are about; to the others we add them. */
static bool shows_words(const gh_note *note, gh_str words)
{
    return words.n == 0 || memmem(note->text.p, note->text.n, words.p, words.n) != NULL;
}

static void put_note(gh_buffer *out, const gh_document *document, const gh_note *note,
                     const gh_screen *screen)
{
    gh_put_text(out, "    - ");
    bool whole = note->sentence < document->sentence_count &&
                 note->span.begin == document->sentences[note->sentence].span.begin &&
                 note->span.end == document->sentences[note->sentence].span.end;
    gh_str words =
        gh_span_is_set(note->span) && !whole ? words_at(document, note->span) : (gh_str){0};
    if (!shows_words(note, words)) {
        gh_put_cell(out, screen, words, NOTE_WORDS, false, GH_CYAN);
        gh_put_text(out, ": ");
    }
    gh_put_styled(out, screen, note->text, GH_PLAIN);
    gh_put_char(out, '\n');
}

static void put_label(gh_buffer *out, const gh_screen *screen, const char *label)
{
    gh_put_text(out, "        ");
    gh_put_cell(out, screen, gh_str_of(label), 8, true, GH_DIM);
}

static void put_actor(gh_buffer *out, const gh_document *document, const char *label,
                      const gh_actor *actor, const gh_screen *screen)
{
    put_label(out, screen, label);
    gh_put_str(out, actor->code);
    if (actor->name.n) {
        gh_put_text(out, "  ");
        gh_put_styled(out, screen, actor->name, GH_PLAIN);
    }
    if (gh_span_is_set(actor->span)) {
        gh_put_text(out, "  ");
        gh_put_styled(out, screen, words_at(document, actor->span), GH_CYAN);
    }
    if (gh_span_is_set(actor->antecedent)) {
        gh_put_text(out, "  stands for ");
        gh_put_styled(out, screen, words_at(document, actor->antecedent), GH_CYAN);
        gh_put_format(out, " at byte %u", actor->antecedent.begin);
    }
    if (actor->inferred)
        gh_put_text(out, "  not named, the only possible one");
    gh_put_char(out, '\n');
}

static const char *link_name(char link)
{
    switch (link) {
    case 'a':
        return "a: same clause";
    case 'b':
        return "b: same sentence";
    case 'c':
        return "c: another sentence";
    default:
        return "d: doer by default";
    }
}

static void put_circumstances(gh_buffer *out, const gh_document *document, const gh_record *record,
                              const gh_screen *screen)
{
    if (record->date.year) {
        put_label(out, screen, "when");
        gh_put_date(out, record->date);
        gh_put_char(out, '\n');
    }
    if (record->place.name.n) {
        put_label(out, screen, "where");
        gh_put_format(out, "%.*s, %.*s (%.*s)\n", (int)record->place.name.n, record->place.name.p,
                      (int)record->place.country.n, record->place.country.p,
                      (int)record->place.precision.n, record->place.precision.p);
    }
    if (record->by.code.n || record->by.name.n) {
        gh_actor by = {.code = record->by.code, .name = record->by.name, .span = record->by.span};
        put_actor(out, document, "by", &by, screen);
    }
}

static void put_record(gh_buffer *out, const gh_document *document, const gh_record *record,
                       const gh_screen *screen)
{
    gh_put_format(out, "    = event %u: ", record->event);
    gh_buffer act = {0};
    gh_put_format(&act, "%.*s -> %.*s  %.*s %.*s", (int)record->source.code.n,
                  record->source.code.p, (int)record->target.code.n, record->target.code.p,
                  (int)record->code.n, record->code.p, (int)record->label.n, record->label.p);
    gh_put_styled(out, screen, (gh_str){act.p, (uint32_t)act.n}, gh_style_of_quad(record->quad));
    out->failed = out->failed || act.failed;
    gh_buffer_done(&act);
    gh_put_format(out, "  %s", gh_record_status_name(record->status));
    if (record->mutual)
        gh_put_text(out, ", mutual");
    if (record->is_repeat)
        gh_put_format(out, ", repeats event %u", record->repeats);
    gh_put_char(out, '\n');
    put_label(out, screen, "words");
    gh_put_styled(out, screen, words_at(document, record->anchor), GH_CYAN);
    gh_put_char(out, '\n');
    put_actor(out, document, "source", &record->source, screen);
    put_actor(out, document, "target", &record->target, screen);
    put_circumstances(out, document, record, screen);
    put_label(out, screen, "link");
    gh_put_format(out, "%s\n", link_name(record->link));
    put_label(out, screen, "rule");
    gh_put_format(out, "%.*s:%u", (int)record->rule_file.n, record->rule_file.p, record->rule_line);
    if (record->frame_line)
        gh_put_format(out, ", frame %.*s:%u", (int)record->frame_file.n, record->frame_file.p,
                      record->frame_line);
    gh_put_char(out, '\n');
}

/* ---- Order ----------------------------------------------------------------------------- */

/* Notes may come in any order of sentences, since some are made when the article is known. */
static int by_sentence(const void *a, const void *b)
{
    const gh_note *x = *(const gh_note *const *)a, *y = *(const gh_note *const *)b;
    if (x->sentence != y->sentence)
        return x->sentence < y->sentence ? -1 : 1;
    return (x > y) - (x < y);
}

static const gh_note **sorted_notes(const gh_document *document)
{
    const gh_note **notes = malloc((document->note_count + 1) * sizeof *notes);
    if (!notes)
        return NULL;
    for (uint32_t i = 0; i < document->note_count; i++)
        notes[i] = &document->notes[i];
    qsort(notes, document->note_count, sizeof *notes, by_sentence);
    notes[document->note_count] = NULL;
    return notes;
}

static void put_sentence(gh_buffer *out, const gh_document *document, uint32_t number,
                         const gh_screen *screen)
{
    const gh_sentence *sentence = &document->sentences[number];
    gh_put_format(out, "\n[%u] ", number);
    if (sentence->kind == GH_SENTENCE_INVALID)
        gh_put_format(out, "(bytes %u to %u)", sentence->span.begin, sentence->span.end);
    else
        gh_put_styled(out, screen, words_at(document, sentence->span), GH_BOLD);
    gh_put_char(out, '\n');
    if (set_aside[sentence->kind])
        gh_put_format(out, "    %s\n", set_aside[sentence->kind]);
}

void gh_write_account(gh_buffer *out, const gh_document *document, const gh_screen *screen)
{
    const gh_note **notes = sorted_notes(document);
    if (!notes) {
        out->failed = true;
        return;
    }
    const gh_note **note = notes;
    uint32_t record = 0;
    gh_write_heading(out, document, screen);
    for (uint32_t s = 0; s < document->sentence_count; s++) {
        put_sentence(out, document, s, screen);
        for (; *note && (*note)->sentence == s; note++)
            put_note(out, document, *note, screen);
        uint32_t first = record;
        for (; record < document->record_count && document->records[record].sentence <= s; record++)
            put_record(out, document, &document->records[record], screen);
        if (record == first && document->sentences[s].kind == GH_SENTENCE_TEXT)
            gh_put_text(out, "    no record\n");
    }
    gh_put_char(out, '\n');
    for (; *note; note++)
        put_note(out, document, *note, screen);
    free(notes);
}
