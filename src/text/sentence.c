/* sentence.c - where sentences end. */
#include "text/sentence.h"

#define LONG_WORD 5u /* code points: no abbreviation is as long */
#define LATIN_WORD 3u
#define SOME_TOKENS 4u /* before a dot that ends a sentence */
#define LIST_DIGITS 9u /* bytes of "1", "12", "123" in digits of three bytes */
#define WRAPPED_LINES 3u
#define WRAPPED_BYTES 400u /* a paragraph stored as one line is longer */

typedef struct split {
    gh_scan *scan;
    const gh_token *tokens;
    uint32_t count;
    uint32_t start; /* first token of the present sentence */
    bool wrapped;   /* line breaks stand for spaces */
} split;

static uint32_t mark(const split *s, uint32_t i)
{
    return i < s->count ? s->tokens[i].form & GH_HINT_MARK : 0;
}

static bool is_glued(const split *s, uint32_t i)
{
    return i < s->count && s->tokens[i].flags & GH_TOKEN_GLUED;
}

/* Line breaks before token i; behind the last token the text ends, which is like a blank line. */
static uint32_t newlines(const split *s, uint32_t i)
{
    return i < s->count ? s->tokens[i].breaks : 2;
}

static uint32_t points_of(const split *s, uint32_t i)
{
    uint32_t n = 0;
    const char *p = s->scan->s.p + s->tokens[i].begin;
    for (uint32_t k = 0; k < s->tokens[i].length; k++)
        n += ((unsigned char)p[k] & 0xC0) != 0x80;
    return n;
}

static bool is_closing(const split *s, uint32_t i)
{
    uint32_t kind = mark(s, i);
    return kind == GH_TEXT_MARK_CLOSE || kind == GH_TEXT_MARK_BRACKET_CLOSE;
}

/* ---- Line breaks ------------------------------------------------------------------------ */

/* True if an end stands before token i, closing marks behind it passed over. */
static bool is_ended(const split *s, uint32_t i)
{
    while (i > 1 && is_closing(s, i - 1))
        i--;
    return i > 0 && mark(s, i - 1) == GH_TEXT_MARK_END;
}

/* True if the text was broken into lines of even length: single line breaks in the middle of
 * sentences, the lines before them all nearly as long as the longest. */
static bool is_wrapped(const split *s)
{
    uint32_t broken = 0, longest = 0, shortest = UINT32_MAX, line = 0;
    for (uint32_t i = 1; i < s->count; i++) {
        uint32_t end = s->tokens[i - 1].begin + s->tokens[i - 1].length;
        if (!s->tokens[i].breaks)
            continue;
        uint32_t length = end - s->tokens[line].begin;
        line = i;
        longest = length > longest ? length : longest;
        if (s->tokens[i].breaks > 1 || is_ended(s, i))
            continue;
        shortest = length < shortest ? length : shortest;
        broken++;
    }
    return broken >= WRAPPED_LINES && longest <= WRAPPED_BYTES && shortest > longest / 2;
}

static bool breaks_line(const split *s, uint32_t i)
{
    uint32_t breaks = newlines(s, i);
    if (breaks == 0 || i == s->start)
        return false;
    if (breaks > 1)
        return true;
    return !s->wrapped && mark(s, i - 1) != GH_TEXT_MARK_COMMA;
}

/* ---- Ends ------------------------------------------------------------------------------- */

/* "1. ...", "2| ...": a list number, alone before the mark at i. */
static bool is_list_number(const split *s, uint32_t i)
{
    if (i != s->start + 1 || newlines(s, i + 1))
        return false;
    const gh_token *t = &s->tokens[s->start];
    return t->flags & GH_TOKEN_NUMBER && t->length <= LIST_DIGITS && is_glued(s, i);
}

/* Behind the closing marks and further ends that belong to the end at i - 1. */
static uint32_t absorb(const split *s, uint32_t i)
{
    while (i < s->count && !newlines(s, i) &&
           (is_closing(s, i) || (mark(s, i) == GH_TEXT_MARK_END && i > s->start)))
        i++;
    return i;
}

/* True if the sentence goes on at token i, behind the closing marks of an end:
 *   "'keno?' prashna karen tini"  'why?' he asks: a listed word that cannot begin a sentence
 *   "'keno?'-ke", "'keno?', balen tini"  a suffix, a comma, a dash */
static bool goes_on(const split *s, uint32_t end, uint32_t i)
{
    if (i >= s->count || newlines(s, i) || i == end + 1)
        return false;
    uint32_t kind = mark(s, i);
    if (kind == GH_TEXT_MARK_DASH || kind == GH_TEXT_MARK_HYPHEN)
        return true;
    bool danda = s->tokens[end].form & GH_HINT_DANDA;
    if (kind == GH_TEXT_MARK_COMMA && !danda)
        return true;
    uint32_t word = kind == GH_TEXT_MARK_COMMA ? i + 1 : i;
    if (word >= s->count || !(s->tokens[word].flags & GH_TOKEN_WORD))
        return false;
    gh_str raw = gh_str_slice(s->scan->s, s->tokens[word].begin,
                              s->tokens[word].begin + s->tokens[word].length);
    uint32_t kinds = 1u << GH_TEXT_LINE_AFTER_QUOTE;
    if (!danda)
        kinds |= 1u << GH_TEXT_LINE_AFTER_QUESTION;
    return gh_listed(s->scan->tables, raw) & GH_LISTED_LINE * kinds;
}

