/* screen.h - text for people: display width, colours, cells of a table. */
#ifndef GH_WRITE_SCREEN_H
#define GH_WRITE_SCREEN_H

#include "write/buffer.h"

typedef struct gh_screen {
    bool colour;
    uint32_t width; /* columns of the terminal; 0: no terminal, nothing is cut */
} gh_screen;

typedef enum gh_style {
    GH_PLAIN,
    GH_BOLD,
    GH_DIM,
    GH_GREEN,
    GH_CYAN,
    GH_YELLOW,
    GH_RED,
} gh_style;

/* Bytes of the control character at a byte of `s` (of ASCII, or U+0080 to U+009F, which a terminal
 * obeys too); 0: there is none. */
uint32_t gh_control_at(gh_str s, uint32_t at);

/* `s` cut to `width` columns, the last of them an ellipsis if anything was cut, and filled up with
 * spaces if `fill`. Line ends and control characters become spaces. */
void gh_put_cell(gh_buffer *out, const gh_screen *screen, gh_str s, uint32_t width, bool fill,
                 gh_style style);

/* The same with no limit. */
void gh_put_styled(gh_buffer *out, const gh_screen *screen, gh_str s, gh_style style);

#endif
