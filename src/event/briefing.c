/* briefing.c - the day and the place of what is said (docs/coding.md, 10).
 *
 * "gotokal ... songbad sommelone e kotha bolen": they hold for the whole statement, wherever they
 * are told, and so do those of a rally or a meeting for what is said at it. */
#include "base/bounds.h"
#include "event/share.h"

enum {
    STATEMENT = 20, /* sentences to either side that one statement reaches; the farthest of all */
    GATHERING = 10, /* sentences behind a gathering in which those speak who hold it */
    OCCASION = 15,  /* sentences behind it in which others speak at a gathering */
    DAYS = 4,       /* what was said longer ago is background */
    LEAD = 3,       /* first sentences of an article, told again in full behind them */
};

/* "[ISPR theke pathano] biggoptite": which paper it is. */
static bool is_of_paper(const gh_scene *s, uint16_t clause)
{
    const gh_clause *c = &s->parse->clauses[clause];
    const gh_verb *verb = c->verb < 0 ? NULL : &s->parse->verbs[c->verb];
    return verb && verb->kind == GH_VERB_NOUN && gh_feature(verb->features, CASE) <= GH_NOM &&
           !verb->before_quotative;
}

bool gh_event_has_content(const gh_scene *s, uint16_t voice)
{
    for (uint16_t k = 0; k < s->parse->clause_count; k++)
        if (s->voices.of_clause[k] == (int16_t)voice && !is_of_paper(s, k))
            return true;
    return false;
}

/* "[goto bochhor] bolechhilen": what he says today he did not say then. */
static bool is_news(const gh_coding *coding, gh_date day)
{
    return !coding->day.year || gh_day_number(day) + DAYS >= gh_day_number(coding->day);
}

static void note(const gh_scene *s, gh_briefing briefing)
{
    gh_coding *coding = s->coding;
    if (gh_event_is_to_come(coding, briefing.day))
        briefing.day = (gh_date){0};
    if (briefing.day.year && !is_news(coding, briefing.day))
        return;
    if (!briefing.day.year && !briefing.place.name.n && !briefing.gathers)
        return;
    briefing.sentence = s->parse->sentence;
    *gh_vec_push(coding->arena, &coding->briefings, GH_BOUND_RECORDS, "statements") = briefing;
}

/* "somabeshe", "boithok sheshe", "michhil theke": it is told at a gathering. */
static bool is_at_occasion(const gh_scene *s, int16_t clause)
{
    const gh_parse *p = s->parse;
    const gh_clause *c = &p->clauses[clause];
    for (uint16_t i = c->first; i < c->tail; i++)
        if (gh_refer_has_class(p, i, s->coding->lexicon->class_occasion) &&
            (gh_item_case(&p->items[i]) == GH_LOC ||
             (i + 1u < p->n && p->items[i + 1].part == GH_PART_MARKER)))
            return true;
    return false;
}

void gh_event_note_briefing(const gh_scene *s, const gh_act *act)
{
    for (uint16_t v = 0; v < s->voices.n; v++) {
        const gh_voice *voice = &s->voices.p[v];
        if (voice->act < 0 || &s->acts.p[voice->act] != act || !voice->known || voice->medium)
            continue;
        bool content = gh_event_has_content(s, v) && !gh_event_refers_back(s->parse, act);
        bool occasion = is_at_occasion(s, act->clause);
        if (content && !occasion)
            continue;
        bool given, background;
        gh_date day = content ? gh_event_day_of_clause(s, act, &given)
                              : gh_event_day(s, act, &given, &background);
        note(s, (gh_briefing){.speaker = voice->code,
                              .day = given ? day : (gh_date){0},
                              .place = content ? gh_event_place_of_clause(s, act)
                                               : gh_event_place(s, act),
                              .occasion = occasion});
    }
}

void gh_event_note_occasion(const gh_scene *s, const gh_act *act, const gh_record *r)
{
    const gh_coding *coding = s->coding;
    const gh_place nowhere = {0};
    const gh_date none = {0};
    gh_origin *o = &coding->origins.p[coding->records.n - 1];
    /* "[tini bolen,] goto sopta-e amra michhil korechhi": not where he speaks */
    bool told = gh_feature(act->features, PERSON) == 1;
    bool gathers = gh_str_starts_any(r->code, "14 04") && r->status == GH_ACTUAL && !told &&
                   !gh_str_starts(r->code, GH_STR("041"));
    o->at_occasion = is_at_occasion(s, act->clause);
    if (gathers || (o->at_occasion && !gh_event_is_deed(r->code)))
        note(s,
             (gh_briefing){.speaker = gh_code_split(r->source.code),
                           .day = o->day_given ? r->date : none,
                           .place = gh_event_is_whole_land(coding, &r->place) ? nowhere : r->place,
                           .occasion = true,
                           .gathers = gathers,
                           .record = coding->records.n - 1});
}

