/* place.c - the place of an act. */
#include "event/place.h"

bool gh_place_is_venue(const gh_scene *s, uint16_t i)
{
    return gh_refer_is_locality(s->parse, i) ||
           gh_refer_has_class(s->parse, i, s->coding->lexicon->class_site) ||
           gh_refer_has_class(s->parse, i, s->coding->lexicon->class_venue);
}

/* What stands in the locative, or before "in front of" and its like, is somewhere. */
static bool is_somewhere(const gh_scene *s, uint16_t i, bool land, uint32_t where)
{
    const gh_parse *p = s->parse;
    const gh_item *item = &p->items[i];
    if (item->part != GH_PART_MARKER)
        return gh_item_case(item) == GH_LOC && (land || gh_refer_is_locality(p, i));
    uint16_t noun = (uint16_t)(i - 1);
    bool locality = gh_refer_is_locality(p, noun);
    return (land || locality) &&
           ((item->functions & where) || (locality && (item->functions & GH_FUNCTION_AT)) ||
            ((item->functions & GH_FUNCTION_ON) && gh_place_is_venue(s, noun)));
}

/* "[Washingtoner] siddhante udbeg", "[Beijinger] ahbane sara" (at the decision of, the call of):
 * what is decided and said is nowhere. */
static bool is_nowhere(const gh_scene *s, uint16_t i)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    const uint32_t classes[] = {lexicon->class_decision, lexicon->class_conduct,
                                lexicon->class_prospect};
    for (uint32_t k = 0; k < sizeof classes / sizeof *classes; k++)
        if (gh_refer_has_class(s->parse, i, classes[k]))
            return true;
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].first == i && s->acts.p[k].mentioned &&
            (s->acts.p[k].frame->traits & GH_FRAME_SPEECH))
            return true;
    return false;
}

/* "[Khulnar] bibhinno elakay", "[Bharater] rajdhanite", "[Khulnar] ekti hoteler samne": the noun
 * that a place in the genitive belongs to stands in the locative; it ends before `after`. What is a
 * state's, but no part of its land, says nothing of where. */
static bool owns_a_locative(const gh_scene *s, uint16_t after, bool land, uint32_t where)
{
    enum { NEAR = 12, BESIDE = 3 }; /* an address: upazila, union, ward, village, bazaar */
    const gh_parse *p = s->parse;
    for (uint16_t i = after; i < p->n && i < after + NEAR; i++) {
        const gh_item *item = &p->items[i];
        if (item->part == GH_PART_NUMBER || item->part == GH_PART_PRONOUN)
            continue;
        bool nominal = item->part == GH_PART_NOMINAL;
        if (item->part == GH_PART_MARKER || (nominal && gh_item_case(item) == GH_LOC))
            return is_somewhere(s, i, land, where) && !(i < after + BESIDE && is_nowhere(s, i));
        if (!nominal || gh_item_case(item) == GH_ACC)
            return false;
    }
    return false;
}

/* "[Dhanmondi] sarkeler ekti tim": who is of a place need not be there; but a college or an office
 * that is called after somebody is: "[Bogura] shohid Ziaur Rahman kolej". */
static bool is_in_group(const gh_scene *s, uint16_t item)
{
    const uint32_t groups = GH_KIND_PARTY | GH_KIND_CROWD | GH_KIND_GROUP;
    const gh_mention *m = gh_argument_at(s->mentions, item);
    return m && (m->kinds & groups);
}

/* In the country that the article is about: abroad there is a town of many a village's name. */
static bool is_at_home(const gh_scene *s, const gh_mention *m)
{
    return gh_str_equal(
        gh_lexicon_string(s->coding->lexicon,
                          gh_row(s->coding->lexicon, PLACE, place, m->place - 1)->country),
        gh_str_of(s->coding->setting.country));
}

/* "[Uttara] 8 nombor sektore", "[Hathazari] modhya bidyaloy mathe", "[Bijoynagor] panir tankir
 * samne": the name of the place is the first word of a longer one. */
