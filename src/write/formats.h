/* formats.h - the output formats of records, by name. */
#ifndef GH_WRITE_FORMATS_H
#define GH_WRITE_FORMATS_H

#include "write/sheet.h"

typedef struct gh_format {
    const char *name;
    const gh_sheet *sheet; /* a table of columns; NULL: `put` writes a record */
    void (*put)(gh_buffer *out, const gh_export *x);
    const char *begin, *between, *end; /* what stands around the records; NULL: nothing */
    bool has_head;                     /* a line with the names of the columns */
    bool only_located;                 /* records without coordinates are passed over */
    bool is_numbered;                  /* leaves the marks of export.h */
} gh_format;

/* NULL when there is none of that name. */
const gh_format *gh_format_find(const char *name);

/* What comes before the first record and after the last. */
void gh_format_begin(gh_buffer *out, const gh_format *format);
void gh_format_end(gh_buffer *out, const gh_format *format);

/* One record, the first of the output or not; false when this format has no place for it. */
bool gh_format_put(gh_buffer *out, const gh_format *format, const gh_export *x, bool is_first);

/* The records of a document coded just now, of a format with nothing between them. */
void gh_format_document(gh_buffer *out, const gh_format *format, const gh_document *document,
                        const gh_lexicon *lexicon, const gh_facts *facts);

#endif
