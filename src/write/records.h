/* records.h - the records of a document, a line of JSON each. */
#ifndef GH_WRITE_RECORDS_H
#define GH_WRITE_RECORDS_H

#include "write/buffer.h"

void gh_write_records(gh_buffer *out, const gh_document *document, const gh_lexicon *lexicon);

#endif
