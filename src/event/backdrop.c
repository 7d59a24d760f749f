/* backdrop.c - the day and the place that a passage is set in.
 *
 * News gives them once: "[Khulnay Budhbar] michhil hoy. Polish dujonke atok kore." They hold for
 * the sentences after, and a first sentence that has none is told in full by those behind it. */
#include "base/bounds.h"
#include "event/record.h"

enum {
    DAYS = 7,         /* older days are past, later ones plans */
    LEAD = 3,         /* first sentences of an article, told again in full behind them */
    LASTS = 16,       /* sentences for which a day goes on */
    JUST_BEFORE = 2,  /* what is said "at that time": those of the sentence before */
    PAST_LASTS = 3,   /* and a day of longer ago */
    FAR = 7,          /* days between events that have no place in common */
    PLACE_LASTS = 40, /* sentences for which a place goes on */
};

/* The first day of the sentence that is news, or else that is past. */
static gh_date day_of_sentence(const gh_scene *s, bool *ret_past)
{
    int32_t today = s->coding->day.year ? gh_day_number(s->coding->day) : 0;
    gh_date past = {0};
    *ret_past = false;
    for (uint32_t i = 0; today && i < s->moments.n; i++) {
        const gh_moment *m = &s->moments.p[i];
        if (!m->precise || m->span_of_time || m->future || m->day.year == 0 ||
            gh_event_day_of_noun(s, m))
            continue;
        int32_t day = gh_day_number(m->day);
        if (day <= today && day >= today - DAYS)
            return m->day;
        if (day < today && past.year == 0 && !gh_event_is_long_ago(s, m))
            past = m->day;
    }
    *ret_past = past.year != 0;
    return past;
}

/* "[Tejgaon] theke greptar", "[Shahbagh] oborodh": where the sentence has something done. */
static gh_place place_of_deed(const gh_scene *s)
{
    const gh_coding *coding = s->coding;
    for (uint32_t i = coding->records.n; i-- > 0;) {
        const gh_record *r = &coding->records.p[i];
        if (r->sentence != s->parse->sentence)
            break;
        if (coding->origins.p[i].place_given && gh_event_is_deed(r->code) &&
            !gh_event_is_whole_land(coding, &r->place))
            return r->place;
    }
    return (gh_place){0};
}

void gh_event_note_backdrop(const gh_scene *s)
{
    gh_backdrop b = {.sentence = s->parse->sentence, .place = gh_event_place_of_sentence(s)};
    b.seat = gh_event_seat_of_sentence(s, &b.court);
    b.day = day_of_sentence(s, &b.past);
    if (!b.place.name.n)
        b.place = place_of_deed(s);
    if (b.day.year || b.place.name.n || b.seat.name.n)
        *gh_vec_push(s->coding->arena, &s->coding->backdrops, GH_BOUND_RECORDS, "settings") = b;
}

static bool is_lead(uint32_t sentence)
{
    return sentence < LEAD;
}

typedef bool fits(const gh_record *r, const gh_backdrop *b);

static bool has_day(const gh_record *r, const gh_backdrop *b)
{
    return b->day.year != 0 && r->status != GH_PLANNED && r->status != GH_CONDITIONAL;
}

/* The first that is less than `reach` sentences before one; they stand in the order of the text. */
static uint32_t first_from(const gh_coding *coding, uint32_t sentence, uint32_t reach)
{
    uint32_t from = 0, to = coding->backdrops.n;
    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        if (coding->backdrops.p[middle].sentence + reach > sentence)
            to = middle;
        else
            from = middle + 1;
    }
    return from;
}

/* That of the last sentence before within reach, or in the lead the next. */
static const gh_backdrop *find(const gh_coding *coding, const gh_record *r, fits *fit,
                               uint32_t reach)
{
    const gh_backdrop *best = NULL;
    for (uint32_t i = first_from(coding, r->sentence, reach); i < coding->backdrops.n; i++) {
        const gh_backdrop *b = &coding->backdrops.p[i];
        if (b->sentence > r->sentence + LEAD)
            break;
        if (!fit(r, b))
            continue;
        bool past = b->past && fit == has_day;
        uint32_t lasts = past && reach > PAST_LASTS ? PAST_LASTS : reach;
        if (b->sentence <= r->sentence && b->sentence + lasts > r->sentence)
            best = b;
        if (b->sentence > r->sentence) {
            if (!best && !past && is_lead(r->sentence) && b->sentence <= r->sentence + LEAD)
                best = b;
            break;
        }
    }
    return best;
}

