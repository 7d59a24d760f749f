#include "coder/coder.h"

#include <stdlib.h>

#include "base/bounds.h"
#include "base/status.h"

gh_status gh_coder_new(const gh_lexicon *lexicon, unsigned wants, gh_coder **ret_coder,
                       gh_error *error)
{
    if (!lexicon || !ret_coder)
        return gh_error_set(error, GH_INVALID, 0, "no lexicon or no place for the coder");
    if (gh_lexicon_row_count(lexicon, GH_TABLE_FRAME) == 0 ||
        gh_lexicon_row_count(lexicon, GH_TABLE_CODE) == 0)
        return gh_error_set(error, GH_FORMAT, 0, "the lexicon has no frames or no codes");
    gh_coder *c = calloc(1, sizeof *c);
    gh_forms *forms = gh_forms_new(lexicon);
    if (!c || !forms) {
        free(c);
        gh_forms_free(forms);
        return gh_error_set(error, GH_MEMORY, 0, "out of memory");
    }
    c->lexicon = lexicon;
    c->forms = forms;
    c->wants = wants;
    gh_arena_init(&c->document_arena, 0, "bytes of memory for one article", &c->escape);
    gh_arena_init(&c->scratch, GH_BOUND_SCRATCH_BYTES, "bytes of memory for one sentence",
                  &c->escape);
    *ret_coder = c;
    return GH_OK;
}

void gh_coder_free(gh_coder *coder)
{
    if (!coder)
        return;
    gh_arena_done(&coder->document_arena);
    gh_arena_done(&coder->scratch);
    gh_forms_free(coder->forms);
    free(coder);
}

static void start_document(gh_coder *c, const gh_article *article)
{
    gh_coding *coding = &c->coding;
    *coding = (gh_coding){.lexicon = c->lexicon,
                          .forms = c->forms,
                          .arena = &c->document_arena,
                          .article = article,
                          .text = &c->text,
                          .day = article->date,
                          .trace = (c->wants & GH_WANT_TRACE) != 0,
                          .last_subject = -1,
                          .topic = -1};
    if (coding->day.year == 0)
        coding->day = gh_when_article(c->lexicon, c->forms, &c->document_arena, &c->text);
    if (coding->day.year == 0)
        coding->day = gh_when_article(c->lexicon, c->forms, &c->document_arena, &c->title);
    coding->setting = gh_where_setting(c->lexicon, c->forms, &c->text, article->home);
    coding->when = (gh_when){
        .lexicon = c->lexicon, .forms = c->forms, .reference = coding->day, .last = coding->day};
    coding->domain = gh_coder_domain(c);
    gh_coder_read_memory(c, &coding->remembers, &coding->recalls);
    gh_refer_start(&coding->refer, c->lexicon, c->forms, &c->document_arena, &coding->setting,
                   coding->day);
    gh_talk_start(&coding->talk, coding->lexicon);
    coding->talk.argues = gh_coder_reads_argument(c);
}

static void end_stage(const gh_coder *c, gh_stage done, const gh_scene *scene)
{
#ifdef GH_CHECK
    gh_coder_check(c, done, scene);
#endif
    if (c->watch.call)
        c->watch.call(c->watch.context, c, done, scene);
}

static void run_sentence(gh_coder *c, gh_scene *s, uint32_t number, uint32_t first, uint32_t end)
{
    gh_coding *coding = &c->coding;
    gh_parse *p = gh_parse_sentence(c->lexicon, c->forms, &c->scratch, &c->text, number, first,
                                    end - first, coding->talk.in_quotation);
    s->parse = p;
    end_stage(c, GH_STAGE_PARSE, s);
    s->moments = gh_when_find(&coding->when, &c->scratch, &c->text, p->first, p->n, p->numbers);
    end_stage(c, GH_STAGE_WHEN, s);
    s->acts = gh_parse_acts(p);
    c->act_count += s->acts.n;
    s->mentions = gh_refer_mentions(&coding->refer, p, s->acts);
    end_stage(c, GH_STAGE_REFER, s);
    gh_argument_free_names(s->mentions, s->acts);
    gh_argument_bind_attributes(p, s->mentions);
    gh_argument_bind_doers(p, s->mentions);
    gh_argument_bind_compounds(p, s->mentions, s->acts);
    gh_argument_bind_goals(s->mentions, s->acts);
    end_stage(c, GH_STAGE_ACTS, s);
    s->voices = gh_talk_sentence(&coding->talk, p, s->acts, s->mentions, &coding->refer);
    end_stage(c, GH_STAGE_TALK, s);
    if (coding->trace)
        gh_coder_trace(c, p, s->mentions, s->acts, &s->voices);
    gh_event_sentence(coding, p, s->mentions, s->acts, s->voices, s->moments, s->span);
    end_stage(c, GH_STAGE_EVENT, s);
    if (c->wants & GH_WANT_GAPS)
        gh_coder_gaps(c, s);
}

static void code_sentence(gh_coder *c, uint32_t number)
{
    const gh_sentence *sentence = &c->text.sentences.p[number];
    uint32_t first = c->text.first_content.p[number];
    uint32_t end = sentence->first_token + sentence->token_count;
    if (sentence->kind == GH_SENTENCE_REPEATED)
        c->coding.talk.teller.known = false; /* what follows was said elsewhere */
    if (sentence->kind != GH_SENTENCE_TEXT || first >= end)
        return;
    if (number == 0)
        first = gh_coder_skip_dateline(c, first, end);
    gh_scene scene = {.coding = &c->coding, .span = sentence->span};
    run_sentence(c, &scene, number, first, end);
}

