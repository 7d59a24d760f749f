#include "cli/gold.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/utf8.h"

/* ---- Memory that lives as long as the gold ---------------------------------------------- */

static void *keep(gh_gold *gold, void *block)
{
    if (!block)
        return NULL;
    if (gold->kept_count == gold->kept_cap) {
        size_t cap = gold->kept_cap ? 2 * gold->kept_cap : 256;
        void **kept = realloc(gold->kept, cap * sizeof *kept);
        if (!kept) {
            free(block);
            return NULL;
        }
        gold->kept = kept;
        gold->kept_cap = cap;
    }
    return gold->kept[gold->kept_count++] = block;
}

static const char *keep_bytes(gh_gold *gold, const char *p, size_t n)
{
    if (n == 0)
        return "";
    char *copy = keep(gold, malloc(n + 1));
    if (!copy)
        return NULL;
    memcpy(copy, p, n);
    copy[n] = 0;
    return copy;
}

static bool add_scored(gh_scored_list *list, gh_scored record)
{
    const char *strings[] = {record.source, record.target,  record.code,
                             record.status, record.by[0],   record.by[1],
                             record.date,   record.country, record.words};
    for (size_t i = 0; i < sizeof strings / sizeof strings[0]; i++)
        if (!strings[i])
            return false;
    if (list->n == list->cap) {
        size_t cap = list->cap ? 2 * list->cap : 16;
        gh_scored *p = realloc(list->p, cap * sizeof *p);
        if (!p)
            return false;
        list->p = p;
        list->cap = cap;
    }
    list->p[list->n++] = record;
    return true;
}

static gh_gold_article *find_article(gh_gold *gold, const char *id)
{
    for (size_t i = 0; i < gold->count; i++) {
        size_t at = (gold->last + i) % gold->count;
        if (strcmp(gold->articles[at].id, id) == 0) {
            gold->last = at;
            return &gold->articles[at];
        }
    }
    return NULL;
}

/* ---- JSON ------------------------------------------------------------------------------- */

/* The text of a member: a string, a whole number as its digits, else `otherwise`. */
static const char *text_of(gh_gold *gold, const json_t *object, const char *key,
                           const char *otherwise)
{
    const json_t *value = json_object_get(object, key);
    char digits[32];
    if (json_is_integer(value)) {
        int n = snprintf(digits, sizeof digits, "%lld", (long long)json_integer_value(value));
        return keep_bytes(gold, digits, (size_t)n);
    }
    if (!json_is_string(value))
        return otherwise;
    return keep_bytes(gold, json_string_value(value), json_string_length(value));
}

/* A code, with "---" for none. */
static const char *code_of(gh_gold *gold, const json_t *object, const char *key)
{
    const char *code = text_of(gold, object, key, "---");
    return code && !code[0] ? "---" : code;
}

static gh_span span_of(const json_t *object, const char *key)
{
    const json_t *span = json_object_get(object, key);
    json_int_t begin = json_integer_value(json_array_get(span, 0)),
               end = json_integer_value(json_array_get(span, 1));
    if (begin < 0 || end < begin || end > UINT32_MAX) /* of no text: like no span */
        return (gh_span){0, 0};
    return (gh_span){(uint32_t)begin, (uint32_t)end};
}

static const gh_gold_sentence *sentence_of(const gh_gold_article *article, int64_t number)
{
    for (size_t i = 0; i < article->sentence_count; i++)
        if (article->sentences[i].number == number)
            return &article->sentences[i];
    return NULL;
}

/* The last three characters of "Vostochny Cosmodrome, RUS". */
static const char *country_of(const char *place)
{
    const char *at = place ? place + strlen(place) : NULL;
    for (int n = 0; at && at > place && n < 3; n++)
        do
            at--;
        while (at > place && gh_utf8_continues(*at));
    return at;
}

/* One event of a gold row; NULL or what is wrong with it. */
static const char *add_gold_event(gh_gold *gold, const gh_gold_article *article,
                                  const json_t *event, gh_scored_list *list)
{
    gh_scored r = {.sentence = json_integer_value(json_object_get(event, "s")), .by = {"", ""}};
    const gh_gold_sentence *sentence = sentence_of(article, r.sentence);
    if (!sentence)
        return "an event is in no sentence of the article";
    r.source = text_of(gold, event, "src", "");
    r.target = text_of(gold, event, "tgt", "");
    r.code = text_of(gold, event, "code", "");
    r.status = text_of(gold, event, "status", "");
    r.by[0] = text_of(gold, event, "by", "");
    r.date = text_of(gold, event, "date", "");
    r.country = country_of(text_of(gold, event, "place", ""));
    r.words = text_of(gold, event, "anchor", "");
    if (!r.words)
        return "no memory";
    const char *text = article->text.p;
    size_t n = strlen(r.words);
    const char *at =
        memmem(text + sentence->begin, (size_t)(sentence->end - sentence->begin), r.words, n);
    r.begin = at ? at - text : -1;
    r.end = r.begin + (int64_t)n;
    return add_scored(list, r) ? NULL : "no memory";
}

