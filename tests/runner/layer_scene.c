/* layer_scene.c - clauses, actors and records. */
#include "runner.h"

typedef struct listener {
    gh_buffer *out;
} listener;

/* ---- Clauses ---- */

static const char *kind_of(const gh_parse *p, const gh_clause *clause)
{
    static const char *const names[] = {"finite", "participle", "conditional", "infinitive",
                                        "noun"};
    return clause->verb < 0 ? "rest" : names[p->verbs[clause->verb].kind];
}

/* The clause without the marks around it; false when it has no words. */
static bool words_of(const gh_parse *p, const gh_clause *clause, gh_span *ret_span)
{
    uint16_t first = clause->first, last = clause->last;
    while (first < last && p->items[first].part == GH_PART_MARK)
        first++;
    while (last > first && p->items[last].part == GH_PART_MARK)
        last--;
    *ret_span = gh_parse_span(p, first, last);
    return p->items[first].part != GH_PART_MARK;
}

/* kind [passive] [negated] "words" [said by "words"] */
static void put_clause(gh_buffer *out, const gh_scene *s, uint16_t k)
{
    const gh_parse *p = s->parse;
    const gh_clause *clause = &p->clauses[k];
    gh_span span;
    if (!words_of(p, clause, &span))
        return;
    gh_put_text(out, kind_of(p, clause));
    if (clause->verb >= 0 && p->verbs[clause->verb].passive)
        gh_put_text(out, " passive");
    if (clause->verb >= 0 && p->verbs[clause->verb].negated)
        gh_put_text(out, " negated");
    gh_put_char(out, ' ');
    test_put_mark(out, span);
    int16_t voice = s->voices.of_clause[k];
    if (voice >= 0 && s->voices.p[voice].known && gh_span_is_set(s->voices.p[voice].span)) {
        gh_put_text(out, " said by ");
        test_put_mark(out, s->voices.p[voice].span);
    }
    gh_put_char(out, '\n');
}

static void hear_clauses(void *context, const gh_coder *coder, gh_stage done, const gh_scene *s)
{
    const listener *to = context;
    (void)coder;
    for (uint16_t k = 0; done == GH_STAGE_TALK && k < s->parse->clause_count; k++)
        put_clause(to->out, s, k);
}

void test_analyse_clauses(const test_engine *engine, const test_case *c, gh_buffer *out)
{
    gh_article article = test_article(c);
    listener to = {out};
    test_run(engine, &article, GH_WANT_RECORDS, (gh_watch){hear_clauses, &to}, out, NULL);
}

/* ---- Actors ---- */

static void put_functions(gh_buffer *out, uint32_t functions)
{
#define FUNCTION_NAME(P, name, text) text,
    static const char *const names[] = {GH_FUNCTION_NAMES(FUNCTION_NAME, P)};
#undef FUNCTION_NAME
    const char *between = "";
    for (unsigned i = 0; i < GH_FUNCTION_BITS; i++)
        if (functions >> i & 1) {
            gh_put_format(out, "%s%s", between, names[i]);
            between = "|";
        }
}

/* "words" = CODE functions [-> "antecedent"], or "words" = medium NAME */
static void put_mention(gh_buffer *out, const gh_mention *m)
{
    gh_actor_code code = m->code;
    if (!m->medium && !gh_code_is_set(code))
        return;
    test_put_mark(out, m->span);
    gh_put_text(out, " = ");
    if (m->medium)
        gh_put_text(out, "medium");
    else
        gh_put_format(out, "%s%s", code.country[0] ? code.country : "---", code.role);
    gh_put_char(out, ' ');
    put_functions(out, m->functions);
    if (gh_span_is_set(m->antecedent)) {
        gh_put_text(out, " -> ");
        test_put_mark(out, m->antecedent);
    }
    gh_put_char(out, '\n');
}

static void hear_actors(void *context, const gh_coder *coder, gh_stage done, const gh_scene *s)
{
    const listener *to = context;
    (void)coder;
    for (uint16_t k = 0; done == GH_STAGE_REFER && k < s->mentions.n; k++)
        put_mention(to->out, &s->mentions.p[k]);
}

void test_analyse_actors(const test_engine *engine, const test_case *c, gh_buffer *out)
{
    gh_article article = test_article(c);
    listener to = {out};
    test_run(engine, &article, GH_WANT_RECORDS, (gh_watch){hear_actors, &to}, out, NULL);
}

/* ---- Records ---- */

static void put_actor(gh_buffer *out, const gh_actor *actor)
{
    gh_put_str(out, actor->code);
    if (gh_span_is_set(actor->span)) {
        gh_put_char(out, ' ');
        test_put_mark(out, actor->span);
    }
}

static void put_count(gh_buffer *out, const char *what, gh_count count)
{
    if (!count.known)
        return;
    gh_put_format(out, " %s %u", what, count.least);
    if (count.most == UINT32_MAX)
        gh_put_char(out, '+');
    else if (count.most != count.least)
        gh_put_format(out, "-%u", count.most);
}

static void put_or_dash(gh_buffer *out, const char *what, gh_str value)
{
    gh_put_format(out, " %s ", what);
    gh_put_str(out, value.n ? value : GH_STR("-"));
}

/* CODE SOURCE "words" -> TARGET "words" status "anchor" killed 3 by NAME on DAY at PLACE link a */
static void put_record(gh_buffer *out, const gh_record *r)
{
    gh_put_str(out, r->code);
    gh_put_char(out, ' ');
    put_actor(out, &r->source);
    gh_put_text(out, " -> ");
    put_actor(out, &r->target);
    gh_put_format(out, " %s ", gh_record_status_name(r->status));
    test_put_mark(out, r->anchor);
    put_count(out, "killed", r->casualties.killed);
    put_count(out, "injured", r->casualties.injured);
    put_count(out, "arrested", r->casualties.arrested);
    put_count(out, "missing", r->casualties.missing);
    put_or_dash(out, "by", r->by.code.n ? r->by.code : r->by.name);
    gh_put_text(out, " on ");
    gh_put_text(out, r->date.year ? "" : "-");
    gh_put_date(out, r->date);
    put_or_dash(out, "at", r->place.name);
    if (r->place.name.n && r->place.country.n) {
        gh_put_text(out, ", ");
        gh_put_str(out, r->place.country);
    }
    gh_put_format(out, " link %c\n", r->link);
}

static void see_records(const gh_coder *coder, const gh_document *document, gh_buffer *out)
{
    (void)coder;
    for (uint32_t i = 0; i < document->record_count; i++)
        put_record(out, &document->records[i]);
}

void test_analyse_records(const test_engine *engine, const test_case *c, gh_buffer *out)
{
    gh_article article = test_article(c);
    test_run(engine, &article, GH_WANT_RECORDS, (gh_watch){NULL, NULL}, out, see_records);
}
