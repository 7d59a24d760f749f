/* forms.c - spellings, and text that is taken as it is. */
#include "base/utf8.h"
#include "lexicon/compiler.h"

/* True if `text` stands in `cell` before the place where it points to. */
static bool is_written_before(gh_str cell, gh_str text)
{
    gh_str piece;
    while (gh_split(&cell, '|', &piece) && piece.p != text.p)
        if (gh_str_equal(piece, text))
            return true;
    return false;
}

/* One spelling twice in a file means two lines that contradict each other, or one too many. In
 * a later column (stems of verbs) it means nothing. Of several spellings in a line that fold to
 * the same one (written with composed and with decomposed letters) one is kept: true when `text`
 * adds nothing. */
static bool check_twice(gh_compilation *c, gh_entry entry, uint32_t string, gh_str text,
                        gh_str cell)
{
    if (entry.column != 0)
        return false;
    uint32_t *first = gh_map_put(&c->spelling_map, &c->arena, gh_table_key(entry.table, string));
    bool repeated = *first == entry.row + 1;
    if (repeated && is_written_before(cell, text))
        gh_diagnose(c, text.p, "\"%.*s\" is given twice in this line", GH_ARG(text));
    else if (!repeated && *first && !gh_schemas[entry.table].ambiguous)
        gh_diagnose(c, text.p, "\"%.*s\" stands already in line %u", GH_ARG(text),
                    c->tables[entry.table].lines.p[*first - 1]);
    *first = entry.row + 1;
    return repeated;
}

static uint32_t add_words(gh_compilation *c, const uint32_t *words, uint32_t count, uint32_t string)
{
    uint32_t list = gh_list_add(c, count);
    for (uint32_t i = 0; i < count; i++)
        gh_list_add(c, words[i]);
    gh_list_add(c, string);
    return list;
}

/* The canonical spelling and its words; 0 and a fault when there is none. */
static uint32_t read_spelling(gh_compilation *c, gh_str text, uint32_t *words, uint32_t *ret_count)
{
    uint32_t pieces, string = gh_intern(c, gh_canonical(c, text, &pieces));
    *ret_count = string ? gh_split_words(c, text, words, GH_BOUND_PHRASE_WORDS) : 0;
    if (*ret_count == 0) {
        gh_diagnose(c, text.p, "empty spelling");
        return 0;
    }
    if (*ret_count > GH_BOUND_PHRASE_WORDS) {
        gh_diagnose(c, text.p, "a spelling of %u words; the limit is %u", *ret_count,
                    GH_BOUND_PHRASE_WORDS);
        return 0;
    }
    return *ret_count == 1 ? words[0] : string;
}

static uint32_t add_spelling(gh_compilation *c, gh_entry entry, gh_str text, gh_str cell)
{
    uint32_t words[GH_BOUND_PHRASE_WORDS], count;
    uint32_t string = read_spelling(c, text, words, &count);
    if (string == 0 || check_twice(c, entry, string, text, cell))
        return string;
    uint32_t list = count > 1 ? add_words(c, words, count, string) : 0;
    *gh_vec_push(&c->arena, &c->spellings, GH_BOUND_LEXICON_ROWS * 4, "spellings") =
        (gh_spelling){string, list, entry};
    return string;
}

uint32_t gh_read_forms(gh_compilation *c, enum gh_table table, uint32_t row, uint32_t column,
                       gh_str text)
{
    gh_entry entry = {.table = (uint8_t)table, .column = (uint8_t)column, .row = row};
    gh_str rest = text, spelling;
    gh_split(&rest, '|', &spelling);
    uint32_t first = add_spelling(c, entry, spelling, text);
    while (gh_split(&rest, '|', &spelling))
        add_spelling(c, entry, spelling, text);
    return first;
}

static int hex_value(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

/* The code point of "uXXXX" at the front of `text`, or GH_UTF8_BAD: no surrogates, no U+0000. */
static uint32_t read_escape(gh_str text)
{
    if (text.n < 5 || text.p[0] != 'u')
        return GH_UTF8_BAD;
    uint32_t point = 0;
    for (uint32_t i = 1; i < 5; i++) {
        int digit = hex_value(text.p[i]);
        if (digit < 0)
            return GH_UTF8_BAD;
        point = point << 4 | (uint32_t)digit;
    }
    return point == 0 || (point >= 0xD800 && point <= 0xDFFF) ? GH_UTF8_BAD : point;
}

uint32_t gh_read_raw(gh_compilation *c, gh_str text)
{
    char *out = c->scratch;
    uint32_t n = 0;
    for (uint32_t i = 0; i < text.n; i++) {
        if (text.p[i] != '\\') {
            out[n++] = text.p[i];
            continue;
        }
        uint32_t point = read_escape(gh_str_slice(text, i + 1, text.n));
        if (point == GH_UTF8_BAD) {
            gh_diagnose(c, text.p + i, "a backslash begins an escape such as \\u0020");
            return 0;
        }
        n += gh_utf8_put(out + n, point);
        i += 5;
    }
    return gh_intern(c, (gh_str){out, n});
}
