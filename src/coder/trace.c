/* trace.c - what `explain` shows of a sentence before its acts are judged. */
#include "coder/coder.h"

#include <stdio.h>

static void note_functions(char *out, size_t room, uint32_t functions)
{
#define FUNCTION_NAME(P, name, text) text,
    static const char *const names[] = {GH_FUNCTION_NAMES(FUNCTION_NAME, GH_FUNCTION_)};
#undef FUNCTION_NAME
    size_t n = 0;
    out[0] = '\0';
    for (unsigned i = 0; i < GH_FUNCTION_BITS && n + 16 < room; i++)
        if (functions >> i & 1)
            n += (size_t)snprintf(out + n, room - n, "%s%s", n ? "|" : "", names[i]);
}

static void trace_mention(gh_coder *c, const gh_parse *p, const gh_mention *m)
{
    char functions[160];
    note_functions(functions, sizeof functions, m->functions);
    gh_str code = gh_code_join(&c->document_arena, m->code);
    gh_str text = gh_text_slice(&c->text, m->span);
    gh_event_note(&c->coding, p->sentence, m->span, "mention %.*s: %.*s%s%s, %s%s%.*s", (int)text.n,
                  text.p, (int)code.n, code.p, m->kinds ? "" : " (a place)",
                  m->medium ? " (a medium)" : "", functions, m->name.n ? ", " : "", (int)m->name.n,
                  m->name.p);
}

static void trace_act(gh_coder *c, const gh_parse *p, gh_acts acts, uint16_t k)
{
    const gh_act *act = &acts.p[k];
    const gh_lexicon *lexicon = c->lexicon;
    gh_span span = gh_parse_span(p, act->first, act->last);
    gh_str text = gh_text_slice(&c->text, span);
    gh_str frame = gh_lexicon_string(lexicon, act->frame->frame);
    gh_str code = gh_lexicon_string(lexicon, act->frame->code);
    gh_str file;
    uint32_t line;
    gh_act_rule(p, act, &file, &line);
    gh_event_note(&c->coding, p->sentence, span, "act %.*s: frame %.*s %.*s (%.*s:%u)%s%s%s",
                  (int)text.n, text.p, (int)frame.n, frame.p, (int)code.n, code.p, (int)file.n,
                  file.p, line, act->passive ? ", passive" : "", act->negated ? ", negated" : "",
                  act->governor >= 0 ? ", content of an operator"
                  : act->governed    ? ", no act by itself"
                                     : "");
}

/* The name of a speaker, else his words, else his code. */
static gh_str speaker_of(gh_coder *c, const gh_voice *v)
{
    if (v->name.n)
        return v->name;
    if (gh_span_is_set(v->span))
        return gh_text_slice(&c->text, v->span);
    return gh_code_is_set(v->code) ? gh_code_join(&c->document_arena, v->code)
                                   : GH_STR("somebody unnamed");
}

static void trace_clause(gh_coder *c, const gh_parse *p, const gh_voices *voices, uint16_t k)
{
    static const char *const kinds[] = {"finite", "participle", "conditional", "infinitive",
                                        "verbal noun"};
    const gh_clause *clause = &p->clauses[k];
    uint16_t end = clause->tail > clause->last + 1 ? (uint16_t)(clause->tail - 1) : clause->last;
    uint16_t first = clause->first; /* not the comma before it */
    while (first < end && !gh_item_is_word(&p->items[first]))
        first++;
    gh_span span = gh_parse_span(p, first, end);
    gh_str text = gh_text_slice(&c->text, span);
    int16_t v = voices->of_clause[k];
    gh_str by = v >= 0 ? speaker_of(c, &voices->p[v]) : (gh_str){"", 0};
    gh_event_note(&c->coding, p->sentence, span, "clause %u (%s%s%s%.*s): %.*s", k,
                  clause->verb >= 0 ? kinds[p->verbs[clause->verb].kind] : "no verb",
                  clause->conditional ? ", condition" : "", v >= 0 ? ", said by " : "", (int)by.n,
                  by.p, (int)text.n, text.p);
}

void gh_coder_trace(gh_coder *coder, const gh_parse *p, gh_mentions mentions, gh_acts acts,
                    const gh_voices *voices)
{
    for (uint16_t k = 0; k < p->clause_count; k++)
        trace_clause(coder, p, voices, k);
    for (uint16_t k = 0; k < mentions.n; k++)
        trace_mention(coder, p, &mentions.p[k]);
    for (uint16_t k = 0; k < acts.n; k++)
        trace_act(coder, p, acts, k);
}
