/* atoms.c - a sentence as a row of atoms. */
#include "when/parser.h"

#include <math.h>

#include "base/utf8.h"

static void add_rows(const gh_lexicon *lexicon, uint32_t word, gh_atom *atom)
{
    uint32_t n = 0;
    const gh_entry *entries = word != 0 ? gh_lexicon_entries(lexicon, word, &n) : NULL;
    for (uint32_t i = 0; i < n && atom->row_count < GH_ATOM_ROWS; i++) {
        if (entries[i].table != GH_TABLE_CALENDAR)
            continue;
        const gh_calendar_row *row = gh_row(lexicon, CALENDAR, calendar, entries[i].row);
        if (atom->kinds >> row->kind & 1)
            continue;
        atom->rows[atom->row_count++] = row;
        atom->kinds |= 1ull << row->kind;
    }
}

static uint64_t word_kinds(const gh_lexicon *lexicon, uint32_t word)
{
    gh_atom atom = {0};
    add_rows(lexicon, word, &atom);
    return atom.kinds;
}

int gh_atom_value(const gh_parser *p, uint32_t at, enum gh_calendar_kind kind)
{
    const gh_atom *atom = &p->atoms[at];
    for (uint32_t i = 0; i < atom->row_count; i++)
        if (atom->rows[i]->kind == (uint32_t)kind)
            return (int)(int32_t)atom->rows[i]->value;
    return 0;
}

enum gh_unit gh_atom_unit(uint64_t kinds)
{
    static const uint8_t units[GH_UNIT_MAX] = {
        [GH_UNIT_YEAR] = GH_CALENDAR_UNIT_YEAR,       [GH_UNIT_MONTH] = GH_CALENDAR_UNIT_MONTH,
        [GH_UNIT_WEEK] = GH_CALENDAR_UNIT_WEEK,       [GH_UNIT_DAY] = GH_CALENDAR_UNIT_DAY,
        [GH_UNIT_HOUR] = GH_CALENDAR_UNIT_HOUR,       [GH_UNIT_MINUTE] = GH_CALENDAR_UNIT_MINUTE,
        [GH_UNIT_SECOND] = GH_CALENDAR_UNIT_SECOND,   [GH_UNIT_DECADE] = GH_CALENDAR_UNIT_DECADE,
        [GH_UNIT_CENTURY] = GH_CALENDAR_UNIT_CENTURY,
    };
    for (int i = 0; i < GH_UNIT_MAX; i++)
        if (kinds >> units[i] & 1)
            return (enum gh_unit)i;
    return GH_UNIT_MAX;
}

static uint8_t mark_of(const gh_token *t)
{
    if (!(t->flags & (GH_TOKEN_PUNCT | GH_TOKEN_DASH)))
        return GH_ATOM_PLAIN;
    if (t->flags & GH_TOKEN_COMMA)
        return GH_ATOM_COMMA;
    if (t->flags & GH_TOKEN_BRACKET_OPEN)
        return GH_ATOM_OPEN;
    if (t->flags & GH_TOKEN_BRACKET_CLOSE)
        return GH_ATOM_CLOSE;
    if (t->flags & GH_TOKEN_COLON)
        return GH_ATOM_COLON;
    return t->flags & GH_TOKEN_DASH ? GH_ATOM_DASH : GH_ATOM_OTHER;
}

/* A hyphen that the text layer left as a mark of its own. */
static bool is_hyphen(gh_str s)
{
    uint32_t length;
    if (s.n == 0)
        return false;
    uint32_t point = gh_utf8_next(s, 0, &length);
    return length == s.n && (point == '-' || (point >= 0x2010 && point <= 0x2015));
}

/* Whether an apostrophe stands right before byte `at`: '71. */
static bool has_apostrophe(gh_str text, uint32_t at)
{
    static const char *const marks[] = {"'", "`", "\xE2\x80\x98", "\xE2\x80\x99"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        gh_str mark = gh_str_of(marks[i]);
        if (at >= mark.n && memcmp(text.p + at - mark.n, mark.p, mark.n) == 0)
            return true;
    }
    return false;
}

