/* scene.c - the day of an act. */
#include "event/scene.h"

static bool names_a_day(const gh_moment *m)
{
    return m->day.year != 0 && !m->span_of_time;
}

/* "[2021 saler] sena obhyutthan": the first item behind the nouns that are one with the act's. */
static uint32_t after_parts_of_noun(const gh_scene *s, const gh_act *act, uint32_t at)
{
    uint32_t next = at;
    while (act->mentioned && next < act->first && s->parse->items[next].part == GH_PART_NOMINAL &&
           gh_item_case(&s->parse->items[next]) <= GH_NOM)
        next++;
    return next == act->first ? next : at;
}

/* "[goto maser] bonyay ...": the day of a noun, unless the noun is the act itself; but "[2024
 * saler] grishme", "[maser] majhamajhi". */
static bool belongs_to_noun(const gh_scene *s, const gh_act *act, const gh_moment *m)
{
    uint32_t last = m->first + m->count - 1 - s->parse->first;
    uint32_t next = after_parts_of_noun(s, act, last + 1);
    if (next >= s->parse->n || s->parse->items[next].part != GH_PART_NOMINAL ||
        !gh_item_is_word(&s->parse->items[last]) || gh_item_case(&s->parse->items[last]) != GH_GEN)
        return false;
    /* "16 Disemborer [thik] purbe": of the postposition, not of the adverb */
    unsigned pos = s->parse->items[next].analysis->pos;
    const gh_form *after = s->parse->items[next + 1].form;
    if ((after->flags & GH_FORM_MARKER) && (pos == GH_UPOS_ADV || pos == GH_UPOS_ADJ))
        return false;
    return !(s->parse->items[next].form->flags & GH_FORM_TIME) &&
           !gh_refer_has_class(s->parse, (uint16_t)next, s->coding->lexicon->class_stretch) &&
           !(next >= act->first && next <= act->last);
}

bool gh_event_day_of_noun(const gh_scene *s, const gh_moment *m)
{
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (!belongs_to_noun(s, &s->acts.p[k], m))
            return false;
    return s->acts.n > 0;
}

/* "[Sombar] theke Budhbar porjonto": the first day of several is the day. */
static bool ends_range(const gh_scene *s, const gh_moment *first, const gh_moment *last)
{
    enum { BETWEEN = 3 }; /* "Sombar [sokal theke] Budhbar" */
    uint32_t i = first->first + first->count - s->parse->first, to = last->first - s->parse->first;
    if (to > i + BETWEEN)
        return false;
    for (; i < to; i++)
        if (s->parse->items[i].part == GH_PART_MARKER &&
            (s->parse->items[i].functions & GH_FUNCTION_FROM))
            return true;
    return false;
}

static bool is_calendar_word(const gh_parse *p, uint16_t at, enum gh_calendar_kind kind)
{
    uint32_t n = 0;
    uint32_t lemma = at < p->n ? p->items[at].analysis->lemma : 0;
    const gh_entry *entries = gh_lexicon_entries(p->lexicon, lemma, &n);
    for (uint32_t k = 0; k < n; k++)
        if (entries[k].table == GH_TABLE_CALENDAR &&
            gh_row(p->lexicon, CALENDAR, calendar, entries[k].row)->kind == kind)
            return true;
    return false;
}

static bool is_said(const gh_scene *s, const gh_act *act)
{
    return (act->frame->traits & GH_FRAME_SPEECH) &&
           !gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("04"));
}

/* "[Dicembor]er modhye", "[Dicembore] nirbachoner dabi janano hoyechhe": what is wanted is then;
 * but "goto Dicembore". */
static bool belongs_to_content(const gh_scene *s, const gh_act *act, const gh_moment *m)
{
    uint16_t at = (uint16_t)(m->first - s->parse->first), after = (uint16_t)(at + m->count);
    if (!is_said(s, act))
        return false;
    if (after < s->parse->n && s->parse->items[after].part == GH_PART_MARKER &&
        (s->parse->items[after].functions & GH_FUNCTION_DURING))
        return true;
    return m->yearless && !m->precise && !is_calendar_word(s->parse, at, GH_CALENDAR_LAST) &&
           !(at && is_calendar_word(s->parse, (uint16_t)(at - 1), GH_CALENDAR_LAST));
}

