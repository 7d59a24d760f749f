#include "cli/suggest.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/bounds.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "cli/run.h"
#include "cli/sink.h"

enum {
    CONTEXTS = 3,       /* so many sentences are shown of each */
    CONTEXT_BYTES = 90, /* and so much of them before and after the words */
    LEAST = 2,          /* what stands only once is more often a slip than a word */
};

typedef struct suggestion {
    gh_gap_kind kind;
    char *words, *verb, *code;
    uint32_t count;
    char *contexts[CONTEXTS];
} suggestion;

typedef struct counting {
    suggestion *p;
    uint32_t n, cap;
    uint32_t *slots; /* number of a suggestion + 1, 0 free; a power of two of them */
    uint32_t slot_count;
    uint64_t dropped;
    uint64_t words, listed; /* running words of the articles, and those with a listed stem */
    bool failed;            /* no memory */
} counting;

/* ---- Counting ---- */

static char *copy(counting *all, gh_str s)
{
    char *text = malloc((size_t)s.n + 1);
    if (!text) {
        all->failed = true;
        return NULL;
    }
    if (s.n)
        memcpy(text, s.p, s.n);
    text[s.n] = '\0';
    return text;
}

static uint64_t hash_of(gh_gap_kind kind, gh_str words, gh_str verb)
{
    return gh_hash_mix(gh_hash_str(words) ^ gh_hash_mix(gh_hash_str(verb) + (uint64_t)kind));
}

static uint32_t *slot_of(const counting *all, gh_gap_kind kind, gh_str words, gh_str verb)
{
    uint32_t mask = all->slot_count - 1;
    for (uint32_t at = (uint32_t)hash_of(kind, words, verb) & mask;; at = (at + 1) & mask) {
        uint32_t *slot = &all->slots[at];
        if (*slot == 0)
            return slot;
        const suggestion *s = &all->p[*slot - 1];
        if (s->kind == kind && gh_str_equal(gh_str_of(s->words), words) &&
            gh_str_equal(gh_str_of(s->verb), verb))
            return slot;
    }
}

/* Doubles the room; the slots are twice as many as the suggestions. */
static bool grow(counting *all)
{
    uint32_t cap = all->cap ? 2 * all->cap : 1024;
    suggestion *p = realloc(all->p, cap * sizeof *p);
    if (p)
        all->p = p;
    uint32_t *slots = calloc((size_t)2 * cap, sizeof *slots);
    if (!p || !slots) {
        free(slots);
        all->failed = true;
        return false;
    }
    free(all->slots);
    all->slots = slots;
    all->slot_count = 2 * cap;
    all->cap = cap;
    for (uint32_t i = 0; i < all->n; i++)
        *slot_of(all, p[i].kind, gh_str_of(p[i].words), gh_str_of(p[i].verb)) = i + 1;
    return true;
}

/* The suggestion of a gap, new or known; NULL without memory or above the bound. */
static suggestion *suggestion_of(counting *all, const gh_gap *gap)
{
    if (all->n == all->cap && !grow(all))
        return NULL;
    uint32_t *slot = slot_of(all, gap->kind, gap->words, gap->verb);
    if (*slot)
        return &all->p[*slot - 1];
    if (all->n == GH_BOUND_SUGGESTIONS) {
        all->dropped++;
        return NULL;
    }
    suggestion *s = &all->p[all->n];
    *s = (suggestion){.kind = gap->kind,
                      .words = copy(all, gap->words),
                      .verb = copy(all, gap->verb),
                      .code = copy(all, (gh_str){"", 0})};
    if (all->failed)
        return NULL;
    *slot = ++all->n;
    return s;
}

/* The words with what stands around them in their sentence, on one line, the words in brackets. */
static char *context_of(counting *all, const gh_document *document, const gh_gap *gap)
{
    gh_str text = document->article->text;
    gh_span whole = document->sentences[gap->sentence].span;
    uint32_t begin = whole.begin, end = whole.end;
    if (gap->span.begin - begin > CONTEXT_BYTES)
        begin = gap->span.begin - CONTEXT_BYTES;
    if (end - gap->span.end > CONTEXT_BYTES)
        end = gap->span.end + CONTEXT_BYTES;
    while (begin < gap->span.begin && gh_utf8_continues(text.p[begin]))
        begin++;
    while (end > gap->span.end && end < text.n && gh_utf8_continues(text.p[end]))
        end--;
    gh_buffer out = {0};
    gh_put_str(&out, gh_str_slice(text, begin, gap->span.begin));
    gh_put_char(&out, '[');
    gh_put_str(&out, gh_str_slice(text, gap->span.begin, gap->span.end));
    gh_put_char(&out, ']');
    gh_put_str(&out, gh_str_slice(text, gap->span.end, end));
    for (size_t i = 0; i < out.n; i++)
        if ((unsigned char)out.p[i] < 0x20)
            out.p[i] = ' ';
    char *line = copy(all, (gh_str){out.p, (uint32_t)out.n});
    gh_buffer_done(&out);
    return line;
}

static void count_gap(counting *all, const gh_document *document, const gh_gap *gap)
{
    suggestion *s = suggestion_of(all, gap);
    if (!s)
        return;
    if (gap->code.n && !s->code[0]) {
        free(s->code);
        s->code = copy(all, gap->code);
    }
    if (s->count < CONTEXTS)
        s->contexts[s->count] = context_of(all, document, gap);
    s->count++;
}

