/* land.c - the capital and the whole of the country that an article is about. */
#include "event/place.h"

/* "[Nepaler] rajdhanite": the state whose capital it is, or that the article is about. */
static gh_place capital_at(const gh_scene *s, uint16_t at)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    uint32_t state = gh_where_state_of(lexicon, gh_str_of(s->coding->setting.country));
    for (uint16_t k = 0; k < s->mentions.n; k++)
        if (s->mentions.p[k].after == at && s->mentions.p[k].state)
            state = s->mentions.p[k].state;
    gh_span span = gh_token_span(s->parse->items[at].token);
    return state ? gh_where_capital(lexicon, state - 1, span) : (gh_place){0};
}

/* "[ekti hotya] mamlay", "sommelone": what is told of, no place. */
static bool is_told(const gh_scene *s, uint16_t i)
{
    return gh_scene_is_in_act(s, i) ||
           gh_refer_has_class(s->parse, i, s->coding->lexicon->class_matter);
}

/* "desher [bibhinno sthane]", "rajdhanir [ekti hotele]", "rajdhanir [ekti hoteler samne]" */
static bool owns_a_venue(const gh_scene *s, uint16_t at, uint32_t where)
{
    enum { NEAR = 5 };
    const gh_parse *p = s->parse;
    bool of_land = gh_refer_word_has_class(p, at, s->coding->lexicon->class_land);
    for (uint16_t i = (uint16_t)(at + 1); i < p->n && i <= at + NEAR; i++) {
        const gh_item *item = &p->items[i];
        if (item->part == GH_PART_MARKER)
            return (item->functions & where) && gh_place_is_venue(s, (uint16_t)(i - 1));
        if (item->part == GH_PART_VERB || item->part == GH_PART_MARK)
            return false;
        if (gh_item_is_word(item) && gh_item_case(item) == GH_LOC)
            return gh_place_is_venue(s, i) || (!of_land && !is_told(s, i));
    }
    return false;
}

gh_place gh_place_capital_in(const gh_scene *s, const gh_act *act, uint16_t from, uint16_t to)
{
    const gh_parse *p = s->parse;
    uint32_t where =
        GH_FUNCTION_LOC | (act && gh_place_is_found_there(s, act) ? GH_FUNCTION_FROM : 0u);
    for (uint16_t i = from; i < to; i++) {
        unsigned c = gh_item_is_word(&p->items[i]) ? gh_item_case(&p->items[i]) : GH_NOM;
        if (c > GH_NOM && gh_refer_has_class(p, i, s->coding->lexicon->class_capital) &&
            (c == GH_LOC || (c == GH_GEN && owns_a_venue(s, i, where))))
            return capital_at(s, i);
    }
    return (gh_place){0};
}

gh_place gh_place_land_in(const gh_scene *s, uint16_t from, uint16_t to)
{
    const gh_parse *p = s->parse;
    const gh_lexicon *lexicon = s->coding->lexicon;
    uint32_t state = gh_where_state_of(lexicon, gh_str_of(s->coding->setting.country));
    for (uint16_t i = from; state && i < to; i++) {
        const gh_item *item = &p->items[i];
        if (!gh_item_is_word(item))
            continue;
        bool land = gh_refer_word_has_class(p, i, lexicon->class_land);
        bool whole = gh_refer_word_has_class(p, i, lexicon->class_nationwide) ||
                     (land && i > 0 && gh_refer_word_has_class(p, i - 1, lexicon->class_whole));
        bool parts = land && gh_item_case(item) == GH_GEN && owns_a_venue(s, i, GH_FUNCTION_LOC);
        if (whole || parts)
            return gh_where_state(lexicon, state - 1, gh_token_span(item->token));
    }
    return (gh_place){0};
}

static bool is_in_name(const gh_scene *s, uint16_t at)
{
    if (gh_argument_at(s->mentions, at))
        return true;
    const gh_item *before = at ? &s->parse->items[at - 1] : NULL;
    return before && before->part == GH_PART_NOMINAL && gh_item_case(before) <= GH_NOM &&
           (before->analysis->certainty == GH_GUESSED || before->analysis->pos == GH_UPOS_PROPN);
}