/* The word's rows: those of the form itself, else of its readings, with the case of the reading. */
static void read_word(const gh_parser *p, const gh_form *form, gh_atom *atom)
{
    const gh_lexicon *lexicon = p->when->lexicon;
    add_rows(lexicon, form->id, atom);
    for (uint32_t i = 0; i < form->count; i++) {
        const gh_analysis *a = &form->analyses[i];
        uint64_t before = atom->kinds;
        if (before == 0) {
            add_rows(lexicon, a->stem, atom);
            add_rows(lexicon, a->lemma, atom);
        }
        bool known = atom->kinds != before || a->stem == form->id;
        if (atom->kinds != 0 && known && atom->ending == 0)
            atom->ending = (uint8_t)gh_feature(a->features, CASE);
    }
}

/* True when token `at` is `word`, as it stands or, for the last word of a phrase, in some case. */
static bool is_word(const gh_parser *p, uint32_t at, uint32_t word, bool last, uint8_t *ret_case)
{
    const gh_token *t = &p->text->tokens.p[at];
    if (!(t->flags & (GH_TOKEN_WORD | GH_TOKEN_NUMBER)))
        return false;
    const gh_form *form = gh_forms_get(p->when->forms, t->form);
    *ret_case = 0;
    if (form->id == word)
        return true;
    for (uint32_t i = 0; last && i < form->count; i++)
        if (form->analyses[i].stem == word) {
            *ret_case = (uint8_t)gh_feature(form->analyses[i].features, CASE);
            return true;
        }
    return false;
}

/* The longest phrase of calendar.tsv at a token: its tokens, or 0. */
static uint32_t read_phrase(const gh_parser *p, uint32_t token, const gh_form *form, gh_atom *atom)
{
    uint32_t n;
    const gh_phrase *phrases = gh_lexicon_phrases(p->when->lexicon, form->id, &n);
    for (uint32_t i = 0; i < n; i++) {
        if (phrases[i].entry.table != GH_TABLE_CALENDAR)
            continue;
        const uint32_t *words = gh_lexicon_list(p->when->lexicon, phrases[i].words);
        uint32_t count = *words++, k = 1;
        uint8_t ending = 0;
        while (k < count && token + k < p->end &&
               is_word(p, token + k, words[k], k + 1 == count, &ending))
            k++;
        if (k < count)
            continue;
        const gh_calendar_row *row =
            gh_row(p->when->lexicon, CALENDAR, calendar, phrases[i].entry.row);
        atom->rows[atom->row_count++] = row;
        atom->kinds = 1ull << row->kind;
        atom->ending = ending;
        return count;
    }
    return 0;
}

static void read_quantity(const gh_parser *p, const gh_quantity *q, gh_atom *atom)
{
    gh_numeral tail;
    atom->number = !q->part && !q->percent;
    atom->count = q->count;
    atom->least = q->least;
    atom->most = q->most;
    atom->vague = q->vague;
    atom->ordinal = q->ordinal;
    atom->counted = q->people;
    atom->whole = floor(q->least) == q->least && q->most >= q->least;
    uint32_t last = q->first + q->count - 1;
    if (!gh_numeral_read(p->when->lexicon, p->when->forms, p->text, last, &tail))
        return;
    atom->ending = tail.ending;
    atom->suffix = tail.suffix;
    atom->foreign = tail.glued && tail.suffix == 0 && tail.ending == 0;
    atom->glued = word_kinds(p->when->lexicon, tail.suffix);
    atom->digits = q->count == 1 ? tail.digits : 0;
    if (tail.kind == GH_NUMBER_CLASSIFIER || tail.kind == GH_NUMBER_PERCENT) {
        const gh_form *form = gh_forms_get(p->when->forms, p->text->tokens.p[last].form);
        gh_atom word = {0};
        read_word(p, form, &word);
        atom->glued |= word.kinds;
        atom->ending = word.ending;
    }
    bool classifier = gh_number_entry(p->when->lexicon, tail.suffix, 1u << GH_NUMBER_CLASSIFIER);
    atom->counted |= classifier && !(atom->glued >> GH_CALENDAR_HOUR_MARK & 1);
    atom->apostrophe =
        atom->digits == 2 && has_apostrophe(p->text->bytes, p->text->tokens.p[q->first].begin);
}

static gh_atom *push(gh_parser *p, uint32_t token)
{
    gh_atom *atom = &p->atoms[p->n++];
    *atom = (gh_atom){.token = token, .count = 1};
    return atom;
}

