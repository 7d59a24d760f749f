/* lines.c - lines that are no news text, by the words of lines.tsv: "published: ...", photo
 * credits, desk initials, footers, links. */
#include "text/sentence.h"

#define SHORT_LINE 14u  /* tokens: a longer line is news even if it ends in an address */
#define HEAD_TOKENS 48u /* a publication line is looked for here; captions stand before it */
#define CREDIT_TOKENS 8u
#define FOOTER_BEFORE 3u /* tokens that may stand before an address ("press release e-mail:") */
#define INITIALS 7u
#define INITIAL_BYTES 30u
#define PHRASE_BYTES 96u
#define HEADLINE_TOKENS 40u

typedef struct lines {
    gh_scan *scan;
    const gh_token *tokens;
    uint32_t begin, end; /* of the sentence */
} lines;

static uint32_t mark(const lines *l, uint32_t i)
{
    return i < l->end ? l->tokens[i].form & GH_HINT_MARK : 0;
}

/* What tokens [i, i + count) are listed as, read as one phrase. */
static bool is_listed(const lines *l, uint32_t i, uint32_t count, enum gh_text_line kind)
{
    if (!count || i + count > l->end || !(l->tokens[i].flags & GH_TOKEN_WORD))
        return false;
    const gh_token *last = &l->tokens[i + count - 1];
    uint32_t begin = l->tokens[i].begin, end = last->begin + last->length;
    if (end - begin > PHRASE_BYTES)
        return false;
    gh_str raw = gh_str_slice(l->scan->s, begin, end);
    return (gh_listed(l->scan->tables, raw) & (uint32_t)GH_LISTED_LINE << kind) != 0;
}

static bool is_number(const lines *l, uint32_t i)
{
    return i < l->end && l->tokens[i].flags & GH_TOKEN_NUMBER;
}

static bool is_time(const lines *l, uint32_t i)
{
    return memchr(l->scan->s.p + l->tokens[i].begin, ':', l->tokens[i].length) != NULL;
}

static bool is_separator(const lines *l, uint32_t i)
{
    uint32_t kind = mark(l, i);
    return kind == GH_TEXT_MARK_COLON || kind == GH_TEXT_MARK_COMMA ||
           kind == GH_TEXT_MARK_MAYBE_END || kind == GH_TEXT_MARK_DASH ||
           kind == GH_TEXT_MARK_SYMBOL;
}

static bool ends_open(const lines *l)
{
    return mark(l, l->end - 1) != GH_TEXT_MARK_END;
}

/* ---- Publication lines ------------------------------------------------------------------ */

/* Behind the numbers, date words and separators that begin at i. A number right behind a number,
 * or a date word behind a time, belongs to the news. */
static uint32_t date_end(const lines *l, uint32_t i)
{
    bool number = false, time = false;
    for (; i < l->end; i++) {
        if (is_number(l, i)) {
            if (number)
                break;
            number = true;
            time = is_time(l, i);
            continue;
        }
        bool published = is_listed(l, i, 1, GH_TEXT_LINE_PUBLICATION);
        if (!is_separator(l, i) && !published && (time || !is_listed(l, i, 1, GH_TEXT_LINE_DATE)))
            break;
        number = time = false;
    }
    return i;
}

/* "prakash: 12 disembar 2025 | 22:27 | apdet: ...", alone or stored as the head of a sentence. */
static bool mark_publication(const lines *l, gh_sentence *sentence, uint32_t *content)
{
    uint32_t head = l->begin + HEAD_TOKENS < l->end ? l->begin + HEAD_TOKENS : l->end;
    for (uint32_t i = l->begin; i + 2 < head; i++) {
        if (mark(l, i + 1) != GH_TEXT_MARK_COLON || !is_number(l, i + 2) ||
            !is_listed(l, i, 1, GH_TEXT_LINE_PUBLICATION))
            continue;
        uint32_t end = date_end(l, i);
        if (end < i + 4)
            continue;
        if (end == l->end)
            sentence->kind = GH_SENTENCE_PUBLICATION;
        else
            *content = end;
        return true;
    }
    return false;
}

/* "23 disembar 2025, 10:39 piem" as a line of its own in a longer text. */
static bool is_bare_date(const lines *l)
{
    uint32_t numbers = 0, words = 0;
    if (l->scan->text->sentences.n < 2 || l->end - l->begin > CREDIT_TOKENS || !ends_open(l))
        return false;
    for (uint32_t i = l->begin; i < l->end; i++) {
        numbers += is_number(l, i);
        words += is_listed(l, i, 1, GH_TEXT_LINE_DATE);
    }
    return numbers > 1 && words && date_end(l, l->begin) == l->end;
}

/* ---- Credits ---------------------------------------------------------------------------- */

/* The token behind "chhabi:", "phail chhabi -" at i, or 0. */
static uint32_t credit_end(const lines *l, uint32_t i)
{
    for (uint32_t count = 2; count; count--) {
        uint32_t kind = mark(l, i + count);
        if ((kind == GH_TEXT_MARK_COLON || kind == GH_TEXT_MARK_DASH ||
             kind == GH_TEXT_MARK_HYPHEN) &&
            is_listed(l, i, count, GH_TEXT_LINE_CREDIT))
            return i + count + 1;
    }
    return 0;
}

static bool mark_credit(const lines *l, gh_sentence *sentence, uint32_t *content)
{
    uint32_t behind = credit_end(l, l->begin);
    bool is_short = l->end - l->begin <= SHORT_LINE && ends_open(l);
    for (uint32_t i = l->begin; !behind && is_short && i < l->end; i++)
        behind = credit_end(l, i);
    if (!behind)
        return false;
    if (is_short || l->end - l->begin <= CREDIT_TOKENS) {
        sentence->kind = GH_SENTENCE_CREDIT;
        return true;
    }
    for (uint32_t count = 2; count; count--)
        if (is_listed(l, behind, count, GH_TEXT_LINE_NAME)) {
            *content = behind + count;
            return true;
        }
    return false;
}