/* "[2009 saler] sontrasbirodhi ain", "sontrasbirodhi ain, [2009]": the year of a law says nothing
 * of when it is applied. */
bool gh_event_is_year_of_law(const gh_scene *s, const gh_moment *m)
{
    enum { NAME = 4, COMMA = 1 };
    uint32_t at = m->first - s->parse->first, from = at + m->count;
    uint32_t law = s->coding->lexicon->class_law;
    for (uint32_t i = from; i < s->parse->n && i < from + NAME; i++)
        if (gh_refer_has_class(s->parse, (uint16_t)i, law))
            return true;
    for (uint32_t i = at; i-- > 0 && i + 1 + COMMA >= at;)
        if (gh_refer_has_class(s->parse, (uint16_t)i, law))
            return true;
    return false;
}

/* "[dosh bochhor age] hotyar ghotonay dujonke fasi dey": long ago is what the matter is. */
static bool belongs_to_matter(const gh_scene *s, const gh_act *act, const gh_moment *m)
{
    const gh_parse *p = s->parse;
    uint16_t at = (uint16_t)(m->first - p->first);
    for (uint16_t k = 0; gh_event_is_long_ago(s, m) && k < s->acts.n; k++) {
        const gh_act *deed = &s->acts.p[k];
        uint16_t next = (uint16_t)(deed->last + 1);
        bool named = (deed->functions & GH_FUNCTION_CAUSE) ||
                     (next < p->n && gh_item_case(&p->items[next]) == GH_LOC &&
                      gh_refer_has_class(p, next, s->coding->lexicon->class_matter));
        if (deed->first > at && deed->last < act->first && named)
            return true;
    }
    return false;
}

/* "[2017 sale] dokhol howa banker malikder biruddhe mamla koreche": since when what the noun names
 * is so. */
static bool belongs_to_participle(const gh_scene *s, const gh_act *act, const gh_moment *m)
{
    const gh_parse *p = s->parse;
    int clause = gh_parse_clause_at(p, (uint16_t)(m->first - p->first));
    int16_t verb = clause >= 0 && clause < act->clause ? p->clauses[clause].verb : -1;
    return verb >= 0 && p->verbs[verb].attributive && gh_event_is_long_ago(s, m);
}

/* "2016 saler [por] prothombar hamla chaliyechhe": since when it had not been done. */
static bool is_since_when(const gh_scene *s, const gh_act *act, const gh_moment *m)
{
    const gh_parse *p = s->parse;
    uint32_t next = m->first - p->first + m->count;
    const gh_verb *verb = gh_event_time_verb(s, act);
    return gh_event_is_long_ago(s, m) && next < p->n && p->items[next].part == GH_PART_MARKER &&
           (p->items[next].functions & GH_FUNCTION_AFTER) && verb &&
           gh_event_is_of_today(verb->features);
}

/* "curfew [shonibar porjonto] barano hoyechhe": how far what was done reaches, and not its day. */
static bool is_limit(const gh_scene *s, const gh_act *act, const gh_moment *m)
{
    uint32_t first = m->first - s->parse->first, next = first + m->count;
    return first > act->first && next <= act->last &&
           s->parse->items[next].part == GH_PART_MARKER &&
           (s->parse->items[next].functions & GH_FUNCTION_TO);
}

/* Items [from, to) of the sentence. */
static const gh_moment *moment_in(const gh_scene *s, const gh_act *act, uint16_t from, uint16_t to)
{
    const gh_moment *best = NULL;
    for (uint32_t i = 0; i < s->moments.n; i++) {
        const gh_moment *m = &s->moments.p[i];
        uint32_t item = m->first - s->parse->first;
        bool of_other = belongs_to_noun(s, act, m) || belongs_to_content(s, act, m) ||
                        belongs_to_matter(s, act, m) || belongs_to_participle(s, act, m) ||
                        is_since_when(s, act, m) || is_limit(s, act, m) ||
                        (gh_event_is_long_ago(s, m) && gh_event_is_year_of_law(s, m));
        if (names_a_day(m) && !of_other && item >= from && item < to &&
            (!best || ((m->precise || !best->precise) && !ends_range(s, best, m))))
            best = m;
    }
    return best;
}