static bool begins_a_locative(const gh_scene *s, const gh_mention *m, uint32_t where)
{
    enum { LONGEST = 8 };
    const gh_parse *p = s->parse;
    if (!m->place || m->grammatical_case > GH_NOM || m->kinds || !is_at_home(s, m))
        return false;
    for (uint16_t i = (uint16_t)(m->last + 1); i < p->n && i < m->last + LONGEST; i++) {
        const gh_item *item = &p->items[i];
        if (item->part == GH_PART_MARKER)
            return i > m->last + 1 && is_somewhere(s, i, true, where);
        if (item->particle == GH_PARTICLE_HONORIFIC)
            continue; /* "[Chandpur] shohid minare" */
        if ((item->part != GH_PART_NOMINAL && item->part != GH_PART_NUMBER) || is_in_group(s, i) ||
            gh_item_case(item) == GH_ACC)
            return false;
        if (gh_item_is_word(item) && gh_item_case(item) == GH_LOC)
            return item->part == GH_PART_NUMBER || gh_place_is_venue(s, i);
    }
    return false;
}

/* "[Shahbag] mor oborodh", "[Khulna] shohorer thana bhangchur": what is blocked, wrecked or
 * taken is in a place. */
static bool is_of_object(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    enum { LONGEST = 6 };
    const gh_parse *p = s->parse;
    if (!act || !m->place || m->kinds || m->first >= act->first || m->grammatical_case > GH_GEN ||
        act->first > m->last + LONGEST ||
        !gh_str_starts_any(gh_lexicon_string(p->lexicon, act->frame->code), "144 145 171 192"))
        return false;
    for (uint16_t i = (uint16_t)(m->last + 1); i < act->first; i++)
        if ((p->items[i].part != GH_PART_NOMINAL && p->items[i].part != GH_PART_NUMBER) ||
            gh_item_case(&p->items[i]) > GH_GEN)
            return false;
    /* "[Donetsker] duti gram dokhol kora": a predicate may hold what is taken */
    return m->last + 1u >= act->first || gh_place_is_venue(s, (uint16_t)(act->first - 1)) ||
           (act->first < act->last && gh_place_is_venue(s, act->first));
}

/* "[Khulna] shohorer kache", "[Khulnar] kache ... hamla": near it. Elsewhere "kache" goes with
 * whom one asks or tells, and a capital is then its government: "[Dillir] kache ... cheyeche". */
static bool is_near(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    return m->place && (m->functions & GH_FUNCTION_AT) &&
           (gh_refer_is_locality(s->parse, m->last) ||
            (act && (act->frame->traits & GH_FRAME_VIOLENT)));
}

/* "[karagar] theke mukti pan", "[Teknaf] theke take tule ney": whoever is let go, taken or robbed
 * was there. */
bool gh_place_is_found_there(const gh_scene *s, const gh_act *act)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    return (act->frame->traits & GH_FRAME_ARRESTED) || gh_str_starts_any(code, "171 181 0841");
}

/* "[Bharote] palanor shomoy atok": where he was going is not where he was seized. But whoever has
 * gone is there, "[Landone] giye boithok koren", and "[Shahbage] rikshay jaoyar shomoy" is on the
 * way. */
static bool is_goal_of_other(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const gh_clause *clauses = s->parse->clauses;
    int clause = gh_parse_clause_at(s->parse, m->first);
    if (!act || clause < 0 || clause == act->clause || !(m->functions & GH_FUNCTION_LOC))
        return false;
    bool same = clauses[clause].group == clauses[act->clause].group;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        bool gone = same && other->kind == GH_VERB_CONVERB;
        if (other->clause == clause && !other->mentioned && !gone &&
            (other->frame->traits & GH_FRAME_VISIT) && m->after >= other->first)
            return true;
    }
    return false;
}

/* "[Ukrainer] pashe darano": a country that one stands by is no place. */
static bool is_beside(const gh_act *act, const gh_mention *m)
{
    return act && !m->place && m->grammatical_case == GH_GEN && act->first <= m->after &&
           act->last + 1u >= m->after;
}

