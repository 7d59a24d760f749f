#include "text/scan.h"

#include "base/utf8.h"

/* The last place in [begin, begin + bound] where a code point begins. */
static uint32_t cut_before(const gh_scan *scan, uint32_t begin)
{
    uint32_t at = begin + GH_BOUND_TOKEN_BYTES;
    while (at > begin + 1 && gh_utf8_continues(scan->s.p[at]))
        at--;
    return at;
}

static void add_token(gh_scan *scan, uint32_t begin, uint32_t end, uint32_t flags, uint32_t hint)
{
    if (!scan->spaced)
        flags |= GH_TOKEN_GLUED;
    gh_token *token = gh_vec_push(scan->arena, &scan->text->tokens, GH_BOUND_ARTICLE_BYTES,
                                  "tokens in an article");
    token->begin = begin;
    token->length = (uint16_t)(end - begin);
    token->flags = (uint16_t)flags;
    token->form = hint;
    token->breaks = scan->newlines;
    scan->newlines = 0;
    scan->spaced = false;
}

void gh_scan_emit(gh_scan *scan, uint32_t begin, uint32_t end, uint32_t flags, uint32_t hint)
{
    while (end - begin > GH_BOUND_TOKEN_BYTES) {
        uint32_t cut = cut_before(scan, begin);
        add_token(scan, begin, cut, flags, hint);
        begin = cut;
    }
    add_token(scan, begin, end, flags, hint);
    scan->at = end;
}

static void scan_bad(gh_scan *scan, uint32_t length)
{
    scan->has_bad = true;
    gh_scan_emit(scan, scan->at, scan->at + length, GH_TOKEN_PUNCT, GH_HINT_BAD);
}

void gh_scan_tokens(gh_scan *scan)
{
    scan->spaced = true;
    while (scan->at < scan->s.n) {
        uint32_t length;
        uint8_t class = gh_scan_class(scan, scan->at, &length);
        if (class <= GH_CLASS_LATIN) {
            gh_scan_word(scan);
        } else if (class == GH_CLASS_SPACE || class == GH_CLASS_NEWLINE) {
            scan->newlines += class == GH_CLASS_NEWLINE;
            scan->spaced = true;
            scan->at += length;
        } else if (class == GH_CLASS_DIGIT) {
            gh_scan_number(scan);
        } else if (class == GH_CLASS_INVISIBLE) {
            scan->at += length;
        } else if (class == GH_CLASS_BAD) {
            scan_bad(scan, length);
        } else {
            gh_scan_mark(scan, class - GH_CLASS_MARK);
        }
    }
}
