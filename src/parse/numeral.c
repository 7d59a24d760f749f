/* numeral.c - what a single token says of numbers. */
#include "base/utf8.h"
#include "parse/number.h"

#include <stdlib.h>

#define BIT(kind) (1u << GH_NUMBER_##kind)

enum {
    WIDEST_RANGE = 100, /* the end of a range is at most so many times its beginning */
    /* What can begin a token with something glued behind it. */
    STEM_KINDS = BIT(UNIT) | BIT(TRAP) | BIT(SCALE) | BIT(MULTIPLY) | BIT(MORE) | BIT(VAGUE),
    /* What only ever stands glued. */
    BOUND_KINDS = BIT(ORDINAL_SUFFIX) | BIT(ENDING),
};

const gh_number_row *gh_number_entry(const gh_lexicon *lexicon, uint32_t word, uint32_t kinds)
{
    uint32_t n = 0;
    const gh_entry *entries = word != 0 ? gh_lexicon_entries(lexicon, word, &n) : NULL;
    for (uint32_t i = 0; i < n; i++) {
        if (entries[i].table != GH_TABLE_NUMBER)
            continue;
        const gh_number_row *row = gh_row(lexicon, NUMBER, number, entries[i].row);
        if (kinds == 0 || (kinds >> row->kind & 1))
            return row;
    }
    return NULL;
}

const gh_calendar_row *gh_calendar_entry(const gh_lexicon *lexicon, uint32_t word, uint64_t kinds)
{
    uint32_t n = 0;
    const gh_entry *entries = word != 0 ? gh_lexicon_entries(lexicon, word, &n) : NULL;
    for (uint32_t i = 0; i < n; i++) {
        if (entries[i].table != GH_TABLE_CALENDAR)
            continue;
        const gh_calendar_row *row = gh_row(lexicon, CALENDAR, calendar, entries[i].row);
        if (kinds == 0 || (kinds >> row->kind & 1))
            return row;
    }
    return NULL;
}

static double row_value(const gh_lexicon *lexicon, const gh_number_row *row)
{
    char text[32];
    gh_str s = gh_lexicon_string(lexicon, row->value);
    uint32_t n = s.n < sizeof text - 1 ? s.n : (uint32_t)sizeof text - 1;
    memcpy(text, s.p, n);
    text[n] = '\0';
    return strtod(text, NULL);
}

static uint8_t row_case(const gh_lexicon *lexicon, const gh_number_row *row)
{
    static const char *const names[] = {"nom", "gen", "acc", "loc"};
    gh_str value = gh_lexicon_string(lexicon, row->value);
    for (uint8_t i = 0; i < 4; i++)
        if (gh_str_equal(value, gh_str_of(names[i])))
            return (uint8_t)(i + 1);
    return 0;
}

/* The ending of numbers.tsv that `text` is as a whole. */
static uint8_t find_ending(const gh_lexicon *lexicon, gh_str text)
{
    const gh_number_row *row =
        gh_number_entry(lexicon, gh_lexicon_find(lexicon, text), BIT(ENDING));
    return row ? row_case(lexicon, row) : 0;
}

/* Hyphens, dashes and apostrophes between a number and what is glued to it. */
static uint32_t skip_joints(gh_str s, uint32_t at)
{
    while (at < s.n) {
        uint32_t length, point = gh_utf8_next(s, at, &length);
        bool joint = point == '-' || point == '\'' || (point >= 0x2010 && point <= 0x2019);
        if (!joint)
            break;
        at += length;
    }
    return at;
}

static bool is_boundary(gh_str s, uint32_t at)
{
    return at == s.n || ((unsigned char)s.p[at] & 0xC0) != 0x80;
}

static bool is_glueable(const gh_lexicon *lexicon, uint32_t word)
{
    const uint32_t numbers = BIT(CLASSIFIER) | BIT(ORDINAL_SUFFIX) | BIT(PERCENT) | BIT(SCALE) |
                             BIT(BOUND_SCALE) | BIT(MORE) | BIT(ENDING);
    return gh_number_entry(lexicon, word, numbers) || gh_calendar_entry(lexicon, word, 0);
}

bool gh_numeral_suffix(const gh_lexicon *lexicon, gh_str text, uint32_t *ret_word,
                       uint8_t *ret_ending)
{
    *ret_word = 0;
    *ret_ending = 0;
    uint32_t from = skip_joints(text, 0);
    gh_str rest = gh_str_slice(text, from, text.n);
    for (uint32_t cut = rest.n; cut > 0; cut--) {
        if (!is_boundary(rest, cut))
            continue;
        uint32_t word = gh_lexicon_find(lexicon, gh_str_slice(rest, 0, cut));
        if (word == 0 || !is_glueable(lexicon, word))
            continue;
        gh_str after = gh_str_slice(rest, cut, rest.n);
        uint8_t ending = after.n ? find_ending(lexicon, after) : 0;
        if (after.n && !ending)
            continue;
        *ret_word = word;
        *ret_ending = after.n ? ending : find_ending(lexicon, rest);
        return true;
    }
    return false;
}

