/* fold_rules.c - rows of folds.tsv to rules over symbols. */
#include <stdlib.h>

#include "base/utf8.h"
#include "text/fold.h"

static void set_bit(uint8_t *bits, uint32_t i)
{
    bits[i / 8] = (uint8_t)(bits[i / 8] | 1u << (i % 8));
}

/* The symbol of a code point, made if it is new. Returns 0 when symbols or memory have run out. */
static uint32_t intern(gh_folds *folds, uint32_t point)
{
    if (point >= 0x110000)
        return 0;
    uint32_t symbol = gh_point_map_get(&folds->symbols, point);
    if (symbol)
        return symbol;
    symbol = folds->symbol_count + 1;
    folds->is_full |= symbol >= GH_FOLD_BOUNDARY;
    if (folds->is_full)
        return 0;
    if (!gh_point_map_set(&folds->symbols, point, (uint8_t)symbol)) {
        folds->failed = true;
        return 0;
    }
    folds->symbol_count = symbol;
    folds->points[symbol] = point;
    return symbol;
}

static bool add_class(gh_folds *folds, const gh_text_rule *row)
{
    if (folds->class_count == GH_FOLD_CLASSES)
        return true;
    uint32_t class = folds->class_count++;
    folds->class_names[class] = row->from;
    uint32_t length;
    for (uint32_t at = 0; at < row->to.n; at += length) {
        uint32_t symbol = intern(folds, gh_utf8_next(row->to, at, &length));
        if (!symbol)
            return false;
        set_bit(folds->members[class], symbol);
    }
    return true;
}

/* "[name]" at `at`: its class + GH_FOLD_SYMBOLS, else 0; *ret_length are its bytes. */
static uint32_t read_class(const gh_folds *folds, gh_str s, uint32_t at, uint32_t *ret_length)
{
    const char *close = s.p[at] == '[' ? memchr(s.p + at, ']', s.n - at) : NULL;
    if (!close)
        return 0;
    uint32_t end = (uint32_t)(close - s.p);
    gh_str name = gh_str_slice(s, at + 1, end);
    *ret_length = end + 1 - at;
    for (uint32_t i = 0; i < folds->class_count; i++)
        if (gh_str_equal(folds->class_names[i], name))
            return GH_FOLD_SYMBOLS + i;
    return 0;
}

static bool read_pattern(gh_folds *folds, gh_str s, gh_fold_rule *rule)
{
    uint32_t length;
    for (uint32_t at = 0; at < s.n; at += length) {
        uint32_t element = read_class(folds, s, at, &length);
        if (!element)
            element = intern(folds, gh_utf8_next(s, at, &length));
        if (!element || rule->from_count == GH_FOLD_PATTERN)
            return false;
        rule->from[rule->from_count++] = (uint16_t)element;
    }
    return rule->from_count > 0;
}

/* `shift` is 1 when a word boundary stands before the pattern. */
static bool read_result(gh_str s, uint32_t shift, gh_fold_rule *rule)
{
    uint32_t length;
    for (uint32_t at = 0; at < s.n; at += length) {
        uint32_t point = gh_utf8_next(s, at, &length);
        if (point == '$' && at + 1 < s.n) {
            uint32_t place = (uint32_t)(s.p[at + 1] - '1') + shift;
            if (place >= rule->from_count)
                return false;
            point = GH_FOLD_REFERENCE | place;
            length = 2;
        }
        if (point == GH_UTF8_BAD || rule->to_count == GH_FOLD_PATTERN)
            return false;
        rule->to[rule->to_count++] = point;
    }
    return true;
}

static bool compile(gh_folds *folds, const gh_text_rule *row, gh_fold_rule *rule)
{
    *rule = (gh_fold_rule){0};
    bool starts = row->kind == GH_TEXT_FOLD_WORD_START;
    if (starts) {
        rule->from[rule->from_count++] = GH_FOLD_BOUNDARY;
        rule->to[rule->to_count++] = GH_FOLD_REFERENCE;
    }
    if (!read_pattern(folds, row->from, rule) || !read_result(row->to, starts, rule))
        return false;
    if (row->kind == GH_TEXT_FOLD_WORD_END) {
        if (rule->from_count == GH_FOLD_PATTERN || rule->to_count == GH_FOLD_PATTERN)
            return false;
        rule->to[rule->to_count++] = GH_FOLD_REFERENCE | rule->from_count;
        rule->from[rule->from_count++] = GH_FOLD_BOUNDARY;
    }
    return true;
}