/* Somebody of another country is the subject of the act. */
static bool is_foreign_speaker(const gh_scene *s, const gh_act *act, const gh_mention *place)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m != place && m->kinds && (m->functions & GH_FUNCTION_SUBJ) && m->code.country[0] &&
            m->first >= c->first && m->last < c->tail)
            return place->code.country[0] && strcmp(m->code.country, place->code.country) != 0;
    }
    return false;
}

/* "[Sudane] droner hamlar ninda janay Bangladesh", "[Gazay] hottyar protibad", "[Bangladeshe]
 * biniyoger proshongsa": what is spoken of is there; but "[Khulnay] ek sobhay hamlar ninda". */
bool gh_place_is_of_content(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const gh_parse *p = s->parse;
    bool land = !m->place && m->bare_state;
    if (!act || !(act->frame->traits & GH_FRAME_SPEECH) || m->after >= act->first ||
        !(land || is_foreign_speaker(s, act, m)))
        return false;
    bool content = false;
    for (uint16_t i = m->after; i < act->first; i++) {
        const gh_item *item = &p->items[i];
        if (!gh_item_is_word(item))
            continue;
        bool at = gh_item_case(item) == GH_LOC ||
                  (i + 1u < p->n && p->items[i + 1].part == GH_PART_MARKER);
        if (at && gh_refer_has_class(p, i, s->coding->lexicon->class_occasion))
            return false;
        const gh_mention *owner = gh_argument_at(s->mentions, i);
        bool of_thing = gh_item_case(item) == GH_GEN && (land || !owner || !owner->kinds);
        content |= of_thing;
    }
    return content;
}

/* "[Gulistan] theke michhil ber hoy", "[Khulna] theke ... greptar": where a march sets out and
 * where one was seized is where it happened. */
static bool is_from_there(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const gh_clause *clauses = s->parse->clauses;
    int clause = gh_parse_clause_at(s->parse, m->first);
    if (clause == act->clause &&
        gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("141")))
        return true;
    /* "[Malaysia theke] songroho kora madok ... greptar": from where that came */
    int16_t verb = clause >= 0 ? clauses[clause].verb : -1;
    if (clause != act->clause && verb >= 0 && s->parse->verbs[verb].attributive)
        return false;
    /* "[Bharot theke] fera neta janan, takeo bondi rakha hoy": from where he came */
    return gh_place_is_found_there(s, act) &&
           (clause < 0 || clauses[clause].group == clauses[act->clause].group);
}

/* "[Venezuelay] markin hamlar protibade bikkhobh korechhe CPB": abroad is what they are against; at
 * home they are, too. */
static bool is_grievance_abroad(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    int clause = gh_parse_clause_at(s->parse, m->first);
    uint16_t to = act ? act->last : clause >= 0 ? s->parse->clauses[clause].tail : 0;
    return m->code.country[0] && strcmp(m->code.country, s->coding->setting.country) != 0 &&
           gh_refer_is_of_grievance(s->parse, m, to);
}

/* "[Ukraine] shanti niye fone kotha bolen" (talked on the telephone about peace in): who telephones
 * is not there; but "[Londone] nirbachon niye boithok". */
static bool is_of_call(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    if (!act || m->after >= act->first ||
        !gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("041")))
        return false;
    for (uint16_t i = (uint16_t)(m->after + 1); i < act->first; i++)
        if (s->parse->items[i].part == GH_PART_MARKER &&
            (s->parse->items[i].functions & GH_FUNCTION_ABOUT))
            return true;
    return false;
}

/* "[Tel Aviv] lokkho kore kshepanastro chhora": the town that is struck. */
static bool is_struck(const gh_act *act, const gh_mention *m)
{
    bool town = m->place || strcmp(m->code.role, "GOV") == 0;
    return act && town && (m->functions & GH_FUNCTION_ON) && m->after <= act->first &&
           (act->frame->traits & GH_FRAME_VIOLENT);
}

/* "[Kashimpur karagar] theke mukti pan" (is released from Kashimpur jail), "[Feni jela] karagar
 * theke chhara pan": who is let go was held there; the act may take the jail for its own word. */
