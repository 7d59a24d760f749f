/* open.h - the parts of opening a lexicon. */
#ifndef GH_LEXICON_OPEN_H
#define GH_LEXICON_OPEN_H

#include "lexicon/format.h"
#include "lexicon/lexicon.h"

/* A section as the header gives it, its bounds checked. */
typedef struct gh_section_view {
    const void *p;
    size_t n; /* elements */
} gh_section_view;

/* Checks magic, probe, format, size, checksum, schema and the bounds of all sections. */
gh_status gh_lexicon_check_header(const void *bytes, size_t size,
                                  gh_section_view sections[GH_SECTION_MAX], gh_error *error);

/* Points the views of *lexicon into the sections and checks that every offset and number in them
 * is one that the look-ups may follow. False: *ret_what names the part that is damaged. */
bool gh_lexicon_check(gh_lexicon *lexicon, const gh_section_view sections[GH_SECTION_MAX],
                      const char **ret_what);

/* Checks the rows of all tables against the schema. */
bool gh_lexicon_check_rows(const gh_lexicon *lexicon, size_t list_count);

#endif