/* The bytes of `raw` whose canonical spelling has `length` bytes; raw.n when none has. */
static uint32_t raw_length(const gh_lexicon *lexicon, gh_str raw, gh_str stem)
{
    char out[3 * 96 + 16];
    if (gh_str_starts(raw, stem)) /* spelt as the lexicon spells it, as nearly all are */
        return stem.n;
    if (raw.n > 96)
        return raw.n;
    for (uint32_t cut = 1; cut <= raw.n; cut++) {
        if (!is_boundary(raw, cut))
            continue;
        uint32_t n = gh_fold_word(gh_lexicon_text(lexicon), gh_str_slice(raw, 0, cut), out);
        if (n == stem.n && memcmp(out, stem.p, n) == 0)
            return cut;
    }
    return raw.n;
}

static void set_suffix(const gh_lexicon *lexicon, gh_str rest, gh_numeral *out)
{
    if (rest.n == 0)
        return;
    out->glued = true;
    gh_numeral_suffix(lexicon, rest, &out->suffix, &out->ending);
    const gh_number_row *row = gh_number_entry(lexicon, out->suffix, BIT(CLASSIFIER));
    out->people = row && row->value != 0;
}

static uint8_t count_digits(gh_str s)
{
    uint32_t n = 0;
    for (uint32_t i = 0, length; i < s.n; i += length) {
        uint32_t one;
        gh_utf8_next(s, i, &length);
        gh_digits_value(gh_str_slice(s, i, i + length), &one);
        n += one != 0;
    }
    return (uint8_t)(n < 255 ? n : 255);
}

static bool begins_with_zero(gh_str s)
{
    uint32_t length, digits;
    gh_utf8_next(s, 0, &length);
    return gh_digits_value(gh_str_slice(s, 0, length), &digits) == 0;
}

/* "12", "12-14", "10ti", "1971-er", "2nd". */
static bool read_digits(const gh_lexicon *lexicon, gh_str raw, gh_str canonical, gh_numeral *out)
{
    uint32_t length, more;
    double value = gh_digits_value(raw, &length);
    if (length == 0)
        return false;
    *out = (gh_numeral){.value = value, .high = value, .kind = GH_NUMBER_UNIT};
    out->length = (uint16_t)length;
    out->digits = count_digits(gh_str_slice(raw, 0, length));
    out->decimal = value < 1e15 && value != (double)(int64_t)value;
    gh_digits_value(canonical, &more);
    uint32_t in_canonical = more;
    uint32_t joint = skip_joints(raw, length);
    double high = joint > length ? gh_digits_value(gh_str_slice(raw, joint, raw.n), &more) : 0;
    /* "0171-34567" is no range. */
    bool range = joint > length && more != 0 && high > value && high <= value * WIDEST_RANGE &&
                 !begins_with_zero(raw);
    if (range) {
        out->high = high;
        out->length = (uint16_t)(joint + more);
        uint32_t at = skip_joints(canonical, in_canonical);
        gh_digits_value(gh_str_slice(canonical, at, canonical.n), &more);
        in_canonical = at + more;
    }
    set_suffix(lexicon, gh_str_slice(canonical, in_canonical, canonical.n), out);
    return true;
}

/* "tin", "tinjon", "tin-char": the part of the canonical spelling that is a number word. */
static bool read_word(const gh_lexicon *lexicon, gh_str canonical, uint32_t stem,
                      const gh_number_row *row, gh_numeral *out)
{
    *out = (gh_numeral){.value = row_value(lexicon, row), .kind = (uint8_t)row->kind};
    out->high = out->value;
    set_suffix(lexicon, gh_str_slice(canonical, stem, canonical.n), out);
    return true;
}

/* Cuts a number word from the left: the longest one that leaves something known behind it. */
static uint32_t cut_stem(const gh_lexicon *lexicon, gh_str s, const gh_number_row **ret_row)
{
    for (uint32_t cut = s.n - 1; cut > 0; cut--) {
        if (!is_boundary(s, cut))
            continue;
        uint32_t word = gh_lexicon_find(lexicon, gh_str_slice(s, 0, cut)), suffix;
        uint8_t ending;
        *ret_row = word ? gh_number_entry(lexicon, word, STEM_KINDS) : NULL;
        if (!*ret_row)
            continue;
        if (gh_numeral_suffix(lexicon, gh_str_slice(s, cut, s.n), &suffix, &ending))
            return cut;
    }
    return 0;
}