static bool is_jail_left(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    if (!act || !m->place || gh_parse_clause_at(s->parse, m->first) != act->clause ||
        !gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("0841")))
        return false;
    bool from = m->functions & GH_FUNCTION_FROM;
    for (uint16_t i = act->first; !from && m->after == act->first && i <= act->last; i++)
        from = s->parse->items[i].part == GH_PART_MARKER &&
               (s->parse->items[i].functions & GH_FUNCTION_FROM);
    return from;
}

static bool sets_a_scene(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    /* "tader [Polton] thanay hostantor kora hoy": where they are taken */
    enum { NAME = 4 };
    if (act && (act->frame->traits & GH_FRAME_TRANSFER) && m->first + NAME > act->first)
        return false;
    if (!(m->place || (m->state && m->bare_state)) || m->adjectival ||
        (m->functions & GH_FUNCTION_BETWEEN) || is_goal_of_other(s, act, m) ||
        gh_refer_is_goal(s->parse, m) || gh_place_is_of_content(s, act, m) ||
        is_grievance_abroad(s, act, m) || is_of_call(s, act, m))
        return false;
    uint32_t where = GH_FUNCTION_LOC | (act && is_from_there(s, act, m) ? GH_FUNCTION_FROM : 0u);
    return ((m->functions & where) && !is_beside(act, m)) || is_near(s, act, m) ||
           (m->functions == GH_FUNCTION_GEN && owns_a_locative(s, m->after, m->place, where)) ||
           begins_a_locative(s, m, where) || is_of_object(s, act, m) || is_struck(act, m) ||
           is_jail_left(s, act, m);
}

/* "[Pahalgame] hamlar jobabe Pakistane ...": where that was which came before, or was the reason.
 */
static bool is_of_reason(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    enum { NEAR = 4 };
    const gh_parse *p = s->parse;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        uint16_t after = (uint16_t)(other->last + 1);
        if (other->mentioned && other != act && other->first > m->last &&
            other->first <= m->last + NEAR && after < p->n &&
            gh_item_case(&p->items[other->last]) == GH_GEN &&
            p->items[after].part == GH_PART_MARKER &&
            (p->items[after].functions & (GH_FUNCTION_CAUSE | GH_FUNCTION_AFTER)))
            return true;
    }
    return false;
}

static uint32_t depth(const gh_scene *s, const gh_mention *m)
{
    return m->place ? gh_row(s->coding->lexicon, PLACE, place, m->place - 1)->level
                    : (uint32_t)GH_LEVEL_COUNTRY;
}

static const gh_mention *place_in(const gh_scene *s, const gh_act *act, uint16_t from, uint16_t to)
{
    const gh_mention *best = NULL;
    bool reason = false;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        /* "[Dhakar] Savare": what it owns lies in it */
        bool within = best && best->after == m->first && best->grammatical_case == GH_GEN;
        if (m->first < from || m->last >= to || !sets_a_scene(s, act, m) ||
            (best && !within && !reason && depth(s, m) < depth(s, best)))
            continue;
        best = m;
        reason = is_of_reason(s, act, m);
    }
    return best;
}

gh_place gh_event_place_of_mention(const gh_scene *s, const gh_mention *m)
{
    if (!m)
        return (gh_place){0};
    uint32_t seat = gh_place_seat_behind(s, m);
    if (seat)
        return gh_where_place(s->coding->lexicon, seat - 1, m->span);
    return m->place ? gh_where_place(s->coding->lexicon, m->place - 1, m->span)
                    : gh_where_state(s->coding->lexicon, m->state - 1, m->span);
}

/* "[Dillite] palanor uddeshe" is meant, and "[press club-e] ... bolen" is where he spoke, not where
 * what he speaks of took place. */
