/* coder.h - the way of a document through all stages. */
#ifndef GH_CODER_CODER_H
#define GH_CODER_CODER_H

#include "event/event.h"

struct gh_coder {
    const gh_lexicon *lexicon;
    gh_forms *forms;
    unsigned wants;
    gh_arena document_arena;
    gh_arena scratch; /* of one sentence */
    gh_escape escape;
    gh_document document;
    gh_text text;
    gh_coding coding;
};

/* Fills words, numbers, times and the normalised text of the document. */
void gh_coder_analyse(gh_coder *coder);

/* Notes on the parse of a sentence: words, clauses, mentions, acts. */
void gh_coder_trace(gh_coder *coder, const gh_parse *p, gh_mentions mentions, gh_acts acts,
                    const gh_voices *voices, gh_span span);

/* In debug builds after every stage: spans are sorted, lie inside one another and on the
 * boundaries of tokens. A failure is a mistake of ours and aborts. */
void gh_coder_check_text(const gh_text *text);
void gh_coder_check_parse(const gh_parse *p, gh_mentions mentions, gh_acts acts);
void gh_coder_check_records(const gh_coder *coder);

/* True when the article is of a domain that is kept quiet. */
bool gh_coder_is_quiet(const gh_coder *coder);

#endif
