/* detect.h - which format an input has, by its first bytes. */
#ifndef GH_READ_DETECT_H
#define GH_READ_DETECT_H

#include "base/str.h"

typedef enum gh_input_format {
    GH_INPUT_AUTO,
    GH_INPUT_TEXT,
    GH_INPUT_NDJSON,
} gh_input_format;

/* The format of an input that begins with `head` (a byte order mark already passed over): text or
 * NDJSON. *ret_refusal is NULL, or says what the input is if it is something that neither reader
 * understands, such as a compressed file. */
gh_input_format gh_input_detect(gh_str head, const char **ret_refusal);

#endif