/* Symbols that fit one element, as a bitmap. */
static void fitting(const gh_folds *folds, uint32_t element, uint8_t *ret_bits)
{
    if (element >= GH_FOLD_SYMBOLS) {
        memcpy(ret_bits, folds->members[element - GH_FOLD_SYMBOLS], GH_FOLD_SYMBOLS / 8);
        return;
    }
    memset(ret_bits, 0, GH_FOLD_SYMBOLS / 8);
    set_bit(ret_bits, element);
}

static void mark_pairs(gh_folds *folds, const gh_fold_rule *rule)
{
    uint8_t last[GH_FOLD_SYMBOLS / 8], before[GH_FOLD_SYMBOLS / 8];
    fitting(folds, rule->from[rule->from_count - 1], last);
    if (rule->from_count > 1)
        fitting(folds, rule->from[rule->from_count - 2], before);
    else
        memset(before, 0xFF, sizeof before);
    for (uint32_t i = 0; i < GH_FOLD_SYMBOLS; i++)
        for (uint32_t k = 0; gh_fold_bit(before, i) && k < sizeof last; k++)
            folds->pairs[i][k] |= last[k];
}

static int longer(const void *a, const void *b)
{
    const gh_fold_rule *x = *(const gh_fold_rule *const *)a;
    const gh_fold_rule *y = *(const gh_fold_rule *const *)b;
    int by_length = (int)y->from_count - (int)x->from_count;
    return by_length ? by_length : (x > y) - (x < y);
}

/* Longest rule first, then the order of the file. */
static bool sort_rules(gh_folds *folds)
{
    uint32_t n = folds->rule_count;
    gh_fold_rule **order = calloc(n + 1u, sizeof *order);
    gh_fold_rule *sorted = calloc(n + 1u, sizeof *sorted);
    if (!order || !sorted) {
        free(order);
        free(sorted);
        return false;
    }
    for (uint32_t i = 0; i < n; i++)
        order[i] = &folds->rules[i];
    qsort(order, n, sizeof *order, longer);
    for (uint32_t i = 0; i < n; i++)
        sorted[i] = *order[i];
    free(order);
    free(folds->rules);
    folds->rules = sorted;
    return true;
}

/* The lists of rules by last symbol. */
static bool index_rules(gh_folds *folds)
{
    uint32_t n = folds->rule_count;
    folds->last_pool = calloc((size_t)n * GH_FOLD_SYMBOLS + 1, sizeof *folds->last_pool);
    if (!folds->last_pool)
        return false;
    uint16_t *next = folds->last_pool;
    for (uint32_t symbol = 0; symbol < GH_FOLD_SYMBOLS; symbol++) {
        folds->last[symbol] = next;
        for (uint32_t i = 0; i < n; i++) {
            uint8_t bits[GH_FOLD_SYMBOLS / 8];
            fitting(folds, folds->rules[i].from[folds->rules[i].from_count - 1], bits);
            if (gh_fold_bit(bits, symbol))
                *next++ = (uint16_t)i;
        }
        folds->last_count[symbol] = (uint16_t)(next - folds->last[symbol]);
    }
    return true;
}

static void add_single(gh_folds *folds, const gh_text_rule *row)
{
    uint32_t from, to;
    if (!row->from.n || !row->to.n)
        return;
    uint32_t point = gh_utf8_next(row->from, 0, &from);
    uint32_t result = gh_utf8_next(row->to, 0, &to);
    if (from != row->from.n || to != row->to.n || result == GH_UTF8_BAD)
        return;
    uint32_t symbol = intern(folds, point);
    if (symbol && row->kind == GH_TEXT_FOLD_WORD)
        folds->words[symbol] = result;
    else if (symbol)
        folds->singles[symbol] = result;
}

bool gh_folds_fill(gh_folds *folds, gh_text_rules rows)
{
    if (rows.n > UINT16_MAX)
        return false;
    folds->rules = calloc(rows.n + 1u, sizeof *folds->rules);
    if (!folds->rules)
        return false;
    for (uint32_t i = 0; i < rows.n; i++)
        if (rows.p[i].kind == GH_TEXT_FOLD_CLASS && !add_class(folds, &rows.p[i]))
            return false;
    for (uint32_t i = 0; i < rows.n; i++) {
        const gh_text_rule *row = &rows.p[i];
        if (row->kind == GH_TEXT_FOLD_CLASS)
            continue;
        add_single(folds, row);
        if (row->kind != GH_TEXT_FOLD_WORD && compile(folds, row, &folds->rules[folds->rule_count]))
            folds->rule_count++;
    }
    for (uint32_t i = 0; i < folds->rule_count; i++)
        mark_pairs(folds, &folds->rules[i]);
    return !folds->failed && sort_rules(folds) && index_rules(folds);
}

void gh_folds_done(gh_folds *folds)
{
    gh_point_map_done(&folds->symbols);
    free(folds->rules);
    free(folds->last_pool);
}
