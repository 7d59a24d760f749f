/* coder.h - the way of a document through all stages. */
#ifndef GH_CODER_CODER_H
#define GH_CODER_CODER_H

#include "event/event.h"

/* The stages, in the order in which they end: those of the document, then of each sentence. */
typedef enum gh_stage {
    GH_STAGE_SPLIT,
    GH_STAGE_RESOLVE,
    GH_STAGE_START, /* day, setting and domain of the article */
    GH_STAGE_PARSE,
    GH_STAGE_WHEN,
    GH_STAGE_REFER,
    GH_STAGE_ACTS,
    GH_STAGE_TALK,
    GH_STAGE_EVENT,
    GH_STAGE_FINISH,
    GH_STAGE_ANALYSE,
    GH_STAGE_MAX
} gh_stage;

/* Called after each stage, for tests and measurements. `scene` is the sentence as far as it is
 * made, NULL when the stage is one of the document. */
typedef struct gh_watch {
    void (*call)(void *context, const gh_coder *coder, gh_stage done, const gh_scene *scene);
    void *context;
} gh_watch;

struct gh_coder {
    const gh_lexicon *lexicon;
    gh_forms *forms;
    unsigned wants;
    gh_watch watch;
    gh_arena document_arena;
    gh_arena scratch; /* of one sentence */
    gh_escape escape;
    gh_document document;
    gh_text text;
    gh_text title;
    gh_coding coding;
    uint32_t act_count; /* words found that tell an act */
    GH_VEC(gh_gap) gaps;
};

/* Fills words, numbers, times and the normalised text of the document. */
void gh_coder_analyse(gh_coder *coder);

/* Notes on the parse of a sentence: clauses, mentions, acts. */
void gh_coder_trace(gh_coder *coder, const gh_parse *p, gh_mentions mentions, gh_acts acts,
                    const gh_voices *voices);

/* Adds what the lexicon lacks of a sentence to the coder's gaps. */
void gh_coder_gaps(gh_coder *coder, const gh_scene *scene);

/* Counts the words of the document, and how many of them the lexicon has. */
void gh_coder_coverage(gh_coder *coder);

/* Why the document has no record. */
gh_silence gh_coder_silence(const gh_coder *coder);

/* In debug builds after every stage: is what it made sound? Spans are sorted, lie inside one
 * another and on the boundaries of tokens. A failure is a mistake of ours and aborts. */
void gh_coder_check(const gh_coder *coder, gh_stage done, const gh_scene *scene);

/* The first token after a dateline that begins at `first`, or `first` when there is none. */
uint32_t gh_coder_skip_dateline(const gh_coder *coder, uint32_t first, uint32_t end);

/* Binds the names of the title, before the first sentence. */
void gh_coder_read_title(gh_coder *coder);

/* The domain that keeps the article quiet (enum gh_domain), 0 for none. */
uint8_t gh_coder_domain(const gh_coder *coder);

/* Is the article about a war of long ago, or does it at least speak of one? */
void gh_coder_read_memory(const gh_coder *coder, bool *ret_about, bool *ret_speaks);

/* Does the writer argue, as in a column, rather than report? */
bool gh_coder_reads_argument(const gh_coder *coder);

#endif
