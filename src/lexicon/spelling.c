#include "lexicon/spelling.h"

#include "text/text.h"

uint32_t gh_spelling_fold(const gh_text_tables *tables, gh_str raw, char *out, uint32_t *ret_words)
{
    uint32_t n = 0, words = 0, end;
    for (uint32_t at = 0; at < raw.n; at = end) {
        end = at + 1;
        if (raw.p[at] == ' ')
            continue;
        while (end < raw.n && raw.p[end] != ' ')
            end++;
        uint32_t begin = words ? n + 1 : 0;
        uint32_t length = gh_fold_word(tables, gh_str_slice(raw, at, end), out + begin);
        if (length == 0)
            continue;
        if (words++)
            out[n] = ' ';
        n = begin + length;
    }
    *ret_words = words;
    return n;
}
