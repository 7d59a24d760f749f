/* respell.c - words written with another letter that sounds alike: "Rohim", "Rohiim". */
#include "base/utf8.h"
#include "morph/readings.h"

enum { LONG = 15 }; /* bytes: five letters and signs */

/* The name of a place looks like that of many others: "parish" is no Paris. */
static bool is_place(const gh_lexicon *lexicon, uint32_t stem)
{
    uint32_t n;
    const gh_entry *entries = gh_lexicon_entries(lexicon, stem, &n);
    for (uint32_t i = 0; i < n; i++)
        if (entries[i].table == GH_TABLE_PLACE_NAME)
            return true;
    return false;
}

/* A word that is long enough not to be another one: "Onu" is no "onu" (molecule), "din" no
 * "day". */
static bool is_listed(const gh_readings *like, gh_str word)
{
    gh_readings readings = {.lexicon = like->lexicon,
                            .paradigm = like->paradigm,
                            .spellings = like->spellings,
                            .form = word};
    gh_read_nominal(&readings);
    gh_read_phrase_word(&readings);
    for (uint32_t i = 0; i < readings.n; i++) {
        const gh_analysis *a = &readings.p[i].analysis;
        if (a->certainty != GH_GUESSED && a->stem_length >= LONG &&
            !is_place(like->lexicon, a->stem))
            return true;
    }
    return false;
}

bool gh_respell(const gh_readings *readings, char *out)
{
    gh_str word = readings->form;
    uint32_t length, n;
    for (uint32_t at = 0; word.n >= LONG && at < word.n; at += length) {
        gh_str alike = gh_letters_alike(readings->paradigm, gh_utf8_next(word, at, &length));
        for (uint32_t k = 0; k < alike.n; k += n) {
            gh_utf8_next(alike, k, &n);
            if (n != length)
                continue;
            memcpy(out, word.p, word.n);
            memcpy(out + at, alike.p + k, n);
            if (is_listed(readings, (gh_str){out, word.n}))
                return true;
        }
    }
    return false;
}
