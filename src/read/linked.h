/* linked.h - what a page says of itself in JSON-LD (schema.org). */
#ifndef GH_READ_LINKED_H
#define GH_READ_LINKED_H

#include "read/html.h"

/* Strings are in the arena; empty: not said. They may hold markup and entities. */
typedef struct gh_linked {
    gh_str headline, body, published, publisher, language, url;
    bool is_article, is_video, is_list;
    bool is_walled; /* not accessible for free */
} gh_linked;

/* Reads all scripts of JSON-LD; what is not JSON is passed over. *json holds what must be freed
 * with gh_linked_free() after the arena's escape. */
void gh_linked_read(gh_arena *arena, const gh_html *html, gh_linked *ret_linked, void **json);
void gh_linked_free(void **json);

#endif