static const char *add_gold_events(gh_gold *gold, const gh_gold_article *article, const json_t *row,
                                   gh_scored_list *list)
{
    size_t i;
    json_t *event;
    json_array_foreach(json_object_get(row, "events"), i, event)
    {
        const char *fault = add_gold_event(gold, article, event, list);
        if (fault)
            return fault;
    }
    return NULL;
}

static const char *read_sentences(gh_gold *gold, gh_gold_article *article, const json_t *rows)
{
    size_t count = json_array_size(rows);
    article->sentences = keep(gold, calloc(count + 1, sizeof *article->sentences));
    if (!article->sentences)
        return "no memory";
    for (size_t i = 0; i < count; i++) {
        const json_t *row = json_array_get(rows, i);
        gh_gold_sentence sentence = {json_integer_value(json_object_get(row, "s")),
                                     json_integer_value(json_object_get(row, "start")),
                                     json_integer_value(json_object_get(row, "end"))};
        if (sentence.begin < 0 || sentence.begin > sentence.end || sentence.end > article->text.n)
            return "a sentence lies outside the text";
        article->sentences[article->sentence_count++] = sentence;
    }
    return NULL;
}

static gh_gold_article *new_article(gh_gold *gold)
{
    if (gold->count == gold->cap) {
        size_t cap = gold->cap ? 2 * gold->cap : 64;
        gh_gold_article *articles = realloc(gold->articles, cap * sizeof *articles);
        if (!articles)
            return NULL;
        gold->articles = articles;
        gold->cap = cap;
    }
    gold->articles[gold->count] = (gh_gold_article){0};
    return &gold->articles[gold->count++];
}

static const char *add_gold_row(gh_gold *gold, const json_t *row, const char *only)
{
    const char *id = text_of(gold, row, "id", "");
    const json_t *text = json_object_get(row, "text");
    if (!id)
        return "no memory";
    if (!id[0] || !json_is_string(text) || !json_is_array(json_object_get(row, "events")))
        return "no row of a gold file: id, text, sentences and events are needed";
    if (only && strcmp(id, only) != 0)
        return NULL;
    if (find_article(gold, id))
        return "the id stands twice";
    gh_gold_article *article = new_article(gold);
    if (!article)
        return "no memory";
    article->id = id;
    article->text.n = (uint32_t)json_string_length(text);
    article->text.p = keep_bytes(gold, json_string_value(text), article->text.n);
    if (!article->text.p)
        return "no memory";
    const char *fault = read_sentences(gold, article, json_object_get(row, "sentences"));
    return fault ? fault : add_gold_events(gold, article, row, &article->gold);
}

/* ---- Records of the program ------------------------------------------------------------- */

static void lose(gh_gold *gold, const char *id)
{
    if (gold->lost++ == 0)
        snprintf(gold->lost_name, sizeof gold->lost_name, "%s", id);
}

static const char *add_record(gh_gold *gold, gh_gold_article *article, const json_t *row)
{
    const json_t *by = json_object_get(row, "by"), *anchor = json_object_get(row, "anchor");
    gh_span words = span_of(anchor, "span"), span = span_of(row, "span");
    gh_scored r = {0};
    r.words = text_of(gold, anchor, "text", "");
    if (gh_span_is_set(words)) {
        if (words.end > article->text.n || !r.words ||
            !gh_str_equal(gh_str_slice(article->text, words.begin, words.end), gh_str_of(r.words)))
            return "the anchor is not what the text has there";
    }
    if (!gh_score_sentence(article, span, words, &r.sentence))
        return NULL;
    gh_span at = gh_span_is_set(words) ? words : span;
    r.begin = at.begin;
    r.end = at.end;
    r.source = code_of(gold, json_object_get(row, "source"), "code");
    r.target = code_of(gold, json_object_get(row, "target"), "code");
    r.code = text_of(gold, row, "code", "");
    r.status = text_of(gold, row, "status", "actual");
    r.by[0] = text_of(gold, by, "code", "");
    r.by[1] = text_of(gold, by, "name", "");
    r.date = text_of(gold, row, "date", "");
    r.country = text_of(gold, json_object_get(row, "place"), "country", "");
    return add_scored(&article->made, r) ? NULL : "no memory";
}

