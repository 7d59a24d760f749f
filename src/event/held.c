/* held.c - "yaba jobdo kora hoy. Dui [madok karbarike] atok kore. ... [Duijonke] thanay neoya hoy":
 * what those are who were arrested, and from whom things are seized, told in another sentence. */
#include "event/share.h"

enum { NEAR = 2, IN_REACH = 8 /* sentences */ };

/* "[duijonke] atok", "[atok byakti]", "[tader]": nothing else is said of them. */
bool gh_event_is_some_held(const gh_mention *m)
{
    return m && !m->named && (m->victim_count || m->accused || m->pronoun);
}

static const char *const kinds_of_held = "CRM REF INS REB SEP UAF";

static bool is_arrest(const gh_record *r)
{
    return gh_str_starts(r->code, GH_STR("173")) && r->status == GH_ACTUAL &&
           !gh_share_is_nobody(&r->target);
}

/* What the article says of all those arrested of whom it says anything; NULL: nothing, or several
 * things. */
static const gh_actor *what_they_are(const gh_coding *coding, uint32_t i)
{
    const gh_record *r = &coding->records.p[i];
    const gh_actor *best = NULL;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (k == i || !is_arrest(other) || gh_share_has_role(&other->target, "CVL") ||
            other->target.person || gh_share_distance(r, other) > IN_REACH)
            continue;
        if (best && !gh_str_equal(best->code, other->target.code))
            return NULL;
        best = &other->target;
    }
    bool said = coding->held_are.code.n && coding->held_are_sentence + NEAR >= r->sentence &&
                r->sentence + NEAR >= coding->held_are_sentence;
    return best || !said ? best : &coding->held_are;
}

/* Was an arrest told of in the sentences before? */
static bool follows_arrest(const gh_scene *s)
{
    for (uint32_t i = s->coding->records.n; i-- > 0;) {
        const gh_record *r = &s->coding->records.p[i];
        if (r->sentence + NEAR < s->parse->sentence)
            return false;
        if (is_arrest(r))
            return true;
    }
    return false;
}

/* "[tara] ...", "[atok byaktira] ...", "[greptar] charjon ...": does it open with them? */
static bool opens_with_held(const gh_scene *s, const gh_mention *said)
{
    const gh_mention *m = &s->mentions.p[0];
    const gh_act *act = s->acts.n ? &s->acts.p[0] : NULL;
    return (m != said && m->first == 0 && (m->accused || (m->pronoun && m->person == 3))) ||
           (act && act->first == 0 && (act->frame->traits & GH_FRAME_ARRESTED));
}

/* "Charjonke atok kora hoy. [Tara] dakat doler [sodosyo].", "[Greptar] jubok Chhatroliger [neta]."
 */
void gh_event_note_held(const gh_scene *s)
{
    const gh_parse *p = s->parse;
    const uint32_t people = GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_GROUP;
    if (p->clause_count != 1 || p->clauses[0].verb >= 0 || s->mentions.n == 0)
        return;
    const gh_mention *m = &s->mentions.p[s->mentions.n - 1];
    uint16_t end = m->after;
    while (end < p->n && p->items[end].part == GH_PART_MARK)
        end++;
    bool known = gh_role_is(m->code.role, kinds_of_held) || m->of_party;
    if (end < p->n || !known || m->named || m->pronoun || !(m->kinds & people) ||
        m->grammatical_case > GH_NOM || !opens_with_held(s, m) || !follows_arrest(s))
        return;
    s->coding->held_are =
        (gh_actor){.code = gh_code_join(s->coding->arena, m->code), .span = m->span};
    s->coding->held_are_sentence = p->sentence;
}

/* "[Dui chorakarbarike] atok kora hoy. ... [Duijonke] adalote pathano hoy" */
void gh_event_take_role_of_held(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    if (!gh_str_starts_any(r->code, "173 115 116 1711") || !coding->origins.p[i].some_held ||
        !gh_share_has_role(&r->target, "CVL") || r->target.person)
        return;
    const gh_actor *known = what_they_are(coding, i);
    if (known && (gh_role_is(gh_code_split(known->code).role, kinds_of_held) ||
                  gh_str_equal(known->code, coding->held_are.code)))
        gh_share_actor(r, &r->target, known);
}

/* "Durbrittora guli chhore. ... Polish [ekjonke] shonakto koreche" (gunmen fired; the police have
 * identified one), "amra [take] khunjchhi": whoever is looked for, and of whom nothing else is
 * said, is who did it, where the article has one kind of attackers only. */
void gh_event_take_role_of_sought(gh_coding *coding, uint32_t i)
{
    gh_record *r = &coding->records.p[i];
    const gh_actor *only = NULL;
    if (!coding->origins.p[i].sought || !gh_share_has_role(&r->target, "CVL") || r->target.person)
        return;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (!gh_str_starts(other->code, GH_STR("18")) || other->status != GH_ACTUAL ||
            gh_share_is_nobody(&other->source))
            continue;
        if ((only && !gh_str_equal(only->code, other->source.code)) ||
            !gh_role_is(gh_code_split(other->source.code).role, kinds_of_held))
            return;
        only = &other->source;
    }
    if (only)
        gh_share_actor(r, &r->target, only);
}

/* "[Netar] basha theke taka uddhar kora hoy. ... Senabahini taka uddhar kore": from whom one
 * seizure is, the others are too, if all that say it say the same; but not what was found with
 * anybody, nor what belongs to the state. */
static const gh_actor *seized_from(const gh_coding *coding, uint32_t i, uint32_t reach)
{
    const gh_record *r = &coding->records.p[i];
    const gh_actor *from = NULL;
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (k == i || !gh_str_starts(other->code, GH_STR("1711")) ||
            gh_share_is_nobody(&other->target) || gh_share_distance(r, other) > reach)
            continue;
        if (gh_role_is(gh_code_split(other->target.code).role, "CVL COP MIL GOV JUD"))
            return NULL;
        if (from && !gh_str_equal(from->code, other->target.code))
            return NULL;
        from = &other->target;
    }
    return from;
}

/* "Yaba jobdo koreche polish. [Dui karbarike] atok kora hoyechhe": from whoever was arrested by the
 * same force in the same sentence or just behind; else, and for a raid, from whom all that was
 * seized around is. */
void gh_event_take_target_of_seizure(gh_coding *coding, uint32_t i)
{
    enum { RAID = 4 };
    gh_record *r = &coding->records.p[i];
    if (!gh_share_is_nobody(&r->target) ||
        !gh_role_is(gh_code_split(r->source.code).role, "COP MIL GOV"))
        return;
    bool raid = gh_str_starts_any(r->code, "150 153"); /* "obhijane ..." */
    bool seizure = gh_str_starts(r->code, GH_STR("1711"));
    const gh_actor *from = raid || seizure ? seized_from(coding, i, raid ? RAID : IN_REACH) : NULL;
    if (!seizure) {
        if (from)
            gh_share_actor(r, &r->target, from);
        return;
    }
    for (uint32_t k = gh_share_from(i); k < gh_share_to(coding, i); k++) {
        const gh_record *other = &coding->records.p[k];
        if (!is_arrest(other) || other->sentence < r->sentence ||
            other->sentence > r->sentence + NEAR ||
            !gh_str_equal(other->source.code, r->source.code))
            continue;
        gh_share_actor(r, &r->target, &other->target);
        return;
    }
    if (from)
        gh_share_actor(r, &r->target, from);
}
