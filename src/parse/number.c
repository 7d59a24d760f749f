/* number.c - runs of number words and digits to values.
 *
 * A number is read from the left: units, then a scale that multiplies them, then smaller units:
 * "tin lakh kuri hajar pach sho" = 3 * 100,000 + 20 * 1,000 + 5 * 100. */
#include "parse/number.h"

#include <math.h>

#include "base/bounds.h"

#define BIT(kind) (1u << GH_NUMBER_##kind)

typedef struct reader {
    const gh_lexicon *lexicon;
    const gh_forms *forms;
    const gh_text *text;
    uint32_t begin, end; /* tokens */
} reader;

/* One number, as far as it is read. */
typedef struct amount {
    double total;   /* what scales have closed: "tin lakh" */
    double current; /* what waits for a scale */
    double add;     /* "sare": half of the next number */
    double last;    /* the scale used last, 0 for none */
    uint32_t count; /* tokens */
    bool waiting;   /* `current` is set */
    bool closed;    /* something is glued to the last token: nothing can follow */
    bool vague, more, ordinal, fraction, words;
    double high;     /* of a token that is a range by itself, else 0 */
    gh_numeral tail; /* the last token */
} amount;

static bool numeral_at(const reader *r, uint32_t at, gh_numeral *out)
{
    return at < r->end && gh_numeral_read(r->lexicon, r->forms, r->text, at, out);
}

static uint32_t kinds_of(const gh_numeral *n)
{
    return 1u << n->kind;
}

/* A unit of time, or a classifier, may follow a number word that is mostly another word: "noy
 * mas" (nine months), but not "se noy" (it is not he). */
static bool can_trap(const reader *r, uint32_t at, const gh_numeral *n)
{
    bool alone = at == r->begin && at + 1 == r->end;
    if (n->kind != GH_NUMBER_TRAP || n->suffix != 0 || n->people || alone) /* "no'jon" */
        return true;
    gh_numeral next;
    if (numeral_at(r, at + 1, &next))
        return kinds_of(&next) &
               (BIT(SCALE) | BIT(BOUND_SCALE) | BIT(CLASSIFIER) | BIT(PERCENT) | BIT(MORE));
    if (at + 1 >= r->end || !(r->text->tokens.p[at + 1].flags & GH_TOKEN_WORD))
        return false;
    const gh_form *form = gh_forms_get(r->forms, r->text->tokens.p[at + 1].form);
    for (uint32_t i = 0; i < form->count; i++)
        if (gh_calendar_entry(r->lexicon, form->analyses[i].stem, GH_CALENDAR_UNITS))
            return true;
    return false;
}

static bool take_unit(amount *a, const gh_numeral *n)
{
    if (a->closed || a->high != 0)
        return false;
    if (a->waiting) {
        /* "dui sho ponchash", "2sho 50": what follows a hundred is added to it. */
        bool alike = n->digits == 0 || (n->digits <= 2 && !a->words);
        if (a->last != 100 || n->value >= 100 || !alike)
            return false;
        a->current += n->value;
        a->last = 1;
        return true;
    }
    if (a->last != 0 && n->value >= a->last)
        return false;
    a->current = n->value + a->add;
    a->high = n->high > n->value ? n->high : 0;
    a->add = 0;
    a->waiting = true;
    a->words |= n->digits == 0;
    return true;
}

static bool take_scale(amount *a, double scale)
{
    if (a->closed)
        return false;
    if (a->waiting && a->last == scale && a->current == scale && a->total == 0 && !a->vague) {
        a->vague = true; /* "shoto shoto": hundreds */
        a->current *= 2;
        return true;
    }
    if (!a->waiting && a->count > 0 && a->add == 0) {
        if (a->last == scale && a->total == scale && !a->vague) {
            a->vague = true; /* "hajar hajar": thousands */
            a->total *= 2;
            return true;
        }
        if (a->last == 0 || scale < a->last)
            return false;
    }
    double base = a->waiting ? a->current : a->last != 0 ? 0 : 1 + a->add;
    if (a->high != 0)
        a->high *= scale;
    a->add = 0;
    if (scale <= 100) {
        a->current = base * scale;
        a->waiting = true;
    } else if (a->last != 0 && scale >= a->last) {
        a->total = (a->total + base) * scale;
        a->waiting = false;
    } else {
        a->total += base * scale;
        a->waiting = false;
    }
    a->last = scale;
    return true;
}

