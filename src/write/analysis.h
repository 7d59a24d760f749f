/* analysis.h - words, numbers and dates of a document. */
#ifndef GH_WRITE_ANALYSIS_H
#define GH_WRITE_ANALYSIS_H

#include "write/buffer.h"

/* One JSON object a document. */
void gh_write_analysis(gh_buffer *out, const gh_document *document);

/* Universal Dependencies' CoNLL-U, a block a sentence. */
void gh_write_conllu(gh_buffer *out, const gh_document *document);

#endif
