#include "text/quotes.h"

#include "base/utf8.h"

static uint32_t only_point(gh_str s)
{
    uint32_t length = 0;
    uint32_t point = s.n ? gh_utf8_next(s, 0, &length) : GH_UTF8_BAD;
    return length == s.n ? point : GH_UTF8_BAD;
}

static bool is_quote(uint32_t kind)
{
    return kind == GH_TEXT_MARK_OPEN || kind == GH_TEXT_MARK_CLOSE || kind == GH_TEXT_MARK_QUOTE ||
           kind == GH_TEXT_MARK_APOSTROPHE;
}

bool gh_quote_families_fill(gh_point_map *families, gh_point_map *neutral, gh_text_rules marks)
{
    uint8_t next = 1;
    for (uint32_t i = 0; i < marks.n; i++) {
        uint32_t mark = only_point(marks.p[i].from), partner = only_point(marks.p[i].to);
        if (!is_quote(marks.p[i].kind) || mark == GH_UTF8_BAD)
            continue;
        uint8_t family = partner == GH_UTF8_BAD ? 0 : gh_point_map_get(families, partner);
        if (!family)
            family = next < GH_QUOTE_FAMILIES ? next++ : 1;
        if (!gh_point_map_set(families, mark, family) ||
            !gh_point_map_set(neutral, mark, mark == partner))
            return false;
    }
    return true;
}
