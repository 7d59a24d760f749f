#include "text/classes.h"

#include "base/utf8.h"

static uint8_t ascii_class(uint32_t point)
{
    uint32_t letter = (point | 0x20) - 'a';
    if (letter < 26)
        return GH_CLASS_LATIN;
    if (point - '0' < 10)
        return GH_CLASS_DIGIT;
    if (point == '\n')
        return GH_CLASS_NEWLINE;
    if (point <= ' ' || point == 0x7F)
        return GH_CLASS_SPACE;
    return GH_CLASS_MARK + GH_TEXT_MARK_SYMBOL;
}

static bool fill_defaults(gh_point_map *classes)
{
    for (uint32_t point = 0; point < 128; point++)
        if (!gh_point_map_set(classes, point, ascii_class(point)))
            return false;
    for (uint32_t point = 18 * 128; point < 28 * 128; point++)
        if (gh_digit_value(point) < 10 && !gh_point_map_set(classes, point, GH_CLASS_DIGIT))
            return false;
    return true;
}

/* Rows of one character only: a longer `from` is a rule of spelling. */
static bool set_single(gh_point_map *classes, gh_str from, uint8_t class)
{
    uint32_t length;
    if (!from.n)
        return true;
    uint32_t point = gh_utf8_next(from, 0, &length);
    if (point == GH_UTF8_BAD || length != from.n)
        return true;
    return gh_point_map_set(classes, point, class);
}

bool gh_classes_fill(gh_point_map *classes, gh_text_rules folds, gh_text_rules marks)
{
    if (!fill_defaults(classes))
        return false;
    for (uint32_t i = 0; i < folds.n; i++) {
        uint32_t kind = folds.p[i].kind;
        uint8_t class = kind == GH_TEXT_FOLD_SPACE ? GH_CLASS_SPACE : GH_CLASS_INVISIBLE;
        if ((kind == GH_TEXT_FOLD_SPACE || kind == GH_TEXT_FOLD_DROP) &&
            !set_single(classes, folds.p[i].from, class))
            return false;
    }
    for (uint32_t i = 0; i < marks.n; i++)
        if (marks.p[i].kind && marks.p[i].kind < GH_TEXT_MARK_MAX &&
            !set_single(classes, marks.p[i].from, (uint8_t)(GH_CLASS_MARK + marks.p[i].kind)))
            return false;
    return true;
}
