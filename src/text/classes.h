/* classes.h - what kind of character a code point is, for splitting. Letters are the default:
 * what marks.tsv and folds.tsv do not name, is one. */
#ifndef GH_TEXT_CLASSES_H
#define GH_TEXT_CLASSES_H

#include "text/point_map.h"
#include "text/tables.h"

enum gh_class {
    GH_CLASS_LETTER,
    GH_CLASS_LATIN, /* ASCII letters */
    GH_CLASS_DIGIT,
    GH_CLASS_INVISIBLE, /* belongs to the word it stands in, if any; the last that can */
    GH_CLASS_SPACE,
    GH_CLASS_NEWLINE,
    GH_CLASS_BAD,  /* a byte that is not UTF-8 */
    GH_CLASS_MARK, /* GH_CLASS_MARK + enum gh_text_mark */
};

/* False when there is no memory. */
bool gh_classes_fill(gh_point_map *classes, gh_text_rules folds, gh_text_rules marks);

static inline bool gh_class_is_letter(uint8_t class)
{
    return class <= GH_CLASS_LATIN;
}

/* The digit 0 to 9 that `point` is, else 10: ASCII, and the South Asian blocks of 128 code points
 * (numbers 18 to 27), which all keep their digits at the same place. */
static inline uint32_t gh_digit_value(uint32_t point)
{
    if (point < 128)
        return point - '0' < 10 ? point - '0' : 10;
    uint32_t block = point / 128, digit = point % 128 - 0x66;
    return block >= 18 && block <= 27 && digit < 10 ? digit : 10;
}

#endif
