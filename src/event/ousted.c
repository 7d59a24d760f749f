/* ousted.c - "4 August [Juboliger] kormira guli kore", told when the party had lost the power: on
 * the day of what it did or suffered it still ruled. */
#include "event/record.h"

/* The party that he is of, or the name by which the lexicon knows him. */
static gh_str known_name(const gh_scene *s, const gh_filler *f)
{
    const gh_mention *m = gh_event_mention(s, f);
    const gh_entity *e = f->entity >= 0 ? &s->coding->refer.entities.p[f->entity] : NULL;
    if (m && m->side.n)
        return m->side;
    return e && e->side.n ? e->side : f->name;
}

uint32_t gh_event_ruled(const gh_scene *s, const gh_filler *f)
{
    return f && strcmp(f->code.role, "OPP") == 0
               ? gh_refer_ruled_before(&s->coding->refer, known_name(s, f))
               : 0;
}

static void take_role_of_day(gh_coding *coding, gh_actor *actor, uint32_t row, int32_t day)
{
    gh_actor_code code = gh_code_split(actor->code);
    if (!row || !day || strcmp(code.role, "OPP") != 0)
        return;
    const gh_actor_row *then = gh_row(coding->lexicon, ACTOR, actor, row - 1);
    /* nor on the day of the fall; "in August" is dated its first day, and may be behind it */
    bool that_month = day / 100 == (int32_t)then->to / 100 && day % 100 == 1;
    if ((int32_t)then->from <= day && day < (int32_t)then->to && !that_month)
        actor->code = gh_lexicon_string(coding->lexicon, then->code);
}

/* "4 August [Juboliger kormira] guli kore. Ete dujon nihoto hon" (two fell): he who is only told of
 * before is found by his name, or by where he was told of. */
static uint32_t row_of(const gh_coding *coding, const gh_actor *actor, uint32_t row)
{
    if (row || !gh_span_is_set(actor->antecedent))
        return row;
    if (actor->name.n)
        return gh_refer_ruled_before(&coding->refer, actor->name);
    for (uint32_t i = 0; i < coding->records.n && !row; i++) {
        const gh_record *r = &coding->records.p[i];
        const uint32_t *ruled = coding->origins.p[i].ruled;
        if (ruled[0] && r->source.span.begin == actor->antecedent.begin)
            row = ruled[0];
        else if (ruled[1] && r->target.span.begin == actor->antecedent.begin)
            row = ruled[1];
    }
    return row;
}

void gh_event_take_role_of_day(gh_coding *coding)
{
    for (uint32_t i = 0; i < coding->records.n; i++) {
        gh_record *r = &coding->records.p[i];
        const gh_origin *o = &coding->origins.p[i];
        int32_t day = r->date.year ? r->date.year * 10000 + r->date.month * 100 + r->date.day : 0;
        take_role_of_day(coding, &r->source, row_of(coding, &r->source, o->ruled[0]), day);
        take_role_of_day(coding, &r->target, row_of(coding, &r->target, o->ruled[1]), day);
    }
}
