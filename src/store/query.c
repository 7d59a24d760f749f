#include "store/query.h"

#include <ctype.h>

/* What ends a word: FTS5's own signs. */
static const char ends[] = " \t\r\n()\"*:^+,{}";

static bool is_letter(char c)
{
    return (unsigned char)c >= 0x80 || isalnum((unsigned char)c) || c == '_';
}

static void put_word(gh_buffer *out, const char *word, size_t n)
{
    size_t letters = 0;
    for (size_t i = 0; i < n; i++)
        letters += is_letter(word[i]);
    bool quotes = letters > 0 && letters < n;
    if (quotes)
        gh_put_char(out, '"');
    gh_put_bytes(out, word, n);
    if (quotes)
        gh_put_char(out, '"');
}

/* A phrase, as far as it goes. */
static size_t phrase_length(const char *p)
{
    const char *end = strchr(p + 1, '"');
    return end ? (size_t)(end - p) + 1 : strlen(p);
}

void gh_query_put(gh_buffer *out, const char *query)
{
    for (const char *p = query; *p;) {
        size_t word = strcspn(p, ends);
        put_word(out, p, word);
        p += word;
        size_t rest = *p == '"' ? phrase_length(p) : *p ? 1 : 0;
        gh_put_bytes(out, p, rest);
        p += rest;
    }
    gh_put_char(out, '\0');
}
