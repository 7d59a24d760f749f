/* tables.h - what the text layer knows of scripts and habits of writing; it looks nothing up by
 * itself: the lexicon layer fills this struct from lexicon/<language>/text/ and the compiler does
 * the same before it folds its first cell. */
#ifndef GH_TEXT_TABLES_H
#define GH_TEXT_TABLES_H

#include "base/str.h"

/* One row of folds.tsv, marks.tsv, abbreviations.tsv or lines.tsv: the enums are those of
 * lexicon/tables.h, repeated by number so that text does not depend on the lexicon. */
typedef struct gh_text_rule {
    gh_str from;
    gh_str to;
    uint32_t kind;
} gh_text_rule;

typedef struct gh_text_rules {
    const gh_text_rule *p;
    uint32_t n;
} gh_text_rules;

/* What `kind` can be. The numbers are those of gh_fold_kind, gh_mark_kind and gh_line_kind. */
enum gh_text_fold {
    GH_TEXT_FOLD_ANY = 1,
    GH_TEXT_FOLD_WORD_START,
    GH_TEXT_FOLD_WORD_END,
    GH_TEXT_FOLD_DROP,
    GH_TEXT_FOLD_SPACE,
    GH_TEXT_FOLD_REPAIR,
    GH_TEXT_FOLD_WORD,
    GH_TEXT_FOLD_CLASS, /* `from` is the class's name, `to` its members */
};

enum gh_text_mark {
    GH_TEXT_MARK_END = 1,
    GH_TEXT_MARK_MAYBE_END,
    GH_TEXT_MARK_OPEN,
    GH_TEXT_MARK_CLOSE,
    GH_TEXT_MARK_QUOTE,
    GH_TEXT_MARK_APOSTROPHE, /* a closing quotation mark that is also the apostrophe */
    GH_TEXT_MARK_DASH,
    GH_TEXT_MARK_HYPHEN,
    GH_TEXT_MARK_COMMA,
    GH_TEXT_MARK_COLON,
    GH_TEXT_MARK_BRACKET_OPEN,
    GH_TEXT_MARK_BRACKET_CLOSE,
    GH_TEXT_MARK_SYMBOL,
    GH_TEXT_MARK_MAX,
};

enum gh_text_line {
    GH_TEXT_LINE_PUBLICATION = 1,
    GH_TEXT_LINE_CREDIT,
    GH_TEXT_LINE_FOOTER,
    GH_TEXT_LINE_DATE,           /* a word that stands in publication lines */
    GH_TEXT_LINE_NAME,           /* who is credited: ends a credit stored before a sentence */
    GH_TEXT_LINE_AFTER_QUOTE,    /* cannot begin a sentence behind a quotation */
    GH_TEXT_LINE_LINK,           /* begins a headline that leads to another article ("read also") */
    GH_TEXT_LINE_AFTER_QUESTION, /* the same, where it ends in a question or exclamation mark */
    GH_TEXT_LINE_APART,          /* a word that no hyphen joins to what follows */
    GH_TEXT_LINE_MAX,
};

typedef struct gh_text_tables gh_text_tables;

/* Builds the tables (heap) from the four lists; NULL when there is no memory. */
gh_text_tables *gh_text_tables_new(gh_text_rules folds, gh_text_rules marks,
                                   gh_text_rules abbreviations, gh_text_rules lines);

/* Do the rules of folds.tsv name more different characters than there is room for? */
bool gh_text_folds_are_full(const gh_text_tables *tables);
void gh_text_tables_free(gh_text_tables *tables);

#endif