/* "du-tin", "pach-chhoyjon": two number words with a hyphen, the second the greater. */
static bool read_pair(const gh_lexicon *lexicon, gh_str s, gh_numeral *out)
{
    const char *hyphen = memchr(s.p, '-', s.n);
    uint32_t at = hyphen ? (uint32_t)(hyphen - s.p) : 0;
    if (at == 0 || at + 1 == s.n)
        return false;
    const gh_number_row *low = gh_number_entry(
        lexicon, gh_lexicon_find(lexicon, gh_str_slice(s, 0, at)), BIT(UNIT) | BIT(TRAP));
    gh_str second = gh_str_slice(s, at + 1, s.n);
    const gh_number_row *row =
        gh_number_entry(lexicon, gh_lexicon_find(lexicon, second), BIT(UNIT) | BIT(TRAP));
    uint32_t stem = second.n;
    if (!low)
        return false;
    if (!row)
        stem = cut_stem(lexicon, second, &row);
    if (!row || row_value(lexicon, row) <= row_value(lexicon, low))
        return false;
    *out = (gh_numeral){.value = row_value(lexicon, low), .high = row_value(lexicon, row)};
    out->kind = GH_NUMBER_UNIT;
    set_suffix(lexicon, gh_str_slice(second, stem, second.n), out);
    out->length = (uint16_t)(at + 1 + stem);
    return true;
}

/* "doshoke" (in the decade) is not "dosh" (ten) with an ending: a listed word that covers more of
 * the form is preferred, but not "ekti" listed as a word to "ek" with its classifier. */
static bool is_outdone(const gh_lexicon *lexicon, const gh_form *form, const gh_analysis *number)
{
    uint32_t suffix;
    uint8_t ending;
    gh_str rest = gh_str_slice(form->canonical, number->stem_length, form->canonical.n);
    gh_numeral_suffix(lexicon, rest, &suffix, &ending);
    if (gh_number_entry(lexicon, suffix, BIT(CLASSIFIER)) ||
        gh_calendar_entry(lexicon, suffix, GH_CALENDAR_UNITS))
        return false;
    for (uint32_t i = 0; i < form->count; i++) {
        const gh_analysis *a = &form->analyses[i];
        if (a->certainty != GH_GUESSED && a->stem_length > number->stem_length)
            return true;
    }
    return false;
}

/* The number row of the form or of one of its readings; *ret_stem: bytes of the canonical form. */
static const gh_number_row *find_row(const gh_lexicon *lexicon, const gh_form *form,
                                     uint32_t *ret_stem, gh_features *ret_features)
{
    *ret_features = 0;
    const uint32_t kinds = ~(uint32_t)BOUND_KINDS;
    *ret_stem = form->canonical.n;
    const gh_number_row *row = gh_number_entry(lexicon, form->id, kinds);
    for (uint32_t i = 0; !row && i < form->count; i++) {
        const gh_analysis *a = &form->analyses[i];
        row = gh_number_entry(lexicon, a->stem, kinds);
        if (!row)
            row = gh_number_entry(lexicon, a->lemma, kinds);
        if (row && a->stem_length > 0 && is_outdone(lexicon, form, a))
            row = NULL;
        else if (row && a->stem_length > 0)
            *ret_stem = a->stem_length;
        if (row)
            *ret_features = a->features;
    }
    return row;
}

bool gh_numeral_read(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                     uint32_t token, gh_numeral *ret_numeral)
{
    const gh_token *t = &text->tokens.p[token];
    if (!(t->flags & (GH_TOKEN_WORD | GH_TOKEN_NUMBER)))
        return false;
    const gh_form *form = gh_forms_get(forms, t->form);
    gh_str raw = gh_text_slice(text, gh_token_span(t));
    if (t->flags & GH_TOKEN_NUMBER)
        return read_digits(lexicon, raw, form->canonical, ret_numeral);
    if (!(form->flags & GH_FORM_NUMBER))
        return t->flags & GH_TOKEN_HYPHEN && read_pair(lexicon, form->canonical, ret_numeral);
    uint32_t stem;
    gh_features features;
    const gh_number_row *row = find_row(lexicon, form, &stem, &features);
    if (!row) {
        if (read_pair(lexicon, form->canonical, ret_numeral))
            return true;
        if (!(form->flags & GH_FORM_KNOWN))
            stem = form->canonical.n ? cut_stem(lexicon, form->canonical, &row) : 0;
    }
    if (!row || !read_word(lexicon, form->canonical, stem, row, ret_numeral))
        return false;
    /* "dujon" is listed as a form of "dui": the classifier is in its features. */
    if (gh_feature(features, ANIMACY) != 0)
        ret_numeral->people = ret_numeral->glued = true;
    if (ret_numeral->glued && ret_numeral->ending == 0)
        ret_numeral->ending = (uint8_t)gh_feature(features, CASE);
    ret_numeral->length =
        (uint16_t)raw_length(lexicon, raw, gh_str_slice(form->canonical, 0, stem));
    return true;
}