static const gh_moment *moment_of_clause(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    uint16_t end = c->tail > c->last ? c->tail : (uint16_t)(c->last + 1);
    /* "[5 August] obhyutthaner por 8 August sorkar gothito hoy": of a noun, the day before it */
    const gh_moment *m =
        act->mentioned && act->first > c->first ? moment_in(s, act, c->first, act->first) : NULL;
    return m ? m : moment_in(s, act, c->first, end);
}

gh_date gh_event_day_of_clause(const gh_scene *s, const gh_act *act, bool *ret_given)
{
    const gh_moment *m = moment_of_clause(s, act);
    *ret_given = m != NULL;
    return m ? m->day : (gh_date){0};
}

/* "[agamikal] hortal shuru hochchhe", "[agami robibar] theke oborodhe jachchhe": on a day told as
 * one to come. */
bool gh_event_is_set_ahead(const gh_scene *s, const gh_act *act)
{
    const gh_moment *m = moment_of_clause(s, act);
    return m && m->future;
}

/* In the clause, then in the clauses that share its verb, then anywhere before it. */
static const gh_moment *find_moment(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    const gh_clause *c = &p->clauses[act->clause];
    const gh_moment *m = moment_of_clause(s, act);
    for (int k = act->clause - 1; !m && k >= 0 && p->clauses[k].group == c->group; k--)
        m = moment_in(s, act, p->clauses[k].first, (uint16_t)(p->clauses[k].last + 1));
    for (int k = act->clause + 1; !m && k < p->clause_count && p->clauses[k].group == c->group; k++)
        m = moment_in(s, act, p->clauses[k].first, (uint16_t)(p->clauses[k].last + 1));
    return m ? m : moment_in(s, act, 0, act->last);
}

/* Of an undated article only the years it names tell what lies far behind it. */
static bool is_long_before_era(const gh_scene *s, const gh_moment *m)
{
    enum { YEARS = 5 };
    int32_t era = s->coding->refer.day ? s->coding->refer.day / 10000
                                       : gh_lexicon_release(s->coding->lexicon).year;
    return s->coding->day.year == 0 && m->day.year && m->day.year + YEARS < era;
}

bool gh_event_is_long_ago(const gh_scene *s, const gh_moment *m)
{
    return m->background || is_long_before_era(s, m);
}

/* "[goto bochhorer] obhyutthan", which year that is, an article without a day does not tell. */
static bool names_last_year(const gh_scene *s, const gh_act *act)
{
    for (uint16_t i = 0; i < s->parse->clauses[act->clause].tail; i++)
        if (is_calendar_word(s->parse, i, GH_CALENDAR_LAST) &&
            is_calendar_word(s->parse, (uint16_t)(i + 1), GH_CALENDAR_UNIT_YEAR))
            return true;
    return false;
}

/* "[goto bochhorer obhyutthaner] por deshe fireni": a protest of another season that is only named
 * is why or when, and no news. */
static bool is_of_last_season(const gh_scene *s, const gh_act *act, const gh_moment *m)
{
    enum { SEASON = 183 };
    if (!act->mentioned || !(act->frame->traits & GH_FRAME_PROTEST))
        return false;
    if (!s->coding->day.year)
        return names_last_year(s, act);
    return m && m->day.year && gh_day_number(m->day) + SEASON < gh_day_number(s->coding->day);
}

gh_date gh_event_day(const gh_scene *s, const gh_act *act, bool *ret_given, bool *ret_background)
{
    *ret_background = *ret_given = false;
    const gh_moment *m = find_moment(s, act);
    if (!m) {
        *ret_background = gh_event_is_in_past(s, act) || is_of_last_season(s, act, NULL);
        return s->coding->day;
    }
    *ret_given = true;
    *ret_background = gh_event_is_long_ago(s, m) || is_of_last_season(s, act, m) ||
                      (m->yearless && s->coding->remembers && gh_event_is_in_past(s, act));
    if (m->weekday_only && !m->future && gh_event_is_future(s, act)) {
        int32_t day = gh_day_number(m->day);
        if (s->coding->day.year && day < gh_day_number(s->coding->day))
            return gh_day_date(day + 7);
    }
    return m->day;
}

bool gh_event_is_to_come(const gh_coding *coding, gh_date day)
{
    enum { TOMORROW = 1 }; /* what happened at night may stand in the paper of the day before */
    return coding->day.year && day.year &&
           gh_day_number(day) > gh_day_number(coding->day) + TOMORROW;
}