/* "duisho", "barosho": hundreds in one word, which go on like those in two ("dui sho ponchash") and
 * are halved like them ("sare tinsho"). */
static bool take_hundreds(amount *a, const gh_numeral *n)
{
    gh_numeral hundreds = *n;
    hundreds.value = hundreds.high = n->value / 100;
    return !a->waiting && take_unit(a, &hundreds) && take_scale(a, 100);
}

static bool is_hundreds(const gh_numeral *n)
{
    return n->kind == GH_NUMBER_UNIT && n->digits == 0 && n->value >= 100 && n->high == n->value &&
           fmod(n->value, 100) == 0;
}

/* "3 doshomik 1 4", "tin doshomik pach": digits after the point, one or more a token. */
static uint32_t take_point(const reader *r, uint32_t at, amount *a)
{
    double place = 0.1, sum = 0;
    uint32_t i = at + 1;
    gh_numeral n;
    for (; numeral_at(r, i, &n) && n.kind == GH_NUMBER_UNIT && n.high == n.value; i++) {
        bool digit = n.digits == 0 && n.value < 10;
        if (!digit && (i > at + 1 || n.decimal || n.value >= 1e6))
            break;
        uint32_t places = n.digits ? n.digits : n.value < 10 ? 1 : 2;
        sum += n.value * place * pow(0.1, places - 1.0);
        place *= pow(0.1, places);
        a->tail = n;
        a->closed |= n.glued;
        if (n.glued || n.digits > 0) {
            i++;
            break;
        }
    }
    if (i == at + 1)
        return 0;
    double scale = pow(10, (double)(i - at) + 6);
    a->current = round((a->current + sum) * scale) / scale;
    return i - at;
}

/* Something glued behind a number word: a scale ("50lakh"), or what closes the number, as does the
 * ending of a scale. */
static void take_glued(const reader *r, amount *a, const gh_numeral *n)
{
    const gh_number_row *row =
        gh_number_entry(r->lexicon, n->suffix, BIT(SCALE) | BIT(BOUND_SCALE) | BIT(MORE));
    if (row && row->value != 0) {
        gh_str s = gh_lexicon_string(r->lexicon, row->value);
        take_scale(a, gh_digits_value(s, &(uint32_t){0}));
        a->more = row->kind == GH_NUMBER_MORE;
    }
    a->ordinal |= gh_number_entry(r->lexicon, n->suffix, BIT(ORDINAL_SUFFIX)) != NULL &&
                  (n->ending != GH_LOC || n->value == 2 || n->value == 3);
    bool scale = row && row->kind != GH_NUMBER_MORE && n->ending == 0;
    a->closed = n->glued && !scale;
    a->tail.glued = a->closed;
}

