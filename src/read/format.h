/* format.h - what a format of input is: three functions that reader.c calls.
 *
 * The reader opens files, unpacks them, finds out what they hold, and hands one member after the
 * other to a format: the file itself, or a file inside an archive. The format takes articles out
 * of the member's bytes as named fields; the reader checks the fields, fills gaps, tells faults
 * with their place. A format never prints, and holds no more than one article at a time. */
#ifndef GH_READ_FORMAT_H
#define GH_READ_FORMAT_H

#include "read/reader.h"
#include "read/row.h"

/* What a format finds in one step. */
typedef enum gh_found {
    GH_FOUND_END,     /* nothing is left */
    GH_FOUND_ARTICLE, /* its fields are set */
    GH_FOUND_PART,    /* they are set, but something was left out; gh_intake_fault() said what */
    GH_FOUND_FAULT,   /* something was no article; gh_intake_fault() said why. Reading goes on */
    GH_FOUND_OTHER,   /* something that is no article by its kind: passed over without a word */
} gh_found;

/* One member, as a format sees it. */
typedef struct gh_intake {
    gh_stream *stream; /* its bytes from the first, unpacked; a byte order mark may stand there */
    const gh_reader_options *options;
    const char *base; /* its name without folders; the id of a member that is one article */
    void *state;      /* the format's own: made by open, freed by close */
    uint64_t place;   /* line or number of what was found last; 0: the member as a whole */
    gh_str fields[GH_ROW_KEYS]; /* of the article; what is not known is empty. Valid until the
                                 * next step; `text` and `title` may hold any bytes, the others
                                 * are valid UTF-8; `date` is YYYY-MM-DD, a time may follow */
    char fault[400];
    gh_refusal refusal; /* the kind of the fault */
    gh_passed passed;   /* what was passed over, as far as it could have been an article */
} gh_intake;

typedef struct gh_format {
    /* Prepares intake->state; false without memory. NULL: there is nothing to prepare. */
    bool (*open)(gh_intake *intake);
    gh_found (*next)(gh_intake *intake);
    /* Frees the state, also after a failed open. NULL: there is nothing to free. */
    void (*close)(gh_intake *intake);
} gh_format;

extern const gh_format gh_format_text;
extern const gh_format gh_format_ndjson;
extern const gh_format gh_format_csv;
extern const gh_format gh_format_html;
extern const gh_format gh_format_feed;
extern const gh_format gh_format_petrarch;
extern const gh_format gh_format_warc;

/* The format, or NULL if this version does not read it. */
const gh_format *gh_format_of(gh_input_format format);

/* Says what is wrong with what was found: GH_FOUND_FAULT. */
__attribute__((format(printf, 2, 3))) gh_found gh_intake_fault(gh_intake *intake,
                                                               const char *format, ...);

/* The same for something that is over its bound: `noun` as in "an article". */
gh_found gh_intake_too_long(gh_intake *intake, const char *noun, uint64_t size, uint64_t limit);

/* The same for an article whose size nobody counted to the end. */
gh_found gh_intake_too_much(gh_intake *intake, const char *noun);

/* The same for a stream that failed, of which no more is read. */
gh_found gh_intake_failed(gh_intake *intake);

/* The same for a format that finds its way behind damage: what follows is read if it can be. */
gh_found gh_intake_damaged(gh_intake *intake);

/* Counts something as passed over: GH_FOUND_OTHER. */
gh_found gh_intake_pass(gh_intake *intake, gh_passed_kind kind);

/* Passes over a byte order mark at the beginning. */
void gh_intake_skip_mark(gh_intake *intake);

#endif