/* "(!)" and "(?)" are remarks. */
static bool is_remark(const split *s, uint32_t i)
{
    return i > s->start && mark(s, i - 1) == GH_TEXT_MARK_BRACKET_OPEN &&
           mark(s, i + 1) == GH_TEXT_MARK_BRACKET_CLOSE;
}

/* A single dot that belongs to no abbreviation. In Bengali it hardly ever ends a sentence: behind
 * a long word, in a text without danda, in a sentence in Latin script. */
static bool dot_ends(const split *s, uint32_t i)
{
    if (i == s->start || is_glued(s, i + 1))
        return false;
    const gh_token *before = &s->tokens[i - 1];
    uint32_t tokens = i - s->start;
    if (newlines(s, i + 1) > 1)
        return true;
    if (before->flags & GH_TOKEN_LATIN)
        return points_of(s, i - 1) >= LATIN_WORD || s->tokens[s->start].flags & GH_TOKEN_LATIN;
    if (!(before->flags & GH_TOKEN_WORD))
        return tokens >= SOME_TOKENS && s->tokens[s->start].flags & GH_TOKEN_LATIN;
    if (!s->scan->has_danda)
        return tokens > 1;
    return tokens >= SOME_TOKENS && points_of(s, i - 1) >= LONG_WORD;
}

static bool maybe_ends(const split *s, uint32_t i)
{
    if (s->tokens[i].form & GH_HINT_ELLIPSIS)
        return false; /* a line break behind it ends the sentence anyway */
    if (s->scan->s.p[s->tokens[i].begin] == '.')
        return dot_ends(s, i);
    /* a bar typed for danda hangs on the last word */
    return i > s->start && is_glued(s, i) && !is_glued(s, i + 1) &&
           s->tokens[i - 1].flags & GH_TOKEN_WORD && !(s->tokens[i - 1].flags & GH_TOKEN_LATIN);
}

/* The token behind the sentence that ends with the mark at i, or 0 if none ends there. */
static uint32_t end_at(const split *s, uint32_t i)
{
    uint32_t kind = mark(s, i);
    if (kind == GH_TEXT_MARK_END) {
        if (is_list_number(s, i) || is_remark(s, i))
            return 0;
    } else if (kind != GH_TEXT_MARK_MAYBE_END || !maybe_ends(s, i)) {
        return 0;
    }
    uint32_t end = absorb(s, i + 1);
    return goes_on(s, i, end) ? 0 : end;
}

/* ---- Sentences -------------------------------------------------------------------------- */

static void add_sentence(split *s, uint32_t end)
{
    gh_scan *scan = s->scan;
    gh_sentence *sentence = gh_vec_push(scan->arena, &scan->text->sentences, GH_BOUND_ARTICLE_BYTES,
                                        "sentences in an article");
    const gh_token *last = &s->tokens[end - 1];
    sentence->span = (gh_span){s->tokens[s->start].begin, last->begin + last->length};
    sentence->first_token = s->start;
    sentence->token_count = end - s->start;
    *gh_vec_push(scan->arena, &scan->text->first_content, GH_BOUND_ARTICLE_BYTES,
                 "sentences in an article") = s->start;
    for (uint32_t i = s->start; scan->has_bad && i < end; i++)
        if (s->tokens[i].form & GH_HINT_BAD) {
            sentence->kind = GH_SENTENCE_INVALID;
            sentence->bad_byte = s->tokens[i].begin;
            return;
        }
    if (sentence->token_count > GH_BOUND_SENTENCE_TOKENS)
        sentence->kind = GH_SENTENCE_TOO_LONG;
}

/* Commas that a crawler left between sentences belong to none. */
static uint32_t skip_commas(const split *s, uint32_t i)
{
    while (mark(s, i) == GH_TEXT_MARK_COMMA)
        i++;
    return i;
}

void gh_sentences_split(gh_scan *scan)
{
    split s = {.scan = scan, .tokens = scan->text->tokens.p, .count = scan->text->tokens.n};
    s.wrapped = is_wrapped(&s);
    s.start = skip_commas(&s, 0);
    for (uint32_t i = s.start; i < s.count;) {
        if (breaks_line(&s, i)) {
            add_sentence(&s, i);
            s.start = i = skip_commas(&s, i);
            continue;
        }
        uint32_t end = end_at(&s, i);
        if (end) {
            add_sentence(&s, end);
            s.start = end = skip_commas(&s, end);
        }
        i = end ? end : i + 1;
    }
    if (s.start < s.count)
        add_sentence(&s, s.count);
}