static bool take(const reader *r, uint32_t at, amount *a, const gh_numeral *n)
{
    switch (n->kind) {
    case GH_NUMBER_TRAP:
        if (a->add == 0 && !can_trap(r, at, n))
            return false;
        return take_unit(a, n);
    case GH_NUMBER_UNIT:
    case GH_NUMBER_MULTIPLY:
    case GH_NUMBER_POSTPOSED:
        if (is_hundreds(n))
            return take_hundreds(a, n);
        if (a->waiting && gh_number_entry(r->lexicon, n->suffix, BIT(BOUND_SCALE)))
            return false; /* "2sho [3sho]" */
        return take_unit(a, n);
    case GH_NUMBER_SCALE:
        return take_scale(a, n->value);
    case GH_NUMBER_BOUND_SCALE:
        return a->waiting && take_scale(a, n->value);
    case GH_NUMBER_ADD:
        a->add = n->value;
        return a->count == 0;
    case GH_NUMBER_MORE:
        a->more = n->value != 0;
        return n->value != 0 && take_scale(a, n->value);
    case GH_NUMBER_VAGUE:
        a->vague = true;
        return a->count == 0 && take_unit(a, n);
    case GH_NUMBER_FRACTION:
        a->fraction = true;
        return a->count == 0 && take_unit(a, n);
    case GH_NUMBER_ORDINAL:
        a->ordinal = true;
        return a->count == 0 && take_unit(a, n);
    default:
        return false;
    }
}

/* The number that begins at token `at`; count 0 when there is none. */
static amount read_amount(const reader *r, uint32_t at)
{
    amount a = {0};
    gh_numeral n;
    while (!a.closed && !a.ordinal && numeral_at(r, at + a.count, &n)) {
        if (n.kind == GH_NUMBER_POINT && a.waiting && a.high == 0) {
            uint32_t taken = take_point(r, at + a.count, &a);
            a.count += taken;
            if (taken == 0)
                break;
            continue;
        }
        amount before = a;
        if (!take(r, at + a.count, &a, &n)) {
            a = before;
            break;
        }
        a.tail = n;
        take_glued(r, &a, &n);
        a.count++;
    }
    if (a.add != 0) /* "sare" with no number behind it */
        a.count = 0;
    return a;
}

static double amount_value(const amount *a)
{
    return a->total + (a->waiting ? a->current : 0);
}

/* Between two numbers: "theke", "ba", a dash. */
static bool is_range(const reader *r, uint32_t at)
{
    if (at >= r->end)
        return false;
    const gh_token *t = &r->text->tokens.p[at];
    gh_numeral n;
    if (t->flags & GH_TOKEN_WORD)
        return numeral_at(r, at, &n) && n.kind == GH_NUMBER_RANGE;
    if (t->flags & GH_TOKEN_DASH)
        return true;
    gh_str s = gh_text_slice(r->text, gh_token_span(t));
    return s.n == 1 && s.p[0] == '-';
}

/* "tin theke char hajar": the scale of the second number holds for the first. */
static double scale_first(double low, const amount *first, const amount *second)
{
    double high = amount_value(second);
    if (first->last == 0 && second->last > 1 && low < high && low * second->last < high)
        return low * second->last;
    return low;
}

/* The second half of a range that began with `first`. Returns the tokens taken. */
static uint32_t read_range(const reader *r, uint32_t at, const amount *first, gh_quantity *q)
{
    if (first->ordinal || first->fraction || first->vague || first->high != 0)
        return 0;
    bool joined = is_range(r, at);
    amount second = read_amount(r, at + joined);
    double low = amount_value(first), high = amount_value(&second);
    if (second.count == 0 || second.ordinal || second.vague || second.fraction || high <= low)
        return 0;
    /* "dosh baro jon" (ten, twelve persons: about) needs two words that lie close. */
    bool close = first->words && second.words && !first->closed && first->last == 0 &&
                 high <= low + 5 && second.last == 0;
    if (!joined && !close)
        return 0;
    q->least = scale_first(low, first, &second);
    q->most = second.high != 0 ? second.high : high;
    return joined + second.count;
}

