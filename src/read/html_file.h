/* html_file.h - pages as a format of input, and for formats that hold pages. */
#ifndef GH_READ_HTML_FILE_H
#define GH_READ_HTML_FILE_H

#include "base/date.h"
#include "read/bytes.h"
#include "read/format.h"
#include "read/page.h"

/* What is kept between pages. */
typedef struct gh_pages {
    gh_page_reader *reader;
    gh_bytes decoded; /* the page as UTF-8, where it was not */
    char date[GH_DATE_ROOM];
    gh_status status; /* of the last page: GH_NOT_FOUND if there is no article on it */
    bool is_done;     /* of a file: its page was read */
} gh_pages;

/* False without memory. */
bool gh_pages_init(gh_pages *pages, const gh_lexicon *lexicon);
void gh_pages_done(gh_pages *pages);

/* Reads one page into the fields of the intake (all but the id), or says why it is no article.
 * `url` is where it was found and `charset` what the server said of it; both may be empty. */
gh_found gh_pages_take(gh_pages *pages, gh_intake *intake, gh_str bytes, gh_str url,
                       gh_str charset);

#endif