/* "july-august", "shoni-robibar": two words of the calendar with a hyphen are three atoms. */
static bool push_pair(gh_parser *p, uint32_t token, gh_str s)
{
    const gh_lexicon *lexicon = p->when->lexicon;
    const char *hyphen = s.n ? memchr(s.p, '-', s.n) : NULL;
    uint32_t at = hyphen ? (uint32_t)(hyphen - s.p) : 0, right;
    uint8_t ending;
    if (at == 0 || at + 1 >= s.n)
        return false;
    gh_atom left = {.token = token, .count = 1}, second = left;
    add_rows(lexicon, gh_lexicon_find(lexicon, gh_str_slice(s, 0, at)), &left);
    if (left.kinds == 0 ||
        !gh_numeral_suffix(lexicon, gh_str_slice(s, at + 1, s.n), &right, &ending))
        return false;
    add_rows(lexicon, right, &second);
    if (second.kinds == 0)
        return false;
    second.ending = ending;
    *push(p, token) = left;
    push(p, token)->mark = GH_ATOM_DASH;
    *push(p, token) = second;
    return true;
}

static void push_word(gh_parser *p, uint32_t token, const gh_form *form)
{
    gh_atom *atom = push(p, token);
    gh_numeral numeral;
    if (form->flags & GH_FORM_PHRASE && form->flags & GH_FORM_TIME) {
        uint32_t count = read_phrase(p, token, form, atom);
        if (count > 0) {
            atom->count = count;
            return;
        }
    }
    if (form->flags & GH_FORM_TIME)
        read_word(p, form, atom);
    if (form->flags & GH_FORM_NUMBER &&
        gh_numeral_read(p->when->lexicon, p->when->forms, p->text, token, &numeral))
        atom->numeral = numeral.kind;
    if (atom->kinds == 0 && p->text->tokens.p[token].flags & GH_TOKEN_HYPHEN) {
        p->n--;
        if (!push_pair(p, token, form->canonical))
            p->n++;
    }
}

static void push_token(gh_parser *p, uint32_t token)
{
    const gh_token *t = &p->text->tokens.p[token];
    if (t->flags & (GH_TOKEN_WORD | GH_TOKEN_NUMBER)) {
        push_word(p, token, gh_forms_get(p->when->forms, t->form));
        return;
    }
    gh_atom *atom = push(p, token);
    atom->mark = mark_of(t);
    if (atom->mark == GH_ATOM_OTHER && is_hyphen(gh_text_slice(p->text, gh_token_span(t))))
        atom->mark = GH_ATOM_DASH;
}

static void set_span(gh_parser *p, gh_atom *atom)
{
    const gh_token *first = &p->text->tokens.p[atom->token];
    const gh_token *last = first + atom->count - 1;
    atom->span = (gh_span){first->begin, last->begin + last->length};
}

/* A token is one atom, a pair with a hyphen three. */
static uint32_t most_atoms(const gh_text *text, uint32_t first, uint32_t count)
{
    uint32_t n = count;
    for (uint32_t i = first; i < first + count; i++)
        n += text->tokens.p[i].flags & GH_TOKEN_HYPHEN ? 2 : 0;
    return n;
}

void gh_parser_open(gh_parser *p, gh_when *when, gh_arena *arena, const gh_text *text,
                    uint32_t first, uint32_t count, gh_quantities numbers)
{
    *p = (gh_parser){when, arena, text, first, first + count, NULL, 0, {0}};
    uint32_t q = 0;
    p->atoms = GH_NEW(arena, gh_atom, most_atoms(text, first, count));
    for (uint32_t token = first; token < p->end;) {
        uint32_t begin = p->n;
        while (q < numbers.n && numbers.p[q].first < token)
            q++;
        push_token(p, token);
        if (q < numbers.n && numbers.p[q].first == token && p->atoms[begin].count == 1) {
            p->n = begin + 1;
            if (numbers.p[q].count > 1)
                p->atoms[begin] = (gh_atom){.token = token};
            read_quantity(p, &numbers.p[q], &p->atoms[begin]);
        }
        for (uint32_t i = begin; i < p->n; i++)
            set_span(p, &p->atoms[i]);
        token += p->atoms[begin].count;
    }
}
