/* row.h - one line of NDJSON: a flat object that describes an article. */
#ifndef GH_READ_ROW_H
#define GH_READ_ROW_H

#include "base/arena.h"

/* What is known of an article, in every format. */
typedef enum gh_row_key {
    GH_ROW_ID,
    GH_ROW_TEXT,
    GH_ROW_DATE,
    GH_ROW_SOURCE,
    GH_ROW_HOME,
    GH_ROW_TITLE,
    GH_ROW_URL,
    GH_ROW_LANG,
    GH_ROW_KEYS,
} gh_row_key;

/* "id", "text" and so on; a C string. */
gh_str gh_row_key_name(gh_row_key key);

/* The key of that name, or GH_ROW_KEYS. */
gh_row_key gh_row_key_find(gh_str name);

/* Absent, empty and null are the same: a field of no bytes. Fields point into the line, or into
 * the row's own memory where an escape had to be decoded. */
typedef struct gh_row {
    gh_str fields[GH_ROW_KEYS];
    const gh_str *names; /* what the members are called, if not by the keys' names; or NULL */
    char *decoded;       /* as long as the line, since decoding only shortens */
    size_t used, cap;
    gh_arena arena; /* the parser's, for one line */
    gh_escape escape;
} gh_row;

/* Reads one line into a row that was zeroed before the first and stays where it is. On failure
 * error->byte is the position in the line and error->message says what is wrong. `text` may hold
 * any bytes; every other field is valid UTF-8, but for `title`, whose state the caller checks. */
gh_status gh_row_read(gh_row *row, gh_str line, gh_error *error);

/* Frees what a row holds. */
void gh_row_done(gh_row *row);

#endif