static bool is_of(gh_str country, const gh_actor *actor)
{
    return country.n && gh_str_starts(actor->code, country);
}

/* Where one of the two is at home: what is told between may be set elsewhere. */
static bool is_at_home(const gh_record *r, const gh_place *place)
{
    return place->name.n != 0 &&
           (is_of(place->country, &r->source) || is_of(place->country, &r->target));
}

static bool has_place(const gh_record *r, const gh_backdrop *b)
{
    return is_at_home(r, &b->place);
}

/* "hamlar por [Sylhete] michhil": where something else was done. */
static bool has_other_place(const gh_record *r, const gh_backdrop *b)
{
    return has_place(r, b) && b->sentence != r->sentence;
}

static bool has_seat(const gh_record *r, const gh_backdrop *b)
{
    return is_at_home(r, &b->seat);
}

static bool has_court(const gh_record *r, const gh_backdrop *b)
{
    return b->court && has_seat(r, b);
}

/* "jaminer abedon koren": he asks where the court sits. */
static bool asks_a_court(const gh_record *r)
{
    return gh_str_starts(r->code, GH_STR("02")) && gh_str_ends(r->target.code, GH_STR("JUD"));
}

bool gh_event_is_deed(gh_str code)
{
    bool praise = gh_str_starts(code, GH_STR("051"));
    return code.p[0] == '2' || (code.p[0] == '1' && code.p[1] >= '4') ||
           (code.p[0] == '0' && code.p[1] >= '4' && !praise) || gh_str_starts_any(code, "115 116");
}

/* "[gonoandoloner] mukhe podotyager por Narailey hamla": a movement that is only named is one of
 * the whole country. */
static bool is_movement(const gh_record *r, const gh_origin *o)
{
    return o->mentioned && gh_str_starts_any(r->code, "140 1411");
}

static gh_place country_of(const gh_lexicon *lexicon, gh_place place)
{
    uint32_t state = gh_where_state_of(lexicon, place.country);
    return state ? gh_where_state(lexicon, state - 1, place.span) : place;
}

/* "[Khulnay] ajker hamla ... [2024 saler juney] chukti hoy": another day, another place. */
static bool is_of_another_time(const gh_coding *coding, const gh_record *r, const gh_origin *o,
                               const gh_backdrop *b)
{
    if (!o->day_given || is_movement(r, o) || !r->date.year || r->sentence == b->sentence)
        return false;
    const gh_backdrop *last = b; /* the day of its passage */
    while (last + 1 < coding->backdrops.p + coding->backdrops.n && last[1].sentence <= b->sentence)
        last++;
    while (last > coding->backdrops.p && !last->day.year)
        last--;
    gh_date day = last->day.year ? last->day : coding->day;
    if (!day.year)
        return false;
    int32_t apart = gh_day_number(r->date) - gh_day_number(day);
    return apart < -FAR || apart > FAR;
}

static void take_place(const gh_coding *coding, gh_record *r, const gh_origin *o)
{
    bool asks = asks_a_court(r);
    bool other = o->led_up && !is_movement(r, o);
    const gh_backdrop *b =
        asks ? NULL : find(coding, r, other ? has_other_place : has_place, PLACE_LASTS);
    bool seat = !b && !other && (b = find(coding, r, asks ? has_court : has_seat, PLACE_LASTS));
    if (!b || is_of_another_time(coding, r, o, b))
        return;
    r->place = seat ? b->seat : b->place;
    if (is_movement(r, o))
        r->place = country_of(coding->lexicon, r->place);
    if (!gh_span_holds(r->span, r->place.span))
        r->place.span = (gh_span){0, 0};
}

void gh_event_take_backdrop(gh_coding *coding)
{
    for (uint32_t i = 0; i < coding->records.n; i++) {
        gh_record *r = &coding->records.p[i];
        gh_origin *o = &coding->origins.p[i];
        bool deed = gh_event_is_deed(r->code);
        uint32_t lasts = o->perfect ? 0 : deed ? LASTS : o->then ? JUST_BEFORE : 0;
        const gh_backdrop *day = o->day_given ? NULL : find(coding, r, has_day, lasts);
        if (day) {
            r->date = day->day;
            o->day_found = true;
        }
        /* who resigns or telephones is not where it is told of, and who visits is abroad */
        bool elsewhere = gh_str_starts_any(r->code, "083 041 042");
        if (!o->place_given && (deed || asks_a_court(r)) && !elsewhere)
            take_place(coding, r, o);
    }
}