/* The place of the country of the article that is named last before an item. */
static uint32_t named_before(const gh_scene *s, uint16_t at)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    uint32_t last = s->coding->last_place;
    for (uint16_t k = 0; k < s->mentions.n && s->mentions.p[k].last < at; k++) {
        const gh_mention *m = &s->mentions.p[k];
        uint32_t place = m->place ? m->place : m->seat;
        if (place && gh_str_equal(gh_lexicon_string(
                                      lexicon, gh_row(lexicon, PLACE, place, place - 1)->country),
                                  gh_str_of(s->coding->setting.country)))
            last = place;
    }
    return last;
}

void gh_event_note_place(const gh_scene *s)
{
    s->coding->last_place = named_before(s, s->parse->n);
}

gh_place gh_place_local_in(const gh_scene *s, uint16_t from, uint16_t to)
{
    for (uint16_t i = from; i < to; i++) {
        const gh_item *item = &s->parse->items[i];
        unsigned c = gh_item_is_word(item) ? gh_item_case(item) : GH_NOM;
        bool that = i > 0 && s->parse->items[i - 1].pronoun == GH_PRONOUN_DEMONSTRATIVE;
        if (c <= GH_NOM || !gh_refer_is_locality(s->parse, i) || is_in_name(s, i) ||
            !((c == GH_LOC && that) || (c == GH_GEN && owns_a_venue(s, i, GH_FUNCTION_LOC))))
            continue;
        uint32_t place = named_before(s, i);
        return place ? gh_where_place(s->coding->lexicon, place - 1, gh_token_span(item->token))
                     : (gh_place){0};
    }
    return (gh_place){0};
}

bool gh_event_is_whole_land(const gh_coding *coding, const gh_place *place)
{
    return gh_str_equal(place->precision, GH_STR("country")) &&
           gh_str_equal(place->country, gh_str_of(coding->setting.country));
}

static bool same_country(const gh_record *r)
{
    return gh_str_equal(gh_str_slice(r->source.code, 0, 3), gh_str_slice(r->target.code, 0, 3));
}

/* The country of those whom a deed hits, or of whoever does it; of a protest only that of both. */
static gh_str country_of_deed(const gh_record *r)
{
    gh_str source = gh_str_slice(r->source.code, 0, 3), target = gh_str_slice(r->target.code, 0, 3);
    bool abroad = gh_str_starts_any(r->code, "133 14") && !same_country(r);
    if (gh_str_equal(r->target.code, GH_STR("---")))
        return source;
    if (gh_str_equal(target, GH_STR("---"))) /* those of nobody knows where */
        return GH_STR("");
    return abroad && !gh_str_equal(source, GH_STR("---")) ? GH_STR("") : target;
}

/* "[Macron sarkarer] protibade bikkhobher dak dey": called for where those live who are to come. */
static bool is_called_abroad(const gh_coding *coding, const gh_record *r)
{
    return gh_str_starts(r->code, GH_STR("133")) &&
           !gh_str_equal(gh_str_slice(r->source.code, 0, 3), gh_str_of(coding->setting.home));
}

/* "[agragami] sena-ra hamla chalay", nobody says where: force is used in the country of those whom
 * it hits, and whoever visits a country is there. A war that is only named is told of nowhere. */
void gh_event_take_land(const gh_coding *coding, gh_record *r, const gh_origin *o)
{
    bool force = gh_str_starts_any(r->code, "14 175 18 19 20");
    bool visit = gh_str_starts(r->code, GH_STR("042"));
    bool civil_war = gh_str_starts(r->code, GH_STR("19")) && same_country(r);
    bool call = is_called_abroad(coding, r);
    bool between = r->mutual && !same_country(r); /* who fights whom is in neither land for sure */
    if (between || r->place.name.n || (o->mentioned && !civil_war) || !(force || visit || call))
        return;
    uint32_t state = gh_where_state_of(coding->lexicon, country_of_deed(r));
    if (state)
        r->place = gh_where_state(coding->lexicon, state - 1, (gh_span){0, 0});
}
