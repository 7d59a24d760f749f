/* sheet.h - formats of one line a record and one field a column: a list of columns each. */
#ifndef GH_WRITE_SHEET_H
#define GH_WRITE_SHEET_H

#include "write/export.h"

/* Adds the field of one record as plain text; the sheet sees to quotes and line ends. `which` tells
 * columns of one function apart. */
typedef void gh_put_column(gh_buffer *field, const gh_export *x, int which);

typedef struct gh_column {
    const char *name;
    gh_put_column *put; /* NULL: always empty */
    int which;
    enum { GH_NO_NUMBER, GH_RECORD_NUMBER, GH_STORY_NUMBER } number; /* what the field ends in */
} gh_column;

typedef struct gh_sheet {
    const gh_column *columns;
    uint32_t column_count;
    /* ',': CSV as in RFC 4180, but with bare line feeds. '\t': no quotes; tabs, line ends and other
     * control characters become spaces, and double quotes, which readers take for the start of a
     * quotation, single ones. */
    char separator;
} gh_sheet;

/* clang-format off */
#define GH_COLUMN(title, function) {.name = (title), .put = (function)}
#define GH_COLUMN_OF(title, function, kind) {.name = (title), .put = (function), .which = (kind)}
#define GH_COLUMN_EMPTY(title) {.name = (title)}

#define GH_SHEET(table, separator) {(table), sizeof(table) / sizeof *(table), (separator)}
/* clang-format on */

/* The names of the columns. */
void gh_sheet_head(gh_buffer *out, const gh_sheet *sheet);

void gh_sheet_row(gh_buffer *out, const gh_sheet *sheet, const gh_export *x);

#endif