/* ---- Links ------------------------------------------------------------------------------ */

/* "aro parun" at i, its second word perhaps stored together with the first word of a headline. */
static bool is_link(const lines *l, uint32_t i)
{
    if (i + 1 >= l->end || !(l->tokens[i].flags & GH_TOKEN_WORD))
        return false;
    uint32_t length;
    const gh_token *first = &l->tokens[i], *second = &l->tokens[i + 1];
    if (!gh_fold_bit(l->scan->tables->link_starts,
                     gh_scan_point(l->scan, first->begin, &length) % 256))
        return false;
    gh_str word = gh_str_slice(l->scan->s, first->begin, first->begin + first->length);
    if (!(gh_listed(l->scan->tables, word) & GH_LISTED_LINK_WORD))
        return false;
    uint32_t end = second->begin, last = second->begin + second->length;
    while (end < last && end - first->begin <= PHRASE_BYTES) {
        gh_scan_point(l->scan, end, &length);
        end += length;
        gh_str phrase = gh_str_slice(l->scan->s, first->begin, end);
        if (gh_listed(l->scan->tables, phrase) & (uint32_t)GH_LISTED_LINE << GH_TEXT_LINE_LINK)
            return true;
    }
    return false;
}

static bool ends_in_digit(const lines *l, uint32_t i)
{
    uint32_t length, at = l->tokens[i].begin, last = at + l->tokens[i].length;
    uint8_t class = GH_CLASS_LETTER;
    for (; at < last; at += length)
        class = gh_scan_class(l->scan, at, &length);
    return class == GH_CLASS_DIGIT;
}

/* Behind the headline that begins at i and ends in its day: "...08 march 2025", "...19 ghanta age",
 * the number stored together with the last word; 0 if there is no such end. */
static uint32_t headline_end(const lines *l, uint32_t i)
{
    uint32_t limit = i + HEADLINE_TOKENS < l->end ? i + HEADLINE_TOKENS : l->end;
    for (; i + 2 < limit; i++)
        if (ends_in_digit(l, i) &&
            (is_listed(l, i + 1, 2, GH_TEXT_LINE_DATE) ||
             (is_number(l, i + 2) && is_listed(l, i + 1, 1, GH_TEXT_LINE_DATE))))
            return i + 3;
    return 0;
}

/* "aro parun<headline><day>", several of them, stored as the head of a sentence. */
static bool mark_links(const lines *l, gh_sentence *sentence, uint32_t *content)
{
    uint32_t i = l->begin;
    while (i < l->end && is_link(l, i)) {
        uint32_t end = headline_end(l, i + 1);
        if (!end)
            break;
        i = end;
    }
    if (i == l->begin)
        return false;
    if (i == l->end)
        sentence->kind = GH_SENTENCE_CREDIT;
    else
        *content = i;
    return true;
}

/* ---- Tails ------------------------------------------------------------------------------ */

/* "tiar/esaies" at the end of the text: names of letters or short names with slashes. */
static bool is_initials(const lines *l, bool is_last)
{
    bool slash = false;
    if (!is_last || l->end - l->begin > INITIALS || !ends_open(l))
        return false;
    for (uint32_t i = l->begin; i < l->end; i++) {
        const gh_token *t = &l->tokens[i];
        if (t->length == 1 && l->scan->s.p[t->begin] == '/')
            slash = true;
        else if (!(t->flags & GH_TOKEN_WORD) || t->length > INITIAL_BYTES ||
                 (i > l->begin && !(t->flags & GH_TOKEN_GLUED)))
            return false;
    }
    return slash;
}

/* "i-meil: name@host", "aro parun". */
static bool is_footer(const lines *l)
{
    uint32_t count = l->end - l->begin;
    if (count > SHORT_LINE)
        return false;
    if (is_listed(l, l->begin, count, GH_TEXT_LINE_FOOTER) ||
        is_listed(l, l->begin, count, GH_TEXT_LINE_LINK))
        return true;
    for (uint32_t i = l->begin; i < l->end && i <= l->begin + FOOTER_BEFORE; i++) {
        const gh_token *t = &l->tokens[i];
        if (mark(l, i + 1) == GH_TEXT_MARK_COLON && is_listed(l, i, 1, GH_TEXT_LINE_FOOTER))
            return true;
        if (t->flags & GH_TOKEN_LATIN && memchr(l->scan->s.p + t->begin, '@', t->length))
            return true;
    }
    return false;
}

void gh_lines_mark(gh_scan *scan)
{
    gh_text *text = scan->text;
    lines l = {.scan = scan, .tokens = text->tokens.p};
    for (uint32_t i = 0; i < text->sentences.n; i++) {
        gh_sentence *sentence = &text->sentences.p[i];
        if (sentence->kind != GH_SENTENCE_TEXT)
            continue;
        l.begin = sentence->first_token;
        l.end = l.begin + sentence->token_count;
        if (mark_publication(&l, sentence, &text->first_content.p[i]) ||
            mark_links(&l, sentence, &text->first_content.p[i]) ||
            mark_credit(&l, sentence, &text->first_content.p[i]))
            continue;
        if (is_bare_date(&l))
            sentence->kind = GH_SENTENCE_PUBLICATION;
        else if (is_initials(&l, i + 1 == text->sentences.n) || is_footer(&l))
            sentence->kind = GH_SENTENCE_CREDIT;
    }
}