static const char *add_made_row(gh_gold *gold, const json_t *row, const char *only)
{
    (void)only;
    bool is_gold = json_object_get(row, "events") != NULL;
    const char *id = text_of(gold, row, is_gold ? "id" : "doc", NULL);
    if (!id)
        return "no record: doc is missing";
    gh_gold_article *article = find_article(gold, id);
    if (!article) {
        lose(gold, id);
        return NULL;
    }
    return is_gold ? add_gold_events(gold, article, row, &article->made)
                   : add_record(gold, article, row);
}

/* ---- Files ------------------------------------------------------------------------------ */

typedef const char *(*row_reader)(gh_gold *gold, const json_t *row, const char *only);

static const char *read_line(gh_gold *gold, const char *line, size_t n, row_reader read_row,
                             const char *only, char *room, size_t room_size)
{
    if (strspn(line, " \t\r\n") == n)
        return NULL;
    json_error_t error;
    json_t *row = json_loadb(line, n, JSON_ALLOW_NUL, &error);
    if (!row) {
        snprintf(room, room_size, "column %d: not JSON: %s", error.column, error.text);
        return room;
    }
    const char *fault = json_is_object(row) ? read_row(gold, row, only) : "a row must be an object";
    json_decref(row);
    return fault;
}

static bool read_rows(gh_gold *gold, const char *path, row_reader read_row, const char *only)
{
    FILE *file = fopen(path, "re");
    if (!file) {
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
        return false;
    }
    char *line = NULL, room[240];
    size_t cap = 0;
    ssize_t n;
    const char *fault = NULL;
    uint64_t number = 0;
    while (!fault && (n = getline(&line, &cap, file)) >= 0) {
        number++;
        fault = read_line(gold, line, (size_t)n, read_row, only, room, sizeof room);
    }
    if (fault)
        fprintf(stderr, "%s:%llu: %s\n", path, (unsigned long long)number, fault);
    else if (ferror(file))
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
    bool ok = !fault && !ferror(file);
    free(line);
    fclose(file);
    return ok;
}

bool gh_gold_read(gh_gold *gold, const char *path, const char *only)
{
    if (!read_rows(gold, path, add_gold_row, only))
        return false;
    if (gold->count == 0)
        fprintf(stderr, only ? "%s: has no article %s\n" : "%s: is empty\n", path, only);
    return gold->count > 0;
}

bool gh_gold_read_made(gh_gold *gold, const char *path)
{
    return read_rows(gold, path, add_made_row, NULL);
}

/* ---- Documents -------------------------------------------------------------------------- */

static const char *keep_str(gh_gold *gold, gh_str s)
{
    return keep_bytes(gold, s.p, s.n);
}

static const char *keep_code(gh_gold *gold, gh_str code)
{
    return code.n ? keep_str(gold, code) : "---";
}

static bool add_document_record(gh_gold *gold, gh_gold_article *article, const gh_record *record)
{
    gh_scored r = {.begin = record->anchor.begin, .end = record->anchor.end};
    if (!gh_score_sentence(article, record->span, record->anchor, &r.sentence))
        return true;
    char date[GH_DATE_ROOM];
    r.date = keep_str(gold, gh_date_text(record->date, date));
    r.source = keep_code(gold, record->source.code);
    r.target = keep_code(gold, record->target.code);
    r.code = keep_str(gold, record->code);
    r.status = gh_record_status_name(record->status);
    r.by[0] = keep_str(gold, record->by.code);
    r.by[1] = keep_str(gold, record->by.name);
    r.country = record->place.name.n ? keep_str(gold, record->place.country) : "";
    r.words = keep_str(gold, gh_str_slice(article->text, record->anchor.begin, record->anchor.end));
    return add_scored(&article->made, r);
}

bool gh_gold_add_document(gh_gold *gold, const gh_document *document)
{
    const char *id = keep_str(gold, document->article->id);
    gh_gold_article *article = id ? find_article(gold, id) : NULL;
    for (uint32_t i = 0; article && i < document->record_count; i++)
        if (!add_document_record(gold, article, &document->records[i]))
            return false;
    return id != NULL;
}

void gh_gold_done(gh_gold *gold)
{
    for (size_t i = 0; i < gold->count; i++) {
        free(gold->articles[i].gold.p);
        free(gold->articles[i].made.p);
    }
    for (size_t i = 0; i < gold->kept_count; i++)
        free(gold->kept[i]);
    free(gold->articles);
    free(gold->kept);
    *gold = (gh_gold){0};
}
