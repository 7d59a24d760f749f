/* export.h - one record on its way out, with all that a line of any format is made of. Records of a
 * document that was coded just now and records of a store are written from the same struct. */
#ifndef GH_WRITE_EXPORT_H
#define GH_WRITE_EXPORT_H

#include "write/buffer.h"
#include "write/facts.h"

/* Characters before a byte of an article's text, counted on from the last one asked for: records
 * come in the order of the text. Zeroed for each article. */
typedef struct gh_cursor {
    uint32_t byte;
    uint64_t characters, length; /* length: of the whole text, once it was asked for */
} gh_cursor;

uint64_t gh_cursor_move(gh_cursor *cursor, gh_str text, uint32_t byte);
uint64_t gh_cursor_length(gh_cursor *cursor, gh_str text);

typedef struct gh_export {
    const gh_article *article;
    const gh_record *record;
    const gh_facts *facts;
    gh_str lexicon, version; /* what the record was made with */
    gh_str incident;         /* empty outside a store */
    gh_cursor *cursor;       /* of the article */
    /* How many records, outlets and articles tell the incident, where one record stands for all of
     * them; else 0, for the record alone. */
    uint64_t mentions, outlets, articles;
    uint64_t story, id; /* numbers of the article and the record, from 1; 0: see below */
} gh_export;

/* Some formats number articles and records, and coders at work side by side do not know how far the
 * others are. They leave bytes that no text of theirs holds: where the next article begins, where
 * its number goes, and where that of the next record goes. */
#define GH_MARK_ARTICLE '\001'
#define GH_MARK_STORY '\002'
#define GH_MARK_RECORD '\003'

typedef struct gh_numbers {
    uint64_t articles, records; /* so far */
} gh_numbers;

/* Copies `from` to `to` with numbers in place of the marks. */
void gh_put_numbered(gh_buffer *to, const gh_buffer *from, gh_numbers *numbers);

/* The words of a record's span in its article; none where the article ends before (in a store that
 * somebody else wrote to). */
static inline gh_str gh_export_words(const gh_export *x, gh_span span)
{
    bool is_there = gh_span_is_set(span) && span.end <= x->article->text.n;
    return is_there ? gh_str_slice(x->article->text, span.begin, span.end) : (gh_str){0};
}

#endif
