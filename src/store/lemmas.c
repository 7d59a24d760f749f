#include "store/lemmas.h"

#include <ctype.h>
#include <stdlib.h>

#include "base/bounds.h"
#include "base/status.h"
#include "base/utf8.h"

/* One table's tokenizer. */
typedef struct tokenizer {
    gh_coder *coder;
    const gh_lemmas *lemmas;
} tokenizer;

/* Where tokens go. */
typedef struct outlet {
    int (*call)(void *context, int flags, const char *token, int n, int begin, int end);
    void *context;
    bool is_query, is_prefix;
} outlet;

static int create(void *context, const char **arguments, int argument_count,
                  Fts5Tokenizer **ret_tokenizer)
{
    (void)arguments;
    (void)argument_count;
    tokenizer *t = calloc(1, sizeof *t);
    if (!t)
        return SQLITE_NOMEM;
    t->lemmas = context;
    gh_status status = gh_coder_new(t->lemmas->lexicon, GH_WANT_WORDS, &t->coder, NULL);
    if (status != GH_OK) {
        free(t);
        return status == GH_MEMORY ? SQLITE_NOMEM : SQLITE_ERROR;
    }
    *ret_tokenizer = (Fts5Tokenizer *)t;
    return SQLITE_OK;
}

static void delete (Fts5Tokenizer *old)
{
    tokenizer *t = (tokenizer *)old;
    if (t)
        gh_coder_free(t->coder);
    free(t);
}

/* ---- The lemmas of a word ---------------------------------------------------------------- */

/* A lemma may be an expression ("atok kora"): its words are indexed one by one. */
static bool is_word(gh_str lemma)
{
    return lemma.n && !memchr(lemma.p, ' ', lemma.n) && gh_utf8_check(lemma) == lemma.n;
}

static gh_str lemma_of(const gh_word *word)
{
    for (uint32_t i = 0; i < word->lemma_count; i++)
        if (is_word(word->lemmas[i]))
            return word->lemmas[i];
    return word->form;
}

/* ---- Tokens ------------------------------------------------------------------------------ */

/* Latin letters are found in either case. */
static int put(const outlet *out, int flags, gh_str token, gh_span span)
{
    char lower[GH_BOUND_TOKEN_BYTES];
    uint32_t n = token.n < sizeof lower ? token.n : (uint32_t)sizeof lower;
    for (uint32_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)token.p[i];
        lower[i] = (char)(c < 0x80 ? tolower(c) : c);
    }
    return out->call(out->context, flags, lower, (int)n, (int)span.begin, (int)span.end);
}

/* The parts of "neta-kormi" at the place of the whole; a query for the whole is not for its parts.
 */
static int put_parts(const outlet *out, gh_str lemma, gh_span span)
{
    int code = SQLITE_OK;
    for (uint32_t begin = 0; begin < lemma.n && code == SQLITE_OK;) {
        const char *hyphen = memchr(lemma.p + begin, '-', lemma.n - begin);
        uint32_t end = hyphen ? (uint32_t)(hyphen - lemma.p) : lemma.n;
        if (end > begin && end - begin < lemma.n)
            code = put(out, FTS5_TOKEN_COLOCATED, gh_str_slice(lemma, begin, end), span);
        begin = end + 1;
    }
    return code;
}

static int put_word(const outlet *out, const gh_word *word)
{
    if (out->is_prefix)
        return put(out, 0, word->form, word->span);
    gh_str lemma = lemma_of(word);
    int code = put(out, 0, lemma, word->span);
    return code != SQLITE_OK || out->is_query ? code : put_parts(out, lemma, word->span);
}

static bool is_mark(const gh_word *word)
{
    return gh_str_equal(word->upos, GH_STR("PUNCT")) || gh_str_equal(word->upos, GH_STR("SYM"));
}

static int put_words(const outlet *out, const gh_document *document)
{
    int code = SQLITE_OK;
    for (uint32_t i = 0; i < document->word_count && code == SQLITE_OK; i++)
        if (!is_mark(&document->words[i]))
            code = put_word(out, &document->words[i]);
    return code;
}

/* ---- Tokens made beforehand ---------------------------------------------------------------- */

/* Followed by its letters. */
typedef struct token_head {
    int flags, n, begin, end;
} token_head;

static int keep_token(void *context, int flags, const char *token, int n, int begin, int end)
{
    gh_buffer *out = context;
    token_head head = {flags, n, begin, end};
    gh_put_bytes(out, (const char *)&head, sizeof head);
    gh_put_bytes(out, token, (size_t)n);
    return SQLITE_OK;
}

void gh_lemmas_put(gh_buffer *out, const gh_document *document)
{
    const outlet kept = {.call = keep_token, .context = out};
    put_words(&kept, document);
}

static int put_kept(const outlet *out, gh_str tokens)
{
    int code = SQLITE_OK;
    for (uint32_t at = 0; at < tokens.n && code == SQLITE_OK;) {
        token_head head;
        memcpy(&head, tokens.p + at, sizeof head);
        at += sizeof head;
        code = out->call(out->context, head.flags, tokens.p + at, head.n, head.begin, head.end);
        at += (uint32_t)head.n;
    }
    return code;
}

/* ---- The tokenizer ------------------------------------------------------------------------- */

static int tokenize(Fts5Tokenizer *ours, void *context, int flags, const char *text, int n,
                    int (*call)(void *, int, const char *, int, int, int))
{
    tokenizer *t = (tokenizer *)ours;
    outlet out = {call, context, (flags & FTS5_TOKENIZE_QUERY) != 0,
                  (flags & FTS5_TOKENIZE_PREFIX) != 0};
    const gh_document *document;
    gh_article article = {.text = {text, n > 0 ? (uint32_t)n : 0}};
    if (!out.is_query && t->lemmas->text.n && gh_str_equal(t->lemmas->text, article.text))
        return put_kept(&out, t->lemmas->tokens);
    gh_status status = gh_coder_run(t->coder, &article, &document, NULL);
    if (status != GH_OK) /* a text that is too much for the coder has no words to find it by */
        return status == GH_MEMORY ? SQLITE_NOMEM : SQLITE_OK;
    return put_words(&out, document);
}

/* ---- Registering ------------------------------------------------------------------------- */

static fts5_api *find_api(sqlite3 *db)
{
    fts5_api *api = NULL;
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, NULL) != SQLITE_OK)
        return NULL;
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    return api;
}

void gh_lemmas_register(gh_sql *sql, gh_lemmas *lemmas)
{
    static fts5_tokenizer methods = {create, delete, tokenize};
    if (sql->status != GH_OK)
        return;
    fts5_api *api = find_api(sql->db);
    if (!api || api->xCreateTokenizer(api, "ghotona", lemmas, &methods, NULL) != SQLITE_OK)
        sql->status = gh_error_set(&sql->error, GH_IO, 0, "this SQLite has no full-text search");
}
