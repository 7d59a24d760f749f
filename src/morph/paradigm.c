#include "morph/paradigm.h"

#include <stdlib.h>

#include "base/utf8.h"

static int compare_affixes(const void *a, const void *b)
{
    const gh_affix *x = a, *y = b;
    if (x->id != y->id)
        return x->id < y->id ? -1 : 1;
    return (x->row > y->row) - (x->row < y->row);
}

void gh_affixes_sort(gh_affixes *affixes)
{
    qsort(affixes->p, affixes->n, sizeof *affixes->p, compare_affixes);
}

static int compare_letters(const void *a, const void *b)
{
    const gh_letter *x = a, *y = b;
    return (x->point > y->point) - (x->point < y->point);
}

static bool fill_affixes(gh_affixes *affixes, const gh_lexicon *lexicon, enum gh_table table)
{
    uint32_t count = gh_lexicon_row_count(lexicon, table);
    affixes->p = calloc((size_t)count + 1, sizeof *affixes->p);
    if (!affixes->p)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        /* The text is the first column of both tables. */
        uint32_t id = *(const uint32_t *)gh_lexicon_row(lexicon, table, i);
        uint32_t bytes = gh_lexicon_string(lexicon, id).n;
        affixes->p[i] = (gh_affix){id, i};
        affixes->longest = bytes > affixes->longest ? bytes : affixes->longest;
    }
    affixes->n = count;
    gh_affixes_sort(affixes);
    return true;
}

static bool fill_letters(gh_paradigm *paradigm, const gh_lexicon *lexicon)
{
    uint32_t count = gh_lexicon_row_count(lexicon, GH_TABLE_LETTER), length;
    paradigm->letters = calloc((size_t)count + 1, sizeof *paradigm->letters);
    if (!paradigm->letters)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const gh_letter_row *row = gh_row(lexicon, LETTER, letter, i);
        gh_str letter = gh_lexicon_string(lexicon, row->letter);
        if (letter.n > 0)
            paradigm->letters[paradigm->letter_count++] =
                (gh_letter){gh_utf8_next(letter, 0, &length), row->classes,
                            gh_lexicon_string(lexicon, row->alike)};
    }
    qsort(paradigm->letters, paradigm->letter_count, sizeof *paradigm->letters, compare_letters);
    return true;
}

static bool fill_joiners(gh_paradigm *paradigm, const gh_lexicon *lexicon)
{
    uint32_t count = gh_lexicon_row_count(lexicon, GH_TABLE_MARK), length;
    paradigm->joiners = calloc((size_t)count + 2, sizeof *paradigm->joiners);
    if (!paradigm->joiners)
        return false;
    paradigm->joiners[paradigm->joiner_count++].point = '-';
    paradigm->joiners[paradigm->joiner_count++].point = '\'';
    for (uint32_t i = 0; i < count; i++) {
        const gh_mark_row *row = gh_row(lexicon, MARK, mark, i);
        gh_str mark = gh_lexicon_string(lexicon, row->mark);
        if (mark.n > 0 && (row->kind == GH_MARK_HYPHEN || row->kind == GH_MARK_APOSTROPHE ||
                           row->kind == GH_MARK_DASH || row->kind == GH_MARK_CLOSE))
            paradigm->joiners[paradigm->joiner_count++].point = gh_utf8_next(mark, 0, &length);
    }
    qsort(paradigm->joiners, paradigm->joiner_count, sizeof *paradigm->joiners, compare_letters);
    return true;
}

bool gh_paradigm_init(gh_paradigm *paradigm, const gh_lexicon *lexicon)
{
    *paradigm = (gh_paradigm){0};
    return fill_affixes(&paradigm->endings, lexicon, GH_TABLE_ENDING) &&
           fill_affixes(&paradigm->suffixes, lexicon, GH_TABLE_SUFFIX) &&
           fill_letters(paradigm, lexicon) && fill_joiners(paradigm, lexicon);
}

void gh_paradigm_done(gh_paradigm *paradigm)
{
    free(paradigm->endings.p);
    free(paradigm->suffixes.p);
    free(paradigm->letters);
    free(paradigm->joiners);
    *paradigm = (gh_paradigm){0};
}

const gh_affix *gh_affixes_find(const gh_affixes *affixes, uint32_t id, uint32_t *ret_count)
{
    uint32_t low = 0, high = affixes->n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (affixes->p[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    uint32_t end = low;
    while (end < affixes->n && affixes->p[end].id == id)
        end++;
    *ret_count = end - low;
    return affixes->p + low;
}

static const gh_letter *find_letter(const gh_letter *letters, uint32_t count, uint32_t point)
{
    gh_letter key = {.point = point};
    return bsearch(&key, letters, count, sizeof *letters, compare_letters);
}

uint32_t gh_utf8_last(gh_str s)
{
    uint32_t n = 1;
    while (n < s.n && n < 4 && gh_utf8_continues(s.p[s.n - n]))
        n++;
    return n < s.n ? n : s.n;
}

uint32_t gh_letter_last(const gh_paradigm *paradigm, gh_str s)
{
    if (s.n == 0)
        return GH_LETTER_FOREIGN;
    uint32_t length, last = gh_utf8_last(s);
    uint32_t point = gh_utf8_next(s, s.n - last, &length);
    const gh_letter *found = find_letter(paradigm->letters, paradigm->letter_count, point);
    return found ? found->classes : (uint32_t)GH_LETTER_FOREIGN;
}

gh_str gh_letters_alike(const gh_paradigm *paradigm, uint32_t point)
{
    const gh_letter *found = find_letter(paradigm->letters, paradigm->letter_count, point);
    return found ? found->alike : (gh_str){0};
}

gh_str gh_joiners_cut(const gh_paradigm *paradigm, gh_str s)
{
    while (s.n > 0) {
        uint32_t length, last = gh_utf8_last(s);
        uint32_t point = gh_utf8_next(s, s.n - last, &length);
        if (!find_letter(paradigm->joiners, paradigm->joiner_count, point))
            break;
        s.n -= last;
    }
    return s;
}
