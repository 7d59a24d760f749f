/* acronym.c - words spelt with the names of Latin letters: bi-en-pi, "BNP". */
#include "base/utf8.h"
#include "morph/readings.h"

enum {
    LONGEST = 96,      /* bytes; no acronym has more letters */
    LONGEST_NAME = 24, /* bytes of the longest name of a letter */
};

bool gh_word_is_letter_name(const gh_lexicon *lexicon, uint32_t id)
{
    uint32_t count;
    if (!id || id >= gh_lexicon_string_count(lexicon))
        return false;
    const gh_entry *entries = gh_lexicon_entries(lexicon, id, &count);
    for (uint32_t i = 0; i < count; i++)
        if (entries[i].table == GH_TABLE_LETTER_NAME)
            return true;
    return false;
}

bool gh_word_is_acronym(const gh_lexicon *lexicon, gh_str word)
{
    /* letters[n]: the most letter names that the first n bytes can be cut into, plus one. */
    uint8_t letters[LONGEST + 1] = {1};
    if (word.n > LONGEST)
        return false;
    for (uint32_t end = 1; end <= word.n; end++) {
        if (end < word.n && gh_utf8_continues(word.p[end]))
            continue;
        for (uint32_t begin = end > LONGEST_NAME ? end - LONGEST_NAME : 0; begin < end; begin++)
            if (letters[begin] && letters[begin] >= letters[end] &&
                gh_word_is_letter_name(lexicon,
                                       gh_lexicon_find(lexicon, gh_str_slice(word, begin, end))))
                letters[end] = (uint8_t)(letters[begin] + 1);
    }
    return letters[word.n] > 2;
}