/* The human classifier or a percent sign as a token of its own; it belongs to the number. */
static uint32_t read_tail(const reader *r, uint32_t at, const gh_numeral *tail, gh_quantity *q)
{
    q->people = tail->people;
    q->percent = gh_number_entry(r->lexicon, tail->suffix, BIT(PERCENT)) != NULL;
    if (at >= r->end)
        return 0;
    gh_numeral n;
    gh_str s = gh_text_slice(r->text, gh_token_span(&r->text->tokens.p[at]));
    if (s.n == 1 && s.p[0] == '%') {
        q->percent = true;
        return 1;
    }
    if (tail->glued || !numeral_at(r, at, &n))
        return 0;
    if (n.kind != GH_NUMBER_CLASSIFIER && n.kind != GH_NUMBER_PERCENT)
        return 0;
    q->percent = n.kind == GH_NUMBER_PERCENT;
    const gh_form *form = gh_forms_get(r->forms, r->text->tokens.p[at].form);
    for (uint32_t i = 0; i <= form->count && !q->people; i++) {
        uint32_t word = i == 0 ? form->id : form->analyses[i - 1].stem;
        const gh_number_row *row = gh_number_entry(r->lexicon, word, BIT(CLASSIFIER));
        q->people = row && row->value != 0;
    }
    return 1;
}

/* "100 joner beshi", "dosh hajarero odhik": more than the number before. */
static bool is_exceeded(const reader *r, uint32_t at)
{
    gh_numeral n;
    for (uint32_t i = at; i < at + 2; i++)
        if (numeral_at(r, i, &n) && n.kind == GH_NUMBER_MORE && n.value == 0)
            return true;
    return false;
}

static void set_bounds(const reader *r, uint32_t first, const amount *a, gh_quantity *q)
{
    gh_numeral n;
    uint8_t before = first > r->begin && numeral_at(r, first - 1, &n) ? n.kind : 0;
    if (a->more || a->vague || before == GH_NUMBER_LEAST || is_exceeded(r, first + q->count))
        q->most = INFINITY;
    if (before == GH_NUMBER_MOST)
        q->least = 0;
}

static uint32_t read_quantity(const reader *r, uint32_t at, gh_quantity *q)
{
    amount a = read_amount(r, at);
    if (a.count == 0)
        return 0;
    double value = amount_value(&a);
    *q = (gh_quantity){.first = at, .least = value, .most = a.high != 0 ? a.high : value};
    q->ordinal = a.ordinal;
    q->vague = a.vague;
    q->part = a.fraction;
    q->plain_digits =
        a.count == 1 && a.tail.digits > 0 && !a.tail.glued && a.last == 0 && a.high == 0;
    gh_numeral tail = a.tail;
    uint32_t more = read_range(r, at + a.count, &a, q);
    if (more > 0)
        numeral_at(r, at + a.count + more - 1, &tail);
    uint32_t last = at + a.count + more - 1;
    q->value = q->least;
    q->span.begin = r->text->tokens.p[at].begin;
    q->span.end = r->text->tokens.p[last].begin + tail.length;
    q->count = a.count + more;
    q->count += read_tail(r, at + q->count, &tail, q);
    set_bounds(r, at, &a, q);
    return q->count;
}

gh_quantities gh_numbers_find(const gh_lexicon *lexicon, const gh_forms *forms, gh_arena *arena,
                              const gh_text *text, uint32_t first, uint32_t count)
{
    reader r = {lexicon, forms, text, first, first + count};
    GH_VEC(gh_quantity) found = {0};
    for (uint32_t at = first; at < r.end;) {
        const gh_token *t = &text->tokens.p[at];
        bool maybe =
            t->flags & (GH_TOKEN_NUMBER | GH_TOKEN_HYPHEN) ||
            (t->flags & GH_TOKEN_WORD && gh_forms_get(forms, t->form)->flags & GH_FORM_NUMBER);
        gh_quantity q;
        uint32_t taken = maybe ? read_quantity(&r, at, &q) : 0;
        if (taken > 0)
            *gh_vec_push(arena, &found, GH_BOUND_SENTENCE_TOKENS, "numbers in a sentence") = q;
        at += taken > 0 ? taken : 1;
    }
    return (gh_quantities){found.p, found.n};
}