/* A day that was worked out from weekdays is the latest that fits; in the year of the release it
 * may be one of years before as well. */
static bool is_doubtful(const gh_coder *c)
{
    return c->coding.day.year == 0 || c->coding.day.year >= gh_lexicon_release(c->lexicon).year;
}

/* The offices of an undated article are those of its time. Where they tell that the year which its
 * weekdays fit is too early, one of those is misprinted, and the year is unknown. */
static void find_era(gh_coder *c)
{
    gh_era era = {0};
    if (is_doubtful(c))
        c->coding.refer.day = 0;
    for (uint32_t i = 0; i < c->text.sentences.n; i++) {
        const gh_sentence *sentence = &c->text.sentences.p[i];
        if (sentence->kind != GH_SENTENCE_TEXT || sentence->token_count == 0)
            continue;
        gh_arena_reset(&c->scratch);
        gh_parse *p = gh_parse_sentence(c->lexicon, c->forms, &c->scratch, &c->text, i,
                                        sentence->first_token, sentence->token_count, false);
        gh_refer_note_era(&c->coding.refer, p, &era);
    }
    if (gh_refer_take_era(&c->coding.refer, &era)) {
        c->coding.day = (gh_date){0};
        c->coding.when.reference = c->coding.when.last = c->coding.day;
    }
}

static void begin(gh_coder *c, const gh_article *article, bool codes)
{
    start_document(c, article);
    if (codes && article->date.year == 0)
        find_era(c);
    if (codes)
        gh_coder_read_title(c);
}

/* "Sangbad prokash bondho kora jabe na. ... [esob kotha bolen X]": what the article opens with is
 * X's, and so it is read again with him as its speaker. */
static void begin_again(gh_coder *c, const gh_article *article)
{
    gh_voice lead = c->coding.talk.lead;
    c->act_count = 0;
    memset(&c->gaps, 0, sizeof c->gaps);
    begin(c, article, true);
    gh_talk_start_with(&c->coding.talk, &lead);
}

static void resolve(gh_coder *c, gh_str text, gh_text *split)
{
    if (gh_forms_resolve(c->forms, text, split->tokens.p, split->tokens.n, &c->escape.error) !=
        GH_OK)
        longjmp(c->escape.jump, 1);
}

static void run_stages(gh_coder *c, const gh_article *article)
{
    gh_text_split(gh_lexicon_text(c->lexicon), &c->document_arena, article->text, &c->text);
    gh_text_split(gh_lexicon_text(c->lexicon), &c->document_arena, article->title, &c->title);
    end_stage(c, GH_STAGE_SPLIT, NULL);
    resolve(c, article->text, &c->text);
    resolve(c, article->title, &c->title);
    end_stage(c, GH_STAGE_RESOLVE, NULL);
    bool codes = c->wants & (GH_WANT_RECORDS | GH_WANT_GAPS);
    begin(c, article, codes);
    end_stage(c, GH_STAGE_START, NULL);
    for (uint32_t i = 0; codes && i < c->text.sentences.n; i++) {
        gh_arena_reset(&c->scratch);
        code_sentence(c, i);
        if (c->coding.talk.lead.known) {
            begin_again(c, article);
            i = UINT32_MAX;
        }
    }
    gh_event_finish(&c->coding);
    if (c->wants & GH_WANT_GAPS)
        gh_coder_coverage(c);
    end_stage(c, GH_STAGE_FINISH, NULL);
    if (c->wants & GH_WANT_WORDS) {
        gh_coder_analyse(c);
        end_stage(c, GH_STAGE_ANALYSE, NULL);
    }
}

gh_status gh_coder_run(gh_coder *coder, const gh_article *article, const gh_document **ret_document,
                       gh_error *error)
{
    if (!coder || !article || !ret_document || (article->text.n && !article->text.p))
        return gh_error_set(error, GH_INVALID, 0, "no coder, article or place for the document");
    uint32_t longer = article->text.n > article->title.n ? article->text.n : article->title.n;
    if (longer > GH_BOUND_ARTICLE_BYTES)
        return gh_error_set(error, GH_LIMIT, 0, "the %s has %u bytes; the limit is %u",
                            longer == article->text.n ? "article" : "title", longer,
                            GH_BOUND_ARTICLE_BYTES);
    gh_status status = gh_forms_settle(coder->forms, error);
    if (status != GH_OK)
        return status;
    gh_arena_reset(&coder->document_arena);
    gh_arena_reset(&coder->scratch);
    coder->document_arena.cap =
        GH_BOUND_ARENA_BASE +
        (size_t)GH_BOUND_ARENA_PER_BYTE * ((size_t)article->text.n + article->title.n);
    coder->text = coder->title = (gh_text){0};
    coder->act_count = 0;
    memset(&coder->gaps, 0, sizeof coder->gaps);
    coder->document = (gh_document){.article = article};
    if (setjmp(coder->escape.jump)) {
        if (error)
            *error = coder->escape.error;
        return coder->escape.error.status;
    }
    run_stages(coder, article);
    gh_document *d = &coder->document;
    d->records = coder->coding.records.p;
    d->record_count = coder->coding.records.n;
    d->sentences = coder->text.sentences.p;
    d->sentence_count = coder->text.sentences.n;
    d->notes = coder->coding.notes.p;
    d->note_count = coder->coding.notes.n;
    d->silence = gh_coder_silence(coder);
    d->gaps = coder->gaps.p;
    d->gap_count = coder->gaps.n;
    *ret_document = d;
    return GH_OK;
}