static bool tells_where(const gh_scene *s, uint16_t clause)
{
    int16_t v = s->parse->clauses[clause].verb;
    const gh_verb *verb = v < 0 ? NULL : &s->parse->verbs[v];
    /* "[Maguray] chanda na deoyay ... jokhom": what stands first is of all that is told */
    bool why = verb && clause == 0 && verb->kind == GH_VERB_NOUN && !verb->lasts && !verb->exists &&
               gh_feature(verb->features, CASE) == GH_LOC;
    /* "[Boguray] hamla chalanor obhijog utheche": so does what is told as a matter */
    bool matter = verb && clause == 0 && verb->kind == GH_VERB_NOUN &&
                  gh_feature(verb->features, CASE) == GH_GEN &&
                  gh_refer_has_class(s->parse, verb->after, s->coding->lexicon->class_matter);
    if (verb && !why && !matter && verb->kind != GH_VERB_FINITE && verb->kind != GH_VERB_CONVERB)
        return false;
    for (uint16_t i = 0; i < s->acts.n; i++) {
        uint32_t operation = s->acts.p[i].frame->operation;
        if (s->acts.p[i].clause == clause && !s->acts.p[i].mentioned &&
            (operation == GH_OPERATOR_SAY || operation == GH_OPERATOR_REPORT ||
             operation == GH_OPERATOR_CLAIM))
            return false;
    }
    return true;
}

/* "[Dhaka Medical hospital]-e bhorti kora hoy": where the wounded are is not where it happened. */
static bool is_hospital(const gh_scene *s, const gh_mention *m)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    gh_unit u;
    if (!gh_refer_unit(&s->coding->refer, s->parse, m->last, &u))
        return false;
    gh_str role = u.role ? gh_lexicon_string(lexicon, gh_row(lexicon, ROLE, role, u.role - 1)->role)
                         : GH_STR("");
    gh_str code = u.actor
                      ? gh_lexicon_string(lexicon, gh_row(lexicon, ACTOR, actor, u.actor - 1)->code)
                      : GH_STR("");
    return gh_str_equal(role, GH_STR("HLH")) || gh_str_ends(code, GH_STR("HLH"));
}

static gh_place place_among(const gh_scene *s, const gh_act *act, uint16_t from, uint16_t to)
{
    const gh_mention *m = place_in(s, act, from, to);
    gh_place capital = {0};
    if (!m || !m->place)
        capital = gh_place_capital_in(s, act, from, to);
    return capital.name.n ? capital : gh_event_place_of_mention(s, m);
}

gh_place gh_event_place_of_sentence(const gh_scene *s)
{
    for (uint16_t k = 0; k < s->parse->clause_count; k++) {
        const gh_clause *c = &s->parse->clauses[k];
        if (!tells_where(s, k))
            continue;
        const gh_mention *m = place_in(s, NULL, c->first, c->tail);
        if (m && is_hospital(s, m))
            continue;
        gh_place place = place_among(s, NULL, c->first, c->tail);
        if (place.name.n)
            return place;
    }
    return (gh_place){0};
}

bool gh_event_led_up(const gh_act *act)
{
    return act->mentioned && (act->functions & (GH_FUNCTION_AFTER | GH_FUNCTION_CAUSE));
}

gh_place gh_event_place_of_clause(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    uint16_t end = gh_event_led_up(act) ? act->first : (uint16_t)(c->last + 1);
    return place_among(s, act, c->first, end);
}

/* "[sara deshe] obhijan chaliye greptar koreche" */
static uint16_t first_of_chain(const gh_scene *s, const gh_act *act)
{
    const gh_clause *clauses = s->parse->clauses;
    int k = act->clause;
    bool speech = act->frame->traits & GH_FRAME_SPEECH; /* what is said may be about all of it */
    while (!speech && k > 0 && clauses[k - 1].group == clauses[act->clause].group)
        k--;
    return clauses[k].first;
}

gh_place gh_event_place(const gh_scene *s, const gh_act *act)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    gh_place place = gh_event_place_of_clause(s, act);
    bool court;
    if (!place.name.n)
        place = place_among(s, act, 0, act->first);
    if (act->frame->traits & GH_FRAME_TRANSFER) /* the police have a seat too */
        return place;
    if (!place.name.n)
        place = gh_place_seat_in(s, act, c->first, c->tail, &court);
    if (!place.name.n)
        place = gh_place_land_in(s, first_of_chain(s, act), (uint16_t)(c->last + 1));
    return place.name.n ? place : gh_place_local_in(s, c->first, (uint16_t)(c->last + 1));
}
