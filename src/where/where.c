#include "where/where.h"

static bool country_is(const gh_lexicon *lexicon, uint32_t string, const char *country)
{
    return gh_str_equal(gh_lexicon_string(lexicon, string), gh_str_of(country));
}

static int worth(const gh_lexicon *lexicon, const gh_setting *setting, uint32_t row)
{
    static const int by_level[GH_LEVEL_MAX] = {
        [GH_LEVEL_COUNTRY] = 7, [GH_LEVEL_ADMIN1] = 5, [GH_LEVEL_ADMIN2] = 4, [GH_LEVEL_ADMIN3] = 2,
        [GH_LEVEL_CITY] = 6,    [GH_LEVEL_SITE] = 1,   [GH_LEVEL_REGION] = 3,
    };
    const gh_place_row *place = gh_row(lexicon, PLACE, place, row);
    int points = by_level[place->level];
    if (country_is(lexicon, place->country, setting->country))
        points += 20;
    if (country_is(lexicon, place->country, setting->home))
        points += 10;
    return points;
}

uint32_t gh_where_choose(const gh_lexicon *lexicon, const gh_setting *setting, const uint32_t *rows,
                         uint32_t count)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < count; i++)
        if (worth(lexicon, setting, rows[i]) > worth(lexicon, setting, rows[best]))
            best = i;
    return rows[best];
}

static gh_str level_name(uint32_t level)
{
#define LEVEL_NAME(P, name, text) [P##name] = text,
    static const char *const names[GH_LEVEL_MAX] = {"", GH_LEVEL_NAMES(LEVEL_NAME, GH_LEVEL_)};
#undef LEVEL_NAME
    /* A cross-border region is written with the precision of a first-level division. */
    return gh_str_of(names[level == GH_LEVEL_REGION ? GH_LEVEL_ADMIN1 : level]);
}

static double degrees(uint32_t cell)
{
    return (double)(int32_t)cell / 1e6;
}

gh_place gh_where_place(const gh_lexicon *lexicon, uint32_t place_row, gh_span span)
{
    const gh_place_row *row = gh_row(lexicon, PLACE, place, place_row);
    return (gh_place){.name = gh_lexicon_string(lexicon, row->name),
                      .country = gh_lexicon_string(lexicon, row->country),
                      .precision = level_name(row->level),
                      .lat = degrees(row->lat),
                      .lon = degrees(row->lon),
                      .located = row->lat != 0 || row->lon != 0,
                      .span = span};
}

gh_place gh_where_state(const gh_lexicon *lexicon, uint32_t state_row, gh_span span)
{
    const gh_state_row *row = gh_row(lexicon, STATE, state, state_row);
    return (gh_place){.name = gh_lexicon_string(lexicon, row->name),
                      .country = gh_lexicon_string(lexicon, row->iso),
                      .precision = level_name(GH_LEVEL_COUNTRY),
                      .lat = degrees(row->lat),
                      .lon = degrees(row->lon),
                      .located = row->lat != 0 || row->lon != 0,
                      .span = span};
}

gh_place gh_where_capital(const gh_lexicon *lexicon, uint32_t state_row, gh_span span)
{
    gh_place place = gh_where_state(lexicon, state_row, span);
    place.name = gh_lexicon_string(lexicon, gh_row(lexicon, STATE, state, state_row)->capital);
    place.precision = level_name(GH_LEVEL_CITY);
    return place.name.n ? place : (gh_place){0};
}

uint32_t gh_where_state_of(const gh_lexicon *lexicon, gh_str iso)
{
    uint32_t rows = iso.n ? gh_lexicon_row_count(lexicon, GH_TABLE_STATE) : 0;
    for (uint32_t row = 0; row < rows; row++)
        if (gh_str_equal(gh_lexicon_string(lexicon, gh_row(lexicon, STATE, state, row)->iso), iso))
            return row + 1;
    return 0;
}
