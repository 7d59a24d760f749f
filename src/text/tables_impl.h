/* tables_impl.h - inside of gh_text_tables. */
#ifndef GH_TEXT_TABLES_IMPL_H
#define GH_TEXT_TABLES_IMPL_H

#include "text/classes.h"
#include "text/fold.h"
#include "text/quotes.h"
#include "text/words.h"

/* What a listed spelling is; the kinds of lines.tsv follow the abbreviations. */
enum gh_listed {
    GH_LISTED_ABBREVIATION = 1u << 0, /* as listed, with its last mark */
    GH_LISTED_LETTER = 1u << 1,       /* the name of a letter: dots join them ("A.K.M.") */
    GH_LISTED_INNER = 1u << 2,        /* an abbreviation with inner dots, last dot left out */
    GH_LISTED_LINE = 1u << 3,         /* GH_LISTED_LINE << enum gh_text_line */
    GH_LISTED_LINK_WORD = 1u << 30,   /* the first word of a GH_TEXT_LINE_LINK */
};

struct gh_text_tables {
    gh_point_map classes;
    gh_point_map families; /* of quotation marks */
    gh_point_map neutral;  /* those that open and close */
    gh_folds folds;
    gh_words words;
    uint8_t link_starts[32]; /* a bit for the first letter (low byte) of each LINK_WORD */
};

/* The bits of a raw spelling; 0 for words too long to be listed. */
uint32_t gh_listed(const gh_text_tables *tables, gh_str raw);

#endif