/* "press club-er samne ek manobbondhon theke e dabi kora hoy": it holds for what the lead tells,
 * though it names nobody. */
void gh_event_note_gathering(const gh_scene *s)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *act = &s->acts.p[k];
        bool given;
        if (act->mentioned || act->kind != GH_VERB_FINITE || !is_at_occasion(s, act->clause))
            continue;
        gh_date day = gh_event_day_of_clause(s, act, &given);
        note(s, (gh_briefing){.day = given ? day : (gh_date){0},
                              .place = gh_event_place_of_clause(s, act),
                              .occasion = true,
                              .of_lead = true});
    }
}

static bool speaks(const gh_record *r, const gh_briefing *b)
{
    gh_actor_code source = gh_code_split(r->source.code);
    gh_actor_code by = gh_code_split(r->by.code.n ? r->by.code : GH_STR("---"));
    return gh_code_equal(source, b->speaker) || gh_code_equal(by, b->speaker);
}

static bool holds_for(const gh_record *r, const gh_origin *o, const gh_briefing *b)
{
    bool behind = r->sentence >= b->sentence, deed = gh_event_is_deed(r->code);
    uint32_t apart = behind ? r->sentence - b->sentence : b->sentence - r->sentence;
    /* what "has been" said is of today, except in the lead */
    if (b->gathers && (deed || (r->sentence >= LEAD && (!behind || o->perfect))))
        return false;
    if (b->of_lead && !behind)
        return !deed && r->sentence < LEAD && apart <= LEAD;
    if (!b->of_lead && apart <= (b->gathers ? GATHERING : STATEMENT) && speaks(r, b))
        return true;
    return b->occasion && o->at_occasion && behind && !deed && apart <= OCCASION;
}

/* Of a gathering that is told the place of its record, which may come from its passage. */
static gh_place place_of(const gh_coding *coding, const gh_briefing *b)
{
    const gh_place *place = &coding->records.p[b->record].place;
    return !b->place.name.n && b->gathers && !gh_event_is_whole_land(coding, place) ? *place
                                                                                    : b->place;
}

/* Likewise its day. */
static gh_date day_of(const gh_coding *coding, const gh_briefing *b)
{
    gh_date date = coding->records.p[b->record].date;
    if (b->day.year || !b->gathers || !date.year || !coding->day.year)
        return b->day;
    bool today = gh_day_number(date) == gh_day_number(coding->day);
    return today || !is_news(coding, date) ? b->day : date;
}

/* The first that reaches a sentence; they stand in the order of the text. */
static uint32_t first_near(const gh_coding *coding, uint32_t sentence)
{
    uint32_t from = 0, to = coding->briefings.n;
    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        if (coding->briefings.p[middle].sentence + STATEMENT >= sentence)
            to = middle;
        else
            from = middle + 1;
    }
    return from;
}

static const gh_briefing *nearest(const gh_coding *coding, uint32_t i, bool of_place)
{
    const gh_record *r = &coding->records.p[i];
    const gh_briefing *best = NULL;
    uint32_t least = 0;
    for (uint32_t k = first_near(coding, r->sentence); k < coding->briefings.n; k++) {
        const gh_briefing *b = &coding->briefings.p[k];
        if (b->sentence > r->sentence + STATEMENT)
            break;
        bool behind = r->sentence >= b->sentence;
        uint32_t apart = behind ? r->sentence - b->sentence : b->sentence - r->sentence;
        if ((of_place ? place_of(coding, b).name.n : (uint32_t)day_of(coding, b).year) &&
            holds_for(r, &coding->origins.p[i], b) && (!best || apart <= least)) {
            best = b;
            least = apart;
        }
    }
    return best;
}

void gh_event_take_briefing(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    gh_origin *o = &coding->origins.p[i];
    const gh_briefing *day = o->day_given ? NULL : nearest(coding, i, false);
    /* what was done was not done where it is told */
    const gh_briefing *place =
        o->place_given || gh_event_is_deed(r->code) ? NULL : nearest(coding, i, true);
    if (day && place && place->day.year) /* of one and the same occasion */
        day = place;
    if (day) {
        r->date = day_of(coding, day);
        o->day_given = true;
    }
    if (place) {
        r->place = place_of(coding, place);
        o->place_given = true;
        if (!gh_span_holds(r->span, r->place.span))
            r->place.span = (gh_span){0, 0};
    }
}
