/* check.c - is what a stage made sound? (debug builds, tests, fuzzing) */
#include "base/utf8.h"
#include "coder/coder.h"

#undef NDEBUG
#include <assert.h>

static void check_text(const gh_text *text)
{
    uint32_t at = 0, token = 0;
    assert(text->first_content.n == text->sentences.n);
    for (uint32_t i = 0; i < text->sentences.n; i++) {
        const gh_sentence *s = &text->sentences.p[i];
        assert(s->span.begin >= at && s->span.end >= s->span.begin);
        assert(s->span.end <= text->bytes.n);
        assert(s->token_count == 0 || s->first_token >= token);
        for (uint32_t k = 0; k < s->token_count; k++) {
            gh_span t = gh_token_span(&text->tokens.p[s->first_token + k]);
            assert(gh_span_holds(s->span, t) && t.end > t.begin);
            assert(k == 0 || t.begin >= gh_token_span(&text->tokens.p[s->first_token + k - 1]).end);
        }
        at = s->span.end;
        token = s->first_token + s->token_count;
    }
    assert(token <= text->tokens.n);
}

static void check_forms(const gh_coder *c)
{
    for (uint32_t i = 0; i < c->text.tokens.n; i++) {
        const gh_token *t = &c->text.tokens.p[i];
        if (!(t->flags & (GH_TOKEN_WORD | GH_TOKEN_NUMBER)))
            continue;
        const gh_form *form = gh_forms_get(c->forms, t->form);
        /* a sign that adds to a letter, alone, folds to nothing, and has no reading */
        assert((form->count > 0) == (form->canonical.n > 0));
        for (uint16_t k = 0; k < form->count; k++)
            assert(gh_features_valid(form->analyses[k].features) &&
                   form->analyses[k].stem_length <= form->canonical.n &&
                   form->analyses[k].pos < GH_UPOS_MAX);
    }
}

/* Inside the text, and whole characters. */
static void check_span(const gh_coder *c, gh_span span)
{
    assert(span.end >= span.begin && span.end <= c->text.bytes.n);
    gh_str words = gh_text_slice(&c->text, span);
    assert(gh_utf8_check(words) == words.n);
}

static void check_parse(const gh_parse *p)
{
    for (uint16_t k = 0; k < p->n; k++) {
        const gh_item *item = &p->items[k];
        assert(item->length >= 1 && k + item->length <= p->n);
        assert(item->verb >= -1 && item->verb < p->verb_count);
        assert(item->quote <= p->quotation_count);
        assert(item->part == GH_PART_MARK || gh_item_is_word(item));
        assert(item->form && item->analysis && item->token);
    }
    for (uint16_t k = 0; k < p->clause_count; k++) {
        const gh_clause *c = &p->clauses[k];
        assert(c->first <= c->last && c->last < p->n && c->tail <= p->n);
        assert(c->verb >= -1 && c->verb < p->verb_count);
    }
    for (uint16_t k = 0; k < p->verb_count; k++)
        assert(p->verbs[k].first <= p->verbs[k].last && p->verbs[k].last < p->n &&
               p->verbs[k].after > p->verbs[k].last && p->verbs[k].after <= p->n);
    for (uint16_t k = 0; k < p->quotation_count; k++)
        assert(p->quotations[k].first <= p->quotations[k].last && p->quotations[k].last < p->n);
}

static void check_moments(const gh_coder *c, const gh_scene *s)
{
    uint32_t at = s->parse->first, end = s->parse->first + s->parse->n;
    for (uint32_t i = 0; i < s->moments.n; i++) {
        const gh_moment *m = &s->moments.p[i];
        assert(m->first >= at && m->count > 0 && m->first + m->count <= end && m->value.n > 0);
        assert(m->day.year == 0 || gh_date_is_valid(m->day));
        check_span(c, m->span);
        at = m->first + m->count - 1; /* "March-April" is one token and two dates */
    }
}

static void check_mentions(const gh_coder *c, const gh_scene *s)
{
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        assert(m->first <= m->last && m->last < s->parse->n && m->after > m->last);
        assert(k == 0 || m->first > s->mentions.p[k - 1].last);
        assert(m->entity >= -1 && m->entity < (int32_t)c->coding.refer.entities.n);
        assert(m->member_count <= sizeof m->members / sizeof *m->members);
        check_span(c, m->span);
        check_span(c, m->antecedent);
    }
}

static void check_acts(const gh_scene *s)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *act = &s->acts.p[k];
        assert(act->first <= act->last && act->last < s->parse->n);
        assert(act->clause >= 0 && act->clause < s->parse->clause_count);
        assert(act->verb < s->parse->verb_count && act->head < s->parse->n);
        assert(act->content < s->acts.n && act->content != k);
        assert(act->governor < s->acts.n && act->governor != k);
    }
}

/* Outer statements come to an end. */
static void check_voices(const gh_scene *s)
{
    for (uint16_t k = 0; k < s->parse->clause_count; k++)
        assert(s->voices.of_clause[k] >= -1 && s->voices.of_clause[k] < s->voices.n);
    for (uint16_t k = 0; k < s->voices.n; k++) {
        int outer = k;
        for (uint16_t steps = 0; outer >= 0; steps++) {
            assert(outer < s->voices.n && steps <= s->voices.n);
            outer = s->voices.p[outer].outer;
        }
    }
}

static void check_records(const gh_coder *c)
{
    for (uint32_t i = 0; i < c->coding.records.n; i++) {
        const gh_record *r = &c->coding.records.p[i];
        const gh_span all[] = {r->span,      r->anchor, r->source.span,       r->target.span,
                               r->by.span,   r->quote,  r->source.antecedent, r->target.antecedent,
                               r->place.span};
        for (size_t k = 0; k < sizeof all / sizeof *all; k++)
            check_span(c, all[k]);
        assert(gh_span_is_set(r->anchor) && gh_span_holds(r->span, r->anchor));
        assert(r->source.code.n && r->target.code.n && r->code.n && r->event == i);
        assert(r->date.year == 0 || gh_date_is_valid(r->date));
        assert(!r->is_repeat || r->repeats < i);
        assert(r->link >= 'a' && r->link <= 'd' && r->rule_line > 0);
    }
}

void gh_coder_check(const gh_coder *c, gh_stage done, const gh_scene *s)
{
    switch (done) {
    case GH_STAGE_SPLIT:
        check_text(&c->text);
        break;
    case GH_STAGE_RESOLVE:
        check_forms(c);
        break;
    case GH_STAGE_PARSE:
        check_parse(s->parse);
        break;
    case GH_STAGE_WHEN:
        check_moments(c, s);
        break;
    case GH_STAGE_REFER:
        check_mentions(c, s);
        break;
    case GH_STAGE_ACTS:
        check_acts(s);
        break;
    case GH_STAGE_TALK:
        check_voices(s);
        break;
    case GH_STAGE_FINISH:
        check_records(c);
        break;
    case GH_STAGE_START:
    case GH_STAGE_EVENT:
    case GH_STAGE_ANALYSE:
    case GH_STAGE_MAX:
        break;
    }
}
