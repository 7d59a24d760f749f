/* detect.h - which format an input has, by its first bytes. */
#ifndef GH_READ_DETECT_H
#define GH_READ_DETECT_H

#include "base/str.h"

typedef enum gh_input_format {
    GH_INPUT_AUTO,
    GH_INPUT_TEXT,
    GH_INPUT_NDJSON,
    GH_INPUT_CSV,
    GH_INPUT_HTML,
    GH_INPUT_FEED, /* RSS or Atom */
    GH_INPUT_WARC,
    GH_INPUT_PETRARCH,
    GH_INPUT_FORMATS,
} gh_input_format;

#define GH_BYTE_ORDER_MARK GH_STR("\xEF\xBB\xBF")

/* The format of an input that begins with `head` (a byte order mark already passed over).
 * *ret_refusal is NULL, or says what the input is if it is something that no reader understands,
 * such as a PDF. */
gh_input_format gh_input_detect(gh_str head, const char **ret_refusal);

#endif
