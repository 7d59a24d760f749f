/* fields.h - the fields that a format found, made into an article. */
#ifndef GH_READ_FIELDS_H
#define GH_READ_FIELDS_H

#include "read/format.h"

typedef enum gh_fit {
    GH_FIT_REFUSED, /* intake->fault says why */
    GH_FIT_PARTLY,  /* the article is there but for what intake->fault says */
    GH_FIT_WARNED,  /* the article is whole; intake->fault warns of something */
    GH_FIT_WHOLE,
} gh_fit;

/* True if a text that is said to be in `lang` may be read; one of which nothing is said may. */
bool gh_fields_is_ours(gh_str lang);

/* Checks the fields and fills *ret_article but for its id. What the fields leave open comes from
 * the options. */
gh_fit gh_fields_article(gh_intake *intake, gh_article *ret_article);

#endif