static void count_document(void *context, gh_buffer *out, const gh_document *document,
                           const char *where)
{
    (void)where;
    (void)out;
    counting *all = context;
    all->words += document->running_words;
    all->listed += document->listed_words;
    for (uint32_t i = 0; i < document->gap_count && !all->failed; i++)
        count_gap(all, document, &document->gaps[i]);
}

static void counting_done(counting *all)
{
    for (uint32_t i = 0; i < all->n; i++) {
        suggestion *s = &all->p[i];
        free(s->words);
        free(s->verb);
        free(s->code);
        for (int k = 0; k < CONTEXTS; k++)
            free(s->contexts[k]);
    }
    free(all->p);
    free(all->slots);
}

/* ---- Writing ---- */

/* Predicates, then names the article gives a code, then other names; most frequent first. */
static int block_of(const suggestion *s)
{
    return s->kind == GH_GAP_PREDICATE ? 0 : s->code[0] ? 1 : 2;
}

static int by_frequency(const void *a, const void *b)
{
    const suggestion *x = a, *y = b;
    if (block_of(x) != block_of(y))
        return block_of(x) - block_of(y);
    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    int order = strcmp(x->words, y->words);
    return order ? order : strcmp(x->verb, y->verb);
}

/* A key of the table of actors: the name with hyphens for spaces. */
static void put_id(gh_buffer *out, const char *words)
{
    for (const char *p = words; *p; p++)
        gh_put_char(out, *p == ' ' ? '-' : *p);
}

/* A question mark is what somebody has to decide: the compiler refuses it. */
static void put_rows(gh_buffer *out, const suggestion *s)
{
    switch (block_of(s)) {
    case 0:
        gh_put_format(out, "%s\t%s\t?\t-\t-\town\n", s->words[0] ? s->words : "-", s->verb);
        break;
    case 1:
        gh_put_text(out, "# world/actors.tsv:\n");
        put_id(out, s->words);
        gh_put_format(out, "\t%s\t%s\t?\t-\t-\town\n", s->words, s->code);
        gh_put_format(out, "# bn/names/actors.tsv:\n%s\t", s->words);
        put_id(out, s->words);
        gh_put_text(out, "\t-\town\n");
        break;
    default:
        gh_put_format(out, "%s\t?\t-\town\n", s->words);
    }
}

static void put_suggestions(gh_buffer *out, const counting *all)
{
    static const char *const heads[] = {
        "# Verbs, alone or with a noun, that no line decides: bn/predicates.tsv\n",
        "# Names given an office or a country: world/actors.tsv, bn/names/actors.tsv\n",
        "# Other words that are not listed: bn/words.tsv, or the tables of names\n",
    };
    int block = -1;
    for (uint32_t i = 0; i < all->n; i++) {
        const suggestion *s = &all->p[i];
        if (s->count < LEAST)
            continue;
        if (block_of(s) != block) {
            gh_put_text(out, block < 0 ? "" : "\n");
            block = block_of(s);
            gh_put_text(out, heads[block]);
        }
        gh_put_format(out, "# %u times\n", s->count);
        for (int k = 0; k < CONTEXTS && s->contexts[k]; k++)
            gh_put_format(out, "#     %s\n", s->contexts[k]);
        put_rows(out, s);
    }
}

static int write_suggestions(const gh_options *options, counting *all)
{
    gh_sink sink;
    if (!gh_sink_open(&sink, options->output))
        return GH_EXIT_FAILED;
    if (all->n)
        qsort(all->p, all->n, sizeof *all->p, by_frequency);
    gh_buffer out = {0};
    put_suggestions(&out, all);
    bool failed = out.failed;
    if (!failed)
        gh_sink_write(&sink, &out);
    else
        fputs("ghotona: no memory for the output\n", stderr);
    gh_buffer_done(&out);
    int status = gh_sink_close(&sink);
    return failed ? GH_EXIT_FAILED : status;
}

static int suggest_with(const gh_options *options, const gh_lexicon *lexicon)
{
    counting all = {0};
    gh_emitter emitter = {count_document, &all, GH_WANT_GAPS, NULL, false};
    int read = gh_run_silent(options, lexicon, &emitter);
    if (all.dropped)
        fprintf(stderr,
                "ghotona lexicon: only the first %u different words are counted; %llu others are "
                "left out\n",
                GH_BOUND_SUGGESTIONS, (unsigned long long)all.dropped);
    if (all.words && !options->quiet)
        fprintf(stderr, "%llu running words, %.1f %% of them of a listed stem\n",
                (unsigned long long)all.words, 100.0 * (double)all.listed / (double)all.words);
    int written = GH_EXIT_FAILED;
    if (all.failed)
        fputs("ghotona: out of memory\n", stderr);
    else if (read != GH_EXIT_FAILED)
        written = write_suggestions(options, &all);
    counting_done(&all);
    return written != GH_EXIT_OK ? written : read;
}

int gh_suggest(const gh_options *options)
{
    gh_lexicon *lexicon;
    int status = gh_check_output(options, options->arguments, options->argument_count);
    if (status == GH_EXIT_OK)
        status = gh_open_lexicon(options, &lexicon);
    if (status != GH_EXIT_OK)
        return status;
    status = suggest_with(options, lexicon);
    gh_lexicon_close(lexicon);
    return status;
}
