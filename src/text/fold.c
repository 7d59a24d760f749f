/* fold.c - the canonical spelling of words and of running text. */
#include "text/fold.h"

#include "base/utf8.h"
#include "text/tables_impl.h"
#include "text/text.h"

#define WINDOW 512u /* longer runs of letters are no words and are cut */

/* One run of letters on its way: the last code points written and their symbols. */
typedef struct run {
    uint32_t points[WINDOW + 2 * GH_FOLD_PATTERN];
    uint8_t symbols[WINDOW + 2 * GH_FOLD_PATTERN];
    uint32_t n;
} run;

static void push(const gh_folds *folds, run *r, uint32_t point)
{
    r->points[r->n] = point;
    r->symbols[r->n++] =
        point == GH_UTF8_BAD ? GH_FOLD_BOUNDARY : gh_point_map_get(&folds->symbols, point);
}

static bool rule_fits(const gh_folds *folds, const gh_fold_rule *rule, const run *r)
{
    if (rule->from_count > r->n)
        return false;
    const uint8_t *tail = r->symbols + r->n - rule->from_count;
    for (uint32_t i = rule->from_count; i-- > 0;) {
        uint32_t element = rule->from[i];
        if (element >= GH_FOLD_SYMBOLS
                ? !gh_fold_bit(folds->members[element - GH_FOLD_SYMBOLS], tail[i])
                : element != tail[i])
            return false;
    }
    return true;
}

/* Replaces the tail that `rule` met; false if it stays as it is. */
static bool rewrite(const gh_folds *folds, const gh_fold_rule *rule, run *r)
{
    uint32_t met[GH_FOLD_PATTERN];
    bool changes = rule->from_count != rule->to_count;
    r->n -= rule->from_count;
    for (uint32_t i = 0; i < rule->from_count; i++)
        met[i] = r->points[r->n + i];
    for (uint32_t i = 0; i < rule->to_count; i++) {
        uint32_t to = rule->to[i];
        uint32_t point = to & GH_FOLD_REFERENCE ? met[to & ~GH_FOLD_REFERENCE] : to;
        changes = changes || point != met[i];
        push(folds, r, point);
    }
    return changes;
}

/* The rule that the end of the run meets, or NULL. */
static const gh_fold_rule *find_rule(const gh_folds *folds, const run *r)
{
    uint8_t last = r->symbols[r->n - 1];
    uint8_t before = r->n > 1 ? r->symbols[r->n - 2] : 0;
    if (!gh_fold_bit(folds->pairs[before], last))
        return NULL;
    for (uint32_t i = 0; i < folds->last_count[last]; i++) {
        const gh_fold_rule *rule = &folds->rules[folds->last[last][i]];
        if (rule_fits(folds, rule, r))
            return rule;
    }
    return NULL;
}

/* Rewrites the end of the run until no rule changes it. Each rule shortens the run or makes its
 * spelling more canonical; the bound is for tables that say otherwise. */
static void settle(const gh_folds *folds, run *r)
{
    for (uint32_t round = 0; round < GH_FOLD_PATTERN && r->n; round++) {
        const gh_fold_rule *rule = find_rule(folds, r);
        if (!rule || !rewrite(folds, rule, r) || r->n > WINDOW + GH_FOLD_PATTERN / 2)
            return;
    }
}

static uint32_t put_run(const run *r, char *out)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < r->n; i++)
        if (r->points[i] != GH_UTF8_BAD)
            n += gh_utf8_put(out + n, r->points[i]);
    return n;
}

/* Folds the letters at the start of `s` and returns how many bytes they are. A run whose spelling
 * would need more than three bytes for one (no word does) is copied as it is. */
static uint32_t fold_run(const gh_text_tables *tables, gh_str s, char *out, uint32_t *ret_written)
{
    const gh_folds *folds = &tables->folds;
    char room[4 * (WINDOW + 2 * GH_FOLD_PATTERN)];
    run r = {.n = 0};
    uint32_t at = 0, length;
    push(folds, &r, GH_UTF8_BAD);
    while (at < s.n && r.n < WINDOW) {
        uint32_t point = gh_utf8_next(s, at, &length);
        uint8_t class =
            point == GH_UTF8_BAD ? GH_CLASS_BAD : gh_point_map_get(&tables->classes, point);
        if (!gh_class_is_letter(class) && class != GH_CLASS_INVISIBLE)
            break;
        push(folds, &r, point);
        settle(folds, &r);
        at += length;
    }
    push(folds, &r, GH_UTF8_BAD);
    settle(folds, &r);
    *ret_written = put_run(&r, room);
    if (*ret_written > 3 * at) {
        *ret_written = at;
        memcpy(out, s.p, at);
    } else {
        memcpy(out, room, *ret_written);
    }
    return at;
}

/* One character that is no letter. */
static uint32_t fold_other(const gh_text_tables *tables, gh_str s, bool word, char *out,
                           uint32_t *ret_written)
{
    uint32_t length;
    uint32_t point = gh_utf8_next(s, 0, &length);
    uint32_t result = 0;
    if (point != GH_UTF8_BAD) {
        uint8_t symbol = gh_point_map_get(&tables->folds.symbols, point);
        result = word ? tables->folds.words[symbol] : tables->folds.singles[symbol];
    }
    if (result && gh_utf8_put(out, result) <= 3 * length) {
        *ret_written = gh_utf8_put(out, result);
        return length;
    }
    memcpy(out, s.p, length);
    *ret_written = length;
    return length;
}

static uint32_t fold(const gh_text_tables *tables, gh_str s, bool word, char *out)
{
    uint32_t at = 0, n = 0;
    while (at < s.n) {
        gh_str rest = gh_str_slice(s, at, s.n);
        uint32_t written;
        uint32_t read = fold_run(tables, rest, out + n, &written);
        if (!read)
            read = fold_other(tables, rest, word, out + n, &written);
        at += read;
        n += written;
    }
    return n;
}

/* True if no rule applies to `s`: then the canonical spelling is the raw one. */
static bool is_canonical(const gh_text_tables *tables, gh_str s)
{
    const gh_folds *folds = &tables->folds;
    run r;
    r.n = 1;
    r.symbols[0] = GH_FOLD_BOUNDARY;
    uint32_t length;
    for (uint32_t at = 0; at < s.n; at += length) {
        uint32_t point = gh_utf8_next(s, at, &length);
        if (point == GH_UTF8_BAD || r.n == WINDOW)
            return false;
        uint8_t symbol = gh_point_map_get(&folds->symbols, point);
        uint8_t class = gh_point_map_get(&tables->classes, point);
        bool letter = gh_class_is_letter(class);
        if (!letter && (class == GH_CLASS_INVISIBLE || folds->words[symbol]))
            return false;
        r.symbols[r.n++] = letter ? symbol : GH_FOLD_BOUNDARY;
        if (find_rule(folds, &r))
            return false;
    }
    r.symbols[r.n++] = GH_FOLD_BOUNDARY;
    return !find_rule(folds, &r);
}

uint32_t gh_fold_word(const gh_text_tables *tables, gh_str raw, char *out)
{
    if (!is_canonical(tables, raw))
        return fold(tables, raw, true, out);
    if (raw.n)
        memcpy(out, raw.p, raw.n);
    return raw.n;
}

uint32_t gh_fold_text(const gh_text_tables *tables, gh_str raw, char *out)
{
    return fold(tables, raw, false, out);
}
