/* table.h - records as a table that people read, grouped by article. */
#ifndef GH_WRITE_TABLE_H
#define GH_WRITE_TABLE_H

#include "write/screen.h"

/* The line that names the columns, once before everything else. */
void gh_write_table_head(gh_buffer *out, const gh_screen *screen);

/* A heading and a row a record; nothing for an article without records. */
void gh_write_table(gh_buffer *out, const gh_document *document, const gh_screen *screen);

/* The heading of an article: its id, date, outlet and title. */
void gh_write_heading(gh_buffer *out, const gh_document *document, const gh_screen *screen);

/* Colour of a CAMEO code: green for cooperation, yellow for words, red for deeds of conflict. */
gh_style gh_style_of_quad(uint8_t quad);

#endif
