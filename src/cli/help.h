/* help.h - the part of --help that commands share. */
#ifndef GH_CLI_HELP_H
#define GH_CLI_HELP_H

#define GH_HELP_READING                                                                            \
    "  --input FORMAT    auto (by content, the default), text (a file is one article), ndjson\n"   \
    "                    (a line is one article: text, and if known id, date, source, home,\n"     \
    "                    title, url, lang), csv (the same as columns of a table with a header,\n"  \
    "                    separated by comma, tab or semicolon), html (a page of a news site),\n"   \
    "                    warc (pages as a crawler keeps them), feed (RSS, Atom) or petrarch\n"     \
    "                    (its XML); a file may be packed: gzip, zstd, xz, bzip2, tar, zip\n"       \
    "  --columns FIELD=COLUMN,...\n"                                                               \
    "                    what a table or JSON calls the fields, as in\n"                           \
    "                    text=body,date=published\n"                                               \
    "  --date YYYY-MM-DD day of publication, for articles that do not say\n"                       \
    "  --home ISO3       country of the outlet, such as BGD, for articles that do not say\n"       \
    "  --lang LANG       auto or bn; bn also takes articles marked as another language\n"

#define GH_HELP_RUNNING                                                                            \
    "  --jobs N          articles coded at once (default 1; 0: one a core)\n"                      \
    "  --lexicon FILE    a compiled lexicon in place of the one built in\n"                        \
    "  --quiet           no progress, no warnings and no summary on standard error\n"

#define GH_HELP_HELP "  -h, --help        show this\n"

#define GH_HELP_INPUT                                                                              \
    GH_HELP_READING GH_HELP_RUNNING                                                                \
        "  -o, --output FILE write to FILE instead of standard output\n" GH_HELP_HELP

#define GH_HELP_DB "  --db DB           the store, a file\n"

#define GH_HELP_FILTERS                                                                            \
    "Filters. Of one option given several times any may hold, of different ones all must.\n"       \
    "\n"                                                                                           \
    "  --from DATE, --to DATE\n"                                                                   \
    "                    day of the event, both included: YYYY-MM-DD, YYYY-MM or YYYY\n"           \
    "  --outlet NAME     who published the article\n"                                              \
    "  --language LANG   of the article, such as bn\n"                                             \
    "  --country ISO3    of the place or of an actor\n"                                            \
    "  --actor ACTOR     source or target: the beginning of a code, such as BGD or BGDCOP, or a\n" \
    "                    name\n"                                                                   \
    "  --role ROLE       of source or target, such as COP\n"                                       \
    "  --code CODE       CAMEO code with all below it; a root such as 14\n"                        \
    "  --plover TYPE     PLOVER event type, such as PROTEST\n"                                     \
    "  --status STATUS   actual, planned, conditional, alleged, denied or negated\n"               \
    "  --place NAME      name of the place, in English\n"                                          \
    "  --text QUERY      finds the article, as in ghotona search\n"

#define GH_HELP_EXIT                                                                               \
    "Exit status: 0 done; 1 done, but some input was refused; 2 usage; 3 internal or I/O error.\n"

#endif
