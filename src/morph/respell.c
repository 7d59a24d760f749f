/* respell.c - words written with another letter that sounds alike: "Rohim", "Rohiim". */
#include "base/utf8.h"
#include "morph/readings.h"

/* A name, or another noun that is long enough not to be somebody's name: "Onu" is no "onu"
 * (molecule), "din" no "day". */
static bool is_listed(const gh_readings *like, gh_str word)
{
    enum { LONG = 15 }; /* bytes of the stem: five letters and signs */
    gh_readings readings = {.lexicon = like->lexicon,
                            .paradigm = like->paradigm,
                            .spellings = like->spellings,
                            .form = word};
    gh_read_nominal(&readings);
    gh_read_phrase_word(&readings);
    for (uint32_t i = 0; i < readings.n; i++) {
        const gh_analysis *a = &readings.p[i].analysis;
        if (a->certainty != GH_GUESSED && (a->pos == GH_UPOS_PROPN || a->stem_length >= LONG))
            return true;
    }
    return false;
}

bool gh_respell(const gh_readings *readings, char *out)
{
    gh_str word = readings->form;
    uint32_t length, n;
    for (uint32_t at = 0; at < word.n; at += length) {
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
