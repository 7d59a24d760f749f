#include "store/parcel.h"

#include <stdlib.h>

#include "base/date.h"
#include "store/lemmas.h"

gh_hash128 gh_article_hash(const gh_article *article)
{
    char date[GH_DATE_ROOM];
    gh_str parts[] = {article->text, article->title, gh_date_text(article->date, date),
                      article->home, article->source};
    return gh_hash_row(parts, sizeof parts / sizeof parts[0]);
}

/* ---- Strings: the structs are copied as they are, their strings follow in this order ----- */

enum { ARTICLE_STRINGS = 9, RECORD_STRINGS = 14 };

static void strings_of_parcel(gh_parcel *p, gh_str *strings[ARTICLE_STRINGS])
{
    gh_article *a = &p->article;
    gh_str *all[] = {&a->id,  &a->text, &a->title, &a->source, &a->home,
                     &a->url, &a->lang, &p->where, &p->tokens};
    memcpy(strings, all, sizeof all);
}

static void strings_of_record(gh_record *r, gh_str *strings[RECORD_STRINGS])
{
    gh_str *all[] = {&r->source.code, &r->source.name, &r->target.code,   &r->target.name,
                     &r->code,        &r->label,       &r->plover,        &r->by.code,
                     &r->by.name,     &r->place.name,  &r->place.country, &r->place.precision,
                     &r->rule_file,   &r->frame_file};
    memcpy(strings, all, sizeof all);
}

static void put_strings(gh_buffer *out, gh_str *const *strings, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        gh_put_str(out, *strings[i]);
}

static void take_strings(const char **p, gh_str *const *strings, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        strings[i]->p = *p;
        *p += strings[i]->n;
    }
}

/* ---- Packing ----------------------------------------------------------------------------- */

/* The words of a document without its punctuation. */
struct words {
    uint64_t *hashes;
    uint32_t *begins, *ends;
    uint32_t count;
};

static void free_words(struct words *words)
{
    free(words->hashes);
    free(words->begins);
    free(words->ends);
}

static bool find_words(struct words *words, const gh_document *document)
{
    size_t room = (size_t)document->word_count + 1;
    *words = (struct words){.hashes = malloc(room * sizeof *words->hashes),
                            .begins = malloc(room * sizeof *words->begins),
                            .ends = malloc(room * sizeof *words->ends)};
    if (!words->hashes || !words->begins || !words->ends)
        return false;
    for (uint32_t i = 0; i < document->word_count; i++) {
        const gh_word *word = &document->words[i];
        if (gh_str_equal(word->upos, GH_STR("PUNCT")))
            continue;
        words->hashes[words->count] = gh_hash_str(word->form);
        words->begins[words->count] = word->span.begin;
        words->ends[words->count++] = word->span.end;
    }
    return true;
}

/* The words inside `span`; *at goes forward through the text. */
static void find_wording(gh_wording *wording, const struct words *words, gh_span span, uint32_t *at)
{
    while (*at < words->count && words->begins[*at] < span.begin)
        (*at)++;
    uint32_t end = *at;
    while (end < words->count && words->ends[end] <= span.end)
        end++;
    gh_wording_make(wording, words->hashes + *at, end - *at);
}

static void put_record(gh_buffer *out, const gh_record *record, const gh_evidence *evidence)
{
    gh_parcel_record packed = {*record, *evidence};
    gh_str *strings[RECORD_STRINGS];
    strings_of_record(&packed.record, strings);
    gh_put_bytes(out, (const char *)&packed, sizeof packed);
    put_strings(out, strings, RECORD_STRINGS);
}

static void put_records(gh_buffer *out, const gh_document *document, gh_hash128 hash,
                        const struct words *words)
{
    uint32_t at = 0, sentence = UINT32_MAX;
    gh_wording wording = {0};
    for (uint32_t i = 0; i < document->record_count; i++) {
        const gh_record *record = &document->records[i];
        if (record->sentence != sentence) {
            at = record->sentence < sentence ? 0 : at;
            find_wording(&wording, words, record->span, &at);
            sentence = record->sentence;
        }
        gh_evidence evidence;
        gh_evidence_find(&evidence, document, i, hash, &wording);
        put_record(out, record, &evidence);
    }
}

static uint32_t count_left_out(const gh_document *document)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < document->sentence_count; i++)
        n += document->sentences[i].kind == GH_SENTENCE_INVALID ||
             document->sentences[i].kind == GH_SENTENCE_TOO_LONG;
    return n;
}

void gh_parcel_pack(gh_buffer *out, const gh_document *document, const char *where)
{
    gh_parcel parcel = {.article = *document->article,
                        .where = gh_str_of(where),
                        .hash = gh_article_hash(document->article),
                        .sentence_count = document->sentence_count,
                        .left_out = count_left_out(document),
                        .record_count = document->record_count,
                        .silence = document->silence};
    struct words words;
    gh_buffer tokens = {0};
    gh_lemmas_put(&tokens, document);
    parcel.tokens = (gh_str){tokens.p, (uint32_t)tokens.n};
    if (!find_words(&words, document) || tokens.failed) {
        out->failed = true;
        free_words(&words);
        gh_buffer_done(&tokens);
        return;
    }
    parcel.has_sketch = gh_sketch_make(&parcel.sketch, words.hashes, words.count);
    gh_str *strings[ARTICLE_STRINGS];
    strings_of_parcel(&parcel, strings);
    gh_put_bytes(out, (const char *)&parcel, sizeof parcel);
    put_strings(out, strings, ARTICLE_STRINGS);
    put_records(out, document, parcel.hash, &words);
    free_words(&words);
    gh_buffer_done(&tokens);
}

/* ---- Taking apart ------------------------------------------------------------------------ */

void gh_parcel_take(gh_parcel *parcel, gh_parcel_record *ret_record)
{
    gh_str *strings[RECORD_STRINGS];
    memcpy(ret_record, parcel->rest, sizeof *ret_record);
    parcel->rest += sizeof *ret_record;
    strings_of_record(&ret_record->record, strings);
    take_strings(&parcel->rest, strings, RECORD_STRINGS);
}

bool gh_parcel_next(const char **p, const char *end, gh_parcel *ret_parcel)
{
    if (*p == end)
        return false;
    gh_str *strings[ARTICLE_STRINGS];
    memcpy(ret_parcel, *p, sizeof *ret_parcel);
    *p += sizeof *ret_parcel;
    strings_of_parcel(ret_parcel, strings);
    take_strings(p, strings, ARTICLE_STRINGS);
    ret_parcel->rest = *p;
    gh_parcel records = *ret_parcel;
    gh_parcel_record record;
    for (uint32_t i = 0; i < records.record_count; i++)
        gh_parcel_take(&records, &record);
    *p = records.rest;
    return true;
}
