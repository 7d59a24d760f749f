/* check.c - is what a stage made sound? (debug builds, tests, fuzzing) */
#include <assert.h>

#include "coder/coder.h"

#undef NDEBUG
#include <assert.h>

void gh_coder_check_text(const gh_text *text)
{
    uint32_t at = 0, token = 0;
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

void gh_coder_check_parse(const gh_parse *p, gh_mentions mentions, gh_acts acts)
{
    for (uint16_t k = 0; k < p->clause_count; k++)
        assert(p->clauses[k].first <= p->clauses[k].last && p->clauses[k].last < p->n);
    for (uint16_t k = 0; k < p->verb_count; k++)
        assert(p->verbs[k].first <= p->verbs[k].last && p->verbs[k].last < p->n &&
               p->verbs[k].after > p->verbs[k].last && p->verbs[k].after <= p->n);
    for (uint16_t k = 0; k < mentions.n; k++) {
        assert(mentions.p[k].first <= mentions.p[k].last && mentions.p[k].last < p->n);
        assert(k == 0 || mentions.p[k].first > mentions.p[k - 1].last);
    }
    for (uint16_t k = 0; k < acts.n; k++)
        assert(acts.p[k].first <= acts.p[k].last && acts.p[k].last < p->n && acts.p[k].clause >= 0);
}

static void check_span(const gh_coder *c, gh_span span)
{
    assert(span.end >= span.begin && span.end <= c->text.bytes.n);
    gh_str s = c->text.bytes;
    assert(span.begin == s.n || ((unsigned char)s.p[span.begin] & 0xC0) != 0x80);
    assert(span.end == s.n || ((unsigned char)s.p[span.end] & 0xC0) != 0x80);
}

void gh_coder_check_records(const gh_coder *c)
{
    for (uint32_t i = 0; i < c->document.record_count; i++) {
        const gh_record *r = &c->document.records[i];
        check_span(c, r->span);
        check_span(c, r->anchor);
        check_span(c, r->source.span);
        check_span(c, r->target.span);
        check_span(c, r->by.span);
        check_span(c, r->place.span);
        assert(gh_span_is_set(r->anchor) && gh_span_holds(r->span, r->anchor));
        assert(r->source.code.n && r->target.code.n && r->code.n);
        assert(!r->is_repeat || r->repeats < i);
    }
}
